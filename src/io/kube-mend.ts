/** The commands that give credentials the rights of deploy/*.yaml, or take others from them. */

/** The account that deploy/rbac.yaml makes. */
const ownAccount = 'system:serviceaccount:netpol-gate:netpol-gate';

/** What to type so that the user may read what is read; for `watches`, follow it too. */
export function mendingRights(user: string | undefined, watches: boolean): string {
  const apply = `kubectl apply -f deploy/rbac.yaml${watches ? ' -f deploy/rbac-watch.yaml' : ''}`;
  if (user === undefined || user === ownAccount) return apply;
  const roles = ['netpol-gate', ...(watches ? ['netpol-gate-watch'] : [])];
  const bind = roles.map(
    (role) => `kubectl create clusterrolebinding ${role}-reader --clusterrole=${role} ${subject(user)}`,
  );
  return [apply, ...bind].join(' && ');
}

/** What to type so that the user may ask what the server has, as everybody may who was not kept from it. */
export function mendingDiscovery(user: string | undefined): string {
  const who = user === undefined ? '--user=NAME' : subject(user);
  return `kubectl create clusterrolebinding netpol-gate-discovery --clusterrole=system:discovery ${who}`;
}

/** What to do about rights that are not needed. */
export function mendingSurplus(user: string | undefined): string {
  return user === ownAccount
    ? 'take its other bindings away: kubectl get rolebindings,clusterrolebindings -A -o wide | grep netpol-gate'
    : 'take the account of deploy/rbac.yaml instead: kubectl -n netpol-gate create token netpol-gate --duration=1h';
}

/** The server says who the user is: what a shell would take for more than a name is not repeated to be typed. */
function subject(user: string): string {
  const [, account] = /^system:serviceaccount:([a-z0-9-]+:[a-z0-9.-]+)$/.exec(user) ?? [];
  if (account !== undefined) return `--serviceaccount=${account}`;
  return /^[A-Za-z0-9][\w.@:/-]{0,200}$/.test(user) ? `--user=${user}` : '--user=NAME';
}

/** Some of the names, or how many there are where these are all. */
export function listedKinds(names: readonly string[], of: number): string {
  const most = 8;
  if (names.length === of && of > 1) return `all ${of} kinds that are read`;
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
