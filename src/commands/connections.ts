/** `connections`: everything that a folder, a snapshot or the live cluster allows. */
import { allowedPairs, foldedConnections } from '../connections.ts';
import type { EntryRow } from '../changes/entry-rows.ts';
import { entryRows } from '../changes/entry-rows.ts';
import { compile } from '../engine/compile.ts';
import { createRun } from '../engine/run.ts';
import type { Rulings, World } from '../model/cluster.ts';
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import { foldedJson, foldedText, pairsJson, pairsText } from '../reporters/index.ts';
import { openStates } from '../run.ts';
import type { Command, Terminal } from './index.ts';
import type { Detail } from './inputs.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  detailOf,
  detailOptions,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom,
} from './inputs.ts';
import { complaint, formatFrom } from './output.ts';

export const connectionsCommand: Command = {
  name: 'connections',
  summary: 'what a folder or snapshot allows',
  help: `netpol-gate connections [FOLDER|COMMIT] [options]

Lists every connection that the policies allow, with its ports. A pair that is not listed is denied entirely.

  --gate FILE           gate file for sources and rulings (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
  --format NAME         text (default) or json
  --detail NAME         folded (default): groups of workloads that reach the same; pairs: every pair for itself
${clusterHelp}

examples:
  netpol-gate connections manifests/
  netpol-gate connections --cluster prod.json.gz --format json
  netpol-gate connections manifests/ --detail pairs | grep payments/db`,
  options: { format: { type: 'string' }, ...detailOptions, ...gateOptions, ...clusterOptions },
  async run(values, [from, ...others], terminal) {
    const format = formatFrom(values, ['text', 'json']);
    const detail = detailOf(values);
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
        ...overridesFrom(values),
      },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...(cluster === undefined ? {} : { cluster }),
      },
    );
    terminal.progress('');
    write(pieces(states, format, detail), terminal);
    if (states.every(({ head }) => head.endpoints.size === 0)) {
      const looked = from === undefined ? 'the cluster' : quoted(from);
      terminal.error(`no workload is in ${looked}, so there is nothing to list\n`);
    }
    for (const problem of problems) terminal.error(complaint(problem));
    return problems.length > 0 ? 1 : 0;
  },
};

type Opened = Awaited<ReturnType<typeof openStates>>['states'];

/** Pieces of the document, made as they are written. */
function pieces(states: Opened, format: 'text' | 'json', detail: Detail): Iterable<string> {
  if (detail === 'pairs') {
    const told = states.map(({ id, head, rulings }) => ({
      state: id,
      entries: allowedEntries(head, rulings),
      rows: allowedPairs(head, rulings),
    }));
    return format === 'json' ? pairsJson(told) : pairsText(told);
  }
  const told = states.map(({ id, head, rulings }) => ({
    state: id,
    entries: allowedEntries(head, rulings),
    rows: foldedConnections(head, rulings),
  }));
  return format === 'json' ? foldedJson(told) : foldedText(told);
}

/** What users outside reach, by the ways that lead them in. */
function allowedEntries(world: World, rulings: Rulings): readonly EntryRow[] {
  return (world.entries ?? []).length === 0 ? [] : entryRows(compile(createRun(rulings), world));
}

/** Characters that are written at once. */
const chunk = 1 << 16;

function write(texts: Iterable<string>, terminal: Terminal): void {
  let held = '';
  for (const text of texts) {
    held += text;
    if (held.length < chunk) continue;
    terminal.out(held);
    held = '';
  }
  if (held !== '') terminal.out(held);
}
