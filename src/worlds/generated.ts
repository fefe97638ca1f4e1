/** Who made a live object, where no repository did: such objects do not go when a manifest goes. */
import type { Json, Manifest, Path } from '../model/object.ts';
import { listAt, objectAt, textAt, valueAt } from './objects.ts';

/** Groups whose controllers make objects as a part of Kubernetes itself; their owners are ordinary workloads. */
const builtIn = /^(?:v1|apps\/.+|batch\/.+|extensions\/.+|policy\/.+|networking\.k8s\.io\/.+|discovery\.k8s\.io\/.+)$/;

/** Owners that only apply what a repository or a package holds. */
const appliers = /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io)\//;

/** Marks that generators leave, in labels or annotations. Argo CD, Flux and Helm apply what a repository holds: none. */
const marks: readonly { readonly at: Path; readonly key: RegExp; readonly value?: RegExp; readonly by: string }[] = [
  { at: ['metadata', 'labels'], key: /^generate\.kyverno\.io\//, by: 'Kyverno' },
  { at: ['metadata', 'annotations'], key: /^generate\.kyverno\.io\//, by: 'Kyverno' },
  { at: ['metadata', 'labels'], key: /^app\.kubernetes\.io\/managed-by$/, value: /^kyverno$/i, by: 'Kyverno' },
  { at: ['metadata', 'labels'], key: /^(?:.*\.)?cattle\.io\/creator$/, by: 'Rancher' },
  { at: ['metadata', 'annotations'], key: /^(?:field|management|lifecycle)\.cattle\.io\//, by: 'Rancher' },
  { at: ['metadata', 'labels'], key: /^(?:field|management)\.cattle\.io\//, by: 'Rancher' },
  {
    at: ['metadata', 'labels'],
    key: /^(?:olm\.(?:owner|managed|copiedFrom)|operators\.coreos\.com\/)/,
    by: 'the Operator Lifecycle Manager',
  },
  { at: ['metadata', 'labels'], key: /^app\.kubernetes\.io\/managed-by$/, value: /-operator$/i, by: 'an operator' },
];

/** The generator of a live object in words, or undefined where a person or a repository made it. */
export function generatorOf(manifest: Manifest): string | undefined {
  return ownerOf(manifest.value) ?? markOf(manifest.value);
}

function ownerOf(value: Json): string | undefined {
  const owner = listAt(value, ['metadata', 'ownerReferences']).find((entry) => valueAt(entry, ['controller']) === true);
  const apiVersion = textAt(owner, ['apiVersion']) ?? '';
  if (owner === undefined || builtIn.test(apiVersion) || appliers.test(apiVersion)) return undefined;
  return `${textAt(owner, ['kind']) ?? 'an owner'} ${textAt(owner, ['name']) ?? ''}`.trim();
}

function markOf(value: Json): string | undefined {
  return marks.find(({ at, key, value: wanted }) =>
    Object.entries(objectAt(value, at)).some(
      ([name, text]) => key.test(name) && (wanted === undefined || (typeof text === 'string' && wanted.test(text))),
    ),
  )?.by;
}

/** Keys of labels and annotations that `generatorOf` reads; a snapshot keeps these annotations. */
export function isMark(key: string): boolean {
  return marks.some((mark) => mark.key.test(key));
}
