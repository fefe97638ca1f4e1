import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/origin.ts
function formatOrigin(origin) {
  switch (origin.kind) {
    case "file":
      return `${origin.file}:${origin.line}:${origin.column}`;
    case "live":
      return origin.path === "" ? origin.object : `${origin.object} ${origin.path}`;
    case "log":
      return `${origin.file}:${origin.line}`;
  }
}

// src/model/rendered.ts
var renderedRoot = "rendered:";
function isRendered(path) {
  return path.startsWith(`${renderedRoot}/`);
}

// src/model/finding.ts
var findingKinds = [
  "blocked-connection",
  "opened-connection",
  "lost-isolation",
  "new-access",
  "lost-access",
  "unclear-verdict",
  "selects-nothing",
  "peer-matches-nothing",
  "port-not-served",
  "half-open",
  "split-peer",
  "split-port",
  "block-names-pods",
  "unused-rule",
  "no-effect",
  "drift",
  "model-disagrees",
  "noisy-source",
  "thin-evidence",
  "not-evaluated",
  "invalid-manifest",
  "gate-changed",
  "waiver-expired",
  "waiver-unused"
];
var severities = ["error", "warning", "notice", "ignore"];

// src/model/labels.ts
var noLabels = /* @__PURE__ */ new Map();
function formatSelector(selector) {
  if (selector.kind !== "match") return selector.kind === "all" ? "{}" : "nothing";
  return selector.requirements.map(formatRequirement).sort().join(",");
}
function formatRequirement(requirement2) {
  switch (requirement2.operator) {
    case "In":
      return requirement2.values.length === 1 ? `${requirement2.key}=${requirement2.values[0] ?? ""}` : `${requirement2.key} in (${[...requirement2.values].sort().join(",")})`;
    case "NotIn":
      return `${requirement2.key} notin (${[...requirement2.values].sort().join(",")})`;
    case "Exists":
      return requirement2.key;
    case "DoesNotExist":
      return `!${requirement2.key}`;
    case "unknown":
      return `? ${requirement2.condition}`;
  }
}
function formatLabels(labels) {
  return [...labels].map(([key, value]) => `${key}=${value}`).sort().join(",");
}
function holds(requirement2, labels) {
  const value = labels.get(requirement2.key);
  switch (requirement2.operator) {
    case "In":
      return value !== void 0 && requirement2.values.includes(value);
    case "NotIn":
      return value === void 0 || !requirement2.values.includes(value);
    case "Exists":
      return value !== void 0;
    case "DoesNotExist":
      return value === void 0;
    case "unknown":
      return void 0;
  }
}

// src/model/gate.ts
var neverApproved = ["not-evaluated", "invalid-manifest", "thin-evidence"];
var requirement = "the gate file requires";

export {
  noLabels,
  formatSelector,
  formatRequirement,
  formatLabels,
  holds,
  formatOrigin,
  renderedRoot,
  isRendered,
  neverApproved,
  requirement,
  findingKinds,
  severities
};
