/** What loading is told, and what it gives for each state. */
import type { ClusterIdentity, Rulings, World } from '../model/cluster.ts';
import type { DriftItem, ObjectOwner } from '../model/comparison.ts';
import type { Gate, SourceConfig } from '../model/gate.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Dialect } from '../dialects/index.ts';
import type { Profile } from '../profiles/index.ts';
import type { PodsRead } from './pods.ts';
import type { Placed } from './states.ts';

export interface LoadSettings extends Pick<Gate, 'sources' | 'profile' | 'rulings' | 'namespaceDefaults'> {
  readonly dialects: readonly Dialect[];
  readonly profiles: readonly Profile[];
  /** Snapshots of sources that name one of their own; all others share the one that `load` is given. */
  readonly snapshots?: ReadonlyMap<SourceConfig['id'], Snapshot>;
  /** Whether states that no change touches are loaded too. */
  readonly states?: 'changed' | 'all';
  /** What earlier loads with these very settings and clusters read of manifests, so that no later one reads it again. */
  readonly memory?: LoadMemory;
}

export interface LoadMemory {
  /** Manifests in their namespaces, by the one that they get where they name none. */
  readonly placed: Map<string, Map<Manifest, readonly Placed[]>>;
  readonly policies: Map<Manifest, ReturnType<Dialect['read']>>;
  readonly pods: Map<SourceConfig['id'], PodsRead>;
}

export function emptyMemory(): LoadMemory {
  return { placed: new Map(), policies: new Map(), pods: new Map() };
}

/** One complete set of objects, as it is live, with the base tree and with the head tree laid over. */
export interface LoadedState {
  readonly source: string;
  readonly id: string;
  /** Folders or globs that make it. */
  readonly files: readonly string[];
  readonly cluster?: ClusterIdentity & { readonly from: Snapshot['from'] };
  /** Name of the profile in force, or of several, and its rulings. */
  readonly profile: string;
  readonly rulings: Rulings;
  readonly live?: World;
  readonly base: World;
  readonly head: World;
  /** Objects after laying over, by identity; they answer for the place of each value. */
  readonly liveObjects?: ReadonlyMap<ObjectKey, Manifest>;
  readonly baseObjects: ReadonlyMap<ObjectKey, Manifest>;
  readonly headObjects: ReadonlyMap<ObjectKey, Manifest>;
  /** Live objects that a controller made, with its name. */
  readonly generatedBy: ReadonlyMap<ObjectKey, string>;
  /** Policies that any source of the same cluster has on its base side. */
  readonly held?: ReadonlySet<ObjectKey>;
  /** Of live policies that the trees cannot keep otherwise. */
  readonly owners?: ReadonlyMap<ObjectKey, ObjectOwner>;
  /** Live against base; what the audit log knows about it is added later. */
  readonly drift: readonly DriftItem[];
  /** Beyond the base world, what the tree alone says of drifted policies: those only live, and parts that a roll-out keeps. */
  readonly driftOfGit?: { readonly removedPolicies: readonly ObjectKey[]; readonly policies: readonly Policy[] };
  /** Whole sentences for the report: what was assumed and inferred. */
  readonly statements: readonly string[];
}
