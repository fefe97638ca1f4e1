import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  countOf,
  editsBetween,
  formatAddress,
  formatCount,
  isNamespaceController,
  parseAddress,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  canonicalJson,
  isList,
  isObject,
  keyOf
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/model/flow.ts
var cutRules = ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"];
var setAsideReasons = ["outside-of-time", "stolen-tokens", "beyond-policies"];

// src/model/shortfalls.ts
function joinedCuts(parts2) {
  return cutRules.flatMap((rule) => {
    const own = parts2.filter((part) => part.rule === rule && part.records > 0);
    if (own.length === 0) return [];
    const records = own.reduce((sum, part) => sum + part.records, 0);
    return [{ rule, limit: Math.max(...own.map(({ limit }) => limit)), records }];
  });
}
var kept = {
  connections: "different connections are kept",
  ends: "different ends are kept",
  "addresses-per-peer": "addresses without a name are kept for one end and port",
  "ports-per-pair": "ports are kept between two ends",
  "pod-changes": "changes of pods and addresses are kept"
};
var meaning = "a connection among them that the change blocks is told as access that no record shows, one that it opens all the same";
var meanings = {
  connections: meaning,
  ends: meaning,
  "addresses-per-peer": meaning,
  "ports-per-pair": meaning,
  "pod-changes": "who held some addresses stays unknown, and their connections cannot be decided"
};
function cutText({ rule, limit, records }) {
  return `${countOf(records, "record")} left out, since only ${formatCount(limit)} ${kept[rule]}: ${meanings[rule]}`;
}
function joinedSetAside(parts2) {
  const sums = setAsideReasons.map((why) => [why, parts2.reduce((sum, part) => sum + (part?.[why] ?? 0), 0)]);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
var setAsideWords = {
  "outside-of-time": ["record", "outside of the time asked for"],
  "stolen-tokens": ["request", "left out: a pod's token shown from an address that is not the pod's"],
  "beyond-policies": ["record", "between nodes and outside addresses, which no policy for pods selects"]
};
function shortfallTexts({
  cut = [],
  setAside = {},
  lostEvents: lostEvents2,
  sampled
}) {
  return [
    ...cut.map(cutText),
    ...setAsideReasons.flatMap((why) => {
      const [noun, text] = setAsideWords[why];
      return setAside[why] === void 0 ? [] : [`${countOf(setAside[why], noun)} ${text}`];
    }),
    ...lostEvents2 > 0 ? [`${countOf(lostEvents2, "event")} lost by the source itself, at least`] : [],
    ...sampled ? ["the source samples: a connection that is not recorded may exist all the same"] : []
  ];
}

// src/logs/audit-policy.ts
var writes = ["create", "update", "patch", "delete", "deletecollection"];
var rules = [
  {
    about: "Policies: who, when, what, and the result. This rule alone is enough for drift. Field managers keep a lost write from being blamed on the next.",
    level: "RequestResponse",
    keepsManagers: true,
    verbs: writes,
    resources: [
      { group: "networking.k8s.io", resources: ["networkpolicies"] },
      { group: "policy.networking.k8s.io" },
      { group: "cilium.io", resources: ["ciliumnetworkpolicies", "ciliumclusterwidenetworkpolicies"] },
      { group: "projectcalico.org" },
      { group: "crd.projectcalico.org", resources: ["networkpolicies", "globalnetworkpolicies"] },
      { group: "crd.antrea.io", resources: ["networkpolicies", "clusternetworkpolicies"] }
    ],
    tells: ["bodies of policies", "results of policy changes"]
  },
  {
    about: "Pods: name, labels, owner, and who relabels them. Bodies of pods can hold secrets in environment variables.",
    level: "RequestResponse",
    verbs: ["create", "update", "patch"],
    resources: [{ group: "", resources: ["pods"] }],
    tells: ["pod names and labels"]
  },
  {
    about: "Addresses and placement of pods. EndpointSlices heal a history with gaps.",
    level: "Request",
    verbs: writes,
    resources: [
      { group: "", resources: ["pods", "pods/status", "pods/binding", "endpoints"] },
      { group: "discovery.k8s.io", resources: ["endpointslices"] }
    ],
    tells: ["pod addresses", "EndpointSlice bodies"]
  },
  {
    about: "Namespaces, Services and webhooks: labels, ports, and where the API server finds them.",
    level: "RequestResponse",
    verbs: writes,
    resources: [
      { group: "", resources: ["namespaces", "services"] },
      {
        group: "admissionregistration.k8s.io",
        resources: ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"]
      },
      { group: "apiregistration.k8s.io", resources: ["apiservices"] }
    ],
    tells: ["labels of namespaces", "Services", "webhook configurations"]
  },
  {
    about: "What never rests, so that a hole in the log shows: one line every 2 to 10 s for each holder of a lease.",
    level: "Metadata",
    verbs: ["update", "patch"],
    namespaces: ["kube-system"],
    resources: [{ group: "coordination.k8s.io", resources: ["leases"] }],
    tells: []
  },
  {
    about: "From the API server to pods.",
    level: "Metadata",
    resources: [{ group: "", resources: ["pods/proxy", "services/proxy"] }],
    tells: []
  },
  {
    about: "From pods to the API server.",
    level: "Metadata",
    userGroups: ["system:serviceaccounts"],
    tells: []
  },
  { about: "Nothing else.", level: "None", tells: [] }
];
var auditPolicy = `# For netpol-gate: the first rule that matches decides.
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
omitManagedFields: true
rules:
${rules.map(ruleText).join("")}`;
function ruleText({ about, level, verbs: verbs5, userGroups, namespaces, resources, keepsManagers }) {
  return [
    `  # ${about}`,
    `  - level: ${level}`,
    ...verbs5 === void 0 ? [] : [`    verbs: [${verbs5.join(", ")}]`],
    ...userGroups === void 0 ? [] : [`    userGroups: ["${userGroups.join('", "')}"]`],
    ...namespaces === void 0 ? [] : [`    namespaces: [${namespaces.join(", ")}]`],
    ...resources === void 0 ? [] : ["    resources:", ...resources.map(resourceText)],
    ...keepsManagers === void 0 ? [] : ["    omitManagedFields: false"],
    ""
  ].join("\n");
}
function resourceText({
  group,
  resources
}) {
  const listed = resources === void 0 ? "" : `, resources: [${resources.join(", ")}]`;
  return `      - { group: "${group}"${listed} }`;
}
function ruleFor(fact) {
  const rule = rules.find(({ tells }) => tells.includes(fact));
  const [about = ""] = rule?.about.split(/[:.]/) ?? [];
  return { level: lowest[fact], about };
}
var lowest = {
  "bodies of policies": "Request",
  "results of policy changes": "RequestResponse",
  "pod names and labels": "RequestResponse",
  "pod addresses": "Request",
  "EndpointSlice bodies": "Request",
  "labels of namespaces": "Request",
  Services: "Request",
  "webhook configurations": "Request"
};

// src/logs/digest.ts
import { createHash } from "node:crypto";

// src/model/connection-key.ts
function connectionEndKey(end2) {
  switch (end2.kind) {
    case "workload":
      return `workload ${workloadKeyOf(end2.workload)}`;
    case "node":
      return `node ${end2.name} ${end2.name === "" && end2.address !== void 0 ? formatAddress(end2.address) : ""}`;
    case "api-server":
      return "api-server";
    case "outside":
      return `outside ${formatAddress(end2.address)}`;
    case "unidentified": {
      const address = end2.address === void 0 ? "" : formatAddress(end2.address);
      return `unidentified ${end2.why} ${address} ${end2.name ?? ""} ${end2.candidates.map(workloadKeyOf).join(" ")}`;
    }
  }
}
function connectionKey({ source, destination, protocol, port, via }) {
  return [connectionEndKey(source), connectionEndKey(destination), protocol, port ?? "", via?.service ?? ""].join("\n");
}

// src/schemas/generated/digest.js
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "digest", "title": "netpol-gate digest, one line", "description": "A digest is JSON Lines: one head, then the unique connections, the writes of policies, where the API server finds what it calls, and who held which address when, as logs and snapshots showed it. It may be compressed with gzip, and it is accepted wherever a log is.", "oneOf": [{ "$ref": "#/definitions/head" }, { "type": "object", "required": ["connection"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/connection" } } }, { "type": "object", "required": ["write"], "additionalProperties": false, "properties": { "write": { "$ref": "#/definitions/write" } } }, { "type": "object", "required": ["backend"], "additionalProperties": false, "properties": { "backend": { "$ref": "#/definitions/backend" } } }, { "type": "object", "required": ["pod"], "additionalProperties": false, "properties": { "pod": { "$ref": "#/definitions/pod" } } }, { "type": "object", "required": ["tenure"], "additionalProperties": false, "properties": { "tenure": { "$ref": "#/definitions/tenure" } } }], "definitions": { "time": { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" }, "count": { "type": "integer", "minimum": 0 }, "place": { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } }, "head": { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } }, "coverage": { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "unconnected": { "description": "Which of these records stand behind none of the connections", "type": "array", "items": { "type": "object", "required": ["day", "records"], "additionalProperties": false, "properties": { "day": { "description": "Of the newest of them, UTC", "type": "string", "format": "date" }, "records": { "$ref": "#/definitions/count" }, "why": { "$ref": "#/definitions/why" }, "sample": { "$ref": "#/definitions/place" } } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "cut": { "description": "Bounds that were reached while reading, and how many records were left out because of each", "type": "array", "items": { "type": "object", "required": ["rule", "limit", "records"], "additionalProperties": false, "properties": { "rule": { "enum": ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"] }, "limit": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } }, "setAside": { "description": "Records that are no evidence", "type": "object", "additionalProperties": false, "properties": { "stolen-tokens": { "description": "Requests that showed a pod's token from an address that is not the pod's", "$ref": "#/definitions/count" }, "beyond-policies": { "description": "Between nodes and outside addresses; attributed, too", "$ref": "#/definitions/count" } } }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record that are longer than usual", "type": "array", "items": { "type": "object", "required": ["format", "from", "to", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "Milliseconds", "type": "number", "minimum": 0 } } } }, "limits": { "description": "What else the logs could not show, without the sentences that these numbers give", "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "unread": { "description": "Why it was not read at all, or not to its end", "type": "string" } } } } } }, "why": { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown", "withheld"] }, "workload": { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } }, "end": { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] }, "pod": { "description": "A change of one pod: of which addresses it has from then on, or what it belongs to", "type": "object", "required": ["time", "namespace", "pod", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "namespace": { "type": "string" }, "pod": { "type": "string" }, "uid": { "type": "string" }, "owner": { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } }, "hash": { "description": "Its label pod-template-hash", "type": "string" }, "hostNetwork": { "type": "boolean" }, "addresses": { "description": "In place of those of the same family; an empty list: it gave up all of them", "type": "array", "items": { "type": "string" } }, "gone": { "type": "boolean" }, "origin": { "$ref": "#/definitions/place" } } }, "tenure": { "description": "An address of a pod, as a snapshot of the cluster knew it when the digest was made", "type": "object", "required": ["address", "namespace", "pod", "from"], "additionalProperties": false, "properties": { "address": { "type": "string" }, "namespace": { "type": "string" }, "pod": { "type": "string" }, "workload": { "$ref": "#/definitions/workload" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "until": { "description": "The end is not known: when it was seen last", "$ref": "#/definitions/time" } } }, "basis": { "enum": ["named", "labels", "address-then", "address-now", "none"] }, "evidence": { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "records": { "description": "Records behind it", "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "newest": { "description": "When the record that began last began; absent where that is 'last'", "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } }, "object": { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } }, "connection": { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } }, "backend": { "description": "Where the API server finds a webhook, an aggregated API or a converter of custom resources", "type": "object", "required": ["kind", "name", "target"], "additionalProperties": false, "properties": { "kind": { "enum": ["webhook", "api", "conversion"] }, "name": { "type": "string" }, "configuration": { "description": "The object that lists the webhook", "type": "string" }, "target": { "type": "object", "required": ["kind", "port"], "oneOf": [{ "required": ["namespace", "name"], "additionalProperties": false, "properties": { "kind": { "const": "service" }, "namespace": { "type": "string" }, "name": { "type": "string" }, "port": { "type": "number" } } }, { "required": ["host"], "additionalProperties": false, "properties": { "kind": { "const": "url" }, "host": { "type": "string" }, "port": { "type": "number" } } }] }, "origin": { "$ref": "#/definitions/place" } } }, "write": { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "version": { "description": "Resource version after the write, where the log shows the answer", "type": "string" }, "spared": { "description": "What of the spec the write cannot have changed: all of it, or members that are there after it", "anyOf": [{ "const": "all" }, { "type": "array", "items": { "type": "string" } }] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "Present where the request names more addresses, as behind a proxy", "const": true }, "pod": { "description": "The pod that the author's token was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } } } };
var schema12 = { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } };
var schema13 = { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" };
var schema17 = { "type": "integer", "minimum": 0 };
var formats0 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
var schema14 = { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "unconnected": { "description": "Which of these records stand behind none of the connections", "type": "array", "items": { "type": "object", "required": ["day", "records"], "additionalProperties": false, "properties": { "day": { "description": "Of the newest of them, UTC", "type": "string", "format": "date" }, "records": { "$ref": "#/definitions/count" }, "why": { "$ref": "#/definitions/why" }, "sample": { "$ref": "#/definitions/place" } } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "cut": { "description": "Bounds that were reached while reading, and how many records were left out because of each", "type": "array", "items": { "type": "object", "required": ["rule", "limit", "records"], "additionalProperties": false, "properties": { "rule": { "enum": ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"] }, "limit": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } }, "setAside": { "description": "Records that are no evidence", "type": "object", "additionalProperties": false, "properties": { "stolen-tokens": { "description": "Requests that showed a pod's token from an address that is not the pod's", "$ref": "#/definitions/count" }, "beyond-policies": { "description": "Between nodes and outside addresses; attributed, too", "$ref": "#/definitions/count" } } }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record that are longer than usual", "type": "array", "items": { "type": "object", "required": ["format", "from", "to", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "Milliseconds", "type": "number", "minimum": 0 } } } }, "limits": { "description": "What else the logs could not show, without the sentences that these numbers give", "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "unread": { "description": "Why it was not read at all, or not to its end", "type": "string" } } } } } };
var schema19 = { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown", "withheld"] };
var schema21 = { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } };
var func2 = Object.prototype.hasOwnProperty;
var formats6 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.records === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.attributed === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attributed" }, message: "must have required property 'attributed'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.unattributed === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unattributed" }, message: "must have required property 'unattributed'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.merged === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "merged" }, message: "must have required property 'merged'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.lostEvents === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lostEvents" }, message: "must have required property 'lostEvents'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.sampled === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sampled" }, message: "must have required property 'sampled'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.limits === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.logs === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "logs" }, message: "must have required property 'logs'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema14.properties, key0)) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.first !== void 0) {
      let data0 = data.first;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err9 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data1 = data.last;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err11 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data1 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.records !== void 0) {
      let data2 = data.records;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err13 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.attributed !== void 0) {
      let data3 = data.attributed;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err15 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data3 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.unattributed !== void 0) {
      let data4 = data.unattributed;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.why === void 0) {
              const err17 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data5.records === void 0) {
              const err18 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data5.sample === void 0) {
              const err19 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "sample" }, message: "must have required property 'sample'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "why" || key1 === "records" || key1 === "sample")) {
                const err20 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.unattributed.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data5.why !== void 0) {
              let data6 = data5.why;
              if (!(data6 === "no-owner-at-that-time" || data6 === "several-possible-owners" || data6 === "before-first-sight" || data6 === "pod-not-in-cluster" || data6 === "workload-not-in-cluster" || data6 === "service-without-backends" || data6 === "record-names-no-end" || data6 === "direction-unknown" || data6 === "withheld")) {
                const err21 = { instancePath: instancePath + "/unattributed/" + i0 + "/why", schemaPath: "#/definitions/why/enum", keyword: "enum", params: { allowedValues: schema19.enum }, message: "must be equal to one of the allowed values", schema: schema19.enum, parentSchema: schema19, data: data6 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data5.records !== void 0) {
              let data7 = data5.records;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err22 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data7 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 < 0 || isNaN(data7)) {
                  const err23 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
            if (data5.sample !== void 0) {
              let data8 = data5.sample;
              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.file === void 0) {
                  const err24 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (data8.line === void 0) {
                  const err25 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                for (const key2 in data8) {
                  if (!(key2 === "file" || key2 === "line")) {
                    const err26 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data8.file !== void 0) {
                  let data9 = data8.file;
                  if (typeof data9 !== "string") {
                    const err27 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data8.line !== void 0) {
                  let data10 = data8.line;
                  if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                    const err28 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                  if (typeof data10 == "number" && isFinite(data10)) {
                    if (data10 < 1 || isNaN(data10)) {
                      const err29 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data8 };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.unattributed.items.type, parentSchema: schema14.properties.unattributed.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/unattributed", schemaPath: "#/properties/unattributed/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.unattributed.type, parentSchema: schema14.properties.unattributed, data: data4 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.merged !== void 0) {
      let data11 = data.merged;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.replies === void 0) {
          const err33 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "replies" }, message: "must have required property 'replies'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        if (data11["double-reports"] === void 0) {
          const err34 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "double-reports" }, message: "must have required property 'double-reports'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data11.duplicates === void 0) {
          const err35 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "duplicates" }, message: "must have required property 'duplicates'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (data11.aggregated === void 0) {
          const err36 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "aggregated" }, message: "must have required property 'aggregated'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        for (const key3 in data11) {
          if (!(key3 === "replies" || key3 === "double-reports" || key3 === "duplicates" || key3 === "aggregated")) {
            const err37 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.merged, data: data11 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data11.replies !== void 0) {
          let data12 = data11.replies;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err38 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data12 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err39 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data11["double-reports"] !== void 0) {
          let data13 = data11["double-reports"];
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err40 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data13 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err41 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data13 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
        }
        if (data11.duplicates !== void 0) {
          let data14 = data11.duplicates;
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err42 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data14 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              const err43 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data14 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          }
        }
        if (data11.aggregated !== void 0) {
          let data15 = data11.aggregated;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err44 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data15 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 0 || isNaN(data15)) {
              const err45 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data15 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.merged.type, parentSchema: schema14.properties.merged, data: data11 };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.unconnected !== void 0) {
      let data16 = data.unconnected;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.day === void 0) {
              const err47 = { instancePath: instancePath + "/unconnected/" + i1, schemaPath: "#/properties/unconnected/items/required", keyword: "required", params: { missingProperty: "day" }, message: "must have required property 'day'", schema: schema14.properties.unconnected.items.required, parentSchema: schema14.properties.unconnected.items, data: data17 };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (data17.records === void 0) {
              const err48 = { instancePath: instancePath + "/unconnected/" + i1, schemaPath: "#/properties/unconnected/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.unconnected.items.required, parentSchema: schema14.properties.unconnected.items, data: data17 };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            for (const key4 in data17) {
              if (!(key4 === "day" || key4 === "records" || key4 === "why" || key4 === "sample")) {
                const err49 = { instancePath: instancePath + "/unconnected/" + i1, schemaPath: "#/properties/unconnected/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.unconnected.items, data: data17 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data17.day !== void 0) {
              let data18 = data17.day;
              if (typeof data18 === "string") {
                if (!formats6.test(data18)) {
                  const err50 = { instancePath: instancePath + "/unconnected/" + i1 + "/day", schemaPath: "#/properties/unconnected/items/properties/day/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"', schema: "date", parentSchema: schema14.properties.unconnected.items.properties.day, data: data18 };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
              } else {
                const err51 = { instancePath: instancePath + "/unconnected/" + i1 + "/day", schemaPath: "#/properties/unconnected/items/properties/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.unconnected.items.properties.day.type, parentSchema: schema14.properties.unconnected.items.properties.day, data: data18 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data17.records !== void 0) {
              let data19 = data17.records;
              if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                const err52 = { instancePath: instancePath + "/unconnected/" + i1 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data19 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 < 0 || isNaN(data19)) {
                  const err53 = { instancePath: instancePath + "/unconnected/" + i1 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data19 };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
              }
            }
            if (data17.why !== void 0) {
              let data20 = data17.why;
              if (!(data20 === "no-owner-at-that-time" || data20 === "several-possible-owners" || data20 === "before-first-sight" || data20 === "pod-not-in-cluster" || data20 === "workload-not-in-cluster" || data20 === "service-without-backends" || data20 === "record-names-no-end" || data20 === "direction-unknown" || data20 === "withheld")) {
                const err54 = { instancePath: instancePath + "/unconnected/" + i1 + "/why", schemaPath: "#/definitions/why/enum", keyword: "enum", params: { allowedValues: schema19.enum }, message: "must be equal to one of the allowed values", schema: schema19.enum, parentSchema: schema19, data: data20 };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data17.sample !== void 0) {
              let data21 = data17.sample;
              if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.file === void 0) {
                  const err55 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
                if (data21.line === void 0) {
                  const err56 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
                for (const key5 in data21) {
                  if (!(key5 === "file" || key5 === "line")) {
                    const err57 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err57];
                    } else {
                      vErrors.push(err57);
                    }
                    errors++;
                  }
                }
                if (data21.file !== void 0) {
                  let data22 = data21.file;
                  if (typeof data22 !== "string") {
                    const err58 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data22 };
                    if (vErrors === null) {
                      vErrors = [err58];
                    } else {
                      vErrors.push(err58);
                    }
                    errors++;
                  }
                }
                if (data21.line !== void 0) {
                  let data23 = data21.line;
                  if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                    const err59 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data23 };
                    if (vErrors === null) {
                      vErrors = [err59];
                    } else {
                      vErrors.push(err59);
                    }
                    errors++;
                  }
                  if (typeof data23 == "number" && isFinite(data23)) {
                    if (data23 < 1 || isNaN(data23)) {
                      const err60 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err60];
                      } else {
                        vErrors.push(err60);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err61 = { instancePath: instancePath + "/unconnected/" + i1 + "/sample", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data21 };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/unconnected/" + i1, schemaPath: "#/properties/unconnected/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.unconnected.items.type, parentSchema: schema14.properties.unconnected.items, data: data17 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/unconnected", schemaPath: "#/properties/unconnected/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.unconnected.type, parentSchema: schema14.properties.unconnected, data: data16 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.lostEvents !== void 0) {
      let data24 = data.lostEvents;
      if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
        const err64 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data24 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
      if (typeof data24 == "number" && isFinite(data24)) {
        if (data24 < 0 || isNaN(data24)) {
          const err65 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data24 };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      }
    }
    if (data.sampled !== void 0) {
      let data25 = data.sampled;
      if (typeof data25 !== "boolean") {
        const err66 = { instancePath: instancePath + "/sampled", schemaPath: "#/properties/sampled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.sampled.type, parentSchema: schema14.properties.sampled, data: data25 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.cut !== void 0) {
      let data26 = data.cut;
      if (Array.isArray(data26)) {
        const len2 = data26.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data27 = data26[i2];
          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
            if (data27.rule === void 0) {
              const err67 = { instancePath: instancePath + "/cut/" + i2, schemaPath: "#/properties/cut/items/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema14.properties.cut.items.required, parentSchema: schema14.properties.cut.items, data: data27 };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
            if (data27.limit === void 0) {
              const err68 = { instancePath: instancePath + "/cut/" + i2, schemaPath: "#/properties/cut/items/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'", schema: schema14.properties.cut.items.required, parentSchema: schema14.properties.cut.items, data: data27 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            if (data27.records === void 0) {
              const err69 = { instancePath: instancePath + "/cut/" + i2, schemaPath: "#/properties/cut/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.cut.items.required, parentSchema: schema14.properties.cut.items, data: data27 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            for (const key6 in data27) {
              if (!(key6 === "rule" || key6 === "limit" || key6 === "records")) {
                const err70 = { instancePath: instancePath + "/cut/" + i2, schemaPath: "#/properties/cut/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.cut.items, data: data27 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
            if (data27.rule !== void 0) {
              let data28 = data27.rule;
              if (!(data28 === "connections" || data28 === "ends" || data28 === "addresses-per-peer" || data28 === "ports-per-pair" || data28 === "pod-changes")) {
                const err71 = { instancePath: instancePath + "/cut/" + i2 + "/rule", schemaPath: "#/properties/cut/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema14.properties.cut.items.properties.rule.enum }, message: "must be equal to one of the allowed values", schema: schema14.properties.cut.items.properties.rule.enum, parentSchema: schema14.properties.cut.items.properties.rule, data: data28 };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
            }
            if (data27.limit !== void 0) {
              let data29 = data27.limit;
              if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                const err72 = { instancePath: instancePath + "/cut/" + i2 + "/limit", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data29 };
                if (vErrors === null) {
                  vErrors = [err72];
                } else {
                  vErrors.push(err72);
                }
                errors++;
              }
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 < 0 || isNaN(data29)) {
                  const err73 = { instancePath: instancePath + "/cut/" + i2 + "/limit", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err73];
                  } else {
                    vErrors.push(err73);
                  }
                  errors++;
                }
              }
            }
            if (data27.records !== void 0) {
              let data30 = data27.records;
              if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                const err74 = { instancePath: instancePath + "/cut/" + i2 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data30 };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
              if (typeof data30 == "number" && isFinite(data30)) {
                if (data30 < 0 || isNaN(data30)) {
                  const err75 = { instancePath: instancePath + "/cut/" + i2 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data30 };
                  if (vErrors === null) {
                    vErrors = [err75];
                  } else {
                    vErrors.push(err75);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err76 = { instancePath: instancePath + "/cut/" + i2, schemaPath: "#/properties/cut/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.cut.items.type, parentSchema: schema14.properties.cut.items, data: data27 };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
        }
      } else {
        const err77 = { instancePath: instancePath + "/cut", schemaPath: "#/properties/cut/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.cut.type, parentSchema: schema14.properties.cut, data: data26 };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.setAside !== void 0) {
      let data31 = data.setAside;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        for (const key7 in data31) {
          if (!(key7 === "stolen-tokens" || key7 === "beyond-policies")) {
            const err78 = { instancePath: instancePath + "/setAside", schemaPath: "#/properties/setAside/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.setAside, data: data31 };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
        if (data31["stolen-tokens"] !== void 0) {
          let data32 = data31["stolen-tokens"];
          if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
            const err79 = { instancePath: instancePath + "/setAside/stolen-tokens", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data32 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 < 0 || isNaN(data32)) {
              const err80 = { instancePath: instancePath + "/setAside/stolen-tokens", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data32 };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
          }
        }
        if (data31["beyond-policies"] !== void 0) {
          let data33 = data31["beyond-policies"];
          if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
            const err81 = { instancePath: instancePath + "/setAside/beyond-policies", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data33 };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
          if (typeof data33 == "number" && isFinite(data33)) {
            if (data33 < 0 || isNaN(data33)) {
              const err82 = { instancePath: instancePath + "/setAside/beyond-policies", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data33 };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
          }
        }
      } else {
        const err83 = { instancePath: instancePath + "/setAside", schemaPath: "#/properties/setAside/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.setAside.type, parentSchema: schema14.properties.setAside, data: data31 };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.blind !== void 0) {
      let data34 = data.blind;
      if (Array.isArray(data34)) {
        const len3 = data34.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data35 = data34[i3];
          if (typeof data35 !== "string") {
            const err84 = { instancePath: instancePath + "/blind/" + i3, schemaPath: "#/properties/blind/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.blind.items.type, parentSchema: schema14.properties.blind.items, data: data35 };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/blind", schemaPath: "#/properties/blind/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.blind.type, parentSchema: schema14.properties.blind, data: data34 };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
    if (data.gaps !== void 0) {
      let data36 = data.gaps;
      if (Array.isArray(data36)) {
        const len4 = data36.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data37 = data36[i4];
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (data37.format === void 0) {
              const err86 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data37 };
              if (vErrors === null) {
                vErrors = [err86];
              } else {
                vErrors.push(err86);
              }
              errors++;
            }
            if (data37.from === void 0) {
              const err87 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data37 };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
            if (data37.to === void 0) {
              const err88 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data37 };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
            if (data37.usual === void 0) {
              const err89 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "usual" }, message: "must have required property 'usual'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data37 };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
            for (const key8 in data37) {
              if (!(key8 === "format" || key8 === "from" || key8 === "to" || key8 === "usual")) {
                const err90 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.gaps.items, data: data37 };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
            if (data37.format !== void 0) {
              let data38 = data37.format;
              if (typeof data38 !== "string") {
                const err91 = { instancePath: instancePath + "/gaps/" + i4 + "/format", schemaPath: "#/properties/gaps/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.gaps.items.properties.format.type, parentSchema: schema14.properties.gaps.items.properties.format, data: data38 };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data37.from !== void 0) {
              let data39 = data37.from;
              if (typeof data39 === "string") {
                if (!formats0.test(data39)) {
                  const err92 = { instancePath: instancePath + "/gaps/" + i4 + "/from", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data39 };
                  if (vErrors === null) {
                    vErrors = [err92];
                  } else {
                    vErrors.push(err92);
                  }
                  errors++;
                }
              } else {
                const err93 = { instancePath: instancePath + "/gaps/" + i4 + "/from", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data39 };
                if (vErrors === null) {
                  vErrors = [err93];
                } else {
                  vErrors.push(err93);
                }
                errors++;
              }
            }
            if (data37.to !== void 0) {
              let data40 = data37.to;
              if (typeof data40 === "string") {
                if (!formats0.test(data40)) {
                  const err94 = { instancePath: instancePath + "/gaps/" + i4 + "/to", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data40 };
                  if (vErrors === null) {
                    vErrors = [err94];
                  } else {
                    vErrors.push(err94);
                  }
                  errors++;
                }
              } else {
                const err95 = { instancePath: instancePath + "/gaps/" + i4 + "/to", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data40 };
                if (vErrors === null) {
                  vErrors = [err95];
                } else {
                  vErrors.push(err95);
                }
                errors++;
              }
            }
            if (data37.usual !== void 0) {
              let data41 = data37.usual;
              if (typeof data41 == "number" && isFinite(data41)) {
                if (data41 < 0 || isNaN(data41)) {
                  const err96 = { instancePath: instancePath + "/gaps/" + i4 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14.properties.gaps.items.properties.usual, data: data41 };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
              } else {
                const err97 = { instancePath: instancePath + "/gaps/" + i4 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema14.properties.gaps.items.properties.usual.type, parentSchema: schema14.properties.gaps.items.properties.usual, data: data41 };
                if (vErrors === null) {
                  vErrors = [err97];
                } else {
                  vErrors.push(err97);
                }
                errors++;
              }
            }
          } else {
            const err98 = { instancePath: instancePath + "/gaps/" + i4, schemaPath: "#/properties/gaps/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.gaps.items.type, parentSchema: schema14.properties.gaps.items, data: data37 };
            if (vErrors === null) {
              vErrors = [err98];
            } else {
              vErrors.push(err98);
            }
            errors++;
          }
        }
      } else {
        const err99 = { instancePath: instancePath + "/gaps", schemaPath: "#/properties/gaps/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.gaps.type, parentSchema: schema14.properties.gaps, data: data36 };
        if (vErrors === null) {
          vErrors = [err99];
        } else {
          vErrors.push(err99);
        }
        errors++;
      }
    }
    if (data.limits !== void 0) {
      let data42 = data.limits;
      if (Array.isArray(data42)) {
        const len5 = data42.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data43 = data42[i5];
          if (typeof data43 !== "string") {
            const err100 = { instancePath: instancePath + "/limits/" + i5, schemaPath: "#/properties/limits/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.limits.items.type, parentSchema: schema14.properties.limits.items, data: data43 };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
        }
      } else {
        const err101 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.limits.type, parentSchema: schema14.properties.limits, data: data42 };
        if (vErrors === null) {
          vErrors = [err101];
        } else {
          vErrors.push(err101);
        }
        errors++;
      }
    }
    if (data.logs !== void 0) {
      let data44 = data.logs;
      if (Array.isArray(data44)) {
        const len6 = data44.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data45 = data44[i6];
          if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
            if (data45.file === void 0) {
              const err102 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data45 };
              if (vErrors === null) {
                vErrors = [err102];
              } else {
                vErrors.push(err102);
              }
              errors++;
            }
            if (data45.format === void 0) {
              const err103 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data45 };
              if (vErrors === null) {
                vErrors = [err103];
              } else {
                vErrors.push(err103);
              }
              errors++;
            }
            if (data45.lines === void 0) {
              const err104 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data45 };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
            if (data45.records === void 0) {
              const err105 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data45 };
              if (vErrors === null) {
                vErrors = [err105];
              } else {
                vErrors.push(err105);
              }
              errors++;
            }
            for (const key9 in data45) {
              if (!(key9 === "file" || key9 === "format" || key9 === "lines" || key9 === "records" || key9 === "unread")) {
                const err106 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.logs.items, data: data45 };
                if (vErrors === null) {
                  vErrors = [err106];
                } else {
                  vErrors.push(err106);
                }
                errors++;
              }
            }
            if (data45.file !== void 0) {
              let data46 = data45.file;
              if (typeof data46 !== "string") {
                const err107 = { instancePath: instancePath + "/logs/" + i6 + "/file", schemaPath: "#/properties/logs/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.file.type, parentSchema: schema14.properties.logs.items.properties.file, data: data46 };
                if (vErrors === null) {
                  vErrors = [err107];
                } else {
                  vErrors.push(err107);
                }
                errors++;
              }
            }
            if (data45.format !== void 0) {
              let data47 = data45.format;
              if (typeof data47 !== "string") {
                const err108 = { instancePath: instancePath + "/logs/" + i6 + "/format", schemaPath: "#/properties/logs/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.format.type, parentSchema: schema14.properties.logs.items.properties.format, data: data47 };
                if (vErrors === null) {
                  vErrors = [err108];
                } else {
                  vErrors.push(err108);
                }
                errors++;
              }
            }
            if (data45.lines !== void 0) {
              let data48 = data45.lines;
              if (!(typeof data48 == "number" && (!(data48 % 1) && !isNaN(data48)) && isFinite(data48))) {
                const err109 = { instancePath: instancePath + "/logs/" + i6 + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data48 };
                if (vErrors === null) {
                  vErrors = [err109];
                } else {
                  vErrors.push(err109);
                }
                errors++;
              }
              if (typeof data48 == "number" && isFinite(data48)) {
                if (data48 < 0 || isNaN(data48)) {
                  const err110 = { instancePath: instancePath + "/logs/" + i6 + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data48 };
                  if (vErrors === null) {
                    vErrors = [err110];
                  } else {
                    vErrors.push(err110);
                  }
                  errors++;
                }
              }
            }
            if (data45.records !== void 0) {
              let data49 = data45.records;
              if (!(typeof data49 == "number" && (!(data49 % 1) && !isNaN(data49)) && isFinite(data49))) {
                const err111 = { instancePath: instancePath + "/logs/" + i6 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data49 };
                if (vErrors === null) {
                  vErrors = [err111];
                } else {
                  vErrors.push(err111);
                }
                errors++;
              }
              if (typeof data49 == "number" && isFinite(data49)) {
                if (data49 < 0 || isNaN(data49)) {
                  const err112 = { instancePath: instancePath + "/logs/" + i6 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data49 };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
              }
            }
            if (data45.unread !== void 0) {
              let data50 = data45.unread;
              if (typeof data50 !== "string") {
                const err113 = { instancePath: instancePath + "/logs/" + i6 + "/unread", schemaPath: "#/properties/logs/items/properties/unread/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.unread.type, parentSchema: schema14.properties.logs.items.properties.unread, data: data50 };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
          } else {
            const err114 = { instancePath: instancePath + "/logs/" + i6, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.logs.items.type, parentSchema: schema14.properties.logs.items, data: data45 };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
      } else {
        const err115 = { instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.logs.type, parentSchema: schema14.properties.logs, data: data44 };
        if (vErrors === null) {
          vErrors = [err115];
        } else {
          vErrors.push(err115);
        }
        errors++;
      }
    }
  } else {
    const err116 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err116];
    } else {
      vErrors.push(err116);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema" }, message: "must have required property 'schema'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tool === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.cluster === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cluster" }, message: "must have required property 'cluster'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.coverage === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "coverage" }, message: "must have required property 'coverage'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.lines === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.sha256 === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "schema" || key0 === "tool" || key0 === "cluster" || key0 === "coverage" || key0 === "lines" || key0 === "sha256")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data0 = data.schema;
      if ("netpol-gate/digest/1" !== data0) {
        const err7 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "netpol-gate/digest/1" }, message: "must be equal to constant", schema: "netpol-gate/digest/1", parentSchema: schema12.properties.schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (typeof data1 !== "string") {
        const err8 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.tool.type, parentSchema: schema12.properties.tool, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.cluster !== void 0) {
      let data2 = data.cluster;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (!(key1 === "uid" || key1 === "name" || key1 === "readAt")) {
            const err9 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.cluster, data: data2 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2.uid !== void 0) {
          let data3 = data2.uid;
          if (typeof data3 !== "string") {
            const err10 = { instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.cluster.properties.uid.type, parentSchema: schema12.properties.cluster.properties.uid, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data2.name !== void 0) {
          let data4 = data2.name;
          if (typeof data4 !== "string") {
            const err11 = { instancePath: instancePath + "/cluster/name", schemaPath: "#/properties/cluster/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.cluster.properties.name.type, parentSchema: schema12.properties.cluster.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data2.readAt !== void 0) {
          let data5 = data2.readAt;
          if (typeof data5 === "string") {
            if (!formats0.test(data5)) {
              const err12 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data5 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data5 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.cluster.type, parentSchema: schema12.properties.cluster, data: data2 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.coverage !== void 0) {
      if (!validate12(data.coverage, { instancePath: instancePath + "/coverage", parentData: data, parentDataProperty: "coverage", rootData })) {
        vErrors = appended(vErrors, validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.lines !== void 0) {
      let data7 = data.lines;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err15 = { instancePath: instancePath + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data7 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err16 = { instancePath: instancePath + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data7 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.sha256 !== void 0) {
      let data8 = data.sha256;
      if (typeof data8 === "string") {
        if (!pattern0.test(data8)) {
          const err17 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema12.properties.sha256, data: data8 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.sha256.type, parentSchema: schema12.properties.sha256, data: data8 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema39 = { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } };
var schema44 = { "enum": ["named", "labels", "address-then", "address-now", "none"] };
var schema53 = { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } };
var schema40 = { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] };
var schema41 = { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } };
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workload === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "workload" }, message: "must have required property 'workload'", schema: schema40.oneOf[0].required, parentSchema: schema40.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endpoints === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "endpoints" }, message: "must have required property 'endpoints'", schema: schema40.oneOf[0].required, parentSchema: schema40.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "workload" || key0 === "endpoints")) {
        const err2 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("workload" !== data0) {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant", schema: "workload", parentSchema: schema40.oneOf[0].properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.workload !== void 0) {
      let data1 = data.workload;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.namespace === void 0) {
          const err4 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.kind === void 0) {
          const err5 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err6 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "namespace" || key1 === "kind" || key1 === "name")) {
            const err7 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.namespace !== void 0) {
          let data2 = data1.namespace;
          if (typeof data2 !== "string") {
            const err8 = { instancePath: instancePath + "/workload/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data2 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data1.kind !== void 0) {
          let data3 = data1.kind;
          if (typeof data3 !== "string") {
            const err9 = { instancePath: instancePath + "/workload/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data3 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data4 = data1.name;
          if (typeof data4 !== "string") {
            const err10 = { instancePath: instancePath + "/workload/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data1 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.endpoints !== void 0) {
      let data5 = data.endpoints;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 !== "string") {
            const err12 = { instancePath: instancePath + "/endpoints/" + i0, schemaPath: "#/oneOf/0/properties/endpoints/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[0].properties.endpoints.items.type, parentSchema: schema40.oneOf[0].properties.endpoints.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/endpoints", schemaPath: "#/oneOf/0/properties/endpoints/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.oneOf[0].properties.endpoints.type, parentSchema: schema40.oneOf[0].properties.endpoints, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs19 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema40.oneOf[1].required, parentSchema: schema40.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key2 in data) {
      if (!(key2 === "kind" || key2 === "name" || key2 === "address")) {
        const err15 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data7 = data.kind;
      if ("node" !== data7) {
        const err16 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant", schema: "node", parentSchema: schema40.oneOf[1].properties.kind, data: data7 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data8 = data.name;
      if (typeof data8 !== "string") {
        const err17 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[1].properties.name.type, parentSchema: schema40.oneOf[1].properties.name, data: data8 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data9 = data.address;
      if (typeof data9 !== "string") {
        const err18 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/1/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[1].properties.address.type, parentSchema: schema40.oneOf[1].properties.address, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs19 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs26 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.addresses === void 0) {
        const err19 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "addresses" }, message: "must have required property 'addresses'", schema: schema40.oneOf[2].required, parentSchema: schema40.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      for (const key3 in data) {
        if (!(key3 === "kind" || key3 === "addresses")) {
          const err20 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
      if (data.kind !== void 0) {
        let data10 = data.kind;
        if ("api-server" !== data10) {
          const err21 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant", schema: "api-server", parentSchema: schema40.oneOf[2].properties.kind, data: data10 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
      if (data.addresses !== void 0) {
        let data11 = data.addresses;
        if (Array.isArray(data11)) {
          const len1 = data11.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data12 = data11[i1];
            if (typeof data12 !== "string") {
              const err22 = { instancePath: instancePath + "/addresses/" + i1, schemaPath: "#/oneOf/2/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[2].properties.addresses.items.type, parentSchema: schema40.oneOf[2].properties.addresses.items, data: data12 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        } else {
          const err23 = { instancePath: instancePath + "/addresses", schemaPath: "#/oneOf/2/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.oneOf[2].properties.addresses.type, parentSchema: schema40.oneOf[2].properties.addresses, data: data11 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    var _valid0 = _errs26 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs33 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.address === void 0) {
          const err24 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'", schema: schema40.oneOf[3].required, parentSchema: schema40.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key4 in data) {
          if (!(key4 === "kind" || key4 === "address" || key4 === "name")) {
            const err25 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data.kind !== void 0) {
          let data13 = data.kind;
          if ("outside" !== data13) {
            const err26 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "outside" }, message: "must be equal to constant", schema: "outside", parentSchema: schema40.oneOf[3].properties.kind, data: data13 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data.address !== void 0) {
          let data14 = data.address;
          if (typeof data14 !== "string") {
            const err27 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/3/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[3].properties.address.type, parentSchema: schema40.oneOf[3].properties.address, data: data14 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data.name !== void 0) {
          let data15 = data.name;
          if (typeof data15 !== "string") {
            const err28 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[3].properties.name.type, parentSchema: schema40.oneOf[3].properties.name, data: data15 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      }
      var _valid0 = _errs33 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs40 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.why === void 0) {
            const err29 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema40.oneOf[4].required, parentSchema: schema40.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (data.candidates === void 0) {
            const err30 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "candidates" }, message: "must have required property 'candidates'", schema: schema40.oneOf[4].required, parentSchema: schema40.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "kind" || key5 === "why" || key5 === "address" || key5 === "name" || key5 === "candidates")) {
              const err31 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          }
          if (data.kind !== void 0) {
            let data16 = data.kind;
            if ("unidentified" !== data16) {
              const err32 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant", schema: "unidentified", parentSchema: schema40.oneOf[4].properties.kind, data: data16 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
          if (data.why !== void 0) {
            let data17 = data.why;
            if (!(data17 === "no-owner-at-that-time" || data17 === "several-possible-owners" || data17 === "before-first-sight" || data17 === "pod-not-in-cluster" || data17 === "workload-not-in-cluster" || data17 === "service-without-backends" || data17 === "record-names-no-end" || data17 === "direction-unknown" || data17 === "withheld")) {
              const err33 = { instancePath: instancePath + "/why", schemaPath: "#/definitions/why/enum", keyword: "enum", params: { allowedValues: schema19.enum }, message: "must be equal to one of the allowed values", schema: schema19.enum, parentSchema: schema19, data: data17 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
          if (data.address !== void 0) {
            let data18 = data.address;
            if (typeof data18 !== "string") {
              const err34 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/4/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[4].properties.address.type, parentSchema: schema40.oneOf[4].properties.address, data: data18 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data19 = data.name;
            if (typeof data19 !== "string") {
              const err35 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/4/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.oneOf[4].properties.name.type, parentSchema: schema40.oneOf[4].properties.name, data: data19 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
          if (data.candidates !== void 0) {
            let data20 = data.candidates;
            if (Array.isArray(data20)) {
              const len2 = data20.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data21 = data20[i2];
                if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                  if (data21.namespace === void 0) {
                    const err36 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                  if (data21.kind === void 0) {
                    const err37 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                  if (data21.name === void 0) {
                    const err38 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                  for (const key6 in data21) {
                    if (!(key6 === "namespace" || key6 === "kind" || key6 === "name")) {
                      const err39 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                  }
                  if (data21.namespace !== void 0) {
                    let data22 = data21.namespace;
                    if (typeof data22 !== "string") {
                      const err40 = { instancePath: instancePath + "/candidates/" + i2 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  }
                  if (data21.kind !== void 0) {
                    let data23 = data21.kind;
                    if (typeof data23 !== "string") {
                      const err41 = { instancePath: instancePath + "/candidates/" + i2 + "/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err41];
                      } else {
                        vErrors.push(err41);
                      }
                      errors++;
                    }
                  }
                  if (data21.name !== void 0) {
                    let data24 = data21.name;
                    if (typeof data24 !== "string") {
                      const err42 = { instancePath: instancePath + "/candidates/" + i2 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err43 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
            } else {
              const err44 = { instancePath: instancePath + "/candidates", schemaPath: "#/oneOf/4/properties/candidates/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.oneOf[4].properties.candidates.type, parentSchema: schema40.oneOf[4].properties.candidates, data: data20 };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        }
        var _valid0 = _errs40 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
        }
      }
    }
  }
  if (!valid0) {
    const err45 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema40.oneOf, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err46 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err46];
      } else {
        vErrors.push(err46);
      }
      errors++;
    }
  } else {
    const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err47];
    } else {
      vErrors.push(err47);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
var schema46 = { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "records": { "description": "Records behind it", "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "newest": { "description": "When the record that began last began; absent where that is 'last'", "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } };
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema46.required, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.first === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema46.required, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.last === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema46.required, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.samples === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema46.required, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "count" || key0 === "records" || key0 === "first" || key0 === "last" || key0 === "newest" || key0 === "samples")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err5 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.records !== void 0) {
      let data1 = data.records;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err7 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.first !== void 0) {
      let data2 = data.first;
      if (typeof data2 === "string") {
        if (!formats0.test(data2)) {
          const err9 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data3 = data.last;
      if (typeof data3 === "string") {
        if (!formats0.test(data3)) {
          const err11 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.newest !== void 0) {
      let data4 = data.newest;
      if (typeof data4 === "string") {
        if (!formats0.test(data4)) {
          const err13 = { instancePath: instancePath + "/newest", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data4 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/newest", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data4 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data5 = data.samples;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.file === void 0) {
              const err15 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data6 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data6.line === void 0) {
              const err16 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data6 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(key1 === "file" || key1 === "line")) {
                const err17 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data6 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data6.file !== void 0) {
              let data7 = data6.file;
              if (typeof data7 !== "string") {
                const err18 = { instancePath: instancePath + "/samples/" + i0 + "/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data7 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.line !== void 0) {
              let data8 = data6.line;
              if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                const err19 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data8 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (typeof data8 == "number" && isFinite(data8)) {
                if (data8 < 1 || isNaN(data8)) {
                  const err20 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data6 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.samples.type, parentSchema: schema46.properties.samples, data: data5 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.type, parentSchema: schema46, data };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.basis === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "basis" }, message: "must have required property 'basis'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.policies === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema39.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validate16(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
        vErrors = appended(vErrors, validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate16(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = appended(vErrors, validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.protocol !== void 0) {
      let data2 = data.protocol;
      if (!(data2 === "TCP" || data2 === "UDP" || data2 === "SCTP" || data2 === "other")) {
        const err6 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema39.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.protocol.enum, parentSchema: schema39.properties.protocol, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data3 = data.port;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err7 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.properties.port.type, parentSchema: schema39.properties.port, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 65535 || isNaN(data3)) {
          const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema39.properties.port, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema39.properties.port, data: data3 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.service === void 0) {
          const err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/required", keyword: "required", params: { missingProperty: "service" }, message: "must have required property 'service'", schema: schema39.properties.via.required, parentSchema: schema39.properties.via, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "service" || key1 === "address" || key1 === "port")) {
            const err11 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.properties.via, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data4.service !== void 0) {
          let data5 = data4.service;
          if (typeof data5 !== "string") {
            const err12 = { instancePath: instancePath + "/via/service", schemaPath: "#/properties/via/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.via.properties.service.type, parentSchema: schema39.properties.via.properties.service, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.address !== void 0) {
          let data6 = data4.address;
          if (typeof data6 !== "string") {
            const err13 = { instancePath: instancePath + "/via/address", schemaPath: "#/properties/via/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.via.properties.address.type, parentSchema: schema39.properties.via.properties.address, data: data6 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data4.port !== void 0) {
          let data7 = data4.port;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err14 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.properties.via.properties.port.type, parentSchema: schema39.properties.via.properties.port, data: data7 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 65535 || isNaN(data7)) {
              const err15 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema39.properties.via.properties.port, data: data7 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              const err16 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema39.properties.via.properties.port, data: data7 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.properties.via.type, parentSchema: schema39.properties.via, data: data4 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.basis !== void 0) {
      let data8 = data.basis;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.source === void 0) {
          const err18 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema39.properties.basis.required, parentSchema: schema39.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data8.destination === void 0) {
          const err19 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema39.properties.basis.required, parentSchema: schema39.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "source" || key2 === "destination")) {
            const err20 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.properties.basis, data: data8 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data8.source !== void 0) {
          let data9 = data8.source;
          if (!(data9 === "named" || data9 === "labels" || data9 === "address-then" || data9 === "address-now" || data9 === "none")) {
            const err21 = { instancePath: instancePath + "/basis/source", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values", schema: schema44.enum, parentSchema: schema44, data: data9 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data8.destination !== void 0) {
          let data10 = data8.destination;
          if (!(data10 === "named" || data10 === "labels" || data10 === "address-then" || data10 === "address-now" || data10 === "none")) {
            const err22 = { instancePath: instancePath + "/basis/destination", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values", schema: schema44.enum, parentSchema: schema44, data: data10 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.properties.basis.type, parentSchema: schema39.properties.basis, data: data8 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.allowed !== void 0) {
      if (!validate19(data.allowed, { instancePath: instancePath + "/allowed", parentData: data, parentDataProperty: "allowed", rootData })) {
        vErrors = appended(vErrors, validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.denied !== void 0) {
      if (!validate19(data.denied, { instancePath: instancePath + "/denied", parentData: data, parentDataProperty: "denied", rootData })) {
        vErrors = appended(vErrors, validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.other !== void 0) {
      if (!validate19(data.other, { instancePath: instancePath + "/other", parentData: data, parentDataProperty: "other", rootData })) {
        vErrors = appended(vErrors, validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.policies !== void 0) {
      let data14 = data.policies;
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data15 = data14[i0];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.ref === void 0) {
              const err24 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema39.properties.policies.items.required, parentSchema: schema39.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data15.effect === void 0) {
              const err25 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema39.properties.policies.items.required, parentSchema: schema39.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "ref" || key3 === "effect")) {
                const err26 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.properties.policies.items, data: data15 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data15.ref !== void 0) {
              let data16 = data15.ref;
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.group === void 0) {
                  const err27 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema53.required, parentSchema: schema53, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data16.kind === void 0) {
                  const err28 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.required, parentSchema: schema53, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                if (data16.namespace === void 0) {
                  const err29 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema53.required, parentSchema: schema53, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (data16.name === void 0) {
                  const err30 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema53.required, parentSchema: schema53, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                for (const key4 in data16) {
                  if (!(key4 === "group" || key4 === "kind" || key4 === "namespace" || key4 === "name")) {
                    const err31 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data16.group !== void 0) {
                  let data17 = data16.group;
                  if (typeof data17 !== "string") {
                    const err32 = { instancePath: instancePath + "/policies/" + i0 + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.group.type, parentSchema: schema53.properties.group, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
                if (data16.kind !== void 0) {
                  let data18 = data16.kind;
                  if (typeof data18 !== "string") {
                    const err33 = { instancePath: instancePath + "/policies/" + i0 + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.kind.type, parentSchema: schema53.properties.kind, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
                if (data16.namespace !== void 0) {
                  let data19 = data16.namespace;
                  if (typeof data19 !== "string") {
                    const err34 = { instancePath: instancePath + "/policies/" + i0 + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.namespace.type, parentSchema: schema53.properties.namespace, data: data19 };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
                if (data16.name !== void 0) {
                  let data20 = data16.name;
                  if (typeof data20 !== "string") {
                    const err35 = { instancePath: instancePath + "/policies/" + i0 + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.name.type, parentSchema: schema53.properties.name, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              } else {
                const err36 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.type, parentSchema: schema53, data: data16 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data15.effect !== void 0) {
              let data21 = data15.effect;
              if (!(data21 === "allow" || data21 === "deny")) {
                const err37 = { instancePath: instancePath + "/policies/" + i0 + "/effect", schemaPath: "#/properties/policies/items/properties/effect/enum", keyword: "enum", params: { allowedValues: schema39.properties.policies.items.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.policies.items.properties.effect.enum, parentSchema: schema39.properties.policies.items.properties.effect, data: data21 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.properties.policies.items.type, parentSchema: schema39.properties.policies.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.policies.type, parentSchema: schema39.properties.policies, data: data14 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.type, parentSchema: schema39, data };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
var schema54 = { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "version": { "description": "Resource version after the write, where the log shows the answer", "type": "string" }, "spared": { "description": "What of the spec the write cannot have changed: all of it, or members that are there after it", "anyOf": [{ "const": "all" }, { "type": "array", "items": { "type": "string" } }] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "Present where the request names more addresses, as behind a proxy", "const": true }, "pod": { "description": "The pod that the author's token was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.time === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.verb === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verb" }, message: "must have required property 'verb'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ref === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.effect === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.user === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.client === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client" }, message: "must have required property 'client'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.origin === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "origin" }, message: "must have required property 'origin'", schema: schema54.required, parentSchema: schema54, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema54.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data0 = data.time;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err8 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.verb !== void 0) {
      let data1 = data.verb;
      if (!(data1 === "create" || data1 === "update" || data1 === "patch" || data1 === "delete" || data1 === "deletecollection")) {
        const err10 = { instancePath: instancePath + "/verb", schemaPath: "#/properties/verb/enum", keyword: "enum", params: { allowedValues: schema54.properties.verb.enum }, message: "must be equal to one of the allowed values", schema: schema54.properties.verb.enum, parentSchema: schema54.properties.verb, data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.ref !== void 0) {
      let data2 = data.ref;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.group === void 0) {
          const err11 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema53.required, parentSchema: schema53, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2.kind === void 0) {
          const err12 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.required, parentSchema: schema53, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.namespace === void 0) {
          const err13 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema53.required, parentSchema: schema53, data: data2 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2.name === void 0) {
          const err14 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema53.required, parentSchema: schema53, data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "group" || key1 === "kind" || key1 === "namespace" || key1 === "name")) {
            const err15 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53, data: data2 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data2.group !== void 0) {
          let data3 = data2.group;
          if (typeof data3 !== "string") {
            const err16 = { instancePath: instancePath + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.group.type, parentSchema: schema53.properties.group, data: data3 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data2.kind !== void 0) {
          let data4 = data2.kind;
          if (typeof data4 !== "string") {
            const err17 = { instancePath: instancePath + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.kind.type, parentSchema: schema53.properties.kind, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data2.namespace !== void 0) {
          let data5 = data2.namespace;
          if (typeof data5 !== "string") {
            const err18 = { instancePath: instancePath + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.namespace.type, parentSchema: schema53.properties.namespace, data: data5 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data2.name !== void 0) {
          let data6 = data2.name;
          if (typeof data6 !== "string") {
            const err19 = { instancePath: instancePath + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.properties.name.type, parentSchema: schema53.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.type, parentSchema: schema53, data: data2 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data7 = data.uid;
      if (typeof data7 !== "string") {
        const err21 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.uid.type, parentSchema: schema54.properties.uid, data: data7 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.effect !== void 0) {
      let data8 = data.effect;
      if (!(data8 === "created" || data8 === "spec-changed" || data8 === "metadata-only" || data8 === "nothing" || data8 === "marked-for-deletion" || data8 === "deleted" || data8 === "changed")) {
        const err22 = { instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/enum", keyword: "enum", params: { allowedValues: schema54.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema54.properties.effect.enum, parentSchema: schema54.properties.effect, data: data8 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data9 = data.version;
      if (typeof data9 !== "string") {
        const err23 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.version.type, parentSchema: schema54.properties.version, data: data9 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.spared !== void 0) {
      let data10 = data.spared;
      const _errs24 = errors;
      let valid4 = false;
      const _errs25 = errors;
      if ("all" !== data10) {
        const err24 = { instancePath: instancePath + "/spared", schemaPath: "#/properties/spared/anyOf/0/const", keyword: "const", params: { allowedValue: "all" }, message: "must be equal to constant", schema: "all", parentSchema: schema54.properties.spared.anyOf[0], data: data10 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid0 = _errs25 === errors;
      valid4 = valid4 || _valid0;
      if (!valid4) {
        const _errs26 = errors;
        if (Array.isArray(data10)) {
          const len0 = data10.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data11 = data10[i0];
            if (typeof data11 !== "string") {
              const err25 = { instancePath: instancePath + "/spared/" + i0, schemaPath: "#/properties/spared/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.spared.anyOf[1].items.type, parentSchema: schema54.properties.spared.anyOf[1].items, data: data11 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        } else {
          const err26 = { instancePath: instancePath + "/spared", schemaPath: "#/properties/spared/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema54.properties.spared.anyOf[1].type, parentSchema: schema54.properties.spared.anyOf[1], data: data10 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        var _valid0 = _errs26 === errors;
        valid4 = valid4 || _valid0;
      }
      if (!valid4) {
        const err27 = { instancePath: instancePath + "/spared", schemaPath: "#/properties/spared/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema54.properties.spared.anyOf, parentSchema: schema54.properties.spared, data: data10 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      } else {
        errors = _errs24;
        if (vErrors !== null) {
          if (_errs24) {
            vErrors.length = _errs24;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.user !== void 0) {
      let data12 = data.user;
      if (typeof data12 !== "string") {
        const err28 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.user.type, parentSchema: schema54.properties.user, data: data12 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.actingAs !== void 0) {
      let data13 = data.actingAs;
      if (typeof data13 !== "string") {
        const err29 = { instancePath: instancePath + "/actingAs", schemaPath: "#/properties/actingAs/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.actingAs.type, parentSchema: schema54.properties.actingAs, data: data13 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data14 = data.address;
      if (typeof data14 !== "string") {
        const err30 = { instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.address.type, parentSchema: schema54.properties.address, data: data14 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.relayed !== void 0) {
      let data15 = data.relayed;
      if (true !== data15) {
        const err31 = { instancePath: instancePath + "/relayed", schemaPath: "#/properties/relayed/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema54.properties.relayed, data: data15 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.pod !== void 0) {
      let data16 = data.pod;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.namespace === void 0) {
          const err32 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema54.properties.pod.required, parentSchema: schema54.properties.pod, data: data16 };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        if (data16.name === void 0) {
          const err33 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema54.properties.pod.required, parentSchema: schema54.properties.pod, data: data16 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        for (const key2 in data16) {
          if (!(key2 === "namespace" || key2 === "name")) {
            const err34 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54.properties.pod, data: data16 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data16.namespace !== void 0) {
          let data17 = data16.namespace;
          if (typeof data17 !== "string") {
            const err35 = { instancePath: instancePath + "/pod/namespace", schemaPath: "#/properties/pod/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.pod.properties.namespace.type, parentSchema: schema54.properties.pod.properties.namespace, data: data17 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data16.name !== void 0) {
          let data18 = data16.name;
          if (typeof data18 !== "string") {
            const err36 = { instancePath: instancePath + "/pod/name", schemaPath: "#/properties/pod/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.pod.properties.name.type, parentSchema: schema54.properties.pod.properties.name, data: data18 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.properties.pod.type, parentSchema: schema54.properties.pod, data: data16 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.client !== void 0) {
      let data19 = data.client;
      if (typeof data19 !== "string") {
        const err38 = { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.client.type, parentSchema: schema54.properties.client, data: data19 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data20 = data.after;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        const err39 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.properties.after.type, parentSchema: schema54.properties.after, data: data20 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.origin !== void 0) {
      let data21 = data.origin;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        if (data21.file === void 0) {
          const err40 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data21 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        if (data21.line === void 0) {
          const err41 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data21 };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        for (const key3 in data21) {
          if (!(key3 === "file" || key3 === "line")) {
            const err42 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data21 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data21.file !== void 0) {
          let data22 = data21.file;
          if (typeof data22 !== "string") {
            const err43 = { instancePath: instancePath + "/origin/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data22 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data21.line !== void 0) {
          let data23 = data21.line;
          if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
            const err44 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data23 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data23 == "number" && isFinite(data23)) {
            if (data23 < 1 || isNaN(data23)) {
              const err45 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data23 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data21 };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
  } else {
    const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data };
    if (vErrors === null) {
      vErrors = [err47];
    } else {
      vErrors.push(err47);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var schema58 = { "description": "Where the API server finds a webhook, an aggregated API or a converter of custom resources", "type": "object", "required": ["kind", "name", "target"], "additionalProperties": false, "properties": { "kind": { "enum": ["webhook", "api", "conversion"] }, "name": { "type": "string" }, "configuration": { "description": "The object that lists the webhook", "type": "string" }, "target": { "type": "object", "required": ["kind", "port"], "oneOf": [{ "required": ["namespace", "name"], "additionalProperties": false, "properties": { "kind": { "const": "service" }, "namespace": { "type": "string" }, "name": { "type": "string" }, "port": { "type": "number" } } }, { "required": ["host"], "additionalProperties": false, "properties": { "kind": { "const": "url" }, "host": { "type": "string" }, "port": { "type": "number" } } }] }, "origin": { "$ref": "#/definitions/place" } } };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema58.required, parentSchema: schema58, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema58.required, parentSchema: schema58, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.target === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'", schema: schema58.required, parentSchema: schema58, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "name" || key0 === "configuration" || key0 === "target" || key0 === "origin")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "webhook" || data0 === "api" || data0 === "conversion")) {
        const err4 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema58.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema58.properties.kind.enum, parentSchema: schema58.properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema58.properties.name.type, parentSchema: schema58.properties.name, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.configuration !== void 0) {
      let data2 = data.configuration;
      if (typeof data2 !== "string") {
        const err6 = { instancePath: instancePath + "/configuration", schemaPath: "#/properties/configuration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema58.properties.configuration.type, parentSchema: schema58.properties.configuration, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.target !== void 0) {
      let data3 = data.target;
      const _errs9 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs10 = errors;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.namespace === void 0) {
          const err7 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf/0/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema58.properties.target.oneOf[0].required, parentSchema: schema58.properties.target.oneOf[0], data: data3 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.name === void 0) {
          const err8 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema58.properties.target.oneOf[0].required, parentSchema: schema58.properties.target.oneOf[0], data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "kind" || key1 === "namespace" || key1 === "name" || key1 === "port")) {
            const err9 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58.properties.target.oneOf[0], data: data3 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.kind !== void 0) {
          let data4 = data3.kind;
          if ("service" !== data4) {
            const err10 = { instancePath: instancePath + "/target/kind", schemaPath: "#/properties/target/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "service" }, message: "must be equal to constant", schema: "service", parentSchema: schema58.properties.target.oneOf[0].properties.kind, data: data4 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data3.namespace !== void 0) {
          let data5 = data3.namespace;
          if (typeof data5 !== "string") {
            const err11 = { instancePath: instancePath + "/target/namespace", schemaPath: "#/properties/target/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema58.properties.target.oneOf[0].properties.namespace.type, parentSchema: schema58.properties.target.oneOf[0].properties.namespace, data: data5 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.name !== void 0) {
          let data6 = data3.name;
          if (typeof data6 !== "string") {
            const err12 = { instancePath: instancePath + "/target/name", schemaPath: "#/properties/target/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema58.properties.target.oneOf[0].properties.name.type, parentSchema: schema58.properties.target.oneOf[0].properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data3.port !== void 0) {
          let data7 = data3.port;
          if (!(typeof data7 == "number" && isFinite(data7))) {
            const err13 = { instancePath: instancePath + "/target/port", schemaPath: "#/properties/target/oneOf/0/properties/port/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema58.properties.target.oneOf[0].properties.port.type, parentSchema: schema58.properties.target.oneOf[0].properties.port, data: data7 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      }
      var _valid0 = _errs10 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs19 = errors;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.host === void 0) {
          const err14 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf/1/required", keyword: "required", params: { missingProperty: "host" }, message: "must have required property 'host'", schema: schema58.properties.target.oneOf[1].required, parentSchema: schema58.properties.target.oneOf[1], data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key2 in data3) {
          if (!(key2 === "kind" || key2 === "host" || key2 === "port")) {
            const err15 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58.properties.target.oneOf[1], data: data3 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data3.kind !== void 0) {
          let data8 = data3.kind;
          if ("url" !== data8) {
            const err16 = { instancePath: instancePath + "/target/kind", schemaPath: "#/properties/target/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant", schema: "url", parentSchema: schema58.properties.target.oneOf[1].properties.kind, data: data8 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data3.host !== void 0) {
          let data9 = data3.host;
          if (typeof data9 !== "string") {
            const err17 = { instancePath: instancePath + "/target/host", schemaPath: "#/properties/target/oneOf/1/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema58.properties.target.oneOf[1].properties.host.type, parentSchema: schema58.properties.target.oneOf[1].properties.host, data: data9 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data3.port !== void 0) {
          let data10 = data3.port;
          if (!(typeof data10 == "number" && isFinite(data10))) {
            const err18 = { instancePath: instancePath + "/target/port", schemaPath: "#/properties/target/oneOf/1/properties/port/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema58.properties.target.oneOf[1].properties.port.type, parentSchema: schema58.properties.target.oneOf[1].properties.port, data: data10 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      }
      var _valid0 = _errs19 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err19 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema58.properties.target.oneOf, parentSchema: schema58.properties.target, data: data3 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      } else {
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
      }
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.kind === void 0) {
          const err20 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema58.properties.target.required, parentSchema: schema58.properties.target, data: data3 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data3.port === void 0) {
          const err21 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: "port" }, message: "must have required property 'port'", schema: schema58.properties.target.required, parentSchema: schema58.properties.target, data: data3 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.properties.target.type, parentSchema: schema58.properties.target, data: data3 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.origin !== void 0) {
      let data11 = data.origin;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.file === void 0) {
          const err23 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data11 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data11.line === void 0) {
          const err24 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data11 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key3 in data11) {
          if (!(key3 === "file" || key3 === "line")) {
            const err25 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data11 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data11.file !== void 0) {
          let data12 = data11.file;
          if (typeof data12 !== "string") {
            const err26 = { instancePath: instancePath + "/origin/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data12 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data11.line !== void 0) {
          let data13 = data11.line;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err27 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data13 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 1 || isNaN(data13)) {
              const err28 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data13 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data11 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
  } else {
    const err30 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.type, parentSchema: schema58, data };
    if (vErrors === null) {
      vErrors = [err30];
    } else {
      vErrors.push(err30);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var schema60 = { "description": "A change of one pod: of which addresses it has from then on, or what it belongs to", "type": "object", "required": ["time", "namespace", "pod", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "namespace": { "type": "string" }, "pod": { "type": "string" }, "uid": { "type": "string" }, "owner": { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } }, "hash": { "description": "Its label pod-template-hash", "type": "string" }, "hostNetwork": { "type": "boolean" }, "addresses": { "description": "In place of those of the same family; an empty list: it gave up all of them", "type": "array", "items": { "type": "string" } }, "gone": { "type": "boolean" }, "origin": { "$ref": "#/definitions/place" } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.time === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'", schema: schema60.required, parentSchema: schema60, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema60.required, parentSchema: schema60, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.pod === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pod" }, message: "must have required property 'pod'", schema: schema60.required, parentSchema: schema60, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.origin === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "origin" }, message: "must have required property 'origin'", schema: schema60.required, parentSchema: schema60, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema60.properties, key0)) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data0 = data.time;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err5 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data1 = data.namespace;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.namespace.type, parentSchema: schema60.properties.namespace, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.pod !== void 0) {
      let data2 = data.pod;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.pod.type, parentSchema: schema60.properties.pod, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data3 = data.uid;
      if (typeof data3 !== "string") {
        const err9 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.uid.type, parentSchema: schema60.properties.uid, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.owner !== void 0) {
      let data4 = data.owner;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.kind === void 0) {
          const err10 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema60.properties.owner.required, parentSchema: schema60.properties.owner, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data4.name === void 0) {
          const err11 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema60.properties.owner.required, parentSchema: schema60.properties.owner, data: data4 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "kind" || key1 === "name")) {
            const err12 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60.properties.owner, data: data4 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.kind !== void 0) {
          let data5 = data4.kind;
          if (typeof data5 !== "string") {
            const err13 = { instancePath: instancePath + "/owner/kind", schemaPath: "#/properties/owner/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.owner.properties.kind.type, parentSchema: schema60.properties.owner.properties.kind, data: data5 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data4.name !== void 0) {
          let data6 = data4.name;
          if (typeof data6 !== "string") {
            const err14 = { instancePath: instancePath + "/owner/name", schemaPath: "#/properties/owner/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.owner.properties.name.type, parentSchema: schema60.properties.owner.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.properties.owner.type, parentSchema: schema60.properties.owner, data: data4 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.hash !== void 0) {
      let data7 = data.hash;
      if (typeof data7 !== "string") {
        const err16 = { instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.hash.type, parentSchema: schema60.properties.hash, data: data7 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.hostNetwork !== void 0) {
      let data8 = data.hostNetwork;
      if (typeof data8 !== "boolean") {
        const err17 = { instancePath: instancePath + "/hostNetwork", schemaPath: "#/properties/hostNetwork/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema60.properties.hostNetwork.type, parentSchema: schema60.properties.hostNetwork, data: data8 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.addresses !== void 0) {
      let data9 = data.addresses;
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data10 = data9[i0];
          if (typeof data10 !== "string") {
            const err18 = { instancePath: instancePath + "/addresses/" + i0, schemaPath: "#/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.addresses.items.type, parentSchema: schema60.properties.addresses.items, data: data10 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/addresses", schemaPath: "#/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema60.properties.addresses.type, parentSchema: schema60.properties.addresses, data: data9 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.gone !== void 0) {
      let data11 = data.gone;
      if (typeof data11 !== "boolean") {
        const err20 = { instancePath: instancePath + "/gone", schemaPath: "#/properties/gone/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema60.properties.gone.type, parentSchema: schema60.properties.gone, data: data11 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.origin !== void 0) {
      let data12 = data.origin;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.file === void 0) {
          const err21 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data12 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data12.line === void 0) {
          const err22 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data12 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        for (const key2 in data12) {
          if (!(key2 === "file" || key2 === "line")) {
            const err23 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data12 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data12.file !== void 0) {
          let data13 = data12.file;
          if (typeof data13 !== "string") {
            const err24 = { instancePath: instancePath + "/origin/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data13 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data12.line !== void 0) {
          let data14 = data12.line;
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err25 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data14 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 < 1 || isNaN(data14)) {
              const err26 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data14 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data12 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.type, parentSchema: schema60, data };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var schema63 = { "description": "An address of a pod, as a snapshot of the cluster knew it when the digest was made", "type": "object", "required": ["address", "namespace", "pod", "from"], "additionalProperties": false, "properties": { "address": { "type": "string" }, "namespace": { "type": "string" }, "pod": { "type": "string" }, "workload": { "$ref": "#/definitions/workload" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "until": { "description": "The end is not known: when it was seen last", "$ref": "#/definitions/time" } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.address === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'", schema: schema63.required, parentSchema: schema63, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema63.required, parentSchema: schema63, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.pod === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pod" }, message: "must have required property 'pod'", schema: schema63.required, parentSchema: schema63, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.from === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema63.required, parentSchema: schema63, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "address" || key0 === "namespace" || key0 === "pod" || key0 === "workload" || key0 === "from" || key0 === "to" || key0 === "until")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema63, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data0 = data.address;
      if (typeof data0 !== "string") {
        const err5 = { instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.address.type, parentSchema: schema63.properties.address, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data1 = data.namespace;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.namespace.type, parentSchema: schema63.properties.namespace, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.pod !== void 0) {
      let data2 = data.pod;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.pod.type, parentSchema: schema63.properties.pod, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.workload !== void 0) {
      let data3 = data.workload;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.namespace === void 0) {
          const err8 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.kind === void 0) {
          const err9 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data3 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data3.name === void 0) {
          const err10 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "namespace" || key1 === "kind" || key1 === "name")) {
            const err11 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data3 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.namespace !== void 0) {
          let data4 = data3.namespace;
          if (typeof data4 !== "string") {
            const err12 = { instancePath: instancePath + "/workload/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data4 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data3.kind !== void 0) {
          let data5 = data3.kind;
          if (typeof data5 !== "string") {
            const err13 = { instancePath: instancePath + "/workload/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data5 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data3.name !== void 0) {
          let data6 = data3.name;
          if (typeof data6 !== "string") {
            const err14 = { instancePath: instancePath + "/workload/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data3 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data7 = data.from;
      if (typeof data7 === "string") {
        if (!formats0.test(data7)) {
          const err16 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data7 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data7 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.to !== void 0) {
      let data8 = data.to;
      if (typeof data8 === "string") {
        if (!formats0.test(data8)) {
          const err18 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data8 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data8 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.until !== void 0) {
      let data9 = data.until;
      if (typeof data9 === "string") {
        if (!formats0.test(data9)) {
          const err20 = { instancePath: instancePath + "/until", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data9 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/until", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data9 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema63.type, parentSchema: schema63, data };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate11(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = appended(vErrors, validate11.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.connection === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'", schema: schema11.oneOf[1].required, parentSchema: schema11.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "connection")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.connection !== void 0) {
      if (!validate15(data.connection, { instancePath: instancePath + "/connection", parentData: data, parentDataProperty: "connection", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[1].type, parentSchema: schema11.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs6 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.write === void 0) {
        const err3 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "write" }, message: "must have required property 'write'", schema: schema11.oneOf[2].required, parentSchema: schema11.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      for (const key1 in data) {
        if (!(key1 === "write")) {
          const err4 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
      if (data.write !== void 0) {
        if (!validate24(data.write, { instancePath: instancePath + "/write", parentData: data, parentDataProperty: "write", rootData })) {
          vErrors = appended(vErrors, validate24.errors);
          errors = vErrors.length;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[2].type, parentSchema: schema11.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    var _valid0 = _errs6 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs10 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.backend === void 0) {
          const err6 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "backend" }, message: "must have required property 'backend'", schema: schema11.oneOf[3].required, parentSchema: schema11.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key2 in data) {
          if (!(key2 === "backend")) {
            const err7 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data.backend !== void 0) {
          if (!validate26(data.backend, { instancePath: instancePath + "/backend", parentData: data, parentDataProperty: "backend", rootData })) {
            vErrors = appended(vErrors, validate26.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[3].type, parentSchema: schema11.oneOf[3], data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid0 = _errs10 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs14 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.pod === void 0) {
            const err9 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "pod" }, message: "must have required property 'pod'", schema: schema11.oneOf[4].required, parentSchema: schema11.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          for (const key3 in data) {
            if (!(key3 === "pod")) {
              const err10 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
          if (data.pod !== void 0) {
            if (!validate28(data.pod, { instancePath: instancePath + "/pod", parentData: data, parentDataProperty: "pod", rootData })) {
              vErrors = appended(vErrors, validate28.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err11 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[4].type, parentSchema: schema11.oneOf[4], data };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        var _valid0 = _errs14 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
          const _errs18 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.tenure === void 0) {
              const err12 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "tenure" }, message: "must have required property 'tenure'", schema: schema11.oneOf[5].required, parentSchema: schema11.oneOf[5], data };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            for (const key4 in data) {
              if (!(key4 === "tenure")) {
                const err13 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[5], data };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data.tenure !== void 0) {
              if (!validate30(data.tenure, { instancePath: instancePath + "/tenure", parentData: data, parentDataProperty: "tenure", rootData })) {
                vErrors = appended(vErrors, validate30.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err14 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[5].type, parentSchema: schema11.oneOf[5], data };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          var _valid0 = _errs18 === errors;
          if (_valid0 && valid0) {
            valid0 = false;
            passing0 = [passing0, 5];
          } else {
            if (_valid0) {
              valid0 = true;
              passing0 = 5;
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err15 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema11.oneOf, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}
function appended(errors, more) {
  if (errors === null) return more;
  for (const one of more) errors.push(one);
  return errors;
}

// src/logs/fields.ts
function textOf(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function numberOf(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function objectOf(value) {
  return isObject(value) ? value : void 0;
}
function listOf(value) {
  return isList(value) ? value : [];
}
function valueAt(value, ...keys) {
  let at2 = value;
  for (const key2 of keys) at2 = isObject(at2) && Object.hasOwn(at2, key2) ? at2[key2] : void 0;
  return at2;
}
function textAt(value, ...keys) {
  return textOf(valueAt(value, ...keys));
}
function stringMapOf(value) {
  if (!isObject(value)) return void 0;
  return new Map(Object.entries(value).flatMap(([key2, text]) => typeof text === "string" ? [[key2, text]] : []));
}
function isDeeper(value, limit) {
  let level = value === void 0 ? [] : [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item) => isList(item) ? item : isObject(item) ? Object.values(item) : []);
  }
  return false;
}
function portOf(value) {
  const port = typeof value === "string" && /^\d{1,5}(?:\.0)?$/.test(value) ? Number(value) : value;
  return typeof port === "number" && port >= 0 && port <= 65535 && Number.isInteger(port) ? port : void 0;
}
function portIn(bytes, from, to) {
  if (to - from < 1 || to - from > 5) return void 0;
  let port = 0;
  for (let at2 = from; at2 < to; at2++) {
    const digit = (bytes[at2] ?? 0) - 48;
    if (digit < 0 || digit > 9) return void 0;
    port = port * 10 + digit;
  }
  return port <= 65535 ? port : void 0;
}

// src/logs/time.ts
function latestOf(state) {
  const known = ["now", "modified"].map((key2) => state.get(key2)).filter((time) => typeof time === "number");
  return known.length === 0 ? void 0 : Math.min(...known);
}
var written = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s*(Z|z|UTC|[+-]\d\d:?\d\d(?: UTC)?)?$/;
function utcOffsetOf(state) {
  const offset = state.get("utcOffset");
  return typeof offset === "number" ? offset : 0;
}
function timeOf(value, utcOffset) {
  if (typeof value === "number") return epoch(value);
  if (typeof value !== "string") return void 0;
  if (value.charCodeAt(4) === 45) return rfc3339(value, utcOffset);
  return /^\d{9,19}(?:\.\d+)?$/.test(value) ? epoch(Number(value)) : void 0;
}
function epoch(value) {
  if (!(value >= 0) || value > 9e18) return void 0;
  if (value < 1e11) return value * 1e3;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1e3 : value / 1e6;
}
var lastMinute = "";
var lastMinuteAt = 0;
function rfc3339(text, utcOffset) {
  if (text.charCodeAt(text.length - 1) === 90 && text.length >= 20) {
    const minute2 = text.slice(0, 17);
    if (minute2 === lastMinute) {
      const seconds = text.slice(17, -1);
      if (/^[0-5]\d(?:\.\d+)?$/.test(seconds)) return lastMinuteAt + Number(seconds) * 1e3;
    }
  }
  const match = written.exec(text);
  if (match === null) return void 0;
  const [, year, month, day2, hour, minute, second2, fraction = "", zone] = match;
  const at2 = Date.UTC(Number(year), Number(month) - 1, Number(day2), Number(hour), Number(minute));
  if (Number(month) > 12 || Number(day2) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second2) > 60)
    return void 0;
  if (zone === "Z") {
    lastMinute = text.slice(0, 17);
    lastMinuteAt = at2;
  }
  return at2 + Number(`${second2}.${fraction}0`) * 1e3 - minutesEast(zone, utcOffset) * 6e4;
}
function timeIn(bytes, from, to, utcOffset) {
  const seconds = from + minuteLength;
  if (lastMinute !== "" && to - seconds >= 3 && to - seconds <= 13 && bytes[to - 1] === 90 && isLastMinute(bytes, from)) {
    const [tens, ones] = [digitAt(bytes, seconds), digitAt(bytes, seconds + 1)];
    let digits = tens * 10 + ones;
    let scale = 1;
    let isWritten = tens < 6 && ones <= 9 && (bytes[seconds + 2] === dot || seconds + 2 === to - 1);
    for (let at2 = seconds + 3; at2 < to - 1 && isWritten; at2++) {
      const digit = digitAt(bytes, at2);
      isWritten = digit <= 9;
      digits = digits * 10 + digit;
      scale *= 10;
    }
    if (isWritten && bytes[to - 2] !== dot) return lastMinuteAt + digits / scale * 1e3;
  }
  return timeOf(textOf2(bytes, from, to), utcOffset);
}
var minuteLength = 17;
var dot = 46;
function isLastMinute(bytes, from) {
  for (let at2 = 0; at2 < minuteLength; at2++) if (bytes[from + at2] !== lastMinute.charCodeAt(at2)) return false;
  return true;
}
function digitAt(bytes, at2) {
  return (bytes[at2] ?? 0) - 48 >>> 0;
}
function textOf2(bytes, from, to) {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
}
function minutesEast(zone, utcOffset) {
  if (zone === void 0) return utcOffset;
  if (zone === "Z" || zone === "z" || zone === "UTC") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.replace(":", "").slice(3, 5));
  return zone.startsWith("-") ? -minutes : minutes;
}
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var day = 864e5;
function syslogTimeOf(text, state) {
  const latest2 = latestOf(state);
  if (latest2 === void 0) return void 0;
  const offset = utcOffsetOf(state);
  const thisYear = new Date(latest2 + offset * 6e4).getUTCFullYear();
  for (let year = thisYear + 1; year > thisYear - 9; year--) {
    const time = timeInYear(text, year, offset);
    if (time !== void 0 && time <= latest2 + day) return time;
  }
  return void 0;
}
function timeInYear(text, year, utcOffset) {
  const match = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (match === null) return void 0;
  const month = months.indexOf(match[1] ?? "");
  const [date, hour, minute, second2] = match.slice(2).map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second2 > 60) return void 0;
  const local = Date.UTC(year, month, date, hour, minute, second2);
  const rolledOver = new Date(Date.UTC(year, month, date)).getUTCMonth() !== month;
  return rolledOver ? void 0 : local - utcOffset * 6e4;
}

// src/logs/digest-places.ts
var latest = Date.parse("9999-12-31T23:59:59.999Z");
function timeText(told3) {
  const time = Math.min(told3, latest);
  const micros = Math.round((time - Math.floor(time)) * 1e3) % 1e3;
  const text = new Date(micros === 0 ? Math.round(time) : Math.floor(time)).toISOString();
  return micros === 0 ? text : `${text.slice(0, -1)}${String(micros).padStart(3, "0")}Z`;
}
function timeFrom(value) {
  return timeOf(value, 0) ?? 0;
}
function placeJson({ file, line: line2 }) {
  return { file, line: line2 };
}
function placeFrom(value) {
  return { kind: "log", file: textAt(value, "file") ?? "", line: numberOf(valueAt(value, "line")) ?? 1 };
}

// src/logs/digest-addresses.ts
var hashLabel = "pod-template-hash";
function podJson({ labels, node: _, origin: origin2, time, ...event }) {
  return { pod: { ...event, time: timeText(time), hash: labels?.get(hashLabel), origin: placeJson(origin2) } };
}
function tenureJson({ address, namespace, pod, workload, from, to, until }) {
  const end2 = to === void 0 ? void 0 : timeText(to);
  const seen = until === void 0 ? void 0 : timeText(until);
  return { tenure: { address, namespace, pod, workload, from: timeText(from), to: end2, until: seen } };
}
function historyFrom(line2) {
  const pod = objectOf(line2["pod"]);
  if (pod !== void 0) return { events: [eventFrom(pod)] };
  const tenure = objectOf(line2["tenure"]);
  return tenure === void 0 ? void 0 : { tenures: tenureFrom(tenure) };
}
function eventFrom({ hash, time, origin: origin2, addresses: addresses3, ...event }) {
  const label = textOf(hash);
  return {
    ...event,
    time: timeFrom(time),
    ...addresses3 !== void 0 && { addresses: listOf(addresses3).flatMap((one) => textOf(one) ?? []) },
    ...label !== void 0 && { labels: /* @__PURE__ */ new Map([[hashLabel, label]]) },
    origin: placeFrom(origin2)
  };
}
function tenureFrom(value) {
  const address = parseAddress(textOf(value["address"]) ?? "");
  if (address === void 0) return [];
  const workload = objectOf(value["workload"]);
  return [
    {
      address,
      namespace: textAt(value, "namespace") ?? "",
      pod: textAt(value, "pod") ?? "",
      ...workload !== void 0 && { workload },
      from: timeFrom(value["from"]),
      ...timeAt(value, "to"),
      ...timeAt(value, "until")
    }
  ];
}
function timeAt(value, key2) {
  const time = valueAt(value, key2);
  return time === void 0 ? {} : { [key2]: timeFrom(time) };
}

// src/logs/digest-coverage.ts
function coverageJson(coverage) {
  const { first: first2, last, unattributed, unconnected, cut, gaps, setAside, ...rest } = coverage;
  const { workloads: _, cronJobs: __, elsewhere: ___, ...told3 } = rest;
  const aside = Object.entries(setAside ?? {}).filter(([why]) => why !== "outside-of-time");
  const said = new Set(shortfallTexts(coverage));
  return {
    ...told3,
    first: first2 === void 0 ? void 0 : timeText(first2),
    last: last === void 0 ? void 0 : timeText(last),
    unattributed: unattributed.map((item) => ({ ...item, sample: placeJson(item.sample) })),
    unconnected: unconnected?.map(unconnectedJson),
    cut,
    setAside: aside.length === 0 ? void 0 : Object.fromEntries(aside),
    gaps: gaps === void 0 || gaps.length === 0 ? void 0 : gaps.map((gap) => ({ ...gap, from: timeText(gap.from), to: timeText(gap.to) })),
    limits: coverage.limits.filter((limit) => !said.has(limit)),
    logs: coverage.logs.map(({ file, format, lines, records, unread: unread3 }) => ({ file, format, lines, records, unread: unread3 }))
  };
}
function unconnectedJson({ day: day2, sample, ...rest }) {
  return { ...rest, day: timeText(day2).slice(0, 10), sample: sample && placeJson(sample) };
}
function coverageFrom(head) {
  const value = objectOf(head["coverage"]) ?? {};
  const merged3 = objectOf(value["merged"]);
  return {
    ...value["first"] !== void 0 && { first: timeFrom(value["first"]) },
    ...value["last"] !== void 0 && { last: timeFrom(value["last"]) },
    records: countIn(value, "records"),
    attributed: countIn(value, "attributed"),
    merged: {
      replies: countIn(merged3, "replies"),
      "double-reports": countIn(merged3, "double-reports"),
      duplicates: countIn(merged3, "duplicates"),
      aggregated: countIn(merged3, "aggregated")
    },
    lostEvents: countIn(value, "lostEvents"),
    sampled: value["sampled"] === true,
    ...setAsideFrom(objectOf(value["setAside"])),
    ...listsFrom(value)
  };
}
function listsFrom(value) {
  const unconnected = listOf(value["unconnected"]).map(unconnectedFrom);
  const cut = listOf(value["cut"]).map((item) => ({
    rule: valueAt(item, "rule"),
    limit: numberOf(valueAt(item, "limit")) ?? 0,
    records: numberOf(valueAt(item, "records")) ?? 0
  }));
  return {
    unattributed: listOf(value["unattributed"]).map((item) => ({
      why: valueAt(item, "why"),
      records: numberOf(valueAt(item, "records")) ?? 0,
      sample: placeFrom(valueAt(item, "sample"))
    })),
    ...unconnected.length > 0 && { unconnected },
    ...cut.length > 0 && { cut },
    blind: listOf(value["blind"]).flatMap((item) => textOf(item) ?? []),
    gaps: listOf(value["gaps"]).map((item) => ({
      format: textAt(item, "format") ?? "",
      from: timeFrom(valueAt(item, "from")),
      to: timeFrom(valueAt(item, "to")),
      usual: numberOf(valueAt(item, "usual")) ?? 0
    })),
    limits: listOf(value["limits"]).flatMap((item) => textOf(item) ?? []),
    logs: listOf(value["logs"]).map((item) => ({
      file: textAt(item, "file") ?? "",
      format: textAt(item, "format") ?? "",
      recognisedBy: "told by the digest",
      lines: numberOf(valueAt(item, "lines")) ?? 0,
      records: numberOf(valueAt(item, "records")) ?? 0,
      skipped: [],
      ...valueAt(item, "unread") !== void 0 && { unread: textAt(item, "unread") ?? "not told" }
    }))
  };
}
function unconnectedFrom(item) {
  const why = valueAt(item, "why");
  return {
    day: Date.parse(`${textAt(item, "day") ?? ""}T00:00:00Z`),
    records: numberOf(valueAt(item, "records")) ?? 0,
    ...why !== void 0 && { why },
    ...valueAt(item, "sample") !== void 0 && { sample: placeFrom(valueAt(item, "sample")) }
  };
}
function countIn(from, key2) {
  return numberOf(from?.[key2]) ?? 0;
}
function setAsideFrom(value) {
  const entries = setAsideReasons.flatMap((why) => {
    const records = countIn(value, why);
    return records > 0 ? [[why, records]] : [];
  });
  return entries.length === 0 ? {} : { setAside: Object.fromEntries(entries) };
}

// src/logs/digest-values.ts
function line(value) {
  if (typeof value === "bigint") return JSON.stringify(formatAddress(value));
  if (Array.isArray(value)) return `[${value.map(line).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member2]) => member2 !== void 0);
  members.sort(([a], [b]) => a < b ? -1 : 1);
  return `{${members.map(([key2, member2]) => `${JSON.stringify(key2)}:${line(member2)}`).join(",")}}`;
}
function headLine(head) {
  const { coverage, cluster } = head;
  return line({
    schema: "netpol-gate/digest/1",
    tool: head.tool,
    cluster: { ...cluster, readAt: cluster.readAt === void 0 ? void 0 : timeText(cluster.readAt) },
    coverage: coverageJson(coverage),
    lines: head.lines,
    sha256: head.sha256
  });
}
function connectionLine(connection) {
  const evidence = (found2) => found2 && {
    ...found2,
    first: timeText(found2.first),
    last: timeText(found2.last),
    newest: found2.newest === void 0 ? void 0 : timeText(found2.newest),
    samples: found2.samples.map(placeJson)
  };
  return line({
    connection: {
      ...connection,
      allowed: evidence(connection.allowed),
      denied: evidence(connection.denied),
      other: evidence(connection.other)
    }
  });
}
function writeLine({ received: _, ...write }) {
  return line({ write: { ...write, time: timeText(write.time), origin: placeJson(write.origin) } });
}
function backendLine({ origin: origin2, ...backend }) {
  return line({ backend: { ...backend, origin: origin2 && placeJson(origin2) } });
}
function backendFrom({ origin: origin2, ...value }) {
  return { ...value, ...origin2 !== void 0 && { origin: placeFrom(origin2) } };
}
function addressFrom(value) {
  return typeof value === "string" ? parseAddress(value) : void 0;
}
function identityFrom(head) {
  const uid = textAt(head, "cluster", "uid");
  const name = textAt(head, "cluster", "name");
  const readAt = timeOf(valueAt(head, "cluster", "readAt"), 0);
  return {
    ...uid !== void 0 && { uid },
    ...name !== void 0 && { name },
    ...readAt !== void 0 && { readAt }
  };
}
function connectionFrom(value) {
  const via = objectOf(value["via"]);
  const address = addressFrom(via?.["address"]);
  return {
    ...value,
    source: endFrom(value["source"]),
    destination: endFrom(value["destination"]),
    ...via !== void 0 && {
      via: {
        service: textOf(via["service"]) ?? "",
        ...address !== void 0 && { address },
        ...numberOf(via["port"]) !== void 0 && { port: numberOf(via["port"]) }
      }
    },
    ...evidenceFrom("allowed", value),
    ...evidenceFrom("denied", value),
    ...evidenceFrom("other", value)
  };
}
function evidenceFrom(key2, value) {
  const found2 = objectOf(value[key2]);
  if (found2 === void 0) return {};
  const evidence = {
    count: numberOf(found2["count"]) ?? 0,
    ...numberOf(found2["records"]) !== void 0 && { records: numberOf(found2["records"]) },
    first: timeFrom(found2["first"]),
    last: timeFrom(found2["last"]),
    ...found2["newest"] !== void 0 && { newest: timeFrom(found2["newest"]) },
    samples: listOf(found2["samples"]).map(placeFrom)
  };
  return { [key2]: evidence };
}
function endFrom(value) {
  const { address: _text, ...rest } = objectOf(value) ?? {};
  const address = addressFrom(valueAt(value, "address"));
  if (rest["kind"] === "api-server")
    return {
      kind: "api-server",
      addresses: listOf(rest["addresses"]).flatMap((item) => addressFrom(item) ?? [])
    };
  if (rest["kind"] === "outside" && address === void 0)
    return { kind: "unidentified", why: "record-names-no-end", candidates: [] };
  return { ...rest, ...address !== void 0 && { address } };
}
function writeFrom({ address: told3, ...value }) {
  const address = addressFrom(told3);
  return {
    ...value,
    time: timeFrom(value["time"]),
    ...address !== void 0 && { address },
    origin: placeFrom(value["origin"])
  };
}

// src/logs/digest.ts
var pieceLength = 4 << 20;
function digestPieces(observation, { tool, cluster }, pack) {
  const hash = createHash("sha256");
  const pieces = [];
  let lines = 0;
  let piece = [];
  let length = 0;
  const close = () => {
    const text = piece.join("");
    hash.update(text);
    if (length > 0) pieces.push(pack(text));
    piece = [];
    length = 0;
  };
  for (const line2 of linesOf(observation)) {
    lines++;
    length += line2.length + 1;
    piece.push(`${line2}
`);
    if (length >= pieceLength) close();
  }
  close();
  const head = headLine({ tool, cluster, coverage: coverageOf(observation), lines, sha256: hash.digest("hex") });
  return [pack(`${head}
`), ...pieces];
}
function coverageOf({ coverage, attempts = [] }) {
  if (attempts.length === 0) return coverage;
  const text = `${countOf(attempts.length, "refused or tried write")} of policies left out of a digest, which holds those that changed something`;
  return { ...coverage, limits: [...coverage.limits, text].sort() };
}
function* linesOf({ connections, writes: writes2, addresses: addresses3, backends = [] }) {
  for (const connection of inOrder(connections)) yield connectionLine(connection);
  yield* writes2.map(writeLine).sort();
  yield* backends.map(backendLine).sort();
  yield* new Set((addresses3?.events ?? []).map((event) => line(podJson(event))).sort());
  yield* new Set((addresses3?.tenures ?? []).map((tenure) => line(tenureJson(tenure))).sort());
}
function inOrder(connections) {
  let last = "";
  const isSorted = connections.every((connection) => {
    const before = last;
    last = connectionKey(connection);
    return before <= last;
  });
  if (isSorted) return connections;
  const keyed = connections.map((connection) => [connectionKey(connection), connection]);
  return keyed.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, connection]) => connection);
}
function damaged(what, { file, line: line2 }) {
  return new UsableError(
    `the digest cannot be used: ${what}`,
    "make it again with netpol-gate observe",
    `${file}:${line2}`
  );
}
var sumsKey = "digest: sums";
function sumsOf(state) {
  const sums = state.get(sumsKey) ?? /* @__PURE__ */ new Map();
  state.set(sumsKey, sums);
  return sums;
}
function isHeadLine(value) {
  return textOf(value["schema"])?.startsWith("netpol-gate/digest/") === true;
}
function factsIn(value, origin2, state) {
  const schema = textOf(value["schema"]);
  if (schema !== void 0 && schema !== "netpol-gate/digest/1")
    throw new UsableError(
      `the digest has the version "${schema.slice(0, 60)}", this program reads netpol-gate/digest/1`,
      "write and read it with the same version",
      `${origin2.file}:${origin2.line}`
    );
  if (isDeeper(value, 80) || !validator_default(value)) {
    const [error] = [...validator_default.errors ?? []].sort((a, b) => b.instancePath.length - a.instancePath.length);
    throw damaged(`${error?.instancePath ?? ""} ${error?.message ?? "is nested too deeply"}`.trim(), origin2);
  }
  const sums = sumsOf(state);
  if (schema !== void 0) return [headIn({ ...objectOf(value) }, origin2, sums)];
  const sum = sums.get(origin2.file);
  if (sum === void 0) throw damaged("its head does not come first", origin2);
  sum.hash.update(`${canonicalJson(value)}
`);
  sum.seen++;
  const connection = objectOf(value["connection"]);
  const write = objectOf(value["write"]);
  const backend = objectOf(value["backend"]);
  const history = historyFrom(value);
  return [
    ...history === void 0 ? [] : [{ kind: "history", history }],
    ...connection === void 0 ? [] : [{ kind: "connection", connection: connectionFrom(connection) }],
    ...write === void 0 ? [] : [{ kind: "write", write: writeFrom(write) }],
    ...backend === void 0 ? [] : [{ kind: "backend", backend: backendFrom(backend) }]
  ];
}
function headIn(head, origin2, sums) {
  const before = sums.get(origin2.file);
  if (before !== void 0) checkHash(before);
  sums.set(origin2.file, {
    hash: createHash("sha256"),
    sha256: textOf(head["sha256"]) ?? "",
    lines: numberOf(head["lines"]) ?? 0,
    origin: origin2,
    seen: 0
  });
  return {
    kind: "head",
    head: { tool: textOf(head["tool"]) ?? "", cluster: identityFrom(head), coverage: coverageFrom(head) }
  };
}
function checkHashes(state) {
  for (const sum of sumsOf(state).values()) checkHash(sum);
}
function checkHash({ hash, sha256, lines, seen, origin: origin2 }) {
  if (seen !== lines) throw damaged(`it has ${seen} of ${lines} lines`, origin2);
  if (hash.digest("hex") !== sha256) throw damaged("its lines are not those that its head was made for", origin2);
}
var digest = {
  name: "digest",
  tellsState: true,
  isHead: (record) => record.kind === "json" && isHeadLine(record.value),
  recognise(record) {
    if (record.kind === "text") return void 0;
    return isHeadLine(record.value) ? "the schema of its first line: a netpol-gate digest" : void 0;
  },
  decode(record, state) {
    if (record.kind === "text") throw damaged("a line is no JSON", record.origin);
    return factsIn(record.value, record.origin, state).flatMap((fact) => {
      switch (fact.kind) {
        case "head":
          return [{ kind: "summary", cluster: fact.head.cluster, coverage: fact.head.coverage }];
        case "connection":
          return flowsOf(fact.connection, record.origin);
        case "history":
        case "backend":
          return [fact];
        case "write":
          return [{ kind: "write", write: fact.write }];
      }
    });
  },
  finish(state) {
    checkHashes(state);
    return [];
  }
};
function flowsOf(connection, origin2) {
  const { allowed, denied, other: other2, ...bare } = connection;
  const parts2 = [
    ["allowed", allowed, { ...bare, ...allowed !== void 0 && { allowed } }],
    ["denied", denied, { ...bare, ...denied !== void 0 && { denied } }],
    ["unknown", other2, { ...bare, ...other2 !== void 0 && { other: other2 } }]
  ];
  return parts2.flatMap(([verdict2, evidence, resolved]) => {
    if (evidence === void 0) return [];
    const flow2 = {
      time: evidence.first,
      lastTime: evidence.last,
      count: evidence.count,
      countKind: "connections",
      source: summarised(connection.source),
      destination: summarised(connection.destination),
      protocol: connection.protocol,
      ...connection.port !== void 0 && { port: connection.port },
      verdict: verdict2,
      isReply: false,
      reporter: "unknown",
      sampled: false,
      policies: connection.policies,
      enforcedBy: "unknown",
      format: "digest",
      origin: origin2
    };
    return [{ kind: "flow", flow: flow2, records: evidence.records ?? evidence.count, samples: evidence.samples, resolved }];
  });
}
function summarised(end2) {
  switch (end2.kind) {
    case "workload":
      return { namespace: end2.workload.namespace, workload: end2.workload };
    case "node":
      return { role: "node", name: end2.name, ...end2.address !== void 0 && { address: end2.address } };
    case "api-server":
      return { role: "api-server" };
    case "outside":
      return { role: "outside", address: end2.address };
    case "unidentified":
      return {
        name: `${end2.why} ${end2.name ?? ""} ${end2.candidates.map((one) => `${one.namespace}/${one.name}[${one.kind}]`).join(" ")}`,
        ...end2.address !== void 0 && { address: end2.address }
      };
  }
}

// src/logs/patch.ts
function patched(object, kind, body2) {
  const result = kind === "json" ? jsonPatched(object, body2) : merged(object, body2);
  return isObject(result) ? result : void 0;
}
function merged(before, patch2) {
  if (!isObject(patch2)) return patch2;
  if (patch2["$patch"] !== void 0 && patch2["$patch"] !== "replace") return void 0;
  const result = new Map(isObject(before) && patch2["$patch"] !== "replace" ? Object.entries(before) : []);
  for (const [key2, value] of Object.entries(patch2)) {
    if (key2 === "$patch" || key2.startsWith("$setElementOrder/")) continue;
    if (key2.startsWith("$")) return void 0;
    if (`$setElementOrder/${key2}` in patch2) return void 0;
    if (value === null) result.delete(key2);
    else {
      const inner = merged(result.get(key2), value);
      if (inner === void 0) return void 0;
      result.set(key2, inner);
    }
  }
  return Object.fromEntries(result);
}
function jsonPatched(object, body2) {
  if (!isList(body2)) return void 0;
  let result = object;
  for (const item of body2) {
    const operation = operationIn(item);
    if (operation === void 0 || result === void 0) return void 0;
    result = operated(result, operation);
  }
  return result;
}
function operationIn(item) {
  if (!isObject(item) || typeof item["op"] !== "string" || typeof item["path"] !== "string") return void 0;
  const from = typeof item["from"] === "string" ? item["from"] : "";
  return { op: item["op"], path: pointer(item["path"]), from: pointer(from), value: item["value"] ?? null };
}
function pointer(text) {
  return text.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function operated(document2, { op, path, from, value }) {
  switch (op) {
    case "add":
      return edited(document2, path, () => value, true);
    case "replace":
      return edited(document2, path, (old) => old === void 0 ? void 0 : value, false);
    case "remove":
      return edited(document2, path, () => gone, false);
    case "test":
      return canonicalJson(found(document2, path)) === canonicalJson(value) ? document2 : void 0;
    case "copy":
    case "move": {
      const moved = found(document2, from);
      const rest = op === "move" ? edited(document2, from, () => gone, false) : document2;
      return moved === void 0 || rest === void 0 ? void 0 : edited(rest, path, () => moved, true);
    }
    default:
      return void 0;
  }
}
function found(document2, path) {
  let at2 = document2;
  for (const key2 of path)
    at2 = isList(at2) ? at2[Number(key2)] : isObject(at2) && Object.hasOwn(at2, key2) ? at2[key2] : void 0;
  return at2;
}
var gone = /* @__PURE__ */ Symbol("removed");
function edited(document2, path, edit, insert) {
  const [key2, ...rest] = path;
  if (key2 === void 0) {
    const whole = edit(document2);
    return whole === gone ? void 0 : whole;
  }
  const isLast = rest.length === 0;
  if (isList(document2)) return editedList(document2, key2, rest, edit, insert);
  if (!isObject(document2)) return void 0;
  const old = Object.hasOwn(document2, key2) ? document2[key2] : void 0;
  if (!isLast && old === void 0) return void 0;
  const next = isLast ? edit(old) : edited(old ?? null, rest, edit, insert);
  if (next === void 0 || next === gone && old === void 0) return void 0;
  const entries = Object.entries(document2).filter(([name]) => name !== key2);
  return Object.fromEntries(next === gone ? entries : [...entries, [key2, next]]);
}
function editedList(list, key2, rest, edit, insert) {
  const index = key2 === "-" ? list.length : /^(?:0|[1-9]\d*)$/.test(key2) ? Number(key2) : NaN;
  const inserts = insert && rest.length === 0;
  if (!(index >= 0) || index > list.length || index === list.length && !inserts) return void 0;
  const old = list[index];
  const next = rest.length === 0 ? edit(inserts ? void 0 : old) : edited(old ?? null, rest, edit, insert);
  if (next === void 0) return void 0;
  return [...list.slice(0, index), ...next === gone ? [] : [next], ...list.slice(inserts ? index : index + 1)];
}

// src/logs/csv.ts
var endColumn = /^(src|dst)[_.](namespace|workload|kind|pod|labels|ip|service|role|name)$/;
var ofAnEnd = /^(src|dst)[_.]/i;
function headerIn(line2) {
  if (!/verdict/i.test(line2) || line2.length > 4e3) return void 0;
  for (const separator of [",", ";", "	"]) {
    const columns2 = (cells(line2, separator) ?? []).map((cell2) => cell2.trim());
    const ends2 = new Set(columns2.flatMap((column) => ofAnEnd.exec(column)?.[1]?.toLowerCase() ?? []));
    if (ends2.size === 2 && ["time", "protocol", "verdict"].every((name) => columns2.includes(name)))
      return { separator, columns: columns2 };
  }
  return void 0;
}
function checkColumns({ columns: columns2 }, known, where) {
  const unused = [...known, ...endColumns].filter((name) => !columns2.includes(name));
  for (const column of columns2) {
    if (endColumn.test(column) || known.includes(column)) continue;
    const meant = meantPort.get(column) ?? nearestColumn(column, unused);
    if (meant === void 0 && !ofAnEnd.test(column)) continue;
    const said = meant === void 0 ? "" : `: did you mean ${meant}?`;
    throw new UsableError(
      `the CSV header has the column ${JSON.stringify(column.slice(0, 60))}, which is none of the generic format${said}`,
      meant === void 0 ? `columns of ends are ${endColumns.join(", ")}` : "rename the column, or leave it out",
      where
    );
  }
}
var endColumns = ["src", "dst"].flatMap(
  (side) => ["namespace", "workload", "kind", "pod", "labels", "ip", "service", "role", "name"].map(
    (field) => `${side}_${field}`
  )
);
var meantPort = /* @__PURE__ */ new Map([
  ["src_port", "sourcePort"],
  ["dst_port", "port"]
]);
function nearestColumn(column, known) {
  if (column.length > 64) return void 0;
  const lower = column.toLowerCase();
  const alike = known.filter((name) => name[0] === lower[0]);
  const distances = alike.map((name) => ({ name, slips: editsBetween(lower, name.toLowerCase(), 2) }));
  const near = distances.filter(
    ({ name, slips }) => slips <= Math.min(2, Math.floor(name.replace(ofAnEnd, "").length / 4))
  );
  return near.sort((a, b) => a.slips - b.slips)[0]?.name;
}
function rowObject(header, line2) {
  const row = cells(line2, header.separator);
  if (row === void 0) return { unreadable: "a quote that is not closed on its line" };
  if (row.length > header.columns.length)
    return { unreadable: `${row.length} cells under ${header.columns.length} columns` };
  const fields2 = /* @__PURE__ */ new Map();
  const ends2 = { src: /* @__PURE__ */ new Map(), dst: /* @__PURE__ */ new Map() };
  for (const [index, column] of header.columns.entries()) {
    const cell2 = row[index]?.trim() ?? "";
    if (cell2 === "") continue;
    const [, side, field] = endColumn.exec(column) ?? [];
    if ((side === "src" || side === "dst") && field !== void 0) ends2[side].set(field, cell2);
    else fields2.set(column, cell2);
  }
  return { ...Object.fromEntries(fields2), src: Object.fromEntries(ends2.src), dst: Object.fromEntries(ends2.dst) };
}
function cells(line2, separator) {
  if (!line2.includes('"')) return line2.split(separator);
  const out = [];
  let at2 = 0;
  while (at2 <= line2.length) {
    if (line2[at2] !== '"') {
      const end2 = line2.indexOf(separator, at2);
      out.push(line2.slice(at2, end2 < 0 ? void 0 : end2));
      if (end2 < 0) return out;
      at2 = end2 + 1;
      continue;
    }
    let text = "";
    for (at2++; ; at2 += 2) {
      const end2 = line2.indexOf('"', at2);
      if (end2 < 0) return void 0;
      text += line2.slice(at2, end2);
      at2 = end2;
      if (line2[at2 + 1] !== '"') break;
      text += '"';
    }
    out.push(text);
    at2++;
    if (at2 === line2.length) return out;
    if (line2[at2] !== separator) return void 0;
    at2++;
  }
  return out;
}

// src/logs/csv-table.ts
var longest = 8e3;
function csvTable(name, ...required2) {
  const key2 = `${name}: header`;
  const headerIn3 = (line2) => {
    if (line2.length > longest || !line2.includes(",") || !required2.some(([first2 = ""]) => line2.includes(first2)))
      return void 0;
    const columns2 = cells(line2, ",")?.map((column) => column.trim().replace(/ \[UTC\]$/, ""));
    return required2.some((names) => names.every((one) => columns2?.includes(one))) ? columns2 : void 0;
  };
  return {
    isHeader: (line2) => headerIn3(line2) !== void 0,
    rowOf({ line: line2, origin: { file } }, state) {
      const next = headerIn3(line2);
      if (next !== void 0) {
        state.set(key2, { file, columns: next });
        return void 0;
      }
      const header = state.get(key2);
      if (header?.file !== file) return { unreadable: "a line that is no JSON and stands below no CSV header" };
      return rowUnder(header.columns, line2);
    }
  };
}
function rowUnder(columns2, line2) {
  const row = cells(line2, ",");
  if (row === void 0) return { unreadable: "a quote that is not closed on its line" };
  if (row.length !== columns2.length) return { unreadable: `${row.length} cells under ${columns2.length} columns` };
  const members = columns2.flatMap((column, index) => {
    const cell2 = row[index] ?? "";
    return cell2 === "" ? [] : [[column, cell2]];
  });
  return { value: Object.fromEntries(members) };
}

// src/logs/told.ts
var noPolicies = [];
function toldEnd(end2) {
  return present(end2);
}
function present(value) {
  const found2 = {};
  for (const key2 in value) {
    const member2 = value[key2];
    if (member2 !== void 0) found2[key2] = member2;
  }
  return found2;
}
function toldFlow(flow2) {
  const { port, sourcePort, isReply, node, window: window2 } = flow2;
  const found2 = {
    time: flow2.time,
    lastTime: flow2.lastTime ?? flow2.time,
    count: flow2.count ?? 1,
    countKind: flow2.countKind,
    source: flow2.source,
    destination: flow2.destination,
    protocol: flow2.protocol,
    verdict: flow2.verdict,
    reporter: flow2.reporter ?? "unknown",
    sampled: flow2.sampled ?? false,
    policies: flow2.policies ?? noPolicies,
    enforcedBy: flow2.enforcedBy ?? "unknown",
    format: flow2.format,
    origin: flow2.origin
  };
  if (flow2.protocol !== "other") {
    if (port !== void 0) found2.port = port;
    if (sourcePort !== void 0) found2.sourcePort = sourcePort;
  }
  if (isReply !== void 0) found2.isReply = isReply;
  if (node !== void 0) found2.node = node;
  if (window2 !== void 0) found2.window = window2;
  return found2;
}
var addresses = /* @__PURE__ */ new Map();
var addressLimit = 5e4;
function addressOf(value) {
  if (typeof value !== "string" || value.length > 64) return void 0;
  const known = addresses.get(value);
  if (known !== void 0) return known;
  if (addresses.size >= addressLimit) addresses.clear();
  const address = parseAddress(value);
  addresses.set(value, address);
  return address;
}
function protocolOf(value) {
  switch (typeof value === "string" ? value.toUpperCase().replace(/^(\d{1,3})\.0$/, "$1") : value) {
    case "TCP":
    case 6:
    case "6":
      return "TCP";
    case "UDP":
    case 17:
    case "17":
      return "UDP";
    case "SCTP":
    case 132:
    case "132":
      return "SCTP";
    case "ICMP":
    case "ICMPV6":
    case "OTHER":
      return "other";
    default:
      return (typeof value === "number" || typeof value === "string") && isProtocolNumber(String(value)) ? "other" : void 0;
  }
}
function isProtocolNumber(text) {
  return /^\d{1,3}(?:\.0)?$/.test(text) && Number(text) < 256;
}
function isEchoReply(type) {
  const number = typeof type === "string" && /^\d{1,3}$/.test(type) ? Number(type) : type;
  if (number === 8 || number === 128) return false;
  return number === 0 || number === 129 ? true : void 0;
}

// src/logs/hubble-ends.ts
function endOf(flow2, side, address, { name: node, cluster }) {
  const end2 = objectOf(flow2[side]) ?? nothing;
  const found2 = {};
  const at2 = addressOf(address);
  if (at2 !== void 0) found2.address = at2;
  const pod = textOf(end2["pod_name"]);
  const elsewhere = cluster === void 0 ? void 0 : textOf(end2["cluster_name"]);
  if (pod !== void 0 && elsewhere !== void 0 && elsewhere !== cluster) {
    found2.role = "outside";
    found2.name = `${elsewhere}/${textOf(end2["namespace"]) ?? ""}/${pod}`;
    return found2;
  }
  const identity = identityOf(end2);
  const namespace = textOf(end2["namespace"]) ?? identity.namespace;
  if (namespace !== void 0) found2.namespace = namespace;
  if (pod !== void 0) found2.pod = pod;
  const workload = workloadOf(end2);
  if (workload !== void 0) found2.workload = workload;
  if (identity.labels.size > 0) found2.labels = identity.labels;
  if (identity.role !== void 0) found2.role = identity.role;
  adorn(found2, flow2, side, identity.isHost ? node : identity.name);
  return found2;
}
function adorn(found2, flow2, side, known) {
  const isSource = side === "source";
  const name = known ?? textOf(listOf(flow2[isSource ? "source_names" : "destination_names"])[0]);
  if (name !== void 0) found2.name = name;
  const service = serviceOf(objectOf(flow2[isSource ? "source_service" : "destination_service"]));
  if (service !== void 0) found2.service = service;
}
var nothing = {};
function workloadOf(end2) {
  const first2 = objectOf(listOf(end2["workloads"])[0]);
  const name = textOf(first2?.["name"]);
  const kind = textOf(first2?.["kind"]);
  if (name === void 0) return void 0;
  return kind === void 0 ? { name } : { kind, name };
}
function serviceOf(service) {
  const name = textOf(service?.["name"]);
  return name === void 0 ? void 0 : { namespace: textOf(service?.["namespace"]) ?? "", name };
}
var reserved = /* @__PURE__ */ new Map([
  [1, "node"],
  [2, "outside"],
  [4, "node"],
  [6, "node"],
  [7, "api-server"],
  [8, "node"],
  [9, "outside"],
  [10, "outside"]
]);
var roles = /* @__PURE__ */ new Map([
  ["reserved:kube-apiserver", "api-server"],
  ["reserved:host", "node"],
  ["reserved:remote-node", "node"],
  ["reserved:health", "node"],
  ["reserved:ingress", "node"],
  ["reserved:world", "outside"],
  ["reserved:world-ipv4", "outside"],
  ["reserved:world-ipv6", "outside"]
]);
var noIdentity = { labels: /* @__PURE__ */ new Map(), isHost: false };
var identities = /* @__PURE__ */ new Map();
var identityLimit = 2e4;
function isSameList(a, b) {
  if (a.length !== b.length) return false;
  for (let at2 = 0; at2 < a.length; at2++) if (a[at2] !== b[at2]) return false;
  return true;
}
function identityOf(end2) {
  const texts = listOf(end2["labels"]);
  const number = numberOf(end2["identity"]);
  if (texts.length === 0) {
    const role = number === void 0 ? void 0 : reserved.get(number);
    return role === void 0 ? noIdentity : { ...noIdentity, role, isHost: number === 1 };
  }
  const key2 = number ?? (typeof texts[0] === "string" ? texts[0] : "");
  const known = identities.get(key2);
  if (known !== void 0 && isSameList(known.texts, texts)) return known.identity;
  if (identities.size >= identityLimit) identities.clear();
  const identity = readIdentity(texts);
  identities.set(key2, { texts, identity });
  return identity;
}
var namespaceKey = "io.kubernetes.pod.namespace";
function readIdentity(texts) {
  const labels = /* @__PURE__ */ new Map();
  const found2 = /* @__PURE__ */ new Set();
  let namespace;
  let name;
  for (const text of texts) {
    if (typeof text !== "string") continue;
    if (!text.startsWith("k8s:")) {
      found2.add(text.startsWith("cidr:") ? "reserved:world" : text);
      if (text.startsWith("fqdn:")) name = text.slice(5);
      continue;
    }
    const equals = text.indexOf("=");
    const key2 = text.slice(4, equals < 0 ? void 0 : equals);
    const value = equals < 0 ? "" : text.slice(equals + 1);
    if (key2 === namespaceKey) namespace = value;
    else if (!key2.startsWith("io.cilium.") && !key2.startsWith("io.kubernetes.pod.")) labels.set(key2, value);
  }
  const role = [...roles].find(([label]) => found2.has(label))?.[1];
  return {
    labels,
    ...role !== void 0 && labels.size === 0 && { role },
    ...name !== void 0 && { name },
    ...namespace !== void 0 && { namespace },
    isHost: found2.has("reserved:host")
  };
}

// src/logs/hubble-policies.ts
var policyLists = [
  ["ingress_allowed_by", "allow"],
  ["egress_allowed_by", "allow"],
  ["ingress_denied_by", "deny"],
  ["egress_denied_by", "deny"]
];
var noPolicies2 = [];
function namesPolicies(flow2) {
  return flow2["ingress_allowed_by"] !== void 0 || flow2["egress_allowed_by"] !== void 0 || flow2["ingress_denied_by"] !== void 0 || flow2["egress_denied_by"] !== void 0;
}
function policiesOf(flow2) {
  if (!namesPolicies(flow2)) return noPolicies2;
  return policyLists.flatMap(
    ([key2, effect]) => listOf(flow2[key2]).flatMap((item) => {
      const name = textAt(item, "name");
      if (name === void 0) return [];
      const kind = textAt(item, "kind") ?? originIn(valueAt(item, "labels")) ?? "CiliumNetworkPolicy";
      const ref = {
        group: kind.startsWith("Cilium") ? "cilium.io" : "networking.k8s.io",
        kind,
        namespace: textAt(item, "namespace") ?? "",
        name
      };
      return [{ ref, effect }];
    })
  );
}
var origin = "io.cilium.k8s.policy.derived-from=";
function originIn(labels) {
  for (const label of listOf(labels)) {
    const at2 = typeof label === "string" ? label.indexOf(origin) : -1;
    if (typeof label === "string" && at2 >= 0) return label.slice(at2 + origin.length);
  }
  return void 0;
}

// src/logs/hubble-spelling.ts
var depthLimit = 8;
function respelt(value) {
  const spelt = isCamelCase(value) ? underscored(value, 0) : value;
  const flow2 = objectOf(spelt["flow"]);
  if (typeof (flow2 ?? spelt)["verdict"] !== "number") return spelt;
  return flow2 === void 0 ? inWords(spelt) : { ...spelt, flow: inWords(flow2) };
}
function isCamelCase(value) {
  if (value["nodeName"] !== void 0) return true;
  const flow2 = objectOf(value["flow"]) ?? value;
  return flow2["trafficDirection"] !== void 0 || flow2["isReply"] !== void 0 || flow2["eventType"] !== void 0 || flow2["nodeName"] !== void 0;
}
function underscored(value, depth) {
  if (depth > depthLimit) return value;
  if (isList(value)) return value.map((item) => underscored(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key2, inner]) => [fieldName(key2), underscored(inner, depth + 1)])
  );
}
function fieldName(key2) {
  return /^[a-z]/.test(key2) ? key2.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key2;
}
var words = {
  verdict: /* @__PURE__ */ new Map([
    [1, "FORWARDED"],
    [2, "DROPPED"],
    [3, "ERROR"],
    [4, "AUDIT"],
    [5, "REDIRECTED"],
    [6, "TRACED"],
    [7, "TRANSLATED"]
  ]),
  traffic_direction: /* @__PURE__ */ new Map([
    [1, "INGRESS"],
    [2, "EGRESS"]
  ]),
  trace_observation_point: /* @__PURE__ */ new Map([
    [0, "UNKNOWN_POINT"],
    [5, "FROM_ENDPOINT"],
    [101, "TO_ENDPOINT"]
  ]),
  Type: /* @__PURE__ */ new Map([
    [1, "L3_L4"],
    [2, "L7"],
    [3, "SOCK"]
  ]),
  sock_xlate_point: /* @__PURE__ */ new Map([
    [1, "SOCK_XLATE_POINT_PRE_DIRECTION_FWD"],
    [2, "SOCK_XLATE_POINT_POST_DIRECTION_FWD"],
    [3, "SOCK_XLATE_POINT_PRE_DIRECTION_REV"],
    [4, "SOCK_XLATE_POINT_POST_DIRECTION_REV"]
  ])
};
function inWords(flow2) {
  const said = Object.entries(words).flatMap(([field, ofNumber]) => {
    const number = numberOf(flow2[field]);
    return number === void 0 ? [] : [[field, ofNumber.get(number) ?? `number ${number}`]];
  });
  return { ...flow2, ...Object.fromEntries(said) };
}
function wrappedBoolean(value) {
  if (!isObject(value)) return void 0;
  return typeof value["value"] === "boolean" ? value["value"] : Object.keys(value).length === 0 ? false : void 0;
}
function wrappedTime(value) {
  const { seconds: told3, nanos: rest } = objectOf(value) ?? {};
  const seconds = numberOf(typeof told3 === "string" && /^\d+$/.test(told3) ? Number(told3) : told3);
  const nanos = numberOf(rest) ?? 0;
  return seconds === void 0 || seconds < 0 || seconds > 1e11 ? void 0 : seconds * 1e3 + nanos / 1e6;
}

// src/logs/hubble.ts
var hubble = {
  name: "hubble",
  varying: {
    fields: [{ key: '"time":"' }, { key: '"uuid":"' }, { key: '"source_port":' }, { key: '"time":"', last: true }],
    // 45 of 100 lines of a usual export; the marker can stand in a line only as this very field.
    skim: { key: '"is_reply":', value: "true", start: '{"flow":' },
    learn: (value, facts, values, state) => repeatOf(objectOf(value["flow"]), facts, values, utcOffsetOf(state))
  },
  recognise(record) {
    if (record.kind === "text") return void 0;
    const value = respelt(record.value);
    const wrapped = objectOf(value["flow"]);
    if (wrapped?.["verdict"] !== void 0) return "a flow with a verdict: Hubble";
    if (objectOf(wrapped?.["l4"]) !== void 0 && value["node_name"] !== void 0)
      return "a flow that lacks its verdict: Hubble with a field mask";
    if (other.some((key2) => objectOf(value[key2]) !== void 0) && value["node_name"] !== void 0)
      return "an event of the Hubble exporter";
    return isBare(value) ? "verdict and l4 without a wrapper: Hubble before 1.0 or the UI export" : void 0;
  },
  refuse(record) {
    if (record.kind === "json" || !printed.test(record.line)) return void 0;
    return { what: "the text output of hubble observe", help: "record it again with hubble observe -o json" };
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    const value = respelt(record.value);
    const flow2 = objectOf(value["flow"]) ?? (isBare(value) ? value : void 0);
    if (flow2 !== void 0) {
      const told3 = flow2["time"] ?? value["time"];
      const time = timeOf(told3, utcOffsetOf(state)) ?? wrappedTime(told3);
      return time === void 0 ? { unreadable: "a flow without a time" } : decodeFlow(flow2, value, time, record);
    }
    const lost = objectOf(value["lost_events"]);
    if (lost !== void 0) return [lostEvents(lost)];
    return other.some((key2) => value[key2] !== void 0) ? [] : { unreadable: "a JSON object that is no Hubble event" };
  }
};
var printed = /^(?:\w{3} +\d+ \d\d:\d\d:\d\d\.\d{3}( \[[^\]]+\])?: .* (->|<-|<>) | *TIMESTAMP: )/;
function repeatOf(value, [fact, ...more], values, utcOffset) {
  if (value === void 0 || fact?.kind !== "flow" || more.length > 0) return void 0;
  const { flow: flow2 } = fact;
  const port = values.text(2);
  if (value["time"] !== values.text(0) || !values.agree(0, 3) || port !== void 0 && Number(port) !== flow2.sourcePort)
    return void 0;
  return (next, origin2) => {
    const time = timeIn(next.bytes, next.start(0), next.end(0), utcOffset);
    const sourcePort = next.start(2) < 0 ? void 0 : portIn(next.bytes, next.start(2), next.end(2));
    if (time === void 0 || !next.agree(0, 3) || port !== void 0 && sourcePort === void 0) return void 0;
    const again2 = { ...flow2, time, lastTime: time, origin: origin2 };
    if (sourcePort !== void 0) again2.sourcePort = sourcePort;
    return { facts: [{ kind: "flow", flow: again2, like: flow2 }] };
  };
}
var other = ["lost_events", "agent_event", "debug_event", "node_status"];
function isBare(value) {
  return value["verdict"] !== void 0 && (value["l4"] !== void 0 || value["IP"] !== void 0);
}
function lostEvents(lost) {
  const count = Number(lost["num_events_lost"] ?? 1);
  return { kind: "lost", count: count > 0 ? count : 1, reason: textOf(lost["source"]) ?? "not said" };
}
function decodeFlow(flow2, value, time, { origin: origin2 }) {
  const ports = portsOf(objectOf(flow2["l4"]));
  if (ports === void 0) return { unreadable: "a flow without l4: the export left it out" };
  const retina = isOfRetina(flow2);
  const verdict2 = retina ? "unknown" : verdictOf(flow2);
  const isReply = replyOf(flow2);
  if (ports.port === void 0 && ports.protocol !== "other" && isReply !== true)
    return { unreadable: "a flow without the port of its destination" };
  const node = textOf(flow2["node_name"]) ?? textOf(value["node_name"]);
  const kind = objectOf(flow2["event_type"])?.["type"];
  const ends2 = endsOf(flow2, node);
  const decoded2 = {
    time,
    lastTime: time,
    count: 1,
    countKind: kind === 5 ? "connections" : isL7(flow2) || isOfSocket(flow2) ? "events" : "packets",
    source: ends2.source,
    destination: ends2.destination,
    protocol: ports.protocol,
    verdict: verdict2,
    reporter: reporterOf(flow2),
    sampled: false,
    policies: policiesOf(flow2),
    enforcedBy: verdict2 === "refused-elsewhere" ? "mesh" : verdict2 === "unknown" ? "unknown" : "cni-policy",
    format: "hubble",
    origin: origin2
  };
  if (ports.port !== void 0) decoded2.port = ports.port;
  if (ports.sourcePort !== void 0) decoded2.sourcePort = ports.sourcePort;
  if (isReply !== void 0) decoded2.isReply = isReply;
  if (node !== void 0) decoded2.node = node;
  const facts = [{ kind: "flow", flow: decoded2 }];
  if (retina) facts.push({ kind: "limit", text: noEnforcer });
  if (flow2["verdict"] === "AUDIT") facts.push({ kind: "limit", text: auditMode });
  if (flow2["verdict"] === void 0) facts.push({ kind: "limit", text: noVerdict });
  return facts;
}
var auditMode = "some endpoints are in policy audit mode: what a policy would have denied was let through, and counts as neither";
function isOfRetina(flow2) {
  return textAt(flow2, "extensions", "@type")?.endsWith("RetinaMetadata") === true;
}
var noEnforcer = "Retina evaluates no policies: what it saw pass and what it saw dropped both count as neither allowed nor denied";
var noVerdict = "a field mask left verdicts out of the log of Hubble: what was allowed and what was refused it cannot tell";
function endsOf(flow2, node) {
  const addresses3 = objectOf(flow2["IP"]);
  const reporting = reportingNode(node);
  return {
    source: endOf(flow2, "source", textOf(addresses3?.["source"]), reporting),
    destination: endOf(flow2, "destination", textOf(addresses3?.["destination"]), reporting)
  };
}
function reportingNode(name) {
  if (name === void 0) return {};
  const slash = name.indexOf("/");
  return slash > 0 ? { name: name.slice(slash + 1), cluster: name.slice(0, slash) } : { name };
}
function portsIn(protocol, ports) {
  return { protocol, sourcePort: portOf(ports?.["source_port"]), port: portOf(ports?.["destination_port"]) };
}
function portsOf(l4) {
  if (l4 === void 0) return void 0;
  if (l4["TCP"] !== void 0) return portsIn("TCP", objectOf(l4["TCP"]));
  if (l4["UDP"] !== void 0) return portsIn("UDP", objectOf(l4["UDP"]));
  if (l4["SCTP"] !== void 0) return portsIn("SCTP", objectOf(l4["SCTP"]));
  return Object.keys(l4).length > 0 ? { protocol: "other" } : void 0;
}
function isOfSocket(flow2) {
  return flow2["verdict"] === "TRACED" || flow2["verdict"] === "TRANSLATED";
}
var policyDrops = /* @__PURE__ */ new Set(["POLICY_DENIED", "POLICY_DENY", "AUTH_REQUIRED", 133, 181, 189]);
function verdictOf(flow2) {
  switch (flow2["verdict"]) {
    case "FORWARDED":
    case "REDIRECTED":
      return "allowed";
    case "DROPPED":
      return isL7(flow2) ? "refused-elsewhere" : isPolicyDrop(flow2) ? "denied" : "unknown";
    default:
      return "unknown";
  }
}
function isPolicyDrop(flow2) {
  const event = objectOf(flow2["event_type"]);
  const type = event?.["type"];
  const reason = textOf(flow2["drop_reason_desc"]) ?? numberOf(flow2["drop_reason"]) ?? (type === 1 ? numberOf(event?.["sub_type"]) : void 0);
  return reason === void 0 ? type === 5 : policyDrops.has(reason);
}
function isL7(flow2) {
  return flow2["Type"] === "L7" || flow2["l7"] !== void 0;
}
function replyOf(flow2) {
  if (typeof flow2["is_reply"] === "boolean") return flow2["is_reply"];
  const wrapped = wrappedBoolean(flow2["is_reply"]);
  if (wrapped !== void 0) return wrapped;
  const flags = objectOf(valueAt(flow2, "l4", "TCP", "flags"));
  if (flags?.["SYN"] === true) return flags["ACK"] === true;
  if (flow2["reply"] === true) return true;
  const point = textOf(flow2["sock_xlate_point"]) ?? "";
  if (/_(?:FWD|REV)$/.test(point)) return point.endsWith("REV");
  const message = valueAt(flow2, "l7", "type");
  if (message === "REQUEST" || message === "RESPONSE") return message === "RESPONSE";
  return echoReplyOf(objectOf(flow2["l4"]));
}
function echoReplyOf(l4) {
  const [four, six] = [objectOf(l4?.["ICMPv4"]), objectOf(l4?.["ICMPv6"])];
  return four !== void 0 ? isEchoReply(four["type"] ?? 0) : isEchoReply(six?.["type"]);
}
function reporterOf(flow2) {
  switch (flow2["trace_observation_point"]) {
    case "FROM_ENDPOINT":
      return "source";
    case "TO_ENDPOINT":
      return "destination";
    case void 0:
    case "UNKNOWN_POINT":
      break;
    default:
      return "node";
  }
  if (flow2["traffic_direction"] === "EGRESS" || isOfSocket(flow2)) return "source";
  return flow2["traffic_direction"] === "INGRESS" ? "destination" : "unknown";
}

// src/logs/aks-network-logs.ts
var aksNetworkLogs = {
  name: "aks-network-logs",
  isHead: (record) => record.kind === "text" && table.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === "json" ? isRow(record.value) : table.isHeader(record.line);
    return isOne ? "SourceNamespace, TrafficDirection and Verdict: ContainerNetworkLogs of AKS" : void 0;
  },
  decode(record, state) {
    const row = record.kind === "json" ? { value: record.value } : table.rowOf(record, state);
    if (row === void 0) return [];
    if (row.unreadable !== void 0) return { unreadable: row.unreadable };
    if (record.kind === "json" && !isRow(row.value)) return { unreadable: "no row of ContainerNetworkLogs" };
    const { value } = row;
    if (timeOf(value["TimeGenerated"], utcOffsetOf(state)) === void 0) return undated;
    const facts = hubble.decode({ ...record, kind: "json", value: { flow: flowOf(value) } }, state);
    return "unreadable" in facts ? facts : facts.map((fact) => ofRow(fact, value));
  }
};
var required = ["Verdict", "TrafficDirection", "SourceNamespace", "DestinationNamespace", "TimeGenerated"];
var table = csvTable("aks-network-logs", required);
var undated = {
  unreadable: "a row whose TimeGenerated is no time of ISO 8601: export it with az monitor log-analytics query -o json"
};
var window = 3e4;
function isRow(value) {
  return required.every((column) => value[column] !== void 0);
}
function flowOf(row) {
  const flow2 = {
    time: row["TimeGenerated"],
    verdict: row["Verdict"],
    drop_reason_desc: row["DropReason"],
    is_reply: flagOf(row["Reply"]),
    traffic_direction: row["TrafficDirection"],
    trace_observation_point: row["TraceObservationPoint"],
    node_name: row["NodeName"],
    Type: row["FlowType"],
    IP: inside(row["IP"]),
    l4: inside(row["Layer4"]),
    source: endOf2(row, "Source"),
    destination: endOf2(row, "Destination")
  };
  return Object.fromEntries(
    Object.entries(flow2).filter((pair) => pair[1] !== void 0 && pair[1] !== "")
  );
}
function endOf2(row, side) {
  const identity = numberIn(row[`${side}Identity`]);
  const workloads = inside(row[`${side}Workloads`]);
  return {
    ...textOf(row[`${side}Namespace`]) !== void 0 && { namespace: row[`${side}Namespace`] },
    ...textOf(row[`${side}PodName`]) !== void 0 && { pod_name: row[`${side}PodName`] },
    ...workloads !== void 0 && { workloads },
    ...identity !== void 0 && { identity }
  };
}
function inside(value) {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return void 0;
  }
}
function numberIn(value) {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : numberOf(value);
}
function flagOf(value) {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "True" ? true : value === "false" || value === "False" ? false : void 0;
}
function ofRow(fact, row) {
  if (fact.kind !== "flow") return fact;
  const counters = ["IngressFlowCount", "EgressFlowCount", "UnknownDirectionFlowCount"];
  const sum = counters.reduce((total, counter) => total + Math.max(0, numberIn(row[counter]) ?? 0), 0);
  const count = Math.max(1, Math.floor(sum));
  return {
    kind: "flow",
    flow: { ...fact.flow, count, countKind: "connections", window, format: "aks-network-logs" }
  };
}

// src/logs/antrea-flows.ts
var antreaFlows = {
  name: "antrea-flows",
  isHead: (record) => record.kind === "text" && table2.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === "json" ? fieldsOf(record.value) !== void 0 : table2.isHeader(record.line);
    return isOne ? "flowStartSeconds with pods and policies: a flow record of Antrea" : void 0;
  },
  decode(record, state) {
    const row = record.kind === "json" ? { value: record.value } : table2.rowOf(record, state);
    if (row === void 0) return [];
    if (row.unreadable !== void 0) return { unreadable: row.unreadable };
    const fields2 = record.kind === "text" ? row.value : fieldsOf(row.value);
    if (fields2 === void 0) return { unreadable: "a JSON object that is no flow record of Antrea" };
    const flow2 = flowOf2(fields2, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind }]
};
var table2 = csvTable("antrea-flows", ["flowStartSeconds", "sourcePodName", "ingressNetworkPolicyName"]);
var blind = "Antrea's flow records tell of one connection again and again while it lasts, so they are no count of connections";
function fieldsOf(value) {
  const fields2 = objectOf(value["ipfix"]) ?? value;
  const isFlow4 = fields2["flowStartSeconds"] !== void 0 && fields2["sourcePodName"] !== void 0;
  return isFlow4 && fields2["ingressNetworkPolicyName"] !== void 0 ? fields2 : void 0;
}
function flowOf2(fields2, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(fields2["flowStartSeconds"], offset);
  if (time === void 0) return { unreadable: "a flow record without a time" };
  const protocol = protocolOf(fields2["protocolIdentifier"]);
  if (protocol === void 0) return { unreadable: "a flow record without a known protocol" };
  const port = portOf(fields2["destinationTransportPort"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow record without a port" };
  const [source, destination] = [endOf3(fields2, "source"), endOf3(fields2, "destination")];
  const sides = { egress: sideOf(fields2, "egress"), ingress: sideOf(fields2, "ingress") };
  const isDenied = sides.egress.refuses || sides.ingress.refuses;
  return toldFlow({
    time,
    lastTime: Math.max(time, timeOf(fields2["flowEndSeconds"], offset) ?? time),
    countKind: "windows",
    source,
    destination: toldEnd({ ...destination, service: serviceOf2(fields2) }),
    protocol,
    sourcePort: portOf(fields2["sourceTransportPort"]),
    port,
    verdict: isDenied ? "denied" : "allowed",
    isReply: false,
    reporter: reporterOf2(source, destination, sides),
    policies: [sides.egress, sides.ingress].flatMap(
      ({ policy, refuses }) => policy === void 0 || isDenied && !refuses ? [] : [{ ref: policy, effect: refuses ? "deny" : "allow" }]
    ),
    enforcedBy: "cni-policy",
    format: "antrea-flows",
    origin: origin2
  });
}
function endOf3(fields2, side) {
  const address = ["IPv4Address", "IPv6Address", "IP"].flatMap((name) => addressOf(fields2[`${side}${name}`]) ?? [])[0];
  const namespace = textOf(fields2[`${side}PodNamespace`]);
  const pod = textOf(fields2[`${side}PodName`]);
  if (namespace === void 0 || pod === void 0) return toldEnd({ address });
  return toldEnd({ address, namespace, pod, labels: labelsIn(fields2[`${side}PodLabels`]) });
}
function labelsIn(value) {
  const text = textOf(value);
  if (text === void 0 || text.length > 65536) return void 0;
  try {
    const labels = stringMapOf(JSON.parse(text));
    return labels === void 0 || labels.size === 0 ? void 0 : labels;
  } catch {
    return void 0;
  }
}
function serviceOf2(fields2) {
  const [, namespace, name, port] = /^([^/]+)\/([^/:]+)(?::(.+))?$/.exec(textOf(fields2["destinationServicePortName"]) ?? "") ?? [];
  if (namespace === void 0 || name === void 0) return void 0;
  const told3 = portOf(fields2["destinationServicePort"]) || port;
  return { namespace, name, ...told3 !== void 0 && { port: told3 } };
}
var kinds = /* @__PURE__ */ new Map([
  [1, { group: "networking.k8s.io", kind: "NetworkPolicy" }],
  [2, { group: "crd.antrea.io", kind: "NetworkPolicy" }],
  [3, { group: "crd.antrea.io", kind: "ClusterNetworkPolicy" }]
]);
function sideOf(fields2, side) {
  const name = textOf(fields2[`${side}NetworkPolicyName`]);
  const kind = kinds.get(numberIn2(fields2[`${side}NetworkPolicyType`]) ?? 0);
  const action = numberIn2(fields2[`${side}NetworkPolicyRuleAction`]) ?? 0;
  const namespace = textOf(fields2[`${side}NetworkPolicyNamespace`]) ?? "";
  return {
    policy: name === void 0 || kind === void 0 ? void 0 : { ...kind, namespace, name },
    refuses: action === 2 || action === 3
  };
}
function numberIn2(value) {
  return typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : numberOf(value);
}
function reporterOf2(source, destination, sides) {
  if (sides.egress.refuses !== sides.ingress.refuses) return sides.egress.refuses ? "source" : "destination";
  const [from, to] = [source.pod !== void 0, destination.pod !== void 0];
  if (from === to) return "unknown";
  return from ? "source" : "destination";
}

// src/logs/antrea.ts
var antrea = {
  name: "antrea",
  sees: "selected-pods",
  recognise: (record) => record.kind === "text" && packetIn(record.line) !== void 0 ? "a table of rules, a policy and a verdict: the network policy log of Antrea" : void 0,
  decode(record, state) {
    if (record.kind === "json") return { unreadable: "a JSON object that is no line of Antrea" };
    const packet = packetIn(record.line);
    if (packet === void 0) return { unreadable: "a line that is none of the network policy log of Antrea" };
    if (isAmbiguous(record.line)) return { unreadable: "a line in which the name of a rule reads like a packet" };
    const flow2 = flowOf3(packet, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind2 }]
};
var blind2 = "Antrea's network policy log sees only pods that a policy selects, and only rules and namespaces that are set to log";
var start = String.raw`(?:(?<date>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)?) )?(?<table>\S*Rule) (?<policy>\S+)`;
var verdict = String.raw`(?<verdict>Allow|Drop|Reject|Redirect|Pass) (?:\d+|<nil>)`;
var ends = String.raw`(?<source>[\da-f.:]+) (?<sourcePort>\d+|<nil>) (?<destination>[\da-f.:]+) (?<destinationPort>\d+|<nil>)`;
var merged2 = String.raw`(?: \[(?<merged>\d+) packets in (?<span>[\w.µ]+)\])?\s*$`;
var layouts = [
  String.raw`^${start}(?: .*)? (?<direction>Ingress|Egress|<nil>) ${verdict} (?<appliedTo>\S+) ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged2}`,
  String.raw`^${start}(?: .*)? ${verdict}(?: (?<appliedTo>\S+\/\S+|<nil>))? ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged2}`,
  String.raw`^${start} ${verdict} SRC: (?<source>\S+) DEST: (?<destination>\S+) \d+ (?<protocol>\S+)${merged2}`
].map((layout) => new RegExp(layout));
var longest2 = 2e3;
var packets = new RegExp(
  String.raw`(?= ${verdict.replace("?<verdict>", "?:")}(?: \S+)? [\da-f.:]+ (?:\d+|<nil>) [\da-f.:]+ (?:\d+|<nil>) )`,
  "g"
);
function isAmbiguous(line2) {
  const [, second2] = line2.matchAll(packets);
  return second2 !== void 0;
}
function packetIn(line2) {
  if (line2.length > longest2 || !line2.includes("Rule ")) return void 0;
  for (const layout of layouts) {
    const groups2 = layout.exec(line2)?.groups;
    if (groups2 !== void 0) return groups2;
  }
  return void 0;
}
function flowOf3(packet, record, state) {
  const { origin: origin2, around } = record;
  const written5 = timeOf(packet.date?.replaceAll("/", "-") ?? around?.time, utcOffsetOf(state));
  if (written5 === void 0) return { unreadable: "a line without a time" };
  const ends2 = endsOf2(packet);
  if (ends2 === void 0) return { unreadable: "a line without two addresses" };
  const protocol = protocolOf(packet.protocol) ?? "other";
  const port = portOf(packet.destinationPort);
  if (port === void 0 && protocol !== "other")
    return { unreadable: "a line without a port, as early releases wrote it" };
  const effect = effects.get(packet.verdict);
  const ref = policyOf(packet.policy);
  const isKubernetes2 = ref === void 0 || ref.group !== "crd.antrea.io";
  return toldFlow({
    // Packets of about a second are written as one line, in its end.
    time: written5 - spanOf(packet.span),
    lastTime: written5,
    count: Math.max(1, Number(packet.merged ?? 1)),
    countKind: "packets",
    ...ends2,
    protocol,
    sourcePort: portOf(packet.sourcePort),
    port,
    verdict: effect === "allow" ? "allowed" : effect === "deny" ? "denied" : "unknown",
    isReply: false,
    reporter: reporterOf3(packet),
    node: around?.node,
    policies: ref === void 0 || effect === void 0 ? [] : [{ ref, effect }],
    enforcedBy: isKubernetes2 ? "kubernetes-policy" : "cni-policy",
    format: "antrea",
    origin: origin2
  });
}
var effects = /* @__PURE__ */ new Map([
  ["Allow", "allow"],
  ["Redirect", "allow"],
  ["Drop", "deny"],
  ["Reject", "deny"]
]);
function reporterOf3({ direction, table: table5 }) {
  return direction === "Egress" || direction !== "Ingress" && table5.includes("Egress") ? "source" : "destination";
}
function endsOf2(packet) {
  const [from, to] = [addressOf(packet.source), addressOf(packet.destination)];
  if (from === void 0 || to === void 0) return void 0;
  const [namespace, pod] = packet.appliedTo?.split("/") ?? [];
  const own = pod === void 0 ? {} : { namespace, pod };
  return reporterOf3(packet) === "source" ? { source: toldEnd({ ...own, address: from }), destination: { address: to } } : { source: { address: from }, destination: toldEnd({ ...own, address: to }) };
}
var kinds2 = /* @__PURE__ */ new Map([
  ["K8sNetworkPolicy", { group: "networking.k8s.io", kind: "NetworkPolicy" }],
  ["AntreaNetworkPolicy", { group: "crd.antrea.io", kind: "NetworkPolicy" }],
  ["AntreaClusterNetworkPolicy", { group: "crd.antrea.io", kind: "ClusterNetworkPolicy" }],
  ["AdminNetworkPolicy", { group: "policy.networking.k8s.io", kind: "AdminNetworkPolicy" }],
  ["BaselineAdminNetworkPolicy", { group: "policy.networking.k8s.io", kind: "BaselineAdminNetworkPolicy" }]
]);
function policyOf(text) {
  const colon2 = text.indexOf(":");
  const kind = colon2 < 0 ? void 0 : kinds2.get(text.slice(0, colon2));
  if (kind === void 0) return void 0;
  const [name = "", namespace = ""] = text.slice(colon2 + 1).split("/").reverse();
  return name === "" ? void 0 : { ...kind, namespace, name };
}
var units = /* @__PURE__ */ new Map([
  ["ns", 1e-6],
  ["µs", 1e-3],
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4]
]);
function spanOf(text = "") {
  let span = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g))
    span += Number(number) * (units.get(unit ?? "") ?? 0);
  return Number.isFinite(span) && span < 36e5 ? span : 0;
}

// src/logs/aws-vpc-cni.ts
var awsVpcCni = {
  name: "aws-vpc-cni",
  sees: "selected-pods",
  recognise(record) {
    const told3 = toldIn(record);
    return told3 === void 0 || "unreadable" in told3 ? void 0 : "source, destination and verdict of the AWS network policy agent";
  },
  decode(record, state) {
    const told3 = toldIn(record);
    if (told3 === void 0) return isChatter(record) ? [] : { unreadable: "a record that is no line of the agent" };
    if ("unreadable" in told3) return told3;
    if (/^(?:EXPIRED|DELETED)/.test(told3.verdict)) return [];
    const flow2 = flowOf4(told3, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind3 }]
};
var blind3 = "the AWS network policy agent sees only pods that a policy selects, names nobody, and writes one connection on the nodes of both ends";
var inMessage = /^Flow Info:\s+Src IP: (\S+) Src Port: (\d+) Dest IP: (\S+) Dest Port: (\d+) Proto:? (\S+) Verdict:? (\S+)(?: Direction:? (\w+))?/;
var inCloudWatch = /^(?:\S+ ){0,2}Node: ([^;]*);SIP: ([^;]*);SPORT: ([^;]*);DIP: ([^;]*);DPORT: ([^;]*);PROTOCOL: ([^;]*);PolicyVerdict: ([^;\s]+)/;
function toldIn(record) {
  if (record.kind === "json") return inJson(record.value);
  const match = record.line.length > 2e3 ? null : inCloudWatch.exec(record.line);
  if (match === null) return void 0;
  const [, node, from, fromPort, to, toPort, protocol = "", verdict2 = ""] = match;
  return { node, from, fromPort, to, toPort, protocol, verdict: verdict2 };
}
function inJson(value) {
  const message = textOf(value["msg"]);
  if (message?.startsWith("Flow Info:") !== true) return void 0;
  const verdict2 = textOf(value["Verdict"]);
  if (verdict2 !== void 0)
    return {
      from: textOf(value["Src IP"]),
      fromPort: value["Src Port"],
      to: textOf(value["Dest IP"]),
      toPort: value["Dest Port"],
      protocol: textOf(value["Proto"]) ?? "",
      verdict: verdict2,
      direction: textOf(value["Direction"])
    };
  const match = inMessage.exec(message.slice(0, 2e3));
  if (match === null) return { unreadable: "a flow of the agent that lacks an end or the verdict" };
  const [, from, fromPort, to, toPort, protocol = "", said = "", direction] = match;
  return { from, fromPort, to, toPort, protocol, verdict: said, direction };
}
function isChatter(record) {
  if (record.kind === "text") return false;
  return textOf(record.value["msg"]) !== void 0 && textOf(record.value["level"]) !== void 0;
}
var reporters = /* @__PURE__ */ new Map([
  ["egress", "source"],
  ["ingress", "destination"]
]);
function flowOf4(told3, record, state) {
  const time = timeOf(timeIn2(record), utcOffsetOf(state));
  if (time === void 0) return { unreadable: "a flow without a time" };
  const [from, to] = [addressOf(told3.from), addressOf(told3.to)];
  if (from === void 0 || to === void 0) return { unreadable: "a flow without two addresses" };
  const verdict2 = verdicts.get(told3.verdict);
  if (verdict2 === void 0) return { unreadable: `a verdict that is not known: ${told3.verdict.slice(0, 40)}` };
  const protocol = protocolOf(told3.protocol) ?? "other";
  const port = portOf(told3.toPort);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const sourcePort = portOf(told3.fromPort);
  return toldFlow({
    time,
    countKind: "events",
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort,
    port,
    verdict: verdict2,
    isReply: isPerhapsReply(sourcePort, port) ? void 0 : false,
    reporter: reporters.get(told3.direction?.toLowerCase() ?? ""),
    node: textOf(told3.node) ?? record.around?.node,
    enforcedBy: "kubernetes-policy",
    format: "aws-vpc-cni",
    origin: record.origin
  });
}
function isPerhapsReply(sourcePort, port) {
  return sourcePort !== void 0 && port !== void 0 && sourcePort < ephemeral && port >= ephemeral;
}
var ephemeral = 32768;
var verdicts = /* @__PURE__ */ new Map([
  ["ACCEPT", "allowed"],
  ["DENY", "denied"]
]);
function timeIn2(record) {
  if (record.kind === "text") return /^(\d{4}-\S+) /.exec(record.line)?.[1] ?? record.around?.time;
  const { ts, timestamp } = record.value;
  const own = ts ?? timestamp;
  return typeof own === "string" || typeof own === "number" ? own : record.around?.time;
}

// src/logs/undated.ts
var timeLine = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d\S*$/;
var key = "time before the records";
function isTime(line2) {
  return timeLine.test(line2) && timeOf(line2, 0) !== void 0;
}
function isTimeLine({ line: line2, origin: origin2 }, state) {
  const time = isTime(line2) ? timeOf(line2, utcOffsetOf(state)) : void 0;
  if (time !== void 0) state.set(key, { file: origin2.file, time });
  return time !== void 0;
}
function datedOf({ around, origin: origin2 }, state) {
  const outside = timeOf(around?.time, utcOffsetOf(state));
  if (outside !== void 0) return { time: outside, by: "envelope" };
  const before = state.get(key);
  if (before !== void 0 && before.file === origin2.file) return { time: before.time, by: "line" };
  const modified = state.get("modified");
  return typeof modified === "number" ? { time: modified, by: "file" } : void 0;
}
var undated2 = {
  unreadable: "no time: put that of the recording on a line of its own before it (date -u +%FT%TZ)"
};
function fileTimeLimit(what) {
  return `${what} tells no time, so that of its file was taken: a copy or a checkout changes it; a line with the time before the records settles it (date -u +%FT%TZ)`;
}

// src/logs/aws-vpc-flow.ts
var awsVpcFlow = {
  name: "aws-vpc-flow",
  isHead: (record) => record.kind === "text" && (headerIn2(record.line) !== void 0 || isTime(record.line)),
  recognise(record) {
    if (record.kind === "json") return isRow2(record.value) ? "rows with srcaddr and dstaddr: AWS VPC flow" : void 0;
    if (headerIn2(record.line) !== void 0) return "a header with srcaddr and dstaddr: AWS VPC flow";
    return defaultLine.test(record.line) ? "the 14 default columns of AWS VPC flow logs" : void 0;
  },
  refuse(record) {
    if (record.kind === "json" || !customLine.test(record.line)) return void 0;
    return {
      what: "an AWS VPC flow log of a custom format without its header",
      help: "put the names of its fields on a line before it (account-id srcaddr dstaddr …), as the flow log is configured"
    };
  },
  decode(record, state) {
    const row = record.kind === "json" ? rowOfObject(record.value) : rowOfLine(record, state);
    if (row === void 0) return [];
    return "unreadable" in row ? row : decodeRow(row, record, state);
  },
  finish: () => [{ kind: "limit", text: blind4 }]
};
var blind4 = "AWS VPC flow logs tell addresses only, and nothing of traffic that stays on one node; a REJECT in them is one of a security group or a network ACL";
var defaultColumns = [
  ...["version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol"],
  ...["packets", "bytes", "start", "end", "action", "log-status"]
];
var defaultLine = /^2\s+\S+\s+\S+(?:\s+\S+){9}\s+(?:ACCEPT|REJECT|-)\s+(?:OK|NODATA|SKIPDATA)$/;
var customLine = /^(?=.{1,2000}$)(?=.*\beni-[0-9a-f]{8,17}\b)(?=.*\s(?:ACCEPT|REJECT|NODATA|SKIPDATA)\b)[\w.:/ #-]+$/;
function isRow2(value) {
  if (value["srcaddr"] === void 0 || value["dstaddr"] === void 0) return false;
  return Object.keys(value).some((key2) => rowMarks.has(key2.replaceAll("_", "-")));
}
var rowMarks = /* @__PURE__ */ new Set(["interface-id", "account-id", "log-status", "pkt-srcaddr", "vpc-id"]);
var blanks = /\s+/;
var commas = /\s*,\s*/;
function headerOf(columns2, separator) {
  return { separator, places: new Map(columns2.map((column, index) => [column, index])) };
}
function headerIn2(line2) {
  if (!line2.includes("srcaddr") || line2.length > 4e3) return void 0;
  const separator = line2.includes(",") ? commas : blanks;
  const columns2 = cellsOf(line2, separator).map((word) => word.replace(/^\$\{(.*)\}$/, "$1").replaceAll("_", "-"));
  const isHeader = columns2.includes("srcaddr") && columns2.includes("dstaddr");
  return isHeader && columns2.every((column) => /^[a-z][a-z0-9-]*$/.test(column)) ? headerOf(columns2, separator) : void 0;
}
function cellsOf(line2, separator) {
  return line2.trim().split(separator).map((cell2) => cell2.replace(/^"(.*)"$/, "$1"));
}
function rowOfLine(record, state) {
  const { line: line2, origin: origin2 } = record;
  if (isTimeLine(record, state)) return void 0;
  const key2 = `header of ${origin2.file}`;
  const header = headerIn2(line2);
  if (header !== void 0) {
    state.set(key2, header);
    return void 0;
  }
  const known = state.get(key2);
  if (known === void 0 && !defaultLine.test(line2))
    return { unreadable: "a line that has not the 14 default columns, and no header before it" };
  const { separator, places: places2 } = known ?? defaultHeader;
  const cells2 = cellsOf(line2.replace(/\s#.*$/, ""), separator);
  if (cells2.length !== places2.size) return { unreadable: `${cells2.length} cells under ${places2.size} columns` };
  return { at: (column) => told(cells2[places2.get(column) ?? -1]) };
}
var defaultHeader = headerOf(defaultColumns, blanks);
function rowOfObject(value) {
  if (!isRow2(value)) return { unreadable: "a JSON object that is no row of a flow log" };
  const cells2 = new Map(Object.entries(value).map(([key2, cell2]) => [key2.replaceAll("_", "-"), cell2]));
  return { at: (column) => told(cells2.get(column)) };
}
function told(cell2) {
  if (typeof cell2 === "number") return String(cell2);
  return typeof cell2 === "string" && cell2 !== "-" && cell2 !== "" ? cell2 : void 0;
}
function decodeRow(row, record, state) {
  const status = row.at("log-status");
  if (status === "NODATA") return [];
  if (status === "SKIPDATA") return [{ kind: "lost", count: 1, reason: "SKIPDATA: AWS skipped records" }];
  const dated2 = periodOf(row, record, state);
  if ("unreadable" in dated2) return dated2;
  const { time, lastTime } = dated2;
  const protocol = protocolOf(row.at("protocol"));
  if (protocol === void 0) return { unreadable: "no protocol" };
  const port = portOf(row.at("dstport"));
  if (port === void 0 && protocol !== "other") return { unreadable: "no dstport" };
  const [source, destination] = [endOf4(row, "src"), endOf4(row, "dst")];
  if (source === void 0 || destination === void 0)
    return { unreadable: "no address of the source or destination" };
  const flow2 = toldFlow({
    time,
    lastTime,
    countKind: "windows",
    source,
    destination,
    protocol,
    port,
    sourcePort: portOf(row.at("srcport")),
    verdict: verdicts2.get(row.at("action") ?? "") ?? "unknown",
    isReply: protocol === "TCP" ? replyOf2(row.at("tcp-flags")) : void 0,
    reporter: reporterOf4(row),
    window: lastTime > time ? lastTime - time : void 0,
    enforcedBy: "cloud-firewall",
    format: "aws-vpc-flow",
    origin: record.origin
  });
  if (dated2.by !== "file") return [{ kind: "flow", flow: flow2 }];
  return [
    { kind: "flow", flow: flow2 },
    { kind: "limit", text: fileTimeLimit("a VPC flow log without the field start") }
  ];
}
function periodOf(row, record, state) {
  const [start4, end2] = [row.at("start"), row.at("end")];
  const time = timeOf(start4, 0);
  if (start4 !== void 0 && time === void 0) return { unreadable: "a start that is no time" };
  const dated2 = time === void 0 ? datedOf(record, state) : { time, by: "record" };
  if (dated2 === void 0) return undated2;
  const lastTime = end2 === void 0 ? dated2.time : timeOf(end2, 0);
  if (lastTime === void 0 || lastTime < dated2.time) return { unreadable: "an end that is no time after the start" };
  return { ...dated2, lastTime };
}
var verdicts2 = /* @__PURE__ */ new Map([
  ["ACCEPT", "allowed"],
  ["REJECT", "refused-elsewhere"]
]);
var reporters2 = /* @__PURE__ */ new Map([
  ["egress", "source"],
  ["ingress", "destination"]
]);
function reporterOf4(row) {
  return row.at("tgw-id") === void 0 ? reporters2.get(row.at("flow-direction") ?? "") : "node";
}
function endOf4(row, side) {
  const address = addressOf(row.at(`pkt-${side}addr`) ?? row.at(`${side}addr`));
  if (address === void 0) return void 0;
  const service = row.at(`pkt-${side}-aws-service`);
  return toldEnd({ address, name: service === void 0 ? void 0 : `AWS ${service}` });
}
var syn = 2;
var synAck = 18;
function replyOf2(text) {
  const flags = text !== void 0 && /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if ((flags & synAck) === synAck) return true;
  return (flags & syn) === syn ? false : void 0;
}

// src/logs/azure-flow.ts
var azureFlow = {
  name: "azure-flow",
  recognise(record) {
    if (record.kind === "text")
      return tupleLine.test(record.line) ? "flow tuples of Azure virtual network flow logs" : void 0;
    const [first2] = recordsIn(record.value);
    const category = first2 === void 0 ? void 0 : categories.get(textAt(first2, "category") ?? "");
    return category === void 0 ? void 0 : `records of Azure flow logs of ${category}`;
  },
  decode(record) {
    if (record.kind === "text")
      return tupleLine.test(record.line) ? decodeTuples([record.line], record) : { unreadable: "no flow tuple" };
    const records = recordsIn(record.value);
    if (!records.some((one) => categories.has(textAt(one, "category") ?? "")))
      return { unreadable: "a JSON object that is no record of Azure flow logs" };
    return decodeTuples(records.flatMap(tuplesIn), record);
  },
  finish: () => [{ kind: "limit", text: blind5 }]
};
var blind5 = "Azure flow logs tell addresses only, which are those of nodes where pods lie in an overlay network, and nothing of traffic within one node; a refusal in them is one of a security rule";
var categories = /* @__PURE__ */ new Map([
  ["FlowLogFlowEvent", "virtual networks"],
  ["NetworkSecurityGroupFlowEvent", "network security groups"]
]);
function recordsIn(value, depth = 0) {
  const inner = value["records"];
  if (inner === void 0 || depth > 2) return [value];
  const items = Array.isArray(inner) ? listOf(inner) : [inner];
  return items.flatMap((item) => {
    const one = objectOf(item);
    return one === void 0 ? [] : recordsIn(one, depth + 1);
  });
}
function tuplesIn(record) {
  const flows = valueAt(record, "flowRecords", "flows") ?? valueAt(record, "properties", "flows");
  return listOf(flows).flatMap((flow2) => {
    const groups2 = valueAt(flow2, "flowGroups") ?? valueAt(flow2, "flows");
    return listOf(groups2).flatMap((group) => listOf(valueAt(group, "flowTuples")));
  });
}
var tupleLine = /^\d{9,13},[\da-fA-F.:]{2,45},[\da-fA-F.:]{2,45},\d{1,5},\d{1,5},\d{1,3},[IO],[BCED],[A-Z_]{1,40}(?:,\d{0,20}){4}$/;
function decodeTuples(tuples, { origin: origin2 }) {
  const facts = tuples.flatMap((tuple) => {
    const flow2 = typeof tuple === "string" ? flowOf5(tuple, origin2) : void 0;
    return flow2 === void 0 ? [] : [{ kind: "flow", flow: flow2 }];
  });
  const broken = tuples.length - facts.length;
  if (broken === 0) return facts;
  if (facts.length === 0) return { unreadable: "flow tuples that cannot be read" };
  return [...facts, { kind: "lost", count: broken, reason: "flow tuples that cannot be read" }];
}
var protocols = /* @__PURE__ */ new Map([
  ["T", "TCP"],
  ["U", "UDP"]
]);
function flowOf5(tuple, origin2) {
  const [at2, from, to, sourcePort, port, ip = "", direction, decision2, state] = tuple.split(",", 16);
  const time = timeOf(at2, 0);
  const [source, destination] = [addressOf(from), addressOf(to)];
  const protocol = protocolOf(protocols.get(ip) ?? ip);
  const outcome = outcomeOf(decision2, state);
  if (time === void 0 || source === void 0 || destination === void 0 || protocol === void 0)
    return void 0;
  if (outcome === void 0 || protocol !== "other" && portOf(port) === void 0) return void 0;
  return toldFlow({
    time,
    protocol,
    verdict: outcome.verdict,
    countKind: outcome.countKind,
    source: { address: source },
    destination: { address: destination },
    sourcePort: portOf(sourcePort),
    port: portOf(port),
    isReply: false,
    reporter: direction === "O" ? "source" : direction === "I" ? "destination" : "unknown",
    enforcedBy: "cloud-firewall",
    format: "azure-flow",
    origin: origin2
  });
}
function outcomeOf(decision2, state) {
  const isGroup = decision2 === "A" || decision2 === "D";
  const told3 = isGroup && (state === "B" || state === "C" || state === "E") ? state : decision2;
  if (decision2 === "D") return { verdict: "refused-elsewhere", countKind: "connections" };
  if (told3 === "A" || told3 === "B") return { verdict: "allowed", countKind: "connections" };
  return told3 === "C" || told3 === "E" ? { verdict: "allowed", countKind: "windows" } : void 0;
}

// src/logs/calico-names.ts
function saidText(value) {
  const text = textOf(value);
  return text === "-" ? void 0 : text;
}
var networks = /* @__PURE__ */ new Map([
  ["pub", { role: "outside", name: "public network" }],
  // Nodes count as private too, unless they have endpoints of their own.
  ["pvt", { name: "private network" }]
]);
function calicoEnd({ namespace, name, labels, address }) {
  if (namespace === void 0) {
    const network = networks.get(name ?? "");
    if (network === void 0) return toldEnd({ address, name });
    return address === void 0 ? network : toldEnd({ address, role: network.role });
  }
  const isGroup = name?.endsWith("*") === true;
  const podPrefix = isGroup && name !== "*" ? name.slice(0, -1) : void 0;
  return toldEnd({ address, namespace, pod: isGroup ? void 0 : name, podPrefix, labels });
}
function calicoLabels(texts) {
  const labels = /* @__PURE__ */ new Map();
  for (const text of texts) {
    if (typeof text !== "string") continue;
    const equals = text.indexOf("=");
    if (equals > 0 && !text.startsWith("projectcalico.org/")) labels.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return labels.size === 0 ? void 0 : labels;
}
var kubernetes = "policy.networking.k8s.io";
function policyRefOf(kind, tier, namespace, name) {
  const own = name.replace(/^k(?:a|ba|c)?np\.[^.]+\./, "");
  if (own === "") return void 0;
  switch (kind) {
    case "NetworkPolicy":
      return { group: "networking.k8s.io", kind, namespace, name: own };
    case "AdminNetworkPolicy":
    case "BaselineAdminNetworkPolicy":
    case "ClusterNetworkPolicy":
      return { group: kubernetes, kind, namespace: "", name: own };
    case "CalicoNetworkPolicy":
      return { group: "projectcalico.org", kind: "NetworkPolicy", namespace, name: tiered(tier, name) };
    case "GlobalNetworkPolicy":
      return { group: "projectcalico.org", kind, namespace: "", name: tiered(tier, name) };
    default:
      return void 0;
  }
}
function tiered(tier, name) {
  if (tier === "" || tier === "default") return name.replace(/^default\./, "");
  return name.startsWith(`${tier}.`) ? name : `${tier}.${name}`;
}
function effectOf(action) {
  const word = typeof action === "string" ? action.toLowerCase() : "";
  return word === "allow" || word === "deny" ? word : void 0;
}
function policiesInTexts(texts) {
  const hits = texts.flatMap((text) => {
    const [index = "", tier = "", name = "", action = ""] = typeof text === "string" ? text.split("|") : [];
    return /^\d{1,6}$/.test(index) ? [{ index: Number(index), tier, name, action }] : [];
  });
  return hits.sort((a, b) => a.index - b.index).flatMap(({ tier, name, action }) => {
    const effect = effectOf(action);
    const ref = effect === void 0 ? void 0 : refInText(tier, name);
    return ref === void 0 || effect === void 0 ? [] : [{ ref, effect }];
  });
}
function refInText(tier, text) {
  if (text.includes("staged:") || tier === "__PROFILE__") return void 0;
  const colon2 = text.indexOf(":");
  const [namespace, name] = namesIn(text.slice(colon2 + 1));
  if (colon2 >= 0) {
    const told3 = kindsInText.get(text.slice(0, colon2));
    return told3 === void 0 ? void 0 : policyRefOf(told3, "", namespace, name);
  }
  const [prefix = ""] = /^k(?:a|ba|c)?np(?=\.)/.exec(name) ?? [];
  const kind = kindsInText.get(prefix) ?? (text.includes("/") ? "CalicoNetworkPolicy" : "GlobalNetworkPolicy");
  return policyRefOf(kind, tier, namespace, name);
}
function namesIn(text) {
  const slash = text.indexOf("/");
  return [slash < 0 ? "" : text.slice(0, slash), text.slice(slash + 1)];
}
var kindsInText = /* @__PURE__ */ new Map([
  ["np", "CalicoNetworkPolicy"],
  ["gnp", "GlobalNetworkPolicy"],
  ["knp", "NetworkPolicy"],
  ["kanp", "AdminNetworkPolicy"],
  ["kbanp", "BaselineAdminNetworkPolicy"],
  ["kcnp", "ClusterNetworkPolicy"]
]);

// src/logs/calico-enterprise.ts
var calicoEnterprise = {
  name: "calico-enterprise",
  recognise: (record) => record.kind === "json" && isFlow(record.value) ? "source_name_aggr, dest_name_aggr and reporter: a flow log of Calico Enterprise" : void 0,
  refuse(record) {
    if (record.kind === "json" || !/ calico-felix\[\d+\]: .*\baction="\w+" .*\bsrcIP="/.test(record.line.slice(0, longest3)))
      return void 0;
    return {
      what: "Calico's flow log of hosts outside of the cluster, in which no pod is told",
      help: "give the flows.log of the nodes of the cluster (/var/log/calico/flowlogs)"
    };
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    if (!isFlow(record.value)) return { unreadable: "a JSON object that is no flow of Calico Enterprise" };
    const flow2 = flowOf6(record.value, record, state);
    if ("unreadable" in flow2) return flow2;
    return [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind6 }]
};
var longest3 = 4e3;
var blind6 = "flow logs of Calico Enterprise sum up windows of some minutes, and may tell of pods only what their names begin with";
function isFlow(value) {
  const named2 = textOf(value["source_name_aggr"]) !== void 0 && textOf(value["dest_name_aggr"]) !== void 0;
  return named2 && reporterOf5(value) !== void 0 && value["action"] !== void 0;
}
var reporters3 = /* @__PURE__ */ new Map([
  ["src", "source"],
  ["dst", "destination"],
  ["src,fwd", "source"],
  ["dst,fwd", "destination"],
  ["fwd", "node"]
]);
function reporterOf5({ reporter }) {
  return reporters3.get(reporter);
}
function verdictOf2(effect, reporter) {
  if (effect === "deny") return "denied";
  return effect === "allow" && reporter !== "node" ? "allowed" : "unknown";
}
function flowOf6(value, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(value["start_time"] ?? value["@timestamp"], offset);
  const lastTime = timeOf(value["end_time"], offset) ?? time;
  if (time === void 0 || lastTime === void 0 || lastTime < time)
    return { unreadable: "a flow without its window" };
  const protocol = protocolOf(value["proto"]);
  if (protocol === void 0) return { unreadable: "a flow without a known protocol" };
  const port = portOf(value["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const effect = effectOf(value["action"]);
  const node = saidText(value["host"]);
  const reporter = reporterOf5(value);
  return toldFlow({
    time,
    lastTime,
    ...countOf2(value),
    window: lastTime - time,
    source: endOf5(value, "source"),
    destination: toldEnd({ ...endOf5(value, "dest"), service: serviceOf3(value) }),
    protocol,
    sourcePort: portOf(value["source_port"]),
    port,
    verdict: verdictOf2(effect, reporter),
    isReply: false,
    reporter,
    node,
    policies: policiesInTexts(policyTexts(objectOf(value["policies"]))),
    enforcedBy: "cni-policy",
    format: "calico-enterprise",
    origin: origin2
  });
}
function countOf2(value) {
  const started2 = numberOf(value["num_flows_started"] ?? value["num_flows"]) ?? 0;
  return started2 >= 1 && started2 <= 1e15 ? { count: Math.floor(started2), countKind: "connections" } : { count: 1, countKind: "windows" };
}
function policyTexts(policies) {
  const enforced = policies?.["enforced_policies"];
  return listOf(isList(enforced) ? enforced : policies?.["all_policies"]);
}
function endOf5(value, side) {
  const address = addressOf(value[`${side}_ip`]);
  const group = saidText(value[`${side}_name_aggr`]);
  const single = saidText(value[`${side}_name`]);
  const namespace = saidText(value[`${side}_namespace`]);
  switch (value[`${side}_type`]) {
    case "hep":
      return toldEnd({ address, role: "node", name: group ?? single });
    case "ns":
    case "net":
      return calicoEnd({ namespace: void 0, name: inside2(namespace, group ?? single), labels: void 0, address });
    default: {
      const labels = calicoLabels(listOf(valueAt(value, `${side}_labels`, "labels")));
      return calicoEnd({ namespace, name: single ?? group, labels, address });
    }
  }
}
function inside2(namespace, name) {
  return namespace === void 0 || name === void 0 ? name : `${namespace}/${name}`;
}
function serviceOf3(value) {
  const namespace = saidText(value["dest_service_namespace"]);
  const name = saidText(value["dest_service_name"]);
  if (namespace === void 0 || name === void 0) return void 0;
  const port = portOf(value["dest_service_port_num"]) ?? saidText(value["dest_service_port"]);
  return { namespace, name, ...port !== void 0 && { port } };
}

// src/logs/calico-log.ts
var calicoLog = {
  name: "calico-log",
  sees: "selected-pods",
  recognise: (record) => packetIn2(lineOf(record)) === void 0 ? void 0 : "calico-packet: a kernel line of the rule action Log of Calico",
  decode(record, state) {
    const line2 = lineOf(record);
    if (line2 === void 0) return { unreadable: "a record that is no line of the kernel" };
    if (!line2.includes("calico-packet")) return [];
    const packet = packetIn2(line2);
    if (packet === void 0)
      return { unreadable: "a line of calico-packet without its addresses, or not of the kernel" };
    const flow2 = flowOf7(packet, line2, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind7 }]
};
var blind7 = "lines of Calico's rule action Log say that a rule matched, not what became of the packet, and name nobody";
function lineOf(record) {
  if (record.kind === "text") return record.line;
  const { _TRANSPORT: road = "kernel", SYSLOG_IDENTIFIER: writer = "kernel", MESSAGE: message } = record.value;
  return road === "kernel" && writer === "kernel" ? textOf(message) : void 0;
}
var when = String.raw`[A-Z][a-z]{2} +\d{1,2} [\d:.]+|(?:[A-Z][a-z]{2} )?\d{4}-\d\d-\d\d[T ]\S+(?: [A-Z]{1,5})?|\d{9,10}\.\d+`;
var lead = String.raw`^(?:<\d{1,3}>(?:\d )?)?(?:(?:${when}) \S+ kernel(?:\[\d+\])?(?::| - - -) )?(?:\[[^\]]{1,40}\] )?`;
var kernelLine = new RegExp(String.raw`${lead}calico-packet\b[^=]{0,200}?\bIN=`);
function packetIn2(line2) {
  if (line2 === void 0 || line2.length > 4e3) return void 0;
  const [begin2] = kernelLine.exec(line2) ?? [];
  if (begin2 === void 0) return void 0;
  const own = line2.slice(begin2.length - "IN=".length).split(" [")[0] ?? "";
  const fields2 = /* @__PURE__ */ new Map();
  for (const part of own.split(" ")) {
    const equals = part.indexOf("=");
    if (equals > 0 && !fields2.has(part.slice(0, equals))) fields2.set(part.slice(0, equals), part.slice(equals + 1));
    else if (equals < 0 && part !== "") fields2.set(part, "");
  }
  return fields2.has("SRC") && fields2.has("DST") ? fields2 : void 0;
}
function flowOf7(packet, line2, record, state) {
  const time = timeIn3(line2, record, state);
  if (typeof time !== "number") return time;
  const [from, to] = [addressOf(packet.get("SRC")), addressOf(packet.get("DST"))];
  if (from === void 0 || to === void 0) return { unreadable: "a line of calico-packet without its addresses" };
  const protocol = protocolOf(packet.get("PROTO"));
  if (protocol === void 0) return { unreadable: "a line of calico-packet without a known protocol" };
  const port = portOf(packet.get("DPT"));
  if (port === void 0 && protocol !== "other") return { unreadable: "a line of calico-packet without a port" };
  return toldFlow({
    time,
    countKind: "packets",
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort: portOf(packet.get("SPT")),
    port,
    verdict: "unknown",
    isReply: packet.has("SYN") ? packet.has("ACK") : protocol === "other" ? isEchoReply(packet.get("TYPE")) : void 0,
    reporter: reporterOf6(packet),
    node: nodeIn(line2, record),
    format: "calico-log",
    origin: record.origin
  });
}
function reporterOf6(packet) {
  const [fromPod, toPod] = ["IN", "OUT"].map((key2) => packet.get(key2)?.startsWith("cali") === true);
  if (fromPod === toPod) return "node";
  return fromPod === true ? "source" : "destination";
}
var syslog = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) /;
var dated = /^(?:<\d{1,3}>\d? ?)?(\d{4}-\d\d-\d\dT\S+) /;
var dmesg = /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) (\d{4})\] /;
function timeIn3(line2, { around, ...record }, state) {
  const offset = utcOffsetOf(state);
  const journal = record.kind === "json" ? timeOf(record.value["__REALTIME_TIMESTAMP"], offset) : void 0;
  const [, whole] = dated.exec(line2) ?? [];
  const [, day2, year] = dmesg.exec(line2) ?? [];
  const at2 = journal ?? timeOf(whole, offset) ?? (day2 === void 0 ? void 0 : timeInYear(day2, Number(year), offset)) ?? timeOf(around?.time, offset) ?? syslogTimeOf(syslog.exec(line2)?.[1] ?? "", state);
  return at2 ?? { unreadable: "a line without a date: write it with journalctl -k -o short-iso, or dmesg -T" };
}
function nodeIn(line2, { around, ...record }) {
  const told3 = record.kind === "json" ? textOf(record.value["_HOSTNAME"]) : void 0;
  return told3 ?? /^[^[]*? (\S+) kernel\b/.exec(line2)?.[1] ?? around?.node;
}

// src/logs/calico-whisker.ts
var calicoWhisker = {
  name: "calico-whisker",
  recognise(record) {
    if (record.kind === "text") return void 0;
    const [first2] = flowsIn(record.value) ?? [];
    return first2 === void 0 ? void 0 : "source_name, dest_name and reporter: a flow of Calico Whisker";
  },
  decode(record, state) {
    if (record.kind === "text") return isEventStream(record.line) ? [] : { unreadable: "a line that is no flow" };
    const values = flowsIn(record.value);
    if (values === void 0) return { unreadable: "a JSON object that is no flow of Calico Whisker" };
    const flows = values.map((value) => flowOf8(value, record, state));
    const broken = flows.find((flow2) => "unreadable" in flow2);
    const read = flows.flatMap((flow2) => "unreadable" in flow2 ? [] : [{ kind: "flow", flow: flow2 }]);
    if (broken !== void 0 && read.length === 0) return broken;
    return [...read, ...unread(flows.length - read.length, broken)];
  },
  finish: () => [{ kind: "limit", text: blind8 }]
};
var blind8 = "Calico Whisker tells of pods only what their names begin with, no addresses, and sums up windows of 15 seconds";
function isEventStream(line2) {
  return /^(?:event|id|retry)?:|^data:\s*$/.test(line2);
}
function unread(count, broken) {
  if (broken === void 0) return [];
  return [
    { kind: "limit", text: `${countOf(count, "flow")} inside one record could not be read: ${broken.unreadable}` }
  ];
}
function flowsIn(value) {
  if (isFlow2(value)) return [value];
  const items = listOf(value["items"]).filter(isObject);
  const [first2] = items;
  return first2 !== void 0 && isFlow2(first2) ? items : void 0;
}
function isFlow2(value) {
  const named2 = textOf(value["source_name"]) !== void 0 && textOf(value["dest_name"]) !== void 0;
  return named2 && value["source_name_aggr"] === void 0 && reporterOf7(value) !== void 0 && "action" in value;
}
function reporterOf7({ reporter }) {
  const side = typeof reporter === "string" ? reporter.toLowerCase() : void 0;
  return side === "src" ? "source" : side === "dst" ? "destination" : void 0;
}
function flowOf8(value, { origin: origin2 }, state) {
  const time = timeOf(value["start_time"], utcOffsetOf(state));
  const lastTime = timeOf(value["end_time"] ?? value["start_time"], utcOffsetOf(state));
  if (time === void 0 || lastTime === void 0 || lastTime < time)
    return { unreadable: "a flow without its window" };
  const protocol = protocolOf(value["protocol"]);
  if (protocol === void 0) return { unreadable: "a flow without a known protocol" };
  const port = portOf(value["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  return toldFlow({
    time,
    lastTime,
    countKind: "windows",
    window: lastTime - time,
    source: endOf6(value, "source"),
    destination: endOf6(value, "dest"),
    protocol,
    port,
    verdict: verdictOf3(value),
    isReply: false,
    reporter: reporterOf7(value),
    policies: policiesIn(value),
    enforcedBy: "cni-policy",
    format: "calico-whisker",
    origin: origin2
  });
}
function endOf6(value, side) {
  return calicoEnd({
    namespace: saidText(value[`${side}_namespace`]),
    name: saidText(value[`${side}_name`]),
    labels: calicoLabels(textOf(value[`${side}_labels`])?.split(/\s*\|\s*/) ?? [])
  });
}
function verdictOf3({ action }) {
  const effect = effectOf(action);
  return effect === "allow" ? "allowed" : effect === "deny" ? "denied" : "unknown";
}
function policiesIn(value) {
  return listOf(objectOf(value["policies"])?.["enforced"]).flatMap((item) => {
    const hit = objectOf(item);
    const effect = effectOf(hit?.["action"]);
    const named2 = textAt(item, "kind") === "EndOfTier" ? objectOf(hit?.["trigger"]) : hit;
    const [kind = "", tier = "", name = ""] = ["kind", "tier", "name"].map((key2) => textAt(named2, key2));
    const ref = policyRefOf(kind, tier, saidText(named2?.["namespace"]) ?? "", name);
    return ref === void 0 || effect === void 0 ? [] : [{ ref, effect }];
  });
}

// src/logs/conntrack.ts
var conntrack = {
  name: "conntrack",
  isHead: (record) => record.kind === "text" && isTime(record.line),
  recognise: (record) => record.kind === "text" && entryIn(record.line) !== void 0 ? "two pairs of src= and dst= on one line: conntrack" : void 0,
  refuse(record) {
    if (record.kind === "json" || !/^(?:<\?xml.*)?<(?:conntrack|flow)[ >]/.test(record.line)) return void 0;
    return { what: "the XML output of conntrack", help: "record it again without -o xml" };
  },
  decode(record, state) {
    if (record.kind === "json") return { unreadable: "a JSON object, which conntrack does not write" };
    if (isTimeLine(record, state) || footer.test(record.line)) return [];
    const entry2 = entryIn(record.line);
    return entry2 === void 0 ? { unreadable: "no entry of conntrack" } : decodeEntry(entry2, record, state);
  },
  finish: () => [{ kind: "limit", text: blind9 }]
};
var footer = /^conntrack v[\d.]+ \(conntrack-tools\):/;
var blind9 = "conntrack tells addresses only, of one node at the time it was asked, and each node on the way tells a connection again";
var entryLine = /^\s*(?:\[\s*(\d{9,10}(?:\.\d{1,9})?)\s*\]\s*)?(?:\[(NEW|UPDATE|DESTROY)\]\s*)?(?:ipv[46]\s+\d+\s+)?[a-z][a-z0-9-]{1,15}\s+(\d{1,3})\s+(?=.*src=)(.*)$/;
function entryIn(line2) {
  if (line2.length > 4e3) return void 0;
  const [, at2, event, protocol = "", rest = ""] = entryLine.exec(line2) ?? [];
  const words2 = rest.split(/\s+/);
  const [request, reply, ...more] = tuplesIn2(words2);
  if (request === void 0 || reply === void 0 || more.length > 0) return void 0;
  return {
    time: timeOf(at2, 0),
    event,
    protocol,
    request,
    reply,
    isAnswered: !words2.includes("[UNREPLIED]"),
    isAssured: words2.includes("[ASSURED]"),
    isEstablished: words2.includes("ESTABLISHED")
  };
}
function tuplesIn2(words2) {
  const starts = words2.flatMap((word, at2) => word.startsWith("src=") ? [at2] : []);
  return starts.map((start4, index) => tupleOf(words2.slice(start4, starts[index + 1])));
}
function tupleOf(words2) {
  const valueOf2 = (key2) => words2.find((word) => word.startsWith(key2))?.slice(key2.length);
  const [source, destination] = [addressOf(valueOf2("src=")), addressOf(valueOf2("dst="))];
  if (source === void 0 || destination === void 0) return void 0;
  return { source, destination, sourcePort: portOf(valueOf2("sport=")), port: portOf(valueOf2("dport=")) };
}
function decodeEntry(entry2, record, state) {
  const { request, reply, isAnswered: isAnswered2 } = entry2;
  const protocol = protocolOf(entry2.protocol);
  if (protocol === void 0) return { unreadable: "a protocol that is none" };
  if (protocol !== "other" && reply.sourcePort === void 0) return { unreadable: "an entry without ports" };
  const dated2 = entry2.time === void 0 ? datedOf(record, state) : { time: entry2.time, by: "record" };
  if (dated2 === void 0) return undated2;
  const flow2 = toldFlow({
    time: dated2.time,
    countKind: countKindOf(entry2),
    protocol,
    source: { address: request.source },
    destination: answerer(entry2),
    sourcePort: request.sourcePort,
    port: reply.sourcePort,
    verdict: isAnswered2 ? "allowed" : "unknown",
    isReply: false,
    reporter: "node",
    node: record.around?.node,
    format: "conntrack",
    origin: record.origin
  });
  if (dated2.by !== "file") return [{ kind: "flow", flow: flow2 }];
  return [
    { kind: "flow", flow: flow2 },
    { kind: "limit", text: fileTimeLimit("a list of conntrack") }
  ];
}
function answerer({ request, reply }) {
  const isAsked = request.destination === reply.source && request.port === reply.sourcePort;
  const via = { address: request.destination, ...request.port !== void 0 && { port: request.port } };
  return toldEnd({ address: reply.source, via: isAsked ? void 0 : via });
}
function countKindOf({ event, protocol, isAssured, isEstablished }) {
  if (event === "DESTROY") return "events";
  if (event !== "UPDATE") return "connections";
  return (protocol === "6" ? isEstablished : !isAssured) ? "connections" : "events";
}

// src/logs/falco.ts
var falco = {
  name: "falco",
  sees: "asked-traffic",
  recognise: (record) => record.kind === "json" && fieldsOf2(record.value) !== void 0 ? "rule, priority and output_fields: an alert of Falco" : void 0,
  decode(record, state) {
    const fields2 = record.kind === "json" ? fieldsOf2(record.value) : void 0;
    if (record.kind === "text" || fields2 === void 0) return { unreadable: "no alert of Falco" };
    return isAboutConnection(fields2) ? decodeAlert(fields2, record.value, record, state) : [];
  },
  finish: () => [{ kind: "limit", text: blind10 }]
};
var blind10 = "Falco tells only of traffic that broke one of its rules, and of attempts without their outcome: what it does not tell may be there";
function fieldsOf2(value) {
  const isAlert = textOf(value["rule"]) !== void 0 && textOf(value["priority"]) !== void 0;
  return isAlert ? objectOf(value["output_fields"]) : void 0;
}
function isAboutConnection(fields2) {
  return fields2["fd.cip"] !== void 0 && fields2["fd.sip"] !== void 0;
}
function decodeAlert(fields2, value, { origin: origin2, around }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(value["time"], offset) ?? timeOf(fields2["evt.time"], offset) ?? timeOf(around?.time, offset);
  if (time === void 0) return { unreadable: "an alert without a time" };
  const [client, server] = [addressOf(fields2["fd.cip"]), addressOf(fields2["fd.sip"])];
  if (client === void 0 || server === void 0) return { unreadable: "an alert with an address that is none" };
  const protocol = protocolOf(fields2["fd.l4proto"]);
  const port = portOf(fields2["fd.sport"]);
  if (protocol === void 0)
    return { unreadable: "an alert without the protocol (%fd.l4proto in the output of its rule)" };
  if (port === void 0 && protocol !== "other")
    return { unreadable: "an alert without the port of the server (%fd.sport in the output of its rule)" };
  const side = sideOf2(fields2["evt.type"]);
  const pod = podOf(fields2);
  const flow2 = toldFlow({
    time,
    countKind: side === void 0 ? "events" : "connections",
    source: side === "source" ? toldEnd({ ...pod, address: client }) : { address: client },
    destination: side === "destination" ? toldEnd({ ...pod, address: server }) : { address: server },
    protocol,
    sourcePort: portOf(fields2["fd.cport"]),
    port,
    verdict: "unknown",
    isReply: false,
    reporter: side,
    node: textOf(value["hostname"]) ?? around?.node,
    format: "falco",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function sideOf2(call) {
  if (call === "connect") return "source";
  return call === "accept" || call === "accept4" ? "destination" : void 0;
}
function podOf(fields2) {
  const [namespace, pod] = [textOf(fields2["k8s.ns.name"]), textOf(fields2["k8s.pod.name"])];
  return namespace === void 0 || pod === void 0 ? {} : { namespace, pod };
}

// src/logs/gcp-vpc-flow.ts
var gcpVpcFlow = {
  name: "gcp-vpc-flow",
  recognise: (record) => record.kind === "json" && payloadOf(record.value) !== void 0 ? "a connection with src_ip and a reporter: Google Cloud VPC flow logs" : void 0,
  decode(record, state) {
    const payload = record.kind === "json" ? payloadOf(record.value) : void 0;
    if (record.kind === "text" || payload === void 0) return { unreadable: "no VPC flow of Google Cloud" };
    return decodeFlow2(payload, record.value, record, state);
  },
  finish(state) {
    const clusters = [...clustersIn(state)].sort();
    const names = clusters.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
    const several = `the VPC flow logs are of several clusters (${names.join(", ")}): pods count as those of one`;
    return [
      { kind: "limit", text: blind11 },
      ...clusters.length > 1 ? [{ kind: "limit", text: several }] : []
    ];
  }
};
var blind11 = "VPC flow logs of Google Cloud are sampled, and tell of traffic within one node only with intranode visibility: what they do not show may still be there";
var reporters4 = /* @__PURE__ */ new Map([
  ["SRC", "source"],
  ["DEST", "destination"],
  ["SRC_GATEWAY", "unknown"],
  ["DEST_GATEWAY", "unknown"]
]);
function reporterOf8(payload) {
  return reporters4.get(textOf(payload["reporter"]) ?? "");
}
function payloadOf(value) {
  const payload = objectOf(value["jsonPayload"]) ?? value;
  const named2 = textAt(payload, "connection", "src_ip") !== void 0 && reporterOf8(payload) !== void 0;
  return named2 && textAt(payload, "connection", "dest_ip") !== void 0 ? payload : void 0;
}
function decodeFlow2(payload, entry2, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(payload["start_time"] ?? entry2["timestamp"], offset);
  const lastTime = timeOf(payload["end_time"] ?? payload["start_time"] ?? entry2["timestamp"], offset);
  if (time === void 0 || lastTime === void 0) return { unreadable: "a flow without a time" };
  if (lastTime < time) return { unreadable: "a flow that ends before it begins" };
  const connection = objectOf(payload["connection"]) ?? {};
  const protocol = protocolOf(connection["protocol"]);
  if (protocol === void 0) return { unreadable: "a flow without a protocol" };
  const port = portOf(connection["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const [source, destination] = [endOf7(payload, "src", state), endOf7(payload, "dest", state)];
  if (source === void 0 || destination === void 0) return { unreadable: "a flow with an address that is none" };
  const reporter = reporterOf8(payload);
  const dropped2 = payload["disposition"] === "DROPPED";
  const flow2 = toldFlow({
    time,
    lastTime,
    countKind: "windows",
    source,
    destination,
    protocol,
    port,
    reporter,
    sourcePort: portOf(connection["src_port"]),
    verdict: dropped2 ? "refused-elsewhere" : "allowed",
    node: nodeOf(payload, reporter),
    sampled: true,
    window: lastTime > time ? Math.round(lastTime - time) : void 0,
    enforcedBy: dropped2 ? "cloud-firewall" : "unknown",
    format: "gcp-vpc-flow",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function nodeOf(payload, reporter) {
  if (reporter === "source") return textAt(payload, "src_instance", "vm_name");
  return reporter === "destination" ? textAt(payload, "dest_instance", "vm_name") : void 0;
}
function endOf7(payload, side, state) {
  const address = addressOf(valueAt(payload, "connection", `${side}_ip`));
  if (address === void 0) return void 0;
  const details = objectOf(payload[`${side}_gke_details`]);
  const cluster = textAt(details, "cluster", "cluster_name");
  const clusters = clustersIn(state);
  if (cluster !== void 0 && clusters.size < 100) clusters.add(cluster);
  const pod = textAt(details, "pod", "pod_name");
  const namespace = textAt(details, "pod", "pod_namespace");
  if (pod === void 0 || namespace === void 0) return { address };
  return toldEnd({
    address,
    namespace,
    pod,
    workload: workloadOf2(objectOf(valueAt(details, "pod", "pod_workload"))),
    service: serviceOf4(details)
  });
}
function clustersIn(state) {
  const known = state.get("clusters") ?? /* @__PURE__ */ new Set();
  state.set("clusters", known);
  return known;
}
function workloadOf2(workload) {
  const name = textOf(workload?.["workload_name"]);
  if (name === void 0) return void 0;
  const words2 = (textOf(workload?.["workload_type"]) ?? "").slice(0, 60).split("_");
  const kind = words2.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()).join("");
  return kind === "" ? { name } : { kind, name };
}
function serviceOf4(details) {
  const [service, ...more] = listOf(details?.["service"]);
  const name = textAt(service, "service_name");
  const namespace = textAt(service, "service_namespace");
  if (name === void 0 || namespace === void 0 || name === "MANY_SERVICES" || more.length > 0) return void 0;
  return { namespace, name };
}

// src/logs/gke-network-policy.ts
var gkeNetworkPolicy = {
  name: "gke-network-policy",
  sees: "selected-pods",
  recognise: (record) => record.kind === "json" && payloadOf2(record.value) !== void 0 ? "connection with a direction, and disposition: a record of GKE network policy logging" : void 0,
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    const payload = payloadOf2(record.value);
    if (payload === void 0) return { unreadable: "a JSON object that is no record of GKE network policy logging" };
    const flow2 = flowOf9(payload, record.value, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind12 }]
};
var blind12 = "GKE network policy logging sees only pods that a policy selects, and only allowed or denied connections as it is set up; under load it leaves records out";
function payloadOf2(value) {
  const payload = objectOf(value["jsonPayload"]) ?? value;
  const direction = valueAt(payload, "connection", "direction");
  return textOf(payload["disposition"]) !== void 0 && textOf(direction) !== void 0 ? payload : void 0;
}
var reporters5 = /* @__PURE__ */ new Map([
  ["egress", "source"],
  ["ingress", "destination"]
]);
function flowOf9(payload, entry2, { origin: origin2, around }, state) {
  const connection = objectOf(payload["connection"]) ?? {};
  const time = timeOf(payload["timestamp"] ?? entry2["timestamp"] ?? around?.time, utcOffsetOf(state));
  if (time === void 0) return { unreadable: "a record without a time" };
  const protocol = protocolOf(connection["protocol"]);
  if (protocol === void 0) return { unreadable: "a record without a known protocol" };
  const port = portOf(connection["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a record without a port" };
  const effect = effectOf2(payload["disposition"]);
  if (effect === void 0) return { unreadable: "a disposition that is neither allow nor deny" };
  return toldFlow({
    time,
    count: countOf3(payload["count"]),
    countKind: "connections",
    source: endOf8(objectOf(payload["src"]), connection["src_ip"]),
    destination: endOf8(objectOf(payload["dest"]), connection["dest_ip"]),
    protocol,
    sourcePort: portOf(connection["src_port"]),
    port,
    verdict: effect === "allow" ? "allowed" : "denied",
    isReply: false,
    reporter: reporters5.get(connection["direction"]),
    node: textAt(entry2, "resource", "labels", "node_name") ?? around?.node,
    policies: policiesIn2(payload, effect),
    enforcedBy: "kubernetes-policy",
    format: "gke-network-policy",
    origin: origin2
  });
}
function effectOf2(disposition) {
  const word = typeof disposition === "string" ? disposition.toLowerCase() : "";
  return word === "allow" || word === "deny" ? word : void 0;
}
function countOf3(value) {
  const count = numberOf(typeof value === "string" ? Number(value) : value) ?? 1;
  return Number.isInteger(count) && count >= 1 && count <= 1e15 ? count : 1;
}
function endOf8(end2, ip) {
  const address = addressOf(ip);
  const node = textOf(end2?.["node_name"]);
  if (node !== void 0) return toldEnd({ address, role: "node", name: node });
  const pod = textOf(end2?.["pod_name"]);
  const namespace = textOf(end2?.["pod_namespace"]) ?? textOf(end2?.["namespace"]);
  if (pod !== void 0 && namespace !== void 0)
    return toldEnd({ address, namespace, pod, workload: workloadOf3(end2) });
  const instance = textOf(end2?.["instance"]);
  const isOutside = instance !== void 0;
  const name = isOutside && addressOf(instance) === void 0 ? instance : void 0;
  return toldEnd({ address, role: isOutside ? "outside" : void 0, name });
}
function workloadOf3(end2) {
  const name = textOf(end2?.["workload_name"]);
  const kind = textOf(end2?.["workload_kind"]);
  return name === void 0 ? void 0 : { ...kind !== void 0 && { kind }, name };
}
var groups = /* @__PURE__ */ new Map([
  ["NetworkPolicy", "networking.k8s.io"],
  ["FQDNNetworkPolicy", "networking.gke.io"],
  ["AdminNetworkPolicy", "policy.networking.k8s.io"],
  ["BaselineAdminNetworkPolicy", "policy.networking.k8s.io"],
  ["CiliumNetworkPolicy", "cilium.io"],
  ["CiliumClusterwideNetworkPolicy", "cilium.io"]
]);
function policiesIn2(payload, effect) {
  return listOf(payload["policies"]).flatMap((item) => {
    const name = textAt(item, "name");
    const kind = textAt(item, "kind") ?? "NetworkPolicy";
    const group = groups.get(kind);
    if (name === void 0 || group === void 0) return [];
    return [{ ref: { group, kind, namespace: textAt(item, "namespace") ?? "", name }, effect }];
  });
}

// src/logs/inspektor-gadget.ts
var inspektorGadget = {
  name: "inspektor-gadget",
  recognise(record) {
    if (record.kind === "text") return void 0;
    if (isTrace(record.value)) return "connect, accept or close between src.addr and dst.addr: trace_tcp";
    return isAdvice(record.value) ? "pktType and remoteKind: a recording of advise network-policy" : void 0;
  },
  refuse(record) {
    if (record.kind === "json" || !columns.test(record.line)) return void 0;
    return { what: "the columns of Inspektor Gadget, which have no time", help: "record it again with -o json" };
  },
  decode(record, state) {
    if (record.kind === "text") return isTimeLine(record, state) ? [] : { unreadable: "a line that is no JSON object" };
    if (isTrace(record.value)) return decodeTrace(record.value, record, state);
    if (isAdvice(record.value)) return decodeAdvice(record.value, record, state);
    return isOther(record.value) ? [] : { unreadable: "a JSON object that is no event of trace_tcp" };
  }
};
var columns = /^(?:K8S\.NODE|NODE)\s.*\b(?:SRC|POD)\b.*\bDST\b/;
var kinds3 = /* @__PURE__ */ new Set(["connect", "accept", "close"]);
function isTrace(value) {
  const { src, dst } = endsIn(value);
  return src["addr"] !== void 0 && dst["addr"] !== void 0 && kinds3.has(kindOf(value));
}
function kindOf(value) {
  return value["type"] === "normal" ? value["operation"] : value["type"];
}
function endsIn(value) {
  const [src, dst] = [objectOf(value["src"]), objectOf(value["dst"])];
  if (src !== void 0 && dst !== void 0) return { src, dst };
  const { saddr, sport, daddr, dport } = value;
  return { src: present2({ addr: saddr, port: sport }), dst: present2({ addr: daddr, port: dport }) };
}
function present2(members) {
  return Object.fromEntries(Object.entries(members).filter((pair) => pair[1] !== void 0));
}
function processOf(value) {
  const { node, namespace, pod: podName2 } = value;
  return objectOf(value["k8s"]) ?? present2({ node, namespace, podName: podName2 });
}
function isAdvice(value) {
  return value["type"] === "normal" && value["pktType"] !== void 0 && value["remoteKind"] !== void 0;
}
function isOther(value) {
  return ["ready", "debug", "info", "warn", "err"].includes(textOf(value["type"]) ?? "") && value["src"] === void 0;
}
function decodeTrace(value, { origin: origin2, around }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(value["timestamp"], offset) ?? timeOf(value["timestamp_raw"], 0) ?? timeOf(around?.time, offset);
  if (time === void 0) return { unreadable: "an event without a time" };
  const { src, dst } = endsIn(value);
  const kind = kindOf(value);
  const k8s = processOf(value);
  const protocol = protocolOf(src["proto"] ?? dst["proto"] ?? "TCP");
  const [own, peer] = [ownEnd(src, k8s), peerEnd(dst)];
  const [ownPort, peerPort] = [portOf(src["port"]), portOf(dst["port"])];
  if (own === void 0 || peer === void 0) return { unreadable: "an event with an address that is none" };
  if (protocol === void 0 || ownPort === void 0 || peerPort === void 0)
    return { unreadable: "an event without a port" };
  const accepts = kind === "accept";
  const flow2 = toldFlow({
    time,
    protocol,
    source: accepts ? peer : own,
    destination: accepts ? own : peer,
    sourcePort: accepts ? peerPort : ownPort,
    port: accepts ? ownPort : peerPort,
    verdict: hasFailed(value) ? "unknown" : "allowed",
    // The end of a connection does not tell who began it, and its beginning was counted.
    isReply: kind === "close" ? void 0 : false,
    countKind: kind === "close" ? "events" : "connections",
    reporter: accepts ? "destination" : "source",
    node: textOf(k8s["node"]),
    format: "inspektor-gadget",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function hasFailed(value) {
  return textOf(value["error"]) !== void 0 || (numberOf(value["error_raw"]) ?? numberOf(value["error"]) ?? 0) !== 0;
}
function ownEnd(end2, k8s) {
  const address = addressOf(end2["addr"]);
  if (address === void 0) return void 0;
  const pod = textOf(k8s["podName"]);
  const namespace = textOf(k8s["namespace"]);
  if (k8s["hostnetwork"] === true || k8s["hostNetwork"] === true)
    return toldEnd({ address, role: "node", name: textOf(k8s["node"]) });
  return pod === void 0 || namespace === void 0 ? { address } : { address, namespace, pod };
}
function peerEnd(end2) {
  const address = addressOf(end2["addr"]);
  if (address === void 0) return void 0;
  const told3 = objectOf(end2["k8s"]) ?? end2;
  const name = textOf(told3["name"]) ?? textOf(told3["podname"]);
  const namespace = textOf(told3["namespace"]);
  if (name === void 0 || namespace === void 0) return { address };
  const kind = told3["kind"];
  if (kind === "svc") return { address, service: { namespace, name } };
  return kind === "pod" ? { address, namespace, pod: name } : { address };
}
function decodeAdvice(value, record, state) {
  const dated2 = datedOf(record, state);
  if (dated2 === void 0) return undated2;
  const protocol = protocolOf(value["proto"]);
  const port = portOf(value["port"]);
  const [pod, namespace] = [textOf(value["pod"]), textOf(value["namespace"])];
  const remote = remoteEnd(value);
  const direction = value["pktType"];
  if (pod === void 0 || namespace === void 0 || remote === void 0)
    return { unreadable: "a packet without one of its ends" };
  if (protocol === void 0 || port === void 0) return { unreadable: "a packet without protocol or port" };
  if (direction !== "OUTGOING" && direction !== "HOST") return { unreadable: "a packet that neither came nor went" };
  const own = toldEnd({ namespace, pod, labels: labelsOf(value["podLabels"]) });
  const flow2 = toldFlow({
    time: dated2.time,
    protocol,
    port,
    countKind: "packets",
    verdict: "unknown",
    source: direction === "OUTGOING" ? own : remote,
    destination: direction === "OUTGOING" ? remote : own,
    reporter: direction === "OUTGOING" ? "source" : "destination",
    node: textOf(value["node"]),
    format: "inspektor-gadget",
    origin: record.origin
  });
  if (dated2.by !== "file") return [{ kind: "flow", flow: flow2 }];
  return [
    { kind: "flow", flow: flow2 },
    { kind: "limit", text: fileTimeLimit("a recording of advise network-policy") }
  ];
}
function remoteEnd(value) {
  const address = addressOf(value["remoteAddr"]);
  const name = textOf(value["remoteName"]);
  const namespace = textOf(value["remoteNamespace"]);
  const kind = value["remoteKind"];
  if (name !== void 0 && namespace !== void 0 && kind === "svc")
    return toldEnd({ address, service: { namespace, name } });
  if (namespace !== void 0 && kind === "pod")
    return toldEnd({ address, namespace, pod: name, labels: labelsOf(value["remoteLabels"]) });
  return address === void 0 ? void 0 : { address };
}
function labelsOf(value) {
  const labels = stringMapOf(value);
  return labels === void 0 || labels.size === 0 ? void 0 : labels;
}

// src/logs/istio.ts
var istio = {
  name: "istio",
  recognise(record) {
    const line2 = record.kind === "json" ? lineOfObject(record.value) : lineOfText(record.line);
    if (line2 === void 0) return void 0;
    return record.kind === "json" ? "upstream_host and downstream_remote_address: access log of Istio" : "an inbound or outbound cluster between addresses: access log of Istio";
  },
  refuse(record) {
    if (record.kind === "json" || record.line.length > longest4 || !plainEnvoy.test(record.line)) return void 0;
    return {
      what: "the default access log of Envoy, which names no client",
      help: "record it in Istio's format, or in JSON with downstream_remote_address (docs/logs.md)"
    };
  },
  decode(record, state) {
    const line2 = record.kind === "json" ? lineOfObject(record.value) : lineOfText(record.line);
    if (line2 !== void 0) return decodeLine(line2, record, state);
    if (record.kind === "text" && proxyLine.test(record.line)) return [];
    return { unreadable: isAmbiguous2(record) ? ambiguous : "no line of an access log" };
  },
  finish: () => [{ kind: "limit", text: blind13 }]
};
var blind13 = "access logs of Istio count requests, not connections, and tell of what passes a proxy only; in ambient mode policies see port 15008, which the log of ztunnel tells";
var longest4 = 1e5;
var start2 = /^\[(\d{4}-\d\d-\d\dT[^\]\s]+)\] "/;
var answer = /(?= (HTTP\/[\d.]{1,3}|-)" (\d{1,3}) ([^\s"]+) (?:([^\s"]+) )?(?:([^\s"]+) )?[^"]*")/g;
var addresses2 = /(?= "([^"\s]+)" (?!\d+ )([^\s"]+) ([^\s"]+) ([^\s"]+) ([^\s"]+) )/g;
var plainEnvoy = /^\[\d{4}-\d\d-\d\dT[^\]\s]+\] "[^"]*" \d{1,3} \S+ .*"[^"]*" "[^"\s]+"$/;
var proxyLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:trace|debug|info|warn|warning|error|critical|fatal)\s/;
function lineOfText(line2) {
  const [begin2, time] = (line2.length > longest4 ? null : start2.exec(line2)) ?? [];
  const said = begin2 === void 0 ? void 0 : onlyPlace(answer, line2);
  const places2 = said === void 0 ? void 0 : onlyPlace(addresses2, line2);
  if (begin2 === void 0 || said === void 0 || places2 === void 0 || places2.index < said.index) return void 0;
  const [, protocol, code, flags = "-", details = "", ending2 = ""] = said;
  const [, upstream, cluster = "", towards, asked, client] = places2;
  if (!isCluster(cluster)) return void 0;
  return {
    time,
    code: Number(code),
    flags,
    details,
    ending: ending2,
    cluster,
    isRaw: protocol === "-" && line2.slice(0, said.index) === `${begin2}- -`,
    ...placesOf({ upstream, towards, asked, client })
  };
}
function onlyPlace(pattern, line2) {
  const [first2, ...others] = line2.matchAll(pattern);
  return others.length > 0 ? void 0 : first2;
}
function lineOfObject(value) {
  if (value["downstream_remote_address"] === void 0 || value["upstream_host"] === void 0) return void 0;
  const text = (key2) => {
    const member2 = value[key2];
    return typeof member2 === "string" ? member2 : typeof member2 === "number" ? String(member2) : void 0;
  };
  return {
    time: text("start_time"),
    code: Number(text("response_code") ?? 0),
    flags: text("response_flags") ?? "-",
    details: text("response_code_details") ?? "",
    ending: text("connection_termination_details") ?? "",
    isRaw: (text("method") ?? "-") === "-",
    cluster: text("upstream_cluster") ?? "",
    ...placesOf({
      upstream: text("upstream_host"),
      towards: text("upstream_local_address"),
      asked: text("downstream_local_address"),
      client: text("downstream_direct_remote_address") ?? text("downstream_remote_address")
    })
  };
}
var ambiguous = "a line in which quotes of a client stand where those of the proxy do";
function isAmbiguous2(record) {
  return record.kind === "text" && record.line.length <= longest4 && start2.test(record.line) && record.line.search(answer) > 0;
}
function isCluster(cluster) {
  return /^(?:(?:in|out)bound[|_]|inbound-vip\||(?:Inbound)?PassthroughCluster|BlackHoleCluster|-$)/.test(cluster);
}
function placesOf(texts) {
  return {
    upstream: placeOf(texts.upstream),
    towards: placeOf(texts.towards),
    asked: placeOf(texts.asked),
    client: placeOf(texts.client)
  };
}
function placeOf(text) {
  const match = /^(?:\[([^\]]+)\]|([\d.]+)):(\d{1,5})$/.exec(text ?? "");
  const address = addressOf(match?.[1] ?? match?.[2]);
  const port = portOf(match?.[3]);
  return address === void 0 || port === void 0 ? void 0 : { address, port };
}
function decodeLine(line2, record, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(line2.time, offset) ?? timeOf(record.around?.time, offset);
  if (time === void 0) return { unreadable: "a line without a time" };
  const { towards, asked, client } = line2;
  if (client === void 0 || asked === void 0)
    return { unreadable: "a line without the address of the client, or of what it asked for" };
  if (line2.cluster.startsWith("inbound-vip|")) return ofWaypoint;
  const isOfHeader = client.port === 0;
  if (isInbound(line2)) return isOfHeader ? forwarded : [arrival(line2, client, asked, time, record)];
  const onward = departure(line2, client, asked, time, record);
  const isGateway = towards !== void 0 && towards.address !== client.address;
  if (!isGateway) return isOfHeader ? forwarded : [onward];
  return isOfHeader ? [onward, { kind: "limit", text: forwardedToGateway }] : [arrival(line2, client, asked, time, record), onward];
}
var ofWaypoint = { unreadable: "a line of a waypoint, whose connections the log of ztunnel tells" };
var forwarded = {
  unreadable: "a client that a header tells (X-Forwarded-For), not its connection: the proxy before it was the client (downstream_direct_remote_address in JSON tells it)"
};
var forwardedToGateway = "gateways of Istio tell clients by a header (X-Forwarded-For), so who connected to them is not known";
function isInbound({ cluster }) {
  return cluster.startsWith("inbound") || cluster === "InboundPassthroughCluster";
}
function isRefused({ details, ending: ending2 }) {
  return [details, ending2].some((text) => text.startsWith("rbac_access_denied"));
}
function arrival(line2, client, asked, time, { origin: origin2 }) {
  const flow2 = toldFlow({
    time,
    countKind: "events",
    source: { address: client.address },
    sourcePort: client.port,
    destination: { address: asked.address },
    protocol: "TCP",
    port: asked.port,
    verdict: isRefused(line2) ? "refused-elsewhere" : "allowed",
    isReply: false,
    reporter: "destination",
    enforcedBy: isRefused(line2) ? "mesh" : "unknown",
    format: "istio",
    origin: origin2
  });
  return { kind: "flow", flow: flow2 };
}
function departure(line2, client, asked, time, { origin: origin2 }) {
  const { upstream, towards } = line2;
  const source = towards ?? client;
  const stopped = isRefused(line2) || line2.cluster === "BlackHoleCluster";
  const flow2 = toldFlow({
    time,
    countKind: "events",
    source: { address: source.address },
    sourcePort: source.port,
    destination: upstream === void 0 ? { address: asked.address } : answerer2(line2, upstream, asked),
    protocol: "TCP",
    port: (upstream ?? asked).port,
    verdict: stopped ? "refused-elsewhere" : upstream !== void 0 && hasAnswered(line2) ? "allowed" : "unknown",
    isReply: false,
    reporter: "source",
    enforcedBy: stopped ? "mesh" : "unknown",
    format: "istio",
    origin: origin2
  });
  return { kind: "flow", flow: flow2 };
}
function answerer2({ cluster }, upstream, asked) {
  const [, name, namespace] = /^outbound\|\d{1,5}\|[^|]*\|([a-z0-9-]+)\.([a-z0-9-]+)\.svc\./.exec(cluster) ?? [];
  const service = name === void 0 || namespace === void 0 ? void 0 : { namespace, name };
  const isAsked = asked.address === upstream.address && asked.port === upstream.port;
  const via = { ...service !== void 0 && { service }, address: asked.address, port: asked.port };
  return toldEnd({ address: upstream.address, via: isAsked ? void 0 : via });
}
function hasAnswered({ code, flags, details, isRaw }) {
  if (details === "via_upstream") return true;
  return flags === "-" && (isRaw || code >= 100);
}

// src/logs/netobserv.ts
var netobserv = {
  name: "netobserv",
  isHead: (record) => record.kind === "text" && table3.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === "json" ? isFlow3(record.value) : table3.isHeader(record.line);
    return isOne ? "SrcAddr and DstAddr of a flow: NetObserv" : void 0;
  },
  decode(record, state) {
    if (record.kind === "text") {
      const row = table3.rowOf(record, state);
      if (row === void 0) return [];
      return row.unreadable === void 0 ? decodeFlow3(valuesOf(row.value), record) : { unreadable: row.unreadable };
    }
    if (!isFlow3(record.value)) return { unreadable: "no flow of NetObserv" };
    const labels = record.around?.labels;
    return decodeFlow3(labels === void 0 ? record.value : { ...labels, ...record.value }, record);
  },
  finish: () => [{ kind: "limit", text: blind14 }]
};
var table3 = csvTable("netobserv", ["SrcAddr", "DstAddr", "Proto"]);
function valuesOf(row) {
  const values = Object.entries(row).flatMap(([key2, cell2]) => {
    if (typeof cell2 !== "string" || cell2 === "<nil>") return [];
    if (/^\d{1,15}$|^\d(?:\.\d{1,20})?e\+\d\d$/.test(cell2)) return [[key2, Number(cell2)]];
    return [[key2, /^\[[\w ]*\]$/.test(cell2) ? cell2.slice(1, -1).split(" ") : cell2]];
  });
  return Object.fromEntries(values);
}
var blind14 = "NetObserv tells each direction of a connection by itself, and only of packets that were sampled";
var marks = [
  ...["TimeFlowStartMs", "TimeFlowEndMs", "FlowDirection", "SrcK8S_Type", "DstK8S_Type", "SrcK8S_Name", "DstK8S_Name"]
];
function isFlow3(value) {
  const hasEnds = value["SrcAddr"] !== void 0 && value["DstAddr"] !== void 0;
  return (hasEnds || value["Etype"] !== void 0) && marks.some((key2) => value[key2] !== void 0);
}
var [ipv4, ipv6] = [2048, 34525];
function decodeFlow3(value, { origin: origin2 }) {
  const frame = numberOf(value["Etype"]) ?? ipv4;
  if (value["Duplicate"] === true || frame !== ipv4 && frame !== ipv6) return [];
  const { TimeFlowStartMs: start4, TimeFlowEndMs: end2, Timestamp: received } = value;
  const time = timeOf(start4 ?? end2 ?? received, 0);
  const lastTime = timeOf(end2 ?? start4 ?? received, 0);
  if (time === void 0 || lastTime === void 0) return { unreadable: "a flow without a time" };
  if (lastTime < time) return { unreadable: "a flow that ends before it begins" };
  const protocol = protocolOf(value["Proto"]);
  if (protocol === void 0) return { unreadable: "a flow without a protocol" };
  const port = portOf(value["DstPort"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const [source, destination] = [endOf9(value, "Src"), endOf9(value, "Dst")];
  if (source === void 0 || destination === void 0) return { unreadable: "a flow with an address that is none" };
  const outcome = outcomeOf2(value);
  const flow2 = toldFlow({
    time,
    lastTime,
    source,
    destination,
    protocol,
    port,
    verdict: outcome.verdict,
    policies: outcome.policies,
    enforcedBy: outcome.enforcedBy,
    countKind: value["_RecordType"] === "newConnection" ? "connections" : "windows",
    sourcePort: portOf(value["SrcPort"]),
    isReply: protocol === "TCP" ? replyOf3(value["Flags"]) : protocol === "other" ? isEchoReply(value["IcmpType"]) : void 0,
    reporter: "node",
    sampled: isSampled(value["Sampling"]),
    window: lastTime > time ? lastTime - time : void 0,
    format: "netobserv",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function isSampled(rate) {
  const packets2 = numberOf(rate);
  return packets2 === void 0 || packets2 > 1;
}
var [syn2, ack, synAck2] = [2, 16, 256];
var flagNames = /* @__PURE__ */ new Map([
  ["SYN", syn2],
  ["ACK", ack],
  ["SYN_ACK", synAck2]
]);
function replyOf3(flags) {
  const bits = listOf(flags).reduce((all, name) => all | (flagNames.get(name) ?? 0), numberOf(flags) ?? 0);
  if ((bits & synAck2) !== 0) return true;
  return (bits & (syn2 | ack)) === syn2 ? false : void 0;
}
function endOf9(value, side) {
  const address = addressOf(value[`${side}Addr`]);
  if (address === void 0) return void 0;
  const name = textOf(value[`${side}K8S_Name`]);
  const namespace = textOf(value[`${side}K8S_Namespace`]);
  const type = textOf(value[`${side}K8S_Type`]);
  if (type === "Node") return toldEnd({ address, role: "node", name });
  if (name === void 0 || namespace === void 0) return { address };
  if (type === "Service") return { address, service: { namespace, name } };
  return type === "Pod" ? toldEnd({ address, namespace, pod: name, workload: ownerOf(value, side) }) : { address };
}
function ownerOf(value, side) {
  const name = textOf(value[`${side}K8S_OwnerName`]);
  const kind = textOf(value[`${side}K8S_OwnerType`]);
  if (name === void 0) return void 0;
  return kind === void 0 ? { name } : { kind, name };
}
var letThrough = { verdict: "allowed", policies: [], enforcedBy: "unknown" };
function outcomeOf2(value) {
  if (value["NetworkEvents"] === void 0 && value["PktDropPackets"] === void 0) return letThrough;
  const events = listOf(value["NetworkEvents"]).filter((event) => /^acl$/i.test(textAt(event, "Feature") ?? ""));
  const drops = events.filter((event) => effectOf3(event) === "deny");
  const policies = events.flatMap((event) => policyOf2(event) ?? []);
  if (drops.some((event) => policyKinds.has(textAt(event, "Type") ?? "")))
    return { verdict: "denied", policies, enforcedBy: "cni-policy" };
  if (drops.length > 0) return { verdict: "refused-elsewhere", policies, enforcedBy: "cni-policy" };
  if ((numberOf(value["PktDropPackets"]) ?? 0) > 0) return { verdict: "unknown", policies, enforcedBy: "node" };
  return { verdict: "allowed", policies, enforcedBy: events.length > 0 ? "cni-policy" : "unknown" };
}
var policyKinds = /* @__PURE__ */ new Map([
  ["NetworkPolicy", "networking.k8s.io"],
  ["AdminNetworkPolicy", "policy.networking.k8s.io"],
  ["BaselineAdminNetworkPolicy", "policy.networking.k8s.io"],
  ["NetpolNamespace", void 0]
]);
function effectOf3(event) {
  const action = textAt(event, "Action") ?? "";
  if (/^(?:allow|allow-related|allow-stateless|pass)$/i.test(action)) return "allow";
  return /^(?:drop|reject|deny)$/i.test(action) ? "deny" : void 0;
}
function policyOf2(event) {
  const kind = textAt(event, "Type");
  const name = textAt(event, "Name");
  const group = kind === void 0 ? void 0 : policyKinds.get(kind);
  const effect = effectOf3(event);
  if (kind === void 0 || name === void 0 || group === void 0 || effect === void 0) return void 0;
  const namespace = kind === "NetworkPolicy" ? textAt(event, "Namespace") ?? "" : "";
  return { ref: { group, kind, namespace, name }, effect };
}

// src/logs/ovn-acl.ts
var ovnAcl = {
  name: "ovn-acl",
  sees: "selected-pods",
  recognise: (record) => record.kind === "text" && entry.test(record.line.slice(0, longest5)) ? "acl_log of ovn_pinctrl: the ACL log of OVN" : void 0,
  decode(record, state) {
    if (record.kind === "json") return { unreadable: "a JSON object that is no line of OVN" };
    if (!record.line.includes("|acl_log(")) return anotherModule.test(record.line) ? [] : noLine;
    const match = entry.exec(record.line.slice(0, longest5));
    const [, left] = dropped.exec(record.line.slice(0, longest5)) ?? [];
    if (left !== void 0) return [{ kind: "lost", count: Number(left), reason: "more than its rate" }];
    if (match === null) return { unreadable: "a line of acl_log without name and verdict" };
    const flow2 = flowOf10(match, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind15 }]
};
var blind15 = "the ACL log of OVN names nobody, sees only namespaces and policies that are set to log, and leaves out what goes beyond its rate (20 lines a second and node by default)";
var noLine = { unreadable: "a line that is not of OVN" };
var longest5 = 4e3;
var anotherModule = /\|\d+\|[\w()]+\|(?:EMER|ERR|WARN|INFO|DBG)\|/;
var lead2 = String.raw`^(?:(?:[\w.-]{1,253} )?\d{4}-\d\d-\d\dT[^|"\s]*|(?:<\d{1,3}>(?:\d )?)?(?:[A-Z][a-z]{2} +\d{1,2} [\d:]+|\d{4}-\S+) (?:[^|"\s:]+ )?ovn-controller[^|"]{0,80})?`;
var acl = String.raw`\|\d+\|acl_log\(ovn_pinctrl\d*\)\|\w+\|`;
var entry = new RegExp(
  String.raw`${lead2}${acl}name="((?:[^"\\]|\\.)*)", verdict=([\w-]+), severity=\w+(?:, direction=([\w-]+))?: (.*)`
);
var dropped = new RegExp(String.raw`${lead2}${acl}Dropped (\d{1,9}) log messages `);
function flowOf10([, name = "", said = "", direction = "", packet = ""], record, state) {
  const time = timeIn4(record, state);
  if (time === void 0) return { unreadable: "a line of acl_log without a time" };
  const fields2 = fieldsIn(packet);
  const source = endOf10(fields2, "src");
  const destination = endOf10(fields2, "dst");
  if (source === void 0 || destination === void 0) return { unreadable: "a packet without two addresses" };
  const protocol = protocols2.get(packet.slice(0, packet.indexOf(","))) ?? "other";
  const port = portOf(fields2.get("tp_dst"));
  if (port === void 0 && protocol !== "other") return { unreadable: "a packet without a port" };
  const { policy, isFirewall, side } = decidedBy(unescaped(name));
  const effect = effects2.get(said);
  return toldFlow({
    time,
    countKind: "packets",
    source,
    destination,
    protocol,
    sourcePort: portOf(fields2.get("tp_src")),
    port,
    verdict: verdictOf4(effect, isFirewall),
    isReply: replyOf4(fields2, effect),
    reporter: reporters6.get(direction) ?? reporters6.get(side) ?? "unknown",
    node: /^(?:<\d{1,3}>\d? ?)?\S+(?: +\d+ [\d:]+)? (\S+) ovn-controller/.exec(record.line)?.[1] ?? record.around?.node,
    policies: policy === void 0 || effect === void 0 ? [] : [{ ref: policy, effect }],
    enforcedBy: isFirewall ? "cni-policy" : "kubernetes-policy",
    format: "ovn-acl",
    origin: record.origin
  });
}
function unescaped(name) {
  return name.replace(/\\(.)/g, "$1");
}
function timeIn4({ line: line2, around }, state) {
  const [, day2] = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) /.exec(line2) ?? [];
  const [, whole] = /^(?:<\d{1,3}>\d? ?)?(\d{4}-\d\d-\d\dT[^| ]+)[| ]/.exec(line2) ?? [];
  const offset = utcOffsetOf(state);
  return timeOf(whole, offset) ?? timeOf(around?.time, offset) ?? syslogTimeOf(day2 ?? "", state);
}
function fieldsIn(packet) {
  return new Map(
    packet.split(",").flatMap((part) => {
      const equals = part.indexOf("=");
      return equals < 0 ? [] : [[part.slice(0, equals), part.slice(equals + 1).trim()]];
    })
  );
}
function endOf10(fields2, side) {
  const address = addressOf(fields2.get(`nw_${side}`) ?? fields2.get(`ipv6_${side}`));
  return address === void 0 ? void 0 : { address };
}
var protocols2 = /* @__PURE__ */ new Map([
  ["tcp", "TCP"],
  ["tcp6", "TCP"],
  ["udp", "UDP"],
  ["udp6", "UDP"],
  ["sctp", "SCTP"],
  ["sctp6", "SCTP"]
]);
var effects2 = /* @__PURE__ */ new Map([
  ["allow", "allow"],
  ["allow-related", "allow"],
  ["allow-stateless", "allow"],
  ["drop", "deny"],
  ["reject", "deny"]
]);
function verdictOf4(effect, isFirewall) {
  if (effect === void 0) return "unknown";
  if (isFirewall) return effect === "deny" ? "refused-elsewhere" : "unknown";
  return effect === "deny" ? "denied" : "allowed";
}
function replyOf4(fields2, effect) {
  const flags = fields2.get("tcp_flags")?.split("|");
  if (flags?.includes("syn") === true) return flags.includes("ack");
  const type = fields2.get("icmp_type");
  if (type !== void 0) return type === "0" || type === "129";
  return flags === void 0 && effect === "allow" ? false : void 0;
}
var reporters6 = /* @__PURE__ */ new Map([
  ["to-lport", "destination"],
  ["from-lport", "source"],
  ["Ingress", "destination"],
  ["Egress", "source"]
]);
function decidedBy(name) {
  const [kind, ...parts2] = name.split(":");
  const [first2 = "", second2 = "", third = ""] = parts2;
  const group = "policy.networking.k8s.io";
  switch (kind) {
    case "NP":
      return parts2.length > 2 ? { policy: networkPolicy(first2, second2), isFirewall: false, side: third } : { isFirewall: false, side: second2 };
    case "ANP":
    case "BANP": {
      const policyKind = kind === "ANP" ? "AdminNetworkPolicy" : "BaselineAdminNetworkPolicy";
      const policy = parts2.length > 1 ? { group, kind: policyKind, namespace: "", name: first2 } : void 0;
      return { policy, isFirewall: false, side: second2 };
    }
    case "EF":
      return { policy: egressFirewall(first2, parts2.length), isFirewall: true, side: "Egress" };
    default:
      return { policy: earlierPolicy(name), isFirewall: false, side: "" };
  }
}
function networkPolicy(namespace, name) {
  return { group: "networking.k8s.io", kind: "NetworkPolicy", namespace, name };
}
function egressFirewall(namespace, parts2) {
  return parts2 < 2 ? void 0 : { group: "k8s.ovn.org", kind: "EgressFirewall", namespace, name: "default" };
}
function earlierPolicy(name) {
  const [, policy, home] = /^np\/(.+)\.([^./]+)\/IPv[46]\/\d+$/.exec(name) ?? [];
  if (policy !== void 0 && home !== void 0) return networkPolicy(home, policy);
  const [namespace, own] = name.length < 63 ? name.split("_") : [];
  return namespace === void 0 || own === void 0 ? void 0 : networkPolicy(namespace, own);
}

// src/logs/tetragon.ts
var tetragon = {
  name: "tetragon",
  sees: "asked-traffic",
  recognise: (record) => record.kind === "json" && eventIn(record.value) !== void 0 ? "an event of a process: Tetragon" : void 0,
  decode(record) {
    const event = record.kind === "json" ? eventIn(record.value) : void 0;
    if (record.kind === "text" || event === void 0) return { unreadable: "no event of Tetragon" };
    const socket = socketIn(event);
    if (socket !== void 0) return decodeSocket(event, socket, record.value, record);
    return tellsAddress(event) ? { unreadable: "a call with an address and no protocol: trace tcp_connect" } : [];
  },
  finish: () => [{ kind: "limit", text: blind16 }]
};
var blind16 = "Tetragon tells of connections only as far as a tracing policy asks for them, and of attempts without their outcome";
var kinds4 = [
  ...["process_kprobe", "process_exec", "process_exit", "process_tracepoint", "process_uprobe", "process_lsm"],
  "process_loader"
];
function eventIn(value) {
  const isOne = value["time"] !== void 0 || value["node_name"] !== void 0;
  const kind = isOne ? kinds4.find((key2) => objectOf(value[key2]) !== void 0) : void 0;
  return kind === void 0 ? void 0 : objectOf(value[kind]);
}
function socketIn(event) {
  for (const argument of listOf(event["args"])) {
    const socket = objectOf(valueAt(argument, "sock_arg"));
    if (socket !== void 0) return socket;
  }
  return void 0;
}
function tellsAddress(event) {
  return listOf(event["args"]).some((argument) => textAt(argument, "sockaddr_arg", "addr") !== void 0);
}
function decodeSocket(event, socket, value, { origin: origin2, around }) {
  const time = timeOf(value["time"], 0) ?? timeOf(around?.time, 0);
  if (time === void 0) return { unreadable: "an event without a time" };
  const protocol = protocolOf((textOf(socket["protocol"]) ?? "").replace(/^IPPROTO_/, ""));
  const port = portOf(socket["dport"]);
  if (protocol === void 0 || protocol !== "other" && port === void 0)
    return { unreadable: "a socket without protocol or port" };
  const node = textOf(value["node_name"]);
  const source = ownEnd2(event, socket, node);
  const address = addressOf(socket["daddr"]);
  if (source === void 0 || address === void 0) return { unreadable: "a socket with an address that is none" };
  const connects = event["function_name"] === "tcp_connect";
  const flow2 = toldFlow({
    time,
    source,
    destination: { address },
    protocol,
    port,
    node,
    ...outcomeOf3(event),
    sourcePort: portOf(socket["sport"]),
    isReply: connects ? false : void 0,
    countKind: connects ? "connections" : "events",
    reporter: "source",
    format: "tetragon",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function ownEnd2(event, socket, node) {
  const address = addressOf(socket["saddr"]);
  const pod = objectOf(valueAt(event, "process", "pod"));
  const name = textOf(pod?.["name"]);
  const namespace = textOf(pod?.["namespace"]);
  if (pod === void 0) return address === void 0 ? void 0 : toldEnd({ address, role: "node", name: node });
  if (name === void 0 || namespace === void 0) return address === void 0 ? void 0 : { address };
  const workload = textAt(pod, "workload");
  const kind = textAt(pod, "workload_kind");
  const labels = stringMapOf(pod["pod_labels"]);
  return toldEnd({
    address,
    namespace,
    pod: name,
    workload: workload === void 0 ? void 0 : kind === void 0 ? { name: workload } : { kind, name: workload },
    labels: labels === void 0 || labels.size === 0 ? void 0 : labels
  });
}
var stops = /* @__PURE__ */ new Set(["KPROBE_ACTION_SIGKILL", "KPROBE_ACTION_OVERRIDE"]);
function outcomeOf3(event) {
  return stops.has(event["action"]) ? { verdict: "refused-elsewhere", enforcedBy: "node" } : { verdict: "unknown", enforcedBy: "unknown" };
}

// src/logs/ztunnel.ts
var ztunnel = {
  name: "ztunnel",
  recognise: (record) => accessIn(record) === void 0 ? void 0 : "a connection with src.addr and dst.addr: access log of ztunnel",
  decode(record, state) {
    const access = accessIn(record);
    if (access !== void 0) return decodeAccess(access, record, state);
    if (isBroken(record)) return { unreadable: "a line of the access log of ztunnel with text between its members" };
    if (isOther2(record)) return [];
    return { unreadable: "no line of the access log of ztunnel" };
  },
  finish: () => [{ kind: "limit", text: blind17 }]
};
var blind17 = "ztunnel tells of pods in the ambient mesh only";
var accessLine = /^(\S+)\s+\w+\s+access:?\s+connection complete(?=\s)/;
var otherLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s/i;
var member = /\s+([a-z][a-z0-9_.]{1,40})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)/y;
function accessIn(record) {
  if (record.kind === "json") {
    const { value } = record;
    const isAccess = value["src.addr"] !== void 0 && value["dst.addr"] !== void 0;
    return isAccess && value["direction"] !== void 0 ? (key2) => textOf3(value[key2]) : void 0;
  }
  const members = membersIn(record.line.trimEnd());
  return members?.has("src.addr") === true && members.has("dst.addr") ? (key2) => members.get(key2) : void 0;
}
function membersIn(line2) {
  const [head, time] = (line2.length > 2e4 ? null : accessLine.exec(line2)) ?? [];
  if (head === void 0 || time === void 0) return void 0;
  const members = /* @__PURE__ */ new Map([["time", time]]);
  let at2 = head.length;
  while (at2 < line2.length) {
    member.lastIndex = at2;
    const [whole, key2 = "", quoted, bare = ""] = member.exec(line2) ?? [];
    if (whole === void 0 || members.has(key2)) return void 0;
    members.set(key2, quoted ?? bare);
    at2 += whole.length;
  }
  return members;
}
function textOf3(value) {
  return typeof value === "string" ? value : void 0;
}
function isBroken(record) {
  return record.kind === "text" && accessLine.test(record.line);
}
function isOther2(record) {
  if (record.kind === "text") return otherLine.test(record.line);
  return record.value["level"] !== void 0 && record.value["scope"] !== void 0;
}
var tunnelPort = 15008;
function decodeAccess(access, { origin: origin2, around }, state) {
  const offset = utcOffsetOf(state);
  const lastTime = timeOf(access("time"), offset) ?? timeOf(around?.time, offset);
  if (lastTime === void 0) return { unreadable: "a connection without a time" };
  const [from, to] = [placeOf2(access("src.addr")), placeOf2(access("dst.addr"))];
  if (from === void 0 || to === void 0) return { unreadable: "a connection with an address that is none" };
  const inside3 = placeOf2(access("dst.hbone_addr"));
  const flow2 = toldFlow({
    time: lastTime - durationOf(access("duration")),
    lastTime,
    protocol: "TCP",
    countKind: "connections",
    ...outcomeOf4(access("error")),
    source: endOf11(access, "src", from),
    sourcePort: from.port,
    destination: toldEnd({ ...endOf11(access, "dst", to), via: askedFor(access, inside3, to) }),
    port: inside3 === void 0 ? to.port : tunnelPort,
    isReply: false,
    reporter: reporters7.get(access("direction") ?? ""),
    node: around?.node,
    format: "ztunnel",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
var reporters7 = /* @__PURE__ */ new Map([
  ["outbound", "source"],
  ["inbound", "destination"]
]);
function placeOf2(text) {
  const match = /^(?:\[([\da-fA-F:.]+)\]|([\d.]+)):(\d{1,5})$/.exec(text ?? "");
  const address = addressOf(match?.[1] ?? match?.[2]);
  const port = portOf(match?.[3]);
  return address === void 0 || port === void 0 ? void 0 : { address, port };
}
function endOf11(access, side, { address }) {
  const [pod, namespace] = [access(`${side}.workload`), access(`${side}.namespace`)];
  if (pod === void 0 || namespace === void 0 || pod === "" || namespace === "") return { address };
  return { address, namespace, pod };
}
function askedFor(access, inside3, { port }) {
  const [, name, namespace] = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc\./.exec(access("dst.service") ?? "") ?? [];
  if (name === void 0 || namespace === void 0) return void 0;
  return { service: { namespace, name }, ...inside3 === void 0 && { port } };
}
function durationOf(text) {
  const match = /^(\d{1,10})ms$/.exec(text ?? "");
  return match === null ? 0 : Number(match[1]);
}
function outcomeOf4(error) {
  if (error === void 0) return { verdict: "allowed", enforcedBy: "unknown" };
  const isPolicy = /policy rejection|status: 401|RBAC/i.test(error);
  return isPolicy ? { verdict: "refused-elsewhere", enforcedBy: "mesh" } : { verdict: "unknown", enforcedBy: "unknown" };
}

// src/model/server-backends.ts
var placesByKind = {
  MutatingWebhookConfiguration: webhookPlaces,
  ValidatingWebhookConfiguration: webhookPlaces,
  APIService: (name, value) => {
    const target = serviceAt(at(value, "spec", "service"));
    return target === void 0 ? [] : [{ backend: { kind: "api", name, target }, path: ["spec", "service"] }];
  },
  CustomResourceDefinition: (name, value) => {
    if (at(value, "spec", "conversion", "strategy") !== "Webhook") return [];
    const place = clientAt(value, ["spec", "conversion", "webhook", "clientConfig"]);
    return place === void 0 ? [] : [{ backend: { kind: "conversion", name, target: place.target }, path: place.path }];
  }
};
var backendKinds = new Set(Object.keys(placesByKind));
function backendPlacesIn(kind, value) {
  const name = textAt2(value, "metadata", "name");
  if (name === void 0 || !backendKinds.has(kind)) return [];
  return placesByKind[kind]?.(name, value) ?? [];
}
function serverBackendsIn(kind, value) {
  return backendPlacesIn(kind, value).map(({ backend }) => backend);
}
function webhookPlaces(configuration, value) {
  const webhooks2 = value["webhooks"];
  return (isList(webhooks2) ? webhooks2 : []).flatMap((webhook, index) => {
    const name = textAt2(webhook, "name");
    const place = clientAt(value, ["webhooks", index, "clientConfig"]);
    if (name === void 0 || place === void 0) return [];
    return [{ backend: { kind: "webhook", name, configuration, target: place.target }, path: place.path }];
  });
}
function clientAt(value, path) {
  const client = at(value, ...path);
  const service = serviceAt(at(client, "service"));
  if (service !== void 0) return { target: service, path: [...path, "service"] };
  const target = urlTarget(textAt2(client, "url") ?? "");
  return target === void 0 ? void 0 : { target, path: [...path, "url"] };
}
function urlTarget(text) {
  const [, bracketed, plain2, digits] = /^https?:\/\/(?:\[([^\]]{1,64})\]|([^/:?#[\]]{1,253}))(?::(\d{1,5}))?(?:[/?#]|$)/.exec(text) ?? [];
  const host = bracketed ?? plain2;
  const port = digits === void 0 ? text.startsWith("https") ? 443 : 80 : Number(digits);
  if (host === void 0 || port > 65535) return void 0;
  const [, name, namespace] = /^([^.]+)\.([^.]+)\.svc(?:\..*)?$/.exec(host) ?? [];
  if (name === void 0 || namespace === void 0) return { kind: "url", host, port };
  return { kind: "service", namespace, name, port };
}
function serviceAt(value) {
  const namespace = textAt2(value, "namespace");
  const name = textAt2(value, "name");
  const port = at(value, "port");
  if (namespace === void 0 || name === void 0) return void 0;
  return { kind: "service", namespace, name, port: typeof port === "number" ? port : 443 };
}
function at(value, ...keys) {
  let found2 = value;
  for (const key2 of keys) {
    if (typeof key2 === "number") found2 = isList(found2) ? found2[key2] : void 0;
    else found2 = isObject(found2) && Object.hasOwn(found2, key2) ? found2[key2] : void 0;
  }
  return found2;
}
function textAt2(value, ...keys) {
  const found2 = at(value, ...keys);
  return typeof found2 === "string" && found2 !== "" ? found2 : void 0;
}

// src/logs/identity.ts
var start3 = { high: 625341585, low: 1332534557 };
var [first, second] = [2654435761, 2246822519];
function identityOfTexts(texts) {
  return texts.reduce(withText, start3);
}
function withText({ high, low }, text) {
  let [a, b] = [high, low];
  for (let at2 = 0; at2 < text.length; at2 += 4) {
    let word = 0;
    for (let index = 0; index < 4; index++) word = word << 8 ^ (text.charCodeAt(at2 + index) || 0);
    a = Math.imul(a ^ word, first);
    b = Math.imul(b ^ word ^ a >>> 15, second);
  }
  return ended(a, b, text.length);
}
function withBytes({ high, low }, bytes, from, to) {
  let [a, b] = [high, low];
  for (let at2 = from; at2 < to; at2 += 4) {
    let word = 0;
    for (let next = at2; next < at2 + 4; next++) word = word << 8 ^ (next < to ? bytes[next] ?? 0 : 0);
    a = Math.imul(a ^ word, first);
    b = Math.imul(b ^ word ^ a >>> 15, second);
  }
  return ended(a, b, to - from);
}
function ended(a, b, length) {
  const high = Math.imul(a ^ a >>> 16 ^ length, first);
  const low = Math.imul(b ^ b >>> 13 ^ high, second);
  return { high: high ^ low >>> 15, low: low ^ high >>> 16 };
}

// src/logs/audit-shape.ts
function lettersOf(key2) {
  return key2.replace(/_slash_/g, "").replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
function eventOf(value) {
  if (isNative(value)) return value;
  const provided = ofProvider(value);
  if (provided !== void 0) return provided;
  const nested = nestedEvent(value, 3);
  return nested === void 0 ? void 0 : renamed(nested);
}
function isNative(value) {
  const asked = typeof value["verb"] === "string" || typeof value["stage"] === "string";
  if (!asked || value["method"] !== void 0 || !isObject(value["user"])) return false;
  if (textOf(value["auditID"]) === void 0 && !isAuditVersion(value["apiVersion"])) return false;
  return isObject(value["objectRef"]) || !Object.keys(value).some(isLifted);
}
function isLifted(key2) {
  return /^objectref./i.test(key2);
}
function isAuditVersion(value) {
  return typeof value === "string" && value.startsWith("audit.k8s.io/");
}
function ofProvider(value) {
  const category = textOf(value["category"]) ?? textOf(value["Category"]);
  if (category === void 0 || !/^kube-audit(?:-admin)?$/i.test(category)) return void 0;
  const log = objectOf(value["properties"])?.["log"] ?? value["log_s"];
  const inner = typeof log === "string" ? parsed(log) : objectOf(log);
  if (inner === void 0) return "a record of AKS whose properties.log holds no whole event";
  const time = value["time"] ?? value["TimeGenerated"];
  return time === void 0 || inner["timestamp"] !== void 0 ? inner : { ...inner, timestamp: time };
}
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var keyLimit = 500;
function nestedEvent(value, depth) {
  const keys = Object.keys(value);
  if (keys.length > keyLimit) return void 0;
  const letters = new Set(keys.map(lettersOf));
  const prefix = prefixIn(letters);
  if (prefix !== void 0) return value;
  if (depth === 0) return void 0;
  for (const key2 of keys) {
    const inner = objectOf(value[key2]);
    const found2 = inner === void 0 ? void 0 : isNative(inner) ? inner : nestedEvent(inner, depth - 1);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}
function prefixIn(letters) {
  for (const key2 of letters) {
    if (!key2.endsWith("auditid")) continue;
    const prefix = key2.slice(0, -"auditid".length);
    if (letters.has(`${prefix}method`)) continue;
    if (letters.has(`${prefix}verb`) || letters.has(`${prefix}stage`)) return prefix;
  }
  return void 0;
}
var paths = [
  ...["kind", "apiVersion", "level", "auditID", "stage", "verb", "requestURI", "userAgent", "sourceIPs"],
  ...["user", "impersonatedUser", "objectRef", "responseStatus", "requestObject", "responseObject", "annotations"],
  ...["requestReceivedTimestamp", "stageTimestamp", "timestamp", "user.username", "user.uid", "user.extra"],
  ...["impersonatedUser.username", "metadata.creationTimestamp"],
  ...["resource", "subresource", "namespace", "name", "uid", "apiGroup", "apiVersion"].map((key2) => `objectRef.${key2}`),
  ...["code", "status", "reason", "message", "details"].map((key2) => `responseStatus.${key2}`)
].map((path) => path.split("."));
var byLetters = new Map([
  ...paths.map((path) => [lettersOf(path.join("")), path]),
  // Columns of Azure's table AKSAudit.
  ["requestreceivedtime", ["requestReceivedTimestamp"]],
  ["stagereceivedtime", ["stageTimestamp"]],
  ["timegenerated", ["timestamp"]]
]);
var open = [["user", "extra"], ["annotations"]];
function renamed(value) {
  if (isNative(value)) return value;
  const prefix = prefixIn(new Set(Object.keys(value).map(lettersOf))) ?? "";
  const event = /* @__PURE__ */ new Map();
  for (const [key2, field] of Object.entries(value)) {
    const letters = lettersOf(key2);
    if (!letters.startsWith(prefix)) continue;
    const place = placeOf3(letters.slice(prefix.length));
    if (place !== void 0) put(event, place, unfolded(field));
  }
  return Object.fromEntries(event);
}
function placeOf3(letters) {
  const exact = byLetters.get(letters);
  if (exact !== void 0) return exact;
  for (const path of open) {
    const start4 = lettersOf(path.join(""));
    if (letters.startsWith(start4)) return [...path, letters.slice(start4.length)];
  }
  return void 0;
}
function unfolded(field) {
  if (typeof field !== "string" || !/^\s*[[{]/.test(field)) return field;
  try {
    return JSON.parse(field);
  } catch {
    return field;
  }
}
function put(event, [first2 = "", ...rest], field) {
  const before = event.get(first2);
  if (rest.length === 0) {
    const both = isObject(before) && isObject(field) ? { ...field, ...before } : field;
    event.set(first2, both);
    return;
  }
  const inner = new Map(isObject(before) ? Object.entries(before) : []);
  put(inner, rest, field);
  event.set(first2, Object.fromEntries(inner));
}
function rewritten(map, key2, letters) {
  if (map === void 0) return void 0;
  if (Object.hasOwn(map, key2)) return map[key2];
  const found2 = Object.keys(map).find((name) => name.length < 200 && lettersOf(name) === letters);
  return found2 === void 0 ? void 0 : map[found2];
}
function isRancher(value) {
  return textAt(value, "auditID") !== void 0 && value["method"] !== void 0 && value["requestTimestamp"] !== void 0;
}
function sharedIdentityOf({ stage, verb, objectRef }) {
  const { resource, namespace, name } = objectOf(objectRef) ?? {};
  return identityOfTexts([stage, verb, resource, namespace, name].map(plain));
}
function identityOf2(event) {
  const own = [event["auditID"], event["requestReceivedTimestamp"]].map(plain);
  return own.reduce(withText, sharedIdentityOf(event));
}
function plain(value) {
  return typeof value === "string" ? value : "";
}

// src/logs/audit-calls.ts
function callsIn(event) {
  return [...proxied(event), ...webhooks(event), ...aggregated(event)];
}
function proxied(event) {
  if (event.subresource !== "proxy" || event.forbidden || event.namespace === "") return [];
  if (event.status?.["status"] === "Failure" && event.code < 500) return [];
  const verdict2 = event.code < 500 || event.stage === "Panic" ? "allowed" : "unknown";
  const { name, port } = proxyTarget(event.name);
  const number = portOf(port);
  if (event.resource === "pods")
    return [{ end: { namespace: event.namespace, pod: name }, ...number !== void 0 && { port: number }, verdict: verdict2 }];
  if (event.resource !== "services") return [];
  const service = { namespace: event.namespace, name, ...port !== void 0 && { port: number ?? port } };
  return [{ end: { service }, verdict: verdict2 }];
}
function proxyTarget(text) {
  const parts2 = text.split(":");
  const [name = "", port = ""] = parts2.length >= 3 ? parts2.slice(1) : parts2;
  return { name, ...port !== "" && { port } };
}
var webhookLimit = 64;
function webhooks(event) {
  const calls = event.annotations === void 0 ? [] : annotated(event.annotations);
  const message = textOf(event.status?.["message"]) ?? textAt(event.response, "message") ?? "";
  const refusing = /^admission webhook "([^"]{1,253})" denied the request/.exec(message)?.[1];
  const called = /failed calling webhook "([^"]{1,253})"/.exec(message)?.[1];
  const converting = /\bconversion webhook for [^"]{1,400}? failed: /.test(message);
  return [
    ...calls,
    ...converting && event.code >= 500 ? failed({ kind: "conversion", name: `${event.resource}.${event.group}` }, message) : [],
    ...refusing === void 0 ? [] : [webhookCall({ kind: "webhook", name: refusing }, "allowed")],
    ...called === void 0 || event.code < 500 ? [] : failed({ kind: "webhook", name: called }, message)
  ].slice(0, webhookLimit);
}
var mutation = lettersOf("mutation.webhook.admission.k8s.io");
var patch = lettersOf("patch.webhook.admission.k8s.io");
var failedOpen = /^failedopen(?:mutation|validating|mutating)webhookadmissionk8sio/;
function annotated(annotations) {
  const answered = /* @__PURE__ */ new Map();
  const givenUp = [];
  for (const [key2, value] of Object.entries(annotations)) {
    if (!/webhook/i.test(key2)) continue;
    const letters = lettersOf(key2);
    const start4 = [mutation, patch].find((text) => letters.startsWith(`${text}round`));
    const call = calledIn(value);
    if (call === void 0) continue;
    if (start4 !== void 0) answered.set(letters.slice(start4.length), call);
    else if (failedOpen.test(letters)) givenUp.push(call);
  }
  return [
    ...[...answered.values()].map((call) => webhookCall(call, "allowed")),
    ...givenUp.map((call) => webhookCall(call, "unknown"))
  ];
}
function calledIn(value) {
  const text = textOf(value);
  if (text === void 0) return void 0;
  if (!text.startsWith("{")) return text.length > 253 ? void 0 : { kind: "webhook", name: text };
  try {
    const told3 = objectOf(JSON.parse(text));
    const name = textOf(told3?.["webhook"]);
    const configuration = textOf(told3?.["configuration"]);
    return name === void 0 ? void 0 : { kind: "webhook", name, ...configuration !== void 0 && { configuration } };
  } catch {
    return void 0;
  }
}
function webhookCall(called, verdict2) {
  return { end: { called }, verdict: verdict2 };
}
function failed(call, message) {
  const url = /\b(?:Post|Get) "?(https?:\/\/[^"\s]{1,2000})/i.exec(message)?.[1];
  const target = url === void 0 ? void 0 : urlTarget(url);
  if (target === void 0) return [webhookCall(call, "unknown")];
  if (target.kind === "service") {
    const { namespace, name: service, port } = target;
    return [{ end: { service: { namespace, name: service, port } }, verdict: "unknown" }];
  }
  const address = parseAddress(target.host);
  if (address !== void 0 && isLoopback(address)) return [];
  const end2 = address === void 0 ? { role: "outside", name: target.host } : { address };
  return [{ end: end2, port: target.port, verdict: "unknown" }];
}
var loopback4 = parseAddress("127.0.0.1");
function isLoopback(address) {
  return address === 1n || loopback4 !== void 0 && address >> 24n === loopback4 >> 24n;
}
var builtIn = /^(?:|apps|batch|autoscaling|policy|extensions|(?:admissionregistration|apiextensions|apiregistration|authentication|authorization|certificates|coordination|discovery|events|flowcontrol\.apiserver|internal\.apiserver|networking|node|rbac\.authorization|resource|scheduling|storage|storagemigration)\.k8s\.io)$/;
function isOpenShiftGroup(group) {
  return /^(?:apps|authorization|build|image|oauth|project|quota|route|security|template|user)\.openshift\.io$/.test(
    group
  );
}
function aggregated(event) {
  const { group, version, code, forbidden } = event;
  if (builtIn.test(group) || version === "" || forbidden) return [];
  const answered = code < 400;
  if (!answered && code !== 502 && code !== 503 && code !== 504) return [];
  return [{ end: { called: { kind: "api", name: `${version}.${group}` } }, verdict: answered ? "allowed" : "unknown" }];
}

// src/logs/audit-answer.ts
var forms = /* @__PURE__ */ new Set(["Table", "PartialObjectMetadata", "PartialObjectMetadataList"]);
function answerIn(told3, verb) {
  const kind = textOf(told3["kind"]) ?? "";
  const apiVersion = textOf(told3["apiVersion"]);
  if (!forms.has(kind) || apiVersion !== void 0 && !apiVersion.startsWith("meta.k8s.io/"))
    return { response: told3 };
  if (kind === "PartialObjectMetadata") return ofOne(told3);
  const parts2 = kind === "Table" ? listOf(told3["rows"]).map((row) => valueAt(row, "object")) : listOf(told3["items"]);
  const objects = parts2.flatMap((part) => isObject(part) && isObject(part["metadata"]) ? [part] : []);
  if (objects.length < parts2.length || objects.length === 0 && kind === "Table") return { converted: true };
  if (verb === "deletecollection") return { response: { items: objects }, converted: true };
  const [only] = objects;
  return only === void 0 || objects.length > 1 ? { converted: true } : ofOne(only);
}
function ofOne(object) {
  if (object["kind"] !== "PartialObjectMetadata") return { response: object };
  const partial = objectOf(object["metadata"]);
  return { ...partial !== void 0 && { partial }, converted: true };
}
function wholeIn({ response, group }) {
  if (response === void 0 || response["kind"] === "Status") return void 0;
  const apiVersion = textOf(response["apiVersion"]);
  if (apiVersion === void 0) return response;
  const slash = apiVersion.indexOf("/");
  return (slash < 0 ? "" : apiVersion.slice(0, slash)) === group ? response : void 0;
}
function shownIn({ response, partial }) {
  return response ?? (partial && { metadata: partial });
}
function sentIn({ request, partial }) {
  return request === void 0 || partial === void 0 ? request : { ...request, metadata: partial };
}

// src/logs/audit-event.ts
var nothing2 = {};
function eventIn2(value, utcOffset, origin2) {
  const at2 = stageTimeIn(value, utcOffset);
  const received = timeOf(value["requestReceivedTimestamp"] ?? oldTimeIn(value), utcOffset) ?? at2;
  if (at2 === void 0 || received === void 0) return void 0;
  const reference = objectOf(value["objectRef"]);
  const status = objectOf(value["responseStatus"]);
  const request = value["requestObject"];
  const told3 = objectOf(value["responseObject"]);
  const verb = textOf(value["verb"]) ?? "";
  const { response, partial, converted } = told3 === void 0 ? nothing2 : answerIn(told3, verb);
  const annotations = objectOf(value["annotations"]);
  const user = textAt(value, "user", "username") ?? "";
  const pod = podOf2(user, value);
  const actingAs = textAt(value, "impersonatedUser", "username");
  const sources = addressesOf(value["sourceIPs"]);
  const sourceAddress = sources.at(-1);
  const uid = textOf(reference?.["uid"]) ?? textAt(status, "details", "uid");
  const auditId2 = textOf(value["auditID"]) ?? "";
  const event = {
    format: "audit",
    id: `${auditId2}
${textOf(value["requestReceivedTimestamp"]) ?? received}`,
    auditId: auditId2,
    stage: textOf(value["stage"]) ?? "",
    level: textOf(value["level"]) ?? "",
    verb,
    uri: textOf(value["requestURI"]) ?? "",
    user,
    relayed: sources.length > 1,
    client: textOf(value["userAgent"]) ?? "",
    resource: textOf(reference?.["resource"]) ?? "",
    subresource: textOf(reference?.["subresource"]) ?? "",
    group: textOf(reference?.["apiGroup"]) ?? "",
    version: textOf(reference?.["apiVersion"]) ?? "",
    namespace: textOf(reference?.["namespace"]) ?? "",
    name: textOf(reference?.["name"]) ?? textAt(response, "metadata", "name") ?? textAt(partial, "name") ?? "",
    code: codeOf(status?.["code"]),
    forbidden: isForbidden(annotations),
    received,
    time: at2,
    origin: origin2
  };
  if (pod !== void 0) event.pod = pod;
  if (actingAs !== void 0) event.actingAs = actingAs;
  if (sourceAddress !== void 0) event.sourceAddress = sourceAddress;
  if (uid !== void 0) event.uid = uid;
  if (status !== void 0) event.status = status;
  if (annotations !== void 0) event.annotations = annotations;
  if (Array.isArray(request)) event.patch = request;
  else if (objectOf(request) !== void 0) event.request = objectOf(request);
  if (response !== void 0) event.response = response;
  if (partial !== void 0) event.partial = partial;
  if (converted !== void 0) event.converted = converted;
  return event;
}
function stageTimeIn(value, utcOffset) {
  return timeOf(value["stageTimestamp"] ?? value["requestReceivedTimestamp"] ?? oldTimeIn(value), utcOffset);
}
function oldTimeIn(value) {
  return textAt(value, "metadata", "creationTimestamp") ?? value["timestamp"];
}
function addressesOf(value) {
  if (typeof value === "string") return value.split(/[\s,]+/).filter((text) => text !== "");
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}
function codeOf(value) {
  return typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : numberOf(value) ?? 0;
}
var decision = "authorization.k8s.io/decision";
var decisionLetters = lettersOf(decision);
function isForbidden(annotations) {
  return rewritten(annotations, decision, decisionLetters) === "forbid";
}
var accountPrefix = "system:serviceaccount:";
var podName = "authentication.kubernetes.io/pod-name";
var podNameLetters = lettersOf(podName);
function podOf2(user, value) {
  if (!user.startsWith(accountPrefix)) return void 0;
  const namespace = user.slice(accountPrefix.length).split(":")[0];
  const told3 = rewritten(objectOf(valueAt(value, "user", "extra")), podName, podNameLetters);
  const name = textOf(listOf(told3)[0]) ?? textOf(told3);
  return name === void 0 || namespace === void 0 || namespace === "" ? void 0 : { namespace, name };
}
function labelsIn2(object) {
  return stringMapOf(valueAt(object, "metadata", "labels"));
}

// src/logs/audit-outcome.ts
function changesNothing(event) {
  return event.code >= 400 || trialOf(event) === "yes";
}
var unfinished = /* @__PURE__ */ new Set([408, 499]);
function mayHaveHappened(event) {
  const { code, status, verb, forbidden } = event;
  if (code < 400 || trialOf(event) === "yes") return false;
  if (verb === "deletecollection" && !forbidden && partlyDone.has(code)) return true;
  if (code < 500 && !unfinished.has(code)) return false;
  return !/^Internal error occurred: failed calling webhook "/.test(textOf(status?.["message"]) ?? "");
}
var partlyDone = /* @__PURE__ */ new Set([403, 409, 422]);
var verbs = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection"]);
function trialOf(event) {
  const { verb, request } = event;
  if (!verbs.has(verb)) return "no";
  if (verb === "delete" || verb === "deletecollection")
    return request === void 0 ? withoutBody(event) : triedIn(request);
  if (event.subresource === "eviction") return ofEviction(event);
  return event.format === "gke-audit" ? byAnswer(event) : isAskedFor(event.uri) ? "yes" : "no";
}
function byAnswer(event) {
  const { verb, request } = event;
  const response = shownIn(event);
  if (verb === "create" && (textAt(request, "metadata", "resourceVersion") ?? "") !== "") return "yes";
  const isObject2 = textAt(response, "metadata", "name") !== void 0 && response?.["kind"] !== "Status";
  if (!isObject2) return "open";
  return (textAt(response, "metadata", "resourceVersion") ?? "") === "" ? "yes" : "no";
}
function triedIn(options) {
  return listOf(options["dryRun"]).length > 0 ? "yes" : "no";
}
function withoutBody(event) {
  if (!showsBodies(event)) return "open";
  return event.uri !== "" && isAskedFor(event.uri) ? "yes" : "no";
}
function ofEviction(event) {
  if (event.uri !== "" && isAskedFor(event.uri)) return "yes";
  if (event.request === void 0) return "open";
  const inBody = triedIn(objectOf(valueAt(event.request, "deleteOptions")) ?? {});
  return inBody === "yes" || event.uri !== "" ? inBody : "open";
}
var truncated = "audit.k8s.io/truncated";
var truncatedLetters = lettersOf(truncated);
function showsBodies({ level, annotations }) {
  if (level !== "Request" && level !== "RequestResponse") return false;
  return rewritten(annotations, truncated, truncatedLetters) === void 0;
}
function isAskedFor(uri) {
  const start4 = uri.indexOf("?");
  if (start4 < 0 || !(uri.includes("dryRun", start4) || uri.includes("%", start4))) return false;
  return uri.slice(start4 + 1).split("&").some((part) => !part.includes(";") && !hasBrokenEscape(part) && nameOf(part) === "dryRun");
}
function hasBrokenEscape(part) {
  return /%(?![0-9a-f]{2})/i.test(part);
}
function nameOf(part) {
  const end2 = part.indexOf("=");
  const name = end2 < 0 ? part : part.slice(0, end2);
  return name.replace(/%([0-9a-f]{2})/gi, (_escape, digits) => String.fromCharCode(parseInt(digits, 16)));
}

// src/logs/audit-gaps.ts
var factsKey = "audit: facts";
function noteFact(state, fact, told3) {
  const facts = state.get(factsKey) ?? /* @__PURE__ */ new Map();
  state.set(factsKey, facts);
  const { told: before, of } = facts.get(fact) ?? { told: 0, of: 0 };
  facts.set(fact, { told: before + (told3 ? 1 : 0), of: of + 1 });
}
function notesIn(memory) {
  const facts = memory.get(factsKey) ?? /* @__PURE__ */ new Map();
  return [...facts].flatMap(
    ([fact, { told: told3, of }]) => Array.from({ length: of }, (_, index) => ({ fact, told: index < told3 }))
  );
}
var places = {
  "bodies of policies": "policy writes",
  "results of policy changes": "policy patches",
  "pod names and labels": "pod creations",
  "pod addresses": "pod status writes",
  "EndpointSlice bodies": "EndpointSlice writes",
  "labels of namespaces": "namespace writes",
  Services: "Service writes",
  "webhook configurations": "webhook configuration writes"
};
var everyOne = /* @__PURE__ */ new Set(["bodies of policies", "results of policy changes"]);
function auditGaps(state) {
  const facts = state.get(factsKey) ?? /* @__PURE__ */ new Map();
  return [...facts].flatMap(([fact, { told: told3, of }]) => {
    if (everyOne.has(fact) ? told3 === of : told3 > 0) return [];
    const { level, about } = ruleFor(fact);
    const what = told3 === 0 ? "them" : `${of - told3} of them`;
    const text = `${fact} in ${told3} of ${of} ${places[fact]}: the audit policy records ${what} below level ${level}; see the rule "${about}" of netpol-gate init --audit-policy`;
    return [{ kind: "limit", text }];
  });
}

// src/logs/audit-spared.ts
function sparedBy(event) {
  const spec = objectOf(valueAt(event.response, "spec"));
  const named2 = wasMutated(event) ? void 0 : namedIn(event);
  if (named2 !== void 0 && named2.length === 0) return "all";
  if (spec === void 0) return void 0;
  const owned = ownedBefore(event);
  const spared = Object.keys(spec).filter((member2) => named2?.includes(member2) === false || owned.has(member2));
  return spared.length === 0 ? void 0 : spared;
}
var mutation2 = `${lettersOf("mutation.webhook.admission.k8s.io")}round`;
function wasMutated({ annotations = {} }) {
  return Object.entries(annotations).some(
    ([key2, told3]) => lettersOf(key2).startsWith(mutation2) && !/"mutated": ?false/.test(textOf(told3) ?? "")
  );
}
function namedIn({ verb, patch: patch2, request }) {
  if (verb !== "patch") return void 0;
  if (patch2 !== void 0) return namedBySteps(patch2);
  if (request === void 0 || textOf(request["apiVersion"]) !== void 0 && textOf(request["kind"]) !== void 0)
    return void 0;
  const { apiVersion: _apiVersion, kind: _kind, metadata: _metadata, status: _status, spec = {}, ...others } = request;
  if (Object.keys(others).length > 0 || !isObject(spec) || Object.keys(request).length === 0) return void 0;
  const members = Object.keys(spec);
  return members.some((member2) => member2.startsWith("$")) ? void 0 : members;
}
function namedBySteps(steps) {
  if (steps.length === 0) return void 0;
  const named2 = [];
  for (const step of steps) {
    const op = textAt(step, "op");
    for (const key2 of op === "move" ? ["path", "from"] : op === "test" ? [] : ["path"]) {
      const [, root, member2] = (textAt(step, key2) ?? "").split("/");
      if (root === "metadata" || root === "status") continue;
      if (root !== "spec" || member2 === void 0) return void 0;
      named2.push(member2.replace(/~1/g, "/").replace(/~0/g, "~"));
    }
  }
  return named2;
}
function ownedBefore({ response, received }) {
  const second2 = Math.floor(received / 1e3) * 1e3;
  const earlier = listOf(valueAt(response, "metadata", "managedFields")).filter((entry2) => {
    const time = timeOf(valueAt(entry2, "time"), 0);
    return time !== void 0 && time < second2 && textAt(entry2, "subresource") === void 0;
  });
  return new Set(
    earlier.flatMap(
      (entry2) => Object.entries(objectOf(valueAt(entry2, "fieldsV1", "f:spec")) ?? {}).flatMap(
        ([field, below]) => field.startsWith("f:") && isObject(below) && Object.keys(below).length === 0 ? [field.slice(2)] : []
      )
    )
  );
}

// src/logs/audit-writes.ts
var kinds5 = /* @__PURE__ */ new Map([
  ["/namespaces", "Namespace"],
  ["/services", "Service"],
  ["networking.k8s.io/networkpolicies", "NetworkPolicy"],
  // Where they were until Kubernetes 1.16, and where old clients still look.
  ["extensions/networkpolicies", "NetworkPolicy"],
  ["policy.networking.k8s.io/adminnetworkpolicies", "AdminNetworkPolicy"],
  ["policy.networking.k8s.io/baselineadminnetworkpolicies", "BaselineAdminNetworkPolicy"],
  ["policy.networking.k8s.io/clusternetworkpolicies", "ClusterNetworkPolicy"],
  ["cilium.io/ciliumnetworkpolicies", "CiliumNetworkPolicy"],
  ["cilium.io/ciliumclusterwidenetworkpolicies", "CiliumClusterwideNetworkPolicy"],
  ["projectcalico.org/networkpolicies", "NetworkPolicy"],
  ["projectcalico.org/globalnetworkpolicies", "GlobalNetworkPolicy"],
  ["crd.projectcalico.org/networkpolicies", "NetworkPolicy"],
  ["crd.projectcalico.org/globalnetworkpolicies", "GlobalNetworkPolicy"],
  ["crd.antrea.io/networkpolicies", "NetworkPolicy"],
  ["crd.antrea.io/clusternetworkpolicies", "ClusterNetworkPolicy"]
]);
var verbs2 = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection"]);
var final = /* @__PURE__ */ new Set(["ResponseComplete", "Panic"]);
var depthLimit2 = 64;
function writesIn(event, state) {
  const kind = writtenKind(event);
  if (kind === void 0) return [];
  follow(event, state);
  if (!final.has(event.stage) || changesNothing(event) || isRepeated(event)) return [];
  if (event.subresource !== "" && sparesLabels(event)) return [];
  noteBody(event, kind, state);
  const items = collectionOf(event);
  if (items !== void 0) return items.length === 0 ? [emptied(event, kind)] : items.map(deletedItem(event, kind));
  return [written2(event, kind)];
}
function writtenKind({ subresource, group, resource, verb }) {
  const kind = verbs2.has(verb) ? kinds5.get(`${group}/${resource}`) : void 0;
  return subresource === "" || kind === "Namespace" && spaceParts.has(subresource) ? kind : void 0;
}
var spaceParts = /* @__PURE__ */ new Set(["status", "finalize"]);
function sparesLabels({ verb, patch: patch2, request }) {
  if (verb !== "patch") return false;
  if (patch2 !== void 0) return !patch2.some((step) => /^(?:|\/metadata(?:\/labels(?:\/.*)?)?)$/s.test(pathOf(step)));
  return request !== void 0 && !Object.hasOwn(objectOf(request["metadata"]) ?? {}, "labels");
}
function pathOf(step) {
  const path = valueAt(step, "path");
  return typeof path === "string" ? path : "";
}
function isRepeated({ group, user }) {
  return group === "crd.projectcalico.org" && user.endsWith(":calico-apiserver");
}
var bareDeletions = "audit: deletions without a body";
function noteBody(event, kind, state) {
  const { verb, patch: patch2, request, response } = event;
  if (isOpenDeletion(event)) state.set(bareDeletions, (state.get(bareDeletions) ?? 0) + 1);
  if (verb !== "create" && verb !== "update" && verb !== "patch") return;
  const sent = request !== void 0 || patch2 !== void 0 || shownIn(event) !== void 0;
  if (kind === "Namespace") noteFact(state, "labels of namespaces", sent);
  else if (kind === "Service") noteFact(state, "Services", sent);
  else {
    noteFact(state, "bodies of policies", sent);
    if (verb !== "patch" || !sent) return;
    if (event.converted === true && response === void 0) noteConverted(state);
    else noteFact(state, "results of policy changes", response !== void 0);
  }
}
var convertedAnswers = "audit: patches answered in another form";
function noteConverted(state) {
  state.set(convertedAnswers, (state.get(convertedAnswers) ?? 0) + 1);
}
function convertedWrites(state) {
  const count = state.get(convertedAnswers);
  if (count === void 0) return [];
  const what = count === 1 ? "1 policy patch was" : `${count} policy patches were`;
  const text = `${what} answered without the object, with a table or its metadata alone, as the client asked: what came out is known only where it can be worked out`;
  return [{ kind: "limit", text }];
}
function isOpenDeletion(event) {
  return (event.verb === "delete" || event.verb === "deletecollection") && trialOf(event) === "open";
}
var openWrites = "audit: writes without an end";
function openWritesIn(state) {
  const open2 = state.get(openWrites) ?? /* @__PURE__ */ new Map();
  state.set(openWrites, open2);
  return open2;
}
function follow(event, state) {
  const open2 = openWritesIn(state);
  const { id: key2 } = event;
  if (event.stage !== "RequestReceived") open2.set(key2, void 0);
  else if (!open2.has(key2)) open2.set(key2, event);
}
function unfinishedWrites(state) {
  const events = [...openWritesIn(state).values()].filter((event) => event !== void 0);
  if (events.length === 0) return [];
  const places2 = events.slice(0, 3).map(({ origin: origin2 }) => `${origin2.file}:${origin2.line}`);
  const what = events.length === 1 ? "1 policy write was" : `${events.length} policy writes were`;
  const text = `${what} received by the API server but the log holds no answer (${places2.join(", ")}): whether they changed something is not known`;
  return [{ kind: "limit", text }];
}
function doubtfulDeletions(state) {
  const count = state.get(bareDeletions);
  if (count === void 0) return [];
  const what = count === 1 ? "1 deletion is" : `${count} deletions are`;
  const text = `${what} recorded without the body of the request: whether ${count === 1 ? "it was" : "they were"} carried out or only tried is not known`;
  return [{ kind: "limit", text }];
}
function askedBy(event, kind) {
  const address = event.sourceAddress === void 0 ? void 0 : parseAddress(event.sourceAddress);
  return {
    time: event.time,
    ...event.received < event.time && { received: event.received },
    verb: event.verb,
    ref: {
      group: event.group === "extensions" ? "networking.k8s.io" : event.group,
      kind,
      namespace: kind === "Namespace" ? "" : event.namespace,
      name: event.name
    },
    user: event.user,
    ...event.actingAs !== void 0 && { actingAs: event.actingAs },
    ...address !== void 0 && { address },
    ...event.relayed && { relayed: true },
    ...event.pod !== void 0 && { pod: event.pod },
    client: event.client,
    origin: event.origin
  };
}
function collectionOf(event) {
  if (event.verb !== "deletecollection" || event.response === void 0) return void 0;
  return listOf(event.response["items"]).flatMap((item) => isObject(item) ? [item] : []);
}
function emptied(event, kind) {
  return { kind: "write", write: { ...askedBy(event, kind), effect: "nothing" } };
}
function deletedItem(event, kind) {
  return (item) => {
    const { ref, ...rest } = askedBy(event, kind);
    const uid = textAt(item, "metadata", "uid");
    const marked = listOf(valueAt(item, "metadata", "finalizers")).length > 0;
    return {
      kind: "write",
      write: {
        ...rest,
        ref: { ...ref, name: textAt(item, "metadata", "name") ?? "" },
        effect: isOpenDeletion(event) ? "changed" : marked ? "marked-for-deletion" : "deleted",
        ...uid !== void 0 && { uid }
      }
    };
  };
}
function written2(event, kind) {
  const result = resultOf(event, kind);
  const uid = textAt(result, "metadata", "uid") ?? textAt(event.partial, "uid") ?? event.uid;
  const effect = event.subresource === "" ? effectOf4(event, kind, result) : "changed";
  const shown = result ?? (effect === "changed" ? void 0 : shownSpace(event, kind));
  const after = effect === "deleted" || shown === void 0 ? void 0 : withoutNoise(shown);
  return {
    kind: "write",
    write: {
      ...askedBy(event, kind),
      effect,
      ...uid !== void 0 && { uid },
      ...after !== void 0 && { after }
    },
    traits: traitsOf(event, kind)
  };
}
function answerOf({ response }, kind) {
  return response === void 0 || (response["kind"] ?? kind) !== kind ? void 0 : response;
}
function resultOf(event, kind) {
  const whole = answerOf(event, kind);
  if (whole !== void 0) return whole;
  return event.verb === "create" || event.verb === "update" ? sentIn(event) : void 0;
}
function shownSpace({ partial }, kind) {
  return kind === "Namespace" && partial !== void 0 ? { apiVersion: "v1", kind, metadata: partial } : void 0;
}
function effectOf4(event, kind, result) {
  if (isOpenDeletion(event)) return "changed";
  const shown = result ?? shownIn(event);
  const going = valueAt(shown, "metadata", "deletionTimestamp") !== void 0;
  const held = kind === "Namespace" && event.partial !== void 0 || listOf(valueAt(shown, "metadata", "finalizers")).length > 0 || listOf(valueAt(shown, "spec", "finalizers")).length > 0;
  if (going) return held ? "marked-for-deletion" : "deleted";
  switch (event.verb) {
    case "delete":
    case "deletecollection":
      return event.status?.["status"] === "Success" || shownIn(event) !== void 0 ? "deleted" : "changed";
    case "create":
      return "created";
    default:
      if (repeatsVersion(event)) return "nothing";
      return event.code === 201 ? "created" : "changed";
  }
}
function repeatsVersion(event) {
  const asked = textAt(event.request, "metadata", "resourceVersion");
  return asked !== void 0 && asked === textAt(shownIn(event), "metadata", "resourceVersion");
}
function traitsOf(event, kind) {
  const { partial, subresource } = event;
  const whole = answerOf(event, kind);
  const metadata = objectOf(whole?.["metadata"]) ?? partial;
  const resourceVersion = textAt(metadata, "resourceVersion");
  const generation = numberOf(valueAt(metadata, "generation"));
  const patch2 = event.verb === "patch" && whole === void 0 ? patchOf(event) : void 0;
  const shown = patch2 === void 0 || partial === void 0 ? void 0 : withoutNoise({ metadata: partial });
  const spared = kind === "Namespace" ? void 0 : repeatsVersion(event) ? "all" : sparedBy(event);
  return {
    ...subresource !== "" && { part: true },
    ...shown !== void 0 && { metadata: objectOf(shown["metadata"]) ?? {} },
    ...resourceVersion !== void 0 && { resourceVersion },
    ...generation !== void 0 && { generation },
    ...patch2 !== void 0 && { patch: patch2 },
    ...spared !== void 0 && { spared }
  };
}
function patchOf(event) {
  const body2 = event.patch ?? event.request;
  if (body2 === void 0 || isDeeper(body2, depthLimit2)) return void 0;
  if (event.patch !== void 0) return { kind: "json", body: body2 };
  const whole = textOf(valueAt(body2, "apiVersion")) !== void 0 && textOf(valueAt(body2, "kind")) !== void 0;
  const mayApply = event.uri === "" || event.uri.includes("fieldManager=");
  return { kind: whole && mayApply ? "apply" : "merge", body: body2 };
}
function withoutNoise(object) {
  if (isDeeper(object, depthLimit2)) return void 0;
  const { status: _status, metadata, ...rest } = object;
  const { managedFields: _managed, annotations, ...kept2 } = objectOf(metadata) ?? {};
  const notes = Object.entries(objectOf(annotations) ?? {}).filter(
    ([key2]) => key2 !== "kubectl.kubernetes.io/last-applied-configuration"
  );
  return { ...rest, metadata: { ...kept2, ...notes.length > 0 && { annotations: Object.fromEntries(notes) } } };
}

// src/logs/audit-attempts.ts
function attemptsIn(event, state) {
  const kind = writtenKind(event);
  if (kind === void 0 || !isAnswered(event) || !changesNothing(event) || isRepeated(event)) return [];
  if (event.subresource !== "" && event.code === 409 && isNamespaceController(event.user)) return [];
  if (mayHaveHappened(event)) noteFault(state);
  const asked = askedBy(event, kind);
  const name = asked.ref.name === "" ? textAt(event.request, "metadata", "name") ?? "" : asked.ref.name;
  const reason = reasonOf(event);
  const attempt = {
    ...asked,
    ref: { ...asked.ref, name },
    outcome: outcomeOf5(event),
    code: event.code,
    ...reason !== void 0 && { reason }
  };
  return [{ kind: "attempt", attempt }];
}
function isAnswered({ stage, user, code }) {
  return final.has(stage) || stage === "ResponseStarted" && user === "" && code >= 400;
}
function outcomeOf5(event) {
  const { code, user } = event;
  if (code === 401 && (user === "" || !isAdmissions(event))) return "unauthenticated";
  if (code === 403 && isAuthorizers(event)) return "forbidden";
  if (trialOf(event) === "yes") return "dry-run";
  if (code === 403 || isAdmissions(event)) return "denied";
  if (code === 404 || code === 410) return "not-found";
  if (code === 409 || code === 412) return "conflict";
  return code < 500 && !unserved.has(code) ? "invalid" : "failed";
}
var unserved = /* @__PURE__ */ new Set([408, 429, 499]);
function isAuthorizers(event) {
  if (event.forbidden) return true;
  return /^[a-z.]+(?:\.[a-z0-9-]+)* (?:"[^"]{0,253}" )?is forbidden: User "/.test(messageOf(event));
}
var failure = "validation.policy.admission.k8s.io/validation_failure";
var failureLetters = lettersOf(failure);
function isAdmissions(event) {
  const message = messageOf(event);
  if (/^admission webhook "[^"]{0,253}" denied the request/.test(message)) return true;
  if (/^\S{1,300} (?:"[^"]{0,253}" )?is forbidden: ValidatingAdmissionPolicy '/.test(message)) return true;
  const told3 = textOf(rewritten(event.annotations, failure, failureLetters));
  return told3 !== void 0 && /"validationActions":\[[^\]]{0,100}"Deny"/.test(told3.slice(0, 1e4));
}
function messageOf({ status, response }) {
  return textOf(status?.["message"]) ?? (response?.["kind"] === "Status" ? textOf(response["message"]) ?? "" : "");
}
var reasonLimit = 500;
function reasonOf(event) {
  const message = messageOf(event).trim() || (textOf(event.status?.["reason"]) ?? "");
  if (message === "") return void 0;
  return message.length > reasonLimit ? `${message.slice(0, reasonLimit - 1)}…` : message;
}
var faults = "audit: writes that ended with a fault of the server";
function noteFault(state) {
  state.set(faults, (state.get(faults) ?? 0) + 1);
}
function failedWrites(state) {
  const count = state.get(faults);
  if (count === void 0) return [];
  const what = count === 1 ? "1 policy write" : `${count} policy writes`;
  return [
    {
      kind: "limit",
      text: `${what} ended with a timeout or a fault of the API server: whether anything changed is not known`
    }
  ];
}

// src/logs/audit-pod-writes.ts
var verbs3 = /* @__PURE__ */ new Set(["create", "update", "patch"]);
function podWritesIn(event) {
  const { group, resource, stage } = event;
  if (resource !== "pods" || group !== "" || !final.has(stage) || !mayLabel(event)) return [];
  if (event.name === "" || event.namespace === "" || changesNothing(event) || repeatsVersion(event)) return [];
  return [{ kind: "pod-write", write: written3(event) }];
}
function mayLabel(event) {
  const { verb, subresource } = event;
  if (!verbs3.has(verb) || subresource !== "" && subresource !== "status") return false;
  if (subresource === "status" && event.request === void 0 && event.patch === void 0) return false;
  return isApply(event) || !sparesLabels(event);
}
function isApply({ verb, request }) {
  return verb === "patch" && request?.["apiVersion"] !== void 0 && request["kind"] !== void 0;
}
function written3(event) {
  const shown = shownIn(event);
  const uid = textAt(shown, "metadata", "uid") ?? event.uid;
  const version = textAt(shown, "metadata", "resourceVersion");
  const whole = shown ?? (event.verb === "patch" ? void 0 : event.request);
  const labels = objectOf(valueAt(whole, "metadata", "labels")) ?? {};
  return {
    ...askedBy(event, "Pod"),
    effect: event.verb === "create" ? "created" : "changed",
    ...uid !== void 0 && { uid },
    ...version !== void 0 && { version },
    ...whole !== void 0 && { after: { metadata: { labels } } }
  };
}

// src/logs/audit-pods.ts
function podEventsIn(event, state) {
  if (event.stage !== "ResponseComplete" || changesNothing(event)) return [];
  if (event.resource === "pods" && event.group === "") return ofPod(event, state).map(decoded);
  if (event.resource === "endpointslices" || event.resource === "endpoints" && event.group === "")
    return ofSlice(event, state).map(decoded);
  return [];
}
function decoded(event) {
  return { kind: "pod", event };
}
function ofPod(event, state) {
  switch (`${event.verb} ${event.subresource}`) {
    case "create ":
      return created(event, state);
    case "create binding":
      return named(event, { ...nodeOf2(event) !== void 0 && { node: nodeOf2(event) } });
    case "patch status":
    case "update status":
      return statusWritten(event, state);
    case "patch ":
    case "update ":
      return changed(event);
    case "delete ":
      return isEnd(event) ? named(event, { gone: true }) : [];
    default:
      return [];
  }
}
function named(event, facts) {
  if (event.name === "" || event.namespace === "") return [];
  const uid = textAt(shownIn(event), "metadata", "uid") ?? textAt(event.request, "metadata", "uid") ?? preconditionOf(event) ?? event.uid;
  return [
    {
      time: event.time,
      namespace: event.namespace,
      pod: event.name,
      ...uid !== void 0 && { uid },
      ...facts,
      origin: event.origin
    }
  ];
}
function preconditionOf(event) {
  return textAt(event.request, "preconditions", "uid");
}
function nodeOf2(event) {
  return textAt(event.request, "target", "name");
}
function created(event, state) {
  const pod = event.response ?? sentIn(event) ?? shownIn(event);
  const labels = labelsIn2(pod);
  noteFact(state, "pod names and labels", event.name !== "" && pod !== void 0);
  return named(event, {
    ...labels !== void 0 && { labels },
    ...ownerIn(pod),
    ...valueAt(pod, "spec", "hostNetwork") === true && { hostNetwork: true }
  });
}
function ownerIn(pod) {
  const owners = listOf(valueAt(pod, "metadata", "ownerReferences"));
  const owner = owners.find((item) => valueAt(item, "controller") === true) ?? owners[0];
  const kind = textAt(owner, "kind");
  const name = textAt(owner, "name");
  return kind === void 0 || name === void 0 || kind === "Node" ? {} : { owner: { kind, name } };
}
function statusWritten(event, state) {
  const status = objectOf(event.request?.["status"]);
  noteFact(state, "pod addresses", status !== void 0);
  const whole = objectOf(event.response?.["status"]);
  const phase = textOf(status?.["phase"]) ?? textOf(whole?.["phase"]);
  const ended2 = phase === "Succeeded" || phase === "Failed";
  const addresses3 = ended2 ? [] : addressesIn(status) ?? addressesIn(whole);
  const hostAddress = textOf(status?.["hostIP"]) ?? textOf(whole?.["hostIP"]);
  const onHost = valueAt(event.response, "spec", "hostNetwork") === true || hostAddress !== void 0 && addresses3?.includes(hostAddress) === true;
  const labels = labelsIn2(shownIn(event));
  return named(event, {
    ...addresses3 !== void 0 && { addresses: addresses3 },
    ...onHost && { hostNetwork: true },
    ...labels !== void 0 && { labels },
    ...ownerIn(shownIn(event)),
    ...textAt(event.response, "spec", "nodeName") !== void 0 && {
      node: textAt(event.response, "spec", "nodeName")
    }
  });
}
function addressesIn(status) {
  const listed = listOf(status?.["podIPs"]).flatMap(
    (item) => valueAt(item, "$patch") === "delete" ? [] : textAt(item, "ip") ?? []
  );
  const single = textOf(status?.["podIP"]);
  const all = [.../* @__PURE__ */ new Set([...single === void 0 ? [] : [single], ...listed])];
  return all.length === 0 ? void 0 : all;
}
var calicoAddresses = ["cni.projectcalico.org/podIPs", "cni.projectcalico.org/podIP"];
function changed(event) {
  const labels = labelsIn2(shownIn(event)) ?? (event.verb === "update" ? labelsIn2(event.request) : void 0);
  const notes = stringMapOf(valueAt(event.request, "metadata", "annotations"));
  const written5 = calicoAddresses.map((key2) => notes?.get(key2)).find((text) => text !== void 0);
  const addresses3 = written5?.split(",").flatMap((text) => text.split("/")[0]?.trim() ?? []).filter((text) => text !== "");
  return named(event, {
    ...labels !== void 0 && { labels },
    ...addresses3 !== void 0 && { addresses: addresses3 },
    ...ownerIn(shownIn(event))
  });
}
function isEnd(event) {
  return event.user.startsWith("system:node:") || event.request?.["gracePeriodSeconds"] === 0;
}
function ofSlice(event, state) {
  if (event.verb !== "create" && event.verb !== "update" && event.verb !== "patch") return [];
  const slice = event.response ?? (event.verb === "patch" ? void 0 : event.request);
  noteFact(state, "EndpointSlice bodies", slice !== void 0);
  const entries = event.resource === "endpoints" ? listOf(slice?.["subsets"]).flatMap(
    (subset) => (
      // A pod that is not ready has its address all the same.
      [...listOf(valueAt(subset, "addresses")), ...listOf(valueAt(subset, "notReadyAddresses"))].map((item) => ({
        item,
        addresses: [valueAt(item, "ip") ?? null]
      }))
    )
  ) : listOf(slice?.["endpoints"]).map((item) => ({ item, addresses: listOf(valueAt(item, "addresses")) }));
  return entries.flatMap(({ item, addresses: addresses3 }) => {
    const target = valueAt(item, "targetRef");
    const pod = textAt(target, "name");
    const uid = textAt(target, "uid");
    const texts = addresses3.flatMap((address) => textOf(address) ?? []);
    if (textAt(target, "kind") !== "Pod" || pod === void 0 || texts.length === 0) return [];
    return [
      {
        time: event.time,
        namespace: textAt(target, "namespace") ?? event.namespace,
        pod,
        ...uid !== void 0 && { uid },
        addresses: texts,
        origin: event.origin
      }
    ];
  });
}

// src/logs/audit-requests.ts
function flowsIn2(event, state) {
  if (event.stage === "RequestReceived" || event.stage === "" || isPage(event)) return [];
  const count = repeats(event, state) ? 0 : 1;
  const caller2 = callerOf(event);
  return [
    ...caller2 === void 0 ? [] : [flow(event, caller2, apiServer, count, "allowed")],
    ...callsIn(event).map(({ end: end2, port, verdict: verdict2 }) => flow(event, apiServer, end2, count, verdict2, port))
  ];
}
var apiServer = { role: "api-server" };
function isPage({ uri, resource }) {
  return resource === "" && /^\/(?:oauth\/|login\b|logout\b)/.test(uri);
}
function flow(event, source, destination, count, verdict2, port) {
  return {
    kind: "flow",
    flow: {
      time: event.received,
      lastTime: Math.max(event.received, event.time),
      count,
      countKind: "connections",
      source,
      destination,
      protocol: "TCP",
      ...port !== void 0 && { port },
      verdict: verdict2,
      isReply: false,
      reporter: "api-server",
      sampled: false,
      policies: [],
      enforcedBy: "unknown",
      format: event.format,
      origin: event.origin
    },
    records: count
  };
}
var started = "audit: open requests counted";
var startedLimit = 2e5;
function repeats(event, state) {
  const twoServers = isOpenShiftGroup(event.group);
  if (event.stage !== "ResponseStarted" && !staysOpen(event) && !twoServers) return false;
  return isCounted(twoServers ? event.auditId : event.id, event, state);
}
function isCounted(id, { verb, resource, name }, state) {
  const seen = state.get(started) ?? /* @__PURE__ */ new Set();
  state.set(started, seen);
  const key2 = `${id}
${verb}
${resource}/${name}`;
  if (seen.has(key2)) return true;
  if (seen.size >= startedLimit) seen.clear();
  seen.add(key2);
  return false;
}
var streaming = /* @__PURE__ */ new Set(["proxy", "exec", "attach", "portforward", "log"]);
function staysOpen({ verb, subresource, uri }) {
  return verb === "watch" || streaming.has(subresource) || /[?&](?:watch|follow)=/.test(uri);
}
function callerOf(event) {
  if (isControlPlane(event.user)) return void 0;
  const seen = event.relayed && isOpenShiftGroup(event.group) ? void 0 : event.sourceAddress;
  const address = seen === void 0 ? void 0 : parseAddress(seen);
  if (event.pod === void 0) return address === void 0 || isLoopback(address) ? void 0 : { address };
  return { namespace: event.pod.namespace, pod: event.pod.name, ...address !== void 0 && { address } };
}
function isControlPlane(user) {
  return /^(?:system:(?:node:|kube-|apiserver$|gke-|k3s-|rke2-)|eks:|(?:aksService|masterclient)$)/.test(user);
}
function backendsIn(event, state) {
  if (!/^(?:admissionregistration|apiregistration|apiextensions)\.k8s\.io$/.test(event.group)) return [];
  if (event.subresource !== "" || event.stage !== "ResponseComplete" || changesNothing(event)) return [];
  if (!["create", "update", "patch"].includes(event.verb)) return [];
  const body2 = event.response ?? (event.verb === "patch" ? void 0 : event.request);
  if (event.resource.endsWith("webhookconfigurations")) noteFact(state, "webhook configurations", body2 !== void 0);
  const kind = valueAt(body2, "kind");
  if (body2 === void 0 || typeof kind !== "string" || !backendKinds.has(kind)) return [];
  return serverBackendsIn(kind, body2).map((backend) => ({
    kind: "backend",
    backend: { ...backend, origin: event.origin }
  }));
}

// src/logs/audit-facts.ts
function decodeRequest(event, state) {
  return [
    ...writesIn(event, state),
    ...attemptsIn(event, state),
    ...podWritesIn(event),
    ...podEventsIn(event, state),
    ...flowsIn2(event, state),
    ...backendsIn(event, state)
  ];
}
function finishAudit(state) {
  return [
    ...unfinishedWrites(state),
    ...failedWrites(state),
    ...doubtfulDeletions(state),
    ...convertedWrites(state),
    ...auditGaps(state)
  ];
}

// src/logs/audit-alike.ts
var auditId = 0;
function queried(name) {
  return ["\\u0026", "&"].map((and) => ({ key: `${and}${name}=`, adjacent: true }));
}
var varying = {
  fields: [
    { key: '"auditID":"' },
    // Of the query: where a watch begins, and how long it may last.
    { key: "resourceVersion=", stem: "resourceVersion" },
    ...queried("timeout"),
    ...queried("timeoutSeconds"),
    // Of the reference and of the body.
    { key: '"resourceVersion":"', stem: "resourceVersion" },
    { key: '"resourceVersion":"', stem: "resourceVersion" }
  ],
  times: true,
  learn(value, [fact], values, state) {
    const received = timeNamed("requestReceivedTimestamp", value, values);
    const stage = timeNamed("stageTimestamp", value, values);
    const id = values.text(auditId);
    if (received === void 0 || stage === void 0 || id === void 0 || id !== value["auditID"]) return void 0;
    const event = eventOf(value) === value ? eventIn2(value, utcOffsetOf(state), originOf(fact)) : void 0;
    return event && repeatOf2(value, event, { received, stage }, state);
  }
};
var nowhere = { kind: "log", file: "", line: 0 };
function originOf(fact) {
  return fact?.kind === "flow" ? fact.flow.origin : fact?.kind === "pod" ? fact.event.origin : nowhere;
}
function timeNamed(key2, value, values) {
  const field = values.timeBehind(`"${key2}":"`);
  return field !== void 0 && values.text(field) === value[key2] ? field : void 0;
}
function repeatOf2(value, event, { received, stage }, state) {
  const memory = /* @__PURE__ */ new Map([["utcOffset", utcOffsetOf(state)]]);
  const said = decodeRequest(event, memory);
  if (isOpenShiftGroup(event.group) || !said.every(isRepeatable)) return void 0;
  if ([...memory.keys()].some((key2) => !repeatable.has(key2))) return void 0;
  const notes = notesIn(memory);
  const note = () => notes.forEach(({ fact, told: told3 }) => noteFact(state, fact, told3));
  const staying = staysOpen(event) || event.stage === "ResponseStarted";
  const { verb, resource, name } = event;
  const shared = sharedIdentityOf(value);
  const requestOf = (next) => `${next.text(auditId)}
${next.text(received)}`;
  const offset = utcOffsetOf(state);
  return (next, origin2) => {
    const own = withBytes(shared, next.bytes, next.start(auditId), next.end(auditId));
    const identity = withBytes(own, next.bytes, next.start(received), next.end(received));
    let facts = nothing3;
    const end2 = timeIn(next.bytes, next.start(stage), next.end(stage), offset);
    if (said.length > 0) {
      const at2 = timeIn(next.bytes, next.start(received), next.end(received), offset);
      if (at2 === void 0 || end2 === void 0) return void 0;
      const count = staying && isCounted(requestOf(next), { verb, resource, name }, state) ? 0 : 1;
      facts = said.map((fact) => again(fact, { at: at2, end: end2, count, origin: origin2 }));
    }
    return notes.length === 0 ? { facts, time: end2, identity } : { facts, time: end2, identity, note };
  };
}
var nothing3 = [];
var repeatable = /* @__PURE__ */ new Set(["utcOffset", factsKey, started]);
function isRepeatable({ kind }) {
  return kind === "flow" || kind === "pod";
}
function again(fact, { at: at2, end: end2, count, origin: origin2 }) {
  if (fact.kind === "pod") return { kind: "pod", event: { ...fact.event, time: end2, origin: origin2 }, like: fact.event };
  if (fact.kind !== "flow") return fact;
  const { flow: flow2 } = fact;
  const same = { ...flow2, time: at2, lastTime: Math.max(at2, end2), count, origin: origin2 };
  return { kind: "flow", flow: same, records: count, like: flow2 };
}

// src/logs/audit-objects.ts
var verbs4 = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection"]);
var parts = /* @__PURE__ */ new Set(["", "status", "binding", "eviction", "scale", "finalize"]);
var withStatus = /* @__PURE__ */ new Set(["/namespaces", "/pods", "/services", "/nodes"]);
var depthLimit3 = 64;
function isObjectWrite({ verb, subresource, resource }) {
  return resource !== "" && verbs4.has(verb) && parts.has(subresource);
}
function objectChangesIn(event) {
  if (!isObjectWrite(event) || trialOf(event) === "yes") return [];
  if (event.stage === "Panic")
    return [changeOf(event, { kind: "unknown", why: "the API server broke off in the middle of it" })];
  if (event.stage !== "ResponseComplete") return [];
  if (event.code >= 400) return failedChanges(event);
  if (event.verb === "deletecollection") return collectionGone(event);
  const effect = effectOf5(event);
  return effect === void 0 ? [] : [changeOf(event, sureOf(event, effect))];
}
function failedChanges(event) {
  if (!mayHaveHappened(event) || event.subresource === "status" && !keepsStatus(event)) return [];
  if (event.verb === "deletecollection") return [changeOf({ ...event, name: "" }, { kind: "some-gone" })];
  const name = event.name === "" ? textAt(event.request, "metadata", "name") ?? "" : event.name;
  const why = `the API server answered with ${event.code}, and what it had begun may have come to pass`;
  return [changeOf({ ...event, name }, { kind: "unknown", why })];
}
function sureOf(event, effect) {
  if (effect.kind !== "patch" || trialOf(event) !== "open" || event.user === "system:kube-scheduler") return effect;
  return { kind: "unknown", why: "the log does not show whether it was only tried, as a dry run" };
}
function keepsStatus({ group, resource }) {
  return withStatus.has(`${group}/${resource}`);
}
var openKey = "audit: objects being written";
function openIn(state) {
  const open2 = state.get(openKey) ?? /* @__PURE__ */ new Map();
  state.set(openKey, open2);
  return open2;
}
function changesOf(event, state) {
  if (isObjectWrite(event)) {
    if (event.stage === "RequestReceived") openIn(state).set(event.id, event);
    else openIn(state).delete(event.id);
  }
  return { time: event.time, changes: objectChangesIn(event), ...isBeat(event) && { beat: true } };
}
var steadySpaces = /* @__PURE__ */ new Set(["kube-system", "kube-node-lease"]);
var steadyUsers = /^system:(?:kube-controller-manager|kube-scheduler|kube-proxy|apiserver|serviceaccount:kube-system:[^:]+)$/;
function isBeat({ verb, resource, namespace, user }) {
  if (resource === "leases") return (verb === "update" || verb === "patch") && steadySpaces.has(namespace);
  return verb === "watch" && steadyUsers.test(user);
}
function unansweredChanges(state) {
  return [...openIn(state).values()].filter((event) => !changesNothing(event)).map((event) => changeOf(event, { kind: "unknown", why: "the log holds no answer to the request" }));
}
function changeOf(event, effect, item) {
  const { response, request } = event;
  const own = item ?? (isPart(event) ? void 0 : wholeIn(event) ?? shownPartOf(event));
  const uid = textAt(own, "metadata", "uid") ?? event.uid ?? textAt(request, "metadata", "uid") ?? preconditionOf2(event);
  const answer2 = response?.["kind"] === "Status" ? void 0 : shownIn(event);
  const version = item === void 0 ? textAt(answer2, "metadata", "resourceVersion") : void 0;
  const previous = event.verb === "update" || event.verb === "patch" ? askedVersionOf(event) : void 0;
  return {
    ref: {
      group: event.group,
      kind: textOf(own?.["kind"]) ?? "",
      namespace: event.resource === "namespaces" ? "" : event.namespace,
      name: textAt(own, "metadata", "name") ?? event.name
    },
    resource: event.resource,
    time: event.time,
    ...version !== void 0 && { version },
    ...previous !== void 0 && { previous },
    ...uid !== void 0 && { uid },
    request: event.id,
    effect,
    origin: event.origin
  };
}
function askedVersionOf({ request }) {
  const asked = textAt(request, "metadata", "resourceVersion");
  return asked !== void 0 && /^[1-9]\d*$/.test(asked) ? asked : void 0;
}
function preconditionOf2({ request, response }) {
  return textAt(request, "preconditions", "uid") ?? textAt(response, "details", "uid");
}
function shownPartOf({ partial }) {
  return partial && { metadata: partial };
}
function isPart({ subresource }) {
  return subresource === "scale" || subresource === "binding" || subresource === "eviction";
}
function effectOf5(event) {
  switch (event.subresource) {
    case "binding":
      return boundTo(event);
    case "eviction":
      return event.verb === "create" ? ending(event, valueAt(event.request, "deleteOptions")) : void 0;
    case "scale":
      return scaled(event);
    case "status":
      if (wholeIn(event) === void 0 && !keepsStatus(event)) return void 0;
      return written4(event);
    default:
      return event.verb === "delete" ? deleted(event) : written4(event);
  }
}
function boundTo({ request }) {
  const nodeName = textAt(request, "target", "name");
  return nodeName === void 0 ? tooLow("to which node") : merge({ spec: { nodeName } });
}
function scaled({ response, request }) {
  const replicas = numberOf(valueAt(response, "spec", "replicas")) ?? numberOf(valueAt(request, "spec", "replicas"));
  return replicas === void 0 ? tooLow("to how many") : merge({ spec: { replicas } });
}
function merge(body2) {
  return { kind: "patch", patch: "merge", body: body2 };
}
function tooLow(what) {
  return { kind: "unknown", why: `the level of the audit policy does not show ${what}` };
}
function ending(event, options) {
  const graceSeconds = numberOf(valueAt(options, "gracePeriodSeconds"));
  return {
    kind: "ending",
    ...graceSeconds !== void 0 && { graceSeconds },
    ...trialOf(event) === "open" && { doubt: perhapsTried }
  };
}
var perhapsTried = "the log does not show whether its end was only tried, as a dry run";
function written4(event) {
  const { request, verb, partial } = event;
  const whole = wholeIn(event);
  if (whole !== void 0) {
    if (isDeeper(whole, depthLimit3)) return { kind: "unknown", why: "its object is nested too deeply" };
    return isOver(whole) ? { kind: "gone" } : { kind: "whole", value: whole };
  }
  if (partial !== void 0 && isDeeper(partial, depthLimit3))
    return { kind: "unknown", why: "its object is nested too deeply" };
  if (partial !== void 0 && !isSpace(event) && isOver({ metadata: partial })) return { kind: "gone" };
  if (verb === "patch") return withMetadata(patchIn(event), partial);
  if (request === void 0 || isDeeper(request, depthLimit3)) return notShown(event, "the object");
  if (event.subresource === "") return { kind: "sent", value: sentIn(event) ?? request };
  if (partial === void 0) return notShown(event, "the object");
  const status = event.subresource === "status" ? withoutConditions(request)["status"] : void 0;
  return withMetadata(merge(status === void 0 ? {} : { status }), partial);
}
function isSpace({ group, resource }) {
  return group === "" && resource === "namespaces";
}
function withMetadata(effect, metadata) {
  return effect.kind === "patch" && metadata !== void 0 ? { ...effect, metadata } : effect;
}
function notShown({ converted }, what) {
  if (converted !== true) return tooLow(what);
  return { kind: "unknown", why: `the answer that the client asked for does not show ${what}` };
}
function isOver(object) {
  return isMarked(object) && !isHeld(object);
}
function isMarked(object) {
  return valueAt(object, "metadata", "deletionTimestamp") !== void 0;
}
function isHeld(object) {
  return listOf(valueAt(object, "metadata", "finalizers")).length > 0 || listOf(valueAt(object, "spec", "finalizers")).length > 0 || (numberOf(valueAt(object, "metadata", "deletionGracePeriodSeconds")) ?? 0) > 0;
}
function deleted(event) {
  const { response, partial, request, status, resource, group, user } = event;
  if (trialOf(event) === "open") {
    const atOnce = status?.["status"] === "Success" && !user.startsWith("system:node:");
    if (group !== "" || resource !== "pods" || atOnce) return { kind: "unknown", why: perhapsTried };
    return user.startsWith("system:node:") ? { kind: "gone" } : ending(event, request);
  }
  const whole = wholeIn(event);
  if (whole !== void 0) return isMarked(whole) && isHeld(whole) ? { kind: "whole", value: whole } : { kind: "gone" };
  if (partial !== void 0) {
    const shown = { metadata: partial };
    const livesOn = isMarked(shown) && (isSpace(event) || isHeld(shown));
    if (!livesOn) return { kind: "gone" };
    return withMetadata(merge(isSpace(event) ? { status: { phase: "Terminating" } } : {}), partial);
  }
  if (status?.["status"] === "Success" || response !== void 0) return { kind: "gone" };
  if (group === "" && resource === "pods") {
    if (user.startsWith("system:node:")) return { kind: "gone" };
    return ending(event, request);
  }
  return { kind: "unknown", why: "the log does not show whether the object is gone or held by a finalizer" };
}
function collectionGone(event) {
  const { request } = event;
  const response = wholeIn(event);
  if (response === void 0 || trialOf(event) === "open")
    return [changeOf({ ...event, name: "" }, { kind: "some-gone" })];
  const kind = textOf(response["kind"])?.replace(/List$/, "") ?? "";
  const policy = textOf(request?.["propagationPolicy"]);
  return listOf(response["items"]).flatMap((value) => {
    if (!isObject(value)) return [];
    const item = { ...value, kind };
    return [
      {
        ...changeOf(event, endOf12(item, event, policy), item),
        request: `${event.id} ${textAt(item, "metadata", "name") ?? ""}`
      }
    ];
  });
}
function endOf12(item, event, policy) {
  const { group, resource, request } = event;
  if (listOf(valueAt(item, "metadata", "finalizers")).length > 0 || policy === "Foreground" || policy === "Orphan")
    return { kind: "ending", graceSeconds: Infinity };
  if (group !== "" || resource !== "pods") return { kind: "gone" };
  const grace = valueAt(request, "gracePeriodSeconds") ?? valueAt(item, "spec", "terminationGracePeriodSeconds");
  return ending(event, { gracePeriodSeconds: grace ?? null });
}
function patchIn({ patch: patch2, request, uri, subresource, group }) {
  const body2 = patch2 ?? request;
  if (body2 === void 0 || isDeeper(body2, depthLimit3)) return tooLow("the patch");
  if (patch2 !== void 0) return { kind: "patch", patch: "json", body: body2 };
  const namesKind = textAt(body2, "apiVersion") !== void 0 && textAt(body2, "kind") !== void 0;
  if (namesKind && (uri === "" || uri.includes("fieldManager=")))
    return { kind: "unknown", why: "of a server-side apply the log does not show the result" };
  const kept2 = subresource === "status" && isObject(body2) ? withoutConditions(body2) : body2;
  if (mergingGroups.has(group) && mergesLists(kept2))
    return { kind: "unknown", why: "how its patch merges lists is not in the log" };
  return merge(kept2);
}
var mergingGroups = /* @__PURE__ */ new Set(["", "apps", "batch", "admissionregistration.k8s.io"]);
function withoutConditions(body2) {
  const status = body2["status"];
  if (!isObject(status)) return body2;
  const kept2 = Object.entries(status).filter(([key2]) => !/conditions$/.test(key2));
  return { ...body2, status: Object.fromEntries(kept2) };
}
function mergesLists(body2) {
  if (!isObject(body2)) return false;
  return Object.entries(body2).some(([key2, value]) => {
    if (!isList(value)) return mergesLists(value);
    return !atomicLists.has(key2) && value.some(isObject) && !Object.hasOwn(body2, `$setElementOrder/${key2}`);
  });
}
var atomicLists = /* @__PURE__ */ new Set(["containerStatuses"]);

// src/logs/audit.ts
var audit = {
  name: "audit",
  sees: "api-requests",
  tellsState: true,
  varying,
  isHead: (record) => record.kind === "text" && table4.isHeader(record.line),
  recognise(record) {
    if (record.kind === "text")
      return table4.isHeader(record.line) ? "a CSV header of AKSAudit: the Kubernetes audit log of AKS" : void 0;
    const event = eventOf(record.value);
    if (event === void 0) return void 0;
    if (typeof event === "string") return "category kube-audit: a diagnostic record of AKS";
    const told3 = event["auditID"] === void 0 ? "apiVersion audit.k8s.io with a verb" : "auditID with a verb";
    const place = event === record.value ? "" : ", inside another record or under other keys";
    return `${told3}${place}: an event of the Kubernetes audit log`;
  },
  refuse,
  identity(record) {
    const event = record.kind === "text" ? void 0 : eventOf(record.value);
    if (event === void 0 || typeof event === "string" || event["auditID"] === void 0) return void 0;
    return identityOf2(event);
  },
  time(record, state) {
    const event = record.kind === "json" ? eventOf(record.value) : void 0;
    return event === void 0 || typeof event === "string" ? void 0 : stageTimeIn(event, utcOffsetOf(state));
  },
  decode(record, state) {
    const event = requestIn(record, state);
    return event === void 0 ? [] : "unreadable" in event ? event : decodeRequest(event, state);
  },
  changes(record, state) {
    const event = requestIn(record, state);
    return event === void 0 || "unreadable" in event ? event : changesOf(event, state);
  },
  unansweredChanges,
  finish: finishAudit
};
var table4 = csvTable("audit", ["AuditId", "Stage", "Verb", "RequestUri"], ["log_s", "Category", "TimeGenerated"]);
function requestIn(record, state) {
  const row = record.kind === "json" ? { value: record.value } : table4.rowOf(record, state);
  if (row === void 0) return void 0;
  if (row.unreadable !== void 0) return { unreadable: row.unreadable };
  const value = eventOf(row.value);
  if (value === void 0) return { unreadable: "a JSON object that is no audit event" };
  if (typeof value === "string") return { unreadable: value };
  return eventIn2(value, utcOffsetOf(state), record.origin) ?? { unreadable: "an audit event without a time" };
}
function refuse(record) {
  if (record.kind === "text") {
    if (!/^(?:\S+ )?AUDIT: id="[^"]*" /.test(record.line)) return void 0;
    return {
      what: 'an audit log in the format "legacy", which holds no bodies',
      help: "start the API server with --audit-log-format=json"
    };
  }
  const { value } = record;
  if (isRancher(value))
    return {
      what: "Rancher's own API audit log, which is not about the cluster",
      help: "name the audit log of the downstream cluster's API server instead"
    };
  if (value["kind"] === "Event" && (value["involvedObject"] !== void 0 || value["regarding"] !== void 0))
    return {
      what: "a list of Kubernetes Events (kubectl get events), which are not audit events",
      help: "name the file of --audit-log-path"
    };
  if (typeof value["kind"] === "string" && value["kind"].endsWith("List") && Array.isArray(value["items"]))
    return { what: `a ${value["kind"]} of objects, which is a snapshot and not a log`, help: "give it as the cluster" };
  return void 0;
}

// src/logs/envelopes-cloud.ts
function timed(time) {
  const known = numberOf(time) ?? textOf(time);
  return known === void 0 ? {} : { around: { time: known } };
}
function messageOf2(event) {
  const message = textAt(event, "message");
  if (message === void 0) return { skipped: "an event of CloudWatch without a message" };
  return { value: message, ...timed(valueAt(event, "timestamp")) };
}
var subscription = (value) => {
  if (typeof value["messageType"] !== "string" || !isList(value["logEvents"])) return void 0;
  if (value["messageType"] === "CONTROL_MESSAGE") return [{ skipped: "a control message of CloudWatch" }];
  return value["logEvents"].map(messageOf2);
};
var packedSubscription = (value) => {
  const data = textAt(value, "awslogs", "data");
  if (data !== void 0) return [{ packed: data }];
  const records = listOf(value["Records"]);
  if (!records.some((record) => textAt(record, "kinesis", "data") !== void 0)) return void 0;
  return records.map((record) => {
    const packed = textAt(record, "kinesis", "data");
    return packed === void 0 ? { skipped: "a record of Kinesis without data" } : { packed };
  });
};
var logEvents = (value) => {
  if (!isList(value["events"])) return void 0;
  const events = value["events"];
  const isOne = (event) => textAt(event, "message") !== void 0 && (valueAt(event, "ingestionTime") !== void 0 || valueAt(event, "eventId") !== void 0);
  const isEmpty = events.length === 0 && (value["searchedLogStreams"] !== void 0 || value["nextForwardToken"] !== void 0);
  return events.some(isOne) || isEmpty ? events.map(messageOf2) : void 0;
};
function insightsRows(value) {
  const rows = value["results"];
  if (!isList(rows)) return void 0;
  const isField = (field) => textAt(field, "field") !== void 0;
  return rows.every((row) => isList(row) && row.every(isField)) ? rows : void 0;
}
function cell(row, name) {
  return valueAt(
    row.find((field) => textAt(field, "field") === name),
    "value"
  );
}
var insights = (value) => {
  const message = value["@message"];
  if (isObject(message) || typeof message === "string") return [{ value: message, ...timed(value["@timestamp"]) }];
  const rows = insightsRows(value);
  if (rows === void 0 || rows.length > 0 && !rows.some((row) => cell(row, "@message") !== void 0))
    return void 0;
  return rows.map((row) => {
    const text = cell(row, "@message");
    if (text === void 0) return { skipped: "a row without @message" };
    return { value: text, ...timed(cell(row, "@timestamp")) };
  });
};
function refusalOfInsights(value) {
  const rows = insightsRows(value);
  if (rows === void 0 || rows.length === 0 || insights(value) !== void 0) return void 0;
  return {
    what: "a result of Logs Insights without the whole events",
    help: "ask for them: fields @timestamp, @message"
  };
}
var azureRecords = (value) => {
  const records = value["records"];
  if (!isList(records)) return void 0;
  if (records.length === 0) return Object.keys(value).length === 1 ? [] : void 0;
  const isOne = (record) => isObject(record) && (typeof record["category"] === "string" || isList(record["records"]));
  return records.some(isOne) ? records.map((record) => ({ value: record })) : void 0;
};
var azureLog = (value) => {
  const log = valueAt(value, "properties", "log");
  if (typeof value["category"] === "string" && (isObject(log) || typeof log === "string"))
    return [{ value: log, ...timed(value["time"]) }];
  const row = value["log_s"];
  const isRow3 = typeof row === "string" && (value["Category"] !== void 0 || value["pod_s"] !== void 0);
  return isRow3 ? [{ value: row, ...timed(value["TimeGenerated"]) }] : containerRow(value);
};
function containerRow(value) {
  const { TimeGenerated: time, LogMessage: message, LogEntry: entry2 } = value;
  const line2 = [message, entry2].find((one) => isObject(one) || typeof one === "string");
  return time === void 0 || line2 === void 0 ? void 0 : [{ value: line2, ...timed(time) }];
}
var logEntry = (value) => {
  if (value["logName"] === void 0 && value["insertId"] === void 0 && value["resource"] === void 0)
    return void 0;
  const text = value["textPayload"];
  const payload = objectOf(value["jsonPayload"]);
  const line2 = typeof text === "string" ? text : payload?.["connection"] === void 0 ? payload : void 0;
  if (line2 === void 0) return void 0;
  const node = textAt(value, "resource", "labels", "node_name");
  const { around } = timed(value["timestamp"] ?? value["receiveTimestamp"]);
  return [{ value: line2, around: { ...around, ...node !== void 0 && { node } } }];
};
var pubSub = (value) => {
  const message = objectOf(value["message"]);
  const data = textOf(message?.["data"]);
  if (message === void 0 || data === void 0) return void 0;
  const marks2 = [message["messageId"], message["message_id"], value["subscription"], value["ackId"]];
  return marks2.some((mark) => mark !== void 0) ? [{ packed: data }] : void 0;
};
var cloudEnvelopes = [
  subscription,
  packedSubscription,
  logEvents,
  insights,
  azureRecords,
  azureLog,
  logEntry,
  pubSub
];

// src/logs/service-maps.ts
var caller = /^\S{1,253} in namespace \S{1,63} calls:$/;
function refuseServiceMap(record) {
  const isMap = record.kind === "text" ? caller.test(record.line) : record.value["kind"] === "ClientIntents";
  if (!isMap) return void 0;
  return {
    what: "a service map of Otterize, which tells neither ports nor times",
    help: "bring flow logs instead (Hubble, Calico, conntrack, …), or add ports and times and write it as the generic format (docs/logs.md)"
  };
}

// src/logs/generic.ts
var generic = {
  name: "generic",
  isHead: (record) => record.kind === "text" && headerIn(record.line) !== void 0,
  recognise(record) {
    if (record.kind === "text")
      return headerIn(record.line) === void 0 ? void 0 : "a CSV header with src, dst, protocol and verdict";
    const { value } = record;
    const ends2 = isEnd2(value["src"]) && isEnd2(value["dst"]);
    return ends2 && value["protocol"] !== void 0 && value["verdict"] !== void 0 ? "src, dst, protocol and verdict: the generic format" : void 0;
  },
  refuse: (record) => refuseServiceMap(record) ?? (record.kind === "json" ? refusalOfInsights(record.value) : void 0),
  decode(record, state) {
    const value = record.kind === "json" ? record.value : rowOf(record, state);
    if (value === void 0) return [];
    if ("unreadable" in value) return value;
    return flowOf11(value, record, state);
  }
};
function isEnd2(value) {
  return isObject(value) && Object.keys(value).some((key2) => endFields.has(key2));
}
var fields = /* @__PURE__ */ new Set([
  ...["time", "lastTime", "count", "countKind", "src", "dst", "protocol", "port", "sourcePort", "verdict", "reply"],
  ...["reporter", "node", "sampled", "enforcedBy"]
]);
var endFields = /* @__PURE__ */ new Set([
  ...["namespace", "workload", "kind", "pod", "labels", "ip", "service", "role", "name"]
]);
function rowOf({ line: line2, origin: { file, line: at2 } }, state) {
  const key2 = `generic: header of ${file}`;
  const header = state.get(key2);
  const next = headerIn(line2);
  if (next !== void 0) {
    checkColumns(next, [...fields], `${file}:${at2}`);
    state.set(key2, next);
    return void 0;
  }
  return header === void 0 ? { unreadable: "a line before the CSV header" } : rowObject(header, line2);
}
function unreadable(field, value, wanted) {
  const shown = value === void 0 ? "is missing" : `${JSON.stringify(value).slice(0, 60)} is not`;
  return { unreadable: value === void 0 ? `"${field}" is missing (${wanted})` : `"${field}": ${shown} ${wanted}` };
}
function flowOf11(value, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time = timeOf(value["time"], offset);
  if (time === void 0) return unreadable("time", value["time"], "an RFC 3339 time or an epoch number");
  const lastTime = value["lastTime"] === void 0 ? time : timeOf(value["lastTime"], offset);
  if (lastTime === void 0 || lastTime < time)
    return unreadable("lastTime", value["lastTime"], 'a time at or after "time"');
  const protocol = protocolOf(value["protocol"]);
  if (protocol === void 0) return unreadable("protocol", value["protocol"], "TCP, UDP, SCTP, ICMP or a number");
  const port = portOf(value["port"]);
  if (port === void 0 && (value["port"] !== void 0 || protocol !== "other"))
    return unreadable("port", value["port"], "a port from 0 to 65535");
  const verdict2 = verdictOf5(value["verdict"]);
  if (verdict2 === void 0)
    return unreadable("verdict", value["verdict"], "allowed, denied, refused-elsewhere or unknown");
  const count = countOf4(value["count"]);
  if (count === void 0) return unreadable("count", value["count"], "a whole number from 1");
  const source = endOf13("src", value["src"]);
  if ("unreadable" in source) return source;
  const destination = endOf13("dst", value["dst"]);
  if ("unreadable" in destination) return destination;
  const sourcePort = portOf(value["sourcePort"]);
  const flow2 = {
    time,
    lastTime,
    count,
    countKind: oneOf(["connections", "packets", "events", "windows"], value["countKind"]) ?? "connections",
    source,
    destination,
    protocol,
    ...sourcePort !== void 0 && { sourcePort },
    ...port !== void 0 && protocol !== "other" && { port },
    verdict: verdict2,
    // The format names who opened the connection; only an explicit null says that the writer does not know.
    ...value["reply"] !== null && { isReply: value["reply"] === true || value["reply"] === "true" },
    reporter: oneOf(["source", "destination", "node"], value["reporter"]) ?? "unknown",
    ...textOf(value["node"]) !== void 0 && { node: textOf(value["node"]) },
    sampled: value["sampled"] === true || value["sampled"] === "true",
    policies: [],
    enforcedBy: oneOf(enforcers, value["enforcedBy"]) ?? "unknown",
    format: "generic",
    origin: origin2
  };
  return [{ kind: "flow", flow: flow2 }, ...unread2(value)];
}
var enforcers = ["kubernetes-policy", "cni-policy", "mesh", "cloud-firewall", "node"];
function oneOf(words2, value) {
  return words2.find((word) => word === value);
}
function unread2(value) {
  const extra = Object.keys(value).filter((key2) => !fields.has(key2));
  if (extra.length === 0) return [];
  const shown = extra.slice(0, 5).map((key2) => JSON.stringify(key2.slice(0, 40)));
  return [{ kind: "limit", text: `fields of the generic format that are not read: ${shown.join(", ")}` }];
}
var verdicts3 = /* @__PURE__ */ new Map([
  ["allowed", "allowed"],
  ["allow", "allowed"],
  ["denied", "denied"],
  ["deny", "denied"],
  ["refused-elsewhere", "refused-elsewhere"],
  ["unknown", "unknown"]
]);
function verdictOf5(value) {
  return typeof value === "string" ? verdicts3.get(value.toLowerCase()) : void 0;
}
function countOf4(value) {
  const count = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value ?? 1;
  return typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 1e15 ? count : void 0;
}
function endOf13(side, value) {
  if (!isObject(value)) return unreadable(side, value, "an object that names an end");
  const stranger = Object.keys(value).find((key2) => !endFields.has(key2));
  if (stranger !== void 0) return { unreadable: `"${side}.${stranger.slice(0, 40)}" is no field of an end` };
  const text = textOf(value["ip"]);
  const address = text === void 0 ? void 0 : parseAddress(text);
  if (value["ip"] !== void 0 && address === void 0) return unreadable(`${side}.ip`, value["ip"], "an IP address");
  const labels = labelsOf2(value["labels"]);
  if (value["labels"] !== void 0 && labels === void 0)
    return unreadable(`${side}.labels`, value["labels"], 'a map of texts, or "a=b,c=d"');
  const role = oneOf(["node", "outside", "api-server", "dns"], value["role"]);
  if (value["role"] !== void 0 && role === void 0)
    return unreadable(`${side}.role`, value["role"], "node, outside, api-server or dns");
  const namespace = textOf(value["namespace"]);
  const inNamespace = ["workload", "pod", "service"].find((key2) => textOf(value[key2]) !== void 0);
  if (inNamespace !== void 0 && namespace === void 0)
    return { unreadable: `"${side}.${inNamespace}" without "${side}.namespace"` };
  return end(value, { namespace, address, labels, role });
}
function end(value, { namespace, address, labels, role }) {
  const pod = textOf(value["pod"]);
  const workload = textOf(value["workload"]);
  const kind = textOf(value["kind"]);
  const service = textOf(value["service"]);
  const name = textOf(value["name"]);
  return {
    ...address !== void 0 && { address },
    ...namespace !== void 0 && { namespace },
    ...pod !== void 0 && { pod },
    ...workload !== void 0 && { workload: { ...kind !== void 0 && { kind }, name: workload } },
    ...labels !== void 0 && { labels },
    ...role !== void 0 && { role },
    ...name !== void 0 && { name },
    ...service !== void 0 && namespace !== void 0 && { service: { namespace, name: service } }
  };
}
function labelsOf2(value) {
  if (typeof value !== "string") {
    const map = stringMapOf(value);
    return isObject(value) && map?.size === Object.keys(value).length ? map : void 0;
  }
  const pairs = value.split(",").map((pair) => pair.trim().split("="));
  if (pairs.some((pair) => pair.length !== 2 || pair[0] === "")) return void 0;
  return new Map(pairs.map(([key2 = "", text = ""]) => [key2, text]));
}

// src/logs/gke-audit.ts
var gkeAudit = {
  name: "gke-audit",
  sees: "api-requests",
  tellsState: true,
  recognise(record) {
    const payload = payloadOf3(record);
    return payload === void 0 || !isKubernetes(payload) ? void 0 : "protoPayload of the service k8s.io: an entry of Cloud Audit Logs";
  },
  identity(record) {
    if (record.kind === "text") return void 0;
    const { insertId, timestamp, logName } = record.value;
    const own = textOf(insertId);
    return own === void 0 ? void 0 : identityOfTexts([own, JSON.stringify([timestamp, logName])]);
  },
  time: (record, state) => record.kind === "json" ? timeOf(record.value["timestamp"], utcOffsetOf(state)) : void 0,
  decode(record, state) {
    const event = eventFrom2(record, state);
    if (event === void 0) return [];
    if ("unreadable" in event) return event;
    if (record.kind === "json") noteLog(record.value, state);
    return decodeRequest(event, state);
  },
  changes(record, state) {
    const event = eventFrom2(record, state);
    if (event === void 0 || "unreadable" in event) return event;
    if (record.kind === "json") noteLog(record.value, state);
    return changesOf(event, state);
  },
  unansweredChanges,
  finish: (state) => [...finishAudit(state), ...blindness(state)]
};
function eventFrom2(record, state) {
  const payload = payloadOf3(record);
  if (record.kind === "text" || payload === void 0) return { unreadable: "a line that is no audit entry" };
  if (!isKubernetes(payload)) return void 0;
  const request = requestIn2(record.value, payload, utcOffsetOf(state));
  return typeof request === "string" ? { unreadable: request } : { ...request, origin: record.origin };
}
function payloadOf3(record) {
  if (record.kind === "text") return void 0;
  const { value } = record;
  const key2 = Object.keys(value).find((name) => /^protopayload(?:auditlog)?$/.test(lettersOf(name)));
  const payload = key2 === void 0 ? void 0 : objectOf(value[key2]);
  return payload === void 0 ? void 0 : objectOf(payload["auditLog"]) ?? payload;
}
function isKubernetes(payload) {
  return payload["serviceName"] === "k8s.io" || textOf(payload["methodName"])?.startsWith("io.k8s.") === true;
}
function requestIn2(entry2, payload, utcOffset) {
  const time = timeOf(entry2["timestamp"] ?? entry2["receiveTimestamp"], utcOffset);
  if (time === void 0) return "an audit entry without a time";
  const aim = aimOf(textOf(payload["methodName"]) ?? "", textOf(payload["resourceName"]) ?? "");
  if (aim === void 0) return "an audit entry whose methodName names no verb";
  const [request, response] = [body(payload, "request"), body(payload, "response")];
  const outcome = response?.["kind"] === "Status" ? response : void 0;
  const told3 = response === void 0 ? {} : answerIn(response, aim.verb);
  const answer2 = isWhole(told3.response) ? told3.response : void 0;
  const metadata = objectOf(answer2?.["metadata"]) ?? told3.partial;
  const code = codeOf2(objectOf(payload["status"]), outcome);
  const status = statusOf(objectOf(payload["status"]), outcome);
  const annotations = objectOf(entry2["labels"]);
  const address = callerAddress(objectOf(payload["requestMetadata"]));
  const granted = listOf(payload["authorizationInfo"]).map((item) => valueAt(item, "granted"));
  const uid = textAt(metadata, "uid") ?? textAt(outcome, "details", "uid");
  return {
    format: "gke-audit",
    ...stageOf(entry2),
    level: "",
    ...aim,
    uri: "",
    user: textAt(payload, "authenticationInfo", "principalEmail") ?? textAt(payload, "authenticationInfo", "principalSubject") ?? "",
    ...address !== void 0 && { sourceAddress: address },
    relayed: false,
    client: textAt(payload, "requestMetadata", "callerSuppliedUserAgent") ?? "",
    name: aim.name === "" ? textAt(metadata, "name") ?? "" : aim.name,
    ...uid !== void 0 && { uid },
    code,
    ...status !== void 0 && { status },
    ...annotations !== void 0 && { annotations },
    ...request !== void 0 && (Array.isArray(request["value"]) ? { patch: request["value"] } : { request }),
    ...answer2 !== void 0 && { response: answer2 },
    ...told3.partial !== void 0 && { partial: told3.partial },
    ...told3.converted !== void 0 && { converted: told3.converted },
    forbidden: isForbidden(annotations) || granted.length > 0 && granted.every((one) => one === false),
    received: time,
    time
  };
}
function stageOf(entry2) {
  const operation = objectOf(entry2["operation"]);
  const id = textOf(operation?.["id"]) ?? textOf(entry2["insertId"]) ?? "";
  const open2 = operation !== void 0 && operation["last"] !== true && operation["first"] === true;
  return { id: `${id}
`, auditId: id, stage: open2 ? "ResponseStarted" : "ResponseComplete" };
}
function aimOf(method, path) {
  const words2 = method.split(".");
  const verb = words2.at(-1) ?? "";
  if (!/^[a-z]+$/.test(verb) || words2.length < 2) return void 0;
  const at2 = words2.findIndex((word) => /^v\d+(?:(?:alpha|beta)\d+)?$/.test(word));
  const [resource = "", ...rest] = at2 < 0 ? [] : words2.slice(at2 + 1, -1);
  const nothing4 = { group: "", version: "", resource: "", subresource: "", namespace: "", name: "" };
  if (resource === "") return { verb, ...nothing4 };
  const [group = "", version = "", ...parts2] = path.split("/");
  const inside3 = parts2[0] === "namespaces" && parts2.length >= 3 && resource !== "namespaces";
  const [, name = ""] = inside3 ? parts2.slice(2) : parts2;
  return {
    verb,
    group: group === "core" ? "" : group,
    version,
    resource,
    subresource: rest.join("/"),
    namespace: inside3 ? parts2[1] ?? "" : resource === "namespaces" ? name : "",
    name
  };
}
function body(payload, key2) {
  const told3 = objectOf(payload[key2]) ?? textBody(payload[`${key2}Json`]);
  if (told3 === void 0 || isDeeper(told3, 64)) return void 0;
  const type = textOf(told3["@type"]) ?? textOf(told3["at_sign_type"]) ?? "";
  const kind = /\.([A-Z][A-Za-z]+)$/.exec(type)?.[1];
  const entries = Object.entries(told3).filter(([name]) => name !== "@type" && name !== "at_sign_type");
  const typed = told3["kind"] === void 0 && kind !== void 0 && kind !== "Patch" ? [["kind", kind]] : [];
  return Object.fromEntries([...typed, ...entries]);
}
function textBody(value) {
  if (typeof value !== "string") return void 0;
  try {
    return objectOf(JSON.parse(value));
  } catch {
    return void 0;
  }
}
function isWhole(response) {
  if (response === void 0 || response["kind"] === "Status") return false;
  return textAt(response, "metadata", "name") !== void 0 && objectOf(response["spec"]) !== void 0 || Array.isArray(response["items"]);
}
var httpCodes = {
  0: 200,
  1: 499,
  2: 500,
  3: 400,
  4: 504,
  5: 404,
  6: 409,
  7: 403,
  8: 429,
  9: 400,
  10: 409,
  11: 400,
  12: 501,
  13: 500,
  14: 503,
  15: 500,
  16: 401
};
function codeOf2(status, outcome) {
  const told3 = numberOf(outcome?.["code"]);
  if (told3 !== void 0) return told3;
  return httpCodes[numberOf(status?.["code"]) ?? 0] ?? 500;
}
function statusOf(status, outcome) {
  if (outcome !== void 0) return outcome;
  const message = textOf(status?.["message"]);
  const failed2 = (numberOf(status?.["code"]) ?? 0) !== 0;
  return failed2 || message !== void 0 ? { status: failed2 ? "Failure" : "Success", ...message !== void 0 && { message } } : void 0;
}
function callerAddress(metadata) {
  const key2 = Object.keys(metadata ?? {}).find((name) => lettersOf(name) === "callerip");
  return key2 === void 0 ? void 0 : textOf(metadata?.[key2]);
}
var logsSeen = "gke-audit: logs";
function noteLog(entry2, state) {
  const seen = state.get(logsSeen) ?? /* @__PURE__ */ new Set();
  state.set(logsSeen, seen);
  seen.add(/data_access$/.test(textOf(entry2["logName"]) ?? "") ? "data_access" : "other");
}
function blindness(state) {
  const seen = state.get(logsSeen);
  if (seen === void 0) return [];
  const texts = [
    "Cloud Audit Logs name no pod behind a token and hide dry runs: callers are known by address alone, and a write may only have been tried",
    ...seen.has("data_access") ? [] : ["Data Access audit logs of GKE are not among the logs: reads, watches and addresses of pods are not visible"]
  ];
  return texts.map((text) => ({ kind: "limit", text }));
}

// src/model/moments.ts
function compareVersions(a, b) {
  if (!/^\d{1,40}$/.test(a) || !/^\d{1,40}$/.test(b)) return void 0;
  const [left, right] = [a, b].map((text) => text.replace(/^0+/, ""));
  if (left === right) return 0;
  if (left === void 0 || right === void 0) return void 0;
  return left.length === right.length ? left < right ? -1 : 1 : left.length - right.length;
}
function isLater(a, b) {
  const versions = a.version === void 0 || b.version === void 0 ? void 0 : compareVersions(a.version, b.version);
  return versions === void 0 ? a.time > b.time : versions > 0;
}

// src/model/write-order.ts
function inWriteOrder(writes2) {
  const out = [...writes2].sort(byTime);
  const places2 = /* @__PURE__ */ new Map();
  out.forEach(({ ref }, place) => {
    const key2 = keyOf(ref);
    const list = places2.get(key2);
    if (list === void 0) places2.set(key2, [place]);
    else list.push(place);
  });
  for (const list of places2.values()) {
    if (list.length < 2) continue;
    const own = endsLast(byVersion(list.flatMap((place) => out[place] ?? [])));
    own.forEach((write, index) => out[list[index] ?? 0] = write);
  }
  return out;
}
function byTime(a, b) {
  return a.time - b.time || compare(a.origin.file, b.origin.file) || a.origin.line - b.origin.line;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function byVersion(writes2) {
  const isVersioned = ({ version }) => version !== void 0 && /^\d{1,40}$/.test(version);
  const versioned2 = writes2.filter(isVersioned).sort(
    (a, b) => (compareVersions(a.version ?? "", b.version ?? "") ?? 0) || // What changed nothing repeats the version of the write before it.
    Number(a.effect === "nothing") - Number(b.effect === "nothing")
  );
  let next = 0;
  return writes2.flatMap((write) => isVersioned(write) ? versioned2[next++] ?? [] : [write]);
}
function endsLast(writes2) {
  const last = /* @__PURE__ */ new Map();
  writes2.forEach(({ uid, effect }, index) => {
    if (uid !== void 0 && effect !== "deleted") last.set(uid, index);
  });
  const waiting = /* @__PURE__ */ new Map();
  return writes2.flatMap((write, index) => {
    const until = write.effect === "deleted" && write.uid !== void 0 ? last.get(write.uid) : void 0;
    if (until !== void 0 && until > index) {
      const list = waiting.get(until);
      if (list === void 0) waiting.set(until, [write]);
      else list.push(write);
      return [];
    }
    return [write, ...waiting.get(index) ?? []];
  });
}
var telling = 20;
var usualSkew = 5e3;
var mostSkew = 6e4;
function openOrder(writes2) {
  const skew = skewIn(writes2);
  const open2 = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  for (const write of writes2) {
    if (write.effect === "nothing") continue;
    const key2 = keyOf(write.ref);
    const before = (last.get(key2) ?? []).filter(({ time }) => write.time - time <= mostSkew).slice(-mostNear);
    for (const one of before) {
      if (!isOpen(one, write, skew)) continue;
      open2.set(one, [...open2.get(one) ?? [], write]);
      open2.set(write, [...open2.get(write) ?? [], one]);
    }
    last.set(key2, [...before, write]);
  }
  return (write) => open2.get(write) ?? [];
}
var mostNear = 20;
function isOpen(a, b, skew) {
  if (a.version !== void 0 && b.version !== void 0 && compareVersions(a.version, b.version) !== void 0)
    return false;
  const isBorder = [a, b].some(({ effect }) => effect === "created" || effect === "deleted");
  if (isBorder && a.uid !== void 0 && b.uid !== void 0) return false;
  const usual = a.origin.file === b.origin.file ? 0 : usualSkew;
  return Math.abs(a.time - b.time) <= (skew ?? usual);
}
function skewIn(writes2) {
  const versions = /* @__PURE__ */ new Map();
  const own = writes2.flatMap(({ ref, time, version, effect }) => {
    if (version === void 0 || effect === "nothing" || effect === "deleted") return [];
    const key2 = keyOf(ref);
    const before = versions.get(key2);
    versions.set(key2, version);
    const isNew = effect === "created" || before !== void 0 && before !== version;
    return isNew && compareVersions(version, version) === 0 ? [{ time, version }] : [];
  });
  if (own.length < telling) return void 0;
  own.sort((a, b) => compareVersions(a.version, b.version) ?? 0);
  let [latest2, skew] = [-Infinity, 0];
  for (const { time } of own) {
    const off = latest2 - time;
    if (off > skew && off <= mostSkew) skew = off;
    latest2 = Math.max(latest2, time);
  }
  return skew;
}

// src/logs/history.ts
function settleWrites(writes2) {
  const before = /* @__PURE__ */ new Map();
  const traits = /* @__PURE__ */ new Map();
  for (const { write, traits: own } of writes2) traits.set(versioned(write, own), own ?? {});
  return withEnds(inWriteOrder([...traits.keys()])).flatMap(({ write, effect }) => {
    const key2 = keyOf(write.ref);
    const own = traits.get(write) ?? {};
    const settled = settle({ ...write, effect }, own, before.get(key2));
    if (own.part === true && settled.effect === "nothing") return [];
    if (settled.effect === "deleted") before.delete(key2);
    else if (settled.effect !== "nothing" || own.generation !== void 0 && settled.after !== void 0)
      before.set(key2, { after: objectIn(settled.after), traits: own, uid: settled.uid });
    return [settled];
  });
}
function versioned(write, traits) {
  const { resourceVersion: version, spared } = traits ?? {};
  return { ...write, ...version !== void 0 && { version }, ...spared !== void 0 && { spared } };
}
function withEnds(writes2) {
  const next = /* @__PURE__ */ new Map();
  return [...writes2].reverse().map((write) => {
    const key2 = keyOf(write.ref);
    const isOpen2 = write.effect === "changed" && (write.verb === "delete" || write.verb === "deletecollection");
    const effect = isOpen2 && next.get(key2) === "created" ? "deleted" : write.effect;
    if (effect !== "nothing") next.set(key2, effect);
    return { write, effect };
  }).reverse();
}
function objectIn(after) {
  return isObject(after) ? after : void 0;
}
function settle(write, traits, before) {
  if (write.effect !== "changed" || write.verb === "delete" || write.verb === "deletecollection") return write;
  const same = before === void 0 || write.uid === void 0 || before.uid === void 0 || before.uid === write.uid;
  const known = same ? before : void 0;
  const after = objectIn(write.after) ?? computed(known?.after, traits) ?? spaceOf(write, traits);
  const effect = traits.part === true ? effectOnLabels(known?.after, after) : effectFrom(known, after, traits);
  return { ...write, effect, ...after !== void 0 && { after } };
}
function spaceOf({ ref: { group, kind } }, { metadata }) {
  return group === "" && kind === "Namespace" && metadata !== void 0 ? { apiVersion: "v1", kind, metadata } : void 0;
}
function effectOnLabels(before, after) {
  if (before === void 0 || after === void 0) return "changed";
  const labelsOf3 = (object) => canonicalJson(valueAt(object, "metadata", "labels") ?? {});
  return labelsOf3(before) === labelsOf3(after) ? "nothing" : "metadata-only";
}
function computed(before, { patch: patch2, metadata }) {
  if (before === void 0 || patch2 === void 0 || patch2.kind === "apply") return void 0;
  const after = patched(before, patch2.kind, patch2.body);
  return after === void 0 || metadata === void 0 ? after : { ...after, metadata };
}
function effectFrom(before, after, { resourceVersion, generation, spared }) {
  const earlier = before?.traits;
  if (resourceVersion !== void 0 && resourceVersion === earlier?.resourceVersion) return "nothing";
  if (spared !== void 0 && isSpared(spared, before?.after, after)) return effectOnPeople(before?.after, after);
  if (generation !== void 0 && earlier?.generation !== void 0) {
    if (generation < earlier.generation) return "changed";
    return generation > earlier.generation ? "spec-changed" : "metadata-only";
  }
  if (generation === 1) return "metadata-only";
  if (before?.after === void 0 || after === void 0) return "changed";
  if (canonicalJson(withoutMetadata(before.after)) !== canonicalJson(withoutMetadata(after))) return "spec-changed";
  return effectOnPeople(before.after, after);
}
function isSpared(spared, before, after) {
  if (spared === "all") return true;
  if (before === void 0 || after === void 0) return false;
  const [{ spec: was, ...restBefore }, { spec: is, ...restAfter }] = [withoutMetadata(before), withoutMetadata(after)];
  if (!isObject(was) || !isObject(is) || canonicalJson(restBefore) !== canonicalJson(restAfter)) return false;
  return [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)])].every(
    (member2) => canonicalJson(valueAt(was, member2)) === canonicalJson(valueAt(is, member2)) || Object.hasOwn(is, member2) && spared.includes(member2)
  );
}
function effectOnPeople(before, after) {
  if (before === void 0 || after === void 0) return "metadata-only";
  return canonicalJson(people(before)) === canonicalJson(people(after)) ? "nothing" : "metadata-only";
}
function withoutMetadata(object) {
  const { metadata: _metadata, kind: _kind, apiVersion: _version, ...rest } = object;
  return rest;
}
function people(object) {
  return {
    labels: valueAt(object, "metadata", "labels") ?? {},
    annotations: valueAt(object, "metadata", "annotations") ?? {},
    finalizers: valueAt(object, "metadata", "finalizers") ?? []
  };
}

// src/logs/read-ahead.ts
var newline = 10;
function readAhead(readers, nextBytes2, begun) {
  const blocks = [];
  let parts2 = [];
  let size = 0;
  let chunk = begun;
  let ended2;
  const fetch = async () => {
    try {
      const bytes = await nextBytes2();
      if (bytes !== void 0) {
        chunk = bytes;
        return;
      }
      ended2 = {};
    } catch (error) {
      ended2 = { error };
    }
    if (size > 0) blocks.push(readers.note(parts2));
  };
  const fill = async () => {
    while (size < readers.blockSize) {
      if (chunk.length === 0) await fetch();
      if (ended2 !== void 0) return;
      const part = chunk.subarray(0, readers.blockSize - size);
      chunk = chunk.subarray(part.length);
      parts2.push(part);
      size += part.length;
    }
    const { whole, rest } = split(parts2);
    blocks.push(readers.note(whole));
    parts2 = rest;
    size = rest.reduce((sum, part) => sum + part.length, 0);
  };
  return {
    async next() {
      while (ended2 === void 0 && blocks.length < readers.ahead) await fill();
      const block = blocks.shift();
      if (block === void 0 && ended2 !== void 0 && "error" in ended2) throw ended2.error;
      return block;
    }
  };
}
function split(parts2) {
  for (let index = parts2.length - 1; index >= 0; index--) {
    const part = parts2[index];
    const end2 = (part?.lastIndexOf(newline) ?? -1) + 1;
    if (part === void 0 || end2 === 0) continue;
    const rest = [part.subarray(end2), ...parts2.slice(index + 1)].filter(({ length }) => length > 0);
    return { whole: [...parts2.slice(0, index), part.subarray(0, end2)], rest };
  }
  return { whole: parts2, rest: [] };
}

// src/logs/json-scanner.ts
var quote = 34;
var backslash = 92;
var newline2 = 10;
var openBrace = 123;
var closeBrace = 125;
var openBracket = 91;
var closeBracket = 93;
var colon = 58;
var comma = 44;
var depthLimit4 = 256;
function freshProgress() {
  return { depth: 0, isMap: new Uint8Array(depthLimit4 + 1), inString: false, escaped: false, last: 0 };
}
function restart(progress) {
  progress.depth = 0;
  progress.inString = false;
  progress.escaped = false;
  progress.last = 0;
}
function advance(progress, bytes, from, to) {
  for (let at2 = from; at2 < to; at2++) {
    const byte = bytes[at2] ?? 0;
    if (progress.inString) {
      if (progress.escaped) progress.escaped = false;
      else if (byte === backslash) progress.escaped = true;
      else if (byte === quote) {
        progress.inString = false;
        progress.last = quote;
      } else if (byte === newline2) return { outcome: "broken", at: at2 };
      continue;
    }
    switch (byte) {
      case quote:
        if (!opensValue(progress) && !opensKey(progress)) return { outcome: "broken", at: at2 };
        progress.inString = true;
        break;
      case openBrace:
      case openBracket:
        if (progress.depth > 0 && !opensValue(progress)) return { outcome: "broken", at: at2 };
        if (progress.depth === depthLimit4) return { outcome: "broken", at: at2 };
        progress.depth++;
        progress.isMap[progress.depth] = byte === openBrace ? 1 : 0;
        progress.last = byte;
        break;
      case closeBrace:
      case closeBracket:
        if (progress.isMap[progress.depth] !== (byte === closeBrace ? 1 : 0)) return { outcome: "broken", at: at2 };
        progress.depth--;
        progress.last = byte;
        if (progress.depth === 0) return { outcome: "ended", at: at2 + 1 };
        break;
      default:
        if (byte > 32) progress.last = byte;
    }
  }
  return { outcome: "more", at: to };
}
function opensValue({ depth, isMap, last }) {
  return isMap[depth] === 1 ? last === colon : last === openBracket || last === comma;
}
function opensKey({ depth, isMap, last }) {
  return isMap[depth] === 1 && (last === openBrace || last === comma);
}

// src/logs/envelopes-collectors.ts
var lokiAnswer = (value) => {
  const data = objectOf(value["data"]);
  const answered = data?.["resultType"] === "streams" ? data["result"] : void 0;
  const sent = listOf(value["streams"]).some((stream) => isList(valueAt(stream, "values"))) ? value["streams"] : void 0;
  const streams = answered ?? sent;
  if (!isList(streams)) return void 0;
  return streams.flatMap((stream) => {
    const values = valueAt(stream, "values");
    const labels = objectOf(valueAt(stream, "stream"));
    if (!isList(values)) return [{ skipped: "a stream of Loki without values" }];
    return values.map((entry2) => lokiLine(entry2, labels));
  });
};
function lokiLine(entry2, labels) {
  const [time, line2] = isList(entry2) ? entry2 : [];
  if (typeof line2 !== "string") return { skipped: "an entry of Loki that is no line" };
  return { value: line2, around: aroundOf(time, void 0, labels) };
}
var lokiRow = ({ labels, fields: fields2, line: line2, timestamp }) => {
  const known = objectOf(labels) ?? objectOf(fields2);
  return known !== void 0 && typeof line2 === "string" && timestamp !== void 0 ? [{ value: line2, around: aroundOf(timestamp, void 0, known) }] : void 0;
};
var searchAnswer = (value) => {
  const hits = valueAt(value, "hits", "hits");
  if (!isList(hits)) return void 0;
  return hits.map((hit) => {
    const source = valueAt(hit, "_source");
    return isObject(source) ? { value: source } : hitWithoutSource(objectOf(valueAt(hit, "fields")));
  });
};
function hitWithoutSource(fields2) {
  const lines = [...lineKeys, "event.original"].flatMap((key2) => listOf(fields2?.[key2])[0] ?? []);
  const line2 = lines.find((one) => typeof one === "string");
  if (line2 === void 0) return { skipped: "a hit without its source" };
  return { value: line2, around: aroundOf(listOf(fields2?.["@timestamp"])[0]) };
}
var document = (value) => typeof value["_index"] === "string" && isObject(value["_source"]) ? [{ value: value["_source"] }] : void 0;
var bulkAction = (value) => {
  const [action, ...more] = Object.keys(value);
  if (action === void 0 || more.length > 0 || !["index", "create", "update", "delete"].includes(action))
    return void 0;
  const what = value[action];
  return isObject(what) && Object.keys(what).every((key2) => key2.startsWith("_")) ? [{ skipped: "a line of a bulk request without a document" }] : void 0;
};
var elasticAudit = (value) => {
  const audit2 = valueAt(value, "kubernetes", "audit");
  return isObject(audit2) ? [{ value: audit2 }] : void 0;
};
var splunk = (value) => {
  const result = objectOf(value["result"]) ?? value;
  const raw = textOf(result["_raw"]);
  return raw === void 0 ? void 0 : [{ value: raw, around: aroundOf(result["_time"]) }];
};
var splunkEvent = (value) => {
  const { event, sourcetype, host, source, time } = value;
  const isOne = typeof sourcetype === "string" || typeof host === "string" && typeof source === "string";
  if (!isOne || !(isObject(event) || typeof event === "string")) return void 0;
  return [{ value: event, around: aroundOf(time) }];
};
var kafkaMessage = ({ topic, partition, payload, ts }) => typeof topic === "string" && partition !== void 0 && (isObject(payload) || typeof payload === "string") ? [{ value: payload, around: aroundOf(ts) }] : void 0;
var streamOfContainer = (value) => {
  const { log, stream } = value;
  if (typeof log !== "string" || typeof stream !== "string") return void 0;
  const marks2 = [value["logtag"], value["_p"], value["partial_message"]];
  const isPart2 = marks2.some((mark) => mark === "P" || mark === "true");
  const isDocker = Object.keys(value).every((key2) => dockerKeys.has(key2));
  const last = isPart2 ? false : !isDocker || log.endsWith("\n") ? true : void 0;
  return [{ part: log, stream, ...last !== void 0 && { last }, around: collectedAround(value) }];
};
var dockerKeys = /* @__PURE__ */ new Set(["log", "stream", "time", "attrs"]);
var lineKeys = ["log", "message", "MESSAGE", "msg"];
var collectorKeys = [
  ...["@timestamp", "@version", "date", "kubernetes", "source_type", "agent", "logtag", "_p", "tag", "fluentbit_tag"],
  ...["__REALTIME_TIMESTAMP", "_HOSTNAME"]
];
var collected = (value) => {
  const elsewhere = value["@timestamp"] === void 0 ? void 0 : value["json"] ?? value["structured"];
  const parsed2 = value["log_processed"] ?? elsewhere;
  if (isObject(parsed2)) return [{ value: parsed2, around: collectedAround(value) }];
  for (const key2 of lineKeys) {
    const line2 = value[key2];
    if (typeof line2 !== "string") continue;
    const inner = lineOf2(line2, value);
    if (inner !== void 0) return [inner];
  }
  const original = textAt(value, "event", "original");
  return original === void 0 ? void 0 : [{ value: original, around: collectedAround(value) }];
};
function lineOf2(line2, value) {
  const isJson = line2.trimStart().startsWith("{");
  if (isJson) {
    const object = parsedObject(line2);
    if (object !== void 0) return { value: object, around: collectedAround(value) };
  }
  const isCollected = collectorKeys.some((key2) => value[key2] !== void 0) || Object.keys(value).length === 1;
  return line2.trim() !== "" && (isCollected || isTruncated(line2)) ? { value: line2, around: collectedAround(value) } : void 0;
}
function parsedObject(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isTruncated(text) {
  return text.endsWith("[Truncated...]") && text.trimStart().startsWith("{");
}
function collectedAround(value) {
  const times = [value["time"], value["@timestamp"], value["timestamp"], value["date"], value["__REALTIME_TIMESTAMP"]];
  const time = times.find((one) => typeof one === "string" || typeof one === "number");
  return aroundOf(time, textAt(value, "kubernetes", "host") ?? textOf(value["_HOSTNAME"]));
}
function aroundOf(time, node, labels) {
  const known = numberOf(time) ?? textOf(time);
  return {
    ...known !== void 0 && { time: known },
    ...node !== void 0 && { node },
    ...labels !== void 0 && { labels }
  };
}
var collectorEnvelopes = [
  lokiAnswer,
  lokiRow,
  searchAnswer,
  document,
  bulkAction,
  elasticAudit,
  splunk,
  splunkEvent,
  kafkaMessage,
  streamOfContainer,
  collected
];

// src/logs/prefixes.ts
var containerLine = /^(\d{4}-\d\d-\d\dT\S+) (stdout|stderr) ([FP])(?::\S*)? ?/;
function containerPrefix(line2) {
  const match = containerLine.exec(line2);
  if (match === null) return void 0;
  const [whole, time = "", stream = "", tag] = match;
  return { stream, last: tag === "F", rest: line2.slice(whole.length), around: { time } };
}
var timeBefore = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z) (?=[{[\d]|Node: )/;
var tailBefore = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[+-]\d\d:\d\d|Z)?) (?:\S{1,512} )?(?=\d{1,2} \d{12} eni-|Node: [^;]{0,253};SIP: )/;
var podBefore = /^\[pod\/[a-z\d.-]{1,253}\/[a-z\d.-]{1,63}\] /;
var syslogBefore = /^(?:<\d{1,3}>)?(?:1 (\d{4}-\d\d-\d\dT\S{1,40}) (\S{1,255}) \S{1,48} \S{1,128} \S{1,32} (?:-|\[[^\]]{0,200}\]) |(?:[A-Z][a-z]{2} +\d{1,2} [\d:]{8}|\d{4}-\d\d-\d\dT\S{1,40}) (\S{1,255}) [^\s:]{1,80}: )(?=\d{4}\/\d\d\/\d\d \d\d:|\d{1,2} \d{12} eni-)/;
var lokiBefore = /^(\d{4}-\d\d-\d\dT\S{1,40}) \{((?:[\w.]{1,200}="(?:[^"\\]|\\.)*"(?:, ?)?)+)\} /;
var longestLabels = 8e3;
var nodeBefore = /^([a-z\d][a-z\d.-]{0,252}) (?=\{)/i;
var longestPrefix = 512;
function prefixOf(line2) {
  const time = timeBefore.exec(line2);
  if (time !== null) return { rest: line2.slice(time[0].length), around: { time: time[1] ?? "" } };
  const node = nodeBefore.exec(line2);
  if (node !== null) return { rest: line2.slice(node[0].length), around: { node: node[1] ?? "" } };
  const tail = tailBefore.exec(line2);
  if (tail !== null) return { rest: line2.slice(tail[0].length), around: { time: tail[1] ?? "" } };
  const pod = podBefore.exec(line2);
  if (pod !== null) return { rest: line2.slice(pod[0].length), around: {} };
  return lokiPrefix(line2) ?? syslogPrefix(line2) ?? loosePrefix(line2);
}
function lokiPrefix(line2) {
  const [whole, time = "", told3 = ""] = lokiBefore.exec(line2.slice(0, longestLabels)) ?? [];
  if (whole === void 0) return void 0;
  const pairs = told3.matchAll(/([\w.]+)="((?:[^"\\]|\\.)*)"/g);
  const labels = Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, value]));
  return { rest: line2.slice(whole.length), around: { time, labels } };
}
function syslogPrefix(line2) {
  const [whole, time, host, earlierHost] = syslogBefore.exec(line2) ?? [];
  if (whole === void 0) return void 0;
  const node = host ?? earlierHost;
  const around = { ...time !== void 0 && { time }, ...node !== void 0 && node !== "-" && { node } };
  return { rest: line2.slice(whole.length), around };
}
function loosePrefix(line2) {
  const at2 = line2.indexOf("{");
  if (at2 < 1 || at2 > longestPrefix || !/[\s\]:]/.test(line2.charAt(at2 - 1)) || !/\}\s*$/.test(line2.slice(-8)))
    return void 0;
  const rest = parsedObject(line2.slice(at2));
  return rest === void 0 ? void 0 : { rest, around: {} };
}
function isPrefixed(line2) {
  return containerLine.test(line2) || timeBefore.test(line2) || nodeBefore.test(line2) || podBefore.test(line2);
}

// src/logs/wrappers.ts
import { gunzipSync } from "node:zlib";

// src/logs/csv-lines.ts
var recordColumns = ["@message", "_raw", "LogMessage", "LogEntry", "textPayload", "event.original", "Line"];
var looseColumns = ["message", "log"];
var timeColumns = ["@timestamp", "_time", "TimeGenerated", "TimeGenerated [UTC]", "Time", "timestamp"];
var columnName = /^[@_a-z][\w@. [\]()/-]{0,200}$/i;
var longest6 = 8e3;
function csvLines() {
  let columns2;
  let isFirst = true;
  return (line2) => {
    if (isFirst) {
      isFirst = false;
      columns2 = columnsIn(line2);
      return columns2 === void 0 ? void 0 : "header";
    }
    return columns2 === void 0 ? void 0 : rowUnder2(columns2, line2);
  };
}
function columnsIn(line2) {
  if (line2.length > longest6 || !line2.includes(",")) return void 0;
  const names = (cells(line2, ",") ?? []).map((name) => name.trim());
  if (!names.every((name) => columnName.test(name))) return void 0;
  const time = names.findIndex((name) => timeColumns.includes(name));
  const certain = names.findIndex((name) => recordColumns.includes(name));
  const record = certain >= 0 ? certain : names.findIndex((name) => looseColumns.includes(name));
  return record < 0 || time < 0 ? void 0 : { count: names.length, record, time };
}
function rowUnder2({ count, record, time }, line2) {
  const row = cells(line2, ",");
  if (row === void 0) return { skipped: "a quote that is not closed on its line" };
  const text = row[record] ?? "";
  if (row.length !== count) return { skipped: `${row.length} cells under ${count} columns` };
  if (text.trim() === "") return { skipped: "a row without the record" };
  const at2 = row[time]?.trim() ?? "";
  return { value: text, ...at2 !== "" && { around: { time: at2 } } };
}

// src/logs/envelopes-otlp.ts
var depthLimit5 = 32;
var otlpLogs = (value) => {
  const { resourceLogs } = value;
  if (!isList(resourceLogs)) return void 0;
  return resourceLogs.flatMap(
    (resource) => listOf(valueAt(resource, "scopeLogs")).flatMap((scope) => listOf(valueAt(scope, "logRecords")).map(recordOf))
  );
};
function recordOf(record) {
  const body2 = valueOf(valueAt(record, "body"), 0);
  if (!isObject(body2) && typeof body2 !== "string") return { skipped: "a log record without a body" };
  const time = [valueAt(record, "timeUnixNano"), valueAt(record, "observedTimeUnixNano")].find(isTime2);
  return { value: body2, ...time !== void 0 && { around: { time } } };
}
function isTime2(time) {
  return typeof time === "number" ? time > 0 : textOf(time) !== void 0 && time !== "0";
}
function valueOf(value, depth) {
  if (!isObject(value) || depth > depthLimit5) return void 0;
  const { stringValue, boolValue, intValue, doubleValue } = value;
  const list = valueAt(value, "arrayValue", "values");
  if (isList(list)) return list.map((item) => valueOf(item, depth + 1) ?? null);
  const members = valueAt(value, "kvlistValue", "values");
  if (isList(members)) return objectOf2(members, depth);
  const isShort = typeof intValue === "string" && /^-?\d{1,15}$/.test(intValue);
  return stringValue ?? boolValue ?? (isShort ? Number(intValue) : intValue) ?? doubleValue;
}
function objectOf2(members, depth) {
  return Object.fromEntries(
    members.flatMap((member2) => {
      const key2 = textOf(valueAt(member2, "key"));
      const value = valueOf(valueAt(member2, "value"), depth + 1);
      return key2 === void 0 || value === void 0 ? [] : [[key2, value]];
    })
  );
}

// src/logs/envelopes.ts
var eventList = (value) => value["kind"] === "EventList" && isList(value["items"]) ? value["items"].map((item) => ({ value: item })) : void 0;
var envelopes = [eventList, otlpLogs, ...cloudEnvelopes, ...collectorEnvelopes];
function contentsOf(value) {
  if (typeof value["auditID"] === "string" || isObject(value["flow"])) return void 0;
  for (const envelope of envelopes) {
    const contents = envelope(value);
    if (contents !== void 0) return contents;
  }
  return void 0;
}

// src/logs/wrappers.ts
var layers = 5;
var truncated2 = "cut by CloudWatch, which keeps 256 KB of an event";
function unwrapper(file, limit) {
  const parts2 = /* @__PURE__ */ new Map();
  const object = (value, place, sink) => {
    const contents = place.depth < layers ? contentsOf(value) : void 0;
    if (contents === void 0)
      return sink.record({ kind: "json", value, origin: { kind: "log", file, line: place.line }, ...told2(place) });
    if (contents.length === 0) sink.skipped("an envelope with nothing in it", place.line);
    for (const item of contents) inside3(item, place, sink);
  };
  const inside3 = (item, outer, sink) => {
    if ("skipped" in item) return sink.skipped(item.skipped, outer.line);
    const place = deeper(outer, item.around);
    if ("part" in item) return join(`docker ${item.stream}`, item.part, item.last, place, sink);
    if ("packed" in item) {
      const content = unpacked(item.packed, place.allowance);
      return content.text === void 0 ? sink.skipped(content.why, place.line) : texts(content.text, place, sink);
    }
    if (isObject(item.value)) object(item.value, place, sink);
    else if (typeof item.value === "string") texts(item.value, place, sink);
    else sink.skipped("an entry of an envelope that is no record", place.line);
  };
  const texts = (content, place, sink) => {
    const whole = content.trimStart().startsWith("{") ? parsedObject(content) : void 0;
    if (whole !== void 0) return object(whole, place, sink);
    const lines = content.split("\n").filter((line3) => line3.trim() !== "");
    if (lines.length === 0) sink.skipped("an empty line in an envelope", place.line);
    for (const line3 of lines) text(line3.trim(), place, sink);
  };
  const text = (line3, place, sink) => {
    const trimmed = line3.trim();
    if (trimmed.startsWith("{")) {
      const value = parsedObject(trimmed);
      if (value !== void 0) object(value, place, sink);
      else sink.skipped(isTruncated(trimmed) ? truncated2 : "broken JSON", place.line);
      return;
    }
    const container = place.depth < layers ? containerPrefix(line3) : void 0;
    if (container !== void 0)
      return join(container.stream, container.rest, container.last, deeper(place, container.around), sink);
    const prefix = place.depth < layers ? prefixOf(line3) : void 0;
    if (prefix === void 0)
      sink.record({ kind: "text", line: line3, origin: { kind: "log", file, line: place.line }, ...told2(place) });
    else if (typeof prefix.rest === "string") text(prefix.rest, deeper(place, prefix.around), sink);
    else object(prefix.rest, deeper(place, prefix.around), sink);
  };
  const join = (stream, content, last, place, sink) => {
    const before = parts2.get(stream);
    const isWhole2 = last ?? (before === void 0 && parsedObject(content) !== void 0);
    if (before === void 0 && isWhole2) {
      if (content.trim() === "") sink.skipped("an empty line in an envelope", place.line);
      else texts(content, place, sink);
      return;
    }
    const joined = before ?? { text: "", place };
    if (joined.text.length + content.length > limit) {
      parts2.delete(stream);
      return sink.skipped("a line split into more parts than are joined", joined.place.line);
    }
    joined.text += content;
    if (last !== true) return void parts2.set(stream, joined);
    parts2.delete(stream);
    texts(joined.text, joined.place, sink);
  };
  const row = csvLines();
  const line2 = (content, at2, sink) => {
    const told3 = row(content);
    if (told3 === void 0) text(content, at2, sink);
    else if (told3 !== "header") inside3(told3, at2, sink);
  };
  const outermost = (line3) => ({
    line: line3,
    depth: 0,
    around: void 0,
    allowance: { left: limit * 4 }
  });
  return {
    json: (value, line3, sink) => object(value, outermost(line3), sink),
    text: (content, number, sink) => line2(content, outermost(number), sink),
    end(sink) {
      for (const { place } of parts2.values()) sink.skipped("half a line at the end", place.line);
      parts2.clear();
    }
  };
}
function deeper(place, around) {
  const both = around === void 0 ? place.around : { ...place.around, ...around };
  return { ...place, depth: place.depth + 1, around: both };
}
function told2({ around }) {
  return around === void 0 || Object.keys(around).length === 0 ? {} : { around };
}
function unpacked(base64, allowance) {
  if (/[^A-Za-z0-9+/_=\s-]/.test(base64)) return { why: "data of an envelope that are no base64" };
  const bytes = Buffer.from(base64, "base64");
  if (bytes[0] !== 31 || bytes[1] !== 139) return { text: bytes.toString("utf8") };
  if (allowance.left <= 0) return { why: "compressed data that give too much" };
  try {
    const inflated = gunzipSync(bytes, { maxOutputLength: allowance.left });
    allowance.left -= inflated.length;
    return { text: inflated.toString("utf8") };
  } catch (error) {
    const isTooMuch = error.code === "ERR_BUFFER_TOO_LARGE";
    if (isTooMuch) allowance.left = 0;
    return { why: isTooMuch ? "compressed data that give too much" : "compressed data that are damaged" };
  }
}

// src/logs/record-scanner.ts
var newline3 = 10;
var comma2 = 44;
var openBracket2 = 91;
var closeBracket2 = 93;
var openBrace2 = 123;
var none = Buffer.alloc(0);
function startScan(file, limits) {
  return {
    limits,
    wrapped: unwrapper(file, limits.record),
    road: "line",
    line: 1,
    begun: false,
    total: void 0,
    held: [],
    heldSize: 0,
    tooLong: false,
    progress: freshProgress(),
    valueLine: 1,
    tried: false
  };
}
function push(scan, bytes, sink) {
  scan.begun = bytes[bytes.length - 1] !== newline3;
  drive(scan, bytes, 0, bytes.length, sink);
}
function pushNoted(scan, block, sink) {
  const { bytes, rows, count, rowSize: size } = block;
  scan.begun = bytes[bytes.length - 1] !== newline3;
  let at2 = 0;
  for (let row = 0; row < count; row++) {
    const end2 = rows[row * size] ?? bytes.length;
    if (scan.road !== "line" || scan.heldSize > 0) drive(scan, bytes, at2, end2 + 1, sink);
    else if (sink.lines?.noted(block, row, at2, end2, scan.line) === true) scan.line++;
    else onLine(scan, bytes, at2, end2, sink);
    at2 = end2 + 1;
  }
  drive(scan, bytes, at2, bytes.length, sink);
  scan.held = scan.held.map((part) => Buffer.from(part));
}
function finish(scan, sink) {
  scan.total ??= scan.begun ? scan.line : scan.line - 1;
  if (scan.road === "line" && scan.heldSize > 0) {
    const rest = taken(scan);
    onLine(scan, rest, 0, rest.length, sink);
  }
  if (scan.road === "value" && scan.tooLong) sink.skipped(tooLong(scan), scan.valueLine);
  else if (scan.road === "value") {
    const region = taken(scan);
    if (eachLine(scan, region, sink) < region.length) sink.skipped("half a record at the end", scan.line);
  }
  scan.wrapped.end(sink);
}
function drive(scan, bytes, from, to, sink) {
  let at2 = from;
  while (at2 < to) {
    switch (scan.road) {
      case "line":
        at2 = onPiece(scan, bytes, at2, to, sink);
        break;
      case "between":
        at2 = onGap(scan, bytes, at2, to, sink);
        break;
      case "value":
        at2 = onValue(scan, bytes, at2, to, sink);
        break;
      case "skip":
        at2 = onSkip(scan, bytes, at2, to);
    }
  }
}
function keep(scan, bytes) {
  if (scan.tooLong || bytes.length === 0) return;
  scan.held.push(bytes);
  scan.heldSize += bytes.length;
  if (scan.heldSize <= scan.limits.record) return;
  scan.tooLong = true;
  scan.held = [];
}
function drop(scan) {
  scan.held = [];
  scan.heldSize = 0;
  scan.tooLong = false;
}
function taken(scan) {
  const bytes = scan.held.length === 1 ? scan.held[0] ?? none : Buffer.concat(scan.held);
  drop(scan);
  return bytes;
}
function tooLong({ limits }) {
  return `a record of more than ${limits.record >> 20} MiB`;
}
function onPiece(scan, bytes, from, to, sink) {
  const end2 = bytes.indexOf(newline3, from);
  if (end2 < 0 || end2 >= to) {
    keep(scan, bytes.subarray(from, to));
    if (scan.tooLong) {
      sink.skipped(tooLong(scan), scan.line);
      scan.road = "skip";
    } else if (scan.heldSize > scan.limits.line && scan.heldSize - (to - from) <= scan.limits.line)
      onLongLine(scan, sink);
    return to;
  }
  if (scan.heldSize > 0) {
    keep(scan, bytes.subarray(from, end2 + 1));
    const whole = taken(scan);
    const to2 = whole.length - 1;
    if (sink.lines?.known(whole, 0, to2, scan.line) === true) scan.line++;
    else onLine(scan, whole, 0, to2, sink);
  } else if (sink.lines?.known(bytes, from, end2, scan.line) === true) scan.line++;
  else onLine(scan, bytes, from, end2, sink);
  return end2 + 1;
}
function onLongLine(scan, sink) {
  const start4 = taken(scan);
  const at2 = start4.findIndex((byte) => byte > 32);
  if (start4[at2] === openBrace2) begin(scan, start4, at2, start4.length, sink, false);
  else if (start4[at2] === openBracket2) begin(scan, start4, at2 + 1, start4.length, sink, false);
  else keep(scan, start4);
}
function onLine(scan, bytes, from, to, sink) {
  const at2 = contentStart(bytes, from, to);
  const first2 = at2 === to ? void 0 : bytes[at2];
  if (first2 === openBrace2) {
    const text = bytes.toString("utf8", at2, to);
    const value = objectIn2(text);
    if (value === void 0 && !isTruncated(text.trimEnd())) return begin(scan, bytes, at2, to + 1, sink, true);
    if (value === void 0) sink.skipped(truncated2, scan.line);
    else {
      sink.lines?.parsed(value);
      scan.wrapped.json(value, scan.line, sink);
    }
  } else if (first2 === openBracket2 && beginsArray(bytes, at2, to))
    return begin(scan, bytes, at2 + 1, to + 1, sink, false);
  else if (first2 !== void 0) scan.wrapped.text(plainText(bytes.toString("utf8", from, to)), scan.line, sink);
  scan.line++;
}
function begin(scan, bytes, from, to, sink, tried) {
  drop(scan);
  scan.road = "between";
  scan.tried = tried;
  drive(scan, bytes, from, Math.min(to, bytes.length), sink);
}
function onGap(scan, bytes, from, to, sink) {
  for (let at2 = from; at2 < to; at2++) {
    const byte = bytes[at2] ?? 0;
    if (byte === newline3) {
      scan.line++;
      scan.road = "line";
      return at2 + 1;
    }
    if (byte === openBrace2) {
      restart(scan.progress);
      scan.valueLine = scan.line;
      scan.road = "value";
      return at2;
    }
    if (byte > 32 && byte !== comma2 && byte !== closeBracket2) {
      sink.skipped("text that is no JSON object", scan.line);
      scan.road = "skip";
      return at2;
    }
  }
  return to;
}
function onSkip(scan, bytes, from, to) {
  const end2 = bytes.indexOf(newline3, from);
  if (end2 < 0 || end2 >= to) return to;
  scan.line++;
  scan.road = "line";
  drop(scan);
  return end2 + 1;
}
function onValue(scan, bytes, from, to, sink) {
  const { outcome, at: at2 } = advance(scan.progress, bytes, from, to);
  keep(scan, bytes.subarray(from, at2));
  scan.line += breaksIn(bytes, from, at2);
  if (outcome === "more") return at2;
  if (outcome === "broken") return recover(scan, bytes, at2, sink);
  if (scan.tooLong) sink.skipped(tooLong(scan), scan.valueLine);
  else {
    const region = taken(scan);
    const text = region.toString("utf8");
    const value = objectIn2(text);
    if (value === void 0 && /\n[^\s}\]]/.test(text)) return anew(scan, region, at2, sink);
    if (value !== void 0) scan.wrapped.json(value, scan.valueLine, sink);
    else sink.skipped("broken JSON", scan.valueLine);
  }
  scan.road = "between";
  scan.tried = false;
  drop(scan);
  return at2;
}
function recover(scan, bytes, at2, sink) {
  const next = bytes[at2] === newline3 ? at2 + 1 : at2;
  keep(scan, bytes.subarray(at2, next));
  scan.line += next - at2;
  if (scan.tooLong) {
    sink.skipped(tooLong(scan), scan.valueLine);
    drop(scan);
    scan.road = next > at2 ? "line" : "skip";
    return next;
  }
  return anew(scan, taken(scan), next, sink);
}
function anew(scan, region, next, sink) {
  const rest = eachLine(scan, region, sink);
  if (rest === 0) sink.skipped("broken JSON", scan.valueLine);
  else keep(scan, region.subarray(rest));
  scan.road = rest === 0 ? "skip" : "line";
  return next;
}
function eachLine(scan, region, sink) {
  let from = 0;
  for (let line2 = scan.valueLine; ; line2++) {
    const end2 = region.indexOf(newline3, from);
    if (end2 < 0) return from;
    const text = region.toString("utf8", from, end2).trim();
    const value = line2 === scan.valueLine && scan.tried ? void 0 : objectIn2(text);
    if (value !== void 0) scan.wrapped.json(value, line2, sink);
    else if (isPrefixed(text)) scan.wrapped.text(text, line2, sink);
    else if (text !== "") sink.skipped("broken JSON", line2);
    from = end2 + 1;
  }
}
function contentStart(bytes, from, to) {
  let at2 = from;
  while (at2 < to && (bytes[at2] ?? 0) <= 32) at2++;
  if (bytes[at2] !== comma2 && bytes[at2] !== closeBracket2) return at2;
  let next = at2;
  while (next < to && ((bytes[next] ?? 0) <= 32 || bytes[next] === comma2 || bytes[next] === closeBracket2)) next++;
  return next === to || bytes[next] === openBrace2 ? next : at2;
}
function beginsArray(bytes, at2, to) {
  return /^\[\s*(?:[{\]]|$)/.test(bytes.toString("latin1", at2, Math.min(to, at2 + 64)));
}
function plainText(text) {
  let from = 0;
  while (text.charCodeAt(from) === 0) from++;
  let to = text.length;
  while (to > from && (text.charCodeAt(to - 1) === 0 || text.charCodeAt(to - 1) === 13)) to--;
  return text.slice(from, to);
}
function breaksIn(bytes, from, to) {
  let lines = 0;
  for (let at2 = bytes.indexOf(newline3, from); at2 >= 0 && at2 < to; at2 = bytes.indexOf(newline3, at2 + 1)) lines++;
  return lines;
}
function objectIn2(text) {
  if (!text.startsWith("{")) return void 0;
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/logs/records.ts
var readLimits = { record: 32 << 20, line: 1 << 20, piece: 64 << 10, alone: 8 << 20 };
var none2 = Buffer.alloc(0);
function recordSource(stream, limits = readLimits) {
  let chunks = stream.chunks[Symbol.asyncIterator]();
  const breakOff = (error) => {
    const reason = error instanceof Error ? error : new Error(String(error));
    chunks = { next: () => Promise.reject(reason) };
  };
  const scan = startScan(stream.file, limits);
  let chunk = none2;
  let begun = false;
  let size = 0;
  let helped;
  const nextChunk = async () => {
    const next = await nextBytes(chunks, begun ? 1 : 16, breakOff);
    if (next === void 0 || begun) return next;
    begun = true;
    return withoutMark(next, stream.file);
  };
  const atEnd = (sink) => {
    finish(scan, sink);
    return false;
  };
  const pullNoted = async ({ ahead }, sink) => {
    const block = await ahead.next();
    if (block === void 0) return atEnd(sink);
    pushNoted(scan, block, sink);
    block.done(sink.lines?.unwanted(block.reader) ?? []);
    return true;
  };
  return {
    file: stream.file,
    ...stream.modified !== void 0 && { modified: stream.modified },
    lines: () => scan.total ?? (scan.begun ? scan.line : scan.line - 1),
    async pull(sink) {
      if (helped !== void 0) return pullNoted(helped, sink);
      if (chunk.length === 0) {
        const next = await nextChunk();
        if (next === void 0) return atEnd(sink);
        chunk = next;
      }
      if (size > limits.alone && sink.readers !== void 0) {
        const readers = sink.readers();
        helped = { readers, ahead: readAhead(readers, nextChunk, chunk) };
        return pullNoted(helped, sink);
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      size += piece.length;
      push(scan, piece, sink);
      return true;
    },
    close: () => helped?.readers.close()
  };
}
async function nextBytes(chunks, least, breakOff) {
  let bytes = none2;
  try {
    while (bytes.length < least) {
      const next = await chunks.next();
      if (next.done === true) return bytes.length === 0 ? void 0 : bytes;
      const { buffer, byteOffset, byteLength } = next.value;
      const view = Buffer.from(buffer, byteOffset, byteLength);
      bytes = bytes.length === 0 ? view : Buffer.concat([bytes, view]);
    }
  } catch (error) {
    if (bytes.length === 0) throw error;
    breakOff(error);
  }
  return bytes;
}
var foreign = [
  { magic: "BZh", what: "bzip2", help: "unpack it with bzip2 -d" },
  { magic: "ý7zXZ", what: "xz", help: "unpack it with xz -d" },
  { magic: '"M', what: "lz4", help: "unpack it with lz4 -d" },
  { magic: "7z¼¯'", what: "a 7-Zip archive", help: "unpack it and name the files inside" },
  { magic: "ÿ\0\0sNaPpY", what: "Snappy", help: "unpack it" },
  { magic: "Obj", what: "Avro", help: "export it as JSON Lines or CSV" },
  { magic: "SQLite format 3", what: "a SQLite database", help: "export it as JSON Lines or CSV" },
  { magic: "ÿþ", what: "UTF-16", help: "convert it to UTF-8" },
  { magic: "þÿ", what: "UTF-16", help: "convert it to UTF-8" }
];
function withoutMark(bytes, file) {
  const start4 = bytes.toString("latin1", 0, 16);
  const found2 = foreign.find(({ magic }) => start4.startsWith(magic));
  if (found2 !== void 0) throw new UsableError(`the log is ${found2.what}, which cannot be read`, found2.help, file);
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
}

// src/logs/index.ts
var formats = [
  audit,
  gkeAudit,
  hubble,
  generic,
  digest,
  aksNetworkLogs,
  antrea,
  antreaFlows,
  awsVpcCni,
  calicoEnterprise,
  calicoLog,
  calicoWhisker,
  awsVpcFlow,
  azureFlow,
  conntrack,
  falco,
  gcpVpcFlow,
  gkeNetworkPolicy,
  inspektorGadget,
  istio,
  netobserv,
  ovnAcl,
  tetragon,
  ztunnel
];
var logReading = { formats, open: recordSource, settleWrites };

export {
  backendKinds,
  backendPlacesIn,
  serverBackendsIn,
  joinedCuts,
  cutText,
  joinedSetAside,
  shortfallTexts,
  connectionKey,
  compareVersions,
  isLater,
  inWriteOrder,
  openOrder,
  auditPolicy,
  digestPieces,
  patched,
  formats,
  logReading
};
