/** `explain`: why one connection is allowed or denied, before and after. */
import type { Explainable, NamedPeer } from '../explain.ts';
import { explain, missing, nearestEnd, parsePeer } from '../explain.ts';
import { UsableError } from '../model/host.ts';
import { parseAddress } from '../model/network.ts';
import { explanationJson, explanationText, shown } from '../reporters/index.ts';
import type { World } from '../model/cluster.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { placesIn } from '../worlds/parts.ts';
import { openStates } from '../run.ts';
import type { Command } from './index.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateHelp,
  gateOptions,
  noTree,
  overridesFrom,
  refuseIdle,
  renderedHelp,
  renderedOptions,
  text,
  treesOf,
  withRenderedFrom,
} from './inputs.ts';
import { complaint, formatFrom } from './output.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'why one connection is allowed or denied',
  help: `netpol-gate explain FROM TO[:PORT[/PROTOCOL]] [options]

Gives the verdict on one connection with its grounds, each with file, line and column, and the rule that comes nearest
to letting a denied one through; without PORT all ports, by what decides them. With two sides it names the edits that
turn the answer. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address; that of a pod means the
pod, that of a Service (also its external ones, and a node with a node port) the pods behind it.

  --in FOLDER|COMMIT    look at one side only (a folder, snapshot or commit)
  --base REV|FOLDER     compare two sides, as check does
  --head REV|FOLDER     (default: HEAD)
${renderedHelp}
  --format NAME         text (default) or json
${gateHelp}
${clusterHelp}

examples:
  netpol-gate explain shop/checkout payments/api:8443 --base main --cluster prod.json.gz
  netpol-gate explain shop/web 203.0.113.7:443 --in manifests/
  netpol-gate explain shop/web kube-system/coredns:53/UDP --cluster prod.json.gz`,
  options: {
    format: { type: 'string' },
    in: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    ...renderedOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, positionals, terminal) {
    const format = formatFrom(values, ['text', 'json']);
    const [source, destination] = peersOf(positionals);
    const cluster = clusterOf(values, terminal);
    const only = text(values, 'in');
    const base = text(values, 'base');
    const ofSides = ['base', 'head', ...Object.keys(renderedOptions)];
    const side = ofSides.find((name) => only !== undefined && values[name] !== undefined);
    if (side !== undefined)
      throw new UsableError(`both --in and --${side} are given`, 'look at one side by --in, or compare two by --base');
    const help = 'name the side to compare with by --base REV, or look at one side by --in';
    refuseIdle(values, ofSides, { given: base !== undefined, name: '--base', help });
    if (only === undefined && base === undefined && cluster === undefined) {
      throw new UsableError('nothing to look at is named', 'give --in FOLDER, or --base REV as for check');
    }
    const one = only !== undefined ? await anyTree(only, terminal) : base === undefined ? noTree : undefined;
    const trees =
      one === undefined
        ? withRenderedFrom(await treesOf(base ?? '', text(values, 'head'), terminal), values, terminal)
        : { base: one, head: one, notes: [] };
    const { states, problems } = await openStates(
      { command: 'explain', ...trees, gate: gateFrom(values, terminal) ?? {}, ...overridesFrom(values) },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...(cluster === undefined ? {} : { cluster }),
      },
    );
    terminal.progress('');
    for (const note of trees.notes) terminal.error(`${shown(note)}\n`);
    for (const problem of problems) terminal.error(complaint(problem));
    if (states.length === 0)
      throw new UsableError('there is nothing to look at', 'name a folder, commit or cluster with policies');
    const worlds = states.flatMap(({ base, head }) => [base, head]);
    checkEnds(worlds, source, destination);
    const told = states.map((state) => ({
      state: state.id,
      ...explain(explainable(state, one !== undefined), source, destination),
    }));
    const connection = { from: positionals[0] ?? '', to: positionals[1] ?? '', states: told, problems };
    terminal.out(format === 'json' ? explanationJson(connection) : explanationText(connection));
    return 0;
  },
};

function explainable(state: LoadedState, single: boolean): Explainable {
  const { base, head, rulings } = state;
  return { ...(single ? {} : { before: base }), after: head, rulings, places: placesIn(state) };
}

function peersOf([from, to, ...others]: readonly string[]): readonly [NamedPeer, NamedPeer] {
  if (from === undefined || to === undefined || others.length > 0) {
    throw new UsableError('two ends are needed', asNamed);
  }
  return [peerOf(from), peerOf(to)];
}

const asNamed = 'name them as namespace/workload, such as shop/checkout payments/api:8443';

const asPort =
  'give the number of the port that is connected to, such as :8443 or :53/UDP, or leave it out for all ports';

function peerOf(text: string): NamedPeer {
  const peer = parsePeer(text);
  if ('fault' in peer) throw new UsableError(shown(peer.fault), peer.of === 'port' ? asPort : asNamed);
  return peer;
}

/** UsableError for an end that is in none of the worlds, with the name that was probably meant. */
export function checkEnds(worlds: readonly World[], source: NamedPeer, destination: NamedPeer): void {
  const faults = (['source', 'destination'] as const).flatMap((side) => {
    const peer = side === 'source' ? source : destination;
    const reasons = worlds.map((world) => missing(world, peer, side));
    const reason = reasons.includes(undefined) ? undefined : reasons.at(-1);
    if (reason === undefined) return [];
    const meant = parseAddress(peer.text) === undefined ? nearestEnd(worlds, peer.text) : undefined;
    return [`${shown(reason)}${meant === undefined ? '' : ` (did you mean ${shown(meant)}?)`}`];
  });
  if (faults.length > 0) {
    throw new UsableError(faults.join(', and '), 'list what exists with "netpol-gate connections"');
  }
}
