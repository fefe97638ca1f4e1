/** The line inside a changed policy that an author should look at, and what changed there in words. */
import type { CompiledWorld } from '../engine/compile.ts';
import { peerContent, portContent, ruleContent } from '../engine/content.ts';
import { denied } from '../engine/decision.ts';
import type { End } from '../engine/match.ts';
import { matchedPort, matchesPeer, ruleMatch } from '../engine/match.ts';
import { valueAt } from '../engine/ports.ts';
import type { Origin } from '../model/origin.ts';
import type { Direction, Peer, Policy, PolicyRule, PortMatch, SelectorPart } from '../model/policy.ts';

/** One side of one connection, as the policy of the subject sees it in one world. */
export interface Sight {
  readonly world: CompiledWorld;
  readonly direction: Direction;
  readonly subject: End;
  readonly peer: End;
  readonly place: number;
}

/** The same question on both sides. */
export interface Sights {
  readonly was: Sight;
  readonly is: Sight;
}

export interface PlaceInPolicy {
  readonly origin: Origin;
  readonly text: string;
  /** The rule that the place is in, where the change added or altered one. */
  readonly rule?: PolicyRule;
  readonly peer?: Peer;
  /** Whether the other end is a pod, so that a block which matched it says nothing of it. */
  readonly peerIsPod?: boolean;
}

/** Where an added or altered rule lets the connection through, or what stopped denying it or isolating the subject. */
export function placeOfGain(before: Policy | undefined, after: Policy, { was, is }: Sights): PlaceInPolicy {
  const { gone, fresh } = rulesApart(before, after, is.direction);
  const gained = fresh.find((rule) => rule.action !== 'deny' && matches(is, rule));
  if (gained !== undefined) return placeInRule(gained, counterpart(gained, gone), is);
  const lifted = gone.find((rule) => rule.action === 'deny' && matches(was, rule));
  if (lifted !== undefined) return placeOfChangedRule(lifted, fresh, was);
  return placeOutsideOfRules(before, after, is.direction);
}

/** The rules that only one side has; a rule that both have did not become another one. */
function rulesApart(before: Policy | undefined, after: Policy, direction: Direction) {
  const [was, is] = [before?.[direction]?.rules ?? [], after[direction]?.rules ?? []];
  const without = (rules: readonly PolicyRule[], others: readonly PolicyRule[]): readonly PolicyRule[] => {
    const known = new Set(others.map(ruleContent));
    return rules.filter((rule) => !known.has(ruleContent(rule)));
  };
  return { gone: without(was, is), fresh: without(is, was) };
}

/** Where the rule that let the connection through was altered or removed, or what denies it or isolates the subject now. */
export function placeOfLoss(before: Policy | undefined, after: Policy, { was, is }: Sights): PlaceInPolicy {
  if (before?.[was.direction]?.isolates === true && after[is.direction] === undefined) {
    return { origin: after.typesOrigin ?? after.origin, text: noLonger(is.direction) };
  }
  const { gone, fresh } = rulesApart(before, after, is.direction);
  const denying = fresh.find((rule) => rule.action === 'deny' && matches(is, rule));
  if (denying !== undefined) return placeInRule(denying, counterpart(denying, gone), is);
  const lost = gone.find((rule) => rule.action !== 'deny' && matches(was, rule));
  if (lost !== undefined) return placeOfChangedRule(lost, fresh, was);
  return placeOutsideOfRules(before, after, is.direction);
}

/** What became of a rule that matched the connection. */
function placeOfChangedRule(rule: PolicyRule, fresh: readonly PolicyRule[], was: Sight): PlaceInPolicy {
  const successor = counterpart(rule, fresh);
  if (successor === undefined) return { origin: rule.origin, text: 'the rule is removed' };
  return placeOfChange(rule, successor, was);
}

function matches(sight: Sight, rule: PolicyRule): boolean {
  return valueAt(ruleMatch(sight.world, rule, sight.direction, sight.subject, sight.peer), sight.place) !== denied;
}

/** The rule that most likely became this one: it shares peers or ports, else it stands at the same index. */
function counterpart(rule: PolicyRule, others: readonly PolicyRule[]): PolicyRule | undefined {
  const peers = (one: PolicyRule): string => (one.peers ?? []).map(peerContent).sort().join('|');
  const ports = (one: PolicyRule): string => (one.ports ?? []).map(portContent).sort().join('|');
  const sharesPart = (one: PolicyRule): boolean => {
    const parts = new Set([...(one.peers ?? []).map(peerContent), ...(one.ports ?? []).map(portContent)]);
    return [...(rule.peers ?? []).map(peerContent), ...(rule.ports ?? []).map(portContent)].some((part) =>
      parts.has(part),
    );
  };
  return (
    others.find((one) => peers(one) === peers(rule)) ??
    others.find((one) => ports(one) === ports(rule) && one.index === rule.index) ??
    others.find((one) => one.index === rule.index && sharesPart(one)) ??
    others.find((one) => ports(one) === ports(rule)) ??
    others.find((one) => one.index === rule.index)
  );
}

/** The added peer or port of a rule that matches the connection. */
function placeInRule(rule: PolicyRule, old: PolicyRule | undefined, is: Sight): PlaceInPolicy {
  const target = is.direction === 'ingress' ? is.subject.pod : is.peer.pod;
  const matchingPort = (rule.ports ?? []).filter(
    (port) => valueAt(matchedPort(is.world.run, port, target), is.place) !== denied,
  );
  const matchingPeers = (rule.peers ?? []).filter(
    (peer) => matchesPeer(is.world, peer, is.direction, is.peer) !== denied,
  );
  const oldPorts = new Set((old?.ports ?? []).map(portContent));
  const oldPeers = new Set((old?.peers ?? []).map(peerContent));
  const known = {
    rule,
    ...(matchingPeers[0] === undefined ? {} : { peer: matchingPeers[0] }),
    peerIsPod: is.peer.pod !== undefined,
  };
  if (old !== undefined && rule.peers === undefined && old.peers !== undefined) {
    return { ...known, origin: rule.origin, text: `the rule names no peer any more and so ${does(rule)} every one` };
  }
  if (old !== undefined && rule.ports === undefined && old.ports !== undefined) {
    return { ...known, origin: rule.origin, text: `the rule names no port any more and so ${does(rule)} every one` };
  }
  const port = matchingPort.find((one) => !oldPorts.has(portContent(one)));
  const peer = matchingPeers.find((one) => !oldPeers.has(peerContent(one)));
  if (
    port !== undefined &&
    (old !== undefined ? peer === undefined || old.peers === undefined : (rule.ports?.length ?? 0) > 1)
  ) {
    return { ...known, origin: port.origin, text: portWords(port, old) };
  }
  if (peer !== undefined && (old !== undefined || (rule.peers?.length ?? 0) > 1)) {
    const part = alteredPart(peer, old?.peers ?? []);
    return { ...known, peer, origin: part?.origin ?? peer.origin, text: `peer ${peerWords(peer)} is new in the rule` };
  }
  return { ...known, origin: rule.origin, text: 'the rule is new' };
}

/** What a rule does with what it matches, as a verb. */
export function does({ action }: PolicyRule): string {
  return { allow: 'allows', deny: 'denies', pass: 'passes' }[action];
}

function portWords(
  port: { readonly kind: string; readonly first?: number; readonly last?: number },
  old: PolicyRule | undefined,
): string {
  const what =
    port.kind === 'range' && port.first === 1 && port.last === 65535
      ? 'the port entry names no port and so means every one'
      : 'the port entry is new';
  return old === undefined || what.startsWith('the port entry names') ? what : `${what} in the rule`;
}

/** What replaced the part of a rule that matched the connection. */
function placeOfChange(lost: PolicyRule, now: PolicyRule, was: Sight): PlaceInPolicy {
  const run = was.world.run;
  const target = was.direction === 'ingress' ? was.subject.pod : was.peer.pod;
  const nowPeers = new Set((now.peers ?? []).map(peerContent));
  const nowPorts = new Set((now.ports ?? []).map(portContent));
  const peer = (lost.peers ?? []).find(
    (one) => matchesPeer(was.world, one, was.direction, was.peer) !== denied && !nowPeers.has(peerContent(one)),
  );
  const port = (lost.ports ?? []).find(
    (one) => valueAt(matchedPort(run, one, target), was.place) !== denied && !nowPorts.has(portContent(one)),
  );
  if (peer !== undefined || lost.peers === undefined) {
    const oldPeers = new Set((lost.peers ?? []).map(peerContent));
    const fresh = (now.peers ?? []).filter((one) => !oldPeers.has(peerContent(one)));
    const successor = fresh[0];
    if (successor !== undefined) {
      const part = alteredPart(successor, peer === undefined ? [] : [peer]);
      const old = peer === undefined ? 'every peer' : peerWords(peer);
      return {
        rule: now,
        peer: successor,
        origin: part?.origin ?? successor.origin,
        text: `the peer was ${old} and is ${peerWords(successor)}`,
      };
    }
    if (peer !== undefined)
      return { rule: now, origin: peer.origin, text: `peer ${peerWords(peer)} is removed from the rule` };
  }
  if (port !== undefined || lost.ports === undefined) {
    const oldPorts = new Set((lost.ports ?? []).map(portContent));
    const fresh = (now.ports ?? []).find((one) => !oldPorts.has(portContent(one)));
    if (fresh !== undefined) {
      const old = port === undefined ? 'every port' : portText(port);
      return { rule: now, origin: fresh.origin, text: `the port was ${old} and is ${portText(fresh)}` };
    }
    if (port !== undefined)
      return { rule: now, origin: port.origin, text: `port ${portText(port)} is removed from the rule` };
  }
  const text = lost.action === now.action ? 'the rule is altered' : `the rule ${does(now)} what it matches now`;
  return { rule: now, origin: now.origin, text };
}

/** A selector that differs, a direction that came or went, or the policy as a whole. */
function placeOutsideOfRules(before: Policy | undefined, after: Policy, direction: Direction): PlaceInPolicy {
  if (before === undefined) {
    const isolates = after[direction]?.isolates === true;
    return { origin: after.subject.origin, text: `the policy is new${isolates ? ` and isolates ${direction}` : ''}` };
  }
  const part = alteredSubject(before, after);
  if (part !== undefined) return part;
  if (before.tier !== after.tier)
    return { origin: after.origin, text: `the policy was in the tier ${before.tier} and is in ${after.tier}` };
  if (before.rank !== after.rank)
    return {
      origin: after.rankOrigin ?? after.origin,
      text: `the priority of the policy was ${before.rank} and is ${after.rank}`,
    };
  const types = after[direction]?.typeOrigin ?? after.typesOrigin ?? after.origin;
  if (before[direction] === undefined && after[direction] !== undefined) {
    return { origin: types, text: `the policy applies to ${direction} now` };
  }
  if (before[direction] !== undefined && after[direction] === undefined)
    return { origin: types, text: noLonger(direction) };
  if (after.condition !== undefined && before.condition === undefined) {
    return { origin: before.origin, text: 'the manifest of the policy is removed' };
  }
  return { origin: after[direction]?.origin ?? after.origin, text: 'the rules are altered' };
}

export function noLonger(direction: Direction): string {
  return `the policy no longer applies to ${direction}, and its ${direction} rules have no effect`;
}

function alteredSubject(before: Policy, after: Policy): PlaceInPolicy | undefined {
  const [was, is] = [before.subject.parts, after.subject.parts].map((parts) => new Set(parts.map(({ text }) => text)));
  const fresh = after.subject.parts.filter(({ text }) => !was?.has(text));
  const gone = before.subject.parts.filter(({ text }) => !is?.has(text));
  if (fresh.length + gone.length === 0) return undefined;
  const words = (parts: readonly SelectorPart[]): string => parts.map(({ text }) => text).join(', ') || 'every pod';
  const text = `the policy selected ${words(before.subject.parts)} and selects ${words(after.subject.parts)}`;
  return { origin: fresh[0]?.origin ?? after.subject.origin, text };
}

/** The first condition of a peer that none of the others has. */
function alteredPart(peer: Peer, others: readonly Peer[]): SelectorPart | undefined {
  if (others.length === 0) return undefined;
  const known = new Set(others.flatMap(partsOf).map(({ text }) => text));
  return partsOf(peer).find(({ text }) => !known.has(text));
}

/** The conditions of a peer that have places of their own. */
export function partsOf(peer: Peer): readonly SelectorPart[] {
  return peer.kind === 'unknown' ? [] : (peer.parts ?? []);
}

/** `TCP 443`, `TCP 8000-8090`, `every TCP port`, `TCP https`. */
export function portText(port: PortMatch): string {
  if (port.kind === 'unknown') return 'of an unknown kind';
  if (port.kind === 'named') return port.protocol === undefined ? port.name : `${port.protocol} ${port.name}`;
  if (port.first === 1 && port.last === 65535) return `every ${port.protocol} port`;
  return port.first === port.last ? `${port.protocol} ${port.first}` : `${port.protocol} ${port.first}-${port.last}`;
}

export function peerWords(peer: Peer): string {
  switch (peer.kind) {
    case 'pods':
      return peer.parts.length > 0 ? peer.parts.map(({ text }) => text).join(' and ') : everyPodWords(peer);
    case 'block':
      return peer.except.length === 0
        ? peer.block.cidr
        : `${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).join(', ')}`;
    case 'nodes':
      return peer.parts.length > 0 ? `nodes with ${peer.parts.map(({ text }) => text).join(' and ')}` : 'every node';
    case 'unknown':
      return peer.name ?? 'of an unknown kind';
  }
}

function everyPodWords(peer: Peer & { readonly kind: 'pods' }): string {
  return peer.namespaces.kind === 'own' ? `every pod of ${peer.namespaces.namespace}` : 'every pod of every namespace';
}
