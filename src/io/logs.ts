/** Log sources as people name them, opened as streams of unpacked bytes. */
import { createReadStream, type Dirent, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { type LogStream, UsableError } from '../model/host.ts';
import { expand, isPattern } from './glob.ts';
import { failing, fileStore } from './bytes.ts';
import { fileLimits } from './limits.ts';
import { messageOf, quoted } from './plain.ts';
import { unpacked } from './unpack.ts';

/** Where bytes come from when a source is named `-`. */
export type StandardInput = AsyncIterable<Uint8Array>;

/**
 * Streams of the named files, in a stable order: files as named, folders recursively by path, patterns of `*`, `?`
 * and `**`, `-` for standard input. Containers are told by content. Nothing is opened before it is read; a file that cannot
 * be read to its end, and a link that leads out of its folder, give that as an error of their stream. UsableError for
 * a source of which nothing is there.
 */
export function logStreams(
  sources: readonly string[],
  standardInput: StandardInput = process.stdin,
): readonly LogStream[] {
  const seen = new Set<string>();
  const streams: LogStream[] = [];
  for (const source of sources) {
    if (source === '-') {
      if (!seen.has('-')) streams.push(unpacked({ file: 'standard input', open: () => standardInput }));
      seen.add('-');
      continue;
    }
    for (const stream of streamsOf(source)) {
      if (seen.has(stream.file)) continue;
      seen.add(stream.file);
      streams.push(stream);
    }
  }
  return streams;
}

/** Names of the files that a source means at this moment, or why there are none. */
export function namedFiles(source: string): { readonly files: readonly string[]; readonly why?: string } {
  try {
    return { files: streamsOf(source).map(({ file }) => file) };
  } catch (error) {
    if (error instanceof UsableError) return { files: [], why: error.message };
    throw error;
  }
}

function streamsOf(source: string): readonly LogStream[] {
  const status = statusOf(source);
  if (status === undefined && isPattern(source)) {
    const matches = expand(source);
    if (matches.length === 0)
      throw new UsableError(`no file matches ${quoted(source)}`, 'name log files, a folder, or `-`', source);
    return matches.flatMap(matched);
  }
  if (status === undefined)
    throw new UsableError(`no log at ${quoted(source)}`, 'name log files, a folder, or `-`', source);
  if (!status.isDirectory()) return [fileStream(source)];
  const streams = [...below(source, realpathSync(source), 0)];
  if (streams.length === 0)
    throw new UsableError(`the folder ${quoted(source)} holds no file`, 'name a folder with logs', source);
  if (streams.length > fileLimits.entries)
    throw new UsableError(`${quoted(source)} holds more than ${fileLimits.entries} files`, 'name fewer', source);
  return streams;
}

/** Undefined where nothing is. UsableError where nobody can tell: a loop of links, a folder that may not be entered. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(error, path);
  }
}

function unreadable(error: unknown, path: string): UsableError {
  return new UsableError(`cannot be read: ${messageOf(error)}`, 'name what may be read', path);
}

/** What a pattern meets and cannot be read does not keep the rest from being read. */
function matched(path: string): readonly LogStream[] {
  try {
    return streamsOf(path);
  } catch (error) {
    return [{ file: path, chunks: failing(error) }];
  }
}

/** Files below a folder; hidden ones are left out. */
function* below(folder: string, root: string, depth: number): Generator<LogStream> {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, 'name a folder further in', folder);
  let items: readonly Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  } catch (error) {
    yield { file: folder, chunks: failing(unreadable(error, folder)) };
    return;
  }
  for (const item of [...items].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* below(path, root, depth + 1);
    else if (item.isFile()) yield fileStream(path);
    else if (item.isSymbolicLink()) yield* linked(path, root);
  }
}

/** A link to another file of the folder is read under that name, unless it is hidden (as in a mounted ConfigMap). */
function* linked(path: string, root: string): Generator<LogStream> {
  const target = targetOf(path);
  if (target?.startsWith(root + sep) === true) {
    if (target.slice(root.length).includes(`${sep}.`) && statSync(target).isFile()) yield fileStream(path);
    return;
  }
  const why = target === undefined ? 'leads nowhere' : 'leads out of the folder';
  const error = new UsableError(`the link ${why}`, 'name the file that it means', path);
  yield { file: path, chunks: failing(error) };
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function fileStream(path: string): LogStream {
  const status = statSync(path, { throwIfNoEntry: false });
  return unpacked({
    file: path,
    open: () => lazily(path),
    // Pipes have a name, but no places.
    ...(status?.isFile() === true && { store: fileStore(path, status.size) }),
    ...(status !== undefined && { modified: Math.floor(status.mtimeMs) }),
  });
}

/** The unpacked bytes of one file. */
export function fileChunks(path: string, from = 0): AsyncIterable<Uint8Array> {
  const { chunks } = fileStream(path);
  return from === 0 ? chunks : behind(chunks, from);
}

async function* behind(chunks: LogStream['chunks'], bytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* lazily(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw isRefused(error) ? unreadable(error, path) : error;
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'open';
}
