/** What a run of a workflow happens in: a repository, an event, secrets, a GitHub, artifacts of this and other runs. */
import type { FakeGitHub } from '../../fakes/github.ts';
import type { Repository } from '../../io/repository.ts';
import type { Value } from './expressions.ts';

export interface Happening {
  readonly name: string;
  readonly payload: Readonly<Record<string, Value>>;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
  readonly actor: string;
  /** A fork or Dependabot: no secrets, no identity for clouds, a token that only reads. */
  readonly isUntrusted: boolean;
}

/** Artifacts of one run, each a folder. */
export type Artifacts = Map<string, string>;

export interface World {
  readonly repository: Repository;
  readonly happening: Happening;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** Scripts of programs that stand in for those of clouds and renderers. */
  readonly programs: Readonly<Record<string, string>>;
  /** Contents of the kubeconfig that a login action writes. */
  readonly kubeconfig?: string;
  /** A GitHub that gives the token of a job these rights. */
  readonly github: (token: string, rights: Readonly<Record<string, 'read' | 'write'>>) => Promise<FakeGitHub>;
  readonly artifacts: Artifacts;
  /** Artifacts of other runs, by run id. */
  readonly otherRuns?: ReadonlyMap<string, Artifacts>;
  readonly workflowFile: string;
}

export interface StepEnd {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface JobEnd {
  readonly id: string;
  readonly matrix: Readonly<Record<string, Value>>;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly steps: readonly StepEnd[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly github?: FakeGitHub;
}

export interface RunEnd {
  /** Whether an event starts the workflow at all. */
  readonly isStarted: boolean;
  readonly jobs: readonly JobEnd[];
  /** Calls of programs, in order. */
  readonly calls: readonly string[];
  readonly artifacts: Artifacts;
}
