/** Who made a live object, where no repository did: such objects do not go when a manifest goes. */
import type { Json, Manifest } from '../model/object.ts';
import { valueAt } from '../model/object.ts';
import { listAt, objectAt, textAt } from './objects.ts';

/** Groups whose controllers make objects as a part of Kubernetes itself; their owners are ordinary workloads. */
const builtIn = /^(?:v1|apps\/.+|batch\/.+|extensions\/.+|policy\/.+|networking\.k8s\.io\/.+|discovery\.k8s\.io\/.+)$/;

/** Owners that only apply what a repository or a package holds. */
const appliers = /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io)\//;

type Place = 'labels' | 'annotations';

interface Mark {
  readonly at: Place;
  readonly key: RegExp;
  readonly value?: RegExp;
  readonly by: string;
  /** On objects of other kinds it says no more than that the generator has seen them. These stand last. */
  readonly policiesOnly?: true;
}

/** Kyverno's, but for the one that it gives to what it copies, which is a person's. */
const kyvernos = /^generate\.kyverno\.io\/(?!clone-policy-name$)|^kyverno\.io\/generated-by-/;

/** Marks that generators leave, in labels or annotations. Argo CD, Flux and Helm apply what a repository holds: none. */
const marks: readonly Mark[] = [
  { at: 'labels', key: kyvernos, by: 'Kyverno' },
  { at: 'annotations', key: kyvernos, by: 'Kyverno' },
  { at: 'labels', key: /^app\.kubernetes\.io\/managed-by$/, value: /^kyverno$/i, by: 'Kyverno' },
  { at: 'labels', key: /^(?:.*\.)?cattle\.io\/creator$/, by: 'Rancher' },
  { at: 'labels', key: /^hnc\.x-k8s\.io\/inherited-from$/, by: 'the Hierarchical Namespace Controller' },
  { at: 'labels', key: /^resources\.gardener\.cloud\/managed-by$/, value: /^gardener$/, by: 'Gardener' },
  {
    at: 'labels',
    key: /^(?:capsule\.clastix\.io\/(?:network-policy|resources)|projectcapsule\.dev\/created-by)$/,
    by: 'Capsule',
  },
  {
    at: 'labels',
    key: /^(?:olm\.(?:owner|managed|copiedFrom)|operators\.coreos\.com\/)/,
    by: 'the Operator Lifecycle Manager',
  },
  { at: 'labels', key: /^app\.kubernetes\.io\/managed-by$/, value: /-operator$/i, by: 'an operator' },
  // Every namespace of a project carries these, and workloads that Rancher shows.
  { at: 'annotations', key: /^(?:field|management|lifecycle)\.cattle\.io\//, by: 'Rancher', policiesOnly: true },
  { at: 'labels', key: /^(?:field|management)\.cattle\.io\//, by: 'Rancher', policiesOnly: true },
  {
    at: 'annotations',
    key: /^include\.release\.openshift\.io\//,
    by: 'the Cluster Version Operator',
    policiesOnly: true,
  },
];

/** The generator of a live object in words, or undefined where a person or a repository made it. */
export function generatorOf(manifest: Manifest): string | undefined {
  return generatorReader()(manifest);
}

/**
 * The same of an object that a manifest declares: where the manifest carries such a mark itself, it is the repository's
 * word, and tells of nobody else.
 */
export function generatorBeside(manifest: Manifest, live: Manifest): string | undefined {
  return generatorOf(manifest) === undefined ? generatorOf(live) : undefined;
}

/** The same for many objects: the very owners, labels and annotations that several hold are looked at once. */
export function generatorReader(): (manifest: Manifest) => string | undefined {
  const ownerOf = once(controllerIn);
  const ownerOfPolicy = once(ownerIn);
  const inLabels = once((labels) => firstMark('labels', labels));
  const inAnnotations = once((annotations) => firstMark('annotations', annotations));
  return ({ value, ref }) => {
    const metadata = objectAt(value, ['metadata']);
    const isPolicy = ref.kind.endsWith('NetworkPolicy');
    const owner = (isPolicy ? ownerOfPolicy : ownerOf)(metadata['ownerReferences']);
    if (owner !== undefined) return owner;
    const mark = marks[Math.min(inLabels(metadata['labels']), inAnnotations(metadata['annotations']))];
    return mark?.policiesOnly === true && !isPolicy ? undefined : mark?.by;
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

function controllerIn(owners: Json): string | undefined {
  return nameOf(listAt(owners, []).find((entry) => valueAt(entry, ['controller']) === true));
}

/**
 * Of a policy: an owner is named by its uid, which no repository knows, so whoever wrote it is a program, also where it
 * does not call itself the controller (Strimzi, OLM, Rancher, the Cluster Version Operator).
 */
function ownerIn(owners: Json): string | undefined {
  const controller = controllerIn(owners);
  if (controller !== undefined) return controller;
  const entries = listAt(owners, []).filter((entry) => valueAt(entry, ['controller']) !== true);
  const part = entries.find((entry) => textAt(entry, ['apiVersion']) === 'v1');
  if (part !== undefined) return `whoever made it for ${namesIn(part)}`;
  return entries.map(nameOf).find((name) => name !== undefined);
}

function nameOf(owner: Json | undefined): string | undefined {
  const apiVersion = textAt(owner, ['apiVersion']) ?? '';
  if (owner === undefined || builtIn.test(apiVersion) || appliers.test(apiVersion)) return undefined;
  return namesIn(owner);
}

function namesIn(owner: Json): string {
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
