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
function canonicalJson(value) {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isObject(value)) {
    const object = value;
    const members = Object.keys(object).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

export {
  keyOf,
  formatRef,
  isObject,
  isList,
  canonicalJson
};
