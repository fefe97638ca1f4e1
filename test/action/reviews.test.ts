/** Which reviews count: tables without GitHub. */
import { countingReviews, type PullHistory } from '../../src/action/reviews.ts';
import type { Opinion } from '../../src/io/github-reviews.ts';
import type { ApprovalRule } from '../../src/model/gate.ts';

const commit = 'a'.repeat(40);
const rule: ApprovalRule = { users: ['alice', 'constructor', 'helper[bot]'], teams: [], kinds: [] };
const history: PullHistory = { author: 'dev', movedAt: undefined, writers: new Map([[commit, ['dev']]]) };
const opinion = (login: string, more: Partial<Opinion> = {}): Opinion => ({
  login,
  bot: false,
  state: 'approved',
  commit,
  at: 1_000,
  ...more,
});
const nobody = (): Promise<boolean> => Promise.reject(new Error('teams are asked'));

async function counted(
  opinions: readonly Opinion[],
  more: Partial<PullHistory> = {},
  teams: readonly string[] = [],
  ask: (login: string) => Promise<boolean | string> = nobody,
): Promise<readonly string[]> {
  const { approved } = await countingReviews(opinions, { ...history, ...more }, { ...rule, teams }, ask);
  return approved.map(({ login }) => login);
}

test.each<[string, readonly Opinion[], Partial<PullHistory>, readonly string[]]>([
  ['a named user', [opinion('alice')], {}, ['alice']],
  ['in another case', [opinion('ALICE')], {}, ['ALICE']],
  ['somebody else', [opinion('mallory')], {}, []],
  ['a name with a space after it', [opinion('alice ')], {}, []],
  ['a name with a zero-width character', [opinion('al\u200bice')], {}, []],
  ['a name in look-alike letters', [opinion('аlice')], {}, []],
  ['a name of every object', [opinion('toString'), opinion('__proto__')], {}, []],
  ['such a name where it is named', [opinion('constructor')], {}, ['constructor']],
  ['the author', [opinion('alice')], { author: 'Alice' }, []],
  ['an author who is gone', [opinion('alice')], { author: undefined }, []],
  ['whoever committed it', [opinion('alice')], { writers: new Map([[commit, ['web-flow', 'alice']]]) }, []],
  ['a moved base, before', [opinion('alice')], { movedAt: 999 }, ['alice']],
  ['a moved base, in the same second', [opinion('alice')], { movedAt: 1_000 }, []],
  ['a moved base, after', [opinion('alice')], { movedAt: 1_001 }, []],
  ['dismissed', [opinion('alice', { state: 'dismissed' })], {}, []],
  ['a named bot', [opinion('helper[bot]', { bot: true })], {}, ['helper[bot]']],
  ['a user of its name', [opinion('helper')], {}, []],
  ['two, the newest first', [opinion('constructor'), opinion('alice', { at: 2_000 })], {}, ['alice', 'constructor']],
  [
    'another who requests changes',
    [opinion('alice'), opinion('mallory', { state: 'changes-requested' })],
    {},
    ['alice'],
  ],
  [
    'one who may approve requests changes',
    [opinion('constructor', { state: 'changes-requested' }), opinion('alice')],
    {},
    [],
  ],
])('%s', async (_, opinions, more, expected) => {
  expect(await counted(opinions, more)).toEqual(expected);
});

describe('teams', () => {
  const teams = ['acme/security'];

  test('are asked about those who are not named, and not about bots, authors and the dismissed', async () => {
    const asked: string[] = [];
    const ask = async (login: string): Promise<boolean> => {
      asked.push(login);
      return login === 'carol';
    };
    const opinions = [
      opinion('alice'),
      opinion('carol'),
      opinion('mallory'),
      opinion('dev'),
      opinion('x[bot]', { bot: true }),
      opinion('dan', { state: 'dismissed' }),
    ];
    expect(await counted(opinions, {}, teams, ask)).toEqual(['carol', 'alice']);
    expect(asked).toEqual(['mallory', 'carol']);
  });

  test('where nobody can tell, nothing is approved and it is said', async () => {
    const why = 'cannot tell whether carol is in acme/security';
    const { approved, remarks } = await countingReviews(
      [opinion('carol')],
      history,
      { ...rule, teams },
      async () => why,
    );
    expect([approved, remarks]).toEqual([[], [why]]);
  });
});
