/** What is kept of a line that was learnt. */
import { expect, test } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { audit } from '../../src/logs/audit.ts';
import { varying } from '../../src/logs/audit-alike.ts';
import type { DecoderState } from '../../src/logs/index.ts';
import type { JsonObject } from '../../src/model/object.ts';
import type { LogOrigin } from '../../src/model/origin.ts';
import { alikeLines } from '../../src/traffic/alike-lines.ts';

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

test('what is learnt of an event holds none of its bodies, of which there may be gigabytes', async () => {
  const state: DecoderState = new Map();
  const lines = alikeLines(varying, state);
  const origin: LogOrigin = { kind: 'log', file: 'a.log', line: 1 };
  const line = Buffer.from(
    JSON.stringify({
      ...{ kind: 'Event', apiVersion: 'audit.k8s.io/v1', level: 'RequestResponse', auditID: 'a-1' },
      ...{ stage: 'ResponseComplete', requestURI: '/api/v1/namespaces/shop/pods/x/status', verb: 'patch' },
      ...{ user: { username: 'system:node:n' }, sourceIPs: ['10.0.0.5'], responseStatus: { code: 200 } },
      objectRef: { resource: 'pods', namespace: 'shop', name: 'x', apiVersion: 'v1', subresource: 'status' },
      responseObject: { metadata: { uid: 'u-1' }, status: { podIP: '10.0.0.5' } },
      requestReceivedTimestamp: '2026-01-01T00:00:00.000000Z',
      stageTimestamp: '2026-01-01T00:00:00.100000Z',
    }),
  );
  const learnOne = (): WeakRef<object> => {
    expect(lines.known(line, 0, line.length, () => origin)).toBeUndefined();
    const value = JSON.parse(line.toString()) as JsonObject;
    const facts = audit.decode({ kind: 'json', value, origin }, state);
    if ('unreadable' in facts) throw new Error(facts.unreadable);
    lines.learn(value, facts);
    return new WeakRef(value['responseObject'] as object);
  };
  const body = learnOne();
  await new Promise((done) => setTimeout(done, 0));
  collectGarbage();
  expect(body.deref()).toBeUndefined();
  expect(lines.known(line, 0, line.length, () => origin)).toMatchObject({ facts: [{ kind: 'pod' }] });
});
