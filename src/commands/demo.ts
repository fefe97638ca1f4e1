/** `demo`: the bundled example, judged by the same road as `check`. */
import { join, resolve } from 'node:path';
import { readBounded } from '../io/files.ts';
import { shown } from '../reporters/index.ts';
import { checkCommand } from './check.ts';
import type { Command } from './index.ts';
import { noPositionals } from './inputs.ts';
import { outputHelp, outputOptions, outputsFrom } from './output.ts';

/** examples/shop/demo.json */
interface Demo {
  readonly now: string;
  readonly base: string;
  readonly head: string;
  readonly cluster: string;
  readonly logs: readonly string[];
  readonly gate: string;
  readonly command: string;
}

const help = `netpol-gate demo [options]

Judges the example of examples/shop: a pull request of a small shop, with a snapshot of its cluster and eight days of
logs. It needs no cluster, no token and no installation, and it ends with exit code 1, because the gate fails.

${outputHelp}

examples:
  netpol-gate demo
  netpol-gate demo --format markdown`;

export const demoCommand: Command = {
  name: 'demo',
  summary: 'the bundled example',
  help,
  options: outputOptions,
  async run(values, positionals, terminal) {
    noPositionals('demo', positionals);
    const folder = 'examples/shop';
    const home = resolve(terminal.root);
    const bytes = readBounded(join(home, folder, 'demo.json'), `the example beside the program (${folder})`);
    const demo = JSON.parse(Buffer.from(bytes).toString('utf8')) as Demo;
    const { base, head, gate, cluster, now } = demo;
    const inside = (name: string): string => `${folder}/${name}`;
    // The example lies with the program; what is written lies where the person is.
    const output = outputsFrom(values, terminal.folder);
    const code = await checkCommand.run(
      { ...values, output, base: inside(base), head: inside(head), gate: inside(gate), cluster: inside(cluster), now },
      demo.logs.map(inside),
      { ...terminal, folder: terminal.root },
    );
    if (values['format'] === undefined) {
      const there = resolve(terminal.folder) === home ? '' : `, in ${shown(home)}`;
      terminal.out(`\nThe same by hand${there}:\n  ${demo.command}\n`);
    }
    return code;
  },
};
