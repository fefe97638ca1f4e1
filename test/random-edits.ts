/** Random edits of random worlds, as people make them. */
import { type NaiveWorld, type RawObject } from './oracle.ts';
import {
  isTiered,
  makeSubject,
  makeTieredPeer,
  makeTieredPolicy,
  makeTieredRule,
  type TieredPolicy,
} from './random-cluster-policies.ts';
import {
  addressesIn,
  isPodLike,
  type Labels,
  makeAddresses,
  makeBlock,
  makeContainer,
  makeNamespace,
  makePeer,
  makePod,
  makePolicy,
  makePort,
  makeReplica,
  makeRule,
  makeSelector,
  makeTypes,
  type Meta,
  namespaceLabels,
  namespaceNames,
  nodeLabels,
  nodes,
  podLabels,
  type PodSpec,
  type PodStatus,
  type Policy,
  portNames,
  portNumbers,
  type Scene,
} from './random-makers.ts';
import { podsOf } from './random-world.ts';
import { type Random } from './random.ts';

type Drafted = { object: Policy | TieredPolicy; presentIf?: string };
type Draft = { objects: RawObject[]; policies: Drafted[] };
/** Changes the draft and says what it did, or that it found nothing to change. */
type Edit = (draft: Draft, scene: Scene) => string | undefined;

/** The world after one to three edits as people make them. */
export function mutate(world: NaiveWorld, random: Random): { world: NaiveWorld; description: string } {
  const copy = JSON.parse(JSON.stringify(world)) as NaiveWorld;
  const draft = copy as unknown as Draft;
  const [newer, blocky] = [random.chance(0.1), random.chance(0.2)];
  const said: string[] = [];
  for (const count = 1 + random.below(3); said.length < count;) {
    const namespaces = [
      ...new Set([...podsOf(copy).map((pod) => pod.split('/')[0] ?? ''), random.pick(namespaceNames)]),
    ];
    const taken = copy.objects.flatMap(addressesIn);
    const done = random.pick(edits)(draft, { random, namespaces, taken, newer, blocky });
    if (done !== undefined) said.push(done);
  }
  return { world: copy, description: said.join('; ') };
}

const editPolicy: Edit = ({ policies }, scene) => {
  const named = policies.map(({ object }) => object).filter(isNamespaced);
  if (named.length === 0) return undefined;
  const { random } = scene;
  const object = random.pick(named);
  const { spec } = object;
  const [direction, side] = random.pick([['ingress', 'from'] as const, ['egress', 'to'] as const]);
  const rules = spec[direction] ?? [];
  const what = random.pick(['subjects', 'types', 'rule added', 'rule removed', 'peers', 'ports', 'block']);
  const rule = rules.length > 0 ? random.pick(rules) : undefined;
  if (what === 'subjects') spec.podSelector = makeSelector(scene, podLabels, 0.3);
  else if (what === 'types') setOrDelete(spec, 'policyTypes', makeTypes(random));
  else if (what === 'rule added') spec[direction] = [...rules, makeRule(scene, side)];
  else if (rule === undefined) return undefined;
  else if (what === 'rule removed') rules.splice(rules.indexOf(rule), 1);
  else if (what === 'peers')
    setOrDelete(
      rule,
      side,
      editedList(random, rule[side], () => makePeer(scene)),
    );
  else if (what === 'ports')
    setOrDelete(
      rule,
      'ports',
      editedList(random, rule.ports, () => makePort(scene)),
    );
  else {
    const peer = rule[side]?.find(({ ipBlock }) => ipBlock !== undefined);
    if (peer === undefined) return undefined;
    peer.ipBlock = makeBlock(scene);
  }
  return `policy ${object.metadata.name}: ${what} (${direction})`;
};

function isNamespaced(object: Policy | TieredPolicy): object is Policy {
  return !isTiered(object);
}

const editTiered: Edit = ({ policies }, scene) => {
  const { random } = scene;
  const tiered = policies.map(({ object }) => object).filter(isTiered);
  if (tiered.length === 0) return undefined;
  const { kind, metadata, spec } = random.pick(tiered);
  const [direction, side] = random.pick([['ingress', 'from'] as const, ['egress', 'to'] as const]);
  const list = kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
  const rules = spec[direction] ?? [];
  const what = random.pick(['rank', 'subject', 'rule added', 'rule removed', 'order', 'action', 'peer', 'ports']);
  const rule = rules.length > 0 ? random.pick(rules) : undefined;
  const fresh = makeTieredRule(scene, kind, side);
  if (what === 'subject') spec.subject = makeSubject(scene);
  else if (what === 'rule added') spec[direction] = random.chance(0.5) ? [...rules, fresh] : [fresh, ...rules];
  else if (what === 'rank') {
    if (spec.priority === undefined) return undefined;
    spec.priority = random.pick([0, 7, 30]);
  } else if (rule === undefined) return undefined;
  else if (what === 'rule removed') rules.splice(rules.indexOf(rule), 1);
  else if (what === 'order') rules.reverse();
  else if (what === 'action') rule.action = fresh.action;
  else if (what === 'ports') setOrDelete(rule, list, fresh[list]);
  else {
    // A port name goes with pods alone.
    setOrDelete(rule, list, undefined);
    rule[side] = [...(rule[side] ?? []).slice(1), makeTieredPeer(scene, side, rule.action)];
  }
  return `policy ${metadata.name}: ${what} (${direction})`;
};

/** Two policies say each what the other said; of one priority, only their names tell that anything changed. */
const swapTiered: Edit = ({ policies }, { random }) => {
  const tiered = policies.map(({ object }) => object).filter(isTiered);
  const one = tiered.length < 2 ? undefined : random.pick(tiered);
  const other = tiered.find(({ kind, spec: { tier } }) => kind === one?.kind && tier === one.spec.tier);
  if (one === undefined || other === undefined || one === other) return undefined;
  [one.spec, other.spec] = [other.spec, one.spec];
  if (random.chance(0.5)) setOrDelete(one.spec, 'priority', other.spec.priority);
  return `policies ${one.metadata.name} and ${other.metadata.name} swapped`;
};

const addPolicy: Edit = ({ policies }, scene) => {
  const names = policies.map(({ object }) => object.metadata.name);
  const object = scene.random.chance(0.5)
    ? makePolicy(scene, freeName('np', names))
    : makeTieredPolicy(scene, scene.random.pick(['ClusterNetworkPolicy', 'AdminNetworkPolicy']), freeName('t', names));
  policies.push({ object });
  return `policy ${object.metadata.name} added`;
};

const deletePolicy: Edit = ({ policies }, { random }) => {
  if (policies.length === 0) return undefined;
  const [policy] = policies.splice(random.below(policies.length), 1);
  return `policy ${policy?.object.metadata.name ?? ''} deleted`;
};

const setPresence: Edit = ({ policies }, { random }) => {
  if (policies.length === 0) return undefined;
  const policy = random.pick(policies);
  setOrDelete(policy, 'presentIf', policy.presentIf === undefined ? 'prune:one' : undefined);
  return `policy ${policy.object.metadata.name}: presentIf ${policy.presentIf ?? 'removed'}`;
};

const relabelPod: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  return `pod ${pod.name}: ${relabel(pod.meta, podLabels, random)}`;
};

const relabelNamespace: Edit = ({ objects }, { random }) => {
  const declared = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata as Meta);
  if (declared.length === 0) return undefined;
  const meta = random.pick(declared);
  return `namespace ${meta.name}: ${relabel(meta, namespaceLabels, random)}`;
};

const relabelNode: Edit = ({ objects }, { random }) => {
  const metas = objects.filter(({ kind }) => kind === 'Node').map(({ metadata }) => metadata as Meta);
  if (metas.length === 0) return undefined;
  const meta = random.pick(metas);
  return `node ${meta.name}: ${relabel(meta, nodeLabels, random)}`;
};

const changePort: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  const container = random.pick(pod.spec.containers);
  const port = container.ports && random.pick(container.ports);
  if (port === undefined || random.chance(0.2)) {
    container.ports = makeContainer(random, container.name).ports ?? [];
    return `pod ${pod.name}: ports of ${container.name} replaced`;
  }
  const free = portNames.filter((name) => !container.ports?.some((one) => one.name === name));
  if (random.chance(0.5)) port.name = random.pick(free);
  else port.containerPort = random.pick(portNumbers);
  return `pod ${pod.name}: port of ${container.name} is ${JSON.stringify(port)}`;
};

const changeAddress: Edit = ({ objects }, scene) => {
  const { random } = scene;
  const pod = pickPod(objects, random);
  if (pod === undefined || pod.kind !== 'Pod' || pod.spec.hostNetwork === true) return undefined;
  const { podIP: _, podIPs: __, ...rest } = pod.object.status ?? { phase: 'Running' };
  const addresses = random.chance(0.2) ? [] : makeAddresses(scene, pod.spec.nodeName ?? 'n1');
  const known = addresses.length > 0 && { podIP: addresses[0] ?? '', podIPs: addresses.map((ip) => ({ ip })) };
  pod.object.status = { ...rest, ...known };
  return `pod ${pod.name}: addresses are ${addresses.join(' ') || 'not known'}`;
};

const changeState: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  if (pod.object.status !== undefined && random.chance(0.5)) {
    pod.object.status.phase = random.pick(['Running', 'Succeeded', 'Failed']);
    return `pod ${pod.name}: phase ${pod.object.status.phase}`;
  }
  setOrDelete(pod.spec, 'nodeName', random.pick([...Object.keys(nodes), undefined]));
  return `pod ${pod.name}: node ${pod.spec.nodeName ?? 'not known'}`;
};

const addPod: Edit = ({ objects }, scene) => {
  const name = freeName(
    'p',
    objects.map(({ metadata }) => (metadata as Meta).name),
  );
  const pods = objects.filter(isPodLike);
  if (pods.length > 0 && scene.random.chance(0.4)) {
    const original = scene.random.pick(pods);
    objects.push(makeReplica(scene, original, name));
    return `pod ${name} added, a replica of ${(original['metadata'] as Meta).name}`;
  }
  objects.push(makePod(scene, name, scene.random.chance(0.3)));
  return `pod ${name} added`;
};

const removePod: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined || objects.filter(isPodLike).length < 2) return undefined;
  objects.splice(objects.indexOf(pod.object), 1);
  return `pod ${pod.name} removed`;
};

const declareNamespace: Edit = ({ objects }, { random }) => {
  const declared = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => (metadata as Meta).name);
  const free = namespaceNames.filter((name) => !declared.includes(name));
  if (free.length === 0) return undefined;
  const name = random.pick(free);
  objects.push(makeNamespace(random, name));
  return `namespace ${name} declared`;
};

/** Its declaration only, or all that is in it. */
const removeNamespace: Edit = (draft, { random, namespaces }) => {
  const name = random.pick(namespaces);
  const isIn = (metadata: unknown) => ((metadata as Meta).namespace ?? 'default') === name;
  const all = random.chance(0.5);
  const kept = draft.objects.filter(({ kind, metadata }) =>
    kind === 'Namespace' ? (metadata as Meta).name !== name : kind === 'Node' || !all || !isIn(metadata),
  );
  if (kept.length === draft.objects.length || !kept.some(isPodLike)) return undefined;
  draft.objects.splice(0, Infinity, ...kept);
  const policies = draft.policies.filter(({ object }) => !all || isTiered(object) || !isIn(object.metadata));
  draft.policies.splice(0, Infinity, ...policies);
  return `namespace ${name} ${all ? 'removed with all in it' : 'no longer declared'}`;
};

const edits: readonly Edit[] = [
  ...[editPolicy, editPolicy, editPolicy, editTiered, editTiered, editTiered, swapTiered, addPolicy, deletePolicy],
  ...[setPresence, relabelPod, relabelPod, relabelNamespace, relabelNode, changePort, changeAddress, changeState],
  ...[addPod, removePod, declareNamespace, removeNamespace],
];

interface PodParts {
  readonly name: string;
  readonly kind: unknown;
  readonly object: { status?: PodStatus };
  readonly meta: { labels?: Labels };
  readonly spec: PodSpec;
}

function pickPod(objects: readonly RawObject[], random: Random): PodParts | undefined {
  const pods = objects.filter(isPodLike);
  if (pods.length === 0) return undefined;
  const object = random.pick(pods);
  type Template = { metadata: { labels?: Labels }; spec: PodSpec };
  const spec = object['spec'] as { template?: Template; jobTemplate?: { spec: { template: Template } } };
  const { metadata: meta, spec: podSpec } = spec.jobTemplate?.spec.template ?? spec.template ?? (object as Template);
  return { name: (object['metadata'] as Meta).name, kind: object['kind'], object, meta, spec: podSpec };
}

function relabel(meta: { labels?: Labels }, vocabulary: Record<string, string[]>, random: Random): string {
  const key = random.pick(Object.keys(vocabulary));
  const value = random.pick([...(vocabulary[key] ?? []), undefined]);
  meta.labels = { ...meta.labels };
  setOrDelete(meta.labels, key, value);
  return value === undefined ? `label ${key} removed` : `label ${key}=${value}`;
}

/** One more, one less, another one, or (as people forget what it means) none at all. */
function editedList<T>(random: Random, list: readonly T[] | undefined, make: () => T): T[] | undefined {
  if (list === undefined || list.length === 0) return [make()];
  const index = random.below(list.length);
  return random.pick([
    [...list, make()],
    list.filter((_, position) => position !== index),
    list.map((one, position) => (position === index ? make() : one)),
    undefined,
  ]);
}

function setOrDelete<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}

function freeName(prefix: string, used: readonly string[]): string {
  let number = 0;
  while (used.includes(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
