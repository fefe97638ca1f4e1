/** Peers that nobody is: new ones, and those whose last match the change takes away. */
import type { EndpointClass } from '../../engine/classes.ts';
import type { Pod } from '../../engine/compile.ts';
import { matchesPods } from '../../engine/compile.ts';
import { peerContent } from '../../engine/content.ts';
import { denied } from '../../engine/decision.ts';
import type { Endpoint } from '../../model/cluster.ts';
import type { Cause } from '../../model/finding.ts';
import type { Labels } from '../../model/labels.ts';
import { formatLabels, noLabels } from '../../model/labels.ts';
import { restOfBlock } from '../../model/network.ts';
import { formatRef, keyOf } from '../../model/object.ts';
import type { Origin } from '../../model/origin.ts';
import type { EmptyPeer, NearestLabel } from '../../model/slip.ts';
import type { Peer } from '../../model/policy.ts';
import { nearestLabel } from '../nearest.ts';
import { peerWords } from '../places.ts';
import type { Changes, Unit } from '../units.ts';
import { podCount } from './crowd.ts';
import type { Looking } from './index.ts';
import type { TouchedPolicy } from './touched.ts';
import { directions } from './touched.ts';

type Pods = Peer & { readonly kind: 'pods' };

/** New peers that nobody is. Without a cluster only those of which the repository holds the namespace. */
export function emptyPeers(looking: Looking, { policy, rules }: TouchedPolicy): readonly EmptyPeer[] {
  return rules.flatMap(({ direction, rule, peers }) =>
    peers.flatMap((peer): readonly EmptyPeer[] => {
      const lacks = lackOf(looking, peer);
      if (lacks === undefined || !isKnownHere(looking, peer)) return [];
      const place = { policy: policy.ref, direction, rule: rule.index, origin: partOrigin(looking, peer, lacks) };
      return [describe(looking, peer, lacks, place, rule.action)];
    }),
  );
}

/** Peers of rules that stay as they are, whose last match was a workload or namespace that changes. */
export function lostPeers(looking: Looking): readonly EmptyPeer[] {
  const { changes, crowd } = looking;
  const lost = lostPods(changes);
  if (lost.length === 0) return [];
  const known = new Map<string, LostPod | undefined>();
  const lossOf = (peer: Peer): LostPod | undefined => {
    if (peer.kind !== 'pods') return undefined;
    const text = peerContent(peer);
    if (known.has(text)) return known.get(text);
    crowd.spend(lost.length);
    const had = lost.find(({ pod }) => matchesPods(changes.before.run, peer.namespaces, peer.pods, pod) !== denied);
    const loss = had !== undefined && crowd.matching(peer).length === 0 ? had : undefined;
    known.set(text, loss);
    return loss;
  };
  const old = new Map(changes.before.world.policies.map((policy) => [keyOf(policy.ref), policy]));
  return changes.after.world.policies.flatMap((policy) => {
    const before = old.get(keyOf(policy.ref));
    if (before === undefined || policy.condition !== undefined) return [];
    return directions.flatMap((direction) => {
      const peers = new Set((before[direction]?.rules ?? []).flatMap((rule) => (rule.peers ?? []).map(peerContent)));
      return (policy[direction]?.rules ?? []).flatMap((rule) =>
        (rule.peers ?? []).flatMap((peer): readonly EmptyPeer[] => {
          const loss = lossOf(peer);
          if (loss === undefined || !peers.has(peerContent(peer))) return [];
          const lacks = lackOf(looking, peer) ?? 'pods';
          const place = { policy: policy.ref, direction, rule: rule.index, origin: partOrigin(looking, peer, lacks) };
          return [{ ...describe(looking, peer, lacks, place, rule.action), cause: loss.cause() }];
        }),
      );
    });
  });
}

/** A pod of the base side that looks different now, or is gone, with what changed it. */
export interface LostPod {
  readonly pod: Pod;
  cause(): Cause;
}

export function lostPods(changes: Changes): readonly LostPod[] {
  const { before, after, units } = changes;
  const out = new Map<string, LostPod>();
  const add = (pod: Pod | undefined, cause: () => Cause): void => {
    if (pod === undefined) return;
    const key = `${pod.endpoint.namespace} ${pod.labels.id}`;
    if (!out.has(key)) out.set(key, { pod, cause });
  };
  for (const unit of units) {
    if (unit.kind === 'workload') {
      for (const [was] of unit.all) add(before.pods.get(was.id), () => relabelling(unit));
    } else if (unit.kind === 'namespace' && unit.before !== undefined) {
      for (const pod of before.pods.values()) {
        if (pod.endpoint.namespace === unit.object.name) add(pod, () => relabelling(unit));
      }
    }
  }
  if (before.pods === after.pods) return [...out.values()];
  for (const [id, pod] of before.pods) if (!after.pods.has(id)) add(pod, () => removal(pod.endpoint));
  return [...out.values()];
}

type Labelled = Extract<Unit, { readonly kind: 'workload' | 'namespace' }>;

function relabelling({ kind, object, before, after }: Labelled): Cause {
  const whose = kind === 'namespace' ? 'its labels' : 'labels of its pods';
  const text = (labels: Labels | undefined): string => formatLabels(labels ?? noLabels) || 'none';
  const origin = after?.origin ?? before?.origin ?? { kind: 'live', object: formatRef(object), path: '' };
  const words = `${whose} were ${text(before?.labels)} and are ${text(after?.labels)}`;
  return { object, origin, text: `${formatRef(object)}: ${words}` };
}

function removal({ workload, origin }: Endpoint): Cause {
  const object = { group: '', ...workload };
  return { object, origin, text: `${formatRef(object)} is removed` };
}

/** What it is that the peer does not match; undefined if it matches something, or cannot be decided. */
function lackOf({ crowd }: Looking, peer: Peer): EmptyPeer['lacks'] | undefined {
  switch (peer.kind) {
    case 'pods':
      if (crowd.matching(peer).length > 0) return undefined;
      return crowd.namespaces(peer.namespaces).length === 0 ? 'namespaces' : 'pods';
    case 'block':
      return restOfBlock(peer.block, peer.except).length === 0 ? 'addresses' : undefined;
    case 'nodes': {
      const { world, run } = crowd.world;
      const matched = world.nodes.some(({ labels }) => run.matches(peer.selector, run.intern(labels)) !== denied);
      return matched || world.nodes.length === 0 ? undefined : 'nodes';
    }
    case 'unknown':
      return undefined;
  }
}

/**
 * Whether the world is likely to hold whoever is meant. Without a cluster it holds the workloads of the repository: a
 * peer counts only if its namespaces are named by a label and some of them have workloads there.
 */
function isKnownHere({ crowd, complete }: Looking, peer: Peer): boolean {
  if (complete || peer.kind !== 'pods') return true;
  const scope = peer.namespaces;
  const isNamed =
    scope.kind === 'own' ||
    (scope.selector.kind === 'match' && scope.selector.requirements.some(({ operator }) => operator === 'In'));
  return isNamed && crowd.namespaces(scope).some((name) => crowd.index.byNamespace.has(name));
}

function describe(
  looking: Looking,
  peer: Peer,
  lacks: EmptyPeer['lacks'],
  place: Pick<EmptyPeer, 'policy' | 'direction' | 'rule' | 'origin'>,
  action: EmptyPeer['action'],
): EmptyPeer {
  const nearest = peer.kind === 'pods' ? nearestOfBlock(looking, peer, lacks) : undefined;
  const elsewhere = peer.kind === 'pods' ? elsewhereOf(looking, peer) : undefined;
  return {
    kind: 'peer-matches-nothing',
    ...place,
    peer: peerWords(peer),
    action,
    lacks,
    ...(nearest === undefined ? {} : { nearest }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    hostPods: peer.kind === 'pods' ? hostPods(looking, peer) : 0,
    complete: looking.complete,
  };
}

function nearestOfBlock({ crowd }: Looking, peer: Pods, lacks: EmptyPeer['lacks']): NearestLabel | undefined {
  const { world } = crowd.world;
  if (lacks === 'namespaces') {
    const all = [...world.namespaces.values()].map(({ labels }) => labels);
    const scope = peer.namespaces;
    const near = scope.kind === 'own' ? undefined : nearestLabel(scope.selector, all);
    return near === undefined ? undefined : { ...near, on: 'namespaces' };
  }
  const labels = crowd
    .namespaces(peer.namespaces)
    .flatMap((name) => classesIn(crowd.index, name))
    .flatMap(({ after, members }) => members.map((): Labels => after.labels.labels));
  const near = nearestLabel(peer.pods, labels);
  return near === undefined ? undefined : { ...near, on: 'pods' };
}

function classesIn(index: Looking['crowd']['index'], namespace: string): readonly EndpointClass[] {
  return (index.byNamespace.get(namespace) ?? []).flatMap((at) => index.classes[at] ?? []);
}

/** Pods of other namespaces that a selector without a namespace cannot see. */
function elsewhereOf({ crowd }: Looking, peer: Pods): EmptyPeer['elsewhere'] {
  if (peer.namespaces.kind !== 'own' || peer.pods.kind !== 'match') return undefined;
  const found = crowd.matching({ namespaces: { kind: 'select', selector: { kind: 'all' } }, pods: peer.pods });
  if (found.length === 0) return undefined;
  return { namespaces: [...new Set(found.map(({ after }) => after.endpoint.namespace))].sort(), pods: podCount(found) };
}

function hostPods({ crowd }: Looking, { namespaces: scope, pods }: Pods): number {
  const { run } = crowd.world;
  const inside = crowd.namespaces(scope).flatMap((name) => classesIn(crowd.index, name));
  return podCount(
    inside.filter(
      ({ after }) =>
        after.endpoint.hostNetwork && after.selectable === denied && run.matches(pods, after.labels) !== denied,
    ),
  );
}

/** The condition that nobody meets: that of the namespace where no namespace matches, else the first of the pods. */
function partOrigin(looking: Looking, peer: Peer, lacks: EmptyPeer['lacks']): Origin {
  if (peer.kind !== 'pods') return peer.origin;
  const ofNamespaces = lacks === 'namespaces';
  const parts = peer.parts.filter(({ text }) => text.startsWith('namespace ') === ofNamespaces);
  const alone = parts.find(({ text }) => !isCarried(looking, text));
  return (alone ?? parts[0])?.origin ?? peer.origin;
}

function isCarried({ crowd }: Looking, label: string): boolean {
  return crowd.index.byLabel.after.has(label);
}
