/** What the token of a workflow may do, as far as reading shows: nothing is written to find out. */
import type { ExaminedLine, ExaminedState } from '../model/examined.ts';
import { type Answer, ask, type Repository } from './github-client.ts';

/** One permission, the request whose answer tells whether it is there, and what follows where it is not. */
interface Probe {
  readonly permission: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly refused: { readonly state: ExaminedState; readonly what: string; readonly grant: string };
}

const missing = 'so that the change cannot be read';

function probesFor(commit: string): readonly Probe[] {
  return [
    {
      permission: 'contents',
      path: '/commits/{ref}',
      parameters: { ref: commit, per_page: 1 },
      refused: { state: 'missing', what: missing, grant: 'contents: read' },
    },
    {
      permission: 'pull-requests',
      path: '/pulls',
      parameters: { state: 'all', per_page: 1 },
      refused: { state: 'warning', what: 'so that it cannot comment either', grant: 'pull-requests: write' },
    },
    {
      permission: 'checks',
      path: '/commits/{ref}/check-runs',
      parameters: { ref: commit, per_page: 1 },
      refused: { state: 'warning', what: 'so that it cannot annotate by a check either', grant: 'checks: write' },
    },
    {
      permission: 'actions',
      path: '/actions/runs',
      parameters: { per_page: 1 },
      refused: { state: 'note', what: 'which only evidence-workflow and deliver-report need', grant: 'actions: read' },
    },
  ];
}

/** `commit` is any that exists: GITHUB_SHA, else `HEAD`. At most some requests, all of them reads. */
export async function examineGitHub(repository: Repository, commit: string): Promise<readonly ExaminedLine[]> {
  const { client, owner, repo } = repository;
  const known = await ask(repository, ({ signal }) =>
    client.request('GET /repos/{owner}/{repo}', { owner, repo, request: { signal } }),
  );
  const first = repositoryLine(`${owner}/${repo}`, known);
  if (first.state !== 'ok') return [first];
  const lines: ExaminedLine[] = [];
  for (const probe of probesFor(commit)) {
    const answer = await ask(repository, ({ signal }) =>
      client.request(`GET /repos/{owner}/{repo}${probe.path}`, {
        ...probe.parameters,
        owner,
        repo,
        request: { signal },
      }),
    );
    lines.push(permissionLine(probe, answer));
  }
  return [first, ...lines, writing];
}

const writing: ExaminedLine = {
  part: 'github',
  state: 'cannot tell',
  what: 'whether checks and comments may be written: nobody can tell without writing, and nothing is written here',
  help: 'give the job "checks: write" and "pull-requests: write"; runs for forks and Dependabot may only read all the same',
};

function repositoryLine(name: string, answer: Answer<unknown>): ExaminedLine {
  const part = 'github';
  if (!answer.refused) {
    const open = (answer.data as { private?: unknown } | null)?.private === false;
    const remark = open ? ', public: everybody may read it, so that reading says little of the token' : '';
    return { part, state: 'ok', what: `the token knows the repository ${name}${remark}` };
  }
  const { status } = answer;
  if (status === 401)
    return {
      part,
      state: 'missing',
      what: 'GitHub does not know the token of GITHUB_TOKEN',
      help: 'GITHUB_TOKEN: ${{ github.token }}',
    };
  if (status === 403 || status === 404)
    return {
      part,
      state: 'missing',
      what: `the token may not see the repository ${name} (${status})`,
      help: 'GITHUB_TOKEN: ${{ github.token }}, and GITHUB_REPOSITORY as the runner sets it',
    };
  return { ...noAnswer(answer, 'the repository'), state: answer.busy ? 'cannot tell' : 'out of reach' };
}

function permissionLine({ permission, refused }: Probe, answer: Answer<unknown>): ExaminedLine {
  const part = 'github';
  // An empty repository, or one without this commit, has been looked at.
  const isOpen = !answer.refused || answer.status === 409 || answer.status === 422;
  if (isOpen) return { part, state: 'ok', what: `${permission} may be read` };
  if (!answer.busy && (answer.status === 403 || answer.status === 404))
    return {
      part,
      state: refused.state,
      what: `${permission} may not be read (${answer.status}), ${refused.what}`,
      help: `permissions: { ${refused.grant} }`,
    };
  return noAnswer(answer, permission);
}

function noAnswer(answer: Answer<unknown>, what: string): ExaminedLine {
  const { status = 0, busy = false } = answer.refused ? answer : {};
  const why = busy
    ? 'GitHub takes no more requests for now'
    : status === 0
      ? 'GitHub does not answer'
      : `status ${status}`;
  return { part: 'github', state: 'cannot tell', what: `whether ${what} may be read: ${why}`, help: 'try again later' };
}
