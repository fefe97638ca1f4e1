/** A GitHub on loopback: it keeps comments and check runs, and takes only what the real one describes. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Checked, checkRequest } from './openapi.ts';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly operation: string;
  readonly body: unknown;
}

export interface FakeGitHub {
  readonly address: string;
  readonly requests: readonly RecordedRequest[];
  /** What no request may have: everything that the description forbids. Must stay empty. */
  readonly faults: readonly string[];
  readonly comments: readonly FakeComment[];
  /** Output of each check run as a reader sees it: texts replaced, annotations appended. */
  readonly checkRuns: ReadonlyMap<number, { title: string; summary: string; text: string; annotations: unknown[] }>;
  close(): Promise<void>;
}

export interface FakeGitHubOptions {
  readonly token?: string;
  readonly comments?: readonly FakeComment[];
  /** Head of every pull request. */
  readonly head?: string;
  /** Whose token it is; `github-actions[bot]` by default. */
  readonly viewer?: string;
  /** A status instead of the work, `hang` for no answer at all, `late` for an error after the work is done. */
  readonly disturb?: (operation: string, count: number) => number | 'hang' | 'late' | undefined;
}

const leak = 'server says: token=abc ##[add-mask]leak';

export async function fakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const requests: RecordedRequest[] = [];
  const faults: string[] = [];
  const comments = [...(options.comments ?? [])];
  const checkRuns: Map<number, { title: string; summary: string; text: string; annotations: unknown[] }> = new Map();
  const viewer = options.viewer ?? 'github-actions[bot]';

  const work = (checked: Checked, url: URL, body: Record<string, unknown>): { status: number; data: unknown } => {
    const id = (name: string): number => Number(checked.variables[name]);
    switch (checked.operation) {
      case 'checks/update': {
        const output = (body['output'] ?? {}) as Record<string, unknown>;
        const before = checkRuns.get(id('check_run_id'));
        const text = (key: 'title' | 'summary' | 'text'): string =>
          (output[key] as string | undefined) ?? before?.[key] ?? '';
        const annotations = [
          ...(before?.annotations ?? []),
          ...((output['annotations'] as unknown[] | undefined) ?? []),
        ];
        checkRuns.set(id('check_run_id'), {
          title: text('title'),
          summary: text('summary'),
          text: text('text'),
          annotations,
        });
        return { status: 200, data: { id: id('check_run_id') } };
      }
      case 'issues/list-comments': {
        const size = Number(url.searchParams.get('per_page') ?? 30);
        const start = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
        return { status: 200, data: comments.slice(start, start + size) };
      }
      case 'issues/create-comment': {
        const type = viewer.endsWith('[bot]') ? 'Bot' : 'User';
        comments.push({ id: 900 + comments.length, body: body['body'] as string, user: { login: viewer, type } });
        return { status: 201, data: comments.at(-1) };
      }
      case 'issues/update-comment': {
        const comment = comments.find((each) => each.id === id('comment_id'));
        if (comment === undefined) return { status: 404, data: {} };
        comment.body = body['body'] as string;
        return { status: 200, data: comment };
      }
      case 'pulls/get':
        return { status: 200, data: { number: id('pull_number'), head: { sha: options.head } } };
      case 'graphql':
        return { status: 200, data: { data: { viewer: { login: viewer } } } };
      default:
        return { status: 501, data: {} };
    }
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const method = request.method ?? '';
      // Its schema is not part of the REST description.
      const checked: Checked =
        url.pathname === '/graphql'
          ? { operation: 'graphql', variables: {}, faults: [] }
          : checkRequest(method, url, body);
      const operation = checked.operation ?? 'none';
      requests.push({ method, path: `${url.pathname}${url.search}`, operation, body });
      faults.push(...[...checked.faults, ...limitFaults(body)].map((fault) => `${operation}: ${fault}`));
      const send = (status: number, data: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(data));
      };
      if (options.token !== undefined && request.headers.authorization !== `token ${options.token}`)
        return send(401, { message: leak });
      const count = requests.filter((each) => each.operation === operation).length;
      const disturbance = options.disturb?.(operation, count);
      if (disturbance === 'hang') return;
      if (typeof disturbance === 'number') return send(disturbance, { message: leak });
      if (checked.faults.length > 0 || limitFaults(body).length > 0) return send(422, { message: leak });
      const { status, data } = work(checked, url, (body ?? {}) as Record<string, unknown>);
      if (disturbance === 'late') return send(502, { message: leak });
      send(status, data);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    faults,
    comments,
    checkRuns,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** Limits that GitHub enforces and describes in words only. */
function limitFaults(body: unknown): readonly string[] {
  const { body: comment, output } = (body ?? {}) as {
    body?: string;
    output?: { title?: string; annotations?: { title?: string; message: string; start_line: number; path: string }[] };
  };
  const annotations = output?.annotations ?? [];
  return [
    ...((comment ?? '').length > 65_536 ? ['the comment is too long'] : []),
    ...((output?.title ?? '').length > 255 ? ['the title is too long'] : []),
    ...annotations.flatMap(({ title, message, start_line: line, path }) => [
      ...((title ?? '').length > 255 ? ['an annotation title is too long'] : []),
      ...(Buffer.byteLength(message) > 65_536 ? ['an annotation message is too long'] : []),
      ...(line < 1 || path.startsWith('/') ? ['an annotation stands nowhere'] : []),
    ]),
  ];
}
