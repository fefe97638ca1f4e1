/** Builders of report values for tests: every field has a plain default, a test names only what it is about. */
import { defaultGate } from '../src/config.ts';
import type { Rulings, WorkloadRef } from '../src/model/cluster.ts';
import {
  type Cause,
  type Finding,
  findingKinds,
  type FindingKind,
  type Party,
  type Report,
  type Row,
  severities,
  type StateReport,
} from '../src/model/finding.ts';
import type { Connection, Coverage, Evidence } from '../src/model/flow.ts';
import type { PortRange } from '../src/model/network.ts';
import type { ObjectRef } from '../src/model/object.ts';
import type { FileOrigin, Side } from '../src/model/origin.ts';
import type { Reason } from '../src/model/verdict.ts';

/** 2026-11-23 14:05 UTC: the moment of every built report. */
export const now = Date.UTC(2026, 10, 23, 14, 5);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** `namespace/name` or `namespace/name[Kind]`. */
export function workload(text: string): WorkloadRef {
  const match = /^([^/]*)\/([^[]*)(?:\[(.*)\])?$/s.exec(text);
  return { namespace: match?.[1] ?? '', kind: match?.[3] ?? 'Deployment', name: match?.[2] ?? text };
}

export function party(text: string): Party & { readonly kind: 'workload' } {
  return { kind: 'workload', workload: workload(text) };
}

export function internet(): Party {
  return { kind: 'addresses', blocks: ['0.0.0.0/0'], everything: true };
}

export function tcp(first: number, last = first): PortRange {
  return { protocol: 'TCP', first, last };
}

export function networkPolicy(namespace: string, name: string): ObjectRef {
  return { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace, name };
}

/** `file:line:column`. */
export function place(text: string, side: Side = 'head'): FileOrigin {
  const match = /^(.*):(\d+):(\d+)$/s.exec(text);
  return {
    kind: 'file',
    side,
    file: match?.[1] ?? text,
    line: Number(match?.[2] ?? 1),
    column: Number(match?.[3] ?? 1),
  };
}

export function cause(overrides: Partial<Cause> = {}): Cause {
  return {
    object: networkPolicy('payments', 'api-ingress'),
    origin: place('policies/payments.yaml:31:13'),
    text: 'the peer label changed from app=checkout to app=check-out',
    ...overrides,
  };
}

export function evidence(count: number, last = now - 6 * minute, first = now - 54 * hour): Evidence {
  return { count, first, last, samples: [{ kind: 'log', file: 'logs/hubble.jsonl', line: 4711 }] };
}

export function connection(source: Party, destination: Party, port: number, facts: Partial<Connection>): Connection {
  const end = (of: Party): Connection['source'] =>
    of.kind === 'workload'
      ? { kind: 'workload', workload: of.workload, endpoints: [] }
      : { kind: 'unidentified', why: 'record-names-no-end', candidates: [] };
  return {
    source: end(source),
    destination: end(destination),
    protocol: 'TCP',
    port,
    basis: { source: 'named', destination: 'named' },
    policies: [],
    ...facts,
  };
}

export const allowedByRule: Reason & { readonly kind: 'rule' } = {
  kind: 'rule',
  direction: 'ingress',
  tier: 'NetworkPolicy',
  policy: networkPolicy('payments', 'api-ingress'),
  rule: 1,
  action: 'allow',
  certain: true,
  origin: place('policies/payments.yaml:31:13', 'base'),
};

export const isolated: Reason = {
  kind: 'isolated',
  direction: 'ingress',
  tier: 'NetworkPolicy',
  certain: true,
  policies: [{ policy: networkPolicy('payments', 'api-ingress'), origin: place('policies/payments.yaml:22:3') }],
};

export const unselected: Reason = { kind: 'default', direction: 'egress' };

export function row(from: string, to: string, port: number, overrides: Partial<Row> = {}): Row {
  return {
    source: party(from),
    destination: party(to),
    ports: [tcp(port)],
    reasonsBefore: [],
    reasonsAfter: [],
    dependsOn: [],
    ...overrides,
  };
}

export function finding(kind: FindingKind, overrides: Partial<Finding> = {}): Finding {
  return {
    kind,
    key: { source: 'default', kind, object: 'NetworkPolicy payments/api-ingress', subject: '', peer: '', port: '' },
    fingerprint: '3f8a6f1c0b7d4e52',
    severity: 'error',
    title: `a finding of the kind ${kind}`,
    details: [],
    causes: [],
    rows: [],
    states: ['policies'],
    ...overrides,
  };
}

export const rulings: Rulings = {
  'blocks-match-pods': 'no',
  'host-network': 'node',
  'finished-pods': 'gone',
  protocols: 'three',
  'own-node': 'allowed',
  'port-name-twice': 'unknown',
  'sidecar-port-names': 'unknown',
  'blocks-match-nodes': 'yes',
};

export function state(overrides: Partial<StateReport> = {}): StateReport {
  return {
    id: 'policies',
    files: ['policies/**', 'apps/**'],
    cluster: { from: 'live', name: 'prod-eu', uid: '5f0c6a9e-8f35-4c55-9f0a-0d6f3e1f9b11', readAt: now - 3 * minute },
    profile: 'spec',
    rulings,
    workloads: 212,
    policies: { live: 61, base: 61, head: 61 },
    differences: [],
    workloadsAdded: [],
    workloadsRemoved: [],
    connections: {
      recorded: 418,
      unchanged: 418,
      blocked: 0,
      opened: 0,
      unclear: 0,
      agreement: { checked: 2_140_000, agreed: 2_135_720 },
    },
    proof: {
      equal: 'refuted',
      noMore: 'refuted',
      noLess: 'refuted',
      now: { equal: 'refuted', noMore: 'refuted', noLess: 'refuted' },
      unproved: [],
    },
    widened: 0,
    ...overrides,
  };
}

export function coverage(overrides: Partial<Coverage> = {}): Coverage {
  return {
    logs: [],
    first: now - 54 * hour - 5 * minute,
    last: now - 5 * minute,
    records: 2_140_000,
    attributed: 2_075_800,
    unattributed: [],
    merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
    lostEvents: 0,
    sampled: false,
    limits: [],
    ...overrides,
  };
}

export function countsOf(findings: readonly Finding[]): Report['counts'] {
  const of = (kind: FindingKind): Report['counts'][FindingKind] =>
    Object.fromEntries(
      severities.map((severity) => [
        severity,
        findings.filter((each) => each.kind === kind && each.severity === severity).length,
      ]),
    ) as Report['counts'][FindingKind];
  return Object.fromEntries(findingKinds.map((kind) => [kind, of(kind)])) as Report['counts'];
}

/** A passed report of one state; with findings, their counts follow. */
export function report(overrides: Partial<Report> = {}): Report {
  return {
    schema: 'netpol-gate/report/2',
    tool: { name: 'netpol-gate', version: '0.1.0' },
    command: 'check',
    mode: 'enforce',
    threshold: { failOn: 'error', warnOnly: [], severity: defaultGate.severity },
    time: now,
    base: { name: 'main', commit: '4f2c91a07be3f1f0a4a4b2a3c5f7d9e1b3c5d7e9' },
    head: { name: 'pull request 231', commit: 'b81d02ef6a5c4b3a29180716f5e4d3c2b1a09f8e' },
    conclusion: 'passed',
    nothingChanged: false,
    because: [],
    sources: [{ id: 'default', states: [state()] }],
    findings: [],
    waived: [],
    counts: countsOf(overrides.findings ?? []),
    coverage: coverage(),
    changedFiles: [],
    blindSpots: [],
    inputs: [],
    ...overrides,
  };
}
