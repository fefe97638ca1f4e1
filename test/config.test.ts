import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultGate, gateChangeOf, gatePath, privacyOf, readGate } from '../src/config.ts';
import { findingKinds } from '../src/model/finding.ts';
import type { Gate } from '../src/model/gate.ts';

const day = 86_400_000;
const read = (text: string | undefined) => readGate(text, gatePath, 'base');
const gateOf = (text: string): Gate => {
  const { gate, problems } = read(text);
  expect(problems).toEqual([]);
  return gate;
};

test.each([
  ['no file', undefined],
  ['an empty file', ''],
  ['comments only', '# nothing yet\n'],
  ['the version only', 'version: 1\n'],
  ['keys without a value', 'version: 1\nwaivers:\nsources:\n'],
])('%s gives the defaults', (_, text) => {
  expect(read(text)).toEqual({ gate: defaultGate, problems: [] });
});

test('the defaults are those of the product', () => {
  expect(defaultGate).toMatchObject({
    mode: 'enforce',
    failOn: 'error',
    warnOnly: [],
    unknown: 'fail',
    severity: {
      'blocked-connection': 'error',
      'lost-isolation': 'error',
      'lost-access': 'notice',
      'unclear-verdict': 'warning',
      'selects-nothing': 'warning',
      'peer-matches-nothing': 'warning',
      'port-not-served': 'warning',
      'half-open': 'warning',
      'split-peer': 'warning',
      'split-port': 'warning',
      'block-names-pods': 'warning',
      'unused-rule': 'notice',
      'no-effect': 'warning',
      drift: 'warning',
      'model-disagrees': 'warning',
      'thin-evidence': 'warning',
      'not-evaluated': 'error',
      'invalid-manifest': 'error',
      'gate-changed': 'notice',
      'waiver-expired': 'warning',
      'waiver-unused': 'warning',
    },
    surprise: {
      'new-access': { stated: 'notice', implied: 'error' },
      'opened-connection': { stated: 'notice', implied: 'error' },
    },
    unclear: { allowed: 'error', denied: 'warning', none: 'notice' },
    evidence: { window: 7 * day, age: day, attributed: 0.9 },
  });
});

test('every key is read', () => {
  const text = `
version: 1
mode: report
sources:
  - id: prod
    include: [policies/**, 'apps/*/prod/']
    exclude: ['**/test/**']
    default-namespace: shop
    prune: yes
    snapshot: prod.json.gz
    context: prod-eu
    pod-ranges: [10.42.0.0/16]
  - {id: staging, include: [staging/**], prune: no}
severity: {drift: notice}
surprise: {new-access: {stated: warning}}
fail-on: warning
warn-only: [drift, selects-nothing]
unknown: warn
evidence: {window: 2d, age: 90m, attributed: 97.5%, count: 100}
rulings: {blocks-match-pods: no, host-network: pod, protocols: all, blocks-match-nodes: yes}
waivers:
  - match: {kind: blocked-connection, object: NetworkPolicy shop/*, subject: a, peer: b, port: TCP 80, source: prod}
    reason: moved
    owner: team-a
    expires: 2026-12-31
namespace-defaults: {labels: {team: web}}
require: [cluster, logs]
max-age: 6h
privacy: names
trusted-branches: [release/*]
approvals: {users: [alice, 'renovate[bot]'], teams: [acme/security], kinds: [new-access]}
address-names: [{name: partner, blocks: [93.184.216.0/24]}]
ignore: [charts/**]
`;
  const gate = gateOf(text);
  expect(gate).toMatchObject({
    mode: 'report',
    sources: [
      {
        id: 'prod',
        include: ['policies/**', 'apps/*/prod/'],
        exclude: ['**/test/**'],
        defaultNamespace: 'shop',
        prune: 'yes',
        snapshot: 'prod.json.gz',
        context: 'prod-eu',
        podRanges: ['10.42.0.0/16'],
      },
      { id: 'staging', include: ['staging/**'], exclude: [], prune: 'no' },
    ],
    failOn: 'warning',
    warnOnly: ['drift', 'selects-nothing'],
    unknown: 'warn',
    unclear: { allowed: 'warning', denied: 'warning', none: 'notice' },
    evidence: { window: 2 * day, age: 90 * 60_000, attributed: 0.975, count: 100 },
    rulings: { 'blocks-match-pods': 'no', 'host-network': 'pod', protocols: 'all', 'blocks-match-nodes': 'yes' },
    waivers: [
      {
        match: { kind: 'blocked-connection', object: 'NetworkPolicy shop/*', port: 'TCP 80' },
        reason: 'moved',
        owner: 'team-a',
        expires: '2026-12-31',
        origin: { kind: 'file', side: 'base', file: gatePath, line: 22, column: 5 },
      },
    ],
    require: ['cluster', 'logs'],
    maxAge: day / 4,
    privacy: 'names',
    trustedBranches: ['release/*'],
    approvals: { users: ['alice', 'renovate[bot]'], teams: ['acme/security'], kinds: ['new-access'] },
    addressNames: [{ name: 'partner', blocks: ['93.184.216.0/24'] }],
    ignore: ['charts/**'],
  });
  expect(gate.severity).toEqual({ ...defaultGate.severity, drift: 'notice', 'not-evaluated': 'warning' });
  expect(gate.surprise['new-access']).toEqual({ stated: 'warning', implied: 'error' });
  expect([...(gate.namespaceDefaults?.labels ?? [])]).toEqual([['team', 'web']]);
});

test('what was not judged can never be approved', () => {
  const kinds = gateOf('approvals: {users: [alice]}').approvals?.kinds ?? [];
  expect(findingKinds.filter((kind) => !kinds.includes(kind))).toEqual([
    'thin-evidence',
    'not-evaluated',
    'invalid-manifest',
  ]);
});

test.each<[string, string, Partial<Gate>]>([
  [
    'mode report only tells what was not evaluated',
    'mode: report',
    { severity: { ...defaultGate.severity, 'not-evaluated': 'warning' } },
  ],
  [
    'unless the file says otherwise',
    'mode: report\nseverity: {not-evaluated: error}',
    { severity: defaultGate.severity },
  ],
  [
    'one severity for unclear verdicts counts for all of them',
    'severity: {unclear-verdict: notice}',
    { unclear: { allowed: 'notice', denied: 'notice', none: 'notice' } },
  ],
  [
    'what unknown means is stronger',
    'severity: {unclear-verdict: notice}\nunknown: fail',
    { unclear: { allowed: 'error', denied: 'notice', none: 'notice' } },
  ],
  [
    'one severity for new access counts whatever the surprise',
    'severity: {new-access: warning}',
    { surprise: { ...defaultGate.surprise, 'new-access': { stated: 'warning', implied: 'warning' } } },
  ],
  [
    'unless it is graded',
    'severity: {new-access: warning}\nsurprise: {new-access: {implied: error}}',
    { surprise: { ...defaultGate.surprise, 'new-access': { stated: 'warning', implied: 'error' } } },
  ],
])('%s', (_, text, expected) => {
  expect(gateOf(text)).toMatchObject(expected);
});

const badRows: readonly (readonly [string, string, string, string])[] = [
  ['unknown key', 'mod: enforce', '1:1 unknown key "mod"', 'did you mean "mode"?'],
  ['camel case', 'failOn: error', '1:1 unknown key "failOn"', 'did you mean "fail-on"?'],
  ['unknown key, nothing near', 'zzz: 1', '1:1 unknown key "zzz"', 'one of version, mode'],
  ['prototype key', '__proto__: {mode: report}', '1:1 unknown key "__proto__"', 'one of version'],
  ['constructor', 'constructor: 1', '1:1 unknown key "constructor"', 'one of version'],
  [
    'unknown finding kind',
    'severity:\n  blocked: error',
    '2:3 unknown finding kind "blocked" in severity',
    'one of blocked-connection',
  ],
  [
    'kind with a slip',
    'severity:\n  drfit: error',
    '2:3 unknown finding kind "drfit" in severity',
    'did you mean "drift"?',
  ],
  [
    'unknown severity',
    'severity: {drift: warn}',
    '1:19 severity.drift is "warn", which is not known',
    'one of error, warning, notice, ignore',
  ],
  [
    'kind of a list',
    'warn-only: [new-acces]',
    '1:13 warn-only[0] is "new-acces", which is not known',
    'did you mean "new-access"?',
  ],
  ['wrong type', 'sources: policies/**', '1:10 sources is "policies/**" and must be a list', 'it holds the files'],
  [
    'number for text',
    'waivers: [{match: {port: 80}, reason: a, owner: b, expires: 2026-01-01}]',
    '1:26 waivers[0].match.port is 80 and must be text',
    'TCP 8443',
  ],
  ['list at the top', '- a', '1:1 the gate file is ["a"] and must be a map', 'it holds the rules'],
  ['text at the top', 'hello', '1:1 the gate file is "hello" and must be a map', 'it holds the rules'],
  [
    'version of the future',
    'version: 2',
    '1:10 version is 2, which is not the version of this format, 1',
    'give the version',
  ],
  [
    'bad duration',
    'max-age: 1 week',
    '1:10 max-age is "1 week", which is not a duration such as 7d, 24h or 90m',
    'give a duration',
  ],
  [
    'negative count',
    'evidence: {count: -1}',
    '1:19 evidence.count is -1, which is not a number of records',
    'give a number',
  ],
  [
    'share without a sign',
    'evidence: {attributed: "90"}',
    '1:24 evidence.attributed is "90", which is not a share such as 90%',
    'give a share',
  ],
  [
    'share over all',
    'evidence: {attributed: 101%}',
    '1:24 evidence.attributed is "101%", which is not a share such as 90%',
    'give a share',
  ],
  [
    'waiver without an end',
    'waivers:\n  - match: {kind: drift}\n    reason: a\n    owner: b',
    '2:5 waivers[0] has no "expires"',
    'add expires',
  ],
  [
    'waiver for everything',
    'waivers:\n  - match: {}\n    reason: a\n    owner: b\n    expires: 2026-01-01',
    '2:12 waivers[0].match is empty',
    'give at least one',
  ],
  [
    'no date',
    'waivers:\n  - {match: {kind: drift}, reason: a, owner: b, expires: soon}',
    '2:58 waivers[0].expires is "soon", which is not a day such as 2026-12-31',
    'give a day',
  ],
  [
    'no day of the calendar',
    'waivers:\n  - {match: {kind: drift}, reason: a, owner: b, expires: 2026-02-30}',
    '2:58 2026-02-30 is no day of the calendar',
    'last day',
  ],
  [
    'no month of the calendar, told once',
    'waivers:\n  - {match: {kind: drift}, reason: a, owner: b, expires: 2026-13-40}',
    '2:58 waivers[0].expires is "2026-13-40", which is not a day such as 2026-12-31',
    'give a day',
  ],
  [
    'a kind that cannot be approved',
    'approvals: {users: [a], kinds: [not-evaluated]}',
    '1:33 approvals.kinds[0] is "not-evaluated", a kind that cannot be approved',
    'remove it',
  ],
  [
    'kind as a pattern',
    'waivers:\n  - {match: {kind: "*"}, reason: a, owner: b, expires: 2026-01-01}',
    '2:20 waivers[0].match.kind is "*", which is not known',
    'one of',
  ],
  [
    'empty reason',
    'waivers:\n  - {match: {kind: drift}, reason: "", owner: b, expires: 2026-01-01}',
    '2:36 waivers[0].reason is empty',
    'why it is accepted',
  ],
  ['path out of the tree', 'ignore: [../x]', '1:10 the path pattern "../x" cannot match', 'no ".."'],
  ['backslash', 'ignore: ["a\\\\b"]', '1:10 the path pattern "a\\\\b" cannot match', 'no ".."'],
  [
    'braces without end',
    `ignore: ["${'{a,b}'.repeat(12)}"]`,
    '1:10 a path pattern stands for more than 256 others',
    'policies/**',
  ],
  [
    'no address block',
    'address-names: [{name: a, blocks: [10.0.0.0/33]}]',
    '1:36 "10.0.0.0/33" is no address block',
    '10.0.0.0/8',
  ],
  ['source without files', 'sources: [{id: a}]', '1:11 sources[0] has no "include"', 'add include'],
  ['source without a file', 'sources: [{id: a, include: []}]', '1:28 sources[0].include is empty', 'at least one'],
  [
    'two sources of one name',
    'sources:\n  - {id: a, include: [a]}\n  - {id: a, include: [b]}',
    '3:10 two sources are called "a"',
    'an id of its own',
  ],
  ['duplicate key', 'mode: report\nmode: enforce', '2:1', 'line 1'],
  ['broken YAML', 'a: [', '1:5', 'mend the YAML'],
  [
    'two documents',
    'mode: report\n---\nmode: enforce',
    '3:1 the gate file has more than one document',
    'keep the first',
  ],
  [
    'a number as a label',
    'namespace-defaults: {labels: {team: 1}}',
    '1:37 namespace-defaults.labels.team is 1 and must be text',
    'the value of a label',
  ],
];

test.each(badRows)('%s is an error with its place and what to do', (_, text, problem, help) => {
  const { gate, problems } = read(text);
  const told = problems.map(({ message, origin }) => `${origin.line}:${origin.column} ${message}`);
  expect(told).toEqual([expect.stringContaining(problem)]);
  expect(problems[0]?.help).toContain(help);
  expect(gate).toEqual(defaultGate);
});

test('every error is told, in the order of the file', () => {
  const text = 'mod: a\nfail-on: eror\nmax-age: x\nignore: [../a]\nwaivers: [{reason: a}]\n';
  expect(read(text).problems.map(({ origin }) => origin.line)).toEqual([1, 2, 3, 4, 5, 5, 5]);
});

test('hostile text ends at once', () => {
  const bomb = `a: &a [x, x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *${n === 0 ? 'a' : `b${n - 1}`}]`).join('\n')}`;
  for (const text of [bomb, '['.repeat(100_000), `x: ${'y'.repeat(1_000_000)}`, '\0'])
    expect(read(text).problems.length).toBeGreaterThan(0);
});

test('the published schema knows exactly the finding kinds', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../src/schemas/gate.schema.json'), 'utf8'));
  expect(Object.keys(schema.properties.severity.properties)).toEqual([...findingKinds]);
  expect(schema.properties['warn-only'].items.enum).toEqual([...findingKinds]);
  expect(schema.definitions.waiver.properties.match.properties.kind.enum).toEqual([...findingKinds]);
});

describe('the edit of the gate file', () => {
  const change = (base: string | undefined, head: string | undefined) => gateChangeOf(base, head, gatePath);

  test.each([
    ['neither side has one', undefined, undefined],
    ['the same', 'mode: report', 'mode: report'],
    ['other words for the same', 'mode: report\nignore: [a]', '# why\nignore:\n  - a\nmode: "report"'],
  ])('%s: nothing', (_, base, head) => {
    expect(change(base, head)).toBeUndefined();
  });

  const waiver = '{match: {kind: drift}, reason: a, owner: b, expires: 2026-01-01}';
  test.each([
    ['a setting', 'mode: enforce', '# x\nmode: report', ['mode: "enforce" → "report"'], 2],
    ['a new waiver', 'version: 1', `version: 1\nwaivers: [${waiver}]`, ['waivers: 1 added, 0 removed'], 2],
    ['a new file', undefined, 'mode: report', ['the file is new', 'mode: null → "report"'], 1],
    ['a removed file', 'mode: report', undefined, ['the file is removed', 'mode: "report" → null'], 1],
  ])('%s', (_, base, head, changes, line) => {
    expect(change(base, head)).toMatchObject({ changes, problems: [], origin: { line } });
  });

  test('what is wrong on the head side is told', () => {
    expect(change('mode: report', 'mod: report')).toMatchObject({
      changes: ['mod: null → "report"', 'mode: "report" → null'],
      problems: [{ message: 'unknown key "mod"', origin: { side: 'head' } }],
    });
  });
});

test('where everyone can read a report, it tells numbers alone unless the gate file says more', () => {
  const { gate } = readGate('privacy: names', 'gate.yml', 'base');
  expect([privacyOf(gate, false), privacyOf(gate, true)]).toEqual(['names', 'names']);
  expect([privacyOf(defaultGate, false), privacyOf(defaultGate, true)]).toEqual(['full', 'counts']);
});
