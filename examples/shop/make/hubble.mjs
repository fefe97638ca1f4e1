// What Cilium's Hubble exported in those days: one verdict a new connection at each end, replies, probes, refusals.
import { calendar, minute, nights, timestamp } from './calendar.mjs';
import { chanceOf, seedOf } from './chance.mjs';
import { apiServer, runsAt } from './pods.mjs';

/** Customers come through a content delivery network. */
const cdn = ['192.0.2.41', '192.0.2.42', '192.0.2.73'];
const cardProcessor = ['203.0.113.66', '203.0.113.67'];
const dns = { to: 'kube-system/coredns', port: 53, protocol: 'UDP' };

/**
 * Who talks to whom. `each`: mean minutes between new connections; `by`: the policy that lets them in;
 * `out`: the policy that lets them out, where one isolates the source.
 */
const traffic = [
  { from: 'the internet', to: 'ingress/gateway', port: 8443, each: 60, by: 'ingress/gateway' },
  { from: 'ingress/gateway', to: 'shop/storefront', port: 8080, each: 90, by: 'shop/storefront' },
  { from: 'ingress/gateway', to: 'monitoring/grafana', port: 3000, each: 755, by: 'monitoring/grafana' },
  { from: 'shop/storefront', to: 'shop/catalog', port: 8080, each: 140, by: 'shop/behind-storefront' },
  { from: 'shop/storefront', to: 'shop/cart', port: 8080, each: 190, by: 'shop/behind-storefront' },
  { from: 'shop/storefront', to: 'shop/search', port: 8080, each: 220, by: 'shop/behind-storefront' },
  { from: 'shop/storefront', to: 'shop/checkout', port: 8080, each: 315, by: 'shop/behind-storefront' },
  { from: 'shop/checkout', to: 'shop/cart', port: 8080, each: 345, by: 'shop/cart-from-checkout' },
  { from: 'shop/checkout', to: 'data/orders-db', port: 5432, each: 375, by: 'data/orders-db' },
  { from: 'shop/checkout', to: 'payments/api', port: 8443, each: 40, by: 'payments/api' },
  { from: 'shop/cart', to: 'data/cart-cache', port: 6379, each: 285, by: 'data/cart-cache' },
  { from: 'shop/search', to: 'data/search-index', port: 9200, each: 315, by: 'data/search-index' },
  { from: 'payments/api', to: 'payments/ledger', port: 9000, each: 375, by: 'payments/ledger', out: 'payments/api' },
  { from: 'payments/api', to: cardProcessor, names: ['api.cards.example'], port: 443, each: 375, out: 'payments/api' },
  {
    from: 'payments/ledger',
    to: 'data/orders-db',
    port: 5432,
    each: 505,
    by: 'data/orders-db',
    out: 'payments/ledger',
  },
  {
    from: 'batch/nightly-report',
    to: 'data/orders-db',
    port: 5432,
    night: 3,
    by: 'data/orders-db',
    out: 'batch/nightly-report',
  },
  {
    from: 'batch/nightly-report',
    to: ['198.51.100.25'],
    names: ['mail.example'],
    port: 587,
    night: 1,
    out: 'batch/nightly-report',
  },
  { from: 'batch/nightly-report', ...dns, night: 2, out: 'batch/nightly-report' },
  { from: 'batch/stock-sync', to: 'shop/catalog', port: 8080, each: 470, by: 'shop/catalog-from-stock-sync' },
  { from: 'batch/stock-sync', to: ['198.51.100.80'], names: ['stock.supplier.example'], port: 443, each: 470 },
  // Since its release stock-sync writes to the index: refused until somebody opened it in the cluster.
  {
    from: 'batch/stock-sync',
    to: 'data/search-index',
    port: 9200,
    each: 12,
    since: calendar.stockSyncRelease,
    until: calendar.liveEdit,
    refused: true,
  },
  {
    from: 'batch/stock-sync',
    to: 'data/search-index',
    port: 9200,
    each: 130,
    since: calendar.liveEdit,
    by: 'data/search-index',
  },
  { from: 'monitoring/grafana', to: 'monitoring/prometheus', port: 9090, each: 1010, by: 'monitoring/prometheus' },
  { from: 'monitoring/prometheus', to: 'ingress/gateway', port: 9113, each: 1310, by: 'ingress/gateway' },
  ...['storefront', 'catalog', 'cart', 'checkout', 'search'].map((name) => {
    return { from: 'monitoring/prometheus', to: `shop/${name}`, port: 9090, each: 1310, by: 'shop/metrics' };
  }),
  { from: 'monitoring/prometheus', to: 'payments/api', port: 9090, each: 1310, by: 'payments/api' },
  { from: 'monitoring/prometheus', to: 'payments/ledger', port: 9090, each: 460, refused: true },
  { from: 'monitoring/prometheus', to: 'data/orders-db', port: 9187, each: 1310, by: 'data/metrics' },
  { from: 'monitoring/prometheus', to: 'data/cart-cache', port: 9121, each: 1310, by: 'data/metrics' },
  { from: 'monitoring/prometheus', to: 'data/search-index', port: 9114, each: 1310, by: 'data/metrics' },
  { from: 'monitoring/prometheus', to: 'batch/stock-sync', port: 9090, each: 1310, by: 'batch/metrics-only' },
  {
    from: 'monitoring/prometheus',
    to: 'monitoring/kube-state-metrics',
    port: 8080,
    each: 1310,
    by: 'monitoring/kube-state-metrics',
  },
  { from: 'monitoring/prometheus', to: 'kube-system/coredns', port: 9153, each: 1310 },
  { from: 'monitoring/prometheus', to: 'the API server', port: apiServer.port, each: 750 },
  { from: 'monitoring/kube-state-metrics', to: 'the API server', port: apiServer.port, each: 750 },
  { from: 'kube-system/coredns', to: 'the API server', port: apiServer.port, each: 1310 },
  { from: 'kube-system/coredns', to: ['10.20.0.2'], port: 53, protocol: 'UDP', each: 630 },
  ...[
    'ingress/gateway',
    'shop/storefront',
    'shop/checkout',
    'shop/cart',
    'shop/search',
    'batch/stock-sync',
    'monitoring/prometheus',
  ].map((from) => ({ from, ...dns, each: 1260 })),
  ...['payments/api', 'payments/ledger'].map((from) => ({ from, ...dns, each: 1260, out: 'payments/dns' })),
  ...['shop/storefront', 'shop/checkout', 'payments/api'].map((to) => ({
    from: 'the node',
    to,
    port: to === 'payments/api' ? 8443 : 8080,
    each: 840,
  })),
];

const cluster = 'prod-eu';
const revisions = { 'data/search-index': '41' };

/** Lines of the export, in the order of time. `namespaces`: labels by name. */
export function hubbleLines(pods, namespaces) {
  const byWorkload = new Map();
  for (const pod of pods) {
    const key = `${pod.namespace}/${pod.workload.name}`;
    byWorkload.set(key, [...(byWorkload.get(key) ?? []), pod]);
  }
  const world = { byWorkload, namespaces };
  return traffic
    .flatMap((pattern) => timesOf(pattern).flatMap((time) => connection(world, pattern, time)))
    .sort((a, b) => a.time - b.time || (a.line < b.line ? -1 : 1))
    .map(({ line }) => line);
}

/** Moments of new connections: random gaps, shorter by day, or some minutes into each night's run. */
function timesOf(pattern) {
  const chance = chanceOf(seedOf(JSON.stringify(pattern)));
  const { night, each, since = calendar.from, until = calendar.to } = pattern;
  if (night !== undefined)
    return nights.flatMap((start) =>
      Array.from({ length: night }, () => Math.round(start + (0.5 + chance() * 9) * minute)),
    );
  const times = [];
  for (let time = since; ;) {
    time += (-Math.log(1 - chance()) * each * minute) / busiest;
    if (time >= until) return times;
    if (chance() * busiest < busynessAt(time)) times.push(Math.round(time));
  }
}

const busiest = 1.8;

/** 1 on average, most in the afternoon (UTC), least before dawn. */
function busynessAt(time) {
  return 1 + (busiest - 1) * Math.sin(((new Date(time).getUTCHours() - 9) / 24) * 2 * Math.PI);
}

function connection(world, pattern, time) {
  const chance = chanceOf(seedOf(`${pattern.from} ${pattern.to} ${pattern.port} ${time}`));
  const source = endOf(world, pattern.from, time, chance);
  const destination = endOf(world, pattern.to, time, chance, pattern.names);
  if (source === undefined || destination === undefined) return [];
  if (pattern.from === 'the node') Object.assign(source, nodeEnd(destination.pod.node));
  const { protocol = 'TCP', port } = pattern;
  const clientPort = 32768 + Math.floor(chance() * 28000);
  const flow = { source, destination, protocol, clientPort, port, pattern };
  return [...verdicts(flow, time, chance), ...replies(flow, time, chance)];
}

/** Egress is judged on the source's node, ingress on the destination's; a packet may pass the first and not the second. */
function verdicts(flow, time, chance) {
  const { source, destination, pattern } = flow;
  const late = time + 0.2 + chance() * 0.6;
  if (pattern.from === 'the node')
    return [
      lineOf(flow, time, destination.pod.node, {
        event_type: { type: 4 },
        traffic_direction: 'INGRESS',
        trace_observation_point: 'TO_ENDPOINT',
        is_reply: false,
      }),
    ];
  const lines = [];
  if (source.pod !== undefined)
    lines.push(
      lineOf(flow, time, source.pod.node, {
        event_type: { type: 5 },
        traffic_direction: 'EGRESS',
        ...matched('egress', pattern.out),
      }),
    );
  if (destination.pod !== undefined && pattern.refused)
    lines.push(
      lineOf(flow, late, destination.pod.node, { event_type: { type: 5 }, traffic_direction: 'INGRESS', ...refusal }),
      lineOf(flow, late, destination.pod.node, {
        event_type: { type: 1, sub_type: 133 },
        traffic_direction: 'INGRESS',
        ...refusal,
      }),
    );
  else if (destination.pod !== undefined)
    lines.push(
      lineOf(flow, late, destination.pod.node, {
        event_type: { type: 5 },
        traffic_direction: 'INGRESS',
        ...matched('ingress', pattern.by),
      }),
    );
  return lines;
}

const refusal = { verdict: 'DROPPED', drop_reason: 133, drop_reason_desc: 'POLICY_DENIED' };

function matched(direction, policy) {
  if (policy === undefined) return { policy_match_type: 4 };
  const [namespace, name] = policy.split('/');
  const labels = [
    'k8s:io.cilium.k8s.policy.derived-from=NetworkPolicy',
    `k8s:io.cilium.k8s.policy.name=${name}`,
    `k8s:io.cilium.k8s.policy.namespace=${namespace}`,
  ];
  const entry = { name, namespace, labels, revision: revisions[policy] ?? '27', kind: 'NetworkPolicy' };
  return { policy_match_type: 2, [`${direction}_allowed_by`]: [entry] };
}

/** One connection in four also left a trace of its answer. */
function replies(flow, time, chance) {
  const { source, destination, pattern } = flow;
  if (source.pod === undefined || pattern.refused || chance() > 0.25) return [];
  const answer = {
    ...flow,
    source: destination,
    destination: source,
    clientPort: flow.port,
    port: flow.clientPort,
    answers: true,
  };
  return [
    lineOf(answer, time + 1 + chance() * 3, source.pod.node, {
      event_type: { type: 4 },
      traffic_direction: 'INGRESS',
      trace_observation_point: 'TO_ENDPOINT',
      is_reply: true,
    }),
  ];
}

/** The pod that speaks for a workload at that moment, or an end that is no pod. Undefined: nobody runs. */
function endOf({ byWorkload, namespaces }, who, time, chance, names) {
  if (who === 'the node') return {};
  if (who === 'the internet') return outside(cdn[Math.floor(chance() * cdn.length)]);
  if (who === 'the API server')
    return { address: apiServer.address, identity: 7, labels: ['reserved:kube-apiserver', 'reserved:remote-node'] };
  if (Array.isArray(who)) return outside(who[Math.floor(chance() * who.length)], names);
  const running = byWorkload.get(who).filter((pod) => runsAt(pod, time));
  const pod = running[Math.floor(chance() * running.length)];
  if (pod === undefined) return undefined;
  return { pod, address: pod.address, identity: identityOf(pod), labels: labelsOf(pod, namespaces) };
}

function outside(address, names) {
  return { address, identity: 2, labels: ['reserved:world'], names };
}

function nodeEnd(node) {
  return { address: node.inBlock, identity: 1, labels: ['reserved:host'] };
}

const identityOf = ({ namespace, workload }) => 10_000 + (seedOf(`${namespace}/${workload.name}`) % 50_000);

/** The labels that make an identity: those of the pod that do not change with each release, and those of its namespace. */
function labelsOf({ namespace, labels, spec }, namespaces) {
  const own = Object.entries(labels).filter(([key]) => !/pod-template-hash|job-name|pod-index|pod-name/.test(key));
  return [
    ...own.map(([key, value]) => `k8s:${key}=${value}`),
    ...Object.entries(namespaces[namespace]).map(
      ([key, value]) => `k8s:io.cilium.k8s.namespace.labels.${key}=${value}`,
    ),
    `k8s:io.cilium.k8s.policy.cluster=${cluster}`,
    `k8s:io.cilium.k8s.policy.serviceaccount=${spec.serviceAccountName ?? 'default'}`,
    `k8s:io.kubernetes.pod.namespace=${namespace}`,
  ].sort();
}

/** A node knows the workload of its own pods only. */
function shown({ pod, identity, labels }, node) {
  if (pod === undefined) return { identity, labels };
  const local = pod.node === node;
  return {
    ...(local && { ID: 100 + (seedOf(pod.name) % 3900) }),
    identity,
    cluster_name: cluster,
    namespace: pod.namespace,
    labels,
    pod_name: pod.name,
    ...(local && { workloads: [{ name: pod.workload.name, kind: pod.workload.kind }] }),
  };
}

function lineOf(flow, at, node, facts) {
  const { source, destination, protocol, clientPort, port, answers } = flow;
  const time = timestamp(Math.floor(at)).replace('Z', `${String(Math.floor((at % 1) * 1e6)).padStart(6, '0')}Z`);
  const flags = answers ? { SYN: true, ACK: true } : { SYN: true };
  const ports = { source_port: clientPort, destination_port: port };
  const { verdict = 'FORWARDED', ...rest } = facts;
  const nodeName = `${cluster}/${node.name}`;
  const names = answers ? source.names : destination.names;
  const record = {
    flow: {
      time,
      verdict,
      IP: { source: source.address, destination: destination.address, ipVersion: 'IPv4' },
      l4: protocol === 'TCP' ? { TCP: { ...ports, flags } } : { UDP: ports },
      source: shown(source, node),
      destination: shown(destination, node),
      Type: 'L3_L4',
      node_name: nodeName,
      ...(names !== undefined && { [answers ? 'source_names' : 'destination_names']: names }),
      ...rest,
      Summary: protocol === 'TCP' ? `TCP Flags: ${Object.keys(flags).join(', ')}` : 'UDP',
    },
    node_name: nodeName,
    time,
  };
  return { time: at, line: JSON.stringify(record) };
}
