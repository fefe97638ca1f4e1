/** What the JSON of `connections` says of pods, asked one connection at a time. */
import type { EndpointId, World } from '../../src/model/cluster.ts';
import { parseAddress, parseBlock } from '../oracle.ts';
import { unfold, type WireGroup, type WireMember, type WireRow } from './unfold.ts';

interface WirePort {
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
}

type Answer = 'allowed' | 'denied' | 'unknown';

export interface Told {
  answer(source: string, destination: string, protocol: string, port: number): Answer;
  /** Ports of every pair of pods that are different, and of every pod with every list of blocks, as text. */
  everything(): readonly string[];
}

interface Fact {
  readonly source: WireMember;
  readonly destination: WireMember;
  readonly answer: Answer;
  readonly ports: readonly WirePort[];
}

export function toldByRows(
  { groups, rows }: { groups: WireGroup[]; rows: (WireRow & { answer: Answer; ports: WirePort[] })[] },
  world: World,
): Told {
  const pairs = [...unfold(groups, rows)];
  return told(
    pairs.map(({ source, destination, row: { answer, ports } }) => ({ source, destination, answer, ports })),
    world,
  );
}

export function toldByPairs(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  rows: any[],
  world: World,
): Told {
  const member = ({ workload, ...party }: { workload?: { namespace: string; kind: string; name: string } }) =>
    (workload === undefined
      ? party
      : { ...party, namespace: workload.namespace, workloadKind: workload.kind, name: workload.name }) as WireMember;
  return told(
    rows.flatMap(({ source, destination, allowed, unknown }) =>
      (['allowed', 'unknown'] as const).map((answer) => ({
        source: member(source),
        destination: member(destination),
        answer,
        ports: answer === 'allowed' ? allowed : unknown,
      })),
    ),
    world,
  );
}

function told(facts: readonly Fact[], world: World): Told {
  const pods = new Map<string, EndpointId[]>();
  for (const [id, { workload }] of world.endpoints) {
    const key = `${workload.namespace}/${workload.name}[${workload.kind}]`;
    pods.set(key, [...(pods.get(key) ?? []), id]);
  }
  const idsOf = ({ namespace, name, workloadKind, some }: WireMember): readonly string[] =>
    some?.ids ?? pods.get(`${namespace}/${name}[${workloadKind}]`) ?? [];
  const between = new Map<string, Record<string, WirePort[]>>();
  const across: {
    pod: string;
    inwards: boolean;
    blocks: readonly string[];
    answer: Answer;
    ports: readonly WirePort[];
  }[] = [];
  for (const { source, destination, answer, ports } of facts) {
    const blocks = source.blocks ?? destination.blocks;
    if (blocks !== undefined) {
      const inwards = source.blocks !== undefined;
      for (const pod of idsOf(inwards ? destination : source)) across.push({ pod, inwards, blocks, answer, ports });
      continue;
    }
    for (const a of idsOf(source)) {
      for (const b of idsOf(destination)) {
        if (a === b) continue;
        const held = between.get(`${a} ${b}`) ?? {};
        between.set(`${a} ${b}`, held);
        (held[answer] ??= []).push(...ports);
      }
    }
  }
  const holds = (ports: readonly WirePort[] | undefined, protocol: string, port: number): boolean =>
    ports?.some((one) => one.protocol === protocol && one.first <= port && port <= one.last) === true;
  const withAddress = (pod: string, text: string, inwards: boolean) => {
    const address = parseAddress(text);
    return across.filter(
      (one) =>
        one.pod === pod &&
        one.inwards === inwards &&
        one.blocks.some((cidr) => {
          const block = parseBlock(cidr);
          return (
            block !== undefined &&
            address !== undefined &&
            block.family === address.family &&
            block.first <= address.value &&
            address.value <= block.last
          );
        }),
    );
  };
  return {
    answer: (source, destination, protocol, port) => {
      if (pods.size === 0) return 'denied';
      const isPod = (end: string) => world.endpoints.has(end as EndpointId);
      if (isPod(source) && isPod(destination)) {
        const held = between.get(`${source} ${destination}`) ?? {};
        if (holds(held['allowed'], protocol, port)) return 'allowed';
        return holds(held['unknown'], protocol, port) ? 'unknown' : 'denied';
      }
      const inwards = !isPod(source);
      const facts = inwards ? withAddress(destination, source, true) : withAddress(source, destination, false);
      const answers = facts.filter(({ ports }) => holds(ports, protocol, port)).map(({ answer }) => answer);
      return answers.includes('allowed') ? 'allowed' : (answers[0] ?? 'denied');
    },
    everything: () => {
      const text = (ports: readonly WirePort[] | undefined) => flat(ports ?? []);
      return [...between].map(([pair, held]) => `${pair}: ${text(held['allowed'])} / ${text(held['unknown'])}`).sort();
    },
  };
}

/** Ports as sorted, joined ranges. */
function flat(ports: readonly WirePort[]): string {
  const out: { protocol: string; first: number; last: number }[] = [];
  const sorted = [...ports].sort(
    (a, b) => (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0) || a.first - b.first,
  );
  for (const port of sorted) {
    const last = out.at(-1);
    if (last !== undefined && last.protocol === port.protocol && port.first <= last.last + 1)
      last.last = Math.max(last.last, port.last);
    else out.push({ ...port });
  }
  return out.map(({ protocol, first, last }) => `${protocol} ${first}-${last}`).join(',');
}
