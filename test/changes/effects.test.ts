/** What else a change does: isolation that is lost, policies that select nothing, and what happens while pods roll. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { LogStream } from '../../src/model/host.ts';
import { check } from '../../src/run.ts';
import { now } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { memoryTree } from '../trees.ts';
import { causeText, differencesOf, judged, surroundings, type Texts } from './edit.ts';

const closed = (name = 'db', types = '[Ingress]'): string =>
  policy(name, `podSelector: {matchLabels: {app: ${name}}}\npolicyTypes: ${types}`);

function about(findings: readonly Finding[], kind: Finding['kind']): readonly string[] {
  return findings
    .filter((finding) => finding.kind === kind)
    .flatMap(({ title, causes }) => [title, ...causes.map(causeText)]);
}

describe('lost isolation', () => {
  const rows: readonly (readonly [name: string, before: Texts, after: Texts, told: readonly string[]])[] = [
    [
      'the only policy goes',
      { 'policy.yaml': closed() },
      { 'policy.yaml': '# gone\n' },
      [
        'shop/db loses ingress isolation',
        'NetworkPolicy shop/db at policy.yaml:1:1: NetworkPolicy shop/db, which isolated it, is removed',
      ],
    ],
    [
      'the only policy is no policy any more',
      { 'policy.yaml': closed() },
      { 'policy.yaml': closed().replace('[Ingress]', 'Ingress') },
      [
        'shop/db loses ingress isolation',
        'NetworkPolicy shop/db at policy.yaml:1:1: NetworkPolicy shop/db, which isolated it, can no longer be read',
      ],
    ],
    [
      'the file of the only policy is no YAML any more',
      { 'policy.yaml': closed() },
      { 'policy.yaml': closed().replace('[Ingress]', '[Ingress') },
      [
        'shop/db loses ingress isolation',
        'NetworkPolicy shop/db at policy.yaml:1:1: NetworkPolicy shop/db, which isolated it, can no longer be read',
      ],
    ],
    [
      'the policy selects others',
      { 'policy.yaml': closed() },
      { 'policy.yaml': closed().replace('app: db', 'app: data') },
      [
        'shop/db loses ingress isolation',
        'NetworkPolicy shop/db at policy.yaml:7:36: NetworkPolicy shop/db no longer selects it: the policy selected app=db and selects app=data',
      ],
    ],
    [
      'a direction goes',
      { 'policy.yaml': closed('db', '[Ingress, Egress]') },
      { 'policy.yaml': closed() },
      ['shop/db loses egress isolation', 'NetworkPolicy shop/db no longer applies to egress'],
    ],
    [
      'the label of the pods',
      { 'policy.yaml': closed() },
      { 'policy.yaml': closed(), 'db.yaml': deployment('db', 5432).replaceAll('{app: db}', '{app: data}') },
      ['shop/db loses ingress isolation', 'Deployment shop/db: label app of its pods was db and is data'],
    ],
    [
      'a policy of the whole namespace goes: every workload is named once',
      { 'policy.yaml': policy('all', 'podSelector: {}\npolicyTypes: [Ingress]') },
      { 'policy.yaml': '# gone\n' },
      ['shop/api, shop/db, shop/web lose ingress isolation'],
    ],
    [
      'another policy still isolates',
      { 'policy.yaml': closed(), 'all.yaml': policy('all', 'podSelector: {}') },
      { 'all.yaml': policy('all', 'podSelector: {}') },
      [],
    ],
    ['it was never isolated', {}, { 'policy.yaml': closed() }, []],
    ['the workload goes too', { 'policy.yaml': closed() }, { 'policy.yaml': '# gone\n', 'db.yaml': '' }, []],
    [
      'the policy is renamed',
      { 'policy.yaml': closed() },
      { 'policy.yaml': closed().replace('name: db', 'name: database') },
      [],
    ],
  ];
  test.each(rows)('%s', async (_, before, after, told) => {
    const text = about((await judged(before, after)).findings, 'lost-isolation').join('\n');
    if (told.length === 0) expect(text).toBe('');
    for (const each of told) expect(text).toContain(each);
  });
});

test('a workload that loses isolation in both directions is one workload', async () => {
  const both = closed().replace('[Ingress]', '[Ingress, Egress]');
  expect(both).not.toBe(closed());
  const report = await judged({ 'policy.yaml': both }, { 'policy.yaml': '# gone\n' });
  expect(about(report.findings, 'lost-isolation')).toContain('shop/db loses ingress and egress isolation');
  expect(report.because).toContain('isolation lost for 1 workload');
});

describe('a policy that selects nothing', () => {
  const selecting = (labels: string, namespace = 'shop'): Texts => ({
    'policy.yaml': policy('p', `podSelector: {matchLabels: {${labels}}}`, namespace),
  });
  const rows: readonly (readonly [name: string, after: Texts, nearest: string | undefined])[] = [
    ['a letter too much', selecting('app: webb'), 'Nearest: app=web, on 1 pod.'],
    ['letters swapped', selecting('app: wbe'), 'Nearest: app=web, on 1 pod.'],
    ['another key', selecting('ap: web'), 'Nearest: app=web, on 1 pod.'],
    ['another case', selecting('app: Web'), 'Nearest: app=web, on 1 pod.'],
    ['nothing near', selecting('tier: something-else-entirely'), undefined],
    ['one of two conditions is wrong', selecting('app: web, app.kubernetes.io/part-of: nobody'), undefined],
    ['a pod of another namespace does not count', selecting('app: scraperr'), undefined],
  ];
  test.each(rows)('%s', async (_, after, nearest) => {
    const [finding] = (await judged({}, after)).findings.filter(({ kind }) => kind === 'selects-nothing');
    expect(finding?.severity).toBe('warning');
    expect(finding?.causes.map(({ origin }) => origin)).toMatchObject([{ file: 'policy.yaml', line: 7 }]);
    expect(finding?.details.filter((detail) => detail.startsWith('Nearest'))).toEqual(
      nearest === undefined ? [] : [nearest],
    );
  });

  test.each<[string, Texts, Texts]>([
    ['it selects something', {}, selecting('app: web')],
    [
      'it did so before, untouched',
      selecting('app: nobody'),
      { ...selecting('app: nobody'), 'other.yaml': closed('web') },
    ],
    ['it goes', selecting('app: nobody'), { 'policy.yaml': '# gone\n' }],
  ])('nothing is told where %s', async (_, before, after) => {
    expect(about((await judged(before, after)).findings, 'selects-nothing')).toEqual([]);
  });
});

describe('while pods roll', () => {
  const open = (app: string): string =>
    policy(
      'db',
      `podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: ${app}}}}], ports: [{port: 5432}]}]`,
    );
  const relabelled = deployment('web', 8080).replaceAll('{app: web}', '{app: front}');

  async function withLog(
    before: Texts,
    after: Texts,
    verdict = 'allowed',
    ends = ['web', 'db'],
  ): Promise<readonly Finding[]> {
    const end = (name: string | undefined): object => ({ namespace: 'shop', workload: name, kind: 'Deployment' });
    const record = {
      time: new Date(now - 3_600_000).toISOString(),
      src: end(ends[0]),
      dst: end(ends[1]),
      protocol: 'TCP',
      port: 5432,
      verdict,
    };
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${JSON.stringify(record)}\n`);
    }
    const logs = (): readonly LogStream[] => [{ file: 'log.jsonl', chunks: chunks() }];
    const [base, head] = [before, after].map((files) => memoryTree('side', { ...surroundings, ...files }));
    if (base === undefined || head === undefined) throw new Error('two sides');
    const host = { now: () => now, progress: () => undefined, logs };
    return (await check({ command: 'check', base, head, gate: {} }, host)).report.findings;
  }

  test('label and policy change together: old pods meet the new policy', async () => {
    const findings = await withLog(
      { 'policy.yaml': open('web') },
      { 'policy.yaml': open('front'), 'web.yaml': relabelled },
    );
    const [finding] = findings.filter(({ kind }) => kind === 'blocked-connection');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.title).toContain('blocked during the rollout: shop/web → shop/db TCP 5432');
    expect(finding?.causes.map(causeText).join()).toContain('Deployment shop/web');
  });

  describe('what isolates changes with the label', () => {
    const isolating = (selector: string): Texts => ({ 'policy.yaml': policy('p', `podSelector: {${selector}}`) });
    const old = isolating('matchLabels: {app: web}');
    const next = isolating('matchLabels: {app: front}');
    const both = isolating('matchExpressions: [{key: app, operator: In, values: [web, front]}]');
    const label = { 'web.yaml': relabelled };
    const lost = async (before: Texts, after: Texts): Promise<readonly (readonly [string, string])[]> =>
      (await judged(before, after)).findings
        .filter(({ kind }) => kind === 'lost-isolation')
        .map(({ severity, title }) => [severity, title]);

    test('at once: old pods are open until they are gone, which warns', async () => {
      expect(await lost(old, { ...next, ...label })).toEqual([
        ['warning', 'shop/web loses ingress isolation during the rollout'],
      ]);
      const { findings } = await judged(old, { ...next, ...label });
      const [finding] = findings.filter(({ kind }) => kind === 'lost-isolation');
      expect(finding?.causes.map(causeText).join()).toContain('Deployment shop/web');
    });

    test('the policy alone, or the label alone, opens for good', async () => {
      expect(await lost(old, next)).toEqual([['error', 'shop/web loses ingress isolation']]);
      expect(await lost(old, { ...old, ...label })).toEqual([['error', 'shop/web loses ingress isolation']]);
    });

    test('in steps that select both, nothing is lost', async () => {
      for (const [before, after] of [
        [old, both],
        [both, { ...both, ...label }],
        [old, { ...both, ...label }],
        [
          { ...both, ...label },
          { ...next, ...label },
        ],
      ] as const)
        expect(await lost(before, after)).toEqual([]);
    });
  });

  describe('what is open neither before nor after', () => {
    // What may enter db is told by a label that web loses, and by one that it gets.
    const db = (selector: string, peer: string): string =>
      policy('db', `podSelector: {${selector}}\ningress: [{from: [{podSelector: {${peer}}}], ports: [{port: 5432}]}]`);
    const closedToWeb = { 'policy.yaml': db('matchLabels: {app: db}', 'matchLabels: {app: front}') };
    const closedToFront = { 'policy.yaml': db('matchLabels: {app: db}', 'matchLabels: {app: web}') };
    const label = { 'web.yaml': relabelled };
    const told = (findings: readonly Finding[]): readonly Finding[] =>
      findings.filter(({ reach }) => reach === 'while-rolling');

    test('a recorded refusal that old pods are let through by the new policy', async () => {
      const findings = await withLog(closedToWeb, { ...closedToFront, ...label }, 'denied');
      const [finding, ...more] = told(findings);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        kind: 'opened-connection',
        severity: 'warning',
        title: 'recorded refusal let through only while the rollout lasts: shop/web → shop/db TCP 5432'.replace(
          /^/,
          '1 ',
        ),
      });
      expect(finding?.details).toContain('Meanwhile allowed: old pods of shop/web → shop/db.');
      expect(finding?.rows.map(({ before, after }) => [before, after])).toEqual([['denied', 'denied']]);
      expect(finding?.causes.map(causeText)).toEqual([
        expect.stringContaining('Deployment shop/web: label app of its pods was web and is front'),
        expect.stringMatching(/^NetworkPolicy shop\/db at policy.yaml:/),
      ]);
    });

    test('without a record, the pair', async () => {
      const { findings } = await judged(closedToWeb, { ...closedToFront, ...label });
      expect(told(findings).map(({ kind, severity, title }) => [kind, severity, title])).toEqual([
        [
          'new-access',
          'warning',
          '1 pair open only while the rollout lasts, never recorded: shop/web → shop/db TCP 5432',
        ],
      ]);
      expect(told(findings)[0]?.causes.map(causeText)).toEqual([
        expect.stringContaining('Deployment shop/web: label app of its pods was web and is front'),
        expect.stringMatching(/^NetworkPolicy shop\/db at policy.yaml:/),
      ]);
    });

    test('two workloads that get new labels, and no policy that changes: old pods meet new ones', async () => {
      const crossed = {
        'policy.yaml': policy(
          'data',
          'podSelector: {matchLabels: {app: data}}\ningress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]',
        ),
        'rest.yaml': policy('rest', 'podSelector: {}\npolicyTypes: [Ingress]'),
      };
      const both = { ...label, 'db.yaml': deployment('db', 5432).replaceAll('{app: db}', '{app: data}') };
      const { findings } = await judged(crossed, { ...crossed, ...both });
      expect(told(findings).map(({ title }) => title)).toEqual([
        '1 pair open only while the rollout lasts, never recorded: shop/web → shop/db every port',
      ]);
    });

    test('old and new pods of one workload', async () => {
      const among = (from: string, to: string): Texts => ({
        'policy.yaml': policy(
          'web',
          `podSelector: {matchLabels: {app: ${to}}}\ningress: [{from: [{podSelector: {matchLabels: {app: ${from}}}}]}]`,
        ),
        'rest.yaml': policy('rest', 'podSelector: {}\npolicyTypes: [Ingress]'),
        'web.yaml': deployment('web', 8080).replace('replicas: 1', 'replicas: 2'),
      });
      const head = { ...among('web', 'front'), 'web.yaml': relabelled.replace('replicas: 1', 'replicas: 2') };
      const { findings } = await judged(among('front', 'web'), head);
      expect(told(findings).map(({ title }) => title)).toEqual([
        '1 pair open only while the rollout lasts, never recorded: shop/web → shop/web every port',
      ]);
      const cut = await withLog(
        among('web', 'web'),
        { ...head, ...among('front', 'front'), 'web.yaml': head['web.yaml'] },
        'allowed',
        ['web', 'web'],
      );
      expect(about(cut, 'blocked-connection').join()).toContain('blocked during the rollout: shop/web → shop/web');
    });

    test.each<[string, Texts, Texts]>([
      ['it stays open', closedToWeb, { ...closedToFront, 'web.yaml': deployment('web', 8080) }],
      ['it was open', closedToFront, { ...closedToFront, ...label }],
      [
        'nothing runs',
        { ...closedToWeb, 'web.yaml': deployment('web', 8080).replace('replicas: 1', 'replicas: 0') },
        { ...closedToFront, 'web.yaml': relabelled.replace('replicas: 1', 'replicas: 0') },
      ],
      [
        'in two steps, the first',
        closedToWeb,
        { 'policy.yaml': db('matchLabels: {app: db}', 'matchLabels: {app: x}'), ...label },
      ],
    ])('nothing where %s', async (_, before, after) => {
      expect(told((await judged(before, after)).findings)).toEqual([]);
    });
  });

  test('in two steps nothing is blocked', async () => {
    const both = open('web').replace(
      'matchLabels: {app: web}}}',
      'matchExpressions: [{key: app, operator: In, values: [web, front]}]}}',
    );
    expect(about(await withLog({ 'policy.yaml': open('web') }, { 'policy.yaml': both }), 'blocked-connection')).toEqual(
      [],
    );
    expect(
      about(
        await withLog({ 'policy.yaml': both }, { 'policy.yaml': both, 'web.yaml': relabelled }),
        'blocked-connection',
      ),
    ).toEqual([]);
    expect(
      about(
        await withLog(
          { 'policy.yaml': both, 'web.yaml': relabelled },
          { 'policy.yaml': open('front'), 'web.yaml': relabelled },
        ),
        'blocked-connection',
      ),
    ).toEqual([]);
  });

  test('the label alone blocks for good', async () => {
    const findings = await withLog(
      { 'policy.yaml': open('web') },
      { 'policy.yaml': open('web'), 'web.yaml': relabelled },
    );
    const [finding] = findings.filter(({ kind }) => kind === 'blocked-connection');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.title).not.toContain('rollout');
  });
});

test('the label of a node that a policy names is the cause, at its place, also where something else changed too', async () => {
  const node = (zone: string): string =>
    `apiVersion: v1\nkind: Node\nmetadata:\n  name: n1\n  labels: {zone: ${zone}}\nstatus: {addresses: [{type: InternalIP, address: 172.18.0.2}]}\n`;
  const rule = `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: no-nodes}
spec:
  tier: Admin
  priority: 1
  subject: {pods: {namespaceSelector: {matchLabels: {team: shop}}, podSelector: {matchLabels: {app: web}}}}
  egress: [{action: Deny, to: [{nodes: {matchLabels: {zone: a}}}]}]
`;
  const web = deployment('web', 8080).replaceAll('{app: web}', '{app: web, track: stable}');
  const report = await judged(
    { 'n.yaml': node('a'), 'p.yaml': rule },
    { 'n.yaml': node('b'), 'p.yaml': rule, 'web.yaml': web },
  );
  const [found] = differencesOf(report).filter(({ change }) => change === 'newly-allowed');
  expect(found?.causes.map(causeText)).toEqual(['Node n1 at n.yaml:5:18: Node n1: label zone was a and is b']);
  expect(found?.flip?.certain).toBe(true);
});
