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
const longestPath = 1_000;

/** Whether bytes can hold any claim. */
export function mayClaim(bytes: Buffer): boolean {
  return bytes.includes('# Source: ') || bytes.includes(originAnnotation);
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
      const source = /^# Source: (\S[^\0]*?)\s*$/.exec(line)?.[1];
      if (source !== undefined && source.length <= longestPath) path ??= source;
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
    const path = /^(?:path|configuredIn): *(["']?)(\S.*?)\1\s*$/m.exec(origin)?.[2];
    if (path === undefined || path.length > longestPath) return [];
    return [{ first: place.line, last: place.endLine, kind: 'build', path }];
  });
}

function annotationOf(value: Json): string | undefined {
  const metadata = isObject(value) ? value['metadata'] : undefined;
  const annotations = isObject(metadata) ? metadata['annotations'] : undefined;
  const origin = isObject(annotations) ? annotations[originAnnotation] : undefined;
  return typeof origin === 'string' ? origin : undefined;
}
