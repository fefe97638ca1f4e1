/**
 * What lines say that equal an earlier one in all but a few fields, such as their time: it is known without parsing
 * them. Which they are is told by a table of this thread, or was noted by another one. Whatever is not known is parsed.
 */
import type { JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { NotedBlock } from '../model/noted-lines.ts';
import { skimmedLine, unknownLine, valueLimit } from '../model/noted-lines.ts';
import type { Decoded, DecoderState, LineValues, Repeat, Repeated, Varying } from '../logs/index.ts';
import { lineTable } from './line-table.ts';

export interface AlikeLines {
  /** What a line says, if it is a reply, or like one that was learnt; `to` is behind its last byte. */
  known(bytes: Buffer, from: number, to: number, origin: () => LogOrigin): Repeated | 'reply' | undefined;
  /** The same of a row of a noted block, whose line begins at `from`. */
  noted(
    block: NotedBlock,
    row: number,
    from: number,
    to: number,
    origin: () => LogOrigin,
  ): Repeated | 'reply' | undefined;
  /** To be told right after a line that was not known: what was parsed of it, and what that says. */
  learn(value: JsonObject, facts: readonly Decoded[]): void;
  /** Numbers of the reader whose lines turned out not to repeat; each is given once. */
  unwanted(reader: number): readonly number[];
}

/** What is known of the numbers of one reader. */
interface Reader {
  readonly repeats: Map<number, Repeat>;
  /** All smaller numbers were seen. */
  next: number;
  floor: number;
  unwanted: number[];
}

const none: Buffer = Buffer.alloc(0);
const noSpans: Int32Array = new Int32Array(0);

export function alikeLines(varying: Varying, state: DecoderState): AlikeLines {
  const { fields } = varying;
  const table = lineTable(varying);
  const limit = valueLimit(varying);
  const repeats = new Map<number, Repeat>();
  const keys = fields.map(({ key }) => ({
    key: Buffer.from(key),
    /** How often it stands among the fields. */
    times: fields.filter((one) => one.key === key).length,
  }));
  const readers: Reader[] = [];
  const present = { from: 0, to: 0, spans: noSpans, place: 0 };
  /** Where what is learnt of the present line goes. */
  let pupil: ((repeat: Repeat) => void) | undefined;

  const values: LineValues & { bytes: Buffer } = {
    bytes: none,
    start(field) {
      const at = field < limit ? (present.spans[present.place + 2 * field] ?? -1) : -1;
      return at < 0 ? -1 : present.from + at;
    },
    end: (field) => present.from + (present.spans[present.place + 2 * field + 1] ?? -1),
    text(field) {
      const at = values.start(field);
      return at < 0 ? undefined : values.bytes.toString('latin1', at, values.end(field));
    },
    timeBehind(key) {
      const text = Buffer.from(key);
      const line = values.bytes.subarray(present.from, present.to);
      if (countOf(text, line) !== 1) return undefined;
      const place = present.from + line.indexOf(text) + text.length;
      for (let field = fields.length; values.start(field) >= 0; field++)
        if (values.start(field) === place) return field;
      return undefined;
    },
    agree(field, other) {
      const [a, b] = [values.start(field), values.start(other)];
      if (a < 0 || b < 0) return true;
      const length = values.end(field) - a;
      if (values.end(other) - b !== length) return false;
      for (let at = 0; at < length; at++) if (values.bytes[a + at] !== values.bytes[b + at]) return false;
      return true;
    },
  };
  const be = (bytes: Buffer, from: number, to: number, spans: Int32Array, place: number): void => {
    values.bytes = bytes;
    present.from = from;
    present.to = to;
    present.spans = spans;
    present.place = place;
  };

  return {
    known(bytes, from, to, origin) {
      pupil = undefined;
      const number = table.find(bytes, from, to);
      if (number === skimmedLine) return 'reply';
      be(bytes, from, to, table.spans, 0);
      if (number !== unknownLine) return repeats.get(number)?.(values, origin());
      pupil = (repeat) => {
        const before = table.floor();
        const fresh = table.keep();
        if (table.floor() !== before) repeats.clear();
        if (fresh !== unknownLine) repeats.set(fresh, repeat);
      };
      return undefined;
    },
    noted(block, row, from, to, origin) {
      const place = row * block.rowSize;
      pupil = undefined;
      const number = block.rows[place + 1] ?? unknownLine;
      if (number === skimmedLine) return 'reply';
      if (number === unknownLine) return undefined;
      const reader = (readers[block.reader] ??= { repeats: new Map(), next: 0, floor: 0, unwanted: [] });
      forgetBelow(reader, block.floor);
      be(block.bytes, from, to, block.rows, place + 2);
      if (number < reader.next) return reader.repeats.get(number)?.(values, origin());
      reader.next = number + 1;
      // Until something is learnt of it, as nothing is of an envelope.
      reader.unwanted.push(number);
      pupil = (repeat) => {
        reader.unwanted.pop();
        reader.repeats.set(number, repeat);
      };
      return undefined;
    },
    learn(value, facts) {
      const teach = pupil;
      if (teach === undefined) return;
      pupil = undefined;
      const again = varying.learn(value, facts, values, state);
      if (again === undefined) return;
      const line = values.bytes.subarray(present.from, present.to);
      // A field that stands in the line once more may be the one that counts.
      if (keys.every(({ key, times }) => countOf(key, line) <= times) && !isRespelt(line)) teach(again);
    },
    unwanted(number) {
      const reader = readers[number];
      if (reader === undefined) return [];
      const { unwanted } = reader;
      reader.unwanted = [];
      return unwanted;
    },
  };
}

function forgetBelow(reader: Reader, floor: number): void {
  if (floor === reader.floor) return;
  reader.floor = floor;
  for (const number of reader.repeats.keys()) if (number < floor) reader.repeats.delete(number);
}

const escape = Buffer.from('\\u00');
const escapedLetter = /\\u00(?:3\d|[46][1-9a-f]|5[\daf]|7[\da])/i;

/** Letters and digits are escaped: nobody needs that, and a key may be one of the fields though its bytes look otherwise. */
function isRespelt(line: Buffer): boolean {
  return line.includes(escape) && escapedLetter.test(line.toString('latin1'));
}

function countOf(key: Buffer, line: Buffer): number {
  let count = 0;
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) count++;
  return count;
}
