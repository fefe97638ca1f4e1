/** The machine of one job: its folders, its environment, the programs of clouds that it finds first. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../io/repository.ts';

export interface Machine {
  readonly workspace: string;
  readonly temporary: string;
  readonly home: string;
  /** What steps before put into GITHUB_ENV, or actions exported. */
  readonly environment: Map<string, string>;
  readonly path: string;
}

/** Programs by name, each a bash script. Every call of one is noted in the file `calls`. */
export function machine(programs: Readonly<Record<string, string>>, calls: string): Machine {
  const root = temporaryFolder();
  const [workspace, temporary, home, bin] = ['work', 'temp', 'home', 'bin'].map((name) => join(root, name));
  if (workspace === undefined || temporary === undefined || home === undefined || bin === undefined) throw new Error();
  for (const folder of [workspace, temporary, home, bin]) mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    const file = join(bin, name);
    writeFileSync(file, `#!/bin/bash\nset -eu\nprintf '%s\\n' "${name} $*" >>'${calls}'\n${script}\n`);
    chmodSync(file, 0o755);
  }
  return { workspace, temporary, home, environment: new Map(), path: `${bin}:${process.env['PATH'] ?? ''}` };
}

export interface ScriptEnd {
  readonly code: number;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const longest = 120_000;

/** A `run` step: bash as GitHub starts it, with files for what it wants to say. */
export async function runScript(
  script: string,
  { workspace, temporary, home, environment, path }: Machine,
  env: Readonly<Record<string, string>>,
  folder = workspace,
): Promise<ScriptEnd> {
  const files = temporaryFolder();
  const file = (name: string): string => {
    writeFileSync(join(files, name), '');
    return join(files, name);
  };
  const [forEnvironment, forOutputs] = [file('env'), file('output')];
  writeFileSync(join(files, 'step.sh'), script);
  const given = { ...env, PATH: path, HOME: home, RUNNER_TEMP: temporary, GITHUB_WORKSPACE: workspace };
  const all = { ...given, GITHUB_ENV: forEnvironment, GITHUB_OUTPUT: forOutputs, GITHUB_STEP_SUMMARY: file('summary') };
  const end = await new Promise<{ code: number; output: string }>((done) => {
    const settings = { env: all, cwd: folder, timeout: longest, maxBuffer: 1 << 26 };
    execFile('bash', ['-e', join(files, 'step.sh')], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, output: stdout + stderr });
    });
  });
  for (const [name, value] of Object.entries(assignments(forEnvironment))) environment.set(name, value);
  return { ...end, outputs: assignments(forOutputs) };
}

/** `name=value` lines, and values of several lines between delimiters. */
function assignments(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  const several = [...text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
    name,
    value,
  ]);
  const single = [...text.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries([...single, ...several]) as Readonly<Record<string, string>>;
}
