/** Connections that ztunnel, the node proxy of Istio's ambient mode, has carried: its access log as text or JSON. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Json } from '../model/object.ts';
import { portOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, toldEnd, toldFlow } from './told.ts';

export const ztunnel: LogFormat = {
  name: 'ztunnel',
  recognise: (record) =>
    accessIn(record) === undefined ? undefined : 'a connection with src.addr and dst.addr: access log of ztunnel',
  decode(record, state) {
    const access = accessIn(record);
    if (access !== undefined) return decodeAccess(access, record, state);
    if (isBroken(record)) return { unreadable: 'a line of the access log of ztunnel with text between its members' };
    if (isOther(record)) return [];
    return { unreadable: 'no line of the access log of ztunnel' };
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind = 'ztunnel tells of pods in the ambient mesh only';

/** The members of one line by their keys. */
type Access = (key: string) => string | undefined;

const accessLine = /^(\S+)\s+\w+\s+access:?\s+connection complete(?=\s)/;
const otherLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s/i;
const member = /\s+([a-z][a-z0-9_.]{1,40})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)/y;

function accessIn(record: RawRecord): Access | undefined {
  if (record.kind === 'json') {
    const { value } = record;
    const isAccess = value['src.addr'] !== undefined && value['dst.addr'] !== undefined;
    return isAccess && value['direction'] !== undefined ? (key) => textOf(value[key]) : undefined;
  }
  const members = membersIn(record.line.trimEnd());
  return members?.has('src.addr') === true && members.has('dst.addr') ? (key) => members.get(key) : undefined;
}

/** The whole line must be read as members: what is between them might be text of a client. */
function membersIn(line: string): ReadonlyMap<string, string> | undefined {
  const [head, time] = (line.length > 20_000 ? null : accessLine.exec(line)) ?? [];
  if (head === undefined || time === undefined) return undefined;
  const members = new Map([['time', time]]);
  let at = head.length;
  while (at < line.length) {
    member.lastIndex = at;
    const [whole, key = '', quoted, bare = ''] = member.exec(line) ?? [];
    if (whole === undefined || members.has(key)) return undefined;
    members.set(key, quoted ?? bare);
    at += whole.length;
  }
  return members;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isBroken(record: RawRecord): boolean {
  return record.kind === 'text' && accessLine.test(record.line);
}

/** What it prints besides. */
function isOther(record: RawRecord): boolean {
  if (record.kind === 'text') return otherLine.test(record.line);
  return record.value['level'] !== undefined && record.value['scope'] !== undefined;
}

/** Inside the tunnel, policies see this port, whatever the client had asked for. */
const tunnelPort = 15_008;

function decodeAccess(
  access: Access,
  { origin, around }: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const lastTime = timeOf(access('time'), offset) ?? timeOf(around?.time, offset);
  if (lastTime === undefined) return { unreadable: 'a connection without a time' };
  const [from, to] = [placeOf(access('src.addr')), placeOf(access('dst.addr'))];
  if (from === undefined || to === undefined) return { unreadable: 'a connection with an address that is none' };
  const inside = placeOf(access('dst.hbone_addr'));
  const flow = toldFlow({
    time: lastTime - durationOf(access('duration')),
    lastTime,
    protocol: 'TCP',
    countKind: 'connections',
    ...outcomeOf(access('error')),
    source: endOf(access, 'src', from),
    sourcePort: from.port,
    destination: toldEnd({ ...endOf(access, 'dst', to), via: askedFor(access, inside, to) }),
    port: inside === undefined ? to.port : tunnelPort,
    isReply: false,
    reporter: reporters.get(access('direction') ?? ''),
    node: around?.node,
    format: 'ztunnel',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

const reporters: ReadonlyMap<string, Flow['reporter']> = new Map([
  ['outbound', 'source'],
  ['inbound', 'destination'],
]);

interface Place {
  readonly address: bigint;
  readonly port: number;
}

function placeOf(text: string | undefined): Place | undefined {
  const match = /^(?:\[([\da-fA-F:.]+)\]|([\d.]+)):(\d{1,5})$/.exec(text ?? '');
  const address = addressOf(match?.[1] ?? match?.[2]);
  const port = portOf(match?.[3]);
  return address === undefined || port === undefined ? undefined : { address, port };
}

/** Its workloads are pods. */
function endOf(access: Access, side: 'src' | 'dst', { address }: Place): FlowEnd {
  const [pod, namespace] = [access(`${side}.workload`), access(`${side}.namespace`)];
  if (pod === undefined || namespace === undefined || pod === '' || namespace === '') return { address };
  return { address, namespace, pod };
}

function askedFor(access: Access, inside: Place | undefined, { port }: Place): FlowEnd['via'] {
  const [, name, namespace] = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc\./.exec(access('dst.service') ?? '') ?? [];
  if (name === undefined || namespace === undefined) return undefined;
  return { service: { namespace, name }, ...(inside === undefined && { port }) };
}

/** Milliseconds before the line, which is written when the connection ends. */
function durationOf(text: string | undefined): number {
  const match = /^(\d{1,10})ms$/.exec(text ?? '');
  return match === null ? 0 : Number(match[1]);
}

/** A policy of the mesh refuses with these words; whatever else went wrong may have any reason. */
function outcomeOf(error: string | undefined): Pick<Flow, 'verdict' | 'enforcedBy'> {
  if (error === undefined) return { verdict: 'allowed', enforcedBy: 'unknown' };
  const isPolicy = /policy rejection|status: 401|RBAC/i.test(error);
  return isPolicy
    ? { verdict: 'refused-elsewhere', enforcedBy: 'mesh' }
    : { verdict: 'unknown', enforcedBy: 'unknown' };
}
