// Makes the pictures of the README from what the demonstration prints.
// node scripts/pictures.mjs [comment | report]   needs Chromium (CHROMIUM, else chromium on the path) and, if it is there, pngquant
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { root } from './generated.mjs';

const wanted = process.argv.slice(2);
const program = join(process.env.NETPOL_GATE_DIST ?? 'dist', 'cli.js');
const images = join(root, 'docs/images');
const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-pictures-'));
mkdirSync(images, { recursive: true });
try {
  const pictures = { 'comment.png': comment, 'report.png': report };
  for (const [file, make] of Object.entries(pictures))
    if (wanted.length === 0 || wanted.includes(file.split('.')[0])) make(join(images, file));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The comment on a pull request, as a browser shows it. */
function comment(target) {
  const markdown = join(folder, 'comment.md');
  run('node', [program, 'demo', '--output', `comment=${markdown}`], [0, 1]);
  const body = micromark(readFileSync(markdown, 'utf8'), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const page = join(folder, 'comment.html');
  writeFileSync(page, document(body));
  const url = pathToFileURL(page).href;
  const height = /<html[^>]* data-height="(\d+)"/.exec(chromium(['--dump-dom', url], 900, 600))?.[1];
  photograph(url, target, 900, Number(height));
}

/** The upper part of the HTML report; the rest is for whoever opens it. */
function report(target) {
  const page = join(folder, 'report.html');
  run('node', [program, 'demo', '--output', `html=${page}`], [0, 1]);
  photograph(pathToFileURL(page).href, target, 1200, 1330);
}

function photograph(url, target, width, height) {
  chromium([`--screenshot=${target}`, url], width, height);
  // Few colours are enough for text, and the file is a third.
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--output', target, '128', target]);
}

function document(body) {
  return `<!doctype html><html><meta charset="utf-8"><style>
    body { margin: 8px; font: 14px/1.5 "Liberation Sans", Arial, sans-serif; color: #1f2328; }
    article { border: 1px solid #d1d9e0; border-radius: 6px; }
    header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; }
    main { padding: 16px; }
    main > :first-child { margin-top: 0; } main > :last-child { margin-bottom: 0; }
    h3 { font-size: 17.5px; line-height: 1.25; margin: 0 0 16px; } p, table, details { margin: 0 0 16px; }
    code { font: 85% "Liberation Mono", monospace; padding: 0.2em 0.4em; background: #818b981f; border-radius: 6px; }
    table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
    tr:nth-child(2n) { background: #f6f8fa; } a { color: #0969da; text-decoration: none; }
    </style><article><header><b>github-actions</b> bot commented</header><main>${body}</main></article>
    <script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().bottom + 8)</script>`;
}

function chromium(args, width, height) {
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars';
  const profile = mkdtempSync(join(folder, 'profile-'));
  const size = [`--window-size=${width},${height}`, `--user-data-dir=${profile}`];
  return run(process.env.CHROMIUM ?? 'chromium', [...flags.split(' '), ...size, ...args], [0]);
}

function run(command, args, allowed) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (error !== undefined || !allowed.includes(status ?? -1)) {
    throw new Error(`${command} ended with ${status}: ${error?.message ?? stderr}`, { cause: error });
  }
  return stdout;
}
