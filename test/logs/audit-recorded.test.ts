/* eslint-disable @typescript-eslint/no-explicit-any -- the answers are JSON without a schema */
// The recorded audit log of a real API server against answers that were noted independently of it.
import { expect, test } from '@jest/globals';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { parseAddress } from '../../src/model/network.ts';
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
  readonly notBefore: string;
  readonly notAfter: string;
  readonly uid: string | null;
  readonly effect: string;
  readonly specAfter: Json;
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
        // Where bodies are cut away or were never logged, the honest word is "changed".
        const cannotTell = write.effect === 'changed' && (one.specAfterFromLog === 'unknown' || one.bodiesTruncated);
        if (cannotTell) unknown++;
        else if (write.effect !== one.effect) faults.push(`${label}: told as ${write.effect}`);
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
  const controllers: readonly { readonly name: string; readonly user: string; readonly verb: string }[] =
    expected.deletedByControllers;
  for (const one of controllers) {
    const write = [...left].find(
      ({ ref, user, verb, effect }) =>
        ref.name === one.name && user === one.user && verb === one.verb && effect === 'deleted',
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
    .filter(({ source }) => source.role === 'api-server')
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
  const told = writes
    .filter(({ ref, effect }) => ref.kind === 'Namespace' && effect === 'metadata-only')
    .map(({ ref, after }) => [ref.name, ((after as JsonObject)['metadata'] as { labels: JsonObject }).labels['env']]);
  const namespaces = expected.labelChanges.filter((one: any) => one['kind'] === 'Namespace');
  expect(told).toEqual(namespaces.map((one: any) => [one['name'], one['after']]));
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
