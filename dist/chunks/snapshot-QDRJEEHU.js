import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-7N53DVBD.js";
import "./chunk-IRV3ACBP.js";
import "./chunk-O2YEX7QY.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
