import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-3H6X6DMF.js";
import "./chunk-UYQNP66D.js";
import "./chunk-DNPT3FA5.js";
import "./chunk-EZPOCMKV.js";
import "./chunk-DX3ZJCRI.js";
import "./chunk-PBJF2WBN.js";
import "./chunk-NFXTIJW2.js";
import "./chunk-YT56RHMK.js";
import "./chunk-3C4ZYHQL.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-F373AUOK.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
