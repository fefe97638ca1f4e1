/** What is said of pods to come, against every pod that can come to small worlds, by the specification in code. */
import { compile } from '../../src/engine/compile.ts';
import type { Decision, Decisions } from '../../src/engine/decision.ts';
import { denied } from '../../src/engine/decision.ts';
import type { FutureDifference } from '../../src/engine/future-pairs.ts';
import { futureDifferences } from '../../src/engine/future.ts';
import type { End } from '../../src/engine/match.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import { prove } from '../../src/engine/proof.ts';
import { createRun } from '../../src/engine/run.ts';
import { newNamespace } from '../../src/engine/symbolic.ts';
import { parseAddress } from '../../src/model/network.ts';
import type { Proved } from '../../src/model/proof.ts';
import type { NaiveEnd, NaiveProbe } from '../oracle.ts';
import { atomsOf, evaluateWith } from '../oracle.ts';
import type { Random } from '../random.ts';
import { forSeeds, share } from '../random.ts';
import type { Candidate, PairOfWorlds } from './future-world.ts';
import { askedPorts, randomPair } from './future-world.ts';
import { worldOf } from './raw-world.ts';

/** In which completions the connection opens, and closes: one bit each, and how many there are. */
interface Truth {
  readonly opens: readonly boolean[];
  readonly closes: readonly boolean[];
  readonly completions: readonly ReadonlyMap<string, boolean>[];
}

function truthOf({ peopled }: PairOfWorlds, probe: NaiveProbe): Truth {
  const worlds = [peopled.before, peopled.after];
  const asked = new Set<string>();
  const plain = worlds.map((world) => evaluateWith(world, probe, (atom) => asked.add(atom).size === 0));
  // Mostly nothing is asked for, and nothing needs to be completed.
  const atoms = asked.size === 0 ? [] : [...new Set(worlds.flatMap((world) => atomsOf(world, probe)))];
  const completions = Array.from(
    { length: 2 ** atoms.length },
    (_, bits) => new Map(atoms.map((atom, at) => [atom, ((bits >> at) & 1) === 1])),
  );
  const answers =
    atoms.length === 0
      ? [plain]
      : completions.map((completion) =>
          worlds.map((world) => evaluateWith(world, probe, (atom) => completion.get(atom) ?? false)),
        );
  return {
    opens: answers.map(([was, is]) => was === false && is === true),
    closes: answers.map(([was, is]) => was === true && is === false),
    completions,
  };
}

/** The decision for these very pods. */
function assign(
  decisions: Decisions,
  decision: Decision,
  ends: readonly (readonly [End, Candidate])[],
  port: number,
): Decision {
  return decisions.atomsOf(decision).reduce((left, { key }) => {
    const [end, pod] = ends.find(([one]) => key.startsWith(`${one.pod?.endpoint.id ?? '?'} `)) ?? [];
    if (end === undefined || pod === undefined) return left;
    return decisions.assume(left, key, holds(key.slice((end.pod?.endpoint.id ?? '').length + 1), pod, port));
  }, decision);
}

function holds(condition: string, pod: Candidate, port: number): boolean {
  const [kind = '', ...rest] = condition.split(' ');
  if (kind === 'label' || kind === 'namespace') {
    const [key = '', value] = rest.join(' ').split('=');
    const labels: Readonly<Record<string, string>> =
      kind === 'label' ? pod.labels : { ...pod.namespaceLabels, 'kubernetes.io/metadata.name': pod.namespace };
    return value === undefined ? labels[key] !== undefined : labels[key] === value;
  }
  if (kind === 'port')
    return pod.ports.some((one) => one.protocol === rest[0] && one.name === rest[1] && one.port === port);
  if (kind === 'IPv4') return (((parseAddress(pod.address ?? '') ?? 0n) >> BigInt(31 - Number(rest[1]))) & 1n) === 1n;
  throw new Error(condition);
}

function placeName({ namespace, namespaceLabels }: Candidate): string {
  return namespaceLabels === undefined ? namespace : newNamespace;
}

/** Where a difference is told for these two places, it is told for exactly the pods that show it. */
function checkTold(
  decisions: Decisions,
  differences: readonly FutureDifference[],
  candidates: readonly [Candidate, Candidate],
  { protocol, port }: (typeof askedPorts)[number],
  truth: Truth,
): string | undefined {
  const [source, destination] = candidates;
  const place = placeOf(protocol, port);
  const told = { opens: new Set<number>(), closes: new Set<number>() };
  let asked = false;
  for (const one of differences) {
    const [subject, peer] = one.direction === 'egress' ? [source, destination] : [destination, source];
    if (one.subjectNamespace !== placeName(subject) || one.peerNamespace !== placeName(peer)) continue;
    if (one.subject.after.pod?.open === undefined || one.peer.after.pod?.open === undefined) continue;
    asked = true;
    const ends = [[one.subject.after, subject] as const, [one.peer.after, peer] as const];
    for (const sign of ['opens', 'closes'] as const) {
      const value = assign(decisions, valueAt(one[sign], place), ends, port);
      truth.completions.forEach((completion, at) => {
        if (completed(decisions, value, completion)) told[sign].add(at);
      });
    }
  }
  if (!asked) return undefined;
  for (const sign of ['opens', 'closes'] as const) {
    const wanted = truth[sign].flatMap((holds, at) => (holds ? [at] : []));
    // The direction that was not looked at may show more; what is told must be so.
    if ([...told[sign]].some((at) => !wanted.includes(at))) return `${sign} is told and not so`;
  }
  return undefined;
}

function completed(decisions: Decisions, value: Decision, completion: ReadonlyMap<string, boolean>): boolean {
  const result = decisions
    .atomsOf(value)
    .reduce((left, { key }) => decisions.assume(left, key, completion.get(key) ?? false), value);
  return result !== denied;
}

interface Sum {
  proved: number;
  refuted: number;
  unproved: number;
}

function check(random: Random, sum: Sum): string | undefined {
  const pair = randomPair(random);
  const { before, after, candidates, existing, outside } = pair;
  const run = createRun(before.rulings);
  const [was, is] = [compile(run, worldOf(before)), compile(run, worldOf(after))];
  const future = futureDifferences(was, is);
  const proof = prove(was, is, undefined, future);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const pods: NaiveEnd[] = [...candidates.map(({ id }) => ({ pod: id })), ...existing.map((pod) => ({ pod }))];
  const others: NaiveEnd[] = outside.map((address) => ({ address }));
  const worst = { opens: 0, closes: 0 };
  const isOther = (end: NaiveEnd): boolean =>
    'pod' in end ? byId.has(end.pod) && byId.get(end.pod)?.address === undefined : end.address?.includes(':') === true;
  for (const source of [...pods, ...others]) {
    for (const destination of [...pods, ...('pod' in source ? others : [])]) {
      if ('pod' in source && 'pod' in destination && source.pod === destination.pod) continue;
      if (isOther(source) !== isOther(destination) || (isOther(source) && 'pod' in source && 'pod' in destination))
        continue;
      for (const port of askedPorts) {
        const truth = truthOf(pair, { source, destination, ...port });
        for (const sign of ['opens', 'closes'] as const) {
          const seen = truth[sign].every((holds) => holds) ? 2 : truth[sign].some((holds) => holds) ? 1 : 0;
          worst[sign] = Math.max(worst[sign], seen);
        }
        const [a, b] = [source, destination].map((end) => ('pod' in end ? byId.get(end.pod) : undefined));
        if (a === undefined || b === undefined || !random.chance(0.3)) continue;
        const wrong = checkTold(run.decisions, future.differences, [a, b], port, truth);
        if (wrong !== undefined) return `${JSON.stringify([a, b, port])}: ${wrong}`;
      }
    }
  }
  const words: readonly Proved[] = ['proved', 'unproved', 'refuted'];
  const [noMore, noLess] = [words[worst.opens], words[worst.closes]];
  if (future.unsearched.length > 0) return future.unsearched.join();
  if (proof.noMore !== noMore) return `noMore is ${proof.noMore}, expected ${noMore ?? ''}`;
  if (proof.noLess !== noLess) return `noLess is ${proof.noLess}, expected ${noLess ?? ''}`;
  const equal = words[Math.max(worst.opens, worst.closes)];
  if (proof.equal !== equal) return `equal is ${proof.equal}, expected ${equal ?? ''}`;
  sum[proof.equal]++;
  return undefined;
}

test('proofs and differences of pods to come are those of every pod that can come', () => {
  const sum: Sum = { proved: 0, refuted: 0, unproved: 0 };
  forSeeds(500_001, Math.ceil(300 * share), (random) => {
    const wrong = check(random, sum);
    if (wrong !== undefined) throw new Error(wrong);
  });
  console.info(JSON.stringify(sum));
  expect(Math.min(sum.proved, sum.refuted)).toBeGreaterThan(0);
}, 1_800_000);
