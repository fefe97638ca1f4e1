/** Members of a tar archive: ustar, with long names of GNU and pax. */
import { UsableError } from '../model/host.ts';
import type { Store } from './bytes.ts';
import { partOf } from './bytes.ts';

const block = 512;
/** Bytes of a header that holds a long name. */
const longestHeader = 1 << 20;

export interface TarMember {
  readonly name: string;
  readonly content: Store;
  readonly modified: number;
  /** The archive ends before the member does. */
  readonly isCut: boolean;
}

/** Whether the first block is a header: its checksum fits. */
export function isTar(first: Uint8Array): boolean {
  if (first.length < block || first[0] === 0) return false;
  const sum = first.subarray(0, block).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return numberAt(first, 148, 8) === sum;
}

/** Regular files in their order. UsableError at damage, after all that came before. */
export async function* tarMembers(store: Store): AsyncGenerator<TarMember, void, undefined> {
  let long: { readonly name?: string; readonly size?: number } = {};
  for (let at = 0; at + block <= store.size;) {
    const header = await store.read(at, at + block);
    if (header.every((byte) => byte === 0)) return;
    if (!isTar(header)) throw new UsableError('the tar archive is damaged', 'fetch it again');
    const type = String.fromCharCode(header[156] ?? 0);
    const size = (type === '0' || type === '\0' ? long.size : undefined) ?? numberAt(header, 124, 12);
    const [from, to] = [at + block, at + block + size];
    at = from + Math.ceil(size / block) * block;
    if (type === 'L' || type === 'x') {
      if (size > longestHeader || to > store.size)
        throw new UsableError('the tar archive is damaged', 'fetch it again');
      const text = Buffer.from(await store.read(from, to)).toString('utf8');
      long = type === 'L' ? { ...long, name: text.replace(/\0.*$/s, '') } : { ...long, ...paxOf(text) };
      continue;
    }
    if (type === '0' || type === '\0' || type === '7') {
      const content = partOf(store, from, Math.min(to, store.size));
      const modified = numberAt(header, 136, 12) * 1_000;
      yield { name: long.name ?? nameIn(header), content, modified, isCut: to > store.size };
    }
    if (type !== 'g' && type !== 'K') long = {};
  }
}

function nameIn(header: Uint8Array): string {
  const prefix = textAt(header, 257, 5) === 'ustar' && header[262] === 0 ? textAt(header, 345, 155) : '';
  return `${prefix === '' ? '' : `${prefix}/`}${textAt(header, 0, 100)}`;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const text = Buffer.from(bytes.subarray(at, at + length)).toString('utf8');
  return text.replace(/\0.*$/s, '');
}

/** Octal digits, or a binary number where the first bit says so. */
function numberAt(bytes: Uint8Array, at: number, length: number): number {
  if (((bytes[at] ?? 0) & 0x80) !== 0) {
    const number = bytes.subarray(at + 1, at + length).reduce((value, byte) => value * 256 + byte, 0);
    return Math.min(number, Number.MAX_SAFE_INTEGER / 4);
  }
  const digits = /^[ ]*([0-7]*)/.exec(textAt(bytes, at, length))?.[1] ?? '';
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** Records of `LENGTH KEY=VALUE` and a line break. */
function paxOf(text: string): { name?: string; size?: number } {
  const name = /^\d+ path=(.*)$/m.exec(text)?.[1];
  const size = /^\d+ size=(\d{1,15})$/m.exec(text)?.[1];
  return { ...(name !== undefined && { name }), ...(size !== undefined && { size: Number(size) }) };
}
