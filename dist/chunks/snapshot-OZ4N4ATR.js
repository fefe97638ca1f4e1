import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-TLGR2KXD.js";
import "./chunk-3C4ZYHQL.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-F373AUOK.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
