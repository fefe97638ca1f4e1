/** `connections`: everything that a folder, a snapshot or the live cluster allows. */
import type { AllowedRow } from '../connections.ts';
import { allowedRows } from '../connections.ts';
import { UsableError } from '../model/host.ts';
import type { Problem } from '../model/comparison.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatParty, formatPorts } from '../model/party.ts';
import { shown } from '../reporters/index.ts';
import { openStates } from '../run.ts';
import type { Command, Terminal } from './index.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  text,
} from './inputs.ts';

export const connectionsCommand: Command = {
  name: 'connections',
  summary: 'what a folder or snapshot allows',
  help: `netpol-gate connections [FOLDER|COMMIT] [options]

Lists every connection that the policies allow, with its ports. A pair that is not listed is denied entirely.

  --gate FILE           gate file for sources and rulings (default: none)
  --format NAME         text (default) or json
${clusterHelp}

examples:
  netpol-gate connections manifests/
  netpol-gate connections --cluster prod.json.gz --format json`,
  options: { format: { type: 'string' }, ...gateOptions, ...clusterOptions },
  async run(values, [from, ...others], terminal) {
    const format = text(values, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new UsableError(`there is no format "${format}"`, 'formats are text and json');
    const cluster = clusterOf(values, terminal);
    if (others.length > 0 || (from === undefined && cluster === undefined)) {
      throw new UsableError('name one folder, commit or cluster', 'netpol-gate connections manifests/');
    }
    const tree = from === undefined ? noTree : await anyTree(from, terminal);
    const { states, problems } = await openStates(
      {
        command: 'connections',
        base: tree,
        head: tree,
        gate: gateFrom(values, terminal) ?? { text: '', file: 'no gate file' },
      },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...(cluster === undefined ? {} : { cluster }),
      },
    );
    terminal.progress('');
    const told = states.map(({ id, head, rulings }) => ({ state: id, rows: allowedRows(head, rulings) }));
    if (format === 'json')
      terminal.out(`${JSON.stringify({ schema: 'netpol-gate/connections/1', states: told }, null, 2)}\n`);
    else print(told, terminal);
    for (const problem of problems) terminal.error(complaint(problem));
    return problems.length > 0 ? 1 : 0;
  },
};

function print(
  states: readonly { readonly state: string; readonly rows: readonly AllowedRow[] }[],
  terminal: Terminal,
): void {
  for (const { state, rows } of states) {
    if (states.length > 1) terminal.out(`# ${shown(state)}\n`);
    for (const { source, destination, allowed, unknown } of rows) {
      const pair = `${shown(formatParty(source))} → ${shown(formatParty(destination))}`;
      if (allowed.length > 0) terminal.out(`${pair}  ${formatPorts(allowed)}\n`);
      if (unknown.length > 0) terminal.out(`${pair}  cannot say: ${formatPorts(unknown)}\n`);
    }
  }
}

export function complaint({ kind, origin, message, help }: Problem): string {
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}\n  ${shown(help)}\n`;
}
