// What the documentation says exists: links, pages, inputs, commands, and an example made by its own script.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load, loadAll } from 'js-yaml';
import { commands } from '../src/commands/index.ts';
import { findingKinds } from '../src/model/finding.ts';

const root = dirname(import.meta.dirname);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesBelow('docs', '.md'),
  ...filesBelow('examples', '.md'),
].sort();

interface Input {
  readonly required?: boolean;
}
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  const headings = textOf(page).matchAll(/^#+ +(.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

function brokenLinks(page: string): string[] {
  const links = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^(?:https:|mailto:)/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
}

test('every link leads somewhere', () => {
  expect(pages.flatMap((page) => brokenLinks(page).map((link) => `${page}: ${link}`))).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const notes = filesBelow('docs/decisions', '.md').map((file) => file.replace(/^.*\//, ''));
  const listed = [...textOf('docs/decisions/README.md').matchAll(/\]\((\d[\w-]*\.md)\) \|/g)].map(([, note]) => note);
  expect(listed).toEqual(notes.filter((note) => note !== 'README.md').sort());
});

test('the README can be read in one sitting', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThan(200);
});

test('every finding kind has its page, and every page its kind', () => {
  const named = filesBelow('docs/findings', '.md')
    .map((file) => file.replace(/^.*\/|\.md$/g, ''))
    .filter((name) => name !== 'README');
  expect(named.sort()).toEqual([...findingKinds].sort());
});

test('the README names every finding kind', () => {
  const readme = textOf('README.md');
  expect(findingKinds.filter((kind) => !readme.includes(`docs/findings/${kind}.md`))).toEqual([]);
});

const snippets = ['README.md', 'docs/getting-started.md'].flatMap((page) =>
  [...textOf(page).matchAll(/^```ya?ml\n([^]*?)^```/gm)].map(([, text = '']) => ({ name: page, text })),
);
const workflows = [
  ...filesBelow('examples/workflows', '.yml').map((name) => ({ name, text: textOf(name) })),
  ...snippets.filter(({ text }) => text.includes('\njobs:')),
];

test('there are workflows to look at', () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['README.md', 'examples/workflows/kubeconfig.yml']),
  );
});

test.each(workflows)('the workflow in $name uses what the Action has, and no more rights than it needs', ({ text }) => {
  const { inputs } = load(textOf('action.yml')) as { readonly inputs: Readonly<Record<string, Input>> };
  const workflow = load(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses?.startsWith('netpol-gate/netpol-gate@'));
  for (const step of ours) {
    const given = Object.keys(step.with ?? {});
    const required = Object.entries(inputs).filter(([, input]) => input.required === true);
    expect(given.filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
    expect(required.filter(([input]) => !given.includes(input))).toEqual([]);
    expect(Object.keys(workflow.permissions).sort()).toEqual(['checks', 'contents', 'pull-requests']);
    expect(JSON.stringify(workflow.on)).toMatch(/pull_request".*"merge_group|merge_group".*"pull_request/);
    expect(JSON.stringify(workflow.on)).not.toContain('paths');
  }
  expect(workflow.permissions['contents']).toBe('read');
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
});

test('the README names every command, and no other', () => {
  const section = textOf('README.md').split('## Commands')[1]?.split('\n## ')[0] ?? '';
  const named = [...section.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(commands));
});

/** Command lines of ours in shell blocks and workflows, with lines that go on joined. */
const calls = [...pages, ...workflows.map(({ name }) => name)].flatMap((page) =>
  [...textOf(page).matchAll(/(?:^netpol-gate|dist\/cli\.js) (\w+)([^\n#`]*)/gm)].map(([, name = '', rest = '']) => ({
    page,
    name,
    options: [...rest.matchAll(/--([\w-]+)/g)].map(([, option = '']) => option),
  })),
);

test('commands that the documentation shows have the options that it gives them', async () => {
  expect(calls.length).toBeGreaterThan(8);
  const wrong: string[] = [];
  for (const { page, name, options } of calls) {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.load() : undefined;
    if (command === undefined) wrong.push(`${page}: ${name}`);
    const known = { ...command?.options, help: true };
    wrong.push(
      ...options.filter((option) => !Object.hasOwn(known, option)).map((option) => `${page}: ${name} --${option}`),
    );
  }
  expect(wrong).toEqual([]);
});

test('scripts that the documentation runs exist', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const asked = pages.flatMap((page) =>
    [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test('paths of the source that the documentation names exist', () => {
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/`((?:src|test|scripts|deploy|examples)\/[\w./-]*)`/g)].map(([, path = '']) => path),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

describe('the example', () => {
  const shop = 'examples/shop';
  const made = async (): Promise<Readonly<Record<string, string>>> => {
    const { makeAll } = (await import(join(root, shop, 'make-logs.mjs'))) as { makeAll: () => Record<string, string> };
    return makeAll();
  };

  test('is what its script makes', async () => {
    for (const [name, text] of Object.entries(await made())) {
      const bytes = readFileSync(join(root, shop, name));
      const kept = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      expect({ name, same: kept === text }).toEqual({ name, same: true });
    }
  });

  test('stays small', () => {
    const files = filesBelow('examples', '');
    const size = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
    expect(size).toBeLessThan(1_000_000);
  });

  test('its settings name files that are there', () => {
    const demo = JSON.parse(textOf(`${shop}/demo.json`)) as Record<string, string> & { logs: string[] };
    const named = [demo['base'], demo['head'], demo['cluster'], demo['gate'], ...demo.logs];
    expect(named.filter((name) => !existsSync(join(root, shop, name ?? '')))).toEqual([]);
    expect(Number.isNaN(Date.parse(demo['now'] ?? ''))).toBe(false);
  });

  test('counts what it says', () => {
    const objects = filesBelow(`${shop}/before`, '.yaml').flatMap(
      (file) => loadAll(textOf(file)) as { readonly kind: string }[],
    );
    const count = (...kinds: string[]): number => objects.filter(({ kind }) => kinds.includes(kind)).length;
    expect([count('Deployment', 'StatefulSet', 'CronJob'), count('Namespace'), count('NetworkPolicy')]).toEqual([
      16, 6, 21,
    ]);
    expect(textOf(`${shop}/README.md`)).toContain('16 workloads in six namespaces, guarded by 21 network policies');
  });
});
