/**
 * SARIF 2.1.0 for code scanning: one run, all finding kinds as rules, one result a finding. A line a result, so that a
 * difference of two files can be read. What a host would drop is left out here, and said.
 */
import type { Report } from '../model/finding.ts';
import { formatCount } from '../model/time.ts';
import { longest, sarifText, shown } from './escape.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { safeText } from './json.ts';
import { withPrivacy } from './privacy.ts';
import { createPlacer } from './sarif-places.ts';
import { resultWires } from './sarif-result.ts';
import { rulesWire } from './sarif-rules.ts';
import { approvedOf, isJudged, remarksOf, visibleFindings } from './verdict.ts';
import { timeWire, type Wire } from './wire.ts';

/** What GitHub takes of a file: results of a run that it keeps, and bytes, which it counts compressed. */
export const sarifLimits = { results: 5_000, bytes: 10_000_000, notifications: 100 } as const;

/** The share of the bytes that results may take with all that they can tell; those after it are told shortly. */
const shareInFull = 0.6;
/** For what the run says besides its results. */
const reserved = 200_000;

export const sarif: Reporter = {
  name: 'sarif',
  render(report, options) {
    const seen = withPrivacy(report, options.privacy);
    const results = resultLines(seen, options);
    const run = JSON.stringify(runWire(seen, options, results.notes), null, 1);
    const head = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n`;
    return `${head}${safeText(run).slice(0, -2)},\n "results": [\n${results.lines.join(',\n')}\n ]\n}\n]}\n`;
  },
};

interface ResultLines {
  readonly lines: readonly string[];
  /** "N of M", where there are fewer than there should be. */
  readonly notes: readonly string[];
}

/** Worst first, approved and waived ones last. */
function resultLines(report: Report, options: ReporterOptions): ResultLines {
  const accepted = [...approvedOf(report), ...report.waived.filter(({ severity }) => severity !== 'ignore')];
  const all = [...visibleFindings(report), ...accepted];
  const budget = Math.min(options.characters ?? sarifLimits.bytes, sarifLimits.bytes) - reserved;
  const lines: string[] = [];
  const placeOf = createPlacer(report);
  const times = new Map<string, number>();
  let [spent, inFull] = [0, 0];
  for (const finding of all.slice(0, sarifLimits.results)) {
    const nth = (times.get(finding.fingerprint) ?? 0) + 1;
    times.set(finding.fingerprint, nth);
    const wires = resultWires(finding, placeOf(finding), nth, report, options);
    const full = lineOf(wires.full);
    const isFull = spent + bytesOf(full) <= budget * shareInFull;
    const line = isFull ? full : lineOf(wires.brief);
    if (spent + bytesOf(line) > budget) break;
    spent += bytesOf(line);
    inFull += isFull ? 1 : 0;
    lines.push(line);
  }
  const count = (shownCount: number, of: number, what: string): readonly string[] =>
    shownCount === of ? [] : [`${formatCount(shownCount)} of ${formatCount(of)} findings ${what}`];
  return {
    lines,
    notes: [...count(lines.length, all.length, 'shown'), ...count(inFull, lines.length, 'told in full')],
  };
}

function lineOf(wire: Wire): string {
  return safeText(JSON.stringify(wire));
}

/** In UTF-8, with the comma and the end of the line. */
function bytesOf(line: string): number {
  return new TextEncoder().encode(line).length + 2;
}

function runWire(report: Report, options: ReporterOptions, notes: readonly string[]): Wire {
  const { tool, conclusion, mode, base, head } = report;
  const revision = ({ name, commit }: Report['base']): Wire => ({ name: shown(name), commit: commit && shown(commit) });
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        informationUri: `${options.docs}README.md`,
        rules: rulesWire(report, options),
        notifications: Object.entries(notificationKinds).map(([id, text]) => ({ id, shortDescription: { text } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: isJudged(report) && conclusion !== 'error',
        endTimeUtc: timeWire(report.time),
        toolExecutionNotifications: notifications(report, notes),
      },
    ],
    properties: { conclusion, mode, base: revision(base), head: revision(head) },
  };
}

const notificationKinds = {
  'no-verdict': 'Why there is no verdict',
  incomplete: 'What this could not see',
  shortened: 'What is left out, so that the file is taken',
} as const;

/** What keeps the results from being all that could be said. */
function notifications(report: Report, notes: readonly string[]): readonly Wire[] {
  const without = report.conclusion === 'cannot say' || report.conclusion === 'error';
  const reasons = without ? report.because.map((text) => notification('no-verdict', 'error', text)) : [];
  const remarks = remarksOf(report).map((text) => notification('incomplete', 'warning', text));
  const all = [...reasons, ...remarks];
  const kept = all.slice(0, sarifLimits.notifications);
  const left = `${formatCount(kept.length)} of ${formatCount(all.length)} remarks shown`;
  const shortened = kept.length === all.length ? notes : [...notes, left];
  return [...kept, ...shortened.map((text) => notification('shortened', 'warning', text))];
}

function notification(id: keyof typeof notificationKinds, level: 'error' | 'warning', text: string): Wire {
  return { descriptor: { id }, level, message: { text: sarifText(shown(text, longest.prose)) } };
}
