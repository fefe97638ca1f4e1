/** Connections that manifests promise, whether or not a log has seen them. */
import type { WorkloadRef } from './cluster.ts';
import type { ContainerPort } from './network.ts';
import type { Origin } from './origin.ts';

export interface DeclaredNeed {
  readonly source: { readonly kind: 'workload'; readonly workload: WorkloadRef } | { readonly kind: 'api-server' };
  readonly destination: WorkloadRef;
  /** Of the pods, not of the Service; empty: every port. */
  readonly ports: readonly Pick<ContainerPort, 'protocol' | 'port'>[];
  /** What declares it, in words: `environment variable API_URL`. */
  readonly by: string;
  /** What is named there: `Service payments/api`. */
  readonly names: string;
  readonly origin: Origin;
}
