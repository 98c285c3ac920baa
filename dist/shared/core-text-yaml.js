export { parseYaml } from "./core-work.js";
