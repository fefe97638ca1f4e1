/** One replayed commit through `check`, as a pull request goes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderTree } from '../../src/io/folder.ts';
import { logStreams } from '../../src/io/logs.ts';
import type { Report } from '../../src/model/finding.ts';
import type { Tree } from '../../src/model/host.ts';
import { check } from '../../src/run.ts';
import type { Any } from './family.ts';

/** A folder of files, and one more file at the root that both sides have. */
function withFile(tree: Tree, name: string, path: string): Tree {
  if (!existsSync(path)) return tree;
  const bytes = new Uint8Array(readFileSync(path));
  const oid = `beside:${name}`;
  return {
    ...tree,
    list: async () => [...(await tree.list()), { path: name, mode: 'file', oid, size: bytes.length }],
    read: async (entries, most) => {
      const found = await tree.read(
        entries.filter((entry) => entry.oid !== oid),
        most,
      );
      if (!entries.some((entry) => entry.oid === oid)) return found;
      return { ...found, bytes: new Map([...found.bytes, [oid, bytes]]) };
    },
  };
}

/** Of a gate file with the namespace that is set from outside. */
export function gateText(expected: Any): string {
  const namespace = expected.input.defaultNamespace as string | null;
  const source = namespace === null ? {} : { 'default-namespace': namespace };
  return JSON.stringify({ version: 1, sources: [{ id: 'all', include: ['**'], prune: 'yes', ...source }] });
}

/** `expected` is the content of its expected.json. */
export async function replay(folder: string, expected: Any): Promise<Report> {
  const tree = (side: string): Tree =>
    withFile(folderTree(join(folder, side)), 'cluster.yaml', join(folder, 'cluster.yaml'));
  const flows = join(folder, 'flows.jsonl');
  const { report } = await check(
    { command: 'check', base: tree('before'), head: tree('after'), gate: { text: gateText(expected), file: 'gate' } },
    {
      now: () => Date.parse(`${expected.source.date}T00:00:00Z`),
      progress: () => undefined,
      ...(existsSync(flows) ? { logs: () => logStreams([flows]) } : {}),
    },
  );
  return report;
}
