/** The list of one kind, page by page: each object is trimmed as soon as its page is there. */
import { UsableError } from '../model/host.ts';
import { isList, isObject, type Json, type JsonObject, type Manifest } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import type { Served } from './kube-discovery.ts';
import { TooLarge } from './kube-exchange.ts';
import { apiVersionOf, type LiveKind, refOf, type ToManifest, wholeOf } from './kube-kinds.ts';
import { type Asking, kubeGet } from './kube-request.ts';
import { quoted } from './plain.ts';

/** One reading of a cluster. */
export interface Reading {
  readonly access: ClusterAccess;
  readonly signal: AbortSignal;
  /** Bytes read so far by all lists. */
  readonly budget: { bytes: number };
  readonly toManifest: ToManifest;
  /** Called after each page with the number of objects so far. */
  readonly onProgress: (kind: string, objects: number) => void;
}

export interface Listed {
  readonly kind: LiveKind;
  readonly manifests: readonly Manifest[];
  /** Of kinds whose change is noticed: what of each object may not change while the cluster is read. */
  readonly marks: ReadonlyMap<string, string>;
  /** The resource version of the whole list. */
  readonly version?: string;
  readonly incomplete?: string;
  /** Why there is no list at all. */
  readonly refused?: 'absent' | 'forbidden';
  /** Left out where it was known that the server does not have the kind. */
  readonly asked?: true;
}

export function nothingOf(kind: LiveKind, incomplete?: string): Listed {
  return { kind, manifests: [], marks: new Map(), ...(incomplete === undefined ? {} : { incomplete }) };
}

/** All objects of a kind. What ends too early says so in `incomplete`; a server of no use is a UsableError. */
export async function listKind(reading: Reading, kind: LiveKind): Promise<Listed> {
  if (kind.ofHelp !== true) return listWhole(reading, kind);
  const { access, signal } = reading;
  const { helpBytes: bytes, helpTime } = access.limits;
  try {
    // Neither its bytes nor its time are those of what verdicts need.
    const own = {
      access: { ...access, limits: { ...access.limits, bytes } },
      budget: { bytes: 0 },
      signal: AbortSignal.any([signal, AbortSignal.timeout(helpTime)]),
    };
    return await listWhole({ ...reading, ...own }, kind);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return nothingOf(kind, error.message);
  }
}

async function listWhole(reading: Reading, kind: LiveKind): Promise<Listed> {
  return restarted(reading, kind, () => {
    const manifests: Manifest[] = [];
    const marks = new Map<string, string>();
    const { pages } = reading.toManifest;
    // Marks are made of more than what is kept.
    const isCut = kind.decides !== true && kind.keep === undefined;
    const read = isCut ? pages?.readerOf(apiVersionOf(kind), kind.kind) : undefined;
    const add = (item: JsonObject, name: string, metadata: JsonObject, isTrimmed: boolean): void => {
      const ref = refOf(kind, name, metadata);
      if (kind.decides === true) marks.set(`${ref.namespace}/${name}`, markOf(kind, metadata));
      if (isTrimmed && pages !== undefined) return void manifests.push(pages.manifest(item, ref));
      const manifest = reading.toManifest(wholeOf(kind, item), ref);
      if (manifest !== undefined) manifests.push(manifest);
    };
    return {
      add,
      asked: read && { read },
      listed: (end: ListEnd): Listed => ({ kind, manifests, marks, asked: true, ...end }),
    };
  });
}

/** Metadata without the objects: a fraction of the bytes, and all that tells whether they changed. */
const metadataOnly = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';

/** What the objects of a kind are marked by at this moment; undefined where the list is not to be had whole. */
export async function marksOf(reading: Reading, kind: LiveKind): Promise<ReadonlyMap<string, string> | undefined> {
  return restarted({ ...reading, onProgress: () => undefined }, kind, () => {
    const marks = new Map<string, string>();
    const add = (_: JsonObject, name: string, metadata: JsonObject): void => {
      marks.set(`${refOf(kind, name, metadata).namespace}/${name}`, markOf(kind, metadata));
    };
    return {
      add,
      asked: { accept: metadataOnly },
      listed: ({ incomplete, refused }: ListEnd) => ((incomplete ?? refused) === undefined ? marks : undefined),
    };
  });
}

/**
 * Whoever enforces a policy may write its status at any time, and controllers write annotations: the generation counts
 * what was asked for. Namespaces have none, and only their labels decide.
 */
function markOf(
  { kind }: LiveKind,
  { uid, generation, resourceVersion, labels, deletionTimestamp }: JsonObject,
): string {
  const version =
    kind === 'Namespace' ? Object.entries(isObject(labels) ? labels : {}).sort() : (generation ?? resourceVersion);
  return JSON.stringify([uid ?? null, version ?? null, deletionTimestamp !== undefined]);
}

type ListEnd = Pick<Listed, 'version' | 'incomplete' | 'refused'>;

interface Gathering<Found> {
  readonly add: (item: JsonObject, name: string, metadata: JsonObject, isTrimmed: boolean) => void;
  readonly asked?: Asking | undefined;
  readonly listed: (end: ListEnd) => Found;
}

/** Begins anew with nothing where a list is no longer continued (410): pages of two moments are no list. */
async function restarted<Found>(reading: Reading, kind: LiveKind, begin: () => Gathering<Found>): Promise<Found> {
  for (let restart = 0; restart <= reading.access.limits.restarts; restart++) {
    const { add, asked, listed } = begin();
    const end = await listOnce(reading, kind, asked, add);
    if (end !== 'expired') return listed(end);
  }
  return begin().listed({ incomplete: `the list of ${kind.plural} changed too fast to be read to its end` });
}

async function listOnce(
  { access, signal, budget, onProgress }: Reading,
  kind: LiveKind,
  asked: Asking | undefined,
  add: Gathering<unknown>['add'],
): Promise<ListEnd | 'expired'> {
  const { limits } = access;
  const { plural } = kind;
  let limit = Math.min(kind.page ?? Infinity, limits.page);
  const seen = new Set<string>();
  let [count, token, moment] = [0, '', ''];
  for (;;) {
    const query = { limit: String(limit), ...(token !== '' && { continue: token }) };
    const answer = await kubeGet(access, pathTo(kind, query), signal, asked).catch(unlessTooLarge(limit));
    if (answer === 'too large') {
      limit = Math.ceil(limit / 8);
      continue;
    }
    if (answer.kind === 'expired') return 'expired';
    if (answer.kind === 'absent') return { ...absence(kind, token), ...(token === '' ? { refused: 'absent' } : {}) };
    if (answer.kind === 'forbidden')
      return { incomplete: `the credentials may not list ${plural}`, refused: 'forbidden' };
    const { items, metadata } = answer.value;
    for (const { item, name, metadata: own } of objectsOf(items, kind, access)) add(item, name, own, answer.isTrimmed);
    count += isList(items) ? items.length : 0;
    budget.bytes += answer.bytes;
    onProgress(kind.kind, count);
    const [next, at] = isObject(metadata) ? [metadata['continue'], metadata['resourceVersion']] : [];
    if (typeof at === 'string' && at !== '') {
      if (moment !== '' && moment !== at) return 'expired';
      moment = at;
    }
    if (typeof next !== 'string' || next === '') return moment === '' ? {} : { version: moment };
    seen.add(token);
    if (seen.has(next)) return { incomplete: `the list of ${plural} comes back to where it was` };
    if (seen.size >= limits.pages) return { incomplete: `there are more than ${count} ${plural}` };
    if (budget.bytes > limits.bytes) return { incomplete: `the cluster holds more than ${limits.bytes} bytes` };
    token = next;
  }
}

/** A page of large objects is asked for again with fewer of them, down to one. */
function unlessTooLarge(limit: number): (error: unknown) => 'too large' {
  return (error) => {
    if (!(error instanceof TooLarge) || limit <= 1) throw error;
    return 'too large';
  };
}

/** What there is to say of a page that is not there: nothing, where it is the first of a kind that some servers lack. */
function absence({ plural, everywhere }: LiveKind, token: string): Pick<ListEnd, 'incomplete'> {
  if (token !== '') return { incomplete: `the list of ${plural} broke off` };
  return everywhere === true
    ? { incomplete: `the server says that it has no ${plural}, which every API server has` }
    : {};
}

interface NamedItem {
  readonly item: JsonObject;
  readonly name: string;
  readonly metadata: JsonObject;
}

/** The objects of a page; a page with anything else in it is no answer of an API server. */
function* objectsOf(items: Json | undefined, { plural }: LiveKind, { server }: ClusterAccess): Generator<NamedItem> {
  const fail = (what: string): UsableError =>
    new UsableError(`${quoted(server.host)} answers for ${plural} with ${what}`, 'look at the address of the server');
  // A list without anything in it may be `null`.
  if (items === null) return;
  if (!isList(items)) throw fail('something that is no list');
  for (const item of items) {
    const metadata = isObject(item) ? item['metadata'] : undefined;
    const name = isObject(metadata) ? metadata['name'] : undefined;
    if (!isObject(item) || !isObject(metadata) || typeof name !== 'string' || name === '')
      throw fail('a list that holds something without a name');
    yield { item, name, metadata };
  }
}

/** Of a kind that is served in no version that is understood: how, as a sentence; undefined where it has no objects. */
export async function strangeVersion(
  access: ClusterAccess,
  kind: LiveKind,
  served: Served,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { plural, version } = kind;
  const others = [...served].flatMap(([each, plurals]) => (plurals.has(plural) ? [each] : []));
  const [first = version] = others;
  const answer = await kubeGet(access, pathTo({ ...kind, version: first }, { limit: '1' }), signal);
  const items = answer.kind === 'object' ? answer.value['items'] : undefined;
  if (items === null || (isList(items) && items.length === 0)) return undefined;
  return `the server has ${plural} as ${others.join(', ')}, not as ${version}`;
}

export function pathTo(kind: LiveKind, query: Readonly<Record<string, string>>): string {
  const root = kind.group === '' ? '/api' : '/apis';
  return `${root}/${apiVersionOf(kind)}/${kind.plural}?${new URLSearchParams(query).toString()}`;
}
