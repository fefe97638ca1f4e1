/** What stands around the findings, in phrases: waivers, what was not seen, what was read, what ran. */
import type { Finding, Report, StateReport } from '../model/finding.ts';
import type { LogSummary, UnidentifiedReason } from '../model/flow.ts';
import { countOf, formatCount, formatShare, formatTime } from '../model/time.ts';
import { subjectPhrase } from './finding-words.ts';
import { wordsOf } from './kinds.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { type Fact, remarksOf, windowText } from './verdict.ts';

/** Before each fact on what the change was compared with. */
export const factWords: Readonly<Record<Fact['label'], string>> = {
  cluster: 'Compared with',
  logs: 'Logs:',
  seen: 'Recorded:',
  blind: 'Not visible:',
  model: 'The model',
  renamed: 'Renamed:',
  proof: 'Proof:',
};

export const nothingDecided = 'The change touches nothing that policies decide on.';

/** A finding that a waiver excuses, with reason, owner and last day. */
export function waivedPhrase(finding: Finding): Phrase {
  const { waived: waiver } = finding;
  const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
  if (waiver === undefined) return what;
  return say`${what}, until ${name(waiver.expires)} by ${name(waiver.owner)}: ${prose(waiver.reason)}`;
}

/** What it is about, by whom, when, and which commit was reviewed. */
export function approvedPhrase(finding: Finding): Phrase {
  const { approved } = finding;
  const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
  if (approved === undefined) return what;
  const when = words(formatTime(approved.at));
  return say`${what}, approved by ${name(approved.by)} on ${when} (review of ${name(approved.commit.slice(0, 7))})`;
}

export const unidentifiedWords: Readonly<Record<UnidentifiedReason, string>> = {
  'no-owner-at-that-time': 'nobody is known to have held the address then',
  'several-possible-owners': 'several may have held the address then',
  'before-first-sight': 'the record is older than the first sight of its address',
  'pod-not-in-cluster': 'no such pod is in the cluster now',
  'workload-not-in-cluster': 'no such workload is in the cluster now',
  'service-without-backends': 'the Service has no backend',
  'record-names-no-end': 'the record does not name its ends',
  'direction-unknown': 'nobody can say which end asked',
  withheld: 'the digest withholds the address',
};

/** What this report could not see, one phrase each. */
export function unseenPhrases(report: Report): readonly Phrase[] {
  const { coverage } = report;
  const own = [
    coverage !== undefined && coverage.lostEvents > 0
      ? `${countOf(coverage.lostEvents, 'event')} lost by the log source`
      : '',
    coverage?.sampled === true ? 'the logs are sampled: what is not in them may still happen' : '',
    ...(coverage?.unattributed ?? []).map(
      ({ why, records }) => `${countOf(records, 'record')} not attributed: ${unidentifiedWords[why]}`,
    ),
  ];
  return [...remarksOf(report).map((text) => prose(text)), ...own.filter((text) => text !== '').map(words)];
}

export const stateHeader = [
  'state',
  'workloads',
  'policies before → after',
  'recorded',
  'newly blocked',
  'newly allowed',
  'unclear',
  'agreement',
] as const;

export function stateCells({ id, workloads, policies, connections }: StateReport): readonly Phrase[] {
  const { recorded, blocked, opened, unclear, agreement } = connections;
  return [
    name(id),
    words(formatCount(workloads)),
    words(`${formatCount(policies.base)} → ${formatCount(policies.head)}`),
    ...[recorded, blocked, opened, unclear].map((count) => words(formatCount(count))),
    words(formatShare(agreement.agreed, agreement.checked)),
  ];
}

export const logHeader = ['log', 'format', 'records', 'window', 'skipped'] as const;

export function logCells({ file, format, records, first, last, skipped }: LogSummary): readonly Phrase[] {
  const reasons = skipped
    .slice(0, 3)
    .map(({ reason, lines }) => say`${words(`${countOf(lines, 'line')}: `)}${prose(reason)}`);
  const more = skipped.length > 3 ? [words(countOf(skipped.length - 3, 'more reason'))] : [];
  return [
    name(file),
    name(format),
    words(formatCount(records)),
    words(first === undefined || last === undefined ? '' : windowText(first, last)),
    join([...reasons, ...more], '; '),
  ];
}

/** Records left out since another says the same; empty where there are none. */
export function mergedText({ coverage }: Report): string {
  const merged = Object.entries(coverage?.merged ?? {}).filter(([, records]) => records > 0);
  if (merged.length === 0) return '';
  return `Left out because another record says the same: ${merged.map(([why, records]) => `${formatCount(records)} ${why}`).join(', ')}.`;
}

/** What ran on what, so that a number can be traced to a run. */
export function footerPhrase({ tool, mode, base, head }: Report): Phrase {
  const tree = ({ name: of, commit }: Report['base']): Phrase =>
    commit === undefined ? name(of) : say`${name(of)} ${name(commit.slice(0, 7))}`;
  return say`${words(`${tool.name} `)}${name(tool.version)} · base ${tree(base)} · head ${tree(head)} · mode ${words(mode)}`;
}
