/** Values that another tool renders a chart with, where they speak of network policies. */
import { formatRef, isList, isObject, type Json, type JsonObject, type ObjectRef, type Path } from '../model/object.ts';

/** Objects that have a controller render a chart: its templates stand elsewhere, its values in the object. */
const renders = new Set([
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'helm.cattle.io/HelmChart',
  'helm.cattle.io/HelmChartConfig',
  'helm.toolkit.fluxcd.io/HelmRelease',
]);

const mention = /network[-_]?polic(?:y|ies)/i;

interface PolicyValue {
  readonly path: Path;
  readonly text: string;
}

/**
 * All values under a key, or in a block of embedded text, that is named for network policies, as one text with the path
 * of the first. Only these count: a new version of an image stays quiet.
 */
export function policyValuesOf({ group, kind }: ObjectRef, root: Json): PolicyValue | undefined {
  const all = renders.has(`${group}/${kind}`) ? valuesIn(root, []) : [];
  return all[0] && { path: all[0].path, text: JSON.stringify(all.map(({ text }) => text)) };
}

export function valuesMessage(ref: ObjectRef): string {
  return `${formatRef(ref)} sets what a chart makes of network policies, which this program does not render`;
}

function valuesIn(value: Json, path: Path): readonly PolicyValue[] {
  if (typeof value === 'string') {
    const text = blocksIn(value);
    return text === '' ? [] : [{ path, text: said(path, text) }];
  }
  if (isList(value)) return value.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (!isObject(value)) return [];
  if (isParameter(value)) return [{ path, text: said(path, value) }];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, key];
    return mention.test(key) ? [{ path: at, text: said(at, member) }] : valuesIn(member, at);
  });
}

/** With the keys that lead to it, since the value of another chart below is another one. */
function said(path: Path, value: Json): string {
  return JSON.stringify([path.filter((step) => typeof step === 'string'), value]);
}

/** A value whose key is a text beside it: parameters of Argo CD, and what Flux takes from elsewhere. */
function isParameter({ name, value, path, targetPath }: JsonObject): boolean {
  const key = targetPath ?? (value !== undefined || path !== undefined ? name : undefined);
  return typeof key === 'string' && mention.test(key);
}

/** Lines that speak of policies, each with those of its block, below the keys that lead to it. */
function blocksIn(text: string): string {
  if (!mention.test(text)) return '';
  // In braces nothing is told by its indentation.
  if (/^\s*[{[]/.test(text)) return text;
  const told: string[] = [];
  const parents: { readonly indent: number; readonly key: string }[] = [];
  let above = Infinity;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] === '#') continue;
    // A list may stand as far out as its key.
    if (indent > above || (indent === above && /^[-\]}]/.test(line.slice(indent)))) {
      told.push(line);
      continue;
    }
    while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop();
    above = mention.test(line) ? indent : Infinity;
    if (above !== Infinity) told.push(...parents.map(({ key }) => key), line);
    parents.push({ indent, key: line.slice(0, line.indexOf(':') + 1) });
  }
  return told.join('\n');
}
