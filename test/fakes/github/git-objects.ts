/** A git repository, asked as GitHub would ask it. Whatever is not there is undefined. */
import { execFile } from 'node:child_process';

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export interface GitEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
  readonly path: string;
}

export interface GitObject {
  readonly type: string;
  readonly content: Buffer;
}

export interface GitObjects {
  readonly commit: (revision: string) => Promise<GitCommit | undefined>;
  readonly tree: (revision: string, recursive: boolean) => Promise<readonly GitEntry[] | undefined>;
  /** The id of the tree that a revision means. */
  readonly treeId: (revision: string) => Promise<string | undefined>;
  /** Whatever has this id. Many asked for at once are one question to git. */
  readonly object: (id: string) => Promise<GitObject | undefined>;
  readonly commitOf: (name: string) => Promise<string | undefined>;
  readonly commitsBetween: (base: string, head: string) => Promise<readonly string[]>;
  readonly diff: (base: string, head: string) => Promise<string>;
  readonly output: (...args: readonly string[]) => Promise<string | undefined>;
}

export function gitObjects(folder: string): GitObjects {
  const run = (args: readonly string[], input = ''): Promise<Buffer | undefined> =>
    new Promise((done) => {
      const child = execFile(
        'git',
        ['-C', folder, ...args],
        { encoding: 'buffer', maxBuffer: 1 << 29, env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1' } },
        (error, stdout) => done(error === null ? stdout : undefined),
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  const output = async (...args: readonly string[]): Promise<string | undefined> => (await run(args))?.toString('utf8');
  const commitOf = async (name: string): Promise<string | undefined> =>
    (await output('rev-parse', '--verify', '-q', '--end-of-options', `${name}^{commit}`))?.trim();
  const treeId = async (revision: string): Promise<string | undefined> =>
    (await output('rev-parse', '--verify', '-q', '--end-of-options', `${revision}^{tree}`))?.trim();
  return {
    output,
    commitOf,
    treeId,
    commit: async (revision) => {
      const text = await output('cat-file', 'commit', revision);
      const sha = await commitOf(revision);
      return text === undefined || sha === undefined ? undefined : parsedCommit(sha, text);
    },
    tree: async (revision, recursive) => {
      const listing = await output('ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), revision);
      return listing?.split('\0').filter(Boolean).map(parsedEntry);
    },
    object: gathered(async (ids) =>
      objectsIn(await run(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join('')), ids.length),
    ),
    commitsBetween: async (base, head) =>
      ((await output('rev-list', `${base}..${head}`)) ?? '').split('\n').filter(Boolean),
    diff: async (base, head) =>
      (await output(
        '-c',
        'core.quotePath=false',
        'diff',
        '-M',
        '-U3',
        '--no-color',
        '--no-ext-diff',
        '--full-index',
        `${base}...${head}`,
      )) ?? '',
  };
}

function parsedCommit(sha: string, text: string): GitCommit {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const all = (name: string): readonly string[] =>
    head.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return { sha, tree: all('tree')[0] ?? '', parents: all('parent'), message: text.slice(end + 2) };
}

function parsedEntry(line: string): GitEntry {
  const [, mode = '', type = '', sha = '', size = '', path = ''] =
    /^(\d+) (\w+) (\w+) +(\S+)\t([^]*)$/.exec(line) ?? [];
  return { mode, type, sha, path, ...(size === '-' ? {} : { size: Number(size) }) };
}

/** What is asked for in one turn of the event loop is answered together. */
function gathered<Value>(
  answer: (questions: readonly string[]) => Promise<readonly Value[]>,
): (question: string) => Promise<Value | undefined> {
  let turn: { readonly questions: string[]; readonly answers: Promise<readonly Value[]> } | undefined;
  return async (question) => {
    if (turn === undefined) {
      const questions: string[] = [];
      const ready = new Promise<void>((go) => void setImmediate(go));
      turn = { questions, answers: ready.then(() => ((turn = undefined), answer(questions))) };
    }
    const at = turn.questions.push(question) - 1;
    return (await turn.answers)[at];
  };
}

/** The stream of `git cat-file --batch`. */
function objectsIn(stream: Buffer | undefined, count: number): readonly (GitObject | undefined)[] {
  const found: (GitObject | undefined)[] = [];
  for (let at = 0; stream !== undefined && at < stream.length && found.length < count;) {
    const end = stream.indexOf(10, at);
    const [, type = '', size] = stream.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) {
      found.push(undefined);
      continue;
    }
    found.push({ type, content: stream.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return found;
}
