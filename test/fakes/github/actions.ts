/** Workflows, their runs and the artifacts of these. */
import {
  type Answer,
  type Call,
  type FakeArtifact,
  type FakeWorkflowRun,
  type Handler,
  notFound,
  page,
  repositoryFacts,
  type State,
} from './state.ts';

const runsOf = ({ options }: State): readonly FakeWorkflowRun[] => options.runs ?? [];
const fileOf = ({ path }: FakeWorkflowRun): string => path.split('/').at(-1) ?? '';
const workflowId = (state: State, path: string): number =>
  1_000 + [...new Set(runsOf(state).map((run) => run.path))].indexOf(path);

const listRuns: Handler = (state, call) => {
  const workflow = call.variables['workflow_id'];
  const of = runsOf(state).filter(
    (run) => workflow === undefined || workflow === fileOf(run) || Number(workflow) === workflowId(state, run.path),
  );
  if (workflow !== undefined && of.length === 0) return notFound;
  const wanted = (name: string, ...values: readonly (string | null)[]): boolean =>
    call.query.get(name) === null || values.includes(call.query.get(name));
  const fits = of.filter(
    (run) =>
      wanted('branch', run.branch) &&
      wanted('event', run.event) &&
      wanted('head_sha', run.headSha) &&
      wanted('status', statusOf(run), conclusionOf(run)),
  );
  // Newest first.
  const sorted = [...fits].sort((a, b) => timeOf(b).localeCompare(timeOf(a)) || b.id - a.id);
  const shown = sorted.map((run) => shownRun(state, call, run));
  return page(shown, call, (items) => ({ total_count: shown.length, workflow_runs: items }));
};

const getRun: Handler = (state, call) => {
  const run = runsOf(state).find(({ id }) => id === Number(call.variables['run_id']));
  return run === undefined ? notFound : { status: 200, data: shownRun(state, call, run) };
};

const getWorkflow: Handler = (state, { variables }) => {
  const name = variables['workflow_id'] ?? '';
  const run = runsOf(state).find((each) => fileOf(each) === name || workflowId(state, each.path) === Number(name));
  if (run === undefined) return notFound;
  return { status: 200, data: { id: workflowId(state, run.path), name: fileOf(run), path: run.path, state: 'active' } };
};

const listRunArtifacts: Handler = (state, call): Answer => {
  const run = runsOf(state).find(({ id }) => id === Number(call.variables['run_id']));
  if (run === undefined) return notFound;
  return listed(run.artifacts?.map((artifact) => shownArtifact(call, run, artifact)) ?? [], call);
};

/** Of every run of the repository: two of them may have artifacts of one name. */
const listArtifacts: Handler = (state, call) =>
  listed(
    runsOf(state).flatMap((run) => (run.artifacts ?? []).map((artifact) => shownArtifact(call, run, artifact))),
    call,
  );

function listed(all: readonly { readonly name: string }[], call: Call): Answer {
  const name = call.query.get('name');
  const fits = all.filter((each) => name === null || each.name === name);
  return page(fits, call, (items) => ({ total_count: fits.length, artifacts: items }));
}

const download: Handler = (state, { variables }) => {
  const artifact = artifactOf(state, Number(variables['artifact_id']));
  if (artifact === undefined || variables['archive_format'] !== 'zip') return notFound;
  if (artifact.expired === true) return { status: 410, data: { message: 'Artifact has expired' } };
  return { status: 302, headers: { location: `${state.storage}/artifacts/${artifact.id}?sig=secret-signature` } };
};

export function artifactOf(state: State, id: number): FakeArtifact | undefined {
  return runsOf(state)
    .flatMap(({ artifacts = [] }) => artifacts)
    .find((each) => each.id === id);
}

const statusOf = ({ status = 'completed' }: FakeWorkflowRun): string => status;
const conclusionOf = ({ conclusion = 'success' }: FakeWorkflowRun): string | null => conclusion;
const timeOf = ({ createdAt = '2026-11-23T13:00:00Z' }: FakeWorkflowRun): string => createdAt;

function shownRun(state: State, call: Call, run: FakeWorkflowRun): object {
  const [owner = '', repo = ''] = (run.headRepository ?? '').split('/');
  const base = repositoryFacts(state, call);
  return {
    id: run.id,
    name: fileOf(run),
    path: run.path,
    event: run.event,
    status: statusOf(run),
    conclusion: conclusionOf(run),
    head_branch: run.branch,
    head_sha: run.headSha,
    workflow_id: workflowId(state, run.path),
    run_number: 1,
    run_attempt: 1,
    created_at: timeOf(run),
    updated_at: timeOf(run),
    run_started_at: timeOf(run),
    pull_requests: [],
    repository: minimal(base),
    head_repository: minimal(
      run.headRepository === undefined ? base : repositoryFacts(state, { variables: { owner, repo } }),
    ),
  };
}

/** A repository where GitHub shows less of it. */
function minimal({ default_branch: _, ...rest }: Readonly<Record<string, unknown>>): object {
  return rest;
}

function shownArtifact({ url }: Call, run: FakeWorkflowRun, { id, name, zip, expired = false, digest }: FakeArtifact) {
  return {
    id,
    name,
    size_in_bytes: zip.length,
    expired,
    ...(digest === undefined ? {} : { digest }),
    archive_download_url: `${new URL(url).origin}/artifacts/${id}/zip`,
    created_at: timeOf(run),
    expires_at: '2027-02-21T00:00:00Z',
    workflow_run: { id: run.id, head_branch: run.branch, head_sha: run.headSha },
  };
}

export const actionsHandlers: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-runs': listRuns,
  'actions/list-workflow-runs-for-repo': listRuns,
  'actions/get-workflow-run': getRun,
  'actions/get-workflow': getWorkflow,
  'actions/list-workflow-run-artifacts': listRunArtifacts,
  'actions/list-artifacts-for-repo': listArtifacts,
  'actions/download-artifact': download,
};
