// GitHub fails at each single request in turn, in each way: the exit code and the verdict stay as they were.
import type { Disturbance, FakeGitHub } from '../fakes/github.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import type { EditName } from './place.ts';
import {
  changeOf,
  type Depth,
  evidenceInputs,
  githubOf,
  inTurn,
  play,
  type Played,
  pullRequestPayload,
} from './stage.ts';

afterAll(removeTemporaryFolders);

/** All waits of the program together. */
const patience = 110_000;

interface Faulty {
  readonly edit: EditName;
  readonly depth: Depth;
  /** The request with this number fails, or every one. */
  readonly at?: number | 'every one';
  readonly how?: Disturbance;
}

async function under({ edit, depth, at, how }: Faulty): Promise<Played> {
  const change = changeOf(edit);
  const disturb = (_: string, __: number, { number }: { readonly number: number }): Disturbance | undefined =>
    at === 'every one' || number === at ? how : undefined;
  const server = await githubOf(change, 'all', { disturb });
  try {
    return await play({ change, server, event: 'pull_request', payload: pullRequestPayload(change), depth });
  } finally {
    await server.close();
  }
}

evidenceInputs();
const [delivered, readAndDelivered] = [
  await under({ edit: 'breaking', depth: 'one' }),
  await under({ edit: 'breaking', depth: 'none' }),
];
/** Operations by which trees are read; all others only tell. */
const reading = readAndDelivered.operations.slice(0, readAndDelivered.operations.length - delivered.operations.length);

interface Row extends Faulty {
  readonly name: string;
}

function rowsFor(
  edit: EditName,
  depth: Depth,
  operations: readonly string[],
  hows: readonly Disturbance[],
  from = 0,
): readonly Row[] {
  return operations.flatMap((operation, index) =>
    hows.map((how) => {
      const at = from + index + 1;
      return { name: `${edit}, checkout ${depth}: request ${at} (${operation}): ${how}`, edit, depth, at, how };
    }),
  );
}

const hows = ['kill', 403, 500, 'hang', 'cut'] as const;
const telling: readonly Row[] = [
  ...rowsFor('breaking', 'one', delivered.operations, [...hows, 404, 'late-kill', 'garbage', 'limited']),
  ...rowsFor('harmless', 'one', ['checks/update', 'issues/list-comments'], hows),
  ...rowsFor('breaking', 'none', delivered.operations.slice(0, 1), ['kill', 403], reading.length),
  ...[...hows, 'secondary' as const, 401, 422].map((how): Row => ({
    name: `breaking, every request: ${how}`,
    edit: 'breaking',
    depth: 'one',
    at: 'every one',
    how,
  })),
];
const read: readonly Row[] = [
  ...rowsFor('breaking', 'none', reading, [...hows, 'garbage', 'broken']),
  ...rowsFor('harmless', 'none', reading, [403, 404, 'primary', 'garbage']),
];

const results = new Map<string, Promise<Played>>();
function resultOf(row: Row): Promise<Played> {
  // Whoever only waits for a time-out takes no turn from others.
  const known = results.get(row.name) ?? (row.how === 'hang' ? under(row) : inTurn(() => under(row)));
  results.set(row.name, known);
  known.catch(() => undefined);
  return known;
}
beforeAll(() => {
  const all = [...telling, ...read];
  for (const row of [...all.filter(({ how }) => how === 'hang'), ...all]) void resultOf(row);
});

test('undisturbed, it is told completely', () => {
  expect(delivered.operations).toContain('checks/update');
  expect(delivered.operations).toContain('issues/create-comment');
  expect(reading.length).toBeGreaterThan(3);
  for (const { code, verdict } of [delivered, readAndDelivered]) expect([code, verdict]).toEqual([1, 'failed']);
});

test.each(telling)(
  '$name: the same verdict',
  async (row) => {
    const { code, verdict, end, server } = await resultOf(row);
    const expected = row.edit === 'breaking' ? [1, 'failed'] : [0, 'passed'];
    expect({ code, verdict, stderr: end.stderr, faults: server.faults }).toEqual({
      code: expected[0],
      verdict: expected[1],
      stderr: '',
      faults: [],
    });
    expect(`${end.stdout}${end.summary}`).not.toMatch(/server says|token=abc/);
    expect(once(server)).toEqual({ comments: true, annotations: true });
    if (row.at === 'every one') expect(end.stdout).toContain('::warning::');
  },
  patience,
);

/** Nothing is ever told twice. */
function once({ comments, checkRuns }: FakeGitHub): { readonly comments: boolean; readonly annotations: boolean } {
  const all = checkRuns.get(42)?.annotations ?? [];
  return {
    comments: comments.length <= 1,
    annotations: new Set(all.map((each) => JSON.stringify(each))).size === all.length,
  };
}

test.each(read)(
  '$name: the same verdict after another attempt, or none',
  async (row) => {
    const { code, verdict, end, server } = await resultOf(row);
    const whole = row.edit === 'breaking' ? [1, 'failed'] : [0, 'passed'];
    expect([whole, [2, 'cannot say']]).toContainEqual([code, verdict]);
    expect({ stderr: end.stderr, faults: server.faults }).toEqual({ stderr: '', faults: [] });
    expect(`${end.stdout}${end.summary}`).not.toMatch(/server says|token=abc/);
    // What passes by is tried again.
    if (row.how === 'kill' || row.how === 500) expect(code).toBe(whole[0]);
  },
  patience,
);
