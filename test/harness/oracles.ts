/** `npm run oracles -- [DIR…]`: every case of every folder of this schema; exit code 1 on any disagreement. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runAnalyzer } from './analyzer.ts';
import { runExposure } from './exposure.ts';
import { close, count, familiesIn, newTally } from './family.ts';
import { runRelations } from './relations.ts';
import { runVerdicts } from './verdicts.ts';

const named = process.argv.slice(2);
const folders = (named.length > 0 ? named : ['../shared/oracles']).map((folder) => resolve(folder));
const tally = newTally();
for (const folder of folders) {
  if (!existsSync(folder)) {
    count(tally.skipped, `no folder ${folder}`);
    continue;
  }
  for (const family of familiesIn(folder)) {
    const before = { ...tally };
    if (family.kind === 'verdicts') runVerdicts(family, tally);
    else if (family.kind === 'relations') runRelations(family, tally);
    else if (family.kind === 'analyzer') {
      await runAnalyzer(family, tally);
      await runExposure(family, tally);
    } else if (family.kind === 'edges') {
      count(tally.skipped, `questions in words, which test/oracle.test.ts asks: ${family.data.length}`);
      continue;
    } else {
      count(tally.skipped, `no family this program knows: ${family.file}`);
      continue;
    }
    console.log(`${family.file}: ${tally.passed - before.passed} passed, ${tally.failed - before.failed} failed`);
  }
}
process.exitCode = close(tally);
