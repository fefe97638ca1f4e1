/** Reports as a reader would meet them; the golden files beside show what each reporter makes of them. */
import type { DriftItem } from '../../src/model/drift.ts';
import type { Report } from '../../src/model/finding.ts';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { aloneRow } from '../../src/model/group.ts';
import { parseAddress } from '../../src/model/network.ts';
import {
  allowedByRule,
  cause,
  connection,
  coverage,
  day,
  evidence,
  finding,
  hour,
  internet,
  isolated,
  minute,
  networkPolicy,
  now,
  party,
  place,
  report,
  row,
  state,
  tcp,
  unselected,
  workload,
} from '../build.ts';

const peerLabel = cause({
  text: 'the peer label changed from app=checkout to app=check-out; no pod carries it (nearest: app=checkout, 6 pods)',
});
const both = { reasonsBefore: [unselected, allowedByRule], reasonsAfter: [unselected, isolated] };

const blocked = finding('blocked-connection', {
  fingerprint: '91b6c0de4a7f2211',
  key: {
    source: 'default',
    kind: 'blocked-connection',
    object: 'NetworkPolicy payments/api-ingress',
    subject: 'payments/api',
    peer: 'shop/checkout',
    port: 'TCP 8443',
  },
  title: 'shop/checkout → payments/api TCP 8443 is newly blocked, and 1 more pair',
  details: ['6 pods of shop/checkout lose the connection during the rollout.'],
  direction: 'ingress',
  fix: {
    means: 'adds',
    files: [{ file: 'payments/network-policies.yaml', text: '', edits: [] }],
    patch: `--- a/payments/network-policies.yaml
+++ b/payments/network-policies.yaml
@@ -17,3 +17,5 @@
           podSelector:
             matchLabels:
               app: check-out
+        - protocol: TCP
+          port: 8443
`,
    proved: ['2 recorded connections are allowed again', 'no other connection is answered differently'],
  },
  causes: [peerLabel],
  rows: [
    row('shop/checkout', 'payments/api', 8443, {
      ...both,
      before: 'allowed',
      after: 'denied',
      connection: connection(party('shop/checkout'), party('payments/api'), 8443, { allowed: evidence(12_904) }),
    }),
    row('batch/report-nightly[CronJob]', 'payments/api', 8443, {
      ...both,
      before: 'allowed',
      after: 'denied',
      connection: connection(party('batch/report-nightly[CronJob]'), party('payments/api'), 8443, {
        allowed: evidence(2, now - 12 * hour, now - 36 * hour),
      }),
    }),
  ],
  againstLive: 'new',
});

const opened = finding('new-access', {
  fingerprint: '5e0d7710c1c2a3b4',
  key: {
    source: 'default',
    kind: 'new-access',
    object: 'NetworkPolicy payments/db',
    subject: 'payments/db',
    peer: 'web/frontend',
    port: 'TCP 5432',
  },
  surprise: 'implied',
  reach: 'any-namespace',
  title: 'web/frontend → payments/db TCP 5432 is newly allowed, and 13 more pairs',
  details: [
    'The rule opens it for every namespace, also for those to come.',
    'The second list item means OR; one item with both selectors would mean AND.',
  ],
  causes: [
    cause({
      object: networkPolicy('payments', 'db'),
      origin: place('policies/db.yaml:12:9'),
      text: 'the added peer selects every pod of the namespaces labelled team=web',
    }),
  ],
  rows: ['frontend', ...Array.from({ length: 13 }, (_, index) => `worker-${index + 1}`)].map((name) =>
    row(`web/${name}`, 'payments/db[StatefulSet]', 5432, {
      before: 'denied',
      after: 'allowed',
      reasonsBefore: [isolated],
      reasonsAfter: [{ ...allowedByRule, rule: 0, origin: place('policies/db.yaml:12:9') }],
    }),
  ),
});

const unprotected = finding('lost-isolation', {
  fingerprint: '0a1b2c3d4e5f6071',
  key: {
    source: 'default',
    kind: 'lost-isolation',
    object: 'NetworkPolicy payments/ledger',
    subject: 'payments/ledger',
    peer: '',
    port: '',
  },
  title: 'payments/ledger loses its ingress isolation',
  details: ['Every pod and every outside address can now reach it on every port.'],
  direction: 'ingress',
  causes: [
    cause({
      object: networkPolicy('payments', 'ledger'),
      origin: place('policies/ledger.yaml:1:1', 'base'),
      text: 'the policy is deleted',
    }),
  ],
  rows: [
    {
      source: internet(),
      destination: party('payments/ledger'),
      ports: [tcp(1, 65_535)],
      reasonsBefore: [isolated],
      reasonsAfter: [{ kind: 'default', direction: 'ingress' }],
      dependsOn: [],
      before: 'denied',
      after: 'allowed',
    },
  ],
});

const written = {
  time: now - 28 * hour,
  verb: 'patch',
  ref: networkPolicy('shop', 'cart'),
  user: 'alice@example.com',
  address: parseAddress('203.0.113.7') ?? 0n,
  client: 'kubectl/v1.34.1 (linux/amd64)',
  origin: { kind: 'log', file: 'logs/audit.jsonl', line: 812 },
} as const;
const [edit, former]: readonly [ObjectWrite, ObjectWrite] = [
  { ...written, effect: 'spec-changed' },
  { ...written, effect: 'created', time: now - 9 * day, user: 'system:serviceaccount:cd:argo', actingAs: 'team-shop' },
];
const outside = {
  source: party('shop/cart'),
  destination: internet(),
  change: 'newly-denied',
  ports: [tcp(443)],
  causes: [cause({ object: networkPolicy('shop', 'cart') })],
  before: 'allowed',
  after: 'denied',
  dependsOn: ['whether 203.0.113.9 is a node'],
} as const;

/** Every fact that a drifted object may have. */
const cart: DriftItem = {
  object: networkPolicy('shop', 'cart'),
  how: 'differs',
  paths: ['spec.ingress[0].from', 'spec.egress'],
  origin: place('shop/cart.yaml:9:5', 'base'),
  parts: [
    {
      path: ['spec', 'ingress'],
      live: [{ from: [{ ipBlock: { cidr: '203.0.113.0/24' } }] }],
      base: [{ from: [{ podSelector: {} }] }],
      merge: 'reverts',
      manager: { manager: 'kubectl-edit', operation: 'Update', time: now - 28 * hour, owns: true },
    },
    { path: ['spec', 'egress'], merge: 'keeps', long: true },
  ],
  merge: 'reverts',
  effect: { answer: 'different', rows: [aloneRow(outside), aloneRow({ ...outside, assuming: 'pruned' })] },
  basis: 'log',
  lastWrite: edit,
  writes: [edit, former],
  outdated: { ...former, relayed: true, pod: { namespace: 'cd', name: 'argo-0' } },
  lastManager: { manager: 'kubectl-edit', time: now - 28 * hour },
  generatedBy: 'a Kyverno policy',
  setBack: 'The Argo CD application shop applies it and sets it back when it next syncs.',
  attempts: [
    { ...written, user: 'carol@example.com', outcome: 'forbidden', code: 403, reason: 'no rights at 203.0.113.7' },
    { ...written, verb: 'delete', outcome: 'dry-run', code: 200 },
  ],
  left: { rows: 3, writes: 2, attempts: 1 },
};

const drifted = finding('drift', {
  drift: cart,
  fingerprint: '77aa77aa77aa77aa',
  severity: 'warning',
  key: { source: 'default', kind: 'drift', object: 'NetworkPolicy shop/cart', subject: '', peer: '', port: '' },
  title: 'NetworkPolicy shop/cart of the cluster differs from the base in spec.ingress[0].from',
  details: ['Last written 2026-11-22 09:41 UTC by alice@example.com with kubectl/v1.34.1.'],
});

const thin = finding('thin-evidence', {
  fingerprint: 'c0ffee00c0ffee00',
  severity: 'warning',
  key: { source: 'default', kind: 'thin-evidence', object: '', subject: '', peer: '', port: '' },
  title: 'the logs span 2 d 6 h, less than the 7 d that the gate file asks for',
});

const noisy = finding('noisy-source', {
  fingerprint: '5ca1ab1e5ca1ab1e',
  severity: 'notice',
  key: { source: 'default', kind: 'noisy-source', object: '', subject: 'shop/checkout', peer: '', port: '' },
  title: 'shop/checkout was refused 340 times: a scan of many ports',
  details: [
    '340 attempts at 34 targets (1 peer, 34 ports) in 2 h, 170 an hour.',
    'This change moves what it may reach.',
    '1 of 34 targets shown.',
  ],
  causes: [
    {
      object: { group: '', kind: 'Log', namespace: '', name: 'logs/hubble.jsonl.gz' },
      origin: { kind: 'log', file: 'logs/hubble.jsonl.gz', line: 4711 },
      text: '',
    },
  ],
  rows: [
    row('shop/checkout', 'payments/db', 5432, {
      before: 'denied',
      after: 'denied',
      reasonsBefore: [isolated],
      reasonsAfter: [isolated],
      connection: connection(party('shop/checkout'), party('payments/db'), 5432, { denied: evidence(12) }),
    }),
  ],
  refusals: {
    pattern: 'scans-ports',
    noisy: true,
    evidence: evidence(340, now - hour, now - 3 * hour),
    perHour: 170,
    peers: 1,
    ports: 34,
    targets: 34,
  },
});

const stated = finding('new-access', {
  fingerprint: '1357913579135791',
  severity: 'notice',
  surprise: 'stated',
  reach: 'across-namespaces',
  key: {
    source: 'default',
    kind: 'new-access',
    object: 'NetworkPolicy shop/cart',
    subject: 'shop/cart',
    peer: 'monitoring/prometheus',
    port: 'TCP 9090',
  },
  title: 'monitoring/prometheus → shop/cart TCP 9090 is newly allowed',
  details: ['The added rule names these pods and this port.'],
  causes: [
    cause({
      object: networkPolicy('shop', 'cart'),
      origin: place('policies/cart.yaml:18:11'),
      text: 'the rule is added',
    }),
  ],
  rows: [row('monitoring/prometheus[StatefulSet]', 'shop/cart', 9090, { before: 'denied', after: 'allowed' })],
});

const waived = finding('lost-access', {
  fingerprint: '2468246824682468',
  severity: 'notice',
  title: 'legacy/importer → payments/api TCP 8080 is newly blocked',
  rows: [row('legacy/importer', 'payments/api', 8080, { before: 'allowed', after: 'denied' })],
  waived: { reason: 'the importer is switched off this week', owner: '@payments-team', expires: '2026-12-01' },
});

const findings = [blocked, unprotected, opened, drifted, thin, noisy, stated];

/** One edit breaks recorded traffic, one opens the database, one deletes a policy; the rest is noise. */
export const failed: Report = report({
  conclusion: 'failed',
  because: ['3 findings are errors'],
  findings,
  waived: [waived],
  sources: [
    {
      id: 'default',
      states: [
        state({
          policies: { live: 61, base: 61, head: 60 },
          connections: {
            recorded: 418,
            unchanged: 416,
            blocked: 2,
            opened: 0,
            unclear: 0,
            agreement: { checked: 2_140_000, agreed: 2_135_720 },
          },
          differences: [],
        }),
      ],
    },
  ],
  coverage: coverage({
    gaps: [
      { format: 'hubble', from: now - 30 * hour, to: now - 27 * hour - 12 * minute, usual: 4 * minute },
      { format: 'audit', from: now - 12 * hour, to: now - 11 * hour, usual: 9 * minute },
    ],
    workloads: [
      { workload: workload('batch/month-end[CronJob]'), ingress: 'blind', egress: 'silent' },
      {
        workload: workload('payments/api'),
        first: now - 54 * hour,
        last: now - 6 * minute,
        ingress: 'seen',
        egress: 'seen',
      },
      {
        workload: workload('shop/idle'),
        first: now - 50 * hour,
        last: now - 49 * hour,
        ingress: 'seen',
        egress: 'silent',
      },
    ],
    cronJobs: [
      {
        workload: workload('batch/month-end[CronJob]'),
        schedule: '0 2 1 * *',
        timeZone: 'Europe/Berlin',
        why: 'not-due',
        next: now + 7 * 24 * hour,
        origin: { kind: 'live', object: 'CronJob batch/month-end', path: '' },
      },
    ],
    blind: ['only the receiving side reports: what went out of the cluster is not visible'],
    logs: [
      {
        file: 'logs/hubble.jsonl.gz',
        format: 'hubble',
        recognisedBy: 'the field flow.Summary',
        lines: 1_900_212,
        records: 1_900_000,
        skipped: [
          {
            reason: 'an L7 record, told by its L4 record',
            lines: 212,
            sample: { kind: 'log', file: 'logs/hubble.jsonl.gz', line: 9 },
          },
        ],
        first: now - 54 * hour,
        last: now - 5 * minute,
      },
      {
        file: 'logs/audit.jsonl.gz',
        format: 'audit',
        recognisedBy: 'apiVersion audit.k8s.io/v1',
        lines: 240_000,
        records: 240_000,
        skipped: [],
        first: now - 54 * hour - 5 * minute,
        last: now - 8 * minute,
      },
    ],
    unattributed: [
      {
        why: 'no-owner-at-that-time',
        records: 51_300,
        sample: { kind: 'log', file: 'logs/hubble.jsonl.gz', line: 104 },
      },
      {
        why: 'several-possible-owners',
        records: 12_900,
        sample: { kind: 'log', file: 'logs/hubble.jsonl.gz', line: 77_012 },
      },
    ],
    lostEvents: 42,
    limits: ['replies over UDP are not in these logs'],
  }),
  changedFiles: [
    { file: 'policies/payments.yaml', status: 'modified', headLines: [{ first: 31, last: 31 }] },
    { file: 'policies/db.yaml', status: 'modified', headLines: [{ first: 10, last: 14 }] },
    { file: 'policies/cart.yaml', status: 'modified', headLines: [{ first: 16, last: 24 }] },
    { file: 'policies/ledger.yaml', status: 'removed', headLines: [] },
  ],
  blindSpots: [
    '3 workloads without any record: batch/month-end (CronJob, next run 2026-12-01 02:00 UTC), shop/mailer and tools/debug',
  ],
  inputs: [
    { what: 'changed files', count: 4 },
    { what: 'policies', count: 61 },
    { what: 'templates not evaluated', count: 2 },
  ],
});

export const quiet: Report = report({
  nothingChanged: true,
  sources: [],
  inputs: [{ what: 'changed files', count: 12 }],
});

/** Something that policies decide on has changed, yet no connection has. */
export const passed: Report = report({ inputs: [{ what: 'changed files', count: 2 }] });

export const stating: Report = report({ findings: [stated], changedFiles: failed.changedFiles });

/** No cluster and no log: a verdict about the files alone. */
export const staticMode: Report = (() => {
  const { cluster: _, ...bare } = state({ workloads: 14, policies: { live: 0, base: 6, head: 7 } });
  const { coverage: __, ...rest } = report({ findings: [stated] });
  const connections = {
    recorded: 0,
    unchanged: 0,
    blocked: 0,
    opened: 0,
    unclear: 0,
    agreement: { checked: 0, agreed: 0 },
  };
  return { ...rest, sources: [{ id: 'default', states: [{ ...bare, connections }] }] };
})();

export const cannotSay: Report = report({
  conclusion: 'cannot say',
  because: [
    'the pull request comes from a fork, and its workflow gets neither the cluster nor the logs',
    'a maintainer can run the check on b81d02e by workflow dispatch, or add the pull request to the merge queue',
  ],
  sources: [],
  counts: report().counts,
});

const manifest = { object: { group: '', kind: 'NetworkPolicy', namespace: 'web', name: 'front' } };

/** Two states of one source, an invalid manifest, a template, unclear verdicts, and what the gate itself has to say. */
export const mixed: Report = report({
  conclusion: 'failed',
  mode: 'report',
  because: ['1 manifest is invalid', '1 place was not evaluated'],
  findings: [
    finding('invalid-manifest', {
      fingerprint: 'aaaa000011112222',
      title: 'duplicate key "spec" in NetworkPolicy web/front; it stands in line 7 too',
      details: ['Put "---" between the two documents.'],
      causes: [{ ...manifest, origin: place('clusters/prod/front.yaml:19:1'), text: '' }],
    }),
    finding('not-evaluated', {
      fingerprint: 'bbbb000011112222',
      title: 'the chart charts/web holds 2 policy templates that changed',
      details: ['Render both trees in a job of their own and name the folders in the gate file.'],
      causes: [{ ...manifest, origin: place('charts/web/templates/policy.yaml:3:1'), text: 'a template' }],
    }),
    finding('unclear-verdict', {
      fingerprint: 'cccc000011112222',
      severity: 'warning',
      title: 'whether web/front still reaches 203.0.113.7 TCP 443 is unclear',
      rows: [
        {
          source: { kind: 'workload', workload: party('web/front').workload, some: { pods: 2, of: 5 } },
          destination: { kind: 'addresses', blocks: ['203.0.113.7/32'], everything: false, name: 'payment-gateway' },
          ports: [tcp(443)],
          before: 'allowed',
          after: 'unknown',
          reasonsBefore: [],
          reasonsAfter: [{ ...allowedByRule, certain: false, direction: 'egress' }],
          dependsOn: ['the field "toFQDNs" of NetworkPolicy web/front matches payment.example'],
          assuming: 'kept',
          live: 'denied',
        },
      ],
      states: ['clusters/prod', 'clusters/staging'],
    }),
    finding('waiver-expired', {
      fingerprint: 'dddd000011112222',
      severity: 'warning',
      title: 'the waiver of @web-team for "new-access" has expired on 2026-11-01',
      causes: [{ ...manifest, origin: place('.github/netpol-gate.yml:14:5', 'base'), text: '' }],
    }),
  ],
  sources: [
    {
      id: 'clusters',
      states: [
        state({
          id: 'clusters/prod',
          cluster: { from: 'snapshot', name: 'prod-eu', readAt: now - 2 * day },
          widened: 3,
        }),
        state({ id: 'clusters/staging', cluster: { from: 'snapshot', uid: '9f0a0d6f', readAt: now - 2 * hour } }),
      ],
    },
  ],
  changedFiles: [
    { file: 'clusters/prod/front.yaml', status: 'modified', headLines: [{ first: 19, last: 40 }] },
    { file: 'charts/web/templates/policy.yaml', status: 'added', headLines: [{ first: 1, last: 30 }] },
  ],
});

/** What would fail, and a review let stand; the base was a branch whose rules do not count. */
export const approved: Report = report({
  approved: [{ ...opened, approved: { by: 'alice', at: now - 4 * minute, commit: 'c'.repeat(40) } }],
  changedFiles: failed.changedFiles,
  remarks: [
    'the base "feature" is neither the default branch nor among its trusted-branches: the gate file of main (5555555) judged, with its waivers and approvals',
  ],
});

export const reports: Readonly<Record<string, Report>> = {
  approved,
  failed,
  quiet,
  passed,
  stating,
  'static-mode': staticMode,
  'cannot-say': cannotSay,
  mixed,
};
