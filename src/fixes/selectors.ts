/** Peers and ports as a manifest writes them, for ends that were recorded. */
import type { WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import { familyOf, formatAddress } from '../model/network.ts';
import type { JsonObject } from '../model/object.ts';
import type { Named, Need } from './needs.ts';

/** Labels that controllers write for one pod or one revision. */
const passing =
  /^(?:pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|statefulset\.kubernetes\.io\/.*|apps\.kubernetes\.io\/.*|batch\.kubernetes\.io\/.*)$/;
const validKey = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/;
const validValue = /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/;

/** Keys that name an application, the usual ones first. */
const telling = ['app.kubernetes.io/name', 'app', 'k8s-app', 'app.kubernetes.io/instance', 'name', 'component'];

/** How wide a selector is: by the one label that tells its pods apart, or by all that they have. */
export const widths = ['one-label', 'all-labels'] as const;
export type Width = (typeof widths)[number];

/** Entries for `from` or `to`; undefined where nothing names the end. `own` is the namespace of the policy. */
export function peersFor(world: World, end: Named, own: string, width: Width): readonly JsonObject[] | undefined {
  if (end.kind === 'addresses') {
    return end.addresses.map((address) => ({
      ipBlock: { cidr: `${formatAddress(address)}/${familyOf(address) === 'IPv4' ? 32 : 128}` },
    }));
  }
  const labels = podLabelsFor(world, end.workload, width);
  if (labels === undefined) return undefined;
  const { namespace } = end.workload;
  const place = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
  return [{ ...(namespace === own ? {} : place), podSelector: { matchLabels: labels } }];
}

/** Labels by which a selector in their namespace finds the pods of a workload. */
export function podLabelsFor(world: World, of: WorkloadRef, width: Width): JsonObject | undefined {
  const key = workloadKeyOf(of);
  const inside = [...world.endpoints.values()].filter(({ namespace }) => namespace === of.namespace);
  const own = inside.filter(({ workload }) => workloadKeyOf(workload) === key);
  const others = inside.filter(({ workload }) => workloadKeyOf(workload) !== key);
  const common = commonLabels(own.map(({ labels }) => labels));
  if (common.length === 0) return undefined;
  if (width === 'all-labels') return Object.fromEntries(common);
  const alone = common.find(([key, value]) => others.every(({ labels }) => labels.get(key) !== value));
  return alone === undefined ? undefined : Object.fromEntries([alone]);
}

export function isValidLabel(key: string, value: string): boolean {
  return validKey.test(key) && validValue.test(value);
}

/** Labels that every pod has, the telling ones first; none that is not valid, for nothing may be smuggled into a file. */
function commonLabels([first, ...rest]: readonly Labels[]): readonly (readonly [string, string])[] {
  const place = (key: string): number => (telling.includes(key) ? telling.indexOf(key) : telling.length);
  return [...(first ?? [])]
    .filter(([key, value]) => !passing.test(key) && isValidLabel(key, value))
    .filter(([key, value]) => rest.every((labels) => labels.get(key) === value))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

export function portEntry({ protocol, port }: Pick<Need, 'protocol' | 'port'>): JsonObject {
  return { protocol, port };
}
