/** What a run is asked, and the world outside that it may ask in turn. */
import type { Gate, SourceConfig } from '../model/gate.ts';
import type { LogStream, Snapshot, Tree, Trial } from '../model/host.ts';
import type { Manifest } from '../model/object.ts';
import type { StartLineReaders } from '../model/noted-lines.ts';
import type { ObserveOptions } from '../observe.ts';

/** The world outside. Entries build it from `io`; tests hand in another. Nothing is opened before it is needed. */
export interface Host {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A line about long work; replaces the one before. */
  readonly progress: (text: string) => void;
  /** The cluster, live or from a file; absent for static mode. */
  readonly cluster?: () => Promise<Snapshot>;
  /** The cluster of a source whose gate-file entry names a snapshot or a context of its own. */
  readonly clusterOf?: (source: SourceConfig) => Promise<Snapshot>;
  /**
   * Has the API server of a source, or the one that sources share, say what it would make of manifests, without storing
   * any: one answer each, in their order. Absent unless it is asked for. Manifests have their namespaces.
   */
  readonly tryOut?: (manifests: readonly Manifest[], source?: SourceConfig) => Promise<readonly Trial[]>;
  readonly logs?: () => AsyncIterable<LogStream> | readonly LogStream[];
  /** Threads that help to read long logs; what comes out is the same without them. */
  readonly startReaders?: StartLineReaders | undefined;
}

export interface CheckRequest {
  readonly command: string;
  /** See `Report.again`. */
  readonly again?: string;
  readonly base: Tree;
  readonly head: Tree;
  /**
   * The gate: a file (by default `.github/netpol-gate.yml`) of the base tree, or of another one where the base is not
   * trusted with rules; or a text from elsewhere.
   */
  readonly gate: { readonly path?: string; readonly tree?: Tree } | { readonly text: string; readonly file: string };
  /** Why nobody works out what the run would be under an edited gate file, to be read after "because". */
  readonly noOutlook?: string;
  readonly mode?: Gate['mode'];
  /** Gate settings that the command line or the Action's inputs put in place of the gate file's. */
  readonly overrides?: Partial<Pick<Gate, 'profile' | 'rulings' | 'sources'>>;
  /** Both sides are one: what the cluster and the logs say about it is told, though nothing changes. */
  readonly whole?: true;
  /** By the manifests alone: clusters that sources of the gate file name are not opened. */
  readonly statically?: true;
  /** Name of a log format, in place of telling it by content. */
  readonly logFormat?: string;
  /** Minutes east of UTC for times without a zone. */
  readonly utcOffset?: number;
  /** Milliseconds by which clocks may differ; 5 seconds by default. */
  readonly clockTolerance?: number;
  /** Milliseconds added to the times of flow logs, whose clock is behind. */
  readonly clockSkew?: number;
  /** Records outside of it are left out; milliseconds since 1970, both inclusive. */
  readonly recordedBetween?: NonNullable<ObserveOptions['between']>;
  /** Sentences about how the trees were found. */
  readonly notes?: readonly string[];
}
