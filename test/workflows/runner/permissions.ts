/** What the token of a job may do. */
import type { Permissions } from './workflow.ts';

export type Rights = Readonly<Record<string, 'read' | 'write'>>;

/** Those of the job, else of the workflow; all that is not named is none. Untrusted events get no more than reading. */
export function rightsOf(
  workflow: Permissions | undefined,
  job: Permissions | undefined,
  isUntrusted: boolean,
): Rights {
  const named = job ?? workflow;
  if (named === undefined)
    throw new Error('the workflow leaves the rights of its token to the settings of the repository');
  const given = Object.entries(named).filter(
    ([name, right]) => right !== 'none' && !(isUntrusted && name === 'id-token'),
  );
  return Object.fromEntries(
    given.map(([name, right]) => [name, isUntrusted ? 'read' : right === 'write' ? 'write' : 'read']),
  );
}
