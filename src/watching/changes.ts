/** Changes of the cluster to what is told of them: what each does, and who made it. */
import type { LivingSettings, Step } from '../living.ts';
import type { Report } from '../model/finding.ts';
import type { ObjectWrite } from '../model/flow.ts';
import type { Gate } from '../model/gate.ts';
import type { ObjectKey, ObjectRef } from '../model/object.ts';
import { canonicalJson, formatRef, isPod, keyOf } from '../model/object.ts';
import { countOf, formatShortSpan } from '../model/time.ts';
import type { Author, SavedWatch, ToldFinding, Waiting, WatchItem } from '../model/watch.ts';
import { isPolicyKind } from '../worlds/essential.ts';
import { newestManager } from '../worlds/managed-fields.ts';
import { objectAt, textAt } from '../worlds/objects.ts';
import { type Authors, fingerprintOfContent } from './authors.ts';
import { type Edit, isJudged } from './cluster.ts';
import { effectIn, lostIn, moves, notEvaluated, unclearFor } from './effects.ts';
import { lostIsolations, type LostIsolations } from './lost.ts';
import type { SeenTable } from './seen.ts';

export interface ChangeSettings extends Pick<LivingSettings, 'dialects'> {
  readonly tolerance: number;
  readonly authorWait: number;
  /** Changes that wait for their authors at once; those that wait longest are told first where there are more. */
  readonly limit: number;
  /** Isolations that are remembered as lost. */
  readonly lost: number;
  /** Changes that are remembered as writes. */
  readonly writes: number;
  readonly gate: Gate;
}

/** What the checks say of a step. */
export interface Judged {
  readonly effectOf: (step: Step, at: number) => Report;
  /** Workloads that the step isolates again. */
  readonly isolates: (step: Step, at: number) => Report;
  /** Kinds that are not seen for now and count in every verdict. */
  readonly unseen: () => readonly string[];
}

export interface Changes {
  readonly take: (edits: readonly Edit[]) => readonly WatchItem[];
  /** Changes whose author was found, or is looked for no longer. */
  readonly due: (now: number, why: string, end: boolean) => readonly WatchItem[];
  readonly waiting: () => readonly Waiting[];
  /** Changes that were told without their authors. */
  readonly unnamed: () => readonly Waiting[];
  readonly lost: () => readonly string[];
  /** Forgets what was lost of workloads that are gone. */
  readonly compare: LostIsolations['compare'];
  /** Changes that were seen, as writes for those who weigh records against them. */
  readonly writes: () => readonly ObjectWrite[];
}

export function changesOf(
  settings: ChangeSettings,
  judged: Judged,
  { authors, seen }: { readonly authors: Authors; readonly seen: SeenTable },
  saved: Pick<SavedWatch, 'waiting' | 'unnamed' | 'lost'>,
): Changes {
  let { waiting, unnamed } = saved;
  const lost = lostIsolations(saved.lost, settings.lost, seen.forget);
  let writes: readonly ObjectWrite[] = [];

  const take = (edit: Edit): readonly WatchItem[] => {
    const { step, at, manifest } = edit;
    const isOfDialect = isJudged(manifest.ref, settings.dialects);
    const foreign = !isOfDialect && isPolicyKind(manifest.ref) ? [notEvaluated(manifest.ref, settings.gate)] : [];
    if (step.how === 'same') {
      if (foreign.length > 0) waiting = [...waiting, waitingFor(edit, { findings: [] }, foreign, [], settings)];
      return [];
    }
    writes = [...writes, writeOf(edit, settings.tolerance)].slice(-settings.writes);
    const healed = healedBy(step, at);
    const report = judged.effectOf(step, at);
    if (!isOfDialect && foreign.length === 0 && !moves(report)) return healed;
    const unclear = unclearFor(judged.unseen(), settings.gate);
    const unsure = unclear.map(({ title }) => `${title}.`);
    const losses = lostIn(report, at).map((loss) => ({ ...loss, details: [...loss.details, ...unsure] }));
    const forgotten = forgottenItem(lost.add(losses.map(({ key }) => key)), at);
    const notes = [...foreign, ...unclear];
    waiting = [...waiting, waitingFor(edit, report, notes, losses, settings)];
    return [...healed, ...forgotten];
  };

  const forgottenItem = (count: number, at: number): readonly WatchItem[] => {
    if (count === 0) return [];
    const title = `more than ${countOf(settings.lost, 'workload')} lost isolation`;
    const details = ['That one of those which lost it first is isolated again is not told.'];
    const item: WatchItem = { kind: 'blind', key: 'forgotten lost-isolation', severity: 'warning', at, title, details };
    return [seen.meet(item, count, at) ?? []].flat();
  };

  const healedBy = (step: Step, at: number): readonly WatchItem[] => {
    if (lost.keys().length === 0) return [];
    return lostIn(judged.isolates(step, at), at).flatMap(({ key, title }) => {
      if (!lost.end(key)) return [];
      const loss = waiting.filter((one) => one.with.some((item) => item.key === key)).at(-1);
      const since = loss?.item.at ?? seen.forget(key)?.since;
      const healed = healedItem(key, title, at, since);
      if (loss === undefined) return [healed];
      // What is not told yet cannot have healed: told with the loss.
      waiting = waiting.map((one) => (one === loss ? { ...one, with: [...one.with, healed] } : one));
      return [];
    });
  };

  const tell = (one: Waiting, author: Author, now: number): readonly WatchItem[] => [
    { ...one.item, author },
    ...one.with.flatMap((item) => {
      if (item.kind === 'healed') {
        seen.forget(lossHealedBy(item));
        return [item];
      }
      const met = seen.meet({ ...item, ...blame(one.item), author }, 1, now);
      if (!lost.has(item.key)) seen.forget(item.key);
      return met ?? [];
    }),
  ];

  return {
    take: (edits) => edits.flatMap(take),
    due(now, why, end) {
      const told: WatchItem[] = [];
      const left: Waiting[] = [];
      const overdue = waiting.length - settings.limit;
      const open = byObject([...unnamed, ...waiting]);
      const untold = new Set<string>();
      unnamed = unnamed.filter((one) => {
        const others = open.get(objectOf(one)) ?? new Set();
        const author = authors.of(one, [...others], now, false);
        if (author === undefined) return now - one.until < lateness;
        others.delete(one);
        told.push({ ...one.item, ...lateWords(one.item), author });
        return false;
      });
      waiting.forEach((one, index) => {
        const others = open.get(objectOf(one)) ?? new Set();
        const isLast = end || now >= one.until || index < overdue || isAhead(one, now, settings);
        // A workload's losses are told in their order.
        const isHeld = !isLast && one.with.some(({ key }) => untold.has(key));
        const author = isHeld ? undefined : authors.of(one, [...others], now, isLast);
        if (author === undefined && !isLast) {
          left.push(one);
          for (const { key } of one.with) untold.add(key);
        } else told.push(...tell(one, author ?? unknown(one, why), now));
        if (author === undefined && isLast && one.item.object !== undefined) unnamed = [...unnamed, bareOf(one)];
        // One that nobody is known for stays a rival: its write may be the one that comes next.
        if (author !== undefined) others.delete(one);
      });
      waiting = left;
      unnamed = unnamed.slice(-settings.limit);
      return told;
    },
    waiting: () => waiting,
    unnamed: () => unnamed,
    lost: lost.keys,
    compare: lost.compare,
    writes: () => writes,
  };
}

/** Of a time still to come, by more than clocks differ: the clock was set back, and nobody waits until it is there again. */
function isAhead({ item }: Waiting, now: number, { tolerance, authorWait }: ChangeSettings): boolean {
  return item.at - now > tolerance + authorWait;
}

/** Milliseconds for which the event of a change that was told without an author may still come. */
const lateness = 3_600_000;

const healedPrefix = 'healed ';

function healedItem(key: string, title: string, at: number, since: number | undefined): WatchItem {
  const name = title.split(' is isolated')[0] ?? '';
  return {
    kind: 'healed',
    key: `${healedPrefix}${key}`,
    severity: 'notice',
    at,
    title: `${name} is isolated again`,
    details: since === undefined ? [] : [`It was open for ${formatShortSpan(at - since)}.`],
  };
}

function lossHealedBy({ key }: WatchItem): string {
  return key.slice(healedPrefix.length);
}

function lateWords({ key, title }: WatchItem): Pick<WatchItem, 'key' | 'title' | 'details'> {
  const details = ['It was told before, without its author.'];
  return { key: `${key} author`, title: `${title}: now it is known by whom`, details };
}

/** As much as is needed to name its author later. */
function bareOf({ item, ...rest }: Waiting): Waiting {
  const { effect: _effect, more: _more, author: _author, ...kept } = item;
  return { ...rest, item: { ...kept, severity: 'notice', details: [] }, with: [] };
}

function objectOf({ item }: Waiting): ObjectKey | '' {
  return item.object === undefined ? '' : keyOf(item.object);
}

function byObject(waiting: readonly Waiting[]): ReadonlyMap<ObjectKey | '', Set<Waiting>> {
  const all = new Map<ObjectKey | '', Set<Waiting>>();
  for (const one of waiting) all.set(objectOf(one), (all.get(objectOf(one)) ?? new Set()).add(one));
  return all;
}

function blame({ object, change, version }: WatchItem): Partial<WatchItem> {
  return {
    ...(object !== undefined && { object }),
    ...(change !== undefined && { change }),
    ...(version !== undefined && { version }),
  };
}

function keyName(ref: ObjectRef): string {
  return isPod(ref) ? `a pod of namespace ${ref.namespace}` : formatRef(ref);
}

/** What the object says of its last writer is kept until the end of the wait. */
function unknown({ item }: Waiting, why: string): Author {
  const manager = item.author?.by === 'nobody' ? item.author.manager : undefined;
  return { by: 'nobody', why, ...(manager !== undefined && { manager }) };
}

function waitingFor(
  edit: Edit,
  report: Pick<Report, 'findings'>,
  notes: readonly ToldFinding[],
  losses: readonly WatchItem[],
  { tolerance, authorWait }: ChangeSettings,
): Waiting {
  const { manifest, change, at, since, version, others } = edit;
  const newest = change === 'deleted' ? undefined : newestManager(manifest);
  const manager = newest && { name: newest.manager, time: newest.time };
  const more = others === 0 ? '' : ` and ${countOf(others, 'more object')}`;
  const item: WatchItem = {
    kind: 'policy-changed',
    key: `policy-changed ${keyName(manifest.ref)} ${change} ${version ?? at}`,
    ...effectIn(report, notes),
    at,
    title: `${formatRef(manifest.ref)} was ${change}${more}`,
    details: [
      ...(since === undefined ? [] : [missedText(since, at)]),
      ...(others === 0
        ? []
        : [`The author is that of ${formatRef(manifest.ref)}; those of the others are not looked for.`]),
    ],
    object: manifest.ref,
    change,
    ...(version !== undefined && { version }),
    author: { by: 'nobody', why: '', ...(manager !== undefined && { manager }) },
  };
  const uid = change === 'deleted' ? textAt(manifest.value, ['metadata', 'uid']) : undefined;
  return {
    item,
    with: losses,
    from: (since ?? at) - Math.max(tolerance, 10_000),
    until: at + authorWait,
    ...(change !== 'deleted' && { content: fingerprintOfContent(manifest.ref, manifest.value) }),
    ...(uid !== undefined && { uid }),
    ...(change === 'modified' && { touched: touchedIn(edit) }),
  };
}

/** The members of the spec that are others than before. */
function touchedIn({ manifest: { ref, value }, step }: Edit): readonly string[] {
  const [was, is] = [step.before.objects.get(keyOf(ref))?.value ?? {}, value].map((one) => objectAt(one, ['spec']));
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (member) => canonicalJson(was?.[member]) !== canonicalJson(is?.[member]),
  );
}

function missedText(since: number, until: number): string {
  const [first, last] = [since, until].map((time) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z'));
  return `Nobody watched when it happened, ${since <= 0 ? `before ${last}` : `between ${first} and ${last}`}.`;
}

/** A change as a write: until it is everywhere, records say nothing about the policies. */
function writeOf({ manifest, change, at }: Edit, tolerance: number): ObjectWrite {
  return {
    time: at + tolerance,
    verb: change === 'deleted' ? 'delete' : change === 'added' ? 'create' : 'update',
    ref: manifest.ref,
    effect: change === 'deleted' ? 'deleted' : change === 'added' ? 'created' : 'spec-changed',
    user: '',
    client: '',
    ...(change !== 'deleted' && { after: manifest.value }),
    origin: { kind: 'log', file: 'watch', line: 1 },
  };
}
