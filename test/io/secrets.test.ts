// What is hidden from the log: every credential, in every form in which it may turn up.
import { dump } from 'js-yaml';
import { formsOf, secretsInInputs, secretsInKubeconfig } from '../../src/io/secrets.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pem = [
  '-----BEGIN PRIVATE KEY-----',
  'AAAABBBBCCCC1111',
  'DDDDEEEEFFFF2222',
  'Zz==',
  '-----END PRIVATE KEY-----',
];
const key = `${pem.join('\n')}\n`;

const users = (...all: readonly unknown[]): string => dump({ users: all.map((user) => ({ name: 'u', user })) });

test.each([
  ['a token', { token: 'the-token' }, ['the-token', base64('the-token')]],
  ['a password', { username: 'reader', password: 'pass' }, ['pass', base64('pass')]],
  ['a key', { 'client-key-data': base64(key) }, [base64(key), key, pem[1], pem[2]]],
  ['a certificate', { 'client-certificate-data': base64(key) }, [base64(key), key, pem[1], pem[2]]],
  [
    'what an auth-provider keeps',
    {
      'auth-provider': {
        name: 'oidc',
        config: { 'id-token': 'header.claims.sig', 'refresh-token': 'again-and-again' },
      },
    },
    ['header.claims.sig', 'again-and-again'],
  ],
  [
    'what a plugin gets',
    { exec: { command: 'aws', env: [{ name: 'AWS_SECRET_ACCESS_KEY', value: 'wJalrXUtnFEMI' }] } },
    ['wJalrXUtnFEMI'],
  ],
] as const)('%s', (_, user, secrets) => {
  expect(secretsInKubeconfig(users(user))).toEqual(expect.arrayContaining([...secrets]));
});

test('of all users, also where the text is JSON', () => {
  const text = JSON.stringify({ users: [{ user: { token: 'token-one' } }, { user: { token: 'token-two' } }] });
  expect(secretsInKubeconfig(text)).toEqual(expect.arrayContaining(['token-one', 'token-two']));
});

test('what would make every log unreadable is no secret', () => {
  const env = ['eu-west-1', 'true', '443'].map((value) => ({ name: 'X', value }));
  expect(secretsInKubeconfig(users({ username: 'reader', exec: { command: 'aws', args: ['eks'], env } }))).toEqual([]);
  expect(formsOf(key)).not.toEqual(expect.arrayContaining([pem[0]]));
  expect(formsOf(key)).not.toEqual(expect.arrayContaining([pem[3]]));
});

test.each([
  ['nothing', ''],
  ['no YAML', '{{{'],
  ['a scalar', 'hello'],
  ['users that are none', dump({ users: { a: 1 } })],
  [
    'entries that are none',
    dump({ users: [null, 3, { user: null }, { user: { token: 7, exec: 'x', 'auth-provider': [] } }] }),
  ],
  ['prototype keys', '{"users":[{"__proto__":{"user":{"token":"polluted"}}}]}'],
])('%s does no harm', (_, text) => {
  expect(secretsInKubeconfig(text)).toEqual([]);
});

test('inputs: the token, as git sends it too, and a kubeconfig given as text', () => {
  const kubeconfig = { text: users({ token: 'cluster-token' }) };
  expect(secretsInInputs({ token: 'ghs_abc', kubeconfig })).toEqual(
    expect.arrayContaining([
      'ghs_abc',
      base64('ghs_abc'),
      base64('x-access-token:ghs_abc'),
      'cluster-token',
      base64(kubeconfig.text),
    ]),
  );
  expect(secretsInInputs({ token: '', kubeconfig: { path: '/x' } })).toEqual([]);
});
