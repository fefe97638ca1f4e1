/** The loop of `watch`: events and new lines in, items out, then the state. */
import { setTimeout as wait } from 'node:timers/promises';
import { writeAtomically } from '../io/files.ts';
import { type AddedLines } from '../io/followed-log.ts';
import { followLogs, type LogFollower } from '../io/follow-logs.ts';
import type { LogPlace } from '../io/log-place.ts';
import { fileChunks } from '../io/logs.ts';
import { serveMetrics } from '../io/metrics-server.ts';
import type { ResumableFeed } from '../io/kube-watch.ts';
import { readWatchState, type WatchState, writeWatchState } from '../io/watch-state.ts';
import type { StandardInput } from '../io/standard-lines.ts';
import { endsOfProcess } from '../io/ends.ts';
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import { countOf, formatMoment } from '../model/time.ts';
import type { WatchItem } from '../model/watch.ts';
import { watchMetrics } from '../reporters/index.ts';
import { version } from '../version.ts';
import { startWatch, type Watch, type WatchSettings } from '../watch.ts';
import type { NewLines } from '../watching/numbered.ts';
import type { Terminal } from './index.ts';

export interface WatchRun {
  readonly settings: WatchSettings;
  /** Of the settings: a state of other ones is not gone on with. */
  readonly fingerprint: string;
  /** From resource versions where an earlier run stopped. */
  readonly feed: (resume: Readonly<Record<string, string>>) => ResumableFeed;
  readonly terminal: Pick<Terminal, 'now' | 'error' | 'progress' | 'written'>;
}

export interface WatchTask {
  readonly logs: readonly string[];
  readonly once: boolean;
  /** Milliseconds after which to end. */
  readonly lasts?: number;
  readonly fromStart: boolean;
  readonly state: string | undefined;
  readonly metricsFile: string | undefined;
  readonly metricsListen: string | undefined;
  readonly tell: (item: WatchItem) => void;
  readonly signal?: AbortSignal;
  /** What `-` stands for; absent: that of the process. */
  readonly standardInput?: StandardInput;
}

/** Milliseconds between two looks at logs, and for which their lines are held back: the cluster tells its part first. */
const pace = { look: 500, hold: 2_000, save: 5_000, metrics: 15_000 };
/** Bytes of lines held back. */
const mostHeld = 32 << 20;

interface Held {
  readonly lines: NewLines;
  readonly place: LogPlace | undefined;
  readonly size: number;
  readonly at: number;
}

/** Ends by itself after `once` and `lasts`, by a signal of the system, or by `signal`. UsableError where the cluster cannot be followed. */
export async function runWatch(run: WatchRun, task: WatchTask): Promise<void> {
  const { now } = run.terminal;
  const started = now();
  const state = stateOf(run, task);
  const watch = startWatch(run.settings, state.watch);
  const logs = followLogs(task.logs, {
    from: task.fromStart ? 'start' : 'end',
    ...(state.places !== undefined && { resume: state.places }),
    ...(task.standardInput !== undefined && { standardInput: task.standardInput }),
  });
  const numbers = (): string => {
    const { rss, heapUsed } = process.memoryUsage();
    return watchMetrics(watch.counts(), { started: started / 1_000, resident: rss, heap: heapUsed }, version);
  };
  const server =
    task.metricsListen === undefined
      ? undefined
      : await serveMetrics(task.metricsListen, {
          metrics: numbers,
          isHealthy: () => watch.isReady() && !watch.isAway(),
        });
  if (server !== undefined) run.terminal.error(`numbers at http://${server.address}/metrics\n`);
  const stop = new AbortController();
  const ends = endsOfProcess(() => stop.abort());
  task.signal?.addEventListener('abort', () => stop.abort());
  try {
    await loop({
      run,
      task,
      watch,
      logs,
      places: state.places ?? [],
      input: state.input,
      stop,
      started,
      numbers,
      known: state.watch?.cluster,
      since: state.watch?.at,
      feed: run.feed(state.versions ?? {}),
    });
  } finally {
    stop.abort();
    ends();
    logs.close();
    await server?.close();
  }
}

interface Parts {
  readonly run: WatchRun;
  readonly task: WatchTask;
  readonly watch: Watch;
  readonly logs: LogFollower;
  readonly places: readonly LogPlace[];
  readonly input: WatchState['input'];
  readonly feed: ResumableFeed;
  readonly stop: AbortController;
  readonly started: number;
  readonly numbers: () => string;
  /** The cluster that the state is of. */
  readonly known: string | undefined;
  /** The time of that state. */
  readonly since: number | undefined;
}

async function loop({
  run,
  task,
  watch,
  logs,
  places: known,
  input: earlierInput,
  feed,
  stop,
  started,
  numbers,
  known: cluster,
  since,
}: Parts): Promise<void> {
  const { now } = run.terminal;
  const places = new Map(known.map((place) => [place.inode, place]));
  let held: Held[] = [];
  let input = earlierInput;
  let [saved, measured] = [-Infinity, -Infinity];

  let isReading = false;
  let told = 0;

  const save = (): void => {
    const output = written(run.terminal);
    // Between what lines say and its telling a state would know it as told; so it would what nobody has taken yet.
    if (isReading || output === 'waiting') return;
    saved = now();
    if (task.state === undefined || !watch.isReady()) return;
    writeWatchState(task.state, {
      settings: run.fingerprint,
      watch: watch.saved(saved),
      places: [...places.values()],
      versions: watch.resumable(feed.versions()),
      ...(input !== undefined && { input }),
    });
  };
  const tell = (items: readonly WatchItem[]): void => {
    items.forEach(task.tell);
    told += items.length;
    if (items.length > 0) save();
  };
  const measure = (): void => {
    measured = now();
    if (task.metricsFile !== undefined) writeAtomically(task.metricsFile, numbers());
  };
  const look = (): boolean => {
    if (held.reduce((sum, { size }) => sum + size, 0) > mostHeld) return true;
    const { lines, opened, whole, troubles, more } = logs.poll();
    for (const place of opened) if (!places.has(place.inode) || place.offset === 0) places.set(place.inode, place);
    const at = now();
    held.push(
      ...lines.map((added) => ({ lines: linesIn(added), place: added.place, size: added.bytes.length, at })),
      ...whole.map(({ file, place, from, head }) => ({
        lines: {
          file,
          firstLine: (from?.line ?? 0) + 1,
          chunks: fileChunks(file, from?.offset),
          ...(head !== undefined && { head }),
        },
        place,
        size: 0,
        at,
      })),
    );
    for (const { file, why } of troubles) tell(watch.trouble(file, why, at));
    return more || lines.length > 0;
  };
  const read = async (isDue: (one: Held) => boolean): Promise<void> => {
    const due = held.filter(isDue);
    if (due.length === 0) return;
    held = held.filter((each) => !due.includes(each));
    isReading = true;
    const items = await watch.read(
      due.map(({ lines }) => lines),
      now(),
    );
    isReading = false;
    for (const { place } of due) if (place !== undefined) places.set(place.inode, place);
    if (due.some(({ place }) => place === undefined)) input = { until: now() };
    forgetOld(places);
    tell(items);
  };

  const heard = hearAll({ feed, watch, stop, tell, cluster });
  let fault: unknown;
  void heard.catch((error: unknown) => {
    fault = error;
    stop.abort();
  });
  while (!stop.signal.aborted && !watch.isReady()) await pause(50, stop.signal);
  if (watch.isReady()) {
    run.terminal.error(`${beginning(watch.known(), task, since)}\n`);
    save();
  }
  while (!stop.signal.aborted) {
    const begun = now();
    const more = look();
    await read(({ at }) => task.once || at <= begun - pace.hold);
    tell(watch.tick(now()));
    written(run.terminal);
    if (now() - saved >= pace.save) save();
    if (now() - measured >= pace.metrics) measure();
    const isOver = task.lasts !== undefined && now() - started >= task.lasts;
    const isRead = !more && held.length === 0;
    const isOnlyInput = task.logs.length > 0 && task.logs.every((log) => log === '-');
    const hasInput = task.logs.includes('-');
    const isDone =
      isRead && (task.once ? !watch.isWaiting() && (!hasInput || logs.ended()) : isOnlyInput && logs.ended());
    if (isOver || isDone) break;
    // At most half of the time is spent on logs.
    if (!task.once || !more) await pause(Math.max(pace.look, now() - begun), stop.signal);
  }
  if (fault !== undefined) throw fault instanceof Error ? fault : new Error('the cluster cannot be followed');
  // What is held back is read by the next run, if there is one; but for standard input, which nobody can read again.
  held.push(...logs.rest().map((added) => ({ lines: linesIn(added), place: undefined, size: 0, at: now() })));
  if (watch.isReady()) await read(({ place }) => task.state === undefined || place === undefined);
  tell(watch.tick(now(), task.state === undefined ? 'end' : undefined));
  for (const end = now() + pace.save; written(run.terminal) === 'waiting' && now() < end;) await wait(20);
  save();
  measure();
  if (task.once && told === 0) run.terminal.error('nothing to tell\n');
  stop.abort();
  await heard.catch(() => undefined);
}

/** What is watched, for whoever starts it: without it a silent cluster and a wrong one look alike. */
function beginning(
  { cluster, objects, policies }: ReturnType<Watch['known']>,
  { logs, state }: WatchTask,
  since: number | undefined,
): string {
  const sources =
    logs.length === 0 ? 'no logs' : `logs: ${logs.map((log) => (log === '-' ? 'standard input' : log)).join(', ')}`;
  const from = since === undefined ? 'new' : `goes on from ${formatMoment(since)}`;
  const counts = `${countOf(policies, 'policy', 'policies')}, ${countOf(objects, 'object')}`;
  return `watching ${quoted(cluster)}: ${counts}; ${sources}; ${state === undefined ? 'no state' : `state ${state} ${from}`}`;
}

/** UsableError where nobody reads what is told. */
function written({ written: how }: WatchRun['terminal']): 'all' | 'waiting' {
  const output = how?.() ?? 'all';
  if (output !== 'broken') return output;
  throw new UsableError(
    'nobody reads the output any more',
    'start watch again: with --state it tells what was not read, and goes on there',
  );
}

async function hearAll({
  feed,
  watch,
  stop,
  tell,
  cluster,
}: Pick<Parts, 'feed' | 'watch' | 'stop'> & {
  readonly tell: (items: readonly WatchItem[]) => void;
  readonly cluster: string | undefined;
}): Promise<void> {
  for await (const event of feed.events(stop.signal)) {
    if (
      event.kind === 'ready' &&
      cluster !== undefined &&
      event.cluster.uid !== undefined &&
      event.cluster.uid !== cluster
    )
      throw new UsableError('the state is of another cluster', 'name another state file, or remove this one');
    tell(watch.hear(event));
  }
  if (!stop.signal.aborted) throw new UsableError('the cluster tells no more', 'start watch again');
}

function linesIn({ file, firstLine, bytes, head }: AddedLines): NewLines {
  return { file, firstLine, chunks: [bytes], ...(head !== undefined && { head }) };
}

const mostPlaces = 2_000;

function forgetOld(places: Map<string, LogPlace>): void {
  for (const oldest of places.keys()) {
    if (places.size <= mostPlaces) return;
    places.delete(oldest);
  }
}

function stateOf({ fingerprint, terminal }: WatchRun, { state, logs }: WatchTask): Partial<WatchState> {
  const found = state === undefined ? undefined : readWatchState(state);
  if (found === undefined) return {};
  if (found.input !== undefined && logs.includes('-'))
    terminal.error(
      `standard input was read until ${formatMoment(found.input.until)}: what was written since is not known\n`,
    );
  if (found.settings === fingerprint) return found;
  terminal.error('the state is of other settings: logs are read on, and what was told before may be told again\n');
  return { ...found, watch: { ...found.watch, seen: [], lost: [] } };
}

async function pause(time: number, signal: AbortSignal): Promise<void> {
  await wait(time, undefined, { signal }).catch(() => undefined);
}
