/** Views of recorded connections for programs: `netpol-gate/observed/1`, schemas/observed.schema.json. */
import type { Outcomes } from '../model/evidence.ts';
import type { Crossing, LastWrite, ObservedRow, ObservedView } from '../model/observed.ts';
import { coverageWire } from './coverage-json.ts';
import { evidenceWire, refusalsWire, safeText } from './json.ts';
import type { Seen } from './observed-phrases.ts';
import type { ObservedOptions, ObservedReport } from './observed.ts';
import { seenBy } from './observed.ts';
import { objectWire, partyWire, pick, placeWire, reasonWire, timeWire, type Wire } from './wire.ts';

/** Everything that was found: no limit. */
export function observedJson(
  { coverage, states }: ObservedReport,
  { privacy }: Pick<ObservedOptions, 'privacy'>,
): string {
  const seen = seenBy(privacy);
  const wire: Wire = {
    schema: 'netpol-gate/observed/1',
    coverage: { ...coverageWire(coverage), limits: coverage.limits.map(seen.text) },
    states: states.map(({ state, view, missing }) => ({ state, missing, ...viewWire(view, seen) })),
  };
  return `${safeText(JSON.stringify(wire, null, 1))}\n`;
}

function viewWire(view: ObservedView, seen: Seen): { readonly [key: string]: Wire | undefined } {
  const rows = (all: readonly ObservedRow[]): Wire => all.map((row) => rowWire(row, seen));
  switch (view.by) {
    case 'namespace':
      return {
        by: view.by,
        namespaces: view.namespaces.map(({ namespace, ingress, egress, inside, policies }) => ({
          namespace,
          ingress: crossingWire(ingress, seen),
          egress: crossingWire(egress, seen),
          inside: outcomesWire(inside),
          policies: policies && {
            ingress: pick(policies.ingress, 'workloads', 'isolated', 'perhaps'),
            egress: pick(policies.egress, 'workloads', 'isolated', 'perhaps'),
          },
        })),
      };
    case 'source':
      return {
        by: view.by,
        sources: view.sources.map(({ source, outcomes, peers, refusals, rows: all }) => ({
          source: partyWire(seen.party(source)),
          ...outcomesWire(outcomes),
          peers,
          refusals: refusals && refusalsWire(refusals),
          connections: rows(all),
        })),
      };
    case 'destination':
      return {
        by: view.by,
        destinations: view.destinations.map(({ destination, outcomes, peers, rows: all }) => ({
          destination: partyWire(seen.party(destination)),
          ...outcomesWire(outcomes),
          peers,
          connections: rows(all),
        })),
      };
    case 'policy':
      return policyWire(view, seen);
  }
}

function policyWire(
  { by, named, policies, unexplained, older }: Extract<ObservedView, { by: 'policy' }>,
  seen: Seen,
): { readonly [key: string]: Wire | undefined } {
  return {
    by,
    named: named.map(({ policy, effect, connections, outcomes }) => ({
      policy: objectWire(policy),
      effect,
      connections,
      ...outcomesWire(outcomes),
    })),
    policies: policies?.map(
      ({ policy, origin, use, connections, matched, isolating, rules, lastWrite, older: old }) => ({
        policy: objectWire(policy),
        place: placeWire(origin),
        use,
        connections,
        matched: outcomesWire(matched),
        isolating: outcomesWire(isolating),
        rules: rules.map((rule) => ({
          ...pick(rule, 'direction', 'rule', 'connections'),
          place: placeWire(rule.origin),
          ...outcomesWire(rule.outcomes),
        })),
        lastWrite: lastWrite && writeWire(lastWrite),
        older: { connections: old.connections, ...outcomesWire(old.outcomes) },
      }),
    ),
    unexplained: unexplained?.map(({ row, why, reasons, dependsOn }) => ({
      why,
      connection: rowWire(row, seen),
      reasons: reasons.map(reasonWire),
      dependsOn: dependsOn.map(seen.text),
    })),
    older: older?.map(({ row, write }) => ({ connection: rowWire(row, seen), write: writeWire(write) })),
  };
}

function writeWire({ object, deleted, time, origin }: LastWrite): Wire {
  return { object: objectWire(object), deleted, time: timeWire(time), place: placeWire(origin) };
}

function crossingWire({ answer, outcomes, peers, rows }: Crossing, seen: Seen): Wire {
  return { answer, peers, ...outcomesWire(outcomes), connections: rows.map((row) => rowWire(row, seen)) };
}

function rowWire({ source, destination, protocol, port, via, outcomes }: ObservedRow, seen: Seen): Wire {
  return {
    source: partyWire(seen.party(source)),
    destination: partyWire(seen.party(destination)),
    protocol,
    port,
    via,
    ...outcomesWire(outcomes),
  };
}

function outcomesWire({ allowed, denied, other }: Outcomes): { readonly [key: string]: Wire | undefined } {
  return {
    allowed: allowed && evidenceWire(allowed),
    denied: denied && evidenceWire(denied),
    other: other && evidenceWire(other),
  };
}
