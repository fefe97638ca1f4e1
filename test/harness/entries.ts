/**
 * What an analyzer of manifests says of its `ingress-controller`: a pod without labels in a namespace that nobody
 * declared, which an Ingress or Route leads through a Service to TCP ports that a container declares.
 */
import { entryPorts } from '../../src/engine/entry-ports.ts';
import { entryBackendsOf } from '../../src/engine/entry-backends.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { combine, noPort, portsOf } from '../../src/engine/ports.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import { cut, inFocus, membersOf, type Sets, setsOf, text } from './analyzer.ts';
import type { Any } from './family.ts';
import type { Opened } from './worlds.ts';

const controller = 'ingress-controller';
/** The same as a workload, which options may name. */
const workload = `/${controller}[]`;

/** Objects that lead users to a pod's port. */
export function leadersOf({ world }: Opened, ids: readonly EndpointId[], port: number): ReadonlySet<string> {
  const backends = entryBackendsOf(world.world).filter(
    (backend) => ids.includes(backend.pod) && backend.ports.some((one) => one.port === port),
  );
  return new Set(backends.map(({ entry: { object } }) => `${object.kind} ${object.namespace}/${object.name}`));
}

/** What reaches each pod from outside. */
export function reached({ world }: Opened): ReadonlyMap<EndpointId, PortMap> {
  const { or, and } = world.run.decisions;
  const entries = (world.world.entries ?? []).filter(({ object }) => ['Ingress', 'Route'].includes(object.kind));
  const out = new Map<EndpointId, PortMap>();
  for (const backend of entryBackendsOf(world.world, entries)) {
    const declared = (world.pods.get(backend.pod)?.endpoint.ports ?? [])
      .filter(({ protocol }) => protocol === 'TCP')
      .reduce<PortMap>((any, { protocol, port }) => combine(any, portsOf(protocol, port, port), or), noPort);
    const through = combine(entryPorts(world, backend), declared, and);
    out.set(backend.pod, combine(out.get(backend.pod) ?? noPort, through, or));
  }
  return out;
}

function into(found: ReadonlyMap<EndpointId, PortMap>, ids: readonly EndpointId[] | undefined, expected: Any): string {
  const sets = (ids ?? []).map((id): Sets => cut(setsOf(found.get(id)), expected.options.focusConnection));
  return [...new Set(sets.map(text))].join(' or ') || text(undefined);
}

/** Every workload of a connection list, with a row or without. */
export function checkEntries(opened: Opened, expected: Any, complain: (text: string) => void): void {
  const [found, members] = [reached(opened), membersOf(opened)];
  for (const name of expected.workloads as string[]) {
    if (!inFocus(expected.options, [workload, name])) continue;
    const row = (expected.connections as Any[]).find(({ src, dst }) => src === controller && dst === name);
    const got = into(found, members.get(name), expected);
    if (got !== text(row?.allow)) complain(`${controller} → ${name}: ${got}, expected ${text(row?.allow)}`);
  }
}

/** Every workload of a difference; one without a row did not change. */
export function checkEntryChanges(
  before: Opened,
  after: Opened,
  expected: Any,
  complain: (text: string) => void,
): void {
  const [was, is] = [reached(before), reached(after)];
  const [old, now] = [membersOf(before), membersOf(after)];
  for (const name of new Set([...expected.workloadsBefore, ...expected.workloadsAfter] as string[])) {
    if (!inFocus(expected.options, [workload, name])) continue;
    const row = (expected.changes as Any[]).find(({ src, dst }) => src === controller && dst === name);
    const got = `${into(was, old.get(name), expected)} to ${into(is, now.get(name), expected)}`;
    const same = into(was, old.get(name), expected) === into(is, now.get(name), expected);
    const wanted = row === undefined ? undefined : `${text(row.before)} to ${text(row.after)}`;
    if (wanted === undefined ? !same : got !== wanted)
      complain(`${controller} → ${name}: ${got}, expected ${wanted ?? 'no change'}`);
  }
}
