/** Rights beyond reading what is read: writing, secrets, everything. */
import type { ExaminedLine } from '../model/examined.ts';
import { UsableError } from '../model/host.ts';
import type { ClusterAccess } from './kube-access.ts';
import { liveKinds } from './kube-kinds.ts';
import { mendingSurplus } from './kube-mend.ts';
import { type AllowedRule, whatMayI } from './kube-review.ts';

const reading: ReadonlySet<string> = new Set(['get', 'list', 'watch']);
/** Reviews of oneself, which everybody may ask for. */
const ofEverybody: ReadonlySet<string> = new Set(['authorization.k8s.io', 'authentication.k8s.io']);

/** Different surplus rights that are told one by one. */
const told = 10;

/** What the server lists of the namespace `default` and of the whole cluster. */
export async function surplusLines(
  access: ClusterAccess,
  user: string | undefined,
  signal: AbortSignal,
): Promise<readonly ExaminedLine[]> {
  const part = 'rights';
  const allowed = await whatMayI(access, 'default', signal).catch((error: unknown) => {
    if (error instanceof UsableError) return undefined;
    throw error;
  });
  if (allowed === undefined)
    return [{ part, state: 'cannot tell', what: 'the server does not list what else these credentials may do' }];
  const all = [...new Set(allowed.rules.flatMap(surplusOf))];
  // What may do everything may do each thing.
  const surplus = all.includes(everything) ? [everything] : all;
  const partial: readonly ExaminedLine[] = allowed.isPartial
    ? [{ part, state: 'cannot tell', what: 'an authorizer of the server does not list all that it allows' }]
    : [];
  if (surplus.length > 0) {
    const rest = surplus.length - told;
    const what = [...surplus.slice(0, told), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
    return [{ part, state: 'too much', what, names: surplus, help: mendingSurplus(user) }, ...partial];
  }
  if (partial.length > 0) return partial;
  return [{ part, state: 'ok', what: 'nothing beyond reading, for the whole cluster and in the namespace default' }];
}

const everything = 'everything: all verbs of all resources, Secrets included';

function surplusOf({ groups, resources, verbs, names }: AllowedRule): readonly string[] {
  if ([groups, resources, verbs].every((each) => each.includes('*'))) return [everything];
  if (groups.every((group) => ofEverybody.has(group)) && verbs.every((verb) => verb === 'create')) return [];
  const writes = verbs.filter((verb) => !reading.has(verb));
  const isUnread = (resource: string): boolean =>
    resource === '*' ||
    !liveKinds.some(({ plural, group }) => plural === resource && (groups.includes(group) || groups.includes('*')));
  const unread = resources.filter(isUnread);
  const what = writes.length > 0 ? resources : unread;
  if (what.length === 0) return [];
  const only = names.length > 0 ? ` (${names.length} by name)` : '';
  return [`${(writes.length > 0 ? writes : verbs).join(', ')} of ${what.join(', ')}${only}`];
}
