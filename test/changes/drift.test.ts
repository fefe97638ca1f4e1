/** What drift alone opens and closes, told of each drifted object; what is proved of it alone, and how many are. */
import { describe, expect, test } from '@jest/globals';
import { withEffects } from '../../src/changes/drift.ts';
import { blindSpots } from '../../src/checks/blind-spots.ts';
import { compare } from '../../src/compare.ts';
import { compile } from '../../src/engine/compile.ts';
import { createRun } from '../../src/engine/run.ts';
import { provedAlone } from '../../src/model/drift.ts';
import { effectSentences } from '../../src/model/drift-words.ts';
import type { DriftItem } from '../../src/model/drift.ts';
import { formatFoldedRow } from '../../src/model/group.ts';
import { driftMarkdown, driftText } from '../../src/reporters/index.ts';
import { placesIn } from '../../src/worlds/parts.ts';
import { comparison } from '../build-comparison.ts';
import { deployment, namespace, policy, stateOf } from '../worlds/trees.ts';

const world = ['shop', 'lab'].map((name) => namespace(name, `{kubernetes.io/metadata.name: ${name}}`)).join('');
const workloads = ['shop/web', 'shop/db', 'lab/job'].map((id) => deployment(id)).join('');

function driftOf(cluster: string, base: string, head = base): readonly DriftItem[] {
  const state = stateOf({
    cluster: world + workloads + cluster,
    base: { 'a.yaml': workloads + base },
    head: { 'a.yaml': workloads + head },
  });
  return compare(state, { problems: [], addressNames: [] }).drift;
}

/** `shop/p same`, or with the pairs: `+` open in the cluster alone, `-` open by git alone. */
function told(drift: readonly DriftItem[]): readonly string[] {
  return drift.map(({ object, effect }) => {
    const signs = { 'newly-denied': '+', 'newly-allowed': '-', unclear: '?' };
    const rows = (effect?.rows ?? []).map((row) => ` ${signs[row.of.change]} ${formatFoldedRow(row)}`);
    return `${object.name} ${effect?.answer ?? 'unknown'}${rows.join('')}`;
  });
}

const from = (...apps: readonly string[]): string =>
  apps.map((app) => `{podSelector: {matchLabels: {app: ${app}}}}`).join(', ');
const admits = (subject: string, peers: string, port = 80): string =>
  `{podSelector: {matchLabels: {app: ${subject}}}, policyTypes: [Ingress], ingress: [{from: [${peers}], ports: [{port: ${port}}]}]}`;
const closes = (subject: string): string => `{podSelector: {matchLabels: {app: ${subject}}}, policyTypes: [Ingress]}`;
const team = '{namespaceSelector: {matchLabels: {team: a}}}';

describe('what drift opens and closes to pods to come', () => {
  const all = '{podSelector: {}, policyTypes: [Ingress]}';
  test.each<[string, string, string, readonly string[]]>([
    [
      'a policy that isolates a namespace without pods is gone',
      namespace('payments'),
      namespace('payments') + policy('payments/default-deny', all),
      ['default-deny same-today + any pod of any namespace, and every address → pods of namespace payments every port'],
    ],
    [
      'a rule for pods that are not there yet',
      policy('shop/p', admits('db', from('web', 'tomorrow'))),
      policy('shop/p', admits('db', from('web'))),
      ['p same-today + any pod with app=tomorrow of namespace shop → pods with app=db of namespace shop TCP 80'],
    ],
    [
      'a rule that is wider than what there is',
      policy('shop/p', admits('db', from('web'))),
      policy('shop/p', admits('db', from('web', 'tomorrow'))),
      ['p same-today - any pod with app=tomorrow of namespace shop → pods with app=db of namespace shop TCP 80'],
    ],
  ])('%s', (_what, cluster, git, expected) => {
    const drift = driftOf(cluster, git);
    const signs = { 'newly-denied': '+', 'newly-allowed': '-' };
    const future = drift.flatMap(({ object, effect }) =>
      effect?.future === undefined
        ? []
        : [
            `${object.name} ${effect.answer}${effect.future.map(({ change, text }) => ` ${signs[change]} ${text}`).join('')}`,
          ],
    );
    expect(future).toEqual(expected);
  });
});

describe('what drift opens and closes', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'an edit that opens',
      policy('shop/p', admits('db', from('web'))),
      policy('shop/p', closes('db')),
      ['p different + shop/web → shop/db TCP 80'],
    ],
    [
      'an edit that closes',
      policy('shop/p', closes('db')),
      policy('shop/p', admits('db', from('web'))),
      ['p different - shop/web → shop/db TCP 80'],
    ],
    [
      'an edit that does both',
      policy('shop/p', admits('db', from('web'), 81)),
      policy('shop/p', admits('db', from('web'))),
      ['p different - shop/web → shop/db TCP 80 + shop/web → shop/db TCP 81'],
    ],
    [
      'an edit of the text alone',
      policy('shop/p', admits('db', from('web', 'web'))),
      policy('shop/p', admits('db', from('web'))),
      ['p same'],
    ],
    [
      'an edit that no pod of today meets',
      policy('shop/p', admits('db', from('web', 'tomorrow'))),
      policy('shop/p', admits('db', from('web'))),
      ['p same-today'],
    ],
    [
      'a policy of the cluster alone that opens',
      policy('shop/p', closes('db')) + policy('shop/q', admits('db', from('web'))),
      policy('shop/p', closes('db')),
      ['q different + shop/web → shop/db TCP 80'],
    ],
    [
      'a policy of the cluster alone that says what another says',
      policy('shop/p', admits('db', from('web'))) + policy('shop/q', admits('db', from('web'))),
      policy('shop/p', admits('db', from('web'))),
      ['q same'],
    ],
    [
      'a policy of git alone that would open',
      policy('shop/p', closes('db')),
      policy('shop/p', closes('db')) + policy('shop/q', admits('db', from('web'))),
      ['q different - shop/web → shop/db TCP 80'],
    ],
    [
      'two edits that outweigh each other: neither is called a difference of text',
      policy('shop/p', admits('db', from('web'))) + policy('shop/q', closes('db')),
      policy('shop/p', closes('db')) + policy('shop/q', admits('db', from('web'))),
      ['p together', 'q same'],
    ],
    [
      'a label of a namespace',
      namespace('lab', '{team: b}') + policy('shop/p', admits('db', team)),
      namespace('lab', '{team: a}') + policy('shop/p', admits('db', team)),
      ['lab different - lab/job → shop/db TCP 80'],
    ],
  ])('%s', (_what, cluster, git, effects) => {
    const drift = driftOf(cluster, git);
    const pairs = told(drift).map((text) =>
      text.replace(/ [+-] (?:any|every)[^+-]*/g, '').replaceAll(/, (?:any|every) [^+-]*?→ /g, ' → '),
    );
    expect(pairs).toEqual(effects);
  });

  test('the change of the pull request is no part of it', () => {
    const [live, git] = [policy('shop/p', admits('db', from('web'))), policy('shop/p', closes('db'))];
    const alone = told(driftOf(live, git));
    for (const head of [live, policy('shop/p', admits('db', from('web'), 99)), ''])
      expect([head, told(driftOf(live, git, head))]).toEqual([head, alone]);
  });
});

test('so many are proved one by one, and how many were not is said', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const git = names.map((name) => policy(`shop/${name}`, admits('db', from('web')))).join('');
  const state = stateOf({
    cluster: world + workloads + git.replaceAll(from('web'), from('web', 'web')),
    base: { 'a.yaml': git },
    head: { 'a.yaml': git },
  });
  const base = compile(createRun(state.rulings), state.base);
  const live = compile(base.run, state.live ?? state.base, base);
  const worlds = { live, base, ofGit: state.driftOfGit, places: placesIn(state), addressNames: [] };
  const answersOf = (most?: number): readonly unknown[] =>
    withEffects(state.drift, worlds, most).map(({ effect }) => effect?.answer);
  expect(answersOf()).toEqual(['same', 'same', 'same', 'same', 'same']);
  expect(answersOf(3)).toEqual(['same', 'same', 'same', 'not-asked', 'not-asked']);
  const drift = withEffects(state.drift, worlds, 3);
  expect(drift.flatMap(effectSentences).at(-1)).toBe(
    `Whether it makes a difference is not known: that is proved one by one of ${provedAlone} policies at most.`,
  );
  const cut = `2 drifted policies of 5 drifted objects were not proved one by one to make no difference: that is done for ${provedAlone} at most.`;
  const all = {
    base: 'main',
    states: [{ source: 'default', state: 'all', drift, generated: [], elsewhere: [], compared: 5 }],
  };
  const report = { ...all, attempts: [], unseen: [] };
  for (const text of [driftText(report, { colour: false, width: 1000 }), driftMarkdown(report)])
    expect(text).toContain(cut);
  expect(blindSpots(comparison({ drift }))).toContain(cut);
});
