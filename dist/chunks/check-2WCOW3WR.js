import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-WLNNIHRG.js";
import "./chunk-FUP22PZK.js";
import "./chunk-IHH3KMTG.js";
import "./chunk-OG4T3RD2.js";
import "./chunk-C633TYKB.js";
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
