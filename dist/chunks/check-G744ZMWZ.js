import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-RQYNLDEH.js";
import "./chunk-7XERHXXF.js";
import "./chunk-6PIQRIDE.js";
import "./chunk-JUZLVGF3.js";
import "./chunk-3ZNQOR46.js";
import "./chunk-5DIEP3TU.js";
import "./chunk-BUYARRA7.js";
import "./chunk-YT56RHMK.js";
import "./chunk-IWVK6I3E.js";
import "./chunk-O2YEX7QY.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
