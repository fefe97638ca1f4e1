// The rules of the house that neither the compiler nor the linter can see.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

const root = dirname(import.meta.dirname);
const ribs = ['dialects', 'profiles', 'logs', 'checks', 'reporters', 'engines'];
const steps = [
  'config',
  'discover',
  'load',
  'observe',
  'attribute',
  'compare',
  'judge',
  'fixes',
  'living',
  'history',
  'verify',
  'watch',
  'explain',
  'connections',
];
/** The commands are the command line in pieces. */
const entries = ['cli', 'action', 'line-reader', 'commands'];
const rooms = [
  ...entries,
  'run',
  'wiring',
  ...steps,
  'cursor',
  'yaml',
  'manifests',
  'traffic',
  'worlds',
  'changes',
  'judgement',
  'questions',
  'watching',
  'snapshot',
  'rolling',
  'roll-forward',
  'verification',
  'version',
  'model',
  'engine',
  'folding',
  ...ribs,
  'io',
  'schemas',
];

/** Who may import whom. A rib means its index, but inside the rib itself any file. Types reach further than values. */
const inner = ['model', 'cursor', 'schemas'];
const directions: Record<string, { values: string[]; types?: string[] }> = {
  model: { values: ['model'] },
  cursor: { values: ['model'] },
  schemas: { values: ['schemas'] },
  engine: { values: ['model', 'engine'] },
  // Many pairs as few rows, and the words for groups.
  folding: { values: ['model', 'folding'] },
  yaml: { values: ['model', 'manifests'] },
  manifests: { values: [...inner, 'yaml', 'manifests'] },
  // What observe and attribute are made of: timeline, unique flows, ends, evidence.
  traffic: { values: [...inner, 'traffic'], types: [...steps, ...ribs] },
  // What load is made of: states, laying over, pods, rulings. Snapshots hold what worlds are made of.
  worlds: { values: [...inner, 'worlds'], types: ribs },
  snapshot: { values: [...inner, 'yaml', 'worlds'] },
  // A snapshot and an audit log to a newer snapshot: the step, and what becomes of each object.
  rolling: { values: [...inner, 'worlds', 'rolling'] },
  'roll-forward': { values: [...inner, 'traffic', 'rolling'], types: ribs },
  // What compare is made of: causes, places, recorded connections, isolation.
  changes: { values: [...inner, 'engine', 'folding', 'changes'] },
  // What judge is made of: waivers, joining, conclusion, states.
  judgement: { values: [...inner, 'folding', 'judgement'], types: ribs },
  // What explain is made of: names of ends, doors of Services.
  questions: { values: [...inner, 'engine', 'manifests', 'questions'] },
  version: { values: [] },
  ...Object.fromEntries(ribs.map((rib) => [rib, { values: [...inner, rib] }])),
  checks: { values: [...inner, 'checks', 'folding'] },
  ...Object.fromEntries(
    steps.map((step) => [
      step,
      {
        values: [
          ...inner,
          'engine',
          'folding',
          'yaml',
          'manifests',
          'traffic',
          'worlds',
          'changes',
          'judgement',
          'questions',
        ],
        types: [...steps, ...ribs],
      },
    ]),
  ),
  // The step and its room: edits of manifests, asked about as compare asks.
  fixes: {
    values: [...inner, 'engine', 'yaml', 'manifests', 'worlds', 'changes', 'fixes'],
    types: [...steps, ...ribs],
  },
  // A world that is kept up to date is compared and judged as the gate compares and judges.
  living: {
    values: [...inner, 'engine', 'worlds', 'changes', 'compare', 'judge'],
    types: [...steps, ...ribs],
  },
  // A cluster that is followed, judged as the gate judges: edits, authors, new records, what was told.
  ...Object.fromEntries(
    ['watch', 'watching'].map((room) => [
      room,
      {
        values: [...inner, 'traffic', 'worlds', 'living', 'observe', 'attribute', 'watching'],
        types: [...steps, ...ribs],
      },
    ]),
  ),
  // The step and its room: what a report predicts, and which records meet it.
  verify: { values: [...inner, 'verification'], types: [...steps, ...ribs] },
  verification: { values: [...inner, 'traffic', 'verification'] },
  // The step and its room: versions, pods of earlier moments, what lies between two versions.
  history: {
    values: [...inner, 'engine', 'folding', 'worlds', 'changes', 'fixes', 'living', 'history'],
    types: [...steps, ...ribs],
  },
  ...Object.fromEntries(
    // The wiring is run in pieces: gates, clusters, what a report says of a run.
    ['run', 'wiring'].map((room) => [
      room,
      {
        values: [...inner, 'engine', 'yaml', 'manifests', 'worlds', 'snapshot', 'version', 'wiring', ...steps, ...ribs],
      },
    ]),
  ),
  io: { values: ['model', 'cursor', 'io'], types: [...steps, 'run'] },
  ...Object.fromEntries(entries.map((entry) => [entry, { values: rooms }])),
};
const effects = /^(?:node:)?(?:fs|child_process|https?|http2|net|tls|dns|dgram|os|process|worker_threads)(?:\/|$)/;
const effectPackages = /^(?:@actions|@kubernetes)\//;
const ambient = /^(?:console|process|globalThis|performance)\.|^Date\.now$|^Math\.random$/;

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
const sources = filesIn('src').filter((file) => file.endsWith('.ts') && !file.startsWith('src/schemas/generated/'));
const roomOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
const touchesTheWorld = (file: string): boolean => ['io', ...entries].includes(roomOf(file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Use {
  readonly at: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function read(file: string): { imports: Use[]; ambients: string[] } {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const imports: Use[] = [];
  const ambients: string[] = [];
  const visit = (node: ts.Node): void => {
    const at = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const add = (from: ts.Node | undefined, typeOnly: boolean): void => {
      if (from && ts.isStringLiteralLike(from)) imports.push({ at, specifier: from.text, typeOnly });
    };
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isPropertyAccessExpression(node) && ambient.test(node.getText()))
      ambients.push(`${at} ${node.getText()}`);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      ambients.push(`${at} ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, ambients };
}

/** The rule that an import breaks, if it breaks one. */
function broken(file: string, { specifier, typeOnly }: Use): string | undefined {
  const room = roomOf(file);
  if (!specifier.startsWith('.')) {
    const fenced = effects.test(specifier) || effectPackages.test(specifier);
    return fenced && !typeOnly && !touchesTheWorld(file) ? 'only io and the entries touch the world' : undefined;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const targetRoom = roomOf(target);
  const { values, types = [] } = directions[room] ?? { values: [] };
  if (!target.startsWith('src/')) return 'src imports only from src and from packages';
  if (![...values, ...(typeOnly ? types : [])].includes(targetRoom))
    return types.includes(targetRoom)
      ? `${room} may take only types from ${targetRoom} (import type)`
      : `${room} may import ${values.join(', ')}${types.length > 0 ? `; types also of ${types.join(', ')}` : ''}`;
  if (ribs.includes(targetRoom) && targetRoom !== room && posix.basename(target) !== 'index.ts')
    return `${targetRoom} is entered by its index.ts`;
  return undefined;
}

test('imports point inwards', () => {
  const faults = sources.flatMap((file) =>
    read(file).imports.flatMap((use) => {
      const rule = broken(file, use);
      return rule === undefined ? [] : [`${use.at} imports ${use.specifier}: ${rule}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('the core has no clock, console, environment or chance: they are arguments', () => {
  expect(sources.filter((file) => !touchesTheWorld(file)).flatMap((file) => read(file).ambients)).toEqual([]);
});

test('the top of src holds only known rooms: a new one is a decision (docs/decisions)', () => {
  expect(readdirSync(join(root, 'src')).filter((name) => !rooms.includes(name.replace(/\.ts$/, '')))).toEqual([]);
});

test('files are named for what they hold, and hold one thing', () => {
  expect(sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.)/.test(file))).toEqual([]);
  const lengths = sources.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
});

test('the oracle shares nothing with what it checks', () => {
  const uses = filesIn('test')
    .filter((file) => /^test\/oracle[./]/.test(file))
    .flatMap((file) => read(file).imports);
  expect(uses.filter(({ specifier }) => specifier.includes('src/'))).toEqual([]);
});

test.each(['compile-schemas.mjs', 'build.mjs'])('what is committed is what scripts/%s gives', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
