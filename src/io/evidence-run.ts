/**
 * Which run of a workflow may hand over evidence. A name proves nothing: a pull request can upload an artifact of any
 * name, come from a branch called as the default branch is, and run a workflow of any name. So the newest successful run
 * of one workflow file of this repository is taken whose event, repository and commit belong to the default branch,
 * all of it as GitHub's API says; and of that run alone the artifact.
 */
import { UsableError } from '../model/host.ts';
import { fieldOf, textOf } from './fields.ts';
import { odd, type RepositoryReader } from './github-read.ts';
import { evidenceLimits } from './limits.ts';
import { quoted } from './plain.ts';

/** What the inputs name. */
export interface EvidenceChoice {
  /** File name below `.github/workflows`. */
  readonly workflow: string;
  readonly artifact: string;
}

export interface EvidenceRun {
  readonly id: number;
  /** Page of the run. */
  readonly link: string;
  readonly event: string;
  readonly commit: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export interface EvidenceArtifact {
  readonly id: number;
  readonly bytes: number;
  /** SHA-256 in hexadecimal, where the API tells it. */
  readonly digest?: string;
}

/** Events that only people with the right to write set off, and that run the workflow of the branch itself. */
const trustedEvents = ['schedule', 'push', 'workflow_dispatch'];

const needsRight = 'give the job `actions: read`';

/** UsableError where there is no run that may be trusted. `server` is GITHUB_SERVER_URL. */
export async function evidenceRun(
  reader: RepositoryReader,
  { workflow }: EvidenceChoice,
  server: string,
): Promise<EvidenceRun> {
  const repository = await reader.get('the repository', '', {});
  const branch = textOf(fieldOf(repository, 'default_branch'));
  if (branch === undefined) throw odd(reader.name);
  const path = `.github/workflows/${workflow}`;
  for (let page = 1; page <= evidenceLimits.pages; page++) {
    const runs = await runsOf(reader, workflow, branch, page);
    const fit = runs.filter((run) => isOf(run, repository, branch, path)).map((run) => runFrom(run, reader, server));
    const newest = fit.sort((a, b) => b.created - a.created || b.id - a.id)[0];
    if (newest !== undefined) {
      await assertOnBranch(reader, newest, branch);
      return newest;
    }
    if (runs.length < evidenceLimits.page) break;
  }
  throw new UsableError(
    `no run of ${path} on ${quoted(branch)} may hand over evidence`,
    `let it run there by ${trustedEvents.join(', ')}, and end well; runs for pull requests and of forks do not count`,
  );
}

async function runsOf(
  reader: RepositoryReader,
  workflow: string,
  branch: string,
  page: number,
): Promise<readonly unknown[]> {
  const what = `runs of the workflow ${quoted(workflow)}`;
  const wanted = { workflow_id: workflow, branch, status: 'success', per_page: evidenceLimits.page, page };
  const answer = await granted(() => reader.get(what, '/actions/workflows/{workflow_id}/runs', wanted));
  if (answer === undefined)
    throw new UsableError(
      `the repository has no workflow ${quoted(workflow)}, or the token may not see it`,
      `name a file below .github/workflows of the default branch, and ${needsRight}`,
    );
  return listOf(answer, 'workflow_runs', what);
}

function isOf(run: unknown, repository: unknown, branch: string, path: string): boolean {
  const at = (...names: readonly string[]): unknown => names.reduce(fieldOf, run);
  const same = (name: string): boolean =>
    at(name, 'id') === fieldOf(repository, 'id') && at(name, 'full_name') === fieldOf(repository, 'full_name');
  const [file, ref] = (textOf(at('path')) ?? '').split('@');
  return (
    at('status') === 'completed' &&
    at('conclusion') === 'success' &&
    trustedEvents.includes(textOf(at('event')) ?? '') &&
    at('head_branch') === branch &&
    file === path &&
    (ref === undefined || ref === branch || ref === `refs/heads/${branch}`) &&
    same('repository') &&
    same('head_repository')
  );
}

function runFrom(run: unknown, reader: RepositoryReader, server: string): EvidenceRun {
  const [id, event] = [fieldOf(run, 'id'), textOf(fieldOf(run, 'event'))];
  const created = Date.parse(textOf(fieldOf(run, 'created_at')) ?? '');
  const commit = textOf(fieldOf(run, 'head_sha')) ?? '';
  if (typeof id !== 'number' || event === undefined || Number.isNaN(created) || !/^[0-9a-f]{40,64}$/.test(commit))
    throw odd('a workflow run');
  return { id, link: `${server}/${reader.name}/actions/runs/${id}`, event, commit, created };
}

/** A tag may be called as the branch is, and a run for it looks the same: the commit must lie on the branch. */
async function assertOnBranch(reader: RepositoryReader, { commit, link }: EvidenceRun, branch: string): Promise<void> {
  const found = await reader.get('the default branch', '/branches/{branch}', { branch });
  const tip = textOf(fieldOf(fieldOf(found, 'commit'), 'sha'));
  if (tip === undefined) throw odd(branch);
  if (tip === commit) return;
  // From the second page on GitHub leaves out the changed files.
  const pair = { basehead: `${commit}...${tip}`, per_page: 1, page: 2 };
  const compared = await reader.get('the commit of the evidence', '/compare/{basehead}', pair);
  if (fieldOf(compared, 'status') === 'ahead') return;
  throw new UsableError(
    `the evidence of ${link} is of commit ${commit}, which is not on ${quoted(branch)}`,
    'let the workflow run on the default branch again; a tag of that name does not count',
  );
}

/** The artifact of this run. UsableError if it has none of the name, or only an expired one. */
export async function evidenceArtifact(
  reader: RepositoryReader,
  { artifact }: EvidenceChoice,
  run: EvidenceRun,
): Promise<EvidenceArtifact> {
  const what = `the artifacts of ${run.link}`;
  const wanted = { run_id: run.id, name: artifact, per_page: evidenceLimits.page };
  const answer = await granted(() => reader.get(what, '/actions/runs/{run_id}/artifacts', wanted));
  const found = listOf(answer, 'artifacts', what)
    .filter((each) => fieldOf(each, 'name') === artifact && fieldOf(fieldOf(each, 'workflow_run'), 'id') === run.id)
    // Of several attempts of the run the last one counts.
    .sort((a, b) => Number(fieldOf(b, 'id')) - Number(fieldOf(a, 'id')))[0];
  const again = 'let the workflow run on the default branch again';
  if (found === undefined) throw new UsableError(`${run.link} has no artifact ${quoted(artifact)}`, again);
  if (fieldOf(found, 'expired') !== false)
    throw new UsableError(`the artifact ${quoted(artifact)} of ${run.link} has expired`, again);
  const [id, bytes] = [fieldOf(found, 'id'), fieldOf(found, 'size_in_bytes')];
  if (typeof id !== 'number' || typeof bytes !== 'number') throw odd(artifact);
  const digest = /^sha256:([0-9a-f]{64})$/.exec(textOf(fieldOf(found, 'digest')) ?? '')?.[1];
  return { id, bytes, ...(digest === undefined ? {} : { digest }) };
}

async function granted(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UsableError && error.message.includes('status 403'))
      throw new UsableError(error.message, needsRight);
    throw error;
  }
}

function listOf(answer: unknown, field: string, what: string): readonly unknown[] {
  const list = fieldOf(answer, field);
  if (!Array.isArray(list)) throw odd(what);
  return list;
}
