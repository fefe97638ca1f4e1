/** `explain` on replayed commits: it names the line that a reviewer of the commit has to look at. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Any } from '../harness/family.ts';
import { gateText } from '../harness/replay-case.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program } from '../program.ts';

afterAll(removeTemporaryFolders);

const replays = join(import.meta.dirname, '../../../shared/replays');
const cases = existsSync(replays) ? (JSON.parse(readFileSync(join(replays, 'index.json'), 'utf8')) as Any[]) : [];

/** Both sides with the rest of the cluster, and the gate file. */
function arranged(name: string, expected: Any): string {
  const folder = temporaryFolder();
  const source = join(replays, name);
  for (const side of ['before', 'after']) {
    cpSync(join(source, side), join(folder, side), { recursive: true });
    const rest = join(source, 'cluster.yaml');
    if (existsSync(rest)) cpSync(rest, join(folder, side, 'cluster.yaml'));
  }
  writeFileSync(join(folder, 'gate.yml'), gateText(expected));
  return folder;
}

function nameOf(end: Any): string {
  return end.cidr === undefined ? `${end.namespace}/${end.workload}` : '203.0.113.77';
}

/** Whether a text names a place at the line of the annotation, or at one that counts as right too. */
function names(text: string, { file, line, accept = [] }: Any): boolean {
  const lines = [...text.matchAll(/([^ (]+):(\d+):\d+/g)]
    .filter(([, path]) => path === file)
    .map(([, , at]) => Number(at));
  return lines.some(
    (at) => at === line || (accept as [number, number][]).some(([low, high]) => at >= low && at <= high),
  );
}

(cases.length > 0 ? test.each(cases.map(({ case: name }) => name as string)) : test.skip.each(['no replays']))(
  '%s',
  async (name) => {
    const expected = JSON.parse(readFileSync(join(replays, name, 'expected.json'), 'utf8'));
    const folder = arranged(name, expected);
    const explain = async (row: Any): Promise<string> => {
      const port = row.protocol === 'ALL' ? '' : `:${String(row.ports[0][0])}/${String(row.protocol)}`;
      const ends = [nameOf(row.src), `${nameOf(row.dst)}${port}`];
      const sides = ['--base', 'before', '--head', 'after', '--gate', 'gate.yml'];
      const { out, error } = await program(['explain', ...ends, ...sides], folder);
      return `${out}\n${error}`;
    };
    const rows = [...expected.newlyAllowed, ...expected.newlyBlocked] as Any[];
    const nobody = { src: { namespace: 'a', workload: 'b' }, dst: { namespace: 'a', workload: 'b' }, protocol: 'ALL' };
    const texts = await Promise.all((rows.length > 0 ? rows : [nobody]).map(explain));
    for (const text of rows.length > 0 ? texts : []) expect(text).toContain('turned by');
    for (const annotation of expected.annotations as Any[]) {
      if (annotation.level !== 'failure') continue;
      expect(texts.filter((text) => names(text, annotation)).length > 0 ? [] : [annotation, ...texts]).toEqual([]);
    }
  },
);
