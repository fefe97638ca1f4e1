/** The look of the HTML report: light, dark, narrow, on paper. No line of it may begin with two colons. */
export const style = `
:root { color-scheme: light dark; --paper: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --quiet: #59636e;
  --line: #d1d9e0; --link: #0757ba; --error: #b3261e; --error-paper: #fff0ee; --warning: #7d5100; --warning-paper: #fff7e0;
  --notice: #0a55a5; --notice-paper: #e9f3ff; --good: #1a7032; --good-paper: #e8f7ec; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --raised: #161b22; --ink: #e6edf3; --quiet: #9da7b3;
  --line: #30363d; --link: #6cb2ff; --error: #ff8a80; --error-paper: #34151a; --warning: #e3b341; --warning-paper: #2d2410;
  --notice: #79c0ff; --notice-paper: #10243d; --good: #56d364; --good-paper: #10281a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
body > * { max-width: 1240px; margin-inline: auto; padding-inline: 24px; }
a { color: var(--link); text-underline-offset: 2px; }
code, pre { font: 0.88em/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace; }
code, .prose { unicode-bidi: isolate; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, figure, pre { margin: 0; }
h1 { font-size: 1.55rem; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
h1 code { font-size: 0.9em; }
h2 { font-size: 1.2rem; margin-bottom: 12px; }
h3 { font-size: 0.8rem; letter-spacing: 0.03em; color: var(--quiet); margin-bottom: 4px; }
ul { padding-left: 1.2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
time { white-space: nowrap; }
.skip { position: absolute; left: -999em; background: var(--paper); padding: 8px 16px; z-index: 1; }
.skip:focus { left: 8px; top: 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
body > header { padding-top: 28px; }
.verdict-band { border-left: 6px solid var(--quiet); padding-left: 18px; }
.verdict-band.passed { border-color: var(--good); } .verdict-band.failed, .verdict-band.error { border-color: var(--error); }
.verdict-band.cannot-say { border-color: var(--warning); }
.run { color: var(--quiet); margin-bottom: 4px; }
.because { margin-top: 10px; }
.numbers { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 10px; margin: 20px 0; }
.numbers li { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; max-width: 17rem; color: var(--quiet); line-height: 1.35; }
.numbers strong { display: block; font-size: 1.35rem; font-weight: 650; color: var(--ink); white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts { display: grid; gap: 4px; margin: 16px 0; }
.facts > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 12px; }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; }
header > p { margin: 14px 0; }
#differences-table td { min-width: 6.5rem; }
.next { margin: 12px 0; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 10px 0; display: flex; flex-wrap: wrap; gap: 4px 18px; border-block: 1px solid var(--line); }
main > section { padding-block: 24px 4px; }
footer { color: var(--quiet); padding-block: 24px 40px; }
footer p { border-top: 1px solid var(--line); padding-top: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.95em; margin-block: 4px 12px; }
th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
thead button { all: unset; cursor: pointer; color: inherit; }
thead button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
thead button:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort="ascending"] button:after { content: " \\2191"; } th[aria-sort="descending"] button:after { content: " \\2193"; }
tbody th { font-weight: 400; }
td { overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
.findings { table-layout: fixed; }
.findings > thead th:nth-child(1) { width: 11.5rem; } .findings > thead th:nth-child(3) { width: 21%; } .findings > thead th:nth-child(4) { width: 32%; }
.findings > tbody > tr:first-child > * { border-bottom: 0; padding-bottom: 2px; padding-top: 12px; }
.findings > tbody:target > tr > * { background: var(--raised); }
.findings > tbody > tr:first-child:last-child > * { border-bottom: 1px solid var(--line); padding-bottom: 12px; }
.findings .kind { display: block; font-weight: 600; margin-top: 2px; }
.findings .kind a { color: inherit; }
.anchor { color: var(--quiet); font-size: 0.85em; text-decoration: none; }
.below > td { padding-bottom: 14px; }
.pill, .change { display: inline-block; border-radius: 999px; padding: 0 9px; font-size: 0.85em; line-height: 1.6; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.pill.error, .change.newly-denied { color: var(--error); background: var(--error-paper); }
.pill.warning, .change.unclear { color: var(--warning); background: var(--warning-paper); }
.pill.notice, .change.newly-allowed { color: var(--notice); background: var(--notice-paper); }
summary { cursor: pointer; color: var(--link); width: fit-content; }
.below > td > details[open] > summary { margin-bottom: 8px; }
.below > td > details > .part { padding-left: 16px; border-left: 3px solid var(--line); padding-bottom: 12px; }
.below > td > details > details, .below > td > details > .key { margin-left: 19px; }
.part ul { max-width: 78ch; } .part p { max-width: 90ch; }
.verdicts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 10px; }
.verdict { border: 1px solid var(--line); border-left-width: 5px; border-radius: 6px; padding: 6px 12px; background: var(--raised); }
.verdict.allowed { border-left-color: var(--good); } .verdict.denied { border-left-color: var(--error); border-left-style: double; } .verdict.unknown { border-left-color: var(--warning); border-left-style: dotted; }
.verdict dt { font-weight: 600; } .verdict dd { margin: 0; }
.patch { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 8px 0; overflow-x: auto; margin-bottom: 6px; }
.patch code { display: block; width: max-content; min-width: 100%; }
.patch span { display: block; padding: 0 12px; white-space: pre; }
.patch .head { color: var(--quiet); } .patch .added { background: var(--good-paper); color: var(--good); } .patch .removed { background: var(--error-paper); color: var(--error); }
.key { color: var(--quiet); font-size: 0.85em; margin-top: 6px; }
.cut { color: var(--quiet); margin-top: 8px; }
.filter { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; margin-bottom: 8px; }
.filter[hidden] { display: none; }
.filter label { display: grid; font-size: 0.82em; color: var(--quiet); }
.filter input, .filter select, .filter button { font: inherit; font-size: 15px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 5px 8px; max-width: 16rem; min-height: 34px; }
.filter output { color: var(--quiet); margin-left: auto; align-self: center; }
[data-row][hidden] { display: none; }
.picture { display: block; max-width: 100%; min-width: 640px; height: auto; margin-inline: auto; }
.picture text { font: 13px ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace; fill: var(--ink); }
.picture .column { fill: var(--quiet); font-family: system-ui, "Liberation Sans", Arial, sans-serif; }
.box rect { fill: var(--raised); stroke: var(--line); }
.arrow path { fill: none; stroke-width: 2; }
.picture .arrow text { text-anchor: end; font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
.arrow.blocked path { stroke: var(--error); } .arrow.blocked .line { stroke-dasharray: 7 4; }
.arrow.allowed path { stroke: var(--notice); } .arrow.allowed .filled { fill: var(--notice); }
.arrow.unclear path { stroke: var(--warning); } .arrow.unclear .line { stroke-dasharray: 2 4; }
.arrow.isolation path { stroke: var(--error); } .arrow.isolation .line { stroke-width: 4; stroke-dasharray: 14 3; }
.picture .blocked text { fill: var(--error); } .picture .allowed text { fill: var(--notice); } .picture .unclear text { fill: var(--warning); } .picture .isolation text { fill: var(--error); }
.timeline .window { fill: var(--raised); stroke: var(--line); } .timeline .gap { fill: var(--line); }
.timeline .bar { fill: var(--notice); stroke: var(--notice); stroke-width: 1.5; } .timeline .bar.refused { fill: var(--paper); stroke-dasharray: 3 2; }
.timeline .now { stroke: var(--quiet); stroke-width: 1.5; } .picture .count, .picture .last { text-anchor: end; }
.picture.timeline .count { fill: var(--quiet); }
figcaption { color: var(--quiet); margin: 10px 0; text-align: center; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 20px; color: var(--ink); }
.sample { vertical-align: -2px; }
@media (max-width: 760px) {
  body > * { padding-inline: 14px; }
  h1 { font-size: 1.25rem; }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
  .verdicts { grid-template-columns: 1fr; }
  .findings, .findings > tbody, .findings > tbody > tr, .findings > tbody > tr > * { display: block; width: auto; padding-right: 0; }
  .findings > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings > tbody > tr:first-child > td { padding-block: 2px; }
  .findings > tbody > tr:first-child > td:not(:last-child) { border-bottom: 0; }
  .findings .kind { display: inline; }
  .filter output { margin-left: 0; }
  .filter label { flex: 1 1 9rem; } .filter input, .filter select { max-width: none; width: 100%; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --quiet: #333; --line: #999; --link: #000; --error: #8c1d18; --error-paper: #fff;
    --warning: #5c3c00; --warning-paper: #fff; --notice: #083f7a; --notice-paper: #fff; --good: #0f4a20; --good-paper: #fff; }
  body { font-size: 10pt; } body > * { max-width: none; padding-inline: 0; }
  nav, .skip, .filter, .anchor { display: none; }
  .scroll, .patch { overflow: visible; } .patch span { white-space: pre-wrap; } .patch code { width: auto; }
  .picture { min-width: 0; width: 100%; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  tr, .verdict, figure svg { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
  a { text-decoration: none; }
}
`;
