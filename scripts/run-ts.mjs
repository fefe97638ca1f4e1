// Runs one TypeScript program of the repository under this Node, without a build in dist.
// node scripts/run-ts.mjs FILE [ARGUMENT…]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './generated.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE [ARGUMENT…]');
  process.exit(2);
}

// Inside node_modules, so that packages are found from there.
const cache = join(root, 'node_modules/.cache/run-ts');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
const outfile = join(folder, basename(file).replace(/\.ts$/, '.mjs'));

/** A module still learns its own place in the repository, not that of the bundle. */
const ownPlace = {
  name: 'own-place',
  setup: (bundler) =>
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.filename', JSON.stringify(path)),
    })),
};

try {
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // As in the build that ships: what is imported when it is needed is a file of its own, packages are bundled.
    splitting: true,
    alias: { 'whatwg-url': './scripts/native-url.mjs' },
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
    },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    plugins: [ownPlace],
    logLevel: 'warning',
  });
  const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  if (signal !== null) console.error(`${file} was ended by ${signal}`);
} catch {
  // The bundler has printed what is wrong.
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
