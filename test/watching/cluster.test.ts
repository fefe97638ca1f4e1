// Lists that come again, and kinds that cannot be read for a while.
import type { SavedWatch } from '../../src/model/watch.ts';
import { startWatch } from '../../src/watch.ts';
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
const other = object(kinds.cilium, 'other', { spec: { endpointSelector: {} } });

const again = (saved: SavedWatch): SavedWatch => JSON.parse(JSON.stringify(saved)) as SavedWatch;
const titles = (items: readonly { readonly kind: string; readonly title: string }[]): readonly string[] =>
  items.filter(({ kind }) => kind === 'policy-changed').map(({ title }) => title);

test('a list is newer than what was gathered before it', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  const ghost = pod('ghost', 'ghost', '10.1.0.99');
  hear(watch, [changed(ghost, 'added', start + 1, '2'), listed(kinds.pods, pods, start + 2)]);
  watch.tick(start + 1_000);
  expect(watch.counts().objects).toBe(shop.length);
  const [first] = pods;
  if (first === undefined) throw new Error('no pods');
  hear(watch, [changed(first, 'deleted', start + 3_000, '3'), listed(kinds.pods, pods, start + 3_001)]);
  watch.tick(start + 4_000);
  expect(watch.counts().objects).toBe(shop.length);
});

test('a kind that cannot be read at a restart is not gone, and is compared when it can be read again', () => {
  const first = startWatch(settings);
  hear(first, opening([...shop, open], start));
  let saved = again(first.saved(start + 10));
  // Over two restarts that do not see it.
  for (const at of [start + 60_000, start + 120_000]) {
    const watch = startWatch(settings, saved);
    expect(titles([...hear(watch, opening(shop, at, [kinds.cilium])), ...watch.tick(at + 30_000)])).toEqual([]);
    saved = again(watch.saved(at + 30_000));
    expect(saved.objects.some(({ ref }) => ref.name === 'open')).toBe(true);
  }
  for (const [now, told] of [
    [[open], []],
    [[open, other], ['CiliumNetworkPolicy shop/other was added']],
    [[], ['CiliumNetworkPolicy shop/open was deleted']],
  ] as const) {
    const watch = startWatch(settings, saved);
    hear(watch, opening(shop, start + 200_000, [kinds.cilium]));
    const items = [...hear(watch, [listed(kinds.cilium, now, start + 210_000)]), ...watch.tick(start + 300_000)];
    expect(titles(items)).toEqual(told);
    expect(
      titles([...hear(watch, [listed(kinds.cilium, now, start + 310_000)]), ...watch.tick(start + 400_000)]),
    ).toEqual([]);
  }
});

test('what no run ever saw is no news when it is seen', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start, [kinds.cilium]));
  const saved = again(watch.saved(start + 10));
  const list = [listed(kinds.cilium, [open, other], start + 60_000)];
  expect(titles([...hear(watch, list), ...watch.tick(start + 90_000)])).toEqual([]);
  const next = startWatch(settings, saved);
  expect(
    titles([...hear(next, opening([...shop, open, other], start + 60_000)), ...next.tick(start + 90_000)]),
  ).toEqual([]);
  hear(next, [changed(other, 'deleted', start + 100_000, '9')]);
  expect(titles(next.tick(start + 200_000))).toEqual(['CiliumNetworkPolicy shop/other was deleted']);
});

test('every policy that is judged is needed; those of plug-ins with like names are not', () => {
  const of = { group: 'crd.projectcalico.org', kind: 'NetworkPolicy' };
  expect(() => hear(startWatch(settings), [blind(of, start), ...opening(shop, start)])).not.toThrow();
  expect(() => hear(startWatch(settings), opening(shop, start, [kinds.admin]))).toThrow(
    /AdminNetworkPolicy \(forbidden\)/,
  );
});
