/** Why a way in from outside leads to a pod on one side only: its object, its Service or the pod's workload changed. */
import { entryBackendsOf } from '../engine/entry-backends.ts';
import type { Endpoint, EndpointId, Entry, EntryBackend, Service, World } from '../model/cluster.ts';
import type { Cause } from '../model/finding.ts';
import { formatLabels, noLabels } from '../model/labels.ts';
import type { PortRange } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatRef, keyOf } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import { workloadCause } from './causes.ts';
import type { Changes } from './units.ts';

/** A host and path of an object, and a pod that it leads to on one side. */
export interface WayToPod {
  readonly object: ObjectRef;
  readonly host?: string;
  readonly path?: string;
  readonly pod: EndpointId;
}

/** What the way is made of on one side, as far as it is there. */
interface Side {
  readonly world: World;
  readonly entries: readonly Entry[];
  readonly services: readonly Service[];
  readonly pod: Endpoint | undefined;
}

/** One changed object of the way. */
interface Part {
  readonly cause: () => Cause;
  /** The later side with the earlier version of it. */
  readonly undone: Side;
}

/** The changed objects that, undone alone, bring the way back or take it away; all of them where none does alone. */
export function routeCauses(changes: Changes, way: WayToPod, port: PortRange): readonly Cause[] {
  const [was, is] = [sideOf(changes.before.world, way), sideOf(changes.after.world, way)];
  const led = leads(was, way, port);
  const parts = [entryPart(was, is, way), servicePart(was, is, way), workloadPart(was, is, way, changes)].flatMap(
    (part) => part ?? [],
  );
  const undoing = parts.filter(({ undone }) => leads(undone, way, port) === led);
  return (undoing.length > 0 ? undoing : parts).map(({ cause }) => cause());
}

function sideOf(world: World, way: WayToPod): Side {
  const key = keyOf(way.object);
  const entries = (world.entries ?? []).filter(
    ({ object, host, path }) => keyOf(object) === key && host === way.host && path === way.path,
  );
  const names = new Set(entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = world.services.filter(({ namespace, name }) => names.has(`${namespace}/${name}`));
  return { world, entries, services, pod: world.endpoints.get(way.pod) };
}

function leads({ world, entries, services, pod }: Side, way: WayToPod, port: PortRange): boolean {
  const endpoints = new Map(pod === undefined ? [] : [[way.pod, pod] as const]);
  return entryBackendsOf({ ...world, services, endpoints }, entries).some(({ ports }) =>
    ports.some((one) => one.protocol === port.protocol && one.port === port.first),
  );
}

function entryPart(was: Side, is: Side, way: WayToPod): Part | undefined {
  const words = ({ entries }: Side): string => entries.map(({ backend }) => backendWords(backend)).join(', ');
  if (words(was) === words(is)) return undefined;
  // The Services of the earlier backends may be others than those of the later ones.
  const names = new Set(was.entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = is.world.services.filter(({ namespace, name }) => names.has(`${namespace}/${name}`));
  const name = formatRef(way.object);
  const host = `${way.host ?? ''}${way.path ?? ''}`;
  const where = host === '' ? '' : ` for ${host}`;
  const [gone, fresh] = [was.entries[0], is.entries[0]];
  const text =
    gone === undefined
      ? `${name} leads to ${words(is)}${where} now`
      : fresh === undefined
        ? `${name} no longer leads to ${words(was)}${where}`
        : `${name} led to ${words(was)}${where} and leads to ${words(is)}`;
  const origin = (fresh ?? gone)?.origin ?? nowhere(way.object);
  return { cause: () => ({ object: way.object, origin, text }), undone: { ...is, entries: was.entries, services } };
}

function backendWords({ namespace, service, port }: EntryBackend): string {
  const at = port === undefined ? '' : ` port ${port.value}${port.of === 'pods' ? ' of its pods' : ''}`;
  return `Service ${namespace}/${service}${at}`;
}

function servicePart(was: Side, is: Side, way: WayToPod): Part | undefined {
  for (const name of new Set([...was.services, ...is.services].map(nameOf))) {
    const [before, after] = [was, is].map(({ world }) => world.services.find((one) => nameOf(one) === name));
    const change = serviceChange(before, after);
    if (change === undefined) continue;
    const others = is.services.filter((one) => nameOf(one) !== name);
    const services = before === undefined ? others : [...others, before];
    // A Service may itself be the way in; then its own ports make the entries.
    const entries = way.object.kind === 'Service' ? was.entries : is.entries;
    return { cause: () => change, undone: { ...is, entries, services } };
  }
  return undefined;
}

function nameOf({ namespace, name }: Service): string {
  return `${namespace}/${name}`;
}

function serviceChange(before: Service | undefined, after: Service | undefined): Cause | undefined {
  const one = after ?? before;
  if (one === undefined || before === after) return undefined;
  const object = { group: '', kind: 'Service', namespace: one.namespace, name: one.name };
  const told = (origin: Origin | undefined, text: string): Cause => ({
    object,
    origin: origin ?? one.origin,
    text: `${formatRef(object)}: ${text}`,
  });
  if (before === undefined) return told(undefined, 'it is new');
  if (after === undefined) return told(before.origin, 'it is removed');
  const [had, has] = [before, after].map(({ selector }) => formatLabels(selector ?? noLabels) || 'no selector');
  if (had !== has) return told(after.selectorOrigin, `its selector was ${had ?? ''} and is ${has ?? ''}`);
  const old = new Set(before.ports.map(portWords));
  const fresh = after.ports.find((port) => !old.has(portWords(port)));
  const [was, is] = [before, after].map(({ ports }) => ports.map(portWords).sort().join(', '));
  if (was !== is) return told(fresh?.origin ?? after.origin, `its ports were ${was ?? ''} and are ${is ?? ''}`);
  if ((before.outside === undefined) !== (after.outside === undefined))
    return told(
      undefined,
      after.outside === undefined ? 'it is reached from inside only now' : 'it is reached from outside now',
    );
  return undefined;
}

function portWords({ name, protocol, port, target }: Service['ports'][number]): string {
  return `${name === undefined ? '' : `${name} `}${protocol} ${port} → ${target}`;
}

function workloadPart(was: Side, is: Side, way: WayToPod, changes: Changes): Part | undefined {
  const unit = changes.workloadUnit(way.pod);
  if (unit === undefined || was.pod === undefined) return undefined;
  return { cause: () => workloadCause(changes, unit), undone: { ...is, pod: was.pod } };
}

function nowhere(object: ObjectRef): Origin {
  return { kind: 'live', object: formatRef(object), path: '' };
}
