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
type Rights = Readonly<Record<string, string>>;
interface Job {
  readonly permissions?: Rights;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Rights;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
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

test('the workflow of the README is the plainest one, which needs nothing', () => {
  const [first] = workflows.filter(({ name }) => name === 'README.md').map(({ text }) => load(text));
  const plain = load(textOf('examples/workflows/plain.yml'));
  const stepsOf = (workflow: unknown) => Object.values((workflow as Workflow).jobs).map(({ steps }) => steps);
  expect(stepsOf(first)).toEqual(stepsOf(plain));
  expect((first as { on: unknown }).on).toEqual((plain as { on: unknown }).on);
});

const isOurs = ({ uses }: Step): boolean => uses?.startsWith('netpol-gate/netpol-gate@') === true;
const rightsOf = (workflow: Workflow, job: Job): Rights | undefined => job.permissions ?? workflow.permissions;

test.each(workflows)('the workflow in $name uses what the Action has', ({ text }) => {
  const { inputs } = load(textOf('action.yml')) as { readonly inputs: Readonly<Record<string, Input>> };
  const steps = Object.values((load(text) as Workflow).jobs).flatMap((job) => job.steps);
  for (const step of steps.filter(isOurs)) {
    const given = Object.keys(step.with ?? {});
    const required = Object.entries(inputs).filter(([, input]) => input.required === true);
    expect(given.filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
    expect(required.filter(([input]) => !given.includes(input))).toEqual([]);
  }
});

/** What a job may be allowed, and when: by a part of its text. */
const reasons: Readonly<Record<string, RegExp>> = {
  'contents: read': /actions\/checkout@|netpol-gate@/,
  'checks: write': /netpol-gate@/,
  'pull-requests: read': /netpol-gate@/,
  'pull-requests: write': /netpol-gate@/,
  'actions: read': /evidence-workflow|run-id|deliver-report/,
  'security-events: write': /upload-sarif@/,
  'id-token: write': /configure-aws-credentials@|google-github-actions\/auth@|azure\/login@/,
};

test.each(workflows)(
  'the workflow in $name has no more rights than it needs, and leaves no credentials',
  ({ text }) => {
    const workflow = load(text) as Workflow;
    for (const job of Object.values(workflow.jobs)) {
      const rights = Object.entries(rightsOf(workflow, job) ?? { everything: 'write' });
      const needless = rights.filter(
        ([name, right]) => reasons[`${name}: ${right}`]?.test(JSON.stringify(job)) !== true,
      );
      expect(needless).toEqual([]);
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
    }
  },
);

test.each(workflows)('the workflow in $name judges every pull request and the queue, and ends in time', ({ text }) => {
  const workflow = load(text) as Workflow;
  const events = Array.isArray(workflow.on) ? (workflow.on as string[]) : Object.keys(workflow.on);
  // Changes are judged where they come up for merging; what runs by the clock, or after another run, judges none.
  if (events.some((event) => event.startsWith('pull_request'))) expect(events).toContain('merge_group');
  expect(JSON.stringify(workflow.on)).not.toContain('paths');
  const cancels = workflow.concurrency?.['cancel-in-progress'] ?? false;
  if (cancels !== false) expect(cancels).toMatch(/^\$\{\{ github\.event_name == 'pull_request(?:_target)?' \}\}$/);
  const jobs = Object.values(workflow.jobs);
  expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
});

test.each(workflows)(
  'in the workflow in $name foreign actions are pinned, and say which version that is',
  ({ text }) => {
    const used = [...text.matchAll(/uses: (\S+)(.*)$/gm)].map(([, action = '', rest = '']) => `${action}${rest}`);
    const foreign = used.filter((each) => !each.startsWith('netpol-gate/netpol-gate@'));
    expect(foreign.filter((each) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/.test(each))).toEqual([]);
  },
);

test('every example workflow is in the table of getting started', () => {
  const named = [...textOf('docs/getting-started.md').matchAll(/examples\/workflows\/([\w-]+\.yml)\)/g)];
  const files = filesBelow('examples/workflows', '.yml').map((file) => file.replace(/^.*\//, ''));
  expect(files.filter((file) => !named.some(([, name]) => name === file))).toEqual([]);
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
