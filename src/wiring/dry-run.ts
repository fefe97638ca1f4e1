/** What the API server would refuse of a change: asked for on the side, and no verdict ever rests on it. */
import { dialects } from '../dialects/index.ts';
import type { ChangeSet } from '../discover.ts';
import type { RunMeta } from '../judge.ts';
import type { Problem } from '../model/comparison.ts';
import type { Gate, SourceConfig } from '../model/gate.ts';
import { type Trial, UsableError } from '../model/host.ts';
import { canonicalJson, formatRef, keyOf, type Manifest, valueAt } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import { roleOf, settled } from '../worlds/objects.ts';
import { filesOfSources, type SourceFiles } from '../worlds/sources.ts';
import { namesCluster } from './clusters.ts';
import type { Host } from './request.ts';

/** What came of it: refusals as problems, and sentences on what could not be tried. */
export interface Trials {
  readonly problems: readonly Problem[];
  readonly meta: Pick<RunMeta, 'inputs' | 'blindSpots'>;
}

/** Every object that head adds or edits. Nothing where nobody asked for it. */
export async function triedOut(
  { tryOut, progress }: Host,
  { base, head }: ChangeSet,
  { sources }: Gate,
): Promise<Trials> {
  if (tryOut === undefined) return { problems: [], meta: { inputs: [], blindSpots: [] } };
  const trees = { base: base.manifests, head: head.manifests };
  const trials: Trial[] = [];
  for (const files of filesOfSources(trees, sources).sources) {
    const changed = changedIn(files);
    if (changed.length === 0) continue;
    progress('asking the API server what it would refuse');
    trials.push(...(await answersOf(tryOut, changed, files.config)));
  }
  const tried = trials.filter(({ kind }) => kind !== 'untried').length;
  const what = tried === 1 ? 'object tried on the API server' : 'objects tried on the API server';
  return {
    problems: trials.filter(({ kind }) => kind === 'refused').map(problemOf),
    meta: { inputs: [{ what, count: tried }], blindSpots: sentencesOf(trials) },
  };
}

export function withTrials(facts: Partial<RunMeta>, { meta }: Trials): Partial<RunMeta> {
  return {
    ...facts,
    inputs: [...(facts.inputs ?? []), ...meta.inputs],
    blindSpots: [...(facts.blindSpots ?? []), ...meta.blindSpots],
  };
}

/** Whole objects are held against each other: admission sees more of one than policies do. */
function changedIn({ base, head, config }: SourceFiles): readonly Manifest[] {
  const before = new Set(base.map(signature));
  const changed = new Map<string, Manifest>();
  for (const manifest of head) {
    const role = roleOf(manifest.ref, dialects);
    const text = signature(manifest);
    if (role === undefined || before.has(text) || changed.has(text)) continue;
    changed.set(text, settled(manifest, role, config.defaultNamespace ?? 'default'));
  }
  return [...changed.values()];
}

function signature({ ref, value }: Manifest): string {
  return `${keyOf(ref)} ${canonicalJson(value)}`;
}

async function answersOf(
  tryOut: NonNullable<Host['tryOut']>,
  manifests: readonly Manifest[],
  config: SourceConfig,
): Promise<readonly Trial[]> {
  if (config.snapshot !== undefined) return untried(manifests, `source "${config.id}" is judged by a snapshot`);
  const named = manifests.filter(isNamed);
  const nameless = manifests.filter((manifest) => !isNamed(manifest));
  const rest = untried(nameless, 'what has no name of its own cannot be applied');
  try {
    return [...(await tryOut(named, namesCluster(config) ? config : undefined)), ...rest];
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return [...untried(named, error.message), ...rest];
  }
}

function isNamed({ value }: Manifest): boolean {
  return valueAt(value, ['metadata', 'name']) !== undefined;
}

function untried(manifests: readonly Manifest[], message: string): readonly Trial[] {
  return manifests.map((manifest) => ({ manifest, kind: 'untried', message }));
}

function problemOf({ manifest: { ref, origin }, message = '' }: Trial): Problem {
  return {
    kind: 'invalid-manifest',
    side: 'head',
    changed: true,
    message: `the API server would refuse ${formatRef(ref)}: ${message}`,
    help: 'Mend what it says; this is the answer of a server-side dry run.',
    object: ref,
    origin,
    related: [],
  };
}

/** Objects that a sentence names. */
const mostNamed = 5;

/** One sentence a reason. */
function sentencesOf(trials: readonly Trial[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { manifest, kind, message = '' } of trials) {
    if (kind !== 'untried') continue;
    const names = byReason.get(message) ?? [];
    byReason.set(message, names);
    names.push(formatRef(manifest.ref));
  }
  return [...byReason].map(([reason, names]) => {
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    const named = `${names.slice(0, mostNamed).join(', ')}${more}`;
    return `Server-side dry run: ${countOf(names.length, 'changed object')} not tried, because ${reason}: ${named}.`;
  });
}
