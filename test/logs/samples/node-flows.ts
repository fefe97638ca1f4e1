import type { SampleCase } from './case.ts';

export const netobservSamples: readonly SampleCase[] = [
  {
    file: 'netobserv/reference-only/kafka-export-2022.jsonl',
    format: 'netobserv',
    because: 'NetObserv',
    lines: 3,
    flows: [
      '1 10.0.176.217 :15467 -> node "ip-10-0-181-113.eu-west-1.compute.internal" 10.0.181.113 TCP/6443 allowed 2022-10-24T09:13:45.831Z reply? ×1 windows node sampled by unknown',
      '2 openshift-cloud-credential-operator/cloud-credential-operator-75f8d887bd-lmrcv openshift-cloud-credential-operator/cloud-credential-operator[Deployment] 10.128.0.18 :8443 -> openshift-monitoring/prometheus-k8s-0 openshift-monitoring/prometheus-k8s[StatefulSet] 10.131.0.11 TCP/53598 allowed 2022-10-24T09:13:44.686Z reply? ×1 windows node sampled by unknown',
      '3 node "ip-10-0-181-113.eu-west-1.compute.internal" 10.0.181.113 :6443 -> 10.0.206.183 TCP/19026 allowed 2022-10-24T09:13:44.972Z reply? ×1 windows node sampled by unknown',
    ],
  },
];

const recording = 'test-networkpolicy-8485776873410829123/test-pod';

export const inspektorGadgetSamples: readonly SampleCase[] = [
  {
    file: 'inspektor-gadget/trace_tcp.jsonl',
    format: 'inspektor-gadget',
    because: 'trace_tcp',
    lines: 2,
    flows: [
      '1 default/mypod2 10.244.0.8 :41464 -> 1.1.1.1 TCP/80 allowed 2024-07-31T18:38:31.977Z request ×1 connections source on minikube by unknown',
      '2 172.17.0.3 :45942 -> 1.1.1.1 TCP/80 allowed 2024-07-31T18:39:16.455Z request ×1 connections source by unknown',
    ],
  },
  {
    file: 'inspektor-gadget/legacy-advise-record.jsonl',
    format: 'inspektor-gadget',
    because: 'advise network-policy',
    lines: 2,
    flows: [
      `1 ${recording} -> svc kube-system/kube-dns 10.96.0.10 UDP/53 unknown 2026-01-01T00:00:00.000Z reply? ×1 packets source on minikube by unknown`,
      `2 ${recording} -> svc default/kubernetes 10.96.0.1 TCP/443 unknown 2026-01-01T00:00:00.000Z reply? ×1 packets source on minikube by unknown`,
    ],
  },
  {
    file: 'inspektor-gadget/trace_tcp-columns.txt',
    because: 'the columns of Inspektor Gadget, which have no time',
    lines: 2,
    flows: [],
  },
];

export const tetragonSamples: readonly SampleCase[] = [
  {
    file: 'tetragon/reference-only/tcp-connect-cri-prefixed.log',
    format: 'tetragon',
    because: 'Tetragon',
    lines: 1,
    flows: [
      '1 forge/forge-build forge/forge-build[] 10.244.0.30 :54321 -> 142.250.80.46 TCP/443 unknown 2026-03-15T00:06:31.800Z request ×1 connections source on kubez-control-plane by unknown',
    ],
  },
];

export const istioSamples: readonly SampleCase[] = [
  {
    file: 'istio-access-log/istio-docs-text.log',
    format: 'istio',
    because: 'access log of Istio',
    lines: 2,
    flows: [
      // One connection from both sides: what leaves the client's proxy is what comes in at the server's.
      '1 10.44.1.23 :37652 -> 10.44.1.27 via foo/httpbin 10.0.45.184:8000 TCP/80 allowed 2020-11-25T21:26:18.409Z request ×1 events source by unknown',
      '2 10.44.1.23 :37652 -> 10.44.1.27 TCP/80 allowed 2020-11-25T21:26:18.409Z request ×1 events destination by unknown',
    ],
  },
];

const written = '2026-01-01T00:00:00.000Z';
const listed = `${written} request ×1 connections node by unknown`;

export const conntrackSamples: readonly SampleCase[] = [
  {
    file: 'conntrack/scope-E-stream.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 4,
    flows: [
      `1 10.0.0.1 :36826 -> 10.0.0.2 via 127.0.0.1:28106 TCP/28107 allowed ${written} request ×1 events node by unknown`,
      `2 10.0.0.1 :36898 -> 10.0.0.2 via 127.0.0.1:28107 TCP/28107 unknown ${listed}`,
      `3 10.0.0.1 :36898 -> 10.0.0.2 via 127.0.0.1:28107 TCP/28107 allowed ${written} request ×1 events node by unknown`,
      `4 10.0.0.1 :36898 -> 10.0.0.2 via 127.0.0.1:28107 TCP/28107 allowed ${listed}`,
    ],
  },
  {
    file: 'conntrack/scope-L-dump.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 3,
    flows: [
      `1 10.0.2.2 :49911 -> 10.0.2.15 TCP/22 allowed ${listed}`,
      `2 172.17.0.5 :47010 -> 172.17.0.2 TCP/80 allowed ${listed}`,
      `3 192.168.35.116 :49862 -> 216.58.213.227 TCP/443 allowed ${listed}`,
    ],
  },
  {
    file: 'conntrack/reference-only/aks-client-node-vmss000002.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 7,
    flows: [
      `1 10.244.0.11 :35637 -> 10.244.2.3 via 10.0.0.10:53 UDP/53 allowed ${listed}`,
      `2 10.244.0.11 :43052 -> 10.244.2.3 via 10.0.0.10:53 UDP/53 allowed ${listed}`,
      `3 10.244.0.11 :33258 -> 10.244.1.4 via 10.0.0.10:53 UDP/53 allowed ${listed}`,
      // Line 4 is the footer of another list.
      `5 10.244.0.11 :56834 -> 10.244.2.3 via 10.0.0.10:53 UDP/53 allowed ${listed}`,
      `6 10.244.0.11 :38430 -> 10.244.1.4 via 10.0.0.10:53 UDP/53 allowed ${listed}`,
      // The node lends its address to what leaves the cluster; the pod is still who began.
      `7 10.244.0.11 :53830 -> 172.64.154.211 TCP/80 allowed ${listed}`,
    ],
  },
  {
    file: 'conntrack/reference-only/aks-dns-node-vmss000000.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 2,
    flows: [
      `1 10.244.0.11 :35637 -> 10.244.2.3 UDP/53 allowed ${listed}`,
      `2 10.244.0.11 :56834 -> 10.244.2.3 UDP/53 allowed ${listed}`,
    ],
  },
  {
    file: 'conntrack/reference-only/aks-dns-node-vmss000001.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 2,
    flows: [
      `1 10.244.0.11 :38430 -> 10.244.1.4 UDP/53 allowed ${listed}`,
      `2 10.244.0.11 :33258 -> 10.244.1.4 UDP/53 allowed ${listed}`,
    ],
  },
  {
    file: 'conntrack/reference-only/service-dnat-changed-port.txt',
    format: 'conntrack',
    because: 'conntrack',
    lines: 1,
    flows: [`1 10.244.2.4 :41822 -> 10.244.1.3 via 10.96.211.47:80 TCP/9376 allowed ${listed}`],
  },
];

export const otterizeSamples: readonly SampleCase[] = [
  {
    file: 'otterize/mapper-list.txt',
    because: 'a service map of Otterize, which tells neither ports nor times',
    lines: 19,
    flows: [],
  },
];
