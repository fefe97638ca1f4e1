/** Pages of deviations as cases: the objects of their YAML, and a row for each connection. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { compile } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import { createRun } from '../../src/engine/run.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Family, Protocol } from '../../src/model/network.ts';
import { familyOf, parseAddress } from '../../src/model/network.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { profiles } from '../../src/profiles/index.ts';
import type { Any } from '../harness/family.ts';
import { worldOfObjects } from '../harness/worlds.ts';

export interface Page {
  readonly name: string;
  readonly opens: boolean;
  readonly profiles: readonly string[];
  readonly objects: readonly Any[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly source: string;
  readonly destination: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly family?: Family;
  readonly stated: string;
  readonly enforced: string;
}

const folder = 'docs/deviations';

export const pages: readonly Page[] = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .map((file) => pageOf(file.replace('.md', ''), readFileSync(`${folder}/${file}`, 'utf8')));

function pageOf(name: string, text: string): Page {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const line = /^(Opens|Closes)\b.*Profiles: (.*)\.$/m.exec(text);
  return {
    name,
    opens: line?.[1] === 'Opens',
    profiles: (line?.[2] ?? '').split(', ').map((one) => one.replaceAll('`', '')),
    objects: loadAll(yaml),
    rows: [...text.matchAll(/^\| `(\S+)` → `(\S+)` (\w+) (\d+)(?: over (IPv\d))? \| ([\w ]+) \| ([\w ]+) \|$/gm)].map(
      ([, source = '', destination = '', protocol, port, family, stated = '', enforced = '']) => ({
        source,
        destination,
        protocol: protocol as Protocol,
        port: Number(port),
        ...(family === undefined ? {} : { family: family as Family }),
        stated,
        enforced,
      }),
    ),
  };
}

/** The example under a profile, with its deviations and without. */
export function worldsOf({ objects }: Page, profile: string): Record<'stated' | 'enforced', CompiledWorld> {
  const found = profiles.find(({ name }) => name === profile);
  if (found === undefined) throw new Error(`no profile ${profile}`);
  const run = createRun(found.rulings);
  const enforced = worldOfObjects(objects, found.rulings, run, profile);
  return { enforced, stated: compile(run, { ...enforced.world, deviations: [] }) };
}

/** The world with one of its deviations. */
export function onlyDeviation({ run, world }: CompiledWorld, name: string): CompiledWorld {
  return compile(run, { ...world, deviations: (world.deviations ?? []).filter((one) => one.name === name) });
}

export function verdictOf(world: CompiledWorld, row: Row): Verdict {
  const [source, destination] = [row.source, row.destination].map(parseAddress);
  const family = row.family ?? familyOf(source ?? destination ?? parseAddress('10.0.0.1') ?? 0n);
  const end = (name: string, address: bigint | undefined): End => {
    if (address !== undefined) return { family, address };
    const pod = world.pods.get(endpointIdOf(name));
    if (pod === undefined) throw new Error(`no pod ${name}`);
    return podEnd(pod, family);
  };
  return evaluate(world, end(row.source, source), end(row.destination, destination), row.protocol, row.port);
}
