/** Cluster and logs as a trusted run of the default branch handed them over: an artifact, fetched and looked into. */
import { createHash, type Hash } from 'node:crypto';
import { type LogStream, UsableError } from '../model/host.ts';
import { type Chunks, putAside, type Store } from './bytes.ts';
import { downloaded } from './download.ts';
import {
  type EvidenceArtifact,
  evidenceArtifact,
  type EvidenceChoice,
  evidenceRun,
  type EvidenceRun,
} from './evidence-run.ts';
import { repositoryClient } from './github-client.ts';
import { fieldOf } from './fields.ts';
import { repositoryReader } from './github-read.ts';
import { evidenceLimits } from './limits.ts';
import { quoted } from './plain.ts';
import { unpacked } from './unpack.ts';

export interface EvidencePlace {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** GITHUB_API_URL and GITHUB_SERVER_URL. */
  readonly api: string;
  readonly server: string;
}

export interface Evidence {
  readonly run: EvidenceRun;
  /** `cluster.json`, plain or gzip. */
  readonly cluster?: LogStream;
  /** `*.jsonl`, plain or gzip, in the order of their names; each time from their beginning. */
  readonly logs: () => Promise<readonly LogStream[]>;
  readonly logFiles: number;
  /** Names of files that are neither. */
  readonly unread: readonly string[];
}

/** UsableError where no run may be trusted, or its artifact cannot be used. */
export async function fetchEvidence(choice: EvidenceChoice, place: EvidencePlace): Promise<Evidence> {
  if (place.token === '')
    throw new UsableError(
      'evidence is asked for, and there is no token to find it with',
      'leave the input token alone',
    );
  const repository = await repositoryClient(place.token, place.repository, place.api);
  const reader = repositoryReader(repository);
  const run = await evidenceRun(reader, choice, place.server);
  const artifact = await evidenceArtifact(reader, choice, run);
  const what = `the artifact ${quoted(choice.artifact)} of ${run.link}`;
  if (artifact.bytes > evidenceLimits.bytes)
    throw new UsableError(`${what} has more than ${evidenceLimits.bytes} bytes`, 'let it hold less');
  const address = await addressOf(repository, artifact, place.api, what);
  const hash = createHash('sha256');
  const store = await putAside(hashed(downloaded(address, what, evidenceLimits), hash), () => undefined);
  const digest = hash.digest('hex');
  if (artifact.digest !== undefined && artifact.digest !== digest)
    throw new UsableError(`${what} is not what was uploaded: its SHA-256 is ${digest}`, 'run the workflow again');
  return { run, ...(await contentsOf(store, choice.artifact, what)) };
}

async function* hashed(chunks: Chunks, hash: Hash): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Where GitHub has stored the artifact. The token goes to the API only, which sends us on. */
async function addressOf(
  { client, owner, repo }: Awaited<ReturnType<typeof repositoryClient>>,
  { id }: EvidenceArtifact,
  api: string,
  what: string,
): Promise<string> {
  const signal = AbortSignal.timeout(evidenceLimits.time);
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip';
  try {
    const { headers } = await client.request(route, {
      owner,
      repo,
      artifact_id: id,
      request: { redirect: 'manual', signal },
    });
    const address = URL.canParse(headers.location ?? '') ? new URL(headers.location ?? '') : undefined;
    // Plain http only from a server that is asked by it itself.
    if (address?.protocol === 'https:' || (address?.protocol === 'http:' && api.startsWith('http:')))
      return address.href;
  } catch (error) {
    const response = fieldOf(error, 'response');
    const status = response === undefined ? 0 : Number(fieldOf(error, 'status'));
    const why = status === 0 ? 'GitHub does not answer' : `GitHub answers with status ${status}`;
    throw new UsableError(`${what} cannot be fetched: ${why}`, 'give the job `actions: read`, or run it again');
  }
  throw new UsableError(`${what} cannot be fetched: GitHub does not say where it is`, 'run the workflow again');
}

/** By plain names alone; whatever else is inside has no say. */
async function contentsOf(store: Store, artifact: string, what: string): Promise<Omit<Evidence, 'run'>> {
  const members = await membersOf(store, artifact);
  const [alone] = members;
  if (alone?.name === '') {
    // No archive, or one that cannot be read: then its stream says why.
    await alone.stream.chunks[Symbol.asyncIterator]().next();
    throw new UsableError(`${what} is no zip archive`, 'let actions/upload-artifact make it');
  }
  const clusters = members.filter(({ name }) => /^cluster\.json(?:\.gz)?$/.test(name));
  if (clusters.length > 1)
    throw new UsableError(`${what} holds more than one cluster`, 'put one cluster.json or cluster.json.gz into it');
  const logs = members.filter(isLog);
  const unread = members.filter((member) => !clusters.includes(member) && !logs.includes(member));
  if (clusters.length + logs.length === 0)
    throw new UsableError(
      `${what} holds nothing that is known`,
      'put cluster.json, or *.jsonl, plain or gzip, into it',
    );
  const cluster = clusters[0]?.stream;
  return {
    ...(cluster === undefined ? {} : { cluster }),
    logs: async () =>
      (await membersOf(store, artifact))
        .filter(isLog)
        .sort(auditFirst)
        .map(({ stream }) => stream),
    logFiles: logs.length,
    unread: unread.map(({ name }) => name),
  };
}

interface Member {
  readonly name: string;
  readonly stream: LogStream;
}

/** Their streams can be read once. */
async function membersOf(store: Store, artifact: string): Promise<readonly Member[]> {
  const archive = unpacked({ file: artifact, open: () => store.stream(0, store.size), store });
  return ((await archive.members?.()) ?? []).map(({ file, chunks, modified }) => ({
    name: file.slice(artifact.length + 1),
    // What is packed once more inside is not looked into.
    stream: { file, chunks, ...(modified !== undefined && { modified }) },
  }));
}

function isLog({ name }: Member): boolean {
  return /^[\w][\w.-]*\.jsonl(?:\.gz)?$/.test(name);
}

/** As observe has it: audit logs tell who held which address. */
function auditFirst({ name: a }: Member, { name: b }: Member): number {
  return Number(/audit/i.test(b)) - Number(/audit/i.test(a)) || (a < b ? -1 : 1);
}
