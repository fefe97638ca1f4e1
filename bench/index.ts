// How long things take, against a baseline of the same run: ratios carry over to other machines, seconds do not.
// npm run bench -- [NAME…] [--workloads 10,100] [--lines N] [--pods 10000,100000] [--namespaces N] [--turns N] [--program dist/cli.js]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { runTask } from './child.ts';

if (process.argv[2] === 'task') {
  const [, , , name = '', ...args] = process.argv;
  console.log(JSON.stringify(await runTask(name, args)));
} else {
  main();
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      workloads: { type: 'string', default: '10,100,400,1000,4000,10000' },
      lines: { type: 'string', default: '1000000' },
      pods: { type: 'string', default: '10000,100000' },
      namespaces: { type: 'string', default: '1100' },
      turns: { type: 'string', default: '3' },
      program: { type: 'string', default: join(import.meta.dirname, '../dist/cli.js') },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
  const unknown = names.find((name) => !Object.hasOwn(benchmarks, name));
  if (unknown !== undefined)
    throw new Error(`no benchmark ${unknown}; there are ${Object.keys(benchmarks).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-bench-'));
  console.log(
    `Node ${process.version}, ${cpus().length} cores; processor time and clock, medians of ${values.turns} turns\n`,
  );
  try {
    for (const name of names) {
      const own = join(folder, name);
      mkdirSync(own);
      benchmarks[name]?.({
        program: resolve(values.program),
        sizes: {
          workloads: values.workloads.split(',').map(Number),
          lines: Number(values.lines),
          pods: values.pods.split(',').map(Number),
          namespaces: Number(values.namespaces),
          turns: Number(values.turns),
        },
        folder: own,
        print: (text) => console.log(text),
      });
      console.log('');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
