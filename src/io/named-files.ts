/** Whether the files that inputs name are there, asked before anything is opened, so that all that lack are told at once. */
import { statSync } from 'node:fs';
import type { ActionInputs } from './action-inputs.ts';
import { expand, isPattern } from './glob.ts';
import type { InputProblem } from './input-reader.ts';
import { quoted } from './plain.ts';

/** For a value that may be a secret: it is not repeated. */
export const noKubeconfig = {
  message: 'the input kubeconfig is neither the path of a file nor a kubeconfig',
  help: 'give one of them, or a kubeconfig in base64',
} as const;

export function isFile(path: string): boolean {
  return statusOf(path)?.isFile() === true;
}

export function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() === true;
}

/** Undefined also for what cannot be looked at: who opens it tells why. */
function statusOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What is not there of the snapshot, the logs and the rendered folders. */
export function missingFiles({
  snapshot,
  logs,
  rendered,
}: Pick<ActionInputs, 'snapshot' | 'logs' | 'rendered'>): readonly InputProblem[] {
  const folders = rendered === undefined ? [] : [['base', rendered.base] as const, ['head', rendered.head] as const];
  return [
    ...folders.flatMap(([side, folder]) => (isFolder(folder) ? [] : [noFolder(`rendered-${side}`, folder)])),
    ...(snapshot === undefined || isFile(snapshot) ? [] : [noSnapshot(snapshot)]),
    ...logs.filter((log) => !isThere(log)).map(noLog),
  ];
}

function isThere(log: string): boolean {
  return log === '-' || statusOf(log) !== undefined || (isPattern(log) && expand(log).length > 0);
}

function noFolder(input: string, folder: string): InputProblem {
  const help = 'name the folder that the templates were rendered into';
  return { input, message: `the input ${input} names no folder: ${quoted(folder)}`, help };
}

function noSnapshot(file: string): InputProblem {
  const message = `there is no snapshot file ${quoted(file)}`;
  return { input: 'snapshot', message, help: 'write one with "netpol-gate snapshot"', lacks: 'evidence' };
}

function noLog(log: string): InputProblem {
  const message = isPattern(log) ? `no log matches ${quoted(log)}` : `no log at ${quoted(log)}`;
  return { input: 'logs', message, help: 'name log files, or a folder', lacks: 'evidence' };
}
