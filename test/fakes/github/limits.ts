/** Limits that GitHub enforces and describes in words only. */

interface Body {
  readonly body?: string;
  readonly output?: {
    readonly title?: string;
    readonly annotations?: readonly {
      readonly title?: string;
      readonly message: string;
      readonly start_line: number;
      readonly end_line: number;
      readonly start_column?: number;
      readonly path: string;
    }[];
  };
}

export function limitFaults(body: unknown): readonly string[] {
  const { body: comment = '', output } = (body ?? {}) as Body;
  const annotations = output?.annotations ?? [];
  return [
    ...(comment.length > 65_536 ? ['the comment is too long'] : []),
    ...((output?.title ?? '').length > 255 ? ['the title is too long'] : []),
    ...annotations.flatMap(({ title = '', message, start_line: start, end_line: end, start_column: column, path }) => [
      ...(title.length > 255 ? ['an annotation title is too long'] : []),
      ...(Buffer.byteLength(message) > 65_536 ? ['an annotation message is too long'] : []),
      ...(start < 1 || path.startsWith('/') ? ['an annotation stands nowhere'] : []),
      ...(end < start ? ['an annotation ends before it starts'] : []),
      ...(column !== undefined && start !== end ? ['an annotation of several lines has columns'] : []),
    ]),
  ];
}
