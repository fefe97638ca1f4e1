// Generated from gate.schema.json by npm run schemas.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// validator.js
var validate = validate10;
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "gate", "title": "netpol-gate: .github/netpol-gate.yml", "type": "object", "description": "the rules of this repository, read from the base commit", "additionalProperties": false, "properties": { "version": { "const": 1, "description": "the version of this format, 1" }, "mode": { "enum": ["enforce", "report"], "description": "enforce fails the job when the rules say no; report only tells" }, "sources": { "type": "array", "description": "the files that go to one cluster, one entry a cluster", "items": { "$ref": "#/definitions/source" }, "maxItems": 1e3 }, "severity": { "type": "object", "description": "the severity of each finding kind", "additionalProperties": false, "properties": { "blocked-connection": { "$ref": "#/definitions/severity" }, "opened-connection": { "$ref": "#/definitions/severity" }, "lost-isolation": { "$ref": "#/definitions/severity" }, "new-access": { "$ref": "#/definitions/severity" }, "lost-access": { "$ref": "#/definitions/severity" }, "unclear-verdict": { "$ref": "#/definitions/severity" }, "selects-nothing": { "$ref": "#/definitions/severity" }, "peer-matches-nothing": { "$ref": "#/definitions/severity" }, "port-not-served": { "$ref": "#/definitions/severity" }, "half-open": { "$ref": "#/definitions/severity" }, "split-peer": { "$ref": "#/definitions/severity" }, "split-port": { "$ref": "#/definitions/severity" }, "block-names-pods": { "$ref": "#/definitions/severity" }, "unused-rule": { "$ref": "#/definitions/severity" }, "no-effect": { "$ref": "#/definitions/severity" }, "drift": { "$ref": "#/definitions/severity" }, "model-disagrees": { "$ref": "#/definitions/severity" }, "noisy-source": { "$ref": "#/definitions/severity" }, "thin-evidence": { "$ref": "#/definitions/severity" }, "not-evaluated": { "$ref": "#/definitions/severity" }, "invalid-manifest": { "$ref": "#/definitions/severity" }, "gate-changed": { "$ref": "#/definitions/severity" }, "waiver-expired": { "$ref": "#/definitions/severity" }, "waiver-unused": { "$ref": "#/definitions/severity" } } }, "surprise": { "type": "object", "description": "severities by what the added rule says", "additionalProperties": false, "properties": { "new-access": { "$ref": "#/definitions/surprise" }, "opened-connection": { "$ref": "#/definitions/surprise" } } }, "fail-on": { "enum": ["error", "warning", "notice"], "description": "the least severity that fails the gate" }, "warn-only": { "type": "array", "description": "finding kinds that never fail the gate", "items": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"], "description": "a finding kind" }, "maxItems": 100 }, "unknown": { "enum": ["fail", "warn"], "description": "what an unclear verdict about a recorded connection does" }, "evidence": { "type": "object", "description": "how much recorded traffic a verdict needs", "additionalProperties": false, "properties": { "window": { "$ref": "#/definitions/duration" }, "age": { "$ref": "#/definitions/duration" }, "attributed": { "$ref": "#/definitions/share" }, "count": { "type": "integer", "minimum": 0, "maximum": 1e15, "description": "a number of records" } } }, "profile": { "$ref": "#/definitions/profile" }, "rulings": { "type": "object", "description": "how the enforcer decides what the specification leaves open", "additionalProperties": false, "properties": { "blocks-match-pods": { "enum": ["yes", "no", "unknown", true, false], "description": "whether an address block matches pods" }, "host-network": { "enum": ["node", "pod", "unknown"], "description": "what a pod on the host network is" }, "finished-pods": { "enum": ["gone", "present", "unknown"], "description": "whether a finished pod still has its address" }, "protocols": { "enum": ["three", "all"], "description": "whether policies govern the three protocols that they name or all" }, "own-node": { "enum": ["allowed", "filtered", "unknown"], "description": "whether a pod's own node always reaches it" }, "port-name-twice": { "enum": ["all", "first", "unknown"], "description": "what a port name means that two containers of a pod use" }, "sidecar-port-names": { "enum": ["found", "ignored", "unknown"], "description": "whether policies find the port names of init containers that keep running" }, "blocks-match-nodes": { "enum": ["yes", "no", "unknown", true, false], "description": "whether an address block matches nodes" } } }, "waivers": { "type": "array", "description": "findings that are accepted for a time", "items": { "$ref": "#/definitions/waiver" }, "maxItems": 1e4 }, "namespace-defaults": { "type": "object", "description": "what every new namespace gets here", "additionalProperties": false, "properties": { "labels": { "type": "object", "description": "labels by name", "maxProperties": 1e3, "additionalProperties": { "type": "string", "maxLength": 1e3, "description": "the value of a label, as text" } } } }, "require": { "type": "array", "description": "what a run must have to judge by: without it the verdict is never passed", "items": { "enum": ["cluster", "logs"], "description": "cluster (one that was read within max-age) or logs (a record of a connection between two known ends)" }, "uniqueItems": true, "maxItems": 2 }, "max-age": { "$ref": "#/definitions/duration" }, "privacy": { "enum": ["full", "names", "counts"], "description": "how much reports tell" }, "untrusted": { "enum": ["fail", "static"], "description": "what becomes of changes from forks and Dependabot, whose runs see no secrets" }, "trusted-branches": { "type": "array", "description": "branches besides the default branch whose own gate file judges what goes to them; only the default branch's gate file can say so", "items": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a branch pattern such as release/*" }, "maxItems": 100 }, "approvals": { "type": "object", "description": "who may let the findings of a pull request stand, by approving it in a review", "additionalProperties": false, "properties": { "users": { "type": "array", "description": "logins", "items": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$", "description": "a login such as octocat, without @" }, "minItems": 1, "maxItems": 100 }, "teams": { "type": "array", "description": "teams, as organisation/team", "items": { "type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$", "description": "a team such as acme/security, without @" }, "minItems": 1, "maxItems": 10 }, "kinds": { "type": "array", "description": "finding kinds that may be approved", "items": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "gate-changed", "waiver-expired", "waiver-unused"], "description": "a finding kind that can be approved" }, "minItems": 1, "maxItems": 100 } } }, "address-names": { "type": "array", "description": "names for address blocks", "items": { "type": "object", "description": "a name and its address blocks", "additionalProperties": false, "required": ["name", "blocks"], "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a name for people" }, "blocks": { "type": "array", "description": "address blocks", "items": { "$ref": "#/definitions/block" }, "minItems": 1, "maxItems": 1e4 } } }, "maxItems": 1e4 }, "ignore": { "type": "array", "description": "files that are deliberately not evaluated", "items": { "$ref": "#/definitions/glob" }, "maxItems": 1e4 }, "rendered-covers": { "type": "array", "description": "files that rendered manifests stand for", "items": { "$ref": "#/definitions/glob" }, "maxItems": 1e4 } }, "definitions": { "severity": { "enum": ["error", "warning", "notice", "ignore"], "description": "a severity" }, "surprise": { "type": "object", "description": "stated: the added rule names these very peers and ports; implied: it reaches further", "additionalProperties": false, "properties": { "stated": { "$ref": "#/definitions/severity" }, "implied": { "$ref": "#/definitions/severity" } } }, "duration": { "type": "string", "pattern": "^[0-9]{1,6}(?:m|h|d)$", "description": "a duration such as 7d, 24h or 90m" }, "share": { "type": "string", "pattern": "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", "description": "a share such as 90%" }, "date": { "type": "string", "format": "date", "description": "a day such as 2026-12-31" }, "glob": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a path pattern, relative to the root of the repository, such as policies/**" }, "block": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "an address block such as 10.0.0.0/8" }, "source": { "type": "object", "description": "a source: files and the cluster they go to", "additionalProperties": false, "required": ["id", "include"], "properties": { "id": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a name of your choice", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "include": { "type": "array", "description": "path patterns", "items": { "$ref": "#/definitions/glob" }, "minItems": 1, "maxItems": 1e4 }, "exclude": { "type": "array", "description": "path patterns", "items": { "$ref": "#/definitions/glob" }, "maxItems": 1e4 }, "default-namespace": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the namespace of objects that name none" }, "prune": { "enum": ["yes", "no", "unknown", true, false], "description": "whether removing a manifest removes the object" }, "snapshot": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the file of a snapshot" }, "context": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the name of a kubeconfig context" }, "pod-ranges": { "type": "array", "description": "blocks in which pods lie whose address is not known", "items": { "$ref": "#/definitions/block" }, "maxItems": 1e3 }, "profile": { "$ref": "#/definitions/profile" } } }, "profile": { "enum": ["spec", "strict", "kube-network-policies", "kube-router-nftables", "kube-router", "calico", "cilium", "antrea", "ovn-kubernetes", "kube-ovn", "azure-npm", "weave-net", "aws-network-policy-agent"], "description": "the profile of the enforcer that is in force" }, "waiver": { "type": "object", "description": "a waiver", "additionalProperties": false, "required": ["match", "reason", "owner", "expires"], "properties": { "match": { "type": "object", "description": "which findings are meant: every given field must match", "additionalProperties": false, "minProperties": 1, "properties": { "kind": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"], "description": "a finding kind" }, "object": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the object that causes it, as Kind namespace/name; * stands for any text" }, "subject": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the end whose policies decide, as namespace/name; * stands for any text" }, "peer": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the other end, as namespace/name; * stands for any text" }, "port": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the port, as TCP 8443; * stands for any text" }, "source": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the id of a source; * stands for any text" } } }, "reason": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "why it is accepted" }, "owner": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "who answers for it" }, "expires": { "$ref": "#/definitions/date" } } } } };
var schema17 = { "enum": ["error", "warning", "notice", "ignore"], "description": "a severity" };
var schema44 = { "type": "string", "pattern": "^[0-9]{1,6}(?:m|h|d)$", "description": "a duration such as 7d, 24h or 90m" };
var schema46 = { "type": "string", "pattern": "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", "description": "a share such as 90%" };
var schema16 = { "enum": ["spec", "strict", "kube-network-policies", "kube-router-nftables", "kube-router", "calico", "cilium", "antrea", "ovn-kubernetes", "kube-ovn", "azure-npm", "weave-net", "aws-network-policy-agent"], "description": "the profile of the enforcer that is in force" };
var schema15 = { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "an address block such as 10.0.0.0/8" };
var schema13 = { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a path pattern, relative to the root of the repository, such as policies/**" };
var func2 = Object.prototype.hasOwnProperty;
var func4 = require_ucs2length().default;
var func0 = require_equal().default;
var schema12 = { "type": "object", "description": "a source: files and the cluster they go to", "additionalProperties": false, "required": ["id", "include"], "properties": { "id": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "a name of your choice", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, "include": { "type": "array", "description": "path patterns", "items": { "$ref": "#/definitions/glob" }, "minItems": 1, "maxItems": 1e4 }, "exclude": { "type": "array", "description": "path patterns", "items": { "$ref": "#/definitions/glob" }, "maxItems": 1e4 }, "default-namespace": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the namespace of objects that name none" }, "prune": { "enum": ["yes", "no", "unknown", true, false], "description": "whether removing a manifest removes the object" }, "snapshot": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the file of a snapshot" }, "context": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the name of a kubeconfig context" }, "pod-ranges": { "type": "array", "description": "blocks in which pods lie whose address is not known", "items": { "$ref": "#/definitions/block" }, "maxItems": 1e3 }, "profile": { "$ref": "#/definitions/profile" } } };
var pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.include === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "include" }, message: "must have required property 'include'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema12.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func4(data0) > 1e3) {
          const err3 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema12.properties.id, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.id, data: data0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema12.properties.id, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.id.type, parentSchema: schema12.properties.id, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.include !== void 0) {
      let data1 = data.include;
      if (Array.isArray(data1)) {
        if (data1.length > 1e4) {
          const err7 = { instancePath: instancePath + "/include", schemaPath: "#/properties/include/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema12.properties.include, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1.length < 1) {
          const err8 = { instancePath: instancePath + "/include", schemaPath: "#/properties/include/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.include, data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (func4(data2) > 1e3) {
              const err9 = { instancePath: instancePath + "/include/" + i0, schemaPath: "#/definitions/glob/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema13, data: data2 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (func4(data2) < 1) {
              const err10 = { instancePath: instancePath + "/include/" + i0, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13, data: data2 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/include/" + i0, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data2 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/include", schemaPath: "#/properties/include/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.include.type, parentSchema: schema12.properties.include, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.exclude !== void 0) {
      let data3 = data.exclude;
      if (Array.isArray(data3)) {
        if (data3.length > 1e4) {
          const err13 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema12.properties.exclude, data: data3 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (typeof data4 === "string") {
            if (func4(data4) > 1e3) {
              const err14 = { instancePath: instancePath + "/exclude/" + i1, schemaPath: "#/definitions/glob/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema13, data: data4 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (func4(data4) < 1) {
              const err15 = { instancePath: instancePath + "/exclude/" + i1, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13, data: data4 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/exclude/" + i1, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data4 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.exclude.type, parentSchema: schema12.properties.exclude, data: data3 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data["default-namespace"] !== void 0) {
      let data5 = data["default-namespace"];
      if (typeof data5 === "string") {
        if (func4(data5) > 1e3) {
          const err18 = { instancePath: instancePath + "/default-namespace", schemaPath: "#/properties/default-namespace/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema12.properties["default-namespace"], data: data5 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (func4(data5) < 1) {
          const err19 = { instancePath: instancePath + "/default-namespace", schemaPath: "#/properties/default-namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties["default-namespace"], data: data5 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/default-namespace", schemaPath: "#/properties/default-namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["default-namespace"].type, parentSchema: schema12.properties["default-namespace"], data: data5 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.prune !== void 0) {
      let data6 = data.prune;
      if (!(data6 === "yes" || data6 === "no" || data6 === "unknown" || data6 === true || data6 === false)) {
        const err21 = { instancePath: instancePath + "/prune", schemaPath: "#/properties/prune/enum", keyword: "enum", params: { allowedValues: schema12.properties.prune.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.prune.enum, parentSchema: schema12.properties.prune, data: data6 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.snapshot !== void 0) {
      let data7 = data.snapshot;
      if (typeof data7 === "string") {
        if (func4(data7) > 1e3) {
          const err22 = { instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema12.properties.snapshot, data: data7 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (func4(data7) < 1) {
          const err23 = { instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.snapshot, data: data7 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.snapshot.type, parentSchema: schema12.properties.snapshot, data: data7 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.context !== void 0) {
      let data8 = data.context;
      if (typeof data8 === "string") {
        if (func4(data8) > 1e3) {
          const err25 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema12.properties.context, data: data8 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (func4(data8) < 1) {
          const err26 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.context, data: data8 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.context.type, parentSchema: schema12.properties.context, data: data8 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data["pod-ranges"] !== void 0) {
      let data9 = data["pod-ranges"];
      if (Array.isArray(data9)) {
        if (data9.length > 1e3) {
          const err28 = { instancePath: instancePath + "/pod-ranges", schemaPath: "#/properties/pod-ranges/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema12.properties["pod-ranges"], data: data9 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data10 = data9[i2];
          if (typeof data10 === "string") {
            if (func4(data10) > 1e3) {
              const err29 = { instancePath: instancePath + "/pod-ranges/" + i2, schemaPath: "#/definitions/block/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema15, data: data10 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (func4(data10) < 1) {
              const err30 = { instancePath: instancePath + "/pod-ranges/" + i2, schemaPath: "#/definitions/block/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema15, data: data10 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/pod-ranges/" + i2, schemaPath: "#/definitions/block/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.type, parentSchema: schema15, data: data10 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/pod-ranges", schemaPath: "#/properties/pod-ranges/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["pod-ranges"].type, parentSchema: schema12.properties["pod-ranges"], data: data9 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.profile !== void 0) {
      let data11 = data.profile;
      if (!(data11 === "spec" || data11 === "strict" || data11 === "kube-network-policies" || data11 === "kube-router-nftables" || data11 === "kube-router" || data11 === "calico" || data11 === "cilium" || data11 === "antrea" || data11 === "ovn-kubernetes" || data11 === "kube-ovn" || data11 === "azure-npm" || data11 === "weave-net" || data11 === "aws-network-policy-agent")) {
        const err33 = { instancePath: instancePath + "/profile", schemaPath: "#/definitions/profile/enum", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", schema: schema16.enum, parentSchema: schema16, data: data11 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema41 = { "type": "object", "description": "stated: the added rule names these very peers and ports; implied: it reaches further", "additionalProperties": false, "properties": { "stated": { "$ref": "#/definitions/severity" }, "implied": { "$ref": "#/definitions/severity" } } };
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "stated" || key0 === "implied")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.stated !== void 0) {
      let data0 = data.stated;
      if (!(data0 === "error" || data0 === "warning" || data0 === "notice" || data0 === "ignore")) {
        const err1 = { instancePath: instancePath + "/stated", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.implied !== void 0) {
      let data1 = data.implied;
      if (!(data1 === "error" || data1 === "warning" || data1 === "notice" || data1 === "ignore")) {
        const err2 = { instancePath: instancePath + "/implied", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var schema48 = { "type": "object", "description": "a waiver", "additionalProperties": false, "required": ["match", "reason", "owner", "expires"], "properties": { "match": { "type": "object", "description": "which findings are meant: every given field must match", "additionalProperties": false, "minProperties": 1, "properties": { "kind": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"], "description": "a finding kind" }, "object": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the object that causes it, as Kind namespace/name; * stands for any text" }, "subject": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the end whose policies decide, as namespace/name; * stands for any text" }, "peer": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the other end, as namespace/name; * stands for any text" }, "port": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the port, as TCP 8443; * stands for any text" }, "source": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "the id of a source; * stands for any text" } } }, "reason": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "why it is accepted" }, "owner": { "type": "string", "minLength": 1, "maxLength": 1e3, "description": "who answers for it" }, "expires": { "$ref": "#/definitions/date" } } };
var schema49 = { "type": "string", "format": "date", "description": "a day such as 2026-12-31" };
var formats0 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.match === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "match" }, message: "must have required property 'match'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.reason === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.owner === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.expires === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property 'expires'", schema: schema48.required, parentSchema: schema48, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "match" || key0 === "reason" || key0 === "owner" || key0 === "expires")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema48, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.match !== void 0) {
      let data0 = data.match;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (Object.keys(data0).length < 1) {
          const err5 = { instancePath: instancePath + "/match", schemaPath: "#/properties/match/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema48.properties.match, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "kind" || key1 === "object" || key1 === "subject" || key1 === "peer" || key1 === "port" || key1 === "source")) {
            const err6 = { instancePath: instancePath + "/match", schemaPath: "#/properties/match/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema48.properties.match, data: data0 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.kind !== void 0) {
          let data1 = data0.kind;
          if (!(data1 === "blocked-connection" || data1 === "opened-connection" || data1 === "lost-isolation" || data1 === "new-access" || data1 === "lost-access" || data1 === "unclear-verdict" || data1 === "selects-nothing" || data1 === "peer-matches-nothing" || data1 === "port-not-served" || data1 === "half-open" || data1 === "split-peer" || data1 === "split-port" || data1 === "block-names-pods" || data1 === "unused-rule" || data1 === "no-effect" || data1 === "drift" || data1 === "model-disagrees" || data1 === "noisy-source" || data1 === "thin-evidence" || data1 === "not-evaluated" || data1 === "invalid-manifest" || data1 === "gate-changed" || data1 === "waiver-expired" || data1 === "waiver-unused")) {
            const err7 = { instancePath: instancePath + "/match/kind", schemaPath: "#/properties/match/properties/kind/enum", keyword: "enum", params: { allowedValues: schema48.properties.match.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema48.properties.match.properties.kind.enum, parentSchema: schema48.properties.match.properties.kind, data: data1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.object !== void 0) {
          let data2 = data0.object;
          if (typeof data2 === "string") {
            if (func4(data2) > 1e3) {
              const err8 = { instancePath: instancePath + "/match/object", schemaPath: "#/properties/match/properties/object/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.match.properties.object, data: data2 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (func4(data2) < 1) {
              const err9 = { instancePath: instancePath + "/match/object", schemaPath: "#/properties/match/properties/object/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.match.properties.object, data: data2 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/match/object", schemaPath: "#/properties/match/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.match.properties.object.type, parentSchema: schema48.properties.match.properties.object, data: data2 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.subject !== void 0) {
          let data3 = data0.subject;
          if (typeof data3 === "string") {
            if (func4(data3) > 1e3) {
              const err11 = { instancePath: instancePath + "/match/subject", schemaPath: "#/properties/match/properties/subject/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.match.properties.subject, data: data3 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (func4(data3) < 1) {
              const err12 = { instancePath: instancePath + "/match/subject", schemaPath: "#/properties/match/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.match.properties.subject, data: data3 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/match/subject", schemaPath: "#/properties/match/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.match.properties.subject.type, parentSchema: schema48.properties.match.properties.subject, data: data3 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.peer !== void 0) {
          let data4 = data0.peer;
          if (typeof data4 === "string") {
            if (func4(data4) > 1e3) {
              const err14 = { instancePath: instancePath + "/match/peer", schemaPath: "#/properties/match/properties/peer/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.match.properties.peer, data: data4 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (func4(data4) < 1) {
              const err15 = { instancePath: instancePath + "/match/peer", schemaPath: "#/properties/match/properties/peer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.match.properties.peer, data: data4 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/match/peer", schemaPath: "#/properties/match/properties/peer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.match.properties.peer.type, parentSchema: schema48.properties.match.properties.peer, data: data4 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.port !== void 0) {
          let data5 = data0.port;
          if (typeof data5 === "string") {
            if (func4(data5) > 1e3) {
              const err17 = { instancePath: instancePath + "/match/port", schemaPath: "#/properties/match/properties/port/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.match.properties.port, data: data5 };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (func4(data5) < 1) {
              const err18 = { instancePath: instancePath + "/match/port", schemaPath: "#/properties/match/properties/port/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.match.properties.port, data: data5 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = { instancePath: instancePath + "/match/port", schemaPath: "#/properties/match/properties/port/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.match.properties.port.type, parentSchema: schema48.properties.match.properties.port, data: data5 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.source !== void 0) {
          let data6 = data0.source;
          if (typeof data6 === "string") {
            if (func4(data6) > 1e3) {
              const err20 = { instancePath: instancePath + "/match/source", schemaPath: "#/properties/match/properties/source/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.match.properties.source, data: data6 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (func4(data6) < 1) {
              const err21 = { instancePath: instancePath + "/match/source", schemaPath: "#/properties/match/properties/source/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.match.properties.source, data: data6 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          } else {
            const err22 = { instancePath: instancePath + "/match/source", schemaPath: "#/properties/match/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.match.properties.source.type, parentSchema: schema48.properties.match.properties.source, data: data6 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/match", schemaPath: "#/properties/match/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema48.properties.match.type, parentSchema: schema48.properties.match, data: data0 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data7 = data.reason;
      if (typeof data7 === "string") {
        if (func4(data7) > 1e3) {
          const err24 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.reason, data: data7 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (func4(data7) < 1) {
          const err25 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.reason, data: data7 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.reason.type, parentSchema: schema48.properties.reason, data: data7 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.owner !== void 0) {
      let data8 = data.owner;
      if (typeof data8 === "string") {
        if (func4(data8) > 1e3) {
          const err27 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema48.properties.owner, data: data8 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (func4(data8) < 1) {
          const err28 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema48.properties.owner, data: data8 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.owner.type, parentSchema: schema48.properties.owner, data: data8 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.expires !== void 0) {
      let data9 = data.expires;
      if (typeof data9 === "string") {
        if (!formats0.test(data9)) {
          const err30 = { instancePath: instancePath + "/expires", schemaPath: "#/definitions/date/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"', schema: "date", parentSchema: schema49, data: data9 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/expires", schemaPath: "#/definitions/date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.type, parentSchema: schema49, data: data9 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
  } else {
    const err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema48.type, parentSchema: schema48, data };
    if (vErrors === null) {
      vErrors = [err32];
    } else {
      vErrors.push(err32);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
var pattern1 = new RegExp("^[0-9]{1,6}(?:m|h|d)$", "u");
var pattern3 = new RegExp("^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", "u");
var pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$", "u");
var pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (1 !== data0) {
        const err1 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema11.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data1 = data.mode;
      if (!(data1 === "enforce" || data1 === "report")) {
        const err2 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema11.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.mode.enum, parentSchema: schema11.properties.mode, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.sources !== void 0) {
      let data2 = data.sources;
      if (Array.isArray(data2)) {
        if (data2.length > 1e3) {
          const err3 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema11.properties.sources, data: data2 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate11(data2[i0], { instancePath: instancePath + "/sources/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.sources.type, parentSchema: schema11.properties.sources, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data4 = data.severity;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          if (!func2.call(schema11.properties.severity.properties, key1)) {
            const err5 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.severity, data: data4 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data4["blocked-connection"] !== void 0) {
          let data5 = data4["blocked-connection"];
          if (!(data5 === "error" || data5 === "warning" || data5 === "notice" || data5 === "ignore")) {
            const err6 = { instancePath: instancePath + "/severity/blocked-connection", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data5 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4["opened-connection"] !== void 0) {
          let data6 = data4["opened-connection"];
          if (!(data6 === "error" || data6 === "warning" || data6 === "notice" || data6 === "ignore")) {
            const err7 = { instancePath: instancePath + "/severity/opened-connection", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data6 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4["lost-isolation"] !== void 0) {
          let data7 = data4["lost-isolation"];
          if (!(data7 === "error" || data7 === "warning" || data7 === "notice" || data7 === "ignore")) {
            const err8 = { instancePath: instancePath + "/severity/lost-isolation", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data7 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4["new-access"] !== void 0) {
          let data8 = data4["new-access"];
          if (!(data8 === "error" || data8 === "warning" || data8 === "notice" || data8 === "ignore")) {
            const err9 = { instancePath: instancePath + "/severity/new-access", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data8 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data4["lost-access"] !== void 0) {
          let data9 = data4["lost-access"];
          if (!(data9 === "error" || data9 === "warning" || data9 === "notice" || data9 === "ignore")) {
            const err10 = { instancePath: instancePath + "/severity/lost-access", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data9 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data4["unclear-verdict"] !== void 0) {
          let data10 = data4["unclear-verdict"];
          if (!(data10 === "error" || data10 === "warning" || data10 === "notice" || data10 === "ignore")) {
            const err11 = { instancePath: instancePath + "/severity/unclear-verdict", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data10 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data4["selects-nothing"] !== void 0) {
          let data11 = data4["selects-nothing"];
          if (!(data11 === "error" || data11 === "warning" || data11 === "notice" || data11 === "ignore")) {
            const err12 = { instancePath: instancePath + "/severity/selects-nothing", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data11 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4["peer-matches-nothing"] !== void 0) {
          let data12 = data4["peer-matches-nothing"];
          if (!(data12 === "error" || data12 === "warning" || data12 === "notice" || data12 === "ignore")) {
            const err13 = { instancePath: instancePath + "/severity/peer-matches-nothing", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data12 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data4["port-not-served"] !== void 0) {
          let data13 = data4["port-not-served"];
          if (!(data13 === "error" || data13 === "warning" || data13 === "notice" || data13 === "ignore")) {
            const err14 = { instancePath: instancePath + "/severity/port-not-served", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data13 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data4["half-open"] !== void 0) {
          let data14 = data4["half-open"];
          if (!(data14 === "error" || data14 === "warning" || data14 === "notice" || data14 === "ignore")) {
            const err15 = { instancePath: instancePath + "/severity/half-open", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data14 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data4["split-peer"] !== void 0) {
          let data15 = data4["split-peer"];
          if (!(data15 === "error" || data15 === "warning" || data15 === "notice" || data15 === "ignore")) {
            const err16 = { instancePath: instancePath + "/severity/split-peer", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data15 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data4["split-port"] !== void 0) {
          let data16 = data4["split-port"];
          if (!(data16 === "error" || data16 === "warning" || data16 === "notice" || data16 === "ignore")) {
            const err17 = { instancePath: instancePath + "/severity/split-port", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data16 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data4["block-names-pods"] !== void 0) {
          let data17 = data4["block-names-pods"];
          if (!(data17 === "error" || data17 === "warning" || data17 === "notice" || data17 === "ignore")) {
            const err18 = { instancePath: instancePath + "/severity/block-names-pods", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data17 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data4["unused-rule"] !== void 0) {
          let data18 = data4["unused-rule"];
          if (!(data18 === "error" || data18 === "warning" || data18 === "notice" || data18 === "ignore")) {
            const err19 = { instancePath: instancePath + "/severity/unused-rule", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data18 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data4["no-effect"] !== void 0) {
          let data19 = data4["no-effect"];
          if (!(data19 === "error" || data19 === "warning" || data19 === "notice" || data19 === "ignore")) {
            const err20 = { instancePath: instancePath + "/severity/no-effect", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data19 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data4.drift !== void 0) {
          let data20 = data4.drift;
          if (!(data20 === "error" || data20 === "warning" || data20 === "notice" || data20 === "ignore")) {
            const err21 = { instancePath: instancePath + "/severity/drift", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data20 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data4["model-disagrees"] !== void 0) {
          let data21 = data4["model-disagrees"];
          if (!(data21 === "error" || data21 === "warning" || data21 === "notice" || data21 === "ignore")) {
            const err22 = { instancePath: instancePath + "/severity/model-disagrees", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data21 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data4["noisy-source"] !== void 0) {
          let data22 = data4["noisy-source"];
          if (!(data22 === "error" || data22 === "warning" || data22 === "notice" || data22 === "ignore")) {
            const err23 = { instancePath: instancePath + "/severity/noisy-source", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data22 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data4["thin-evidence"] !== void 0) {
          let data23 = data4["thin-evidence"];
          if (!(data23 === "error" || data23 === "warning" || data23 === "notice" || data23 === "ignore")) {
            const err24 = { instancePath: instancePath + "/severity/thin-evidence", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data23 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data4["not-evaluated"] !== void 0) {
          let data24 = data4["not-evaluated"];
          if (!(data24 === "error" || data24 === "warning" || data24 === "notice" || data24 === "ignore")) {
            const err25 = { instancePath: instancePath + "/severity/not-evaluated", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data24 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data4["invalid-manifest"] !== void 0) {
          let data25 = data4["invalid-manifest"];
          if (!(data25 === "error" || data25 === "warning" || data25 === "notice" || data25 === "ignore")) {
            const err26 = { instancePath: instancePath + "/severity/invalid-manifest", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data25 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data4["gate-changed"] !== void 0) {
          let data26 = data4["gate-changed"];
          if (!(data26 === "error" || data26 === "warning" || data26 === "notice" || data26 === "ignore")) {
            const err27 = { instancePath: instancePath + "/severity/gate-changed", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data26 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data4["waiver-expired"] !== void 0) {
          let data27 = data4["waiver-expired"];
          if (!(data27 === "error" || data27 === "warning" || data27 === "notice" || data27 === "ignore")) {
            const err28 = { instancePath: instancePath + "/severity/waiver-expired", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data27 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data4["waiver-unused"] !== void 0) {
          let data28 = data4["waiver-unused"];
          if (!(data28 === "error" || data28 === "warning" || data28 === "notice" || data28 === "ignore")) {
            const err29 = { instancePath: instancePath + "/severity/waiver-unused", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data28 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.severity.type, parentSchema: schema11.properties.severity, data: data4 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.surprise !== void 0) {
      let data29 = data.surprise;
      if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
        for (const key2 in data29) {
          if (!(key2 === "new-access" || key2 === "opened-connection")) {
            const err31 = { instancePath: instancePath + "/surprise", schemaPath: "#/properties/surprise/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.surprise, data: data29 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data29["new-access"] !== void 0) {
          if (!validate13(data29["new-access"], { instancePath: instancePath + "/surprise/new-access", parentData: data29, parentDataProperty: "new-access", rootData })) {
            vErrors = appended(vErrors, validate13.errors);
            errors = vErrors.length;
          }
        }
        if (data29["opened-connection"] !== void 0) {
          if (!validate13(data29["opened-connection"], { instancePath: instancePath + "/surprise/opened-connection", parentData: data29, parentDataProperty: "opened-connection", rootData })) {
            vErrors = appended(vErrors, validate13.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/surprise", schemaPath: "#/properties/surprise/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.surprise.type, parentSchema: schema11.properties.surprise, data: data29 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data["fail-on"] !== void 0) {
      let data32 = data["fail-on"];
      if (!(data32 === "error" || data32 === "warning" || data32 === "notice")) {
        const err33 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema11.properties["fail-on"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties["fail-on"].enum, parentSchema: schema11.properties["fail-on"], data: data32 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data["warn-only"] !== void 0) {
      let data33 = data["warn-only"];
      if (Array.isArray(data33)) {
        if (data33.length > 100) {
          const err34 = { instancePath: instancePath + "/warn-only", schemaPath: "#/properties/warn-only/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema11.properties["warn-only"], data: data33 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        const len1 = data33.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data34 = data33[i1];
          if (!(data34 === "blocked-connection" || data34 === "opened-connection" || data34 === "lost-isolation" || data34 === "new-access" || data34 === "lost-access" || data34 === "unclear-verdict" || data34 === "selects-nothing" || data34 === "peer-matches-nothing" || data34 === "port-not-served" || data34 === "half-open" || data34 === "split-peer" || data34 === "split-port" || data34 === "block-names-pods" || data34 === "unused-rule" || data34 === "no-effect" || data34 === "drift" || data34 === "model-disagrees" || data34 === "noisy-source" || data34 === "thin-evidence" || data34 === "not-evaluated" || data34 === "invalid-manifest" || data34 === "gate-changed" || data34 === "waiver-expired" || data34 === "waiver-unused")) {
            const err35 = { instancePath: instancePath + "/warn-only/" + i1, schemaPath: "#/properties/warn-only/items/enum", keyword: "enum", params: { allowedValues: schema11.properties["warn-only"].items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties["warn-only"].items.enum, parentSchema: schema11.properties["warn-only"].items, data: data34 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/warn-only", schemaPath: "#/properties/warn-only/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties["warn-only"].type, parentSchema: schema11.properties["warn-only"], data: data33 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.unknown !== void 0) {
      let data35 = data.unknown;
      if (!(data35 === "fail" || data35 === "warn")) {
        const err37 = { instancePath: instancePath + "/unknown", schemaPath: "#/properties/unknown/enum", keyword: "enum", params: { allowedValues: schema11.properties.unknown.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.unknown.enum, parentSchema: schema11.properties.unknown, data: data35 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.evidence !== void 0) {
      let data36 = data.evidence;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        for (const key3 in data36) {
          if (!(key3 === "window" || key3 === "age" || key3 === "attributed" || key3 === "count")) {
            const err38 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.evidence, data: data36 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data36.window !== void 0) {
          let data37 = data36.window;
          if (typeof data37 === "string") {
            if (!pattern1.test(data37)) {
              const err39 = { instancePath: instancePath + "/evidence/window", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,6}(?:m|h|d)$" }, message: 'must match pattern "^[0-9]{1,6}(?:m|h|d)$"', schema: "^[0-9]{1,6}(?:m|h|d)$", parentSchema: schema44, data: data37 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/evidence/window", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.type, parentSchema: schema44, data: data37 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data36.age !== void 0) {
          let data38 = data36.age;
          if (typeof data38 === "string") {
            if (!pattern1.test(data38)) {
              const err41 = { instancePath: instancePath + "/evidence/age", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,6}(?:m|h|d)$" }, message: 'must match pattern "^[0-9]{1,6}(?:m|h|d)$"', schema: "^[0-9]{1,6}(?:m|h|d)$", parentSchema: schema44, data: data38 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          } else {
            const err42 = { instancePath: instancePath + "/evidence/age", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.type, parentSchema: schema44, data: data38 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data36.attributed !== void 0) {
          let data39 = data36.attributed;
          if (typeof data39 === "string") {
            if (!pattern3.test(data39)) {
              const err43 = { instancePath: instancePath + "/evidence/attributed", schemaPath: "#/definitions/share/pattern", keyword: "pattern", params: { pattern: "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$" }, message: 'must match pattern "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"', schema: "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", parentSchema: schema46, data: data39 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = { instancePath: instancePath + "/evidence/attributed", schemaPath: "#/definitions/share/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema46.type, parentSchema: schema46, data: data39 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data36.count !== void 0) {
          let data40 = data36.count;
          if (!(typeof data40 == "number" && (!(data40 % 1) && !isNaN(data40)) && isFinite(data40))) {
            const err45 = { instancePath: instancePath + "/evidence/count", schemaPath: "#/properties/evidence/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.evidence.properties.count.type, parentSchema: schema11.properties.evidence.properties.count, data: data40 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
          if (typeof data40 == "number" && isFinite(data40)) {
            if (data40 > 1e15 || isNaN(data40)) {
              const err46 = { instancePath: instancePath + "/evidence/count", schemaPath: "#/properties/evidence/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e15 }, message: "must be <= 1000000000000000", schema: 1e15, parentSchema: schema11.properties.evidence.properties.count, data: data40 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            if (data40 < 0 || isNaN(data40)) {
              const err47 = { instancePath: instancePath + "/evidence/count", schemaPath: "#/properties/evidence/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.evidence.properties.count, data: data40 };
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
        const err48 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.evidence.type, parentSchema: schema11.properties.evidence, data: data36 };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.profile !== void 0) {
      let data41 = data.profile;
      if (!(data41 === "spec" || data41 === "strict" || data41 === "kube-network-policies" || data41 === "kube-router-nftables" || data41 === "kube-router" || data41 === "calico" || data41 === "cilium" || data41 === "antrea" || data41 === "ovn-kubernetes" || data41 === "kube-ovn" || data41 === "azure-npm" || data41 === "weave-net" || data41 === "aws-network-policy-agent")) {
        const err49 = { instancePath: instancePath + "/profile", schemaPath: "#/definitions/profile/enum", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", schema: schema16.enum, parentSchema: schema16, data: data41 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.rulings !== void 0) {
      let data42 = data.rulings;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        for (const key4 in data42) {
          if (!(key4 === "blocks-match-pods" || key4 === "host-network" || key4 === "finished-pods" || key4 === "protocols" || key4 === "own-node" || key4 === "port-name-twice" || key4 === "sidecar-port-names" || key4 === "blocks-match-nodes")) {
            const err50 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rulings, data: data42 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data42["blocks-match-pods"] !== void 0) {
          let data43 = data42["blocks-match-pods"];
          if (!(data43 === "yes" || data43 === "no" || data43 === "unknown" || data43 === true || data43 === false)) {
            const err51 = { instancePath: instancePath + "/rulings/blocks-match-pods", schemaPath: "#/properties/rulings/properties/blocks-match-pods/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["blocks-match-pods"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["blocks-match-pods"].enum, parentSchema: schema11.properties.rulings.properties["blocks-match-pods"], data: data43 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data42["host-network"] !== void 0) {
          let data44 = data42["host-network"];
          if (!(data44 === "node" || data44 === "pod" || data44 === "unknown")) {
            const err52 = { instancePath: instancePath + "/rulings/host-network", schemaPath: "#/properties/rulings/properties/host-network/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["host-network"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["host-network"].enum, parentSchema: schema11.properties.rulings.properties["host-network"], data: data44 };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data42["finished-pods"] !== void 0) {
          let data45 = data42["finished-pods"];
          if (!(data45 === "gone" || data45 === "present" || data45 === "unknown")) {
            const err53 = { instancePath: instancePath + "/rulings/finished-pods", schemaPath: "#/properties/rulings/properties/finished-pods/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["finished-pods"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["finished-pods"].enum, parentSchema: schema11.properties.rulings.properties["finished-pods"], data: data45 };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data42.protocols !== void 0) {
          let data46 = data42.protocols;
          if (!(data46 === "three" || data46 === "all")) {
            const err54 = { instancePath: instancePath + "/rulings/protocols", schemaPath: "#/properties/rulings/properties/protocols/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties.protocols.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties.protocols.enum, parentSchema: schema11.properties.rulings.properties.protocols, data: data46 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data42["own-node"] !== void 0) {
          let data47 = data42["own-node"];
          if (!(data47 === "allowed" || data47 === "filtered" || data47 === "unknown")) {
            const err55 = { instancePath: instancePath + "/rulings/own-node", schemaPath: "#/properties/rulings/properties/own-node/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["own-node"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["own-node"].enum, parentSchema: schema11.properties.rulings.properties["own-node"], data: data47 };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
        if (data42["port-name-twice"] !== void 0) {
          let data48 = data42["port-name-twice"];
          if (!(data48 === "all" || data48 === "first" || data48 === "unknown")) {
            const err56 = { instancePath: instancePath + "/rulings/port-name-twice", schemaPath: "#/properties/rulings/properties/port-name-twice/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["port-name-twice"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["port-name-twice"].enum, parentSchema: schema11.properties.rulings.properties["port-name-twice"], data: data48 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data42["sidecar-port-names"] !== void 0) {
          let data49 = data42["sidecar-port-names"];
          if (!(data49 === "found" || data49 === "ignored" || data49 === "unknown")) {
            const err57 = { instancePath: instancePath + "/rulings/sidecar-port-names", schemaPath: "#/properties/rulings/properties/sidecar-port-names/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["sidecar-port-names"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["sidecar-port-names"].enum, parentSchema: schema11.properties.rulings.properties["sidecar-port-names"], data: data49 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
        if (data42["blocks-match-nodes"] !== void 0) {
          let data50 = data42["blocks-match-nodes"];
          if (!(data50 === "yes" || data50 === "no" || data50 === "unknown" || data50 === true || data50 === false)) {
            const err58 = { instancePath: instancePath + "/rulings/blocks-match-nodes", schemaPath: "#/properties/rulings/properties/blocks-match-nodes/enum", keyword: "enum", params: { allowedValues: schema11.properties.rulings.properties["blocks-match-nodes"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rulings.properties["blocks-match-nodes"].enum, parentSchema: schema11.properties.rulings.properties["blocks-match-nodes"], data: data50 };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rulings.type, parentSchema: schema11.properties.rulings, data: data42 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0) {
      let data51 = data.waivers;
      if (Array.isArray(data51)) {
        if (data51.length > 1e4) {
          const err60 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema11.properties.waivers, data: data51 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        const len2 = data51.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate16(data51[i2], { instancePath: instancePath + "/waivers/" + i2, parentData: data51, parentDataProperty: i2, rootData })) {
            vErrors = appended(vErrors, validate16.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err61 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.type, parentSchema: schema11.properties.waivers, data: data51 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data["namespace-defaults"] !== void 0) {
      let data53 = data["namespace-defaults"];
      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
        for (const key5 in data53) {
          if (!(key5 === "labels")) {
            const err62 = { instancePath: instancePath + "/namespace-defaults", schemaPath: "#/properties/namespace-defaults/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties["namespace-defaults"], data: data53 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data53.labels !== void 0) {
          let data54 = data53.labels;
          if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
            if (Object.keys(data54).length > 1e3) {
              const err63 = { instancePath: instancePath + "/namespace-defaults/labels", schemaPath: "#/properties/namespace-defaults/properties/labels/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties", schema: 1e3, parentSchema: schema11.properties["namespace-defaults"].properties.labels, data: data54 };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            for (const key6 in data54) {
              let data55 = data54[key6];
              if (typeof data55 === "string") {
                if (func4(data55) > 1e3) {
                  const err64 = { instancePath: instancePath + "/namespace-defaults/labels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/namespace-defaults/properties/labels/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema11.properties["namespace-defaults"].properties.labels.additionalProperties, data: data55 };
                  if (vErrors === null) {
                    vErrors = [err64];
                  } else {
                    vErrors.push(err64);
                  }
                  errors++;
                }
              } else {
                const err65 = { instancePath: instancePath + "/namespace-defaults/labels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/namespace-defaults/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties["namespace-defaults"].properties.labels.additionalProperties.type, parentSchema: schema11.properties["namespace-defaults"].properties.labels.additionalProperties, data: data55 };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
          } else {
            const err66 = { instancePath: instancePath + "/namespace-defaults/labels", schemaPath: "#/properties/namespace-defaults/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties["namespace-defaults"].properties.labels.type, parentSchema: schema11.properties["namespace-defaults"].properties.labels, data: data54 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/namespace-defaults", schemaPath: "#/properties/namespace-defaults/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties["namespace-defaults"].type, parentSchema: schema11.properties["namespace-defaults"], data: data53 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.require !== void 0) {
      let data56 = data.require;
      if (Array.isArray(data56)) {
        if (data56.length > 2) {
          const err68 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema11.properties.require, data: data56 };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
        const len3 = data56.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data57 = data56[i3];
          if (!(data57 === "cluster" || data57 === "logs")) {
            const err69 = { instancePath: instancePath + "/require/" + i3, schemaPath: "#/properties/require/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.require.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.require.items.enum, parentSchema: schema11.properties.require.items, data: data57 };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        let i4 = data56.length;
        let j0;
        if (i4 > 1) {
          outer0:
            for (; i4--; ) {
              for (j0 = i4; j0--; ) {
                if (func0(data56[i4], data56[j0])) {
                  const err70 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i4 + " are identical)", schema: true, parentSchema: schema11.properties.require, data: data56 };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                  break outer0;
                }
              }
            }
        }
      } else {
        const err71 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.require.type, parentSchema: schema11.properties.require, data: data56 };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data["max-age"] !== void 0) {
      let data58 = data["max-age"];
      if (typeof data58 === "string") {
        if (!pattern1.test(data58)) {
          const err72 = { instancePath: instancePath + "/max-age", schemaPath: "#/definitions/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,6}(?:m|h|d)$" }, message: 'must match pattern "^[0-9]{1,6}(?:m|h|d)$"', schema: "^[0-9]{1,6}(?:m|h|d)$", parentSchema: schema44, data: data58 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
      } else {
        const err73 = { instancePath: instancePath + "/max-age", schemaPath: "#/definitions/duration/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.type, parentSchema: schema44, data: data58 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.privacy !== void 0) {
      let data59 = data.privacy;
      if (!(data59 === "full" || data59 === "names" || data59 === "counts")) {
        const err74 = { instancePath: instancePath + "/privacy", schemaPath: "#/properties/privacy/enum", keyword: "enum", params: { allowedValues: schema11.properties.privacy.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.privacy.enum, parentSchema: schema11.properties.privacy, data: data59 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.untrusted !== void 0) {
      let data60 = data.untrusted;
      if (!(data60 === "fail" || data60 === "static")) {
        const err75 = { instancePath: instancePath + "/untrusted", schemaPath: "#/properties/untrusted/enum", keyword: "enum", params: { allowedValues: schema11.properties.untrusted.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.untrusted.enum, parentSchema: schema11.properties.untrusted, data: data60 };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data["trusted-branches"] !== void 0) {
      let data61 = data["trusted-branches"];
      if (Array.isArray(data61)) {
        if (data61.length > 100) {
          const err76 = { instancePath: instancePath + "/trusted-branches", schemaPath: "#/properties/trusted-branches/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema11.properties["trusted-branches"], data: data61 };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        const len4 = data61.length;
        for (let i5 = 0; i5 < len4; i5++) {
          let data62 = data61[i5];
          if (typeof data62 === "string") {
            if (func4(data62) > 1e3) {
              const err77 = { instancePath: instancePath + "/trusted-branches/" + i5, schemaPath: "#/properties/trusted-branches/items/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema11.properties["trusted-branches"].items, data: data62 };
              if (vErrors === null) {
                vErrors = [err77];
              } else {
                vErrors.push(err77);
              }
              errors++;
            }
            if (func4(data62) < 1) {
              const err78 = { instancePath: instancePath + "/trusted-branches/" + i5, schemaPath: "#/properties/trusted-branches/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties["trusted-branches"].items, data: data62 };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
          } else {
            const err79 = { instancePath: instancePath + "/trusted-branches/" + i5, schemaPath: "#/properties/trusted-branches/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties["trusted-branches"].items.type, parentSchema: schema11.properties["trusted-branches"].items, data: data62 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
      } else {
        const err80 = { instancePath: instancePath + "/trusted-branches", schemaPath: "#/properties/trusted-branches/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties["trusted-branches"].type, parentSchema: schema11.properties["trusted-branches"], data: data61 };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.approvals !== void 0) {
      let data63 = data.approvals;
      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
        for (const key7 in data63) {
          if (!(key7 === "users" || key7 === "teams" || key7 === "kinds")) {
            const err81 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.approvals, data: data63 };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
        if (data63.users !== void 0) {
          let data64 = data63.users;
          if (Array.isArray(data64)) {
            if (data64.length > 100) {
              const err82 = { instancePath: instancePath + "/approvals/users", schemaPath: "#/properties/approvals/properties/users/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema11.properties.approvals.properties.users, data: data64 };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
            if (data64.length < 1) {
              const err83 = { instancePath: instancePath + "/approvals/users", schemaPath: "#/properties/approvals/properties/users/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.approvals.properties.users, data: data64 };
              if (vErrors === null) {
                vErrors = [err83];
              } else {
                vErrors.push(err83);
              }
              errors++;
            }
            const len5 = data64.length;
            for (let i6 = 0; i6 < len5; i6++) {
              let data65 = data64[i6];
              if (typeof data65 === "string") {
                if (func4(data65) > 100) {
                  const err84 = { instancePath: instancePath + "/approvals/users/" + i6, schemaPath: "#/properties/approvals/properties/users/items/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.approvals.properties.users.items, data: data65 };
                  if (vErrors === null) {
                    vErrors = [err84];
                  } else {
                    vErrors.push(err84);
                  }
                  errors++;
                }
                if (!pattern5.test(data65)) {
                  const err85 = { instancePath: instancePath + "/approvals/users/" + i6, schemaPath: "#/properties/approvals/properties/users/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$"', schema: "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$", parentSchema: schema11.properties.approvals.properties.users.items, data: data65 };
                  if (vErrors === null) {
                    vErrors = [err85];
                  } else {
                    vErrors.push(err85);
                  }
                  errors++;
                }
              } else {
                const err86 = { instancePath: instancePath + "/approvals/users/" + i6, schemaPath: "#/properties/approvals/properties/users/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.approvals.properties.users.items.type, parentSchema: schema11.properties.approvals.properties.users.items, data: data65 };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
          } else {
            const err87 = { instancePath: instancePath + "/approvals/users", schemaPath: "#/properties/approvals/properties/users/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.approvals.properties.users.type, parentSchema: schema11.properties.approvals.properties.users, data: data64 };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data63.teams !== void 0) {
          let data66 = data63.teams;
          if (Array.isArray(data66)) {
            if (data66.length > 10) {
              const err88 = { instancePath: instancePath + "/approvals/teams", schemaPath: "#/properties/approvals/properties/teams/maxItems", keyword: "maxItems", params: { limit: 10 }, message: "must NOT have more than 10 items", schema: 10, parentSchema: schema11.properties.approvals.properties.teams, data: data66 };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
            if (data66.length < 1) {
              const err89 = { instancePath: instancePath + "/approvals/teams", schemaPath: "#/properties/approvals/properties/teams/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.approvals.properties.teams, data: data66 };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
            const len6 = data66.length;
            for (let i7 = 0; i7 < len6; i7++) {
              let data67 = data66[i7];
              if (typeof data67 === "string") {
                if (func4(data67) > 200) {
                  const err90 = { instancePath: instancePath + "/approvals/teams/" + i7, schemaPath: "#/properties/approvals/properties/teams/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema11.properties.approvals.properties.teams.items, data: data67 };
                  if (vErrors === null) {
                    vErrors = [err90];
                  } else {
                    vErrors.push(err90);
                  }
                  errors++;
                }
                if (!pattern6.test(data67)) {
                  const err91 = { instancePath: instancePath + "/approvals/teams/" + i7, schemaPath: "#/properties/approvals/properties/teams/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$", parentSchema: schema11.properties.approvals.properties.teams.items, data: data67 };
                  if (vErrors === null) {
                    vErrors = [err91];
                  } else {
                    vErrors.push(err91);
                  }
                  errors++;
                }
              } else {
                const err92 = { instancePath: instancePath + "/approvals/teams/" + i7, schemaPath: "#/properties/approvals/properties/teams/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.approvals.properties.teams.items.type, parentSchema: schema11.properties.approvals.properties.teams.items, data: data67 };
                if (vErrors === null) {
                  vErrors = [err92];
                } else {
                  vErrors.push(err92);
                }
                errors++;
              }
            }
          } else {
            const err93 = { instancePath: instancePath + "/approvals/teams", schemaPath: "#/properties/approvals/properties/teams/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.approvals.properties.teams.type, parentSchema: schema11.properties.approvals.properties.teams, data: data66 };
            if (vErrors === null) {
              vErrors = [err93];
            } else {
              vErrors.push(err93);
            }
            errors++;
          }
        }
        if (data63.kinds !== void 0) {
          let data68 = data63.kinds;
          if (Array.isArray(data68)) {
            if (data68.length > 100) {
              const err94 = { instancePath: instancePath + "/approvals/kinds", schemaPath: "#/properties/approvals/properties/kinds/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items", schema: 100, parentSchema: schema11.properties.approvals.properties.kinds, data: data68 };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
            if (data68.length < 1) {
              const err95 = { instancePath: instancePath + "/approvals/kinds", schemaPath: "#/properties/approvals/properties/kinds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.approvals.properties.kinds, data: data68 };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
            const len7 = data68.length;
            for (let i8 = 0; i8 < len7; i8++) {
              let data69 = data68[i8];
              if (!(data69 === "blocked-connection" || data69 === "opened-connection" || data69 === "lost-isolation" || data69 === "new-access" || data69 === "lost-access" || data69 === "unclear-verdict" || data69 === "selects-nothing" || data69 === "peer-matches-nothing" || data69 === "port-not-served" || data69 === "half-open" || data69 === "split-peer" || data69 === "split-port" || data69 === "block-names-pods" || data69 === "unused-rule" || data69 === "no-effect" || data69 === "drift" || data69 === "model-disagrees" || data69 === "noisy-source" || data69 === "gate-changed" || data69 === "waiver-expired" || data69 === "waiver-unused")) {
                const err96 = { instancePath: instancePath + "/approvals/kinds/" + i8, schemaPath: "#/properties/approvals/properties/kinds/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.approvals.properties.kinds.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.approvals.properties.kinds.items.enum, parentSchema: schema11.properties.approvals.properties.kinds.items, data: data69 };
                if (vErrors === null) {
                  vErrors = [err96];
                } else {
                  vErrors.push(err96);
                }
                errors++;
              }
            }
          } else {
            const err97 = { instancePath: instancePath + "/approvals/kinds", schemaPath: "#/properties/approvals/properties/kinds/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.approvals.properties.kinds.type, parentSchema: schema11.properties.approvals.properties.kinds, data: data68 };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
        }
      } else {
        const err98 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.approvals.type, parentSchema: schema11.properties.approvals, data: data63 };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
    }
    if (data["address-names"] !== void 0) {
      let data70 = data["address-names"];
      if (Array.isArray(data70)) {
        if (data70.length > 1e4) {
          const err99 = { instancePath: instancePath + "/address-names", schemaPath: "#/properties/address-names/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema11.properties["address-names"], data: data70 };
          if (vErrors === null) {
            vErrors = [err99];
          } else {
            vErrors.push(err99);
          }
          errors++;
        }
        const len8 = data70.length;
        for (let i9 = 0; i9 < len8; i9++) {
          let data71 = data70[i9];
          if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
            if (data71.name === void 0) {
              const err100 = { instancePath: instancePath + "/address-names/" + i9, schemaPath: "#/properties/address-names/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties["address-names"].items.required, parentSchema: schema11.properties["address-names"].items, data: data71 };
              if (vErrors === null) {
                vErrors = [err100];
              } else {
                vErrors.push(err100);
              }
              errors++;
            }
            if (data71.blocks === void 0) {
              const err101 = { instancePath: instancePath + "/address-names/" + i9, schemaPath: "#/properties/address-names/items/required", keyword: "required", params: { missingProperty: "blocks" }, message: "must have required property 'blocks'", schema: schema11.properties["address-names"].items.required, parentSchema: schema11.properties["address-names"].items, data: data71 };
              if (vErrors === null) {
                vErrors = [err101];
              } else {
                vErrors.push(err101);
              }
              errors++;
            }
            for (const key8 in data71) {
              if (!(key8 === "name" || key8 === "blocks")) {
                const err102 = { instancePath: instancePath + "/address-names/" + i9, schemaPath: "#/properties/address-names/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties["address-names"].items, data: data71 };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
            if (data71.name !== void 0) {
              let data72 = data71.name;
              if (typeof data72 === "string") {
                if (func4(data72) > 1e3) {
                  const err103 = { instancePath: instancePath + "/address-names/" + i9 + "/name", schemaPath: "#/properties/address-names/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema11.properties["address-names"].items.properties.name, data: data72 };
                  if (vErrors === null) {
                    vErrors = [err103];
                  } else {
                    vErrors.push(err103);
                  }
                  errors++;
                }
                if (func4(data72) < 1) {
                  const err104 = { instancePath: instancePath + "/address-names/" + i9 + "/name", schemaPath: "#/properties/address-names/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties["address-names"].items.properties.name, data: data72 };
                  if (vErrors === null) {
                    vErrors = [err104];
                  } else {
                    vErrors.push(err104);
                  }
                  errors++;
                }
              } else {
                const err105 = { instancePath: instancePath + "/address-names/" + i9 + "/name", schemaPath: "#/properties/address-names/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties["address-names"].items.properties.name.type, parentSchema: schema11.properties["address-names"].items.properties.name, data: data72 };
                if (vErrors === null) {
                  vErrors = [err105];
                } else {
                  vErrors.push(err105);
                }
                errors++;
              }
            }
            if (data71.blocks !== void 0) {
              let data73 = data71.blocks;
              if (Array.isArray(data73)) {
                if (data73.length > 1e4) {
                  const err106 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks", schemaPath: "#/properties/address-names/items/properties/blocks/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema11.properties["address-names"].items.properties.blocks, data: data73 };
                  if (vErrors === null) {
                    vErrors = [err106];
                  } else {
                    vErrors.push(err106);
                  }
                  errors++;
                }
                if (data73.length < 1) {
                  const err107 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks", schemaPath: "#/properties/address-names/items/properties/blocks/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties["address-names"].items.properties.blocks, data: data73 };
                  if (vErrors === null) {
                    vErrors = [err107];
                  } else {
                    vErrors.push(err107);
                  }
                  errors++;
                }
                const len9 = data73.length;
                for (let i10 = 0; i10 < len9; i10++) {
                  let data74 = data73[i10];
                  if (typeof data74 === "string") {
                    if (func4(data74) > 1e3) {
                      const err108 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks/" + i10, schemaPath: "#/definitions/block/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema15, data: data74 };
                      if (vErrors === null) {
                        vErrors = [err108];
                      } else {
                        vErrors.push(err108);
                      }
                      errors++;
                    }
                    if (func4(data74) < 1) {
                      const err109 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks/" + i10, schemaPath: "#/definitions/block/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema15, data: data74 };
                      if (vErrors === null) {
                        vErrors = [err109];
                      } else {
                        vErrors.push(err109);
                      }
                      errors++;
                    }
                  } else {
                    const err110 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks/" + i10, schemaPath: "#/definitions/block/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.type, parentSchema: schema15, data: data74 };
                    if (vErrors === null) {
                      vErrors = [err110];
                    } else {
                      vErrors.push(err110);
                    }
                    errors++;
                  }
                }
              } else {
                const err111 = { instancePath: instancePath + "/address-names/" + i9 + "/blocks", schemaPath: "#/properties/address-names/items/properties/blocks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties["address-names"].items.properties.blocks.type, parentSchema: schema11.properties["address-names"].items.properties.blocks, data: data73 };
                if (vErrors === null) {
                  vErrors = [err111];
                } else {
                  vErrors.push(err111);
                }
                errors++;
              }
            }
          } else {
            const err112 = { instancePath: instancePath + "/address-names/" + i9, schemaPath: "#/properties/address-names/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties["address-names"].items.type, parentSchema: schema11.properties["address-names"].items, data: data71 };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
      } else {
        const err113 = { instancePath: instancePath + "/address-names", schemaPath: "#/properties/address-names/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties["address-names"].type, parentSchema: schema11.properties["address-names"], data: data70 };
        if (vErrors === null) {
          vErrors = [err113];
        } else {
          vErrors.push(err113);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0) {
      let data75 = data.ignore;
      if (Array.isArray(data75)) {
        if (data75.length > 1e4) {
          const err114 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema11.properties.ignore, data: data75 };
          if (vErrors === null) {
            vErrors = [err114];
          } else {
            vErrors.push(err114);
          }
          errors++;
        }
        const len10 = data75.length;
        for (let i11 = 0; i11 < len10; i11++) {
          let data76 = data75[i11];
          if (typeof data76 === "string") {
            if (func4(data76) > 1e3) {
              const err115 = { instancePath: instancePath + "/ignore/" + i11, schemaPath: "#/definitions/glob/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema13, data: data76 };
              if (vErrors === null) {
                vErrors = [err115];
              } else {
                vErrors.push(err115);
              }
              errors++;
            }
            if (func4(data76) < 1) {
              const err116 = { instancePath: instancePath + "/ignore/" + i11, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13, data: data76 };
              if (vErrors === null) {
                vErrors = [err116];
              } else {
                vErrors.push(err116);
              }
              errors++;
            }
          } else {
            const err117 = { instancePath: instancePath + "/ignore/" + i11, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data76 };
            if (vErrors === null) {
              vErrors = [err117];
            } else {
              vErrors.push(err117);
            }
            errors++;
          }
        }
      } else {
        const err118 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.ignore.type, parentSchema: schema11.properties.ignore, data: data75 };
        if (vErrors === null) {
          vErrors = [err118];
        } else {
          vErrors.push(err118);
        }
        errors++;
      }
    }
    if (data["rendered-covers"] !== void 0) {
      let data77 = data["rendered-covers"];
      if (Array.isArray(data77)) {
        if (data77.length > 1e4) {
          const err119 = { instancePath: instancePath + "/rendered-covers", schemaPath: "#/properties/rendered-covers/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items", schema: 1e4, parentSchema: schema11.properties["rendered-covers"], data: data77 };
          if (vErrors === null) {
            vErrors = [err119];
          } else {
            vErrors.push(err119);
          }
          errors++;
        }
        const len11 = data77.length;
        for (let i12 = 0; i12 < len11; i12++) {
          let data78 = data77[i12];
          if (typeof data78 === "string") {
            if (func4(data78) > 1e3) {
              const err120 = { instancePath: instancePath + "/rendered-covers/" + i12, schemaPath: "#/definitions/glob/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters", schema: 1e3, parentSchema: schema13, data: data78 };
              if (vErrors === null) {
                vErrors = [err120];
              } else {
                vErrors.push(err120);
              }
              errors++;
            }
            if (func4(data78) < 1) {
              const err121 = { instancePath: instancePath + "/rendered-covers/" + i12, schemaPath: "#/definitions/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13, data: data78 };
              if (vErrors === null) {
                vErrors = [err121];
              } else {
                vErrors.push(err121);
              }
              errors++;
            }
          } else {
            const err122 = { instancePath: instancePath + "/rendered-covers/" + i12, schemaPath: "#/definitions/glob/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data78 };
            if (vErrors === null) {
              vErrors = [err122];
            } else {
              vErrors.push(err122);
            }
            errors++;
          }
        }
      } else {
        const err123 = { instancePath: instancePath + "/rendered-covers", schemaPath: "#/properties/rendered-covers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties["rendered-covers"].type, parentSchema: schema11.properties["rendered-covers"], data: data77 };
        if (vErrors === null) {
          vErrors = [err123];
        } else {
          vErrors.push(err123);
        }
        errors++;
      }
    }
  } else {
    const err124 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err124];
    } else {
      vErrors.push(err124);
    }
    errors++;
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
