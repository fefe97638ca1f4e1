// Every pod that lived in the days of the logs: name, owner, labels, node, address, from when to when.
import { calendar, minute, nights } from './calendar.mjs';
import { suffixOf, uuidOf } from './chance.mjs';

export const nodes = ['node-1', 'node-2', 'node-3'].map((name, index) => ({
  name,
  address: `10.20.0.${11 + index}`,
  podBlock: `10.42.${index}.0/24`,
  /** The node's own address inside its block, from which the kubelet probes. */
  inBlock: `10.42.${index}.1`,
}));

export const apiServer = { address: '10.20.0.10', port: 6443, service: '10.43.0.1' };

/**
 * Pods of the workloads given, oldest first.
 * @param workloads objects of kind Deployment, StatefulSet, DaemonSet and CronJob
 */
export function podsOf(workloads) {
  const pods = workloads.flatMap(({ kind, metadata, spec }) => {
    const make = { Deployment: ofDeployment, StatefulSet: ofStatefulSet, DaemonSet: ofDaemonSet, CronJob: ofCronJob }[
      kind
    ];
    return make({ kind, name: metadata.name, namespace: metadata.namespace, spec });
  });
  return withAddresses(pods.sort((a, b) => a.born - b.born));
}

function podOf(workload, template, name, owner, born, gone) {
  const labels = { ...template.metadata.labels, ...owner.labels };
  const { namespace } = workload;
  const uid = uuidOf(`pod ${namespace}/${name}`);
  return { namespace, name, uid, labels, owner, workload, spec: template.spec, born, gone };
}

/** Which releases a Deployment had in the days of the logs. */
function releasesOf({ namespace, name }) {
  const [first, ...others] = {
    'shop/catalog': [calendar.installed, calendar.catalogRelease],
    'batch/stock-sync': [calendar.installed, calendar.stockSyncRelease],
  }[`${namespace}/${name}`] ?? [calendar.installed];
  return [first, ...others].map((born, index) => ({ born, gone: others[index] && others[index] + minute }));
}

function ofDeployment(workload) {
  const { namespace, name, spec } = workload;
  return releasesOf(workload).flatMap(({ born, gone }, release) => {
    const hash = suffixOf(`${namespace}/${name} release ${release}`, 10);
    const owner = { kind: 'ReplicaSet', name: `${name}-${hash}`, labels: { 'pod-template-hash': hash } };
    return Array.from({ length: spec.replicas }, (_, index) => {
      const pod = `${owner.name}-${suffixOf(`${owner.name} ${index}`, 5)}`;
      return podOf(workload, spec.template, pod, owner, born + index * 4000, gone && gone + index * 4000);
    });
  });
}

function ofStatefulSet(workload) {
  const { name, spec } = workload;
  return Array.from({ length: spec.replicas }, (_, index) => {
    const pod = `${name}-${index}`;
    const labels = { 'statefulset.kubernetes.io/pod-name': pod, 'apps.kubernetes.io/pod-index': String(index) };
    return podOf(workload, spec.template, pod, { kind: 'StatefulSet', name, labels }, calendar.installed);
  });
}

function ofDaemonSet(workload) {
  const { name, spec } = workload;
  return nodes.map((node) => {
    const pod = `${name}-${suffixOf(`${name} ${node.name}`, 5)}`;
    return { ...podOf(workload, spec.template, pod, { kind: 'DaemonSet', name }, calendar.installed), node };
  });
}

function ofCronJob(workload) {
  const { name, spec } = workload;
  return nights.map((born) => {
    const job = `${name}-${born / minute}`;
    const labels = { 'batch.kubernetes.io/job-name': job, 'job-name': job };
    const pod = `${job}-${suffixOf(job, 5)}`;
    const template = spec.jobTemplate.spec.template;
    // The Job's three last pods are kept; what they did takes eleven minutes.
    return { ...podOf(workload, template, pod, { kind: 'Job', name: job, labels }, born), done: born + 11 * minute };
  });
}

/** Addresses in the order of birth; one that is free again goes to the next pod of its node. */
function withAddresses(pods) {
  const free = new Map(nodes.map(({ name, podBlock }) => [name, hostsOf(podBlock)]));
  const held = [];
  return pods.map((pod, index) => {
    for (const other of held.filter(({ until }) => until < pod.born)) {
      free.get(other.node).unshift(other.address);
      held.splice(held.indexOf(other), 1);
    }
    const node = pod.node ?? nodes[index % nodes.length];
    const onHost = pod.spec.hostNetwork === true;
    const address = onHost ? node.address : free.get(node.name).shift();
    const until = pod.done ?? pod.gone;
    if (!onHost && until !== undefined) held.push({ node: node.name, address, until });
    return { ...pod, node, address, onHost };
  });
}

function hostsOf(block) {
  const prefix = block.slice(0, block.lastIndexOf('.'));
  return Array.from({ length: 200 }, (_, index) => `${prefix}.${index + 20}`);
}

/** Whether the pod runs at that moment. */
export function runsAt(pod, time) {
  return pod.born + 3000 <= time && time < (pod.done ?? pod.gone ?? Infinity);
}
