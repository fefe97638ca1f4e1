/** Runs a workflow as GitHub would, as far as the examples go: `on`, `if`, `needs`, `matrix`, outputs, steps. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { pathMatcher } from '../../../src/model/glob.ts';
import { runAction } from '../../action-run.ts';
import { temporaryFolder } from '../../io/repository.ts';
import { inputFaults, knownActions } from './actions.ts';
import { type Contexts, evaluate, filled, holds, type Status, textOf, type Value, valueOf } from './expressions.ts';
import { machine, type Machine, runScript } from './machine.ts';
import { type Rights, rightsOf } from './permissions.ts';
import { combinations, type Job, readWorkflow, type Step, type Trigger, type Workflow } from './workflow.ts';
import type { FakeGitHub } from '../../fakes/github.ts';
import type { Happening, JobEnd, RunEnd, StepEnd, World } from './world.ts';

/** The token of every job. */
const token = 'token-of-the-job';

interface Bench {
  readonly world: World;
  readonly workflow: Workflow;
  readonly calls: string;
}

interface Place {
  readonly bench: Bench;
  readonly job: Job;
  readonly machine: Machine;
  readonly rights: Rights;
  readonly github: FakeGitHub;
  readonly contexts: Contexts;
}

export async function runWorkflow(world: World): Promise<RunEnd> {
  const workflow = readWorkflow(world.workflowFile);
  const trigger = workflow.on[world.happening.name];
  const calls = join(temporaryFolder(), 'calls');
  if (trigger === undefined || !fits(trigger, world.happening)) {
    return { isStarted: false, jobs: [], calls: [], artifacts: world.artifacts };
  }
  const ends: JobEnd[] = [];
  for (const id of ordered(workflow.jobs)) ends.push(...(await runJobs({ world, workflow, calls }, id, ends)));
  return { isStarted: true, jobs: ends, calls: linesOf(calls), artifacts: world.artifacts };
}

/** Branches (of a pull request: that it goes to) and types; whatever else a trigger may name the examples do not use. */
function fits(trigger: Trigger, happening: Happening): boolean {
  const { ref, payload } = happening;
  // Times of a schedule.
  if (Array.isArray(trigger)) return true;
  const { branches, types, workflows, inputs, ...others } = { ...trigger } as Record<string, unknown>;
  if (Object.keys(others).length > 0) throw new Error(`not run here: ${Object.keys(others).join(', ')}`);
  void [workflows, inputs];
  const name = refsOf(happening).base_ref ?? ref.replace(/^refs\/heads\//, '');
  if (Array.isArray(branches) && !pathMatcher(branches as string[])(name)) return false;
  return !Array.isArray(types) || types.includes(payload['action']);
}

function ordered(jobs: Workflow['jobs']): readonly string[] {
  const done: string[] = [];
  while (done.length < Object.keys(jobs).length) {
    const ready = Object.keys(jobs).filter(
      (id) => !done.includes(id) && needsOf(jobs[id]).every((need) => done.includes(need)),
    );
    if (ready.length === 0) throw new Error('jobs wait for each other');
    done.push(...ready);
  }
  return done;
}

function needsOf(job: Job | undefined): readonly string[] {
  return job?.needs === undefined ? [] : [job.needs].flat();
}

async function runJobs(bench: Bench, id: string, ends: readonly JobEnd[]): Promise<readonly JobEnd[]> {
  const job = bench.workflow.jobs[id];
  if (job === undefined) throw new Error(`no job ${id}`);
  const before = ends.filter((end) => needsOf(job).includes(end.id));
  const status: Status = before.some(({ result }) => result === 'failure') ? 'failure' : 'success';
  const skipped = before.some(({ result }) => result === 'skipped');
  const all: JobEnd[] = [];
  for (const matrix of combinations(job.strategy?.matrix)) {
    const contexts = jobContexts(bench, id, matrix, before);
    // A job whose need was skipped is skipped, unless it asks for the status itself.
    const runs = holds(job.if, contexts, skipped ? 'failure' : status);
    all.push(
      runs ? await runJob(bench, id, job, matrix, contexts) : { id, matrix, result: 'skipped', steps: [], outputs: {} },
    );
  }
  return all;
}

function jobContexts(
  { world, workflow }: Bench,
  id: string,
  matrix: Readonly<Record<string, Value>>,
  before: readonly JobEnd[],
): Contexts {
  const { happening, secrets, variables } = world;
  const own = { name: happening.ref.replace(/^refs\/(?:heads|tags|pull)\//, '') };
  const { base_ref = '', head_ref = '' } = refsOf(happening);
  return {
    github: {
      event_name: happening.name,
      event: happening.payload,
      sha: happening.sha,
      ref: happening.ref,
      ref_name: own.name,
      base_ref,
      head_ref,
      actor: happening.actor,
      repository: 'acme/shop',
      repository_owner: 'acme',
      workflow: workflow.name,
      job: id,
      run_id: '77',
      server_url: 'https://github.example',
      token,
    },
    secrets: happening.isUntrusted ? { GITHUB_TOKEN: token } : { ...secrets, GITHUB_TOKEN: token },
    vars: variables,
    matrix,
    needs: Object.fromEntries(before.map((end) => [end.id, { result: end.result, outputs: end.outputs }])),
    strategy: {},
    inputs: happening.payload['inputs'] ?? {},
  };
}

function refsOf({ payload }: Happening): { base_ref?: string; head_ref?: string } {
  const change = payload['pull_request'] as { base?: { ref?: string }; head?: { ref?: string } } | undefined;
  return change === undefined ? {} : { base_ref: change.base?.ref ?? '', head_ref: change.head?.ref ?? '' };
}

async function runJob(
  bench: Bench,
  id: string,
  job: Job,
  matrix: Readonly<Record<string, Value>>,
  outer: Contexts,
): Promise<JobEnd> {
  if (job['timeout-minutes'] === undefined) throw new Error(`job ${id} has no time-out`);
  const { world, workflow, calls } = bench;
  const rights = rightsOf(workflow.permissions, job.permissions, world.happening.isUntrusted);
  const github = await world.github(token, rights);
  const own = machine(world.programs, calls);
  const steps: StepEnd[] = [];
  const place: Place = { bench, job, machine: own, rights, github, contexts: outer };
  let status: Status = 'success';
  for (const step of job.steps) {
    const end = await runStep(step, place, steps, status);
    steps.push(end);
    if (end.outcome === 'failure' && step['continue-on-error'] !== true) status = 'failure';
  }
  const contexts = stepContexts(place, steps);
  const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, filled(text, contexts)] as const);
  return { id, matrix, result: status, steps, outputs: Object.fromEntries(outputs), github };
}

function stepContexts({ contexts, machine: own, job, bench }: Place, steps: readonly StepEnd[]): Contexts {
  const env: Record<string, string> = {};
  const declared = { ...bench.workflow.env, ...job.env };
  const runner = { temp: own.temporary, os: 'Linux', arch: 'X64', name: 'runner', tool_cache: '' };
  const more = {
    runner,
    job: { status: 'success', check_run_id: 42 },
    steps: Object.fromEntries(
      steps.map(({ name, outputs, outcome }) => [name, { outputs, outcome, conclusion: outcome }]),
    ),
  };
  for (const [name, text] of Object.entries(declared)) env[name] = filled(String(text), { ...contexts, ...more, env });
  return { ...contexts, ...more, env: { ...env, ...Object.fromEntries(own.environment) } };
}

async function runStep(step: Step, place: Place, before: readonly StepEnd[], status: Status): Promise<StepEnd> {
  const bare = stepContexts(place, before);
  const extra = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(String(text), bare)] as const);
  const contexts = {
    ...bare,
    env: { ...(bare['env'] as Readonly<Record<string, Value>>), ...Object.fromEntries(extra) },
  };
  const name = step.id ?? step.name ?? step.uses ?? 'step';
  if (!holds(step.if, contexts, status)) return { name, outcome: 'skipped', output: '', outputs: {} };
  try {
    const { code, output, outputs } = await (step.run === undefined
      ? use(step, place, contexts)
      : script(step, place, contexts));
    return { name, outcome: code === 0 ? 'success' : 'failure', output, outputs };
  } catch (error) {
    return { name, outcome: 'failure', output: String(error), outputs: {} };
  }
}

interface Done {
  readonly code: number;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
}

function script(step: Step, { machine: own, bench, github }: Place, contexts: Contexts): Promise<Done> {
  const folder = resolve(own.workspace, filled(step['working-directory'] ?? '.', contexts));
  const env = { ...variables(bench.world.happening, github), ...texts(contexts['env']) };
  return runScript(filled(step.run ?? '', contexts), own, env, folder);
}

async function use(step: Step, place: Place, contexts: Contexts): Promise<Done> {
  const [name = ''] = (step.uses ?? '').split('@');
  const given = Object.entries(step.with ?? {}).map(
    ([key, value]) => [key, textOf(valueOf(String(value), contexts))] as const,
  );
  const inputs = Object.fromEntries(given);
  if (name === 'netpol-gate/netpol-gate') return gate(inputs, place, contexts);
  const action = knownActions[name];
  if (action === undefined) throw new Error(`no action ${name} is known here`);
  const faults = inputFaults(action, Object.keys(inputs));
  if (faults.length > 0) throw new Error(`${name} ${faults.join(', ')}`);
  const { machine: own, rights, bench } = place;
  return { code: 0, output: '', outputs: action.run({ inputs, machine: own, world: bench.world, rights }) };
}

const actionFile = join(import.meta.dirname, '../../../action.yml');

/** The built Action, with the defaults of action.yml where the step gives nothing. */
async function gate(given: Readonly<Record<string, string>>, place: Place, contexts: Contexts): Promise<Done> {
  const { machine: own, github, bench } = place;
  const { inputs } = load(readFileSync(actionFile, 'utf8')) as {
    inputs: Readonly<Record<string, { default?: string }>>;
  };
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  if (unknown.length > 0) throw new Error(`netpol-gate has no input ${unknown.join(', ')}`);
  const defaults = Object.entries(inputs).flatMap(([name, { default: text }]) =>
    text === undefined ? [] : [[name, textOf(valueOf(text, contexts))] as const],
  );
  const { happening } = bench.world;
  const end = await runAction({
    workspace: own.workspace,
    event: happening.name,
    payload: happening.payload,
    api: github.address,
    actor: happening.actor,
    inputs: { ...Object.fromEntries(defaults), ...given },
    environment: {
      ...variables(happening, github),
      ...texts(contexts['env']),
      PATH: own.path,
      HOME: own.home,
      RUNNER_TEMP: own.temporary,
    },
  });
  return { code: end.code, output: `${end.stdout}${end.stderr}`, outputs: end.outputs };
}

function variables(happening: Happening, github: FakeGitHub): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: happening.actor,
    GITHUB_API_URL: github.address,
    GITHUB_EVENT_NAME: happening.name,
    GITHUB_REF: happening.ref,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '77',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_SHA: happening.sha,
  };
}

function texts(value: Value | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, Value>>);
  return Object.fromEntries(entries.map(([name, each]) => [name, textOf(each)]));
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

/** For tests of the runner itself. */
export { evaluate };
