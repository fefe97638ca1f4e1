/** The findings of the HTML report, worst first, as far as there is room. */
import { type Finding, type FindingKind, type Report, severities } from '../model/finding.ts';
import { formatCount } from '../model/time.ts';
import {
  filterBar,
  type NamespaceNumbers,
  namespacesOf,
  numberNamespaces,
  traitAttributes,
  type Traits,
} from './html-filter.ts';
import { findingBody, findingCells, findingHeader } from './html-finding.ts';
import { bytesOf, type Html, isEmpty, type Links, markup, nothing } from './html-markup.ts';
import { wordsOf } from './kinds.ts';
import { foldedText, visibleFindings } from './verdict.ts';

/** The findings in at most so many bytes: first the rows of the table, then what stands below them. */
export function findingsHtml(report: Report, links: Links, bytes: number): Html {
  const findings = visibleFindings(report);
  if (findings.length === 0) return nothing;
  const traits = findings.map(traitsOf);
  const numbers = numberNamespaces(traits);
  const rows = firstFitting(
    findings.map((finding, index) => () => rowHtml(finding, index, report, links)),
    bytes * 0.6,
  );
  const room = bytes - rows.reduce((sum, row) => sum + bytesOf(row), 0);
  const bodies = firstFitting(
    findings.slice(0, rows.length).map((finding) => () => findingBody(finding, report, links)),
    room - rows.length * 200,
  );
  const units = rows.map((row, index) => unitHtml(row, bodies[index], traits[index], index, numbers));
  return markup`${filterBar('findings-table', 'findings', traits.slice(0, rows.length), numbers, kindWord)}
<table id="findings-table" class="findings" data-sorts>
<caption class="unseen">Findings, worst first; below each why, since when and what to do</caption>
<thead><tr>${findingHeader.map((text) => markup`<th scope="col">${text}</th>`)}</tr></thead>
${units}</table>
${leftOut(findings, rows.length, bodies.length)}`;
}

function kindWord(kind: string): string {
  return `${wordsOf({ kind: kind as FindingKind }).word} (${kind})`;
}

function traitsOf({ severity, kind, rows, causes }: Finding): Traits {
  const parties = rows.flatMap(({ source, destination }) => [source, destination]);
  return {
    severity,
    kind,
    namespaces: namespacesOf(
      parties,
      causes.map(({ object }) => object),
    ),
  };
}

/** The first pieces that fit into so many bytes together; the others are not even made. */
export function firstFitting(makers: readonly (() => Html)[], bytes: number): readonly Html[] {
  const made: Html[] = [];
  let left = bytes;
  for (const make of makers) {
    const piece = make();
    left -= bytesOf(piece);
    if (left < 0) break;
    made.push(piece);
  }
  return made;
}

function rowHtml(finding: Finding, index: number, report: Report, links: Links): Html {
  const [head, ...cells] = findingCells(finding, `f${index + 1}`, report, links);
  const order = severities.indexOf(finding.severity);
  return markup`<tr><th scope="row" data-order="${order}">${head ?? nothing}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}

/** A row and what is below it, as one that is found, sorted and linked to. */
function unitHtml(
  row: Html,
  body: Html = nothing,
  traits: Traits | undefined,
  index: number,
  numbers: NamespaceNumbers,
): Html {
  const attributes = traits === undefined ? nothing : traitAttributes(traits, numbers);
  const open = index === 0 ? markup` open` : nothing;
  const below = isEmpty(body)
    ? nothing
    : markup`\n<tr class="below"><td colspan="4"><details${open}><summary>Why, since when, what to do</summary>\n${body}</details></td></tr>`;
  return markup`<tbody id="f${index + 1}"${attributes}>${row}${below}</tbody>\n`;
}

function leftOut(findings: readonly Finding[], shown: number, explained: number): Html {
  const all = formatCount(findings.length);
  if (shown < findings.length) {
    const left = findings.slice(shown);
    return markup`<p class="cut">${formatCount(shown)} of ${all} findings shown, ${formatCount(explained)} explained; ${formatCount(left.length)} more: ${foldedText(left)}. The JSON report holds all of them.</p>`;
  }
  if (explained === findings.length) return nothing;
  return markup`<p class="cut">${formatCount(explained)} of ${all} findings explained; the JSON report holds all of them.</p>`;
}
