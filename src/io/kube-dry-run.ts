/**
 * What an API server would say to manifests: each is sent as a server-side apply with `dryRun=All`, which runs
 * defaults, validation and admission and stores nothing. The only requests of the program that need a right to write.
 */
import type { Trial } from '../model/host.ts';
import { isList, isObject, type Json, type JsonObject, type Manifest } from '../model/object.ts';
import { type ClusterAccess, type ClusterOptions, closeAccess, clusterAccess } from './kube-access.ts';
import { answerTo } from './kube-exchange.ts';
import { kubeGet } from './kube-request.ts';
import { dryRunLimits } from './limits.ts';
import { messageOf, plainLine } from './plain.ts';

/** Name under which the objects would be applied. */
const manager = 'netpol-gate';

/** One answer for each manifest, in their order; a server that is out of reach leaves all of them untried. */
export async function dryRun(
  options: ClusterOptions,
  manifests: readonly Manifest[],
  { objects, time }: Pick<typeof dryRunLimits, 'objects' | 'time'> = dryRunLimits,
): Promise<readonly Trial[]> {
  const access = await clusterAccess(options);
  const signal = AbortSignal.timeout(time);
  const plurals = new Map<string, Promise<ReadonlyMap<string, string> | undefined>>();
  const answers: Trial[] = [];
  try {
    for (const [index, manifest] of manifests.entries()) {
      const answer =
        index >= objects
          ? untried(`no more than ${objects} objects are tried`)
          : signal.aborted
            ? untried(noTime)
            : await tried(access, manifest, plurals, signal);
      answers.push({ manifest, ...answer });
    }
  } finally {
    closeAccess(access);
  }
  return answers;
}

type Answer = Pick<Trial, 'kind' | 'message'>;

function untried(message: string): Answer {
  return { kind: 'untried', message: plainLine(message, dryRunLimits.message) };
}

const noTime = 'there was no time left for it';

async function tried(
  access: ClusterAccess,
  manifest: Manifest,
  plurals: Map<string, Promise<ReadonlyMap<string, string> | undefined>>,
  signal: AbortSignal,
): Promise<Answer> {
  const { apiVersion, ref } = manifest;
  if (!/^(?:[a-z0-9.-]+\/)?v[a-z0-9]+$/.test(apiVersion)) return untried('its apiVersion is no version');
  if (![ref.name, ref.namespace].every(isPathPart)) return untried('its name is none that a server takes');
  const root = `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}`;
  try {
    const known = plurals.get(root) ?? resourcesOf(access, root, signal);
    plurals.set(root, known);
    const plural = (await known)?.get(ref.kind);
    if (plural === undefined) return untried(`the server does not know ${ref.kind} of ${apiVersion}`);
    const space = ref.namespace === '' ? '' : `/namespaces/${encodeURIComponent(ref.namespace)}`;
    const query = `dryRun=All&force=true&fieldManager=${manager}&fieldValidation=Strict`;
    const path = `${root}${space}/${plural}/${encodeURIComponent(ref.name)}?${query}`;
    return meaningOf(await patch(access, path, bodyOf(manifest), signal));
  } catch (error) {
    return untried(signal.aborted ? noTime : messageOf(error));
  }
}

/** Empty for objects of the whole cluster. Dots alone would lead to another path, however they are encoded. */
function isPathPart(name: string): boolean {
  return !/^\.{1,2}$/.test(name) && !/[/%]/.test(name);
}

/** Plural names by kind; undefined where the server does not have the version, or does not tell. */
async function resourcesOf(
  access: ClusterAccess,
  root: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | undefined> {
  const answer = await kubeGet(access, root, signal);
  if (answer.kind !== 'object') return undefined;
  const { resources } = answer.value;
  return new Map(
    (isList(resources) ? resources : []).flatMap((resource) => {
      const { kind, name } = isObject(resource) ? resource : {};
      const isPlural = typeof kind === 'string' && typeof name === 'string' && /^[a-z0-9]+$/.test(name);
      return isPlural ? [[kind, name] as const] : [];
    }),
  );
}

/** Without what only a server writes, which an apply may not name, and in the namespace of the path. */
function bodyOf({ value, ref }: Manifest): JsonObject {
  const { status: _, ...object } = value;
  const metadata = isObject(object['metadata']) ? object['metadata'] : {};
  const { managedFields: __, resourceVersion: ___, uid: ____, namespace: _____, ...own } = metadata;
  return { ...object, metadata: { ...own, ...(ref.namespace === '' ? {} : { namespace: ref.namespace }) } };
}

interface Reply {
  readonly status: number;
  readonly message: string;
}

/** Statuses by which a server says that it would not have the object itself. */
const refusals: readonly number[] = [400, 403, 413, 422];

function meaningOf({ status, message }: Reply): Answer {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const text = plainLine(message, dryRunLimits.message);
  // RBAC and admission both answer 403: what is not granted says nothing of the object, what is denied says all.
  const isRights = status === 401 || (status === 403 && / is forbidden: User ".*" cannot \w+ resource /.test(message));
  if (isRights) return untried('these credentials may not apply it, not even for trial');
  if (status === 404 && /^namespaces ".*" not found$/.test(message)) return untried('its namespace is not there yet');
  // A webhook with side effects is never called for trial, whatever it would say.
  if (/ does not support dry run/.test(message)) return untried(`the API server answers: ${text}`);
  if (refusals.includes(status)) return { kind: 'refused', message: text === '' ? `status ${status}` : text };
  return untried(`the API server answers with status ${status}${text === '' ? '' : `: ${text}`}`);
}

/** Tried again while the server is busy, since nothing is stored. */
async function patch(access: ClusterAccess, path: string, object: JsonObject, signal: AbortSignal): Promise<Reply> {
  // JSON is YAML, too.
  const body = { type: 'application/apply-patch+yaml', text: JSON.stringify(object) };
  const question = { method: 'PATCH', path, body, mostBytes: dryRunLimits.bytes } as const;
  const answer = await answerTo(access, question, signal, 'cannot be asked');
  return { status: answer.status, message: messageIn(answer.body.toString('utf8')) };
}

function messageIn(text: string): string {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return '';
  }
  const message = isObject(value) ? value['message'] : undefined;
  return typeof message === 'string' ? message : '';
}
