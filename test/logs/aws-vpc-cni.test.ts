import { expect, test } from '@jest/globals';
import { awsVpcCni } from '../../src/logs/aws-vpc-cni.ts';
import type { RawRecord } from '../../src/logs/index.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { flowText } from './samples/case.ts';

const origin = { kind: 'log', file: 'f', line: 1 } as const;

function shown(record: RawRecord): string {
  const facts = awsVpcCni.decode(record, new Map());
  if ('unreadable' in facts) return facts.unreadable;
  return facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : fact.kind)).join();
}

const json = (fields: JsonObject): RawRecord => ({
  kind: 'json',
  value: { level: 'info', ts: '2026-11-23T08:00:00.5Z', ...fields },
  origin,
});
const separate: JsonObject = {
  ...{ msg: 'Flow Info:  ', 'Src IP': '10.0.0.1', 'Src Port': 40000, 'Dest IP': '10.0.0.2', 'Dest Port': 80 },
  ...{ Proto: 'TCP', Verdict: 'DENY' },
};
const inside = 'Flow Info: Src IP: fd00::1 Src Port: 40000 Dest IP: fd00::2 Dest Port: 80 Proto TCP Verdict ACCEPT';
const cloud = 'Node: node-a;SIP: 10.0.0.1;SPORT: 40000;DIP: 10.0.0.2;DPORT: 80;PROTOCOL: UDP;PolicyVerdict: DENY';
const first = '1 10.0.0.1 :40000 -> 10.0.0.2';

test.each<[name: string, fields: JsonObject, shown: string]>([
  [
    'keys of their own',
    separate,
    `${first} TCP/80 denied 2026-11-23T08:00:00.500Z request ×1 events unknown by kubernetes-policy`,
  ],
  ['a direction', { ...separate, Direction: 'ingress' }, 'events destination by'],
  [
    'all in the message, IPv6',
    { msg: `${inside} Direction egress` },
    '1 fd00::1 :40000 -> fd00::2 TCP/80 allowed 2026-11-23T08:00:00.500Z request ×1 events source',
  ],
  ['no direction in the message', { msg: inside }, 'events unknown'],
  [
    'an answer that the agent no longer knows for one',
    { ...separate, 'Src Port': 443, 'Dest Port': 42188 },
    '10.0.0.1 :443 -> 10.0.0.2 TCP/42188 denied 2026-11-23T08:00:00.500Z reply? ',
  ],
  [
    'the tier that decided',
    { msg: `${inside} Direction ingress, Tier ADMIN` },
    'request ×1 events destination by kubernetes-policy',
  ],
  ['a connection that the agent forgot', { ...separate, Verdict: 'EXPIRED/DELETED' }, ''],
  ['a start of the agent', { msg: 'Starting' }, ''],
  ['a protocol that the agent does not know', { ...separate, Proto: 'UNKNOWN' }, '1 10.0.0.1 -> 10.0.0.2 other denied'],
  ['a verdict of tomorrow', { ...separate, Verdict: 'PONDER' }, 'a verdict that is not known: PONDER'],
  ['no address', { ...separate, 'Dest IP': 'nowhere' }, 'without two addresses'],
  ['no port', { ...separate, 'Dest Port': {} }, 'without a port'],
  ['no time', { ...separate, ts: 'x' }, 'without a time'],
  ['half a message', { msg: inside.slice(0, 60) }, 'lacks an end or the verdict'],
])('log of the node: %s', (_name, fields, wanted) => {
  if (wanted === '') expect(shown(json(fields))).toBe('');
  else expect(shown(json(fields))).toContain(wanted);
});

test.each<[name: string, line: string, around: { readonly time?: string } | undefined, shown: string]>([
  [
    'with the time of its envelope',
    cloud,
    { time: '2026-11-23T08:00:00Z' },
    `${first} UDP/80 denied 2026-11-23T08:00:00.000Z request ×1 events unknown on node-a by kubernetes-policy`,
  ],
  ['as it was exported to S3', `2026-11-23T08:00:00.5Z ${cloud}`, undefined, '2026-11-23T08:00:00.500Z'],
  [
    'as aws logs tail shows it',
    `2026-11-23T08:00:00.5+00:00 aws-network-policy-agent-audit-1 ${cloud}`,
    undefined,
    '2026-11-23T08:00:00.500Z',
  ],
  ['without any time', cloud, undefined, 'without a time'],
  ['cut', cloud.slice(0, 50), undefined, 'no line of the agent'],
  ['forgotten', cloud.replace('DENY', 'EXPIRED/DELETED'), undefined, ''],
])('CloudWatch: %s', (_name, line, around, wanted) => {
  const result = shown({ kind: 'text', line, origin, ...(around && { around }) });
  if (wanted === '') expect(result).toBe('');
  else expect(result).toContain(wanted);
});

test('other lines of the agent do not make a log one of its own', () => {
  expect(awsVpcCni.recognise(json({ msg: 'Starting' }))).toBeUndefined();
  expect(awsVpcCni.recognise(json(separate))).toBeDefined();
  expect(awsVpcCni.recognise({ kind: 'text', line: cloud, origin })).toBeDefined();
});
