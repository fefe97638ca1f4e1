// The state that a watch goes on from: whole, or a clear error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWatchState, watchStateFile, type WatchState } from '../../src/io/watch-state.ts';
import { UsableError } from '../../src/model/host.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-state-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ref = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };
const item = { kind: 'policy-changed', key: 'k', severity: 'notice', at: 1, title: 't', details: ['d'] } as const;
const nobody = { by: 'nobody', why: 'no log', manager: { name: 'kubectl', time: 1 } } as const;
const full: WatchState = {
  settings: 'a',
  watch: {
    cluster: 'uid',
    at: 1,
    objects: [{ ref, value: { kind: 'Namespace' } }],
    unknown: ['cilium.io/CiliumNetworkPolicy'],
    pods: { shapes: [{ workload: 'shop/web[Pod]', namespace: 'shop', labels: { app: 'web' }, pods: 'abc' }], left: 0 },
    waiting: [
      { item: { ...item, object: ref, change: 'added', author: nobody, effect: [] }, with: [item], from: 0, until: 2 },
    ],
    unnamed: [],
    writes: [
      {
        ref,
        isEnd: false,
        time: 1,
        version: '7',
        author: { by: 'audit-log', user: 'bob', client: 'kubectl', verb: 'patch', time: 1, record: 'a.log:1' },
      },
    ],
    seen: [['k', { count: 1, since: 1, told: 1 }]],
    lost: ['lost-isolation ingress shop/db'],
  },
  places: [
    {
      file: 'a.log',
      inode: '1:2',
      offset: 10,
      line: 1,
      start: { bytes: 4, hash: 'h' },
      end: { bytes: 4, hash: 'h' },
      born: 1.5,
    },
  ],
  versions: { '/Namespace': '12' },
  input: { until: 1 },
};

test('what was written is read again', () => {
  const path = join(folder, 'state.json');
  watchStateFile(path).write(full);
  expect(readWatchState(path)).toEqual(full);
  expect(readWatchState(join(folder, 'none.json'))).toBeUndefined();
});

/** The state with one place of it put otherwise. */
function broken(path: readonly (string | number)[], value: unknown): string {
  const state = JSON.parse(JSON.stringify({ schema: 'netpol-gate/watch-state/2', ...full })) as object;
  const parent = path.slice(0, -1).reduce<object>((at, step) => (at as Record<string, object>)[step] as object, state);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return JSON.stringify(state);
}

test.each<readonly [readonly (string | number)[], unknown]>([
  [['watch', 'objects'], [null]],
  [['watch', 'objects', 0, 'ref'], { kind: 'Namespace' }],
  [['watch', 'objects', 0, 'value'], []],
  [['watch', 'waiting'], [{}]],
  [['watch', 'waiting', 0, 'item', 'author'], { by: 'audit-log' }],
  [['watch', 'waiting', 0, 'item', 'details'], 'no list'],
  [['watch', 'waiting', 0, 'with'], [null]],
  [['watch', 'seen'], [null]],
  [['watch', 'seen', 0, 1], { count: 'many' }],
  [['watch', 'lost'], [1]],
  [['watch', 'at'], null],
  [['places'], [null]],
  [['places', 0, 'offset'], -1],
  [['places', 0, 'start'], 'x'],
  [['watch', 'writes', 0, 'author'], nobody],
  [['watch', 'unnamed'], [{}]],
  [['input'], { until: 'now' }],
  [['versions'], { '/Namespace': 12 }],
  [['watch', 'pods'], { shapes: [{}], left: 0 }],
  [['watch', 'pods', 'shapes', 0, 'labels'], ['app']],
  [['schema'], 'another'],
])('a state with another %j is damaged', (path, value) => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, broken(path, value));
  expect(() => readWatchState(file)).toThrow(UsableError);
  expect(() => readWatchState(file)).toThrow(/the state of watch is damaged/);
});

test('of two watches on one state the one that comes second ends, and a restart goes on', () => {
  const path = join(folder, 'two.json');
  const first = watchStateFile(path);
  first.write(full);
  const second = watchStateFile(path);
  first.write(full);
  expect(() => second.write(full)).toThrow('another watch writes the same state');
  first.write(full);
  watchStateFile(path).write({ ...full, settings: 'next' });
  expect(readWatchState(path)?.settings).toBe('next');
  expect(() => first.write(full)).toThrow(UsableError);
  rmSync(path);
  first.write(full);
});
