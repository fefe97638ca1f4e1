/** A cluster's world kept up to date: each change of objects derives the world after it from the one before. */
import { compareCompiled } from './compare.ts';
import type { Rules } from './checks/index.ts';
import { type CompiledWorld, compile, derive } from './engine/compile.ts';
import { withEndpoints } from './engine/excerpt.ts';
import { createRun } from './engine/run.ts';
import { pairWorlds } from './changes/pairing.ts';
import { renamesBetween } from './changes/renames.ts';
import { judge } from './judge.ts';
import type { ClusterIdentity, EndpointId } from './model/cluster.ts';
import type { Comparison, Problem } from './model/comparison.ts';
import type { Report } from './model/finding.ts';
import type { Observation } from './model/flow.ts';
import type { Gate } from './model/gate.ts';
import type { Snapshot } from './model/host.ts';
import type { Manifest, ObjectKey } from './model/object.ts';
import type { AddressName } from './model/parties.ts';
import type { Enforcer } from './worlds/enforcer.ts';
import { type KeptSettings, keptWorld } from './worlds/kept.ts';
import { policyReader } from './worlds/policies.ts';
import { contentOfWorkload } from './worlds/workload-content.ts';

export interface LivingSettings extends KeptSettings {
  readonly bounds?: LivingBounds;
}

/** When all is compiled anew, so that what is long gone takes no memory. */
export interface LivingBounds {
  /** Worlds derived since the last time. */
  readonly derived: number;
  /** What the run may remember above twice of what it did after the first step. */
  readonly slack: number;
}

export const livingBounds: LivingBounds = { derived: 5_000, slack: 50_000 };

/** A cluster as it was at one moment. */
export interface Moment {
  readonly compiled: CompiledWorld;
  /** All objects, those included that no policy sees. */
  readonly objects: ReadonlyMap<ObjectKey, Manifest>;
  readonly enforcer: Enforcer;
}

/** From one moment to the next; both worlds are of one run. */
export interface Step {
  readonly before: Moment;
  readonly after: Moment;
  /** The objects that were told to have changed. */
  readonly changed: ReadonlySet<ObjectKey>;
  /** `same`: nothing that a policy can see changed, and `after.compiled` is `before.compiled`. */
  readonly how: 'same' | 'derived' | 'compiled';
}

export interface LivingCluster {
  readonly identity: ClusterIdentity;
  readonly settings: LivingSettings;
  readonly now: () => Moment;
  /** What objects become, by `keyOf(manifest.ref)`; undefined: gone. Gives the step, and keeps what is after it. */
  readonly apply: (changes: ReadonlyMap<ObjectKey, Manifest | undefined>) => Step;
}

/** The moment with these pods alone: answers about connections between them are the same. */
export function among(moment: Moment, pods: ReadonlySet<EndpointId>): Moment {
  return { ...moment, compiled: withEndpoints(moment.compiled, pods) };
}

/** The objects of a snapshot, to be kept up to date from then on. Answers at each moment as a fresh load would. */
export function livingCluster(snapshot: Snapshot, settings: LivingSettings): LivingCluster {
  const { bounds = livingBounds } = settings;
  const hidesAddresses = snapshot.withheld?.includes('addresses') === true;
  const { kept, world } = keptWorld(snapshot.manifests, { ...settings, hidesAddresses });
  const moment = (compiled: CompiledWorld): Moment => ({
    compiled,
    objects: kept.objects(),
    enforcer: kept.enforcer(),
  });
  let now = moment(compile(createRun(kept.enforcer().rulings), world));
  let age = { derived: 0, limit: undefined as number | undefined };

  /** A run remembers every label, selector and condition that it ever met: it ends when most of them are of the past. */
  const renewed = (): Moment => {
    const { run } = now.compiled;
    age.limit ??= age.derived === 0 ? undefined : 2 * run.size() + bounds.slack;
    if (age.derived < bounds.derived && (age.limit === undefined || run.size() <= age.limit)) return now;
    age = { derived: 0, limit: undefined };
    return { ...now, compiled: compile(createRun(run.rulings), now.compiled.world) };
  };

  const apply: LivingCluster['apply'] = (changes) => {
    let before = renewed();
    const rebuilt = before !== now;
    const change = kept.change(changes, before.compiled.world);
    const changed = new Set(changes.keys());
    let how: Step['how'] = 'same';
    let compiled = before.compiled;
    if (change.kind === 'anew') {
      how = 'compiled';
      age = { derived: 0, limit: undefined };
      const run = createRun(kept.enforcer().rulings);
      before = { ...before, compiled: compile(run, before.compiled.world) };
      compiled = compile(run, change.world, before.compiled);
    } else if (change.kind === 'parts') {
      how = rebuilt ? 'compiled' : 'derived';
      const derived = derive(before.compiled, change.delta);
      compiled = { ...derived, world: { ...derived.world, ...change.rest } };
    }
    if (how !== 'same') age.derived++;
    now = moment(compiled);
    return { before, after: now, changed, how };
  };
  return { identity: snapshot.identity, settings, now: () => now, apply };
}

export interface EffectSettings {
  readonly rules: Rules;
  readonly gate: Gate;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly version: string;
  readonly cluster?: ClusterIdentity;
  /** Id of the source of the gate file that the cluster belongs to, so that waivers of it hold; absent: without any. */
  readonly source?: string;
  readonly observation?: Observation;
  readonly addressNames?: readonly AddressName[];
}

/** The comparison of a step as the gate makes it, with the moment before as live and as base. */
export function comparisonOf(step: Step, settings: LivingSettings, more: Omit<EffectSettings, 'rules'>): Comparison {
  const { before, after } = step;
  const { run } = before.compiled;
  const [base, head] = [before.compiled.world, after.compiled.world];
  const samePods = base.endpoints === head.endpoints;
  const renames = samePods
    ? { renames: [], left: 0 }
    : renamesBetween(base, head, (side, workload) =>
        contentOfWorkload(side === 'base' ? before.objects : after.objects, workload),
      );
  const paired = samePods ? { base, head } : pairWorlds({ base, head, live: base }, renames.renames);
  const ready = (world: typeof base, known: CompiledWorld): CompiledWorld =>
    world === known.world ? known : compile(run, world, known);
  const worlds = {
    before: ready(paired.base, before.compiled),
    after: ready(paired.head, after.compiled),
    live: ready(paired.live ?? paired.base, before.compiled),
    renames,
  };
  const { name: profile, rulings } = after.enforcer;
  const state = {
    source: more.source ?? 'default',
    id: 'all',
    files: [],
    cluster: { ...more.cluster, from: 'live' as const },
    profile,
    rulings,
    liveObjects: before.objects,
    baseObjects: before.objects,
    headObjects: after.objects,
    generatedBy: new Map(),
    drift: [],
    statements: [],
  };
  return compareCompiled(state, worlds, {
    ...(more.observation && { observation: more.observation }),
    problems: problemsOf(step, settings),
    settled: true,
    addressNames: more.addressNames ?? [],
  });
}

/** The findings of a step by the very checks of the gate. */
export function effectOf(step: Step, settings: LivingSettings, effect: EffectSettings): Report {
  const comparison = comparisonOf(step, settings, effect);
  const { source, state } = comparison;
  const { name: profile, rulings, why } = step.after.enforcer;
  const cluster = { ...effect.cluster, from: 'live' as const };
  return judge([comparison], effect.rules, effect.gate, effect.now, {
    command: 'watch',
    version: effect.version,
    base: { name: 'before' },
    head: { name: 'after' },
    changedFiles: [],
    inputs: [],
    states: [{ source, state, files: [], profile, rulings, cluster }],
    ...(effect.observation && { coverage: effect.observation.coverage }),
    blindSpots: [why],
    nothingChanged: false,
  });
}

/** What cannot be judged of the policies that changed. */
function problemsOf({ before, after, changed }: Step, { dialects }: LivingSettings): readonly Problem[] {
  const reader = policyReader(dialects);
  const touched = [...changed].flatMap((key) => after.objects.get(key) ?? []);
  reader.read(touched, () => undefined, new Map());
  return reader.problems(before.objects, after.objects, () => true);
}
