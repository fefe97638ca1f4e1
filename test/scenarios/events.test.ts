// Each event, with each kind of token, from each depth of a checkout: the same verdict, or an honest "cannot say".
import { removeTemporaryFolders } from '../io/repository.ts';
import type { EditName } from './place.ts';
import {
  type Change,
  changeOf,
  type Depth,
  evidenceInputs,
  githubOf,
  play,
  type Played,
  pullRequestPayload,
  repositoryPayload,
  type Rights,
  scenarios,
} from './stage.ts';

afterAll(removeTemporaryFolders);

/** What the event says, what a job has checked out by default, and the GITHUB_SHA of it. */
interface Event {
  readonly payload: (change: Change) => unknown;
  readonly checkedOut: (change: Change) => string;
  /** The base of a run of `schedule` is its head: nothing is gated. */
  readonly gates: boolean;
}

const run = (change: Change, more: object = {}): object => ({
  id: 99,
  event: 'pull_request',
  head_sha: change.head,
  head_branch: 'change',
  head_repository: { full_name: 'acme/shop' },
  path: '.github/workflows/collect.yml',
  pull_requests: [],
  ...more,
});

const events: Readonly<Record<string, Event>> = {
  pull_request: { payload: pullRequestPayload, checkedOut: ({ merge }) => merge, gates: true },
  pull_request_target: { payload: pullRequestPayload, checkedOut: ({ base }) => base, gates: true },
  merge_group: {
    payload: ({ base, merge }) => ({
      repository: repositoryPayload,
      merge_group: { base_sha: base, head_sha: merge, base_ref: 'refs/heads/main' },
    }),
    checkedOut: ({ merge }) => merge,
    gates: true,
  },
  push: {
    payload: ({ base, merge }) => ({
      repository: repositoryPayload,
      ref: 'refs/heads/main',
      before: base,
      after: merge,
    }),
    checkedOut: ({ merge }) => merge,
    gates: true,
  },
  schedule: { payload: () => ({ repository: repositoryPayload }), checkedOut: ({ base }) => base, gates: false },
  workflow_dispatch: {
    payload: () => ({ repository: repositoryPayload, inputs: {} }),
    checkedOut: ({ base }) => base,
    gates: false,
  },
  workflow_run: {
    payload: (change) => ({ repository: repositoryPayload, action: 'completed', workflow_run: run(change) }),
    checkedOut: ({ base }) => base,
    gates: true,
  },
};

interface Row {
  readonly name: string;
  readonly event: string;
  readonly rights: Rights;
  readonly depth: Depth;
  readonly edit: EditName;
}

const rows: readonly Row[] = Object.keys(events).flatMap((event) =>
  (['all', 'read', 'none', 'no token'] as const).flatMap((rights) =>
    (['none', 'one', 'whole'] as const).map((depth) => {
      const edit: EditName = 'breaking';
      return { name: `${event}, rights: ${rights}, checkout: ${depth}`, event, rights, depth, edit };
    }),
  ),
);

/** The API is asked where there is no checkout, or none that could be trusted; that takes a token that may read. */
const needsApi = ({ event, depth }: Row): boolean =>
  depth === 'none' || event === 'pull_request_target' || event === 'workflow_run';
const mayRead = ({ rights }: Row): boolean => rights === 'all' || rights === 'read';

const table = scenarios(rows, async ({ event, rights, depth, edit }): Promise<Played> => {
  const change = changeOf(edit);
  const server = await githubOf(change, rights);
  const { payload, checkedOut } = events[event] as Event;
  const at = checkedOut(change);
  try {
    return await play({ change, server, event, payload: payload(change), depth, checkedOut: at, rights });
  } finally {
    await server.close();
  }
});
beforeAll(() => {
  evidenceInputs();
  table.begin();
});

test.each(rows)('$name', async (row) => {
  const { code, verdict, end, server } = await table.of(row);
  const { gates } = events[row.event] as Event;
  const seen = !needsApi(row) || mayRead(row);
  expect({ code, verdict, stderr: end.stderr, faults: server.faults }).toEqual({
    code: !seen ? 2 : gates ? 1 : 0,
    verdict: !seen ? 'cannot say' : gates ? 'failed' : 'passed',
    stderr: '',
    faults: [],
  });
  // Whatever can be delivered is, and what cannot leaves no trace.
  if (row.rights === 'all' && gates && seen) expect(server.checkRuns.get(42)?.title).toMatch(/^Failed/);
  if (row.rights !== 'all') expect([server.checkRuns.size, server.comments.length]).toEqual([0, 0]);
});
