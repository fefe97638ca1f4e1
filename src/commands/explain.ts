/** `explain`: why one connection is allowed or denied, before and after. */
import type { ExplainedWay, NamedPeer } from '../explain.ts';
import { explain, missing, nearestEnd, parsePeer } from '../explain.ts';
import { UsableError } from '../model/host.ts';
import { parseAddress } from '../model/network.ts';
import { formatPorts } from '../model/party.ts';
import type { Reason } from '../model/verdict.ts';
import { reasonText, shown } from '../reporters/index.ts';
import type { World } from '../model/cluster.ts';
import type { LoadedState } from '../load.ts';
import { openStates } from '../run.ts';
import type { Command, Terminal } from './index.ts';
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
  text,
  treesOf,
} from './inputs.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'why one connection is allowed or denied',
  help: `netpol-gate explain FROM TO[:PORT[/PROTOCOL]] [options]

Gives the verdict on one connection with its grounds, each with file, line and column; without PORT the ports that are
allowed. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address; that of a pod means the pod, the
cluster address of a Service the pods behind it.

  --in FOLDER|COMMIT    look at one side only (a folder, snapshot or commit)
  --base REV|FOLDER     compare two sides, as check does
  --head REV|FOLDER     (default: HEAD)
${gateHelp}
${clusterHelp}

examples:
  netpol-gate explain shop/checkout payments/api:8443 --base main --cluster prod.json.gz
  netpol-gate explain shop/web 203.0.113.7:443 --in manifests/
  netpol-gate explain shop/web kube-system/coredns:53/UDP --cluster prod.json.gz`,
  options: {
    in: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, positionals, terminal) {
    const [source, destination] = peersOf(positionals);
    const cluster = clusterOf(values, terminal);
    const only = text(values, 'in');
    const base = text(values, 'base');
    if (only === undefined && base === undefined && cluster === undefined) {
      throw new UsableError('nothing to look at is named', 'give --in FOLDER, or --base REV as for check');
    }
    const one = only !== undefined ? await anyTree(only, terminal) : base === undefined ? noTree : undefined;
    const trees =
      one === undefined ? await treesOf(base ?? '', text(values, 'head'), terminal) : { base: one, head: one };
    const { states } = await openStates(
      { command: 'explain', ...trees, gate: gateFrom(values, terminal) ?? {}, ...overridesFrom(values) },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...(cluster === undefined ? {} : { cluster }),
      },
    );
    terminal.progress('');
    if (states.length === 0)
      throw new UsableError('there is nothing to look at', 'name a folder, commit or cluster with policies');
    const worlds = states.flatMap(({ base, head }) => [base, head]);
    checkEnds(worlds, source, destination);
    for (const state of states) tell(state, source, destination, one !== undefined, states.length > 1, terminal);
    return 0;
  },
};

function peersOf([from, to, ...others]: readonly string[]): readonly [NamedPeer, NamedPeer] {
  if (from === undefined || to === undefined || others.length > 0) {
    throw new UsableError('two ends are needed', asNamed);
  }
  return [peerOf(from), peerOf(to)];
}

const asNamed = 'name them as namespace/workload, such as shop/checkout payments/api:8443';

function peerOf(text: string): NamedPeer {
  const peer = parsePeer(text);
  if ('fault' in peer) throw new UsableError(shown(peer.fault), asNamed);
  return peer;
}

/** UsableError for an end that is in none of the worlds, with the name that was probably meant. */
function checkEnds(worlds: readonly World[], source: NamedPeer, destination: NamedPeer): void {
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

function tell(
  state: LoadedState,
  source: NamedPeer,
  destination: NamedPeer,
  single: boolean,
  named: boolean,
  terminal: Terminal,
): void {
  if (named) terminal.out(`# ${shown(state.id)}\n`);
  const sides: readonly (readonly [string, World])[] = single
    ? [['', state.head]]
    : [
        ['before', state.base],
        ['after', state.head],
      ];
  for (const [side, world] of sides) {
    const ways = explain(world, state.rulings, source, destination);
    if (ways.length === 0) terminal.out(`${side === '' ? '' : `${side}: `}${whyNone(world, source, destination)}\n`);
    for (const way of ways) tellWay(way, side, terminal);
  }
}

/** The ends exist somewhere, but not in this world, or they share no address family. */
function whyNone(world: World, source: NamedPeer, destination: NamedPeer): string {
  const reasons = [missing(world, source, 'source'), missing(world, destination, 'destination')];
  const told = reasons.flatMap((reason) => (reason === undefined ? [] : [`${shown(reason)} here`]));
  return told.length > 0
    ? told.join(', ')
    : `${shown(source.text)} and ${shown(destination.text)} have no address family in common`;
}

function tellWay(
  { source, destination, verdict, allowed, unknown }: ExplainedWay,
  side: string,
  terminal: Terminal,
): void {
  const answers = { allowed: 'allowed', denied: 'denied', unknown: 'cannot say' } as const;
  const answer = verdict === undefined ? portsText(allowed, unknown) : answers[verdict.answer];
  terminal.out(`${side === '' ? '' : `${side}: `}${shown(source)} → ${shown(destination)}: ${answer}\n`);
  for (const reason of verdict?.reasons ?? []) terminal.out(`  ${reasonText(reason)}\n${deviationText(reason)}`);
  for (const atom of verdict?.atoms ?? []) terminal.out(`  depends on whether ${shown(atom.text)}\n`);
}

/** What the enforcer does, where a rule lets through what it does not say. */
function deviationText(reason: Reason): string {
  return reason.kind === 'rule' && reason.deviation !== undefined ? `    ${reason.deviation.text}\n` : '';
}

function portsText(allowed: ExplainedWay['allowed'], unknown: ExplainedWay['unknown']): string {
  if (allowed.length + unknown.length === 0) return 'denied on every port';
  const sure = allowed.length === 0 ? [] : [`allowed on ${formatPorts(allowed)}`];
  return [...sure, ...(unknown.length === 0 ? [] : [`cannot say for ${formatPorts(unknown)}`])].join(', ');
}
