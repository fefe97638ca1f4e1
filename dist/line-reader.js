import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  lineTable
} from "./chunks/chunk-YLGSA5IR.js";
import {
  rowSizeOf,
  unknownLine
} from "./chunks/chunk-G6DWWSPE.js";
import "./chunks/chunk-UNF7VTRB.js";

// src/line-reader.ts
import { parentPort, workerData } from "node:worker_threads";

// src/traffic/noted-rows.ts
var newline = 10;
function noteLines(question2) {
  const table = lineTable(question2);
  const size = rowSizeOf(question2);
  return (bytes, rows, unwanted) => {
    for (const number of unwanted) table.forget(number);
    let count = 0;
    let from = 0;
    for (let place = 0; place + size <= rows.length; place += size) {
      const to = bytes.indexOf(newline, from);
      if (to < 0) break;
      const found = table.find(bytes, from, to);
      rows[place] = to;
      rows[place + 1] = found === unknownLine ? table.keep() : found;
      rows.set(table.spans, place + 2);
      from = to + 1;
      count++;
    }
    return { count, floor: table.floor() };
  };
}

// src/line-reader.ts
var { question, slots } = workerData;
var note = noteLines(question);
parentPort?.on("message", ({ slot, size, unwanted }) => {
  const memory = slots[slot];
  if (memory === void 0) return;
  const bytes = Buffer.from(memory.bytes, 0, size);
  const answer = { slot, ...note(bytes, new Int32Array(memory.rows), unwanted) };
  parentPort?.postMessage(answer);
});
