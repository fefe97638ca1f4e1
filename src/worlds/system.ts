/** Sentences for the report on what every cluster has: what was assumed of it, and what policies see of a mesh. */
import type { World } from '../model/cluster.ts';
import { dnsOf, meshProxiesOf } from '../model/system.ts';
import { listed } from './overlay.ts';

export function systemStatements(world: World): readonly string[] {
  return [...assumedDns(world), ...ambientMesh(world)];
}

/** Only where a policy lets pods out to some ends alone does it matter who answers names. */
function assumedDns(world: World): readonly string[] {
  if (!world.policies.some(({ egress }) => egress?.isolates === true)) return [];
  const { basis, servers } = dnsOf(world);
  if (basis === 'found') return [];
  const told = servers.map(({ endpoint, ports }) => {
    const labels = [...endpoint.labels].map(([key, value]) => `${key}=${value}`).join(',');
    const numbers = [...new Set(ports.map(({ port }) => port))].join(' and ');
    return `pods with ${labels} in ${endpoint.namespace}, port ${numbers}`;
  });
  return [`Cluster DNS is in no manifest; it is taken to be ${listed(told)}.`];
}

function ambientMesh(world: World): readonly string[] {
  const namespaces = new Set<string>();
  for (const pod of world.endpoints.values()) {
    if (namespaces.has(pod.namespace)) continue;
    if (meshProxiesOf(world, pod).some(({ mesh }) => mesh === 'Istio ambient')) namespaces.add(pod.namespace);
  }
  if (namespaces.size === 0) return [];
  return [
    `Pods of ${listed([...namespaces])} are in an ambient mesh: between pods of the mesh policies see TCP 15008 (HBONE) ` +
      'in place of the ports that are told here, so rules must let that port through as well.',
  ];
}
