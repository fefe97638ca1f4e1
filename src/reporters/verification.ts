/** What became of the predictions of a report, as text, Markdown and JSON (`netpol-gate/verification/1`). */
import { formatRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatRow } from '../model/party.ts';
import { countOf, formatMoment, formatShare } from '../model/time.ts';
import type {
  CheckedPrediction,
  ClusterCheck,
  Outcome,
  PredictionKind,
  Rollout,
  Sighting,
  Unpredicted,
  Verification,
} from '../model/verification.ts';
import { predictionKinds, tallyOf } from '../model/verification.ts';
import { code, inertForRunner, prose, shown } from './escape.ts';
import { safeText } from './json.ts';
import { words } from './phrase.ts';
import { block } from './terminal.ts';
import { objectWire, partyWire, pick, placeWire, portWire, timeWire, type Wire } from './wire.ts';

export interface VerificationOptions {
  /** Rows of a section before "and N more". */
  readonly limit: number;
  /** Columns of text; absent: lines are not broken. */
  readonly width?: number;
}

interface Section {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly note: string }[];
}

const expectedWords: Readonly<Record<PredictionKind, readonly [predicted: string, saw: string]>> = {
  blocked: ['blocked', 'refused'],
  opened: ['opened', 'allowed'],
  'lost-access': ['refused without a record before', 'refused'],
  'new-access': ['allowed without a record before', 'used'],
};

/** `predicted 5 blocked, saw 5; 1 connection appeared that nobody predicted`. */
export function headlineOf({ counts, unpredicted, noneBefore }: Verification): string {
  const parts = predictionKinds.flatMap((kind) => {
    const { confirmed, contradicted, unseen } = counts[kind];
    const all = confirmed + contradicted + unseen;
    if (all === 0) return [];
    const [predicted] = expectedWords[kind];
    const against = contradicted > 0 ? `, ${contradicted} the other way` : '';
    return [`predicted ${all} ${predicted}, saw ${confirmed}${against}${unseen > 0 ? `, ${unseen} not seen` : ''}`];
  });
  const appeared =
    noneBefore === true
      ? 'whether one appeared that nobody predicted cannot be told'
      : unpredicted.length === 0
        ? 'no connection appeared that nobody predicted'
        : `${countOf(unpredicted.length, 'connection')} appeared that nobody predicted`;
  return [...(parts.length === 0 ? ['the report predicted nothing that records could show'] : parts), appeared].join(
    '; ',
  );
}

/** Shares over what was seen, so that silence makes nobody right. */
export function calibrationOf(verification: Verification): string {
  const { confirmed, contradicted, unseen } = tallyOf(verification);
  const [seen, all] = [confirmed + contradicted, confirmed + contradicted + unseen];
  if (all === 0) return 'nothing to measure';
  const right =
    seen === 0
      ? 'nothing of it was seen, so nothing can be said of their quality'
      : `${formatShare(confirmed, seen)} of those seen were right`;
  return `${confirmed} of ${all} confirmed, ${contradicted} contradicted, ${unseen} not seen${unseen === 0 ? '' : ' (which counts for neither)'}: ${right}; ${windowText(verification)}`;
}

function windowText({ window: { first, last, connections } }: Verification): string {
  if (first === undefined || last === undefined) return 'no records since the rollout';
  return `${countOf(connections, 'connection')} recorded from ${formatMoment(first)} to ${formatMoment(last)}`;
}

function rolloutText({ basis, from, writes }: Rollout): string {
  if (basis === 'asked') return `records count from ${formatMoment(from)} on, as asked`;
  const [last] = writes.slice(-1);
  if (basis === 'report' || last === undefined)
    return `not known when it was rolled out: all records after the report (${formatMoment(from)}) count`;
  const what = writes.length === 1 ? formatRef(last.object) : countOf(writes.length, 'changed object');
  return `${what} written until ${formatMoment(last.time)}, last by ${last.user} (${last.client.slice(0, 60)}); records count from ${formatMoment(from)} on`;
}

function clusterText({ asked, asPredicted, unasked, differs, states = [] }: ClusterCheck): string {
  const state =
    asked === 0
      ? 'nothing of what was predicted can be asked about'
      : asked === asPredicted
        ? `the policies there now answer as predicted, ${asked} of ${asked}: rolled out`
        : asPredicted === 0
          ? `the policies there now answer none of ${asked} as predicted: not rolled out, or taken back`
          : `the policies there now answer ${asPredicted} of ${asked} as predicted: rolled out in part, or changed since`;
  const each = states.map((one) => `${one.name} ${one.asPredicted} of ${one.asked}`).join(', ');
  const where = each === '' || asked === asPredicted ? '' : ` (${each})`;
  const left =
    unasked === 0 ? '' : `; ${unasked} not asked: an end is gone or cannot be named, or they are beyond the first 500`;
  const files =
    differs === undefined
      ? ''
      : differs.length === 0
        ? '; the changed objects are as in the head tree'
        : `; not as in the head tree: ${differs.slice(0, 5).map(formatRef).join(', ')}${differs.length > 5 ? ` and ${differs.length - 5} more` : ''}`;
  return `${asked === 0 ? '' : 'asked for a sample, one port and one address of each: '}${state}${where}${left}${files}`;
}

function seenText({ verdict, count, last, sample }: Sighting): string {
  const times = count === 1 ? 'once' : `${count} times`;
  return `${verdict} ${times}, last ${formatMoment(last)}${sample === undefined ? '' : ` (${formatOrigin(sample)})`}`;
}

function sectionsOf({ predictions, unpredicted, cluster }: Verification): readonly Section[] {
  const by = (outcome: Outcome): Section['rows'] =>
    predictions.filter((one) => one.outcome === outcome).map((one) => ({ name: formatRow(one), note: noteOf(one) }));
  return [
    { title: 'Contradicted', rows: by('contradicted') },
    { title: 'Predicted by nobody', rows: unpredicted.map(unpredictedRow) },
    {
      title: 'The cluster answers otherwise',
      rows: (cluster?.otherwise ?? []).map((one) => ({
        name: formatRow(one),
        note: `predicted ${one.predicted}, the policies there now say ${one.now}`,
      })),
    },
    { title: 'Confirmed', rows: by('confirmed') },
    { title: 'Not seen', rows: by('unseen') },
  ].filter(({ rows }) => rows.length > 0);
}

function noteOf({ kind, seen }: CheckedPrediction): string {
  const [predicted] = expectedWords[kind];
  return seen === undefined ? `predicted ${predicted}; no record since` : `predicted ${predicted}; ${seenText(seen)}`;
}

function unpredictedRow(one: Unpredicted): { name: string; note: string } {
  const { change, seen, before } = one;
  return {
    name: formatRow(one),
    note: `${change.replace('-', ' ')}: before ${seenText(before)}; since ${seenText(seen)}`,
  };
}

function factsOf(verification: Verification): readonly (readonly [label: string, text: string])[] {
  const { report, rollout, cluster, limits, left } = verification;
  return [
    ['report', `${report.base} → ${report.head}, ${report.conclusion}, judged ${formatMoment(report.time)}`],
    ['rollout', rolloutText(rollout)],
    ...(cluster === undefined ? [] : [['cluster', clusterText(cluster)] as const]),
    ...rollout.later
      .slice(-3)
      .map(
        ({ object, time, user }) =>
          ['since', `${formatRef(object)} written again ${formatMoment(time)} by ${user}`] as const,
      ),
    ...limits.map((text) => ['unseen', text] as const),
    ...(left > 0 ? [['unseen', `${countOf(left, 'prediction')} beyond the first were not looked at`] as const] : []),
  ];
}

export function verificationText(verification: Verification, { limit, width = Infinity }: VerificationOptions): string {
  const paragraph = (label: string, indent: number, column: number, text: string): readonly string[] =>
    block({ text: label, indent, column }, words(text), { colour: false, width });
  const lines = [
    ...paragraph('', 0, 0, capital(headlineOf(verification))),
    ...paragraph('calibration', 2, 15, calibrationOf(verification)),
    '',
    ...factsOf(verification).flatMap(([label, text]) => paragraph(label, 2, 15, shown(text, 600))),
    ...sectionsOf(verification).flatMap(({ title, rows }) => [
      '',
      `  ${title.toUpperCase()} (${rows.length})`,
      ...rows
        .slice(0, limit)
        .flatMap(({ name, note }) => [`    ${shown(name)}`, ...paragraph('', 6, 6, shown(note, 600))]),
      ...(rows.length > limit ? [`    and ${rows.length - limit} more`] : []),
    ]),
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

export function verificationMarkdown(verification: Verification, { limit }: VerificationOptions): string {
  const lines = [
    `### ${prose(capital(headlineOf(verification)))}`,
    '',
    `**Calibration:** ${prose(calibrationOf(verification))}`,
    '',
    ...factsOf(verification).map(([label, text]) => `- **${label}:** ${prose(text)}`),
    ...sectionsOf(verification).flatMap(({ title, rows }) => [
      '',
      `#### ${title} (${rows.length})`,
      '',
      '| connection | what was seen |',
      '|---|---|',
      ...rows.slice(0, limit).map(({ name, note }) => `| ${cell(code(name))} | ${cell(prose(note))} |`),
      ...(rows.length > limit ? ['', `and ${rows.length - limit} more`] : []),
    ]),
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function verificationJson(verification: Verification): string {
  const { report, rollout, window, counts, predictions, left, unpredicted, cluster, limits } = verification;
  const { confirmed, contradicted, unseen } = tallyOf(verification);
  const writeWire = ({ object, time, user, client }: Rollout['writes'][number]): Wire => ({
    object: objectWire(object),
    time: timeWire(time),
    user,
    client,
  });
  const value: Wire = {
    schema: 'netpol-gate/verification/1',
    headline: headlineOf(verification),
    report: { ...report, time: timeWire(report.time) },
    rollout: {
      basis: rollout.basis,
      from: timeWire(rollout.from),
      writes: rollout.writes.map(writeWire),
      unwritten: rollout.unwritten.map(objectWire),
      later: rollout.later.map(writeWire),
    },
    window: { first: timeWire(window.first), last: timeWire(window.last), connections: window.connections },
    calibration: { confirmed, contradicted, unseen },
    counts: Object.fromEntries(predictionKinds.map((kind) => [kind, { ...counts[kind] }])),
    predictions: predictions.map(({ kind, source, destination, ports, outcome, seen }) => ({
      kind,
      outcome,
      source: partyWire(source),
      destination: partyWire(destination),
      ports: ports.map(portWire),
      seen: seen && sightingWire(seen),
    })),
    left,
    unpredicted: unpredicted.map(({ change, source, destination, ports, seen, before }) => ({
      change,
      source: partyWire(source),
      destination: partyWire(destination),
      ports: ports.map(portWire),
      seen: sightingWire(seen),
      before: sightingWire(before),
    })),
    cluster: cluster && {
      ...pick(cluster, 'asked', 'asPredicted', 'unasked'),
      states: cluster.states?.map((state) => pick(state, 'name', 'asked', 'asPredicted')),
      differs: cluster.differs?.map(objectWire),
      otherwise: cluster.otherwise.map(({ source, destination, ports, predicted, now }) => ({
        source: partyWire(source),
        destination: partyWire(destination),
        ports: ports.map(portWire),
        predicted,
        now,
      })),
    },
    limits,
  };
  return `${safeText(JSON.stringify(value, null, 2))}\n`;
}

function sightingWire({ verdict, count, last, sample }: Sighting): Wire {
  return { verdict, count, last: timeWire(last), sample: sample && placeWire(sample) };
}
