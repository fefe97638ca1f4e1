/** Parts of a compiled world that answer as the whole does. */
import type { Endpoint, EndpointId, Namespace } from '../model/cluster.ts';
import type { Policy } from '../model/policy.ts';
import type { CompiledWorld, Pod } from './compile.ts';
import { indexPolicies } from './compile.ts';

/**
 * The world with only these endpoints and policies, and what it says of them; deriving from it is cheap. Only for a
 * run whose enforcer does what policies say: else what is left out can matter.
 */
export function restrict(
  compiled: CompiledWorld,
  ids: readonly EndpointId[],
  policies: readonly Policy[],
): CompiledWorld {
  const { world } = compiled;
  const pods = new Map<EndpointId, Pod>();
  const endpoints = new Map<EndpointId, Endpoint>();
  const namespaces = new Map<string, Namespace>();
  for (const id of ids) {
    const pod = compiled.pods.get(id);
    if (pod === undefined) continue;
    pods.set(id, pod);
    endpoints.set(id, pod.endpoint);
    const namespace = world.namespaces.get(pod.endpoint.namespace);
    if (namespace !== undefined) namespaces.set(namespace.name, namespace);
  }
  const part = { ...world, namespaces, endpoints, policies };
  return { ...compiled, world: part, pods, enforced: policies, policies: indexPolicies(policies) };
}

/**
 * The world with only these endpoints and all of its policies. Law: it answers about them as the whole world does; what
 * a policy selects besides them is not to be asked.
 */
export function withEndpoints(compiled: CompiledWorld, ids: Iterable<EndpointId>): CompiledWorld {
  const pods = new Map(
    [...ids].flatMap((id) => {
      const pod = compiled.pods.get(id);
      return pod === undefined ? [] : [[id, pod] as const];
    }),
  );
  const endpoints = new Map([...pods].map(([id, { endpoint }]) => [id, endpoint]));
  return { ...compiled, world: { ...compiled.world, endpoints }, pods };
}
