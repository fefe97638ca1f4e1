// The HTML report: complete, bounded, by itself, and its picture drawn so that it can be read.
import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Finding, Report } from '../../src/model/finding.ts';
import { html } from '../../src/reporters/html.ts';
import { pictureOf, wrapped } from '../../src/reporters/html-picture.ts';
import { cause, connection, evidence, finding, party, place, report, row, state } from '../build.ts';
import { forSeeds, share } from '../random.ts';
import { faultsOfHtml } from './faults.ts';
import { options } from './options.ts';
import { pageOfHtml, textOf } from './page.ts';
import { reports } from './reports.ts';

type Element = DefaultTreeAdapterTypes.Element;
const cases = Object.entries(reports).map(([name, of]) => ({ name, of, document: html.render(of, options) }));

function elements(document: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(document));
  return found;
}

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((each) => each.name === name)?.value;
const contentOf = (element: Element | undefined): string =>
  element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';

describe.each(cases)('$name', ({ of, document }) => {
  const all = elements(document);

  test('the content security policy lets in its own style and script and nothing else', () => {
    const policy = attribute(
      all.find((each) => attribute(each, 'http-equiv') !== undefined),
      'content',
    );
    const hash = (tag: string): string =>
      createHash('sha256')
        .update(contentOf(all.find(({ tagName }) => tagName === tag)))
        .digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('it is a sound page: ids once, every reference leads somewhere, a heading of each level, no fault', () => {
    const ids = all.flatMap((each) => attribute(each, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = ['aria-labelledby', 'aria-describedby', 'data-for'].flatMap((name) =>
      all.flatMap((each) => attribute(each, name) ?? []),
    );
    const linked = all.flatMap((each) => attribute(each, 'href') ?? []).filter((each) => each.startsWith('#'));
    for (const id of [...named, ...linked.map((each) => each.slice(1))]) expect(ids).toContain(id);
    expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(faultsOfHtml(document, options)).toEqual([]);
  });

  test('every finding is there, worst first, and every table has heads and a caption', () => {
    const visible = of.findings.filter(({ severity }) => severity !== 'ignore');
    const units = all.filter((each) => attribute(each, 'data-severity') !== undefined);
    expect(units.map((each) => attribute(each, 'data-kind'))).toEqual(visible.map(({ kind }) => kind));
    const seen = textOf(pageOfHtml(document));
    for (const { details } of visible) for (const each of details) expect(seen).toContain(each);
    for (const { waived } of of.waived) expect(seen).toContain(waived?.reason);
    for (const table of all.filter(({ tagName }) => tagName === 'table')) {
      const within = (node: DefaultTreeAdapterTypes.Node): readonly string[] =>
        'childNodes' in node ? [node.nodeName, ...node.childNodes.flatMap(within)] : [];
      expect(within(table)).toEqual(expect.arrayContaining(['caption', 'thead', 'th']));
    }
  });

  test('it is told to a screen what it is: language, title, landmarks, labels of fields', () => {
    expect(
      attribute(
        all.find(({ tagName }) => tagName === 'html'),
        'lang',
      ),
    ).toBe('en');
    for (const tag of ['title', 'header', 'main', 'footer'])
      expect(all.filter(({ tagName }) => tagName === tag).length).toBeGreaterThan(0);
    for (const field of all.filter(({ tagName }) => tagName === 'input' || tagName === 'select'))
      expect(field.parentNode?.nodeName).toBe('label');
  });
});

function many(count: number, rows: number, name: string): Report {
  const findings = Array.from({ length: count }, (_, index): Finding =>
    finding(index % 2 === 0 ? 'blocked-connection' : 'new-access', {
      title: `${name} ${index}`,
      severity: index < count / 2 ? 'error' : 'notice',
      fingerprint: `${index}`,
      details: Array.from({ length: 20 }, () => name),
      causes: [cause({ origin: place(`policies/${index}.yaml:1:1`), text: name })],
      rows: Array.from({ length: rows }, (_, each) =>
        row(`${name}/${each}`, `${name}/db`, 5432, {
          connection: connection(party('a/b'), party('c/d'), 5432, { allowed: evidence(each + 1) }),
        }),
      ),
    }),
  );
  const differences = findings.flatMap((each) =>
    each.rows.map((of) => ({
      ...of,
      change: 'newly-denied' as const,
      surprise: 'implied' as const,
      causes: each.causes,
      before: 'allowed' as const,
      after: 'denied' as const,
    })),
  );
  return report({
    conclusion: 'failed',
    because: Array.from({ length: 300 }, (_, index) => `${name} ${index}`),
    findings,
    blindSpots: Array.from({ length: 500 }, (_, index) => `${name} ${index}`),
    inputs: Array.from({ length: 400 }, (_, index) => ({ what: name, count: index })),
    sources: [
      { id: 'x', states: Array.from({ length: 3 }, (_, index) => state({ id: `${name}${index}`, differences })) },
    ],
  });
}

test.each([
  { name: 'many findings', of: many(4000, 3, 'shop'), most: 8_000_000 },
  { name: 'long names', of: many(60, 5, 'n'.repeat(10_000)), most: 8_000_000 },
  { name: 'names that escapes make longer', of: many(100, 5, '\u202e<&"'.repeat(100)), most: 8_000_000 },
  { name: 'little room', of: many(300, 5, 'shop'), most: 200_000 },
  { name: 'hardly any room', of: many(300, 5, 'shop'), most: 60_000 },
])('$name: the page ends, and says what it leaves out', ({ of, most }) => {
  const document = html.render(of, { ...options, characters: most });
  expect(Buffer.byteLength(document)).toBeLessThanOrEqual(most);
  expect(document.match(/<tbody id="f\d+"/g)?.length ?? 0).toBeGreaterThan(2);
  const page = textOf(pageOfHtml(document));
  // What the page holds less of than the report is said.
  const explained = document.match(/<tr class="below">/g)?.length ?? 0;
  if (explained < of.findings.length) expect(page).toMatch(/[\d,]+ of [\d,]+ findings (?:shown|explained)/);
  else expect(of.findings.length).toBeLessThan(200);
});

test('of many pairs a hundred are listed, and the picture draws a few', () => {
  const text = textOf(pageOfHtml(html.render(many(1, 300, 'shop'), options)));
  expect(text).toContain('300 pairs, 100 of 300 shown');
  expect(text).toContain('6 of 300 pairs shown.');
});

test('the picture: boxes apart, arrows from box to box, never more than there is', () => {
  forSeeds(1, Math.ceil(300 * share), (random) => {
    const kinds = ['blocked-connection', 'new-access', 'lost-isolation', 'unclear-verdict', 'drift'] as const;
    const name = (): string =>
      `${random.pick(['a', 'team-of-some-length'])}/${'x'.repeat(1 + random.below(60))}-${random.below(9)}`;
    const findings = random.times(1, 12, () =>
      finding(random.pick(kinds), {
        rows: random.times(0, 9, () => row(name(), name(), random.below(3) + 1)),
      }),
    );
    const picture = pictureOf(findings);
    if (picture === undefined) return;
    const { sources, destinations, arrows, drawn, all, height } = picture;
    expect(drawn).toBeLessThanOrEqual(all);
    expect(arrows.length).toBeLessThanOrEqual(24);
    for (const boxes of [sources, destinations])
      boxes.forEach(({ top, height: own }, index) => {
        const next = boxes[index + 1];
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + own).toBeLessThanOrEqual(next?.top ?? height);
      });
    for (const { from, to, start, end } of arrows) {
      const [source, destination] = [
        sources.find((box) => box.name === from),
        destinations.find((box) => box.name === to),
      ];
      for (const [box, y] of [
        [source, start],
        [destination, end],
      ] as const) {
        expect(y).toBeGreaterThan(box?.top ?? Infinity);
        expect(y).toBeLessThan((box?.top ?? 0) + (box?.height ?? 0));
      }
    }
    const ends = arrows.map(({ to, end }) => `${to} ${end}`);
    expect(new Set(ends).size).toBe(ends.length);
  });
});

test.each([
  ['shop/web', 34, ['shop/web']],
  ['every workload in shop but shop/checkout', 34, ['every workload in shop but shop/', 'checkout']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['abcdefghijklmno', 3, ['abc', 'def', 'ghi…']],
])('the name %s in lines of %d', (name, width, expected) => {
  expect(wrapped(name, width)).toEqual(expected);
});

test('the picture of times says long names whole, in as many lines as they need', () => {
  const [from, to] = ['checkout-of-the-big-shop/checkout-frontend', 'payments-and-billing/payments-api-gateway'];
  const seen = connection(party(from), party(to), 8443, { allowed: evidence(5) });
  const rows = [row(from, to, 8443, { connection: seen })];
  const of = report({ findings: [finding('blocked-connection', { rows }), finding('blocked-connection', { rows })] });
  const texts = elements(html.render(of, options)).filter((each) => attribute(each, 'x') === '0');
  const [first, second] = ['#1', '#2'].map((number) => texts.findIndex((each) => contentOf(each).startsWith(number)));
  const lines = texts.slice(first, second);
  expect(lines.map(contentOf).join('').replaceAll(' ', '')).toBe(`#1${from}→${to}TCP8443`);
  const heights = texts.slice(first).map((each) => Number(attribute(each, 'y')));
  const apart = heights.slice(1).map((height, index) => height - (heights[index] ?? 0));
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(16);
});
