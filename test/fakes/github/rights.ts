/** What a token must be allowed for an operation. */
import type { FakeGitHubOptions, FakeToken, Permission, Right } from './state.ts';

/** Any one of the permissions is enough. */
interface Need {
  readonly any: readonly Permission[];
  readonly right: Right;
}

const reads = (...any: readonly Permission[]): Need => ({ any, right: 'read' });
const writes = (...any: readonly Permission[]): Need => ({ any, right: 'write' });

const needs: Readonly<Record<string, Need>> = {
  'checks/create': writes('checks'),
  'checks/update': writes('checks'),
  'checks/get': reads('checks'),
  'checks/list-for-ref': reads('checks'),
  'checks/list-annotations': reads('checks'),
  'issues/list-comments': reads('issues', 'pull-requests'),
  'issues/get-comment': reads('issues', 'pull-requests'),
  'issues/create-comment': writes('issues', 'pull-requests'),
  'issues/update-comment': writes('issues', 'pull-requests'),
  'issues/delete-comment': writes('issues', 'pull-requests'),
  'pulls/get': reads('pull-requests'),
  'pulls/list': reads('pull-requests'),
  'pulls/list-files': reads('pull-requests'),
  'pulls/list-reviews': reads('pull-requests'),
  'pulls/create-review': writes('pull-requests'),
  'repos/list-pull-requests-associated-with-commit': reads('pull-requests'),
  'git/get-commit': reads('contents'),
  'git/get-tree': reads('contents'),
  'git/get-blob': reads('contents'),
  'git/get-ref': reads('contents'),
  'repos/get-branch': reads('contents'),
  'repos/compare-commits-with-basehead': reads('contents'),
  'repos/get-commit': reads('contents'),
  'actions/list-workflow-runs': reads('actions'),
  'actions/list-workflow-runs-for-repo': reads('actions'),
  'actions/get-workflow-run': reads('actions'),
  'actions/get-workflow': reads('actions'),
  'actions/list-workflow-run-artifacts': reads('actions'),
  'actions/list-artifacts-for-repo': reads('actions'),
  'actions/download-artifact': reads('actions'),
  'teams/get-membership-for-user-in-org': reads('members'),
};

export function mayCall(
  operation: string,
  token: FakeToken,
  { private: isPrivate = true }: FakeGitHubOptions,
): boolean {
  const need = needs[operation];
  if (need === undefined) return true;
  // Everybody reads what is public; but the members of a team, and artifacts, are nobody's business.
  const open = need.right === 'read' && !isPrivate && !/^(?:teams|actions\/download)/.test(operation);
  return open || need.any.some((permission) => allows(token, permission, need.right));
}

export function allows({ rights }: FakeToken, permission: Permission, right: Right): boolean {
  const has = rights[permission] ?? 'none';
  return has === 'write' || has === right;
}

/** Everything that a workflow may be given, which does not include members of teams. */
export const allRights: FakeToken['rights'] = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  metadata: 'read',
  'pull-requests': 'write',
};

/** What the runs of a fork's pull request get. */
export const readRights: FakeToken['rights'] = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  issues: 'read',
  metadata: 'read',
  'pull-requests': 'read',
};
