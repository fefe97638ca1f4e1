/**
 * What applies an object again and again, or will the next time that it is run: it sets back what somebody edits by
 * hand. Told by the marks that each tool documents; a mark that names another object was copied and counts for nothing.
 */
import type { JsonObject, Manifest } from '../model/object.ts';
import { listAt, textAt, textsAt } from './objects.ts';

export type ApplierTool =
  | 'Argo CD'
  | 'Flux Kustomization'
  | 'Flux HelmRelease'
  | 'Rancher Fleet'
  | 'K3s'
  | 'Rancher'
  | 'Config Sync'
  | 'kapp'
  | 'Helm'
  | 'kubectl apply';

export interface Applier {
  readonly tool: ApplierTool;
  /** Its application, release or bundle; absent where the object does not say. */
  readonly name?: string;
  /** Of that application or release; absent where the object does not say, or where it has none. */
  readonly namespace?: string;
}

/** What a reader needs of the object: labels, annotations and who it is. */
interface Marks {
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

/** The first that answers counts: tools that render charts leave the marks of Helm, too. */
const readers: readonly ((marks: Marks) => Applier | undefined)[] = [
  argoTracking,
  argoInstance,
  (marks) => flux(marks, 'kustomize'),
  (marks) => flux(marks, 'helm'),
  configSync,
  objectSet,
  kapp,
  helm,
  kubectl,
];

/** Who applies a live object; undefined where no mark says so, or where the tool is told to leave it alone. */
export function applierOf(manifest: Manifest): Applier | undefined {
  const labels = textsAt(manifest.value, ['metadata', 'labels']);
  const annotations = textsAt(manifest.value, ['metadata', 'annotations']);
  if (labels.size === 0 && annotations.size === 0) return undefined;
  for (const read of readers) {
    const found = read({ labels, annotations, manifest });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `the Argo CD application shop`, to be read in a sentence. */
export function formatApplier({ tool, name, namespace }: Applier): string {
  const full = name === undefined ? '' : ` ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return nouns[tool](full);
}

/**
 * A whole sentence on what becomes of an edit by hand. What is not in this repository (`isInGit` false) comes from
 * another one, if anywhere; then nothing is said where nobody applies it but by hand.
 */
export function setBackSentence(applier: Applier, isInGit: boolean): string | undefined {
  const who = formatApplier(applier);
  if (!isInGit && byHand.has(applier.tool)) return undefined;
  const text = isInGit ? when[applier.tool](who) : `${who} applies it, from another repository.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const byHand: ReadonlySet<ApplierTool> = new Set(['kapp', 'kubectl apply']);

/** Annotations that `applierOf` reads; a snapshot keeps them. */
export function isApplierMark(key: string): boolean {
  return appliedBy.test(key);
}

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Annotations whose presence says all: their values hold whole objects, and a snapshot keeps none of them. */
export function isBareMark(key: string): boolean {
  return key === lastApplied;
}

const appliedBy =
  /^(?:meta\.helm\.sh\/release-|argocd\.argoproj\.io\/|(?:kustomize|helm)\.toolkit\.fluxcd\.io\/|configmanagement\.gke\.io\/managed$|configsync\.gke\.io\/(?:manager|resource-id)$|objectset\.rio\.cattle\.io\/(?:id|owner-)|kapp\.k14s\.io\/identity$|kubectl\.kubernetes\.io\/last-applied-configuration$)/;

const nouns: Readonly<Record<ApplierTool, (name: string) => string>> = {
  'Argo CD': (name) => `the Argo CD application${name}`,
  'Flux Kustomization': (name) => `the Flux Kustomization${name}`,
  'Flux HelmRelease': (name) => `the Flux HelmRelease${name}`,
  'Rancher Fleet': (name) => `the Rancher Fleet bundle${name}`,
  K3s: (name) => `the K3s add-on${name}`,
  Rancher: (name) => (name === '' ? 'Rancher' : `Rancher's object set${name}`),
  'Config Sync': (name) => (name === '' ? 'Config Sync' : `Config Sync's${name}`),
  kapp: () => 'kapp',
  Helm: (name) => `the Helm release${name}`,
  'kubectl apply': () => 'kubectl apply',
};

const byItself = (who: string): string => `${who} applies it and sets it back when it next syncs.`;
/** Beside the sentence on who made the edit: what is told here is where the object as a whole comes from. */
const object = (how: string): string => `The object, whoever edited it since, ${how}`;
const whenRun = (who: string): string =>
  object(`was applied by ${who}, which sets back what it declares when it is next run.`);

const when: Readonly<Record<ApplierTool, (who: string) => string>> = {
  'Argo CD': byItself,
  'Flux Kustomization': byItself,
  'Flux HelmRelease': (who) => `${who} applies it and sets it back with its next upgrade, or when it corrects drift.`,
  'Rancher Fleet': (who) => `${who} applies it and sets it back when it is next deployed, or when it corrects drift.`,
  K3s: byItself,
  Rancher: byItself,
  'Config Sync': byItself,
  kapp: whenRun,
  Helm: (who) => object(`was installed by ${who}, whose next upgrade sets back what the chart declares.`),
  'kubectl apply': () => object('was applied with kubectl apply, whose next run sets back what its manifest declares.'),
};

/** `APPLICATION:GROUP/KIND:NAMESPACE/NAME`; an application outside of Argo CD's own namespace is `NAMESPACE_APPLICATION`. */
function argoTracking({ annotations, manifest: { ref } }: Marks): Applier | undefined {
  const [, full = '', group, kind, name] =
    /^([^:]+):([^/:]*)\/([^:]+):[^/]*\/(.+)$/.exec(annotations.get('argocd.argoproj.io/tracking-id') ?? '') ?? [];
  if (full === '' || group !== ref.group || kind !== ref.kind || name !== ref.name) return undefined;
  const at = full.indexOf('_');
  return at < 0
    ? { tool: 'Argo CD', name: full }
    : { tool: 'Argo CD', name: full.slice(at + 1), namespace: full.slice(0, at) };
}

/** By label. Charts set the usual one themselves, so there Argo CD has to stand among the writers of the object, too. */
function argoInstance({ labels, manifest }: Marks): Applier | undefined {
  const own = labels.get('argocd.argoproj.io/instance');
  const usual = isWrittenBy(manifest.value, 'argocd-controller') ? labels.get('app.kubernetes.io/instance') : undefined;
  const name = own ?? usual;
  return name === undefined ? undefined : { tool: 'Argo CD', name };
}

function isWrittenBy(value: JsonObject, manager: string): boolean {
  return listAt(value, ['metadata', 'managedFields']).some((entry) => textAt(entry, ['manager']) === manager);
}

function flux({ labels, annotations }: Marks, which: 'kustomize' | 'helm'): Applier | undefined {
  const group = `${which}.toolkit.fluxcd.io`;
  const name = labels.get(`${group}/name`);
  const says = (key: string): string => (annotations.get(key) ?? labels.get(key) ?? '').toLowerCase();
  const isLeft =
    says(`${group}/reconcile`) === 'disabled' ||
    says(`${group}/ssa`) === 'ignore' ||
    says(`${group}/driftdetection`) === 'disabled';
  if (name === undefined || isLeft) return undefined;
  const namespace = labels.get(`${group}/namespace`);
  const tool = which === 'kustomize' ? 'Flux Kustomization' : 'Flux HelmRelease';
  return { tool, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** Managed only where the annotation says so and the id is that of this very object. */
function configSync({ annotations, manifest: { ref } }: Marks): Applier | undefined {
  if (annotations.get('configmanagement.gke.io/managed') !== 'enabled') return undefined;
  const id = annotations.get('configsync.gke.io/resource-id');
  const parts = [ref.group, ref.kind, ...(ref.namespace === '' ? [] : [ref.namespace]), ref.name];
  if (id !== undefined && id.toLowerCase() !== parts.join('_').toLowerCase()) return undefined;
  const manager = annotations.get('configsync.gke.io/manager') ?? '';
  // `:root`, `:root_NAME` or `NAMESPACE`, `NAMESPACE_NAME`.
  const [scope = '', name] = manager.split('_');
  if (manager === '') return { tool: 'Config Sync' };
  if (scope === ':root') return { tool: 'Config Sync', name: `RootSync ${name ?? 'root-sync'}` };
  return { tool: 'Config Sync', name: `RepoSync ${scope}/${name ?? 'repo-sync'}` };
}

/** Rancher's way of applying sets of objects; what owns the set tells which of its programs it is. */
function objectSet({ annotations, labels }: Marks): Applier | undefined {
  const owner = annotations.get('objectset.rio.cattle.io/owner-gvk') ?? '';
  const id = annotations.get('objectset.rio.cattle.io/id');
  if (owner === '' && id === undefined && !labels.has('objectset.rio.cattle.io/hash')) return undefined;
  const tool = owner.startsWith('k3s.cattle.io/')
    ? 'K3s'
    : owner.startsWith('fleet.cattle.io/') || annotations.has('meta.helm.sh/release-name')
      ? 'Rancher Fleet'
      : 'Rancher';
  const name = annotations.get('objectset.rio.cattle.io/owner-name') ?? id ?? '';
  const namespace = annotations.get('objectset.rio.cattle.io/owner-namespace') ?? '';
  return { tool, ...(name === '' ? {} : { name }), ...(name === '' || namespace === '' ? {} : { namespace }) };
}

function kapp({ labels, annotations }: Marks): Applier | undefined {
  // The label is a number that only its own record knows the name of.
  return labels.has('kapp.k14s.io/app') || annotations.has('kapp.k14s.io/identity') ? { tool: 'kapp' } : undefined;
}

function helm({ labels, annotations }: Marks): Applier | undefined {
  const name = annotations.get('meta.helm.sh/release-name');
  if (name === undefined) {
    return labels.get('app.kubernetes.io/managed-by') === 'Helm' && labels.has('helm.sh/chart')
      ? { tool: 'Helm' }
      : undefined;
  }
  const namespace = annotations.get('meta.helm.sh/release-namespace');
  return { tool: 'Helm', name, ...(namespace === undefined ? {} : { namespace }) };
}

function kubectl({ annotations }: Marks): Applier | undefined {
  return annotations.has(lastApplied) ? { tool: 'kubectl apply' } : undefined;
}
