/** `schema`: what is printed is a JSON Schema, and the one that is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { program } from '../program.ts';

test.each(['gate', 'snapshot', 'digest', 'report', 'explain', 'observed', 'history', 'verification'])(
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
