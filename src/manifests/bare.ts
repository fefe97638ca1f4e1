/** Whether a tree holds nothing that a policy could be about: then it may be the wrong repository that is judged. */
import { type Tree, type TreeEntry, UsableError } from '../model/host.ts';
import { pathMatcher } from '../model/glob.ts';
import { asBuffer } from './blobs.ts';
import { isChart, isChartInput, isKustomization } from './builders.ts';
import { isManifestName } from './entries.ts';
import { mentionOfPolicies, namesPolicy } from './recognise.ts';

/** Beyond them nobody looks, and nothing is said: what is looked for is a remark, and a run without changes is fast. */
const most = { files: 500, file: 2 * 1024 * 1024, bytes: 16 * 1024 * 1024 };

/** Files that are read first, alone: where there is anything, one of them says so. Each reading is two calls of git. */
const atFirst = 50;

/** Where policies and workloads commonly lie: one of the first files that are read says that they are there. */
const likely = /polic|k8s|kube|manifest|deploy|template|base|overlay|cluster|app/i;

/**
 * True where no file of the tree names a policy, a workload or another object that policies see, or may build one.
 * False also where that cannot be told: too many files, one too large, one that cannot be read, or all of them far away.
 */
export async function isBare(tree: Tree, ignore: readonly string[]): Promise<boolean> {
  if (tree.isRemote === true) return false;
  const isIgnored = pathMatcher(ignore);
  const entries = (await tree.list()).filter(({ path }) => !isIgnored(path));
  if (entries.some(mayBuild)) return false;
  const named = entries.filter(({ path }) => isManifestName(path));
  if (named.length > most.files) return false;
  const [first, rest] = [true, false].map((wanted) => named.filter(({ path }) => likely.test(path) === wanted));
  const ordered = [...(first ?? []), ...(rest ?? [])];
  try {
    return await holdNothing(tree, ordered);
  } catch (error) {
    // A partial clone lacks them.
    if (error instanceof UsableError) return false;
    throw error;
  }
}

async function holdNothing(tree: Tree, ordered: readonly TreeEntry[]): Promise<boolean> {
  let bytes = 0;
  for (const part of [ordered.slice(0, atFirst), ordered.slice(atFirst)]) {
    if (part.length === 0) break;
    const read = await tree.read(part, most.file);
    const texts = [...read.bytes.values()].map((one) => asBuffer(one));
    bytes += texts.reduce((sum, { length }) => sum + length, 0);
    if (read.tooLarge.size > 0 || bytes > most.bytes || texts.some(mayHold)) return false;
  }
  return true;
}

/** What lies outside of the tree, is told by another file, or comes of one that is not run here. */
function mayBuild({ path, mode }: TreeEntry): boolean {
  if (mode !== 'file') return mode === 'submodule' || isManifestName(path);
  return isKustomization(path) || isChart(path) || isChartInput(path);
}

function mayHold(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return mentionOfPolicies(text) !== undefined || namesPolicy(text) || /\bcontainers["']?\s*:/.test(text);
}
