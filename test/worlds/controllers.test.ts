import { expect, test } from '@jest/globals';
import type { Json } from '../../src/model/object.ts';
import { withControllers } from '../../src/worlds/controllers.ts';
import type { Way } from '../../src/worlds/entries.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { processorTime } from '../time-taken.ts';

const count = 20_000;
const object = (kind: string, name: string, spec: Json) =>
  liveManifest({ spec }, { group: '', kind, namespace: kind === 'Gateway' ? 'shop' : '', name });
const each = <Of>(make: (at: number) => Of): readonly Of[] => Array.from({ length: count }, (_, at) => make(at));

test('as many ways as classes and Gateways are told at once who serves them', () => {
  const way = (servedBy: Way['servedBy']): Way => ({
    object: { group: '', kind: 'Ingress', namespace: 'shop', name: 'way' },
    origin: { kind: 'live', object: 'way', path: '' },
    backend: { namespace: 'shop', service: 'web', protocol: 'TCP' },
    servedBy,
  });
  const classes = [
    ...each((at) => object('IngressClass', `c${at}`, { controller: `example.com/c${at}` })),
    ...each((at) => object('GatewayClass', `c${at}`, { controllerName: `example.com/g${at}` })),
  ];
  const gateways = each((at) => object('Gateway', `g${at}`, { gatewayClassName: `c${at}` }));
  const ways = each((at) => [
    way({ kind: 'class', name: `c${at}` }),
    way({ kind: 'gateways', gateways: [{ namespace: 'shop', name: `g${at}` }] }),
  ]).flat();
  const time = processorTime(6_000, () => {
    const entries = withControllers(ways, { endpoints: [], classes, gateways });
    expect(entries.at(-2)?.controllers[0]?.evidence).toContain('example.com/c19999');
    expect(entries.at(-1)?.controllers[0]?.evidence).toContain('example.com/g19999');
  });
  expect(time).toBeLessThan(6_000);
});
