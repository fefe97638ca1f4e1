// Random worlds in which a policy is loosened by accident. A second, naive evaluator says what each fix takes back.
import { expect, test } from '@jest/globals';
import { dump, loadAll } from 'js-yaml';
import { applyEdits, type Fix, linesOf } from '../src/model/fix.ts';
import { check } from '../src/run.ts';
import { evaluateNaively, type NaiveProbe, type NaiveWorld, type RawObject } from './oracle.ts';
import { recorded } from './fixes-world.ts';
import { now } from './program.ts';
import { forSeeds, ofAllWorlds, type Random } from './random.ts';
import { memoryTree } from './trees.ts';

type Texts = Readonly<Record<string, string>>;
const namespaces = ['one', 'two'];
const ports = [80, 443];
const apps = ['a', 'b', 'c'];

function randomPods(random: Random): readonly RawObject[] {
  return namespaces.flatMap((namespace) =>
    random.some(apps, 1, 3).map((app) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: app, namespace, labels: { app, tier: random.pick(['x', 'y']) } },
      spec: { containers: [{ name: 'main', image: 'i', ports: [{ containerPort: random.pick(ports) }] }] },
    })),
  );
}

interface Rule {
  readonly from?: readonly RawObject[];
  readonly ports?: readonly RawObject[];
}

function randomRule(random: Random): Rule {
  const pods = { podSelector: { matchLabels: { app: random.pick(apps) } } };
  const place = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': random.pick(namespaces) } } };
  return {
    from: [random.chance(0.5) ? pods : { ...place, ...pods }],
    ports: random.some(ports, 1, 2).map((port) => ({ port, protocol: 'TCP' })),
  };
}

interface RandomPolicy extends RawObject {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly podSelector: RawObject;
    readonly policyTypes: readonly string[];
    readonly ingress: readonly Rule[];
  };
}

function randomPolicy(random: Random, name: string): RandomPolicy {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: random.pick(namespaces) },
    spec: {
      podSelector: random.chance(0.4) ? {} : { matchLabels: { app: random.pick(apps) } },
      policyTypes: ['Ingress'],
      ingress: random.times(0, 2, () => randomRule(random)),
    },
  };
}

/** What people do by accident; undefined: the policy goes. */
function loosened(random: Random, policy: RandomPolicy): RandomPolicy | undefined {
  const { spec } = policy;
  const [first, ...rest] = spec.ingress;
  const ruled = (...rules: readonly Rule[]): RandomPolicy => ({ ...policy, spec: { ...spec, ingress: rules } });
  const peers = [
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': random.pick(namespaces) } } },
    { podSelector: { matchLabels: { app: random.pick(apps) } } },
  ];
  const { from: _, ...anyone } = first ?? {};
  const { ports: __, ...everything } = first ?? {};
  return random.pick([
    () => undefined,
    () =>
      ruled(...spec.ingress, {
        from: random.chance(0.5) ? peers : [...peers].reverse(),
        ports: [{ port: 80, protocol: 'TCP' }],
      }),
    () => ruled({ ...first, from: [{ podSelector: {} }] }, ...rest),
    () => ruled({ ...first, from: [{ namespaceSelector: {} }] }, ...rest),
    () => ruled(anyone, ...rest),
    () => ruled(everything, ...rest),
    () => ({ ...policy, spec: { ...spec, podSelector: { matchLabels: { app: 'd' } } } }),
  ])();
}

function worldOf(pods: readonly RawObject[], files: Texts): NaiveWorld {
  const documents = Object.values(files).flatMap((text) => loadAll(text) as readonly (RawObject | null)[]);
  const policies = documents.flatMap((object) => (object === null ? [] : [{ object }]));
  return { objects: pods, policies, rulings: { protocols: 'three' } as NaiveWorld['rulings'] };
}

function idOf({ metadata }: RawObject): string {
  const { name, namespace } = metadata as { name: string; namespace: string };
  return `${namespace}/${name}`;
}

function probesOf(pods: readonly RawObject[]): readonly NaiveProbe[] {
  const pairs = pods.flatMap((from) => pods.filter((to) => to !== from).map((to) => [from, to] as const));
  return pairs.flatMap(([from, to]) =>
    [...ports, 9].map((port): NaiveProbe => ({
      source: { pod: idOf(from) },
      destination: { pod: idOf(to) },
      protocol: 'TCP',
      port,
    })),
  );
}

function probesFromOutside(pods: readonly RawObject[]): readonly NaiveProbe[] {
  const source = { address: '203.0.113.9' };
  return pods.flatMap((to) =>
    [...ports, 9].map((port): NaiveProbe => ({ source, destination: { pod: idOf(to) }, protocol: 'TCP', port })),
  );
}

function edited(head: Texts, { files }: Fix): Texts {
  const done = files.map(({ file, edits }): [string, string] => [
    file,
    (applyEdits(linesOf(head[file] ?? ''), edits) ?? []).join(''),
  ]);
  return { ...head, ...Object.fromEntries(done) };
}

const means = new Map<string, number>();
let missed = 0;

async function holds(random: Random): Promise<void> {
  const pods = randomPods(random);
  const before = [1, 2, 3].slice(0, random.below(3) + 1).map((index) => randomPolicy(random, `p${index}`));
  const changed = random.below(before.length);
  const after = before.flatMap((policy, index) => (index === changed ? (loosened(random, policy) ?? []) : policy));
  const style = {
    noArrayIndent: random.chance(0.5),
    indent: random.pick([2, 4]),
    flowLevel: random.chance(0.1) ? 4 : -1,
  };
  const inOne = random.chance(0.3);
  const end = random.chance(0.2) ? '\r\n' : '\n';
  const filesOf = (all: readonly RandomPolicy[]): Texts => {
    const texts = all.map(
      (one) => [`${one.metadata.name}.yaml`, `# ${one.metadata.name}\n${dump(one, style)}`] as const,
    );
    const files = inOne ? [['all.yaml', texts.map(([, text]) => text).join('---\n')] as const] : texts;
    return Object.fromEntries(files.map(([file, text]) => [file, text.replaceAll('\n', end)]));
  };
  const [base, head] = [filesOf(before), filesOf(after)];
  const [was, is] = [worldOf(pods, base), worldOf(pods, head)];
  const among = probesOf(pods);
  const probes = [...among, ...probesFromOutside(pods)];
  const gained = probes.filter(
    (probe) => evaluateNaively(was, probe) === 'denied' && evaluateNaively(is, probe) === 'allowed',
  );
  if (gained.length === 0) return;
  const workloads = { 'pods.yaml': pods.map((pod) => dump(pod)).join('---\n') };
  const result = await check(
    {
      command: 'check',
      base: memoryTree('base', { ...workloads, ...base }),
      head: memoryTree('head', { ...workloads, ...head }),
      gate: { text: '', file: 'gate' },
    },
    { now: () => now, progress: () => undefined, logs: recorded([...random.some(among, 0, 2)]) },
  );
  const findings = result.report.findings.filter(
    ({ kind, surprise }) => (kind === 'new-access' || kind === 'opened-connection') && surprise === 'implied',
  );
  for (const { fix } of findings) {
    if (fix === undefined) {
      missed++;
      continue;
    }
    means.set(fix.means ?? '', (means.get(fix.means ?? '') ?? 0) + 1);
    const mended = worldOf(pods, edited(head, fix));
    const moved = probes.filter((probe) => evaluateNaively(mended, probe) !== evaluateNaively(is, probe));
    // Only what the change opened is denied again; whatever else there was stays as the change leaves it.
    expect(moved.filter((probe) => !gained.includes(probe))).toEqual([]);
    expect(moved.every((probe) => evaluateNaively(mended, probe) === 'denied')).toBe(true);
    expect(moved.length).toBeGreaterThan(0);
    const alone = result.report.findings.filter(({ kind }) => kind === 'new-access' || kind === 'opened-connection');
    if (fix.means === 'takes-back' && alone.length === 1)
      expect(gained.filter((probe) => evaluateNaively(mended, probe) === 'allowed')).toEqual([]);
  }
}

test('a fix takes back what the change opened by accident, and nothing else', async () => {
  const runs: (() => Promise<void>)[] = [];
  forSeeds(1, 500, (random) => runs.push(() => holds(random)));
  for (const run of runs) await run();
  console.log([...means].map(([name, count]) => `${name} ${count}`).join(', '), `missed ${missed}`);
  ofAllWorlds(() => {
    for (const name of ['narrows', 'takes-back']) expect(means.get(name) ?? 0).toBeGreaterThan(runs.length / 50);
    expect(missed).toBeLessThan(runs.length / 10);
  });
});
