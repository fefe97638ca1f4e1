/** How logs are read for a run. */
import { knownCluster } from '../attribute.ts';
import type { Loaded } from '../load.ts';
import { logReading } from '../logs/index.ts';
import type { Snapshot } from '../model/host.ts';
import { observe, type Observed } from '../observe.ts';
import type { CheckRequest, Host } from './request.ts';

/** What the host's logs say; undefined where it has none. */
export async function readLogs(
  request: CheckRequest,
  host: Host,
  { states }: Loaded,
  clusters: readonly Snapshot[],
): Promise<Observed | undefined> {
  if (host.logs === undefined) return undefined;
  host.progress('reading logs');
  const world = states[0]?.live ?? states[0]?.base;
  return observe(host.logs(), logReading, {
    ...(request.logFormat === undefined ? {} : { format: request.logFormat }),
    ...(request.utcOffset === undefined ? {} : { utcOffset: request.utcOffset }),
    ...(request.clockTolerance === undefined ? {} : { tolerance: request.clockTolerance }),
    ...(request.clockSkew === undefined ? {} : { skew: request.clockSkew }),
    ...(request.recordedBetween === undefined ? {} : { between: request.recordedBetween }),
    startReaders: host.startReaders,
    now: host.now(),
    ...(world === undefined
      ? {}
      : {
          known: knownCluster(
            world,
            clusters.flatMap(({ manifests }) => manifests),
          ),
        }),
  });
}
