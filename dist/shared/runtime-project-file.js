export { readProjectDefaults } from "./runtime-work.js";
