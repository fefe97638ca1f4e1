/** `diff`: workloads that come, go, or go on under another name. */
import { afterAll, expect, test } from '@jest/globals';
import { checkConditions, unfold } from '../folding/unfold.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const service = (name: string, app: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: shop}\nspec: {selector: {app: ${app}}, ports: [{port: 80}]}\n`;
const web = deployment('web', 80);
const db = deployment('db', 5432);
const toDb = (...apps: readonly string[]): string =>
  policy(
    'db',
    `podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [${apps.join(', ')}]}]}}], ports: [{port: 5432}]}]`,
  );

async function diff(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>, ...more: string[]) {
  const files = [
    ...Object.entries(base).map(([name, text]) => [`was/${name}.yaml`, text] as const),
    ...Object.entries(head).map(([name, text]) => [`is/${name}.yaml`, text] as const),
  ];
  const folder = shopFolder(Object.fromEntries(files));
  return program(['diff', 'was', 'is', ...more], folder);
}

test('a renamed workload is compared under its new name, and the report says why it is the same', async () => {
  const backend = deployment('backend', 80);
  const api = deployment('backend', 80).replaceAll('name: backend', 'name: api').replaceAll('app: backend', 'app: api');
  const base = { web, db, backend, service: service('api', 'backend'), policy: toDb('backend') };
  const head = { web, db, api, service: service('api', 'api'), policy: toDb('backend') };
  const { out } = await diff(base, head);
  expect(out).toContain('shop/api is taken to be the former shop/backend, because Service shop/api selects both');
  expect(out).toContain('newly blocked: shop/api → shop/db TCP 5432');
  expect(out).not.toMatch(/^ {2}(?:added|removed) /m);
  const { out: moved } = await diff(base, { ...head, policy: toDb('api') });
  expect(moved).toContain('the pods that both sides have may connect as before');
});

test('an added workload is told apart, with what it reaches and who reaches it; no pod to itself', async () => {
  const report = deployment('report', 80);
  const { out } = await diff({ web, db, policy: toDb('web') }, { web, db, report, policy: toDb('web', 'report') });
  expect(out).toMatch(/^ {2}added {5}shop\/report$/m);
  expect(out).toContain('shop/report → shop/db TCP 5432');
  expect(out).toContain('shop/db, shop/web → shop/report every port (2 pairs)');
  expect(out).not.toContain('shop/report → shop/report');
  expect(out).not.toContain('newly allowed: shop/report');
});

test('the same as JSON, and what a removed one had', async () => {
  const old = deployment('old', 80);
  const { out } = await diff(
    { web, db, old, policy: toDb('web', 'old') },
    { web, db, policy: toDb('web') },
    '--format',
    'json',
  );
  const { groups, sources } = JSON.parse(out);
  const [{ reachRemoved, reachAdded, workloadsRemoved, differences }] = sources[0].states;
  expect(workloadsRemoved).toMatchObject([{ name: 'old' }]);
  expect([reachAdded, differences]).toEqual([[], []]);
  const pairs = [...unfold<{ sources: string; destinations: string; pairs: number }>(groups, reachRemoved)].map(
    ({ source, destination }) => `${source.name ?? source.kind} → ${destination.name ?? destination.kind}`,
  );
  expect(pairs.sort()).toEqual([
    'addresses → old',
    'db → old',
    'old → addresses',
    'old → db',
    'old → web',
    'web → old',
  ]);
  expect(checkConditions(groups, [])).toBe(0);
});

test('pairs that change alike are one row, and each its own with --detail pairs', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const clients = Object.fromEntries(
    names.map((name) => [
      name,
      deployment(name, 80).replace('labels: {app: ' + name + '}}', `labels: {app: ${name}, tier: client}}`),
    ]),
  );
  const open = policy(
    'db',
    'podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {}}], ports: [{port: 5432}]}]',
  );
  const { out } = await diff({ ...clients, db, policy: toDb('nobody') }, { ...clients, db, policy: open });
  expect(out).toContain('newly allowed: every workload with tier=client → shop/db TCP 5432 (4 pairs)');
  const { out: pairs } = await diff(
    { ...clients, db, policy: toDb('nobody') },
    { ...clients, db, policy: open },
    '--detail',
    'pairs',
  );
  for (const name of names) expect(pairs).toContain(`shop/${name} → shop/db TCP 5432`);
});
