/** `history`: every version of every policy that audit logs know, with author and effect. */
import { privacyOf } from '../config.ts';
import { dialects } from '../dialects/index.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import type { World } from '../model/cluster.ts';
import type { NamedPeer } from '../explain.ts';
import { explainedWays, missing, parsePeer } from '../explain.ts';
import { type HistorySettings, historyOf } from '../history.ts';
import { quoted } from '../io/plain.ts';
import { logReading } from '../logs/index.ts';
import type { Gate } from '../model/gate.ts';
import { UsableError } from '../model/host.ts';
import { formatPorts } from '../model/party.ts';
import { joinRanges } from '../model/port-ranges.ts';
import { observe } from '../observe.ts';
import { profiles } from '../profiles/index.ts';
import { historyJson, historyMarkdown, historyOfNames, historyText, shown } from '../reporters/index.ts';
import { readGates } from '../run.ts';
import { usable } from '../wiring/clusters.ts';
import { checkEnds } from './explain.ts';
import { namedIn, refuseEither, refuseFlowLogs, sayUnknown } from './history-named.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  clusterHelp,
  clusterOf,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom,
  refuseIdle,
  text,
} from './inputs.ts';
import { logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { limitOf, rendererFrom } from './output.ts';

export const historyCommand: Command = {
  name: 'history',
  summary: 'every version of every policy that an audit log knows',
  help: `netpol-gate history [NS/NAME | NS/] LOG… [options]

Reads audit logs and tells every version of every policy: when, who, from where, with which client, what changed, and
with a cluster which connections the edit opened or closed and which isolation it took away, judged on the policies,
namespaces and pods of that time as far as the log knows them. What the log does not show is said, never made up.

  NS/NAME, NS/          only this policy, or those of this namespace; /NAME is one of the cluster scope. A folder of
                        that name without an audit log is no log: ./NS/ is always the folder
  --policy NAME         the same, and every argument is a log: where there are both logs and policies of that name
  --opened 'FROM -> TO:PORT'
                        only the edits after which the answer about this connection is another one, named as for
                        explain: who opened the hole, and when
  --gate FILE           gate file for rulings, profile and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${clusterHelp}
${logHelp}
  --format NAME         text (default), markdown or json; json is whole
  --limit N             rows of an edit before "and N more", and ten times as many edits, newest last (default: 10)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate history audit/ --cluster prod.json.gz
  netpol-gate history payments/api-ingress audit/ --cluster prod.json.gz --since 7d
  netpol-gate history audit/ --cluster prod.json.gz --opened 'shop/web->payments/db:5432'
  netpol-gate history audit.jsonl --format json`,
  options: {
    policy: { type: 'string' },
    opened: { type: 'string' },
    format: { type: 'string' },
    limit: { type: 'string' },
    'no-color': { type: 'boolean' },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, positionals, terminal) {
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    const { selector, other, logs } = namedIn(positionals, text(values, 'policy'), terminal);
    const asked = askedFrom(values);
    const cluster = clusterOf(values, terminal);
    if (asked !== undefined && cluster === undefined)
      throw new UsableError('--opened asks about a connection, and no cluster is named', 'give --cluster FILE');
    const { recordedBetween, logFormat, utcOffset } = logSettings(values, terminal.now);
    const gate = await gateOf(values, terminal);
    const judging = { given: cluster !== undefined, name: 'a cluster', help: 'give --cluster FILE, or leave it out' };
    refuseIdle(values, ['profile'], judging);
    const privacy = privacyOf(gate, false);
    if (privacy === 'counts')
      throw new UsableError(
        'the gate file lets only numbers be shown, and a history is one of names',
        'set "privacy: names" to see names without addresses and pods',
      );
    const settings: HistorySettings = {
      gate,
      dialects,
      profiles,
      rulings: gate.rulings,
      ...(gate.profile !== undefined && { profile: gate.profile }),
      ...(selector && { only: selector.only }),
      ...(recordedBetween && { between: recordedBetween }),
      ...(asked && { answer: asked }),
      onProgress: (done, all) => {
        if (done % 20 === 0) terminal.progress(`judging edits: ${done} of ${all}`);
      },
    };
    terminal.progress('reading the cluster');
    const read = await cluster?.();
    const snapshot = read && usable(read);
    const { logs: streams, startReaders } = logsFrom(logs, terminal);
    // What an object said before the time asked for is needed to tell what an edit of that time did.
    const observed = await observe(streams(), logReading, {
      startReaders,
      now: terminal.now(),
      ...(logFormat === undefined ? {} : { format: logFormat }),
      ...(utcOffset === undefined ? {} : { utcOffset }),
    });
    const { writes, attempts, podWrites, addresses, first, last, limits } = observed;
    if (writes.length + attempts.length === 0) refuseFlowLogs(observed.logs);
    const known = [...(snapshot?.manifests ?? []), ...writes, ...attempts].map(({ ref }) => ref);
    if (other !== undefined) refuseEither(other, known);
    if (selector !== undefined) sayUnknown(selector.text, known, terminal);
    const history = historyOf(
      {
        writes,
        attempts,
        podWrites,
        limits,
        events: addresses.events,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        ...(snapshot === undefined ? {} : { snapshot }),
      },
      settings,
    );
    asked?.check();
    terminal.progress('');
    const told = privacy === 'names' ? historyOfNames(history) : history;
    terminal.out(
      render(told, { limit, colour: terminal.colour && values['no-color'] !== true, width: terminal.width }),
    );
    return 0;
  },
};

/** The gate that --gate names, with the profile that --profile names. */
async function gateOf(values: OptionValues, terminal: Terminal): Promise<Gate> {
  const file = gateFrom(values, terminal) ?? { text: '', file: 'no gate file' };
  const request = { command: 'history', base: noTree, head: noTree, gate: file, ...overridesFrom(values) } as const;
  return (await readGates(request)).gate;
}

const renderers = { text: historyText, markdown: historyMarkdown, json: historyJson };

interface Asked extends NonNullable<HistorySettings['answer']> {
  /** UsableError where an end was nobody at any time, with the name that was probably meant. */
  readonly check: () => void;
}

function askedFrom(values: OptionValues): Asked | undefined {
  const wanted = text(values, 'opened');
  if (wanted === undefined) return undefined;
  const parts = wanted.trim().split(/\s*(?:->|→)\s*|\s+/);
  if (parts.length !== 2)
    throw new UsableError(
      `--opened ${quoted(wanted)} names no connection`,
      "write --opened 'shop/web -> payments/db:5432'",
    );
  const [source, destination] = [peerOf(parts[0] ?? ''), peerOf(parts[1] ?? '')];
  let [latest, isSource, isDestination]: [World | undefined, boolean, boolean] = [undefined, false, false];
  return {
    from: source.text,
    to: `${destination.text}${destination.port === undefined ? '' : `:${destination.port}${protocolOf(destination)}`}`,
    of: (world) => {
      latest = world.world;
      isSource ||= missing(world.world, source, 'source') === undefined;
      isDestination ||= missing(world.world, destination, 'destination') === undefined;
      return answerIn(world, source, destination);
    },
    check: () => {
      if (latest !== undefined && !(isSource && isDestination)) checkEnds([latest], source, destination);
    },
  };
}

function protocolOf({ protocol }: NamedPeer): string {
  return protocol === undefined || protocol === 'TCP' ? '' : `/${protocol}`;
}

function peerOf(name: string): NamedPeer {
  const peer = parsePeer(name);
  if (!('fault' in peer)) return peer;
  throw new UsableError(shown(peer.fault), 'name ends as namespace/workload, such as shop/web -> payments/db:5432');
}

/** One answer for all pods of both ends; without a port, the ports that are open. */
function answerIn(world: CompiledWorld, source: NamedPeer, destination: NamedPeer): string {
  const ways = explainedWays(world, source, destination);
  const grounds = ways.flatMap((way) => way.grounds.map((ground) => ({ ...ground, way })));
  const answers = new Set(grounds.map(({ answer }) => answer));
  const [only] = answers;
  if (only === undefined) return 'no such connection';
  if (answers.size === 1) return only === 'unknown' ? 'cannot tell' : only;
  const open = grounds.filter(({ answer }) => answer === 'allowed').flatMap(({ ports }) => ports);
  if (destination.port === undefined && open.length > 0) return `allowed on ${formatPorts(joinRanges(open))}`;
  return answers.has('allowed') ? 'allowed for some pods' : 'cannot tell for some pods';
}
