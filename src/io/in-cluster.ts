/** The account of the pod that the program runs in, as a kubeconfig; only for who asks for it by name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsableError } from '../model/host.ts';

const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** UsableError outside of a pod, or in one whose token is not mounted. The token is read anew from its file as it rotates. */
export function inClusterKubeconfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folder: string = accountFolder,
): string {
  const [host, port] = [environment['KUBERNETES_SERVICE_HOST'], environment['KUBERNETES_SERVICE_PORT']];
  if (host === undefined || host === '' || port === undefined || !/^\d{1,5}$/.test(port))
    throw new UsableError(
      'this is no pod of a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set',
      'give --kubeconfig FILE instead of --in-cluster',
    );
  const [token, authority] = [join(folder, 'token'), join(folder, 'ca.crt')];
  for (const file of [token, authority])
    if (!existsSync(file))
      throw new UsableError(
        'the pod has no token of a service account',
        'set automountServiceAccountToken: true',
        file,
      );
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'in-cluster',
    contexts: [{ name: 'in-cluster', context: { cluster: 'in-cluster', user: 'in-cluster' } }],
    clusters: [{ name: 'in-cluster', cluster: { server, 'certificate-authority': authority } }],
    users: [{ name: 'in-cluster', user: { tokenFile: token } }],
  });
}
