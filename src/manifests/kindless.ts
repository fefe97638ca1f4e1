/** Documents that say no kind, or are no objects at all, and yet may have been meant to be what policies are made of. */
import { isList, isObject, type Json, type JsonObject } from '../model/object.ts';
import type { YamlDocument } from '../yaml.ts';
import { invalid, misspelt, nearest, quote, type Complaint } from './complaints.ts';
import { originOf, type FileContext, type FileManifest } from './objects.ts';
import { isOtherPolicy, namesPolicy, touchesPolicies } from './recognise.ts';
import { isServedVersion } from './validate.ts';

/** Kinds of the groups in which every kind is a policy, or was. */
export const policyGroups: ReadonlyMap<string, readonly string[]> = new Map([
  ['networking.k8s.io', ['NetworkPolicy']],
  ['policy.networking.k8s.io', ['ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy']],
]);

/** Groups of other policies; they have other kinds as well. */
const otherPolicyGroups = new Set(['cilium.io', 'crd.projectcalico.org', 'projectcalico.org']);

/** What was probably meant to be the key `kind`: in another case, or with a slip. */
function nearlyKind(value: JsonObject): string | undefined {
  return Object.keys(value).find(
    (key) => key !== 'kind' && typeof value[key] === 'string' && nearest(key, ['kind']) !== undefined,
  );
}

const fieldsOfPolicies = ['podSelector', 'ingress', 'egress', 'policyTypes'];

/** Whether a map has the parts of a policy, whatever it says that it is. */
export function looksLikePolicy({ metadata, spec }: JsonObject): boolean {
  return isObject(metadata) && isObject(spec) && fieldsOfPolicies.some((field) => Object.hasOwn(spec, field));
}

/** In a changed file it is enough that an object may be one of ours; elsewhere its group has to say it. */
function isSuspect({ value, ref, apiVersion }: FileManifest, word: string, { changed, lost }: FileContext): boolean {
  const whole = isObject(value['metadata']);
  const group = policyGroups.has(ref.group);
  if (!changed) return group && whole;
  const says = namesPolicy(word) || isOtherPolicy(word);
  const maybe = lost === true || isServedVersion(apiVersion) || touchesPolicies(word);
  return group || otherPolicyGroups.has(ref.group) || says || (whole && maybe) || looksLikePolicy(value);
}

/** A complaint about a map that says no kind and nearly is an object that policies are or see. */
export function kindless(manifest: FileManifest, context: FileContext): Complaint | undefined {
  const { value, ref } = manifest;
  if (ref.kind !== '') return undefined;
  const key = nearlyKind(value);
  const said = key === undefined ? '' : value[key];
  const word = typeof said === 'string' ? said : '';
  if (!isSuspect(manifest, word, context)) return undefined;
  if (key !== undefined)
    return {
      ...misspelt(manifest.keyAt([key]), '"kind" is missing', key, { word: 'kind', orElse: [] }),
      help: `did you mean "kind" instead of ${quote(key)}?`,
    };
  const [meant] = policyGroups.get(ref.group) ?? [];
  const wanted = meant === undefined ? '"kind" with one word' : `"kind: ${meant}"`;
  const given = value['kind'] ?? '';
  if (given === '') return invalid(manifest.origin, '"kind" is missing', `add ${wanted}`);
  return invalid(manifest.at(['kind']), '"kind" must be text', `write ${wanted}`);
}

/** A complaint about a document of a changed file that is a text or a list, where policies are or were. */
export function noObject(document: YamlDocument, context: FileContext): Complaint | undefined {
  const { value, place } = document;
  if (!context.changed || isObject(value) || value === null) return undefined;
  // A list in JSON is data for some other program.
  const data = isList(value) && /\.json$/i.test(context.file);
  if (context.lost !== true && (data || !holdsPolicies(value))) return undefined;
  const what = isList(value) ? 'a list' : 'a single value';
  return invalid(originOf(context, place), `the document is ${what} and no object`, 'write one object as a map');
}

function holdsPolicies(value: Json): boolean {
  if (typeof value === 'string') return namesPolicy(value);
  return isList(value) && value.some((item) => isObject(item) && isPolicyItem(item));
}

function isPolicyItem({ apiVersion, kind }: JsonObject): boolean {
  return typeof apiVersion === 'string' && typeof kind === 'string' && isOtherPolicy(kind);
}
