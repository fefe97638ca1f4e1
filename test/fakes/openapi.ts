/** Checks requests and answers against GitHub's published OpenAPI description. */
import {
  type Description,
  description,
  type Edition,
  type Endpoint,
  pointerPart,
  type Schema,
} from './openapi-description.ts';

export interface Checked {
  /** `checks/update`; absent if GitHub has no such endpoint. */
  readonly operation?: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

/** What is wrong with a request, or nothing. `body` is the parsed JSON, or undefined. */
export function checkRequest(method: string, url: URL, body: unknown, edition?: Edition): Checked {
  const described = description(edition);
  const endpoint = described.endpoint(method, url.pathname);
  if (endpoint === undefined) return { variables: {}, faults: [`no endpoint ${method} ${url.pathname}`] };
  const { operation, variables } = endpoint;
  return {
    operation: operation.operationId,
    variables,
    faults: [...parameterFaults(described, endpoint, url), ...requestBodyFaults(described, endpoint, body)],
  };
}

/** What is wrong with an answer, or nothing: a status that is not described, a body that is not of its shape. */
export function checkAnswer(id: string, status: number, body: unknown, edition?: Edition): readonly string[] {
  const described = description(edition);
  const endpoint = described.operation(id);
  if (endpoint === undefined) return [`no operation ${id}`];
  const { template, method, operation } = endpoint;
  const response = operation.responses[String(status)];
  // Some refusals stand in no endpoint of the description, since all endpoints have them.
  if (response === undefined) return status >= 400 ? errorFaults(body) : [`the answer ${status} is not described`];
  const schema = described.resolved(response).content?.['application/json']?.schema;
  if (schema === undefined)
    return body === undefined ? [] : status >= 400 ? errorFaults(body) : ['an answer without body'];
  const pointer = response.$ref?.slice(1) ?? `/paths/${pointerPart(template)}/${method}/responses/${status}`;
  return shapeFaults(described, `${pointer}/content/application~1json/schema`, schema, body);
}

function parameterFaults(
  described: Description,
  { operation, variables, template, method }: Endpoint,
  url: URL,
): readonly string[] {
  const given = { path: variables, query: Object.fromEntries(url.searchParams), header: {} };
  const places = (operation.parameters ?? []).map((parameter, index) => ({
    parameter: described.resolved(parameter),
    pointer: parameter.$ref?.slice(1) ?? `/paths/${pointerPart(template)}/${method}/parameters/${index}`,
  }));
  const faults = places.flatMap(({ parameter, pointer }) => {
    const value = (given[parameter.in] as Record<string, string>)[parameter.name];
    if (value === undefined) return parameter.required === true ? [`${parameter.name} is missing`] : [];
    // Whatever the schema takes as a number may be written so in a path or query.
    const written = [value, ...(/^\d+$/.test(value) ? [Number(value)] : [])];
    const validate = described.validator(`${pointer}/schema`);
    return written.some((each) => validate(each)) || described.resolved(parameter.schema).type === 'boolean'
      ? []
      : [`${parameter.name} cannot be ${value}`];
  });
  const known = places.flatMap(({ parameter }) => (parameter.in === 'query' ? [parameter.name] : []));
  const unknown = Object.keys(given.query).filter((name) => !known.includes(name));
  return [...faults, ...unknown.map((name) => `no parameter ${name}`)];
}

function requestBodyFaults(
  described: Description,
  { template, method, operation }: Endpoint,
  body: unknown,
): readonly string[] {
  const { requestBody } = operation;
  if (requestBody === undefined) return body === undefined ? [] : ['the endpoint takes no body'];
  if (body === undefined) return requestBody.required === true ? ['the body is missing'] : [];
  const pointer = `/paths/${pointerPart(template)}/${method}/requestBody/content/application~1json/schema`;
  return shapeFaults(described, pointer, requestBody.content?.['application/json']?.schema, body);
}

function shapeFaults(
  described: Description,
  pointer: string,
  schema: Schema | undefined,
  value: unknown,
): readonly string[] {
  const validate = described.validator(pointer);
  const faults = validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  return [...faults, ...undescribed(described, value, schema, '')];
}

/** Names of fields that the schema does not describe: GitHub drops them in requests, and has none such in answers. */
function undescribed(
  described: Description,
  value: unknown,
  schema: Schema | undefined,
  at: string,
): readonly string[] {
  const { items, additionalProperties } = described.resolved(schema ?? {});
  if (Array.isArray(value))
    return value.flatMap((item, index) => undescribed(described, item, items, `${at}/${index}`));
  const properties = propertiesOf(described, schema ?? {});
  const free = typeof additionalProperties === 'object' || Object.keys(properties).length === 0;
  if (typeof value !== 'object' || value === null || free) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(properties, key)
      ? undescribed(described, inner, properties[key], `${at}/${key}`)
      : [`${at}/${key} is not described`],
  );
}

/** The properties that any alternative has. */
function propertiesOf(described: Description, schema: Schema): Readonly<Record<string, Schema>> {
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = described.resolved(schema);
  const others = [...allOf, ...anyOf, ...oneOf].map((each) => propertiesOf(described, each));
  return Object.assign({}, ...others, properties) as Readonly<Record<string, Schema>>;
}

function errorFaults(body: unknown): readonly string[] {
  const { message } = (body ?? {}) as { message?: unknown };
  return typeof message === 'string' ? [] : ['an error without message'];
}
