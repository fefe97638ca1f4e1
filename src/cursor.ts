/** Typed reading of a manifest that remembers where it is, so that every value and every complaint has a place. */
import type { Json, Manifest, Path } from './model/object.ts';
import { isList, isObject } from './model/object.ts';
import type { Origin } from './model/origin.ts';

/** A position inside one manifest. Reading never fails: what is not there, or has another type, is undefined. */
export interface Cursor {
  readonly path: Path;
  readonly value: Json | undefined;
  readonly origin: Origin;
  field(key: string): Cursor;
  items(): readonly Cursor[];
  keys(): readonly string[];
  string(): string | undefined;
  number(): number | undefined;
}

/** The root of a manifest. */
export function cursorAt(manifest: Manifest): Cursor {
  return at(manifest, manifest.value, undefined, undefined);
}

interface Position {
  readonly manifest: Manifest;
  readonly value: Json | undefined;
  readonly parent: Position | undefined;
  /** The last step of the path; absent at the root. */
  readonly step: string | number | undefined;
}

type Methods = Omit<Cursor, 'value'> & ThisType<Position & Cursor>;

/** Shared by all cursors, and paths are made when asked for: a policy is read through hundreds of cursors. */
const methods: Methods = {
  get path() {
    return pathOf(this);
  },
  get origin() {
    return this.manifest.at(this.path);
  },
  field(key) {
    const { manifest, value } = this;
    return at(manifest, isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined, this, key);
  },
  items() {
    const { manifest, value } = this;
    return isList(value) ? value.map((item, index) => at(manifest, item, this, index)) : [];
  },
  keys() {
    return isObject(this.value) ? Object.keys(this.value) : [];
  },
  string() {
    return typeof this.value === 'string' ? this.value : undefined;
  },
  number() {
    return typeof this.value === 'number' ? this.value : undefined;
  },
};

function pathOf(end: Position): Path {
  const path: (string | number)[] = [];
  for (let at: Position | undefined = end; at?.step !== undefined; at = at.parent) path.push(at.step);
  return path.reverse();
}

/** An object made from its prototype, which costs a fraction of giving one to an object that exists. */
function at(
  manifest: Manifest,
  value: Json | undefined,
  parent: Position | undefined,
  step: string | number | undefined,
): Position & Cursor {
  const cursor = Object.create(methods) as { -readonly [Key in keyof Position]: Position[Key] } & Cursor;
  cursor.manifest = manifest;
  (cursor as { value: Json | undefined }).value = value;
  cursor.parent = parent;
  cursor.step = step;
  return cursor;
}
