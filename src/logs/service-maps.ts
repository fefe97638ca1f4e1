/** Maps of which service calls which: they tell neither ports nor times, so no record can be made of them. */
import type { RawRecord } from './index.ts';

const caller = /^\S{1,253} in namespace \S{1,63} calls:$/;

/** What the record is and what to do instead, for the list and the export of the Otterize network mapper. */
export function refuseServiceMap(record: RawRecord): { readonly what: string; readonly help: string } | undefined {
  const isMap = record.kind === 'text' ? caller.test(record.line) : record.value['kind'] === 'ClientIntents';
  if (!isMap) return undefined;
  return {
    what: 'a service map of Otterize, which tells neither ports nor times',
    help:
      'bring flow logs instead (Hubble, Calico, conntrack, …), or add ports and times and write it as the generic ' +
      'format (docs/logs.md)',
  };
}
