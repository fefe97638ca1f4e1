/** Objects as clusters really have them, and logs, by the same road as the commands: who talked to whom. */
import { noTree } from '../../src/commands/inputs.ts';
import type { ConnectionEnd, Connection } from '../../src/model/flow.ts';
import { formatAddress } from '../../src/model/network.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { openRecords } from '../../src/run.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { lines, stream } from '../log-material.ts';

const start = Date.UTC(2026, 10, 23, 8);
export const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();

export const object = (apiVersion: string, kind: string, name: string, rest: JsonObject = {}): JsonObject => ({
  apiVersion,
  kind,
  ...rest,
  metadata: {
    name,
    ...(kind === 'Node' || kind === 'Namespace' ? {} : { namespace: 'shop' }),
    ...(rest['metadata'] as JsonObject),
  },
});
export const owner = (kind: string, name: string): JsonObject => ({
  ownerReferences: [
    { apiVersion: kind === 'Job' || kind === 'CronJob' ? 'batch/v1' : 'apps/v1', kind, name, controller: true },
  ],
});

interface PodFields {
  readonly ips?: readonly string[];
  readonly of?: readonly [kind: string, name: string];
  readonly phase?: string;
  readonly from?: number;
  readonly to?: number;
  readonly hostNetwork?: boolean;
  readonly labels?: JsonObject;
}
export const pod = (
  name: string,
  {
    ips = [],
    of = ['StatefulSet', name.replace(/-\d+$/, '')],
    phase = 'Running',
    from = 0,
    to,
    hostNetwork,
    labels,
  }: PodFields = {},
): JsonObject =>
  object('v1', 'Pod', name, {
    metadata: { labels: labels ?? { app: of[1] }, ...owner(...of) },
    spec: {
      ...(hostNetwork === true && { hostNetwork }),
      containers: [{ name: 'main', ports: [{ name: 'web', containerPort: 8080 }] }],
    },
    status: {
      phase,
      podIP: ips[0] ?? '',
      podIPs: ips.map((ip) => ({ ip })),
      startTime: at(from),
      ...(to !== undefined && { containerStatuses: [{ state: { terminated: { finishedAt: at(to) } } }] }),
    },
  });

const node = (name: string, ...ips: readonly string[]): JsonObject =>
  object('v1', 'Node', name, {
    spec: { podCIDR: '10.244.1.0/24', podCIDRs: ['10.244.1.0/24', 'fd00:1::/64'] },
    status: { addresses: ips.map((address) => ({ type: 'InternalIP', address })) },
  });

export const shop: readonly JsonObject[] = [
  object('v1', 'Namespace', 'kube-system', { metadata: { uid: 'here' } }),
  object('v1', 'Namespace', 'shop'),
  node('node-a', '172.18.0.11', 'fd00:18::11'),
  pod('client-0', { ips: ['10.244.1.2'] }),
  pod('api-0', { ips: ['10.244.1.10', 'fd00:1::10'] }),
  pod('api-1', { ips: ['10.244.1.11', 'fd00:1::11'] }),
];

export async function observed(objects: readonly JsonObject[], logs: readonly (readonly JsonObject[])[]) {
  const { states } = await openRecords(
    { command: 'observe', base: noTree, head: noTree, gate: { text: '', file: 'none' } },
    {
      now: () => start + 86_400_000,
      progress: () => undefined,
      cluster: () => Promise.resolve(liveSnapshot(objects, { readAt: start + 86_400_000 })),
      logs: () => logs.map((records, index) => stream(lines(records), { file: `log${index}` })),
    },
  );
  const observation = states[0]?.observation;
  if (observation === undefined) throw new Error('no state');
  return observation;
}

export function shown(end: ConnectionEnd): string {
  switch (end.kind) {
    case 'workload':
      return `${end.workload.kind} ${end.workload.name}${end.endpoints.length === 0 ? '' : ` (${end.endpoints.join(', ')})`}`;
    case 'unidentified':
      return `? ${end.why} ${end.candidates.map(({ name }) => name).join(', ')}`.trim();
    case 'node':
      return `node ${end.name}`;
    case 'outside':
      return `outside ${formatAddress(end.address)}`;
    case 'api-server':
      return end.kind;
  }
}

export const destination = ({ destination: end, port, via }: Connection): string =>
  `${shown(end)}:${port}${via === undefined ? '' : ` via ${via.service}${via.address === undefined ? '' : ` ${formatAddress(via.address)}`}${via.port === undefined ? '' : ` ${via.port}`}`}`;

export const flow = (dst: string, port: number, fields: JsonObject = {}): JsonObject => ({
  time: at(100),
  src: { ip: '10.244.1.2' },
  dst: { ip: dst },
  protocol: 'TCP',
  port,
  verdict: 'allowed',
  ...fields,
});

/** A write of an audit log. */
export const written = (
  time: number,
  verb: string,
  resource: string,
  name: string,
  body: JsonObject,
  more: JsonObject = {},
): JsonObject => ({
  auditID: `${verb} ${resource} ${name} ${time}`,
  stage: 'ResponseComplete',
  verb,
  user: { username: 'system:node:node-a' },
  responseStatus: { code: 200 },
  objectRef: {
    resource: resource.split('/')[0] ?? '',
    ...(resource.includes('/') && { subresource: resource.split('/')[1] ?? '' }),
    ...(resource === 'endpointslices' && { apiGroup: 'discovery.k8s.io' }),
    namespace: 'shop',
    name,
  },
  requestReceivedTimestamp: at(time),
  stageTimestamp: at(time),
  requestObject: body,
  ...more,
});
export const status = (time: number, name: string, uid: string, body: JsonObject): JsonObject =>
  written(time, 'patch', 'pods/status', name, { metadata: { uid }, status: body });
export const created = (
  time: number,
  name: string,
  uid: string,
  of: readonly [kind: string, name: string],
): JsonObject => written(time, 'create', 'pods', name, { metadata: { name, uid, ...owner(...of) }, spec: {} });

export const source = ({ source: end }: Connection): string => shown(end);
