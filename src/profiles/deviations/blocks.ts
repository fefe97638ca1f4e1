/** Address blocks of a rule, as kube-router gathers them: all of its peers' in one set. */
import type { AddressRange, Block } from '../../model/network.ts';
import type { Peer, PolicyRule } from '../../model/policy.ts';

type BlockPeer = Peer & { readonly kind: 'block' };

export function blockPeers({ peers }: PolicyRule): readonly BlockPeer[] {
  return (peers ?? []).filter((peer): peer is BlockPeer => peer.kind === 'block');
}

/** Blocks of a rule that are an exception of another of its blocks, prefix for prefix. */
export function excludedBlocks(rule: PolicyRule): readonly BlockPeer[] {
  const own = blockPeers(rule);
  const holes = new Set(own.flatMap(({ except }) => except.map(({ cidr }) => cidr)));
  return own.filter(({ block }) => holes.has(block.cidr));
}

/**
 * The rule with every exception of its blocks taken out of all blocks that it concerns: those around it, and with
 * `everywhere` those inside of it too. The same object where that changes nothing.
 */
export function withSharedExceptions(rule: PolicyRule, everywhere: boolean): PolicyRule {
  const own = blockPeers(rule);
  if (own.length < 2 || own.every(({ except }) => except.length === 0)) return rule;
  const holes = exceptionsOf(own);
  const seen = new Set<string>();
  const peers = (rule.peers ?? []).flatMap((peer): readonly Peer[] => {
    if (peer.kind !== 'block') return [peer];
    // Two blocks of one prefix are one member of the set.
    if (seen.has(peer.block.cidr)) return [];
    seen.add(peer.block.cidr);
    const except = [...holes.inside(peer.block), ...(everywhere ? holes.around(peer.block) : [])];
    return except.length === peer.except.length ? [peer] : [{ ...peer, except }];
  });
  return peers.length === rule.peers?.length && peers.every((peer, index) => peer === rule.peers?.[index])
    ? rule
    : { ...rule, peers };
}

/** Blocks are disjoint or nested, so one sorted list answers what lies inside a block, and what around it. */
function exceptionsOf(peers: readonly BlockPeer[]): {
  readonly inside: (block: Block) => readonly Block[];
  readonly around: (block: Block) => readonly Block[];
} {
  const distinct = new Map(peers.flatMap(({ except }) => except.map((hole) => [hole.cidr, hole] as const)));
  const sorted = [...distinct.values()].sort(byPlace);
  const widest: Block[] = [];
  for (const hole of sorted) {
    const last = widest.at(-1);
    if (last === undefined || !covers(last, hole)) widest.push(hole);
  }
  return {
    inside: (block) => {
      const { first, last } = spanOf(block);
      const from = firstAt(sorted, first);
      const to = firstAt(sorted, last + 1n);
      return sorted.slice(from, to).filter((hole) => hole.cidr !== block.cidr && covers(block, hole));
    },
    around: (block) => {
      const before = widest[firstAt(widest, spanOf(block).first + 1n) - 1];
      return before !== undefined && covers(before, block) ? [before] : [];
    },
  };
}

function spanOf({ addresses }: Block): AddressRange {
  return { first: addresses[0]?.first ?? 0n, last: addresses.at(-1)?.last ?? 0n };
}

function covers(outer: Block, inner: Block): boolean {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return outer.family === inner.family && a.first <= b.first && b.last <= a.last;
}

/** By first address, the wider ones first. */
function byPlace(a: Block, b: Block): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (x.first !== y.first) return x.first < y.first ? -1 : 1;
  return x.last === y.last ? 0 : x.last > y.last ? -1 : 1;
}

/** Index of the first block that begins at the address or behind it. */
function firstAt(sorted: readonly Block[], address: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = sorted[middle];
    if (block !== undefined && spanOf(block).first < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two of the blocks have an address in common. */
export function hasOverlap(blocks: readonly Block[]): boolean {
  const sorted = [...blocks].sort(byPlace);
  return sorted.some((block, index) => {
    const before = sorted[index - 1];
    return before !== undefined && covers(before, block);
  });
}
