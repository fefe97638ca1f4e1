/** The table of findings: no cell is wider than a column can be, and what was too long stands below it. */
import { expect, test } from '@jest/globals';
import { driftSentences } from '../../src/model/drift-words.ts';
import { reporters } from '../../src/reporters/index.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

test.each(['comment', 'markdown'])('%s: the line of the log behind a drift stands in the details alone', (name) => {
  const of = reports['failed'];
  const drifted = of?.findings.find(({ drift }) => drift !== undefined);
  if (of === undefined || drifted?.drift === undefined) throw new Error('no drift');
  const file = `/var/log/kubernetes/${'audit-of-a-control-plane/'.repeat(4)}audit.log`;
  const write = {
    ...(drifted.drift.lastWrite ?? drifted.drift.writes?.[0]),
    origin: { kind: 'log', file, line: 812 } as const,
  };
  const drift = { ...drifted.drift, lastWrite: write as NonNullable<typeof drifted.drift.lastWrite>, writes: [] };
  const findings = [{ ...drifted, drift, details: driftSentences(drift) }];
  const text = reporters.find((each) => each.name === name)?.render({ ...of, findings }, options) ?? '';
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  const row = table.find((line) => line.includes('[drift]'));
  expect(row).toContain('alice@');
  expect(row).toContain('patch, field manager kubectl-edit');
  expect(row).not.toContain('audit.log');
  const below = text.split('\n').filter((line) => line.startsWith('- ') && line.includes('audit.log:812'));
  expect(below).toHaveLength(1);
});
