/** Real git repositories in temporary folders. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-test-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Commits everything and gives the commit id. */
  readonly commit: (message: string) => string;
}

/** Nothing is tidied up in the background, where it would go on while the folder is removed. */
const settings = `[core]
\tautocrlf = false
[uploadpack]
\tallowAnySHA1InWant = true
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;

export function repository(folder = temporaryFolder()): Repository {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.com',
        GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
        GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
      },
    }).trim();
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const commit = (message: string): string => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  appendFileSync(join(folder, '.git/config'), settings);
  return { folder, git, write, commit };
}

/** A repository with a pull request merged the way GitHub does it: `merge` has the parents `base` and `head`. */
export function mergedPullRequest(): Repository & {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
} {
  const made = repository();
  made.write('policies/db.yaml', 'kind: NetworkPolicy\n');
  made.commit('start');
  made.git('checkout', '-q', '-b', 'change');
  made.write('policies/db.yaml', 'kind: NetworkPolicy\n# changed\n');
  const head = made.commit('change');
  made.git('checkout', '-q', 'main');
  made.write('other.txt', 'merged meanwhile\n');
  const base = made.commit('meanwhile');
  made.git('checkout', '-q', '--detach');
  made.git('merge', '-q', '--no-ff', '-m', 'merge', head);
  const merge = made.git('rev-parse', 'HEAD');
  made.git('branch', 'merge', merge);
  made.git('checkout', '-q', 'main');
  return { ...made, base, head, merge };
}
