export { publishFile } from "./runtime.js";
