/** Why one connection is allowed or denied in a world: every way in which the two named ends can meet. */
import type { CompiledWorld, Pod } from './engine/compile.ts';
import { compile } from './engine/compile.ts';
import { allowed, denied } from './engine/decision.ts';
import { decide, evaluate } from './engine/evaluate.ts';
import type { End } from './engine/match.ts';
import { podEnd } from './engine/match.ts';
import { rangesWhere } from './engine/ports.ts';
import { commonFamilies } from './engine/reach.ts';
import { createRun } from './engine/run.ts';
import { nearest } from './manifests/complaints.ts';
import type { Endpoint, EndpointId, Rulings, Service, ServicePort, World } from './model/cluster.ts';
import { workloadKeyOf } from './model/cluster.ts';
import type { Address, Family, PortRange, Protocol } from './model/network.ts';
import { familyOf, formatAddress, namedProtocols, parseAddress } from './model/network.ts';
import type { Verdict } from './model/verdict.ts';

/** `namespace/name` of a workload or pod, `namespace/name[Kind]`, an address, or `node/NAME`; the port only of a destination. */
export interface NamedPeer {
  readonly text: string;
  readonly protocol?: Protocol;
  readonly port?: number;
}

export interface ExplainedWay {
  readonly source: string;
  readonly destination: string;
  /** With a port: the verdict on it. */
  readonly verdict?: Verdict;
  /** Without one: the ports that are allowed, and those that cannot be decided. */
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

/**
 * `payments/api:8443`, `payments/dns:53/UDP`, `[2001:db8::1]:443`. Where it cannot be read: what is wrong with it.
 */
export function parsePeer(text: string): NamedPeer | { readonly fault: string } {
  if (parseAddress(text) !== undefined) return { text };
  const { six, plain, rest } = /^(?:\[(?<six>[^\]]*)\]|(?<plain>[^:]*))(?::(?<rest>.*))?$/s.exec(text)?.groups ?? {};
  const name = six ?? plain ?? '';
  if (name === '' || (six !== undefined && parseAddress(six) === undefined)) {
    return { fault: `"${text}" names no end` };
  }
  if (!name.includes('/') && parseAddress(name) === undefined) {
    return { fault: `"${name}" is no address, and a name needs its namespace` };
  }
  if (rest === undefined) return strayProtocol(name) ?? { text: name };
  const port = portOf(rest);
  return typeof port === 'string' ? { fault: port } : { text: name, ...port };
}

/** `shop/db/UDP`: a protocol without the port that it belongs to. */
function strayProtocol(name: string): { readonly fault: string } | undefined {
  const last = /^[^/]+\/[^/]+\/(.*)$/s.exec(name)?.[1];
  return last === undefined ? undefined : { fault: `"/${last}" without a port: name it as :PORT/PROTOCOL` };
}

/** `8443` or `53/UDP`; a text says what is wrong. */
function portOf(written: string): { readonly port: number; readonly protocol: Protocol } | string {
  const slash = written.indexOf('/');
  const [number, word] = slash < 0 ? [written, 'TCP'] : [written.slice(0, slash), written.slice(slash + 1)];
  const protocol = namedProtocols.find((one) => one === word.toUpperCase());
  if (!/^\d+$/.test(number)) return `port "${number}" is not a number`;
  const port = Number(number);
  if (port < 1 || port > 65535) return `port ${number} is not between 1 and 65535`;
  return protocol === undefined ? `protocol "${word}" is none of TCP, UDP and SCTP` : { port, protocol };
}

/** Every distinct way; empty if an end does not exist in this world. */
export function explain(
  world: World,
  rulings: Rulings,
  source: NamedPeer,
  destination: NamedPeer,
): readonly ExplainedWay[] {
  const compiled = compile(createRun(rulings), world);
  const ways = new Map<string, ExplainedWay>();
  for (const from of endsNamed(compiled, source.text)) {
    for (const aim of aimsOf(compiled, destination)) {
      for (const family of familiesOf(compiled, from, aim.end)) {
        const way = wayOf(compiled, from, aim, family);
        const { source: a, destination: b, ...answer } = way;
        const key = JSON.stringify([workloadOf(from) ?? a, workloadOf(aim.end) ?? b, aim.asked, answer]);
        if (!ways.has(key)) ways.set(key, way);
      }
    }
  }
  return [...ways.values()];
}

/** Why a world has no such end; undefined if it has. */
export function missing(world: World, peer: NamedPeer, side: 'source' | 'destination'): string | undefined {
  const address = parseAddress(peer.text);
  const service = side === 'source' || address === undefined ? undefined : serviceAt(world, address);
  if (service !== undefined) {
    if (aimedAt(service, peer).flatMap((port) => targetsOf(world, service, port)).length > 0) return undefined;
    const ports = service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(', ');
    const name = `${peer.text} is Service ${service.namespace}/${service.name}, which`;
    return aimedAt(service, peer).length === 0
      ? `${name} has no port ${peer.port}/${peer.protocol}, only ${ports}`
      : `${name} has no pods behind it`;
  }
  if (address !== undefined) return undefined;
  const exists = peer.text.startsWith('node/')
    ? world.nodes.some(({ name, addresses }) => `node/${name}` === peer.text && addresses.length > 0)
    : [...world.endpoints.values()].some((endpoint) => namesOf(endpoint).includes(peer.text));
  return exists ? undefined : `${peer.text} does not exist`;
}

/** The name that was probably meant, of all that exist in these worlds. */
export function nearestEnd(worlds: readonly World[], text: string): string | undefined {
  const known = new Set<string>();
  for (const { endpoints, nodes } of worlds) {
    for (const endpoint of endpoints.values()) for (const name of namesOf(endpoint).slice(0, 2)) known.add(name);
    for (const { name } of nodes) known.add(`node/${name}`);
  }
  return nearest(text, [...known]);
}

/** `namespace/workload` first, as people name it. */
function namesOf({ id, workload }: Endpoint): readonly string[] {
  return [`${workload.namespace}/${workload.name}`, id, workloadKeyOf(workload)];
}

type Found = Pod | { readonly address: Address; readonly node?: string };

/** Where a question ends: an end, what is asked of it, and the Service that led there. */
interface Aim {
  readonly end: Found;
  readonly asked: { readonly port: number; readonly protocol: Protocol } | undefined;
  readonly via?: Service;
}

function endsNamed(world: CompiledWorld, text: string): readonly Found[] {
  const address = parseAddress(text);
  if (address !== undefined) return endsAt(world, address);
  if (text.startsWith('node/')) {
    const node = world.nodes.get(text.slice('node/'.length));
    return (node?.addresses ?? []).map((own) => ({ address: own, node: text.slice('node/'.length) }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => namesOf(endpoint).includes(text));
}

/** The pods that have the address now, else the node or the bare address. Pods on the host network have their node's. */
function endsAt(world: CompiledWorld, address: Address): readonly Found[] {
  const holders = [...world.pods.values()].filter(
    ({ endpoint }) => !endpoint.finished && !endpoint.hostNetwork && endpoint.addresses.includes(address),
  );
  if (holders.length > 0) return holders;
  const node = [...world.nodes.values()].find(({ addresses }) => addresses.includes(address));
  return [{ address, ...(node === undefined ? {} : { node: node.name }) }];
}

/** Policies never see the address of a Service: it is followed to the pods behind it and to their ports. */
function aimsOf(compiled: CompiledWorld, peer: NamedPeer): readonly Aim[] {
  const { world, pods } = compiled;
  const address = parseAddress(peer.text);
  const service = address === undefined ? undefined : serviceAt(world, address);
  if (service === undefined) {
    const asked = peer.port === undefined ? undefined : { port: peer.port, protocol: peer.protocol ?? 'TCP' };
    return endsNamed(compiled, peer.text).map((end) => ({ end, asked }));
  }
  return aimedAt(service, peer).flatMap((port) =>
    targetsOf(world, service, port).flatMap((target) => {
      const pod = target.pod === undefined ? undefined : pods.get(target.pod);
      const ends = pod !== undefined ? [pod] : target.address === undefined ? [] : endsAt(compiled, target.address);
      return ends.map((end) => ({ end, asked: { port: target.port, protocol: port.protocol }, via: service }));
    }),
  );
}

function serviceAt({ services }: World, address: Address): Service | undefined {
  return services.find(({ addresses }) => addresses.includes(address));
}

/** The port of the Service that is asked for; all of them where none is. */
function aimedAt({ ports }: Service, { port, protocol }: NamedPeer): readonly ServicePort[] {
  return port === undefined ? ports : ports.filter((one) => one.port === port && one.protocol === protocol);
}

interface Target {
  readonly port: number;
  readonly pod?: EndpointId;
  readonly address?: Address;
}

/** From the slices where they were read, else by the selector; a named target port is looked up pod by pod. */
function targetsOf({ endpoints }: World, service: Service, port: ServicePort): readonly Target[] {
  const { backends, namespace, selector } = service;
  const numbered = typeof port.target === 'number' ? port.target : undefined;
  if (backends.length > 0) {
    return backends.flatMap(({ address, ports, pod }) => {
      const listed = ports.find((one) => one.protocol === port.protocol && (one.name ?? '') === (port.name ?? ''));
      const onward = listed?.port ?? numbered;
      const known = pod !== undefined && endpoints.has(pod) ? { pod } : {};
      return onward === undefined ? [] : [{ port: onward, address, ...known }];
    });
  }
  if (selector === undefined) return [];
  return [...endpoints.values()].flatMap((endpoint) => {
    const chosen = [...selector].every(([key, value]) => endpoint.labels.get(key) === value);
    if (!chosen || endpoint.namespace !== namespace || endpoint.finished) return [];
    const named = endpoint.ports.find((one) => one.name === port.target && one.protocol === port.protocol)?.port;
    const onward = numbered ?? named;
    return onward === undefined ? [] : [{ port: onward, pod: endpoint.id }];
  });
}

function workloadOf(found: Found): string | undefined {
  return 'endpoint' in found ? workloadKeyOf(found.endpoint.workload) : undefined;
}

function familiesOf(world: CompiledWorld, from: Found, to: Found): readonly Family[] {
  const addresses = [from, to].flatMap((one) => ('endpoint' in one ? [] : [familyOf(one.address)]));
  if (addresses[0] !== undefined) return addresses.every((family) => family === addresses[0]) ? [addresses[0]] : [];
  return 'endpoint' in from && 'endpoint' in to ? commonFamilies(world, from, to) : [];
}

function endOf(found: Found, family: Family): End {
  return 'endpoint' in found ? podEnd(found, family) : { family, ...found };
}

/** `shop/db-7d9-x:5432 via Service shop/db`, with the port only where the Service chose it. */
function nameOfAim({ end, asked, via }: Aim): string {
  if (via === undefined || asked === undefined) return nameOf(end);
  const protocol = asked.protocol === 'TCP' ? '' : `/${asked.protocol}`;
  return `${nameOf(end)}, port ${asked.port}${protocol}, via Service ${via.namespace}/${via.name}`;
}

function nameOf(found: Found): string {
  if ('endpoint' in found) return found.endpoint.id;
  return found.node === undefined
    ? formatAddress(found.address)
    : `node/${found.node} (${formatAddress(found.address)})`;
}

function wayOf(world: CompiledWorld, from: Found, aim: Aim, family: Family): ExplainedWay {
  const { end: to, asked } = aim;
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const names = { source: nameOf(from), destination: nameOfAim(aim) };
  const map = decide(world, source, destination);
  const meant = (ranges: readonly PortRange[]): readonly PortRange[] =>
    ranges.filter(({ protocol }) => protocol !== 'other');
  return {
    ...names,
    ...(asked === undefined ? {} : { verdict: evaluate(world, source, destination, asked.protocol, asked.port) }),
    allowed: meant(rangesWhere(map, (value) => value === allowed)),
    unknown: meant(rangesWhere(map, (value) => value !== allowed && value !== denied)),
  };
}
