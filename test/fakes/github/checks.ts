/** Check runs: texts are replaced, annotations appended, and what a request does not name stays. */
import { type Answer, type Call, type FakeOutput, type Handler, notFound, page, type State } from './state.ts';

const create: Handler = (state, { body, viewer, url }) => {
  // Neither OAuth apps nor personal tokens may.
  if (!viewer.login.endsWith('[bot]'))
    return { status: 403, data: { message: 'You must authenticate via a GitHub App.' } };
  const id = state.nextId();
  const [name, headSha] = [body['name'] as string, body['head_sha'] as string];
  state.checks.set(id, { id, name, headSha, status: 'queued', conclusion: null, externalId: null });
  write(state, id, body);
  return { status: 201, data: shown(state, id, url) };
};

const update: Handler = (state, { body, variables, url }) => {
  const id = Number(variables['check_run_id']);
  if (!state.checks.has(id)) return notFound;
  write(state, id, body);
  return { status: 200, data: shown(state, id, url) };
};

const get: Handler = (state, { variables, url }) => {
  const id = Number(variables['check_run_id']);
  return state.checks.has(id) ? { status: 200, data: shown(state, id, url) } : notFound;
};

const listForRef: Handler = async (state, call) => {
  const ref = call.variables['ref'] ?? '';
  const sha = (await state.git?.commitOf(ref)) ?? ref;
  const name = call.query.get('check_name');
  const runs = [...state.checks.values()].filter(
    (each) => each.headSha === sha && (name === null || each.name === name),
  );
  const all = runs.map(({ id }) => shown(state, id, call.url));
  return page(all, call, (items) => ({ total_count: all.length, check_runs: items }));
};

const listAnnotations: Handler = (state, call): Answer => {
  const output = state.outputs.get(Number(call.variables['check_run_id']));
  return page(output?.annotations ?? [], call);
};

function write(state: State, id: number, body: Call['body']): void {
  const check = state.checks.get(id);
  if (check !== undefined) {
    const conclusion = body['conclusion'] as string | undefined;
    check.status = conclusion === undefined ? ((body['status'] as string | undefined) ?? check.status) : 'completed';
    check.conclusion = conclusion ?? check.conclusion;
    check.externalId = (body['external_id'] as string | undefined) ?? check.externalId;
  }
  const output = body['output'] as Partial<FakeOutput> | undefined;
  if (output === undefined) return;
  const before = state.outputs.get(id);
  state.outputs.set(id, {
    title: output.title ?? before?.title ?? '',
    summary: output.summary ?? before?.summary ?? '',
    text: output.text ?? before?.text ?? '',
    annotations: [...(before?.annotations ?? []), ...(output.annotations ?? [])],
  });
}

function shown(state: State, id: number, url: string): object {
  const check = state.checks.get(id);
  const output = state.outputs.get(id);
  return {
    id,
    name: check?.name,
    head_sha: check?.headSha,
    status: check?.status,
    conclusion: check?.conclusion ?? null,
    external_id: check?.externalId ?? null,
    url,
    html_url: `https://github.example/runs/${id}`,
    output: {
      title: output?.title ?? null,
      summary: output?.summary ?? null,
      text: output?.text ?? null,
      annotations_count: output?.annotations.length ?? 0,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  };
}

export const checkHandlers: Readonly<Record<string, Handler>> = {
  'checks/create': create,
  'checks/update': update,
  'checks/get': get,
  'checks/list-for-ref': listForRef,
  'checks/list-annotations': listAnnotations,
};
