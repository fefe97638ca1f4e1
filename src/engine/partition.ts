/** All ports of one pair of ends, parted by what decides them. */
import type { PortRange } from '../model/network.ts';
import { allProtocols } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import { joinRanges } from '../model/port-ranges.ts';
import type { NearMiss, Verdict } from '../model/verdict.ts';
import type { CompiledWorld } from './compile.ts';
import { selecting } from './compile.ts';
import { decide, evaluate, isSamePod } from './evaluate.ts';
import type { End } from './match.ts';
import { ruleMatch } from './match.ts';
import { nearestRules } from './near-misses.ts';
import { placeOf, rangesBetween } from './ports.ts';

/** Ports with one verdict on one set of grounds. */
export interface Ground extends Verdict {
  readonly ports: readonly PortRange[];
}

/** Stretches between borders of rules that are looked at one by one; of more, only those that differ in their answer. */
const mostStretches = 4096;

/** In the order of the port line; together they hold every port once. */
export function partition(world: CompiledWorld, source: End, destination: End): readonly Ground[] {
  const grounds = new Map<string, Ground & { ports: PortRange[] }>();
  for (const range of stretches(world, source, destination)) {
    const verdict = evaluate(world, source, destination, range.protocol, range.first);
    const key = JSON.stringify(verdict);
    const known = grounds.get(key);
    if (known === undefined) grounds.set(key, { ...verdict, ports: [range] });
    else known.ports.push(range);
  }
  return [...grounds.values()].map((ground) => {
    const [first] = ground.ports;
    const nearest = first === undefined ? [] : nearestAt(world, source, destination, ground, first);
    // Of many ports, that another one is let through says nothing.
    const told = nearest.filter(({ part }) => !aboutPorts.has(part));
    return { ...ground, ports: joinRanges(ground.ports), ...(told.length === 0 ? {} : { nearest: told }) };
  });
}

const aboutPorts: ReadonlySet<NearMiss['part']> = new Set(['protocol', 'port', 'port-name']);

/** The verdict on one port, with the rules that come nearest where it is denied. */
export function groundAt(world: CompiledWorld, source: End, destination: End, port: PortRange): Ground {
  const verdict = evaluate(world, source, destination, port.protocol, port.first);
  const nearest = nearestAt(world, source, destination, verdict, port);
  return { ...verdict, ports: [port], ...(nearest.length === 0 ? {} : { nearest }) };
}

function nearestAt(
  world: CompiledWorld,
  source: End,
  destination: End,
  { answer }: Verdict,
  { protocol, first }: PortRange,
): readonly NearMiss[] {
  return answer === 'denied' ? nearestRules(world, source, destination, placeOf(protocol, first)) : [];
}

/** Cut wherever a rule that is asked begins or ends to match. */
function stretches(world: CompiledWorld, source: End, destination: End): readonly PortRange[] {
  const named = allProtocols.filter((one) => one !== 'other' || world.run.rulings.protocols === 'all');
  const first = named.map((protocol) => placeOf(protocol, 1));
  const starts = new Set(first);
  const add = (direction: Direction, subject: End, peer: End): void => {
    if (subject.pod === undefined) return;
    for (const { direction: side } of selecting(world, subject.pod, direction)) {
      for (const rule of side.rules) {
        for (const start of ruleMatch(world, rule, direction, subject, peer).starts) starts.add(start);
      }
    }
  };
  if (!isSamePod(source, destination)) {
    add('egress', source, destination);
    add('ingress', destination, source);
  }
  const places = starts.size > mostStretches ? [...first, ...decide(world, source, destination).starts] : [...starts];
  return rangesBetween(places).filter(({ protocol }) => named.includes(protocol));
}
