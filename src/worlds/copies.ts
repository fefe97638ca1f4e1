/** One side of a state as a table; where one object stands in it twice, both copies stay in question. */
import { createHash } from 'node:crypto';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { Problem } from '../model/comparison.ts';
import type { Atom } from '../model/verdict.ts';
import type { Table } from './objects.ts';
import { byObject, type Placed } from './states.ts';
import { sourcesLine } from './suggest.ts';

export interface SideTable {
  /** Objects that stand once, or several times with equal content. */
  readonly table: Table;
  /** Distinct contents of the others, in order of their text. */
  readonly duplicates: ReadonlyMap<ObjectKey, readonly Placed[]>;
}

export function tableOf(side: readonly Placed[]): SideTable {
  const table = new Map<ObjectKey, Manifest>();
  const duplicates = new Map<ObjectKey, readonly Placed[]>();
  for (const [key, list] of byObject(side)) {
    const distinct = distinctContents(list);
    const [first] = distinct;
    if (distinct.length > 1) duplicates.set(key, distinct);
    else if (first !== undefined) table.set(key, first.manifest);
  }
  return { table, duplicates };
}

/** One of each content, at the first of its places. */
function distinctContents(list: readonly Placed[]): readonly Placed[] {
  if (list.length === 1) return list;
  const out = new Map<string, Placed>();
  for (const placed of [...list].sort((a, b) => byPlace(a.manifest, b.manifest))) {
    if (!out.has(placed.content)) out.set(placed.content, placed);
  }
  return [...out.values()].sort((a, b) => (a.content < b.content ? -1 : 1));
}

function byPlace({ origin: a }: Manifest, { origin: b }: Manifest): number {
  if (a.kind !== 'file' || b.kind !== 'file') return 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** The condition that this copy is the one that is applied; equal contents share it on both sides. */
export function copyAtom({ manifest, content }: Placed): Atom {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const text = `the ${formatRef(manifest.ref)} that is applied is the one at ${formatOrigin(manifest.origin)}`;
  return { key: `copy:${keyOf(manifest.ref)}:${hash}`, text };
}

/** A duplicate with the places of all its contents, and the gate-file lines that would keep them apart. */
export function duplicateProblem(copies: readonly Placed[], side: Problem['side'], changed: boolean): Problem {
  const [first, ...others] = [...copies]
    .sort((a, b) => byPlace(a.manifest, b.manifest))
    .map(({ manifest }) => manifest);
  if (first === undefined) throw new Error('a duplicate has copies');
  const places = others.map(({ origin }) => formatOrigin(origin)).join(', ');
  return {
    kind: 'invalid-manifest',
    side,
    changed,
    message: `${formatRef(first.ref)} stands twice with different content, here and at ${places}`,
    help: helpFor([first, ...others]),
    object: first.ref,
    origin: first.origin,
    related: others.map(({ origin }) => ({ origin, text: 'the other one' })),
  };
}

function helpFor(copies: readonly Manifest[]): string {
  const files = new Set(copies.flatMap(({ origin }) => (origin.kind === 'file' ? [origin.file] : [])));
  if (files.size < 2) return 'keep one of them';
  const sources = [...files].map((file) => ({ id: file, include: [file] }));
  return `remove one of them or, if they go to different clusters, say so in the gate file: ${sourcesLine(sources)}`;
}
