/** What touches policies but is no object that can be judged: other dialects, things that make objects, templates. */
import { formatRef, isList, isObject, type Json, type JsonObject, type ObjectRef, type Path } from '../model/object.ts';
import { isServedVersion, servedVersion } from './validate.ts';

/** Kinds besides those named …NetworkPolicy that other policies are made of. */
const policyParts = new Set([
  'CiliumCIDRGroup',
  'CiliumEgressGatewayPolicy',
  'NetworkSet',
  'GlobalNetworkSet',
  'HostEndpoint',
  'EgressFirewall',
  'EgressNetworkPolicy',
]);

/** Kinds that decide who may talk and whose names others use too, by their groups. */
const partsOfGroups: Readonly<Record<string, readonly string[]>> = {
  'crd.antrea.io': ['ClusterGroup', 'Group', 'Tier'],
  'crd.projectcalico.org': ['Profile', 'Tier'],
  'projectcalico.org': ['Profile', 'Tier'],
  // Networks of their own: their pods reach no others, whatever policies say.
  'k8s.ovn.org': ['ClusterUserDefinedNetwork', 'UserDefinedNetwork'],
  'vpcresources.k8s.aws': ['SecurityGroupPolicy'],
};

/** Whether an object that is no policy itself decides what policies mean, or who may talk besides them. */
export function decidesBesides({ group, kind }: Pick<ObjectRef, 'group' | 'kind'>): boolean {
  return Object.hasOwn(partsOfGroups, group) && (partsOfGroups[group] ?? []).includes(kind);
}

/** Whether a kind of another group than Kubernetes' own is a network policy or part of one. Staged ones do nothing. */
export function isOtherPolicy(kind: string): boolean {
  return policyParts.has(kind) || (/NetworkPolic(?:y|ies)$/.test(kind) && !kind.startsWith('Staged'));
}

export interface Holding {
  /** `unsearched`: the object is too large for a search to its end, and may hold anything. */
  readonly what: 'policy' | 'pods' | 'unsearched';
  readonly path: Path;
}

const maxSteps = 200_000;
const policyInText = /(?:^[ \t]*(?:- )?|[{,]\s*)["']?kind["']?\s*:\s*["']?\w*NetworkPolicy\b/m;

function holdingAt(value: JsonObject, path: Path): Holding | undefined {
  const { kind, containers } = value;
  const made = ['spec', 'data', 'clone', 'cloneList'].some((key) => isObject(value[key]));
  if (path.length > 0 && typeof kind === 'string' && isOtherPolicy(kind) && made) return { what: 'policy', path };
  if (isList(containers) && containers.some((container) => isObject(container))) return { what: 'pods', path };
  return undefined;
}

/**
 * Policies and pod templates inside an object of any kind, the outermost of each, policies in embedded text too; last
 * `unsearched` if a limit of steps ended the search.
 */
export function holdingsOf(root: JsonObject): readonly Holding[] {
  const found: Holding[] = [];
  const open: { readonly value: Json; readonly path: Path }[] = [{ value: root, path: [] }];
  for (let steps = 0; open.length > 0 && steps < maxSteps; steps++) {
    const { value, path } = open.pop() ?? { value: null, path: [] };
    if (typeof value === 'string') {
      if (value.length > 20 && policyInText.test(value)) found.push({ what: 'policy', path });
    } else if (isList(value)) {
      value.forEach((item, index) => open.push({ value: item, path: [...path, index] }));
    } else if (isObject(value)) {
      const holding = holdingAt(value, path);
      if (holding !== undefined) found.push(holding);
      else for (const [key, member] of Object.entries(value)) open.push({ value: member, path: [...path, key] });
    }
  }
  return open.length > 0 ? [...found.reverse(), { what: 'unsearched', path: [] }] : found.reverse();
}

export function holdingMessage(ref: ObjectRef, { what }: Holding): string {
  if (what === 'unsearched') return `${formatRef(ref)} is too large to be searched for network policies and pods`;
  const inside = what === 'policy' ? 'holds a network policy inside, or makes one' : 'makes pods';
  return `${formatRef(ref)} ${inside}, which this program does not evaluate`;
}

/** Marks of Go templates (Helm), Jinja and ERB. */
const mark = /\{\{|\{%|<%/;
// What follows is looked at and not consumed: the next mention may stand in it.
const kindMention = /(?<![\w.-])(?:kind|"kind"|'kind')[ \t]*:\s*(?=(.{0,100}))/g;

export function hasTemplateMark(text: string): boolean {
  return mark.test(text);
}

/** Whether objects of a kind can change what policies decide. */
export function touchesPolicies(kind: string): boolean {
  return isOtherPolicy(kind) || servedVersion(kind) !== undefined;
}

/**
 * Offset at which a text that cannot be read shows that it makes policies or what they see: the first such `kind`, or
 * one that is itself filled in. Undefined if every kind that it names is of no interest, or if it names none.
 */
export function mentionOfPolicies(text: string): number | undefined {
  for (const match of text.matchAll(kindMention)) {
    const value = match[1] ?? '';
    const kind = /^["']?(\w*)/.exec(value)?.[1] ?? '';
    if (/^["']?(?:\{\{|\{%|<%)/.test(value) || touchesPolicies(kind)) return match.index;
  }
  return undefined;
}

/** Offset at which a template that may take its kinds from elsewhere speaks of network policies, in any case. */
export function templateMention(text: string): number | undefined {
  return mark.test(text) ? positionOf(text, /networkpolic/i) : undefined;
}

const policyName = new RegExp(['networkpolic', 'networking\\.k8s\\.io', ...policyParts].join('|'), 'i');

/** Whether a text names a kind or a group of policies, in any case. */
export function namesPolicy(text: string): boolean {
  return policyName.test(text);
}

// A kind after a slip in the key, in what stands around it, or in both: no colon, a bracket, a capital.
const brokenKind = /\bkind\b[^\w\n]{0,20}(?=(\w{1,100}))/gi;
const versionLine = /(?<![\w.-])["']?apiVersion["']?[ \t]*:[ \t]*["']?([\w./]{1,100})/g;

/**
 * Offset at which a changed text that is no YAML may make policies or what they see: a name of a kind or group
 * anywhere but in a comment, or a version of theirs in a document whose kind cannot be read. Templates commonly name
 * the group for other kinds.
 */
export function suspectMention(text: string): number | undefined {
  const found = suspectWord(text) ?? positionOf(text, unreadableText);
  if (found !== undefined) return found;
  const written = undisguised(text);
  return written === text || suspectWord(written) === undefined ? undefined : 0;
}

function positionOf(text: string, pattern: RegExp): number | undefined {
  const offset = text.search(pattern);
  return offset < 0 ? undefined : offset;
}

/** Tags by which text may stand in base64. */
const unreadableText = /!!binary\b|:binary>|^%TAG[ \t]/m;

/** The text with escapes of quoted text as the characters that they mean, and with the line ends that Kubernetes sees. */
function undisguised(text: string): string {
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U000([\da-fA-F]{5}))/g, (_, ...codes: readonly string[]) =>
      String.fromCodePoint(Number.parseInt(codes.slice(0, 3).find((code) => code !== undefined) ?? '', 16)),
    )
    .replace(/[\u0085\u2028\u2029]/g, '\n');
}

function suspectWord(text: string): number | undefined {
  const strict = mentionOfPolicies(text) ?? templateMention(text) ?? versionWithoutKind(text);
  if (strict !== undefined || mark.test(text)) return strict;
  const bare = text.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
  const named = positionOf(bare, policyName);
  if (named !== undefined) return named;
  for (const match of bare.matchAll(brokenKind)) if (touchesPolicies(match[1] ?? '')) return match.index;
  return undefined;
}

function versionWithoutKind(text: string): number | undefined {
  let from = 0;
  for (const part of text.split(/^(?=---)/m)) {
    const hasKind = [...part.matchAll(kindMention)].some((match) => /^["']?\w/.test(match[1] ?? ''));
    for (const match of hasKind ? [] : part.matchAll(versionLine))
      if (isServedVersion(match[1] ?? '')) return from + match.index;
    from += part.length;
  }
  return undefined;
}

/** The first template mark in what identifies an object or what policies see of it. */
export function filledIn(value: Json, path: Path = []): Path | undefined {
  if (typeof value === 'string') return mark.test(value) ? path : undefined;
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      const found = filledIn(item, [...path, index]);
      if (found !== undefined) return found;
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (mark.test(key)) return [...path, key];
      const found = filledIn(member, [...path, key]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Ways to write `kind` in other bytes: escapes, a key broken over lines, base64, UTF-16. */
const disguises = ['\\x', '\\u', '\\U', '\\\n', '\\\r', 'binary', '\0'];

/** Whether bytes can hold an object at all, or must be looked at since they hide what they hold. */
export function mayHoldObject(bytes: Buffer): boolean {
  return ['kind', ...disguises].some((text) => bytes.includes(text));
}

/** Whether bytes name a network policy or a Namespace of any kind. */
export function namesPolicies(bytes: Buffer): boolean {
  return (
    bytes.includes('NetworkPolic') ||
    /kind["']?\s*:\s*["']?Namespace\b/.test(bytes.includes('Namespace') ? bytes.toString('latin1') : '')
  );
}
