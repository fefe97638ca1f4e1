import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  detailOf,
  detailOptions,
  list,
  text
} from "./chunk-SFRJZBDC.js";
import {
  inPairs,
  reporters,
  shown
} from "./chunk-QQFL6DSE.js";
import {
  formatOrigin
} from "./chunk-2DK3SP7V.js";
import {
  writeAtomically
} from "./chunk-PXRDJBPH.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/commands/output.ts
import { resolve } from "node:path";
var outputOptions = {
  format: { type: "string" },
  output: { type: "string", multiple: true },
  ...detailOptions,
  limit: { type: "string" },
  "no-color": { type: "boolean" }
};
var names = reporters.map(({ name }) => name);
var outputHelp = `  --format NAME         ${names.join(", ")} (default: text)
  --output NAME=FILE    also write the report in this format to a file; repeatable
  --detail NAME         folded (default): pairs that change alike are told in groups; pairs: each for itself
  --limit N             findings shown before "and N more" (default: 10)
  --no-color            no colours, also on a terminal`;
var docs = "https://github.com/netpol-gate/netpol-gate/blob/main/docs/findings/";
function writeReport(whole, privacy, values, terminal) {
  const detail = detailOf(values);
  const report = detail === "pairs" ? inPairs(whole) : whole;
  const options = {
    detail,
    colour: terminal.colour && values["no-color"] !== true,
    width: terminal.width,
    limit: limitOf(values),
    privacy,
    docs
  };
  for (const { reporter, file } of list(values, "output").map(outputOf)) {
    writeAtomically(resolve(terminal.folder, file), reporter.render(report, { ...options, colour: false }));
  }
  terminal.out(reporterNamed(text(values, "format") ?? "text").render(report, options));
}
function outputOf(wanted) {
  const at = wanted.indexOf("=");
  if (at < 1 || at === wanted.length - 1)
    throw new UsableError(`--output ${wanted} is no FORMAT=FILE`, "write it as json=report.json");
  return { reporter: reporterNamed(wanted.slice(0, at)), file: wanted.slice(at + 1) };
}
function outputsFrom(values, folder) {
  return list(values, "output").map((wanted) => {
    const { reporter, file } = outputOf(wanted);
    return `${reporter.name}=${resolve(folder, file)}`;
  });
}
function checkOutput(values) {
  reporterNamed(text(values, "format") ?? "text");
  list(values, "output").forEach(outputOf);
  detailOf(values);
  limitOf(values);
}
function reporterNamed(name) {
  const found = reporters.find((one) => one.name === name);
  if (found === void 0) throw new UsableError(`there is no format "${name}"`, `formats are ${names.join(", ")}`);
  return found;
}
function textOrJson(values) {
  const format = text(values, "format") ?? "text";
  if (format === "text" || format === "json") return format;
  throw new UsableError(`there is no format "${format}"`, "formats are text and json");
}
function complaint({ kind, origin, message, help, related }) {
  const others = related.map((one) => `  ${shown(formatOrigin(one.origin))}: ${shown(one.text)}
`);
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}
${others.join("")}  ${shown(help)}
`;
}
function limitOf(values) {
  const limit = text(values, "limit");
  if (limit === void 0) return 10;
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new UsableError(`--limit ${limit} is no number above 0`, "give a whole number");
  return Number(limit);
}

export {
  outputOptions,
  outputHelp,
  docs,
  writeReport,
  outputsFrom,
  checkOutput,
  textOrJson,
  complaint,
  limitOf
};
