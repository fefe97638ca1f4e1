/** Where a Service leads: policies see the pods behind it and their ports, never its own address. */
import type { Endpoint, Service, ServicePort } from '../model/cluster.ts';
import type { Connection, FlowEnd } from '../model/flow.ts';
import type { Address, Protocol } from '../model/network.ts';
import { backendsOf, targetsOf } from '../model/services.ts';
import type { Directory } from './directory.ts';
import type { Identified, Period } from './ends.ts';
import { identify, ofEndpoints, unidentified } from './ends.ts';
import { distinct } from './pod-names.ts';

/** Where one flow went: usually one place; a Service whose pods listen on different ports gives one for each. */
export interface Reached extends Identified {
  readonly port?: number;
  readonly via?: NonNullable<Connection['via']>;
}

interface Aim {
  readonly end: FlowEnd;
  readonly protocol: Protocol;
  readonly port?: number;
}

export function reached(aim: Aim, period: Period, directory: Directory): readonly Reached[] {
  const { end, port } = aim;
  const named = end.service === undefined ? undefined : directory.service(end.service.namespace, end.service.name);
  if (isNamed(end)) {
    const found = identify(end, period, directory);
    const onward = end.role === 'api-server' ? (port ?? directory.apiServer.port ?? 443) : port;
    return [{ ...found, ...(onward !== undefined && { port: onward }), ...askedFor(end, directory) }];
  }
  const at = end.address === undefined || end.via !== undefined ? undefined : directory.serviceAt(end.address);
  const dns =
    end.role === 'dns' && end.address === undefined ? directory.service('kube-system', 'kube-dns') : undefined;
  const service = at ?? named ?? dns;
  if (service !== undefined) return behind(service, aim, period, directory);
  const onNode = end.address !== undefined && port !== undefined && directory.node(end.address) !== undefined;
  const nodePort = onNode ? directory.nodePort(aim.protocol, port) : undefined;
  if (nodePort !== undefined) return behind(nodePort.service, aim, period, directory, nodePort.port);
  const found = identify(end, period, directory);
  return [{ ...found, ...(port !== undefined && { port }), ...askedFor(end, directory) }];
}

/** The Service by which the end was reached, as far as the record or its address tells. */
function askedFor({ service, via }: FlowEnd, directory: Directory): Pick<Reached, 'via'> {
  const { address, port } = via ?? {};
  const known = service ?? via?.service ?? (address === undefined ? undefined : directory.serviceAt(address));
  if (known === undefined) return {};
  return {
    via: {
      service: `${known.namespace}/${known.name}`,
      ...(address !== undefined && { address }),
      ...(port !== undefined && { port }),
    },
  };
}

function isNamed({ pod, podPrefix, workload, role }: FlowEnd): boolean {
  return (
    pod !== undefined || podPrefix !== undefined || workload !== undefined || role === 'api-server' || role === 'node'
  );
}

/** `known`: the port of the Service that was meant, where the number that was asked for is another one. */
function behind(
  service: Service,
  aim: Aim,
  period: Period,
  directory: Directory,
  known?: ServicePort,
): readonly Reached[] {
  const name = `${service.namespace}/${service.name}`;
  const { address } = aim.end;
  const via = {
    service: name,
    ...(address !== undefined && { address }),
    ...(aim.port !== undefined && { port: aim.port }),
  };
  if (name === 'default/kubernetes') {
    const port = directory.apiServer.port ?? aim.port;
    const found = identify({ role: 'api-server' }, period, directory);
    return [{ ...found, ...(port !== undefined && { port }), via }];
  }
  const port = known ?? portAimedAt(service, aim);
  const targets = port === undefined ? [] : targetsBehind(service, port, directory);
  const told: FlowEnd = { name, ...(address !== undefined && { address }) };
  if (targets.length === 0)
    return [
      { ...unidentified('service-without-backends', told), ...(aim.port !== undefined && { port: aim.port }), via },
    ];
  const byPort = new Map<number, Target[]>();
  for (const target of targets) byPort.set(target.port, [...(byPort.get(target.port) ?? []), target]);
  const basis = aim.end.address === undefined ? 'named' : 'address-now';
  return [...byPort].map(([onward, group]) => {
    const found = whoever(group, basis, told, period, directory);
    const end = byPort.size > 1 ? oneOfSeveral(found, told) : found;
    return { ...end, port: onward, via };
  });
}

/** Which of the pods behind several ports was meant, nobody can tell. */
function oneOfSeveral(found: Identified, told: FlowEnd): Identified {
  return found.end.kind === 'workload' ? unidentified('several-possible-owners', told, [found.end.workload]) : found;
}

function portAimedAt(service: Service, { end, protocol, port }: Aim): ServicePort | undefined {
  const wanted = port ?? end.service?.port;
  const ofProtocol = service.ports.filter((one) => one.protocol === protocol);
  if (wanted === undefined) return ofProtocol.length === 1 ? ofProtocol[0] : undefined;
  return ofProtocol.find((one) => one.port === wanted || one.name === wanted);
}

interface Target {
  readonly port: number;
  readonly endpoint?: Endpoint;
  readonly address?: Address;
}

/** From the slices where they were read, else by the selector; a named target port is looked up pod by pod. */
function targetsBehind(service: Service, port: ServicePort, directory: Directory): readonly Target[] {
  const listed = backendsOf(service, port).map(({ pod, ...onward }): Target => {
    const [namespace = '', name = ''] = pod?.split('/') ?? [];
    const endpoint = pod === undefined ? undefined : directory.pod(namespace, name);
    return endpoint === undefined ? onward : { ...onward, endpoint };
  });
  if (listed.length > 0 || service.selector === undefined || service.selector.size === 0) return listed;
  return directory
    .labelled(service.namespace, service.selector)
    .flatMap((endpoint) => targetsOf(port, endpoint).map((target) => ({ port: target.port, endpoint })));
}

function whoever(
  targets: readonly Target[],
  basis: 'named' | 'address-now',
  told: FlowEnd,
  period: Period,
  directory: Directory,
): Identified {
  const endpoints = targets.flatMap(({ endpoint }) => endpoint ?? []);
  if (endpoints.length === targets.length)
    return ofEndpoints(endpoints, basis, told) ?? unidentified('service-without-backends', told);
  const ends = targets.map(({ endpoint, address }) =>
    endpoint === undefined && address !== undefined
      ? identify({ address }, period, directory)
      : (ofEndpoints(endpoint === undefined ? [] : [endpoint], basis, told) ??
        unidentified('service-without-backends', told)),
  );
  const [only] = ends;
  if (only !== undefined && ends.length === 1) return only;
  const workloads = distinct(ends.flatMap(({ end }) => (end.kind === 'workload' ? [end.workload] : [])));
  return unidentified('several-possible-owners', told, workloads);
}
