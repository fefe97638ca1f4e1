/** Delivery to GitHub: every surface by itself, and none of them decides anything. */
import { type CheckDelivery, type CheckOutput, type CheckPlace, deliverCheck } from './github-check.ts';
import { type Repository, repositoryClient } from './github-client.ts';
import { annotateByCommands, type CommandLog } from './github-commands.ts';
import { type Comment, type CommentPlace, deliverComment } from './github-comment.ts';
import { deliverSuggestions } from './github-suggest.ts';
import { type DeliveryLimits, githubLimits } from './limits.ts';
import { messageOf } from './plain.ts';
import type { Suggestion } from '../model/fix.ts';

export { eventFacts, type EventFacts, readEvent } from './github-event.ts';
export { annotationsTaken, type CheckPlace } from './github-check.ts';
export { markerBytes } from './github-marker.ts';

/** The part of @actions/core that delivery needs. */
export interface ActionLog extends CommandLog {
  readonly info: (message: string) => void;
  readonly setOutput: (name: string, value: string | number) => void;
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}

export interface Delivery {
  readonly check: CheckOutput;
  readonly comment: Comment;
  /** Markdown. */
  readonly summary: string;
  /** Fixes to be suggested in a review; absent where nobody asked for that. */
  readonly suggestions?: readonly Suggestion[];
}

export interface Destination {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly api: string;
  /** Absent: annotations go through the log alone. */
  readonly checkRun?: CheckPlace;
  readonly comment?: CommentPlace;
  /** Whose runs may only read, where this is one of them. */
  readonly readOnlyFor?: string;
  readonly limits?: DeliveryLimits;
}

/** Gives a warning line if they could not be written. They come before everything that may fail or take its time. */
export function writeOutputs(
  outputs: Readonly<Record<string, string | number>>,
  log: Pick<ActionLog, 'setOutput'>,
): readonly string[] {
  try {
    for (const [name, value] of Object.entries(outputs)) log.setOutput(name, value);
    return [];
  } catch (error) {
    return [`the outputs are not written: ${messageOf(error)}`];
  }
}

/**
 * Writes job summary, check output (annotations by commands where it is refused) and comment. Gives one line
 * for everything that could not be delivered; it never throws, so that the verdict stands whatever GitHub does.
 */
export async function deliver(
  delivery: Delivery,
  destination: Destination,
  log: ActionLog,
): Promise<readonly string[]> {
  const warnings: string[] = [];
  const guarded = async (what: string, act: () => Promise<string | undefined>): Promise<void> => {
    try {
      const warning = await act();
      if (warning !== undefined) warnings.push(warning);
    } catch (error) {
      warnings.push(`${what}: ${messageOf(error)}`);
    }
  };
  await guarded('the job summary is not written', async () => {
    await log.summary.addRaw(boundedSummary(delivery.summary)).write();
    return undefined;
  });
  let target: Repository | undefined;
  await guarded('GitHub is not asked', async () => {
    const { token, repository, api, limits, readOnlyFor } = destination;
    if (token === '') return undefined;
    const client = await repositoryClient(token, repository, api, limits);
    target = readOnlyFor === undefined ? client : { ...client, readOnlyFor };
    return undefined;
  });
  await guarded('the check output is not written', () => annotate(target, destination.checkRun, delivery.check, log));
  await guarded('the comment is not written', async () => {
    const { comment } = destination;
    return target === undefined || comment === undefined
      ? undefined
      : deliverComment(target, comment, delivery.comment, log.info);
  });
  await guarded('no suggestions are made', async () => {
    const { comment } = destination;
    return target === undefined || comment === undefined
      ? undefined
      : deliverSuggestions(target, comment, delivery.suggestions ?? [], log.info);
  });
  return warnings;
}

/** On the check run, and by commands what did not get there. */
async function annotate(
  target: Repository | undefined,
  place: CheckPlace | undefined,
  output: CheckOutput,
  log: CommandLog,
): Promise<string | undefined> {
  const { left, warning }: CheckDelivery =
    target === undefined || place === undefined
      ? { left: output.annotations }
      : await deliverCheck(target, place, output);
  annotateByCommands(left, log);
  return warning;
}

/** A summary over the limit fails as a whole; it ends at a line and says so. */
function boundedSummary(text: string): string {
  const end = '\n\n… shortened: the whole report is in the file of the output `report-json`.\n';
  if (Buffer.byteLength(text) <= githubLimits.summary) return text;
  const head = Buffer.from(text).toString('utf8', 0, githubLimits.summary - Buffer.byteLength(end));
  return head.slice(0, head.lastIndexOf('\n')) + end;
}
