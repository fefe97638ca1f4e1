/** A touched rule names a port on which none of its pods listens: often the Service's own. */
import { formatRef } from '../model/object.ts';
import { formatList } from '../model/party.ts';
import type { UnservedPort } from '../model/slip.ts';
import { ruleName, slipCheck } from './slips.ts';

export const portNotServed = slipCheck('port-not-served', (slip) => ({
  title: `${ruleName(slip)} names ${slip.port}, which no pod behind it serves`,
  details: [declaredText(slip), ...serviceText(slip), ...nearestText(slip)],
  text: `no pod serves ${slip.port}`,
  further: serviceCause(slip),
  subject: '',
  peer: '',
  port: slip.port,
}));

function declaredText({ declared, port }: UnservedPort): string {
  const listening = declared.length === 0 ? 'declare no port' : `listen on ${formatList(declared, 4)}`;
  return `The pods behind the rule ${listening}, not on ${port}.`;
}

function serviceText({ service, port }: UnservedPort): readonly string[] {
  if (service === undefined) return [];
  return [
    `${formatRef(service.object)} maps its port ${port} to ${service.target}; a policy sees the port of the pod, after the Service.`,
  ];
}

function nearestText({ nearest }: UnservedPort): readonly string[] {
  return nearest === undefined ? [] : [`Nearest port name: ${nearest}.`];
}

function serviceCause({ service }: UnservedPort) {
  if (service === undefined) return [];
  return [{ object: service.object, origin: service.origin, text: `the port leads to ${service.target}` }];
}
