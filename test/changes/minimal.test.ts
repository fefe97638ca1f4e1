/**
 * The law of minimal edits, on random pairs of worlds: undoing exactly the named set brings the old answer back, and no
 * part of the set does. Each is asked of whole worlds, compiled anew, while the product looks at two ends only.
 */
import { expect, test } from '@jest/globals';
import { findFlip } from '../../src/changes/flip.ts';
import { closure, localTo } from '../../src/changes/local.ts';
import type { Local, Part } from '../../src/changes/local.ts';
import type { Question, Standin } from '../../src/changes/question.ts';
import { decisionIn, endsOf } from '../../src/changes/question.ts';
import type { Step } from '../../src/changes/steps.ts';
import { changesBetween } from '../../src/changes/units.ts';
import type { Changes } from '../../src/changes/units.ts';
import type { CompiledWorld, WorldDelta } from '../../src/engine/compile.ts';
import { applyDelta, compile } from '../../src/engine/compile.ts';
import type { Decision } from '../../src/engine/decision.ts';
import type { DifferenceEnd } from '../../src/engine/difference.ts';
import { differences } from '../../src/engine/difference.ts';
import { placeOf } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import { worldOf } from '../engine/raw-world.ts';
import { mutate } from '../random-edits.ts';
import { randomWorld } from '../random-world.ts';
import type { Random } from '../random.ts';
import { forSeeds, share } from '../random.ts';

const noPlaces = { port: () => undefined, label: () => undefined, namespaceLabel: () => undefined };
function standin(end: DifferenceEnd): Standin {
  if (end.kind === 'outside') return { kind: 'address', address: end.addresses[0]?.first ?? 0n };
  const [id] = end.members;
  if (id === undefined) throw new Error('a class without members');
  return { kind: 'pod', id };
}

/** Up to a dozen edits, so that several of them meet in one answer. */
function pairOf(random: Random): Changes {
  const raw = randomWorld(random);
  let last = mutate(raw, random).world;
  for (let more = random.below(4); more > 0; more--) last = mutate(last, random).world;
  const run = createRun(raw.rulings);
  return changesBetween(compile(run, worldOf(raw)), compile(run, worldOf(last)), noPlaces);
}

function questionsOf({ before, after }: Changes, random: Random): readonly Question[] {
  const found = differences(before, after).flatMap(({ source, destination, families, ports, assuming }) =>
    ports.slice(0, 1).map(({ protocol, first }) => ({
      source: standin(source),
      destination: standin(destination),
      family: families[0] ?? 'IPv4',
      place: placeOf(protocol, first),
      ...(assuming === undefined ? {} : { assuming }),
    })),
  );
  return random.some(found, 0, 6);
}

type Decide = (undone: ReadonlyMap<Part, ReadonlySet<Step> | undefined>) => Decision | undefined;

/** The answer of the whole later world without these steps of these objects. */
function wholeAnswers({ after }: Changes, question: Question): Decide {
  return (undone) => {
    const deltas = [...undone].map(([part, steps]) => part.delta(steps));
    const delta: WorldDelta = {
      namespaces: deltas.flatMap(({ namespaces }) => namespaces ?? []),
      removedNamespaces: deltas.flatMap(({ removedNamespaces }) => removedNamespaces ?? []),
      endpoints: deltas.flatMap(({ endpoints }) => endpoints ?? []),
      policies: deltas.flatMap(({ policies }) => policies ?? []),
      removedPolicies: deltas.flatMap(({ removedPolicies }) => removedPolicies ?? []),
    };
    return decisionIn(compile(after.run, applyDelta(after.world, delta)), question);
  };
}

const partsOf = <Item>(set: readonly Item[]): readonly (readonly Item[])[] =>
  set.length > 4
    ? set.map((one) => set.filter((other) => other !== one))
    : Array.from({ length: 2 ** set.length - 1 }, (_, bits) => set.filter((_one, at) => ((bits >> at) & 1) === 1));

function withSteps(steps: readonly { readonly part: Part; readonly step: Step }[]) {
  const out = new Map<Part, ReadonlySet<Step>>();
  const all = closure(steps.map(({ step }) => step));
  for (const { part } of steps) out.set(part, new Set(part.steps.filter((step) => all.has(step))));
  return out;
}

function check(changes: Changes, question: Question): { readonly size: number; readonly certain: boolean } {
  const local: Local = localTo(changes, endsOf(question));
  const decide = (world: CompiledWorld): Decision | undefined => decisionIn(world, question);
  const [was, is] = [decide(changes.before), decide(changes.after)];
  expect([decide(local.before), decide(local.after)]).toEqual([was, is]);
  const whole = wholeAnswers(changes, question);
  const found = findFlip(local, decide, () => true);
  expect(found.sets.length).toBeGreaterThan(0);
  for (const set of found.sets) {
    expect(whole(withSteps(set))).toBe(was);
    if (found.certain) for (const part of partsOf(set)) expect(whole(withSteps(part))).not.toBe(was);
  }
  expect(whole(new Map(local.parts.map((part) => [part, undefined])))).toBe(was);
  const all = new Map(local.parts.map((part) => [part, new Set(part.steps)] as const));
  expect(whole(all)).toBe(was);
  return { size: Math.max(...found.sets.map(({ length }) => length)), certain: found.certain };
}

test('undoing exactly the named set brings the old answer back, and no part of it does', () => {
  const total = { questions: 0, several: 0, uncertain: 0 };
  forSeeds(700_001, Math.ceil(4000 * share), (random) => {
    const changes = pairOf(random);
    for (const question of questionsOf(changes, random)) {
      const { size, certain } = check(changes, question);
      total.questions++;
      if (size > 1) total.several++;
      if (!certain) total.uncertain++;
    }
  });
  console.info(JSON.stringify(total));
  expect(total.questions).toBeGreaterThan(300 * share);
  expect(total.several).toBeGreaterThan(total.questions / 100);
  expect(total.uncertain).toBeLessThan(total.questions / 100);
}, 600_000);
