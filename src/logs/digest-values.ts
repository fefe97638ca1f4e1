/** Values of the model as lines of a digest and back. Addresses and times are texts in a digest. */
import type { ClusterIdentity } from '../model/cluster.ts';
import type { Connection, ConnectionEnd, Coverage, Evidence, ObjectWrite } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import { formatAddress, parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { canonicalJson } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

/** The first line of a digest. */
export interface DigestHead {
  readonly tool: string;
  readonly cluster: ClusterIdentity;
  readonly coverage: Coverage;
}

/** Drops members that are undefined and turns bigints to addresses, as JSON wants it. */
function line(value: unknown): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? formatAddress(member) : member)),
  );
  return canonicalJson(plain as Json);
}

function text(time: number): string {
  return new Date(time).toISOString();
}

function place({ file, line: number }: LogOrigin): JsonObject {
  return { file, line: number };
}

export function headLine(head: DigestHead & { readonly lines: number; readonly sha256: string }): string {
  const { coverage, cluster } = head;
  return line({
    schema: 'netpol-gate/digest/1',
    tool: head.tool,
    cluster: { ...cluster, readAt: cluster.readAt === undefined ? undefined : text(cluster.readAt) },
    coverage: {
      ...withoutSights(coverage),
      first: coverage.first === undefined ? undefined : text(coverage.first),
      last: coverage.last === undefined ? undefined : text(coverage.last),
      unattributed: coverage.unattributed.map((item) => ({ ...item, sample: place(item.sample) })),
      logs: coverage.logs.map(({ file, format, lines, records }) => ({ file, format, lines, records })),
    },
    lines: head.lines,
    sha256: head.sha256,
  });
}

/** What follows from the connections is worked out again by whoever reads them. */
function withoutSights({ workloads: _, cronJobs: __, gaps, ...coverage }: Coverage): object {
  return gaps === undefined || gaps.length === 0
    ? coverage
    : { ...coverage, gaps: gaps.map((gap) => ({ ...gap, from: text(gap.from), to: text(gap.to) })) };
}

export function connectionLine(connection: Connection): string {
  const evidence = (found: Evidence | undefined): unknown =>
    found && { ...found, first: text(found.first), last: text(found.last), samples: found.samples.map(place) };
  return line({
    connection: {
      ...connection,
      allowed: evidence(connection.allowed),
      denied: evidence(connection.denied),
      other: evidence(connection.other),
    },
  });
}

export function writeLine(write: ObjectWrite): string {
  return line({ write: { ...write, time: text(write.time), origin: place(write.origin) } });
}

function time(value: Json | undefined): number {
  return timeOf(value, 0) ?? 0;
}

function placeFrom(value: Json | undefined): LogOrigin {
  return { kind: 'log', file: textAt(value, 'file') ?? '', line: numberOf(valueAt(value, 'line')) ?? 1 };
}

function addressFrom(value: Json | undefined): Address | undefined {
  return typeof value === 'string' ? parseAddress(value) : undefined;
}

export function identityFrom(head: JsonObject): ClusterIdentity {
  const uid = textAt(head, 'cluster', 'uid');
  const name = textAt(head, 'cluster', 'name');
  const readAt = timeOf(valueAt(head, 'cluster', 'readAt'), 0);
  return {
    ...(uid !== undefined && { uid }),
    ...(name !== undefined && { name }),
    ...(readAt !== undefined && { readAt }),
  };
}

export function coverageFrom(head: JsonObject): Coverage {
  const value = objectOf(head['coverage']) ?? {};
  const merged = objectOf(value['merged']);
  const count = (from: JsonObject | undefined, key: string): number => numberOf(from?.[key]) ?? 0;
  return {
    ...(value['first'] !== undefined && { first: time(value['first']) }),
    ...(value['last'] !== undefined && { last: time(value['last']) }),
    records: count(value, 'records'),
    attributed: count(value, 'attributed'),
    unattributed: listOf(value['unattributed']).map((item) => ({
      why: valueAt(item, 'why') as Coverage['unattributed'][number]['why'],
      records: numberOf(valueAt(item, 'records')) ?? 0,
      sample: placeFrom(valueAt(item, 'sample')),
    })),
    merged: {
      replies: count(merged, 'replies'),
      'double-reports': count(merged, 'double-reports'),
      duplicates: count(merged, 'duplicates'),
      aggregated: count(merged, 'aggregated'),
    },
    lostEvents: count(value, 'lostEvents'),
    blind: listOf(value['blind']).flatMap((item) => textOf(item) ?? []),
    gaps: listOf(value['gaps']).map((item) => ({
      format: textAt(item, 'format') ?? '',
      from: time(valueAt(item, 'from')),
      to: time(valueAt(item, 'to')),
      usual: numberOf(valueAt(item, 'usual')) ?? 0,
    })),
    sampled: value['sampled'] === true,
    limits: listOf(value['limits']).flatMap((item) => textOf(item) ?? []),
    logs: listOf(value['logs']).map((item) => ({
      file: textAt(item, 'file') ?? '',
      format: textAt(item, 'format') ?? '',
      recognisedBy: 'told by the digest',
      lines: numberOf(valueAt(item, 'lines')) ?? 0,
      records: numberOf(valueAt(item, 'records')) ?? 0,
      skipped: [],
    })),
  };
}

/** `value` has passed the schema, which is what the casts rest on. */
export function connectionFrom(value: JsonObject): Connection {
  const via = objectOf(value['via']);
  const address = addressFrom(via?.['address']);
  return {
    ...(value as unknown as Connection),
    source: endFrom(value['source']),
    destination: endFrom(value['destination']),
    ...(via !== undefined && {
      via: {
        service: textOf(via['service']) ?? '',
        ...(address !== undefined && { address }),
        ...(numberOf(via['port']) !== undefined && { port: numberOf(via['port']) as number }),
      },
    }),
    ...evidenceFrom('allowed', value),
    ...evidenceFrom('denied', value),
    ...evidenceFrom('other', value),
  };
}

function evidenceFrom(key: 'allowed' | 'denied' | 'other', value: JsonObject): Partial<Connection> {
  const found = objectOf(value[key]);
  if (found === undefined) return {};
  const evidence: Evidence = {
    count: numberOf(found['count']) ?? 0,
    first: time(found['first']),
    last: time(found['last']),
    samples: listOf(found['samples']).map(placeFrom),
  };
  return { [key]: evidence };
}

function endFrom(value: Json | undefined): ConnectionEnd {
  const { address: _text, ...rest } = objectOf(value) ?? {};
  const address = addressFrom(valueAt(value, 'address'));
  if (rest['kind'] === 'api-server')
    return {
      kind: 'api-server',
      addresses: listOf(rest['addresses']).flatMap((item) => addressFrom(item) ?? []),
    };
  if (rest['kind'] === 'outside' && address === undefined)
    return { kind: 'unidentified', why: 'record-names-no-end', candidates: [] };
  return { ...rest, ...(address !== undefined && { address }) } as unknown as ConnectionEnd;
}

export function writeFrom({ address: told, ...value }: JsonObject): ObjectWrite {
  const address = addressFrom(told);
  return {
    ...(value as unknown as ObjectWrite),
    time: time(value['time']),
    ...(address !== undefined && { address }),
    origin: placeFrom(value['origin']),
  };
}
