/** Waiting for what comes by itself: on a machine with much else to do, or one that stands still for minutes. */
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Ends once `holds` does, looking every `pause` milliseconds for some two minutes. These are counted in looks: a machine that
 * stands still takes none of them away. Fails with `what`, made when it is wanted.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string | (() => string),
  pause = 50,
): Promise<void> {
  for (let left = 100_000; left > 0; left -= pause) {
    if (await holds()) return;
    await wait(pause);
  }
  throw new Error(`not within time: ${typeof what === 'string' ? what : what()}`);
}
