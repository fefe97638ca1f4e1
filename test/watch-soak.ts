// A watch over what would be days, in a process of its own with little memory: prints the heap after each sixth.
// ROUNDS [BYTES]: with a leak of that many bytes a round, which must be noticed.
import { settingsFor } from '../src/commands/watch.ts';
import type { ClusterEvent } from '../src/model/follow.ts';
import type { JsonObject } from '../src/model/object.ts';
import { startWatch } from '../src/watch.ts';
import { trimmedLive } from '../src/worlds/trimmed.ts';

const [rounds = 300, leak = 0] = process.argv.slice(2).map(Number);
const leaked: unknown[] = [];
const start = Date.UTC(2026, 10, 23, 14, 0);
const settings = settingsFor({}, ['a.log'], { folder: '.', now: () => start });
const limits = {
  keys: 200,
  writes: 200,
  waiting: 50,
  connections: 500,
  changes: 50,
  records: 500,
  files: 50,
  shapes: 300,
  pods: 300,
  span: 60_000,
};
const watch = startWatch({ ...settings, bounds: { derived: 400, slack: 2_000 }, limits });
const addressOf = (number: number): string => `10.1.${(number >> 8) & 3}.${number & 255}`;
const toManifest = trimmedLive(500);
const kinds = [
  { group: '', kind: 'Namespace' },
  { group: '', kind: 'Pod' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
];

function happened(change: 'added' | 'modified' | 'deleted', value: JsonObject, at: number): ClusterEvent {
  const { kind, metadata } = value as { kind: string; metadata: { name: string; namespace?: string } };
  const of = kinds.find((each) => each.kind === kind) ?? { group: '', kind };
  const manifest = toManifest(value, { ...of, namespace: metadata.namespace ?? '', name: metadata.name });
  if (manifest === undefined) throw new Error(`${kind} is not kept`);
  return { kind: 'changed', change, manifest, at, version: String(at - start) };
}
const namespace = (name: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { 'kubernetes.io/metadata.name': name, team: `team-${name}` } },
});
const pod = (name: string, number: number, space = 'shop'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    namespace: space,
    labels: { app: `app-${number % 7}`, 'pod-template-hash': `h${number}`, build: `b${number}` },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `set-${number}`, controller: true }],
  },
  spec: { containers: [{ name: 'main' }] },
  status: { phase: 'Running', podIPs: [{ ip: addressOf(number) }] },
});
const policy = (name: string, number: number): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: {
    podSelector: { matchLabels: { app: `app-${number % 7}` } },
    policyTypes: ['Ingress'],
    ingress: [
      { from: [{ podSelector: { matchLabels: { build: `b${number}` } } }], ports: [{ port: 1 + (number % 60_000) }] },
    ],
  },
});
const flow = (number: number, time: number): string =>
  `${JSON.stringify({
    time: new Date(time).toISOString(),
    src: { ip: addressOf(number) },
    dst: { namespace: 'shop', pod: `pod-${number - 1}` },
    protocol: 'TCP',
    port: 1 + (number % 60_000),
    verdict: number % 3 === 0 ? 'denied' : 'allowed',
  })}\n`;
const written = (number: number, time: number): string =>
  `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'Metadata',
    auditID: `id-${number}`,
    stage: number % 5 === 0 ? 'RequestReceived' : 'ResponseComplete',
    requestURI: `/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/p-${number % 20}`,
    verb: 'update',
    user: { username: `person-${number}` },
    sourceIPs: ['10.9.9.9'],
    objectRef: {
      resource: 'networkpolicies',
      namespace: 'shop',
      name: `p-${number % 20}`,
      apiGroup: 'networking.k8s.io',
    },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: new Date(time).toISOString(),
    stageTimestamp: new Date(time).toISOString(),
  })}\n`;

let told = 0;
let events = 0;
function hear(event: ClusterEvent): void {
  events++;
  told += watch.hear(event).length;
}
for (const of of kinds) hear({ kind: 'listed', of, manifests: [], at: start, version: '1' });
hear({ kind: 'ready', cluster: { uid: 'test', name: 'test', readAt: start }, at: start });
hear(happened('added', namespace('kube-system'), start));
hear(happened('added', namespace('shop'), start));

/** Some pods, policies and a namespace come, and those of some rounds before go: the cluster stays as large. */
async function round(turn: number): Promise<void> {
  const now = start + turn * 5_000;
  for (let each = 0; each < 12; each++) {
    const number = turn * 12 + each;
    hear(happened('added', pod(`pod-${number}`, number), now));
    if (number >= 60) hear(happened('deleted', pod(`pod-${number - 60}`, number - 60), now));
  }
  watch.tick(now + 100);
  const name = `p-${turn % 20}`;
  hear(happened(turn < 20 ? 'added' : 'modified', policy(name, turn * 12), now + 200));
  hear(happened('added', namespace(`team-${turn}`), now + 300));
  if (turn >= 10) hear(happened('deleted', namespace(`team-${turn - 10}`), now + 400));
  const flows = Array.from({ length: 20 }, (_, each) => flow(turn * 12 + (each % 12), now + 1_000 + each)).join('');
  const audit = written(turn, now + 100);
  const items = await watch.read(
    [
      { file: `flows-${turn}.jsonl`, firstLine: 1, chunks: [Buffer.from(flows)] },
      { file: 'audit.log', firstLine: turn + 1, chunks: [Buffer.from(audit)] },
    ],
    now + 2_000,
  );
  told += items.length + watch.tick(now + 3_000).length;
}

const heap: number[] = [];
for (let turn = 0; turn < rounds; turn++) {
  await round(turn);
  if (leak > 0) leaked.push(new Array(leak / 8).fill(turn + 0.5));
  if ((turn + 1) % Math.floor(rounds / 6) !== 0) continue;
  globalThis.gc?.();
  heap.push(process.memoryUsage().heapUsed);
}
const saved = JSON.stringify(watch.saved(start)).length;
console.log(JSON.stringify({ heap, told, events, saved, leaked: leaked.length, counts: watch.counts() }));
