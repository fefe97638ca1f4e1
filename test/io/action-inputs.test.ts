// What action.yml declares, what is read of it, and that all complaints come at once.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { begun, inputError } from '../../src/action/complaints.ts';
import { readInputs, type ReadInputs } from '../../src/io/action-inputs.ts';
import { missingFiles } from '../../src/io/named-files.ts';
import { secretsInInputs } from '../../src/io/secrets.ts';
import { formats } from '../../src/logs/index.ts';
import { UsableError } from '../../src/model/host.ts';
import { profiles } from '../../src/profiles/index.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

const root = dirname(dirname(import.meta.dirname));
const words = { formats: formats.map(({ name }) => name), profiles: profiles.map(({ name }) => name) };
const now = Date.parse('2026-11-23T14:05:00Z');

function given(inputs: Readonly<Record<string, string>>, workspace = '/work'): ReadInputs {
  const environment = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  return readInputs({ workspace }, words, now, Object.fromEntries(environment) as NodeJS.ProcessEnv);
}

describe('action.yml', () => {
  const { inputs } = load(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>;
  };

  test('declares what is read, and nothing else', () => {
    expect(Object.keys(inputs).sort()).toEqual([...given({}).names].sort());
  });

  test('describes every input', () => {
    const poor = Object.entries(inputs).filter(([, { description = '' }]) => !/^.{20,}[.]$/.test(description));
    expect(poor).toEqual([]);
  });

  test('has no default that could go before the gate file', () => {
    const defaults = Object.entries(inputs).flatMap(([name, input]) => (input.default === undefined ? [] : [name]));
    expect(defaults).toEqual(['token', 'check-run-id', 'matrix']);
  });

  test('has no input that the pages do not name', () => {
    const page = readFileSync(join(root, 'docs/getting-started.md'), 'utf8');
    expect(Object.keys(inputs).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('lists the names that formats and profiles have', () => {
    const listed = (name: string): readonly string[] =>
      (inputs[name]?.description ?? '').replace(/^.*: |\.$/g, '').split(', ');
    expect([...listed('log-format')].sort()).toEqual([...words.formats].sort());
    expect([...listed('profile')].sort()).toEqual([...words.profiles].sort());
  });
});

test('what is left out, or empty as a secret that a fork does not see, is absent', () => {
  const { inputs, problems, warnings } = given({
    snapshot: '',
    kubeconfig: ' \n',
    logs: '\n  \n',
    mode: '',
    insecure: '',
  });
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(inputs).toEqual({
    token: '',
    comment: 'auto',
    matrix: [],
    suggest: false,
    reports: {},
    plugins: [],
    insecure: false,
    serverDryRun: false,
    logs: [],
    workspace: '/work',
    directory: '/work',
  });
});

test('everything at once is read', () => {
  const { inputs, problems } = given(
    {
      kubeconfig: '{"clusters": []}',
      'exec-plugins': ' aws \n\nkubelogin',
      insecure: 'True',
      'server-dry-run': 'true',
      logs: 'a.log\n  b/*.gz  \n',
      'log-format': 'audit,hubble',
      since: '7d',
      until: '2026-11-22',
      'utc-offset': '-60',
      'clock-tolerance': '2.5',
      'clock-skew': '-30',
      directory: 'test/io',
      mode: 'report',
      profile: 'cilium',
      'check-run-id': '42',
      'check-run': 'separate',
      comment: 'recreate',
      'comment-id': 'eu',
      matrix: '{\n  "cluster": "prod",\n  "node": 24\n}',
    },
    root,
  );
  expect(problems).toEqual([]);
  expect(inputs).toMatchObject({
    kubeconfig: { text: '{"clusters": []}' },
    plugins: ['aws', 'kubelogin'],
    insecure: true,
    serverDryRun: true,
    logs: ['a.log', 'b/*.gz'],
    logFormat: 'audit,hubble',
    recordedBetween: { first: now - 7 * 86_400_000, last: Date.parse('2026-11-23T00:00:00Z') - 1 },
    utcOffset: -60,
    clockTolerance: 2_500,
    clockSkew: -30_000,
    directory: join(root, 'test/io'),
    mode: 'report',
    profile: 'cilium',
    checkRunId: 42,
    checkRun: 'separate',
    comment: 'recreate',
    commentId: 'eu',
    matrix: ['prod', '24'],
  });
});

test.each([
  ['mode', 'repot', 'the input mode cannot be "repot"', /^did you mean "report"\? .*enforce, report$/],
  ['mode', 'lenient', 'the input mode cannot be "lenient"', /^give one of enforce, report$/],
  ['comment', 'Auto', 'the input comment cannot be "Auto"', /did you mean "auto"/],
  ['insecure', 'yes', 'the input insecure cannot be "yes"', /^give true or false$/],
  ['log-format', 'hubbel', 'the input log-format cannot be "hubbel"', /did you mean "hubble"/],
  ['log-format', 'audit, hubbel', 'the input log-format cannot be "hubbel"', /did you mean "hubble"/],
  ['profile', 'celium', 'the input profile cannot be "celium"', /did you mean "cilium"/],
  ['since', 'yesterday', 'the input since is no time: "yesterday"', /7d before now/],
  ['until', '2026-13-01', 'the input until is no time: "2026-13-01"', /7d before now/],
  ['utc-offset', '1h', 'the input utc-offset is no number: "1h"', /minutes/],
  ['clock-tolerance', '-1', 'the input clock-tolerance is no number: "-1"', /seconds/],
  ['clock-skew', '1e3', 'the input clock-skew is no number: "1e3"', /seconds/],
  ['check-run', 'jobs', 'the input check-run cannot be "jobs"', /did you mean "job"/],
  ['matrix', '{', 'the input matrix is no JSON: "{"', /leave it out/],
  ['check-run-id', 'null', 'the input check-run-id is no number: "null"', /leave it out/],
  ['mode', '::error::x\u202e##[y]', 'the input mode cannot be ": :error::x ## [y]"', /./],
])('%s: %s is a problem', (name, value, message, help) => {
  const { problems, warnings } = given({ [name]: value });
  expect(problems).toEqual([{ input: name, message, help: expect.stringMatching(help) }]);
  expect(warnings).toEqual([]);
});

test('an input with a problem counts as left out, so that the complaint can be delivered', () => {
  const { inputs } = given({ token: 't', comment: 'loud', 'check-run-id': 'x', mode: 'soft' });
  expect(inputs).toMatchObject({ token: 't', comment: 'auto' });
  expect([inputs.checkRunId, inputs.mode]).toEqual([undefined, undefined]);
});

describe('a kubeconfig', () => {
  const text = 'apiVersion: v1\nkind: Config\nclusters: []\nusers: []\n';
  const base64 = Buffer.from(text).toString('base64');

  test.each([
    ['a path', join(root, 'package.json'), { path: join(root, 'package.json') }],
    ['a path that base64 could be', 'LICENSE', { path: 'LICENSE' }],
    ['YAML', text, { text: text.trim() }],
    ['JSON', '{"clusters":[]}', { text: '{"clusters":[]}' }],
    ['base64 in one line', base64, { text }],
    ['base64 in lines', base64.replace(/.{20}/g, '$&\n'), { text }],
  ])('as %s', (_, value, kubeconfig) => {
    const { inputs, problems } = given({ kubeconfig: value });
    expect([problems, inputs.kubeconfig]).toEqual([[], kubeconfig]);
  });

  test.each([
    'x'.repeat(300),
    'token: SECRETTOKEN12345',
    Buffer.from('users: [{name: a, user: {token: SECRETTOKEN12345}}]').toString('base64'),
    temporaryFolder(),
    'SECRET',
  ])('a secret in any other form is not taken for a path, never repeated, and hidden: %s', (kubeconfig) => {
    const { inputs, problems } = given({ kubeconfig, context: 'c' });
    expect(inputs.kubeconfig).toEqual({ unknown: kubeconfig });
    const message = 'the input kubeconfig is neither the path of a file nor a kubeconfig';
    expect(problems).toEqual([expect.objectContaining({ message, lacks: 'evidence' })]);
    expect(JSON.stringify(problems)).not.toContain(kubeconfig);
    expect(secretsInInputs(inputs)).toContain(kubeconfig);
  });

  test('a word of the complaint itself is not hidden in it', () => {
    expect(secretsInInputs(given({ kubeconfig: 'kubeconfig' }).inputs)).toEqual([]);
  });
});

test.each(['token', 'approval-token'])('%s: what can be no token is told without its text', (name) => {
  const { problems, inputs } = given({ [name]: 'ghp_SECRET\nghp_OTHER' });
  expect(problems).toEqual([expect.objectContaining({ input: name })]);
  expect(JSON.stringify([problems, inputs])).not.toMatch(/SECRET|OTHER/);
});

test.each([
  [{ snapshot: 'a', kubeconfig: 'LICENSE' }, 'both snapshot and kubeconfig are given'],
  [{ since: '1d', until: '2d' }, 'the input since is later than until'],
])('%j do not go together', (inputs, message) => {
  expect(given(inputs).problems.map((problem) => problem.message)).toEqual([message]);
});

test.each([
  ['coment', /^there is no input "coment", .*did you mean "comment"\?/],
  ['Log-Fromat', /did you mean "log-format"\?/],
  ['log_format', /did you mean "log-format"\?/],
  ['fail-on-severity', /action\.yml names all/],
  ['__proto__', /^there is no input "__proto__"/],
  ['a\n::error::b', /^there is no input "a : :error::b"|^there is no input "a ::error::b"/],
])('an input that does not exist is told: %j', (name, says) => {
  const { problems, warnings } = given({ [name]: 'x' });
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [expect.stringMatching(says)] });
  expect(warnings.join('')).not.toContain('\n');
});

describe('complaints', () => {
  const two = given({ mode: 'soft', since: 'never' }).problems;
  const gate = new UsableError('the gate file cannot be used:\ng.yml:1:1: a (b)\ng.yml:2:1: c (d)', 'mend it');
  const fail = (error: Error) => () => Promise.reject(error);
  const lines = ({ message }: UsableError): readonly string[] => message.split('\n');

  test('one alone is itself', () => {
    const { message, help } = inputError(two.slice(0, 1), undefined);
    expect([message, help]).toEqual(['the input mode cannot be "soft"', 'give one of enforce, report']);
  });

  test('several are a line each, with those of the gate file; the first line counts them and has the first', () => {
    const error = inputError(two, gate);
    const mode = 'the input mode cannot be "soft" (give one of enforce, report)';
    expect(lines(error)).toEqual([
      `4 things must be mended first, the first: ${mode}`,
      mode,
      expect.stringMatching(/^the input since is no time: "never" \(give .*\)$/),
      'the gate file cannot be used: g.yml:1:1: a (b)',
      'the gate file cannot be used: g.yml:2:1: c (d)',
    ]);
    expect(error.help).toBe('');
  });

  const beginning = { facts: () => Promise.resolve('facts'), pardons: () => false, others: () => Promise.resolve() };
  const evidence = { input: 'logs', message: 'no log', help: 'name one', lacks: 'evidence' } as const;

  test('whatever else keeps the run from beginning is told with them', async () => {
    const facts = fail(new UsableError('no event', 'run again', 'event.json'));
    await expect(begun(two, { ...beginning, facts })).rejects.toThrow(/\nevent\.json: no event \(run again\)$/);
    await expect(begun(two, { ...beginning, others: fail(gate) })).rejects.toThrow(/^4 things/);
  });

  test('a fault of the program stays one', async () => {
    await expect(begun(two, { ...beginning, others: fail(new TypeError('x')) })).rejects.toThrow(TypeError);
    await expect(begun(two, { ...beginning, facts: fail(new TypeError('x')) })).rejects.toThrow(TypeError);
  });

  test('evidence that lacks does not keep a run from beginning that may do without, and nobody asks for the rest', async () => {
    const pardons = () => true;
    await expect(begun([evidence], beginning)).rejects.toThrow(/^no log$/);
    expect(await begun([evidence], { ...beginning, pardons, others: fail(gate) })).toBe('facts');
    await expect(begun([evidence, ...two.slice(0, 1)], { ...beginning, pardons })).rejects.toThrow(/^the input mode/);
  });
});

test('files that lack are told at once, each by its input', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.log'), '');
  const at = (name: string): string => join(folder, name);
  const rendered = { base: folder, head: at('head') };
  const logs = ['-', at('a.log'), at('*.log'), at('b.log'), at('*.gz')];
  expect(missingFiles({ logs, snapshot: at('a.log'), rendered: { base: folder, head: folder } })).toEqual([
    expect.objectContaining({ input: 'logs', message: `no log at "${at('b.log')}"` }),
    expect.objectContaining({ input: 'logs', message: `no log matches "${at('*.gz')}"` }),
  ]);
  const inputs = missingFiles({ logs, snapshot: folder, rendered }).map(({ input, lacks }) => [input, lacks]);
  expect(inputs).toEqual([
    ['rendered-head', undefined],
    ['snapshot', 'evidence'],
    ['logs', 'evidence'],
    ['logs', 'evidence'],
  ]);
});

describe('the folder of the checkout', () => {
  const workspace = temporaryFolder();
  mkdirSync(join(workspace, 'deep'));
  writeFileSync(join(workspace, 'file'), '');

  test.each([
    ['deep', undefined, 'deep'],
    ['.', undefined, ''],
    ['nope', /names no folder: "nope"/, ''],
    ['file', /names no folder: "file"/, ''],
    ['..', /leads out of the workspace: "\.\."/, ''],
    ['/', /leads out of the workspace: "\/"/, ''],
  ])('%s', (directory, problem, read) => {
    const { inputs, problems } = given({ directory }, workspace);
    expect(inputs.directory).toBe(join(workspace, read));
    expect(problems.map(({ message }) => message)).toEqual(
      problem === undefined ? [] : [expect.stringMatching(problem)],
    );
  });
});

const ofFile = { context: 'prod', 'exec-plugins': 'aws', insecure: 'true' };
test.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
  [
    { snapshot: 's', ...ofFile },
    ['context, exec-plugins, insecure change nothing: the cluster is a snapshot, and no kubeconfig is given'],
  ],
  [
    { snapshot: 's', insecure: 'false', context: 'prod' },
    ['context changes nothing: the cluster is a snapshot, and no kubeconfig is given'],
  ],
  [{ kubeconfig: '{"clusters": []}', ...ofFile }, []],
  [{ since: '7d', 'log-format': 'hubble' }, ['log-format, since change nothing: no log is given']],
  [{ since: '7d', logs: 'logs/' }, []],
  [{ since: '7d', 'evidence-workflow': 'evidence.yml' }, []],
])('%j: what changes nothing is told', (inputs, warnings) => {
  const { warnings: told, problems } = given(inputs);
  expect({ told, problems }).toEqual({ told: warnings, problems: [] });
});

test('what a report of another run makes needless is told', () => {
  const { warnings, problems } = given({ 'deliver-report': 'r.json', snapshot: 's', logs: 'l', comment: 'auto' });
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(/^deliver-report .* ignored is snapshot, logs$/)]);
  expect(given({ 'deliver-report': 'r.json' }).warnings).toEqual([]);
});
