/** For what a change opened by accident: the smaller rule that still says what was meant, else the edit taken back. */
import { surpriseOf } from '../changes/surprise.ts';
import { type CompiledWorld, derive } from '../engine/compile.ts';
import { differences } from '../engine/difference.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Cause, Finding } from '../model/finding.ts';
import { linesOf } from '../model/fix.ts';
import { isList, isObject, type JsonObject, keyOf, valueAt } from '../model/object.ts';
import type { Policy, PolicyDirection } from '../model/policy.ts';
import { withoutRanges } from '../model/port-ranges.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { editOf, isAt, objectsIn } from './files.ts';
import type { Ground } from './ground.ts';
import { mendsOf, mendsLabels } from './mending.ts';
import { type Hints, type Narrowing, narrowingsOf, servedPorts, type TouchedRule } from './narrowings.ts';
import { needOf } from './needs.ts';
import { differing, missingIn, type Pairs, pairsOfRows, type PairTable, tableOf } from './pairs.ts';
import type { Found, StateClaim } from './prove.ts';
import { stretchesBetween } from './restore.ts';
import { takeBacksOf } from './take-back.ts';
import { keepsTheRest } from './wanted.ts';

/** Findings of what the change opened, and no added rule names. */
export function isOpened({ kind, surprise, rows }: Finding): boolean {
  return (kind === 'opened-connection' || kind === 'new-access') && surprise === 'implied' && rows.length > 0;
}

/** Edits tried for one finding. */
const mostTriesHere = 40;

/** `all`: every finding of the run, of which others may have the same cause. Gives the first that holds when derived. */
export function* closings(finding: Finding, all: readonly Finding[], ground: Ground): Generator<Found> {
  const related = relatedTo(finding, all);
  const known = targetsOf(finding, all, ground) ?? [];
  if (known.length === 0) return;
  let tries = 0;
  for (const candidate of candidates(finding, related, known[0]?.state, ground)) {
    if (++tries > mostTriesHere || !ground.goesOn()) return;
    const { means, edits, undoes } = candidate;
    const claims =
      undoes && !mendsLabels(edits, ground) ? [] : known.map((target) => claimIn(target, candidate, ground));
    if (claims.length === 0 || claims.includes(undefined)) continue;
    yield { means, edits, needs: [], claims: claims.flatMap((claim) => claim ?? []), undoes };
  }
}

/** What of a finding must be denied again in each of its states, whatever else is; none where that is too much to tell. */
export function claimsOf(finding: Finding, all: readonly Finding[], ground: Ground): readonly StateClaim[] {
  return (targetsOf(finding, all, ground) ?? []).map(({ state, closes }) => ({ state, closes }));
}

function targetsOf(finding: Finding, all: readonly Finding[], ground: Ground): readonly Target[] | undefined {
  const related = relatedTo(finding, all);
  const targets = statesOf(finding, ground).map((state) => targetIn(state, finding, related, ground));
  return targets.includes(undefined) ? undefined : targets.flatMap((target) => target ?? []);
}

function statesOf({ key, states }: Finding, ground: Ground): readonly LoadedState[] {
  return ground.settings.states.filter(({ source, id }) => source === key.source && states.includes(id));
}

function relatedTo(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  return all.filter((one) => isOpened(one) && one.key.source === finding.key.source && sharesCause(one, finding));
}

function sharesCause(one: Finding, other: Finding): boolean {
  const objects = new Set(other.causes.map(({ object }) => keyOf(object)));
  return one.causes.some(({ object }) => objects.has(keyOf(object)));
}

/** What a fix must close in a state, and what it may close. */
interface Target {
  readonly state: LoadedState;
  readonly closes: PairTable;
  readonly mayClose: PairTable;
}

function targetIn(
  state: LoadedState,
  finding: Finding,
  related: readonly Finding[],
  ground: Ground,
): Target | undefined {
  const { head } = ground.sides(state);
  const opened = ground.undone(state)?.opened;
  const rows = pairsOfRows(finding, head);
  const more = related.filter((one) => one.states.includes(state.id)).map((one) => pairsOfRows(one, head));
  const table = rows && tableOf(rows);
  const mayClose = tableOf(more.flatMap((some): readonly Pairs[] => some ?? []));
  if (opened === undefined || table === undefined || mayClose === undefined) return undefined;
  return { state, closes: openedOf(table, opened), mayClose };
}

/** The part of the pairs that opened in fact: of a workload not every pod need. */
function openedOf(table: PairTable, opened: PairTable): PairTable {
  const inside = [...table.inside].flatMap(([key, ports]) => {
    const gained = opened.inside.get(key);
    const both = gained === undefined ? [] : withoutRanges(ports, withoutRanges(ports, gained));
    return both.length === 0 ? [] : [[key, both] as const];
  });
  return { inside: new Map(inside), outside: new Map([...table.outside].filter(([key]) => opened.outside.has(key))) };
}

interface Candidate extends Pick<Found, 'means' | 'edits' | 'undoes'> {
  readonly narrowing?: Narrowing;
}

function* candidates(
  finding: Finding,
  related: readonly Finding[],
  state: LoadedState | undefined,
  ground: Ground,
): Generator<Candidate> {
  if (state === undefined) return;
  const touched = touchedRules(finding.causes, state, ground);
  const hints = hintsOf(finding, related, touched, state);
  for (const rule of touched) {
    for (const narrowing of narrowingsOf(rule, hintsFor(rule, hints), state.head)) {
      const edit = editOf(rule.policy, narrowing.changes);
      if (edit !== undefined) yield { means: 'narrows', edits: [edit], undoes: false, narrowing };
    }
  }
  const mends = mendsOf(finding, state, ground).map((mend) => ({ ...mend, undoes: true }));
  yield* mends.filter(({ means }) => means === 'follows-label');
  const { baseTexts } = ground.settings;
  for (const { edit } of takeBacksOf(finding.causes, { base: (file) => baseTexts.get(file), head: ground.textOf }))
    yield { means: 'takes-back', edits: [edit], undoes: false };
  yield* mends.filter(({ means }) => means === 'restores-label');
}

/** Rules of the policies that cause it in which the change wrote. */
function touchedRules(causes: readonly Cause[], { head }: LoadedState, ground: Ground): readonly TouchedRule[] {
  const keys = new Set(causes.map(({ object }) => keyOf(object)));
  return head.policies.flatMap((policy): readonly TouchedRule[] => {
    const { origin, ref, condition } = policy;
    if (!keys.has(keyOf(ref)) || origin.kind !== 'file' || condition !== undefined || !isNetworkPolicy(policy))
      return [];
    const text = ground.textOf(origin.file);
    const manifest = (text === undefined ? undefined : objectsIn(origin.file, text))?.find((one) =>
      isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column }),
    );
    if (text === undefined || manifest === undefined) return [];
    const before = ground.settings.baseTexts.get(origin.file);
    const stretches = stretchesBetween(linesOf(before ?? ''), linesOf(text));
    return (['ingress', 'egress'] as const).flatMap((direction) =>
      (policy[direction]?.rules ?? [])
        .map(({ index }) => ({ policy, manifest, direction, index }))
        .filter(({ index }) => {
          const { line, endLine = line } = manifest.at(['spec', direction, index]);
          return stretches.some(({ head: { from, to } }) => from < endLine && Math.max(to, from + 1) >= line);
        }),
    );
  });
}

function isNetworkPolicy({ ref }: Policy): boolean {
  return ref.kind === 'NetworkPolicy' && ref.group === 'networking.k8s.io';
}

interface AllHints extends Hints {
  readonly byRule: readonly { readonly rule: TouchedRule; readonly peers: readonly JsonObject[] }[];
}

function hintsOf(
  finding: Finding,
  related: readonly Finding[],
  touched: readonly TouchedRule[],
  { head }: LoadedState,
): AllHints {
  const recorded = [finding, ...related]
    .filter(({ kind }) => kind === 'opened-connection')
    .flatMap(({ rows }) => rows.flatMap(({ connection }) => (connection && needOf(connection)) ?? []));
  const destinations = new Set(
    finding.rows.flatMap(({ destination }) =>
      destination.kind === 'workload' ? [workloadKeyOf(destination.workload)] : [],
    ),
  );
  const byRule = touched.map((rule) => {
    const side = rule.direction === 'ingress' ? 'from' : 'to';
    const peers = valueAt(rule.manifest.value, ['spec', rule.direction, rule.index, side]);
    return { rule, peers: isList(peers) ? peers.filter(isObject).filter(namesPods) : [] };
  });
  return {
    recorded: finding.kind === 'new-access' ? recorded : [],
    served: servedPorts(head, destinations),
    named: [],
    byRule,
  };
}

/** Peers that other rules of the change name. */
function hintsFor(rule: TouchedRule, hints: AllHints): Hints {
  const others = hints.byRule.filter((one) => one.rule !== rule && one.rule.direction === rule.direction);
  return { ...hints, named: others.flatMap(({ peers }) => peers) };
}

function namesPods({ podSelector }: JsonObject): boolean {
  return isObject(podSelector) && Object.keys(podSelector).length > 0;
}

/** What the edit does in a state, tried by deriving; undefined where it does less, or more. */
function claimIn(target: Target, { edits, narrowing, undoes }: Candidate, ground: Ground): StateClaim | undefined {
  const { state, closes, mayClose } = target;
  const { head } = ground.sides(state);
  const after = ground.tried(state, edits);
  if (after === undefined) return undefined;
  const found = differences(head, after);
  const closed = differing(found, 'newly-denied');
  const undone = undoes ? ground.undone(state) : undefined;
  const claim = { needs: [], mayClose: [closes, mayClose], ...(undone === undefined ? {} : { undone }) };
  if (closed === undefined || !keepsTheRest(found, after, claim)) return undefined;
  const left = missingIn(closes, closed);
  const size = closes.inside.size + closes.outside.size;
  if (size === 0 || left.size === 0) return size === 0 ? undefined : { state, closes, mayClose };
  if (narrowing === undefined || closed.inside.size + closed.outside.size === 0) return undefined;
  return isStated(narrowing, after) && isOfRule(narrowing, closes, left, head)
    ? { state, closes, mayClose, stays: left }
    : undefined;
}

/** Whether what the narrowed rule still lets through stands in it word for word. */
function isStated({ rule: { policy, direction, index } }: Narrowing, { world }: CompiledWorld): boolean {
  const now = world.policies.find(({ ref }) => keyOf(ref) === keyOf(policy.ref));
  const rule = now?.[direction]?.rules.find((one) => one.index === index);
  return (
    rule?.peers !== undefined &&
    rule.peers.every((peer) => surpriseOf({ origin: rule.origin, text: '', rule, peer }) === 'stated')
  );
}

/** Whether without the rule all that stays would be denied too: then it is this rule that lets it through. */
function isOfRule(
  { rule: { policy, direction, index } }: Narrowing,
  closes: PairTable,
  left: ReadonlySet<string>,
  head: CompiledWorld,
): boolean {
  const all: PolicyDirection | undefined = policy[direction];
  if (all === undefined) return false;
  const without = { ...policy, [direction]: { ...all, rules: all.rules.filter((one) => one.index !== index) } };
  const closed = differing(differences(head, derive(head, { policies: [without] })), 'newly-denied');
  if (closed === undefined) return false;
  const open = missingIn(closes, closed);
  return [...left].every((key) => !open.has(key));
}
