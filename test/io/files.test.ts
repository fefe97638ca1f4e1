import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBounded, readInflated, writeAtomically } from '../../src/io/files.ts';
import { folderTree } from '../../src/io/folder.ts';
import { expand } from '../../src/io/glob.ts';
import { matchesName } from '../../src/model/glob.ts';
import { inflate } from '../../src/io/gzip.ts';
import { logStreams } from '../../src/io/logs.ts';
import { plainLine } from '../../src/io/plain.ts';
import { type LogStream, UsableError } from '../../src/model/host.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Everything a stream gives, and how it ends. */
async function drain(chunks: AsyncIterable<Uint8Array>): Promise<{ text: string; error?: unknown }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) parts.push(chunk);
  } catch (error) {
    return { text: Buffer.concat(parts).toString(), error };
  }
  return { text: Buffer.concat(parts).toString() };
}

const relativeTo = (folder: string, streams: readonly LogStream[]): readonly string[] =>
  streams.map(({ file }) => file.replace(`${folder}/`, ''));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('inflating', () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, index) => `line ${index} ${(index * 2654435761) % 4294967296}\n`,
  ).join('');
  const packed = gzipSync(lines);

  test.each([1, 7, 1000, 32_768, 1 << 20])('in pieces of %i bytes', async (size) => {
    const few = gzipSync(lines.slice(0, size === 1 ? 2000 : undefined));
    expect((await drain(inflate(inPieces(few, size)))).text).toBe(lines.slice(0, size === 1 ? 2000 : undefined));
  });

  test('several members are one stream', async () => {
    const members = Buffer.concat([gzipSync('one\n'), gzipSync(lines), gzipSync(''), gzipSync('three\n')]);
    expect((await drain(inflate(inPieces(members, 999)))).text).toBe(`one\n${lines}three\n`);
  });

  test.each([0.1, 0.5, 0.9, 0.999])('cut off at %d: what could be read, then the error', async (share) => {
    const { text, error } = await drain(inflate([packed.subarray(0, Math.floor(packed.length * share))]));
    expect(error).toMatchObject({ message: expect.any(String) });
    expect(lines.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(lines.length * share * 0.8);
  });

  test('damaged in the middle: what came before, then the error', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 64);
    const { text, error } = await drain(inflate([damaged]));
    expect(error).toMatchObject({ message: expect.any(String) });
    // Whatever the decoder made of the damage itself, everything before it is there.
    expect(text.slice(0, lines.length / 3)).toBe(lines.slice(0, lines.length / 3));
  });

  test('bytes behind the last member: an error after what came before; padding is none', async () => {
    const followedBy = (rest: Uint8Array): ReturnType<typeof drain> => drain(inflate([Buffer.concat([packed, rest])]));
    const { text, error } = await followedBy(Buffer.from('garbage'));
    expect(error).toBeDefined();
    expect(text.length).toBeGreaterThan(lines.length * 0.9);
    expect(await followedBy(Buffer.alloc(512))).toEqual({ text: lines });
  });

  test('a bomb stays a stream', async () => {
    const bomb = gzipSync(Buffer.alloc(200 << 20));
    let [total, largest, atOnce, mostAtOnce] = [0, 0, 0, 0];
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of inPieces(bomb, 8 << 10)) {
        atOnce = 0;
        yield piece;
      }
    };
    for await (const chunk of inflate(source())) {
      total += chunk.length;
      largest = Math.max(largest, chunk.length);
      mostAtOnce = Math.max(mostAtOnce, (atOnce += chunk.length));
    }
    expect(total).toBe(200 << 20);
    expect(largest).toBeLessThanOrEqual(512 << 10);
    // Deflate packs at most about a thousandfold, and the next piece is inflated while one is read.
    expect(mostAtOnce).toBeLessThanOrEqual(2 * (9 << 20));
  });
});

describe('log sources', () => {
  const folder = folderWith({
    'b.log': 'b\n',
    'a.log': gzipSync('a\n'),
    'deep/c.jsonl': 'c\n',
    '.hidden': 'no',
    'deep/.git/x': 'no',
  });

  test('a folder: every file, sorted, gzip told by content', async () => {
    const streams = logStreams([folder]);
    expect(relativeTo(folder, streams)).toEqual(['a.log', 'b.log', 'deep/c.jsonl']);
    expect(await Promise.all(streams.map(async ({ chunks }) => (await drain(chunks)).text))).toEqual([
      'a\n',
      'b\n',
      'c\n',
    ]);
  });

  test('a file named twice is read once', () => {
    expect(relativeTo(folder, logStreams([join(folder, 'b.log'), folder]))).toEqual(['b.log', 'a.log', 'deep/c.jsonl']);
  });

  test.each([
    ['*.log', ['a.log', 'b.log']],
    ['**/*.jsonl', ['deep/c.jsonl']],
    ['*/c.*', ['deep/c.jsonl']],
    ['?.log', ['a.log', 'b.log']],
    ['de*', ['deep/c.jsonl']],
    ['**', ['a.log', 'b.log', 'deep/c.jsonl']],
  ])('the pattern %s', (pattern, expected) => {
    expect(relativeTo(folder, logStreams([join(folder, pattern)]))).toEqual(expected);
  });

  test('standard input, plain and gzip', async () => {
    for (const bytes of [Buffer.from('in\n'), gzipSync('in\n')]) {
      const [stream] = logStreams(['-', '-'], inPieces(bytes, 1));
      expect(stream?.file).toBe('standard input');
      expect((await drain(stream?.chunks ?? inPieces(bytes, 1))).text).toBe('in\n');
    }
  });

  test.each(['', 'x'])('a log of %j', async (content) => {
    const [stream] = logStreams([join(folderWith({ x: content }), 'x')]);
    expect((await drain(stream?.chunks ?? inPieces(Buffer.of(1), 1))).text).toBe(content);
  });

  test('a cut gzip gives its beginning and then an error that names the file', async () => {
    const whole = gzipSync('0123456789\n'.repeat(50_000));
    const cut = folderWith({ 'x.gz': whole.subarray(0, whole.length - 20) });
    const [stream] = logStreams([cut]);
    const { text, error } = await drain(stream?.chunks ?? inPieces(Buffer.of(1), 1));
    expect(text.length).toBeGreaterThan(400_000);
    expect(error).toBeInstanceOf(UsableError);
    expect((error as UsableError).where).toBe(join(cut, 'x.gz'));
  });

  test('a link out of the folder is told, not followed; a link inside is no second copy', async () => {
    const links = folderWith({ 'real.log': 'r\n', '.data/now.log': 'now\n' });
    symlinkSync('/etc/hostname', join(links, 'out.log'));
    symlinkSync(join(links, 'nothing'), join(links, 'gone.log'));
    symlinkSync('real.log', join(links, 'again.log'));
    symlinkSync('.data/now.log', join(links, 'now.log'));
    const ends = await Promise.all(
      logStreams([links]).map(
        async ({ file, chunks }) => [file.replace(`${links}/`, ''), await drain(chunks)] as const,
      ),
    );
    expect(Object.fromEntries(ends)).toEqual({
      'gone.log': { text: '', error: expect.objectContaining({ message: 'the link leads nowhere' }) },
      'now.log': { text: 'now\n' },
      'out.log': { text: '', error: expect.objectContaining({ message: 'the link leads out of the folder' }) },
      'real.log': { text: 'r\n' },
    });
  });

  test('what a pattern meets and nobody can open is told, and the rest is read', async () => {
    const links = folderWith({ 'real.log': 'r\n' });
    symlinkSync('loop.log', join(links, 'loop.log'));
    const ends = await Promise.all(logStreams([join(links, '*.log')]).map(({ chunks }) => drain(chunks)));
    expect(ends).toEqual([
      { text: '', error: expect.objectContaining({ message: expect.stringMatching(/^cannot be read: ELOOP/) }) },
      { text: 'r\n' },
    ]);
  });

  test.each([
    ['a loop of links', (at: string) => (symlinkSync('loop', join(at, 'loop')), join(at, 'loop'))],
    ['a name of 5,000 letters', (at: string) => join(at, 'a'.repeat(5000))],
  ])('%s is unusable, not a fault', (_, path) => {
    expect(() => logStreams([path(temporaryFolder())])).toThrow(UsableError);
  });

  test.each([
    ['nothing there', (at: string) => join(at, 'none.log'), 'no log at'],
    ['no match', (at: string) => join(at, '*.none'), 'no file matches'],
    ['an empty folder', () => temporaryFolder(), 'holds no file'],
  ])('%s ends the run', (_, path, message) => {
    expect(() => logStreams([path(folder)])).toThrow(message);
  });
});

describe('files that people name', () => {
  test('a snapshot is inflated, and bounded before and after', async () => {
    const folder = folderWith({ 's.json.gz': gzipSync('{"a":1}'), bomb: gzipSync(Buffer.alloc(1 << 20)), plain: '{}' });
    expect(Buffer.from(await readInflated(join(folder, 's.json.gz'), 'the snapshot')).toString()).toBe('{"a":1}');
    expect(Buffer.from(await readInflated(join(folder, 'plain'), 'the snapshot')).toString()).toBe('{}');
    await expect(readInflated(join(folder, 'bomb'), 'the snapshot', 1000)).rejects.toThrow('bytes');
  });

  test('damage, folders, absence and size are errors that name the file', async () => {
    const folder = folderWith({ big: 'x'.repeat(100), 'cut.gz': gzipSync('abc'.repeat(1000)).subarray(0, 30) });
    const refused = async (name: string, maxBytes: number): Promise<string> =>
      readInflated(join(folder, name), 'the snapshot', maxBytes).then(
        () => 'read',
        (error: UsableError) => `${String(error.where === join(folder, name))} ${error.message}`,
      );
    expect(await refused('big', 99)).toBe('true the snapshot is larger than 99 bytes');
    expect(await refused('big', 100)).toBe('read');
    expect(await refused('cut.gz', 4000)).toMatch(/^true the snapshot is damaged/);
    expect(await refused('.', 1000)).toMatch(/^true the snapshot is a folder/);
    expect(await refused('none', 1000)).toMatch(/^true the snapshot cannot be read/);
  });

  test('endless devices are bounded too', () => {
    expect(() => readBounded('/dev/zero', 'the kubeconfig', 10_000)).toThrow('larger than');
  });

  test('a file is written whole or not at all, and nothing is left beside it', () => {
    const folder = folderWith({ 'old.json': 'old' });
    writeAtomically(join(folder, 'old.json'), 'new');
    writeAtomically(join(folder, 'a/b/new.json'), Buffer.from('x'));
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['new.json']);
    expect(() => writeAtomically(join(folder, 'old.json/inside'), 'x')).toThrow('cannot write');
    expect(readdirSync(folder).sort()).toEqual(['a', 'old.json']);
  });
});

describe('a folder as a tree', () => {
  test('links are texts, pipes and .git are nothing, order is by path', async () => {
    const folder = folderWith({ 'b/x.yaml': '1', 'a.yaml': '1', '.git/config': 'x', '.github/workflow.yml': '2' });
    symlinkSync('/etc/passwd', join(folder, 'link'));
    symlinkSync('..', join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const tree = folderTree(folder);
    const entries = await tree.list();
    expect(entries.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
      'file .github/workflow.yml',
      'file a.yaml',
      'file b/x.yaml',
      'symlink link',
      'symlink loop',
    ]);
    expect(entries[1]?.oid).toBe(entries[2]?.oid);
    const { bytes } = await tree.read(entries, 1000);
    expect(Buffer.from(bytes.get(entries[3]?.oid ?? '') ?? []).toString()).toBe('/etc/passwd');
  });

  test('a file that changes between listing and reading is noticed', async () => {
    const folder = folderWith({ 'a.yaml': 'one' });
    const tree = folderTree(folder);
    const entries = await tree.list();
    writeFileSync(join(folder, 'a.yaml'), 'two');
    await expect(tree.read(entries, 1000)).rejects.toThrow('changed while it was read');
  });
});

test.each([
  ['*', 'anything', true],
  ['a*b*c', 'a1b2c', true],
  ['a*b*c', 'a1b2', false],
  ['?', '', false],
  ['', '', true],
  ['a'.repeat(20) + '*'.repeat(20) + 'b', 'a'.repeat(50_000), false],
])('the name pattern %.20s against %.20s: %s', (pattern, name, expected) => {
  expect(matchesName(pattern, name)).toBe(expected);
});

test('a pattern that matches nothing expands to nothing', () => {
  expect(expand(join(temporaryFolder(), '**/x/*.y'))).toEqual([]);
  expect(existsSync('/definitely/not')).toBe(false);
});

test.each([
  ['::set-output name=x::y', ': :set-output name=x::y'],
  ['  ::add-mask::y', ': :add-mask::y'],
  ['harmless ##[add-mask]x', 'harmless ## [add-mask]x'],
  ['a\n::error::b\r\u2028c', 'a ::error::b c'],
  ['\u001b[31mred\u202eder', '[31mred der'],
  ['fatal: https://user:secret@example.com/x', 'fatal: https://example.com/x'],
  ['x'.repeat(400), `${'x'.repeat(299)}…`],
])('%j as one harmless line', (text, expected) => {
  expect(plainLine(text)).toBe(expected);
});

test.each([
  ['/proc/no-such-folder/deep/file', 'ENOENT'],
  ['/dev/null/file', 'ENOTDIR'],
])('a place that takes no folders ends with an error: %s', (path, code) => {
  expect(() => writeAtomically(path, '')).toThrow(new RegExp(`^cannot write "${path}": .*${code}`));
});
