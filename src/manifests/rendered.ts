/** Which files of a tree its rendering names, and the charts and overlays that were rendered. */
import { isObject } from '../model/object.ts';
import { isRendered, renderedRoot } from '../model/rendered.ts';
import { parseYaml, yamlLimits } from '../yaml.ts';
import { asBuffer } from './blobs.ts';
import { folderOf, foldersAbove, isChart, isKustomization, resolveIn } from './builders.ts';
import { isManifestName } from './entries.ts';
import { type Claim, claimsIn, mayClaim } from './origin-claims.ts';
import type { OpenTree, Trees } from './trees.ts';

/** A document of a rendered file and the file of the tree that it comes from. Lines are inclusive. */
interface Named {
  readonly first: number;
  readonly last: number;
  readonly path: string;
  /** Folders of the charts and kustomizations that made it. */
  readonly builders: readonly string[];
}

/** What one side's rendering says. */
export interface RenderedSide {
  /** By rendered file. */
  readonly files: ReadonlyMap<string, readonly Named[]>;
  readonly paths: ReadonlySet<string>;
  readonly builders: ReadonlySet<string>;
}

/** Charts and kustomizations beyond this are not searched: their files stay unnamed. */
const maxBuilders = 5_000;

interface Builders {
  /** Folders by the name that Chart.yaml gives. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  readonly kustomizations: readonly string[];
}

export async function renderedSide(trees: Trees, open: OpenTree): Promise<RenderedSide> {
  const builders = await buildersOf(trees, open);
  const files = new Map<string, readonly Named[]>();
  for await (const [path, claims] of claimsOf(open)) {
    files.set(
      path,
      claims.flatMap((claim) => resolve(claim, path, builders, open)),
    );
  }
  const all = [...files.values()].flat();
  return {
    files,
    paths: new Set(all.map(({ path }) => path)),
    builders: new Set(all.flatMap((named) => named.builders)),
  };
}

/** So many files are held at a time; what is too large to be read as a manifest claims nothing. */
const batch = 50;

async function* claimsOf({ tree, entries }: OpenTree): AsyncGenerator<readonly [string, readonly Claim[]]> {
  const rendered = entries.filter(({ path }) => isRendered(path) && isManifestName(path));
  for (let at = 0; at < rendered.length; at += batch) {
    const some = rendered.slice(at, at + batch);
    const { bytes } = await tree.read(some, yamlLimits.bytes);
    for (const { path, oid } of some) {
      const content = bytes.get(oid);
      if (content === undefined || !mayClaim(asBuffer(content))) continue;
      yield [path, claimsIn(asBuffer(content).toString('utf8'), () => parseYaml(content))];
    }
  }
}

async function buildersOf(trees: Trees, { tree, entries }: OpenTree): Promise<Builders> {
  const own = entries.filter(({ path, mode }) => mode === 'file' && !isRendered(path));
  const chartFiles = own.filter(({ path }) => isChart(path)).slice(0, maxBuilders);
  await trees.blobs.fetch(tree, chartFiles);
  const charts = new Map<string, string[]>();
  for (const { path, oid } of chartFiles) {
    const value = trees.blobs.yaml(oid).documents[0]?.value;
    const name = isObject(value) ? value['name'] : undefined;
    if (typeof name === 'string') charts.set(name, [...(charts.get(name) ?? []), folderOf(path)]);
  }
  const kustomizations = own.filter(({ path }) => isKustomization(path)).map(({ path }) => folderOf(path));
  return { charts, kustomizations: kustomizations.slice(0, maxBuilders) };
}

function resolve(claim: Claim, file: string, builders: Builders, open: OpenTree): readonly Named[] {
  const found =
    claim.kind === 'chart' ? inChart(claim.path, file, builders, open) : inBuild(claim.path, file, builders, open);
  return found === undefined ? [] : [{ first: claim.first, last: claim.last, ...found }];
}

type Found = Pick<Named, 'path' | 'builders'>;

/**
 * `shop/templates/x.yaml` in the folder of the chart "shop"; `shop/charts/db/templates/x.yaml` there, or in that of the
 * chart "db". Of several the one whose folder the rendered path repeats.
 */
function inChart(claimed: string, file: string, { charts }: Builders, open: OpenTree): Found | undefined {
  const starts = claimed.split('/').flatMap((part, index, parts) => {
    if (index > 0 && parts[index - 1] !== 'charts') return [];
    const rest = parts.slice(index + 1).join('/');
    return (charts.get(part) ?? []).map((folder) => ({ folder, path: resolveIn(folder, rest), top: index === 0 }));
  });
  const there = starts.filter(({ path }) => path !== undefined && isFile(open, path));
  const outermost = there.some(({ top }) => top) ? there.filter(({ top }) => top) : there;
  const chosen = outermost.length === 1 ? outermost[0] : mirrored(outermost, file);
  if (chosen?.path === undefined) return undefined;
  const { path } = chosen;
  const inner = foldersAbove(path).filter((folder) => isFile(open, joined(folder, 'Chart.yaml')));
  return {
    path,
    builders: inner.filter((folder) => folder === chosen.folder || folder.startsWith(`${chosen.folder}/`)),
  };
}

/** The one whose folder stands in the path of the rendered file; undefined where that is none or not one. */
function mirrored<Choice extends { readonly folder: string }>(
  choices: readonly Choice[],
  file: string,
): Choice | undefined {
  const path = `/${file.slice(renderedRoot.length + 1).replace(/\.[^./]*$/, '')}/`;
  const fitting = choices.filter(({ folder }) => folder !== '' && path.includes(`/${folder}/`));
  const longest = fitting.reduce((most, { folder }) => Math.max(most, folder.length), 0);
  const [best, ...others] = fitting.filter(({ folder }) => folder.length === longest);
  return others.length === 0 ? best : undefined;
}

/**
 * A path relative to the kustomization that was built, which the annotation does not name: the one whose folder the
 * rendered path repeats, else every one from which the path leads to the same single file.
 */
function inBuild(claimed: string, file: string, { kustomizations }: Builders, open: OpenTree): Found | undefined {
  const choices = kustomizations.flatMap((folder) => {
    const path = resolveIn(folder, claimed);
    return path !== undefined && isFile(open, path) ? [{ folder, path }] : [];
  });
  const built = mirrored(choices, file) ?? (choices.length === 1 ? choices[0] : undefined);
  const [path, ...others] = built === undefined ? new Set(choices.map((choice) => choice.path)) : [built.path];
  if (path === undefined || others.length > 0) return undefined;
  const nearest = foldersAbove(path).find((folder) => kustomizations.includes(folder));
  return {
    path,
    builders: [...(built === undefined ? [] : [built.folder]), ...(nearest === undefined ? [] : [nearest])],
  };
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function isFile(open: OpenTree, path: string): boolean {
  const found = open.lookUp(path);
  return found !== undefined && found !== 'folder' && !isRendered(path);
}
