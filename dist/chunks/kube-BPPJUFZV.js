import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readCluster
} from "./chunk-WGGEBDRX.js";
import "./chunk-XM4SXZPJ.js";
import {
  liveKinds
} from "./chunk-YTXUJRWE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-SGDFRLKZ.js";
import "./chunk-BM4DJZSQ.js";
import "./chunk-C53OW32M.js";
import "./chunk-PXRDJBPH.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  liveKinds,
  readCluster
};
