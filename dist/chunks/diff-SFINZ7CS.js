import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  check
} from "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import {
  exitCode
} from "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  againOf,
  anyTree,
  checkOutput,
  outputHelp,
  outputOptions,
  overridesFrom,
  privacyOf,
  writeReport
} from "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-JFID3UG5.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/diff.ts
var diffCommand = {
  name: "diff",
  summary: "two sides compared without logs",
  help: `netpol-gate diff A B [options]

What B allows that A does not, and the reverse: for every pair of workloads, every address and every port. A and B are
folders, snapshots, or commits of the repository here.

  --profile NAME        how policies are enforced (default: as the specification says; what it leaves open is unclear)
  --exit-code           end with 1 unless both sides are proved to allow the same, now and for any future pod
                        (default: end with 0); a workload that only one side has is a difference
${outputHelp}

examples:
  netpol-gate diff before/ after/
  netpol-gate diff main HEAD --exit-code
  netpol-gate diff monday.json.gz friday.json.gz --format json`,
  options: { "exit-code": { type: "boolean" }, profile: { type: "string" }, ...outputOptions },
  async run(values, [from, to, ...others], terminal) {
    checkOutput(values);
    if (from === void 0 || to === void 0 || others.length > 0) {
      throw new UsableError("two sides are needed", "name them: netpol-gate diff before/ after/");
    }
    const [base, head] = [await anyTree(from, terminal), await anyTree(to, terminal)];
    const gate = { text: "severity: {thin-evidence: ignore}", file: "no gate file" };
    const { report, gate: rules } = await check(
      {
        command: "diff",
        again: againOf({ ...values, base: from, head: to }),
        base,
        head,
        gate,
        ...overridesFrom(values)
      },
      { now: terminal.now, progress: terminal.progress }
    );
    terminal.progress("");
    writeReport(report, privacyOf(rules, false), values, terminal);
    const isEqual = report.sources.every(
      ({ states }) => states.every(
        ({ proof, entries = [], workloadsAdded, workloadsRemoved }) => proof.equal === "proved" && entries.length + workloadsAdded.length + workloadsRemoved.length === 0
      )
    );
    return values["exit-code"] === true && (!isEqual || exitCode(report) !== 0) ? 1 : 0;
  }
};
export {
  diffCommand
};
