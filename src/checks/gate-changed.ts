/** The pull request edits the gate file. It is told and not obeyed: the gate of the base side judges. */
import type { Cause } from '../model/finding.ts';
import { formatList } from '../model/party.ts';
import { countOf } from '../model/time.ts';
import type { Draft, RunCheck } from './index.ts';

const changesShown = 20;

export const gateChanged: RunCheck = {
  kind: 'gate-changed',
  run({ gateChange }, gate) {
    if (gateChange === undefined) return [];
    const { origin, changes, problems } = gateChange;
    const file = { group: '', kind: 'File', namespace: '', name: origin.file };
    const cause: Cause = { object: file, origin, text: 'the gate file is edited here' };
    return [
      {
        kind: 'gate-changed',
        key: keyOf('gate-changed', origin.file, ''),
        severity: gate.severity['gate-changed'],
        title: `this change edits the gate's own rules in ${origin.file}`,
        details: [
          ...(changes.length === 0
            ? []
            : [`${countOf(changes.length, 'edit')}: ${formatList(changes, changesShown)}.`]),
          'The rules of the base side judged this run; the new ones count after the merge.',
        ],
        causes: [cause],
        rows: [],
      },
      ...problems.map((problem): Draft => ({
        kind: 'invalid-manifest',
        key: keyOf('invalid-manifest', problem.origin.file, problem.message),
        severity: gate.severity['invalid-manifest'],
        title: problem.message,
        details: [problem.help, 'After the merge every run would stop here.'],
        causes: [{ object: file, origin: problem.origin, text: problem.message }],
        rows: [],
      })),
    ];
  },
};

function keyOf(kind: Draft['kind'], object: string, subject: string): Draft['key'] {
  return { source: '', kind, object, subject, peer: '', port: '' };
}
