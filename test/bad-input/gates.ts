/** Gate files that cannot be used, and waivers that do not hold. No gate file, no verdict: every fault ends with 2. */
import { join } from 'node:path';
import { clusterList, goodBase, goodHead, goodLog } from '../shop.ts';
import type { Row } from './row.ts';
import { commitOf } from './row.ts';
import { repository } from '../io/repository.ts';
import { writeFiles } from '../program.ts';

const file = '.github/netpol-gate.yml';

/** `§` marks the place that is told. */
function gate(name: string, marked: string, ...tells: Row['tells']): Row {
  const before = marked.slice(0, marked.indexOf('§')).split('\n');
  const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: `;
  return { name, gate: marked.replace('§', ''), code: 2, tells: [place, 'mend the gate file', ...tells] };
}

const waiver = (lines: string): string => `waivers:\n  - §match: {kind: new-access}\n${lines.replace(/^/gm, '    ')}`;
const whole = 'reason: agreed\nowner: platform\nexpires: 2027-01-01';

export const gateRows: readonly Row[] = [
  gate('a gate file that is no YAML', 'mode: [enforce\n§', 'end of the stream'),
  gate('a gate file that a tab indents', 'severity:\n§\tdrift: notice\n', 'YAML takes no tabs for indentation'),
  gate('a gate file that begins with a tab', '§\tmode: enforce\n', 'YAML takes no tabs for indentation'),
  gate('a gate file that is a list', '§- mode: enforce\n', 'must be a map'),
  gate('a gate file of two documents', 'mode: enforce\n---\n§mode: report\n', 'more than one document'),
  gate('a key with a slip', 'mode: enforce\n§ignores: [a]\n', 'unknown key "ignores"', 'did you mean "ignore"?'),
  gate('a key that is none', '§nonsense: 1\n', 'unknown key "nonsense"', 'one of '),
  gate('a key twice', 'mode: enforce\n§mode: report\n', 'mode'),
  gate('a word that is none', 'mode: §enforced\n', '"enforced"', 'did you mean "enforce"?'),
  gate(
    'a kind of finding that is none',
    'severity: {§new-acces: error}\n',
    'unknown finding kind "new-acces"',
    'did you mean "new-access"?',
  ),
  gate('a list in place of text', 'mode: §[enforce]\n', /mode/),
  gate('text in place of a list', 'ignore: §docs/**\n', 'must be a list'),
  gate('a pattern that leaves the repository', 'ignore: [§../other/**]\n', 'cannot match'),
  gate('a duration that is none', 'max-age: §soon\n', '"soon"', /90m|24h|7d/),
  gate('a share above all', 'evidence: {attributed: §140%}\n', '"140%"'),
  gate(
    'a block of a name that is none',
    'address-names: [{name: x, blocks: [§10.0.0.300/8]}]\n',
    'no address block',
    '10.0.0.0/8',
  ),
  gate(
    'two sources of one name',
    'sources:\n  - {id: a, include: [a/**]}\n  - {id: §a, include: [b/**]}\n',
    'two sources are called "a"',
  ),
  gate(
    'approvals by nobody',
    'approvals: §{kinds: [new-access]}\n',
    'approvals name nobody',
    'give users, teams or both',
  ),
  gate('a key of approvals with a slip', 'approvals: {§user: [dev]}\n', 'unknown key "user"', 'did you mean "users"?'),
  gate('a login with an @', 'approvals: {users: [§"@dev"]}\n', '"@dev"', 'a login such as octocat, without @'),
  gate('a login with a line break', 'approvals: {users: [§"dev\\n"]}\n', 'a login such as octocat'),
  gate('a team without its organisation', 'approvals: {teams: [§security]}\n', 'a team such as acme/security'),
  gate('a team on the way out', 'approvals: {teams: [§acme/../x]}\n', 'a team such as acme/security'),
  gate(
    'approval of what was not judged',
    'approvals: {users: [dev], kinds: [§not-evaluated]}\n',
    '"not-evaluated", a kind that cannot be approved',
  ),
  gate('a branch pattern that cannot match', 'trusted-branches: [§refs/heads/main]\n', 'write it as release/*'),
  gate('a source without files', 'sources:\n  - §id: a\n', 'has no "include"'),
  gate('a waiver without an owner', waiver('reason: agreed\nexpires: 2027-01-01'), 'has no "owner"', 'add owner'),
  gate('a waiver without an end', waiver('reason: agreed\nowner: platform'), 'has no "expires"'),
  gate('a waiver without a reason', waiver('owner: platform\nexpires: 2027-01-01'), 'has no "reason"'),
  gate(
    'a waiver that matches everything',
    `waivers:\n  - match: §{}\n    reason: a\n    owner: b\n    expires: 2027-01-01\n`,
    'is empty',
  ),
  gate(
    'a date that is none',
    `waivers:\n  - match: {kind: drift}\n    reason: a\n    owner: b\n    expires: §tomorrow\n`,
    '"tomorrow"',
  ),
  gate(
    'a day that the calendar does not have',
    `waivers:\n  - match: {kind: drift}\n    reason: a\n    owner: b\n    expires: §2027-02-30\n`,
    'no day of the calendar',
  ),
  {
    name: 'a gate file that is no UTF-8',
    gate: Buffer.from([0x6d, 0x6f, 0x64, 0x65, 0x3a, 0x20, 0xff, 0xfe, 10]),
    code: 2,
    tells: [file, 'not UTF-8', 'save it as UTF-8'],
  },
  {
    name: 'a gate file of 2 MB',
    gate: `# ${'x'.repeat(2 << 20)}\n`,
    code: 2,
    tells: [file, 'more than 1048576 bytes'],
  },
  {
    name: 'a gate file that is a link',
    git: true,
    both: { [file]: { link: '../gate.yml' }, 'gate.yml': 'mode: report\n' },
    code: 2,
    tells: [file, 'no plain file'],
  },
  {
    name: 'a gate file from the disk that is not there',
    more: ['--gate', 'nowhere.yml'],
    code: 2,
    tells: ['the gate file "nowhere.yml" cannot be read', 'name a file that exists'],
  },
  {
    name: 'a gate file from the disk that is no UTF-8',
    code: 2,
    arrange: (folder) => {
      writeFiles(join(folder, 'base'), goodBase);
      writeFiles(join(folder, 'head'), goodHead);
      writeFiles(folder, { 'gate.yml': Buffer.from([0x6d, 0x6f, 0x64, 0x65, 0x3a, 0x20, 0xff, 0xfe, 10]) });
      return ['check', '--base', 'base', '--head', 'head', '--gate', 'gate.yml'];
    },
    tells: ['gate.yml', 'not UTF-8'],
  },
  {
    name: 'a gate file that only the change has is not obeyed',
    head: { [file]: 'severity: {new-access: ignore}\nnonsense: 1\n' },
    code: 1,
    tells: [
      `${file}:2:1`,
      'unknown key "nonsense"',
      "this change edits the gate's own rules",
      'After the merge every run would stop here',
    ],
  },
  {
    name: 'a gate file that the change breaks for good',
    base: { [file]: 'mode: enforce\n' },
    head: { [file]: Buffer.from([0xff, 0xfe, 10]) },
    code: 1,
    tells: [`${file}:1:1`, 'not UTF-8', 'After the merge every run would stop here'],
  },
  {
    name: 'an expired waiver',
    gate: `severity: {new-access: error}\nsurprise: {new-access: {stated: error}}\n${waiver('reason: agreed\nowner: platform\nexpires: 2026-11-22').replace('§', '')}\n`,
    code: 1,
    tells: ['the waiver of platform ended on 2026-11-22', 'It would have covered 1 finding', `${file}:4`],
  },
  {
    name: 'a waiver that holds today for the last time',
    gate: `surprise: {new-access: {stated: error}}\n${waiver('reason: agreed\nowner: platform\nexpires: 2026-11-23').replace('§', '')}\n`,
    code: 0,
    tells: ['until 2026-11-23 by platform: agreed'],
  },
  {
    name: 'a waiver that covers nothing',
    gate: waiver(whole).replace('§', '').replace('new-access', 'drift'),
    code: 0,
    tells: ['the waiver of platform covers nothing', `${file}:2`, 'Remove it'],
  },
  {
    name: 'a source that matches no file',
    gate: 'sources:\n  - {id: prod, include: [production/**]}\n',
    code: 1,
    tells: ['NetworkPolicy shop/db belongs to no source of the gate file', 'add its path to a source'],
    lost: true,
  },
  {
    name: 'a source whose snapshot is not there',
    gate: 'sources:\n  - {id: prod, include: ["**"], snapshot: nowhere.json}\n',
    code: 2,
    tells: ['nowhere.json', 'netpol-gate snapshot'],
  },
  {
    name: 'a source whose context nobody can open',
    gate: 'sources:\n  - {id: prod, include: ["**"], context: prod}\n',
    code: 2,
    tells: ['source "prod"', 'names the context "prod"', '--kubeconfig'],
  },
];

export const argumentRows: readonly Row[] = [
  { name: 'no command', arrange: () => [], code: 2, tells: ['usage: netpol-gate COMMAND', 'netpol-gate demo'] },
  said(
    'a command that does not exist',
    ['chekc'],
    'there is no command "chekc"',
    'did you mean check? see netpol-gate --help',
  ),
  said('a command that every object has', ['constructor'], 'there is no command "constructor"'),
  said('a command with a control character', ['\u001b[31mx'], 'there is no command "\\u{1b}[31mx"'),
  said('an option that does not exist', ['check', '--bse', 'main'], "'--bse'", 'netpol-gate check --help'),
  said('an option without its value', ['check', '--base'], '--base', 'netpol-gate check --help'),
  said('a value for a switch', ['diff', 'a', 'b', '--exit-code=yes'], '--exit-code', 'netpol-gate diff --help'),
  said(
    'a format that does not exist',
    ['check', '--base', 'x', '--format', 'xml'],
    'there is no format "xml"',
    'text, markdown, comment, json',
  ),
  said(
    'an output without a format',
    ['check', '--base', 'x', '--output', 'report.json'],
    '--output',
    'json=report.json',
  ),
  said(
    'an output of a format that does not exist',
    ['check', '--base', 'x', '--output', 'xml=a.xml'],
    'there is no format "xml"',
  ),
  said('a limit that is no number', ['check', '--base', 'x', '--limit', 'many'], '--limit many'),
  said('a limit of nothing', ['check', '--base', 'x', '--limit', '0'], '--limit 0'),
  withSides('a mode that does not exist', ['--mode', 'loose'], 'there is no mode "loose"', 'enforce and report'),
  withSides('a time zone that is none', ['--utc-offset', 'CET'], '--utc-offset "CET"', 'minutes east of UTC'),
  withSides('a time that is none', ['--now', 'yesterday'], '--now "yesterday" is no time'),
  withSides(
    'a snapshot and a kubeconfig',
    ['--cluster', 'a', '--kubeconfig', 'b'],
    'both --cluster and --kubeconfig',
    'name one of them',
  ),
  withSides('a context without a kubeconfig', ['--context', 'prod'], '--context is given without --kubeconfig'),
  said('diff of one side', ['diff', 'a'], 'two sides are needed', 'netpol-gate diff before/ after/'),
  said('diff of three sides', ['diff', 'a', 'b', 'c'], 'two sides are needed'),
  said('connections of nothing', ['connections'], 'name one folder, commit or cluster'),
  said(
    'explain of one end',
    ['explain', 'shop/web', '--in', '.'],
    'two ends are needed',
    'shop/checkout payments/api:8443',
  ),
  said(
    'explain of a port that is none',
    ['explain', 'shop/web', 'shop/db:99999', '--in', '.'],
    'port 99999 is not between 1 and 65535',
  ),
  said('explain of nothing', ['explain', 'shop/web', 'shop/db'], 'nothing to look at is named', '--in FOLDER'),
  said('a snapshot without a place', ['snapshot', '--kubeconfig', 'x'], '--output is missing'),
  said('a snapshot of no cluster', ['snapshot', '--output', 'x.json'], 'no cluster is named', '--kubeconfig FILE'),
  said(
    'a schema that does not exist',
    ['schema', 'toString'],
    'there is no schema "toString"',
    'gate, snapshot, digest, report',
  ),
  {
    name: 'an output that cannot be written',
    code: 2,
    cluster: clusterList,
    logs: { 'good.jsonl': goodLog },
    more: ['--output', 'json=cluster.json/report.json'],
    tells: ['cannot write', 'name a place that can be written'],
  },
  {
    name: 'a head in the work tree only is not judged',
    code: 0,
    arrange: (folder) => {
      const here = repository(folder);
      commitOf(here, goodBase);
      commitOf(here, goodHead);
      writeFiles(folder, { 'shop/db.yaml': 'broken: [' });
      return ['check', '--base', 'HEAD~1'];
    },
    tells: [],
    hides: ['YAML'],
  },
];

function said(name: string, args: readonly string[], ...tells: Row['tells']): Row {
  return { name, arrange: () => args, code: 2, tells };
}

function withSides(name: string, more: readonly string[], ...tells: Row['tells']): Row {
  return { name, more, code: 2, tells };
}
