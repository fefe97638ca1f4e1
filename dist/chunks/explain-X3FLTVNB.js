import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkEnds,
  explainCommand
} from "./chunk-G26TRFBA.js";
import "./chunk-KQELAWPP.js";
import "./chunk-Q2OZU7GO.js";
import "./chunk-U3WSXMXQ.js";
import "./chunk-WFCBPGA5.js";
import "./chunk-C5PS4RGL.js";
import "./chunk-UQO2FPZP.js";
import "./chunk-G6IIIPRK.js";
import "./chunk-DYQUI34T.js";
import "./chunk-6NUDWO3T.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-GCW2UXE5.js";
import "./chunk-WZVJLN6L.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-CU427HXT.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  checkEnds,
  explainCommand
};
