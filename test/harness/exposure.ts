/**
 * Rows about pods that do not exist: what a workload accepts, or may send, besides the pods that are there. Every row is
 * compared with what the engine says of a pod of which only that much is known.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledWorld, Pod } from '../../src/engine/compile.ts';
import { matchesPods, selecting } from '../../src/engine/compile.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { allowed, denied } from '../../src/engine/decision.ts';
import { permits } from '../../src/engine/evaluate.ts';
import { withoutWidening } from '../../src/engine/future.ts';
import type { Places } from '../../src/engine/future-places.ts';
import { placesOf, podAt } from '../../src/engine/future-places.ts';
import { matchesPeer, podEnd } from '../../src/engine/match.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { combine, noPort, portsOf, rangesWhere, transform } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import type { OpenVariables } from '../../src/engine/symbolic.ts';
import { openVariables } from '../../src/engine/symbolic.ts';
import type { Requirement, Selector } from '../../src/model/labels.ts';
import type { Protocol } from '../../src/model/network.ts';
import { namedProtocols } from '../../src/model/network.ts';
import type { Direction } from '../../src/model/policy.ts';
import { membersOf } from './analyzer.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import { worldOfFolder } from './worlds.ts';

const classes = ['networkpolicy', 'admin-policy', 'ingress'];

export async function runExposure({ data, folder }: Family, tally: Tally): Promise<void> {
  for (const one of data.cases as Any[]) {
    const expected = JSON.parse(readFileSync(join(folder, one.expected), 'utf8'));
    if (expected.exposure === undefined) continue;
    if (!classes.includes(one.class)) {
      count(tally.skipped, `exposure: class ${one.class} is not evaluated yet`);
      continue;
    }
    const run = createRun(rulings.analyzer);
    const opened = await worldOfFolder(join(folder, one.inputs.manifests), rulings.analyzer, run);
    const complaints = new Set<string>();
    checkRows(withoutWidening(opened.world), membersOf(opened), expected, (text) => complaints.add(text));
    if (complaints.size === 0) tally.passed++;
    else {
      tally.failed++;
      const [first, ...more] = complaints;
      console.log(`exposure of ${one.case}: ${first ?? ''}${more.length > 0 ? ` and ${more.length} more` : ''}`);
    }
  }
}

interface Asked {
  readonly world: CompiledWorld;
  readonly places: Places;
  readonly variables: OpenVariables;
  readonly pod: Pod;
  readonly direction: Direction;
  /** The ports that the rows speak of. */
  readonly focus: PortMap;
  readonly isFocused: boolean;
}

function checkRows(
  world: CompiledWorld,
  members: ReturnType<typeof membersOf>,
  expected: Any,
  complain: (text: string) => void,
): void {
  const places = placesOf({ before: world, after: world });
  const variables = openVariables(world.run, 'peer');
  const rows = expected.exposure as Any[];
  const isFocused = expected.options.focusConnection !== undefined;
  const focus = numbersOf(expected.options.focusConnection) ?? threeProtocols;
  const names = new Set(rows.map(({ workload }) => workload as string));
  for (const name of names) {
    for (const direction of ['ingress', 'egress'] as const) {
      const own = rows.filter((row) => row.workload === name && row.direction === direction);
      for (const id of members.get(name) ?? []) {
        const pod = world.pods.get(id);
        if (pod === undefined) continue;
        const asked = { world, places, variables, pod, direction, focus, isFocused };
        for (const row of own) checkRow(asked, row, own, `${name} ${direction}`, complain);
        if (own.length > 0) checkRest(asked, own, `${name} ${direction}`, complain);
      }
    }
  }
  for (const { workload, direction } of (expected.unprotected ?? []) as Any[]) {
    for (const id of members.get(workload) ?? []) {
      const pod = world.pods.get(id);
      if (pod !== undefined && selecting(world, pod, direction).length > 0) complain(`${workload} is protected`);
    }
  }
}

const threeProtocols = namedProtocols
  .map((protocol) => portsOf(protocol, 1, 65535))
  .reduce((any, one) => combine(any, one, (a, b) => a | b));

/** What the policies of the workload let through towards a pod to come at a place. */
function reach({ world, places, variables, pod, direction, focus }: Asked, place: string): { map: PortMap; peer: Pod } {
  const peer = podAt(places, variables, place).after;
  const map = permits(world, direction, podEnd(pod, 'IPv4'), podEnd(peer, 'IPv4'));
  return { map: combine(map, focus, world.run.decisions.and), peer };
}

/** The row says exactly what holds for every pod that it means, and that no other row means better. */
function checkRow(asked: Asked, row: Any, rows: readonly Any[], title: string, complain: (text: string) => void): void {
  const { and, not, or } = asked.world.run.decisions;
  const wanted = mapOf(asked, row.allow);
  for (const place of asked.places.names) {
    const { map, peer } = reach(asked, place);
    const others = rows.filter((one) => one !== row && row.other.scope === 'entire-cluster');
    // A focus on some ports takes rows away that would be empty, though not what they took from the whole cluster.
    const hidden = row.other.scope === 'entire-cluster' && asked.isFocused ? namedFirst(asked, peer) : denied;
    const better = others.reduce<Decision>((any, one) => or(any, meant(asked, one.other, peer)), hidden);
    const region = and(meant(asked, row.other, peer), not(better));
    const missing = combine(wanted, map, (a, b) => and(and(a, not(b)), region));
    if (rangesWhere(missing, (value) => value !== denied).length > 0) {
      complain(`${title}: ${JSON.stringify(row.other)} at ${place} is not allowed ${ranges(missing)}`);
    }
  }
}

/** Pods to come that a rule of an ordered tier names. */
function namedFirst({ world, pod, direction }: Asked, peer: Pod): Decision {
  const { or } = world.run.decisions;
  const ordered = new Set(world.tiers.filter(({ reading }) => reading === 'ordered').map(({ id }) => id));
  return selecting(world, pod, direction)
    .filter(({ policy }) => ordered.has(policy.tier))
    .flatMap((member) => member.direction.rules.flatMap(({ peers }) => peers ?? []))
    .reduce<Decision>((any, one) => or(any, matchesPeer(world, one, direction, podEnd(peer, 'IPv4'))), denied);
}

/** What is allowed besides the rows goes to peers of rules that some pod is: those have rows of their own. */
function checkRest(asked: Asked, rows: readonly Any[], title: string, complain: (text: string) => void): void {
  const { world, direction } = asked;
  const { and, not, or } = world.run.decisions;
  for (const place of asked.places.names) {
    const { map, peer } = reach(asked, place);
    const told = rows.reduce<PortMap>((any, row) => {
      const region = meant(asked, row.other, peer);
      return combine(
        any,
        transform(mapOf(asked, row.allow), (value) => and(value, region)),
        or,
      );
    }, noPort);
    const others = existing(asked, peer);
    const left = combine(map, told, (a, b) => and(and(a, not(b)), not(others)));
    if (rangesWhere(left, (value) => value !== denied).length > 0) {
      complain(`${title}: no row for what ${direction} allows at ${place}: ${ranges(left)}`);
    }
  }
}

/** Pods to come that a peer of some rule means which a pod that exists is already. */
function existing({ world, pod, direction }: Asked, peer: Pod): Decision {
  const { or } = world.run.decisions;
  let any: Decision = denied;
  for (const { direction: rules } of selecting(world, pod, direction)) {
    for (const one of rules.rules.flatMap(({ peers }) => peers ?? [])) {
      const isThere = [...world.pods.values()].some(
        (other) => matchesPeer(world, one, direction, podEnd(other, 'IPv4')) !== denied,
      );
      if (isThere) any = or(any, matchesPeer(world, one, direction, podEnd(peer, 'IPv4')));
    }
  }
  return any;
}

function meant({ world }: Asked, other: Any, peer: Pod): Decision {
  if (other.scope === 'entire-cluster') return allowed;
  const pods = selectorOf(other.podSelector ?? {});
  if (other.namespace !== undefined) {
    const own = { kind: 'own', namespace: other.namespace as string } as const;
    return matchesPods(world.run, own, pods, peer);
  }
  return matchesPods(world.run, { kind: 'select', selector: selectorOf(other.namespaceSelector ?? {}) }, pods, peer);
}

function selectorOf({ matchLabels = {}, matchExpressions = [] }: Any): Selector {
  const requirements: Requirement[] = [
    ...Object.entries(matchLabels as Record<string, string>).map(([key, value]) => ({
      operator: 'In' as const,
      key,
      values: [value],
    })),
    ...(matchExpressions as Any[]).map(({ key, operator, values }) =>
      operator === 'In' || operator === 'NotIn' ? { operator, key, values } : { operator, key },
    ),
  ];
  return requirements.length === 0 ? { kind: 'all' } : { kind: 'match', requirements };
}

/** A connection set; port names stand for whatever number the pod gives them. */
function mapOf({ world, variables }: Asked, { named = [], ...sets }: Any): PortMap {
  const { or, and } = world.run.decisions;
  const names = (named as Any[]).map(({ protocol, name }) => {
    const isNamed = variables.open.port(name, protocol);
    return transform(portsOf(protocol, 1, 65535), (value) => and(value, isNamed));
  });
  return names.reduce<PortMap>((any, one) => combine(any, one, or), numbersOf(sets) ?? noPort);
}

function numbersOf(sets: Any): PortMap | undefined {
  if (sets === undefined) return undefined;
  return Object.entries(sets as Record<Protocol, [number, number][]>)
    .flatMap(([protocol, list]) => list.map(([first, last]) => portsOf(protocol as Protocol, first, last)))
    .reduce((any, one) => combine(any, one, (a, b) => a | b), noPort);
}

function ranges(map: PortMap): string {
  return rangesWhere(map, (value) => value !== denied)
    .map(({ protocol, first, last }) => `${protocol} ${first}-${last}`)
    .join(', ');
}
