/** Texts and values without addresses, wherever in them they stand. */
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import { isObject, type Json, type JsonObject } from '../model/object.ts';

const ipv4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g;
// Two colons at least; a time of day has none beside each other and is all decimal. Behind a word and a colon, as in
// `system:node:fd00::1`, two beside each other or eight groups: a line and a column of a file are none.
const ipv6 =
  /(?:(?<![\w:.])(?=[\da-f:]*:[\da-f]*:)(?!\d+:\d+:\d+(?![\da-f:]))|(?<=\w:)(?=(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::|(?:[\da-f]{1,4}:){7}[\da-f]))[\da-f:]{2,45}(?:%\w+)?(?:\/\d{1,3})?(?![\w:])/gi;

/** A sentence without addresses. */
export function withoutAddresses(text: string): string {
  return text.replace(ipv4, '(address)').replace(ipv6, '(address)');
}

const podLike = /[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g;

/** A sentence in which `told` stands for each of these pods, `namespace/name`. */
export function withoutPods(text: string, pods: ReadonlySet<string>, told: (pod: string) => string): string {
  return text.replace(podLike, (token) => (pods.has(token) ? told(token) : token));
}

export function objectOfNames(object: JsonObject, text = withoutAddresses): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [text(key), valueOfNames(value, text)]));
}

/** Every text of it, keys too, as `text` has them. */
export function valueOfNames(value: Json, text = withoutAddresses): Json {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item: Json) => valueOfNames(item, text));
  return isObject(value) ? objectOfNames(value, text) : value;
}

/** Who wrote, without the address and the pod that it came from. */
export function writerOfNames<Write extends ObjectWrite | WriteAttempt>(
  { pod: _, address: __, relayed: ___, ...write }: Write,
  text = withoutAddresses,
) {
  const { user, actingAs, client } = write;
  return {
    ...write,
    user: text(user),
    ...(actingAs !== undefined && { actingAs: text(actingAs) }),
    client: text(client),
  };
}
