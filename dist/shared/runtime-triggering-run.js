export { collectFromTriggeringRun } from "./runtime-work.js";
