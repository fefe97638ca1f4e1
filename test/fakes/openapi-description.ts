/** GitHub's published OpenAPI descriptions, read as data: endpoints, schemas and the validators of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

/** Both have every endpoint that the program uses; the server of an enterprise knows fewer fields. */
export type Edition = 'api.github.com' | 'ghes-3.19';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  /** As the reading of the description leaves it. */
  readonly 'x-nullable'?: boolean;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface Endpoint {
  /** `/repos/{owner}/{repo}/pulls`. */
  readonly template: string;
  /** In lower case. */
  readonly method: string;
  readonly operation: Operation;
  /** Decoded. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Description {
  /** The most specific endpoint of a path. */
  readonly endpoint: (method: string, path: string) => Endpoint | undefined;
  readonly operation: (id: string) => Endpoint | undefined;
  readonly resolved: <Part extends { readonly $ref?: string }>(part: Part) => Part;
  /** The schema at a JSON pointer of the description. */
  readonly validator: (pointer: string) => ValidateFunction;
}

interface Text {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const described = new Map<Edition, Description>();

export function description(edition: Edition = 'api.github.com'): Description {
  const known = described.get(edition) ?? read(edition);
  described.set(edition, known);
  return known;
}

/** A part of a JSON pointer that is part of a URI. */
export const pointerPart = (text: string): string => encodeURI(text.replaceAll('~', '~0').replaceAll('/', '~1'));

function read(edition: Edition): Description {
  const file = createRequire(import.meta.url).resolve(`@octokit/openapi/generated/${edition}.json`);
  const text = JSON.parse(readFileSync(file, 'utf8')) as Text;
  allowNulls(text);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: edition, ...text });
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.keys(text.paths).map((template) => ({ template, pattern: patternOf(template) }));
  const ids = new Map(
    Object.entries(text.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Endpoint] => [
        operation.operationId,
        { template, method, operation, variables: {} },
      ]),
    ),
  );
  return {
    endpoint: (method, path) => mostSpecific(text, templates, method.toLowerCase(), path),
    operation: (id) => ids.get(id),
    resolved: (part) => resolve(text, part),
    validator: (pointer) => {
      const known = compiled.get(pointer) ?? ajv.compile({ $ref: `${edition}#${pointer}` });
      compiled.set(pointer, known);
      return known;
    },
  };
}

/** OpenAPI's `nullable` in words of JSON Schema where the validator knows it only beside a plain `type`. */
function allowNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as {
    nullable?: unknown;
    'x-nullable'?: boolean;
    enum?: unknown[];
    type?: unknown;
    anyOf?: unknown[];
    oneOf?: unknown[];
  };
  if (schema.nullable === true) {
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
    (schema.anyOf ?? schema.oneOf)?.push({ type: 'string', nullable: true, enum: [null] });
    if (schema.type === undefined) {
      delete schema.nullable;
      schema['x-nullable'] = true;
    }
  }
  for (const inner of Object.values(value)) allowNulls(inner);
}

/** Variables that hold names of git or paths may hold slashes. */
function patternOf(template: string): RegExp {
  const variable = (_: string, name: string): string =>
    `(?<${name}>${/^(?:ref|branch|path|basehead)$/.test(name) ? '.+' : '[^/]+'})`;
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, variable)}$`);
}

function mostSpecific(
  { paths }: Text,
  templates: readonly { readonly template: string; readonly pattern: RegExp }[],
  method: string,
  path: string,
): Endpoint | undefined {
  const fits = templates.flatMap(({ template, pattern }) => {
    const match = pattern.exec(path);
    const operation = paths[template]?.[method];
    if (match === null || operation === undefined) return [];
    const variables = Object.entries({ ...match.groups }).map(([name, value]) => [name, decodeURIComponent(value)]);
    return [{ template, method, operation, variables: Object.fromEntries(variables) as Record<string, string> }];
  });
  const holes = ({ template }: Endpoint): number => (template.match(/\{/g) ?? []).length;
  return fits.sort((a, b) => holes(a) - holes(b) || b.template.length - a.template.length)[0];
}

function resolve<Part extends { readonly $ref?: string }>(text: unknown, part: Part): Part {
  let found: Part | undefined = part;
  while (found?.$ref !== undefined) {
    const keys = found.$ref.slice(2).split('/');
    found = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], text) as Part;
  }
  return found ?? part;
}
