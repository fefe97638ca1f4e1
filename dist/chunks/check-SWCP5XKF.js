import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-OUHBKMGJ.js";
import "./chunk-BXK5N7QG.js";
import "./chunk-IQ2LPMPV.js";
import "./chunk-JIDHDTFZ.js";
import "./chunk-WN6S4QXH.js";
import "./chunk-MHPTSYXL.js";
import "./chunk-Q4XDPWLD.js";
import "./chunk-D3GFQY4F.js";
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
