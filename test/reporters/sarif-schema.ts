/* eslint-disable @typescript-eslint/no-explicit-any -- what comes back is JSON */
/** SARIF 2.1.0 as its schema has it, which a package for tests brings along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const path = '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
/** Of draft 4, of which it uses nothing that later drafts read otherwise but its own name. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as { $schema: string; id: string };

export const validate = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text) && /^[!-~]+$/.test(text),
    'uri-reference': (text: string) => /^[!-~]*$/.test(text) && URL.canParse(text, 'https://host.example/'),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  },
}).compile(schema);

/** The only run of a document, which is valid. */
export function runOf(text: string): any {
  const value: any = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  expect(value.runs).toHaveLength(1);
  return value.runs[0];
}
