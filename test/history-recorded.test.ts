// The audit log of a real API server, read in place from the folder beside the repository; skipped where it is absent.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { defaultGate } from '../src/config.ts';
import { dialects } from '../src/dialects/index.ts';
import { type HistorySettings, historyOf } from '../src/history.ts';
import { substance } from '../src/history/versions.ts';
import { logReading } from '../src/logs/index.ts';
import type { Edit, History, Version } from '../src/model/history.ts';
import type { JsonObject } from '../src/model/object.ts';
import { observe } from '../src/observe.ts';
import { profiles } from '../src/profiles/index.ts';
import { readSnapshot } from '../src/snapshot.ts';

const folder = join(import.meta.dirname, '../../shared/samples/k8s-audit-recorded');
const present = existsSync(folder);
if (!present) console.log('skipped: 4 tests of a recorded audit log, its folder is not here');

interface Expected {
  readonly namespace: string | null;
  readonly name: string;
  readonly verb: string;
  readonly user: string;
  readonly impersonatedUser: string | null;
  readonly userAgent: string;
  /** `namespace/name`. */
  readonly pod: string | null;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly succeeded: boolean;
  readonly dryRun: boolean;
  readonly effect: string;
  readonly note: string;
  readonly stagesInLog: readonly string[];
  readonly specBefore: JsonObject | null;
  readonly specAfter: JsonObject | null;
  readonly specBeforeFromLog: string | null;
  readonly level: string;
  readonly specAfterFromLog: string | null;
}

const settings: HistorySettings = { gate: defaultGate, dialects, profiles, rulings: {} };

async function historyOfSample(withCluster: boolean): Promise<History> {
  const chunks = [readFileSync(join(folder, 'audit.jsonl'))];
  const streams = [
    {
      file: 'audit.jsonl',
      chunks: (async function* () {
        yield* chunks;
      })(),
    },
  ];
  const { writes, attempts, addresses, first, last, limits } = await observe(streams, logReading);
  const snapshot = await readSnapshot(readFileSync(join(folder, 'cluster.json')), 'cluster.json');
  return historyOf(
    {
      writes,
      attempts,
      limits,
      events: addresses.events,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      ...(withCluster ? { snapshot } : {}),
    },
    settings,
  );
}

let judged: Promise<History> | undefined;
const judgedOnce = (): Promise<History> => (judged ??= historyOfSample(true));

const describeRecorded = present ? describe : describe.skip;

describeRecorded('the history of a recorded log', () => {
  const expected = (): readonly Expected[] =>
    (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { policyWrites: readonly Expected[] })
      .policyWrites;

  const isOf = (one: Expected, { object, write }: Edit): boolean =>
    object.namespace === (one.namespace ?? '') &&
    object.name === one.name &&
    write.verb === one.verb &&
    write.user === one.user &&
    write.time >= Date.parse(one.notBefore) - 2_000 &&
    write.time <= Date.parse(one.notAfter) + 2_000;

  test('every version has its author, its client and what it said before and after', async () => {
    const left = new Set((await historyOfSample(false)).edits);
    const wrong: unknown[] = [];
    let seen = 0;
    for (const one of expected()) {
      if (!one.succeeded || one.dryRun || one.effect === 'nothing' || one.name === null) continue;
      const edit = [...left].find((each) => isOf(one, each));
      if (edit !== undefined) left.delete(edit);
      seen++;
      wrong.push(...faultsOf(one, edit));
    }
    expect(seen).toBeGreaterThan(45);
    expect(wrong).toEqual([]);
  });

  test('attempts are told apart from edits, each with its outcome', async () => {
    const { attempts, edits } = await historyOfSample(false);
    const failed = expected().filter(({ succeeded, dryRun }) => !succeeded || dryRun);
    expect(attempts.length).toBeGreaterThan(25);
    expect(attempts.length).toBeLessThanOrEqual(failed.length);
    const places = new Set(edits.map(({ write }) => write.origin.line));
    expect(attempts.filter(({ origin }) => places.has(origin.line))).toEqual([]);
  });

  test('a write that the server lost is missing from the log, with the manager that the live object names', async () => {
    const { missing } = await judgedOnce();
    expect(missing.map(({ object, how, manager }) => [object.name, how, manager?.manager])).toEqual(
      expect.arrayContaining([['yaml-applied', 'there', 'script']]),
    );
  });

  test('every edit of a kind that is evaluated is judged, or it is said why not', async () => {
    const { edits } = await judgedOnce();
    const judged = edits.filter(({ effect }) => effect.kind === 'judged');
    const whys = new Set(edits.flatMap(({ effect }) => (effect.kind === 'judged' ? [] : [effect.because])));
    console.log(`judged ${judged.length} of ${edits.length}`, [...whys]);
    expect(judged.length).toBeGreaterThan(35);
  });
});

function faultsOf(one: Expected, edit: Edit | undefined): readonly unknown[] {
  const what = `${one.verb} ${one.namespace ?? ''}/${one.name} (${one.note})`;
  if (edit === undefined) return one.stagesInLog.includes('ResponseComplete') ? [[what, 'is not there']] : [];
  const { write, before, after } = edit;
  const told = {
    user: write.user,
    actingAs: write.actingAs ?? null,
    client: write.client,
    pod: write.pod === undefined ? null : `${write.pod.namespace}/${write.pod.name}`,
  };
  const wanted = { user: one.user, actingAs: one.impersonatedUser, client: one.userAgent, pod: one.pod };
  return [
    ...(JSON.stringify(told) === JSON.stringify(wanted) ? [] : [[what, told, wanted]]),
    ...(one.specBeforeFromLog === 'known' ? specFault(what, 'before', before, one.specBefore) : []),
    ...(one.specAfterFromLog === 'responseObject' || one.specAfterFromLog === 'patch'
      ? specFault(what, 'after', after, one.specAfter)
      : []),
    // Without its body, whether a delete was carried out or only tried is not in the log.
    ...(one.specAfterFromLog === 'gone' && after.kind !== (one.level === 'Metadata' ? 'unknown' : 'absent')
      ? [[what, 'is still there', after.kind]]
      : []),
    ...(one.specAfterFromLog === 'unknown' && after.kind !== 'unknown' ? [[what, 'nobody can know', after.kind]] : []),
    ...(one.specBeforeFromLog === 'unknown' && before.kind !== 'unknown'
      ? [[what, 'nobody can know', before.kind]]
      : []),
    ...(one.specBeforeFromLog === 'absent' && before.kind !== 'absent' ? [[what, 'was not there', before.kind]] : []),
  ];
}

function specFault(what: string, side: string, version: Version, wanted: JsonObject | null): readonly unknown[] {
  if (version.kind !== 'known') return [[what, side, version.kind]];
  // The recorder kept only a hash of a long list.
  if (wanted === null || JSON.stringify(wanted).includes('sha256')) return [];
  const spec = substance(version.object)['spec'] ?? null;
  try {
    expect(spec).toEqual(wanted);
    return [];
  } catch {
    return [[what, side, spec, wanted]];
  }
}
