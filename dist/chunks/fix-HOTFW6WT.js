import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checked
} from "./chunk-7DWI3OF3.js";
import {
  logHelp,
  logOptions
} from "./chunk-CA34UQW5.js";
import "./chunk-2MBIHUNJ.js";
import {
  applyEdits,
  linesOf
} from "./chunk-3XMX3N3D.js";
import {
  askGit,
  clusterHelp,
  clusterOptions,
  gateHelp,
  gateOptions,
  headFolder
} from "./chunk-IDW3VN3P.js";
import "./chunk-WD266SFX.js";
import {
  inertForRunner,
  shown
} from "./chunk-MIGGF4J5.js";
import "./chunk-5H5Q45MB.js";
import "./chunk-DDI6SK62.js";
import "./chunk-ZJ7LJ6GD.js";
import "./chunk-L3V2DSF2.js";
import {
  quoted,
  readBounded,
  writeAtomically
} from "./chunk-GZUJVSQW.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/io/work-tree.ts
import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
async function writeFixed(folder, directory, fixes) {
  const root = realpathSync(folder ?? await topOf(directory));
  const done = fixes.map((fix) => ({ file: fix.file, path: pathIn(root, fix.file), fix }));
  const contents = done.map(({ path, fix }) => ({ path, content: contentOf(path, fix) }));
  for (const { path, content } of contents) writeAtomically(path, content);
  return done.map(({ file }) => file);
}
async function topOf(directory) {
  const { code, text, complaint } = await askGit(directory, ["rev-parse", "--show-toplevel"]);
  if (code === 0) return text.replace(/\r?\n$/, "");
  throw new UsableError(`this repository has no work tree: ${complaint}`, "apply the patch by hand", directory);
}
function pathIn(root, file) {
  const path = join(root, ...file.split("/"));
  const real = realpathOf(path);
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
function contentOf(path, { file, text, edits }) {
  const bytes = readBounded(path, `the file ${quoted(file)}`);
  const after = Buffer.from(text).equals(bytes) ? applyEdits(linesOf(text), edits) : void 0;
  if (after !== void 0) return after.join("");
  throw new UsableError(`${quoted(file)} is not what the head side has`, "commit or undo what is changed there");
}

// src/commands/fix.ts
var fixCommand = {
  name: "fix",
  summary: "patches for blocked connections",
  help: `netpol-gate fix --base REV [options] LOG…

For recorded connections that HEAD newly blocks: the smallest edit of its NetworkPolicies that lets exactly them
through again. An edit is shown only if evaluating the edited files proves that; "no fix found" is an answer. Comments
and formatting stay. The patches go to standard output, as "git apply" takes them.

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD)
  --write               change the files of the work tree (or of the folder that --head names), each only if it is
                        what the head side has
${clusterHelp}
${gateHelp}
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)

exit codes: 0 every blocked connection has a fix, or none is blocked; 1 some have none; 2 no verdict possible

examples:
  netpol-gate fix --base main --cluster prod.json.gz logs/
  netpol-gate fix --base main --write hubble.jsonl`,
  options: {
    base: { type: "string" },
    head: { type: "string" },
    now: { type: "string" },
    write: { type: "boolean" },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, logs, terminal) {
    if (logs.length === 0)
      throw new UsableError("no log is named", "fixes are for recorded connections: name files, folders or patterns");
    const { report, fix } = await checked("fix", values, logs, terminal);
    terminal.progress("");
    const blocked = report.findings.filter(({ kind }) => kind === "blocked-connection");
    for (const finding of blocked) terminal.out(patchText(finding));
    const fixed = blocked.filter((finding) => finding.fix !== void 0);
    if (values["write"] === true && fixed.length > 0) {
      const chosen = fix ?? fixed[0]?.fix;
      const written = await writeFixed(headFolder(values, terminal), terminal.folder, chosen?.files ?? []);
      terminal.error(`written: ${written.map((file) => shown(file)).join(", ")}
`);
      if (fix === void 0)
        terminal.error("only the first patch: together they let more through. Commit it and run this again\n");
    }
    if (blocked.length === 0) terminal.error("no recorded connection is newly blocked\n");
    return fixed.length === blocked.length ? 0 : 1;
  }
};
function patchText({ title, fix }) {
  if (fix === void 0) return inertForRunner(`# ${shown(title)}
# no fix found
`);
  return `${inertForRunner([title, ...fix.proved].map((text) => `# ${shown(text)}
`).join(""))}${fix.patch}`;
}
export {
  fixCommand
};
