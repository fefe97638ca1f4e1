/** `schema`: the published JSON Schemas. */
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import digest from '../schemas/digest.schema.json' with { type: 'json' };
import drift from '../schemas/drift.schema.json' with { type: 'json' };
import explain from '../schemas/explain.schema.json' with { type: 'json' };
import gate from '../schemas/gate.schema.json' with { type: 'json' };
import history from '../schemas/history.schema.json' with { type: 'json' };
import observed from '../schemas/observed.schema.json' with { type: 'json' };
import report from '../schemas/report.schema.json' with { type: 'json' };
import snapshot from '../schemas/snapshot.schema.json' with { type: 'json' };
import verification from '../schemas/verification.schema.json' with { type: 'json' };
import watch from '../schemas/watch.schema.json' with { type: 'json' };
import type { Command } from './index.ts';

const schemas: Readonly<Record<string, object>> = {
  gate,
  snapshot,
  digest,
  report,
  explain,
  drift,
  observed,
  watch,
  history,
  verification,
};
const names = Object.keys(schemas).join(', ');

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'JSON Schemas',
  help: `netpol-gate schema NAME

Prints the JSON Schema of a format of this program:
${names}.

example:
  netpol-gate schema gate > gate.schema.json`,
  options: {},
  run(_, [name, ...others], terminal) {
    const schema = name === undefined ? undefined : schemas[name];
    if (schema === undefined || !Object.hasOwn(schemas, name ?? '') || others.length > 0) {
      const wrong = name === undefined || others.length > 0 ? 'name one schema' : `there is no schema ${quoted(name)}`;
      throw new UsableError(wrong, `schemas are ${names}`);
    }
    terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
    return Promise.resolve(0);
  },
};
