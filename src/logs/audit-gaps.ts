/** Which facts an audit log could have told and did not, because it was recorded at too low a level. */
import type { AuditFact } from './audit-policy.ts';
import { ruleFor } from './audit-policy.ts';
import type { Decoded, DecoderState } from './index.ts';

interface Seen {
  readonly told: number;
  readonly of: number;
}
type Facts = Map<AuditFact, Seen>;
export const factsKey = 'audit: facts';

/** A record that tells the fact, or could have told it at a higher level. */
export function noteFact(state: DecoderState, fact: AuditFact, told: boolean): void {
  const facts = (state.get(factsKey) as Facts | undefined) ?? (new Map() as Facts);
  state.set(factsKey, facts);
  const { told: before, of } = facts.get(fact) ?? { told: 0, of: 0 };
  facts.set(fact, { told: before + (told ? 1 : 0), of: of + 1 });
}

/** What was noted in a memory, each fact as often as it was: to be noted again in another one. */
export function notesIn(memory: DecoderState): readonly { readonly fact: AuditFact; readonly told: boolean }[] {
  const facts = (memory.get(factsKey) as Facts | undefined) ?? (new Map() as Facts);
  return [...facts].flatMap(([fact, { told, of }]) =>
    Array.from({ length: of }, (_, index) => ({ fact, told: index < told })),
  );
}

/** Records that could tell the fact, as the report names them. */
const places: Readonly<Record<AuditFact, string>> = {
  'bodies of policies': 'policy writes',
  'results of policy changes': 'policy patches',
  'pod names and labels': 'pod creations',
  'pod addresses': 'pod status writes',
  'EndpointSlice bodies': 'EndpointSlice writes',
  'labels of namespaces': 'namespace writes',
  Services: 'Service writes',
  'webhook configurations': 'webhook configuration writes',
};

/** Policies are asked one by one, so each gap counts; of the others one record in many is enough. */
const everyOne: ReadonlySet<AuditFact> = new Set(['bodies of policies', 'results of policy changes']);

export function auditGaps(state: DecoderState): readonly Decoded[] {
  const facts = (state.get(factsKey) as Facts | undefined) ?? (new Map() as Facts);
  return [...facts].flatMap(([fact, { told, of }]) => {
    if (everyOne.has(fact) ? told === of : told > 0) return [];
    const { level, about } = ruleFor(fact);
    const what = told === 0 ? 'them' : `${of - told} of them`;
    const text = `${fact} in ${told} of ${of} ${places[fact]}: the audit policy records ${what} below level ${level}; see the rule "${about}" of netpol-gate init --audit-policy`;
    return [{ kind: 'limit' as const, text }];
  });
}
