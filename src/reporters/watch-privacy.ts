/** What `watch` may tell by privacy `names`: no address, and of pods no name. */
import { isPod } from '../model/object.ts';
import type { Author, WatchItem } from '../model/watch.ts';
import { withoutAddresses, withoutPods } from './privacy-values.ts';

export function watchOfNames(item: WatchItem): WatchItem {
  const { key, title, details, object, author, effect, connection, pods: _, ...rest } = item;
  const mask = maskOf(item);
  return {
    ...rest,
    key: mask(key),
    title: mask(title),
    details: details.map(mask),
    ...(object && { object: isPod(object) ? { ...object, name: hidden } : object }),
    ...(author && { author: authorOfNames(author) }),
    ...(effect && { effect: effect.map((finding) => ({ ...finding, title: mask(finding.title) })) }),
    ...(connection && {
      connection: { ...connection, source: mask(connection.source), destination: mask(connection.destination) },
    }),
  };
}

const hidden = '(not shown)';

function maskOf({ object, pods = [] }: WatchItem): (text: string) => string {
  const changed = object !== undefined && isPod(object) ? [`${object.namespace}/${object.name}`] : [];
  const names = new Set([...pods, ...changed]);
  return (text) => withoutAddresses(withoutPods(text, names, (pod) => `${pod.split('/')[0] ?? ''}/${hidden}`));
}

function authorOfNames(author: Author): Author {
  if (author.by === 'nobody') {
    const { manager } = author;
    return { ...author, ...(manager && { manager: { ...manager, name: withoutAddresses(manager.name) } }) };
  }
  const { pod: _, address: __, relayed: ___, actingAs, finishedBy, ...told } = author;
  return {
    ...told,
    user: withoutAddresses(told.user),
    client: withoutAddresses(told.client),
    ...(actingAs !== undefined && { actingAs: withoutAddresses(actingAs) }),
    ...(finishedBy !== undefined && { finishedBy: withoutAddresses(finishedBy) }),
  };
}
