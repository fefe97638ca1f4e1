/** Trees and clusters in memory, for tests of loading. */
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import { isObject } from '../../src/model/object.ts';
import type { FileOrigin, Side } from '../../src/model/origin.ts';
import type { Snapshot } from '../../src/model/host.ts';
import { dialects } from '../../src/dialects/index.ts';
import { profiles } from '../../src/profiles/index.ts';
import type { LoadSettings, Loaded, LoadedState } from '../../src/load.ts';
import { load } from '../../src/load.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { refOf } from '../../src/worlds/live.ts';
import { parseYaml } from '../../src/yaml.ts';

/** File paths to their YAML texts. */
export type Files = Readonly<Record<string, string>>;

export function treeOf(files: Files, side: Side): Manifest[] {
  return Object.entries(files).flatMap(([file, text]) => manifestsOf(file, text, side));
}

export function manifestsOf(file: string, text: string, side: Side): Manifest[] {
  const originOf = ({ line, column }: { line: number; column: number }): FileOrigin => ({
    kind: 'file',
    side,
    file,
    line,
    column,
  });
  return parseYaml(text).documents.map((document) => {
    const { value, place } = document;
    const ref = isObject(value) ? refOf(value) : undefined;
    if (!isObject(value) || ref === undefined || 'missing' in ref) throw new Error(`${file} holds no object`);
    return {
      ref,
      apiVersion: value['apiVersion'] as string,
      value,
      origin: originOf(place),
      at: (path) => originOf(document.at(path)),
    };
  });
}

/** A live cluster of the objects in YAML documents. */
export function clusterOf(text: string): Snapshot {
  return liveSnapshot(
    parseYaml(text).documents.map(({ value }) => value as JsonObject),
    { uid: 'cluster-1' },
  );
}

export const settings: LoadSettings = { sources: [], rulings: {}, dialects, profiles };

export interface Case {
  readonly base?: Files;
  readonly head?: Files;
  readonly cluster?: string;
  readonly settings?: Partial<LoadSettings>;
}

export function loaded({ base = {}, head = {}, cluster, settings: more = {} }: Case): Loaded {
  const trees = { base: { manifests: treeOf(base, 'base') }, head: { manifests: treeOf(head, 'head') } };
  return load(trees, cluster === undefined ? undefined : clusterOf(cluster), { ...settings, ...more });
}

/** The only state of a case. */
export function stateOf(one: Case): LoadedState {
  const { states } = loaded(one);
  const [state] = states;
  if (state === undefined || states.length !== 1) throw new Error(`${states.length} states`);
  return state;
}

export const namespace = (name: string, labels = '{}'): string =>
  `---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: ${labels}}\n`;

const [spaceOf, nameOf] = [(id: string) => id.split('/')[0] ?? '', (id: string) => id.split('/')[1] ?? ''];

/** `id` is namespace/name; `pod` is more of the pod's spec, `main` more of its container. */
export const workload = (kind: string, id: string, labels = `{app: ${nameOf(id)}}`, main = '', pod = ''): string =>
  `---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${nameOf(id)}, namespace: ${spaceOf(id)}}
spec:
  selector: {matchLabels: {}}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: main, image: i${main}}]${pod}}
`;

export const deployment = (id: string, labels?: string, main?: string, pod?: string): string =>
  workload('Deployment', id, labels, main, pod);

export const policy = (id: string, spec = '{podSelector: {}}', metadata = ''): string =>
  `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${nameOf(id)}, namespace: ${spaceOf(id)}${metadata}}
spec: ${spec}
`;

export const pod = (id: string, labels: string, metadata = '', spec = '', status = ''): string =>
  `---
apiVersion: v1
kind: Pod
metadata: {name: ${nameOf(id)}, namespace: ${spaceOf(id)}, labels: ${labels}${metadata}}
spec: {containers: [{name: main}]${spec}}
status: {phase: Running${status}}
`;

export const owner = (kind: string, name: string, apiVersion = 'apps/v1'): string =>
  `, ownerReferences: [{apiVersion: ${apiVersion}, kind: ${kind}, name: ${name}, controller: true}]`;
