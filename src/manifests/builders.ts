/** Files that make manifests out of others (kustomizations, charts): not run here, but a change of theirs is told. */
import { canonicalJson, isList, isObject, type Json } from '../model/object.ts';
import { isRendered } from '../model/rendered.ts';

const kustomizationNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isKustomization(path: string): boolean {
  return kustomizationNames.has(nameOf(path)) && !isRendered(path);
}

export function isChart(path: string): boolean {
  return nameOf(path) === 'Chart.yaml' && !isRendered(path);
}

/** Values of a chart, or the functions that its templates share. */
export function isChartInput(path: string): boolean {
  const named = /(?:^|\/)(?:[^/]*[-_.])?values(?:[-_.][^/]*)?\.ya?ml$/.test(path) || path.endsWith('.tpl');
  return named && !isRendered(path);
}

/** A relative path from a folder, or undefined if it leaves the tree or is an address. */
export function resolveIn(folder: string, relative: string): string | undefined {
  if (/^[a-z+]+:\/\/|^\/|[\0\\]/i.test(relative)) return undefined;
  const out = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (out.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') out.push(part);
  }
  return out.join('/');
}

/** All folders above a path, itself left out, the root as ''. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === '') return folders;
  }
}

function strings(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function pathsOf(value: Json | undefined): readonly string[] {
  return isList(value)
    ? value.flatMap((item) => (isObject(item) && typeof item['path'] === 'string' ? [item['path']] : []))
    : [];
}

/** Files that a kustomization in a folder applies as patches. */
export function patchesOf(kustomization: Json, folder: string): readonly string[] {
  if (!isObject(kustomization)) return [];
  const named = [
    ...strings(kustomization['patchesStrategicMerge']),
    ...pathsOf(kustomization['patches']),
    ...pathsOf(kustomization['patchesJson6902']),
    ...strings(kustomization['transformers']),
  ];
  const paths = named.flatMap((path) => (path.includes('\n') ? [] : (resolveIn(folder, path) ?? [])));
  return paths.filter((path) => !isRendered(path));
}

/** What of a kustomization changes nothing that a policy sees. */
const harmless = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'images',
  'configMapGenerator',
  'secretGenerator',
  'generatorOptions',
  'commonAnnotations',
  'buildMetadata',
  'sortOptions',
  'validators',
  'openapi',
  'crds',
]);
const lists = ['resources', 'bases'];

/**
 * The part of a kustomization that decides about traffic. A resource that comes or goes together with its file says
 * nothing that the file does not say; `explained` tells which those are.
 */
export function kustomizationContent(value: Json, folder: string, explained: (path: string) => boolean): string {
  if (!isObject(value)) return canonicalJson(value);
  const kept = Object.entries(value).filter(([key]) => !harmless.has(key) && !lists.includes(key));
  const resources = lists
    .flatMap((key) => strings(value[key]))
    .filter((entry) => {
      const path = resolveIn(folder, entry);
      return path === undefined || !explained(path);
    });
  return canonicalJson([Object.fromEntries(kept), [...resources].sort()]);
}

/** The part of Chart.yaml that decides what is rendered; a version alone is a release, not a change of policy. */
export function chartContent(value: Json): string {
  return isObject(value) ? canonicalJson([value['dependencies'] ?? null, value['type'] ?? null]) : canonicalJson(value);
}
