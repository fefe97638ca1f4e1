/** How many records became part of connections, and what became of the others. */
import type { Connection, ConnectionEnd, Coverage, Unconnected, UnidentifiedReason } from '../model/flow.ts';
import type { LogOrigin } from '../model/origin.ts';

/** Records between one pair of ends. */
export interface Settled {
  readonly ends: readonly ConnectionEnd[];
  readonly records: number;
  /** The newest of them, in milliseconds since 1970. */
  readonly last: number;
  readonly sample: LogOrigin | undefined;
}

export interface Account {
  /** `connected`: they are behind a connection, which tells of them from now on. */
  settle(settled: Settled, connected: boolean): void;
  undecided(why: UnidentifiedReason, records: number, last: number, sample: LogOrigin | undefined): void;
  /** What digests counted: their connections carry the numbers of their records. */
  take(connections: readonly Connection[], unconnected: readonly Unconnected[]): void;
  result(): Pick<Coverage, 'records' | 'attributed' | 'unattributed' | 'unconnected'>;
}

const day = 86_400_000;

export function startAccount(): Account {
  let attributed = 0;
  const reasons = new Map<UnidentifiedReason, { records: number; sample: LogOrigin }>();
  const unconnected = new Map<string, Unconnected>();
  const count = (why: UnidentifiedReason | undefined, records: number, sample: LogOrigin | undefined): void => {
    if (why === undefined) attributed += records;
    else if (sample !== undefined && records > 0) {
      const before = reasons.get(why);
      reasons.set(why, {
        records: (before?.records ?? 0) + records,
        sample: before === undefined ? sample : lower(before.sample, sample),
      });
    }
  };
  const keep = (one: Unconnected): void => {
    const date = Math.floor(one.day / day) * day;
    const key = `${date} ${one.why ?? ''}`;
    const before = unconnected.get(key);
    const sample = before?.sample && one.sample ? lower(before.sample, one.sample) : one.sample;
    const records = one.records + (before?.records ?? 0);
    unconnected.set(key, { ...one, day: date, records, ...(sample && { sample }) });
  };
  const settle: Account['settle'] = ({ ends, records, last, sample }, connected) => {
    const strange = ends.filter((end) => end.kind === 'unidentified').map((end) => end.why);
    const why = strange.find((one) => one !== 'withheld');
    count(why, records, sample);
    if (connected || records === 0 || (why !== undefined && sample === undefined)) return;
    keep({ day: last, records, ...(why !== undefined && sample !== undefined && { why, sample }) });
  };
  return {
    settle,
    undecided(why, records, last, sample) {
      count(why, records, sample);
      if (sample !== undefined && records > 0) keep({ day: last, records, why, sample });
    },
    take(connections, others) {
      for (const { source, destination, allowed, denied, other } of connections)
        for (const evidence of [allowed, denied, other]) {
          if (evidence === undefined) continue;
          const { records = evidence.count, last, samples } = evidence;
          settle({ ends: [source, destination], records, last, sample: samples[0] ?? nowhere }, true);
        }
      for (const one of others) {
        count(one.why, one.records, one.sample ?? nowhere);
        keep(one);
      }
    },
    result() {
      const unattributed = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, rest]) => ({ why, ...rest }));
      const rest = [...unconnected].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
      return {
        records: attributed + unattributed.reduce((sum, { records }) => sum + records, 0),
        attributed,
        unattributed,
        ...(rest.length > 0 && { unconnected: rest }),
      };
    },
  };
}

/** The same of two, whatever their order. */
function lower(a: LogOrigin, b: LogOrigin): LogOrigin {
  return a.file < b.file || (a.file === b.file && a.line <= b.line) ? a : b;
}

/** Of a record whose place a digest does not tell. */
const nowhere: LogOrigin = { kind: 'log', file: '(not told)', line: 1 };
