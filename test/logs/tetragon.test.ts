import { expect, test } from '@jest/globals';
import { tetragon } from '../../src/logs/tetragon.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { recordOf, textOf } from './decoding.ts';

const socket: JsonObject = {
  ...{ family: 'AF_INET', type: 'SOCK_STREAM', protocol: 'IPPROTO_TCP' },
  ...{ saddr: '10.244.0.8', daddr: '203.0.113.7', sport: 40000, dport: 443 },
};
const pod: JsonObject = { namespace: 'shop', name: 'cart-0', workload: 'cart', workload_kind: 'StatefulSet' };

function event(fields: JsonObject = {}, sockFields: JsonObject = {}, podFields?: JsonObject): JsonObject {
  return {
    process_kprobe: {
      process: { binary: '/bin/curl', ...(podFields !== undefined && { pod: podFields }) },
      function_name: 'tcp_connect',
      args: [{ int_arg: 1 }, { sock_arg: { ...socket, ...sockFields } }],
      action: 'KPROBE_ACTION_POST',
      ...fields,
    },
    ...{ node_name: 'node-a', time: '2026-11-23T08:00:00.5Z' },
  };
}

const at = '2026-11-23T08:00:00.500Z';
const own = 'shop/cart-0 shop/cart[StatefulSet] 10.244.0.8';

test.each<[name: string, value: JsonObject, expected: string]>([
  [
    'an attempt',
    event({}, {}, pod),
    `${own} :40000 -> 203.0.113.7 TCP/443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'with labels, IPv6',
    event({}, { saddr: '2001:db8::1', daddr: '2001:db8::2' }, { ...pod, pod_labels: { app: 'cart' } }),
    `shop/cart-0 shop/cart[StatefulSet] 2001:db8::1 {app=cart} :40000 -> 2001:db8::2 TCP/443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'an IPv4 address in the clothes of IPv6',
    event({}, { daddr: '::ffff:203.0.113.7' }, pod),
    `${own} :40000 -> 203.0.113.7 TCP/443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'a process of the node',
    event(),
    `node "node-a" 10.244.0.8 :40000 -> 203.0.113.7 TCP/443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  [
    'another function says not who began',
    event({ function_name: 'tcp_close' }, { sport: 8080, dport: 50123 }, pod),
    `${own} :8080 -> 203.0.113.7 TCP/50123 unknown ${at} reply? ×1 events source on node-a by unknown`,
  ],
  [
    'killed',
    event({ action: 'KPROBE_ACTION_SIGKILL' }, {}, pod),
    `${own} :40000 -> 203.0.113.7 TCP/443 refused-elsewhere ${at} request ×1 connections source on node-a by node`,
  ],
  [
    'the pod alone',
    event({}, { saddr: '' }, pod),
    `shop/cart-0 shop/cart[StatefulSet] :40000 -> 203.0.113.7 TCP/443 unknown ${at} request ×1 connections source on node-a by unknown`,
  ],
  ['no socket', event({ args: [{ int_arg: 1 }] }, {}, pod), 'no flow but nothing'],
  [
    'an address without its protocol',
    event(
      {
        function_name: 'security_socket_connect',
        args: [{ sockaddr_arg: { family: 'AF_INET', addr: '10.0.0.1', port: 443 } }],
      },
      {},
      pod,
    ),
    'a call with an address and no protocol: trace tcp_connect',
  ],
  [
    'a process begins',
    { process_exec: { process: {} }, node_name: 'n', time: '2026-11-23T08:00:00Z' },
    'no flow but nothing',
  ],
  ['no time', { ...event({}, {}, pod), time: 'x' }, 'an event without a time'],
  ['no address', event({}, { daddr: null }, pod), 'a socket with an address that is none'],
  ['no port', event({}, { dport: 1e9 }, pod), 'a socket without protocol or port'],
  ['no protocol', event({}, { protocol: null }, pod), 'a socket without protocol or port'],
  ['nothing of it', { process_exec: 5, time: 'x' }, 'no event of Tetragon'],
])('%s', (_name, value, expected) => {
  expect(textOf(tetragon, value)).toBe(expected);
});

test.each<[JsonObject]>([[{}], [{ process_exec: {} }], [{ time: 't', process: {} }]])('is not %j', (value) => {
  expect(tetragon.recognise(recordOf(value))).toBeUndefined();
});
