// The bundled example says what its README says it does, through the command that people try first.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoCommand } from '../src/commands/demo.ts';
import { main } from '../src/commands/main.ts';
import { removeTemporaryFolders, temporaryFolder } from './io/repository.ts';
import { program } from './program.ts';

afterAll(removeTemporaryFolders);

interface Told {
  readonly kind: string;
  readonly severity: string;
  readonly title: string;
  readonly key: { readonly object: string };
}

async function demo(): Promise<{ code: number; text: string; findings: readonly Told[] }> {
  let text = '';
  const terminal = {
    now: () => Number.NaN,
    out: (more: string) => void (text += more),
    error: () => undefined,
    progress: () => undefined,
    colour: false,
    width: 80,
    root: dirname(import.meta.dirname),
    folder: '/nowhere',
  };
  const code = await demoCommand.run({ format: 'json' }, [], terminal);
  return { code, text, findings: (JSON.parse(text) as { findings: readonly Told[] }).findings };
}

test('the example fails for its two faults, and tells what is mended and what drifted', async () => {
  const { code, findings } = await demo();
  expect(code).toBe(1);
  expect(findings.map(({ severity, kind, key }) => `${severity} ${kind} ${key.object}`)).toEqual([
    'error blocked-connection Deployment payments/api',
    'error new-access NetworkPolicy data/orders-db',
    'warning port-not-served NetworkPolicy payments/api',
    'warning split-peer NetworkPolicy data/orders-db',
    'warning drift NetworkPolicy data/search-index',
    'notice opened-connection NetworkPolicy payments/ledger-metrics',
  ]);
});

test('the drift has an author, and what only moved is not mentioned', async () => {
  const { text } = await demo();
  expect(text).toContain('dana@shop.example');
  expect(text).not.toMatch(/"object":\s*"(?:Namespace|StatefulSet monitoring|NetworkPolicy batch)/);
});

test('it is the same each time', async () => {
  expect((await demo()).text).toBe((await demo()).text);
});

test('the command that does the same is told with the folder that it is for', async () => {
  const root = dirname(import.meta.dirname);
  const elsewhere = temporaryFolder();
  expect((await program(['demo'], root)).out).toContain('\nThe same by hand:\n  node dist/cli.js check --base ');
  expect((await program(['demo'], elsewhere)).out).toContain(`\nThe same by hand, in ${root}:\n  node dist/cli.js `);
});

test('a program without its example says so', async () => {
  const told: string[] = [];
  const terminal = {
    now: () => Number.NaN,
    out: (text: string) => void told.push(text),
    error: (text: string) => void told.push(text),
    progress: () => undefined,
    colour: false,
    width: 80,
    root: temporaryFolder(),
    folder: '/nowhere',
  };
  expect(await main(['demo'], terminal)).toBe(2);
  expect(told.join('')).toMatch(/^error: .*the example beside the program \(examples\/shop\) cannot be read: ENOENT/);
});

test('what it writes lies in the current folder', async () => {
  const folder = temporaryFolder();
  const outputs = [
    '--output',
    'html=demo.html',
    '--output',
    'json=sub/demo.json',
    '--output',
    `text=${folder}/demo.txt`,
  ];
  expect(await program(['demo', ...outputs], folder)).toMatchObject({ code: 1, error: '' });
  expect(readdirSync(folder).sort()).toEqual(['demo.html', 'demo.txt', 'sub']);
  expect(existsSync(join(dirname(import.meta.dirname), 'demo.html'))).toBe(false);
  expect(await program(['demo', '--output', 'html'], folder)).toMatchObject({ code: 2 });
});
