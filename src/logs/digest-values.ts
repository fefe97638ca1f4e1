/** Values of the model as lines of a digest and back. Addresses and times are texts in a digest. */
import type { ClusterIdentity } from '../model/cluster.ts';
import type { Connection, ConnectionEnd, Coverage, Evidence, ObjectWrite } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import { formatAddress, parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import { coverageJson } from './digest-coverage.ts';
import { listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import { placeFrom, placeJson, timeFrom, timeText } from './digest-places.ts';
import { timeOf } from './time.ts';

/** The first line of a digest. */
export interface DigestHead {
  readonly tool: string;
  readonly cluster: ClusterIdentity;
  readonly coverage: Coverage;
}

/** As `canonicalJson`, without members that are undefined, and with addresses for bigints. */
export function line(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(formatAddress(value));
  if (Array.isArray(value)) return `[${value.map(line).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${line(member)}`).join(',')}}`;
}

export function headLine(head: DigestHead & { readonly lines: number; readonly sha256: string }): string {
  const { coverage, cluster } = head;
  return line({
    schema: 'netpol-gate/digest/1',
    tool: head.tool,
    cluster: { ...cluster, readAt: cluster.readAt === undefined ? undefined : timeText(cluster.readAt) },
    coverage: coverageJson(coverage),
    lines: head.lines,
    sha256: head.sha256,
  });
}

export function connectionLine(connection: Connection): string {
  const evidence = (found: Evidence | undefined): unknown =>
    found && {
      ...found,
      first: timeText(found.first),
      last: timeText(found.last),
      newest: found.newest === undefined ? undefined : timeText(found.newest),
      samples: found.samples.map(placeJson),
    };
  return line({
    connection: {
      ...connection,
      allowed: evidence(connection.allowed),
      denied: evidence(connection.denied),
      other: evidence(connection.other),
    },
  });
}

/** Without the time of the request, which is held against what is seen as it happens and nothing else. */
export function writeLine({ received: _, ...write }: ObjectWrite): string {
  return line({ write: { ...write, time: timeText(write.time), origin: placeJson(write.origin) } });
}

export function backendLine({ origin, ...backend }: ServerBackend): string {
  return line({ backend: { ...backend, origin: origin && placeJson(origin) } });
}

/** `value` has passed the schema. */
export function backendFrom({ origin, ...value }: JsonObject): ServerBackend {
  return { ...(value as unknown as ServerBackend), ...(origin !== undefined && { origin: placeFrom(origin) }) };
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
    ...(numberOf(found['records']) !== undefined && { records: numberOf(found['records']) as number }),
    first: timeFrom(found['first']),
    last: timeFrom(found['last']),
    ...(found['newest'] !== undefined && { newest: timeFrom(found['newest']) }),
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
    time: timeFrom(value['time']),
    ...(address !== undefined && { address }),
    origin: placeFrom(value['origin']),
  };
}
