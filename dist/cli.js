#!/usr/bin/env node
import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  version
} from "./chunks/chunk-EMV4VFSO.js";
import {
  seenLines,
  shown
} from "./chunks/chunk-JFID3UG5.js";
import {
  nearest
} from "./chunks/chunk-O6SQMJL6.js";
import "./chunks/chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunks/chunk-7HZFTHCX.js";
import "./chunks/chunk-UNF7VTRB.js";

// src/cli.ts
import { fileURLToPath } from "node:url";

// src/commands/main.ts
import { parseArgs } from "node:util";

// src/commands/index.ts
var commands = {
  check: {
    summary: "judge a change against the cluster and recorded connections (the gate)",
    load: async () => (await import("./chunks/check-VH22ENME.js")).checkCommand
  },
  diff: {
    summary: "what two folders, snapshots or commits allow differently, without logs",
    load: async () => (await import("./chunks/diff-SFINZ7CS.js")).diffCommand
  },
  connections: {
    summary: "every connection that a folder or snapshot allows",
    load: async () => (await import("./chunks/connections-252VCX6Q.js")).connectionsCommand
  },
  explain: {
    summary: "why one connection is allowed or denied, rule by rule",
    load: async () => (await import("./chunks/explain-ZMTDSLD5.js")).explainCommand
  },
  fix: {
    summary: "patches for what a change blocks, or opens by accident, each proved",
    load: async () => (await import("./chunks/fix-3VGLGLMX.js")).fixCommand
  },
  drift: {
    summary: "where the cluster differs from git, by whom and since when",
    load: async () => (await import("./chunks/drift-FYOLHTRQ.js")).driftCommand
  },
  observe: {
    summary: "what logs recorded, by namespace, source, policy or destination",
    load: async () => (await import("./chunks/observe-HUWEEOZ6.js")).observeCommand
  },
  history: {
    summary: "every version of every policy that an audit log knows, with author and effect",
    load: async () => (await import("./chunks/history-M4FG4N7H.js")).historyCommand
  },
  snapshot: {
    summary: "write the live cluster to a file; reads only, keeps no secrets",
    load: async () => (await import("./chunks/snapshot-X7D7ONQN.js")).snapshotCommand
  },
  watch: {
    summary: "follow a cluster and its logs: changes with author and effect, contradictions, lost isolation",
    load: async () => (await import("./chunks/watch-ISZLG4XM.js")).watchCommand
  },
  verify: {
    summary: "after the merge: the predictions of a report against later logs and the cluster",
    load: async () => (await import("./chunks/verify-DIQM25EQ.js")).verifyCommand
  },
  doctor: {
    summary: "what a run needs of a cluster, logs and GitHub: what is missing, what is too much",
    load: async () => (await import("./chunks/doctor-RJXPGTUG.js")).doctorCommand
  },
  schema: {
    summary: "print the JSON Schemas of gate file, snapshot, digest, report and what other commands print",
    load: async () => (await import("./chunks/schema-BM4WRQKY.js")).schemaCommand
  },
  init: {
    summary: "print files to begin with: an audit policy for network policies",
    load: async () => (await import("./chunks/init-2IPHE6WX.js")).initCommand
  },
  demo: {
    summary: "judge the bundled example",
    load: async () => (await import("./chunks/demo-ULJWW6HI.js")).demoCommand
  }
};

// src/commands/main.ts
var usage = `netpol-gate: a gate for changes of Kubernetes network policies

usage: netpol-gate COMMAND [options]        netpol-gate COMMAND --help

${Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`).join("\n")}

start with: netpol-gate demo
`;
async function main(args, terminal2) {
  try {
    return await run(args, guarded(terminal2));
  } catch (error) {
    terminal2.progress("");
    terminal2.error(seenLines(complaintOf(error)));
    return error instanceof UsableError ? 2 : 3;
  }
}
function guarded(terminal2) {
  return {
    ...terminal2,
    error: (text) => {
      terminal2.error(seenLines(text));
    },
    progress: (text) => {
      terminal2.progress(shown(text));
    }
  };
}
async function run(args, terminal2) {
  const [first, ...others] = args;
  const [name, ...rest] = first === "help" && others[0] !== void 0 ? [others[0], "--help"] : [first, ...others];
  if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
    if (name === void 0) terminal2.error(usage);
    else terminal2.out(usage);
    return name === void 0 ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    terminal2.out(`${version}
`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : void 0;
  if (entry === void 0) {
    const meant = meantBy(name, Object.keys(commands));
    throw new UsableError(`there is no command "${name}"`, `${meant}see netpol-gate --help`);
  }
  const command = await entry.load();
  const { values, positionals } = parse(command, rest);
  if (values["help"] === true) {
    terminal2.out(`${command.help}
`);
    return 0;
  }
  return command.run(values, positionals, terminal2);
}
function parse(command, args) {
  const options = { ...command.options, help: { type: "boolean", short: "h" } };
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
    const names = parsed.tokens.flatMap((token) => token.kind === "option" ? [token.name] : []);
    const single = names.filter((name) => options[name]?.type === "string" && options[name].multiple !== true);
    const twice = single.find((name, index) => single.indexOf(name) < index);
    if (twice !== void 0) throw new Error(`Option '--${twice}' is given twice`);
    return parsed;
  } catch (error) {
    const [message = ""] = error.message.split(/\.\s/);
    throw new UsableError(message, helpFor(message, command));
  }
}
function helpFor(message, { name, options }) {
  const [, option = ""] = /'(--[a-z-]+)/.exec(message) ?? [];
  if (message.endsWith("ambiguous")) return `a value that begins with a dash is written ${option}=-…`;
  if (message.endsWith("given twice")) return "give it once";
  const known = message.startsWith("Unknown") ? Object.keys(options).map((one) => `--${one}`) : [];
  return `${meantBy(option, known)}see netpol-gate ${name} --help`;
}
function meantBy(word, known) {
  const meant = nearest(word, known);
  return meant === void 0 ? "" : `did you mean ${meant}? `;
}
var longestLine = 1200;
function complaintOf(error) {
  if (error instanceof UsableError) {
    const where = error.where === void 0 || tellsPlace(error.message, error.where) ? "" : `${error.where}: `;
    const lines = `${where}${error.message}
${error.help}`.split("\n").map((line) => shown(line, longestLine));
    return `error: ${lines.join("\n  ")}
`;
  }
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return `internal error: ${text}
  please report this with the command that led to it
`;
}
function tellsPlace(message, where) {
  const quotes = [...message.matchAll(/"((?:[^"\\]|\\.)+)"/g)].map(([, name = ""]) => name);
  const [first] = message.split(" cannot be read: ");
  const names = first === void 0 || first === message ? quotes : [...quotes, first];
  return names.some((name) => where === name || where.endsWith(`/${name.replace(/^(?:\.{1,2}\/)+/, "")}`));
}

// src/cli.ts
function terminal() {
  let shown2 = 0;
  return {
    now: () => Date.now(),
    out: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}
`),
    written() {
      const { stdout } = process;
      if (stdout.destroyed || stdout.errored) return "broken";
      return stdout.writableLength > 0 ? "waiting" : "all";
    },
    error: (text) => process.stderr.write(text),
    progress: (text) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r${text.padEnd(shown2)}${text === "" ? "\r" : ""}`);
      shown2 = text.length;
    },
    colour: process.stdout.isTTY && process.env["NO_COLOR"] === void 0,
    width: Math.max(60, Math.min(process.stdout.columns || 80, 160)),
    root: fileURLToPath(new URL("..", import.meta.url)),
    folder: process.cwd()
  };
}
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(
    `error: cannot write to standard output: ${error.message}
  make room, or name another place
`
  );
  process.exit(2);
});
process.stderr.on("error", () => void 0);
process.exitCode = await main(process.argv.slice(2), terminal());
