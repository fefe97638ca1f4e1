// Hostile names in what is told of a watched cluster.
import type { WatchItem } from '../../src/model/watch.ts';
import { watchJson, watchText } from '../../src/reporters/index.ts';

const item: WatchItem = {
  kind: 'policy-changed',
  key: 'k',
  severity: 'error',
  at: Date.UTC(2026, 10, 23),
  title: 'NetworkPolicy shop/db was modified',
  details: ['x ##[error]stop\u2028::add-mask::y'],
  author: {
    by: 'audit-log',
    user: 'bob\u202e ##[error]stop',
    client: 'kubectl\u2028\u001b[31m',
    verb: 'update',
    time: Date.UTC(2026, 10, 23),
    record: 'a.log:1',
  },
};

test('a line of JSON moves and hides nothing, is obeyed by no runner, and keeps its values', () => {
  const line = watchJson(item);
  expect(line.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
  expect(JSON.parse(line)).toMatchObject({ details: item.details, author: { user: 'bob\u202e ##[error]stop' } });
  expect(watchText(item, undefined, { colour: false, width: 120 })).not.toMatch(/\p{Cf}|\p{Zl}|##\[/u);
});
