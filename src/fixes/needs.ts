/** What a finding asks back: recorded connections between two ends that a policy can name. */
import type { Finding } from '../model/finding.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import type { WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Address } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';

/** An end as rules name it. */
export type Named =
  | { readonly kind: 'workload'; readonly key: string; readonly workload: WorkloadRef }
  | { readonly kind: 'addresses'; readonly key: string; readonly addresses: readonly Address[] };

export interface Need {
  readonly source: Named;
  readonly destination: Named;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** Of the pod. */
  readonly port: number;
  readonly connection: Connection;
}

/** More than this is no slip that one small edit mends. */
const mostNeeds = 40;

/** Undefined where the finding is of another kind, or one of its connections cannot be named by a rule. */
export function needsOf({ kind, rows }: Finding): readonly Need[] | undefined {
  if (kind !== 'blocked-connection' || rows.length === 0 || rows.length > mostNeeds) return undefined;
  const needs = rows.map(({ connection, before, after }) =>
    connection !== undefined && before === 'allowed' && after === 'denied' ? needOf(connection) : undefined,
  );
  const found = needs.flatMap((need) => need ?? []);
  return found.length === rows.length ? found : undefined;
}

export function needOf(connection: Connection): Need | undefined {
  const { protocol, port } = connection;
  const [source, destination] = [namedEnd(connection.source), namedEnd(connection.destination)];
  if (source === undefined || destination === undefined || port === undefined || protocol === 'other') return undefined;
  return port < 1 || port > 65535 ? undefined : { source, destination, protocol, port, connection };
}

function namedEnd(end: ConnectionEnd): Named | undefined {
  switch (end.kind) {
    case 'workload':
      return { kind: 'workload', key: workloadKeyOf(end.workload), workload: end.workload };
    case 'outside':
      return addresses([end.address]);
    case 'api-server':
      return end.addresses.length === 0 ? undefined : addresses(end.addresses);
    case 'node':
    case 'unidentified':
      return undefined;
  }
}

function addresses(all: readonly Address[]): Named {
  const sorted = [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
  return { kind: 'addresses', key: sorted.join(), addresses: sorted };
}

/** The connections of one subject in one direction, which the policies of that subject decide. */
export interface NeedGroup {
  readonly direction: Direction;
  readonly subject: WorkloadRef;
  readonly needs: readonly Need[];
}

export function groupsOf(needs: readonly Need[]): readonly NeedGroup[] {
  const groups = new Map<string, NeedGroup & { readonly needs: Need[] }>();
  for (const need of needs) {
    for (const direction of ['ingress', 'egress'] as const) {
      const end = direction === 'ingress' ? need.destination : need.source;
      if (end.kind !== 'workload') continue;
      const key = `${direction} ${end.key}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { direction, subject: end.workload, needs: [need] });
      else group.needs.push(need);
    }
  }
  return [...groups.values()];
}

export function peerOf({ direction }: Pick<NeedGroup, 'direction'>, { source, destination }: Need): Named {
  return direction === 'ingress' ? source : destination;
}
