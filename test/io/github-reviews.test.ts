// When a pull request was given another base, as GitHub tells it.
import type { RepositoryReader } from '../../src/io/github-read.ts';
import { readPullFacts } from '../../src/io/github-reviews.ts';

const head = 'a'.repeat(40);
const createdAt = '2026-11-23T13:30:00Z';

/** A timeline that has one event, and gives what is asked for: its type among the wanted ones, and its field. */
function timeline(type: string, object: string): RepositoryReader {
  const query = async (fields: string): Promise<unknown> => {
    const wanted = /itemTypes:\[([A-Z_,]*)\]/.exec(fields)?.[1]?.split(',') ?? [];
    const told = fields.includes(`...on ${object}{createdAt}`) ? { createdAt } : {};
    const nodes = wanted.includes(type) ? [{ __typename: object, ...told }] : [];
    return { pullRequest: { author: { login: 'dev' }, headRefOid: head, timelineItems: { nodes } } };
  };
  return { name: 'acme/shop', query } as unknown as RepositoryReader;
}

test.each([
  ['by somebody', 'BASE_REF_CHANGED_EVENT', 'BaseRefChangedEvent', Date.parse(createdAt)],
  [
    'by GitHub, since the branch below was merged',
    'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
    'AutomaticBaseChangeSucceededEvent',
    Date.parse(createdAt),
  ],
  ['never, though something else happened', 'LABELED_EVENT', 'LabeledEvent', undefined],
])('%s', async (_, type, object, movedAt) => {
  expect((await readPullFacts(timeline(type, object), 7, [])).movedAt).toBe(movedAt);
});
