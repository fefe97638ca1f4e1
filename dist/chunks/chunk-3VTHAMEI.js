import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/cluster.ts
function workloadKeyOf(workload) {
  return `${workload.namespace}/${workload.name}[${workload.kind}]`;
}
function endpointIdOf(text) {
  return text;
}

export {
  workloadKeyOf,
  endpointIdOf
};
