import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-6Z5EV6VY.js";
import "./chunk-5XMORYRQ.js";
import "./chunk-KNPFXXJL.js";
import "./chunk-ERICCGMW.js";
import "./chunk-NYJIG4KN.js";
import "./chunk-ERP6RUHA.js";
import {
  outputHelp,
  outputOptions,
  outputsFrom
} from "./chunk-65ZCBMLT.js";
import "./chunk-Q5VDVG55.js";
import {
  noPositionals
} from "./chunk-3CJLVUYE.js";
import "./chunk-GXXQYIC5.js";
import "./chunk-RG2YCD4A.js";
import "./chunk-3PXB43VE.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-FCIGS4GO.js";
import "./chunk-FK364KPH.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-XWQ7LICM.js";
import "./chunk-YFCYV3AE.js";
import "./chunk-XQWAPOEG.js";
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
