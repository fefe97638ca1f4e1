/** The gate file, read from the base commit: what the repository's own rules say. `config.ts` holds every default. */
import type { Rulings } from './cluster.ts';
import type { Conclusion, FindingKey, FindingKind, Severity } from './finding.ts';
import type { FileOrigin } from './origin.ts';

export interface Waiver {
  /** Every given field must match; `*` stands for any run of characters. */
  readonly match: Partial<Omit<FindingKey, 'kind'>> & { readonly kind?: FindingKind };
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
  readonly origin: FileOrigin;
}

/** A set of files that goes to one cluster. */
export interface SourceConfig {
  readonly id: string;
  /** Path globs, relative to the root of the repository. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly defaultNamespace?: string;
  readonly prune: 'yes' | 'no' | 'unknown';
  readonly snapshot?: string;
  readonly context?: string;
  /** Blocks in which pods without a known address lie, besides those that the nodes name. */
  readonly podRanges?: readonly string[];
  /** Name of the profile of its enforcer, in place of the gate's. */
  readonly profile?: string;
}

export interface EvidenceMinimum {
  /** Milliseconds. */
  readonly window: number;
  /** Milliseconds between the newest record and now. */
  readonly age: number;
  /** Share of records, 0 to 1. */
  readonly attributed: number;
  /** Records. */
  readonly count: number;
}

/** Kinds that nobody can approve: nothing was judged, so that there is nothing to agree to. */
export const neverApproved = ['not-evaluated', 'invalid-manifest', 'thin-evidence'] as const;

export interface ApprovalRule {
  /** Logins; a bot only by its full name, such as `renovate[bot]`. */
  readonly users: readonly string[];
  /** `org/team`. */
  readonly teams: readonly string[];
  /** Kinds that may be approved; none of `neverApproved`. */
  readonly kinds: readonly FindingKind[];
}

/** A cluster that was read within `maxAge`; a record of a connection with two known ends. */
export type Requirement = 'cluster' | 'logs';
/** What a report says that the gate file requires and the run did not have begins so. */
export const requirement = 'the gate file requires';

export interface Gate {
  readonly mode: 'enforce' | 'report';
  readonly sources: readonly SourceConfig[];
  readonly severity: Readonly<Record<FindingKind, Severity>>;
  /** Severities of findings whose surprise decides: `stated` and `implied`. */
  readonly surprise: Readonly<
    Record<'new-access' | 'opened-connection', Readonly<Record<'stated' | 'implied', Severity>>>
  >;
  /** The least severity that fails the gate. */
  readonly failOn: 'error' | 'warning' | 'notice';
  /** Kinds that never fail the gate, whatever their severity. */
  readonly warnOnly: readonly FindingKind[];
  /** What an unclear verdict about a recorded connection does. */
  readonly unknown: 'fail' | 'warn';
  /** Severities of an unclear verdict, by what is recorded of the connection. */
  readonly unclear: Readonly<Record<'allowed' | 'denied' | 'none', Severity>>;
  readonly evidence: EvidenceMinimum;
  /** Name of the profile of the enforcer that is in force; absent: the one that the cluster shows. */
  readonly profile?: string;
  /** Answers that go before those of the profile. */
  readonly rulings: Partial<Rulings>;
  readonly waivers: readonly Waiver[];
  /** Labels that every new namespace gets here; absent: those that nearly all live ones have. */
  readonly namespaceDefaults?: { readonly labels: ReadonlyMap<string, string> };
  /** What a run must have had for its verdict to be one; empty: nothing. */
  readonly require: readonly Requirement[];
  /** Milliseconds since the cluster was read above which the report says so; older is none where one is required. */
  readonly maxAge: number;
  /** How much reports tell; absent: what the place where they appear asks for. */
  readonly privacy?: 'full' | 'names' | 'counts';
  /** Judge a change of somebody who gets no secrets by the repository's own workloads; absent: it cannot be judged. */
  readonly untrusted?: 'static';
  /** Globs of branches, besides the default branch, whose own gate file judges what goes to them. */
  readonly trustedBranches: readonly string[];
  /** Who may let findings of a pull request stand; absent: nobody. */
  readonly approvals?: ApprovalRule;
  readonly addressNames: readonly { readonly name: string; readonly blocks: readonly string[] }[];
  /** Path globs of templates and other files that are deliberately not evaluated. */
  readonly ignore: readonly string[];
  /** Path globs of files that rendered manifests stand for, where these do not tell it themselves. */
  readonly renderedCovers: readonly string[];
}

/** Something wrong in a gate file: what, where, what to do. */
export interface GateProblem {
  readonly message: string;
  readonly origin: FileOrigin;
  readonly help: string;
}

/** The pull request's own edit of the gate file. It is told, never obeyed: the base side's gate judges. */
export interface GateChange {
  readonly origin: FileOrigin;
  /** What differs, one phrase a setting or waiver. */
  readonly changes: readonly string[];
  /** What is wrong with the file on the head side. */
  readonly problems: readonly GateProblem[];
  /** Whose rules judged instead of the base side's: those of another branch, by its name. */
  readonly judgedBy?: string;
  /** Absent where nobody asked. */
  readonly outlook?: GateOutlook;
}

/** What the run would have come to under the head side's file. */
export type GateOutlook =
  | {
      readonly kind: 'judged';
      readonly conclusion: Conclusion;
      readonly mode: Gate['mode'];
      /** How many findings fewer would fail; below zero: more. */
      readonly fewer: number;
    }
  /** In words to be read after "because", without a final stop. */
  | { readonly kind: 'not-worked-out'; readonly because: string };

/** What became of a waiver in one run. `expired` ones cover nothing any more. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly expired: boolean;
  /** Findings, or rows of findings, that it matches. */
  readonly matches: number;
}
