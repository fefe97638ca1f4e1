/** Output on the check run of the job itself; its status and conclusion stay the runner's. */
import type { Annotation } from '../model/annotation.ts';
import { attempt, refusalText, type Repository } from './github-client.ts';
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

export interface CheckDelivery {
  /** Annotations that certainly did not arrive. */
  readonly left: readonly Annotation[];
  readonly warning?: string;
}

/**
 * Updates the check run, fifty annotations at a time. Each update appends, so none is sent twice: after one without a
 * clear answer its own annotations count as arrived.
 */
export async function updateCheckRun(target: Repository, id: number, output: CheckOutput): Promise<CheckDelivery> {
  const { annotations, ...texts } = output;
  const most = githubLimits.annotations * githubLimits.updates;
  for (let at = 0; at === 0 || at < Math.min(annotations.length, most); at += githubLimits.annotations) {
    const slice = annotations.slice(at, at + githubLimits.annotations);
    const answer = await attempt((request) =>
      target.client.rest.checks.update({
        owner: target.owner,
        repo: target.repo,
        check_run_id: id,
        output: { ...bounded(texts), annotations: slice.map(boundedAnnotation) },
        request,
      }),
    );
    if (answer.refused)
      return {
        left: annotations.slice(answer.certain ? at : at + slice.length),
        warning: refusalText('the check output is not complete', answer, 'checks: write'),
      };
  }
  return { left: annotations.slice(most) };
}

/** A last guard: in doubt GitHub counts bytes, and answers a text that is too long with nothing at all. */
function bounded(texts: Omit<CheckOutput, 'annotations'>): Omit<CheckOutput, 'annotations'> {
  return {
    title: cutBytes(texts.title, githubLimits.title),
    summary: cutBytes(texts.summary, githubLimits.checkText),
    text: cutBytes(texts.text, githubLimits.checkText),
  };
}

function boundedAnnotation(annotation: Annotation): Annotation {
  return {
    ...annotation,
    title: cutBytes(annotation.title, githubLimits.title),
    message: cutBytes(annotation.message, githubLimits.annotationMessage),
  };
}
