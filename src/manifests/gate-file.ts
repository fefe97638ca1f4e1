/** The text of a gate file to a value that its schema vouches for, or every problem with its place. */
import type { ErrorObject } from 'ajv';
import { type GateProblem, neverApproved } from '../model/gate.ts';
import { globFault } from '../model/glob.ts';
import { parseBlock } from '../model/network.ts';
import { isList, isObject, type Json, type JsonObject, type Path } from '../model/object.ts';
import { type FileOrigin, formatOrigin, type Side } from '../model/origin.ts';
import validateGate from '../schemas/generated/gate.js';
import { parseYaml, type Place, type YamlDocument } from '../yaml.ts';
import { formatPath, nearest, quote } from './complaints.ts';

/** The place of the value at a path, or of its key. */
export type PlaceOf = (path: Path, key?: 'key') => FileOrigin;

/** A gate file with all of its problems; without any, `value` is as its schema says. */
export interface ParsedGate {
  readonly value: JsonObject;
  readonly problems: readonly GateProblem[];
  readonly place: PlaceOf;
}

/** Reads and validates a gate file. Never throws. */
export function parseGate(text: string, file: string, side: Side): ParsedGate {
  const { documents, faults } = parseYaml(text);
  const originOf = ({ line, column, endLine }: Place): FileOrigin => ({
    kind: 'file',
    side,
    file,
    line,
    column,
    endLine,
  });
  const [document, second] = documents;
  const place = placesOf(document, originOf);
  const yamlProblems = [...faults, ...(document?.faults ?? [])].map((fault) => ({
    message: fault.message,
    origin: originOf(fault.place),
    help: fault.related.map((other) => `${other.text} (line ${other.place.line})`).join('; ') || 'mend the YAML',
  }));
  const extra = { message: 'the gate file has more than one document', help: 'keep the first, remove the others' };
  const value = withoutEmpty(document?.value ?? {});
  const bySchema = yamlProblems.length > 0 ? [] : schemaProblems(value, place);
  const told = new Set(bySchema.map(({ origin }) => formatOrigin(origin)));
  const problems = [
    ...yamlProblems,
    ...(second === undefined ? [] : [{ ...extra, origin: originOf(second.place) }]),
    ...bySchema,
    ...(isObject(value) ? ruleProblems(value, place) : []).filter(({ origin }) => !told.has(formatOrigin(origin))),
  ];
  const inOrder = problems.sort((a, b) => a.origin.line - b.origin.line || a.origin.column - b.origin.column);
  return { value: isObject(value) ? value : {}, problems: inOrder, place };
}

function placesOf(document: YamlDocument | undefined, originOf: (place: Place) => FileOrigin): PlaceOf {
  const start = { line: 1, column: 1, endLine: 1 };
  return (path, key) =>
    originOf(document === undefined ? start : key === 'key' ? document.keyAt(path) : document.at(path));
}

/** A key of the file without a value (all of its items are comments) says nothing. */
function withoutEmpty(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

function schemaProblems(value: Json, place: PlaceOf): readonly GateProblem[] {
  if (validateGate(value)) return [];
  return (validateGate.errors ?? []).map((error) => problemOf(error, pathOf(error.instancePath, value), place));
}

/** A JSON pointer as a path: numbers where they index a list. */
function pathOf(pointer: string, root: Json): Path {
  let value: Json | undefined = root;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => {
      const key = isList(value) ? Number(step) : step;
      value = isList(value)
        ? value[Number(step)]
        : isObject(value) && Object.hasOwn(value, step)
          ? value[step]
          : undefined;
      return key;
    });
}

function problemOf(error: ErrorObject, path: Path, place: PlaceOf): GateProblem {
  const schema = (error.parentSchema ?? {}) as { properties?: object; enum?: unknown[]; description?: string };
  const where = path.length === 0 ? 'the gate file' : formatPath(path);
  const value = error.data as Json | undefined;
  if (error.keyword === 'additionalProperties') {
    const key = String((error.params as { additionalProperty: unknown }).additionalProperty);
    const what = path.at(-1) === 'severity' ? 'finding kind' : 'key';
    return {
      message: `unknown ${what} ${quote(key)}${path.length === 0 ? '' : ` in ${where}`}`,
      origin: place([...path, key], 'key'),
      help: suggestion(key, Object.keys(schema.properties ?? {})),
    };
  }
  if (error.keyword === 'required') {
    const key = String((error.params as { missingProperty: unknown }).missingProperty);
    return { message: `${where} has no ${quote(key)}`, origin: place(path), help: `add ${key}` };
  }
  const what = schema.description ?? 'what belongs here';
  const origin = place(path);
  switch (error.keyword) {
    case 'enum': {
      if (path[0] === 'approvals' && neverApproved.some((kind) => kind === value))
        return unapprovable(where, value, origin);
      const known = (schema.enum ?? []).filter((each) => typeof each === 'string');
      const help = suggestion(typeof value === 'string' ? value : '', known);
      return { message: `${where} is ${quote(value)}, which is not known`, origin, help };
    }
    case 'type': {
      const type = typeNames[String((error.params as { type: unknown }).type)] ?? 'another type';
      return { message: `${where} is ${quote(value)} and must be ${type}`, origin, help: `it holds ${what}` };
    }
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return { message: `${where} is empty`, origin, help: `it holds ${what}: give at least one, or remove it` };
    default:
      return { message: `${where} is ${quote(value)}, which is not ${what}`, origin, help: `give ${what}` };
  }
}

function unapprovable(where: string, value: Json | undefined, origin: FileOrigin): GateProblem {
  const message = `${where} is ${quote(value)}, a kind that cannot be approved`;
  return { message, origin, help: 'remove it: nobody can vouch for what was not seen or cannot be read' };
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
};

function suggestion(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? `one of ${known.join(', ')}` : `did you mean ${quote(meant)}?`;
}

/** What a schema cannot say. Parts of a wrong type are left to the schema. */
function ruleProblems(value: JsonObject, place: PlaceOf): readonly GateProblem[] {
  const problems: GateProblem[] = [];
  const each = (path: Path, check: (text: string) => Omit<GateProblem, 'origin'> | undefined): void => {
    for (const [found, text] of textsAt(value, path)) {
      const problem = check(text);
      if (problem !== undefined) problems.push({ ...problem, origin: place(found) });
    }
  };
  for (const path of [
    ['sources', '*', 'include', '*'],
    ['sources', '*', 'exclude', '*'],
    ['ignore', '*'],
    ['rendered-covers', '*'],
  ])
    each(path, globProblem);
  for (const path of [
    ['sources', '*', 'pod-ranges', '*'],
    ['address-names', '*', 'blocks', '*'],
  ])
    each(path, (text) =>
      parseBlock(text) === undefined
        ? { message: `${quote(text)} is no address block`, help: 'write it as 10.0.0.0/8 or fd00::/8' }
        : undefined,
    );
  each(['waivers', '*', 'expires'], (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text)
      ? { message: `${text} is no day of the calendar`, help: 'give the last day on which the waiver holds' }
      : undefined,
  );
  each(['trusted-branches', '*'], branchProblem);
  const { approvals } = value;
  if (isObject(approvals) && approvals['users'] === undefined && approvals['teams'] === undefined)
    problems.push({
      message: 'approvals name nobody',
      origin: place(['approvals']),
      help: 'give users, teams or both',
    });
  const ids = new Set<string>();
  each(['sources', '*', 'id'], (id) => {
    if (ids.has(id))
      return { message: `two sources are called ${quote(id)}`, help: 'give each source an id of its own' };
    ids.add(id);
    return undefined;
  });
  return problems;
}

/** Texts at a path in which `*` stands for every item of a list. */
function textsAt(value: Json | undefined, path: Path, at: Path = []): readonly (readonly [Path, string])[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [[at, value]] : [];
  if (step === '*') return isList(value) ? value.flatMap((item, index) => textsAt(item, rest, [...at, index])) : [];
  return isObject(value) && Object.hasOwn(value, step) ? textsAt(value[step], rest, [...at, step]) : [];
}

function globProblem(text: string): Omit<GateProblem, 'origin'> | undefined {
  const fault = globFault(text);
  if (fault !== undefined) return { message: fault, help: 'write it as policies/** or apps/*/prod/' };
  if (text.includes('\\') || text.split('/').includes('..'))
    return { message: `the path pattern ${quote(text)} cannot match`, help: 'paths have no ".." and no "\\"' };
  return undefined;
}

function branchProblem(text: string): Omit<GateProblem, 'origin'> | undefined {
  if (globFault(text) !== undefined || /[\s\\~^:]|\.\.|^refs\/|^\/|\/$/.test(text))
    return { message: `the branch pattern ${quote(text)} cannot match`, help: 'write it as release/* or support/**' };
  return undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
