/** Policies as Hubble names them beside a verdict. */
import type { Flow } from '../model/flow.ts';
import type { Json, JsonObject, ObjectRef } from '../model/object.ts';
import { listOf, textAt, valueAt } from './fields.ts';

const policyLists: readonly (readonly [key: string, effect: 'allow' | 'deny'])[] = [
  ['ingress_allowed_by', 'allow'],
  ['egress_allowed_by', 'allow'],
  ['ingress_denied_by', 'deny'],
  ['egress_denied_by', 'deny'],
];
const noPolicies: Flow['policies'] = [];

/** Spelt out, since every record passes here. */
function namesPolicies(flow: JsonObject): boolean {
  return (
    flow['ingress_allowed_by'] !== undefined ||
    flow['egress_allowed_by'] !== undefined ||
    flow['ingress_denied_by'] !== undefined ||
    flow['egress_denied_by'] !== undefined
  );
}

export function policiesOf(flow: JsonObject): Flow['policies'] {
  if (!namesPolicies(flow)) return noPolicies;
  return policyLists.flatMap(([key, effect]) =>
    listOf(flow[key]).flatMap((item) => {
      const name = textAt(item, 'name');
      if (name === undefined) return [];
      const kind = textAt(item, 'kind') ?? originIn(valueAt(item, 'labels')) ?? 'CiliumNetworkPolicy';
      const ref: ObjectRef = {
        group: kind.startsWith('Cilium') ? 'cilium.io' : 'networking.k8s.io',
        kind,
        namespace: textAt(item, 'namespace') ?? '',
        name,
      };
      return [{ ref, effect }];
    }),
  );
}

const origin = 'io.cilium.k8s.policy.derived-from=';

/** Releases that leave the kind out tell in a label of what kind of object the policy was made. */
function originIn(labels: Json | undefined): string | undefined {
  for (const label of listOf(labels)) {
    const at = typeof label === 'string' ? label.indexOf(origin) : -1;
    if (typeof label === 'string' && at >= 0) return label.slice(at + origin.length);
  }
  return undefined;
}
