/** Which profile is in force: the one that is asked for, else that of the enforcer which the cluster shows, else the specification. */
import type { Rulings } from '../model/cluster.ts';
import type { Gate } from '../model/gate.ts';
import type { Snapshot } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import type { Json, Manifest } from '../model/object.ts';
import { formatRef } from '../model/object.ts';
import type { Atom } from '../model/verdict.ts';
import type { Profile, Signs } from '../profiles/index.ts';
import { listAt, templateOf, textAt } from './objects.ts';
import { listed } from './overlay.ts';

/** What is in force in a cluster. */
export interface Enforcer extends Pick<Profile, 'name' | 'rulings' | 'tiers' | 'deviations'> {
  /** The condition of cluster-wide policies, where it is not known that the enforcer reads them. */
  readonly clusterWide?: Atom;
  /** A network plug-in is seen that enforces nothing by itself, and nothing that does. */
  readonly isNobody?: true;
  /** Whole sentences for the report. */
  readonly why: string;
}

export interface Wish extends Pick<Gate, 'rulings'> {
  /** Name of a profile. */
  readonly profile?: string;
}

/** Single rulings that were asked for go before those of the profile. UsableError for a profile that does not exist. */
export function enforcerOf(snapshot: Snapshot | undefined, wish: Wish, profiles: readonly Profile[]): Enforcer {
  const seen = snapshot === undefined || wish.profile !== undefined ? [] : seenIn(snapshot.manifests, profiles);
  const all = seen.length > 0 ? seen.map(({ profile }) => profile) : [profileNamed(wish.profile ?? 'spec', profiles)];
  const { name, title, rulings, tiers, deviations, clusterWide } = all.reduce(inCommon);
  const settled = Object.keys(wish.rulings).sort();
  const own = settled.length === 0 ? '' : ` The gate file decides ${settled.join(', ')}.`;
  const idle = snapshot === undefined || wish.profile !== undefined || seen.length > 0 ? undefined : idleIn(snapshot);
  const why = wish.profile === undefined ? sentenceOf(snapshot, seen, idle) : sentenceAsAsked(all[0]);
  const condition = { key: `cluster-wide:${name}`, text: `${title} enforces cluster-wide policies` };
  return {
    name,
    rulings: { ...rulings, ...wish.rulings },
    tiers,
    deviations,
    ...(clusterWide === undefined ? {} : { clusterWide: condition }),
    ...(idle === undefined ? {} : { isNobody: true }),
    why: `${why}${own}`,
  };
}

function profileNamed(wanted: string, profiles: readonly Profile[]): Profile {
  const found = profiles.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  throw new UsableError(`there is no profile "${wanted}"`, `profiles are ${listed(profiles.map(({ name }) => name))}`);
}

interface Seen {
  readonly profile: Profile;
  readonly by: string;
}

function sentenceAsAsked(profile: Profile | undefined): string {
  const title = profile?.title ?? '';
  return profile?.signs === undefined
    ? `Policies are read as ${title} says, as was asked for.`
    : `Policies are taken to be enforced by ${title}, as was asked for.`;
}

function sentenceOf(snapshot: Snapshot | undefined, seen: readonly Seen[], idle: string | undefined): string {
  const open = 'what the specification leaves open stays unknown';
  if (snapshot === undefined) return `Without a cluster no enforcer is known; ${open}.`;
  if (idle !== undefined)
    return `${idle} connects pods and enforces no policies by itself, and nothing that does is seen in the cluster: it may be that no policy has any effect there; ${open}.`;
  if (seen.length === 0 && isUnread(snapshot))
    return `The DaemonSets of the cluster could not be read, and they show who enforces policies: whether anybody does is not known; ${open}.`;
  if (seen.length === 0) return `No known enforcer is seen in the cluster; ${open}.`;
  const names = seen.map(({ profile, by }) => `${profile.title} (${by})`);
  const differing = seen.length > 1 ? ' Where they differ the answer stays unknown.' : '';
  return `Policies are taken to be enforced by ${listed(names)}.${differing}`;
}

function isUnread({ manifests, incomplete }: Snapshot): boolean {
  const isRead = manifests.some(({ ref }) => ref.kind === 'DaemonSet');
  return !isRead && incomplete.some(({ kind }) => kind === 'DaemonSet');
}

/** Network plug-ins that connect pods and leave policies to others; `unless`: a container of it that enforces them. */
const connecting: readonly (Pick<Signs, 'daemonSet'> & { readonly title: string; readonly unless?: RegExp })[] = [
  { title: 'flannel', daemonSet: /(?:^|-)kube-flannel(?:-ds)?(?:-[a-z0-9]+)?$/, unless: /kube-network-policies/ },
  { title: 'The AWS VPC CNI', daemonSet: /(?:^|-)aws-node$/ },
];

/** `flannel (DaemonSet kube-flannel/kube-flannel-ds)`. */
function idleIn({ manifests }: Snapshot): string | undefined {
  for (const { title, daemonSet, unless } of connecting) {
    const found = manifests.find((manifest) => shows(manifest, { daemonSet }));
    if (found !== undefined && (unless === undefined || !shows(found, { daemonSet, container: unless })))
      return `${title} (${formatRef(found.ref)})`;
  }
  return undefined;
}

/** Each enforcer once, by name. */
function seenIn(manifests: readonly Manifest[], profiles: readonly Profile[]): readonly Seen[] {
  const out = new Map<string, Seen>();
  for (const manifest of manifests) {
    const profile = profiles.find(({ signs }) => signs !== undefined && shows(manifest, signs));
    if (profile !== undefined && !out.has(profile.name))
      out.set(profile.name, { profile, by: formatRef(manifest.ref) });
  }
  if (out.size === 0) return builtIn(manifests, profiles).slice(0, 1);
  return [...out.values()].sort((a, b) => (a.profile.title < b.profile.title ? -1 : 1));
}

/** Part of the distribution that the nodes run. */
function builtIn(manifests: readonly Manifest[], profiles: readonly Profile[]): readonly Seen[] {
  const versions = manifests
    .filter(({ ref }) => ref.kind === 'Node')
    .map(({ value }) => textAt(value, ['status', 'nodeInfo', 'kubeletVersion']) ?? '');
  return profiles.flatMap((profile) => {
    const within = profile.signs?.builtInto;
    if (within === undefined || !versions.some((version) => within.kubelet.test(version))) return [];
    return [{ profile, by: `built into ${within.name}` }];
  });
}

function shows(manifest: Manifest, { daemonSet, container, argument, without }: Signs): boolean {
  if (manifest.ref.kind !== 'DaemonSet' || !daemonSet.test(manifest.ref.name)) return false;
  const containers = listAt(templateOf(manifest), ['spec', 'containers']);
  const names = containers.map((one) => `${textAt(one, ['name']) ?? ''} ${textAt(one, ['image']) ?? ''}`);
  const args = containers.flatMap((one) => [...textsIn(listAt(one, ['command'])), ...textsIn(listAt(one, ['args']))]);
  return (
    (container === undefined || names.some((text) => container.test(text))) &&
    (argument === undefined || args.some((text) => argument.test(text))) &&
    (without === undefined || !args.some((text) => without.test(text)))
  );
}

function textsIn(list: readonly Json[]): readonly string[] {
  return list.filter((item): item is string => typeof item === 'string');
}

/** What two enforcers have in common; `protocols` has no unknown, and three is the lesser claim. */
function inCommon(a: Profile, b: Profile): Profile {
  const same = <Key extends Exclude<keyof Rulings, 'protocols'>>(key: Key): Rulings[Key] | 'unknown' =>
    a.rulings[key] === b.rulings[key] ? a.rulings[key] : 'unknown';
  return {
    name: `${a.name}, ${b.name}`,
    title: `${a.title} and ${b.title}`,
    rulings: {
      'blocks-match-pods': same('blocks-match-pods'),
      'host-network': same('host-network'),
      'finished-pods': same('finished-pods'),
      protocols: a.rulings.protocols === b.rulings.protocols ? a.rulings.protocols : 'three',
      'own-node': same('own-node'),
      'port-name-twice': same('port-name-twice'),
      'sidecar-port-names': same('sidecar-port-names'),
      'blocks-match-nodes': same('blocks-match-nodes'),
    },
    tiers: a.tiers.length <= b.tiers.length ? a.tiers : b.tiers,
    ...(a.clusterWide === undefined && b.clusterWide === undefined ? {} : { clusterWide: 'unknown' }),
    deviations: a.deviations.filter((one) => b.deviations.includes(one)),
  };
}
