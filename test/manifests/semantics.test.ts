/** Whether an object that nobody evaluates changed. */
import { expect, test } from '@jest/globals';
import { wholeContent } from '../../src/manifests/semantics.ts';
import type { JsonObject } from '../../src/model/object.ts';

const written: JsonObject = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name: 'p', namespace: 'shop', labels: { app: 'web' } },
  spec: { endpointSelector: {} },
};
const withMetadata = (more: JsonObject): JsonObject => ({
  ...written,
  metadata: { ...(written['metadata'] as JsonObject), ...more },
});

test('what a server writes of an object is no change of it', () => {
  const readBack = withMetadata({
    uid: 'u',
    resourceVersion: '7',
    generation: 1,
    creationTimestamp: '2026-11-23T14:00:00Z',
    managedFields: [{ manager: 'kubectl', operation: 'Apply' }],
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' },
  });
  expect(wholeContent({ ...readBack, status: { conditions: [] } })).toBe(wholeContent(written));
});

test.each<[string, JsonObject]>([
  ['a label', withMetadata({ labels: { app: 'api' } })],
  ['an annotation', withMetadata({ annotations: { 'policy.example/tier': 'x' } })],
  ['an owner', withMetadata({ ownerReferences: [{ kind: 'Tenant', name: 't' }] })],
  ['the spec', { ...written, spec: { endpointSelector: {}, ingress: [{}] } }],
  ['a uid inside of the spec', { ...written, spec: { endpointSelector: {}, uid: 'x' } }],
])('%s is one', (_, changed) => {
  expect(wholeContent(changed)).not.toBe(wholeContent(written));
});

test('metadata that is none is kept as it is', () => {
  expect(wholeContent({ ...written, metadata: 'x' })).not.toBe(wholeContent(written));
});
