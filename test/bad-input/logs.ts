/** Logs that are missing, cut, of nobody's format or of somebody else's cluster. A good log stands beside most. */
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { clusterList, goodBase, goodHead, goodLog, record } from '../shop.ts';
import type { Row } from './row.ts';
import { writeDigest } from '../../src/logs/index.ts';
import { writeFiles } from '../program.ts';
import type { Content } from '../trees.ts';

/** The cluster, the good log and a bad one: judged, and the good log counts. */
function beside(name: string, bad: Content, ...tells: Row['tells']): Row {
  return {
    name,
    cluster: clusterList,
    logs: { 'good.jsonl': goodLog, 'bad.jsonl': bad },
    code: 0,
    tells: [/agrees with [\d.]+ % of [123] recorded verdicts?/, ...tells],
  };
}

/** The bad log alone. */
function alone(name: string, bad: Content, code: Row['code'], ...tells: Row['tells']): Row {
  return { name, cluster: clusterList, logs: { 'bad.jsonl': bad }, code, tells };
}

const pair = (verdict: string, hoursAgo: number): string =>
  record('shop/web-7d9-x', 'shop/db-7d9-x', { verdict, port: 5432 }, hoursAgo);
const strangers = Array.from({ length: 30 }, (_, n) => record(`elsewhere/a-${n}`, `elsewhere/b-${n}`)).join('');
const hostile = '\u001b[31mred\u001b[0m\n::error::x|# [x](javascript:1)\u202e';

export const logRows: readonly Row[] = [
  {
    name: 'a log that is not there',
    cluster: clusterList,
    more: ['nowhere.jsonl'],
    code: 2,
    tells: ['nowhere.jsonl', 'no log at', 'name log files, a folder, or `-`'],
  },
  {
    name: 'a pattern that nothing matches',
    cluster: clusterList,
    more: ['logs/*.jsonl'],
    code: 2,
    tells: ['no file matches', 'logs/*.jsonl'],
  },
  {
    name: 'an empty folder of logs',
    arrange: (folder) => {
      writeFiles(join(folder, 'base'), goodBase);
      writeFiles(join(folder, 'head'), goodHead);
      writeFiles(join(folder, 'logs'), {});
      return ['check', '--base', 'base', '--head', 'head', 'logs'];
    },
    code: 2,
    tells: ['logs', 'holds no file', 'name a folder with logs'],
  },
  alone('an empty log', '', 0, 'bad.jsonl is empty', 'no recorded traffic in the logs that were read'),
  beside('an empty log beside a good one', '', 'bad.jsonl is empty'),
  alone(
    'a log of no format',
    'hello\nthis is a letter\n'.repeat(50),
    2,
    'bad.jsonl',
    'no record of the log is of a known format',
    'docs/logs.md',
  ),
  beside(
    'a log of no format beside a good one',
    'hello\nthis is a letter\n'.repeat(50),
    'bad.jsonl was not read',
    'no record of the log is of a known format',
  ),
  alone('a log that is no text', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)), 2, 'bad.jsonl'),
  beside(
    'a log that is no text beside a good one',
    Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)),
    'bad.jsonl was not read',
  ),
  beside(
    'a log of truncated gzip',
    gzipSync(Buffer.from(record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied' }).repeat(3000)), {
      level: 0,
    }).subarray(0, 200_000),
    /bad\.jsonl could be read only up to line \d+/,
  ),
  alone(
    'a gzip that is damaged from the start',
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(200, 7)]),
    2,
    'bad.jsonl',
    'cannot be read',
    'fetch it again',
  ),
  beside(
    'half a log line',
    `${record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied' })}{"time":"2026-11-23T1`,
    'bad.jsonl:2',
  ),
  beside(
    'half a log line at the beginning',
    `00:00Z","src":{"namespace":"shop"}}\n${record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied' })}`,
    'bad.jsonl:1',
  ),
  beside(
    'fields of another type',
    record('shop/api-7d9-x', 'shop/db-7d9-x', { time: {}, port: 'x' }) +
      record('shop/api-7d9-x', 'shop/db-7d9-x', { verdict: 'denied' }),
    'bad.jsonl:1',
    '"time"',
  ),
  beside(
    'a port that is none',
    record('shop/api-7d9-x', 'shop/db-7d9-x', { port: 70000 }) + pair('allowed', 2),
    'bad.jsonl:1',
    '"port"',
  ),
  {
    name: 'a log of another cluster',
    cluster: clusterList,
    logs: { 'bad.jsonl': strangers },
    code: 1,
    tells: [
      /only 0 of 60 names in the logs are known here/,
      'are the logs of another cluster?',
      'too little attributed',
    ],
  },
  {
    name: 'a digest of another cluster',
    cluster: clusterList,
    arrange: (folder) => {
      writeFiles(join(folder, 'base'), goodBase);
      writeFiles(join(folder, 'head'), goodHead);
      writeFiles(folder, { 'cluster.json': clusterList, 'bad.jsonl': digestOf('cluster-2') });
      return ['check', '--base', 'base', '--head', 'head', '--cluster', 'cluster.json', 'bad.jsonl'];
    },
    code: 2,
    tells: ['of another one than the snapshot', 'cluster-1', 'cluster-2', 'of the same cluster'],
  },
  beside(
    'records in the wrong order',
    [pair('denied', 30), pair('allowed', 1), pair('allowed', 90), pair('denied', 60)].join(''),
  ),
  beside(
    'records of the future',
    record('shop/web-7d9-x', 'shop/db-7d9-x', {}, -24 * 365),
    'of the future',
    '365 d after this run',
  ),
  beside('records of 1970', record('shop/web-7d9-x', 'shop/db-7d9-x', { time: 0 })),
  {
    name: 'a log format that does not exist',
    cluster: clusterList,
    logs: { 'good.jsonl': goodLog },
    more: ['--log-format', 'syslog'],
    code: 2,
    tells: ['there is no log format "syslog"', 'audit, hubble, generic, digest'],
  },
  {
    name: 'a named format that the log does not have',
    cluster: clusterList,
    logs: { 'good.jsonl': goodLog },
    more: ['--log-format', 'hubble'],
    code: 0,
    tells: ['no recorded traffic in the logs that were read', 'good.jsonl'],
  },
  beside(
    'one line of 40 MB',
    Buffer.concat([Buffer.from('{"time":"'), Buffer.alloc(40 << 20, 'x'), Buffer.from(`"}\n${pair('allowed', 3)}`)]),
    'bad.jsonl:1',
  ),
  beside('nesting without end in a record', `{"a":${'['.repeat(200_000)}\n${pair('allowed', 3)}`, 'bad.jsonl:1'),
  beside(
    'keys that every object inherits',
    `{"__proto__":{"time":1},"constructor":1,"src":"x"}\n${pair('allowed', 3)}`,
    'bad.jsonl:1',
  ),
  {
    ...beside(
      'hostile names in a log',
      JSON.stringify({
        time: '2026-11-23T12:00:00Z',
        src: { namespace: hostile, pod: hostile },
        dst: { namespace: 'shop', pod: 'db-7d9-x' },
        protocol: 'TCP',
        port: 5432,
        verdict: 'denied',
      }) + '\n',
    ),
    hides: ['\u001b', '\u202e', /^\s*::error/m],
  },
  {
    name: 'a hostile name of a log',
    cluster: clusterList,
    logs: { 'good.jsonl': goodLog, '\u001b[31m\n::error::x.jsonl': 'hello\n' },
    code: 0,
    tells: ['was not read'],
    hides: ['\u001b', /^\s*::error/m],
  },
];

function digestOf(uid: string): string {
  const coverage = {
    logs: [],
    records: 0,
    attributed: 0,
    unattributed: [],
    merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
    lostEvents: 0,
    sampled: false,
    limits: [],
  };
  return writeDigest({ connections: [], writes: [], coverage }, { tool: '0.1.0', cluster: { uid } });
}
