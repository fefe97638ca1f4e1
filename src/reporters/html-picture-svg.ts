/** The picture of the change as inline SVG, and the same as a table for those who cannot see it. */
import { countOf, formatCount } from '../model/time.ts';
import { folded, type Html, markup, nothing, table } from './html-markup.ts';
import type { ArrowKind, Box, Picture, PlacedArrow } from './html-picture.ts';

const width = 960;
const boxWidth = 290;
const head = 30;
const lineHeight = 18;
const labelLength = 40;

export const arrowWords: Readonly<Record<ArrowKind, string>> = {
  blocked: 'newly blocked',
  allowed: 'newly allowed',
  unclear: 'cannot say',
  isolation: 'isolation lost',
};

export function pictureHtml(picture: Picture): Html {
  const { sources, destinations, arrows, height, drawn, all } = picture;
  const total = height + head + 6;
  const kinds = (Object.keys(arrowWords) as ArrowKind[]).filter((kind) => arrows.some((arrow) => arrow.kind === kind));
  return markup`<figure>
<div class="scroll"><svg class="picture" viewBox="0 0 ${width} ${round(total)}" width="${width}" height="${round(total)}" role="img" aria-labelledby="picture-title" aria-describedby="picture-words">
<title id="picture-title">Who talks to whom, as far as it changes</title>
<text class="column" x="0" y="14">from</text><text class="column" x="${width - boxWidth}" y="14">to</text>
<g transform="translate(0 ${head})">
${sources.map((box) => boxSvg(box, 0))}${destinations.map((box) => boxSvg(box, width - boxWidth))}${arrows.map(arrowSvg)}</g>
</svg></div>
<figcaption id="picture-words"><ul class="legend">${kinds.map(legendItem)}</ul>
${formatCount(drawn)} of ${countOf(all, 'pair')} shown.</figcaption>
${folded(markup`The same as a table`, tableOf(picture))}</figure>`;
}

function boxSvg({ name, lines, top, height }: Box, left: number): Html {
  const first = top + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  const texts = lines.map(
    (line, index) => markup`<text x="${left + 12}" y="${round(first + index * lineHeight)}">${line}</text>`,
  );
  return markup`<g class="box"><title>${name}</title><rect x="${left + 0.5}" y="${round(top)}" width="${boxWidth - 1}" height="${round(height)}" rx="6"/>${texts}</g>\n`;
}

function arrowSvg({ kind, start, end, ports, from, to }: PlacedArrow): Html {
  const [x1, x2] = [boxWidth, width - boxWidth];
  const middle = (x1 + x2) / 2;
  const tip = kind === 'blocked' ? x2 - 18 : x2 - 9;
  const label = ports.length > labelLength ? `${ports.slice(0, labelLength)}…` : ports;
  const curve = `M${x1} ${round(start)} C${middle} ${round(start)} ${middle} ${round(end)} ${tip} ${round(end)}`;
  return markup`<g class="arrow ${kind}"><title>${`${arrowWords[kind]}: ${from} → ${to} ${ports}`}</title><path class="line" d="${curve}"/>${tipSvg(kind, x2, end)}<text x="${x2 - 24}" y="${round(end - 6)}">${label}</text></g>\n`;
}

function tipSvg(kind: ArrowKind, x: number, y: number): Html {
  const at = (dx: number, dy: number): string => `${x + dx} ${round(y + dy)}`;
  switch (kind) {
    case 'blocked':
      return markup`<path class="tip" d="M${at(-18, -5)} L${at(-8, 5)} M${at(-18, 5)} L${at(-8, -5)}"/>`;
    case 'allowed':
      return markup`<path class="tip filled" d="M${at(-12, -5.5)} L${at(-1, 0)} L${at(-12, 5.5)} Z"/>`;
    case 'unclear':
    case 'isolation':
      return markup`<path class="tip" d="M${at(-10, -5)} L${at(-2, 0)} L${at(-10, 5)}"/>`;
  }
}

function legendItem(kind: ArrowKind): Html {
  return markup`<li><svg class="sample" viewBox="0 0 56 14" width="56" height="14" aria-hidden="true"><g class="arrow ${kind}"><path class="line" d="M1 7 L${kind === 'blocked' ? 38 : 46} 7"/>${tipSvg(kind, 56, 7)}</g></svg> ${arrowWords[kind]}</li>`;
}

const header = ['change', 'from', 'to', 'ports', 'pairs'] as const;

function tableOf({ arrows }: Picture): Html {
  if (arrows.length === 0) return nothing;
  const rows = arrows.map(({ kind, from, to, ports, pairs }) => [
    markup`${arrowWords[kind]}`,
    markup`<code>${from}</code>`,
    markup`<code>${to}</code>`,
    markup`${ports}`,
    markup`${formatCount(pairs)}`,
  ]);
  return table('Who talks to whom, as far as it changes', header, rows);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
