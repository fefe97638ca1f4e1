import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  expand,
  isPattern
} from "./chunk-M6AVDO3F.js";
import {
  askGit,
  fileLimits,
  gitLimits
} from "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  load
} from "./chunk-XQWAPOEG.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/named-files.ts
import { statSync } from "node:fs";
var noKubeconfig = {
  message: "the input kubeconfig is neither the path of a file nor a kubeconfig",
  help: "give one of them, or a kubeconfig in base64"
};
function isFile(path) {
  return statusOf(path)?.isFile() === true;
}
function isFolder(path) {
  return statusOf(path)?.isDirectory() === true;
}
function statusOf(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function missingFiles({
  snapshot,
  logs,
  rendered
}) {
  const folders = rendered === void 0 ? [] : [["base", rendered.base], ["head", rendered.head]];
  return [
    ...folders.flatMap(([side, folder]) => isFolder(folder) ? [] : [noFolder(`rendered-${side}`, folder)]),
    ...snapshot === void 0 || isFile(snapshot) ? [] : [noSnapshot(snapshot)],
    ...logs.filter((log) => !isThere(log)).map(noLog)
  ];
}
function isThere(log) {
  return log === "-" || statusOf(log) !== void 0 || isPattern(log) && expand(log).length > 0;
}
function noFolder(input, folder) {
  const help = "name the folder that the templates were rendered into";
  return { input, message: `the input ${input} names no folder: ${quoted(folder)}`, help };
}
function noSnapshot(file) {
  const message = `there is no snapshot file ${quoted(file)}`;
  return { input: "snapshot", message, help: 'write one with "netpol-gate snapshot"', lacks: "evidence" };
}
function noLog(log) {
  const message = isPattern(log) ? `no log matches ${quoted(log)}` : `no log at ${quoted(log)}`;
  return { input: "logs", message, help: "name log files, or a folder", lacks: "evidence" };
}

// src/io/fields.ts
function fieldOf(value, field) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field) ? value[field] : void 0;
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}
function valueAt(value, ...path) {
  return path.reduce(fieldOf, value);
}

// src/io/secrets.ts
function secretsInInputs({
  token,
  kubeconfig,
  approvalToken = ""
}) {
  const basic = token === "" ? [] : [Buffer.from(`x-access-token:${token}`).toString("base64")];
  const text = kubeconfig !== void 0 && "text" in kubeconfig ? kubeconfig.text : "";
  const unknown = kubeconfig !== void 0 && "unknown" in kubeconfig ? kubeconfig.unknown : "";
  const packed = text === "" ? [] : [Buffer.from(text).toString("base64")];
  const hidden = noKubeconfig.message.includes(unknown) ? [] : formsOf(unknown);
  return [...formsOf(token), ...basic, ...packed, ...formsOf(approvalToken), ...hidden, ...secretsInKubeconfig(text)];
}
var inUser = ["token", "password", "client-key-data", "client-certificate-data"];
function secretsInKubeconfig(text) {
  let users;
  try {
    users = fieldOf(load(text), "users");
  } catch {
    return [];
  }
  if (!Array.isArray(users)) return [];
  return users.flatMap((entry) => {
    const user = fieldOf(entry, "user");
    const provider = fieldOf(fieldOf(user, "auth-provider"), "config");
    const environment = fieldOf(fieldOf(user, "exec"), "env");
    return [
      ...inUser.map((name) => fieldOf(user, name)),
      ...typeof provider === "object" && provider !== null ? Object.values(provider) : [],
      ...(Array.isArray(environment) ? environment.map((each) => fieldOf(each, "value")) : []).filter(isTelling)
    ].flatMap(formsOf);
  });
}
function isTelling(value) {
  return typeof value === "string" && !/^(?:true|false|\d{1,8}|[a-z]{2}(?:-[a-z]+)+-\d)$/i.test(value);
}
var [shortest, shortestLine] = [4, 8];
function formsOf(secret) {
  if (typeof secret !== "string" || secret.length < shortest) return [];
  const encoded = Buffer.from(secret).toString("base64");
  return [.../* @__PURE__ */ new Set([secret, ...linesOf(secret), encoded, ...decodedFrom(secret)])];
}
function decodedFrom(text) {
  const packed = text.replace(/\s/g, "");
  if (packed.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return [];
  const plain = Buffer.from(packed, "base64").toString("utf8");
  return plain.includes("�") ? [] : [plain, ...linesOf(plain)];
}
function linesOf(text) {
  const lines = text.split(/\r?\n/);
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= shortestLine && !line.startsWith("-----"));
}

// src/io/tracked.ts
import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync as statSync2
} from "node:fs";
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
async function refuseTracked(files, places) {
  const real = places.map(realOf);
  const counts = (root) => real.some((place) => isInside(root, place) || isInside(place, root));
  const questions = /* @__PURE__ */ new Map();
  const ask = (root, path, file) => {
    const asked = questions.get(root);
    if (asked === void 0) questions.set(root, [{ path, file }]);
    else asked.push({ path, file });
  };
  for (const file of files.filter((name) => existsSync(name))) {
    for (const path of stepsTo(resolve(file)))
      for (const root of repositoriesAround(path).filter(counts)) ask(root, path, file);
    for (const root of repositoriesBelow(file, 0)) if (counts(realOf(root))) ask(root, root, file);
  }
  for (const [root, asked] of questions) await refuseIn(root, asked);
}
function realOf(path) {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
function isInside(path, folder) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
var mostLinks = 40;
function stepsTo(file) {
  const steps = [];
  let { root: real } = parse(file);
  let left = file.slice(real.length).split(sep).filter(Boolean);
  while (left.length > 0) {
    const [name = "", ...rest] = left;
    const here = name === ".." ? dirname(real) : join(real, name);
    if (name === ".." || !lstatSync(here).isSymbolicLink()) {
      real = here;
      left = rest;
      continue;
    }
    steps.push(here);
    if (steps.length > mostLinks)
      throw new UsableError(`${quoted(file)} is a loop of links`, "name the file itself", file);
    const target = resolve(real, readlinkSync(here));
    real = parse(target).root;
    left = [...target.slice(real.length).split(sep).filter(Boolean), ...rest];
  }
  return [...steps, real];
}
function repositoriesAround(path) {
  const roots = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) roots.push(folder);
    if (folder === dirname(folder)) return roots;
  }
}
function* repositoriesBelow(folder, depth) {
  if (depth > fileLimits.depth || !statSync2(folder).isDirectory()) return;
  if (existsSync(join(folder, ".git"))) yield resolve(folder);
  for (const item of itemsIn(folder))
    if (item.isDirectory() && !item.name.startsWith(".")) yield* repositoriesBelow(join(folder, item.name), depth + 1);
}
function itemsIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
async function refuseIn(root, questions) {
  const { code, text, complaint } = await askGit(root, ["ls-files", "-z", "--cached"], gitLimits.listing);
  const found = code === 0 ? trackedOf(root, text.split("\0").filter(Boolean), questions) : questions[0];
  if (found === void 0) return;
  throw new UsableError(
    `${quoted(found.file)} is a file of the repository${code === 0 ? "" : ` (or git cannot tell: ${complaint})`}`,
    "a pull request could bring its own: take it from a secret, an artifact of the default branch, or outside the checkout",
    found.file
  );
}
function trackedOf(root, names, questions) {
  const [paths, foldersAbove] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const question of questions) {
    const within = relative(root, question.path).split(sep).join("/");
    if (within === "" && names.length > 0) return question;
    const steps = prefixesOf(within);
    for (const path of steps) listIn(path === within ? paths : foldersAbove, folded(path)).push({ path, question });
  }
  for (const name of names) {
    const same = ({ path }, own) => path === own || isSame(statusOf2(join(root, path)), statusOf2(join(root, own)));
    const [plain, plainer] = [prefixesOf(name), prefixesOf(folded(name))];
    for (const [index, own] of plain.entries()) {
      const key = plainer[index] ?? "";
      const wanted = [...paths.get(key) ?? [], ...own === name ? foldersAbove.get(key) ?? [] : []];
      const hit = wanted.find((each) => same(each, own));
      if (hit !== void 0) return hit.question;
    }
  }
  return void 0;
}
function listIn(lists, key) {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
function prefixesOf(path) {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
function folded(text) {
  return text.normalize("NFC").toLowerCase();
}
function isSame(one, other) {
  return one !== void 0 && other !== void 0 && one.ino === other.ino && one.dev === other.dev;
}
function statusOf2(path) {
  return lstatSync(path, { throwIfNoEntry: false });
}

export {
  refuseTracked,
  realOf,
  isInside,
  stepsTo,
  repositoriesAround,
  itemsIn,
  prefixesOf,
  folded,
  fieldOf,
  textOf,
  valueAt,
  noKubeconfig,
  isFile,
  isFolder,
  missingFiles,
  secretsInInputs,
  secretsInKubeconfig,
  formsOf
};
