import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/in-cluster.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
var accountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
function inClusterKubeconfig(environment = process.env, folder = accountFolder) {
  const [host, port] = [environment["KUBERNETES_SERVICE_HOST"], environment["KUBERNETES_SERVICE_PORT"]];
  if (host === void 0 || host === "" || port === void 0 || !/^\d{1,5}$/.test(port))
    throw new UsableError(
      "this is no pod of a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set",
      "give --kubeconfig FILE instead of --in-cluster"
    );
  const [token, authority] = [join(folder, "token"), join(folder, "ca.crt")];
  for (const file of [token, authority])
    if (!existsSync(file))
      throw new UsableError(
        "the pod has no token of a service account",
        "set automountServiceAccountToken: true",
        file
      );
  const server = `https://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "in-cluster",
    contexts: [{ name: "in-cluster", context: { cluster: "in-cluster", user: "in-cluster" } }],
    clusters: [{ name: "in-cluster", cluster: { server, "certificate-authority": authority } }],
    users: [{ name: "in-cluster", user: { tokenFile: token } }]
  });
}

export {
  inClusterKubeconfig
};
