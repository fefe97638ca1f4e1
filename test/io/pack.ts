/** Containers made in memory, as small as their formats allow. */
import { deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, Math.min(bytes, 6));
  return buffer;
};

/** `method`: 0 stored, 8 deflated, anything else is written as told and stored. */
export function zipOf(
  files: readonly Packed[],
  { method = 8, encrypted = false }: { readonly method?: number; readonly encrypted?: boolean } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const plain = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const [nameBytes, flags] = [Buffer.from(name), number(encrypted ? 0x801 : 0x800, 2)];
    const sizes = [number(0, 4), number(packed.length, 4), number(plain.length, 4), number(nameBytes.length, 2)];
    const common = [flags, number(method, 2), number(0, 4), ...sizes, number(0, 2)];
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), number(20, 2), ...common, nameBytes, packed]);
    const rest = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(at, 4), nameBytes];
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), number(20, 2), number(20, 2), ...common, ...rest]));
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const counts = [number(0, 4), number(files.length, 2), number(files.length, 2)];
  return Buffer.concat([
    ...parts,
    index,
    Buffer.from('PK\x05\x06'),
    ...counts,
    number(index.length, 4),
    number(at, 4),
    number(0, 2),
  ]);
}

/** ustar; long names as GNU writes them. */
export function tarOf(files: readonly Packed[], type = '0'): Buffer {
  const blocks = files.flatMap(({ name, content }) => [
    ...(name.length > 100 ? [tarBlock('././@LongLink', Buffer.from(`${name}\0`), 'L')] : []),
    tarBlock(name.slice(0, 100), Buffer.from(content), type),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function tarBlock(name: string, content: Buffer, type: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('14000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const zstdMagic = [0x28, 0xb5, 0x2f, 0xfd];

/** One frame of blocks that are not compressed, with a window of 128 KiB. */
export function zstdOf(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += 1 << 17) {
    const part = bytes.subarray(at, at + (1 << 17));
    const last = at + (1 << 17) >= bytes.length ? 1 : 0;
    blocks.push(number(part.length * 8 + last, 3), part);
  }
  return Buffer.concat([Buffer.from([...zstdMagic, 0x00, 7 << 3]), ...blocks]);
}

/** A frame of `blocks` runs of 128 KiB zeros each: four bytes give as many. */
export function zstdBomb(blocks: number): Buffer {
  const runs = Array.from({ length: blocks }, (_, at) =>
    Buffer.concat([number((1 << 17) * 8 + 2 + (at === blocks - 1 ? 1 : 0), 3), Buffer.of(0)]),
  );
  return Buffer.concat([Buffer.from([...zstdMagic, 0x00, 7 << 3]), ...runs]);
}
