import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  fileLimits,
  gitLimits,
  messageOf,
  plainLine,
  quoted
} from "./chunk-BCPCRX6K.js";
import {
  liveManifest
} from "./chunk-IRV3ACBP.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";

// src/io/git.ts
import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

// src/io/git-process.ts
import { spawn } from "node:child_process";
var inherited = [
  ...["PATH", "Path", "HOME", "USERPROFILE", "SystemRoot", "TEMP", "TMP", "TMPDIR", "XDG_CONFIG_HOME"],
  ...["SSH_AUTH_SOCK", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"],
  ...["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_SSL_CAINFO", "GIT_SSH_COMMAND"]
];
var hardened = [
  ...["core.hooksPath=/dev/null", "core.fsmonitor=false", "core.quotePath=true", "maintenance.auto=false", "gc.auto=0"],
  ...["protocol.ext.allow=never", "fetch.recurseSubmodules=false", "credential.interactive=false"]
].flatMap((setting) => ["-c", setting]);
function environment(config) {
  const own = Object.fromEntries(
    inherited.flatMap((name) => process.env[name] === void 0 ? [] : [[name, process.env[name]]])
  );
  return {
    ...own,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ])
    )
  };
}
function runGit(directory, run) {
  return new Promise((resolve3, reject) => {
    const child = spawn("git", ["-C", directory, "--no-pager", ...hardened, ...run.args], {
      env: environment(run.config ?? []),
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true
    });
    let complaint = "";
    let failure;
    const fail = (error) => {
      failure ??= error;
      child.kill("SIGKILL");
    };
    const time = run.time ?? gitLimits.localTime;
    const help = "look whether the remote or the disk is slow and run again";
    const timer = setTimeout(
      () => fail(new UsableError(`git ${run.args[0] ?? ""} did not end within ${time / 1e3} s`, help)),
      time
    );
    child.stdout.on("data", (chunk) => {
      if (failure !== void 0) return;
      try {
        run.onData(chunk);
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr.on("data", (chunk) => {
      if (complaint.length < 4096) complaint += chunk.toString("utf8");
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(run.input ?? "");
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(
        new UsableError(`git cannot be started: ${messageOf(error)}`, "install git and make sure that it is in PATH")
      );
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (failure !== void 0) reject(failure);
      else resolve3({ code: code ?? -1, complaint: plainLine(complaint) });
    });
  });
}
async function askGit(directory, args, limit = 1 << 20) {
  const chunks = [];
  let bytes = 0;
  const end = await runGit(directory, {
    args,
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > limit) throw new Error(`git ${args[0] ?? ""} answered with more than ${limit} bytes`);
      chunks.push(chunk);
    }
  });
  return { ...end, text: Buffer.concat(chunks).toString("utf8") };
}

// src/io/git-tree.ts
var objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var strict = new TextDecoder("utf-8", { fatal: true });
function pathOf(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return bytes.toString("latin1").replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
  }
}
function entryOf(record) {
  const tab = record.indexOf(9);
  const [mode, type, oid] = record.toString("latin1", 0, tab).split(" ");
  if (tab < 0 || oid === void 0 || !objectId.test(oid)) throw new Error("git ls-tree answered in an unknown form");
  const path = pathOf(record.subarray(tab + 1));
  if (type === "commit") return { path, mode: "submodule", oid };
  return type === "blob" ? { path, mode: mode === "120000" ? "symlink" : "file", oid } : void 0;
}
async function listTree(directory, commit) {
  const entries = [];
  let rest = Buffer.alloc(0);
  let bytes = 0;
  const end = await runGit(directory, {
    args: ["ls-tree", "-r", "-z", "--full-tree", commit],
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > gitLimits.listing || entries.length > gitLimits.entries)
        throw new UsableError(
          `commit ${commit} holds more than ${gitLimits.entries} files`,
          "judge a smaller repository, or its rendered folders with `diff`"
        );
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let stop = data.indexOf(0, start); stop >= 0; start = stop + 1, stop = data.indexOf(0, start)) {
        const entry = entryOf(data.subarray(start, stop));
        if (entry !== void 0) entries.push(entry);
      }
      rest = data.subarray(start);
    }
  });
  if (end.code !== 0) throw unreadable(`the tree of commit ${commit} cannot be read: ${end.complaint}`);
  return entries;
}
function unreadable(message) {
  return new UsableError(message, "run `git fsck`; in a partial clone, fetch the missing objects first");
}
async function sizesOf(directory, oids) {
  const sizes = /* @__PURE__ */ new Map();
  let text2 = "";
  const end = await runGit(directory, {
    args: ["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)"],
    input: oids.map((oid) => `${oid}
`).join(""),
    onData: (chunk) => {
      const lines = (text2 + chunk.toString("latin1")).split("\n");
      text2 = lines.pop() ?? "";
      for (const line of lines) {
        const [oid, type, size] = line.split(" ");
        if (oid === void 0 || type !== "blob") throw unreadable(`object ${quoted(line)} is not in this clone`);
        sizes.set(oid, Number(size));
      }
    }
  });
  if (end.code !== 0) throw unreadable(`objects cannot be read: ${end.complaint}`);
  return sizes;
}
function batchReader(keep) {
  let header = "";
  let current;
  const take = (chunk, at, into) => {
    const used = chunk.copy(into.bytes, into.at, at, at + into.bytes.length - into.at);
    into.at += used;
    return at + used;
  };
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (current !== void 0) {
        at = take(chunk, at, current);
        if (current.at === current.bytes.length) {
          keep(current.oid, current.bytes.subarray(0, -1));
          current = void 0;
        }
        continue;
      }
      const stop = chunk.indexOf(10, at);
      header += chunk.toString("latin1", at, stop < 0 ? chunk.length : stop);
      at = stop < 0 ? chunk.length : stop + 1;
      if (stop < 0) continue;
      const [oid, type, size] = header.split(" ");
      if (oid === void 0 || type !== "blob") throw unreadable(`object ${quoted(header)} is not in this clone`);
      current = { oid, bytes: Buffer.allocUnsafeSlow(Number(size) + 1), at: 0 };
      header = "";
    }
  };
}
function choose(oids, sizes, maxBytes) {
  const wanted = [];
  const tooLarge = /* @__PURE__ */ new Set();
  let total = 0;
  for (const oid of oids) {
    const size = sizes.get(oid) ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) tooLarge.add(oid);
    else {
      total += size;
      wanted.push(oid);
    }
  }
  return { wanted, tooLarge };
}
async function readBlobs(directory, entries, maxBytes) {
  const oids = [...new Set(entries.filter(({ mode }) => mode !== "submodule").map(({ oid }) => oid))];
  const odd = oids.find((oid) => !objectId.test(oid));
  if (odd !== void 0) throw new Error(`not an object of git: ${quoted(odd)}`);
  const bytes = /* @__PURE__ */ new Map();
  if (oids.length === 0) return { bytes, tooLarge: /* @__PURE__ */ new Set() };
  const { wanted, tooLarge } = choose(oids, await sizesOf(directory, oids), maxBytes);
  if (wanted.length === 0) return { bytes, tooLarge };
  const end = await runGit(directory, {
    args: ["cat-file", "--batch"],
    input: wanted.map((oid) => `${oid}
`).join(""),
    onData: batchReader((oid, content) => bytes.set(oid, content))
  });
  if (end.code !== 0 || bytes.size !== wanted.length)
    throw unreadable(`${wanted.length - bytes.size} of ${wanted.length} objects cannot be read: ${end.complaint}`);
  return { bytes, tooLarge };
}
function commitTree(directory, name, commit) {
  let listed;
  return {
    name,
    commit,
    list: () => listed ??= listTree(directory, commit),
    read: (entries, maxBytes) => readBlobs(directory, entries, maxBytes)
  };
}

// src/io/git.ts
var emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
var fullId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function gitTree(directory, revision) {
  await assertRepository(directory);
  const { name, commit } = await resolve(directory, revision);
  return commitTree(directory, name, commit);
}
async function resolveTrees(directory, base, head = "HEAD") {
  await assertRepository(directory);
  const [from, to] = [await resolve(directory, base), await resolve(directory, head)];
  const common = await askGit(directory, ["merge-base", from.commit, to.commit]);
  const fork = common.text.trim();
  const headTree = commitTree(directory, to.name, to.commit);
  if (common.code !== 0 || !fullId.test(fork)) {
    const note = `${from.name} and ${to.name} have no common commit in this clone; their trees are compared as they are`;
    return { base: commitTree(directory, from.name, from.commit), head: headTree, notes: [note] };
  }
  const name = fork === from.commit ? from.name : `merge base of ${from.name} and ${to.name}`;
  return { base: commitTree(directory, name, fork), head: headTree, notes: [] };
}
async function eventTrees(directory, choice, access) {
  await assertRepository(directory);
  switch (choice.kind) {
    case "merge":
      return mergeTrees(directory, choice, access);
    case "commits": {
      const base = /^0+$/.test(choice.base) ? commitTree(directory, "nothing", emptyTree) : commitTree(directory, "before", await haveCommit(directory, choice.base, access));
      const head = commitTree(directory, "after", await haveCommit(directory, choice.head, access));
      return { base, head, notes: [] };
    }
    case "refs": {
      const head = await resolve(directory, choice.head ?? "HEAD", access);
      const base = choice.base === void 0 ? head : await resolve(directory, choice.base, access);
      const tree = ({ name, commit }) => commitTree(directory, name, commit);
      return { base: tree(base), head: tree(head), notes: [] };
    }
  }
}
async function mergeTrees(directory, { head, branch, changedFiles }, access) {
  const merge = (await resolve(directory, "HEAD")).commit;
  const { tree, parents } = await readCommit(directory, merge);
  const [first, second] = parents;
  if (first === void 0 || parents.length !== 2 || second !== head)
    throw new UsableError(
      `the checkout (${shortId(merge)}) is not the merge of the pull request's head ${shortId(head)}`,
      "check out the event’s own commit: actions/checkout without `ref`, in the same job and before this action, on the newest run"
    );
  await haveCommit(directory, first, access);
  const before = await readCommit(directory, first);
  if (before.tree === tree && (changedFiles ?? 0) > 0)
    throw new UsableError(
      `the pull request changes ${changedFiles ?? 0} files, but its merge ${merge} equals its base ${first}`,
      "rebase the pull request: its changes are in the base branch already, or a wrong commit was checked out"
    );
  return {
    base: commitTree(directory, branch, first),
    head: commitTree(directory, `merge of ${shortId(head)}`, merge),
    notes: []
  };
}
async function readCommit(directory, commit) {
  const { code, text: text2, complaint } = await askGit(directory, ["cat-file", "commit", commit]);
  if (code !== 0) throw new UsableError(`commit ${commit} cannot be read: ${complaint}`, "run `git fsck`");
  const header = text2.slice(0, text2.indexOf("\n\n")).split("\n");
  const values = (key) => header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return { tree: values("tree")[0] ?? "", parents: values("parent") };
}
async function haveCommit(directory, commit, access) {
  if (!fullId.test(commit)) throw new UsableError(`${quoted(commit)} is no commit id`, "give the full commit id");
  if (await has(directory, commit)) return commit;
  await fetchCommit(directory, commit, access);
  if (await has(directory, commit)) return commit;
  throw missing(commit, true, access.remote);
}
async function has(directory, commit) {
  return (await askGit(directory, ["cat-file", "-e", `${commit}^{commit}`])).code === 0;
}
async function fetchCommit(directory, what, access) {
  const end = await runGit(directory, {
    args: ["fetch", "--depth=1", "--no-tags", "--no-recurse-submodules", "--quiet", "--", access.remote, what],
    config: credentials(access),
    time: gitLimits.fetchTime,
    onData: () => void 0
  });
  if (end.code === 0) return (await askGit(directory, ["rev-parse", "--verify", "--quiet", "FETCH_HEAD"])).text.trim();
  throw new UsableError(
    `commit ${quoted(what)} is not in this clone and fetching it failed: ${end.complaint}`,
    `give the job \`contents: read\` and the action its token, or run \`git fetch --depth=1 ${access.remote} ${what}\` before it`
  );
}
function credentials({ token, server }) {
  if (token === void 0 || token === "" || server === void 0) return [];
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [
    [key, ""],
    [key, `AUTHORIZATION: basic ${basic}`]
  ];
}
async function resolve(directory, revision, access) {
  if (!/^[^-+:\s][^:\p{Cc}\s]*$/u.test(revision))
    throw new UsableError(`${quoted(revision)} is no revision`, "name a branch, tag or commit");
  for (const name of [revision, `origin/${revision}`]) {
    const { code, text: text2 } = await askGit(directory, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    if (code === 0 && fullId.test(text2.trim())) return { name, commit: text2.trim() };
  }
  const fetched = access === void 0 ? void 0 : await fetchCommit(directory, revision, access);
  if (fetched !== void 0 && fullId.test(fetched)) return { name: revision, commit: fetched };
  const shallow = (await askGit(directory, ["rev-parse", "--is-shallow-repository"])).text.trim() === "true";
  throw missing(revision, shallow, "origin");
}
function missing(revision, shallow, remote) {
  return new UsableError(
    `${quoted(revision)} is not in this clone${shallow ? ", which is shallow" : ""}`,
    `run \`git fetch --depth=1 ${remote} ${revision}\` and compare with FETCH_HEAD, or name another revision`
  );
}
async function assertRepository(directory) {
  const { code, complaint } = await askGit(directory, ["rev-parse", "--git-dir"]);
  if (code === 0) return;
  if (complaint.includes("dubious ownership"))
    throw new UsableError(
      `git does not trust ${quoted(directory)}, which belongs to another user`,
      `run \`git config --global --add safe.directory ${directory}\``,
      directory
    );
  throw new UsableError(
    `${quoted(directory)} is not in a git repository`,
    "run inside a checkout, or compare two folders with `netpol-gate diff BEFORE AFTER`",
    directory
  );
}
function shortId(commit) {
  return commit.slice(0, 7);
}
async function refuseTracked(directory, files) {
  const top = (await askGit(directory, ["rev-parse", "--show-toplevel"])).text.trim();
  if (top === "") return;
  const root = realpathSync(top);
  for (const file of files.filter((name) => existsSync(name))) {
    const path = relative(root, realpathSync(file));
    if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) continue;
    const { code, text: text2, complaint } = await askGit(root, ["ls-files", "-z", "--", path === "" ? "." : path], 1 << 26);
    if (code === 0 && text2 === "") continue;
    throw new UsableError(
      `${quoted(file)} is a file of the repository${code === 0 ? "" : ` (or git cannot tell: ${complaint})`}`,
      "a pull request could bring its own: take it from a secret, an artifact of the default branch, or outside the checkout",
      file
    );
  }
}

// src/commands/inputs.ts
import { createReadStream, statSync } from "node:fs";
import { basename, resolve as resolve2 } from "node:path";

// src/io/folder.ts
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync as realpathSync2 } from "node:fs";
import { join, sep as sep2 } from "node:path";
import { setImmediate } from "node:timers/promises";
function blobId(bytes) {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function* walk(root, folder, depth) {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, "name a folder further in", folder);
  for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) {
      if (item.name !== ".git") yield* walk(root, path, depth + 1);
    } else if (item.isFile() || item.isSymbolicLink()) {
      const { size, mtimeMs } = lstatSync(join(root, path));
      yield { path, mode: item.isFile() ? "file" : "symlink", size, modified: mtimeMs };
    }
  }
}
function contentOf(root, { path, mode }) {
  const place = join(root, ...path.split("/"));
  if (mode === "symlink") return Buffer.from(readlinkSync(place).split(sep2).join("/"));
  if (!lstatSync(place).isFile()) throw new UsableError(`${quoted(path)} changed while it was read`, "run again", path);
  return readFileSync(place);
}
function entryOf2(root, found) {
  const { path, mode, size } = found;
  const oid = size > fileLimits.hashed ? `large:${createHash("sha256").update(`${root}\0${path}\0${size}\0${found.modified}`).digest("hex")}` : blobId(contentOf(root, found));
  return { path, mode, oid, size };
}
async function listFolder(root) {
  const entries = [];
  try {
    for (const found of walk(root, "", 0)) {
      if (entries.length >= fileLimits.entries)
        throw new UsableError(`more than ${fileLimits.entries} files`, "name a smaller folder", root);
      entries.push(entryOf2(root, found));
      if (entries.length % 500 === 0) await setImmediate();
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`the folder cannot be read: ${messageOf(error)}`, "look at its permissions", root);
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
async function readFolder(root, entries, maxBytes) {
  const bytes = /* @__PURE__ */ new Map();
  const tooLarge = /* @__PURE__ */ new Set();
  let total = 0;
  for (const entry of entries) {
    if (bytes.has(entry.oid) || entry.mode === "submodule") continue;
    const size = entry.size ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) {
      tooLarge.add(entry.oid);
      continue;
    }
    const content = contentOf(root, entry);
    if (blobId(content) !== entry.oid && !entry.oid.startsWith("large:"))
      throw new UsableError(`${quoted(entry.path)} changed while it was read`, "run again", entry.path);
    total += content.length;
    bytes.set(entry.oid, content);
  }
  return { bytes, tooLarge };
}
function folderTree(path) {
  const root = folderOf(path);
  let listed;
  return {
    name: path,
    list: () => listed ??= listFolder(root),
    read: (entries, maxBytes) => readFolder(root, entries, maxBytes)
  };
}
function folderOf(path) {
  try {
    const root = realpathSync2(path);
    readdirSync(root);
    return root;
  } catch (error) {
    throw new UsableError(`no folder ${quoted(path)}: ${messageOf(error)}`, "name a folder of manifests", path);
  }
}

// src/commands/inputs.ts
function text(values, name) {
  const value = values[name];
  return typeof value === "string" ? value : void 0;
}
function list(values, name) {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
var clusterOptions = {
  cluster: { type: "string" },
  kubeconfig: { type: "string" },
  context: { type: "string" },
  "exec-plugin": { type: "string", multiple: true },
  insecure: { type: "boolean" }
};
var clusterHelp = `  --cluster FILE        snapshot of the cluster ("netpol-gate snapshot", or any "kubectl get … -o json")
  --kubeconfig FILE     read the live cluster through this file instead; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            talk to a server whose certificate cannot be checked`;
function clusterOf(values, terminal) {
  const [file, kubeconfig, context] = [text(values, "cluster"), text(values, "kubeconfig"), text(values, "context")];
  if (file !== void 0 && kubeconfig !== void 0) {
    throw new UsableError("both --cluster and --kubeconfig are given", "name one of them");
  }
  if (file !== void 0) return () => snapshotFile(resolve2(terminal.folder, file), file);
  if (kubeconfig === void 0) {
    if (context === void 0) return void 0;
    throw new UsableError("--context is given without --kubeconfig", "name the kubeconfig file that has the context");
  }
  return () => liveCluster(kubeconfig, context, values, terminal);
}
function clusterOfSource({ id, snapshot, context }, values, terminal) {
  if (snapshot !== void 0) return snapshotFile(resolve2(terminal.folder, snapshot), snapshot);
  const kubeconfig = text(values, "kubeconfig");
  if (kubeconfig === void 0) {
    throw new UsableError(
      `source ${quoted(id)} of the gate file names the context ${quoted(context ?? "")}, and no kubeconfig is given`,
      "give --kubeconfig FILE with a file that has the context"
    );
  }
  return liveCluster(kubeconfig, context, values, terminal);
}
async function liveCluster(kubeconfig, context, values, terminal) {
  const { readCluster } = await import("./kube-M5MD3NLT.js");
  const options = {
    kubeconfig: { path: resolve2(terminal.folder, kubeconfig) },
    ...context === void 0 ? {} : { context },
    plugins: list(values, "exec-plugin"),
    insecure: values["insecure"] === true,
    onProgress: (kind, objects) => {
      terminal.progress(`cluster: ${objects} ${kind}`);
    }
  };
  return readCluster(options, liveManifest);
}
async function snapshotFile(path, name) {
  const { readSnapshot } = await import("./snapshot-QDRJEEHU.js");
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsableError(`there is no snapshot file ${quoted(name)}`, 'write one with "netpol-gate snapshot"');
  }
  return readSnapshot(createReadStream(path), name);
}
async function treesOf(base, head, terminal) {
  const [from, to] = [base, head].map((name) => name === void 0 ? void 0 : resolve2(terminal.folder, name));
  if (from !== void 0 && to !== void 0 && isFolder(from) && isFolder(to)) {
    return { base: named(folderTree(from), base), head: named(folderTree(to), head ?? ""), notes: [] };
  }
  const open = () => resolveTrees(terminal.folder, base, head ?? "HEAD");
  if (isFolder(from) === isFolder(to)) return open();
  return orNoFolder(isFolder(from) ? head ?? "HEAD" : base, open);
}
async function orNoFolder(name, open) {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    throw new UsableError(`${quoted(name)} is no folder here, and ${error.message}`, error.help, error.where);
  }
}
var noTree = {
  name: "no folder",
  list: () => Promise.resolve([]),
  read: () => Promise.resolve({ bytes: /* @__PURE__ */ new Map(), tooLarge: /* @__PURE__ */ new Set() })
};
async function anyTree(name, terminal) {
  const path = resolve2(terminal.folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return named(folderTree(path), name);
  if (found?.isFile() === true) return snapshotTree(path, name);
  return orNoFolder(name, () => gitTree(terminal.folder, name));
}
function named(tree, name) {
  return { ...tree, name };
}
function isFolder(path) {
  return path !== void 0 && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
async function snapshotTree(path, name) {
  const { manifests } = await snapshotFile(path, name);
  const bytes = new TextEncoder().encode(
    JSON.stringify({ apiVersion: "v1", kind: "List", items: manifests.map(({ value }) => value) })
  );
  const oid = `snapshot:${path}`;
  return {
    name,
    list: () => Promise.resolve([{ path: `${basename(path)}.json`, mode: "file", oid, size: bytes.length }]),
    read: () => Promise.resolve({ bytes: /* @__PURE__ */ new Map([[oid, bytes]]), tooLarge: /* @__PURE__ */ new Set() })
  };
}

export {
  eventTrees,
  refuseTracked,
  text,
  list,
  clusterOptions,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  snapshotFile,
  treesOf,
  noTree,
  anyTree
};
