/** Contents of files by object id: read once whatever the tree and path, parsed once, within caps. */
import type { Tree, TreeEntry } from '../model/host.ts';
import { mostUnfolded, parseYaml, yamlLimits, type YamlFile } from '../yaml.ts';

export interface ReadLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files that are changed or hold a policy, a file on both sides counted once if it is the same. */
  readonly total: number;
}

export const readLimits: ReadLimits = { file: yamlLimits.bytes, total: 50 * 1024 * 1024 };

/** A blob that was read, or why not. */
export type Blob =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The cap on all bytes was reached before it. */
  | { readonly kind: 'over-total' };

export interface Blobs {
  /** Makes the contents of entries of a tree known; those that `wanted` refuses are read and forgotten. */
  fetch(tree: Tree, entries: readonly TreeEntry[], wanted?: (bytes: Buffer) => boolean): Promise<void>;
  get(oid: string): Blob | undefined;
  text(oid: string): string;
  yaml(oid: string): YamlFile;
}

/** Entries in one call of `read`, so that refused ones do not pile up. */
const batch = 2_000;

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function openBlobs(limits: ReadLimits): Blobs {
  const known = new Map<string, Blob>();
  const parsed = new Map<string, YamlFile>();
  const unfolding = { left: mostUnfolded };
  let total = 0;

  const keep = (oid: string, bytes: Uint8Array): void => {
    if (total + bytes.byteLength > limits.total) known.set(oid, { kind: 'over-total' });
    else {
      total += bytes.byteLength;
      known.set(oid, { kind: 'bytes', bytes });
    }
  };
  const fetchBatch = async (tree: Tree, entries: readonly TreeEntry[], wanted: (bytes: Buffer) => boolean) => {
    const { bytes, tooLarge } = await tree.read(entries, limits.file);
    for (const { oid } of entries) {
      const content = bytes.get(oid);
      if (known.has(oid)) continue;
      if (content === undefined || content.byteLength > limits.file || tooLarge.has(oid))
        known.set(oid, { kind: 'too-large' });
      else if (wanted(asBuffer(content))) keep(oid, content);
    }
  };
  const bytesOf = (oid: string): Uint8Array => {
    const blob = known.get(oid);
    return blob?.kind === 'bytes' ? blob.bytes : new Uint8Array();
  };
  return {
    fetch: async (tree, entries, wanted = () => true) => {
      const missing = entries.filter(({ oid, mode }) => mode !== 'submodule' && !known.has(oid));
      for (let at = 0; at < missing.length; at += batch) await fetchBatch(tree, missing.slice(at, at + batch), wanted);
    },
    get: (oid) => known.get(oid),
    text: (oid) => asBuffer(bytesOf(oid)).toString('utf8'),
    yaml: (oid) => {
      const done = parsed.get(oid) ?? parseYaml(bytesOf(oid), { ...yamlLimits, bytes: limits.file }, unfolding);
      parsed.set(oid, done);
      return done;
    },
  };
}
