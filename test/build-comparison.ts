/** Builders of comparisons for tests of checks and judge: a test names only what it is about. */
import { defaultGate } from '../src/config.ts';
import { type Endpoint, endpointIdOf, type Namespace, type World, workloadKeyOf } from '../src/model/cluster.ts';
import type { Comparison } from '../src/model/comparison.ts';
import type { ConnectionAnswer, ConnectionChange, Difference, Party } from '../src/model/finding.ts';
import type { Connection, ConnectionEnd, Evidence, ObjectWrite, Observation } from '../src/model/flow.ts';
import type { Gate, Waiver } from '../src/model/gate.ts';
import { parseAddress } from '../src/model/network.ts';
import type { ObjectRef } from '../src/model/object.ts';
import type { Policy, PolicyRule } from '../src/model/policy.ts';
import type { Answer, Reason } from '../src/model/verdict.ts';
import type { RunMeta } from '../src/judge.ts';
import { cause, coverage, day, now, party, place, rulings, tcp, workload } from './build.ts';

/** One pod of a workload, labelled `app=<name>`. */
export function endpoint(text: string, labels: Record<string, string> = {}): Endpoint {
  const ref = workload(text);
  return {
    id: endpointIdOf(workloadKeyOf(ref)),
    namespace: ref.namespace,
    workload: ref,
    labels: new Map(Object.entries({ app: ref.name, ...labels })),
    ports: [],
    hostNetwork: false,
    finished: false,
    addresses: [],
    replicas: 1,
    origin: place(`${ref.namespace}.yaml:1:1`),
  };
}

/** A policy that isolates, and allows from whom `rules` say, the pods labelled `app=<app>` of its namespace. */
export function policy(ref: ObjectRef, app: string, rules: readonly Partial<PolicyRule>[] = []): Policy {
  const origin = place(`policies/${ref.name}.yaml:1:1`);
  return {
    ref,
    tier: 'NetworkPolicy',
    rank: 0,
    subject: {
      namespaces: { kind: 'own', namespace: ref.namespace },
      pods: { kind: 'match', requirements: [{ operator: 'In', key: 'app', values: [app] }] },
      parts: [],
      origin,
    },
    ingress: {
      isolates: true,
      rules: rules.map((rule, index) => ({ index, action: 'allow', origin, ...rule })),
      origin,
    },
    origin,
  };
}

export function world(workloads: readonly string[], policies: readonly Policy[] = []): World {
  const endpoints = workloads.map((text) => endpoint(text));
  const namespaces = new Set(endpoints.map(({ namespace }) => namespace));
  return {
    namespaces: new Map(
      [...namespaces].map((name): [string, Namespace] => [
        name,
        { name, labels: new Map([['kubernetes.io/metadata.name', name]]) },
      ]),
    ),
    endpoints: new Map(endpoints.map((each) => [each.id, each])),
    policies,
    services: [],
    nodes: [],
    families: ['IPv4'],
    tiers: [{ id: 'NetworkPolicy', reading: 'union', end: 'isolating' }],
  };
}

/** An empty comparison of a state; `live` is there unless it is overridden with undefined. */
export function comparison(
  overrides: Omit<Partial<Comparison>, 'live'> & { live?: World | undefined } = {},
): Comparison {
  const { live = world(['shop/checkout', 'payments/api', 'payments/db']), ...others } = overrides;
  const base = others.base ?? live;
  return {
    source: 'default',
    state: 'policies',
    base,
    head: base,
    ...('live' in overrides && overrides.live === undefined ? {} : { live }),
    differences: [],
    connections: [],
    isolation: [],
    emptySubjects: [],
    slips: [],
    slipsLeft: 0,
    renamesLeft: 0,
    drift: [],
    workloadsAdded: [],
    workloadsRemoved: [],
    problems: [],
    proof: {
      equal: 'refuted',
      noMore: 'refuted',
      noLess: 'refuted',
      now: { equal: 'refuted', noMore: 'refuted', noLess: 'refuted' },
      unproved: [],
    },
    widened: 0,
    ...others,
  };
}

/** `ns/name`, or an address for an outside end. */
export function end(text: string): ConnectionEnd {
  const address = text.includes('/') ? undefined : parseAddress(text);
  return address === undefined
    ? { kind: 'workload', workload: workload(text), endpoints: [] }
    : { kind: 'outside', address };
}

export interface ChangeFacts extends Partial<Omit<ConnectionAnswer, 'groundsOf' | 'waysOf'>> {
  readonly from?: string;
  readonly to?: string;
  readonly port?: number;
  readonly reasonsBefore?: readonly Reason[];
  readonly reasonsAfter?: readonly Reason[];
  readonly allowed?: Evidence;
  readonly denied?: Evidence;
  readonly other?: Evidence;
}

/** A recorded connection shop/checkout → payments/api TCP 8443; live answers as before unless told otherwise. */
export function change(before: Answer, after: Answer, facts: ChangeFacts = {}): ConnectionChange {
  const { from = 'shop/checkout', to = 'payments/api', port = 8443, allowed, denied, other, ...answer } = facts;
  const { reasonsBefore = [], reasonsAfter = [], ...others } = answer;
  const [source, destination] = [end(from), end(to)];
  const connection: Connection = {
    source,
    destination,
    protocol: 'TCP',
    port,
    basis: { source: 'named', destination: 'named' },
    policies: [],
    ...(allowed === undefined ? {} : { allowed }),
    ...(denied === undefined ? {} : { denied }),
    ...(other === undefined ? {} : { other }),
  };
  return {
    connection,
    answer: {
      live: before,
      before,
      after,
      groundsOf: () => ({ before: reasonsBefore, after: reasonsAfter }),
      waysOf: () => [{ answer: after, reasons: reasonsAfter, dependsOn: [] }],
      causes: [cause()],
      ...others,
    },
  };
}

const answersOf = {
  'newly-allowed': ['denied', 'allowed'],
  'newly-denied': ['allowed', 'denied'],
  unclear: ['allowed', 'unknown'],
} as const;

/** A difference without evidence: shop/checkout → payments/db TCP 5432, implied. */
export function difference(
  kind: Difference['change'],
  overrides: Partial<Difference> & { readonly from?: string; readonly to?: string } = {},
): Difference {
  const { from = 'shop/checkout', to = 'payments/db', ...others } = overrides;
  const [before, after] = answersOf[kind];
  return {
    source: party(from),
    destination: party(to),
    change: kind,
    ports: [tcp(5432)],
    surprise: 'implied',
    causes: [cause()],
    before,
    after,
    reasonsBefore: [],
    reasonsAfter: [],
    dependsOn: [],
    ...others,
  };
}

export function addresses(...blocks: readonly string[]): Party {
  return { kind: 'addresses', blocks, everything: false };
}

export function isolatedBy(ref: ObjectRef, direction: 'ingress' | 'egress' = 'ingress'): Reason {
  const policies = [{ policy: ref, origin: place('policies/any.yaml:1:1') }];
  return { kind: 'isolated', direction, tier: 'NetworkPolicy', certain: true, policies };
}

export function allowedBy(ref: ObjectRef, rule: number, direction: 'ingress' | 'egress' = 'ingress'): Reason {
  const origin = place('policies/any.yaml:9:5');
  return { kind: 'rule', direction, tier: 'NetworkPolicy', policy: ref, rule, action: 'allow', certain: true, origin };
}

export function write(ref: ObjectRef, time: number, overrides: Partial<ObjectWrite> = {}): ObjectWrite {
  return {
    time,
    verb: 'patch',
    ref,
    effect: 'spec-changed',
    user: 'alice',
    client: 'kubectl',
    origin: { kind: 'log', file: 'audit.jsonl', line: 7 },
    ...overrides,
  };
}

/** A whole sample: a window of eight days up to now, everything attributed. */
export function observation(overrides: Partial<Observation> = {}): Observation {
  const whole = coverage({ first: now - 8 * day, last: now, records: 1000, attributed: 1000 });
  return { connections: [], writes: [], coverage: whole, ...overrides };
}

export function gate(overrides: Partial<Gate> = {}): Gate {
  return { ...defaultGate, ...overrides };
}

/** A waiver that holds until the end of 2026. */
export function waiver(match: Waiver['match'], overrides: Partial<Waiver> = {}): Waiver {
  return {
    match,
    reason: 'the partner moves in December',
    owner: 'team-payments',
    expires: '2026-12-31',
    origin: place('.github/netpol-gate.yml:9:5', 'base'),
    ...overrides,
  };
}

/** Facts of a run about the states of these comparisons. */
export function meta(comparisons: readonly Comparison[], overrides: Partial<RunMeta> = {}): RunMeta {
  return {
    command: 'check',
    version: '0.1.0',
    base: { name: 'main' },
    head: { name: 'pull request 231' },
    changedFiles: [],
    inputs: [],
    states: comparisons.map(({ source, state }) => {
      return { source, state, files: ['policies/**'], profile: 'spec', rulings };
    }),
    blindSpots: [],
    nothingChanged: false,
    ...overrides,
  };
}
