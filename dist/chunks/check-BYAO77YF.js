import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-5JVT55K3.js";
import "./chunk-2JUU272I.js";
import "./chunk-KNPFXXJL.js";
import "./chunk-STZW5Z4P.js";
import "./chunk-2FLE2UOF.js";
import "./chunk-GRDP22GV.js";
import "./chunk-ZOGI26DG.js";
import "./chunk-RNJLWS22.js";
import "./chunk-VQIIRTCT.js";
import "./chunk-6OV2KV6Y.js";
import "./chunk-RG2YCD4A.js";
import "./chunk-2NFGQJ73.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-FCIGS4GO.js";
import "./chunk-MZUJROX5.js";
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
