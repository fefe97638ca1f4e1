import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-NJDUDK4X.js";
import "./chunk-RDAZZBMK.js";
import "./chunk-PC64C5UL.js";
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
import "./chunk-M6AVDO3F.js";
import "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
