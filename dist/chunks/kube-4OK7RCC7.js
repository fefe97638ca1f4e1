import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readCluster
} from "./chunk-2SAFUOQI.js";
import "./chunk-MXE4WNM3.js";
import {
  liveKinds
} from "./chunk-ATZFKX4Q.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-65L5BODL.js";
import "./chunk-KH4XHZN2.js";
import "./chunk-XWQ7LICM.js";
import "./chunk-YFCYV3AE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  liveKinds,
  readCluster
};
