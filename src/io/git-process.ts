/** Runs git so that neither the repository's configuration nor the environment can make it do more than was asked. */
import { spawn } from 'node:child_process';
import { UsableError } from '../model/host.ts';
import { gitLimits } from './limits.ts';
import { messageOf, plainLine } from './plain.ts';

export interface GitRun {
  readonly args: readonly string[];
  readonly input?: string;
  /** Configuration handed over in the environment, where other processes do not see it (tokens). */
  readonly config?: readonly (readonly [key: string, value: string])[];
  /** Milliseconds after which the process is ended. */
  readonly time?: number;
  /** Called with each piece of standard output. */
  readonly onData: (chunk: Buffer) => void;
}

export interface GitEnd {
  readonly code: number;
  /** The first kilobytes of standard error, one plain line. */
  readonly complaint: string;
}

const inherited = [
  ...['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'XDG_CONFIG_HOME'],
  ...['SSH_AUTH_SOCK', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_SSL_CAINFO', 'GIT_SSH_COMMAND'],
];

const hardened = [
  ...['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.quotePath=true', 'maintenance.auto=false', 'gc.auto=0'],
  ...['protocol.ext.allow=never', 'fetch.recurseSubmodules=false', 'credential.interactive=false'],
].flatMap((setting) => ['-c', setting]);

function environment(config: NonNullable<GitRun['config']>): NodeJS.ProcessEnv {
  const own = Object.fromEntries(
    inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ) as NodeJS.ProcessEnv;
  return {
    ...own,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** Runs git in `directory` to its end. A missing git, a time-out or an error of `onData` reject. */
export function runGit(directory: string, run: GitRun): Promise<GitEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', directory, '--no-pager', ...hardened, ...run.args], {
      env: environment(run.config ?? []),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let complaint = '';
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      failure ??= error;
      child.kill('SIGKILL');
    };
    const time = run.time ?? gitLimits.localTime;
    const help = 'look whether the remote or the disk is slow and run again';
    const timer = setTimeout(
      () => fail(new UsableError(`git ${run.args[0] ?? ''} did not end within ${time / 1000} s`, help)),
      time,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      if (failure !== undefined) return;
      try {
        run.onData(chunk);
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 4096) complaint += chunk.toString('utf8');
    });
    // Git may end before it has read its input; its exit code tells more than the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(run.input ?? '');
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(
        new UsableError(`git cannot be started: ${messageOf(error)}`, 'install git and make sure that it is in PATH'),
      );
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (failure !== undefined) reject(failure);
      else resolve({ code: code ?? -1, complaint: plainLine(complaint) });
    });
  });
}

/** Runs git for a short text answer (at most `limit` bytes). */
export async function askGit(
  directory: string,
  args: readonly string[],
  limit = 1 << 20,
): Promise<GitEnd & { readonly text: string }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const end = await runGit(directory, {
    args,
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > limit) throw new Error(`git ${args[0] ?? ''} answered with more than ${limit} bytes`);
      chunks.push(chunk);
    },
  });
  return { ...end, text: Buffer.concat(chunks).toString('utf8') };
}
