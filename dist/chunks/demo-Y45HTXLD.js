import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-GT4CBMYP.js";
import "./chunk-FSO4ANLJ.js";
import "./chunk-77RKFH2V.js";
import {
  outputHelp,
  outputOptions,
  outputsFrom
} from "./chunk-3ZNODFJN.js";
import {
  noPositionals
} from "./chunk-FH2K2AT2.js";
import "./chunk-3H6YQCWU.js";
import "./chunk-JZ6ACV7W.js";
import "./chunk-T2T4KKDH.js";
import "./chunk-3VTHAMEI.js";
import "./chunk-JSMRIIAV.js";
import "./chunk-L3V2DSF2.js";
import "./chunk-PPQUOR3K.js";
import "./chunk-I7APWJMD.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import "./chunk-7HZFTHCX.js";
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
  async run(values, positionals, terminal) {
    noPositionals("demo", positionals);
    const folder = "examples/shop";
    const demo = JSON.parse(readFileSync(join(terminal.root, folder, "demo.json"), "utf8"));
    const { base, head, gate, cluster, now } = demo;
    const inside = (name) => `${folder}/${name}`;
    const output = outputsFrom(values, terminal.folder);
    const code = await checkCommand.run(
      { ...values, output, base: inside(base), head: inside(head), gate: inside(gate), cluster: inside(cluster), now },
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
