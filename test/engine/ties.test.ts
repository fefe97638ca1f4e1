/** Policies of one priority: many of them cost no more than their number, and what they agree on stays certain. */
import { compile } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { createRun } from '../../src/engine/run.ts';
import { evaluateNaively, type NaiveWorld, type RawObject } from '../oracle.ts';
import { rulings } from '../oracle/recorded.ts';
import { endsOf, worldOf } from './raw-world.ts';
import { processorTime } from '../time-taken.ts';

const pods = ['a', 'b'].map((name): RawObject => ({
  kind: 'Pod',
  metadata: { namespace: 'shop', name },
  spec: {},
  status: { phase: 'Running', podIP: name === 'a' ? '10.0.0.1' : '10.0.0.2' },
}));

function policy(index: number, action: string, ports?: readonly object[]): RawObject {
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: `p${index}` },
    spec: {
      tier: 'Admin',
      priority: 5,
      subject: { namespaces: {} },
      ingress: [{ action, from: [{ namespaces: {} }], ...(ports && { protocols: ports }) }],
    },
  };
}

const tcp = (number: number): object[] => [{ tcp: { destinationPort: { number } } }];

function answers(policies: readonly RawObject[], ask: typeof evaluateNaively | undefined): readonly string[] {
  const world: NaiveWorld = { objects: pods, policies: policies.map((object) => ({ object })), rulings };
  const compiled = compile(createRun(rulings), worldOf(world));
  return [80, 81, 82].map((port) => {
    const probe = { source: { pod: 'shop/a' }, destination: { pod: 'shop/b' }, protocol: 'TCP', port } as const;
    if (ask !== undefined) return ask(world, probe);
    const { source, destination } = endsOf(compiled, probe);
    return evaluate(compiled, source, destination, 'TCP', port).answer;
  });
}

test.each([
  ['two that agree', [policy(1, 'Deny'), policy(2, 'Deny')], ['denied', 'denied', 'denied']],
  ['two that meet on one port', [policy(1, 'Deny', tcp(80)), policy(2, 'Accept')], ['unknown', 'allowed', 'allowed']],
  ['one that passes to nothing', [policy(1, 'Pass'), policy(2, 'Accept')], ['allowed', 'allowed', 'allowed']],
  [
    'three, two of which agree',
    [policy(1, 'Deny', tcp(80)), policy(2, 'Accept', tcp(81)), policy(3, 'Deny')],
    ['denied', 'unknown', 'denied'],
  ],
])('%s', (_, policies, expected) => {
  expect(answers(policies, undefined)).toEqual(expected);
  expect(answers(policies, evaluateNaively)).toEqual(expected);
});

test('two hundred of one priority are answered at once', () => {
  const many = Array.from({ length: 200 }, (_, index) => policy(index, index % 2 === 0 ? 'Accept' : 'Deny', tcp(80)));
  const time = processorTime(20_000, () => expect(answers(many, undefined)).toEqual(['unknown', 'allowed', 'allowed']));
  expect(time).toBeLessThan(20_000);
});
