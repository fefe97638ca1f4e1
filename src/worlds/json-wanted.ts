/** What is wanted of Kubernetes objects, member by member, and the same by bytes. */
import type { Json } from '../model/object.ts';

/** What is wanted of a value. Where it is null, or of another kind than is wanted, it is for the reader of whole elements. */
export type Wanted = 'all' | WantedMembers | WantedItems | WantedPart;

export interface WantedMembers {
  readonly members: Readonly<Record<string, Wanted>>;
}

/** Of each object in a list. */
export interface WantedItems {
  readonly items: WantedMembers;
}

/** An object or list that is read apart, unless it stands in a list. */
export interface WantedPart {
  readonly part: 'all' | WantedMembers | WantedItems;
  /** What becomes of it in the end. */
  readonly read?: (part: Json) => Json;
  /** Many objects have it alike, and are given the very same value. */
  readonly alike: boolean;
}

/** What is wanted of an object of an API version and kind besides these two; undefined: all of it. */
export type WantedOf = (apiVersion: string, kind: string) => WantedMembers | undefined;

/** The same by bytes; `never`: no object of the ordinary has it. */
export type Inside = 'all' | 'never' | Members | Items | Part;

export interface Members {
  readonly kind: 'members';
  readonly names: readonly Uint8Array[];
  readonly inside: readonly Inside[];
}

export interface Items {
  readonly kind: 'items';
  readonly of: Members;
}

export interface Part {
  readonly kind: 'part';
  readonly of: 'all' | Members | Items;
  readonly read: (part: Json) => Json;
  /** Values by bytes, where they are alike. */
  readonly known: Parts | undefined;
  /** Where it stands, by names from the root. */
  readonly path: readonly string[];
}

/** Bytes of one part that is kept in mind. */
const mostBytes = 4096;

/** Bytes that parts may still take in mind, those of all kinds together. */
export interface Room {
  left: number;
}

const encoder = new TextEncoder();
// A mark of the byte order is part of a text like any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Of bytes that were found to be JSON. */
export function valueOf(bytes: Uint8Array): Json {
  return JSON.parse(textOf(bytes)) as Json;
}

/** Which of two API versions or kinds of one object counts is for others to say. */
export function planOf({ members }: WantedMembers, room: Room): Members {
  return membersOf({ ...members, apiVersion: 'never', kind: 'never' }, { path: [], room });
}

/** Of an object whose kind is known, whatever it says of itself; its own API version counts. */
export function planOfKind({ members }: WantedMembers, room: Room): Members {
  return membersOf({ ...members, apiVersion: 'all' }, { path: [], room });
}

/** Where parts can be read apart: nowhere inside of lists, and inside of other parts, which read all that they hold. */
type Place = { readonly path: readonly string[]; readonly room: Room } | 'list' | 'part';

function membersOf(wanted: Readonly<Record<string, Wanted | 'never'>>, place: Place): Members {
  const members = Object.entries(wanted);
  return {
    kind: 'members',
    names: members.map(([name]) => encoder.encode(name)),
    inside: members.map(([name, inner]) => (inner === 'never' ? inner : insideFor(inner, below(place, name)))),
  };
}

function below(place: Place, name: string): Place {
  return typeof place === 'string' ? place : { ...place, path: [...place.path, name] };
}

function insideFor(wanted: Wanted, place: Place): Exclude<Inside, 'never'> {
  if (typeof wanted === 'string') return wanted;
  if (!('part' in wanted)) return partless(wanted, place);
  const { part, read = (value) => value, alike } = wanted;
  const of = partless(part, 'part');
  if (place === 'list' && wanted.read !== undefined) throw new RangeError('what is read apart stands in a list');
  if (typeof place === 'string') return of;
  return { kind: 'part', of, read, known: alike ? partsByBytes(place.room) : undefined, path: place.path };
}

function partless(wanted: Exclude<Wanted, WantedPart>, place: Place): 'all' | Members | Items {
  if (typeof wanted === 'string') return wanted;
  if ('members' in wanted) return membersOf(wanted.members, place);
  return { kind: 'items', of: membersOf(wanted.items.members, place === 'part' ? place : 'list') };
}

export function insideOf(
  { names, inside }: Members,
  bytes: Uint8Array,
  start: number,
  end: number,
): Inside | undefined {
  for (let one = 0; one < names.length; one++) {
    const name = names[one];
    if (name?.length !== end - start) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[start + same]) same++;
    if (same === name.length) return inside[one];
  }
  return undefined;
}

/** The value of a part as it was read; of the same bytes the same one, as far as they are kept in mind. */
type Parts = (bytes: Uint8Array, read: Part['read']) => Json;

function partsByBytes(room: Room): Parts {
  const known = new Map<number, { readonly bytes: Uint8Array; readonly value: Json }>();
  return (bytes, read) => {
    const hash = hashOf(bytes);
    const found = known.get(hash);
    if (found?.bytes.length === bytes.length && isSame(found.bytes, bytes, 0)) return found.value;
    const value = read(valueOf(bytes));
    if (bytes.length > Math.min(mostBytes, room.left)) return value;
    room.left -= bytes.length;
    known.set(hash, { bytes: bytes.slice(), value });
    return value;
  };
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}

/** Whether `part` stands in the bytes at `start`. */
export function isSame(part: Uint8Array, bytes: Uint8Array, start: number): boolean {
  if (start + part.length > bytes.length) return false;
  for (let at = 0; at < part.length; at++) if (part[at] !== bytes[start + at]) return false;
  return true;
}
