import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checked
} from "./chunk-JQMUJXWE.js";
import {
  logHelp,
  logOptions
} from "./chunk-QWJXQP72.js";
import "./chunk-PC64C5UL.js";
import "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  clusterHelp,
  clusterOptions,
  gateHelp,
  gateOptions,
  headFolder,
  renderedHelp,
  renderedOptions
} from "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  applyEdits,
  formatOrigin,
  inertForRunner,
  isRendered,
  linesOf,
  shown
} from "./chunk-JFID3UG5.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import {
  askGit,
  readBounded,
  writeAtomically
} from "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/io/work-tree.ts
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
async function writeFixed(folder, directory, fixes) {
  const root = realpathSync(folder ?? await topOf(directory));
  const done = fixes.map((fix) => ({ file: fix.file, path: pathIn(root, fix), fix }));
  const contents = done.map(({ path, fix }) => ({ path, file: fix.file, content: contentOf(path, fix) }));
  for (const { path, content } of contents) if (content !== void 0) writeAtomically(path, content);
  const filesWhere = (isWritten) => contents.flatMap(({ file, content }) => content !== void 0 === isWritten ? [file] : []);
  return { written: filesWhere(true), already: filesWhere(false) };
}
async function topOf(directory) {
  const { code, text, complaint } = await askGit(directory, ["rev-parse", "--show-toplevel"]);
  if (code === 0) return text.replace(/\r?\n$/, "");
  throw new UsableError(`this repository has no work tree: ${complaint}`, "apply the patch by hand", directory);
}
function pathIn(root, { file, absent }) {
  const path = join(root, ...file.split("/"));
  const real = absent === true ? join(realpathOf(dirname(path)) ?? "", basename(path)) : realpathOf(path);
  if (real === path && path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  throw new UsableError(`${quoted(file)} is no plain file of the work tree`, "check out the head side first");
}
function realpathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
}
function contentOf(path, { file, text, edits, absent }) {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== void 0;
  const bytes = absent === true && !isThere ? Buffer.alloc(0) : readBounded(path, `the file ${quoted(file)}`);
  const after = applyEdits(linesOf(text), edits)?.join("");
  if (after !== void 0 && Buffer.from(text).equals(bytes)) return after;
  if (after !== void 0 && Buffer.from(after).equals(bytes)) return void 0;
  throw new UsableError(`${quoted(file)} is not what the head side has`, "commit or undo what is changed there");
}

// src/commands/fix.ts
var fixCommand = {
  name: "fix",
  summary: "patches for what a change blocks, misspells or opens by accident",
  help: `netpol-gate fix --base REV [options] [LOG…]

For a word that HEAD misspells, so that an object is invalid (protocol: TPC, podSelecter): the word as it was meant.
For what HEAD opens by accident: the rule narrowed to what it was meant for, else the edit taken back. With logs, for
recorded connections that HEAD newly blocks: the smallest edit of its manifests that lets exactly them through again, or
mends the label that moved them. An edit is shown only if evaluating the edited files proves that; "no fix found" is an
answer. Comments and formatting stay. The patches go to standard output, as "git apply" takes them.

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD)
  --write               change the files of the work tree (or of the folder that --head names), each only if it is
                        what the head side has
${renderedHelp}
${clusterHelp}
${gateHelp}
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)

exit codes: 0 everything blocked, misspelt or opened by accident has a fix; 1 something has none; 2 no verdict possible

examples:
  netpol-gate fix --base main
  netpol-gate fix --base main --cluster prod.json.gz logs/
  netpol-gate fix --base main --write hubble.jsonl`,
  options: {
    base: { type: "string" },
    head: { type: "string" },
    now: { type: "string" },
    write: { type: "boolean" },
    ...renderedOptions,
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, logs, terminal) {
    const { report, fix, notes } = await checked("fix", values, logs, terminal);
    terminal.progress("");
    const wanted = report.findings.filter(isWanted);
    for (const text of patchTexts(wanted)) terminal.out(text);
    const fixed = wanted.filter((finding) => finding.fix !== void 0);
    if (values["write"] === true && fixed.length > 0) {
      const chosen = fix ?? (fixed.find(({ replacements }) => replacements !== void 0) ?? fixed[0])?.fix;
      const { written, already } = await writeFixed(headFolder(values, terminal), terminal.folder, chosen?.files ?? []);
      if (written.length > 0) terminal.error(`written: ${written.map((file) => shown(file)).join(", ")}
`);
      if (already.length > 0)
        terminal.error(
          `already written: ${already.map((file) => shown(file)).join(", ")}; ${nextStep(values, terminal)}
`
        );
      if (fix === void 0)
        terminal.error(
          "only the first patch: together they do more, or touch one place. Commit it and run this again\n"
        );
    }
    if (wanted.length === 0) terminal.error([nothingWanted(logs), ...notes].map((line) => `${shown(line)}
`).join(""));
    return fixed.length === wanted.length ? 0 : 1;
  }
};
function nextStep(values, terminal) {
  return headFolder(values, terminal) === void 0 ? "commit it and run this again" : "nothing is left to write";
}
function nothingWanted(logs) {
  if (logs.length > 0) return "no recorded connection is newly blocked, and nothing opened by accident";
  return "nothing is opened by accident; what is newly blocked is told from logs, and none is named";
}
function isWanted({ kind, surprise, replacements }) {
  if (replacements !== void 0) return true;
  const opened = kind === "opened-connection" || kind === "new-access";
  return kind === "blocked-connection" || opened && surprise === "implied";
}
function patchTexts(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = finding.fix?.patch ?? `none for ${finding.fingerprint}`;
    groups.set(key, [...groups.get(key) ?? [], finding]);
  }
  return [...groups.values()].map(patchText);
}
function patchText(findings) {
  const fix = findings[0]?.fix;
  const titles = findings.map(({ title }) => title);
  const lines = [...titles, ...fix === void 0 ? [noFixText(findings)] : fix.proved];
  return `${inertForRunner(lines.map((text) => `# ${shown(text)}
`).join(""))}${fix?.patch ?? ""}`;
}
function noFixText(findings) {
  const origins = findings.flatMap(({ causes }) => causes.map(({ origin }) => origin));
  const rendered = origins.filter((origin) => origin.kind === "file").filter(({ file }) => isRendered(file));
  const [first] = rendered;
  if (first === void 0 || rendered.length < origins.length) return "no fix found";
  const where = first.renderedFrom === void 0 ? "the template" : first.renderedFrom;
  return `no fix found: ${formatOrigin(first)} is rendered text, which no edit reaches; change ${where} and render it again`;
}
export {
  fixCommand
};
