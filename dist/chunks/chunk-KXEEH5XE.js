import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/entry-kinds.ts
var gatewayGroup = "gateway.networking.k8s.io";
var routeProtocols = /* @__PURE__ */ new Map([
  ["HTTPRoute", "TCP"],
  ["GRPCRoute", "TCP"],
  ["TLSRoute", "TCP"],
  ["TCPRoute", "TCP"],
  ["UDPRoute", "UDP"]
]);
function isRoute({ group, kind }) {
  return kind === "Route" && (group === "route.openshift.io" || group === "");
}
function isEntryKind(ref) {
  if (ref.group === gatewayGroup) return routeProtocols.has(ref.kind);
  return isRoute(ref) || ref.group === "networking.k8s.io" && ref.kind === "Ingress";
}
function isEntryClass({ group, kind }) {
  return group === gatewayGroup ? kind === "GatewayClass" : group === "networking.k8s.io" && kind === "IngressClass";
}
function isGateway({ group, kind }) {
  return group === gatewayGroup && kind === "Gateway";
}

export {
  gatewayGroup,
  routeProtocols,
  isRoute,
  isEntryKind,
  isEntryClass,
  isGateway
};
