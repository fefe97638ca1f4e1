// Generated files are committed; this writes them, or tells which of them are stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const root = dirname(import.meta.dirname);

/**
 * @param {string} folder generated folder, relative to the repository
 * @param {Map<string, string | Uint8Array>} wanted every file that the folder should hold, by its path inside it
 * @param {{ check: boolean, remedy: string }} options check: compare only, and exit with 1 when something differs
 */
export function settle(folder, wanted, { check, remedy }) {
  const present = filesBelow(join(root, folder));
  const differing = [
    ...[...wanted.keys()].filter((file) => !present.includes(file)).map((file) => `missing  ${folder}/${file}`),
    ...present.filter((file) => !wanted.has(file)).map((file) => `stale    ${folder}/${file}`),
    ...present
      .filter((file) => wanted.has(file) && !same(join(root, folder, file), wanted.get(file)))
      .map((file) => `differs  ${folder}/${file}`),
  ];
  if (!check) {
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, content] of wanted) {
      mkdirSync(dirname(join(root, folder, file)), { recursive: true });
      writeFileSync(join(root, folder, file), content);
    }
  } else if (differing.length > 0) {
    console.error(`${folder} is not what its sources give; ${remedy}:\n  ${differing.join('\n  ')}`);
    process.exitCode = 1;
  }
}

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function same(path, content) {
  return readFileSync(path).equals(Buffer.from(content));
}
