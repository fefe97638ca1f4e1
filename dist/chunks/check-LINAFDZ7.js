import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-DT65DEPC.js";
import "./chunk-F3NZNHBK.js";
import "./chunk-75HBL5SL.js";
import "./chunk-QW4QS5DS.js";
import "./chunk-5JUUH425.js";
import "./chunk-55H6I7H3.js";
import "./chunk-Q4XDPWLD.js";
import "./chunk-77PLDRR4.js";
import "./chunk-2E2ZFTQY.js";
import "./chunk-KL6C3WZG.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-GJDBJQF6.js";
import "./chunk-SQX5DFFR.js";
import "./chunk-N5TJX47K.js";
import "./chunk-W3MJDLDH.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
