import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/io/plain.ts
var control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
function plainLine(text, limit = 300) {
  const line = text.slice(0, limit * 8).replace(control, " ").replace(/\b(https?:\/\/)[^/@\s]*@/gi, "$1").replaceAll("##[", "## [").replace(/^\s*::/, ": :").trim();
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : line;
}
function quoted(text, limit = 200) {
  return JSON.stringify(plainLine(text, limit));
}
function messageOf(error) {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return plainLine(typeof message === "string" ? message : "unknown error");
}
function reasonOf(error) {
  return messageOf(error).replace(/, \w+ '[^']*'$/, "");
}
function cutBytes(text, limit) {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  let end = limit - Buffer.byteLength("…");
  while (end > 0 && ((bytes[end] ?? 0) & 192) === 128) end--;
  return `${bytes.toString("utf8", 0, end)}…`;
}

export {
  plainLine,
  quoted,
  messageOf,
  reasonOf,
  cutBytes
};
