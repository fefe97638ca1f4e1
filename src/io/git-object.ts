/** Objects of git by themselves: their ids, and what is read of them within bounds. */
import { createHash } from 'node:crypto';
import { gitLimits } from './limits.ts';

export const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What may be asked of git as the name of a commit: nothing that it could take for an option, a path or a pattern. */
export const revisionName = /^[^-+:\s][^:\p{Cc}\s]*$/u;

/** The trees without files, by SHA-1 and SHA-256. Every git knows them without having them. */
export const emptyTrees = [
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
] as const;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The id that git gives to this content; `like` is an id of the same repository, whose length tells the hash. */
export function idOf(type: 'blob' | 'tree', content: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

/**
 * A path as text. Bytes that are no UTF-8 are shown as `\xNN`, and a backslash that already stands before such a text as
 * `\x5c`, so that two paths never become one.
 */
export function pathOf(bytes: Buffer): string {
  const told = (text: string): string => text.replace(/\\(?=x[0-9a-f]{2})/g, '\\x5c');
  try {
    return told(strict.decode(bytes));
  } catch {
    const hex = (byte: string): string => `\\x${byte.charCodeAt(0).toString(16)}`;
    return told(bytes.toString('latin1')).replace(/[\x80-\xff]/g, hex);
  }
}

/** Distinct objects that fit, in the order of the ids, and those that do not. Sizes in bytes. */
export function fitting(
  oids: readonly string[],
  sizes: ReadonlyMap<string, number>,
  maxBytes: number,
): { readonly wanted: readonly string[]; readonly tooLarge: ReadonlySet<string> } {
  const wanted: string[] = [];
  const tooLarge = new Set<string>();
  let total = 0;
  for (const oid of oids) {
    const size = sizes.get(oid) ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) tooLarge.add(oid);
    else {
      total += size;
      wanted.push(oid);
    }
  }
  return { wanted, tooLarge };
}
