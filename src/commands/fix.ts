/** `fix`: patches for what the change blocks, or opens by accident. */
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
  summary: 'patches for what a change blocks or opens by accident',
  help: `netpol-gate fix --base REV [options] LOG…

For recorded connections that HEAD newly blocks: the smallest edit of its manifests that lets exactly them through
again, or mends the label that moved them. For what HEAD opens by accident: the rule narrowed to what it was meant for,
else the edit taken back. An edit is shown only if evaluating the edited files proves that; "no fix found" is an answer.
Comments and formatting stay. The patches go to standard output, as "git apply" takes them.

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD)
  --write               change the files of the work tree (or of the folder that --head names), each only if it is
                        what the head side has
${renderedHelp}
${clusterHelp}
${gateHelp}
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)

exit codes: 0 everything blocked, or opened by accident, has a fix; 1 something has none; 2 no verdict possible

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
    const wanted = report.findings.filter(isWanted);
    for (const text of patchTexts(wanted)) terminal.out(text);
    const fixed = wanted.filter((finding) => finding.fix !== undefined);
    if (values['write'] === true && fixed.length > 0) {
      const chosen = fix ?? fixed[0]?.fix;
      const written = await writeFixed(headFolder(values, terminal), terminal.folder, chosen?.files ?? []);
      terminal.error(`written: ${written.map((file) => shown(file)).join(', ')}\n`);
      if (fix === undefined)
        terminal.error(
          'only the first patch: together they do more, or touch one place. Commit it and run this again\n',
        );
    }
    if (wanted.length === 0)
      terminal.error('no recorded connection is newly blocked, and nothing opened by accident\n');
    return fixed.length === wanted.length ? 0 : 1;
  },
};

/** What a change blocks, and what it opens that no added rule names. */
function isWanted({ kind, surprise }: Finding): boolean {
  const opened = kind === 'opened-connection' || kind === 'new-access';
  return kind === 'blocked-connection' || (opened && surprise === 'implied');
}

/** A patch that mends several findings is given once, below all of their titles. */
function patchTexts(findings: readonly Finding[]): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.fix?.patch ?? `none for ${finding.fingerprint}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(patchText);
}

/** Lines before a patch that `git apply` passes over, then the patch. */
function patchText(findings: readonly Finding[]): string {
  const fix = findings[0]?.fix;
  const titles = findings.map(({ title }) => title);
  const lines = [...titles, ...(fix === undefined ? ['no fix found'] : fix.proved)];
  return `${inertForRunner(lines.map((text) => `# ${shown(text)}\n`).join(''))}${fix?.patch ?? ''}`;
}
