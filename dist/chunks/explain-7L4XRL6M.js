import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkEnds,
  explainCommand
} from "./chunk-A3SIU7HH.js";
import "./chunk-JMM6ET5C.js";
import "./chunk-NUA2DH7W.js";
import "./chunk-KK4DXWKV.js";
import "./chunk-NA3Q7MMS.js";
import "./chunk-DVWZUSF5.js";
import "./chunk-EDYE2NJE.js";
import "./chunk-QDCZCBHR.js";
import "./chunk-KLYBOBM6.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-TSNYC5QL.js";
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
