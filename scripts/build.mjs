// Bundles src into dist, which is committed: an action runs from its repository as it is.
// node scripts/build.mjs [--check | --into FOLDER]   (another folder, to try a bundle without touching the committed one)
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root, settle } from './generated.mjs';

const entryPoints = { cli: 'src/cli.ts', index: 'src/action.ts', 'line-reader': 'src/line-reader.ts' };

const check = process.argv.includes('--check');
const into = process.argv.indexOf('--into');
const folder = into < 0 ? 'dist' : process.argv[into + 1];
if (folder === undefined) throw new Error('--into needs a folder');

// The first commits have no entry yet.
const present = Object.fromEntries(Object.entries(entryPoints).filter(([, file]) => existsSync(join(root, file))));
if (Object.keys(present).length === 0) process.exit(0);

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: present,
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // A linked node_modules gives the same bytes.
  preserveSymlinks: true,
  target: 'node20',
  charset: 'utf8',
  // node-fetch prefers the URL of Node; without its spare one, Node 24 has no deprecated module to warn of.
  alias: { 'whatwg-url': './scripts/native-url.mjs' },
  legalComments: 'linked',
  // Dependencies in CommonJS call require, which ES modules do not have.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
  },
  logLevel: 'warning',
  metafile: true,
  write: false,
});

const files = new Map(
  outputFiles.map(({ path, contents }) => [relative(join(root, 'dist'), path).split(sep).join('/'), contents]),
);
files.set('package.json', '{ "type": "module" }\n');
files.set('licenses.txt', licences(metafile));

settle(folder, files, { check, remedy: 'run npm run build and commit dist' });
if (!check && files.has('cli.js')) chmodSync(join(root, folder, 'cli.js'), 0o755);

/** The licence texts of every package of which something is in the bundle. */
function licences({ outputs }) {
  const packages = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined && bytesInOutput > 0) packages.add(folder);
    }
  }
  const texts = [...packages].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return [...new Set(texts)].sort().join(`\n${'-'.repeat(80)}\n\n`);
}
