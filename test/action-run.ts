/** The built Action as the runner starts it: a process of its own, an event file, inputs and files to write to. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository, type Repository, temporaryFolder } from './io/repository.ts';

const root = dirname(import.meta.dirname);
export const shop = join(root, 'examples/shop');
const entry = join(process.env['NETPOL_GATE_DIST'] ?? join(root, 'dist'), 'index.js');
const program = process.env['NETPOL_GATE_NODE'] ?? process.execPath;
/** The time of the example. */
const clock = `data:text/javascript,Date.now=()=>${Date.parse('2026-11-23T14:05:00Z')}`;

/** A pull request that was merged by GitHub, and the checkout of depth one that a job has of it. */
export interface PullRequest {
  /** The repository on GitHub's side. */
  readonly folder: string;
  readonly workspace: string;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

type Change = (repository: Repository) => void;

/** `before` and `after` write the files of either side. */
export function pullRequest(before: Change, after: Change): PullRequest {
  const origin = repository();
  before(origin);
  const base = origin.commit('before');
  origin.git('checkout', '-q', '-b', 'change');
  after(origin);
  const head = origin.commit('change');
  origin.git('checkout', '-q', '--detach', base);
  origin.git('merge', '-q', '--no-ff', '-m', 'merge', head);
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '-q', 'main');
  return { folder: origin.folder, workspace: checkout(origin, merge), base, head, merge };
}

export function checkout(origin: Repository, commit: string): string {
  const clone = repository();
  clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
  clone.git('fetch', '-q', '--depth=1', 'origin', commit);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return clone.folder;
}

/** The example's repository; its gate file lies where a repository has it. */
export const shopBefore: Change = ({ folder, write }) => {
  cpSync(join(shop, 'before'), folder, { recursive: true });
  write('.github/netpol-gate.yml', readFileSync(join(shop, 'gate.yml')));
};

export const shopAfter: Change = ({ folder }) => {
  cpSync(join(shop, 'after'), folder, { recursive: true });
};

export interface ActionRun {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  /** Address of a GitHub. */
  readonly api: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly actor?: string;
  /** More of the runner's environment, or something else in place of it. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ActionEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly milliseconds: number;
}

export function runAction({
  workspace,
  event,
  payload,
  api,
  inputs = {},
  actor = 'dev',
  environment = {},
}: ActionRun): Promise<ActionEnd> {
  const temporary = temporaryFolder();
  const file = (name: string, content = ''): string => {
    mkdirSync(temporary, { recursive: true });
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const [output, summary] = [file('output'), file('summary')];
  const env = {
    PATH: process.env['PATH'],
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: api,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_OUTPUT: output,
    GITHUB_JOB: 'netpol-gate',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '123456789',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKFLOW: 'Network policies',
    GITHUB_WORKSPACE: workspace,
    INPUT_TOKEN: 'the-token',
    'INPUT_CHECK-RUN-ID': '42',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...environment,
  };
  const started = performance.now();
  return new Promise((done) => {
    execFile(
      program,
      ['--import', clock, entry],
      { env, cwd: workspace, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        const milliseconds = performance.now() - started;
        const read = (path: string): string => readFileSync(path, 'utf8').replaceAll(temporary, '<temporary>');
        done({ code, stdout, stderr, outputs: outputsIn(read(output)), summary: read(summary), milliseconds });
      },
    );
  });
}

/** The runner's file of outputs: a name, a delimiter of chance, the value. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}

export interface RunnerCommand {
  readonly command: string;
  readonly text: string;
}

/** What the runner would obey in a log: `::command::` at the start of a line, `##[command]` anywhere. */
export function runnerCommands(stdout: string): readonly RunnerCommand[] {
  return stdout.split(/\r?\n/).flatMap((line) => {
    const now = /^\s*::([\w-]+)[^:]*(?::[^:][^:]*)*::(.*)$/.exec(line);
    if (now !== null) return [{ command: now[1] ?? '', text: line.trim() }];
    const old = /##\[([\w-]+)[^\]]*\](.*)/.exec(line);
    return old === null ? [] : [{ command: `##${old[1] ?? ''}`, text: line.trim() }];
  });
}

export function pullRequestEvent({ head }: PullRequest, more: Readonly<Record<string, unknown>> = {}): unknown {
  const repo = { full_name: 'acme/shop' };
  return {
    repository: { default_branch: 'main', private: true },
    pull_request: {
      number: 7,
      changed_files: 1,
      user: { login: 'dev' },
      head: { sha: head, repo },
      base: { ref: 'main', sha: 'f'.repeat(40), repo },
      ...more,
    },
  };
}
