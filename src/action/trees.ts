/** Where the two trees of a run come from: a checkout, or GitHub's API where there is none or none may be trusted. */
import * as core from '@actions/core';
import type { ActionInputs, RunFacts } from '../io/action-inputs.ts';
import { refuseForeignCheckout } from '../io/foreign-checkout.ts';
import { type CommitChoice, eventTrees, isRepository, remoteTip, treeAt, type TreePair } from '../io/git.ts';
import { repositoryClient } from '../io/github-client.ts';
import type { EventFacts } from '../io/github-event.ts';
import { type RepositoryReader, repositoryReader } from '../io/github-read.ts';
import { settledFacts } from '../io/github-run.ts';
import { apiEventTrees, apiTip, apiTreeAt } from '../io/github-trees.ts';
import { isManifestName } from '../manifests/entries.ts';
import { type Tree, UsableError } from '../model/host.ts';

type Access = Pick<ActionInputs, 'token' | 'directory'>;

/** Whom the run is for: of a workflow that follows another one, GitHub says it. */
export function settled(facts: EventFacts, { token }: Access, run: RunFacts): Promise<EventFacts<CommitChoice>> {
  return settledFacts(facts, run.actor, () => readerFor(token, run));
}

/** Whether trees come from a checkout rather than through the API. */
export async function readsCheckout(
  { directory }: Pick<Access, 'directory'>,
  { privileged }: Pick<EventFacts, 'privileged'>,
): Promise<boolean> {
  return !privileged && (await isRepository(directory));
}

/** UsableError where one of them cannot be read, or where a checkout of the pull request lies about. */
export async function openTrees(access: Access, facts: EventFacts<CommitChoice>, run: RunFacts): Promise<TreePair> {
  const pair = await treesOf(access, facts, run);
  const { notes = [] } = facts;
  // A report without a change does not repeat them.
  for (const note of notes) core.info(note);
  return { ...pair, notes: [...pair.notes, ...notes] };
}

/** Trees of other commits than the two that are compared. */
export interface OtherTrees {
  /** As the repository on GitHub has the branch now. */
  readonly tip: (branch: string) => Promise<Tree>;
  /** `commit` is a full id. */
  readonly at: (name: string, commit: string) => Promise<Tree>;
}

/** Read where the trees of the run are read. */
export async function otherTrees(
  { directory, token }: Access,
  { privileged }: Pick<EventFacts, 'privileged'>,
  run: RunFacts,
): Promise<OtherTrees> {
  if (await readsCheckout({ directory }, { privileged })) {
    const access = { remote: 'origin', token, server: run.server };
    return {
      tip: (branch) => remoteTip(directory, branch, access),
      at: (name, commit) => treeAt(directory, name, commit, access),
    };
  }
  const reader = await readerFor(token, run);
  return {
    tip: (branch) => apiTip(reader, branch),
    at: (name, commit) => apiTreeAt(reader, name, commit),
  };
}

async function treesOf(
  { directory, token }: Access,
  { choice, privileged, pullRequest }: EventFacts<CommitChoice>,
  run: RunFacts,
): Promise<TreePair> {
  const head = pullRequest?.head ?? (choice.kind === 'merge' ? choice.head : undefined);
  if (privileged && head !== undefined) await refuseForeignCheckout([run.workspace, directory], head);
  if (await readsCheckout({ directory }, { privileged }))
    return eventTrees(directory, choice, { remote: 'origin', token, server: run.server });
  return apiEventTrees(await readerFor(token, run), choice, {
    ...(privileged || run.sha === '' ? {} : { checkedOut: run.sha }),
    likely: isManifestName,
  });
}

/** UsableError where there is no token. */
export async function readerFor(token: string, { repository, api, graphql }: RunFacts): Promise<RepositoryReader> {
  if (token === '')
    throw new UsableError(
      'there is no checkout to read, and no token to read through the API',
      'leave the input `token` alone, or check the repository out before this action (actions/checkout)',
    );
  return repositoryReader(await repositoryClient(token, repository, api), graphql === '' ? undefined : graphql);
}
