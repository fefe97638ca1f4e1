/** Law: what a reader of bytes cuts out of an object is its essential part. */
import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { essential, isEssential, sameParts, wantedOf } from '../../src/worlds/essential.ts';
import { jsonItems } from '../../src/worlds/json-items.ts';
import type { Wanted } from '../../src/worlds/json-wanted.ts';
import { refOf } from '../../src/worlds/live.ts';
import { randomFrom } from '../random.ts';

const kinds: readonly [apiVersion: string, ...kinds: string[]][] = [
  ['v1', 'Namespace', 'Node', 'Pod', 'Service', 'Endpoints', 'ReplicationController', 'Route', 'Secret', 'Event'],
  ['apps/v1', 'Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet'],
  ['batch/v1', 'Job', 'CronJob'],
  ['discovery.k8s.io/v1', 'EndpointSlice'],
  ['networking.k8s.io/v1', 'NetworkPolicy', 'Ingress', 'IngressClass'],
  ['policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
  ['route.openshift.io/v1', 'Route'],
  ['gateway.networking.k8s.io/v1', 'Gateway', 'GatewayClass', 'HTTPRoute', 'GRPCRoute'],
  ['gateway.networking.k8s.io/v1alpha2', 'TCPRoute'],
  ['cilium.io/v2', 'CiliumNetworkPolicy'],
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  ['apiregistration.k8s.io/v1', 'APIService'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
];

const random = randomFrom(5);
const groups: readonly Json[] = [
  { app: 'a', zz: 'b' },
  { 'meta.helm.sh/release-name': 'r' },
  ['a', '--run-firewall'],
  {},
  [],
];
const leaves: readonly Json[] = ['a', '10.0.0.1', '--run-firewall', 3, true, ...groups];

/** Something at every place that is wanted, most often of the kind that is wanted, and something else beside it. */
function filled(wanted: Wanted): Json {
  if (random.chance(0.02)) return random.pick([null, ...leaves]);
  if (wanted === 'all') return random.pick(leaves);
  if ('part' in wanted) return wanted.part === 'all' ? random.pick(groups) : filled(wanted.part);
  if ('items' in wanted) return random.times(0, 2, () => filled(wanted.items));
  return {
    ...Object.fromEntries(Object.entries(wanted.members).map(([name, inner]) => [name, filled(inner)])),
    more: random.pick(leaves),
  };
}

/** The objects of a list as a reader of bytes gives them, and how many of them it cut out. */
function cutOut(objects: readonly JsonObject[]): {
  readonly values: readonly Json[];
  readonly cut: readonly boolean[];
} {
  const [values, cut]: [Json[], boolean[]] = [[], []];
  const scanner = jsonItems({
    element: (value, _at, _envelope, isCut) => {
      values.push(value);
      cut.push(isCut);
    },
    document: () => undefined,
    wantedIn: () => wantedOf,
  });
  scanner.push(new TextEncoder().encode(JSON.stringify({ items: [{}, ...objects] })));
  return { values: values.slice(1), cut: cut.slice(1) };
}

test.each(kinds.flatMap(([apiVersion, ...names]) => names.map((kind) => [apiVersion, kind] as const)))(
  '%s %s: what is cut out of its bytes is its essential part',
  (apiVersion, kind) => {
    const wanted = wantedOf(apiVersion, kind);
    if (wanted === undefined) throw new Error('all of it is wanted');
    const objects = random.times(60, 60, (): JsonObject => {
      const members = Object.entries(wanted.members).map(([name, inner]) => [name, filled(inner)] as const);
      return { apiVersion, kind, ...Object.fromEntries(members), more: { a: 1 } };
    });
    const { values, cut } = cutOut(objects);
    for (const [at, object] of objects.entries()) {
      const [ref, value] = [refOf(object), values[at] as JsonObject];
      expect(refOf(value)).toEqual(ref);
      if (cut[at] !== true || 'missing' in ref) continue;
      expect(isEssential(ref) ? value : undefined).toEqual(essential(object, ref));
    }
    expect(cut.filter(Boolean).length).toBeGreaterThan(10);
  },
);

test('of lists, which hold other objects, everything is wanted', () => {
  expect([wantedOf('v1', 'PodList'), wantedOf('v1', 'List')]).toEqual([undefined, undefined]);
});

test('parts that are alike become one where they are trimmed alike', () => {
  const same = sameParts();
  const [asItIs, withoutAll] = [(part: Json): Json => part, (): Json => ({})];
  const [a, b, c] = ['a', 'a', 'b'].map((app) => same({ app }, asItIs));
  expect([a === b, c, same({ app: 'a' }, withoutAll)]).toEqual([true, { app: 'b' }, {}]);
});
