// What a report may say in public: each fact carries a mark of its own, and the documents are searched for it.
import { authorOf } from '../../src/checks/writes.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import { parseAddress } from '../../src/model/network.ts';
import { annotations, checkTitle, reporters, withoutNames } from '../../src/reporters/index.ts';
import { checkRunSummary, checkRunText } from '../../src/reporters/markdown.ts';
import {
  allowedByRule,
  cause,
  connection,
  coverage,
  evidence,
  finding,
  networkPolicy,
  now,
  party,
  place,
  report,
  row,
  state,
  tcp,
  workload,
} from '../build.ts';
import { write } from '../build-comparison.ts';
import { options } from './options.ts';

const seller = { namespace: 'ns-mark', kind: 'Deployment', name: 'workload-mark' };
const author = authorOf(
  write(networkPolicy('x', 'y'), now, {
    user: 'system:serviceaccount:tools:writer',
    pod: { namespace: 'tools', name: 'author-pod-mark' },
    address: parseAddress('192.0.2.77') ?? 0n,
  }),
);
const everywhere = 'pod ns-mark/workload-mark-7d4b9-x2x4q at 198.51.100.77 and 2001:db8::77 at 12:30:15';
const live = { kind: 'live', object: 'NetworkPolicy ns-mark/live-mark', path: 'spec' } as const;

const of = report({
  conclusion: 'failed',
  because: [everywhere],
  blindSpots: [everywhere],
  inputs: [{ what: everywhere, count: 1 }],
  changedFiles: [{ file: 'policies/a.yaml', status: 'modified', headLines: [] }],
  coverage: coverage({
    limits: [everywhere],
    unattributed: [{ why: 'before-first-sight', records: 1, sample: { kind: 'log', file: 'log-mark', line: 1 } }],
  }),
  sources: [
    {
      id: 'default',
      states: [
        state({
          cluster: { from: 'live', name: 'cluster-mark', uid: 'uid-mark', readAt: now },
          workloadsAdded: [workload('ns-mark/added-mark')],
          differences: [
            {
              source: { kind: 'workload', workload: seller },
              destination: { kind: 'addresses', blocks: ['198.51.100.77/32'], everything: false },
              change: 'newly-denied',
              ports: [tcp(4711)],
              surprise: 'implied',
              causes: [cause({ text: everywhere, origin: live })],
              before: 'allowed',
              after: 'denied',
              reasonsBefore: [{ ...allowedByRule, policy: networkPolicy('ns-mark', 'live-mark') }],
              reasonsAfter: [],
              dependsOn: [everywhere],
            },
          ],
        }),
      ],
    },
  ],
  findings: [
    finding('drift', {
      details: [`Last written yesterday by ${author} with kubectl.`, `Some are older than a change (${author}).`],
    }),
    finding('blocked-connection', {
      title: everywhere,
      details: [everywhere],
      key: {
        source: 'default',
        kind: 'blocked-connection',
        object: 'NetworkPolicy ns-mark/live-mark',
        subject: '198.51.100.77/32',
        peer: 'ns-mark/workload-mark',
        port: 'TCP 4711',
      },
      causes: [
        cause({ text: everywhere, origin: place('policies/a.yaml:3:1') }),
        cause({ text: everywhere, origin: live }),
      ],
      rows: [
        row('ns-mark/workload-mark', 'x/y', 4711, {
          destination: { kind: 'addresses', blocks: ['198.51.100.77/32'], everything: false, name: 'partner' },
          reasonsBefore: [{ ...allowedByRule, policy: networkPolicy('ns-mark', 'live-mark') }],
          dependsOn: [everywhere],
          connection: connection({ kind: 'workload', workload: seller }, party('x/y'), 4711, {
            source: {
              kind: 'workload',
              workload: seller,
              endpoints: [endpointIdOf('ns-mark/workload-mark-7d4b9-x2x4q')],
            },
            destination: { kind: 'outside', address: parseAddress('198.51.100.77') ?? 0n },
            via: { service: 'ns-mark/service-mark', address: parseAddress('198.51.100.77') ?? 0n },
            allowed: evidence(1234),
            policies: [{ ref: networkPolicy('ns-mark', 'log-policy-mark'), effect: 'allow' }],
          }),
        }),
      ],
    }),
  ],
});

function documents(privacy: 'full' | 'names' | 'counts'): string {
  const all = [...reporters, checkRunSummary, checkRunText].map((reporter) =>
    reporter.render(of, { ...options, privacy }),
  );
  return [...all, JSON.stringify(annotations(of, { privacy }))].join('\n').replaceAll('\u200b', '');
}

const addresses = ['198.51.100.77', '2001:db8::77', '7d4b9-x2x4q', 'author-pod-mark', '192.0.2.77'];
const names = [
  'workload-mark',
  'ns-mark',
  'live-mark',
  'cluster-mark',
  'uid-mark',
  'added-mark',
  'service-mark',
  'log-policy-mark',
  'log-mark',
  '4711',
];

test.each([
  { privacy: 'full', shown: [...addresses, ...names], hidden: [] },
  { privacy: 'names', shown: names, hidden: addresses },
  {
    privacy: 'counts',
    shown: ['1,234', 'policies/a.yaml:3:1', '12:30:15'].slice(0, 2),
    hidden: [...addresses, ...names, 'partner', '12:30:15'],
  },
] as const)('$privacy', ({ privacy, shown, hidden }) => {
  const text = documents(privacy);
  expect(shown.filter((mark) => !text.includes(mark))).toEqual([]);
  expect(hidden.filter((mark) => text.includes(mark))).toEqual([]);
});

test.each(reporters.filter(({ name }) => ['text', 'markdown', 'html'].includes(name)))(
  'what the gate file requires is told where only numbers are, by $name',
  (reporter) => {
    const required = 'the gate file requires logs, and none was given';
    const failed = report({ conclusion: 'failed', because: ['shop/secret-mark is open', required] });
    const text = reporter.render(failed, { ...options, privacy: 'counts' });
    expect(text).toContain(required);
    expect(text).not.toContain('secret-mark');
  },
);

test('a time of day is no address', () => {
  expect(documents('names')).toContain('12:30:15');
});

test('a pod that is gone is not named where no pod is', () => {
  const gone = {
    kind: 'unidentified',
    why: 'pod-not-in-cluster',
    name: 'batch/gone-pod-mark',
    candidates: [],
  } as const;
  const left = { kind: 'unidentified', text: 'batch/gone-pod-mark' } as const;
  const told = connection(party('shop/web'), party('shop/db'), 443, { denied: evidence(500) });
  const noisy = finding('noisy-source', {
    title: 'batch/gone-pod-mark was refused 500 times: retries of one target',
    rows: [{ ...row('shop/web', 'shop/db', 443), source: left, connection: { ...told, source: gone } }],
    refusals: { pattern: 'retries', noisy: true, evidence: evidence(500), peers: 1, ports: 1, targets: 1 },
  });
  for (const reporter of reporters) {
    const text = (privacy: 'full' | 'names' | 'counts'): string =>
      reporter.render(report({ findings: [noisy] }), { ...options, privacy });
    expect(text('full')).toContain('gone-pod-mark');
    expect(text('names')).not.toContain('gone-pod-mark');
    expect(text('counts')).not.toMatch(/gone-pod-mark|hubble/);
  }
});

describe('a sentence of an error', () => {
  const sentences = [
    'prod-qmark/config: the kubeconfig has no context "nope-qmark"',
    'name one of its contexts: "team-a-qmark", "team \\"b\\"-qmark"',
    'the API server "api-qmark.corp.invalid:6443" cannot be read: getaddrinfo ENOTFOUND qmark (ENOTFOUND)',
    'it cannot be read: connect ECONNREFUSED qmark:6443 (ECONNREFUSED)',
    "Hostname/IP does not match certificate's altnames: Host: qmark. is not in the cert's altnames: DNS:qmark, DNS:qmark.svc",
    "ENOENT: no such file or directory, open '/home/a qmark/x qmark'",
    'C:\\qmark, qmark.json, ops@qmark, https://qmark/x and qmark:12:3',
    'run `git fetch --depth=1 https://qmark` and say what you mean',
  ];
  const cannot = report({ conclusion: 'cannot say', because: sentences });
  const told = (of: typeof cannot, privacy: 'full' | 'names' | 'counts'): string =>
    [
      ...[...reporters, checkRunSummary, checkRunText].map((reporter) => reporter.render(of, { ...options, privacy })),
      checkTitle(of, privacy),
    ].join('\n');

  test.each(['names', 'counts'] as const)(
    'names nothing with the privacy %s, and still says what is wrong',
    (privacy) => {
      const text = told(cannot, privacy);
      expect(text).not.toMatch(/qmark/);
      for (const left of ['the kubeconfig has no context', 'ENOTFOUND', 'ECONNREFUSED', 'no such file or directory'])
        expect(text).toContain(left);
      expect(told(cannot, 'full')).toContain('team-a-qmark');
    },
  );

  test('is shown whole where it tells of files of the repository alone', () => {
    const open = report({ conclusion: 'cannot say', because: ['gate.yml:3:1: no "mode-mark"'], becauseIsOpen: true });
    expect(told(open, 'counts')).toMatch(/gate\.yml:3:1.*mode-mark/);
  });

  test.each([
    'give the job `contents: read`, and run it again',
    'look whether it runs and can be reached from here',
    'all inputs are described in action.yml',
    'it is larger than 1.5 of 20 bytes (401); nothing was judged.',
  ])('without names stays as it is: %s', (text) => {
    expect(withoutNames(text)).toBe(text);
  });
});
