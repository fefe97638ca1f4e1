/** Which files belong to which source of the gate file. */
import type { SourceConfig } from '../model/gate.ts';
import type { Problem } from '../model/comparison.ts';
import type { Manifest } from '../model/object.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { matchesAny } from './globs.ts';
import { sourceLines } from './copies.ts';

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
  const answers = new Map<string, readonly SourceConfig[]>();
  const sourcesOf = ({ origin }: Manifest): readonly SourceConfig[] => {
    const file = origin.kind === 'file' ? origin.file : '';
    const known = answers.get(file) ?? configs.filter((config) => belongs(config, file));
    answers.set(file, known);
    return known;
  };
  // What a source leaves out on purpose is no stranger.
  const stranger = (manifest: Manifest): boolean => {
    const file = manifest.origin.kind === 'file' ? manifest.origin.file : '';
    return sourcesOf(manifest).length === 0 && !configs.some(({ include }) => matchesAny(include, file));
  };
  const sources = configs.map((config) => {
    const own = (manifest: Manifest): boolean => sourcesOf(manifest).includes(config);
    return { config, base: base.filter(own), head: head.filter(own) };
  });
  return { sources, outside: { base: base.filter(stranger), head: head.filter(stranger) } };
}

const none: TwoSides = { base: [], head: [] };

function belongs({ include, exclude }: SourceConfig, file: string): boolean {
  return matchesAny(include, file) && !matchesAny(exclude, file);
}

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
  const file = manifest.origin.kind === 'file' ? manifest.origin.file : '';
  const folder = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/**` : file;
  return {
    kind: 'not-evaluated',
    side,
    changed: true,
    message: `${formatRef(manifest.ref)} belongs to no source of the gate file`,
    help: `add its path to a source, or leave it out on purpose with ignore:\n${sourceLines([{ id: 'new', include: folder }])}`,
    object: manifest.ref,
    origin: manifest.origin,
    related: [],
  };
}
