/**
 * Plain YAML scalars as Kubernetes reads them: YAML 1.1 words for booleans, octal with a leading zero, underscores in
 * numbers, neither times nor sexagesimal numbers (sigs.k8s.io/yaml, go-yaml 2).
 */
import type { Json } from '../model/object.ts';

const words = new Map<string, Json>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const oldWords = new Map<string, boolean>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);
const radixes: readonly (readonly [RegExp, number])[] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, 16],
  [/^([-+]?)0[oO]?([0-7]+)$/, 8],
  [/^([-+]?)0[bB]([01]+)$/, 2],
];
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Infinities and NaN exist in YAML and not in JSON. */
const notJson = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** First characters of everything that is not simply text. */
const special = new Set([...'yYnNtTfFoO~.+-0123456789'].map((char) => char.charCodeAt(0)));

export function mayNotBeText(text: string): boolean {
  return text.length === 0 || special.has(text.charCodeAt(0));
}

function number(text: string): number | undefined {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  const plain = /^[-+\d]/.test(text) || text.startsWith('.') ? text.replaceAll('_', '') : text;
  for (const [form, radix] of radixes) {
    const match = form.exec(plain);
    if (match !== null) return Number.parseInt(`${match[1] === '-' ? '-' : ''}${match[2] ?? ''}`, radix) + 0;
  }
  if (!decimal.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** The value of a plain scalar; undefined for the numbers that JSON does not have. */
export function plainValue(text: string): Json | undefined {
  const word = words.get(text) ?? oldWords.get(text);
  if (word !== undefined) return word;
  if (words.has(text)) return null;
  if (notJson.test(text)) return undefined;
  return number(text) ?? text;
}

/** Whether YAML 1.2 reads the plain scalar as something else. */
export function readsOtherwiseIn12(text: string): boolean {
  if (oldWords.has(text)) return true;
  if (!/^[-+]?[\d.]/.test(text)) return false;
  return typeof plainValue(text) === 'number' && (text.includes('_') || /^[-+]?0(?:[bBXO]|\d)/.test(text));
}

/** A scalar with an explicit tag of YAML's own; `undefined` if it cannot have that type. Foreign tags mean text. */
export function taggedValue(tag: string, text: string): Json | undefined {
  const value = plainValue(text);
  switch (tag) {
    case '!!int':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
    case '!!float':
      return typeof value === 'number' ? value : undefined;
    case '!!bool':
      return typeof value === 'boolean' ? value : undefined;
    case '!!null':
      return value === null ? value : undefined;
    case '!!binary':
      return Buffer.from(text, 'base64').toString('utf8');
    default:
      return text;
  }
}
