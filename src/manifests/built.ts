/** Changes of files that make manifests out of others, as far as they could change what policies decide. */
import { asBuffer } from './blobs.ts';
import {
  chartContent,
  folderOf,
  foldersAbove,
  isChart,
  isChartInput,
  isKustomization,
  kustomizationContent,
  patchesOf,
} from './builders.ts';
import { builderRemark, isManifestName, type Pair } from './entries.ts';
import type { Remark } from './file.ts';
import type { FileContext } from './objects.ts';
import { mentionOfPolicies, templateMention } from './recognise.ts';
import type { OpenTree, SideName, Trees } from './trees.ts';
import { sideNames } from './trees.ts';
import { canonicalJson } from '../model/object.ts';

type ContextOf = (path: string, side: SideName) => FileContext;

/** Templates that are looked at to find out whether a chart concerns policies. */
const maxTemplates = 500;

/** A YAML file's only document, or its object id where it cannot be read. */
function valueOr<T>(trees: Trees, oid: string, use: (value: Parameters<typeof canonicalJson>[0]) => T): T | string {
  const { documents, faults } = trees.blobs.yaml(oid);
  const [document] = documents;
  return faults.length > 0 || documents.length > 1 || (document?.faults.length ?? 0) > 0
    ? oid
    : use(document?.value ?? null);
}

function kustomizationRemark(trees: Trees, pair: Pair, side: SideName, context: FileContext): Remark | undefined {
  const entry = pair[side];
  if (entry === undefined) return undefined;
  const other = side === 'base' ? trees.head : trees.base;
  const comesOrGoes = (path: string): boolean =>
    trees[side].lookUp(path) !== undefined && other.lookUp(path) === undefined;
  const content = valueOr(trees, entry.oid, (value) =>
    kustomizationContent(value ?? null, folderOf(pair.path), comesOrGoes),
  );
  return builderRemark(
    context,
    'a kustomization, which this program does not build, changes what its manifests become',
    content,
  );
}

function chartFolder(trees: Trees, path: string): string | undefined {
  return foldersAbove(path).find((folder) =>
    sideNames.some((side) => trees[side].lookUp(folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`) !== undefined),
  );
}

/**
 * Whether the templates of a chart make anything that policies see. A chart without templates, with too many or with one
 * that cannot be read could make anything.
 */
async function chartConcerns(trees: Trees, open: OpenTree, folder: string): Promise<boolean> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const templates = open.entries.filter(
    ({ path }) =>
      path.startsWith(prefix) && /(?:^|\/)templates\//.test(path.slice(prefix.length)) && isManifestName(path),
  );
  if (templates.length === 0 || templates.length > maxTemplates) return true;
  await trees.blobs.fetch(open.tree, templates);
  return templates.some(({ oid, mode }) => {
    if (mode !== 'file' || trees.blobs.get(oid)?.kind !== 'bytes') return true;
    const text = trees.blobs.text(oid);
    return (mentionOfPolicies(text) ?? templateMention(text)) !== undefined;
  });
}

/** Asks `chartConcerns` once a chart and side, however many of its files change. */
function chartQuestion(trees: Trees): (side: SideName, folder: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (side, folder) => {
    const key = `${side} ${folder}`;
    const answer = known.get(key) ?? chartConcerns(trees, trees[side], folder);
    known.set(key, answer);
    return answer;
  };
}

type ChartQuestion = ReturnType<typeof chartQuestion>;

async function chartRemark(
  trees: Trees,
  pair: Pair,
  side: SideName,
  context: FileContext,
  concernsPolicies: ChartQuestion,
): Promise<Remark | undefined> {
  const entry = pair[side];
  if (entry === undefined) return undefined;
  const folder = chartFolder(trees, pair.path);
  const blob = trees.blobs.get(entry.oid);
  const text = blob?.kind === 'bytes' ? asBuffer(blob.bytes).toString('latin1') : '';
  const concerns =
    folder === undefined
      ? /networkpolic/i.test(text) && !pair.path.endsWith('.tpl')
      : await concernsPolicies(side, folder);
  if (!concerns) return undefined;
  const content = pair.path.endsWith('.tpl')
    ? entry.oid
    : valueOr(trees, entry.oid, (value) => (isChart(pair.path) ? chartContent(value ?? null) : canonicalJson(value)));
  return builderRemark(
    context,
    'a Helm chart, which this program does not render, changes what its templates become',
    content,
  );
}

/** What changed kustomizations and charts could mean, on either side. Their contents have been fetched. */
export async function builtRemarks(
  trees: Trees,
  changed: readonly Pair[],
  contextOf: ContextOf,
): Promise<Readonly<Record<SideName, readonly Remark[]>>> {
  const remarks: Record<SideName, Remark[]> = { base: [], head: [] };
  const concernsPolicies = chartQuestion(trees);
  const remarkOf = async (pair: Pair, side: SideName): Promise<Remark | undefined> => {
    const context = contextOf(pair.path, side);
    if (isKustomization(pair.path)) return kustomizationRemark(trees, pair, side, context);
    if (!isChart(pair.path) && !isChartInput(pair.path)) return undefined;
    return chartRemark(trees, pair, side, context, concernsPolicies);
  };
  for (const pair of changed) {
    const base = await remarkOf(pair, 'base');
    const head = await remarkOf(pair, 'head');
    if (base?.unit.content() === head?.unit.content()) continue;
    if (base !== undefined) remarks.base.push(base);
    if (head !== undefined) remarks.head.push(head);
  }
  return remarks;
}

/** Files that a kustomization in one of the folders above the given paths applies as patches, on either side. */
export async function patchFiles(trees: Trees, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  const patches = new Set<string>();
  for (const side of sideNames) {
    const files = trees[side].entries.filter(
      ({ path, mode }) => mode === 'file' && isKustomization(path) && folders.has(folderOf(path)),
    );
    await trees.blobs.fetch(trees[side].tree, files);
    for (const { path, oid } of files)
      for (const document of trees.blobs.yaml(oid).documents)
        for (const patch of patchesOf(document.value, folderOf(path))) patches.add(patch);
  }
  return patches;
}
