/** Families whose cases are states of one world, with a matrix of probes: a row a source, a column a port of a target. */
import type { CompiledWorld } from '../../src/engine/compile.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Address, Protocol } from '../../src/model/network.ts';
import { familyOf, parseAddress } from '../../src/model/network.ts';
import type { Any } from './family.ts';

export interface MatrixState {
  readonly name: string;
  readonly objects: readonly Any[];
  readonly sources: readonly Source[];
  readonly targets: readonly Any[];
  readonly rows: readonly string[];
  readonly differs: readonly Any[];
  /** Keys of probes where the packets contradict the specification. */
  readonly againstSpecification: ReadonlySet<string>;
}

/** Name, IPv4 and IPv6 address. */
export type Source = readonly [string, string | undefined, string | undefined];

export interface MatrixProbe {
  /** `row:column`. */
  readonly key: string;
  readonly source: Source;
  readonly target: string;
  readonly address: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly arrived: boolean;
}

/** What a case leaves out is as in the case before. */
export function* matrixStates(data: Any): Generator<MatrixState> {
  let objects = new Map<string, Any>();
  let [sources, targets]: readonly [Any, Any] = [[], []];
  for (const one of data.cases as Any[]) {
    objects = nextState(objects, one);
    sources = one.sources ?? sources;
    targets = one.targets ?? targets;
    yield {
      name: one.case,
      objects: [...objects.values()],
      sources,
      targets,
      rows: one.rows,
      differs: one.differs ?? [],
      againstSpecification: new Set(one.specDiffers === undefined ? [] : keysOf(one.specDiffers)),
    };
  }
}

function nextState(objects: ReadonlyMap<string, Any>, one: Any): Map<string, Any> {
  const key = (kind: string, namespace: string | undefined, name: string): string =>
    `${kind} ${namespace ?? ''} ${name}`;
  const keyOf = (object: Any): string => key(object.kind, object.metadata.namespace, object.metadata.name);
  const next = one.objects === undefined ? new Map(objects) : new Map<string, Any>();
  for (const object of [...(one.objects ?? []), ...(one.policies ?? []), ...(one.set ?? [])])
    next.set(keyOf(object), object);
  for (const gone of one.remove ?? []) next.delete(key(gone.kind, gone.namespace, gone.name));
  return next;
}

/** All probes that were tried. */
export function probesOf({ sources, targets, rows }: MatrixState): readonly MatrixProbe[] {
  const columns = targets.flatMap(([target, address, ports]) =>
    (ports as string).split(' ').map((text) => {
      const [protocol, port] = text.split('/');
      return { target, address, protocol: protocol as Protocol, port: Number(port) };
    }),
  );
  return rows.flatMap((row, at) =>
    [...row].flatMap((mark, column): readonly MatrixProbe[] => {
      const [source, found] = [sources[at], columns[column]];
      if (mark === '-' || source === undefined || found === undefined) return [];
      return [{ key: `${at}:${column}`, source, ...found, arrived: mark === '1' }];
    }),
  );
}

/** Both ends of a probe of a matrix. */
export function endsOf(world: CompiledWorld, { source, target, address }: MatrixProbe): readonly [End, End] {
  const [name, four, six] = source;
  const from = endOf(world, name, address.includes(':') ? six : four, address);
  return [from, endOf(world, target, address, address)];
}

/** Where an enforcer's packets went otherwise than `rows` say, by key. */
export function deviating(
  { differs }: MatrixState,
  enforcer: string,
): ReadonlyMap<string, { readonly allowed: boolean; readonly deviations: readonly string[] }> {
  const out = new Map<string, { readonly allowed: boolean; readonly deviations: readonly string[] }>();
  for (const { enforcers, deviation, allowed, probes } of differs) {
    if (!enforcers.includes(enforcer)) continue;
    for (const key of keysOf(probes)) {
      out.set(key, { allowed, deviations: [...(out.get(key)?.deviations ?? []), ...deviation] });
    }
  }
  return out;
}

/** `source:column-column,…;source:…`, counted from 0, both ends included. */
export function keysOf(text: string): readonly string[] {
  return text.split(';').flatMap((part) => {
    const [row, columns = ''] = part.split(':');
    return columns.split(',').flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${row ?? ''}:${Number(first) + at}`);
    });
  });
}

/** `namespace/pod`, `outside/N` or `node/NAME`, in the family of the destination's address. */
export function endOf(world: CompiledWorld, name: string, address: string | undefined, destination: string): End {
  const known = address === undefined ? undefined : parsed(address);
  const family = familyOf(parsed(destination));
  if (name.startsWith('outside/')) return { family, ...(known === undefined ? {} : { address: known }) };
  if (name.startsWith('node/')) {
    return { family, node: name.slice('node/'.length), ...(known === undefined ? {} : { address: known }) };
  }
  const pod = world.pods.get(endpointIdOf(name));
  if (pod === undefined) throw new Error(`no pod ${name}`);
  return podEnd(pod, family, known);
}

function parsed(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new Error(`no address: ${text}`);
  return address;
}
