/** Made files on the disk: folders, and git repositories of two commits. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files, TwoSides } from './worlds.ts';

export function writeFolder(folder: string, files: Files): string {
  for (const [path, text] of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return folder;
}

/** A repository whose last two commits are the two sides. */
export function writeRepository(folder: string, { base, head }: TwoSides): string {
  writeFolder(folder, base);
  git(folder, 'init', '--quiet');
  commit(folder, 'base');
  for (const path of base.keys()) if (!head.has(path)) rmSync(join(folder, path));
  writeFolder(folder, new Map([...head].filter(([path, text]) => base.get(path) !== text)));
  commit(folder, 'head');
  return folder;
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', 'commit', '--quiet', '-m', message);
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
