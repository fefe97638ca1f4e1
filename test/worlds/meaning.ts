import type { World } from '../../src/model/cluster.ts';

/** What verdicts depend on, without places and without how it was written. */
export function meaning(world: World | undefined): unknown {
  const replace = (_key: string, value: unknown): unknown => {
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Map) return [...(value as Map<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !/origin$|^omits$/i.test(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  const sorted = (list: readonly unknown[]): string[] => list.map((item) => JSON.stringify(item, replace)).sort();
  if (world === undefined) return undefined;
  return {
    ...(JSON.parse(JSON.stringify({ ...world, policies: [], services: [] }, replace)) as object),
    policies: sorted(world.policies),
    services: sorted(world.services),
  };
}
