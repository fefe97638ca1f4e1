/** Who one end of a flow is: by what the record names, else by who held its address at that time. Never a guess. */
import type { Endpoint, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Basis, ConnectionEnd, FlowEnd, UnidentifiedReason } from '../model/flow.ts';
import { formatLabels } from '../model/labels.ts';
import type { Address } from '../model/network.ts';
import { nodeLocalAddresses } from '../model/system.ts';
import type { Directory } from './directory.ts';
import { idsOf } from './directory.ts';
import { distinct, ownersByName, ownersByPrefix } from './pod-names.ts';
import { holdersOf } from './timeline.ts';

export interface Identified {
  readonly end: ConnectionEnd;
  readonly basis: Basis;
}

/** Times in milliseconds since 1970, both inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** Ends that a name tells, whatever the time; there are few of them beside the flows. */
const named = new WeakMap<Directory, WeakMap<FlowEnd, Identified>>();

export function identify(end: FlowEnd, period: Period, directory: Directory): Identified {
  const { namespace, pod, podPrefix, workload } = end;
  if (namespace === undefined || (pod ?? podPrefix ?? workload) === undefined) return told(end, period, directory);
  const known = named.get(directory) ?? new WeakMap<FlowEnd, Identified>();
  named.set(directory, known);
  const found = known.get(end) ?? told(end, period, directory);
  known.set(end, found);
  return found;
}

function told(end: FlowEnd, period: Period, directory: Directory): Identified {
  if (end.role === 'api-server') return { end: apiServer(directory, end.address), basis: 'named' };
  if (end.namespace !== undefined && end.pod !== undefined) return ofPod(end.namespace, end.pod, end, directory);
  if (end.namespace !== undefined && end.podPrefix !== undefined)
    return ofPrefix(end.namespace, end.podPrefix, end, directory);
  if (end.namespace !== undefined && end.workload !== undefined)
    return ofWorkload({ namespace: end.namespace, kind: '', ...end.workload }, directory);
  const labelled = end.labels === undefined ? undefined : ofLabels(end, directory);
  if (labelled?.basis === 'labels') return labelled;
  if (end.role === 'node') return { end: nodeEnd(end, directory), basis: 'named' };
  if (end.address !== undefined) return ofAddress(end.address, period, end, directory);
  return labelled ?? ofName(end, directory);
}

/** A name by itself: some sources tell a node so, as they do what is outside of the cluster. */
function ofName(end: FlowEnd, directory: Directory): Identified {
  const isNode = end.namespace === undefined && end.role === undefined && directory.hasNode(end.name ?? '');
  if (isNode && end.name !== undefined) return { end: { kind: 'node', name: end.name }, basis: 'named' };
  return unidentified('record-names-no-end', end);
}

function apiServer({ apiServer: { addresses } }: Directory, address: Address | undefined): ConnectionEnd {
  return { kind: 'api-server', addresses: addresses.length > 0 || address === undefined ? addresses : [address] };
}

function nodeEnd({ address, name }: FlowEnd, directory: Directory): ConnectionEnd {
  const node = (address === undefined ? undefined : directory.node(address))?.name;
  return { kind: 'node', name: node ?? name ?? '', ...(address !== undefined && { address }) };
}

export function unidentified(
  why: UnidentifiedReason,
  { address, name }: { readonly address?: Address; readonly name?: string },
  candidates: readonly WorkloadRef[] = [],
): Identified {
  const end: ConnectionEnd = {
    kind: 'unidentified',
    why,
    ...(address !== undefined && { address }),
    ...(name !== undefined && { name }),
    candidates,
  };
  return { end, basis: 'none' };
}

/** All of one workload is that workload; of several it is none of them for certain. */
export function ofEndpoints(endpoints: readonly Endpoint[], basis: Basis, told: FlowEnd): Identified | undefined {
  const workloads = distinct(endpoints.map(({ workload }) => workload));
  const [workload] = workloads;
  if (workload === undefined) return undefined;
  if (workloads.length > 1) return unidentified('several-possible-owners', told, workloads);
  // Slices of both families list the same pods.
  return { end: { kind: 'workload', workload, endpoints: [...new Set(idsOf(endpoints))].sort() }, basis };
}

function ofPod(namespace: string, pod: string, told: FlowEnd, directory: Directory): Identified {
  const endpoint = directory.pod(namespace, pod);
  const now = endpoint === undefined ? undefined : ofEndpoints([endpoint], 'named', told);
  if (now !== undefined) return now;
  const facts = directory.timeline.pods.get(`${namespace}/${pod}`);
  const owner =
    facts?.workload ?? (told.workload === undefined ? undefined : { namespace, kind: '', ...told.workload });
  if (owner !== undefined) return ofWorkload(owner, directory);
  const derived = ownersByName(namespace, pod, directory);
  const name = `${namespace}/${pod}`;
  const possible = bearing(derived, namespace, told.labels, directory);
  const [workload] = possible;
  if (workload === undefined) return unidentified('pod-not-in-cluster', { ...told, name });
  if (possible.length > 1) return unidentified('several-possible-owners', { ...told, name }, possible);
  return { end: { kind: 'workload', workload, endpoints: [] }, basis: basisOf(derived, possible) };
}

/** Of several, those that can have had the labels: the pods of the others live, and none of them bears these. */
function bearing(
  workloads: readonly WorkloadRef[],
  namespace: string,
  labels: FlowEnd['labels'],
  directory: Directory,
): readonly WorkloadRef[] {
  if (workloads.length < 2 || labels === undefined || labels.size === 0) return workloads;
  const ownersOf = (some: readonly Endpoint[]) => new Set(some.map(({ workload }) => workloadKeyOf(workload)));
  const living = ownersOf(directory.labelled(namespace, new Map()));
  const bearers = ownersOf(directory.labelled(namespace, labels));
  const possible = workloads.filter((one) => bearers.has(workloadKeyOf(one)) || !living.has(workloadKeyOf(one)));
  // Nobody bears them any more: then they tell nothing.
  return possible.some((one) => bearers.has(workloadKeyOf(one))) ? possible : workloads;
}

function basisOf(named: readonly WorkloadRef[], possible: readonly WorkloadRef[]): Basis {
  return possible.length < named.length ? 'labels' : 'named';
}

function ofPrefix(namespace: string, prefix: string, told: FlowEnd, directory: Directory): Identified {
  const { workloads, endpoints } = ownersByPrefix(namespace, prefix, directory);
  const named = { ...told, name: `${namespace}/${prefix}*` };
  const possible = bearing(workloads, namespace, told.labels, directory);
  const [workload] = possible;
  if (workload === undefined) return unidentified('pod-not-in-cluster', named);
  if (possible.length > 1) return unidentified('several-possible-owners', named, possible);
  const own = endpoints.filter((one) => workloadKeyOf(one.workload) === workloadKeyOf(workload));
  return {
    end: { kind: 'workload', workload, endpoints: [...idsOf(own)].sort() },
    basis: basisOf(workloads, possible),
  };
}

/** `kind` may be empty where the record does not say it. */
function ofWorkload(named: WorkloadRef, directory: Directory): Identified {
  const { namespace, kind, name } = named;
  const found = directory.workloads(namespace, name);
  const exact = found.filter((one) => one.kind === kind);
  const matching = exact.length > 0 ? exact : found.length > 0 ? found : parents(named, directory);
  const label = `${namespace}/${name}`;
  const [workload] = matching;
  if (matching.length > 1) return unidentified('several-possible-owners', { name: label }, distinct(matching));
  if (workload !== undefined) return { end: { kind: 'workload', workload, endpoints: [] }, basis: 'named' };
  const pod = directory.pod(namespace, name);
  if (pod !== undefined)
    return { end: { kind: 'workload', workload: pod.workload, endpoints: [pod.id] }, basis: 'named' };
  return unidentified('workload-not-in-cluster', { name: label });
}

/** Sources often name the ReplicaSet or the Job: one hash or number more than the workload that people know. */
function parents({ namespace, kind, name }: WorkloadRef, directory: Directory): readonly WorkloadRef[] {
  const above = { ReplicaSet: 'Deployment', Job: 'CronJob' }[kind];
  if (above === undefined && kind !== '') return [];
  const parent = directory.workloads(namespace, name.replace(/-[a-z0-9]+$/, ''));
  return parent.filter((one) => above === one.kind || (kind === '' && ['Deployment', 'CronJob'].includes(one.kind)));
}

function ofLabels(end: FlowEnd, directory: Directory): Identified {
  const labels = end.labels ?? new Map<string, string>();
  const name = end.name ?? `${end.namespace === undefined ? '' : `${end.namespace}/`}${formatLabels(labels)}`;
  if (labels.size === 0) return unidentified('record-names-no-end', end);
  const found = ofEndpoints(directory.labelled(end.namespace, labels), 'labels', { ...end, name });
  return found ?? unidentified('workload-not-in-cluster', { ...end, name });
}

function ofAddress(address: Address, { first, last }: Period, told: FlowEnd, directory: Directory): Identified {
  const tenures = directory.timeline.byAddress.get(address);
  const node = directory.node(address);
  if (node !== undefined) return { end: { kind: 'node', name: node.name, address }, basis: 'address-now' };
  if (tenures !== undefined) {
    const holders = holdersOf(directory.timeline, address, first, last);
    if (holders.length > 0) return ofHolders(holders, told, directory);
    const early = tenures.every(({ from }) => from > last);
    return early
      ? unidentified('before-first-sight', told, candidatesOf(tenures.slice(0, 1), told, directory))
      : unidentified('no-owner-at-that-time', told);
  }
  const now = ofEndpoints(directory.at(address), 'address-now', told);
  if (now !== undefined) return now;
  if (directory.apiServer.addresses.includes(address))
    return { end: apiServer(directory, address), basis: 'address-now' };
  const service = directory.serviceAt(address);
  if (service !== undefined)
    return unidentified('record-names-no-end', { address, name: `${service.namespace}/${service.name}` });
  if (nodeLocalAddresses.includes(address))
    return { end: { kind: 'node', name: 'node-local DNS', address }, basis: 'named' };
  if (told.role !== 'outside' && directory.mayBePod(address)) return unidentified('no-owner-at-that-time', told);
  const name = told.name === undefined ? {} : { name: told.name };
  return { end: { kind: 'outside', address, ...name }, basis: told.role === 'outside' ? 'named' : 'address-now' };
}

function ofHolders(holders: readonly Holder[], told: FlowEnd, directory: Directory): Identified {
  const found = holders.map((holder) => ofPod(holder.namespace, holder.pod, holderEnd(holder), directory));
  const basis: Basis = holders.every(({ origin }) => origin === undefined) ? 'address-now' : 'address-then';
  const [one] = found;
  if (one === undefined || found.length > 1) {
    const workloads = distinct(found.flatMap(({ end }) => (end.kind === 'workload' ? [end.workload] : [])));
    const certain = workloads.length === 1 && found.every(({ end }) => end.kind === 'workload');
    const [workload] = workloads;
    return certain && workload !== undefined
      ? { end: { kind: 'workload', workload, endpoints: [] }, basis }
      : unidentified('several-possible-owners', told, workloads);
  }
  const { end } = one;
  if (end.kind !== 'unidentified') return { end, basis };
  return { end: { ...end, ...(told.address !== undefined && { address: told.address }) }, basis: 'none' };
}

type Holder = ReturnType<typeof holdersOf>[number];

function holderEnd({ address, workload }: Holder): FlowEnd {
  return { address, ...(workload !== undefined && { workload }) };
}

function candidatesOf(holders: readonly Holder[], told: FlowEnd, directory: Directory): readonly WorkloadRef[] {
  const { end } = ofHolders(holders, told, directory);
  return end.kind === 'workload' ? [end.workload] : end.kind === 'unidentified' ? end.candidates : [];
}
