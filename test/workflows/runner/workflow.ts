/** A workflow file as the runner of the tests needs it. Whether it is a valid one is asked of GitHub's parser elsewhere. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Value } from './expressions.ts';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string | number | boolean>>;
  readonly 'continue-on-error'?: boolean;
  readonly 'working-directory'?: string;
}

export type Permissions = Readonly<Record<string, string>>;

export interface Job {
  readonly if?: string | boolean;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly strategy?: { readonly 'fail-fast'?: boolean; readonly matrix?: Readonly<Record<string, readonly Value[]>> };
  readonly env?: Readonly<Record<string, string | number | boolean>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

export type Trigger = Readonly<Record<string, unknown>> | null;

export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, Trigger>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress'?: string | boolean };
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function readWorkflow(file: string): Workflow {
  return load(readFileSync(file, 'utf8')) as Workflow;
}

/** Every combination of a matrix; `include` adds whole ones. One empty combination without a matrix. */
export function combinations(
  matrix: NonNullable<Job['strategy']>['matrix'],
): readonly Readonly<Record<string, Value>>[] {
  if (matrix === undefined) return [{}];
  const { include = [], ...axes } = matrix;
  const crossed = Object.entries(axes).reduce<readonly Readonly<Record<string, Value>>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return [
    ...(Object.keys(axes).length === 0 ? [] : crossed),
    ...(include as readonly Readonly<Record<string, Value>>[]),
  ];
}
