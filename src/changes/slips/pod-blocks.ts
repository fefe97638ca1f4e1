/** Address blocks that name what has a label: pods, or the Services in front of them. */
import type { Service } from '../../model/cluster.ts';
import { restOfBlock, subtract } from '../../model/network.ts';
import type { PodBlock } from '../../model/slip.ts';
import type { Peer } from '../../model/policy.ts';
import { peerWords } from '../places.ts';
import type { Looking } from './index.ts';
import type { TouchedPolicy } from './touched.ts';
import { placeOf } from './touched.ts';

type BlockPeer = Peer & { readonly kind: 'block' };

/** Wider blocks than these are networks that happen to hold pods, or the addresses of Services. */
const leastBits = { pods: { IPv4: 24, IPv6: 64 }, services: { IPv4: 12, IPv6: 64 } } as const;
const namesShown = 3;

export function podBlocks(looking: Looking, touched: TouchedPolicy): readonly PodBlock[] {
  return touched.rules.flatMap((rule) =>
    rule.peers.flatMap((peer): readonly PodBlock[] => {
      if (peer.kind !== 'block' || peer.byAddress === true) return [];
      const inside = insideOf(looking, peer);
      if (inside === undefined) return [];
      return [{ kind: 'block-names-pods', ...placeOf(touched, rule, peer.origin), block: peerWords(peer), ...inside }];
    }),
  );
}

function insideOf(
  { crowd }: Looking,
  peer: BlockPeer,
): Omit<PodBlock, 'kind' | 'policy' | 'direction' | 'rule' | 'origin' | 'block'> | undefined {
  const { world, run } = crowd.world;
  const rest = restOfBlock(peer.block, peer.except);
  const inPodRanges = rest.length > 0 && subtract(rest, world.podRanges ?? []).length === 0;
  const bits = Number(peer.block.cidr.split('/')[1]);
  const isNarrow = (of: keyof typeof leastBits): boolean => inPodRanges || bits >= leastBits[of][peer.block.family];
  const inside = inPodRanges || isNarrow('services') || isNarrow('pods') ? crowd.within(rest) : undefined;
  const pods = isNarrow('pods') ? (inside?.pods ?? []) : [];
  const services = isNarrow('services') ? (inside?.services ?? []) : [];
  crowd.spend(pods.length + services.length);
  if (!inPodRanges && pods.length + services.length === 0) return undefined;
  return {
    pods: firstNames(pods.map(({ workload }) => workload)),
    services: firstNames(services),
    podCount: pods.length,
    serviceCount: services.length,
    inPodRanges,
    matchesPods: run.rulings['blocks-match-pods'],
  };
}

function firstNames(named: readonly Pick<Service, 'namespace' | 'name'>[]): readonly string[] {
  return [...new Set(named.map(({ namespace, name }) => `${namespace}/${name}`))].sort().slice(0, namesShown);
}
