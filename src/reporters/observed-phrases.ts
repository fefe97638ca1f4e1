/** The parts of what `observe` tells: ends, connections, and what was recorded of them. */
import type { Outcomes } from '../model/evidence.ts';
import type { Party } from '../model/finding.ts';
import type { Evidence } from '../model/flow.ts';
import type { ObservedRow } from '../model/observed.ts';
import { formatPorts } from '../model/party.ts';
import { formatCount, formatTime } from '../model/time.ts';
import { join, name, type Phrase, place, say, words } from './phrase.ts';
import { windowText } from './verdict.ts';
import { partyPhrase } from './words.ts';

/** A table of which a document shows the first rows: only these are put into words. */
export interface Table {
  readonly header: readonly string[];
  readonly size: number;
  readonly first: (most: number) => readonly (readonly Phrase[])[];
}

export function tableOf<Item>(
  header: readonly string[],
  items: readonly Item[],
  cells: (item: Item) => readonly Phrase[],
): Table {
  return { header, size: items.length, first: (most) => items.slice(0, most).map(cells) };
}

export interface Section {
  readonly title: Phrase;
  readonly sentences: readonly Phrase[];
  readonly tables: readonly Table[];
}

/** Who may be named how: see `withPrivacy`. */
export interface Seen {
  readonly party: (party: Party) => Party;
  readonly text: (text: string) => string;
}

/** `shop/checkout → payments/api TCP 8443 (Service payments/api)`. */
export function connectionPhrase(row: ObservedRow, seen: Seen, only?: 'source' | 'destination'): Phrase {
  const { protocol, port, via } = row;
  const on = port === undefined ? `every ${protocol} port` : formatPorts([{ protocol, first: port, last: port }]);
  const service = via === undefined ? [] : say` (Service ${name(via)})`;
  const [source, destination] = [row.source, row.destination].map((party) => endPhrase(party, seen));
  const ends = only === undefined ? say`${source ?? []} → ${destination ?? []}` : endPhrase(row[only], seen);
  return say`${ends} ${words(protocol === 'other' ? 'other protocols' : on)}${service}`;
}

/** A recorded address is one, not a block. */
export function endPhrase(party: Party, seen: Seen): Phrase {
  const told = seen.party(party);
  return partyPhrase(
    told.kind === 'addresses'
      ? { ...told, blocks: told.blocks.map((block) => block.replace(block.includes(':') ? /\/128$/ : /\/32$/, '')) }
      : told,
  );
}

const outcomeWords = [
  ['allowed', 'allowed'],
  ['denied', 'refused'],
  ['other', 'seen'],
] as const;

export function outcomesPhrase(outcomes: Outcomes): Phrase {
  return join(
    outcomeWords.flatMap(([key, word]) => {
      const evidence = outcomes[key];
      return evidence === undefined ? [] : [evidencePhrase(word, evidence)];
    }),
    '; ',
  );
}

/** How often, when, and a record that shows it. */
function evidencePhrase(word: string, { count, first, last, samples }: Evidence): Phrase {
  const [sample] = samples;
  const when = first === last ? formatTime(first) : windowText(first, last);
  const at = sample === undefined ? [] : say` (${place(sample)})`;
  return say`${words(`${word} ${formatCount(count)}×, ${when}`)}${at}`;
}
