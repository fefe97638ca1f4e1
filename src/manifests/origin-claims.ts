/** What rendered text says of where it was made from: Helm's comments and Kustomize's annotations. Claims, not facts. */
import { isObject, type Json } from '../model/object.ts';
import type { YamlFile } from '../yaml.ts';

/** One document of a rendered file. Lines are 1-based, both inclusive. */
export interface Claim {
  readonly first: number;
  readonly last: number;
  /** `chart`: starts with the name of a chart; `build`: relative to the folder that was built. */
  readonly kind: 'chart' | 'build';
  readonly path: string;
}

const originAnnotation = 'config.kubernetes.io/origin';
const sourceMark = '# Source: ';
const longestPath = 1_000;

/** What is written on the rest of a line, without spaces behind it; undefined where that is no path. */
function pathOf(rest: string): string | undefined {
  const path = rest.trimEnd();
  return /^\S/.test(path) && path.length <= longestPath && !path.includes('\0') ? path : undefined;
}

/** Whether bytes can hold any claim. */
export function mayClaim(bytes: Buffer): boolean {
  return bytes.includes(sourceMark) || bytes.includes(originAnnotation);
}

/** All claims of a rendered file; `yaml` is asked for only where annotations are. */
export function claimsIn(text: string, yaml: () => YamlFile): readonly Claim[] {
  return [...chartClaims(text), ...(text.includes(originAnnotation) ? buildClaims(yaml()) : [])];
}

/**
 * `# Source: shop/templates/policy.yaml` before anything else of a document, as `helm template` writes it. The same words
 * further down are the text of a template.
 */
function chartClaims(text: string): readonly Claim[] {
  const claims: Claim[] = [];
  const lines = text.split('\n');
  let path: string | undefined;
  let [first, content] = [1, false];
  const close = (last: number): void => {
    if (path !== undefined) claims.push({ first, last, kind: 'chart', path });
    [path, first, content] = [undefined, last + 1, false];
  };
  for (const [index, line] of lines.entries()) {
    if (/^---(?:\s|$)/.test(line)) {
      close(index);
    } else if (!content) {
      path ??= line.startsWith(sourceMark) ? pathOf(line.slice(sourceMark.length)) : undefined;
      content = !/^\s*(?:#|$)/.test(line);
    }
  }
  close(lines.length);
  return claims;
}

/** The annotation that `buildMetadata: [originAnnotations]` asks for. What came from another repository has no file here. */
function buildClaims({ documents }: YamlFile): readonly Claim[] {
  return documents.flatMap(({ value, place }): readonly Claim[] => {
    const origin = annotationOf(value);
    if (origin === undefined || /^repo:/m.test(origin)) return [];
    const path = builtFrom(origin);
    if (path === undefined) return [];
    return [{ first: place.line, last: place.endLine, kind: 'build', path }];
  });
}

/** The path of the first line that has one, with or without quotes. */
function builtFrom(origin: string): string | undefined {
  for (const line of origin.split('\n')) {
    const path = pathOf(/^(?:path|configuredIn): *(.*)/.exec(line)?.[1] ?? '');
    if (path === undefined) continue;
    const isQuoted = path.length > 2 && (path.startsWith('"') || path.startsWith("'")) && path.endsWith(path.charAt(0));
    return isQuoted ? path.slice(1, -1) : path;
  }
  return undefined;
}

function annotationOf(value: Json): string | undefined {
  const metadata = isObject(value) ? value['metadata'] : undefined;
  const annotations = isObject(metadata) ? metadata['annotations'] : undefined;
  const origin = isObject(annotations) ? annotations[originAnnotation] : undefined;
  return typeof origin === 'string' ? origin : undefined;
}
