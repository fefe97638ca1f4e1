/** A cluster's world kept up to date: what one change costs, against making the world from all objects anew. */
import { snapshotFile } from '../src/commands/inputs.ts';
import { rules } from '../src/checks/index.ts';
import { defaultGate } from '../src/config.ts';
import { dialects } from '../src/dialects/index.ts';
import { effectOf, type LivingCluster, livingCluster, type LivingSettings, type Step } from '../src/living.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from '../src/model/object.ts';
import { keyOf } from '../src/model/object.ts';
import { profiles } from '../src/profiles/index.ts';

const settings: LivingSettings = { dialects, profiles, rulings: {} };
const turns = 5;

/** Seconds of processor time: `whole`: the world made from all objects; and a step and its effect for each kind of change; medians. */
export async function livingCosts(file: string): Promise<Readonly<Record<string, number>>> {
  const snapshot = await snapshotFile(file, file);
  const first = timed(() => livingCluster(snapshot, settings));
  const cluster = first.made;
  const costs: Record<string, number> = { whole: first.seconds };
  for (const [what, change] of Object.entries(changes)) {
    const [steps, effects]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      const made = timed(() => cluster.apply(change(cluster, turn)));
      steps.push(made.seconds);
      effects.push(timed(() => effect(made.made)).seconds);
      if (made.made.how !== 'derived') throw new Error(`${what} was ${made.made.how}`);
    }
    costs[`${what}, step`] = median(steps);
    costs[`${what}, effect`] = median(effects);
  }
  return costs;
}

type Changes = ReadonlyMap<ObjectKey, Manifest | undefined>;

/** Each differs from turn to turn. */
const changes: Readonly<Record<string, (cluster: LivingCluster, turn: number) => Changes>> = {
  'a policy edited': (cluster, turn) => {
    const policy = nth(cluster, 'NetworkPolicy', 100);
    const peer: Json = { podSelector: { matchLabels: { app: `edited-${turn}` } } };
    return one(policy, { ...policy.value, spec: { ...specOf(policy), ingress: [{ from: [peer] }] } });
  },
  'a pod relabelled': (cluster, turn) => {
    const pod = nth(cluster, 'Pod', 500);
    const metadata = pod.value['metadata'] as JsonObject;
    const labels = { ...(metadata['labels'] as JsonObject), app: `moved-${turn % 2}` };
    return one(pod, { ...pod.value, metadata: { ...metadata, labels } });
  },
  'a pod gone and one come': (cluster, turn) => {
    const pod = nth(cluster, 'Pod', 900);
    const name = `new-${turn}`;
    const ref = { ...pod.ref, name };
    const value = { ...pod.value, metadata: { ...(pod.value['metadata'] as JsonObject), name } };
    return new Map<ObjectKey, Manifest | undefined>([
      [keyOf(pod.ref), undefined],
      [keyOf(ref), { ...pod, ref, value }],
    ]);
  },
};

function specOf({ value }: Manifest): JsonObject {
  return value['spec'] as JsonObject;
}

function one(manifest: Manifest, value: JsonObject): Changes {
  return new Map([[keyOf(manifest.ref), { ...manifest, value }]]);
}

function nth(cluster: LivingCluster, kind: string, place: number): Manifest {
  let at = 0;
  for (const manifest of cluster.now().objects.values())
    if (manifest.ref.kind === kind && at++ === place) return manifest;
  throw new Error(`the cluster has no ${place} of ${kind}`);
}

function effect(step: Step): unknown {
  return effectOf(step, settings, { rules, gate: defaultGate, now: 0, version: '' });
}

function timed<Made>(make: () => Made): { readonly made: Made; readonly seconds: number } {
  const before = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (user + system) / 1e6 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
