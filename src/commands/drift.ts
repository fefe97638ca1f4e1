/** `drift`: the whole repository against the cluster, with who and when from the audit log. */
import { resolve } from 'node:path';
import { compare } from '../compare.ts';
import { privacyOf } from '../config.ts';
import { writeAtomically } from '../io/files.ts';
import { quoted } from '../io/plain.ts';
import type { Problem } from '../model/comparison.ts';
import { lastingAttempts } from '../model/attempts.ts';
import type { Observation } from '../model/flow.ts';
import type { Gate } from '../model/gate.ts';
import { type Snapshot, type Tree, UsableError } from '../model/host.ts';
import { keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { countOf } from '../model/time.ts';
import type { DriftReport, DriftState } from '../reporters/index.ts';
import { driftJson, driftMarkdown, driftReportOfNames, driftText, withoutAddresses } from '../reporters/index.ts';
import type { CheckRequest, Host } from '../run.ts';
import { addressNamesOf, openRecords, openStates } from '../run.ts';
import { resolveTrees } from '../io/git.ts';
import { withRendered } from '../io/rendered.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { doubted, logClusters } from '../worlds/log-clusters.ts';
import { driftPatch, patchText } from './drift-patch.ts';
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
import { checkLogOptions, logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { complaint, outputFile, rendererFrom } from './output.ts';

const renderers = { text: driftText, markdown: driftMarkdown, json: driftJson };

export const driftCommand: Command = {
  name: 'drift',
  summary: 'where the cluster differs from git, by whom and since when',
  help: `netpol-gate drift [--base REV|FOLDER] --kubeconfig FILE|--cluster FILE [options] [LOG…]

Every policy, label and port of the repository against the cluster: what differs, what that opens and closes, who did
it, when and with which program, and what the next roll-out does to it. Audit logs say who; without an event the field
managers of the live object say which program and when, and the report says on which of the two it relies.

  --base REV|FOLDER     what git says (default: HEAD)
  --rendered FOLDER     what its templates were rendered into (docs/rendered.md)
${clusterHelp}
${gateHelp}
${logHelp}
  --format NAME         text (default), markdown or json
  --patch               instead: a patch for "git apply" that brings git up to the cluster, proved by loading it;
                        what it cannot express is named with the reason; without drift it is empty, which
                        "git apply" takes with --allow-empty alone; reads no log, which says who did it
  --output FILE         write to this file instead of standard output
  --exit-code           end with 1 if there is drift, or if not all could be compared (default: end with 0)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate drift --base main --kubeconfig ~/.kube/config --context prod audit.log
  netpol-gate drift --base manifests/ --cluster prod.json.gz logs/ --format json
  netpol-gate drift --kubeconfig ~/.kube/config --exit-code
  netpol-gate drift --kubeconfig ~/.kube/config --patch | git apply --allow-empty`,
  options: {
    base: { type: 'string' },
    rendered: { type: 'string' },
    format: { type: 'string' },
    patch: { type: 'boolean' },
    output: { type: 'string' },
    'exit-code': { type: 'boolean' },
    'no-color': { type: 'boolean' },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, logs, terminal) {
    const render = rendererFrom(values, renderers);
    const isPatch = values['patch'] === true;
    if (isPatch && text(values, 'format') !== undefined)
      throw new UsableError('both --patch and --format are given', 'a patch has one format: leave --format out');
    const [log] = logs;
    if (isPatch && log !== undefined)
      terminal.error(`--patch reads no log, so ${quoted(log)} changes nothing: drift without it says who did it\n`);
    const file = outputFile(values, isPatch ? [] : Object.keys(renderers));
    checkLogOptions(values, logs);
    const asked = await asking(values, isPatch ? [] : logs, terminal);
    const { gate, states, problems, unseen } = await opened(asked.request, asked.host);
    const privacy = privacyOf(gate, false);
    if (privacy === 'counts')
      throw new UsableError(
        'the gate file lets only numbers be shown, and drift is told in names',
        'set "privacy: names" to see names without addresses and pods',
      );
    for (const problem of problems) terminal.error(complaint(problem));
    const whole = reportOf(asked.tree, states, gate, [...unseen, ...problems.map(unread)]);
    const report = privacy === 'names' ? driftReportOfNames(whole) : whole;
    const written = isPatch
      ? await patchOf(asked, states, privacy === 'full', terminal)
      : render(report, {
          colour: file === undefined && terminal.colour && values['no-color'] !== true,
          width: terminal.width,
        });
    terminal.progress('');
    if (file !== undefined) writeAtomically(resolve(terminal.folder, file), written);
    else if (written !== '') terminal.out(written);
    return values['exit-code'] === true && !isInOrder(report) ? 1 : 0;
  },
};

function unread({ origin, message }: Problem): string {
  return `${formatOrigin(origin)}: ${message}.`;
}

/** Whether all of git was held against the cluster, and found there. */
function isInOrder({ states, unseen }: DriftReport): boolean {
  const compared = states.reduce((sum, state) => sum + state.compared, 0);
  return compared > 0 && unseen.length === 0 && states.every(({ drift }) => drift.length === 0);
}

async function patchOf(
  { request, host, tree }: Asked,
  states: readonly Opened[],
  mayHoldAddresses: boolean,
  terminal: Terminal,
): Promise<string> {
  const reload = async (other: Tree): Promise<readonly LoadedState[]> =>
    (await openStates({ ...request, base: other, head: other, gate: gateOfOld(request, tree) }, host)).states;
  const made = await driftPatch(
    tree,
    states.map(({ state }) => state),
    reload,
  );
  if (!mayHoldAddresses && holdsAddress(made.patch))
    throw new UsableError(
      'the patch would hold addresses, and the gate file lets none be shown',
      'set "privacy: full", or name another gate file with --gate',
    );
  terminal.progress('');
  const left = made.left.length === 0 ? '' : `, ${made.left.length} left out`;
  terminal.error(`${countOf(made.done, 'object')} brought up to the cluster${left}\n`);
  return patchText(made);
}

/** A patch is shown as it is or not at all. */
function holdsAddress(patch: string): boolean {
  return patch.split('\n').some((line) => line.startsWith('+') && withoutAddresses(line) !== line);
}

/** The rules in force are those of the tree as it is. */
function gateOfOld({ gate }: CheckRequest, tree: Tree): CheckRequest['gate'] {
  return 'text' in gate ? gate : { ...gate, tree };
}

interface Asked {
  readonly tree: Tree;
  readonly request: CheckRequest;
  readonly host: Host;
}

async function asking(values: OptionValues, logs: readonly string[], terminal: Terminal): Promise<Asked> {
  const cluster = clusterOf(values, terminal);
  const gateFile = gateFrom(values, terminal);
  if (cluster === undefined && gateFile === undefined)
    throw new UsableError('no cluster is named', 'give --kubeconfig FILE, or --cluster FILE with a snapshot');
  const named = text(values, 'base');
  const written =
    named === undefined ? (await resolveTrees(terminal.folder, 'HEAD', 'HEAD')).head : await anyTree(named, terminal);
  const folder = text(values, 'rendered');
  const made = folder === undefined ? undefined : resolve(terminal.folder, folder);
  const sides = { base: written, head: written };
  const { base: tree } = withRendered(sides, made === undefined ? undefined : { base: made, head: made });
  const request: CheckRequest = {
    command: 'drift',
    base: tree,
    head: tree,
    gate: gateFile ?? {},
    ...overridesFrom(values),
    ...logSettings(values, terminal.now),
  };
  const read = new Map<string, Promise<Snapshot>>();
  const once = (id: string, open: () => Promise<Snapshot>): Promise<Snapshot> => {
    const found = read.get(id) ?? open();
    read.set(id, found);
    return found;
  };
  const host: Host = {
    now: terminal.now,
    progress: terminal.progress,
    clusterOf: (source) => once(`source ${source.id}`, () => clusterOfSource(source, values, terminal)),
    ...(cluster === undefined ? {} : { cluster: () => once('', cluster) }),
    ...(logs.length === 0 ? {} : logsFrom(logs, terminal)),
  };
  return { tree, request, host };
}

function reportOf(
  { name: base, commit }: Tree,
  states: readonly Opened[],
  gate: Gate,
  unseen: readonly string[],
): DriftReport {
  const [first] = states;
  const { attempts = [], writes = [] } = first?.observation ?? {};
  const log = logClusters(
    states.map(({ state }) => state),
    writes,
  );
  const told = states.map((each) => {
    const one = stateOf(each, gate);
    return { ...one, drift: doubted(each.state, one.drift, log) };
  });
  const items = told.flatMap(({ drift }) => drift);
  const toldThere = new Set(items.flatMap((item) => (item.attempts === undefined ? [] : keyOf(item.object))));
  const isDoubted = states.some(({ state }, at) => !log.isOf(state) && told[at]?.drift.length !== 0);
  const heard = attempts.length + writes.length > 0;
  return {
    base,
    ...(commit === undefined ? {} : { commit }),
    ...(first?.state.cluster === undefined ? {} : { cluster: first.state.cluster }),
    ...(first?.observation === undefined ? {} : { coverage: first.observation.coverage }),
    attempts: lastingAttempts(attempts, writes).filter(({ ref }) => !toldThere.has(keyOf(ref))),
    states: told,
    unseen: heard && isDoubted ? [...unseen, doubtText(log.clusters)] : unseen,
  };
}

function doubtText(clusters: number): string {
  return clusters > 1
    ? `The log names no cluster, and ${clusters} are compared.`
    : 'None of the objects that both the log and the cluster have is the same by its uid: the log may be of another cluster.';
}

interface Opened {
  readonly state: LoadedState;
  readonly observation?: Observation;
  /** The end of the time asked for, milliseconds since 1970. */
  readonly writesUntil?: number;
}

async function opened(
  request: CheckRequest,
  host: Host,
): Promise<{
  readonly gate: Gate;
  readonly states: readonly Opened[];
  readonly problems: readonly Problem[];
  readonly unseen: readonly string[];
}> {
  if (host.logs === undefined) {
    const { states, ...rest } = await openStates(request, host);
    return { ...rest, states: states.map((state): Opened => ({ state })) };
  }
  const { gate, states, problems, unseen } = await openRecords(request, host);
  const known = states.flatMap(({ state, observation }): readonly Opened[] =>
    state === undefined ? [] : [{ state, observation, writesUntil: request.recordedBetween?.last ?? Infinity }],
  );
  return { gate, problems, unseen, states: known };
}

function stateOf({ state, observation, writesUntil }: Opened, gate: Gate): DriftState {
  // Recorded connections are no part of the answer.
  const settings = {
    ...(observation && { observation: { ...observation, connections: [] } }),
    ...(writesUntil !== undefined && { writesUntil }),
  };
  const { drift } = compare(state, { ...settings, problems: [], addressNames: addressNamesOf(gate) });
  const inDrift = new Set(drift.map(({ object }) => keyOf(object)));
  const unknown = (state.live?.policies ?? []).filter(({ ref }) => {
    const key = keyOf(ref);
    return !inDrift.has(key) && state.held?.has(key) !== true && state.baseObjects.get(key)?.origin.kind === 'live';
  });
  return {
    source: state.source,
    state: state.id,
    ...(state.cluster === undefined ? {} : { cluster: state.cluster }),
    drift,
    compared: [...state.baseObjects.values()].filter(({ origin }) => origin.kind === 'file').length,
    generated: unknown.flatMap(({ ref }) => {
      const by = state.generatedBy.get(keyOf(ref));
      return by === undefined ? [] : [{ policy: ref, by }];
    }),
    elsewhere: unknown.flatMap(({ ref }) => (state.generatedBy.has(keyOf(ref)) ? [] : [ref])),
  };
}
