/** Arguments to a command, and what becomes of it to an exit code. */
import { parseArgs } from 'node:util';
import { nearest } from '../model/edits.ts';
import { UsableError } from '../model/host.ts';
import { seenLines, shown } from '../reporters/index.ts';
import { version } from '../version.ts';
import type { Command, Terminal } from './index.ts';
import { commands } from './index.ts';

const usage = `netpol-gate: a gate for changes of Kubernetes network policies

usage: netpol-gate COMMAND [options]        netpol-gate COMMAND --help

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}

start with: netpol-gate demo
`;

/** Runs the whole program. 0 passed, 1 the rules say no, 2 no verdict possible, 3 internal error; never throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, guarded(terminal));
  } catch (error) {
    terminal.progress('');
    terminal.error(seenLines(complaintOf(error)));
    return error instanceof UsableError ? 2 : 3;
  }
}

/** What is told beside the result quotes clusters, logs and servers, and steers neither a terminal nor a runner. */
function guarded(terminal: Terminal): Terminal {
  return {
    ...terminal,
    error: (text) => {
      terminal.error(seenLines(text));
    },
    progress: (text) => {
      terminal.progress(shown(text));
    },
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...others] = args;
  // `help check` is `check --help`.
  const [name, ...rest] = first === 'help' && others[0] !== undefined ? [others[0], '--help'] : [first, ...others];
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) terminal.error(usage);
    else terminal.out(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    const meant = meantBy(name, Object.keys(commands));
    throw new UsableError(`there is no command "${name}"`, `${meant}see netpol-gate --help`);
  }
  const command = await entry.load();
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) {
    terminal.out(`${command.help}\n`);
    return 0;
  }
  return command.run(values, positionals, terminal);
}

function parse(command: Command, args: readonly string[]) {
  const options: Command['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
    const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const single = names.filter((name) => options[name]?.type === 'string' && options[name].multiple !== true);
    const twice = single.find((name, index) => single.indexOf(name) < index);
    if (twice !== undefined) throw new Error(`Option '--${twice}' is given twice`);
    return parsed;
  } catch (error) {
    const [message = ''] = (error as Error).message.split(/\.\s/);
    throw new UsableError(message, helpFor(message, command));
  }
}

/** What to do about arguments that are no options. */
function helpFor(message: string, { name, options }: Command): string {
  const [, option = ''] = /'(--[a-z-]+)/.exec(message) ?? [];
  if (message.endsWith('ambiguous')) return `a value that begins with a dash is written ${option}=-…`;
  if (message.endsWith('given twice')) return 'give it once';
  const known = message.startsWith('Unknown') ? Object.keys(options).map((one) => `--${one}`) : [];
  return `${meantBy(option, known)}see netpol-gate ${name} --help`;
}

/** `did you mean check? `, or nothing where no word that is known is near. */
function meantBy(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `did you mean ${meant}? `;
}

const longestLine = 1200;

/** Names in a message may come from anywhere, so nothing of it can steer a terminal. */
function complaintOf(error: unknown): string {
  if (error instanceof UsableError) {
    const where = error.where === undefined || tellsPlace(error.message, error.where) ? '' : `${error.where}: `;
    const lines = `${where}${error.message}\n${error.help}`.split('\n').map((line) => shown(line, longestLine));
    return `error: ${lines.join('\n  ')}\n`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `internal error: ${text}\n  please report this with the command that led to it\n`;
}

/** Whether a message quotes its place itself, or the end of it, as a person named it. */
function tellsPlace(message: string, where: string): boolean {
  const quotes = [...message.matchAll(/"((?:[^"\\]|\\.)+)"/g)].map(([, name = '']) => name);
  // A file that was named on the command line stands before what is wrong with it.
  const [first] = message.split(' cannot be read: ');
  const names = first === undefined || first === message ? quotes : [...quotes, first];
  return names.some((name) => where === name || where.endsWith(`/${name.replace(/^(?:\.{1,2}\/)+/, '')}`));
}
