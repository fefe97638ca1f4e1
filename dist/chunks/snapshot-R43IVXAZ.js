import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-JARDSA4Y.js";
import "./chunk-IWVK6I3E.js";
import "./chunk-O2YEX7QY.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
