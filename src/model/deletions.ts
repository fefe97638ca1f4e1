/** Who ends what a namespace held that somebody deleted. */
const own = 'system:serviceaccount:kube-system:namespace-controller';

/** What the controller manager is called where its controllers have no users of their own. */
const shared = 'system:kube-controller-manager';

export function isNamespaceController(user: string): boolean {
  return user === own || user === shared;
}

/** Ends what a namespace held that somebody deleted. */
export function endsWithNamespace({ user, verb }: { readonly user: string; readonly verb: string }): boolean {
  return user === own || (user === shared && verb === 'deletecollection');
}
