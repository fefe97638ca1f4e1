/** The cluster at one moment, as far as a network policy can see it. */
import type { Labels } from './labels.ts';
import type { Address, AddressSet, ContainerPort, Family, Protocol } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Deviation } from './deviation.ts';
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
  /** Where it is written. */
  readonly origin?: Origin;
}

export interface Service {
  readonly namespace: string;
  readonly name: string;
  /** Absent: endpoints are made by hand. */
  readonly selector?: Labels;
  /** Where the selector is written. */
  readonly selectorOrigin?: Origin;
  readonly addresses: readonly Address[];
  readonly externalAddresses: readonly Address[];
  /** Absent: only from inside of the cluster. */
  readonly outside?: OutsideAccess;
  readonly ports: readonly ServicePort[];
  /** From EndpointSlices or Endpoints, where they were read: addresses of backends with their ports. */
  readonly backends: readonly {
    readonly address: Address;
    readonly ports: readonly ContainerPort[];
    readonly pod?: EndpointId;
  }[];
  readonly origin: Origin;
}

/** How a Service is reached from outside of the cluster without an ingress controller. */
export interface OutsideAccess {
  readonly kind: 'LoadBalancer' | 'NodePort';
  /** `Local` keeps the client's address; with `Cluster` the address of a node usually takes its place. */
  readonly policy: 'Local' | 'Cluster';
  /** The only clients that a load balancer lets through; absent: all. */
  readonly clients?: AddressSet;
}

/** One way in: a backend that an Ingress, a Route or a route of the Gateway API names for a host and path. */
export interface Entry {
  readonly object: ObjectRef;
  /** Where the backend is named. */
  readonly origin: Origin;
  /** As written; absent: every host, every path. */
  readonly host?: string;
  readonly path?: string;
  readonly backend: EntryBackend;
  /** Who may serve it; one of them does. */
  readonly controllers: readonly EntryController[];
}

export interface EntryBackend {
  readonly namespace: string;
  readonly service: string;
  readonly protocol: Protocol;
  /**
   * A port of the Service by number or name, or (Route) the port of its pods by number; absent: every port.
   */
  readonly port?: { readonly of: 'service' | 'pods'; readonly value: number | string };
}

/** Where the traffic of an entry comes from, as policies see it. */
export interface EntryController {
  /** `ingress-nginx`, `Traefik`, …; `the ingress controller` where none is known. */
  readonly name: string;
  /** Why it was taken to be it, to be read after "since". */
  readonly evidence: string;
  readonly source:
    | { readonly kind: 'pods'; readonly pods: readonly EndpointId[] }
    /** Nobody knows it: a pod without labels in a namespace that nobody declared. */
    | { readonly kind: 'assumed' }
    /** Known to be nothing that a selector could name. */
    | { readonly kind: 'unlabelled' }
    /** A load balancer outside of the cluster, which sends to pods or to nodes; `addresses` where they are known. */
    | { readonly kind: 'outside'; readonly addresses?: AddressSet }
    /** Clients themselves, or the node that they came to; `addresses`: the only ones that are let through. */
    | { readonly kind: 'clients'; readonly policy: OutsideAccess['policy']; readonly addresses?: AddressSet };
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
  readonly 'sidecar-port-names': 'found' | 'ignored' | 'unknown';
  readonly 'blocks-match-nodes': 'yes' | 'no' | 'unknown';
}

/** Everything a verdict can depend on. Base, head and live are three of these. */
export interface World {
  /** Those that are declared, and those that something stands in although nobody declares them. */
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly endpoints: ReadonlyMap<EndpointId, Endpoint>;
  /** In any order; the tier plan and the rank decide. */
  readonly policies: readonly Policy[];
  readonly services: readonly Service[];
  /** Ways in from outside through controllers and gateways; absent where none were looked for. */
  readonly entries?: readonly Entry[];
  readonly nodes: readonly ClusterNode[];
  /** Where pods without a known address lie; absent when nothing says so. */
  readonly podRanges?: AddressSet;
  /** Whoever gave the objects kept all addresses back: any address may be anybody's in the cluster. */
  readonly hidesAddresses?: true;
  /** Families that pods without a known address have. */
  readonly families: readonly Family[];
  readonly tiers: readonly Tier[];
  /** What its enforcer makes of `policies`, in the order in which they are applied; absent: policies mean what they say. */
  readonly deviations?: readonly Deviation[];
}

/** The identity and age of what was read (product.md, Trust). */
export interface ClusterIdentity {
  /** uid of the namespace kube-system. */
  readonly uid?: string;
  readonly name?: string;
  /** Milliseconds since 1970 at which it was read. */
  readonly readAt?: number;
}
