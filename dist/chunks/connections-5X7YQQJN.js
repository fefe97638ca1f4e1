import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  complaint,
  connectionsCommand
} from "./chunk-D2AGF477.js";
import "./chunk-Z4VXALOG.js";
import "./chunk-H3SQWIAK.js";
import "./chunk-EBUDVI4E.js";
import "./chunk-NFXTIJW2.js";
import "./chunk-YT56RHMK.js";
import "./chunk-3C4ZYHQL.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-F373AUOK.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  complaint,
  connectionsCommand
};
