/** The map of connections where an enforcer lets a port in by another name than the rule asks for. */
import { expect, test } from '@jest/globals';
import { compile } from '../../src/engine/compile.ts';
import { connectivity } from '../../src/engine/connections.ts';
import { createRun } from '../../src/engine/run.ts';
import { nameSetShared } from '../../src/profiles/deviations/name-set-shared.ts';
import { rulings } from '../harness/family.ts';
import { worldOf } from './raw-world.ts';

test('pods that differ by a name which only the enforcer asks for are told apart', () => {
  const pod = (name: string, ...ports: readonly (readonly [string, number])[]): object => ({
    kind: 'Pod',
    metadata: { name, namespace: 'shop', labels: { app: 'a' } },
    spec: { containers: [{ ports: ports.map(([port, containerPort]) => ({ name: port, containerPort })) }] },
  });
  const spec = { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port: 'http' }] }] };
  const object = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'shop' },
    spec,
  };
  const world = worldOf({
    objects: [pod('both', ['http', 80], ['metrics', 90]), pod('one', ['metrics', 90]), pod('none')] as never,
    rulings: rulings.verdicts,
    policies: [{ object }] as never,
  });
  const rows = connectivity(compile(createRun(rulings.verdicts), { ...world, deviations: [nameSetShared] }));
  const unclear = rows.filter(({ unknown }) => unknown.length > 0).map(({ destination }) => destination);
  expect(unclear.length).toBeGreaterThan(0);
  for (const one of unclear) expect(one).toEqual({ kind: 'pods', members: ['shop/one'] });
});
