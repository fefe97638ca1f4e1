/** The loop of `watch`: events and new lines in, items out, then the state. */
import { setTimeout as wait } from 'node:timers/promises';
import { writeAtomically } from '../io/files.ts';
import { followLogs, type LogFollower } from '../io/follow-logs.ts';
import type { LogPlace } from '../io/log-place.ts';
import { serveMetrics } from '../io/metrics-server.ts';
import type { ResumableFeed } from '../io/kube-watch.ts';
import { readWatchState, type WatchState, watchStateFile, type WatchStateFile } from '../io/watch-state.ts';
import type { StandardInput } from '../io/logs.ts';
import { endsOfProcess } from '../io/ends.ts';
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import { countOf, formatMoment } from '../model/time.ts';
import type { WatchItem } from '../model/watch.ts';
import { watchMetrics } from '../reporters/index.ts';
import { version } from '../version.ts';
import { startWatch, type Watch, type WatchSettings } from '../watch.ts';
import type { Terminal } from './index.ts';
import { type HeldLines, heldLines } from './watch-lines.ts';

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

/** Milliseconds between two looks at logs, two savings of the state, and two writings of the numbers. */
const pace = { look: 500, save: 5_000, metrics: 15_000 };

/** Ends by itself after `once` and `lasts`, by a signal of the system, or by `signal`. UsableError where the cluster cannot be followed. */
export async function runWatch(run: WatchRun, task: WatchTask): Promise<void> {
  const { now } = run.terminal;
  const started = now();
  const file = task.state === undefined ? undefined : watchStateFile(task.state);
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
      file,
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
  readonly file: WatchStateFile | undefined;
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

async function loop(parts: Parts): Promise<void> {
  const { run, task, watch, logs, feed, stop, started, numbers } = parts;
  const { now } = run.terminal;
  let told = 0;
  const tell = (items: readonly WatchItem[]): void => {
    items.forEach(task.tell);
    told += items.length;
    if (items.length > 0) state.save();
  };
  const lines = heldLines({ watch, logs, now }, parts, tell);
  const state = stateSaver(parts, lines);
  const measure = every(pace.metrics, now, () => {
    if (task.metricsFile !== undefined) writeAtomically(task.metricsFile, numbers());
  });

  const heard = hearAll({ feed, watch, stop, tell, known: parts.known });
  let fault: unknown;
  void heard.catch((error: unknown) => {
    fault = error;
    stop.abort();
  });
  const elapsed = clockThatOnlyGoesOn(now, started);
  const isOver = (): boolean => task.lasts !== undefined && elapsed() >= task.lasts;
  while (!stop.signal.aborted && !watch.isReady() && !isOver()) await pause(50, stop.signal);
  if (fault === undefined && !watch.isReady() && isOver())
    throw new UsableError(
      'the cluster was not read within the time of --for',
      'give it more time, or look why it is slow',
    );
  if (watch.isReady()) {
    run.terminal.error(`${beginning(watch.known(), task, parts.since)}\n`);
    state.save();
  }
  while (!stop.signal.aborted) {
    const begun = now();
    const more = lines.look();
    await lines.read(task.once ? 'all' : 'due');
    tell(watch.tick(now()));
    written(run.terminal);
    state.saveNowAndThen();
    measure.ifDue();
    if (isOver() || (!more && lines.isEmpty() && isDone(parts))) break;
    // At most half of the time is spent on logs.
    if (!task.once || !more) await pause(Math.max(pace.look, now() - begun), stop.signal);
  }
  if (fault !== undefined) throw fault instanceof Error ? fault : new Error('the cluster cannot be followed');
  await lines.readRest(task.state !== undefined);
  tell(watch.tick(now(), task.state === undefined ? 'end' : undefined));
  for (const end = now() + pace.save; written(run.terminal) === 'waiting' && now() < end;) await wait(20);
  state.save();
  measure.do();
  if (task.once && told === 0) run.terminal.error('nothing to tell\n');
  stop.abort();
  await heard.catch(() => undefined);
}

/** Whether there is nothing to wait for once all lines are read. */
function isDone({ task: { once, logs: named }, watch, logs }: Parts): boolean {
  if (once) return !watch.isWaiting() && (!named.includes('-') || logs.ended());
  return named.length > 0 && named.every((log) => log === '-') && logs.ended();
}

interface Repeated {
  readonly do: () => void;
  readonly ifDue: () => void;
}

function every(milliseconds: number, now: () => number, action: () => void): Repeated {
  let last = -Infinity;
  const run = (): void => {
    last = now();
    action();
  };
  return {
    do: run,
    ifDue() {
      // A clock that was set back starts a new span.
      if (now() - last >= milliseconds || now() < last) run();
    },
  };
}

/** Milliseconds since `started`; asked again and again, it goes on where the clock of the machine is set back. */
function clockThatOnlyGoesOn(now: () => number, started: number): () => number {
  let [last, sum] = [started, 0];
  return () => {
    const time = now();
    sum += Math.max(0, time - last);
    last = time;
    return sum;
  };
}

/** Between what lines say and its telling a state would know it as told; so it would what nobody has taken yet. */
function stateSaver(
  { run, file, watch, feed }: Parts,
  lines: HeldLines,
): { readonly save: () => void; readonly saveNowAndThen: () => void } {
  const { now } = run.terminal;
  const saving = every(pace.save, now, () => {
    if (file === undefined || !watch.isReady()) return;
    file.write({
      settings: run.fingerprint,
      watch: watch.saved(now()),
      versions: watch.resumable(feed.versions()),
      ...lines.position(),
    });
  });
  const isMoment = (): boolean => written(run.terminal) === 'all' && !lines.isReading();
  return {
    save() {
      if (isMoment()) saving.do();
    },
    saveNowAndThen() {
      if (isMoment()) saving.ifDue();
    },
  };
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
  known,
}: Pick<Parts, 'feed' | 'watch' | 'stop' | 'known'> & {
  readonly tell: (items: readonly WatchItem[]) => void;
}): Promise<void> {
  for await (const event of feed.events(stop.signal)) {
    if (event.kind === 'ready' && known !== undefined && event.cluster.uid !== undefined && event.cluster.uid !== known)
      throw new UsableError('the state is of another cluster', 'name another state file, or remove this one');
    tell(watch.hear(event));
  }
  if (!stop.signal.aborted) throw new UsableError('the cluster tells no more', 'start watch again');
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
