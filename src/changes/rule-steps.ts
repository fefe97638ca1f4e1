/** A rule in steps: its peers and ports that came, went or are others, and what it does with what it matches. */
import { peerContent, portContent } from '../engine/content.ts';
import type { Origin } from '../model/origin.ts';
import type { Direction, Peer, PolicyRule, PortMatch, SelectorPart } from '../model/policy.ts';
import { does, partsOf, peerWords, portText } from './places.ts';
import { scopeSteps, selectorSteps } from './selector-steps.ts';
import type { Alike, Effect, Entry, Step, Steps } from './steps.ts';
import { align, listSteps, oneStep, presence, unchanged } from './steps.ts';

/** The peers of a rule as one text; equal for equal sets. */
export function peersOf(rule: PolicyRule): string {
  return rule.peers === undefined ? '' : [...rule.peers.map(peerContent)].sort().join('|');
}

export function portsOf(rule: PolicyRule): string {
  return rule.ports === undefined ? '' : [...rule.ports.map(portContent)].sort().join('|');
}

/** What the steps of one rule have in common. */
interface Frame {
  readonly direction: Direction;
  readonly rules: readonly PolicyRule[];
  /** The later version. */
  readonly rule: PolicyRule;
}

/**
 * A rule that is new, or gone. Of a new one with several peers or ports, each can be taken away alone. `twin` is the same
 * rule elsewhere in the list of the other side: then it was moved.
 */
export function wholeRule(
  before: PolicyRule | undefined,
  after: PolicyRule | undefined,
  direction: Direction,
  twin?: PolicyRule,
): Steps<PolicyRule | undefined> {
  if (after === undefined) {
    if (before === undefined) return unchanged(undefined);
    const words = (): string => (twin === undefined ? 'the rule is removed' : movedWords(before, twin));
    const { origin } = twin ?? before;
    const step = { origin, words, rank: 2, inside: [], direction, rules: [before] };
    return oneStep<PolicyRule | undefined>(before, undefined, step);
  }
  const frame: Frame = { direction, rules: [after], rule: after };
  const peers = addedEntries(after.peers, (peer) => ({
    ...frame,
    peer,
    origin: peer.origin,
    words: () => `peer ${peerWords(peer)} is new in the rule`,
    rank: 1,
    inside: [],
  }));
  const ports = addedEntries(after.ports, (port) => ({
    ...frame,
    origin: port.origin,
    words: () => newPortWords(port),
    rank: 0,
    inside: [],
  }));
  const inside: Steps<PolicyRule> = {
    steps: [...peers.steps, ...ports.steps],
    build: (undone) => assembled(after, peers.build(undone), ports.build(undone)),
  };
  return presence(before, inside, {
    ...frame,
    origin: after.origin,
    words: () => (twin === undefined ? 'the rule is new' : movedWords(twin, after)),
    rank: 2,
  });
}

function movedWords(before: PolicyRule, after: PolicyRule): string {
  return `the rule was number ${before.index + 1} and is number ${after.index + 1}`;
}

/** Entries of a list that is new as a whole: of a single one the list says everything. */
function addedEntries<Entry>(
  entries: readonly Entry[] | undefined,
  step: (entry: Entry) => Step,
): Steps<readonly Entry[] | undefined> {
  if (entries === undefined || entries.length < 2) return unchanged(entries);
  return listSteps(entries.map((entry) => oneStep<Entry | undefined>(undefined, entry, step(entry))));
}

function assembled(
  rule: PolicyRule,
  peers: readonly Peer[] | undefined,
  ports: readonly PortMatch[] | undefined,
): PolicyRule {
  const { peers: _, ports: __, ...rest } = rule;
  return { ...rest, ...(peers === undefined ? {} : { peers }), ...(ports === undefined ? {} : { ports }) };
}

export function ruleSteps(before: PolicyRule, after: PolicyRule, direction: Direction): Steps<PolicyRule> {
  const frame: Frame = { direction, rules: [before, after], rule: after };
  const peers = peerListSteps(before, after, frame);
  const ports = portListSteps(before, after, frame);
  const action = fieldSteps(before.action, after.action, frame, {
    origin: after.actionOrigin ?? after.origin,
    text: `the rule did ${before.action} and does ${after.action}`,
  });
  const same = before.condition?.key === after.condition?.key;
  const condition = same
    ? unchanged(after.condition)
    : fieldSteps(before.condition, after.condition, frame, {
        origin: after.origin,
        text: 'fields that this program does not know are others',
      });
  return {
    steps: [peers, ports, action, condition].flatMap(({ steps }) => steps),
    build: (undone) => {
      const { condition: _, ...rest } = assembled(after, peers.build(undone), ports.build(undone));
      const guard = condition.build(undone);
      return { ...rest, action: action.build(undone), ...(guard === undefined ? {} : { condition: guard }) };
    },
  };
}

function fieldSteps<Value>(
  before: Value,
  after: Value,
  frame: Frame,
  { origin, text }: { readonly origin: Origin; readonly text: string },
): Steps<Value> {
  if (before === after) return unchanged(after);
  return oneStep(before, after, { ...frame, origin, words: () => text, rank: 2, inside: [] });
}

function peerListSteps(before: PolicyRule, after: PolicyRule, frame: Frame): Steps<readonly Peer[] | undefined> {
  const [was, is] = [before.peers, after.peers];
  if (was === undefined || is === undefined) {
    if (was === is) return unchanged(is);
    const [first] = is ?? [];
    const words = (): string =>
      is === undefined
        ? `the rule names no peer any more and so ${does(after)} every one`
        : `the peer was every peer and is ${is.map(peerWords).join(' or ')}`;
    const origin = first?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, ...(first && { peer: first }), origin, words, rank: 0, inside: [] });
  }
  return listSteps(align(was, is, peerContent, alikePeers(was, is)).map((entry) => peerSteps(entry, frame)));
}

/** Which peer most likely became another one: it shares a condition, or asks for the same labels, or is the only other. */
function alikePeers(was: readonly Peer[], is: readonly Peer[]): readonly Alike<Peer>[] {
  const keysOf = (peer: Peer): ReadonlySet<string> =>
    new Set(peerTexts(peer).map((text) => text.split(/[ =]/)[0] ?? ''));
  const meet = (a: Iterable<string>, b: ReadonlySet<string>): boolean => [...a].some((text) => b.has(text));
  return [
    (a, b) => a.kind === b.kind && meet(peerTexts(a), new Set(peerTexts(b))),
    (a, b) => a.kind === 'pods' && b.kind === 'pods' && meet(keysOf(a), keysOf(b)),
    (a, b) => a.kind === b.kind && was.length === is.length,
  ];
}

/** In a list that grew, or where only a key is shared, it may as well be a peer that is new. */
function isSurelyTheSame(before: Peer, after: Peer, { rules }: Frame): boolean {
  const [was, is] = rules.map(({ peers = [] }) => peers.length);
  const known = new Set(peerTexts(before));
  return was === is && (before.kind === 'block' || peerTexts(after).some((text) => known.has(text)));
}

function peerTexts(peer: Peer): readonly string[] {
  if (peer.kind === 'pods' || peer.kind === 'nodes') return peer.parts.map(({ text }) => text);
  return peer.kind === 'block' ? [peer.block.cidr] : [peer.atom.key];
}

function peerSteps({ before, after }: Entry<Peer>, frame: Frame): Steps<Peer | undefined> {
  if (after === undefined) {
    if (before === undefined) return unchanged(undefined);
    const words = (): string => `peer ${peerWords(before)} is removed from the rule`;
    return oneStep<Peer | undefined>(before, undefined, {
      ...frame,
      origin: before.origin,
      words,
      rank: 0,
      inside: [],
    });
  }
  const words = ({ change }: Effect): string =>
    before === undefined || (change === 'gain' && !isSurelyTheSame(before, after, frame))
      ? `peer ${peerWords(after)} is new in the rule`
      : `the peer was ${peerWords(before)} and is ${peerWords(after)}`;
  const step: Step = { ...frame, peer: after, origin: after.origin, words, rank: 0, inside: [] };
  if (before === undefined) {
    return oneStep<Peer | undefined>(undefined, after, { ...step, origin: freshPart(after, frame) ?? after.origin });
  }
  if (peerContent(before) === peerContent(after)) return unchanged<Peer | undefined>(after);
  if (before.kind !== 'pods' || after.kind !== 'pods') {
    const origin = placeApart(before, after) ?? after.origin;
    return oneStep<Peer | undefined>(before, after, { ...step, origin });
  }
  const written = { whole: after.origin, was: before.parts, parts: after.parts, step };
  const pods = selectorSteps(before.pods, after.pods, { ...written, prefix: '' });
  const namespaces = scopeSteps(before.namespaces, after.namespaces, { ...written, prefix: 'namespace ' });
  return {
    steps: [...pods.steps, ...namespaces.steps],
    build: (undone) => ({ ...after, pods: pods.build(undone), namespaces: namespaces.build(undone) }),
  };
}

/** Of a peer that is another one: what it says now and did not, else what it said and does not any more. */
function placeApart(before: Peer, after: Peer): Origin | undefined {
  const [was, is] = [partsOf(before), partsOf(after)];
  const alone = (one: readonly SelectorPart[], other: readonly SelectorPart[]): Origin | undefined =>
    one.find(({ text }) => !other.some((each) => each.text === text))?.origin;
  return alone(is, was) ?? alone(was, is);
}

/** The first condition of a new peer that the rule did not have before: the others are those of its neighbours. */
function freshPart(peer: Peer, { rules: [before] }: Frame): Origin | undefined {
  const known = new Set((before?.peers ?? []).flatMap(peerTexts));
  return peer.kind === 'pods' ? peer.parts.find(({ text }) => !known.has(text))?.origin : undefined;
}

function portListSteps(before: PolicyRule, after: PolicyRule, frame: Frame): Steps<readonly PortMatch[] | undefined> {
  const [was, is] = [before.ports, after.ports];
  if (was === undefined || is === undefined) {
    if (was === is) return unchanged(is);
    const words = (): string =>
      is === undefined
        ? `the rule names no port any more and so ${does(after)} every one`
        : `the port was every port and is ${is.map(portText).join(' or ')}`;
    const origin = is?.[0]?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, origin, words, rank: 1, inside: [] });
  }
  const alike: readonly Alike<PortMatch>[] = [
    (a, b) => a.kind !== 'unknown' && b.kind !== 'unknown' && a.protocol === b.protocol,
    () => was.length === is.length,
  ];
  return listSteps(align(was, is, portContent, alike).map((entry) => portSteps(entry, frame)));
}

function portSteps({ before, after }: Entry<PortMatch>, frame: Frame): Steps<PortMatch | undefined> {
  if (before !== undefined && after !== undefined && portContent(before) === portContent(after)) {
    return unchanged<PortMatch | undefined>(after);
  }
  const place = after ?? before;
  if (place === undefined) return unchanged(undefined);
  const words = ({ change }: Effect): string => {
    if (after === undefined) return `port ${portText(place)} is removed from the rule`;
    if (before === undefined || change === 'gain') return `${newPortWords(after)} in the rule`;
    return `the port was ${portText(before)} and is ${portText(after)}`;
  };
  return oneStep(before, after, { ...frame, origin: place.origin, words, rank: 1, inside: [] });
}

function newPortWords(port: PortMatch): string {
  return port.kind === 'range' && port.first === 1 && port.last === 65535
    ? 'the port entry names no port and so means every one'
    : 'the port entry is new';
}
