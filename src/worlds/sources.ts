/** Which files belong to which source of the gate file. */
import type { SourceConfig } from '../model/gate.ts';
import { pathMatcher } from '../model/glob.ts';
import type { Problem } from '../model/comparison.ts';
import type { Manifest } from '../model/object.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { sourcesLine } from './suggest.ts';

/** Without a gate file that says so, the whole repository is one source. */
export const wholeRepository: SourceConfig = { id: 'default', include: ['**'], exclude: [], prune: 'unknown' };

export interface SourceFiles {
  readonly config: SourceConfig;
  readonly base: readonly Manifest[];
  readonly head: readonly Manifest[];
}

interface TwoSides {
  readonly base: readonly Manifest[];
  readonly head: readonly Manifest[];
}

/** A file can belong to several sources. What belongs to none is counted, and a problem where it changed. */
export function filesOfSources(
  { base, head }: TwoSides,
  configs: readonly SourceConfig[],
): { readonly sources: readonly SourceFiles[]; readonly outside: TwoSides } {
  if (configs.length === 0) return { sources: [{ config: wholeRepository, base, head }], outside: none };
  const matchers = configs.map(({ include, exclude }) => ({
    included: pathMatcher(include),
    excluded: exclude.length === 0 ? () => false : pathMatcher(exclude),
  }));
  const holding = once((file) => matchers.map(({ included, excluded }) => included(file) && !excluded(file)));
  // What a source leaves out on purpose is no stranger.
  const strange = once((file) => !matchers.some(({ included }) => included(file)));
  const sources = configs.map((config, index) => {
    const own = (manifest: Manifest): boolean => holding(fileOf(manifest))[index] === true;
    return { config, base: base.filter(own), head: head.filter(own) };
  });
  const stranger = (manifest: Manifest): boolean => strange(fileOf(manifest));
  return { sources, outside: { base: base.filter(stranger), head: head.filter(stranger) } };
}

function fileOf({ origin }: Manifest): string {
  return origin.kind === 'file' ? origin.file : '';
}

/** The answer about a file, worked out once. */
function once<Answer>(ask: (file: string) => Answer): (file: string) => Answer {
  const answers = new Map<string, Answer>();
  return (file) => {
    const known = answers.get(file) ?? ask(file);
    answers.set(file, known);
    return known;
  };
}

const none: TwoSides = { base: [], head: [] };

/** One problem for each changed manifest that no source takes; `content` tells whether it changed. */
export function strangers(outside: TwoSides, content: (manifest: Manifest) => string): readonly Problem[] {
  const [before, after] = [bySignature(outside.base, content), bySignature(outside.head, content)];
  const only = (side: Problem['side'], mine: typeof before, other: typeof before): readonly Problem[] =>
    [...mine].flatMap(([signature, manifest]) => (other.has(signature) ? [] : [stranger(manifest, side)]));
  return [...only('base', before, after), ...only('head', after, before)];
}

function bySignature(
  side: readonly Manifest[],
  content: (manifest: Manifest) => string,
): ReadonlyMap<string, Manifest> {
  return new Map(side.map((manifest) => [`${keyOf(manifest.ref)} ${content(manifest)}`, manifest]));
}

function stranger(manifest: Manifest, side: Problem['side']): Problem {
  const file = fileOf(manifest);
  const folder = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/**` : file;
  return {
    kind: 'not-evaluated',
    side,
    changed: true,
    message: `${formatRef(manifest.ref)} belongs to no source of the gate file`,
    help: `add its path to a source, or leave it out on purpose with ignore: ${sourcesLine([{ id: 'new', include: [folder] }])}`,
    object: manifest.ref,
    origin: manifest.origin,
    related: [],
  };
}
