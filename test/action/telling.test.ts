// Where the files lie that outputs name.
import { stepFolder } from '../../src/action/telling.ts';

const folder = (GITHUB_ACTION?: string): string => stepFolder({ RUNNER_TEMP: '/tmp/runner', GITHUB_ACTION });

test('two steps of one job have folders of their own', () => {
  expect(folder('__acme_netpol-gate')).toBe('/tmp/runner/netpol-gate/__acme_netpol-gate');
  expect(folder('__acme_netpol-gate_2')).not.toBe(folder('__acme_netpol-gate'));
});

test.each(['..', '../../etc', '/etc', 'a/../..', `x${'y'.repeat(500)}`, '\0\n'])(
  'no name leads elsewhere: %j',
  (name) => {
    expect(folder(name)).toMatch(/^\/tmp\/runner\/netpol-gate\/[\w-]{1,100}$/);
  },
);

test('a runner that names no step has one folder', () => {
  expect(folder()).toBe('/tmp/runner/netpol-gate');
});
