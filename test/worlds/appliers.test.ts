/** Who applies an object, by the marks that each tool leaves. */
import { expect, test } from '@jest/globals';
import { applierOf, formatApplier, isApplierMark, setBackSentence } from '../../src/worlds/appliers.ts';
import { generatorOf } from '../../src/worlds/generated.ts';
import { essential } from '../../src/worlds/essential.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { policy, treeOf } from './trees.ts';

type Marks = Readonly<Record<string, string>>;

const tracking = 'argocd.argoproj.io/tracking-id';
const own = 'networking.k8s.io/NetworkPolicy:shop/db';

const rows: readonly (readonly [string, Marks, Marks, string, string?])[] = [
  ['nothing', {}, {}, ''],
  ['Argo CD by annotation', {}, { [tracking]: `shop:${own}` }, 'the Argo CD application shop'],
  [
    'an application of another namespace',
    {},
    { [tracking]: `team-a_shop:${own}` },
    'the Argo CD application team-a/shop',
  ],
  ['an annotation copied from another object', {}, { [tracking]: 'shop:networking.k8s.io/NetworkPolicy:shop/web' }, ''],
  ['an annotation copied from another kind', {}, { [tracking]: 'shop:apps/Deployment:shop/db' }, ''],
  ['an annotation that is no id', {}, { [tracking]: 'shop' }, ''],
  ['Argo CD by its own label', { 'argocd.argoproj.io/instance': 'shop' }, {}, 'the Argo CD application shop'],
  ['the label of charts alone', { 'app.kubernetes.io/instance': 'shop' }, {}, ''],
  [
    'the label of charts, written by Argo CD',
    { 'app.kubernetes.io/instance': 'shop' },
    {},
    'the Argo CD application shop',
    'argocd-controller',
  ],
  [
    'Argo CD that renders a chart',
    { 'app.kubernetes.io/managed-by': 'Helm', 'helm.sh/chart': 'shop-1' },
    { [tracking]: `shop:${own}` },
    'the Argo CD application shop',
  ],
  [
    'Flux',
    { 'kustomize.toolkit.fluxcd.io/name': 'apps', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
    {},
    'the Flux Kustomization flux-system/apps',
  ],
  [
    'Flux that is told to leave it',
    { 'kustomize.toolkit.fluxcd.io/name': 'apps', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
    { 'kustomize.toolkit.fluxcd.io/reconcile': 'Disabled' },
    '',
  ],
  [
    'a HelmRelease of Flux',
    {
      'helm.toolkit.fluxcd.io/name': 'shop',
      'helm.toolkit.fluxcd.io/namespace': 'apps',
      'app.kubernetes.io/managed-by': 'Helm',
    },
    { 'meta.helm.sh/release-name': 'shop', 'meta.helm.sh/release-namespace': 'shop' },
    'the Flux HelmRelease apps/shop',
  ],
  [
    'Helm',
    { 'app.kubernetes.io/managed-by': 'Helm' },
    { 'meta.helm.sh/release-name': 'shop', 'meta.helm.sh/release-namespace': 'apps' },
    'the Helm release apps/shop',
  ],
  ['a label of Helm that any manifest may carry', { 'app.kubernetes.io/managed-by': 'Helm' }, {}, ''],
  [
    'a rendered chart',
    { 'app.kubernetes.io/managed-by': 'Helm', 'helm.sh/chart': 'shop-1.0.0' },
    {},
    'the Helm release',
  ],
  [
    'Fleet',
    { 'objectset.rio.cattle.io/hash': 'abc' },
    {
      'objectset.rio.cattle.io/id': 'default-shop',
      'meta.helm.sh/release-name': 'shop',
      'meta.helm.sh/release-namespace': 'shop',
    },
    'the Rancher Fleet bundle default-shop',
  ],
  [
    'K3s',
    { 'objectset.rio.cattle.io/hash': 'abc' },
    {
      'objectset.rio.cattle.io/id': '',
      'objectset.rio.cattle.io/owner-gvk': 'k3s.cattle.io/v1, Kind=Addon',
      'objectset.rio.cattle.io/owner-name': 'coredns',
      'objectset.rio.cattle.io/owner-namespace': 'kube-system',
    },
    'the K3s add-on kube-system/coredns',
  ],
  ['kapp', { 'kapp.k14s.io/app': '1610567506920108209' }, {}, 'kapp'],
  ['Config Sync', {}, { 'configmanagement.gke.io/managed': 'enabled' }, 'Config Sync'],
  [
    'Config Sync of a namespace',
    {},
    {
      'configmanagement.gke.io/managed': 'enabled',
      'configsync.gke.io/resource-id': 'networking.k8s.io_networkpolicy_shop_db',
      'configsync.gke.io/manager': 'shop_team',
    },
    "Config Sync's RepoSync shop/team",
  ],
  [
    'Config Sync of the cluster',
    {},
    { 'configmanagement.gke.io/managed': 'enabled', 'configsync.gke.io/manager': ':root' },
    "Config Sync's RootSync root-sync",
  ],
  ['Config Sync that is told to leave it', {}, { 'configmanagement.gke.io/managed': 'disabled' }, ''],
  [
    'a copy of an object of Config Sync',
    {},
    {
      'configmanagement.gke.io/managed': 'enabled',
      'configsync.gke.io/resource-id': 'networking.k8s.io_networkpolicy_shop_web',
    },
    '',
  ],
  ['kubectl', {}, { 'kubectl.kubernetes.io/last-applied-configuration': '{"kind":"NetworkPolicy"}' }, 'kubectl apply'],
  ['a person that knows prototypes', { constructor: 'x' }, { __proto__x: 'y' }, ''],
];

function objectWith(labels: Marks, annotations: Marks, manager: string) {
  const metadata = `, labels: ${JSON.stringify(labels)}, annotations: ${JSON.stringify(annotations)}, managedFields: [{manager: ${manager}}]`;
  const [manifest] = treeOf({ 'a.yaml': policy('shop/db', '{podSelector: {}}', metadata) }, 'head');
  if (manifest === undefined) throw new Error('no manifest');
  return manifest;
}

test.each(rows)('%s', (_, labels, annotations, applier, manager = 'kubectl') => {
  const manifest = objectWith(labels, annotations, manager);
  const found = applierOf(manifest);
  expect(found === undefined ? '' : formatApplier(found)).toBe(applier);
  // A snapshot tells the same, and it keeps nothing of what the object held when it was applied.
  const kept = essential(manifest.value, manifest.ref);
  if (kept === undefined) throw new Error('no snapshot');
  expect(applierOf(liveManifest(kept, manifest.ref))).toEqual(found);
  expect(JSON.stringify(kept)).not.toContain('{\\"kind\\"');
  // What applies a repository is no generator: its objects go with their manifests.
  expect(generatorOf(manifest)).toBeUndefined();
  expect(found === undefined ? 'It.' : setBackSentence(found, true)).toMatch(/^[A-Z].*\.$/);
  // What is in no repository is set back by nobody.
  const alien = found && setBackSentence(found, false);
  expect(alien ?? 'Applies it.').toMatch(/^[A-Z].* applies it, from another repository\.$|^Applies it\.$/);
  expect(alien === undefined).toBe(found === undefined || found.tool === 'kubectl apply' || found.tool === 'kapp');
});

test.each([
  ['kapp', 'was applied by kapp, which sets back what it declares when it is next run.'],
  ['Helm', 'was installed by the Helm release, whose next upgrade sets back what the chart declares.'],
  ['kubectl apply', 'was applied with kubectl apply, whose next run sets back what its manifest declares.'],
] as const)('beside who made the live edit, %s is told as where the object comes from', (tool, end) => {
  expect(setBackSentence({ tool }, true)).toBe(`The object, whoever edited it since, ${end}`);
});

test('no value of an annotation is kept that is no mark', () => {
  expect(['example.test/note', 'meta.helm.sh', 'xmeta.helm.sh/release-name'].filter(isApplierMark)).toEqual([]);
});
