/** Whether objects of edited files are valid: asked only where a fix corrects a word of one that is not. */
import { dialects } from '../dialects/index.ts';
import { readObject } from '../manifests/file.ts';
import type { FileManifest } from '../manifests/objects.ts';
import type { Finding } from '../model/finding.ts';

/** As reading the head side asks: nothing to complain of, and the object is one that worlds are made of. */
export async function validityFor(findings: readonly Finding[]): Promise<(manifest: FileManifest) => boolean> {
  if (findings.every(({ replacements }) => replacements === undefined)) return () => false;
  const { default: schema } = await import('../schemas/generated/kubernetes.js');
  const evaluated = new Set(dialects.flatMap(({ group, kinds }) => kinds.map((kind) => `${group}/${kind}`)));
  const reader = { schema, evaluated, patches: new Set<string>() };
  return (manifest) => {
    const context = { file: manifest.file, side: 'head', changed: true, defaultNamespace: '' } as const;
    const { manifests, remarks } = readObject(manifest, context, reader);
    return manifests.length === 1 && remarks.length === 0;
  };
}
