/** The bar above a table that narrows it; without script it is not shown, and the table is whole. */
import type { ObjectRef } from '../model/object.ts';
import type { Party } from '../model/finding.ts';
import { formatCount } from '../model/time.ts';
import { shown } from './escape.ts';
import { type Html, markup, nothing } from './html-markup.ts';

/** What a row of a filtered table can be found by. */
export interface Traits {
  readonly severity?: string;
  readonly kind: string;
  readonly namespaces: readonly string[];
}

const namespacesShown = 300;

/** Numbers of namespaces in their order: what a row holds them by, so that names stand in the document once. */
export type NamespaceNumbers = ReadonlyMap<string, number>;

export function numberNamespaces(all: readonly Traits[]): NamespaceNumbers {
  const names = [...new Set(all.flatMap(({ namespaces }) => namespaces))].sort();
  return new Map(names.slice(0, namespacesShown).map((name, index) => [name, index]));
}

/** The attributes of the element that holds one row. */
export function traitAttributes({ severity, kind, namespaces }: Traits, numbers: NamespaceNumbers): Html {
  const inside = namespaces.flatMap((name) => numbers.get(name) ?? []);
  const level = severity === undefined ? nothing : markup` data-severity="${severity}"`;
  return markup` data-row data-kind="${kind}" data-in="${inside.join(' ')}"${level}`;
}

/** `what` is the plural of what the rows are. */
export function filterBar(
  table: string,
  what: string,
  all: readonly Traits[],
  numbers: NamespaceNumbers,
  words: (kind: string) => string = (kind) => kind,
): Html {
  const severities = [...new Set(all.flatMap(({ severity }) => severity ?? []))];
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const count = formatCount(all.length);
  return markup`<div class="filter" role="search" aria-label="Filter the ${what}" data-for="${table}" data-what="${what}" hidden>
<label>Text <input type="search" data-by="text" autocomplete="off" spellcheck="false"></label>
${choice('Severity', 'severity', severities, (severity) => severity, severities)}
${choice('Kind', 'kind', kinds, words, kinds)}
${choice(
  'Namespace',
  'in',
  [...numbers.keys()],
  (name) => shown(name) || '(cluster)',
  [...numbers.values()].map(String),
)}
<button type="button" data-clear>Clear</button>
<output>${count} of ${count} ${what} shown</output>
</div>`;
}

/** A choice between what there is; nothing where there is no choice. */
function choice(
  label: string,
  by: string,
  options: readonly string[],
  words: (option: string) => string,
  values: readonly string[],
): Html {
  if (options.length < 2) return nothing;
  const each = options.map((option, index) => markup`<option value="${values[index] ?? ''}">${words(option)}</option>`);
  return markup`<label>${label} <select data-by="${by}"><option value="">every</option>${each}</select></label>`;
}

/** Namespaces of workloads and objects, each once, in order. */
export function namespacesOf(parties: Iterable<Party>, objects: readonly ObjectRef[]): readonly string[] {
  const names = new Set(objects.map(({ namespace }) => namespace));
  for (const party of parties) {
    if (party.kind === 'workload') names.add(party.workload.namespace);
    if (party.kind === 'entry') names.add(party.object.namespace);
  }
  names.delete('');
  return [...names].sort();
}
