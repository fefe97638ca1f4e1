import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-7DWI3OF3.js";
import "./chunk-CA34UQW5.js";
import "./chunk-2MBIHUNJ.js";
import {
  outputHelp,
  outputOptions
} from "./chunk-3XMX3N3D.js";
import "./chunk-IDW3VN3P.js";
import "./chunk-WD266SFX.js";
import "./chunk-MIGGF4J5.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-DDI6SK62.js";
import "./chunk-ZJ7LJ6GD.js";
import "./chunk-L3V2DSF2.js";
import "./chunk-GZUJVSQW.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/commands/demo.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
var help = `netpol-gate demo [options]

Judges the example of examples/shop: a pull request of a small shop, with a snapshot of its cluster and eight days of
logs. It needs no cluster, no token and no installation, and it ends with exit code 1, because the gate fails.

${outputHelp}

examples:
  netpol-gate demo
  netpol-gate demo --format markdown`;
var demoCommand = {
  name: "demo",
  summary: "the bundled example",
  help,
  options: outputOptions,
  async run(values, _, terminal) {
    const folder = "examples/shop";
    const demo = JSON.parse(readFileSync(join(terminal.root, folder, "demo.json"), "utf8"));
    const { base, head, gate, cluster, now } = demo;
    const inside = (name) => `${folder}/${name}`;
    const code = await checkCommand.run(
      { ...values, base: inside(base), head: inside(head), gate: inside(gate), cluster: inside(cluster), now },
      demo.logs.map(inside),
      { ...terminal, folder: terminal.root }
    );
    if (values["format"] === void 0) terminal.out(`
The same by hand:
  ${demo.command}
`);
    return code;
  }
};
export {
  demoCommand
};
