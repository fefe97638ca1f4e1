/**
 * What a change means for users outside: for every host and path of an Ingress, Route, route of a Gateway or load
 * balancer, the pods that it leads to and the ports that policies let through, on both sides.
 */
import type { CompiledWorld } from '../engine/compile.ts';
import { answerOf, denied } from '../engine/decision.ts';
import { changesOf } from '../engine/difference.ts';
import { assumedController } from '../engine/entry-ports.ts';
import { placeOf, sameMap, valueAt } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { EndpointId } from '../model/cluster.ts';
import type { EntryChange } from '../model/comparison.ts';
import type { Family, PortRange } from '../model/network.ts';
import { everyAddress } from '../model/network.ts';
import { keyOf } from '../model/object.ts';
import type { Explanation } from './causes.ts';
import { explainChange } from './causes.ts';
import { routeCauses } from './entry-causes.ts';
import type { Found } from './entry-rows.ts';
import { gathered } from './entry-rows.ts';
import type { Ends, Local } from './local.ts';
import { localTo } from './local.ts';
import type { PairContext } from './pairs.ts';
import { reasonsIn } from './pairs.ts';
import type { Question, Standin } from './question.ts';
import { decisionIn } from './question.ts';
import { withMore } from './units.ts';
import type { Way } from './ways.ts';
import { mapOf, wayKey, waysIn } from './ways.ts';

/** Pods that only one side has are told apart, as workloads that come and go. */
export function entryChanges(given: PairContext): readonly EntryChange[] {
  const { before, after } = given.changes;
  if ((before.world.entries ?? []).length + (after.world.entries ?? []).length === 0) return [];
  const context = withAssumed(given);
  const { changes } = context;
  const [was, is] = [waysIn(changes.before), waysIn(changes.after)];
  const touched = touchedIn(context);
  const found: Found[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const way = now ?? old;
    if (way === undefined || !changes.before.pods.has(way.pod) || !changes.after.pods.has(way.pod)) continue;
    if (isUntouched(context, touched, old, now)) continue;
    found.push(...compareWay(context, { old, now, way }));
  }
  return gathered(withLive(found, given.live), context, is);
}

/** The worlds with the pod that stands for controllers which nobody knows. */
function withAssumed(context: PairContext): PairContext {
  return { ...context, changes: withMore(context.changes, { endpoints: [assumedController] }) };
}

/** Whether something that an end can see in a direction changed; worked out once for each end. */
type Touched = (end: Ends) => boolean;

function touchedIn({ changes }: PairContext): Touched {
  const known = new Map<string, boolean>();
  // An enforcer that looks at the whole world may answer otherwise for any change of it.
  const isTouched = ({ parts, whole }: Local): boolean => parts.length > 0 || (whole && changes.units.length > 0);
  return (end) => {
    const key = `${end.source ?? ''} → ${end.destination ?? ''}`;
    const touched = known.get(key) ?? isTouched(localTo(changes, end));
    known.set(key, touched);
    return touched;
  };
}

/** Nothing that either end can see changed, and it leads to the same ports from the same controllers. */
function isUntouched({ changes }: PairContext, touched: Touched, old: Way | undefined, now: Way | undefined): boolean {
  if (old === undefined || now === undefined || shape(old) !== shape(now) || touched({ destination: now.pod }))
    return false;
  const sources = sourcesOf(now, changes.after);
  return sources.every((source) => source.kind !== 'pod' || !touched({ source: source.id }));
}

function shape({ backends }: Way): string {
  const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  const ports = backends.flatMap((backend) => backend.ports.map(({ protocol, port }) => `${protocol} ${port}`));
  const controllers = backends.flatMap(({ entry }) => entry.controllers.map(({ name, source }) => ({ name, source })));
  return JSON.stringify([ports.sort(), controllers], plain);
}

interface Compared {
  readonly old: Way | undefined;
  readonly now: Way | undefined;
  readonly way: Way;
}

const anyPort: PortRange = { protocol: 'TCP', first: 1, last: 1 };

function compareWay(context: PairContext, compared: Compared): readonly Found[] {
  const { changes } = context;
  const [was, is] = [mapOf(changes.before, compared.old), mapOf(changes.after, compared.now)];
  if (sameMap(was, is)) return [];
  const { run } = changes.after;
  return changesOf(run, was, is).map(({ change, assuming, ports, before, after }): Found => {
    const first = ports[0] ?? anyPort;
    const leads = (way: Way | undefined): boolean =>
      way?.backends.some((backend) =>
        backend.ports.some((one) => one.protocol === first.protocol && one.port === first.first),
      ) === true;
    const rerouted = leads(compared.old) !== leads(compared.now);
    const question = questionOf(context, compared.way, first, assuming);
    const gain = change === 'newly-allowed' || (change === 'unclear' && before === denied);
    const told = rerouted
      ? routed(context, compared.way, first)
      : explainChange(changes, question, gain ? 'gain' : 'loss');
    const atoms = [...run.decisions.atomsOf(before), ...run.decisions.atomsOf(after)];
    return {
      way: compared.way,
      change,
      ...(assuming === undefined ? {} : { assuming }),
      ports,
      rerouted,
      surprise: change === 'newly-allowed' ? told.surprise : 'implied',
      causes: told.causes,
      ...(told.flip === undefined ? {} : { flip: told.flip }),
      before: answerOf(before),
      after: answerOf(after),
      reasonsBefore: leads(compared.old) ? reasonsIn(changes.before, question) : [],
      reasonsAfter: leads(compared.now) ? reasonsIn(changes.after, question) : [],
      dependsOn: [...new Set(atoms.map(({ text }) => text))],
    };
  });
}

/** Who writes the way itself says what it opens; a selector or a label reaches further than it names. */
function routed({ changes }: PairContext, way: Way, port: PortRange): Explanation {
  const { object, host, path } = way.entry;
  const named = {
    object,
    pod: way.pod,
    ...(host === undefined ? {} : { host }),
    ...(path === undefined ? {} : { path }),
  };
  const causes = routeCauses(changes, named, port);
  const own = causes.length > 0 && causes.every((cause) => keyOf(cause.object) === keyOf(object));
  return { causes, surprise: own && object.kind !== 'Service' ? 'stated' : 'implied' };
}

/** With what the cluster answers now. */
function withLive(found: readonly Found[], live: CompiledWorld | undefined): readonly Found[] {
  if (live === undefined || found.length === 0) return found;
  const ways = waysIn(live);
  return found.map((one) => {
    const { protocol, first } = one.ports[0] ?? anyPort;
    const map = mapOf(live, ways.get(wayKey(one.way.entry, one.way.pod)));
    return { ...one, live: answerOf(valueAt(map, placeOf(protocol, first))) };
  });
}

/** Ends that stand for those who may serve the way: pods, an address, nodes, or the pod that nobody knows. */
function sourcesOf({ backends }: Way, { world, pods }: CompiledWorld): readonly Standin[] {
  return backends.flatMap(({ entry }) =>
    entry.controllers.flatMap(({ source }): readonly Standin[] => {
      if (source.kind === 'pods' && source.pods.some((id) => pods.has(id)))
        return source.pods.filter((id) => pods.has(id)).map((id) => ({ kind: 'pod', id }));
      if (source.kind !== 'outside' && source.kind !== 'clients') return [{ kind: 'pod', id: assumedController.id }];
      const address = (source.addresses ?? everyAddress.IPv4)[0]?.first ?? 0n;
      const nodes = world.nodes.flatMap(({ name, addresses }) =>
        addresses.slice(0, 1).map((at): Standin => ({ kind: 'node', name, address: at })),
      );
      return [{ kind: 'address', address }, ...(source.kind === 'clients' && source.policy === 'Local' ? [] : nodes)];
    }),
  );
}

/** The question whose answer differs on both sides, asked of the first end for which it does. */
function questionOf({ changes }: PairContext, way: Way, port: PortRange, assuming: EntryChange['assuming']): Question {
  const family = familyOf(changes.after, way.pod);
  const questions = sourcesOf(way, changes.after).map((source): Question => ({
    source,
    destination: { kind: 'pod', id: way.pod },
    family,
    place: placeOf(port.protocol, port.first),
    ...(assuming === undefined ? {} : { assuming }),
  }));
  const differing = questions.find((one) => decisionIn(changes.before, one) !== decisionIn(changes.after, one));
  const [first] = questions;
  const none: Standin = { kind: 'pod', id: assumedController.id };
  return differing ?? first ?? { source: none, destination: { kind: 'pod', id: way.pod }, family, place: 0 };
}

function familyOf(world: CompiledWorld, id: EndpointId): Family {
  const pod = world.pods.get(id);
  return (pod === undefined ? undefined : commonFamilies(world, pod, pod)[0]) ?? 'IPv4';
}
