/** Azure flow logs of virtual networks and of network security groups: one record holds many flow tuples. */
import type { Flow } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { listOf, objectOf, portOf, textAt, valueAt } from './fields.ts';
import type { Decoded, LogFormat, RawRecord } from './index.ts';
import { timeOf } from './time.ts';
import { addressOf, protocolOf, toldFlow } from './told.ts';

export const azureFlow: LogFormat = {
  name: 'azure-flow',
  recognise(record) {
    if (record.kind === 'text')
      return tupleLine.test(record.line) ? 'flow tuples of Azure virtual network flow logs' : undefined;
    const [first] = recordsIn(record.value);
    const category = first === undefined ? undefined : categories.get(textAt(first, 'category') ?? '');
    return category === undefined ? undefined : `records of Azure flow logs of ${category}`;
  },
  decode(record) {
    if (record.kind === 'text')
      return tupleLine.test(record.line) ? decodeTuples([record.line], record) : { unreadable: 'no flow tuple' };
    const records = recordsIn(record.value);
    if (!records.some((one) => categories.has(textAt(one, 'category') ?? '')))
      return { unreadable: 'a JSON object that is no record of Azure flow logs' };
    return decodeTuples(records.flatMap(tuplesIn), record);
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'Azure flow logs tell addresses only, which are those of nodes where pods lie in an overlay network, and nothing of ' +
  'traffic within one node; a refusal in them is one of a security rule';

const categories: ReadonlyMap<string, string> = new Map([
  ['FlowLogFlowEvent', 'virtual networks'],
  ['NetworkSecurityGroupFlowEvent', 'network security groups'],
]);

/** Documented blobs nest `records` in `records`. */
function recordsIn(value: JsonObject, depth = 0): readonly JsonObject[] {
  const inner = value['records'];
  if (inner === undefined || depth > 2) return [value];
  const items = Array.isArray(inner) ? listOf(inner) : [inner];
  return items.flatMap((item) => {
    const one = objectOf(item);
    return one === undefined ? [] : recordsIn(one, depth + 1);
  });
}

function tuplesIn(record: JsonObject): readonly Json[] {
  const flows = valueAt(record, 'flowRecords', 'flows') ?? valueAt(record, 'properties', 'flows');
  return listOf(flows).flatMap((flow) => {
    const groups = valueAt(flow, 'flowGroups') ?? valueAt(flow, 'flows');
    return listOf(groups).flatMap((group) => listOf(valueAt(group, 'flowTuples')));
  });
}

/** time, source, destination, ports, protocol number, direction, state, encryption, packets and bytes of both ways. */
const tupleLine =
  /^\d{9,13},[\da-fA-F.:]{2,45},[\da-fA-F.:]{2,45},\d{1,5},\d{1,5},\d{1,3},[IO],[BCED],[A-Z_]{1,40}(?:,\d{0,20}){4}$/;

function decodeTuples(tuples: readonly Json[], { origin }: RawRecord): readonly Decoded[] | { unreadable: string } {
  const facts = tuples.flatMap((tuple): readonly Decoded[] => {
    const flow = typeof tuple === 'string' ? flowOf(tuple, origin) : undefined;
    return flow === undefined ? [] : [{ kind: 'flow', flow }];
  });
  const broken = tuples.length - facts.length;
  if (broken === 0) return facts;
  if (facts.length === 0) return { unreadable: 'flow tuples that cannot be read' };
  return [...facts, { kind: 'lost', count: broken, reason: 'flow tuples that cannot be read' }];
}

const protocols: ReadonlyMap<string, string> = new Map([
  ['T', 'TCP'],
  ['U', 'UDP'],
]);

/** Written from the side of the client: `I` by the server's interface, `O` by the client's. */
function flowOf(tuple: string, origin: RawRecord['origin']): Flow | undefined {
  const [at, from, to, sourcePort, port, ip = '', direction, decision, state] = tuple.split(',', 16);
  const time = timeOf(at, 0);
  const [source, destination] = [addressOf(from), addressOf(to)];
  const protocol = protocolOf(protocols.get(ip) ?? ip);
  const outcome = outcomeOf(decision, state);
  if (time === undefined || source === undefined || destination === undefined || protocol === undefined)
    return undefined;
  if (outcome === undefined || (protocol !== 'other' && portOf(port) === undefined)) return undefined;
  return toldFlow({
    time,
    protocol,
    verdict: outcome.verdict,
    countKind: outcome.countKind,
    source: { address: source },
    destination: { address: destination },
    sourcePort: portOf(sourcePort),
    port: portOf(port),
    isReply: false,
    reporter: direction === 'O' ? 'source' : direction === 'I' ? 'destination' : 'unknown',
    enforcedBy: 'cloud-firewall',
    format: 'azure-flow',
    origin,
  });
}

/** A tuple that goes on with a flow, or ends it, counts only where nothing shows its beginning. */
function outcomeOf(
  decision: string | undefined,
  state: string | undefined,
): Pick<Flow, 'verdict' | 'countKind'> | undefined {
  const isGroup = decision === 'A' || decision === 'D';
  const told = isGroup && (state === 'B' || state === 'C' || state === 'E') ? state : decision;
  if (decision === 'D') return { verdict: 'refused-elsewhere', countKind: 'connections' };
  if (told === 'A' || told === 'B') return { verdict: 'allowed', countKind: 'connections' };
  return told === 'C' || told === 'E' ? { verdict: 'allowed', countKind: 'windows' } : undefined;
}
