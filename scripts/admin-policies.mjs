// The kinds of policy.networking.k8s.io as JSON Schema definitions: their API server reads them from custom resource
// definitions, which no npm package publishes. Limits and unions are rules (src/manifests/admin-policy-rules.ts).

export const adminKinds = ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'];

const text = { type: ['string', 'null'] };
const whole = { type: ['integer', 'null'] };
const ref = (name) => ({ $ref: `#/definitions/${name}` });
const list = (items) => ({ type: ['array', 'null'], items });
const selector = ref('LabelSelector');

export const adminDefinitions = Object.fromEntries(
  [
    ...kind('AdminNetworkPolicy', 'AdminNetworkPolicy', { priority: whole }),
    ...kind('BaselineAdminNetworkPolicy', 'AdminNetworkPolicy', {}),
    ...parts('AdminNetworkPolicy', 'ports', ref('AdminNetworkPolicyPort'), ['namespaceSelector', 'podSelector']),
    part('AdminNetworkPolicyPort', {
      portNumber: ref('AdminNetworkPolicyPortNumber'),
      portRange: ref('AdminNetworkPolicyPortRange'),
      namedPort: text,
    }),
    part('AdminNetworkPolicyPortNumber', { protocol: text, port: whole }, ['port']),
    part('AdminNetworkPolicyPortRange', { protocol: text, start: whole, end: whole }, ['start', 'end']),
    ...kind('ClusterNetworkPolicy', 'ClusterNetworkPolicy', { tier: text, priority: whole }),
    ...parts('ClusterNetworkPolicy', 'protocols', ref('ClusterNetworkPolicyProtocol'), ['podSelector']),
    part('ClusterNetworkPolicyProtocol', {
      tcp: ref('ClusterNetworkPolicyProtocolPort'),
      udp: ref('ClusterNetworkPolicyProtocolPort'),
      sctp: ref('ClusterNetworkPolicyProtocolPort'),
      destinationNamedPort: text,
    }),
    part('ClusterNetworkPolicyProtocolPort', { destinationPort: ref('ClusterNetworkPolicyPort') }),
    part('ClusterNetworkPolicyPort', { number: whole, range: ref('ClusterNetworkPolicyPortRange') }),
    part('ClusterNetworkPolicyPortRange', { start: whole, end: whole }, ['start', 'end']),
  ].map((definition) => [definition.title, definition]),
);

/** Null stands for an absent value everywhere, as it does for the API server. */
function part(title, properties, required = []) {
  const definition = { title, type: ['object', 'null'], properties, additionalProperties: false };
  return required.length === 0 ? definition : { ...definition, required };
}

/** The object and its spec; `family` names the types that it shares with others. */
function kind(title, family, more) {
  const spec = {
    ...more,
    subject: ref(`${family}Subject`),
    ingress: list(ref(`${family}IngressRule`)),
    egress: list(ref(`${family}EgressRule`)),
  };
  return [
    part(
      title,
      { apiVersion: true, kind: true, metadata: ref('ObjectMeta'), spec: ref(`${title}Spec`), status: true },
      ['spec'],
    ),
    part(`${title}Spec`, spec, [...Object.keys(more), 'subject']),
  ];
}

function parts(family, ports, port, requiredOfPods) {
  const pods = { namespaces: selector, pods: ref(`${family}Pods`) };
  const rule = { name: text, action: text, [ports]: list(port) };
  return [
    part(`${family}Subject`, pods),
    part(`${family}Pods`, { namespaceSelector: selector, podSelector: selector }, requiredOfPods),
    part(`${family}IngressRule`, { ...rule, from: list(ref(`${family}IngressPeer`)) }, ['action', 'from']),
    part(`${family}EgressRule`, { ...rule, to: list(ref(`${family}EgressPeer`)) }, ['action', 'to']),
    part(`${family}IngressPeer`, pods),
    part(`${family}EgressPeer`, { ...pods, nodes: selector, networks: list(text), domainNames: list(text) }),
  ];
}
