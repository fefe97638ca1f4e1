import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readCluster
} from "./chunk-XGITQZAS.js";
import "./chunk-MXE4WNM3.js";
import {
  liveKinds
} from "./chunk-6DFY5LTC.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-R5JJMFGC.js";
import "./chunk-ZRPPY3N2.js";
import "./chunk-M6AVDO3F.js";
import "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  liveKinds,
  readCluster
};
