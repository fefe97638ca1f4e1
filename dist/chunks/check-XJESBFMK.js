import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-4EBLYEJQ.js";
import "./chunk-EQLYJTFF.js";
import "./chunk-XNYYEDJC.js";
import "./chunk-TAJ5HUT2.js";
import "./chunk-AJ3C7GP5.js";
import "./chunk-3H6YQCWU.js";
import "./chunk-S5C76IDF.js";
import "./chunk-T2T4KKDH.js";
import "./chunk-3VTHAMEI.js";
import "./chunk-JSMRIIAV.js";
import "./chunk-L3V2DSF2.js";
import "./chunk-PQR6ZXYQ.js";
import "./chunk-C6Z2R2MI.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
