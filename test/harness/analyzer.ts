/** Families of an analyzer of manifests: connection lists, differences, verdicts, invalid inputs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { allowed } from '../../src/engine/decision.ts';
import { differences } from '../../src/engine/difference.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { rangesWhere } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import { workloadKeyOf } from '../../src/model/cluster.ts';
import { everyAddress, parseAddress } from '../../src/model/network.ts';
import { checkEntries, checkEntryChanges } from './entries.ts';
import { checkExplained } from './explain.ts';
import { textOfSets, toldOfComings } from './comings.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import type { Opened } from './worlds.ts';
import { mapBetween, mapWith, worldOfFolder } from './worlds.ts';

export type Sets = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Kinds of cases and the class that this program answers. */
const answered = ['connlist', 'diff', 'explain', 'verdicts', 'invalid'];

export async function runAnalyzer({ data, folder }: Family, tally: Tally): Promise<void> {
  for (const one of data.cases as Any[]) {
    if (!['networkpolicy', 'ingress', 'admin-policy'].includes(one.class))
      count(tally.skipped, `class ${one.class} is not evaluated yet`);
    else if (!answered.includes(one.kind)) count(tally.skipped, `kind ${one.kind} has no counterpart yet`);
    else await runCase(folder, one, tally);
  }
}

async function runCase(folder: string, one: Any, tally: Tally): Promise<void> {
  const expected = JSON.parse(readFileSync(join(folder, one.expected), 'utf8'));
  const complaints = new Set<string>();
  const complain = (text: string): unknown => complaints.add(text);
  try {
    const run = createRun(rulings.analyzer);
    const open = (role: string): Promise<Opened> =>
      worldOfFolder(join(folder, one.inputs[role]), rulings.analyzer, run);
    if (one.kind === 'diff') checkDiff(await open('before'), await open('after'), expected, complain);
    else {
      const opened = await open('manifests');
      if (one.kind === 'invalid') {
        if (expected.apiServerRejects !== true) return count(tally.ruled, `valid by the API server: ${expected.error}`);
        if (!opened.problems.some(({ kind }) => kind === 'invalid-manifest'))
          complain(`accepted, expected ${expected.error}`);
      } else if (one.kind === 'explain') checkExplained(opened, expected, tally, complain);
      else if (one.kind === 'verdicts') checkVerdicts(opened.world, expected, complain);
      else checkList(opened, expected, complain);
    }
  } catch (error) {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (complaints.size === 0) tally.passed++;
  else {
    tally.failed++;
    const [first, ...more] = complaints;
    console.log(`${one.case}: ${first ?? ''}${more.length > 0 ? ` and ${more.length} more` : ''}`);
  }
}

/** Pods of each workload as the analyzer names it: the direct owner, not the one on top; nodes own no pods. */
export function membersOf({ world, objects }: Opened): ReadonlyMap<string, readonly EndpointId[]> {
  const out = new Map<string, EndpointId[]>();
  const pods = new Map(
    [...objects.values()]
      .filter(({ ref }) => ref.kind === 'Pod')
      .map((pod) => [`${pod.ref.namespace}/${pod.ref.name}`, pod.value as Any]),
  );
  for (const [id, { endpoint }] of world.pods) {
    const pod = pods.get(id);
    const name = pod === undefined ? workloadKeyOf(endpoint.workload) : ownerOf(pod);
    out.set(name, [...(out.get(name) ?? []), id]);
  }
  return out;
}

function ownerOf({ metadata }: Any): string {
  const namespace = metadata.namespace ?? 'default';
  const owners = (metadata.ownerReferences ?? []) as Any[];
  const owner = owners.find(({ controller }) => controller === true) ?? owners[0];
  if (owner === undefined || owner.kind === 'Node') return `${namespace}/${metadata.name}[Pod]`;
  return `${namespace}/${owner.name}[${owner.kind ?? 'Pod'}]`;
}

export function setsOf(map: PortMap | undefined): Sets {
  const out: Record<string, [number, number][]> = {};
  if (map === undefined) return out;
  for (const { protocol, first, last } of rangesWhere(map, (value) => value === allowed)) {
    if (protocol !== 'other') (out[protocol] ??= []).push([first, last]);
  }
  return out;
}

export function cut(sets: Sets, focus: Sets | undefined): Sets {
  if (focus === undefined) return sets;
  const out: Record<string, [number, number][]> = {};
  for (const [protocol, ranges] of Object.entries(sets)) {
    for (const [first, last] of ranges) {
      for (const [low, high] of focus[protocol] ?? []) {
        if (Math.max(first, low) <= Math.min(last, high)) {
          (out[protocol] ??= []).push([Math.max(first, low), Math.min(last, high)]);
        }
      }
    }
  }
  return out;
}

export function text(sets: Sets | undefined): string {
  const names = Object.keys(sets ?? {}).sort();
  return (
    names.map((name) => `${name} ${(sets?.[name] ?? []).map(([a, b]) => `${a}-${b}`).join(',')}`).join(' ') || 'nothing'
  );
}

/** Whether a pair without a row says that nothing is allowed. */
export function inFocus(options: Any, names: readonly string[]): boolean {
  const focus = options.focusWorkloads as string[] | undefined;
  const peers = options.focusWorkloadPeers as string[] | undefined;
  const is = (wanted: string, name: string): boolean => name.startsWith(`${wanted}[`) || name.includes(`/${wanted}[`);
  const among = (list: readonly string[] | undefined, name: string): boolean =>
    list === undefined || list.some((wanted) => is(wanted, name));
  const [source = '', destination = ''] = names;
  const directions =
    options.focusDirection === 'ingress'
      ? [[destination, source]]
      : options.focusDirection === 'egress'
        ? [[source, destination]]
        : [
            [source, destination],
            [destination, source],
          ];
  return directions.some(([own, other]) => among(focus, own ?? '') && among(peers, other ?? ''));
}

function checkList(opened: Opened, expected: Any, complain: (text: string) => void): void {
  const { world } = opened;
  const members = membersOf(opened);
  const rows = new Map<string, Sets>();
  for (const { src, dst, allow } of expected.connections)
    if (!isOutside(src) && !isOutside(dst)) rows.set(`${src} ${dst}`, allow);
  const unknown = (expected.workloads as string[]).filter((name) => !members.has(name));
  if (unknown.length > 0) complain(`no workload ${unknown.join(', ')}`);
  for (const src of expected.workloads as string[]) {
    for (const dst of expected.workloads as string[]) {
      if (src === dst || !inFocus(expected.options, [src, dst])) continue;
      const wanted = text(rows.get(`${src} ${dst}`));
      for (const a of members.get(src) ?? []) {
        for (const b of members.get(dst) ?? []) {
          const got = text(cut(setsOf(mapBetween(world, a, b)), expected.options.focusConnection));
          if (got !== wanted) complain(`${src} → ${dst}: ${got}, expected ${wanted}`);
        }
      }
    }
  }
  checkOutside(world, members, expected.connections, expected, 'allow', complain);
  checkEntries(opened, expected, complain);
}

function isOutside(name: string): boolean {
  return name.startsWith('external:') || name === 'ingress-controller';
}

/** Addresses are compared after cutting at all ends of ranges; what no row holds is denied. */
function checkOutside(
  world: CompiledWorld,
  members: ReadonlyMap<string, readonly EndpointId[]>,
  rows: readonly Any[],
  expected: Any,
  field: string,
  complain: (text: string) => void,
): void {
  const rangesOf = (name: string): (readonly [bigint, bigint])[] =>
    (expected.peers[name].ranges as [string, string][]).map(([low, high]) => [
      parseAddress(low) ?? 0n,
      parseAddress(high) ?? 0n,
    ]);
  const cuts = new Set<bigint>([everyAddress.IPv4[0]?.first ?? 0n]);
  for (const name of Object.keys(expected.peers ?? {}).filter((one) => one.startsWith('external:'))) {
    for (const [low, high] of rangesOf(name)) cuts.add(low).add(high + 1n);
  }
  for (const policy of world.world.policies) {
    for (const rule of [...(policy.ingress?.rules ?? []), ...(policy.egress?.rules ?? [])]) {
      for (const peer of rule.peers ?? []) {
        if (peer.kind !== 'block') continue;
        for (const { addresses } of [peer.block, ...peer.except])
          for (const { first, last } of addresses) cuts.add(first).add(last + 1n);
      }
    }
  }
  const starts = [...cuts].filter((one) => everyAddress.IPv4.some(({ first, last }) => one >= first && one <= last));
  for (const [name, ids] of members) {
    if (!(expected.workloads ?? expected.workloadsBefore ?? []).includes(name)) continue;
    for (const direction of ['in', 'out'] as const) {
      const names = direction === 'in' ? ['external', name] : [name, 'external'];
      if (!inFocus(expected.options, names)) continue;
      const own = rows.filter(({ src, dst }) =>
        direction === 'in' ? dst === name && src.startsWith('external:') : src === name && dst.startsWith('external:'),
      );
      for (const start of starts) {
        const row = own.find(({ src, dst }) =>
          rangesOf(direction === 'in' ? src : dst).some(([low, high]) => start >= low && start <= high),
        );
        for (const id of ids) {
          const map = mapWith(world, id, { family: 'IPv4', address: start }, direction);
          const got = text(cut(setsOf(map), expected.options.focusConnection));
          const wanted = text(row?.[field]);
          if (got !== wanted) complain(`${name} ${direction} outside: ${got}, expected ${wanted}`);
        }
      }
    }
  }
}

function checkVerdicts(world: CompiledWorld, expected: Any, complain: (text: string) => void): void {
  const named = (name: string): readonly EndpointId[] =>
    [...world.pods]
      .filter(
        ([id, { endpoint }]) => id === name || `${endpoint.workload.namespace}/${endpoint.workload.name}` === name,
      )
      .map(([id]) => id);
  for (const { src, dst, protocol, port, allowed: wanted, allow } of expected.verdicts as Any[]) {
    for (const a of named(src)) {
      for (const b of named(dst)) {
        const sets = a === b ? everything : setsOf(mapBetween(world, a, b));
        if (allow !== undefined) {
          if (text(sets) !== text(allow)) complain(`${src} → ${dst}: ${text(sets)}, expected ${text(allow)}`);
          continue;
        }
        const got = (sets[protocol] ?? []).some(([first, last]) => port >= first && port <= last);
        if (got !== wanted) complain(`${src} → ${dst} ${protocol} ${port}: ${String(got)}, expected ${String(wanted)}`);
      }
    }
  }
}

const everything: Sets = { TCP: [[1, 65535]], UDP: [[1, 65535]], SCTP: [[1, 65535]] };

function checkDiff(before: Opened, after: Opened, expected: Any, complain: (text: string) => void): void {
  const [was, is] = [membersOf(before), membersOf(after)];
  const rows = new Map<string, Any>();
  for (const row of expected.changes)
    if (!isOutside(row.src) && !isOutside(row.dst)) rows.set(`${row.src} ${row.dst}`, row);
  const names = [...new Set([...(expected.workloadsBefore as string[]), ...(expected.workloadsAfter as string[])])];
  for (const src of names) {
    for (const dst of names) {
      if (src === dst || !inFocus(expected.options, [src, dst])) continue;
      const row = rows.get(`${src} ${dst}`);
      const [old, now] = [[before.world, was] as const, [after.world, is] as const].map(([world, members]) =>
        allowedBetween(world, members, src, dst),
      );
      const [wantedOld, wantedNow] = row === undefined ? [old, old] : [text(row.before), text(row.after)];
      const gone = !was.has(src) || !was.has(dst) || !is.has(src) || !is.has(dst);
      if (row === undefined && gone && (old === 'nothing' || now === 'nothing')) {
        if (old !== now) complain(`${src} → ${dst}: ${old ?? ''} to ${now ?? ''}, expected no row`);
      } else if (old !== wantedOld || now !== wantedNow) {
        complain(`${src} → ${dst}: ${old ?? ''} to ${now ?? ''}, expected ${wantedOld ?? ''} to ${wantedNow ?? ''}`);
      }
    }
  }
  const outside = (expected.changes as Any[]).filter(
    ({ src, dst }) => src.startsWith('external:') || dst.startsWith('external:'),
  );
  checkDifferences(before.world, after.world, was, rows, outside, complain);
  checkEntryChanges(before, after, expected, complain);
  checkComings([before.world, was], [after.world, is], expected, complain);
}

/** Workloads that only one side has are told apart, with all they connect to there. */
function checkComings(
  [before, was]: readonly [CompiledWorld, ReadonlyMap<string, readonly EndpointId[]>],
  [after, is]: readonly [CompiledWorld, ReadonlyMap<string, readonly EndpointId[]>],
  { options, changes }: Any,
  complain: (text: string) => void,
): void {
  if (Object.keys(options ?? {}).some((name) => name.startsWith('focus'))) return;
  const only = (members: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): readonly string[] =>
    [...members.keys()].filter((name) => !others.has(name));
  const sides = [
    ['removed', toldOfComings(before, was, only(was, is)), 'before', 'workloadsRemoved'],
    ['added', toldOfComings(after, is, only(is, was)), 'after', 'workloadsAdded'],
  ] as const;
  for (const [word, told, side, mark] of sides) {
    const rows = (changes as Any[]).filter(
      (row) => row[mark] !== undefined && !isOutside(row.src) && !isOutside(row.dst),
    );
    const wanted = new Map(rows.map((row) => [`${row.src} ${row.dst}`, textOfSets(row[side])]));
    for (const key of new Set([...told.keys(), ...wanted.keys()])) {
      const [got, expected] = [told.get(key) ?? '', wanted.get(key) ?? ''];
      if (got !== expected) complain(`${word} ${key}: ${got || 'nothing'}, expected ${expected || 'nothing'}`);
    }
  }
}

function allowedBetween(
  world: CompiledWorld,
  members: ReadonlyMap<string, readonly EndpointId[]>,
  src: string,
  dst: string,
): string {
  const found = new Set<string>();
  for (const a of members.get(src) ?? [])
    for (const b of members.get(dst) ?? []) found.add(text(setsOf(mapBetween(world, a, b))));
  return found.size === 0 ? 'nothing' : [...found].join(' or ');
}

/** The product's own list of differences names exactly the pairs that have a row and exist on both sides. */
function checkDifferences(
  before: CompiledWorld,
  after: CompiledWorld,
  members: ReadonlyMap<string, readonly EndpointId[]>,
  rows: ReadonlyMap<string, Any>,
  outside: readonly Any[],
  complain: (text: string) => void,
): void {
  const nameOf = new Map([...members].flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));
  const told = new Set<string>();
  let outsideTold = 0;
  for (const { source, destination } of differences(before, after)) {
    if (source.kind === 'outside' || destination.kind === 'outside') {
      outsideTold++;
      continue;
    }
    for (const a of source.members)
      for (const b of destination.members) told.add(`${nameOf.get(a) ?? ''} ${nameOf.get(b) ?? ''}`);
  }
  const wanted = [...rows]
    .filter(([, row]) => row.workloadsAdded === undefined && row.workloadsRemoved === undefined)
    .map(([key]) => key);
  for (const key of wanted) if (!told.has(key)) complain(`the differences lack ${key}`);
  for (const key of told) {
    const [a, b] = key.split(' ');
    if (a !== b && !rows.has(key)) complain(`the differences name ${key} besides`);
  }
  const changed = outside.filter(
    ({ workloadsAdded, workloadsRemoved }) => workloadsAdded === undefined && workloadsRemoved === undefined,
  );
  if (changed.length > 0 !== outsideTold > 0)
    complain(`${outsideTold} differences with outside addresses, expected ${changed.length}`);
}
