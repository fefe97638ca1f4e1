/** Each bound of memory says which rule cut, how many records, and what that means; also through a digest. */
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { checks } from '../../src/checks/index.ts';
import { readDigest, writeDigest } from '../../src/logs/index.ts';
import type { CoverageCut } from '../../src/model/flow.ts';
import type { ObserveOptions } from '../../src/observe.ts';
import { coverage, now } from '../build.ts';
import { addresses, comparison, difference, gate, observation } from '../build-comparison.ts';
import { lines, observed, world } from '../log-material.ts';

const digestSource = { tool: '0.1.0', cluster: {} };

function flow(src: object, fields: object = {}): object {
  const dst = { namespace: 'shop', pod: 'api-0' };
  return { time: '2026-11-23T08:00:00Z', src, dst, protocol: 'TCP', port: 80, verdict: 'allowed', ...fields };
}

const pods = Array.from({ length: 10 }, (_, index) => flow({ namespace: 'shop', pod: `web-${index}` }));
const unknown = Array.from({ length: 10 }, (_, index) => flow({ ip: `203.0.113.${index}` }));
const ports = Array.from({ length: 10 }, (_, index) => flow({ namespace: 'shop', pod: 'web-0' }, { port: index + 1 }));

function podEvent(index: number): object {
  return {
    auditID: `${index}`,
    stage: 'ResponseComplete',
    verb: 'create',
    user: { username: 'system:serviceaccount:kube-system:job-controller' },
    sourceIPs: ['192.0.2.1'],
    responseStatus: { code: 201 },
    requestReceivedTimestamp: '2026-11-23T08:00:00Z',
    objectRef: { resource: 'pods', namespace: 'shop', name: `job-${index}` },
    responseObject: { metadata: { name: `job-${index}`, namespace: 'shop', uid: `uid-${index}` }, spec: {} },
  };
}
const events = Array.from({ length: 10 }, (_, index) => podEvent(index));

const table: readonly (readonly [CoverageCut['rule'], readonly object[], ObserveOptions['limits'], RegExp])[] = [
  ['connections', pods, { flows: 4 }, /^6 records left out, since only 4 different connections are kept: .*blocks is/],
  ['ends', pods, { ends: 5 }, /^6 records left out, since only 5 different ends are kept: .*blocks is/],
  ['addresses-per-peer', unknown, { addressesPerPeer: 4 }, /^6 records left out, since only 4 addresses without a/],
  ['ports-per-pair', ports, { portsPerPair: 4 }, /^6 records left out, since only 4 ports are kept between two ends/],
  ['pod-changes', events, { podChanges: 4 }, /^6 records left out, since only 4 changes of pods .* stays unknown/],
];

test.each(table)('%s', async (rule, records, limits, sentence) => {
  const seen = attribute(await observed(lines(records), limits === undefined ? {} : { limits }), world({}));
  const cut = [{ rule, limit: Object.values(limits ?? {})[0] ?? 0, records: 6 }];
  expect(seen.coverage.cut).toEqual(cut);
  expect(seen.coverage.limits).toContainEqual(expect.stringMatching(sentence));

  const digest = writeDigest(seen, digestSource);
  expect(readDigest(digest).coverage.limits).toEqual(seen.coverage.limits);
  const twice = attribute(await observed([digest, digest]), world({}));
  expect(twice.coverage.cut).toEqual([{ ...cut[0], records: 12 }]);
  expect(twice.coverage.limits.filter((limit) => limit.includes('left out'))).toEqual([
    expect.stringMatching(/^12 records left out/),
  ]);
});

test('connections of digests for which there is no room', async () => {
  const digest = writeDigest(attribute(await observed(lines(pods)), world(cluster)), digestSource);
  const seen = await observed(digest, { limits: { settled: 4 } });
  expect(seen.settled).toHaveLength(4);
  expect(seen.cut).toEqual([{ rule: 'connections', limit: 4, records: 6 }]);
});

const cluster = {
  pods: Object.fromEntries(
    ['api-0', ...pods.map((_, index) => `web-${index}`)].map((name) => [`shop/${name}`, {}] as const),
  ),
};

test('nothing is cut where everything fits', async () => {
  const seen = attribute(await observed([lines([...pods, ...unknown, ...ports]), lines(events)]), world({}));
  expect(seen.coverage.cut).toBeUndefined();
});

const denied = [difference('newly-denied')];
const deniedOutside = [difference('newly-denied', { source: addresses('203.0.113.0/24') })];
const opened = [difference('newly-allowed')];

test.each<[CoverageCut['rule'], typeof denied, readonly string[]]>([
  ['connections', denied, ['thin-evidence warning', 'not-evaluated error']],
  ['ends', denied, ['thin-evidence warning', 'not-evaluated error']],
  ['addresses-per-peer', denied, []],
  ['addresses-per-peer', deniedOutside, ['thin-evidence warning']],
  ['ports-per-pair', denied, ['thin-evidence warning']],
  ['pod-changes', denied, ['thin-evidence warning']],
  ['connections', opened, []],
])('a cut of %s never passes in silence', (rule, differences, expected) => {
  const cut = [{ rule, limit: 4, records: 6 }];
  const given = comparison({ differences, observation: observation({ coverage: coverage({ cut }) }) });
  const found = checks
    .flatMap((check) => check.run(given, gate(), now))
    .filter(({ kind, title }) => kind === 'not-evaluated' || /\bcut\b/.test(title))
    .map(({ kind, severity }) => `${kind} ${severity}`);
  expect(found.sort()).toEqual([...expected].sort());
});
