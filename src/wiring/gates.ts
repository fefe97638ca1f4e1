/** The gate that judges, and the head side's edit of it. */
import { gateChangeOf, gatePath, gateText, readGate } from '../config.ts';
import type { RunMeta } from '../judge.ts';
import type { Gate } from '../model/gate.ts';
import { type Tree, UsableError } from '../model/host.ts';
import { formatOrigin } from '../model/origin.ts';
import { withoutCluster } from './clusters.ts';
import type { CheckRequest } from './request.ts';

/** UsableError with every problem of the gate file, or why it cannot be read. */
export async function readGates(
  request: CheckRequest,
): Promise<{ readonly gate: Gate; readonly gateChange: RunMeta['gateChange'] | undefined }> {
  const wanted = request.gate;
  const file = 'text' in wanted ? wanted.file : (wanted.path ?? gatePath);
  const text = 'text' in wanted ? wanted.text : await readText(request.base, file);
  if (text === undefined && 'path' in wanted && wanted.path !== undefined) {
    throw new UsableError(
      `the base tree has no gate file "${file}"`,
      'name a file that the base commit has',
      request.base.name,
    );
  }
  const { gate, problems } = readGate(text, file, 'base', request.mode);
  if (problems.length > 0) throw gateError(problems);
  const wished = overridden(gate, request.overrides ?? {});
  const settings = request.statically === true ? { ...wished, sources: wished.sources.map(withoutCluster) } : wished;
  return { gate: settings, gateChange: 'text' in wanted ? undefined : await gateChangeIn(request.head, text, file) };
}

/** A profile that is asked for from outside goes before those of single sources too. */
function overridden(gate: Gate, overrides: NonNullable<CheckRequest['overrides']>): Gate {
  const whole = { ...gate, ...overrides };
  if (overrides.profile === undefined) return whole;
  return { ...whole, sources: whole.sources.map(({ profile: _, ...source }) => source) };
}

/** The head side's gate file judges nothing: its faults are told and end nothing. */
async function gateChangeIn(head: Tree, base: string | undefined, file: string): Promise<RunMeta['gateChange']> {
  try {
    return gateChangeOf(base, await readText(head, file), file);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    const origin = { kind: 'file', side: 'head', file, line: 1, column: 1 } as const;
    return { origin, changes: [], problems: [{ message: error.message, origin, help: error.help }] };
  }
}

function gateError(problems: ReturnType<typeof readGate>['problems']): UsableError {
  const lines = problems.map(({ origin, message, help }) => `${formatOrigin(origin)}: ${message} (${help})`);
  return new UsableError(`the gate file cannot be used:\n${lines.join('\n')}`, 'mend the gate file on the base branch');
}

/** Bytes that a gate file may have. */
const gateFileBytes = 1 << 20;

async function readText(tree: Tree, path: string): Promise<string | undefined> {
  const entry = (await tree.list()).find((one) => one.path === path);
  if (entry === undefined) return undefined;
  if (entry.mode !== 'file')
    throw new UsableError(`"${path}" is no plain file`, 'put the gate file itself there', tree.name);
  const { bytes } = await tree.read([entry], gateFileBytes);
  const content = bytes.get(entry.oid);
  if (content === undefined)
    throw new UsableError(`"${path}" has more than ${gateFileBytes} bytes`, 'shorten it', tree.name);
  return gateText(content, path);
}
