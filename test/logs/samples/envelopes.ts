// Real envelopes. What is inside leads back to the line on which the outermost one begins.
import type { SampleCase } from './case.ts';

const window = '2014-12-14T04:06:50.000Z/2014-12-14T04:07:50.000Z reply? ×1 windows unknown window 60000';

export const envelopeSamples: readonly SampleCase[] = [
  {
    // Two lines of flow logs as a subscription of CloudWatch delivers them.
    file: 'cloudwatch-envelope/otel-vpc-flow-subscription.json',
    format: 'aws-vpc-flow',
    because: '14 default columns',
    lines: 1,
    flows: [
      `1 172.31.16.139 :20641 -> 172.31.16.21 TCP/22 allowed ${window} by cloud-firewall`,
      `1 172.31.9.69 :49761 -> 172.31.9.12 TCP/3389 refused-elsewhere ${window} by cloud-firewall`,
    ],
  },
  {
    // A search with one hit, in it the integration's document, in it the event; dots of annotations became underscores.
    file: 'audit-in-elasticsearch/reference-only/search-response.json',
    format: 'audit',
    because: 'auditID with a verb',
    lines: 158,
    flows: [
      '1 kube-system/cilium-operator-7d87454f7f-sbk79 fdad:ba50:248b:1::51 -> api-server TCP allowed 2026-08-15T18:46:33.342Z/2026-08-15T18:46:33.343Z request ×1 connections api-server by unknown',
    ],
  },
];
