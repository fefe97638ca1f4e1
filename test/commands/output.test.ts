// Reports on standard output, which the runner of a workflow reads for commands.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeReport } from '../../src/commands/output.ts';
import type { Terminal } from '../../src/commands/index.ts';
import { finding, report } from '../build.ts';

test.each(['text', 'markdown', 'comment'])('a line of a patch is no command to a runner: %s', (format) => {
  const line = '     ::error title=Approved::fine';
  const patch = `--- a/k.yaml\n+++ b/k.yaml\n@@ -1,2 +1,2 @@\n${line}\n-a: 1\n+a: 2\n`;
  const fix = { files: [{ file: 'k.yaml', text: 'x', edits: [] }], patch, proved: ['it holds'] };
  const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-output-'));
  let out = '';
  const terminal = { folder, colour: false, width: 80, out: (text: string) => (out += text) } as unknown as Terminal;
  const failed = report({ conclusion: 'failed', findings: [finding('blocked-connection', { fix })] });
  writeReport(failed, 'full', { format, output: ['markdown=report.md'] }, terminal);
  expect(out).toContain('error title=Approved');
  expect(out).not.toMatch(/^\s*::/m);
  // A patch in a file is one that can be applied.
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain(`\n${line}\n`);
  rmSync(folder, { recursive: true });
});
