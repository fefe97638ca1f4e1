/**
 * Containers around logs, told by their first bytes: what is compressed is unpacked as it is read, the members of an
 * archive are streams of their own. All bounds are those of one source, so that nothing inside can get around them.
 */
import { type LogStream, UsableError } from '../model/host.ts';
import type { Chunks, Store } from './bytes.ts';
import { failing, peek, putAside } from './bytes.ts';
import { inflate, isGzip } from './gzip.ts';
import { unpackLimits } from './limits.ts';
import { parquetLines } from './parquet.ts';
import { messageOf, plainLine } from './plain.ts';
import { isTar, tarMembers } from './tar.ts';
import { zipMembers } from './zip.ts';
import { isZstd, unzstd } from './zstd.ts';

/** Bytes as they are, before anything is unpacked. */
export interface Source {
  readonly file: string;
  open(): Chunks;
  /** The same bytes by place, where that costs nothing. */
  readonly store?: Store;
  readonly modified?: number;
}

/** What a source may still cost; shared by all that is inside of it. */
interface Budget {
  /** Bytes of the source itself, as far as they are known. */
  own: number;
  given: number;
  aside: number;
  members: number;
}

interface Inside extends Source {
  /** Containers around it. */
  readonly layers: number;
}

type Opened =
  | { readonly kind: 'bytes'; readonly chunks: Chunks }
  | { readonly kind: 'archive'; readonly what: string; readonly members: readonly Inside[] };

/** The stream of a source; what is wrong with it is an error of its chunks. Nothing is opened before it is asked for. */
export function unpacked(source: Source): LogStream {
  const budget = { own: source.store?.size ?? 0, given: 0, aside: 0, members: 0 };
  const open = source.store === undefined ? () => measured(source.open(), budget) : () => source.open();
  return streamOf({ ...source, open, layers: 0 }, budget);
}

function streamOf(source: Inside, budget: Budget): LogStream {
  const { file, modified } = source;
  const said = { file, ...(modified !== undefined && { modified }) };
  return {
    ...said,
    chunks: named(file, chunksOf(source, budget)),
    async members() {
      try {
        const opened = await open(source, budget);
        const again = (): LogStream => ({ ...said, chunks: named(file, chunksOf(source, budget)) });
        if (opened.kind === 'bytes')
          return [{ ...said, chunks: named(file, opened.chunks), ...(source.store !== undefined && { again }) }];
        return opened.members.map((member) => streamOf(member, budget));
      } catch (error) {
        return [{ ...said, chunks: named(file, failing(error)) }];
      }
    },
  };
}

async function* chunksOf(source: Inside, budget: Budget): AsyncGenerator<Uint8Array, void, undefined> {
  const opened = await open(source, budget);
  if (opened.kind === 'archive')
    throw new UsableError(`the file is ${opened.what}`, 'unpack it and name the file inside');
  yield* opened.chunks;
}

/** Errors name the file. */
async function* named(file: string, chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks;
  } catch (error) {
    if (error instanceof UsableError) throw new UsableError(error.message, error.help, file);
    throw new UsableError(`the file cannot be read further: ${messageOf(error)}`, 'fetch it again', file);
  }
}

/** Bytes enough for a header of tar. */
const enough = 512;

async function open(source: Inside, budget: Budget): Promise<Opened> {
  let { store, layers } = source;
  let chunks = source.open();
  for (;;) {
    const { first, all } = await peek(chunks, enough);
    const kind = containerOf(first);
    if (kind === undefined) return { kind: 'bytes', chunks: all };
    layers++;
    if (layers > unpackLimits.layers)
      throw new UsableError(`the log is packed more than ${unpackLimits.layers} times`, 'unpack it');
    if (kind === 'gzip' || kind === 'zstd') {
      chunks = bounded(kind === 'gzip' ? inflate(all) : unzstd(all), budget);
      store = undefined;
      continue;
    }
    if (store !== undefined) await all.return(undefined);
    const bytes = store ?? (await putAside(all, (count) => putAsideOf(count, budget)));
    if (kind === 'parquet') return { kind: 'bytes', chunks: bounded(parquetLines(bytes), budget) };
    return {
      kind: 'archive',
      what: `a ${kind} archive`,
      members: await membersOf(kind, bytes, source, layers, budget),
    };
  }
}

type Container = 'gzip' | 'zstd' | 'zip' | 'tar' | 'parquet';

function containerOf(bytes: Uint8Array): Container | undefined {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (isGzip(bytes)) return 'gzip';
  if (isZstd(bytes)) return 'zstd';
  if (magic === 'PAR1' || magic === 'PARE') return 'parquet';
  if (magic === 'PK\x03\x04' || magic === 'PK\x05\x06') return 'zip';
  return isTar(bytes) ? 'tar' : undefined;
}

async function membersOf(
  kind: 'zip' | 'tar',
  bytes: Store,
  { file }: Source,
  layers: number,
  budget: Budget,
): Promise<readonly Inside[]> {
  const members: Inside[] = [];
  const names = new Map<string, number>();
  for await (const member of kind === 'zip' ? zipMembers(bytes) : tarSources(bytes)) {
    if (isHidden(member.name)) continue;
    if (++budget.members > unpackLimits.members)
      throw new UsableError(`the archive holds more than ${unpackLimits.members} files`, 'unpack it and name fewer');
    const name = plainLine(member.name);
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    members.push({
      file: `${file}:${name}${before === 0 ? '' : ` (${before + 1})`}`,
      layers,
      open: () => member.open(),
      ...(member.content !== undefined && { store: member.content }),
      ...(member.modified !== undefined && { modified: member.modified }),
    });
  }
  if (members.length === 0) throw new UsableError(`the ${kind} archive holds no file`, 'name an archive with logs');
  return members;
}

interface Member {
  readonly name: string;
  open(): Chunks;
  readonly content?: Store;
  readonly modified?: number;
}

async function* tarSources(bytes: Store): AsyncGenerator<Member, void, undefined> {
  for await (const { name, content, modified, isCut } of tarMembers(bytes)) {
    yield { name, content, modified, open: () => (isCut ? cut(content) : content.stream(0, content.size)) };
  }
}

async function* cut(content: Store): AsyncGenerator<Uint8Array, void, undefined> {
  yield* content.stream(0, content.size);
  throw new UsableError('the tar archive is cut off', 'fetch it again');
}

/** Left out as in folders, and what macOS puts beside files. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
}

async function* measured(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    budget.own += chunk.length;
    yield chunk;
  }
}

async function* bounded(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    budget.given += chunk.length;
    if (budget.given > Math.max(unpackLimits.given, budget.own * unpackLimits.ratio))
      throw new UsableError(
        `the log unpacks to more than ${unpackLimits.ratio} times its size`,
        'unpack it, if it is what you expect',
      );
    yield chunk;
  }
}

function putAsideOf(bytes: number, budget: Budget): void {
  budget.aside += bytes;
  if (budget.aside > unpackLimits.aside)
    throw new UsableError(
      `an archive inside is larger than ${unpackLimits.aside >> 20} MiB`,
      'unpack it and name the files inside',
    );
}
