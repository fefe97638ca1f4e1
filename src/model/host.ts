/** The world outside, as one argument. Entries build it from `io`; tests hand in another. */
import type { ClusterIdentity } from './cluster.ts';
import type { Manifest } from './object.ts';

export interface TreeEntry {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly mode: 'file' | 'symlink' | 'submodule';
  /** Content identity: equal ids mean equal bytes, also between two trees. */
  readonly oid: string;
  /** Bytes; absent where the source does not tell before reading. */
  readonly size?: number;
}

/** One side of a comparison: a git tree, a folder, or the same through GitHub's API. */
export interface Tree {
  readonly name: string;
  readonly commit?: string;
  /** Reading costs requests, of which GitHub takes so many an hour: what is no part of a verdict is not read. */
  readonly isRemote?: true;
  list(): Promise<readonly TreeEntry[]>;
  /** Bytes by oid. Entries over `maxBytes` are left out and named in `tooLarge`. */
  read(
    entries: readonly TreeEntry[],
    maxBytes: number,
  ): Promise<{ readonly bytes: ReadonlyMap<string, Uint8Array>; readonly tooLarge: ReadonlySet<string> }>;
}

/** The objects of a cluster at one moment, from a file or from the API server. */
export interface Snapshot {
  readonly from: 'live' | 'snapshot';
  readonly identity: ClusterIdentity;
  readonly manifests: readonly Manifest[];
  /** Kinds that could not be read, each with the reason: the report says so, and the verdict may not rest on them. */
  readonly incomplete: readonly { readonly kind: string; readonly reason: string }[];
  /** What else is to be told of the reading, such as that the cluster changed meanwhile; one sentence each. */
  readonly remarks?: readonly string[];
  /**
   * What whoever wrote the snapshot left out on purpose: `addresses` are those of pods, nodes and Services. Then no
   * address in a record or a rule is anybody's for certain.
   */
  readonly withheld?: readonly 'addresses'[];
  /** The resource version at which the objects of each kind were listed, by `followedKey`; absent where nobody knows. */
  readonly versions?: ReadonlyMap<string, string>;
  /** When the snapshot was read that this one was made of with an audit log, in milliseconds since 1970. */
  readonly rolledForwardFrom?: number;
}

/** What an API server says to a manifest that it is asked to apply for trial, so that nothing is stored. */
export interface Trial {
  readonly manifest: Manifest;
  /** `untried`: nobody knows what it would say. */
  readonly kind: 'taken' | 'refused' | 'untried';
  /** Of what is refused the server's own words, which may quote anything; else a reason to be read after "because". */
  readonly message?: string;
}

/** A log source opened for reading: decompressed bytes in order. */
export interface LogStream {
  /** As shown to people, and in every origin; a member of an archive is `archive.zip:inner/name.log`. */
  readonly file: string;
  /** Of an archive: an error that says so. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Opens it: the streams in an archive, which may be archives again; of anything else the stream alone. */
  members?(): Promise<readonly LogStream[]>;
  /** When the file was last written, in milliseconds since 1970; absent where nobody knows. */
  readonly modified?: number;
  /** The same from its beginning; absent where it can be read only once. */
  again?(): LogStream;
}

/**
 * Something the user can mend: what is wrong, where, what to do. Ends the run with exit code 2. Names stand in quotes.
 * `isOpen`: it tells of files of the repository alone, so that whoever reads these may read it.
 */
export class UsableError extends Error {
  readonly where: string | undefined;
  readonly help: string;
  readonly isOpen: boolean;
  constructor(message: string, help: string, where?: string, isOpen = false) {
    super(message);
    this.name = 'UsableError';
    this.where = where;
    this.help = help;
    this.isOpen = isOpen;
  }
}
