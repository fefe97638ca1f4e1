/** What privacy `names` takes from an item of `watch`. */
import { expect, test } from '@jest/globals';
import type { WatchItem } from '../../src/model/watch.ts';
import { historyOfNames, watchJson, watchOfNames, watchText, withoutAddresses } from '../../src/reporters/index.ts';

const item: WatchItem = {
  kind: 'contradiction',
  key: 'contradiction 198.51.100.7 shop/db',
  severity: 'error',
  at: Date.UTC(2026, 10, 23),
  title: '198.51.100.7 reached shop/db',
  details: ['fd00::1 did so, too'],
  author: {
    by: 'audit-log',
    user: 'alice@198.51.100.8',
    pod: 'shop/bot-7f9',
    address: '203.0.113.9',
    relayed: true,
    client: 'kubectl/v1',
    verb: 'patch',
    time: Date.UTC(2026, 10, 23),
    record: 'audit.log:1',
  },
  effect: [{ kind: 'new-access', severity: 'error', title: '192.0.2.0/24 may reach shop/db', fingerprint: 'f' }],
  connection: {
    source: '198.51.100.7',
    destination: 'shop/db',
    ports: 'TCP 5432',
    recorded: 'allowed',
    model: 'denied',
    count: 1,
    first: 0,
    last: 0,
    records: ['flows.log:1'],
  },
};

test('no address and no pod is left in any format, and who and what is', () => {
  const told = watchOfNames(item);
  for (const text of [watchJson(told), watchText(told, undefined, { colour: false, width: 200 })]) {
    expect(text).not.toMatch(/198\.51|203\.0|192\.0\.2|fd00::|bot-7f9/);
    expect(text).toContain('shop/db');
    expect(text).toContain('alice');
  }
});

test.each<[string, WatchItem]>([
  [
    'a pod whose labels changed',
    {
      kind: 'policy-changed',
      key: 'policy-changed a pod of namespace shop modified 7',
      severity: 'notice',
      at: 0,
      title: 'Pod shop/web-7d9-x was modified and 1 more object',
      details: [],
      object: { group: '', kind: 'Pod', namespace: 'shop', name: 'web-7d9-x' },
      change: 'modified',
      effect: [{ kind: 'new-access', severity: 'error', title: 'shop/web-7d9-x may reach shop/db', fingerprint: 'f' }],
    },
  ],
  [
    'a connection of a pod that nobody knows',
    {
      ...item,
      title: 'shop/web-7d9-x → shop/db TCP 5432 was recorded as allowed, and the policies have it denied',
      connection: item.connection && { ...item.connection, source: 'shop/web-7d9-x' },
      pods: ['shop/web-7d9-x'],
    } as WatchItem,
  ],
])('of %s no name is told, and its namespace is', (_what, of) => {
  for (const [told, isHidden] of [
    [of, false],
    [watchOfNames(of), true],
  ] as const) {
    for (const text of [watchJson(told), watchText(told, undefined, { colour: false, width: 200 })]) {
      expect(text.includes('7d9')).toBe(!isHidden);
      expect(text.includes('shop/(not shown)')).toBe(isHidden);
      expect(text).not.toContain('"pods"');
    }
  }
});

test('whoever wrote is told without addresses in any of their names', () => {
  const node = 'system:node:fd00::1';
  const { author } = item;
  if (author?.by !== 'audit-log') throw new Error('the item has an author');
  const manager = { name: node, time: 0 };
  for (const by of [
    { ...author, actingAs: node, finishedBy: node },
    { by: 'nobody', why: 'none', manager },
  ] as const)
    expect(watchJson(watchOfNames({ ...item, author: by }))).not.toContain('fd00');
  const ref = { group: '', kind: 'NetworkPolicy', namespace: 'shop', name: 'db' };
  const attempt = { ref, user: 'a', actingAs: node, client: '', pod: undefined, address: undefined };
  const missing = { ref, changes: [], manager: { manager: node, time: 0 } };
  const history = { edits: [], attempts: [attempt], missing: [missing], statements: [], unseen: [] } as unknown;
  expect(JSON.stringify(historyOfNames(history as Parameters<typeof historyOfNames>[0]))).not.toContain('fd00');
});

test.each([
  ['system:node:fd00::1', 'system:node:(address)'],
  ['system:node:::1 wrote', 'system:node:(address) wrote'],
  ['node:2001:db8:1:2:3:4:5:6', 'node:(address)'],
  ['gate.yml:3:1: no mode', 'gate.yml:3:1: no mode'],
  ['at 12:30:15', 'at 12:30:15'],
  ['system:serviceaccount:shop:bot', 'system:serviceaccount:shop:bot'],
])('%s without addresses is %s', (text, told) => {
  expect(withoutAddresses(text)).toBe(told);
});
