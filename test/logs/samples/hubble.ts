import type { SampleCase } from './case.ts';

const prometheus = 'monitoring/prometheus-kube-prometheus-stack-prometheus-0';
const stateMetrics = 'monitoring/kube-prometheus-stack-kube-state-metrics-86ddbf5c57-gwk4w';
/** The fields left by the mask of the export: neither addresses nor labels, nor the point of observation. */
const masked = '×1 packets unknown on k8s-w2 by cni-policy';

export const hubbleSamples: readonly SampleCase[] = [
  {
    file: 'hubble/export-docs.jsonl',
    format: 'hubble',
    because: 'flow with a verdict',
    lines: 2,
    flows: [
      // Dropped for its source address, which no policy is asked about.
      '1 fe80::64d8:8aff:fe72:fc14 -> ff02::2 other unknown 2023-08-21T12:12:13.517Z reply? ×1 packets unknown on kind-kind/kind-worker by unknown',
      '2 default/xwing 10.244.1.60 :44916 -> default/deathstar-7848d6c4d5-th9v2 10.244.1.5 TCP/80 denied 2023-08-21T12:12:18.510Z request ×1 packets unknown on kind-kind/kind-worker by cni-policy',
    ],
  },
  {
    file: 'hubble/exporter-lost-events.jsonl',
    format: 'hubble',
    because: 'event of the Hubble exporter',
    lines: 1,
    flows: [],
    // How many were lost it does not say: at least one.
    lost: 1,
  },
  {
    file: 'hubble/printer-json-legacy.jsonl',
    format: 'hubble',
    because: 'without a wrapper',
    lines: 1,
    flows: [
      // Identity 4 is Cilium's health endpoint of a node; the reason of the drop stands in the type of the event.
      '1 node 1.1.1.1 :31793 -> 2.2.2.2 TCP/8080 denied 1970-01-01T00:20:34.567Z request ×1 packets unknown on k8s1 by cni-policy',
    ],
  },
  {
    // Without a year, and with names in place of ports where it knows one.
    file: 'hubble/printer-compact.txt',
    because: 'the text output of hubble observe',
    lines: 1,
    flows: [],
  },
  {
    file: 'hubble/reference-only/export-fieldmask-1.17.6.jsonl',
    format: 'hubble',
    because: 'flow with a verdict',
    lines: 5,
    flows: [
      `1 ${prometheus} :60482 -> kube-system/coredns-675485d6df-xkf24 TCP/9153 allowed 2025-07-26T18:46:58.596Z request ${masked}`,
      `2 nobody :6443 -> ${stateMetrics} TCP/53020 allowed 2025-07-26T18:46:58.642Z reply ${masked}`,
      `3 ${stateMetrics} :53020 -> nobody TCP/6443 allowed 2025-07-26T18:46:58.642Z request ${masked}`,
      `4 ${prometheus} :45168 -> nobody TCP/10250 allowed 2025-07-26T18:46:58.762Z request ${masked}`,
      `5 nobody :10250 -> ${prometheus} TCP/45168 allowed 2025-07-26T18:46:58.762Z reply ${masked}`,
    ],
  },
  {
    file: 'hubble/reference-only/policy-verdict-drop-1.18.jsonl',
    format: 'hubble',
    because: 'flow with a verdict',
    lines: 1,
    flows: [
      '1 net-lab/traffic-generator-9b649846d-bxqfc net-lab/traffic-generator[Deployment] 10.0.1.235 {app=traffic-generator} :60524 -> net-lab/echo-server-65887564dc-jjw7k 10.0.0.21 {app=echo-server} TCP/80 denied 2026-07-31T10:41:02.202Z request ×1 connections source on topgun/cilium-w1 by cni-policy deny=CiliumNetworkPolicy net-lab/deny-tg-to-echo',
    ],
  },
];
