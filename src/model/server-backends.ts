/** What the API server calls under names of its own, admission webhooks and aggregated API servers, and where it is. */
import type { Json, JsonObject } from './object.ts';
import { isList, isObject } from './object.ts';

/** A name that the API server calls: of a webhook, or `VERSION.GROUP` of an aggregated API. */
export interface ServerCall {
  readonly kind: 'webhook' | 'api';
  readonly name: string;
  /** The object that lists the webhook, where it is known: two may list the same name. */
  readonly configuration?: string;
}

export interface ServerBackend extends ServerCall {
  readonly target:
    | { readonly kind: 'service'; readonly namespace: string; readonly name: string; readonly port: number }
    /** Host and port of a URL; the host may be an address. */
    | { readonly kind: 'url'; readonly host: string; readonly port: number };
}

/** Kinds of objects that name backends. */
export const backendKinds: ReadonlySet<string> = new Set([
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'APIService',
]);

/** The backends that an object of one of `backendKinds` names; what is malformed names none. */
export function serverBackendsIn(kind: string, value: JsonObject): readonly ServerBackend[] {
  const name = textAt(value, 'metadata', 'name');
  if (name === undefined) return [];
  if (kind === 'APIService') {
    const target = serviceAt(at(value, 'spec', 'service'));
    return target === undefined ? [] : [{ kind: 'api', name, target }];
  }
  const webhooks = value['webhooks'];
  return !isList(webhooks)
    ? []
    : webhooks.flatMap((webhook): readonly ServerBackend[] => {
        const webhookName = textAt(webhook, 'name');
        const client = at(webhook, 'clientConfig');
        const target = serviceAt(at(client, 'service')) ?? urlTarget(textAt(client, 'url') ?? '');
        if (webhookName === undefined || target === undefined) return [];
        return [{ kind: 'webhook', name: webhookName, configuration: name, target }];
      });
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

function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let found = value;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

function textAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
