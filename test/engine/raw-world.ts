/** Raw objects of the naive evaluator as a world of the engine, by the shortest way: the engine is under test, not loading. */
import { dialects } from '../../src/dialects/index.ts';
import { kubernetesTiers } from '../../src/profiles/index.ts';
import type { Endpoint, EndpointId, Namespace, World } from '../../src/model/cluster.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Address, ContainerPort, Family, Protocol } from '../../src/model/network.ts';
import { addressSet, familyOf, parseAddress, parseBlock } from '../../src/model/network.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import { keyOf } from '../../src/model/object.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { NaiveEnd, NaiveProbe, NaiveWorld, RawObject } from '../oracle.ts';
import type { CompiledWorld, WorldDelta } from '../../src/engine/compile.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';

const origin: Origin = { kind: 'live', object: 'test', path: '' };

// Raw objects of tests are of any shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

export function worldOf(raw: NaiveWorld): World {
  const namespaces = new Map<string, Namespace>();
  const endpoints = new Map<EndpointId, Endpoint>();
  const nodes: World['nodes'][number][] = [];
  for (const object of raw.objects as readonly Any[]) {
    if (object.kind === 'Namespace') {
      const labels = new Map<string, string>(Object.entries(object.metadata.labels ?? {}));
      namespaces.set(object.metadata.name, { name: object.metadata.name, labels });
    } else if (object.kind === 'Node') {
      nodes.push({
        name: object.metadata.name,
        labels: new Map(Object.entries(object.metadata.labels ?? {})),
        addresses: (object.status?.addresses ?? [])
          .filter((one: Any) => one.type !== 'Hostname')
          .map((one: Any) => addressOf(one.address)),
        podRanges: rangesOf(object.spec?.podCIDRs ?? []),
      });
    } else {
      const endpoint = endpointOf(object);
      endpoints.set(endpoint.id, endpoint);
    }
  }
  const podRanges = raw.podRanges === undefined ? nodes.flatMap((node) => node.podRanges) : rangesOf(raw.podRanges);
  const families: readonly Family[] = ['IPv4'];
  return {
    namespaces,
    endpoints,
    policies: raw.policies.map(({ object, presentIf }) => policyOf(object, presentIf)),
    services: [],
    nodes,
    podRanges: addressSet(podRanges),
    families,
    tiers: kubernetesTiers,
  };
}

function endpointOf(object: Any): Endpoint {
  const template =
    object.kind === 'Pod' ? object : (object.spec.jobTemplate?.spec.template ?? object.spec.template ?? {});
  const namespace = object.metadata.namespace || 'default';
  const status = object.kind === 'Pod' ? (object.status ?? {}) : {};
  const known: string[] = status.podIPs?.map((one: Any) => one.ip) ?? (status.podIP ? [status.podIP] : []);
  const sidecars = (template.spec?.initContainers ?? []).filter((one: Any) => one.restartPolicy === 'Always');
  const ports = [...(template.spec?.containers ?? []), ...sidecars].flatMap((container: Any) =>
    (container.ports ?? []).map((port: Any): ContainerPort => ({
      ...(port.name === undefined ? {} : { name: port.name }),
      protocol: (port.protocol ?? 'TCP') as Protocol,
      port: port.containerPort,
      ...(sidecars.includes(container) && { sidecar: true }),
    })),
  );
  return {
    id: endpointIdOf(`${namespace}/${object.metadata.name}`),
    namespace,
    workload: { namespace, kind: object.kind, name: object.metadata.name },
    labels: new Map(Object.entries(template.metadata?.labels ?? {})),
    ports,
    hostNetwork: template.spec?.hostNetwork === true,
    finished: status.phase === 'Succeeded' || status.phase === 'Failed',
    ...(template.spec?.nodeName ? { node: template.spec.nodeName } : {}),
    addresses: known.map(addressOf),
    replicas: 1,
    origin,
  };
}

function policyOf(object: RawObject, presentIf: string | undefined): Policy {
  const { apiVersion, kind, metadata } = object as Any;
  const [group] = apiVersion.split('/');
  const namespace = kind === 'NetworkPolicy' ? metadata.namespace || 'default' : '';
  const manifest: Manifest = {
    ref: { group, kind, namespace, name: metadata.name },
    apiVersion,
    value: object as JsonObject,
    origin,
    at: () => origin,
  };
  const dialect = dialects.find((one) => one.group === group && one.kinds.includes(kind));
  const policy = dialect?.read(manifest).policy;
  if (policy === undefined) throw new Error('no policy');
  if (presentIf === undefined) return policy;
  const atoms = [{ key: presentIf, text: presentIf }, policy.condition ?? []].flat();
  return { ...policy, condition: { key: atoms.map(({ key }) => key).join('&'), text: presentIf, all: atoms } };
}

function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new Error(`no address: ${text}`);
  return address;
}

function rangesOf(blocks: readonly string[]) {
  return addressSet(blocks.flatMap((text) => parseBlock(text)?.addresses ?? []));
}

/** Both ends of a probe in the family that they have in common, as the naive evaluator chooses it. */
export function endsOf(world: CompiledWorld, probe: NaiveProbe): { readonly source: End; readonly destination: End } {
  const podOf = (end: NaiveEnd) => ('pod' in end ? world.pods.get(endpointIdOf(end.pod)) : undefined);
  const given = (end: NaiveEnd) => (end.address === undefined ? undefined : addressOf(end.address));
  const familiesOf = (end: NaiveEnd): readonly Family[] => {
    const address = given(end);
    if (address !== undefined) return [familyOf(address)];
    const pod = podOf(end);
    return pod?.hasAddress === true ? (['IPv4', 'IPv6'] as const).filter((f) => pod.address[f] !== undefined) : [];
  };
  const [a, b] = [familiesOf(probe.source), familiesOf(probe.destination)];
  const has = (list: readonly Family[], family: Family) => list.length === 0 || list.includes(family);
  const family = (['IPv4', 'IPv6'] as const).find((one) => has(a, one) && has(b, one)) ?? 'IPv4';
  const endFor = (end: NaiveEnd): End => {
    const pod = podOf(end);
    const address = given(end);
    if (pod !== undefined) return podEnd(pod, family, address);
    const node = 'node' in end ? { node: end.node } : {};
    return { family, ...(address === undefined ? {} : { address }), ...node };
  };
  return { source: endFor(probe.source), destination: endFor(probe.destination) };
}

/** What turns one world into the other; nodes and ranges are taken from the first. */
export function deltaBetween(from: World, to: World): WorldDelta {
  const changed = <K, V>(was: ReadonlyMap<K, V>, is: ReadonlyMap<K, V>) =>
    [...is].filter(([key, value]) => text(was.get(key)) !== text(value)).map(([, value]) => value);
  const gone = <K, V>(was: ReadonlyMap<K, V>, is: ReadonlyMap<K, V>) => [...was.keys()].filter((key) => !is.has(key));
  const byKey = (policies: readonly Policy[]) => new Map(policies.map((policy) => [keyOf(policy.ref), policy]));
  return {
    namespaces: changed(from.namespaces, to.namespaces),
    removedNamespaces: gone(from.namespaces, to.namespaces),
    endpoints: changed(from.endpoints, to.endpoints),
    removedEndpoints: gone(from.endpoints, to.endpoints),
    policies: changed(byKey(from.policies), byKey(to.policies)),
    removedPolicies: gone(byKey(from.policies), byKey(to.policies)),
  };
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner instanceof Map ? [...(inner as Map<unknown, unknown>)] : inner,
  );
}
