/** Declared needs: what the manifests of one side say will be connected, with the place that says so. */
import type { Endpoint, Service, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { DeclaredNeed } from '../model/declared.ts';
import { indexBy } from '../model/layered-map.ts';
import type { Manifest, ObjectKey, Path } from '../model/object.ts';
import { isObject, keyOf } from '../model/object.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import { backendKinds, backendPlacesIn, serverBackendsIn } from '../model/server-backends.ts';
import { selects, targetsOf } from '../model/services.ts';
import type { PodsBehind, Promised } from './declared-monitors.ts';
import { isOfMonitoring, scrapes } from './declared-monitors.ts';
import type { NamedService, ServiceTable } from './declared-texts.ts';
import { servicesIn, serviceTable } from './declared-texts.ts';
import { listAt, member, textAt } from './members.ts';

/** Objects of the head side that say who will talk to whom, and those of the cluster that neither side writes. */
export function declaringObjects(
  { base, head }: Readonly<Record<'base' | 'head', { readonly declaring: readonly Manifest[] }>>,
  live: readonly Manifest[],
): readonly Manifest[] {
  const written = new Set([...base.declaring, ...head.declaring].map(({ ref }) => keyOf(ref)));
  const called = live.filter(({ ref }) => backendKinds.has(ref.kind) && !written.has(keyOf(ref)));
  return [...head.declaring, ...called];
}

/** Those of the objects that may declare a need, or that others refer to, in the order of the map; most pods of a cluster do neither. */
export function declaringIn(objects: ReadonlyMap<ObjectKey, Manifest>): Iterable<Manifest> {
  return mayDeclare(objects, true);
}

const mayDeclare = indexBy((object: Manifest) => (isReferredTo(object) || speaks(object) ? [true] : []));

function isReferredTo(object: Manifest): boolean {
  const { group, kind } = object.ref;
  return isConfigMap(object) || isOfMonitoring(object) || (group === '' && kind === 'Service');
}

function speaks(object: Manifest): boolean {
  const annotations = member(object.value, 'metadata', 'annotations');
  if (backendKinds.has(object.ref.kind) || (isObject(annotations) && Object.keys(annotations).some(isDependency)))
    return true;
  const spec = member(object.value, ...podSpecPath(object));
  const containers = [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')];
  return (
    listAt(spec, 'volumes').length > 0 ||
    containers.some((one) => ['env', 'envFrom', 'command', 'args'].some((field) => member(one, field) !== undefined))
  );
}

/** Pods of snapshots have no environment, so that most needs come from files of the repository. */
export function declaredNeeds(
  objects: Iterable<Manifest>,
  world: World,
  logged: readonly ServerBackend[] = [],
): readonly DeclaredNeed[] {
  const all = [...objects];
  const table = serviceTable(world.services);
  const configs = new Map(all.filter(isConfigMap).map((one) => [`${one.ref.namespace}/${one.ref.name}`, one]));
  const mentions = all.flatMap((object): readonly Mention[] => [
    ...templateMentions(object, table, configs),
    ...annotationMentions(object, table),
    ...serverMentions(object, table),
  ]);
  const behind = podsBehind(world);
  const said = [...mentions, ...loggedMentions(logged, all, table)];
  return [...said.map((mention) => promised(mention, behind)), ...scrapes(all, world, behind)].flatMap(needsOf);
}

/** A place that names a Service, and who will go there. */
interface Mention extends NamedService {
  readonly source: DeclaredNeed['source'];
  readonly by: string;
  readonly origin: DeclaredNeed['origin'];
}

function isConfigMap({ ref }: Manifest): boolean {
  return ref.group === '' && ref.kind === 'ConfigMap';
}

function podSpecPath({ ref }: Manifest): Path {
  if (ref.group === '' && ref.kind === 'Pod') return ['spec'];
  return ref.kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
}

function templateMentions(
  object: Manifest,
  table: ServiceTable,
  configs: ReadonlyMap<string, Manifest>,
): readonly Mention[] {
  const path = podSpecPath(object);
  const spec = member(object.value, ...path);
  const { namespace, kind, name } = object.ref;
  const source = { kind: 'workload', workload: { namespace, kind, name } } as const;
  const told = (text: string, key: string, by: string, at: Manifest, where: Path): readonly Mention[] =>
    servicesIn(text, key, namespace, table).map((found) => ({ ...found, source, by, origin: at.at(where) }));
  const fromConfig = (config: string | undefined, key?: string): readonly Mention[] => {
    const map = configs.get(`${namespace}/${config ?? ''}`);
    const data = member(map?.value, 'data');
    if (map === undefined || !isObject(data)) return [];
    return Object.entries(data).flatMap(([own, text]) =>
      typeof text !== 'string' || (key !== undefined && key !== own)
        ? []
        : told(text, own, `key ${own} of ConfigMap ${namespace}/${config ?? ''}`, map, ['data', own]),
    );
  };
  const containers = ['initContainers', 'containers'].flatMap((kind) =>
    listAt(spec, kind).map((value, index) => ({ value, path: [...path, kind, index] as Path })),
  );
  return [
    ...containers.flatMap(({ value, path: at }) => [
      ...listAt(value, 'env').flatMap((entry, index) => {
        const variable = textAt(entry, 'name') ?? '';
        const place = [...at, 'env', index, 'value'];
        return [
          ...told(textAt(entry, 'value') ?? '', variable, `environment variable ${variable}`, object, place),
          ...(member(entry, 'valueFrom', 'configMapKeyRef') === undefined
            ? []
            : fromConfig(
                textAt(entry, 'valueFrom', 'configMapKeyRef', 'name'),
                textAt(entry, 'valueFrom', 'configMapKeyRef', 'key'),
              )),
        ];
      }),
      ...listAt(value, 'envFrom').flatMap((entry) => fromConfig(textAt(entry, 'configMapRef', 'name'))),
      ...['command', 'args'].flatMap((field) =>
        listAt(value, field).flatMap((text, index) =>
          typeof text === 'string' ? told(text, '', `argument of a container`, object, [...at, field, index]) : [],
        ),
      ),
    ]),
    ...listAt(spec, 'volumes').flatMap((volume) => [
      ...fromConfig(textAt(volume, 'configMap', 'name')),
      ...listAt(volume, 'projected', 'sources').flatMap((one) => fromConfig(textAt(one, 'configMap', 'name'))),
    ]),
  ];
}

function isDependency(annotation: string): boolean {
  return annotation.endsWith('depends-on');
}

/** `…/depends-on: Service/api`, `/namespaces/payments/Service/api`, several with commas. */
function annotationMentions(object: Manifest, table: ServiceTable): readonly Mention[] {
  const annotations = member(object.value, 'metadata', 'annotations');
  if (!isObject(annotations)) return [];
  const { namespace, kind, name } = object.ref;
  const source = { kind: 'workload', workload: { namespace, kind, name } } as const;
  return Object.entries(annotations).flatMap(([key, text]) => {
    if (!isDependency(key) || typeof text !== 'string') return [];
    return text.split(',').flatMap((part): readonly Mention[] => {
      const segments = part.trim().split('/');
      const at = segments.indexOf('namespaces');
      const space = at < 0 ? namespace : segments[at + 1];
      const service = segments.at(-2) === 'Service' ? table.get(`${space ?? ''}/${segments.at(-1) ?? ''}`) : undefined;
      const origin = object.at(['metadata', 'annotations', key]);
      return service === undefined ? [] : [{ service, source, by: `annotation ${key}`, origin }];
    });
  });
}

/** Services that the API server calls: webhooks, aggregated APIs, converters of custom resources. */
function serverMentions(object: Manifest, table: ServiceTable): readonly Mention[] {
  const { kind, name } = object.ref;
  return backendPlacesIn(kind, object.value).flatMap(({ backend: { target }, path }) => {
    const service = target.kind === 'service' ? table.get(`${target.namespace}/${target.name}`) : undefined;
    if (service === undefined) return [];
    const place = { by: `${kind} ${name}`, origin: object.at(path) };
    return [{ service, port: target.port, source: { kind: 'api-server' }, ...place }];
  });
}

function podsBehind({ endpoints }: World): PodsBehind {
  const known = new Map<Service, readonly Endpoint[]>();
  return (service) => {
    const found = known.get(service) ?? [...endpoints.values()].filter((endpoint) => selects(service, endpoint));
    known.set(service, found);
    return found;
  };
}

/** What logs and digests tell of which no object is at hand. Two places under one name: which of them holds is not known. */
function loggedMentions(
  logged: readonly ServerBackend[],
  all: readonly Manifest[],
  table: ServiceTable,
): readonly Mention[] {
  const nameOf = ({ kind, name, configuration }: ServerBackend): string => JSON.stringify([kind, name, configuration]);
  const told = new Set(all.flatMap(({ ref, value }) => serverBackendsIn(ref.kind, value)).map(nameOf));
  const places = new Map<string, number>();
  for (const backend of logged) places.set(nameOf(backend), (places.get(nameOf(backend)) ?? 0) + 1);
  return logged.flatMap((backend): readonly Mention[] => {
    const { target, origin } = backend;
    const service = target.kind === 'service' ? table.get(`${target.namespace}/${target.name}`) : undefined;
    if (service === undefined || told.has(nameOf(backend)) || places.get(nameOf(backend)) !== 1) return [];
    const by = writtenAs(backend);
    // Without a line of a log, a cluster said so when the log was read.
    const place = origin ?? { kind: 'live', object: by, path: '' };
    return [{ service, port: target.port, source: { kind: 'api-server' }, by, origin: place }];
  });
}

function writtenAs({ kind, name, configuration }: ServerBackend): string {
  switch (kind) {
    case 'webhook':
      return `webhook ${name}${configuration === undefined ? '' : ` of ${configuration}`}`;
    case 'api':
      return `APIService ${name}`;
    case 'conversion':
      return `CustomResourceDefinition ${name}`;
  }
}

function promised({ service, port, ...mention }: Mention, behind: PodsBehind): Promised {
  const asked = service.ports.filter((one) => port === undefined || one.port === port);
  const targets = behind(service).flatMap((endpoint) =>
    asked.flatMap((one) => targetsOf(one, endpoint)).map((target) => ({ endpoint, port: target })),
  );
  return { ...mention, names: `Service ${service.namespace}/${service.name}`, targets };
}

/** One need for each workload, on the ports that its pods listen on. */
function needsOf({ source, by, names, origin, targets }: Promised): readonly DeclaredNeed[] {
  const needs = new Map<string, { destination: WorkloadRef; ports: Map<string, DeclaredNeed['ports'][number]> }>();
  for (const { endpoint, port } of targets) {
    const key = workloadKeyOf(endpoint.workload);
    const known = needs.get(key) ?? { destination: endpoint.workload, ports: new Map() };
    needs.set(key, known);
    known.ports.set(`${port.protocol} ${port.port}`, { protocol: port.protocol, port: port.port });
  }
  return [...needs.values()].map(({ destination, ports }) => ({
    ...{ source, destination, by, names, origin },
    ports: [...ports.values()],
  }));
}
