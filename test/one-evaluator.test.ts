// Whatever watches, remembers or verifies asks the evaluator by way of the gate's own comparison: there is no second one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', 'src');

test('watch never asks the evaluator or a check itself', () => {
  const own = ['watch.ts', ...readdirSync(join(root, 'watching')).map((name) => join('watching', name))];
  const imports = own.flatMap(
    (file) => readFileSync(join(root, file), 'utf8').match(/^import (?!type).*from '.*';$/gm) ?? [],
  );
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter((line) => /'\.\.?\/(?:(?:engine|checks|changes)\/|(?:compare|judge)\.ts)/.test(line))).toEqual(
    [],
  );
});
