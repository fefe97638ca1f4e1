import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-GT4CBMYP.js";
import "./chunk-FSO4ANLJ.js";
import "./chunk-77RKFH2V.js";
import "./chunk-3ZNODFJN.js";
import "./chunk-FH2K2AT2.js";
import "./chunk-3H6YQCWU.js";
import "./chunk-JZ6ACV7W.js";
import "./chunk-T2T4KKDH.js";
import "./chunk-3VTHAMEI.js";
import "./chunk-JSMRIIAV.js";
import "./chunk-L3V2DSF2.js";
import "./chunk-PPQUOR3K.js";
import "./chunk-I7APWJMD.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
