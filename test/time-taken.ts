/**
 * How long something takes, for bounds that must hold on any machine: much else to do, or a machine that stands still,
 * makes a run longer and none shorter. So the shortest of a few counts, and the first that keeps the bound ends it.
 */
const runs = 4;

/** Milliseconds of processor time, of all threads of this process; `work` does all of it anew each time. */
export function processorTime(bound: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs && least >= bound; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** The same for work that is done with promises, and waits for nothing but itself. */
export async function awaitedProcessorTime(bound: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs && least >= bound; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** Milliseconds by the clock, for work that waits or that other processes do. */
export async function elapsedTime(bound: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs && least >= bound; run++) {
    const before = performance.now();
    await work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}
