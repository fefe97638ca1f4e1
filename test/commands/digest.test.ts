/** A digest in place of its logs: written by `observe`, read by `check`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const breaking = {
  'head/shop/db.yaml': policy(
    'db',
    'podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: wbe}}}], ports: [{port: 5432}]}]',
  ),
  'private.yml': 'privacy: names\n',
  'counts.yml': 'privacy: counts\n',
};
const cluster = ['--cluster', 'cluster.json'];

/** What a gate finds, without the places of records, which are those of the digest or of its log. */
async function findings(log: string, folder: string): Promise<unknown> {
  const { code, out } = await program(
    ['check', '--base', 'base', '--head', 'head', ...cluster, log, '--format', 'json'],
    folder,
  );
  const report = JSON.parse(out) as { findings: unknown; sources: unknown; verdict: unknown };
  const plain = JSON.stringify([report.findings, report.verdict]).replaceAll(/"samples":\[[^\]]*\]/g, '');
  return { code, plain };
}

test('a gate finds the same as on the logs', async () => {
  const folder = shopFolder(breaking);
  const written = await program(['observe', 'log.jsonl', ...cluster, '--output', 'digest.jsonl.gz'], folder);
  expect(written).toMatchObject({ code: 0, out: '' });
  expect(written.error).toMatch(
    /^digest\.jsonl\.gz: \d+ connections? and 0 writes of objects, from \d+ lines of 1 log \(generic\), 0 skipped\n$/,
  );
  const raw = await findings('log.jsonl', folder);
  expect(raw).toMatchObject({ code: 1, plain: expect.stringContaining('blocked-connection') });
  expect(await findings('digest.jsonl.gz', folder)).toEqual(raw);
});

test('a digest of names holds no pod, and between workloads a gate finds on it what it finds on the logs', async () => {
  const folder = shopFolder(breaking);
  const options = [...cluster, '--gate', 'private.yml', '--output', 'names.jsonl'];
  const written = await program(['observe', 'log.jsonl', ...options], folder);
  expect(written).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, 'names.jsonl'), 'utf8');
  const snapshot = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as {
    items: readonly { kind: string; metadata: { name: string } }[];
  };
  const pods = snapshot.items.filter(({ kind }) => kind === 'Pod').map(({ metadata }) => metadata.name);
  expect(pods.length).toBeGreaterThan(0);
  expect(pods.filter((pod) => text.includes(`"${pod}"`) || text.includes(`/${pod}"`))).toEqual([]);
  expect(text).not.toMatch(/\d+\.\d+\.\d+\.\d+|log\.jsonl/);
  const raw = (await findings('log.jsonl', folder)) as { code: number };
  const names = (await findings('names.jsonl', folder)) as { code: number; plain: string };
  expect(names.code).toBe(raw.code);
  expect(names.plain).toContain('blocked-connection');
});

test.each([
  ['records that are older', ['--since', '2100-01-01'], 0],
  ['records that are newer', ['--until', '2000-01-01T00:00:00Z'], 0],
  ['nothing', ['--since', '2000-01-01', '--until', '2100-01-01'], 1],
])('leaves out %s', async (_, options, code) => {
  const folder = shopFolder(breaking);
  await program(['observe', 'log.jsonl', ...cluster, ...options, '--output', 'digest.jsonl'], folder);
  const { plain } = (await findings('digest.jsonl', folder)) as { plain: string };
  expect(plain.includes('blocked-connection')).toBe(code === 1);
});

test.each([
  ['a gate file that lets only numbers be shown', ['--gate', 'counts.yml'], /no digest of numbers can be judged/],
  ['a time that is none', ['--since', 'yesterday'], /--since "?yesterday"? is no time/],
  ['a span of no time', ['--since', '2026-02-01', '--until', '2026-01-01'], /--since is later than --until/],
] as const)('refuses %s', async (_, options, message) => {
  const folder = shopFolder(breaking);
  const { code, error } = await program(
    ['observe', 'log.jsonl', ...cluster, ...options, '--output', 'digest.jsonl'],
    folder,
  );
  expect(code).toBe(2);
  expect(error).toMatch(message);
  expect(existsSync(join(folder, 'digest.jsonl'))).toBe(false);
});
