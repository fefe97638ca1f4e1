/** Inputs and event to two trees, clusters and logs, and their judgement: an outcome without a word to GitHub. */
import * as core from '@actions/core';
import { fileURLToPath } from 'node:url';
import { snapshotFile } from '../commands/inputs.ts';
import { privacyOf } from '../config.ts';
import type { ActionInputs, KubeconfigInput, RunFacts } from '../io/action-inputs.ts';
import { type CommitChoice, type TreePair } from '../io/git.ts';
import type { EventFacts } from '../io/github.ts';
import { expand, isPattern } from '../io/glob.ts';
import { refuseLaid } from '../io/laid.ts';
import type { ClusterOptions } from '../io/kube-access.ts';
import { lineReaders } from '../io/line-readers.ts';
import { logStreams } from '../io/logs.ts';
import { missingFiles, noKubeconfig } from '../io/named-files.ts';
import { withRendered } from '../io/rendered.ts';
import { refuseTracked } from '../io/tracked.ts';
import { exitCode } from '../judge.ts';
import type { Report } from '../model/finding.ts';
import type { Gate, SourceConfig } from '../model/gate.ts';
import { type Snapshot, type Tree, UsableError } from '../model/host.ts';
import { type ReporterOptions, withoutNames } from '../reporters/index.ts';
import { check, type CheckRequest, type CheckResult, type Host, readGates } from '../run.ts';
import { trimmedLive } from '../worlds/trimmed.ts';
import { type ApprovalScene, withApprovals } from './approving.ts';
import { inputError } from './complaints.ts';
import { type EvidenceSource, evidenceSource } from './evidence.ts';
import { type Rules, rulesFor } from './rules.ts';
import { asQueued } from './queue.ts';
import { openTrees, type OtherTrees, otherTrees, readerFor, readsCheckout } from './trees.ts';
import { withoutVerdict } from './unjudged.ts';

/** What a run of the Action came to, before anybody is told. */
export interface Outcome {
  readonly report: Report;
  readonly privacy: ReporterOptions['privacy'];
  /** The exit code: 0 passed, 1 judged and the rules say no, 2 no verdict possible, 3 a fault of this program. */
  readonly code: number;
}

/** What is compared is known. */
type SettledFacts = EventFacts<CommitChoice>;
type Untrusted = NonNullable<NonNullable<EventFacts['pullRequest']>['untrusted']>;

/** Called with the two sides as soon as they are found. */
export type OnTrees = (trees: TreePair) => void;

/** What a run without a verdict may tell is known once the gate file is read; until then a UsableError is thrown. */
export async function judged(
  inputs: ActionInputs,
  facts: SettledFacts,
  run: RunFacts,
  onTrees: OnTrees,
): Promise<Outcome> {
  refuseEmptySecret(inputs, facts);
  await refuseTracked(evidenceFiles(inputs), checkouts(inputs));
  const opened = await openTrees(inputs, facts, run);
  onTrees(opened);
  await refuseLaid(evidenceFiles(inputs), checkouts(inputs), [opened.head, opened.base]);
  const trees = withRendered(opened, inputs.rendered);
  core.info(`base ${trees.base.commit ?? ''}, head ${trees.head.commit ?? ''}`);
  const asked = await requestOf(inputs, facts, run, trees);
  try {
    return await judgedBy(asked, inputs, facts, run);
  } catch (error) {
    const { gate } = await readGates(asked.request);
    return withoutVerdict(error, privacyOf(gate, facts.isPublic), opened);
  }
}

async function judgedBy(
  { request, rules: whose }: Asked,
  inputs: ActionInputs,
  facts: SettledFacts,
  run: RunFacts,
): Promise<Outcome> {
  const untrusted = facts.pullRequest?.untrusted;
  const evidence = evidenceSource(inputs, run);
  const { result, blind } = await checked(inputs, request, facts, evidence);
  const { gate } = result;
  const others = (): Promise<OtherTrees> => otherTrees(inputs, facts, run);
  const told = run.event === 'merge_group' ? await asQueued(result, facts, others, inputs.rendered) : result.report;
  const remarks = [...whose.notes, ...(told.remarks ?? [])];
  const remarked = { ...result, report: { ...told, ...(remarks.length > 0 && { remarks }) } };
  const approved = { ...result, report: await withApprovals(remarked, sceneOf(inputs, facts, run, whose.trusted)) };
  const judgement = untrusted !== undefined && blind ? unseen(approved, untrusted, facts.privileged) : approved.report;
  const report = evidence?.told(judgement) ?? judgement;
  return { report, privacy: privacyOf(gate, facts.isPublic), code: exitCode(report) };
}

/**
 * UsableError with all that is wrong with the gate file, or why it cannot be read. Without a checkout it is not looked
 * at: GitHub may take a while to merge, and what is wrong already can be told before.
 */
export async function readGateFile(
  inputs: ActionInputs,
  facts: SettledFacts,
  run: RunFacts,
  onTrees: OnTrees,
): Promise<void> {
  refuseEmptySecret(inputs, facts);
  if (!(await readsCheckout(inputs, facts))) return;
  const trees = await openTrees(inputs, facts, run);
  onTrees(trees);
  const { request } = await requestOf(inputs, facts, run, trees);
  await readGates(request);
}

/** A secret that is not there is empty: what was to be judged by the cluster would be judged without it, and said by nobody. */
function refuseEmptySecret(
  { kubeconfig, snapshot, context, plugins, insecure, serverDryRun }: ActionInputs,
  facts: SettledFacts,
): void {
  if (kubeconfig !== undefined || seesLess(facts)) return;
  // A snapshot is judged all the same; what has no effect on it is a warning of the inputs. It can be asked nothing.
  const needed = snapshot === undefined;
  const given = [
    ...(needed && context !== undefined ? ['context'] : []),
    ...(needed && plugins.length > 0 ? ['exec-plugins'] : []),
    ...(needed && insecure ? ['insecure'] : []),
    ...(serverDryRun ? ['server-dry-run'] : []),
  ];
  if (given.length === 0) return;
  throw new UsableError(
    `${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} given without kubeconfig`,
    'look whether the secret that the input kubeconfig names exists and is not empty, or leave them out',
  );
}

/** Whether the run gets no secrets, because of who wrote the change. */
function seesLess({ pullRequest, privileged }: SettledFacts): boolean {
  return pullRequest?.untrusted !== undefined && !privileged;
}

function sceneOf(inputs: ActionInputs, facts: SettledFacts, run: RunFacts, trusted: boolean): ApprovalScene {
  const { token, approvalToken } = inputs;
  return {
    facts,
    trusted,
    run,
    ...(approvalToken === undefined ? {} : { approvalToken }),
    reader: () => readerFor(token, run),
    trees: () => otherTrees(inputs, facts, run),
  };
}

interface Asked {
  readonly request: CheckRequest;
  readonly rules: Rules;
}

async function requestOf(inputs: ActionInputs, facts: SettledFacts, run: RunFacts, trees: TreePair): Promise<Asked> {
  const request = wishedOf(inputs, trees);
  const gateOf = async (tree: Tree): Promise<Gate> => (await readGates({ ...request, base: tree, head: tree })).gate;
  const whose = await rulesFor(facts, () => otherTrees(inputs, facts, run), gateOf);
  // Nothing is changed by the clock or by a hand: what the cluster and the logs say about it is all there is to tell.
  const whole = ['schedule', 'workflow_dispatch'].includes(run.event) && !isNamed(inputs);
  const noOutlook = facts.pullRequest?.untrusted === undefined ? undefined : 'this run sees less than one that counts';
  const gate = { ...request.gate, ...(whose.tree === undefined ? {} : { tree: whose.tree }) };
  const more = { ...(whole ? { whole } : {}), ...(noOutlook === undefined ? {} : { noOutlook }) };
  return { request: { ...request, gate, ...more }, rules: whose };
}

function isNamed({ base, head }: ActionInputs): boolean {
  return base !== undefined || head !== undefined;
}

function wishedOf(inputs: ActionInputs, trees: TreePair): CheckRequest {
  const { gateFile, mode, profile, logFormat, recordedBetween, utcOffset, clockTolerance, clockSkew } = inputs;
  return {
    command: 'check',
    ...againOf(trees),
    ...trees,
    gate: gateFile === undefined ? {} : { path: gateFile },
    ...(mode === undefined ? {} : { mode }),
    ...(profile === undefined ? {} : { overrides: { profile } }),
    ...(logFormat === undefined ? {} : { logFormat }),
    ...(recordedBetween === undefined ? {} : { recordedBetween }),
    ...(utcOffset === undefined ? {} : { utcOffset }),
    ...(clockTolerance === undefined ? {} : { clockTolerance }),
    ...(clockSkew === undefined ? {} : { clockSkew }),
  };
}

/** Options by which the command line sees the same sides. */
function againOf({ base, head }: TreePair): Pick<CheckRequest, 'again'> {
  if (base.commit === undefined || head.commit === undefined) return {};
  return { again: `--base ${base.commit} --head ${head.commit}` };
}

/** The result, and whether it came about without cluster and logs, either not given or not to be had. */
async function checked(
  inputs: ActionInputs,
  request: CheckRequest,
  facts: SettledFacts,
  evidence: EvidenceSource | undefined,
): Promise<{ readonly result: CheckResult; readonly blind: boolean }> {
  const bare: Host = { now: () => Date.now(), progress: () => undefined };
  const ownOnly = async (files: readonly string[]): Promise<void> => {
    await refuseTracked(files, checkouts(inputs));
    await refuseLaid(files, checkouts(inputs), [request.head, request.base]);
  };
  const [cluster, logs] = [clusterOf(inputs, ownOnly) ?? evidence?.cluster, inputs.logs];
  const seesLogs = logs.length > 0 || evidence !== undefined;
  let failed = false;
  const fail = (error: unknown): never => {
    failed = true;
    throw error;
  };
  const needsFiles = (): void => {
    const missing = missingFiles(inputs);
    if (missing.length > 0) fail(inputError(missing, undefined));
  };
  const openCluster = async (open: () => Promise<Snapshot>): Promise<Snapshot> => {
    needsFiles();
    return open().catch(fail);
  };
  const openLogs = (): ReturnType<NonNullable<Host['logs']>> => {
    needsFiles();
    try {
      return evidence === undefined ? logStreams(logs) : failingBy(fail, evidence.logs());
    } catch (error) {
      return fail(error);
    }
  };
  const seeing: Host = {
    ...bare,
    clusterOf: (source) => clusterOfSource(source, inputs, ownOnly).catch(fail),
    ...(cluster === undefined ? {} : { cluster: () => openCluster(cluster) }),
    ...tryOutOf(inputs, facts.pullRequest?.untrusted, ownOnly),
    ...(seesLogs
      ? { logs: openLogs, startReaders: lineReaders(fileURLToPath(new URL('line-reader.js', import.meta.url))) }
      : {}),
  };
  try {
    return { result: await check(request, seeing), blind: cluster === undefined && !seesLogs };
  } catch (error) {
    if (!seesLess(facts) || !failed || !(error instanceof UsableError)) throw error;
    return { result: await check({ ...request, statically: true }, bare), blind: true };
  }
}

async function* failingBy<Item>(fail: (error: unknown) => never, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    fail(error);
  }
}

/** UsableError if a pull request could bring one of the files along. */
type OwnOnly = (files: readonly string[]) => Promise<void>;

function clusterOf(inputs: ActionInputs, ownOnly: OwnOnly): (() => Promise<Snapshot>) | undefined {
  const { snapshot, kubeconfig, context } = inputs;
  if (snapshot !== undefined) return () => snapshotFile(snapshot, snapshot);
  if (kubeconfig === undefined) return undefined;
  return () => liveCluster(kubeconfig, context, inputs, ownOnly);
}

/** The cluster of a source of the gate file. Its snapshot must be one that a pull request cannot bring along. */
async function clusterOfSource(
  { id, snapshot, context }: SourceConfig,
  inputs: ActionInputs,
  ownOnly: OwnOnly,
): Promise<Snapshot> {
  if (snapshot !== undefined) {
    await ownOnly([snapshot]);
    return snapshotFile(snapshot, snapshot);
  }
  if (inputs.kubeconfig === undefined) {
    throw new UsableError(
      `source "${id}" of the gate file names the context "${context ?? ''}", and no kubeconfig is given`,
      'give the input kubeconfig a file that has the context',
    );
  }
  return liveCluster(inputs.kubeconfig, context, inputs, ownOnly);
}

async function liveCluster(
  kubeconfig: KubeconfigInput,
  context: string | undefined,
  inputs: ActionInputs,
  onFiles: OwnOnly,
): Promise<Snapshot> {
  const { readCluster } = await import('../io/kube.ts');
  return readCluster(accessOf(kubeconfig, context, inputs, onFiles), trimmedLive());
}

/** The live cluster, or a context of the kubeconfig, asked what it would refuse: never with what a stranger wrote. */
function tryOutOf(inputs: ActionInputs, untrusted: Untrusted | undefined, ownOnly: OwnOnly): Pick<Host, 'tryOut'> {
  const { kubeconfig, serverDryRun, context: own } = inputs;
  if (kubeconfig === undefined || !serverDryRun) return {};
  if (untrusted !== undefined) {
    const message = `the change comes from ${untrusted === 'fork' ? 'a fork' : untrusted}`;
    return { tryOut: async (manifests) => manifests.map((manifest) => ({ manifest, kind: 'untried', message })) };
  }
  return {
    tryOut: async (manifests, source) => {
      const { dryRun } = await import('../io/kube-dry-run.ts');
      return dryRun(accessOf(kubeconfig, source?.context ?? own, inputs, ownOnly), manifests);
    },
  };
}

function accessOf(
  kubeconfig: KubeconfigInput,
  context: string | undefined,
  { plugins, insecure, ...places }: ActionInputs,
  onFiles: OwnOnly,
): ClusterOptions {
  if ('unknown' in kubeconfig) throw new UsableError(noKubeconfig.message, noKubeconfig.help);
  return {
    kubeconfig,
    ...(context === undefined ? {} : { context }),
    plugins,
    pluginsOutside: checkouts(places),
    insecure,
    onSecret: (secret) => core.setSecret(secret),
    // The log of a public repository is public, and who uses the kubeconfig knows which server it names.
    onWarning: (text) => core.warning(withoutNames(text)),
    onFiles,
  };
}

/** Where a pull request may be checked out. */
function checkouts({ directory, workspace }: Pick<ActionInputs, 'directory' | 'workspace'>): readonly string[] {
  return [directory, workspace];
}

/** Files that the user named and that a pull request must not be able to bring along. */
function evidenceFiles({ snapshot, kubeconfig, logs, rendered }: ActionInputs): readonly string[] {
  return [
    ...(rendered === undefined ? [] : [rendered.base, rendered.head]),
    ...(snapshot === undefined ? [] : [snapshot]),
    ...(kubeconfig !== undefined && 'path' in kubeconfig ? [kubeconfig.path] : []),
    ...logs.flatMap((log) => (isPattern(log) ? expand(log) : [log])),
  ];
}

/** A change whose run sees neither cluster nor logs, because its author is not trusted with secrets. */
function unseen({ report, gate }: CheckResult, untrusted: Untrusted, privileged: boolean): Report {
  if (report.nothingChanged) return report;
  const who = untrusted === 'fork' ? 'a fork' : untrusted;
  if (gate.untrusted === 'static') {
    const note = `the change comes from ${who} and is judged statically, without cluster and logs (untrusted: static)`;
    const because = report.conclusion === 'passed' ? [] : [note, ...report.because];
    return { ...report, statically: true, because, blindSpots: [note, ...report.blindSpots] };
  }
  const why = privileged
    ? `the change comes from ${who}, and this run was given neither cluster nor logs: give it one of them, or have such changes judged by the manifests alone (untrusted: static in the gate file)`
    : `the change comes from ${who}, whose runs see no secrets: a maintainer has it judged in the merge queue, or by workflow_dispatch with its commit as head-ref and check-run: separate`;
  return { ...report, conclusion: 'cannot say', because: [why, ...report.because] };
}
