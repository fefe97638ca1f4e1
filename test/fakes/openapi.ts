/** Checks requests against GitHub's published OpenAPI description: path, query and body. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { schema: object }>>;
  };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description = JSON.parse(readFileSync(file, 'utf8')) as Description;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, validateFormats: false });
ajv.addSchema({ $id: 'github', ...description });
const compiled = new Map<string, ValidateFunction>();

const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
  compiled.set(pointer, known);
  return known;
}

function parametersOf(operation: Operation): readonly Parameter[] {
  return (operation.parameters ?? []).map((parameter) => {
    const name = parameter.$ref?.replace('#/components/parameters/', '');
    return name === undefined ? parameter : (description.components.parameters[name] ?? parameter);
  });
}

const templates = Object.keys(description.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  variables: (template.match(/\{/g) ?? []).length,
}));

/** Names of fields that the schema does not describe, which GitHub would drop in silence. */
function undescribed(value: unknown, schema: unknown, at: string): readonly string[] {
  const { properties, items } = (schema ?? {}) as { properties?: Record<string, unknown>; items?: unknown };
  if (Array.isArray(value)) return value.flatMap((item, index) => undescribed(item, items, `${at}/${index}`));
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(properties, key)
      ? undescribed(inner, properties[key], `${at}/${key}`)
      : [`${at}/${key} is not described`],
  );
}

export interface Checked {
  /** `checks/update`; absent if GitHub has no such endpoint. */
  readonly operation?: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

/** What is wrong with a request, or nothing. `body` is the parsed JSON, or undefined. */
export function checkRequest(method: string, url: URL, body: unknown): Checked {
  const fits = templates
    .flatMap(({ template, pattern, variables }) => {
      const match = pattern.exec(url.pathname);
      const operation = description.paths[template]?.[method.toLowerCase()];
      return match === null || operation === undefined
        ? []
        : [{ template, operation, variables, found: { ...match.groups } }];
    })
    .sort((a, b) => a.variables - b.variables);
  const [fit] = fits;
  if (fit === undefined) return { variables: {}, faults: [`no endpoint ${method} ${url.pathname}`] };
  const { template, operation, found } = fit;
  const given = { path: found, query: Object.fromEntries(url.searchParams), header: {} };
  const parameters = parametersOf(operation);
  const faults = parameters.flatMap((parameter) => {
    const value = (given[parameter.in] as Record<string, string>)[parameter.name];
    if (value === undefined) return parameter.required === true ? [`${parameter.name} is missing`] : [];
    const holder = { value };
    return ajv.compile({ properties: { value: parameter.schema } })(holder)
      ? []
      : [`${parameter.name} cannot be ${value}`];
  });
  const unknown = Object.keys(given.query).filter(
    (name) => !parameters.some((parameter) => parameter.in === 'query' && parameter.name === name),
  );
  return {
    operation: operation.operationId,
    variables: found,
    faults: [
      ...faults,
      ...unknown.map((name) => `no parameter ${name}`),
      ...bodyFaults(template, method, operation, body),
    ],
  };
}

function bodyFaults(template: string, method: string, { requestBody }: Operation, body: unknown): readonly string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['the endpoint takes no body'];
  if (body === undefined) return requestBody.required === true ? ['the body is missing'] : [];
  const pointer = `/paths/${escaped(template)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
  // The pointer is part of a URI.
  const validate = validator(encodeURI(pointer));
  const copy = structuredClone(body);
  const valid = validate(copy);
  const faults = valid
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  return [...faults, ...undescribed(body, requestBody.content['application/json']?.schema, '')];
}
