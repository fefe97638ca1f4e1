import { expect, test } from '@jest/globals';
import { inspektorGadget } from '../../src/logs/inspektor-gadget.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';

const event: JsonObject = {
  ...{ timestamp: '2026-11-23T08:00:00.5Z', type: 'connect' },
  src: { addr: '10.244.0.8', port: 41464, proto: 'TCP' },
  dst: { addr: '10.244.0.9', port: 8443, proto: 'TCP' },
  k8s: { node: 'node-a', namespace: 'shop', podName: 'cart-0', hostnetwork: false },
};
const at = '2026-11-23T08:00:00.500Z';
const peer = (kind: string): JsonObject => ({
  dst: { addr: '10.96.0.9', port: 443, k8s: { kind, namespace: 'pay', name: 'api' } },
});

test.each<[name: string, fields: JsonObject, expected: string]>([
  [
    'connect',
    {},
    `shop/cart-0 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'accept: the traced pod is the server',
    { type: 'accept', src: { addr: '10.244.0.8', port: 80 }, dst: { addr: '10.244.0.9', port: 50123 } },
    `10.244.0.9 :50123 -> shop/cart-0 10.244.0.8 TCP/80 allowed ${at} request ×1 connections destination on node-a by unknown`,
  ],
  [
    'close says not who began',
    { type: 'close' },
    `shop/cart-0 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 allowed ${at} reply? ×1 events source on node-a by unknown`,
  ],
  [
    'failed, by name',
    { error: 'ETIMEDOUT' },
    `shop/cart-0 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'failed, by number',
    { error: '', error_raw: 111 },
    `shop/cart-0 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'host network',
    { k8s: { node: 'node-a', namespace: 'kube-system', podName: 'proxy', hostnetwork: true } },
    `node "node-a" 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'to a Service',
    peer('svc'),
    `shop/cart-0 10.244.0.8 :41464 -> svc pay/api 10.96.0.9 TCP/443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'to a pod',
    peer('pod'),
    `shop/cart-0 10.244.0.8 :41464 -> pay/api 10.96.0.9 TCP/443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'to something raw',
    peer('raw'),
    `shop/cart-0 10.244.0.8 :41464 -> 10.96.0.9 TCP/443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'time as a number alone',
    { timestamp: '', timestamp_raw: 1795420800500000000 },
    `shop/cart-0 10.244.0.8 :41464 -> 10.244.0.9 TCP/8443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'the gadget that was built in',
    {
      ...{ timestamp: 1795420800500000000, type: 'normal', operation: 'connect' },
      k8s: { node: 'node-a', namespace: 'shop', podName: 'cart-0', hostNetwork: false },
      src: { addr: '10.244.0.8', version: 4, port: 41464, kind: 'pod', namespace: 'shop', podname: 'cart-0' },
      dst: { addr: '10.96.0.9', version: 4, port: 443, kind: 'svc', namespace: 'pay', podname: 'api' },
    },
    `shop/cart-0 10.244.0.8 :41464 -> svc pay/api 10.96.0.9 TCP/443 allowed ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'an earlier one, which accepts',
    {
      ...{ timestamp: 1795420800500000000, type: 'normal', operation: 'accept', src: null, dst: null, k8s: null },
      ...{ node: 'node-a', namespace: 'shop', pod: 'cart-0', ipversion: 4 },
      ...{ saddr: '10.244.0.8', sport: 80, daddr: '10.244.0.9', dport: 50123 },
    },
    `10.244.0.9 :50123 -> shop/cart-0 10.244.0.8 TCP/80 allowed ${at} request ×1 connections destination on node-a by unknown`,
  ],
  ['no time', { timestamp: null }, 'an event without a time'],
  ['no port', { dst: { addr: '10.244.0.9' } }, 'an event without a port'],
  ['no protocol', { src: { addr: '10.244.0.9', port: 1, proto: 'Q' } }, 'an event without a port'],
  ['an address that is none', { dst: { addr: '', port: 1 } }, 'an event with an address that is none'],
  ['another gadget', { type: 'query' }, 'a JSON object that is no event of trace_tcp'],
])('trace_tcp: %s', (_name, fields, expected) => {
  expect(textOf(inspektorGadget, { ...event, ...fields })).toBe(expected);
});

const packet: JsonObject = {
  ...{ type: 'normal', node: 'node-a', namespace: 'shop', pod: 'cart-0', pktType: 'OUTGOING', proto: 'tcp' },
  ...{ port: 443, remoteKind: 'other', remoteAddr: '203.0.113.7', podLabels: { app: 'cart' } },
};
const then = { time: '2026-11-23T08:00:00Z' };

test.each<[name: string, fields: JsonObject, expected: string]>([
  [
    'out',
    {},
    'shop/cart-0 {app=cart} -> 203.0.113.7 TCP/443 unknown 2026-11-23T08:00:00.000Z reply? ×1 packets source',
  ],
  [
    'in, from a pod',
    {
      ...{ pktType: 'HOST', remoteKind: 'pod', remoteNamespace: 'pay', remoteName: 'api-0' },
      ...{ remoteAddr: '10.244.0.9', remoteLabels: { app: 'api' } },
    },
    'pay/api-0 10.244.0.9 {app=api} -> shop/cart-0 {app=cart} TCP/443 unknown 2026-11-23T08:00:00.000Z reply? ×1 packets destination',
  ],
  ['neither way', { pktType: 'MULTICAST' }, 'a packet that neither came nor went'],
  ['no pod', { pod: '' }, 'a packet without one of its ends'],
  ['nobody far away', { remoteAddr: 'x' }, 'a packet without one of its ends'],
  ['no port', { port: null }, 'a packet without protocol or port'],
  ['word of the gadget itself', { type: 'ready', pktType: null }, 'no flow but nothing'],
])('advise: %s', (_name, fields, expected) => {
  expect(textOf(inspektorGadget, { ...packet, ...fields }, then)).toContain(expected);
});

test('a recording has no time: the file tells it, which is said, or nobody does', () => {
  const state = new Map<string, unknown>([['modified', Date.UTC(2026, 10, 23)]]);
  expect(factsOf(inspektorGadget, recordOf(packet), state)).toMatchObject([
    { kind: 'flow', flow: { time: Date.UTC(2026, 10, 23) } },
    { kind: 'limit' },
  ]);
  expect(factsOf(inspektorGadget, recordOf(packet))).toMatch(/no time/);
  expect(factsOf(inspektorGadget, recordOf('2026-11-24T00:00:00Z'), state)).toEqual([]);
  expect(factsOf(inspektorGadget, recordOf(packet), state)).toMatchObject([{ flow: { time: Date.UTC(2026, 10, 24) } }]);
});

test.each(['K8S.NODE   K8S.NAMESPACE  SRC   DST  COMM', 'NODE  NAMESPACE  POD  T PID COMM IP SRC DST'])(
  'columns are refused: %s',
  (line) => {
    expect(inspektorGadget.refuse?.(recordOf(line))?.help).toContain('-o json');
  },
);
