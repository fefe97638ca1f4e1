/** Who belongs to a team, who may do what, who asks. */
import { type Handler, notFound, user } from './state.ts';

const membership: Handler = ({ options }, { variables, url }) => {
  const team = options.teams?.[`${variables['org']}/${variables['team_slug']}`];
  return team?.includes(variables['username'] ?? '') === true
    ? { status: 200, data: { role: 'member', state: 'active', url } }
    : notFound;
};

const permission: Handler = ({ options }, { variables }) => {
  const login = variables['username'] ?? '';
  const has = options.collaborators?.[login] ?? (options.private === false ? 'read' : 'none');
  return { status: 200, data: { permission: has, role_name: has, user: user(login) } };
};

const authenticated: Handler = (_, { viewer }) =>
  // An installation token, as a workflow has it, is nobody.
  viewer.login.endsWith('[bot]')
    ? { status: 403, data: { message: 'Resource not accessible by integration' } }
    : { status: 200, data: user(viewer.login) };

export const peopleHandlers: Readonly<Record<string, Handler>> = {
  'teams/get-membership-for-user-in-org': membership,
  'repos/get-collaborator-permission-level': permission,
  'users/get-authenticated': authenticated,
};
