import type { Family, PortRange } from '../../src/model/network.ts';
import { addressesIn, blocksOf, everyAddress, subtract } from '../../src/model/network.ts';
import { directionOf, formatParty, formatPorts, keyFieldsOf, partyOf } from '../../src/model/party.ts';
import { patternMatcher } from '../../src/model/pattern.ts';
import { formatCount, formatShare, formatSpan, formatTime } from '../../src/model/time.ts';
import { day, hour, internet, minute, networkPolicy, party, row, tcp } from '../build.ts';
import { addresses, allowedBy, end, isolatedBy } from '../build-comparison.ts';

const range = (protocol: PortRange['protocol'], first: number, last = first): PortRange => ({ protocol, first, last });
const allExcept = (family: Family, ...blocks: readonly string[]): readonly string[] =>
  blocksOf(subtract(everyAddress[family], addressesIn(blocks)));
const all = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => range(protocol, 1, 65535));

test.each<[string, readonly PortRange[]]>([
  ['TCP 8443', [tcp(8443)]],
  ['TCP 8000-8090', [tcp(8000, 8090)]],
  ['TCP 80, TCP 443, UDP 53', [range('UDP', 53), tcp(443), tcp(80)]],
  ['every port', all],
  ['every port', [...all, range('other', 0)]],
  ['every port except TCP 80', [tcp(1, 79), tcp(81, 65535), ...all.slice(1)]],
  ['every port except UDP 1-2, UDP 65535', [all[0] as PortRange, range('UDP', 3, 65534), all[2] as PortRange]],
  ['every TCP port', [tcp(1, 65535)]],
  ['every TCP port, UDP 53', [tcp(1, 65535), range('UDP', 53)]],
  ['other protocols', [range('other', 0)]],
  ['TCP 1-100, every UDP port, every SCTP port', [tcp(1, 100), ...all.slice(1)]],
])('ports as text: %s', (text, ports) => {
  expect(formatPorts(ports)).toBe(text);
});

test.each([
  ['shop/checkout', party('shop/checkout')],
  ['2 of 5 pods of shop/checkout', { ...party('shop/checkout'), some: { pods: 2, of: 5 } }],
  ['any outside address', internet()],
  ['10.0.0.0/8, 10.1.0.0/16, 10.2.0.0/16 and 2 more', addresses('10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16', 'a', 'b')],
  ['every IPv4 address but 169.254.169.254/32', addresses(...allExcept('IPv4', '169.254.169.254/32'))],
  ['every IPv6 address but fc00::/7, fe80::/10', addresses(...allExcept('IPv6', 'fc00::/7', 'fe80::/10'))],
  ['0.0.0.0/1, 128.0.0.0/2, 192.0.0.0/9 and 1 more', addresses('0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/9', '2000::/3')],
  ['partner', { ...internet(), name: 'partner' }],
  ['node n1', { kind: 'node', name: 'n1' } as const],
  ['a node', { kind: 'node', name: '' } as const],
  ['the API server', { kind: 'api-server' } as const],
])('parties as text: %s', (text, given) => {
  expect(formatParty(given)).toBe(text);
});

test.each([
  ['192.0.2.7/32', end('192.0.2.7')],
  ['2001:db8::1/128', end('2001:db8::1')],
  ['shop/checkout', end('shop/checkout')],
  ['an unidentified end', { kind: 'unidentified', why: 'record-names-no-end', candidates: [] } as const],
])('ends as parties: %s', (text, given) => {
  expect(formatParty(partyOf(given))).toBe(text);
});

const api = networkPolicy('payments', 'api');
test.each([
  ['isolated after, ingress', { before: 'allowed', after: 'denied', reasonsAfter: [isolatedBy(api)] }, 'ingress'],
  [
    'isolated after, egress',
    { before: 'allowed', after: 'denied', reasonsAfter: [isolatedBy(api, 'egress')] },
    'egress',
  ],
  [
    'isolated before, egress',
    { before: 'denied', after: 'allowed', reasonsBefore: [isolatedBy(api, 'egress')] },
    'egress',
  ],
  [
    'isolated in both',
    { before: 'denied', after: 'allowed', reasonsBefore: [isolatedBy(api), isolatedBy(api, 'egress')] },
    'ingress',
  ],
  [
    'an allow rule is no ground of a denial',
    { before: 'allowed', after: 'denied', reasonsAfter: [allowedBy(api, 0), isolatedBy(api, 'egress')] },
    'egress',
  ],
  ['nothing known', {}, 'ingress'],
] as const)('direction: %s', (_, facts, direction) => {
  const given = row('shop/a', 'payments/b', 80, facts);
  expect(directionOf(given)).toBe(direction);
  expect(keyFieldsOf(given).subject).toBe(direction === 'egress' ? 'shop/a' : 'payments/b');
});

test.each([
  ['', '', true],
  ['*', '', true],
  ['*', 'anything', true],
  ['a*', 'abc', true],
  ['a*', 'bac', false],
  ['*c', 'abc', true],
  ['a*c', 'ac', true],
  ['a*a', 'a', false],
  ['ab*ba', 'aba', false],
  ['*b*d*', 'abcde', true],
  ['*d*b*', 'abcde', false],
  ['a**b', 'ab', true],
  ['a*bc*c', 'abc', false],
  ['.*', 'abc', false],
  ['a?c', 'abc', false],
  ['abc', 'abcd', false],
])('pattern %j on %j: %s', (pattern, text, expected) => {
  expect(patternMatcher(pattern)(text)).toBe(expected);
});

test('times, spans, counts and shares', () => {
  expect(formatTime(Date.UTC(2026, 10, 23, 13, 59, 58))).toBe('2026-11-23 13:59 UTC');
  expect([NaN, Infinity, 1e20, -1e20].map(formatTime)).toEqual(Array<string>(4).fill('an impossible time'));
  expect([0, -5, 35 * minute, 2 * day + 6 * hour + minute, day].map(formatSpan)).toEqual([
    '0 min',
    '0 min',
    '35 min',
    '2 d 6 h',
    '1 d',
  ]);
  expect([0, 999, 1000, 12904, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '12,904', '1,234,567']);
  expect([formatShare(9996, 10000), formatShare(1, 1), formatShare(0, 0)]).toEqual(['99.9 %', '100 %', 'none']);
});
