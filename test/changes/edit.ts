/** An edit of some files, with a mark where its author should look, to the causes that the comparison finds. */
import type { Cause, Difference, Report } from '../../src/model/finding.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { formatPorts, partyName } from '../../src/model/party.ts';
import { formatRef } from '../../src/model/object.ts';
import { check } from '../../src/run.ts';
import { now } from '../program.ts';
import { deployment } from '../shop.ts';
import { memoryTree } from '../trees.ts';

export type Texts = Readonly<Record<string, string>>;

/** Two namespaces; web, api and db in one of them, and a scraper in the other. */
export const surroundings: Texts = {
  'namespaces.yaml': ['shop', 'ops']
    .map((name) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {team: ${name}}}\n`)
    .join('---\n'),
  'web.yaml': deployment('web', 8080),
  'api.yaml': deployment('api', 8081),
  'db.yaml': deployment('db', 5432),
  'scraper.yaml': deployment('scraper', 9090, 'ops'),
};

const mark = '§';

/** `file:line:column` of the mark, on whichever side it stands. */
export function markedPlace(...sides: readonly Texts[]): string | undefined {
  for (const [file, text] of sides.flatMap((side) => Object.entries(side))) {
    const at = text.indexOf(mark);
    if (at < 0) continue;
    const lines = text.slice(0, at).split('\n');
    return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  }
  return undefined;
}

function plain(files: Texts): Texts {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll(mark, '')]));
}

/** Both sides stand in the surroundings; a file of the same name replaces theirs, an empty one takes it away. */
export async function judged(before: Texts, after: Texts): Promise<Report> {
  const [base, head] = [before, after].map((files) => {
    const all = Object.entries({ ...surroundings, ...plain(files) }).filter(([, text]) => text !== '');
    return Object.fromEntries(all);
  });
  const request = { command: 'check', base: memoryTree('base', base ?? {}), head: memoryTree('head', head ?? {}) };
  const { report } = await check({ ...request, gate: {} }, { now: () => now, progress: () => undefined });
  return report;
}

export function differencesOf(report: Report): readonly Difference[] {
  return report.sources.flatMap(({ states }) => states.flatMap(({ differences }) => differences));
}

/** `source → destination PORTS`. */
export function pairOf({ source, destination, ports }: Difference): string {
  return `${partyName(source)} → ${partyName(destination)} ${formatPorts(ports)}`;
}

/** `Kind namespace/name at file:line:column: text`. */
export function causeText({ object, origin, text }: Cause): string {
  return `${formatRef(object)} at ${formatOrigin(origin)}: ${text}`;
}
