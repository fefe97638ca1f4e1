/** Commands of the program. A command is one file; to add one: the file, a line in `commands`. */
import type { ParseArgsConfig } from 'node:util';

/** Where a command reads the time and writes; made by the entry. */
export interface Terminal {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  /** Whether whoever reads the output has taken all of it; `broken`: nobody reads it any more. Absent: all is taken. */
  readonly written?: () => 'all' | 'waiting' | 'broken';
  readonly error: (text: string) => void;
  /** A line about long work on standard error; replaces the one before and disappears. */
  readonly progress: (text: string) => void;
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** Folder of the program, with `examples` and `dist` inside. */
  readonly root: string;
  readonly folder: string;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The whole text of `--help`, with examples. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Gives the exit code. */
  run(values: OptionValues, positionals: readonly string[], terminal: Terminal): Promise<number>;
}

/** Loaded when asked for, so that a run does not pay for what it does not need. */
export const commands: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  check: {
    summary: 'judge a change against the cluster and recorded connections (the gate)',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  diff: {
    summary: 'what two folders, snapshots or commits allow differently, without logs',
    load: async () => (await import('./diff.ts')).diffCommand,
  },
  connections: {
    summary: 'every connection that a folder or snapshot allows',
    load: async () => (await import('./connections.ts')).connectionsCommand,
  },
  explain: {
    summary: 'why one connection is allowed or denied, rule by rule',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  fix: {
    summary: 'patches for what a change blocks, or opens by accident, each proved',
    load: async () => (await import('./fix.ts')).fixCommand,
  },
  drift: {
    summary: 'where the cluster differs from git, by whom and since when',
    load: async () => (await import('./drift.ts')).driftCommand,
  },
  observe: {
    summary: 'what logs recorded, by namespace, source, policy or destination',
    load: async () => (await import('./observe.ts')).observeCommand,
  },
  history: {
    summary: 'every version of every policy that an audit log knows, with author and effect',
    load: async () => (await import('./history.ts')).historyCommand,
  },
  snapshot: {
    summary: 'write the live cluster to a file; reads only, keeps no secrets',
    load: async () => (await import('./snapshot.ts')).snapshotCommand,
  },
  watch: {
    summary: 'follow a cluster and its logs: changes with author and effect, contradictions, lost isolation',
    load: async () => (await import('./watch.ts')).watchCommand,
  },
  verify: {
    summary: 'after the merge: the predictions of a report against later logs and the cluster',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  doctor: {
    summary: 'what a run needs of a cluster, logs and GitHub: what is missing, what is too much',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  schema: {
    summary: 'print the JSON Schemas of gate file, snapshot, digest, report and what other commands print',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
  init: {
    summary: 'print files to begin with: an audit policy for network policies',
    load: async () => (await import('./init.ts')).initCommand,
  },
  demo: {
    summary: 'judge the bundled example',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
};
