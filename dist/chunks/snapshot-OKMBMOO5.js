import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-B4Y6O4CN.js";
import "./chunk-6NUDWO3T.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";
export {
  readSnapshot,
  snapshotLimits,
  writeSnapshot
};
