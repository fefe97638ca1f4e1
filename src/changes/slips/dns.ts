/** Egress that is allowed by name where names cannot be looked up. */
import type { EndpointClass } from '../../engine/classes.ts';
import type { CompiledWorld, Pod } from '../../engine/compile.ts';
import { selecting, strangerPod } from '../../engine/compile.ts';
import { directionContent, subjectContent } from '../../engine/content.ts';
import { denied } from '../../engine/decision.ts';
import { permits } from '../../engine/evaluate.ts';
import type { End } from '../../engine/match.ts';
import { podEnd } from '../../engine/match.ts';
import { placeOf as portPlace, valueAt } from '../../engine/ports.ts';
import { commonFamilies } from '../../engine/reach.ts';
import type { EndpointId } from '../../model/cluster.ts';
import { familyOf } from '../../model/network.ts';
import type { ClusterDns } from '../../model/system.ts';
import { dnsOf } from '../../model/system.ts';
import { partyName } from '../../model/party.ts';
import type { DnsForgotten } from '../../model/slip.ts';
import type { Peer, Policy, PolicyRule, PortMatch } from '../../model/policy.ts';
import { partyOf } from './half-open.ts';
import type { Looking } from './index.ts';
import type { TouchedPolicy } from './touched.ts';

const dnsPorts = [53, 5353];

/** One for each touched policy that makes a subject look for names in vain; a subject is told with one policy. */
export function forgottenDns({ changes, crowd, touched }: Looking): readonly DnsForgotten[] {
  const isolating = touched.filter(isEgressTouched).sort((a, b) => Number(talks(b.policy)) - Number(talks(a.policy)));
  if (isolating.length === 0) return [];
  const after = dnsOf(changes.after.world);
  const before = dnsOf(changes.before.world);
  const wasCutOff = ({ members }: EndpointClass): boolean => {
    const pod = changes.before.pods.get(members[0] ?? ('' as EndpointId));
    return pod !== undefined && isCutOff(changes.before, pod, before);
  };
  const seen = new Set<EndpointClass>();
  return isolating.flatMap(({ policy, subjects }): readonly DnsForgotten[] => {
    const fresh = subjects.filter((one) => !seen.has(one));
    fresh.forEach((one) => seen.add(one));
    crowd.spend(fresh.length * (after.servers.length + 1));
    const cut = fresh.filter((one) => isCutOff(changes.after, one.after, after) && !wasCutOff(one));
    if (cut.length === 0) return [];
    const [server] = after.servers;
    return [
      {
        kind: 'half-open',
        what: 'dns',
        policy: policy.ref,
        origin: policy.egress?.origin ?? policy.origin,
        subjects: [...new Map(cut.map(partyOf).map((party) => [partyName(party), party])).values()],
        server: server === undefined ? 'cluster DNS' : serverText(server),
        basis: after.basis,
        tcpOnly: cut.every((one) => reaches(changes.after, one.after, after, 'TCP')),
      },
    ];
  });
}

function serverText({ endpoint, ports }: ClusterDns['servers'][number]): string {
  const { namespace, name } = endpoint.workload;
  const port = ports.find(({ protocol }) => protocol === 'UDP')?.port ?? 53;
  return `UDP ${port} of ${namespace}/${name}`;
}

function isEgressTouched({ policy, before }: TouchedPolicy): boolean {
  if (policy.egress?.isolates !== true) return false;
  if (before?.egress === undefined) return true;
  return (
    directionContent(before.egress) !== directionContent(policy.egress) ||
    subjectContent(before.subject) !== subjectContent(policy.subject)
  );
}

/** Whether the pod may go somewhere by name, and may not ask where that is. */
function isCutOff(world: CompiledWorld, pod: Pod, dns: ClusterDns): boolean {
  const chosen = selecting(world, pod, 'egress');
  if (!chosen.some(({ direction }) => direction.isolates)) return false;
  if (!chosen.some(({ policy }) => talks(policy))) return false;
  if (dns.servers.some(({ endpoint }) => endpoint.id === pod.endpoint.id)) return false;
  // Without the servers before us, any rule about these ports may be the one that is meant for them.
  if (dns.basis === 'assumed' && chosen.some(({ direction }) => direction.rules.some(namesDns))) return false;
  return !reaches(world, pod, dns, 'UDP');
}

function reaches(world: CompiledWorld, pod: Pod, dns: ClusterDns, protocol: 'UDP' | 'TCP'): boolean {
  const isOpen = (end: End, port: number): boolean =>
    valueAt(permits(world, 'egress', podEnd(pod, end.family), end), portPlace(protocol, port)) !== denied;
  const toServer = dns.servers.some(({ endpoint, ports }) => {
    const server = world.pods.get(endpoint.id) ?? strangerPod(world, endpoint);
    const numbers = ports.filter((one) => one.protocol === protocol).map(({ port }) => port);
    return commonFamilies(world, pod, server).some((family) =>
      numbers.some((port) => isOpen(podEnd(server, family), port)),
    );
  });
  const addresses = [...dns.nodeLocal, ...dns.services.flatMap((service) => service.addresses)];
  return toServer || addresses.some((address) => isOpen({ family: familyOf(address), address }, 53));
}

function namesDns({ action, ports = [] }: PolicyRule): boolean {
  return action === 'allow' && ports.some((port) => dnsPorts.some((number) => isAbout(port, number)));
}

function isAbout(port: PortMatch, number: number): boolean {
  if (port.kind === 'named') return /dns/.test(port.name) && port.protocol !== 'TCP';
  return port.kind === 'range' && port.protocol === 'UDP' && port.first <= number && number <= port.last;
}

/** Whether it lets its subjects out to something that is called by name: not to single addresses, nor to DNS alone. */
function talks({ egress }: Policy): boolean {
  return (egress?.rules ?? []).some(
    (rule) =>
      rule.action === 'allow' &&
      !(rule.ports ?? []).some((port) => dnsPorts.some((number) => isPort(port, number))) &&
      (rule.peers === undefined || rule.peers.some(hasName)),
  );
}

function isPort(port: PortMatch, number: number): boolean {
  return port.kind === 'range' && port.first === number && port.last === number;
}

function hasName(peer: Peer): boolean {
  if (peer.kind !== 'block') return peer.kind !== 'nodes';
  return !/\/(?:32|128)$/.test(peer.block.cidr);
}
