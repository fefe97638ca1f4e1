/** A commit's files read from git's objects, never from the work tree. */
import { type Tree, type TreeEntry, UsableError } from '../model/host.ts';
import { fitting, objectId, pathOf } from './git-object.ts';
import { runGit } from './git-process.ts';
import { gitLimits } from './limits.ts';
import { quoted } from './plain.ts';

/** One record of `ls-tree`: mode, type, object and path. */
function entryOf(record: Buffer): TreeEntry | undefined {
  const tab = record.indexOf(9);
  const [mode, type, oid] = record.toString('latin1', 0, tab).split(' ');
  if (tab < 0 || oid === undefined || !objectId.test(oid)) throw new Error('git ls-tree answered in an unknown form');
  const path = pathOf(record.subarray(tab + 1));
  if (type === 'commit') return { path, mode: 'submodule', oid };
  return type === 'blob' ? { path, mode: mode === '120000' ? 'symlink' : 'file', oid } : undefined;
}

async function listTree(directory: string, commit: string): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let bytes = 0;
  const end = await runGit(directory, {
    args: ['ls-tree', '-r', '-z', '--full-tree', commit],
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > gitLimits.listing || entries.length > gitLimits.entries)
        throw new UsableError(
          `commit ${commit} holds more than ${gitLimits.entries} files`,
          'judge a smaller repository, or its rendered folders with `diff`',
        );
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let stop = data.indexOf(0, start); stop >= 0; start = stop + 1, stop = data.indexOf(0, start)) {
        const entry = entryOf(data.subarray(start, stop));
        if (entry !== undefined) entries.push(entry);
      }
      rest = data.subarray(start);
    },
  });
  if (end.code !== 0) throw unreadable(`the tree of commit ${commit} cannot be read: ${end.complaint}`);
  return entries;
}

function unreadable(message: string): UsableError {
  return new UsableError(message, 'run `git fsck`; in a partial clone, fetch the missing objects first');
}

/** Sizes in bytes of the objects, in one process and before anything of them is read. */
async function sizesOf(directory: string, oids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  let text = '';
  const end = await runGit(directory, {
    args: ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'],
    input: oids.map((oid) => `${oid}\n`).join(''),
    onData: (chunk) => {
      const lines = (text + chunk.toString('latin1')).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const [oid, type, size] = line.split(' ');
        if (oid === undefined || type !== 'blob') throw unreadable(`object ${quoted(line)} is not in this clone`);
        sizes.set(oid, Number(size));
      }
    },
  });
  if (end.code !== 0) throw unreadable(`objects cannot be read: ${end.complaint}`);
  return sizes;
}

/** Takes the stream of `cat-file --batch` apart: a header line, then as many bytes as it says, then a line feed. */
function batchReader(keep: (oid: string, bytes: Uint8Array) => void): (chunk: Buffer) => void {
  let header = '';
  let current: { readonly oid: string; readonly bytes: Buffer; at: number } | undefined;
  const take = (chunk: Buffer, at: number, into: NonNullable<typeof current>): number => {
    const used = chunk.copy(into.bytes, into.at, at, at + into.bytes.length - into.at);
    into.at += used;
    return at + used;
  };
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (current !== undefined) {
        at = take(chunk, at, current);
        if (current.at === current.bytes.length) {
          // The line feed behind the content belongs to it, so its arrival ends the object.
          keep(current.oid, current.bytes.subarray(0, -1));
          current = undefined;
        }
        continue;
      }
      const stop = chunk.indexOf(10, at);
      header += chunk.toString('latin1', at, stop < 0 ? chunk.length : stop);
      at = stop < 0 ? chunk.length : stop + 1;
      if (stop < 0) continue;
      const [oid, type, size] = header.split(' ');
      if (oid === undefined || type !== 'blob') throw unreadable(`object ${quoted(header)} is not in this clone`);
      current = { oid, bytes: Buffer.allocUnsafeSlow(Number(size) + 1), at: 0 };
      header = '';
    }
  };
}

async function readBlobs(directory: string, entries: readonly TreeEntry[], maxBytes: number): ReturnType<Tree['read']> {
  const oids = [...new Set(entries.filter(({ mode }) => mode !== 'submodule').map(({ oid }) => oid))];
  const odd = oids.find((oid) => !objectId.test(oid));
  if (odd !== undefined) throw new Error(`not an object of git: ${quoted(odd)}`);
  const bytes = new Map<string, Uint8Array>();
  if (oids.length === 0) return { bytes, tooLarge: new Set() };
  const { wanted, tooLarge } = fitting(oids, await sizesOf(directory, oids), maxBytes);
  if (wanted.length === 0) return { bytes, tooLarge };
  const end = await runGit(directory, {
    args: ['cat-file', '--batch'],
    input: wanted.map((oid) => `${oid}\n`).join(''),
    onData: batchReader((oid, content) => bytes.set(oid, content)),
  });
  if (end.code !== 0 || bytes.size !== wanted.length)
    throw unreadable(`${wanted.length - bytes.size} of ${wanted.length} objects cannot be read: ${end.complaint}`);
  return { bytes, tooLarge };
}

/** The tree of a commit whose full object id is known. `name` is what people called it. */
export function commitTree(directory: string, name: string, commit: string): Tree {
  let listed: Promise<readonly TreeEntry[]> | undefined;
  return {
    name,
    commit,
    list: () => (listed ??= listTree(directory, commit)),
    read: (entries, maxBytes) => readBlobs(directory, entries, maxBytes),
  };
}
