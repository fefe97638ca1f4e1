// By how much clocks may differ is the user's to say.
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { lines, observed, world } from '../log-material.ts';
import { program } from '../program.ts';

const status = (pod: string, uid: string, body: object, time: string): object => ({
  auditID: `${uid} ${time}`,
  stage: 'ResponseComplete',
  verb: 'patch',
  user: { username: 'system:node:a' },
  responseStatus: { code: 200 },
  objectRef: { resource: 'pods', subresource: 'status', namespace: 'n', name: pod },
  requestObject: { metadata: { uid }, status: body },
  requestReceivedTimestamp: time,
  stageTimestamp: time,
});
const audit = [
  status('old', '1', { podIP: '10.0.0.1' }, '2026-11-23T08:00:00Z'),
  status('old', '1', { phase: 'Succeeded' }, '2026-11-23T08:10:00Z'),
  status('new', '2', { podIP: '10.0.0.1' }, '2026-11-23T08:10:06Z'),
];
const flow = { src: { ip: '10.0.0.1' }, dst: { ip: '10.0.0.9' }, protocol: 'TCP', port: 80, verdict: 'allowed' };
const cluster = world({ pods: { 'n/old': {}, 'n/new': {}, 'n/server': { ip: '10.0.0.9' } }, podRange: '10.0.0.0/16' });

test.each([
  ['2026-11-23T08:09:50Z', undefined, 'old'],
  ['2026-11-23T08:10:03Z', undefined, 'several-possible-owners'],
  ['2026-11-23T08:10:03Z', 1_000, 'no-owner-at-that-time'],
  ['2026-11-23T08:09:50Z', 20_000, 'several-possible-owners'],
  ['2026-11-23T08:10:05.500Z', 0, 'new'],
])('at %s with %s ms', async (time, tolerance, expected) => {
  const logs = [lines(audit), lines([{ ...flow, time }])];
  const { connections, coverage } = attribute(
    await observed(logs, tolerance === undefined ? {} : { tolerance }),
    cluster,
  );
  const told = connections.map(({ source }) => (source.kind === 'workload' ? source.workload.name : coverage));
  expect(told.map((one) => (typeof one === 'string' ? one : coverage.unattributed[0]?.why))).toEqual([expected]);
});

test.each(['soon', '-1', '1e9'])('--clock-tolerance=%s is no number of seconds', async (value) => {
  const { code, error } = await program(
    ['check', '--base', '.', '--head', '.', `--clock-tolerance=${value}`],
    import.meta.dirname,
  );
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('no number of seconds') });
});
