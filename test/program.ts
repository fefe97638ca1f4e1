/** The whole program inside the test's process: arguments in, exit code and both outputs out. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Terminal } from '../src/commands/index.ts';
import { main } from '../src/commands/main.ts';
import type { Content, Files } from './trees.ts';

/** The moment of every run, unless it names another. */
export const now = Date.UTC(2026, 10, 23, 14, 5);

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** `folder` is the working directory. Lines are not wrapped, so that a test can look for a sentence. */
export async function program(args: readonly string[], folder: string, at = now): Promise<Ended> {
  const written = { out: '', error: '' };
  const terminal: Terminal = {
    now: () => at,
    out: (text) => (written.out += text.endsWith('\n') ? text : `${text}\n`),
    error: (text) => (written.error += text),
    progress: () => undefined,
    colour: false,
    width: 100_000,
    root: resolve(import.meta.dirname, '..'),
    folder,
  };
  return { code: await main(args, terminal), ...written };
}

/** Writes files and links below a folder; a submodule exists in git only. */
export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) writeOne(join(folder, path), content);
}

function writeOne(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('link' in content) symlinkSync(content.link, path);
  else throw new Error(`${path}: a submodule needs a repository`);
}
