/**
 * Whether the log lacks a write of a policy or a namespace. A write that names the version before it shows which one
 * that was, and the generation of a policy counts the changes of its spec: neither can be where the log is whole.
 */
import { followedKey } from '../model/follow.ts';
import type { Snapshot } from '../model/host.ts';
import { compareVersions } from '../model/moments.ts';
import type { ObjectChange } from '../model/object-change.ts';
import type { JsonObject, ObjectKey, ObjectRef } from '../model/object.ts';
import { formatRef, keyOf, valueAt } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { formatOrigin } from '../model/origin.ts';
import { countOf } from '../model/time.ts';
import { isPolicyKind } from '../worlds/essential.ts';
import { textAt } from '../worlds/objects.ts';

export interface Chains {
  /** A change since the snapshot, in any order. */
  take(ref: ObjectRef, change: ObjectChange): void;
  /** Of which objects writes are missing, in the order of their keys, in words; of many only the first are named. */
  missing(): readonly string[];
}

interface Chain {
  readonly ref: ObjectRef;
  /** States that the log shows, by version. */
  readonly shown: Map<string, Shown>;
  /** Versions that writes found, with the first record that says so. */
  readonly found: Map<string, LogOrigin>;
  /** Requests of which the log does not show what version came of them. */
  readonly unshown: Set<string>;
  /** More was written than is kept, so that nothing is said of it. */
  isOver: boolean;
}

interface Shown {
  readonly origin: LogOrigin;
  readonly uid?: string;
  readonly generation?: number;
}

/** Writes of one object that are kept. */
const mostWrites = 2_000;
/** Objects that are named. */
const named = 3;

/** `before`: from where the log goes on. */
export function startChains(before: Snapshot): Chains {
  const chains = new Map<ObjectKey, Chain>();
  const nameless = new Map<string, number>();
  return {
    take(ref, change) {
      if (!isChained(ref)) return;
      if (ref.name === '') {
        nameless.set(placeOf(ref), (nameless.get(placeOf(ref)) ?? 0) + 1);
        return;
      }
      const key = keyOf(ref);
      const chain: Chain = chains.get(key) ?? emptyChain(ref);
      chains.set(key, chain);
      if (!chain.isOver) note(chain, change);
    },
    missing() {
      const known = new Map(before.manifests.map((manifest) => [keyOf(manifest.ref), manifest.value]));
      const all = [...chains].sort(([a], [b]) => (a < b ? -1 : 1));
      const told = all.flatMap(([key, chain]) => {
        if (chain.isOver) return [];
        const unshown = chain.unshown.size + (nameless.get(placeOf(chain.ref)) ?? 0);
        const lost = lostOf(chain, known.get(key), before).filter(({ writes }) => writes > unshown);
        const [most] = [...lost].sort((a, b) => b.writes - a.writes);
        return most === undefined ? [] : [sentence(chain.ref, most, most.writes - unshown)];
      });
      const more = told.length - named;
      return more <= 0
        ? told
        : [...told.slice(0, named), `the audit log lacks writes of ${countOf(more, 'more object')} in the same way`];
    },
  };
}

/** Kinds of which few are written, and each write counts. */
function isChained(ref: ObjectRef): boolean {
  return isPolicyKind(ref) || (ref.group === '' && ref.kind === 'Namespace');
}

function placeOf({ group, kind, namespace }: ObjectRef): string {
  return `${group}/${kind}/${namespace}`;
}

function emptyChain(ref: ObjectRef): Chain {
  return { ref, shown: new Map(), found: new Map(), unshown: new Set(), isOver: false };
}

function note(chain: Chain, { effect, version, previous, uid, request, origin }: ObjectChange): void {
  const { ref, shown, found, unshown } = chain;
  // The end of an object changes it no more, and who knows what came of a request that failed.
  if (effect.kind === 'gone') return;
  if (previous !== undefined && effect.kind === 'whole' && !hasOtherParts(ref, effect.value) && !found.has(previous))
    found.set(previous, origin);
  if (version === undefined || effect.kind === 'unknown') unshown.add(request);
  else if (!shown.has(version)) {
    const generation = generationIn(effect);
    shown.set(version, { origin, ...(uid !== undefined && { uid }), ...(generation !== undefined && { generation }) });
  }
  chain.isOver = shown.size + unshown.size > mostWrites;
}

/** Whether it has parts that are written apart, which an audit policy may leave out: a status, or how far its end is. */
function hasOtherParts({ group, kind }: ObjectRef, value: JsonObject): boolean {
  if (kind === 'Namespace') return valueAt(value, ['metadata', 'deletionTimestamp']) !== undefined;
  return !(group === 'networking.k8s.io' && kind === 'NetworkPolicy');
}

function generationIn(effect: ObjectChange['effect']): number | undefined {
  if (effect.kind === 'whole') return generationOf(effect.value);
  return effect.kind === 'patch' && effect.metadata !== undefined
    ? generationOf({ metadata: effect.metadata })
    : undefined;
}

function generationOf(object: JsonObject | undefined): number | undefined {
  const told = object === undefined ? undefined : valueAt(object, ['metadata', 'generation']);
  return typeof told === 'number' && Number.isSafeInteger(told) && told > 0 ? told : undefined;
}

/** Writes that nothing shown accounts for, at least, and the record that gives them away. */
interface Lost {
  readonly writes: number;
  readonly origin: LogOrigin;
  readonly how: 'version' | 'generation';
}

function lostOf(chain: Chain, before: JsonObject | undefined, snapshot: Snapshot): readonly Lost[] {
  return [...lostVersions(chain, snapshot), ...lostGenerations(chain, before)];
}

function lostVersions({ ref, shown, found }: Chain, { versions }: Snapshot): readonly Lost[] {
  const listed = versions?.get(followedKey(ref));
  if (listed === undefined) return [];
  const strange = [...found].filter(([at]) => !shown.has(at) && (compareVersions(at, listed) ?? 0) > 0);
  const [first] = strange;
  return first === undefined ? [] : [{ writes: strange.length, origin: first[1], how: 'version' }];
}

function lostGenerations({ shown }: Chain, before: JsonObject | undefined): readonly Lost[] {
  const ordered = [...shown].sort(([a], [b]) => compareVersions(a, b) ?? 0).map(([, state]) => state);
  const uid = textAt(before, ['metadata', 'uid']);
  let writes = 0;
  let origin: LogOrigin | undefined;
  let last: { readonly uid: string; readonly generation: number } | undefined;
  for (const state of ordered) {
    const { generation } = state;
    if (state.uid === undefined || generation === undefined) continue;
    const isSame = last?.uid === state.uid;
    // What the snapshot lacks was made since, at the first generation.
    const since = isSame ? last?.generation : state.uid === uid ? generationOf(before) : 0;
    const missed = since === undefined ? 0 : Math.max(0, generation - since - 1);
    if (missed > 0) origin ??= state.origin;
    writes += missed;
    last = { uid: state.uid, generation };
  }
  return origin === undefined ? [] : [{ writes, origin, how: 'generation' }];
}

function sentence(ref: ObjectRef, { origin, how }: Lost, writes: number): string {
  const because =
    how === 'version' ? 'which found a version that no record left' : 'whose generation counts more of them';
  return `the audit log lacks ${countOf(writes, 'write')} of ${formatRef(ref)} before ${formatOrigin(origin)}, ${because}`;
}
