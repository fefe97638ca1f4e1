// Laws of a cluster's world that is kept up to date, on random clusters and random sequences of changes.
import { expect, test } from '@jest/globals';
import { rules } from '../src/checks/index.ts';
import { compare } from '../src/compare.ts';
import { defaultGate } from '../src/config.ts';
import { dialects } from '../src/dialects/index.ts';
import { judge } from '../src/judge.ts';
import { comparisonOf, effectOf, livingCluster } from '../src/living.ts';
import type { LivingSettings, Moment, Step } from '../src/living.ts';
import type { LoadedState } from '../src/load.ts';
import { load } from '../src/load.ts';
import type { Report } from '../src/model/finding.ts';
import type { JsonObject, Manifest, ObjectKey } from '../src/model/object.ts';
import { keyOf } from '../src/model/object.ts';
import { profiles } from '../src/profiles/index.ts';
import { liveSnapshot } from './live-snapshot.ts';
import { makeObject, randomCluster } from './random-cluster.ts';
import type { Random } from './random.ts';
import { forSeeds, ofAllWorlds, share } from './random.ts';
import { meaning } from './worlds/meaning.ts';

const settings: LivingSettings = { rulings: {}, dialects, profiles };

const snapshotOf = (objects: readonly JsonObject[]) => liveSnapshot(objects, { uid: 'cluster-1' });

/** What a fresh load makes of the same objects. */
function freshState(objects: Iterable<Manifest>): LoadedState {
  const snapshot = { from: 'live' as const, identity: { uid: 'cluster-1' }, manifests: [...objects], incomplete: [] };
  const { states } = load({ base: { manifests: [] }, head: { manifests: [] } }, snapshot, {
    ...settings,
    sources: [],
  });
  const [state] = states;
  if (state?.live === undefined) throw new Error('no state');
  return state;
}

/** One to three objects come, go or are written. */
function someChanges(random: Random, { objects }: Moment): ReadonlyMap<ObjectKey, Manifest | undefined> {
  const out = new Map<ObjectKey, Manifest | undefined>();
  for (let number = 1 + random.below(3); number > 0; number--) {
    const there = [...objects.values()];
    if (there.length > 0 && random.chance(0.35)) out.set(keyOf(random.pick(there).ref), undefined);
    else {
      const [manifest] = snapshotOf([makeObject(random)]).manifests;
      if (manifest !== undefined) out.set(keyOf(manifest.ref), manifest);
    }
  }
  return out;
}

const told = ({ findings, waived, conclusion, counts }: Report): unknown =>
  JSON.parse(
    JSON.stringify({ findings, waived, conclusion, counts }, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  );

/** The step as `check` compares and judges worlds that were loaded for it alone. */
function asChecked(step: Step): Report {
  const { before, after } = step;
  const [base, head] = [freshState(before.objects.values()), freshState(after.objects.values())];
  const { live } = base;
  // Who sets a change back is told of what a pull request asks for, not of what has happened.
  const { owners: _, ...told } = head;
  if (live === undefined || head.live === undefined) throw new Error('no worlds');
  const state = {
    ...told,
    base: live,
    head: head.live,
    live,
    liveObjects: before.objects,
    baseObjects: before.objects,
    headObjects: after.objects,
    drift: [],
  };
  const gate = { gate: defaultGate, now: 1_000, version: '1' };
  const { problems } = comparisonOf(step, settings, gate);
  const { source, id, files, profile, rulings } = state;
  // Both moments are as they were: what lies between them is no rollout that is still to come.
  const comparison = compare(state, { problems, addressNames: [], settled: true });
  return judge([comparison], rules, defaultGate, 1_000, {
    command: 'watch',
    version: '1',
    base: { name: 'before' },
    head: { name: 'after' },
    changedFiles: [],
    inputs: [],
    states: [{ source, state: id, files, profile, rulings }],
    blindSpots: [],
    nothingChanged: false,
  });
}

const rounds = Math.ceil(400 * share);

test('after every change the kept world is the one that a fresh load gives', () => {
  const seen = { same: 0, derived: 0, compiled: 0 };
  forSeeds(7_000, rounds, (random) => {
    // In every third cluster all is compiled anew again and again.
    const bounds = { derived: random.chance(0.3) ? 2 : 1_000, slack: random.chance(0.3) ? 0 : 1_000 };
    const cluster = livingCluster(snapshotOf(randomCluster(random)), { ...settings, bounds });
    for (let step = 0; step < 12; step++) {
      const changes = someChanges(random, cluster.now());
      const { after, how } = cluster.apply(changes);
      seen[how]++;
      const fresh = freshState(after.objects.values());
      expect([step, [...changes.keys()], meaning(after.compiled.world)]).toEqual([
        step,
        [...changes.keys()],
        meaning(fresh.live),
      ]);
      expect(after.enforcer.rulings).toEqual(fresh.rulings);
      expect([...after.compiled.pods.keys()].sort()).toEqual([...(fresh.live?.endpoints.keys() ?? [])].sort());
    }
  });
  console.log('steps of kept worlds:', seen);
  expect(Math.min(seen.same, seen.derived, seen.compiled)).toBeGreaterThan(0);
});

/** A policy comes, goes or is written: worlds with the very same pods, between which much of what is known is kept. */
function policyChange(random: Random, { objects }: Moment): ReadonlyMap<ObjectKey, Manifest | undefined> {
  const there = [...objects.values()].filter(({ ref }) => ref.kind.endsWith('Policy'));
  if (there.length > 0 && random.chance(0.2)) return new Map([[keyOf(random.pick(there).ref), undefined]]);
  for (;;) {
    const [manifest] = snapshotOf([makeObject(random)]).manifests;
    if (manifest?.ref.kind.endsWith('Policy') === true) return new Map([[keyOf(manifest.ref), manifest]]);
  }
}

test.each([
  ['changes of all kinds', 8_000, someChanges],
  ['changes of policies', 8_500, policyChange],
])('%s: a step is judged as the gate judges both moments, loaded for it alone', (_, seeds, changesIn) => {
  let findings = 0;
  forSeeds(seeds, Math.ceil(rounds / 2), (random) => {
    const cluster = livingCluster(snapshotOf(randomCluster(random)), settings);
    for (let step = 0; step < 6; step++) {
      const made = cluster.apply(changesIn(random, cluster.now()));
      const report = effectOf(made, settings, { rules, gate: defaultGate, now: 1_000, version: '1' });
      findings += report.findings.length;
      expect([step, [...made.changed], made.how, told(report)]).toEqual([
        step,
        [...made.changed],
        made.how,
        told(asChecked(made)),
      ]);
    }
  });
  console.log('findings of steps:', findings);
  ofAllWorlds(() => expect(findings).toBeGreaterThan(rounds));
});

test('a step has happened: what pods that are gone by then would meet is not told', () => {
  const pod = (name: string, app: string): JsonObject => ({
    ...{ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'main' }] } },
    metadata: {
      ...{ name, namespace: 'one', labels: { app } },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${name}-abc`, controller: true }],
    },
  });
  const intoDb = (app: string): JsonObject => ({
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'db', namespace: 'one' } },
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      ingress: [{ from: [{ podSelector: { matchLabels: { app } } }] }],
    },
  });
  const cluster = livingCluster(snapshotOf([pod('db', 'db'), pod('web', 'web'), intoDb('front')]), settings);
  const written = snapshotOf([pod('web', 'front'), intoDb('web')]).manifests;
  const step = cluster.apply(new Map(written.map((manifest) => [keyOf(manifest.ref), manifest])));
  const report = effectOf(step, settings, { rules, gate: defaultGate, now: 1_000, version: '1' });
  expect(report.findings.filter(({ kind }) => kind === 'new-access').map(({ reach }) => reach)).toEqual([
    'future-pods',
  ]);
  expect(told(report)).toEqual(told(asChecked(step)));
});
