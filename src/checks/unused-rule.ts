/** A touched rule without which every verdict stays the same. */
import type { Comparison } from '../model/comparison.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { UnusedRule } from '../model/slip.ts';
import { ruleName, side, slipCheck } from './slips.ts';

export const unusedRule = slipCheck('unused-rule', (slip, comparison) => {
  if (slip.how === 'matches-nothing' && isTold(slip, comparison)) return undefined;
  const what = `${side(slip)} ${slip.peers}, ${slip.ports}`;
  return {
    title: `${ruleName(slip)} is ${words[slip.how]}: ${what}`,
    details: [
      ...whyText(slip),
      'Without the rule every verdict stays the same, which was proved by asking again.',
      forHowLong(slip),
    ],
    text: `the rule is ${words[slip.how]}`,
    further: slip.by.map(({ policy, rule, origin }) => ({
      object: policy,
      origin,
      text: `rule ${rule + 1} of ${formatRef(policy)} takes what it would match`,
    })),
    subject: '',
    peer: slip.peers,
    port: slip.ports,
  };
});

const words: Readonly<Record<UnusedRule['how'], string>> = {
  shadowed: 'shadowed by others',
  'never-reached': 'never reached',
  'matches-nothing': 'of no use: it matches nothing',
};

/** Another slip of the same rule says why it matches nothing. */
function isTold(slip: UnusedRule, { slips }: Comparison): boolean {
  return slips.some(
    (other) =>
      other !== slip &&
      'rule' in other &&
      other.rule === slip.rule &&
      other.direction === slip.direction &&
      keyOf(other.policy) === keyOf(slip.policy),
  );
}

function whyText({ how, action, by }: UnusedRule): readonly string[] {
  const others = by.map(
    ({ policy, rule, origin }) => `rule ${rule + 1} of ${formatRef(policy)} (${formatOrigin(origin)})`,
  );
  if (how === 'matches-nothing') return ['Nobody that it names has a port that it names.'];
  if (others.length === 0) return [];
  const doing = { allow: 'allowed', deny: 'denied', pass: 'passed on' }[action];
  return how === 'shadowed'
    ? [`Everything that it names is ${doing} by ${others.join(' and ')} as well.`]
    : [`Earlier rules take all of it: ${others.join(' and ')}.`];
}

function forHowLong({ forFuture, how }: UnusedRule): string {
  if (forFuture) return 'That holds for pods to come too.';
  return how === 'matches-nothing'
    ? 'That holds now; pods to come may fit it.'
    : 'That holds now; for pods to come it may count.';
}
