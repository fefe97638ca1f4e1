import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkEnds,
  explainCommand
} from "./chunk-IVUTVAVE.js";
import "./chunk-A4DY5C5L.js";
import "./chunk-ERICCGMW.js";
import "./chunk-NYJIG4KN.js";
import "./chunk-ERP6RUHA.js";
import "./chunk-65ZCBMLT.js";
import "./chunk-Q5VDVG55.js";
import "./chunk-3CJLVUYE.js";
import "./chunk-GXXQYIC5.js";
import "./chunk-RG2YCD4A.js";
import "./chunk-3PXB43VE.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-FCIGS4GO.js";
import "./chunk-FK364KPH.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-YFCYV3AE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkEnds,
  explainCommand
};
