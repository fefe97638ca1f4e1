// What worlds with the very same pods share holds only as long as all that it hangs on is the same.
import { expect, test } from '@jest/globals';
import { dialects } from '../../src/dialects/index.ts';
import { classify } from '../../src/engine/classes.ts';
import { directoryOf } from '../../src/folding/directory.ts';
import { type LivingCluster, livingCluster, type Moment, type Step } from '../../src/living.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import { keyOf } from '../../src/model/object.ts';
import { profiles } from '../../src/profiles/index.ts';
import { kinds, namespace, object, pod } from '../watching/fake.ts';

function guard(...blocks: readonly string[]): Manifest {
  const from = [...blocks.map((cidr): JsonObject => ({ ipBlock: { cidr } })), { podSelector: {} }];
  return object(kinds.policies, 'guard', { spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from }] } });
}

function cluster(): LivingCluster {
  const manifests = [namespace, pod('near', 'web', '10.1.0.1'), pod('far', 'web', '10.1.9.1'), guard()];
  return livingCluster({ from: 'live', identity: {}, manifests, incomplete: [] }, { dialects, profiles, rulings: {} });
}

const apply = (to: LivingCluster, manifest: Manifest): Step => to.apply(new Map([[keyOf(manifest.ref), manifest]]));
const classesIn = ({ compiled }: Moment, { compiled: other } = { compiled }): readonly (readonly string[])[] =>
  classify(compiled, other).classes.map(({ members }) => members);

test('a block that parts pods which looked alike parts their class, and with it the class is one again', () => {
  const living = cluster();
  const start = living.now();
  expect(classesIn(start)).toEqual([['shop/near', 'shop/far']]);
  const parted = apply(living, guard('10.1.0.0/24'));
  expect(parted.after.compiled.pods).toBe(start.compiled.pods);
  expect(classesIn(parted.before, parted.after)).toEqual([['shop/near'], ['shop/far']]);
  expect(classesIn(parted.after)).toEqual([['shop/near'], ['shop/far']]);
  const joined = apply(living, guard('10.1.0.0/16'));
  expect(classesIn(joined.after)).toEqual([['shop/near', 'shop/far']]);
  // The same again is not made again.
  const { compiled } = joined.after;
  expect(classify(compiled, compiled)).toBe(classify(compiled, compiled));
});

test('a namespace that gets other labels has them in the directory, though its pods are the same', () => {
  const living = cluster();
  const before = directoryOf(living.now().compiled.world);
  expect(directoryOf(apply(living, guard('10.1.0.0/24')).after.compiled.world)).toBe(before);
  const labels = { team: 'a' };
  const { after } = apply(living, object(kinds.namespaces, 'shop', {}, { labels, namespace: '' }));
  expect(directoryOf(after.compiled.world).namespaceLabels.get('shop')?.get('team')).toBe('a');
});
