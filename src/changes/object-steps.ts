/** Changed workloads, namespaces and nodes in steps: label by label, port by port. */
import type { ClusterNode, Endpoint, EndpointId, Namespace, WorkloadRef } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import { noLabels } from '../model/labels.ts';
import type { ContainerPort } from '../model/network.ts';
import { blocksOf } from '../model/network.ts';
import type { Origin } from '../model/origin.ts';
import type { Step, Steps } from './steps.ts';
import { align, oneStep } from './steps.ts';

/** Where parts of objects of the later world are written, as far as they are written in manifests. */
export interface ObjectPlaces {
  /** The entry of a container port in the pod template. */
  port(workload: WorkloadRef, port: ContainerPort): Origin | undefined;
  /** The label in the pod template, or the labels as a whole where it is gone. */
  label(workload: WorkloadRef, key: string): Origin | undefined;
  namespaceLabel(namespace: string, key: string): Origin | undefined;
  nodeLabel(node: string, key: string): Origin | undefined;
}

export type EndpointPair = readonly [before: Endpoint, after: Endpoint];

/** The pods of one workload that changed. Pods that both ends of a question need are enough: `build` is asked by id. */
export function workloadSteps(
  pairs: readonly EndpointPair[],
  places: ObjectPlaces,
  staleNames: () => string,
): Steps<(id: EndpointId) => Endpoint | undefined> {
  const keys = new Set(pairs.flatMap(([was, is]) => changedKeys(was.labels, is.labels)));
  const labels = new Map([...keys].map((key) => [key, labelStep(pairs, key, places)] as const));
  const ports = portSteps(pairs, places, staleNames);
  const rest = pairs.some(([was, is]) => restOf(was) !== restOf(is)) ? restStep(pairs) : undefined;
  const byId = new Map(pairs.map((pair) => [pair[1].id, pair] as const));
  return {
    steps: [...labels.values(), ...ports.map(({ step }) => step), ...(rest === undefined ? [] : [rest])],
    build: (undone) => (id) => {
      const pair = byId.get(id);
      if (pair === undefined) return undefined;
      const [was, is] = pair;
      const other = rest !== undefined && undone.has(rest) ? was : is;
      const keptKeys = new Map([...labels].filter(([, step]) => undone.has(step)));
      return { ...other, labels: withOld(was.labels, is.labels, keptKeys), ports: portsAfter(was, is, ports, undone) };
    },
  };
}

function changedKeys(was: Labels, is: Labels): readonly string[] {
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

/** The later labels with the old value of some keys. */
function withOld(was: Labels, is: Labels, old: ReadonlyMap<string, unknown>): Labels {
  if (old.size === 0) return is;
  const out = new Map([...is].filter(([key]) => !old.has(key)));
  for (const [key, value] of was) if (old.has(key)) out.set(key, value);
  return out;
}

function labelStep(pairs: readonly EndpointPair[], key: string, places: ObjectPlaces): Step {
  const [was, is] = pairs.find(([a, b]) => a.labels.get(key) !== b.labels.get(key)) ?? pairs[0] ?? [];
  const place = is === undefined ? undefined : places.label(is.workload, key);
  return {
    origin: place ?? is?.origin ?? nowhere,
    words: () => `label ${key} of its pods ${wasAndIs(was?.labels.get(key), is?.labels.get(key))}`,
    rank: 1,
    inside: [],
  };
}

const nowhere: Origin = { kind: 'live', object: '', path: '' };

function wasAndIs(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `is new: ${is ?? ''}`;
  return is === undefined ? `is gone; it was ${was}` : `was ${was} and is ${is}`;
}

interface PortStep {
  readonly before?: ContainerPort;
  readonly after?: ContainerPort;
  readonly step: Step;
}

/** Policies look up names, so that ports without one do not count. */
function portSteps(
  pairs: readonly EndpointPair[],
  places: ObjectPlaces,
  staleNames: () => string,
): readonly PortStep[] {
  const pair = pairs.find(([was, is]) => namedPorts(was).join() !== namedPorts(is).join());
  if (pair === undefined) return [];
  const [was, is] = pair;
  const entries = align(namedOf(was), namedOf(is), portText, [
    (a, b) => a.name === b.name,
    (a, b) => a.protocol === b.protocol && a.port === b.port,
  ]);
  const steps = entries.flatMap(({ before, after }): readonly PortStep[] => {
    if (before !== undefined && after !== undefined && portText(before) === portText(after)) return [];
    const place = after === undefined ? undefined : places.port(is.workload, after);
    const text = `container port ${wasAndIs(before && portText(before), after && portText(after))}${staleNames()}`;
    const step = { origin: place ?? is.origin, words: () => text, rank: 1, inside: [] };
    return [{ ...(before && { before }), ...(after && { after }), step }];
  });
  const words = (): string => 'its container ports are in another order';
  return steps.length > 0 ? steps : [{ step: { origin: is.origin, words, rank: 2, inside: [] } }];
}

function namedOf({ ports }: Endpoint): readonly ContainerPort[] {
  return ports.filter(({ name }) => name !== undefined);
}

function namedPorts(endpoint: Endpoint): readonly string[] {
  return namedOf(endpoint).map(portText);
}

function portText({ name, protocol, port, sidecar }: ContainerPort): string {
  return `${name ?? ''} ${protocol} ${port}${sidecar === true ? ' of a sidecar' : ''}`.trim();
}

/** The later ports with some of their steps undone; a port of the same name that comes first is meant first. */
function portsAfter(
  was: Endpoint,
  is: Endpoint,
  steps: readonly PortStep[],
  undone: ReadonlySet<Step>,
): readonly ContainerPort[] {
  if (steps.every(({ step }) => !undone.has(step))) return is.ports;
  if (steps.every(({ step }) => undone.has(step))) return was.ports;
  const back = steps.filter(({ step }) => undone.has(step));
  const instead = new Map(
    back.flatMap(({ before, after }) => (after === undefined ? [] : [[portText(after), before]])),
  );
  const kept = is.ports.flatMap((port) => (instead.has(portText(port)) ? (instead.get(portText(port)) ?? []) : [port]));
  const returned = back.flatMap(({ before, after }) => (after === undefined && before !== undefined ? [before] : []));
  return [...kept, ...returned];
}

/** Everything else that a policy can see of a pod. */
export function restOf({ hostNetwork, finished, addresses, node }: Endpoint): string {
  return [hostNetwork, finished, addresses.join(','), node ?? ''].join('|');
}

function restStep(pairs: readonly EndpointPair[]): Step {
  const [was, is] = pairs.find(([a, b]) => restOf(a) !== restOf(b)) ?? pairs[0] ?? [];
  const words = (): string =>
    was?.hostNetwork === is?.hostNetwork ? 'its pods are replaced' : `hostNetwork is ${String(is?.hostNetwork)} now`;
  return { origin: is?.origin ?? nowhere, words, rank: 2, inside: [] };
}

const ownName = 'kubernetes.io/metadata.name';

export function namespaceSteps(
  before: Namespace | undefined,
  after: Namespace | undefined,
  places: ObjectPlaces,
): Steps<Namespace | undefined> {
  const name = (after ?? before)?.name ?? '';
  const [was, is] = [before?.labels ?? noLabels, after?.labels ?? noLabels];
  const origin = after?.origin ?? before?.origin ?? { kind: 'live', object: `Namespace ${name}`, path: '' };
  const steps = new Map(
    changedKeys(was, is)
      .filter((key) => key !== ownName)
      .map((key): readonly [string, Step] => {
        const words = (): string => `label ${key} ${wasAndIs(was.get(key), is.get(key))}`;
        return [key, { origin: places.namespaceLabel(name, key) ?? origin, words, rank: 1, inside: [] }];
      }),
  );
  return {
    steps: [...steps.values()],
    build: (undone) => {
      const old = new Map([...steps].filter(([, step]) => undone.has(step)));
      if (old.size === 0) return after;
      if (old.size === steps.size) return before;
      return { ...(after ?? before), name, labels: withOld(was, is, old) };
    },
  };
}

/** A node that both worlds have, by its labels and by where it is; else one step. */
export function nodeSteps(
  before: ClusterNode | undefined,
  after: ClusterNode | undefined,
  places: ObjectPlaces,
): Steps<ClusterNode | undefined> {
  const name = (after ?? before)?.name ?? '';
  const origin: Origin = { kind: 'live', object: `Node ${name}`, path: '' };
  if (before === undefined || after === undefined) {
    const words = (): string => (after === undefined ? 'the node is gone' : 'the node is new');
    return oneStep(before, after, { origin, words, rank: 3, inside: [] });
  }
  const labels = new Map(
    changedKeys(before.labels, after.labels).map((key): readonly [string, Step] => {
      const words = (): string => `label ${key} ${wasAndIs(before.labels.get(key), after.labels.get(key))}`;
      return [key, { origin: places.nodeLabel(name, key) ?? origin, words, rank: 1, inside: [] }];
    }),
  );
  const words = (): string => 'its addresses, or those of its pods, are others';
  const moved = nodeGround(before) === nodeGround(after) ? undefined : { origin, words, rank: 2, inside: [] };
  return {
    steps: [...labels.values(), ...(moved === undefined ? [] : [moved])],
    build: (undone) => {
      const old = new Map([...labels].filter(([, step]) => undone.has(step)));
      const ground = moved !== undefined && undone.has(moved) ? before : after;
      return { ...ground, labels: withOld(before.labels, after.labels, old) };
    },
  };
}

/** Where a node and its pods are, as a text. */
export function nodeGround(node: ClusterNode | undefined): string {
  return node === undefined ? 'none' : `${node.addresses.join()}|${blocksOf(node.podRanges).join()}`;
}
