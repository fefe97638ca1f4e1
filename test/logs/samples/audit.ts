// Audit logs of every platform. An audit event proves the caller's request; it says nothing about traffic between pods.
import type { SampleCase } from './case.ts';

/** A request that somebody made of the API server; `to` is when it was answered, where that is another millisecond. */
const asked = (line: number, who: string, from: string, to?: string): string =>
  `${line} ${who} -> api-server TCP allowed ${from}${to === undefined ? '' : `/${to}`} request ×1 connections api-server by unknown`;

const linkerd = 'linkerd/linkerd-destination-7d6c6c7775-49tpt 10.23.0.6';

const native: readonly SampleCase[] = [
  {
    // Everything came from the server's own machine, by somebody who played others.
    file: 'k8s-audit/audit2rbac-demo.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 37,
    flows: [],
  },
  {
    // Three watches, each at two or three stages: two ended, one started; the start of a fourth shows no answer yet.
    file: 'k8s-audit/hori-k3s-1.33-watch.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 6,
    flows: [
      asked(1, linkerd, '2025-05-19T09:37:51.360Z', '2025-05-19T09:44:36.347Z'),
      asked(3, linkerd, '2025-05-19T09:44:36.348Z', '2025-05-19T09:44:36.350Z'),
      asked(4, linkerd, '2025-05-19T09:37:51.360Z', '2025-05-19T09:44:38.348Z'),
      asked(6, linkerd, '2025-05-19T09:44:38.349Z', '2025-05-19T09:44:38.349Z'),
    ],
  },
  {
    // exec reaches the kubelet, and nothing behind it.
    file: 'k8s-audit/falco-exec-and-service.request.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 2,
    flows: [
      asked(1, '192.168.99.1', '2018-10-26T13:38:34.867Z', '2018-10-26T13:38:34.902Z'),
      asked(2, '192.168.99.1', '2018-10-26T09:31:36.115Z', '2018-10-26T09:31:36.134Z'),
    ],
    writes: ['2 create Service default/nginx created by minikube-user'],
  },
  {
    file: 'k8s-audit/falco-plugin-minimal.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [],
  },
  {
    file: 'k8s-audit/reference-only/apiserver-loopback.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [],
  },
  {
    file: 'k8s-audit/reference-only/kubelet-pod-status-patch-1.20.requestresponse.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [],
    pods: ['1 default/accessor on node2 {run=accessor} has 10.244.104.11'],
  },
  {
    file: 'k8s-audit/reference-only/lease-update-ipv6.requestresponse.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [
      asked(
        1,
        'vc-manager/vc-manager-5b5db8d89c-xbzbv fdb6:6e92:3cfb:203::4558',
        '2026-08-15T19:25:12.922Z',
        '2026-08-15T19:25:12.945Z',
      ),
    ],
  },
  {
    file: 'k8s-audit/reference-only/pod-to-apiserver-bound-token.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [
      asked(
        1,
        'default/console-operator-7bd67974fd-bvxf4 10.222.8.92',
        '2023-04-06T01:57:25.529Z',
        '2023-04-06T01:57:25.538Z',
      ),
    ],
  },
  {
    // Nobody is named, and the address was masked by whoever published the lines.
    file: 'k8s-audit/reference-only/unauthenticated-401-empty-user.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 2,
    flows: [],
  },
];

const eks: readonly SampleCase[] = [
  {
    // A refused watch of CoreDNS; the two others are by EKS itself and by a kubelet.
    file: 'eks-audit/panther-enriched.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 3,
    flows: [
      asked(
        1,
        'kube-system/coredns-57ff979f67-bl27n 10.0.27.115',
        '2022-11-29T22:34:06.892Z',
        '2022-11-29T22:40:02.903Z',
      ),
    ],
  },
  {
    file: 'eks-audit/reference-only/kubelet-pod-status-patch-1.21.request.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [],
    pods: ['1 default/stress-83-tbnq2 has no address'],
  },
];

const gke: readonly SampleCase[] = [
  {
    file: 'gke-audit/google-test-deployment-patch.json',
    format: 'gke-audit',
    because: 'service k8s.io',
    lines: 28,
    flows: [asked(1, '203.0.113.10', '2026-09-14T10:30:00.123Z')],
  },
  {
    // The second creation failed, though its request was answered.
    file: 'gke-audit/panther-logentries.jsonl',
    format: 'gke-audit',
    because: 'service k8s.io',
    lines: 4,
    flows: [
      asked(2, '1.2.3.4', '2024-02-19T12:02:22.057Z'),
      asked(3, '1.2.3.4', '2024-02-20T13:47:43.126Z'),
      asked(4, '1.2.3.4', '2024-02-16T11:48:22.742Z'),
    ],
    writes: ['2 create Service default/test-ns created by some.user@company.com'],
    pods: ['4 default/test'],
    skipped: ['1: an audit entry without a time'],
  },
  {
    file: 'gke-audit/reference-only/elastic-readyz-data-access.jsonl',
    format: 'gke-audit',
    because: 'service k8s.io',
    lines: 1,
    flows: [],
  },
];

const aks: readonly SampleCase[] = [
  {
    // Neither the records nor the events in them have a time.
    file: 'aks-audit/panther-kube-audit.jsonl',
    format: 'audit',
    because: 'audit.k8s.io',
    lines: 3,
    flows: [],
    skipped: [1, 2, 3].map((line) => `${line}: an audit event without a time`),
  },
  ...['elastic-log-as-object.jsonl', 'elastic-log-as-string.jsonl'].map((name) => ({
    // A lease of the provider's own.
    file: `aks-audit/reference-only/${name}`,
    format: 'audit',
    because: 'audit log',
    lines: 1,
    flows: [],
  })),
];

const openshift: readonly SampleCase[] = [
  {
    // The aggregated server's log: the second address is that of the API server in front of it.
    file: 'openshift-audit/reference-only/openshift-apiserver-aggregated.metadata.jsonl',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 1,
    flows: [
      asked(
        1,
        'openshift-cluster-samples-operator/cluster-samples-operator-7f8d575897-s7566',
        '2023-03-27T09:44:50.239Z',
        '2023-03-27T09:44:50.242Z',
      ),
      '1 api-server -> called api v1.template.openshift.io TCP allowed 2023-03-27T09:44:50.239Z/2023-03-27T09:44:50.242Z request ×1 connections api-server by unknown',
    ],
  },
];

const cart = 'shop/cart-86d96b9b74-hbmj8 10.244.1.10';
const debug = 'shop/debug 10.244.1.13';
const alice = '203.0.113.24';
const bob = '203.0.113.57';
const carol = '2001:db8:5::19';

/** Seconds within the minute of the recording. */
const minute = (line: number, who: string, from: string, to: string): string =>
  asked(line, who, `2026-11-23T04:27:${from}Z`, `2026-11-23T04:27:${to}Z`);

/** Two bodies of an audit webhook with 40 events each; requests from the server itself and its controllers prove nothing. */
const posted: SampleCase = {
  file: 'k8s-audit-recorded/webhook-eventlist.jsonl',
  format: 'audit',
  because: 'auditID with a verb',
  lines: 2,
  flows: [
    minute(1, cart, '31.069', '31.069'),
    minute(1, cart, '31.078', '31.078'),
    minute(1, cart, '31.082', '31.083'),
    minute(1, '10.244.1.10', '31.088', '31.089'),
    minute(1, '10.244.1.10', '31.095', '31.095'),
    // A token that was carried away shows the pod's name from elsewhere.
    minute(1, 'shop/cart-86d96b9b74-hbmj8 203.0.113.66', '31.100', '31.101'),
    minute(1, cart, '31.105', '31.107'),
    minute(1, cart, '31.111', '31.112'),
    minute(1, debug, '31.153', '31.155'),
    minute(1, 'monitoring/node-exporter-5dgwt 172.18.0.11', '31.161', '31.163'),
    minute(1, alice, '31.167', '31.172'),
    minute(1, alice, '31.176', '31.179'),
    minute(1, alice, '31.192', '31.194'),
    // A token from a Secret names no pod.
    minute(1, '10.244.1.13', '31.197', '31.200'),
    minute(1, '10.244.1.13', '31.203', '31.203'),
    minute(1, carol, '31.262', '31.264'),
    minute(1, carol, '31.296', '31.301'),
    minute(1, bob, '31.369', '31.371'),
    minute(1, bob, '31.372', '31.375'),
    minute(1, bob, '31.427', '31.429'),
    minute(1, bob, '31.431', '31.433'),
    minute(1, bob, '31.496', '31.498'),
    minute(1, bob, '31.500', '31.502'),
    minute(2, alice, '32.461', '32.463'),
    minute(2, alice, '32.466', '32.468'),
    minute(2, alice, '32.472', '32.473'),
    minute(2, alice, '32.477', '32.478'),
    minute(2, alice, '32.481', '32.482'),
    minute(2, alice, '32.485', '32.487'),
    minute(2, alice, '32.490', '32.491'),
    minute(2, alice, '32.494', '32.497'),
    minute(2, alice, '32.500', '32.501'),
    minute(2, alice, '32.505', '32.506'),
    minute(2, alice, '32.510', '32.511'),
    minute(2, alice, '32.515', '32.516'),
    minute(2, alice, '32.523', '32.577'),
    minute(2, '203.0.113.99', '32.581', '32.582'),
    minute(2, '203.0.113.99', '32.586', '32.587'),
    minute(2, alice, '32.590', '32.590'),
    minute(2, alice, '32.675', '32.677'),
    minute(2, alice, '32.678', '32.688'),
    minute(2, alice, '32.690', '32.691'),
  ],
  // All others of these writes were refused: 400, 401, 403, 404, 409, 415, 422.
  writes: [
    '1 patch NetworkPolicy shop/cart-from-frontend changed by carol@example.test',
    '1 patch NetworkPolicy shop/redis-from-cart changed by bob@example.test',
    '1 patch NetworkPolicy pay/payments-from-shop changed by bob@example.test',
    '1 patch NetworkPolicy pay/payments-from-shop changed by bob@example.test',
  ],
};

const legacy: SampleCase = {
  file: 'k8s-audit-recorded/legacy-format.log',
  because: '--audit-log-format=json',
  lines: 7,
  flows: [],
};

export const auditSamples: readonly SampleCase[] = [...native, ...eks, ...gke, ...aks, ...openshift, posted, legacy];
