import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  afterBlanks,
  afterColon,
  afterKey,
  afterValue,
  copy,
  cutMembers,
  essential,
  listAt,
  liveManifest,
  newCutting,
  newReading,
  objectAt,
  parseYaml,
  planOfKind,
  put,
  readOn,
  sameParts,
  signs,
  templateOf,
  templatePath,
  textAt,
  textOf,
  valueOf,
  wantedOf,
  write,
  writeAll
} from "./chunk-QKEQVLLL.js";
import {
  findingKinds,
  formatOrigin,
  holds,
  inPairs,
  inertForRunner,
  isRendered,
  neverApproved,
  noLabels,
  renderedRoot,
  reporters,
  shown
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  nearest,
  parseBlock
} from "./chunk-O6SQMJL6.js";
import {
  gatewayGroup,
  isRoute,
  routeProtocols
} from "./chunk-KXEEH5XE.js";
import {
  askGit,
  fileLimits,
  gitLimits,
  globFault,
  readBounded,
  runGit,
  writeAtomically
} from "./chunk-NBHZBXMT.js";
import {
  messageOf,
  plainLine,
  quoted,
  reasonOf
} from "./chunk-BZNOVEIQ.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/manifests/complaints.ts
function formatPath(path) {
  return path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").replace(/^\./, "");
}
var shown2 = 80;
function quote(value) {
  const text2 = JSON.stringify(value ?? null);
  return text2.length <= shown2 ? text2 : `${text2.slice(0, shown2)}…`;
}
function invalid(origin, message, help, related = []) {
  return { kind: "invalid-manifest", message, help, origin, related };
}
var mostMeant = 4;
function misspelt(origin, message, wrong, { word, orElse }) {
  if (orElse.length === 0)
    return { ...invalid(origin, message, `did you mean "${word}"?`), replacement: { origin, wrong, right: word } };
  const meant = [word, ...orElse].sort().map((one) => `"${one}"`);
  if (meant.length > mostMeant) return invalid(origin, message, `${meant.length} known words are as near`);
  return invalid(origin, message, `did you mean ${meant.slice(0, -1).join(", ")} or ${meant.at(-1) ?? ""}?`);
}
var mostComplaints = 100;
function isEnough(complaints, fatal) {
  return complaints.length >= mostComplaints && (!fatal || complaints.at(-1)?.fatal === true);
}
function complain(into, fatal, make) {
  if (isEnough(into, fatal)) return;
  const last = into.length < mostComplaints ? void 0 : into.pop();
  into.push({ ...last ?? make(), fatal });
}
function complainer(manifest, into, fatal) {
  const add = (make) => complain(into, fatal, make);
  return {
    value: (path, message, help, related = []) => add(() => {
      const others = related.map((other) => ({ origin: manifest.at(other.path), text: other.text }));
      return invalid(manifest.at(path), message, help, others);
    }),
    key: (path, message, help) => add(() => invalid(manifest.keyAt(path), message, help)),
    word: (path, message, wrong, guess) => add(() => misspelt(manifest.at(path), message, wrong, guess))
  };
}

// src/schemas/generated/gate.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
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
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});
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

// src/manifests/gate-file.ts
function parseGate(text2, file, side) {
  const { documents, faults } = parseYaml(text2);
  const originOf = ({ line, column, endLine }) => ({
    kind: "file",
    side,
    file,
    line,
    column,
    endLine
  });
  const [document, second] = documents;
  const place = placesOf(document, originOf);
  const yamlProblems = [...faults, ...document?.faults ?? []].map((fault) => ({
    message: fault.message,
    origin: originOf(fault.place),
    help: fault.related.map((other) => `${other.text} (line ${other.place.line})`).join("; ") || "mend the YAML"
  }));
  const extra = { message: "the gate file has more than one document", help: "keep the first, remove the others" };
  const value = withoutEmpty(document?.value ?? {});
  const bySchema = yamlProblems.length > 0 ? [] : schemaProblems(value, place);
  const told = new Set(bySchema.map(({ origin }) => formatOrigin(origin)));
  const problems = [
    ...yamlProblems,
    ...second === void 0 ? [] : [{ ...extra, origin: originOf(second.place) }],
    ...bySchema,
    ...(isObject(value) ? ruleProblems(value, place) : []).filter(({ origin }) => !told.has(formatOrigin(origin)))
  ];
  const inOrder = problems.sort((a, b) => a.origin.line - b.origin.line || a.origin.column - b.origin.column);
  return { value: isObject(value) ? value : {}, problems: inOrder, place };
}
function placesOf(document, originOf) {
  const start = { line: 1, column: 1, endLine: 1 };
  return (path, key) => originOf(document === void 0 ? start : key === "key" ? document.keyAt(path) : document.at(path));
}
function withoutEmpty(value) {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
function schemaProblems(value, place) {
  if (validator_default(value)) return [];
  return (validator_default.errors ?? []).map((error) => problemOf(error, pathOf(error.instancePath, value), place));
}
function pathOf(pointer, root) {
  let value = root;
  return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => {
    const key = isList(value) ? Number(step) : step;
    value = isList(value) ? value[Number(step)] : isObject(value) && Object.hasOwn(value, step) ? value[step] : void 0;
    return key;
  });
}
function problemOf(error, path, place) {
  const schema = error.parentSchema ?? {};
  const where = path.length === 0 ? "the gate file" : formatPath(path);
  const value = error.data;
  if (error.keyword === "additionalProperties") {
    const key = String(error.params.additionalProperty);
    const what2 = path.at(-1) === "severity" ? "finding kind" : "key";
    return {
      message: `unknown ${what2} ${quote(key)}${path.length === 0 ? "" : ` in ${where}`}`,
      origin: place([...path, key], "key"),
      help: suggestion(key, Object.keys(schema.properties ?? {}))
    };
  }
  if (error.keyword === "required") {
    const key = String(error.params.missingProperty);
    return { message: `${where} has no ${quote(key)}`, origin: place(path), help: `add ${key}` };
  }
  const what = schema.description ?? "what belongs here";
  const origin = place(path);
  switch (error.keyword) {
    case "enum": {
      if (path[0] === "approvals" && neverApproved.some((kind) => kind === value))
        return unapprovable(where, value, origin);
      const known2 = (schema.enum ?? []).filter((each) => typeof each === "string");
      const help = suggestion(typeof value === "string" ? value : "", known2);
      return { message: `${where} is ${quote(value)}, which is not known`, origin, help };
    }
    case "type": {
      const type = typeNames[String(error.params.type)] ?? "another type";
      return { message: `${where} is ${quote(value)} and must be ${type}`, origin, help: `it holds ${what}` };
    }
    case "minItems":
    case "minProperties":
    case "minLength":
      return { message: `${where} is empty`, origin, help: `it holds ${what}: give at least one, or remove it` };
    default:
      return { message: `${where} is ${quote(value)}, which is not ${what}`, origin, help: `give ${what}` };
  }
}
function unapprovable(where, value, origin) {
  const message = `${where} is ${quote(value)}, a kind that cannot be approved`;
  return { message, origin, help: "remove it: nobody can vouch for what was not seen or cannot be read" };
}
var typeNames = {
  object: "a map",
  array: "a list",
  string: "text",
  integer: "a whole number"
};
function suggestion(word, known2) {
  const meant = nearest(word, known2);
  return meant === void 0 ? `one of ${known2.join(", ")}` : `did you mean ${quote(meant)}?`;
}
function ruleProblems(value, place) {
  const problems = [];
  const each = (path, check) => {
    for (const [found, text2] of textsAt(value, path)) {
      const problem = check(text2);
      if (problem !== void 0) problems.push({ ...problem, origin: place(found) });
    }
  };
  for (const path of [
    ["sources", "*", "include", "*"],
    ["sources", "*", "exclude", "*"],
    ["ignore", "*"],
    ["rendered-covers", "*"]
  ])
    each(path, globProblem);
  for (const path of [
    ["sources", "*", "pod-ranges", "*"],
    ["address-names", "*", "blocks", "*"]
  ])
    each(
      path,
      (text2) => parseBlock(text2) === void 0 ? { message: `${quote(text2)} is no address block`, help: "write it as 10.0.0.0/8 or fd00::/8" } : void 0
    );
  each(
    ["waivers", "*", "expires"],
    (text2) => /^\d{4}-\d\d-\d\d$/.test(text2) && !isDay(text2) ? { message: `${text2} is no day of the calendar`, help: "give the last day on which the waiver holds" } : void 0
  );
  each(["trusted-branches", "*"], branchProblem);
  const { approvals } = value;
  if (isObject(approvals) && approvals["users"] === void 0 && approvals["teams"] === void 0)
    problems.push({
      message: "approvals name nobody",
      origin: place(["approvals"]),
      help: "give users, teams or both"
    });
  const ids = /* @__PURE__ */ new Set();
  each(["sources", "*", "id"], (id) => {
    if (ids.has(id))
      return { message: `two sources are called ${quote(id)}`, help: "give each source an id of its own" };
    ids.add(id);
    return void 0;
  });
  return problems;
}
function textsAt(value, path, at = []) {
  const [step, ...rest] = path;
  if (step === void 0) return typeof value === "string" ? [[at, value]] : [];
  if (step === "*") return isList(value) ? value.flatMap((item, index) => textsAt(item, rest, [...at, index])) : [];
  return isObject(value) && Object.hasOwn(value, step) ? textsAt(value[step], rest, [...at, step]) : [];
}
function globProblem(text2) {
  const fault = globFault(text2);
  if (fault !== void 0) return { message: fault, help: "write it as policies/** or apps/*/prod/" };
  if (text2.includes("\\") || text2.split("/").includes(".."))
    return { message: `the path pattern ${quote(text2)} cannot match`, help: 'paths have no ".." and no "\\"' };
  return void 0;
}
function branchProblem(text2) {
  if (globFault(text2) !== void 0 || /[\s\\~^:]|\.\.|^refs\/|^\/|\/$/.test(text2))
    return { message: `the branch pattern ${quote(text2)} cannot match`, help: "write it as release/* or support/**" };
  return void 0;
}
function isDay(text2) {
  const time = Date.parse(`${text2}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text2);
}

// src/config.ts
var gatePath = ".github/netpol-gate.yml";
var minute = 6e4;
var hour = 60 * minute;
var day = 24 * hour;
var severity = {
  "blocked-connection": "error",
  "opened-connection": "error",
  "lost-isolation": "error",
  "new-access": "error",
  "lost-access": "notice",
  "unclear-verdict": "warning",
  "selects-nothing": "warning",
  "peer-matches-nothing": "warning",
  "port-not-served": "warning",
  "half-open": "warning",
  "split-peer": "warning",
  "split-port": "warning",
  "block-names-pods": "warning",
  "unused-rule": "notice",
  "no-effect": "warning",
  drift: "warning",
  "model-disagrees": "warning",
  "noisy-source": "notice",
  "thin-evidence": "warning",
  "not-evaluated": "error",
  "invalid-manifest": "error",
  "gate-changed": "notice",
  "waiver-expired": "warning",
  "waiver-unused": "warning"
};
var defaultGate = {
  mode: "enforce",
  sources: [],
  severity,
  surprise: {
    "new-access": { stated: "notice", implied: "error" },
    "opened-connection": { stated: "notice", implied: "error" }
  },
  failOn: "error",
  warnOnly: [],
  unknown: "fail",
  unclear: { allowed: "error", denied: "warning", none: "notice" },
  evidence: { window: 7 * day, age: day, attributed: 0.9, count: 1 },
  rulings: {},
  waivers: [],
  require: [],
  maxAge: day,
  trustedBranches: [],
  addressNames: [],
  ignore: [],
  renderedCovers: []
};
function privacyOf({ privacy }, isPublic) {
  return privacy ?? (isPublic ? "counts" : "full");
}
function gateText(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsableError(`the gate file "${file}" is not UTF-8`, "save it as UTF-8", file, true);
  }
}
function readGate(text2, file, side, mode) {
  const { value, problems, place } = parseGate(text2 ?? "", file, side);
  return { gate: gateOf(problems.length > 0 ? {} : value, place, mode), problems };
}
function gateOf(file, place, mode = file.mode ?? defaultGate.mode) {
  const notEvaluated = mode === "report" ? "warning" : severity["not-evaluated"];
  const labels = file["namespace-defaults"]?.labels;
  return {
    mode,
    sources: (file.sources ?? []).map(sourceOf),
    severity: { ...severity, "not-evaluated": notEvaluated, ...file.severity },
    surprise: {
      "new-access": surpriseOf("new-access", file),
      "opened-connection": surpriseOf("opened-connection", file)
    },
    failOn: file["fail-on"] ?? defaultGate.failOn,
    warnOnly: file["warn-only"] ?? [],
    unknown: file.unknown ?? defaultGate.unknown,
    unclear: unclearOf(file),
    evidence: evidenceOf(file.evidence ?? {}),
    ...file.profile === void 0 ? {} : { profile: file.profile },
    rulings: rulingsOf(file.rulings ?? {}),
    waivers: (file.waivers ?? []).map((waiver, index) => ({ ...waiver, origin: place(["waivers", index]) })),
    ...labels === void 0 ? {} : { namespaceDefaults: { labels: new Map(Object.entries(labels)) } },
    require: file.require ?? defaultGate.require,
    maxAge: durationOf(file["max-age"]) ?? defaultGate.maxAge,
    ...file.privacy === void 0 ? {} : { privacy: file.privacy },
    ...file.untrusted === "static" ? { untrusted: "static" } : {},
    trustedBranches: file["trusted-branches"] ?? [],
    ...file.approvals === void 0 ? {} : { approvals: approvalsOf(file.approvals) },
    addressNames: file["address-names"] ?? [],
    ignore: file.ignore ?? [],
    renderedCovers: file["rendered-covers"] ?? []
  };
}
function sourceOf(source) {
  const { id, include, exclude = [], snapshot, context, profile } = source;
  const { "default-namespace": defaultNamespace, "pod-ranges": podRanges } = source;
  return {
    id,
    include,
    exclude,
    prune: yesOrNo(source.prune ?? "unknown"),
    ...defaultNamespace === void 0 ? {} : { defaultNamespace },
    ...snapshot === void 0 ? {} : { snapshot },
    ...context === void 0 ? {} : { context },
    ...podRanges === void 0 ? {} : { podRanges },
    ...profile === void 0 ? {} : { profile }
  };
}
function approvalsOf({ users = [], teams = [], kinds }) {
  const never = neverApproved;
  return { users, teams, kinds: kinds ?? findingKinds.filter((kind) => !never.includes(kind)) };
}
function yesOrNo(value) {
  return typeof value === "boolean" ? value ? "yes" : "no" : value;
}
function surpriseOf(kind, file) {
  const whole = file.severity?.[kind];
  const graded = whole === void 0 ? defaultGate.surprise[kind] : { stated: whole, implied: whole };
  return { ...graded, ...file.surprise?.[kind] };
}
function unclearOf(file) {
  const whole = file.severity?.["unclear-verdict"];
  const graded = whole === void 0 ? defaultGate.unclear : { allowed: whole, denied: whole, none: whole };
  if (file.unknown === void 0) return graded;
  return { ...graded, allowed: file.unknown === "fail" ? "error" : "warning" };
}
function evidenceOf({ window, age, attributed, count }) {
  const { evidence } = defaultGate;
  return {
    window: durationOf(window) ?? evidence.window,
    age: durationOf(age) ?? evidence.age,
    attributed: attributed === void 0 ? evidence.attributed : Number(attributed.slice(0, -1)) / 100,
    count: count ?? evidence.count
  };
}
function rulingsOf(rulings2) {
  return Object.fromEntries(Object.entries(rulings2).map(([name, value]) => [name, yesOrNo(value)]));
}
function durationOf(text2) {
  if (text2 === void 0) return void 0;
  const unit = text2.endsWith("d") ? day : text2.endsWith("h") ? hour : minute;
  return Number(text2.slice(0, -1)) * unit;
}
function gateChangeOf(base, head, file) {
  const [before, after] = [parseGate(base ?? "", file, "base"), parseGate(head ?? "", file, "head")];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(before.value), ...Object.keys(after.value)])].sort();
  const changed = keys.filter((key) => canonicalJson(before.value[key]) !== canonicalJson(after.value[key]));
  const problems = head === void 0 ? [] : after.problems;
  const appeared = base === void 0 ? head !== void 0 : head === void 0;
  if (changed.length === 0 && problems.length === 0 && !appeared) return void 0;
  const first = changed.find((key) => Object.hasOwn(after.value, key));
  return {
    origin: head === void 0 ? before.place([]) : first === void 0 ? after.place([]) : after.place([first], "key"),
    changes: [
      ...appeared ? [head === void 0 ? "the file is removed" : "the file is new"] : [],
      ...changed.map((key) => editText(key, before.value[key], after.value[key]))
    ],
    problems
  };
}
function editText(key, before, after) {
  if (key !== "waivers") return `${key}: ${quote(before)} → ${quote(after)}`;
  const [old, now] = [before, after].map((value) => new Set(isList(value) ? value.map(canonicalJson) : []));
  const added = [...now ?? []].filter((each) => !old?.has(each)).length;
  const removed = [...old ?? []].filter((each) => !now?.has(each)).length;
  return `waivers: ${added} added, ${removed} removed`;
}

// src/profiles/tiers.ts
var kubernetesTiers = [
  { id: "Admin", reading: "ordered", end: "next" },
  { id: "NetworkPolicy", reading: "union", end: "isolating" },
  { id: "Baseline", reading: "ordered", end: "next" }
];
var settledTier = "Settled";
var settlingTiers = kubernetesTiers.flatMap(
  (tier) => tier.id === "Baseline" ? [{ id: settledTier, reading: "union", end: "next" }, tier] : [tier]
);

// src/profiles/specification.ts
var spec = {
  name: "spec",
  title: "the specification",
  rulings: {
    "blocks-match-pods": "unknown",
    "host-network": "unknown",
    "finished-pods": "gone",
    // There is no unknown here: what is not asked about is not answered.
    protocols: "three",
    "own-node": "allowed",
    "port-name-twice": "unknown",
    "sidecar-port-names": "unknown",
    // Whose addresses are no pods'; of the known enforcers one alone says otherwise.
    "blocks-match-nodes": "yes"
  },
  tiers: kubernetesTiers,
  deviations: []
};
var strict = {
  name: "strict",
  title: "the strictest reading of the specification",
  rulings: {
    "blocks-match-pods": "no",
    "host-network": "unknown",
    "finished-pods": "gone",
    protocols: "all",
    "own-node": "allowed",
    "port-name-twice": "first",
    "sidecar-port-names": "ignored",
    "blocks-match-nodes": "no"
  },
  tiers: kubernetesTiers,
  deviations: []
};

// src/profiles/documented.ts
var table = [
  {
    name: "calico",
    title: "Calico",
    signs: { daemonSet: /(?:^|-)(?:calico-node|canal)$/ },
    rulings: { "blocks-match-pods": "yes", "host-network": "node", protocols: "all" }
  },
  {
    name: "cilium",
    title: "Cilium",
    signs: { daemonSet: /(?:^|-)(?:cilium|cilium-node|anetd)$/ },
    // Blocks miss nodes unless the agent's policy-cidr-match-mode says otherwise, which cannot be seen.
    rulings: {
      "blocks-match-pods": "no",
      "blocks-match-nodes": "unknown",
      "host-network": "node",
      protocols: "all"
    }
  },
  { name: "antrea", title: "Antrea", signs: { daemonSet: /(?:^|-)antrea-agent$/ } },
  { name: "ovn-kubernetes", title: "OVN-Kubernetes", signs: { daemonSet: /(?:^|-)ovnkube-node(?:-.*)?$/ } },
  { name: "kube-ovn", title: "Kube-OVN", signs: { daemonSet: /(?:^|-)kube-ovn-cni$/ } },
  {
    name: "azure-npm",
    title: "Azure Network Policy Manager",
    signs: { daemonSet: /(?:^|-)azure-npm$/ },
    clusterWide: "unknown"
  },
  { name: "weave-net", title: "Weave Net", signs: { daemonSet: /(?:^|-)weave-net$/ }, clusterWide: "unknown" },
  {
    name: "aws-network-policy-agent",
    title: "the AWS network policy agent",
    signs: {
      daemonSet: /(?:^|-)aws-node$/,
      container: /network-policy-agent|eks-nodeagent/,
      without: /^--enable-network-policy=(?:false|f|0)$/i
    },
    clusterWide: "unknown"
  }
];
var documented = table.map(({ rulings: rulings2, ...profile }) => ({
  ...profile,
  rulings: { ...spec.rulings, ...rulings2 },
  tiers: spec.tiers,
  deviations: []
}));

// src/profiles/deviations/networkpolicy-hides-baseline.ts
var departure = {
  name: "networkpolicy-hides-baseline",
  text: "kube-network-policies skips the Baseline tier in both directions for a pod that a NetworkPolicy selects for one of them"
};
var networkPolicyHidesBaseline = {
  ...departure,
  effect: "opens",
  apply: (policies) => [...policies, ...policies.filter(({ tier }) => tier === "NetworkPolicy").flatMap(settled)]
};
var known = /* @__PURE__ */ new WeakMap();
function settled(policy) {
  const before = known.get(policy);
  if (before !== void 0) return before;
  const open = ["ingress", "egress"].filter((direction) => policy[direction] === void 0);
  const result = open.length === 0 ? [] : [opened(policy, open)];
  known.set(policy, result);
  return result;
}
function opened({ ingress: _, egress: __, ...policy }, directions) {
  const { origin } = policy;
  const rule = { index: 0, action: "allow", deviation: departure, origin };
  const side = { isolates: false, rules: [rule], origin };
  return { ...policy, tier: settledTier, ...Object.fromEntries(directions.map((direction) => [direction, side])) };
}

// src/profiles/kube-network-policies.ts
var kubeNetworkPolicies = {
  name: "kube-network-policies",
  title: "kube-network-policies",
  rulings: {
    "blocks-match-pods": "yes",
    "host-network": "node",
    "finished-pods": "present",
    protocols: "all",
    "own-node": "allowed",
    "port-name-twice": "all",
    "sidecar-port-names": "ignored",
    "blocks-match-nodes": "yes"
  },
  tiers: settlingTiers,
  deviations: [networkPolicyHidesBaseline],
  signs: { daemonSet: /(?:^|-)(?:kindnet|kube-network-policies)$/ }
};

// src/profiles/deviations/each-policy.ts
function eachPolicy(change) {
  return eachPolicyIn(
    () => "",
    (policy) => change(policy)
  );
}
function eachPolicyIn(facts3, change) {
  const known2 = /* @__PURE__ */ new WeakMap();
  return (policies, world) => policies.map((policy) => {
    if (policy.tier !== "NetworkPolicy") return policy;
    const found = facts3(policy, world);
    if (found === void 0) return policy;
    const text2 = JSON.stringify(found);
    const before = known2.get(policy);
    if (before?.text === text2) return before.result;
    const result = change(policy, found);
    known2.set(policy, { text: text2, result });
    return result;
  });
}
function withRules(policy, direction, rules) {
  const old = policy[direction];
  if (old === void 0) return policy;
  const same = rules.length === old.rules.length && rules.every((rule, index) => rule === old.rules[index]);
  return same ? policy : { ...policy, [direction]: { ...old, rules } };
}
function mapRules(policy, change) {
  return ["ingress", "egress"].reduce(
    (all, direction) => withRules(
      all,
      direction,
      (all[direction]?.rules ?? []).flatMap((rule) => change(rule, direction))
    ),
    policy
  );
}

// src/profiles/deviations/both-types-mixed.ts
var departure2 = {
  name: "both-types-mixed",
  text: "kube-router runs the rules of a policy with both types in both directions: between two pods that it selects its ingress rules also allow egress, and its egress rules ingress"
};
var bothTypesMixed = { ...departure2, effect: "opens", apply: eachPolicy(mixed) };
function mixed(policy) {
  const { ingress, egress, subject } = policy;
  if (ingress === void 0 || egress === void 0) return policy;
  const selected = { kind: "pods", ...subject };
  const turned = (rule) => turnedRule(rule, selected);
  return {
    ...policy,
    ingress: { ...ingress, rules: [...ingress.rules, ...egress.rules.map(turned)] },
    egress: { ...egress, rules: [...egress.rules, ...ingress.rules.map(turned)] }
  };
}
function turnedRule({ peers, ...rule }, selected) {
  return { ...rule, peers: [selected], ...peers === void 0 ? {} : { subjects: peers }, deviation: departure2 };
}

// src/profiles/deviations/named-ports.ts
function namedPorts({ ports }) {
  return (ports ?? []).filter((port) => port.kind === "named");
}
function isPodsPeer(peer) {
  return peer.kind === "pods";
}
var podsByNamespace = /* @__PURE__ */ new WeakMap();
function podsOf({ endpoints }) {
  const known2 = podsByNamespace.get(endpoints);
  if (known2 !== void 0) return known2;
  const out = /* @__PURE__ */ new Map();
  for (const endpoint of endpoints.values()) {
    if (endpoint.hostNetwork || endpoint.finished) continue;
    const list2 = out.get(endpoint.namespace);
    if (list2 === void 0) out.set(endpoint.namespace, [endpoint]);
    else list2.push(endpoint);
  }
  podsByNamespace.set(endpoints, out);
  return out;
}
function podsOfNamespace(world, namespace) {
  return podsOf(world).get(namespace) ?? [];
}
function factKey({ index }, direction) {
  return `${direction} ${index}`;
}
function selectedPods(world, scope, pods, how) {
  const places = scope.kind === "own" ? [podsOfNamespace(world, scope.namespace)] : [...podsOf(world)].flatMap(
    ([name, members]) => selects(scope.selector, labelsOf(world, name), how) ? [members] : []
  );
  return places.flatMap((members) => members.filter(({ labels }) => selects(pods, labels, how)));
}
function selects(selector, labels, how) {
  if (selector.kind !== "match") return selector.kind === "all";
  return selector.requirements.every((requirement) => holds(requirement, labels) ?? how === "perhaps");
}
function labelsOf(world, name) {
  return new Map([...world.namespaces.get(name)?.labels ?? noLabels, ["kubernetes.io/metadata.name", name]]);
}
function resolvingPods(world, { subject }, rule, direction, how) {
  if (direction === "ingress") return selectedPods(world, subject.namespaces, subject.pods, how);
  const peers = (rule.peers ?? []).filter(isPodsPeer);
  return [...new Set(peers.flatMap(({ namespaces, pods }) => selectedPods(world, namespaces, pods, how)))];
}
function numbersOf(pods, name, protocol) {
  const numbers = pods.flatMap(
    ({ ports }) => ports.filter((port) => port.name === name && port.protocol === protocol && port.sidecar !== true)
  );
  return [...new Set(numbers.map(({ port }) => port))].sort((a, b) => a - b);
}

// src/profiles/deviations/namespace-names.ts
function keyOf({ protocol = "TCP", name }) {
  return `${protocol}/${name}`;
}
function ownNumbers(policy, world) {
  const names3 = (policy.egress?.rules ?? []).filter(isWithoutPeers).flatMap(namedPorts);
  if (names3.length === 0) return void 0;
  const pods = podsOfNamespace(world, policy.ref.namespace);
  return Object.fromEntries(names3.map((port) => [keyOf(port), numbersOf(pods, port.name, port.protocol ?? "TCP")]));
}
function numbersIn(numbers, port) {
  return numbers[keyOf(port)] ?? [];
}
function mapNameRules(policy, change) {
  const rules = policy.egress?.rules ?? [];
  return withRules(
    policy,
    "egress",
    rules.flatMap((rule) => isWithoutPeers(rule) && namedPorts(rule).length > 0 ? change(rule) : [rule])
  );
}
function isWithoutPeers({ peers }) {
  return peers === void 0;
}

// src/profiles/deviations/egress-name-any-destination.ts
var departure3 = {
  name: "egress-name-any-destination",
  text: "kube-router opens the numbers that a port name has in the policy's namespace to every destination, where an egress rule names no peer"
};
var egressNameAnyDestination = {
  ...departure3,
  effect: "opens",
  apply: eachPolicyIn(
    ownNumbers,
    (policy, numbers) => mapNameRules(policy, (rule) => [rule, ...numbered(rule, numbers)])
  )
};
function numbered(rule, numbers) {
  const ports = namedPorts(rule).flatMap(
    (port) => numbersIn(numbers, port).map((number) => ({
      kind: "range",
      protocol: port.protocol ?? "TCP",
      first: number,
      last: number,
      origin: port.origin
    }))
  );
  return ports.length === 0 ? [] : [{ ...rule, ports, deviation: departure3 }];
}

// src/profiles/deviations/egress-name-no-block.ts
var departure4 = {
  name: "egress-name-no-block",
  text: "kube-router never lets a port name match through an address block in egress, not even for pods that have the name"
};
var egressNameNoBlock = {
  ...departure4,
  effect: "closes",
  apply: eachPolicy((policy) => withRules(policy, "egress", (policy.egress?.rules ?? []).flatMap(split)))
};
function split(rule) {
  const { peers = [], ports = [] } = rule;
  const blocks = peers.filter(({ kind }) => kind === "block");
  if (blocks.length === 0 || namedPorts(rule).length === 0) return [rule];
  const others = peers.filter(({ kind }) => kind !== "block");
  const numbers = ports.filter(({ kind }) => kind !== "named");
  return [{ ...rule, peers: others }, ...numbers.length === 0 ? [] : [{ ...rule, peers: blocks, ports: numbers }]];
}

// src/profiles/deviations/egress-name-own-namespace.ts
var departure5 = {
  name: "egress-name-own-namespace",
  text: "kube-router refuses the numbers that a port name has in other namespaces only, where an egress rule names no peer"
};
var egressNameOwnNamespace = {
  ...departure5,
  effect: "closes",
  apply: eachPolicyIn(ownNumbers, (policy, numbers) => mapNameRules(policy, (rule) => [narrowed(rule, numbers)]))
};
function narrowed(rule, numbers) {
  const ports = (rule.ports ?? []).flatMap((port) => {
    if (port.kind !== "named") return [port];
    const { name, protocol = "TCP", origin } = port;
    return numbersIn(numbers, port).map((number) => ({
      kind: "range",
      protocol,
      first: number,
      last: number,
      holder: { name, protocol, port: number },
      origin
    }));
  });
  return { ...rule, ports };
}

// src/profiles/deviations/blocks.ts
function blockPeers({ peers }) {
  return (peers ?? []).filter((peer) => peer.kind === "block");
}
function excludedBlocks(rule) {
  const own2 = blockPeers(rule);
  const holes = new Set(own2.flatMap(({ except }) => except.map(({ cidr }) => cidr)));
  return own2.filter(({ block }) => holes.has(block.cidr));
}
function withSharedExceptions(rule, everywhere) {
  const own2 = blockPeers(rule);
  if (own2.length < 2 || own2.every(({ except }) => except.length === 0)) return rule;
  const holes = exceptionsOf(own2);
  const seen = /* @__PURE__ */ new Set();
  const peers = (rule.peers ?? []).flatMap((peer) => {
    if (peer.kind !== "block") return [peer];
    if (seen.has(peer.block.cidr)) return [];
    seen.add(peer.block.cidr);
    const except = [...holes.inside(peer.block), ...everywhere ? holes.around(peer.block) : []];
    return except.length === peer.except.length ? [peer] : [{ ...peer, except }];
  });
  return peers.length === rule.peers?.length && peers.every((peer, index) => peer === rule.peers?.[index]) ? rule : { ...rule, peers };
}
function exceptionsOf(peers) {
  const distinct = new Map(peers.flatMap(({ except }) => except.map((hole) => [hole.cidr, hole])));
  const sorted2 = [...distinct.values()].sort(byPlace);
  const widest = [];
  for (const hole of sorted2) {
    const last = widest.at(-1);
    if (last === void 0 || !covers(last, hole)) widest.push(hole);
  }
  return {
    inside: (block) => {
      const { first, last } = spanOf(block);
      const from = firstAt(sorted2, first);
      const to = firstAt(sorted2, last + 1n);
      return sorted2.slice(from, to).filter((hole) => hole.cidr !== block.cidr && covers(block, hole));
    },
    around: (block) => {
      const before = widest[firstAt(widest, spanOf(block).first + 1n) - 1];
      return before !== void 0 && covers(before, block) ? [before] : [];
    }
  };
}
function spanOf({ addresses }) {
  return { first: addresses[0]?.first ?? 0n, last: addresses.at(-1)?.last ?? 0n };
}
function covers(outer, inner) {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return outer.family === inner.family && a.first <= b.first && b.last <= a.last;
}
function byPlace(a, b) {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (x.first !== y.first) return x.first < y.first ? -1 : 1;
  return x.last === y.last ? 0 : x.last > y.last ? -1 : 1;
}
function firstAt(sorted2, address) {
  let low = 0;
  let high = sorted2.length;
  while (low < high) {
    const middle = low + high >> 1;
    const block = sorted2[middle];
    if (block !== void 0 && spanOf(block).first < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
function hasOverlap(blocks) {
  const sorted2 = [...blocks].sort(byPlace);
  return sorted2.some((block, index) => {
    const before = sorted2[index - 1];
    return before !== void 0 && covers(before, block);
  });
}

// src/profiles/deviations/except-merged.ts
var departure6 = {
  name: "except-merged",
  text: "kube-router takes an exception of one address block out of the shorter blocks of the same rule too"
};
var exceptMerged = {
  ...departure6,
  effect: "closes",
  apply: eachPolicy((policy) => mapRules(policy, (rule) => merged(policy, rule)))
};
function merged(policy, rule) {
  const shared = withSharedExceptions(rule, false);
  const excluded = excludedBlocks(rule);
  if (excluded.length === 0) return [shared];
  const prefixes = new Set(excluded.map(({ block }) => block.cidr));
  const isSure = (peer) => peer.kind !== "block" || !prefixes.has(peer.block.cidr);
  const rest = shared.peers ?? [];
  return [
    { ...shared, peers: rest.filter(isSure) },
    ...rest.filter((peer) => !isSure(peer)).map((peer) => ({
      ...rule,
      peers: [peer],
      condition: lastAtom(policy, peer.kind === "block" ? peer.block.cidr : "")
    }))
  ];
}
function lastAtom({ ref }, cidr) {
  const text2 = `kube-router takes ${cidr} for a block of ${formatRef(ref)}, and not for the exception that it also is`;
  return { key: `except-merged:${formatRef(ref)}:${cidr}`, text: text2 };
}

// src/profiles/deviations/excepts-pooled.ts
var departure7 = {
  name: "excepts-pooled",
  text: "kube-router takes an exception of one address block out of all blocks of the same rule"
};
var exceptsPooled = {
  ...departure7,
  effect: "closes",
  apply: eachPolicy((policy) => mapRules(policy, (rule) => [withSharedExceptions(rule, true)]))
};

// src/profiles/deviations/name-set-shared.ts
var departure8 = {
  name: "name-set-shared",
  text: "kube-router may open a named port of one pod on others that share another named port with it"
};
var nameSetShared = {
  ...departure8,
  effect: "opens",
  apply: eachPolicyIn(
    facts,
    (policy, shared) => mapRules(policy, (rule, direction) => [
      rule,
      ...(shared[factKey(rule, direction)] ?? []).map((one) => sharing(policy, rule, direction, one))
    ])
  )
};
function facts(policy, world) {
  const found = ["ingress", "egress"].flatMap(
    (direction) => (policy[direction]?.rules ?? []).filter((rule) => namedPorts(rule).length > 0 && (direction === "ingress" || rule.peers?.some(isPodsPeer))).map((rule) => ({ rule, direction }))
  );
  if (found.length === 0) return void 0;
  return Object.fromEntries(
    found.map(({ rule, direction }) => {
      const pods = resolvingPods(world, policy, rule, direction, "perhaps");
      return [factKey(rule, direction), sharedOf(rule, pods)];
    })
  );
}
function sharedOf(rule, pods) {
  const names3 = namedPorts(rule);
  const shapes = [...new Map(pods.map((pod) => [named(pod).map(textOf2).sort().join(" "), named(pod)])).values()];
  const holding = countBy(shapes.flat().map(textOf2));
  const pairs = shapes.flatMap(
    (ports) => ports.filter((port) => names3.some(({ name, protocol }) => name === port.name && protocol === port.protocol)).flatMap((port) => ports.filter((holder) => holder !== port).map((holder) => ({ port, holder })))
  );
  const together = countBy(pairs.map(pairText));
  const found = /* @__PURE__ */ new Map();
  for (const pair of pairs) {
    const holder = textOf2(pair.holder);
    if (holding.get(holder) === together.get(pairText(pair))) continue;
    const shared = found.get(textOf2(pair.port)) ?? { port: pair.port, holders: /* @__PURE__ */ new Map() };
    found.set(textOf2(pair.port), shared);
    shared.holders.set(holder, pair.holder);
  }
  return sortedValues(found).map(({ port, holders }) => ({ port, holders: sortedValues(holders) }));
}
function pairText({ port, holder }) {
  return `${textOf2(port)} ${textOf2(holder)}`;
}
function countBy(texts2) {
  const out = /* @__PURE__ */ new Map();
  for (const text2 of texts2) out.set(text2, (out.get(text2) ?? 0) + 1);
  return out;
}
function sortedValues(map) {
  return [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
}
function named({ ports }) {
  return ports.flatMap(
    ({ name, protocol, port, sidecar }) => name === void 0 || sidecar === true ? [] : [{ name, protocol, port }]
  );
}
function textOf2({ name, protocol, port }) {
  return `${name}/${protocol}/${port}`;
}
function sharing(policy, rule, direction, { port, holders }) {
  const { name, protocol, port: number } = port;
  const origin = namedPorts(rule).find((one) => one.name === name)?.origin ?? rule.origin;
  const ports = holders.map((holder) => {
    return { kind: "range", protocol, first: number, last: number, holder, origin };
  });
  const peers = direction === "egress" ? { peers: (rule.peers ?? []).filter(isPodsPeer) } : {};
  return { ...rule, ...peers, ports, condition: orderAtom(policy, port), deviation: departure8 };
}
function orderAtom({ ref }, port) {
  const text2 = `a pod that has the port ${port.name} and others is the first that kube-router meets for ${formatRef(ref)}`;
  return { key: `name-set-shared:${formatRef(ref)}:${textOf2(port)}`, text: text2 };
}

// src/profiles/deviations/overlapping-blocks-drop-policy.ts
var departure9 = {
  name: "overlapping-blocks-drop-policy",
  text: "kube-router cannot load a policy in which blocks or exceptions of one rule overlap: its pods stay isolated and it allows nothing in that address family"
};
var overlappingBlocksDropPolicy = { ...departure9, effect: "closes", apply: eachPolicy(loaded) };
var families = ["IPv4", "IPv6"];
function loaded(policy) {
  const rules = [...policy.ingress?.rules ?? [], ...policy.egress?.rules ?? []];
  const left = families.filter((family) => !rules.some((rule) => overlapsIn(rule, family)));
  if (left.length === families.length) return policy;
  return mapRules(policy, (rule) => left.map((family) => ({ ...rule, family })));
}
function overlapsIn(rule, family) {
  const blocks = blockPeers(rule).filter(({ block }) => block.family === family);
  return hasOverlap(blocks.map(({ block }) => block)) || hasOverlap(blocks.flatMap(({ except }) => except));
}

// src/profiles/deviations/unresolved-name-opens-all.ts
var departure10 = {
  name: "unresolved-name-opens-all",
  text: "kube-router opens every port where a rule names pods and only port names that none of the pods in question has"
};
var unresolvedNameOpensAll = {
  ...departure10,
  effect: "opens",
  apply: eachPolicyIn(
    facts2,
    (policy, opened2) => mapRules(policy, (rule, direction) => {
      const how = opened2[factKey(rule, direction)];
      return how === void 0 ? [rule] : [rule, everyPort(policy, rule, how)];
    })
  )
};
function facts2(policy, world) {
  const found = ["ingress", "egress"].flatMap(
    (direction) => (policy[direction]?.rules ?? []).filter(isOpenable).map((rule) => ({ rule, direction }))
  );
  if (found.length === 0) return void 0;
  return Object.fromEntries(
    found.flatMap(({ rule, direction }) => {
      if (resolves(world, policy, rule, direction, "surely")) return [];
      const opened2 = resolves(world, policy, rule, direction, "perhaps") ? "perhaps" : "surely";
      return [[factKey(rule, direction), opened2]];
    })
  );
}
function isOpenable(rule) {
  const names3 = namedPorts(rule).length;
  return names3 > 0 && names3 === rule.ports?.length && rule.peers?.some(isPodsPeer) === true;
}
function resolves(world, policy, rule, direction, how) {
  const pods = resolvingPods(world, policy, rule, direction, how);
  return namedPorts(rule).some(({ name, protocol = "TCP" }) => numbersOf(pods, name, protocol).length > 0);
}
function everyPort(policy, { ports: _, ...rule }, how) {
  const open = { ...rule, peers: (rule.peers ?? []).filter(isPodsPeer), deviation: departure10 };
  return how === "surely" ? open : { ...open, condition: unresolvedAtom(policy, rule) };
}
function unresolvedAtom({ ref }, { index }) {
  const text2 = `no pod has a port name of rule ${index + 1} of ${formatRef(ref)}`;
  return { key: `unresolved:${formatRef(ref)}:${index}`, text: text2 };
}

// src/profiles/kube-router.ts
var daemonSet = /(?:^|-)kube-router$/;
var withoutFirewall = /^--run-firewall=(?:false|f|0)$/i;
var withNftables = /^--use-nftables-for-netpol(?:=(?:true|t|1))?$/i;
var names = [
  nameSetShared,
  unresolvedNameOpensAll,
  egressNameNoBlock,
  egressNameAnyDestination,
  egressNameOwnNamespace
];
var rulings = {
  "blocks-match-pods": "yes",
  "host-network": "node",
  "finished-pods": "gone",
  // Echo requests enter isolated pods, so nothing can be said of protocols besides the three.
  protocols: "three",
  "own-node": "allowed",
  "port-name-twice": "all",
  "sidecar-port-names": "ignored",
  "blocks-match-nodes": "yes"
};
var kubeRouter = {
  name: "kube-router",
  title: "kube-router",
  rulings,
  tiers: kubernetesTiers,
  clusterWide: "unknown",
  deviations: [exceptMerged, ...names, bothTypesMixed],
  signs: { daemonSet, without: withoutFirewall, builtInto: { name: "k3s", kubelet: /\+k3s/ } }
};
var kubeRouterNftables = {
  name: "kube-router-nftables",
  title: "kube-router with nftables",
  rulings,
  tiers: kubernetesTiers,
  clusterWide: "unknown",
  deviations: [overlappingBlocksDropPolicy, exceptsPooled, ...names, bothTypesMixed],
  signs: { daemonSet, argument: withNftables, without: withoutFirewall }
};

// src/profiles/index.ts
var profiles = [
  spec,
  strict,
  kubeNetworkPolicies,
  kubeRouterNftables,
  kubeRouter,
  ...documented
];

// src/io/git.ts
import { existsSync } from "node:fs";

// src/io/git-object.ts
import { createHash } from "node:crypto";
var objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var revisionName = /^[^-+:\s][^:\p{Cc}\s]*$/u;
var emptyTrees = [
  "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
];
var strict2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function idOf(type, content, like) {
  return createHash(like.length === 64 ? "sha256" : "sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
}
function pathOf2(bytes) {
  const told = (text2) => text2.replace(/\\(?=x[0-9a-f]{2})/g, "\\x5c");
  try {
    return told(strict2.decode(bytes));
  } catch {
    const hex = (byte) => `\\x${byte.charCodeAt(0).toString(16)}`;
    return told(bytes.toString("latin1")).replace(/[\x80-\xff]/g, hex);
  }
}
function fitting(oids, sizes, maxBytes) {
  const wanted = [];
  const tooLarge = /* @__PURE__ */ new Set();
  let total = 0;
  for (const oid of oids) {
    const size = sizes.get(oid) ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) tooLarge.add(oid);
    else {
      total += size;
      wanted.push(oid);
    }
  }
  return { wanted, tooLarge };
}

// src/io/git-tree.ts
function entryOf(record) {
  const tab = record.indexOf(9);
  const [mode, type, oid] = record.toString("latin1", 0, tab).split(" ");
  if (tab < 0 || oid === void 0 || !objectId.test(oid)) throw new Error("git ls-tree answered in an unknown form");
  const path = pathOf2(record.subarray(tab + 1));
  if (type === "commit") return { path, mode: "submodule", oid };
  return type === "blob" ? { path, mode: mode === "120000" ? "symlink" : "file", oid } : void 0;
}
async function listTree(directory, commit) {
  const entries = [];
  let rest = Buffer.alloc(0);
  let bytes = 0;
  const end = await runGit(directory, {
    args: ["ls-tree", "-r", "-z", "--full-tree", commit],
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > gitLimits.listing || entries.length > gitLimits.entries)
        throw new UsableError(
          `commit ${commit} holds more than ${gitLimits.entries} files`,
          "judge a smaller repository, or its rendered folders with `diff`"
        );
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let stop = data.indexOf(0, start); stop >= 0; start = stop + 1, stop = data.indexOf(0, start)) {
        const entry = entryOf(data.subarray(start, stop));
        if (entry !== void 0) entries.push(entry);
      }
      rest = data.subarray(start);
    }
  });
  if (end.code !== 0) throw unreadable(`the tree of commit ${commit} cannot be read: ${end.complaint}`);
  return entries;
}
function unreadable(message) {
  return new UsableError(message, "run `git fsck`; in a partial clone, fetch the missing objects first");
}
async function sizesOf(directory, oids) {
  const sizes = /* @__PURE__ */ new Map();
  let text2 = "";
  const end = await runGit(directory, {
    args: ["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)"],
    input: oids.map((oid) => `${oid}
`).join(""),
    onData: (chunk) => {
      const lines = (text2 + chunk.toString("latin1")).split("\n");
      text2 = lines.pop() ?? "";
      for (const line of lines) {
        const [oid, type, size] = line.split(" ");
        if (oid === void 0 || type !== "blob") throw unreadable(`object ${quoted(line)} is not in this clone`);
        sizes.set(oid, Number(size));
      }
    }
  });
  if (end.code !== 0) throw unreadable(`objects cannot be read: ${end.complaint}`);
  return sizes;
}
function batchReader(keep) {
  let header = "";
  let current;
  const take = (chunk, at, into) => {
    const used = chunk.copy(into.bytes, into.at, at, at + into.bytes.length - into.at);
    into.at += used;
    return at + used;
  };
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (current !== void 0) {
        at = take(chunk, at, current);
        if (current.at === current.bytes.length) {
          keep(current.oid, current.bytes.subarray(0, -1));
          current = void 0;
        }
        continue;
      }
      const stop = chunk.indexOf(10, at);
      header += chunk.toString("latin1", at, stop < 0 ? chunk.length : stop);
      at = stop < 0 ? chunk.length : stop + 1;
      if (stop < 0) continue;
      const [oid, type, size] = header.split(" ");
      if (oid === void 0 || type !== "blob") throw unreadable(`object ${quoted(header)} is not in this clone`);
      current = { oid, bytes: Buffer.allocUnsafeSlow(Number(size) + 1), at: 0 };
      header = "";
    }
  };
}
async function readBlobs(directory, entries, maxBytes) {
  const oids = [...new Set(entries.filter(({ mode }) => mode !== "submodule").map(({ oid }) => oid))];
  const odd = oids.find((oid) => !objectId.test(oid));
  if (odd !== void 0) throw new Error(`not an object of git: ${quoted(odd)}`);
  const bytes = /* @__PURE__ */ new Map();
  if (oids.length === 0) return { bytes, tooLarge: /* @__PURE__ */ new Set() };
  const { wanted, tooLarge } = fitting(oids, await sizesOf(directory, oids), maxBytes);
  if (wanted.length === 0) return { bytes, tooLarge };
  const end = await runGit(directory, {
    args: ["cat-file", "--batch"],
    input: wanted.map((oid) => `${oid}
`).join(""),
    onData: batchReader((oid, content) => bytes.set(oid, content))
  });
  if (end.code !== 0 || bytes.size !== wanted.length)
    throw unreadable(`${wanted.length - bytes.size} of ${wanted.length} objects cannot be read: ${end.complaint}`);
  return { bytes, tooLarge };
}
function commitTree(directory, name, commit) {
  let listed;
  return {
    name,
    commit,
    list: () => listed ??= listTree(directory, commit),
    read: (entries, maxBytes) => readBlobs(directory, entries, maxBytes)
  };
}

// src/io/uncommitted.ts
async function uncommittedManifests(directory) {
  const chunks = [];
  let bytes = 0;
  const asked = runGit(directory, {
    args: ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=all"],
    config: await withoutFilters(directory),
    time: gitLimits.statusTime,
    onData: (chunk) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > gitLimits.statusBytes) throw new Error("more than is looked at");
    }
  });
  await asked.catch(() => void 0);
  const lines = Buffer.concat(chunks).toString("utf8").split("\0").slice(0, -1);
  return lines.map((line) => [line.slice(0, 2), line.slice(3)]).flatMap(manifestOf);
}
async function uncommittedNotes(directory) {
  const [first, ...others] = await uncommittedManifests(directory);
  if (first === void 0) return [];
  const more = others.length === 0 ? "" : ` and ${countOf(others.length, "more file")}`;
  return [`uncommitted changes are not judged: commit them first (${plainLine(first)}${more})`];
}
function manifestOf([status, path]) {
  return (status === "??" ? /\.(?:ya?ml|tpl)$/i : /\.(?:ya?ml|tpl|json)$/i).test(path) ? [path] : [];
}
async function withoutFilters(directory) {
  const { text: text2 } = await askGit(directory, ["config", "-z", "--name-only", "--get-regexp", "^filter\\."]);
  const drivers = text2.split("\0").flatMap((key) => /^(filter\..*)\.[^.]+$/s.exec(key)?.[1] ?? []);
  return [...new Set(drivers)].flatMap((driver) => [
    [`${driver}.clean`, ""],
    [`${driver}.process`, ""],
    [`${driver}.required`, "false"]
  ]);
}

// src/io/git.ts
async function gitTree(directory, revision) {
  await assertRepository(directory);
  const { name, commit } = await resolve(directory, revision);
  return commitTree(directory, name, commit);
}
async function resolveTrees(directory, base, head = "HEAD") {
  await assertRepository(directory);
  const [from, to] = [await resolve(directory, base), await resolve(directory, head)];
  const fork = await mergeBase(directory, from.commit, to.commit);
  const headTree = commitTree(directory, to.name, to.commit);
  const name = fork === from.commit || fork === void 0 ? from.name : between(from, to);
  return {
    base: commitTree(directory, name, fork ?? from.commit),
    head: headTree,
    notes: [
      ...fork === void 0 ? [unrelated(from, to)] : [],
      ...fork === to.commit ? [nothingCompared(from, to)] : [],
      ...await isCheckedOut(directory, to) ? await uncommittedNotes(directory) : []
    ]
  };
}
async function isCheckedOut(directory, { name, commit }) {
  if (name === "HEAD") return true;
  return (await askGit(directory, ["rev-parse", "--verify", "--quiet", "HEAD"])).text.trim() === commit;
}
function nothingCompared(from, to) {
  const how = from.commit === to.commit ? `${from.name} and ${to.name} are one commit` : `${from.name} holds all of ${to.name}`;
  return `${how} (${shortId(to.commit)}): nothing is compared`;
}
async function eventTrees(directory, choice, access) {
  await assertRepository(directory);
  switch (choice.kind) {
    case "merge":
      return mergeTrees(directory, choice, access);
    case "commits": {
      const base = /^0+$/.test(choice.base) ? commitTree(directory, "nothing", emptyTrees[0]) : commitTree(directory, "before", await haveCommit(directory, choice.base, access));
      const head = commitTree(directory, "after", await haveCommit(directory, choice.head, access));
      return { base, head, notes: [] };
    }
    case "refs":
      return refTrees(directory, choice, access);
  }
}
async function refTrees(directory, { base, head, named: named4 }, access) {
  const to = await resolve(directory, head ?? "HEAD", access);
  const tree = ({ name, commit }) => commitTree(directory, name, commit);
  if (head === void 0 || base !== void 0) {
    const from2 = base === void 0 ? to : await baseNamed(directory, base, access);
    if (head !== void 0 && named4 !== void 0) assertApart(from2, to);
    return { base: tree(from2), head: tree(to), notes: [] };
  }
  if (named4?.defaultBranch === void 0)
    throw new UsableError("a head is named, and nothing to compare it with", "give base-ref as well");
  const tip = await branchTip(directory, named4.defaultBranch, access);
  const fork = await mergeBase(directory, tip.commit, to.commit);
  const from = fork === void 0 || fork === tip.commit ? tip : { name: between(tip, to), commit: fork };
  assertApart(from, to);
  return { base: tree(from), head: tree(to), notes: fork === void 0 ? [unrelated(tip, to)] : [] };
}
function baseNamed(directory, base, access) {
  const branch = /^refs\/heads\/(.+)$/.exec(base)?.[1];
  return branch === void 0 ? resolve(directory, base, access) : branchTip(directory, branch, access);
}
function assertApart(from, to) {
  if (from.commit !== to.commit) return;
  throw new UsableError(
    `base ${from.commit} (${from.name}) and head ${to.commit} (${to.name}) are the same commit: nothing would be judged`,
    "give as base-ref the commit that the change started from"
  );
}
async function branchTip(directory, branch, access) {
  assertRevision(branch);
  for (const name of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const { code, text: text2 } = await askGit(directory, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    if (code === 0 && objectId.test(text2.trim())) return { name: branch, commit: text2.trim() };
  }
  const commit = await fetchCommit(directory, `refs/heads/${branch}`, access);
  if (commit === void 0 || !objectId.test(commit)) throw missing(branch, true, access.remote);
  return { name: branch, commit };
}
async function remoteTip(directory, branch, access) {
  assertRevision(branch);
  const commit = await fetchCommit(directory, `refs/heads/${branch}`, access);
  if (commit === void 0 || !objectId.test(commit)) throw missing(branch, true, access.remote);
  return commitTree(directory, branch, commit);
}
async function treeAt(directory, name, commit, access) {
  return commitTree(directory, name, await haveCommit(directory, commit, access));
}
async function mergeBase(directory, one, other) {
  const { code, text: text2 } = await askGit(directory, ["merge-base", one, other]);
  return code === 0 && objectId.test(text2.trim()) ? text2.trim() : void 0;
}
function between(from, to) {
  return `merge base of ${from.name} and ${to.name}`;
}
function unrelated(from, to) {
  return `${from.name} and ${to.name} have no common commit in this clone; their trees are compared as they are`;
}
async function mergeTrees(directory, { head, branch, changedFiles }, access) {
  const merge = (await resolve(directory, "HEAD")).commit;
  const { tree, parents } = await readCommit(directory, merge);
  const [first, second] = parents;
  if (first === void 0 || parents.length !== 2 || second !== head)
    throw new UsableError(
      `the checkout (${shortId(merge)}) is not the merge of the pull request's head ${shortId(head)}`,
      "check out the event’s own commit: actions/checkout without `ref`, in the same job and before this action, on the newest run"
    );
  await haveCommit(directory, first, access);
  const before = await readCommit(directory, first);
  if (before.tree === tree && (changedFiles ?? 0) > 0) throw sameTrees(changedFiles ?? 0, merge, first);
  return {
    base: commitTree(directory, branch, first),
    head: commitTree(directory, `merge of ${shortId(head)}`, merge),
    notes: []
  };
}
function sameTrees(changedFiles, merge, base) {
  return new UsableError(
    `the pull request changes ${changedFiles} files, but its merge ${merge} equals its base ${base}`,
    "rebase the pull request: its changes are in the base branch already, or a wrong commit was checked out"
  );
}
async function readCommit(directory, commit) {
  const { code, text: text2, complaint: complaint2 } = await askGit(directory, ["cat-file", "commit", commit]);
  if (code !== 0) throw new UsableError(`commit ${commit} cannot be read: ${complaint2}`, "run `git fsck`");
  const header = text2.slice(0, text2.indexOf("\n\n")).split("\n");
  const values = (key) => header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return { tree: values("tree")[0] ?? "", parents: values("parent") };
}
async function haveCommit(directory, commit, access) {
  if (!objectId.test(commit)) throw new UsableError(`${quoted(commit)} is no commit id`, "give the full commit id");
  if (await has(directory, commit)) return commit;
  await fetchCommit(directory, commit, access);
  if (await has(directory, commit)) return commit;
  throw missing(commit, true, access.remote);
}
async function has(directory, commit) {
  return (await askGit(directory, ["cat-file", "-e", `${commit}^{commit}`])).code === 0;
}
async function fetchCommit(directory, what, access) {
  const depth = await isShallow(directory) ? ["--depth=1"] : [];
  const end = await runGit(directory, {
    args: ["fetch", ...depth, "--no-tags", "--no-recurse-submodules", "--quiet", "--", access.remote, what],
    config: credentials(access),
    time: gitLimits.fetchTime,
    onData: () => void 0
  });
  if (end.code === 0) return (await askGit(directory, ["rev-parse", "--verify", "--quiet", "FETCH_HEAD"])).text.trim();
  throw new UsableError(
    `commit ${quoted(what)} is not in this clone and fetching it failed: ${end.complaint}`,
    `give the job \`contents: read\` and the action its token, or run \`git fetch --depth=1 ${access.remote} ${what}\` before it`
  );
}
function credentials({ token, server }) {
  if (token === void 0 || token === "" || server === void 0) return [];
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [
    [key, ""],
    [key, `AUTHORIZATION: basic ${basic}`]
  ];
}
async function resolve(directory, revision, access) {
  assertRevision(revision);
  for (const name of [revision, `origin/${revision}`]) {
    const { code, text: text2 } = await askGit(directory, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
    if (code === 0 && objectId.test(text2.trim())) return { name, commit: text2.trim() };
  }
  const fetched = access === void 0 ? void 0 : await fetchCommit(directory, revision, access);
  if (fetched !== void 0 && objectId.test(fetched)) return { name: revision, commit: fetched };
  throw missing(revision, await isShallow(directory), "origin", await branchMeant(directory, revision));
}
async function branchMeant(directory, revision) {
  const places = ["--format=%(refname:strip=2)", "--count=200", "refs/heads", "refs/remotes"];
  return nearest(revision, (await askGit(directory, ["for-each-ref", ...places])).text.trim().split("\n"));
}
async function isShallow(directory) {
  return (await askGit(directory, ["rev-parse", "--is-shallow-repository"])).text.trim() === "true";
}
function assertRevision(revision) {
  if (!revisionName.test(revision))
    throw new UsableError(`${quoted(revision)} is no revision`, "name a branch, tag or commit");
}
function missing(revision, shallow, remote, meant) {
  const fetch = /[~^@]/.test(revision) ? `run \`git fetch ${shallow ? "--unshallow" : remote}\`` : `run \`git fetch --depth=1 ${remote} ${revision.replace(`${remote}/`, "")}\` and compare with FETCH_HEAD`;
  const guess = meant === void 0 ? "" : `did you mean ${quoted(meant)}? else `;
  return new UsableError(
    `${quoted(revision)} is not in this clone${shallow ? ", which is shallow" : ""}`,
    `${guess}${fetch}, or name another revision`
  );
}
async function isRepository(directory) {
  if (!existsSync(directory)) return false;
  const asked = await askGit(directory, ["rev-parse", "--git-dir"]).catch(() => void 0);
  if (asked?.complaint.includes("dubious ownership") === true) await assertRepository(directory);
  return asked?.code === 0;
}
async function assertRepository(directory) {
  const { code, complaint: complaint2 } = await askGit(directory, ["rev-parse", "--git-dir"]);
  if (code === 0) return;
  if (complaint2.includes("dubious ownership"))
    throw new UsableError(
      `git does not trust ${quoted(directory)}, which belongs to another user`,
      `run \`git config --global --add safe.directory ${directory}\``,
      directory
    );
  throw new UsableError(
    `${quoted(directory)} is not in a git repository`,
    "run inside a checkout, or name folders: `netpol-gate diff BEFORE AFTER`, `netpol-gate drift --base FOLDER`",
    directory
  );
}
function shortId(commit) {
  return commit.slice(0, 7);
}

// src/io/folder.ts
import { createHash as createHash2 } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
function blobId(bytes) {
  return createHash2("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function* walk(root, folder, depth) {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, "name a folder further in", folder);
  for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) {
      if (item.name !== ".git") yield* walk(root, path, depth + 1);
    } else if (item.isFile() || item.isSymbolicLink()) {
      const { size, mtimeMs } = lstatSync(join(root, path));
      yield { path, mode: item.isFile() ? "file" : "symlink", size, modified: mtimeMs };
    }
  }
}
function contentOf(root, { path, mode }) {
  const place = join(root, ...path.split("/"));
  if (mode === "symlink") return Buffer.from(readlinkSync(place).split(sep).join("/"));
  if (!lstatSync(place).isFile()) throw new UsableError(`${quoted(path)} changed while it was read`, "run again", path);
  return readFileSync(place);
}
function entryOf2(root, found) {
  const { path, mode, size } = found;
  const oid = size > fileLimits.hashed ? `large:${createHash2("sha256").update(`${root}\0${path}\0${size}\0${found.modified}`).digest("hex")}` : blobId(contentOf(root, found));
  return { path, mode, oid, size };
}
async function listFolder(root) {
  const entries = [];
  try {
    for (const found of walk(root, "", 0)) {
      if (entries.length >= fileLimits.entries)
        throw new UsableError(`more than ${fileLimits.entries} files`, "name a smaller folder", root);
      entries.push(entryOf2(root, found));
      if (entries.length % 500 === 0) await setImmediate();
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`the folder cannot be read: ${messageOf(error)}`, "look at its permissions", root);
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
async function readFolder(root, entries, maxBytes) {
  const bytes = /* @__PURE__ */ new Map();
  const tooLarge = /* @__PURE__ */ new Set();
  let total = 0;
  for (const entry of entries) {
    if (bytes.has(entry.oid) || entry.mode === "submodule") continue;
    const size = entry.size ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) {
      tooLarge.add(entry.oid);
      continue;
    }
    const content = contentOf(root, entry);
    if (blobId(content) !== entry.oid && !entry.oid.startsWith("large:"))
      throw new UsableError(`${quoted(entry.path)} changed while it was read`, "run again", entry.path);
    total += content.length;
    bytes.set(entry.oid, content);
  }
  return { bytes, tooLarge };
}
function folderTree(path) {
  const root = folderOf(path);
  let listed;
  return {
    name: path,
    list: () => listed ??= listFolder(root),
    read: (entries, maxBytes) => readFolder(root, entries, maxBytes)
  };
}
function folderOf(path) {
  try {
    const root = realpathSync(path);
    readdirSync(root);
    return root;
  } catch (error) {
    throw new UsableError(`no folder ${quoted(path)}: ${reasonOf(error)}`, "name a folder of manifests", path);
  }
}

// src/io/rendered.ts
function renderedFolders(base, head, names3) {
  if (base !== void 0 && head !== void 0) return { base, head };
  if (base === void 0 && head === void 0) return void 0;
  const [given, missing2] = base === void 0 ? [names3.head, names3.base] : [names3.base, names3.head];
  throw new UsableError(
    `${given} is given without ${missing2}`,
    "render both sides in the same way: one side alone would show everything as added or removed"
  );
}
function withRendered(trees, folders) {
  if (folders === void 0) return trees;
  return { ...trees, base: besides(trees.base, folders.base), head: besides(trees.head, folders.head) };
}
function besides(tree, folder) {
  const rendered = folderTree(folder);
  let listed;
  const list2 = async () => {
    const [files, made] = [await tree.list(), await rendered.list()];
    const taken = files.find(({ path }) => path === renderedRoot || isRendered(path));
    if (taken !== void 0)
      throw new UsableError(
        `the repository holds ${quoted(taken.path)}, whose folder is kept for rendered manifests`,
        "rename the folder",
        tree.name
      );
    return [...files, ...plainFiles(made, folder)];
  };
  return {
    name: tree.name,
    ...tree.commit === void 0 ? {} : { commit: tree.commit },
    list: () => listed ??= list2(),
    read: async (entries, maxBytes) => {
      const own2 = entries.filter(({ path }) => !isRendered(path));
      const others = entries.filter(({ path }) => isRendered(path)).map(inFolder);
      if (others.length === 0) return tree.read(own2, maxBytes);
      const [one, other] = [await tree.read(own2, maxBytes), await rendered.read(others, maxBytes)];
      return {
        bytes: new Map([...one.bytes, ...other.bytes]),
        tooLarge: /* @__PURE__ */ new Set([...one.tooLarge, ...other.tooLarge])
      };
    }
  };
}
function plainFiles(entries, folder) {
  const link = entries.find(({ mode }) => mode !== "file");
  if (link !== void 0)
    throw new UsableError(`${quoted(link.path)} is a link`, "write the rendered manifests as plain files", folder);
  const bytes = entries.reduce((sum, { size = 0 }) => sum + size, 0);
  if (bytes > fileLimits.rendered)
    throw new UsableError(
      `the rendered manifests have more than ${fileLimits.rendered} bytes`,
      "render what goes to one cluster into a folder of its own, and judge each by itself",
      folder
    );
  return entries.map((entry) => ({ ...entry, path: `${renderedRoot}/${entry.path}` }));
}
function inFolder(entry) {
  return { ...entry, path: entry.path.slice(renderedRoot.length + 1) };
}

// src/worlds/json-page.ts
var mostBytes = 1 << 25;
var { comma, closeList, openList, openObject, closeObject } = signs;
var encoder = new TextEncoder();
function pageCutters() {
  const cutting = newCutting(newReading());
  const room = { left: mostBytes };
  return (wanted, apiVersion, kind) => {
    const plan = planOfKind(wanted, room);
    const head = encoder.encode(JSON.stringify({ apiVersion, kind }).slice(0, -1));
    return (page) => cutPage(cutting, page, plan, head);
  };
}
function cutPage(cutting, page, plan, head) {
  readOn(cutting.reading, page);
  cutting.size = 0;
  const taken = [];
  if (!cutEnvelope(cutting, (at) => cutItems(cutting, at, plan, head, taken))) return void 0;
  const value = valueOf(cutting.out.subarray(0, cutting.size));
  if (!isObject(value) || !isList(value["items"])) return void 0;
  const { items } = value;
  taken.forEach((parts, index) => parts.forEach((part) => put(items[index], part)));
  return value;
}
function cutEnvelope(cutting, cutList) {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  const seen = /* @__PURE__ */ new Set();
  let at = afterBlanks(reading, 0);
  if (bytes[at] !== openObject) return false;
  write(cutting, openObject);
  do {
    const key = afterBlanks(reading, at + 1);
    const keyEnd = afterKey(reading, key);
    const start = afterColon(reading, keyEnd);
    const name = textOf(bytes.subarray(key + 1, keyEnd - 1));
    if (start === stop || seen.has(name)) return false;
    seen.add(name);
    const isKept = name === "items" || name === "metadata";
    if (isKept && seen.has("items") && seen.has("metadata")) write(cutting, comma);
    if (isKept) copy(cutting, key, start);
    at = name === "items" ? cutList(start) : afterValue(reading, start);
    if (name === "metadata" && at !== stop) copy(cutting, start, at);
    at = afterBlanks(reading, at);
  } while (bytes[at] === comma);
  write(cutting, closeObject);
  return bytes[at] === closeObject && afterBlanks(reading, at + 1) === stop && seen.has("items");
}
function cutItems(cutting, start, plan, head, taken) {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  if (bytes[start] !== openList) return stop;
  write(cutting, openList);
  for (let at = start; ; write(cutting, comma)) {
    at = afterBlanks(reading, at + 1);
    if (bytes[at] !== openObject) return stop;
    writeAll(cutting, head);
    cutting.taken = [];
    at = afterBlanks(reading, cutMembers(cutting, afterBlanks(reading, at + 1), plan, 1));
    taken.push(cutting.taken);
    if (bytes[at] === closeList) {
      write(cutting, closeList);
      return at + 1;
    }
    if (bytes[at] !== comma) return stop;
  }
}

// src/worlds/trimmed.ts
function trimmedLive(limit) {
  const same = sameParts(limit);
  const cutters = pageCutters();
  const toManifest = (value, ref) => {
    const kept = essential(value, ref, same);
    return kept && liveManifest(kept, ref);
  };
  const readerOf = (apiVersion, kind) => {
    const wanted = wantedOf(apiVersion, kind);
    return wanted && cutters(wanted, apiVersion, kind);
  };
  return Object.assign(toManifest, { pages: { readerOf, manifest: liveManifest } });
}

// src/commands/inputs.ts
import { createReadStream, statSync } from "node:fs";
import { basename, resolve as resolve2 } from "node:path";

// src/io/kube-direct.ts
var tokenVariable = "NETPOL_GATE_TOKEN";
function directKubeconfig({ server, token, authority }, insecure) {
  const trusted = authority === void 0 ? { "insecure-skip-tls-verify": insecure } : "path" in authority ? { "certificate-authority": authority.path } : { "certificate-authority-data": Buffer.from(authority.text).toString("base64") };
  const name = new URL(server).host;
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": name,
    contexts: [{ name, context: { cluster: name, user: "reader" } }],
    clusters: [{ name, cluster: { server, ...trusted } }],
    users: [{ name: "reader", user: { token } }]
  });
}
function isServerAddress(text2) {
  if (!URL.canParse(text2)) return false;
  const { protocol, username, password, search, hash } = new URL(text2);
  return protocol === "https:" && `${username}${password}${search}${hash}` === "";
}
function isToken(text2) {
  return /^[\x21-\x7e]{1,65536}$/.test(text2);
}
function readToken(file, environment = process.env) {
  const given = file === void 0 ? environment[tokenVariable] ?? "" : Buffer.from(readBounded(file, "the token file")).toString("utf8");
  const token = given.trim();
  if (isToken(token)) return token;
  const where = file === void 0 ? `the environment variable ${tokenVariable}` : `the token file ${quoted(file)}`;
  throw new UsableError(
    `${where} holds ${token === "" ? "no token" : "something that is no token"}`,
    `give --token-file FILE, or set ${tokenVariable}`
  );
}

// src/commands/inputs.ts
function text(values, name) {
  const value = values[name];
  return typeof value === "string" ? value : void 0;
}
function list(values, name) {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function refuseIdle(values, names3, subject) {
  const idle = names3.find((name) => values[name] !== void 0);
  if (idle === void 0 || subject.given) return;
  throw new UsableError(`--${idle} is given without ${subject.name}`, subject.help);
}
function noPositionals(command, [first]) {
  if (first === void 0) return;
  throw new UsableError(
    `${command} takes no argument, and ${quoted(first)} is given`,
    `see netpol-gate ${command} --help`
  );
}
var detailOptions = { detail: { type: "string" } };
function detailOf(values) {
  const detail = text(values, "detail") ?? "folded";
  if (detail === "folded" || detail === "pairs") return detail;
  throw new UsableError(`there is no detail ${quoted(detail)}`, "details are folded and pairs");
}
var gateOptions = { gate: { type: "string" }, profile: { type: "string" } };
var gateHelp = `  --gate FILE           gate file from the disk (default: .github/netpol-gate.yml of the base side)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say`;
var renderedOptions = { "rendered-base": { type: "string" }, "rendered-head": { type: "string" } };
var renderedHelp = `  --rendered-base FOLDER
                        what templates of the base side were rendered into (docs/rendered.md)
  --rendered-head FOLDER
                        the same of the head side`;
function withRenderedFrom(trees, values, terminal) {
  const [base, head] = ["rendered-base", "rendered-head"].map((name) => {
    const folder = text(values, name);
    return folder === void 0 ? void 0 : resolve2(terminal.folder, folder);
  });
  return withRendered(trees, renderedFolders(base, head, { base: "--rendered-base", head: "--rendered-head" }));
}
function gateFrom(values, terminal) {
  const file = text(values, "gate");
  if (file === void 0) return void 0;
  const bytes = readBounded(resolve2(terminal.folder, file), `the gate file ${quoted(file)}`);
  return { text: gateText(bytes, file), file };
}
function overridesFrom(values) {
  const profile = text(values, "profile");
  if (profile === void 0) return {};
  const names3 = profiles.map(({ name }) => name);
  if (!names3.includes(profile)) {
    throw new UsableError(`there is no profile ${quoted(profile)}`, `profiles are ${names3.join(", ")}`);
  }
  return { overrides: { profile } };
}
var clusterOptions = {
  cluster: { type: "string" },
  kubeconfig: { type: "string" },
  context: { type: "string" },
  "exec-plugin": { type: "string", multiple: true },
  insecure: { type: "boolean" },
  server: { type: "string" },
  "token-file": { type: "string" },
  "certificate-authority": { type: "string" }
};
var clusterHelp = `  --cluster FILE        snapshot of the cluster ("netpol-gate snapshot", or any "kubectl get … -o json")
  --kubeconfig FILE     read the live cluster through this file instead; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            accept a kubeconfig that checks no certificate or speaks http (one that checks, is checked);
                        with --server: check none
  --server URL          instead of a kubeconfig: the API server, with the token of --token-file or NETPOL_GATE_TOKEN
  --token-file FILE     bearer token for --server
  --certificate-authority FILE
                        certificates (PEM) that the certificate of --server is checked with`;
function namedCluster(values, terminal) {
  const [file, kubeconfig, context] = [text(values, "cluster"), text(values, "kubeconfig"), text(values, "context")];
  if (file !== void 0 && kubeconfig !== void 0) {
    throw new UsableError("both --cluster and --kubeconfig are given", "name one of them");
  }
  const direct = directFrom(values, terminal);
  if (direct !== void 0) {
    const others = ["cluster", "kubeconfig", "context", "exec-plugin"].filter((name) => values[name] !== void 0);
    const [other] = others;
    if (other !== void 0) throw new UsableError(`both --server and --${other} are given`, "name one of them");
    return { kind: "live", kubeconfig: () => ({ text: direct() }) };
  }
  if (kubeconfig === void 0) {
    tellIdle(values, terminal);
    return file === void 0 ? void 0 : { kind: "snapshot", file };
  }
  const path = resolve2(terminal.folder, kubeconfig);
  return { kind: "live", kubeconfig: () => ({ path }), ...context === void 0 ? {} : { context } };
}
function tellIdle(values, terminal) {
  const inside = values["in-cluster"] === true;
  const alone = ["context", "exec-plugin", "insecure"].filter((name) => values[name] !== void 0);
  const [first] = alone;
  if (first !== void 0 && values["cluster"] === void 0 && !(inside && first !== "context"))
    throw new UsableError(`--${first} is given without --kubeconfig`, "name the kubeconfig file that it is about");
  for (const name of alone)
    if (!(inside && name === "insecure")) terminal.error(`--${name} changes nothing: no kubeconfig is given
`);
}
function clusterOf(values, terminal) {
  const named4 = namedCluster(values, terminal);
  if (named4 === void 0) return void 0;
  if (named4.kind === "snapshot") return () => snapshotFile(resolve2(terminal.folder, named4.file), named4.file);
  return () => readLive(named4.kubeconfig(), named4.context, values, terminal);
}
function directFrom(values, terminal) {
  const server = text(values, "server");
  const [token, authority] = ["token-file", "certificate-authority"].map((name) => {
    const file = text(values, name);
    if (file !== void 0 && server === void 0)
      throw new UsableError(`--${name} is given without --server`, "name the API server");
    return file === void 0 ? void 0 : resolve2(terminal.folder, file);
  });
  if (server === void 0) return void 0;
  if (!isServerAddress(server))
    throw new UsableError(`--server is no https address: ${quoted(server)}`, "give it as https://host:port");
  const trusted = authority === void 0 ? {} : { authority: { path: authority } };
  return () => directKubeconfig({ server, token: readToken(token), ...trusted }, values["insecure"] === true);
}
function clusterOfSource({ id, snapshot, context }, values, terminal) {
  if (snapshot !== void 0) return snapshotFile(resolve2(terminal.folder, snapshot), snapshot);
  const kubeconfig = text(values, "kubeconfig");
  if (kubeconfig === void 0) {
    throw new UsableError(
      `source ${quoted(id)} of the gate file names the context ${quoted(context ?? "")}, and no kubeconfig is given`,
      "give --kubeconfig FILE with a file that has the context"
    );
  }
  return liveCluster(kubeconfig, context, values, terminal);
}
var dryRunHelp = `  --server-dry-run      also ask the API server what it would refuse, storing nothing (docs/cluster.md); needs rights`;
function tryOutOf(values, terminal) {
  if (values["server-dry-run"] !== true) return {};
  const [direct, file] = [directFrom(values, terminal), text(values, "kubeconfig")];
  if (direct === void 0 && file === void 0)
    throw new UsableError("--server-dry-run is given without a live cluster", "name it with --kubeconfig or --server");
  return {
    tryOut: async (manifests, source) => {
      const { dryRun } = await import("./kube-dry-run-DQVJQSD6.js");
      const kubeconfig = direct === void 0 ? { path: resolve2(terminal.folder, file ?? "") } : { text: direct() };
      return dryRun(accessOf(kubeconfig, source?.context ?? text(values, "context"), values), manifests);
    }
  };
}
function liveCluster(kubeconfig, context, values, terminal) {
  return readLive({ path: resolve2(terminal.folder, kubeconfig) }, context, values, terminal);
}
async function readLive(kubeconfig, context, values, terminal) {
  const { readCluster } = await import("./kube-GNZRTBPX.js");
  const onProgress = (kind, objects) => {
    terminal.progress(`cluster: ${objects} ${kind}`);
  };
  const onWarning = (warning) => {
    terminal.progress("");
    terminal.error(`${warning}
`);
  };
  return readCluster({ ...accessOf(kubeconfig, context, values), onProgress, onWarning }, trimmedLive());
}
function accessOf(kubeconfig, context, values) {
  return {
    kubeconfig,
    ...context === void 0 ? {} : { context },
    plugins: list(values, "exec-plugin"),
    insecure: values["insecure"] === true
  };
}
async function snapshotFile(path, name) {
  const { readSnapshot } = await import("./snapshot-DR7DWAQH.js");
  if (isFolder(path)) {
    const help = 'write one with "netpol-gate snapshot"; check, fix and explain work without a cluster, too';
    throw new UsableError(`a snapshot is one file, and ${quoted(name)} is a folder`, help);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsableError(`there is no snapshot file ${quoted(name)}`, 'write one with "netpol-gate snapshot"');
  }
  return readSnapshot(createReadStream(path, { highWaterMark: 1 << 20 }), name);
}
async function treesOf(base, head, terminal) {
  const [from, to] = [base, head].map((name) => name === void 0 ? void 0 : resolve2(terminal.folder, name));
  if (from !== void 0 && to !== void 0 && isFolder(from) && isFolder(to)) {
    return { base: named2(folderTree(from), base), head: named2(folderTree(to), head ?? ""), notes: [] };
  }
  const open = () => resolveTrees(terminal.folder, base, head ?? "HEAD");
  if (isFolder(from) === isFolder(to)) return open();
  return orNoFolder(isFolder(from) ? head ?? "HEAD" : base, open);
}
function headFolder(values, terminal) {
  const [base, head] = ["base", "head"].map((name) => text(values, name));
  const path = head === void 0 ? void 0 : resolve2(terminal.folder, head);
  return isFolder(path) && base !== void 0 && isFolder(resolve2(terminal.folder, base)) ? path : void 0;
}
async function orNoFolder(name, open) {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    throw new UsableError(`${quoted(name)} is no folder here, and ${error.message}`, error.help, error.where);
  }
}
var noTree = {
  name: "no folder",
  list: () => Promise.resolve([]),
  read: () => Promise.resolve({ bytes: /* @__PURE__ */ new Map(), tooLarge: /* @__PURE__ */ new Set() })
};
async function anyTree(name, terminal) {
  const path = resolve2(terminal.folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return named2(folderTree(path), name);
  if (found?.isFile() === true) return snapshotTree(path, name);
  return orNoFolder(name, () => gitTree(terminal.folder, name));
}
function named2(tree, name) {
  return { ...tree, name };
}
function isFolder(path) {
  return path !== void 0 && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
async function snapshotTree(path, name) {
  const { manifests } = await snapshotFile(path, name);
  const bytes = new TextEncoder().encode(
    JSON.stringify({ apiVersion: "v1", kind: "List", items: manifests.map(({ value }) => value) })
  );
  const oid = `snapshot:${path}`;
  return {
    name,
    list: () => Promise.resolve([{ path: `${basename(path)}.json`, mode: "file", oid, size: bytes.length }]),
    read: () => Promise.resolve({ bytes: /* @__PURE__ */ new Map([[oid, bytes]]), tooLarge: /* @__PURE__ */ new Set() })
  };
}
function againOf(values) {
  const names3 = ["base", "head", ...Object.keys({ ...renderedOptions, ...gateOptions, ...clusterOptions })];
  const options = names3.flatMap((name) => {
    if (values[name] === true) return [`--${name}`];
    const given = [...list(values, name), ...text(values, name) === void 0 ? [] : [text(values, name) ?? ""]];
    return given.map((value) => `--${name} ${/^[\w@./:~^-]+$/.test(value) ? value : JSON.stringify(value)}`);
  });
  return options.join(" ");
}

// src/commands/output.ts
import { statSync as statSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";
var outputOptions = {
  format: { type: "string" },
  output: { type: "string", multiple: true },
  ...detailOptions,
  limit: { type: "string" },
  "no-color": { type: "boolean" }
};
var names2 = reporters.map(({ name }) => name);
var outputHelp = `  --format NAME         ${names2.join(", ")} (default: text)
  --output NAME=FILE    also write the report in this format to a file; repeatable
  --detail NAME         folded (default): pairs that change alike are told in groups; pairs: each for itself
  --limit N             findings shown before "and N more" (default: 10)
  --no-color            no colours, also on a terminal`;
var docs = "https://github.com/netpol-gate/netpol-gate/blob/main/docs/findings/";
function writeReport(whole, privacy, values, terminal) {
  const detail = detailOf(values);
  const report = detail === "pairs" ? inPairs(whole) : whole;
  const options = {
    detail,
    colour: terminal.colour && values["no-color"] !== true,
    width: terminal.width,
    limit: limitOf(values),
    privacy,
    docs
  };
  for (const { reporter, file } of list(values, "output").map(outputOf)) {
    writeAtomically(resolve3(terminal.folder, file), reporter.render(report, { ...options, colour: false }));
  }
  const shownBy = reporterNamed(text(values, "format") ?? "text");
  const told = shownBy.render(report, options);
  terminal.out(["markdown", "comment"].includes(shownBy.name) ? inertForRunner(told) : told);
}
function outputOf(wanted) {
  const at = wanted.indexOf("=");
  if (at < 1 || at === wanted.length - 1) {
    const format = formatOfEnding[/\.(\w+)$/.exec(wanted)?.[1] ?? ""];
    const example = format === void 0 ? "json=report.json" : `${format}=${wanted}`;
    throw new UsableError(`--output ${wanted} is no FORMAT=FILE`, `write it as ${example}`);
  }
  return { reporter: reporterNamed(wanted.slice(0, at)), file: wanted.slice(at + 1) };
}
var formatOfEnding = {
  html: "html",
  json: "json",
  md: "markdown",
  sarif: "sarif",
  txt: "text"
};
function outputFile(values, formats) {
  const file = text(values, "output");
  const format = names2.find((name) => file?.startsWith(`${name}=`));
  if (file === void 0 || format === void 0) return file;
  const alone = file.slice(format.length + 1) || "FILE";
  throw new UsableError(
    `--output takes a file alone here, no FORMAT=FILE, and ${quoted(file)} is given`,
    `write --output ${alone}${formats.includes(format) ? ` --format ${format}` : ""}; a file of that name is ./${file}`
  );
}
function outputsFrom(values, folder) {
  return list(values, "output").map((wanted) => {
    const { reporter, file } = outputOf(wanted);
    return `${reporter.name}=${resolve3(folder, file)}`;
  });
}
function checkOutput(values) {
  reporterNamed(text(values, "format") ?? "text");
  const files = list(values, "output").map((wanted) => resolve3(outputOf(wanted).file));
  const twice = list(values, "output").find((_, index) => {
    const file = files[index] ?? "";
    return files.indexOf(file) < index && statSync2(file, { throwIfNoEntry: false })?.isFile() !== false;
  });
  if (twice !== void 0)
    throw new UsableError(`--output ${twice} names a file that another --output names`, "give each a file of its own");
  detailOf(values);
  limitOf(values);
}
function reporterNamed(name) {
  const found = reporters.find((one) => one.name === name);
  if (found === void 0)
    throw new UsableError(`there is no format ${quoted(name)}`, `formats are ${names2.join(", ")}`);
  return found;
}
function formatFrom(values, formats) {
  const name = text(values, "format") ?? formats[0];
  const found = formats.find((one) => one === name);
  if (found !== void 0) return found;
  throw new UsableError(`there is no format ${quoted(name)}`, `formats are ${formats.join(", ")}`);
}
function rendererFrom(values, renderers) {
  return renderers[formatFrom(values, ["text", "markdown", "json"])];
}
function complaint({ kind, origin, message, help, related }) {
  const others = related.map((one) => `  ${shown(formatOrigin(one.origin))}: ${shown(one.text)}
`);
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}
${others.join("")}  ${shown(help)}
`;
}
function limitOf(values) {
  const limit = text(values, "limit");
  if (limit === void 0) return 10;
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new UsableError(`--limit ${limit} is no number above 0`, "give a whole number");
  return Number(limit);
}

// src/traffic/parting.ts
function parting(held, mayHold) {
  const [first] = held;
  const others = new Set(held.slice(1));
  const candidates = mayHold.filter((format) => format !== first);
  const headed = /* @__PURE__ */ new Set();
  const only = (fits, record) => {
    const [one, ...more] = fits;
    if (one === void 0) return void 0;
    const isOfFirst = first?.recognise(record) !== void 0;
    if (more.length > 0 || isOfFirst) return fitsSeveral(isOfFirst && first !== void 0 ? [first, ...fits] : fits);
    return headed.has(one) ? behindHead(one) : one;
  };
  const fitting3 = (record) => candidates.filter((format) => format.recognise(record) !== void 0);
  return {
    otherOf(record) {
      for (const format of others) if (format.recognise(record) !== void 0) return only(fitting3(record), record);
      return void 0;
    },
    strangerOf(record) {
      if (first === void 0 || first.recognise(record) !== void 0) return void 0;
      const heads = candidates.filter((format) => format.isHead?.(record) === true);
      for (const format of heads) headed.add(format);
      if (heads.length > 0) return void 0;
      const found = only(fitting3(record), record);
      if (found !== void 0 && !("unclear" in found)) others.add(found);
      return found;
    }
  };
}
function fitsSeveral(formats) {
  const names3 = formats.map(({ name }) => name).sort();
  return { unclear: `a record that fits more than one format: ${names3.join(", ")}` };
}
function behindHead({ name }) {
  return {
    unclear: `a record of ${name} behind a header or a time that may be meant for it, among records of another format: give it as a log of its own`
  };
}

// src/traffic/log-choice.ts
var enough = 48;
var patience = 256;
async function choose(stream, reading, { wanted, expected } = {}) {
  const source = reading.open(stream);
  const held = [];
  const found = /* @__PURE__ */ new Map();
  let clash;
  let refusal;
  let broken;
  const sink = {
    skipped: (reason, line) => void held.push({ reason, line }),
    record(record) {
      held.push({ record });
      const fits = [];
      for (const format of reading.formats) {
        const reason = format.recognise(record);
        if (reason === void 0) continue;
        const known2 = found.get(format) ?? { count: 0, reason, isHeaded: false };
        known2.count++;
        known2.isHeaded ||= format.isHead?.(record) === true;
        found.set(format, known2);
        fits.push(format);
      }
      if (fits.length > 1) clash ??= fits;
      if (found.size === 0) refusal ??= refusalOf(reading.formats, record);
    }
  };
  try {
    for (let pieces = 0; pieces < patience && !(held.length >= enough && found.size > 0); ) {
      if (!await source.pull(sink)) break;
      if (held.length > 0) pieces++;
    }
  } catch (error) {
    broken = error;
  }
  const asked = named3(reading.formats, wanted);
  const formats = asked ?? fitting2(named3(reading.formats, expected) ?? [], found, clash, stream.file);
  const isWhole = formats.some((format) => found.get(format)?.isHeaded === true);
  return {
    stream,
    source: broken === void 0 ? source : failing(source, broken),
    formats,
    mayHold: asked ?? (isWhole ? [] : reading.formats),
    recognisedBy: (format) => asked === void 0 ? found.get(format)?.reason ?? later : "named by the user",
    replay(to) {
      for (const item of held) {
        if ("record" in item) to.record(item.record);
        else to.skipped(item.reason, item.line);
      }
      held.length = 0;
    },
    error: unusable(stream.file, broken, refusal ?? damage(held), reading.formats),
    summary: summaryOf(stream.file, source.lines(), held),
    isEmpty: broken === void 0 && held.length === 0
  };
}
function refusalOf(formats, record) {
  for (const format of formats) {
    const refusal = format.refuse?.(record);
    if (refusal !== void 0) return refusal;
  }
  return void 0;
}
var later = "told by records further on";
function named3(formats, wanted) {
  return wanted?.split(",").map((word) => {
    const format = formats.find(({ name }) => name === word.trim());
    if (format !== void 0) return format;
    const names3 = formats.map(({ name }) => name).join(", ");
    throw new UsableError(`there is no log format "${word.trim()}"`, `use one of ${names3}`);
  });
}
function fitting2(expected, found, clash, file) {
  const count = (format) => found.get(format)?.count ?? 0;
  const formats = [.../* @__PURE__ */ new Set([...found.keys(), ...expected])].sort((a, b) => count(b) - count(a));
  const names3 = formats.map(({ name }) => name).sort();
  const say = `say which with the log format option, such as ${names3[0] ?? ""}`;
  if (clash !== void 0)
    throw new UsableError(`the log fits more than one format: it has ${fitsSeveral(clash).unclear}`, say, file);
  const headed = formats.find((format) => found.get(format)?.isHeaded === true);
  if (headed !== void 0 && formats.length > 1)
    throw new UsableError(
      `the log holds records of several formats (${names3.join(", ")}), and a line by which those of ${headed.name} that follow must be read`,
      `give those of ${headed.name} as a log of their own, or ${say}`,
      file
    );
  return formats;
}
function failing(source, error) {
  return { ...source, pull: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
}
function damage(held) {
  const [first] = held;
  if (first === void 0 || "record" in first || held.some((item) => "record" in item)) return void 0;
  return {
    what: `without any record: ${first.reason} at line ${first.line}`,
    help: "export it again, one record a line"
  };
}
function unusable(file, broken, refusal, formats) {
  if (broken instanceof UsableError) return broken;
  if (broken instanceof Error)
    return new UsableError(`the log cannot be read: ${broken.message}`, "fetch it again", file);
  if (refusal !== void 0) return new UsableError(`the log is ${refusal.what}`, refusal.help, file);
  const names3 = formats.map(({ name }) => name).join(", ");
  return new UsableError(
    "no record of the log is of a known format",
    `known are ${names3}; others can be turned into the generic one (docs/logs.md)`,
    file
  );
}
function summaryOf(file, lines, held) {
  const line = held.map((item) => "record" in item ? item.record.origin.line : item.line)[0] ?? 1;
  const reason = "of no known format";
  const sample = { kind: "log", file, line };
  const skipped = held.length === 0 ? [] : [{ reason, lines: held.length, sample }];
  return { file, format: "none", recognisedBy: "", lines, records: 0, skipped };
}

// src/traffic/parts.ts
function partsOf({ formats, mayHold }, part, readerOf, isLate = () => false) {
  const [first] = formats;
  if (first === void 0) throw new RangeError("a log of no format has no parts");
  const { otherOf, strangerOf } = parting(formats, mayHold);
  const read = /* @__PURE__ */ new Map();
  const deaf = /* @__PURE__ */ new Map();
  const elsewhere = (record) => hand(strangerOf(record), record);
  const partReader = (format) => {
    const known2 = read.get(format) ?? deaf.get(format);
    if (known2 !== void 0) return known2;
    const isRead = part === "all" || format.tellsState === true === (part === "state");
    const own3 = format === first ? elsewhere : void 0;
    if (isRead) {
      const reader = readerOf(format, own3);
      read.set(format, reader);
      return reader;
    }
    const passing = passingOver(own3);
    deaf.set(format, passing);
    return passing;
  };
  const hand = (found, record) => {
    if (found === void 0) return false;
    const { line } = record.origin;
    if ("unclear" in found) partReader(first).skip(found.unclear, line);
    else {
      const reader = partReader(found);
      if (isLate(found)) reader.skip(tooLate(first, found), line);
      else reader.sink.record(record);
    }
    return true;
  };
  const own2 = partReader(first).sink;
  return {
    sink: { ...own2, record: (record) => void (hand(otherOf(record), record) || own2.record(record)) },
    read: () => [...read],
    leftOut: () => [...deaf.keys()]
  };
}
function passingOver(elsewhere) {
  const sink = { skipped: () => void 0, record: (record) => void elsewhere?.(record) };
  return { sink, skip: () => void 0 };
}
function tooLate({ name: first }, { name }) {
  return `a record of ${name} behind many of ${first}: who held which address must be known first, so name both with the log format option (${first},${name}), or give it as a log of its own`;
}

// src/worlds/policy-content.ts
function policyContent({ ref, value }) {
  const spec2 = objectAt(value, ["spec"]);
  if (ref.group === "networking.k8s.io") return { spec: namespacedContent(spec2) };
  if (ref.group === "policy.networking.k8s.io") return { spec: clusterWideContent(spec2) };
  return without(value, "apiVersion", "kind", "metadata", "status");
}
function namespacedContent(spec2) {
  const written = listAt(spec2, ["policyTypes"]);
  const types = written.length > 0 ? written : listAt(spec2, ["egress"]).length > 0 ? ["Ingress", "Egress"] : ["Ingress"];
  const direction = (name, type) => types.includes(type) ? sorted(listAt(spec2, [name]).map(ruleContent)) : void 0;
  return filled({
    ...spec2,
    podSelector: selectorContent(valueAt(spec2, ["podSelector"]) ?? {}),
    policyTypes: sorted([...new Set(types)]),
    ingress: direction("ingress", "Ingress"),
    egress: direction("egress", "Egress")
  });
}
function listContent(items) {
  return items.length === 0 ? void 0 : sorted(items);
}
function ruleContent(rule) {
  if (!isObject(rule)) return rule;
  const ports = listAt(rule, ["ports"]).map(
    (port) => isObject(port) ? filled({ ...port, protocol: port["protocol"] ?? "TCP" }) : port
  );
  return filled({
    ...rule,
    from: listContent(listAt(rule, ["from"]).map(peerContent)),
    to: listContent(listAt(rule, ["to"]).map(peerContent)),
    ports: listContent(ports)
  });
}
function peerContent(peer) {
  if (!isObject(peer)) return peer;
  const block = valueAt(peer, ["ipBlock"]);
  const except = listAt(block, ["except"]);
  return filled({
    ...peer,
    podSelector: selectorContent(valueAt(peer, ["podSelector"])),
    namespaceSelector: selectorContent(valueAt(peer, ["namespaceSelector"])),
    ipBlock: isObject(block) ? filled({ ...block, except: except.length === 0 ? void 0 : sorted(except) }) : block
  });
}
function clusterWideContent(spec2) {
  const direction = (name) => {
    const rules = listAt(spec2, [name]).map(tieredRuleContent);
    return rules.length === 0 ? void 0 : rules;
  };
  return filled({
    ...spec2,
    subject: podsContent(valueAt(spec2, ["subject"])),
    ingress: direction("ingress"),
    egress: direction("egress")
  });
}
function tieredRuleContent(rule) {
  if (!isObject(rule)) return rule;
  const list2 = (name, of) => listContent(listAt(rule, [name]).map((item) => of(item) ?? null));
  return filled({
    ...rule,
    name: void 0,
    from: list2("from", podsContent),
    to: list2("to", podsContent),
    ports: list2("ports", portContent),
    protocols: list2("protocols", (item) => item)
  });
}
function podsContent(part) {
  if (!isObject(part)) return part;
  const pods = valueAt(part, ["pods"]);
  return filled({
    ...part,
    namespaces: selectorContent(valueAt(part, ["namespaces"])),
    nodes: selectorContent(valueAt(part, ["nodes"])),
    networks: listContent(listAt(part, ["networks"])),
    domainNames: listContent(listAt(part, ["domainNames"])),
    pods: isObject(pods) ? filled({
      ...pods,
      namespaceSelector: selectorContent(valueAt(pods, ["namespaceSelector"]) ?? {}),
      podSelector: selectorContent(valueAt(pods, ["podSelector"]) ?? {})
    }) : pods
  });
}
function portContent(entry) {
  if (!isObject(entry)) return entry;
  return Object.fromEntries(
    Object.entries(filled(entry)).map(([key, part]) => [
      key,
      isObject(part) && key !== "namedPort" ? filled({ ...part, protocol: part["protocol"] ?? "TCP" }) : part
    ])
  );
}
function selectorContent(selector) {
  if (!isObject(selector)) return selector;
  const expressions = listAt(selector, ["matchExpressions"]).map(
    (expression) => isObject(expression) ? filled({ ...expression, values: sorted(listAt(expression, ["values"])) }) : expression
  );
  const labels = objectAt(selector, ["matchLabels"]);
  return filled({
    ...selector,
    matchLabels: Object.keys(labels).length === 0 ? void 0 : labels,
    matchExpressions: expressions.length === 0 ? void 0 : sorted(expressions)
  });
}
function filled(value) {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => item === void 0 || item === null ? [] : [[key, item]])
  );
}
function sorted(list2) {
  return list2.map((item) => ({ item, text: canonicalJson(item) })).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ item }) => item);
}
function without(value, ...keys) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

// src/worlds/entries.ts
function waysOf(manifest) {
  if (manifest.ref.kind === "Ingress") return ingressWays(manifest);
  return isRoute(manifest.ref) ? routeWays(manifest) : gatewayWays(manifest);
}
function ingressWays(manifest) {
  const { value } = manifest;
  const name = textAt(value, ["spec", "ingressClassName"]) ?? textAt(value, ["metadata", "annotations", "kubernetes.io/ingress.class"]);
  const servedBy = { kind: "class", ...name === void 0 || name === "" ? {} : { name } };
  const one = (backend, path, words = {}) => {
    const service = textAt(backend, ["service", "name"]);
    if (service === void 0) return [];
    const port = valueAt(backend, ["service", "port", "number"]) ?? valueAt(backend, ["service", "port", "name"]);
    return [{ ...wayOf(manifest, path, service, portOf(port, "service")), ...words, servedBy }];
  };
  const rules = listAt(value, ["spec", "rules"]).flatMap(
    (rule, at) => listAt(rule, ["http", "paths"]).flatMap(
      (entry, index) => one(valueAt(entry, ["backend"]), ["spec", "rules", at, "http", "paths", index, "backend"], {
        ...worded("host", textAt(rule, ["host"])),
        ...worded("path", textAt(entry, ["path"]))
      })
    )
  );
  return [...rules, ...one(valueAt(value, ["spec", "defaultBackend"]), ["spec", "defaultBackend"])];
}
function worded(key, text2) {
  return text2 === void 0 || text2 === "" ? {} : { [key]: text2 };
}
function wayOf(manifest, path, service, port, protocol = "TCP", namespace = manifest.ref.namespace) {
  return { object: manifest.ref, origin: manifest.at(path), backend: { namespace, service, protocol, ...port } };
}
function portOf(port, of) {
  return typeof port === "number" || typeof port === "string" && port !== "" ? { port: { of, value: port } } : {};
}
function routeWays(manifest) {
  const { value } = manifest;
  const port = valueAt(value, ["spec", "port", "targetPort"]);
  const words = {
    ...worded("host", textAt(value, ["spec", "host"])),
    ...worded("path", textAt(value, ["spec", "path"]))
  };
  const targets = [
    [valueAt(value, ["spec", "to"]), ["spec", "to"]],
    ...listAt(value, ["spec", "alternateBackends"]).map(
      (entry, index) => [entry, ["spec", "alternateBackends", index]]
    )
  ];
  return targets.flatMap(([target, path]) => {
    const service = textAt(target, ["name"]);
    if (service === void 0 || (textAt(target, ["kind"]) ?? "Service") !== "Service") return [];
    const way = wayOf(manifest, path, service, portOf(port, typeof port === "number" ? "pods" : "service"));
    return [{ ...way, ...words, servedBy: { kind: "router" } }];
  });
}
var mostWorded = 4096;
var mostParents = 32;
function gatewayWays(manifest) {
  const { value, ref } = manifest;
  const parents = listAt(value, ["spec", "parentRefs"]).slice(0, mostParents);
  const gateways = parents.flatMap((parent) => {
    const [kind, name] = [textAt(parent, ["kind"]) ?? "Gateway", textAt(parent, ["name"])];
    if (kind !== "Gateway" || (textAt(parent, ["group"]) ?? gatewayGroup) !== gatewayGroup) return [];
    return name === void 0 ? [] : [{ namespace: textAt(parent, ["namespace"]) ?? ref.namespace, name }];
  });
  if (gateways.length === 0) return [];
  const servedBy = { kind: "gateways", gateways };
  const hosts = textList(listAt(value, ["spec", "hostnames"]));
  const rules = listAt(value, ["spec", "rules"]);
  const pathsOf = (rule) => textList(listAt(rule, ["matches"]).map((match) => textAt(match, ["path", "value"])));
  const count = rules.reduce(
    (sum, rule) => sum + hosts.length * pathsOf(rule).length * listAt(rule, ["backendRefs"]).length,
    0
  );
  return rules.flatMap((rule, at) => {
    const paths = count > mostWorded ? [void 0] : pathsOf(rule);
    const words = (count > mostWorded ? [void 0] : hosts).flatMap(
      (host) => paths.map((path) => ({ ...worded("host", host), ...worded("path", path) }))
    );
    return listAt(rule, ["backendRefs"]).flatMap((backend, index) => {
      const service = textAt(backend, ["name"]);
      const isService = (textAt(backend, ["kind"]) ?? "Service") === "Service" && (textAt(backend, ["group"]) ?? "") === "";
      if (service === void 0 || !isService || valueAt(backend, ["weight"]) === 0) return [];
      const path = ["spec", "rules", at, "backendRefs", index];
      const port = portOf(valueAt(backend, ["port"]), "service");
      const way = wayOf(manifest, path, service, port, routeProtocols.get(ref.kind), textAt(backend, ["namespace"]));
      return words.map((one) => ({ ...way, ...one, servedBy }));
    });
  });
}
function textList(texts2) {
  const found = [...new Set(texts2.filter((text2) => typeof text2 === "string"))];
  return found.length === 0 ? [void 0] : found;
}

// src/worlds/content.ts
function contentOf2(manifest, role) {
  const { value } = manifest;
  switch (role) {
    case "namespace":
      return { metadata: { labels: without(objectAt(value, ["metadata", "labels"]), "kubernetes.io/metadata.name") } };
    case "pod":
      return { ...podContent(value), owners: listAt(value, ["metadata", "ownerReferences"]) };
    case "workload":
      return nested(templatePath(manifest.ref.kind), podContent(templateOf(manifest)));
    case "service":
      return { spec: serviceContent(value) };
    case "policy":
      return policyContent(manifest);
    case "entry":
      return { spec: entryContent(manifest) };
    case "entry-class":
      return { ...objectAt(value, ["metadata", "annotations"]), spec: valueAt(value, ["spec"]) ?? null };
    case "gateway":
      return { spec: valueAt(value, ["spec", "gatewayClassName"]) ?? null };
    case "slice":
    case "endpoints":
    case "node":
      return without(value, "apiVersion", "kind", "metadata");
  }
}
var texts = /* @__PURE__ */ new WeakMap();
function contentText(manifest, role) {
  const known2 = texts.get(manifest);
  if (known2 !== void 0) return known2;
  const text2 = canonicalJson(contentOf2(manifest, role));
  texts.set(manifest, text2);
  return text2;
}
function podContent(pod) {
  const ports = listAt(pod, ["spec", "containers"]).flatMap(portsContent);
  const ofSidecars = listAt(pod, ["spec", "initContainers"]).filter(isSidecar).flatMap(portsContent);
  return {
    metadata: { labels: objectAt(pod, ["metadata", "labels"]) },
    spec: {
      containers: sorted(ports),
      ...ofSidecars.length === 0 ? {} : { initContainers: sorted(ofSidecars) },
      hostNetwork: valueAt(pod, ["spec", "hostNetwork"]) === true
    }
  };
}
function isSidecar(container) {
  return textAt(container, ["restartPolicy"]) === "Always";
}
function portsContent(container) {
  return listAt(container, ["ports"]).map((port) => ({
    name: textAt(port, ["name"]) ?? null,
    containerPort: valueAt(port, ["containerPort"]) ?? null,
    protocol: textAt(port, ["protocol"]) ?? "TCP"
  }));
}
function serviceContent(value) {
  const ports = listAt(value, ["spec", "ports"]).map((port) => ({
    name: textAt(port, ["name"]) ?? null,
    protocol: textAt(port, ["protocol"]) ?? "TCP",
    port: valueAt(port, ["port"]) ?? null,
    targetPort: valueAt(port, ["targetPort"]) ?? valueAt(port, ["port"]) ?? null
  }));
  return {
    selector: objectAt(value, ["spec", "selector"]),
    ports: sorted(ports),
    externalIPs: sorted(listAt(value, ["spec", "externalIPs"])),
    type: textAt(value, ["spec", "type"]) ?? "ClusterIP",
    externalTrafficPolicy: textAt(value, ["spec", "externalTrafficPolicy"]) ?? "Cluster",
    loadBalancerSourceRanges: sorted(listAt(value, ["spec", "loadBalancerSourceRanges"]))
  };
}
function entryContent(manifest) {
  return sorted(waysOf(manifest).map(({ object: _object, origin: _origin, ...way }) => way));
}
function nested(path, value) {
  return path.reduceRight((inside, step) => ({ [step]: inside }), value);
}
function differingPaths(first, second, path = []) {
  if (canonicalJson(first) === canonicalJson(second)) return [];
  if (!isObject(first) || !isObject(second)) return [path];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return keys.flatMap(
    (key) => differingPaths(
      Object.hasOwn(first, key) ? first[key] : void 0,
      Object.hasOwn(second, key) ? second[key] : void 0,
      [...path, key]
    )
  );
}

// src/worlds/apply.ts
var keyedLists = [
  { at: /(?:^|\/)spec\/(?:containers|initContainers|ephemeralContainers)$/, keys: ["name"] },
  { at: /\/(?:containers|initContainers|ephemeralContainers)\/\*\/ports$/, keys: ["containerPort", "protocol"] },
  { at: /^spec\/ports$/, keys: ["port", "protocol"] }
];
var atomicMaps = /(?:^|\/)(?:selector|podSelector|namespaceSelector|endpointSelector|nodeSelector|subject\/namespaces)$/;
function applied(previous, live, next) {
  if (live === void 0) return next;
  const known2 = knownOf.get(next);
  if (known2?.live === live && known2.previous === previous) return known2.result;
  const value = mergedJson(previous?.value, live.value, next.value);
  if (!isObject(value)) return next;
  const at = (path) => valueAt(next.value, path) === void 0 && valueAt(live.value, path) !== void 0 ? live.at(path) : next.at(path);
  const result = { ref: next.ref, apiVersion: next.apiVersion, value, origin: next.origin, at };
  knownOf.set(next, { live, previous, result });
  return result;
}
var knownOf = /* @__PURE__ */ new WeakMap();
function mergedJson(previous, live, next, place = "") {
  if (next === null) return void 0;
  if (next === void 0) return previous === void 0 ? live : void 0;
  if (isObject(next) && isObject(live) && !atomicMaps.test(place)) {
    return mergedMap(isObject(previous) ? previous : {}, live, next, place);
  }
  const keys = keyedLists.find(({ at }) => at.test(place))?.keys;
  if (keys !== void 0 && isList(next) && isList(live)) {
    return mergedList(isList(previous) ? previous : [], live, next, { place, keys }) ?? next;
  }
  return next;
}
function mergedMap(previous, live, next, place) {
  const keys = /* @__PURE__ */ new Set([...Object.keys(next), ...Object.keys(live)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const inside = place === "" ? key : `${place}/${key}`;
      const value = mergedJson(own(previous, key), own(live, key), own(next, key), inside);
      return value === void 0 ? [] : [[key, value]];
    })
  );
}
function mergedList(previous, live, next, { place, keys }) {
  const [before, now, then] = [previous, live, next].map((list2) => byKey(list2, keys));
  if (before === void 0 || now === void 0 || then === void 0) return void 0;
  const names3 = /* @__PURE__ */ new Set([...then.keys(), ...now.keys()]);
  return [...names3].flatMap((name) => mergedJson(before.get(name), now.get(name), then.get(name), `${place}/*`) ?? []);
}
function byKey(list2, keys) {
  const out = /* @__PURE__ */ new Map();
  for (const item of list2) {
    if (!isObject(item) || own(item, keys[0] ?? "") === void 0) return void 0;
    const name = canonicalJson(keys.map((key) => own(item, key) ?? (key === "protocol" ? "TCP" : null)));
    if (out.has(name)) return void 0;
    out.set(name, item);
  }
  return out;
}
function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/traffic/record-times.ts
var slotLimit = 16384;
var shortest = 15 * 6e4;
var factor = 4;
var fewest = 100;
function recordTimes() {
  let width = 1e3;
  let slots = /* @__PURE__ */ new Map();
  let recent;
  const put2 = (into, first, last) => {
    const at = Math.floor(first / width);
    const known2 = into.get(at);
    if (known2 === void 0) into.set(at, { first, last });
    else extend(known2, first, last);
  };
  const widen = () => {
    width *= 2;
    const wider = /* @__PURE__ */ new Map();
    for (const slot of slots.values()) put2(wider, slot.first, slot.last);
    slots = wider;
    recent = void 0;
  };
  return {
    add(first, last) {
      const at = Math.floor(first / width);
      if (recent?.at === at) return extend(recent.slot, first, last);
      put2(slots, first, last);
      const slot = slots.get(at);
      recent = slot && { at, slot };
      while (slots.size > slotLimit) widen();
    },
    gaps: () => gapsIn(distancesIn(slots)),
    distances: () => distancesIn(slots)
  };
}
function extend(slot, first, last) {
  if (first < slot.first) slot.first = first;
  if (last > slot.last) slot.last = last;
}
function distancesIn(kept) {
  const slots = [...kept.values()].sort((a, b) => a.first - b.first);
  const distances = [];
  let end = slots[0]?.last ?? 0;
  for (const { first, last } of slots.slice(1)) {
    if (first > end) distances.push({ from: end, to: first });
    end = Math.max(end, last);
  }
  return distances;
}
function gapsIn(distances) {
  if (distances.length < fewest) return [];
  const lengths = distances.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.99)] ?? 0;
  const least = Math.max(shortest, usual * factor);
  return distances.filter(({ from, to }) => to - from >= least).map((gap) => ({ ...gap, usual }));
}

export {
  formatPath,
  quote,
  invalid,
  misspelt,
  isEnough,
  complain,
  complainer,
  gatePath,
  defaultGate,
  privacyOf,
  gateText,
  readGate,
  gateChangeOf,
  waysOf,
  policyContent,
  contentOf2 as contentOf,
  contentText,
  podContent,
  isSidecar,
  differingPaths,
  applied,
  mergedJson,
  profiles,
  shortest,
  recordTimes,
  gapsIn,
  choose,
  partsOf,
  objectId,
  revisionName,
  emptyTrees,
  idOf,
  pathOf2 as pathOf,
  fitting,
  resolveTrees,
  eventTrees,
  assertApart,
  remoteTip,
  treeAt,
  sameTrees,
  isRepository,
  shortId,
  directKubeconfig,
  isServerAddress,
  withRendered,
  trimmedLive,
  text,
  list,
  refuseIdle,
  noPositionals,
  detailOptions,
  detailOf,
  gateOptions,
  gateHelp,
  renderedOptions,
  renderedHelp,
  withRenderedFrom,
  gateFrom,
  overridesFrom,
  clusterOptions,
  clusterHelp,
  namedCluster,
  clusterOf,
  clusterOfSource,
  dryRunHelp,
  tryOutOf,
  snapshotFile,
  treesOf,
  headFolder,
  noTree,
  anyTree,
  againOf,
  outputOptions,
  outputHelp,
  docs,
  writeReport,
  outputFile,
  outputsFrom,
  checkOutput,
  formatFrom,
  rendererFrom,
  complaint,
  limitOf
};
