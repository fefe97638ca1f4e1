import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGate } from '../src/config.ts';
import { findingKinds } from '../src/model/finding.ts';
import { parseYaml } from '../src/yaml.ts';

const docs = join(import.meta.dirname, '../docs');
const pageOf = (name: string) => readFileSync(join(docs, name), 'utf8');
const yamlOf = (page: string) => [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text]) => text ?? '');
const pages = ['gate-file.md', 'findings/README.md', ...findingKinds.map((kind) => `findings/${kind}.md`)];

test('every finding kind has its page, and no page is left over', () => {
  expect(readdirSync(join(docs, 'findings')).sort()).toEqual(
    ['README.md', ...findingKinds.map((kind) => `${kind}.md`)].sort(),
  );
});

test.each(['findings/README.md', '../README.md'])('%s lists every finding kind', (list) => {
  expect(findingKinds.filter((kind) => !pageOf(list).includes(`[${kind}](`))).toEqual([]);
});

test.each(findingKinds)('the page of %s says what, why, how to fix and how to waive', (kind) => {
  const page = pageOf(`findings/${kind}.md`);
  expect(page.startsWith(`# ${kind}\n`)).toBe(true);
  expect(page).toContain('Default severity');
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(
    expect.arrayContaining(['Why it matters', 'Example', 'How to fix', 'How to waive']),
  );
  expect(page).toMatch(/\bwrong\b/i);
  expect(page).toMatch(/\bright\b/i);
});

test.each(pages)('%s: gate files are valid', (name) => {
  for (const text of yamlOf(pageOf(name)))
    if (/^(?:version|waivers|ignore|rulings):/m.test(text))
      expect({ text, problems: readGate(text, name, 'base').problems }).toEqual({ text, problems: [] });
});

test.each(pages)('%s: only what is shown as wrong cannot be read', (name) => {
  for (const text of yamlOf(pageOf(name)))
    if (!text.startsWith('# wrong')) {
      const { faults, documents } = parseYaml(text);
      expect({ text, faults: [...faults, ...documents.flatMap((each) => each.faults)] }).toEqual({ text, faults: [] });
    }
});

test.each(pages)('%s: links lead somewhere', (name) => {
  const folder = join(docs, name, '..');
  for (const [, target] of pageOf(name).matchAll(/\]\(([^)#:]+\.md)\)/g))
    expect(() => readFileSync(join(folder, target ?? ''))).not.toThrow();
});

test('the page of the gate file names every key of the schema', () => {
  const schema = JSON.parse(readFileSync(join(docs, '../src/schemas/gate.schema.json'), 'utf8'));
  const keysOf = (node: unknown): readonly string[] =>
    typeof node !== 'object' || node === null
      ? []
      : Object.entries(node).flatMap(([key, value]) =>
          key === 'properties' ? [...Object.keys(value), ...keysOf(value)] : keysOf(value),
        );
  const page = pageOf('gate-file.md');
  const keys = [...new Set(keysOf(schema))].filter((key) => !(findingKinds as readonly string[]).includes(key));
  expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
});
