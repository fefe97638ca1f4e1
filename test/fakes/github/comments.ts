/** Comments on issues and pull requests, by author. */
import { type FakeComment, type Handler, notFound, page, type State, user } from './state.ts';

const list: Handler = (state, call) => {
  const issue = Number(call.variables['issue_number']);
  const all = state.comments.filter((each) => each.issue === undefined || each.issue === issue);
  return page(all.map(shown), call);
};

const create: Handler = (state, { variables, body, viewer }) => {
  const issue = Number(variables['issue_number']);
  const comment = { id: state.nextId(), body: body['body'] as string, user: user(viewer.login), issue };
  state.comments.push(comment);
  return { status: 201, data: shown(comment) };
};

const found = (state: State, variables: Readonly<Record<string, string>>): FakeComment | undefined =>
  state.comments.find(({ id }) => id === Number(variables['comment_id']));

const get: Handler = (state, { variables }) => {
  const comment = found(state, variables);
  return comment === undefined ? notFound : { status: 200, data: shown(comment) };
};

const update: Handler = (state, { variables, body }) => {
  const comment = found(state, variables);
  if (comment === undefined) return notFound;
  comment.body = body['body'] as string;
  return { status: 200, data: shown(comment) };
};

const remove: Handler = (state, { variables }) => {
  const comment = found(state, variables);
  if (comment === undefined) return notFound;
  state.comments.splice(state.comments.indexOf(comment), 1);
  return { status: 204 };
};

/** The id by which GraphQL knows a comment. */
export const nodeId = ({ id }: { readonly id: number }): string => `IC_${id}`;

const shown = (comment: FakeComment): object => ({
  id: comment.id,
  node_id: nodeId(comment),
  body: comment.body,
  user: comment.user,
  author_association: 'NONE',
});

export const commentHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-comments': list,
  'issues/create-comment': create,
  'issues/get-comment': get,
  'issues/update-comment': update,
  'issues/delete-comment': remove,
};
