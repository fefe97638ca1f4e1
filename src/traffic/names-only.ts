/** An observation without addresses, names of pods, users and files: what a digest may hold where "names" is the level. */
import type { Connection, ConnectionEnd, Coverage, Evidence, ObjectWrite, Observation } from '../model/flow.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import { shortfallTexts } from '../model/shortfalls.ts';
import { blindness, noRefusals } from './blindness.ts';
import { connectionTable } from './connection-table.ts';
import { undated } from './trimmed.ts';

const hidden = '(not shown)';
const nowhere: LogOrigin = { kind: 'log', file: hidden, line: 1 };

/**
 * Connections between workloads stay as they are. What differed in a pod or an address only is one connection; an end
 * outside of the cluster is `withheld`, so that rules that name addresses cannot be asked about it.
 */
export function namesOnly({ connections, writes, backends = [], coverage }: Observation): Observation {
  const table = connectionTable();
  for (const connection of connections) table.add(connectionOfNames(connection));
  return {
    connections: table.connections(),
    writes: writes.flatMap(writeOfNames),
    backends: backendsOfNames(backends),
    coverage: coverageOfNames(coverage),
  };
}

function connectionOfNames(connection: Connection): Connection {
  const { source, destination, via, allowed, denied, other, ...rest } = connection;
  return {
    ...rest,
    source: endOfNames(source),
    destination: endOfNames(destination),
    ...(via && { via: { service: via.service } }),
    ...(allowed && { allowed: bare(allowed) }),
    ...(denied && { denied: bare(denied) }),
    ...(other && { other: bare(other) }),
  };
}

function bare(evidence: Evidence): Evidence {
  return { ...evidence, samples: [] };
}

function endOfNames(end: ConnectionEnd): ConnectionEnd {
  switch (end.kind) {
    case 'workload':
      return { ...end, endpoints: [] };
    case 'node':
      return { kind: 'node', name: holdsAddress(end.name) ? '' : end.name };
    case 'api-server':
      return { kind: 'api-server', addresses: [] };
    case 'outside':
      return { kind: 'unidentified', why: 'withheld', name: 'an address outside', candidates: [] };
    case 'unidentified':
      return {
        kind: 'unidentified',
        why: end.why,
        ...(end.why === 'withheld' && { name: 'an address outside' }),
        candidates: end.candidates,
      };
  }
}

/** Clouds name nodes by their addresses: `ip-10-0-1-7`. */
function holdsAddress(name: string): boolean {
  return /\d{1,3}(?:[.-]\d{1,3}){3}/.test(name) || name.includes(':');
}

function writeOfNames({ time, verb, ref, effect }: ObjectWrite): readonly ObjectWrite[] {
  if (ref.kind === 'Pod') return [];
  return [{ time, verb, ref, effect, user: hidden, client: hidden, origin: nowhere }];
}

/** Services are names; what has a URL under the same name, too, is in a place that cannot be told. */
function backendsOfNames(backends: readonly ServerBackend[]): readonly ServerBackend[] {
  const nameOf = ({ kind, name, configuration }: ServerBackend): string => JSON.stringify([kind, name, configuration]);
  const outside = new Set(backends.filter(({ target }) => target.kind === 'url').map(nameOf));
  return backends.filter((backend) => !outside.has(nameOf(backend))).map(({ origin: _, ...backend }) => backend);
}

const unsaid = 'remarks on the logs are not shown, since their words may hold addresses and names of pods';
const noAddresses =
  'addresses outside were withheld when the digest was made: where a rule names addresses, nothing can be said of them';

const harmless: ReadonlySet<string> = new Set([...Object.values(blindness), noRefusals, undated, unsaid, noAddresses]);

function coverageOfNames(coverage: Coverage): Coverage {
  const { workloads: _, cronJobs: __, unconnected, ...rest } = coverage;
  const numbers = new Set(shortfallTexts(coverage));
  const kept = coverage.limits.filter((limit) => harmless.has(limit) || numbers.has(limit));
  const limits = [...kept, ...(kept.length < coverage.limits.length ? [unsaid] : []), noAddresses];
  return {
    ...rest,
    logs: coverage.logs.map(({ unread, ...log }, index) => ({
      ...log,
      file: `log ${index + 1}`,
      recognisedBy: '',
      skipped: [],
      ...(unread !== undefined && { unread: 'not told' }),
    })),
    unattributed: coverage.unattributed.map((one) => ({ ...one, sample: nowhere })),
    ...(unconnected && { unconnected: unconnected.map(({ sample: ___, ...one }) => one) }),
    limits: [...new Set(limits)].sort(),
  };
}
