/** The GitHub of the tests; it lives in the folder of the same name. */
export { fakeGitHub } from './github/server.ts';
export type {
  FakeArtifact,
  FakeCheck,
  FakeComment,
  FakeGitHub,
  FakeGitHubOptions,
  FakeOutput,
  FakePullRequest,
  FakeReview,
  FakeToken,
  FakeWorkflowRun,
  RecordedRequest,
} from './github/state.ts';
export type { Disturbance } from './github/disturbances.ts';
export { allRights, readRights } from './github/rights.ts';
