/** The ends of a Hubble flow: pods with their identity labels, and what Cilium reserves names for. */
import type { FlowEnd } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { listOf, numberOf, objectOf, textOf } from './fields.ts';
import { addressOf } from './told.ts';

type Draft = { -readonly [Key in keyof FlowEnd]: FlowEnd[Key] };

/** The node that reports, and its cluster where its name tells: `cluster/node`. */
export interface ReportingNode {
  readonly name?: string;
  readonly cluster?: string;
}

/** `address` is the text of `flow.IP`. */
export function endOf(
  flow: JsonObject,
  side: 'source' | 'destination',
  address: string | undefined,
  { name: node, cluster }: ReportingNode,
): FlowEnd {
  const end = objectOf(flow[side]) ?? nothing;
  // Every record passes here: members are set one by one, which is many times faster than to spread objects.
  const found: Draft = {};
  const at = addressOf(address);
  if (at !== undefined) found.address = at;
  const pod = textOf(end['pod_name']);
  const elsewhere = cluster === undefined ? undefined : textOf(end['cluster_name']);
  if (pod !== undefined && elsewhere !== undefined && elsewhere !== cluster) {
    found.role = 'outside';
    found.name = `${elsewhere}/${textOf(end['namespace']) ?? ''}/${pod}`;
    return found;
  }
  const identity = identityOf(end);
  const namespace = textOf(end['namespace']) ?? identity.namespace;
  if (namespace !== undefined) found.namespace = namespace;
  if (pod !== undefined) found.pod = pod;
  const workload = workloadOf(end);
  if (workload !== undefined) found.workload = workload;
  if (identity.labels.size > 0) found.labels = identity.labels;
  if (identity.role !== undefined) found.role = identity.role;
  adorn(found, flow, side, identity.isHost ? node : identity.name);
  return found;
}

function adorn(found: Draft, flow: JsonObject, side: 'source' | 'destination', known: string | undefined): void {
  const isSource = side === 'source';
  const name = known ?? textOf(listOf(flow[isSource ? 'source_names' : 'destination_names'])[0]);
  if (name !== undefined) found.name = name;
  const service = serviceOf(objectOf(flow[isSource ? 'source_service' : 'destination_service']));
  if (service !== undefined) found.service = service;
}

const nothing: JsonObject = {};

function workloadOf(end: JsonObject): FlowEnd['workload'] {
  const first = objectOf(listOf(end['workloads'])[0]);
  const name = textOf(first?.['name']);
  const kind = textOf(first?.['kind']);
  if (name === undefined) return undefined;
  return kind === undefined ? { name } : { kind, name };
}

function serviceOf(service: JsonObject | undefined): FlowEnd['service'] {
  const name = textOf(service?.['name']);
  return name === undefined ? undefined : { namespace: textOf(service?.['namespace']) ?? '', name };
}

interface Identity {
  readonly labels: Labels;
  readonly role?: 'node' | 'outside' | 'api-server';
  readonly name?: string;
  readonly namespace?: string;
  /** The reporting node itself. */
  readonly isHost: boolean;
}

/** Reserved identities by number, for records without labels. */
const reserved: ReadonlyMap<number, Identity['role'] & string> = new Map([
  [1, 'node'],
  [2, 'outside'],
  [4, 'node'],
  [6, 'node'],
  [7, 'api-server'],
  [8, 'node'],
  [9, 'outside'],
  [10, 'outside'],
]);
const roles: ReadonlyMap<string, Identity['role'] & string> = new Map([
  ['reserved:kube-apiserver', 'api-server'],
  ['reserved:host', 'node'],
  ['reserved:remote-node', 'node'],
  ['reserved:health', 'node'],
  ['reserved:ingress', 'node'],
  ['reserved:world', 'outside'],
  ['reserved:world-ipv4', 'outside'],
  ['reserved:world-ipv6', 'outside'],
]);

const noIdentity: Identity = { labels: new Map(), isHost: false };

// An identity is a set of labels, and comes in every record of its pods.
const identities = new Map<string | number, { readonly texts: readonly Json[]; readonly identity: Identity }>();
const identityLimit = 20_000;

function isSameList(a: readonly Json[], b: readonly Json[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function identityOf(end: JsonObject): Identity {
  const texts = listOf(end['labels']);
  const number = numberOf(end['identity']);
  if (texts.length === 0) {
    const role = number === undefined ? undefined : reserved.get(number);
    return role === undefined ? noIdentity : { ...noIdentity, role, isHost: number === 1 };
  }
  const key = number ?? (typeof texts[0] === 'string' ? texts[0] : '');
  const known = identities.get(key);
  if (known !== undefined && isSameList(known.texts, texts)) return known.identity;
  if (identities.size >= identityLimit) identities.clear();
  const identity = readIdentity(texts);
  identities.set(key, { texts, identity });
  return identity;
}

const namespaceKey = 'io.kubernetes.pod.namespace';

/** `k8s:key=value` are labels; those under `io.cilium.k8s.` are Cilium's own and those of the namespace. */
function readIdentity(texts: readonly Json[]): Identity {
  const labels = new Map<string, string>();
  const found = new Set<string>();
  let namespace: string | undefined;
  let name: string | undefined;
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    if (!text.startsWith('k8s:')) {
      found.add(text.startsWith('cidr:') ? 'reserved:world' : text);
      if (text.startsWith('fqdn:')) name = text.slice(5);
      continue;
    }
    const equals = text.indexOf('=');
    const key = text.slice(4, equals < 0 ? undefined : equals);
    const value = equals < 0 ? '' : text.slice(equals + 1);
    if (key === namespaceKey) namespace = value;
    else if (!key.startsWith('io.cilium.') && !key.startsWith('io.kubernetes.pod.')) labels.set(key, value);
  }
  // A node may carry several of these; the API server is the most telling.
  const role = [...roles].find(([label]) => found.has(label))?.[1];
  return {
    labels,
    ...(role !== undefined && labels.size === 0 && { role }),
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
    isHost: found.has('reserved:host'),
  };
}
