import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  cutterOf,
  essential,
  isEssential,
  listAt,
  liveManifest,
  newReading,
  objectAt,
  parseYaml,
  readOn,
  refOf,
  sameParts,
  textAt,
  wantedOf,
  withRoom,
  yamlLimits
} from "./chunk-QKEQVLLL.js";
import {
  canonicalJson,
  isObject,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/snapshot.ts
import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

// src/schemas/generated/snapshot.js
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
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:netpol-gate:snapshot:1", "title": "netpol-gate snapshot, version 1", "description": "What a network policy can see of a cluster at one moment. One JSON document, plain or gzip. Written by `netpol-gate snapshot`; holds no secrets, environment or commands.", "type": "object", "required": ["schema", "tool", "cluster", "objects"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/snapshot/1" }, "tool": { "type": "object", "required": ["name", "version"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "version": { "type": "string" } } }, "cluster": { "description": "Whose objects these are.", "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system.", "type": "string", "minLength": 1 }, "name": { "type": "string" }, "readAt": { "description": "When the objects were read, UTC.", "type": "string", "format": "date-time" } } }, "incomplete": { "description": "Kinds that could not be read, or of which objects may be stale, each with the reason.", "type": "array", "items": { "type": "object", "required": ["kind", "reason"], "additionalProperties": false, "properties": { "kind": { "type": "string" }, "reason": { "type": "string" } } } }, "remarks": { "description": "What else is to be told of the reading, such as that the cluster changed meanwhile; a sentence each.", "type": "array", "items": { "type": "string" } }, "withheld": { "description": "What was left out on purpose: `addresses` are those of pods, nodes and Services.", "type": "array", "items": { "enum": ["addresses"] } }, "versions": { "description": "The resource version at which the objects of each kind were listed, by group, a slash and kind. What an audit log tells of later versions is not in the snapshot yet.", "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } }, "rolledForwardFrom": { "description": "When the snapshot was read, UTC, that this one was made of with an audit log.", "type": "string", "format": "date-time" }, "objects": { "description": "Kubernetes objects as the API server shows them, without the fields that nothing depends on, sorted by group, kind, namespace and name.", "type": "array", "items": { "type": "object", "required": ["apiVersion", "kind", "metadata"], "properties": { "apiVersion": { "type": "string", "minLength": 1 }, "kind": { "type": "string", "minLength": 1 }, "metadata": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1 }, "namespace": { "type": "string" } } } } } }, "sha256": { "description": "SHA-256 in hexadecimal of all objects: of each its JSON with sorted keys and no spaces, and a line feed.", "type": "string", "pattern": "^[0-9a-f]{64}$" } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var formats0 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
var pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
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
    if (data.cluster === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cluster" }, message: "must have required property 'cluster'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.objects === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "objects" }, message: "must have required property 'objects'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data0 = data.schema;
      if ("netpol-gate/snapshot/1" !== data0) {
        const err5 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "netpol-gate/snapshot/1" }, message: "must be equal to constant", schema: "netpol-gate/snapshot/1", parentSchema: schema11.properties.schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          const err6 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1.version === void 0) {
          const err7 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "name" || key1 === "version")) {
            const err8 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.tool, data: data1 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data2 = data1.name;
          if (typeof data2 !== "string") {
            const err9 = { instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tool.properties.name.type, parentSchema: schema11.properties.tool.properties.name, data: data2 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.version !== void 0) {
          let data3 = data1.version;
          if (typeof data3 !== "string") {
            const err10 = { instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tool.properties.version.type, parentSchema: schema11.properties.tool.properties.version, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tool.type, parentSchema: schema11.properties.tool, data: data1 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.cluster !== void 0) {
      let data4 = data.cluster;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "uid" || key2 === "name" || key2 === "readAt")) {
            const err12 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.cluster, data: data4 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.uid !== void 0) {
          let data5 = data4.uid;
          if (typeof data5 === "string") {
            if (func3(data5) < 1) {
              const err13 = { instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.cluster.properties.uid, data: data5 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.cluster.properties.uid.type, parentSchema: schema11.properties.cluster.properties.uid, data: data5 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data4.name !== void 0) {
          let data6 = data4.name;
          if (typeof data6 !== "string") {
            const err15 = { instancePath: instancePath + "/cluster/name", schemaPath: "#/properties/cluster/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.cluster.properties.name.type, parentSchema: schema11.properties.cluster.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data4.readAt !== void 0) {
          let data7 = data4.readAt;
          if (typeof data7 === "string") {
            if (!formats0.test(data7)) {
              const err16 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/properties/cluster/properties/readAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema11.properties.cluster.properties.readAt, data: data7 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/properties/cluster/properties/readAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.cluster.properties.readAt.type, parentSchema: schema11.properties.cluster.properties.readAt, data: data7 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.cluster.type, parentSchema: schema11.properties.cluster, data: data4 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.incomplete !== void 0) {
      let data8 = data.incomplete;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.kind === void 0) {
              const err19 = { instancePath: instancePath + "/incomplete/" + i0, schemaPath: "#/properties/incomplete/items/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema11.properties.incomplete.items.required, parentSchema: schema11.properties.incomplete.items, data: data9 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data9.reason === void 0) {
              const err20 = { instancePath: instancePath + "/incomplete/" + i0, schemaPath: "#/properties/incomplete/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema11.properties.incomplete.items.required, parentSchema: schema11.properties.incomplete.items, data: data9 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            for (const key3 in data9) {
              if (!(key3 === "kind" || key3 === "reason")) {
                const err21 = { instancePath: instancePath + "/incomplete/" + i0, schemaPath: "#/properties/incomplete/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.incomplete.items, data: data9 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data9.kind !== void 0) {
              let data10 = data9.kind;
              if (typeof data10 !== "string") {
                const err22 = { instancePath: instancePath + "/incomplete/" + i0 + "/kind", schemaPath: "#/properties/incomplete/items/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.incomplete.items.properties.kind.type, parentSchema: schema11.properties.incomplete.items.properties.kind, data: data10 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data9.reason !== void 0) {
              let data11 = data9.reason;
              if (typeof data11 !== "string") {
                const err23 = { instancePath: instancePath + "/incomplete/" + i0 + "/reason", schemaPath: "#/properties/incomplete/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.incomplete.items.properties.reason.type, parentSchema: schema11.properties.incomplete.items.properties.reason, data: data11 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/incomplete/" + i0, schemaPath: "#/properties/incomplete/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.incomplete.items.type, parentSchema: schema11.properties.incomplete.items, data: data9 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/incomplete", schemaPath: "#/properties/incomplete/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.incomplete.type, parentSchema: schema11.properties.incomplete, data: data8 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.remarks !== void 0) {
      let data12 = data.remarks;
      if (Array.isArray(data12)) {
        const len1 = data12.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data13 = data12[i1];
          if (typeof data13 !== "string") {
            const err26 = { instancePath: instancePath + "/remarks/" + i1, schemaPath: "#/properties/remarks/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.remarks.items.type, parentSchema: schema11.properties.remarks.items, data: data13 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/remarks", schemaPath: "#/properties/remarks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.remarks.type, parentSchema: schema11.properties.remarks, data: data12 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.withheld !== void 0) {
      let data14 = data.withheld;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data15 = data14[i2];
          if (!(data15 === "addresses")) {
            const err28 = { instancePath: instancePath + "/withheld/" + i2, schemaPath: "#/properties/withheld/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.withheld.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.withheld.items.enum, parentSchema: schema11.properties.withheld.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/withheld", schemaPath: "#/properties/withheld/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.withheld.type, parentSchema: schema11.properties.withheld, data: data14 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.versions !== void 0) {
      let data16 = data.versions;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key4 in data16) {
          let data17 = data16[key4];
          if (typeof data17 === "string") {
            if (func3(data17) < 1) {
              const err30 = { instancePath: instancePath + "/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/versions/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.versions.additionalProperties, data: data17 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/versions/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.versions.additionalProperties.type, parentSchema: schema11.properties.versions.additionalProperties, data: data17 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/versions", schemaPath: "#/properties/versions/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.versions.type, parentSchema: schema11.properties.versions, data: data16 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.rolledForwardFrom !== void 0) {
      let data18 = data.rolledForwardFrom;
      if (typeof data18 === "string") {
        if (!formats0.test(data18)) {
          const err33 = { instancePath: instancePath + "/rolledForwardFrom", schemaPath: "#/properties/rolledForwardFrom/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema11.properties.rolledForwardFrom, data: data18 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      } else {
        const err34 = { instancePath: instancePath + "/rolledForwardFrom", schemaPath: "#/properties/rolledForwardFrom/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rolledForwardFrom.type, parentSchema: schema11.properties.rolledForwardFrom, data: data18 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.objects !== void 0) {
      let data19 = data.objects;
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data20 = data19[i3];
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.apiVersion === void 0) {
              const err35 = { instancePath: instancePath + "/objects/" + i3, schemaPath: "#/properties/objects/items/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'", schema: schema11.properties.objects.items.required, parentSchema: schema11.properties.objects.items, data: data20 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data20.kind === void 0) {
              const err36 = { instancePath: instancePath + "/objects/" + i3, schemaPath: "#/properties/objects/items/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema11.properties.objects.items.required, parentSchema: schema11.properties.objects.items, data: data20 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data20.metadata === void 0) {
              const err37 = { instancePath: instancePath + "/objects/" + i3, schemaPath: "#/properties/objects/items/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'", schema: schema11.properties.objects.items.required, parentSchema: schema11.properties.objects.items, data: data20 };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data20.apiVersion !== void 0) {
              let data21 = data20.apiVersion;
              if (typeof data21 === "string") {
                if (func3(data21) < 1) {
                  const err38 = { instancePath: instancePath + "/objects/" + i3 + "/apiVersion", schemaPath: "#/properties/objects/items/properties/apiVersion/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.objects.items.properties.apiVersion, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              } else {
                const err39 = { instancePath: instancePath + "/objects/" + i3 + "/apiVersion", schemaPath: "#/properties/objects/items/properties/apiVersion/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.objects.items.properties.apiVersion.type, parentSchema: schema11.properties.objects.items.properties.apiVersion, data: data21 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data20.kind !== void 0) {
              let data22 = data20.kind;
              if (typeof data22 === "string") {
                if (func3(data22) < 1) {
                  const err40 = { instancePath: instancePath + "/objects/" + i3 + "/kind", schemaPath: "#/properties/objects/items/properties/kind/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.objects.items.properties.kind, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              } else {
                const err41 = { instancePath: instancePath + "/objects/" + i3 + "/kind", schemaPath: "#/properties/objects/items/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.objects.items.properties.kind.type, parentSchema: schema11.properties.objects.items.properties.kind, data: data22 };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data20.metadata !== void 0) {
              let data23 = data20.metadata;
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.name === void 0) {
                  const err42 = { instancePath: instancePath + "/objects/" + i3 + "/metadata", schemaPath: "#/properties/objects/items/properties/metadata/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties.objects.items.properties.metadata.required, parentSchema: schema11.properties.objects.items.properties.metadata, data: data23 };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
                if (data23.name !== void 0) {
                  let data24 = data23.name;
                  if (typeof data24 === "string") {
                    if (func3(data24) < 1) {
                      const err43 = { instancePath: instancePath + "/objects/" + i3 + "/metadata/name", schemaPath: "#/properties/objects/items/properties/metadata/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.objects.items.properties.metadata.properties.name, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err43];
                      } else {
                        vErrors.push(err43);
                      }
                      errors++;
                    }
                  } else {
                    const err44 = { instancePath: instancePath + "/objects/" + i3 + "/metadata/name", schemaPath: "#/properties/objects/items/properties/metadata/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.objects.items.properties.metadata.properties.name.type, parentSchema: schema11.properties.objects.items.properties.metadata.properties.name, data: data24 };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
                if (data23.namespace !== void 0) {
                  let data25 = data23.namespace;
                  if (typeof data25 !== "string") {
                    const err45 = { instancePath: instancePath + "/objects/" + i3 + "/metadata/namespace", schemaPath: "#/properties/objects/items/properties/metadata/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.objects.items.properties.metadata.properties.namespace.type, parentSchema: schema11.properties.objects.items.properties.metadata.properties.namespace, data: data25 };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
              } else {
                const err46 = { instancePath: instancePath + "/objects/" + i3 + "/metadata", schemaPath: "#/properties/objects/items/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.objects.items.properties.metadata.type, parentSchema: schema11.properties.objects.items.properties.metadata, data: data23 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = { instancePath: instancePath + "/objects/" + i3, schemaPath: "#/properties/objects/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.objects.items.type, parentSchema: schema11.properties.objects.items, data: data20 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/objects", schemaPath: "#/properties/objects/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.objects.type, parentSchema: schema11.properties.objects, data: data19 };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data26 = data.sha256;
      if (typeof data26 === "string") {
        if (!pattern0.test(data26)) {
          const err49 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema11.properties.sha256, data: data26 };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      } else {
        const err50 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.sha256.type, parentSchema: schema11.properties.sha256, data: data26 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
  } else {
    const err51 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err51];
    } else {
      vErrors.push(err51);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}

// src/worlds/json-fault.ts
var space = /[ \t\r\n]*/y;
var word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
var escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
var signs = ["{", "}", "[", "]", ",", ":"];
function faultOffset(text2) {
  const open = [];
  let expect = "value";
  for (let at = 0; ; ) {
    at = matchEnd(space, text2, at) ?? at;
    const found = tokenAt(text2, at);
    const next = found && after(expect, found.token, open);
    if (found === void 0 || next === void 0) return at;
    expect = next;
    at = found.end;
  }
}
function tokenAt(text2, at) {
  const first = text2[at];
  const sign = signs.find((one) => one === first);
  if (sign !== void 0) return { token: sign, end: at + 1 };
  const end = first === '"' ? textEnd(text2, at) : matchEnd(word, text2, at);
  return end === void 0 ? void 0 : { token: first === '"' ? "text" : "word", end };
}
function textEnd(text2, start2) {
  for (let at = start2 + 1; at < text2.length; at++) {
    const character = text2[at] ?? "";
    if (character === '"') return at + 1;
    if (character < " ") return void 0;
    if (character !== "\\") continue;
    const end = matchEnd(escape, text2, at);
    if (end === void 0) return void 0;
    at = end - 1;
  }
  return void 0;
}
function matchEnd(sticky, text2, at) {
  sticky.lastIndex = at;
  return sticky.test(text2) ? sticky.lastIndex : void 0;
}
function after(expect, token, open) {
  const settled = () => open.length === 0 ? "nothing" : "comma";
  if (expect === "key" || expect === "key-or-end") {
    if (token === "text") return "colon";
    return token === "}" && expect === "key-or-end" && open.pop() === "{" ? settled() : void 0;
  }
  if (expect === "colon") return token === ":" ? "value" : void 0;
  if (expect === "comma") {
    if (token === ",") return open.at(-1) === "{" ? "key" : "value";
    return token === "}" && open.pop() === "{" || token === "]" && open.pop() === "[" ? settled() : void 0;
  }
  if (expect === "nothing") return void 0;
  if (token === "text" || token === "word") return settled();
  if (token === "]") return expect === "value-or-end" && open.pop() === "[" ? settled() : void 0;
  if (token !== "{" && token !== "[") return void 0;
  open.push(token);
  return token === "{" ? "key-or-end" : "value-or-end";
}

// src/worlds/json-items.ts
var JsonError = class extends Error {
  at;
  constructor(message, at) {
    super(message);
    this.name = "JsonError";
    this.at = at;
  }
};
var itemLimits = { element: 256 * 1024 * 1024, envelope: 64 * 1024 * 1024, depth: 1e3, lists: 16 };
var pieceSize = 1 << 20;
var listKey = /[{,]\s*"(?:items|objects)"\s*:\s*$/;
var [quote, backslash, bracket] = [34, 92, 91];
var [plain, blank, newline, text, opening, closing, comma] = [0, 1, 2, 3, 4, 5, 6];
var signs2 = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = ' 	\r\n"{[}],'.indexOf(String.fromCharCode(byte));
  return [blank, blank, blank, newline, text, opening, opening, closing, closing, comma][at] ?? plain;
});
function jsonItems(handler) {
  const reading = newReading();
  const document = documentReader(handler, reading);
  let [depth, listDepth] = [0, 0];
  let [line, lineStart, before] = [1, 0, 0];
  let escaped;
  const position = (index) => ({ line, column: before + index - lineStart + 1 });
  const fail = (message, index) => {
    throw new JsonError(message, position(index));
  };
  const open = (byte, index) => {
    if (depth === 0) document.begin(index, position(index));
    if (++depth > itemLimits.depth) fail("is nested too deeply", index);
    const mayList = byte === bracket && listDepth === 0 && depth <= 2;
    if (mayList && document.startsList(index, depth, position(index))) listDepth = depth;
  };
  const close = (index) => {
    if (depth === 0) fail("has a closing bracket that nothing opened", index);
    if (depth === listDepth) {
      document.element(index, position(index), true);
      listDepth = 0;
    }
    if (--depth === 0) document.finish(index);
  };
  const part = (index) => {
    if (depth === 0) fail("has a comma between documents", index);
    document.element(index, position(index), false);
    const cut = document.cut(index + 1);
    if (cut === void 0) return index;
    if (cut.lines > 0) [line, lineStart] = [line + cut.lines, before + cut.lineStart];
    return cut.end - 1;
  };
  const endText = (from) => {
    const end2 = endOfText(reading, from);
    escaped = end2 < reading.stop ? void 0 : end2 - reading.stop;
    return end2;
  };
  const pushPiece = (piece) => {
    readOn(reading, piece);
    document.piece();
    const { bytes, stop } = reading;
    for (let index = escaped === void 0 ? 0 : endText(escaped) + 1; index < stop; index++) {
      const byte = bytes[index] ?? 0;
      const sign = signs2[byte];
      if (sign === blank) continue;
      else if (sign === text) {
        if (depth === 0) fail("holds a text where an object should be", index);
        index = endText(index + 1);
      } else if (sign === newline) [line, lineStart] = [line + 1, before + index + 1];
      else if (sign === opening) open(byte, index);
      else if (sign === closing) close(index);
      else if (sign === comma) {
        if (depth === listDepth) index = part(index);
      } else if (depth === 0) fail("holds something that is no JSON object", index);
    }
    document.flush(stop);
    before += stop;
  };
  const push = (chunk) => {
    for (let at = 0; at < chunk.length; at += pieceSize) pushPiece(chunk.subarray(at, at + pieceSize));
  };
  const end = () => {
    if (depth > 0) fail("ends in the middle of a document", 0);
  };
  return { push, end };
}
function endOfText({ bytes, stop }, from) {
  let index = from;
  for (; index < stop; index++) {
    const byte = bytes[index];
    if (byte === quote) break;
    if (byte === backslash) index++;
  }
  return index;
}
function documentReader(handler, reading) {
  const envelope = gather(itemLimits.envelope, "a document without its items");
  const element = gather(itemLimits.element, "an item");
  let [from, lists, listDepth, elements] = [0, 0, 0, 0];
  let [documentAt, elementAt] = [start, start];
  let early;
  let cutter;
  let ready;
  const until = (to) => {
    const piece = reading.bytes.subarray(from, to);
    from = to;
    return piece;
  };
  const flush = (to) => {
    if (to > from) (listDepth > 0 ? element : envelope).add(until(to), elementAt);
  };
  const cutUntil = (index) => {
    const cut = ready;
    ready = void 0;
    const isWhole = cut !== void 0 && index - from <= itemLimits.element && isBlank(reading.bytes, cut.end, index);
    return isWhole ? cut : void 0;
  };
  const soFar = () => early ??= parse(`${envelope.peek()}]${listDepth > 1 ? "}" : ""}`, documentAt);
  return {
    piece: () => void ([from, ready] = [0, void 0]),
    flush,
    begin: (index, at) => void ([documentAt, from, lists] = [at, index, 0]),
    startsList: (index, depth, at) => {
      if (depth > 1) {
        flush(index);
        if (!listKey.test(envelope.tail(200))) return false;
      }
      if (++lists > itemLimits.lists) throw new JsonError(`holds more than ${itemLimits.lists} lists of objects`, at);
      flush(index + 1);
      [listDepth, elements, early, cutter] = [depth, 0, void 0, void 0];
      elementAt = { line: at.line, column: at.column + 1 };
      return true;
    },
    element: (index, at, last) => {
      const cut = cutUntil(index);
      const piece = until(index);
      if (cut === void 0) {
        const found = element.take(piece, elementAt);
        const isNone = last && elements === 0 && found.trim() === "";
        if (!isNone) handler.element(parse(found, elementAt), elementAt, soFar, false);
      } else handler.element(cut.value, elementAt, soFar, true);
      elements++;
      elementAt = { line: at.line, column: at.column + 1 };
      if (last) listDepth = 0;
      else from = index + 1;
    },
    cut: (index) => {
      if (elements === 1 && handler.wantedIn !== void 0) {
        const wantedOf2 = handler.wantedIn(soFar());
        cutter = wantedOf2 && cutterOf(wantedOf2, reading);
      }
      return ready = cutter?.(index);
    },
    finish: (index) => handler.document(parse(envelope.take(until(index + 1), elementAt), documentAt), documentAt)
  };
}
function isBlank(bytes, from, to) {
  for (let index = from; index < to; index++) {
    const sign = signs2[bytes[index] ?? 0];
    if (sign !== blank && sign !== newline) return false;
  }
  return true;
}
var start = { line: 1, column: 1 };
var decoder = new TextDecoder("utf-8");
function gather(limit, what) {
  let held = nothing;
  let size = 0;
  const assertFits = (bytes, at) => {
    if (size + bytes.length > limit) throw new JsonError(`${what} is larger than ${limit >> 20} MiB`, at);
  };
  const add = (bytes, at) => {
    assertFits(bytes, at);
    held = withRoom(held, size, bytes.length);
    held.set(bytes, size);
    size += bytes.length;
  };
  const textFrom = (start2) => decoder.decode(held.subarray(start2, size));
  return {
    add,
    take: (last, at) => {
      assertFits(last, at);
      if (size === 0) return decoder.decode(last);
      add(last, at);
      const found = textFrom(0);
      [held, size] = [nothing, 0];
      return found;
    },
    peek: () => textFrom(0),
    tail: (length) => textFrom(Math.max(0, size - length))
  };
}
var nothing = new Uint8Array(0);
function parse(text2, at) {
  try {
    return JSON.parse(text2);
  } catch {
    const before = text2.slice(0, faultOffset(text2)).split("\n");
    const last = before.at(-1)?.length ?? 0;
    const place = { line: at.line + before.length - 1, column: before.length === 1 ? at.column + last : last + 1 };
    throw new JsonError("is not valid JSON", place);
  }
}

// src/snapshot.ts
var format = "netpol-gate/snapshot/1";
var snapshotLimits = { json: 8 * 2 ** 30, yaml: 64 * 2 ** 20, objects: 2e6 };
var remedy = 'write it again with "netpol-gate snapshot", or with kubectl get … -A -o json';
async function readSnapshot(input, file) {
  const chunks = input instanceof Uint8Array ? [input] : input;
  const collector = collectorOf(file);
  let scanner;
  const yaml = [];
  let size = 0;
  try {
    for await (const chunk of plain2(chunks, file)) {
      size += chunk.length;
      if (size > snapshotLimits.json) throw new UsableError("the snapshot is larger than 8 GiB", remedy, file);
      scanner ??= yaml.length === 0 && looksLikeJson(chunk) ? jsonItems(collector) : void 0;
      if (scanner !== void 0) scanner.push(withoutMark(chunk, size === chunk.length));
      else yaml.push(chunk);
      if (scanner === void 0 && size > snapshotLimits.yaml) throw tooLargeYaml(file);
    }
    scanner?.end();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new UsableError(`the snapshot ${error.message}`, remedy, placeOf(file, error.at));
  }
  if (size === 0) throw new UsableError("the snapshot is empty", remedy, file);
  if (scanner === void 0) readYaml(yaml, file, collector);
  return collector.finish();
}
async function* plain2(chunks, file) {
  const waiting = [];
  let known;
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  while (known === void 0) {
    const next = await iterator.next();
    if (next.done === true) break;
    waiting.push(next.value);
    const head = Buffer.concat(waiting);
    if (head.length >= 2) known = head[0] === 31 && head[1] === 139 ? "gzip" : "plain";
  }
  const rest = async function* () {
    if (waiting.length > 0) yield Buffer.concat(waiting);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  if (known !== "gzip") {
    yield* rest();
    return;
  }
  const gunzip = createGunzip();
  pipeline(Readable.from(rest()), gunzip, () => void 0);
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsableError(`the snapshot cannot be decompressed (${why})`, "fetch or write the file again", file);
  }
}
function looksLikeJson(chunk) {
  const text2 = new TextDecoder().decode(chunk.subarray(0, 1e3)).trimStart();
  return text2.startsWith("{") || text2.startsWith("[");
}
function withoutMark(chunk, first) {
  return first && chunk[0] === 239 && chunk[1] === 187 && chunk[2] === 191 ? chunk.subarray(3) : chunk;
}
function tooLargeYaml(file) {
  return new UsableError("the snapshot is YAML of more than 64 MiB", "write it as JSON, which is streamed", file);
}
function placeOf(file, { line, column }) {
  return `${file}:${line}:${column}`;
}
function readYaml(chunks, file, collector) {
  const limits = { ...yamlLimits, bytes: snapshotLimits.yaml, nodes: 5e7, documents: 1e6 };
  const { documents, faults } = parseYaml(Buffer.concat(chunks), limits);
  const fault = faults[0] ?? documents.find((document) => document.faults.length > 0)?.faults[0];
  if (fault !== void 0) {
    throw new UsableError(`the snapshot cannot be read: ${fault.message}`, remedy, placeOf(file, fault.place));
  }
  for (const { value, place } of documents) collector.whole(value, place);
}
function collectorOf(file) {
  const objects = /* @__PURE__ */ new Map();
  const incomplete = [];
  const hash = createHash("sha256");
  const same = sameParts();
  let seen = 0;
  let header;
  const fail = (message, at) => {
    throw new UsableError(`the snapshot ${message}`, remedy, placeOf(file, at));
  };
  const add = (value, at, parent, isCut = false) => {
    if (!isObject(value)) return void fail("holds an item that is no object", at);
    if (!isCut && isListKind(value)) {
      for (const item of listAt(value, ["items"])) add(item, at, value);
      return;
    }
    const object = isCut ? value : withKind(value, parent);
    const ref = refOf(object);
    if ("missing" in ref) return void fail(`holds an item without ${ref.missing}`, at);
    if (++seen > snapshotLimits.objects) fail(`holds more than ${snapshotLimits.objects} objects`, at);
    const kept = isCut ? isEssential(ref) ? object : void 0 : essential(object, ref, same);
    if (kept !== void 0) objects.set(keyOf(ref), liveManifest(kept, ref));
  };
  const document = (envelope, at) => {
    if (!isObject(envelope))
      return Array.isArray(envelope) ? void 0 : void fail("holds a document that is no object", at);
    if (Object.hasOwn(envelope, "schema")) {
      checkHeader(envelope, fail, at);
      header ??= envelope;
      for (const entry of listAt(envelope, ["incomplete"])) {
        incomplete.push({ kind: textAt(entry, ["kind"]) ?? "", reason: textAt(entry, ["reason"]) ?? "" });
      }
    } else if (envelope["kind"] === "Status") {
      fail(`is an error answer of the API server: ${textAt(envelope, ["message"]) ?? "no message"}`, at);
    } else if (!isListKind(envelope)) add(envelope, at, null);
  };
  return {
    element: (value, at, envelope, isCut) => {
      const parent = envelope();
      if (isObject(parent) && Object.hasOwn(parent, "schema")) hash.update(`${canonicalJson(value)}
`);
      add(value, at, parent, isCut);
    },
    document,
    // The hash of our own format is that of whole objects.
    wantedIn: (envelope) => isObject(envelope) && Object.hasOwn(envelope, "schema") ? void 0 : wantedOf,
    whole: (value, at) => {
      if (isObject(value) && Object.hasOwn(value, "schema")) {
        for (const item of listAt(value, ["objects"])) {
          hash.update(`${canonicalJson(item)}
`);
          add(item, at, value);
        }
        document({ ...value, objects: [] }, at);
      } else if (Array.isArray(value)) for (const item of value) add(item, at, null);
      else if (isListKind(value)) add(value, at, null);
      else document(value, at);
    },
    finish: () => {
      const wanted = textAt(header, ["sha256"]);
      if (wanted !== void 0 && wanted !== hash.digest("hex")) {
        throw new UsableError("the snapshot was changed after it was written: its hash is another one", remedy, file);
      }
      if (seen === 0 && header === void 0) {
        throw new UsableError("the snapshot holds no Kubernetes objects", remedy, file);
      }
      const manifests = [...objects.values()];
      return { from: "snapshot", identity: identityOf(header, objects), manifests, incomplete, ...notesIn(header) };
    }
  };
}
function isListKind(value) {
  return isObject(value) && /List$/.test(textAt(value, ["kind"]) ?? "") && !isObject(valueAt(value, ["spec"]));
}
function withKind(value, parent) {
  const kind = /^(.+)List$/.exec(textAt(parent, ["kind"]) ?? "")?.[1];
  if (Object.hasOwn(value, "kind") || kind === void 0) return value;
  return { apiVersion: textAt(parent, ["apiVersion"]) ?? "", kind, ...value };
}
function checkHeader(header, fail, at) {
  const schema = header["schema"];
  if (schema !== format)
    fail(`has the format ${JSON.stringify(schema).slice(0, 100)}, and only "${format}" is known`, at);
  if (!validator_default(header)) fail(`does not follow its schema: ${faultsOf(validator_default.errors ?? [])}`, at);
}
function faultsOf(errors) {
  return errors.slice(0, 3).map(({ instancePath, message }) => `${instancePath === "" ? "the document" : instancePath} ${message ?? ""}`).join("; ");
}
function identityOf(header, objects) {
  const cluster = objectAt(header, ["cluster"]);
  const system = objects.get(keyOf({ group: "", kind: "Namespace", namespace: "", name: "kube-system" }));
  const uid = textAt(cluster, ["uid"]) ?? textAt(system?.value, ["metadata", "uid"]);
  const name = textAt(cluster, ["name"]);
  const readAt = Date.parse(textAt(cluster, ["readAt"]) ?? "");
  return {
    ...uid === void 0 ? {} : { uid },
    ...name === void 0 ? {} : { name },
    ...Number.isNaN(readAt) ? {} : { readAt }
  };
}
function* writeSnapshot(snapshot, tool) {
  const head = JSON.stringify({ schema: format, tool, ...headerOf(snapshot) });
  yield `${head.slice(0, -1)},"objects":[`;
  const hash = createHash("sha256");
  let separator = "\n";
  for (const { value, ref } of sorted(snapshot.manifests)) {
    const kept = essential(value, ref);
    if (kept === void 0) continue;
    const line = canonicalJson(kept);
    hash.update(`${line}
`);
    yield `${separator}${line}`;
    separator = ",\n";
  }
  yield `
],"sha256":"${hash.digest("hex")}"}
`;
}
function sorted(manifests) {
  const keyed = manifests.map((manifest) => ({ key: keyOf(manifest.ref), manifest }));
  keyed.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return keyed.map(({ manifest }) => manifest);
}
function headerOf(snapshot) {
  const { identity, incomplete, remarks = [], withheld = [], versions, rolledForwardFrom } = snapshot;
  const { uid, name, readAt } = identity;
  const cluster = {
    ...uid === void 0 ? {} : { uid },
    ...name === void 0 ? {} : { name },
    ...readAt === void 0 ? {} : { readAt: new Date(readAt).toISOString() }
  };
  const kinds = [...versions ?? []].sort(([a], [b]) => a < b ? -1 : 1);
  return {
    cluster,
    ...rolledForwardFrom === void 0 ? {} : { rolledForwardFrom: new Date(rolledForwardFrom).toISOString() },
    incomplete,
    ...remarks.length === 0 ? {} : { remarks },
    ...withheld.length === 0 ? {} : { withheld },
    ...kinds.length === 0 ? {} : { versions: Object.fromEntries(kinds) }
  };
}
function notesIn(header) {
  const remarks = listAt(header, ["remarks"]).filter((one) => typeof one === "string");
  const isWithheld = listAt(header, ["withheld"]).includes("addresses");
  const versions = Object.entries(objectAt(header, ["versions"])).filter(
    (entry) => typeof entry[1] === "string"
  );
  const rolledForwardFrom = Date.parse(textAt(header, ["rolledForwardFrom"]) ?? "");
  return {
    ...remarks.length === 0 ? {} : { remarks },
    ...isWithheld ? { withheld: ["addresses"] } : {},
    ...versions.length === 0 ? {} : { versions: new Map(versions) },
    ...Number.isNaN(rolledForwardFrom) ? {} : { rolledForwardFrom }
  };
}

export {
  snapshotLimits,
  readSnapshot,
  writeSnapshot
};
