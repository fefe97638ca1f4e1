/** Annotations through the runner's own commands: they need no rights, but the runner keeps few of them. */
import type { Annotation } from '../model/annotation.ts';
import { githubLimits } from './limits.ts';

interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The part of @actions/core that writes to the log; it escapes what it is given. */
export interface CommandLog {
  readonly error: (message: string, place?: Place) => void;
  readonly warning: (message: string, place?: Place) => void;
  readonly notice: (message: string, place?: Place) => void;
}

const commandOf = { failure: 'error', warning: 'warning', notice: 'notice' } as const;

/** As many of each level as the runner keeps, one place of it left for the verdict, then one that counts the rest. */
export function annotateByCommands(annotations: readonly Annotation[], log: CommandLog): void {
  for (const level of ['failure', 'warning', 'notice'] as const) {
    const all = annotations.filter(({ annotation_level: each }) => each === level);
    const room = githubLimits.commands - 1;
    const shown = all.length <= room ? all : all.slice(0, room - 1);
    for (const annotation of shown) log[commandOf[level]](cut(annotation.message), placeOf(annotation));
    if (shown.length < all.length)
      log[commandOf[level]](
        `and ${all.length - shown.length} more like these (${shown.length} of ${all.length} shown): see the job summary`,
      );
  }
}

function placeOf(annotation: Annotation): Place {
  return {
    title: annotation.title,
    file: annotation.path,
    startLine: annotation.start_line,
    endLine: annotation.end_line,
    ...(annotation.start_column === undefined ? {} : { startColumn: annotation.start_column }),
    ...(annotation.end_column === undefined ? {} : { endColumn: annotation.end_column }),
  };
}

function cut(message: string): string {
  return message.length <= githubLimits.commandMessage
    ? message
    : `${message.slice(0, githubLimits.commandMessage - 1)}…`;
}
