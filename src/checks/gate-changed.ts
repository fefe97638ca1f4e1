/** The pull request edits the gate file. It is told and not obeyed: the gate of the base side judges. */
import type { Cause } from '../model/finding.ts';
import { formatList } from '../model/party.ts';
import { countOf } from '../model/time.ts';
import type { GateOutlook } from '../model/gate.ts';
import type { Draft, RunCheck } from './index.ts';

const changesShown = 20;

export const gateChanged: RunCheck = {
  kind: 'gate-changed',
  run({ gateChange }, gate) {
    if (gateChange === undefined) return [];
    const { origin, changes, problems, judgedBy = 'the base side', outlook } = gateChange;
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
          `The rules of ${judgedBy} judged this run; the new ones count after the merge.`,
          ...(outlook === undefined ? [] : [outlookText(outlook)]),
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

function outlookText(outlook: GateOutlook): string {
  if (outlook.kind === 'not-worked-out')
    return `What this run would be under the new file is not worked out, because ${outlook.because}.`;
  const { conclusion, mode, fewer } = outlook;
  const word = mode === 'report' && conclusion !== 'passed' ? `${conclusion}, without failing the job` : conclusion;
  const many = countOf(Math.abs(fewer), 'finding');
  const fail = Math.abs(fewer) === 1 ? 'fails' : 'fail';
  const change = fewer === 0 ? 'as many findings fail' : `${many} ${fewer > 0 ? 'fewer' : 'more'} ${fail}`;
  return `Under the new file this run would be: ${word}; ${change}.`;
}

function keyOf(kind: Draft['kind'], object: string, subject: string): Draft['key'] {
  return { source: '', kind, object, subject, peer: '', port: '' };
}
