/** An object against Kubernetes' schema and the API server's own rules: every error, each at its place. */
import type { ErrorObject } from 'ajv';
import type { Json, JsonObject, Path } from '../model/object.ts';
import { adminPolicyRules } from './admin-policy-rules.ts';
import {
  complain,
  complainer,
  formatPath,
  guessOf,
  invalid,
  isEnough,
  misspelt,
  quote,
  type Complaint,
  type ObjectComplaint,
} from './complaints.ts';
import type { FileOrigin } from '../model/origin.ts';
import type { FileManifest } from './objects.ts';
import { networkPolicyRules } from './policy-rules.ts';
import { metadataRules, serviceRules, templatePaths, workloadRules } from './workload-rules.ts';

/** The compiled schema: an object under its kind. */
export type SchemaValidator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** The versions that an API server serves and this program reads. */
const versions: Readonly<Record<string, string>> = {
  NetworkPolicy: 'networking.k8s.io/v1',
  AdminNetworkPolicy: 'policy.networking.k8s.io/v1alpha1',
  BaselineAdminNetworkPolicy: 'policy.networking.k8s.io/v1alpha1',
  ClusterNetworkPolicy: 'policy.networking.k8s.io/v1alpha2',
  Namespace: 'v1',
  Service: 'v1',
  Pod: 'v1',
  ReplicationController: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};

/** Kinds of policies that are checked against a schema, whatever evaluates them. */
export function isCheckedPolicy(kind: string): boolean {
  return servedVersion(kind) !== undefined && kind.endsWith('NetworkPolicy');
}

export function isKnownKind(apiVersion: string, kind: string): boolean {
  return Object.hasOwn(versions, kind) && versions[kind] === apiVersion;
}

/** The version that is served now, for a kind whose group or version is none of it. */
export function servedVersion(kind: string): string | undefined {
  return Object.hasOwn(versions, kind) ? versions[kind] : undefined;
}

/** Whether an apiVersion is one that this program reads a kind of. */
export function isServedVersion(apiVersion: string): boolean {
  return Object.values(versions).includes(apiVersion);
}

/**
 * Checks an object of a known kind. In a policy everything is fatal but a bad name and a selector left out; a workload with, say, one bad
 * port still says which labels its pods carry, and leaving it out would hide more than it tells.
 */
export function validate(manifest: FileManifest, schema: SchemaValidator): readonly ObjectComplaint[] {
  const { kind, name } = manifest.ref;
  const complaints: ObjectComplaint[] = [];
  const isPolicy = isCheckedPolicy(kind);
  if (!schema({ [kind]: manifest.value }))
    for (const error of schema.errors ?? []) {
      const fatal = isFatal(error, isPolicy);
      const make = isEnough(complaints, fatal) ? undefined : complaintOf(manifest, error);
      if (make !== undefined) complain(complaints, fatal, make);
    }
  metadataRules(complainer(manifest, complaints, name === ''), kind, manifest.value);
  if (isPolicy && isGenerated(manifest)) complaints.push(generatedName(manifest));
  const to = complainer(manifest, complaints, isPolicy);
  if (kind === 'NetworkPolicy') networkPolicyRules(to, manifest.value);
  else if (isPolicy) adminPolicyRules(to, kind, manifest.value);
  else if (kind === 'Service') serviceRules(to, manifest.value);
  else if (Object.hasOwn(templatePaths, kind)) workloadRules(to, kind, manifest.value);
  return complaints;
}

function isGenerated({ ref, value }: FileManifest): boolean {
  const { name } = (value['metadata'] ?? {}) as JsonObject;
  return (name ?? '') === '' && ref.name !== '';
}

/** Judged as one new policy, which is less than what comes of it. */
function generatedName({ ref, ...manifest }: FileManifest): ObjectComplaint {
  const message = `the name of this ${ref.kind} is generated: it cannot be applied, and each time that it is created there is one more of it`;
  const help = 'write metadata.name in place of generateName';
  const origin = manifest.keyAt(['metadata', 'generateName']);
  return { kind: 'not-evaluated', message, help, origin, related: [], fatal: false };
}

/** A selector that is missing inside of `pods` can mean nothing but all of them. */
function isFatal({ keyword, params, parentSchema }: ErrorObject, isPolicy: boolean): boolean {
  const { title } = parentSchema as { readonly title?: string };
  const missing = keyword === 'required' ? (params as { missingProperty: string }).missingProperty : '';
  if (/NetworkPolicyPods$/.test(title ?? '') && missing.endsWith('Selector')) return false;
  return isPolicy || keyword === 'type';
}

/** Steps of an ajv error, without the kind in front: numbers where they index a list. */
function pathOf(manifest: FileManifest, error: ErrorObject): Path {
  let value: Json | undefined = manifest.value;
  return error.instancePath
    .split('/')
    .slice(2)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const inList = Array.isArray(value);
      value = inList ? (value as readonly Json[])[Number(key)] : (value as JsonObject | undefined)?.[key];
      return inList ? Number(key) : key;
    });
}

/** Makes the complaint when it is asked for; undefined for what nobody has to know. */
function complaintOf(manifest: FileManifest, error: ErrorObject): (() => Complaint) | undefined {
  const params = error.params as Readonly<Record<string, string>>;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(manifest, params['additionalProperty'] ?? '', error);
    case 'required':
      return () => {
        const path = pathOf(manifest, error);
        const name = params['missingProperty'] ?? '';
        const where = path.length === 0 ? 'the object' : formatPath(path);
        return invalid(manifest.at(path), `"${name}" is missing in ${where}`, `add "${name}"`);
      };
    case 'type':
      return () => wrongType(manifest, pathOf(manifest, error), error);
    default:
      return () => {
        const path = pathOf(manifest, error);
        const message = `${formatPath(path)} ${error.message ?? 'is not valid'}`;
        return invalid(manifest.at(path), message, 'see the Kubernetes API reference');
      };
  }
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

function described(value: Json): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const kind = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'truth value';
  return `the ${kind} ${quote(value)}`;
}

function wrongType(manifest: FileManifest, path: Path, error: ErrorObject): Complaint {
  const wanted = [error.schema as string | readonly string[]].flat().filter((type) => type !== 'null');
  const value = error.data as Json;
  const types = wanted.map((type) => words[type] ?? type).join(' or ');
  const message = `${formatPath(path)} must be ${types}, not ${described(value)}`;
  return invalid(manifest.at(path), message, typeHelp(wanted, value));
}

function typeHelp(wanted: readonly string[], value: Json): string {
  if (wanted.includes('string') && typeof value === 'boolean')
    return 'put it in quotes; without them yes, no, on, off, true and false are truth values';
  if (wanted.includes('string') && typeof value === 'number') return 'put it in quotes';
  if (wanted.includes('integer') && typeof value === 'string') return 'write it as a number, without quotes';
  if (wanted.includes('boolean')) return 'write true or false, without quotes';
  if (wanted.includes('array')) return 'make it a list: begin each item with "- "';
  if (wanted.includes('object') && Array.isArray(value)) return 'write a map here: remove the dash in front';
  return 'see the Kubernetes API reference';
}

/** Parts in which every unknown field counts; elsewhere only fields that a policy sees are looked after. */
const strict =
  /^(?:\w*NetworkPolicy.*|IPBlock|LabelSelector.*|Namespace.*|Service.*|SessionAffinityConfig|ClientIPConfig|ContainerPort|ObjectMeta|PodTemplateSpec)$/;
const watched = [
  'template',
  'metadata',
  'spec',
  'labels',
  'selector',
  'replicas',
  'containers',
  'initContainers',
  'ports',
  'hostNetwork',
];

type Homes = Readonly<Record<string, string>>;

/** Where a field of a NetworkPolicy belongs. */
const homes: Homes = {
  podSelector: 'spec or in an item of "from" or "to"',
  policyTypes: 'spec',
  ingress: 'spec',
  egress: 'spec',
  from: 'an item of "ingress"; an item of "egress" has "to"',
  to: 'an item of "egress"; an item of "ingress" has "from"',
  ports: 'an item of "ingress" or "egress"',
  namespaceSelector: 'an item of "from" or "to"',
  ipBlock: 'an item of "from" or "to"',
  cidr: '"ipBlock"',
  except: '"ipBlock"',
  port: 'an item of "ports"',
  protocol: 'an item of "ports"',
  endPort: 'an item of "ports"',
  matchLabels: 'a selector',
  matchExpressions: 'a selector',
};

/** What the cluster-wide kinds have in common. */
const clusterWide: Homes = {
  subject: 'spec',
  ingress: 'spec',
  egress: 'spec',
  priority: 'spec',
  action: 'an item of "ingress" or "egress"',
  from: 'an item of "ingress"; an item of "egress" has "to"',
  to: 'an item of "egress"; an item of "ingress" has "from"',
  namespaces: '"subject" or an item of "from" or "to"',
  pods: '"subject" or an item of "from" or "to"',
  nodes: 'an item of "to"',
  networks: 'an item of "to"',
  domainNames: 'an item of "to"',
  podSelector: '"pods"',
  namespaceSelector: '"pods"; for all pods of some namespaces write "namespaces"',
  matchLabels: 'a selector, such as "namespaces"',
  matchExpressions: 'a selector, such as "namespaces"',
};

const adminHomes: Homes = {
  ...clusterWide,
  port: '"portNumber"',
  protocol: '"portNumber" or "portRange"',
  start: '"portRange"',
  end: '"portRange"',
};

const homesOf: Readonly<Record<string, Homes>> = {
  NetworkPolicy: homes,
  AdminNetworkPolicy: adminHomes,
  BaselineAdminNetworkPolicy: adminHomes,
  ClusterNetworkPolicy: { ...clusterWide, number: '"destinationPort"', start: '"range"', end: '"range"' },
};

function unknownField(manifest: FileManifest, name: string, error: ErrorObject): (() => Complaint) | undefined {
  const part = error.parentSchema as { readonly title?: string; readonly properties?: object } | undefined;
  const title = part?.title ?? '';
  const known = Object.keys(part?.properties ?? {}).sort();
  const near = strict.test(title)
    ? guessOf(name, known)
    : guessOf(
        name,
        watched.filter((field) => known.includes(field)),
      );
  const origin = (): FileOrigin => manifest.keyAt([...pathOf(manifest, error), name]);
  const message = `unknown field ${quote(name)}`;
  if (near !== undefined && `${near.word}s` !== name) return () => misspelt(origin(), message, name, near);
  const places = homesOf[manifest.ref.kind];
  if (places === undefined) return undefined;
  const home = Object.hasOwn(places, name) ? places[name] : undefined;
  if (home !== undefined)
    return () => invalid(origin(), message, `${quote(name)} belongs into ${home}; check the indentation`);
  // Newer fields of other parts are turned into conditions by the dialect, which tells of them.
  if (!/^(?:IPBlock|LabelSelector)/.test(title)) return undefined;
  const help =
    'remove it if it is a slip; if it is a field of a newer Kubernetes, a newer release of this program may know it';
  return () => ({
    kind: 'not-evaluated',
    message: `${message} changes what the policy means`,
    help,
    origin: origin(),
    related: [],
  });
}
