/** `observe --by`: the whole way from a log to each view, in all formats, with and without a cluster. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { hostileTexts } from '../reporters/hostile.ts';
import { pageOf } from '../reporters/page.ts';
import { policy, record } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/schemas/observed.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, formats: { 'date-time': true }, allErrors: true });
const validate = ajv.compile(schema);

const views = ['namespace', 'source', 'policy', 'destination'] as const;

/** web reaches db and is let through; api is refused there; web → api is what no policy speaks of. */
const log = [
  record('shop/web-7d9-x', 'shop/db-7d9-x', {}, 30),
  record('shop/web-7d9-x', 'shop/db-7d9-x', {}, 3),
  record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied' }, 2),
  record('shop/web-7d9-x', 'shop/api-7d9-x', { port: 8081 }, 1),
].join('');

const folder = shopFolder({ 'more.jsonl': log });
const observed = async (args: readonly string[], from = folder) => program(['observe', ...args], from);

async function jsonOf(args: readonly string[]) {
  const { code, out, error } = await observed([...args, '--format', 'json']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const told = JSON.parse(out);
  validate(told);
  expect(validate.errors ?? []).toEqual([]);
  return told;
}

test.each(views)('by %s as JSON keeps to the schema, with and without a cluster', async (by) => {
  const without = await jsonOf(['more.jsonl', '--by', by]);
  expect(without.states).toHaveLength(1);
  expect(without.states[0].missing).toHaveLength(1);
  const within = await jsonOf(['more.jsonl', '--by', by, '--cluster', 'cluster.json']);
  expect(within.states[0].missing).toEqual([]);
  await jsonOf(['more.jsonl', '--by', by, '--in', 'base']);
});

test('by policy: what no policy explains, and what no connection uses', async () => {
  const { states } = await jsonOf(['more.jsonl', '--by', 'policy', '--cluster', 'cluster.json']);
  const [{ policies, unexplained }] = states;
  expect(policies).toHaveLength(1);
  expect(policies[0]).toMatchObject({
    policy: { namespace: 'shop', name: 'db' },
    use: 'used',
    connections: 2,
    matched: { allowed: { count: 2 } },
    isolating: { denied: { count: 1 } },
    rules: [{ direction: 'ingress', rule: 0, connections: 1, allowed: { count: 2 } }],
  });
  expect(unexplained).toHaveLength(1);
  expect(unexplained[0]).toMatchObject({ why: 'allowed-by-nobody', connection: { port: 8081, allowed: { count: 1 } } });
});

test.each([
  ['allowed', [], 'allowed-though-refused', 'api'],
  ['denied', [], 'refused-though-allowed', 'web'],
])('a record of %s that the policies contradict', async (verdict, _, why, from) => {
  const wrong = record(`shop/${from}-7d9-x`, 'shop/db-7d9-x', { verdict });
  const { out } = await observed(
    ['wrong.jsonl', '--by', 'policy', '--cluster', 'cluster.json', '--format', 'json'],
    shopFolder({ 'wrong.jsonl': wrong }),
  );
  expect(JSON.parse(out).states[0].unexplained.map((one: { why: string }) => one.why)).toEqual([why]);
});

test('manifests alone: policies and rules that no connection meets', async () => {
  const named = { src: { namespace: 'shop', workload: 'web' }, dst: { namespace: 'shop', workload: 'db' } };
  const spare = `podSelector: {matchLabels: {app: db}}\ningress:\n  - from: [{podSelector: {matchLabels: {app: spare}}}]`;
  const place = shopFolder({
    'named.jsonl': record('', '', named),
    'base/shop/spare.yaml': policy('spare', spare),
    'base/shop/none.yaml': policy('none', 'podSelector: {matchLabels: {app: nobody}}\ningress: [{}]'),
  });
  const { out } = await observed(['named.jsonl', '--by', 'policy', '--in', 'base', '--format', 'json'], place);
  const { policies, unexplained } = JSON.parse(out).states[0];
  expect(policies.map((one: { policy: { name: string }; use: string }) => [one.policy.name, one.use])).toEqual([
    ['spare', 'never-used'],
    ['none', 'selects-nothing'],
    ['db', 'used'],
  ]);
  expect(policies[0].place).toMatchObject({ kind: 'file', file: 'shop/spare.yaml', line: 1 });
  expect(unexplained).toEqual([]);
});

test('every number leads to a line of the log', async () => {
  const lines = log.trimEnd().split('\n');
  for (const by of views) {
    const told = await jsonOf(['more.jsonl', '--by', by, '--cluster', 'cluster.json']);
    const found: { count: number; samples: { file: string; line: number }[] }[] = [];
    JSON.stringify(told.states, (_, value) => {
      if (value?.samples !== undefined) found.push(value);
      return value as unknown;
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { samples } of found) {
      expect(samples.length).toBeGreaterThan(0);
      for (const { file, line } of samples) {
        expect(file).toMatch(/more\.jsonl$/);
        expect(lines[line - 1]).toBeDefined();
      }
    }
  }
});

test('the namespace is told by what crossed its border and by its policies', async () => {
  const { states } = await jsonOf(['more.jsonl', '--by', 'namespace', '--cluster', 'cluster.json']);
  expect(states[0].namespaces).toHaveLength(1);
  expect(states[0].namespaces[0]).toMatchObject({
    namespace: 'shop',
    ingress: { answer: 'never-recorded', peers: 0, connections: [] },
    inside: { allowed: { count: 3 }, denied: { count: 1 } },
    policies: { ingress: { workloads: 3, isolated: 1, perhaps: 0 }, egress: { workloads: 3, isolated: 0, perhaps: 0 } },
  });
});

test('as text and Markdown', async () => {
  const text = (await observed(['more.jsonl', '--by', 'source', '--cluster', 'cluster.json'])).out;
  expect(text).toMatch(
    /from shop\/api\n +went to\n +shop\/db TCP 5432 +refused 1×, 2026-11-23 12:05 UTC \(.*more\.jsonl:3\)/,
  );
  expect(text).toMatch(/from shop\/web\n +to 2 peers: allowed 3×/);
  const page = (await observed(['more.jsonl', '--by', 'source', '--format', 'markdown'])).out;
  expect(pageOf(page).tags).toContain('table');
  expect(page).toContain('| `shop/db-7d9-x` TCP&nbsp;5432 |');
});

test('every line is accounted for, in text and Markdown', async () => {
  const place = shopFolder({ 'some.jsonl': `${log}{"time": "soon"}\nno record\n` });
  const text = (await observed(['some.jsonl', '--by', 'source'], place)).out;
  expect(text).toMatch(/read +6 lines of 1 log \(generic\), 2 skipped\n/);
  expect(text).toMatch(
    /unseen +(?:\d+ records? not attributed: [^\n]*\n +)*1 line skipped: [^\n]*some\.jsonl:5\)\n +1 line skipped: [^\n]*some\.jsonl:6\)\n/,
  );
  const page = (await observed(['some.jsonl', '--by', 'source', '--format', 'markdown'], place)).out;
  expect(page).toContain('Read: 6 lines of 1 log (`generic`), 2 skipped');
  expect(page).toMatch(/- 1 line skipped: .*some\.jsonl:6/);
});

test('a log that says nothing is told as one', async () => {
  const bare = record('', '', { src: { ip: '10.1.2.3' }, dst: { ip: '10.1.2.4' } });
  const place = shopFolder({ 'bare.jsonl': bare });
  for (const [by, nothing] of [
    ['source', 'no recorded connection has an end that is known to be a pod'],
    ['policy', 'the records name no policy'],
  ] as const) {
    const text = (await observed(['bare.jsonl', '--by', by], place)).out;
    expect(text).toMatch(new RegExp(`1 record, 0 with two known ends[^]*found +${nothing}\\n`));
    const page = (await observed(['bare.jsonl', '--by', by, '--format', 'markdown'], place)).out;
    expect(page.toLowerCase()).toContain(nothing);
  }
});

test('nothing to tell: of a namespace without a record, and of logs without a line', async () => {
  const nothing = 'nothing that was recorded concerns the namespace nope';
  for (const by of views) {
    const { out } = await observed(['more.jsonl', '--by', by, '--namespace', 'nope']);
    expect(out).toContain(`found     ${nothing}`);
    const page = (await observed(['more.jsonl', '--by', by, '--namespace', 'nope', '--format', 'markdown'])).out;
    expect(page).toContain(`Nothing that was recorded concerns the namespace \`nope\``);
  }
  const empty = await observed(['empty.log', '--by', 'source'], shopFolder({ 'empty.log': '' }));
  expect(empty.out).toMatch(
    /read +0 lines of 1 log, 1 of them empty or not read, 0 skipped\n[^]*found +no connection was recorded\n/,
  );
});

test('only what came again is told as coming again', async () => {
  const refused = (port: number, count: number): string =>
    record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied', port, count });
  const place = shopFolder({
    'once.jsonl': refused(1, 1) + refused(2, 1),
    'more.jsonl': refused(1, 9) + refused(2, 9),
  });
  const told = async (log: string) => (await observed([log, '--by', 'source'], place)).out;
  expect(await told('once.jsonl')).toContain('  refused: 2 attempts at 2 targets');
  expect(await told('more.jsonl')).toContain('  refused: the same targets again and again: 18 attempts');
});

test('rows and sections beyond the limit are counted', async () => {
  const { out } = await observed(['more.jsonl', '--by', 'source', '--limit', '1']);
  expect(out).toMatch(/from shop\/api-7d9-x[^]*\n\nand 1 more \(see --limit\)/);
});

test('names of a log are inert in every format', async () => {
  for (const [title, text] of Object.entries(hostileTexts)) {
    const hostile = record('shop/web', 'shop/db', { src: { namespace: text || 'x', pod: text || 'x' } });
    const place = shopFolder({ 'bad.jsonl': `${record('shop/web', 'shop/db')}${hostile}` });
    for (const by of views) {
      const plain = (await observed(['bad.jsonl', '--by', by], place)).out;
      expect([title, plain.replaceAll('\n', '')]).toEqual([
        title,
        expect.not.stringMatching(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u),
      ]);
      expect(plain).not.toMatch(/^\s*::/m);
      expect(plain).not.toContain('##[');
      const { tags } = pageOf((await observed(['bad.jsonl', '--by', by, '--format', 'markdown'], place)).out);
      const known = ['h3', 'p', 'strong', 'code', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span'];
      expect([title, tags.filter((tag) => !known.includes(tag))]).toEqual([title, []]);
      const json = (await observed(['bad.jsonl', '--by', by, '--format', 'json'], place)).out;
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  }
});

test('the privacy of the gate file holds: no address and no pod with names, nothing at all with counts', async () => {
  const bare = record('', '', { src: { ip: '203.0.113.7' }, dst: { namespace: 'shop', pod: 'db-7d9-x' } });
  const place = shopFolder({
    'bare.jsonl': `${bare}${record('shop/gone-1', 'shop/db-7d9-x')}`,
    'names.yml': 'privacy: names\n',
    'counts.yml': 'privacy: counts\n',
  });
  const args = ['bare.jsonl', '--cluster', 'cluster.json', '--by'];
  for (const by of views) {
    for (const format of ['text', 'markdown', 'json']) {
      for (const logs of [args, ['bare.jsonl', '--by']]) {
        const { code, out } = await observed([...logs, by, '--format', format, '--gate', 'names.yml'], place);
        expect(code).toBe(0);
        expect(out).not.toMatch(/203\.0\.113|gone-1|7d9/);
      }
    }
  }
  expect(await observed([...args, 'source', '--gate', 'counts.yml'], place)).toMatchObject({ code: 2, out: '' });
});

test.each([
  [['more.jsonl'], '--by is missing'],
  [['more.jsonl', '--by', 'pods'], 'there is no view "pods"'],
  [['--by', 'source'], 'no log is named'],
  [['more.jsonl', '--by', 'source', '--format', 'toString'], 'there is no format "toString"'],
  [['more.jsonl', '--by', 'source', '--limit', '0'], '--limit 0 is no number above 0'],
  [['none.jsonl', '--by', 'source'], 'none.jsonl'],
])('observe %j ends with 2 and says why', async (args, why) => {
  const { code, out, error } = await observed(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(why);
});
