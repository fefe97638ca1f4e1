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
  const nodes: Nodes = new Map();
  const lines: string[] = [];
  let drawn = 0;
  let all = 0;
  for (const { kind, rows: every } of findings) {
    const arrow = arrows[kind];
    const rows = every.filter((row) => !isHidden(row));
    if (arrow === undefined) continue;
    all += rows.length;
    for (const bundle of bundles(rows)) {
      const { row, pairs } = bundle;
      const ends = lines.length < edgesShown ? endsOf(bundle, nodes) : undefined;
      if (ends === undefined) continue;
      lines.push(`  ${ends[0]} ${arrow.line}|"${arrow.word} ${diagramLabel(portsText(row.ports))}"| ${ends[1]}`);
      drawn += pairs;
    }
  }
  if (lines.length === 0) return undefined;
  const labels = [...nodes.values()].map(({ id, label }) => `  ${id}["${label}"]`);
  const note = drawn < all ? `\n\n${formatCount(drawn)} of ${countOf(all, 'pair')} drawn.` : '';
  return `\`\`\`mermaid\nflowchart LR\n${[...labels, ...lines].join('\n')}\n\`\`\`${note}`;
}

/** By what each stands for. */
type Nodes = Map<string, { readonly id: string; readonly label: string }>;

interface Bundle {
  readonly row: Row;
  /** What stands for the source. */
  readonly label: string;
  /** Whether the label means no source by its name: "27 others" here and there are not the same. */
  readonly gathered: boolean;
  readonly pairs: number;
}

/** The first pairs of one cause each with an arrow, the others to the same destination as one. */
function bundles(rows: readonly Row[]): readonly Bundle[] {
  const single = (row: Row): Bundle => ({ row, label: formatParty(row.source), gathered: false, pairs: 1 });
  if (rows.length <= pairsShown) return rows.map(single);
  const singles = rows.slice(0, pairsShown - 1);
  const rest = rows.slice(pairsShown - 1);
  const [first] = rest;
  const alike = first === undefined ? [] : rest.filter((row) => formatDestination(row) === formatDestination(first));
  return [...singles.map(single), ...(first === undefined ? [] : [gatheredAt(first, alike.length)])];
}

function gatheredAt(row: Row, pairs: number): Bundle {
  return { row, label: `${formatCount(pairs)} others`, gathered: true, pairs };
}

function formatDestination({ destination, ports }: Row): string {
  return `${formatParty(destination)} ${portsText(ports)}`;
}

/** The nodes of both ends, made where there is still room. */
function endsOf({ row, label, gathered }: Bundle, nodes: Nodes): readonly [string, string] | undefined {
  const [source, destination] = [label, formatParty(row.destination)].map((text) => diagramLabel(text));
  if (source === undefined || destination === undefined) return undefined;
  const key = gathered ? `${nodes.size} ${source}` : `= ${source}`;
  const ends = [
    { key, label: source },
    { key: `= ${destination}`, label: destination },
  ];
  const fresh = new Map(ends.filter((end) => !nodes.has(end.key)).map((end) => [end.key, end.label]));
  if (nodes.size + fresh.size > nodesShown) return undefined;
  for (const [end, text] of fresh) nodes.set(end, { id: `n${nodes.size + 1}`, label: text });
  return [nodes.get(key)?.id ?? '', nodes.get(`= ${destination}`)?.id ?? ''];
}
