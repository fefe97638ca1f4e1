/** What privacy `names` takes from an item of `watch`. */
import { expect, test } from '@jest/globals';
import type { WatchItem } from '../../src/model/watch.ts';
import { watchJson, watchOfNames, watchText } from '../../src/reporters/index.ts';

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
