/** `schema`: what is printed is a JSON Schema, and the one that is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { program } from '../program.ts';

test.each(['gate', 'snapshot', 'digest', 'report', 'explain', 'drift', 'observed', 'watch', 'history', 'verification'])(
  '%s',
  async (name) => {
    const { code, out } = await program(['schema', name], '.');
    expect(code).toBe(0);
    const published = readFileSync(join(import.meta.dirname, `../../src/schemas/${name}.schema.json`), 'utf8');
    expect(JSON.parse(out)).toEqual(JSON.parse(published));
    const Dialect = out.includes('draft/2020-12') ? Ajv2020 : Ajv;
    const ajv = new Dialect({ strict: false, formats: { 'date-time': true, date: true } });
    expect(ajv.validateSchema(JSON.parse(out))).toBe(true);
  },
);

test('what the documents of drift and of check have in common is one form', () => {
  const definitions = (name: string): Readonly<Record<string, unknown>> => {
    const text = readFileSync(join(import.meta.dirname, `../../src/schemas/${name}.schema.json`), 'utf8');
    return (JSON.parse(text) as { definitions: Record<string, unknown> }).definitions;
  };
  const [drift, report] = [definitions('drift'), definitions('report')];
  expect(Object.keys(drift)).toContain('drift');
  expect(drift).toEqual(Object.fromEntries(Object.keys(drift).map((key) => [key, report[key]])));
});
