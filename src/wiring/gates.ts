/** The gate that judges, and the head side's edit of it. */
import { gateChangeOf, gatePath, gateText, readGate } from '../config.ts';
import type { Gate, GateChange } from '../model/gate.ts';
import { type Tree, UsableError } from '../model/host.ts';
import { formatOrigin } from '../model/origin.ts';
import { withoutCluster } from './clusters.ts';
import type { CheckRequest } from './request.ts';

export interface Gates {
  readonly gate: Gate;
  /** The head side's edit of the gate file, where there is one. */
  readonly gateChange: GateChange | undefined;
  /** What would judge after the merge: the gate of the head side, with an edit that has no fault. */
  readonly next: Gate | undefined;
}

/** UsableError with every problem of the gate file, or why it cannot be read. */
export async function readGates(request: CheckRequest): Promise<Gates> {
  const wanted = request.gate;
  if ('text' in wanted)
    return { gate: gateIn(request, wanted.text, wanted.file), gateChange: undefined, next: undefined };
  const { tree = request.base, path: file = gatePath } = wanted;
  const text = await readText(tree, file);
  if (text === undefined && wanted.path !== undefined) {
    const where = tree === request.base ? 'the base tree' : tree.name;
    const whose = tree === request.base ? 'the base commit' : 'that branch';
    throw new UsableError(`${where} has no gate file "${file}"`, `name a file that ${whose} has`, tree.name, true);
  }
  const gate = gateIn(request, text, file);
  const base = tree === request.base ? text : await baseText(request.base, file);
  return { gate, ...(await edited(request, base, file, tree === request.base ? undefined : tree.name)) };
}

/** UsableError with every problem of the file. */
function gateIn(request: CheckRequest, text: string | undefined, file: string): Gate {
  const { gate, problems } = readGate(text, file, 'base', request.mode);
  if (problems.length > 0) throw gateError(problems, 'text' in request.gate ? '' : ' on the base branch');
  return asAsked(gate, request);
}

/** The gate with what the request puts in place of it. */
function asAsked(gate: Gate, { overrides = {}, statically }: CheckRequest): Gate {
  const wished = overridden(gate, overrides);
  return statically === true ? { ...wished, sources: wished.sources.map(withoutCluster) } : wished;
}

/** A profile that is asked for from outside goes before those of single sources too. */
function overridden(gate: Gate, overrides: NonNullable<CheckRequest['overrides']>): Gate {
  const whole = { ...gate, ...overrides };
  if (overrides.profile === undefined) return whole;
  return { ...whole, sources: whole.sources.map(({ profile: _, ...source }) => source) };
}

/** Of a base that is not trusted with rules: it is only held against the head's, so its faults end nothing. */
async function baseText(base: Tree, file: string): Promise<string | undefined> {
  try {
    return await readText(base, file);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return undefined;
  }
}

/** The head side's gate file judges nothing: its faults are told and end nothing. */
async function edited(
  request: CheckRequest,
  base: string | undefined,
  file: string,
  judgedBy: string | undefined,
): Promise<Omit<Gates, 'gate'>> {
  try {
    const head = await readText(request.head, file);
    const change = gateChangeOf(base, head, file);
    if (change === undefined) return { gateChange: undefined, next: undefined };
    const gateChange = { ...change, ...(judgedBy === undefined ? {} : { judgedBy }) };
    const { gate, problems } = readGate(head, file, 'head', request.mode);
    return { gateChange, next: problems.length > 0 ? undefined : asAsked(gate, request) };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    const origin = { kind: 'file', side: 'head', file, line: 1, column: 1 } as const;
    const problems = [{ message: error.message, origin, help: error.help }];
    return { gateChange: { origin, changes: [], problems }, next: undefined };
  }
}

function gateError(problems: ReturnType<typeof readGate>['problems'], where: string): UsableError {
  const lines = problems.map(({ origin, message, help }) => `${formatOrigin(origin)}: ${message} (${help})`);
  return new UsableError(
    `the gate file cannot be used:\n${lines.join('\n')}`,
    `mend the gate file${where}`,
    undefined,
    true,
  );
}

/** Bytes that a gate file may have. */
const gateFileBytes = 1 << 20;

async function readText(tree: Tree, path: string): Promise<string | undefined> {
  const entry = (await tree.list()).find((one) => one.path === path);
  if (entry === undefined) return undefined;
  if (entry.mode !== 'file')
    throw new UsableError(`"${path}" is no plain file`, 'put the gate file itself there', tree.name, true);
  const { bytes } = await tree.read([entry], gateFileBytes);
  const content = bytes.get(entry.oid);
  if (content === undefined)
    throw new UsableError(`"${path}" has more than ${gateFileBytes} bytes`, 'shorten it', tree.name, true);
  return gateText(content, path);
}
