/** Changes of the cluster to what is told of them: what each does, and who made it. */
import type { LivingSettings, Step } from '../living.ts';
import type { Report } from '../model/finding.ts';
import type { ObjectWrite } from '../model/flow.ts';
import { formatRef } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import type { Author, Waiting, WatchItem } from '../model/watch.ts';
import type { Authors } from './authors.ts';
import { type Edit, isPolicy } from './cluster.ts';
import { effectIn, lostIn, moves } from './effects.ts';
import { managerOf } from './manager.ts';
import type { SeenTable } from './seen.ts';

export interface ChangeSettings extends Pick<LivingSettings, 'dialects'> {
  readonly tolerance: number;
  readonly authorWait: number;
  /** Changes that wait for their authors at once; those that wait longest are told first where there are more. */
  readonly limit: number;
}

/** What the checks say of a step. */
export interface Judged {
  readonly effectOf: (step: Step, at: number) => Report;
  /** Workloads that the step isolates again. */
  readonly isolates: (step: Step, at: number) => Report;
}

export interface Changes {
  readonly take: (edits: readonly Edit[]) => readonly WatchItem[];
  /** Changes whose author was found, or is looked for no longer. */
  readonly due: (now: number, why: string, end: boolean) => readonly WatchItem[];
  readonly waiting: () => readonly Waiting[];
  readonly lost: () => readonly string[];
  /** Changes that were seen, as writes for those who weigh records against them. */
  readonly writes: () => readonly ObjectWrite[];
}

const writesKept = 1_000;

export function changesOf(
  settings: ChangeSettings,
  judged: Judged,
  { authors, seen }: { readonly authors: Authors; readonly seen: SeenTable },
  saved: { readonly waiting: readonly Waiting[]; readonly lost: readonly string[] },
): Changes {
  let waiting = saved.waiting;
  const lost = new Set(saved.lost);
  let writes: readonly ObjectWrite[] = [];

  const take = (edit: Edit): readonly WatchItem[] => {
    const { step, at, manifest } = edit;
    if (step.how === 'same') return [];
    writes = [...writes, writeOf(edit, settings.tolerance)].slice(-writesKept);
    const healed = healedBy(step, at);
    const report = judged.effectOf(step, at);
    if (!isPolicy(manifest.ref, settings.dialects) && !moves(report)) return healed;
    const losses = lostIn(report, at);
    for (const { key } of losses) lost.add(key);
    waiting = [...waiting, waitingFor(edit, report, losses, settings)];
    return healed;
  };

  const healedBy = (step: Step, at: number): readonly WatchItem[] => {
    if (lost.size === 0) return [];
    return lostIn(judged.isolates(step, at), at).flatMap(({ key, title }) => {
      if (!lost.delete(key)) return [];
      const since = seen.forget(key)?.since;
      const name = title.split(' is isolated')[0] ?? '';
      return [
        {
          kind: 'healed' as const,
          key: `healed ${key}`,
          severity: 'notice' as const,
          at,
          title: `${name} is isolated again`,
          details: since === undefined ? [] : [`It was open for ${spanText(at - since)}.`],
        },
      ];
    });
  };

  const tell = (one: Waiting, author: Author, now: number): readonly WatchItem[] => [
    { ...one.item, author },
    ...one.with.flatMap((item) => seen.meet({ ...item, ...blame(one.item), author }, 1, now) ?? []),
  ];

  return {
    take: (edits) => edits.flatMap(take),
    due(now, why, end) {
      const told: WatchItem[] = [];
      const left: Waiting[] = [];
      const overdue = waiting.length - settings.limit;
      waiting.forEach((one, index) => {
        const author = authors.of(one);
        if (author !== undefined) told.push(...tell(one, author, now));
        else if (end || now >= one.until || index < overdue) told.push(...tell(one, unknown(one, why), now));
        else left.push(one);
      });
      waiting = left;
      return told;
    },
    waiting: () => waiting,
    lost: () => [...lost],
    writes: () => writes,
  };
}

function blame({ object, change, version }: WatchItem): Partial<WatchItem> {
  return {
    ...(object !== undefined && { object }),
    ...(change !== undefined && { change }),
    ...(version !== undefined && { version }),
  };
}

/** What the object says of its last writer is kept until the end of the wait. */
function unknown({ item }: Waiting, why: string): Author {
  const manager = item.author?.by === 'nobody' ? item.author.manager : undefined;
  return { by: 'nobody', why, ...(manager !== undefined && { manager }) };
}

function waitingFor(
  edit: Edit,
  report: Report,
  losses: readonly WatchItem[],
  { tolerance, authorWait }: ChangeSettings,
): Waiting {
  const { manifest, change, at, since, version, others } = edit;
  const manager = change === 'deleted' ? undefined : managerOf(manifest);
  const more = others === 0 ? '' : ` and ${countOf(others, 'more object')}`;
  const item: WatchItem = {
    kind: 'policy-changed',
    key: `policy-changed ${formatRef(manifest.ref)} ${change} ${version ?? at}`,
    ...effectIn(report),
    at,
    title: `${formatRef(manifest.ref)} was ${change}${more}`,
    details: since === undefined ? [] : [sinceText(since)],
    object: manifest.ref,
    change,
    ...(version !== undefined && { version }),
    author: { by: 'nobody', why: '', ...(manager !== undefined && { manager }) },
  };
  return { item, with: losses, from: (since ?? at) - Math.max(tolerance, 10_000), until: at + authorWait };
}

function sinceText(since: number): string {
  const after = since <= 0 ? '' : ` after ${new Date(since).toISOString().replace(/\.\d+Z$/, 'Z')}`;
  return `Nobody watched when it happened: some time${after}.`;
}

function spanText(span: number): string {
  const seconds = Math.max(0, Math.round(span / 1_000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
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
