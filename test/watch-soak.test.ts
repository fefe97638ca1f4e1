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

async function soak(rounds: number): Promise<Soaked> {
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
  const flags = ['--expose-gc', '--max-old-space-size=128', outfile, String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 55_000 });
  return JSON.parse(stdout) as Soaked;
}

test('pods, namespaces, policies, flows and audit events that come and go leave nothing behind', async () => {
  const { heap, events, told, saved, counts } = await soak(Number(process.env['SOAK_ROUNDS'] ?? 96));
  const [, , ...later] = heap;
  const [middle, last] = [Math.max(...later.slice(0, 2)), Math.max(...later.slice(2))];
  expect(events).toBeGreaterThan(2_000);
  expect(told).toBeGreaterThan(500);
  // Most of the heap is the program itself; caches with bounds of their own still fill.
  expect(last).toBeLessThan(middle * 1.1);
  // What there was no room for is counted.
  expect(counts.forgotten).toBeGreaterThan(100);
  expect(counts.remembered).toBeLessThanOrEqual(200);
  expect(saved).toBeLessThan(200_000);
}, 60_000);
