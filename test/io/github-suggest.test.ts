// Suggestions in a review that only comments: what is asked for, what is refused, and that none is made twice.
import type { Suggestion } from '../../src/model/fix.ts';
import type { FakeGitHub, FakeGitHubOptions } from '../fakes/github.ts';
import { closeServers, delivered, github, operations, place } from './delivery.ts';
import { mergedPullRequest, removeTemporaryFolders } from './repository.ts';

afterEach(closeServers);
afterAll(removeTemporaryFolders);

let made: ReturnType<typeof mergedPullRequest>;
beforeAll(() => {
  made = mergedPullRequest();
});

const text = 'kind: NetworkPolicy\n# changed\n';
const suggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
  file: 'policies/db.yaml',
  text,
  first: 1,
  last: 2,
  body: 'text\n\n```suggestion\nkind: NetworkPolicy\n```',
  key: '0123456789abcdef',
  ...more,
});

const serve = (more: FakeGitHubOptions = {}): Promise<FakeGitHub> => {
  const pullRequest = { number: 7, head: { sha: made.head, ref: 'change' }, base: { sha: made.base, ref: 'main' } };
  return github({ git: made.folder, pullRequests: [pullRequest], ...more });
};
const suggest = (server: FakeGitHub, ...suggestions: readonly Suggestion[]) =>
  delivered(server, { suggestions }, { comment: place({ head: made.head, mode: 'never' }) });
const talk = (server: FakeGitHub): readonly string[] =>
  operations(server).filter((operation) => operation.startsWith('pulls/'));

test('one review, which only comments; the second run makes none', async () => {
  const server = await serve();
  const one = suggestion({ first: 2 });
  expect((await suggest(server, suggestion(), { ...one, key: 'fedcba9876543210' })).warnings).toEqual([]);
  expect(talk(server)).toEqual(['pulls/list-files', 'pulls/list-reviews', 'pulls/create-review']);
  expect(server.reviews).toMatchObject([
    {
      state: 'COMMENTED',
      commit: made.head,
      comments: [
        { path: 'policies/db.yaml', side: 'RIGHT', start_line: 1, start_side: 'RIGHT', line: 2 },
        { path: 'policies/db.yaml', side: 'RIGHT', line: 2 },
      ],
    },
  ]);
  expect(server.reviews[0]?.comments?.[1]).not.toHaveProperty('start_line');
  await suggest(server, suggestion(), { ...one, key: 'fedcba9876543210' });
  expect(server.reviews).toHaveLength(1);
  await suggest(server, suggestion(), { ...one, key: '1111111111111111' });
  expect(server.reviews[1]?.comments).toHaveLength(1);
});

test('nothing to suggest asks for nothing', async () => {
  const server = await serve();
  await suggest(server);
  expect(talk(server)).toEqual([]);
});

test('a file that is not as the pull request has it, since its base moved, is left alone', async () => {
  const server = await serve();
  await suggest(server, suggestion({ text: `# merged meanwhile\n${text}` }), suggestion({ file: 'other.txt' }));
  expect(talk(server)).toEqual(['pulls/list-files']);
});

test('a marker that somebody else wrote hides nothing', async () => {
  const forged = { id: 1, user: 'stranger', state: 'COMMENTED', commit: 'a'.repeat(40), pullRequest: 7 } as const;
  const body = '<!-- netpol-gate-suggestion:0123456789abcdef -->';
  const server = await serve({ reviews: [{ ...forged, body }] });
  await suggest(server, suggestion());
  expect(server.reviews).toHaveLength(2);
});

test('lines that GitHub does not show: a note, no warning, nothing made', async () => {
  const server = await serve();
  const { warnings, notes } = await suggest(server, suggestion(), suggestion({ last: 3, key: '1111111111111111' }));
  expect(warnings).toEqual([]);
  expect(notes.join('\n')).toContain('GitHub does not show all of these lines');
  expect(server.reviews).toEqual([]);
});

test.each([403, 404, 500, 503])(
  'a status of %d at any request ends in a warning, and in no second review',
  async (status) => {
    for (const operation of ['pulls/list-files', 'pulls/list-reviews', 'pulls/create-review']) {
      const server = await serve({ disturb: (asked) => (asked === operation ? status : undefined) });
      const { warnings } = await suggest(server, suggestion());
      expect(warnings.join('\n')).toContain('no suggestions are made');
      expect(server.reviews).toEqual([]);
    }
  },
);
