import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readCluster
} from "./chunk-66NY4XAN.js";
import "./chunk-MXE4WNM3.js";
import {
  liveKinds
} from "./chunk-OL2SLM6C.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-JP3VAAKC.js";
import "./chunk-SC4TU4MS.js";
import "./chunk-ZPQ53RAL.js";
import "./chunk-CU427HXT.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  liveKinds,
  readCluster
};
