/** Folders for the commands to look at: the small shop, before and after its change. */
import { join } from 'node:path';
import { temporaryFolder } from '../io/repository.ts';
import { writeFiles } from '../program.ts';
import { clusterList, goodBase, goodHead, goodLog } from '../shop.ts';
import type { Files } from '../trees.ts';

/** A folder with `base`, `head`, `cluster.json` and `log.jsonl`, and more files where a test needs them. */
export function shopFolder(more: Files = {}): string {
  const folder = temporaryFolder();
  writeFiles(join(folder, 'base'), goodBase);
  writeFiles(join(folder, 'head'), goodHead);
  writeFiles(folder, { 'cluster.json': clusterList, 'log.jsonl': goodLog, ...more });
  return folder;
}
