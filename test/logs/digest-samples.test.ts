/** The laws of digests on real logs: all samples that can be read, each a digest, in any order and grouping. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attribute, worldOfNames } from '../../src/attribute.ts';
import { logStreams } from '../../src/io/logs.ts';
import { logReading, writeDigest } from '../../src/logs/index.ts';
import type { World } from '../../src/model/cluster.ts';
import type { Observed } from '../../src/observe.ts';
import { observe } from '../../src/observe.ts';
import { observed, samples } from '../log-material.ts';

const source = { tool: '0.1.0', cluster: { uid: 'cluster-1' } };
const written = Date.UTC(2026, 0, 1);
const atHand = existsSync(samples);
if (!atHand) console.log('laws of digests on real logs: 2 tests skipped, there are no samples');
const sampleTest = atHand ? test : test.skip;

const logs = atHand
  ? readdirSync(samples, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:jsonl?|log|csv|txt)$/.test(file) && !/expected|cluster\.json|README/.test(file))
      .sort()
      .filter((file) => statSync(join(samples, file)).size < 3_000_000)
  : [];

async function read(...files: readonly string[]): Promise<Observed> {
  const streams = files.flatMap((file) => logStreams([join(samples, file)]));
  return observe(streams, logReading, { now: written });
}

/** Files that can be read, with what they say. */
async function readable(): Promise<readonly (readonly [string, Observed])[]> {
  const found: (readonly [string, Observed])[] = [];
  for (const file of logs)
    try {
      found.push([file, await read(file)]);
    } catch {
      continue;
    }
  return found;
}

/** Lines without the places that digests of one cluster may choose differently, and the numbers of the head. */
function said(digest: string): unknown {
  const [head = '', ...body] = digest.split('\n');
  const { coverage } = JSON.parse(head) as { coverage: Record<string, unknown> };
  const { records, attributed, merged, lostEvents, cut, setAside, first, last, blind, limits } = coverage;
  const numbers = { records, attributed, merged, lostEvents, cut, setAside, first, last, blind, limits };
  return { body: body.map((line) => line.replaceAll(/"samples":\[[^\]]*\]/g, '')), numbers };
}

async function joined(world: World, ...digests: readonly string[]): Promise<string> {
  return writeDigest(attribute(await observed(digests), world), source);
}

sampleTest('digests of all samples add up in any order and grouping', async () => {
  const all = await readable();
  expect(all.length).toBeGreaterThan(40);
  const flows = all.flatMap(([, seen]) => seen.flows);
  const [, { timeline } = { timeline: undefined }] = all.find(([file]) => file.includes('recorded/audit')) ?? [];
  if (timeline === undefined) throw new Error('the recorded audit log is not among the samples');
  const world = worldOfNames(flows, timeline);
  const digests = all.map(([, seen]) => writeDigest(attribute(seen, world), source));
  const whole = await joined(world, ...digests);
  expect(whole.split('\n').length).toBeGreaterThan(200);
  expect(said(await joined(world, ...[...digests].reverse()))).toEqual(said(whole));
  const half = Math.floor(digests.length / 2);
  const [early, late] = [digests.slice(0, half), digests.slice(half)];
  expect(said(await joined(world, await joined(world, ...early), await joined(world, ...late)))).toEqual(said(whole));
  expect(said(await joined(world, ...early, await joined(world, ...late)))).toEqual(said(whole));
  for (const digest of digests) expect(said(await joined(world, digest))).toEqual(said(digest));
});

sampleTest('the recorded audit log as a digest beside logs of flows says what it says itself', async () => {
  const audit = 'k8s-audit-recorded/audit.jsonl';
  const seen = await read(audit);
  const world = worldOfNames(seen.flows, seen.timeline);
  const digest = writeDigest(attribute(seen, world), source);
  const again = attribute(await observed(digest), world);
  const whole = attribute(seen, world);
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, member: unknown) => {
      // A digest leaves out when a request came in.
      if (key === 'samples' || key === 'received') return undefined;
      if (typeof member === 'bigint') return `${member}`;
      const isObject = typeof member === 'object' && member !== null && !Array.isArray(member);
      return isObject
        ? Object.fromEntries(Object.entries(member).sort(([one], [two]) => (one < two ? -1 : 1)))
        : member;
    });
  expect(whole.connections.length).toBeGreaterThan(3);
  expect(plain(again.connections)).toBe(plain(whole.connections));
  expect(plain(again.writes)).toBe(plain(whole.writes));
  expect([again.coverage.records, again.coverage.attributed]).toEqual([
    whole.coverage.records,
    whole.coverage.attributed,
  ]);
});
