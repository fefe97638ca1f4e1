/** Reports of the gate's checks as what is told of a cluster that is watched. */
import type { Check, Rules } from '../checks/index.ts';
import type { Finding, FindingKind, Party, Report, Row } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Evidence } from '../model/flow.ts';
import type { Gate } from '../model/gate.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatParty, formatPorts, partyName } from '../model/party.ts';
import { countOf, formatCount } from '../model/time.ts';
import type { ToldConnection, ToldFinding, WatchItem } from '../model/watch.ts';
import { lostKey } from './lost.ts';

/** What a change of objects may do. */
const effectKinds: readonly FindingKind[] = [
  'blocked-connection',
  'opened-connection',
  'lost-isolation',
  'new-access',
  'lost-access',
  'unclear-verdict',
  'selects-nothing',
  'peer-matches-nothing',
  'port-not-served',
  'half-open',
  'split-peer',
  'split-port',
  'block-names-pods',
  'not-evaluated',
  'invalid-manifest',
];

/** Findings of which one alone makes a change of labels worth telling. */
const movingKinds: readonly FindingKind[] = [
  'blocked-connection',
  'opened-connection',
  'lost-isolation',
  'new-access',
  'lost-access',
  'unclear-verdict',
];

/** The rules of the gate without those checks that are about something else, and without what only reports tell. */
export function only(rules: Rules, kinds: readonly FindingKind[]): Rules {
  const wanted = ({ kind }: Pick<Check, 'kind'>): boolean => kinds.includes(kind);
  return { ...rules, checks: rules.checks.filter(wanted), runChecks: [], blindSpots: () => [] };
}

export function effectRules(rules: Rules): Rules {
  return only(rules, effectKinds);
}

/** Whether anything may or may not talk that was otherwise before. */
export function moves({ findings }: Report): boolean {
  return findings.some(({ kind }) => movingKinds.includes(kind));
}

const findingsShown = 12;

/** The findings of a change and what cannot be told of it, with the worst severity of them. */
export function effectIn(
  { findings }: Pick<Report, 'findings'>,
  notes: readonly ToldFinding[],
): Pick<WatchItem, 'severity' | 'effect' | 'more'> {
  const rank = ({ severity }: ToldFinding): number => severities.indexOf(severity);
  const all = findings.filter(({ severity }) => severity !== 'ignore').map(toldFinding);
  const more = all.length - findingsShown;
  // What cannot be told is never among those that are left out.
  const shown = [...all.slice(0, findingsShown), ...notes].sort((a, b) => rank(a) - rank(b));
  return { severity: shown[0]?.severity ?? 'notice', effect: shown, ...(more > 0 && { more }) };
}

/** That a change of another network plug-in's policy was not judged. */
export function notEvaluated(object: ObjectRef, gate: Gate): ToldFinding {
  const title = `${formatRef(object)} is not evaluated: what the change opens or closes is not known`;
  return noteOf('not-evaluated', title, gate);
}

/** That policies are not seen which may turn the verdicts. */
export function unclearFor(kinds: readonly string[], gate: Gate): readonly ToldFinding[] {
  return kinds.map((kind) =>
    noteOf('unclear-verdict', `${kind} objects are not seen for now: what they hold since may turn this`, gate),
  );
}

function noteOf(kind: 'not-evaluated' | 'unclear-verdict', title: string, gate: Gate): ToldFinding {
  const asked = gate.severity[kind];
  // Left out, the change would read as one without effect.
  const severity = asked === 'ignore' ? 'notice' : asked;
  return { kind, severity, title, fingerprint: fingerprintOf(title) };
}

function toldFinding({ kind, severity, title, fingerprint }: Finding): ToldFinding {
  return { kind, severity, title, fingerprint };
}

/** One item for each workload and direction that a report says has lost its isolation. */
export function lostIn({ findings }: Report, at: number): readonly WatchItem[] {
  return findings
    .filter(({ kind }) => kind === 'lost-isolation')
    .flatMap(({ direction = 'ingress', severity, rows, details }) =>
      rows.map((row): WatchItem => {
        const workload = direction === 'egress' ? row.source : row.destination;
        return {
          kind: 'lost-isolation',
          key: lostKey(direction, partyName(workload)),
          severity,
          at,
          title: `${formatParty(workload)} is isolated by no policy any more, ${direction === 'egress' ? 'and may connect to anyone' : 'and anyone may connect to it'}`,
          details: details.filter((text) => text.startsWith(`${formatParty(workload)} `)),
        };
      }),
    );
}

/** One item for each recorded connection that the policies contradict. */
export function contradictionsIn({
  findings,
}: Report): readonly { readonly item: WatchItem; readonly count: number }[] {
  return findings
    .filter(({ kind }) => kind === 'model-disagrees')
    .flatMap(({ severity, rows }) =>
      rows.flatMap((row) => {
        const connection = connectionOf(row);
        return connection === undefined ? [] : [contradiction(row, connection, severity)];
      }),
    );
}

function contradiction(row: Row, connection: ToldConnection, severity: Finding['severity']) {
  const { recorded, model, count, last } = connection;
  const names = [keyName(row.source), keyName(row.destination), connection.ports];
  const item: WatchItem = {
    kind: 'contradiction',
    key: `contradiction ${recorded} ${names.join(' ')}`,
    severity,
    at: last,
    title: `${connection.source} → ${connection.destination} ${connection.ports} was recorded as ${recorded}, and the policies have it ${model}`,
    details: [
      recorded === 'allowed'
        ? 'Either policies are not enforced there, or the network plug-in has not taken up the newest ones.'
        : 'Something else refuses it, or the network plug-in still holds older policies.',
    ],
    connection,
    ...podsIn([row]),
  };
  return { item, count };
}

/** Pods come and go, and keys stay. */
function keyName(party: Party): string {
  const pod = podNameOf(party);
  return pod === undefined ? partyName(party) : `a pod of namespace ${pod.split('/')[0] ?? ''}`;
}

/** Of an end that is known by the name of its pod alone. */
function podNameOf(party: Party): string | undefined {
  return party.kind === 'unidentified' && party.text.includes('/') ? party.text : undefined;
}

function podsIn(rows: readonly Row[]): Pick<WatchItem, 'pods'> {
  const pods = rows.flatMap(({ source, destination }) =>
    [podNameOf(source) ?? [], podNameOf(destination) ?? []].flat(),
  );
  return pods.length === 0 ? {} : { pods: [...new Set(pods)] };
}

/** The newest record decides, as it does for the check. */
function connectionOf(row: Row): ToldConnection | undefined {
  const { connection, before = 'unknown' } = row;
  const claims = (['allowed', 'denied'] as const).flatMap((recorded) => {
    const evidence: Evidence | undefined = connection?.[recorded];
    return evidence === undefined || recorded === before ? [] : [{ recorded, evidence }];
  });
  const [newest] = claims.sort((a, b) => b.evidence.last - a.evidence.last);
  if (newest === undefined) return undefined;
  const { count, first, last, samples } = newest.evidence;
  return {
    source: formatParty(row.source),
    destination: formatParty(row.destination),
    ports: formatPorts(row.ports),
    recorded: newest.recorded,
    model: before,
    count,
    first,
    last,
    records: samples.map(formatOrigin),
  };
}

/** One item for each source that is refused again and again. */
export function noisyIn({ findings }: Report, now: number): readonly WatchItem[] {
  return findings
    .filter(({ kind }) => kind === 'noisy-source')
    .map(({ key, severity, title, details, rows, refusals }) => ({
      kind: 'noisy-source',
      key: `noisy-source ${key.subject}`,
      severity: severity === 'ignore' ? 'notice' : severity,
      at: refusals?.evidence.last ?? now,
      title,
      details: [
        ...details,
        ...(refusals === undefined
          ? []
          : [`${countOf(refusals.targets, 'target')}, ${formatCount(refusals.evidence.count)} attempts.`]),
        ...(refusals?.evidence.samples.slice(0, 1).map((origin) => `Recorded at ${formatOrigin(origin)}.`) ?? []),
      ],
      ...podsIn(rows),
    }));
}
