// Generated from report.schema.json by npm run schemas.
// validator.js
var validate = validate10;
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "report", "title": "netpol-gate report, version 1", "description": "A report is a promise: members are added within this version, never changed or removed. Times are RFC 3339 in UTC, lines and columns count from 1, ranges include both ends. Under the privacy levels names and counts, names, addresses or texts are empty or absent.", "type": "object", "required": ["schema", "tool", "command", "mode", "time", "base", "head", "conclusion", "nothingChanged", "because", "counts", "sources", "findings", "waived", "changedFiles", "blindSpots", "inputs"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/report/1" }, "tool": { "type": "object", "required": ["name", "version"], "additionalProperties": false, "properties": { "name": { "const": "netpol-gate" }, "version": { "type": "string" } } }, "command": { "type": "string" }, "mode": { "enum": ["enforce", "report"] }, "time": { "description": "When it was judged", "$ref": "#/definitions/time" }, "base": { "$ref": "#/definitions/tree" }, "head": { "$ref": "#/definitions/tree" }, "conclusion": { "enum": ["passed", "failed", "cannot say", "error"] }, "nothingChanged": { "description": "The trees have no semantic difference that concerns policies", "type": "boolean" }, "because": { "description": "Why it is not passed, one sentence each, worst first", "type": "array", "items": { "type": "string" } }, "counts": { "description": "Findings by kind and severity, waived ones left out", "type": "object", "required": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "drift", "model-disagrees", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"], "additionalProperties": false, "properties": { "blocked-connection": { "$ref": "#/definitions/severityCounts" }, "opened-connection": { "$ref": "#/definitions/severityCounts" }, "lost-isolation": { "$ref": "#/definitions/severityCounts" }, "new-access": { "$ref": "#/definitions/severityCounts" }, "lost-access": { "$ref": "#/definitions/severityCounts" }, "unclear-verdict": { "$ref": "#/definitions/severityCounts" }, "selects-nothing": { "$ref": "#/definitions/severityCounts" }, "drift": { "$ref": "#/definitions/severityCounts" }, "model-disagrees": { "$ref": "#/definitions/severityCounts" }, "thin-evidence": { "$ref": "#/definitions/severityCounts" }, "not-evaluated": { "$ref": "#/definitions/severityCounts" }, "invalid-manifest": { "$ref": "#/definitions/severityCounts" }, "gate-changed": { "$ref": "#/definitions/severityCounts" }, "waiver-expired": { "$ref": "#/definitions/severityCounts" }, "waiver-unused": { "$ref": "#/definitions/severityCounts" } } }, "sources": { "description": "Files and the cluster they go to", "type": "array", "items": { "type": "object", "required": ["id", "states"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "states": { "type": "array", "items": { "$ref": "#/definitions/state" } } } } }, "findings": { "description": "Worst first", "type": "array", "items": { "$ref": "#/definitions/finding" } }, "waived": { "description": "What a waiver excuses", "type": "array", "items": { "$ref": "#/definitions/finding" } }, "coverage": { "$ref": "#/definitions/coverage" }, "changedFiles": { "type": "array", "items": { "type": "object", "required": ["file", "status", "headLines"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "status": { "enum": ["added", "removed", "modified"] }, "headLines": { "description": "Inclusive ranges changed on the head side", "type": "array", "items": { "type": "object", "required": ["first", "last"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/line" }, "last": { "$ref": "#/definitions/line" } } } } } } }, "blindSpots": { "description": "What this could not see", "type": "array", "items": { "type": "string" } }, "inputs": { "description": "What was read and skipped", "type": "array", "items": { "type": "object", "required": ["what", "count"], "additionalProperties": false, "properties": { "what": { "type": "string" }, "count": { "$ref": "#/definitions/count" } } } } }, "definitions": { "time": { "type": "string", "format": "date-time" }, "count": { "type": "integer", "minimum": 0 }, "line": { "type": "integer", "minimum": 1 }, "answer": { "enum": ["allowed", "denied", "unknown"] }, "direction": { "enum": ["ingress", "egress"] }, "severity": { "enum": ["error", "warning", "notice", "ignore"] }, "kind": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "drift", "model-disagrees", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"] }, "surprise": { "description": "Whether the added rule names these very peers and ports", "enum": ["stated", "implied"] }, "assuming": { "description": "Holds only if removed manifests are removed from the cluster, or only if they stay", "enum": ["pruned", "kept"] }, "severityCounts": { "type": "object", "required": ["error", "warning", "notice", "ignore"], "additionalProperties": false, "properties": { "error": { "$ref": "#/definitions/count" }, "warning": { "$ref": "#/definitions/count" }, "notice": { "$ref": "#/definitions/count" }, "ignore": { "$ref": "#/definitions/count" } } }, "tree": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "commit": { "type": "string" } } }, "ports": { "description": 'The protocol "other" has the single range 0 to 0', "type": "array", "items": { "type": "object", "required": ["protocol", "first", "last"], "additionalProperties": false, "properties": { "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "first": { "type": "integer", "minimum": 0, "maximum": 65535 }, "last": { "type": "integer", "minimum": 0, "maximum": 65535 } } } }, "object": { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster as a whole", "type": "string" }, "name": { "type": "string" } } }, "workload": { "type": "object", "required": ["namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" } } }, "party": { "description": "One end of a difference", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "some": { "description": "That many pods of it; absent when all", "type": "object", "required": ["pods", "of"], "additionalProperties": false, "properties": { "pods": { "$ref": "#/definitions/count" }, "of": { "$ref": "#/definitions/count" } } } } }, { "type": "object", "required": ["kind", "everything", "blocks"], "additionalProperties": false, "properties": { "kind": { "const": "addresses" }, "name": { "type": "string" }, "everything": { "type": "boolean" }, "blocks": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" } } }, { "type": "object", "required": ["kind", "text"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "text": { "type": "string" } } }] }, "end": { "description": "One end of a recorded connection, as far as it could be told", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name", "pods"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "pods": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "type": "object", "required": ["kind", "addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind", "why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/unidentified" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] }, "unidentified": { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] }, "filePlace": { "type": "object", "required": ["kind", "side", "file", "line", "column"], "additionalProperties": false, "properties": { "kind": { "const": "file" }, "side": { "enum": ["base", "head", "both"] }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" }, "column": { "$ref": "#/definitions/line" }, "endLine": { "$ref": "#/definitions/line" } } }, "livePlace": { "type": "object", "required": ["kind", "object", "path"], "additionalProperties": false, "properties": { "kind": { "const": "live" }, "object": { "type": "string" }, "path": { "type": "string" } } }, "logPlace": { "type": "object", "required": ["kind", "file", "line"], "additionalProperties": false, "properties": { "kind": { "const": "log" }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" } } }, "place": { "oneOf": [{ "$ref": "#/definitions/filePlace" }, { "$ref": "#/definitions/livePlace" }, { "$ref": "#/definitions/logPlace" }] }, "cause": { "description": "An object, and the place inside, whose change flips the verdict", "type": "object", "required": ["object", "place", "text"], "additionalProperties": false, "properties": { "object": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" }, "anchor": { "description": "The nearest place on the head side, where the place exists on the base side only", "$ref": "#/definitions/place" }, "text": { "type": "string" } } }, "reason": { "description": "One ground of a verdict, in the order in which policies were asked", "oneOf": [{ "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "same-pod" } } }, { "type": "object", "required": ["kind", "certain"], "additionalProperties": false, "properties": { "kind": { "const": "own-node" }, "certain": { "type": "boolean" } } }, { "description": "No policy selects the subject in this direction", "type": "object", "required": ["kind", "direction"], "additionalProperties": false, "properties": { "kind": { "const": "default" }, "direction": { "$ref": "#/definitions/direction" } } }, { "type": "object", "required": ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"], "additionalProperties": false, "properties": { "kind": { "const": "rule" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "action": { "enum": ["allow", "deny", "pass"] }, "certain": { "type": "boolean" }, "place": { "$ref": "#/definitions/place" } } }, { "description": "These policies isolate the subject, and no rule matches", "type": "object", "required": ["kind", "direction", "tier", "certain", "policies"], "additionalProperties": false, "properties": { "kind": { "const": "isolated" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "certain": { "type": "boolean" }, "policies": { "type": "array", "items": { "type": "object", "required": ["policy", "place"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" } } } } } }] }, "evidence": { "type": "object", "required": ["count", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/logPlace" } } } }, "recorded": { "description": "A connection that logs show", "type": "object", "required": ["protocol", "basis", "policies"], "additionalProperties": false, "properties": { "protocol": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "via": { "description": "The Service through which it went", "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "port": { "$ref": "#/definitions/count" }, "address": { "type": "string" } } }, "basis": { "description": "How the ends were told", "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "description": "Seen by a source whose verdict says nothing about policies", "$ref": "#/definitions/evidence" }, "policies": { "description": "Policies that the log itself names", "type": "array", "items": { "type": "object", "required": ["policy", "effect"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } }, "basis": { "enum": ["named", "labels", "address-then", "address-now", "none"] }, "row": { "type": "object", "required": ["source", "destination", "ports", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } }, "recorded": { "$ref": "#/definitions/recorded" } } }, "difference": { "description": "Ports on which the answer for two ends differs between base and head, whether recorded or not", "type": "object", "required": ["source", "destination", "change", "ports", "surprise", "causes", "before", "after", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "change": { "enum": ["newly-allowed", "newly-denied", "unclear"] }, "ports": { "$ref": "#/definitions/ports" }, "surprise": { "$ref": "#/definitions/surprise" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } }, "key": { "description": "By what a finding is known from run to run; waivers match on these", "type": "object", "required": ["source", "kind", "object", "subject", "peer", "port"], "additionalProperties": false, "properties": { "source": { "type": "string" }, "kind": { "$ref": "#/definitions/kind" }, "object": { "type": "string" }, "subject": { "type": "string" }, "peer": { "type": "string" }, "port": { "type": "string" } } }, "finding": { "description": "One cause and everything that follows from it", "type": "object", "required": ["kind", "key", "fingerprint", "severity", "title", "details", "page", "causes", "rows", "states"], "additionalProperties": false, "properties": { "kind": { "$ref": "#/definitions/kind" }, "key": { "$ref": "#/definitions/key" }, "fingerprint": { "description": "Hash of the key", "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "surprise": { "$ref": "#/definitions/surprise" }, "reach": { "type": "string" }, "title": { "type": "string" }, "details": { "type": "array", "items": { "type": "string" } }, "page": { "description": "Where this kind of finding is explained", "type": "string" }, "direction": { "$ref": "#/definitions/direction" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "rows": { "type": "array", "items": { "$ref": "#/definitions/row" } }, "states": { "description": "States in which it holds", "type": "array", "items": { "type": "string" } }, "againstLive": { "enum": ["already-so", "new", "reverts-drift"] }, "waived": { "type": "object", "required": ["reason", "owner", "expires"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "owner": { "type": "string" }, "expires": { "description": "Last day, YYYY-MM-DD", "type": "string" } } } } }, "state": { "description": "One complete set of objects: staging, production, a variant. Without a cluster the workloads of the files stand for it.", "type": "object", "required": ["id", "files", "rulings", "workloads", "policies", "connections", "differences", "workloadsAdded", "workloadsRemoved", "widened"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "files": { "type": "array", "items": { "type": "string" } }, "cluster": { "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "enum": ["live", "snapshot"] }, "uid": { "description": "Of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "rulings": { "description": "How open points of the specification were decided", "type": "object", "required": ["blocks-match-pods", "host-network", "finished-pods", "protocols", "own-node", "port-name-twice"], "additionalProperties": false, "properties": { "blocks-match-pods": { "enum": ["yes", "no", "unknown"] }, "host-network": { "enum": ["node", "pod", "unknown"] }, "finished-pods": { "enum": ["gone", "present", "unknown"] }, "protocols": { "enum": ["three", "all"] }, "own-node": { "enum": ["allowed", "filtered", "unknown"] }, "port-name-twice": { "enum": ["all", "first", "unknown"] } } }, "workloads": { "$ref": "#/definitions/count" }, "policies": { "type": "object", "required": ["live", "base", "head"], "additionalProperties": false, "properties": { "live": { "$ref": "#/definitions/count" }, "base": { "$ref": "#/definitions/count" }, "head": { "$ref": "#/definitions/count" } } }, "connections": { "type": "object", "required": ["recorded", "unchanged", "blocked", "opened", "unclear", "removed", "agreement"], "additionalProperties": false, "properties": { "recorded": { "$ref": "#/definitions/count" }, "unchanged": { "$ref": "#/definitions/count" }, "blocked": { "$ref": "#/definitions/count" }, "opened": { "$ref": "#/definitions/count" }, "unclear": { "$ref": "#/definitions/count" }, "removed": { "description": "One end goes with the change", "$ref": "#/definitions/count" }, "agreement": { "description": "Recorded verdicts that can be checked against the live policies, and how many the model shares", "type": "object", "required": ["checked", "agreed"], "additionalProperties": false, "properties": { "checked": { "$ref": "#/definitions/count" }, "agreed": { "$ref": "#/definitions/count" } } } } }, "differences": { "type": "array", "items": { "$ref": "#/definitions/difference" } }, "workloadsAdded": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "workloadsRemoved": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "widened": { "description": "Verdicts left unknown because too many conditions met", "$ref": "#/definitions/count" } } }, "coverage": { "description": "What the logs span, lost, and cannot see", "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/unidentified" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "merged": { "description": "Records left out because another says the same", "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "recognisedBy", "lines", "records", "skipped"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "recognisedBy": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "skipped": { "type": "array", "items": { "type": "object", "required": ["reason", "lines", "sample"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" } } } } } } } };
var schema12 = { "type": "string", "format": "date-time" };
var schema13 = { "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "commit": { "type": "string" } } };
var schema44 = { "type": "integer", "minimum": 1 };
var schema16 = { "type": "integer", "minimum": 0 };
var func2 = Object.prototype.hasOwnProperty;
var formats0 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
var schema15 = { "type": "object", "required": ["error", "warning", "notice", "ignore"], "additionalProperties": false, "properties": { "error": { "$ref": "#/definitions/count" }, "warning": { "$ref": "#/definitions/count" }, "notice": { "$ref": "#/definitions/count" }, "ignore": { "$ref": "#/definitions/count" } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'", schema: schema15.required, parentSchema: schema15, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.warning === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "warning" }, message: "must have required property 'warning'", schema: schema15.required, parentSchema: schema15, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.notice === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notice" }, message: "must have required property 'notice'", schema: schema15.required, parentSchema: schema15, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ignore === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ignore" }, message: "must have required property 'ignore'", schema: schema15.required, parentSchema: schema15, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "error" || key0 === "warning" || key0 === "notice" || key0 === "ignore")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema15, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      let data0 = data.error;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err5 = { instancePath: instancePath + "/error", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/error", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.warning !== void 0) {
      let data1 = data.warning;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err7 = { instancePath: instancePath + "/warning", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/warning", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.notice !== void 0) {
      let data2 = data.notice;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err9 = { instancePath: instancePath + "/notice", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/notice", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data2 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.ignore !== void 0) {
      let data3 = data.ignore;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err11 = { instancePath: instancePath + "/ignore", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data3 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err12 = { instancePath: instancePath + "/ignore", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data3 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema15.type, parentSchema: schema15, data };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema20 = { "description": "One complete set of objects: staging, production, a variant. Without a cluster the workloads of the files stand for it.", "type": "object", "required": ["id", "files", "rulings", "workloads", "policies", "connections", "differences", "workloadsAdded", "workloadsRemoved", "widened"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "files": { "type": "array", "items": { "type": "string" } }, "cluster": { "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "enum": ["live", "snapshot"] }, "uid": { "description": "Of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "rulings": { "description": "How open points of the specification were decided", "type": "object", "required": ["blocks-match-pods", "host-network", "finished-pods", "protocols", "own-node", "port-name-twice"], "additionalProperties": false, "properties": { "blocks-match-pods": { "enum": ["yes", "no", "unknown"] }, "host-network": { "enum": ["node", "pod", "unknown"] }, "finished-pods": { "enum": ["gone", "present", "unknown"] }, "protocols": { "enum": ["three", "all"] }, "own-node": { "enum": ["allowed", "filtered", "unknown"] }, "port-name-twice": { "enum": ["all", "first", "unknown"] } } }, "workloads": { "$ref": "#/definitions/count" }, "policies": { "type": "object", "required": ["live", "base", "head"], "additionalProperties": false, "properties": { "live": { "$ref": "#/definitions/count" }, "base": { "$ref": "#/definitions/count" }, "head": { "$ref": "#/definitions/count" } } }, "connections": { "type": "object", "required": ["recorded", "unchanged", "blocked", "opened", "unclear", "removed", "agreement"], "additionalProperties": false, "properties": { "recorded": { "$ref": "#/definitions/count" }, "unchanged": { "$ref": "#/definitions/count" }, "blocked": { "$ref": "#/definitions/count" }, "opened": { "$ref": "#/definitions/count" }, "unclear": { "$ref": "#/definitions/count" }, "removed": { "description": "One end goes with the change", "$ref": "#/definitions/count" }, "agreement": { "description": "Recorded verdicts that can be checked against the live policies, and how many the model shares", "type": "object", "required": ["checked", "agreed"], "additionalProperties": false, "properties": { "checked": { "$ref": "#/definitions/count" }, "agreed": { "$ref": "#/definitions/count" } } } } }, "differences": { "type": "array", "items": { "$ref": "#/definitions/difference" } }, "workloadsAdded": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "workloadsRemoved": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "widened": { "description": "Verdicts left unknown because too many conditions met", "$ref": "#/definitions/count" } } };
var schema61 = { "type": "object", "required": ["namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" } } };
var schema34 = { "description": "Ports on which the answer for two ends differs between base and head, whether recorded or not", "type": "object", "required": ["source", "destination", "change", "ports", "surprise", "causes", "before", "after", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "change": { "enum": ["newly-allowed", "newly-denied", "unclear"] }, "ports": { "$ref": "#/definitions/ports" }, "surprise": { "$ref": "#/definitions/surprise" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } };
var schema38 = { "description": 'The protocol "other" has the single range 0 to 0', "type": "array", "items": { "type": "object", "required": ["protocol", "first", "last"], "additionalProperties": false, "properties": { "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "first": { "type": "integer", "minimum": 0, "maximum": 65535 }, "last": { "type": "integer", "minimum": 0, "maximum": 65535 } } } };
var schema39 = { "description": "Whether the added rule names these very peers and ports", "enum": ["stated", "implied"] };
var schema50 = { "enum": ["allowed", "denied", "unknown"] };
var schema60 = { "description": "Holds only if removed manifests are removed from the cluster, or only if they stay", "enum": ["pruned", "kept"] };
var schema35 = { "description": "One end of a difference", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "some": { "description": "That many pods of it; absent when all", "type": "object", "required": ["pods", "of"], "additionalProperties": false, "properties": { "pods": { "$ref": "#/definitions/count" }, "of": { "$ref": "#/definitions/count" } } } } }, { "type": "object", "required": ["kind", "everything", "blocks"], "additionalProperties": false, "properties": { "kind": { "const": "addresses" }, "name": { "type": "string" }, "everything": { "type": "boolean" }, "blocks": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" } } }, { "type": "object", "required": ["kind", "text"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "text": { "type": "string" } } }] };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema35.oneOf[0].required, parentSchema: schema35.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema35.oneOf[0].required, parentSchema: schema35.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.workloadKind === void 0) {
      const err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "workloadKind" }, message: "must have required property 'workloadKind'", schema: schema35.oneOf[0].required, parentSchema: schema35.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema35.oneOf[0].required, parentSchema: schema35.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "namespace" || key0 === "workloadKind" || key0 === "name" || key0 === "some")) {
        const err4 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("workload" !== data0) {
        const err5 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant", schema: "workload", parentSchema: schema35.oneOf[0].properties.kind, data: data0 };
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
        const err6 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[0].properties.namespace.type, parentSchema: schema35.oneOf[0].properties.namespace, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.workloadKind !== void 0) {
      let data2 = data.workloadKind;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/workloadKind", schemaPath: "#/oneOf/0/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[0].properties.workloadKind.type, parentSchema: schema35.oneOf[0].properties.workloadKind, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 !== "string") {
        const err8 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[0].properties.name.type, parentSchema: schema35.oneOf[0].properties.name, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.some !== void 0) {
      let data4 = data.some;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.pods === void 0) {
          const err9 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/required", keyword: "required", params: { missingProperty: "pods" }, message: "must have required property 'pods'", schema: schema35.oneOf[0].properties.some.required, parentSchema: schema35.oneOf[0].properties.some, data: data4 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data4.of === void 0) {
          const err10 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'", schema: schema35.oneOf[0].properties.some.required, parentSchema: schema35.oneOf[0].properties.some, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "pods" || key1 === "of")) {
            const err11 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[0].properties.some, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data4.pods !== void 0) {
          let data5 = data4.pods;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err12 = { instancePath: instancePath + "/some/pods", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 < 0 || isNaN(data5)) {
              const err13 = { instancePath: instancePath + "/some/pods", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data5 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data4.of !== void 0) {
          let data6 = data4.of;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err14 = { instancePath: instancePath + "/some/of", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 0 || isNaN(data6)) {
              const err15 = { instancePath: instancePath + "/some/of", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data6 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[0].properties.some.type, parentSchema: schema35.oneOf[0].properties.some, data: data4 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[0].type, parentSchema: schema35.oneOf[0], data };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs20 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err18 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema35.oneOf[1].required, parentSchema: schema35.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    }
    if (data.everything === void 0) {
      const err19 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "everything" }, message: "must have required property 'everything'", schema: schema35.oneOf[1].required, parentSchema: schema35.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err19];
      } else {
        vErrors.push(err19);
      }
      errors++;
    }
    if (data.blocks === void 0) {
      const err20 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "blocks" }, message: "must have required property 'blocks'", schema: schema35.oneOf[1].required, parentSchema: schema35.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err20];
      } else {
        vErrors.push(err20);
      }
      errors++;
    }
    for (const key2 in data) {
      if (!(key2 === "kind" || key2 === "name" || key2 === "everything" || key2 === "blocks")) {
        const err21 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data7 = data.kind;
      if ("addresses" !== data7) {
        const err22 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "addresses" }, message: "must be equal to constant", schema: "addresses", parentSchema: schema35.oneOf[1].properties.kind, data: data7 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data8 = data.name;
      if (typeof data8 !== "string") {
        const err23 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[1].properties.name.type, parentSchema: schema35.oneOf[1].properties.name, data: data8 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.everything !== void 0) {
      let data9 = data.everything;
      if (typeof data9 !== "boolean") {
        const err24 = { instancePath: instancePath + "/everything", schemaPath: "#/oneOf/1/properties/everything/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema35.oneOf[1].properties.everything.type, parentSchema: schema35.oneOf[1].properties.everything, data: data9 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.blocks !== void 0) {
      let data10 = data.blocks;
      if (Array.isArray(data10)) {
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (typeof data11 !== "string") {
            const err25 = { instancePath: instancePath + "/blocks/" + i0, schemaPath: "#/oneOf/1/properties/blocks/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[1].properties.blocks.items.type, parentSchema: schema35.oneOf[1].properties.blocks.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/blocks", schemaPath: "#/oneOf/1/properties/blocks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.oneOf[1].properties.blocks.type, parentSchema: schema35.oneOf[1].properties.blocks, data: data10 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[1].type, parentSchema: schema35.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  var _valid0 = _errs20 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs32 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kind === void 0) {
        const err28 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema35.oneOf[2].required, parentSchema: schema35.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (data.name === void 0) {
        const err29 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema35.oneOf[2].required, parentSchema: schema35.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      for (const key3 in data) {
        if (!(key3 === "kind" || key3 === "name")) {
          const err30 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      }
      if (data.kind !== void 0) {
        let data12 = data.kind;
        if ("node" !== data12) {
          const err31 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant", schema: "node", parentSchema: schema35.oneOf[2].properties.kind, data: data12 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      }
      if (data.name !== void 0) {
        let data13 = data.name;
        if (typeof data13 !== "string") {
          const err32 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/2/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[2].properties.name.type, parentSchema: schema35.oneOf[2].properties.name, data: data13 };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      }
    } else {
      const err33 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[2].type, parentSchema: schema35.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err33];
      } else {
        vErrors.push(err33);
      }
      errors++;
    }
    var _valid0 = _errs32 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs38 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.kind === void 0) {
          const err34 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema35.oneOf[3].required, parentSchema: schema35.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        for (const key4 in data) {
          if (!(key4 === "kind")) {
            const err35 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data.kind !== void 0) {
          let data14 = data.kind;
          if ("api-server" !== data14) {
            const err36 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant", schema: "api-server", parentSchema: schema35.oneOf[3].properties.kind, data: data14 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[3].type, parentSchema: schema35.oneOf[3], data };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      var _valid0 = _errs38 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs42 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.kind === void 0) {
            const err38 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema35.oneOf[4].required, parentSchema: schema35.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (data.text === void 0) {
            const err39 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema35.oneOf[4].required, parentSchema: schema35.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "kind" || key5 === "text")) {
              const err40 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          if (data.kind !== void 0) {
            let data15 = data.kind;
            if ("unidentified" !== data15) {
              const err41 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant", schema: "unidentified", parentSchema: schema35.oneOf[4].properties.kind, data: data15 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
          if (data.text !== void 0) {
            let data16 = data.text;
            if (typeof data16 !== "string") {
              const err42 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/4/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.oneOf[4].properties.text.type, parentSchema: schema35.oneOf[4].properties.text, data: data16 };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          }
        } else {
          const err43 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.oneOf[4].type, parentSchema: schema35.oneOf[4], data };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        var _valid0 = _errs42 === errors;
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
    const err44 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema35.oneOf, parentSchema: schema35, data };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
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
  validate29.errors = vErrors;
  return errors === 0;
}
var schema40 = { "description": "An object, and the place inside, whose change flips the verdict", "type": "object", "required": ["object", "place", "text"], "additionalProperties": false, "properties": { "object": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" }, "anchor": { "description": "The nearest place on the head side, where the place exists on the base side only", "$ref": "#/definitions/place" }, "text": { "type": "string" } } };
var schema41 = { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster as a whole", "type": "string" }, "name": { "type": "string" } } };
var schema42 = { "oneOf": [{ "$ref": "#/definitions/filePlace" }, { "$ref": "#/definitions/livePlace" }, { "$ref": "#/definitions/logPlace" }] };
var schema47 = { "type": "object", "required": ["kind", "object", "path"], "additionalProperties": false, "properties": { "kind": { "const": "live" }, "object": { "type": "string" }, "path": { "type": "string" } } };
var schema43 = { "type": "object", "required": ["kind", "side", "file", "line", "column"], "additionalProperties": false, "properties": { "kind": { "const": "file" }, "side": { "enum": ["base", "head", "both"] }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" }, "column": { "$ref": "#/definitions/line" }, "endLine": { "$ref": "#/definitions/line" } } };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.side === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "side" }, message: "must have required property 'side'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.file === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.line === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.column === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "side" || key0 === "file" || key0 === "line" || key0 === "column" || key0 === "endLine")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema43, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("file" !== data0) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant", schema: "file", parentSchema: schema43.properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.side !== void 0) {
      let data1 = data.side;
      if (!(data1 === "base" || data1 === "head" || data1 === "both")) {
        const err7 = { instancePath: instancePath + "/side", schemaPath: "#/properties/side/enum", keyword: "enum", params: { allowedValues: schema43.properties.side.enum }, message: "must be equal to one of the allowed values", schema: schema43.properties.side.enum, parentSchema: schema43.properties.side, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.file !== void 0) {
      let data2 = data.file;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.file.type, parentSchema: schema43.properties.file, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.line !== void 0) {
      let data3 = data.line;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err9 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 1 || isNaN(data3)) {
          const err10 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.column !== void 0) {
      let data4 = data.column;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err11 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data4 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          const err12 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data4 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.endLine !== void 0) {
      let data5 = data.endLine;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err13 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 1 || isNaN(data5)) {
          const err14 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data5 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema43.type, parentSchema: schema43, data };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
var schema48 = { "type": "object", "required": ["kind", "file", "line"], "additionalProperties": false, "properties": { "kind": { "const": "log" }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" } } };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.file === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.line === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "file" || key0 === "line")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema48, data };
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
      if ("log" !== data0) {
        const err4 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "log" }, message: "must be equal to constant", schema: "log", parentSchema: schema48.properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.file !== void 0) {
      let data1 = data.file;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.file.type, parentSchema: schema48.properties.file, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.line !== void 0) {
      let data2 = data.line;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err6 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 1 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema48.type, parentSchema: schema48, data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate34(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/definitions/livePlace/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema47.required, parentSchema: schema47, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.object === void 0) {
      const err1 = { instancePath, schemaPath: "#/definitions/livePlace/required", keyword: "required", params: { missingProperty: "object" }, message: "must have required property 'object'", schema: schema47.required, parentSchema: schema47, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.path === void 0) {
      const err2 = { instancePath, schemaPath: "#/definitions/livePlace/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema47.required, parentSchema: schema47, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "object" || key0 === "path")) {
        const err3 = { instancePath, schemaPath: "#/definitions/livePlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data };
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
      if ("live" !== data0) {
        const err4 = { instancePath: instancePath + "/kind", schemaPath: "#/definitions/livePlace/properties/kind/const", keyword: "const", params: { allowedValue: "live" }, message: "must be equal to constant", schema: "live", parentSchema: schema47.properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.object !== void 0) {
      let data1 = data.object;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/livePlace/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.object.type, parentSchema: schema47.properties.object, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data2 = data.path;
      if (typeof data2 !== "string") {
        const err6 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/livePlace/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.path.type, parentSchema: schema47.properties.path, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/definitions/livePlace/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
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
    const _errs11 = errors;
    if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs11 === errors;
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
    const err8 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema42.oneOf, parentSchema: schema42, data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
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
  validate33.errors = vErrors;
  return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.object === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "object" }, message: "must have required property 'object'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.place === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.text === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "object" || key0 === "place" || key0 === "anchor" || key0 === "text")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.object !== void 0) {
      let data0 = data.object;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.group === void 0) {
          const err4 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema41.required, parentSchema: schema41, data: data0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.kind === void 0) {
          const err5 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.namespace === void 0) {
          const err6 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err7 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data0 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "group" || key1 === "kind" || key1 === "namespace" || key1 === "name")) {
            const err8 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data0 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.group !== void 0) {
          let data1 = data0.group;
          if (typeof data1 !== "string") {
            const err9 = { instancePath: instancePath + "/object/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.group.type, parentSchema: schema41.properties.group, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.kind !== void 0) {
          let data2 = data0.kind;
          if (typeof data2 !== "string") {
            const err10 = { instancePath: instancePath + "/object/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data2 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data3 = data0.namespace;
          if (typeof data3 !== "string") {
            const err11 = { instancePath: instancePath + "/object/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data3 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data4 = data0.name;
          if (typeof data4 !== "string") {
            const err12 = { instancePath: instancePath + "/object/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/object", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data0 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.place !== void 0) {
      if (!validate33(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.anchor !== void 0) {
      if (!validate33(data.anchor, { instancePath: instancePath + "/anchor", parentData: data, parentDataProperty: "anchor", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.text !== void 0) {
      let data7 = data.text;
      if (typeof data7 !== "string") {
        const err14 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.text.type, parentSchema: schema40.properties.text, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
var schema53 = { "description": "One ground of a verdict, in the order in which policies were asked", "oneOf": [{ "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "same-pod" } } }, { "type": "object", "required": ["kind", "certain"], "additionalProperties": false, "properties": { "kind": { "const": "own-node" }, "certain": { "type": "boolean" } } }, { "description": "No policy selects the subject in this direction", "type": "object", "required": ["kind", "direction"], "additionalProperties": false, "properties": { "kind": { "const": "default" }, "direction": { "$ref": "#/definitions/direction" } } }, { "type": "object", "required": ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"], "additionalProperties": false, "properties": { "kind": { "const": "rule" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "action": { "enum": ["allow", "deny", "pass"] }, "certain": { "type": "boolean" }, "place": { "$ref": "#/definitions/place" } } }, { "description": "These policies isolate the subject, and no rule matches", "type": "object", "required": ["kind", "direction", "tier", "certain", "policies"], "additionalProperties": false, "properties": { "kind": { "const": "isolated" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "certain": { "type": "boolean" }, "policies": { "type": "array", "items": { "type": "object", "required": ["policy", "place"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" } } } } } }] };
var schema54 = { "enum": ["ingress", "egress"] };
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.oneOf[0].required, parentSchema: schema53.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("same-pod" !== data0) {
        const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "same-pod" }, message: "must be equal to constant", schema: "same-pod", parentSchema: schema53.oneOf[0].properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[0].type, parentSchema: schema53.oneOf[0], data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.oneOf[1].required, parentSchema: schema53.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.certain === void 0) {
      const err5 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "certain" }, message: "must have required property 'certain'", schema: schema53.oneOf[1].required, parentSchema: schema53.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(key1 === "kind" || key1 === "certain")) {
        const err6 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if ("own-node" !== data1) {
        const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "own-node" }, message: "must be equal to constant", schema: "own-node", parentSchema: schema53.oneOf[1].properties.kind, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.certain !== void 0) {
      let data2 = data.certain;
      if (typeof data2 !== "boolean") {
        const err8 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/1/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema53.oneOf[1].properties.certain.type, parentSchema: schema53.oneOf[1].properties.certain, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[1].type, parentSchema: schema53.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs11 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kind === void 0) {
        const err10 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.oneOf[2].required, parentSchema: schema53.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (data.direction === void 0) {
        const err11 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'", schema: schema53.oneOf[2].required, parentSchema: schema53.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      for (const key2 in data) {
        if (!(key2 === "kind" || key2 === "direction")) {
          const err12 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
      if (data.kind !== void 0) {
        let data3 = data.kind;
        if ("default" !== data3) {
          const err13 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "default" }, message: "must be equal to constant", schema: "default", parentSchema: schema53.oneOf[2].properties.kind, data: data3 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
      if (data.direction !== void 0) {
        let data4 = data.direction;
        if (!(data4 === "ingress" || data4 === "egress")) {
          const err14 = { instancePath: instancePath + "/direction", schemaPath: "#/definitions/direction/enum", keyword: "enum", params: { allowedValues: schema54.enum }, message: "must be equal to one of the allowed values", schema: schema54.enum, parentSchema: schema54, data: data4 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    } else {
      const err15 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[2].type, parentSchema: schema53.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    var _valid0 = _errs11 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs17 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.kind === void 0) {
          const err16 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data.direction === void 0) {
          const err17 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data.tier === void 0) {
          const err18 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data.policy === void 0) {
          const err19 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "policy" }, message: "must have required property 'policy'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data.rule === void 0) {
          const err20 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data.action === void 0) {
          const err21 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data.certain === void 0) {
          const err22 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "certain" }, message: "must have required property 'certain'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data.place === void 0) {
          const err23 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'", schema: schema53.oneOf[3].required, parentSchema: schema53.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        for (const key3 in data) {
          if (!(key3 === "kind" || key3 === "direction" || key3 === "tier" || key3 === "policy" || key3 === "rule" || key3 === "action" || key3 === "certain" || key3 === "place")) {
            const err24 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data.kind !== void 0) {
          let data5 = data.kind;
          if ("rule" !== data5) {
            const err25 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "rule" }, message: "must be equal to constant", schema: "rule", parentSchema: schema53.oneOf[3].properties.kind, data: data5 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data.direction !== void 0) {
          let data6 = data.direction;
          if (!(data6 === "ingress" || data6 === "egress")) {
            const err26 = { instancePath: instancePath + "/direction", schemaPath: "#/definitions/direction/enum", keyword: "enum", params: { allowedValues: schema54.enum }, message: "must be equal to one of the allowed values", schema: schema54.enum, parentSchema: schema54, data: data6 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data.tier !== void 0) {
          let data7 = data.tier;
          if (typeof data7 !== "string") {
            const err27 = { instancePath: instancePath + "/tier", schemaPath: "#/oneOf/3/properties/tier/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[3].properties.tier.type, parentSchema: schema53.oneOf[3].properties.tier, data: data7 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data.policy !== void 0) {
          let data8 = data.policy;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.group === void 0) {
              const err28 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema41.required, parentSchema: schema41, data: data8 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data8.kind === void 0) {
              const err29 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data8 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data8.namespace === void 0) {
              const err30 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data8 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (data8.name === void 0) {
              const err31 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data8 };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            for (const key4 in data8) {
              if (!(key4 === "group" || key4 === "kind" || key4 === "namespace" || key4 === "name")) {
                const err32 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data8 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data8.group !== void 0) {
              let data9 = data8.group;
              if (typeof data9 !== "string") {
                const err33 = { instancePath: instancePath + "/policy/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.group.type, parentSchema: schema41.properties.group, data: data9 };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data8.kind !== void 0) {
              let data10 = data8.kind;
              if (typeof data10 !== "string") {
                const err34 = { instancePath: instancePath + "/policy/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data10 };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data8.namespace !== void 0) {
              let data11 = data8.namespace;
              if (typeof data11 !== "string") {
                const err35 = { instancePath: instancePath + "/policy/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data11 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data8.name !== void 0) {
              let data12 = data8.name;
              if (typeof data12 !== "string") {
                const err36 = { instancePath: instancePath + "/policy/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data12 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data8 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data.rule !== void 0) {
          let data13 = data.rule;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err38 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data13 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err39 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data13 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data.action !== void 0) {
          let data14 = data.action;
          if (!(data14 === "allow" || data14 === "deny" || data14 === "pass")) {
            const err40 = { instancePath: instancePath + "/action", schemaPath: "#/oneOf/3/properties/action/enum", keyword: "enum", params: { allowedValues: schema53.oneOf[3].properties.action.enum }, message: "must be equal to one of the allowed values", schema: schema53.oneOf[3].properties.action.enum, parentSchema: schema53.oneOf[3].properties.action, data: data14 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data.certain !== void 0) {
          let data15 = data.certain;
          if (typeof data15 !== "boolean") {
            const err41 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/3/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema53.oneOf[3].properties.certain.type, parentSchema: schema53.oneOf[3].properties.certain, data: data15 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data.place !== void 0) {
          if (!validate33(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
            vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err42 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[3].type, parentSchema: schema53.oneOf[3], data };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      var _valid0 = _errs17 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs44 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.kind === void 0) {
            const err43 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          if (data.direction === void 0) {
            const err44 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (data.tier === void 0) {
            const err45 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
          if (data.certain === void 0) {
            const err46 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "certain" }, message: "must have required property 'certain'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          if (data.policies === void 0) {
            const err47 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema53.oneOf[4].required, parentSchema: schema53.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "kind" || key5 === "direction" || key5 === "tier" || key5 === "certain" || key5 === "policies")) {
              const err48 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          }
          if (data.kind !== void 0) {
            let data17 = data.kind;
            if ("isolated" !== data17) {
              const err49 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "isolated" }, message: "must be equal to constant", schema: "isolated", parentSchema: schema53.oneOf[4].properties.kind, data: data17 };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          }
          if (data.direction !== void 0) {
            let data18 = data.direction;
            if (!(data18 === "ingress" || data18 === "egress")) {
              const err50 = { instancePath: instancePath + "/direction", schemaPath: "#/definitions/direction/enum", keyword: "enum", params: { allowedValues: schema54.enum }, message: "must be equal to one of the allowed values", schema: schema54.enum, parentSchema: schema54, data: data18 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          }
          if (data.tier !== void 0) {
            let data19 = data.tier;
            if (typeof data19 !== "string") {
              const err51 = { instancePath: instancePath + "/tier", schemaPath: "#/oneOf/4/properties/tier/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema53.oneOf[4].properties.tier.type, parentSchema: schema53.oneOf[4].properties.tier, data: data19 };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          }
          if (data.certain !== void 0) {
            let data20 = data.certain;
            if (typeof data20 !== "boolean") {
              const err52 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/4/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema53.oneOf[4].properties.certain.type, parentSchema: schema53.oneOf[4].properties.certain, data: data20 };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
          }
          if (data.policies !== void 0) {
            let data21 = data.policies;
            if (Array.isArray(data21)) {
              const len0 = data21.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let data22 = data21[i0];
                if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                  if (data22.policy === void 0) {
                    const err53 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/required", keyword: "required", params: { missingProperty: "policy" }, message: "must have required property 'policy'", schema: schema53.oneOf[4].properties.policies.items.required, parentSchema: schema53.oneOf[4].properties.policies.items, data: data22 };
                    if (vErrors === null) {
                      vErrors = [err53];
                    } else {
                      vErrors.push(err53);
                    }
                    errors++;
                  }
                  if (data22.place === void 0) {
                    const err54 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/required", keyword: "required", params: { missingProperty: "place" }, message: "must have required property 'place'", schema: schema53.oneOf[4].properties.policies.items.required, parentSchema: schema53.oneOf[4].properties.policies.items, data: data22 };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                  for (const key6 in data22) {
                    if (!(key6 === "policy" || key6 === "place")) {
                      const err55 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53.oneOf[4].properties.policies.items, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err55];
                      } else {
                        vErrors.push(err55);
                      }
                      errors++;
                    }
                  }
                  if (data22.policy !== void 0) {
                    let data23 = data22.policy;
                    if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                      if (data23.group === void 0) {
                        const err56 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema41.required, parentSchema: schema41, data: data23 };
                        if (vErrors === null) {
                          vErrors = [err56];
                        } else {
                          vErrors.push(err56);
                        }
                        errors++;
                      }
                      if (data23.kind === void 0) {
                        const err57 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data23 };
                        if (vErrors === null) {
                          vErrors = [err57];
                        } else {
                          vErrors.push(err57);
                        }
                        errors++;
                      }
                      if (data23.namespace === void 0) {
                        const err58 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data23 };
                        if (vErrors === null) {
                          vErrors = [err58];
                        } else {
                          vErrors.push(err58);
                        }
                        errors++;
                      }
                      if (data23.name === void 0) {
                        const err59 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data23 };
                        if (vErrors === null) {
                          vErrors = [err59];
                        } else {
                          vErrors.push(err59);
                        }
                        errors++;
                      }
                      for (const key7 in data23) {
                        if (!(key7 === "group" || key7 === "kind" || key7 === "namespace" || key7 === "name")) {
                          const err60 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data23 };
                          if (vErrors === null) {
                            vErrors = [err60];
                          } else {
                            vErrors.push(err60);
                          }
                          errors++;
                        }
                      }
                      if (data23.group !== void 0) {
                        let data24 = data23.group;
                        if (typeof data24 !== "string") {
                          const err61 = { instancePath: instancePath + "/policies/" + i0 + "/policy/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.group.type, parentSchema: schema41.properties.group, data: data24 };
                          if (vErrors === null) {
                            vErrors = [err61];
                          } else {
                            vErrors.push(err61);
                          }
                          errors++;
                        }
                      }
                      if (data23.kind !== void 0) {
                        let data25 = data23.kind;
                        if (typeof data25 !== "string") {
                          const err62 = { instancePath: instancePath + "/policies/" + i0 + "/policy/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data25 };
                          if (vErrors === null) {
                            vErrors = [err62];
                          } else {
                            vErrors.push(err62);
                          }
                          errors++;
                        }
                      }
                      if (data23.namespace !== void 0) {
                        let data26 = data23.namespace;
                        if (typeof data26 !== "string") {
                          const err63 = { instancePath: instancePath + "/policies/" + i0 + "/policy/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data26 };
                          if (vErrors === null) {
                            vErrors = [err63];
                          } else {
                            vErrors.push(err63);
                          }
                          errors++;
                        }
                      }
                      if (data23.name !== void 0) {
                        let data27 = data23.name;
                        if (typeof data27 !== "string") {
                          const err64 = { instancePath: instancePath + "/policies/" + i0 + "/policy/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data27 };
                          if (vErrors === null) {
                            vErrors = [err64];
                          } else {
                            vErrors.push(err64);
                          }
                          errors++;
                        }
                      }
                    } else {
                      const err65 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err65];
                      } else {
                        vErrors.push(err65);
                      }
                      errors++;
                    }
                  }
                  if (data22.place !== void 0) {
                    if (!validate33(data22.place, { instancePath: instancePath + "/policies/" + i0 + "/place", parentData: data22, parentDataProperty: "place", rootData })) {
                      vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                      errors = vErrors.length;
                    }
                  }
                } else {
                  const err66 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[4].properties.policies.items.type, parentSchema: schema53.oneOf[4].properties.policies.items, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
              }
            } else {
              const err67 = { instancePath: instancePath + "/policies", schemaPath: "#/oneOf/4/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema53.oneOf[4].properties.policies.type, parentSchema: schema53.oneOf[4].properties.policies, data: data21 };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
          }
        } else {
          const err68 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema53.oneOf[4].type, parentSchema: schema53.oneOf[4], data };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
        var _valid0 = _errs44 === errors;
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
    const err69 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema53.oneOf, parentSchema: schema53, data };
    if (vErrors === null) {
      vErrors = [err69];
    } else {
      vErrors.push(err69);
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
  validate41.errors = vErrors;
  return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.change === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ports === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ports" }, message: "must have required property 'ports'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.surprise === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "surprise" }, message: "must have required property 'surprise'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.causes === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "causes" }, message: "must have required property 'causes'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.before === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "before" }, message: "must have required property 'before'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.after === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.reasonsBefore === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonsBefore" }, message: "must have required property 'reasonsBefore'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.reasonsAfter === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonsAfter" }, message: "must have required property 'reasonsAfter'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.dependsOn === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependsOn" }, message: "must have required property 'dependsOn'", schema: schema34.required, parentSchema: schema34, data };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema34.properties, key0)) {
        const err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34, data };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validate29(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate29(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.change !== void 0) {
      let data2 = data.change;
      if (!(data2 === "newly-allowed" || data2 === "newly-denied" || data2 === "unclear")) {
        const err12 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/enum", keyword: "enum", params: { allowedValues: schema34.properties.change.enum }, message: "must be equal to one of the allowed values", schema: schema34.properties.change.enum, parentSchema: schema34.properties.change, data: data2 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data3 = data.ports;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.protocol === void 0) {
              const err13 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema38.items.required, parentSchema: schema38.items, data: data4 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data4.first === void 0) {
              const err14 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema38.items.required, parentSchema: schema38.items, data: data4 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data4.last === void 0) {
              const err15 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema38.items.required, parentSchema: schema38.items, data: data4 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            for (const key1 in data4) {
              if (!(key1 === "protocol" || key1 === "first" || key1 === "last")) {
                const err16 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38.items, data: data4 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data4.protocol !== void 0) {
              let data5 = data4.protocol;
              if (!(data5 === "TCP" || data5 === "UDP" || data5 === "SCTP" || data5 === "other")) {
                const err17 = { instancePath: instancePath + "/ports/" + i0 + "/protocol", schemaPath: "#/definitions/ports/items/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema38.items.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema38.items.properties.protocol.enum, parentSchema: schema38.items.properties.protocol, data: data5 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data4.first !== void 0) {
              let data6 = data4.first;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err18 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.items.properties.first.type, parentSchema: schema38.items.properties.first, data: data6 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 > 65535 || isNaN(data6)) {
                  const err19 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema38.items.properties.first, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                if (data6 < 0 || isNaN(data6)) {
                  const err20 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.items.properties.first, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
            }
            if (data4.last !== void 0) {
              let data7 = data4.last;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err21 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.items.properties.last.type, parentSchema: schema38.items.properties.last, data: data7 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 > 65535 || isNaN(data7)) {
                  const err22 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema38.items.properties.last, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
                if (data7 < 0 || isNaN(data7)) {
                  const err23 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.items.properties.last, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.items.type, parentSchema: schema38.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/ports", schemaPath: "#/definitions/ports/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.type, parentSchema: schema38, data: data3 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.surprise !== void 0) {
      let data8 = data.surprise;
      if (!(data8 === "stated" || data8 === "implied")) {
        const err26 = { instancePath: instancePath + "/surprise", schemaPath: "#/definitions/surprise/enum", keyword: "enum", params: { allowedValues: schema39.enum }, message: "must be equal to one of the allowed values", schema: schema39.enum, parentSchema: schema39, data: data8 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.causes !== void 0) {
      let data9 = data.causes;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate32(data9[i1], { instancePath: instancePath + "/causes/" + i1, parentData: data9, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/causes", schemaPath: "#/properties/causes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.causes.type, parentSchema: schema34.properties.causes, data: data9 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.before !== void 0) {
      let data11 = data.before;
      if (!(data11 === "allowed" || data11 === "denied" || data11 === "unknown")) {
        const err28 = { instancePath: instancePath + "/before", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data11 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data12 = data.after;
      if (!(data12 === "allowed" || data12 === "denied" || data12 === "unknown")) {
        const err29 = { instancePath: instancePath + "/after", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data12 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.live !== void 0) {
      let data13 = data.live;
      if (!(data13 === "allowed" || data13 === "denied" || data13 === "unknown")) {
        const err30 = { instancePath: instancePath + "/live", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data13 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.reasonsBefore !== void 0) {
      let data14 = data.reasonsBefore;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate41(data14[i2], { instancePath: instancePath + "/reasonsBefore/" + i2, parentData: data14, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/reasonsBefore", schemaPath: "#/properties/reasonsBefore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.reasonsBefore.type, parentSchema: schema34.properties.reasonsBefore, data: data14 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.reasonsAfter !== void 0) {
      let data16 = data.reasonsAfter;
      if (Array.isArray(data16)) {
        const len3 = data16.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate41(data16[i3], { instancePath: instancePath + "/reasonsAfter/" + i3, parentData: data16, parentDataProperty: i3, rootData })) {
            vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/reasonsAfter", schemaPath: "#/properties/reasonsAfter/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.reasonsAfter.type, parentSchema: schema34.properties.reasonsAfter, data: data16 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.assuming !== void 0) {
      let data18 = data.assuming;
      if (!(data18 === "pruned" || data18 === "kept")) {
        const err33 = { instancePath: instancePath + "/assuming", schemaPath: "#/definitions/assuming/enum", keyword: "enum", params: { allowedValues: schema60.enum }, message: "must be equal to one of the allowed values", schema: schema60.enum, parentSchema: schema60, data: data18 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.dependsOn !== void 0) {
      let data19 = data.dependsOn;
      if (Array.isArray(data19)) {
        const len4 = data19.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data20 = data19[i4];
          if (typeof data20 !== "string") {
            const err34 = { instancePath: instancePath + "/dependsOn/" + i4, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.dependsOn.items.type, parentSchema: schema34.properties.dependsOn.items, data: data20 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.dependsOn.type, parentSchema: schema34.properties.dependsOn, data: data19 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.files === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rulings === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rulings" }, message: "must have required property 'rulings'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.workloads === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workloads" }, message: "must have required property 'workloads'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.policies === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.connections === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "connections" }, message: "must have required property 'connections'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.differences === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "differences" }, message: "must have required property 'differences'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.workloadsAdded === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workloadsAdded" }, message: "must have required property 'workloadsAdded'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.workloadsRemoved === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workloadsRemoved" }, message: "must have required property 'workloadsRemoved'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.widened === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "widened" }, message: "must have required property 'widened'", schema: schema20.required, parentSchema: schema20, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema20.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20, data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 !== "string") {
        const err11 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.properties.id.type, parentSchema: schema20.properties.id, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.files !== void 0) {
      let data1 = data.files;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            const err12 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.properties.files.items.type, parentSchema: schema20.properties.files.items, data: data2 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema20.properties.files.type, parentSchema: schema20.properties.files, data: data1 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.cluster !== void 0) {
      let data3 = data.cluster;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.from === void 0) {
          const err14 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema20.properties.cluster.required, parentSchema: schema20.properties.cluster, data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "from" || key1 === "uid" || key1 === "name" || key1 === "readAt")) {
            const err15 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20.properties.cluster, data: data3 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data3.from !== void 0) {
          let data4 = data3.from;
          if (!(data4 === "live" || data4 === "snapshot")) {
            const err16 = { instancePath: instancePath + "/cluster/from", schemaPath: "#/properties/cluster/properties/from/enum", keyword: "enum", params: { allowedValues: schema20.properties.cluster.properties.from.enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.cluster.properties.from.enum, parentSchema: schema20.properties.cluster.properties.from, data: data4 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data3.uid !== void 0) {
          let data5 = data3.uid;
          if (typeof data5 !== "string") {
            const err17 = { instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.properties.cluster.properties.uid.type, parentSchema: schema20.properties.cluster.properties.uid, data: data5 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data3.name !== void 0) {
          let data6 = data3.name;
          if (typeof data6 !== "string") {
            const err18 = { instancePath: instancePath + "/cluster/name", schemaPath: "#/properties/cluster/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.properties.cluster.properties.name.type, parentSchema: schema20.properties.cluster.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data3.readAt !== void 0) {
          let data7 = data3.readAt;
          if (typeof data7 === "string") {
            if (!formats0.test(data7)) {
              const err19 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data7 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data7 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.properties.cluster.type, parentSchema: schema20.properties.cluster, data: data3 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.rulings !== void 0) {
      let data8 = data.rulings;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8["blocks-match-pods"] === void 0) {
          const err22 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "blocks-match-pods" }, message: "must have required property 'blocks-match-pods'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data8["host-network"] === void 0) {
          const err23 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "host-network" }, message: "must have required property 'host-network'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data8["finished-pods"] === void 0) {
          const err24 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "finished-pods" }, message: "must have required property 'finished-pods'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.protocols === void 0) {
          const err25 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "protocols" }, message: "must have required property 'protocols'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data8["own-node"] === void 0) {
          const err26 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "own-node" }, message: "must have required property 'own-node'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data8["port-name-twice"] === void 0) {
          const err27 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: "port-name-twice" }, message: "must have required property 'port-name-twice'", schema: schema20.properties.rulings.required, parentSchema: schema20.properties.rulings, data: data8 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "blocks-match-pods" || key2 === "host-network" || key2 === "finished-pods" || key2 === "protocols" || key2 === "own-node" || key2 === "port-name-twice")) {
            const err28 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20.properties.rulings, data: data8 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data8["blocks-match-pods"] !== void 0) {
          let data9 = data8["blocks-match-pods"];
          if (!(data9 === "yes" || data9 === "no" || data9 === "unknown")) {
            const err29 = { instancePath: instancePath + "/rulings/blocks-match-pods", schemaPath: "#/properties/rulings/properties/blocks-match-pods/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties["blocks-match-pods"].enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties["blocks-match-pods"].enum, parentSchema: schema20.properties.rulings.properties["blocks-match-pods"], data: data9 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data8["host-network"] !== void 0) {
          let data10 = data8["host-network"];
          if (!(data10 === "node" || data10 === "pod" || data10 === "unknown")) {
            const err30 = { instancePath: instancePath + "/rulings/host-network", schemaPath: "#/properties/rulings/properties/host-network/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties["host-network"].enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties["host-network"].enum, parentSchema: schema20.properties.rulings.properties["host-network"], data: data10 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data8["finished-pods"] !== void 0) {
          let data11 = data8["finished-pods"];
          if (!(data11 === "gone" || data11 === "present" || data11 === "unknown")) {
            const err31 = { instancePath: instancePath + "/rulings/finished-pods", schemaPath: "#/properties/rulings/properties/finished-pods/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties["finished-pods"].enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties["finished-pods"].enum, parentSchema: schema20.properties.rulings.properties["finished-pods"], data: data11 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.protocols !== void 0) {
          let data12 = data8.protocols;
          if (!(data12 === "three" || data12 === "all")) {
            const err32 = { instancePath: instancePath + "/rulings/protocols", schemaPath: "#/properties/rulings/properties/protocols/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties.protocols.enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties.protocols.enum, parentSchema: schema20.properties.rulings.properties.protocols, data: data12 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data8["own-node"] !== void 0) {
          let data13 = data8["own-node"];
          if (!(data13 === "allowed" || data13 === "filtered" || data13 === "unknown")) {
            const err33 = { instancePath: instancePath + "/rulings/own-node", schemaPath: "#/properties/rulings/properties/own-node/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties["own-node"].enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties["own-node"].enum, parentSchema: schema20.properties.rulings.properties["own-node"], data: data13 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data8["port-name-twice"] !== void 0) {
          let data14 = data8["port-name-twice"];
          if (!(data14 === "all" || data14 === "first" || data14 === "unknown")) {
            const err34 = { instancePath: instancePath + "/rulings/port-name-twice", schemaPath: "#/properties/rulings/properties/port-name-twice/enum", keyword: "enum", params: { allowedValues: schema20.properties.rulings.properties["port-name-twice"].enum }, message: "must be equal to one of the allowed values", schema: schema20.properties.rulings.properties["port-name-twice"].enum, parentSchema: schema20.properties.rulings.properties["port-name-twice"], data: data14 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.properties.rulings.type, parentSchema: schema20.properties.rulings, data: data8 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.workloads !== void 0) {
      let data15 = data.workloads;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err36 = { instancePath: instancePath + "/workloads", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data15 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err37 = { instancePath: instancePath + "/workloads", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data15 };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      }
    }
    if (data.policies !== void 0) {
      let data16 = data.policies;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.live === void 0) {
          const err38 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/required", keyword: "required", params: { missingProperty: "live" }, message: "must have required property 'live'", schema: schema20.properties.policies.required, parentSchema: schema20.properties.policies, data: data16 };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        if (data16.base === void 0) {
          const err39 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/required", keyword: "required", params: { missingProperty: "base" }, message: "must have required property 'base'", schema: schema20.properties.policies.required, parentSchema: schema20.properties.policies, data: data16 };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (data16.head === void 0) {
          const err40 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'", schema: schema20.properties.policies.required, parentSchema: schema20.properties.policies, data: data16 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        for (const key3 in data16) {
          if (!(key3 === "live" || key3 === "base" || key3 === "head")) {
            const err41 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20.properties.policies, data: data16 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data16.live !== void 0) {
          let data17 = data16.live;
          if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
            const err42 = { instancePath: instancePath + "/policies/live", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data17 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 < 0 || isNaN(data17)) {
              const err43 = { instancePath: instancePath + "/policies/live", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data17 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          }
        }
        if (data16.base !== void 0) {
          let data18 = data16.base;
          if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
            const err44 = { instancePath: instancePath + "/policies/base", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data18 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 < 0 || isNaN(data18)) {
              const err45 = { instancePath: instancePath + "/policies/base", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data18 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
        }
        if (data16.head !== void 0) {
          let data19 = data16.head;
          if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
            const err46 = { instancePath: instancePath + "/policies/head", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data19 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          if (typeof data19 == "number" && isFinite(data19)) {
            if (data19 < 0 || isNaN(data19)) {
              const err47 = { instancePath: instancePath + "/policies/head", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data19 };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.properties.policies.type, parentSchema: schema20.properties.policies, data: data16 };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.connections !== void 0) {
      let data20 = data.connections;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (data20.recorded === void 0) {
          const err49 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "recorded" }, message: "must have required property 'recorded'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        if (data20.unchanged === void 0) {
          const err50 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "unchanged" }, message: "must have required property 'unchanged'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
        if (data20.blocked === void 0) {
          const err51 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "blocked" }, message: "must have required property 'blocked'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        if (data20.opened === void 0) {
          const err52 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "opened" }, message: "must have required property 'opened'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        if (data20.unclear === void 0) {
          const err53 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "unclear" }, message: "must have required property 'unclear'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        if (data20.removed === void 0) {
          const err54 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "removed" }, message: "must have required property 'removed'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data20.agreement === void 0) {
          const err55 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: "agreement" }, message: "must have required property 'agreement'", schema: schema20.properties.connections.required, parentSchema: schema20.properties.connections, data: data20 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        for (const key4 in data20) {
          if (!(key4 === "recorded" || key4 === "unchanged" || key4 === "blocked" || key4 === "opened" || key4 === "unclear" || key4 === "removed" || key4 === "agreement")) {
            const err56 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20.properties.connections, data: data20 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data20.recorded !== void 0) {
          let data21 = data20.recorded;
          if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
            const err57 = { instancePath: instancePath + "/connections/recorded", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data21 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
          if (typeof data21 == "number" && isFinite(data21)) {
            if (data21 < 0 || isNaN(data21)) {
              const err58 = { instancePath: instancePath + "/connections/recorded", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data21 };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
          }
        }
        if (data20.unchanged !== void 0) {
          let data22 = data20.unchanged;
          if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
            const err59 = { instancePath: instancePath + "/connections/unchanged", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data22 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          if (typeof data22 == "number" && isFinite(data22)) {
            if (data22 < 0 || isNaN(data22)) {
              const err60 = { instancePath: instancePath + "/connections/unchanged", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data22 };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
          }
        }
        if (data20.blocked !== void 0) {
          let data23 = data20.blocked;
          if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
            const err61 = { instancePath: instancePath + "/connections/blocked", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data23 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          if (typeof data23 == "number" && isFinite(data23)) {
            if (data23 < 0 || isNaN(data23)) {
              const err62 = { instancePath: instancePath + "/connections/blocked", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data23 };
              if (vErrors === null) {
                vErrors = [err62];
              } else {
                vErrors.push(err62);
              }
              errors++;
            }
          }
        }
        if (data20.opened !== void 0) {
          let data24 = data20.opened;
          if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
            const err63 = { instancePath: instancePath + "/connections/opened", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data24 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          if (typeof data24 == "number" && isFinite(data24)) {
            if (data24 < 0 || isNaN(data24)) {
              const err64 = { instancePath: instancePath + "/connections/opened", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data24 };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          }
        }
        if (data20.unclear !== void 0) {
          let data25 = data20.unclear;
          if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
            const err65 = { instancePath: instancePath + "/connections/unclear", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data25 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
          if (typeof data25 == "number" && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              const err66 = { instancePath: instancePath + "/connections/unclear", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data25 };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
          }
        }
        if (data20.removed !== void 0) {
          let data26 = data20.removed;
          if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
            const err67 = { instancePath: instancePath + "/connections/removed", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data26 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 < 0 || isNaN(data26)) {
              const err68 = { instancePath: instancePath + "/connections/removed", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data26 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
          }
        }
        if (data20.agreement !== void 0) {
          let data27 = data20.agreement;
          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
            if (data27.checked === void 0) {
              const err69 = { instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/required", keyword: "required", params: { missingProperty: "checked" }, message: "must have required property 'checked'", schema: schema20.properties.connections.properties.agreement.required, parentSchema: schema20.properties.connections.properties.agreement, data: data27 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data27.agreed === void 0) {
              const err70 = { instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/required", keyword: "required", params: { missingProperty: "agreed" }, message: "must have required property 'agreed'", schema: schema20.properties.connections.properties.agreement.required, parentSchema: schema20.properties.connections.properties.agreement, data: data27 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            for (const key5 in data27) {
              if (!(key5 === "checked" || key5 === "agreed")) {
                const err71 = { instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20.properties.connections.properties.agreement, data: data27 };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
            }
            if (data27.checked !== void 0) {
              let data28 = data27.checked;
              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                const err72 = { instancePath: instancePath + "/connections/agreement/checked", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data28 };
                if (vErrors === null) {
                  vErrors = [err72];
                } else {
                  vErrors.push(err72);
                }
                errors++;
              }
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 < 0 || isNaN(data28)) {
                  const err73 = { instancePath: instancePath + "/connections/agreement/checked", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data28 };
                  if (vErrors === null) {
                    vErrors = [err73];
                  } else {
                    vErrors.push(err73);
                  }
                  errors++;
                }
              }
            }
            if (data27.agreed !== void 0) {
              let data29 = data27.agreed;
              if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                const err74 = { instancePath: instancePath + "/connections/agreement/agreed", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data29 };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 < 0 || isNaN(data29)) {
                  const err75 = { instancePath: instancePath + "/connections/agreement/agreed", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data29 };
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
            const err76 = { instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.properties.connections.properties.agreement.type, parentSchema: schema20.properties.connections.properties.agreement, data: data27 };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
        }
      } else {
        const err77 = { instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.properties.connections.type, parentSchema: schema20.properties.connections, data: data20 };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.differences !== void 0) {
      let data30 = data.differences;
      if (Array.isArray(data30)) {
        const len1 = data30.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate28(data30[i1], { instancePath: instancePath + "/differences/" + i1, parentData: data30, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err78 = { instancePath: instancePath + "/differences", schemaPath: "#/properties/differences/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema20.properties.differences.type, parentSchema: schema20.properties.differences, data: data30 };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.workloadsAdded !== void 0) {
      let data32 = data.workloadsAdded;
      if (Array.isArray(data32)) {
        const len2 = data32.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data33 = data32[i2];
          if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
            if (data33.namespace === void 0) {
              const err79 = { instancePath: instancePath + "/workloadsAdded/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema61.required, parentSchema: schema61, data: data33 };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
            if (data33.workloadKind === void 0) {
              const err80 = { instancePath: instancePath + "/workloadsAdded/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "workloadKind" }, message: "must have required property 'workloadKind'", schema: schema61.required, parentSchema: schema61, data: data33 };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
            if (data33.name === void 0) {
              const err81 = { instancePath: instancePath + "/workloadsAdded/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema61.required, parentSchema: schema61, data: data33 };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
            for (const key6 in data33) {
              if (!(key6 === "namespace" || key6 === "workloadKind" || key6 === "name")) {
                const err82 = { instancePath: instancePath + "/workloadsAdded/" + i2, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data33 };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
            }
            if (data33.namespace !== void 0) {
              let data34 = data33.namespace;
              if (typeof data34 !== "string") {
                const err83 = { instancePath: instancePath + "/workloadsAdded/" + i2 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.namespace.type, parentSchema: schema61.properties.namespace, data: data34 };
                if (vErrors === null) {
                  vErrors = [err83];
                } else {
                  vErrors.push(err83);
                }
                errors++;
              }
            }
            if (data33.workloadKind !== void 0) {
              let data35 = data33.workloadKind;
              if (typeof data35 !== "string") {
                const err84 = { instancePath: instancePath + "/workloadsAdded/" + i2 + "/workloadKind", schemaPath: "#/definitions/workload/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.workloadKind.type, parentSchema: schema61.properties.workloadKind, data: data35 };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
            if (data33.name !== void 0) {
              let data36 = data33.name;
              if (typeof data36 !== "string") {
                const err85 = { instancePath: instancePath + "/workloadsAdded/" + i2 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.name.type, parentSchema: schema61.properties.name, data: data36 };
                if (vErrors === null) {
                  vErrors = [err85];
                } else {
                  vErrors.push(err85);
                }
                errors++;
              }
            }
          } else {
            const err86 = { instancePath: instancePath + "/workloadsAdded/" + i2, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data: data33 };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
        }
      } else {
        const err87 = { instancePath: instancePath + "/workloadsAdded", schemaPath: "#/properties/workloadsAdded/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema20.properties.workloadsAdded.type, parentSchema: schema20.properties.workloadsAdded, data: data32 };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data.workloadsRemoved !== void 0) {
      let data37 = data.workloadsRemoved;
      if (Array.isArray(data37)) {
        const len3 = data37.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data38 = data37[i3];
          if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
            if (data38.namespace === void 0) {
              const err88 = { instancePath: instancePath + "/workloadsRemoved/" + i3, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema61.required, parentSchema: schema61, data: data38 };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
            if (data38.workloadKind === void 0) {
              const err89 = { instancePath: instancePath + "/workloadsRemoved/" + i3, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "workloadKind" }, message: "must have required property 'workloadKind'", schema: schema61.required, parentSchema: schema61, data: data38 };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
            if (data38.name === void 0) {
              const err90 = { instancePath: instancePath + "/workloadsRemoved/" + i3, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema61.required, parentSchema: schema61, data: data38 };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
            for (const key7 in data38) {
              if (!(key7 === "namespace" || key7 === "workloadKind" || key7 === "name")) {
                const err91 = { instancePath: instancePath + "/workloadsRemoved/" + i3, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data38 };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data38.namespace !== void 0) {
              let data39 = data38.namespace;
              if (typeof data39 !== "string") {
                const err92 = { instancePath: instancePath + "/workloadsRemoved/" + i3 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.namespace.type, parentSchema: schema61.properties.namespace, data: data39 };
                if (vErrors === null) {
                  vErrors = [err92];
                } else {
                  vErrors.push(err92);
                }
                errors++;
              }
            }
            if (data38.workloadKind !== void 0) {
              let data40 = data38.workloadKind;
              if (typeof data40 !== "string") {
                const err93 = { instancePath: instancePath + "/workloadsRemoved/" + i3 + "/workloadKind", schemaPath: "#/definitions/workload/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.workloadKind.type, parentSchema: schema61.properties.workloadKind, data: data40 };
                if (vErrors === null) {
                  vErrors = [err93];
                } else {
                  vErrors.push(err93);
                }
                errors++;
              }
            }
            if (data38.name !== void 0) {
              let data41 = data38.name;
              if (typeof data41 !== "string") {
                const err94 = { instancePath: instancePath + "/workloadsRemoved/" + i3 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.name.type, parentSchema: schema61.properties.name, data: data41 };
                if (vErrors === null) {
                  vErrors = [err94];
                } else {
                  vErrors.push(err94);
                }
                errors++;
              }
            }
          } else {
            const err95 = { instancePath: instancePath + "/workloadsRemoved/" + i3, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data: data38 };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          }
        }
      } else {
        const err96 = { instancePath: instancePath + "/workloadsRemoved", schemaPath: "#/properties/workloadsRemoved/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema20.properties.workloadsRemoved.type, parentSchema: schema20.properties.workloadsRemoved, data: data37 };
        if (vErrors === null) {
          vErrors = [err96];
        } else {
          vErrors.push(err96);
        }
        errors++;
      }
    }
    if (data.widened !== void 0) {
      let data42 = data.widened;
      if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)) && isFinite(data42))) {
        const err97 = { instancePath: instancePath + "/widened", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data42 };
        if (vErrors === null) {
          vErrors = [err97];
        } else {
          vErrors.push(err97);
        }
        errors++;
      }
      if (typeof data42 == "number" && isFinite(data42)) {
        if (data42 < 0 || isNaN(data42)) {
          const err98 = { instancePath: instancePath + "/widened", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data42 };
          if (vErrors === null) {
            vErrors = [err98];
          } else {
            vErrors.push(err98);
          }
          errors++;
        }
      }
    }
  } else {
    const err99 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema20.type, parentSchema: schema20, data };
    if (vErrors === null) {
      vErrors = [err99];
    } else {
      vErrors.push(err99);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var schema64 = { "description": "One cause and everything that follows from it", "type": "object", "required": ["kind", "key", "fingerprint", "severity", "title", "details", "page", "causes", "rows", "states"], "additionalProperties": false, "properties": { "kind": { "$ref": "#/definitions/kind" }, "key": { "$ref": "#/definitions/key" }, "fingerprint": { "description": "Hash of the key", "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "surprise": { "$ref": "#/definitions/surprise" }, "reach": { "type": "string" }, "title": { "type": "string" }, "details": { "type": "array", "items": { "type": "string" } }, "page": { "description": "Where this kind of finding is explained", "type": "string" }, "direction": { "$ref": "#/definitions/direction" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "rows": { "type": "array", "items": { "$ref": "#/definitions/row" } }, "states": { "description": "States in which it holds", "type": "array", "items": { "type": "string" } }, "againstLive": { "enum": ["already-so", "new", "reverts-drift"] }, "waived": { "type": "object", "required": ["reason", "owner", "expires"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "owner": { "type": "string" }, "expires": { "description": "Last day, YYYY-MM-DD", "type": "string" } } } } };
var schema65 = { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "drift", "model-disagrees", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"] };
var schema68 = { "enum": ["error", "warning", "notice", "ignore"] };
var schema66 = { "description": "By what a finding is known from run to run; waivers match on these", "type": "object", "required": ["source", "kind", "object", "subject", "peer", "port"], "additionalProperties": false, "properties": { "source": { "type": "string" }, "kind": { "$ref": "#/definitions/kind" }, "object": { "type": "string" }, "subject": { "type": "string" }, "peer": { "type": "string" }, "port": { "type": "string" } } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.object === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "object" }, message: "must have required property 'object'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.subject === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.peer === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "peer" }, message: "must have required property 'peer'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.port === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" }, message: "must have required property 'port'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "source" || key0 === "kind" || key0 === "object" || key0 === "subject" || key0 === "peer" || key0 === "port")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema66, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      let data0 = data.source;
      if (typeof data0 !== "string") {
        const err7 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.source.type, parentSchema: schema66.properties.source, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (!(data1 === "blocked-connection" || data1 === "opened-connection" || data1 === "lost-isolation" || data1 === "new-access" || data1 === "lost-access" || data1 === "unclear-verdict" || data1 === "selects-nothing" || data1 === "drift" || data1 === "model-disagrees" || data1 === "thin-evidence" || data1 === "not-evaluated" || data1 === "invalid-manifest" || data1 === "gate-changed" || data1 === "waiver-expired" || data1 === "waiver-unused")) {
        const err8 = { instancePath: instancePath + "/kind", schemaPath: "#/definitions/kind/enum", keyword: "enum", params: { allowedValues: schema65.enum }, message: "must be equal to one of the allowed values", schema: schema65.enum, parentSchema: schema65, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.object !== void 0) {
      let data2 = data.object;
      if (typeof data2 !== "string") {
        const err9 = { instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.object.type, parentSchema: schema66.properties.object, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.subject !== void 0) {
      let data3 = data.subject;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.subject.type, parentSchema: schema66.properties.subject, data: data3 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.peer !== void 0) {
      let data4 = data.peer;
      if (typeof data4 !== "string") {
        const err11 = { instancePath: instancePath + "/peer", schemaPath: "#/properties/peer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.peer.type, parentSchema: schema66.properties.peer, data: data4 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data5 = data.port;
      if (typeof data5 !== "string") {
        const err12 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.port.type, parentSchema: schema66.properties.port, data: data5 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema66.type, parentSchema: schema66, data };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
var schema71 = { "type": "object", "required": ["source", "destination", "ports", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } }, "recorded": { "$ref": "#/definitions/recorded" } } };
var schema77 = { "description": "A connection that logs show", "type": "object", "required": ["protocol", "basis", "policies"], "additionalProperties": false, "properties": { "protocol": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "via": { "description": "The Service through which it went", "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "port": { "$ref": "#/definitions/count" }, "address": { "type": "string" } } }, "basis": { "description": "How the ends were told", "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "description": "Seen by a source whose verdict says nothing about policies", "$ref": "#/definitions/evidence" }, "policies": { "description": "Policies that the log itself names", "type": "array", "items": { "type": "object", "required": ["policy", "effect"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } };
var schema82 = { "enum": ["named", "labels", "address-then", "address-now", "none"] };
var schema78 = { "description": "One end of a recorded connection, as far as it could be told", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name", "pods"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "pods": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "type": "object", "required": ["kind", "addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind", "why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/unidentified" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] };
var schema79 = { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema78.oneOf[0].required, parentSchema: schema78.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema78.oneOf[0].required, parentSchema: schema78.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.workloadKind === void 0) {
      const err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "workloadKind" }, message: "must have required property 'workloadKind'", schema: schema78.oneOf[0].required, parentSchema: schema78.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema78.oneOf[0].required, parentSchema: schema78.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.pods === void 0) {
      const err4 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "pods" }, message: "must have required property 'pods'", schema: schema78.oneOf[0].required, parentSchema: schema78.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "namespace" || key0 === "workloadKind" || key0 === "name" || key0 === "pods")) {
        const err5 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("workload" !== data0) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant", schema: "workload", parentSchema: schema78.oneOf[0].properties.kind, data: data0 };
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
        const err7 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[0].properties.namespace.type, parentSchema: schema78.oneOf[0].properties.namespace, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.workloadKind !== void 0) {
      let data2 = data.workloadKind;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/workloadKind", schemaPath: "#/oneOf/0/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[0].properties.workloadKind.type, parentSchema: schema78.oneOf[0].properties.workloadKind, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 !== "string") {
        const err9 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[0].properties.name.type, parentSchema: schema78.oneOf[0].properties.name, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.pods !== void 0) {
      let data4 = data.pods;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            const err10 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/oneOf/0/properties/pods/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[0].properties.pods.items.type, parentSchema: schema78.oneOf[0].properties.pods.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/pods", schemaPath: "#/oneOf/0/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema78.oneOf[0].properties.pods.type, parentSchema: schema78.oneOf[0].properties.pods, data: data4 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.oneOf[0].type, parentSchema: schema78.oneOf[0], data };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs15 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err13 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema78.oneOf[1].required, parentSchema: schema78.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema78.oneOf[1].required, parentSchema: schema78.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(key1 === "kind" || key1 === "name" || key1 === "address")) {
        const err15 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data6 = data.kind;
      if ("node" !== data6) {
        const err16 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant", schema: "node", parentSchema: schema78.oneOf[1].properties.kind, data: data6 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data7 = data.name;
      if (typeof data7 !== "string") {
        const err17 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[1].properties.name.type, parentSchema: schema78.oneOf[1].properties.name, data: data7 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data8 = data.address;
      if (typeof data8 !== "string") {
        const err18 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/1/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[1].properties.address.type, parentSchema: schema78.oneOf[1].properties.address, data: data8 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.oneOf[1].type, parentSchema: schema78.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  var _valid0 = _errs15 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs23 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kind === void 0) {
        const err20 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema78.oneOf[2].required, parentSchema: schema78.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (data.addresses === void 0) {
        const err21 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "addresses" }, message: "must have required property 'addresses'", schema: schema78.oneOf[2].required, parentSchema: schema78.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      for (const key2 in data) {
        if (!(key2 === "kind" || key2 === "addresses")) {
          const err22 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
      if (data.kind !== void 0) {
        let data9 = data.kind;
        if ("api-server" !== data9) {
          const err23 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant", schema: "api-server", parentSchema: schema78.oneOf[2].properties.kind, data: data9 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
      if (data.addresses !== void 0) {
        let data10 = data.addresses;
        if (Array.isArray(data10)) {
          const len1 = data10.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data11 = data10[i1];
            if (typeof data11 !== "string") {
              const err24 = { instancePath: instancePath + "/addresses/" + i1, schemaPath: "#/oneOf/2/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[2].properties.addresses.items.type, parentSchema: schema78.oneOf[2].properties.addresses.items, data: data11 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        } else {
          const err25 = { instancePath: instancePath + "/addresses", schemaPath: "#/oneOf/2/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema78.oneOf[2].properties.addresses.type, parentSchema: schema78.oneOf[2].properties.addresses, data: data10 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    } else {
      const err26 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.oneOf[2].type, parentSchema: schema78.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err26];
      } else {
        vErrors.push(err26);
      }
      errors++;
    }
    var _valid0 = _errs23 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs31 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.kind === void 0) {
          const err27 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema78.oneOf[3].required, parentSchema: schema78.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data.address === void 0) {
          const err28 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'", schema: schema78.oneOf[3].required, parentSchema: schema78.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        for (const key3 in data) {
          if (!(key3 === "kind" || key3 === "address" || key3 === "name")) {
            const err29 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data.kind !== void 0) {
          let data12 = data.kind;
          if ("outside" !== data12) {
            const err30 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "outside" }, message: "must be equal to constant", schema: "outside", parentSchema: schema78.oneOf[3].properties.kind, data: data12 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data.address !== void 0) {
          let data13 = data.address;
          if (typeof data13 !== "string") {
            const err31 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/3/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[3].properties.address.type, parentSchema: schema78.oneOf[3].properties.address, data: data13 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data.name !== void 0) {
          let data14 = data.name;
          if (typeof data14 !== "string") {
            const err32 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[3].properties.name.type, parentSchema: schema78.oneOf[3].properties.name, data: data14 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.oneOf[3].type, parentSchema: schema78.oneOf[3], data };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      var _valid0 = _errs31 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs39 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.kind === void 0) {
            const err34 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema78.oneOf[4].required, parentSchema: schema78.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (data.why === void 0) {
            const err35 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema78.oneOf[4].required, parentSchema: schema78.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
          if (data.candidates === void 0) {
            const err36 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "candidates" }, message: "must have required property 'candidates'", schema: schema78.oneOf[4].required, parentSchema: schema78.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          for (const key4 in data) {
            if (!(key4 === "kind" || key4 === "why" || key4 === "address" || key4 === "name" || key4 === "candidates")) {
              const err37 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          }
          if (data.kind !== void 0) {
            let data15 = data.kind;
            if ("unidentified" !== data15) {
              const err38 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant", schema: "unidentified", parentSchema: schema78.oneOf[4].properties.kind, data: data15 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          }
          if (data.why !== void 0) {
            let data16 = data.why;
            if (!(data16 === "no-owner-at-that-time" || data16 === "several-possible-owners" || data16 === "before-first-sight" || data16 === "pod-not-in-cluster" || data16 === "workload-not-in-cluster" || data16 === "service-without-backends" || data16 === "record-names-no-end" || data16 === "direction-unknown")) {
              const err39 = { instancePath: instancePath + "/why", schemaPath: "#/definitions/unidentified/enum", keyword: "enum", params: { allowedValues: schema79.enum }, message: "must be equal to one of the allowed values", schema: schema79.enum, parentSchema: schema79, data: data16 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
          if (data.address !== void 0) {
            let data17 = data.address;
            if (typeof data17 !== "string") {
              const err40 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/4/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[4].properties.address.type, parentSchema: schema78.oneOf[4].properties.address, data: data17 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data18 = data.name;
            if (typeof data18 !== "string") {
              const err41 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/4/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema78.oneOf[4].properties.name.type, parentSchema: schema78.oneOf[4].properties.name, data: data18 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
          if (data.candidates !== void 0) {
            let data19 = data.candidates;
            if (Array.isArray(data19)) {
              const len2 = data19.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data20 = data19[i2];
                if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                  if (data20.namespace === void 0) {
                    const err42 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema61.required, parentSchema: schema61, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                  if (data20.workloadKind === void 0) {
                    const err43 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "workloadKind" }, message: "must have required property 'workloadKind'", schema: schema61.required, parentSchema: schema61, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                  if (data20.name === void 0) {
                    const err44 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema61.required, parentSchema: schema61, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                  for (const key5 in data20) {
                    if (!(key5 === "namespace" || key5 === "workloadKind" || key5 === "name")) {
                      const err45 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                  }
                  if (data20.namespace !== void 0) {
                    let data21 = data20.namespace;
                    if (typeof data21 !== "string") {
                      const err46 = { instancePath: instancePath + "/candidates/" + i2 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.namespace.type, parentSchema: schema61.properties.namespace, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                  }
                  if (data20.workloadKind !== void 0) {
                    let data22 = data20.workloadKind;
                    if (typeof data22 !== "string") {
                      const err47 = { instancePath: instancePath + "/candidates/" + i2 + "/workloadKind", schemaPath: "#/definitions/workload/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.workloadKind.type, parentSchema: schema61.properties.workloadKind, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err47];
                      } else {
                        vErrors.push(err47);
                      }
                      errors++;
                    }
                  }
                  if (data20.name !== void 0) {
                    let data23 = data20.name;
                    if (typeof data23 !== "string") {
                      const err48 = { instancePath: instancePath + "/candidates/" + i2 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.name.type, parentSchema: schema61.properties.name, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err49 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data: data20 };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
              }
            } else {
              const err50 = { instancePath: instancePath + "/candidates", schemaPath: "#/oneOf/4/properties/candidates/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema78.oneOf[4].properties.candidates.type, parentSchema: schema78.oneOf[4].properties.candidates, data: data19 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          }
        } else {
          const err51 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema78.oneOf[4].type, parentSchema: schema78.oneOf[4], data };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        var _valid0 = _errs39 === errors;
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
    const err52 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema78.oneOf, parentSchema: schema78, data };
    if (vErrors === null) {
      vErrors = [err52];
    } else {
      vErrors.push(err52);
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
  validate58.errors = vErrors;
  return errors === 0;
}
var schema84 = { "type": "object", "required": ["count", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/logPlace" } } } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema84.required, parentSchema: schema84, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.samples === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema84.required, parentSchema: schema84, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "count" || key0 === "first" || key0 === "last" || key0 === "samples")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema84, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.first !== void 0) {
      let data1 = data.first;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err5 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data2 = data.last;
      if (typeof data2 === "string") {
        if (!formats0.test(data2)) {
          const err7 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data3 = data.samples;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate36(data3[i0], { instancePath: instancePath + "/samples/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema84.properties.samples.type, parentSchema: schema84.properties.samples, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema84.type, parentSchema: schema84, data };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.protocol === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema77.required, parentSchema: schema77, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.basis === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "basis" }, message: "must have required property 'basis'", schema: schema77.required, parentSchema: schema77, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.policies === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema77.required, parentSchema: schema77, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema77.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema77, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.protocol !== void 0) {
      let data0 = data.protocol;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema77.properties.protocol.type, parentSchema: schema77.properties.protocol, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data1 = data.port;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema77.properties.port.type, parentSchema: schema77.properties.port, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 65535 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema77.properties.port, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema77.properties.port, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validate58(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate58(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
        errors = vErrors.length;
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.service === void 0) {
          const err8 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/required", keyword: "required", params: { missingProperty: "service" }, message: "must have required property 'service'", schema: schema77.properties.via.required, parentSchema: schema77.properties.via, data: data4 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "service" || key1 === "port" || key1 === "address")) {
            const err9 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema77.properties.via, data: data4 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data4.service !== void 0) {
          let data5 = data4.service;
          if (typeof data5 !== "string") {
            const err10 = { instancePath: instancePath + "/via/service", schemaPath: "#/properties/via/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema77.properties.via.properties.service.type, parentSchema: schema77.properties.via.properties.service, data: data5 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data4.port !== void 0) {
          let data6 = data4.port;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err11 = { instancePath: instancePath + "/via/port", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data6 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 0 || isNaN(data6)) {
              const err12 = { instancePath: instancePath + "/via/port", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data6 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data4.address !== void 0) {
          let data7 = data4.address;
          if (typeof data7 !== "string") {
            const err13 = { instancePath: instancePath + "/via/address", schemaPath: "#/properties/via/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema77.properties.via.properties.address.type, parentSchema: schema77.properties.via.properties.address, data: data7 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema77.properties.via.type, parentSchema: schema77.properties.via, data: data4 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.basis !== void 0) {
      let data8 = data.basis;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.source === void 0) {
          const err15 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema77.properties.basis.required, parentSchema: schema77.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data8.destination === void 0) {
          const err16 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema77.properties.basis.required, parentSchema: schema77.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "source" || key2 === "destination")) {
            const err17 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema77.properties.basis, data: data8 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data8.source !== void 0) {
          let data9 = data8.source;
          if (!(data9 === "named" || data9 === "labels" || data9 === "address-then" || data9 === "address-now" || data9 === "none")) {
            const err18 = { instancePath: instancePath + "/basis/source", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema82.enum }, message: "must be equal to one of the allowed values", schema: schema82.enum, parentSchema: schema82, data: data9 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data8.destination !== void 0) {
          let data10 = data8.destination;
          if (!(data10 === "named" || data10 === "labels" || data10 === "address-then" || data10 === "address-now" || data10 === "none")) {
            const err19 = { instancePath: instancePath + "/basis/destination", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema82.enum }, message: "must be equal to one of the allowed values", schema: schema82.enum, parentSchema: schema82, data: data10 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema77.properties.basis.type, parentSchema: schema77.properties.basis, data: data8 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.allowed !== void 0) {
      if (!validate61(data.allowed, { instancePath: instancePath + "/allowed", parentData: data, parentDataProperty: "allowed", rootData })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.denied !== void 0) {
      if (!validate61(data.denied, { instancePath: instancePath + "/denied", parentData: data, parentDataProperty: "denied", rootData })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.other !== void 0) {
      if (!validate61(data.other, { instancePath: instancePath + "/other", parentData: data, parentDataProperty: "other", rootData })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
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
            if (data15.policy === void 0) {
              const err21 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "policy" }, message: "must have required property 'policy'", schema: schema77.properties.policies.items.required, parentSchema: schema77.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data15.effect === void 0) {
              const err22 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema77.properties.policies.items.required, parentSchema: schema77.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "policy" || key3 === "effect")) {
                const err23 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema77.properties.policies.items, data: data15 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data15.policy !== void 0) {
              let data16 = data15.policy;
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.group === void 0) {
                  const err24 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema41.required, parentSchema: schema41, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (data16.kind === void 0) {
                  const err25 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema41.required, parentSchema: schema41, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                if (data16.namespace === void 0) {
                  const err26 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema41.required, parentSchema: schema41, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (data16.name === void 0) {
                  const err27 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema41.required, parentSchema: schema41, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                for (const key4 in data16) {
                  if (!(key4 === "group" || key4 === "kind" || key4 === "namespace" || key4 === "name")) {
                    const err28 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
                if (data16.group !== void 0) {
                  let data17 = data16.group;
                  if (typeof data17 !== "string") {
                    const err29 = { instancePath: instancePath + "/policies/" + i0 + "/policy/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.group.type, parentSchema: schema41.properties.group, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data16.kind !== void 0) {
                  let data18 = data16.kind;
                  if (typeof data18 !== "string") {
                    const err30 = { instancePath: instancePath + "/policies/" + i0 + "/policy/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.kind.type, parentSchema: schema41.properties.kind, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data16.namespace !== void 0) {
                  let data19 = data16.namespace;
                  if (typeof data19 !== "string") {
                    const err31 = { instancePath: instancePath + "/policies/" + i0 + "/policy/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.namespace.type, parentSchema: schema41.properties.namespace, data: data19 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data16.name !== void 0) {
                  let data20 = data16.name;
                  if (typeof data20 !== "string") {
                    const err32 = { instancePath: instancePath + "/policies/" + i0 + "/policy/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.name.type, parentSchema: schema41.properties.name, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/policies/" + i0 + "/policy", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data: data16 };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data15.effect !== void 0) {
              let data21 = data15.effect;
              if (!(data21 === "allow" || data21 === "deny")) {
                const err34 = { instancePath: instancePath + "/policies/" + i0 + "/effect", schemaPath: "#/properties/policies/items/properties/effect/enum", keyword: "enum", params: { allowedValues: schema77.properties.policies.items.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema77.properties.policies.items.properties.effect.enum, parentSchema: schema77.properties.policies.items.properties.effect, data: data21 };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          } else {
            const err35 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema77.properties.policies.items.type, parentSchema: schema77.properties.policies.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema77.properties.policies.type, parentSchema: schema77.properties.policies, data: data14 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
  } else {
    const err37 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema77.type, parentSchema: schema77, data };
    if (vErrors === null) {
      vErrors = [err37];
    } else {
      vErrors.push(err37);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ports === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ports" }, message: "must have required property 'ports'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.reasonsBefore === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonsBefore" }, message: "must have required property 'reasonsBefore'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.reasonsAfter === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonsAfter" }, message: "must have required property 'reasonsAfter'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.dependsOn === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependsOn" }, message: "must have required property 'dependsOn'", schema: schema71.required, parentSchema: schema71, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema71.properties, key0)) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema71, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validate29(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate29(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.ports !== void 0) {
      let data2 = data.ports;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.protocol === void 0) {
              const err7 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema38.items.required, parentSchema: schema38.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data3.first === void 0) {
              const err8 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema38.items.required, parentSchema: schema38.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data3.last === void 0) {
              const err9 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema38.items.required, parentSchema: schema38.items, data: data3 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data3) {
              if (!(key1 === "protocol" || key1 === "first" || key1 === "last")) {
                const err10 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38.items, data: data3 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data3.protocol !== void 0) {
              let data4 = data3.protocol;
              if (!(data4 === "TCP" || data4 === "UDP" || data4 === "SCTP" || data4 === "other")) {
                const err11 = { instancePath: instancePath + "/ports/" + i0 + "/protocol", schemaPath: "#/definitions/ports/items/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema38.items.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema38.items.properties.protocol.enum, parentSchema: schema38.items.properties.protocol, data: data4 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data3.first !== void 0) {
              let data5 = data3.first;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                const err12 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.items.properties.first.type, parentSchema: schema38.items.properties.first, data: data5 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 65535 || isNaN(data5)) {
                  const err13 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema38.items.properties.first, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  const err14 = { instancePath: instancePath + "/ports/" + i0 + "/first", schemaPath: "#/definitions/ports/items/properties/first/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.items.properties.first, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              }
            }
            if (data3.last !== void 0) {
              let data6 = data3.last;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err15 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.items.properties.last.type, parentSchema: schema38.items.properties.last, data: data6 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 > 65535 || isNaN(data6)) {
                  const err16 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema38.items.properties.last, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data6 < 0 || isNaN(data6)) {
                  const err17 = { instancePath: instancePath + "/ports/" + i0 + "/last", schemaPath: "#/definitions/ports/items/properties/last/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema38.items.properties.last, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ports/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.items.type, parentSchema: schema38.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/ports", schemaPath: "#/definitions/ports/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.type, parentSchema: schema38, data: data2 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.before !== void 0) {
      let data7 = data.before;
      if (!(data7 === "allowed" || data7 === "denied" || data7 === "unknown")) {
        const err20 = { instancePath: instancePath + "/before", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data7 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data8 = data.after;
      if (!(data8 === "allowed" || data8 === "denied" || data8 === "unknown")) {
        const err21 = { instancePath: instancePath + "/after", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data8 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.live !== void 0) {
      let data9 = data.live;
      if (!(data9 === "allowed" || data9 === "denied" || data9 === "unknown")) {
        const err22 = { instancePath: instancePath + "/live", schemaPath: "#/definitions/answer/enum", keyword: "enum", params: { allowedValues: schema50.enum }, message: "must be equal to one of the allowed values", schema: schema50.enum, parentSchema: schema50, data: data9 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.reasonsBefore !== void 0) {
      let data10 = data.reasonsBefore;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate41(data10[i1], { instancePath: instancePath + "/reasonsBefore/" + i1, parentData: data10, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/reasonsBefore", schemaPath: "#/properties/reasonsBefore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema71.properties.reasonsBefore.type, parentSchema: schema71.properties.reasonsBefore, data: data10 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.reasonsAfter !== void 0) {
      let data12 = data.reasonsAfter;
      if (Array.isArray(data12)) {
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate41(data12[i2], { instancePath: instancePath + "/reasonsAfter/" + i2, parentData: data12, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/reasonsAfter", schemaPath: "#/properties/reasonsAfter/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema71.properties.reasonsAfter.type, parentSchema: schema71.properties.reasonsAfter, data: data12 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.assuming !== void 0) {
      let data14 = data.assuming;
      if (!(data14 === "pruned" || data14 === "kept")) {
        const err25 = { instancePath: instancePath + "/assuming", schemaPath: "#/definitions/assuming/enum", keyword: "enum", params: { allowedValues: schema60.enum }, message: "must be equal to one of the allowed values", schema: schema60.enum, parentSchema: schema60, data: data14 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.dependsOn !== void 0) {
      let data15 = data.dependsOn;
      if (Array.isArray(data15)) {
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (typeof data16 !== "string") {
            const err26 = { instancePath: instancePath + "/dependsOn/" + i3, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.dependsOn.items.type, parentSchema: schema71.properties.dependsOn.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema71.properties.dependsOn.type, parentSchema: schema71.properties.dependsOn, data: data15 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.recorded !== void 0) {
      if (!validate57(data.recorded, { instancePath: instancePath + "/recorded", parentData: data, parentDataProperty: "recorded", rootData })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema71.type, parentSchema: schema71, data };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.key === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.fingerprint === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fingerprint" }, message: "must have required property 'fingerprint'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.severity === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.details === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "details" }, message: "must have required property 'details'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.page === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" }, message: "must have required property 'page'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.causes === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "causes" }, message: "must have required property 'causes'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.rows === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.states === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "states" }, message: "must have required property 'states'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema64.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema64, data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "blocked-connection" || data0 === "opened-connection" || data0 === "lost-isolation" || data0 === "new-access" || data0 === "lost-access" || data0 === "unclear-verdict" || data0 === "selects-nothing" || data0 === "drift" || data0 === "model-disagrees" || data0 === "thin-evidence" || data0 === "not-evaluated" || data0 === "invalid-manifest" || data0 === "gate-changed" || data0 === "waiver-expired" || data0 === "waiver-unused")) {
        const err11 = { instancePath: instancePath + "/kind", schemaPath: "#/definitions/kind/enum", keyword: "enum", params: { allowedValues: schema65.enum }, message: "must be equal to one of the allowed values", schema: schema65.enum, parentSchema: schema65, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.key !== void 0) {
      if (!validate49(data.key, { instancePath: instancePath + "/key", parentData: data, parentDataProperty: "key", rootData })) {
        vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
        errors = vErrors.length;
      }
    }
    if (data.fingerprint !== void 0) {
      let data2 = data.fingerprint;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.fingerprint.type, parentSchema: schema64.properties.fingerprint, data: data2 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data3 = data.severity;
      if (!(data3 === "error" || data3 === "warning" || data3 === "notice" || data3 === "ignore")) {
        const err13 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema68.enum }, message: "must be equal to one of the allowed values", schema: schema68.enum, parentSchema: schema68, data: data3 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.surprise !== void 0) {
      let data4 = data.surprise;
      if (!(data4 === "stated" || data4 === "implied")) {
        const err14 = { instancePath: instancePath + "/surprise", schemaPath: "#/definitions/surprise/enum", keyword: "enum", params: { allowedValues: schema39.enum }, message: "must be equal to one of the allowed values", schema: schema39.enum, parentSchema: schema39, data: data4 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.reach !== void 0) {
      let data5 = data.reach;
      if (typeof data5 !== "string") {
        const err15 = { instancePath: instancePath + "/reach", schemaPath: "#/properties/reach/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.reach.type, parentSchema: schema64.properties.reach, data: data5 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data6 = data.title;
      if (typeof data6 !== "string") {
        const err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.title.type, parentSchema: schema64.properties.title, data: data6 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.details !== void 0) {
      let data7 = data.details;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (typeof data8 !== "string") {
            const err17 = { instancePath: instancePath + "/details/" + i0, schemaPath: "#/properties/details/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.details.items.type, parentSchema: schema64.properties.details.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema64.properties.details.type, parentSchema: schema64.properties.details, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.page !== void 0) {
      let data9 = data.page;
      if (typeof data9 !== "string") {
        const err19 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.page.type, parentSchema: schema64.properties.page, data: data9 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.direction !== void 0) {
      let data10 = data.direction;
      if (!(data10 === "ingress" || data10 === "egress")) {
        const err20 = { instancePath: instancePath + "/direction", schemaPath: "#/definitions/direction/enum", keyword: "enum", params: { allowedValues: schema54.enum }, message: "must be equal to one of the allowed values", schema: schema54.enum, parentSchema: schema54, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.causes !== void 0) {
      let data11 = data.causes;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate32(data11[i1], { instancePath: instancePath + "/causes/" + i1, parentData: data11, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/causes", schemaPath: "#/properties/causes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema64.properties.causes.type, parentSchema: schema64.properties.causes, data: data11 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.rows !== void 0) {
      let data13 = data.rows;
      if (Array.isArray(data13)) {
        const len2 = data13.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate52(data13[i2], { instancePath: instancePath + "/rows/" + i2, parentData: data13, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/rows", schemaPath: "#/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema64.properties.rows.type, parentSchema: schema64.properties.rows, data: data13 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.states !== void 0) {
      let data15 = data.states;
      if (Array.isArray(data15)) {
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (typeof data16 !== "string") {
            const err23 = { instancePath: instancePath + "/states/" + i3, schemaPath: "#/properties/states/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.states.items.type, parentSchema: schema64.properties.states.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema64.properties.states.type, parentSchema: schema64.properties.states, data: data15 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.againstLive !== void 0) {
      let data17 = data.againstLive;
      if (!(data17 === "already-so" || data17 === "new" || data17 === "reverts-drift")) {
        const err25 = { instancePath: instancePath + "/againstLive", schemaPath: "#/properties/againstLive/enum", keyword: "enum", params: { allowedValues: schema64.properties.againstLive.enum }, message: "must be equal to one of the allowed values", schema: schema64.properties.againstLive.enum, parentSchema: schema64.properties.againstLive, data: data17 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.waived !== void 0) {
      let data18 = data.waived;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.reason === void 0) {
          const err26 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema64.properties.waived.required, parentSchema: schema64.properties.waived, data: data18 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data18.owner === void 0) {
          const err27 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'", schema: schema64.properties.waived.required, parentSchema: schema64.properties.waived, data: data18 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data18.expires === void 0) {
          const err28 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property 'expires'", schema: schema64.properties.waived.required, parentSchema: schema64.properties.waived, data: data18 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        for (const key1 in data18) {
          if (!(key1 === "reason" || key1 === "owner" || key1 === "expires")) {
            const err29 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema64.properties.waived, data: data18 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data18.reason !== void 0) {
          let data19 = data18.reason;
          if (typeof data19 !== "string") {
            const err30 = { instancePath: instancePath + "/waived/reason", schemaPath: "#/properties/waived/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.waived.properties.reason.type, parentSchema: schema64.properties.waived.properties.reason, data: data19 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data18.owner !== void 0) {
          let data20 = data18.owner;
          if (typeof data20 !== "string") {
            const err31 = { instancePath: instancePath + "/waived/owner", schemaPath: "#/properties/waived/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.waived.properties.owner.type, parentSchema: schema64.properties.waived.properties.owner, data: data20 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data18.expires !== void 0) {
          let data21 = data18.expires;
          if (typeof data21 !== "string") {
            const err32 = { instancePath: instancePath + "/waived/expires", schemaPath: "#/properties/waived/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.waived.properties.expires.type, parentSchema: schema64.properties.waived.properties.expires, data: data21 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema64.properties.waived.type, parentSchema: schema64.properties.waived, data: data18 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema64.type, parentSchema: schema64, data };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
var schema89 = { "description": "What the logs span, lost, and cannot see", "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/unidentified" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "merged": { "description": "Records left out because another says the same", "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "recognisedBy", "lines", "records", "skipped"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "recognisedBy": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "skipped": { "type": "array", "items": { "type": "object", "required": ["reason", "lines", "sample"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" } } } } } };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.records === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.attributed === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attributed" }, message: "must have required property 'attributed'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.unattributed === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unattributed" }, message: "must have required property 'unattributed'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.merged === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "merged" }, message: "must have required property 'merged'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.lostEvents === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lostEvents" }, message: "must have required property 'lostEvents'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.sampled === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sampled" }, message: "must have required property 'sampled'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.limits === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.logs === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "logs" }, message: "must have required property 'logs'", schema: schema89.required, parentSchema: schema89, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema89.properties, key0)) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89, data };
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
          const err9 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data0 };
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
          const err11 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data1 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data1 };
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
        const err13 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data2 };
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
        const err15 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data3 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data3 };
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
              const err17 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema89.properties.unattributed.items.required, parentSchema: schema89.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data5.records === void 0) {
              const err18 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema89.properties.unattributed.items.required, parentSchema: schema89.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data5.sample === void 0) {
              const err19 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "sample" }, message: "must have required property 'sample'", schema: schema89.properties.unattributed.items.required, parentSchema: schema89.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "why" || key1 === "records" || key1 === "sample")) {
                const err20 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89.properties.unattributed.items, data: data5 };
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
                const err21 = { instancePath: instancePath + "/unattributed/" + i0 + "/why", schemaPath: "#/definitions/unidentified/enum", keyword: "enum", params: { allowedValues: schema79.enum }, message: "must be equal to one of the allowed values", schema: schema79.enum, parentSchema: schema79, data: data6 };
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
                const err22 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data7 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 < 0 || isNaN(data7)) {
                  const err23 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data7 };
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
              if (!validate36(data5.sample, { instancePath: instancePath + "/unattributed/" + i0 + "/sample", parentData: data5, parentDataProperty: "sample", rootData })) {
                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema89.properties.unattributed.items.type, parentSchema: schema89.properties.unattributed.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/unattributed", schemaPath: "#/properties/unattributed/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema89.properties.unattributed.type, parentSchema: schema89.properties.unattributed, data: data4 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.merged !== void 0) {
      let data9 = data.merged;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.replies === void 0) {
          const err26 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "replies" }, message: "must have required property 'replies'", schema: schema89.properties.merged.required, parentSchema: schema89.properties.merged, data: data9 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data9["double-reports"] === void 0) {
          const err27 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "double-reports" }, message: "must have required property 'double-reports'", schema: schema89.properties.merged.required, parentSchema: schema89.properties.merged, data: data9 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data9.duplicates === void 0) {
          const err28 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "duplicates" }, message: "must have required property 'duplicates'", schema: schema89.properties.merged.required, parentSchema: schema89.properties.merged, data: data9 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data9.aggregated === void 0) {
          const err29 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "aggregated" }, message: "must have required property 'aggregated'", schema: schema89.properties.merged.required, parentSchema: schema89.properties.merged, data: data9 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        for (const key2 in data9) {
          if (!(key2 === "replies" || key2 === "double-reports" || key2 === "duplicates" || key2 === "aggregated")) {
            const err30 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89.properties.merged, data: data9 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data9.replies !== void 0) {
          let data10 = data9.replies;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err31 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data10 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err32 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data10 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
        if (data9["double-reports"] !== void 0) {
          let data11 = data9["double-reports"];
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            const err33 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data11 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 < 0 || isNaN(data11)) {
              const err34 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data11 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
        }
        if (data9.duplicates !== void 0) {
          let data12 = data9.duplicates;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err35 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data12 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err36 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data12 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data9.aggregated !== void 0) {
          let data13 = data9.aggregated;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err37 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data13 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err38 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data13 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema89.properties.merged.type, parentSchema: schema89.properties.merged, data: data9 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.lostEvents !== void 0) {
      let data14 = data.lostEvents;
      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
        const err40 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data14 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err41 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data14 };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      }
    }
    if (data.sampled !== void 0) {
      let data15 = data.sampled;
      if (typeof data15 !== "boolean") {
        const err42 = { instancePath: instancePath + "/sampled", schemaPath: "#/properties/sampled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema89.properties.sampled.type, parentSchema: schema89.properties.sampled, data: data15 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.limits !== void 0) {
      let data16 = data.limits;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (typeof data17 !== "string") {
            const err43 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/properties/limits/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema89.properties.limits.items.type, parentSchema: schema89.properties.limits.items, data: data17 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema89.properties.limits.type, parentSchema: schema89.properties.limits, data: data16 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.logs !== void 0) {
      let data18 = data.logs;
      if (Array.isArray(data18)) {
        const len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data19 = data18[i2];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.file === void 0) {
              const err45 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            if (data19.format === void 0) {
              const err46 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            if (data19.recognisedBy === void 0) {
              const err47 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "recognisedBy" }, message: "must have required property 'recognisedBy'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (data19.lines === void 0) {
              const err48 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            if (data19.records === void 0) {
              const err49 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            if (data19.skipped === void 0) {
              const err50 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "skipped" }, message: "must have required property 'skipped'", schema: schema89.properties.logs.items.required, parentSchema: schema89.properties.logs.items, data: data19 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
            for (const key3 in data19) {
              if (!(key3 === "file" || key3 === "format" || key3 === "recognisedBy" || key3 === "lines" || key3 === "records" || key3 === "skipped" || key3 === "first" || key3 === "last")) {
                const err51 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89.properties.logs.items, data: data19 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data19.file !== void 0) {
              let data20 = data19.file;
              if (typeof data20 !== "string") {
                const err52 = { instancePath: instancePath + "/logs/" + i2 + "/file", schemaPath: "#/properties/logs/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema89.properties.logs.items.properties.file.type, parentSchema: schema89.properties.logs.items.properties.file, data: data20 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data19.format !== void 0) {
              let data21 = data19.format;
              if (typeof data21 !== "string") {
                const err53 = { instancePath: instancePath + "/logs/" + i2 + "/format", schemaPath: "#/properties/logs/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema89.properties.logs.items.properties.format.type, parentSchema: schema89.properties.logs.items.properties.format, data: data21 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data19.recognisedBy !== void 0) {
              let data22 = data19.recognisedBy;
              if (typeof data22 !== "string") {
                const err54 = { instancePath: instancePath + "/logs/" + i2 + "/recognisedBy", schemaPath: "#/properties/logs/items/properties/recognisedBy/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema89.properties.logs.items.properties.recognisedBy.type, parentSchema: schema89.properties.logs.items.properties.recognisedBy, data: data22 };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data19.lines !== void 0) {
              let data23 = data19.lines;
              if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                const err55 = { instancePath: instancePath + "/logs/" + i2 + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data23 };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
              if (typeof data23 == "number" && isFinite(data23)) {
                if (data23 < 0 || isNaN(data23)) {
                  const err56 = { instancePath: instancePath + "/logs/" + i2 + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data23 };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
              }
            }
            if (data19.records !== void 0) {
              let data24 = data19.records;
              if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                const err57 = { instancePath: instancePath + "/logs/" + i2 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data24 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
              if (typeof data24 == "number" && isFinite(data24)) {
                if (data24 < 0 || isNaN(data24)) {
                  const err58 = { instancePath: instancePath + "/logs/" + i2 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data24 };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              }
            }
            if (data19.skipped !== void 0) {
              let data25 = data19.skipped;
              if (Array.isArray(data25)) {
                const len3 = data25.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data26 = data25[i3];
                  if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                    if (data26.reason === void 0) {
                      const err59 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3, schemaPath: "#/properties/logs/items/properties/skipped/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema89.properties.logs.items.properties.skipped.items.required, parentSchema: schema89.properties.logs.items.properties.skipped.items, data: data26 };
                      if (vErrors === null) {
                        vErrors = [err59];
                      } else {
                        vErrors.push(err59);
                      }
                      errors++;
                    }
                    if (data26.lines === void 0) {
                      const err60 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3, schemaPath: "#/properties/logs/items/properties/skipped/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema89.properties.logs.items.properties.skipped.items.required, parentSchema: schema89.properties.logs.items.properties.skipped.items, data: data26 };
                      if (vErrors === null) {
                        vErrors = [err60];
                      } else {
                        vErrors.push(err60);
                      }
                      errors++;
                    }
                    if (data26.sample === void 0) {
                      const err61 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3, schemaPath: "#/properties/logs/items/properties/skipped/items/required", keyword: "required", params: { missingProperty: "sample" }, message: "must have required property 'sample'", schema: schema89.properties.logs.items.properties.skipped.items.required, parentSchema: schema89.properties.logs.items.properties.skipped.items, data: data26 };
                      if (vErrors === null) {
                        vErrors = [err61];
                      } else {
                        vErrors.push(err61);
                      }
                      errors++;
                    }
                    for (const key4 in data26) {
                      if (!(key4 === "reason" || key4 === "lines" || key4 === "sample")) {
                        const err62 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3, schemaPath: "#/properties/logs/items/properties/skipped/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89.properties.logs.items.properties.skipped.items, data: data26 };
                        if (vErrors === null) {
                          vErrors = [err62];
                        } else {
                          vErrors.push(err62);
                        }
                        errors++;
                      }
                    }
                    if (data26.reason !== void 0) {
                      let data27 = data26.reason;
                      if (typeof data27 !== "string") {
                        const err63 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3 + "/reason", schemaPath: "#/properties/logs/items/properties/skipped/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema89.properties.logs.items.properties.skipped.items.properties.reason.type, parentSchema: schema89.properties.logs.items.properties.skipped.items.properties.reason, data: data27 };
                        if (vErrors === null) {
                          vErrors = [err63];
                        } else {
                          vErrors.push(err63);
                        }
                        errors++;
                      }
                    }
                    if (data26.lines !== void 0) {
                      let data28 = data26.lines;
                      if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                        const err64 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3 + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data28 };
                        if (vErrors === null) {
                          vErrors = [err64];
                        } else {
                          vErrors.push(err64);
                        }
                        errors++;
                      }
                      if (typeof data28 == "number" && isFinite(data28)) {
                        if (data28 < 0 || isNaN(data28)) {
                          const err65 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3 + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data28 };
                          if (vErrors === null) {
                            vErrors = [err65];
                          } else {
                            vErrors.push(err65);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data26.sample !== void 0) {
                      if (!validate36(data26.sample, { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3 + "/sample", parentData: data26, parentDataProperty: "sample", rootData })) {
                        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                        errors = vErrors.length;
                      }
                    }
                  } else {
                    const err66 = { instancePath: instancePath + "/logs/" + i2 + "/skipped/" + i3, schemaPath: "#/properties/logs/items/properties/skipped/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema89.properties.logs.items.properties.skipped.items.type, parentSchema: schema89.properties.logs.items.properties.skipped.items, data: data26 };
                    if (vErrors === null) {
                      vErrors = [err66];
                    } else {
                      vErrors.push(err66);
                    }
                    errors++;
                  }
                }
              } else {
                const err67 = { instancePath: instancePath + "/logs/" + i2 + "/skipped", schemaPath: "#/properties/logs/items/properties/skipped/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema89.properties.logs.items.properties.skipped.type, parentSchema: schema89.properties.logs.items.properties.skipped, data: data25 };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
            }
            if (data19.first !== void 0) {
              let data30 = data19.first;
              if (typeof data30 === "string") {
                if (!formats0.test(data30)) {
                  const err68 = { instancePath: instancePath + "/logs/" + i2 + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data30 };
                  if (vErrors === null) {
                    vErrors = [err68];
                  } else {
                    vErrors.push(err68);
                  }
                  errors++;
                }
              } else {
                const err69 = { instancePath: instancePath + "/logs/" + i2 + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data30 };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
            }
            if (data19.last !== void 0) {
              let data31 = data19.last;
              if (typeof data31 === "string") {
                if (!formats0.test(data31)) {
                  const err70 = { instancePath: instancePath + "/logs/" + i2 + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data31 };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                }
              } else {
                const err71 = { instancePath: instancePath + "/logs/" + i2 + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data31 };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
            }
          } else {
            const err72 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema89.properties.logs.items.type, parentSchema: schema89.properties.logs.items, data: data19 };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema89.properties.logs.type, parentSchema: schema89.properties.logs, data: data18 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
  } else {
    const err74 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema89.type, parentSchema: schema89, data };
    if (vErrors === null) {
      vErrors = [err74];
    } else {
      vErrors.push(err74);
    }
    errors++;
  }
  validate70.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema" }, message: "must have required property 'schema'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tool === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.command === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.time === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.base === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "base" }, message: "must have required property 'base'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.head === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.conclusion === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "conclusion" }, message: "must have required property 'conclusion'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.nothingChanged === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nothingChanged" }, message: "must have required property 'nothingChanged'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.because === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "because" }, message: "must have required property 'because'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.counts === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.sources === void 0) {
      const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sources" }, message: "must have required property 'sources'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.findings === void 0) {
      const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.waived === void 0) {
      const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "waived" }, message: "must have required property 'waived'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.changedFiles === void 0) {
      const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changedFiles" }, message: "must have required property 'changedFiles'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.blindSpots === void 0) {
      const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "blindSpots" }, message: "must have required property 'blindSpots'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    if (data.inputs === void 0) {
      const err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err17 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data0 = data.schema;
      if ("netpol-gate/report/1" !== data0) {
        const err18 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "netpol-gate/report/1" }, message: "must be equal to constant", schema: "netpol-gate/report/1", parentSchema: schema11.properties.schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          const err19 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data1.version === void 0) {
          const err20 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "name" || key1 === "version")) {
            const err21 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.tool, data: data1 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data2 = data1.name;
          if ("netpol-gate" !== data2) {
            const err22 = { instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/const", keyword: "const", params: { allowedValue: "netpol-gate" }, message: "must be equal to constant", schema: "netpol-gate", parentSchema: schema11.properties.tool.properties.name, data: data2 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data1.version !== void 0) {
          let data3 = data1.version;
          if (typeof data3 !== "string") {
            const err23 = { instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tool.properties.version.type, parentSchema: schema11.properties.tool.properties.version, data: data3 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tool.type, parentSchema: schema11.properties.tool, data: data1 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.command !== void 0) {
      let data4 = data.command;
      if (typeof data4 !== "string") {
        const err25 = { instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.command.type, parentSchema: schema11.properties.command, data: data4 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data5 = data.mode;
      if (!(data5 === "enforce" || data5 === "report")) {
        const err26 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema11.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.mode.enum, parentSchema: schema11.properties.mode, data: data5 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data6 = data.time;
      if (typeof data6 === "string") {
        if (!formats0.test(data6)) {
          const err27 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema12, data: data6 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data6 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.base !== void 0) {
      let data7 = data.base;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.name === void 0) {
          const err29 = { instancePath: instancePath + "/base", schemaPath: "#/definitions/tree/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema13.required, parentSchema: schema13, data: data7 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        for (const key2 in data7) {
          if (!(key2 === "name" || key2 === "commit")) {
            const err30 = { instancePath: instancePath + "/base", schemaPath: "#/definitions/tree/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data7 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data7.name !== void 0) {
          let data8 = data7.name;
          if (typeof data8 !== "string") {
            const err31 = { instancePath: instancePath + "/base/name", schemaPath: "#/definitions/tree/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data8 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data7.commit !== void 0) {
          let data9 = data7.commit;
          if (typeof data9 !== "string") {
            const err32 = { instancePath: instancePath + "/base/commit", schemaPath: "#/definitions/tree/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.commit.type, parentSchema: schema13.properties.commit, data: data9 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/base", schemaPath: "#/definitions/tree/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data7 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.head !== void 0) {
      let data10 = data.head;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.name === void 0) {
          const err34 = { instancePath: instancePath + "/head", schemaPath: "#/definitions/tree/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema13.required, parentSchema: schema13, data: data10 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        for (const key3 in data10) {
          if (!(key3 === "name" || key3 === "commit")) {
            const err35 = { instancePath: instancePath + "/head", schemaPath: "#/definitions/tree/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data10 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data10.name !== void 0) {
          let data11 = data10.name;
          if (typeof data11 !== "string") {
            const err36 = { instancePath: instancePath + "/head/name", schemaPath: "#/definitions/tree/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data10.commit !== void 0) {
          let data12 = data10.commit;
          if (typeof data12 !== "string") {
            const err37 = { instancePath: instancePath + "/head/commit", schemaPath: "#/definitions/tree/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.commit.type, parentSchema: schema13.properties.commit, data: data12 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/head", schemaPath: "#/definitions/tree/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data10 };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.conclusion !== void 0) {
      let data13 = data.conclusion;
      if (!(data13 === "passed" || data13 === "failed" || data13 === "cannot say" || data13 === "error")) {
        const err39 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/enum", keyword: "enum", params: { allowedValues: schema11.properties.conclusion.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.conclusion.enum, parentSchema: schema11.properties.conclusion, data: data13 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.nothingChanged !== void 0) {
      let data14 = data.nothingChanged;
      if (typeof data14 !== "boolean") {
        const err40 = { instancePath: instancePath + "/nothingChanged", schemaPath: "#/properties/nothingChanged/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.nothingChanged.type, parentSchema: schema11.properties.nothingChanged, data: data14 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.because !== void 0) {
      let data15 = data.because;
      if (Array.isArray(data15)) {
        const len0 = data15.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data16 = data15[i0];
          if (typeof data16 !== "string") {
            const err41 = { instancePath: instancePath + "/because/" + i0, schemaPath: "#/properties/because/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.because.items.type, parentSchema: schema11.properties.because.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/because", schemaPath: "#/properties/because/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.because.type, parentSchema: schema11.properties.because, data: data15 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.counts !== void 0) {
      let data17 = data.counts;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17["blocked-connection"] === void 0) {
          const err43 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "blocked-connection" }, message: "must have required property 'blocked-connection'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (data17["opened-connection"] === void 0) {
          const err44 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "opened-connection" }, message: "must have required property 'opened-connection'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
        if (data17["lost-isolation"] === void 0) {
          const err45 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "lost-isolation" }, message: "must have required property 'lost-isolation'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        if (data17["new-access"] === void 0) {
          const err46 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "new-access" }, message: "must have required property 'new-access'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data17["lost-access"] === void 0) {
          const err47 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "lost-access" }, message: "must have required property 'lost-access'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data17["unclear-verdict"] === void 0) {
          const err48 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "unclear-verdict" }, message: "must have required property 'unclear-verdict'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data17["selects-nothing"] === void 0) {
          const err49 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "selects-nothing" }, message: "must have required property 'selects-nothing'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        if (data17.drift === void 0) {
          const err50 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "drift" }, message: "must have required property 'drift'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
        if (data17["model-disagrees"] === void 0) {
          const err51 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "model-disagrees" }, message: "must have required property 'model-disagrees'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        if (data17["thin-evidence"] === void 0) {
          const err52 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "thin-evidence" }, message: "must have required property 'thin-evidence'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        if (data17["not-evaluated"] === void 0) {
          const err53 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "not-evaluated" }, message: "must have required property 'not-evaluated'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        if (data17["invalid-manifest"] === void 0) {
          const err54 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "invalid-manifest" }, message: "must have required property 'invalid-manifest'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data17["gate-changed"] === void 0) {
          const err55 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "gate-changed" }, message: "must have required property 'gate-changed'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        if (data17["waiver-expired"] === void 0) {
          const err56 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "waiver-expired" }, message: "must have required property 'waiver-expired'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
        if (data17["waiver-unused"] === void 0) {
          const err57 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: "waiver-unused" }, message: "must have required property 'waiver-unused'", schema: schema11.properties.counts.required, parentSchema: schema11.properties.counts, data: data17 };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        for (const key4 in data17) {
          if (!func2.call(schema11.properties.counts.properties, key4)) {
            const err58 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.counts, data: data17 };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
        if (data17["blocked-connection"] !== void 0) {
          if (!validate11(data17["blocked-connection"], { instancePath: instancePath + "/counts/blocked-connection", parentData: data17, parentDataProperty: "blocked-connection", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["opened-connection"] !== void 0) {
          if (!validate11(data17["opened-connection"], { instancePath: instancePath + "/counts/opened-connection", parentData: data17, parentDataProperty: "opened-connection", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["lost-isolation"] !== void 0) {
          if (!validate11(data17["lost-isolation"], { instancePath: instancePath + "/counts/lost-isolation", parentData: data17, parentDataProperty: "lost-isolation", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["new-access"] !== void 0) {
          if (!validate11(data17["new-access"], { instancePath: instancePath + "/counts/new-access", parentData: data17, parentDataProperty: "new-access", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["lost-access"] !== void 0) {
          if (!validate11(data17["lost-access"], { instancePath: instancePath + "/counts/lost-access", parentData: data17, parentDataProperty: "lost-access", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["unclear-verdict"] !== void 0) {
          if (!validate11(data17["unclear-verdict"], { instancePath: instancePath + "/counts/unclear-verdict", parentData: data17, parentDataProperty: "unclear-verdict", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["selects-nothing"] !== void 0) {
          if (!validate11(data17["selects-nothing"], { instancePath: instancePath + "/counts/selects-nothing", parentData: data17, parentDataProperty: "selects-nothing", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17.drift !== void 0) {
          if (!validate11(data17.drift, { instancePath: instancePath + "/counts/drift", parentData: data17, parentDataProperty: "drift", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["model-disagrees"] !== void 0) {
          if (!validate11(data17["model-disagrees"], { instancePath: instancePath + "/counts/model-disagrees", parentData: data17, parentDataProperty: "model-disagrees", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["thin-evidence"] !== void 0) {
          if (!validate11(data17["thin-evidence"], { instancePath: instancePath + "/counts/thin-evidence", parentData: data17, parentDataProperty: "thin-evidence", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["not-evaluated"] !== void 0) {
          if (!validate11(data17["not-evaluated"], { instancePath: instancePath + "/counts/not-evaluated", parentData: data17, parentDataProperty: "not-evaluated", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["invalid-manifest"] !== void 0) {
          if (!validate11(data17["invalid-manifest"], { instancePath: instancePath + "/counts/invalid-manifest", parentData: data17, parentDataProperty: "invalid-manifest", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["gate-changed"] !== void 0) {
          if (!validate11(data17["gate-changed"], { instancePath: instancePath + "/counts/gate-changed", parentData: data17, parentDataProperty: "gate-changed", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["waiver-expired"] !== void 0) {
          if (!validate11(data17["waiver-expired"], { instancePath: instancePath + "/counts/waiver-expired", parentData: data17, parentDataProperty: "waiver-expired", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
        if (data17["waiver-unused"] !== void 0) {
          if (!validate11(data17["waiver-unused"], { instancePath: instancePath + "/counts/waiver-unused", parentData: data17, parentDataProperty: "waiver-unused", rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.counts.type, parentSchema: schema11.properties.counts, data: data17 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.sources !== void 0) {
      let data33 = data.sources;
      if (Array.isArray(data33)) {
        const len1 = data33.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data34 = data33[i1];
          if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
            if (data34.id === void 0) {
              const err60 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema11.properties.sources.items.required, parentSchema: schema11.properties.sources.items, data: data34 };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data34.states === void 0) {
              const err61 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/required", keyword: "required", params: { missingProperty: "states" }, message: "must have required property 'states'", schema: schema11.properties.sources.items.required, parentSchema: schema11.properties.sources.items, data: data34 };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
            for (const key5 in data34) {
              if (!(key5 === "id" || key5 === "states")) {
                const err62 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.sources.items, data: data34 };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
            if (data34.id !== void 0) {
              let data35 = data34.id;
              if (typeof data35 !== "string") {
                const err63 = { instancePath: instancePath + "/sources/" + i1 + "/id", schemaPath: "#/properties/sources/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.sources.items.properties.id.type, parentSchema: schema11.properties.sources.items.properties.id, data: data35 };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
            }
            if (data34.states !== void 0) {
              let data36 = data34.states;
              if (Array.isArray(data36)) {
                const len2 = data36.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (!validate27(data36[i2], { instancePath: instancePath + "/sources/" + i1 + "/states/" + i2, parentData: data36, parentDataProperty: i2, rootData })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err64 = { instancePath: instancePath + "/sources/" + i1 + "/states", schemaPath: "#/properties/sources/items/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.sources.items.properties.states.type, parentSchema: schema11.properties.sources.items.properties.states, data: data36 };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.sources.items.type, parentSchema: schema11.properties.sources.items, data: data34 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.sources.type, parentSchema: schema11.properties.sources, data: data33 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.findings !== void 0) {
      let data38 = data.findings;
      if (Array.isArray(data38)) {
        const len3 = data38.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate48(data38[i3], { instancePath: instancePath + "/findings/" + i3, parentData: data38, parentDataProperty: i3, rootData })) {
            vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.findings.type, parentSchema: schema11.properties.findings, data: data38 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.waived !== void 0) {
      let data40 = data.waived;
      if (Array.isArray(data40)) {
        const len4 = data40.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validate48(data40[i4], { instancePath: instancePath + "/waived/" + i4, parentData: data40, parentDataProperty: i4, rootData })) {
            vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err68 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waived.type, parentSchema: schema11.properties.waived, data: data40 };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.coverage !== void 0) {
      if (!validate70(data.coverage, { instancePath: instancePath + "/coverage", parentData: data, parentDataProperty: "coverage", rootData })) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data.changedFiles !== void 0) {
      let data43 = data.changedFiles;
      if (Array.isArray(data43)) {
        const len5 = data43.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data44 = data43[i5];
          if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
            if (data44.file === void 0) {
              const err69 = { instancePath: instancePath + "/changedFiles/" + i5, schemaPath: "#/properties/changedFiles/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema11.properties.changedFiles.items.required, parentSchema: schema11.properties.changedFiles.items, data: data44 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data44.status === void 0) {
              const err70 = { instancePath: instancePath + "/changedFiles/" + i5, schemaPath: "#/properties/changedFiles/items/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema11.properties.changedFiles.items.required, parentSchema: schema11.properties.changedFiles.items, data: data44 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data44.headLines === void 0) {
              const err71 = { instancePath: instancePath + "/changedFiles/" + i5, schemaPath: "#/properties/changedFiles/items/required", keyword: "required", params: { missingProperty: "headLines" }, message: "must have required property 'headLines'", schema: schema11.properties.changedFiles.items.required, parentSchema: schema11.properties.changedFiles.items, data: data44 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            for (const key6 in data44) {
              if (!(key6 === "file" || key6 === "status" || key6 === "headLines")) {
                const err72 = { instancePath: instancePath + "/changedFiles/" + i5, schemaPath: "#/properties/changedFiles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.changedFiles.items, data: data44 };
                if (vErrors === null) {
                  vErrors = [err72];
                } else {
                  vErrors.push(err72);
                }
                errors++;
              }
            }
            if (data44.file !== void 0) {
              let data45 = data44.file;
              if (typeof data45 !== "string") {
                const err73 = { instancePath: instancePath + "/changedFiles/" + i5 + "/file", schemaPath: "#/properties/changedFiles/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.changedFiles.items.properties.file.type, parentSchema: schema11.properties.changedFiles.items.properties.file, data: data45 };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data44.status !== void 0) {
              let data46 = data44.status;
              if (!(data46 === "added" || data46 === "removed" || data46 === "modified")) {
                const err74 = { instancePath: instancePath + "/changedFiles/" + i5 + "/status", schemaPath: "#/properties/changedFiles/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema11.properties.changedFiles.items.properties.status.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.changedFiles.items.properties.status.enum, parentSchema: schema11.properties.changedFiles.items.properties.status, data: data46 };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data44.headLines !== void 0) {
              let data47 = data44.headLines;
              if (Array.isArray(data47)) {
                const len6 = data47.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data48 = data47[i6];
                  if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                    if (data48.first === void 0) {
                      const err75 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema11.properties.changedFiles.items.properties.headLines.items.required, parentSchema: schema11.properties.changedFiles.items.properties.headLines.items, data: data48 };
                      if (vErrors === null) {
                        vErrors = [err75];
                      } else {
                        vErrors.push(err75);
                      }
                      errors++;
                    }
                    if (data48.last === void 0) {
                      const err76 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema11.properties.changedFiles.items.properties.headLines.items.required, parentSchema: schema11.properties.changedFiles.items.properties.headLines.items, data: data48 };
                      if (vErrors === null) {
                        vErrors = [err76];
                      } else {
                        vErrors.push(err76);
                      }
                      errors++;
                    }
                    for (const key7 in data48) {
                      if (!(key7 === "first" || key7 === "last")) {
                        const err77 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.changedFiles.items.properties.headLines.items, data: data48 };
                        if (vErrors === null) {
                          vErrors = [err77];
                        } else {
                          vErrors.push(err77);
                        }
                        errors++;
                      }
                    }
                    if (data48.first !== void 0) {
                      let data49 = data48.first;
                      if (!(typeof data49 == "number" && (!(data49 % 1) && !isNaN(data49)) && isFinite(data49))) {
                        const err78 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6 + "/first", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data49 };
                        if (vErrors === null) {
                          vErrors = [err78];
                        } else {
                          vErrors.push(err78);
                        }
                        errors++;
                      }
                      if (typeof data49 == "number" && isFinite(data49)) {
                        if (data49 < 1 || isNaN(data49)) {
                          const err79 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6 + "/first", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data49 };
                          if (vErrors === null) {
                            vErrors = [err79];
                          } else {
                            vErrors.push(err79);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data48.last !== void 0) {
                      let data50 = data48.last;
                      if (!(typeof data50 == "number" && (!(data50 % 1) && !isNaN(data50)) && isFinite(data50))) {
                        const err80 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6 + "/last", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema44.type, parentSchema: schema44, data: data50 };
                        if (vErrors === null) {
                          vErrors = [err80];
                        } else {
                          vErrors.push(err80);
                        }
                        errors++;
                      }
                      if (typeof data50 == "number" && isFinite(data50)) {
                        if (data50 < 1 || isNaN(data50)) {
                          const err81 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6 + "/last", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema44, data: data50 };
                          if (vErrors === null) {
                            vErrors = [err81];
                          } else {
                            vErrors.push(err81);
                          }
                          errors++;
                        }
                      }
                    }
                  } else {
                    const err82 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines/" + i6, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.changedFiles.items.properties.headLines.items.type, parentSchema: schema11.properties.changedFiles.items.properties.headLines.items, data: data48 };
                    if (vErrors === null) {
                      vErrors = [err82];
                    } else {
                      vErrors.push(err82);
                    }
                    errors++;
                  }
                }
              } else {
                const err83 = { instancePath: instancePath + "/changedFiles/" + i5 + "/headLines", schemaPath: "#/properties/changedFiles/items/properties/headLines/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.changedFiles.items.properties.headLines.type, parentSchema: schema11.properties.changedFiles.items.properties.headLines, data: data47 };
                if (vErrors === null) {
                  vErrors = [err83];
                } else {
                  vErrors.push(err83);
                }
                errors++;
              }
            }
          } else {
            const err84 = { instancePath: instancePath + "/changedFiles/" + i5, schemaPath: "#/properties/changedFiles/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.changedFiles.items.type, parentSchema: schema11.properties.changedFiles.items, data: data44 };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/changedFiles", schemaPath: "#/properties/changedFiles/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.changedFiles.type, parentSchema: schema11.properties.changedFiles, data: data43 };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
    if (data.blindSpots !== void 0) {
      let data51 = data.blindSpots;
      if (Array.isArray(data51)) {
        const len7 = data51.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data52 = data51[i7];
          if (typeof data52 !== "string") {
            const err86 = { instancePath: instancePath + "/blindSpots/" + i7, schemaPath: "#/properties/blindSpots/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.blindSpots.items.type, parentSchema: schema11.properties.blindSpots.items, data: data52 };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
        }
      } else {
        const err87 = { instancePath: instancePath + "/blindSpots", schemaPath: "#/properties/blindSpots/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.blindSpots.type, parentSchema: schema11.properties.blindSpots, data: data51 };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data53 = data.inputs;
      if (Array.isArray(data53)) {
        const len8 = data53.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data54 = data53[i8];
          if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
            if (data54.what === void 0) {
              const err88 = { instancePath: instancePath + "/inputs/" + i8, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "what" }, message: "must have required property 'what'", schema: schema11.properties.inputs.items.required, parentSchema: schema11.properties.inputs.items, data: data54 };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
            if (data54.count === void 0) {
              const err89 = { instancePath: instancePath + "/inputs/" + i8, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema11.properties.inputs.items.required, parentSchema: schema11.properties.inputs.items, data: data54 };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
            for (const key8 in data54) {
              if (!(key8 === "what" || key8 === "count")) {
                const err90 = { instancePath: instancePath + "/inputs/" + i8, schemaPath: "#/properties/inputs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.inputs.items, data: data54 };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
            if (data54.what !== void 0) {
              let data55 = data54.what;
              if (typeof data55 !== "string") {
                const err91 = { instancePath: instancePath + "/inputs/" + i8 + "/what", schemaPath: "#/properties/inputs/items/properties/what/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.inputs.items.properties.what.type, parentSchema: schema11.properties.inputs.items.properties.what, data: data55 };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data54.count !== void 0) {
              let data56 = data54.count;
              if (!(typeof data56 == "number" && (!(data56 % 1) && !isNaN(data56)) && isFinite(data56))) {
                const err92 = { instancePath: instancePath + "/inputs/" + i8 + "/count", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.type, parentSchema: schema16, data: data56 };
                if (vErrors === null) {
                  vErrors = [err92];
                } else {
                  vErrors.push(err92);
                }
                errors++;
              }
              if (typeof data56 == "number" && isFinite(data56)) {
                if (data56 < 0 || isNaN(data56)) {
                  const err93 = { instancePath: instancePath + "/inputs/" + i8 + "/count", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16, data: data56 };
                  if (vErrors === null) {
                    vErrors = [err93];
                  } else {
                    vErrors.push(err93);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err94 = { instancePath: instancePath + "/inputs/" + i8, schemaPath: "#/properties/inputs/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.inputs.items.type, parentSchema: schema11.properties.inputs.items, data: data54 };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
        }
      } else {
        const err95 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.inputs.type, parentSchema: schema11.properties.inputs, data: data53 };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
    }
  } else {
    const err96 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err96];
    } else {
      vErrors.push(err96);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validator_default as default,
  validate
};
