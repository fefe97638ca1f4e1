/** Users outside: a workload that a way in no longer leads to is a finding of its own weight, not one pair among many. */
import type { WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison, EntryChange } from '../model/comparison.ts';
import type { Difference, Party, Severity } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { formatList, formatParty, formatPorts } from '../model/party.ts';
import { withoutRanges } from '../model/port-ranges.ts';
import { type Description, type Fold, foldByCause, type Grain, surpriseOf } from './fold.ts';
import type { Draft } from './index.ts';
import { grainOfDifference } from './pairs.ts';

/** Changes that say the same kind of thing, each with the row that tells it. */
type Describe = (fold: Fold, changes: readonly EntryChange[]) => Description;

/** Users cut off. An error where the way itself is left alone, for then nobody meant it. */
export function lostEntries(comparison: Comparison, gate: Gate): readonly Draft[] {
  const lost = of(comparison, 'newly-denied');
  const least = gate.severity['lost-access'];
  const moved = lost.filter(isMoved);
  return [
    ...folded(
      comparison,
      'lost-access',
      lost.filter((one) => !isMoved(one)),
      (fold, changes) => ({
        severity: atLeast(least, changes.every(isMeant) ? 'warning' : 'error'),
        reach: 'entry',
        title: `the change cuts users off: ${rowsWords(fold, 'is no longer reachable')}`,
        details: [...controllerWords(changes)],
      }),
    ),
    ...folded(comparison, 'lost-access', moved, (fold, changes) => ({
      severity: least,
      reach: 'entry-moved',
      title: `users are led elsewhere: ${rowsWords(fold, 'is no longer reachable')}`,
      details: [
        `The same hosts and paths lead to ${formatList(distinct(changes.flatMap(({ elsewhere }) => elsewhere.map(nameOf))), 3)}.`,
        ...controllerWords(changes),
      ],
    })),
  ];
}

/** Users let in. What the added way itself names is stated. */
export function newEntries(comparison: Comparison, gate: Gate): readonly Draft[] {
  return folded(comparison, 'new-access', of(comparison, 'newly-allowed'), (fold, changes) => {
    const surprise = surpriseOf(fold);
    return {
      severity: gate.surprise['new-access'][surprise],
      surprise,
      reach: 'entry',
      title: `newly reachable from outside: ${rowsWords(fold, 'is reachable')}`,
      details: [
        surprise === 'stated'
          ? 'The added way in or rule names this very workload and port.'
          : 'No added way in or rule names this very workload and port.',
        ...controllerWords(changes),
      ],
    };
  });
}

/** Users that may be cut off warn at least; the others weigh as any pair that nobody recorded. */
export function unclearEntries(comparison: Comparison, gate: Gate): readonly Draft[] {
  return folded(comparison, 'unclear-verdict', of(comparison, 'unclear'), (fold, changes) => ({
    severity: changes.some(({ before }) => before === 'allowed')
      ? atLeast(gate.unclear.none, 'warning')
      : gate.unclear.none,
    reach: 'entry',
    title: `cannot say whether users still reach ${rowsWords(fold, '')}`,
    details: [
      ...distinct(changes.flatMap(({ dependsOn }) => dependsOn)).map((text) => `It depends on whether ${text}.`),
      ...controllerWords(changes),
    ],
  }));
}

function of({ entries = [] }: Comparison, change: EntryChange['change']): readonly EntryChange[] {
  return entries.filter((one) => one.change === change);
}

function folded(
  comparison: Comparison,
  kind: 'lost-access' | 'new-access' | 'unclear-verdict',
  changes: readonly EntryChange[],
  describe: Describe,
): readonly Draft[] {
  const byRow = new Map<Grain['row'], EntryChange>();
  const grains = changes.map((change): Grain => {
    const grain = { ...grainOfDifference(change), reach: 'entry' };
    byRow.set(grain.row, change);
    return grain;
  });
  return foldByCause(comparison, kind, grains, (fold) =>
    describe(
      fold,
      fold.flatMap(({ row }) => byRow.get(row) ?? []),
    ),
  );
}

/** The author touched the way in itself. */
function isMeant({ source, causes }: EntryChange): boolean {
  return causes.some(({ object }) => keyOf(object) === keyOf(source.object));
}

/** Somebody else answers where the workload did. */
function isMoved({ rerouted, elsewhere }: EntryChange): boolean {
  return rerouted && elsewhere.length > 0;
}

function atLeast(given: Severity, least: Severity): Severity {
  if (given === 'ignore') return given;
  return severities.indexOf(given) < severities.indexOf(least) ? given : least;
}

/** `shop/web TCP 8080 is no longer reachable through Ingress shop/shop (shop.example) and 2 more`. */
function rowsWords(fold: Fold, verb: string): string {
  const { source, destination, ports } = fold[0].row;
  const more = fold.length === 1 ? '' : ` and ${fold.length - 1} more`;
  const doing = verb === '' ? '' : ` ${verb}`;
  return `${formatParty(destination)} ${formatPorts(ports)}${doing} ${throughWords(source)}${more}`;
}

function throughWords(source: Party): string {
  if (source.kind !== 'entry') return `from ${formatParty(source)}`;
  const hosts = source.hosts.length === 0 ? '' : ` (${formatList(source.hosts, 3)})`;
  return `through ${formatRef(source.object)}${hosts}`;
}

function controllerWords(changes: readonly EntryChange[]): readonly string[] {
  const names = distinct(changes.map(({ source }) => source.controller));
  return [`Users come through ${formatList(names, 3)}.`];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function nameOf({ namespace, name }: WorkloadRef): string {
  return `${namespace}/${name}`;
}

/** Rows from the pods of controllers, without the ports that the ways through them tell about. */
export function withoutEntryPorts(
  differences: readonly Difference[],
  { entries = [] }: Comparison,
): readonly Difference[] {
  if (entries.length === 0) return differences;
  const leading = new Map<string, EntryChange[]>();
  for (const entry of entries) {
    const to = workloadIn(entry.destination);
    const list = leading.get(to);
    if (list === undefined) leading.set(to, [entry]);
    else list.push(entry);
  }
  return differences
    .map((difference) => {
      const near = leading.get(workloadIn(difference.destination)) ?? [];
      const holes = near.filter((entry) => tellsOf(entry, difference)).flatMap(({ ports }) => ports);
      return holes.length === 0 ? difference : { ...difference, ports: withoutRanges(difference.ports, holes) };
    })
    .filter(({ ports }) => ports.length > 0);
}

/** A way that leads elsewhere now names no policy as its cause, so it tells of none. */
function tellsOf(entry: EntryChange, { source, change }: Difference): boolean {
  const from = workloadIn(source);
  return !entry.rerouted && entry.change === change && entry.controllers.some((one) => workloadKeyOf(one) === from);
}

/** Empty of an end that is none. */
function workloadIn(party: Party): string {
  return party.kind === 'workload' ? workloadKeyOf(party.workload) : '';
}
