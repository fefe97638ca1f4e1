// Memory over days, in small: thousands of events in a process with little memory, whose heap must not grow.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { WatchCounts } from '../src/model/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-soak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Soaked {
  /** Bytes in use after each sixth of the run. */
  readonly heap: readonly number[];
  readonly told: number;
  readonly events: number;
  /** Bytes of the state. */
  readonly saved: number;
  readonly counts: WatchCounts;
}

const rounds = Number(process.env['SOAK_ROUNDS'] ?? 96);

/** `leak`: bytes that are kept of each round. */
async function soak(leak: number): Promise<Soaked> {
  const outfile = join(folder, 'soak.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'watch-soak.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  // What the compiler makes of hot functions lies on the heap too, and goes on growing for hours.
  const interpreted = ['--no-opt', '--no-maglev', '--no-sparkplug'];
  const flags = [...interpreted, '--expose-gc', '--max-old-space-size=128', outfile, String(rounds), String(leak)];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 110_000 });
  return JSON.parse(stdout) as Soaked;
}

/** By how much the heap grows from the middle of the run to its end. */
function growth({ heap: [, , ...later] }: Soaked): number {
  return Math.max(...later.slice(2)) / Math.max(...later.slice(0, 2));
}

/** Twice what garbage in flight comes to. */
const mostGrowth = 1.02;

test('pods, namespaces, policies, flows and audit events that come and go leave nothing behind', async () => {
  const soaked = await soak(0);
  const { events, told, saved, counts } = soaked;
  expect(events).toBeGreaterThan(2_000);
  expect(told).toBeGreaterThan(500);
  expect(growth(soaked)).toBeLessThan(mostGrowth);
  // What there was no room for is counted.
  expect(counts.forgotten).toBeGreaterThan(100);
  expect(counts.remembered).toBeLessThanOrEqual(200);
  expect(saved).toBeLessThan(200_000);
});

test('a watch that keeps something of each round is noticed', async () => {
  expect(growth(await soak(1 << 15))).toBeGreaterThan(mostGrowth);
});
