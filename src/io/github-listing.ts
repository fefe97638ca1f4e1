/** The files of a tree through GitHub's API, proved: every folder is held against the id that git gives to its entries. */
import { type TreeEntry, UsableError } from '../model/host.ts';
import { emptyTrees, idOf, objectId, pathOf } from './git-object.ts';
import { fieldOf, textOf } from './fields.ts';
import { odd, type RepositoryReader } from './github-read.ts';
import { quoted } from './plain.ts';

/** One entry of one folder. */
interface Item {
  /** Six octal digits at most, as git writes them. */
  readonly mode: string;
  readonly type: string;
  readonly oid: string;
  readonly size: number | undefined;
  readonly name: Buffer;
  /** As the listing has it: bytes that are no UTF-8 are lost. */
  readonly shown: string;
}

type Folders = ReadonlyMap<string, readonly Item[]>;

const folderMode = '40000';
const checkout = 'check the repository out before this action (actions/checkout): then nothing is read through the API';

/** Files, links and submodules of a tree. UsableError if GitHub does not give all of them. */
export async function listTree(reader: RepositoryReader, tree: string): Promise<readonly TreeEntry[]> {
  if (emptyTrees.some((each) => each === tree)) return [];
  const what = `the tree ${tree}`;
  const { limits } = reader;
  const parameters = { tree_sha: tree, recursive: '1' };
  const answer = await reader.get(what, '/git/trees/{tree_sha}', parameters, limits.listing);
  const entries = fieldOf(answer, 'tree');
  if (answer === undefined)
    throw new UsableError(`${what} is not in ${reader.name}`, 'give the job `contents: read`, and run it again');
  if (!Array.isArray(entries)) throw odd(what);
  if (fieldOf(answer, 'truncated') !== false || entries.length > limits.entries)
    throw new UsableError(`${what} has more files than GitHub's API lists`, checkout);
  return proved(reader, tree, foldersOf(entries, what));
}

function foldersOf(entries: readonly unknown[], what: string): Folders {
  const folders = new Map<string, Item[]>();
  for (const entry of entries) {
    const [path, mode] = [textOf(fieldOf(entry, 'path')), textOf(fieldOf(entry, 'mode'))];
    const [type, oid] = [textOf(fieldOf(entry, 'type')), textOf(fieldOf(entry, 'sha'))];
    if (path === undefined || mode === undefined || type === undefined || oid === undefined) throw odd(what);
    if (!/^[0-7]{5,6}$/.test(mode) || !objectId.test(oid)) throw odd(what);
    const cut = path.lastIndexOf('/');
    const [folder, shown] = [path.slice(0, Math.max(cut, 0)), path.slice(cut + 1)];
    const size = sizeIn(fieldOf(entry, 'size'));
    const item = { mode: mode.replace(/^0+/, ''), type, oid, size, name: Buffer.from(shown), shown };
    const there = folders.get(folder);
    if (there === undefined) folders.set(folder, [item]);
    else there.push(item);
  }
  return folders;
}

function sizeIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** From the root down, so that what no folder names is not there. */
async function proved(reader: RepositoryReader, tree: string, folders: Folders): Promise<readonly TreeEntry[]> {
  const found: TreeEntry[] = [];
  const open = [{ oid: tree, listed: '', path: '' }];
  let unsure = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const { oid, listed, path } = folder;
    let items = folders.get(listed) ?? [];
    if (treeId(items, oid) !== oid) {
      if (++unsure > reader.limits.unsureTrees)
        throw new UsableError(`GitHub's API does not list the tree ${tree} as it is`, checkout);
      items = await rawItems(reader, oid, path);
    }
    for (const item of items) {
      const inner = { oid: item.oid, listed: joined(listed, item.shown), path: joined(path, pathOf(item.name)) };
      if (item.mode === folderMode) open.push(inner);
      else found.push(entryOf(item, inner.path));
    }
  }
  return found;
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function entryOf({ mode, oid, size }: Item, path: string): TreeEntry {
  if (mode === '160000') return { path, mode: 'submodule', oid };
  return { path, mode: mode === '120000' ? 'symlink' : 'file', oid, ...(size === undefined ? {} : { size }) };
}

/** The id of the folder that has these entries. Git sorts by bytes, a folder as if its name ended with a slash. */
function treeId(items: readonly Item[], like: string): string {
  const key = ({ mode, name }: Item): Buffer => (mode === folderMode ? Buffer.concat([name, Buffer.from('/')]) : name);
  const sorted = items.map((item) => ({ item, key: key(item) })).sort((a, b) => Buffer.compare(a.key, b.key));
  const content = sorted.flatMap(({ item: { mode, name, oid } }) => [
    Buffer.from(`${mode} `),
    name,
    Buffer.of(0),
    Buffer.from(oid, 'hex'),
  ]);
  return idOf('tree', Buffer.concat(content), like);
}

/** A folder once more with its names as bytes: JSON has no place for names that are no UTF-8. */
async function rawItems(reader: RepositoryReader, oid: string, path: string): Promise<readonly Item[]> {
  const fields = `tree:object(oid:"${oid}"){...on Tree{entries{nameRaw mode type oid size}}}`;
  const entries = fieldOf(fieldOf(await reader.query(fields), 'tree'), 'entries');
  const items = Array.isArray(entries) ? entries.map((entry: unknown) => rawItem(entry, oid)) : [];
  if (treeId(items, oid) === oid) return items;
  throw new UsableError(`GitHub's API does not give the folder ${quoted(`${path}/`)} (${oid}) as it is`, checkout);
}

function rawItem(entry: unknown, folder: string): Item {
  const [raw, mode, type] = [fieldOf(entry, 'nameRaw'), fieldOf(entry, 'mode'), textOf(fieldOf(entry, 'type'))];
  const oid = textOf(fieldOf(entry, 'oid'));
  if (typeof raw !== 'string' || typeof mode !== 'number' || type === undefined || oid === undefined) throw odd(folder);
  if (!objectId.test(oid)) throw odd(folder);
  const name = Buffer.from(raw, 'base64');
  const size = type === 'blob' ? sizeIn(fieldOf(entry, 'size')) : undefined;
  return { mode: mode.toString(8), type, oid, size, name, shown: name.toString('utf8') };
}
