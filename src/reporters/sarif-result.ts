/** A finding as a SARIF result. Every text of it is escaped, as text and as Markdown. */
import type { Finding, Report } from '../model/finding.ts';
import { pairsIn } from '../model/group.ts';
import { formatTime } from '../model/time.ts';
import { fitted, messageLines } from './annotations.ts';
import { sarifText, shown, withoutPlaceholders } from './escape.ts';
import { foldedRows, totalOf } from './finding-words.ts';
import type { ReporterOptions } from './index.ts';
import { markdownOf } from './markdown-phrase.ts';
import { type Phrase, plain } from './phrase.ts';
import { locationWire, relatedWire, type ResultPlace } from './sarif-places.ts';
import { classOf, levelOf, ruleIndexOf } from './sarif-rules.ts';
import type { Wire } from './wire.ts';

/** Of a result that has to be short: its first line, and this much of it. */
const briefMessage = 400;
const longestMarkdown = 6000;
/** GitHub keeps a hundred locations of a result; the first is the result's own. */
const mostRelated = 99;

export interface ResultWires {
  /** With Markdown, related places and all lines. */
  readonly full: Wire;
  readonly brief: Wire;
}

/** `nth` counts findings of one fingerprint: a waiver may cover a part of one. */
export function resultWires(
  finding: Finding,
  place: ResultPlace,
  nth: number,
  report: Report,
  options: ReporterOptions,
): ResultWires {
  const lines = messageLines(finding, place.cause, place.note, report).filter((line) => plain(line) !== '');
  return {
    full: resultWire(finding, nth, report, place, {
      text: sarifText(fitted(lines.map(plain))),
      markdown: markdownMessage(lines, options),
      related: relatedWire(finding, place, mostRelated),
    }),
    brief: resultWire(finding, nth, report, place, { text: sarifText(shortLine(lines[0] ?? [])) }),
  };
}

interface Told {
  readonly text: string;
  readonly markdown?: string | undefined;
  readonly related?: readonly Wire[];
}

function resultWire(
  finding: Finding,
  nth: number,
  report: Report,
  place: ResultPlace,
  { text, markdown, related }: Told,
): Wire {
  const { kind, severity, surprise, reach, direction, states, againstLive } = finding;
  return {
    ruleId: kind,
    ruleIndex: ruleIndexOf(kind),
    level: levelOf(finding, report),
    message: { text, markdown },
    locations: [locationWire(place)],
    relatedLocations: related,
    partialFingerprints: fingerprints(finding, nth),
    suppressions: suppressions(finding),
    properties: {
      class: classOf(kind),
      severity,
      surprise,
      reach,
      direction,
      records: totalOf(finding).count,
      pairs: pairsIn(foldedRows(finding)),
      states: states.map((state) => shown(state)),
      againstLive,
    },
  };
}

/**
 * Made of the finding's key alone, so that edits above the line move nothing. Code scanning reads the second, which
 * it would else make of the line: two findings on one line would be one alert. Privacy may take the key away.
 */
function fingerprints({ fingerprint }: Finding, nth: number): Wire | undefined {
  if (fingerprint === '') return undefined;
  return { 'netpolGateKey/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${nth}` };
}

/** Empty where nobody waived it: either all results say so or none. */
function suppressions({ waived, approved }: Finding): readonly Wire[] {
  if (approved !== undefined) {
    const { by, at, commit } = approved;
    const justification = sarifText(`approved by ${shown(by)} on ${formatTime(at)}, in a review of ${shown(commit)}`);
    return [{ kind: 'external', status: 'accepted', justification }];
  }
  if (waived === undefined) return [];
  const { reason, owner, expires } = waived;
  const justification = sarifText(`${shown(reason)} (owner ${shown(owner)}, until ${shown(expires)})`);
  return [{ kind: 'external', status: 'accepted', justification }];
}

function shortLine(line: Phrase): string {
  const text = plain(line);
  return text.length <= briefMessage ? text : `${text.slice(0, briefMessage - 1)}…`;
}

/** Whole paragraphs, as many as fit; undefined where not even the first does. */
function markdownMessage(lines: readonly Phrase[], options: ReporterOptions): string | undefined {
  let markdown = '';
  for (const line of lines) {
    const next = withoutPlaceholders(markdownOf(line, options));
    const joined = markdown === '' ? next : `${markdown}\n\n${next}`;
    if (joined.length > longestMarkdown) return markdown === '' ? undefined : `${markdown}\n\n…`;
    markdown = joined;
  }
  return markdown;
}
