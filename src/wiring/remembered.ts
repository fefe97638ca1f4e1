/** What a run reads of the world outside, read once however often it is judged by. */
import type { Gate, SourceConfig } from '../model/gate.ts';
import { type Snapshot, type Trial, UsableError } from '../model/host.ts';
import { canonicalJson } from '../model/object.ts';
import { namesCluster } from './clusters.ts';
import type { LogsOf } from './logs.ts';
import type { Host } from './request.ts';

export interface Remembered {
  /** Opens no other cluster than those that the gate names: another gate file may come from the pull request. */
  readonly host: Host;
  /** What logs say, by the first reading. */
  readonly logs: (read: () => Promise<LogsOf | undefined>) => Promise<LogsOf | undefined>;
}

export function remembered(host: Host, { sources }: Gate): Remembered {
  const { cluster, clusterOf, tryOut } = host;
  const opened = once<Snapshot>();
  const tried = once<readonly Trial[]>();
  const named = new Set(sources.filter(namesCluster).map(clusterKey));
  let observed: Promise<LogsOf | undefined> | undefined;
  const refuse = ({ id }: SourceConfig): never => {
    throw new UsableError(
      `source "${id}" names a cluster that the rules in force do not name`,
      'let the gate file name it first',
    );
  };
  return {
    host: {
      ...host,
      ...(cluster === undefined ? {} : { cluster: () => opened('', cluster) }),
      ...(clusterOf === undefined
        ? {}
        : {
            clusterOf: (source) => {
              if (!named.has(clusterKey(source))) return refuse(source);
              return opened(clusterKey(source), () => clusterOf(source));
            },
          }),
      ...(tryOut === undefined
        ? {}
        : {
            tryOut: (manifests, source) => {
              if (source !== undefined && !named.has(clusterKey(source))) return refuse(source);
              const objects = manifests.map(({ ref, value }) => [ref.namespace, canonicalJson(value)]);
              const key = JSON.stringify([source === undefined ? '' : clusterKey(source), objects]);
              return tried(key, () => tryOut(manifests, source));
            },
          }),
    },
    logs: (read) => (observed ??= read()),
  };
}

/** What one text asks for is worked out once. */
function once<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (key, ask) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
}

function clusterKey({ snapshot, context }: SourceConfig): string {
  return JSON.stringify([snapshot ?? null, context ?? null]);
}
