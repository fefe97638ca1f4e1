/** Lines of text in every state of decay: a flow that holds, or a reason in words; never a crash. */
import { expect, test } from '@jest/globals';
import { formats } from '../../src/logs/index.ts';
import type { DecoderState } from '../../src/logs/index.ts';
import { damagedLines, factsOf, recordOf } from './decoding.ts';

const lines: readonly (readonly [format: string, line: string])[] = [
  [
    'aws-vpc-flow',
    '2 123456789010 eni-1235b8ca123456789 10.0.1.5 10.0.2.6 40000 5432 6 20 4249 1795420800 1795420860 ACCEPT OK',
  ],
  ['aws-vpc-flow', 'version account-id srcaddr dstaddr srcport dstport protocol start end action'],
  ['azure-flow', '1795420800000,10.0.0.6,203.0.113.7,40000,443,6,O,B,NX,0,0,0,0'],
  [
    'istio',
    '[2026-11-23T08:00:00.5Z] "GET /x HTTP/1.1" 200 - via_upstream - "-" 0 1 1 1 "-" "c" "i" "api" "10.244.0.9:8080" outbound|80||api.pay.svc.cluster.local 10.244.0.8:37652 10.96.4.5:80 10.244.0.8:46520 - default',
  ],
  [
    'ztunnel',
    '2026-11-23T08:00:02.5Z info access connection complete src.addr=10.244.0.8:4 src.workload="cart-0" src.namespace="shop" dst.addr=10.244.0.9:15008 dst.hbone_addr=10.244.0.9:80 direction="outbound" duration="2ms" error="a \\" b"',
  ],
  [
    'conntrack',
    '[1795420800.5] [NEW] tcp 6 120 SYN_SENT src=10.244.0.8 dst=10.96.4.5 sport=1 dport=80 [UNREPLIED] src=10.244.0.9 dst=10.244.0.8 sport=8080 dport=1',
  ],
];

test.each(lines)('%s: %s', (name, line) => {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const state: DecoderState = new Map();
  const outcomes = { flows: 0, nothing: 0, reasons: 0 };
  for (const damaged of [line, ...damagedLines(line)]) {
    const record = recordOf(damaged);
    for (const other of formats) other.recognise(record);
    const facts = factsOf(format, record, state);
    if (typeof facts === 'string') {
      expect(facts).toMatch(/\w/);
      outcomes.reasons++;
    } else if (facts.length === 0) outcomes.nothing++;
    for (const fact of typeof facts === 'string' ? [] : facts) {
      if (fact.kind !== 'flow') continue;
      outcomes.flows++;
      const { time, lastTime, port = 0, sourcePort = 0, source, destination } = fact.flow;
      expect(Number.isFinite(time) && time <= lastTime && time > 0).toBe(true);
      expect([port, sourcePort].every((one) => Number.isInteger(one) && one >= 0 && one < 65_536)).toBe(true);
      expect([source, destination].every((end) => Object.values(end).every((member) => member !== undefined))).toBe(
        true,
      );
    }
  }
  expect(outcomes.reasons).toBeGreaterThan(20);
});

test('no line of one format fits another', () => {
  for (const [name, line] of lines) {
    const fitting = formats.filter((format) => format.recognise(recordOf(line)) !== undefined);
    expect(fitting.map((format) => format.name)).toEqual([name]);
  }
});
