import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-CIKQHYO7.js";
import "./chunk-Y4MD6WSO.js";
import "./chunk-RCC4RY3N.js";
import "./chunk-BNUEILNM.js";
import "./chunk-4EXIQSW3.js";
import "./chunk-DMELPR3L.js";
import "./chunk-O2ZUUHDL.js";
import "./chunk-BMJ3V52C.js";
import "./chunk-SFRJZBDC.js";
import "./chunk-MJYXLNC2.js";
import "./chunk-T4V3ATVX.js";
import "./chunk-QQFL6DSE.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-2DK3SP7V.js";
import "./chunk-HNNVQSUS.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-C53OW32M.js";
import "./chunk-PXRDJBPH.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
