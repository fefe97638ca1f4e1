/** Actions that the examples use: their inputs as their own action.yml has them, and as much of their work as is seen here. */
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository, temporaryFolder } from '../../io/repository.ts';
import type { Machine } from './machine.ts';
import type { Rights } from './permissions.ts';
import type { World } from './world.ts';

export interface ActionCall {
  readonly inputs: Readonly<Record<string, string>>;
  readonly machine: Machine;
  readonly world: World;
  readonly rights: Rights;
}

type Outputs = Readonly<Record<string, string>>;

interface KnownAction {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Throws what would fail the step. */
  readonly run: (call: ActionCall) => Outputs;
}

const root = join(import.meta.dirname, '../../..');
const dist = process.env['NETPOL_GATE_DIST'] ?? join(root, 'dist');

function checkout({ inputs, machine, world, rights }: ActionCall): Outputs {
  const folder = join(machine.workspace, inputs['path'] ?? '.');
  if (inputs['repository'] !== undefined) {
    if (inputs['repository'] !== 'netpol-gate/netpol-gate') throw new Error(`no repository ${inputs['repository']}`);
    mkdirSync(folder, { recursive: true });
    symlinkSync(dist, join(folder, 'dist'));
    return {};
  }
  if (rights['contents'] === undefined) throw new Error('the token cannot read the repository');
  mkdirSync(folder, { recursive: true });
  const clone = repository(folder);
  const depth = Number(inputs['fetch-depth'] ?? 1);
  // A second checkout into the same folder finds the repository of the first.
  if (clone.git('remote') === '') clone.git('remote', 'add', 'origin', pathToFileURL(world.repository.folder).href);
  const what = inputs['ref'] === undefined || inputs['ref'] === '' ? world.happening.sha : inputs['ref'];
  clone.git('fetch', '-q', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', what);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return { commit: clone.git('rev-parse', 'HEAD') };
}

function upload({ inputs, machine, world }: ActionCall): Outputs {
  const paths = lines(inputs['path'] ?? '').map((path) => resolve(machine.workspace, path));
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) {
    if (inputs['if-no-files-found'] === 'error') throw new Error('no files were found');
    return {};
  }
  const name = inputs['name'] ?? 'artifact';
  if (world.artifacts.has(name) && inputs['overwrite'] !== 'true') throw new Error(`an artifact ${name} exists`);
  const folder = temporaryFolder();
  const [only] = there;
  if (there.length === 1 && only !== undefined && statSync(only).isDirectory())
    cpSync(only, folder, { recursive: true });
  else for (const path of there) cpSync(path, join(folder, basename(path)), { recursive: true });
  world.artifacts.set(name, folder);
  return { 'artifact-id': '1' };
}

function download({ inputs, machine, world, rights }: ActionCall): Outputs {
  const run = inputs['run-id'];
  if (run !== undefined && (inputs['github-token'] ?? '') === '') throw new Error('other runs need a github-token');
  if (run !== undefined && rights['actions'] === undefined)
    throw new Error('the token cannot read artifacts of other runs');
  const artifacts = run === undefined ? world.artifacts : world.otherRuns?.get(run);
  const folder = artifacts?.get(inputs['name'] ?? '');
  if (folder === undefined) throw new Error(`no artifact ${inputs['name'] ?? ''}`);
  const path = resolve(machine.workspace, inputs['path'] ?? '.');
  cpSync(folder, path, { recursive: true });
  return { 'download-path': path };
}

/** An identity by OpenID Connect, which runs of untrusted changes do not get. */
function needsIdentity({ rights, world }: ActionCall): void {
  if (rights['id-token'] !== 'write' || world.happening.isUntrusted) throw new Error('no id-token to exchange');
}

function aws(call: ActionCall): Outputs {
  needsIdentity(call);
  call.machine.environment.set('AWS_REGION', call.inputs['aws-region'] ?? '');
  call.machine.environment.set('AWS_ACCESS_KEY_ID', 'key-of-the-role');
  call.machine.environment.set('AWS_SECRET_ACCESS_KEY', 'secret-of-the-role');
  return {};
}

/** Written into the workspace, as the real one does. */
function gke({ machine, world }: ActionCall): Outputs {
  if (!machine.environment.has('GOOGLE_APPLICATION_CREDENTIALS'))
    throw new Error('log in with google-github-actions/auth first');
  const file = join(machine.workspace, 'gha-kubeconfig-1');
  writeFileSync(file, world.kubeconfig ?? '');
  machine.environment.set('KUBECONFIG', file);
  return {};
}

function google(call: ActionCall): Outputs {
  needsIdentity(call);
  const file = join(call.machine.workspace, 'gha-creds-1.json');
  writeFileSync(file, '{}');
  call.machine.environment.set('GOOGLE_APPLICATION_CREDENTIALS', file);
  return {};
}

function azure(call: ActionCall): Outputs {
  needsIdentity(call);
  writeFileSync(join(call.machine.home, 'azure-login'), 'yes');
  return {};
}

function sarif({ inputs, machine, rights, world }: ActionCall): Outputs {
  if (rights['security-events'] !== 'write' || world.happening.isUntrusted)
    throw new Error('the token cannot upload alerts');
  const file = resolve(machine.workspace, inputs['sarif_file'] ?? '');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  if (version !== '2.1.0') throw new Error('no SARIF 2.1.0');
  return { 'sarif-id': '1' };
}

const none = (): Outputs => ({});

/** By name without `@`. */
export const knownActions: Readonly<Record<string, KnownAction>> = {
  'actions/checkout': {
    required: [],
    optional: ['repository', 'ref', 'path', 'fetch-depth', 'persist-credentials', 'token', 'sparse-checkout'],
    run: checkout,
  },
  'actions/upload-artifact': {
    required: ['path'],
    optional: ['name', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite', 'include-hidden-files'],
    run: upload,
  },
  'actions/download-artifact': {
    required: [],
    optional: ['name', 'path', 'run-id', 'github-token', 'repository', 'artifact-ids', 'pattern', 'merge-multiple'],
    run: download,
  },
  'aws-actions/configure-aws-credentials': {
    required: ['aws-region'],
    optional: ['role-to-assume', 'role-session-name', 'role-duration-seconds', 'audience', 'mask-aws-account-id'],
    run: aws,
  },
  'google-github-actions/auth': {
    required: [],
    optional: [
      'project_id',
      'workload_identity_provider',
      'service_account',
      'create_credentials_file',
      'token_format',
    ],
    run: google,
  },
  'google-github-actions/get-gke-credentials': {
    required: ['cluster_name'],
    optional: ['location', 'project_id', 'context_name', 'namespace', 'use_dns_based_endpoint', 'use_internal_ip'],
    run: gke,
  },
  'azure/login': {
    required: [],
    optional: ['client-id', 'tenant-id', 'subscription-id', 'audience', 'environment'],
    run: azure,
  },
  'azure/use-kubelogin': { required: [], optional: ['kubelogin-version', 'skip-cache'], run: none },
  'github/codeql-action/upload-sarif': {
    required: [],
    optional: ['sarif_file', 'category', 'checkout_path', 'token', 'wait-for-processing'],
    run: sarif,
  },
};

/** Names that an action does not have, and those that it lacks. */
export function inputFaults(action: KnownAction, given: readonly string[]): readonly string[] {
  const known = [...action.required, ...action.optional];
  return [
    ...given.filter((name) => !known.includes(name)).map((name) => `has no input ${name}`),
    ...action.required.filter((name) => !given.includes(name)).map((name) => `needs the input ${name}`),
  ];
}

function lines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** The folder of the built Action. */
export const actionFolder = dirname(dist);
