import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-VVLOG55X.js";
import "./chunk-7KCCAAOE.js";
import "./chunk-N5TJX47K.js";
import "./chunk-F373AUOK.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
