// The page in a real browser: its script runs, nothing is asked for, nothing is refused. Skipped where there is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../../src/model/finding.ts';
import { html } from '../../src/reporters/html.ts';
import { chromium, inBrowser } from '../browser.ts';
import { cause, finding, report, row } from '../build.ts';
import { hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const inChromium = chromium === undefined ? test.skip : test;
const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-html-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function page(name: string, of: Report, fragment = ''): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html.render(of, options));
  return `${pathToFileURL(file).href}${fragment}`;
}

const failed = reports['failed'] as Report;
const shown = `[...document.querySelectorAll('#findings-table [data-row]')].filter((row) => !row.hidden).map((row) => row.id)`;
const choose = (by: string, value: string): string =>
  `(() => { const field = document.querySelector('[data-for=findings-table] [data-by=${by}]'); field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event('input')); return ${shown}; })()`;
const said = `document.querySelector('[data-for=findings-table] output').textContent`;

inChromium('filters and sorting work, and nothing is refused or asked for', async () => {
  const address = page('failed', failed);
  await inBrowser(address, async ({ evaluate, complaints, requests }) => {
    const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];
    expect(await evaluate(shown)).toEqual(all);
    expect(await evaluate(choose('severity', 'warning'))).toEqual(['f4', 'f5']);
    expect(await evaluate(said)).toBe('2 of 7 findings shown');
    expect(await evaluate(choose('severity', ''))).toEqual(all);
    expect(await evaluate(choose('kind', 'new-access'))).toEqual(['f3', 'f7']);
    expect(await evaluate(choose('text', 'PROMETHEUS 9090'))).toEqual(['f7']);
    await evaluate(`document.querySelector('[data-for=findings-table] [data-clear]').click()`);
    expect(await evaluate(shown)).toEqual(all);
    const byName = `[...document.querySelector('[data-for=findings-table] [data-by=in]').options].find((one) => one.text === 'batch').value`;
    expect(await evaluate(choose('in', (await evaluate(byName)) as string))).toEqual(['f1']);
    await evaluate(choose('in', ''));
    const head = `document.querySelector('#findings-table thead button')`;
    await evaluate(`${head}.click()`);
    await evaluate(`${head}.click()`);
    expect(await evaluate(`${head}.parentNode.getAttribute('aria-sort')`)).toBe('descending');
    expect((await evaluate(shown)) as string[]).toEqual(['f6', 'f7', 'f4', 'f5', 'f1', 'f2', 'f3']);
    expect(complaints()).toEqual([]);
    expect(requests()).toEqual([address]);
  });
});

inChromium('a link to a finding opens it, printing opens all', async () => {
  await inBrowser(page('linked', failed, '#f3'), async ({ evaluate }) => {
    expect(await evaluate(`document.querySelector('#f3 details').open`)).toBe(true);
    expect(await evaluate(`document.querySelector('#f2 details').open`)).toBe(false);
    expect(
      await evaluate(
        `dispatchEvent(new Event('beforeprint')); document.querySelectorAll('details:not([open])').length`,
      ),
    ).toBe(0);
    expect(await evaluate(`dispatchEvent(new Event('afterprint')); document.querySelector('#f2 details').open`)).toBe(
      false,
    );
  });
});

inChromium('without script all is there, and no control that would do nothing', async () => {
  const look = `({ rows: document.querySelectorAll('#findings-table > tbody').length, bars: [...document.querySelectorAll('.filter')].map((bar) => getComputedStyle(bar).display) })`;
  const seen = await inBrowser(page('bare', failed), ({ evaluate }) => evaluate(look), { script: false });
  expect(seen).toEqual({ rows: 7, bars: ['none'] });
});

inChromium('nothing is wider than the window, and the page is light or dark as asked for', async () => {
  const look = `({ fits: document.documentElement.scrollWidth <= document.documentElement.clientWidth, paper: getComputedStyle(document.body).backgroundColor })`;
  await inBrowser(page('failed', failed), async ({ evaluate, showIn }) => {
    for (const [dark, paper] of [
      [false, 'rgb(255, 255, 255)'],
      [true, 'rgb(13, 17, 23)'],
    ] as const)
      for (const width of [320, 800, 1200, 2000]) {
        await showIn({ dark, width });
        expect({ width, seen: await evaluate(look) }).toEqual({ width, seen: { fits: true, paper } });
      }
  });
});

inChromium('hostile names run nothing and ask for nothing', async () => {
  const fixed = new Set(['failed', 'enforce', ...['head', 'base', 'both', 'file', 'log', 'live']]);
  const keep = (of: Report): Report => ({ ...of, findings: poisonedRows(of, fixed) });
  const address = page('hostile', keep(failed));
  await inBrowser(address, async ({ evaluate, complaints, requests }) => {
    expect(await evaluate(`document.querySelectorAll('img, iframe, form, script').length`)).toBe(1);
    expect(await evaluate(`document.querySelectorAll('.filter:not([hidden])').length`)).toBe(1);
    expect(complaints()).toEqual([]);
    expect(requests()).toEqual([address]);
  });
});

function poisonedRows(of: Report, fixed: ReadonlySet<string>): Report['findings'] {
  const texts = Object.values(hostileTexts);
  return of.findings.map((one, index) => {
    const text = `${texts[index % texts.length]}${hostileTexts['html']}`;
    return {
      ...one,
      title: text,
      details: texts,
      causes: one.causes.map((each) => ({ ...each, text })),
      rows: one.rows.map((each) => ({
        ...each,
        source: poisoned(each.source, text, new Set([...fixed, 'workload', 'addresses'])),
      })),
    };
  });
}

inChromium('thousands of findings are narrowed while one types', async () => {
  const findings = Array.from({ length: 2000 }, (_, index) =>
    finding('blocked-connection', {
      fingerprint: `${index}`,
      title: `finding ${index}`,
      causes: [cause({ text: `rule ${index} is deleted` })],
      rows: [
        row(`team-${index % 40}/web`, `team-${index % 7}/db-${index}`, 5432, { before: 'allowed', after: 'denied' }),
      ],
    }),
  );
  await inBrowser(page('many', report({ conclusion: 'failed', findings })), async ({ evaluate }) => {
    expect(await evaluate(said)).toBe('2,000 of 2,000 findings shown');
    expect(await evaluate(choose('text', 'db-1999'))).toEqual(['f2000']);
    const time = `(() => { const start = performance.now(); ${choose('text', 'db-17')}; return performance.now() - start; })()`;
    expect(await evaluate(time)).toBeLessThan(1000);
  });
});
