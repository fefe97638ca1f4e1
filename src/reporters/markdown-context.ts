/** The sections around the findings: what was compared, waived, not seen and read. */
import type { Report, StateReport } from '../model/finding.ts';
import type { LogSummary, UnidentifiedReason } from '../model/flow.ts';
import { countOf, formatCount, formatShare } from '../model/time.ts';
import { coverageTables } from './coverage.ts';
import { code } from './escape.ts';
import { wordsOf } from './kinds.ts';
import { capped, details, type Links, list, markdownOf, paragraphs, table } from './markdown-phrase.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { comparedWith, type Fact, remarksOf, statesOf, windowText } from './verdict.ts';
import { comingsOf } from './comings.ts';
import { subjectPhrase } from './finding-words.ts';

const factWords: Readonly<Record<Fact['label'], string>> = {
  cluster: 'Compared with',
  logs: 'Logs:',
  seen: 'Recorded:',
  blind: 'Not visible:',
  model: 'The model',
  renamed: 'Renamed:',
  proof: 'Proof:',
};

/** What the change was compared with, one fact a line. */
export function compared(report: Report, links: Links): string {
  const facts = comparedWith(report);
  if (facts.length === 0) return 'The change touches nothing that policies decide on.';
  const lines = facts.map(({ label, phrase }) => say`${words(factWords[label])} ${phrase}`);
  return lines.map((line) => markdownOf(line, links)).join('<br>\n');
}

/** Workloads that come and go, with what they may connect to. */
export function comings(report: Report, links: Links): string {
  return paragraphs(
    comingsOf(report).map(({ label, who, rows }) =>
      details(
        `Workloads ${label}`,
        paragraphs([
          markdownOf(who, links),
          list(
            capped(
              rows.map((row) => markdownOf(row, links)),
              20,
            ),
          ),
        ]),
      ),
    ),
  );
}

/** Findings that a waiver excuses, each with reason, owner and last day. */
export function waived(report: Report, links: Links): string {
  const items = report.waived.map((finding) => {
    const { waived: waiver } = finding;
    const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
    if (waiver === undefined) return markdownOf(what, links);
    return markdownOf(
      say`${what}, until ${name(waiver.expires)} by ${name(waiver.owner)}: ${prose(waiver.reason)}`,
      links,
    );
  });
  return details(`Waived: ${countOf(items.length, 'finding')}`, list(capped(items, 20)));
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

/** What this report could not see. */
export function unseen(report: Report): string {
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
  const items = [...remarksOf(report).map((text) => prose(text)), ...own.filter((text) => text !== '').map(words)];
  const shown = capped(
    items.map((item) => markdownOf(item, { docs: '' })),
    30,
  );
  return details('What this could not see', list(shown));
}

const tableRows = 30;

/** Gaps of the logs, CronJobs that did not run, and when each workload was recorded. */
export function covered({ coverage }: Report): string {
  const links: Links = { docs: '' };
  const tables = (coverage === undefined ? [] : coverageTables(coverage)).flatMap(({ header, rows }) => [
    table(
      header,
      rows.slice(0, tableRows).map((row) => row.map((cell) => markdownOf(cell, links))),
    ),
    rows.length > tableRows ? `${tableRows} of ${formatCount(rows.length)} shown.` : '',
  ]);
  return details('What the logs cover', paragraphs(tables));
}

/** Inputs, states and logs in numbers. */
export function whatWasRead(report: Report): string {
  return details('What was read', inputsOf(report));
}

function inputsOf(report: Report): string {
  const links: Links = { docs: '' };
  const inputs = report.inputs.map(({ what, count }) =>
    markdownOf(say`${words(`${formatCount(count)} `)}${prose(what)}`, links),
  );
  const states = statesOf(report);
  const logs = report.coverage?.logs ?? [];
  const merged = Object.entries(report.coverage?.merged ?? {}).filter(([, records]) => records > 0);
  return paragraphs([
    list(capped(inputs, 30)),
    states.length === 0
      ? ''
      : table(
          [
            'state',
            'workloads',
            'policies before → after',
            'recorded',
            'newly blocked',
            'newly allowed',
            'unclear',
            'agreement',
          ],
          states.slice(0, 50).map(stateRow),
        ),
    states.length > 50 ? `50 of ${countOf(states.length, 'state')} shown.` : '',
    logs.length === 0 ? '' : table(['log', 'format', 'records', 'window', 'skipped'], logs.slice(0, 50).map(logRow)),
    logs.length > 50 ? `50 of ${countOf(logs.length, 'log')} shown.` : '',
    merged.length === 0
      ? ''
      : `Left out because another record says the same: ${merged.map(([why, records]) => `${formatCount(records)} ${why}`).join(', ')}.`,
  ]);
}

function stateRow({ id, workloads, policies, connections }: StateReport): readonly string[] {
  const { recorded, blocked, opened, unclear, agreement } = connections;
  return [
    code(id),
    formatCount(workloads),
    `${formatCount(policies.base)} → ${formatCount(policies.head)}`,
    ...[recorded, blocked, opened, unclear].map(formatCount),
    formatShare(agreement.agreed, agreement.checked),
  ];
}

function logRow({ file, format, records, first, last, skipped }: LogSummary): readonly string[] {
  const reasons = skipped
    .slice(0, 3)
    .map(({ reason, lines }) => say`${words(`${countOf(lines, 'line')}: `)}${prose(reason)}`);
  const more = skipped.length > 3 ? [words(countOf(skipped.length - 3, 'more reason'))] : [];
  return [
    code(file),
    code(format),
    formatCount(records),
    first === undefined || last === undefined ? '' : windowText(first, last),
    markdownOf(join([...reasons, ...more], '; '), { docs: '' }),
  ];
}

/** In small print: what ran on what, so that a number can be traced to a run. */
export function footer({ tool, mode, base, head }: Report): string {
  const tree = ({ name: of, commit }: Report['base']): Phrase =>
    commit === undefined ? name(of) : say`${name(of)} ${name(commit.slice(0, 7))}`;
  return `<sub>${markdownOf(say`${words(`${tool.name} `)}${name(tool.version)} · base ${tree(base)} · head ${tree(head)} · mode ${words(mode)}`, { docs: '' })}</sub>`;
}
