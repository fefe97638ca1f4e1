import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-Q4HJTBKS.js";
import "./chunk-U3KF2SSJ.js";
import "./chunk-JH3IWBWQ.js";
import "./chunk-EXQ4A7BO.js";
import "./chunk-I3KWLP57.js";
import "./chunk-QZLEXNMC.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-3ELGDS3N.js";
import "./chunk-BCPCRX6K.js";
import "./chunk-IRV3ACBP.js";
import "./chunk-O2YEX7QY.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
