/**
 * Which files of the tree are judged by what they were rendered into, and not as they stand there. The base side decides:
 * its rendering, or its gate file. What the rendering of the head side alone says of itself could be said by any template.
 */
import { pathMatcher } from '../model/glob.ts';
import { isRendered } from '../model/rendered.ts';
import { folderOf, foldersAbove, isChart, isKustomization, patchesOf } from './builders.ts';
import type { Pair } from './entries.ts';
import { type RenderedSide, renderedSide } from './rendered.ts';
import { type SideName, sideNames, type Trees } from './trees.ts';

/** What the renderings of both sides stand for. */
export interface Rendering {
  covers(path: string): boolean;
  /** For the objects of a rendered file: by line, the file of the tree that an author should look at. */
  sourcesIn(side: SideName, file: string, changed: readonly Pair[]): (line: number) => string | undefined;
}

const nothing: Rendering = { covers: () => false, sourcesIn: () => () => undefined };

/** `patterns` are the gate file's, for renderings that do not tell what they were made from. */
export async function readRendering(trees: Trees, patterns: readonly string[]): Promise<Rendering> {
  if (sideNames.every((side) => !trees[side].entries.some(({ path }) => isRendered(path)))) return nothing;
  const [base, head] = [await renderedSide(trees, trees.base), await renderedSide(trees, trees.head)];
  const patches = await patchBuilders(trees);
  const chosen = patterns.length === 0 ? () => false : pathMatcher(patterns);
  const known = new Map<string, boolean>();
  const covers = (path: string): boolean => {
    const answer = known.get(path) ?? (!isRendered(path) && isCovered(path, { trees, base, head, patches, chosen }));
    known.set(path, answer);
    return answer;
  };
  return { covers, sourcesIn: (side, file, changed) => sourcesIn(side === 'base' ? base : head, file, changed) };
}

interface Facts {
  readonly trees: Trees;
  readonly base: RenderedSide;
  readonly head: RenderedSide;
  /** Folders of the kustomizations that apply a file as a patch. */
  readonly patches: ReadonlyMap<string, ReadonlySet<string>>;
  readonly chosen: (path: string) => boolean;
}

function isCovered(path: string, { trees, base, head, patches, chosen }: Facts): boolean {
  if (base.paths.has(path)) return true;
  const builder = builderOf(trees, path);
  const isTemplate = builder?.kind === 'chart' && /(?:^|\/)templates\/.*\.(?:ya?ml|json)$/.test(path);
  // A template of a chart that tells its sources, and that is named on neither side, came out as nothing.
  const tells = builder !== undefined && (base.builders.has(builder.folder) || head.builders.has(builder.folder));
  if (isTemplate && tells && !head.paths.has(path)) return false;
  if (chosen(path)) return true;
  const patched = patches.get(path);
  if (patched !== undefined) return [...patched].every((folder) => base.builders.has(folder));
  if (builder === undefined || !base.builders.has(builder.folder)) return false;
  if (
    isKustomization(path) ||
    isChart(path) ||
    path.endsWith('.tpl') ||
    path === inFolder(builder.folder, 'values.yaml')
  )
    return true;
  return head.paths.has(path) && (isTemplate || trees.base.lookUp(path) === undefined);
}

/** The chart or kustomization that a file belongs to: the nearest above it, on either side. */
function builderOf(
  trees: Trees,
  path: string,
): { readonly kind: 'chart' | 'kustomization'; readonly folder: string } | undefined {
  const has = (file: string): boolean => sideNames.some((side) => trees[side].lookUp(file) !== undefined);
  for (const folder of foldersAbove(path)) {
    if (has(inFolder(folder, 'Chart.yaml'))) return { kind: 'chart', folder };
    if (['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => has(inFolder(folder, name))))
      return { kind: 'kustomization', folder };
  }
  return undefined;
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function patchBuilders(trees: Trees): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const patches = new Map<string, Set<string>>();
  for (const side of sideNames) {
    const files = trees[side].entries.filter(({ path, mode }) => mode === 'file' && isKustomization(path));
    await trees.blobs.fetch(trees[side].tree, files);
    for (const { path, oid } of files)
      for (const document of trees.blobs.yaml(oid).documents)
        for (const patch of patchesOf(document.value, folderOf(path)))
          patches.set(patch, (patches.get(patch) ?? new Set()).add(folderOf(path)));
  }
  return patches;
}

/** The file itself where the change leaves it with other content; else a changed file of what made it; else the file. */
function sourcesIn(
  rendered: RenderedSide,
  file: string,
  changed: readonly Pair[],
): (line: number) => string | undefined {
  const documents = rendered.files.get(file) ?? [];
  if (documents.length === 0) return () => undefined;
  const left = changed.filter(({ path, head }) => head !== undefined && !isRendered(path)).map(({ path }) => path);
  const own = new Set(left);
  const firstBelow = new Map<string, string | undefined>();
  const below = (folder: string): string | undefined => {
    if (!firstBelow.has(folder))
      firstBelow.set(
        folder,
        left.find((path) => folder === '' || path.startsWith(`${folder}/`)),
      );
    return firstBelow.get(folder);
  };
  return (line) => {
    const named = documents.find(({ first, last }) => first <= line && line <= last);
    if (named === undefined || own.has(named.path)) return named?.path;
    return named.builders.map(below).find((path) => path !== undefined) ?? named.path;
  };
}
