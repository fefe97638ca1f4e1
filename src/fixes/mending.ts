/**
 * Where the change of a label moved traffic: selectors that follow the label, or the label put back. Both bring back
 * what was before the change, for whatever the label decides.
 */
import type { FileManifest } from '../manifests/objects.ts';
import type { Finding } from '../model/finding.ts';
import type { Labels } from '../model/labels.ts';
import {
  canonicalJson,
  isList,
  isObject,
  type Json,
  keyOf,
  type Manifest,
  type ObjectRef,
  type Path,
  valueAt,
} from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { templatePath, textsAt, workloadObjectKey } from '../worlds/objects.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import type { ValueChange } from './alter.ts';
import { type Edit, editOf, isAt, objectsIn } from './files.ts';
import type { Ground } from './ground.ts';
import type { Found } from './prove.ts';
import { isValidLabel } from './selectors.ts';
import { takeBacksOf } from './take-back.ts';

export interface Mend {
  readonly means: 'follows-label' | 'restores-label';
  readonly edits: readonly Edit[];
  /** Lines that become others. */
  readonly size: number;
}

/** A label of pods, or of a namespace, that has another value on the head side. */
interface LabelChange {
  readonly of: 'pods' | 'namespace';
  /** Where the pods are. */
  readonly namespace: string;
  readonly key: string;
  readonly was: string;
  readonly is: string;
}

/** Lines that a mended label may take: more is a rework, not a slip. */
const mostLines = 12;
const mostPolicies = 64;

/** Selectors that follow come first: they leave the author's own edit as it is. */
export function mendsOf(finding: Finding, state: LoadedState, ground: Ground): readonly Mend[] {
  const guilty = finding.causes.filter(({ object }) => object.kind !== 'NetworkPolicy');
  const changes = guilty.flatMap(({ object }) => labelChanges(object, state));
  const follows = changes.length === 0 ? [] : following(changes, state, ground);
  const texts = { base: (file: string) => ground.settings.baseTexts.get(file), head: ground.textOf };
  const labels = changes.length === 0 ? [] : takeBacksOf(guilty, texts);
  const selectors = takeBacksOf(
    finding.causes.filter(({ object }) => object.kind === 'NetworkPolicy'),
    texts,
  ).filter(({ edit: { edits } }) => edits.every(({ removed, added }) => removed.length === added.length));
  const restores = [...labels, ...selectors].map(({ edit }): Mend => {
    const size = edit.edits.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0);
    return { means: 'restores-label', edits: [edit], size };
  });
  return [...follows, ...restores].filter(({ size }) => size <= mostLines);
}

function labelChanges(object: ObjectRef, { baseObjects, headObjects }: LoadedState): readonly LabelChange[] {
  const key = workloadObjectKey(object) ?? keyOf(object);
  const [before, after] = [baseObjects.get(key), headObjects.get(key)];
  if (before === undefined || after === undefined) return [];
  const [was, is] = [labelsOf(before), labelsOf(after)];
  const isNamespace = object.kind === 'Namespace';
  return [...was].flatMap(([key, value]): readonly LabelChange[] => {
    const now = is.get(key);
    if (now === undefined || now === value || !isValidLabel(key, now)) return [];
    const namespace = isNamespace ? object.name : object.namespace;
    return [{ of: isNamespace ? 'namespace' : 'pods', namespace, key, was: value, is: now }];
  });
}

function labelsOf({ ref, value }: Manifest): Labels {
  const path = ref.kind === 'Namespace' || ref.kind === 'Pod' ? [] : templatePath(ref.kind);
  return textsAt(value, [...path, 'metadata', 'labels']);
}

/** All selectors of policies that still name an old value: at once, and those of one policy alone. */
function following(changes: readonly LabelChange[], { head }: LoadedState, ground: Ground): readonly Mend[] {
  const edits = head.policies
    .filter(({ ref, origin }) => ref.kind === 'NetworkPolicy' && origin.kind === 'file')
    .flatMap((policy): readonly (readonly [Edit, number])[] => {
      const manifest = manifestOf(policy, ground);
      const reworded = manifest === undefined ? [] : rewordings(manifest, policy, changes);
      const edit = reworded.length === 0 ? undefined : editOf(policy, reworded);
      return edit === undefined ? [] : [[edit, reworded.length]];
    })
    .slice(0, mostPolicies);
  const size = edits.reduce((sum, [, lines]) => sum + lines, 0);
  const together: readonly Mend[] =
    edits.length === 0 ? [] : [{ means: 'follows-label', edits: edits.map(([edit]) => edit), size }];
  const single = edits.length < 2 ? [] : edits.slice(0, 4);
  return [
    ...together,
    ...single.map(([edit, lines]): Mend => ({ means: 'follows-label', edits: [edit], size: lines })),
  ];
}

function manifestOf({ ref, origin }: Policy, ground: Ground): FileManifest | undefined {
  const text = origin.kind === 'file' ? ground.textOf(origin.file) : undefined;
  if (origin.kind !== 'file' || text === undefined) return undefined;
  const { line, column } = origin;
  return objectsIn(origin.file, text)?.find((one) => isAt(one, { kind: ref.kind, name: ref.name, line, column }));
}

function rewordings({ value }: FileManifest, { ref }: Policy, changes: readonly LabelChange[]): readonly ValueChange[] {
  const own: Path = ['spec', 'podSelector'];
  const peers = (['ingress', 'egress'] as const).flatMap((direction) =>
    itemsAt(value, ['spec', direction]).flatMap((rule) =>
      itemsAt(value, [...rule, direction === 'ingress' ? 'from' : 'to']),
    ),
  );
  return changes.flatMap((change): readonly ValueChange[] => {
    const here = ref.namespace === change.namespace;
    const paths =
      change.of === 'namespace'
        ? peers.map((peer) => [...peer, 'namespaceSelector'])
        : [
            ...(here ? [own] : []),
            ...peers
              .filter((peer) => here || valueAt(value, [...peer, 'namespaceSelector']) !== undefined)
              .map((peer) => [...peer, 'podSelector']),
          ];
    return paths
      .flatMap((path) => valuesAt(value, path, change))
      .map((path) => ({ kind: 'reword', path, text: change.is }));
  });
}

function itemsAt(value: Json, path: Path): readonly Path[] {
  const list = valueAt(value, path);
  return isList(list) ? list.map((_, index) => [...path, index]) : [];
}

/** Where a selector demands the old value. */
function valuesAt(value: Json, selector: Path, { key, was }: LabelChange): readonly Path[] {
  const exact: Path = [...selector, 'matchLabels', key];
  const listed = itemsAt(value, [...selector, 'matchExpressions']).flatMap((path) => {
    const one = valueAt(value, path);
    if (!isObject(one) || one['key'] !== key || one['operator'] !== 'In') return [];
    return itemsAt(value, [...path, 'values']).filter((item) => valueAt(value, item) === was);
  });
  return [...(valueAt(value, exact) === was ? [exact] : []), ...listed];
}

/**
 * Whether the edited objects differ from what they are in labels and selectors alone, and workloads still select the
 * pods that they make.
 */
export function mendsLabels(edits: Found['edits'], ground: Ground): boolean {
  const manifests = ground.files(edits)?.manifests ?? [];
  return manifests.every(({ was, is }) => {
    if (was === undefined || is === undefined) return false;
    const labels = textsAt(is.value, [...templatePath(is.ref.kind), 'metadata', 'labels']);
    const selected = [...textsAt(is.value, ['spec', 'selector', 'matchLabels'])];
    const apart = canonicalJson(withoutLabels(was.value)) !== canonicalJson(withoutLabels(is.value));
    return !apart && selected.every(([key, text]) => labels.get(key) === text);
  });
}

function withoutLabels(value: Json): Json {
  if (isList(value)) return value.map(withoutLabels);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, labelKeys.has(key) ? null : withoutLabels(one)]),
  );
}

const labelKeys = new Set(['labels', 'matchLabels', 'matchExpressions']);
