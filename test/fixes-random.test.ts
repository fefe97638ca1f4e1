// Random worlds in which a rule is lost. A second, naive evaluator says what the fixes let through.
import { expect, test } from '@jest/globals';
import { dump, loadAll } from 'js-yaml';
import { applyEdits, linesOf } from '../src/model/fix.ts';
import { check } from '../src/run.ts';
import { evaluateNaively, type NaiveProbe, type NaiveWorld, type RawObject } from './oracle.ts';
import { recorded } from './fixes-world.ts';
import { now } from './program.ts';
import { forSeeds, ofAllWorlds, type Random } from './random.ts';
import { memoryTree } from './trees.ts';

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

function randomPeer(random: Random): RawObject {
  const podSelector = random.pick([{}, { matchLabels: { app: random.pick(apps) } }, { matchLabels: { tier: 'x' } }]);
  return random.chance(0.4)
    ? { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': random.pick(namespaces) } }, podSelector }
    : { podSelector };
}

function randomRule(random: Random, side: 'from' | 'to'): RawObject {
  return {
    ...(random.chance(0.9) && { [side]: random.times(1, 2, () => randomPeer(random)) }),
    ...(random.chance(0.7) && { ports: random.some(ports, 1, 2).map((port) => ({ port, protocol: 'TCP' })) }),
  };
}

interface RandomPolicy extends RawObject {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: { readonly [field: string]: unknown; readonly ingress?: RawObject[]; readonly egress?: RawObject[] };
}

function randomPolicy(random: Random, name: string): RandomPolicy {
  const types = random.pick([['Ingress'], ['Egress'], ['Ingress', 'Egress']]);
  const rules = (side: 'from' | 'to'): RawObject[] => random.times(0, 3, () => randomRule(random, side));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: random.pick(namespaces) },
    spec: {
      podSelector: random.chance(0.2) ? {} : { matchLabels: { app: random.pick(apps) } },
      policyTypes: types,
      ...(types.includes('Ingress') && { ingress: rules('from') }),
      ...(types.includes('Egress') && { egress: rules('to') }),
    },
  };
}

/** The policy without one of its rules, if it has any. */
function withoutRule(random: Random, policy: RandomPolicy): RandomPolicy {
  const direction = random.pick(['ingress', 'egress'] as const);
  const rules = policy.spec[direction] ?? [];
  const lost = random.below(Math.max(1, rules.length));
  if (rules.length === 0) return policy;
  return { ...policy, spec: { ...policy.spec, [direction]: rules.filter((_, index) => index !== lost) } };
}

type Texts = Readonly<Record<string, string>>;

function worldOf(pods: readonly RawObject[], files: Texts): NaiveWorld {
  const documents = Object.values(files).flatMap((text) => loadAll(text) as readonly (RawObject | null)[]);
  const policies = documents.flatMap((object) => (object === null ? [] : [{ object }]));
  return { objects: pods, policies, rulings: { protocols: 'three' } as NaiveWorld['rulings'] };
}

function idOf({ metadata }: RawObject): string {
  const { name, namespace } = metadata as { name: string; namespace: string };
  return `${namespace}/${name}`;
}

let found = 0;
let missed = 0;

async function holds(random: Random): Promise<void> {
  const pods = randomPods(random);
  const before = [1, 2, 3, 4].slice(0, random.below(4) + 1).map((index) => randomPolicy(random, `p${index}`));
  const changed = random.below(before.length);
  const after = before.map((policy, index) => (index === changed ? withoutRule(random, policy) : policy));
  const style = { noArrayIndent: random.chance(0.5), indent: random.pick([2, 4]) };
  const filesOf = (all: readonly RandomPolicy[]): Texts =>
    Object.fromEntries(all.map((one) => [`${one.metadata.name}.yaml`, `# top\n${dump(one, style)}# end\n`]));
  const [base, head] = [filesOf(before), filesOf(after)];
  const probes = pods.flatMap((from) =>
    pods.flatMap((to) =>
      from === to
        ? []
        : [...ports, 9].map((port): NaiveProbe => ({
            source: { pod: idOf(from) },
            destination: { pod: idOf(to) },
            protocol: 'TCP',
            port,
          })),
    ),
  );
  const [was, is] = [worldOf(pods, base), worldOf(pods, head)];
  const blocked = probes.filter(
    (probe) => evaluateNaively(was, probe) === 'allowed' && evaluateNaively(is, probe) === 'denied',
  );
  const needed = new Set(random.some(blocked, 0, 3));
  if (needed.size === 0) return;
  const result = await check(
    {
      command: 'check',
      base: memoryTree('base', { 'pods.yaml': pods.map((pod) => dump(pod)).join('---\n'), ...base }),
      head: memoryTree('head', { 'pods.yaml': pods.map((pod) => dump(pod)).join('---\n'), ...head }),
      gate: { text: '', file: 'gate' },
    },
    { now: () => now, progress: () => undefined, logs: recorded([...needed]) },
  );
  const findings = result.report.findings.filter(({ kind }) => kind === 'blocked-connection');
  expect(findings.flatMap(({ rows }) => rows)).toHaveLength(needed.size);
  missed += findings.filter(({ fix }) => fix === undefined).length;
  for (const fix of [...findings.map((finding) => finding.fix), result.fix]) {
    if (fix === undefined) continue;
    found++;
    const edited = fix.files.map(({ file, edits }): [string, string] => [
      file,
      (applyEdits(linesOf(head[file] ?? ''), edits) ?? []).join(''),
    ]);
    const mended = worldOf(pods, { ...head, ...Object.fromEntries(edited) });
    const opened = probes.filter((probe) => evaluateNaively(mended, probe) !== evaluateNaively(is, probe));
    expect(opened.filter((probe) => !needed.has(probe))).toEqual([]);
    expect(opened.every((probe) => evaluateNaively(mended, probe) === 'allowed')).toBe(true);
    const wanted = fix === result.fix && findings.every((one) => one.fix !== undefined) ? needed.size : 1;
    expect(opened.length).toBeGreaterThanOrEqual(wanted);
    for (const [file, text] of edited) {
      const kept = linesOf(head[file] ?? '').filter((line) => !line.includes('[]'));
      const lines = linesOf(text);
      let at = 0;
      for (const line of kept) at = lines.indexOf(line, at) + 1 || Infinity;
      expect(at).toBeLessThan(Infinity);
    }
  }
}

test('a fix lets exactly the recorded connections through again', async () => {
  const runs: (() => Promise<void>)[] = [];
  forSeeds(1, 1200, (random) => runs.push(() => holds(random)));
  for (const run of runs) await run();
  ofAllWorlds(() => expect(found).toBeGreaterThan(runs.length / 10));
  // What no policy of a file can be told, a policy of its own can.
  expect(missed).toBe(0);
});
