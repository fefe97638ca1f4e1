/* eslint-disable @typescript-eslint/no-explicit-any -- the answers are JSON without a schema */
// Writes that changed nothing: those of a recorded audit log against independent notes, and single events in a table.
import { expect, test } from '@jest/globals';
import { audit } from '../../src/logs/audit.ts';
import { gkeAudit } from '../../src/logs/gke-audit.ts';
import type { WriteAttempt } from '../../src/model/flow.ts';
import { parseAddress } from '../../src/model/network.ts';
import type { JsonObject } from '../../src/model/object.ts';
import type { Observed } from '../../src/observe.ts';
import { lines, observed, sample } from '../log-material.ts';
import { factsOf, recordOf } from './decoding.ts';

const folder = 'k8s-audit-recorded';
const log = sample(`${folder}/audit.jsonl`);
const expectedText = sample(`${folder}/expected.json`);
const recordedTest = log !== undefined && expectedText !== undefined ? test : test.skip;
const noted: readonly any[] = JSON.parse(expectedText ?? '{"policyWrites":[]}').policyWrites;
let once: Promise<Observed> | undefined;
const all = (): Promise<Observed> => (once ??= observed(log ?? ''));

/** What each refusal of the recording is, by what its recorder wrote down of it. */
function outcomeOf({ code, dryRun, note }: any): WriteAttempt['outcome'] {
  if (dryRun) return 'dry-run';
  if (code === 401) return 'unauthenticated';
  if (/webhook: 403|ValidatingAdmissionPolicy/.test(note ?? '')) return 'denied';
  if (code === 403) return 'forbidden';
  if (code === 404) return 'not-found';
  if (code === 409) return 'conflict';
  return code >= 500 ? 'failed' : 'invalid';
}

const policies = ['NetworkPolicy', 'ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'];

recordedTest('each recorded write that changed nothing is told with who tried, and as what it was', async () => {
  const { attempts, limits } = await all();
  const left = new Set(attempts.filter(({ ref }) => policies.includes(ref.kind)));
  const faults: string[] = [];
  const [told, lost] = [[], []] as [any[], any[]];
  for (const one of noted.filter(({ effect }) => effect === 'none'))
    (one.stagesInLog.some((stage: string) => stage !== 'RequestReceived') ? told : lost).push(one);
  for (const one of told) {
    const found = [...left].find(
      (attempt) =>
        attempt.verb === one.verb &&
        attempt.user === (one.user ?? '') &&
        attempt.ref.namespace === (one.namespace ?? '') &&
        ['', one.name, one.askedName].includes(attempt.ref.name) &&
        attempt.code === one.code &&
        attempt.time >= Date.parse(one.notBefore) - 2_000 &&
        attempt.time <= Date.parse(one.notAfter) + 2_000 &&
        attempt.address === parseAddress(one.connectedFrom),
    );
    if (found === undefined) {
      faults.push(`${one.seq} ${one.verb} ${one.name ?? one.askedName} ${one.code}: not found`);
      continue;
    }
    left.delete(found);
    if (found.outcome !== outcomeOf(one)) faults.push(`${one.seq}: ${found.outcome} instead of ${outcomeOf(one)}`);
    const pod = found.pod === undefined ? null : `${found.pod.namespace}/${found.pod.name}`;
    if (pod !== one.pod) faults.push(`${one.seq}: by pod ${pod}`);
    if (one.code >= 400 && one.level !== 'Metadata' && found.reason === undefined) faults.push(`${one.seq}: no reason`);
  }
  expect(faults).toEqual([]);
  expect([told.length, lost.length]).toEqual([34, 1]);
  // The probe that waits for the admission policy passed until that was in force: dry runs that nobody counted.
  expect([...left].filter(({ client }) => !client.startsWith('recorder/1'))).toEqual([]);
  expect([...left].every(({ outcome, code }) => outcome === 'dry-run' && code < 300)).toBe(true);
  expect(limits.join('\n')).toContain('but the log holds no answer');
});

recordedTest('no write that changed something, or was allowed to, is told as an attempt', async () => {
  const { attempts, writes } = await all();
  const places = new Set(writes.map(({ origin }) => `${origin.file}:${origin.line}`));
  expect(attempts.filter(({ origin }) => places.has(`${origin.file}:${origin.line}`))).toEqual([]);
});

const decision = (told: string): JsonObject => ({ 'authorization.k8s.io/decision': told });
const failure = (action: string): JsonObject => ({
  ...decision('allow'),
  'validation.policy.admission.k8s.io/validation_failure': `[{"message":"no","policy":"p","validationActions":["${action}"]}]`,
});

/** An event of an audit log: a write by alice that the server answered with the code. */
function event(code: number, more: JsonObject = {}, message = ''): JsonObject {
  return {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: `id-${code}`,
    stage: 'ResponseComplete',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/web',
    verb: 'update',
    user: { username: 'alice' },
    sourceIPs: ['203.0.113.1'],
    userAgent: 'kubectl',
    objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'web', apiGroup: 'networking.k8s.io' },
    responseStatus: { code, ...(message !== '' && { message }) },
    requestReceivedTimestamp: '2026-11-26T10:00:00.000000Z',
    stageTimestamp: '2026-11-26T10:00:00.010000Z',
    annotations: decision('allow'),
    ...more,
  };
}

const forbidden =
  'networkpolicies.networking.k8s.io "web" is forbidden: User "alice" cannot update resource "networkpolicies" in API group "networking.k8s.io"';
const admission =
  "networkpolicies.networking.k8s.io \"web\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no";
const webhook = 'admission webhook "guard.example.test" denied the request: no';
const dry = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/web?dryRun=All&fieldManager=x';

test.each<[string, JsonObject, string | undefined]>([
  ['a write that passed', event(200), undefined],
  ['a dry run', event(200, { requestURI: dry }), 'dry-run'],
  ['a dry run that is invalid', event(422, { requestURI: dry }, 'is invalid'), 'dry-run'],
  [
    'a dry run of somebody without the right',
    event(403, { requestURI: dry, annotations: decision('forbid') }),
    'forbidden',
  ],
  [
    'a delete that only asks',
    event(200, { verb: 'delete', requestObject: { kind: 'DeleteOptions', dryRun: ['All'] } }),
    'dry-run',
  ],
  ['no credentials', event(401, { stage: 'ResponseStarted', user: {}, annotations: {} }), 'unauthenticated'],
  ['an admission policy that answers 401', event(401, { annotations: failure('Deny') }, admission), 'denied'],
  ['a 403 of the authorizer', event(403, { annotations: decision('forbid') }, forbidden), 'forbidden'],
  ['the same without annotations', event(403, { annotations: {} }, forbidden), 'forbidden'],
  [
    'the same with rewritten annotations',
    event(403, { annotations: { authorization_k8s_io_decision: 'forbid' } }),
    'forbidden',
  ],
  ['a webhook, 403', event(403, {}, webhook), 'denied'],
  ['a webhook, 400', event(400, {}, webhook), 'denied'],
  ['a webhook, 422', event(422, {}, webhook), 'denied'],
  ['an admission policy, 422', event(422, { annotations: failure('Deny') }), 'denied'],
  ['the same without annotations', event(422, { annotations: {} }, admission), 'denied'],
  [
    'an admission policy that only warns beside an invalid object',
    event(422, { annotations: failure('Warn') }),
    'invalid',
  ],
  [
    'a namespace that ends',
    event(
      403,
      {},
      'networkpolicies "web" is forbidden: unable to create new content in namespace shop because it is being terminated',
    ),
    'denied',
  ],
  ['invalid', event(422, {}, 'NetworkPolicy.networking.k8s.io "web" is invalid: spec'), 'invalid'],
  [
    'invalid, and quoting a refusal',
    event(422, {}, `NetworkPolicy "web" is invalid: "${webhook}", "${admission}"`),
    'invalid',
  ],
  ['broken', event(400), 'invalid'],
  ['conflict', event(409), 'conflict'],
  ['not found', event(404), 'not-found'],
  ['too many requests', event(429), 'failed'],
  ['at fault', event(500), 'failed'],
  ['broken off', event(500, { stage: 'Panic' }), 'failed'],
  ['too slow', event(504), 'failed'],
  ['received only', event(0, { stage: 'RequestReceived', responseStatus: {} }), undefined],
  ['of another kind', event(403, { objectRef: { resource: 'configmaps', namespace: 'shop', name: 'web' } }), undefined],
  [
    'a status',
    event(403, { objectRef: { resource: 'services', subresource: 'status', namespace: 'shop', name: 'web' } }),
    undefined,
  ],
  ['a read', event(403, { verb: 'get' }), undefined],
  [
    'names that are keys of every object',
    event(403, { objectRef: { resource: '__proto__', namespace: 'constructor' } }),
    undefined,
  ],
])('%s', (_what, value, outcome) => {
  const facts = factsOf(audit, recordOf(value));
  const attempts =
    typeof facts === 'string' ? [] : facts.flatMap((fact) => (fact.kind === 'attempt' ? fact.attempt : []));
  expect(attempts.map((attempt) => attempt.outcome)).toEqual(outcome === undefined ? [] : [outcome]);
});

test('the name comes from the body where the reference lacks it, and long reasons are cut', () => {
  const value = event(
    422,
    {
      verb: 'create',
      objectRef: { resource: 'networkpolicies', namespace: 'shop', apiGroup: 'networking.k8s.io' },
      requestObject: { kind: 'NetworkPolicy', metadata: { name: 'asked' } },
    },
    'x'.repeat(10_000),
  );
  const facts = factsOf(audit, recordOf(value));
  const [attempt] =
    typeof facts === 'string' ? [] : facts.flatMap((fact) => (fact.kind === 'attempt' ? fact.attempt : []));
  expect(attempt?.ref.name).toBe('asked');
  expect(attempt?.reason).toHaveLength(500);
});

test('GKE tells refusals by the code of gRPC and by who was granted what', () => {
  const entry = (code: number, granted: boolean): JsonObject => ({
    insertId: `a${code}`,
    timestamp: '2026-11-26T10:00:00Z',
    logName: 'projects/p/logs/cloudaudit.googleapis.com%2Factivity',
    protoPayload: {
      '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
      serviceName: 'k8s.io',
      methodName: 'io.k8s.networking.v1.networkpolicies.create',
      resourceName: 'networking.k8s.io/v1/namespaces/shop/networkpolicies/web',
      authenticationInfo: { principalEmail: 'bob@example.test' },
      authorizationInfo: [{ granted }],
      status: { code, message: 'no' },
    },
  });
  const told = [entry(7, false), entry(7, true), entry(6, true), entry(0, true)].map((value) => {
    const facts = factsOf(gkeAudit, recordOf(value));
    return typeof facts === 'string'
      ? facts
      : facts.flatMap((fact) => (fact.kind === 'attempt' ? fact.attempt.outcome : []));
  });
  expect(told).toEqual([['forbidden'], ['denied'], ['conflict'], []]);
});

test.each([
  ['alice@example.test', 1],
  ['system:kube-controller-manager', 0],
  ['system:serviceaccount:kube-system:namespace-controller', 0],
])('a conflict of %s about the end of a namespace', async (username, count) => {
  const objectRef = { resource: 'namespaces', subresource: 'finalize', name: 'shop', apiVersion: 'v1' };
  const { attempts } = await observed(lines([{ ...event(409), verb: 'update', user: { username }, objectRef }]));
  expect(attempts).toHaveLength(count);
});

test('attempts are bounded, told once, in the order of time, and only of the time asked for', async () => {
  const at = (minute: number): JsonObject => ({
    ...event(409),
    auditID: `at ${minute}`,
    requestReceivedTimestamp: `2026-11-26T10:0${minute}:00Z`,
    stageTimestamp: `2026-11-26T10:0${minute}:00Z`,
  });
  const text = lines([at(3), at(1), at(1), at(2)]);
  const times = ({ attempts }: Observed): readonly number[] =>
    attempts.map(({ time }) => new Date(time).getUTCMinutes());
  expect(times(await observed(text))).toEqual([1, 2, 3]);
  const some = await observed(text, { limits: { attempts: 2 } });
  expect(times(some)).toEqual([1, 3]);
  expect(some.limits).toContain('1 refused or tried write left out, since only 2 of them are kept');
  const span = { first: Date.parse('2026-11-26T10:02:00Z'), last: Date.parse('2026-11-26T10:02:30Z') };
  expect(times(await observed(text, { between: span }))).toEqual([2]);
});

test('a timeout of the server is said: the write may have come to pass', async () => {
  const webhookDown = event(500, {}, 'Internal error occurred: failed calling webhook "guard.example.test": no');
  const { limits } = await observed(lines([event(504), event(500), webhookDown, event(409)]));
  expect(limits).toContain(
    '2 policy writes ended with a timeout or a fault of the API server: whether anything changed is not known',
  );
});
