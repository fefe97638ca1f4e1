/** What all worlds of one run share: conditions, rulings, and answers about selectors that were asked before. */
import type { Rulings } from '../model/cluster.ts';
import type { Labels, Requirement, Selector } from '../model/labels.ts';
import { formatLabels, formatSelector, holds } from '../model/labels.ts';
import type { Atom } from '../model/verdict.ts';
import type { Decision, Decisions } from './decision.ts';
import { allowed, createDecisions, denied } from './decision.ts';

export interface Run {
  readonly rulings: Rulings;
  readonly decisions: Decisions;
  /** Whether a selector matches labels; each distinct selector is asked once against each distinct label set. */
  matches(selector: Selector, labels: InternedLabels): Decision;
  intern(labels: Labels): InternedLabels;
  /** Allowed if the ruling has the given value, denied if it has another, an atom where it is unknown. */
  ruling(name: DecidedRuling, value: string, suffix?: string): Decision;
  /** How many labels, answers about selectors, and nodes of decisions it remembers. */
  size(): number;
}

/** A distinct set of labels of the run; equal labels are the same object. */
export interface InternedLabels {
  readonly id: number;
  readonly labels: Labels;
  /** Of what does not exist yet: when a requirement holds; undefined if its operator is not known. */
  readonly open?: (requirement: Requirement) => Decision | undefined;
}

type DecidedRuling = Exclude<keyof Rulings, 'protocols'>;

/** The value for which the atom of an unknown ruling stands, and the condition in words. */
const rulingAtoms: Readonly<Record<DecidedRuling, { readonly value: string; readonly text: string }>> = {
  'blocks-match-pods': { value: 'yes', text: 'the network plug-in lets address blocks match the addresses of pods' },
  'host-network': { value: 'node', text: 'the network plug-in treats host-network pods as their node' },
  'finished-pods': { value: 'gone', text: 'the network plug-in has forgotten pods that are done' },
  'own-node': { value: 'allowed', text: "the network plug-in always lets a pod's own node in" },
  'port-name-twice': { value: 'all', text: 'a port name that two containers use means both numbers' },
  'sidecar-port-names': { value: 'found', text: 'the network plug-in finds the port names of sidecars' },
  'blocks-match-nodes': { value: 'yes', text: 'the network plug-in lets address blocks match the addresses of nodes' },
};

export function createRun(rulings: Rulings): Run {
  const decisions = createDecisions();
  const interned = new Map<string, InternedLabels>();
  /** Pods of one workload often hold the very same labels. */
  const same = new WeakMap<Labels, InternedLabels>();
  const answers = new Map<string, Map<number, Decision>>();
  let asked = 0;
  const texts = new WeakMap<Selector, string>();

  const intern = (labels: Labels): InternedLabels => {
    const before = same.get(labels);
    if (before !== undefined) return before;
    const text = formatLabels(labels);
    const one = interned.get(text) ?? { id: interned.size, labels };
    interned.set(text, one);
    same.set(labels, one);
    return one;
  };

  const textOf = (selector: Selector): string => {
    const text = texts.get(selector) ?? formatSelector(selector);
    texts.set(selector, text);
    return text;
  };

  const matches = (selector: Selector, labels: InternedLabels): Decision => {
    if (selector.kind !== 'match') return selector.kind === 'all' ? allowed : denied;
    if (labels.open !== undefined) return matchOpen(decisions, selector.requirements, labels.open);
    const text = textOf(selector);
    let known = answers.get(text);
    if (known === undefined) answers.set(text, (known = new Map<number, Decision>()));
    let answer = known.get(labels.id);
    if (answer === undefined) {
      known.set(labels.id, (answer = matchAll(decisions, selector.requirements, labels.labels)));
      asked++;
    }
    return answer;
  };

  const ruling = (name: DecidedRuling, value: string, suffix = ''): Decision => {
    const set = rulings[name];
    if (set !== 'unknown') return set === value ? allowed : denied;
    const known = rulingAtoms[name];
    const holds = decisions.atom({ key: `ruling:${name}${suffix}`, text: known.text });
    return value === known.value ? holds : decisions.not(holds);
  };

  return { rulings, decisions, matches, intern, ruling, size: () => interned.size + asked + decisions.size() };
}

function matchAll(decisions: Decisions, requirements: readonly Requirement[], labels: Labels): Decision {
  return requirements.reduce<Decision>((all, requirement) => {
    const answer = holds(requirement, labels);
    const one = answer === undefined ? decisions.atom(operatorAtom(requirement)) : answer ? allowed : denied;
    return decisions.and(all, one);
  }, allowed);
}

function matchOpen(
  decisions: Decisions,
  requirements: readonly Requirement[],
  open: NonNullable<InternedLabels['open']>,
): Decision {
  return requirements.reduce<Decision>(
    (all, requirement) => decisions.and(all, open(requirement) ?? decisions.atom(operatorAtom(requirement))),
    allowed,
  );
}

function operatorAtom(requirement: Requirement): Atom {
  const condition = requirement.operator === 'unknown' ? requirement.condition : '';
  return { key: `unknown:operator:${condition}`, text: `the label condition ${condition} holds` };
}
