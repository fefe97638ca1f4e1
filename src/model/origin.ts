/** Where a thing was written. Every finding, reason and number leads back to one of these. */

/** Which tree a manifest was read from. `both` marks an object that stands unchanged on both sides. */
export type Side = 'base' | 'head' | 'both';

/** A place in a manifest. Lines and columns are 1-based; `endLine` is inclusive. */
export interface FileOrigin {
  readonly kind: 'file';
  readonly side: Side;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  /** Of a rendered manifest: the file of the repository that it comes from, where the rendering tells. */
  readonly renderedFrom?: string;
}

/** A place inside an object of the cluster or of a snapshot; `object` is `Kind namespace/name`, `path` a JSON path. */
export interface LiveOrigin {
  readonly kind: 'live';
  readonly object: string;
  readonly path: string;
}

/** A record of a log. `line` is 1-based; in a multi-line document it is the line on which the record starts. */
export interface LogOrigin {
  readonly kind: 'log';
  readonly file: string;
  readonly line: number;
}

export type Origin = FileOrigin | LiveOrigin | LogOrigin;

/** `file:line:column`, `Kind namespace/name path`, or `log:line`. */
export function formatOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
      return `${origin.file}:${origin.line}:${origin.column}`;
    case 'live':
      return origin.path === '' ? origin.object : `${origin.object} ${origin.path}`;
    case 'log':
      return `${origin.file}:${origin.line}`;
  }
}
