/** What an enforcer is known to do otherwise than policies say, as policies that say what it does. */
import type { World } from './cluster.ts';
import type { Departure, Policy } from './policy.ts';

export interface Deviation extends Departure {
  readonly effect: 'opens' | 'closes';
  /** Pure. What it does not concern comes back as the same object; what it adds has its name in `deviation`. */
  apply(policies: readonly Policy[], world: World): readonly Policy[];
}

/** Where the page of a deviation is, from the root of this program's repository. */
export function deviationPage(name: string): string {
  return `docs/deviations/${name}.md`;
}
