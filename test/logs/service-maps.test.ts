import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/object.ts';
import { refuseServiceMap } from '../../src/logs/service-maps.ts';
import { lines, observed } from '../log-material.ts';
import { recordOf } from './decoding.ts';

const intents: JsonObject = { apiVersion: 'k8s.otterize.com/v1alpha3', kind: 'ClientIntents', spec: { calls: [] } };

test.each([
  ['list', 'cart in namespace shop calls:\n  - api\n'],
  ['export', lines([intents])],
])('a service map is refused with what to do: %s', async (_name, text) => {
  await expect(observed(text)).rejects.toMatchObject({
    message: expect.stringContaining('neither ports nor times'),
    help: expect.stringContaining('flow logs'),
  });
});

test.each<[JsonObject | string]>([['cart calls:'], ['x in namespace y calls: z'], [{ kind: 'NetworkPolicy' }]])(
  '%j is none',
  (value) => {
    expect(refuseServiceMap(recordOf(value))).toBeUndefined();
  },
);
