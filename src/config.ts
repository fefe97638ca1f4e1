/** The gate file to exact types. The only home of defaults. */
import { quote } from './manifests/complaints.ts';
import { parseGate, type PlaceOf } from './manifests/gate-file.ts';
import type { Rulings } from './model/cluster.ts';
import { type FindingKind, findingKinds, type Severity } from './model/finding.ts';
import { type ApprovalRule, neverApproved } from './model/gate.ts';
import type { Gate, GateChange, GateProblem, SourceConfig, Waiver } from './model/gate.ts';
import { UsableError } from './model/host.ts';
import { canonicalJson, isList, type Json } from './model/object.ts';
import type { Side } from './model/origin.ts';

/** Where the gate file lies, from the root of the repository. */
export const gatePath = '.github/netpol-gate.yml';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const severity: Readonly<Record<FindingKind, Severity>> = {
  'blocked-connection': 'error',
  'opened-connection': 'error',
  'lost-isolation': 'error',
  'new-access': 'error',
  'lost-access': 'notice',
  'unclear-verdict': 'warning',
  'selects-nothing': 'warning',
  'peer-matches-nothing': 'warning',
  'port-not-served': 'warning',
  'half-open': 'warning',
  'split-peer': 'warning',
  'split-port': 'warning',
  'block-names-pods': 'warning',
  'unused-rule': 'notice',
  'no-effect': 'warning',
  drift: 'warning',
  'model-disagrees': 'warning',
  'noisy-source': 'notice',
  'thin-evidence': 'warning',
  'not-evaluated': 'error',
  'invalid-manifest': 'error',
  'gate-changed': 'notice',
  'waiver-expired': 'warning',
  'waiver-unused': 'warning',
};

/** The gate of a repository that has no gate file. */
export const defaultGate: Gate = {
  mode: 'enforce',
  sources: [],
  severity,
  surprise: {
    'new-access': { stated: 'notice', implied: 'error' },
    'opened-connection': { stated: 'notice', implied: 'error' },
  },
  failOn: 'error',
  warnOnly: [],
  unknown: 'fail',
  unclear: { allowed: 'error', denied: 'warning', none: 'notice' },
  evidence: { window: 7 * day, age: day, attributed: 0.9, count: 1 },
  rulings: {},
  waivers: [],
  require: [],
  maxAge: day,
  trustedBranches: [],
  addressNames: [],
  ignore: [],
  renderedCovers: [],
};

/** How much a report tells: what the gate file says; else everything, or numbers alone where everyone can read it. */
export function privacyOf({ privacy }: Gate, isPublic: boolean): NonNullable<Gate['privacy']> {
  return privacy ?? (isPublic ? 'counts' : 'full');
}

/** The text of a gate file's bytes. UsableError if they are none. */
export function gateText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsableError(`the gate file "${file}" is not UTF-8`, 'save it as UTF-8', file, true);
  }
}

/** The gate as read, or the default with every problem of the file. */
export interface ReadGate {
  readonly gate: Gate;
  readonly problems: readonly GateProblem[];
}

/** Reads a gate file; `undefined` is a repository without one. A given mode goes before the file's. Never throws. */
export function readGate(text: string | undefined, file: string, side: Side, mode?: Gate['mode']): ReadGate {
  const { value, problems, place } = parseGate(text ?? '', file, side);
  return { gate: gateOf(problems.length > 0 ? {} : value, place, mode), problems };
}

/** The file as its schema describes it. YAML 1.1 reads `yes` and `no` as booleans. */
interface GateFile {
  readonly mode?: Gate['mode'];
  readonly sources?: readonly {
    readonly id: string;
    readonly include: readonly string[];
    readonly exclude?: readonly string[];
    readonly 'default-namespace'?: string;
    readonly prune?: SourceConfig['prune'] | boolean;
    readonly snapshot?: string;
    readonly context?: string;
    readonly 'pod-ranges'?: readonly string[];
    readonly profile?: string;
  }[];
  readonly severity?: Partial<Record<FindingKind, Severity>>;
  readonly surprise?: { readonly [Kind in keyof Gate['surprise']]?: Partial<Gate['surprise'][Kind]> };
  readonly 'fail-on'?: Gate['failOn'];
  readonly 'warn-only'?: readonly FindingKind[];
  readonly unknown?: Gate['unknown'];
  readonly evidence?: {
    readonly window?: string;
    readonly age?: string;
    readonly attributed?: string;
    readonly count?: number;
  };
  readonly profile?: string;
  readonly rulings?: { readonly [Name in keyof Rulings]?: Rulings[Name] | boolean };
  readonly waivers?: readonly Omit<Waiver, 'origin'>[];
  readonly 'namespace-defaults'?: { readonly labels?: Readonly<Record<string, string>> };
  readonly require?: Gate['require'];
  readonly 'max-age'?: string;
  readonly privacy?: Gate['privacy'];
  readonly untrusted?: 'static' | 'fail';
  readonly 'trusted-branches'?: readonly string[];
  readonly approvals?: Partial<ApprovalRule>;
  readonly 'address-names'?: Gate['addressNames'];
  readonly ignore?: readonly string[];
  readonly 'rendered-covers'?: readonly string[];
}

function gateOf(file: GateFile, place: PlaceOf, mode: Gate['mode'] = file.mode ?? defaultGate.mode): Gate {
  // What was not evaluated fails a gate; a report only tells.
  const notEvaluated = mode === 'report' ? 'warning' : severity['not-evaluated'];
  const labels = file['namespace-defaults']?.labels;
  return {
    mode,
    sources: (file.sources ?? []).map(sourceOf),
    severity: { ...severity, 'not-evaluated': notEvaluated, ...file.severity },
    surprise: {
      'new-access': surpriseOf('new-access', file),
      'opened-connection': surpriseOf('opened-connection', file),
    },
    failOn: file['fail-on'] ?? defaultGate.failOn,
    warnOnly: file['warn-only'] ?? [],
    unknown: file.unknown ?? defaultGate.unknown,
    unclear: unclearOf(file),
    evidence: evidenceOf(file.evidence ?? {}),
    ...(file.profile === undefined ? {} : { profile: file.profile }),
    rulings: rulingsOf(file.rulings ?? {}),
    waivers: (file.waivers ?? []).map((waiver, index) => ({ ...waiver, origin: place(['waivers', index]) })),
    ...(labels === undefined ? {} : { namespaceDefaults: { labels: new Map(Object.entries(labels)) } }),
    require: file.require ?? defaultGate.require,
    maxAge: durationOf(file['max-age']) ?? defaultGate.maxAge,
    ...(file.privacy === undefined ? {} : { privacy: file.privacy }),
    ...(file.untrusted === 'static' ? { untrusted: 'static' } : {}),
    trustedBranches: file['trusted-branches'] ?? [],
    ...(file.approvals === undefined ? {} : { approvals: approvalsOf(file.approvals) }),
    addressNames: file['address-names'] ?? [],
    ignore: file.ignore ?? [],
    renderedCovers: file['rendered-covers'] ?? [],
  };
}

function sourceOf(source: NonNullable<GateFile['sources']>[number]): SourceConfig {
  const { id, include, exclude = [], snapshot, context, profile } = source;
  const { 'default-namespace': defaultNamespace, 'pod-ranges': podRanges } = source;
  return {
    id,
    include,
    exclude,
    prune: yesOrNo(source.prune ?? 'unknown'),
    ...(defaultNamespace === undefined ? {} : { defaultNamespace }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(context === undefined ? {} : { context }),
    ...(podRanges === undefined ? {} : { podRanges }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function approvalsOf({ users = [], teams = [], kinds }: Partial<ApprovalRule>): ApprovalRule {
  const never: readonly FindingKind[] = neverApproved;
  return { users, teams, kinds: kinds ?? findingKinds.filter((kind) => !never.includes(kind)) };
}

function yesOrNo<Word extends string>(value: Word | boolean): Word | 'yes' | 'no' {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/** One severity for the whole kind, unless the file grades it itself. */
function surpriseOf(kind: keyof Gate['surprise'], file: GateFile): Gate['surprise']['new-access'] {
  const whole = file.severity?.[kind];
  const graded = whole === undefined ? defaultGate.surprise[kind] : { stated: whole, implied: whole };
  return { ...graded, ...file.surprise?.[kind] };
}

function unclearOf(file: GateFile): Gate['unclear'] {
  const whole = file.severity?.['unclear-verdict'];
  const graded = whole === undefined ? defaultGate.unclear : { allowed: whole, denied: whole, none: whole };
  if (file.unknown === undefined) return graded;
  return { ...graded, allowed: file.unknown === 'fail' ? 'error' : 'warning' };
}

function evidenceOf({ window, age, attributed, count }: NonNullable<GateFile['evidence']>): Gate['evidence'] {
  const { evidence } = defaultGate;
  return {
    window: durationOf(window) ?? evidence.window,
    age: durationOf(age) ?? evidence.age,
    attributed: attributed === undefined ? evidence.attributed : Number(attributed.slice(0, -1)) / 100,
    count: count ?? evidence.count,
  };
}

/** The schema lets truth values stand only where the words are yes and no. */
function rulingsOf(rulings: NonNullable<GateFile['rulings']>): Gate['rulings'] {
  return Object.fromEntries(Object.entries(rulings).map(([name, value]) => [name, yesOrNo(value)]));
}

/** `7d`, `24h`, `90m` in milliseconds. */
function durationOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const unit = text.endsWith('d') ? day : text.endsWith('h') ? hour : minute;
  return Number(text.slice(0, -1)) * unit;
}

/** The edit of the gate file between two sides; undefined where what it says stays the same. */
export function gateChangeOf(base: string | undefined, head: string | undefined, file: string): GateChange | undefined {
  const [before, after] = [parseGate(base ?? '', file, 'base'), parseGate(head ?? '', file, 'head')];
  const keys = [...new Set([...Object.keys(before.value), ...Object.keys(after.value)])].sort();
  const changed = keys.filter((key) => canonicalJson(before.value[key]) !== canonicalJson(after.value[key]));
  const problems = head === undefined ? [] : after.problems;
  const appeared = base === undefined ? head !== undefined : head === undefined;
  if (changed.length === 0 && problems.length === 0 && !appeared) return undefined;
  const first = changed.find((key) => Object.hasOwn(after.value, key));
  return {
    origin: head === undefined ? before.place([]) : first === undefined ? after.place([]) : after.place([first], 'key'),
    changes: [
      ...(appeared ? [head === undefined ? 'the file is removed' : 'the file is new'] : []),
      ...changed.map((key) => editText(key, before.value[key], after.value[key])),
    ],
    problems,
  };
}

function editText(key: string, before: Json | undefined, after: Json | undefined): string {
  if (key !== 'waivers') return `${key}: ${quote(before)} → ${quote(after)}`;
  const [old, now] = [before, after].map((value) => new Set(isList(value) ? value.map(canonicalJson) : []));
  const added = [...(now ?? [])].filter((each) => !old?.has(each)).length;
  const removed = [...(old ?? [])].filter((each) => !now?.has(each)).length;
  return `waivers: ${added} added, ${removed} removed`;
}
