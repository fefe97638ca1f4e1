/** Which policies the first argument of `history` names, and what is said where there is none of that name. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoted } from '../io/plain.ts';
import { nearest } from '../model/edits.ts';
import type { LogSummary } from '../model/flow.ts';
import { UsableError } from '../model/host.ts';
import type { ObjectRef } from '../model/object.ts';
import type { Terminal } from './index.ts';

export interface Named {
  /** The argument that names policies. */
  readonly selector?: string;
  readonly only?: (ref: ObjectRef) => boolean;
  readonly logs: readonly string[];
}

/** The first argument may name policies; it does where it looks like it and no log is there. */
export function namedIn(positionals: readonly string[], terminal: Terminal): Named {
  const [first = '', ...rest] = positionals;
  const { space, name } = /^(?<space>[a-z0-9-]*)\/(?<name>[a-z0-9.-]*)$/.exec(first)?.groups ?? {};
  const path = resolve(terminal.folder, first);
  const isThere = space !== undefined && first !== '/' && existsSync(path);
  const isLog = space === undefined || first === '/' || (isThere && holdsLogs(path));
  const logs = isLog ? positionals : rest;
  if (logs.length === 0) throw new UsableError('no log is named', 'name files, folders, patterns or "-"');
  if (isThere) terminal.error(`${isLog ? readAsLog(first) : takenAsPolicies(first)}\n`);
  if (isLog) return { logs };
  return {
    logs,
    selector: first,
    only: (ref) => ref.namespace === space && ref.kind !== 'Namespace' && (name === '' || ref.name === name),
  };
}

function readAsLog(first: string): string {
  return `${quoted(first)} is read as logs, since there are some; write it as ./${first} to say so, or run this in another folder to name policies`;
}

function takenAsPolicies(first: string): string {
  return `${quoted(first)} names policies, since what lies there is no audit log; ./${first} would be read as a log`;
}

/** Nobody of that name was ever written or is there: most likely it is misspelt. `all`: every policy that is known. */
export function sayUnknown(selector: string, all: readonly ObjectRef[], terminal: Terminal): void {
  const names = [...new Set(all.flatMap((ref) => [`${ref.namespace}/${ref.name}`, `${ref.namespace}/`]))];
  if (names.includes(selector)) return;
  const meant = nearest(
    selector,
    names.filter((name) => name.endsWith('/') === selector.endsWith('/')),
  );
  if (meant !== undefined)
    throw new UsableError(`nothing is known of ${quoted(selector)}`, `did you mean ${quoted(meant)}?`);
  terminal.error(`neither the logs nor the cluster know ${quoted(selector)}\n`);
}

/** Who names a flow log gets no empty history, which would look as if nobody had written anything. */
export function refuseFlowLogs(logs: readonly LogSummary[]): void {
  const read = logs.filter(({ records }) => records > 0);
  const [first] = read;
  if (first === undefined || read.some(({ sees }) => sees === 'api-requests')) return;
  throw new UsableError(
    `${quoted(first.file)} is no audit log (${first.format}): it tells of traffic, and of no write`,
    'name audit logs of the API server (docs/logs.md)',
  );
}

const manifests = /\.(?:ya?ml|md|tpl|tf|txt|sh)$/i;
const packed = /\.(?:gz|zst|zip|tar|tgz|parquet)$/i;
/** What audit logs of any provider begin with. */
const auditMarks = /audit\.k8s\.io|auditID|protoPayload|requestReceivedTimestamp/;
const most = { files: 500, depth: 4, bytes: 65_536 };

/** Whether some file there looks like an audit log, or cannot be looked into. */
function holdsLogs(path: string): boolean {
  let left = most.files;
  const look = (at: string, depth: number): boolean => {
    if (left-- <= 0 || depth > most.depth) return false;
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return readdirSync(at).some((name) => look(join(at, name), depth + 1));
    if (found?.isFile() !== true || manifests.test(at)) return false;
    return packed.test(at) || auditMarks.test(beginningOf(at));
  };
  return look(path, 0);
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most.bytes);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
