import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  readSnapshot,
  snapshotLimits,
  writeSnapshot
} from "./chunk-FQUBPU67.js";
import "./chunk-RG2YCD4A.js";
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
