/** Families of single probes: objects, policies, and whether each packet arrived. */
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { answerOf } from '../../src/engine/decision.ts';
import { decide } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Address, Protocol } from '../../src/model/network.ts';
import { familyOf, parseAddress } from '../../src/model/network.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import { worldOfObjects } from './worlds.ts';

export function runVerdicts({ data, file }: Family, tally: Tally): void {
  let objects = new Map<string, Any>();
  let [sources, targets]: readonly [Any, Any] = [undefined, undefined];
  for (const one of data.cases as Any[]) {
    if (one.probes !== undefined) {
      const world = worldOfObjects([...one.objects, ...one.policies], rulings.verdicts);
      for (const probe of one.probes) {
        const { src, srcIP, dst, dstIP, protocol, port, allowed } = probe;
        judge(
          world,
          end(world, src, srcIP, dstIP),
          end(world, dst, dstIP, dstIP),
          protocol,
          port,
          allowed,
          one.case,
          tally,
        );
      }
      continue;
    }
    objects = nextState(objects, one);
    sources = one.sources ?? sources;
    targets = one.targets ?? targets;
    const all = [...objects.values()];
    if (all.some(({ apiVersion }) => !['v1', 'networking.k8s.io/v1'].includes(apiVersion))) {
      count(tally.skipped, `policy kinds that are not evaluated yet (${file.split('/').at(-1) ?? ''})`);
      continue;
    }
    runMatrix(worldOfObjects(all, rulings.verdicts), one, sources, targets, tally);
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

function runMatrix(world: CompiledWorld, one: Any, sources: Any, targets: Any, tally: Tally): void {
  const columns = (targets as Any[]).flatMap(([name, address, ports]) =>
    (ports as string)
      .split(' ')
      .map((text) => ({ name, address, protocol: text.split('/')[0], port: Number(text.split('/')[1]) })),
  );
  (one.rows as string[]).forEach((row, sourceIndex) => {
    const [name, four, six] = sources[sourceIndex];
    [...row].forEach((mark, column) => {
      if (mark === '-') return;
      const { name: target, address, protocol, port } = columns[column] as Any;
      const from = end(world, name, address.includes(':') ? six : four, address);
      judge(world, from, end(world, target, address, address), protocol, port, mark === '1', one.case, tally);
    });
  });
}

function judge(
  world: CompiledWorld,
  source: End,
  destination: End,
  protocol: Protocol,
  port: number,
  expected: boolean,
  name: string,
  tally: Tally,
): void {
  const answer = answerOf(valueAt(decide(world, source, destination), placeOf(protocol, port)));
  if (answer === (expected ? 'allowed' : 'denied')) {
    tally.passed++;
    return;
  }
  tally.failed++;
  const ends = [source, destination].map(({ pod, node, address }) => pod?.endpoint.id ?? node ?? String(address));
  console.log(
    `${name}: ${ends.join(' → ')} ${protocol} ${port}: ${answer}, expected ${expected ? 'allowed' : 'denied'}`,
  );
}

/** `namespace/pod`, `outside/N` or `node/NAME`, in the family of the destination's address. */
function end(world: CompiledWorld, name: string, address: string | undefined, destination: string): End {
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
