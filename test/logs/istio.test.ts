import { expect, test } from '@jest/globals';
import { istio } from '../../src/logs/istio.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';
import { forSeeds, share } from '../random.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';
import { flowText } from './samples/case.ts';
import { processorTime } from '../time-taken.ts';

interface Parts {
  readonly request?: string;
  readonly code?: number;
  readonly flags?: string;
  readonly details?: string;
  readonly agent?: string;
  readonly upstream?: string;
  readonly cluster?: string;
  readonly towards?: string;
  readonly asked?: string;
  readonly client?: string;
  readonly name?: string;
}

function line({
  request = 'GET /x HTTP/1.1',
  code = 200,
  flags = '-',
  details = 'via_upstream',
  agent = 'curl/8',
  upstream = '10.244.0.9:8080',
  cluster = 'outbound|80||api.pay.svc.cluster.local',
  towards = '10.244.0.8:37652',
  asked = '10.96.4.5:80',
  client = '10.244.0.8:46520',
  name = '-',
}: Parts = {}): string {
  return (
    `[2026-11-23T08:00:00.500Z] "${request}" ${code} ${flags} ${details} - "-" 0 135 4 4 "-" "${agent}" "id" "api:80" ` +
    `"${upstream}" ${cluster} ${towards} ${asked} ${client} ${name} default`
  );
}

const at = '2026-11-23T08:00:00.500Z';
const sent = '10.244.0.8 :37652 -> 10.244.0.9 via pay/api 10.96.4.5:80 TCP/8080';
const came = '10.244.0.8 :46520 -> 10.244.0.9 TCP/8080';
const source = `${at} request ×1 events source by unknown`;
const inbound: Parts = { cluster: 'inbound|8080||', upstream: '127.0.0.6:8080', asked: '10.244.0.9:8080' };

test.each<[name: string, parts: Parts, expected: string]>([
  ['answered', {}, `${sent} allowed ${source}`],
  ['answered with an error', { code: 503 }, `${sent} allowed ${source}`],
  ['no connection', { code: 503, flags: 'UF,URX', details: 'upstream_reset' }, `${sent} unknown ${source}`],
  ['the client left', { code: 0, flags: 'DC', details: 'downstream_remote_disconnect' }, `${sent} unknown ${source}`],
  ['raw TCP', { request: '- - -', code: 0, details: '-' }, `${sent} allowed ${source}`],
  ['raw TCP that failed', { request: '- - -', code: 0, flags: 'UF', details: '-' }, `${sent} unknown ${source}`],
  [
    'nobody behind the Service',
    { code: 503, flags: 'UH', details: 'no_healthy_upstream', upstream: '-', towards: '-' },
    `10.244.0.8 :46520 -> 10.96.4.5 TCP/80 unknown ${source}`,
  ],
  [
    'outside of the mesh',
    { cluster: 'PassthroughCluster', upstream: '203.0.113.7:443', asked: '203.0.113.7:443' },
    `10.244.0.8 :37652 -> 203.0.113.7 TCP/443 allowed ${source}`,
  ],
  [
    'kept inside by the mesh',
    { cluster: 'BlackHoleCluster', code: 502, flags: '-', details: 'direct_response', upstream: '-', towards: '-' },
    `10.244.0.8 :46520 -> 10.96.4.5 TCP/80 refused-elsewhere ${at} request ×1 events source by mesh`,
  ],
  ['came in', inbound, `${came} allowed ${at} request ×1 events destination by unknown`],
  [
    'came in, and the application was down',
    { ...inbound, code: 503, flags: 'UF', details: 'upstream_reset' },
    `${came} allowed ${at} request ×1 events destination by unknown`,
  ],
  [
    'came in and was refused',
    { ...inbound, code: 403, details: 'rbac_access_denied_matched_policy[none]' },
    `${came} refused-elsewhere ${at} request ×1 events destination by mesh`,
  ],
  [
    'IPv6',
    {
      upstream: '[2001:db8::9]:8080',
      towards: '[2001:db8::8]:1',
      asked: '[2001:db8::5]:80',
      client: '[2001:db8::8]:2',
    },
    `2001:db8::8 :1 -> 2001:db8::9 via pay/api 2001:db8::5:80 TCP/8080 allowed ${source}`,
  ],
  ['a client without an address', { client: '-' }, 'a line without the address of the client, or of what it asked for'],
  ['quotes in the browser’s name', { agent: 'x" "y' }, `${sent} allowed ${source}`],
  ['quotes in the path', { request: 'GET /" 200 - via_upstream HTTP/1.1' }, `${sent} allowed ${source}`],
  ['spaces in the server’s name', { name: 'a 10.0.0.1:1 10.0.0.2:2 b c' }, `${sent} allowed ${source}`],
])('text: %s', (_name, parts, expected) => {
  expect(textOf(istio, line(parts))).toBe(expected);
});

const unclear = 'a line in which quotes of a client stand where those of the proxy do';
const answered = 'HTTP/1.1" 200 - via_upstream - "-" 0 1 1 1 "-" "curl/8" "id" "api:80" ';
const elsewhere = '"10.9.9.9:1" outbound|1||x.y.svc.cluster.local 10.9.9.8:2 10.9.9.7:3 10.9.9.6:4 - default';

test.each<[name: string, parts: Parts, expected: string]>([
  ['an answer in the path', { request: 'GET /x HTTP/1.1" 200 - via_upstream HTTP/1.1' }, unclear],
  ['half an answer in the path', { request: 'GET / HTTP/1.1" 200 x HTTP/1.1' }, unclear],
  ['the rest of a line in the path', { request: `GET /x ${answered}${elsewhere} HTTP/1.1` }, unclear],
  ['an answer in the name of the browser', { agent: `x HTTP/1.1" 403 - rbac_access_denied - "y` }, unclear],
  ['other addresses in the name of the browser', { agent: `x" ${elsewhere}` }, unclear],
  ['other addresses in the name of the server', { name: `x ${elsewhere}` }, unclear],
  ['a raw connection in the method and the path', { request: '- - -" HTTP/1.1', code: 503 }, 'unknown'],
  ['the same, with an answer', { request: '- - -" 0 - - - "-" HTTP/1.1' }, unclear],
  ['an answer behind the addresses', { request: '', name: 'x HTTP/1.1" 200 - via_upstream - "' }, unclear],
])('a client that writes into the line of its request: %s', (_name, parts, expected) => {
  const shown = textOf(istio, line({ flags: 'UF', details: 'upstream_reset', ...parts }));
  expect(shown).toContain(expected);
  expect(shown).not.toMatch(/10\.9\.9|allowed/);
});

test('no path, header or server name makes a refused request one that was answered', () => {
  const pieces = [
    '"',
    ' ',
    'HTTP/1.1"',
    ' 200',
    ' -',
    ' via_upstream',
    ' "-"',
    ' 0 1 1 1',
    ' "a:1"',
    ` ${elsewhere}`,
    '/',
  ];
  const outcomes = new Set<string>();
  forSeeds(1, Math.ceil(4_000 * share), (random) => {
    const text = (): string => random.times(0, 9, () => random.pick(pieces)).join('');
    const refused: Parts = { code: 503, flags: 'UF', details: 'upstream_reset' };
    const shown = textOf(
      istio,
      line({ ...refused, request: `GET /${text()} HTTP/1.1`, agent: text(), name: `a${text()}` }),
    );
    expect([unclear, `${sent} unknown ${source}`]).toContain(shown);
    outcomes.add(shown);
  });
  expect(outcomes.size).toBe(2);
});

test.each<[name: string, parts: Parts, expected: string]>([
  [
    'refused as a connection, not as a request',
    { ...inbound, request: '- - -', code: 0, details: '- rbac_access_denied_matched_policy[none]', upstream: '-' },
    `${came} refused-elsewhere ${at} request ×1 events destination by mesh`,
  ],
  [
    'a client that a header tells',
    { ...inbound, client: '203.0.113.9:0' },
    'a client that a header tells (X-Forwarded-For), not its connection: the proxy before it was the client ' +
      '(downstream_direct_remote_address in JSON tells it)',
  ],
  [
    'a waypoint',
    { cluster: 'inbound-vip|80|http|api.pay.svc.cluster.local', towards: 'envoy://internal_client_address/' },
    'a line of a waypoint, whose connections the log of ztunnel tells',
  ],
])('the server: %s', (_name, { details = 'via_upstream', ...parts }, expected) => {
  const text = line({ ...parts, details }).replace(/( - rbac\S+) - "/, '$1 "');
  expect(textOf(istio, text)).toBe(expected);
});

test('a gateway that knows its clients by a header still tells whom it leads to, and says that', () => {
  const facts = factsOf(istio, recordOf(line({ client: '203.0.113.9:0', cluster: 'outbound|80||api.pay.svc.x' })));
  if (typeof facts === 'string') throw new Error(facts);
  expect(facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : fact.kind))).toEqual([
    `1 ${sent} allowed ${source}`,
    'limit',
  ]);
});

test('JSON may tell the client of the connection beside the one of a header', () => {
  const value = {
    ...{ downstream_remote_address: '203.0.113.9:0', downstream_direct_remote_address: '10.244.0.8:46520' },
    ...{ downstream_local_address: '10.244.0.9:8080', upstream_host: '127.0.0.6:8080', response_code: 200 },
    ...{ upstream_cluster: 'inbound|8080||', start_time: at, response_flags: '-', method: 'GET' },
  };
  expect(textOf(istio, value)).toBe(`${came} allowed ${at} request ×1 events destination by unknown`);
});

test('a gateway is a server to its client and the client of what it leads to', () => {
  const facts = factsOf(istio, recordOf(line({ client: '203.0.113.7:5000', asked: '10.244.0.8:8443' })));
  if (typeof facts === 'string') throw new Error(facts);
  expect(facts.map((fact) => fact.kind === 'flow' && flowText(fact.flow).slice(2))).toEqual([
    `203.0.113.7 :5000 -> 10.244.0.8 TCP/8443 allowed ${at} request ×1 events destination by unknown`,
    `10.244.0.8 :37652 -> 10.244.0.9 via pay/api 10.244.0.8:8443 TCP/8080 allowed ${source}`,
  ]);
});

const request: JsonObject = {
  ...{ start_time: '2026-11-23T08:00:00.5Z', method: 'GET', response_code: '200', response_flags: '-' },
  ...{ upstream_cluster: 'outbound|80|v1|api.pay.svc.cluster.local', upstream_host: '10.244.0.9:8080' },
  ...{ upstream_local_address: '10.244.0.8:37652', downstream_local_address: '10.96.4.5:80' },
  ...{ downstream_remote_address: '10.244.0.8:46520' },
};

test.each<[name: string, fields: JsonObject, expected: string]>([
  ['answered', {}, `${sent} allowed ${source}`],
  ['no connection', { response_code: 503, response_flags: 'UF' }, `${sent} unknown ${source}`],
  ['raw TCP', { method: null, response_code: 0 }, `${sent} allowed ${source}`],
  ['no time', { start_time: null }, 'a line without a time'],
  ['no client', { downstream_remote_address: 5 }, 'a line without the address of the client, or of what it asked for'],
])('JSON: %s', (_name, fields, expected) => {
  expect(textOf(istio, { ...request, ...fields })).toBe(expected);
});

test('what the proxy prints besides says nothing of connections', () => {
  for (const text of ['2026-11-23T08:00:00.5Z\tinfo\txdsproxy\tconnected', '2026-11-23T08:00:00.5Z  warning envoy  x'])
    expect(factsOf(istio, recordOf(text))).toEqual([]);
  expect(factsOf(istio, recordOf('something else'))).toBe('no line of an access log');
});

test('the default log of Envoy names no client, and is refused', async () => {
  const plain = '[2026-11-23T08:00:00.5Z] "GET / HTTP/1.1" 200 - 0 5 1 0 "-" "curl/8" "id" "api" "10.244.0.9:8080"\n';
  await expect(observed(plain)).rejects.toMatchObject({
    message: expect.stringContaining('names no client'),
  });
});

test('a line without end is no burden', () => {
  const long = `[2026-11-23T08:00:00.5Z] "GET / HTTP/1.1" 200 - ${'"a" '.repeat(250_000)}`;
  const time = processorTime(1_000, () => {
    istio.recognise(recordOf(long));
    istio.refuse?.(recordOf(long));
  });
  expect(time).toBeLessThan(1_000);
});
