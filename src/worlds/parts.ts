/** Where labels and ports of workloads, namespaces and nodes are written in the manifests of the head side. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { ContainerPort } from '../model/network.ts';
import type { Manifest, Path } from '../model/object.ts';
import { keyOf, valueAt } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import type { LoadedState } from './loaded.ts';
import { listAt, templatePath, workloadObjectKey } from './objects.ts';

interface Places {
  port(workload: WorkloadRef, port: ContainerPort): Origin | undefined;
  label(workload: WorkloadRef, key: string): Origin | undefined;
  namespaceLabel(namespace: string, key: string): Origin | undefined;
  nodeLabel(node: string, key: string): Origin | undefined;
}

/** Each answers undefined where the object is in no manifest. */
export function placesIn({ headObjects }: Pick<LoadedState, 'headObjects'>): Places {
  const objectOf = (workload: WorkloadRef): Manifest | undefined => {
    const key = workloadObjectKey(workload);
    return key === undefined ? undefined : headObjects.get(key);
  };
  const wide = (kind: string, name: string): Manifest | undefined =>
    headObjects.get(keyOf({ group: '', kind, namespace: '', name }));
  return {
    port: (workload, port) => portPlace(objectOf(workload), workload, port),
    label: (workload, key) => objectOf(workload)?.at([...podPath(workload), 'metadata', 'labels', key]),
    namespaceLabel: (name, key) => wide('Namespace', name)?.at(['metadata', 'labels', key]),
    nodeLabel: (name, key) => wide('Node', name)?.at(['metadata', 'labels', key]),
  };
}

function podPath({ kind }: WorkloadRef): Path {
  return kind === 'Pod' ? [] : templatePath(kind);
}

/** The entry of the pod template, by name where the port has one. */
function portPlace(manifest: Manifest | undefined, workload: WorkloadRef, port: ContainerPort): Origin | undefined {
  if (manifest === undefined) return undefined;
  const root = [...podPath(workload), 'spec', port.sidecar === true ? 'initContainers' : 'containers'];
  for (const [at, container] of listAt(manifest.value, root).entries()) {
    const index = listAt(container, ['ports']).findIndex((entry) =>
      port.name === undefined
        ? valueAt(entry, ['containerPort']) === port.port
        : valueAt(entry, ['name']) === port.name && valueAt(entry, ['containerPort']) === port.port,
    );
    if (index >= 0) return manifest.at([...root, at, 'ports', index]);
  }
  return undefined;
}
