/**
 * Pods that do not exist yet: what a policy can see of them is made of variables, so that one walk through the tiers
 * answers for all of them at once.
 *
 * A label with m values that selectors mention is a chain of m + 1 atoms: "has the key", then "is the first value", else
 * "is the second", …; what is left is any other value. Every completion of the chain is one value or none, so no
 * constraint is needed, and equal decisions mean that no pod to come can tell them apart. A port name is one atom a
 * protocol ("the port asked about is the one of this name"), an address is its bits.
 */
import type { Endpoint } from '../model/cluster.ts';
import { endpointIdOf } from '../model/cluster.ts';
import type { Labels, Requirement } from '../model/labels.ts';
import { noLabels } from '../model/labels.ts';
import type { AddressRange, AddressSet, Family } from '../model/network.ts';
import { everyAddress } from '../model/network.ts';
import type { OpenPod, Pod } from './compile.ts';
import type { Decision, Decisions } from './decision.ts';
import { allowed, denied } from './decision.ts';
import type { InternedLabels, Run } from './run.ts';

/** How the keys of all atoms about pods to come begin. */
const prefix = 'future ';

export function isFutureAtom({ key }: { readonly key: string }): boolean {
  return key.startsWith(prefix);
}

/** Stands for every namespace that does not exist yet; no name can be this. */
export const newNamespace = '*';

const nameLabel = 'kubernetes.io/metadata.name';

/** The variables of one pod to come. Pods of the same variables are the same pod, seen in one place or another. */
export interface OpenVariables {
  readonly name: string;
  readonly labels: InternedLabels;
  /** Of the namespace, where it is new; it has none of the names in `taken`. */
  namespaceLabels(taken: ReadonlySet<string>): InternedLabels;
  readonly open: OpenPod;
}

export function openVariables({ decisions }: Run, role: string): OpenVariables {
  const name = `${prefix}${role}`;
  let ofNamespace: InternedLabels | undefined;
  return {
    name,
    labels: openLabels(decisions, `${name} label`, undefined),
    namespaceLabels: (taken) => (ofNamespace ??= openLabels(decisions, `${name} namespace`, taken)),
    open: {
      port: (port, protocol) =>
        decisions.atom({ key: `${name} port ${protocol} ${port}`, text: `a pod to come calls the port ${port}` }),
      within: addressVariables(decisions, name),
    },
  };
}

/** A pod to come in a namespace whose labels are known, or in a new one. */
export function openPod(variables: OpenVariables, namespace: string, namespaceLabels: InternedLabels): Pod {
  return {
    endpoint: { ...nobody, id: endpointIdOf(variables.name), namespace },
    labels: variables.labels,
    namespaceLabels,
    selectable: allowed,
    address: {},
    hasAddress: false,
    whereabouts: everyAddress,
    open: variables.open,
  };
}

const nobody: Endpoint = {
  id: endpointIdOf(prefix),
  namespace: newNamespace,
  workload: { namespace: newNamespace, kind: 'Pod', name: newNamespace },
  labels: noLabels,
  ports: [],
  hostNetwork: false,
  finished: false,
  addresses: [],
  replicas: 2,
  origin: { kind: 'live', object: 'a pod to come', path: '' },
};

/** `taken`: the labels are those of a new namespace, whose name is always there and none of these. */
function openLabels(decisions: Decisions, name: string, taken: ReadonlySet<string> | undefined): InternedLabels {
  const variables = new Map<string, Variable>();
  const variableOf = (key: string): Variable => {
    const always = taken !== undefined && key === nameLabel;
    const known = variables.get(key) ?? labelVariable(decisions, `${name} ${key}`, always ? taken : undefined);
    variables.set(key, known);
    return known;
  };
  const open = ({ key, ...requirement }: Requirement): Decision | undefined => {
    if (requirement.operator === 'unknown') return undefined;
    const { exists, is } = variableOf(key);
    switch (requirement.operator) {
      case 'Exists':
        return exists;
      case 'DoesNotExist':
        return decisions.not(exists);
      case 'In':
        return requirement.values.reduce<Decision>((any, value) => decisions.or(any, is(value)), denied);
      case 'NotIn':
        return decisions.not(requirement.values.reduce<Decision>((any, value) => decisions.or(any, is(value)), denied));
    }
  };
  return { id: -1, labels: noLabels satisfies Labels, open };
}

interface Variable {
  readonly exists: Decision;
  readonly is: (value: string) => Decision;
}

/** `taken`: it always exists and has none of these values. */
function labelVariable(decisions: Decisions, name: string, taken: ReadonlySet<string> | undefined): Variable {
  const text = 'a pod to come carries a label';
  const exists = taken === undefined ? decisions.atom({ key: name, text }) : allowed;
  const values = new Map<string, Decision>();
  let rest = exists;
  const is = (value: string): Decision => {
    if (taken?.has(value) === true) return denied;
    const known = values.get(value);
    if (known !== undefined) return known;
    const here = decisions.atom({ key: `${name}=${value}`, text });
    const result = decisions.and(rest, here);
    rest = decisions.and(rest, decisions.not(here));
    values.set(value, result);
    return result;
  };
  return { exists, is };
}

const bitsOf: Readonly<Record<Family, number>> = { IPv4: 32, IPv6: 128 };

function addressVariables(decisions: Decisions, name: string): OpenPod['within'] {
  const text = 'a pod to come has an address in a block';
  const bit = (family: Family, at: number): Decision => decisions.atom({ key: `${name} ${family} bit ${at}`, text });
  const known = new WeakMap<AddressSet, Decision>();
  return (addresses, family) => {
    const before = known.get(addresses);
    if (before !== undefined) return before;
    // Some completions of the 128 bits are addresses of IPv4: who asks has to leave them out.
    const first = everyAddress[family][0]?.first ?? 0n;
    const all = { first, last: first + (1n << BigInt(bitsOf[family])) - 1n };
    const inside = within(decisions, addresses, all, (depth) => bit(family, depth), 0);
    known.set(addresses, inside);
    return inside;
  };
}

/** Whether the address, of which `depth` bits are fixed so that it lies in `block`, is in the set. */
function within(
  decisions: Decisions,
  set: readonly AddressRange[],
  block: AddressRange,
  bit: (depth: number) => Decision,
  depth: number,
): Decision {
  const touching = set.filter(({ first, last }) => first <= block.last && last >= block.first);
  if (touching.length === 0) return denied;
  if (covers(touching, block)) return allowed;
  const middle = block.first + (block.last - block.first + 1n) / 2n;
  const variable = bit(depth);
  const low = within(decisions, touching, { first: block.first, last: middle - 1n }, bit, depth + 1);
  const high = within(decisions, touching, { first: middle, last: block.last }, bit, depth + 1);
  return decisions.choose(variable, high, low);
}

function covers(ranges: readonly AddressRange[], block: AddressRange): boolean {
  let next = block.first;
  for (const { first, last } of [...ranges].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    if (first > next) return false;
    if (last + 1n > next) next = last + 1n;
  }
  return next > block.last;
}

/** The pods to come for which the decision is allowed whatever the conditions of the run turn out to be. */
export function certainly(decisions: Decisions, decision: Decision): Decision {
  return decisions
    .atomsOf(decision)
    .filter((atom) => !isFutureAtom(atom))
    .reduce(
      (left, { key }) => decisions.and(decisions.assume(left, key, false), decisions.assume(left, key, true)),
      decision,
    );
}
