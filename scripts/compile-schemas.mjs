// Compiles src/schemas/*.schema.json to validators without `new Function`, each a module that imports nothing.
// node scripts/compile-schemas.mjs [--check]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { root, settle } from './generated.mjs';

const folder = join(root, 'src/schemas');

const options = {
  allErrors: true,
  // Errors carry the value and the schema around it, so that messages can quote the one and suggest from the other.
  verbose: true,
  allowUnionTypes: true,
  discriminator: true,
  code: { source: true, esm: true, lines: true },
  formats: {
    date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    'date-time':
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
    int32: true,
    int64: true,
  },
};

const declaration = `import type { ErrorObject } from 'ajv';
declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
export default validate;
`;

const schemas = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.schema.json'))
  .sort()
  .map((file) => ({ file, schema: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));

/** Mended by nobody by hand: the first fault is enough, and the validator a third of the size. */
const written = ['report.schema.json'];

/** Written by this program and never read by it: only tests hold them against their schema. */
const writtenOnly = [
  'drift.schema.json',
  'explain.schema.json',
  'history.schema.json',
  'observed.schema.json',
  'verification.schema.json',
  'watch.schema.json',
];

const wanted = new Map();
for (const { file, schema } of schemas) {
  if (writtenOnly.includes(file)) continue;
  const name = file.replace('.schema.json', '');
  wanted.set(`${name}.js`, `// Generated from ${file} by npm run schemas.\n${await bundle(compile(file, schema))}`);
  wanted.set(`${name}.d.ts`, `// Generated from ${file} by npm run schemas.\n${declaration}`);
}
settle('src/schemas/generated', wanted, {
  check: process.argv.includes('--check'),
  remedy: 'run npm run schemas and commit it',
});

function compile(file, schema) {
  const Dialect = String(schema.$schema).includes('2020-12') ? Ajv2020 : Ajv;
  const ajv = new Dialect(
    written.includes(file) ? { ...options, allErrors: false, verbose: false, inlineRefs: false } : options,
  );
  try {
    const others = schemas.filter((other) => other.schema.$schema === schema.$schema && other.schema !== schema);
    for (const other of others) if (other.schema.$id) ajv.addSchema(other.schema);
    return withErrorsInPlace(standalone.default(ajv, ajv.compile(schema)));
  } catch (error) {
    throw new Error(`src/schemas/${file}: ${error.message}`, { cause: error });
  }
}

/** Ajv copies all errors so far for each part that has some, which takes minutes where 100,000 parts do. */
function withErrorsInPlace(code) {
  const copied = /vErrors = vErrors === null \? (validate\d+\.errors) : vErrors\.concat\(\1\)/g;
  const mended = code.replace(copied, 'vErrors = appended(vErrors, $1)');
  if (mended.includes('vErrors.concat')) throw new Error('errors are copied in another way than is known');
  return mended === code
    ? code
    : `${mended}
function appended(errors, more) {
  if (errors === null) return more;
  for (const one of more) errors.push(one);
  return errors;
}
`;
}

/** Ajv's output calls require for its few functions of run time; here they are taken in. */
async function bundle(code) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root, sourcefile: 'validator.js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    // A linked node_modules gives the same bytes.
    preserveSymlinks: true,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
  });
  return outputFiles[0].text;
}
