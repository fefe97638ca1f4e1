// The clock of flow logs may be wrong, and the user can say by how much.
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { readInputs } from '../../src/io/action-inputs.ts';
import { writeDigest } from '../../src/logs/index.ts';
import { lines, observed, world } from '../log-material.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';

afterAll(removeTemporaryFolders);
afterEach(() => void delete process.env['INPUT_CLOCK-SKEW']);

const status = (pod: string, body: object, time: string): object => ({
  auditID: `${pod} ${time}`,
  stage: 'ResponseComplete',
  verb: 'patch',
  user: { username: 'system:node:a' },
  responseStatus: { code: 200 },
  objectRef: { resource: 'pods', subresource: 'status', namespace: 'n', name: pod },
  requestObject: { metadata: { uid: pod }, status: body },
  requestReceivedTimestamp: time,
  stageTimestamp: time,
});
const audit = lines([
  status('server', { podIP: '10.0.0.9' }, '2026-11-23T07:00:00Z'),
  status('old', { podIP: '10.0.0.1' }, '2026-11-23T08:00:00Z'),
  status('old', { phase: 'Succeeded' }, '2026-11-23T08:10:00Z'),
  status('new', { podIP: '10.0.0.1' }, '2026-11-23T08:20:00Z'),
]);
const flow = lines([
  {
    time: '2026-11-23T08:05:00Z',
    src: { ip: '10.0.0.1' },
    dst: { ip: '10.0.0.9' },
    protocol: 'TCP',
    port: 80,
    verdict: 'allowed',
  },
]);
const cluster = world({ pods: { 'n/old': {}, 'n/new': {}, 'n/server': {} }, podRange: '10.0.0.0/16' });
const sources = (observation: ReturnType<typeof attribute>): readonly string[] =>
  observation.connections.map(({ source }) => (source.kind === 'workload' ? source.workload.name : source.kind));

test.each([
  [0, 'old'],
  [1_200_000, 'new'],
  [-1_200_000, 'unidentified'],
])('records that are moved by %d ms are those of %s; the audit log stays where it is', async (skew, wanted) => {
  expect(sources(attribute(await observed([audit, flow], { skew }), cluster))).toEqual([wanted]);
});

test('a digest was made with the times put right, and is not moved again', async () => {
  const once = attribute(await observed([audit, flow], { skew: 1_200_000 }), cluster);
  const again = attribute(
    await observed(writeDigest(once, { tool: 'test', cluster: {} }), { skew: 1_200_000 }),
    cluster,
  );
  expect(again.connections).toEqual(once.connections);
  expect([again.coverage.first, again.coverage.last]).toEqual([once.coverage.first, once.coverage.last]);
});

const view = async (...options: readonly string[]): Promise<string> => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'audit.jsonl': audit, 'flows.jsonl': flow });
  const { code, out, error } = await program(
    ['observe', join(folder, 'audit.jsonl'), join(folder, 'flows.jsonl'), '--by', 'source', ...options],
    folder,
  );
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out;
};

test('on the command line', async () => {
  expect(await view()).toContain('n/old');
  const moved = await view('--clock-skew=1200');
  expect(moved).toContain('n/new');
  expect(moved).not.toContain('n/old');
  expect(await view('--clock-skew=-1200')).not.toMatch(/from n\/(?:old|new)/);
});

test.each(['soon', '1e3', '--1', '12345678', ''])('--clock-skew=%s is no number of seconds', async (value) => {
  const { code, error } = await program(
    ['check', '--base', '.', '--head', '.', `--clock-skew=${value}`],
    import.meta.dirname,
  );
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('no number of seconds') });
});

test('as an input of the Action', () => {
  const given = (value: string) =>
    readInputs({ workspace: '/' }, { formats: [], profiles: [] }, 0, { 'INPUT_CLOCK-SKEW': value });
  expect(['30', '-0.5', ''].map((value) => given(value).inputs.clockSkew)).toEqual([30_000, -500, undefined]);
  expect(given('soon').problems.map(({ message }) => message)).toEqual(['the input clock-skew is no number: "soon"']);
});
