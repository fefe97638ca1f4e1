import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-332TBYCD.js";
import "./chunk-OHEGSACR.js";
import "./chunk-4CAFRK7Y.js";
import "./chunk-SAC3DWEQ.js";
import "./chunk-TH4YR3QH.js";
import "./chunk-NFXTIJW2.js";
import "./chunk-YT56RHMK.js";
import "./chunk-7KCCAAOE.js";
import "./chunk-N5TJX47K.js";
import "./chunk-F373AUOK.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";
export {
  checkCommand
};
