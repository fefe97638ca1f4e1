/** One source: its states, and the worlds of each. */
import type { Problem } from '../model/comparison.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { LoadSettings, LoadedState } from './loaded.ts';
import { contentText } from './content.ts';
import { enforcerOf } from './enforcer.ts';
import { isPolicyKind } from './essential.ts';
import type { Role, Table } from './objects.ts';
import { roleOf, settled } from './objects.ts';
import { listed } from './overlay.ts';
import { noPodsRead } from './pods.ts';
import { policyReader } from './policies.ts';
import type { SourceFiles } from './sources.ts';
import { wholeRepository } from './sources.ts';
import { loadState } from './state.ts';
import type { Cluster } from './state.ts';
import type { Placed, StatePlan } from './states.ts';
import { byObject, planStates } from './states.ts';
import { sourcesLine, sourcesOfStates } from './suggest.ts';

/** States beyond this are named and not judged: a repository with more of them needs to say what it means. */
const mostStates = 64;

/** `held`: policies that any source of the same cluster has on its base side. */
export function loadSource(
  files: SourceFiles,
  snapshot: Snapshot | undefined,
  settings: LoadSettings,
  held?: ReadonlySet<ObjectKey>,
): { readonly states: readonly LoadedState[]; readonly problems: readonly Problem[] } {
  const { config } = files;
  const place = placer(config.defaultNamespace ?? 'default', settings);
  const [base, head] = [files.base.flatMap(place), files.head.flatMap(place)];
  const changed = changedObjects(base, head);
  const plans = plansFor(config === wholeRepository, base, head, snapshot === undefined ? () => true : changed);
  const { judged, left } = chosen(plans, settings.states ?? 'changed');
  const { profile = settings.profile } = config;
  const read = clusterOf(config.id, snapshot, profile === undefined ? settings : { ...settings, profile });
  const cluster = held === undefined ? read : { ...read, held };
  const statements = [
    cluster.enforcer.why,
    ...otherPolicies(snapshot, settings),
    ...statesSentence(plans, judged, left),
  ];
  const results = judged.map((plan) => loadState({ plan, config, cluster, statements, settings, changed }));
  return {
    states: results.map(({ state }) => state),
    problems: distinct([...results.flatMap(({ problems }) => problems), ...tooMany(left)]),
  };
}

/** A manifest that both sides share is settled once, so that it stays one object. */
function placer(namespace: string, { dialects, memory }: LoadSettings): (manifest: Manifest) => readonly Placed[] {
  const known = memory?.placed.get(namespace) ?? new Map<Manifest, readonly Placed[]>();
  memory?.placed.set(namespace, known);
  return (manifest) => {
    const before = known.get(manifest);
    if (before !== undefined) return before;
    const role = roleOf(manifest.ref, dialects);
    const object = role === undefined ? undefined : settled(manifest, role, namespace);
    const placed = role === undefined || object === undefined ? [] : [placedOf(object, role)];
    known.set(manifest, placed);
    return placed;
  };
}

/** Most objects stand once on both sides, unchanged: nobody asks for their content. */
function placedOf(manifest: Manifest, role: Role): Placed {
  return {
    manifest,
    get content() {
      return contentText(manifest, role);
    },
  };
}

/** The paths of a source that the gate file names are one cluster; only what nobody names is worked out. */
function plansFor(
  workedOut: boolean,
  base: readonly Placed[],
  head: readonly Placed[],
  splits: (key: ObjectKey) => boolean,
): readonly StatePlan[] {
  if (workedOut) return planStates(base, head, splits);
  return [{ id: 'all', folders: [], own: [{ path: '', base, head }], shared: [] }];
}

/** Whether an object says something else on the other side; a move between files is no change of an only copy. */
function changedObjects(base: readonly Placed[], head: readonly Placed[]): (key: ObjectKey) => boolean {
  const [before, after] = [byObject(base), byObject(head)];
  const known = new Map<ObjectKey, boolean>();
  return (key) => {
    const answer = known.get(key) ?? saysOther(before.get(key) ?? [], after.get(key) ?? []);
    known.set(key, answer);
    return answer;
  };
}

function saysOther(before: readonly Placed[], after: readonly Placed[]): boolean {
  const same = before.length === after.length && before.every((one, at) => one === after[at]);
  return !same && signature(before) !== signature(after);
}

function signature(copies: readonly Placed[]): string {
  const contents = new Set(copies.map(({ content }) => content));
  if (contents.size < 2) return [...contents].join('');
  const places = copies.map(({ manifest: { origin }, content }) => {
    return `${origin.kind === 'file' ? origin.file : ''} ${content}`;
  });
  return places.sort().join('\n');
}

/** States to judge, those with a change of their own first; and the changed ones for which there is no room. */
function chosen(
  plans: readonly StatePlan[],
  which: 'changed' | 'all',
): { readonly judged: readonly StatePlan[]; readonly left: readonly StatePlan[] } {
  const seen = new Map<StatePlan['shared'], boolean>();
  const sharedChanged = ({ shared }: StatePlan): boolean => {
    const known = seen.get(shared) ?? differs(shared);
    seen.set(shared, known);
    return known;
  };
  const own = new Set(plans.filter((plan) => differs(plan.own)));
  const others = plans.filter((plan) => !own.has(plan) && (which === 'all' || sharedChanged(plan)));
  const wanted = [...own, ...others];
  if (wanted.length === 0) return { judged: plans.slice(0, 1), left: [] };
  const judged = wanted.slice(0, mostStates).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { judged, left: wanted.slice(mostStates) };
}

/** Whether the sides of these files differ in content, wherever in them it stands. */
function differs(files: StatePlan['own']): boolean {
  const touched = files.filter(
    ({ base, head }) => base.length !== head.length || base.some((one, at) => one !== head[at]),
  );
  const text = (side: 'base' | 'head'): string =>
    touched
      .flatMap((file) => file[side].map(({ manifest, content }) => `${keyOf(manifest.ref)} ${content}`))
      .sort()
      .join('\n');
  return text('base') !== text('head');
}

function clusterOf(id: string, snapshot: Snapshot | undefined, settings: LoadSettings): Cluster {
  const { dialects, memory } = settings;
  const policies = policyReader(dialects, memory?.policies);
  const pods = memory?.pods.get(id) ?? noPodsRead();
  memory?.pods.set(id, pods);
  const objects = snapshot === undefined ? undefined : liveTable(snapshot, settings);
  return {
    snapshot,
    objects,
    policies,
    pods,
    enforcer: enforcerOf(snapshot, settings, settings.profiles),
  };
}

function liveTable(snapshot: Snapshot, { dialects }: LoadSettings): Table {
  const out = new Map<ObjectKey, Manifest>();
  for (const manifest of snapshot.manifests) {
    const role = roleOf(manifest.ref, dialects);
    if (role === undefined) continue;
    const object = settled(manifest, role, 'default');
    out.set(keyOf(object.ref), object);
  }
  return out;
}

/** Policies of kinds that are not evaluated decide traffic too; a verdict without them has to say so. */
function otherPolicies(snapshot: Snapshot | undefined, { dialects }: LoadSettings): readonly string[] {
  const counts = new Map<string, number>();
  for (const { ref } of snapshot?.manifests ?? []) {
    if (!isPolicyKind(ref) || !ref.kind.endsWith('NetworkPolicy') || roleOf(ref, dialects) !== undefined) continue;
    const kind = `${ref.kind} (${ref.group})`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const kinds = listed([...counts].map(([kind, count]) => `${count} ${kind}`));
  return [
    `The cluster also holds ${kinds}, which are not evaluated: what they allow or deny is not in these verdicts.`,
  ];
}

function statesSentence(
  plans: readonly StatePlan[],
  judged: readonly StatePlan[],
  left: readonly StatePlan[],
): readonly string[] {
  if (plans.length === 1) return [];
  const names = listed(plans.map(({ id }) => id));
  const which =
    judged.length === plans.length ? 'each is judged' : `judged here: ${listed(judged.map(({ id }) => id))}`;
  const more = left.length === 0 ? '' : ` ${left.length} more were not judged.`;
  return [
    `The same objects stand in several places with different content, so there are ${plans.length} states ` +
      `(${names}), each with everything that stands only once; ${which}.${more} ` +
      `Sources in the gate file would settle it: ${sourcesLine(sourcesOfStates(plans))}`,
  ];
}

/** One problem for all states that are left, at the first manifest of the first of them. */
function tooMany(left: readonly StatePlan[]): readonly Problem[] {
  const files = left.slice(0, 1).flatMap(({ own, shared }) => [...own, ...shared]);
  const file = files.find(({ base, head }) => base.length + head.length > 0);
  const manifest = (file?.head[0] ?? file?.base[0])?.manifest;
  if (manifest === undefined) return [];
  return [
    {
      kind: 'not-evaluated',
      side: 'both',
      changed: true,
      message: `${left.length} states are more than the ${mostStates} that are judged: ${listed(left.map(({ id }) => id))}`,
      help: `say in the gate file which files go to one cluster: ${sourcesLine(sourcesOfStates(left))}`,
      origin: manifest.origin,
      related: [],
    },
  ];
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.kind, problem.side, problem.message, problem.origin]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}
