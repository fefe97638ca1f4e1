/** Signals of the system by which a program that runs on is asked to end. */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Calls `end` at the first of them; the second ends the program as it would without. Gives what takes it back. */
export function endsOfProcess(end: () => void): () => void {
  const release = (): void => {
    for (const signal of signals) process.off(signal, once);
  };
  const once = (): void => {
    release();
    end();
  };
  for (const signal of signals) process.on(signal, once);
  return release;
}
