/** The file that a watch goes on from. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { UsableError } from '../model/host.ts';
import type { SavedWatch } from '../model/watch.ts';
import { readBounded, writeAtomically } from './files.ts';
import { fileLimits } from './limits.ts';
import type { LogPlace } from './log-place.ts';
import { isWatchState } from './watch-state-shape.ts';

const schema = 'netpol-gate/watch-state/2';

export interface WatchState {
  /** Hash of the settings that decide what is told. */
  readonly settings: string;
  readonly watch: SavedWatch;
  readonly places: readonly LogPlace[];
  /** By `followedKey`, of kinds whose objects the state holds: from there changes can be asked for one by one. */
  readonly versions: Readonly<Record<string, string>>;
  /** The last moment at which standard input was read, in milliseconds since 1970: it cannot be read again. */
  readonly input?: { readonly until: number };
}

/** Undefined where there is none yet. UsableError for what is no state. */
export function readWatchState(path: string): WatchState | undefined {
  if (!existsSync(path)) return undefined;
  const text = Buffer.from(readBounded(path, 'the state of watch', fileLimits.snapshot)).toString('utf8');
  const state = parsed(text, path);
  if (state === undefined)
    throw new UsableError('the state of watch is damaged', 'remove it: what happened since is then not told', path);
  return state;
}

/** A state file that one run writes; made before the file is read. */
export interface WatchStateFile {
  /** UsableError where another run has written it since: each would undo what the other one notes. */
  readonly write: (state: WatchState) => void;
}

export function watchStateFile(path: string): WatchStateFile {
  let last = markOf(path);
  return {
    write(state) {
      const now = markOf(path);
      if (now !== undefined && now !== last)
        throw new UsableError(
          'another watch writes the same state',
          'give each a state of its own, or start this one again when the other has ended',
          path,
        );
      last = randomUUID();
      writeAtomically(path, `${JSON.stringify({ schema, mark: last, ...state })}\n`);
    },
  };
}

/** What tells one writing of the file from the next, by its first bytes; undefined where there is none. */
function markOf(path: string): string | undefined {
  // What is no file, or may not be read, is told of by whoever reads it.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(200);
    const head = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    return /^\{"schema":"[^"]*","mark":"([0-9a-f-]{36})"/.exec(head)?.[1];
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function parsed(text: string, path: string): WatchState | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const state = value as Partial<WatchState> & { schema?: unknown };
  if (typeof state !== 'object' || state === null) return undefined;
  if (
    typeof state.schema === 'string' &&
    /^netpol-gate\/watch-state\/\d+$/.test(state.schema) &&
    state.schema !== schema
  )
    throw new UsableError(
      `the state of watch is of another version of netpol-gate (${state.schema}, not ${schema})`,
      'remove it: what happened since is then not told',
      path,
    );
  if (state.schema !== schema) return undefined;
  if (!isWatchState(state)) return undefined;
  const { settings, watch, places, versions, input } = state as WatchState;
  return { settings, watch, places, versions, ...(input !== undefined && { input }) };
}
