/** GraphQL, checked and carried out by GitHub's published schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { nodeId } from './comments.ts';
import { allows } from './rights.ts';
import type { GitObjects } from './git-objects.ts';
import type { Answer, FakeToken, State } from './state.ts';

let schema: GraphQLSchema | undefined;

function published(): GraphQLSchema {
  // What the package exports would build the schema twice.
  const file = join(import.meta.dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql');
  schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true, assumeValidSDL: true, noLocation: true });
  return schema;
}

/** The answer to a query, and what the schema has against it. */
export async function graphql(
  state: State,
  viewer: FakeToken,
  body: unknown,
): Promise<{ readonly answer: Answer; readonly faults: readonly string[] }> {
  const { query, variables } = (body ?? {}) as { query?: string; variables?: Record<string, unknown> };
  if (typeof query !== 'string')
    return { answer: { status: 400, data: { message: 'no query' } }, faults: ['no query'] };
  const refused = (faults: readonly string[]) => ({
    answer: { status: 200, data: { errors: faults.map((message) => ({ message })) } },
    faults,
  });
  let document;
  try {
    document = parse(query, { noLocation: true });
  } catch (error) {
    return refused([String(error)]);
  }
  const errors = validate(published(), document);
  if (errors.length > 0) return refused(errors.map(({ message }) => message));
  if ((query.match(/\bobject\s*\(/g) ?? []).length > state.limits.graphqlObjects)
    return {
      answer: { status: 502, data: { message: 'Something went wrong while executing your query.' } },
      faults: [],
    };
  const rootValue = roots(state, viewer);
  const result = await execute({ schema: published(), document, rootValue, variableValues: variables ?? null });
  const faults = (result.errors ?? []).flatMap(({ message, extensions }) => ('type' in extensions ? [] : [message]));
  // GitHub has the kind of an error beside its message.
  const shown = result.errors?.map(({ message, path, extensions }) => ({ type: extensions['type'], path, message }));
  return { answer: { status: 200, data: { ...result, ...(shown === undefined ? {} : { errors: shown }) } }, faults };
}

const refusal = (type: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { type } });
const notAccessible = refusal('FORBIDDEN', 'Resource not accessible by integration');

function roots(state: State, viewer: FakeToken): object {
  return {
    viewer: { __typename: 'User', login: viewer.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const wanted = state.options.repository;
      if (wanted !== undefined && wanted !== `${owner}/${name}`)
        throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return {
        __typename: 'Repository',
        name,
        pullRequest: ({ number }: { number: number }) => pullRequest(state, viewer, number),
        object: (wish: { oid?: string; expression?: string }) => object(state, viewer, wish),
      };
    },
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => {
      if (!allows(viewer, 'pull-requests', 'write') && !allows(viewer, 'issues', 'write')) throw notAccessible;
      const comment = state.comments.find((each) => nodeId(each) === input.subjectId);
      if (comment === undefined) throw refusal('NOT_FOUND', `Could not resolve to a node with the global id`);
      comment.minimized = input.classifier.toLowerCase();
      return {
        minimizedComment: { __typename: 'IssueComment', isMinimized: true, minimizedReason: comment.minimized },
      };
    },
  };
}

function pullRequest({ options }: State, viewer: FakeToken, number: number): object {
  if (options.private !== false && !allows(viewer, 'pull-requests', 'read')) throw notAccessible;
  const found = options.pullRequests?.find((each) => each.number === number);
  if (found === undefined)
    throw refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  const { user: login = 'dev', head, movedAt } = found;
  return {
    __typename: 'PullRequest',
    number,
    author: login === null ? null : { __typename: 'User', login },
    headRefOid: head.sha,
    timelineItems: {
      nodes: movedAt === undefined ? [] : [{ __typename: 'BaseRefChangedEvent', createdAt: movedAt }],
    },
  };
}

async function object(state: State, viewer: FakeToken, { oid, expression }: { oid?: string; expression?: string }) {
  const { git, options, limits } = state;
  if (options.private !== false && !allows(viewer, 'contents', 'read')) throw notAccessible;
  const id = oid ?? (await git?.output('rev-parse', '--verify', '-q', '--end-of-options', expression ?? ''))?.trim();
  const found = id === undefined ? undefined : await git?.object(id);
  if (found === undefined) return null;
  const { type, content } = found;
  const typed = { __typename: `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`, oid: id };
  if (type === 'commit') {
    const person = (login: string | undefined) => ({ user: login === undefined ? null : { login } });
    const { author, committer } = options.writers?.[id ?? ''] ?? {};
    return { ...typed, author: person(author), committer: person(committer) };
  }
  if (type === 'tree' && git !== undefined) return { ...typed, entries: await treeEntries(git, content) };
  if (type !== 'blob') return typed;
  const isBinary = content.subarray(0, 8_000).includes(0);
  const isTruncated = !isBinary && content.length > limits.graphqlText;
  const text = isBinary ? null : content.toString('utf8', 0, isTruncated ? limits.graphqlText : undefined);
  return { ...typed, byteSize: content.length, isBinary, isTruncated, text };
}

/** The entries of a tree as git keeps them, which knows names as bytes only. */
function treeEntries(git: GitObjects, content: Buffer): Promise<readonly object[]> {
  const entries: Promise<object>[] = [];
  for (let at = 0; at < content.length;) {
    const [space, end] = [content.indexOf(32, at), content.indexOf(0, at)];
    const name = content.subarray(space + 1, end);
    const oid = content.toString('hex', end + 1, end + 21);
    entries.push(treeEntry(git, Number.parseInt(content.toString('latin1', at, space), 8), name, oid));
    at = end + 21;
  }
  return Promise.all(entries);
}

async function treeEntry(git: GitObjects, mode: number, name: Buffer, oid: string): Promise<object> {
  const type = mode === 0o40000 ? 'tree' : mode === 0o160000 ? 'commit' : 'blob';
  const size = type === 'blob' ? Number(await git.output('cat-file', '-s', oid)) : 0;
  return { name: name.toString('utf8'), nameRaw: name.toString('base64'), mode, oid, type, size };
}
