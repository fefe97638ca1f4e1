/** `observe`: what logs say of who talks to whom, without a change to judge. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { privacyOf } from '../config.ts';
import { decidingWrites, lastWrites } from '../checks/index.ts';
import { compare } from '../compare.ts';
import { compile } from '../engine/compile.ts';
import { createRun } from '../engine/run.ts';
import { quoted } from '../io/plain.ts';
import { writeAtomically } from '../io/files.ts';
import { digestPieces } from '../logs/index.ts';
import type { Observation } from '../model/flow.ts';
import { UsableError } from '../model/host.ts';
import { countOf } from '../model/time.ts';
import type { ObservedBy, ObservedState } from '../model/observed.ts';
import { observedViews } from '../model/observed.ts';
import type { Answered } from '../questions/observed.ts';
import { observedView, within } from '../questions/observed.ts';
import { observedJson, observedMarkdown, observedText, readText } from '../reporters/index.ts';
import type { Recorded } from '../run.ts';
import { openRecords } from '../run.ts';
import { namesOnly } from '../traffic/names-only.ts';
import { version } from '../version.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom,
  refuseIdle,
  text,
} from './inputs.ts';
import { logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { complaint, limitOf, outputFile, rendererFrom } from './output.ts';

export const observeCommand: Command = {
  name: 'observe',
  summary: 'what logs say of who talks to whom',
  help: `netpol-gate observe LOG… --by VIEW | --output FILE [options]

Reads logs as check does and tells what they recorded. Every number names a record that shows it. With --output it
writes a digest of them: small, read wherever a log is, and added up with others by naming several.

  --by VIEW             namespace: is it isolated in fact, who crossed its border, who was refused
                        source: who asks, and whether refused attempts are a scan, a flood or retries
                        policy: connections that no policy explains, policies and rules that none uses
                        destination: who is asked, by whom
  --output FILE         write a digest; a name that ends in .gz is compressed
  --namespace NAME      only what concerns this namespace
  --in FOLDER|COMMIT    manifests to hold the records against, alone or laid over the cluster
${clusterHelp}
  --gate FILE           gate file for sources, rulings and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${logHelp}
  --format NAME         text (default), markdown or json; json is whole
  --limit N             sections, and rows of each, before "and N more" (default: 10)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate observe logs/ --by namespace --namespace payments --cluster prod.json.gz
  netpol-gate observe hubble.jsonl --by source
  netpol-gate observe logs/ --cluster prod.json.gz --output today.jsonl.gz
  netpol-gate observe week.jsonl.gz today.jsonl.gz --since 7d --output week.jsonl.gz
  netpol-gate observe logs/ --by policy --cluster prod.json.gz --format json`,
  options: {
    by: { type: 'string' },
    output: { type: 'string' },
    namespace: { type: 'string' },
    in: { type: 'string' },
    format: { type: 'string' },
    limit: { type: 'string' },
    'no-color': { type: 'boolean' },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, logs, terminal) {
    const output = outputFile(values, []);
    const by = output === undefined || text(values, 'by') !== undefined ? viewOf(values) : undefined;
    const help = 'name a view, or leave it out: a digest holds all that was recorded';
    refuseIdle(values, ['namespace', 'format', 'limit'], { given: by !== undefined, name: '--by', help });
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    const recorded = await recordedIn(values, logs, terminal);
    terminal.progress('');
    const privacy = privacyOf(recorded.gate, false);
    if (privacy === 'counts')
      throw new UsableError(
        `the gate file lets only numbers be shown${output === undefined ? '' : ', and no digest of numbers can be judged'}`,
        'set "privacy: names" to see names, or to write a digest without addresses and names of pods',
      );
    const [first] = recorded.states;
    if (first === undefined) throw new UsableError('nothing was recorded', 'name a log');
    if (output !== undefined) writeDigestOf(recorded, output, terminal);
    if (by !== undefined) {
      const states = recorded.states.map((one) => stateOf(by, one, text(values, 'namespace')));
      const colour = terminal.colour && values['no-color'] !== true;
      const report = { coverage: first.observation.coverage, states };
      terminal.out(render(report, { limit, privacy, colour, width: terminal.width }));
    }
    for (const problem of recorded.problems) terminal.error(complaint(problem));
    return 0;
  },
};

function viewOf(values: OptionValues): ObservedBy {
  const by = text(values, 'by');
  const found = observedViews.find((one) => one === by);
  if (found !== undefined) return found;
  const wrong = by === undefined ? '--by is missing' : `there is no view ${quoted(by)}`;
  throw new UsableError(wrong, `views are ${observedViews.join(', ')}; --output FILE writes a digest without one`);
}

const renderers = { text: observedText, markdown: observedMarkdown, json: observedJson };

async function recordedIn(values: OptionValues, logs: readonly string[], terminal: Terminal): Promise<Recorded> {
  if (logs.length === 0) throw new UsableError('no log is named', 'name files, folders, patterns or "-"');
  const cluster = clusterOf(values, terminal);
  const only = text(values, 'in');
  const tree = only === undefined ? noTree : await anyTree(only, terminal);
  return openRecords(
    {
      command: 'observe',
      base: tree,
      head: tree,
      gate: gateFrom(values, terminal) ?? { text: '', file: 'no gate file' },
      ...overridesFrom(values),
      ...logSettings(values, terminal.now),
    },
    {
      now: terminal.now,
      progress: terminal.progress,
      clusterOf: (source) => clusterOfSource(source, values, terminal),
      ...(cluster === undefined ? {} : { cluster }),
      ...logsFrom(logs, terminal),
    },
  );
}

/** The digest of what was recorded in one cluster. */
function writeDigestOf({ gate, states, cluster }: Recorded, output: string, { folder, error }: Terminal): void {
  const [only, ...others] = states;
  if (only === undefined || others.length > 0)
    throw new UsableError(
      'a digest is of one cluster, and these manifests describe several',
      'give --cluster FILE, or name one cluster in the gate file',
    );
  const { uid, name, readAt } = only.state?.cluster ?? cluster ?? {};
  const identity = {
    ...(uid === undefined ? {} : { uid }),
    ...(name === undefined ? {} : { name }),
    ...(readAt === undefined ? {} : { readAt }),
  };
  const pack = output.endsWith('.gz') ? (piece: string) => gzipSync(piece) : (piece: string) => Buffer.from(piece);
  const observation = privacyOf(gate, false) === 'names' ? namesOnly(only.observation) : only.observation;
  const pieces = digestPieces(observation, { tool: `netpol-gate ${version}`, cluster: identity }, pack);
  writeAtomically(resolve(folder, output), pieces);
  const { connections, writes, coverage } = observation;
  const held = `${countOf(connections.length, 'connection')} and ${countOf(writes.length, 'write')} of objects`;
  error(`${output}: ${held}, from ${readText(coverage)}\n`);
}

const noWorld =
  'no cluster and no manifests were given: workloads are those that the records name, and nothing is known of policies, ' +
  'of addresses without a name and of Services (--cluster FILE or --in FOLDER)';

function stateOf(
  by: ObservedBy,
  { state, observation }: Recorded['states'][number],
  namespace: string | undefined,
): ObservedState {
  const answered = state && answeredIn(by, state, observation);
  const view = observedView(by, observation.connections, answered);
  return {
    state: state?.id ?? '',
    view: namespace === undefined ? view : within(view, namespace),
    ...(namespace !== undefined && { namespace }),
    missing: state === undefined ? [noWorld] : [],
  };
}

/** Only the view of policies asks them about every recorded connection. */
function answeredIn(by: ObservedBy, state: LoadedState, observation: Observation): Answered {
  const world = compile(createRun(state.rulings), state.head);
  if (by !== 'policy') return { world, connections: [], writeOf: () => undefined, lastWrites: new Map() };
  const comparison = compare(state, { observation, problems: [], addressNames: [] });
  return {
    world,
    connections: comparison.connections,
    writeOf: decidingWrites(comparison),
    lastWrites: lastWrites(observation.writes),
  };
}
