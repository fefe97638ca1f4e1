import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkCommand
} from "./chunk-JQMUJXWE.js";
import "./chunk-QWJXQP72.js";
import "./chunk-PC64C5UL.js";
import "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  noPositionals,
  outputHelp,
  outputOptions,
  outputsFrom
} from "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  shown
} from "./chunk-JFID3UG5.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import {
  readBounded
} from "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/demo.ts
import { join, resolve } from "node:path";
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
    const home = resolve(terminal.root);
    const bytes = readBounded(join(home, folder, "demo.json"), `the example beside the program (${folder})`);
    const demo = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const { base, head, gate, cluster, now } = demo;
    const inside = (name) => `${folder}/${name}`;
    const output = outputsFrom(values, terminal.folder);
    const code = await checkCommand.run(
      { ...values, output, base: inside(base), head: inside(head), gate: inside(gate), cluster: inside(cluster), now },
      demo.logs.map(inside),
      { ...terminal, folder: terminal.root }
    );
    if (values["format"] === void 0) {
      const there = resolve(terminal.folder) === home ? "" : `, in ${shown(home)}`;
      terminal.out(`
The same by hand${there}:
  ${demo.command}
`);
    }
    return code;
  }
};
export {
  demoCommand
};
