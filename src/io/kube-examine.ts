/** What a cluster and the credentials for it are like, line by line, each with what to do. Reads, and asks of itself. */
import { setMaxListeners } from 'node:events';
import { UsableError } from '../model/host.ts';
import type { Manifest } from '../model/object.ts';
import { type ClusterAccess, type ClusterOptions, clusterAccess } from './kube-access.ts';
import { type Served, servedGroups } from './kube-discovery.ts';
import { type LiveKind, liveKinds, nameOfKind, type ToManifest } from './kube-kinds.ts';
import { listKind } from './kube-list.ts';
import { kubeGet } from './kube-request.ts';
import { type AllowedRule, mayI, whatMayI } from './kube-review.ts';

export interface ExaminedLine {
  readonly state: 'ok' | 'missing' | 'too much' | 'cannot tell';
  readonly what: string;
  readonly help?: string;
}

export interface Examined {
  readonly lines: readonly ExaminedLine[];
  /** DaemonSets and nodes, as far as they can be read: they show who enforces policies. */
  readonly manifests: readonly Manifest[];
}

/** UsableError where the cluster is out of reach. */
export async function examine(options: ClusterOptions, toManifest: ToManifest, watches: boolean): Promise<Examined> {
  const access = await clusterAccess(options);
  const signal = AbortSignal.any([
    AbortSignal.timeout(access.limits.totalTime),
    ...(options.signal ? [options.signal] : []),
  ]);
  setMaxListeners(0, signal);
  try {
    const version = await versionLine(access, signal);
    const optionalGroups = [...new Set(liveKinds.flatMap(({ group, optional }) => (optional ? [group] : [])))];
    const found = await servedGroups(access, optionalGroups, signal);
    const kinds = liveKinds.filter((kind) => kind.optional !== true || isServed(found?.served, kind));
    const rights = await rightsLines(access, kinds, watches, signal);
    const signs = kinds.filter(({ kind }) => kind === 'DaemonSet' || kind === 'Node');
    const reading = { access, signal, budget: { bytes: 0 }, toManifest, onProgress: () => undefined };
    const lists = await Promise.all(signs.map((kind) => listKind(reading, kind)));
    const lines = [version, ...rights, await surplusLine(access, signal), kindsLine(kinds, found !== undefined)];
    return { lines, manifests: lists.flatMap(({ manifests }) => manifests) };
  } finally {
    if (typeof access.options.agent === 'object') access.options.agent.destroy();
  }
}

function isServed(served: ReadonlyMap<string, Served> | undefined, { group, plural }: LiveKind): boolean {
  return [...(served?.get(group)?.values() ?? [])].some((plurals) => plurals.has(plural));
}

/** The first minor version that has every kind that is read in the version that is read. */
const oldestMinor = 21;

async function versionLine(access: ClusterAccess, signal: AbortSignal): Promise<ExaminedLine> {
  const answer = await kubeGet(access, '/version', signal);
  const text = answer.kind === 'object' ? answer.value['gitVersion'] : undefined;
  const [, minor] = typeof text === 'string' ? (/^v1\.(\d+)/.exec(text) ?? []) : [];
  if (typeof text !== 'string' || minor === undefined)
    return { state: 'cannot tell', what: 'the server does not say its version' };
  const what = `Kubernetes ${text} at ${access.server.host}, context ${access.context}`;
  if (Number(minor) >= oldestMinor) return { state: 'ok', what };
  return { state: 'missing', what, help: `Kubernetes 1.${oldestMinor} or newer is needed` };
}

/** Milliseconds by which clocks may differ without being told. */
const tolerance = 5_000;

async function rightsLines(
  access: ClusterAccess,
  kinds: readonly LiveKind[],
  watches: boolean,
  signal: AbortSignal,
): Promise<readonly ExaminedLine[]> {
  let skew: number | undefined;
  const verbs = ['get', 'list', ...(watches ? ['watch'] : [])];
  const lines = await Promise.all(
    kinds.map(async (kind): Promise<ExaminedLine> => {
      const { group, plural: resource } = kind;
      const answers = await Promise.all(verbs.map((verb) => mayI(access, { group, resource, verb }, signal)));
      const [first] = answers;
      if (first?.serverTime !== undefined) skew = first.serverTime - Date.now();
      const lacking = verbs.filter((_, at) => answers[at]?.found === false);
      const unknown = verbs.filter((_, at) => answers[at]?.found === undefined);
      const name = nameOfKind(kind);
      const help = `kubectl apply -f deploy/rbac.yaml${watches ? ' -f deploy/rbac-watch.yaml' : ''}`;
      if (lacking.length > 0) return { state: 'missing', what: `${name}: ${lacking.join(', ')}`, help };
      if (unknown.length > 0) return { state: 'cannot tell', what: `${name}: ${unknown.join(', ')}`, help };
      return { state: 'ok', what: `${name}: ${verbs.join(', ')}` };
    }),
  );
  return [...lines, clockLine(skew)];
}

function clockLine(skew: number | undefined): ExaminedLine {
  if (skew === undefined) return { state: 'cannot tell', what: 'the server does not say what time it is' };
  if (Math.abs(skew) <= tolerance) return { state: 'ok', what: 'the clocks of server and program agree' };
  const seconds = Math.round(Math.abs(skew) / 1000);
  const what = `the clock of the server is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} ours`;
  return { state: 'cannot tell', what, help: 'set the clock of one of them right, or the ages of records are wrong' };
}

const reading: ReadonlySet<string> = new Set(['get', 'list', 'watch']);
/** Reviews of oneself, which everybody may ask for. */
const ofEverybody: ReadonlySet<string> = new Set(['authorization.k8s.io', 'authentication.k8s.io']);

/** Rights beyond reading what is read: writing, secrets, everything. */
async function surplusLine(access: ClusterAccess, signal: AbortSignal): Promise<ExaminedLine> {
  const allowed = await whatMayI(access, 'default', signal).catch((error: unknown) => {
    if (error instanceof UsableError) return undefined;
    throw error;
  });
  if (allowed === undefined) return { state: 'cannot tell', what: 'what else the credentials may do' };
  const surplus = allowed.rules.flatMap(surplusOf);
  const help = 'bind them to the ClusterRole of deploy/rbac.yaml alone (kubectl apply -f deploy/rbac.yaml)';
  if (surplus.length > 0) return { state: 'too much', what: [...new Set(surplus)].join('; '), help };
  if (allowed.isPartial)
    return { state: 'cannot tell', what: 'an authorizer of the server does not list all that it allows' };
  return { state: 'ok', what: 'nothing more than reading in the namespace default, and for the whole cluster' };
}

function surplusOf({ groups, resources, verbs, names }: AllowedRule): readonly string[] {
  if (groups.every((group) => ofEverybody.has(group)) && verbs.every((verb) => verb === 'create')) return [];
  const writes = verbs.filter((verb) => !reading.has(verb));
  const isUnread = (resource: string): boolean =>
    resource === '*' ||
    !liveKinds.some(({ plural, group }) => plural === resource && (groups.includes(group) || groups.includes('*')));
  const unread = resources.filter(isUnread);
  const what = writes.length > 0 ? resources : unread;
  if (what.length === 0) return [];
  const only = names.length > 0 ? ` (${names.length} by name)` : '';
  return [`${(writes.length > 0 ? writes : verbs).join(', ')} of ${what.join(', ')}${only}`];
}

const evaluated: ReadonlySet<string> = new Set(['networking.k8s.io', 'policy.networking.k8s.io']);

function kindsLine(kinds: readonly LiveKind[], isTold: boolean): ExaminedLine {
  if (!isTold) return { state: 'cannot tell', what: 'which policy kinds the server has' };
  const policies = kinds.filter(({ kind }) => /Policy$/.test(kind));
  const judged = policies.filter(({ group }) => evaluated.has(group)).map(nameOfKind);
  const named = policies.filter(({ group }) => !evaluated.has(group)).map(nameOfKind);
  const rest = named.length === 0 ? '' : `; named in reports, not evaluated: ${named.join(', ')}`;
  return { state: named.length === 0 ? 'ok' : 'cannot tell', what: `policies evaluated: ${judged.join(', ')}${rest}` };
}
