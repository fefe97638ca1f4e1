/** Laws of rolling forward, on a made-up server: what it comes to is what the server holds, or stands in `incomplete`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { liveKinds } from '../src/io/kube-kinds.ts';
import { logReading, patched } from '../src/logs/index.ts';
import type { Snapshot } from '../src/model/host.ts';
import type { JsonObject } from '../src/model/object.ts';
import { canonicalJson, isObject } from '../src/model/object.ts';
import { rollForward } from '../src/roll-forward.ts';
import { readSnapshot } from '../src/snapshot.ts';
import { liveSnapshot } from './live-snapshot.ts';
import { recorded, stream } from './log-material.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';

const kinds = [
  { kind: 'Pod', plural: 'pods', apiVersion: 'v1', namespaced: true },
  { kind: 'NetworkPolicy', plural: 'networkpolicies', apiVersion: 'networking.k8s.io/v1', namespaced: true },
  { kind: 'Service', plural: 'services', apiVersion: 'v1', namespaced: true },
  { kind: 'Deployment', plural: 'deployments', apiVersion: 'apps/v1', namespaced: true },
  { kind: 'Namespace', plural: 'namespaces', apiVersion: 'v1', namespaced: false },
] as const;
type Kind = (typeof kinds)[number];

const start = Date.UTC(2026, 10, 26, 10);

/** Two API servers of one cluster, each with a clock and an audit log of its own. */
interface Server {
  readonly objects: Map<string, JsonObject>;
  readonly logs: readonly [JsonObject[], JsonObject[]];
  /** By how many milliseconds the clock of the second is behind. */
  readonly behind: number;
  /** Whether it fails now and then, with 5xx. */
  readonly fails: boolean;
  time: number;
  version: number;
  uids: number;
}

interface Written {
  readonly kind: Kind;
  readonly name: string;
  readonly verb: string;
  readonly request?: JsonObject;
  readonly response?: JsonObject;
  readonly code?: number;
  readonly query?: string;
  readonly status?: JsonObject;
  readonly subresource?: string;
}

const namespaceOf = ({ namespaced }: Kind): string => (namespaced ? 'shop' : '');
const keyIn = (kind: Kind, name: string): string => `${kind.kind}/${name}`;

function tell(server: Server, random: Random, level: string, write: Written): void {
  const { kind, name, verb, request, response, code = 200, query = '', status, subresource } = write;
  const [group, version] = kind.apiVersion.includes('/') ? kind.apiVersion.split('/') : ['', kind.apiVersion];
  const by = random.pick([0, 1] as const);
  const at = new Date(server.time - by * server.behind).toISOString();
  const withRequest = level === 'Request' || level === 'RequestResponse';
  const log = server.logs[by];
  log.push({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: `request-${by}-${log.length}`,
    stage: 'ResponseComplete',
    requestURI: `/x/${kind.plural}/${name}${query}`,
    verb,
    user: { username: 'alice' },
    objectRef: {
      resource: kind.plural,
      namespace: namespaceOf(kind),
      name,
      apiGroup: group ?? '',
      apiVersion: version ?? '',
      ...(subresource !== undefined && { subresource }),
    },
    responseStatus: { code, ...status },
    requestReceivedTimestamp: at,
    stageTimestamp: at,
    ...(withRequest && request !== undefined && { requestObject: request }),
    ...(level === 'RequestResponse' && response !== undefined && { responseObject: response }),
  });
}

/** An object as a client sends it. */
function made(random: Random, kind: Kind, name: string): JsonObject {
  const labels = { app: random.pick(['web', 'db']), tier: random.pick(['a', 'b']) };
  const metadata = { name, ...(kind.namespaced && { namespace: 'shop' }), labels };
  const container = {
    name: 'main',
    ports: [{ containerPort: random.pick([80, 8080]) }],
    env: [{ name: 'A', value: 'B' }],
  };
  const specs: Readonly<Record<Kind['kind'], JsonObject>> = {
    Pod: { containers: [container], ...(random.chance(0.5) && { nodeName: 'node-a' }) },
    NetworkPolicy: { podSelector: { matchLabels: labels }, policyTypes: [random.pick(['Ingress', 'Egress'])] },
    Service: { selector: labels, ports: [{ port: random.pick([80, 443]) }] },
    Deployment: { replicas: random.below(4), template: { metadata: { labels }, spec: { containers: [container] } } },
    Namespace: {},
  };
  return { apiVersion: kind.apiVersion, kind: kind.kind, metadata, spec: specs[kind.kind] };
}

function metadataOf(object: JsonObject | undefined): JsonObject {
  const metadata = object?.['metadata'];
  return isObject(metadata) ? metadata : {};
}

function stored(server: Server, sent: JsonObject, before?: JsonObject): JsonObject {
  const uid = metadataOf(before)['uid'] ?? `uid-${++server.uids}`;
  const metadata = { ...metadataOf(sent), uid, resourceVersion: `${++server.version}` };
  const status = before?.['status'] ?? (sent['kind'] === 'Pod' ? { phase: 'Pending' } : undefined);
  return { ...sent, metadata, ...(status !== undefined && { status }) };
}

/** Queries that ask for a dry run, and such that only look like it. */
const trying = ['?dryRun=All', '?dryRun=%41ll', '?fieldManager=x&%64ryRun=All'];
const pretending = ['', '?x=?dryRun=All', '?fieldManager=x%26dryRun=All', '?dryRun=All;x'];

function partialOf(object: JsonObject): JsonObject {
  return { apiVersion: 'meta.k8s.io/v1', kind: 'PartialObjectMetadata', metadata: object['metadata'] ?? {} };
}

/** The answer to a patch or a delete in the form that its client asks for. */
function inAnyForm(random: Random, object: JsonObject): JsonObject {
  const partial = partialOf(object);
  const table = { apiVersion: 'meta.k8s.io/v1', kind: 'Table', rows: [{ cells: [], object: partial }] };
  return random.pick([object, object, partial, table]);
}

/** What changes nothing, and what may have changed something: true where one of them was told. */
function triedOrFailed(random: Random, server: Server, kind: Kind, name: string, say: Say): boolean {
  const before = server.objects.get(keyIn(kind, name));
  const request = made(random, kind, name);
  if (random.chance(0.1)) {
    say({ verb: 'update', request, code: 403, status: { status: 'Failure', reason: 'Forbidden' } });
    return true;
  }
  if (random.chance(0.1)) {
    say({ verb: 'create', request, response: request, query: random.pick(trying) });
    return true;
  }
  if (before === undefined) return false;
  const dryRun = { kind: 'DeleteOptions', dryRun: ['All'] };
  if (random.chance(0.05)) {
    say({
      verb: 'delete',
      request: dryRun,
      response: { kind: 'Status', status: 'Success' },
      status: { status: 'Success' },
    });
    return true;
  }
  if (kind.kind === 'Pod' && random.chance(0.1)) {
    const evicted = { kind: 'Eviction', deleteOptions: { ...dryRun, gracePeriodSeconds: 0 } };
    say({ verb: 'create', subresource: 'eviction', request: evicted, code: 201 });
    return true;
  }
  if (!server.fails || !random.chance(0.1)) return false;
  if (random.chance(0.5)) {
    server.objects.set(keyIn(kind, name), stored(server, request, before));
    say({ verb: 'update', request, code: 504, status: { status: 'Failure', reason: 'Timeout' } });
  } else {
    server.objects.delete(keyIn(kind, name));
    server.version++;
    say({ verb: 'delete', request: { kind: 'DeleteOptions' }, code: 500, status: { status: 'Failure' } });
  }
  return true;
}

type Say = (write: Omit<Written, 'kind' | 'name'>) => void;

/** One request, carried out or refused, and what the log says of it. */
function act(server: Server, random: Random, levels: readonly string[]): void {
  server.time += 1 + random.below(50);
  const kind = random.pick(kinds);
  const name = kind.kind === 'Namespace' ? random.pick(['shop-2', 'shop-3']) : random.pick(['a', 'b', 'c']);
  const key = keyIn(kind, name);
  const before = server.objects.get(key);
  const level = random.pick(levels);
  const query = random.pick(pretending);
  const say: Say = (write) => tell(server, random, level, { kind, name, query, ...write });
  if (triedOrFailed(random, server, kind, name, say)) return;
  const request = made(random, kind, name);
  if (before === undefined) {
    const response = stored(server, request);
    server.objects.set(key, response);
    return say({ verb: 'create', request, response, code: 201 });
  }
  if (random.chance(0.3)) {
    server.objects.delete(key);
    server.version++;
    const uid = metadataOf(before)['uid'] ?? '';
    const response = { kind: 'Status', apiVersion: 'v1', status: 'Success', details: { name, uid } };
    // Grace would keep a pod alive, which the node ends later. Beside a body the query counts for nothing.
    const options = { kind: 'DeleteOptions', gracePeriodSeconds: 0 };
    const queries = [...trying, ...pretending];
    const status = { status: 'Success' };
    return say({ verb: 'delete', request: options, response, status, query: random.pick(queries) });
  }
  if (random.chance(0.5)) {
    const response = stored(server, request, before);
    server.objects.set(key, response);
    return say({ verb: 'update', request, response });
  }
  if (kind.kind === 'Namespace' && random.chance(0.5)) {
    const response = stored(server, request, before);
    server.objects.set(key, response);
    return say({ verb: 'update', request, response, subresource: random.pick(['status', 'finalize']) });
  }
  const patch = { metadata: { labels: { tier: random.pick(['c', null]), more: random.pick(['x', null]) } } };
  const after = patched(before, 'merge', patch);
  if (after === undefined) throw new Error('a merge patch applies to every object');
  const response = stored(server, after, before);
  server.objects.set(key, response);
  say({ verb: 'patch', request: patch, response: inAnyForm(random, response) });
}

function snapshotOf(server: Server): Snapshot {
  const versions = new Map(
    kinds.map(({ apiVersion, kind }) => {
      const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
      return [`${group}/${kind}`, `${server.version}`] as const;
    }),
  );
  return { ...liveSnapshot(server.objects.values(), { uid: 'c', readAt: server.time }), versions };
}

/** The logs of both servers, each in two files, not in the order of time. */
function filesOf({ logs }: Server): readonly Uint8Array[] {
  const halves = logs.flatMap((log) => [log.slice(log.length / 2), log.slice(0, log.length / 2)]);
  return halves.map((events) => Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join('')));
}

async function rolled(before: Snapshot, ...files: readonly Uint8Array[]): Promise<Snapshot> {
  const streams = files.map((bytes, index) => stream(bytes, { file: `audit-${index}.log` }));
  return (await rollForward(before, streams, logReading, { kinds: liveKinds, patched })).snapshot;
}

/** By kind, the objects of which two snapshots differ. */
function differing(one: Snapshot, other: Snapshot): readonly string[] {
  const textsOf = ({ manifests }: Snapshot): ReadonlyMap<string, string> =>
    new Map(manifests.map(({ ref, value }) => [`${ref.kind} ${ref.namespace}/${ref.name}`, canonicalJson(value)]));
  const [a, b] = [textsOf(one), textsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

const unsure = ({ incomplete }: Snapshot): readonly string[] => incomplete.map(({ kind }) => kind);

function run(
  seed: number,
  levels: readonly string[],
  { behind = 0, fails = false }: { readonly behind?: number; readonly fails?: boolean } = {},
): { readonly before: Snapshot; readonly after: Snapshot; readonly server: Server } {
  const random = randomFrom(seed);
  const server: Server = { objects: new Map(), logs: [[], []], behind, fails, time: start, version: 100, uids: 0 };
  for (let turn = 0; turn < 10; turn++) act(server, random, ['RequestResponse']);
  // What has no version is told apart from what the snapshot shows by time alone.
  server.time += 10_000;
  const before = snapshotOf(server);
  server.time += 10_000;
  for (let turn = 0; turn < 40; turn++) act(server, random, levels);
  return { before, after: snapshotOf(server), server };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

test.each([0, 300])(
  'at level RequestResponse a snapshot and the logs are the later snapshot, %d ms apart',
  async (behind) => {
    let changed = 0;
    for (const seed of seeds) {
      const { before, after, server } = run(seed, ['RequestResponse'], { behind });
      changed += differing(before, after).length;
      const now = await rolled(before, ...filesOf(server));
      expect({ seed, differing: differing(now, after), unsure: unsure(now) }).toEqual({
        seed,
        differing: [],
        unsure: [],
      });
      expect(differing(await rolled(now, ...filesOf(server)), after)).toEqual([]);
    }
    expect(changed).toBeGreaterThan(200);
  },
);

test.each([
  ['RequestResponse'],
  ['Request'],
  ['Metadata'],
  ['Request', 'RequestResponse'],
  ['RequestResponse', 'Metadata', 'Request'],
])('at levels %s %s %s what differs is of kinds that are told as not sure', async (...levels) => {
  let differs = 0;
  for (const seed of seeds) {
    const { before, after, server } = run(
      seed,
      levels.filter((level) => typeof level === 'string'),
      { fails: true },
    );
    const now = await rolled(before, ...filesOf(server));
    const found = differing(now, after);
    differs += found.length;
    const told = unsure(now);
    expect({ seed, untold: found.filter((name) => !told.includes(name.split(' ')[0] ?? '')) }).toEqual({
      seed,
      untold: [],
    });
  }
  expect(differs).toBeGreaterThan(0);
});

const isThere = existsSync(join(recorded, 'audit.jsonl'));
if (!isThere) console.log('skipped: 1 test of a recorded audit log, its folder is not here');

(isThere ? test : test.skip)(
  'of a recorded log from nothing, what differs from its cluster is told as not sure',
  async () => {
    const bytes = readFileSync(join(recorded, 'audit.jsonl'));
    const fresh = await readSnapshot(readFileSync(join(recorded, 'cluster.json')), 'cluster.json');
    const now = await rolled({ from: 'snapshot', identity: {}, manifests: [], incomplete: [] }, bytes);
    const ofKinds = new Set(['NetworkPolicy', 'Namespace', 'Pod']);
    const part = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      manifests: snapshot.manifests.filter(({ ref }) => ofKinds.has(ref.kind)),
    });
    const found = differing(part(now), part(fresh));
    expect(found.filter((name) => !unsure(now).includes(name.split(' ')[0] ?? ''))).toEqual([]);
  },
);

test('a snapshot of no known time is not rolled: which events came later cannot be told', async () => {
  const before = await readSnapshot(
    Buffer.from(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod] })),
    'list.json',
  );
  await expect(rolled(before, Buffer.from(''))).rejects.toThrow('nobody knows when the snapshot was read');
});

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', namespace: 'shop' }, spec: {}, status: {} };
