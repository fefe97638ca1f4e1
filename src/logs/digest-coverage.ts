/** The coverage in the head of a digest: numbers, of which the sentences of a report are made again. */
import type { Coverage, CutRule, SetAside, Unconnected, UnidentifiedReason } from '../model/flow.ts';
import { setAsideReasons } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { shortfallTexts } from '../model/shortfalls.ts';
import { placeFrom, placeJson, timeFrom, timeText } from './digest-places.ts';
import { listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';

/** Members without a value are undefined. What follows from connections is worked out again by whoever reads them. */
export function coverageJson(coverage: Coverage): object {
  const { first, last, unattributed, unconnected, cut, gaps, setAside, ...rest } = coverage;
  const { workloads: _, cronJobs: __, elsewhere: ___, ...told } = rest;
  const aside = Object.entries(setAside ?? {}).filter(([why]) => why !== 'outside-of-time');
  const said = new Set(shortfallTexts(coverage));
  return {
    ...told,
    first: first === undefined ? undefined : timeText(first),
    last: last === undefined ? undefined : timeText(last),
    unattributed: unattributed.map((item) => ({ ...item, sample: placeJson(item.sample) })),
    unconnected: unconnected?.map(unconnectedJson),
    cut,
    setAside: aside.length === 0 ? undefined : Object.fromEntries(aside),
    gaps:
      gaps === undefined || gaps.length === 0
        ? undefined
        : gaps.map((gap) => ({ ...gap, from: timeText(gap.from), to: timeText(gap.to) })),
    limits: coverage.limits.filter((limit) => !said.has(limit)),
    logs: coverage.logs.map(({ file, format, lines, records, unread }) => ({ file, format, lines, records, unread })),
  };
}

function unconnectedJson({ day, sample, ...rest }: Unconnected): object {
  return { ...rest, day: timeText(day).slice(0, 10), sample: sample && placeJson(sample) };
}

/**
 * Its `limits` lack the sentences that its numbers give. `head` has passed the schema, which is what the casts rest on.
 */
export function coverageFrom(head: JsonObject): Coverage {
  const value = objectOf(head['coverage']) ?? {};
  const merged = objectOf(value['merged']);
  return {
    ...(value['first'] !== undefined && { first: timeFrom(value['first']) }),
    ...(value['last'] !== undefined && { last: timeFrom(value['last']) }),
    records: countIn(value, 'records'),
    attributed: countIn(value, 'attributed'),
    merged: {
      replies: countIn(merged, 'replies'),
      'double-reports': countIn(merged, 'double-reports'),
      duplicates: countIn(merged, 'duplicates'),
      aggregated: countIn(merged, 'aggregated'),
    },
    lostEvents: countIn(value, 'lostEvents'),
    sampled: value['sampled'] === true,
    ...setAsideFrom(objectOf(value['setAside'])),
    ...listsFrom(value),
  };
}

type Lists = Pick<Coverage, 'unattributed' | 'unconnected' | 'cut' | 'blind' | 'gaps' | 'limits' | 'logs'>;

function listsFrom(value: JsonObject): Lists {
  const unconnected = listOf(value['unconnected']).map(unconnectedFrom);
  const cut = listOf(value['cut']).map((item) => ({
    rule: valueAt(item, 'rule') as CutRule,
    limit: numberOf(valueAt(item, 'limit')) ?? 0,
    records: numberOf(valueAt(item, 'records')) ?? 0,
  }));
  return {
    unattributed: listOf(value['unattributed']).map((item) => ({
      why: valueAt(item, 'why') as UnidentifiedReason,
      records: numberOf(valueAt(item, 'records')) ?? 0,
      sample: placeFrom(valueAt(item, 'sample')),
    })),
    ...(unconnected.length > 0 && { unconnected }),
    ...(cut.length > 0 && { cut }),
    blind: listOf(value['blind']).flatMap((item) => textOf(item) ?? []),
    gaps: listOf(value['gaps']).map((item) => ({
      format: textAt(item, 'format') ?? '',
      from: timeFrom(valueAt(item, 'from')),
      to: timeFrom(valueAt(item, 'to')),
      usual: numberOf(valueAt(item, 'usual')) ?? 0,
    })),
    limits: listOf(value['limits']).flatMap((item) => textOf(item) ?? []),
    logs: listOf(value['logs']).map((item) => ({
      file: textAt(item, 'file') ?? '',
      format: textAt(item, 'format') ?? '',
      recognisedBy: 'told by the digest',
      lines: numberOf(valueAt(item, 'lines')) ?? 0,
      records: numberOf(valueAt(item, 'records')) ?? 0,
      skipped: [],
      ...(valueAt(item, 'unread') !== undefined && { unread: textAt(item, 'unread') ?? 'not told' }),
    })),
  };
}

function unconnectedFrom(item: Json): Unconnected {
  const why = valueAt(item, 'why') as UnidentifiedReason | undefined;
  return {
    day: Date.parse(`${textAt(item, 'day') ?? ''}T00:00:00Z`),
    records: numberOf(valueAt(item, 'records')) ?? 0,
    ...(why !== undefined && { why }),
    ...(valueAt(item, 'sample') !== undefined && { sample: placeFrom(valueAt(item, 'sample')) }),
  };
}

function countIn(from: JsonObject | undefined, key: string): number {
  return numberOf(from?.[key]) ?? 0;
}

function setAsideFrom(value: JsonObject | undefined): Pick<Coverage, 'setAside'> {
  const entries = setAsideReasons.flatMap((why): [SetAside, number][] => {
    const records = countIn(value, why);
    return records > 0 ? [[why, records]] : [];
  });
  return entries.length === 0 ? {} : { setAside: Object.fromEntries(entries) };
}
