/** Evidence of the same thing from several sides, added up. */
import type { Connection, Evidence } from './flow.ts';
import type { LogOrigin } from './origin.ts';

/** What the records say of one connection, or of several together, by verdict. */
export type Outcomes = Pick<Connection, 'allowed' | 'denied' | 'other'>;

/** Places kept for one number. */
const sampleLimit = 3;

/**
 * When the newest record began: one that began before a change of the policies and ended after it proves nothing of
 * either time.
 */
export function startOfNewest({ newest, last }: Evidence): number {
  return newest ?? last;
}

interface Sampled {
  readonly first: number;
  readonly last: number;
  readonly samples: readonly LogOrigin[];
}

/** The earliest and the latest record first: they bound the evidence. */
export function samplesOf(parts: readonly Sampled[]): readonly LogOrigin[] {
  const found: LogOrigin[] = [];
  const add = (one: LogOrigin | undefined): void => {
    if (one !== undefined && !found.some(({ file, line }) => file === one.file && line === one.line)) found.push(one);
  };
  const [only] = parts;
  if (only === undefined) return found;
  add(parts.reduce((early, part) => (part.first < early.first ? part : early), only).samples[0]);
  add(parts.reduce((late, part) => (part.last > late.last ? part : late), only).samples.at(-1));
  for (const { samples } of parts) {
    for (const one of samples) {
      if (found.length >= sampleLimit) return found;
      add(one);
    }
  }
  return found;
}

export function joined(a: Evidence | undefined, b: Evidence | undefined): Evidence | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const last = Math.max(a.last, b.last);
  const newest = Math.max(startOfNewest(a), startOfNewest(b));
  return {
    count: a.count + b.count,
    ...recordsOf(a, b),
    first: Math.min(a.first, b.first),
    last,
    ...(newest < last && { newest }),
    samples: samplesOf([a, b]),
  };
}

function recordsOf({ records: one }: Evidence, { records: other }: Evidence): Pick<Evidence, 'records'> {
  return one === undefined && other === undefined ? {} : { records: (one ?? 0) + (other ?? 0) };
}

/** The sum of all; a verdict that none of them has is absent. */
export function joinedOutcomes(parts: readonly Outcomes[]): Outcomes {
  const sum = (of: keyof Outcomes): Evidence | undefined =>
    parts.reduce<Evidence | undefined>((all, part) => joined(all, part[of]), undefined);
  const [allowed, denied, other] = [sum('allowed'), sum('denied'), sum('other')];
  return {
    ...(allowed !== undefined && { allowed }),
    ...(denied !== undefined && { denied }),
    ...(other !== undefined && { other }),
  };
}

/** What the refused attempts of one source look like. */
export type RefusedPattern =
  /** One target, again and again. */
  | 'retries'
  /** Few targets, or many that are tried again and again. */
  | 'repeated'
  /** Many ports of one peer, each tried a few times. */
  | 'scans-ports'
  /** One port of many peers, each tried a few times. */
  | 'scans-peers'
  | 'scans-ports-and-peers';

export interface Refusals {
  readonly pattern: RefusedPattern;
  /** A flood: many attempts in a short time. */
  readonly noisy: boolean;
  readonly evidence: Evidence;
  /** Attempts an hour between the first and the last; absent for attempts at one moment. */
  readonly perHour?: number;
  readonly peers: number;
  /** Different ports, of whichever peer. */
  readonly ports: number;
  /** Different pairs of peer and port. */
  readonly targets: number;
}
