/** What the API server asks of namespaces, workloads and Services where a policy could see it. */
import { namedProtocols } from '../model/network.ts';
import { isList, isObject, type Json, type JsonObject, type Path, valueAt } from '../model/object.ts';
import { quote, type Complainer } from './complaints.ts';
import { nameFault, portNameFault, portNumberFault } from './names.ts';
import { labelsRule, portFault, selectorRule, wordRule } from './policy-rules.ts';

/** Where the pod template of a kind stands; a Pod is its own. */
export const templatePaths: Readonly<Record<string, Path>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

export function metadataRules(to: Complainer, kind: string, value: JsonObject): void {
  const metadata = isObject(value['metadata']) ? value['metadata'] : {};
  const { name, namespace, generateName } = metadata;
  const given = typeof name === 'string' && name !== '' ? name : undefined;
  if (given === undefined && (name ?? '') === '' && (generateName ?? '') === '')
    to.value(['metadata'], 'the object has no name', 'write metadata.name');
  const fault =
    given === undefined
      ? undefined
      : nameFault(given, kind === 'Namespace' || kind === 'Service' ? 'label' : 'subdomain');
  if (fault !== undefined) to.value(['metadata', 'name'], `name ${quote(name)} is not valid`, `a name ${fault}`);
  const namespaceFault = typeof namespace === 'string' && namespace !== '' ? nameFault(namespace, 'label') : undefined;
  if (namespaceFault !== undefined)
    to.value(['metadata', 'namespace'], `namespace ${quote(namespace)} is not valid`, `a namespace ${namespaceFault}`);
  labelsRule(to, ['metadata', 'labels'], metadata['labels']);
}

function containerRules(to: Complainer, path: Path, container: Json): void {
  if (!isObject(container) || !isList(container['ports'])) return;
  container['ports'].forEach((port, index) => {
    if (!isObject(port)) return;
    const at = [...path, 'ports', index];
    const { containerPort, name } = port;
    wordRule(to, [...at, 'protocol'], port['protocol'], namedProtocols);
    const fault = typeof containerPort === 'number' ? portNumberFault(containerPort) : undefined;
    if (fault !== undefined)
      to.value([...at, 'containerPort'], `port ${quote(containerPort)} is not valid`, `a port ${fault}`);
    const nameless = typeof name === 'string' && name !== '' ? portNameFault(name) : undefined;
    if (nameless !== undefined)
      to.value([...at, 'name'], `port name ${quote(name)} is not valid`, `a port name ${nameless}`);
  });
}

function podRules(to: Complainer, path: Path, template: JsonObject): void {
  if (path.length > 0) labelsRule(to, [...path, 'metadata', 'labels'], valueAt(template, ['metadata', 'labels']));
  for (const field of ['containers', 'initContainers']) {
    const containers = valueAt(template, ['spec', field]);
    if (isList(containers))
      containers.forEach((container, index) => containerRules(to, [...path, 'spec', field, index], container));
  }
}

/** The API server refuses a workload whose selector its own template does not match. */
function ownSelectorRule(to: Complainer, kind: string, value: JsonObject, template: Path): void {
  const simple = kind === 'ReplicationController';
  const path: Path = ['spec', 'selector', ...(simple ? [] : ['matchLabels'])];
  const selected = valueAt(value, path);
  const labels = valueAt(value, [...template, 'metadata', 'labels']);
  if (!isObject(selected)) return;
  for (const [key, wanted] of Object.entries(selected)) {
    const has = isObject(labels) ? labels[key] : undefined;
    if (typeof wanted !== 'string' || has === wanted) continue;
    to.value(
      [...path, key],
      `the selector asks for label ${quote(key)} with ${quote(wanted)}, which the pod template does not carry`,
      'make selector and template labels agree',
      [{ path: [...template, 'metadata', 'labels'], text: 'the labels of the template' }],
    );
  }
}

export function workloadRules(to: Complainer, kind: string, value: JsonObject): void {
  const path = templatePaths[kind] ?? [];
  const template = valueAt(value, path);
  if (isObject(template)) podRules(to, path, template);
  if (['Pod', 'Job', 'CronJob'].includes(kind)) return;
  if (kind !== 'ReplicationController') selectorRule(to, ['spec', 'selector'], valueAt(value, ['spec', 'selector']));
  ownSelectorRule(to, kind, value, path);
}

export function serviceRules(to: Complainer, value: JsonObject): void {
  labelsRule(to, ['spec', 'selector'], valueAt(value, ['spec', 'selector']));
  const ports = valueAt(value, ['spec', 'ports']);
  if (!isList(ports)) return;
  ports.forEach((port, index) => {
    if (!isObject(port)) return;
    const at = ['spec', 'ports', index];
    wordRule(to, [...at, 'protocol'], port['protocol'], namedProtocols);
    for (const field of ['port', 'nodePort', 'targetPort']) {
      const number = port[field];
      // Unset numbers are written as 0 by some tools.
      const fault = number === 0 && field !== 'port' ? undefined : portFault(number);
      if (fault !== undefined) to.value([...at, field], `${field} ${quote(number)} is not valid`, `a port ${fault}`);
    }
  });
}
