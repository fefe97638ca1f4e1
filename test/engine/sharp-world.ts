/** What random worlds seldom hold by themselves: pods, policies and edits that one small thing alone tells apart. */
import type { NaiveWorld, RawObject } from '../oracle.ts';
import type { Random } from '../random.ts';

/** Some pods a second time, with another address or other ports: what tells apart pods that labels do not. */
export function withTwins(world: NaiveWorld, random: Random): NaiveWorld {
  const pods = (world.objects as readonly RawPod[]).filter(({ kind }) => kind === 'Pod');
  const twins = pods.filter(() => random.chance(0.25)).map((pod, index) => twinOf(pod, index, random));
  return { ...world, objects: [...world.objects, ...twins] };
}

export type RawPod = RawObject & {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: { readonly containers?: readonly object[] };
  readonly status?: { readonly podIP?: string; readonly podIPs?: readonly unknown[] };
};

function twinOf(pod: RawPod, index: number, random: Random): RawPod {
  const name = `${pod.metadata.name}-twin`;
  const ports = [{ name: 'web', containerPort: random.pick([80, 8080, 9090]), protocol: random.pick(['TCP', 'UDP']) }];
  const spec = random.chance(0.5) ? pod.spec : { ...pod.spec, containers: [{ name: 'c0', ports }] };
  const ip = random.pick([`10.244.1.${200 + index}`, `10.244.3.${70 + index}`, `192.0.2.${7 + index}`]);
  const moved = { ...pod.status, podIP: ip, podIPs: [{ ip }] };
  const status = pod.status?.podIPs === undefined || random.chance(0.3) ? pod.status : moved;
  return { ...pod, metadata: { ...pod.metadata, name }, ...(spec && { spec }), ...(status && { status }) };
}

/** One more policy that tells a pod from its twin: by its address alone, or by a port name that only one of them has. */
export function withSharpPolicy(world: NaiveWorld, random: Random): NaiveWorld {
  const pods = (world.objects as readonly RawPod[]).filter(({ kind, status }) => kind === 'Pod' && status?.podIP);
  if (pods.length === 0) return world;
  const [pod, subject] = [random.pick(pods), random.pick(pods)];
  const block = { ipBlock: { cidr: `${pod.status?.podIP ?? ''}/${pod.status?.podIP?.includes(':') ? 128 : 32}` } };
  const object = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'sharp', namespace: subject.metadata.namespace ?? 'default' },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [block] }, { ports: [{ port: 'web' }] }],
      egress: random.chance(0.5) ? [{ to: [block] }] : [{ ports: [{ port: 'web', protocol: 'UDP' }, { port: 'web' }] }],
    },
  };
  return { ...world, policies: [...world.policies, { object }] };
}

/** Both worlds with something more, in which one small thing differs that decides. */
export function withSharpEdit(
  before: NaiveWorld,
  after: NaiveWorld,
  random: Random,
): readonly [NaiveWorld, NaiveWorld] {
  const accept = { action: 'Accept' };
  const other = { action: random.pick(['Deny', 'Pass']) };
  const [there, back] = [
    [accept, other],
    [other, accept],
  ];
  return random.pick<() => readonly [NaiveWorld, NaiveWorld]>([
    // Two policies of one priority, each with what the other said: nothing but their names tells.
    () => [withRules(before, ...there.map((rule) => [rule])), withRules(after, ...back.map((rule) => [rule]))],
    // Two rules in the other order.
    () => [withRules(before, there), withRules(after, back)],
    // A node with another label.
    () => [withNode(before, 'a'), withNode(after, random.pick(['b', undefined]))],
  ])();
}

/** One policy more of one priority for each list of rules, about all pods. */
function withRules(world: NaiveWorld, ...lists: readonly (readonly object[])[]): NaiveWorld {
  const peers = [{ namespaces: {} }];
  const more = lists.map((rules, index) =>
    sharpPolicy(`sharp-${index}`, {
      ingress: rules.map((rule) => ({ ...rule, from: peers })),
      egress: rules.map((rule) => ({ ...rule, to: peers })),
    }),
  );
  return { ...world, policies: [...world.policies, ...more.map((object) => ({ object }))] };
}

function sharpPolicy(name: string, spec: object): RawObject {
  const apiVersion = 'policy.networking.k8s.io/v1alpha2';
  const head = { tier: 'Admin', priority: 3, subject: { namespaces: {} } };
  return { apiVersion, kind: 'ClusterNetworkPolicy', metadata: { name }, spec: { ...head, ...spec } };
}

/** A node at an address that is asked about, and a policy that denies nodes of one zone. */
function withNode(world: NaiveWorld, zone: string | undefined): NaiveWorld {
  const status = { addresses: [{ type: 'ExternalIP', address: '198.51.100.10' }] };
  const labels = zone === undefined ? {} : { zone };
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'sharp', labels }, spec: {}, status };
  const to = [{ nodes: { matchLabels: { zone: 'a' } } }];
  const object = sharpPolicy('sharp', { egress: [{ action: 'Deny', to }] });
  return { ...world, objects: [...world.objects, node], policies: [...world.policies, { object }] };
}
