/** What a watched cluster does, line by line: for people, and as JSON Lines (`netpol-gate/watch/1`, schemas/watch.schema.json). */
import { formatRef } from '../model/object.ts';
import { countOf, formatCount, formatSpan } from '../model/time.ts';
import type { Author, ToldConnection, ToldFinding, WatchItem, WatchKind } from '../model/watch.ts';
import { inertForRunner } from './escape.ts';
import { safeText } from './json.ts';
import { wordsOf } from './kinds.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { block, type Style, type Terminal } from './terminal.ts';

const labels: Readonly<Record<WatchKind, string>> = {
  'policy-changed': 'CHANGED',
  'lost-isolation': 'ISOLATION LOST',
  contradiction: 'CONTRADICTS',
  'noisy-source': 'NOISY',
  blind: 'NOT SEEN',
  healed: 'HEALED',
};
const styles: Readonly<Record<WatchItem['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  ignore: 'dim',
};
const labelColumn = 10;
const column = labelColumn + 16;

/** One item as lines of text, the first with the time of day (UTC); `day` is that of the item before. */
export function watchText(item: WatchItem, day: string | undefined, terminal: Terminal): string {
  const [today, time] = momentOf(item.at);
  const first = block(
    { text: `${time}  ${labels[item.kind]}`, style: styles[styleOf(item)], indent: 0, column },
    headPhrase(item),
    terminal,
  );
  const line = (label: string, phrase: Phrase): readonly string[] =>
    block({ text: label, style: 'dim', indent: column, column: column + 8 }, phrase, terminal);
  const lines = [
    ...(day === today ? [] : [today]),
    ...first,
    ...(item.author === undefined ? [] : line('by', authorPhrase(item.author))),
    ...(item.effect ?? []).flatMap((finding) => line(finding.severity, findingPhrase(finding))),
    ...(item.kind === 'policy-changed' && item.effect?.length === 0
      ? line('effect', words('none: what may talk stays the same'))
      : []),
    ...(item.more === undefined ? [] : line('and', words(countOf(item.more, 'more finding')))),
    ...(item.connection === undefined ? [] : line('seen', seenPhrase(item.connection))),
    ...item.details.flatMap((text) => line('', prose(text))),
    ...(item.again === undefined ? [] : line('again', againPhrase(item))),
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

/** The day that the item stands under, for the one after it. */
export function watchDay({ at }: WatchItem): string {
  return momentOf(at)[0];
}

function styleOf({ kind, severity }: WatchItem): WatchItem['severity'] {
  return kind === 'healed' ? 'notice' : severity;
}

function momentOf(at: number): readonly [day: string, time: string] {
  const text = Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : '????-??-??T??:??:??';
  return [text.slice(0, 10), text.slice(11, 19)];
}

/** Names stand out, and are never cut. */
function headPhrase({ kind, title, object, change, connection }: WatchItem): Phrase {
  if (kind === 'policy-changed' && object !== undefined && change !== undefined) {
    const rest = title.slice(`${formatRef(object)} was ${change}`.length);
    const more = rest === '' ? [] : say` ${prose(rest)}`;
    return say`${name(formatRef(object))} was ${words(change)}${more}`;
  }
  if (connection === undefined) return prose(title);
  const { source, destination, ports, recorded, model } = connection;
  return say`${name(source)} → ${name(destination)} ${words(ports)}: recorded as ${words(recorded)}, ${words(model)} by the policies`;
}

function authorPhrase(author: Author): Phrase {
  if (author.by === 'audit-log') {
    const { user, actingAs, pod, address, relayed, client, verb, record, finishedBy } = author;
    return join(
      [
        name(user),
        ...(actingAs === undefined ? [] : [say`acting as ${name(actingAs)}`]),
        ...(pod === undefined ? [] : [say`in pod ${name(pod)}`]),
        ...(address === undefined ? [] : [say`${words(relayed === true ? 'by way of' : 'from')} ${name(address)}`]),
        say`with ${prose(client === '' ? 'an unknown client' : client)} (${words(verb)}, ${prose(record)}${words(doubtIn(author))})`,
        ...(finishedBy === undefined ? [] : [say`, carried out by ${name(finishedBy)}`]),
      ],
      ' ',
    );
  }
  const { why, manager } = author;
  if (manager === undefined) return say`nobody known: ${words(why)}`;
  return say`nobody known: ${words(why)}; the object names ${prose(manager.name)} as its last writer`;
}

function doubtIn({ byTime, unsure }: Extract<Author, { readonly by: 'audit-log' }>): string {
  if (byTime === true) return ', by the time';
  if (unsure === 'same-version') return ', unless it had nothing to change: another log names the same version';
  return unsure === 'late' ? ', unless it had nothing to change: its time is after the change' : '';
}

function findingPhrase({ kind, title }: ToldFinding): Phrase {
  return say`${words(wordsOf({ kind }).word)}: ${prose(title)}`;
}

function seenPhrase({ count, first, last, records }: ToldConnection): Phrase {
  const span = last > first ? ` within ${formatSpan(last - first)}` : '';
  const [record] = records;
  const times = count === 1 ? 'once' : `${formatCount(count)} times`;
  return say`${words(times)}${words(span)}${record === undefined ? [] : say`, as at ${prose(record)}`}`;
}

function againPhrase({ again, at }: WatchItem): Phrase {
  if (again === undefined) return [];
  return words(`${formatCount(again.count)} times in ${formatSpan(at - again.since)}`);
}

/** One item as one line of JSON; times are RFC 3339. */
export function watchJson(item: WatchItem): string {
  const { at, author, connection, again, pods: _, ...rest } = item;
  const wire = {
    schema: 'netpol-gate/watch/1',
    at: timeText(at),
    ...rest,
    ...(author && { author: authorJson(author) }),
    ...(connection && {
      connection: { ...connection, first: timeText(connection.first), last: timeText(connection.last) },
    }),
    ...(again && { again: { ...again, since: timeText(again.since) } }),
  };
  return `${safeText(JSON.stringify(wire))}\n`;
}

function authorJson(author: Author): object {
  if (author.by === 'audit-log') return { ...author, time: timeText(author.time) };
  return { ...author, ...(author.manager && { manager: { ...author.manager, time: timeText(author.manager.time) } }) };
}

function timeText(time: number): string | null {
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : null;
}
