import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand,
  checked
} from "./chunk-7PK3CHGH.js";
import "./chunk-FTRXP53V.js";
import "./chunk-RIG5BS2X.js";
import "./chunk-LPL4GDTD.js";
import "./chunk-LZHTZRGX.js";
import "./chunk-6U6DHEJF.js";
import "./chunk-SBQ2WMSG.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-DDI6SK62.js";
import "./chunk-ZJ7LJ6GD.js";
import "./chunk-RBTQ2MLZ.js";
import "./chunk-GZUJVSQW.js";
import "./chunk-BCE2RKIX.js";
import "./chunk-N5TJX47K.js";
import "./chunk-W3MJDLDH.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand,
  checked
};
