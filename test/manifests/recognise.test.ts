import { holdingsOf, mayHoldObject, mentionOfPolicies, templateMention } from '../../src/manifests/recognise.ts';

test.each<[string, boolean]>([
  ['kind: NetworkPolicy', true],
  ['!!binary a2luZA==: NetworkPolicy', true],
  ['? "ki\\\n  nd"\n: NetworkPolicy', true],
  ['? "ki\\\r\n  nd"\r\n: NetworkPolicy', true],
  ['"\\x6bind": NetworkPolicy', true],
  ['a: b', false],
])('bytes that may hold an object: %j', (text, expected) => {
  expect(mayHoldObject(Buffer.from(text))).toBe(expected);
});

test.each<[string, boolean]>([
  ['apiVersion: v1\nkind: NetworkPolicy\n', true],
  ['{"kind":"NetworkPolicy","spec":{}}', true],
  ['{"apiVersion":"x","kind" : "CiliumNetworkPolicy"}', true],
  ['{"kind":\n"NetworkPolicy"}, and more', true],
  ['{"mankind":"NetworkPolicy","spec":{}}', false],
  ['{"kind":"ConfigMap","name":"NetworkPolicy"}', false],
])('policies in embedded text: %j', (text, expected) => {
  expect(holdingsOf({ data: { text } }).map(({ what }) => what)).toEqual(expected ? ['policy'] : []);
});

test('a search that ends at its limit says so, after what it found', () => {
  const many = Array<number>(200_000).fill(1);
  expect(holdingsOf({ many })).toEqual([{ what: 'unsearched', path: [] }]);
  expect(holdingsOf({ many, spec: { containers: [{}] } })).toEqual([
    { what: 'pods', path: ['spec'] },
    { what: 'unsearched', path: [] },
  ]);
  expect(holdingsOf({ many: many.slice(2) })).toEqual([]);
});

test.each<[string, number | undefined]>([
  ['x: 1\nkind:\n  NetworkPolicy', 5],
  ['kind:\nkind: NetworkPolicy', 6],
  ['{"kind": "ConfigMap"}, {"kind": "NetworkPolicy"}', 24],
  ['kind:\nmetadata: {}', undefined],
])('kinds mentioned in unreadable text: %j', (text, offset) => {
  expect(mentionOfPolicies(text)).toBe(offset);
});

test.each<[string, number | undefined]>([
  ['{{ include "c.NetworkPolicies" . }}', 14],
  ['{{ .Values.networkPolicy }}', 11],
  ['networkpolicy without marks', undefined],
  ['{{ a }}', undefined],
])('templates that speak of policies: %j', (text, offset) => {
  expect(templateMention(text)).toBe(offset);
});
