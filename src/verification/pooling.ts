/** The records of several states as one observation. */
import { connectionKey } from '../model/connection-key.ts';
import type { Connection, Observation } from '../model/flow.ts';

/**
 * Each connection once: the same records are held against the workloads of every state, so what two of them know is the
 * same evidence. What the logs span and hold besides is that of the first.
 */
export function pooled(first: Observation, others: readonly Observation[]): Observation {
  const known = new Map<string, Connection>();
  for (const { connections } of [first, ...others]) {
    for (const connection of connections) {
      const key = connectionKey(connection);
      if (!known.has(key)) known.set(key, connection);
    }
  }
  return { ...first, connections: [...known.values()] };
}
