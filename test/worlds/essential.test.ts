/** Law: what is wanted of an object is all that its essential part, and its identity, are told by. */
import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { isList, isObject } from '../../src/model/object.ts';
import { essential, sameParts, wantedOf } from '../../src/worlds/essential.ts';
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
];

const random = randomFrom(5);
const leaves: readonly Json[] = [
  'a',
  '10.0.0.1',
  '--run-firewall',
  3,
  true,
  null,
  { app: 'a', zz: 'b' },
  ['a', 'b'],
  {},
  [],
];

/** Something at every place that is wanted, and something else beside it. */
function filled(wanted: Wanted): Json {
  if (wanted === 'all' || random.chance(0.1)) return random.pick(leaves);
  const object = (): Json => ({
    ...Object.fromEntries(Object.entries(wanted).map(([name, inner]) => [name, filled(inner)])),
    more: random.pick(leaves),
    name: 'n',
  });
  return random.chance(0.5) ? object() : [object(), random.pick(leaves), object()];
}

function pruned(value: Json, wanted: Wanted): Json {
  if (wanted === 'all') return value;
  if (isList(value)) return value.map((item) => pruned(item, wanted));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => Object.hasOwn(wanted, name));
  return Object.fromEntries(members.map(([name, inner]) => [name, pruned(inner, wanted[name] ?? 'all')]));
}

test.each(kinds.flatMap(([apiVersion, ...names]) => names.map((kind) => [apiVersion, kind] as const)))(
  '%s %s',
  (apiVersion, kind) => {
    const wanted = wantedOf(apiVersion, kind);
    if (wanted === undefined) throw new Error('all of it is wanted');
    const metadata = {
      name: 'n',
      namespace: 's',
      labels: { app: 'a' },
      annotations: { 'meta.helm.sh/release-name': 'r' },
    };
    for (let round = 0; round < 50; round++) {
      const members = Object.entries(wanted).map(([name, inner]) => [name, filled(inner)] as const);
      const value: JsonObject = { apiVersion, kind, ...Object.fromEntries(members), more: { a: 1 } };
      const whole = random.chance(0.5) ? { ...value, metadata } : value;
      const part = pruned(whole, { ...wanted, apiVersion: 'all', kind: 'all' }) as JsonObject;
      const ref = refOf(whole);
      expect(refOf(part)).toEqual(ref);
      if (!('missing' in ref)) expect(essential(part, ref)).toEqual(essential(whole, ref));
    }
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
