// Generated from digest.schema.json by npm run schemas.
// validator.js
var validate = validate10;
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
export {
  validator_default as default,
  validate
};
