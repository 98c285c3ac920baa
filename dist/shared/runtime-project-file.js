export { readProjectDefaults } from "./runtime.js";
