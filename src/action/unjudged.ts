/** An outcome without a verdict, with all that is known of what should have been compared. */
import * as core from '@actions/core';
import { rules } from '../checks/index.ts';
import { defaultGate } from '../config.ts';
import { logLines } from '../io/action-inputs.ts';
import type { EventFacts } from '../io/github-event.ts';
import { messageOf } from '../io/plain.ts';
import { judge } from '../judge.ts';
import type { Report } from '../model/finding.ts';
import { UsableError } from '../model/host.ts';
import { withoutNames } from '../reporters/index.ts';
import { version } from '../version.ts';
import type { Outcome } from './judging.ts';

/** The two sides as a report names them. */
export type Sides = Pick<Report, 'base' | 'head'>;

/**
 * What is told when no verdict is possible: 2 if the user can mend it, 3 if it is a fault of this program. The sides may
 * hold more than their names.
 */
export function withoutVerdict(error: unknown, privacy: Outcome['privacy'], { base, head }: Sides): Outcome {
  const usable = error instanceof UsableError;
  if (!usable) core.info(logLines(privacy === 'full' ? traceOf(error) : withoutNames(traceOf(error))));
  const sides = { base: refOf(base), head: refOf(head) };
  const meta = { command: 'check', version, ...sides, changedFiles: [], inputs: [], states: [], blindSpots: [] };
  const report = judge([], rules, defaultGate, Date.now(), { ...meta, nothingChanged: false });
  const because = usable
    ? reasonsOf(error, privacy)
    : [`internal error: ${messageOf(error)}`, 'please report it with the log of this run'];
  const conclusion = usable ? 'cannot say' : 'error';
  const openly = usable && error.isOpen ? { becauseIsOpen: true as const } : {};
  return { report: { ...report, conclusion, because, ...openly }, privacy, code: usable ? 2 : 3 };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The first is said in titles too, so that it may not end where the list begins. */
function reasonsOf({ message, help, where, isOpen }: UsableError, privacy: Outcome['privacy']): readonly string[] {
  // A path need not look like one, so that nothing later could tell it from words.
  const place = where === undefined || (privacy !== 'full' && !isOpen) ? '' : `${where}: `;
  const [heading = '', ...lines] = `${place}${message}`.split('\n');
  const [first] = lines;
  const reasons =
    first === undefined || !heading.endsWith(':')
      ? [heading, ...lines]
      : lines.length === 1
        ? [`${heading} ${first}`]
        : [`${heading.slice(0, -1)}, the first of ${lines.length} reasons: ${first}`, ...lines];
  return [...reasons, help].filter((reason) => reason !== '');
}

function refOf({ name, commit }: Report['base']): Report['base'] {
  return { name, ...(commit === undefined ? {} : { commit }) };
}

const unknown = { name: 'unknown' } as const;

/** The sides by what the event says, where they are not found yet. */
export function sidesIn(facts: EventFacts | undefined): Sides {
  if (facts === undefined) return { base: unknown, head: unknown };
  const { choice } = facts;
  switch (choice.kind) {
    case 'merge':
      return { base: { name: choice.branch }, head: { name: 'head of the pull request', commit: choice.head } };
    case 'commits': {
      const base = /^0+$/.test(choice.base) ? { name: 'nothing' } : { name: 'before', commit: choice.base };
      return { base, head: { name: 'after', commit: choice.head } };
    }
    case 'run':
      return { base: unknown, head: { name: choice.branch, commit: choice.head } };
    case 'refs':
      return { base: named(choice.base), head: named(choice.head) };
  }
}

function named(ref: string | undefined): Report['base'] {
  if (ref === undefined) return unknown;
  return /^[0-9a-f]{40,64}$/.test(ref) ? { name: ref.slice(0, 7), commit: ref } : { name: ref };
}
