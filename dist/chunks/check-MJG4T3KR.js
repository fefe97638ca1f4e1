import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-7DWI3OF3.js";
import "./chunk-CA34UQW5.js";
import "./chunk-2MBIHUNJ.js";
import "./chunk-3XMX3N3D.js";
import "./chunk-IDW3VN3P.js";
import "./chunk-WD266SFX.js";
import "./chunk-MIGGF4J5.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-DDI6SK62.js";
import "./chunk-ZJ7LJ6GD.js";
import "./chunk-L3V2DSF2.js";
import "./chunk-GZUJVSQW.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
