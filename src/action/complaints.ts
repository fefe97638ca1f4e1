/** All that is wrong before anything is judged, told at once. */
import type { InputProblem } from '../io/input-reader.ts';
import { UsableError } from '../model/host.ts';

/**
 * One error for problems of inputs and for the one that `others` ends with (no gate file that can be read, say), if it
 * does. A line each; other errors than UsableError are thrown.
 */
export async function inputError(
  problems: readonly InputProblem[],
  others: () => Promise<unknown>,
): Promise<UsableError> {
  const more = await errorOf(others);
  const [only] = problems;
  if (only !== undefined && problems.length === 1 && more === undefined)
    return new UsableError(only.message, only.help);
  const lines = problems.map(({ message, help }) => `${message} (${help})`);
  return new UsableError(
    ['several things must be mended first:', ...lines, ...(more === undefined ? [] : linesOf(more))].join('\n'),
    'all inputs are described in action.yml',
  );
}

async function errorOf(act: () => Promise<unknown>): Promise<UsableError | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof UsableError) return error;
    throw error;
  }
}

function linesOf({ message, help, where }: UsableError): readonly string[] {
  const [first = '', ...rest] = message.split('\n');
  return [`${where === undefined ? '' : `${where}: `}${first}${rest.length === 0 ? ` (${help})` : ''}`, ...rest];
}
