import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  dialects,
  withNeeded
} from "./chunk-Z33WMN3P.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/wiring/clusters.ts
function namesCluster({ snapshot, context }) {
  return snapshot !== void 0 || context !== void 0;
}
function withoutCluster({ snapshot: _, context: __, ...source }) {
  return source;
}
async function readClusters(gate, host) {
  host.progress("reading the cluster");
  const snapshots = /* @__PURE__ */ new Map();
  for (const source of gate.sources.filter(namesCluster)) {
    if (host.clusterOf === void 0) {
      throw new UsableError(
        `source "${source.id}" of the gate file names a cluster, which cannot be opened here`,
        "run the command that takes clusters: check, connections or explain"
      );
    }
    snapshots.set(source.id, usable(await host.clusterOf(source)));
  }
  const shared = gate.sources.length === 0 || gate.sources.some((source) => !namesCluster(source));
  const snapshot = shared ? await host.cluster?.() : void 0;
  return { snapshot: snapshot && usable(snapshot), snapshots };
}
function usable(snapshot) {
  return withNeeded(
    snapshot,
    dialects,
    'grant get and list on them (deploy/rbac.yaml), or see with "netpol-gate doctor" what else is missing'
  );
}

export {
  namesCluster,
  withoutCluster,
  readClusters,
  usable
};
