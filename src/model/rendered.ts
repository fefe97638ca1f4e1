/**
 * Manifests that a job rendered from templates. They stand beside the files of a tree, below a folder that is reserved
 * for them: a tree that has it itself is refused.
 */
export const renderedRoot = 'rendered:';

/** Whether a path is that of a rendered manifest, of which the repository has no line. */
export function isRendered(path: string): boolean {
  return path.startsWith(`${renderedRoot}/`);
}
