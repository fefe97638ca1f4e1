/** What a reader of real lines would state about them, to be compared with what the program reads. */
import { join } from 'node:path';
import { logStreams } from '../../../src/io/logs.ts';
import type { Decoded, DecoderState } from '../../../src/logs/index.ts';
import { logReading } from '../../../src/logs/index.ts';
import type { Flow, FlowEnd } from '../../../src/model/flow.ts';
import type { LogStream } from '../../../src/model/host.ts';
import { formatAddress } from '../../../src/model/network.ts';
import { formatRef } from '../../../src/model/object.ts';
import { choose } from '../../../src/traffic/log-choice.ts';
import { samples } from '../../log-material.ts';

/** Written by hand from the lines and the documentation of their format, never by running the program. */
export interface SampleCase {
  /** Below the folder of samples. */
  readonly file: string;
  /** Absent: it must be refused. */
  readonly format?: string;
  /** What the reason of the choice, or of the refusal, must say. */
  readonly because: string;
  readonly lines: number;
  /** `LINE SOURCE -> DESTINATION PROTOCOL/PORT VERDICT …`, as `flowText` writes them; in the order of the log. */
  readonly flows: readonly string[];
  /** `LINE VERB KIND NAMESPACE/NAME EFFECT by USER`. */
  readonly writes?: readonly string[];
  /** `LINE NAMESPACE/POD FACT…`: placed, labelled, addressed and ended pods. */
  readonly pods?: readonly string[];
  /** `LINE: REASON` of what cannot be read. */
  readonly skipped?: readonly string[];
  readonly lost?: number;
}

export interface Read {
  readonly format: string | undefined;
  readonly because: string;
  readonly lines: number;
  readonly flows: readonly string[];
  readonly writes: readonly string[];
  readonly pods: readonly string[];
  readonly skipped: readonly string[];
  readonly lost: number;
}

/** When all samples are said to have been written, for records without a time or a year. */
const written = Date.UTC(2026, 0, 1);

/** The only stream of a file, unpacked. */
export function sampleStream(file: string): LogStream {
  const [stream] = logStreams([join(samples, file)]);
  if (stream === undefined) throw new Error(`no sample ${file}`);
  return stream;
}

/** `open` gives the same stream twice: once to choose the format, once to decode every record on its own. */
export async function readSample(open: () => LogStream, wanted?: string): Promise<Read> {
  const { formats, recognisedBy, error } = await choose(open(), logReading, { wanted });
  const [format, second] = formats;
  if (second !== undefined) throw new Error(`a sample of ${second.name} besides`);
  const source = logReading.open(open());
  const facts: Decoded[] = [];
  const skipped: string[] = [];
  const state: DecoderState = new Map<string, unknown>([
    ['utcOffset', 0],
    ['modified', written],
  ]);
  const sink = {
    skipped: (reason: string, line: number) => void skipped.push(`${line}: ${reason}`),
    record(record: Parameters<NonNullable<typeof format>['decode']>[0]) {
      const decoded = format?.decode(record, state) ?? [];
      if ('unreadable' in decoded) skipped.push(`${record.origin.line}: ${decoded.unreadable}`);
      else facts.push(...decoded);
    },
  };
  while (await source.pull(sink));
  if (format !== undefined) facts.push(...(format.finish?.(state) ?? []));
  return {
    format: format?.name,
    because: format === undefined ? `${error.message}; ${error.help}` : recognisedBy(format),
    lines: source.lines(),
    flows: facts.flatMap((fact) => (fact.kind === 'flow' ? [flowText(fact.flow)] : [])),
    writes: facts.flatMap((fact) => (fact.kind === 'write' ? [writeText(fact.write)] : [])),
    pods: facts.flatMap((fact) => (fact.kind === 'pod' ? [podText(fact.event)] : [])),
    skipped,
    lost: facts.reduce((sum, fact) => sum + (fact.kind === 'lost' ? fact.count : 0), 0),
  };
}

/**
 * `3 shop/cart-1 10.0.0.1 -> payments/api[Deployment] TCP/8443 denied 2026-01-01T00:00:00.000Z request ×12 packets source`.
 * An end is its role, name in quotes, pod, prefix with `*`, workload, `svc` Service, address and `{labels}`, as far as told.
 */
export function flowText(flow: Flow): string {
  const time = (at: number): string => new Date(at).toISOString();
  return [
    flow.origin.line,
    endText(flow.source),
    ...(flow.sourcePort === undefined ? [] : [`:${flow.sourcePort}`]),
    '->',
    endText(flow.destination),
    `${flow.protocol}${flow.port === undefined ? '' : `/${flow.port}`}`,
    flow.verdict,
    flow.lastTime === flow.time ? time(flow.time) : `${time(flow.time)}/${time(flow.lastTime)}`,
    flow.isReply === undefined ? 'reply?' : flow.isReply ? 'reply' : 'request',
    `×${flow.count} ${flow.countKind}`,
    flow.reporter,
    ...(flow.node === undefined ? [] : [`on ${flow.node}`]),
    ...(flow.sampled ? ['sampled'] : []),
    ...(flow.window === undefined ? [] : [`window ${flow.window}`]),
    `by ${flow.enforcedBy}`,
    ...flow.policies.map(({ ref, effect }) => `${effect}=${formatRef(ref)}`),
  ].join(' ');
}

function endText(end: FlowEnd): string {
  const inside = (name: string | undefined, around = (text: string): string => text): readonly string[] =>
    name === undefined ? [] : [around(`${end.namespace ?? ''}/${name}`)];
  const labels = [...(end.labels ?? [])].map(([key, value]) => `${key}=${value}`);
  const parts = [
    ...(end.role === undefined ? [] : [end.role]),
    ...(end.name === undefined ? [] : [JSON.stringify(end.name)]),
    ...inside(end.pod),
    ...inside(end.podPrefix, (text) => `${text}*`),
    ...inside(end.workload?.name, (text) => `${text}[${end.workload?.kind ?? ''}]`),
    ...(end.service === undefined
      ? []
      : [
          `svc ${end.service.namespace}/${end.service.name}${end.service.port === undefined ? '' : `:${end.service.port}`}`,
        ]),
    ...(end.address === undefined ? [] : [formatAddress(end.address)]),
    ...viaText(end.via),
    ...(end.called === undefined ? [] : [`called ${end.called.kind} ${end.called.name}`]),
    ...(labels.length === 0 ? [] : [`{${labels.join(',')}}`]),
  ];
  if (parts.length > 0) return parts.join(' ');
  return end.namespace === undefined ? 'nobody' : `namespace ${end.namespace}`;
}

/** `via ns/name 10.96.0.1:80`. */
function viaText(via: FlowEnd['via']): readonly string[] {
  if (via === undefined) return [];
  const { service, address, port } = via;
  const at = [address === undefined ? '' : formatAddress(address), ...(port === undefined ? [] : [port])].join(':');
  return [
    'via',
    ...(service === undefined ? [] : [`${service.namespace}/${service.name}`]),
    ...(at === '' ? [] : [at]),
  ];
}

function writeText({ origin, verb, ref, effect, user }: Extract<Decoded, { kind: 'write' }>['write']): string {
  return `${origin.line} ${verb} ${ref.kind} ${ref.namespace}/${ref.name} ${effect} by ${user}`;
}

function podText(event: Extract<Decoded, { kind: 'pod' }>['event']): string {
  return [
    event.origin.line,
    `${event.namespace}/${event.pod}`,
    ...(event.node === undefined ? [] : [`on ${event.node}`]),
    ...(event.owner === undefined ? [] : [`of ${event.owner.kind}/${event.owner.name}`]),
    ...(event.labels === undefined
      ? []
      : [`{${[...event.labels].map(([key, value]) => `${key}=${value}`).join(',')}}`]),
    ...(event.addresses === undefined ? [] : [`has ${event.addresses.join('+') || 'no address'}`]),
    ...(event.hostNetwork === true ? ['on the host network'] : []),
    ...(event.gone === true ? ['gone'] : []),
  ].join(' ');
}
