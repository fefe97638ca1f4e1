/**
 * Ways in from outside, as their objects name them: Ingress, OpenShift Route, routes of the Gateway API. Who serves
 * them is the business of `controllers.ts`.
 */
import type { Entry, EntryBackend } from '../model/cluster.ts';
import { gatewayGroup, isRoute, routeProtocols } from '../model/entry-kinds.ts';
import type { Protocol } from '../model/network.ts';
import type { Json, Manifest, Path } from '../model/object.ts';
import { valueAt } from '../model/object.ts';
import { listAt, textAt } from './objects.ts';

/** A backend with what says who serves it. */
export interface Way extends Omit<Entry, 'controllers'> {
  readonly servedBy:
    /** An Ingress; without a class the cluster's default. */
    | { readonly kind: 'class'; readonly name?: string }
    | { readonly kind: 'router' }
    | { readonly kind: 'gateways'; readonly gateways: readonly GatewayName[] };
}

export interface GatewayName {
  readonly namespace: string;
  readonly name: string;
}

/** Every backend of an object of one of these kinds. */
export function waysOf(manifest: Manifest): readonly Way[] {
  if (manifest.ref.kind === 'Ingress') return ingressWays(manifest);
  return isRoute(manifest.ref) ? routeWays(manifest) : gatewayWays(manifest);
}

function ingressWays(manifest: Manifest): readonly Way[] {
  const { value } = manifest;
  const name =
    textAt(value, ['spec', 'ingressClassName']) ??
    textAt(value, ['metadata', 'annotations', 'kubernetes.io/ingress.class']);
  const servedBy = { kind: 'class', ...(name === undefined || name === '' ? {} : { name }) } as const;
  const one = (backend: Json | undefined, path: Path, words: Pick<Way, 'host' | 'path'> = {}): readonly Way[] => {
    const service = textAt(backend, ['service', 'name']);
    if (service === undefined) return [];
    const port = valueAt(backend, ['service', 'port', 'number']) ?? valueAt(backend, ['service', 'port', 'name']);
    return [{ ...wayOf(manifest, path, service, portOf(port, 'service')), ...words, servedBy }];
  };
  const rules = listAt(value, ['spec', 'rules']).flatMap((rule, at) =>
    listAt(rule, ['http', 'paths']).flatMap((entry, index) =>
      one(valueAt(entry, ['backend']), ['spec', 'rules', at, 'http', 'paths', index, 'backend'], {
        ...worded('host', textAt(rule, ['host'])),
        ...worded('path', textAt(entry, ['path'])),
      }),
    ),
  );
  return [...rules, ...one(valueAt(value, ['spec', 'defaultBackend']), ['spec', 'defaultBackend'])];
}

function worded<Key extends 'host' | 'path'>(key: Key, text: string | undefined): { readonly [K in Key]?: string } {
  return text === undefined || text === '' ? {} : ({ [key]: text } as { readonly [K in Key]?: string });
}

function wayOf(
  manifest: Manifest,
  path: Path,
  service: string,
  port: Pick<EntryBackend, 'port'>,
  protocol: Protocol = 'TCP',
  namespace = manifest.ref.namespace,
): Omit<Way, 'servedBy'> {
  return { object: manifest.ref, origin: manifest.at(path), backend: { namespace, service, protocol, ...port } };
}

function portOf(port: Json | undefined, of: 'service' | 'pods'): Pick<EntryBackend, 'port'> {
  return typeof port === 'number' || (typeof port === 'string' && port !== '') ? { port: { of, value: port } } : {};
}

/** A port by number is that of the pods, by name that of the Service; without one every port of the Service. */
function routeWays(manifest: Manifest): readonly Way[] {
  const { value } = manifest;
  const port = valueAt(value, ['spec', 'port', 'targetPort']);
  const words = {
    ...worded('host', textAt(value, ['spec', 'host'])),
    ...worded('path', textAt(value, ['spec', 'path'])),
  };
  const targets: readonly (readonly [Json | undefined, Path])[] = [
    [valueAt(value, ['spec', 'to']), ['spec', 'to']],
    ...listAt(value, ['spec', 'alternateBackends']).map(
      (entry, index) => [entry, ['spec', 'alternateBackends', index]] as const,
    ),
  ];
  return targets.flatMap(([target, path]): readonly Way[] => {
    const service = textAt(target, ['name']);
    if (service === undefined || (textAt(target, ['kind']) ?? 'Service') !== 'Service') return [];
    const way = wayOf(manifest, path, service, portOf(port, typeof port === 'number' ? 'pods' : 'service'));
    return [{ ...way, ...words, servedBy: { kind: 'router' } }];
  });
}

/** Ways of one object that are told apart by host and path; more are told by their backends alone. */
const mostWorded = 4096;

/** No server takes a route with more parents: each of them is held against each backend. */
const mostParents = 32;

/** Every hostname with every path of a rule; a route whose parents are all something else is none from outside. */
function gatewayWays(manifest: Manifest): readonly Way[] {
  const { value, ref } = manifest;
  const parents = listAt(value, ['spec', 'parentRefs']).slice(0, mostParents);
  const gateways = parents.flatMap((parent): readonly GatewayName[] => {
    const [kind, name] = [textAt(parent, ['kind']) ?? 'Gateway', textAt(parent, ['name'])];
    if (kind !== 'Gateway' || (textAt(parent, ['group']) ?? gatewayGroup) !== gatewayGroup) return [];
    return name === undefined ? [] : [{ namespace: textAt(parent, ['namespace']) ?? ref.namespace, name }];
  });
  if (gateways.length === 0) return [];
  const servedBy = { kind: 'gateways', gateways } as const;
  const hosts = textList(listAt(value, ['spec', 'hostnames']));
  const rules = listAt(value, ['spec', 'rules']);
  const pathsOf = (rule: Json): ReturnType<typeof textList> =>
    textList(listAt(rule, ['matches']).map((match) => textAt(match, ['path', 'value'])));
  const count = rules.reduce<number>(
    (sum, rule) => sum + hosts.length * pathsOf(rule).length * listAt(rule, ['backendRefs']).length,
    0,
  );
  return rules.flatMap((rule, at) => {
    const paths = count > mostWorded ? [undefined] : pathsOf(rule);
    const words = (count > mostWorded ? [undefined] : hosts).flatMap((host) =>
      paths.map((path) => ({ ...worded('host', host), ...worded('path', path) })),
    );
    return listAt(rule, ['backendRefs']).flatMap((backend, index): readonly Way[] => {
      const service = textAt(backend, ['name']);
      const isService =
        (textAt(backend, ['kind']) ?? 'Service') === 'Service' && (textAt(backend, ['group']) ?? '') === '';
      if (service === undefined || !isService || valueAt(backend, ['weight']) === 0) return [];
      const path = ['spec', 'rules', at, 'backendRefs', index];
      const port = portOf(valueAt(backend, ['port']), 'service');
      const way = wayOf(manifest, path, service, port, routeProtocols.get(ref.kind), textAt(backend, ['namespace']));
      return words.map((one) => ({ ...way, ...one, servedBy }));
    });
  });
}

/** The texts, or the one absent text where there is none. */
function textList(texts: readonly (Json | undefined)[]): readonly (string | undefined)[] {
  const found = [...new Set(texts.filter((text) => typeof text === 'string'))];
  return found.length === 0 ? [undefined] : found;
}
