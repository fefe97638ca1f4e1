/** Logs and clusters in memory for the tests of reading logs, and the recorded ones where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpacked } from '../src/io/unpack.ts';
import { logReading } from '../src/logs/index.ts';
import type { RawRecord, RecordSink } from '../src/logs/index.ts';
import type { Endpoint, EndpointId, Service, World } from '../src/model/cluster.ts';
import { endpointIdOf } from '../src/model/cluster.ts';
import type { LogStream } from '../src/model/host.ts';
import { addressSet, parseAddress, parseBlock } from '../src/model/network.ts';
import type { Address, Protocol } from '../src/model/network.ts';
import type { LineQuestion } from '../src/model/noted-lines.ts';
import { skimmedLine } from '../src/model/noted-lines.ts';
import { observe } from '../src/observe.ts';
import type { Observed, ObserveOptions } from '../src/observe.ts';
import { lineTable } from '../src/traffic/line-table.ts';
import { shared } from './trees.ts';

export const samples = join(shared, 'samples');
export const recorded = join(samples, 'k8s-audit-recorded');

/** The text of a sample, or undefined where the folder is not beside the repository. */
export function sample(path: string): string | undefined {
  const file = join(samples, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export interface StreamOptions {
  readonly file?: string;
  /** Bytes of one chunk. */
  readonly chunk?: number;
  readonly gzip?: boolean;
}

export function stream(
  content: string | Uint8Array,
  { file = 'test.log', chunk, gzip }: StreamOptions = {},
): LogStream {
  const plain = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const bytes = gzip === true ? gzipSync(plain) : plain;
  return unpacked({ file, open: () => chunksOf(bytes, chunk ?? bytes.length) });
}

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) yield bytes.subarray(at, at + Math.max(1, size));
}

export interface ReadAll {
  readonly records: readonly RawRecord[];
  /** `line: reason`. */
  readonly skipped: readonly string[];
  readonly skimmed: number;
  readonly lines: number;
}

export async function readAll(from: LogStream, skim?: readonly [key: string, value: string]): Promise<ReadAll> {
  const source = logReading.open(from);
  const records: RawRecord[] = [];
  const skipped: string[] = [];
  const lines = skim && skimming({ key: skim[0], value: skim[1], start: '{"flow":' });
  const sink = {
    ...(lines !== undefined && { lines }),
    record: (record: RawRecord) => void records.push(record),
    skipped: (reason: string, line: number) => void skipped.push(`${line}: ${reason}`),
  };
  while (await source.pull(sink));
  return { records, skipped, skimmed: lines?.skimmed() ?? 0, lines: source.lines() };
}

/** Knows the lines that say nothing new, and no others. */
export function skimming(
  skim: NonNullable<LineQuestion['skim']>,
): NonNullable<RecordSink['lines']> & { skimmed(): number } {
  const table = lineTable({ fields: [], skim });
  let count = 0;
  return {
    known(bytes, from, to) {
      const isSkimmed = table.find(bytes, from, to) === skimmedLine;
      if (isSkimmed) count++;
      return isSkimmed;
    },
    noted: () => false,
    parsed() {},
    unwanted: () => [],
    skimmed: () => count,
  };
}

/** Texts of logs, named log1, log2, …, observed together. */
export function observed(logs: readonly string[] | string, options: ObserveOptions = {}): Promise<Observed> {
  const texts = typeof logs === 'string' ? [logs] : logs;
  return observe(
    texts.map((text, index) => stream(text, { file: `log${index + 1}` })),
    logReading,
    options,
  );
}

export function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

export function address(text: string): Address {
  const found = parseAddress(text);
  if (found === undefined) throw new Error(`no address: ${text}`);
  return found;
}

const origin = { kind: 'live', object: 'test', path: '' } as const;

export interface PodSpec {
  readonly ip?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** `Kind/name`; a pod of its own by default. */
  readonly of?: string;
  readonly ports?: readonly (number | { readonly name: string; readonly port: number })[];
  readonly hostNetwork?: boolean;
  readonly finished?: boolean;
  /** A template instead of a pod. */
  readonly template?: boolean;
}

export interface ServiceSpec {
  readonly ip: string;
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly {
    readonly name?: string;
    readonly port: number;
    readonly target?: number | string;
    readonly nodePort?: number;
  }[];
  readonly backends?: readonly { readonly ip: string; readonly port: number; readonly pod?: string }[];
}

export interface ClusterSpec {
  /** By `namespace/pod`. */
  readonly pods?: Readonly<Record<string, PodSpec>>;
  readonly services?: Readonly<Record<string, ServiceSpec>>;
  readonly nodes?: Readonly<Record<string, string>>;
  readonly podRange?: string;
}

function endpointOf(name: string, spec: PodSpec): Endpoint {
  const [namespace = '', pod = ''] = name.split('/');
  const [kind = 'Pod', owner = pod] = spec.of?.split('/') ?? [];
  return {
    id: endpointIdOf(spec.template === true ? `${namespace}/${owner}[${kind}]` : name),
    namespace,
    workload: { namespace, kind, name: owner },
    labels: new Map(Object.entries(spec.labels ?? {})),
    ports: (spec.ports ?? []).map((port) =>
      typeof port === 'number' ? { protocol: 'TCP', port } : { ...port, protocol: 'TCP' },
    ),
    hostNetwork: spec.hostNetwork === true,
    finished: spec.finished === true,
    addresses: spec.ip === undefined ? [] : [address(spec.ip)],
    replicas: 1,
    origin,
  };
}

function serviceOf(key: string, spec: ServiceSpec): Service {
  const [namespace = '', name = ''] = key.split('/');
  const protocol: Protocol = 'TCP';
  return {
    namespace,
    name,
    ...(spec.selector !== undefined && { selector: new Map(Object.entries(spec.selector)) }),
    addresses: [address(spec.ip)],
    externalAddresses: [],
    ports: spec.ports.map(({ target, ...port }) => ({ ...port, protocol, target: target ?? port.port })),
    backends: (spec.backends ?? []).map(({ ip, port, pod }) => ({
      address: address(ip),
      ports: [{ protocol, port, ...(spec.ports[0]?.name !== undefined && { name: spec.ports[0].name }) }],
      ...(pod !== undefined && { pod: endpointIdOf(pod) }),
    })),
    origin,
  };
}

export function world({ pods = {}, services = {}, nodes = {}, podRange }: ClusterSpec): World {
  const endpoints = Object.entries(pods).map(([name, spec]) => endpointOf(name, spec));
  const range = podRange === undefined ? undefined : parseBlock(podRange)?.addresses;
  return {
    namespaces: new Map(endpoints.map(({ namespace: name }) => [name, { name, labels: new Map() }])),
    endpoints: new Map<EndpointId, Endpoint>(endpoints.map((endpoint) => [endpoint.id, endpoint])),
    policies: [],
    services: Object.entries(services).map(([key, spec]) => serviceOf(key, spec)),
    nodes: Object.entries(nodes).map(([name, ip]) => ({
      name,
      labels: new Map(),
      addresses: [address(ip)],
      podRanges: [],
    })),
    ...(range !== undefined && { podRanges: addressSet(range) }),
    families: ['IPv4'],
    tiers: [],
  };
}
