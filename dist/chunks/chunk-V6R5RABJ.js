import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  expand,
  isPattern
} from "./chunk-PQR6ZXYQ.js";
import {
  quoted
} from "./chunk-C6Z2R2MI.js";
import {
  load
} from "./chunk-N5TJX47K.js";

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
function fieldOf(value, field) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field) ? value[field] : void 0;
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

export {
  noKubeconfig,
  isFile,
  isFolder,
  missingFiles,
  secretsInInputs,
  secretsInKubeconfig,
  formsOf
};
