/** Live differs from base: somebody edited the cluster, or a merge is not rolled out. Never blamed on the change. */
import type { Comparison, DriftItem } from '../model/comparison.ts';
import type { DriftPart } from '../model/drift.ts';
import { driftHows, driftSentences } from '../model/drift-words.ts';
import type { ConnectionChange, Row } from '../model/finding.ts';
import { canonicalJson, formatRef, keyOf } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import type { Reason } from '../model/verdict.ts';
import { recordedConnections, rowOf } from './evidence.ts';
import type { Check, Draft } from './index.ts';

export const drift: Check = {
  kind: 'drift',
  run(comparison, gate) {
    return comparison.drift.map((item) => draftOf(item, comparison, gate.severity.drift));
  },
};

function draftOf(item: DriftItem, comparison: Comparison, severity: Draft['severity']): Draft {
  const object = formatRef(item.object);
  const rows = rowsOf(item, comparison);
  return {
    kind: 'drift',
    key: { source: comparison.source, kind: 'drift', object, subject: item.how, peer: '', port: '' },
    severity,
    title: `${object} ${driftHows[item.how]}`,
    details: [
      ...driftSentences(item),
      ...(rows.length === 0
        ? []
        : [
            `Rolling out what is in git changes ${countOf(rows.length, 'recorded connection')}, with or without this change.`,
          ]),
    ],
    causes: [{ object: item.object, origin: item.origin, text: `${object} ${driftHows[item.how]}` }],
    rows,
    drift: briefly(item),
    ...(rows.length === 0 ? {} : { againstLive: 'reverts-drift' }),
  };
}

/** What a report holds of one object at most; a value is measured as JSON, in characters. */
const most = { value: 4000, rows: 100, writes: 20, attempts: 20 };

/** The item as long as a report may be, with how much of it is left out. */
function briefly(item: DriftItem): DriftItem {
  const { parts, effect, writes = [], since, attempts = [] } = item;
  const over = {
    rows: (effect?.rows.length ?? 0) - most.rows,
    future: (effect?.future?.length ?? 0) - most.rows,
    writes: writes.length - most.writes,
    since: (since?.length ?? 0) - most.writes,
    attempts: attempts.length - most.attempts,
  };
  const left = Object.fromEntries(Object.entries(over).filter(([, count]) => count > 0));
  return {
    ...item,
    ...(parts && { parts: parts.map(shortened) }),
    ...(effect && {
      effect: {
        ...effect,
        rows: effect.rows.slice(0, most.rows),
        ...(effect.future && { future: effect.future.slice(0, most.rows) }),
      },
    }),
    ...(over.writes > 0 && { writes: writes.slice(0, most.writes) }),
    ...(since && { since: since.slice(-most.writes) }),
    ...(over.attempts > 0 && { attempts: attempts.slice(-most.attempts) }),
    ...(Object.keys(left).length > 0 && { left }),
  };
}

function shortened({ live, base, ...part }: DriftPart): DriftPart {
  const isLong = [live, base].some((value) => value !== undefined && canonicalJson(value).length > most.value);
  if (isLong) return { ...part, long: true };
  return { ...part, ...(live !== undefined && { live }), ...(base !== undefined && { base }) };
}

/**
 * Recorded connections that live judges otherwise than base, where this object is a ground of the difference. An
 * object that only live has is no ground of base: there the namespace must do, or the whole cluster.
 */
function rowsOf({ object, how }: DriftItem, comparison: Comparison): readonly Row[] {
  if (comparison.live === undefined) return [];
  const key = keyOf(object);
  const isNear = ({ connection: { source, destination } }: ConnectionChange): boolean =>
    object.namespace === '' ||
    [source, destination].some((end) => end.kind === 'workload' && end.workload.namespace === object.namespace);
  return recordedConnections(comparison)
    .filter(({ change, as }) => as !== 'none' && change.answer.live !== change.answer.before)
    .filter(({ change }) =>
      how === 'only-live' ? isNear(change) : groundsBefore(change).some((reason) => names(reason, key)),
    )
    .map(({ change }) => rowOf(change, true));
}

function groundsBefore({ connection, answer }: ConnectionChange): readonly Reason[] {
  return answer.groundsOf(connection).before;
}

function names(reason: Reason, key: string): boolean {
  if (reason.kind === 'rule') return keyOf(reason.policy) === key;
  return reason.kind === 'isolated' && reason.policies.some(({ policy }) => keyOf(policy) === key);
}
