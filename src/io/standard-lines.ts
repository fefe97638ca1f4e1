/** Standard input, or another stream, as whole lines; it waits while nobody takes them. */
import type { AddedLines } from './followed-log.ts';
import type { StandardInput } from './logs.ts';

export interface StandardLines {
  /** All whole lines since the last time; at the end of the stream the last one too. */
  readonly take: () => readonly AddedLines[];
  readonly more: () => boolean;
  readonly ended: () => boolean;
  readonly close: () => void;
}

const pauses = 20;

export function standardLines(
  input: StandardInput,
  { poll, line: longest }: { readonly poll: number; readonly line: number },
): StandardLines {
  let held: Buffer[] = [];
  let size = 0;
  let line = 0;
  let head: string | undefined;
  let [over, closed] = [false, false];
  const chunks = input[Symbol.asyncIterator]();

  const read = async (): Promise<void> => {
    try {
      while (!closed) {
        if (size > poll) {
          await new Promise((resolve) => setTimeout(resolve, pauses));
          continue;
        }
        const next: IteratorResult<Uint8Array, unknown> = await chunks.next();
        if (next.done === true) break;
        held.push(Buffer.from(next.value));
        size += next.value.length;
      }
    } catch {
      // What broke off has ended.
    }
    over = true;
  };
  void read();

  return {
    take() {
      const bytes = Buffer.concat(held);
      const end = over || bytes.length > Math.max(longest, 2 * poll) ? bytes.length : bytes.lastIndexOf(10) + 1;
      if (end === 0) {
        held = [bytes];
        return [];
      }
      held = [bytes.subarray(end)];
      size = bytes.length - end;
      const lines = bytes.subarray(0, end);
      const firstLine = line + 1;
      for (let at = lines.indexOf(10); at >= 0; at = lines.indexOf(10, at + 1)) line++;
      const known = head;
      head ??= lines.toString('utf8', 0, Math.max(0, Math.min(lines.indexOf(10), 8_000)));
      return [{ file: 'standard input', firstLine, bytes: lines, ...(known !== undefined && { head: known }) }];
    },
    more: () => size > 0 && over,
    ended: () => over && size === 0,
    close() {
      closed = true;
      void chunks.return?.();
    },
  };
}
