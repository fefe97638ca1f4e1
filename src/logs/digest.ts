/**
 * The digest: what logs showed, small enough to hand over a wall, in JSON Lines (src/schemas/digest.schema.json).
 * Written by `netpol-gate observe`, and read wherever a log is.
 */
import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { ClusterIdentity } from '../model/cluster.ts';
import type {
  AddressHistory,
  Connection,
  Evidence,
  Flow,
  FlowEnd,
  Observation,
  RecordedVerdict,
} from '../model/flow.ts';
import { connectionKey } from '../model/connection-key.ts';
import { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import { canonicalJson } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import { shortfallTexts } from '../model/shortfalls.ts';
import { countOf } from '../model/time.ts';
import validate from '../schemas/generated/digest.js';
import { historyFrom, podJson, tenureJson } from './digest-addresses.ts';
import { coverageFrom } from './digest-coverage.ts';
import type { DigestHead } from './digest-values.ts';
import {
  backendFrom,
  backendLine,
  connectionFrom,
  connectionLine,
  headLine,
  identityFrom,
  line,
  writeFrom,
  writeLine,
} from './digest-values.ts';
import { isDeeper, numberOf, objectOf, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat } from './index.ts';

/** What a digest says of itself: by which version, of which cluster. */
export interface DigestSource {
  readonly tool: string;
  readonly cluster: ClusterIdentity;
}

/** The digest as text. */
export function writeDigest(observation: Observation, source: DigestSource): string {
  return digestPieces(observation, source, (text) => text).join('');
}

/** Characters of one piece; a digest may be longer than a text can be. */
const pieceLength = 4 << 20;

/** The digest in pieces, each packed as soon as it is made: equal observations give equal pieces. */
export function digestPieces<Packed>(
  observation: Observation,
  { tool, cluster }: DigestSource,
  pack: (text: string) => Packed,
): readonly Packed[] {
  const hash = createHash('sha256');
  const pieces: Packed[] = [];
  let lines = 0;
  let piece: string[] = [];
  let length = 0;
  const close = (): void => {
    const text = piece.join('');
    hash.update(text);
    if (length > 0) pieces.push(pack(text));
    piece = [];
    length = 0;
  };
  for (const line of linesOf(observation)) {
    lines++;
    length += line.length + 1;
    piece.push(`${line}\n`);
    if (length >= pieceLength) close();
  }
  close();
  const head = headLine({ tool, cluster, coverage: coverageOf(observation), lines, sha256: hash.digest('hex') });
  return [pack(`${head}\n`), ...pieces];
}

/** A digest holds no attempts, and says so. */
function coverageOf({ coverage, attempts = [] }: Observation): Observation['coverage'] {
  if (attempts.length === 0) return coverage;
  const text = `${countOf(attempts.length, 'refused or tried write')} of policies left out of a digest, which holds those that changed something`;
  return { ...coverage, limits: [...coverage.limits, text].sort() };
}

function* linesOf({ connections, writes, addresses, backends = [] }: Observation): Generator<string, void, undefined> {
  for (const connection of inOrder(connections)) yield connectionLine(connection);
  yield* writes.map(writeLine).sort();
  yield* backends.map(backendLine).sort();
  yield* new Set((addresses?.events ?? []).map((event) => line(podJson(event))).sort());
  yield* new Set((addresses?.tenures ?? []).map((tenure) => line(tenureJson(tenure))).sort());
}

/** Most often they come in order. */
function inOrder(connections: readonly Connection[]): readonly Connection[] {
  let last = '';
  const isSorted = connections.every((connection) => {
    const before = last;
    last = connectionKey(connection);
    return before <= last;
  });
  if (isSorted) return connections;
  const keyed = connections.map((connection) => [connectionKey(connection), connection] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, connection]) => connection);
}

/** A whole digest. UsableError where it is damaged, altered, or of another version. */
export function readDigest(text: string, file = 'digest'): Observation & DigestSource {
  const state: DecoderState = new Map();
  const facts = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const origin: LogOrigin = { kind: 'log', file, line: index + 1 };
    return factsIn(parsed(line, origin), origin, state);
  });
  checkHashes(state);
  const head = facts.find((fact) => fact.kind === 'head')?.head;
  if (head === undefined) throw damaged('it has no head', { kind: 'log', file, line: 1 });
  return {
    tool: head.tool,
    cluster: head.cluster,
    coverage: {
      ...head.coverage,
      limits: [...new Set([...head.coverage.limits, ...shortfallTexts(head.coverage)])].sort(),
    },
    connections: facts.flatMap((fact) => (fact.kind === 'connection' ? fact.connection : [])),
    writes: facts.flatMap((fact) => (fact.kind === 'write' ? fact.write : [])),
    backends: facts.flatMap((fact) => (fact.kind === 'backend' ? fact.backend : [])),
    addresses: {
      events: facts.flatMap((fact) => (fact.kind === 'history' ? (fact.history.events ?? []) : [])),
      tenures: facts.flatMap((fact) => (fact.kind === 'history' ? (fact.history.tenures ?? []) : [])),
    },
  };
}

function parsed(line: string, origin: LogOrigin): JsonObject {
  try {
    return objectOf(JSON.parse(line) as JsonObject) ?? {};
  } catch {
    throw damaged('a line is no JSON', origin);
  }
}

function damaged(what: string, { file, line }: LogOrigin): UsableError {
  return new UsableError(
    `the digest cannot be used: ${what}`,
    'make it again with netpol-gate observe',
    `${file}:${line}`,
  );
}

type Fact =
  | { readonly kind: 'head'; readonly head: DigestHead }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'write'; readonly write: Observation['writes'][number] }
  | { readonly kind: 'backend'; readonly backend: ServerBackend }
  | { readonly kind: 'history'; readonly history: Partial<AddressHistory> };

interface Sum {
  readonly hash: Hash;
  readonly sha256: string;
  readonly lines: number;
  readonly origin: LogOrigin;
  seen: number;
}
const sumsKey = 'digest: sums';

function sumsOf(state: DecoderState): Map<string, Sum> {
  const sums = (state.get(sumsKey) as Map<string, Sum> | undefined) ?? new Map<string, Sum>();
  state.set(sumsKey, sums);
  return sums;
}

function isHeadLine(value: JsonObject): boolean {
  return textOf(value['schema'])?.startsWith('netpol-gate/digest/') === true;
}

function factsIn(value: JsonObject, origin: LogOrigin, state: DecoderState): readonly Fact[] {
  const schema = textOf(value['schema']);
  if (schema !== undefined && schema !== 'netpol-gate/digest/1')
    throw new UsableError(
      `the digest has the version "${schema.slice(0, 60)}", this program reads netpol-gate/digest/1`,
      'write and read it with the same version',
      `${origin.file}:${origin.line}`,
    );
  if (isDeeper(value, 80) || !validate(value)) {
    // Of the kinds of lines that it is none of, the one that it comes nearest to fails deepest inside.
    const [error] = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
    throw damaged(`${error?.instancePath ?? ''} ${error?.message ?? 'is nested too deeply'}`.trim(), origin);
  }
  const sums = sumsOf(state);
  if (schema !== undefined) return [headIn({ ...objectOf(value) }, origin, sums)];
  const sum = sums.get(origin.file);
  if (sum === undefined) throw damaged('its head does not come first', origin);
  sum.hash.update(`${canonicalJson(value)}\n`);
  sum.seen++;
  const connection = objectOf(value['connection']);
  const write = objectOf(value['write']);
  const backend = objectOf(value['backend']);
  const history = historyFrom(value);
  return [
    ...(history === undefined ? [] : [{ kind: 'history' as const, history }]),
    ...(connection === undefined ? [] : [{ kind: 'connection' as const, connection: connectionFrom(connection) }]),
    ...(write === undefined ? [] : [{ kind: 'write' as const, write: writeFrom(write) }]),
    ...(backend === undefined ? [] : [{ kind: 'backend' as const, backend: backendFrom(backend) }]),
  ];
}

function headIn(head: JsonObject, origin: LogOrigin, sums: Map<string, Sum>): Fact {
  // One digest behind the other in a file.
  const before = sums.get(origin.file);
  if (before !== undefined) checkHash(before);
  sums.set(origin.file, {
    hash: createHash('sha256'),
    sha256: textOf(head['sha256']) ?? '',
    lines: numberOf(head['lines']) ?? 0,
    origin,
    seen: 0,
  });
  return {
    kind: 'head',
    head: { tool: textOf(head['tool']) ?? '', cluster: identityFrom(head), coverage: coverageFrom(head) },
  };
}

function checkHashes(state: DecoderState): void {
  for (const sum of sumsOf(state).values()) checkHash(sum);
}

/** To be asked once: a hash that was told takes no more lines. */
function checkHash({ hash, sha256, lines, seen, origin }: Sum): void {
  if (seen !== lines) throw damaged(`it has ${seen} of ${lines} lines`, origin);
  if (hash.digest('hex') !== sha256) throw damaged('its lines are not those that its head was made for', origin);
}

export const digest: LogFormat = {
  name: 'digest',
  tellsState: true,
  isHead: (record) => record.kind === 'json' && isHeadLine(record.value),
  recognise(record) {
    if (record.kind === 'text') return undefined;
    return isHeadLine(record.value) ? 'the schema of its first line: a netpol-gate digest' : undefined;
  },
  decode(record, state) {
    if (record.kind === 'text') throw damaged('a line is no JSON', record.origin);
    return factsIn(record.value, record.origin, state).flatMap((fact): readonly Decoded[] => {
      switch (fact.kind) {
        case 'head':
          return [{ kind: 'summary', cluster: fact.head.cluster, coverage: fact.head.coverage }];
        case 'connection':
          return flowsOf(fact.connection, record.origin);
        case 'history':
        case 'backend':
          return [fact];
        case 'write':
          return [{ kind: 'write', write: fact.write }];
      }
    });
  },
  finish(state) {
    checkHashes(state);
    return [];
  },
};

/** One flow for each verdict that the connection has evidence of, each with its own part of the connection. */
function flowsOf(connection: Connection, origin: LogOrigin): readonly Decoded[] {
  const { allowed, denied, other, ...bare } = connection;
  const parts: readonly (readonly [RecordedVerdict, Evidence | undefined, Connection])[] = [
    ['allowed', allowed, { ...bare, ...(allowed !== undefined && { allowed }) }],
    ['denied', denied, { ...bare, ...(denied !== undefined && { denied }) }],
    ['unknown', other, { ...bare, ...(other !== undefined && { other }) }],
  ];
  return parts.flatMap(([verdict, evidence, resolved]) => {
    if (evidence === undefined) return [];
    const flow: Flow = {
      time: evidence.first,
      lastTime: evidence.last,
      count: evidence.count,
      countKind: 'connections',
      source: summarised(connection.source),
      destination: summarised(connection.destination),
      protocol: connection.protocol,
      ...(connection.port !== undefined && { port: connection.port }),
      verdict,
      isReply: false,
      reporter: 'unknown',
      sampled: false,
      policies: connection.policies,
      enforcedBy: 'unknown',
      format: 'digest',
      origin,
    };
    return [{ kind: 'flow', flow, records: evidence.records ?? evidence.count, samples: evidence.samples, resolved }];
  });
}

/** What tells the ends of a summary apart; where they lead was settled when it was made. */
function summarised(end: Connection['source']): FlowEnd {
  switch (end.kind) {
    case 'workload':
      return { namespace: end.workload.namespace, workload: end.workload };
    case 'node':
      return { role: 'node', name: end.name, ...(end.address !== undefined && { address: end.address }) };
    case 'api-server':
      return { role: 'api-server' };
    case 'outside':
      return { role: 'outside', address: end.address };
    case 'unidentified':
      return {
        name: `${end.why} ${end.name ?? ''} ${end.candidates.map((one) => `${one.namespace}/${one.name}[${one.kind}]`).join(' ')}`,
        ...(end.address !== undefined && { address: end.address }),
      };
  }
}
