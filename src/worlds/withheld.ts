/** A snapshot without the addresses of the cluster: names, labels and policies stay, and nothing is put in their place. */
import type { Snapshot } from '../model/host.ts';
import { addressSet, contains, parseAddress } from '../model/network.ts';
import type { Json, JsonObject, Manifest } from '../model/object.ts';
import { isList, isObject, valueAt } from '../model/object.ts';
import { liveManifest } from './live.ts';
import { listAt, textAt } from './objects.ts';
import { addressesOf } from './pods.ts';
import { readNode } from './services.ts';

/** A field by its path, where `*` stands for every item of a list. */
type Path = readonly string[];

/** Fields that hold addresses, by group and kind. Blocks that policies and load balancers name are rules, and stay. */
const hidden: ReadonlyMap<string, readonly Path[]> = new Map([
  ['/Pod', paths('status.podIP', 'status.podIPs', 'status.hostIP')],
  ['/Node', paths('status.addresses')],
  [
    '/Service',
    paths(
      'spec.clusterIP',
      'spec.clusterIPs',
      'spec.externalIPs',
      'spec.loadBalancerIP',
      'status.loadBalancer.ingress.*.ip',
    ),
  ],
  ['discovery.k8s.io/EndpointSlice', paths('endpoints.*.addresses')],
  ['/Endpoints', paths('subsets.*.addresses.*.ip', 'subsets.*.notReadyAddresses.*.ip')],
  // An address there may be that of a machine; a name is none.
  ['admissionregistration.k8s.io/MutatingWebhookConfiguration', paths('webhooks.*.clientConfig.url')],
  ['admissionregistration.k8s.io/ValidatingWebhookConfiguration', paths('webhooks.*.clientConfig.url')],
  ['apiextensions.k8s.io/CustomResourceDefinition', paths('spec.conversion.webhook.clientConfig.url')],
]);

function paths(...texts: readonly string[]): readonly Path[] {
  return texts.map((text) => text.split('.'));
}

/**
 * The snapshot at privacy level `names`. Blocks of pods that nodes tell stay where every pod lies in them: then they say
 * what is true of each, and nobody's address.
 */
export function withoutAddresses(snapshot: Snapshot): Snapshot {
  const keepsRanges = allInRanges(snapshot.manifests);
  const manifests = snapshot.manifests.map((manifest) => {
    const { group, kind } = manifest.ref;
    const all = hidden.get(`${group}/${kind}`) ?? [];
    const more = group === '' && kind === 'Node' && !keepsRanges ? paths('spec.podCIDR', 'spec.podCIDRs') : [];
    return all.length + more.length === 0 ? manifest : without(manifest, [...all, ...more]);
  });
  return { ...snapshot, manifests, withheld: ['addresses'] };
}

/** Nodes whose names tell an address, as those of some clouds do: names are kept. */
export function nodesNamedByAddress({ manifests }: Snapshot): number {
  return manifests.filter(({ ref }) => ref.group === '' && ref.kind === 'Node' && /(?:\d{1,3}[-.]){3}\d/.test(ref.name))
    .length;
}

function without(manifest: Manifest, all: readonly Path[]): Manifest {
  const value = all.reduce<Json>((object, path) => cut(object, path), manifest.value);
  return isObject(value) ? liveManifest(value, manifest.ref) : manifest;
}

function cut(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return value;
  if (step === '*') return isList(value) ? value.map((item) => cut(item, rest)) : value;
  if (!isObject(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: inner = null, ...others } = value;
  if (rest.length > 0) return { ...others, [step]: cut(inner, rest) } satisfies JsonObject;
  return saysNoAddress(inner) ? value : others;
}

/** A word in the place of an address, as a headless Service has it, or a URL by name. */
function saysNoAddress(value: Json): boolean {
  if (isList(value)) return value.every((item) => typeof item === 'string' && saysNoAddress(item));
  if (typeof value !== 'string') return false;
  if (value === 'None' || value === '') return true;
  const host = URL.canParse(value) ? new URL(value).hostname.replace(/^\[|\]$/g, '') : value;
  return /[a-z]/i.test(host) && /^[a-z0-9.-]+$/i.test(host) && parseAddress(host) === undefined;
}

/** Whether the nodes tell where pods lie, and every pod that has addresses of its own lies there. */
function allInRanges(manifests: readonly Manifest[]): boolean {
  const ofKind = (wanted: string): readonly Manifest[] =>
    manifests.filter(({ ref: { group, kind } }) => group === '' && kind === wanted);
  const ranges = ofKind('Node').map((node) => readNode(node).podRanges);
  if (ranges.length === 0 || ranges.some((range) => range.length === 0)) return false;
  const all = addressSet(ranges.flat());
  const texts = ofKind('Pod')
    .filter(({ value }) => valueAt(value, ['spec', 'hostNetwork']) !== true)
    .flatMap(({ value }) => [
      textAt(value, ['status', 'podIP']),
      ...listAt(value, ['status', 'podIPs']).map((entry) => textAt(entry, ['ip'])),
    ]);
  return addressesOf(texts).every((address) => contains(all, address));
}
