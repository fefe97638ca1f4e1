/** What a cluster and the credentials for it are like, line by line, each with what to do. Reads, and asks of itself. */
import { setMaxListeners } from 'node:events';
import type { ExaminedLine } from '../model/examined.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import { type ClusterAccess, type ClusterOptions, closeAccess, clusterAccess } from './kube-access.ts';
import { hasKind, type KnownGroups, servedGroups, understoodOf } from './kube-discovery.ts';
import { type LiveKind, liveKinds, nameOfKind, type ToManifest, optionalGroups } from './kube-kinds.ts';
import { listKind } from './kube-list.ts';
import { kubeGet } from './kube-request.ts';
import { mayI, whoAmI } from './kube-review.ts';
import { listedKinds, mendingDiscovery, mendingRights } from './kube-mend.ts';
import { surplusLines } from './kube-surplus.ts';

export interface Examined {
  readonly lines: readonly ExaminedLine[];
  /** DaemonSets and nodes, as far as they can be read: they show who enforces policies. */
  readonly manifests: readonly Manifest[];
  /** Which of them cannot. */
  readonly incomplete: Snapshot['incomplete'];
}

/** UsableError where the cluster is out of reach. `watches`: whether it is to be followed as well. */
export async function examine(options: ClusterOptions, toManifest: ToManifest, watches: boolean): Promise<Examined> {
  const access = await clusterAccess(options);
  const signal = AbortSignal.any([
    AbortSignal.timeout(access.limits.totalTime),
    ...(options.signal ? [options.signal] : []),
  ]);
  setMaxListeners(0, signal);
  try {
    const version = await versionLine(access, signal);
    const found = await servedGroups(access, optionalGroups, signal);
    const kinds = liveKinds.filter((kind) => kind.optional !== true || hasKind(found?.served.get(kind.group), kind));
    options.onProgress?.('rights', kinds.length);
    const user = await whoAmI(access, signal);
    const { lines: rights, skew } = await rightsOf(access, kinds, user, watches, signal);
    const surplus = await surplusLines(access, user, signal);
    const signs = kinds.filter(({ kind }) => kind === 'DaemonSet' || kind === 'Node');
    const reading = { access, signal, budget: { bytes: 0 }, toManifest, onProgress: () => undefined };
    const lists = await Promise.all(signs.map((kind) => listKind(reading, kind)));
    return {
      lines: [version, clockLine(skew), ...policyLines(kinds, found, user), ...rights, ...surplus],
      manifests: lists.flatMap(({ manifests }) => manifests),
      incomplete: lists.flatMap(({ kind, incomplete: reason }) =>
        reason === undefined ? [] : [{ kind: nameOfKind(kind), reason }],
      ),
    };
  } finally {
    closeAccess(access);
  }
}

/** The first minor version that has every kind that is read in the version that is read. */
const oldestMinor = 21;

async function versionLine(access: ClusterAccess, signal: AbortSignal): Promise<ExaminedLine> {
  const answer = await kubeGet(access, '/version', signal);
  const text = answer.kind === 'object' ? answer.value['gitVersion'] : undefined;
  const [, minor] = typeof text === 'string' ? (/^v1\.(\d+)/.exec(text) ?? []) : [];
  const where = `at ${access.server.host}, context ${access.context}`;
  if (typeof text !== 'string' || minor === undefined)
    return { part: 'cluster', state: 'cannot tell', what: `an API server of unknown version ${where}` };
  const what = `Kubernetes ${text} ${where}`;
  if (Number(minor) >= oldestMinor) return { part: 'cluster', state: 'ok', what };
  return { part: 'cluster', state: 'missing', what, help: `upgrade to Kubernetes 1.${oldestMinor} or newer` };
}

/** Milliseconds by which clocks may differ without being told. */
const tolerance = 5_000;

function clockLine(skew: number | undefined): ExaminedLine {
  const part = 'cluster';
  if (skew === undefined) return { part, state: 'cannot tell', what: 'the server does not say what time it is' };
  if (Math.abs(skew) <= tolerance)
    return { part, state: 'ok', what: 'the clock of the server agrees with that of this machine' };
  const seconds = Math.round(Math.abs(skew) / 1000);
  const what = `the clock of the server is ${countOf(seconds, 'second')} ${skew > 0 ? 'ahead of' : 'behind'} that of this machine`;
  return { part, state: 'warning', what, help: 'timedatectl set-ntp true (where it is wrong), or ages are wrong' };
}

const evaluated: ReadonlySet<string> = new Set(['networking.k8s.io', 'policy.networking.k8s.io']);

/** `found`: undefined where the server does not say what it has. */
function policyLines(
  kinds: readonly LiveKind[],
  found: KnownGroups | undefined,
  user: string | undefined,
): readonly ExaminedLine[] {
  const part = 'cluster';
  if (found === undefined) {
    const what = 'which policy kinds are installed: the server does not say it, and without that there is no verdict';
    return [{ part, state: 'missing', what, help: mendingDiscovery(user) }];
  }
  const versionsOf = ({ group, plural }: LiveKind): readonly string[] =>
    [...(found.served.get(group) ?? [])].flatMap(([version, plurals]) => (plurals.has(plural) ? [version] : []));
  const policies = kinds.filter(({ kind }) => /Policy$/.test(kind));
  const isStrange = (kind: LiveKind): boolean =>
    kind.optional === true && understoodOf(found.served.get(kind.group) ?? new Map(), kind) === undefined;
  const ofJudged = policies.filter(({ group }) => evaluated.has(group));
  const judged = ofJudged.filter((kind) => !isStrange(kind)).map(nameOfKind);
  const named = policies.filter(({ group }) => !evaluated.has(group)).map(nameOfKind);
  const strange = ofJudged.filter(isStrange).map((kind): ExaminedLine => {
    const what = `${nameOfKind(kind)} is installed as ${versionsOf(kind).join(', ')} alone: while there is one, no verdict`;
    return {
      part,
      state: 'warning',
      what,
      help: `let its definition serve ${kind.version}, too, or upgrade netpol-gate`,
    };
  });
  const away = [...found.unsure].map((group): ExaminedLine => {
    const help = `kubectl get apiservices | grep ${group}`;
    return { part, state: 'cannot tell', what: `what ${group} holds: its server does not answer`, help };
  });
  const what = `policies named in reports, and not judged: ${named.join(', ')}`;
  return [
    { part, state: 'ok', what: `policies judged: ${judged.join(', ')}` },
    ...(named.length === 0 ? [] : [{ part, state: 'note', what, names: named } as const]),
    ...strange,
    ...away,
  ];
}

interface KindRights {
  readonly name: string;
  readonly lacking: readonly string[];
  readonly unknown: readonly string[];
}

interface Rights {
  readonly lines: readonly ExaminedLine[];
  /** Milliseconds by which the clock of the server is ahead. */
  readonly skew: number | undefined;
}

async function rightsOf(
  access: ClusterAccess,
  kinds: readonly LiveKind[],
  user: string | undefined,
  watches: boolean,
  signal: AbortSignal,
): Promise<Rights> {
  let skew: number | undefined;
  const verbs = ['get', 'list', ...(watches ? ['watch'] : [])];
  const found = await Promise.all(
    kinds.map(async (kind): Promise<KindRights> => {
      const { group, plural: resource } = kind;
      const answers = await Promise.all(verbs.map((verb) => mayI(access, { group, resource, verb }, signal)));
      const time = answers[0]?.serverTime;
      if (time !== undefined) skew = time - Date.now();
      return {
        name: nameOfKind(kind),
        lacking: verbs.filter((_, at) => answers[at]?.found === false),
        unknown: verbs.filter((_, at) => answers[at]?.found === undefined),
      };
    }),
  );
  const help = mendingRights(user, watches);
  const lines = [
    ...(user === undefined ? [] : [{ part: 'rights', state: 'ok', what: `asked as ${user}` } as const]),
    ...grouped(found, ({ lacking }) => lacking, 'missing', help),
    ...grouped(found, ({ unknown }) => unknown, 'cannot tell', help),
    ...wellLine(found, verbs),
  ];
  return { lines, skew };
}

/** Kinds that lack the same verbs are one line. */
function grouped(
  found: readonly KindRights[],
  verbsOf: (rights: KindRights) => readonly string[],
  state: 'missing' | 'cannot tell',
  help: string,
): readonly ExaminedLine[] {
  const byVerbs = new Map<string, string[]>();
  for (const one of found) {
    const verbs = verbsOf(one).join(', ');
    if (verbs !== '') byVerbs.set(verbs, [...(byVerbs.get(verbs) ?? []), one.name]);
  }
  return [...byVerbs].map(([verbs, names]): ExaminedLine => {
    return { part: 'rights', state, what: `${verbs} of ${listedKinds(names, found.length)}`, names, help };
  });
}

function wellLine(found: readonly KindRights[], verbs: readonly string[]): readonly ExaminedLine[] {
  const names = found.flatMap(({ name, lacking, unknown }) => (lacking.length + unknown.length > 0 ? [] : [name]));
  if (names.length === 0) return [];
  const all = names.length === found.length ? `all ${names.length} kinds` : countOf(names.length, 'kind');
  return [{ part: 'rights', state: 'ok', what: `${verbs.join(', ')} of ${all} that are read`, names }];
}
