/** What the refused attempts of one source look like: a scan, a flood, or retries of the same. */
import type { RefusedPattern, Refusals } from './evidence.ts';
import type { Evidence } from './flow.ts';
import { memberKey } from './group.ts';
import { outcomesOf } from './observed-rows.ts';
import type { ObservedRow } from './observed.ts';
import { countOf, formatCount, formatSpan } from './time.ts';

/** Different ports of one peer, or peers on one port, from which attempts are a scan. */
const scanBreadth = 10;
/** A system sends an unanswered packet up to this often; who tries a target more often wants that very target. */
const resends = 6;
/** From so many refused attempts, at this rate, a source is noisy. */
const flood = { attempts: 100, perHour: 60 };

const hour = 3_600_000;

/** The greater, the more it deserves a look: scans before floods, 0 for neither. */
export function concernIn({ pattern, noisy }: Pick<Refusals, 'pattern' | 'noisy'>): number {
  return (pattern.startsWith('scans-') ? 2 : 0) + (noisy ? 1 : 0);
}

const patternWords: Readonly<Record<RefusedPattern, string>> = {
  retries: 'retries of one target',
  repeated: 'the same targets again and again',
  'scans-ports': 'a scan of many ports',
  'scans-peers': 'a scan of many peers',
  'scans-ports-and-peers': 'a scan of many ports and peers',
};

export function patternText({ pattern }: Pick<Refusals, 'pattern'>): string {
  return patternWords[pattern];
}

/** Fewer attempts have no rate, and what came within a minute neither. */
const rated = { attempts: 10, span: hour / 60 };

/** `340 attempts at 34 targets (3 peers, 12 ports) in 2 h, 170 an hour`. */
export function spreadText({ evidence, perHour, peers, ports, targets }: Refusals): string {
  const spread = `${countOf(targets, 'target')} (${countOf(peers, 'peer')}, ${countOf(ports, 'port')})`;
  const attempts = `${countOf(evidence.count, 'attempt')} at ${spread}`;
  const span = evidence.last - evidence.first;
  if (span < rated.span) return `${attempts} within a minute`;
  const rate = perHour === undefined || perHour < 1 ? 'less than 1' : formatCount(Math.round(perHour));
  return `${attempts} in ${formatSpan(span)}${evidence.count < rated.attempts ? '' : `, ${rate} an hour`}`;
}

/** What was refused of one source; undefined if nothing was. */
export function refusalsOf(rows: readonly ObservedRow[]): Refusals | undefined {
  const targets = new Map<string, number>();
  const portsOfPeer = new Map<string, Set<string>>();
  const peersOfPort = new Map<string, Set<string>>();
  for (const { destination, protocol, port, outcomes } of rows) {
    if (outcomes.denied === undefined) continue;
    const [peer, place] = [memberKey(destination), `${protocol} ${port ?? ''}`];
    const target = `${peer}\n${place}`;
    targets.set(target, (targets.get(target) ?? 0) + outcomes.denied.count);
    addTo(portsOfPeer, peer, place);
    addTo(peersOfPort, place, peer);
  }
  const evidence = outcomesOf(rows).denied;
  if (evidence === undefined) return undefined;
  const perHour = rateOf(evidence);
  return {
    pattern: patternOf([...targets.values()], widest(portsOfPeer), widest(peersOfPort)),
    noisy: evidence.count >= flood.attempts && (perHour ?? Infinity) >= flood.perHour,
    evidence,
    ...(perHour !== undefined && { perHour }),
    peers: portsOfPeer.size,
    ports: peersOfPort.size,
    targets: targets.size,
  };
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}

function widest(sets: ReadonlyMap<string, ReadonlySet<string>>): number {
  return [...sets.values()].reduce((most, { size }) => Math.max(most, size), 0);
}

/** Attempts an hour; what came within a minute is not stretched to more than a minute's worth. */
function rateOf({ count, first, last }: Evidence): number | undefined {
  return last > first ? (count * hour) / Math.max(last - first, hour / 60) : undefined;
}

/** Breadth makes a scan only where most targets are tried no more often than a system resends by itself. */
function patternOf(attempts: readonly number[], ports: number, peers: number): RefusedPattern {
  if (attempts.length <= 1) return 'retries';
  const sorted = [...attempts].sort((a, b) => a - b);
  const isBrief = (sorted[Math.floor(sorted.length / 2)] ?? 0) <= resends;
  const [manyPorts, manyPeers] = [ports >= scanBreadth, peers >= scanBreadth];
  if (!isBrief || (!manyPorts && !manyPeers)) return 'repeated';
  if (manyPorts && manyPeers) return 'scans-ports-and-peers';
  return manyPorts ? 'scans-ports' : 'scans-peers';
}
