// Growing logs: every whole line once, with its number, through rotation, cutting and restarts.
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { followLogs, type LogFollower, type WholeFile } from '../../src/io/follow-logs.ts';
import type { LogPlace } from '../../src/io/log-place.ts';
import { randomFrom } from '../random.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'netpol-gate-follow-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Lines with their numbers, as they come out of one or several followers. */
function reader(sources: readonly string[], from: 'start' | 'end' = 'start', limits = {}) {
  const places = new Map<string, LogPlace>();
  const told: string[] = [];
  const numbers: number[] = [];
  let follower: LogFollower = followLogs(sources, { from, limits });
  const poll = () => {
    const polled = follower.poll();
    for (const place of polled.opened) places.set(place.inode, place);
    for (const { bytes, firstLine, place } of polled.lines) {
      const lines = bytes.toString('utf8').replace(/\n$/, '').split('\n');
      told.push(...lines);
      numbers.push(...lines.map((_, index) => firstLine + index));
      if (place !== undefined) places.set(place.inode, place);
    }
    for (const { place } of polled.whole) places.set(place.inode, place);
    return polled;
  };
  return {
    told,
    numbers,
    poll,
    restart() {
      follower.close();
      follower = followLogs(sources, { from: 'end', resume: [...places.values()], limits });
    },
    close: () => follower.close(),
  };
}

test('whole lines only, and none twice', () => {
  writeFileSync(at('a.log'), 'one\ntwo\nthr');
  const log = reader([at('a.log')]);
  log.poll();
  log.poll();
  expect(log.told).toEqual(['one', 'two']);
  appendFileSync(at('a.log'), 'ee\nfour\n');
  log.poll();
  expect(log.told).toEqual(['one', 'two', 'three', 'four']);
  expect(log.numbers).toEqual([1, 2, 3, 4]);
  log.close();
});

test('from the end: what stands there is not told, what comes has its number, and new files are whole', () => {
  writeFileSync(at('a.log'), 'one\ntwo\n');
  const log = reader([folder], 'end');
  log.poll();
  appendFileSync(at('a.log'), 'three\n');
  writeFileSync(at('b.log'), 'other\n');
  log.poll();
  expect(log.told.map((line, index) => [line, log.numbers[index]])).toEqual([
    ['three', 3],
    ['other', 1],
  ]);
  log.close();
});

test('a header of the file goes with later lines', () => {
  writeFileSync(at('a.csv'), 'time,verdict\n1,x\n');
  const follower = followLogs([at('a.csv')], { from: 'start' });
  expect(follower.poll().lines[0]).not.toHaveProperty('head');
  appendFileSync(at('a.csv'), '2,y\n');
  expect(follower.poll().lines[0]).toMatchObject({ head: 'time,verdict', firstLine: 3 });
  follower.close();
});

test('a log is waited for, and one that is not there is told', () => {
  const log = reader([at('late.log')]);
  expect(log.poll().troubles).toEqual([{ file: at('late.log'), why: expect.stringContaining('no log at') }]);
  writeFileSync(at('late.log'), 'here\n');
  expect(log.poll().troubles).toEqual([]);
  expect(log.told).toEqual(['here']);
  log.close();
});

test('a compressed copy of what was read says nothing new; another compressed log is read as a whole, once', () => {
  const long = `${'x'.repeat(300)}\n`;
  writeFileSync(at('a.log'), long);
  const log = reader([join(folder, '*')]);
  log.poll();
  writeFileSync(at('a.log.1.gz'), gzipSync(long));
  writeFileSync(at('b.log.gz'), gzipSync('other\n'));
  const whole = [log.poll(), log.poll(), log.poll()].flatMap((polled) => polled.whole.map(({ file }) => file));
  expect(whole).toEqual([at('b.log.gz')]);
  log.restart();
  expect([log.poll(), log.poll()].flatMap((polled) => polled.whole)).toEqual([]);
  log.close();
});

test('a line beyond the bound is told and passed over', () => {
  writeFileSync(at('a.log'), `first\n${'x'.repeat(5_000)}\nlast\n`);
  const log = reader([at('a.log')], 'start', { file: 100, line: 1_000 });
  const troubles = Array.from({ length: 12 }, () => log.poll()).flatMap((polled) => polled.troubles);
  expect(troubles.map(({ why }) => why)).toContain('line 2 is longer than can be read');
  expect(log.told[0]).toBe('first');
  expect(log.told.at(-1)).toBe('last');
  log.close();
});

test('standard input: whole lines, and the last at its end', async () => {
  async function* input() {
    yield Buffer.from('one\ntw');
    await wait(20);
    yield Buffer.from('o\nthree');
  }
  const follower = followLogs(['-'], { from: 'start', standardInput: input() });
  const told: string[] = [];
  for (let look = 0; look < 100 && !follower.ended(); look++) {
    for (const { bytes } of follower.poll().lines) told.push(bytes.toString('utf8'));
    await wait(5);
  }
  expect(told.join('')).toBe('one\ntwo\nthree');
  expect(follower.ended()).toBe(true);
  follower.close();
});

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  'whatever happens to a log, every line comes once and in order (%i)',
  (seed) => {
    const random = randomFrom(seed);
    const path = at('audit.log');
    const written: string[] = [];
    let [count, rotated] = [0, 0];
    writeFileSync(path, '');
    const log = reader([path], 'start', { file: 64, poll: 200 });
    log.poll();
    const drain = (): void => {
      for (let look = 0; look < 60; look++) log.poll();
    };
    for (let step = 0; step < 60; step++) {
      const what = random.below(10);
      if (what < 5) {
        const lines = Array.from(
          { length: 1 + random.below(6) },
          () => `line ${seed} ${count++} ${'y'.repeat(random.below(40))}`,
        );
        written.push(...lines);
        const text = `${lines.join('\n')}\n`;
        const cut = random.below(text.length);
        appendFileSync(path, text.slice(0, cut));
        if (random.below(2) === 0) log.poll();
        appendFileSync(path, text.slice(cut));
      } else if (what < 7) log.poll();
      else if (what === 7) {
        // Nobody can know of a file that came and went between two looks.
        log.poll();
        renameSync(path, at(`audit.log.${++rotated}`));
        writeFileSync(path, '');
      } else if (what === 8) {
        // What is written between the copy and the cut is lost to everybody, and nobody knows whose copy it is of
        // which nothing was ever seen.
        log.poll();
        copyFileSync(path, at(`audit.log.${++rotated}`));
        truncateSync(path);
        log.poll();
      } else log.restart();
      // A disk that holds rotated files for ever is another test's.
      if (rotated > 3 && random.below(4) === 0) {
        drain();
        try {
          unlinkSync(at(`audit.log.${rotated - 3}`));
        } catch {
          // Gone already.
        }
      }
    }
    drain();
    expect(log.told).toEqual(written);
    log.close();
  },
);

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index} ${'z'.repeat(300)}\n`).join('');
const numbersIn = (told: readonly string[]): readonly number[] => told.map((line) => Number(line.split(' ')[1]));
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const copyAndCut = (name: string, copy: string): void => {
  copyFileSync(at(name), at(copy));
  truncateSync(at(name));
};
const pack = (name: string): void => {
  writeFileSync(at(`${name}.gz`), gzipSync(readFileSync(at(name))));
  unlinkSync(at(name));
};

/** What happens to a log of 4 lines that was read to its second; afterwards lines to the tenth were written to it. */
const rotations: Readonly<Record<string, () => void>> = {
  'nothing but growth': () => appendFileSync(at('a.log'), lines(4, 10)),
  'renamed, and made anew': () => {
    renameSync(at('a.log'), at('a.log.1'));
    writeFileSync(at('a.log'), lines(4, 10));
  },
  'renamed, while its writer goes on with the old one': () => {
    renameSync(at('a.log'), at('a.log.1'));
    appendFileSync(at('a.log.1'), lines(4, 7));
    writeFileSync(at('a.log'), lines(7, 10));
  },
  'copied, and cut': () => {
    copyAndCut('a.log', 'a.log.1');
    appendFileSync(at('a.log'), lines(4, 10));
  },
  'copied, and cut with less than was there': () => {
    copyAndCut('a.log', 'a.log.1');
    appendFileSync(at('a.log'), lines(4, 5));
    appendFileSync(at('a.log'), lines(5, 10));
  },
  'copied and cut twice': () => {
    copyAndCut('a.log', 'a.log-1');
    appendFileSync(at('a.log'), lines(4, 7));
    copyAndCut('a.log', 'a.log-2');
    appendFileSync(at('a.log'), lines(7, 10));
  },
  'renamed and compressed': () => {
    renameSync(at('a.log'), at('a.log.1'));
    writeFileSync(at('a.log'), lines(4, 10));
    pack('a.log.1');
  },
  'copied, cut and compressed': () => {
    copyAndCut('a.log', 'a.log.1');
    appendFileSync(at('a.log'), lines(4, 10));
    pack('a.log.1');
  },
  'copied only': () => {
    copyFileSync(at('a.log'), at('a.log.bak'));
    appendFileSync(at('a.log'), lines(4, 10));
  },
};
const named: Readonly<Record<string, () => string>> = {
  'the file': () => at('a.log'),
  'its folder': () => folder,
};
const cases = Object.keys(rotations)
  .flatMap((what) =>
    Object.keys(named).flatMap((source) => [false, true].map((restarts) => ({ what, source, restarts }))),
  )
  // A file that comes and goes between two looks is found by whoever names its folder alone.
  .filter(({ what, source }) => !(what.includes('twice') && source === 'the file'));

/** As the loop of `watch` reads it. */
async function wholeOf(
  polled: { readonly whole: readonly WholeFile[] },
  add: (told: readonly string[]) => void,
): Promise<void> {
  for (const { file, from } of polled.whole) {
    const all = gunzipSync(readFileSync(file)).subarray(from?.offset ?? 0);
    add(all.toString('utf8').split('\n').slice(0, -1));
  }
  await Promise.resolve();
}

test.each(cases)('$what, named by $source, restart: $restarts: every line once', async ({ what, source, restarts }) => {
  writeFileSync(at('a.log'), lines(0, 2));
  const log = reader([named[source]?.() ?? '']);
  log.poll();
  appendFileSync(at('a.log'), lines(2, 4));
  rotations[what]?.();
  if (restarts) log.restart();
  for (let look = 0; look < 8; look++) await wholeOf(log.poll(), (told) => log.told.push(...told));
  expect([...numbersIn(log.told)].sort((a, b) => a - b)).toEqual(upTo(10));
  // And never again, whatever comes later.
  log.restart();
  for (let look = 0; look < 8; look++) await wholeOf(log.poll(), (told) => log.told.push(...told));
  if (source === 'its folder' && what.includes('cut') && !what.includes('compressed'))
    pack(what.includes('twice') ? 'a.log-1' : 'a.log.1');
  for (let look = 0; look < 8; look++) await wholeOf(log.poll(), (told) => log.told.push(...told));
  expect(log.told).toHaveLength(10);
  log.close();
});

test('a last line without its end is told when its file is no longer written, with its copy', () => {
  writeFileSync(at('a.log'), `${lines(0, 2)}line 2 cut`);
  const log = reader([folder]);
  log.poll();
  expect(numbersIn(log.told)).toEqual([0, 1]);
  copyAndCut('a.log', 'a.log.1');
  writeFileSync(at('a.log'), lines(3, 4));
  for (let look = 0; look < 6; look++) log.poll();
  expect(numbersIn(log.told)).toEqual([0, 1, 3]);
  unlinkSync(at('a.log.1'));
  for (let look = 0; look < 6; look++) log.poll();
  expect(log.told).toEqual([...lines(0, 2).split('\n').slice(0, 2), lines(3, 4).trim(), 'line 2 cut']);
  log.close();
});

test('two logs that begin alike are two logs', () => {
  const head = `time,source,verdict${' '.repeat(300)}\n`;
  writeFileSync(at('a.csv'), `${head}1\n2\n`);
  const log = reader([folder]);
  log.poll();
  writeFileSync(at('a-other.csv'), `${head}3\n4\n`);
  writeFileSync(at('b.csv'), `${head}1\n2\n`);
  log.poll();
  expect(log.told.filter((line) => line.length === 1)).toEqual(['1', '2', '3', '4', '1', '2']);
  log.close();
});

test('files beyond the bound are named, and followed when there is room', () => {
  for (let index = 0; index < 30; index++) writeFileSync(at(`${String(index).padStart(2, '0')}.log`), `${index}\n`);
  const log = reader([folder], 'start', { files: 3 });
  const { troubles } = log.poll();
  expect(log.told).toEqual(['0', '1', '2']);
  expect(troubles[0]).toEqual({ file: at('03.log'), why: 'more than 3 files are there, and this one is not followed' });
  expect(troubles).toHaveLength(21);
  expect(troubles.at(-1)).toEqual({
    file: at('23.log'),
    why: 'more than 3 files are there, and this one is not followed, nor are 6 others',
  });
  unlinkSync(at('00.log'));
  for (let look = 0; look < 6; look++) log.poll();
  expect(log.told).toEqual(['0', '1', '2', '3']);
  log.close();
});

test('why a source gives no file is told', () => {
  const log = reader([at('none'), at('*.log')]);
  expect(log.poll().troubles.map(({ why }) => why)).toEqual([
    expect.stringContaining('no log at'),
    expect.stringContaining('no file matches'),
  ]);
  log.close();
});
