/** Where the API server finds what it calls, as logs and clusters tell it: each place once. */
import type { LogOrigin } from '../model/origin.ts';
import type { ServerBackend } from '../model/server-backends.ts';

/** Webhooks and aggregated servers of one cluster are some dozen. */
const backendLimit = 10_000;

/** Of several records that say the same the first stays, whatever the order in which they come. */
export function addBackend(into: Map<string, ServerBackend>, backend: ServerBackend): void {
  const { origin, ...said } = backend;
  const key = JSON.stringify(said);
  const known = into.get(key);
  if (known === undefined ? into.size >= backendLimit : !isEarlier(origin, known.origin)) return;
  into.set(key, backend);
}

function isEarlier(a: LogOrigin | undefined, b: LogOrigin | undefined): boolean {
  if (a === undefined || b === undefined) return b === undefined && a !== undefined;
  return a.file < b.file || (a.file === b.file && a.line < b.line);
}
