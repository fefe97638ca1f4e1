// A merge group is judged for itself, and with those before it in the queue where they fail together only.
import { asQueued } from '../../src/action/queue.ts';
import type { OtherTrees } from '../../src/action/trees.ts';
import type { Finding, Report } from '../../src/model/finding.ts';
import type { Tree } from '../../src/model/host.ts';
import { finding, report } from '../build.ts';

const [branch, before, head] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const tree = (commit: string): Tree => ({
  name: commit.slice(0, 7),
  commit,
  list: () => Promise.resolve([]),
  read: () => Promise.resolve({ bytes: new Map(), tooLarge: [] }) as never,
});
const trees =
  (tip = branch) =>
  (): Promise<OtherTrees> =>
    Promise.resolve({ tip: () => Promise.resolve(tree(tip)), at: (_, commit) => Promise.resolve(tree(commit)) });

const failing = (subject: string, severity: Finding['severity'] = 'error'): Finding => {
  const one = finding('blocked-connection');
  return { ...one, severity, key: { ...one.key, subject }, fingerprint: subject };
};
const of = (...findings: readonly Finding[]): Report => ({ ...report(), findings, nothingChanged: false });
const facts = { choice: { kind: 'commits', base: before, head }, ref: 'main' } as const;

interface Row {
  readonly name: string;
  readonly own: Report;
  readonly whole: Report;
  readonly earlier?: Report;
  readonly chosen: 'own' | 'whole';
  readonly asked: number;
}
const rows: readonly Row[] = [
  { name: 'nothing fails together', own: of(), whole: of(), chosen: 'own', asked: 1 },
  { name: 'together they fail', own: of(), whole: of(failing('a')), earlier: of(), chosen: 'whole', asked: 2 },
  {
    name: 'what fails is of an earlier entry',
    own: of(),
    whole: of(failing('a')),
    earlier: of(failing('a')),
    chosen: 'own',
    asked: 2,
  },
  {
    name: 'what fails is of this group alone',
    own: of(failing('b')),
    whole: of(failing('b')),
    earlier: of(),
    chosen: 'own',
    asked: 2,
  },
  {
    name: 'one more than of both apart',
    own: of(failing('b')),
    whole: of(failing('a'), failing('b'), failing('c')),
    earlier: of(failing('a')),
    chosen: 'whole',
    asked: 2,
  },
  { name: 'notices are no failure', own: of(), whole: of(failing('a', 'notice')), chosen: 'own', asked: 1 },
];

test.each(rows)('$name', async ({ own, whole, earlier, chosen, asked }) => {
  const pairs: string[] = [];
  const again = (from: Tree, to: Tree): Promise<Report> => {
    pairs.push(`${from.commit ?? ''} ${to.commit ?? ''}`);
    const judged = to.commit === head ? whole : earlier;
    return judged === undefined ? Promise.reject(new Error('not to be asked')) : Promise.resolve(judged);
  };
  const told = await asQueued({ report: own, again }, facts, trees(), undefined);
  expect(told.findings).toBe((chosen === 'own' ? own : whole).findings);
  expect(told.remarks?.length ?? 0).toBe(chosen === 'own' ? 0 : 1);
  expect(pairs).toEqual([`${branch} ${head}`, `${branch} ${before}`].slice(0, asked));
});

test('the first of the queue, and one that changes nothing, are judged once', async () => {
  const again = (): Promise<Report> => Promise.reject(new Error('not to be asked'));
  const own = of();
  expect(await asQueued({ report: own, again }, facts, trees(before), undefined)).toBe(own);
  const nothing = { ...own, nothingChanged: true };
  expect(await asQueued({ report: nothing, again }, facts, trees(), undefined)).toBe(nothing);
});
