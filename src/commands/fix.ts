/** `fix`: patches that let blocked connections through again. */
import { writeFixed } from '../io/work-tree.ts';
import type { Finding } from '../model/finding.ts';
import { UsableError } from '../model/host.ts';
import { inertForRunner, shown } from '../reporters/index.ts';
import { checked } from './check.ts';
import type { Command } from './index.ts';
import {
  clusterHelp,
  clusterOptions,
  gateHelp,
  gateOptions,
  headFolder,
  renderedHelp,
  renderedOptions,
} from './inputs.ts';
import { logHelp, logOptions } from './logs.ts';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'patches for blocked connections',
  help: `netpol-gate fix --base REV [options] LOG…

For recorded connections that HEAD newly blocks: the smallest edit of its NetworkPolicies that lets exactly them
through again. An edit is shown only if evaluating the edited files proves that; "no fix found" is an answer. Comments
and formatting stay. The patches go to standard output, as "git apply" takes them.

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD)
  --write               change the files of the work tree (or of the folder that --head names), each only if it is
                        what the head side has
${renderedHelp}
${clusterHelp}
${gateHelp}
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)

exit codes: 0 every blocked connection has a fix, or none is blocked; 1 some have none; 2 no verdict possible

examples:
  netpol-gate fix --base main --cluster prod.json.gz logs/
  netpol-gate fix --base main --write hubble.jsonl`,
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    now: { type: 'string' },
    write: { type: 'boolean' },
    ...renderedOptions,
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, logs, terminal) {
    if (logs.length === 0)
      throw new UsableError('no log is named', 'fixes are for recorded connections: name files, folders or patterns');
    const { report, fix } = await checked('fix', values, logs, terminal);
    terminal.progress('');
    const blocked = report.findings.filter(({ kind }) => kind === 'blocked-connection');
    for (const finding of blocked) terminal.out(patchText(finding));
    const fixed = blocked.filter((finding) => finding.fix !== undefined);
    if (values['write'] === true && fixed.length > 0) {
      const chosen = fix ?? fixed[0]?.fix;
      const written = await writeFixed(headFolder(values, terminal), terminal.folder, chosen?.files ?? []);
      terminal.error(`written: ${written.map((file) => shown(file)).join(', ')}\n`);
      if (fix === undefined)
        terminal.error('only the first patch: together they let more through. Commit it and run this again\n');
    }
    if (blocked.length === 0) terminal.error('no recorded connection is newly blocked\n');
    return fixed.length === blocked.length ? 0 : 1;
  },
};

/** Lines before a patch that `git apply` passes over, then the patch. */
function patchText({ title, fix }: Finding): string {
  if (fix === undefined) return inertForRunner(`# ${shown(title)}\n# no fix found\n`);
  return `${inertForRunner([title, ...fix.proved].map((text) => `# ${shown(text)}\n`).join(''))}${fix.patch}`;
}
