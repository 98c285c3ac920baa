export { openEvidence } from "./runtime.js";
