/** The pods of one world by what selectors ask of them. Pods that nothing can tell apart are one class. */
import type { ClassIndex, EndpointClass } from '../../engine/classes.ts';
import { classify } from '../../engine/classes.ts';
import type { CompiledWorld } from '../../engine/compile.ts';
import { matchesPods } from '../../engine/compile.ts';
import { denied } from '../../engine/decision.ts';
import { formatSelector } from '../../model/labels.ts';
import type { Selector } from '../../model/labels.ts';
import type { NamespaceScope, Subject } from '../../model/policy.ts';

export interface Crowd {
  readonly world: CompiledWorld;
  readonly index: ClassIndex;
  /** Classes that the selectors match, or may match. */
  matching(of: Pick<Subject, 'namespaces' | 'pods'>): readonly EndpointClass[];
  /** Names of the namespaces that a scope looks into, or may. */
  namespaces(scope: NamespaceScope): readonly string[];
  /** Tests of pods so far: what looking costs. */
  work(): number;
  spend(work: number): void;
}

export function createCrowd(world: CompiledWorld): Crowd {
  const index = classify(world, world);
  const { run } = world;
  const known = new Map<string, readonly EndpointClass[]>();
  const scopes = new Map<string, readonly string[]>();
  let work = 0;
  const namespaces = (scope: NamespaceScope): readonly string[] => {
    if (scope.kind === 'own') return [scope.namespace];
    const text = formatSelector(scope.selector);
    let names = scopes.get(text);
    if (names === undefined) {
      work += world.world.namespaces.size;
      names = [...world.world.namespaces.values()]
        .filter(({ labels }) => run.matches(scope.selector, run.intern(labels)) !== denied)
        .map(({ name }) => name);
      scopes.set(text, names);
    }
    return names;
  };
  const candidates = (scope: NamespaceScope, pods: Selector): readonly number[] => {
    const inside = namespaces(scope).flatMap((name) => index.byNamespace.get(name) ?? []);
    const exact = exactLabels(pods).map((label) => index.byLabel.after.get(label) ?? []);
    return exact.reduce((best, each) => (each.length < best.length ? each : best), inside);
  };
  const matching = ({ namespaces: scope, pods }: Pick<Subject, 'namespaces' | 'pods'>): readonly EndpointClass[] => {
    const place = scope.kind === 'own' ? `in ${scope.namespace}` : formatSelector(scope.selector);
    const text = `${place} ${formatSelector(pods)}`;
    let classes = known.get(text);
    if (classes === undefined) {
      const all = candidates(scope, pods);
      work += all.length + 1;
      classes = all.flatMap((at) => {
        const one = index.classes[at];
        return one !== undefined && matchesPods(run, scope, pods, one.after) !== denied ? [one] : [];
      });
      known.set(text, classes);
    }
    return classes;
  };
  return { world, index, matching, namespaces, work: () => work, spend: (more) => void (work += more) };
}

/** Every `key=value` that a matched pod must carry. */
function exactLabels(pods: Selector): readonly string[] {
  if (pods.kind !== 'match') return [];
  return pods.requirements.flatMap((one) =>
    one.operator === 'In' && one.values.length === 1 ? [`${one.key}=${one.values[0] ?? ''}`] : [],
  );
}

export function podCount(classes: readonly EndpointClass[]): number {
  return classes.reduce((sum, { members }) => sum + members.length, 0);
}
