/**
 * `npm run enforcers -- [DIR…]`: recorded packets of real enforcers against their profiles; exit code 1 on any
 * disagreement. What hangs on an enforcer's internal order must be unknown because of that order and of nothing else.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { allowed, denied } from '../../src/engine/decision.ts';
import { decide } from '../../src/engine/evaluate.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import type { Profile } from '../../src/profiles/index.ts';
import { profiles } from '../../src/profiles/index.ts';
import type { Any, Tally } from './family.ts';
import { close, count, familiesIn, newTally } from './family.ts';
import type { MatrixState } from './matrix.ts';
import { deviating, endsOf, matrixStates, probesOf } from './matrix.ts';
import { worldOfObjects } from './worlds.ts';

/** The recorded enforcers, and the profile that stands for each. */
const recorded: Readonly<Record<string, string>> = {
  'kube-router/iptables': 'kube-router',
  'kube-router/nftables': 'kube-router-nftables',
  'kube-network-policies': 'kube-network-policies',
};

/** Deviating probes that were predicted, by what they are recorded under. */
const predicted = new Map<string, number>();
const named = process.argv.slice(2);
const tally = newTally();
for (const folder of (named.length > 0 ? named : ['../shared/oracles']).map((one) => resolve(one))) {
  if (!existsSync(folder)) {
    count(tally.skipped, `no folder ${folder}`);
    continue;
  }
  for (const family of familiesIn(folder).filter(({ data }) => data.encoding === 'matrix')) {
    for (const enforcer of enforcersOf(family.data)) {
      const before = { ...tally };
      runEnforcer(family.data, enforcer, tally);
      console.log(
        `${family.file} under ${enforcer}: ${tally.passed - before.passed} passed, ${tally.failed - before.failed} failed`,
      );
    }
  }
}
for (const [tag, times] of [...predicted].sort()) console.log(`predicted: ${tag}: ${times}`);
process.exitCode = close(tally);

/** `rows` are those of the last; a family without policies of the cluster was recorded under all. */
function enforcersOf({ cases }: Any): readonly string[] {
  const others = new Set((cases as Any[]).flatMap(({ differs }) => differs.flatMap((one: Any) => one.enforcers)));
  return Object.keys(recorded).filter((name) => name === 'kube-network-policies' || others.has(name));
}

function runEnforcer(data: Any, enforcer: string, tally: Tally): void {
  const profile = profiles.find(({ name }) => name === recorded[enforcer]);
  if (profile === undefined) throw new Error(`no profile for ${enforcer}`);
  for (const state of matrixStates(data)) runState(state, enforcer, profile, tally);
}

function runState(state: MatrixState, enforcer: string, profile: Profile, tally: Tally): void {
  const run = createRun(profile.rulings);
  const world = worldOfObjects(state.objects, profile.rulings, run, profile.name);
  const differing = deviating(state, enforcer);
  const maps = new Map<string, PortMap>();
  for (const probe of probesOf(state)) {
    const pair = `${probe.source.join()} ${probe.target} ${probe.address}`;
    const map = maps.get(pair) ?? decide(world, ...endsOf(world, probe));
    maps.set(pair, map);
    const found = differing.get(probe.key);
    const arrived = found?.allowed ?? probe.arrived;
    const value = valueAt(map, placeOf(probe.protocol, probe.port));
    const fault = faultOf(world, value, arrived, found?.deviations ?? [], tally);
    if (fault === undefined) {
      if (found !== undefined) for (const tag of found.deviations) count(predicted, `${tag} under ${enforcer}`);
      continue;
    }
    tally.failed++;
    const { source, target, protocol, port } = probe;
    console.log(`${state.name} under ${enforcer}: ${source[0] ?? ''} → ${target} ${protocol} ${port}: ${fault}`);
  }
}

/** Counts what agrees; else says what is wrong. */
function faultOf(
  { run }: CompiledWorld,
  value: Decision,
  arrived: boolean,
  deviations: readonly string[],
  tally: Tally,
): string | undefined {
  const byOrder = deviations.includes('name-set-shared');
  if (value === (arrived ? allowed : denied)) {
    if (byOrder) return 'it hangs on an internal order, which is not known';
    tally.passed++;
    return undefined;
  }
  if (value === allowed || value === denied) {
    return `${value === allowed ? 'allowed' : 'denied'}, expected ${arrived ? 'allowed' : 'denied'} ${deviations.join()}`;
  }
  const atoms = run.decisions.atomsOf(value).map(({ key }) => key);
  if (!atoms.every((key) => key.startsWith('name-set-shared:'))) return `unknown because of ${atoms.join()}`;
  if (byOrder) tally.passed++;
  else count(tally.skipped, 'not opened by the internal order that the enforcer happened to have');
  return undefined;
}
