import { checks } from '../../src/checks/index.ts';
import type { Draft } from '../../src/checks/index.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { FindingKind, Party } from '../../src/model/finding.ts';
import { cause, evidence, internet, networkPolicy, now, party, place, tcp } from '../build.ts';
import {
  addresses,
  allowedBy,
  change,
  comparison,
  difference,
  gate,
  isolatedBy,
  policy,
  world,
} from '../build-comparison.ts';

function drafts(kind: FindingKind, given: Comparison, rules = gate()): readonly Draft[] {
  return checks.flatMap((check) => (check.kind === kind ? check.run(given, rules, now) : []));
}

const api = networkPolicy('payments', 'api-ingress');
const cause31 = cause();
const cause40 = cause({ origin: place('policies/payments.yaml:40:1') });
const every = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, first: 1, last: 65535 }));

describe('severity follows surprise', () => {
  test.each([
    ['new-access', 'stated', 'notice'],
    ['new-access', 'implied', 'error'],
    ['opened-connection', 'stated', 'notice'],
    ['opened-connection', 'implied', 'error'],
  ] as const)('%s that is %s is %s', (kind, surprise, severity) => {
    const given =
      kind === 'new-access'
        ? comparison({ differences: [difference('newly-allowed', { surprise })] })
        : comparison({ connections: [change('denied', 'allowed', { denied: evidence(14), surprise })] });
    expect(drafts(kind, given)).toMatchObject([{ severity, surprise }]);
  });

  test('the gate file may grade it otherwise', () => {
    const rules = gate({
      surprise: {
        'new-access': { stated: 'warning', implied: 'warning' },
        'opened-connection': { stated: 'ignore', implied: 'notice' },
      },
    });
    const given = comparison({
      differences: [difference('newly-allowed')],
      connections: [change('denied', 'allowed', { denied: evidence(1) })],
    });
    expect(drafts('new-access', given, rules)).toMatchObject([{ severity: 'warning' }]);
    expect(drafts('opened-connection', given, rules)).toMatchObject([{ severity: 'notice' }]);
  });

  test('a connection takes the surprise of the difference that holds it, else the worse', () => {
    const opened = change('denied', 'allowed', { denied: evidence(14) });
    const holding = difference('newly-allowed', { to: 'payments/api', ports: [tcp(8000, 9000)], surprise: 'stated' });
    const severityWith = (differences: Comparison['differences']) =>
      drafts('opened-connection', comparison({ connections: [opened], differences }))[0]?.severity;
    expect(severityWith([])).toBe('error');
    expect(severityWith([holding])).toBe('notice');
    expect(severityWith([{ ...holding, ports: [tcp(1, 100)] }])).toBe('error');
    expect(severityWith([holding, { ...holding, surprise: 'implied' }])).toBe('error');
  });

  test('one implied row makes the finding implied', () => {
    const differences = [
      difference('newly-allowed', { from: 'shop/a', surprise: 'stated' }),
      difference('newly-allowed', { from: 'shop/b', surprise: 'implied' }),
    ];
    expect(drafts('new-access', comparison({ differences }))).toMatchObject([
      { severity: 'error', surprise: 'implied' },
    ]);
  });

  test('a recorded refusal that the rule names is mended', () => {
    const given = comparison({
      connections: [change('denied', 'allowed', { denied: evidence(14), surprise: 'stated' })],
    });
    expect(drafts('opened-connection', given)[0]?.title).toBe(
      'mends 14 recorded refusals: shop/checkout → payments/api TCP 8443',
    );
  });
});

describe('reach', () => {
  const metadata = addresses('169.254.169.254/32');
  const cases: readonly (readonly [string, Party, Party, string, string])[] = [
    ['to everything', party('shop/a'), internet(), 'internet', 'error'],
    ['from everything', internet(), party('shop/a'), 'internet', 'error'],
    ['to all but private space', party('shop/a'), addresses('0.0.0.0/5', '11.0.0.0/8'), 'internet', 'error'],
    ['to half of IPv6', party('shop/a'), addresses('2000::/4'), 'internet', 'error'],
    ['to private space', party('shop/a'), addresses('10.0.0.0/8', '192.168.0.0/16'), 'outside-addresses', 'notice'],
    ["to a partner's block", party('shop/a'), addresses('93.184.216.0/24'), 'outside-addresses', 'notice'],
    ['to the metadata address', party('shop/a'), metadata, 'metadata-address', 'error'],
    ['to a block around it', party('shop/a'), addresses('169.254.0.0/16'), 'metadata-address', 'error'],
    ['to the one of IPv6', party('shop/a'), addresses('fd00:ec2::254/128'), 'metadata-address', 'error'],
    ['from the metadata address', metadata, party('shop/a'), 'outside-addresses', 'notice'],
    ['to another namespace', party('shop/a'), party('payments/b'), 'across-namespaces', 'notice'],
    ['inside a namespace', party('shop/a'), party('shop/b'), 'same-namespace', 'notice'],
    ['to a node', party('shop/a'), { kind: 'node', name: 'n1' }, 'outside-addresses', 'notice'],
  ];
  test.each(cases)('stated access %s', (_, source, destination, reach, severity) => {
    const differences = [difference('newly-allowed', { source, destination, surprise: 'stated' })];
    expect(drafts('new-access', comparison({ differences }))).toMatchObject([{ reach, severity }]);
  });

  test('the internet stays an error whatever the gate says of surprise', () => {
    const quiet = { stated: 'ignore', implied: 'ignore' } as const;
    const rules = gate({ surprise: { 'new-access': quiet, 'opened-connection': quiet } });
    const differences = [difference('newly-allowed', { destination: internet() })];
    expect(drafts('new-access', comparison({ differences }), rules)).toMatchObject([{ severity: 'error' }]);
    const connections = [change('denied', 'allowed', { denied: evidence(1), to: '169.254.169.254' })];
    expect(drafts('opened-connection', comparison({ connections }), rules)).toMatchObject([
      { severity: 'error', reach: 'metadata-address' },
    ]);
  });

  const origin = place('policies/payments.yaml:1:1');
  test.each([
    ['a selector of every namespace', { kind: 'select', selector: { kind: 'all' } }, 'any-namespace'],
    [
      'a selector with a label',
      { kind: 'select', selector: { kind: 'match', requirements: [{ operator: 'Exists', key: 'team' }] } },
      'across-namespaces',
    ],
    ['no peers at all', undefined, 'any-namespace'],
  ] as const)('a rule with %s', (_, namespaces, reach) => {
    const rule =
      namespaces === undefined
        ? {}
        : { peers: [{ kind: 'pods' as const, namespaces, pods: { kind: 'all' as const }, parts: [], origin }] };
    const head = world(['shop/checkout', 'payments/api'], [policy(api, 'api', [rule])]);
    const row = difference('newly-allowed', {
      to: 'payments/api',
      reasonsBefore: [isolatedBy(api)],
      reasonsAfter: [allowedBy(api, 0)],
    });
    expect(drafts('new-access', comparison({ head, differences: [row] }))).toMatchObject([{ reach }]);
    // What the other end's policy lets out does not make this opening wider.
    const egress = { ...row, reasonsAfter: [allowedBy(api, 0, 'egress')] };
    expect(drafts('new-access', comparison({ head, differences: [egress] }))).toMatchObject([
      { reach: 'across-namespaces' },
    ]);
  });

  test('the widest row tells the reach of a finding', () => {
    const differences = [
      difference('newly-allowed', { from: 'payments/x', surprise: 'stated' }),
      difference('newly-allowed', { source: internet(), surprise: 'stated' }),
    ];
    expect(drafts('new-access', comparison({ differences }))).toMatchObject([{ reach: 'internet', severity: 'error' }]);
  });
});

describe('folding by cause', () => {
  test('forty pairs broken by one line are one finding with forty rows, the most recorded first', () => {
    const connections = Array.from({ length: 40 }, (_, index) =>
      change('allowed', 'denied', { from: `shop/client-${index}`, allowed: evidence(index + 1) }),
    );
    const [draft, ...others] = drafts('blocked-connection', comparison({ connections }));
    expect(others).toEqual([]);
    expect(draft?.rows).toHaveLength(40);
    expect(draft?.title).toBe(
      '40 recorded connections newly blocked: shop/client-39 → payments/api TCP 8443 and 39 more',
    );
    expect(draft?.key).toMatchObject({
      object: 'NetworkPolicy payments/api-ingress',
      subject: 'payments/api',
      port: 'TCP 8443',
    });
  });

  test('another line of the same object is another finding; a key never holds a line', () => {
    const connections = [
      change('allowed', 'denied', { allowed: evidence(1), causes: [cause31] }),
      change('allowed', 'denied', { allowed: evidence(1), from: 'shop/other', causes: [cause40] }),
    ];
    const found = drafts('blocked-connection', comparison({ connections }));
    expect(found.map(({ causes }) => causes)).toEqual([[cause31], [cause40]]);
    expect(found.map(({ key }) => JSON.stringify(key)).join()).not.toMatch(/31|40|payments\.yaml/);
  });

  test('all causes of the rows are kept, the one that folds them first', () => {
    const connections = [change('allowed', 'denied', { allowed: evidence(1), causes: [cause31, cause40] })];
    expect(drafts('blocked-connection', comparison({ connections }))[0]?.causes).toEqual([cause31, cause40]);
  });

  test('rows without a cause are one finding', () => {
    const connections = ['a', 'b'].map((name) =>
      change('allowed', 'denied', { from: `shop/${name}`, allowed: evidence(1), causes: [] }),
    );
    expect(drafts('blocked-connection', comparison({ connections }))).toMatchObject([
      { causes: [], key: { object: '', peer: 'shop/a, shop/b' } },
    ]);
  });

  test('the subject of a key is the end whose policies decide', () => {
    const egress = networkPolicy('shop', 'egress');
    const connections = [
      change('allowed', 'denied', { allowed: evidence(1), reasonsAfter: [isolatedBy(egress, 'egress')] }),
    ];
    expect(drafts('blocked-connection', comparison({ connections }))).toMatchObject([
      { direction: 'egress', key: { subject: 'shop/checkout', peer: 'payments/api' } },
    ]);
  });

  test('the text says what the verdict assumes', () => {
    const connections = [change('allowed', 'denied', { allowed: evidence(1), assuming: 'pruned' })];
    expect(drafts('blocked-connection', comparison({ connections }))[0]?.details).toEqual([
      'It holds only if removing a manifest also removes the object from the cluster.',
    ]);
  });

  test.each([
    ['denied', 'already-so', undefined],
    ['allowed', 'new', undefined],
    ['unknown', 'new', 'unknown'],
  ] as const)('against a live cluster where it is %s: %s', (live, againstLive, shown) => {
    const connections = [change('allowed', 'denied', { allowed: evidence(1), live })];
    const [draft] = drafts('blocked-connection', comparison({ connections }));
    expect(draft).toMatchObject({ againstLive });
    expect(draft?.rows[0]?.live).toBe(shown);
    const [blind] = drafts('blocked-connection', comparison({ connections, live: undefined }));
    expect(blind).not.toHaveProperty('againstLive');
  });
});

describe('access without records', () => {
  const blocked = change('allowed', 'denied', { allowed: evidence(1) });
  const lost = difference('newly-denied', { to: 'payments/api', ports: every });

  test('ports that a recorded connection tells about are left out', () => {
    const given = comparison({ connections: [blocked], differences: [lost] });
    expect(drafts('lost-access', given)).toMatchObject([
      { title: '1 pair newly denied, never recorded: shop/checkout → payments/api every port except TCP 8443' },
    ]);
  });

  test('a pair of which nothing is left is told once', () => {
    const only = difference('newly-denied', { to: 'payments/api', ports: [tcp(8443)] });
    expect(drafts('lost-access', comparison({ connections: [blocked], differences: [only] }))).toEqual([]);
  });

  test('an unchanged connection takes nothing away: some pods of the workload may differ', () => {
    const same = change('allowed', 'allowed', { allowed: evidence(1) });
    expect(drafts('lost-access', comparison({ connections: [same], differences: [lost] }))).toHaveLength(1);
  });

  test('a recorded refusal that stays one for another reason is shown with its record', () => {
    const refused = change('allowed', 'denied', { denied: evidence(2) });
    const [draft] = drafts('lost-access', comparison({ connections: [refused], differences: [lost] }));
    expect(draft?.rows.map(({ connection }) => connection?.denied?.count)).toEqual([2, undefined]);
  });
});

test('lost isolation is folded by cause, each workload told once with the directions that it loses', () => {
  const lose = (name: string, direction: 'ingress' | 'egress') => ({
    workload: party(name),
    direction,
    before: [api],
    causes: [cause31],
  });
  const isolation = [lose('payments/db', 'ingress'), lose('payments/api', 'ingress'), lose('payments/api', 'egress')];
  const found = drafts('lost-isolation', comparison({ isolation }));
  expect(found.map(({ title, severity, key }) => [title, severity, key.subject])).toEqual([
    [
      'payments/api loses ingress and egress isolation, payments/db loses ingress isolation',
      'error',
      'payments/api, payments/db',
    ],
  ]);
  expect(found[0]?.details).toContain('payments/api was isolated for egress by NetworkPolicy payments/api-ingress.');
});

test('an unclear verdict says on what it depends', () => {
  const connections = [
    change('allowed', 'unknown', { allowed: evidence(1), dependsOn: ['the address of a new pod lies in 10.0.0.0/16'] }),
  ];
  expect(drafts('unclear-verdict', comparison({ connections }))).toMatchObject([
    {
      title: 'cannot say whether 1 recorded connection stays allowed: shop/checkout → payments/api TCP 8443',
      details: ['It depends on whether the address of a new pod lies in 10.0.0.0/16.'],
    },
  ]);
});

test('names from outside stay as they are: escaping is the business of reporters', () => {
  const connections = [change('allowed', 'denied', { from: 'shop/<b>|`@team`', allowed: evidence(1) })];
  expect(drafts('blocked-connection', comparison({ connections }))[0]?.title).toContain('shop/<b>|`@team` →');
});
