import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  editsBetween
} from "./chunk-Q4XDPWLD.js";
import {
  countOf
} from "./chunk-KL6C3WZG.js";
import {
  formatAddress,
  parseAddress
} from "./chunk-GJDBJQF6.js";
import {
  canonicalJson,
  isList,
  isObject,
  keyOf
} from "./chunk-W3MJDLDH.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";

// src/logs/audit-policy.ts
var writes = ["create", "update", "patch", "delete", "deletecollection"];
var rules = [
  {
    about: "Policies: who, when, what, and the result. This rule alone is enough for drift.",
    level: "RequestResponse",
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
    about: "Pods: name, labels, owner. Bodies of pods can hold secrets in environment variables.",
    level: "RequestResponse",
    verbs: ["create"],
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
function ruleText({ about, level, verbs: verbs2, userGroups, resources }) {
  return [
    `  # ${about}`,
    `  - level: ${level}`,
    ...verbs2 === void 0 ? [] : [`    verbs: [${verbs2.join(", ")}]`],
    ...userGroups === void 0 ? [] : [`    userGroups: ["${userGroups.join('", "')}"]`],
    ...resources === void 0 ? [] : ["    resources:", ...resources.map(resourceText)],
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

// src/schemas/generated/digest.js
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "digest", "title": "netpol-gate digest, one line", "description": "A digest is JSON Lines: one head, then the unique connections and the writes of policies that logs showed. It may be compressed with gzip, and it is accepted wherever a log is.", "oneOf": [{ "$ref": "#/definitions/head" }, { "type": "object", "required": ["connection"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/connection" } } }, { "type": "object", "required": ["write"], "additionalProperties": false, "properties": { "write": { "$ref": "#/definitions/write" } } }], "definitions": { "time": { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" }, "count": { "type": "integer", "minimum": 0 }, "place": { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } }, "head": { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } }, "coverage": { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record that are longer than usual", "type": "array", "items": { "type": "object", "required": ["format", "from", "to", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "Milliseconds", "type": "number", "minimum": 0 } } } }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } } } }, "why": { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] }, "workload": { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } }, "end": { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] }, "basis": { "enum": ["named", "labels", "address-then", "address-now", "none"] }, "evidence": { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } }, "object": { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } }, "connection": { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } }, "write": { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } } } };
var schema12 = { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } };
var schema13 = { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" };
var schema17 = { "type": "integer", "minimum": 0 };
var formats0 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
var schema14 = { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record that are longer than usual", "type": "array", "items": { "type": "object", "required": ["format", "from", "to", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "Milliseconds", "type": "number", "minimum": 0 } } } }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } } } };
var schema19 = { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] };
var schema21 = { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } };
var func2 = Object.prototype.hasOwnProperty;
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
              if (!(data6 === "no-owner-at-that-time" || data6 === "several-possible-owners" || data6 === "before-first-sight" || data6 === "pod-not-in-cluster" || data6 === "workload-not-in-cluster" || data6 === "service-without-backends" || data6 === "record-names-no-end" || data6 === "direction-unknown")) {
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
    if (data.lostEvents !== void 0) {
      let data16 = data.lostEvents;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        const err47 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data16 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 < 0 || isNaN(data16)) {
          const err48 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data16 };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
      }
    }
    if (data.sampled !== void 0) {
      let data17 = data.sampled;
      if (typeof data17 !== "boolean") {
        const err49 = { instancePath: instancePath + "/sampled", schemaPath: "#/properties/sampled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.sampled.type, parentSchema: schema14.properties.sampled, data: data17 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.blind !== void 0) {
      let data18 = data.blind;
      if (Array.isArray(data18)) {
        const len1 = data18.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data19 = data18[i1];
          if (typeof data19 !== "string") {
            const err50 = { instancePath: instancePath + "/blind/" + i1, schemaPath: "#/properties/blind/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.blind.items.type, parentSchema: schema14.properties.blind.items, data: data19 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = { instancePath: instancePath + "/blind", schemaPath: "#/properties/blind/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.blind.type, parentSchema: schema14.properties.blind, data: data18 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.gaps !== void 0) {
      let data20 = data.gaps;
      if (Array.isArray(data20)) {
        const len2 = data20.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data21 = data20[i2];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.format === void 0) {
              const err52 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            if (data21.from === void 0) {
              const err53 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data21.to === void 0) {
              const err54 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data21.usual === void 0) {
              const err55 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: "usual" }, message: "must have required property 'usual'", schema: schema14.properties.gaps.items.required, parentSchema: schema14.properties.gaps.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            for (const key4 in data21) {
              if (!(key4 === "format" || key4 === "from" || key4 === "to" || key4 === "usual")) {
                const err56 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.gaps.items, data: data21 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data21.format !== void 0) {
              let data22 = data21.format;
              if (typeof data22 !== "string") {
                const err57 = { instancePath: instancePath + "/gaps/" + i2 + "/format", schemaPath: "#/properties/gaps/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.gaps.items.properties.format.type, parentSchema: schema14.properties.gaps.items.properties.format, data: data22 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data21.from !== void 0) {
              let data23 = data21.from;
              if (typeof data23 === "string") {
                if (!formats0.test(data23)) {
                  const err58 = { instancePath: instancePath + "/gaps/" + i2 + "/from", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data23 };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              } else {
                const err59 = { instancePath: instancePath + "/gaps/" + i2 + "/from", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data23 };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            if (data21.to !== void 0) {
              let data24 = data21.to;
              if (typeof data24 === "string") {
                if (!formats0.test(data24)) {
                  const err60 = { instancePath: instancePath + "/gaps/" + i2 + "/to", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data24 };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              } else {
                const err61 = { instancePath: instancePath + "/gaps/" + i2 + "/to", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data24 };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
            if (data21.usual !== void 0) {
              let data25 = data21.usual;
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 < 0 || isNaN(data25)) {
                  const err62 = { instancePath: instancePath + "/gaps/" + i2 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema14.properties.gaps.items.properties.usual, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
              } else {
                const err63 = { instancePath: instancePath + "/gaps/" + i2 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema14.properties.gaps.items.properties.usual.type, parentSchema: schema14.properties.gaps.items.properties.usual, data: data25 };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
            }
          } else {
            const err64 = { instancePath: instancePath + "/gaps/" + i2, schemaPath: "#/properties/gaps/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.gaps.items.type, parentSchema: schema14.properties.gaps.items, data: data21 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/gaps", schemaPath: "#/properties/gaps/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.gaps.type, parentSchema: schema14.properties.gaps, data: data20 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.limits !== void 0) {
      let data26 = data.limits;
      if (Array.isArray(data26)) {
        const len3 = data26.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data27 = data26[i3];
          if (typeof data27 !== "string") {
            const err66 = { instancePath: instancePath + "/limits/" + i3, schemaPath: "#/properties/limits/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.limits.items.type, parentSchema: schema14.properties.limits.items, data: data27 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.limits.type, parentSchema: schema14.properties.limits, data: data26 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.logs !== void 0) {
      let data28 = data.logs;
      if (Array.isArray(data28)) {
        const len4 = data28.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data29 = data28[i4];
          if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
            if (data29.file === void 0) {
              const err68 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data29 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            if (data29.format === void 0) {
              const err69 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data29 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data29.lines === void 0) {
              const err70 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data29 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data29.records === void 0) {
              const err71 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data29 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            for (const key5 in data29) {
              if (!(key5 === "file" || key5 === "format" || key5 === "lines" || key5 === "records")) {
                const err72 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.logs.items, data: data29 };
                if (vErrors === null) {
                  vErrors = [err72];
                } else {
                  vErrors.push(err72);
                }
                errors++;
              }
            }
            if (data29.file !== void 0) {
              let data30 = data29.file;
              if (typeof data30 !== "string") {
                const err73 = { instancePath: instancePath + "/logs/" + i4 + "/file", schemaPath: "#/properties/logs/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.file.type, parentSchema: schema14.properties.logs.items.properties.file, data: data30 };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data29.format !== void 0) {
              let data31 = data29.format;
              if (typeof data31 !== "string") {
                const err74 = { instancePath: instancePath + "/logs/" + i4 + "/format", schemaPath: "#/properties/logs/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.format.type, parentSchema: schema14.properties.logs.items.properties.format, data: data31 };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data29.lines !== void 0) {
              let data32 = data29.lines;
              if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
                const err75 = { instancePath: instancePath + "/logs/" + i4 + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data32 };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
              if (typeof data32 == "number" && isFinite(data32)) {
                if (data32 < 0 || isNaN(data32)) {
                  const err76 = { instancePath: instancePath + "/logs/" + i4 + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data32 };
                  if (vErrors === null) {
                    vErrors = [err76];
                  } else {
                    vErrors.push(err76);
                  }
                  errors++;
                }
              }
            }
            if (data29.records !== void 0) {
              let data33 = data29.records;
              if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                const err77 = { instancePath: instancePath + "/logs/" + i4 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data33 };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
              if (typeof data33 == "number" && isFinite(data33)) {
                if (data33 < 0 || isNaN(data33)) {
                  const err78 = { instancePath: instancePath + "/logs/" + i4 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data33 };
                  if (vErrors === null) {
                    vErrors = [err78];
                  } else {
                    vErrors.push(err78);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err79 = { instancePath: instancePath + "/logs/" + i4, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.logs.items.type, parentSchema: schema14.properties.logs.items, data: data29 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
      } else {
        const err80 = { instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.logs.type, parentSchema: schema14.properties.logs, data: data28 };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
  } else {
    const err81 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err81];
    } else {
      vErrors.push(err81);
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
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
var schema32 = { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } };
var schema37 = { "enum": ["named", "labels", "address-then", "address-now", "none"] };
var schema44 = { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } };
var schema33 = { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] };
var schema34 = { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } };
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workload === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "workload" }, message: "must have required property 'workload'", schema: schema33.oneOf[0].required, parentSchema: schema33.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endpoints === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "endpoints" }, message: "must have required property 'endpoints'", schema: schema33.oneOf[0].required, parentSchema: schema33.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "workload" || key0 === "endpoints")) {
        const err2 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.oneOf[0], data };
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
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant", schema: "workload", parentSchema: schema33.oneOf[0].properties.kind, data: data0 };
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
          const err4 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema34.required, parentSchema: schema34, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.kind === void 0) {
          const err5 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema34.required, parentSchema: schema34, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err6 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema34.required, parentSchema: schema34, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "namespace" || key1 === "kind" || key1 === "name")) {
            const err7 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34, data: data1 };
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
            const err8 = { instancePath: instancePath + "/workload/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.namespace.type, parentSchema: schema34.properties.namespace, data: data2 };
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
            const err9 = { instancePath: instancePath + "/workload/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.kind.type, parentSchema: schema34.properties.kind, data: data3 };
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
            const err10 = { instancePath: instancePath + "/workload/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.name.type, parentSchema: schema34.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data: data1 };
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
            const err12 = { instancePath: instancePath + "/endpoints/" + i0, schemaPath: "#/oneOf/0/properties/endpoints/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[0].properties.endpoints.items.type, parentSchema: schema33.oneOf[0].properties.endpoints.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/endpoints", schemaPath: "#/oneOf/0/properties/endpoints/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema33.oneOf[0].properties.endpoints.type, parentSchema: schema33.oneOf[0].properties.endpoints, data: data5 };
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
      const err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema33.oneOf[1].required, parentSchema: schema33.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key2 in data) {
      if (!(key2 === "kind" || key2 === "name" || key2 === "address")) {
        const err15 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.oneOf[1], data };
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
        const err16 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant", schema: "node", parentSchema: schema33.oneOf[1].properties.kind, data: data7 };
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
        const err17 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[1].properties.name.type, parentSchema: schema33.oneOf[1].properties.name, data: data8 };
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
        const err18 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/1/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[1].properties.address.type, parentSchema: schema33.oneOf[1].properties.address, data: data9 };
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
        const err19 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "addresses" }, message: "must have required property 'addresses'", schema: schema33.oneOf[2].required, parentSchema: schema33.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      for (const key3 in data) {
        if (!(key3 === "kind" || key3 === "addresses")) {
          const err20 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.oneOf[2], data };
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
          const err21 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant", schema: "api-server", parentSchema: schema33.oneOf[2].properties.kind, data: data10 };
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
              const err22 = { instancePath: instancePath + "/addresses/" + i1, schemaPath: "#/oneOf/2/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[2].properties.addresses.items.type, parentSchema: schema33.oneOf[2].properties.addresses.items, data: data12 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        } else {
          const err23 = { instancePath: instancePath + "/addresses", schemaPath: "#/oneOf/2/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema33.oneOf[2].properties.addresses.type, parentSchema: schema33.oneOf[2].properties.addresses, data: data11 };
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
          const err24 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'", schema: schema33.oneOf[3].required, parentSchema: schema33.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key4 in data) {
          if (!(key4 === "kind" || key4 === "address" || key4 === "name")) {
            const err25 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.oneOf[3], data };
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
            const err26 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "outside" }, message: "must be equal to constant", schema: "outside", parentSchema: schema33.oneOf[3].properties.kind, data: data13 };
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
            const err27 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/3/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[3].properties.address.type, parentSchema: schema33.oneOf[3].properties.address, data: data14 };
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
            const err28 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[3].properties.name.type, parentSchema: schema33.oneOf[3].properties.name, data: data15 };
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
            const err29 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema33.oneOf[4].required, parentSchema: schema33.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (data.candidates === void 0) {
            const err30 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "candidates" }, message: "must have required property 'candidates'", schema: schema33.oneOf[4].required, parentSchema: schema33.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "kind" || key5 === "why" || key5 === "address" || key5 === "name" || key5 === "candidates")) {
              const err31 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.oneOf[4], data };
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
              const err32 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant", schema: "unidentified", parentSchema: schema33.oneOf[4].properties.kind, data: data16 };
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
            if (!(data17 === "no-owner-at-that-time" || data17 === "several-possible-owners" || data17 === "before-first-sight" || data17 === "pod-not-in-cluster" || data17 === "workload-not-in-cluster" || data17 === "service-without-backends" || data17 === "record-names-no-end" || data17 === "direction-unknown")) {
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
              const err34 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/4/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[4].properties.address.type, parentSchema: schema33.oneOf[4].properties.address, data: data18 };
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
              const err35 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/4/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.oneOf[4].properties.name.type, parentSchema: schema33.oneOf[4].properties.name, data: data19 };
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
                    const err36 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema34.required, parentSchema: schema34, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                  if (data21.kind === void 0) {
                    const err37 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema34.required, parentSchema: schema34, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                  if (data21.name === void 0) {
                    const err38 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema34.required, parentSchema: schema34, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                  for (const key6 in data21) {
                    if (!(key6 === "namespace" || key6 === "kind" || key6 === "name")) {
                      const err39 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34, data: data21 };
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
                      const err40 = { instancePath: instancePath + "/candidates/" + i2 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.namespace.type, parentSchema: schema34.properties.namespace, data: data22 };
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
                      const err41 = { instancePath: instancePath + "/candidates/" + i2 + "/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.kind.type, parentSchema: schema34.properties.kind, data: data23 };
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
                      const err42 = { instancePath: instancePath + "/candidates/" + i2 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.name.type, parentSchema: schema34.properties.name, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err43 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
            } else {
              const err44 = { instancePath: instancePath + "/candidates", schemaPath: "#/oneOf/4/properties/candidates/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema33.oneOf[4].properties.candidates.type, parentSchema: schema33.oneOf[4].properties.candidates, data: data20 };
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
    const err45 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema33.oneOf, parentSchema: schema33, data };
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
      const err46 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema33.required, parentSchema: schema33, data };
      if (vErrors === null) {
        vErrors = [err46];
      } else {
        vErrors.push(err46);
      }
      errors++;
    }
  } else {
    const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data };
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
var schema39 = { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } };
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.first === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.last === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.samples === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema39.required, parentSchema: schema39, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "count" || key0 === "first" || key0 === "last" || key0 === "samples")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39, data };
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
    if (data.first !== void 0) {
      let data1 = data.first;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err7 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data2 = data.last;
      if (typeof data2 === "string") {
        if (!formats0.test(data2)) {
          const err9 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data3 = data.samples;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.file === void 0) {
              const err11 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data4 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data4.line === void 0) {
              const err12 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data4 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            for (const key1 in data4) {
              if (!(key1 === "file" || key1 === "line")) {
                const err13 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data4 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data4.file !== void 0) {
              let data5 = data4.file;
              if (typeof data5 !== "string") {
                const err14 = { instancePath: instancePath + "/samples/" + i0 + "/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data5 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data4.line !== void 0) {
              let data6 = data4.line;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err15 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data6 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 < 1 || isNaN(data6)) {
                  const err16 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data6 };
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
            const err17 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.samples.type, parentSchema: schema39.properties.samples, data: data3 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.type, parentSchema: schema39, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
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
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema32.required, parentSchema: schema32, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema32.required, parentSchema: schema32, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema32.required, parentSchema: schema32, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.basis === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "basis" }, message: "must have required property 'basis'", schema: schema32.required, parentSchema: schema32, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.policies === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema32.required, parentSchema: schema32, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema32.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data };
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
        vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate16(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.protocol !== void 0) {
      let data2 = data.protocol;
      if (!(data2 === "TCP" || data2 === "UDP" || data2 === "SCTP" || data2 === "other")) {
        const err6 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema32.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.protocol.enum, parentSchema: schema32.properties.protocol, data: data2 };
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
        const err7 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.properties.port.type, parentSchema: schema32.properties.port, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 65535 || isNaN(data3)) {
          const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema32.properties.port, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema32.properties.port, data: data3 };
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
          const err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/required", keyword: "required", params: { missingProperty: "service" }, message: "must have required property 'service'", schema: schema32.properties.via.required, parentSchema: schema32.properties.via, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "service" || key1 === "address" || key1 === "port")) {
            const err11 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.properties.via, data: data4 };
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
            const err12 = { instancePath: instancePath + "/via/service", schemaPath: "#/properties/via/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.via.properties.service.type, parentSchema: schema32.properties.via.properties.service, data: data5 };
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
            const err13 = { instancePath: instancePath + "/via/address", schemaPath: "#/properties/via/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.via.properties.address.type, parentSchema: schema32.properties.via.properties.address, data: data6 };
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
            const err14 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.properties.via.properties.port.type, parentSchema: schema32.properties.via.properties.port, data: data7 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 65535 || isNaN(data7)) {
              const err15 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema32.properties.via.properties.port, data: data7 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              const err16 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema32.properties.via.properties.port, data: data7 };
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
        const err17 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.properties.via.type, parentSchema: schema32.properties.via, data: data4 };
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
          const err18 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema32.properties.basis.required, parentSchema: schema32.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data8.destination === void 0) {
          const err19 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema32.properties.basis.required, parentSchema: schema32.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "source" || key2 === "destination")) {
            const err20 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.properties.basis, data: data8 };
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
            const err21 = { instancePath: instancePath + "/basis/source", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema37.enum }, message: "must be equal to one of the allowed values", schema: schema37.enum, parentSchema: schema37, data: data9 };
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
            const err22 = { instancePath: instancePath + "/basis/destination", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema37.enum }, message: "must be equal to one of the allowed values", schema: schema37.enum, parentSchema: schema37, data: data10 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.properties.basis.type, parentSchema: schema32.properties.basis, data: data8 };
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
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.denied !== void 0) {
      if (!validate19(data.denied, { instancePath: instancePath + "/denied", parentData: data, parentDataProperty: "denied", rootData })) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.other !== void 0) {
      if (!validate19(data.other, { instancePath: instancePath + "/other", parentData: data, parentDataProperty: "other", rootData })) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
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
              const err24 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema32.properties.policies.items.required, parentSchema: schema32.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data15.effect === void 0) {
              const err25 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema32.properties.policies.items.required, parentSchema: schema32.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "ref" || key3 === "effect")) {
                const err26 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.properties.policies.items, data: data15 };
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
                  const err27 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema44.required, parentSchema: schema44, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data16.kind === void 0) {
                  const err28 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema44.required, parentSchema: schema44, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                if (data16.namespace === void 0) {
                  const err29 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema44.required, parentSchema: schema44, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (data16.name === void 0) {
                  const err30 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema44.required, parentSchema: schema44, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                for (const key4 in data16) {
                  if (!(key4 === "group" || key4 === "kind" || key4 === "namespace" || key4 === "name")) {
                    const err31 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema44, data: data16 };
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
                    const err32 = { instancePath: instancePath + "/policies/" + i0 + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.group.type, parentSchema: schema44.properties.group, data: data17 };
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
                    const err33 = { instancePath: instancePath + "/policies/" + i0 + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.kind.type, parentSchema: schema44.properties.kind, data: data18 };
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
                    const err34 = { instancePath: instancePath + "/policies/" + i0 + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.namespace.type, parentSchema: schema44.properties.namespace, data: data19 };
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
                    const err35 = { instancePath: instancePath + "/policies/" + i0 + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.name.type, parentSchema: schema44.properties.name, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              } else {
                const err36 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema44.type, parentSchema: schema44, data: data16 };
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
                const err37 = { instancePath: instancePath + "/policies/" + i0 + "/effect", schemaPath: "#/properties/policies/items/properties/effect/enum", keyword: "enum", params: { allowedValues: schema32.properties.policies.items.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.policies.items.properties.effect.enum, parentSchema: schema32.properties.policies.items.properties.effect, data: data21 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.properties.policies.items.type, parentSchema: schema32.properties.policies.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.properties.policies.type, parentSchema: schema32.properties.policies, data: data14 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data };
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
var schema45 = { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.time === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.verb === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verb" }, message: "must have required property 'verb'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ref === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.effect === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.user === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.client === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client" }, message: "must have required property 'client'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.origin === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "origin" }, message: "must have required property 'origin'", schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema45.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema45, data };
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
        const err10 = { instancePath: instancePath + "/verb", schemaPath: "#/properties/verb/enum", keyword: "enum", params: { allowedValues: schema45.properties.verb.enum }, message: "must be equal to one of the allowed values", schema: schema45.properties.verb.enum, parentSchema: schema45.properties.verb, data: data1 };
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
          const err11 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema44.required, parentSchema: schema44, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2.kind === void 0) {
          const err12 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema44.required, parentSchema: schema44, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.namespace === void 0) {
          const err13 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema44.required, parentSchema: schema44, data: data2 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2.name === void 0) {
          const err14 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema44.required, parentSchema: schema44, data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "group" || key1 === "kind" || key1 === "namespace" || key1 === "name")) {
            const err15 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema44, data: data2 };
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
            const err16 = { instancePath: instancePath + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.group.type, parentSchema: schema44.properties.group, data: data3 };
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
            const err17 = { instancePath: instancePath + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.kind.type, parentSchema: schema44.properties.kind, data: data4 };
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
            const err18 = { instancePath: instancePath + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.namespace.type, parentSchema: schema44.properties.namespace, data: data5 };
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
            const err19 = { instancePath: instancePath + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.name.type, parentSchema: schema44.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema44.type, parentSchema: schema44, data: data2 };
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
        const err21 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.uid.type, parentSchema: schema45.properties.uid, data: data7 };
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
        const err22 = { instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/enum", keyword: "enum", params: { allowedValues: schema45.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema45.properties.effect.enum, parentSchema: schema45.properties.effect, data: data8 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.user !== void 0) {
      let data9 = data.user;
      if (typeof data9 !== "string") {
        const err23 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.user.type, parentSchema: schema45.properties.user, data: data9 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.actingAs !== void 0) {
      let data10 = data.actingAs;
      if (typeof data10 !== "string") {
        const err24 = { instancePath: instancePath + "/actingAs", schemaPath: "#/properties/actingAs/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.actingAs.type, parentSchema: schema45.properties.actingAs, data: data10 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.client !== void 0) {
      let data11 = data.client;
      if (typeof data11 !== "string") {
        const err25 = { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.client.type, parentSchema: schema45.properties.client, data: data11 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data12 = data.after;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        const err26 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema45.properties.after.type, parentSchema: schema45.properties.after, data: data12 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.origin !== void 0) {
      let data13 = data.origin;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.file === void 0) {
          const err27 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data13 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data13.line === void 0) {
          const err28 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data13 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        for (const key2 in data13) {
          if (!(key2 === "file" || key2 === "line")) {
            const err29 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data13 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data13.file !== void 0) {
          let data14 = data13.file;
          if (typeof data14 !== "string") {
            const err30 = { instancePath: instancePath + "/origin/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data14 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data13.line !== void 0) {
          let data15 = data13.line;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err31 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data15 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 1 || isNaN(data15)) {
              const err32 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data15 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data13 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema45.type, parentSchema: schema45, data };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate24.errors = vErrors;
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
    vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
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
        vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
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
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
    }
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema11.oneOf, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
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
  return new Map(Object.entries(value).flatMap(([key2, text2]) => typeof text2 === "string" ? [[key2, text2]] : []));
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
  const port = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : value;
  return typeof port === "number" && port >= 0 && port <= 65535 && Number.isInteger(port) ? port : void 0;
}

// src/logs/time.ts
function latestOf(state) {
  const known = ["now", "modified"].map((key2) => state.get(key2)).filter((time2) => typeof time2 === "number");
  return known.length === 0 ? void 0 : Math.min(...known);
}
var written = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s*(Z|z|[+-]\d\d:?\d\d)?$/;
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
function rfc3339(text2, utcOffset) {
  if (text2.charCodeAt(text2.length - 1) === 90 && text2.length >= 20) {
    const minute2 = text2.slice(0, 17);
    if (minute2 === lastMinute) {
      const seconds = Number(text2.slice(17, -1));
      return seconds >= 0 && seconds < 61 ? lastMinuteAt + seconds * 1e3 : void 0;
    }
  }
  const match = written.exec(text2);
  if (match === null) return void 0;
  const [, year, month, day2, hour, minute, second, fraction = "", zone] = match;
  const at2 = Date.UTC(Number(year), Number(month) - 1, Number(day2), Number(hour), Number(minute));
  if (Number(month) > 12 || Number(day2) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return void 0;
  if (zone === "Z") {
    lastMinute = text2.slice(0, 17);
    lastMinuteAt = at2;
  }
  return at2 + Number(`${second}.${fraction}0`) * 1e3 - minutesEast(zone, utcOffset) * 6e4;
}
function minutesEast(zone, utcOffset) {
  if (zone === void 0) return utcOffset;
  if (zone === "Z" || zone === "z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var day = 864e5;
function syslogTimeOf(text2, state) {
  const latest = latestOf(state);
  if (latest === void 0) return void 0;
  const offset = utcOffsetOf(state);
  const thisYear = new Date(latest + offset * 6e4).getUTCFullYear();
  for (let year = thisYear + 1; year > thisYear - 9; year--) {
    const time2 = timeInYear(text2, year, offset);
    if (time2 !== void 0 && time2 <= latest + day) return time2;
  }
  return void 0;
}
function timeInYear(text2, year, utcOffset) {
  const match = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)$/.exec(text2);
  if (match === null) return void 0;
  const month = months.indexOf(match[1] ?? "");
  const [date, hour, minute, second] = match.slice(2).map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return void 0;
  const local = Date.UTC(year, month, date, hour, minute, second);
  const rolledOver = new Date(Date.UTC(year, month, date)).getUTCMonth() !== month;
  return rolledOver ? void 0 : local - utcOffset * 6e4;
}

// src/logs/digest-values.ts
function line(value) {
  const plain2 = JSON.parse(
    JSON.stringify(value, (_key, member2) => typeof member2 === "bigint" ? formatAddress(member2) : member2)
  );
  return canonicalJson(plain2);
}
function text(time2) {
  return new Date(time2).toISOString();
}
function place({ file, line: number }) {
  return { file, line: number };
}
function headLine(head2) {
  const { coverage, cluster } = head2;
  return line({
    schema: "netpol-gate/digest/1",
    tool: head2.tool,
    cluster: { ...cluster, readAt: cluster.readAt === void 0 ? void 0 : text(cluster.readAt) },
    coverage: {
      ...withoutSights(coverage),
      first: coverage.first === void 0 ? void 0 : text(coverage.first),
      last: coverage.last === void 0 ? void 0 : text(coverage.last),
      unattributed: coverage.unattributed.map((item) => ({ ...item, sample: place(item.sample) })),
      logs: coverage.logs.map(({ file, format, lines, records }) => ({ file, format, lines, records }))
    },
    lines: head2.lines,
    sha256: head2.sha256
  });
}
function withoutSights({ workloads: _, cronJobs: __, gaps, ...coverage }) {
  return gaps === void 0 || gaps.length === 0 ? coverage : { ...coverage, gaps: gaps.map((gap) => ({ ...gap, from: text(gap.from), to: text(gap.to) })) };
}
function connectionLine(connection) {
  const evidence = (found2) => found2 && { ...found2, first: text(found2.first), last: text(found2.last), samples: found2.samples.map(place) };
  return line({
    connection: {
      ...connection,
      allowed: evidence(connection.allowed),
      denied: evidence(connection.denied),
      other: evidence(connection.other)
    }
  });
}
function writeLine(write) {
  return line({ write: { ...write, time: text(write.time), origin: place(write.origin) } });
}
function time(value) {
  return timeOf(value, 0) ?? 0;
}
function placeFrom(value) {
  return { kind: "log", file: textAt(value, "file") ?? "", line: numberOf(valueAt(value, "line")) ?? 1 };
}
function addressFrom(value) {
  return typeof value === "string" ? parseAddress(value) : void 0;
}
function identityFrom(head2) {
  const uid = textAt(head2, "cluster", "uid");
  const name = textAt(head2, "cluster", "name");
  const readAt = timeOf(valueAt(head2, "cluster", "readAt"), 0);
  return {
    ...uid !== void 0 && { uid },
    ...name !== void 0 && { name },
    ...readAt !== void 0 && { readAt }
  };
}
function coverageFrom(head2) {
  const value = objectOf(head2["coverage"]) ?? {};
  const merged3 = objectOf(value["merged"]);
  const count = (from, key2) => numberOf(from?.[key2]) ?? 0;
  return {
    ...value["first"] !== void 0 && { first: time(value["first"]) },
    ...value["last"] !== void 0 && { last: time(value["last"]) },
    records: count(value, "records"),
    attributed: count(value, "attributed"),
    unattributed: listOf(value["unattributed"]).map((item) => ({
      why: valueAt(item, "why"),
      records: numberOf(valueAt(item, "records")) ?? 0,
      sample: placeFrom(valueAt(item, "sample"))
    })),
    merged: {
      replies: count(merged3, "replies"),
      "double-reports": count(merged3, "double-reports"),
      duplicates: count(merged3, "duplicates"),
      aggregated: count(merged3, "aggregated")
    },
    lostEvents: count(value, "lostEvents"),
    blind: listOf(value["blind"]).flatMap((item) => textOf(item) ?? []),
    gaps: listOf(value["gaps"]).map((item) => ({
      format: textAt(item, "format") ?? "",
      from: time(valueAt(item, "from")),
      to: time(valueAt(item, "to")),
      usual: numberOf(valueAt(item, "usual")) ?? 0
    })),
    sampled: value["sampled"] === true,
    limits: listOf(value["limits"]).flatMap((item) => textOf(item) ?? []),
    logs: listOf(value["logs"]).map((item) => ({
      file: textAt(item, "file") ?? "",
      format: textAt(item, "format") ?? "",
      recognisedBy: "told by the digest",
      lines: numberOf(valueAt(item, "lines")) ?? 0,
      records: numberOf(valueAt(item, "records")) ?? 0,
      skipped: []
    }))
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
    first: time(found2["first"]),
    last: time(found2["last"]),
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
function writeFrom(value) {
  return {
    ...value,
    time: time(value["time"]),
    origin: placeFrom(value["origin"])
  };
}

// src/logs/digest.ts
function writeDigest(observation, { tool, cluster }) {
  const lines = [...observation.connections.map(connectionLine).sort(), ...observation.writes.map(writeLine).sort()];
  const body2 = lines.map((line2) => `${line2}
`).join("");
  const sha256 = createHash("sha256").update(body2).digest("hex");
  return `${headLine({ tool, cluster, coverage: observation.coverage, lines: lines.length, sha256 })}
${body2}`;
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
function factsIn(value, origin2, state) {
  const schema = textOf(value["schema"]);
  if (schema !== void 0 && schema !== "netpol-gate/digest/1")
    throw new UsableError(
      `the digest has the version "${schema.slice(0, 60)}", this program reads netpol-gate/digest/1`,
      "write and read it with the same version",
      `${origin2.file}:${origin2.line}`
    );
  if (isDeeper(value, 80) || !validator_default(value)) {
    const error = validator_default.errors?.at(0);
    throw damaged(`${error?.instancePath ?? ""} ${error?.message ?? "is nested too deeply"}`.trim(), origin2);
  }
  const sums = sumsOf(state);
  if (schema !== void 0) {
    const head2 = { ...objectOf(value) };
    sums.set(origin2.file, {
      hash: createHash("sha256"),
      sha256: textOf(head2["sha256"]) ?? "",
      lines: numberOf(head2["lines"]) ?? 0,
      origin: origin2,
      seen: 0
    });
    return [
      {
        kind: "head",
        head: { tool: textOf(head2["tool"]) ?? "", cluster: identityFrom(head2), coverage: coverageFrom(head2) }
      }
    ];
  }
  const sum = sums.get(origin2.file);
  if (sum === void 0) throw damaged("its head does not come first", origin2);
  sum.hash.update(`${canonicalJson(value)}
`);
  sum.seen++;
  const connection = objectOf(value["connection"]);
  const write = objectOf(value["write"]);
  return [
    ...connection === void 0 ? [] : [{ kind: "connection", connection: connectionFrom(connection) }],
    ...write === void 0 ? [] : [{ kind: "write", write: writeFrom(write) }]
  ];
}
function checkHashes(state) {
  for (const { hash, sha256, lines, seen, origin: origin2 } of sumsOf(state).values()) {
    if (seen !== lines) throw damaged(`it has ${seen} of ${lines} lines`, origin2);
    if (hash.digest("hex") !== sha256) throw damaged("its lines are not those that its head was made for", origin2);
  }
}
var digest = {
  name: "digest",
  recognise(record) {
    if (record.kind === "text") return void 0;
    return textOf(record.value["schema"])?.startsWith("netpol-gate/digest/") === true ? "the schema of its first line: a netpol-gate digest" : void 0;
  },
  decode(record, state) {
    if (record.kind === "text") throw damaged("a line is no JSON", record.origin);
    return factsIn(record.value, record.origin, state).flatMap((fact) => {
      switch (fact.kind) {
        case "head":
          return [{ kind: "summary", cluster: fact.head.cluster, coverage: fact.head.coverage }];
        case "connection":
          return flowsOf(fact.connection, record.origin);
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
  const parts = [
    ["allowed", allowed, { ...bare, ...allowed !== void 0 && { allowed } }],
    ["denied", denied, { ...bare, ...denied !== void 0 && { denied } }],
    ["unknown", other2, { ...bare, ...other2 !== void 0 && { other: other2 } }]
  ];
  return parts.flatMap(([verdict2, evidence, resolved]) => {
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
    return [{ kind: "flow", flow: flow2, records: 0, samples: evidence.samples, resolved }];
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
  switch (typeof value === "string" ? value.toUpperCase() : value) {
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
function isProtocolNumber(text2) {
  return /^\d{1,3}$/.test(text2) && Number(text2) < 256;
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
  const first = objectOf(listOf(end2["workloads"])[0]);
  const name = textOf(first?.["name"]);
  const kind = textOf(first?.["kind"]);
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
  for (const text2 of texts) {
    if (typeof text2 !== "string") continue;
    if (!text2.startsWith("k8s:")) {
      found2.add(text2.startsWith("cidr:") ? "reserved:world" : text2);
      if (text2.startsWith("fqdn:")) name = text2.slice(5);
      continue;
    }
    const equals = text2.indexOf("=");
    const key2 = text2.slice(4, equals < 0 ? void 0 : equals);
    const value = equals < 0 ? "" : text2.slice(equals + 1);
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
  const spelt = value["nodeName"] === void 0 ? value : underscored(value, 0);
  const flow2 = objectOf(spelt["flow"]);
  if (typeof (flow2 ?? spelt)["verdict"] !== "number") return spelt;
  return flow2 === void 0 ? inWords(spelt) : { ...spelt, flow: inWords(flow2) };
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
    [2, "L7"]
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
  // 45 of 100 lines of a usual export; the marker can stand in a line only as this very field.
  skim: { key: '"is_reply":', value: "true", start: '{"flow":' },
  varying: {
    fields: [{ key: '"time":"' }, { key: '"uuid":"' }, { key: '"source_port":' }, { key: '"time":"', last: true }],
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
    if (record.kind === "json" || !/^\w{3} +\d+ \d\d:\d\d:\d\d\.\d{3}( \[[^\]]+\])?: .* (->|<-|<>) /.test(record.line))
      return void 0;
    return { what: "the text output of hubble observe", help: "record it again with hubble observe -o json" };
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    const value = respelt(record.value);
    const flow2 = objectOf(value["flow"]) ?? (isBare(value) ? value : void 0);
    if (flow2 !== void 0) {
      const told3 = flow2["time"] ?? value["time"];
      const time2 = timeOf(told3, utcOffsetOf(state)) ?? wrappedTime(told3);
      return time2 === void 0 ? { unreadable: "a flow without a time" } : decodeFlow(flow2, value, time2, record);
    }
    const lost = objectOf(value["lost_events"]);
    if (lost !== void 0) return [lostEvents(lost)];
    return other.some((key2) => value[key2] !== void 0) ? [] : { unreadable: "a JSON object that is no Hubble event" };
  }
};
function repeatOf(value, [fact, ...more], values, utcOffset) {
  if (value === void 0 || fact?.kind !== "flow" || more.length > 0) return void 0;
  const { flow: flow2 } = fact;
  const port = values.text(2);
  if (value["time"] !== values.text(0) || !values.agree(0, 3) || port !== void 0 && Number(port) !== flow2.sourcePort)
    return void 0;
  return (next, origin2) => {
    const time2 = timeOf(next.text(0), utcOffset);
    const sourcePort = portOf(next.text(2));
    if (time2 === void 0 || !next.agree(0, 3) || port !== void 0 && sourcePort === void 0) return void 0;
    const again = { ...flow2, time: time2, lastTime: time2, origin: origin2 };
    if (sourcePort !== void 0) again.sourcePort = sourcePort;
    return { facts: [{ kind: "flow", flow: again, like: flow2 }] };
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
function decodeFlow(flow2, value, time2, { origin: origin2 }) {
  const ports = portsOf(objectOf(flow2["l4"]));
  if (ports === void 0) return { unreadable: "a flow without l4: the export left it out" };
  const verdict2 = verdictOf(flow2);
  const isReply = replyOf(flow2);
  const node = textOf(flow2["node_name"]) ?? textOf(value["node_name"]);
  const kind = objectOf(flow2["event_type"])?.["type"];
  const ends2 = endsOf(flow2, node);
  const decoded2 = {
    time: time2,
    lastTime: time2,
    count: 1,
    countKind: kind === 5 ? "connections" : isL7(flow2) ? "events" : "packets",
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
  if (flow2["verdict"] === "AUDIT") facts.push({ kind: "limit", text: auditMode });
  if (flow2["verdict"] === void 0) facts.push({ kind: "limit", text: noVerdict });
  return facts;
}
var auditMode = "some endpoints are in policy audit mode: what a policy would have denied was let through, and counts as neither";
var noVerdict = "a field mask left verdicts out of the log of Hubble: what was allowed and what was refused it cannot tell";
function endsOf(flow2, node) {
  const addresses2 = objectOf(flow2["IP"]);
  const reporting = reportingNode(node);
  return {
    source: endOf(flow2, "source", textOf(addresses2?.["source"]), reporting),
    destination: endOf(flow2, "destination", textOf(addresses2?.["destination"]), reporting)
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
var policyDrops = /* @__PURE__ */ new Set(["POLICY_DENIED", "POLICY_DENY", "AUTH_REQUIRED", 133, 181, 189]);
function verdictOf(flow2) {
  switch (flow2["verdict"]) {
    case "FORWARDED":
    case "REDIRECTED":
    case "TRACED":
    case "TRANSLATED":
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
  return flow2["reply"] === true ? true : void 0;
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
  if (flow2["traffic_direction"] === "EGRESS") return "source";
  return flow2["traffic_direction"] === "INGRESS" ? "destination" : "unknown";
}

// src/logs/aks-network-logs.ts
var aksNetworkLogs = {
  name: "aks-network-logs",
  recognise: (record) => record.kind === "json" && isRow(record.value) ? "SourceNamespace, TrafficDirection and Verdict: ContainerNetworkLogs of AKS" : void 0,
  decode(record, state) {
    if (record.kind === "text" || !isRow(record.value)) return { unreadable: "no row of ContainerNetworkLogs" };
    const { value } = record;
    const facts = hubble.decode({ ...record, value: { flow: flowOf(value) } }, state);
    return "unreadable" in facts ? facts : facts.map((fact) => ofRow(fact, value));
  }
};
var window = 3e4;
function isRow(value) {
  const columns2 = ["Verdict", "TrafficDirection", "SourceNamespace", "DestinationNamespace"];
  return columns2.every((column) => value[column] !== void 0) && value["TimeGenerated"] !== void 0;
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
  const identity = row[`${side}Identity`];
  const workloads = inside(row[`${side}Workloads`]);
  return {
    ...textOf(row[`${side}Namespace`]) !== void 0 && { namespace: row[`${side}Namespace`] },
    ...textOf(row[`${side}PodName`]) !== void 0 && { pod_name: row[`${side}PodName`] },
    ...workloads !== void 0 && { workloads },
    ...numberOf(identity) !== void 0 && { identity }
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
function flagOf(value) {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "True" ? true : value === "false" || value === "False" ? false : void 0;
}
function ofRow(fact, row) {
  if (fact.kind !== "flow") return fact;
  const counters = ["IngressFlowCount", "EgressFlowCount", "UnknownDirectionFlowCount"];
  const sum = counters.reduce((total, counter) => total + Math.max(0, numberOf(row[counter]) ?? 0), 0);
  const count = Math.max(1, Math.floor(sum));
  return {
    kind: "flow",
    flow: { ...fact.flow, count, countKind: "connections", window, format: "aks-network-logs" }
  };
}

// src/logs/antrea-flows.ts
var antreaFlows = {
  name: "antrea-flows",
  recognise: (record) => record.kind === "json" && fieldsOf(record.value) !== void 0 ? "flowStartSeconds with pods and policies: a flow record of Antrea" : void 0,
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    const fields2 = fieldsOf(record.value);
    if (fields2 === void 0) return { unreadable: "a JSON object that is no flow record of Antrea" };
    const flow2 = flowOf2(fields2, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind }]
};
var blind = "Antrea's flow records tell of one connection again and again while it lasts, so they are no count of connections";
function fieldsOf(value) {
  const fields2 = objectOf(value["ipfix"]) ?? value;
  const isFlow4 = fields2["flowStartSeconds"] !== void 0 && fields2["sourcePodName"] !== void 0;
  return isFlow4 && fields2["ingressNetworkPolicyName"] !== void 0 ? fields2 : void 0;
}
function flowOf2(fields2, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(fields2["flowStartSeconds"], offset);
  if (time2 === void 0) return { unreadable: "a flow record without a time" };
  const protocol = protocolOf(fields2["protocolIdentifier"]);
  if (protocol === void 0) return { unreadable: "a flow record without a known protocol" };
  const port = portOf(fields2["destinationTransportPort"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow record without a port" };
  const [source, destination] = [endOf3(fields2, "source"), endOf3(fields2, "destination")];
  const sides = { egress: sideOf(fields2, "egress"), ingress: sideOf(fields2, "ingress") };
  const isDenied = sides.egress.refuses || sides.ingress.refuses;
  return toldFlow({
    time: time2,
    lastTime: Math.max(time2, timeOf(fields2["flowEndSeconds"], offset) ?? time2),
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
  const text2 = textOf(value);
  if (text2 === void 0 || text2.length > 65536) return void 0;
  try {
    const labels = stringMapOf(JSON.parse(text2));
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
  const kind = kinds.get(numberIn(fields2[`${side}NetworkPolicyType`]) ?? 0);
  const action = numberIn(fields2[`${side}NetworkPolicyRuleAction`]) ?? 0;
  const namespace = textOf(fields2[`${side}NetworkPolicyNamespace`]) ?? "";
  return {
    policy: name === void 0 || kind === void 0 ? void 0 : { ...kind, namespace, name },
    refuses: action === 2 || action === 3
  };
}
function numberIn(value) {
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
    const flow2 = flowOf3(packet, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind2 }]
};
var blind2 = "Antrea's network policy log sees only pods that a policy selects, and only rules and namespaces that are set to log";
var start = String.raw`(?:(?<date>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)?) )?(?<table>\S*Rule) (?<policy>\S+)`;
var verdict = String.raw`(?<verdict>Allow|Drop|Reject|Redirect|Pass) (?:\d+|<nil>)`;
var ends = String.raw`(?<source>[\da-f.:]+) (?<sourcePort>\d+|<nil>) (?<destination>[\da-f.:]+) (?<destinationPort>\d+|<nil>)`;
var merged = String.raw`(?: \[(?<merged>\d+) packets in (?<span>[\w.µ]+)\])?\s*$`;
var layouts = [
  String.raw`^${start}(?: .*)? (?<direction>Ingress|Egress|<nil>) ${verdict} (?<appliedTo>\S+) ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged}`,
  String.raw`^${start}(?: .*)? ${verdict}(?: (?<appliedTo>\S+\/\S+|<nil>))? ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged}`,
  String.raw`^${start} ${verdict} SRC: (?<source>\S+) DEST: (?<destination>\S+) \d+ (?<protocol>\S+)${merged}`
].map((layout) => new RegExp(layout));
var longest = 2e3;
function packetIn(line2) {
  if (line2.length > longest || !line2.includes("Rule ")) return void 0;
  for (const layout of layouts) {
    const groups2 = layout.exec(line2)?.groups;
    if (groups2 !== void 0) return groups2;
  }
  return void 0;
}
function flowOf3(packet, record, state) {
  const { origin: origin2, around } = record;
  const written3 = timeOf(packet.date?.replaceAll("/", "-") ?? around?.time, utcOffsetOf(state));
  if (written3 === void 0) return { unreadable: "a line without a time" };
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
    time: written3 - spanOf(packet.span),
    lastTime: written3,
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
function reporterOf3({ direction, table }) {
  return direction === "Egress" || direction !== "Ingress" && table.includes("Egress") ? "source" : "destination";
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
function policyOf(text2) {
  const colon2 = text2.indexOf(":");
  const kind = colon2 < 0 ? void 0 : kinds2.get(text2.slice(0, colon2));
  if (kind === void 0) return void 0;
  const [name = "", namespace = ""] = text2.slice(colon2 + 1).split("/").reverse();
  return name === "" ? void 0 : { ...kind, namespace, name };
}
var units = /* @__PURE__ */ new Map([
  ["ns", 1e-6],
  ["µs", 1e-3],
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4]
]);
function spanOf(text2 = "") {
  let span = 0;
  for (const [, number, unit] of text2.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g))
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
  const time2 = timeOf(timeIn(record), utcOffsetOf(state));
  if (time2 === void 0) return { unreadable: "a flow without a time" };
  const [from, to] = [addressOf(told3.from), addressOf(told3.to)];
  if (from === void 0 || to === void 0) return { unreadable: "a flow without two addresses" };
  const verdict2 = verdicts.get(told3.verdict);
  if (verdict2 === void 0) return { unreadable: `a verdict that is not known: ${told3.verdict.slice(0, 40)}` };
  const protocol = protocolOf(told3.protocol) ?? "other";
  const port = portOf(told3.toPort);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  return toldFlow({
    time: time2,
    countKind: "events",
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort: portOf(told3.fromPort),
    port,
    verdict: verdict2,
    isReply: false,
    reporter: reporters.get(told3.direction?.toLowerCase() ?? ""),
    node: textOf(told3.node) ?? record.around?.node,
    enforcedBy: "kubernetes-policy",
    format: "aws-vpc-cni",
    origin: record.origin
  });
}
var verdicts = /* @__PURE__ */ new Map([
  ["ACCEPT", "allowed"],
  ["DENY", "denied"]
]);
function timeIn(record) {
  if (record.kind === "text") return /^(\d{4}-\S+) /.exec(record.line)?.[1] ?? record.around?.time;
  const { ts, timestamp } = record.value;
  const own = ts ?? timestamp;
  return typeof own === "string" || typeof own === "number" ? own : record.around?.time;
}

// src/logs/undated.ts
var timeLine = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d\S*$/;
var key = "time before the records";
function isTimeLine({ line: line2, origin: origin2 }, state) {
  const time2 = timeLine.test(line2) ? timeOf(line2, utcOffsetOf(state)) : void 0;
  if (time2 !== void 0) state.set(key, { file: origin2.file, time: time2 });
  return time2 !== void 0;
}
function datedOf({ around, origin: origin2 }, state) {
  const outside = timeOf(around?.time, utcOffsetOf(state));
  if (outside !== void 0) return { time: outside, by: "envelope" };
  const before = state.get(key);
  if (before !== void 0 && before.file === origin2.file) return { time: before.time, by: "line" };
  const modified = state.get("modified");
  return typeof modified === "number" ? { time: modified, by: "file" } : void 0;
}
var undated = {
  unreadable: "no time: put that of the recording on a line of its own before it (date -u +%FT%TZ)"
};
function fileTimeLimit(what) {
  return `${what} tells no time, so that of its file was taken: a copy or a checkout changes it; a line with the time before the records settles it (date -u +%FT%TZ)`;
}

// src/logs/aws-vpc-flow.ts
var awsVpcFlow = {
  name: "aws-vpc-flow",
  recognise(record) {
    if (record.kind === "json") return isRow2(record.value) ? "rows with srcaddr and dstaddr: AWS VPC flow" : void 0;
    if (headerIn(record.line) !== void 0) return "a header with srcaddr and dstaddr: AWS VPC flow";
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
function headerIn(line2) {
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
  const header = headerIn(line2);
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
  const { time: time2, lastTime } = dated2;
  const protocol = protocolOf(row.at("protocol"));
  if (protocol === void 0) return { unreadable: "no protocol" };
  const port = portOf(row.at("dstport"));
  if (port === void 0 && protocol !== "other") return { unreadable: "no dstport" };
  const [source, destination] = [endOf4(row, "src"), endOf4(row, "dst")];
  if (source === void 0 || destination === void 0)
    return { unreadable: "no address of the source or destination" };
  const flow2 = toldFlow({
    time: time2,
    lastTime,
    countKind: "windows",
    source,
    destination,
    protocol,
    port,
    sourcePort: portOf(row.at("srcport")),
    verdict: verdicts2.get(row.at("action") ?? "") ?? "unknown",
    isReply: protocol === "TCP" ? replyOf2(row.at("tcp-flags")) : void 0,
    reporter: reporters2.get(row.at("flow-direction") ?? ""),
    window: lastTime > time2 ? lastTime - time2 : void 0,
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
  const [start2, end2] = [row.at("start"), row.at("end")];
  const time2 = timeOf(start2, 0);
  if (start2 !== void 0 && time2 === void 0) return { unreadable: "a start that is no time" };
  const dated2 = time2 === void 0 ? datedOf(record, state) : { time: time2, by: "record" };
  if (dated2 === void 0) return undated;
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
function endOf4(row, side) {
  const address = addressOf(row.at(`pkt-${side}addr`) ?? row.at(`${side}addr`));
  if (address === void 0) return void 0;
  const service = row.at(`pkt-${side}-aws-service`);
  return toldEnd({ address, name: service === void 0 ? void 0 : `AWS ${service}` });
}
var syn = 2;
var synAck = 18;
function replyOf2(text2) {
  const flags = text2 !== void 0 && /^\d{1,3}$/.test(text2) ? Number(text2) : 0;
  if ((flags & synAck) === synAck) return true;
  return (flags & syn) === syn ? false : void 0;
}

// src/logs/azure-flow.ts
var azureFlow = {
  name: "azure-flow",
  recognise(record) {
    if (record.kind === "text")
      return tupleLine.test(record.line) ? "flow tuples of Azure virtual network flow logs" : void 0;
    const [first] = recordsIn(record.value);
    const category = first === void 0 ? void 0 : categories.get(textAt(first, "category") ?? "");
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
  const time2 = timeOf(at2, 0);
  const [source, destination] = [addressOf(from), addressOf(to)];
  const protocol = protocolOf(protocols.get(ip) ?? ip);
  const outcome = outcomeOf(decision2, state);
  if (time2 === void 0 || source === void 0 || destination === void 0 || protocol === void 0)
    return void 0;
  if (outcome === void 0 || protocol !== "other" && portOf(port) === void 0) return void 0;
  return toldFlow({
    time: time2,
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
  const text2 = textOf(value);
  return text2 === "-" ? void 0 : text2;
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
  for (const text2 of texts) {
    if (typeof text2 !== "string") continue;
    const equals = text2.indexOf("=");
    if (equals > 0 && !text2.startsWith("projectcalico.org/")) labels.set(text2.slice(0, equals), text2.slice(equals + 1));
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
  const hits = texts.flatMap((text2) => {
    const [index = "", tier = "", name = "", action = ""] = typeof text2 === "string" ? text2.split("|") : [];
    return /^\d{1,6}$/.test(index) ? [{ index: Number(index), tier, name, action }] : [];
  });
  return hits.sort((a, b) => a.index - b.index).flatMap(({ tier, name, action }) => {
    const effect = effectOf(action);
    const ref = effect === void 0 ? void 0 : refInText(tier, name);
    return ref === void 0 || effect === void 0 ? [] : [{ ref, effect }];
  });
}
function refInText(tier, text2) {
  if (text2.includes("staged:") || tier === "__PROFILE__") return void 0;
  const slash = text2.indexOf("/");
  const namespace = slash < 0 ? "" : text2.slice(0, slash);
  const name = text2.slice(slash + 1);
  const [prefix = ""] = /^k(?:a|ba|c)?np\./.exec(name) ?? [];
  const kind = kubernetesKinds.get(prefix) ?? (slash < 0 ? "GlobalNetworkPolicy" : "CalicoNetworkPolicy");
  return policyRefOf(kind, tier, namespace, name);
}
var kubernetesKinds = /* @__PURE__ */ new Map([
  ["knp.", "NetworkPolicy"],
  ["kanp.", "AdminNetworkPolicy"],
  ["kbanp.", "BaselineAdminNetworkPolicy"],
  ["kcnp.", "ClusterNetworkPolicy"]
]);

// src/logs/calico-enterprise.ts
var calicoEnterprise = {
  name: "calico-enterprise",
  recognise: (record) => record.kind === "json" && isFlow(record.value) ? "source_name_aggr, dest_name_aggr and reporter: a flow log of Calico Enterprise" : void 0,
  refuse(record) {
    if (record.kind === "json" || !/ calico-felix\[\d+\]: .*\baction="\w+" .*\bsrcIP="/.test(record.line.slice(0, longest2)))
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
var longest2 = 4e3;
var blind6 = "flow logs of Calico Enterprise sum up windows of some minutes, and may tell of pods only what their names begin with";
function isFlow(value) {
  const named2 = textOf(value["source_name_aggr"]) !== void 0 && textOf(value["dest_name_aggr"]) !== void 0;
  return named2 && reporterOf4(value) !== void 0 && value["action"] !== void 0;
}
function reporterOf4({ reporter }) {
  return reporter === "src" ? "source" : reporter === "dst" ? "destination" : void 0;
}
function flowOf6(value, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(value["start_time"] ?? value["@timestamp"], offset);
  const lastTime = timeOf(value["end_time"], offset) ?? time2;
  if (time2 === void 0 || lastTime === void 0 || lastTime < time2)
    return { unreadable: "a flow without its window" };
  const protocol = protocolOf(value["proto"]);
  if (protocol === void 0) return { unreadable: "a flow without a known protocol" };
  const port = portOf(value["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const effect = effectOf(value["action"]);
  const node = saidText(value["host"]);
  return toldFlow({
    time: time2,
    lastTime,
    ...countOf2(value),
    window: lastTime - time2,
    source: endOf5(value, "source"),
    destination: toldEnd({ ...endOf5(value, "dest"), service: serviceOf3(value) }),
    protocol,
    sourcePort: portOf(value["source_port"]),
    port,
    verdict: effect === "allow" ? "allowed" : effect === "deny" ? "denied" : "unknown",
    isReply: false,
    reporter: reporterOf4(value),
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
    if (packet === void 0) return { unreadable: "a line of calico-packet without its addresses" };
    const flow2 = flowOf7(packet, line2, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind7 }]
};
var blind7 = "lines of Calico's rule action Log say that a rule matched, not what became of the packet, and name nobody";
function lineOf(record) {
  return record.kind === "text" ? record.line : textOf(record.value["MESSAGE"]);
}
function packetIn2(line2) {
  if (line2 === void 0 || line2.length > 4e3) return void 0;
  const match = /\bcalico-packet\b[^=]{0,200}?\bIN=.*/.exec(line2);
  if (match === null) return void 0;
  const own = match[0].slice(match[0].indexOf("IN=")).split(" [")[0] ?? "";
  const fields2 = /* @__PURE__ */ new Map();
  for (const part of own.split(" ")) {
    const equals = part.indexOf("=");
    if (equals > 0 && !fields2.has(part.slice(0, equals))) fields2.set(part.slice(0, equals), part.slice(equals + 1));
    else if (equals < 0 && part !== "") fields2.set(part, "");
  }
  return fields2.has("SRC") && fields2.has("DST") ? fields2 : void 0;
}
function flowOf7(packet, line2, record, state) {
  const time2 = timeIn2(line2, record, state);
  if (typeof time2 !== "number") return time2;
  const [from, to] = [addressOf(packet.get("SRC")), addressOf(packet.get("DST"))];
  if (from === void 0 || to === void 0) return { unreadable: "a line of calico-packet without its addresses" };
  const protocol = protocolOf(packet.get("PROTO"));
  if (protocol === void 0) return { unreadable: "a line of calico-packet without a known protocol" };
  const port = portOf(packet.get("DPT"));
  if (port === void 0 && protocol !== "other") return { unreadable: "a line of calico-packet without a port" };
  return toldFlow({
    time: time2,
    countKind: "packets",
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort: portOf(packet.get("SPT")),
    port,
    verdict: "unknown",
    isReply: packet.has("SYN") ? packet.has("ACK") : void 0,
    reporter: reporterOf5(packet),
    node: nodeIn(line2, record),
    format: "calico-log",
    origin: record.origin
  });
}
function reporterOf5(packet) {
  const [fromPod, toPod] = ["IN", "OUT"].map((key2) => packet.get(key2)?.startsWith("cali") === true);
  if (fromPod === toPod) return "node";
  return fromPod === true ? "source" : "destination";
}
var syslog = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) /;
var dated = /^(?:<\d{1,3}>\d? ?)?(\d{4}-\d\d-\d\dT\S+) /;
var dmesg = /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) (\d{4})\] /;
function timeIn2(line2, { around, ...record }, state) {
  const offset = utcOffsetOf(state);
  const journal = record.kind === "json" ? timeOf(record.value["__REALTIME_TIMESTAMP"], offset) : void 0;
  const [, whole] = dated.exec(line2) ?? [];
  const [, day2, year] = dmesg.exec(line2) ?? [];
  const at2 = journal ?? timeOf(whole, offset) ?? (day2 === void 0 ? void 0 : timeInYear(day2, Number(year), offset)) ?? timeOf(around?.time, offset) ?? syslogTimeOf(syslog.exec(line2)?.[1] ?? "", state);
  return at2 ?? { unreadable: "a line without a date: write it with journalctl -k -o short-iso, or dmesg -T" };
}
function nodeIn(line2, { around, ...record }) {
  const told3 = record.kind === "json" ? textOf(record.value["_HOSTNAME"]) : void 0;
  return told3 ?? /(\S+) kernel: /.exec(line2)?.[1] ?? around?.node;
}

// src/logs/calico-whisker.ts
var calicoWhisker = {
  name: "calico-whisker",
  recognise(record) {
    if (record.kind === "text") return void 0;
    const [first] = flowsIn(record.value) ?? [];
    return first === void 0 ? void 0 : "source_name, dest_name and reporter: a flow of Calico Whisker";
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
  const [first] = items;
  return first !== void 0 && isFlow2(first) ? items : void 0;
}
function isFlow2(value) {
  const named2 = textOf(value["source_name"]) !== void 0 && textOf(value["dest_name"]) !== void 0;
  return named2 && value["source_name_aggr"] === void 0 && reporterOf6(value) !== void 0 && "action" in value;
}
function reporterOf6({ reporter }) {
  const side = typeof reporter === "string" ? reporter.toLowerCase() : void 0;
  return side === "src" ? "source" : side === "dst" ? "destination" : void 0;
}
function flowOf8(value, { origin: origin2 }, state) {
  const time2 = timeOf(value["start_time"], utcOffsetOf(state));
  const lastTime = timeOf(value["end_time"] ?? value["start_time"], utcOffsetOf(state));
  if (time2 === void 0 || lastTime === void 0 || lastTime < time2)
    return { unreadable: "a flow without its window" };
  const protocol = protocolOf(value["protocol"]);
  if (protocol === void 0) return { unreadable: "a flow without a known protocol" };
  const port = portOf(value["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  return toldFlow({
    time: time2,
    lastTime,
    countKind: "windows",
    window: lastTime - time2,
    source: endOf6(value, "source"),
    destination: endOf6(value, "dest"),
    protocol,
    port,
    verdict: verdictOf2(value),
    isReply: false,
    reporter: reporterOf6(value),
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
function verdictOf2({ action }) {
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
  return starts.map((start2, index) => tupleOf(words2.slice(start2, starts[index + 1])));
}
function tupleOf(words2) {
  const valueOf = (key2) => words2.find((word) => word.startsWith(key2))?.slice(key2.length);
  const [source, destination] = [addressOf(valueOf("src=")), addressOf(valueOf("dst="))];
  if (source === void 0 || destination === void 0) return void 0;
  return { source, destination, sourcePort: portOf(valueOf("sport=")), port: portOf(valueOf("dport=")) };
}
function decodeEntry(entry2, record, state) {
  const { request, reply, isAnswered } = entry2;
  const protocol = protocolOf(entry2.protocol);
  if (protocol === void 0) return { unreadable: "a protocol that is none" };
  if (protocol !== "other" && reply.sourcePort === void 0) return { unreadable: "an entry without ports" };
  const dated2 = entry2.time === void 0 ? datedOf(record, state) : { time: entry2.time, by: "record" };
  if (dated2 === void 0) return undated;
  const flow2 = toldFlow({
    time: dated2.time,
    countKind: countKindOf(entry2),
    protocol,
    source: { address: request.source },
    destination: answerer(entry2),
    sourcePort: request.sourcePort,
    port: reply.sourcePort,
    verdict: isAnswered ? "allowed" : "unknown",
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
      { kind: "limit", text: blind10 },
      ...clusters.length > 1 ? [{ kind: "limit", text: several }] : []
    ];
  }
};
var blind10 = "VPC flow logs of Google Cloud are sampled, and tell of traffic within one node only with intranode visibility: what they do not show may still be there";
var reporters3 = /* @__PURE__ */ new Map([
  ["SRC", "source"],
  ["DEST", "destination"],
  ["SRC_GATEWAY", "unknown"],
  ["DEST_GATEWAY", "unknown"]
]);
function reporterOf7(payload) {
  return reporters3.get(textOf(payload["reporter"]) ?? "");
}
function payloadOf(value) {
  const payload = objectOf(value["jsonPayload"]) ?? value;
  const named2 = textAt(payload, "connection", "src_ip") !== void 0 && reporterOf7(payload) !== void 0;
  return named2 && textAt(payload, "connection", "dest_ip") !== void 0 ? payload : void 0;
}
function decodeFlow2(payload, entry2, { origin: origin2 }, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(payload["start_time"] ?? entry2["timestamp"], offset);
  const lastTime = timeOf(payload["end_time"] ?? payload["start_time"] ?? entry2["timestamp"], offset);
  if (time2 === void 0 || lastTime === void 0) return { unreadable: "a flow without a time" };
  if (lastTime < time2) return { unreadable: "a flow that ends before it begins" };
  const connection = objectOf(payload["connection"]) ?? {};
  const protocol = protocolOf(connection["protocol"]);
  if (protocol === void 0) return { unreadable: "a flow without a protocol" };
  const port = portOf(connection["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const [source, destination] = [endOf7(payload, "src", state), endOf7(payload, "dest", state)];
  if (source === void 0 || destination === void 0) return { unreadable: "a flow with an address that is none" };
  const reporter = reporterOf7(payload);
  const dropped = payload["disposition"] === "DROPPED";
  const flow2 = toldFlow({
    time: time2,
    lastTime,
    countKind: "windows",
    source,
    destination,
    protocol,
    port,
    reporter,
    sourcePort: portOf(connection["src_port"]),
    verdict: dropped ? "refused-elsewhere" : "allowed",
    node: nodeOf(payload, reporter),
    sampled: true,
    window: lastTime > time2 ? Math.round(lastTime - time2) : void 0,
    enforcedBy: dropped ? "cloud-firewall" : "unknown",
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
  finish: () => [{ kind: "limit", text: blind11 }]
};
var blind11 = "GKE network policy logging sees only pods that a policy selects, and only allowed or denied connections as it is set up; under load it leaves records out";
function payloadOf2(value) {
  const payload = objectOf(value["jsonPayload"]) ?? value;
  const direction = valueAt(payload, "connection", "direction");
  return textOf(payload["disposition"]) !== void 0 && textOf(direction) !== void 0 ? payload : void 0;
}
var reporters4 = /* @__PURE__ */ new Map([
  ["egress", "source"],
  ["ingress", "destination"]
]);
function flowOf9(payload, entry2, { origin: origin2, around }, state) {
  const connection = objectOf(payload["connection"]) ?? {};
  const time2 = timeOf(payload["timestamp"] ?? entry2["timestamp"] ?? around?.time, utcOffsetOf(state));
  if (time2 === void 0) return { unreadable: "a record without a time" };
  const protocol = protocolOf(connection["protocol"]);
  if (protocol === void 0) return { unreadable: "a record without a known protocol" };
  const port = portOf(connection["dest_port"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a record without a port" };
  const effect = effectOf2(payload["disposition"]);
  if (effect === void 0) return { unreadable: "a disposition that is neither allow nor deny" };
  return toldFlow({
    time: time2,
    count: countOf3(payload["count"]),
    countKind: "connections",
    source: endOf8(objectOf(payload["src"]), connection["src_ip"]),
    destination: endOf8(objectOf(payload["dest"]), connection["dest_ip"]),
    protocol,
    sourcePort: portOf(connection["src_port"]),
    port,
    verdict: effect === "allow" ? "allowed" : "denied",
    isReply: false,
    reporter: reporters4.get(connection["direction"]),
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
  const ends2 = valueAt(value, "src", "addr") !== void 0 && valueAt(value, "dst", "addr") !== void 0;
  return ends2 && kinds3.has(value["type"]);
}
function isAdvice(value) {
  return value["type"] === "normal" && value["pktType"] !== void 0 && value["remoteKind"] !== void 0;
}
function isOther(value) {
  return ["ready", "debug", "info", "warn", "err"].includes(textOf(value["type"]) ?? "") && value["src"] === void 0;
}
function decodeTrace(value, { origin: origin2, around }, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(value["timestamp"], offset) ?? timeOf(value["timestamp_raw"], 0) ?? timeOf(around?.time, offset);
  if (time2 === void 0) return { unreadable: "an event without a time" };
  const [src, dst] = [objectOf(value["src"]) ?? {}, objectOf(value["dst"]) ?? {}];
  const protocol = protocolOf(src["proto"] ?? dst["proto"] ?? "TCP");
  const [own, peer] = [ownEnd(src, objectOf(value["k8s"])), peerEnd(dst)];
  const [ownPort, peerPort] = [portOf(src["port"]), portOf(dst["port"])];
  if (own === void 0 || peer === void 0) return { unreadable: "an event with an address that is none" };
  if (protocol === void 0 || ownPort === void 0 || peerPort === void 0)
    return { unreadable: "an event without a port" };
  const accepts = value["type"] === "accept";
  const flow2 = toldFlow({
    time: time2,
    protocol,
    source: accepts ? peer : own,
    destination: accepts ? own : peer,
    sourcePort: accepts ? peerPort : ownPort,
    port: accepts ? ownPort : peerPort,
    verdict: hasFailed(value) ? "unknown" : "allowed",
    // The end of a connection does not tell who began it, and its beginning was counted.
    isReply: value["type"] === "close" ? void 0 : false,
    countKind: value["type"] === "close" ? "events" : "connections",
    reporter: accepts ? "destination" : "source",
    node: textAt(value, "k8s", "node"),
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
  const pod = textOf(k8s?.["podName"]);
  const namespace = textOf(k8s?.["namespace"]);
  if (k8s?.["hostnetwork"] === true) return toldEnd({ address, role: "node", name: textOf(k8s["node"]) });
  return pod === void 0 || namespace === void 0 ? { address } : { address, namespace, pod };
}
function peerEnd(end2) {
  const address = addressOf(end2["addr"]);
  if (address === void 0) return void 0;
  const name = textAt(end2, "k8s", "name");
  const namespace = textAt(end2, "k8s", "namespace");
  if (name === void 0 || namespace === void 0) return { address };
  const kind = textAt(end2, "k8s", "kind");
  if (kind === "svc") return { address, service: { namespace, name } };
  return kind === "pod" ? { address, namespace, pod: name } : { address };
}
function decodeAdvice(value, record, state) {
  const dated2 = datedOf(record, state);
  if (dated2 === void 0) return undated;
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
    if (record.kind === "json" || record.line.length > longest3 || !plainEnvoy.test(record.line)) return void 0;
    return {
      what: "the default access log of Envoy, which names no client",
      help: "record it in Istio's format, or in JSON with downstream_remote_address (docs/logs.md)"
    };
  },
  decode(record, state) {
    const line2 = record.kind === "json" ? lineOfObject(record.value) : lineOfText(record.line);
    if (line2 !== void 0) return decodeLine(line2, record, state);
    if (record.kind === "text" && proxyLine.test(record.line)) return [];
    return { unreadable: "no line of an access log" };
  },
  finish: () => [{ kind: "limit", text: blind12 }]
};
var blind12 = "access logs of Istio count requests, not connections, and tell of what passes a proxy only; in ambient mode policies see port 15008, which the log of ztunnel tells";
var longest3 = 1e5;
var head = /^\[(\d{4}-\d\d-\d\dT[^\]\s]+)\] "(- - -|[^"]* (?:HTTP\/[\d.]{1,3}|-))" (\d{1,3}) (\S+)(?: (\S+))? /;
var tail = /"([^"\s]+)" (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)$/;
var plainEnvoy = /^\[\d{4}-\d\d-\d\dT[^\]\s]+\] "[^"]*" \d{1,3} \S+ .*"[^"]*" "[^"\s]+"$/;
var proxyLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:trace|debug|info|warn|warning|error|critical|fatal)\s/;
function lineOfText(line2) {
  const start2 = line2.length > longest3 ? null : head.exec(line2);
  const end2 = start2 === null ? null : tail.exec(line2);
  if (start2 === null || end2 === null) return void 0;
  const [, time2, request = "", code, flags = "-", details = ""] = start2;
  const [, upstream, cluster = "", towards, asked, client] = end2;
  if (!isCluster(cluster)) return void 0;
  return {
    time: time2,
    code: Number(code),
    flags,
    details,
    cluster,
    isRaw: request === "- - -",
    ...placesOf({ upstream, towards, asked, client })
  };
}
function lineOfObject(value) {
  if (value["downstream_remote_address"] === void 0 || value["upstream_host"] === void 0) return void 0;
  const text2 = (key2) => {
    const member2 = value[key2];
    return typeof member2 === "string" ? member2 : typeof member2 === "number" ? String(member2) : void 0;
  };
  return {
    time: text2("start_time"),
    code: Number(text2("response_code") ?? 0),
    flags: text2("response_flags") ?? "-",
    details: text2("response_code_details") ?? "",
    isRaw: (text2("method") ?? "-") === "-",
    cluster: text2("upstream_cluster") ?? "",
    ...placesOf({
      upstream: text2("upstream_host"),
      towards: text2("upstream_local_address"),
      asked: text2("downstream_local_address"),
      client: text2("downstream_remote_address")
    })
  };
}
function isCluster(cluster) {
  return /^(?:(?:in|out)bound[|_]|(?:Inbound)?PassthroughCluster|BlackHoleCluster|-$)/.test(cluster);
}
function placesOf(texts) {
  return {
    upstream: placeOf(texts.upstream),
    towards: placeOf(texts.towards),
    asked: placeOf(texts.asked),
    client: placeOf(texts.client)
  };
}
function placeOf(text2) {
  const match = /^(?:\[([^\]]+)\]|([\d.]+)):(\d{1,5})$/.exec(text2 ?? "");
  const address = addressOf(match?.[1] ?? match?.[2]);
  const port = portOf(match?.[3]);
  return address === void 0 || port === void 0 ? void 0 : { address, port };
}
function decodeLine(line2, record, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(line2.time, offset) ?? timeOf(record.around?.time, offset);
  if (time2 === void 0) return { unreadable: "a line without a time" };
  const { towards, asked, client } = line2;
  if (client === void 0 || asked === void 0)
    return { unreadable: "a line without the address of the client, or of what it asked for" };
  if (isInbound(line2)) return [arrival(line2, client, asked, time2, record)];
  const onward = departure(line2, client, asked, time2, record);
  const isGateway = towards !== void 0 && towards.address !== client.address;
  return isGateway ? [arrival(line2, client, asked, time2, record), onward] : [onward];
}
function isInbound({ cluster }) {
  return cluster.startsWith("inbound") || cluster === "InboundPassthroughCluster";
}
function isRefused({ details }) {
  return details.startsWith("rbac_access_denied");
}
function arrival(line2, client, asked, time2, { origin: origin2 }) {
  const flow2 = toldFlow({
    time: time2,
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
function departure(line2, client, asked, time2, { origin: origin2 }) {
  const { upstream, towards } = line2;
  const source = towards ?? client;
  const stopped = isRefused(line2) || line2.cluster === "BlackHoleCluster";
  const flow2 = toldFlow({
    time: time2,
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
  recognise: (record) => record.kind === "json" && isFlow3(record.value) ? "SrcAddr and DstAddr of a flow: NetObserv" : void 0,
  decode(record) {
    if (record.kind === "text" || !isFlow3(record.value)) return { unreadable: "no flow of NetObserv" };
    const labels = record.around?.labels;
    return decodeFlow3(labels === void 0 ? record.value : { ...labels, ...record.value }, record);
  },
  finish: () => [{ kind: "limit", text: blind13 }]
};
var blind13 = "NetObserv tells each direction of a connection by itself, and only of packets that were sampled";
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
  const time2 = timeOf(value["TimeFlowStartMs"] ?? value["TimeFlowEndMs"], 0);
  const lastTime = timeOf(value["TimeFlowEndMs"] ?? value["TimeFlowStartMs"], 0);
  if (time2 === void 0 || lastTime === void 0) return { unreadable: "a flow without a time" };
  if (lastTime < time2) return { unreadable: "a flow that ends before it begins" };
  const protocol = protocolOf(value["Proto"]);
  if (protocol === void 0) return { unreadable: "a flow without a protocol" };
  const port = portOf(value["DstPort"]);
  if (port === void 0 && protocol !== "other") return { unreadable: "a flow without a port" };
  const [source, destination] = [endOf9(value, "Src"), endOf9(value, "Dst")];
  if (source === void 0 || destination === void 0) return { unreadable: "a flow with an address that is none" };
  const outcome = outcomeOf2(value);
  const flow2 = toldFlow({
    time: time2,
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
    reporter: "node",
    sampled: isSampled(value["Sampling"]),
    window: lastTime > time2 ? lastTime - time2 : void 0,
    format: "netobserv",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
function isSampled(rate) {
  const packets = numberOf(rate);
  return packets === void 0 || packets > 1;
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
  recognise: (record) => record.kind === "text" && entry.test(record.line.slice(0, longest4)) ? "acl_log of ovn_pinctrl: the ACL log of OVN" : void 0,
  decode(record, state) {
    if (record.kind === "json") return { unreadable: "a JSON object that is no line of OVN" };
    if (!record.line.includes("|acl_log(")) return anotherModule.test(record.line) ? [] : noLine;
    const match = entry.exec(record.line.slice(0, longest4));
    const [, left] = /\|Dropped (\d{1,9}) log messages /.exec(record.line.slice(0, longest4)) ?? [];
    if (left !== void 0) return [{ kind: "lost", count: Number(left), reason: "more than its rate" }];
    if (match === null) return { unreadable: "a line of acl_log without name and verdict" };
    const flow2 = flowOf10(match, record, state);
    return "unreadable" in flow2 ? flow2 : [{ kind: "flow", flow: flow2 }];
  },
  finish: () => [{ kind: "limit", text: blind14 }]
};
var blind14 = "the ACL log of OVN names nobody, sees only namespaces and policies that are set to log, and leaves out what goes beyond its rate (20 lines a second and node by default)";
var noLine = { unreadable: "a line that is not of OVN" };
var longest4 = 4e3;
var anotherModule = /\|\d+\|[\w()]+\|(?:EMER|ERR|WARN|INFO|DBG)\|/;
var entry = /\|acl_log\(ovn_pinctrl\d*\)\|\w+\|name="([^"]*)", verdict=([\w-]+), severity=\w+(?:, direction=([\w-]+))?: (.*)/;
function flowOf10([, name = "", said = "", direction = "", packet = ""], record, state) {
  const time2 = timeIn3(record, state);
  if (time2 === void 0) return { unreadable: "a line of acl_log without a time" };
  const fields2 = fieldsIn(packet);
  const source = endOf10(fields2, "src");
  const destination = endOf10(fields2, "dst");
  if (source === void 0 || destination === void 0) return { unreadable: "a packet without two addresses" };
  const protocol = protocols2.get(packet.slice(0, packet.indexOf(","))) ?? "other";
  const port = portOf(fields2.get("tp_dst"));
  if (port === void 0 && protocol !== "other") return { unreadable: "a packet without a port" };
  const { policy, isFirewall, side } = decidedBy(name);
  const effect = effects2.get(said);
  return toldFlow({
    time: time2,
    countKind: "packets",
    source,
    destination,
    protocol,
    sourcePort: portOf(fields2.get("tp_src")),
    port,
    verdict: verdictOf3(effect, isFirewall),
    isReply: replyOf3(fields2, effect),
    reporter: reporters5.get(direction) ?? reporters5.get(side) ?? "unknown",
    node: /^(?:<\d{1,3}>\d? ?)?\S+(?: +\d+ [\d:]+)? (\S+) ovn-controller/.exec(record.line)?.[1] ?? record.around?.node,
    policies: policy === void 0 || effect === void 0 ? [] : [{ ref: policy, effect }],
    enforcedBy: isFirewall ? "cni-policy" : "kubernetes-policy",
    format: "ovn-acl",
    origin: record.origin
  });
}
function timeIn3({ line: line2, around }, state) {
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
function verdictOf3(effect, isFirewall) {
  if (effect === void 0) return "unknown";
  if (isFirewall) return effect === "deny" ? "refused-elsewhere" : "unknown";
  return effect === "deny" ? "denied" : "allowed";
}
function replyOf3(fields2, effect) {
  const flags = fields2.get("tcp_flags")?.split("|");
  if (flags?.includes("syn") === true) return flags.includes("ack");
  const type = fields2.get("icmp_type");
  if (type !== void 0) return type === "0" || type === "129";
  return flags === void 0 && effect === "allow" ? false : void 0;
}
var reporters5 = /* @__PURE__ */ new Map([
  ["to-lport", "destination"],
  ["from-lport", "source"],
  ["Ingress", "destination"],
  ["Egress", "source"]
]);
function decidedBy(name) {
  const [kind, ...parts] = name.split(":");
  const [first = "", second = "", third = ""] = parts;
  const group = "policy.networking.k8s.io";
  switch (kind) {
    case "NP":
      return parts.length > 2 ? { policy: networkPolicy(first, second), isFirewall: false, side: third } : { isFirewall: false, side: second };
    case "ANP":
    case "BANP": {
      const policyKind = kind === "ANP" ? "AdminNetworkPolicy" : "BaselineAdminNetworkPolicy";
      const policy = parts.length > 1 ? { group, kind: policyKind, namespace: "", name: first } : void 0;
      return { policy, isFirewall: false, side: second };
    }
    case "EF":
      return { policy: egressFirewall(first, parts.length), isFirewall: true, side: "Egress" };
    default:
      return { policy: earlierPolicy(name), isFirewall: false, side: "" };
  }
}
function networkPolicy(namespace, name) {
  return { group: "networking.k8s.io", kind: "NetworkPolicy", namespace, name };
}
function egressFirewall(namespace, parts) {
  return parts < 2 ? void 0 : { group: "k8s.ovn.org", kind: "EgressFirewall", namespace, name: "default" };
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
  recognise: (record) => record.kind === "json" && eventIn(record.value) !== void 0 ? "an event of a process: Tetragon" : void 0,
  decode(record) {
    const event = record.kind === "json" ? eventIn(record.value) : void 0;
    if (record.kind === "text" || event === void 0) return { unreadable: "no event of Tetragon" };
    const socket = socketIn(event);
    return socket === void 0 ? [] : decodeSocket(event, socket, record.value, record);
  },
  finish: () => [{ kind: "limit", text: blind15 }]
};
var blind15 = "Tetragon tells of connections only as far as a tracing policy asks for them, and of attempts without their outcome";
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
function decodeSocket(event, socket, value, { origin: origin2, around }) {
  const time2 = timeOf(value["time"], 0) ?? timeOf(around?.time, 0);
  if (time2 === void 0) return { unreadable: "an event without a time" };
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
    time: time2,
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
    if (isOther2(record)) return [];
    return { unreadable: "no line of the access log of ztunnel" };
  },
  finish: () => [{ kind: "limit", text: blind16 }]
};
var blind16 = "ztunnel tells of pods in the ambient mesh only";
var accessLine = /\baccess:?\s+connection complete\s/;
var otherLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s/i;
var member = /([a-z][a-z_.]{1,30})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/g;
function accessIn(record) {
  if (record.kind === "json") {
    const { value } = record;
    const isAccess = value["src.addr"] !== void 0 && value["dst.addr"] !== void 0;
    return isAccess && value["direction"] !== void 0 ? (key2) => textOf2(value[key2]) : void 0;
  }
  const { line: line2 } = record;
  if (line2.length > 2e4 || !accessLine.test(line2)) return void 0;
  const members = /* @__PURE__ */ new Map([["time", line2.slice(0, line2.search(/\s/))]]);
  for (const [, key2 = "", quoted, bare] of line2.matchAll(member))
    if (!members.has(key2)) members.set(key2, quoted ?? bare ?? "");
  return members.has("src.addr") && members.has("dst.addr") ? (key2) => members.get(key2) : void 0;
}
function textOf2(value) {
  return typeof value === "string" ? value : void 0;
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
    reporter: reporters6.get(access("direction") ?? ""),
    node: around?.node,
    format: "ztunnel",
    origin: origin2
  });
  return [{ kind: "flow", flow: flow2 }];
}
var reporters6 = /* @__PURE__ */ new Map([
  ["outbound", "source"],
  ["inbound", "destination"]
]);
function placeOf2(text2) {
  const match = /^(?:\[([\da-fA-F:.]+)\]|([\d.]+)):(\d{1,5})$/.exec(text2 ?? "");
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
function durationOf(text2) {
  const match = /^(\d{1,10})ms$/.exec(text2 ?? "");
  return match === null ? 0 : Number(match[1]);
}
function outcomeOf4(error) {
  if (error === void 0) return { verdict: "allowed", enforcedBy: "unknown" };
  const isPolicy = /policy rejection|status: 401|RBAC/i.test(error);
  return isPolicy ? { verdict: "refused-elsewhere", enforcedBy: "mesh" } : { verdict: "unknown", enforcedBy: "unknown" };
}

// src/model/server-backends.ts
var backendKinds = /* @__PURE__ */ new Set([
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration",
  "APIService"
]);
function serverBackendsIn(kind, value) {
  const name = textAt2(value, "metadata", "name");
  if (name === void 0) return [];
  if (kind === "APIService") {
    const target = serviceAt(at(value, "spec", "service"));
    return target === void 0 ? [] : [{ kind: "api", name, target }];
  }
  const webhooks2 = value["webhooks"];
  return !isList(webhooks2) ? [] : webhooks2.flatMap((webhook) => {
    const webhookName = textAt2(webhook, "name");
    const client = at(webhook, "clientConfig");
    const target = serviceAt(at(client, "service")) ?? urlTarget(textAt2(client, "url") ?? "");
    if (webhookName === void 0 || target === void 0) return [];
    return [{ kind: "webhook", name: webhookName, configuration: name, target }];
  });
}
function urlTarget(text2) {
  const [, bracketed, plain2, digits] = /^https?:\/\/(?:\[([^\]]{1,64})\]|([^/:?#[\]]{1,253}))(?::(\d{1,5}))?(?:[/?#]|$)/.exec(text2) ?? [];
  const host = bracketed ?? plain2;
  const port = digits === void 0 ? text2.startsWith("https") ? 443 : 80 : Number(digits);
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
  for (const key2 of keys) found2 = isObject(found2) && Object.hasOwn(found2, key2) ? found2[key2] : void 0;
  return found2;
}
function textAt2(value, ...keys) {
  const found2 = at(value, ...keys);
  return typeof found2 === "string" && found2 !== "" ? found2 : void 0;
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
  const time2 = value["time"] ?? value["TimeGenerated"];
  return time2 === void 0 || inner["timestamp"] !== void 0 ? inner : { ...inner, timestamp: time2 };
}
function parsed(text2) {
  try {
    const value = JSON.parse(text2);
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
    const place2 = placeOf3(letters.slice(prefix.length));
    if (place2 !== void 0) put(event, place2, unfolded(field));
  }
  return Object.fromEntries(event);
}
function placeOf3(letters) {
  const exact = byLetters.get(letters);
  if (exact !== void 0) return exact;
  for (const path of open) {
    const start2 = lettersOf(path.join(""));
    if (letters.startsWith(start2)) return [...path, letters.slice(start2.length)];
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
function put(event, [first = "", ...rest], field) {
  const before = event.get(first);
  if (rest.length === 0) {
    const both = isObject(before) && isObject(field) ? { ...field, ...before } : field;
    event.set(first, both);
    return;
  }
  const inner = new Map(isObject(before) ? Object.entries(before) : []);
  put(inner, rest, field);
  event.set(first, Object.fromEntries(inner));
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
function identityOf2({
  stage: stage2,
  verb,
  objectRef
}) {
  const { resource, namespace, name } = objectOf(objectRef) ?? {};
  const rest = [stage2, verb, resource, namespace, name].map(plain).join("\n");
  return (auditId2, received2) => auditId2 === void 0 ? void 0 : `${plain(auditId2)}
${plain(received2)}
${rest}`;
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
function proxyTarget(text2) {
  const parts = text2.split(":");
  const [name = "", port = ""] = parts.length >= 3 ? parts.slice(1) : parts;
  return { name, ...port !== "" && { port } };
}
var webhookLimit = 64;
function webhooks(event) {
  const calls = event.annotations === void 0 ? [] : annotated(event.annotations);
  const message = textOf(event.status?.["message"]) ?? textAt(event.response, "message") ?? "";
  const refusing = /^admission webhook "([^"]{1,253})" denied the request/.exec(message)?.[1];
  const called = /failed calling webhook "([^"]{1,253})"/.exec(message)?.[1];
  return [
    ...calls,
    ...refusing === void 0 ? [] : [webhookCall({ kind: "webhook", name: refusing }, "allowed")],
    ...called === void 0 || event.code < 500 ? [] : failed(called, message)
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
    const start2 = [mutation, patch].find((text2) => letters.startsWith(`${text2}round`));
    const call = calledIn(value);
    if (call === void 0) continue;
    if (start2 !== void 0) answered.set(letters.slice(start2.length), call);
    else if (failedOpen.test(letters)) givenUp.push(call);
  }
  return [
    ...[...answered.values()].map((call) => webhookCall(call, "allowed")),
    ...givenUp.map((call) => webhookCall(call, "unknown"))
  ];
}
function calledIn(value) {
  const text2 = textOf(value);
  if (text2 === void 0) return void 0;
  if (!text2.startsWith("{")) return text2.length > 253 ? void 0 : { kind: "webhook", name: text2 };
  try {
    const told3 = objectOf(JSON.parse(text2));
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
function failed(name, message) {
  const url = /\b(?:Post|Get) "(https?:\/\/[^"\s]{1,2000})/i.exec(message)?.[1];
  const target = url === void 0 ? void 0 : urlTarget(url);
  if (target === void 0) return [webhookCall({ kind: "webhook", name }, "unknown")];
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

// src/logs/audit-alike.ts
var [auditId, , received, stage] = [0, 1, 2, 3];
var varying = {
  fields: [
    { key: '"auditID":"' },
    { key: '"resourceVersion":"' },
    { key: '"requestReceivedTimestamp":"' },
    { key: '"stageTimestamp":"' }
  ],
  learn(value, facts, values, state) {
    const [fact, ...more] = facts;
    if (more.length > 0 || !isRoutine(value) || !isNamed(value, values)) return void 0;
    if (fact === void 0) return repeatOf2(value, () => []);
    if (fact.kind !== "flow") return void 0;
    const { flow: flow2 } = fact;
    const offset = utcOffsetOf(state);
    return repeatOf2(value, (next, origin2) => {
      const [time2, end2] = [timeOf(next.text(received), offset), timeOf(next.text(stage), offset)];
      if (time2 === void 0 || end2 === void 0) return void 0;
      return [{ ...fact, flow: { ...flow2, time: time2, lastTime: Math.max(time2, end2), origin: origin2 }, like: flow2 }];
    });
  }
};
function repeatOf2(value, say) {
  const identity = identityOf2(value);
  return (next, origin2) => {
    const facts = say(next, origin2);
    if (facts === void 0) return void 0;
    const told3 = identity(next.text(auditId), next.text(received));
    return { facts, ...told3 !== void 0 && { identity: told3 } };
  };
}
function isNamed(value, values) {
  const fields2 = [
    [auditId, "auditID"],
    [received, "requestReceivedTimestamp"],
    [stage, "stageTimestamp"]
  ];
  return fields2.every(([field, key2]) => values.text(field) !== void 0 && values.text(field) === value[key2]);
}
var reading = /* @__PURE__ */ new Set(["get", "list"]);
var telling = /* @__PURE__ */ new Set(["pods", "endpoints", "endpointslices"]);
var reviewing = /^(?:leases|events|tokenreviews|(?:self|local)?subject(?:access|rules)reviews)$/;
function isRoutine(value) {
  const stages = ["RequestReceived", "ResponseComplete"];
  const reference = objectOf(value["objectRef"]);
  const resource = textOf(reference?.["resource"]) ?? "";
  const uri = textOf(value["requestURI"]) ?? "";
  return value["verb"] !== void 0 && stages.includes(value["stage"]) && textOf(reference?.["subresource"]) === void 0 && !isOpenShiftGroup(textOf(reference?.["apiGroup"]) ?? "") && !/[?&](?:watch|follow)=/.test(uri) && textAt(value, "impersonatedUser", "username") === void 0 && (reviewing.test(resource) || reading.has(textOf(value["verb"]) ?? "") && !telling.has(resource));
}

// src/logs/audit-event.ts
function eventIn2(value, utcOffset, origin2) {
  const old = textAt(value, "metadata", "creationTimestamp") ?? value["timestamp"];
  const at2 = timeOf(value["stageTimestamp"] ?? value["requestReceivedTimestamp"] ?? old, utcOffset);
  const received2 = timeOf(value["requestReceivedTimestamp"] ?? old, utcOffset) ?? at2;
  if (at2 === void 0 || received2 === void 0) return void 0;
  const reference = objectOf(value["objectRef"]);
  const status = objectOf(value["responseStatus"]);
  const request = value["requestObject"];
  const response = objectOf(value["responseObject"]);
  const annotations = objectOf(value["annotations"]);
  const user = textAt(value, "user", "username") ?? "";
  const pod = podOf(user, value);
  const actingAs = textAt(value, "impersonatedUser", "username");
  const sources = addressesOf(value["sourceIPs"]);
  const sourceAddress = sources.at(-1);
  const uid = textOf(reference?.["uid"]) ?? textAt(status, "details", "uid");
  const auditId2 = textOf(value["auditID"]) ?? "";
  const event = {
    format: "audit",
    id: `${auditId2}
${textOf(value["requestReceivedTimestamp"]) ?? received2}`,
    auditId: auditId2,
    stage: textOf(value["stage"]) ?? "",
    verb: textOf(value["verb"]) ?? "",
    uri: textOf(value["requestURI"]) ?? "",
    user,
    relayed: sources.length > 1,
    client: textOf(value["userAgent"]) ?? "",
    resource: textOf(reference?.["resource"]) ?? "",
    subresource: textOf(reference?.["subresource"]) ?? "",
    group: textOf(reference?.["apiGroup"]) ?? "",
    version: textOf(reference?.["apiVersion"]) ?? "",
    namespace: textOf(reference?.["namespace"]) ?? "",
    name: textOf(reference?.["name"]) ?? textAt(response, "metadata", "name") ?? "",
    code: codeOf(status?.["code"]),
    forbidden: isForbidden(annotations),
    received: received2,
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
  return event;
}
function addressesOf(value) {
  if (typeof value === "string") return value.split(/[\s,]+/).filter((text2) => text2 !== "");
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
function podOf(user, value) {
  if (!user.startsWith(accountPrefix)) return void 0;
  const namespace = user.slice(accountPrefix.length).split(":")[0];
  const told3 = rewritten(objectOf(valueAt(value, "user", "extra")), podName, podNameLetters);
  const name = textOf(listOf(told3)[0]) ?? textOf(told3);
  return name === void 0 || namespace === void 0 || namespace === "" ? void 0 : { namespace, name };
}
function changesNothing({ uri, code, request }) {
  if (code >= 400) return true;
  if (/[?&]dryRun=All(?:&|$)/.test(uri)) return true;
  return request?.["kind"] === "DeleteOptions" && listOf(request["dryRun"]).length > 0;
}
function labelsIn2(object) {
  return stringMapOf(valueAt(object, "metadata", "labels"));
}

// src/logs/audit-gaps.ts
var factsKey = "audit: facts";
function noteFact(state, fact, told3) {
  const facts = state.get(factsKey) ?? /* @__PURE__ */ new Map();
  state.set(factsKey, facts);
  const { told: before, of } = facts.get(fact) ?? { told: 0, of: 0 };
  facts.set(fact, { told: before + (told3 ? 1 : 0), of: of + 1 });
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
    const text2 = `${fact} in ${told3} of ${of} ${places[fact]}: the audit policy records ${what} below level ${level}; see the rule "${about}" of netpol-gate init --audit-policy`;
    return [{ kind: "limit", text: text2 }];
  });
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
  const uid = textAt(event.response, "metadata", "uid") ?? textAt(event.request, "metadata", "uid") ?? preconditionOf(event) ?? event.uid;
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
  const pod = event.response ?? event.request;
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
  const ended = phase === "Succeeded" || phase === "Failed";
  const addresses2 = ended ? [] : addressesIn(status) ?? addressesIn(whole);
  const hostAddress = textOf(status?.["hostIP"]) ?? textOf(whole?.["hostIP"]);
  const onHost = valueAt(event.response, "spec", "hostNetwork") === true || hostAddress !== void 0 && addresses2?.includes(hostAddress) === true;
  const labels = labelsIn2(event.response);
  return named(event, {
    ...addresses2 !== void 0 && { addresses: addresses2 },
    ...onHost && { hostNetwork: true },
    ...labels !== void 0 && { labels },
    ...ownerIn(event.response),
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
  const labels = labelsIn2(event.response) ?? (event.verb === "update" ? labelsIn2(event.request) : void 0);
  const notes = stringMapOf(valueAt(event.request, "metadata", "annotations"));
  const written3 = calicoAddresses.map((key2) => notes?.get(key2)).find((text2) => text2 !== void 0);
  const addresses2 = written3?.split(",").flatMap((text2) => text2.split("/")[0]?.trim() ?? []).filter((text2) => text2 !== "");
  return named(event, {
    ...labels !== void 0 && { labels },
    ...addresses2 !== void 0 && { addresses: addresses2 },
    ...ownerIn(event.response)
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
    (subset) => listOf(valueAt(subset, "addresses")).map((item) => ({ item, addresses: [valueAt(item, "ip") ?? null] }))
  ) : listOf(slice?.["endpoints"]).map((item) => ({ item, addresses: listOf(valueAt(item, "addresses")) }));
  return entries.flatMap(({ item, addresses: addresses2 }) => {
    const target = valueAt(item, "targetRef");
    const pod = textAt(target, "name");
    const uid = textAt(target, "uid");
    const texts = addresses2.flatMap((address) => textOf(address) ?? []);
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
  const seen = state.get(started) ?? /* @__PURE__ */ new Set();
  state.set(started, seen);
  const id = twoServers ? event.auditId : event.id;
  const key2 = `${id}
${event.verb}
${event.resource}/${event.name}`;
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
  if (event.group !== "admissionregistration.k8s.io" && event.group !== "apiregistration.k8s.io") return [];
  if (event.subresource !== "" || event.stage !== "ResponseComplete" || changesNothing(event)) return [];
  if (!["create", "update", "patch"].includes(event.verb)) return [];
  const body2 = event.response ?? (event.verb === "patch" ? void 0 : event.request);
  if (event.resource.endsWith("webhookconfigurations")) noteFact(state, "webhook configurations", body2 !== void 0);
  const kind = valueAt(body2, "kind");
  if (body2 === void 0 || typeof kind !== "string" || !backendKinds.has(kind)) return [];
  return serverBackendsIn(kind, body2).map((backend) => ({ kind: "backend", backend }));
}

// src/logs/audit-writes.ts
var kinds5 = /* @__PURE__ */ new Map([
  ["/namespaces", "Namespace"],
  ["/services", "Service"],
  ["networking.k8s.io/networkpolicies", "NetworkPolicy"],
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
var verbs = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection"]);
var final = /* @__PURE__ */ new Set(["ResponseComplete", "Panic"]);
var depthLimit2 = 64;
function writesIn(event, state) {
  const kind = event.subresource === "" ? kinds5.get(`${event.group}/${event.resource}`) : void 0;
  if (kind === void 0 || !verbs.has(event.verb)) return [];
  follow(event, state);
  if (!final.has(event.stage) || changesNothing(event)) return [];
  if (event.group === "crd.projectcalico.org" && event.user.endsWith(":calico-apiserver")) return [];
  noteBody(event, kind, state);
  const items = collectionOf(event);
  if (items !== void 0) return items.length === 0 ? [emptied(event, kind)] : items.map(deletedItem(event, kind));
  return [written2(event, kind)];
}
function noteBody({ verb, patch: patch2, request, response }, kind, state) {
  if (verb !== "create" && verb !== "update" && verb !== "patch") return;
  const sent = request !== void 0 || patch2 !== void 0 || response !== void 0;
  if (kind === "Namespace") noteFact(state, "labels of namespaces", sent);
  else if (kind === "Service") noteFact(state, "Services", sent);
  else {
    noteFact(state, "bodies of policies", sent);
    if (verb === "patch" && sent) noteFact(state, "results of policy changes", response !== void 0);
  }
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
  const text2 = `${what} received by the API server but the log holds no answer (${places2.join(", ")}): whether they changed something is not known`;
  return [{ kind: "limit", text: text2 }];
}
function base(event, kind) {
  return {
    time: event.time,
    verb: event.verb,
    ref: {
      group: event.group,
      kind,
      namespace: kind === "Namespace" ? "" : event.namespace,
      name: event.name
    },
    user: event.user,
    ...event.actingAs !== void 0 && { actingAs: event.actingAs },
    client: event.client,
    origin: event.origin
  };
}
function collectionOf(event) {
  if (event.verb !== "deletecollection" || event.response === void 0) return void 0;
  return listOf(event.response["items"]).flatMap((item) => isObject(item) ? [item] : []);
}
function emptied(event, kind) {
  return { kind: "write", write: { ...base(event, kind), effect: "nothing" } };
}
function deletedItem(event, kind) {
  return (item) => {
    const { ref, ...rest } = base(event, kind);
    const uid = textAt(item, "metadata", "uid");
    const marked = listOf(valueAt(item, "metadata", "finalizers")).length > 0;
    return {
      kind: "write",
      write: {
        ...rest,
        ref: { ...ref, name: textAt(item, "metadata", "name") ?? "" },
        effect: marked ? "marked-for-deletion" : "deleted",
        ...uid !== void 0 && { uid }
      }
    };
  };
}
function written2(event, kind) {
  const result = resultOf(event);
  const uid = textAt(result, "metadata", "uid") ?? event.uid;
  const effect = effectOf4(event, result);
  const after = effect === "deleted" || result === void 0 ? void 0 : withoutNoise(result);
  return {
    kind: "write",
    write: { ...base(event, kind), effect, ...uid !== void 0 && { uid }, ...after !== void 0 && { after } },
    traits: traitsOf(event, result)
  };
}
function resultOf(event) {
  if (event.response !== void 0 && event.response["kind"] !== "Status") return event.response;
  return event.verb === "create" || event.verb === "update" ? event.request : void 0;
}
function effectOf4(event, result) {
  const going = valueAt(result, "metadata", "deletionTimestamp") !== void 0;
  const held = listOf(valueAt(result, "metadata", "finalizers")).length > 0 || listOf(valueAt(result, "spec", "finalizers")).length > 0;
  if (going) return held ? "marked-for-deletion" : "deleted";
  switch (event.verb) {
    case "delete":
    case "deletecollection":
      return event.status?.["status"] === "Success" || event.response !== void 0 ? "deleted" : "changed";
    case "create":
      return "created";
    default:
      return event.code === 201 ? "created" : "changed";
  }
}
function traitsOf(event, result) {
  const answered = event.response !== void 0;
  const resourceVersion = answered ? textAt(result, "metadata", "resourceVersion") : void 0;
  const generation = answered ? numberOf(valueAt(result, "metadata", "generation")) : void 0;
  const patch2 = event.verb === "patch" && !answered ? patchOf(event) : void 0;
  return {
    ...resourceVersion !== void 0 && { resourceVersion },
    ...generation !== void 0 && { generation },
    ...patch2 !== void 0 && { patch: patch2 }
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
  const { managedFields: _managed, annotations, ...kept } = objectOf(metadata) ?? {};
  const notes = Object.entries(objectOf(annotations) ?? {}).filter(
    ([key2]) => key2 !== "kubectl.kubernetes.io/last-applied-configuration"
  );
  return { ...rest, metadata: { ...kept, ...notes.length > 0 && { annotations: Object.fromEntries(notes) } } };
}

// src/logs/audit.ts
var audit = {
  name: "audit",
  sees: "api-requests",
  tellsState: true,
  varying,
  recognise(record) {
    if (record.kind === "text") return void 0;
    const event = eventOf(record.value);
    if (event === void 0) return void 0;
    if (typeof event === "string") return "category kube-audit: a diagnostic record of AKS";
    const told3 = event["auditID"] === void 0 ? "apiVersion audit.k8s.io with a verb" : "auditID with a verb";
    const place2 = event === record.value ? "" : ", inside another record or under other keys";
    return `${told3}${place2}: an event of the Kubernetes audit log`;
  },
  refuse,
  identity(record) {
    const event = record.kind === "text" ? void 0 : eventOf(record.value);
    if (event === void 0 || typeof event === "string") return void 0;
    return identityOf2(event)(event["auditID"], event["requestReceivedTimestamp"]);
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no audit event" };
    const value = eventOf(record.value);
    if (value === void 0) return { unreadable: "a JSON object that is no audit event" };
    if (typeof value === "string") return { unreadable: value };
    const event = eventIn2(value, utcOffsetOf(state), record.origin);
    return event === void 0 ? { unreadable: "an audit event without a time" } : decodeRequest(event, state);
  },
  finish: finishAudit
};
function decodeRequest(event, state) {
  return [
    ...writesIn(event, state),
    ...podEventsIn(event, state),
    ...flowsIn2(event, state),
    ...backendsIn(event, state)
  ];
}
function finishAudit(state) {
  return [...unfinishedWrites(state), ...auditGaps(state)];
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

// src/logs/csv.ts
var endColumn = /^(src|dst)[_.](namespace|workload|kind|pod|labels|ip|service|role|name)$/;
var ofAnEnd = /^(src|dst)[_.]/i;
function headerIn2(line2) {
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
    let text2 = "";
    for (at2++; ; at2 += 2) {
      const end2 = line2.indexOf('"', at2);
      if (end2 < 0) return void 0;
      text2 += line2.slice(at2, end2);
      at2 = end2;
      if (line2[at2 + 1] !== '"') break;
      text2 += '"';
    }
    out.push(text2);
    at2++;
    if (at2 === line2.length) return out;
    if (line2[at2] !== separator) return void 0;
    at2++;
  }
  return out;
}

// src/logs/envelopes-cloud.ts
function timed(time2) {
  const known = numberOf(time2) ?? textOf(time2);
  return known === void 0 ? {} : { around: { time: known } };
}
function messageOf(event) {
  const message = textAt(event, "message");
  if (message === void 0) return { skipped: "an event of CloudWatch without a message" };
  return { value: message, ...timed(valueAt(event, "timestamp")) };
}
var subscription = (value) => {
  if (typeof value["messageType"] !== "string" || !isList(value["logEvents"])) return void 0;
  if (value["messageType"] === "CONTROL_MESSAGE") return [{ skipped: "a control message of CloudWatch" }];
  return value["logEvents"].map(messageOf);
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
  return events.some(isOne) || isEmpty ? events.map(messageOf) : void 0;
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
    const text2 = cell(row, "@message");
    if (text2 === void 0) return { skipped: "a row without @message" };
    return { value: text2, ...timed(cell(row, "@timestamp")) };
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
  return isRow3 ? [{ value: row, ...timed(value["TimeGenerated"]) }] : void 0;
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
  recognise(record) {
    if (record.kind === "text")
      return headerIn2(record.line) === void 0 ? void 0 : "a CSV header with src, dst, protocol and verdict";
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
  const next = headerIn2(line2);
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
  const time2 = timeOf(value["time"], offset);
  if (time2 === void 0) return unreadable("time", value["time"], "an RFC 3339 time or an epoch number");
  const lastTime = value["lastTime"] === void 0 ? time2 : timeOf(value["lastTime"], offset);
  if (lastTime === void 0 || lastTime < time2)
    return unreadable("lastTime", value["lastTime"], 'a time at or after "time"');
  const protocol = protocolOf(value["protocol"]);
  if (protocol === void 0) return unreadable("protocol", value["protocol"], "TCP, UDP, SCTP, ICMP or a number");
  const port = portOf(value["port"]);
  if (port === void 0 && (value["port"] !== void 0 || protocol !== "other"))
    return unreadable("port", value["port"], "a port from 0 to 65535");
  const verdict2 = verdictOf4(value["verdict"]);
  if (verdict2 === void 0)
    return unreadable("verdict", value["verdict"], "allowed, denied, refused-elsewhere or unknown");
  const count = countOf4(value["count"]);
  if (count === void 0) return unreadable("count", value["count"], "a whole number from 1");
  const source = endOf12("src", value["src"]);
  if ("unreadable" in source) return source;
  const destination = endOf12("dst", value["dst"]);
  if ("unreadable" in destination) return destination;
  const sourcePort = portOf(value["sourcePort"]);
  const flow2 = {
    time: time2,
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
function verdictOf4(value) {
  return typeof value === "string" ? verdicts3.get(value.toLowerCase()) : void 0;
}
function countOf4(value) {
  const count = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value ?? 1;
  return typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 1e15 ? count : void 0;
}
function endOf12(side, value) {
  if (!isObject(value)) return unreadable(side, value, "an object that names an end");
  const stranger = Object.keys(value).find((key2) => !endFields.has(key2));
  if (stranger !== void 0) return { unreadable: `"${side}.${stranger.slice(0, 40)}" is no field of an end` };
  const text2 = textOf(value["ip"]);
  const address = text2 === void 0 ? void 0 : parseAddress(text2);
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
  return new Map(pairs.map(([key2 = "", text2 = ""]) => [key2, text2]));
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
    return textOf(insertId) === void 0 ? void 0 : [insertId, timestamp, logName].map(String).join("\n");
  },
  decode(record, state) {
    const payload = payloadOf3(record);
    if (record.kind === "text" || payload === void 0) return { unreadable: "a line that is no audit entry" };
    if (!isKubernetes(payload)) return [];
    const request = requestIn(record.value, payload, utcOffsetOf(state));
    if (typeof request === "string") return { unreadable: request };
    const event = { ...request, origin: record.origin };
    noteLog(record.value, state);
    return decodeRequest(event, state);
  },
  finish: (state) => [...finishAudit(state), ...blindness(state)]
};
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
function requestIn(entry2, payload, utcOffset) {
  const time2 = timeOf(entry2["timestamp"] ?? entry2["receiveTimestamp"], utcOffset);
  if (time2 === void 0) return "an audit entry without a time";
  const aim = aimOf(textOf(payload["methodName"]) ?? "", textOf(payload["resourceName"]) ?? "");
  if (aim === void 0) return "an audit entry whose methodName names no verb";
  const [request, response] = [body(payload, "request"), body(payload, "response")];
  const outcome = response?.["kind"] === "Status" ? response : void 0;
  const answer = isWhole(response) ? response : void 0;
  const code = codeOf2(objectOf(payload["status"]), outcome);
  const status = statusOf(objectOf(payload["status"]), outcome);
  const annotations = objectOf(entry2["labels"]);
  const address = callerAddress(objectOf(payload["requestMetadata"]));
  const granted = listOf(payload["authorizationInfo"]).map((item) => valueAt(item, "granted"));
  const uid = textAt(answer, "metadata", "uid") ?? textAt(outcome, "details", "uid");
  return {
    format: "gke-audit",
    ...stageOf(entry2),
    ...aim,
    uri: "",
    user: textAt(payload, "authenticationInfo", "principalEmail") ?? textAt(payload, "authenticationInfo", "principalSubject") ?? "",
    ...address !== void 0 && { sourceAddress: address },
    relayed: false,
    client: textAt(payload, "requestMetadata", "callerSuppliedUserAgent") ?? "",
    name: aim.name === "" ? textAt(answer, "metadata", "name") ?? "" : aim.name,
    ...uid !== void 0 && { uid },
    code,
    ...status !== void 0 && { status },
    ...annotations !== void 0 && { annotations },
    ...request !== void 0 && (Array.isArray(request["value"]) ? { patch: request["value"] } : { request }),
    ...answer !== void 0 && { response: answer },
    forbidden: isForbidden(annotations) || granted.length > 0 && granted.every((one) => one === false),
    received: time2,
    time: time2
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
  const nothing2 = { group: "", version: "", resource: "", subresource: "", namespace: "", name: "" };
  if (resource === "") return { verb, ...nothing2 };
  const [group = "", version = "", ...parts] = path.split("/");
  const inside3 = parts[0] === "namespaces" && parts.length >= 3 && resource !== "namespaces";
  const [, name = ""] = inside3 ? parts.slice(2) : parts;
  return {
    verb,
    group: group === "core" ? "" : group,
    version,
    resource,
    subresource: rest.join("/"),
    namespace: inside3 ? parts[1] ?? "" : resource === "namespaces" ? name : "",
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
  return texts.map((text2) => ({ kind: "limit", text: text2 }));
}

// src/logs/patch.ts
function patched(object, kind, body2) {
  const result = kind === "json" ? jsonPatched(object, body2) : merged2(object, body2);
  return isObject(result) ? result : void 0;
}
function merged2(before, patch2) {
  if (!isObject(patch2)) return patch2;
  if (patch2["$patch"] !== void 0 && patch2["$patch"] !== "replace") return void 0;
  const result = new Map(isObject(before) && patch2["$patch"] !== "replace" ? Object.entries(before) : []);
  for (const [key2, value] of Object.entries(patch2)) {
    if (key2 === "$patch" || key2.startsWith("$setElementOrder/")) continue;
    if (key2.startsWith("$")) return void 0;
    if (`$setElementOrder/${key2}` in patch2) return void 0;
    if (value === null) result.delete(key2);
    else {
      const inner = merged2(result.get(key2), value);
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
function pointer(text2) {
  return text2.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
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

// src/logs/history.ts
function settleWrites(writes2) {
  const before = /* @__PURE__ */ new Map();
  return [...writes2].sort(inOrder).map((fact) => {
    const key2 = keyOf(fact.write.ref);
    const settled = settle(fact, before.get(key2));
    if (settled.effect === "deleted") before.delete(key2);
    else if (settled.effect !== "nothing")
      before.set(key2, { after: objectIn(settled.after), traits: fact.traits ?? {}, uid: settled.uid });
    return settled;
  });
}
function inOrder(a, b) {
  return a.write.time - b.write.time || compare(a.write.origin.file, b.write.origin.file) || a.write.origin.line - b.write.origin.line;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function objectIn(after) {
  return isObject(after) ? after : void 0;
}
function settle({ write, traits = {} }, before) {
  if (write.effect !== "changed" || write.verb === "delete" || write.verb === "deletecollection") return write;
  const same = before === void 0 || write.uid === void 0 || before.uid === void 0 || before.uid === write.uid;
  const known = same ? before : void 0;
  const after = objectIn(write.after) ?? computed(known?.after, traits.patch);
  const effect = effectFrom(known, after, traits);
  return { ...write, effect, ...after !== void 0 && { after } };
}
function computed(before, patch2) {
  if (before === void 0 || patch2 === void 0 || patch2.kind === "apply") return void 0;
  return patched(before, patch2.kind, patch2.body);
}
function effectFrom(before, after, { resourceVersion, generation }) {
  const earlier = before?.traits;
  if (resourceVersion !== void 0 && resourceVersion === earlier?.resourceVersion) return "nothing";
  if (generation !== void 0 && earlier?.generation !== void 0)
    return generation > earlier.generation ? "spec-changed" : "metadata-only";
  if (generation === 1) return "metadata-only";
  if (before?.after === void 0 || after === void 0) return "changed";
  if (canonicalJson(withoutMetadata(before.after)) !== canonicalJson(withoutMetadata(after))) return "spec-changed";
  return canonicalJson(people(before.after)) === canonicalJson(people(after)) ? "nothing" : "metadata-only";
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

// src/logs/json-scanner.ts
var quote = 34;
var backslash = 92;
var newline = 10;
var openBrace = 123;
var closeBrace = 125;
var openBracket = 91;
var closeBracket = 93;
var colon = 58;
var comma = 44;
var depthLimit3 = 256;
function freshProgress() {
  return { depth: 0, isMap: new Uint8Array(depthLimit3 + 1), inString: false, escaped: false, last: 0 };
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
      } else if (byte === newline) return { outcome: "broken", at: at2 };
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
        if (progress.depth === depthLimit3) return { outcome: "broken", at: at2 };
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
  if (data?.["resultType"] !== "streams" || !isList(data["result"])) return void 0;
  return data["result"].flatMap((stream) => {
    const values = valueAt(stream, "values");
    const labels = objectOf(valueAt(stream, "stream"));
    if (!isList(values)) return [{ skipped: "a stream of Loki without values" }];
    return values.map((entry2) => lokiLine(entry2, labels));
  });
};
function lokiLine(entry2, labels) {
  const [time2, line2] = isList(entry2) ? entry2 : [];
  if (typeof line2 !== "string") return { skipped: "an entry of Loki that is no line" };
  return { value: line2, around: aroundOf(time2, void 0, labels) };
}
var lokiRow = ({ labels, line: line2, timestamp }) => isObject(labels) && typeof line2 === "string" && timestamp !== void 0 ? [{ value: line2, around: aroundOf(timestamp, void 0, labels) }] : void 0;
var searchAnswer = (value) => {
  const hits = valueAt(value, "hits", "hits");
  if (!isList(hits)) return void 0;
  return hits.map((hit) => {
    const source = valueAt(hit, "_source");
    return isObject(source) ? { value: source } : { skipped: "a hit without its source" };
  });
};
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
var streamOfContainer = (value) => {
  const { log, stream } = value;
  if (typeof log !== "string" || typeof stream !== "string") return void 0;
  const marks2 = [value["logtag"], value["_p"], value["partial_message"]];
  const isPart = marks2.some((mark) => mark === "P" || mark === "true");
  const isDocker = Object.keys(value).every((key2) => dockerKeys.has(key2));
  const last = isPart ? false : !isDocker || log.endsWith("\n") ? true : void 0;
  return [{ part: log, stream, ...last !== void 0 && { last }, around: collectedAround(value) }];
};
var dockerKeys = /* @__PURE__ */ new Set(["log", "stream", "time", "attrs"]);
var lineKeys = ["log", "message", "MESSAGE", "msg"];
var collectorKeys = [
  ...["@timestamp", "@version", "date", "kubernetes", "source_type", "agent", "logtag", "_p", "tag", "fluentbit_tag"],
  ...["__REALTIME_TIMESTAMP", "_HOSTNAME"]
];
var collected = (value) => {
  const parsed2 = value["log_processed"];
  if (isObject(parsed2)) return [{ value: parsed2, around: collectedAround(value) }];
  for (const key2 of lineKeys) {
    const line2 = value[key2];
    if (typeof line2 !== "string") continue;
    const inner = lineOf2(line2, value);
    if (inner !== void 0) return [inner];
  }
  return void 0;
};
function lineOf2(line2, value) {
  const isJson = line2.trimStart().startsWith("{");
  if (isJson) {
    const object = parsedObject(line2);
    if (object !== void 0) return { value: object, around: collectedAround(value) };
  }
  const isCollected = collectorKeys.some((key2) => value[key2] !== void 0);
  return line2.trim() !== "" && (isCollected || isTruncated(line2)) ? { value: line2, around: collectedAround(value) } : void 0;
}
function parsedObject(text2) {
  try {
    const value = JSON.parse(text2);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isTruncated(text2) {
  return text2.endsWith("[Truncated...]") && text2.trimStart().startsWith("{");
}
function collectedAround(value) {
  const times = [value["time"], value["@timestamp"], value["timestamp"], value["date"], value["__REALTIME_TIMESTAMP"]];
  const time2 = times.find((one) => typeof one === "string" || typeof one === "number");
  return aroundOf(time2, textAt(value, "kubernetes", "host") ?? textOf(value["_HOSTNAME"]));
}
function aroundOf(time2, node, labels) {
  const known = numberOf(time2) ?? textOf(time2);
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
  streamOfContainer,
  collected
];

// src/logs/prefixes.ts
var containerLine = /^(\d{4}-\d\d-\d\dT\S+) (stdout|stderr) ([FP])(?::\S*)? ?/;
function containerPrefix(line2) {
  const match = containerLine.exec(line2);
  if (match === null) return void 0;
  const [whole, time2 = "", stream = "", tag] = match;
  return { stream, last: tag === "F", rest: line2.slice(whole.length), around: { time: time2 } };
}
var timeBefore = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z) (?=[{[\d]|Node: )/;
var nodeBefore = /^([a-z\d][a-z\d.-]{0,252}) (?=\{)/i;
var longestPrefix = 512;
function prefixOf(line2) {
  const time2 = timeBefore.exec(line2);
  if (time2 !== null) return { rest: line2.slice(time2[0].length), around: { time: time2[1] ?? "" } };
  const node = nodeBefore.exec(line2);
  if (node !== null) return { rest: line2.slice(node[0].length), around: { node: node[1] ?? "" } };
  return loosePrefix(line2);
}
function loosePrefix(line2) {
  const at2 = line2.indexOf("{");
  if (at2 < 1 || at2 > longestPrefix || !/[\s\]:]/.test(line2.charAt(at2 - 1)) || !/\}\s*$/.test(line2.slice(-8)))
    return void 0;
  const rest = parsedObject(line2.slice(at2));
  return rest === void 0 ? void 0 : { rest, around: {} };
}
function isPrefixed(line2) {
  return containerLine.test(line2) || timeBefore.test(line2) || nodeBefore.test(line2);
}

// src/logs/wrappers.ts
import { gunzipSync } from "node:zlib";

// src/logs/envelopes.ts
var eventList = (value) => value["kind"] === "EventList" && isList(value["items"]) ? value["items"].map((item) => ({ value: item })) : void 0;
var envelopes = [eventList, ...cloudEnvelopes, ...collectorEnvelopes];
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
var truncated = "cut by CloudWatch, which keeps 256 KB of an event";
function unwrapper(file, limit) {
  const parts = /* @__PURE__ */ new Map();
  const object = (value, place2, sink) => {
    const contents = place2.depth < layers ? contentsOf(value) : void 0;
    if (contents === void 0)
      return sink.record({ kind: "json", value, origin: { kind: "log", file, line: place2.line }, ...told2(place2) });
    if (contents.length === 0) sink.skipped("an envelope with nothing in it", place2.line);
    for (const item of contents) inside3(item, place2, sink);
  };
  const inside3 = (item, outer, sink) => {
    if ("skipped" in item) return sink.skipped(item.skipped, outer.line);
    const place2 = deeper(outer, item.around);
    if ("part" in item) return join(`docker ${item.stream}`, item.part, item.last, place2, sink);
    if ("packed" in item) {
      const content = unpacked(item.packed, place2.allowance);
      return content.text === void 0 ? sink.skipped(content.why, place2.line) : texts(content.text, place2, sink);
    }
    if (isObject(item.value)) object(item.value, place2, sink);
    else if (typeof item.value === "string") texts(item.value, place2, sink);
    else sink.skipped("an entry of an envelope that is no record", place2.line);
  };
  const texts = (content, place2, sink) => {
    const whole = content.trimStart().startsWith("{") ? parsedObject(content) : void 0;
    if (whole !== void 0) return object(whole, place2, sink);
    const lines = content.split("\n").filter((line2) => line2.trim() !== "");
    if (lines.length === 0) sink.skipped("an empty line in an envelope", place2.line);
    for (const line2 of lines) text2(line2.trim(), place2, sink);
  };
  const text2 = (line2, place2, sink) => {
    const trimmed = line2.trim();
    if (trimmed.startsWith("{")) {
      const value = parsedObject(trimmed);
      if (value !== void 0) object(value, place2, sink);
      else sink.skipped(isTruncated(trimmed) ? truncated : "broken JSON", place2.line);
      return;
    }
    const container = place2.depth < layers ? containerPrefix(line2) : void 0;
    if (container !== void 0)
      return join(container.stream, container.rest, container.last, deeper(place2, container.around), sink);
    const prefix = place2.depth < layers ? prefixOf(line2) : void 0;
    if (prefix === void 0)
      sink.record({ kind: "text", line: line2, origin: { kind: "log", file, line: place2.line }, ...told2(place2) });
    else if (typeof prefix.rest === "string") text2(prefix.rest, deeper(place2, prefix.around), sink);
    else object(prefix.rest, deeper(place2, prefix.around), sink);
  };
  const join = (stream, content, last, place2, sink) => {
    const before = parts.get(stream);
    const isWhole2 = last ?? (before === void 0 && parsedObject(content) !== void 0);
    if (before === void 0 && isWhole2) {
      if (content.trim() === "") sink.skipped("an empty line in an envelope", place2.line);
      else texts(content, place2, sink);
      return;
    }
    const joined = before ?? { text: "", place: place2 };
    if (joined.text.length + content.length > limit) {
      parts.delete(stream);
      return sink.skipped("a line split into more parts than are joined", joined.place.line);
    }
    joined.text += content;
    if (last !== true) return void parts.set(stream, joined);
    parts.delete(stream);
    texts(joined.text, joined.place, sink);
  };
  const outermost = (line2) => ({
    line: line2,
    depth: 0,
    around: void 0,
    allowance: { left: limit * 4 }
  });
  return {
    json: (value, line2, sink) => object(value, outermost(line2), sink),
    text: (line2, number, sink) => text2(line2, outermost(number), sink),
    end(sink) {
      for (const { place: place2 } of parts.values()) sink.skipped("half a line at the end", place2.line);
      parts.clear();
    }
  };
}
function deeper(place2, around) {
  const both = around === void 0 ? place2.around : { ...place2.around, ...around };
  return { ...place2, depth: place2.depth + 1, around: both };
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
var newline2 = 10;
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
  scan.begun = bytes[bytes.length - 1] !== newline2;
  drive(scan, bytes, 0, bytes.length, sink);
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
  const end2 = bytes.indexOf(newline2, from);
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
  } else if (skims(bytes, from, end2, sink)) {
    sink.skimmed();
    scan.line++;
  } else if (sink.lines?.known(bytes, from, end2, scan.line) === true) scan.line++;
  else onLine(scan, bytes, from, end2, sink);
  return end2 + 1;
}
function onLongLine(scan, sink) {
  const start2 = taken(scan);
  const at2 = start2.findIndex((byte) => byte > 32);
  if (start2[at2] === openBrace2) begin(scan, start2, at2, start2.length, sink, false);
  else if (start2[at2] === openBracket2) begin(scan, start2, at2 + 1, start2.length, sink, false);
  else keep(scan, start2);
}
function skims(bytes, from, end2, { skim }) {
  if (skim === void 0 || bytes[from] !== openBrace2) return false;
  const line2 = bytes.subarray(from, end2);
  const at2 = line2.lastIndexOf(skim.key);
  if (at2 < 0) return false;
  const value = at2 + skim.key.length;
  const isMarked = line2.compare(skim.value, 0, skim.value.length, value, value + skim.value.length) === 0;
  return isMarked && line2.lastIndexOf(skim.start) === 0;
}
function onLine(scan, bytes, from, to, sink) {
  const at2 = contentStart(bytes, from, to);
  const first = at2 === to ? void 0 : bytes[at2];
  if (first === openBrace2) {
    const text2 = bytes.toString("utf8", at2, to);
    const value = objectIn2(text2);
    if (value === void 0 && !isTruncated(text2.trimEnd())) return begin(scan, bytes, at2, to + 1, sink, true);
    if (value === void 0) sink.skipped(truncated, scan.line);
    else {
      sink.lines?.parsed(value);
      scan.wrapped.json(value, scan.line, sink);
    }
  } else if (first === openBracket2 && beginsArray(bytes, at2, to))
    return begin(scan, bytes, at2 + 1, to + 1, sink, false);
  else if (first !== void 0) scan.wrapped.text(plainText(bytes.toString("utf8", from, to)), scan.line, sink);
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
    if (byte === newline2) {
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
  const end2 = bytes.indexOf(newline2, from);
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
    const text2 = region.toString("utf8");
    const value = objectIn2(text2);
    if (value === void 0 && /\n[^\s}\]]/.test(text2)) return anew(scan, region, at2, sink);
    if (value !== void 0) scan.wrapped.json(value, scan.valueLine, sink);
    else sink.skipped("broken JSON", scan.valueLine);
  }
  scan.road = "between";
  scan.tried = false;
  drop(scan);
  return at2;
}
function recover(scan, bytes, at2, sink) {
  const next = bytes[at2] === newline2 ? at2 + 1 : at2;
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
    const end2 = region.indexOf(newline2, from);
    if (end2 < 0) return from;
    const text2 = region.toString("utf8", from, end2).trim();
    const value = line2 === scan.valueLine && scan.tried ? void 0 : objectIn2(text2);
    if (value !== void 0) scan.wrapped.json(value, line2, sink);
    else if (isPrefixed(text2)) scan.wrapped.text(text2, line2, sink);
    else if (text2 !== "") sink.skipped("broken JSON", line2);
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
function plainText(text2) {
  let from = 0;
  while (text2.charCodeAt(from) === 0) from++;
  let to = text2.length;
  while (to > from && (text2.charCodeAt(to - 1) === 0 || text2.charCodeAt(to - 1) === 13)) to--;
  return text2.slice(from, to);
}
function breaksIn(bytes, from, to) {
  let lines = 0;
  for (let at2 = bytes.indexOf(newline2, from); at2 >= 0 && at2 < to; at2 = bytes.indexOf(newline2, at2 + 1)) lines++;
  return lines;
}
function objectIn2(text2) {
  if (!text2.startsWith("{")) return void 0;
  try {
    const value = JSON.parse(text2);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/logs/records.ts
var readLimits = { record: 32 << 20, line: 1 << 20, piece: 64 << 10 };
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
  return {
    file: stream.file,
    ...stream.modified !== void 0 && { modified: stream.modified },
    lines: () => scan.total ?? (scan.begun ? scan.line : scan.line - 1),
    async pull(sink) {
      if (chunk.length === 0) {
        const next = await nextBytes(chunks, begun ? 1 : 16, breakOff);
        if (next === void 0) {
          finish(scan, sink);
          return false;
        }
        chunk = begun ? next : withoutMark(next, stream.file);
        begun = true;
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      push(scan, piece, sink);
      return true;
    }
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
  const start2 = bytes.toString("latin1", 0, 16);
  const found2 = foreign.find(({ magic }) => start2.startsWith(magic));
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
  serverBackendsIn,
  auditPolicy,
  writeDigest,
  logReading
};
