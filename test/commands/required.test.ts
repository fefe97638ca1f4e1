/** `require` of the gate file: a check without a cluster, with an old one, or without logs does not pass quietly. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { now, program } from '../program.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const gates = {
  'both.yml': 'require: [cluster, logs]\nmax-age: 6h\n',
  'report.yml': 'require: [cluster]\nmode: report\n',
  'none.yml': 'mode: enforce\n',
};
const folder = shopFolder(gates);
const hour = 3_600_000;

beforeAll(async () => {
  await program(['snapshot', '--cluster', 'cluster.json', '--output', 'prod.json'], folder);
});

function check(args: readonly string[], format = 'text', hours = 0): ReturnType<typeof program> {
  const sides = ['check', '--base', 'base', '--head', 'head', '--format', format];
  return program([...sides, ...args], folder, now + hours * hour);
}

const fresh = ['--cluster', 'prod.json', 'log.jsonl'];

test.each([
  ['both are there', ['--gate', 'both.yml', ...fresh], 5, 0, undefined],
  ['the cluster is too old', ['--gate', 'both.yml', ...fresh], 7, 1, 'this one was read 7 h ago'],
  ['no time is known', ['--gate', 'both.yml', '--cluster', 'cluster.json', 'log.jsonl'], 0, 1, 'nobody knows when'],
  ['no cluster', ['--gate', 'both.yml', 'log.jsonl'], 0, 1, 'requires a cluster, and none was given'],
  ['no logs', ['--gate', 'both.yml', '--cluster', 'prod.json'], 0, 1, 'requires logs, and none was given'],
  ['nothing is required', ['--gate', 'none.yml'], 0, 0, undefined],
  ['it only reports', ['--gate', 'report.yml'], 0, 0, 'requires a cluster, and none was given'],
] as const)('%s', async (_, args, hours, code, says) => {
  const words = says === undefined ? [] : says.split(' ');
  for (const format of ['text', 'markdown', 'json', 'sarif', 'html']) {
    const told = await check(args, format, hours);
    expect([format, told.code]).toEqual([format, code]);
    const flat = told.out.replace(/&#(\d+);/g, (__, point: string) => String.fromCodePoint(Number(point)));
    expect([format, words.every((word) => flat.includes(word))]).toEqual([format, true]);
  }
  const { conclusion } = JSON.parse((await check(args, 'json', hours)).out) as { conclusion: string };
  expect(conclusion).toBe(says === undefined ? 'passed' : 'cannot say');
});

test('the verdict line says what is missing', async () => {
  const { out } = await check(['--gate', 'both.yml', 'log.jsonl']);
  expect(out.replace(/\s+/g, ' ')).toMatch(/CANNOT SAY .*the gate file requires a cluster, and none was given/);
});

test('a failure says everywhere what is missing besides', async () => {
  const broken = shopFolder({
    ...gates,
    'head/broken.yaml':
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: x, namespace: shop}\nspec: {podSelector: {}, ingress: [{ports: [{protocol: TPC}]}]}\n',
  });
  for (const format of ['text', 'markdown', 'json', 'html']) {
    const { code, out } = await program(
      ['check', '--base', 'base', '--head', 'head', '--gate', 'both.yml', '--format', format],
      broken,
      now,
    );
    const flat = out.replace(/&#(\d+);/g, (__, point: string) => String.fromCodePoint(Number(point)));
    const says = ['requires a cluster, and none was given', 'requires logs, and none was given'];
    expect([format, code, says.map((one) => flat.replace(/\s+/g, ' ').includes(one))]).toEqual([
      format,
      1,
      [true, true],
    ]);
  }
});

test('an audit log alone is named with its span, and holds no connection', async () => {
  const at = new Date(now - 3 * hour).toISOString();
  const event = {
    ...{ kind: 'Event', apiVersion: 'audit.k8s.io/v1', level: 'Metadata', auditID: 'a', verb: 'list' },
    ...{ stage: 'ResponseComplete', requestURI: '/api/v1/configmaps', user: { username: 'bob' } },
    ...{ objectRef: { resource: 'configmaps', apiVersion: 'v1' }, responseStatus: { code: 200 } },
    ...{ requestReceivedTimestamp: at, stageTimestamp: at },
  };
  const later = JSON.stringify(event)
    .replaceAll(at, new Date(now - hour).toISOString())
    .replace('"a"', '"b"');
  const audited = shopFolder({ ...gates, 'audit.log': `${JSON.stringify(event)}\n${later}\n` });
  const { out } = await program(
    ['check', '--base', 'base', '--head', 'head', '--cluster', 'cluster.json', 'audit.log'],
    audited,
    now,
  );
  expect(out.replace(/\s+/g, ' ')).toContain(
    'audit log from 2026-11-23 11:05 UTC to 2026-11-23 13:05 UTC, no connections: nothing is known of recorded traffic',
  );
});

test('a word that is not known is told with the one that was meant', async () => {
  const wrong = shopFolder({ 'wrong.yml': 'require: [log]\n' });
  const { code, error } = await program(
    ['check', '--base', 'base', '--head', 'head', '--gate', 'wrong.yml'],
    wrong,
    now,
  );
  expect(code).toBe(2);
  expect(error).toContain('require[0] is "log", which is not known');
  expect(error).toContain('did you mean "logs"?');
});
