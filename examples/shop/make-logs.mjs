// Writes the snapshot and the logs of this example: node examples/shop/make-logs.mjs
// The same input gives the same text; nothing here reads a clock or rolls dice.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { auditLines } from './make/audit.mjs';
import { calendar, second, timestamp } from './make/calendar.mjs';
import { uuidOf } from './make/chance.mjs';
import { clusterUid, snapshotOf, systemObjects } from './make/cluster.mjs';
import { hubbleLines } from './make/hubble.mjs';
import { objectsIn } from './make/manifests.mjs';
import { podsOf } from './make/pods.mjs';

const here = import.meta.dirname;

/** The texts of the made files by name, without compression. */
export function makeAll() {
  const objects = [...systemObjects, ...objectsIn(join(here, 'before'))];
  const pods = podsOf(objects.filter(({ kind }) => /^(?:Deployment|StatefulSet|DaemonSet|CronJob)$/.test(kind)));
  const namespaces = Object.fromEntries(
    objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => [metadata.name, metadata.labels]),
  );
  const edited = objects.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'search-index');
  const edit = editOf(edited);
  const live = snapshotOf(
    objects.map((object) => (object === edited ? edit : object)),
    pods,
  );
  return {
    'cluster.json': snapshotFile(live),
    'logs/audit.jsonl.gz': linesOf(auditLines(pods, edited, edit)),
    'logs/hubble.jsonl.gz': linesOf(hubbleLines(pods, namespaces)),
  };
}

/** What the person on call made of the policy in the cluster: stock-sync may write to the index. */
function editOf(policy) {
  const [rule] = policy.spec.ingress;
  const peer = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'batch' } },
    podSelector: { matchLabels: { app: 'stock-sync' } },
  };
  return {
    ...policy,
    metadata: {
      ...policy.metadata,
      uid: uuidOf(`NetworkPolicy ${policy.metadata.namespace}/${policy.metadata.name}`),
      resourceVersion: '8412077',
      generation: 2,
      creationTimestamp: second(calendar.installed),
      managedFields: [
        {
          manager: 'kubectl-client-side-apply',
          operation: 'Update',
          apiVersion: policy.apiVersion,
          time: second(calendar.installed),
        },
        {
          manager: 'kubectl-edit',
          operation: 'Update',
          apiVersion: policy.apiVersion,
          time: second(calendar.liveEdit),
        },
      ],
    },
    spec: { ...policy.spec, ingress: [{ ...rule, from: [...rule.from, peer] }] },
  };
}

/** A snapshot as the command of that name writes it, one object a line. */
function snapshotFile(objects) {
  const head = {
    schema: 'netpol-gate/snapshot/1',
    tool: { name: 'netpol-gate', version: '0.1.0' },
    cluster: { uid: clusterUid, name: 'prod-eu', readAt: timestamp(calendar.snapshot) },
    incomplete: [],
  };
  const lines = objects.map((object) => JSON.stringify(sorted(object)));
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return `${JSON.stringify(head).slice(0, -1)},"objects":[\n${lines.join(',\n')}\n],"sha256":"${hash.digest('hex')}"}\n`;
}

/** The same value with the keys of its maps in order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

const linesOf = (lines) => lines.map((line) => `${line}\n`).join('');

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(makeAll())) {
    mkdirSync(join(here, 'logs'), { recursive: true });
    writeFileSync(join(here, name), name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
    console.log(`${name}: ${text.split('\n').length - 1} lines, ${text.length} characters`);
  }
}
