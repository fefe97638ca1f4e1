/** What of a cluster was not read, or is withheld, in sentences. */
import type { Snapshot } from '../model/host.ts';

const withheldWords = {
  addresses:
    'The snapshot withholds the addresses of pods, nodes and Services: whom a block of addresses means is open, and no record is attributed by an address alone.',
} as const;

/** What was not seen of clusters, in whole sentences. */
export function unseenOf(clusters: readonly Snapshot[]): readonly string[] {
  const incomplete = clusters.flatMap(({ incomplete: unread, rolledForwardFrom }) => {
    const what = rolledForwardFrom === undefined ? 'could not be read' : 'is not known for sure';
    return unread.map(({ kind, reason }) => `${kind} ${what}: ${reason}.`);
  });
  const remarks = clusters.flatMap(({ remarks: told = [], withheld = [] }) => [
    ...told,
    ...withheld.map((what) => withheldWords[what]),
  ]);
  return [...incomplete, ...remarks];
}
