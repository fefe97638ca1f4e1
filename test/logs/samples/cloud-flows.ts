import type { SampleCase } from './case.ts';

const aws = 'reply? ×1 windows unknown window';
const minute = '2014-12-14T04:06:50.000Z/2014-12-14T04:07:50.000Z';
const first = '2019-08-26T19:47:55.000Z/2019-08-26T19:48:53.000Z';
const second = '2019-08-26T19:48:53.000Z/2019-08-26T19:51:53.000Z';
const third = '2019-08-27T19:12:13.000Z/2019-08-27T19:13:13.000Z';
const written = '2026-01-01T00:00:00.000Z';
const day = '2021-03-26T03:28:12.000Z/2021-03-26T03:29:09.000Z';

export const awsVpcFlowSamples: readonly SampleCase[] = [
  {
    file: 'aws-vpc-flow/v2-default-no-header.log',
    format: 'aws-vpc-flow',
    because: '14 default columns',
    lines: 7,
    flows: [
      `1 172.31.16.139 :20641 -> 172.31.16.21 TCP/22 allowed ${minute} ${aws} 60000 by cloud-firewall`,
      `2 172.31.9.69 :49761 -> 172.31.9.12 TCP/3389 refused-elsewhere ${minute} ${aws} 60000 by cloud-firewall`,
      // Line 3 had no traffic; line 4 lost some. A ping goes out although its answer was refused, and has no ports.
      `5 203.0.113.12 -> 172.31.16.139 other allowed 2015-05-29T16:30:27.000Z/2015-05-29T16:32:22.000Z ${aws} 115000 by cloud-firewall`,
      `6 172.31.16.139 -> 203.0.113.12 other refused-elsewhere 2015-05-29T16:31:34.000Z/2015-05-29T16:32:22.000Z ${aws} 48000 by cloud-firewall`,
      `7 2001:db8:1234:a100:8d6e:3477:df66:f105 :34892 -> 2001:db8:1234:a102:3304:8879:34cf:4071 TCP/22 allowed 2016-10-31T11:35:08.000Z/2016-10-31T11:37:00.000Z ${aws} 112000 by cloud-firewall`,
    ],
    lost: 1,
  },
  {
    file: 'aws-vpc-flow/v3-tcp-flags-custom.log',
    format: 'aws-vpc-flow',
    because: 'a header with srcaddr',
    lines: 9,
    flows: [
      // SYN asks, SYN and ACK answer; FIN alone tells neither.
      `2 52.213.180.42 :43416 -> 10.0.0.62 TCP/5001 allowed ${first} request ×1 windows unknown window 58000 by cloud-firewall`,
      `3 10.0.0.62 :5001 -> 52.213.180.42 TCP/43416 allowed ${first} reply ×1 windows unknown window 58000 by cloud-firewall`,
      `4 52.213.180.42 :43418 -> 10.0.0.62 TCP/5001 allowed ${first} request ×1 windows unknown window 58000 by cloud-firewall`,
      `5 10.0.0.62 :5001 -> 52.213.180.42 TCP/43418 allowed ${first} reply ×1 windows unknown window 58000 by cloud-firewall`,
      `6 10.0.0.62 :5001 -> 52.213.180.42 TCP/43418 allowed ${second} ${aws} 180000 by cloud-firewall`,
      `7 52.213.180.42 :43418 -> 10.0.0.62 TCP/5001 allowed ${second} ${aws} 180000 by cloud-firewall`,
      `8 52.213.180.42 :43638 -> 10.0.0.62 TCP/5001 allowed ${third} request ×1 windows unknown window 60000 by cloud-firewall`,
      `9 10.0.0.62 :5001 -> 52.213.180.42 TCP/43638 allowed ${third} reply ×1 windows unknown window 60000 by cloud-firewall`,
    ],
  },
  {
    file: 'aws-vpc-flow/v5-flow-direction-custom.log',
    format: 'aws-vpc-flow',
    because: 'a header with srcaddr',
    lines: 3,
    flows: [
      `2 "AWS S3" 52.95.128.179 :80 -> 10.0.0.71 TCP/34210 allowed ${day} reply ×1 windows destination window 57000 by cloud-firewall`,
      `3 10.0.0.71 :34210 -> "AWS S3" 52.95.128.179 TCP/80 allowed ${day} request ×1 windows source window 57000 by cloud-firewall`,
    ],
  },
  {
    // Neither ports nor protocols are among its columns, so that no line says what talked to what.
    file: 'aws-vpc-flow/custom-nat-gateway.log',
    format: 'aws-vpc-flow',
    because: 'a header with srcaddr',
    lines: 7,
    flows: [],
    skipped: [2, 3, 4, 5, 6, 7].map((line) => `${line}: no protocol`),
  },
  {
    file: 'aws-vpc-flow/v3-transit-gateway-custom.log',
    format: 'aws-vpc-flow',
    because: 'a header with srcaddr',
    lines: 5,
    flows: [
      // It has no times. The last two passed the interfaces of a gateway; the packets were those of the first two.
      `2 10.20.33.164 :39812 -> 10.40.2.236 TCP/80 allowed ${written} request ×1 windows unknown by cloud-firewall`,
      `3 10.40.2.236 :80 -> 10.20.33.164 TCP/39812 allowed ${written} reply ×1 windows unknown by cloud-firewall`,
      `4 10.20.33.164 :39812 -> 10.40.2.236 TCP/80 allowed ${written} request ×1 windows unknown by cloud-firewall`,
      `5 10.40.2.236 :80 -> 10.20.33.164 TCP/39812 allowed ${written} reply ×1 windows unknown by cloud-firewall`,
    ],
  },
  {
    file: 'aws-vpc-flow/otel-s3-with-header-nodata.log',
    format: 'aws-vpc-flow',
    because: 'a header with srcaddr',
    lines: 2,
    flows: [],
  },
];

export const gcpVpcFlowSamples: readonly SampleCase[] = [
  {
    file: 'gcp-vpc-flow/otel-jsonpayload.json',
    format: 'gcp-vpc-flow',
    because: 'Google Cloud VPC flow logs',
    lines: 33,
    flows: [
      '1 192.0.2.1 :443 -> 203.0.113.1 TCP/40708 allowed 2025-09-27T21:12:02.937Z/2025-09-27T21:15:03.837Z reply? ×1 windows source on test-vm-1 sampled window 180900 by unknown',
    ],
  },
  {
    file: 'gcp-vpc-flow/reference-only/gke-cluster-only-1.json',
    format: 'gcp-vpc-flow',
    because: 'Google Cloud VPC flow logs',
    lines: 51,
    flows: [
      '1 34.118.64.229 :443 -> 10.0.0.4 TCP/45950 allowed 2022-06-03T12:09:42.501Z/2022-06-03T12:09:42.768Z reply? ×1 windows destination on gke-cluster-3-default-pool-4e355575-tdhx sampled window 267 by unknown',
    ],
  },
  {
    file: 'gcp-vpc-flow/reference-only/gke-cluster-only-2.json',
    format: 'gcp-vpc-flow',
    because: 'Google Cloud VPC flow logs',
    lines: 51,
    flows: [
      '1 34.118.64.229 :443 -> 10.0.0.3 TCP/41834 allowed 2022-06-03T12:09:44.421Z/2022-06-03T12:09:44.424Z reply? ×1 windows destination on gke-cluster-3-default-pool-4e355575-k1w8 sampled window 2 by unknown',
    ],
  },
];

const out = 'source by cloud-firewall';
const refused = 'request ×1 connections destination by cloud-firewall';
const begun = `request ×1 connections ${out}`;
const ended = `request ×1 windows ${out}`;
const allowed = 'request ×1 connections destination by cloud-firewall';

export const azureFlowSamples: readonly SampleCase[] = [
  {
    file: 'azure-vnet-flow/PT1H-v4.json',
    format: 'azure-flow',
    because: 'Azure flow logs of virtual networks',
    lines: 62,
    flows: [
      `1 10.0.0.6 :23956 -> 52.239.184.180 TCP/443 allowed 2022-09-14T09:00:03.599Z ${begun}`,
      `1 10.0.0.6 :23956 -> 52.239.184.180 TCP/443 allowed 2022-09-14T09:00:03.606Z ${ended}`,
      `1 10.0.0.6 :22730 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:03.637Z ${begun}`,
      `1 10.0.0.6 :22730 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:03.640Z ${ended}`,
      `1 10.0.0.6 :22732 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:04.251Z ${begun}`,
      `1 10.0.0.6 :22732 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:04.251Z ${ended}`,
      `1 10.0.0.6 :22734 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:04.622Z ${begun}`,
      `1 10.0.0.6 :22734 -> 40.74.146.17 TCP/443 allowed 2022-09-14T09:00:04.622Z ${ended}`,
      `1 10.0.0.6 :36776 -> 104.16.218.84 TCP/443 allowed 2022-09-14T09:00:17.343Z ${begun}`,
      `1 10.0.0.6 :36776 -> 104.16.218.84 TCP/443 allowed 2022-09-14T09:00:22.793Z ${ended}`,
      `1 101.33.218.153 :55188 -> 10.0.0.6 TCP/22 refused-elsewhere 2022-09-14T08:59:58.065Z ${refused}`,
      `1 192.241.200.164 :35276 -> 10.0.0.6 TCP/119 refused-elsewhere 2022-09-14T09:00:05.503Z ${refused}`,
      `1 20.106.221.10 :50557 -> 10.0.0.6 TCP/44357 refused-elsewhere 2022-09-14T08:59:49.563Z ${refused}`,
      `1 20.55.117.81 :62797 -> 10.0.0.6 TCP/35945 refused-elsewhere 2022-09-14T08:59:49.679Z ${refused}`,
      `1 20.55.113.5 :51961 -> 10.0.0.6 TCP/65515 refused-elsewhere 2022-09-14T08:59:49.709Z ${refused}`,
      `1 13.65.224.51 :40497 -> 10.0.0.6 TCP/40129 refused-elsewhere 2022-09-14T08:59:50.049Z ${refused}`,
      `1 20.55.117.81 :62797 -> 10.0.0.6 TCP/30472 refused-elsewhere 2022-09-14T08:59:50.145Z ${refused}`,
      `1 20.55.113.5 :51961 -> 10.0.0.6 TCP/28184 refused-elsewhere 2022-09-14T08:59:50.175Z ${refused}`,
      `1 20.106.221.10 :50557 -> 10.0.0.6 TCP/31244 refused-elsewhere 2022-09-14T09:00:15.545Z ${refused}`,
    ],
  },
  {
    // Seconds, although the format has milliseconds; the second and third tuple belong to another day than the first.
    file: 'azure-vnet-flow/tuples-bandwidth-example.txt',
    format: 'azure-flow',
    because: 'flow tuples of Azure',
    lines: 3,
    flows: [
      `1 185.170.185.105 :35370 -> 10.2.0.4 TCP/23 allowed 2017-05-02T22:25:38.000Z ${allowed}`,
      `2 185.170.185.105 :35370 -> 10.2.0.4 TCP/23 allowed 2017-05-02T03:30:38.000Z request ×1 windows destination by cloud-firewall`,
      `3 185.170.185.105 :35370 -> 10.2.0.4 TCP/23 allowed 2017-05-02T03:35:38.000Z request ×1 windows destination by cloud-firewall`,
    ],
  },
  {
    file: 'azure-nsg-flow/PT1H-v1-excerpt.json',
    format: 'azure-flow',
    because: 'Azure flow logs of network security groups',
    lines: 77,
    flows: [
      `1 192.0.2.95 :51529 -> 10.1.0.4 TCP/5358 refused-elsewhere 2017-02-16T22:00:21.000Z ${refused}`,
      `1 192.0.2.17 :61771 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T21:59:30.000Z ${allowed}`,
      `1 203.0.113.34 :58596 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T21:59:53.000Z ${allowed}`,
      `1 192.0.2.154 :61540 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T21:59:53.000Z ${allowed}`,
      `1 203.0.113.229 :53163 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T22:00:23.000Z ${allowed}`,
      `1 198.51.100.194 :53 -> 10.1.0.4 UDP/1732 refused-elsewhere 2017-02-16T22:01:21.000Z ${refused}`,
      `1 198.51.100.68 :57776 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T22:00:35.000Z ${allowed}`,
      `1 203.0.113.170 :59085 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T22:00:54.000Z ${allowed}`,
      `1 192.0.2.50 :65078 -> 10.1.0.4 TCP/3389 allowed 2017-02-16T22:01:17.000Z ${allowed}`,
    ],
  },
];
