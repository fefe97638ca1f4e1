/** A cluster that is watched: what a few log lines and a change cost, against opening the watch on all of its objects. */
import { snapshotFile } from '../src/commands/inputs.ts';
import { settingsFor } from '../src/commands/watch.ts';
import type { ClusterEvent, FollowedKind } from '../src/model/follow.ts';
import { followedKey } from '../src/model/follow.ts';
import type { Snapshot } from '../src/model/host.ts';
import type { Json, JsonObject, Manifest } from '../src/model/object.ts';
import { startWatch, type Watch } from '../src/watch.ts';

const start = Date.UTC(2026, 10, 23, 14, 0);
const turns = 15;
const settings = { ...settingsFor({}, ['a.log'], { folder: '.', now: () => start }), authorWait: 0 };

/** Seconds of processor time, medians: `opened`: the watch with all objects; then each thing that happens to it. */
export async function watchingCosts(file: string): Promise<Readonly<Record<string, number>>> {
  const snapshot = await snapshotFile(file, file);
  const watch = startWatch(settings);
  const opened = await timed(() => {
    for (const event of opening(snapshot)) watch.hear(event);
  });
  const pods = snapshot.manifests.filter(({ ref }) => ref.kind === 'Pod');
  const policies = snapshot.manifests.filter(({ ref }) => ref.kind === 'NetworkPolicy');
  const happening: Readonly<Record<string, (turn: number) => unknown>> = {
    'a batch of one record': (turn) => read(watch, pods, turn, 1),
    'a batch of twenty records': (turn) => read(watch, pods, turn, 20),
    'a pod that comes': (turn) => comes(watch, nth(pods, 100 + turn), `new-${turn}`, turn),
    'a pod that comes, and a batch of one record': async (turn) => {
      comes(watch, nth(pods, 200 + turn), `newer-${turn}`, turn);
      await read(watch, pods, turn, 1);
    },
    'a policy that changes': (turn) => watch.hear(edited(nth(policies, 30 + turn), turn)),
    'a pod that comes, and a policy that changes': (turn) => {
      comes(watch, nth(pods, 300 + turn), `newest-${turn}`, turn);
      watch.hear(edited(nth(policies, 60 + turn), turn));
    },
  };
  const costs: Record<string, number> = { opened };
  for (const [what, happens] of Object.entries(happening)) {
    // Once before it counts.
    await happens(turns);
    const found: number[] = [];
    for (let turn = 0; turn < turns; turn++) found.push(await timed(() => happens(turn)));
    costs[what] = median(found);
  }
  const { records, worlds, objects } = watch.counts();
  const isAll = records === (turns + 1) * 22 && worlds.derived === 2 * (turns + 1);
  if (!isAll || objects !== snapshot.manifests.length + 3 * (turns + 1)) throw new Error('not all of it was taken up');
  return costs;
}

function opening({ manifests }: Snapshot): readonly ClusterEvent[] {
  const kinds = new Map<string, { readonly of: FollowedKind; readonly manifests: Manifest[] }>();
  for (const manifest of manifests) {
    const { group, kind } = manifest.ref;
    const known = kinds.get(followedKey(manifest.ref)) ?? { of: { group, kind }, manifests: [] };
    kinds.set(followedKey(manifest.ref), known);
    known.manifests.push(manifest);
  }
  const lists = [...kinds.values()].map((kind) => ({ kind: 'listed' as const, ...kind, at: start, version: '1' }));
  return [...lists, { kind: 'ready', cluster: { uid: 'bench', name: 'bench', readAt: start }, at: start }];
}

/** Some time apart, so that each turn is another look at the log. */
const timeOf = (turn: number): number => start + 10_000 + turn * 1_000;
let line = 1;

async function read(watch: Watch, pods: readonly Manifest[], turn: number, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const [from, to] = [nth(pods, 7 * turn + index), nth(pods, 500 + 13 * turn + index)];
    return JSON.stringify({
      time: new Date(timeOf(turn) + line + index).toISOString(),
      src: { ip: addressOf(from) },
      dst: { ip: addressOf(to) },
      protocol: 'TCP',
      port: 9100,
      verdict: (line + index) % 2 === 0 ? 'denied' : 'allowed',
    });
  });
  const chunks = [Buffer.from(`${lines.join('\n')}\n`)];
  await watch.read([{ file: 'flows.jsonl', firstLine: line, chunks }], timeOf(turn) + 2_000);
  line += count;
}

function comes(watch: Watch, like: Manifest, name: string, turn: number): void {
  const address = `10.200.${name.length}.${turn}`;
  const ref = { ...like.ref, name };
  const metadata = { ...(like.value['metadata'] as JsonObject), name };
  const status = { ...(like.value['status'] as JsonObject), podIP: address, podIPs: [{ ip: address }] };
  const manifest = { ...like, ref, value: { ...like.value, metadata, status } };
  watch.hear({ kind: 'changed', change: 'added', manifest, at: timeOf(turn), version: `${turn}` });
  watch.tick(timeOf(turn) + 500);
}

function edited(policy: Manifest, turn: number): ClusterEvent {
  const peer: Json = { podSelector: { matchLabels: { app: `edited-${turn}` } } };
  const spec = { ...(policy.value['spec'] as JsonObject), ingress: [{ from: [peer] }] };
  const manifest = { ...policy, value: { ...policy.value, spec } };
  return { kind: 'changed', change: 'modified', manifest, at: timeOf(turn), version: `${turn}` };
}

function addressOf({ value }: Manifest): Json {
  return (value['status'] as JsonObject)['podIP'] ?? '';
}

function nth(manifests: readonly Manifest[], place: number): Manifest {
  const found = manifests[place % manifests.length];
  if (found === undefined) throw new Error('the cluster has none of them');
  return found;
}

async function timed(make: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await make();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
