/** `explain`: why one connection is allowed or denied, before and after. */
import type { ExplainedWay, NamedPeer } from '../explain.ts';
import { explain, parsePeer } from '../explain.ts';
import { UsableError } from '../model/host.ts';
import { formatPorts } from '../model/party.ts';
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
  text,
  treesOf,
} from './inputs.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'why one connection is allowed or denied',
  help: `netpol-gate explain FROM TO[:PORT[/PROTOCOL]] [options]

Gives the verdict on one connection with its grounds, each with file, line and column; without PORT the ports that are
allowed. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address.

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
      { command: 'explain', ...trees, gate: gateFrom(values, terminal) ?? {} },
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
    for (const state of states) tell(state, source, destination, one !== undefined, states.length > 1, terminal);
    return 0;
  },
};

function peersOf([from, to, ...others]: readonly string[]): readonly [NamedPeer, NamedPeer] {
  const [source, destination] = [from, to].map((one) => (one === undefined ? undefined : parsePeer(one)));
  if (source === undefined || destination === undefined || others.length > 0) {
    throw new UsableError(
      'two ends are needed',
      'name them as namespace/workload, such as shop/checkout payments/api:8443',
    );
  }
  return [source, destination];
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
    if (ways.length === 0)
      terminal.out(
        `${side === '' ? '' : `${side}: `}${shown(source.text)} or ${shown(destination.text)} does not exist here\n`,
      );
    for (const way of ways) tellWay(way, side, terminal);
  }
}

function tellWay(
  { source, destination, verdict, allowed, unknown }: ExplainedWay,
  side: string,
  terminal: Terminal,
): void {
  const answers = { allowed: 'allowed', denied: 'denied', unknown: 'cannot say' } as const;
  const answer = verdict === undefined ? portsText(allowed, unknown) : answers[verdict.answer];
  terminal.out(`${side === '' ? '' : `${side}: `}${shown(source)} → ${shown(destination)}: ${answer}\n`);
  for (const reason of verdict?.reasons ?? []) terminal.out(`  ${reasonText(reason)}\n`);
  for (const atom of verdict?.atoms ?? []) terminal.out(`  depends on whether ${shown(atom.text)}\n`);
}

function portsText(allowed: ExplainedWay['allowed'], unknown: ExplainedWay['unknown']): string {
  if (allowed.length + unknown.length === 0) return 'denied on every port';
  const sure = allowed.length === 0 ? [] : [`allowed on ${formatPorts(allowed)}`];
  return [...sure, ...(unknown.length === 0 ? [] : [`cannot say for ${formatPorts(unknown)}`])].join(', ');
}
