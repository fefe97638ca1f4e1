import { expect, test } from '@jest/globals';
import { claimsIn } from '../../src/manifests/origin-claims.ts';
import { parseYaml } from '../../src/yaml.ts';
import { processorTime } from '../time-taken.ts';

const spaces = ' '.repeat(200_000);
const claims = (text: string) => claimsIn(text, () => parseYaml(text));
const built = (origin: string): string =>
  `metadata: ${JSON.stringify({ annotations: { 'config.kubernetes.io/origin': origin } })}\n`;

test.each([
  ['# Source: shop/templates/a.yaml  \r\nkind: A\n', 'shop/templates/a.yaml'],
  ['# Source:  a.yaml\n', undefined],
  ['# Source: a b.yaml\n', 'a b.yaml'],
  ['# Source: a\0b.yaml\n', undefined],
  [built('path: base/a.yaml\n'), 'base/a.yaml'],
  [built('ref: main\nconfiguredIn: "base/a.yaml" \n'), 'base/a.yaml'],
  [built(`path:   'a.yaml'`), 'a.yaml'],
  [built('path: "a.yaml'), '"a.yaml'],
  [built('path:\npath: a.yaml'), 'a.yaml'],
  [built('repo: https://example.com/x\npath: a.yaml'), undefined],
])('%j', (text, path) => {
  expect(claims(text).map((claim) => claim.path)).toEqual(path === undefined ? [] : [path]);
});

test.each([[`# Source: a${spaces}b\n`], [built(`path: a${spaces}b`)]])('spaces cost their number: %.30s', (text) => {
  const time = processorTime(5_000, () => expect(claims(text)).toEqual([]));
  expect(time).toBeLessThan(5_000);
});
