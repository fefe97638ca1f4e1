/** The audit policy that `init` prints, in a real API server: what it records lets a hole in the log be seen. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program } from '../program.ts';
import { describeReal, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

afterAll(removeTemporaryFolders);

interface Event {
  readonly level: string;
  readonly verb: string;
  readonly stageTimestamp: string;
  readonly objectRef?: { readonly resource: string; readonly namespace?: string; readonly name?: string };
  readonly requestObject?: unknown;
}

const hour = 3_600_000;
const renewals = 30;

describeReal('the audit policy of init', () => {
  test('records leases of kube-system as they are renewed, so that lost records are noticed', async () => {
    const auditPolicy = (await program(['init', '--audit-policy'], '.')).out;
    const cluster = await startCluster({ auditPolicy });
    try {
      const folder = temporaryFolder();
      const run = async (...args: string[]): Promise<string> => {
        const { code, error } = await program(['snapshot', ...args], folder);
        if (code !== 0) throw new Error(error);
        return error;
      };
      await run('--kubeconfig', cluster.kubeconfig(), '--output', 'before.json');
      for (const namespace of ['kube-system', 'default']) await renew(namespace);
      const written = (): readonly Event[] =>
        readFileSync(cluster.auditLog, 'utf8')
          .split('\n')
          .flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as Event] : []));
      const renewed = (): readonly Event[] =>
        written().filter(({ objectRef }) => objectRef?.name === 'some-controller');
      await until(() => renewed().length >= renewals, 'the leases are in the log');
      const found = renewed();
      expect(found.map(({ objectRef }) => objectRef?.namespace)).toEqual(Array(renewals).fill('kube-system'));
      for (const { level, verb, requestObject } of found)
        expect([level, verb, requestObject]).toEqual(['Metadata', 'update', undefined]);

      const file = (name: string, events: readonly Event[]): string => {
        writeFileSync(join(folder, name), events.map((each) => `${JSON.stringify(each)}\n`).join(''));
        return name;
      };
      const rolled = (log: string): Promise<string> =>
        run('--cluster', 'before.json', '--log', log, '--output', 'after.json');
      // A leader renews its lease every two seconds; here nobody waits for that.
      const paced = found.map((each, at) => shifted(each, at * 2_000));
      expect(await rolled(file('whole.log', paced))).not.toContain('records are missing');
      // As if the server had gone on an hour later, and what is between had been lost.
      const later = paced.map((each, at) => (at < renewals - 5 ? each : shifted(each, hour)));
      expect(await rolled(file('holed.log', later))).toContain('records are missing from the audit log');
    } finally {
      await cluster.stop();
    }

    /** As the leader of a controller does, through the same request. */
    async function renew(namespace: string): Promise<void> {
      const path = `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`;
      const metadata = { name: 'some-controller', namespace };
      const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata, spec: { holderIdentity: 'a' } };
      await cluster.create(lease);
      let known = (await cluster.ask(`${path}/some-controller`)).value;
      for (let count = 0; count < renewals; count++) {
        const renewTime = new Date(Date.UTC(2026, 0, 1) + count).toISOString().replace('Z', '000Z');
        const body = { ...known, spec: { ...lease.spec, renewTime } };
        const { status, value } = await cluster.ask(`${path}/some-controller`, { method: 'PUT', body });
        if (status !== 200) throw new Error(`the lease is not renewed: ${status}`);
        known = value;
      }
    }
  });
});

function shifted(event: Event, by: number): Event {
  const at = new Date(Date.parse(event.stageTimestamp) + by).toISOString().replace('Z', '000Z');
  return { ...event, stageTimestamp: at, ...('requestReceivedTimestamp' in event && { requestReceivedTimestamp: at }) };
}
