/** The compiled evaluator against the specification in code, on random worlds. */
import { compile } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { createRun } from '../../src/engine/run.ts';
import { evaluateNaively } from '../oracle.ts';
import { forSeeds, randomProbes, randomWorld, statistics } from '../random-world.ts';
import { endsOf, worldOf } from './raw-world.ts';

const worlds = Number(process.env['RANDOM_WORLDS'] ?? 1500);

test(`${worlds} random worlds are answered as the specification answers them`, () => {
  let probes = 0;
  forSeeds(1, worlds, (random) => {
    const raw = randomWorld(random);
    const compiled = compile(createRun(raw.rulings), worldOf(raw));
    for (const probe of randomProbes(raw, random, 60)) {
      const { source, destination } = endsOf(compiled, probe);
      const verdict = evaluate(compiled, source, destination, probe.protocol, probe.port);
      const expected = evaluateNaively(raw, probe);
      probes++;
      if (verdict.answer !== expected)
        throw new Error(
          `${JSON.stringify(probe)}: ${verdict.answer}, expected ${expected}: ${JSON.stringify(verdict)} ${JSON.stringify(raw)}`,
        );
    }
  });
  console.info(`${probes} probes, ${JSON.stringify(statistics)}`);
});
