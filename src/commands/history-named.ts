/** Which policies the first argument of `history` names, and what is said where there is none of that name. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoted } from '../io/plain.ts';
import { guessOf } from '../model/edits.ts';
import type { LogSummary } from '../model/flow.ts';
import { UsableError } from '../model/host.ts';
import type { ObjectRef } from '../model/object.ts';
import { isPolicyKind } from '../worlds/essential.ts';
import type { Terminal } from './index.ts';

/** Policies by name, or those of a namespace. */
export interface Selector {
  /** As it was written. */
  readonly text: string;
  readonly only: (ref: ObjectRef) => boolean;
}

export interface Named {
  readonly selector?: Selector;
  /** What the first argument would name, which is read as a log. */
  readonly other?: Selector;
  readonly logs: readonly string[];
}

/**
 * The first of several arguments may name policies; it does where it looks like it and no log is there. `policy`: the
 * value of --policy, beside which all arguments are logs.
 */
export function namedIn(positionals: readonly string[], policy: string | undefined, terminal: Terminal): Named {
  const [first = '', ...rest] = positionals;
  const wanted = policy === undefined ? undefined : selectorOf(policy);
  if (policy !== undefined && wanted === undefined)
    throw new UsableError(
      `--policy ${quoted(policy)} names no policies`,
      'write NS/NAME, NS/ for all of a namespace, or /NAME for one of the cluster scope',
    );
  const named = wanted === undefined ? selectorOf(first) : undefined;
  const isThere = named !== undefined && existsSync(resolve(terminal.folder, first));
  const isLog = named === undefined || (isThere && holdsLogs(resolve(terminal.folder, first)));
  const logs = isLog ? positionals : rest;
  if (logs.length === 0) throw new UsableError('no log is named', 'name files, folders, patterns or "-"');
  if (!isLog) {
    if (isThere) terminal.error(`${takenAsPolicies(first)}\n`);
    return { logs, selector: named };
  }
  if (wanted !== undefined) return { logs, selector: wanted };
  // The only argument is no name: something has to be read.
  if (named === undefined || rest.length === 0) return { logs };
  terminal.error(`${readAsLog(first)}\n`);
  return { logs, other: named };
}

function selectorOf(text: string): Selector | undefined {
  const { space, name } = /^(?<space>[a-z0-9-]*)\/(?<name>[a-z0-9.-]*)$/.exec(text)?.groups ?? {};
  if (space === undefined || text === '/') return undefined;
  return {
    text,
    // Without a name it is a deletion of all that the namespace held, and the log does not show of what.
    only: (ref) =>
      ref.namespace === space && ref.kind !== 'Namespace' && (name === '' || ['', name].includes(ref.name)),
  };
}

function readAsLog(first: string): string {
  return `${quoted(first)} is read as logs, since there are some; --policy ${first} names policies`;
}

function takenAsPolicies(first: string): string {
  return `${quoted(first)} names policies, since what lies there is no audit log; ${asPath(first)} would be read as a log`;
}

/** The same place in a form that names no policies. */
function asPath(first: string): string {
  return first.startsWith('/') ? `/${first}` : `./${first}`;
}

/** Logs are there and policies of that name as well: either could be meant. `all`: every object that is known. */
export function refuseEither({ text, only }: Selector, all: readonly ObjectRef[]): void {
  if (!all.some((ref) => only(ref) && isPolicyKind(ref))) return;
  throw new UsableError(
    `${quoted(text)} is a place with logs, and names policies too`,
    `write ${asPath(text)} for the logs, or --policy ${text} for the policies`,
  );
}

/** Names that are as near as each other, of which that many are told. */
const mostMeant = 4;

/** Nobody of that name was ever written or is there: most likely it is misspelt. `known`: all that the logs and the cluster hold. */
export function sayUnknown(selector: string, known: readonly ObjectRef[], terminal: Terminal): void {
  const names = [...new Set(known.flatMap((ref) => [`${ref.namespace}/${ref.name}`, `${ref.namespace}/`]))];
  if (names.includes(selector)) return;
  const meant = guessOf(
    selector,
    names.filter((name) => name.endsWith('/') === selector.endsWith('/')),
  );
  if (meant !== undefined) {
    const all = [meant.word, ...meant.orElse.slice(0, mostMeant - 1)].map((one) => quoted(one));
    throw new UsableError(`nothing is known of ${quoted(selector)}`, `did you mean ${all.join(' or ')}?`);
  }
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
  try {
    return holdsAuditLog(path);
  } catch {
    return true;
  }
}

function holdsAuditLog(path: string): boolean {
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
