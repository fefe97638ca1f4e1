// Law: what is kept of where the API server finds things does not hang on the order in which it is told.
import { expect, test } from '@jest/globals';
import type { ServerBackend } from '../../src/model/server-backends.ts';
import { addBackend } from '../../src/traffic/backends.ts';
import { randomFrom } from '../random.ts';

const at = (file: string, line: number): Pick<ServerBackend, 'origin'> => ({ origin: { kind: 'log', file, line } });
const backend = (port: number, more: Pick<ServerBackend, 'origin'> = {}): ServerBackend => ({
  kind: 'conversion',
  name: 'rows.example.test',
  target: { kind: 'service', namespace: 'shop', name: 'db', port },
  ...more,
});
const all = [
  backend(1, at('b', 2)),
  backend(1, at('b', 10)),
  backend(1, at('a', 30)),
  backend(1),
  backend(2),
  backend(3, at('c', 1)),
];

test('each place once, with the first line that tells of it', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 50; round++) {
    const kept = new Map<string, ServerBackend>();
    const left = [...all];
    while (left.length > 0) addBackend(kept, left.splice(random.below(left.length), 1)[0] ?? backend(9));
    const told = [...kept.values()].sort((a, b) => a.target.port - b.target.port);
    expect(told).toEqual([backend(1, at('a', 30)), backend(2), backend(3, at('c', 1))]);
  }
});
