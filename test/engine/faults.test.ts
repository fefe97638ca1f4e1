/** Faults are planted into the engine one by one, and the random tests must notice each. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { randomFrom } from '../random.ts';
import type * as Agreement from './agreement.ts';
import type { Fault } from './faults.ts';
import { faults, noticedBy } from './faults.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-faults-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** How many worlds a fault may survive. */
const patience = 2000;

async function withFault({ file, find, replace }: Fault, name: string): Promise<typeof Agreement> {
  const path = join(root, 'src', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'test/engine/agreement.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [
      {
        name: 'fault',
        setup: (build) => {
          build.onLoad({ filter: /\.ts$/ }, (args) =>
            args.path === path ? { contents: source.replace(find, () => replace), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  return (await import(pathToFileURL(outfile).href)) as typeof Agreement;
}

function firstNoticed(
  { checkWorld, checkPair, checkDerived }: typeof Agreement,
  likely: number | undefined,
): number | undefined {
  const all = Array.from({ length: patience }, (_, index) => index + 1);
  for (const seed of likely === undefined ? all : [likely, ...all]) {
    const checks = [
      () => checkWorld(randomFrom(seed), 20),
      () => checkDerived(randomFrom(seed), 5),
      ...(seed % 2 === 0 ? [() => checkPair(randomFrom(seed), 0.05)] : []),
    ];
    for (const check of checks) {
      try {
        if (check().wrong !== undefined) return seed;
      } catch {
        return seed;
      }
    }
  }
  return undefined;
}

test.each(faults.map((fault, index) => [fault.name, fault, index] as const))(
  'noticed: %s',
  async (_, fault, index) => {
    const noticed = firstNoticed(await withFault(fault, String(index)), noticedBy[fault.name]);
    expect(noticed).toBeDefined();
  },
  600_000,
);
