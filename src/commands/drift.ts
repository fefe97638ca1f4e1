/** `drift`: the whole repository against the cluster, with who and when from the audit log. */
import { compare } from '../compare.ts';
import type { Problem } from '../model/comparison.ts';
import type { Observation, WriteAttempt } from '../model/flow.ts';
import { UsableError } from '../model/host.ts';
import { keyOf } from '../model/object.ts';
import type { DriftReport, DriftState } from '../reporters/index.ts';
import { driftJson, driftMarkdown, driftText } from '../reporters/index.ts';
import type { CheckRequest, Host } from '../run.ts';
import { openRecords, openStates } from '../run.ts';
import { resolveTrees } from '../io/git.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateHelp,
  gateOptions,
  overridesFrom,
  text,
} from './inputs.ts';
import { logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { complaint } from './output.ts';

const formats = ['text', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

export const driftCommand: Command = {
  name: 'drift',
  summary: 'where the cluster differs from git, by whom and since when',
  help: `netpol-gate drift [--base REV|FOLDER] --kubeconfig FILE|--cluster FILE [options] [LOG…]

Every policy, label and port of the repository against the cluster: what differs, what that opens and closes, who did
it, when and with which program, and what the next roll-out does to it. Audit logs say who; without an event the field
managers of the live object say which program and when, and the report says on which of the two it relies.

  --base REV|FOLDER     what git says (default: HEAD)
${clusterHelp}
${gateHelp}
${logHelp}
  --format NAME         text (default), markdown or json
  --exit-code           end with 1 if there is drift (default: end with 0)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate drift --base main --kubeconfig ~/.kube/config --context prod audit.log
  netpol-gate drift --base manifests/ --cluster prod.json.gz logs/ --format json
  netpol-gate drift --kubeconfig ~/.kube/config --exit-code`,
  options: {
    base: { type: 'string' },
    format: { type: 'string' },
    'exit-code': { type: 'boolean' },
    'no-color': { type: 'boolean' },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, logs, terminal) {
    const format = formatOf(values);
    const report = await driftReport(values, logs, terminal);
    terminal.progress('');
    const colour = terminal.colour && values['no-color'] !== true;
    if (format === 'json') terminal.out(driftJson(report));
    else if (format === 'markdown') terminal.out(driftMarkdown(report));
    else terminal.out(driftText(report, { colour, width: terminal.width }));
    return values['exit-code'] === true && report.states.some(({ drift }) => drift.length > 0) ? 1 : 0;
  },
};

function formatOf(values: OptionValues): Format {
  const wanted = text(values, 'format') ?? 'text';
  const found = formats.find((one) => one === wanted);
  if (found === undefined) throw new UsableError(`there is no format "${wanted}"`, `formats are ${formats.join(', ')}`);
  return found;
}

async function driftReport(values: OptionValues, logs: readonly string[], terminal: Terminal): Promise<DriftReport> {
  const cluster = clusterOf(values, terminal);
  const gateFile = gateFrom(values, terminal);
  if (cluster === undefined && gateFile === undefined)
    throw new UsableError('no cluster is named', 'give --kubeconfig FILE, or --cluster FILE with a snapshot');
  const named = text(values, 'base');
  const tree =
    named === undefined ? (await resolveTrees(terminal.folder, 'HEAD', 'HEAD')).head : await anyTree(named, terminal);
  const request: CheckRequest = {
    command: 'drift',
    base: tree,
    head: tree,
    gate: gateFile ?? {},
    ...overridesFrom(values),
    ...logSettings(values, terminal.now),
  };
  const host: Host = {
    now: terminal.now,
    progress: terminal.progress,
    clusterOf: (source) => clusterOfSource(source, values, terminal),
    ...(cluster === undefined ? {} : { cluster }),
    ...(logs.length === 0 ? {} : logsFrom(logs, terminal)),
  };
  const { states, problems } = await opened(request, host);
  for (const problem of problems) terminal.error(complaint(problem));
  const [first] = states;
  const told = states.map(({ state, observation }) => stateOf(state, observation));
  const drifted = new Set(told.flatMap(({ drift }) => drift.map(({ object }) => keyOf(object))));
  const attempts: readonly WriteAttempt[] = first?.observation?.attempts ?? [];
  return {
    base: tree.name,
    ...(first?.state.cluster === undefined ? {} : { cluster: first.state.cluster }),
    ...(first?.observation === undefined ? {} : { coverage: first.observation.coverage }),
    attempts: attempts.filter(({ ref }) => !drifted.has(keyOf(ref))),
    states: told,
  };
}

interface Opened {
  readonly state: LoadedState;
  readonly observation?: Observation;
}

async function opened(
  request: CheckRequest,
  host: Host,
): Promise<{ readonly states: readonly Opened[]; readonly problems: readonly Problem[] }> {
  if (host.logs === undefined) {
    const { states, problems } = await openStates(request, host);
    return { problems, states: states.map((state): Opened => ({ state })) };
  }
  const { states, problems } = await openRecords(request, host);
  const known = states.flatMap(({ state, observation }): readonly Opened[] =>
    state === undefined ? [] : [{ state, observation }],
  );
  return { problems, states: known };
}

function stateOf(state: LoadedState, observation: Observation | undefined): DriftState {
  // Recorded connections are no part of the answer.
  const settings = observation && { observation: { ...observation, connections: [] } };
  const { drift } = compare(state, { ...settings, problems: [], addressNames: [] });
  const inDrift = new Set(drift.map(({ object }) => keyOf(object)));
  const unknown = (state.live?.policies ?? []).filter(({ ref }) => {
    const key = keyOf(ref);
    return !inDrift.has(key) && state.baseObjects.get(key)?.origin.kind === 'live';
  });
  return {
    state: state.id,
    drift,
    generated: unknown.flatMap(({ ref }) => {
      const by = state.generatedBy.get(keyOf(ref));
      return by === undefined ? [] : [{ policy: ref, by }];
    }),
    elsewhere: unknown.flatMap(({ ref }) => (state.generatedBy.has(keyOf(ref)) ? [] : [ref])),
  };
}
