/** Every finding of every case leads to a line, or to a live object: over replays, bad input, the example, random worlds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Finding, Report } from '../src/model/finding.ts';
import { check } from '../src/run.ts';
import { fileRows } from './bad-input/files.ts';
import { clusterRows } from './bad-input/clusters.ts';
import { logRows } from './bad-input/logs.ts';
import { manifestRows } from './bad-input/manifests.ts';
import { run } from './bad-input/row.ts';
import type { Any } from './harness/family.ts';
import { replay } from './harness/replay-case.ts';
import { removeTemporaryFolders } from './io/repository.ts';
import { now } from './program.ts';
import { mutate } from './random-edits.ts';
import { randomWorld } from './random-world.ts';
import { randomFrom } from './random.ts';
import { memoryTree } from './trees.ts';

afterAll(removeTemporaryFolders);

const replays = join(import.meta.dirname, '../../shared/replays');
const seen = { findings: 0, without: [] as string[] };

/** Counts, and keeps the titles of findings that lead nowhere. */
function look(findings: readonly Pick<Finding, 'kind' | 'title' | 'causes' | 'severity'>[]): void {
  for (const { kind, title, causes, severity } of findings) {
    // Counted and not shown: no record is asked for where nothing changes.
    if (severity === 'ignore') continue;
    seen.findings++;
    const leads = causes.some(({ origin }) => origin.kind !== 'live' || origin.object !== '');
    if (!leads) seen.without.push(`${kind}: ${title}`);
  }
}

const all = (report: Report): readonly Finding[] => [...report.findings, ...report.waived];

describe('findings of', () => {
  const cases = existsSync(replays) ? (JSON.parse(readFileSync(join(replays, 'index.json'), 'utf8')) as Any[]) : [];
  (cases.length > 0 ? test : test.skip)(`the replays (${cases.length})`, async () => {
    for (const { case: name } of cases) {
      const folder = join(replays, name);
      look(all(await replay(folder, JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))));
    }
    expect(seen.without).toEqual([]);
  });

  test('bad input', async () => {
    for (const row of [...manifestRows, ...fileRows, ...clusterRows, ...logRows]) {
      if (row.arrange !== undefined || row.live !== undefined || row.more?.includes('--format') === true) continue;
      const { out } = await run({ ...row, more: [...(row.more ?? []), '--format', 'json'] });
      if (!out.startsWith('{')) continue;
      const { findings, waived } = JSON.parse(out) as { findings: Any[]; waived: Any[] };
      look(
        [...findings, ...waived].map(({ causes, ...finding }) => ({
          ...finding,
          causes: (causes as Any[]).map((cause) => ({ ...cause, origin: cause.place })),
        })),
      );
    }
    expect(seen.without).toEqual([]);
  });

  test('random worlds', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(910_000 + seed);
      const before = randomWorld(random);
      const sides = [before, mutate(mutate(before, random).world, random).world].map(({ objects, policies }, side) =>
        memoryTree(String(side), {
          'objects.json': JSON.stringify({
            apiVersion: 'v1',
            kind: 'List',
            items: [...objects, ...policies.map(({ object }) => object)],
          }),
        }),
      );
      const [base, head] = sides;
      if (base === undefined || head === undefined) throw new Error('two sides');
      const host = { now: () => now, progress: () => undefined };
      look(all((await check({ command: 'check', base, head, gate: {} }, host)).report));
    }
    expect(seen.without).toEqual([]);
  });

  test('all of these are many', () => {
    expect(seen.findings).toBeGreaterThan(150);
  });
});
