import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkEnds,
  explainCommand
} from "./chunk-WZARURBF.js";
import "./chunk-FKHVLWPM.js";
import "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-JFID3UG5.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkEnds,
  explainCommand
};
