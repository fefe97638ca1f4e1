/** Finding kinds as the rules of a SARIF tool. */
import type { Finding, FindingKind, Report } from '../model/finding.ts';
import { findingKinds } from '../model/finding.ts';
import { failsGate } from '../model/threshold.ts';
import type { ReporterOptions } from './index.ts';
import { wordsOf } from './kinds.ts';
import type { Wire } from './wire.ts';

export type SarifLevel = 'error' | 'warning' | 'note' | 'none';

/** What a kind is about, to be filtered by. */
export type FindingClass = 'traffic' | 'access' | 'manifest' | 'cluster' | 'evidence' | 'gate';

interface RuleWords {
  readonly class: FindingClass;
  /** One sentence. */
  readonly text: string;
}

const rules: Readonly<Record<FindingKind, RuleWords>> = {
  'blocked-connection': {
    class: 'traffic',
    text: 'A connection that logs recorded as allowed is allowed before the change and denied after it.',
  },
  'opened-connection': {
    class: 'traffic',
    text: 'A connection that logs recorded is denied before the change and allowed after it.',
  },
  'lost-isolation': { class: 'access', text: 'No policy isolates the workload any more, for ingress or for egress.' },
  'new-access': { class: 'access', text: 'Pairs and ports are newly allowed, and no log has a record of them.' },
  'lost-access': { class: 'access', text: 'Pairs and ports are newly denied, and no record of them counts.' },
  'unclear-verdict': {
    class: 'traffic',
    text: 'Nobody can say whether the change alters the verdict: both answers remain possible.',
  },
  'selects-nothing': { class: 'manifest', text: 'A policy that the change touches selects no pod.' },
  'peer-matches-nothing': { class: 'manifest', text: 'A rule that the change touches names a peer that nobody is.' },
  'port-not-served': { class: 'manifest', text: 'A rule that the change touches names a port that no pod serves.' },
  'half-open': {
    class: 'manifest',
    text: 'One side of a connection is allowed and the other denied, or DNS is forgotten.',
  },
  'split-peer': { class: 'manifest', text: 'Two list items stand where one with both selectors was likely meant.' },
  'split-port': { class: 'manifest', text: 'A port stands in one list item and its protocol in the next.' },
  'block-names-pods': { class: 'manifest', text: 'An address block names pods or Services, which have labels.' },
  'unused-rule': { class: 'manifest', text: 'A rule that the change touches could be left out.' },
  'no-effect': { class: 'manifest', text: 'A policy that the change touches could be left out.' },
  drift: { class: 'cluster', text: 'An object of the cluster differs from the base. The change is not to blame.' },
  'model-disagrees': { class: 'cluster', text: 'A recorded verdict contradicts the policies of the live cluster.' },
  'noisy-source': { class: 'evidence', text: 'A source was refused again and again, or scans.' },
  'thin-evidence': {
    class: 'evidence',
    text: 'The records are too few, too old or too blind for silence to mean anything.',
  },
  'not-evaluated': { class: 'manifest', text: 'Something that may hold policies could not be evaluated.' },
  'invalid-manifest': {
    class: 'manifest',
    text: 'The API server would refuse the manifest, or an object stands twice.',
  },
  'gate-changed': { class: 'gate', text: 'The change edits the gate file. The base side of it has judged.' },
  'waiver-expired': { class: 'gate', text: 'The last day of a waiver is over; what it covered is a finding again.' },
  'waiver-unused': { class: 'gate', text: 'A waiver matches no finding.' },
};

export function classOf(kind: FindingKind): FindingClass {
  return rules[kind].class;
}

export function ruleIndexOf(kind: FindingKind): number {
  return findingKinds.indexOf(kind);
}

/**
 * The gate's threshold in the words of SARIF: `error` is what fails the job and nothing else, since hosts stop merges
 * by it. So a waived or approved finding is a note, and in mode `report` there is no error.
 */
export function levelOf(
  finding: Pick<Finding, 'kind' | 'severity' | 'waived' | 'approved'>,
  { mode, threshold }: Pick<Report, 'mode' | 'threshold'>,
): SarifLevel {
  const { severity } = finding;
  if (severity === 'ignore') return 'none';
  if (finding.waived !== undefined || finding.approved !== undefined) return 'note';
  if (mode === 'enforce' && failsGate(finding, threshold)) return 'error';
  return severity === 'notice' ? 'note' : 'warning';
}

/** All kinds, in their order, whether found or not. */
export function rulesWire(report: Report, options: Pick<ReporterOptions, 'docs'>): readonly Wire[] {
  return findingKinds.map((kind) => {
    const { class: about, text } = rules[kind];
    const page = `${options.docs}${kind}.md`;
    return {
      id: kind,
      name: kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: sentence(wordsOf({ kind }).title) },
      fullDescription: { text },
      help: {
        text: `${text} What it means, examples, how to mend and how to waive it: ${page}`,
        markdown: `${text} [What it means, examples, how to mend and how to waive it](${page})`,
      },
      helpUri: page,
      defaultConfiguration: { level: levelOf({ kind, severity: report.threshold.severity[kind] }, report) },
      properties: { class: about, tags: ['kubernetes', 'network-policy', about] },
    };
  });
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}
