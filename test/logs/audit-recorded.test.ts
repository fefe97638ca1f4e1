/* eslint-disable @typescript-eslint/no-explicit-any -- the answers are JSON without a schema */
// The recorded audit log of a real API server against answers that were noted independently of it.
import { expect, test } from '@jest/globals';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { familyOf, formatAddress, parseAddress } from '../../src/model/network.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { canonicalJson } from '../../src/model/object.ts';
import type { Observed } from '../../src/observe.ts';
import { observed, sample } from '../log-material.ts';

const folder = 'k8s-audit-recorded';
const log = sample(`${folder}/audit.jsonl`);
const webhook = sample(`${folder}/webhook-eventlist.jsonl`);
const expectedText = sample(`${folder}/expected.json`);
const atHand = log !== undefined && webhook !== undefined && expectedText !== undefined;
const expected = JSON.parse(expectedText ?? '{}');
const recordedTest = atHand ? test : test.skip;

/** The recorder's clock and the log agree within two seconds. */
const tolerance = 2_000;
const at = (text: string): number => Date.parse(text);
let once: Promise<Observed> | undefined;
const all = (): Promise<Observed> => (once ??= observed([log ?? '', webhook ?? '']));

/** Resources of the writes that the expectations are about. */
const kinds = ['NetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'];
const policyWrites = async (): Promise<readonly ObjectWrite[]> =>
  (await all()).writes.filter(({ ref }) => kinds.includes(ref.kind));

interface ExpectedWrite {
  readonly name: string | null;
  readonly namespace: string | null;
  readonly verb: string;
  readonly user: string;
  readonly impersonatedUser: string | null;
  readonly userAgent: string;
  /** The address of the connection, whatever the request says. */
  readonly connectedFrom: string;
  /** `namespace/name`. */
  readonly pod: string | null;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly uid: string | null;
  readonly effect: string;
  readonly specAfter: Json;
  readonly specBefore: Json;
  readonly specBeforeFromLog: string | null;
  readonly specAfterFromLog: string | null;
  readonly stagesInLog: readonly string[];
  readonly dryRunShownIn: string | null;
  readonly level: string;
  readonly note: string | null;
  readonly deleted: readonly { readonly name: string; readonly namespace: string }[];
  readonly bodiesTruncated: boolean;
}

function matches(write: ObjectWrite, one: ExpectedWrite, name: string | null): boolean {
  return (
    write.verb === one.verb &&
    write.user === one.user &&
    (write.actingAs ?? null) === one.impersonatedUser &&
    write.client === one.userAgent &&
    write.ref.name === (name ?? '') &&
    write.ref.namespace === (one.namespace ?? '') &&
    write.time >= at(one.notBefore) - tolerance &&
    write.time <= at(one.notAfter) + tolerance
  );
}

recordedTest('every write of a policy is found with its author, client and effect, and nothing else is', async () => {
  const left = new Set(await policyWrites());
  const faults: string[] = [];
  let unknown = 0;
  const ordered: readonly ExpectedWrite[] = expected.policyWrites;
  for (const one of ordered) {
    const label = `${one.verb} ${one.namespace ?? ''}/${one.name ?? ''} by ${one.user} (${one.note ?? ''}): ${one.effect}`;
    if (one.effect === 'none' || !one.stagesInLog.includes('ResponseComplete')) continue;
    const names =
      one.deleted.length > 0 && one.verb === 'deletecollection' ? one.deleted.map(({ name }) => name) : [one.name];
    for (const name of names) {
      const write = [...left].find((candidate) => matches(candidate, one, name));
      if (write === undefined) faults.push(`${label}: not found`);
      else {
        left.delete(write);
        // Where bodies are cut away or were never logged, the honest word is "changed": a delete may have been a dry run.
        const bare = one.specAfterFromLog === 'unknown' || (one.verb === 'delete' && one.level === 'Metadata');
        const cannotTell = write.effect === 'changed' && (bare || one.bodiesTruncated);
        if (cannotTell) unknown++;
        else if (write.effect !== one.effect) faults.push(`${label}: told as ${write.effect}`);
        if (write.address !== parseAddress(one.connectedFrom)) faults.push(`${label}: from elsewhere`);
        const pod = write.pod === undefined ? null : `${write.pod.namespace}/${write.pod.name}`;
        if (pod !== one.pod) faults.push(`${label}: in the pod ${pod ?? 'none'}, not ${one.pod ?? 'none'}`);
        if (one.uid !== null && write.uid !== undefined && write.uid !== one.uid) faults.push(`${label}: other uid`);
        if (
          ['responseObject', 'requestObject', 'patch'].includes(one.specAfterFromLog ?? '') &&
          write.effect !== 'deleted'
        ) {
          const spec = (write.after as JsonObject | undefined)?.['spec'];
          if (canonicalJson(spec) !== canonicalJson(one.specAfter))
            faults.push(`${label}: other spec ${JSON.stringify(spec)}`);
        }
      }
    }
  }
  for (const one of expected.deletedByControllers) {
    const write = [...left].find(
      ({ ref, user, verb, effect, uid, time }) =>
        ref.name === one.name &&
        ref.namespace === (one.namespace ?? '') &&
        user === one.user &&
        verb === one.verb &&
        effect === 'deleted' &&
        (uid === undefined || uid === one.uid) &&
        Math.abs(time - at(one.seen)) <= tolerance,
    );
    if (write === undefined) faults.push(`${one.name} deleted by ${one.user}: not found`);
    else left.delete(write);
  }
  const extra = [...left].filter(({ effect }) => effect !== 'nothing');
  expect(faults).toEqual([]);
  console.log(`writes told only as "changed": ${unknown}`);
  expect(unknown).toBeLessThanOrEqual(3);
  expect(extra.map(({ verb, ref, user, effect }) => `${verb} ${ref.name} by ${user}: ${effect}`)).toEqual([]);
});

recordedTest('what stood there before a write is known from the write before it', async () => {
  const writes = await policyWrites();
  const faults: string[] = [];
  const used = new Set<ObjectWrite>();
  let known = 0;
  for (const one of expected.policyWrites as readonly ExpectedWrite[]) {
    const index = writes.findIndex((write) => !used.has(write) && one.name !== null && matches(write, one, one.name));
    const write = writes[index];
    if (write !== undefined && one.effect !== 'none') used.add(write);
    if (write === undefined || one.effect === 'none' || one.specBeforeFromLog === null) continue;
    const before = writes
      .slice(0, index)
      .reverse()
      .find(
        ({ ref, effect }) =>
          ref.name === write.ref.name && ref.namespace === write.ref.namespace && effect !== 'nothing',
      );
    const there =
      before === undefined || before.effect === 'deleted' ? undefined : (before.after as JsonObject | undefined);
    const label = `${one.verb} ${one.namespace ?? ''}/${one.name ?? ''}: ${one.specBeforeFromLog}`;
    if (one.specBeforeFromLog === 'known' && canonicalJson(there?.['spec']) !== canonicalJson(one.specBefore))
      faults.push(`${label}: ${JSON.stringify(there?.['spec'])}`);
    if (one.specBeforeFromLog !== 'known' && there?.['spec'] !== undefined) faults.push(`${label}: told all the same`);
    if (one.specBeforeFromLog === 'known') known++;
  }
  expect(faults).toEqual([]);
  expect(known).toBeGreaterThan(0);
});

recordedTest('what exists at the end is what the snapshot holds, but for the write that the log lost', async () => {
  const alive = new Map<string, ObjectWrite>();
  for (const write of await policyWrites()) {
    const key = `${write.ref.kind} ${write.ref.namespace}/${write.ref.name}`;
    const mayBeGone = write.verb === 'delete' && write.effect === 'changed';
    if (write.effect === 'deleted' || mayBeGone) alive.delete(key);
    else if (write.effect !== 'nothing') alive.set(key, write);
  }
  const lost = (expected.policyWrites as readonly ExpectedWrite[])
    .filter(({ effect, stagesInLog }) => effect === 'created' && !stagesInLog.includes('ResponseComplete'))
    .map(({ namespace, name }) => `${namespace ?? ''}/${name ?? ''}`);
  const wanted = expected.policiesAtTheEnd
    .map((one: any) => [`${one.namespace ?? ''}/${one.name}`, one.uid] as const)
    .filter(([name]: readonly [string, string]) => !lost.includes(name));
  const told = [...alive.values()].map(({ ref, uid }) => [`${ref.namespace}/${ref.name}`, uid] as const);
  const sorted = (list: readonly (readonly [string, unknown])[]): readonly string[] =>
    list.map(([name]) => name).sort();
  expect(sorted(told)).toEqual(sorted(wanted));
  const uids = new Map<string, unknown>(wanted);
  expect(told.filter(([name, uid]) => uid !== undefined && uid !== uids.get(name))).toEqual([]);
  const snapshot: readonly JsonObject[] = JSON.parse(sample(`${folder}/cluster.json`) ?? '{"items":[]}').items;
  const changed = [...alive.values()].filter(({ ref, after }) => {
    const live = snapshot.find(
      ({ kind, metadata }) =>
        kind === ref.kind &&
        (metadata as JsonObject)['name'] === ref.name &&
        ((metadata as JsonObject)['namespace'] ?? '') === ref.namespace,
    );
    const spec = (after as JsonObject | undefined)?.['spec'];
    return spec !== undefined && canonicalJson(spec) !== canonicalJson(live?.['spec']);
  });
  expect(changed.map(({ ref }) => ref)).toEqual([]);
});

recordedTest('the counts of the recorder', async () => {
  const { timeline, limits } = await all();
  const writes = await policyWrites();
  const { counts, deletedByControllers, policyWrites: tried } = expected;
  const held = [...timeline.byAddress].filter(([address]) => familyOf(address) === 'IPv4');
  const onHosts = expected.podAddresses.filter((one: any) => one.hostNetwork === true).length;
  expect(held.reduce((sum, [, tenures]) => sum + tenures.length, 0) + onHosts).toBe(counts.addressIntervals);
  const reused = held.filter(([, tenures]) => tenures.length > 1);
  expect(reused.map(([address]) => formatAddress(address)).sort()).toEqual([...counts.reusedAddresses].sort());
  expect(limits.some((limit) => limit.startsWith(`${counts.lastEventLost} policy writes `))).toBe(true);
  expect(deletedByControllers).toHaveLength(counts.deletedByControllers);
  // One request that deletes a collection is one change to the recorder, and one for each object here.
  const inCollections = tried.reduce((sum: number, { deleted }: any) => sum + Math.max(0, deleted.length - 1), 0);
  const changes = new Set(['created', 'spec-changed', 'deleted', 'changed']);
  const told = writes.filter(({ effect }) => changes.has(effect)).length - inCollections - counts.deletedByControllers;
  const unseen = tried.filter(
    ({ effect, stagesInLog }: any) => changes.has(effect) && !stagesInLog.includes('ResponseComplete'),
  ).length;
  expect(told + unseen).toBe(counts.changedASpecOrExistence);
});

recordedTest('a write whose last event is lost is said to be unknown', async () => {
  expect((await all()).limits.filter((limit) => limit.includes('holds no answer'))).toEqual([
    expect.stringMatching(/^2 policy writes /),
  ]);
});

recordedTest('pods hold their addresses when the recorder says so', async () => {
  const { timeline } = await all();
  const faults: string[] = [];
  const seen = new Set<unknown>();
  for (const one of expected.podAddresses) {
    if (one.hostNetwork === true) {
      expect(timeline.byAddress.get(parseAddress(one.ip) ?? 0n)).toBeUndefined();
      continue;
    }
    for (const ip of [one.ip, one.ip6]) {
      const tenure = (timeline.byAddress.get(parseAddress(ip) ?? 0n) ?? []).find(
        ({ pod, namespace, from }) =>
          pod === one.pod && namespace === one.namespace && Math.abs(from - at(one.from)) <= tolerance,
      );
      const label = `${one.pod} ${ip} from ${one.from} to ${one.to}`;
      if (tenure === undefined) faults.push(`${label}: not found`);
      else if ((tenure.to === undefined) !== (one.to === null)) faults.push(`${label}: until ${tenure.to ?? 'now'}`);
      else if (tenure.to !== undefined && Math.abs(tenure.to - at(one.to)) > tolerance)
        faults.push(`${label}: until ${new Date(tenure.to).toISOString()}`);
      if (tenure !== undefined) seen.add(tenure);
    }
  }
  expect(faults).toEqual([]);
  const others = [...timeline.byAddress.values()].flat().filter((tenure) => !seen.has(tenure));
  expect(others).toEqual([]);
});

recordedTest('pods that never started hold nothing', async () => {
  const { timeline } = await all();
  const tenures = [...timeline.byAddress.values()].flat();
  for (const { namespace, pod } of expected.podsWithoutAddress)
    expect(tenures.filter((one) => one.pod === pod && one.namespace === namespace)).toEqual([]);
});

recordedTest('requests of pods are counted for the pod whose token and address they show', async () => {
  const { flows } = await all();
  const counted = new Map<string, number>();
  for (const { source, destination, count } of flows) {
    if (destination.role !== 'api-server' || source.pod === undefined) continue;
    const key = `${source.namespace ?? ''}/${source.pod} ${source.address ?? ''}`;
    counted.set(key, (counted.get(key) ?? 0) + count);
  }
  const wanted = expected.podToApiServer.map((one: any) => {
    const addresses = one['sourceIPs'] as string[];
    const total = addresses.reduce(
      (sum, ip) => sum + (counted.get(`${String(one['namespace'])}/${String(one['pod'])} ${parseAddress(ip)}`) ?? 0),
      0,
    );
    return { pod: one['pod'], counted: total, expected: one['count'] };
  });
  expect(wanted.filter((one: { counted: number; expected: number }) => one.counted !== one.expected)).toEqual([]);
});

recordedTest('proxy requests reach pods, exec and port-forward do not', async () => {
  const { flows } = await all();
  const reached = flows
    .filter(({ source, destination }) => source.role === 'api-server' && destination.called === undefined)
    .map(
      ({ destination: to, port, verdict }) =>
        `${to.pod ?? `${to.service?.name}:${to.service?.port}`} ${port ?? ''} ${verdict}`,
    )
    .sort();
  const wanted = expected.apiServerToPods
    .filter((one: any) => one['subresource'] === 'proxy' && one['resource'] !== 'nodes')
    .map((one: any) => {
      const [name = '', port = ''] = String(one['name']).split(':');
      const verdict = one['reachedThePod'] === true ? 'allowed' : 'unknown';
      return one['resource'] === 'pods' ? `${name} ${port} ${verdict}` : `${name}:${port}  ${verdict}`;
    })
    .sort();
  expect(reached).toEqual(wanted);
});

recordedTest('label changes of pods and namespaces are seen', async () => {
  const { writes, timeline } = await all();
  const pods = expected.labelChanges.filter((one: any) => one['kind'] === 'Pod');
  for (const one of pods)
    expect(timeline.pods.get(`${one.namespace}/${one.name}`)?.labels?.get(one.label)).toBe(one.after);
  const faults = expected.labelChanges.filter((one: any) => {
    if (one['kind'] !== 'Namespace') return false;
    const history = writes.filter(({ ref }) => ref.kind === 'Namespace' && ref.name === one['name']);
    const labels = history.map(({ after }) => {
      const metadata = (after as JsonObject | undefined)?.['metadata'] as JsonObject | undefined;
      return (metadata?.['labels'] as JsonObject | undefined)?.[one['label']];
    });
    return !history.some(
      ({ effect }, index) =>
        effect === 'metadata-only' && labels[index - 1] === one['before'] && labels[index] === one['after'],
    );
  });
  expect(faults).toEqual([]);
});

recordedTest('the events that the webhook delivered too are read once', async () => {
  const one = await observed(log ?? '');
  const both = await all();
  expect(both.writes).toHaveLength(one.writes.length);
  expect(both.merged.duplicates).toBe(one.merged.duplicates + 80);
  const total = (flows: Observed['flows']): number => flows.reduce((sum, { count }) => sum + count, 0);
  expect(total(both.flows)).toBe(total(one.flows));
});

recordedTest('the order of lines means nothing', async () => {
  const shuffled = (log ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .reverse()
    .join('\n');
  const [there, back] = [await observed(log ?? ''), await observed(shuffled)];
  const plain = ({ writes, flows, timeline }: Observed): unknown => ({
    writes: writes.map(({ origin: _origin, ...write }) => write),
    flows: flows
      .map(({ source, destination, port, verdict, count, first, last }) => ({
        source,
        destination,
        port,
        verdict,
        count,
        first,
        last,
      }))
      .sort((a, b) => a.first - b.first || a.last - b.last),
    tenures: [...timeline.byAddress.values()]
      .flat()
      .map(({ origin: _origin, ...tenure }) => tenure)
      .sort((a, b) => a.from - b.from || (a.address < b.address ? -1 : 1)),
  });
  expect(plain(back)).toEqual(plain(there));
});
