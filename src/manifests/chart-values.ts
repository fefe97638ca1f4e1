/** Values that another tool renders a chart with, where they speak of network policies. */
import { formatRef, isList, isObject, type Json, type ObjectRef, type Path } from '../model/object.ts';

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
    const text = blocksIn(value.split('\n')).join('\n');
    return text === '' ? [] : [{ path, text }];
  }
  if (isList(value)) return value.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, key];
    return mention.test(key) ? [{ path: at, text: JSON.stringify(member) }] : valuesIn(member, at);
  });
}

/** Lines that speak of policies, each with those that are indented below it. */
function blocksIn(lines: readonly string[]): readonly string[] {
  let above = Infinity;
  return lines.filter((line) => {
    const indent = line.search(/\S/);
    if (indent > above) return true;
    if (indent < 0) return false;
    above = mention.test(line) && !/^\s*#/.test(line) ? indent : Infinity;
    return above !== Infinity;
  });
}
