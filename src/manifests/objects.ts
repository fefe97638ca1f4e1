/** Documents to Kubernetes objects: lists unfolded, each object with its identity and the places of its parts. */
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Manifest,
  type ObjectRef,
  type Path,
} from '../model/object.ts';
import type { FileOrigin, Side } from '../model/origin.ts';
import type { Place, YamlDocument } from '../yaml.ts';

/** An object of a file of one tree. */
export interface FileManifest extends Manifest {
  readonly file: string;
  /** Whether its file differs between the two trees. */
  readonly changed: boolean;
  readonly origin: FileOrigin;
  at(path: Path): FileOrigin;
  /** The place of the key at a path, where `at` gives that of the value. */
  keyAt(path: Path): FileOrigin;
}

/** What the objects of one file have in common. */
export interface FileContext {
  readonly file: string;
  readonly side: Side;
  readonly changed: boolean;
  readonly defaultNamespace: string;
  /** Whether the base side has objects in this file that no changed file of this side has. */
  readonly lost?: boolean;
  /** Of a rendered file: what the object at a line was made from. */
  readonly renderedFrom?: (line: number) => string | undefined;
}

/** Cluster-scoped kinds that occur in repositories, besides the policy kinds; all others live in a namespace. */
const clusterScoped = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'APIService',
  'StorageClass',
  'IngressClass',
  'GatewayClass',
  'PriorityClass',
  'RuntimeClass',
  'CSIDriver',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'GlobalNetworkSet',
  'Tier',
  'ClusterPolicy',
  'ClusterUserDefinedNetwork',
]);

export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

export function originOf(context: FileContext, place: Place): FileOrigin {
  const { line, column, endLine } = place;
  const renderedFrom = context.renderedFrom?.(line);
  return {
    kind: 'file',
    side: context.side,
    file: context.file,
    line,
    column,
    ...(endLine > line ? { endLine } : {}),
    ...(renderedFrom === undefined ? {} : { renderedFrom }),
  };
}

/** Text of a scalar; a name such as 123 without quotes still says which object is meant. */
function scalarText(value: Json | undefined): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** The identity of an object. `generateName` gives a name that no object can have: the prefix and `*`. */
export function refOf(value: JsonObject, defaultNamespace: string): ObjectRef {
  const metadata = isObject(value['metadata']) ? value['metadata'] : {};
  const kind = scalarText(value['kind']);
  const prefix = scalarText(metadata['generateName']);
  return {
    group: groupOf(scalarText(value['apiVersion'])),
    kind,
    namespace: clusterScoped.has(kind) ? '' : scalarText(metadata['namespace']) || defaultNamespace,
    name: scalarText(metadata['name']) || (prefix === '' ? '' : `${prefix}*`),
  };
}

/** An object inside a document: its path, and apiVersion and kind where the list around it implies them. */
interface Member {
  readonly path: Path;
  readonly value: JsonObject;
}

/** Kubernetes' tools take every object with `items` for a list of objects, whatever its kind, and apply these alone. */
function membersOf(value: Json, path: Path): readonly Member[] {
  if (!isObject(value)) return [];
  const kind = scalarText(value['kind']);
  const items = value['items'] ?? [];
  if (kind === '' || !Object.hasOwn(value, 'items') || !isList(items)) return [{ path, value }];
  const implied = kind === 'List' ? {} : { apiVersion: value['apiVersion'] ?? '', kind: kind.replace(/List$/, '') };
  return items.flatMap((item, index) => membersOf(withImplied(item, implied), [...path, 'items', index]));
}

/** The objects of a typed list may leave out what the list says. */
function withImplied(item: Json, implied: JsonObject): Json {
  if (!isObject(item) || Object.keys(implied).every((key) => item[key] !== undefined)) return item;
  return { ...implied, ...item };
}

/** Every object of a document, whether or not it says what it is. */
export function objectsOf(document: YamlDocument, context: FileContext): readonly FileManifest[] {
  return membersOf(document.value, []).map(({ path, value }): FileManifest => {
    const at = (inner: Path): FileOrigin => originOf(context, document.at([...path, ...inner]));
    return {
      ref: refOf(value, context.defaultNamespace),
      apiVersion: scalarText(value['apiVersion']),
      value,
      file: context.file,
      changed: context.changed,
      get origin() {
        return at([]);
      },
      at,
      keyAt: (inner) => originOf(context, document.keyAt([...path, ...inner])),
    };
  });
}
