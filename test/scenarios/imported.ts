/** Changes of thousands of files, made without a work tree. */
import { execFileSync } from 'node:child_process';
import { repository, type Repository } from '../io/repository.ts';
import type { Edit } from './place.ts';
import type { Change } from './stage.ts';

/** As `makeChange`; of git, edits may only use `rm`. */
export function importedChange(first: Edit, then: Edit): Change {
  const origin = repository();
  const files = new Map<string, string>();
  const collector: Repository = {
    ...origin,
    write: (path, content) => void files.set(path, content.toString()),
    git: (...words) => {
      files.delete(words.at(-1) ?? '');
      return '';
    },
  };
  first(collector);
  const before = treeOf(files);
  then(collector);
  const after = treeOf(files);
  const stream = [
    commit(1, 'refs/heads/main', 'before', [], before),
    commit(2, 'refs/heads/change', 'change', [1], after),
    // Nothing else was merged meanwhile, so the merge is the head's tree.
    commit(3, 'refs/pull/7/merge', 'merge', [1, 2], after),
  ].join('');
  execFileSync('git', ['-C', origin.folder, 'fast-import', '--quiet'], { input: stream });
  const [base, head, merge] = ['main', 'change', 'refs/pull/7/merge'].map((name) => origin.git('rev-parse', name));
  return { origin, base: base ?? '', head: head ?? '', merge: merge ?? '' };
}

function treeOf(files: ReadonlyMap<string, string>): string {
  return [...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`).join('');
}

function commit(mark: number, ref: string, message: string, parents: readonly number[], tree: string): string {
  const [from, ...merges] = parents.map((parent) => `:${parent}`);
  return [
    `commit ${ref}\nmark :${mark}\ncommitter a <a@example.com> 1767225600 +0000\n${data(message)}`,
    ...(from === undefined ? [] : [`from ${from}\n`]),
    ...merges.map((parent) => `merge ${parent}\n`),
    `deleteall\n${tree}\n`,
  ].join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
