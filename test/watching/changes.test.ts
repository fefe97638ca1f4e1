// What is told of changes that cannot be judged, and what is remembered of lost isolation.
import { startWatch } from '../../src/watch.ts';
import { lostIsolations, lostKey } from '../../src/watching/lost.ts';
import {
  blind,
  changed,
  hear,
  kinds,
  listed,
  namespace,
  object,
  opening,
  pod,
  pods,
  policy,
  settings,
  start,
} from './fake.ts';

const shop = [namespace, ...pods, policy('db', 'db', 'web')];
const open = object(kinds.cilium, 'open', { spec: { endpointSelector: {}, ingress: [{ fromEntities: ['world'] }] } });

test.each(['added', 'deleted'] as const)(
  'a policy of a network plug-in that was %s is told as not evaluated',
  (change) => {
    const watch = startWatch(settings);
    hear(watch, opening(change === 'deleted' ? [...shop, open] : shop, start));
    hear(watch, [changed(open, change, start + 1_000, '9')]);
    expect(watch.tick(start + 60_000)).toMatchObject([
      {
        kind: 'policy-changed',
        title: `CiliumNetworkPolicy shop/open was ${change}`,
        effect: [{ kind: 'not-evaluated' }],
      },
    ]);
  },
);

test('while policies that are judged are not seen, no change is without effect', () => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), blind(kinds.admin, start + 500)]);
  hear(watch, [changed(policy('more', 'db', 'web'), 'added', start + 1_000, '9')]);
  expect(watch.tick(start + 60_000)).toMatchObject([
    { effect: [{ kind: 'unclear-verdict', title: expect.stringContaining('AdminNetworkPolicy') }] },
  ]);
  hear(watch, [
    listed(kinds.admin, [], start + 61_000),
    changed(policy('most', 'db', 'web'), 'added', start + 62_000, '10'),
  ]);
  expect(watch.tick(start + 120_000)).toMatchObject([{ effect: [] }]);
});

test('workloads that are gone have no isolation to get back', () => {
  const watch = startWatch(settings);
  hear(watch, opening([namespace, ...pods], start));
  let now = start;
  for (let turn = 0; turn < 30; turn++) {
    now += 60_000;
    const [one, guard] = [pod(`p${turn}`, `a${turn}`, `10.2.0.${turn}`), policy(`n${turn}`, `a${turn}`)];
    hear(watch, [changed(one, 'added', now, 'a'), changed(guard, 'added', now, 'b')]);
    hear(watch, [changed(guard, 'deleted', now + 1, 'c'), changed(one, 'deleted', now + 2, 'd')]);
    watch.tick(now + 30_000);
  }
  expect(watch.saved(now).lost.length).toBeGreaterThan(0);
  expect(watch.saved(now).lost.length).toBeLessThan(15);
});

test('the newest lost isolations are kept, and how many are not is told', () => {
  const lost = lostIsolations([], 3);
  expect(lost.add(['a', 'b', 'c'].map((name) => lostKey('ingress', name)))).toBe(0);
  expect(lost.add([lostKey('ingress', 'd')])).toBe(1);
  expect(lost.keys()).toEqual(['b', 'c', 'd'].map((name) => lostKey('ingress', name)));
  const watch = startWatch({ ...settings, limits: { keys: 1 } });
  hear(watch, opening([...shop, policy('api', 'api')], start));
  const gone = [policy('db', 'db', 'web'), policy('api', 'api')].map((one, index) =>
    changed(one, 'deleted', start + 1_000 + index, `${index}`),
  );
  expect(hear(watch, gone)).toMatchObject([{ kind: 'blind', title: 'more than 1 workload lost isolation' }]);
});

const db = policy('db', 'db', 'web');
const kindsOf = (items: readonly { readonly kind: string }[]) => items.map(({ kind }) => kind);

test('a loss that waits for its author is told before its heal, and the next loss is told again', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  const turn = (at: number): readonly string[] =>
    kindsOf([
      ...hear(watch, [changed(db, 'deleted', at, `${at}`)]),
      ...watch.tick(at + 100),
      ...hear(watch, [changed(db, 'added', at + 3_000, `${at + 1}`)]),
      ...watch.tick(at + 30_000),
    ]);
  const once = ['policy-changed', 'lost-isolation', 'healed', 'policy-changed'];
  expect([turn(start + 1_000), turn(start + 100_000)]).toEqual([once, once]);
  hear(watch, [changed(db, 'deleted', start + 200_000, 'x')]);
  expect(kindsOf(watch.tick(start + 230_000))).toEqual(['policy-changed', 'lost-isolation']);
});

test('losses and heals of one workload within the wait are told in their order, also by a later run', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  for (const [index, change] of (['deleted', 'added', 'deleted'] as const).entries())
    hear(watch, [changed(db, change, start + 1_000 * (index + 1), `${index}`)]);
  const later = startWatch(settings, watch.saved(start + 5_000));
  hear(later, opening([namespace, ...pods], start + 6_000));
  const told = later.tick(start + 30_000);
  expect(kindsOf(told)).toEqual([
    'policy-changed',
    'lost-isolation',
    'healed',
    'policy-changed',
    'policy-changed',
    'lost-isolation',
  ]);
  expect(told[2]).toMatchObject({ details: ['It was open for 1 s.'] });
});

test('what is forgotten of a workload that was gone is news when it comes again', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  const [, , guarded] = pods;
  const at = (seconds: number): number => start + seconds * 1_000;
  const loss = ['policy-changed', 'lost-isolation'];
  hear(watch, [changed(db, 'deleted', at(1), '2')]);
  expect(kindsOf(watch.tick(at(30)))).toEqual(loss);
  hear(watch, [changed(guarded!, 'deleted', at(40), '3')]);
  for (const seconds of [41, 700, 1_400]) watch.tick(at(seconds));
  hear(watch, [changed(db, 'added', at(1_500), '4')]);
  watch.tick(at(1_530));
  hear(watch, [changed(guarded!, 'added', at(1_540), '5')]);
  watch.tick(at(1_550));
  hear(watch, [changed(db, 'deleted', at(1_600), '6')]);
  expect(kindsOf(watch.tick(at(1_640)))).toEqual(loss);
});

test('what a look at the logs takes up of the cluster is told, as a tick tells it', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(pod('db', 'other', '10.1.0.3'), 'modified', start + 1_000, '2')]);
  expect(kindsOf([...watch.tick(start + 2_000), ...watch.tick(start + 20_000)])).toContain('lost-isolation');
  hear(watch, [changed(pod('db', 'db', '10.1.0.3'), 'modified', start + 30_000, '3')]);
  const lines = [{ file: 'a.log', firstLine: 1, chunks: [Buffer.from('{}\n')] }];
  expect(kindsOf(await watch.read(lines, start + 31_000))).toContain('healed');
});

test.each([kinds.pods, kinds.namespaces])('while objects of $kind are not seen, effects are no facts', (of) => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), blind(of, start + 1)]);
  hear(watch, [changed(db, 'deleted', start + 100_000, '9')]);
  const [change, loss] = watch.tick(start + 130_000);
  const why = `${of.kind} objects are not seen for now: what they hold since may turn this`;
  expect(change?.effect).toContainEqual(expect.objectContaining({ kind: 'unclear-verdict', title: why }));
  expect(loss).toMatchObject({ kind: 'lost-isolation', details: expect.arrayContaining([`${why}.`]) });
});

test('of a relabelled pod without an event it is said that none was seen', () => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), changed(pod('db', 'other', '10.1.0.3'), 'modified', start + 1_000, '2')]);
  watch.tick(start + 2_000);
  expect(watch.tick(start + 20_000)[0]).toMatchObject({
    key: 'policy-changed a pod of namespace shop modified 2',
    object: { kind: 'Pod' },
    author: { by: 'nobody', why: 'no audit event seen, of this or any other object' },
  });
});

test('a clock that is set back by an hour keeps no change from being told', () => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), changed(db, 'deleted', start + 3_600_000, '9')]);
  expect(kindsOf(watch.tick(start + 3_599_000))).toEqual([]);
  expect(kindsOf(watch.tick(start + 1_000))).toEqual(['policy-changed', 'lost-isolation']);
});
