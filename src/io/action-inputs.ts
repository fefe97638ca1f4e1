/** The inputs of action.yml and the run's own facts, read from the environment and checked. */
import { getBooleanInput, getInput, getMultilineInput } from '@actions/core';
import { join } from 'node:path';
import { UsableError } from '../model/host.ts';
import { plainLine, quoted } from './plain.ts';

/** What can be read without complaint, so that a complaint about the rest can be delivered. */
export interface DeliveryInputs {
  readonly token: string;
  readonly checkRun?: number;
  readonly comment: 'auto' | 'always' | 'never';
  readonly commentId: string;
  /** Revisions that go before what the event says. */
  readonly base?: string;
  readonly head?: string;
  readonly reports: Readonly<Record<'json' | 'sarif' | 'markdown' | 'text', string | undefined>>;
}

/** Absent is what the user left empty: then the gate file, or its defaults, decide. */
export interface ActionInputs extends DeliveryInputs {
  readonly directory: string;
  readonly snapshot?: string;
  readonly kubeconfig?: { readonly path: string } | { readonly text: string };
  readonly context?: string;
  readonly plugins: readonly string[];
  readonly insecure: boolean;
  readonly logs: readonly string[];
  readonly logFormat?: string;
  readonly utcOffset?: number;
  /** Milliseconds. */
  readonly clockTolerance?: number;
  /** Milliseconds, added to the times of flow logs. */
  readonly clockSkew?: number;
  readonly gateFile?: string;
  readonly mode?: 'enforce' | 'report';
}

/** What GitHub says of the run. */
export interface RunFacts {
  readonly event: string;
  readonly eventPath: string | undefined;
  readonly actor: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workflow: string;
  readonly server: string;
  readonly api: string;
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
    server: text('GITHUB_SERVER_URL', 'https://github.com'),
    api: text('GITHUB_API_URL', 'https://api.github.com'),
    workspace: text('GITHUB_WORKSPACE', process.cwd()),
  };
}

const commentModes = ['auto', 'always', 'never'] as const;

export function deliveryInputs(): DeliveryInputs {
  const [checkRun, comment] = [given('check-run-id'), given('comment')];
  return {
    token: getInput('token'),
    ...(checkRun !== undefined && /^\d{1,15}$/.test(checkRun) ? { checkRun: Number(checkRun) } : {}),
    comment: commentModes.find((mode) => mode === comment) ?? 'auto',
    commentId: given('comment-id') ?? 'default',
    ...optional('base', given('base-ref')),
    ...optional('head', given('head-ref')),
    reports: {
      json: given('report-json'),
      sarif: given('report-sarif'),
      markdown: given('report-markdown'),
      text: given('report-text'),
    },
  };
}

/** UsableError for an input that cannot be what it should. */
export function actionInputs({ workspace }: RunFacts): ActionInputs {
  checkDigits('check-run-id');
  const utcOffset = offset();
  const clockTolerance = tolerance();
  const clockSkew = skew();
  oneOf('comment', commentModes);
  const mode = oneOf('mode', ['enforce', 'report']);
  return {
    ...deliveryInputs(),
    directory: join(workspace, given('directory') ?? '.'),
    ...optional('snapshot', given('snapshot')),
    ...optional('kubeconfig', kubeconfig()),
    ...optional('context', given('context')),
    plugins: getMultilineInput('exec-plugins'),
    insecure: given('insecure') !== undefined && getBooleanInput('insecure'),
    logs: getMultilineInput('logs'),
    ...optional('logFormat', given('log-format')),
    ...(utcOffset === undefined ? {} : { utcOffset }),
    ...(clockTolerance === undefined ? {} : { clockTolerance }),
    ...(clockSkew === undefined ? {} : { clockSkew }),
    ...optional('gateFile', given('gate-file')),
    ...(mode === undefined ? {} : { mode }),
  };
}

function given(name: string): string | undefined {
  const value = getInput(name);
  return value === '' ? undefined : value;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

function oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
  const value = given(name);
  const word = words.find((each) => each === value);
  if (value === undefined || word !== undefined) return word;
  throw new UsableError(`the input ${name} cannot be ${quoted(value)}`, `give one of ${words.join(', ')}`);
}

function checkDigits(name: string): void {
  const value = given(name);
  if (value === undefined || /^\d{1,15}$/.test(value)) return;
  throw new UsableError(`the input ${name} is no number: ${quoted(value)}`, 'leave it out: its default is right');
}

function offset(): number | undefined {
  const value = given('utc-offset');
  if (value === undefined) return undefined;
  if (/^[+-]?\d{1,3}$/.test(value)) return Number(value);
  throw new UsableError(`the input utc-offset is no number: ${quoted(value)}`, 'give minutes east of UTC, such as 60');
}

function tolerance(): number | undefined {
  const value = given('clock-tolerance');
  if (value === undefined) return undefined;
  if (/^\d{1,3}(?:\.\d{1,3})?$/.test(value)) return Number(value) * 1_000;
  throw new UsableError(`the input clock-tolerance is no number: ${quoted(value)}`, 'give seconds, such as 5');
}

function skew(): number | undefined {
  const value = given('clock-skew');
  if (value === undefined) return undefined;
  if (/^[+-]?\d{1,6}(?:\.\d{1,3})?$/.test(value)) return Number(value) * 1_000;
  throw new UsableError(
    `the input clock-skew is no number: ${quoted(value)}`,
    'give the seconds to add to the times of flow logs, such as 30 or -30',
  );
}

/** A kubeconfig has many lines, or is JSON; a path is neither. */
function kubeconfig(): ActionInputs['kubeconfig'] {
  const value = given('kubeconfig');
  if (value === undefined) return undefined;
  return value.includes('\n') || value.startsWith('{') ? { text: value } : { path: value };
}

/** Lines for the log that the runner will not take for commands. */
export function logLines(text: string): string {
  return text
    .split('\n')
    .map((line) => plainLine(line, 1000))
    .join('\n');
}
