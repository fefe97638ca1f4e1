/** Differences of endpoint classes as differences of workloads and addresses, each with its cause and grounds. */
import type { CompiledWorld } from '../engine/compile.ts';
import { answerOf } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { grounds, permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { nearestRules } from '../engine/near-misses.ts';
import { placeOf } from '../engine/ports.ts';
import type { Difference } from '../model/finding.ts';
import type { PortRange } from '../model/network.ts';
import type { AddressName } from '../model/parties.ts';
import type { Direction } from '../model/policy.ts';
import { joinRanges } from '../model/port-ranges.ts';
import type { Answer, NearMiss, Reason } from '../model/verdict.ts';
import { explainChange } from './causes.ts';
import { nameEnds, partyOf, workloadSizes } from './ends.ts';
import { knownAddressesOf } from './known-addresses.ts';
import type { Local } from './local.ts';
import { localTo } from './local.ts';
import type { Question, Standin } from './question.ts';
import { decisionAt, decisionIn, endIn, endsOf } from './question.ts';
import type { Rolling } from './rolling.ts';
import type { Changes } from './units.ts';

export interface PairContext {
  readonly changes: Changes;
  readonly live?: CompiledWorld;
  readonly addressNames: readonly AddressName[];
  /** Absent where no pod is replaced. */
  readonly rolling?: Rolling;
}

/** Everything a difference says besides its two ends. */
export type Substance = Omit<Difference, 'source' | 'destination'>;

interface Told {
  readonly source: DifferenceEnd;
  readonly destination: DifferenceEnd;
  readonly substance: Substance;
}

/** `tell`: what is told of a difference, where that is not what was found; its ends are named as in `named`. */
export function describeDifferences(
  found: readonly PairDifference[],
  context: PairContext,
  named: PairContext = context,
  tell: (pair: PairDifference, substance: Substance) => Told = (pair, substance) => ({ ...pair, substance }),
): readonly Difference[] {
  const { world } = named.changes.after;
  const told = found.flatMap((pair) => substancesOf(pair, context).map((substance) => tell(pair, substance)));
  const rows = nameEnds(told, world, ({ substance }) => JSON.stringify([substanceKey(substance), substance.ports]));
  const sizes = workloadSizes(world);
  const known = rows.length === 0 ? undefined : knownAddressesOf(world);
  return rows.map(({ source, destination, of }) => ({
    source: partyOf(source, sizes, context.addressNames, known),
    destination: partyOf(destination, sizes, context.addressNames, known),
    ...of.substance,
  }));
}

/** What two rows must have in common to be told as one. */
function substanceKey({ change, assuming, before, after, surprise, causes, stay }: Substance): string {
  return JSON.stringify([
    change,
    stay,
    assuming,
    before,
    after,
    surprise,
    causes.map(({ object, origin }) => [object, origin]),
  ]);
}

/** Ports that one rule opened and ports that another one did are told apart: each stretch is explained on its own. */
function substancesOf(pair: PairDifference, context: PairContext): readonly Substance[] {
  const parts = new Map<string, Substance & { ports: PortRange[] }>();
  const [source, destination] = [standinFor(pair.source), standinFor(pair.destination)];
  const local = localTo(context.changes, endsOf({ source, destination }));
  const pieces = cutAtRules(pair, local);
  const whole = pieces.length > mostPieces;
  for (const range of whole ? pair.ports : pieces) {
    const found = substanceOf(pair, range, { source, destination }, local, context);
    const part: Substance = whole ? { ...found, surprise: 'implied' } : found;
    const key = substanceKey(part);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { ...part, ports: [range] });
    else known.ports.push(range);
  }
  return [...parts.values()].map((part) => ({ ...part, ports: joinRanges(part.ports) }));
}

/** Pieces that a pair of differences is cut into at most; what is cut finer is explained by its first port, and is nothing that a text states. */
const mostPieces = 64;

/** The ranges of a difference, cut at every number that a changed policy of one of its ends names. */
function cutAtRules(pair: PairDifference, local: Local): readonly PortRange[] {
  const borders = new Set<string>();
  const add = (protocol: string, first: number, last: number): void => {
    borders.add(`${protocol} ${first}`).add(`${protocol} ${last + 1}`);
  };
  for (const { unit } of local.parts) {
    if (unit.kind !== 'policy') continue;
    for (const policy of [unit.before, unit.after]) {
      for (const rule of [...(policy?.ingress?.rules ?? []), ...(policy?.egress?.rules ?? [])]) {
        for (const port of rule.ports ?? []) if (port.kind === 'range') add(port.protocol, port.first, port.last);
      }
    }
  }
  for (const { endpoint } of [...local.before.pods.values(), ...local.after.pods.values()]) {
    for (const { protocol, port } of endpoint.ports) add(protocol, port, port);
  }
  return pair.ports.flatMap((range) => {
    const inside = [...borders].flatMap((text) => {
      const [protocol, at] = text.split(' ');
      return protocol === range.protocol && Number(at) > range.first && Number(at) <= range.last ? [Number(at)] : [];
    });
    const starts = [range.first, ...inside.sort((a, b) => a - b)];
    return starts.map((first, index) => ({ ...range, first, last: (starts[index + 1] ?? range.last + 1) - 1 }));
  });
}

function substanceOf(
  pair: PairDifference,
  range: PortRange,
  ends: Pick<Question, 'source' | 'destination'>,
  local: Local,
  { changes, live }: PairContext,
): Substance {
  const question: Question = {
    ...ends,
    family: pair.families[0] ?? 'IPv4',
    place: placeOf(range.protocol, range.first),
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
  };
  const gain = pair.change === 'newly-allowed' || (pair.change === 'unclear' && answerOf(pair.before) === 'denied');
  const { causes, surprise, flip } = explainChange(changes, question, gain ? 'gain' : 'loss', local);
  const atoms = [
    ...changes.after.run.decisions.atomsOf(pair.before),
    ...changes.after.run.decisions.atomsOf(pair.after),
  ];
  const asLive = live === undefined ? undefined : decisionIn(live, question);
  return {
    change: pair.change,
    ports: [range],
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
    surprise: pair.change === 'newly-allowed' ? surprise : 'implied',
    causes,
    ...(flip === undefined ? {} : { flip }),
    before: answerOf(pair.before),
    after: answerOf(pair.after),
    ...(asLive === undefined ? {} : { live: answerOf(asLive) }),
    reasonsBefore: reasonsIn(local.before, question),
    reasonsAfter: reasonsIn(local.after, question),
    ...nearestIn(changes.after, question, answerOf(pair.after)),
    dependsOn: [...new Set(atoms.map(({ text }) => text))],
  };
}

/** The grounds in both directions, each by its own answer. */
export function reasonsIn(world: CompiledWorld, question: Question): readonly Reason[] {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === undefined || destination === undefined) return [];
  const half = (direction: Direction, subject: End, peer: End): readonly Reason[] => {
    const answer = answerOf(decisionAt(world, permits(world, direction, subject, peer), question));
    return grounds(world, direction, subject, peer, question.place, answer);
  };
  return [...half('egress', source, destination), ...half('ingress', destination, source)];
}

/** Of what is denied: the rules that come nearest to letting it through. */
export function nearestIn(
  world: CompiledWorld,
  question: Question,
  answer: Answer,
): { readonly nearest?: readonly NearMiss[] } {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (answer !== 'denied' || source === undefined || destination === undefined) return {};
  const nearest = nearestRules(world, source, destination, question.place);
  return nearest.length === 0 ? {} : { nearest };
}

export function standinFor(end: DifferenceEnd): Standin {
  if (end.kind === 'outside') return { kind: 'address', address: end.addresses[0]?.first ?? 0n };
  const id = end.members[0];
  return id === undefined ? { kind: 'address', address: 0n } : { kind: 'pod', id };
}
