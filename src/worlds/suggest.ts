/** Ready lines for the gate file: the `sources` that would settle which files go to one cluster. */
import type { StatePlan } from './states.ts';

/** Sources and patterns beyond these are left to the reader. */
const most = { sources: 10, patterns: 20 };

export interface SuggestedSource {
  readonly id: string;
  readonly include: readonly string[];
}

/** One line of YAML, in the form that JSON and YAML share; ids are as the gate file wants them. */
export function sourcesLine(sources: readonly SuggestedSource[]): string {
  const taken = new Set<string>();
  const shown = sources.slice(0, most.sources).map(({ id, include }) => {
    const patterns = include.slice(0, most.patterns).map((pattern) => JSON.stringify(pattern));
    return `{id: ${uniqueId(id, taken)}, include: [${patterns.join(', ')}]}`;
  });
  return `sources: [${shown.join(', ')}]`;
}

function uniqueId(text: string, taken: Set<string>): string {
  const plain = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'source';
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  taken.add(id);
  return JSON.stringify(id);
}

/** Each state's own places, and the highest folders of what it shares that hold no copy. */
export function sourcesOfStates(plans: readonly StatePlan[]): readonly SuggestedSource[] {
  const above = new Set(plans.flatMap(({ folders }) => folders.flatMap(foldersAbove)));
  const shared = new Map<StatePlan['shared'], readonly string[]>();
  return plans.slice(0, most.sources).map((plan) => {
    const patterns = shared.get(plan.shared) ?? patternsOf(plan.shared, above);
    shared.set(plan.shared, patterns);
    const own = plan.folders.map((path) => (plan.own.some((file) => file.path === path) ? path : `${path}/**`));
    return { id: plan.id, include: [...own, ...patterns] };
  });
}

function patternsOf(files: StatePlan['shared'], above: ReadonlySet<string>): readonly string[] {
  const patterns = new Set<string>();
  for (const { path } of files) {
    const folder = [...foldersAbove(path)].reverse().find((one) => !above.has(one));
    patterns.add(folder === undefined ? path : `${folder}/**`);
  }
  return [...patterns].sort();
}

/** The folders that hold a path, innermost first; without the path itself and the root. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, names.length - 1 - index).join('/'));
}
