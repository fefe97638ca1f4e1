/** How the open points of the specification are decided: by the gate file, else by the enforcer that is seen. */
import type { Rulings } from '../model/cluster.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest } from '../model/object.ts';
import { formatRef } from '../model/object.ts';
import { listAt, templateOf, textAt } from './objects.ts';
import { listed } from './overlay.ts';

/** Where all enforcers that were tried agree, or where only ICMP or pods that are done would show a difference. */
const withoutEnforcer: Rulings = {
  'blocks-match-pods': 'unknown',
  'host-network': 'node',
  'finished-pods': 'gone',
  protocols: 'three',
  'own-node': 'allowed',
  'port-name-twice': 'all',
};

/** The one point of `withoutEnforcer` that is unknown. */
const undecided = 'whether address blocks match pods stays unknown';

interface Enforcer {
  readonly name: string;
  /** Name of its DaemonSet. */
  readonly daemonSet: RegExp;
  /** Image or container that must be there too, where the DaemonSet also runs without enforcing. */
  readonly container?: RegExp;
  readonly rulings: Partial<Rulings>;
}

/** What is documented or was seen in packets; a ruling that is not named stays as without an enforcer. */
const enforcers: readonly Enforcer[] = [
  {
    name: 'Calico',
    daemonSet: /(?:^|-)(?:calico-node|canal)$/,
    rulings: { 'blocks-match-pods': 'yes', protocols: 'all' },
  },
  {
    name: 'Cilium',
    daemonSet: /(?:^|-)(?:cilium|cilium-node|anetd)$/,
    rulings: { 'blocks-match-pods': 'no', protocols: 'all' },
  },
  { name: 'kube-router', daemonSet: /(?:^|-)kube-router$/, rulings: { 'blocks-match-pods': 'yes' } },
  {
    name: 'kube-network-policies',
    daemonSet: /(?:^|-)(?:kindnet|kube-network-policies)$/,
    rulings: { 'blocks-match-pods': 'yes', 'finished-pods': 'present', protocols: 'all' },
  },
  { name: 'Antrea', daemonSet: /(?:^|-)antrea-agent$/, rulings: {} },
  { name: 'OVN-Kubernetes', daemonSet: /(?:^|-)ovnkube-node(?:-.*)?$/, rulings: {} },
  { name: 'Kube-OVN', daemonSet: /(?:^|-)kube-ovn-cni$/, rulings: {} },
  { name: 'Azure Network Policy Manager', daemonSet: /(?:^|-)azure-npm$/, rulings: {} },
  { name: 'Weave Net', daemonSet: /(?:^|-)weave-net$/, rulings: {} },
  {
    name: 'the AWS network policy agent',
    daemonSet: /(?:^|-)aws-node$/,
    container: /network-policy-agent|eks-nodeagent/,
    rulings: {},
  },
];

/** k3s runs kube-router's policy part inside its own process. */
const k3s = { version: /\+k3s/, enforcer: 'kube-router' };

/** Explicit settings first, then the enforcer of the cluster. `why` is a sentence for the report. */
export function rulingsOf(
  snapshot: Snapshot | undefined,
  explicit: Partial<Rulings>,
): { readonly rulings: Rulings; readonly why: string } {
  const seen = snapshot === undefined ? [] : enforcersIn(snapshot.manifests);
  const found = seen.map(({ enforcer }) => ({ ...withoutEnforcer, ...enforcer.rulings }));
  const rulings = { ...found.reduce(common, found[0] ?? withoutEnforcer), ...explicit };
  const settled = Object.keys(explicit).sort();
  const own = settled.length === 0 ? '' : ` The gate file decides ${settled.join(', ')}.`;
  return { rulings, why: `${enforcerSentence(snapshot, seen)}${own}` };
}

type Seen = { readonly enforcer: Enforcer; readonly by: string };

function enforcerSentence(snapshot: Snapshot | undefined, seen: readonly Seen[]): string {
  if (snapshot === undefined) return `Without a cluster no enforcer is known; ${undecided}.`;
  if (seen.length === 0) return `No known enforcer is seen in the cluster; ${undecided}.`;
  const names = seen.map(({ enforcer, by }) => `${enforcer.name} (${by})`);
  const differing = seen.length > 1 ? ' Where they differ the answer stays unknown.' : '';
  return `Policies are taken to be enforced by ${listed(names)}.${differing}`;
}

function enforcersIn(manifests: readonly Manifest[]): readonly Seen[] {
  const out = new Map<string, Seen>();
  for (const manifest of manifests) {
    const seen = seenIn(manifest);
    if (seen !== undefined && !out.has(seen.enforcer.name)) out.set(seen.enforcer.name, seen);
  }
  const builtIn = manifests.find(
    ({ ref, value }) =>
      ref.kind === 'Node' && k3s.version.test(textAt(value, ['status', 'nodeInfo', 'kubeletVersion']) ?? ''),
  );
  const enforcer = enforcers.find(({ name }) => name === k3s.enforcer);
  if (out.size === 0 && builtIn !== undefined && enforcer !== undefined) return [{ enforcer, by: 'built into k3s' }];
  return [...out.values()].sort((a, b) => (a.enforcer.name < b.enforcer.name ? -1 : 1));
}

function seenIn(manifest: Manifest): Seen | undefined {
  if (manifest.ref.kind !== 'DaemonSet') return undefined;
  const containers = listAt(templateOf(manifest), ['spec', 'containers']).map(
    (container) => `${textAt(container, ['name']) ?? ''} ${textAt(container, ['image']) ?? ''}`,
  );
  const enforcer = enforcers.find(
    ({ daemonSet, container }) =>
      daemonSet.test(manifest.ref.name) && (container === undefined || containers.some((text) => container.test(text))),
  );
  return enforcer === undefined ? undefined : { enforcer, by: formatRef(manifest.ref) };
}

/** What two enforcers have in common; `protocols` has no unknown, and three is the lesser claim. */
function common(a: Rulings, b: Rulings): Rulings {
  const same = <Key extends Exclude<keyof Rulings, 'protocols'>>(key: Key): Rulings[Key] | 'unknown' =>
    a[key] === b[key] ? a[key] : 'unknown';
  return {
    'blocks-match-pods': same('blocks-match-pods'),
    'host-network': same('host-network'),
    'finished-pods': same('finished-pods'),
    protocols: a.protocols === b.protocols ? a.protocols : 'three',
    'own-node': same('own-node'),
    'port-name-twice': same('port-name-twice'),
  };
}
