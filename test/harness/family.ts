/** What a folder of oracles holds, told from `schema`, `index.json` and the cases, never from its name; and its rulings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulings } from '../../src/model/cluster.ts';

// Foreign data of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Any = any;

export const schema = 'k8s-connectivity-oracle/1';

/** Open points of the specification as the makers of a family decided them; one decision for the whole family. */
export const rulings = {
  /** Packets and end-to-end probes: pods are routed without masquerading. */
  verdicts: {
    'blocks-match-pods': 'yes',
    'host-network': 'node',
    'finished-pods': 'gone',
    protocols: 'three',
    'own-node': 'allowed',
    'port-name-twice': 'all',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  },
  /** An analyzer of manifests: blocks mean outside addresses only, every pod is a pod. */
  analyzer: {
    'blocks-match-pods': 'no',
    'host-network': 'pod',
    'finished-pods': 'present',
    protocols: 'three',
    'own-node': 'filtered',
    'port-name-twice': 'first',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  },
  /** The same with protocols besides TCP, UDP and SCTP. */
  relations: {
    'blocks-match-pods': 'no',
    'host-network': 'pod',
    'finished-pods': 'present',
    protocols: 'all',
    'own-node': 'filtered',
    'port-name-twice': 'first',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  },
} as const satisfies Record<string, Rulings>;

export interface Family {
  readonly kind: 'verdicts' | 'edges' | 'analyzer' | 'relations' | 'unknown';
  readonly file: string;
  readonly folder: string;
  readonly data: Any;
}

/** Every family below the folder, at most one level down. */
export function familiesIn(folder: string): readonly Family[] {
  if (existsSync(join(folder, 'index.json'))) return familiesOf(folder);
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.map(({ name }) => join(folder, name))].flatMap(familiesOf);
}

function familiesOf(folder: string): readonly Family[] {
  const index = join(folder, 'index.json');
  if (existsSync(index)) return [familyOf(folder, index)];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => familyOf(folder, join(folder, name)));
}

function familyOf(folder: string, file: string): Family {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  return { kind: kindOf(data), file, folder, data };
}

function kindOf(data: Any): Family['kind'] {
  if (Array.isArray(data)) return data.every((one) => typeof one.what === 'string') ? 'edges' : 'unknown';
  if (data?.schema !== schema || !Array.isArray(data.cases)) return 'unknown';
  const first = data.cases[0] ?? {};
  if (data.kind === 'verdicts' || (typeof first.file === 'string' && typeof first.probes === 'number'))
    return 'verdicts';
  if (typeof first.file === 'string' && 'expected' in first) return 'relations';
  return typeof first.kind === 'string' && typeof first.inputs === 'object' ? 'analyzer' : 'unknown';
}

/** What one run of a harness counts and prints. */
export interface Tally {
  passed: number;
  failed: number;
  /** By reason: cases outside of what this program evaluates. */
  readonly skipped: Map<string, number>;
  /** By reason: decided otherwise by the specification. */
  readonly ruled: Map<string, number>;
}

export function newTally(): Tally {
  return { passed: 0, failed: 0, skipped: new Map(), ruled: new Map() };
}

export function count(map: Map<string, number>, reason: string): void {
  map.set(reason, (map.get(reason) ?? 0) + 1);
}

/** A line a reason, then the closing line. */
export function close(tally: Tally): number {
  for (const [reason, number] of tally.ruled) console.log(`ruled on: ${reason}: ${number}`);
  for (const [reason, number] of tally.skipped) console.log(`skipped: ${reason}: ${number}`);
  const skipped = [...tally.skipped.values(), ...tally.ruled.values()].reduce((sum, number) => sum + number, 0);
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}
