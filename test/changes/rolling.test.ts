/** Who replaces pods and when, what may turn meanwhile, and which of several pods it is about. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { LogStream, Snapshot } from '../../src/model/host.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { check } from '../../src/run.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { now } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { memoryTree } from '../trees.ts';
import { causeText, surroundings, type Texts } from './edit.ts';

interface Seen {
  readonly from: string;
  readonly to: string;
  readonly port?: number;
  readonly verdict?: 'allowed' | 'denied';
}

/** Judges one edit of the surroundings with records of these connections between workloads. */
async function told(
  before: Texts,
  after: Texts,
  seen: readonly Seen[],
  cluster?: readonly JsonObject[],
): Promise<readonly Finding[]> {
  const end = (name: string): object => ({ namespace: 'shop', workload: name });
  const records = seen.map(({ from, to, port = 5432, verdict = 'allowed' }) => ({
    ...{ time: new Date(now - 3_600_000).toISOString(), src: end(from), dst: end(to), protocol: 'TCP', port, verdict },
  }));
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
  const [base, head] = [before, after].map((files) => {
    const kept = Object.entries({ ...surroundings, ...files }).filter(([, text]) => text !== '');
    return memoryTree('side', Object.fromEntries(kept));
  });
  if (base === undefined || head === undefined) throw new Error('two sides');
  const host = {
    ...{ now: () => now, progress: () => undefined },
    ...(seen.length > 0 && { logs: (): readonly LogStream[] => [{ file: 'log.jsonl', chunks: chunks() }] }),
    ...(cluster && {
      cluster: async (): Promise<Snapshot> => liveSnapshot(cluster, { uid: 'one', name: 'one', readAt: now }),
    }),
  };
  return (await check({ command: 'check', base, head, gate: {} }, host)).report.findings;
}

const kinds = ['blocked-connection', 'opened-connection', 'new-access', 'lost-isolation', 'unclear-verdict'];

function shortly(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ kind, reach }) => kinds.includes(kind) && reach !== 'future-pods')
    .map(({ severity, title }) => `${severity} ${title}`);
}

const relabelled = (text: string): string => text.replaceAll('{app: web}', '{app: front}');
const intoDb = (app: string): string =>
  policy(
    'db',
    `podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: ${app}}}}], ports: [{port: 5432}]}]`,
  );
const webToDb: Seen = { from: 'web', to: 'db' };

describe('by who replaces the pods', () => {
  const made = (kind: string, spec: string, apiVersion = 'apps/v1'): string =>
    deployment('web', 8080)
      .replace('apps/v1', apiVersion)
      .replace('kind: Deployment', `kind: ${kind}`)
      .replace('  replicas: 1\n', spec.replace(/^(?=.)/gm, '  '));
  const cron = `apiVersion: batch/v1
kind: CronJob
metadata: {name: web, namespace: shop}
spec:
  schedule: "* * * * *"
  jobTemplate:
    spec:
      template:
        metadata: {labels: {app: web}}
        spec: {restartPolicy: Never, containers: [{name: main, image: example/main}]}
`;
  const passing = 'warning 1 recorded connection blocked during the rollout: shop/web → shop/db TCP 5432';
  const staying = 'error 1 recorded connection blocked while old pods stay: shop/web → shop/db TCP 5432';
  const rolling = 'updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}\n';

  test.each<[string, string, string, RegExp | undefined]>([
    ['a Deployment', made('Deployment', 'replicas: 2\n'), passing, undefined],
    [
      'a Deployment without a surge',
      made('Deployment', 'strategy: {rollingUpdate: {maxSurge: 0}}\n'),
      passing,
      undefined,
    ],
    ['a Deployment that stops all first', made('Deployment', 'strategy: {type: Recreate}\n'), passing, undefined],
    ['a Deployment that is paused', made('Deployment', 'paused: true\n'), staying, /Deployment shop\/web is paused/],
    ['a Deployment that is not', made('Deployment', 'paused: false\n'), passing, undefined],
    ['a StatefulSet', made('StatefulSet', 'replicas: 3\n'), passing, undefined],
    ['a StatefulSet with a partition', made('StatefulSet', `replicas: 3\n${rolling}`), staying, /has a partition/],
    [
      'a StatefulSet that counts from there',
      made('StatefulSet', `replicas: 3\nordinals: {start: 2}\n${rolling}`),
      passing,
      undefined,
    ],
    ['a StatefulSet by hand', made('StatefulSet', 'updateStrategy: {type: OnDelete}\n'), staying, /has OnDelete/],
    ['a DaemonSet', made('DaemonSet', ''), passing, undefined],
    ['a DaemonSet by hand', made('DaemonSet', 'updateStrategy: {type: OnDelete}\n'), staying, /has OnDelete/],
    ['a ReplicaSet', made('ReplicaSet', ''), staying, /ReplicaSet shop\/web replaces no pod/],
    ['a CronJob, of which a Job still runs', cron, passing, undefined],
  ])('%s', async (_, workload, title, note) => {
    const findings = await told(
      { 'policy.yaml': intoDb('web'), 'web.yaml': workload },
      { 'policy.yaml': intoDb('front'), 'web.yaml': relabelled(workload) },
      [webToDb],
    );
    expect(shortly(findings)).toEqual([title]);
    const notes = findings.flatMap(({ details }) => details).filter((detail) => / stay until /.test(detail));
    expect(notes).toEqual(note === undefined ? [] : [expect.stringMatching(note)]);
  });

  test('that is told which does not end by itself, though it only may turn, before what ends', async () => {
    const paused = (surroundings['db.yaml'] ?? '').replace('replicas: 1', 'paused: true');
    const findings = await told(
      { 'db.yaml': paused },
      {
        'web.yaml': relabelled(surroundings['web.yaml'] ?? ''),
        'db.yaml': paused.replaceAll('{app: db}', '{app: data}'),
        // Old pods of web do not reach new ones of db for sure, and nobody knows who reaches the old ones.
        'new.yaml': intoDb('front').replace('name: db', 'name: new').replace('{app: db}', '{app: data}'),
        'old.yaml': policy(
          'old',
          'podSelector: {matchLabels: {app: db}}\ningress: [{from: [{ipBlock: {cidr: 10.42.0.0/24}}]}]',
        ),
      },
      [webToDb],
    );
    expect(shortly(findings)).toContain(
      'error cannot say whether 1 recorded connection stays allowed while old pods stay: shop/web → shop/db TCP 5432',
    );
  });

  test.each([
    ['allowed', 'error 1 recorded connection blocked while old pods stay: shop/web → shop/db TCP 5432'],
    ['denied', 'error 1 recorded refusal let through while old pods stay: shop/web → shop/db TCP 5432'],
  ] as const)('what is recorded as %s, was not clear before, and turns only meanwhile', async (verdict, title) => {
    const workload = made('Deployment', 'paused: true\n');
    const intoWeb = (rule: string): string =>
      policy('guard', `podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [${rule}]`);
    const closed = policy('front', 'podSelector: {matchLabels: {app: front}}\npolicyTypes: [Egress]');
    const findings = await told(
      { 'web.yaml': workload, 'guard.yaml': intoWeb('{to: [{ipBlock: {cidr: 10.42.0.0/24}}]}') },
      {
        'web.yaml': relabelled(workload),
        'guard.yaml': intoWeb(verdict === 'denied' ? '{}' : '{to: [{podSelector: {matchLabels: {app: nobody}}}]}'),
        ...(verdict === 'denied' && { 'front.yaml': closed }),
      },
      [{ ...webToDb, verdict }],
    );
    expect(shortly(findings)).toContain(title);
  });

  test('isolation, refusals and pairs that are open while old pods stay are as bad as for good', async () => {
    const paused = made('Deployment', 'paused: true\n');
    const closed = (app: string): Texts => ({
      'policy.yaml': intoDb(app === 'web' ? 'front' : 'web'),
      'own.yaml': policy('own', `podSelector: {matchLabels: {app: ${app}}}`),
    });
    const edit = [
      { ...closed('web'), 'web.yaml': paused },
      { ...closed('front'), 'web.yaml': relabelled(paused) },
    ] as const;
    expect(shortly(await told(...edit, [{ ...webToDb, verdict: 'denied' }]))).toEqual([
      'error 1 recorded refusal let through while old pods stay: shop/web → shop/db TCP 5432',
      'error shop/web loses ingress isolation while old pods stay',
      expect.stringMatching(/^error \d+ pairs? open while old pods stay, never recorded: /),
    ]);
    expect(shortly(await told(...edit, []))).toContainEqual(
      expect.stringMatching(/^error \d+ pairs? open while old pods stay, never recorded: /),
    );
  });

  test('a template that changes in what no policy sees replaces nobody who could be told apart', async () => {
    const noted = deployment('web', 8080).replace('{labels: {app: web}}', '{labels: {app: web}, annotations: {a: b}}');
    const findings = await told(
      { 'policy.yaml': intoDb('web') },
      { 'policy.yaml': intoDb('web').replace('port: 5432', 'port: 5432}, {port: 5433'), 'web.yaml': noted },
      [webToDb],
    );
    expect(shortly(findings)).toEqual([expect.stringMatching(/^notice 1 pair newly allowed/)]);
  });
});

describe('old and new pods of one workload', () => {
  const among = (from: string, to: string): Texts => ({
    'policy.yaml': policy(
      'web',
      `podSelector: {matchLabels: {app: ${to}}}\ningress: [{from: [{podSelector: {matchLabels: {app: ${from}}}}]}]`,
    ),
    'rest.yaml': policy('rest', 'podSelector: {}\npolicyTypes: [Ingress]'),
  });
  const web = (kind: string, spec: string): string =>
    deployment('web', 8080)
      .replace('kind: Deployment', `kind: ${kind}`)
      .replace('  replicas: 1\n', spec.replace(/^(?=.)/gm, '  '));
  const open = ['warning 1 pair open only while the rollout lasts, never recorded: shop/web → shop/web every port'];
  const recreate = 'replicas: 2\nstrategy: {type: Recreate}\n';
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a Deployment: they meet', web('Deployment', 'replicas: 2\n'), open],
    ['a Deployment that stops all first: they do not', web('Deployment', recreate), []],
    ['a StatefulSet of two: the one that is new meets the other', web('StatefulSet', 'replicas: 2\n'), open],
    ['a StatefulSet of one: it takes its own place', web('StatefulSet', 'replicas: 1\n'), []],
    ['a DaemonSet: those of other nodes', web('DaemonSet', ''), open],
  ];

  test('those that a StatefulSet gets more of meet the old ones', async () => {
    const one = web('StatefulSet', 'replicas: 1\n');
    const grown = relabelled(one).replace('replicas: 1', 'replicas: 3');
    const findings = await told(
      { ...among('front', 'web'), 'web.yaml': one },
      { ...among('web', 'front'), 'web.yaml': grown },
      [],
    );
    expect(shortly(findings)).toEqual(open);
  });

  test.each(rows)('%s', async (_, text, expected) => {
    const [base, head] = [
      { ...among('front', 'web'), 'web.yaml': text },
      { ...among('web', 'front'), 'web.yaml': relabelled(text) },
    ];
    // Old ones among each other are refused by what comes; in the end there are only new ones.
    const pairs = (await told(base, head, [])).filter(({ title }) => title.includes('shop/web → shop/web'));
    expect(shortly(pairs)).toEqual(expected);
  });

  test.each(rows)('recorded, %s', async (_, text, expected) => {
    const [base, head] = [
      { ...among('web', 'web'), 'web.yaml': text },
      { ...among('front', 'front'), 'web.yaml': relabelled(text) },
    ];
    const more = policy(
      'more',
      'podSelector: {matchLabels: {app: web}}\ningress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]',
    );
    const findings = await told(base, { ...head, 'more.yaml': more }, [{ from: 'web', to: 'web', port: 8080 }]);
    expect(shortly(findings)).toEqual(
      expected.map(() => 'warning 1 recorded connection blocked during the rollout: shop/web → shop/web TCP 8080'),
    );
  });
});

describe('what only may turn', () => {
  // Whether a block holds pods whose address nobody knows is open.
  const guarded = (rule: string): string =>
    policy('guard', `podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ${rule}`);
  const head: Texts = {
    'guard.yaml': guarded('ipBlock: {cidr: 10.42.0.0/24}'),
    'web.yaml': relabelled(surroundings['web.yaml'] ?? ''),
  };

  test('a recorded connection', async () => {
    const findings = await told({}, head, [webToDb]);
    expect(shortly(findings)).toContain(
      'warning cannot say whether 1 recorded connection stays allowed during the rollout: shop/web → shop/db TCP 5432',
    );
    const [finding] = findings.filter(({ title }) => title.startsWith('cannot say whether 1 recorded'));
    expect(finding?.kind).toBe('unclear-verdict');
    expect(finding?.details).toContain('Meanwhile not clear: old pods of shop/web → shop/db.');
    expect(finding?.details).toContainEqual(expect.stringMatching(/^It depends on whether .*10\.42\.0\.0\/24/));
    expect(finding?.causes.map(causeText)).toEqual([
      expect.stringContaining('Deployment shop/web: label app of its pods was web and is front'),
      expect.stringMatching(/^NetworkPolicy shop\/guard at guard.yaml:/),
    ]);
  });

  test('while old pods stay it is an error, as it is for good', async () => {
    const paused = (text = ''): string => text.replace('replicas: 1', 'paused: true');
    const findings = await told(
      { 'web.yaml': paused(surroundings['web.yaml']) },
      { ...head, 'web.yaml': paused(head['web.yaml']) },
      [webToDb],
    );
    expect(shortly(findings)).toContain(
      'error cannot say whether 1 recorded connection stays allowed while old pods stay: shop/web → shop/db TCP 5432',
    );
  });

  test('a refusal, and a pair without a record', async () => {
    const db = (rule: string): string =>
      policy('db', `podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress]\ningress:${rule}`);
    const [base, next] = [
      { 'policy.yaml': db(' []'), 'db.yaml': surroundings['db.yaml'] ?? '' },
      {
        'policy.yaml': db('\n  - from:\n      - ipBlock: {cidr: 10.42.0.0/24}'),
        'rest.yaml': policy('rest', 'podSelector: {matchLabels: {app: data}}\npolicyTypes: [Ingress]'),
        'db.yaml': (surroundings['db.yaml'] ?? '').replaceAll('{app: db}', '{app: data}'),
      },
    ];
    const refused = shortly(await told(base, next, [{ ...webToDb, verdict: 'denied' }]));
    expect(refused).toContain(
      'warning cannot say whether 1 refused connection stays denied during the rollout: shop/web → shop/db TCP 5432',
    );
    const unrecorded = shortly(await told(base, next, []));
    expect(unrecorded).toContainEqual(
      expect.stringMatching(/^notice cannot say whether access changes for \d+ pairs? during the rollout: /),
    );
  });

  test('what is not known of the old pods themselves, and was not before, makes no noise', async () => {
    const block = policy(
      'db',
      'podSelector: {matchLabels: {app: db}}\ningress: [{from: [{ipBlock: {cidr: 10.42.0.0/24}}]}]',
    );
    const findings = await told(
      { 'policy.yaml': block },
      { 'policy.yaml': block, 'web.yaml': relabelled(surroundings['web.yaml'] ?? '') },
      [webToDb],
    );
    expect(shortly(findings)).toEqual([]);
  });
});

describe('several pods of one workload', () => {
  const pods = (...labels: readonly JsonObject[]): readonly JsonObject[] => {
    const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [] } };
    const owner = { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'web', controller: true };
    return [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'shop' } } },
      {
        ...{ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'web', namespace: 'shop' } },
        spec: { replicas: labels.length, template },
      },
      ...labels.map((more, at) => ({
        ...{ apiVersion: 'v1', kind: 'Pod' },
        metadata: {
          ...{ name: `web-${at}`, namespace: 'shop', labels: { app: 'web', ...more }, ownerReferences: [owner] },
        },
        spec: { containers: [{ name: 'main', ports: [{ containerPort: 8080 }] }] },
        status: { phase: 'Running', podIP: `10.42.0.${at + 5}` },
      })),
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'shop', labels: { app: 'db' } }, spec: {} },
    ];
  };
  const set = (app: string, more = ''): Texts => ({
    ...{ 'api.yaml': '', 'db.yaml': '', 'scraper.yaml': '' },
    'web.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: ${app}}}
${more}  template:
    metadata: {labels: {app: ${app}}}
    spec: {containers: []}
`,
  });
  const canary = (app: string): Texts => ({
    'policy.yaml': policy(
      'db',
      `podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: ${app}, canary: "1"}}}]}]`,
    ),
  });

  test('which of them was recorded decides, and nobody knows', async () => {
    const findings = await told(
      { ...set('web'), ...canary('web') },
      { ...set('front'), ...canary('front') },
      [webToDb],
      pods({ canary: '1' }, {}),
    );
    const [finding] = findings.filter(({ kind }) => kind === 'unclear-verdict');
    expect(finding).toMatchObject({
      severity: 'warning',
      title: 'cannot say whether 1 recorded connection stays allowed during the rollout: shop/web → shop/db TCP 5432',
    });
    expect(finding?.details).toContain(
      'Meanwhile not clear: old pods of shop/web → shop/db, by which of the pods was recorded.',
    );
  });

  test('old pods that only a policy to come tells apart', async () => {
    const policies = policy('first', 'podSelector: {matchLabels: {app: web, turn: "0"}}\npolicyTypes: [Egress]');
    for (const turns of [
      ['0', '1'],
      ['1', '0'],
    ]) {
      const findings = await told(
        set('web'),
        { ...set('front'), 'policy.yaml': policies },
        [webToDb],
        pods(...turns.map((turn) => ({ turn }))),
      );
      expect(shortly(findings)).toContain(
        'warning 1 recorded connection blocked during the rollout: shop/web → shop/db TCP 5432',
      );
    }
  });

  test.each([
    ['below the partition: the old pod stays', 1, 'error 1 recorded connection blocked while old pods stay'],
    ['not below it', 0, 'warning 1 recorded connection blocked during the rollout'],
  ])('%s', async (_, partition, title) => {
    const more = `  updateStrategy: {rollingUpdate: {partition: ${partition}}}\n`;
    const findings = await told(
      { ...set('web', more), 'policy.yaml': intoDb('web') },
      { ...set('front', more), 'policy.yaml': intoDb('front') },
      [webToDb],
      pods({}, {}),
    );
    expect(shortly(findings)).toEqual([expect.stringContaining(title)]);
  });

  test('how pods are replaced is read of the cluster where git does not say it', async () => {
    const cluster = pods({}, {}).map((object) =>
      object['kind'] === 'StatefulSet'
        ? { ...object, spec: { ...(object['spec'] as JsonObject), updateStrategy: { type: 'OnDelete' } } }
        : object,
    );
    const findings = await told(
      { ...set('web'), 'policy.yaml': intoDb('web') },
      { ...set('front'), 'policy.yaml': intoDb('front') },
      [webToDb],
      cluster,
    );
    expect(shortly(findings)).toEqual([
      expect.stringContaining('error 1 recorded connection blocked while old pods stay'),
    ]);
  });

  test('one that is done talks to nobody', async () => {
    const cluster = pods({}, {}).map((object) =>
      (object['metadata'] as JsonObject)['name'] === 'web-1' ? { ...object, status: { phase: 'Succeeded' } } : object,
    );
    const own = (app: string): Texts => ({
      ...set(app),
      'own.yaml': policy('own', `podSelector: {matchLabels: {app: ${app}}}`),
    });
    const lost = async (live: readonly JsonObject[]): Promise<readonly string[]> =>
      shortly((await told(own('web'), own('front'), [], live)).filter(({ kind }) => kind === 'lost-isolation'));
    expect(await lost(cluster)).toEqual(['warning 1 of 2 pods of shop/web loses ingress isolation during the rollout']);
    expect(await lost(pods({}, {}))).toEqual(['warning shop/web loses ingress isolation during the rollout']);
  });
});

test('each port by the policy that the old pods meet, in whatever order they were recorded', async () => {
  const guard = policy(
    'guard',
    'podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{ports: [{port: 9090}]}]',
  );
  const head = { 'guard.yaml': guard, 'web.yaml': relabelled(surroundings['web.yaml'] ?? '') };
  for (const ports of [
    [9090, 9091],
    [9091, 9090],
  ]) {
    const findings = await told(
      {},
      head,
      ports.map((port) => ({ ...webToDb, port })),
    );
    expect(shortly(findings)).toContain(
      'warning 1 recorded connection blocked during the rollout: shop/web → shop/db TCP 9091',
    );
  }
});

describe('what it hangs on', () => {
  const front = (text: string): Texts => ({
    'policy.yaml': text,
    'web.yaml': relabelled(surroundings['web.yaml'] ?? ''),
  });
  const unclear = async (before: Texts, after: Texts): Promise<Finding> => {
    const [finding] = (await told(before, after, [webToDb])).filter(({ kind }) => kind === 'unclear-verdict');
    if (finding === undefined) throw new Error('nothing is unclear');
    return finding;
  };

  test('a condition of before and after, where old pods are refused for sure: it is not which pod was recorded', async () => {
    const part = 'podSelector: {}\npolicyTypes: [Egress]\negress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]';
    const egress = {
      'none.yaml': policy('none', 'podSelector: {}\npolicyTypes: [Egress]'),
      'perhaps.yaml': policy('perhaps', part).replace('spec:', 'spec:\n  newer: true'),
    };
    const finding = await unclear(
      { ...egress, 'policy.yaml': intoDb('web') },
      { ...egress, ...front(intoDb('front')) },
    );
    expect(finding.title).toContain('stays allowed during the rollout');
    expect(finding.details).toEqual([
      expect.stringMatching(/^It depends on whether the part \{.*\} of a policy applies\.$/),
      'Meanwhile not clear: old pods of shop/web → shop/db.',
    ]);
  });

  test('more conditions than are told apart are no answer, and that is said', async () => {
    const blocks = (count: number): string => {
      const peers = Array.from({ length: count }, (_, index) => `{ipBlock: {cidr: 10.0.${index}.0/24}}`);
      return policy('db', `podSelector: {matchLabels: {app: db}}\ningress: [{from: [${peers.join()}]}]`);
    };
    const { details, rows } = await unclear({ 'policy.yaml': blocks(9) }, front(blocks(10)));
    const why = 'more conditions hold than are told apart here';
    expect([details, rows.map(({ dependsOn }) => dependsOn)]).toEqual([[`It depends on whether ${why}.`], [[why]]]);
  });
});
