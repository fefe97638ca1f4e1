/** Recorded verdicts that are not ours, read in place beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NaiveEnd, type NaiveProbe, type NaiveWorld, type RawObject, type Rulings } from './cluster.ts';

export const shared = fileURLToPath(new URL('../../../shared/oracles/', import.meta.url));

/** How the recorded enforcers decide what is open: pods are routed without masquerading. */
export const rulings: Rulings = {
  'blocks-match-pods': 'yes',
  'host-network': 'node',
  'finished-pods': 'gone',
  protocols: 'three',
  'own-node': 'allowed',
  'port-name-twice': 'all',
  'sidecar-port-names': 'ignored',
  'blocks-match-nodes': 'yes',
};

/** All packets take a minute: one in eight is asked, ORACLE_PACKETS=all asks each. */
export const oneIn = process.env['ORACLE_PACKETS'] === 'all' ? 1 : 8;
/** Steps of the golden ratio: even, and never in step with the length of the rows. */
export const isInSample = (index: number): boolean => Math.imul(index, 0x9e3779b1) >>> 0 < 2 ** 32 / oneIn;

export function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** A test that is skipped, with its name and size in the report, where the recorded data is not there. */
export function recorded(file: string, name: string, test: () => void): void {
  (existsSync(file) ? it : it.skip)(name, test);
}

interface PacketCase {
  readonly case: string;
  readonly objects?: readonly RawObject[];
  readonly policies?: readonly RawObject[];
  readonly set?: readonly RawObject[];
  readonly remove?: readonly { readonly kind: string; readonly namespace?: string; readonly name: string }[];
  /** Name, IPv4, IPv6. */
  readonly sources?: readonly (readonly [string, string | null, string | null])[];
  /** Name, address, `TCP/80 UDP/53`. */
  readonly targets?: readonly (readonly [string, string, string])[];
  readonly rows: readonly string[];
  /** `source:column-column,…;source:…`, from 0: where the specification says the opposite of the packets. */
  readonly specDiffers?: string;
}

export interface RecordedCase {
  readonly name: string;
  readonly world: NaiveWorld;
  /** `allowed` is what the specification says. */
  readonly probes: readonly { readonly probe: NaiveProbe; readonly allowed: boolean; readonly differs: boolean }[];
}

/** Unfolds the matrix: later states say what differs from the one before. */
export function* packetCases(file: string): Generator<RecordedCase> {
  const objects = new Map<string, RawObject>();
  let [sources, targets]: [PacketCase['sources'], PacketCase['targets']] = [[], []];
  for (const one of read<{ cases: readonly PacketCase[] }>(file).cases) {
    if (one.objects !== undefined) objects.clear();
    for (const object of [one.objects, one.policies, one.set].flatMap((list) => list ?? [])) {
      const { kind, metadata } = object as { kind: string; metadata: { namespace?: string; name: string } };
      objects.set(`${kind} ${metadata.namespace ?? ''} ${metadata.name}`, object);
    }
    for (const { kind, namespace, name } of one.remove ?? []) objects.delete(`${kind} ${namespace ?? ''} ${name}`);
    sources = one.sources ?? sources;
    targets = one.targets ?? targets;
    const columns = (targets ?? []).flatMap(([name, address, ports]) =>
      ports.split(' ').map((port) => {
        const [protocol, number] = port.split('/') as [NaiveProbe['protocol'], string];
        return { destination: endOf(name, address), address, protocol, port: Number(number) };
      }),
    );
    const differing = cellsOf(one.specDiffers ?? '');
    const probes = (sources ?? []).flatMap(([name, ipv4, ipv6], row) =>
      columns.flatMap(({ destination, address, protocol, port }, column) => {
        const verdict = one.rows[row]?.[column];
        if (verdict === undefined) throw new Error(`${one.case}: row ${row} has no column ${column}`);
        const own = address.includes(':') ? ipv6 : ipv4;
        if (verdict === '-' || own === null) return [];
        const probe: NaiveProbe = { source: endOf(name, own), destination, protocol, port };
        const differs = differing.has(`${row}:${column}`);
        return [{ probe, allowed: (verdict === '1') !== differs, differs }];
      }),
    );
    const isPolicy = (object: RawObject) => String(object['kind']).endsWith('NetworkPolicy');
    const world: NaiveWorld = {
      objects: [...objects.values()].filter((object) => !isPolicy(object)),
      policies: [...objects.values()].filter(isPolicy).map((object) => ({ object })),
      rulings,
    };
    yield { name: one.case, world, probes };
  }
}

/** `row:column` of every cell of `row:first-last,column;row:…`. */
function cellsOf(text: string): ReadonlySet<string> {
  const rows = text.split(';').filter((row) => row !== '');
  return new Set(
    rows.flatMap((row) => {
      const [source = '', columns = ''] = row.split(':');
      return columns.split(',').flatMap((part) => {
        const [first = 0, last = first] = part.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => `${source}:${first + index}`);
      });
    }),
  );
}

export function endOf(name: string, address: string): NaiveEnd {
  if (name.startsWith('outside/')) return { address };
  if (name.startsWith('node/')) return { node: name.slice('node/'.length), address };
  return { pod: name, address };
}
