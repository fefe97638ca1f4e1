/** What stands around a record: prefixes of text and envelopes in JSON, peeled layer by layer. */
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { csvLines } from './csv-lines.ts';
import { isTruncated, parsedObject } from './envelopes-collectors.ts';
import type { Inner } from './envelopes.ts';
import { contentsOf } from './envelopes.ts';
import type { Around, RecordSink } from './index.ts';
import { containerPrefix, prefixOf } from './prefixes.ts';

export interface Unwrapper {
  json(value: JsonObject, line: number, sink: RecordSink): void;
  text(line: string, number: number, sink: RecordSink): void;
  end(sink: RecordSink): void;
}

/** Layers that are peeled; what is inside more is handed on as it is. */
const layers = 5;

export const truncated = 'cut by CloudWatch, which keeps 256 KB of an event';

/** Where a value was found: the line of its outermost layer, and what the layers said. */
interface Place {
  readonly line: number;
  readonly depth: number;
  readonly around: Around | undefined;
  /** Bytes that compressed layers of one line may still give. */
  readonly allowance: { left: number };
}

interface Part {
  text: string;
  readonly place: Place;
}

/** Peels the layers in one file. `limit`: characters up to which parts of a split line are joined. */
export function unwrapper(file: string, limit: number): Unwrapper {
  const parts = new Map<string, Part>();

  const object = (value: JsonObject, place: Place, sink: RecordSink): void => {
    const contents = place.depth < layers ? contentsOf(value) : undefined;
    if (contents === undefined)
      return sink.record({ kind: 'json', value, origin: { kind: 'log', file, line: place.line }, ...told(place) });
    if (contents.length === 0) sink.skipped('an envelope with nothing in it', place.line);
    for (const item of contents) inside(item, place, sink);
  };

  const inside = (item: Inner, outer: Place, sink: RecordSink): void => {
    if ('skipped' in item) return sink.skipped(item.skipped, outer.line);
    const place = deeper(outer, item.around);
    if ('part' in item) return join(`docker ${item.stream}`, item.part, item.last, place, sink);
    if ('packed' in item) {
      const content = unpacked(item.packed, place.allowance);
      return content.text === undefined ? sink.skipped(content.why, place.line) : texts(content.text, place, sink);
    }
    if (isObject(item.value)) object(item.value, place, sink);
    else if (typeof item.value === 'string') texts(item.value, place, sink);
    else sink.skipped('an entry of an envelope that is no record', place.line);
  };

  /** One object, or lines. */
  const texts = (content: string, place: Place, sink: RecordSink): void => {
    const whole = content.trimStart().startsWith('{') ? parsedObject(content) : undefined;
    if (whole !== undefined) return object(whole, place, sink);
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) sink.skipped('an empty line in an envelope', place.line);
    for (const line of lines) text(line.trim(), place, sink);
  };

  const text = (line: string, place: Place, sink: RecordSink): void => {
    const trimmed = line.trim();
    if (trimmed.startsWith('{')) {
      const value = parsedObject(trimmed);
      if (value !== undefined) object(value, place, sink);
      else sink.skipped(isTruncated(trimmed) ? truncated : 'broken JSON', place.line);
      return;
    }
    const container = place.depth < layers ? containerPrefix(line) : undefined;
    if (container !== undefined)
      return join(container.stream, container.rest, container.last, deeper(place, container.around), sink);
    const prefix = place.depth < layers ? prefixOf(line) : undefined;
    if (prefix === undefined)
      sink.record({ kind: 'text', line, origin: { kind: 'log', file, line: place.line }, ...told(place) });
    else if (typeof prefix.rest === 'string') text(prefix.rest, deeper(place, prefix.around), sink);
    else object(prefix.rest, deeper(place, prefix.around), sink);
  };

  const join = (stream: string, content: string, last: boolean | undefined, place: Place, sink: RecordSink): void => {
    const before = parts.get(stream);
    const isWhole = last ?? (before === undefined && parsedObject(content) !== undefined);
    if (before === undefined && isWhole) {
      if (content.trim() === '') sink.skipped('an empty line in an envelope', place.line);
      else texts(content, place, sink);
      return;
    }
    const joined = before ?? { text: '', place };
    if (joined.text.length + content.length > limit) {
      parts.delete(stream);
      return sink.skipped('a line split into more parts than are joined', joined.place.line);
    }
    joined.text += content;
    if (last !== true) return void parts.set(stream, joined);
    parts.delete(stream);
    texts(joined.text, joined.place, sink);
  };

  const row = csvLines();
  const line = (content: string, at: Place, sink: RecordSink): void => {
    const told = row(content);
    if (told === undefined) text(content, at, sink);
    else if (told !== 'header') inside(told, at, sink);
  };

  const outermost = (line: number): Place => ({
    line,
    depth: 0,
    around: undefined,
    allowance: { left: limit * 4 },
  });
  return {
    json: (value, line, sink) => object(value, outermost(line), sink),
    text: (content, number, sink) => line(content, outermost(number), sink),
    end(sink) {
      for (const { place } of parts.values()) sink.skipped('half a line at the end', place.line);
      parts.clear();
    },
  };
}

function deeper(place: Place, around: Around | undefined): Place {
  const both = around === undefined ? place.around : { ...place.around, ...around };
  return { ...place, depth: place.depth + 1, around: both };
}

function told({ around }: Place): { around?: Around } {
  return around === undefined || Object.keys(around).length === 0 ? {} : { around };
}

type Unpacked = { readonly text: string } | { readonly text?: undefined; readonly why: string };

function unpacked(base64: string, allowance: { left: number }): Unpacked {
  if (/[^A-Za-z0-9+/_=\s-]/.test(base64)) return { why: 'data of an envelope that are no base64' };
  const bytes = Buffer.from(base64, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { text: bytes.toString('utf8') };
  if (allowance.left <= 0) return { why: 'compressed data that give too much' };
  try {
    const inflated = gunzipSync(bytes, { maxOutputLength: allowance.left });
    allowance.left -= inflated.length;
    return { text: inflated.toString('utf8') };
  } catch (error) {
    const isTooMuch = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooMuch) allowance.left = 0;
    return { why: isTooMuch ? 'compressed data that give too much' : 'compressed data that are damaged' };
  }
}
