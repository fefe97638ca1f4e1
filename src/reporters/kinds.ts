/** The words for each finding kind; the compiler keeps the table complete. */
import type { Finding, FindingKind, Severity } from '../model/finding.ts';

export interface KindWords {
  /** What a row of this kind is called. */
  readonly word: string;
  /** Title of an annotation, after the name of the tool. */
  readonly title: string;
  /** Several of them in a sum: "2 gate files changed". */
  readonly one: string;
  readonly many: string;
  /** What such a finding says of the change, after "this change"; absent where the change is not to blame. */
  readonly does?: string;
}

/** Findings about users outside, pods to come and the time of a rollout, by kind and reach, go by words of their own. */
const wordsByReach: Readonly<Partial<Record<string, KindWords>>> = {
  'lost-access entry': {
    word: 'users cut off',
    title: 'users cut off',
    one: 'workload cut off from users',
    many: 'workloads cut off from users',
    does: 'cuts users off',
  },
  'lost-access entry-moved': {
    word: 'users led elsewhere',
    title: 'users led elsewhere',
    one: 'workload that users are led away from',
    many: 'workloads that users are led away from',
    does: 'leads users elsewhere',
  },
  'new-access entry': {
    word: 'newly reachable',
    title: 'newly reachable from outside',
    one: 'workload newly reachable from outside',
    many: 'workloads newly reachable from outside',
    does: 'opens ways in from outside',
  },
  'new-access future-pods': {
    word: 'newly allowed',
    title: 'opened to pods to come',
    one: 'opening for pods to come',
    many: 'openings for pods to come',
    does: 'opens access for pods to come',
  },
  'new-access while-rolling': {
    word: 'open for a while',
    title: 'open only while the rollout lasts',
    one: 'pair open only while the rollout lasts',
    many: 'pairs open only while the rollout lasts',
    does: 'opens connections while it is rolled out',
  },
  'opened-connection while-rolling': {
    word: 'open for a while',
    title: 'refused traffic let in only while the rollout lasts',
    one: 'refused connection let in only while the rollout lasts',
    many: 'refused connections let in only while the rollout lasts',
    does: 'lets in for a while what was refused',
  },
  'lost-access future-pods': {
    word: 'newly blocked',
    title: 'closed to pods to come',
    one: 'closing for pods to come',
    many: 'closings for pods to come',
    does: 'closes access for pods to come',
  },
  'unclear-verdict entry': {
    word: 'cannot say',
    title: 'cannot say whether users are cut off',
    one: 'way in of which it cannot say',
    many: 'ways in of which it cannot say',
    does: 'may cut users off',
  },
};

/** The words of a finding: those of its reach where it has its own, else those of its kind. */
export function wordsOf({ kind, reach }: Pick<Finding, 'kind' | 'reach'>): KindWords {
  return wordsByReach[`${kind} ${reach ?? ''}`] ?? kindWords[kind];
}

const kindWords: Readonly<Record<FindingKind, KindWords>> = {
  'blocked-connection': {
    word: 'newly blocked',
    title: 'recorded traffic newly blocked',
    one: 'recorded connection newly blocked',
    many: 'recorded connections newly blocked',
    does: 'blocks recorded traffic',
  },
  'opened-connection': {
    word: 'newly allowed',
    title: 'refused traffic newly allowed',
    one: 'refused connection newly allowed',
    many: 'refused connections newly allowed',
    does: 'lets in what was refused',
  },
  'lost-isolation': {
    word: 'isolation lost',
    title: 'isolation lost',
    one: 'isolation lost',
    many: 'isolations lost',
    does: 'takes isolation away',
  },
  'new-access': {
    word: 'newly allowed',
    title: 'newly allowed, never recorded',
    one: 'never recorded pair newly allowed',
    many: 'never recorded pairs newly allowed',
    does: 'allows connections that nobody has used yet',
  },
  'lost-access': {
    word: 'newly blocked',
    title: 'newly blocked, never recorded',
    one: 'never recorded pair newly blocked',
    many: 'never recorded pairs newly blocked',
    does: 'blocks connections that nobody has used yet',
  },
  'unclear-verdict': {
    word: 'cannot say',
    title: 'cannot say what changes',
    one: 'connection of which it cannot say',
    many: 'connections of which it cannot say',
    does: 'touches connections of which nobody can say what happens',
  },
  'selects-nothing': {
    word: 'selects nothing',
    title: 'the policy selects no pod',
    one: 'policy that selects nothing',
    many: 'policies that select nothing',
    does: 'leaves a policy without a pod',
  },
  'peer-matches-nothing': {
    word: 'peer matches nothing',
    title: 'the peer matches nothing',
    one: 'peer that matches nothing',
    many: 'peers that match nothing',
    does: 'names a peer that nobody is',
  },
  'port-not-served': {
    word: 'port not served',
    title: 'no pod serves the port',
    one: 'port that no pod serves',
    many: 'ports that no pod serves',
    does: 'names a port that no pod serves',
  },
  'half-open': {
    word: 'half open',
    title: 'open on one side only',
    one: 'connection open on one side only',
    many: 'connections open on one side only',
    does: 'opens a connection on one side only',
  },
  'split-peer': {
    word: 'split peer',
    title: 'two list items mean "or"',
    one: 'peer in two halves',
    many: 'peers in two halves',
    does: 'splits a peer in two',
  },
  'split-port': {
    word: 'split port',
    title: 'port and protocol are two list items',
    one: 'port apart from its protocol',
    many: 'ports apart from their protocols',
    does: 'splits a port from its protocol',
  },
  'block-names-pods': {
    word: 'block names pods',
    title: 'the address block names pods or Services',
    one: 'address block that names pods',
    many: 'address blocks that name pods',
    does: 'names pods by address',
  },
  'unused-rule': {
    word: 'unused rule',
    title: 'the rule changes nothing',
    one: 'rule of no use',
    many: 'rules of no use',
    does: 'adds a rule of no use',
  },
  'no-effect': {
    word: 'no effect',
    title: 'the policy changes nothing',
    one: 'policy without effect',
    many: 'policies without effect',
    does: 'adds a policy without effect',
  },
  drift: {
    word: 'drift',
    title: 'the live cluster differs',
    one: 'live object that differs from the base',
    many: 'live objects that differ from the base',
  },
  'model-disagrees': {
    word: 'model disagrees',
    title: 'recorded verdicts contradict the live policies',
    one: 'contradiction between records and live policies',
    many: 'contradictions between records and live policies',
  },
  'noisy-source': {
    word: 'noisy source',
    title: 'a source is refused again and again',
    one: 'noisy source',
    many: 'noisy sources',
  },
  'thin-evidence': {
    word: 'thin evidence',
    title: 'the logs say too little',
    one: 'gap in the evidence',
    many: 'gaps in the evidence',
  },
  'not-evaluated': {
    word: 'not evaluated',
    title: 'not evaluated',
    one: 'place not evaluated',
    many: 'places not evaluated',
    does: 'holds parts that could not be evaluated',
  },
  'invalid-manifest': {
    word: 'invalid',
    title: 'invalid manifest',
    one: 'invalid manifest',
    many: 'invalid manifests',
    does: 'holds invalid manifests',
  },
  'gate-changed': {
    word: 'gate changed',
    title: 'the rules of the gate change',
    one: 'change of the gate itself',
    many: 'changes of the gate itself',
  },
  'waiver-expired': {
    word: 'waiver expired',
    title: 'a waiver has expired',
    one: 'expired waiver',
    many: 'expired waivers',
  },
  'waiver-unused': {
    word: 'waiver unused',
    title: 'a waiver matches nothing',
    one: 'unused waiver',
    many: 'unused waivers',
  },
};

/** Marks stand beside the word, never for it; all of them are characters that a check run can hold. */
export const marks: Readonly<Record<Severity, string>> = { error: '⛔', warning: '⚠️', notice: 'ℹ️', ignore: '·' };
