export { publishFile } from "./runtime-work.js";
