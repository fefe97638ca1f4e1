import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventFacts, readEvent } from '../../src/io/github.ts';
import { UsableError } from '../../src/model/host.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

const [a, b, zeros] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const repository = { default_branch: 'main', private: true };
const pullRequest = (more: object = {}): object => ({
  repository,
  pull_request: {
    number: 7,
    changed_files: 3,
    user: { login: 'dev' },
    head: { sha: a, repo: { full_name: 'acme/shop' } },
    base: { ref: 'release-1', sha: b, repo: { full_name: 'acme/shop' } },
    ...more,
  },
});

const ran = { kind: 'run', head: a, branch: 'change' };
const run = (more: object = {}): object => ({
  repository: { ...repository, full_name: 'acme/shop' },
  workflow_run: {
    event: 'pull_request',
    head_sha: a,
    head_branch: 'change',
    head_repository: { full_name: 'acme/shop' },
    ...more,
  },
});

test.each([
  // The base of the payload is frozen at some older commit, so it is never used.
  ['pull_request', pullRequest(), { kind: 'merge', head: a, branch: 'release-1', number: 7, changedFiles: 3 }],
  ['pull_request_target', pullRequest(), { kind: 'merge', head: a, branch: 'release-1', number: 7, changedFiles: 3 }],
  ['merge_group', { merge_group: { base_sha: a, head_sha: b } }, { kind: 'commits', base: a, head: b }],
  ['push', { repository, ref: 'refs/heads/main', before: a, after: b }, { kind: 'commits', base: a, head: b }],
  [
    'push',
    { repository, ref: 'refs/heads/new', before: zeros, after: b },
    { kind: 'refs', base: 'refs/heads/main', head: b },
  ],
  ['push', { repository, ref: 'refs/heads/main', before: zeros, after: b }, { kind: 'commits', base: zeros, head: b }],
  ['schedule', { repository }, { kind: 'refs' }],
  ['workflow_dispatch', {}, { kind: 'refs' }],
  // Whom a workflow ran for is asked of GitHub: what the payload lists is not of now, and for forks nothing.
  ['workflow_run', run({ pull_requests: [{ number: 1 }] }), { ...ran, repository: 'acme/shop' }],
  ['workflow_run', run({ head_repository: { full_name: 'x/shop' } }), { ...ran, repository: 'x/shop' }],
  [
    'workflow_run',
    run({ head_branch: 'main', head_repository: { full_name: 'x/shop' } }),
    { ...ran, branch: 'main', repository: 'x/shop' },
  ],
  ['workflow_run', run({ event: 'push', head_branch: 'main' }), { kind: 'commits', base: a, head: a }],
  ['workflow_run', run({ event: 'schedule', head_branch: 'main' }), { kind: 'commits', base: a, head: a }],
  [
    'workflow_run',
    run({ event: 'push' }),
    { ...ran, repository: 'acme/shop', otherwise: { kind: 'refs', base: 'refs/heads/main', head: a } },
  ],
])('%s %#', (name, payload, choice) => {
  expect(eventFacts(name, payload, 'dev').choice).toEqual(choice);
});

test.each([
  ['push', { ref: 'refs/heads/x', before: a, after: zeros }, /removes a branch/],
  ['push', {}, /lacks before/],
  ['pull_request', {}, /lacks pull_request\.head\.sha/],
  ['pull_request', { pull_request: { head: 'text' } }, /lacks pull_request\.head\.sha/],
  ['merge_group', { merge_group: null }, /lacks merge_group\.base_sha/],
  ['pull_request_target', {}, /lacks pull_request\.head\.sha/],
  ['workflow_run', {}, /lacks workflow_run\.event/],
  ['workflow_run', run({ head_branch: null }), /lacks workflow_run\.head_branch/],
  ['workflow_run', run({ event: 'merge_group' }), /merge queue does not say/],
  ['issue_comment', pullRequest(), /"issue_comment" does not say what to compare/],
  ['', undefined, /"" does not say/],
  ['__proto__', JSON.parse('{"__proto__": {"before": "x"}}'), /does not say/],
])('%s %#: an error that says why', (name, payload, message) => {
  const act = (): unknown => eventFacts(name, payload, 'dev');
  expect(act).toThrow(UsableError);
  expect(act).toThrow(message);
});

test.each([
  ['push', { base: 'main' }, { kind: 'refs', base: 'main', named: { defaultBranch: 'main' } }],
  ['workflow_dispatch', { head: a }, { kind: 'refs', head: a, named: { defaultBranch: 'main' } }],
  [
    'pull_request',
    { base: 'main', head: a },
    { kind: 'refs', base: 'main', head: a, named: { defaultBranch: 'main' } },
  ],
])('named refs go before the event %s', (name, refs, choice) => {
  expect(eventFacts(name, pullRequest(), 'dev', refs).choice).toEqual(choice);
});

test.each([
  ['pull_request', false],
  ['pull_request_target', true],
  ['merge_group', false],
])('with %s the run is privileged: %s', (name, privileged) => {
  const payload = { ...pullRequest(), merge_group: { base_sha: a, head_sha: b } };
  expect(eventFacts(name, payload, 'dev').privileged).toBe(privileged);
});

test.each(['pull_request_target', 'workflow_run'])('%s takes no named refs: the author would be lost', (name) => {
  for (const refs of [{ head: a }, { base: 'main' }, { base: 'main', head: a }]) {
    const act = (): unknown => eventFacts(name, { ...pullRequest(), ...run() }, 'dev', refs);
    expect(act).toThrow(UsableError);
    expect(act).toThrow(`base-ref and head-ref are not taken on ${name}`);
  }
});

test('a run after one on the default branch says that nothing is gated', () => {
  expect(eventFacts('workflow_run', run({ event: 'push', head_branch: 'main' }), 'dev').notes).toEqual([
    expect.stringContaining('nothing is gated'),
  ]);
  expect(eventFacts('workflow_run', run({ event: 'push', head_branch: 'main' }), 'dev').ref).toBe('main');
  expect(eventFacts('workflow_run', run(), 'dev').notes).toBeUndefined();
});

test.each([
  ['of the repository', {}, 'dev', undefined],
  ['of a fork', { head: { sha: a, repo: { full_name: 'stranger/shop' } } }, 'dev', 'fork'],
  ['of a fork that is gone', { head: { sha: a, repo: null } }, 'dev', 'fork'],
  ['by Dependabot', { user: { login: 'dependabot[bot]' } }, 'dev', 'Dependabot'],
  ['run by Dependabot', {}, 'dependabot[bot]', 'Dependabot'],
  ['of a fork, run again by a maintainer', { head: { sha: a, repo: { full_name: 'x/shop' } } }, 'maintainer', 'fork'],
])('a pull request %s: trusted or not', (_, more, actor, untrusted) => {
  expect(eventFacts('pull_request', pullRequest(more), actor).pullRequest?.untrusted).toBe(untrusted);
});

test('a repository counts as public unless the event says otherwise', () => {
  expect(eventFacts('schedule', {}, 'dev').isPublic).toBe(true);
  expect(eventFacts('schedule', { repository: { private: 'yes' } }, 'dev').isPublic).toBe(true);
  expect(eventFacts('schedule', { repository }, 'dev').isPublic).toBe(false);
});

test('the payload file: missing, broken, sound', () => {
  const path = join(temporaryFolder(), 'event.json');
  expect(() => readEvent(undefined)).toThrow('no event payload');
  expect(() => readEvent(path)).toThrow('cannot be read');
  writeFileSync(path, '{"a":');
  expect(() => readEvent(path)).toThrow('no JSON');
  writeFileSync(path, '{"a":1}');
  expect(readEvent(path)).toEqual({ a: 1 });
});
