// Inputs as the built Action takes them: all complaints at once, what the command line has too, secrets, and files that nobody may bring.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import {
  type ActionEnd,
  type PullRequest,
  pullRequest,
  pullRequestEvent,
  runAction,
  runnerCommands,
  shop,
  shopAfter,
  shopBefore,
} from './action-run.ts';
import { fakeGitHub, type FakeGitHub } from './fakes/github.ts';
import { removeTemporaryFolders, repository, temporaryFolder } from './io/repository.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const example = pullRequest(shopBefore, shopAfter);
const evidence = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs') };

async function judged(inputs: Readonly<Record<string, string>>, change: PullRequest = example): Promise<ActionEnd> {
  const server = await fakeGitHub({ token: 'the-token', head: change.head });
  open.push(server);
  const { workspace } = change;
  const payload = pullRequestEvent(change);
  return runAction({ workspace, event: 'pull_request', payload, api: server.address, inputs });
}

const verdictOf = ({ code, outputs }: ActionEnd): unknown => [code, outputs['verdict']];
const said = (end: ActionEnd, wanted: string): readonly string[] =>
  runnerCommands(end.stdout).flatMap(({ command, text }) => (command === wanted ? [text] : []));

test('everything that is wrong with inputs and gate file is told at once, and an input that does not exist is told too', async () => {
  const change = pullRequest((origin) => {
    shopBefore(origin);
    origin.write('.github/netpol-gate.yml', 'mod: report\nfail-on: eror\n');
  }, shopAfter);
  const inputs = { 'evidence-workflow': '../x', mode: 'enforced', since: 'never', 'log-fromat': 'hubble' };
  const end = await judged(inputs, change);
  expect(verdictOf(end)).toEqual([2, 'cannot say']);
  for (const says of [
    /the input evidence-workflow is no workflow file: "\.\.\/x"/,
    /the input mode cannot be "enforced".*did you mean "enforce"/,
    /the input since is no time: "never"/,
    /netpol-gate\.yml:1:1: .*mod/,
    /netpol-gate\.yml:2:10: .*eror/,
  ])
    expect(end.stdout).toMatch(says);
  expect(said(end, 'warning').join('\n')).toMatch(/no input "log-fromat".*did you mean "log-format"/);
});

test('profile, since and until, as on the command line', async () => {
  const json = join(temporaryFolder(), 'report.json');
  const inputs = { ...evidence, profile: 'strict', since: '2h', until: '2026-11-23T13:30:00Z', 'report-json': json };
  const end = await judged(inputs);
  expect(end.code).toBe(1);
  const report = JSON.parse(readFileSync(json, 'utf8')) as {
    readonly sources: readonly { readonly states: readonly { readonly profile: string }[] }[];
    readonly coverage: { readonly first: string; readonly last: string };
  };
  expect(report.sources.flatMap(({ states }) => states.map(({ profile }) => profile))).toEqual(['strict']);
  expect(Number(end.outputs['recorded'])).toBeLessThan(Number((await judged(evidence)).outputs['recorded']));
});

describe('secrets', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\nAgEGCCqGSM49AwEHBG0w\n-----END PRIVATE KEY-----\n';
  const users = [
    { name: 'used', user: { token: 'token-of-the-reader' } },
    {
      name: 'unused',
      user: { 'client-key-data': Buffer.from(key).toString('base64'), password: 'password-of-nobody' },
    },
  ];
  const kubeconfig = dump({
    'current-context': 'c',
    clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }],
    users,
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'used' } }],
  });
  const hidden = [
    'the-token',
    'token-of-the-reader',
    'password-of-nobody',
    'MIGHAgEAMBMGByqGSM49',
    'AgEGCCqGSM49AwEHBG0w',
  ];

  test.each(['text', 'path'])('of a kubeconfig given as %s are hidden, and stand nowhere else', async (form) => {
    const file = join(temporaryFolder(), 'config');
    writeFileSync(file, kubeconfig);
    const end = await judged({ kubeconfig: form === 'text' ? kubeconfig : file });
    expect(verdictOf(end)).toEqual([2, 'cannot say']);
    const masks = said(end, 'add-mask').map((text) => text.replace('::add-mask::', ''));
    expect(masks).toEqual(expect.arrayContaining([...hidden, Buffer.from('token-of-the-reader').toString('base64')]));
    const shown = end.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    for (const text of [shown.join('\n'), end.summary, JSON.stringify(open[0]?.requests.map(({ body }) => body))])
      for (const secret of hidden) expect(text).not.toContain(secret);
  });
});

describe('files that a pull request brings along', () => {
  const bringing = pullRequest(shopBefore, (origin) => {
    shopAfter(origin);
    cpSync(evidence.snapshot, join(origin.folder, 'evidence/cluster.json'), { recursive: true });
    cpSync(evidence.logs, join(origin.folder, 'evidence/logs'), { recursive: true });
    origin.write('evidence/config', 'apiVersion: v1\n');
    symlinkSync(evidence.snapshot, join(origin.folder, 'evidence/link.json'));
  });
  const second = repository(folderIn(bringing.workspace, 'second'));
  second.write('cluster.json', readFileSync(evidence.snapshot));
  second.commit('another checkout');
  symlinkSync(join(bringing.workspace, 'evidence/cluster.json'), join(bringing.workspace, 'untracked.json'));

  function folderIn(folder: string, name: string): string {
    mkdirSync(join(folder, name));
    return join(folder, name);
  }

  test.each([
    ['a snapshot', { snapshot: 'evidence/cluster.json' }],
    ['logs', { ...evidence, logs: 'evidence/logs' }],
    ['logs by a pattern', { ...evidence, logs: 'evidence/**/*.gz' }],
    ['a kubeconfig', { kubeconfig: 'evidence/config' }],
    ['a link to a snapshot elsewhere', { snapshot: 'evidence/link.json' }],
    ['behind a link that it did not bring', { snapshot: 'untracked.json' }],
    ['a snapshot in a second checkout', { snapshot: 'second/cluster.json' }],
    ['by its whole path', { snapshot: join(bringing.workspace, 'evidence/cluster.json') }],
  ])('%s: no verdict', async (_, inputs) => {
    const end = await judged(inputs, bringing);
    expect(verdictOf(end)).toEqual([2, 'cannot say']);
    expect(end.stdout).toMatch(/is a file of the repository/);
  });

  test('a snapshot that the base gate file names, and that lies in the checkout', async () => {
    const named = pullRequest((origin) => {
      shopBefore(origin);
      cpSync(evidence.snapshot, join(origin.folder, 'evidence/cluster.json'), { recursive: true });
      const source = { id: 'prod', include: ['**'], snapshot: 'evidence/cluster.json' };
      origin.write('.github/netpol-gate.yml', dump({ sources: [source] }));
    }, shopAfter);
    const end = await judged({}, named);
    expect(verdictOf(end)).toEqual([2, 'cannot say']);
    expect(end.stdout).toMatch(/is a file of the repository/);
  });
});
