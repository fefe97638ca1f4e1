/** Snapshots of a cluster: our own file format, and any list that `kubectl get … -o json` or `-o yaml` prints. */
import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ErrorObject } from 'ajv';
import type { ClusterIdentity } from './model/cluster.ts';
import type { Snapshot } from './model/host.ts';
import { UsableError } from './model/host.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from './model/object.ts';
import { canonicalJson, isObject, keyOf, valueAt } from './model/object.ts';
import validate from './schemas/generated/snapshot.js';
import { essential, isEssential, sameParts, wantedOf } from './worlds/essential.ts';
import { JsonError, jsonItems } from './worlds/json-items.ts';
import type { JsonHandler, Position } from './worlds/json-items.ts';
import { liveManifest, refOf } from './worlds/live.ts';
import { listAt, objectAt, textAt } from './worlds/objects.ts';
import { parseYaml, yamlLimits } from './yaml.ts';

const format = 'netpol-gate/snapshot/1';

/** Bytes after decompression, of JSON and of YAML (which is read as a whole), and objects. */
export const snapshotLimits = { json: 8 * 2 ** 30, yaml: 64 * 2 ** 20, objects: 2_000_000 };

const remedy = 'write it again with "netpol-gate snapshot", or with kubectl get … -A -o json';

/**
 * Reads a snapshot from bytes, plain or gzip, with memory for what is kept only: JSON lists are streamed. `file` is
 * its name in messages. Throws `UsableError` with the place for anything that is no snapshot.
 */
export async function readSnapshot(
  input: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<Snapshot> {
  const chunks = input instanceof Uint8Array ? [input] : input;
  const collector = collectorOf(file);
  let scanner: ReturnType<typeof jsonItems> | undefined;
  const yaml: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of plain(chunks, file)) {
      size += chunk.length;
      if (size > snapshotLimits.json) throw new UsableError('the snapshot is larger than 8 GiB', remedy, file);
      scanner ??= yaml.length === 0 && looksLikeJson(chunk) ? jsonItems(collector) : undefined;
      if (scanner !== undefined) scanner.push(withoutMark(chunk, size === chunk.length));
      else yaml.push(chunk);
      if (scanner === undefined && size > snapshotLimits.yaml) throw tooLargeYaml(file);
    }
    scanner?.end();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new UsableError(`the snapshot ${error.message}`, remedy, placeOf(file, error.at));
  }
  if (size === 0) throw new UsableError('the snapshot is empty', remedy, file);
  if (scanner === undefined) readYaml(yaml, file, collector);
  return collector.finish();
}

/** The bytes without gzip, told by its first two bytes. */
async function* plain(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  let known: 'gzip' | 'plain' | undefined;
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  while (known === undefined) {
    const next = await iterator.next();
    if (next.done === true) break;
    waiting.push(next.value);
    const head = Buffer.concat(waiting);
    if (head.length >= 2) known = head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : 'plain';
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    if (waiting.length > 0) yield Buffer.concat(waiting);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  if (known !== 'gzip') {
    yield* rest();
    return;
  }
  const gunzip = createGunzip();
  pipeline(Readable.from(rest()), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsableError(`the snapshot cannot be decompressed (${why})`, 'fetch or write the file again', file);
  }
}

function looksLikeJson(chunk: Uint8Array): boolean {
  const text = new TextDecoder().decode(chunk.subarray(0, 1000)).trimStart();
  return text.startsWith('{') || text.startsWith('[');
}

/** The byte order mark goes. */
function withoutMark(chunk: Uint8Array, first: boolean): Uint8Array {
  return first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function tooLargeYaml(file: string): UsableError {
  return new UsableError('the snapshot is YAML of more than 64 MiB', 'write it as JSON, which is streamed', file);
}

function placeOf(file: string, { line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

function readYaml(chunks: readonly Uint8Array[], file: string, collector: Collector): void {
  const limits = { ...yamlLimits, bytes: snapshotLimits.yaml, nodes: 50_000_000, documents: 1_000_000 };
  const { documents, faults } = parseYaml(Buffer.concat(chunks), limits);
  const fault = faults[0] ?? documents.find((document) => document.faults.length > 0)?.faults[0];
  if (fault !== undefined) {
    throw new UsableError(`the snapshot cannot be read: ${fault.message}`, remedy, placeOf(file, fault.place));
  }
  for (const { value, place } of documents) collector.whole(value, place);
}

interface Collector extends JsonHandler {
  /** A document with its items still in it. */
  readonly whole: (value: Json, at: Position) => void;
  readonly finish: () => Snapshot;
}

/** Gathers objects of whatever lists there are, trimmed at once. */
function collectorOf(file: string): Collector {
  const objects = new Map<ObjectKey, Manifest>();
  const incomplete: { kind: string; reason: string }[] = [];
  const hash = createHash('sha256');
  const same = sameParts();
  let seen = 0;
  let header: JsonObject | undefined;

  const fail = (message: string, at: Position): never => {
    throw new UsableError(`the snapshot ${message}`, remedy, placeOf(file, at));
  };

  const add = (value: Json, at: Position, parent: Json, isCut = false): void => {
    if (!isObject(value)) return void fail('holds an item that is no object', at);
    if (!isCut && isListKind(value)) {
      for (const item of listAt(value, ['items'])) add(item, at, value);
      return;
    }
    const object = isCut ? value : withKind(value, parent);
    const ref = refOf(object);
    if ('missing' in ref) return void fail(`holds an item without ${ref.missing}`, at);
    if (++seen > snapshotLimits.objects) fail(`holds more than ${snapshotLimits.objects} objects`, at);
    const kept = isCut ? (isEssential(ref) ? object : undefined) : essential(object, ref, same);
    if (kept !== undefined) objects.set(keyOf(ref), liveManifest(kept, ref));
  };

  const document = (envelope: Json, at: Position): void => {
    if (!isObject(envelope))
      return Array.isArray(envelope) ? undefined : void fail('holds a document that is no object', at);
    if (Object.hasOwn(envelope, 'schema')) {
      checkHeader(envelope, fail, at);
      header ??= envelope;
      for (const entry of listAt(envelope, ['incomplete'])) {
        incomplete.push({ kind: textAt(entry, ['kind']) ?? '', reason: textAt(entry, ['reason']) ?? '' });
      }
    } else if (envelope['kind'] === 'Status') {
      fail(`is an error answer of the API server: ${textAt(envelope, ['message']) ?? 'no message'}`, at);
    } else if (!isListKind(envelope)) add(envelope, at, null);
  };

  return {
    element: (value, at, envelope, isCut) => {
      const parent = envelope();
      if (isObject(parent) && Object.hasOwn(parent, 'schema')) hash.update(`${canonicalJson(value)}\n`);
      add(value, at, parent, isCut);
    },
    document,
    // The hash of our own format is that of whole objects.
    wantedIn: (envelope) => (isObject(envelope) && Object.hasOwn(envelope, 'schema') ? undefined : wantedOf),
    whole: (value, at) => {
      if (isObject(value) && Object.hasOwn(value, 'schema')) {
        for (const item of listAt(value, ['objects'])) {
          hash.update(`${canonicalJson(item)}\n`);
          add(item, at, value);
        }
        document({ ...value, objects: [] }, at);
      } else if (Array.isArray(value)) for (const item of value as readonly Json[]) add(item, at, null);
      else if (isListKind(value)) add(value, at, null);
      else document(value, at);
    },
    finish: () => {
      const wanted = textAt(header, ['sha256']);
      if (wanted !== undefined && wanted !== hash.digest('hex')) {
        throw new UsableError('the snapshot was changed after it was written: its hash is another one', remedy, file);
      }
      if (seen === 0 && header === undefined) {
        throw new UsableError('the snapshot holds no Kubernetes objects', remedy, file);
      }
      const manifests = [...objects.values()];
      return { from: 'snapshot', identity: identityOf(header, objects), manifests, incomplete, ...notesIn(header) };
    },
  };
}

function isListKind(value: Json): boolean {
  return isObject(value) && /List$/.test(textAt(value, ['kind']) ?? '') && !isObject(valueAt(value, ['spec']));
}

/** Items of a typed list (PodList) carry no kind of their own. */
function withKind(value: JsonObject, parent: Json): JsonObject {
  const kind = /^(.+)List$/.exec(textAt(parent, ['kind']) ?? '')?.[1];
  if (Object.hasOwn(value, 'kind') || kind === undefined) return value;
  return { apiVersion: textAt(parent, ['apiVersion']) ?? '', kind, ...value };
}

function checkHeader(header: JsonObject, fail: (message: string, at: Position) => never, at: Position): void {
  const schema = header['schema'];
  if (schema !== format)
    fail(`has the format ${JSON.stringify(schema).slice(0, 100)}, and only "${format}" is known`, at);
  if (!validate(header)) fail(`does not follow its schema: ${faultsOf(validate.errors ?? [])}`, at);
}

function faultsOf(errors: readonly ErrorObject[]): string {
  return errors
    .slice(0, 3)
    .map(({ instancePath, message }) => `${instancePath === '' ? 'the document' : instancePath} ${message ?? ''}`)
    .join('; ');
}

function identityOf(header: JsonObject | undefined, objects: ReadonlyMap<ObjectKey, Manifest>): ClusterIdentity {
  const cluster = objectAt(header, ['cluster']);
  const system = objects.get(keyOf({ group: '', kind: 'Namespace', namespace: '', name: 'kube-system' }));
  const uid = textAt(cluster, ['uid']) ?? textAt(system?.value, ['metadata', 'uid']);
  const name = textAt(cluster, ['name']);
  const readAt = Date.parse(textAt(cluster, ['readAt']) ?? '');
  return {
    ...(uid === undefined ? {} : { uid }),
    ...(name === undefined ? {} : { name }),
    ...(Number.isNaN(readAt) ? {} : { readAt }),
  };
}

/** The text of a snapshot file in pieces, one object a line. The same objects give the same bytes. */
export function* writeSnapshot(
  snapshot: Omit<Snapshot, 'from'>,
  tool: { readonly name: string; readonly version: string },
): Generator<string> {
  const head = JSON.stringify({ schema: format, tool, ...headerOf(snapshot) });
  yield `${head.slice(0, -1)},"objects":[`;
  const hash = createHash('sha256');
  let separator = '\n';
  for (const { value, ref } of sorted(snapshot.manifests)) {
    const kept = essential(value, ref);
    if (kept === undefined) continue;
    const line = canonicalJson(kept);
    hash.update(`${line}\n`);
    yield `${separator}${line}`;
    separator = ',\n';
  }
  yield `\n],"sha256":"${hash.digest('hex')}"}\n`;
}

/** By key, each of which is made once. */
function sorted(manifests: readonly Manifest[]): readonly Manifest[] {
  const keyed = manifests.map((manifest) => ({ key: keyOf(manifest.ref), manifest }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ manifest }) => manifest);
}

function headerOf(snapshot: Omit<Snapshot, 'from'>): object {
  const { identity, incomplete, remarks = [], withheld = [], versions, rolledForwardFrom } = snapshot;
  const { uid, name, readAt } = identity;
  const cluster = {
    ...(uid === undefined ? {} : { uid }),
    ...(name === undefined ? {} : { name }),
    ...(readAt === undefined ? {} : { readAt: new Date(readAt).toISOString() }),
  };
  const kinds = [...(versions ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    cluster,
    ...(rolledForwardFrom === undefined ? {} : { rolledForwardFrom: new Date(rolledForwardFrom).toISOString() }),
    incomplete,
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(withheld.length === 0 ? {} : { withheld }),
    ...(kinds.length === 0 ? {} : { versions: Object.fromEntries(kinds) }),
  };
}

/** What the header says besides whose objects these are. */
function notesIn(
  header: JsonObject | undefined,
): Pick<Snapshot, 'remarks' | 'withheld' | 'versions' | 'rolledForwardFrom'> {
  const remarks = listAt(header, ['remarks']).filter((one) => typeof one === 'string');
  const isWithheld = listAt(header, ['withheld']).includes('addresses');
  const versions = Object.entries(objectAt(header, ['versions'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const rolledForwardFrom = Date.parse(textAt(header, ['rolledForwardFrom']) ?? '');
  return {
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(isWithheld ? { withheld: ['addresses'] } : {}),
    ...(versions.length === 0 ? {} : { versions: new Map(versions) }),
    ...(Number.isNaN(rolledForwardFrom) ? {} : { rolledForwardFrom }),
  };
}
