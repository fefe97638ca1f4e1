/** Contents by object id through GitHub's API: small ones many at once, every one held against its id. */
import { type TreeEntry, UsableError } from '../model/host.ts';
import { idOf } from './git-object.ts';
import { fieldOf, textOf } from './fields.ts';
import { inParallel, type RepositoryReader } from './github-read.ts';
import { quoted } from './plain.ts';

/** A blob to be read; `size` in bytes as the listing has it. */
export type BlobEntry = Pick<TreeEntry, 'path' | 'oid'> & { readonly size: number };

export type Contents = ReadonlyMap<string, Uint8Array>;

/** The bytes of all, by id. UsableError if one is not there, or is not what its id says. */
export async function readContents(reader: RepositoryReader, blobs: readonly BlobEntry[]): Promise<Contents> {
  const found = new Map<string, Uint8Array>();
  const { textBlob, parallel } = reader.limits;
  await inParallel(
    parallel,
    batches(
      reader,
      blobs.filter(({ size }) => size <= textBlob),
    ),
    async (batch) => {
      for (const [oid, bytes] of await readTexts(reader, batch)) found.set(oid, bytes);
    },
  );
  await inParallel(
    parallel,
    blobs.filter(({ oid }) => !found.has(oid)),
    async (blob) => found.set(blob.oid, await readBlob(reader, blob)),
  );
  return found;
}

function batches({ limits }: RepositoryReader, blobs: readonly BlobEntry[]): readonly (readonly BlobEntry[])[] {
  const made: BlobEntry[][] = [];
  let bytes = 0;
  for (const blob of blobs) {
    const last = made.at(-1);
    bytes += blob.size;
    if (last !== undefined && last.length < limits.batchBlobs && bytes <= limits.batchBytes) last.push(blob);
    else {
      made.push([blob]);
      bytes = blob.size;
    }
  }
  return made;
}

/** Those that come as text without loss. A single one is had as bytes at once. */
async function readTexts(reader: RepositoryReader, batch: readonly BlobEntry[]): Promise<Contents> {
  const found = new Map<string, Uint8Array>();
  if (batch.length < 2) return found;
  const fields = batch.map(({ oid }, index) => `b${index}:object(oid:"${oid}"){...on Blob{text isTruncated}}`);
  const answer = await reader.query(fields.join(' '));
  for (const [index, { oid }] of batch.entries()) {
    const blob = fieldOf(answer, `b${index}`);
    const text = textOf(fieldOf(blob, 'text'));
    if (text === undefined || fieldOf(blob, 'isTruncated') !== false) continue;
    const bytes = Buffer.from(text, 'utf8');
    // What is no UTF-8 arrives with other bytes.
    if (idOf('blob', bytes, oid) === oid) found.set(oid, bytes);
  }
  return found;
}

async function readBlob(reader: RepositoryReader, { path, oid, size }: BlobEntry): Promise<Uint8Array> {
  const what = `the file ${quoted(path)} (${oid})`;
  const maxBytes = reader.limits.answer + Math.ceil(size * 1.5);
  const answer = await reader.get(what, '/git/blobs/{file_sha}', { file_sha: oid }, maxBytes);
  if (answer === undefined)
    throw new UsableError(`${what} is not in ${reader.name}`, 'give the job `contents: read`, and run it again');
  const content = textOf(fieldOf(answer, 'content'));
  const encoding = fieldOf(answer, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const bytes = Buffer.from(content ?? '', encoding);
  if (content === undefined || idOf('blob', bytes, oid) !== oid)
    throw new UsableError(`GitHub gives ${what} with other bytes than its id says`, 'run the workflow again');
  return bytes;
}
