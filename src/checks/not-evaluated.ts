/** A template, unknown kind, over-large or unreadable input that touches policies. */
import type { Comparison } from '../model/comparison.ts';
import type { Severity } from '../model/finding.ts';
import { cutText } from '../model/shortfalls.ts';
import { countOf } from '../model/time.ts';
import type { Check, Draft } from './index.ts';
import { draftsOf } from './problems.ts';

export const notEvaluated: Check = {
  kind: 'not-evaluated',
  run(comparison, gate) {
    const severity = gate.severity['not-evaluated'];
    return [...draftsOf(comparison, 'not-evaluated', () => severity), ...cutConnections(comparison, severity)];
  },
};

/** Whole connections that there was no room for: one that the change blocks may be among them. */
function cutConnections({ source, differences, observation }: Comparison, severity: Severity): readonly Draft[] {
  const cuts = (observation?.coverage.cut ?? []).filter(({ rule }) => rule === 'connections' || rule === 'ends');
  const records = cuts.reduce((sum, cut) => sum + cut.records, 0);
  if (records === 0 || differences.every(({ change }) => change === 'newly-allowed')) return [];
  const [log] = observation?.coverage.logs ?? [];
  return [
    {
      kind: 'not-evaluated',
      key: { source, kind: 'not-evaluated', object: '', subject: 'recorded connections', peer: '', port: '' },
      severity,
      title: `the logs hold more connections than are kept: ${countOf(records, 'record')} left out`,
      details: [
        ...cuts.map((cut) => `${cutText(cut)}.`),
        'Read a shorter window (--since), or leave out what no policy selects.',
      ],
      causes:
        log === undefined
          ? []
          : [
              {
                object: { group: '', kind: 'Log', namespace: '', name: log.file },
                origin: { kind: 'log', file: log.file, line: 1 },
                text: '',
              },
            ],
      rows: [],
    },
  ];
}
