#!/usr/bin/env node
/** The command line: the terminal and the arguments handed to the program, its end to an exit code. */
import { fileURLToPath } from 'node:url';
import type { Terminal } from './commands/index.ts';
import { main } from './commands/main.ts';

function terminal(): Terminal {
  let shown = 0;
  return {
    now: () => Date.now(),
    out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    written() {
      const { stdout } = process;
      if (stdout.destroyed || stdout.errored) return 'broken';
      return stdout.writableLength > 0 ? 'waiting' : 'all';
    },
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that ends early (head, less) is no error of ours.
  if (error.code === 'EPIPE') return;
  process.stderr.write(
    `error: cannot write to standard output: ${error.message}\n  make room, or name another place\n`,
  );
  // Whatever the verdict is, nobody has it.
  process.exit(2);
});

// What is told beside the result may be lost; the exit code says what became of the run all the same.
process.stderr.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2), terminal());
