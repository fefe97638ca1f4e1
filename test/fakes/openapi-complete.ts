/** Makes an answer whole: every field that GitHub always gives and that a stub has nothing to say about. */
import { type Description, description, type Edition, type Schema } from './openapi-description.ts';

/** The body of an answer of an operation, with all required fields of its schema; what is given stays as it is. */
export function completed(id: string, status: number, given: unknown, edition?: Edition): unknown {
  const described = description(edition);
  const response = described.operation(id)?.operation.responses[String(status)];
  const schema = response && described.resolved(response).content?.['application/json']?.schema;
  return schema === undefined ? given : complete(described, schema, given);
}

function complete(described: Description, reference: Schema, given: unknown): unknown {
  const schema = merged(described, reference);
  if (given === undefined) return sample(described, schema);
  if (Array.isArray(given)) return given.map((item) => complete(described, schema.items ?? {}, item));
  if (typeof given !== 'object' || given === null) return given;
  const { properties = {}, required = [] } = schema;
  const named = Object.entries(given).map(([key, value]) => [
    key,
    value === undefined ? undefined : complete(described, properties[key] ?? {}, value),
  ]);
  const missing = required.filter((key) => !Object.hasOwn(given, key));
  return Object.fromEntries([
    ...named,
    ...missing.map((key) => [key, complete(described, properties[key] ?? {}, undefined)]),
  ]);
}

/** One schema instead of several; of alternatives the first. */
function merged(described: Description, reference: Schema): Schema {
  const schema = described.resolved(reference);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? schema.oneOf ?? []).slice(0, 1)];
  return parts
    .map((part) => merged(described, part))
    .reduce<Schema>(
      (whole, part) => ({
        ...part,
        ...whole,
        properties: { ...part.properties, ...whole.properties },
        required: [...(part.required ?? []), ...(whole.required ?? [])],
      }),
      schema,
    );
}

function sample(described: Description, schema: Schema): unknown {
  if (schema.nullable === true || schema['x-nullable'] === true) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined || schema.type === 'object') return complete(described, schema, {});
  switch (schema.type) {
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    default:
      return text(schema);
  }
}

function text({ example, format }: Schema): string {
  if (typeof example === 'string') return example;
  return format === 'date-time' ? '2026-11-23T14:00:00Z' : format === 'uri' ? 'https://github.example/' : 'text';
}
