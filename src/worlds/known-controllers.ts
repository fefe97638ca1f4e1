/** Ingress controllers and gateways that are known: by which class, and by which labels of their pods. */

/** How one is told, and where its traffic comes from. */
export interface Implementation {
  readonly name: string;
  /** What an IngressClass or GatewayClass names as its controller. */
  readonly controller: RegExp;
  /** Usual names of its classes, where the class itself is not there. */
  readonly className: RegExp;
  /** Labels of its pods, any set of which must hold; a value of undefined asks for the key alone. */
  readonly pods: readonly Readonly<Record<string, string | undefined>>[];
  /** Only pods of these namespaces. */
  readonly namespaces?: RegExp;
  /** A load balancer outside of the cluster, with the addresses that it sends from where its maker publishes them. */
  readonly outside?: readonly string[];
  /** Its traffic has an identity of its own that no selector can name. */
  readonly unlabelled?: true;
  /** It serves Gateways alone. */
  readonly gatewaysOnly?: true;
}

/** Two of one name are one that is installed in several ways. */
export const implementations: readonly Implementation[] = [
  {
    name: 'ingress-nginx',
    controller: /^k8s\.io\/(?:.*-)?ingress-nginx/,
    className: /nginx/,
    pods: ['ingress-nginx', 'rke2-ingress-nginx'].map((name) => ({
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/component': 'controller',
    })),
  },
  {
    name: 'NGINX Ingress Controller',
    controller: /^nginx\.org\/ingress-controller/,
    className: /nginx/,
    pods: [{ 'app.kubernetes.io/name': 'nginx-ingress' }, { app: 'nginx-ingress' }],
  },
  {
    name: 'NGINX Gateway Fabric',
    controller: /^gateway\.nginx\.org\//,
    className: /^nginx$/,
    pods: [{ 'app.kubernetes.io/name': 'nginx-gateway-fabric' }, { 'app.kubernetes.io/name': 'nginx-gateway' }],
    gatewaysOnly: true,
  },
  {
    name: 'Traefik',
    controller: /^traefik\.io\//,
    className: /traefik/,
    pods: [{ 'app.kubernetes.io/name': 'traefik' }],
  },
  {
    name: 'HAProxy',
    controller: /^(?:haproxy-ingress\.github\.io|haproxy\.org)\//,
    className: /haproxy/,
    pods: [
      { 'app.kubernetes.io/name': 'haproxy-ingress' },
      { 'app.kubernetes.io/name': 'kubernetes-ingress' },
      { run: 'haproxy-ingress' },
    ],
  },
  {
    name: 'Contour',
    controller: /^projectcontour\.io\//,
    className: /contour/,
    pods: [{ 'app.kubernetes.io/name': 'contour', 'app.kubernetes.io/component': 'envoy' }],
  },
  {
    name: 'Contour',
    controller: /^projectcontour\.io\//,
    className: /contour/,
    pods: [{ app: 'envoy' }],
    namespaces: /^projectcontour$/,
  },
  {
    name: 'the OpenShift router',
    controller: /^openshift\.io\/ingress-to-route/,
    className: /^openshift-/,
    pods: [{ 'ingresscontroller.operator.openshift.io/deployment-ingresscontroller': undefined }],
    namespaces: /^openshift-ingress$/,
  },
  {
    name: 'Kong',
    controller: /(?:^|\.)konghq\.com\//,
    className: /kong/,
    pods: [{ 'app.kubernetes.io/name': 'kong' }, { 'app.kubernetes.io/name': 'gateway', app: 'kong-gateway' }],
  },
  {
    name: 'Istio',
    controller: /^istio\.io\//,
    className: /^istio/,
    pods: [{ istio: 'ingressgateway' }, { istio: 'ingress' }],
  },
  {
    name: 'Envoy Gateway',
    controller: /^gateway\.envoyproxy\.io\//,
    className: /^(?:eg|envoy.*)$/,
    pods: [],
    gatewaysOnly: true,
  },
  {
    name: "Cilium's ingress proxy",
    controller: /^(?:cilium\.io|io\.cilium)\//,
    className: /^cilium/,
    pods: [],
    unlabelled: true,
  },
  {
    name: 'the load balancer of AWS',
    controller: /^(?:ingress\.k8s\.aws|gateway\.k8s\.aws|eks\.amazonaws\.com)\//,
    className: /^alb/,
    pods: [],
    outside: [],
  },
  {
    name: 'the load balancer of Google Cloud',
    controller: /^(?:networking\.gke\.io|k8s\.io\/ingress-gce|ingress-gce)/,
    className: /^(?:gce|gke-)/,
    pods: [],
    outside: ['35.191.0.0/16', '130.211.0.0/22'],
  },
  {
    name: 'the Application Gateway of Azure',
    controller: /^azure\/application-gateway|^alb\.networking\.azure\.io\//,
    className: /^azure/,
    pods: [],
    outside: [],
  },
];
