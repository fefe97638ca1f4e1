/** What `watch` may tell by privacy `names`: no address, and no pod in which somebody wrote. */
import type { Author, WatchItem } from '../model/watch.ts';
import { withoutAddresses } from './privacy-values.ts';

export function watchOfNames(item: WatchItem): WatchItem {
  const { key, title, details, author, effect, connection } = item;
  return {
    ...item,
    key: withoutAddresses(key),
    title: withoutAddresses(title),
    details: details.map(withoutAddresses),
    ...(author && { author: authorOfNames(author) }),
    ...(effect && { effect: effect.map((finding) => ({ ...finding, title: withoutAddresses(finding.title) })) }),
    ...(connection && {
      connection: {
        ...connection,
        source: withoutAddresses(connection.source),
        destination: withoutAddresses(connection.destination),
      },
    }),
  };
}

function authorOfNames(author: Author): Author {
  if (author.by === 'nobody') return author;
  const { pod: _, address: __, relayed: ___, ...told } = author;
  return { ...told, user: withoutAddresses(told.user), client: withoutAddresses(told.client) };
}
