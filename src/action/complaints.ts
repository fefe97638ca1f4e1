/** All that is wrong before anything is judged, told at once. */
import type { InputProblem } from '../io/input-reader.ts';
import { UsableError } from '../model/host.ts';

/** What a beginning asks; `Known` is what the event says. */
export interface Beginning<Known> {
  readonly facts: () => Promise<Known>;
  /** Whether the run may do without the evidence that it was to have. */
  readonly pardons: (known: Known) => boolean;
  /** What else may be wrong; ends with a UsableError if it is. */
  readonly others: (known: Known) => Promise<unknown>;
}

/** What the event says, where nothing keeps the run from judging. Else one UsableError for all that does. */
export async function begun<Known>(
  problems: readonly InputProblem[],
  { facts, pardons, others }: Beginning<Known>,
): Promise<Known> {
  if (problems.length === 0) return facts();
  const known = await factsOrError(facts);
  if (known instanceof UsableError) throw inputError(problems, known);
  const left = pardons(known.facts) ? problems.filter(({ lacks }) => lacks === undefined) : problems;
  if (left.length === 0) return known.facts;
  throw inputError(left, await errorOf(() => others(known.facts)));
}

async function factsOrError<Known>(facts: () => Promise<Known>): Promise<{ readonly facts: Known } | UsableError> {
  let known: { readonly facts: Known } | undefined;
  const error = await errorOf(async () => (known = { facts: await facts() }));
  if (error !== undefined) return error;
  if (known === undefined) throw new TypeError('neither facts nor an error');
  return known;
}

/** A line each, after one that holds their number and the first. `more` is what keeps the run from beginning besides. */
export function inputError(problems: readonly InputProblem[], more: UsableError | undefined): UsableError {
  const [only] = problems;
  if (only !== undefined && problems.length === 1 && more === undefined)
    return new UsableError(only.message, only.help);
  const own = problems.map(({ message, help }) => `${message} (${help})`);
  const lines = [...own, ...(more === undefined ? [] : linesOf(more))];
  const first = `${lines.length} things must be mended first, the first: ${lines[0] ?? ''}`;
  // Each line says itself what to do.
  return new UsableError([first, ...lines].join('\n'), '');
}

/** Other errors than UsableError are thrown. */
async function errorOf(act: () => Promise<unknown>): Promise<UsableError | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof UsableError) return error;
    throw error;
  }
}

/** An error of several lines has them under a heading, which is no complaint of its own and stands before each. */
function linesOf({ message, help, where }: UsableError): readonly string[] {
  const place = where === undefined ? '' : `${where}: `;
  const [heading = '', ...rest] = message.split('\n');
  return rest.length === 0 ? [`${place}${heading} (${help})`] : rest.map((line) => `${place}${heading} ${line}`);
}
