// Changes of a size that GitHub's limits do not hold: nothing is lost in silence, and the verdict stands.
import type { FakeGitHub, FakeGitHubOptions } from '../fakes/github.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { policy } from '../shop.ts';
import { importedChange } from './imported.ts';
import { before, type Edit, edits, gate } from './place.ts';
import { type Change, evidenceInputs, githubOf, play, type Played, pullRequestPayload, type Run } from './stage.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);
beforeAll(() => void evidenceInputs());

async function run(
  change: Change,
  changedFiles: number,
  more: Partial<Run> = {},
  options: FakeGitHubOptions = {},
): Promise<Played> {
  const server = await githubOf(change, 'all', options);
  open.push(server);
  const payload = pullRequestPayload(change, { changed_files: changedFiles });
  return play({ change, server, event: 'pull_request', payload, ...more });
}

/** Writes many files; `text` of the number of each. */
function many(count: number, folder: string, ending: string, text: (index: number) => string): Edit {
  return ({ write }) => {
    for (let index = 0; index < count; index++) write(`${folder}/${index % 50}/file-${index}.${ending}`, text(index));
  };
}

const both =
  (...all: readonly Edit[]): Edit =>
  (repository) =>
    all.forEach((edit) => edit(repository));
const pages = many(5_000, 'docs', 'md', (index) => `page ${index}\n`);
const settings = (value: string): Edit =>
  many(
    5_000,
    'policies',
    'yaml',
    (index) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${index}, namespace: data}\ndata: {key: ${value}}\n`,
  );

describe('5,000 changed files', () => {
  test.each(['none', 'one'] as const)('no manifest among them (checkout %s)', async (depth) => {
    const played = await run(importedChange(before, pages), 5_000, { depth });
    expect([played.code, played.verdict]).toEqual([0, 'passed']);
    expect(played.operations.length).toBeLessThanOrEqual(30);
  });

  const changed = importedChange(both(before, settings('one')), both(settings('two'), edits.breaking));
  test.each(['none', 'one'] as const)('all of them manifests, two of them policies (checkout %s)', async (depth) => {
    const played = await run(changed, 5_002, { depth });
    expect([played.code, played.verdict, played.end.outputs['blocked']]).toEqual([1, 'failed', '1']);
    // Their contents come by the hundred.
    expect(played.operations.length).toBeLessThanOrEqual(depth === 'one' ? 30 : 150);
  });
});

test('3,000 findings: as many annotations as GitHub takes, and everywhere it is said how many there are', async () => {
  const strict: Edit = ({ write }) => write('.github/netpol-gate.yml', `${gate}severity: {selects-nothing: error}\n`);
  const nobody = many(3_000, 'policies', 'yaml', (index) =>
    policy(`p${index}`, `podSelector: {matchLabels: {app: nobody-${index}}}`, 'data'),
  );
  const { code, end, operations, server } = await run(importedChange(both(before, strict), nobody), 3_000);
  expect([code, end.stderr, end.outputs['errors']]).toEqual([1, '', '3000']);
  expect(operations.length).toBeLessThanOrEqual(30);
  const output = server.checkRuns.get(42);
  expect(output?.annotations).toHaveLength(500);
  const comment = server.comments[0]?.body ?? '';
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(65_536);
  expect(Buffer.byteLength(end.summary)).toBeLessThanOrEqual(1 << 20);
  const check = `${output?.title}\n${output?.summary}\n${output?.text}`;
  for (const text of [comment, end.summary, check]) expect(text).toMatch(/\b(?:3,?000|2,?[59]\d\d)\b/);
  expect(output?.title).toMatch(/3,?000/);
  expect(end.stdout).toMatch(/and \d+ more like these/);
});

test('a tree that GitHub does not list to its end is no empty difference', async () => {
  const change = importedChange(before, pages);
  const { code, verdict, end } = await run(change, 5_000, { depth: 'none' }, { limits: { treeEntries: 100 } });
  expect([code, verdict]).toEqual([2, 'cannot say']);
  expect(end.stdout).toMatch(/has more files than GitHub's API\s+lists/);
});
