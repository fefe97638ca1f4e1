import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/noted-lines.ts
var timeLimit = 16;
function valueLimit({ fields, times }) {
  return fields.length + (times === true ? timeLimit : 0);
}
function rowSizeOf(question) {
  return 2 + 2 * valueLimit(question);
}
var unknownLine = -1;
var skimmedLine = -2;

export {
  valueLimit,
  rowSizeOf,
  unknownLine,
  skimmedLine
};
