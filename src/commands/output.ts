/** Reports and complaints to the terminal and to files, in the formats that reporters give. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAtomically } from '../io/files.ts';
import { quoted } from '../io/plain.ts';
import type { Problem } from '../model/comparison.ts';
import type { Report } from '../model/finding.ts';
import { UsableError } from '../model/host.ts';
import { formatOrigin } from '../model/origin.ts';
import type { ReporterOptions } from '../reporters/index.ts';
import { inertForRunner, inPairs, reporters, shown } from '../reporters/index.ts';
import type { OptionValues, Terminal } from './index.ts';
import { detailOf, detailOptions, list, text } from './inputs.ts';

export const outputOptions = {
  format: { type: 'string' },
  output: { type: 'string', multiple: true },
  ...detailOptions,
  limit: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

const names = reporters.map(({ name }) => name);

export const outputHelp = `  --format NAME         ${names.join(', ')} (default: text)
  --output NAME=FILE    also write the report in this format to a file; repeatable
  --detail NAME         folded (default): pairs that change alike are told in groups; pairs: each for itself
  --limit N             findings shown before "and N more" (default: 10)
  --no-color            no colours, also on a terminal`;

/** Where the pages about finding kinds are. */
export const docs = 'https://github.com/netpol-gate/netpol-gate/blob/main/docs/findings/';

export function writeReport(
  whole: Report,
  privacy: ReporterOptions['privacy'],
  values: OptionValues,
  terminal: Terminal,
): void {
  const detail = detailOf(values);
  const report = detail === 'pairs' ? inPairs(whole) : whole;
  const options: ReporterOptions = {
    detail,
    colour: terminal.colour && values['no-color'] !== true,
    width: terminal.width,
    limit: limitOf(values),
    privacy,
    docs,
  };
  for (const { reporter, file } of list(values, 'output').map(outputOf)) {
    writeAtomically(resolve(terminal.folder, file), reporter.render(report, { ...options, colour: false }));
  }
  const shownBy = reporterNamed(text(values, 'format') ?? 'text');
  const told = shownBy.render(report, options);
  // A patch has the lines of a file as they are.
  terminal.out(['markdown', 'comment'].includes(shownBy.name) ? inertForRunner(told) : told);
}

/** `FORMAT=FILE`. */
function outputOf(wanted: string): { readonly reporter: (typeof reporters)[number]; readonly file: string } {
  const at = wanted.indexOf('=');
  if (at < 1 || at === wanted.length - 1) {
    const format = formatOfEnding[/\.(\w+)$/.exec(wanted)?.[1] ?? ''];
    const example = format === undefined ? 'json=report.json' : `${format}=${wanted}`;
    throw new UsableError(`--output ${wanted} is no FORMAT=FILE`, `write it as ${example}`);
  }
  return { reporter: reporterNamed(wanted.slice(0, at)), file: wanted.slice(at + 1) };
}

/** What somebody who names a file alone evidently wants in it. */
const formatOfEnding: Readonly<Record<string, string>> = {
  html: 'html',
  json: 'json',
  md: 'markdown',
  sarif: 'sarif',
  txt: 'text',
};

/**
 * `--output FILE` of the commands that write one file. UsableError where it is given as `check` takes it, or a file of
 * that name would come to be; `formats` are those of the command's own `--format`.
 */
export function outputFile(values: OptionValues, formats: readonly string[]): string | undefined {
  const file = text(values, 'output');
  const format = names.find((name) => file?.startsWith(`${name}=`));
  if (file === undefined || format === undefined) return file;
  const alone = file.slice(format.length + 1) || 'FILE';
  throw new UsableError(
    `--output takes a file alone here, no FORMAT=FILE, and ${quoted(file)} is given`,
    `write --output ${alone}${formats.includes(format) ? ` --format ${format}` : ''}; a file of that name is ./${file}`,
  );
}

/** The values of `--output`, with files that are named from a folder by their whole paths. */
export function outputsFrom(values: OptionValues, folder: string): readonly string[] {
  return list(values, 'output').map((wanted) => {
    const { reporter, file } = outputOf(wanted);
    return `${reporter.name}=${resolve(folder, file)}`;
  });
}

/**
 * All names of formats are checked before any work is done, and that no file is written twice; what is no regular file
 * (a pipe, /dev/null) takes several.
 */
export function checkOutput(values: OptionValues): void {
  reporterNamed(text(values, 'format') ?? 'text');
  const files = list(values, 'output').map((wanted) => resolve(outputOf(wanted).file));
  const twice = list(values, 'output').find((_, index) => {
    const file = files[index] ?? '';
    return files.indexOf(file) < index && statSync(file, { throwIfNoEntry: false })?.isFile() !== false;
  });
  if (twice !== undefined)
    throw new UsableError(`--output ${twice} names a file that another --output names`, 'give each a file of its own');
  detailOf(values);
  limitOf(values);
}

function reporterNamed(name: string): (typeof reporters)[number] {
  const found = reporters.find((one) => one.name === name);
  if (found === undefined)
    throw new UsableError(`there is no format ${quoted(name)}`, `formats are ${names.join(', ')}`);
  return found;
}

/** `--format` of the commands that write no report: one of these, and the first where none is named. */
export function formatFrom<Format extends string>(
  values: OptionValues,
  formats: readonly [Format, ...Format[]],
): Format {
  const name = text(values, 'format') ?? formats[0];
  const found = formats.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsableError(`there is no format ${quoted(name)}`, `formats are ${formats.join(', ')}`);
}

/** What commands write that have text, Markdown and JSON of their own. */
export interface Renderers<Render> {
  readonly text: Render;
  readonly markdown: Render;
  readonly json: Render;
}

/** The one that `--format` names. */
export function rendererFrom<Render>(values: OptionValues, renderers: Renderers<Render>): Render {
  return renderers[formatFrom(values, ['text', 'markdown', 'json'])];
}

/** What could not be read or judged, for standard error. */
export function complaint({ kind, origin, message, help, related }: Problem): string {
  const others = related.map((one) => `  ${shown(formatOrigin(one.origin))}: ${shown(one.text)}\n`);
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}\n${others.join('')}  ${shown(help)}\n`;
}

export function limitOf(values: OptionValues): number {
  const limit = text(values, 'limit');
  if (limit === undefined) return 10;
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new UsableError(`--limit ${limit} is no number above 0`, 'give a whole number');
  return Number(limit);
}
