import type { SampleCase } from './case.ts';

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
];
