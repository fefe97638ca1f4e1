/** The cluster at one moment, as far as a network policy can see it. */
import type { Labels } from './labels.ts';
import type { Address, AddressSet, ContainerPort, Family, Protocol } from './network.ts';
import type { Origin } from './origin.ts';
import type { Policy, Tier } from './policy.ts';

export interface Namespace {
  readonly name: string;
  /** Always with `kubernetes.io/metadata.name`, which the API server sets and nobody can change. */
  readonly labels: Labels;
  readonly origin?: Origin;
}

/** What owns pods, one owner up to the top where it is known (a Deployment, not its ReplicaSet). */
export interface WorkloadRef {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

declare const workloadKey: unique symbol;
export type WorkloadKey = string & { readonly [workloadKey]: true };

export function workloadKeyOf(workload: WorkloadRef): WorkloadKey {
  return `${workload.namespace}/${workload.name}[${workload.kind}]` as WorkloadKey;
}

declare const endpointId: unique symbol;
/** `namespace/pod` for a pod that exists, `namespace/name[Kind]` for the pod that a template would make. */
export type EndpointId = string & { readonly [endpointId]: true };

export function endpointIdOf(text: string): EndpointId {
  return text as EndpointId;
}

/** A pod, or the pod that a workload would make. */
export interface Endpoint {
  readonly id: EndpointId;
  readonly namespace: string;
  readonly workload: WorkloadRef;
  readonly labels: Labels;
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork: boolean;
  /** Succeeded or Failed: its address may belong to another pod by now. */
  readonly finished: boolean;
  /** Name of the node; absent before scheduling and in static mode. */
  readonly node?: string;
  /** Addresses that are known; empty in static mode, when scaled to zero, or when new. */
  readonly addresses: readonly Address[];
  /** A template of more than one replica, or a workload of many pods, can talk to itself. */
  readonly replicas: number;
  readonly origin: Origin;
}

export interface ServicePort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly target: number | string;
  readonly nodePort?: number;
}

export interface Service {
  readonly namespace: string;
  readonly name: string;
  /** Absent: endpoints are made by hand. */
  readonly selector?: Labels;
  readonly addresses: readonly Address[];
  readonly externalAddresses: readonly Address[];
  readonly ports: readonly ServicePort[];
  /** From EndpointSlices or Endpoints, where they were read: addresses of backends with their ports. */
  readonly backends: readonly {
    readonly address: Address;
    readonly ports: readonly ContainerPort[];
    readonly pod?: EndpointId;
  }[];
  readonly origin: Origin;
}

export interface ClusterNode {
  readonly name: string;
  readonly labels: Labels;
  readonly addresses: readonly Address[];
  readonly podRanges: AddressSet;
}

/** The open points of the specification (facts: semantics §4), each decided by the enforcer that is in force. */
export interface Rulings {
  readonly 'blocks-match-pods': 'yes' | 'no' | 'unknown';
  readonly 'host-network': 'node' | 'pod' | 'unknown';
  readonly 'finished-pods': 'gone' | 'present' | 'unknown';
  readonly protocols: 'three' | 'all';
  readonly 'own-node': 'allowed' | 'filtered' | 'unknown';
  readonly 'port-name-twice': 'all' | 'first' | 'unknown';
}

/** Everything a verdict can depend on. Base, head and live are three of these. */
export interface World {
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly endpoints: ReadonlyMap<EndpointId, Endpoint>;
  /** In any order; the tier plan and the rank decide. */
  readonly policies: readonly Policy[];
  readonly services: readonly Service[];
  readonly nodes: readonly ClusterNode[];
  /** Where pods without a known address lie; absent when nothing says so. */
  readonly podRanges?: AddressSet;
  /** Families that pods without a known address have. */
  readonly families: readonly Family[];
  readonly tiers: readonly Tier[];
}

/** The identity and age of what was read (product.md, Trust). */
export interface ClusterIdentity {
  /** uid of the namespace kube-system. */
  readonly uid?: string;
  readonly name?: string;
  /** Milliseconds since 1970 at which it was read. */
  readonly readAt?: number;
}
