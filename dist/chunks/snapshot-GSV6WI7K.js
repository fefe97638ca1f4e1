import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-QUBNUACI.js";
import "./chunk-T4V3ATVX.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  liveSnapshot,
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
