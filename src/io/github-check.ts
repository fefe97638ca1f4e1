/** Output on a check run: the job's own, whose status and conclusion stay the runner's, or one made for it. */
import type { Annotation } from '../model/annotation.ts';
import { add, type Answer, ask, put, type Refusal, refusalText, type Repository, withId } from './github-client.ts';
import { githubLimits } from './limits.ts';
import { cutBytes } from './plain.ts';

/** Texts in Markdown, made by the reporters within GitHub's limits. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Worst first. */
  readonly annotations: readonly Annotation[];
}

export type CheckPlace =
  | { readonly kind: 'job'; readonly id: number }
  | {
      readonly kind: 'separate';
      readonly name: string;
      /** The commit that must pass: of a pull request its head, never the merge of it. */
      readonly head: string;
      readonly conclusion: 'success' | 'failure';
      /** Of this job alone, so that a run whose birth was not answered is found again. */
      readonly mark: string;
      /** Address for who wants to know more. */
      readonly page: string;
    };

export interface CheckDelivery {
  /** Annotations that certainly did not arrive. */
  readonly left: readonly Annotation[];
  readonly warning?: string;
}

const incomplete = 'the check output is not complete';
const right = 'checks: write';

/** What one check run holds at most. */
export const annotationsTaken = githubLimits.annotations * githubLimits.updates;

/** Never leaves a run of its own in progress, as far as GitHub lets it: its conclusion goes by the verdict alone. */
export async function deliverCheck(target: Repository, place: CheckPlace, output: CheckOutput): Promise<CheckDelivery> {
  if (place.kind === 'job') return fill(target, place.id, output);
  const id = await openRun(target, place, output);
  if (typeof id !== 'number')
    return { left: output.annotations, warning: refusalText(target, 'the check run is not made', id, right) };
  const { left, warning } = await fill(target, id, output);
  const closed = await update(target, id, { status: 'completed', conclusion: place.conclusion });
  const open = closed.refused ? refusalText(target, 'the check run is not completed', closed, right) : undefined;
  const said = [warning, open].filter((text) => text !== undefined).join('; ');
  return { left, ...(said === '' ? {} : { warning: said }) };
}

type Separate = CheckPlace & { readonly kind: 'separate' };

/** A run without a clear answer is looked for before another is made. */
async function openRun(target: Repository, place: Separate, output: CheckOutput): Promise<number | Refusal> {
  const made = await create(target, place, output);
  if (!made.refused) return made.data.id;
  if (made.certain) return made;
  const found = await findRun(target, place);
  if (found.refused) return made;
  if (found.data !== undefined) return found.data;
  const again = await create(target, place, output);
  return again.refused ? again : again.data.id;
}

function create(
  target: Repository,
  { name, head, mark, page }: Separate,
  { title, summary, text }: CheckOutput,
): Promise<Answer<{ readonly id: number }>> {
  const { owner, repo } = target;
  const run = { name, head_sha: head, status: 'in_progress', external_id: mark, details_url: page } as const;
  return add(target, async (request) => {
    const output = bounded({ title, summary, text });
    return withId(await target.client.rest.checks.create({ owner, repo, ...run, output, request }));
  });
}

async function findRun(target: Repository, { name, head, mark }: Separate): Promise<Answer<number | undefined>> {
  const { owner, repo } = target;
  const answer = await ask(target, (request) =>
    target.client.rest.checks.listForRef({ owner, repo, ref: head, check_name: name, per_page: 100, request }),
  );
  if (answer.refused) return answer;
  // A page of a proxy in place of an answer tells nothing.
  const runs: unknown = answer.data.check_runs;
  const found = Array.isArray(runs) ? answer.data.check_runs.find((run) => run.external_id === mark) : undefined;
  return { refused: false, data: found?.id };
}

/**
 * Writes the output, fifty annotations at a time. Each update appends, so none is sent twice: after one without a clear
 * answer its own annotations count as arrived. Where GitHub does not take a slice, the texts go without it.
 */
async function fill(target: Repository, id: number, output: CheckOutput): Promise<CheckDelivery> {
  const { annotations, ...texts } = output;
  const left: Annotation[] = [];
  const warnings: string[] = [];
  for (let at = 0; at === 0 || at < Math.min(annotations.length, annotationsTaken); at += githubLimits.annotations) {
    const slice = annotations.slice(at, at + githubLimits.annotations);
    const answer = await append(target, id, texts, slice);
    if (!answer.refused) continue;
    warnings.push(refusalText(target, incomplete, answer, right));
    const goesOn = at > 0 || (await textsAlone(target, id, texts, answer));
    if (answer.certain) left.push(...slice);
    // A slice that GitHub does not take says nothing of the next one; anything else does.
    if (answer.status === 422 && goesOn) continue;
    return { left: [...left, ...annotations.slice(at + slice.length)], warning: warnings[0] ?? incomplete };
  }
  left.push(...annotations.slice(annotationsTaken));
  return { left, ...(warnings[0] === undefined ? {} : { warning: warnings[0] }) };
}

type Texts = Omit<CheckOutput, 'annotations'>;

function append(
  target: Repository,
  id: number,
  texts: Texts,
  annotations: readonly Annotation[],
): Promise<Answer<unknown>> {
  const { owner, repo } = target;
  const output = { ...bounded(texts), annotations: annotations.map(boundedAnnotation) };
  return add(target, (request) => target.client.rest.checks.update({ owner, repo, check_run_id: id, output, request }));
}

/** They come to the same when sent twice. False if the run takes them no more than the annotations. */
async function textsAlone(target: Repository, id: number, texts: Texts, { status, busy }: Refusal): Promise<boolean> {
  if (busy || status === 401 || status === 403 || status === 404) return false;
  return !(await update(target, id, { output: bounded(texts) })).refused;
}

/** Changes that come to the same when made twice. */
function update(
  target: Repository,
  id: number,
  change: { readonly output: Texts } | { readonly status: 'completed'; readonly conclusion: Separate['conclusion'] },
): Promise<Answer<unknown>> {
  const { owner, repo } = target;
  return put(target, (request) =>
    target.client.rest.checks.update({ owner, repo, check_run_id: id, ...change, request }),
  );
}

/** A last guard: in doubt GitHub counts bytes, and answers a text that is too long with nothing at all. */
function bounded({ title, summary, text }: Texts): Texts {
  return {
    title: cutBytes(title, githubLimits.title),
    summary: cutBytes(summary, githubLimits.checkText),
    text: cutBytes(text, githubLimits.checkText),
  };
}

function boundedAnnotation(annotation: Annotation): Annotation {
  return {
    ...annotation,
    title: cutBytes(annotation.title, githubLimits.title),
    message: cutBytes(annotation.message, githubLimits.annotationMessage),
  };
}
