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
