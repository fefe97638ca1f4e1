/**
 * `npm run replays -- [DIR…]`: real commits with before, after, flows and the expected report; each case goes through
 * `check` as a pull request does. Exit code 1 on any disagreement.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding, Party, Report } from '../../src/model/finding.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { annotations } from '../../src/reporters/index.ts';
import type { Any } from './family.ts';
import { close, count, newTally } from './family.ts';
import { replay } from './replay-case.ts';

const schema = 'netpol-replay/1';
const tally = newTally();

type Ports = Set<string>;

/** Every pair, protocol and port that a list of rows names, as texts; ranges stay ranges between common borders. */
function cellsOf(
  rows: readonly { readonly pair: string; readonly protocol: string; readonly range: readonly [number, number] }[],
  borders: readonly number[],
): Ports {
  const cells: Ports = new Set();
  for (const { pair, protocol, range } of rows) {
    for (const [index, start] of borders.entries()) {
      const end = (borders[index + 1] ?? 65536) - 1;
      if (start >= range[0] && end <= range[1]) cells.add(`${pair} ${protocol} ${start}-${end}`);
    }
  }
  return cells;
}

function expectedRows(rows: readonly Any[]) {
  return rows.flatMap(({ src, dst, protocol, ports }) =>
    (protocol === 'ALL' ? ['TCP', 'UDP', 'SCTP'] : [protocol as string]).flatMap((name) =>
      (ports as [number, number][]).map((range) => ({
        pair: `${endText(src)} → ${endText(dst)}`,
        protocol: name,
        range,
      })),
    ),
  );
}

function endText(end: Any): string {
  return end.cidr === undefined ? `${end.namespace}/${end.workload}[${end.kind}]` : 'outside';
}

function partyText(party: Party): string {
  if (party.kind === 'workload') return `${party.workload.namespace}/${party.workload.name}[${party.workload.kind}]`;
  return party.kind === 'addresses' && party.everything ? 'outside' : JSON.stringify(party);
}

function foundRows(report: Report, change: string) {
  const differences = report.sources.flatMap(({ states }) => states.flatMap((state) => state.differences));
  return differences
    .filter((one) => one.change === change && partyText(one.source) !== partyText(one.destination))
    .flatMap(({ source, destination, ports }) =>
      ports.map(({ protocol, first, last }) => ({
        pair: `${partyText(source)} → ${partyText(destination)}`,
        protocol,
        range: [first, last] as const,
      })),
    );
}

function compareRows(report: Report, expected: Any, complain: (text: string) => void): void {
  for (const [field, change] of [
    ['newlyAllowed', 'newly-allowed'],
    ['newlyBlocked', 'newly-denied'],
  ] as const) {
    const [wanted, found] = [expectedRows(expected[field]), foundRows(report, change)];
    const borders = [...new Set([1, ...[...wanted, ...found].flatMap(({ range }) => [range[0], range[1] + 1])])].sort(
      (a, b) => a - b,
    );
    const [want, got] = [cellsOf(wanted, borders), cellsOf(found, borders)];
    for (const cell of want) if (!got.has(cell)) complain(`${field} lacks ${cell}`);
    if (expected.complete === true)
      for (const cell of got) if (!want.has(cell)) complain(`${field} has besides ${cell}`);
  }
  if (expected.complete === true) for (const { pair } of foundRows(report, 'unclear')) complain(`unclear: ${pair}`);
}

function linesOf(report: Report, kind: Finding['kind']): ReadonlySet<number> {
  const rows = [...report.findings, ...report.waived]
    .filter((finding) => finding.kind === kind)
    .flatMap((finding) => finding.rows);
  return new Set(
    rows
      .flatMap(({ connection }) => [connection?.allowed, connection?.denied].flatMap((one) => one?.samples ?? []))
      .map(({ line }) => line),
  );
}

function compareFlows(report: Report, { broken, opened, unchanged }: Any, complain: (text: string) => void): void {
  const [blocked, allowed] = [linesOf(report, 'blocked-connection'), linesOf(report, 'opened-connection')];
  for (const line of broken) if (!blocked.has(line)) complain(`flow ${line} is not blocked`);
  for (const line of opened) if (!allowed.has(line)) complain(`flow ${line} is not opened`);
  for (const line of unchanged) if (blocked.has(line) || allowed.has(line)) complain(`flow ${line} is not unchanged`);
}

/** Every place that the report names: causes of findings, and annotations on the head side. */
function compareAnnotations(report: Report, expected: readonly Any[], complain: (text: string) => void): void {
  const causes = report.findings.flatMap((finding) => finding.causes.map(({ origin }) => origin));
  const placed = annotations(report, { privacy: 'full' });
  const within = (line: number, wanted: Any): boolean =>
    line === wanted.line ||
    ((wanted.accept ?? []) as [number, number][]).some(([low, high]) => line >= low && line <= high);
  for (const one of expected) {
    const named = causes.some(
      (origin) => origin.kind === 'file' && origin.file === one.file && within(origin.line, one),
    );
    const shown = placed.some(({ path, start_line }) => path === one.file && within(start_line, one));
    if (!named && !shown)
      complain(`nothing points at ${one.file}:${one.line} (${causes.map(formatOrigin).join(', ')})`);
    const anchor = one.anchor;
    if (
      anchor !== undefined &&
      !placed.some(({ path, start_line }) => path === anchor.file && within(start_line, anchor))
    ) {
      complain(
        `no annotation at ${anchor.file}:${anchor.line} (${placed.map(({ path, start_line }) => `${path}:${start_line}`).join(', ')})`,
      );
    }
  }
}

function judge(report: Report, expected: Any, complain: (text: string) => void): void {
  const invalid = report.findings.some(({ kind }) => kind === 'invalid-manifest');
  const differs = report.sources.some(({ states }) => states.some(({ differences }) => differences.length > 0));
  const verdict = invalid ? 'error' : differs ? 'fail' : 'pass';
  if (verdict !== expected.verdict) complain(`verdict ${verdict}, expected ${expected.verdict}`);
  if (expected.verdict === 'error') return;
  compareRows(report, expected, complain);
  compareFlows(report, expected.flows, complain);
  if (expected.verdict !== 'pass') return;
  const visible = report.findings.filter(({ severity }) => severity !== 'ignore');
  for (const { title } of visible) complain(`a reviewer has to read: ${title}`);
  if (report.conclusion !== 'passed') complain(`the conclusion is ${report.conclusion}`);
}

async function runCase(folder: string, expected: Any): Promise<void> {
  const complaints: string[] = [];
  const complain = (text: string): unknown => complaints.push(text);
  try {
    const report = await replay(folder, expected);
    judge(report, expected, complain);
    compareAnnotations(report, expected.annotations, complain);
  } catch (error) {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (complaints.length === 0) tally.passed++;
  else {
    tally.failed++;
    for (const text of complaints) console.log(`${String(expected.case)}: ${text}`);
  }
}

const named = process.argv.slice(2);
for (const folder of (named.length > 0 ? named : ['../shared/replays']).map((one) => resolve(one))) {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) {
    count(tally.skipped, `no cases in ${folder}`);
    continue;
  }
  const cases = JSON.parse(readFileSync(index, 'utf8')) as Any[];
  for (const one of cases) {
    const own = join(folder, typeof one === 'string' ? one : (one.case ?? one.folder ?? one.name));
    const expected = JSON.parse(readFileSync(join(own, 'expected.json'), 'utf8'));
    if (expected.schema !== schema) count(tally.skipped, `another schema: ${String(expected.schema)}`);
    else if (expected.input.native !== true) count(tally.skipped, 'policies of a kind that is not evaluated yet');
    else await runCase(own, expected);
  }
}
process.exitCode = close(tally);
