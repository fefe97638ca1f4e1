/** JSON values as lines of block YAML in the style of their neighbours. */
import { isList, isObject, type Json, type JsonObject } from '../model/object.ts';

export interface Style {
  /** Columns by which the dash of a list stands to the right of the key above it. */
  readonly dash: number;
  /** Spaces between a dash and its item. */
  readonly gap: number;
  /** Columns by which a map stands to the right of the key above it. */
  readonly step: number;
}

/** One item of a list from its dash on, without ends of line; the first line has no indentation. */
export function itemLines(value: Json, style: Style): readonly string[] {
  const lead = ' '.repeat(style.gap);
  const lines = isObject(value) && Object.keys(value).length > 0 ? mapLines(value, style) : [scalarText(value)];
  return lines.map((line, index) => (index === 0 ? `-${lead}${line}` : ` ${lead}${line}`));
}

function mapLines(map: JsonObject, style: Style): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const name = scalarText(key);
    if (isList(value) && value.length > 0)
      return [
        `${name}:`,
        ...indented(
          value.flatMap((item) => itemLines(item, style)),
          style.dash,
        ),
      ];
    if (isObject(value) && Object.keys(value).length > 0)
      return [`${name}:`, ...indented(mapLines(value, style), style.step)];
    return [`${name}: ${scalarText(value)}`];
  });
}

/** What stands below the key of a value, without ends of line; the key itself has no indentation. */
export function blockLines(value: Json, style: Style): readonly string[] {
  if (isList(value))
    return indented(
      value.flatMap((item) => itemLines(item, style)),
      style.dash,
    );
  return isObject(value) ? indented(mapLines(value, style), style.step) : [scalarText(value)];
}

/** A whole document, without ends of line. */
export function documentLines(value: JsonObject, style: Style): readonly string[] {
  return mapLines(value, style);
}

export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => `${' '.repeat(columns)}${line}`);
}

const plain = /^[A-Za-z_][\w./-]*$/;
/** Words that some reader of YAML takes for something else than text. */
const special = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

export function scalarText(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}
