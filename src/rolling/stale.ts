/** What a rolled forward snapshot cannot vouch for, kind by kind, in words. */
import type { Snapshot } from '../model/host.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { isPolicyKind } from '../worlds/essential.ts';
import type { Doubt } from './object-history.ts';

export interface Doubted {
  readonly ref: ObjectRef;
  readonly doubt: Doubt;
}

/** Objects of one kind that are named. */
const named = 3;

/** A statement a kind, in the order of kinds. */
export function staleKinds(doubted: readonly Doubted[]): Snapshot['incomplete'] {
  const byKind = new Map<string, Doubted[]>();
  for (const one of doubted) {
    const known = byKind.get(kindOf(one.ref));
    if (known === undefined) byKind.set(kindOf(one.ref), [one]);
    else known.push(one);
  }
  const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1));
  return kinds.map(([kind, all]) => {
    const shown = all.slice(0, named).map(({ ref, doubt }) => {
      return `${nameOf(ref)} (${formatOrigin(doubt.origin)}: ${doubt.why})`;
    });
    const more = all.length > named ? ` and ${all.length - named} more` : '';
    return { kind, reason: `the audit log leaves open what became of ${shown.join(', ')}${more}` };
  });
}

/** Plug-ins call some of their policies as Kubernetes does, and no verdict rests on those. */
function kindOf(ref: ObjectRef): string {
  return isPolicyKind(ref) && !ref.group.endsWith('.k8s.io') ? `${ref.kind}.${ref.group}` : ref.kind;
}

function nameOf({ namespace, name }: Doubted['ref']): string {
  if (name === '') return namespace === '' ? 'one without a name' : `one in ${namespace} without a name`;
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** The same for all of the kinds without which nothing is judged: where the log itself has a hole. */
export function holeIn(why: string): Snapshot['incomplete'] {
  return ['Namespace', 'NetworkPolicy', 'Pod'].map((kind) => ({ kind, reason: why }));
}
