/** One file of one tree: its objects, what is wrong with it, and what of it policies could see. */
import { isEntryClass, isEntryKind, isGateway } from '../model/entry-kinds.ts';
import { canonicalJson, formatRef, isObject, keyOf, type ObjectRef, type Path, valueAt } from '../model/object.ts';
import type { FileOrigin } from '../model/origin.ts';
import type { YamlDocument, YamlFault, YamlFile } from '../yaml.ts';
import { complainer, guessOf, invalid, misspelt, quote, type Complaint, type ObjectComplaint } from './complaints.ts';
import { entryRules } from './entry-rules.ts';
import { policyValuesOf, valuesMessage } from './chart-values.ts';
import { asServed } from './former.ts';
import { kindless, looksLikePolicy, noObject, policyGroups } from './kindless.ts';
import { objectsOf, originOf, refOf, type FileContext, type FileManifest } from './objects.ts';
import {
  decidesBesides,
  filledIn,
  hasTemplateMark,
  holdingMessage,
  holdingsOf,
  isOtherPolicy,
  mentionOfPolicies,
  namesPolicy,
  suspectMention,
  templateMention,
  touchesPolicies,
} from './recognise.ts';
import { seenByPolicies, wholeContent } from './semantics.ts';
import { isCheckedPolicy, isKnownKind, servedVersion, validate, type SchemaValidator } from './validate.ts';
import { templatePaths } from './workload-rules.ts';

/** Something that traffic may depend on. Two trees with equal units, in whatever files, decide alike. */
export interface Unit {
  readonly key: string;
  /** Made on demand: of what stands alike on both sides nobody asks. */
  content(): string;
}

/** A complaint with the unit that it is about, so that a change of that unit can be told. */
export interface Remark extends Complaint {
  readonly object?: ObjectRef;
  readonly unit: Unit;
}

export interface FileReading {
  readonly manifests: readonly FileManifest[];
  /** Objects that no policy sees, and that say who will talk to whom. */
  readonly declaring: readonly FileManifest[];
  readonly remarks: readonly Remark[];
  readonly units: readonly Unit[];
  /** Values that are valid and yet not what the author may think. */
  readonly warnings: readonly Warning[];
}

export interface Warning {
  readonly message: string;
  readonly help: string;
  readonly origin: FileOrigin;
  readonly object: ObjectRef;
}

/** What reading a file needs to know besides its bytes. */
export interface Reader {
  readonly schema: SchemaValidator;
  /** `group/kind` of policies that a dialect evaluates. */
  readonly evaluated: ReadonlySet<string>;
  /** Files that a kustomization applies as patches: parts of objects, which only a build puts together. */
  readonly patches: ReadonlySet<string>;
}

export const renderHelp =
  'give what it is rendered into as rendered-base and rendered-head; where these hold it already, name the file under "rendered-covers" in the gate file of the base; or list it under "ignore" there';

/** A file of one tree. `oid` stands for its bytes, `text` is asked for only where it cannot be parsed. */
interface Source {
  readonly context: FileContext;
  readonly oid: string;
  readonly text: () => string;
}

/** Reads a parsed file. */
export function readFile(yaml: YamlFile, source: Source, reader: Reader): FileReading {
  let lines: readonly string[] | undefined;
  const textOf = ({ place }: YamlDocument): string =>
    (lines ??= source.text().split(/\r\n|\r|\n/)).slice(place.line - 1, place.endLine).join('\n');
  const readings = yaml.documents.map((document) =>
    document.faults.length > 0
      ? brokenDocument(document, source, textOf(document))
      : readDocument(document, source.context, reader),
  );
  if (yaml.faults.length > 0) readings.push(brokenFile(yaml.faults, source));
  return {
    manifests: readings.flatMap(({ manifests }) => manifests),
    declaring: readings.flatMap(({ declaring }) => declaring),
    remarks: readings.flatMap(({ remarks }) => remarks),
    units: readings.flatMap(({ units }) => units),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

function reading(parts: Partial<FileReading>): FileReading {
  return { manifests: [], declaring: [], remarks: [], units: [], warnings: [], ...parts };
}

/** Text that is no YAML is told of if it mentions what policies see; as a template if it looks like one. */
function brokenFile(faults: readonly YamlFault[], { context, oid, text }: Source): FileReading {
  const unit: Unit = { key: `file:${context.file}`, content: () => oid };
  const readable = faults.every(({ kind }) => kind === 'syntax');
  const mention = readable ? mentionIn(text(), context, suspectMention) : undefined;
  if (readable && mention === undefined) return reading({});
  const template = mention !== undefined && hasTemplateMark(text()) ? lineOf(text(), mention) : undefined;
  const complaints =
    template === undefined ? faults.map((fault) => complaintOf(fault, context)) : [templateAt(template, context)];
  return reading({ remarks: complaints.map((complaint) => ({ ...complaint, unit })), units: [unit] });
}

/** In a changed file more makes a text suspect than in one that the change leaves alone, and most if it lost objects. */
function mentionIn(text: string, { changed, lost }: FileContext, all = templateMention): number | undefined {
  return mentionOfPolicies(text) ?? (changed ? all(text) : undefined) ?? (lost === true ? 0 : undefined);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function templateAt(line: number, context: FileContext): Complaint {
  const origin = originOf(context, { line, column: 1, endLine: line });
  return notEvaluated(origin, 'a template, which this program does not fill in', renderHelp);
}

function notEvaluated(origin: FileOrigin, message: string, help: string): Complaint {
  return { kind: 'not-evaluated', message, help, origin, related: [] };
}

const faultHelp: Readonly<Record<YamlFault['kind'], string>> = {
  syntax: 'correct the YAML',
  'duplicate-key': 'keep one of them',
  cap: 'split it, or list the file under "ignore" in the gate file',
  binary: 'rename it if it is no manifest, or list it under "ignore" in the gate file',
  encoding: 'save it as UTF-8',
};

function complaintOf(fault: YamlFault, context: FileContext): Complaint {
  const origin = originOf(context, fault.place);
  const related = fault.related.map(({ place, text }) => ({ origin: originOf(context, place), text }));
  const message = fault.kind === 'syntax' ? `the YAML cannot be read: ${fault.message}` : fault.message;
  const kind = fault.kind === 'syntax' || fault.kind === 'duplicate-key' ? 'invalid-manifest' : 'not-evaluated';
  return { kind, message, help: faultHelp[fault.kind], origin, related };
}

/** A document whose values cannot be trusted: it is told of if it was meant to be an object. */
function brokenDocument(document: YamlDocument, { context, oid }: Source, own: string): FileReading {
  const { value, place, faults } = document;
  const meant = isObject(value) && typeof value['kind'] === 'string' && typeof value['apiVersion'] === 'string';
  const ref = meant ? refOf(value, context.defaultNamespace) : undefined;
  const unit: Unit = {
    key: `broken:${context.file}:${ref === undefined ? place.line : keyOf(ref)}`,
    content: () => (faults.some(({ kind }) => kind === 'cap') ? oid : own),
  };
  const told = (complaints: readonly Complaint[]): FileReading =>
    reading({
      remarks: complaints.map((complaint) => ({ ...complaint, ...(ref === undefined ? {} : { object: ref }), unit })),
      units: [unit],
    });
  const mention = mentionIn(own, context);
  if (faults.some(({ kind }) => kind === 'syntax') && hasTemplateMark(own))
    return mention === undefined ? reading({}) : told([templateAt(place.line - 1 + lineOf(own, mention), context)]);
  const nearly = objectsOf(document, context).some((manifest) => kindless(manifest, context) !== undefined);
  return meant || nearly || mention !== undefined ? told(complaintsOfBroken(document, context)) : reading({});
}

function complaintsOfBroken({ faults, place }: YamlDocument, context: FileContext): readonly Complaint[] {
  const outer = new Set(faults.filter((one) => one.kind === 'duplicate-key' && one.place.column === place.column));
  const ranTogether = [...outer].some(({ message }) => /"(?:kind|apiVersion)"/.test(message));
  if (!ranTogether) return faults.map((fault) => complaintOf(fault, context));
  const rest = faults.filter((fault) => !outer.has(fault));
  return [missingSeparator([...outer], context), ...rest.map((fault) => complaintOf(fault, context))];
}

/** Two documents that run into each other: one complaint that names the lines of every key that stands twice. */
function missingSeparator(twice: readonly YamlFault[], context: FileContext): Complaint {
  const first = twice[0];
  const names = twice.map(({ message }) => message.replace('duplicate key ', '')).join(', ');
  const origin = originOf(context, first?.place ?? { line: 1, column: 1, endLine: 1 });
  const related = twice.flatMap(({ place, related: others }, index) => [
    ...(index === 0 ? [] : [{ origin: originOf(context, place), text: 'and again here' }]),
    ...others.map((other) => ({ origin: originOf(context, other.place), text: other.text })),
  ]);
  return invalid(
    origin,
    `duplicate keys ${names}: one document holds two objects`,
    `put a line "---" before line ${origin.line}`,
    related,
  );
}

function readDocument(document: YamlDocument, context: FileContext, reader: Reader): FileReading {
  const none = noObject(document, context);
  if (none !== undefined) {
    const unit: Unit = { key: `shapeless:${context.file}`, content: () => canonicalJson(document.value) };
    return reading({ remarks: [{ ...none, unit }], units: [unit] });
  }
  const parts = objectsOf(document, context).map((manifest) => readObject(manifest, context, reader));
  const policies = parts.flatMap(({ manifests }) => manifests).filter(({ ref }) => isCheckedPolicy(ref.kind));
  const [policy] = policies;
  const warnings = policy === undefined ? [] : ambiguous(document, policy, context);
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    declaring: parts.flatMap(({ declaring }) => declaring),
    remarks: parts.flatMap(({ remarks }) => remarks),
    units: parts.flatMap(({ units }) => units),
    warnings,
  };
}

function ambiguous(document: YamlDocument, policy: FileManifest, context: FileContext): readonly Warning[] {
  return document.ambiguous.map(({ place, text }) => ({
    message: `${quote(text)} without quotes means one thing to Kubernetes and another to newer YAML readers`,
    help: 'put it in quotes if it is text, or write it as a plain decimal number, true or false',
    origin: originOf(context, place),
    object: policy.ref,
  }));
}

/** Kinds that say where pods and nodes are; rare in repositories, and read as they are. */
const clusterParts = new Set(['/Node', '/Endpoints', 'discovery.k8s.io/EndpointSlice']);

/** One object of a file that is YAML. */
export function readObject(manifest: FileManifest, context: FileContext, reader: Reader): FileReading {
  const { value, apiVersion, ref } = manifest;
  if (apiVersion === '' || ref.kind === '') return incomplete(manifest, context);
  if (reader.patches.has(manifest.file)) return readPatch(manifest);
  if (isKnownKind(apiVersion, ref.kind)) return readKnown(manifest, reader);
  const renewed = asServed(manifest);
  if (renewed !== undefined) return readFormer(manifest, renewed, reader);
  const kind = `${ref.group}/${ref.kind}`;
  // What these say about addresses stands in their status.
  const whole = clusterParts.has(kind) ? canonicalJson : wholeContent;
  if (clusterParts.has(kind) || (reader.evaluated.has(kind) && servedVersion(ref.kind) === undefined))
    return reading({ manifests: [manifest], units: [{ key: keyOf(ref), content: () => whole(value) }] });
  if (leadsIn(manifest)) return readEntry(manifest);
  const unknown = readUnknown(manifest);
  return declaringKinds.has(kind) ? { ...unknown, declaring: [manifest] } : unknown;
}

/** Kinds that name Services, or hold the values that workloads take from them. */
const declaringKinds = new Set([
  '/ConfigMap',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'monitoring.coreos.com/PodMonitor',
  'monitoring.coreos.com/Prometheus',
  'monitoring.coreos.com/ServiceMonitor',
]);

/** Versions of Ingress before v1 are served no more and are read by nobody; the other kinds look alike in all of theirs. */
function leadsIn({ ref, apiVersion, value }: FileManifest): boolean {
  if (!isEntryKind(ref) && !isEntryClass(ref) && !isGateway(ref)) return false;
  return (ref.group !== 'networking.k8s.io' || apiVersion.endsWith('/v1')) && filledIn(value) === undefined;
}

/** What leads in from outside decides about no policy: whatever is wrong with it, the rest of it is followed. */
function readEntry(manifest: FileManifest): FileReading {
  const { value, ref } = manifest;
  const complaints: ObjectComplaint[] = [];
  if (isEntryKind(ref)) entryRules(complainer(manifest, complaints, false), manifest);
  const unit: Unit = { key: keyOf(ref), content: () => wholeContent(value) };
  return reading({
    manifests: [manifest],
    remarks: complaints.map(({ fatal: _fatal, ...complaint }) => ({ ...complaint, object: ref, unit })),
    units: [unit],
  });
}

/** Something without apiVersion or kind is none of Kubernetes' objects, unless it nearly is. */
function incomplete(manifest: FileManifest, context: FileContext): FileReading {
  const { value, ref, apiVersion } = manifest;
  const told = (key: string, complaint: Complaint): FileReading => {
    const unit: Unit = { key, content: () => wholeContent(value) };
    return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
  };
  const complaint = kindless(manifest, context);
  if (complaint !== undefined) return told(`kindless:${manifest.file}:${keyOf(ref)}`, complaint);
  if (apiVersion !== '' || !isObject(value['metadata'])) return reading({});
  const version = servedVersion(ref.kind);
  const suspect = context.changed && ref.kind !== '' && (namesPolicy(ref.kind) || looksLikePolicy(value));
  if (version === undefined && !suspect) return reading({});
  const help = version === undefined ? 'add "apiVersion"' : `add "apiVersion: ${version}"`;
  return told(keyOf(ref), invalid(manifest.origin, `a ${ref.kind} without "apiVersion"`, help));
}

/** Where a template mark stands in what identifies an object or what policies see of it. Annotations may hold anything. */
function filledInOf({ value, ref }: FileManifest): Path | undefined {
  const template = templatePaths[ref.kind] ?? [];
  const identity: readonly Path[] = ['name', 'namespace', 'labels'].map((field) => ['metadata', field]);
  const seen: readonly Path[] =
    isCheckedPolicy(ref.kind) || ref.kind === 'Service' ? [['spec']] : [[...template, 'metadata', 'labels']];
  for (const path of [...identity, ...seen]) {
    const found = filledIn(valueAt(value, path) ?? null, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readKnown(manifest: FileManifest, reader: Reader): FileReading {
  const { value, ref } = manifest;
  const filled = filledInOf(manifest);
  if (filled !== undefined) {
    const unit: Unit = { key: keyOf(ref), content: () => wholeContent(value) };
    const complaint = notEvaluated(
      manifest.at(filled),
      `a template of ${formatRef(ref)}, which this program does not fill in`,
      renderHelp,
    );
    return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
  }
  const complaints = validate(manifest, reader.schema);
  const fine = complaints.length === 0;
  const unit: Unit = { key: keyOf(ref), content: () => (fine ? seenByPolicies(ref.kind, value) : wholeContent(value)) };
  return reading({
    manifests: complaints.some(({ fatal }) => fatal) ? [] : [manifest],
    remarks: complaints.map(({ fatal: _fatal, ...complaint }) => ({ ...complaint, object: ref, unit })),
    units: [unit],
  });
}

const formerGroups = /^(?:extensions|apps|batch|networking\.k8s\.io|policy)\//;

function readFormer(manifest: FileManifest, renewed: FileManifest, reader: Reader): FileReading {
  const { manifests, remarks, units, ...rest } = readKnown(renewed, reader);
  const [unit] = units;
  if (unit === undefined) return { manifests, remarks, units, ...rest };
  const complaint = invalid(
    manifest.keyAt(['apiVersion']),
    `${renewed.ref.kind} of ${quote(manifest.apiVersion)} is not served any more`,
    `write "apiVersion: ${renewed.apiVersion}"`,
  );
  return { ...rest, manifests, units, remarks: [{ ...complaint, object: renewed.ref, unit }, ...remarks] };
}

function readPatch(manifest: FileManifest): FileReading {
  const { value, ref } = manifest;
  if (!touchesPolicies(ref.kind) && !decidesBesides(ref)) return reading({});
  const unit: Unit = { key: `patch:${keyOf(ref)}`, content: () => wholeContent(value) };
  const complaint = notEvaluated(
    manifest.origin,
    `a kustomize patch of ${formatRef(ref)}, which this program does not apply`,
    renderHelp,
  );
  return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
}

const byHand = 'check it by hand, or list the file under "ignore" in the gate file';

function readUnknown(manifest: FileManifest): FileReading {
  const { value, ref, apiVersion } = manifest;
  const unit: Unit = { key: keyOf(ref), content: () => wholeContent(value) };
  const told = (origin: FileOrigin, message: string, help: string): FileReading =>
    reading({ remarks: [{ ...notEvaluated(origin, message, help), object: ref, unit }], units: [unit] });
  const meant = guessOf(ref.kind, policyGroups.get(ref.group) ?? []);
  if (meant !== undefined && meant.word !== ref.kind) {
    const message = `there is no kind ${quote(ref.kind)} in ${ref.group}`;
    const complaint = misspelt(manifest.at(['kind']), message, ref.kind, meant);
    return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
  }
  const served = servedVersion(ref.kind);
  if (isCheckedPolicy(ref.kind) && ref.kind !== 'NetworkPolicy' && served?.startsWith(`${ref.group}/`) === true)
    return told(
      manifest.at(['apiVersion']),
      `${formatRef(ref)} is of the version ${quote(apiVersion)}, which is not evaluated`,
      `this program reads ${quote(served)}; check it by hand, or list the file under "ignore" in the gate file`,
    );
  if (
    isOtherPolicy(ref.kind) &&
    !(ref.kind === 'NetworkPolicy' && /^(?:extensions|networking\.k8s\.io)\//.test(apiVersion))
  )
    return told(
      manifest.origin,
      `${formatRef(ref)} (${apiVersion}) is a policy kind that is not evaluated yet`,
      byHand,
    );
  if (decidesBesides(ref))
    return told(manifest.origin, `${formatRef(ref)} (${apiVersion}) decides who may talk and is not evaluated`, byHand);
  const holdings = holdingsOf(value);
  if (served !== undefined && formerGroups.test(apiVersion))
    return told(
      manifest.keyAt(['apiVersion']),
      `there is no kind ${quote(ref.kind)} in ${apiVersion}`,
      `write "apiVersion: ${served}"`,
    );
  const holding = holdings.find(({ what }) => what === 'policy') ?? holdings[0];
  const values = holding === undefined ? policyValuesOf(ref, value) : undefined;
  if (values !== undefined) {
    const remark = notEvaluated(manifest.keyAt(values.path), valuesMessage(ref), renderHelp);
    const own: Unit = { key: unit.key, content: () => values.text };
    return reading({ remarks: [{ ...remark, object: ref, unit: own }], units: [own] });
  }
  return holding === undefined
    ? reading({})
    : told(manifest.at(holding.path), holdingMessage(ref, holding), renderHelp);
}
