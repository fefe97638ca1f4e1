/** Whose gate file judges: by event, branch and what the default branch says of other branches. */
import { rulesFor } from '../../src/action/rules.ts';
import { defaultGate, readGate } from '../../src/config.ts';
import { eventFacts } from '../../src/io/github.ts';
import type { CommitChoice } from '../../src/io/git.ts';
import type { EventFacts } from '../../src/io/github-event.ts';
import type { Tree } from '../../src/model/host.ts';
import { memoryTree } from '../trees.ts';

const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

function facts(event: string, payload: object, named: { base?: string; head?: string } = {}): EventFacts<CommitChoice> {
  const repository = { default_branch: 'main', full_name: 'acme/shop' };
  return eventFacts(event, { repository, ...payload }, 'dev', named) as EventFacts<CommitChoice>;
}

const pull = (ref: string): object => ({
  pull_request: {
    number: 7,
    head: { sha: one, repo: { full_name: 'acme/shop' } },
    base: { ref, repo: { full_name: 'acme/shop' } },
  },
});
const push = (ref: string, before = one): object => ({ ref, before, after: two });
const group = (ref: string): object => ({ merge_group: { base_ref: ref, base_sha: one, head_sha: two } });

/** What the rules come from: `base`, or the tip of a branch; `!` where the base is not trusted. */
async function source(given: EventFacts<CommitChoice>, trustedBranches: readonly string[]): Promise<string> {
  const asked: string[] = [];
  const tip = async (branch: string): Promise<Tree> => {
    asked.push(branch);
    return { ...memoryTree(`tip of ${branch}`, {}), commit: '5'.repeat(40) };
  };
  const at = (): never => {
    throw new Error('no other commit is of interest');
  };
  const gateOf = async ({ name }: Tree) => {
    expect(name).toBe('tip of main');
    return { ...defaultGate, trustedBranches };
  };
  const { tree, trusted, notes } = await rulesFor(given, async () => ({ tip, at }), gateOf);
  expect(notes.length).toBe(trusted ? 0 : 1);
  return `${tree?.name ?? 'base'}${trusted ? '' : ' !'}`;
}

test.each<[string, EventFacts<CommitChoice>, string]>([
  ['a pull request to the default branch', facts('pull_request', pull('main')), 'base'],
  ['to a trusted branch', facts('pull_request', pull('release/1')), 'base'],
  ['to a branch below a trusted pattern', facts('pull_request', pull('release/1/mine')), 'tip of main !'],
  ['stacked on another', facts('pull_request', pull('feature')), 'tip of main !'],
  ['to a branch that looks like a ref', facts('pull_request', pull('refs/heads/main')), 'tip of main !'],
  ['to a branch of another case', facts('pull_request', pull('Main')), 'tip of main !'],
  ['pull_request_target', facts('pull_request_target', pull('feature')), 'tip of main !'],
  ['a review', facts('pull_request_review', pull('main')), 'base'],
  ['the queue of the default branch', facts('merge_group', group('refs/heads/main')), 'base'],
  ['the queue of a trusted branch', facts('merge_group', group('refs/heads/release/1')), 'base'],
  ['the queue of another branch', facts('merge_group', group('refs/heads/feature')), 'tip of main !'],
  ['a push to the default branch', facts('push', push('refs/heads/main')), 'base'],
  ['a push to a trusted branch', facts('push', push('refs/heads/release/1')), 'base'],
  ['a push to another branch', facts('push', push('refs/heads/feature')), 'tip of main !'],
  ['the first push of a branch', facts('push', push('refs/heads/feature', '0'.repeat(40))), 'tip of main'],
  ['a push of a tag', facts('push', push('refs/tags/main')), 'tip of main !'],
  ['a schedule', facts('schedule', {}), 'base'],
  ['a dispatch on the default branch', facts('workflow_dispatch', { ref: 'refs/heads/main' }), 'base'],
  ['a dispatch on another branch', facts('workflow_dispatch', { ref: 'refs/heads/feature' }), 'tip of main !'],
  ['a named head', facts('workflow_dispatch', { ref: 'refs/heads/feature' }, { head: one }), 'base'],
  ['the default branch as a named base', facts('workflow_dispatch', {}, { base: 'main', head: one }), 'tip of main'],
  ['the same in long', facts('pull_request', pull('x'), { base: 'origin/main', head: one }), 'tip of main'],
  ['a trusted branch by name', facts('workflow_dispatch', {}, { base: 'release/1' }), 'tip of release/1'],
  ['another branch by name', facts('pull_request', pull('main'), { base: 'feature' }), 'tip of main !'],
  ['a commit by name', facts('pull_request', pull('main'), { base: two }), 'tip of main !'],
])('%s', async (_, given, expected) => {
  expect(await source(given, ['release/*'])).toBe(expected);
});

test('where no branch is trusted besides, none is', async () => {
  expect(await source(facts('pull_request', pull('release/1')), [])).toBe('tip of main !');
});

test('the default branch is what the event calls so, whatever its name', async () => {
  const repository = { default_branch: 'trunk', full_name: 'acme/shop' };
  const renamed = facts('pull_request', { ...pull('trunk'), repository });
  expect(await source(renamed, [])).toBe('base');
});

test('without a default branch, no branch is trusted and the run ends', async () => {
  const given = facts('pull_request', { ...pull('main'), repository: {} });
  await expect(source(given, ['**'])).rejects.toThrow('does not say which branch is the default one');
});

test('a fault in the gate file of the default branch ends the run, and is not passed over', async () => {
  const gateOf = () => Promise.reject(new Error('the gate file cannot be used'));
  const tip = async (branch: string) => memoryTree(branch, {});
  const asked = rulesFor(facts('pull_request', pull('feature')), async () => ({ tip, at: tip }), gateOf);
  await expect(asked).rejects.toThrow('cannot be used');
});

test('what is trusted is said by the default branch alone', () => {
  const { gate } = readGate('trusted-branches: [release/*, next]\n', '.github/netpol-gate.yml', 'base');
  expect(gate.trustedBranches).toEqual(['release/*', 'next']);
});
