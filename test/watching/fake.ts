/** A cluster's events for tests: objects of a small shop, lists and changes of them. */
import { settingsFor } from '../../src/commands/watch.ts';
import type { ClusterEvent, FollowedKind } from '../../src/model/follow.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import type { WatchItem } from '../../src/model/watch.ts';
import type { Watch } from '../../src/watch.ts';
import { liveManifest } from '../../src/worlds/live.ts';

export const start = Date.UTC(2026, 10, 23, 14, 0);
export const settings = settingsFor({}, ['a.log'], { folder: '.', now: () => start });

export const kinds = {
  namespaces: { group: '', kind: 'Namespace' },
  pods: { group: '', kind: 'Pod' },
  policies: { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  admin: { group: 'policy.networking.k8s.io', kind: 'AdminNetworkPolicy' },
  cilium: { group: 'cilium.io', kind: 'CiliumNetworkPolicy' },
} as const satisfies Record<string, FollowedKind>;

export function object(
  { group, kind }: FollowedKind,
  name: string,
  more: JsonObject,
  { labels = {}, namespace = 'shop' }: { readonly labels?: JsonObject; readonly namespace?: string } = {},
): Manifest {
  const metadata = { name, labels, ...(namespace === '' ? {} : { namespace }) };
  const apiVersion = group === '' ? 'v1' : `${group}/v1`;
  return liveManifest({ apiVersion, kind, metadata, ...more }, { group, kind, namespace, name });
}

export function pod(name: string, app: string, address: string): Manifest {
  const status = { phase: 'Running', podIPs: [{ ip: address }] };
  return object(kinds.pods, name, { spec: { containers: [{ name: 'main' }] }, status }, { labels: { app } });
}

export function policy(name: string, subject: string, ...from: readonly string[]): Manifest {
  const peers = from.map((app) => ({ podSelector: { matchLabels: { app } } }));
  const podSelector = { matchLabels: { app: subject } };
  const ingress = from.length === 0 ? [] : [{ from: peers }];
  return object(kinds.policies, name, { spec: { podSelector, policyTypes: ['Ingress'], ingress } });
}

export const pods = ['web', 'api', 'db'].map((app, index) => pod(app, app, `10.1.0.${index + 1}`));
export const namespace = object(
  kinds.namespaces,
  'shop',
  {},
  { labels: { 'kubernetes.io/metadata.name': 'shop' }, namespace: '' },
);

export function listed(of: FollowedKind, objects: readonly Manifest[], at: number): ClusterEvent {
  const manifests = objects.filter(({ ref }) => ref.group === of.group && ref.kind === of.kind);
  return { kind: 'listed', of, manifests, at, version: '1' };
}

export const blind = (of: FollowedKind, at: number): ClusterEvent => ({ kind: 'blind', of, why: 'forbidden', at });
export const ready = (at: number): ClusterEvent => ({
  kind: 'ready',
  cluster: { uid: 'test', name: 'test', readAt: at },
  at,
});

/** Every kind listed but those that are not seen. */
export function opening(
  objects: readonly Manifest[],
  at: number,
  unseen: readonly FollowedKind[] = [],
): readonly ClusterEvent[] {
  const all = Object.values(kinds).map((of) => (unseen.includes(of) ? blind(of, at) : listed(of, objects, at)));
  return [...all, ready(at)];
}

export function changed(
  manifest: Manifest,
  change: 'added' | 'modified' | 'deleted',
  at: number,
  version: string,
): ClusterEvent {
  return { kind: 'changed', change, manifest, at, version };
}

export function hear(watch: Watch, events: readonly ClusterEvent[]): readonly WatchItem[] {
  return events.flatMap((event) => watch.hear(event));
}
