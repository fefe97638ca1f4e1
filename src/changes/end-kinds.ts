/** Numbers for the ends of recorded connections: equal where no policy of any world can tell two ends apart. */
import { stretchesOf } from '../engine/classes.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import type { EndpointId, WorkloadRef } from '../model/cluster.ts';
import type { ConnectionEnd } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import { familyOf } from '../model/network.ts';
import type { Changes } from './units.ts';

/** Whether a pod is there on both sides and not done in the end. */
export function isAlive({ before, after }: Changes, id: EndpointId): boolean {
  return before.pods.has(id) && after.pods.get(id)?.endpoint.finished === false;
}

/** `likeness` is equal for pods of one kind; `byNode` says that their nodes matter, since the other end is one. */
export function endKinds(
  worlds: readonly CompiledWorld[],
  changes: Changes,
  likeness: (id: EndpointId, byNode: boolean) => string,
): (end: ConnectionEnd, byNode: boolean) => number {
  const numbered = numbering();
  const byAddress = new Map<Address, number>();
  const stretch = stretchesOf(worlds);
  const outside = (address: Address): number => {
    const known = byAddress.get(address) ?? numbered(`outside ${familyOf(address)} ${stretch(address)}`);
    byAddress.set(address, known);
    return known;
  };
  const podsText = (pods: readonly EndpointId[], byNode: boolean): string => {
    const alive = pods.filter((id) => isAlive(changes, id)).map((id) => likeness(id, byNode));
    return alive.length < 2 ? (alive[0] ?? '') : [...new Set(alive)].sort().join();
  };
  // Most ends of a workload are the very same lists of pods, so their text is made once.
  const byPods = new Map<WorkloadRef, Map<readonly EndpointId[], number>>();
  const ofWorkload = (
    { workload, endpoints }: ConnectionEnd & { readonly kind: 'workload' },
    byNode: boolean,
  ): number => {
    const text = (): number => numbered(`${textOf(workload)} ${byNode} ${podsText(endpoints, byNode)}`);
    if (byNode) return text();
    const lists = inside(byPods, workload);
    let known = lists.get(endpoints);
    if (known === undefined) lists.set(endpoints, (known = text()));
    return known;
  };
  return (end, byNode) => {
    switch (end.kind) {
      case 'outside':
        return outside(end.address);
      case 'workload':
        return ofWorkload(end, byNode);
      case 'node':
        return numbered(`node ${end.name} ${end.address ?? ''}`);
      case 'api-server':
        return numbered(`api-server ${end.addresses.join()}`);
      case 'unidentified':
        return numbered(`unidentified ${byNode} ${end.candidates.map(textOf).join()}`);
    }
  };
}

/** A number for each text, the same for equal ones. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}

function textOf({ namespace, kind, name }: WorkloadRef): string {
  return `${namespace}/${name}/${kind}`;
}

/** The map behind a key, made when first asked for. */
export function inside<Outer, Key, Value>(map: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  let known = map.get(key);
  if (known === undefined) map.set(key, (known = new Map<Key, Value>()));
  return known;
}
