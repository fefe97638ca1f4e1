/** What a sample lacks, in numbers that add up over several samples, and the sentences made of them. */
import type { Coverage, CoverageCut, CutRule, SetAside } from './flow.ts';
import { cutRules, setAsideReasons } from './flow.ts';
import { countOf, formatCount } from './time.ts';

/** Of all samples together, in the order of `cutRules`; rules that cut nothing are absent. */
export function joinedCuts(parts: readonly CoverageCut[]): readonly CoverageCut[] {
  return cutRules.flatMap((rule) => {
    const own = parts.filter((part) => part.rule === rule && part.records > 0);
    if (own.length === 0) return [];
    const records = own.reduce((sum, part) => sum + part.records, 0);
    return [{ rule, limit: Math.max(...own.map(({ limit }) => limit)), records }];
  });
}

const kept: Readonly<Record<CutRule, string>> = {
  connections: 'different connections are kept',
  ends: 'different ends are kept',
  'addresses-per-peer': 'addresses without a name are kept for one end and port',
  'ports-per-pair': 'ports are kept between two ends',
  'pod-changes': 'changes of pods and addresses are kept',
};

const meaning =
  'a connection among them that the change blocks is told as access that no record shows, one that it opens all the same';

const meanings: Readonly<Record<CutRule, string>> = {
  connections: meaning,
  ends: meaning,
  'addresses-per-peer': meaning,
  'ports-per-pair': meaning,
  'pod-changes': 'who held some addresses stays unknown, and their connections cannot be decided',
};

/** Which rule cut, how many records, and what that means for the verdict: no capital, no full stop. */
export function cutText({ rule, limit, records }: CoverageCut): string {
  return `${countOf(records, 'record')} left out, since only ${formatCount(limit)} ${kept[rule]}: ${meanings[rule]}`;
}

type SetAsideCounts = NonNullable<Coverage['setAside']>;

export function joinedSetAside(parts: readonly (SetAsideCounts | undefined)[]): SetAsideCounts {
  const sums = setAsideReasons.map((why) => [why, parts.reduce((sum, part) => sum + (part?.[why] ?? 0), 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

const setAsideWords: Readonly<Record<SetAside, readonly [noun: string, why: string]>> = {
  'outside-of-time': ['record', 'outside of the time asked for'],
  'stolen-tokens': ['request', "left out: a pod's token shown from an address that is not the pod's"],
  'beyond-policies': ['record', 'between nodes and outside addresses, which no policy for pods selects'],
};

/** The sentences that numbers of the coverage give; those of several samples together come from their sums. */
export function shortfallTexts({
  cut = [],
  setAside = {},
  lostEvents,
  sampled,
}: Pick<Coverage, 'cut' | 'setAside' | 'lostEvents' | 'sampled'>): readonly string[] {
  return [
    ...cut.map(cutText),
    ...setAsideReasons.flatMap((why) => {
      const [noun, text] = setAsideWords[why];
      return setAside[why] === undefined ? [] : [`${countOf(setAside[why], noun)} ${text}`];
    }),
    ...(lostEvents > 0 ? [`${countOf(lostEvents, 'event')} lost by the source itself, at least`] : []),
    ...(sampled ? ['the source samples: a connection that is not recorded may exist all the same'] : []),
  ];
}
