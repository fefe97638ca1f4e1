/** noisy-source through the whole program: from the log to the report, and from a digest of the log to the same. */
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { goodLog, record } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

/** api scans db, on the port that the change opens to it among others; web is refused a hundred times elsewhere. */
const refused = (from: string, port: number, hours = 2): string =>
  record(`shop/${from}-7d9-x`, 'shop/db-7d9-x', { verdict: 'denied', port }, hours);
const log = [
  goodLog,
  ...Array.from({ length: 12 }, (_, at) => refused('api', 5430 + at)),
  ...Array.from({ length: 100 }, () => refused('web', 9)),
].join('');

const folder = shopFolder({ 'flood.jsonl': log, 'loud.yml': 'version: 1\nseverity:\n  noisy-source: error\n' });
const args = ['check', '--base', 'base', '--head', 'head', '--cluster', 'cluster.json', '--format', 'json'];

async function noisy(...more: readonly string[]) {
  const { code, out } = await program([...args, ...more], folder);
  const report = JSON.parse(out);
  const found = report.findings.filter(({ kind }: { kind: string }) => kind === 'noisy-source');
  return { code, counts: report.counts['noisy-source'], found };
}

test('a notice about whom the change concerns, a count of the others, and no failure', async () => {
  const { code, counts, found } = await noisy('flood.jsonl');
  expect(code).toBe(0);
  expect(counts).toEqual({ error: 0, warning: 0, notice: 1, ignore: 1 });
  expect(found.map((one: { severity: string; title: string }) => [one.severity, one.title])).toEqual([
    ['notice', 'shop/api was refused 12 times: a scan of many ports'],
    ['ignore', 'shop/web was refused 100 times: retries of one target'],
  ]);
  expect(found[0].refusals).toMatchObject({ pattern: 'scans-ports', ports: 12, count: 12 });
  const [{ place }] = found[0].causes;
  expect(log.split('\n')[place.line - 1]).toContain('"port":543');
});

test('the text tells the one, and the gate file makes both fail', async () => {
  const { out } = await program([...args.slice(0, -2), 'flood.jsonl'], folder);
  expect(out).toContain('noisy source: shop/api was refused 12 times');
  expect(out).not.toContain('shop/web was refused');
  const { code, counts } = await noisy('flood.jsonl', '--gate', 'loud.yml');
  expect({ code, errors: counts.error }).toEqual({ code: 1, errors: 2 });
});

test('a digest gives the same', async () => {
  await program(['observe', 'flood.jsonl', '--cluster', 'cluster.json', '--output', 'digest.jsonl'], folder);
  const [raw, digest] = [await noisy('flood.jsonl'), await noisy('digest.jsonl')];
  expect(digest).toEqual(raw);
});
