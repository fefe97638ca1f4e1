import { expect, test } from '@jest/globals';
import { falco } from '../../src/logs/falco.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';

const fields: JsonObject = {
  ...{ 'evt.type': 'connect', 'fd.l4proto': 'tcp', 'fd.cip': '10.244.0.8', 'fd.cport': 40000 },
  ...{ 'fd.sip': '203.0.113.7', 'fd.sport': 443, 'k8s.ns.name': 'shop', 'k8s.pod.name': 'cart-0' },
};
const alert = (more: JsonObject, around: JsonObject = {}): JsonObject => ({
  ...{ time: '2026-11-23T08:00:00.5Z', rule: 'r', priority: 'Notice', output: 'o', hostname: 'node-a' },
  output_fields: { ...fields, ...more },
  ...around,
});
const end = 'unknown 2026-11-23T08:00:00.500Z request ×1';

test.each<[name: string, value: JsonObject, expected: string]>([
  [
    'a pod connects',
    alert({}),
    `shop/cart-0 10.244.0.8 :40000 -> 203.0.113.7 TCP/443 ${end} connections source on node-a by unknown`,
  ],
  [
    'a pod accepts',
    alert({ 'evt.type': 'accept' }),
    `10.244.0.8 :40000 -> shop/cart-0 203.0.113.7 TCP/443 ${end} connections destination on node-a by unknown`,
  ],
  [
    'a packet: nobody says whose pod it was',
    alert({ 'evt.type': 'sendto', 'fd.l4proto': 'udp' }),
    `10.244.0.8 :40000 -> 203.0.113.7 UDP/443 ${end} events unknown on node-a by unknown`,
  ],
  [
    'a process of the node, IPv6, ports as texts',
    alert({
      'k8s.ns.name': null,
      'k8s.pod.name': null,
      'fd.cip': '::ffff:10.0.0.1',
      'fd.sip': 'fd00::2',
      'fd.sport': '53',
    }),
    `10.0.0.1 :40000 -> fd00::2 TCP/53 ${end} connections source on node-a by unknown`,
  ],
  [
    'a rule that does not tell the protocol',
    alert({ 'fd.l4proto': '<NA>' }),
    'an alert without the protocol (%fd.l4proto in the output of its rule)',
  ],
  [
    'a rule that does not tell the port',
    alert({ 'fd.sport': null }),
    'an alert without the port of the server (%fd.sport in the output of its rule)',
  ],
  ['an address that is none', alert({ 'fd.sip': 'x' }), 'an alert with an address that is none'],
  ['no time', alert({}, { time: 'then' }), 'an alert without a time'],
])('%s', (_name, value, expected) => {
  expect(textOf(falco, value)).toBe(expected);
});

test('an alert that is not about a connection says nothing', () => {
  const { output_fields: _, ...rest } = alert({});
  expect(factsOf(falco, recordOf({ ...rest, output_fields: { 'fd.name': '/etc/shadow' } }))).toEqual([]);
  expect(factsOf(falco, recordOf({ ...rest }))).toBe('no alert of Falco');
  expect(factsOf(falco, recordOf('08:00:00.5: Notice …'))).toBe('no alert of Falco');
});
