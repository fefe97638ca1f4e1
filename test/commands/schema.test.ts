/** `schema`: what is printed is a JSON Schema, and the one that is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { program } from '../program.ts';

test.each(['gate', 'snapshot', 'digest', 'report', 'explain', 'observed'])('%s', async (name) => {
  const { code, out } = await program(['schema', name], '.');
  expect(code).toBe(0);
  const published = readFileSync(join(import.meta.dirname, `../../src/schemas/${name}.schema.json`), 'utf8');
  expect(JSON.parse(out)).toEqual(JSON.parse(published));
  const ajv = new Ajv({ strict: false, formats: { 'date-time': true, date: true } });
  expect(ajv.validateSchema(JSON.parse(out))).toBe(true);
});
