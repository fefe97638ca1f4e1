import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-F4K2JH3P.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
