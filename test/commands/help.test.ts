/** The help of every command says what its options are, and each of its examples could be typed. */
import { tmpdir } from 'node:os';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Command, commands } from '../../src/commands/index.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';

afterAll(removeTemporaryFolders);

const all: { readonly name: string; readonly summary: string; readonly command: Command }[] = [];
for (const [name, { summary, load }] of Object.entries(commands)) all.push({ name, summary, command: await load() });

test('every command has a line in the usage, and a file', async () => {
  const { code, out } = await program(['--help'], '.');
  expect(code).toBe(0);
  for (const { name, summary } of all) expect(out).toContain(`${name.padEnd(12)} ${summary}`);
  const files = readdirSync(join(import.meta.dirname, '../../src/commands')).map((file) => file.replace('.ts', ''));
  // A command in several files has its name first in each of them.
  const others = ['index', 'inputs', 'logs', 'main', 'output'];
  expect(files.filter((file) => !others.includes(file) && !file.includes('-')).sort()).toEqual(
    all.map(({ name }) => name).sort(),
  );
});

test.each(['help', '-h', '--help', '--version', '-v'])('%s ends with 0', async (argument) => {
  expect(await program([argument], '.')).toMatchObject({ code: 0, error: '' });
});

test.each(all)('$name --help opens with its usage and tells of every option', async ({ name, command }) => {
  const { code, out } = await program([name, '--help'], '.');
  expect(code).toBe(0);
  expect(command.name).toBe(name);
  expect(out).toMatch(new RegExp(`^netpol-gate ${name}\\b`));
  const told = [...out.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option]) => option ?? '');
  expect(told.sort()).toEqual(Object.keys(command.options).sort());
});

test('help COMMAND is the help of the command', async () => {
  const asked = await program(['help', 'check'], '.');
  expect(asked).toEqual(await program(['check', '--help'], '.'));
  expect(asked).toMatchObject({ code: 0, error: '' });
});

test.each([
  [
    'a command with a slip',
    ['snaphot', '--output', 'x'],
    'there is no command "snaphot"\n  did you mean snapshot? see netpol-gate --help',
  ],
  ['a command of nobody', ['frobnicate'], 'there is no command "frobnicate"\n  see netpol-gate --help'],
  [
    'an option with a slip',
    ['observe', 'x', '--sice', '7d'],
    "Unknown option '--sice'\n  did you mean --since? see netpol-gate observe --help",
  ],
  [
    'an option of nobody',
    ['observe', 'x', '--frobnicate'],
    "Unknown option '--frobnicate'\n  see netpol-gate observe --help",
  ],
  [
    'a value with a dash',
    ['observe', 'x', '--clock-skew', '-5'],
    "Option '--clock-skew' argument is ambiguous\n  a value that begins with a dash is written --clock-skew=-…",
  ],
  [
    'an option that is given twice',
    ['check', '--base', 'a', '--base', 'b'],
    "Option '--base' is given twice\n  give it once",
  ],
  [
    'an argument of a command without any',
    ['demo', 'extra'],
    'demo takes no argument, and "extra" is given\n  see netpol-gate demo --help',
  ],
  [
    'a report for which no format is named',
    ['check', '--base', 'a', '--output', 'out/report.html'],
    '--output out/report.html is no FORMAT=FILE\n  write it as html=out/report.html',
  ],
  [
    'a report whose name tells no format either',
    ['check', '--base', 'a', '--output', 'report'],
    '--output report is no FORMAT=FILE\n  write it as json=report.json',
  ],
  [
    'two reports in one file',
    ['check', '--base', 'a', '--output', 'html=x', '--output', 'json=./x'],
    '--output json=./x names a file that another --output names\n  give each a file of its own',
  ],
  ...['check', 'fix', 'drift'].map((command): [string, string[], string] => [
    `an option about logs without one: ${command}`,
    [command, '--base', 'a', '--cluster', 'b', '--since', '7d'],
    '--since is given without a log\n  name the logs that it is about, or leave it out',
  ]),
  [
    'the format of no log',
    ['doctor', '--cluster', 'b', '--log-format', 'hubble'],
    '--log-format is given without a log\n  name the logs that it is about, or leave it out',
  ],
  ...[
    ['snapshot', '--cluster', 'b', '--output', 'x', '--log-format', 'audit'],
    ['verify', '--cluster', 'b', '--report', 'report.json', '--log-format', 'hubble'],
    ['watch', '--kubeconfig', 'k', '--clock-skew=5'],
    ['watch', '--kubeconfig', 'k', '--from-start'],
    ['watch', '--kubeconfig', 'k', '--author-wait', '5'],
  ].map((args): [string, string[], string] => {
    const option = args
      .filter((arg) => arg.startsWith('--'))
      .at(-1)
      ?.split('=')[0];
    return [
      `an option about logs without one: ${args.join(' ')}`,
      args,
      `${option} is given without a log\n  name the logs that it is about, or leave it out`,
    ];
  }),
  ...['--namespace', '--format', '--limit'].map((option): [string, string[], string] => [
    `a digest has no ${option}`,
    ['observe', 'log', '--output', 'x', option, '7'],
    `${option} is given without --by\n  name a view, or leave it out: a digest holds all that was recorded`,
  ]),
  ...['--base', '--head', '--rendered-base'].map((option): [string, string[], string] => [
    `one side, and ${option}`,
    ['explain', 'a/b', 'c/d', '--in', 'x', option, 'y'],
    `both --in and ${option} are given\n  look at one side by --in, or compare two by --base`,
  ]),
  [
    'a head side without a base side',
    ['explain', 'a/b', 'c/d', '--cluster', 'x', '--head', 'y'],
    '--head is given without --base\n  name the side to compare with by --base REV, or look at one side by --in',
  ],
  [
    'what watch needs of a snapshot',
    ['doctor', '--cluster', 'b', '--watch'],
    '--watch is given without a live cluster\n  name it with --kubeconfig, --server or --in-cluster',
  ],
  [
    'a profile where nothing is judged',
    ['history', 'audit.log', '--profile', 'cilium'],
    '--profile is given without a cluster\n  give --cluster FILE, or leave it out',
  ],
  ...['--insecure', '--exec-plugin=aws'].map((option): [string, string[], string] => [
    `${option} of no kubeconfig`,
    ['connections', 'a', option],
    `${option.split('=')[0]} is given without --kubeconfig\n  name the kubeconfig file that it is about`,
  ]),
  [
    'a context of a pod, whose account has none',
    ['doctor', '--in-cluster', '--context', 'x'],
    '--context is given without --kubeconfig\n  name the kubeconfig file that it is about',
  ],
  ...[
    ['drift', '--cluster', 'b', '--output'],
    ['drift', '--cluster', 'b', '--patch', '--output'],
    ['observe', 'log', '--output'],
    ['snapshot', '--cluster', 'b', '--output'],
  ].map((args): [string, string[], string] => [
    `FORMAT=FILE where a file alone is written: ${args.join(' ')}`,
    [...args, 'html=x'],
    '--output takes a file alone here, no FORMAT=FILE, and "html=x" is given\n' +
      '  write --output x; a file of that name is ./html=x',
  ]),
  [
    'FORMAT=FILE of a format of the command',
    ['drift', '--cluster', 'b', '--output', 'json=x.json'],
    '--output takes a file alone here, no FORMAT=FILE, and "json=x.json" is given\n' +
      '  write --output x.json --format json; a file of that name is ./json=x.json',
  ],
  [
    'another such',
    ['snapshot', 'extra', '--output', 'x'],
    'snapshot takes no argument, and "extra" is given\n  see netpol-gate snapshot --help',
  ],
])('%s is told with what to do', async (_, args, error) => {
  expect(await program(args, '.')).toEqual({ code: 2, out: '', error: `error: ${error}\n` });
});

describe('what changes nothing is told, and stops no run', () => {
  const folder = temporaryFolder();
  const space = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
  writeFiles(folder, { 'a/x.yaml': '', 'c.json': JSON.stringify({ kind: 'List', apiVersion: 'v1', items: [space] }) });

  test('options about a kubeconfig beside a snapshot', async () => {
    const options = ['--context', 'x', '--exec-plugin', 'aws', '--insecure'];
    const { code, error } = await program(['connections', '--cluster', 'c.json', ...options], folder);
    expect(code).toBe(0);
    for (const name of ['--context', '--exec-plugin', '--insecure'])
      expect(error).toContain(`${name} changes nothing: no kubeconfig is given\n`);
  });

  test.each(['watch', 'doctor'])('--insecure beside the account of a pod: %s', async (command) => {
    const { code, error } = await program([command, '--in-cluster', '--insecure', '--exec-plugin', 'aws'], folder);
    expect(code).toBe(2);
    expect(error).toContain('--exec-plugin changes nothing: no kubeconfig is given\n');
    expect(error).not.toMatch(/--insecure/);
  });

  test('a log beside --patch', async () => {
    const args = ['drift', '--base', 'a', '--cluster', 'c.json', '--patch', 'audit.log', '--since', '7d'];
    const { code, error } = await program(args, folder);
    expect(code).toBe(0);
    expect(error).toContain('--patch reads no log, so "audit.log" changes nothing: drift without it says who did it\n');
  });

  test('two reports into what is no file', async () => {
    const outputs = ['json', 'html'].flatMap((format) => ['--output', `${format}=/dev/null`]);
    expect(await program(['diff', 'a', 'a', ...outputs], folder)).toMatchObject({ code: 0, error: '' });
  });
});

const examples = all.flatMap(({ name, command }) =>
  command.help
    .split(/\nexamples?:\n/)
    .slice(1)
    .flatMap((text) => text.split('\n').map((line) => [name, line.trim()] as const)),
);

test('every command has an example', () => {
  expect(all.map(({ name }) => name).filter((name) => !examples.some(([of]) => of === name))).toEqual([]);
});

test.each(examples)('%s: %s', (name, line) => {
  // Only our part of a pipe, without the file that takes the output.
  const own = line.split(' | ').find((part) => part.startsWith('netpol-gate ')) ?? '';
  const [program, command, ...args] = own.split(' > ')[0]?.match(/'[^']*'|\S+/g) ?? [];
  expect([program, command]).toEqual(['netpol-gate', name]);
  const options = all.find((one) => one.name === name)?.command.options ?? {};
  expect(() => parseArgs({ args, options, allowPositionals: true, strict: true })).not.toThrow();
});

test('no line of a help is wider than a terminal', () => {
  const wide = all.flatMap(({ command }) => command.help.split('\n').filter((line) => line.length > 120));
  expect(wide).toEqual([]);
});

test.each([
  [['connections', '/nowhere/b'], /^error: "\/nowhere\/b" is no folder here, and "[^"]*" is not in a git repository\n/],
  [['observe', '--by', 'source', 'extra'], /^error: no log at "[^"]*extra"\n/],
  [
    ['check', '--base', 'a', '--head', 'a', '--rendered-base', '/nix/b', '--rendered-head', 'a'],
    /^error: no folder "\/nix\/b": ENOENT: no such file or directory\n/,
  ],
  [
    ['check', '--base', 'a', '--head', 'a', '--gate', 'no.yml'],
    /^error: the gate file "no.yml" cannot be read: ENOENT: no such file or directory\n/,
  ],
])('%j: a path is told once', async (args, error) => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/x.yaml': '' });
  const ended = await program(args, folder);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.error).toMatch(error);
});

test.each([
  [
    ['connections', '--cluster', 'a'],
    'a snapshot is one file, and "a" is a folder\n  write one with "netpol-gate snapshot"',
  ],
  [['connections', 'a', '--gate', 'a'], 'the gate file "a" is a folder\n  name a file\n'],
])('%j: a folder instead of a file', async (args, error) => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/x.yaml': '' });
  const ended = await program(args, folder);
  expect(ended).toMatchObject({ code: 2, out: '', error: expect.stringContaining(`error: ${error}`) });
});

test.each([
  ['a file that is not there, named by a way up, once', ['verify', '--report', '../no/gone.json'], 1],
  ['a file that is not there, named as it is, once', ['verify', '--report', 'gone.json'], 1],
])('%s', async (_, args, times) => {
  const { code, error } = await program(args, '/nix/below');
  expect([code, error.split('gone.json').length - 1]).toEqual([2, times]);
});

test('drift outside of a repository is told which folder to name', async () => {
  const { code, error } = await program(['drift', '--cluster', 'gone.json'], tmpdir());
  expect([code, error]).toEqual([2, expect.stringContaining('netpol-gate drift --base FOLDER')]);
});
