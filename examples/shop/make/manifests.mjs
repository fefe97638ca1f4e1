// The objects of before/, as the API server would store them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/** Every object of a folder, in order of file name and position. */
export function objectsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => loadAll(readFileSync(join(folder, file), 'utf8')))
    .map(defaulted);
}

/** The defaults that the API server fills in, as far as they show in a snapshot. */
function defaulted(object) {
  const { spec } = object;
  switch (object.kind) {
    case 'Namespace':
      object.metadata.labels['kubernetes.io/metadata.name'] = object.metadata.name;
      break;
    case 'NetworkPolicy':
      for (const rule of [...(spec.ingress ?? []), ...(spec.egress ?? [])]) rule.ports?.forEach(withProtocol);
      break;
    case 'Service':
      spec.ports.forEach(withProtocol);
      spec.type ??= 'ClusterIP';
      break;
    case 'CronJob':
      spec.jobTemplate.spec.template.spec.containers.forEach((container) => container.ports?.forEach(withProtocol));
      break;
    default:
      spec.template.spec.containers.forEach((container) => container.ports?.forEach(withProtocol));
  }
  return object;
}

function withProtocol(port) {
  port.protocol ??= 'TCP';
}
