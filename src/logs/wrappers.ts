/** What stands around a record: the prefixes of container runtimes, an audit webhook's list. */
import type { JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { textOf } from './fields.ts';
import type { RecordSink } from './index.ts';

/** Containerd and CRI-O: time, stream, P for a part or F for the last one, text. */
const containerLine = /^\d{4}-\d\d-\d\dT\S+ (stdout|stderr) ([FP])(?::\S*)? ?/;

export interface Unwrapper {
  json(value: JsonObject, line: number, sink: RecordSink): void;
  text(line: string, number: number, sink: RecordSink): void;
  end(sink: RecordSink): void;
}

interface Part {
  text: string;
  readonly line: number;
}

/** Peels wrappers of one file. `limit`: characters up to which the parts of a split line are joined. */
export function unwrapper(file: string, limit: number): Unwrapper {
  const parts = new Map<string, Part>();

  const inner = (text: string, line: number, sink: RecordSink): void => {
    const trimmed = text.trim();
    if (trimmed === '') return;
    if (!trimmed.startsWith('{')) {
      sink.record({ kind: 'text', line: trimmed, origin: { kind: 'log', file, line } });
      return;
    }
    try {
      const value: unknown = JSON.parse(trimmed);
      if (isObject(value as JsonObject)) json(value as JsonObject, line, sink);
    } catch {
      sink.skipped('broken JSON', line);
    }
  };

  const join = (stream: string, text: string, last: boolean, line: number, sink: RecordSink): void => {
    const part = parts.get(stream);
    if (part === undefined && last) return inner(text, line, sink);
    const joined = part ?? { text: '', line };
    if (joined.text.length + text.length > limit) {
      parts.delete(stream);
      return sink.skipped('a line split into more parts than are joined', joined.line);
    }
    joined.text += text;
    if (!last) return void parts.set(stream, joined);
    parts.delete(stream);
    inner(joined.text, joined.line, sink);
  };

  const json = (value: JsonObject, line: number, sink: RecordSink): void => {
    if (value['kind'] === 'EventList' && isList(value['items'])) {
      for (const item of value['items']) {
        if (isObject(item)) sink.record({ kind: 'json', value: item, origin: { kind: 'log', file, line } });
        else sink.skipped('an item of an EventList that is no object', line);
      }
    } else if (typeof value['log'] === 'string' && typeof value['stream'] === 'string') {
      // Docker's json-file splits long lines; only the last part ends with a line break.
      const text = value['log'];
      join(`docker ${textOf(value['stream']) ?? ''}`, text, text.endsWith('\n'), line, sink);
    } else sink.record({ kind: 'json', value, origin: { kind: 'log', file, line } });
  };

  return {
    json,
    text(line, number, sink) {
      const match = containerLine.exec(line);
      if (match === null) sink.record({ kind: 'text', line, origin: { kind: 'log', file, line: number } });
      else join(match[1] ?? '', line.slice(match[0].length), match[2] === 'F', number, sink);
    },
    end(sink) {
      for (const { line } of parts.values()) sink.skipped('half a line at the end', line);
      parts.clear();
    },
  };
}
