/** `doctor`: whether the program has what it needs of a cluster, and what it has too much. */
import { resolve } from 'node:path';
import { examine, type ExaminedLine } from '../io/kube-examine.ts';
import { UsableError } from '../model/host.ts';
import { profiles } from '../profiles/index.ts';
import { shown } from '../reporters/index.ts';
import { enforcerOf } from '../worlds/enforcer.ts';
import { trimmedLive } from '../worlds/trimmed.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import { list, noPositionals, text } from './inputs.ts';
import { textOrJson } from './output.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'rights, versions, policy kinds: what is missing, and what is too much',
  help: `netpol-gate doctor --kubeconfig FILE [options]

Asks a cluster whether these credentials may read what check reads, and whether they may do more. Nothing is written:
get, list, and access reviews of oneself (create of selfsubjectaccessreviews and selfsubjectrulesreviews).

  --kubeconfig FILE     how to reach the cluster; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            talk to a server whose certificate cannot be checked
  --watch               also what watch needs
  --format NAME         text (default) or json
  --no-color            no colours, also on a terminal

exit code: 0 all that is needed is there (too much is only told), 1 something is missing, 2 the cluster is out of reach

examples:
  netpol-gate doctor --kubeconfig gate.kubeconfig
  netpol-gate doctor --kubeconfig gate.kubeconfig --watch --format json`,
  options: {
    kubeconfig: { type: 'string' },
    context: { type: 'string' },
    'exec-plugin': { type: 'string', multiple: true },
    insecure: { type: 'boolean' },
    watch: { type: 'boolean' },
    format: { type: 'string' },
    'no-color': { type: 'boolean' },
  },
  async run(values, positionals, terminal) {
    noPositionals('doctor', positionals);
    const format = textOrJson(values);
    const lines = [nodeLine(process.versions.node), ...(await clusterLines(values, terminal))];
    terminal.progress('');
    if (format === 'json') terminal.out(`${JSON.stringify({ lines }, undefined, 2)}\n`);
    else terminal.out(rendered(lines, terminal.colour && values['no-color'] !== true));
    return lines.some(({ state }) => state === 'missing') ? 1 : 0;
  },
};

/** Of package.json. */
const oldestNode = 20;

function nodeLine(version: string): ExaminedLine {
  const what = `Node ${version}`;
  if (Number.parseInt(version, 10) >= oldestNode) return { state: 'ok', what };
  return { state: 'missing', what, help: `install Node ${oldestNode} or newer` };
}

async function clusterLines(values: OptionValues, terminal: Terminal): Promise<readonly ExaminedLine[]> {
  const kubeconfig = text(values, 'kubeconfig');
  if (kubeconfig === undefined)
    throw new UsableError('doctor needs a cluster, and none is named', 'give --kubeconfig FILE');
  const context = text(values, 'context');
  const options = {
    kubeconfig: { path: resolve(terminal.folder, kubeconfig) },
    ...(context === undefined ? {} : { context }),
    plugins: list(values, 'exec-plugin'),
    insecure: values['insecure'] === true,
    onProgress: (what: string) => terminal.progress(`cluster: ${what}`),
  };
  const { lines, manifests } = await examine(options, trimmedLive(), values['watch'] === true);
  const { name, why } = enforcerOf(
    { from: 'live', identity: {}, manifests, incomplete: [] },
    { rulings: {} },
    profiles,
  );
  const enforcing: ExaminedLine =
    name === 'spec'
      ? { state: 'cannot tell', what: `network plug-in: ${why}`, help: 'name it with "profile" in the gate file' }
      : { state: 'ok', what: `network plug-in: ${why}` };
  return [...lines, enforcing];
}

const colours = { ok: 32, missing: 31, 'too much': 33, 'cannot tell': 36 } as const;

/** One line each, aligned, problems with what to do below them. */
function rendered(lines: readonly ExaminedLine[], colour: boolean): string {
  const told = lines.map(({ state, what, help }) => {
    const word = state.padEnd(11);
    const mark = colour ? `\u001b[${colours[state]}m${word}\u001b[0m` : word;
    return `  ${mark}  ${shown(what, 400)}\n${help === undefined ? '' : `               ${shown(help, 400)}\n`}`;
  });
  return told.join('');
}
