// What the API server's audit log holds of those days, under a policy that records writes of policies with bodies, the
// life of pods, and the requests of service accounts.
import { calendar, hour, minute, nights, timestamp } from './calendar.mjs';
import { chanceOf, seedOf, uuidOf } from './chance.mjs';
import { podObject } from './cluster.mjs';
import { apiServer, runsAt } from './pods.mjs';

const version = 'v1.34.4 (linux/amd64)';

/** Lines of the log, in the order of time. `edited`: the policy that a person edits, `edit`: what it becomes. */
export function auditLines(pods, edited, edit) {
  const born = pods.filter(({ born }) => born > calendar.from);
  const events = [
    ...born.flatMap(birth),
    ...pods.flatMap(end),
    ...pods.flatMap(requests),
    ...policyWrites(edited, edit),
  ];
  return events
    .filter(({ stageTimestamp }) => stageTimestamp < timestamp(calendar.to))
    .sort((a, b) => (a.stageTimestamp < b.stageTimestamp ? -1 : 1))
    .map((event) => JSON.stringify(event));
}

function event({ at, took = 8, level, verb, uri, user, from, agent, object, code = 200, request, response, ...more }) {
  const chance = chanceOf(seedOf(`${verb} ${uri} ${at}`));
  const micro = (time) => timestamp(time).replace('Z', `${String(Math.floor(chance() * 1000)).padStart(3, '0')}Z`);
  return {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: uuidOf(`audit ${verb} ${uri} ${at}`),
    stage: 'ResponseComplete',
    requestURI: uri,
    verb,
    user,
    sourceIPs: [from],
    userAgent: agent,
    objectRef: { apiVersion: 'v1', ...object },
    responseStatus: { metadata: {}, code },
    ...(request && { requestObject: request }),
    ...(response && { responseObject: response }),
    requestReceivedTimestamp: micro(at),
    stageTimestamp: micro(at + took),
    annotations: { 'authorization.k8s.io/decision': 'allow', 'authorization.k8s.io/reason': '' },
    ...more,
  };
}

const controller = (name) => ({
  user: {
    username: `system:serviceaccount:kube-system:${name}`,
    groups: ['system:serviceaccounts', 'system:serviceaccounts:kube-system', 'system:authenticated'],
  },
  from: apiServer.address,
  agent: `kube-controller-manager/${version} kubernetes/3b7f5b5/system:serviceaccount:kube-system:${name}`,
});

const kubelet = ({ name, address }) => ({
  user: { username: `system:node:${name}`, groups: ['system:nodes', 'system:authenticated'] },
  from: address,
  agent: `kubelet/${version} kubernetes/3b7f5b5`,
});

const podUri = ({ namespace, name }) => `/api/v1/namespaces/${namespace}/pods/${name}`;
const podRef = ({ namespace, name }, more) => ({ resource: 'pods', namespace, name, ...more });

/** Created by its controller, bound by the scheduler, given an address on its node. */
function birth(pod) {
  const { namespace, name, uid, owner, node, address, born } = pod;
  const maker = owner.kind === 'Job' ? 'job-controller' : 'replicaset-controller';
  const { apiVersion, kind, metadata } = podObject(pod);
  const status = (state) => ({ metadata: { uid }, status: state });
  const patch = {
    level: 'Request',
    verb: 'patch',
    uri: `${podUri(pod)}/status`,
    ...kubelet(node),
    object: podRef(pod, { subresource: 'status' }),
  };
  return [
    event({
      at: born,
      level: 'RequestResponse',
      verb: 'create',
      uri: `/api/v1/namespaces/${namespace}/pods`,
      ...controller(maker),
      object: podRef(pod),
      code: 201,
      response: { apiVersion, kind, metadata, spec: pod.spec, status: { phase: 'Pending' } },
    }),
    event({
      at: born + 40,
      level: 'Request',
      verb: 'create',
      uri: `${podUri(pod)}/binding`,
      user: { username: 'system:kube-scheduler', groups: ['system:authenticated'] },
      from: apiServer.address,
      agent: `kube-scheduler/${version} kubernetes/3b7f5b5/scheduler`,
      object: podRef(pod, { subresource: 'binding', uid }),
      code: 201,
      request: {
        kind: 'Binding',
        apiVersion: 'v1',
        metadata: { namespace, name, uid },
        target: { kind: 'Node', name: node.name },
      },
    }),
    event({ at: born + 300, ...patch, request: status({ phase: 'Pending', hostIP: node.address }) }),
    event({
      at: born + 2500,
      ...patch,
      request: status({ phase: 'Running', podIP: address, podIPs: [{ ip: address }] }),
    }),
  ];
}

/** A Job's pod is done and is deleted when three newer ones stand; a replaced pod is deleted at once. */
function end(pod) {
  const { uid, node, gone, done, born } = pod;
  if (gone === undefined && done === undefined) return [];
  const finished =
    done &&
    event({
      at: done,
      level: 'Request',
      verb: 'patch',
      uri: `${podUri(pod)}/status`,
      ...kubelet(node),
      object: podRef(pod, { subresource: 'status' }),
      request: { metadata: { uid }, status: { phase: 'Succeeded' } },
    });
  const successor = nights[nights.indexOf(born) + 3];
  const deletion = gone ?? (successor && successor + 12 * minute);
  const options = (grace) => ({
    kind: 'DeleteOptions',
    apiVersion: 'meta.k8s.io/__internal',
    gracePeriodSeconds: grace,
    preconditions: { uid },
  });
  const deletes = { level: 'Request', verb: 'delete', uri: podUri(pod), object: podRef(pod) };
  const deleted = deletion && [
    event({
      at: deletion - 30_000,
      ...deletes,
      ...controller(gone ? 'replicaset-controller' : 'generic-garbage-collector'),
      request: options(30),
    }),
    event({ at: deletion, ...deletes, ...kubelet(node), request: options(0) }),
  ];
  return [...(finished ? [finished] : []), ...(deleted ?? [])];
}

/** What pods ask the API server for, by workload, with the hours between two requests. */
const asks = {
  'monitoring/prometheus': { every: 5, uri: '/api/v1/pods', resource: 'pods', agent: 'Prometheus/3.6.0' },
  'monitoring/kube-state-metrics': {
    every: 6,
    uri: '/apis/apps/v1/deployments',
    resource: 'deployments',
    apiGroup: 'apps',
    agent: 'kube-state-metrics/v2.17.0',
  },
  'kube-system/coredns': {
    every: 8,
    uri: '/apis/discovery.k8s.io/v1/endpointslices',
    resource: 'endpointslices',
    apiGroup: 'discovery.k8s.io',
    agent: 'coredns/1.12.4',
  },
  'kube-system/cilium': {
    every: 10,
    uri: '/apis/networking.k8s.io/v1/networkpolicies',
    resource: 'networkpolicies',
    apiGroup: 'networking.k8s.io',
    agent: 'cilium-agent/1.18.4',
  },
  'kube-system/cilium-operator': { every: 6, uri: '/api/v1/nodes', resource: 'nodes', agent: 'cilium-operator/1.18.4' },
};

/** Watches that are opened again and again: logged when they start and when they end. */
function requests(pod) {
  const ask = asks[`${pod.namespace}/${pod.workload.name}`];
  if (ask === undefined) return [];
  const { every, uri, agent, resource, apiGroup } = ask;
  const chance = chanceOf(seedOf(pod.name));
  const out = [];
  for (let at = calendar.from + chance() * every * hour; at < calendar.to - hour; at += every * hour) {
    if (!runsAt(pod, at)) continue;
    const ended = event({
      at: Math.round(at),
      took: 30 * minute,
      level: 'Metadata',
      verb: 'watch',
      uri: `${uri}?allowWatchBookmarks=true&watch=true`,
      user: accountOf(pod),
      from: pod.address,
      agent: `${agent} (linux/amd64)`,
      object: { resource, ...(apiGroup && { apiGroup }) },
    });
    const started = { ...ended, stage: 'ResponseStarted', stageTimestamp: ended.requestReceivedTimestamp };
    out.push(started, ended);
  }
  return out;
}

function accountOf({ namespace, name, uid, node, spec }) {
  const account = spec.serviceAccountName ?? 'default';
  return {
    username: `system:serviceaccount:${namespace}:${account}`,
    uid: uuidOf(`ServiceAccount ${namespace}/${account}`),
    groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
    extra: {
      'authentication.kubernetes.io/node-name': [node.name],
      'authentication.kubernetes.io/pod-name': [name],
      'authentication.kubernetes.io/pod-uid': [uid],
    },
  };
}

/** The edit that never reached git, the dry run before it, and a deletion that was refused. */
function policyWrites(edited, edit) {
  const { namespace, name } = edited.metadata;
  const uri = `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies/${name}`;
  const object = { resource: 'networkpolicies', namespace, name, apiGroup: 'networking.k8s.io' };
  const dana = {
    user: { username: 'dana@shop.example', groups: ['on-call', 'system:authenticated'] },
    from: '192.0.2.19',
    agent: 'kubectl/v1.34.2 (darwin/arm64) kubernetes/8cc511e',
  };
  const patch = {
    verb: 'patch',
    level: 'RequestResponse',
    object,
    request: { spec: { ingress: edit.spec.ingress } },
    ...dana,
  };
  const dryRun = { ...edit, metadata: { ...edit.metadata, generation: 2 } };
  const denied = '/apis/networking.k8s.io/v1/namespaces/payments/networkpolicies/default-deny';
  return [
    event({
      at: calendar.liveEdit - 95_000,
      uri: `${uri}?dryRun=All&fieldManager=kubectl-edit`,
      ...patch,
      response: dryRun,
    }),
    event({ at: calendar.liveEdit, uri: `${uri}?fieldManager=kubectl-edit`, ...patch, response: edit }),
    event({
      at: calendar.liveEdit - 20 * minute,
      level: 'Request',
      verb: 'delete',
      uri: denied,
      ...dana,
      object: {
        resource: 'networkpolicies',
        namespace: 'payments',
        name: 'default-deny',
        apiGroup: 'networking.k8s.io',
      },
      code: 403,
      responseStatus: { metadata: {}, status: 'Failure', reason: 'Forbidden', code: 403 },
      annotations: { 'authorization.k8s.io/decision': 'forbid', 'authorization.k8s.io/reason': '' },
    }),
  ];
}
