export { refusalOf } from "./evidence.js";
