import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkEnds,
  explainCommand
} from "./chunk-V4R56W4M.js";
import "./chunk-DYXW6NFW.js";
import "./chunk-ZEFOMHM3.js";
import "./chunk-W2BUHGJH.js";
import "./chunk-4VR5JYRL.js";
import "./chunk-BALFKX4Y.js";
import "./chunk-M6PTUM5D.js";
import "./chunk-QDPJENBM.js";
import "./chunk-OLSC4NOZ.js";
import "./chunk-ORRRSDUT.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-664ITGGZ.js";
import "./chunk-WZVJLN6L.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-CU427HXT.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkEnds,
  explainCommand
};
