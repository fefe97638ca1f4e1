// The threats that this program must stand against, by number, each with the tests that hold it; what no other test holds is held here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { snapshotFile } from '../src/commands/inputs.ts';
import { logStreams } from '../src/io/logs.ts';
import { UsableError } from '../src/model/host.ts';

const root = dirname(import.meta.dirname);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
const sources = below('src').filter((file) => file.endsWith('.ts') && !file.includes('/generated/'));

/** A test file, and texts that it must hold: titles of tests, or rows of a table. */
type Held = readonly [file: string, ...texts: readonly string[]];

const threats: readonly { readonly row: number; readonly threat: string; readonly held: readonly Held[] }[] = [
  {
    row: 1,
    threat: 'a pull request relaxes the rules that judge it, or comes to a branch that is not trusted',
    held: [
      [
        'test/e2e-action.test.ts',
        'the pull request’s own gate file does not judge it',
        'the head’s word counts nothing',
      ],
      ['test/action/rules.test.ts', 'what is trusted is said by the default branch alone'],
    ],
  },
  {
    row: 2,
    threat: 'a pull request edits the workflow',
    held: [
      [
        'docs/getting-started.md',
        'Name code owners for `.github/`',
        'An organisation can require a workflow by ruleset',
      ],
      ['SECURITY.md', 'a pull request edits the workflow'],
    ],
  },
  {
    row: 3,
    threat: 'Markdown and HTML by names',
    held: [['test/reporters/hostile.test.ts', 'Markdown: $title in $name', 'HTML: $title in $name']],
  },
  {
    row: 4,
    threat: 'mentions and references',
    held: [
      ['test/reporters/hostile.ts', '@'],
      ['test/e2e-action.test.ts', '@acme/owners'],
    ],
  },
  {
    row: 5,
    threat: 'a comment with our marker',
    held: [
      ['test/io/github-comment.test.ts', 'behind a marker that somebody planted', 'no name can end the marker'],
      ['test/scenarios/delivery.test.ts', 'of a person who planted the marker is left alone'],
    ],
  },
  {
    row: 6,
    threat: 'commands of the runner',
    held: [
      [
        'test/e2e-action.test.ts',
        'nothing that a pull request writes becomes a command of the runner, an output or a mention',
      ],
      ['test/io/files.test.ts', '##[add-mask]'],
    ],
  },
  {
    row: 7,
    threat: 'the files by which steps talk to the runner',
    held: [['test/e2e-action.test.ts', 'becomes a command of the runner, an output']],
  },
  {
    row: 8,
    threat: 'bombs, depth, size, duplicate and prototype keys',
    held: [
      ['test/bad-input/files.ts', 'aliases that unfold without end', '__proto__: x, constructor: y'],
      ['test/bad-input/clusters.ts', 'aliases without end in a snapshot'],
      ['test/bad-input.test.ts', 'the table has every row once'],
    ],
  },
  {
    row: 9,
    threat: 'regular expressions without end',
    held: [['test/model/glob.test.ts', 'no pattern makes a path expensive']],
  },
  {
    row: 10,
    threat: 'links, ways out of a folder, files that the pull request brings',
    held: [
      ['test/io/tracked.test.ts', 'a tracked link to outside', 'a submodule, whose commit the pull request names'],
      ['test/io/git.test.ts', 'links and submodules are told apart, and a link is its text'],
      ['test/io/evidence.test.ts', 'only plain known names are read, and no path is followed'],
    ],
  },
  {
    row: 11,
    threat: 'kubeconfigs that run programs, lead elsewhere, or ask anybody',
    held: [
      [
        'test/io/kube-plugin.test.ts',
        'a program of the checkout, by its path',
        'nothing of the workflow',
        'its time ends',
      ],
      ['test/io/networks.test.ts', 'proxy-url of the kubeconfig, with a warning', 'needs the word of the user'],
      ['test/io/kube.test.ts', 'a redirect, which could lead anywhere'],
    ],
  },
  {
    row: 12,
    threat: 'pull_request_target beside a checkout of the pull request',
    held: [['test/io/foreign-checkout.test.ts', 'what git cannot read is refused as well']],
  },
  {
    row: 13,
    threat: 'artifacts of a run without rights',
    held: [
      ['test/io/evidence.test.ts', 'whose branch in a fork is called main', 'a tag that is called main', 'expired'],
      ['test/e2e-evidence.test.ts', 'an artifact of the same name from %s changes nothing'],
      ['test/scenarios/relay.test.ts'],
    ],
  },
  {
    row: 14,
    threat: 'secrets and topology in what everyone can read',
    held: [
      ['test/io/secrets.test.ts', 'what an auth-provider keeps', 'of all users'],
      ['test/reporters/privacy.test.ts'],
      ['test/e2e-action.test.ts', 'in a public repository numbers alone are told', 'and not a word of its own'],
    ],
  },
  {
    row: 15,
    threat: 'making the gate pass by making it fail',
    held: [
      ['test/e2e-action.test.ts', "describe('no verdict'", 'files that were never written'],
      ['test/e2e-evidence.test.ts', '%s: no verdict'],
      ['test/scenarios/faults.test.ts'],
      ['test/checks/evidence.test.ts'],
    ],
  },
  {
    row: 16,
    threat: 'the head moves while it is judged',
    held: [
      ['test/io/github-comment.test.ts', 'a newer head: nothing is written'],
      ['test/scenarios/delivery.test.ts', 'a newer head speaks for itself'],
    ],
  },
  {
    row: 17,
    threat: 'our own supply chain',
    held: [['test/house.test.ts', 'what is committed is what scripts/%s gives']],
  },
  {
    row: 18,
    threat: 'credentials that a checkout leaves behind, and what a repository can make git do',
    held: [
      ['test/io/git.test.ts', 'the token goes to the server alone, takes the place of another, and is in no argument'],
      ['test/io/git.test.ts', 'neither hooks nor settings of the repository run anything'],
    ],
  },
];

test('every row is there once', () => {
  expect(threats.map(({ row }) => row)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
});

test.each(threats)('$row: $threat: the tests that hold it exist', ({ held }) => {
  const missing = held.flatMap(([file, ...texts]) =>
    existsSync(join(root, file))
      ? texts.filter((text) => !textOf(file).includes(text)).map((text) => `${file}: ${text}`)
      : [file],
  );
  expect(missing).toEqual([]);
});

describe('7: the files by which steps talk to the runner', () => {
  test('only outputs and the summary are written, by the toolkit, which delimits them by chance', () => {
    const words = /\b(?:exportVariable|addPath|saveState|GITHUB_(?:ENV|PATH|STATE|OUTPUT|STEP_SUMMARY))\b/;
    expect(sources.filter((file) => words.test(textOf(file)))).toEqual([]);
  });

  test('no workflow or page of ours puts an output into a script', () => {
    const files = [...below('examples/workflows'), ...below('docs'), 'README.md'].filter((file) =>
      /\.(?:yml|md)$/.test(file),
    );
    const runs = files.flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter(
          (line) =>
            /^\s*(?:- )?run:|^\s+(?:echo|if|test|printf) /.test(line) &&
            /\$\{\{\s*(?:steps|needs|github\.event)\b/.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(runs).toEqual([]);
  });
});

test('9: no regular expression is made of what somebody else wrote', () => {
  const made = sources.filter((file) => /(?:new RegExp|RegExp)\(/.test(textOf(file)));
  // All of them are put together from patterns that stand in the same file.
  const variable = made.filter((file) => /RegExp\(\s*[a-z]\w*\s*[,)]/.test(textOf(file)));
  const known = ['src/logs/antrea.ts'];
  expect(variable.filter((file) => !known.includes(file))).toEqual([]);
});

describe('11: no address is followed that is not meant', () => {
  const addresses = [
    'http://169.254.169.254/latest/meta-data',
    'https://evil.example/cluster.json',
    'file:///etc/passwd',
  ];

  test.each(addresses)('a log at %s is a file that is not there', (address) => {
    expect(() => logStreams([address])).toThrow(/^no log at/);
  });

  test.each(addresses)('a snapshot at %s is a file that is not there', async (address) => {
    await expect(snapshotFile(address, address)).rejects.toThrow(UsableError);
  });

  test('the gate file has no setting that holds an address, a program or a proxy', () => {
    const names = [...textOf('src/schemas/gate.schema.json').matchAll(/"([\w-]+)": *\{/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => /url|proxy|command|exec|server|endpoint|token/i.test(name))).toEqual([]);
  });
});

describe('17: our own supply chain', () => {
  interface Locked {
    readonly dev?: boolean;
    readonly hasInstallScript?: boolean;
    readonly integrity?: string;
    readonly link?: boolean;
  }
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const shipped = Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true);

  test('what ships is locked by its content, and nothing of it runs at installation', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(
      shipped.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([name]) => name),
    ).toEqual([]);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([name]) => name)).toEqual([]);
    expect(textOf('.npmrc')).toContain('ignore-scripts=true');
  });

  test('each package that ships by our own choice has a note', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const notes = below('docs/decisions').map(textOf).join('\n');
    expect(Object.keys(dependencies).filter((name) => !notes.includes(name))).toEqual([]);
  });

  test('nothing is fetched and run, and no program is started but git and allowed plug-ins', () => {
    const starters = sources.filter((file) => /from 'node:child_process'/.test(textOf(file)));
    expect(starters.sort()).toEqual(['src/io/git-process.ts', 'src/io/kube-plugin.ts']);
    expect(sources.filter((file) => /\beval\(|new Function\(|from 'node:vm'/.test(textOf(file)))).toEqual([]);
  });

  test('our own workflows ask for no right at the top, and for reading alone below', () => {
    for (const file of below('.github/workflows')) {
      const { permissions, jobs } = load(textOf(file)) as {
        readonly permissions: object;
        readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
      };
      expect({ file, permissions }).toEqual({ file, permissions: {} });
      const rights = Object.values(jobs).flatMap((job) => Object.values(job.permissions ?? {}));
      expect(rights.filter((right) => right !== 'read')).toEqual([]);
    }
  });

  test('the role for the cluster reads, and no Secrets', () => {
    const rules = (
      loadAll(textOf('deploy/rbac.yaml')) as { rules?: { verbs: string[]; resources: string[] }[] }[]
    ).flatMap((object) => object.rules ?? []);
    expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['get', 'list']));
    expect(rules.flatMap(({ resources }) => resources)).not.toEqual(expect.arrayContaining(['secrets']));
    expect(rules.flatMap(({ resources }) => resources)).not.toEqual(expect.arrayContaining(['*']));
  });
});

test('18: no workflow or page of ours leaves the token in a checkout', () => {
  const files = [...below('examples/workflows'), ...below('.github/workflows'), ...below('docs'), 'README.md'];
  const texts = files.filter((file) => /\.(?:ya?ml|md)$/.test(file)).map((file) => ({ file, text: textOf(file) }));
  const checkouts = texts.flatMap(({ file, text }) =>
    text
      .split(/uses: actions\/checkout@/)
      .slice(1)
      .map((rest) => ({ file, step: rest.split(/\n\s*- /)[0] ?? '' })),
  );
  expect(checkouts.length).toBeGreaterThan(5);
  expect(checkouts.filter(({ step }) => !/persist-credentials: false/.test(step)).map(({ file }) => file)).toEqual([]);
});
