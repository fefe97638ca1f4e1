/** Differences of endpoint classes as differences of workloads and addresses, each with its cause and grounds. */
import type { CompiledWorld } from '../engine/compile.ts';
import { answerOf } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { grounds } from '../engine/evaluate.ts';
import { placeOf } from '../engine/ports.ts';
import type { Difference } from '../model/finding.ts';
import type { Answer, Reason } from '../model/verdict.ts';
import type { Question, Standin } from './causes.ts';
import { decisionIn, endIn, explainChange } from './causes.ts';
import type { AddressName } from './ends.ts';
import { nameEnds, partyOf, workloadSizes } from './ends.ts';
import type { Changes } from './units.ts';

export interface PairContext {
  readonly changes: Changes;
  readonly live?: CompiledWorld;
  readonly addressNames: readonly AddressName[];
}

/** Everything a difference says besides its two ends. */
type Substance = Omit<Difference, 'source' | 'destination'>;

export function describeDifferences(found: readonly PairDifference[], context: PairContext): readonly Difference[] {
  const { world } = context.changes.after;
  const told = found.map((pair) => ({
    source: pair.source,
    destination: pair.destination,
    substance: substanceOf(pair, context),
  }));
  const rows = nameEnds(told, world, ({ substance: { change, assuming, ports, before, after } }) =>
    JSON.stringify([change, assuming, ports, before, after]),
  );
  const sizes = workloadSizes(world);
  return rows.map(({ source, destination, of }) => ({
    source: partyOf(source, sizes, context.addressNames),
    destination: partyOf(destination, sizes, context.addressNames),
    ...of.substance,
  }));
}

function substanceOf(pair: PairDifference, context: PairContext): Substance {
  const { changes, live } = context;
  const range = pair.ports[0] ?? { protocol: 'TCP', first: 1, last: 1 };
  const question: Question = {
    source: standinFor(pair.source),
    destination: standinFor(pair.destination),
    family: pair.families[0] ?? 'IPv4',
    place: placeOf(range.protocol, range.first),
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
  };
  const gain = pair.change === 'newly-allowed' || (pair.change === 'unclear' && answerOf(pair.before) === 'denied');
  const { causes, surprise } = explainChange(changes, question, gain ? 'gain' : 'loss');
  const atoms = [
    ...changes.after.run.decisions.atomsOf(pair.before),
    ...changes.after.run.decisions.atomsOf(pair.after),
  ];
  const asLive = live === undefined ? undefined : decisionIn(live, question);
  return {
    change: pair.change,
    ports: pair.ports,
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
    surprise: pair.change === 'newly-allowed' ? surprise : 'implied',
    causes,
    before: answerOf(pair.before),
    after: answerOf(pair.after),
    ...(asLive === undefined ? {} : { live: answerOf(asLive) }),
    reasonsBefore: reasonsIn(changes.before, question, answerOf(pair.before)),
    reasonsAfter: reasonsIn(changes.after, question, answerOf(pair.after)),
    dependsOn: [...new Set(atoms.map(({ text }) => text))],
  };
}

/** The grounds in both directions; each is told as if it alone decided. */
export function reasonsIn(world: CompiledWorld, question: Question, answer: Answer): readonly Reason[] {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === undefined || destination === undefined) return [];
  return [
    ...grounds(world, 'egress', source, destination, question.place, answer),
    ...grounds(world, 'ingress', destination, source, question.place, answer),
  ];
}

function standinFor(end: DifferenceEnd): Standin {
  if (end.kind === 'outside') return { kind: 'address', address: end.addresses[0]?.first ?? 0n };
  const id = end.members[0];
  return id === undefined ? { kind: 'address', address: 0n } : { kind: 'pod', id };
}
