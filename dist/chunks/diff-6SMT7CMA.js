import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkOutput,
  outputHelp,
  outputOptions,
  writeReport
} from "./chunk-IHH3KMTG.js";
import {
  check,
  exitCode
} from "./chunk-OG4T3RD2.js";
import {
  anyTree,
  privacyOf
} from "./chunk-C633TYKB.js";
import "./chunk-5DIEP3TU.js";
import "./chunk-BUYARRA7.js";
import "./chunk-YT56RHMK.js";
import "./chunk-IWVK6I3E.js";
import "./chunk-O2YEX7QY.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/commands/diff.ts
var diffCommand = {
  name: "diff",
  summary: "two sides compared without logs",
  help: `netpol-gate diff A B [options]

What B allows that A does not, and the reverse: for every pair of workloads, every address and every port. A and B are
folders, snapshots, or commits of the repository here.

  --exit-code           end with 1 if anything differs, or could not be judged (default: end with 0)
${outputHelp}

examples:
  netpol-gate diff before/ after/
  netpol-gate diff main HEAD --exit-code
  netpol-gate diff monday.json.gz friday.json.gz --format json`,
  options: { "exit-code": { type: "boolean" }, ...outputOptions },
  async run(values, [from, to, ...others], terminal) {
    checkOutput(values);
    if (from === void 0 || to === void 0 || others.length > 0) {
      throw new UsableError("two sides are needed", "name them: netpol-gate diff before/ after/");
    }
    const [base, head] = [await anyTree(from, terminal), await anyTree(to, terminal)];
    const gate = { text: "", file: "no gate file" };
    const { report, gate: rules } = await check(
      { command: "diff", base, head, gate },
      { now: terminal.now, progress: terminal.progress }
    );
    terminal.progress("");
    writeReport(report, privacyOf(rules, false), values, terminal);
    const differs = report.sources.some(({ states }) => states.some(({ differences }) => differences.length > 0));
    return values["exit-code"] === true && (differs || exitCode(report) !== 0) ? 1 : 0;
  }
};
export {
  diffCommand
};
