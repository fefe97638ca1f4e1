// Whose gate file judges, by the built Action: stacked pull requests, trusted branches, edits of the gate file.
import { removeTemporaryFolders, type Repository } from '../io/repository.ts';
import { before, edits } from './place.ts';
import {
  type Change,
  githubOf,
  mergeOf,
  makeChange,
  play,
  type Played,
  pullRequestPayload,
  type Run,
  scenarios,
} from './stage.ts';

afterAll(removeTemporaryFolders);

const gatePath = '.github/netpol-gate.yml';
const gate = (more = ''): string => `sources:\n  - id: shop\n    include: [policies/**]\n    prune: yes\n${more}`;
const lenient = gate('severity: {blocked-connection: ignore}\n');
const excused = gate(
  'waivers:\n  - match: {kind: blocked-connection}\n    reason: agreed\n    owner: me\n    expires: 2027-01-01\n',
);

/** A pull request that breaks traffic, onto a branch with a gate file of its own; `main` has another. */
function stacked(main: string, branch: string, ofBranch: string, ofHead = ofBranch): Change {
  const first = (repository: Repository): void => {
    before(repository);
    repository.write(gatePath, main);
  };
  const { origin } = makeChange(first, edits.readme);
  origin.git('checkout', '-q', '-b', branch, 'main');
  origin.write(gatePath, ofBranch);
  origin.write('notes.md', branch);
  const base = origin.commit('rules of the branch');
  origin.git('checkout', '-q', '-b', 'stacked');
  edits.breaking(origin);
  origin.write(gatePath, ofHead);
  const head = origin.commit('breaks');
  const merge = mergeOf(origin, base, head);
  origin.git('checkout', '-q', 'main');
  return { origin, base, head, merge };
}

interface Row {
  readonly name: string;
  readonly change: () => Change;
  readonly branch: string;
  readonly run?: (change: Change) => Partial<Run>;
  readonly code: 0 | 1 | 2;
  readonly says: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
}

const note =
  /the base "feature" is neither the default branch nor among its trusted-branches: the gate file of main \(\w{7}\) judged/;
const onFeature = (): Change => stacked(gate(), 'feature', lenient);

const rows: readonly Row[] = [
  { name: 'a lenient gate file of an untrusted base', change: onFeature, branch: 'feature', code: 1, says: [note] },
  {
    name: 'a waiver of an untrusted base',
    change: () => stacked(gate(), 'feature', excused),
    branch: 'feature',
    code: 1,
    says: [note],
  },
  {
    name: 'a base that calls itself trusted',
    change: () => stacked(gate(), 'feature', `${lenient}trusted-branches: ['**']\n`),
    branch: 'feature',
    code: 1,
    says: [note],
  },
  {
    name: 'a base that the default branch trusts',
    change: () => stacked(gate('trusted-branches: [release/*]\n'), 'release/1', excused),
    branch: 'release/1',
    code: 0,
    says: ['waived'],
    silent: ['trusted-branches'],
  },
  {
    name: 'the same without a checkout',
    change: onFeature,
    branch: 'feature',
    run: () => ({ depth: 'none' }),
    code: 1,
    says: [note],
  },
  {
    name: 'the same as pull_request_target',
    change: onFeature,
    branch: 'feature',
    run: ({ origin }) => ({
      event: 'pull_request_target',
      depth: 'none',
      checkedOut: origin.git('rev-parse', 'main'),
    }),
    code: 1,
    says: [note],
  },
  {
    name: 'a gate file of the default branch that cannot be read',
    change: () => stacked('mod: enforce\n', 'feature', lenient),
    branch: 'feature',
    code: 2,
    says: ['the gate file cannot be used', 'unknown key "mod"'],
  },
  {
    name: 'the stacked change edits the file that does not count',
    change: () => stacked(gate(), 'feature', gate(), lenient),
    branch: 'feature',
    code: 1,
    says: [note],
  },
  {
    name: 'a change of the gate file itself says what it would come to',
    change: () => stacked(gate(), 'feature', gate(), excused),
    branch: 'feature',
    code: 1,
    says: [note],
  },
];

async function act({ change: make, branch, run }: Row): Promise<Played & { readonly json: string }> {
  const change = make();
  const { base, head, merge } = change;
  const pullRequests = [{ number: 7, head: { sha: head, ref: 'stacked' }, base: { sha: base, ref: branch }, merge }];
  const server = await githubOf(change, 'all', { pullRequests });
  try {
    const repo = { full_name: 'acme/shop' };
    const payload = pullRequestPayload(change, { base: { ref: branch, sha: base, repo } });
    const played = await play({ change, server, event: 'pull_request', payload, ...run?.(change) });
    expect(server.faults).toEqual([]);
    return { ...played, json: JSON.stringify(server.checkRuns.get(42) ?? {}) };
  } finally {
    await server.close();
  }
}

const table = scenarios(rows, act);
beforeAll(table.begin);
test.each(rows)('$name', async (row) => {
  const { code, end } = await table.of(row);
  const told = end.stdout.replace(/\s+/g, ' ');
  expect({ code, told }).toEqual({ code: row.code, told });
  for (const says of row.says) expect(told).toMatch(says);
  for (const silent of row.silent ?? []) expect(told).not.toMatch(silent);
});

test.each([
  ['passed; 1 finding fewer fails', excused],
  ['failed, without failing the job; as many findings fail', gate('mode: report\n')],
])('an edit of the gate file would come to: %s', async (outlook, ofHead) => {
  const change = stacked(gate(), 'feature', gate(), ofHead);
  const { code, json } = await act({ name: '', change: () => change, branch: 'feature', code: 1, says: [] });
  expect([code, json.includes(`Under the new file this run would be: ${outlook}.`)]).toEqual([1, true]);
});
