/** Facts to phrases: who, on what, how often, and why. Shared by all reporters; documents are made elsewhere. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { Party, Row } from '../model/finding.ts';
import type { PortRange } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatRef } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import { allBut, formatPorts, partyName } from '../model/party.ts';
import type { Departure } from '../model/policy.ts';
import { countOf, formatCount } from '../model/time.ts';
import type { Answer, Reason } from '../model/verdict.ts';
import { join, name, type Phrase, plain, place, prose, say, words } from './phrase.ts';

/** Stands for every end that a report may not name. */
export const hiddenParty = { kind: 'unidentified', text: '(not shown)' } as const satisfies Party;

export function partyPhrase(party: Party): Phrase {
  switch (party.kind) {
    case 'workload': {
      const who = name(partyName(party));
      return party.some === undefined
        ? who
        : say`${words(`${formatCount(party.some.pods)} of ${countOf(party.some.of, 'pod')} of `)}${who}`;
    }
    case 'addresses':
      return addressesPhrase(party);
    case 'entry':
      return entryPhrase(party);
    case 'node':
      return party.name === '' ? words('a node') : say`node ${name(party.name)}`;
    case 'api-server':
      return words('the API server');
    case 'unidentified':
      return prose(party.text);
  }
}

function entryPhrase({ object, hosts }: Party & { readonly kind: 'entry' }): Phrase {
  const more = hosts.length > 2 ? ` and ${countOf(hosts.length - 2, 'more host')}` : '';
  const shownHosts = say` (${join(hosts.slice(0, 2).map(name), ', ')}${words(more)})`;
  return say`outside through ${refPhrase(object)}${hosts.length === 0 ? [] : shownHosts}`;
}

function addressesPhrase(party: Party & { readonly kind: 'addresses' }): Phrase {
  if (party.everything) return words('any outside address');
  const blocks = blocksPhrase(party.blocks);
  if (party.name !== undefined) return say`${name(party.name)}${party.blocks.length > 0 ? say` (${blocks})` : []}`;
  if (party.known !== undefined) return say`${blocks} (${prose(party.known)})`;
  return party.blocks.length > 0 ? blocks : words('outside addresses');
}

function blocksPhrase(blocks: readonly string[]): Phrase {
  const all = allBut(blocks);
  if (all !== undefined) return say`${words(`every ${all.family} address but`)} ${join(all.but.map(name), ', ')}`;
  const more = blocks.length - 2;
  return say`${join(blocks.slice(0, 2).map(name), ', ')}${words(more > 0 ? ` and ${countOf(more, 'more block')}` : '')}`;
}

/** The ports of a row, cut short where a rule left many gaps. */
export function portsText(ports: readonly PortRange[]): string {
  const text = formatPorts(ports);
  if (text.length <= 100) return text;
  return `${formatPorts(ports.slice(0, 4))} and ${countOf(ports.length - 4, 'more range')}`;
}

/** `namespace/name`. */
export function workloadName({ namespace, name: own }: WorkloadRef): string {
  return namespace === '' ? own : `${namespace}/${own}`;
}

/** Kinds that other groups have too, by the group that is meant where none is said. */
const usualGroups: ReadonlyMap<string, string> = new Map([
  ['NetworkPolicy', 'networking.k8s.io'],
  ['ClusterNetworkPolicy', 'policy.networking.k8s.io'],
]);

export function refPhrase(ref: ObjectRef): Phrase {
  const usual = usualGroups.get(ref.kind);
  const group = usual === undefined || ref.group === '' || ref.group === usual ? [] : say` of ${name(ref.group)}`;
  return say`${/^[A-Za-z]{1,63}$/.test(ref.kind) ? words(`${ref.kind} `) : say`${name(ref.kind)} `}${name(
    ref.namespace === '' ? ref.name : `${ref.namespace}/${ref.name}`,
  )}${group}`;
}

const answers: Readonly<Record<Answer, string>> = { allowed: 'allowed', denied: 'denied', unknown: 'cannot say' };

export function answerText(answer: Answer): string {
  return answers[answer];
}

const actions = { allow: 'allowed by', deny: 'denied by', pass: 'passed on by' } as const;

/** One ground of a verdict: "ingress allowed by rule 2 of NetworkPolicy payments/api (policies/api.yaml:31:13)". */
export function reasonPhrase(reason: Reason): Phrase {
  switch (reason.kind) {
    case 'same-pod':
      return words('a pod always reaches itself');
    case 'own-node':
      return words(`a pod is ${reason.certain ? 'always' : 'perhaps'} reached from its own node`);
    case 'default':
      return words(`no policy selects it for ${reason.direction}`);
    case 'rule': {
      const doing = `${reason.direction} ${reason.certain ? '' : 'perhaps '}${actions[reason.action]}`;
      const rule = say`${words(`${doing} rule ${formatCount(reason.rule + 1)} of `)}${policyPhrase(reason.policy, reason.origin)}`;
      return say`${rule}${deviationPhrase(reason.deviation)}`;
    }
    case 'isolated': {
      const [first, ...rest] = reason.policies;
      const by = first === undefined ? words('a policy') : policyPhrase(first.policy, first.origin);
      const more = rest.length === 0 ? '' : ` and ${countOf(rest.length, 'more policy', 'more policies')}`;
      const doing = `${reason.direction} ${reason.certain ? '' : 'perhaps '}isolated by `;
      return say`${words(doing)}${by}${words(`${more}, no rule matches`)}`;
    }
  }
}

/** A policy and where in it; a live object that the place names again is named once. */
export function policyPhrase(policy: ObjectRef, origin: Origin): Phrase {
  if (origin.kind !== 'live' || origin.object !== formatRef(policy))
    return say`${refPhrase(policy)} (${place(origin)})`;
  return origin.path === '' ? refPhrase(policy) : say`${refPhrase(policy)} (${name(origin.path)})`;
}

/** Where the rule itself says less than what is enforced. */
function deviationPhrase(deviation: Departure | undefined): Phrase {
  return deviation === undefined ? [] : say` by the deviation ${[{ kind: 'deviation', name: deviation.name }]}`;
}

/** The same as plain text, safe for a terminal. */
export function reasonText(reason: Reason): string {
  return plain(reasonPhrase(reason));
}

/** The grounds of one verdict in one sentence; at most `most` of them. The answer is said where they do not. */
function verdictPhrase(answer: Answer | undefined, reasons: readonly Reason[], most = 4): Phrase {
  const grounds = reasons.slice(0, most).map(reasonPhrase);
  const more = reasons.length > most ? [words(countOf(reasons.length - most, 'more ground'))] : [];
  const why = join([...grounds, ...more], '; ');
  if (why.length === 0) return words(answer === undefined ? '' : answerText(answer));
  return answer === 'unknown' ? say`${words(answerText(answer))}: ${why}` : why;
}

export interface LabelledPhrase {
  readonly label: 'before' | 'after' | 'before and after' | 'live' | 'depends on';
  readonly phrase: Phrase;
}

/** The verdicts of a row as sentences: before, after, live, and what they rest on. */
export function rowVerdicts(row: Row): readonly LabelledPhrase[] {
  // Without grounds the two answers are what the finding is called by.
  const told = row.reasonsBefore.length + row.reasonsAfter.length > 0 || row.after === 'unknown';
  const before = told ? verdictPhrase(row.before, news(row.reasonsBefore, row.reasonsAfter)) : [];
  const after = told ? verdictPhrase(row.after, news(row.reasonsAfter, row.reasonsBefore)) : [];
  const isSame = plain(before) === plain(after);
  const conditions = row.dependsOn.slice(0, 3).map((each) => say`whether ${prose(each)}`);
  const all: readonly LabelledPhrase[] = [
    { label: 'before and after', phrase: isSame ? before : [] },
    { label: 'before', phrase: isSame ? [] : before },
    { label: 'after', phrase: isSame ? [] : after },
    { label: 'live', phrase: row.live === undefined ? [] : words(`${answerText(row.live)} in the live cluster`) },
    { label: 'depends on', phrase: join(conditions, '; ') },
  ];
  return all.filter(({ phrase }) => phrase.length > 0);
}

/** The grounds that the other side does not share; all of them where it shares every one. */
function news(reasons: readonly Reason[], others: readonly Reason[]): readonly Reason[] {
  const shared = new Set(others.map((reason) => plain(reasonPhrase(reason))));
  const own = reasons.filter((reason) => !shared.has(plain(reasonPhrase(reason))));
  return own.length > 0 ? own : reasons;
}
