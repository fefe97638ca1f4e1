import { expect, test } from '@jest/globals';
import { ztunnel } from '../../src/logs/ztunnel.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';

const src =
  'src.addr=10.244.0.8:40978 src.workload="cart-0" src.namespace="shop" src.identity="spiffe://x/ns/shop/sa/cart"';
const tunnel =
  'dst.addr=10.244.0.9:15008 dst.hbone_addr=10.244.0.9:8080 dst.service="api.pay.svc.cluster.local" ' +
  'dst.workload="api-6cd6d9df6b-mddv2" dst.namespace="pay"';
const line = (rest: string, dst = tunnel, level = 'info'): string =>
  `2026-11-23T08:00:02.5Z\t${level}\taccess\tconnection complete\t${src} ${dst} ${rest}`;
const ends = 'shop/cart-0 10.244.0.8 :40978 -> pay/api-6cd6d9df6b-mddv2 10.244.0.9 via pay/api TCP/15008';
const at = '2026-11-23T08:00:02.500Z';
const span = `2026-11-23T08:00:00.500Z/${at}`;
const sent = 'direction="outbound" bytes_sent=283 bytes_recv=358 duration="2000ms"';

test.each<[name: string, value: string, expected: string]>([
  ['through the tunnel', line(sent), `${ends} allowed ${span} request ×1 connections source by unknown`],
  [
    'come in, told with the port inside (older releases)',
    line('direction="inbound" duration="2000ms"', tunnel.replace(':15008', ':8080')),
    `${ends} allowed ${span} request ×1 connections destination by unknown`,
  ],
  [
    'outside of the mesh, IPv6',
    line('direction="outbound" duration="0ms"', 'dst.addr=[2001:db8::9]:443'),
    `shop/cart-0 10.244.0.8 :40978 -> 2001:db8::9 TCP/443 allowed ${at} request ×1 connections source by unknown`,
  ],
  [
    'without a tunnel, by a Service',
    line('direction="outbound"', 'dst.addr=10.244.0.9:8080 dst.service="api.pay.svc.cluster.local"'),
    `shop/cart-0 10.244.0.8 :40978 -> 10.244.0.9 via pay/api :8080 TCP/8080 allowed ${at} request ×1 connections source by unknown`,
  ],
  [
    'refused by nobody knows whom',
    line('direction="outbound" error="io error: Connection refused (os error 111)"', tunnel, 'error'),
    `${ends} unknown ${at} request ×1 connections source by unknown`,
  ],
  [
    'refused by a policy of the mesh',
    line(
      'direction="inbound" error="connection closed due to policy rejection: allow policies exist, but none allowed"',
    ),
    `${ends} refused-elsewhere ${at} request ×1 connections destination by mesh`,
  ],
  [
    'an error that speaks of addresses changes none',
    line('direction="outbound" error="x \\" src.addr=1.1.1.1:1 dst.addr=2.2.2.2:2"'),
    `${ends} unknown ${at} request ×1 connections source by unknown`,
  ],
  ['an address that is none', line(sent, 'dst.addr=10.244.0.9'), 'a connection with an address that is none'],
  [
    'text that is no member',
    line('direction="outbound" dst.workload=x y'),
    'a line of the access log of ztunnel with text between its members',
  ],
  [
    'a member that comes twice',
    line('direction="outbound" src.addr=1.1.1.1:1'),
    'a line of the access log of ztunnel with text between its members',
  ],
  [
    'a line that quotes one',
    `2026-11-23T08:00:02.5Z info proxy GET /x access connection complete ${src} ${tunnel}`,
    'no flow but nothing',
  ],
  ['another line', '2026-11-23T08:00:02.5Z\tinfo\txds::client\tconnected', 'no flow but nothing'],
  ['no line of it', 'something else', 'no line of the access log of ztunnel'],
])('text: %s', (_name, value, expected) => {
  expect(textOf(ztunnel, value)).toBe(expected);
});

test('text of before the tabs, with a colon', () => {
  const old = `2026-11-23T08:00:02.5Z  INFO access: connection complete ${src} ${tunnel} ${sent}`;
  expect(textOf(ztunnel, old)).toBe(`${ends} allowed ${span} request ×1 connections source by unknown`);
});

const json: JsonObject = {
  ...{ level: 'info', time: '2026-11-23T08:00:02.5Z', scope: 'access', message: 'connection complete' },
  ...{ 'src.addr': '10.244.0.8:40978', 'src.workload': 'cart-0', 'src.namespace': 'shop' },
  ...{ 'dst.addr': '10.244.0.9:15008', 'dst.hbone_addr': '10.244.0.9:8080', 'dst.workload': 'api-6cd6d9df6b-mddv2' },
  ...{ 'dst.namespace': 'pay', 'dst.service': 'api.pay.svc.cluster.local', direction: 'outbound', duration: '2000ms' },
};

test('JSON says the same', () => {
  expect(textOf(ztunnel, json)).toBe(`${ends} allowed ${span} request ×1 connections source by unknown`);
  expect(textOf(ztunnel, { ...json, time: null })).toBe('a connection without a time');
  expect(factsOf(ztunnel, recordOf({ level: 'info', scope: 'xds', message: 'x' }))).toEqual([]);
});

test.each<[JsonObject | string]>([[{ src: { addr: '1.1.1.1' } }], ['access connection complete '], ['']])(
  'is not %j',
  (value) => {
    expect(ztunnel.recognise(recordOf(value))).toBeUndefined();
  },
);
