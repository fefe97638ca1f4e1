/* eslint-disable @typescript-eslint/no-explicit-any -- the answers are JSON without a schema */
// The recorded audit log request by request: who asked for what from where, and how it ended.
import { expect, test } from '@jest/globals';
import type { AuditEvent } from '../../src/logs/audit-event.ts';
import { eventIn } from '../../src/logs/audit-event.ts';
import { changesNothing } from '../../src/logs/audit-outcome.ts';
import { eventOf } from '../../src/logs/audit-shape.ts';
import { parseAddress } from '../../src/model/network.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { holdersOf } from '../../src/traffic/timeline.ts';
import type { Observed } from '../../src/observe.ts';
import { observed, sample } from '../log-material.ts';

const folder = 'k8s-audit-recorded';
const log = sample(`${folder}/audit.jsonl`);
const expectedText = sample(`${folder}/expected.json`);
const recordedTest = log === undefined || expectedText === undefined ? test.skip : test;
const expected = JSON.parse(expectedText ?? '{}');
const counts = expected.counts;

/** The recorder's clock and the log agree within two seconds. */
const tolerance = 2_000;
const at = (text: string): number => Date.parse(text);
const near = (time: number, text: string): boolean => Math.abs(time - at(text)) <= tolerance;

const raw: readonly JsonObject[] = (log ?? '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as JsonObject);
const events: readonly AuditEvent[] = raw.flatMap((value, index) => {
  const plain = eventOf(value);
  const origin = { kind: 'log' as const, file: 'audit.jsonl', line: index + 1 };
  return typeof plain === 'object' ? (eventIn(plain, 0, origin) ?? []) : [];
});
const levelOf = ({ origin }: AuditEvent): unknown => raw[origin.line - 1]?.['level'];

/** All stages of each request; two requests may share the id that their client chose. */
const requests: readonly (readonly AuditEvent[])[] = [
  ...events
    .reduce((all, event) => {
      const key = `${event.id}\n${event.verb}\n${event.uri}`;
      return all.set(key, [...(all.get(key) ?? []), event]);
    }, new Map<string, AuditEvent[]>())
    .values(),
];
const last = (request: readonly AuditEvent[]): AuditEvent => request.at(-1) as AuditEvent;
const answered = requests.filter((request) => last(request).stage !== 'RequestReceived');

let once: Promise<Observed> | undefined;
const all = (): Promise<Observed> => (once ??= observed(log ?? ''));

recordedTest('every line is an event', () => {
  expect(events).toHaveLength(raw.length);
});

function requestOf(one: any): readonly AuditEvent[] | undefined {
  return requests.find((request) => {
    const { auditId, verb, resource, group, received, name, user } = last(request);
    return (
      (one.auditID === null || auditId === one.auditID) &&
      verb === one.verb &&
      resource === one.resource &&
      group === one.group &&
      (!one.auditIDSharedByClient || name === one.name) &&
      (one.auditID !== null || user === (one.user ?? '')) &&
      received >= at(one.notBefore) - tolerance &&
      received <= at(one.notAfter) + tolerance
    );
  });
}

recordedTest('each of the writes of policies is read with every field that the log shows of it', () => {
  const faults: string[] = [];
  for (const one of expected.policyWrites) {
    const request = requestOf(one);
    if (request === undefined) {
      faults.push(`${one.seq}: not found`);
      continue;
    }
    const event = last(request);
    const isAnswered = event.stage === 'ResponseComplete';
    const told = {
      stages: request.map(({ stage }) => stage).sort(),
      user: event.user,
      actingAs: event.actingAs ?? null,
      client: one.userAgent === null ? null : event.client,
      from: event.sourceAddress,
      relayed: event.relayed,
      pod: event.pod === undefined ? null : `${event.pod.namespace}/${event.pod.name}`,
      version: event.version,
      namespace: event.namespace,
      level: levelOf(event),
      ...(isAnswered && { code: event.code, name: event.name }),
      changes: isAnswered && !changesNothing(event) && one.effect !== 'nothing',
    };
    const wanted = {
      stages: [...one.stagesInLog].sort(),
      user: one.user ?? '',
      actingAs: one.impersonatedUser,
      client: one.userAgent,
      from: one.connectedFrom,
      relayed: one.sourceIPs.length > 1,
      pod: one.pod,
      version: one.version,
      namespace: one.namespace ?? '',
      level: one.level,
      ...(isAnswered && { code: one.code, name: one.name ?? '' }),
      changes: isAnswered && one.effect !== 'none' && one.effect !== 'nothing',
    };
    for (const [key, value] of Object.entries(wanted)) {
      const got = told[key as keyof typeof told];
      if (JSON.stringify(got) !== JSON.stringify(value))
        faults.push(`${one.seq} ${one.note}: ${key} ${JSON.stringify(got)} instead of ${JSON.stringify(value)}`);
    }
  }
  expect(faults).toEqual([]);
});

recordedTest('the counts of the recorder', () => {
  const written = expected.policyWrites.map((one: any) => ({ one, event: last(requestOf(one) ?? []) }));
  const isTried = ({ event }: { event: AuditEvent }): boolean => event.code < 400 && changesNothing(event);
  expect({
    policyWrites: written.length,
    dryRuns: written.filter(isTried).length + written.filter(({ one }: any) => one.dryRun && one.code >= 400).length,
    failed: written.filter(({ event, one }: any) => event.code >= 400 || (event.code === 0 && one.code >= 400)).length,
    lastEventLost: requests.filter((request) => {
      const { stage, resource, verb } = last(request);
      return stage === 'RequestReceived' && resource === 'networkpolicies' && ['create', 'patch'].includes(verb);
    }).length,
    readinessPollsRefusedAtStart: answered
      .map(last)
      .filter(({ user, uri, code }) => user === 'system:anonymous' && uri.startsWith('/readyz') && code === 403).length,
  }).toEqual({
    policyWrites: counts.policyWrites,
    dryRuns: counts.dryRuns,
    failed: counts.failed,
    lastEventLost: counts.lastEventLost,
    readinessPollsRefusedAtStart: counts.readinessPollsRefusedAtStart,
  });
});

const tally = (items: readonly (string | number)[]): Record<string, number> => {
  const counted = new Map<string, number>();
  for (const item of items) counted.set(String(item), (counted.get(String(item)) ?? 0) + 1);
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
};

recordedTest('pods and their requests: verbs, codes, addresses, clients, first and last', () => {
  const told = expected.podToApiServer.map((one: any) => {
    const own = answered
      .map((request) => ({ first: request[0] as AuditEvent, event: last(request) }))
      .filter(({ event }) => event.pod?.name === one.pod && event.pod?.namespace === one.namespace)
      .filter(({ event }) => one.sourceIPs.includes(event.sourceAddress));
    const times = own.map(({ event }) => event.received);
    return {
      pod: one.pod,
      count: own.length,
      verbs: tally(own.map(({ event }) => event.verb)),
      codes: tally(own.map(({ event }) => event.code)),
      sourceIPs: Object.keys(tally(own.map(({ event }) => event.sourceAddress ?? ''))),
      userAgents: Object.keys(tally(own.map(({ event }) => event.client))),
      accounts: Object.keys(tally(own.map(({ event }) => event.user))),
      first: near(Math.min(...times), one.first),
      last: near(Math.max(...times), one.last),
    };
  });
  expect(told).toEqual(
    expected.podToApiServer.map((one: any) => ({
      pod: one.pod,
      count: one.count,
      verbs: Object.fromEntries(Object.entries(one.verbs).sort()),
      codes: one.codes,
      sourceIPs: [...one.sourceIPs].sort(),
      userAgents: [...one.userAgents].sort(),
      accounts: [`system:serviceaccount:${one.namespace}:${one.serviceAccount}`],
      first: true,
      last: true,
    })),
  );
  const total = told.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(total).toBe(counts.podToApiServerRequests);
});

recordedTest('watches last as long as they were open', () => {
  const faults = expected.podWatches.filter((one: any) => {
    const [namespace, name] = one.pod.split('/');
    const watch = requests.find((request) => {
      const { verb, pod, resource, auditId, received } = last(request);
      const own = pod?.name === name && pod?.namespace === namespace && resource === one.resource;
      return own && verb === 'watch' && near(received, one.from) && (one.auditID === null || auditId === one.auditID);
    });
    const end = watch?.find(({ stage }) => stage === 'ResponseComplete');
    return watch === undefined || (one.to !== null && (end === undefined || !near(end.time, one.to)));
  });
  expect(faults).toEqual([]);
});

recordedTest('requests without a token that names the pod: the address tells, where it belongs to one', async () => {
  const { timeline } = await all();
  const faults: string[] = [];
  for (const one of expected.otherRequestsFromPodAddressesOrTokens) {
    const event = events.find(({ auditId, code }) => auditId === one.auditID && code === one.code);
    const address = parseAddress(event?.sourceAddress ?? '') ?? 0n;
    const holders = holdersOf(timeline, address, event?.received ?? 0, event?.received ?? 0);
    const told = {
      user: event?.user,
      pod: event?.pod?.name ?? null,
      from: event?.sourceAddress,
      verb: event?.verb,
      resource: event?.resource,
      time: near(event?.received ?? 0, one.at),
      // A request may come after its pod went: then it is one of those who may have been behind the address.
      behind: holders.some(({ namespace, pod }) => `${namespace}/${pod}` === one.podBehindTheAddress),
    };
    const wanted = {
      user: one.userInLog ?? '',
      pod: one.podNameInLog,
      from: one.sourceIP,
      verb: one.verb,
      resource: one.resource,
      time: true,
      behind: one.podBehindTheAddress !== null,
    };
    if (JSON.stringify(told) !== JSON.stringify(wanted)) faults.push(`${one.what}: ${JSON.stringify(told)}`);
  }
  expect(faults).toEqual([]);
});

recordedTest('what was denied, by whom: a missing login, the rules for users, or a webhook', () => {
  const refusals = answered
    .map(last)
    .filter(({ code }) => code === 401 || code === 403)
    .map(({ user, sourceAddress, code, forbidden }) => {
      const by = code === 401 ? 'authentication' : forbidden ? 'rbac' : 'webhook';
      return `${user} from ${sourceAddress} ${code} by ${by}`;
    });
  expect(tally(refusals)).toEqual(
    Object.fromEntries(
      expected.denied
        .map((one: any) => [`${one.user ?? ''} from ${one.sourceIP} ${one.code} by ${one.by}`, one.count] as const)
        .sort(([a]: [string], [b]: [string]) => (a < b ? -1 : 1)),
    ),
  );
  const kinds = refusals.map((text) => (text.endsWith('authentication') ? '401' : text.replace(/^.* (403 by)/, '$1')));
  expect(tally(kinds)).toEqual(counts.deniedRequests);
});

recordedTest(
  'from the API server to pods: what ended at the kubelet, or was stopped before, proves no connection',
  async () => {
    const { flows } = await all();
    const fromServer = flows.filter(({ source }) => source.role === 'api-server');
    const lines = new Set(fromServer.flatMap(({ samples }) => samples.map(({ line }) => line)));
    for (const one of expected.apiServerToPods) {
      const own = events.filter(
        ({ verb, resource, subresource, name, namespace, code, stage }) =>
          // Without a code the recorder did not see which of two ways its client took.
          (one.code === null || verb === one.verb) &&
          resource === one.resource &&
          subresource === one.subresource &&
          name === one.name &&
          namespace === (one.namespace ?? '') &&
          stage !== 'RequestReceived' &&
          (one.code === null || code === one.code || stage === 'Panic'),
      );
      expect({ one: one.note ?? one.name, found: own.length > 0 }).toEqual({ one: one.note ?? one.name, found: true });
      const proves = one.subresource === 'proxy' && one.resource !== 'nodes';
      expect({ one: one.note ?? one.name, proves: own.some(({ origin }) => lines.has(origin.line)) }).toEqual({
        one: one.note ?? one.name,
        proves,
      });
    }
  },
);
