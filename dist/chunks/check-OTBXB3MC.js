import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-DCIUTQ2O.js";
import "./chunk-IXJ3LMCQ.js";
import "./chunk-MXHRFWQS.js";
import "./chunk-RTZEF6XG.js";
import "./chunk-4ML6JF7R.js";
import "./chunk-ZWVYD4VI.js";
import "./chunk-Q4XDPWLD.js";
import "./chunk-7UOULEB3.js";
import "./chunk-DDI6SK62.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-GJDBJQF6.js";
import "./chunk-RPVSVRN4.js";
import "./chunk-5XDDIDTG.js";
import "./chunk-BCE2RKIX.js";
import "./chunk-N5TJX47K.js";
import "./chunk-W3MJDLDH.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
