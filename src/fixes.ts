/**
 * For recorded connections that a change blocks: the smallest edit of a policy of the head side that lets exactly
 * them through again. Found by trying edits on the text, kept only if evaluating the new text proves it.
 */
import type { CompiledWorld } from './engine/compile.ts';
import { compile, derive } from './engine/compile.ts';
import { createRun } from './engine/run.ts';
import type { Dialect } from './dialects/index.ts';
import { candidatesFor } from './fixes/candidates.ts';
import { admits, changesNoMore, letsThrough, podsOf } from './fixes/evaluate.ts';
import { fixedFiles, type FixedFiles, type PolicyEdit, type Rewritten } from './fixes/files.ts';
import { groupsOf, type Need, type NeedGroup, needsOf } from './fixes/needs.ts';
import { patchOf } from './fixes/patch.ts';
import { workloadKeyOf } from './model/cluster.ts';
import type { Finding } from './model/finding.ts';
import type { Fix } from './model/fix.ts';
import { keyOf, type ObjectKey } from './model/object.ts';
import { countOf } from './model/time.ts';
import type { LoadedState } from './worlds/loaded.ts';

export type { Rewritten } from './fixes/files.ts';

export interface FixSettings {
  readonly states: readonly LoadedState[];
  readonly dialects: readonly Dialect[];
  /** Texts of files of the head side. */
  readonly texts: ReadonlyMap<string, string>;
  /** All states of the same trees with these policies of the head side in place of the old ones. */
  readonly reload: (rewritten: readonly Rewritten[]) => readonly LoadedState[];
}

export interface Fixes {
  /** The findings as they were, those with a proved fix with it. */
  readonly findings: readonly Finding[];
  /** All fixes at once, if they are proved together too. */
  readonly together?: Fix;
}

/** Findings of a run for which a fix is looked for, texts tried for them in all, and groups of one finding. */
const mostFindings = 10;
const mostTries = 200;
const mostGroups = 8;
const mostFiles = 200;

/** Files of the head side with policies that may be edited for these findings. */
export function filesToRead(findings: readonly Finding[], states: readonly LoadedState[]): readonly string[] {
  const needs = findings.flatMap((finding) => needsOf(finding) ?? []);
  const namespaces = new Set(
    needs.flatMap(({ source, destination }) =>
      [source, destination].flatMap((end) => (end.kind === 'workload' ? [end.workload.namespace] : [])),
    ),
  );
  const files = states.flatMap(({ head }) =>
    head.policies.flatMap(({ ref, origin }) =>
      origin.kind === 'file' && namespaces.has(ref.namespace) ? [origin.file] : [],
    ),
  );
  return [...new Set(files)].sort().slice(0, mostFiles);
}

interface Found {
  readonly edits: readonly PolicyEdit[];
  readonly needs: readonly Need[];
  readonly states: readonly LoadedState[];
  readonly fix: Fix;
}

/** Pure; its work is bounded. A finding without a fix is one for which none was proved. */
export function findFixes(findings: readonly Finding[], settings: FixSettings): Fixes {
  const search = createSearch(settings);
  let looked = 0;
  const found = findings.map((finding) => {
    if (looked >= mostFindings || needsOf(finding) === undefined) return undefined;
    looked++;
    return search(finding);
  });
  const all = found.flatMap((one) => one ?? []);
  const together = all.length < 2 ? all[0]?.fix : provedTogether(all, settings);
  return {
    findings: findings.map((finding, index) => {
      const fix = found[index]?.fix;
      return fix === undefined ? finding : { ...finding, fix };
    }),
    ...(together === undefined ? {} : { together }),
  };
}

function provedTogether(all: readonly Found[], settings: FixSettings): Fix | undefined {
  const needs = all.flatMap((one) => one.needs);
  const files = fixedFiles(
    all.flatMap(({ edits }) => edits),
    (file) => settings.texts.get(file),
  );
  if (files === undefined) return undefined;
  const parts = all.map((one) => ({ needs: one.needs, states: one.states }));
  return provedFix(files, needs, parts, settings, createWorlds());
}

type Worlds = (state: LoadedState) => CompiledWorld;

function createWorlds(): Worlds {
  const known = new Map<LoadedState, CompiledWorld>();
  return (state) => {
    const world = known.get(state) ?? compile(createRun(state.rulings), state.head);
    known.set(state, world);
    return world;
  };
}

function createSearch(settings: FixSettings): (finding: Finding) => Found | undefined {
  const worlds = createWorlds();
  const textOf = (file: string): string | undefined => settings.texts.get(file);
  let tries = 0;
  const step = (
    before: CompiledWorld,
    edits: readonly PolicyEdit[],
    group: NeedGroup,
    { needs, guilty }: { readonly needs: readonly Need[]; readonly guilty: ReadonlySet<ObjectKey> },
  ): readonly PolicyEdit[] | undefined => {
    const subject = podsOf(before, workloadKeyOf(group.subject));
    if (subject.length === 0) return undefined;
    if (letsThrough(worldWith(before, edits, textOf, settings.dialects) ?? before, group)) return edits;
    for (const candidate of candidatesFor(group, before, subject, guilty)) {
      if (++tries > mostTries) return undefined;
      const next = [...edits, candidate];
      const after = worldWith(before, next, textOf, settings.dialects);
      if (after !== undefined && letsThrough(after, group) && changesNoMore(before, after, needs)) return next;
    }
    return undefined;
  };
  return (finding) => {
    const needs = needsOf(finding) ?? [];
    const states = settings.states.filter(
      ({ source, id }) => source === finding.key.source && finding.states.includes(id),
    );
    const groups = groupsOf(needs);
    const [state] = states;
    if (state === undefined || groups.length > mostGroups) return undefined;
    const before = worlds(state);
    const guilty = new Set(finding.causes.map(({ object }) => keyOf(object)));
    let edits: readonly PolicyEdit[] = [];
    for (const group of groups) {
      const next = step(before, edits, group, { needs, guilty });
      if (next === undefined) return undefined;
      edits = next;
    }
    const files = edits.length === 0 ? undefined : fixedFiles(edits, textOf);
    const fix = files && provedFix(files, needs, [{ needs, states }], settings, worlds);
    return fix && { edits, needs, states, fix };
  };
}

function worldWith(
  before: CompiledWorld,
  edits: readonly PolicyEdit[],
  textOf: (file: string) => string | undefined,
  dialects: readonly Dialect[],
): CompiledWorld | undefined {
  if (edits.length === 0) return before;
  const files = fixedFiles(edits, textOf);
  const policies = files?.manifests.map(({ policy: { ref }, is }) => {
    const dialect = dialects.find(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind));
    return dialect?.read({ ...is, ref, origin: is.origin }).policy;
  });
  const read = policies?.flatMap((policy) => policy ?? []);
  return read === undefined || read.length !== policies?.length ? undefined : derive(before, { policies: read });
}

/** The whole way again, from the new texts to the worlds of every state. */
function provedFix(
  { files, manifests }: FixedFiles,
  needs: readonly Need[],
  parts: readonly Pick<Found, 'needs' | 'states'>[],
  { states, reload }: FixSettings,
  worlds: Worlds,
): Fix | undefined {
  const patch = patchOf(files);
  if (patch === undefined) return undefined;
  const loaded = reload(manifests);
  const isProved = loaded.every((state) => {
    const old = states.find(({ source, id }) => source === state.source && id === state.id);
    // A state that the change leaves alone has one side, which the fix may still touch.
    const before = old === undefined ? compile(createRun(state.rulings), state.base) : worlds(old);
    const after = compile(before.run, state.head, before);
    const asked = parts.flatMap((part) => (old !== undefined && part.states.includes(old) ? part.needs : []));
    return changesNoMore(before, after, needs) && admits(before, after, asked);
  });
  const isWhole = states.every((old) => loaded.some(({ source, id }) => source === old.source && id === old.id));
  if (!isProved || !isWhole) return undefined;
  const held = `${loaded.length === 1 ? '' : ` in each of ${countOf(loaded.length, 'state')}`}`;
  return {
    files: files.map(({ fix }) => fix),
    patch,
    proved: [
      `${countOf(needs.length, 'recorded connection')} ${needs.length === 1 ? 'is' : 'are'} allowed again`,
      `no other connection between what exists now is answered differently, on any port${held}`,
    ],
  };
}
