/** Why one connection is allowed or denied in a world: every way in which the two named ends can meet. */
import type { CompiledWorld } from './engine/compile.ts';
import { compile } from './engine/compile.ts';
import { allowed, denied } from './engine/decision.ts';
import { decide, evaluate } from './engine/evaluate.ts';
import type { End } from './engine/match.ts';
import { podEnd } from './engine/match.ts';
import { rangesWhere } from './engine/ports.ts';
import { commonFamilies } from './engine/reach.ts';
import { createRun } from './engine/run.ts';
import type { Rulings, World } from './model/cluster.ts';
import { workloadKeyOf } from './model/cluster.ts';
import type { Family, PortRange, Protocol } from './model/network.ts';
import { familyOf, formatAddress, parseAddress } from './model/network.ts';
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

const target =
  /^(?:\[(?<six>[^\]]+)\]|(?<plain>[^:[\]]+(?:\[\w+\])?|[0-9a-fA-F:]*::?[0-9a-fA-F:.]*))(?::(?<port>\d{1,5})(?:\/(?<protocol>TCP|UDP|SCTP))?)?$/i;

/** `payments/api:8443`, `payments/dns:53/UDP`, `[2001:db8::1]:443`; undefined if it cannot be read. */
export function parsePeer(text: string): NamedPeer | undefined {
  const groups = parseAddress(text) === undefined ? target.exec(text)?.groups : { plain: text };
  const name = groups?.['six'] ?? groups?.['plain'];
  if (name === undefined) return undefined;
  const port = groups?.['port'] === undefined ? undefined : Number(groups['port']);
  if (port !== undefined && (port < 1 || port > 65535)) return undefined;
  const protocol = (groups?.['protocol']?.toUpperCase() ?? 'TCP') as Protocol;
  return port === undefined ? { text: name } : { text: name, port, protocol };
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
    for (const to of endsNamed(compiled, destination.text)) {
      for (const family of familiesOf(compiled, from, to)) {
        const way = wayOf(compiled, from, to, family, destination);
        const { source: a, destination: b, ...answer } = way;
        const key = JSON.stringify([workloadOf(from) ?? a, workloadOf(to) ?? b, answer]);
        if (!ways.has(key)) ways.set(key, way);
      }
    }
  }
  return [...ways.values()];
}

type Found = End['pod'] | { readonly address: bigint; readonly node?: string };

function endsNamed(world: CompiledWorld, text: string): readonly NonNullable<Found>[] {
  const address = parseAddress(text);
  if (address !== undefined) {
    const node = [...world.nodes.values()].find(({ addresses }) => addresses.includes(address));
    return [{ address, ...(node === undefined ? {} : { node: node.name }) }];
  }
  if (text.startsWith('node/')) {
    const node = world.nodes.get(text.slice('node/'.length));
    return (node?.addresses ?? []).map((own) => ({ address: own, node: text.slice('node/'.length) }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => {
    const { namespace, name } = endpoint.workload;
    return endpoint.id === text || `${namespace}/${name}` === text || workloadKeyOf(endpoint.workload) === text;
  });
}

function workloadOf(found: NonNullable<Found>): string | undefined {
  return 'endpoint' in found ? workloadKeyOf(found.endpoint.workload) : undefined;
}

function familiesOf(world: CompiledWorld, from: NonNullable<Found>, to: NonNullable<Found>): readonly Family[] {
  const addresses = [from, to].flatMap((one) => ('endpoint' in one ? [] : [familyOf(one.address)]));
  if (addresses[0] !== undefined) return addresses.every((family) => family === addresses[0]) ? [addresses[0]] : [];
  return 'endpoint' in from && 'endpoint' in to ? commonFamilies(world, from, to) : [];
}

function endOf(found: NonNullable<Found>, family: Family): End {
  return 'endpoint' in found ? podEnd(found, family) : { family, ...found };
}

function nameOf(found: NonNullable<Found>): string {
  if ('endpoint' in found) return found.endpoint.id;
  return found.node === undefined
    ? formatAddress(found.address)
    : `node/${found.node} (${formatAddress(found.address)})`;
}

function wayOf(
  world: CompiledWorld,
  from: NonNullable<Found>,
  to: NonNullable<Found>,
  family: Family,
  asked: NamedPeer,
): ExplainedWay {
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const names = { source: nameOf(from), destination: nameOf(to) };
  const map = decide(world, source, destination);
  const meant = (ranges: readonly PortRange[]): readonly PortRange[] =>
    ranges.filter(({ protocol }) => protocol !== 'other');
  return {
    ...names,
    ...(asked.port === undefined
      ? {}
      : { verdict: evaluate(world, source, destination, asked.protocol ?? 'TCP', asked.port) }),
    allowed: meant(rangesWhere(map, (value) => value === allowed)),
    unknown: meant(rangesWhere(map, (value) => value !== allowed && value !== denied)),
  };
}
