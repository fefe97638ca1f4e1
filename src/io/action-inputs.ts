/** The inputs of action.yml and the run's own facts, read from the environment and checked. */
import { resolve } from 'node:path';
import { type DeliveryInputs, deliveryInputs } from './delivery-inputs.ts';
import type { EvidenceChoice } from './evidence-run.ts';
import { type InputProblem, type InputReader, inputReader } from './input-reader.ts';
import { type DirectAccess, directKubeconfig, isServerAddress } from './kube-direct.ts';
import { isFile, isFolder, noKubeconfig } from './named-files.ts';
import { plainLine, quoted } from './plain.ts';
import type { RenderedFolders } from './rendered.ts';
import { timeHelp, timeIn } from './time-text.ts';
import { isInside } from './tracked.ts';

/** `unknown` is a text that may be a secret in another form as well as the path of a file that is not there. */
export type KubeconfigInput = { readonly path: string } | { readonly text: string } | { readonly unknown: string };

/** Absent is what the user left empty: then the gate file, or its defaults, decide. */
export interface ActionInputs extends DeliveryInputs {
  /** Where the runner has checkouts made. */
  readonly workspace: string;
  readonly directory: string;
  readonly snapshot?: string;
  readonly kubeconfig?: KubeconfigInput;
  readonly context?: string;
  readonly plugins: readonly string[];
  readonly insecure: boolean;
  /** Whether the live API server is asked what it would refuse of the change. */
  readonly serverDryRun: boolean;
  /** The run of the default branch that hands over cluster and logs. */
  readonly evidence?: EvidenceChoice;
  readonly logs: readonly string[];
  readonly logFormat?: string;
  /** Records outside of it are left out; milliseconds since 1970, both inclusive. */
  readonly recordedBetween?: { readonly first: number; readonly last: number };
  readonly utcOffset?: number;
  /** Milliseconds. */
  readonly clockTolerance?: number;
  /** Milliseconds, added to the times of flow logs. */
  readonly clockSkew?: number;
  readonly gateFile?: string;
  readonly mode?: 'enforce' | 'report';
  readonly profile?: string;
  readonly rendered?: RenderedFolders;
  /** Reads who belongs to teams that may approve. */
  readonly approvalToken?: string;
}

/** All that the environment says of the inputs. */
export interface ReadInputs {
  /** Usable only where there are no problems: what has one is left out. */
  readonly inputs: ActionInputs;
  readonly problems: readonly InputProblem[];
  /** Inputs that the Action does not have, or that change nothing beside others, each as a sentence. */
  readonly warnings: readonly string[];
  /** Names of all inputs that the Action has. */
  readonly names: readonly string[];
}

/** Names that inputs may give, which live elsewhere. */
export interface InputWords {
  readonly formats: readonly string[];
  readonly profiles: readonly string[];
}

/** What GitHub says of the run. */
export interface RunFacts {
  readonly event: string;
  readonly eventPath: string | undefined;
  readonly actor: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workflow: string;
  /** Key of the job in its workflow; the legs of a matrix share it. */
  readonly job: string;
  /** Empty where the runner does not say. */
  readonly runId: string;
  readonly attempt: string;
  readonly server: string;
  readonly api: string;
  /** Address for GraphQL; empty where the runner does not say. */
  readonly graphql: string;
  /** The commit that actions/checkout would check out; empty where the runner does not say. */
  readonly sha: string;
  readonly workspace: string;
}

export function runFacts(environment: NodeJS.ProcessEnv = process.env): RunFacts {
  const text = (name: string, otherwise = ''): string => environment[name] ?? otherwise;
  return {
    event: text('GITHUB_EVENT_NAME'),
    eventPath: environment['GITHUB_EVENT_PATH'],
    actor: text('GITHUB_ACTOR'),
    repository: text('GITHUB_REPOSITORY'),
    workflow: text('GITHUB_WORKFLOW', 'workflow'),
    job: text('GITHUB_JOB', 'job'),
    runId: text('GITHUB_RUN_ID'),
    attempt: text('GITHUB_RUN_ATTEMPT', '1'),
    server: text('GITHUB_SERVER_URL', 'https://github.com'),
    api: text('GITHUB_API_URL', 'https://api.github.com'),
    graphql: text('GITHUB_GRAPHQL_URL'),
    sha: text('GITHUB_SHA'),
    workspace: text('GITHUB_WORKSPACE', process.cwd()),
  };
}

/** Never throws: what cannot be is a problem, and told with all others. `now` in milliseconds, for times relative to it. */
export function readInputs(
  { workspace }: Pick<RunFacts, 'workspace'>,
  words: InputWords,
  now: number,
  environment: NodeJS.ProcessEnv = process.env,
): ReadInputs {
  const from = inputReader(environment);
  const mode = from.oneOf('mode', ['enforce', 'report']);
  const inputs = {
    ...deliveryInputs(from),
    ...clusterInputs(from),
    ...optional('evidence', evidenceOf(from)),
    ...logInputs(from, words, now),
    workspace,
    directory: directoryOf(from, workspace),
    ...optional('gateFile', from.text('gate-file')),
    ...optional('mode', mode),
    ...optional('profile', from.oneOf('profile', words.profiles)),
    ...optional('rendered', renderedInputs(from)),
    ...optional('approvalToken', from.token('approval-token')),
  };
  const warnings = [...from.strangers(), ...ignoredBeside(from), ...idleIn(from)];
  return { inputs, problems: from.problems, warnings, names: [...from.asked] };
}

/** The folder of the checkout; a wrong one would have everything read elsewhere. */
function directoryOf(from: InputReader, workspace: string): string {
  const given = from.text('directory');
  const directory = resolve(workspace, given ?? '.');
  if (given === undefined) return directory;
  const outside = !isInside(directory, workspace);
  if (!outside && isFolder(directory)) return directory;
  const what = outside ? 'leads out of the workspace' : 'names no folder';
  const help = 'give the path of actions/checkout, relative to the workspace, or leave it out';
  from.complain('directory', `the input directory ${what}: ${quoted(given)}`, help);
  return resolve(workspace);
}

const ofJudging = [
  'snapshot',
  'kubeconfig',
  'server',
  'logs',
  'evidence-workflow',
  'rendered-base',
  'rendered-head',
  'gate-file',
];

/** What another run judged is told as it is. */
function ignoredBeside(from: InputReader): readonly string[] {
  if (from.text('deliver-report') === undefined) return [];
  const ignored = ofJudging.filter((name) => from.text(name) !== undefined);
  if (ignored.length === 0) return [];
  return [`deliver-report tells what another run judged, and judges nothing: ignored is ${ignored.join(', ')}`];
}

/** A workflow that serves several clusters may give them always. */
function idleIn(from: InputReader): readonly string[] {
  if (from.text('deliver-report') !== undefined) return [];
  // What has a problem counts as left out, and so does `insecure: false`.
  const wrong = new Set(from.problems.map(({ input }) => input));
  const isGiven = (name: string): boolean => from.text(name) !== undefined && !wrong.has(name);
  const isOff = (name: string): boolean => name === 'insecure' && /^false$/i.test(from.text(name) ?? '');
  const given = (names: readonly string[]): readonly string[] => names.filter((name) => isGiven(name) && !isOff(name));
  const idle = (names: readonly string[], why: string): readonly string[] =>
    names.length === 0 ? [] : [`${names.join(', ')} ${names.length === 1 ? 'changes' : 'change'} nothing: ${why}`];
  const isUsed = (...names: readonly string[]): boolean => given(names).length > 0;
  const direct = 'a server that is named has its token, and no plug-in is run';
  const ofFile = isUsed('snapshot') && !isUsed('kubeconfig', 'server') ? ['context', 'exec-plugins', 'insecure'] : [];
  const ofLogs = ['log-format', 'since', 'until', 'utc-offset', 'clock-tolerance', 'clock-skew'];
  return [
    ...idle(isUsed('server') ? given(['exec-plugins']) : [], direct),
    ...idle(given(ofFile), 'the cluster is a snapshot, and no kubeconfig is given'),
    ...idle(isUsed('logs', 'evidence-workflow') ? [] : given(ofLogs), 'no log is given'),
  ];
}

function renderedInputs(from: InputReader): RenderedFolders | undefined {
  const [base, head] = [from.text('rendered-base'), from.text('rendered-head')];
  if (base !== undefined && head !== undefined) return { base, head };
  if (base !== undefined || head !== undefined)
    from.complain(
      base === undefined ? 'rendered-head' : 'rendered-base',
      'one of rendered-base and rendered-head is given without the other',
      'render both sides in the same way, each into a folder of its own',
    );
  return undefined;
}

type ClusterInput = 'snapshot' | 'kubeconfig' | 'context' | 'plugins' | 'insecure' | 'serverDryRun';

function clusterInputs(from: InputReader): Pick<ActionInputs, ClusterInput> {
  const insecure = from.flag('insecure') ?? false;
  const [snapshot, ownKubeconfig, direct] = [from.text('snapshot'), kubeconfigFrom(from), directFrom(from)];
  for (const other of direct === undefined ? [] : ['snapshot', 'kubeconfig', 'context'])
    if (from.text(other) !== undefined)
      from.complain('server', `both server and ${other} are given`, 'name one of them');
  const kubeconfig = ownKubeconfig ?? (direct && { text: directKubeconfig(direct, insecure) });
  if (snapshot !== undefined && ownKubeconfig !== undefined)
    from.complain('snapshot', 'both snapshot and kubeconfig are given', 'name one of them');
  return {
    ...optional('snapshot', snapshot),
    ...optional('kubeconfig', kubeconfig),
    ...optional('context', from.text('context')),
    plugins: from.lines('exec-plugins'),
    insecure,
    serverDryRun: from.flag('server-dry-run') ?? false,
  };
}

/** Server, token and authority; what lacks or cannot be is a complaint each. The token is never repeated. */
function directFrom(from: InputReader): DirectAccess | undefined {
  const help = 'give it as https://host:port';
  const server = from.parsed('server', (text) => (isServerAddress(text) ? text : undefined), 'https address', help);
  const [token, authority] = [from.token('cluster-token'), authorityFrom(from)];
  if (from.text('server') === undefined) {
    for (const name of ['cluster-token', 'certificate-authority'])
      if (from.text(name) !== undefined)
        from.complain(name, `the input ${name} is given without server`, 'name the API server, or give a kubeconfig');
    return undefined;
  }
  if (from.text('cluster-token') === undefined)
    from.complain(
      'cluster-token',
      'the input server is given without cluster-token',
      'look whether the secret that it names exists and is not empty',
      'evidence',
    );
  if (server === undefined || token === undefined) return undefined;
  return { server, token, ...(authority === undefined ? {} : { authority }) };
}

function authorityFrom(from: InputReader): DirectAccess['authority'] {
  const value = from.text('certificate-authority');
  if (value === undefined) return undefined;
  if (value.includes('-----BEGIN CERTIFICATE-----')) return { text: value };
  const plain = unpacked(value);
  if (plain.includes('-----BEGIN CERTIFICATE-----')) return { text: plain };
  if (isFile(value)) return { path: resolve(value) };
  const help = 'give one of them, or the certificates in base64';
  const message = 'the input certificate-authority is neither the path of a file nor certificates in PEM';
  from.complain('certificate-authority', message, help);
  return undefined;
}

function evidenceOf(from: InputReader): EvidenceChoice | undefined {
  const fileOf = (text: string): string | undefined =>
    /^(?:\.github\/workflows\/)?(\w[\w.-]{0,200}\.ya?ml)$/.exec(text)?.[1];
  const help = 'give the name of a file in .github/workflows, such as evidence.yml';
  const workflow = from.parsed('evidence-workflow', fileOf, 'workflow file', help);
  const nameOf = (text: string): string | undefined => (/^[^\p{Cc}"*/:<>?\\|]{1,250}$/u.test(text) ? text : undefined);
  const artifact = from.parsed(
    'evidence-artifact',
    nameOf,
    'name of an artifact',
    'give one without any of "*/:<>?\\|',
  );
  if (workflow !== undefined) return { workflow, artifact: artifact ?? 'netpol-gate-evidence' };
  if (artifact !== undefined && from.text('evidence-workflow') === undefined)
    from.complain('evidence-artifact', 'the input evidence-artifact is given without evidence-workflow', help);
  return undefined;
}

type LogInput = 'logs' | 'logFormat' | 'recordedBetween' | 'utcOffset' | 'clockTolerance' | 'clockSkew';

function logInputs(from: InputReader, { formats }: InputWords, now: number): Pick<ActionInputs, LogInput> {
  const offset = from.number('utc-offset', /^[+-]?\d{1,3}$/, 'number', 'give minutes east of UTC, such as 60');
  const tolerance = from.number('clock-tolerance', /^\d{1,3}(?:\.\d{1,3})?$/, 'number', 'give seconds, such as 5');
  const skewHelp = 'give the seconds to add to the times of flow logs, such as 30 or -30';
  const skew = from.number('clock-skew', /^[+-]?\d{1,6}(?:\.\d{1,3})?$/, 'number', skewHelp);
  return {
    logs: from.lines('logs'),
    ...optional('logFormat', from.someOf('log-format', formats)),
    ...optional('recordedBetween', spanOf(from, now)),
    ...optional('utcOffset', offset),
    ...optional('clockTolerance', tolerance === undefined ? undefined : tolerance * 1_000),
    ...optional('clockSkew', skew === undefined ? undefined : skew * 1_000),
  };
}

function spanOf(from: InputReader, now: number): ActionInputs['recordedBetween'] {
  const [first, last] = (['since', 'until'] as const).map((name) =>
    from.parsed(name, (text) => timeIn(text, now, name === 'until'), 'time', timeHelp),
  );
  if (first === undefined && last === undefined) return undefined;
  const span = { first: first ?? -Infinity, last: last ?? Infinity };
  if (span.first > span.last)
    from.complain('since', 'the input since is later than until', 'give the earlier time first');
  return span;
}

/** A kubeconfig has many lines, or is JSON, or either of it in base64. What is no file may be a secret, and is never repeated. */
function kubeconfigFrom(from: InputReader): KubeconfigInput | undefined {
  const value = from.text('kubeconfig');
  if (value === undefined) return undefined;
  const plain = unpacked(value);
  if (/["']?clusters["']?\s*:/.test(plain)) return { text: plain };
  if (value.includes('\n') || value.startsWith('{')) return { text: value };
  if (isFile(value)) return { path: value };
  const { message, help } = noKubeconfig;
  from.complain('kubeconfig', message, help, 'evidence');
  return { unknown: value };
}

/** What a text in base64 stands for; nothing for one that is none. */
function unpacked(text: string): string {
  return /^[\w+/=\s]+$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : '';
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

/** Lines for the log that the runner will not take for commands. */
export function logLines(text: string): string {
  return text
    .split('\n')
    .map((line) => plainLine(line, 1000))
    .join('\n');
}
