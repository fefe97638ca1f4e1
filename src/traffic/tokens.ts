/** Whether a request that shows a pod's token came from that pod: tokens can be carried away. */
import type { Address } from '../model/network.ts';
import type { Directory } from './directory.ts';
import type { ObservedFlow } from './flow-table.ts';
import { holdersOf } from './timeline.ts';

/**
 * Behind address translation every caller has a strange address; then names alone are believed. Where most callers
 * come from their own address, a strange one tells of a stolen token.
 */
export function trustsAddresses(flows: readonly ObservedFlow[], directory: Directory): boolean {
  let own = 0;
  let strange = 0;
  for (const flow of flows) {
    const comes = comesFromItself(flow, directory);
    if (comes === true) own += flow.count;
    else if (comes === false) strange += flow.count;
  }
  return own > strange;
}

export function isStolen(flow: ObservedFlow, directory: Directory): boolean {
  return comesFromItself(flow, directory) === false;
}

/** Undefined where it cannot be told. */
function comesFromItself({ reporter, source, first, last }: ObservedFlow, directory: Directory): boolean | undefined {
  const { namespace, pod, address } = source;
  if (reporter !== 'api-server' || namespace === undefined || pod === undefined || address === undefined)
    return undefined;
  const { timeline } = directory;
  const endpoint = directory.pod(namespace, pod);
  const facts = timeline.pods.get(`${namespace}/${pod}`);
  if (endpoint?.hostNetwork === true || facts?.hostNetwork === true)
    return directory.node(address) !== undefined || undefined;
  if (endpoint?.addresses.includes(address) === true) return true;
  const holders = holdersOf(timeline, address, first, last);
  if (holders.some((holder) => holder.namespace === namespace && holder.pod === pod)) return true;
  return knowsAddresses(namespace, pod, endpoint?.addresses ?? [], directory) ? false : undefined;
}

function knowsAddresses(namespace: string, pod: string, now: readonly Address[], { timeline }: Directory): boolean {
  if (now.length > 0) return true;
  for (const tenures of timeline.byAddress.values())
    if (tenures.some((one) => one.pod === pod && one.namespace === namespace)) return true;
  return false;
}
