import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/object.ts
function keyOf(ref) {
  return `${ref.group}/${ref.kind}/${ref.namespace}/${ref.name}`;
}
function formatRef(ref) {
  return `${ref.kind} ${ref.namespace === "" ? "" : `${ref.namespace}/`}${ref.name}`;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
  return Array.isArray(value);
}
function valueAt(value, path) {
  let at = value;
  for (const step of path) {
    if (typeof step === "number" ? !isList(at) : !isObject(at) || !Object.hasOwn(at, step)) return void 0;
    at = at[step];
  }
  return at;
}
function isSameJson(a, b) {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name], b[name]));
}
function canonicalJson(value) {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isObject(value)) {
    const object = value;
    const members = Object.keys(object).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
function isPod({ group, kind }) {
  return group === "" && kind === "Pod";
}

export {
  keyOf,
  formatRef,
  isObject,
  isList,
  valueAt,
  isSameJson,
  canonicalJson,
  isPod
};
