/** A small picture of the change for Mermaid. It only repeats what the table says. */
import type { Finding, FindingKind, Row } from '../model/finding.ts';
import { formatParty } from '../model/party.ts';
import { countOf, formatCount } from '../model/time.ts';
import { diagramLabel } from './escape.ts';
import { isHidden } from './finding-words.ts';
import { portsText } from './words.ts';

const nodesShown = 14;
const edgesShown = 20;
/** Of one cause. */
const pairsShown = 4;

/** How an arrow of a kind is drawn and what it says; kinds without an arrow are no connections. */
const arrows: Readonly<Partial<Record<FindingKind, { readonly line: string; readonly word: string }>>> = {
  'blocked-connection': { line: '--x', word: 'blocked' },
  'lost-access': { line: '--x', word: 'blocked' },
  'opened-connection': { line: '==>', word: 'allowed' },
  'new-access': { line: '==>', word: 'allowed' },
  'unclear-verdict': { line: '-.->', word: 'cannot say' },
};

/** A fenced flowchart and how much of the change it shows, or undefined if there is nothing to draw. */
export function diagram(findings: readonly Finding[]): string | undefined {
  const nodes = new Map<string, string>();
  const lines: string[] = [];
  let drawn = 0;
  let all = 0;
  for (const { kind, rows: every } of findings) {
    const arrow = arrows[kind];
    const rows = every.filter((row) => !isHidden(row));
    if (arrow === undefined) continue;
    all += rows.length;
    for (const { row, label, pairs } of bundles(rows)) {
      const ends = lines.length < edgesShown ? endsOf(row, label, nodes) : undefined;
      if (ends === undefined) continue;
      lines.push(`  ${ends[0]} ${arrow.line}|"${arrow.word} ${diagramLabel(portsText(row.ports))}"| ${ends[1]}`);
      drawn += pairs;
    }
  }
  if (lines.length === 0) return undefined;
  const labels = [...nodes].map(([label, id]) => `  ${id}["${label}"]`);
  const note = drawn < all ? `\n\n${formatCount(drawn)} of ${countOf(all, 'pair')} drawn.` : '';
  return `\`\`\`mermaid\nflowchart LR\n${[...labels, ...lines].join('\n')}\n\`\`\`${note}`;
}

interface Bundle {
  readonly row: Row;
  /** What stands for the source. */
  readonly label: string;
  readonly pairs: number;
}

/** The first pairs of one cause each with an arrow, the others to the same destination as one. */
function bundles(rows: readonly Row[]): readonly Bundle[] {
  const label = ({ source }: Row): string => formatParty(source);
  if (rows.length <= pairsShown) return rows.map((row) => ({ row, label: label(row), pairs: 1 }));
  const singles = rows.slice(0, pairsShown - 1);
  const rest = rows.slice(pairsShown - 1);
  const [first] = rest;
  const alike = first === undefined ? [] : rest.filter((row) => formatDestination(row) === formatDestination(first));
  return [
    ...singles.map((row) => ({ row, label: label(row), pairs: 1 })),
    ...(first === undefined ? [] : [{ row: first, label: `${formatCount(alike.length)} others`, pairs: alike.length }]),
  ];
}

function formatDestination({ destination, ports }: Row): string {
  return `${formatParty(destination)} ${portsText(ports)}`;
}

/** The nodes of both ends, made where there is still room. */
function endsOf(
  { destination }: Row,
  source: string,
  nodes: Map<string, string>,
): readonly [string, string] | undefined {
  const labels = [source, formatParty(destination)].map((text) => diagramLabel(text));
  const fresh = new Set(labels.filter((label) => !nodes.has(label)));
  if (nodes.size + fresh.size > nodesShown) return undefined;
  for (const label of fresh) nodes.set(label, `n${nodes.size + 1}`);
  return [nodes.get(labels[0] ?? '') ?? '', nodes.get(labels[1] ?? '') ?? ''];
}
