/** What lies between two versions of a policy or a namespace, in phrases. */
import { policySteps } from '../changes/policy-steps.ts';
import { peerWords } from '../changes/places.ts';
import type { Step } from '../changes/steps.ts';
import type { Dialect } from '../dialects/index.ts';
import type { Manifest } from '../model/object.ts';
import { formatList } from '../model/party.ts';
import type { Policy, Tier } from '../model/policy.ts';
import { dialectOf, textsAt } from '../worlds/objects.ts';

/** Phrases at most; an edit of more is told by its lines. */
const most = 6;
/** Peers of a rule that are named. */
const mostPeers = 4;

/** Nothing where neither side is known, or where the kind is not one that is evaluated. */
export function changesIn(
  before: Manifest | undefined,
  after: Manifest | undefined,
  dialects: readonly Dialect[],
  tiers: readonly Tier[],
): readonly string[] {
  const some = after ?? before;
  if (some === undefined) return [];
  if (some.ref.kind === 'Namespace') return labelChanges(before, after);
  const read = (manifest: Manifest | undefined): Policy | undefined =>
    manifest && dialectOf(manifest.ref, dialects)?.read(manifest).policy;
  const [was, is] = [read(before), read(after)];
  if (was === undefined || is === undefined) return [is, was].flatMap((one) => (one === undefined ? [] : wholeOf(one)));
  const reading = tiers.find(({ id }) => id === is.tier)?.reading ?? 'union';
  const { steps } = policySteps(was, is, reading, 'is removed');
  const inner = new Set(steps.flatMap(({ inside }) => inside));
  const words = outer(steps, inner).map((step) => {
    // What came in the place of something is told with that, whatever the edit did to connections.
    const text = step.words({ change: 'loss', ...(step.direction && { direction: step.direction }) });
    return /^the rule /.test(text) ? `${text}${ruleText(step)}` : text;
  });
  const distinct = [...new Set(words)];
  return distinct.length <= most ? distinct : [...distinct.slice(0, most), `${distinct.length - most} more changes`];
}

/** What a policy as a whole is about. */
function wholeOf({ subject, ingress, egress }: Policy): readonly string[] {
  const pods = subject.parts.map(({ text }) => text).join(', ') || 'every pod';
  const isolated = [ingress?.isolates === true && 'ingress', egress?.isolates === true && 'egress'].filter(Boolean);
  return [`selects ${pods}${isolated.length === 0 ? '' : ` and isolates ${isolated.join(' and ')}`}`];
}

function outer(steps: readonly Step[], inner: ReadonlySet<Step>): readonly Step[] {
  return steps.filter((step) => !inner.has(step));
}

/** Which rule a step is about: `: ingress from app=web`, `: egress to everybody`. */
function ruleText({ direction, rule, rules = [] }: Step): string {
  if (direction === undefined) return '';
  const meant = rule ?? rules[0];
  const way = `: ${direction} ${direction === 'ingress' ? 'from' : 'to'}`;
  if (meant === undefined) return `: ${direction}`;
  return `${way} ${meant.peers === undefined ? 'everybody' : formatList(meant.peers.map(peerWords), mostPeers)}`;
}

function labelChanges(before: Manifest | undefined, after: Manifest | undefined): readonly string[] {
  const [was, is] = [before, after].map((manifest) => textsAt(manifest?.value, ['metadata', 'labels']));
  if (before === undefined || after === undefined || was === undefined || is === undefined) return [];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old === now) return [];
    if (old === undefined) return [`the label ${key}=${now ?? ''} is new`];
    return [now === undefined ? `the label ${key}=${old} is removed` : `the label ${key} was ${old} and is ${now}`];
  });
}
