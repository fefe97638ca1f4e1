import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-4ZHADJTJ.js";
import "./chunk-UQG5DRUJ.js";
import "./chunk-KNPFXXJL.js";
import "./chunk-RPA3ZM45.js";
import "./chunk-A77F3JDD.js";
import "./chunk-BAT4M5YD.js";
import "./chunk-L4GCUSSY.js";
import "./chunk-TZCOZ2AZ.js";
import "./chunk-Q63ELAXA.js";
import "./chunk-O3XIBZUD.js";
import "./chunk-RG2YCD4A.js";
import "./chunk-GKDZIZRZ.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-VTBB53BQ.js";
import "./chunk-HNNVQSUS.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-XWQ7LICM.js";
import "./chunk-YFCYV3AE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
