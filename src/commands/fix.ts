/** `fix`: patches for what the change blocks, or opens by accident. */
import { writeFixed } from '../io/work-tree.ts';
import type { Finding } from '../model/finding.ts';
import { formatOrigin } from '../model/origin.ts';
import { isRendered } from '../model/rendered.ts';
import { inertForRunner, shown } from '../reporters/index.ts';
import { checked } from './check.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
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
  summary: 'patches for what a change blocks, misspells or opens by accident',
  help: `netpol-gate fix --base REV [options] [LOG…]

For a word that HEAD misspells, so that an object is invalid (protocol: TPC, podSelecter): the word as it was meant.
For what HEAD opens by accident: the rule narrowed to what it was meant for, else the edit taken back. With logs, for
recorded connections that HEAD newly blocks: the smallest edit of its manifests that lets exactly them through again, or
mends the label that moved them. An edit is shown only if evaluating the edited files proves that; "no fix found" is an
answer. Comments and formatting stay. The patches go to standard output, as "git apply" takes them.

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD)
  --write               change the files of the work tree (or of the folder that --head names), each only if it is
                        what the head side has
${renderedHelp}
${clusterHelp}
${gateHelp}
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)

exit codes: 0 everything blocked, misspelt or opened by accident has a fix; 1 something has none; 2 no verdict possible

examples:
  netpol-gate fix --base main
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
    const { report, fix, notes } = await checked('fix', values, logs, terminal);
    terminal.progress('');
    const wanted = report.findings.filter(isWanted);
    for (const text of patchTexts(wanted)) terminal.out(text);
    const fixed = wanted.filter((finding) => finding.fix !== undefined);
    if (values['write'] === true && fixed.length > 0) {
      const chosen = fix ?? (fixed.find(({ replacements }) => replacements !== undefined) ?? fixed[0])?.fix;
      const { written, already } = await writeFixed(headFolder(values, terminal), terminal.folder, chosen?.files ?? []);
      if (written.length > 0) terminal.error(`written: ${written.map((file) => shown(file)).join(', ')}\n`);
      if (already.length > 0)
        terminal.error(
          `already written: ${already.map((file) => shown(file)).join(', ')}; ${nextStep(values, terminal)}\n`,
        );
      if (fix === undefined)
        terminal.error(
          'only the first patch: together they do more, or touch one place. Commit it and run this again\n',
        );
    }
    if (wanted.length === 0) terminal.error([nothingWanted(logs), ...notes].map((line) => `${shown(line)}\n`).join(''));
    return fixed.length === wanted.length ? 0 : 1;
  },
};

/** Commits are judged, so a file that was mended in the work tree is not yet. */
function nextStep(values: OptionValues, terminal: Terminal): string {
  return headFolder(values, terminal) === undefined ? 'commit it and run this again' : 'nothing is left to write';
}

function nothingWanted(logs: readonly string[]): string {
  if (logs.length > 0) return 'no recorded connection is newly blocked, and nothing opened by accident';
  return 'nothing is opened by accident; what is newly blocked is told from logs, and none is named';
}

/** What a change blocks, what it opens that no added rule names, and words of which it is known what they were meant to be. */
function isWanted({ kind, surprise, replacements }: Finding): boolean {
  if (replacements !== undefined) return true;
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
  const lines = [...titles, ...(fix === undefined ? [noFixText(findings)] : fix.proved)];
  return `${inertForRunner(lines.map((text) => `# ${shown(text)}\n`).join(''))}${fix?.patch ?? ''}`;
}

/** Rendered text is in no file of the repository that could be edited. */
function noFixText(findings: readonly Finding[]): string {
  const origins = findings.flatMap(({ causes }) => causes.map(({ origin }) => origin));
  const rendered = origins.filter((origin) => origin.kind === 'file').filter(({ file }) => isRendered(file));
  const [first] = rendered;
  if (first === undefined || rendered.length < origins.length) return 'no fix found';
  const where = first.renderedFrom === undefined ? 'the template' : first.renderedFrom;
  return `no fix found: ${formatOrigin(first)} is rendered text, which no edit reaches; change ${where} and render it again`;
}
