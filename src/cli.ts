#!/usr/bin/env node
/** The command line: arguments to a command, its result to an exit code. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Command, Terminal } from './commands/index.ts';
import { commands } from './commands/index.ts';
import { UsableError } from './model/host.ts';
import { version } from './version.ts';

const usage = `netpol-gate: a gate for changes of Kubernetes network policies

usage: netpol-gate COMMAND [options]        netpol-gate COMMAND --help

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}

start with: netpol-gate demo
`;

function terminal(): Terminal {
  let shown = 0;
  return {
    now: () => Date.now(),
    out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    error: (text) => process.stderr.write(text),
    progress: (text) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r${text.padEnd(shown)}${text === '' ? '\r' : ''}`);
      shown = text.length;
    },
    colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    width: Math.max(60, Math.min(process.stdout.columns || 80, 160)),
    root: fileURLToPath(new URL('..', import.meta.url)),
    folder: process.cwd(),
  };
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw new UsableError(`there is no command "${name}"`, 'see netpol-gate --help');
  const command = await entry.load();
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(values, positionals, terminal());
}

function parse(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } as const };
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsableError(message, `see netpol-gate ${command.name} --help`);
  }
}

function complain(error: unknown): number {
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (error instanceof UsableError) {
    const where = error.where === undefined ? '' : `${error.where}: `;
    process.stderr.write(`error: ${where}${error.message}\n  ${error.help}\n`);
    return 2;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`internal error: ${text}\n  please report this with the command that led to it\n`);
  return 3;
}

// A reader that ends early (head, less) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = complain(error)),
);
