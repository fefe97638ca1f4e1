/** Tier plans: which kinds of policies are asked in which order, and what ends the asking. */
import type { Tier } from '../model/policy.ts';

/** The plan of Kubernetes itself (network-policy-api: Admin, NetworkPolicy, Baseline). */
export const kubernetesTiers: readonly Tier[] = [
  { id: 'Admin', reading: 'ordered', end: 'next' },
  { id: 'NetworkPolicy', reading: 'union', end: 'isolating' },
  { id: 'Baseline', reading: 'ordered', end: 'next' },
];

/** The tier of policies that end the walk for whatever the tiers before left open. */
export const settledTier = 'Settled';

/** The same, with a tier between the last two that only deviations fill. */
export const settlingTiers: readonly Tier[] = kubernetesTiers.flatMap((tier) =>
  tier.id === 'Baseline' ? [{ id: settledTier, reading: 'union', end: 'next' } as const, tier] : [tier],
);
