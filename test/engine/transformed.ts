/** Raw worlds changed in a way whose effect on the verdicts is known, and what a world says about all its ends. */
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { answerOf } from '../../src/engine/decision.ts';
import { decide } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { noPort, segments } from '../../src/engine/ports.ts';
import { commonFamilies } from '../../src/engine/reach.ts';
import { familyOf, parseAddress } from '../../src/model/network.ts';
import type { NaiveWorld, RawObject } from '../oracle.ts';
import { addressesOutside } from '../random-world.ts';

/** Of every ordered pair of pods in every family, and of every pod and outside address, by name. */
export function allMaps(raw: NaiveWorld, world: CompiledWorld): ReadonlyMap<string, PortMap> {
  const out = new Map<string, PortMap>();
  const outside = addressesOutside(raw).map(({ address = '' }) => ({ address, value: parseAddress(address) ?? 0n }));
  for (const [id, pod] of world.pods) {
    for (const [other, peer] of world.pods) {
      for (const family of commonFamilies(world, pod, peer)) {
        out.set(`${id} → ${other} ${family}`, decide(world, podEnd(pod, family), podEnd(peer, family)));
      }
    }
    for (const { address, value } of outside) {
      const end: End = { family: familyOf(value), address: value };
      if (pod.hasAddress && pod.address[end.family] === undefined) continue;
      out.set(`${id} → ${address}`, decide(world, podEnd(pod, end.family), end));
      out.set(`${address} → ${id}`, decide(world, end, podEnd(pod, end.family)));
    }
  }
  return out;
}

/** The answers on all ports, without the conditions that an unknown one hangs on. */
export function answers(map: PortMap): string {
  return segments(map, noPort)
    .map(({ range: { protocol, first }, a }) => `${protocol} ${first} ${answerOf(a)}`)
    .filter((text, at, all) => text.replace(/ \d+ /, ' ') !== all[at - 1]?.replace(/ \d+ /, ' '))
    .join(', ');
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** A deep copy in which `change` may put something else in the place of any map. */
export function rewritten<T>(value: T, change: (fields: Fields, key: string) => Fields): T {
  const visit = (one: Json, key: string): Json => {
    if (Array.isArray(one)) return one.map((item) => visit(item as Json, key));
    if (typeof one !== 'object' || one === null) return one;
    const fields = change(one as Fields, key);
    return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(value as Json, '') as T;
}

const nameLabel = 'kubernetes.io/metadata.name';

/** Every label and every value another one, in objects and selectors alike; names of namespaces stay. */
export function relabelled(world: NaiveWorld): NaiveWorld {
  const label = (key: string): string => (key === nameLabel ? key : `x-${key}`);
  const value = (key: string, text: Json): Json => (key === nameLabel ? text : `y-${textOf(text)}`);
  return rewritten(world, (fields, key) => {
    if (key === 'labels' || key === 'matchLabels') {
      return Object.fromEntries(Object.entries(fields).map(([name, text]) => [label(name), value(name, text)]));
    }
    if (key !== 'matchExpressions') return fields;
    const name = textOf(fields['key']);
    const values = fields['values'] as readonly Json[] | undefined;
    return { ...fields, key: label(name), ...(values && { values: values.map((text) => value(name, text)) }) };
  });
}

/** Every namespace under another name, wherever it is named. */
export function moved(world: NaiveWorld): NaiveWorld {
  const to = (name: Json | undefined): string => `${textOf(name ?? 'default')}-moved`;
  const names = (values: Json | undefined): Json => ((values ?? []) as readonly Json[]).map(to);
  const inSelectors = rewritten(world, (fields, key) => {
    if ((key === 'labels' || key === 'matchLabels') && nameLabel in fields) {
      return { ...fields, [nameLabel]: to(fields[nameLabel]) };
    }
    const named = key === 'matchExpressions' && fields['key'] === nameLabel && 'values' in fields;
    return named ? { ...fields, values: names(fields['values']) } : fields;
  });
  const move = (object: RawObject): RawObject => {
    const metadata = object['metadata'] as { name: string; namespace?: string };
    if (object['kind'] === 'Namespace') return { ...object, metadata: { ...metadata, name: to(metadata.name) } };
    const wide = object['kind'] === 'Node' || /^(Cluster|Admin|Baseline)/.test(String(object['kind']));
    return wide ? object : { ...object, metadata: { ...metadata, namespace: to(metadata.namespace) } };
  };
  return {
    ...inSelectors,
    objects: inSelectors.objects.map(move),
    policies: inSelectors.policies.map((policy) => ({ ...policy, object: move(policy.object) })),
  };
}

/** The name of a pair in a world whose namespaces were moved. */
export function movedName(name: string): string {
  return name.replace(/([a-z]+)\//g, '$1-moved/');
}
