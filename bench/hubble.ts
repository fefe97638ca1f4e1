/** Lines of a Hubble export as long as real ones: 20,000 unique connections, 45 of 100 lines are replies. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { labelsOf, nameOf, namespaceLabelsOf, namespaceOf, workloadsPerNamespace } from './worlds.ts';

const workloads = 2_000;
const peersOf = 10;
export const uniqueConnections = workloads * peersOf;
const start = Date.UTC(2026, 10, 15);

function endOf(workload: number): string {
  const namespace = namespaceOf(workload);
  const labels = [
    ...Object.entries(labelsOf(workload)).map(([key, value]) => `k8s:${key}=${value}`),
    ...Object.entries(namespaceLabelsOf(Math.floor(workload / workloadsPerNamespace))).map(
      ([key, value]) => `k8s:io.cilium.k8s.namespace.labels.${key}=${value}`,
    ),
    `k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name=${namespace}`,
    'k8s:io.cilium.k8s.policy.cluster=default',
    `k8s:io.cilium.k8s.policy.serviceaccount=${nameOf(workload)}`,
    `k8s:io.kubernetes.pod.namespace=${namespace}`,
  ];
  return JSON.stringify({
    ID: 100 + workload,
    identity: 10_000 + workload,
    cluster_name: 'default',
    namespace,
    labels,
    pod_name: `${nameOf(workload)}-6d4cf56db6-x${workload.toString(36).padStart(4, '0')}`,
    workloads: [{ name: nameOf(workload), kind: 'Deployment' }],
  });
}

const addressOf = (workload: number): string =>
  `10.${42 + (workload >> 16)}.${(workload >> 8) & 255}.${workload & 255}`;

/** A line but for its time, its identifier and its client port. */
function template(connection: number, isReply: boolean): readonly [string, string, string, string] {
  const client = Math.floor(connection / peersOf);
  const server = (client + 1 + (connection % peersOf)) % workloads;
  const [source, destination] = isReply ? [server, client] : [client, server];
  const node = `node-${source % 30}`;
  const ports = (at: string): string =>
    isReply ? `"source_port":8080,"destination_port":${at}` : `"source_port":${at},"destination_port":8080`;
  const [beforePort, afterPort] = ports('\0').split('\0');
  const flags = isReply ? '"SYN":true,"ACK":true' : '"SYN":true';
  return [
    '{"flow":{"time":"',
    `","uuid":"`,
    `","verdict":"FORWARDED","ethernet":{"source":"0a:58:0a:f4:01:3c","destination":"be:1f:a7:77:1d:42"},` +
      `"IP":{"source":"${addressOf(source)}","destination":"${addressOf(destination)}","ipVersion":"IPv4"},` +
      `"l4":{"TCP":{${beforePort}`,
    `${afterPort},"flags":{${flags}}}},"source":${endOf(source)},"destination":${endOf(destination)},` +
      `"Type":"L3_L4","node_name":"default/${node}","node_labels":["kubernetes.io/arch=amd64","kubernetes.io/os=linux",` +
      `"topology.kubernetes.io/zone=zone-${source % 3}"],"event_type":{"type":4,"sub_type":3},` +
      `"traffic_direction":"${isReply ? 'EGRESS' : 'INGRESS'}","trace_observation_point":"TO_ENDPOINT",` +
      `"trace_reason":"${isReply ? 'REPLY' : 'NEW'}","is_reply":${isReply},"interface":{"index":12,"name":"lxc${node}"},` +
      `"Summary":"TCP Flags: ${isReply ? 'SYN, ACK' : 'SYN'}"},"node_name":"default/${node}","time":"`,
  ];
}

/** Writes that many lines, a second of log every 50 of them; gives the bytes written. */
export function writeHubble(file: string, lines: number): number {
  const templates = new Map<number, ReturnType<typeof template>>();
  const partsOf = (connection: number, isReply: boolean): ReturnType<typeof template> => {
    const key = connection * 2 + (isReply ? 1 : 0);
    const parts = templates.get(key) ?? template(connection, isReply);
    templates.set(key, parts);
    return parts;
  };
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  let block: string[] = [];
  for (let line = 0; line < lines; line++) {
    const time = `${new Date(start + line * 20).toISOString().slice(0, -1)}${String(line % 1_000_000).padStart(6, '0')}Z`;
    // 7,919 is prime to the number of connections, so that all of them come in a scattered order.
    const connection = (line * 7_919) % uniqueConnections;
    const isReply = (line * 37 + Math.floor(line / uniqueConnections) * 41) % 100 < 45;
    const [before, id, ports, rest] = partsOf(connection, isReply);
    const uuid = `${line.toString(16).padStart(8, '0')}-7c1e-4b52-9f0a-5d2b8e6c4a10`;
    block.push(`${before}${time}${id}${uuid}${ports}${32_768 + (line % 28_000)}${rest}${time}"}\n`);
    if (block.length === 2_000 || line === lines - 1) {
      bytes += writeSync(descriptor, block.join(''));
      block = [];
    }
  }
  closeSync(descriptor);
  return bytes;
}
