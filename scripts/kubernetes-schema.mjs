// Makes src/schemas/kubernetes.schema.json, the JSON Schema of the kinds that are read, from Kubernetes' own OpenAPI
// document as @kubernetes/client-node publishes it (Apache-2.0), and of admin-policies.mjs. Run it after a new version of that package.
// node scripts/kubernetes-schema.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { adminDefinitions, adminKinds } from './admin-policies.mjs';
import { root } from './generated.mjs';

const models = join(root, 'node_modules/@kubernetes/client-node/dist/gen/models');
const all = await import(join(models, 'all.js'));

const kinds = [
  'NetworkPolicy',
  'Namespace',
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'Service',
];

/** Types of which no field concerns a policy: they are let through as they are. */
const unseen = new Set(
  Object.keys(all).filter(
    (name) =>
      /Status$|Strategy$|^V1(?:ManagedFieldsEntry|OwnerReference|NamespaceCondition)$/.test(name) ||
      /^V1(?:PodFailurePolicy|SuccessPolicy|StatefulSetOrdinals|PersistentVolumeClaim|StatefulSetPersistent\w+)$/.test(
        name,
      ),
  ),
);
/** Of these, only the fields named here are looked into; others are known by name. */
const partly = {
  V1PodSpec: ['containers', 'initContainers', 'ephemeralContainers', 'hostNetwork', 'nodeName', 'restartPolicy'],
  V1Container: ['name', 'ports', 'restartPolicy'],
  V1EphemeralContainer: ['name', 'ports'],
  V1JobSpec: ['parallelism', 'completions', 'suspend', 'selector', 'template'],
};
/** What an object may lack here: no policy sees it, and objects are often cut down to what matters. */
const notRequired = { V1Container: ['name'], V1EphemeralContainer: ['name'], V1CronJobSpec: ['schedule'] };

const definitions = {};
for (const kind of kinds) define(`V1${kind}`);
Object.assign(definitions, adminDefinitions);

const version = /OpenAPI spec version: (\S+)/.exec(readFileSync(join(models, 'V1Pod.js'), 'utf8'))?.[1];
const packageVersion = JSON.parse(readFileSync(join(models, '../../../package.json'), 'utf8')).version;
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: `Made by scripts/kubernetes-schema.mjs from @kubernetes/client-node ${packageVersion} (Kubernetes OpenAPI ${version}, The Kubernetes Authors, Apache-2.0). An object is validated under its kind.`,
  $id: 'kubernetes',
  type: 'object',
  properties: Object.fromEntries([...kinds, ...adminKinds].map((kind) => [kind, { $ref: `#/definitions/${kind}` }])),
  definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
};

const file = join(root, 'src/schemas/kubernetes.schema.json');
const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('src/schemas/kubernetes.schema.json is stale; run node scripts/kubernetes-schema.mjs');
  process.exitCode = 1;
}

/** Null stands for an absent value everywhere, as it does for the API server. */
function define(model) {
  const title = model.slice(2);
  if (definitions[title] !== undefined) return title;
  const definition = (definitions[title] = {
    title,
    type: ['object', 'null'],
    properties: {},
    additionalProperties: false,
  });
  const fields = all[model].getAttributeTypeMap();
  for (const { baseName, type } of fields) {
    const seen = partly[model]?.includes(baseName) ?? true;
    definition.properties[baseName] = seen ? typeOf(type) : true;
  }
  if (definition.properties.apiVersion) Object.assign(definition.properties, { apiVersion: true, kind: true });
  const required = requiredOf(model).filter((name) => !notRequired[model]?.includes(name));
  if (required.length > 0) definition.required = required;
  return title;
}

/** The declaration marks optional fields with a question mark; the type map does not tell. */
function requiredOf(model) {
  const declaration = readFileSync(join(models, `${model}.d.ts`), 'utf8');
  return [...declaration.matchAll(/^ {4}'(\w+)':/gm)].map(([, name]) => name);
}

function typeOf(type) {
  const list = /^(?:Array|Set)<(.+)>$/.exec(type);
  if (list) return { type: ['array', 'null'], items: typeOf(list[1]) };
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type);
  if (map) return { type: ['object', 'null'], additionalProperties: typeOf(map[1]) };
  if (type === 'IntOrString') return { type: ['integer', 'string', 'null'] };
  if (type === 'number') return { type: ['integer', 'null'] };
  if (type === 'string' || type === 'boolean') return { type: [type, 'null'] };
  if (!type.startsWith('V1') || unseen.has(type)) return true;
  return { $ref: `#/definitions/${define(type)}` };
}
