export { openEvidence } from "./runtime-work.js";
