/** Who made a live object, where no repository did: such objects do not go when a manifest goes. */
import type { Json, Manifest } from '../model/object.ts';
import { valueAt } from '../model/object.ts';
import { listAt, objectAt, textAt } from './objects.ts';

/** Groups whose controllers make objects as a part of Kubernetes itself; their owners are ordinary workloads. */
const builtIn = /^(?:v1|apps\/.+|batch\/.+|extensions\/.+|policy\/.+|networking\.k8s\.io\/.+|discovery\.k8s\.io\/.+)$/;

/** Owners that only apply what a repository or a package holds. */
const appliers = /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io)\//;

type Place = 'labels' | 'annotations';

/** Marks that generators leave, in labels or annotations. Argo CD, Flux and Helm apply what a repository holds: none. */
const marks: readonly { readonly at: Place; readonly key: RegExp; readonly value?: RegExp; readonly by: string }[] = [
  { at: 'labels', key: /^generate\.kyverno\.io\//, by: 'Kyverno' },
  { at: 'annotations', key: /^generate\.kyverno\.io\//, by: 'Kyverno' },
  { at: 'labels', key: /^app\.kubernetes\.io\/managed-by$/, value: /^kyverno$/i, by: 'Kyverno' },
  { at: 'labels', key: /^(?:.*\.)?cattle\.io\/creator$/, by: 'Rancher' },
  { at: 'annotations', key: /^(?:field|management|lifecycle)\.cattle\.io\//, by: 'Rancher' },
  { at: 'labels', key: /^(?:field|management)\.cattle\.io\//, by: 'Rancher' },
  {
    at: 'labels',
    key: /^(?:olm\.(?:owner|managed|copiedFrom)|operators\.coreos\.com\/)/,
    by: 'the Operator Lifecycle Manager',
  },
  { at: 'labels', key: /^app\.kubernetes\.io\/managed-by$/, value: /-operator$/i, by: 'an operator' },
];

/** The generator of a live object in words, or undefined where a person or a repository made it. */
export function generatorOf(manifest: Manifest): string | undefined {
  return generatorReader()(manifest);
}

/** The same for many objects: the very owners, labels and annotations that several hold are looked at once. */
export function generatorReader(): (manifest: Manifest) => string | undefined {
  const ownerOf = once(ownerIn);
  const inLabels = once((labels) => firstMark('labels', labels));
  const inAnnotations = once((annotations) => firstMark('annotations', annotations));
  return ({ value }) => {
    const metadata = objectAt(value, ['metadata']);
    const owner = ownerOf(metadata['ownerReferences']);
    if (owner !== undefined) return owner;
    return marks[Math.min(inLabels(metadata['labels']), inAnnotations(metadata['annotations']))]?.by;
  };
}

function once<Answer>(ask: (part: Json) => Answer): (part: Json | undefined) => Answer {
  const known = new Map<Json, Answer>();
  return (part = null) => {
    const before = known.get(part);
    if (before !== undefined || known.has(part)) return before as Answer;
    const answer = ask(part);
    known.set(part, answer);
    return answer;
  };
}

function ownerIn(owners: Json): string | undefined {
  const owner = listAt(owners, []).find((entry) => valueAt(entry, ['controller']) === true);
  const apiVersion = textAt(owner, ['apiVersion']) ?? '';
  if (owner === undefined || builtIn.test(apiVersion) || appliers.test(apiVersion)) return undefined;
  return `${textAt(owner, ['kind']) ?? 'an owner'} ${textAt(owner, ['name']) ?? ''}`.trim();
}

/** Index of the first mark that is there; behind the last one if none is. */
function firstMark(place: Place, part: Json): number {
  const entries = Object.entries(objectAt(part, []));
  const first = marks.findIndex(
    ({ at, key, value: wanted }) =>
      at === place &&
      entries.some(
        ([name, text]) => key.test(name) && (wanted === undefined || (typeof text === 'string' && wanted.test(text))),
      ),
  );
  return first < 0 ? marks.length : first;
}

/** Keys of labels and annotations that `generatorOf` reads; a snapshot keeps these annotations. */
export function isMark(key: string): boolean {
  return marks.some((mark) => mark.key.test(key));
}
