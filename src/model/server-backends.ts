/**
 * What the API server calls under names of its own, admission webhooks, aggregated API servers and converters of custom
 * resources, and where it is.
 */
import type { Json, JsonObject, Path } from './object.ts';
import { isList, isObject } from './object.ts';
import type { LogOrigin } from './origin.ts';

/**
 * A name that the API server calls: of a webhook, `VERSION.GROUP` of an aggregated API, or `PLURAL.GROUP` of custom
 * resources that are converted from one version to another.
 */
export interface ServerCall {
  readonly kind: 'webhook' | 'api' | 'conversion';
  readonly name: string;
  /** The object that lists the webhook, where it is known: two may list the same name. */
  readonly configuration?: string;
}

export interface ServerBackend extends ServerCall {
  readonly target:
    | { readonly kind: 'service'; readonly namespace: string; readonly name: string; readonly port: number }
    /** Host and port of a URL; the host may be an address. */
    | { readonly kind: 'url'; readonly host: string; readonly port: number };
  /** The line of a log that shows it written; absent where a cluster or a manifest says it. */
  readonly origin?: LogOrigin;
}

/** A backend, and the path in the object at which it is named. */
export interface BackendPlace {
  readonly backend: ServerBackend;
  readonly path: Path;
}

/** Kinds of objects that name backends, with what they say of each; what is malformed names none. */
const placesByKind: Readonly<Record<string, (name: string, value: JsonObject) => readonly BackendPlace[]>> = {
  MutatingWebhookConfiguration: webhookPlaces,
  ValidatingWebhookConfiguration: webhookPlaces,
  APIService: (name, value) => {
    const target = serviceAt(at(value, 'spec', 'service'));
    return target === undefined ? [] : [{ backend: { kind: 'api', name, target }, path: ['spec', 'service'] }];
  },
  CustomResourceDefinition: (name, value) => {
    if (at(value, 'spec', 'conversion', 'strategy') !== 'Webhook') return [];
    const place = clientAt(value, ['spec', 'conversion', 'webhook', 'clientConfig']);
    return place === undefined
      ? []
      : [{ backend: { kind: 'conversion', name, target: place.target }, path: place.path }];
  },
};

export const backendKinds: ReadonlySet<string> = new Set(Object.keys(placesByKind));

/** The backends that an object names, with where; none for a kind that is not one of `backendKinds`. */
export function backendPlacesIn(kind: string, value: JsonObject): readonly BackendPlace[] {
  const name = textAt(value, 'metadata', 'name');
  if (name === undefined || !backendKinds.has(kind)) return [];
  return placesByKind[kind]?.(name, value) ?? [];
}

/** The backends that an object of one of `backendKinds` names. */
export function serverBackendsIn(kind: string, value: JsonObject): readonly ServerBackend[] {
  return backendPlacesIn(kind, value).map(({ backend }) => backend);
}

function webhookPlaces(configuration: string, value: JsonObject): readonly BackendPlace[] {
  const webhooks = value['webhooks'];
  return (isList(webhooks) ? webhooks : []).flatMap((webhook, index): readonly BackendPlace[] => {
    const name = textAt(webhook, 'name');
    const place = clientAt(value, ['webhooks', index, 'clientConfig']);
    if (name === undefined || place === undefined) return [];
    return [{ backend: { kind: 'webhook', name, configuration, target: place.target }, path: place.path }];
  });
}

/** What a `clientConfig` names, a Service or a URL, and where. */
function clientAt(
  value: JsonObject,
  path: Path,
): { readonly target: ServerBackend['target']; readonly path: Path } | undefined {
  const client = at(value, ...path);
  const service = serviceAt(at(client, 'service'));
  if (service !== undefined) return { target: service, path: [...path, 'service'] };
  const target = urlTarget(textAt(client, 'url') ?? '');
  return target === undefined ? undefined : { target, path: [...path, 'url'] };
}

/** Where a URL leads; `NAME.NAMESPACE.svc` is how the API server spells a Service. Undefined if it is no URL. */
export function urlTarget(text: string): ServerBackend['target'] | undefined {
  const [, bracketed, plain, digits] =
    /^https?:\/\/(?:\[([^\]]{1,64})\]|([^/:?#[\]]{1,253}))(?::(\d{1,5}))?(?:[/?#]|$)/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = digits === undefined ? (text.startsWith('https') ? 443 : 80) : Number(digits);
  if (host === undefined || port > 65_535) return undefined;
  const [, name, namespace] = /^([^.]+)\.([^.]+)\.svc(?:\..*)?$/.exec(host) ?? [];
  if (name === undefined || namespace === undefined) return { kind: 'url', host, port };
  return { kind: 'service', namespace, name, port };
}

function serviceAt(value: Json | undefined): ServerBackend['target'] | undefined {
  const namespace = textAt(value, 'namespace');
  const name = textAt(value, 'name');
  const port = at(value, 'port');
  if (namespace === undefined || name === undefined) return undefined;
  return { kind: 'service', namespace, name, port: typeof port === 'number' ? port : 443 };
}

function at(value: Json | undefined, ...keys: Path): Json | undefined {
  let found = value;
  for (const key of keys) {
    if (typeof key === 'number') found = isList(found) ? found[key] : undefined;
    else found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

function textAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
