/** What the API server called by names of its own, put in terms of Services: by configurations in logs and cluster. */
import type { FlowEnd } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { ServerBackend, ServerCall } from '../model/server-backends.ts';
import type { Observed } from '../observe.ts';
import type { ObservedFlow } from './flow-table.ts';

/** The same with Services in place of names; calls of which nobody knows the Service are left out, and said. */
export function withCallsResolved<Told extends Pick<Observed, 'flows' | 'backends' | 'limits'>>(observed: Told): Told {
  if (observed.flows.every(({ destination }) => destination.called === undefined)) return observed;
  const unknown = new Map<string, number>();
  const flows = observed.flows.flatMap((flow): readonly ObservedFlow[] => {
    const { called } = flow.destination;
    if (called === undefined) return [flow];
    const targets = targetsOf(called, observed.backends);
    const [target] = targets;
    if (target === undefined || targets.length > 1) {
      if (called.kind !== 'api') unknown.set(called.name, (unknown.get(called.name) ?? 0) + flow.count);
      return [];
    }
    return [{ ...flow, destination: endOf(target), ...(target.kind === 'url' && { port: target.port }) }];
  });
  return { ...observed, flows, limits: [...observed.limits, ...unknownCalls(unknown)] };
}

/** Different places under one name are as good as none: which was meant at the time is not known. */
function targetsOf(call: ServerCall, backends: readonly ServerBackend[]): readonly ServerBackend['target'][] {
  const found = backends.filter(
    (one) =>
      one.kind === call.kind &&
      one.name === call.name &&
      (call.configuration === undefined || one.configuration === call.configuration),
  );
  return [...new Map(found.map(({ target }) => [JSON.stringify(target), target])).values()];
}

function endOf(target: ServerBackend['target']): FlowEnd {
  if (target.kind === 'service') {
    const { namespace, name, port } = target;
    return { service: { namespace, name, port } };
  }
  const address = parseAddress(target.host);
  return address === undefined ? { role: 'outside', name: target.host } : { address };
}

const shownNames = 3;

function unknownCalls(unknown: ReadonlyMap<string, number>): readonly string[] {
  if (unknown.size === 0) return [];
  const calls = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const names = [...unknown.keys()].sort();
  const rest = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return [
    `${calls.toLocaleString('en')} call${calls === 1 ? '' : 's'} from the API server to webhooks left out (${names.slice(0, shownNames).join(', ')}${rest}): no webhook configuration in snapshot or log names one Service for them`,
  ];
}
