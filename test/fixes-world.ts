/** Connections of a naive world as a log. */
import type { LogStream } from '../src/model/host.ts';
import type { NaiveEnd, NaiveProbe } from './oracle.ts';
import { record } from './shop.ts';

/** Each probe recorded once as allowed. */
export function recorded(probes: readonly NaiveProbe[]): () => readonly LogStream[] {
  const end = (one: NaiveEnd): Readonly<Record<string, unknown>> => {
    const [namespace = '', pod = ''] = 'pod' in one ? one.pod.split('/') : [];
    return { namespace, pod };
  };
  const lines = probes.map(({ source, destination, port }) =>
    record('', '', { src: end(source), dst: end(destination), port }),
  );
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(lines.join(''));
  }
  return () => [{ file: 'log.jsonl', chunks: chunks() }];
}
