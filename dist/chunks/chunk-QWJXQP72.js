import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  lineReaders,
  logStreams,
  timeHelp,
  timeIn
} from "./chunk-PC64C5UL.js";
import {
  refuseIdle,
  text
} from "./chunk-DYJVYSZX.js";
import {
  plainLine,
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/commands/logs.ts
import { basename, join, relative, resolve } from "node:path";
var logOptions = {
  "log-format": { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  "utc-offset": { type: "string" },
  "clock-tolerance": { type: "string" },
  "clock-skew": { type: "string" }
};
var logHelp = `  --log-format NAME,…   formats of all logs, such as hubble (docs/logs.md), instead of telling them by content
  --since TIME          leave out records before it: 2026-01-31, 2026-01-31T12:00:00Z, or 36h and 7d before now
  --until TIME          leave out records after it; a day is meant to its end (UTC)
  --utc-offset MINUTES  time zone of log lines that name none
  --clock-tolerance SECONDS
                        by how much clocks may differ when it is asked who held an address (default 5)
  --clock-skew=SECONDS  added to the times of flow logs, whose clock is behind that of the audit log and the cluster
                        (below zero: before it)`;
function logsFrom(logs, terminal) {
  return {
    logs: () => {
      const place = logs.map((log) => placeOf(log, terminal));
      const tell = progressOf(terminal);
      return logStreams(place).map((stream) => watched(stream, tell));
    },
    startReaders: lineReaders(join(terminal.root, "dist", "line-reader.js"))
  };
}
var mebibyte = 1 << 20;
var told = 32 * mebibyte;
function progressOf({ progress }) {
  let total = 0;
  let next = told;
  return (file, bytes) => {
    total += bytes;
    if (total < next) return;
    next = total + told;
    progress(`reading logs: ${Math.floor(total / mebibyte)} MiB, ${plainLine(basename(file), 40)}`);
  };
}
function watched(stream, tell) {
  const { file, chunks } = stream;
  const members = stream.members?.bind(stream);
  return {
    ...stream,
    chunks: counted(chunks, (bytes) => tell(file, bytes)),
    ...members !== void 0 && { members: async () => (await members()).map((member) => watched(member, tell)) }
  };
}
async function* counted(chunks, count) {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
function placeOf(log, terminal) {
  if (log === "-") return log;
  const path = resolve(terminal.folder, log);
  const near = relative(process.cwd(), path);
  return near === "" || near.startsWith("..") ? path : near;
}
function checkLogOptions(values, logs, names = Object.keys(logOptions)) {
  const help = "name the logs that it is about, or leave it out";
  refuseIdle(values, names, { given: logs.length > 0, name: "a log", help });
}
function logSettings(values, now) {
  const names = ["log-format", "utc-offset", "clock-tolerance", "clock-skew"];
  const [logFormat, offset, tolerance, skew] = names.map((name) => text(values, name));
  if (offset !== void 0 && !/^[+-]?\d{1,3}$/.test(offset)) {
    throw new UsableError(
      `--utc-offset ${quoted(offset)} is no number of minutes`,
      "give minutes east of UTC, such as 60"
    );
  }
  if (tolerance !== void 0 && !/^\d{1,3}(?:\.\d{1,3})?$/.test(tolerance)) {
    throw new UsableError(`--clock-tolerance ${quoted(tolerance)} is no number of seconds`, "give seconds, such as 5");
  }
  if (skew !== void 0 && !skewPattern.test(skew)) {
    throw new UsableError(
      `--clock-skew ${quoted(skew)} is no number of seconds`,
      "give what is to be added to the times of flow logs, such as --clock-skew=30 or --clock-skew=-30"
    );
  }
  const between = spanOf(values, now);
  return {
    ...between === void 0 ? {} : { recordedBetween: between },
    ...logFormat === void 0 ? {} : { logFormat },
    ...offset === void 0 ? {} : { utcOffset: Number(offset) },
    ...tolerance === void 0 ? {} : { clockTolerance: Number(tolerance) * 1e3 },
    ...skew === void 0 ? {} : { clockSkew: Number(skew) * 1e3 }
  };
}
var skewPattern = /^[+-]?\d{1,6}(?:\.\d{1,3})?$/;
function spanOf(values, now) {
  const [since, until] = [text(values, "since"), text(values, "until")];
  if (since === void 0 && until === void 0) return void 0;
  const first = since === void 0 ? -Infinity : timeFrom("since", since, now);
  const last = until === void 0 ? Infinity : timeFrom("until", until, now);
  if (first <= last) return { first, last };
  throw new UsableError("--since is later than --until", "give the earlier time first");
}
function timeFrom(option, value, now) {
  const at = timeIn(value, now(), option === "until");
  if (at === void 0) throw new UsableError(`--${option} ${quoted(value)} is no time`, timeHelp);
  return at;
}

export {
  logOptions,
  logHelp,
  logsFrom,
  checkLogOptions,
  logSettings
};
