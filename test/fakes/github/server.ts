/**
 * A GitHub on loopback. It keeps comments, checks and reviews, reads a real git repository, and takes and gives only
 * what the real one describes; everything else is noted in `faults`.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completed } from '../openapi-complete.ts';
import type { Edition } from '../openapi-description.ts';
import { checkAnswer, checkRequest } from '../openapi.ts';
import { actionsHandlers, artifactOf } from './actions.ts';
import { checkHandlers } from './checks.ts';
import { commentHandlers } from './comments.ts';
import { afterWork, disturbed, leak } from './disturbances.ts';
import { gitHandlers } from './git-data.ts';
import { gitObjects } from './git-objects.ts';
import { graphql } from './graphql.ts';
import { limitFaults } from './limits.ts';
import { peopleHandlers } from './people.ts';
import { pullHandlers } from './pulls.ts';
import { allRights, mayCall } from './rights.ts';
import {
  type Answer,
  type Call,
  type FakeGitHub,
  type FakeGitHubOptions,
  type FakeToken,
  forbidden,
  type Handler,
  notFound,
  type RecordedRequest,
  type State,
  usualLimits,
} from './state.ts';

const handlers: Readonly<Record<string, Handler>> = {
  ...checkHandlers,
  ...commentHandlers,
  ...pullHandlers,
  ...gitHandlers,
  ...actionsHandlers,
  ...peopleHandlers,
};

/** One server at work. */
interface Desk {
  readonly state: State;
  readonly requests: RecordedRequest[];
  readonly faults: string[];
  readonly edition: Edition;
  /** Before every path of the REST API. */
  readonly prefix: string;
}

export async function fakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const faults: string[] = [];
  const storage = createServer((request, response) => store(state, faults, request, response));
  const state = stateOf(options, await listening(storage));
  const enterprise = options.enterprise === true;
  const prefix = enterprise ? '/api/v3' : '';
  const edition = enterprise ? 'ghes-3.19' : 'api.github.com';
  const desk: Desk = { state, requests: [], faults, edition, prefix };
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      faults.push(`the server itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  const address = `${await listening(server)}${prefix}`;
  return {
    address,
    requests: desk.requests,
    faults,
    comments: state.comments,
    checkRuns: state.outputs,
    checks: state.checks,
    reviews: state.reviews,
    close: async () => void (await Promise.all([closed(server), closed(storage)])),
  };
}

function stateOf(options: FakeGitHubOptions, storage: string): State {
  let last = 900;
  const jobs = (options.jobs ?? [42]).map((id) => {
    const check = { id, name: `job ${id}`, headSha: options.head ?? 'a'.repeat(40), status: 'in_progress' };
    return [id, { ...check, conclusion: null, externalId: null }] as const;
  });
  return {
    options,
    limits: { ...usualLimits, ...options.limits },
    comments: [...(options.comments ?? [])],
    outputs: new Map(),
    checks: new Map(jobs),
    reviews: [...(options.reviews ?? [])],
    git: options.git === undefined ? undefined : gitObjects(options.git),
    storage,
    nextId: () => last++,
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const raw = await textOf(request);
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const body = parsed(raw);
  const { operation, variables, faults } = recognised(desk, request.method ?? '', url, body);
  const token = request.headers.authorization?.replace(/^(?:token|bearer) /i, '');
  const record: RecordedRequest = {
    number: desk.requests.length + 1,
    method: request.method ?? '',
    path: `${url.pathname}${url.search}`,
    operation,
    body,
    token,
    status: 0,
  };
  desk.requests.push(record);
  const more = [...limitFaults(body), ...transportFaults(request, token, raw)];
  desk.faults.push(...[...faults, ...more].map((fault) => `${operation}: ${fault}`));
  const { options } = desk.state;
  const count = desk.requests.filter((each) => each.operation === operation).length;
  const disturbance = await options.disturb?.(operation, count, record);
  if (disturbance !== undefined && !afterWork.includes(disturbance)) {
    record.status = disturbed(disturbance, response, '', 200);
    return;
  }
  const viewer = viewerOf(options, token);
  const call: Call = {
    operation,
    variables,
    query: url.searchParams,
    body: (body ?? {}) as Call['body'],
    viewer: viewer ?? { login: '', rights: {} },
    url: `${url.origin}${url.pathname}`,
  };
  const made =
    viewer === undefined
      ? { status: 401, data: { message: leak } }
      : faults.length + more.length > 0
        ? { status: 422, data: { message: leak } }
        : await worked(desk, call, body);
  record.status = made.status;
  if (disturbance === undefined) send(response, made, request.headers['if-none-match'], record);
  else record.status = disturbed(disturbance, response, JSON.stringify(made.data ?? {}), made.status);
}

/** Does what is asked for, and checks the answer as strictly as the request. */
async function worked(desk: Desk, call: Call, body: unknown): Promise<Answer> {
  const { state, edition } = desk;
  const { options } = state;
  const { operation, variables, viewer } = call;
  if (operation === 'graphql') {
    const { answer: made, faults } = await graphql(state, viewer, body);
    desk.faults.push(...faults.map((fault) => `graphql: ${fault}`));
    return made;
  }
  const handler = handlers[operation];
  if (handler === undefined) return { status: 501, data: { message: `the stub has no ${operation}` } };
  const { owner, repo } = variables;
  const elsewhere =
    options.repository !== undefined && owner !== undefined && `${owner}/${repo}` !== options.repository;
  const made = elsewhere ? notFound : mayCall(operation, viewer, options) ? await handler(state, call) : forbidden;
  const data = made.data === undefined ? undefined : completed(operation, made.status, made.data, edition);
  desk.faults.push(
    ...checkAnswer(operation, made.status, data, edition).map((fault) => `answer of ${operation}: ${fault}`),
  );
  return { ...made, ...(data === undefined ? {} : { data }) };
}

function recognised(
  { prefix, edition }: Desk,
  method: string,
  url: URL,
  body: unknown,
): { readonly operation: string; readonly variables: Call['variables']; readonly faults: readonly string[] } {
  // Its schema is not part of the REST description.
  if (url.pathname === (prefix === '' ? '/graphql' : '/api/graphql'))
    return { operation: 'graphql', variables: {}, faults: [] };
  if (!url.pathname.startsWith(`${prefix}/`))
    return { operation: 'none', variables: {}, faults: [`no endpoint ${method} ${url.pathname}`] };
  const inner = new URL(url);
  inner.pathname = url.pathname.slice(prefix.length);
  const { operation = 'none', variables, faults } = checkRequest(method, inner, body, edition);
  return { operation, variables, faults };
}

function viewerOf(
  { token, tokens, viewer = 'github-actions[bot]' }: FakeGitHubOptions,
  given: string | undefined,
): FakeToken | undefined {
  const one = { login: viewer, rights: allRights };
  if (tokens !== undefined) return given === undefined ? undefined : tokens[given];
  return token === undefined || token === given ? one : undefined;
}

function transportFaults(
  { headers, url = '' }: IncomingMessage,
  token: string | undefined,
  raw: string,
): readonly string[] {
  return [
    ...(headers['user-agent'] === undefined ? ['no User-Agent'] : []),
    ...(token !== undefined && url.includes(token) ? ['the token is in the address'] : []),
    ...(raw !== '' && parsed(raw) === undefined ? ['the body is no JSON'] : []),
  ];
}

function send(
  response: ServerResponse,
  { status, data, headers = {} }: Answer,
  known: string | undefined,
  record: RecordedRequest,
): void {
  const text = data === undefined ? '' : JSON.stringify(data);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  const same = status === 200 && record.method === 'GET' && known === etag;
  record.status = same ? 304 : status;
  const plain = { 'x-ratelimit-remaining': '900', ...headers, ...(status === 200 ? { etag } : {}) };
  response.writeHead(
    record.status,
    text === '' || same ? plain : { ...plain, 'content-type': 'application/json; charset=utf-8' },
  );
  response.end(same ? '' : text);
}

/** The storage of artifacts is another host, which must never see the token. */
function store(state: State, faults: string[], request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://storage');
  const artifact = artifactOf(state, Number(url.pathname.split('/').at(-1)));
  if (request.headers.authorization !== undefined) faults.push('the storage of artifacts was shown the token');
  const there = artifact !== undefined && url.searchParams.get('sig') === 'secret-signature';
  response.writeHead(there ? 200 : 404, { 'content-type': there ? 'application/zip' : 'application/xml' });
  response.end(there ? (artifact.stored ?? artifact.zip) : '<Error/>');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
