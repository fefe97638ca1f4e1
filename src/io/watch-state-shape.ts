/** Whether what a file holds is the state of a watch, field by field. */
import { severities } from '../model/finding.ts';
import { watchKinds } from '../model/watch.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isTrue: Test = (value) => value === true;
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isSome = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (words: readonly string[]): Test =>
  (value) =>
    words.includes(value as string);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every((each) => test(each));

const mapOf =
  (test: Test): Test =>
  (value) =>
    isSome(value) && Object.values(value).every((each) => test(each));

/** Fields whose names end in `?` may be absent; others than these are of no account. */
function shape(fields: Readonly<Record<string, Test>>): Test {
  const all = Object.entries(fields).map(
    ([name, test]) => [name.replace(/\?$/, ''), test, name.endsWith('?')] as const,
  );
  return (value) =>
    isSome(value) &&
    all.every(([name, test, mayLack]) =>
      Object.hasOwn(value, name) ? test((value as Record<string, unknown>)[name]) : mayLack,
    );
}

const ref = shape({ group: isText, kind: isText, namespace: isText, name: isText });
const severity = oneOf(severities);
const recorded = shape({
  by: oneOf(['audit-log']),
  user: isText,
  'actingAs?': isText,
  'pod?': isText,
  'address?': isText,
  'relayed?': isTrue,
  client: isText,
  verb: isText,
  time: isNumber,
  record: isText,
  'byTime?': isTrue,
  'unsure?': oneOf(['same-version', 'late']),
  'finishedBy?': isText,
});
const nobody = shape({ by: oneOf(['nobody']), why: isText, 'manager?': shape({ name: isText, time: isNumber }) });
const connection = shape({
  source: isText,
  destination: isText,
  ports: isText,
  recorded: oneOf(['allowed', 'denied']),
  model: oneOf(['allowed', 'denied', 'unknown']),
  count: isNumber,
  first: isNumber,
  last: isNumber,
  records: listOf(isText),
});
const item = shape({
  kind: oneOf(watchKinds),
  key: isText,
  severity,
  at: isNumber,
  title: isText,
  details: listOf(isText),
  'object?': ref,
  'change?': oneOf(['added', 'modified', 'deleted']),
  'version?': isText,
  'author?': (value) => recorded(value) || nobody(value),
  'effect?': listOf(shape({ kind: isText, severity, title: isText, fingerprint: isText })),
  'more?': isCount,
  'connection?': connection,
  'again?': shape({ count: isNumber, since: isNumber }),
});
const waiting = shape({
  item,
  with: listOf(item),
  from: isNumber,
  until: isNumber,
  'content?': isText,
  'uid?': isText,
  'touched?': listOf(isText),
});
const write = shape({
  ref,
  'uid?': isText,
  isEnd: (value) => typeof value === 'boolean',
  'asks?': oneOf(['sure', 'likely']),
  time: isNumber,
  'received?': isNumber,
  'version?': isText,
  'content?': isText,
  'spared?': (value) => value === 'all' || listOf(isText)(value),
  author: recorded,
});
const seen = shape({ count: isNumber, since: isNumber, told: isNumber });
const watch = shape({
  'cluster?': isText,
  at: isNumber,
  objects: listOf(shape({ ref, value: isSome })),
  'unknown?': listOf(isText),
  pods: shape({
    shapes: listOf(shape({ workload: isText, namespace: isText, labels: isSome, pods: isText })),
    left: isCount,
  }),
  waiting: listOf(waiting),
  unnamed: listOf(waiting),
  writes: listOf(write),
  seen: listOf((entry) => Array.isArray(entry) && entry.length === 2 && isText(entry[0]) && seen(entry[1])),
  lost: listOf(isText),
});
const place = shape({
  file: isText,
  inode: isText,
  offset: isCount,
  line: isCount,
  start: shape({ bytes: isCount, hash: isText }),
  end: shape({ bytes: isCount, hash: isText }),
  born: isNumber,
});

/** Of the parsed file, but for its schema. */
export const isWatchState: Test = shape({
  settings: isText,
  watch,
  places: listOf(place),
  versions: mapOf(isText),
  'input?': shape({ until: isNumber }),
});
