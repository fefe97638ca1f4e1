import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import "./chunk-UNF7VTRB.js";

// src/schemas/generated/report.js
var validate = validate21;
var validator_default = validate21;
var schema6 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "report", "title": "netpol-gate report, version 2", "description": "A report is a promise: members are added within this version, never changed or removed. Times are RFC 3339 in UTC, lines and columns count from 1, ranges include both ends. Under the privacy levels names and counts, names, addresses or texts are empty or absent. Version 1 told every pair for itself; here a row means every pair of a member of its sources and a member of its destinations, but never a member that is single with itself.", "type": "object", "required": ["schema", "tool", "command", "mode", "time", "base", "head", "conclusion", "nothingChanged", "because", "counts", "groups", "sources", "findings", "waived", "changedFiles", "blindSpots", "inputs"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/report/2" }, "tool": { "type": "object", "required": ["name", "version"], "additionalProperties": false, "properties": { "name": { "const": "netpol-gate" }, "version": { "type": "string" } } }, "command": { "type": "string" }, "mode": { "enum": ["enforce", "report"] }, "time": { "description": "When it was judged", "$ref": "#/definitions/time" }, "base": { "$ref": "#/definitions/tree" }, "head": { "$ref": "#/definitions/tree" }, "conclusion": { "enum": ["passed", "failed", "cannot say", "error"] }, "statically": { "description": "Judged by the manifests alone, since the author is not trusted with a cluster and logs", "const": true }, "threshold": { "description": "What of the gate decides which findings fail it: those at least as severe as failOn, but for the kinds in warnOnly", "type": "object", "required": ["failOn", "warnOnly", "severity"], "additionalProperties": false, "properties": { "failOn": { "enum": ["error", "warning", "notice"] }, "warnOnly": { "type": "array", "items": { "$ref": "#/definitions/kind" } }, "severity": { "type": "object", "propertyNames": { "$ref": "#/definitions/kind" }, "additionalProperties": { "$ref": "#/definitions/severity" } } } }, "nothingChanged": { "description": "The trees have no semantic difference that concerns policies", "type": "boolean" }, "because": { "description": "Why it is not passed, one sentence each, worst first", "type": "array", "items": { "type": "string" } }, "counts": { "description": "Findings by kind and severity, waived and approved ones left out", "type": "object", "required": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"], "additionalProperties": false, "properties": { "blocked-connection": { "$ref": "#/definitions/severityCounts" }, "opened-connection": { "$ref": "#/definitions/severityCounts" }, "lost-isolation": { "$ref": "#/definitions/severityCounts" }, "new-access": { "$ref": "#/definitions/severityCounts" }, "lost-access": { "$ref": "#/definitions/severityCounts" }, "unclear-verdict": { "$ref": "#/definitions/severityCounts" }, "selects-nothing": { "$ref": "#/definitions/severityCounts" }, "peer-matches-nothing": { "$ref": "#/definitions/severityCounts" }, "port-not-served": { "$ref": "#/definitions/severityCounts" }, "half-open": { "$ref": "#/definitions/severityCounts" }, "split-peer": { "$ref": "#/definitions/severityCounts" }, "split-port": { "$ref": "#/definitions/severityCounts" }, "block-names-pods": { "$ref": "#/definitions/severityCounts" }, "unused-rule": { "$ref": "#/definitions/severityCounts" }, "no-effect": { "$ref": "#/definitions/severityCounts" }, "drift": { "$ref": "#/definitions/severityCounts" }, "model-disagrees": { "$ref": "#/definitions/severityCounts" }, "noisy-source": { "$ref": "#/definitions/severityCounts" }, "thin-evidence": { "$ref": "#/definitions/severityCounts" }, "not-evaluated": { "$ref": "#/definitions/severityCounts" }, "invalid-manifest": { "$ref": "#/definitions/severityCounts" }, "gate-changed": { "$ref": "#/definitions/severityCounts" }, "waiver-expired": { "$ref": "#/definitions/severityCounts" }, "waiver-unused": { "$ref": "#/definitions/severityCounts" } } }, "groups": { "description": "Ends of rows: each group stands once, rows name it by its id", "type": "array", "items": { "$ref": "#/definitions/group" } }, "sources": { "description": "Files and the cluster they go to", "type": "array", "items": { "type": "object", "required": ["id", "states"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "states": { "type": "array", "items": { "$ref": "#/definitions/state" } } } } }, "findings": { "description": "Worst first", "type": "array", "items": { "$ref": "#/definitions/finding" } }, "waived": { "description": "What a waiver excuses", "type": "array", "items": { "$ref": "#/definitions/finding" } }, "approved": { "description": "What would fail and a review of the pull request lets stand; absent where nothing is", "type": "array", "items": { "$ref": "#/definitions/finding" } }, "remarks": { "description": "On whose rules judged and which approvals count", "type": "array", "items": { "type": "string" } }, "coverage": { "$ref": "#/definitions/coverage" }, "changedFiles": { "type": "array", "items": { "type": "object", "required": ["file", "status", "headLines"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "status": { "enum": ["added", "removed", "modified"] }, "headLines": { "description": "Inclusive ranges changed on the head side", "type": "array", "items": { "type": "object", "required": ["first", "last"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/line" }, "last": { "$ref": "#/definitions/line" } } } } } } }, "blindSpots": { "description": "What this could not see", "type": "array", "items": { "type": "string" } }, "inputs": { "description": "What was read and skipped", "type": "array", "items": { "type": "object", "required": ["what", "count"], "additionalProperties": false, "properties": { "what": { "type": "string" }, "count": { "$ref": "#/definitions/count" } } } } }, "definitions": { "time": { "type": "string", "format": "date-time" }, "count": { "type": "integer", "minimum": 0 }, "line": { "type": "integer", "minimum": 1 }, "answer": { "enum": ["allowed", "denied", "unknown"] }, "direction": { "enum": ["ingress", "egress"] }, "severity": { "enum": ["error", "warning", "notice", "ignore"] }, "kind": { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"] }, "surprise": { "description": "Whether the added rule names these very peers and ports", "enum": ["stated", "implied"] }, "assuming": { "description": "Holds only if removed manifests are removed from the cluster, or only if they stay", "enum": ["pruned", "kept"] }, "severityCounts": { "type": "object", "required": ["error", "warning", "notice", "ignore"], "additionalProperties": false, "properties": { "error": { "$ref": "#/definitions/count" }, "warning": { "$ref": "#/definitions/count" }, "notice": { "$ref": "#/definitions/count" }, "ignore": { "$ref": "#/definitions/count" } } }, "tree": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "commit": { "type": "string" } } }, "ports": { "description": 'The protocol "other" has the single range 0 to 0', "type": "array", "items": { "type": "object", "required": ["protocol", "first", "last"], "additionalProperties": false, "properties": { "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "first": { "type": "integer", "minimum": 0, "maximum": 65535 }, "last": { "type": "integer", "minimum": 0, "maximum": 65535 } } } }, "object": { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster as a whole", "type": "string" }, "name": { "type": "string" } } }, "workload": { "type": "object", "required": ["namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" } } }, "party": { "description": "One end of a difference", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "some": { "description": "That many pods of it; absent when all", "type": "object", "required": ["pods", "of"], "additionalProperties": false, "properties": { "pods": { "$ref": "#/definitions/count" }, "of": { "$ref": "#/definitions/count" }, "ids": { "description": "The pods, where it is known which", "type": "array", "items": { "type": "string" } } } } } }, { "type": "object", "required": ["kind", "everything", "blocks"], "additionalProperties": false, "properties": { "kind": { "const": "addresses" }, "name": { "type": "string" }, "known": { "description": "What the cluster has there, in words", "type": "string" }, "everything": { "type": "boolean" }, "blocks": { "type": "array", "items": { "type": "string" } } } }, { "description": "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to", "type": "object", "required": ["kind", "object", "hosts", "controller"], "additionalProperties": false, "properties": { "kind": { "const": "entry" }, "object": { "$ref": "#/definitions/object" }, "hosts": { "description": "Hosts with their paths as written; empty: every one", "type": "array", "items": { "type": "string" } }, "controller": { "description": "Who serves it, in words", "type": "string" } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" } } }, { "type": "object", "required": ["kind", "text"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "text": { "type": "string" } } }] }, "group": { "type": "object", "required": ["id", "words", "conditions", "members"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "words": { "description": "As a person would say it; may be shortened", "type": "string" }, "conditions": { "description": "Each holds for some of the members alone, among all workloads of the world; together with the members that none means they are the group", "type": "array", "items": { "$ref": "#/definitions/condition" } }, "others": { "description": "Positions of the members that no condition means, from 0; absent where there are no conditions, or no such members", "type": "array", "items": { "$ref": "#/definitions/count" } }, "members": { "description": "Exactly who is meant", "type": "array", "items": { "$ref": "#/definitions/member" } } } }, "condition": { "description": "Workloads in these namespaces whose pods all carry these labels, but for the exceptions", "type": "object", "required": ["labels", "except"], "additionalProperties": false, "properties": { "namespaces": { "description": "Absent: every namespace. A pattern or labels mean exactly these names among the namespaces that have workloads", "type": "object", "required": ["names"], "additionalProperties": false, "properties": { "names": { "type": "array", "items": { "type": "string" } }, "pattern": { "type": "string" }, "labels": { "type": "array", "items": { "$ref": "#/definitions/requirement" } } } }, "labels": { "type": "array", "items": { "$ref": "#/definitions/requirement" } }, "except": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }, "requirement": { "type": "object", "required": ["key", "operator"], "additionalProperties": false, "properties": { "key": { "type": "string" }, "operator": { "enum": ["In", "NotIn", "Exists", "DoesNotExist"] }, "values": { "type": "array", "items": { "type": "string" } } } }, "member": { "description": "As the ends of a difference; single: one pod, which is never meant as both ends of a pair", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "some": { "description": "That many pods of it; absent when all", "type": "object", "required": ["pods", "of"], "additionalProperties": false, "properties": { "pods": { "$ref": "#/definitions/count" }, "of": { "$ref": "#/definitions/count" }, "ids": { "description": "The pods, where it is known which", "type": "array", "items": { "type": "string" } } } }, "single": { "const": true } } }, { "type": "object", "required": ["kind", "everything", "blocks"], "additionalProperties": false, "properties": { "kind": { "const": "addresses" }, "name": { "type": "string" }, "known": { "description": "What the cluster has there, in words", "type": "string" }, "everything": { "type": "boolean" }, "blocks": { "type": "array", "items": { "type": "string" } }, "single": { "const": true } } }, { "description": "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to", "type": "object", "required": ["kind", "object", "hosts", "controller"], "additionalProperties": false, "properties": { "kind": { "const": "entry" }, "object": { "$ref": "#/definitions/object" }, "hosts": { "description": "Hosts with their paths as written; empty: every one", "type": "array", "items": { "type": "string" } }, "controller": { "description": "Who serves it, in words", "type": "string" }, "single": { "const": true } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "single": { "const": true } } }, { "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "single": { "const": true } } }, { "type": "object", "required": ["kind", "text"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "text": { "type": "string" }, "single": { "const": true } } }] }, "reach": { "description": "What may connect in one world", "type": "object", "required": ["sources", "destinations", "answer", "ports", "pairs"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "answer": { "enum": ["allowed", "unknown"] }, "ports": { "$ref": "#/definitions/ports" }, "pairs": { "$ref": "#/definitions/count" } } }, "end": { "description": "One end of a recorded connection, as far as it could be told", "oneOf": [{ "type": "object", "required": ["kind", "namespace", "workloadKind", "name", "pods"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "pods": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "type": "object", "required": ["kind", "addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "type": "object", "required": ["kind", "address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "type": "object", "required": ["kind", "why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/unidentified" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] }, "unidentified": { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown", "withheld"] }, "filePlace": { "type": "object", "required": ["kind", "side", "file", "line", "column"], "additionalProperties": false, "properties": { "kind": { "const": "file" }, "side": { "enum": ["base", "head", "both"] }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" }, "column": { "$ref": "#/definitions/line" }, "endLine": { "$ref": "#/definitions/line" }, "renderedFrom": { "description": "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells", "type": "string" } } }, "livePlace": { "type": "object", "required": ["kind", "object", "path"], "additionalProperties": false, "properties": { "kind": { "const": "live" }, "object": { "type": "string" }, "path": { "type": "string" } } }, "logPlace": { "type": "object", "required": ["kind", "file", "line"], "additionalProperties": false, "properties": { "kind": { "const": "log" }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" } } }, "place": { "oneOf": [{ "$ref": "#/definitions/filePlace" }, { "$ref": "#/definitions/livePlace" }, { "$ref": "#/definitions/logPlace" }] }, "cause": { "description": "An object, and the place inside, whose change flips the verdict", "type": "object", "required": ["object", "place", "text"], "additionalProperties": false, "properties": { "object": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" }, "anchor": { "description": "The nearest place on the head side, where the place exists on the base side only", "$ref": "#/definitions/place" }, "text": { "type": "string" } } }, "deviation": { "description": "The policy does not say this: the enforcer makes it so", "type": "object", "required": ["name", "text"], "additionalProperties": false, "properties": { "name": { "description": "Of its page in docs/deviations", "type": "string" }, "text": { "type": "string" } } }, "reason": { "description": "One ground of a verdict, in the order in which policies were asked", "oneOf": [{ "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "same-pod" } } }, { "type": "object", "required": ["kind", "certain"], "additionalProperties": false, "properties": { "kind": { "const": "own-node" }, "certain": { "type": "boolean" } } }, { "description": "No policy selects the subject in this direction", "type": "object", "required": ["kind", "direction"], "additionalProperties": false, "properties": { "kind": { "const": "default" }, "direction": { "$ref": "#/definitions/direction" } } }, { "type": "object", "required": ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"], "additionalProperties": false, "properties": { "kind": { "const": "rule" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "action": { "enum": ["allow", "deny", "pass"] }, "certain": { "type": "boolean" }, "deviation": { "$ref": "#/definitions/deviation" }, "place": { "$ref": "#/definitions/place" } } }, { "description": "These policies isolate the subject, and no rule matches", "type": "object", "required": ["kind", "direction", "tier", "certain", "policies"], "additionalProperties": false, "properties": { "kind": { "const": "isolated" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "certain": { "type": "boolean" }, "policies": { "type": "array", "items": { "type": "object", "required": ["policy", "place"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" }, "lacks": { "description": "No rule at all, none that names the peer, or none of those that do names the port", "enum": ["rules", "peer", "port"] }, "rules": { "description": "Positions from 0 of the rules that name the peer and not the port", "type": "array", "items": { "$ref": "#/definitions/count" } } } } } } }] }, "nearMiss": { "description": "An allowing rule that a denied connection misses by one part", "type": "object", "required": ["direction", "tier", "policy", "rule", "place", "part", "wanted", "found", "at"], "additionalProperties": false, "properties": { "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "place": { "$ref": "#/definitions/place" }, "part": { "description": "subject: the policy does not select the pod", "enum": ["protocol", "port", "port-name", "label", "namespace", "block", "subject"] }, "wanted": { "type": "string" }, "found": { "type": "string" }, "at": { "description": "Where the part is written", "$ref": "#/definitions/place" } } }, "flip": { "description": "How the causes act together, found by undoing them and asking again", "type": "object", "required": ["needs", "undo", "alone", "certain"], "additionalProperties": false, "properties": { "needs": { "description": "one: a single cause. each alone: any of them does it without the others. all of: it takes every one. several: in another way", "enum": ["one", "each alone", "all of", "several"] }, "undo": { "description": "Smallest sets of causes, by position from 0, whose undoing brings the old answer back", "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/count" } } }, "alone": { "description": "Smallest sets of objects whose change alone gives the later answer", "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/object" } } }, "certain": { "description": "False where the search was cut short", "type": "boolean" } } }, "evidence": { "type": "object", "required": ["count", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/logPlace" } } } }, "recorded": { "description": "A connection that logs show", "type": "object", "required": ["protocol", "basis", "policies"], "additionalProperties": false, "properties": { "protocol": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "via": { "description": "The Service through which it went", "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "port": { "$ref": "#/definitions/count" }, "address": { "type": "string" } } }, "basis": { "description": "How the ends were told", "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "description": "Seen by a source whose verdict says nothing about policies", "$ref": "#/definitions/evidence" }, "policies": { "description": "Policies that the log itself names", "type": "array", "items": { "type": "object", "required": ["policy", "effect"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } }, "basis": { "enum": ["named", "labels", "address-then", "address-now", "none"] }, "row": { "type": "object", "required": ["sources", "destinations", "pairs", "source", "destination", "ports", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "nearest": { "description": "Of what is denied after: the rules that come nearest to letting it through", "type": "array", "items": { "$ref": "#/definitions/nearMiss" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } }, "recorded": { "$ref": "#/definitions/recorded" } } }, "difference": { "description": "Ports on which the answer for two ends differs between base and head, whether recorded or not", "type": "object", "required": ["sources", "destinations", "pairs", "source", "destination", "change", "ports", "surprise", "causes", "before", "after", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "change": { "enum": ["newly-allowed", "newly-denied", "unclear"] }, "ports": { "$ref": "#/definitions/ports" }, "surprise": { "$ref": "#/definitions/surprise" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "flip": { "$ref": "#/definitions/flip" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "nearest": { "description": "Of what is denied after: the rules that come nearest to letting it through", "type": "array", "items": { "$ref": "#/definitions/nearMiss" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } }, "key": { "description": "By what a finding is known from run to run; waivers match on these", "type": "object", "required": ["source", "kind", "object", "subject", "peer", "port"], "additionalProperties": false, "properties": { "source": { "type": "string" }, "kind": { "$ref": "#/definitions/kind" }, "object": { "type": "string" }, "subject": { "type": "string" }, "peer": { "type": "string" }, "port": { "type": "string" } } }, "finding": { "description": "One cause and everything that follows from it", "type": "object", "required": ["kind", "key", "fingerprint", "severity", "title", "details", "page", "causes", "rows", "states"], "additionalProperties": false, "properties": { "kind": { "$ref": "#/definitions/kind" }, "key": { "$ref": "#/definitions/key" }, "fingerprint": { "description": "Hash of the key", "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "surprise": { "$ref": "#/definitions/surprise" }, "reach": { "type": "string" }, "title": { "type": "string" }, "details": { "type": "array", "items": { "type": "string" } }, "page": { "description": "Where this kind of finding is explained", "type": "string" }, "direction": { "$ref": "#/definitions/direction" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "rows": { "type": "array", "items": { "$ref": "#/definitions/row" } }, "refusals": { "description": "Of a source that is refused again and again: all of its attempts, of which the rows are the most frequent", "allOf": [{ "$ref": "#/definitions/refusals" }] }, "states": { "description": "States in which it holds", "type": "array", "items": { "type": "string" } }, "againstLive": { "enum": ["already-so", "new", "reverts-drift"] }, "drift": { "description": "Of the kind drift: what differs, who made it so, and what comes of it; in several states, that of the worst", "allOf": [{ "$ref": "#/definitions/drift" }] }, "replacements": { "description": "Of the kind invalid-manifest: words of the head side that were probably meant to be others, where only one word that may stand there is nearest; told, not proved (see fix)", "type": "array", "minItems": 1, "items": { "type": "object", "required": ["place", "wrong", "right"], "additionalProperties": false, "properties": { "place": { "description": "Where the word begins, its quotes included", "$ref": "#/definitions/filePlace" }, "wrong": { "description": "The key or the value as it is read, without quotes", "type": "string" }, "right": { "type": "string" } } } }, "fix": { "description": "An edit of the head side after which the finding does not hold, found by search and proved by evaluating it; absent where none was proved", "type": "object", "required": ["files", "patch", "proved"], "additionalProperties": false, "properties": { "files": { "type": "array", "items": { "type": "string" } }, "means": { "description": "What the fix does: lets through again by a rule, or by a policy of its own; lets selectors follow a changed label, or takes back what changed one; narrows what was opened; takes the edit back that opened it; spells words as they were meant, so that the object is valid", "enum": ["adds", "own-policy", "follows-label", "restores-label", "narrows", "takes-back", "corrects-word"] }, "patch": { "description": "Unified diff, as git apply takes it", "type": "string" }, "proved": { "description": "What evaluating the edited files showed, one sentence each", "type": "array", "items": { "type": "string" } } } }, "waived": { "type": "object", "required": ["reason", "owner", "expires"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "owner": { "type": "string" }, "expires": { "description": "Last day, YYYY-MM-DD", "type": "string" } } }, "approved": { "description": "Who let it stand, in a review of which commit", "type": "object", "required": ["by", "at", "commit"], "additionalProperties": false, "properties": { "by": { "type": "string" }, "at": { "$ref": "#/definitions/time" }, "commit": { "type": "string" } } } } }, "proved": { "description": "refuted: some connection shows the contrary, whatever the unknown conditions are", "enum": ["proved", "refuted", "unproved"] }, "state": { "description": "One complete set of objects: staging, production, a variant. Without a cluster the workloads of the files stand for it.", "type": "object", "required": ["id", "files", "profile", "rulings", "workloads", "policies", "connections", "differences", "workloadsAdded", "workloadsRemoved", "reachAdded", "reachRemoved", "renames", "proof", "widened"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "files": { "type": "array", "items": { "type": "string" } }, "cluster": { "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "enum": ["live", "snapshot"] }, "uid": { "description": "Of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "profile": { "description": "The profile in force, or several with commas between them", "type": "string" }, "rulings": { "description": "How open points of the specification were decided", "type": "object", "required": ["blocks-match-pods", "host-network", "finished-pods", "protocols", "own-node", "port-name-twice"], "additionalProperties": false, "properties": { "blocks-match-pods": { "enum": ["yes", "no", "unknown"] }, "host-network": { "enum": ["node", "pod", "unknown"] }, "finished-pods": { "enum": ["gone", "present", "unknown"] }, "protocols": { "enum": ["three", "all"] }, "own-node": { "enum": ["allowed", "filtered", "unknown"] }, "port-name-twice": { "enum": ["all", "first", "unknown"] }, "sidecar-port-names": { "enum": ["found", "ignored", "unknown"] }, "blocks-match-nodes": { "enum": ["yes", "no", "unknown"] } } }, "workloads": { "$ref": "#/definitions/count" }, "policies": { "type": "object", "required": ["live", "base", "head"], "additionalProperties": false, "properties": { "live": { "$ref": "#/definitions/count" }, "base": { "$ref": "#/definitions/count" }, "head": { "$ref": "#/definitions/count" } } }, "connections": { "type": "object", "required": ["recorded", "unchanged", "blocked", "opened", "unclear", "removed", "agreement"], "additionalProperties": false, "properties": { "recorded": { "$ref": "#/definitions/count" }, "unchanged": { "$ref": "#/definitions/count" }, "blocked": { "$ref": "#/definitions/count" }, "opened": { "$ref": "#/definitions/count" }, "unclear": { "$ref": "#/definitions/count" }, "removed": { "description": "One end goes with the change", "$ref": "#/definitions/count" }, "agreement": { "description": "Recorded verdicts that can be checked against the live policies, and how many the model shares", "type": "object", "required": ["checked", "agreed"], "additionalProperties": false, "properties": { "checked": { "$ref": "#/definitions/count" }, "agreed": { "$ref": "#/definitions/count" } } } } }, "differences": { "type": "array", "items": { "$ref": "#/definitions/difference" } }, "entries": { "description": "What changes for users outside of the cluster, by the Ingress, Route, route of a Gateway or Service that leads them in; their sources are of the kind entry", "type": "array", "items": { "$ref": "#/definitions/difference" } }, "workloadsAdded": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "workloadsRemoved": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "reachAdded": { "description": "What added workloads may reach in head, and who reaches them", "type": "array", "items": { "$ref": "#/definitions/reach" } }, "reachRemoved": { "description": "The same of removed ones in base", "type": "array", "items": { "$ref": "#/definitions/reach" } }, "renames": { "description": "Workloads under another name, compared as the same; everywhere else they have the new one", "type": "array", "items": { "type": "object", "required": ["from", "to", "because"], "additionalProperties": false, "properties": { "from": { "$ref": "#/definitions/workload" }, "to": { "$ref": "#/definitions/workload" }, "because": { "type": "array", "items": { "type": "string" } } } } }, "proof": { "description": "What is proved of both sides for the pods that both have, any pod that may come, and all outside addresses", "type": "object", "required": ["equal", "noMore", "noLess", "now", "unproved"], "additionalProperties": false, "properties": { "equal": { "description": "Both sides allow exactly the same", "$ref": "#/definitions/proved" }, "noMore": { "description": "The head side allows nothing that the base side does not", "$ref": "#/definitions/proved" }, "noLess": { "description": "The head side allows all that the base side does", "$ref": "#/definitions/proved" }, "now": { "description": "The same for the pods that both sides have", "type": "object", "required": ["equal", "noMore", "noLess"], "additionalProperties": false, "properties": { "equal": { "$ref": "#/definitions/proved" }, "noMore": { "$ref": "#/definitions/proved" }, "noLess": { "$ref": "#/definitions/proved" } } }, "unproved": { "description": "Why something is unproved", "type": "array", "items": { "type": "string" } } } }, "widened": { "description": "Verdicts left unknown because too many conditions met", "$ref": "#/definitions/count" } } }, "coverage": { "description": "What the logs span, lost, and cannot see", "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/unidentified" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "merged": { "description": "Records left out because another says the same", "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "cut": { "description": "Bounds of this program that were reached while reading, and how many records were left out because of each", "type": "array", "items": { "type": "object", "required": ["rule", "limit", "records"], "additionalProperties": false, "properties": { "rule": { "enum": ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"] }, "limit": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "recognisedBy", "lines", "records", "skipped"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "recognisedBy": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "skipped": { "type": "array", "items": { "type": "object", "required": ["reason", "lines", "sample"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "unread": { "description": "Why it was not read at all, or not to its end", "type": "string" } } } }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record of a format that are longer than usual, in order of time; the report holds the longest 100", "type": "array", "items": { "type": "object", "required": ["format", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "What 99 of 100 distances between records do not exceed, in milliseconds", "type": "number", "minimum": 0 } } } }, "totals": { "description": "How many of each there are, listed or not; absent where nobody looked", "type": "object", "required": [], "additionalProperties": false, "properties": { "gaps": { "$ref": "#/definitions/count" }, "workloads": { "$ref": "#/definitions/count" }, "neverSeen": { "description": "Workloads that no record names", "allOf": [{ "$ref": "#/definitions/count" }] }, "cronJobs": { "$ref": "#/definitions/count" } } }, "workloads": { "description": "Workloads of the cluster or of the manifests, those that the logs saw least first: never, in one direction, then longest ago; the report holds the first 100 of them, and observe --format json all", "type": "array", "items": { "type": "object", "required": ["namespace", "workloadKind", "name", "ingress", "egress"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "ingress": { "$ref": "#/definitions/sight" }, "egress": { "$ref": "#/definitions/sight" } } } }, "cronJobs": { "description": "CronJobs that did not run within the window, or of which nobody can say; the report holds the first 100", "type": "array", "items": { "type": "object", "required": ["namespace", "workloadKind", "name", "schedule", "why", "place"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "schedule": { "type": "string" }, "timeZone": { "type": "string" }, "why": { "description": "not-due: its schedule does not fire within the window", "enum": ["not-due", "suspended", "unreadable"] }, "next": { "$ref": "#/definitions/time" }, "place": { "$ref": "#/definitions/place" } } } } } }, "refusals": { "description": "Refused attempts of one source", "type": "object", "required": ["pattern", "noisy", "peers", "ports", "targets", "count", "samples"], "additionalProperties": false, "properties": { "pattern": { "enum": ["retries", "repeated", "scans-ports", "scans-peers", "scans-ports-and-peers"] }, "noisy": { "description": "At least 100 attempts at 60 an hour or more", "type": "boolean" }, "perHour": { "type": "number", "minimum": 0 }, "peers": { "$ref": "#/definitions/count" }, "ports": { "$ref": "#/definitions/count" }, "targets": { "description": "Different pairs of peer and port", "allOf": [{ "$ref": "#/definitions/count" }] }, "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/logPlace" } } } }, "sight": { "description": "silent: nothing was recorded; blind: nothing was, and the sources could not have seen it", "enum": ["seen", "silent", "blind"] }, "driftMerge": { "description": "What rolling out the head side does to it: takes the live edit back (reverts), leaves it (keeps), puts a third thing in place of both (conflicts), finds it already so (adopts), makes the object (creates), removes it, or perhaps removes it, where pruning is not known", "enum": ["reverts", "keeps", "conflicts", "adopts", "creates", "removes", "perhaps-removes"] }, "driftWrite": { "description": "A write that the audit log tells of", "type": "object", "required": ["verb", "author", "user", "client", "program", "place", "effect"], "additionalProperties": false, "properties": { "object": { "description": "Where it is another than the one in drift: the namespace that was deleted", "allOf": [{ "$ref": "#/definitions/object" }] }, "time": { "description": "Absent where the log tells none", "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "author": { "description": "User, as whom, in which pod, from where, in words", "type": "string" }, "user": { "type": "string" }, "actingAs": { "description": "Whom the user acted as, by impersonation", "type": "string" }, "pod": { "description": "The pod that the token of the user was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "The address is that of a proxy", "const": true }, "client": { "description": "User agent", "type": "string" }, "program": { "description": "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD", "type": "string" }, "place": { "description": "Of the event in the audit log", "$ref": "#/definitions/logPlace" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] } } }, "driftAttempt": { "description": "A request that would have written the object and changed nothing", "type": "object", "required": ["verb", "author", "user", "client", "program", "place", "object", "outcome", "code"], "additionalProperties": false, "properties": { "time": { "description": "Absent where the log tells none", "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "author": { "description": "User, as whom, in which pod, from where, in words", "type": "string" }, "user": { "type": "string" }, "actingAs": { "description": "Whom the user acted as, by impersonation", "type": "string" }, "pod": { "description": "The pod that the token of the user was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "The address is that of a proxy", "const": true }, "client": { "description": "User agent", "type": "string" }, "program": { "description": "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD", "type": "string" }, "place": { "description": "Of the event in the audit log", "$ref": "#/definitions/logPlace" }, "object": { "$ref": "#/definitions/object" }, "outcome": { "description": "What became of it: only a dry run, or refused by whom", "enum": ["dry-run", "unauthenticated", "forbidden", "denied", "invalid", "conflict", "not-found", "failed"] }, "code": { "description": "Status of the answer", "type": "integer" }, "reason": { "description": "As the server says it", "type": "string" } } }, "driftPart": { "type": "object", "required": ["path", "merge"], "additionalProperties": false, "properties": { "path": { "description": "Inside the object: spec.ingress", "type": "string" }, "live": { "description": "What the cluster has there, as JSON; absent where it has nothing" }, "base": { "description": "What git says there, as JSON; absent where it says nothing" }, "long": { "description": "Both values are left out, since one of them is too long", "const": true }, "merge": { "$ref": "#/definitions/driftMerge" }, "manager": { "description": "Of the managed fields of the live object", "type": "object", "required": ["name", "owns"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "operation": { "description": "Apply or Update", "type": "string" }, "time": { "$ref": "#/definitions/time" }, "owns": { "description": "Whether it owns this very place; else it is only the newest that wrote the object", "type": "boolean" } } } } }, "driftRow": { "type": "object", "required": ["text", "sources", "destinations", "pairs", "source", "destination", "ports", "change", "inCluster", "inGit", "causes", "dependsOn"], "additionalProperties": false, "properties": { "text": { "description": "Who, whom and on which ports, in words", "type": "string" }, "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "change": { "description": "From the cluster to git: newly-denied is open in the cluster and closed by git", "enum": ["newly-allowed", "newly-denied", "unclear"] }, "assuming": { "$ref": "#/definitions/assuming" }, "inCluster": { "$ref": "#/definitions/answer" }, "inGit": { "$ref": "#/definitions/answer" }, "causes": { "type": "array", "items": { "$ref": "#/definitions/cause" } }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } }, "drift": { "description": "An object that is not in the cluster as git has it", "type": "object", "required": ["object", "how", "place", "parts", "writes", "attempts"], "additionalProperties": false, "properties": { "object": { "$ref": "#/definitions/object" }, "how": { "description": "In the cluster alone, in git alone, or in both and not the same", "enum": ["only-live", "only-base", "differs"] }, "place": { "$ref": "#/definitions/place" }, "merge": { "description": "Of its parts the one that matters most", "allOf": [{ "$ref": "#/definitions/driftMerge" }] }, "parts": { "description": "Places in which it differs", "type": "array", "items": { "$ref": "#/definitions/driftPart" } }, "effect": { "type": "object", "required": ["answer", "rows"], "additionalProperties": false, "properties": { "answer": { "description": "Whether the same is allowed with git's version as with that of the cluster: proved for all pods that may come (same), for those that there are (same-today), not alone but with the rest of the drift (together), not at all (different), or it is one of too many policies to be proved one by one (not-asked)", "enum": ["same", "same-today", "together", "different", "not-asked"] }, "rows": { "type": "array", "items": { "$ref": "#/definitions/driftRow" } }, "leads": { "description": "Of a Service that leads elsewhere than by git: ports with the pods behind them, in words", "type": "object", "required": ["cluster", "git"], "additionalProperties": false, "properties": { "cluster": { "type": "array", "items": { "type": "string" } }, "git": { "type": "array", "items": { "type": "string" } } } }, "future": { "description": "What no two pods that exist show: to pods to come the cluster lets it through and git does not (newly-denied), or the reverse", "type": "array", "items": { "type": "object", "required": ["change", "text"], "additionalProperties": false, "properties": { "change": { "enum": ["newly-denied", "newly-allowed"] }, "text": { "description": "In the words of the rules that do it", "type": "string" } } } } } }, "basis": { "description": "On what who and when rests: an event that shows what the write did (log), an event that does not (log-likely), the managed fields of the object, or nothing. That no event tells of it never means that there was no change", "enum": ["log", "log-likely", "managed-fields", "nothing"] }, "write": { "description": "The write that made the difference", "allOf": [{ "$ref": "#/definitions/driftWrite" }] }, "writes": { "description": "All that made it so, the newest first", "type": "array", "items": { "$ref": "#/definitions/driftWrite" } }, "outdated": { "description": "The newest write that the log holds, where a later one must be missing", "allOf": [{ "$ref": "#/definitions/driftWrite" }] }, "since": { "description": "Writes later than the cluster was read, the oldest first: they explain nothing of what was read", "type": "array", "items": { "$ref": "#/definitions/driftWrite" } }, "manager": { "description": "The newest of the managed fields of the live object", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "time": { "$ref": "#/definitions/time" } } }, "generatedBy": { "description": "The controller that made the object", "type": "string" }, "setBack": { "description": "Who applies the object and will set it back, in a sentence", "type": "string" }, "attempts": { "description": "In the order of time", "type": "array", "items": { "$ref": "#/definitions/driftAttempt" } }, "left": { "description": "How many are left out here: the last rows of the effect and of what it means for pods that may come; the oldest writes, writes since the cluster was read, and attempts", "type": "object", "required": [], "additionalProperties": false, "properties": { "rows": { "$ref": "#/definitions/count" }, "future": { "$ref": "#/definitions/count" }, "writes": { "$ref": "#/definitions/count" }, "since": { "$ref": "#/definitions/count" }, "attempts": { "$ref": "#/definitions/count" } } } } } } };
var func2 = Object.prototype.hasOwnProperty;
var formats0 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (errors === 0) {
      if (typeof data === "string") {
        if (!formats0.test(data)) {
          validate22.errors = [{ instancePath, schemaPath: "#/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
          return false;
        }
      } else {
        validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
        return false;
      }
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name")) {
        validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "name" || key0 === "commit")) {
            validate24.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate24.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.commit !== void 0) {
              const _errs4 = errors;
              if (typeof data.commit !== "string") {
                validate24.errors = [{ instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var schema9 = { "enum": ["blocked-connection", "opened-connection", "lost-isolation", "new-access", "lost-access", "unclear-verdict", "selects-nothing", "peer-matches-nothing", "port-not-served", "half-open", "split-peer", "split-port", "block-names-pods", "unused-rule", "no-effect", "drift", "model-disagrees", "noisy-source", "thin-evidence", "not-evaluated", "invalid-manifest", "gate-changed", "waiver-expired", "waiver-unused"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "blocked-connection" || data === "opened-connection" || data === "lost-isolation" || data === "new-access" || data === "lost-access" || data === "unclear-verdict" || data === "selects-nothing" || data === "peer-matches-nothing" || data === "port-not-served" || data === "half-open" || data === "split-peer" || data === "split-port" || data === "block-names-pods" || data === "unused-rule" || data === "no-effect" || data === "drift" || data === "model-disagrees" || data === "noisy-source" || data === "thin-evidence" || data === "not-evaluated" || data === "invalid-manifest" || data === "gate-changed" || data === "waiver-expired" || data === "waiver-unused")) {
    validate27.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema9.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var schema10 = { "enum": ["error", "warning", "notice", "ignore"] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "error" || data === "warning" || data === "notice" || data === "ignore")) {
    validate30.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema10.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate33.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate33.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate33.errors = vErrors;
  return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error") || data.warning === void 0 && (missing0 = "warning") || data.notice === void 0 && (missing0 = "notice") || data.ignore === void 0 && (missing0 = "ignore")) {
        validate32.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "error" || key0 === "warning" || key0 === "notice" || key0 === "ignore")) {
            validate32.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.error !== void 0) {
            const _errs2 = errors;
            if (!validate33(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData })) {
              vErrors = appended(vErrors, validate33.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.warning !== void 0) {
              const _errs3 = errors;
              if (!validate33(data.warning, { instancePath: instancePath + "/warning", parentData: data, parentDataProperty: "warning", rootData })) {
                vErrors = appended(vErrors, validate33.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.notice !== void 0) {
                const _errs4 = errors;
                if (!validate33(data.notice, { instancePath: instancePath + "/notice", parentData: data, parentDataProperty: "notice", rootData })) {
                  vErrors = appended(vErrors, validate33.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.ignore !== void 0) {
                  const _errs5 = errors;
                  if (!validate33(data.ignore, { instancePath: instancePath + "/ignore", parentData: data, parentDataProperty: "ignore", rootData })) {
                    vErrors = appended(vErrors, validate33.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate32.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate32.errors = vErrors;
  return errors === 0;
}
var schema15 = { "type": "object", "required": ["key", "operator"], "additionalProperties": false, "properties": { "key": { "type": "string" }, "operator": { "enum": ["In", "NotIn", "Exists", "DoesNotExist"] }, "values": { "type": "array", "items": { "type": "string" } } } };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.key === void 0 && (missing0 = "key") || data.operator === void 0 && (missing0 = "operator")) {
        validate64.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "key" || key0 === "operator" || key0 === "values")) {
            validate64.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.key !== void 0) {
            const _errs2 = errors;
            if (typeof data.key !== "string") {
              validate64.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.operator !== void 0) {
              let data1 = data.operator;
              const _errs4 = errors;
              if (!(data1 === "In" || data1 === "NotIn" || data1 === "Exists" || data1 === "DoesNotExist")) {
                validate64.errors = [{ instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/enum", keyword: "enum", params: { allowedValues: schema15.properties.operator.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.values !== void 0) {
                let data2 = data.values;
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs7 = errors;
                      if (typeof data2[i0] !== "string") {
                        validate64.errors = [{ instancePath: instancePath + "/values/" + i0, schemaPath: "#/properties/values/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate64.errors = [{ instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate64.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.namespace === void 0 && (missing0 = "namespace") || data.workloadKind === void 0 && (missing0 = "workloadKind") || data.name === void 0 && (missing0 = "name")) {
        validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "namespace" || key0 === "workloadKind" || key0 === "name")) {
            validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.namespace !== void 0) {
            const _errs2 = errors;
            if (typeof data.namespace !== "string") {
              validate67.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workloadKind !== void 0) {
              const _errs4 = errors;
              if (typeof data.workloadKind !== "string") {
                validate67.errors = [{ instancePath: instancePath + "/workloadKind", schemaPath: "#/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== void 0) {
                const _errs6 = errors;
                if (typeof data.name !== "string") {
                  validate67.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.labels === void 0 && (missing0 = "labels") || data.except === void 0 && (missing0 = "except")) {
        validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "namespaces" || key0 === "labels" || key0 === "except")) {
            validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.namespaces !== void 0) {
            let data0 = data.namespaces;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                let missing1;
                if (data0.names === void 0 && (missing1 = "names")) {
                  validate63.errors = [{ instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  const _errs4 = errors;
                  for (const key1 in data0) {
                    if (!(key1 === "names" || key1 === "pattern" || key1 === "labels")) {
                      validate63.errors = [{ instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs4 === errors) {
                    if (data0.names !== void 0) {
                      let data1 = data0.names;
                      const _errs5 = errors;
                      if (errors === _errs5) {
                        if (Array.isArray(data1)) {
                          var valid2 = true;
                          const len0 = data1.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs7 = errors;
                            if (typeof data1[i0] !== "string") {
                              validate63.errors = [{ instancePath: instancePath + "/namespaces/names/" + i0, schemaPath: "#/properties/namespaces/properties/names/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid2 = _errs7 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate63.errors = [{ instancePath: instancePath + "/namespaces/names", schemaPath: "#/properties/namespaces/properties/names/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid1 = _errs5 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.pattern !== void 0) {
                        const _errs9 = errors;
                        if (typeof data0.pattern !== "string") {
                          validate63.errors = [{ instancePath: instancePath + "/namespaces/pattern", schemaPath: "#/properties/namespaces/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data0.labels !== void 0) {
                          let data4 = data0.labels;
                          const _errs11 = errors;
                          if (errors === _errs11) {
                            if (Array.isArray(data4)) {
                              var valid3 = true;
                              const len1 = data4.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                const _errs13 = errors;
                                if (!validate64(data4[i1], { instancePath: instancePath + "/namespaces/labels/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
                                  vErrors = appended(vErrors, validate64.errors);
                                  errors = vErrors.length;
                                }
                                var valid3 = _errs13 === errors;
                                if (!valid3) {
                                  break;
                                }
                              }
                            } else {
                              validate63.errors = [{ instancePath: instancePath + "/namespaces/labels", schemaPath: "#/properties/namespaces/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                }
              } else {
                validate63.errors = [{ instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.labels !== void 0) {
              let data6 = data.labels;
              const _errs14 = errors;
              if (errors === _errs14) {
                if (Array.isArray(data6)) {
                  var valid4 = true;
                  const len2 = data6.length;
                  for (let i2 = 0; i2 < len2; i2++) {
                    const _errs16 = errors;
                    if (!validate64(data6[i2], { instancePath: instancePath + "/labels/" + i2, parentData: data6, parentDataProperty: i2, rootData })) {
                      vErrors = appended(vErrors, validate64.errors);
                      errors = vErrors.length;
                    }
                    var valid4 = _errs16 === errors;
                    if (!valid4) {
                      break;
                    }
                  }
                } else {
                  validate63.errors = [{ instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs14 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.except !== void 0) {
                let data8 = data.except;
                const _errs17 = errors;
                if (errors === _errs17) {
                  if (Array.isArray(data8)) {
                    var valid5 = true;
                    const len3 = data8.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      const _errs19 = errors;
                      if (!validate67(data8[i3], { instancePath: instancePath + "/except/" + i3, parentData: data8, parentDataProperty: i3, rootData })) {
                        vErrors = appended(vErrors, validate67.errors);
                        errors = vErrors.length;
                      }
                      var valid5 = _errs19 === errors;
                      if (!valid5) {
                        break;
                      }
                    }
                  } else {
                    validate63.errors = [{ instancePath: instancePath + "/except", schemaPath: "#/properties/except/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs17 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate63.errors = vErrors;
  return errors === 0;
}
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.group === void 0 && (missing0 = "group") || data.kind === void 0 && (missing0 = "kind") || data.namespace === void 0 && (missing0 = "namespace") || data.name === void 0 && (missing0 = "name")) {
        validate74.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "group" || key0 === "kind" || key0 === "namespace" || key0 === "name")) {
            validate74.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.group !== void 0) {
            const _errs2 = errors;
            if (typeof data.group !== "string") {
              validate74.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.kind !== void 0) {
              const _errs4 = errors;
              if (typeof data.kind !== "string") {
                validate74.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.namespace !== void 0) {
                const _errs6 = errors;
                if (typeof data.namespace !== "string") {
                  validate74.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0) {
                  const _errs8 = errors;
                  if (typeof data.name !== "string") {
                    validate74.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate74.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate74.errors = vErrors;
  return errors === 0;
}
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (errors === _errs1) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.namespace === void 0 && (missing0 = "namespace") || data.workloadKind === void 0 && (missing0 = "workloadKind") || data.name === void 0 && (missing0 = "name")) {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      } else {
        const _errs3 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "namespace" || key0 === "workloadKind" || key0 === "name" || key0 === "some" || key0 === "single")) {
            const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
            break;
          }
        }
        if (_errs3 === errors) {
          if (data.kind !== void 0) {
            const _errs4 = errors;
            if ("workload" !== data.kind) {
              const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.namespace !== void 0) {
              const _errs5 = errors;
              if (typeof data.namespace !== "string") {
                const err3 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              var valid1 = _errs5 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.workloadKind !== void 0) {
                const _errs7 = errors;
                if (typeof data.workloadKind !== "string") {
                  const err4 = { instancePath: instancePath + "/workloadKind", schemaPath: "#/oneOf/0/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.name !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.name !== "string") {
                    const err5 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.some !== void 0) {
                    let data4 = data.some;
                    const _errs11 = errors;
                    if (errors === _errs11) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.pods === void 0 && (missing1 = "pods") || data4.of === void 0 && (missing1 = "of")) {
                          const err6 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
                          if (vErrors === null) {
                            vErrors = [err6];
                          } else {
                            vErrors.push(err6);
                          }
                          errors++;
                        } else {
                          const _errs13 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "pods" || key1 === "of" || key1 === "ids")) {
                              const err7 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                              if (vErrors === null) {
                                vErrors = [err7];
                              } else {
                                vErrors.push(err7);
                              }
                              errors++;
                              break;
                            }
                          }
                          if (_errs13 === errors) {
                            if (data4.pods !== void 0) {
                              const _errs14 = errors;
                              if (!validate33(data4.pods, { instancePath: instancePath + "/some/pods", parentData: data4, parentDataProperty: "pods", rootData })) {
                                vErrors = appended(vErrors, validate33.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs14 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data4.of !== void 0) {
                                const _errs15 = errors;
                                if (!validate33(data4.of, { instancePath: instancePath + "/some/of", parentData: data4, parentDataProperty: "of", rootData })) {
                                  vErrors = appended(vErrors, validate33.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs15 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data4.ids !== void 0) {
                                  let data7 = data4.ids;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (Array.isArray(data7)) {
                                      var valid3 = true;
                                      const len0 = data7.length;
                                      for (let i0 = 0; i0 < len0; i0++) {
                                        const _errs18 = errors;
                                        if (typeof data7[i0] !== "string") {
                                          const err8 = { instancePath: instancePath + "/some/ids/" + i0, schemaPath: "#/oneOf/0/properties/some/properties/ids/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                          if (vErrors === null) {
                                            vErrors = [err8];
                                          } else {
                                            vErrors.push(err8);
                                          }
                                          errors++;
                                        }
                                        var valid3 = _errs18 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    } else {
                                      const err9 = { instancePath: instancePath + "/some/ids", schemaPath: "#/oneOf/0/properties/some/properties/ids/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                      if (vErrors === null) {
                                        vErrors = [err9];
                                      } else {
                                        vErrors.push(err9);
                                      }
                                      errors++;
                                    }
                                  }
                                  var valid2 = _errs16 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        const err10 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                          vErrors = [err10];
                        } else {
                          vErrors.push(err10);
                        }
                        errors++;
                      }
                    }
                    var valid1 = _errs11 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.single !== void 0) {
                      const _errs20 = errors;
                      if (true !== data.single) {
                        const err11 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/0/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                        if (vErrors === null) {
                          vErrors = [err11];
                        } else {
                          vErrors.push(err11);
                        }
                        errors++;
                      }
                      var valid1 = _errs20 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      const err12 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs21 = errors;
  if (errors === _errs21) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.kind === void 0 && (missing2 = "kind") || data.everything === void 0 && (missing2 = "everything") || data.blocks === void 0 && (missing2 = "blocks")) {
        const err13 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        const _errs23 = errors;
        for (const key2 in data) {
          if (!(key2 === "kind" || key2 === "name" || key2 === "known" || key2 === "everything" || key2 === "blocks" || key2 === "single")) {
            const err14 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
            break;
          }
        }
        if (_errs23 === errors) {
          if (data.kind !== void 0) {
            const _errs24 = errors;
            if ("addresses" !== data.kind) {
              const err15 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "addresses" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            var valid4 = _errs24 === errors;
          } else {
            var valid4 = true;
          }
          if (valid4) {
            if (data.name !== void 0) {
              const _errs25 = errors;
              if (typeof data.name !== "string") {
                const err16 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              var valid4 = _errs25 === errors;
            } else {
              var valid4 = true;
            }
            if (valid4) {
              if (data.known !== void 0) {
                const _errs27 = errors;
                if (typeof data.known !== "string") {
                  const err17 = { instancePath: instancePath + "/known", schemaPath: "#/oneOf/1/properties/known/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                var valid4 = _errs27 === errors;
              } else {
                var valid4 = true;
              }
              if (valid4) {
                if (data.everything !== void 0) {
                  const _errs29 = errors;
                  if (typeof data.everything !== "boolean") {
                    const err18 = { instancePath: instancePath + "/everything", schemaPath: "#/oneOf/1/properties/everything/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                  var valid4 = _errs29 === errors;
                } else {
                  var valid4 = true;
                }
                if (valid4) {
                  if (data.blocks !== void 0) {
                    let data14 = data.blocks;
                    const _errs31 = errors;
                    if (errors === _errs31) {
                      if (Array.isArray(data14)) {
                        var valid5 = true;
                        const len1 = data14.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          const _errs33 = errors;
                          if (typeof data14[i1] !== "string") {
                            const err19 = { instancePath: instancePath + "/blocks/" + i1, schemaPath: "#/oneOf/1/properties/blocks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err19];
                            } else {
                              vErrors.push(err19);
                            }
                            errors++;
                          }
                          var valid5 = _errs33 === errors;
                          if (!valid5) {
                            break;
                          }
                        }
                      } else {
                        const err20 = { instancePath: instancePath + "/blocks", schemaPath: "#/oneOf/1/properties/blocks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                          vErrors = [err20];
                        } else {
                          vErrors.push(err20);
                        }
                        errors++;
                      }
                    }
                    var valid4 = _errs31 === errors;
                  } else {
                    var valid4 = true;
                  }
                  if (valid4) {
                    if (data.single !== void 0) {
                      const _errs35 = errors;
                      if (true !== data.single) {
                        const err21 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/1/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                        if (vErrors === null) {
                          vErrors = [err21];
                        } else {
                          vErrors.push(err21);
                        }
                        errors++;
                      }
                      var valid4 = _errs35 === errors;
                    } else {
                      var valid4 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      const err22 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err22];
      } else {
        vErrors.push(err22);
      }
      errors++;
    }
  }
  var _valid0 = _errs21 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs36 = errors;
    if (errors === _errs36) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing3;
        if (data.kind === void 0 && (missing3 = "kind") || data.object === void 0 && (missing3 = "object") || data.hosts === void 0 && (missing3 = "hosts") || data.controller === void 0 && (missing3 = "controller")) {
          const err23 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        } else {
          const _errs38 = errors;
          for (const key3 in data) {
            if (!(key3 === "kind" || key3 === "object" || key3 === "hosts" || key3 === "controller" || key3 === "single")) {
              const err24 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
              break;
            }
          }
          if (_errs38 === errors) {
            if (data.kind !== void 0) {
              const _errs39 = errors;
              if ("entry" !== data.kind) {
                const err25 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "entry" }, message: "must be equal to constant" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              var valid6 = _errs39 === errors;
            } else {
              var valid6 = true;
            }
            if (valid6) {
              if (data.object !== void 0) {
                const _errs40 = errors;
                if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
                  vErrors = appended(vErrors, validate74.errors);
                  errors = vErrors.length;
                }
                var valid6 = _errs40 === errors;
              } else {
                var valid6 = true;
              }
              if (valid6) {
                if (data.hosts !== void 0) {
                  let data19 = data.hosts;
                  const _errs41 = errors;
                  if (errors === _errs41) {
                    if (Array.isArray(data19)) {
                      var valid7 = true;
                      const len2 = data19.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        const _errs43 = errors;
                        if (typeof data19[i2] !== "string") {
                          const err26 = { instancePath: instancePath + "/hosts/" + i2, schemaPath: "#/oneOf/2/properties/hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                          if (vErrors === null) {
                            vErrors = [err26];
                          } else {
                            vErrors.push(err26);
                          }
                          errors++;
                        }
                        var valid7 = _errs43 === errors;
                        if (!valid7) {
                          break;
                        }
                      }
                    } else {
                      const err27 = { instancePath: instancePath + "/hosts", schemaPath: "#/oneOf/2/properties/hosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                      if (vErrors === null) {
                        vErrors = [err27];
                      } else {
                        vErrors.push(err27);
                      }
                      errors++;
                    }
                  }
                  var valid6 = _errs41 === errors;
                } else {
                  var valid6 = true;
                }
                if (valid6) {
                  if (data.controller !== void 0) {
                    const _errs45 = errors;
                    if (typeof data.controller !== "string") {
                      const err28 = { instancePath: instancePath + "/controller", schemaPath: "#/oneOf/2/properties/controller/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err28];
                      } else {
                        vErrors.push(err28);
                      }
                      errors++;
                    }
                    var valid6 = _errs45 === errors;
                  } else {
                    var valid6 = true;
                  }
                  if (valid6) {
                    if (data.single !== void 0) {
                      const _errs47 = errors;
                      if (true !== data.single) {
                        const err29 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/2/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                        if (vErrors === null) {
                          vErrors = [err29];
                        } else {
                          vErrors.push(err29);
                        }
                        errors++;
                      }
                      var valid6 = _errs47 === errors;
                    } else {
                      var valid6 = true;
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        const err30 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    var _valid0 = _errs36 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs48 = errors;
      if (errors === _errs48) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing4;
          if (data.kind === void 0 && (missing4 = "kind") || data.name === void 0 && (missing4 = "name")) {
            const err31 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          } else {
            const _errs50 = errors;
            for (const key4 in data) {
              if (!(key4 === "kind" || key4 === "name" || key4 === "single")) {
                const err32 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
                break;
              }
            }
            if (_errs50 === errors) {
              if (data.kind !== void 0) {
                const _errs51 = errors;
                if ("node" !== data.kind) {
                  const err33 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant" };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
                var valid8 = _errs51 === errors;
              } else {
                var valid8 = true;
              }
              if (valid8) {
                if (data.name !== void 0) {
                  const _errs52 = errors;
                  if (typeof data.name !== "string") {
                    const err34 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                  var valid8 = _errs52 === errors;
                } else {
                  var valid8 = true;
                }
                if (valid8) {
                  if (data.single !== void 0) {
                    const _errs54 = errors;
                    if (true !== data.single) {
                      const err35 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/3/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                      if (vErrors === null) {
                        vErrors = [err35];
                      } else {
                        vErrors.push(err35);
                      }
                      errors++;
                    }
                    var valid8 = _errs54 === errors;
                  } else {
                    var valid8 = true;
                  }
                }
              }
            }
          }
        } else {
          const err36 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      }
      var _valid0 = _errs48 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs55 = errors;
        if (errors === _errs55) {
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing5;
            if (data.kind === void 0 && (missing5 = "kind")) {
              const err37 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            } else {
              const _errs57 = errors;
              for (const key5 in data) {
                if (!(key5 === "kind" || key5 === "single")) {
                  const err38 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                  break;
                }
              }
              if (_errs57 === errors) {
                if (data.kind !== void 0) {
                  const _errs58 = errors;
                  if ("api-server" !== data.kind) {
                    const err39 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant" };
                    if (vErrors === null) {
                      vErrors = [err39];
                    } else {
                      vErrors.push(err39);
                    }
                    errors++;
                  }
                  var valid9 = _errs58 === errors;
                } else {
                  var valid9 = true;
                }
                if (valid9) {
                  if (data.single !== void 0) {
                    const _errs59 = errors;
                    if (true !== data.single) {
                      const err40 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/4/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                    var valid9 = _errs59 === errors;
                  } else {
                    var valid9 = true;
                  }
                }
              }
            }
          } else {
            const err41 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        var _valid0 = _errs55 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
          const _errs60 = errors;
          if (errors === _errs60) {
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing6;
              if (data.kind === void 0 && (missing6 = "kind") || data.text === void 0 && (missing6 = "text")) {
                const err42 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              } else {
                const _errs62 = errors;
                for (const key6 in data) {
                  if (!(key6 === "kind" || key6 === "text" || key6 === "single")) {
                    const err43 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                    break;
                  }
                }
                if (_errs62 === errors) {
                  if (data.kind !== void 0) {
                    const _errs63 = errors;
                    if ("unidentified" !== data.kind) {
                      const err44 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/5/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant" };
                      if (vErrors === null) {
                        vErrors = [err44];
                      } else {
                        vErrors.push(err44);
                      }
                      errors++;
                    }
                    var valid10 = _errs63 === errors;
                  } else {
                    var valid10 = true;
                  }
                  if (valid10) {
                    if (data.text !== void 0) {
                      const _errs64 = errors;
                      if (typeof data.text !== "string") {
                        const err45 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/5/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err45];
                        } else {
                          vErrors.push(err45);
                        }
                        errors++;
                      }
                      var valid10 = _errs64 === errors;
                    } else {
                      var valid10 = true;
                    }
                    if (valid10) {
                      if (data.single !== void 0) {
                        const _errs66 = errors;
                        if (true !== data.single) {
                          const err46 = { instancePath: instancePath + "/single", schemaPath: "#/oneOf/5/properties/single/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                          if (vErrors === null) {
                            vErrors = [err46];
                          } else {
                            vErrors.push(err46);
                          }
                          errors++;
                        }
                        var valid10 = _errs66 === errors;
                      } else {
                        var valid10 = true;
                      }
                    }
                  }
                }
              }
            } else {
              const err47 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          }
          var _valid0 = _errs60 === errors;
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
    const err48 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err48];
    } else {
      vErrors.push(err48);
    }
    errors++;
    validate71.errors = vErrors;
    return false;
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
  validate71.errors = vErrors;
  return errors === 0;
}
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.words === void 0 && (missing0 = "words") || data.conditions === void 0 && (missing0 = "conditions") || data.members === void 0 && (missing0 = "members")) {
        validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "id" || key0 === "words" || key0 === "conditions" || key0 === "others" || key0 === "members")) {
            validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate62.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.words !== void 0) {
              const _errs4 = errors;
              if (typeof data.words !== "string") {
                validate62.errors = [{ instancePath: instancePath + "/words", schemaPath: "#/properties/words/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.conditions !== void 0) {
                let data2 = data.conditions;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs8 = errors;
                      if (!validate63(data2[i0], { instancePath: instancePath + "/conditions/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
                        vErrors = appended(vErrors, validate63.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs8 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate62.errors = [{ instancePath: instancePath + "/conditions", schemaPath: "#/properties/conditions/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.others !== void 0) {
                  let data4 = data.others;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (Array.isArray(data4)) {
                      var valid2 = true;
                      const len1 = data4.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        const _errs11 = errors;
                        if (!validate33(data4[i1], { instancePath: instancePath + "/others/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
                          vErrors = appended(vErrors, validate33.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs11 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate62.errors = [{ instancePath: instancePath + "/others", schemaPath: "#/properties/others/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.members !== void 0) {
                    let data6 = data.members;
                    const _errs12 = errors;
                    if (errors === _errs12) {
                      if (Array.isArray(data6)) {
                        var valid3 = true;
                        const len2 = data6.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                          const _errs14 = errors;
                          if (!validate71(data6[i2], { instancePath: instancePath + "/members/" + i2, parentData: data6, parentDataProperty: i2, rootData })) {
                            vErrors = appended(vErrors, validate71.errors);
                            errors = vErrors.length;
                          }
                          var valid3 = _errs14 === errors;
                          if (!valid3) {
                            break;
                          }
                        }
                      } else {
                        validate62.errors = [{ instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}
var schema19 = { "description": "One complete set of objects: staging, production, a variant. Without a cluster the workloads of the files stand for it.", "type": "object", "required": ["id", "files", "profile", "rulings", "workloads", "policies", "connections", "differences", "workloadsAdded", "workloadsRemoved", "reachAdded", "reachRemoved", "renames", "proof", "widened"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "files": { "type": "array", "items": { "type": "string" } }, "cluster": { "type": "object", "required": ["from"], "additionalProperties": false, "properties": { "from": { "enum": ["live", "snapshot"] }, "uid": { "description": "Of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "profile": { "description": "The profile in force, or several with commas between them", "type": "string" }, "rulings": { "description": "How open points of the specification were decided", "type": "object", "required": ["blocks-match-pods", "host-network", "finished-pods", "protocols", "own-node", "port-name-twice"], "additionalProperties": false, "properties": { "blocks-match-pods": { "enum": ["yes", "no", "unknown"] }, "host-network": { "enum": ["node", "pod", "unknown"] }, "finished-pods": { "enum": ["gone", "present", "unknown"] }, "protocols": { "enum": ["three", "all"] }, "own-node": { "enum": ["allowed", "filtered", "unknown"] }, "port-name-twice": { "enum": ["all", "first", "unknown"] }, "sidecar-port-names": { "enum": ["found", "ignored", "unknown"] }, "blocks-match-nodes": { "enum": ["yes", "no", "unknown"] } } }, "workloads": { "$ref": "#/definitions/count" }, "policies": { "type": "object", "required": ["live", "base", "head"], "additionalProperties": false, "properties": { "live": { "$ref": "#/definitions/count" }, "base": { "$ref": "#/definitions/count" }, "head": { "$ref": "#/definitions/count" } } }, "connections": { "type": "object", "required": ["recorded", "unchanged", "blocked", "opened", "unclear", "removed", "agreement"], "additionalProperties": false, "properties": { "recorded": { "$ref": "#/definitions/count" }, "unchanged": { "$ref": "#/definitions/count" }, "blocked": { "$ref": "#/definitions/count" }, "opened": { "$ref": "#/definitions/count" }, "unclear": { "$ref": "#/definitions/count" }, "removed": { "description": "One end goes with the change", "$ref": "#/definitions/count" }, "agreement": { "description": "Recorded verdicts that can be checked against the live policies, and how many the model shares", "type": "object", "required": ["checked", "agreed"], "additionalProperties": false, "properties": { "checked": { "$ref": "#/definitions/count" }, "agreed": { "$ref": "#/definitions/count" } } } } }, "differences": { "type": "array", "items": { "$ref": "#/definitions/difference" } }, "entries": { "description": "What changes for users outside of the cluster, by the Ingress, Route, route of a Gateway or Service that leads them in; their sources are of the kind entry", "type": "array", "items": { "$ref": "#/definitions/difference" } }, "workloadsAdded": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "workloadsRemoved": { "type": "array", "items": { "$ref": "#/definitions/workload" } }, "reachAdded": { "description": "What added workloads may reach in head, and who reaches them", "type": "array", "items": { "$ref": "#/definitions/reach" } }, "reachRemoved": { "description": "The same of removed ones in base", "type": "array", "items": { "$ref": "#/definitions/reach" } }, "renames": { "description": "Workloads under another name, compared as the same; everywhere else they have the new one", "type": "array", "items": { "type": "object", "required": ["from", "to", "because"], "additionalProperties": false, "properties": { "from": { "$ref": "#/definitions/workload" }, "to": { "$ref": "#/definitions/workload" }, "because": { "type": "array", "items": { "type": "string" } } } } }, "proof": { "description": "What is proved of both sides for the pods that both have, any pod that may come, and all outside addresses", "type": "object", "required": ["equal", "noMore", "noLess", "now", "unproved"], "additionalProperties": false, "properties": { "equal": { "description": "Both sides allow exactly the same", "$ref": "#/definitions/proved" }, "noMore": { "description": "The head side allows nothing that the base side does not", "$ref": "#/definitions/proved" }, "noLess": { "description": "The head side allows all that the base side does", "$ref": "#/definitions/proved" }, "now": { "description": "The same for the pods that both sides have", "type": "object", "required": ["equal", "noMore", "noLess"], "additionalProperties": false, "properties": { "equal": { "$ref": "#/definitions/proved" }, "noMore": { "$ref": "#/definitions/proved" }, "noLess": { "$ref": "#/definitions/proved" } } }, "unproved": { "description": "Why something is unproved", "type": "array", "items": { "type": "string" } } } }, "widened": { "description": "Verdicts left unknown because too many conditions met", "$ref": "#/definitions/count" } } };
var schema20 = { "description": "Ports on which the answer for two ends differs between base and head, whether recorded or not", "type": "object", "required": ["sources", "destinations", "pairs", "source", "destination", "change", "ports", "surprise", "causes", "before", "after", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "change": { "enum": ["newly-allowed", "newly-denied", "unclear"] }, "ports": { "$ref": "#/definitions/ports" }, "surprise": { "$ref": "#/definitions/surprise" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "flip": { "$ref": "#/definitions/flip" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "nearest": { "description": "Of what is denied after: the rules that come nearest to letting it through", "type": "array", "items": { "$ref": "#/definitions/nearMiss" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (errors === _errs1) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.namespace === void 0 && (missing0 = "namespace") || data.workloadKind === void 0 && (missing0 = "workloadKind") || data.name === void 0 && (missing0 = "name")) {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      } else {
        const _errs3 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "namespace" || key0 === "workloadKind" || key0 === "name" || key0 === "some")) {
            const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
            break;
          }
        }
        if (_errs3 === errors) {
          if (data.kind !== void 0) {
            const _errs4 = errors;
            if ("workload" !== data.kind) {
              const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.namespace !== void 0) {
              const _errs5 = errors;
              if (typeof data.namespace !== "string") {
                const err3 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              var valid1 = _errs5 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.workloadKind !== void 0) {
                const _errs7 = errors;
                if (typeof data.workloadKind !== "string") {
                  const err4 = { instancePath: instancePath + "/workloadKind", schemaPath: "#/oneOf/0/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.name !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.name !== "string") {
                    const err5 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.some !== void 0) {
                    let data4 = data.some;
                    const _errs11 = errors;
                    if (errors === _errs11) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.pods === void 0 && (missing1 = "pods") || data4.of === void 0 && (missing1 = "of")) {
                          const err6 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
                          if (vErrors === null) {
                            vErrors = [err6];
                          } else {
                            vErrors.push(err6);
                          }
                          errors++;
                        } else {
                          const _errs13 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "pods" || key1 === "of" || key1 === "ids")) {
                              const err7 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                              if (vErrors === null) {
                                vErrors = [err7];
                              } else {
                                vErrors.push(err7);
                              }
                              errors++;
                              break;
                            }
                          }
                          if (_errs13 === errors) {
                            if (data4.pods !== void 0) {
                              const _errs14 = errors;
                              if (!validate33(data4.pods, { instancePath: instancePath + "/some/pods", parentData: data4, parentDataProperty: "pods", rootData })) {
                                vErrors = appended(vErrors, validate33.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs14 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data4.of !== void 0) {
                                const _errs15 = errors;
                                if (!validate33(data4.of, { instancePath: instancePath + "/some/of", parentData: data4, parentDataProperty: "of", rootData })) {
                                  vErrors = appended(vErrors, validate33.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs15 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data4.ids !== void 0) {
                                  let data7 = data4.ids;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (Array.isArray(data7)) {
                                      var valid3 = true;
                                      const len0 = data7.length;
                                      for (let i0 = 0; i0 < len0; i0++) {
                                        const _errs18 = errors;
                                        if (typeof data7[i0] !== "string") {
                                          const err8 = { instancePath: instancePath + "/some/ids/" + i0, schemaPath: "#/oneOf/0/properties/some/properties/ids/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                          if (vErrors === null) {
                                            vErrors = [err8];
                                          } else {
                                            vErrors.push(err8);
                                          }
                                          errors++;
                                        }
                                        var valid3 = _errs18 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    } else {
                                      const err9 = { instancePath: instancePath + "/some/ids", schemaPath: "#/oneOf/0/properties/some/properties/ids/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                      if (vErrors === null) {
                                        vErrors = [err9];
                                      } else {
                                        vErrors.push(err9);
                                      }
                                      errors++;
                                    }
                                  }
                                  var valid2 = _errs16 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        const err10 = { instancePath: instancePath + "/some", schemaPath: "#/oneOf/0/properties/some/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                          vErrors = [err10];
                        } else {
                          vErrors.push(err10);
                        }
                        errors++;
                      }
                    }
                    var valid1 = _errs11 === errors;
                  } else {
                    var valid1 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs20 = errors;
  if (errors === _errs20) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.kind === void 0 && (missing2 = "kind") || data.everything === void 0 && (missing2 = "everything") || data.blocks === void 0 && (missing2 = "blocks")) {
        const err12 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      } else {
        const _errs22 = errors;
        for (const key2 in data) {
          if (!(key2 === "kind" || key2 === "name" || key2 === "known" || key2 === "everything" || key2 === "blocks")) {
            const err13 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
            break;
          }
        }
        if (_errs22 === errors) {
          if (data.kind !== void 0) {
            const _errs23 = errors;
            if ("addresses" !== data.kind) {
              const err14 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "addresses" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            var valid4 = _errs23 === errors;
          } else {
            var valid4 = true;
          }
          if (valid4) {
            if (data.name !== void 0) {
              const _errs24 = errors;
              if (typeof data.name !== "string") {
                const err15 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              var valid4 = _errs24 === errors;
            } else {
              var valid4 = true;
            }
            if (valid4) {
              if (data.known !== void 0) {
                const _errs26 = errors;
                if (typeof data.known !== "string") {
                  const err16 = { instancePath: instancePath + "/known", schemaPath: "#/oneOf/1/properties/known/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                var valid4 = _errs26 === errors;
              } else {
                var valid4 = true;
              }
              if (valid4) {
                if (data.everything !== void 0) {
                  const _errs28 = errors;
                  if (typeof data.everything !== "boolean") {
                    const err17 = { instancePath: instancePath + "/everything", schemaPath: "#/oneOf/1/properties/everything/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                  var valid4 = _errs28 === errors;
                } else {
                  var valid4 = true;
                }
                if (valid4) {
                  if (data.blocks !== void 0) {
                    let data13 = data.blocks;
                    const _errs30 = errors;
                    if (errors === _errs30) {
                      if (Array.isArray(data13)) {
                        var valid5 = true;
                        const len1 = data13.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          const _errs32 = errors;
                          if (typeof data13[i1] !== "string") {
                            const err18 = { instancePath: instancePath + "/blocks/" + i1, schemaPath: "#/oneOf/1/properties/blocks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err18];
                            } else {
                              vErrors.push(err18);
                            }
                            errors++;
                          }
                          var valid5 = _errs32 === errors;
                          if (!valid5) {
                            break;
                          }
                        }
                      } else {
                        const err19 = { instancePath: instancePath + "/blocks", schemaPath: "#/oneOf/1/properties/blocks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                          vErrors = [err19];
                        } else {
                          vErrors.push(err19);
                        }
                        errors++;
                      }
                    }
                    var valid4 = _errs30 === errors;
                  } else {
                    var valid4 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      const err20 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err20];
      } else {
        vErrors.push(err20);
      }
      errors++;
    }
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
    const _errs34 = errors;
    if (errors === _errs34) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing3;
        if (data.kind === void 0 && (missing3 = "kind") || data.object === void 0 && (missing3 = "object") || data.hosts === void 0 && (missing3 = "hosts") || data.controller === void 0 && (missing3 = "controller")) {
          const err21 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        } else {
          const _errs36 = errors;
          for (const key3 in data) {
            if (!(key3 === "kind" || key3 === "object" || key3 === "hosts" || key3 === "controller")) {
              const err22 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
              break;
            }
          }
          if (_errs36 === errors) {
            if (data.kind !== void 0) {
              const _errs37 = errors;
              if ("entry" !== data.kind) {
                const err23 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "entry" }, message: "must be equal to constant" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
              var valid6 = _errs37 === errors;
            } else {
              var valid6 = true;
            }
            if (valid6) {
              if (data.object !== void 0) {
                const _errs38 = errors;
                if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
                  vErrors = appended(vErrors, validate74.errors);
                  errors = vErrors.length;
                }
                var valid6 = _errs38 === errors;
              } else {
                var valid6 = true;
              }
              if (valid6) {
                if (data.hosts !== void 0) {
                  let data17 = data.hosts;
                  const _errs39 = errors;
                  if (errors === _errs39) {
                    if (Array.isArray(data17)) {
                      var valid7 = true;
                      const len2 = data17.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        const _errs41 = errors;
                        if (typeof data17[i2] !== "string") {
                          const err24 = { instancePath: instancePath + "/hosts/" + i2, schemaPath: "#/oneOf/2/properties/hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                          if (vErrors === null) {
                            vErrors = [err24];
                          } else {
                            vErrors.push(err24);
                          }
                          errors++;
                        }
                        var valid7 = _errs41 === errors;
                        if (!valid7) {
                          break;
                        }
                      }
                    } else {
                      const err25 = { instancePath: instancePath + "/hosts", schemaPath: "#/oneOf/2/properties/hosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                      if (vErrors === null) {
                        vErrors = [err25];
                      } else {
                        vErrors.push(err25);
                      }
                      errors++;
                    }
                  }
                  var valid6 = _errs39 === errors;
                } else {
                  var valid6 = true;
                }
                if (valid6) {
                  if (data.controller !== void 0) {
                    const _errs43 = errors;
                    if (typeof data.controller !== "string") {
                      const err26 = { instancePath: instancePath + "/controller", schemaPath: "#/oneOf/2/properties/controller/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err26];
                      } else {
                        vErrors.push(err26);
                      }
                      errors++;
                    }
                    var valid6 = _errs43 === errors;
                  } else {
                    var valid6 = true;
                  }
                }
              }
            }
          }
        }
      } else {
        const err27 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    var _valid0 = _errs34 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs45 = errors;
      if (errors === _errs45) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing4;
          if (data.kind === void 0 && (missing4 = "kind") || data.name === void 0 && (missing4 = "name")) {
            const err28 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          } else {
            const _errs47 = errors;
            for (const key4 in data) {
              if (!(key4 === "kind" || key4 === "name")) {
                const err29 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
                break;
              }
            }
            if (_errs47 === errors) {
              if (data.kind !== void 0) {
                const _errs48 = errors;
                if ("node" !== data.kind) {
                  const err30 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant" };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                var valid8 = _errs48 === errors;
              } else {
                var valid8 = true;
              }
              if (valid8) {
                if (data.name !== void 0) {
                  const _errs49 = errors;
                  if (typeof data.name !== "string") {
                    const err31 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                  var valid8 = _errs49 === errors;
                } else {
                  var valid8 = true;
                }
              }
            }
          }
        } else {
          const err32 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      }
      var _valid0 = _errs45 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs51 = errors;
        if (errors === _errs51) {
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing5;
            if (data.kind === void 0 && (missing5 = "kind")) {
              const err33 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            } else {
              const _errs53 = errors;
              for (const key5 in data) {
                if (!(key5 === "kind")) {
                  const err34 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                  break;
                }
              }
              if (_errs53 === errors) {
                if (data.kind !== void 0) {
                  if ("api-server" !== data.kind) {
                    const err35 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant" };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err36 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        var _valid0 = _errs51 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
          const _errs55 = errors;
          if (errors === _errs55) {
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing6;
              if (data.kind === void 0 && (missing6 = "kind") || data.text === void 0 && (missing6 = "text")) {
                const err37 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              } else {
                const _errs57 = errors;
                for (const key6 in data) {
                  if (!(key6 === "kind" || key6 === "text")) {
                    const err38 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                    break;
                  }
                }
                if (_errs57 === errors) {
                  if (data.kind !== void 0) {
                    const _errs58 = errors;
                    if ("unidentified" !== data.kind) {
                      const err39 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/5/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant" };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                    var valid10 = _errs58 === errors;
                  } else {
                    var valid10 = true;
                  }
                  if (valid10) {
                    if (data.text !== void 0) {
                      const _errs59 = errors;
                      if (typeof data.text !== "string") {
                        const err40 = { instancePath: instancePath + "/text", schemaPath: "#/oneOf/5/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err40];
                        } else {
                          vErrors.push(err40);
                        }
                        errors++;
                      }
                      var valid10 = _errs59 === errors;
                    } else {
                      var valid10 = true;
                    }
                  }
                }
              }
            } else {
              const err41 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
          var _valid0 = _errs55 === errors;
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
    const err42 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err42];
    } else {
      vErrors.push(err42);
    }
    errors++;
    validate94.errors = vErrors;
    return false;
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
  validate94.errors = vErrors;
  return errors === 0;
}
var schema22 = { "description": 'The protocol "other" has the single range 0 to 0', "type": "array", "items": { "type": "object", "required": ["protocol", "first", "last"], "additionalProperties": false, "properties": { "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "first": { "type": "integer", "minimum": 0, "maximum": 65535 }, "last": { "type": "integer", "minimum": 0, "maximum": 65535 } } } };
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs1 = errors;
        if (errors === _errs1) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.protocol === void 0 && (missing0 = "protocol") || data0.first === void 0 && (missing0 = "first") || data0.last === void 0 && (missing0 = "last")) {
              validate100.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
              return false;
            } else {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "protocol" || key0 === "first" || key0 === "last")) {
                  validate100.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.protocol !== void 0) {
                  let data1 = data0.protocol;
                  const _errs4 = errors;
                  if (!(data1 === "TCP" || data1 === "UDP" || data1 === "SCTP" || data1 === "other")) {
                    validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/protocol", schemaPath: "#/items/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema22.items.properties.protocol.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.first !== void 0) {
                    let data2 = data0.first;
                    const _errs5 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/first", schemaPath: "#/items/properties/first/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs5) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 > 65535 || isNaN(data2)) {
                          validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/first", schemaPath: "#/items/properties/first/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" }];
                          return false;
                        } else {
                          if (data2 < 0 || isNaN(data2)) {
                            validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/first", schemaPath: "#/items/properties/first/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.last !== void 0) {
                      let data3 = data0.last;
                      const _errs7 = errors;
                      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                        validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/last", schemaPath: "#/items/properties/last/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs7) {
                        if (typeof data3 == "number" && isFinite(data3)) {
                          if (data3 > 65535 || isNaN(data3)) {
                            validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/last", schemaPath: "#/items/properties/last/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" }];
                            return false;
                          } else {
                            if (data3 < 0 || isNaN(data3)) {
                              validate100.errors = [{ instancePath: instancePath + "/" + i0 + "/last", schemaPath: "#/items/properties/last/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          } else {
            validate100.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
            return false;
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate100.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
      return false;
    }
  }
  validate100.errors = vErrors;
  return errors === 0;
}
var schema23 = { "description": "Whether the added rule names these very peers and ports", "enum": ["stated", "implied"] };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "stated" || data === "implied")) {
    validate102.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema23.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate102.errors = vErrors;
  return errors === 0;
}
var schema26 = { "type": "object", "required": ["kind", "side", "file", "line", "column"], "additionalProperties": false, "properties": { "kind": { "const": "file" }, "side": { "enum": ["base", "head", "both"] }, "file": { "type": "string" }, "line": { "$ref": "#/definitions/line" }, "column": { "$ref": "#/definitions/line" }, "endLine": { "$ref": "#/definitions/line" }, "renderedFrom": { "description": "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells", "type": "string" } } };
function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate108.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 1 || isNaN(data)) {
        validate108.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
        return false;
      }
    }
  }
  validate108.errors = vErrors;
  return errors === 0;
}
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.side === void 0 && (missing0 = "side") || data.file === void 0 && (missing0 = "file") || data.line === void 0 && (missing0 = "line") || data.column === void 0 && (missing0 = "column")) {
        validate107.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "side" || key0 === "file" || key0 === "line" || key0 === "column" || key0 === "endLine" || key0 === "renderedFrom")) {
            validate107.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            const _errs2 = errors;
            if ("file" !== data.kind) {
              validate107.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.side !== void 0) {
              let data1 = data.side;
              const _errs3 = errors;
              if (!(data1 === "base" || data1 === "head" || data1 === "both")) {
                validate107.errors = [{ instancePath: instancePath + "/side", schemaPath: "#/properties/side/enum", keyword: "enum", params: { allowedValues: schema26.properties.side.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.file !== void 0) {
                const _errs4 = errors;
                if (typeof data.file !== "string") {
                  validate107.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.line !== void 0) {
                  const _errs6 = errors;
                  if (!validate108(data.line, { instancePath: instancePath + "/line", parentData: data, parentDataProperty: "line", rootData })) {
                    vErrors = appended(vErrors, validate108.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.column !== void 0) {
                    const _errs7 = errors;
                    if (!validate108(data.column, { instancePath: instancePath + "/column", parentData: data, parentDataProperty: "column", rootData })) {
                      vErrors = appended(vErrors, validate108.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.endLine !== void 0) {
                      const _errs8 = errors;
                      if (!validate108(data.endLine, { instancePath: instancePath + "/endLine", parentData: data, parentDataProperty: "endLine", rootData })) {
                        vErrors = appended(vErrors, validate108.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.renderedFrom !== void 0) {
                        const _errs9 = errors;
                        if (typeof data.renderedFrom !== "string") {
                          validate107.errors = [{ instancePath: instancePath + "/renderedFrom", schemaPath: "#/properties/renderedFrom/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate107.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate107.errors = vErrors;
  return errors === 0;
}
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.object === void 0 && (missing0 = "object") || data.path === void 0 && (missing0 = "path")) {
        validate113.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "object" || key0 === "path")) {
            validate113.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            const _errs2 = errors;
            if ("live" !== data.kind) {
              validate113.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "live" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.object !== void 0) {
              const _errs3 = errors;
              if (typeof data.object !== "string") {
                validate113.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.path !== void 0) {
                const _errs5 = errors;
                if (typeof data.path !== "string") {
                  validate113.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate113.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate113.errors = vErrors;
  return errors === 0;
}
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.file === void 0 && (missing0 = "file") || data.line === void 0 && (missing0 = "line")) {
        validate115.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "file" || key0 === "line")) {
            validate115.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            const _errs2 = errors;
            if ("log" !== data.kind) {
              validate115.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "log" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.file !== void 0) {
              const _errs3 = errors;
              if (typeof data.file !== "string") {
                validate115.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.line !== void 0) {
                const _errs5 = errors;
                if (!validate108(data.line, { instancePath: instancePath + "/line", parentData: data, parentDataProperty: "line", rootData })) {
                  vErrors = appended(vErrors, validate108.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate115.errors = vErrors;
  return errors === 0;
}
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate107(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = appended(vErrors, validate107.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = appended(vErrors, validate113.errors);
    errors = vErrors.length;
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
    const _errs3 = errors;
    if (!validate115(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = appended(vErrors, validate115.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
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
    const err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
    validate106.errors = vErrors;
    return false;
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
  validate106.errors = vErrors;
  return errors === 0;
}
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.place === void 0 && (missing0 = "place") || data.text === void 0 && (missing0 = "text")) {
        validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "object" || key0 === "place" || key0 === "anchor" || key0 === "text")) {
            validate104.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            const _errs2 = errors;
            if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
              vErrors = appended(vErrors, validate74.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.place !== void 0) {
              const _errs3 = errors;
              if (!validate106(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                vErrors = appended(vErrors, validate106.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.anchor !== void 0) {
                const _errs4 = errors;
                if (!validate106(data.anchor, { instancePath: instancePath + "/anchor", parentData: data, parentDataProperty: "anchor", rootData })) {
                  vErrors = appended(vErrors, validate106.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.text !== void 0) {
                  const _errs5 = errors;
                  if (typeof data.text !== "string") {
                    validate104.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate104.errors = vErrors;
  return errors === 0;
}
var schema30 = { "description": "How the causes act together, found by undoing them and asking again", "type": "object", "required": ["needs", "undo", "alone", "certain"], "additionalProperties": false, "properties": { "needs": { "description": "one: a single cause. each alone: any of them does it without the others. all of: it takes every one. several: in another way", "enum": ["one", "each alone", "all of", "several"] }, "undo": { "description": "Smallest sets of causes, by position from 0, whose undoing brings the old answer back", "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/count" } } }, "alone": { "description": "Smallest sets of objects whose change alone gives the later answer", "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/object" } } }, "certain": { "description": "False where the search was cut short", "type": "boolean" } } };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.needs === void 0 && (missing0 = "needs") || data.undo === void 0 && (missing0 = "undo") || data.alone === void 0 && (missing0 = "alone") || data.certain === void 0 && (missing0 = "certain")) {
        validate121.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "needs" || key0 === "undo" || key0 === "alone" || key0 === "certain")) {
            validate121.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.needs !== void 0) {
            let data0 = data.needs;
            const _errs2 = errors;
            if (!(data0 === "one" || data0 === "each alone" || data0 === "all of" || data0 === "several")) {
              validate121.errors = [{ instancePath: instancePath + "/needs", schemaPath: "#/properties/needs/enum", keyword: "enum", params: { allowedValues: schema30.properties.needs.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.undo !== void 0) {
              let data1 = data.undo;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (Array.isArray(data2)) {
                        var valid2 = true;
                        const len1 = data2.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          const _errs7 = errors;
                          if (!validate33(data2[i1], { instancePath: instancePath + "/undo/" + i0 + "/" + i1, parentData: data2, parentDataProperty: i1, rootData })) {
                            vErrors = appended(vErrors, validate33.errors);
                            errors = vErrors.length;
                          }
                          var valid2 = _errs7 === errors;
                          if (!valid2) {
                            break;
                          }
                        }
                      } else {
                        validate121.errors = [{ instancePath: instancePath + "/undo/" + i0, schemaPath: "#/properties/undo/items/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate121.errors = [{ instancePath: instancePath + "/undo", schemaPath: "#/properties/undo/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.alone !== void 0) {
                let data4 = data.alone;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (Array.isArray(data4)) {
                    var valid3 = true;
                    const len2 = data4.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data5 = data4[i2];
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (Array.isArray(data5)) {
                          var valid4 = true;
                          const len3 = data5.length;
                          for (let i3 = 0; i3 < len3; i3++) {
                            const _errs12 = errors;
                            if (!validate74(data5[i3], { instancePath: instancePath + "/alone/" + i2 + "/" + i3, parentData: data5, parentDataProperty: i3, rootData })) {
                              vErrors = appended(vErrors, validate74.errors);
                              errors = vErrors.length;
                            }
                            var valid4 = _errs12 === errors;
                            if (!valid4) {
                              break;
                            }
                          }
                        } else {
                          validate121.errors = [{ instancePath: instancePath + "/alone/" + i2, schemaPath: "#/properties/alone/items/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid3 = _errs10 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate121.errors = [{ instancePath: instancePath + "/alone", schemaPath: "#/properties/alone/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.certain !== void 0) {
                  const _errs13 = errors;
                  if (typeof data.certain !== "boolean") {
                    validate121.errors = [{ instancePath: instancePath + "/certain", schemaPath: "#/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                    return false;
                  }
                  var valid0 = _errs13 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate121.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate121.errors = vErrors;
  return errors === 0;
}
var schema31 = { "enum": ["allowed", "denied", "unknown"] };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "allowed" || data === "denied" || data === "unknown")) {
    validate125.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema31.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate125.errors = vErrors;
  return errors === 0;
}
var schema32 = { "description": "One ground of a verdict, in the order in which policies were asked", "oneOf": [{ "type": "object", "required": ["kind"], "additionalProperties": false, "properties": { "kind": { "const": "same-pod" } } }, { "type": "object", "required": ["kind", "certain"], "additionalProperties": false, "properties": { "kind": { "const": "own-node" }, "certain": { "type": "boolean" } } }, { "description": "No policy selects the subject in this direction", "type": "object", "required": ["kind", "direction"], "additionalProperties": false, "properties": { "kind": { "const": "default" }, "direction": { "$ref": "#/definitions/direction" } } }, { "type": "object", "required": ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"], "additionalProperties": false, "properties": { "kind": { "const": "rule" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "action": { "enum": ["allow", "deny", "pass"] }, "certain": { "type": "boolean" }, "deviation": { "$ref": "#/definitions/deviation" }, "place": { "$ref": "#/definitions/place" } } }, { "description": "These policies isolate the subject, and no rule matches", "type": "object", "required": ["kind", "direction", "tier", "certain", "policies"], "additionalProperties": false, "properties": { "kind": { "const": "isolated" }, "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "certain": { "type": "boolean" }, "policies": { "type": "array", "items": { "type": "object", "required": ["policy", "place"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "place": { "$ref": "#/definitions/place" }, "lacks": { "description": "No rule at all, none that names the peer, or none of those that do names the port", "enum": ["rules", "peer", "port"] }, "rules": { "description": "Positions from 0 of the rules that name the peer and not the port", "type": "array", "items": { "$ref": "#/definitions/count" } } } } } } }] };
var schema33 = { "enum": ["ingress", "egress"] };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "ingress" || data === "egress")) {
    validate130.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema33.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate130.errors = vErrors;
  return errors === 0;
}
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.text === void 0 && (missing0 = "text")) {
        validate135.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "name" || key0 === "text")) {
            validate135.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate135.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.text !== void 0) {
              const _errs4 = errors;
              if (typeof data.text !== "string") {
                validate135.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate135.errors = vErrors;
  return errors === 0;
}
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (errors === _errs1) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind")) {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      } else {
        const _errs3 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind")) {
            const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
            break;
          }
        }
        if (_errs3 === errors) {
          if (data.kind !== void 0) {
            if ("same-pod" !== data.kind) {
              const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "same-pod" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          }
        }
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs5 = errors;
  if (errors === _errs5) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.kind === void 0 && (missing1 = "kind") || data.certain === void 0 && (missing1 = "certain")) {
        const err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      } else {
        const _errs7 = errors;
        for (const key1 in data) {
          if (!(key1 === "kind" || key1 === "certain")) {
            const err5 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
            break;
          }
        }
        if (_errs7 === errors) {
          if (data.kind !== void 0) {
            const _errs8 = errors;
            if ("own-node" !== data.kind) {
              const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "own-node" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            var valid2 = _errs8 === errors;
          } else {
            var valid2 = true;
          }
          if (valid2) {
            if (data.certain !== void 0) {
              const _errs9 = errors;
              if (typeof data.certain !== "boolean") {
                const err7 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/1/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
              var valid2 = _errs9 === errors;
            } else {
              var valid2 = true;
            }
          }
        }
      }
    } else {
      const err8 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
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
    if (errors === _errs11) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if (data.kind === void 0 && (missing2 = "kind") || data.direction === void 0 && (missing2 = "direction")) {
          const err9 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        } else {
          const _errs13 = errors;
          for (const key2 in data) {
            if (!(key2 === "kind" || key2 === "direction")) {
              const err10 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
              break;
            }
          }
          if (_errs13 === errors) {
            if (data.kind !== void 0) {
              const _errs14 = errors;
              if ("default" !== data.kind) {
                const err11 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "default" }, message: "must be equal to constant" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              var valid3 = _errs14 === errors;
            } else {
              var valid3 = true;
            }
            if (valid3) {
              if (data.direction !== void 0) {
                const _errs15 = errors;
                if (!validate130(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
                  vErrors = appended(vErrors, validate130.errors);
                  errors = vErrors.length;
                }
                var valid3 = _errs15 === errors;
              } else {
                var valid3 = true;
              }
            }
          }
        }
      } else {
        const err12 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
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
      const _errs16 = errors;
      if (errors === _errs16) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing3;
          if (data.kind === void 0 && (missing3 = "kind") || data.direction === void 0 && (missing3 = "direction") || data.tier === void 0 && (missing3 = "tier") || data.policy === void 0 && (missing3 = "policy") || data.rule === void 0 && (missing3 = "rule") || data.action === void 0 && (missing3 = "action") || data.certain === void 0 && (missing3 = "certain") || data.place === void 0 && (missing3 = "place")) {
            const err13 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          } else {
            const _errs18 = errors;
            for (const key3 in data) {
              if (!func2.call(schema32.oneOf[3].properties, key3)) {
                const err14 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
                break;
              }
            }
            if (_errs18 === errors) {
              if (data.kind !== void 0) {
                const _errs19 = errors;
                if ("rule" !== data.kind) {
                  const err15 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "rule" }, message: "must be equal to constant" };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
                var valid4 = _errs19 === errors;
              } else {
                var valid4 = true;
              }
              if (valid4) {
                if (data.direction !== void 0) {
                  const _errs20 = errors;
                  if (!validate130(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
                    vErrors = appended(vErrors, validate130.errors);
                    errors = vErrors.length;
                  }
                  var valid4 = _errs20 === errors;
                } else {
                  var valid4 = true;
                }
                if (valid4) {
                  if (data.tier !== void 0) {
                    const _errs21 = errors;
                    if (typeof data.tier !== "string") {
                      const err16 = { instancePath: instancePath + "/tier", schemaPath: "#/oneOf/3/properties/tier/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                    var valid4 = _errs21 === errors;
                  } else {
                    var valid4 = true;
                  }
                  if (valid4) {
                    if (data.policy !== void 0) {
                      const _errs23 = errors;
                      if (!validate74(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData })) {
                        vErrors = appended(vErrors, validate74.errors);
                        errors = vErrors.length;
                      }
                      var valid4 = _errs23 === errors;
                    } else {
                      var valid4 = true;
                    }
                    if (valid4) {
                      if (data.rule !== void 0) {
                        const _errs24 = errors;
                        if (!validate33(data.rule, { instancePath: instancePath + "/rule", parentData: data, parentDataProperty: "rule", rootData })) {
                          vErrors = appended(vErrors, validate33.errors);
                          errors = vErrors.length;
                        }
                        var valid4 = _errs24 === errors;
                      } else {
                        var valid4 = true;
                      }
                      if (valid4) {
                        if (data.action !== void 0) {
                          let data10 = data.action;
                          const _errs25 = errors;
                          if (!(data10 === "allow" || data10 === "deny" || data10 === "pass")) {
                            const err17 = { instancePath: instancePath + "/action", schemaPath: "#/oneOf/3/properties/action/enum", keyword: "enum", params: { allowedValues: schema32.oneOf[3].properties.action.enum }, message: "must be equal to one of the allowed values" };
                            if (vErrors === null) {
                              vErrors = [err17];
                            } else {
                              vErrors.push(err17);
                            }
                            errors++;
                          }
                          var valid4 = _errs25 === errors;
                        } else {
                          var valid4 = true;
                        }
                        if (valid4) {
                          if (data.certain !== void 0) {
                            const _errs26 = errors;
                            if (typeof data.certain !== "boolean") {
                              const err18 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/3/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                              if (vErrors === null) {
                                vErrors = [err18];
                              } else {
                                vErrors.push(err18);
                              }
                              errors++;
                            }
                            var valid4 = _errs26 === errors;
                          } else {
                            var valid4 = true;
                          }
                          if (valid4) {
                            if (data.deviation !== void 0) {
                              const _errs28 = errors;
                              if (!validate135(data.deviation, { instancePath: instancePath + "/deviation", parentData: data, parentDataProperty: "deviation", rootData })) {
                                vErrors = appended(vErrors, validate135.errors);
                                errors = vErrors.length;
                              }
                              var valid4 = _errs28 === errors;
                            } else {
                              var valid4 = true;
                            }
                            if (valid4) {
                              if (data.place !== void 0) {
                                const _errs29 = errors;
                                if (!validate106(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                                  vErrors = appended(vErrors, validate106.errors);
                                  errors = vErrors.length;
                                }
                                var valid4 = _errs29 === errors;
                              } else {
                                var valid4 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          const err19 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
      var _valid0 = _errs16 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs30 = errors;
        if (errors === _errs30) {
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing4;
            if (data.kind === void 0 && (missing4 = "kind") || data.direction === void 0 && (missing4 = "direction") || data.tier === void 0 && (missing4 = "tier") || data.certain === void 0 && (missing4 = "certain") || data.policies === void 0 && (missing4 = "policies")) {
              const err20 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            } else {
              const _errs32 = errors;
              for (const key4 in data) {
                if (!(key4 === "kind" || key4 === "direction" || key4 === "tier" || key4 === "certain" || key4 === "policies")) {
                  const err21 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                  break;
                }
              }
              if (_errs32 === errors) {
                if (data.kind !== void 0) {
                  const _errs33 = errors;
                  if ("isolated" !== data.kind) {
                    const err22 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "isolated" }, message: "must be equal to constant" };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                  var valid5 = _errs33 === errors;
                } else {
                  var valid5 = true;
                }
                if (valid5) {
                  if (data.direction !== void 0) {
                    const _errs34 = errors;
                    if (!validate130(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
                      vErrors = appended(vErrors, validate130.errors);
                      errors = vErrors.length;
                    }
                    var valid5 = _errs34 === errors;
                  } else {
                    var valid5 = true;
                  }
                  if (valid5) {
                    if (data.tier !== void 0) {
                      const _errs35 = errors;
                      if (typeof data.tier !== "string") {
                        const err23 = { instancePath: instancePath + "/tier", schemaPath: "#/oneOf/4/properties/tier/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err23];
                        } else {
                          vErrors.push(err23);
                        }
                        errors++;
                      }
                      var valid5 = _errs35 === errors;
                    } else {
                      var valid5 = true;
                    }
                    if (valid5) {
                      if (data.certain !== void 0) {
                        const _errs37 = errors;
                        if (typeof data.certain !== "boolean") {
                          const err24 = { instancePath: instancePath + "/certain", schemaPath: "#/oneOf/4/properties/certain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                          if (vErrors === null) {
                            vErrors = [err24];
                          } else {
                            vErrors.push(err24);
                          }
                          errors++;
                        }
                        var valid5 = _errs37 === errors;
                      } else {
                        var valid5 = true;
                      }
                      if (valid5) {
                        if (data.policies !== void 0) {
                          let data18 = data.policies;
                          const _errs39 = errors;
                          if (errors === _errs39) {
                            if (Array.isArray(data18)) {
                              var valid6 = true;
                              const len0 = data18.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let data19 = data18[i0];
                                const _errs41 = errors;
                                if (errors === _errs41) {
                                  if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                    let missing5;
                                    if (data19.policy === void 0 && (missing5 = "policy") || data19.place === void 0 && (missing5 = "place")) {
                                      const err25 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" };
                                      if (vErrors === null) {
                                        vErrors = [err25];
                                      } else {
                                        vErrors.push(err25);
                                      }
                                      errors++;
                                    } else {
                                      const _errs43 = errors;
                                      for (const key5 in data19) {
                                        if (!(key5 === "policy" || key5 === "place" || key5 === "lacks" || key5 === "rules")) {
                                          const err26 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                                          if (vErrors === null) {
                                            vErrors = [err26];
                                          } else {
                                            vErrors.push(err26);
                                          }
                                          errors++;
                                          break;
                                        }
                                      }
                                      if (_errs43 === errors) {
                                        if (data19.policy !== void 0) {
                                          const _errs44 = errors;
                                          if (!validate74(data19.policy, { instancePath: instancePath + "/policies/" + i0 + "/policy", parentData: data19, parentDataProperty: "policy", rootData })) {
                                            vErrors = appended(vErrors, validate74.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid7 = _errs44 === errors;
                                        } else {
                                          var valid7 = true;
                                        }
                                        if (valid7) {
                                          if (data19.place !== void 0) {
                                            const _errs45 = errors;
                                            if (!validate106(data19.place, { instancePath: instancePath + "/policies/" + i0 + "/place", parentData: data19, parentDataProperty: "place", rootData })) {
                                              vErrors = appended(vErrors, validate106.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid7 = _errs45 === errors;
                                          } else {
                                            var valid7 = true;
                                          }
                                          if (valid7) {
                                            if (data19.lacks !== void 0) {
                                              let data22 = data19.lacks;
                                              const _errs46 = errors;
                                              if (!(data22 === "rules" || data22 === "peer" || data22 === "port")) {
                                                const err27 = { instancePath: instancePath + "/policies/" + i0 + "/lacks", schemaPath: "#/oneOf/4/properties/policies/items/properties/lacks/enum", keyword: "enum", params: { allowedValues: schema32.oneOf[4].properties.policies.items.properties.lacks.enum }, message: "must be equal to one of the allowed values" };
                                                if (vErrors === null) {
                                                  vErrors = [err27];
                                                } else {
                                                  vErrors.push(err27);
                                                }
                                                errors++;
                                              }
                                              var valid7 = _errs46 === errors;
                                            } else {
                                              var valid7 = true;
                                            }
                                            if (valid7) {
                                              if (data19.rules !== void 0) {
                                                let data23 = data19.rules;
                                                const _errs47 = errors;
                                                if (errors === _errs47) {
                                                  if (Array.isArray(data23)) {
                                                    var valid8 = true;
                                                    const len1 = data23.length;
                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                      const _errs49 = errors;
                                                      if (!validate33(data23[i1], { instancePath: instancePath + "/policies/" + i0 + "/rules/" + i1, parentData: data23, parentDataProperty: i1, rootData })) {
                                                        vErrors = appended(vErrors, validate33.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid8 = _errs49 === errors;
                                                      if (!valid8) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    const err28 = { instancePath: instancePath + "/policies/" + i0 + "/rules", schemaPath: "#/oneOf/4/properties/policies/items/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                    if (vErrors === null) {
                                                      vErrors = [err28];
                                                    } else {
                                                      vErrors.push(err28);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var valid7 = _errs47 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    const err29 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/oneOf/4/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                    if (vErrors === null) {
                                      vErrors = [err29];
                                    } else {
                                      vErrors.push(err29);
                                    }
                                    errors++;
                                  }
                                }
                                var valid6 = _errs41 === errors;
                                if (!valid6) {
                                  break;
                                }
                              }
                            } else {
                              const err30 = { instancePath: instancePath + "/policies", schemaPath: "#/oneOf/4/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                              if (vErrors === null) {
                                vErrors = [err30];
                              } else {
                                vErrors.push(err30);
                              }
                              errors++;
                            }
                          }
                          var valid5 = _errs39 === errors;
                        } else {
                          var valid5 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          } else {
            const err31 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        var _valid0 = _errs30 === errors;
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
    const err32 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err32];
    } else {
      vErrors.push(err32);
    }
    errors++;
    validate129.errors = vErrors;
    return false;
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
  validate129.errors = vErrors;
  return errors === 0;
}
var schema35 = { "description": "An allowing rule that a denied connection misses by one part", "type": "object", "required": ["direction", "tier", "policy", "rule", "place", "part", "wanted", "found", "at"], "additionalProperties": false, "properties": { "direction": { "$ref": "#/definitions/direction" }, "tier": { "type": "string" }, "policy": { "$ref": "#/definitions/object" }, "rule": { "description": "Position in the list of its direction, from 0", "$ref": "#/definitions/count" }, "place": { "$ref": "#/definitions/place" }, "part": { "description": "subject: the policy does not select the pod", "enum": ["protocol", "port", "port-name", "label", "namespace", "block", "subject"] }, "wanted": { "type": "string" }, "found": { "type": "string" }, "at": { "description": "Where the part is written", "$ref": "#/definitions/place" } } };
function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.direction === void 0 && (missing0 = "direction") || data.tier === void 0 && (missing0 = "tier") || data.policy === void 0 && (missing0 = "policy") || data.rule === void 0 && (missing0 = "rule") || data.place === void 0 && (missing0 = "place") || data.part === void 0 && (missing0 = "part") || data.wanted === void 0 && (missing0 = "wanted") || data.found === void 0 && (missing0 = "found") || data.at === void 0 && (missing0 = "at")) {
        validate144.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema35.properties, key0)) {
            validate144.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.direction !== void 0) {
            const _errs2 = errors;
            if (!validate130(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
              vErrors = appended(vErrors, validate130.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.tier !== void 0) {
              const _errs3 = errors;
              if (typeof data.tier !== "string") {
                validate144.errors = [{ instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.policy !== void 0) {
                const _errs5 = errors;
                if (!validate74(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData })) {
                  vErrors = appended(vErrors, validate74.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.rule !== void 0) {
                  const _errs6 = errors;
                  if (!validate33(data.rule, { instancePath: instancePath + "/rule", parentData: data, parentDataProperty: "rule", rootData })) {
                    vErrors = appended(vErrors, validate33.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.place !== void 0) {
                    const _errs7 = errors;
                    if (!validate106(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                      vErrors = appended(vErrors, validate106.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.part !== void 0) {
                      let data5 = data.part;
                      const _errs8 = errors;
                      if (!(data5 === "protocol" || data5 === "port" || data5 === "port-name" || data5 === "label" || data5 === "namespace" || data5 === "block" || data5 === "subject")) {
                        validate144.errors = [{ instancePath: instancePath + "/part", schemaPath: "#/properties/part/enum", keyword: "enum", params: { allowedValues: schema35.properties.part.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.wanted !== void 0) {
                        const _errs9 = errors;
                        if (typeof data.wanted !== "string") {
                          validate144.errors = [{ instancePath: instancePath + "/wanted", schemaPath: "#/properties/wanted/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.found !== void 0) {
                          const _errs11 = errors;
                          if (typeof data.found !== "string") {
                            validate144.errors = [{ instancePath: instancePath + "/found", schemaPath: "#/properties/found/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs11 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.at !== void 0) {
                            const _errs13 = errors;
                            if (!validate106(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                              vErrors = appended(vErrors, validate106.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate144.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate144.errors = vErrors;
  return errors === 0;
}
var schema36 = { "description": "Holds only if removed manifests are removed from the cluster, or only if they stay", "enum": ["pruned", "kept"] };
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "pruned" || data === "kept")) {
    validate151.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema36.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate151.errors = vErrors;
  return errors === 0;
}
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.sources === void 0 && (missing0 = "sources") || data.destinations === void 0 && (missing0 = "destinations") || data.pairs === void 0 && (missing0 = "pairs") || data.source === void 0 && (missing0 = "source") || data.destination === void 0 && (missing0 = "destination") || data.change === void 0 && (missing0 = "change") || data.ports === void 0 && (missing0 = "ports") || data.surprise === void 0 && (missing0 = "surprise") || data.causes === void 0 && (missing0 = "causes") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.reasonsBefore === void 0 && (missing0 = "reasonsBefore") || data.reasonsAfter === void 0 && (missing0 = "reasonsAfter") || data.dependsOn === void 0 && (missing0 = "dependsOn")) {
        validate92.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema20.properties, key0)) {
            validate92.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.sources !== void 0) {
            const _errs2 = errors;
            if (typeof data.sources !== "string") {
              validate92.errors = [{ instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.destinations !== void 0) {
              const _errs4 = errors;
              if (typeof data.destinations !== "string") {
                validate92.errors = [{ instancePath: instancePath + "/destinations", schemaPath: "#/properties/destinations/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pairs !== void 0) {
                const _errs6 = errors;
                if (!validate33(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData })) {
                  vErrors = appended(vErrors, validate33.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.source !== void 0) {
                  const _errs7 = errors;
                  if (!validate94(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
                    vErrors = appended(vErrors, validate94.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.destination !== void 0) {
                    const _errs8 = errors;
                    if (!validate94(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
                      vErrors = appended(vErrors, validate94.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.change !== void 0) {
                      let data5 = data.change;
                      const _errs9 = errors;
                      if (!(data5 === "newly-allowed" || data5 === "newly-denied" || data5 === "unclear")) {
                        validate92.errors = [{ instancePath: instancePath + "/change", schemaPath: "#/properties/change/enum", keyword: "enum", params: { allowedValues: schema20.properties.change.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.ports !== void 0) {
                        const _errs10 = errors;
                        if (!validate100(data.ports, { instancePath: instancePath + "/ports", parentData: data, parentDataProperty: "ports", rootData })) {
                          vErrors = appended(vErrors, validate100.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.surprise !== void 0) {
                          const _errs11 = errors;
                          if (!validate102(data.surprise, { instancePath: instancePath + "/surprise", parentData: data, parentDataProperty: "surprise", rootData })) {
                            vErrors = appended(vErrors, validate102.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs11 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.causes !== void 0) {
                            let data8 = data.causes;
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (Array.isArray(data8)) {
                                var valid1 = true;
                                const len0 = data8.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs14 = errors;
                                  if (!validate104(data8[i0], { instancePath: instancePath + "/causes/" + i0, parentData: data8, parentDataProperty: i0, rootData })) {
                                    vErrors = appended(vErrors, validate104.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs14 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              } else {
                                validate92.errors = [{ instancePath: instancePath + "/causes", schemaPath: "#/properties/causes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs12 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.flip !== void 0) {
                              const _errs15 = errors;
                              if (!validate121(data.flip, { instancePath: instancePath + "/flip", parentData: data, parentDataProperty: "flip", rootData })) {
                                vErrors = appended(vErrors, validate121.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.before !== void 0) {
                                const _errs16 = errors;
                                if (!validate125(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData })) {
                                  vErrors = appended(vErrors, validate125.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.after !== void 0) {
                                  const _errs17 = errors;
                                  if (!validate125(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData })) {
                                    vErrors = appended(vErrors, validate125.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs17 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.live !== void 0) {
                                    const _errs18 = errors;
                                    if (!validate125(data.live, { instancePath: instancePath + "/live", parentData: data, parentDataProperty: "live", rootData })) {
                                      vErrors = appended(vErrors, validate125.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs18 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.reasonsBefore !== void 0) {
                                      let data14 = data.reasonsBefore;
                                      const _errs19 = errors;
                                      if (errors === _errs19) {
                                        if (Array.isArray(data14)) {
                                          var valid2 = true;
                                          const len1 = data14.length;
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            const _errs21 = errors;
                                            if (!validate129(data14[i1], { instancePath: instancePath + "/reasonsBefore/" + i1, parentData: data14, parentDataProperty: i1, rootData })) {
                                              vErrors = appended(vErrors, validate129.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid2 = _errs21 === errors;
                                            if (!valid2) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate92.errors = [{ instancePath: instancePath + "/reasonsBefore", schemaPath: "#/properties/reasonsBefore/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs19 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.reasonsAfter !== void 0) {
                                        let data16 = data.reasonsAfter;
                                        const _errs22 = errors;
                                        if (errors === _errs22) {
                                          if (Array.isArray(data16)) {
                                            var valid3 = true;
                                            const len2 = data16.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                              const _errs24 = errors;
                                              if (!validate129(data16[i2], { instancePath: instancePath + "/reasonsAfter/" + i2, parentData: data16, parentDataProperty: i2, rootData })) {
                                                vErrors = appended(vErrors, validate129.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid3 = _errs24 === errors;
                                              if (!valid3) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate92.errors = [{ instancePath: instancePath + "/reasonsAfter", schemaPath: "#/properties/reasonsAfter/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs22 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.nearest !== void 0) {
                                          let data18 = data.nearest;
                                          const _errs25 = errors;
                                          if (errors === _errs25) {
                                            if (Array.isArray(data18)) {
                                              var valid4 = true;
                                              const len3 = data18.length;
                                              for (let i3 = 0; i3 < len3; i3++) {
                                                const _errs27 = errors;
                                                if (!validate144(data18[i3], { instancePath: instancePath + "/nearest/" + i3, parentData: data18, parentDataProperty: i3, rootData })) {
                                                  vErrors = appended(vErrors, validate144.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid4 = _errs27 === errors;
                                                if (!valid4) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate92.errors = [{ instancePath: instancePath + "/nearest", schemaPath: "#/properties/nearest/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs25 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.assuming !== void 0) {
                                            const _errs28 = errors;
                                            if (!validate151(data.assuming, { instancePath: instancePath + "/assuming", parentData: data, parentDataProperty: "assuming", rootData })) {
                                              vErrors = appended(vErrors, validate151.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs28 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.dependsOn !== void 0) {
                                              let data21 = data.dependsOn;
                                              const _errs29 = errors;
                                              if (errors === _errs29) {
                                                if (Array.isArray(data21)) {
                                                  var valid5 = true;
                                                  const len4 = data21.length;
                                                  for (let i4 = 0; i4 < len4; i4++) {
                                                    const _errs31 = errors;
                                                    if (typeof data21[i4] !== "string") {
                                                      validate92.errors = [{ instancePath: instancePath + "/dependsOn/" + i4, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs31 === errors;
                                                    if (!valid5) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate92.errors = [{ instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs29 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate92.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate92.errors = vErrors;
  return errors === 0;
}
var schema37 = { "description": "What may connect in one world", "type": "object", "required": ["sources", "destinations", "answer", "ports", "pairs"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "answer": { "enum": ["allowed", "unknown"] }, "ports": { "$ref": "#/definitions/ports" }, "pairs": { "$ref": "#/definitions/count" } } };
function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.sources === void 0 && (missing0 = "sources") || data.destinations === void 0 && (missing0 = "destinations") || data.answer === void 0 && (missing0 = "answer") || data.ports === void 0 && (missing0 = "ports") || data.pairs === void 0 && (missing0 = "pairs")) {
        validate157.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "sources" || key0 === "destinations" || key0 === "answer" || key0 === "ports" || key0 === "pairs")) {
            validate157.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.sources !== void 0) {
            const _errs2 = errors;
            if (typeof data.sources !== "string") {
              validate157.errors = [{ instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.destinations !== void 0) {
              const _errs4 = errors;
              if (typeof data.destinations !== "string") {
                validate157.errors = [{ instancePath: instancePath + "/destinations", schemaPath: "#/properties/destinations/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.answer !== void 0) {
                let data2 = data.answer;
                const _errs6 = errors;
                if (!(data2 === "allowed" || data2 === "unknown")) {
                  validate157.errors = [{ instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/enum", keyword: "enum", params: { allowedValues: schema37.properties.answer.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.ports !== void 0) {
                  const _errs7 = errors;
                  if (!validate100(data.ports, { instancePath: instancePath + "/ports", parentData: data, parentDataProperty: "ports", rootData })) {
                    vErrors = appended(vErrors, validate100.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.pairs !== void 0) {
                    const _errs8 = errors;
                    if (!validate33(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData })) {
                      vErrors = appended(vErrors, validate33.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate157.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate157.errors = vErrors;
  return errors === 0;
}
var schema38 = { "description": "refuted: some connection shows the contrary, whatever the unknown conditions are", "enum": ["proved", "refuted", "unproved"] };
function validate164(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "proved" || data === "refuted" || data === "unproved")) {
    validate164.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate164.errors = vErrors;
  return errors === 0;
}
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.files === void 0 && (missing0 = "files") || data.profile === void 0 && (missing0 = "profile") || data.rulings === void 0 && (missing0 = "rulings") || data.workloads === void 0 && (missing0 = "workloads") || data.policies === void 0 && (missing0 = "policies") || data.connections === void 0 && (missing0 = "connections") || data.differences === void 0 && (missing0 = "differences") || data.workloadsAdded === void 0 && (missing0 = "workloadsAdded") || data.workloadsRemoved === void 0 && (missing0 = "workloadsRemoved") || data.reachAdded === void 0 && (missing0 = "reachAdded") || data.reachRemoved === void 0 && (missing0 = "reachRemoved") || data.renames === void 0 && (missing0 = "renames") || data.proof === void 0 && (missing0 = "proof") || data.widened === void 0 && (missing0 = "widened")) {
        validate78.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema19.properties, key0)) {
            validate78.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate78.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.files !== void 0) {
              let data1 = data.files;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (typeof data1[i0] !== "string") {
                      validate78.errors = [{ instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate78.errors = [{ instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cluster !== void 0) {
                let data3 = data.cluster;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                    let missing1;
                    if (data3.from === void 0 && (missing1 = "from")) {
                      validate78.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                      return false;
                    } else {
                      const _errs10 = errors;
                      for (const key1 in data3) {
                        if (!(key1 === "from" || key1 === "uid" || key1 === "name" || key1 === "readAt")) {
                          validate78.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                          return false;
                          break;
                        }
                      }
                      if (_errs10 === errors) {
                        if (data3.from !== void 0) {
                          let data4 = data3.from;
                          const _errs11 = errors;
                          if (!(data4 === "live" || data4 === "snapshot")) {
                            validate78.errors = [{ instancePath: instancePath + "/cluster/from", schemaPath: "#/properties/cluster/properties/from/enum", keyword: "enum", params: { allowedValues: schema19.properties.cluster.properties.from.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid2 = _errs11 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data3.uid !== void 0) {
                            const _errs12 = errors;
                            if (typeof data3.uid !== "string") {
                              validate78.errors = [{ instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid2 = _errs12 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data3.name !== void 0) {
                              const _errs14 = errors;
                              if (typeof data3.name !== "string") {
                                validate78.errors = [{ instancePath: instancePath + "/cluster/name", schemaPath: "#/properties/cluster/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid2 = _errs14 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data3.readAt !== void 0) {
                                const _errs16 = errors;
                                if (!validate22(data3.readAt, { instancePath: instancePath + "/cluster/readAt", parentData: data3, parentDataProperty: "readAt", rootData })) {
                                  vErrors = appended(vErrors, validate22.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs16 === errors;
                              } else {
                                var valid2 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  } else {
                    validate78.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.profile !== void 0) {
                  const _errs17 = errors;
                  if (typeof data.profile !== "string") {
                    validate78.errors = [{ instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs17 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.rulings !== void 0) {
                    let data9 = data.rulings;
                    const _errs19 = errors;
                    if (errors === _errs19) {
                      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        let missing2;
                        if (data9["blocks-match-pods"] === void 0 && (missing2 = "blocks-match-pods") || data9["host-network"] === void 0 && (missing2 = "host-network") || data9["finished-pods"] === void 0 && (missing2 = "finished-pods") || data9.protocols === void 0 && (missing2 = "protocols") || data9["own-node"] === void 0 && (missing2 = "own-node") || data9["port-name-twice"] === void 0 && (missing2 = "port-name-twice")) {
                          validate78.errors = [{ instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                          return false;
                        } else {
                          const _errs21 = errors;
                          for (const key2 in data9) {
                            if (!(key2 === "blocks-match-pods" || key2 === "host-network" || key2 === "finished-pods" || key2 === "protocols" || key2 === "own-node" || key2 === "port-name-twice" || key2 === "sidecar-port-names" || key2 === "blocks-match-nodes")) {
                              validate78.errors = [{ instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs21 === errors) {
                            if (data9["blocks-match-pods"] !== void 0) {
                              let data10 = data9["blocks-match-pods"];
                              const _errs22 = errors;
                              if (!(data10 === "yes" || data10 === "no" || data10 === "unknown")) {
                                validate78.errors = [{ instancePath: instancePath + "/rulings/blocks-match-pods", schemaPath: "#/properties/rulings/properties/blocks-match-pods/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["blocks-match-pods"].enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid3 = _errs22 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data9["host-network"] !== void 0) {
                                let data11 = data9["host-network"];
                                const _errs23 = errors;
                                if (!(data11 === "node" || data11 === "pod" || data11 === "unknown")) {
                                  validate78.errors = [{ instancePath: instancePath + "/rulings/host-network", schemaPath: "#/properties/rulings/properties/host-network/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["host-network"].enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid3 = _errs23 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data9["finished-pods"] !== void 0) {
                                  let data12 = data9["finished-pods"];
                                  const _errs24 = errors;
                                  if (!(data12 === "gone" || data12 === "present" || data12 === "unknown")) {
                                    validate78.errors = [{ instancePath: instancePath + "/rulings/finished-pods", schemaPath: "#/properties/rulings/properties/finished-pods/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["finished-pods"].enum }, message: "must be equal to one of the allowed values" }];
                                    return false;
                                  }
                                  var valid3 = _errs24 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data9.protocols !== void 0) {
                                    let data13 = data9.protocols;
                                    const _errs25 = errors;
                                    if (!(data13 === "three" || data13 === "all")) {
                                      validate78.errors = [{ instancePath: instancePath + "/rulings/protocols", schemaPath: "#/properties/rulings/properties/protocols/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties.protocols.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid3 = _errs25 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data9["own-node"] !== void 0) {
                                      let data14 = data9["own-node"];
                                      const _errs26 = errors;
                                      if (!(data14 === "allowed" || data14 === "filtered" || data14 === "unknown")) {
                                        validate78.errors = [{ instancePath: instancePath + "/rulings/own-node", schemaPath: "#/properties/rulings/properties/own-node/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["own-node"].enum }, message: "must be equal to one of the allowed values" }];
                                        return false;
                                      }
                                      var valid3 = _errs26 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data9["port-name-twice"] !== void 0) {
                                        let data15 = data9["port-name-twice"];
                                        const _errs27 = errors;
                                        if (!(data15 === "all" || data15 === "first" || data15 === "unknown")) {
                                          validate78.errors = [{ instancePath: instancePath + "/rulings/port-name-twice", schemaPath: "#/properties/rulings/properties/port-name-twice/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["port-name-twice"].enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid3 = _errs27 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data9["sidecar-port-names"] !== void 0) {
                                          let data16 = data9["sidecar-port-names"];
                                          const _errs28 = errors;
                                          if (!(data16 === "found" || data16 === "ignored" || data16 === "unknown")) {
                                            validate78.errors = [{ instancePath: instancePath + "/rulings/sidecar-port-names", schemaPath: "#/properties/rulings/properties/sidecar-port-names/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["sidecar-port-names"].enum }, message: "must be equal to one of the allowed values" }];
                                            return false;
                                          }
                                          var valid3 = _errs28 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                        if (valid3) {
                                          if (data9["blocks-match-nodes"] !== void 0) {
                                            let data17 = data9["blocks-match-nodes"];
                                            const _errs29 = errors;
                                            if (!(data17 === "yes" || data17 === "no" || data17 === "unknown")) {
                                              validate78.errors = [{ instancePath: instancePath + "/rulings/blocks-match-nodes", schemaPath: "#/properties/rulings/properties/blocks-match-nodes/enum", keyword: "enum", params: { allowedValues: schema19.properties.rulings.properties["blocks-match-nodes"].enum }, message: "must be equal to one of the allowed values" }];
                                              return false;
                                            }
                                            var valid3 = _errs29 === errors;
                                          } else {
                                            var valid3 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate78.errors = [{ instancePath: instancePath + "/rulings", schemaPath: "#/properties/rulings/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs19 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.workloads !== void 0) {
                      const _errs30 = errors;
                      if (!validate33(data.workloads, { instancePath: instancePath + "/workloads", parentData: data, parentDataProperty: "workloads", rootData })) {
                        vErrors = appended(vErrors, validate33.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs30 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.policies !== void 0) {
                        let data19 = data.policies;
                        const _errs31 = errors;
                        if (errors === _errs31) {
                          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                            let missing3;
                            if (data19.live === void 0 && (missing3 = "live") || data19.base === void 0 && (missing3 = "base") || data19.head === void 0 && (missing3 = "head")) {
                              validate78.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                              return false;
                            } else {
                              const _errs33 = errors;
                              for (const key3 in data19) {
                                if (!(key3 === "live" || key3 === "base" || key3 === "head")) {
                                  validate78.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs33 === errors) {
                                if (data19.live !== void 0) {
                                  const _errs34 = errors;
                                  if (!validate33(data19.live, { instancePath: instancePath + "/policies/live", parentData: data19, parentDataProperty: "live", rootData })) {
                                    vErrors = appended(vErrors, validate33.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid4 = _errs34 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data19.base !== void 0) {
                                    const _errs35 = errors;
                                    if (!validate33(data19.base, { instancePath: instancePath + "/policies/base", parentData: data19, parentDataProperty: "base", rootData })) {
                                      vErrors = appended(vErrors, validate33.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid4 = _errs35 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                  if (valid4) {
                                    if (data19.head !== void 0) {
                                      const _errs36 = errors;
                                      if (!validate33(data19.head, { instancePath: instancePath + "/policies/head", parentData: data19, parentDataProperty: "head", rootData })) {
                                        vErrors = appended(vErrors, validate33.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid4 = _errs36 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate78.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs31 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.connections !== void 0) {
                          let data23 = data.connections;
                          const _errs37 = errors;
                          if (errors === _errs37) {
                            if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                              let missing4;
                              if (data23.recorded === void 0 && (missing4 = "recorded") || data23.unchanged === void 0 && (missing4 = "unchanged") || data23.blocked === void 0 && (missing4 = "blocked") || data23.opened === void 0 && (missing4 = "opened") || data23.unclear === void 0 && (missing4 = "unclear") || data23.removed === void 0 && (missing4 = "removed") || data23.agreement === void 0 && (missing4 = "agreement")) {
                                validate78.errors = [{ instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                return false;
                              } else {
                                const _errs39 = errors;
                                for (const key4 in data23) {
                                  if (!(key4 === "recorded" || key4 === "unchanged" || key4 === "blocked" || key4 === "opened" || key4 === "unclear" || key4 === "removed" || key4 === "agreement")) {
                                    validate78.errors = [{ instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs39 === errors) {
                                  if (data23.recorded !== void 0) {
                                    const _errs40 = errors;
                                    if (!validate33(data23.recorded, { instancePath: instancePath + "/connections/recorded", parentData: data23, parentDataProperty: "recorded", rootData })) {
                                      vErrors = appended(vErrors, validate33.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid5 = _errs40 === errors;
                                  } else {
                                    var valid5 = true;
                                  }
                                  if (valid5) {
                                    if (data23.unchanged !== void 0) {
                                      const _errs41 = errors;
                                      if (!validate33(data23.unchanged, { instancePath: instancePath + "/connections/unchanged", parentData: data23, parentDataProperty: "unchanged", rootData })) {
                                        vErrors = appended(vErrors, validate33.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid5 = _errs41 === errors;
                                    } else {
                                      var valid5 = true;
                                    }
                                    if (valid5) {
                                      if (data23.blocked !== void 0) {
                                        const _errs42 = errors;
                                        if (!validate33(data23.blocked, { instancePath: instancePath + "/connections/blocked", parentData: data23, parentDataProperty: "blocked", rootData })) {
                                          vErrors = appended(vErrors, validate33.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid5 = _errs42 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data23.opened !== void 0) {
                                          const _errs43 = errors;
                                          if (!validate33(data23.opened, { instancePath: instancePath + "/connections/opened", parentData: data23, parentDataProperty: "opened", rootData })) {
                                            vErrors = appended(vErrors, validate33.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid5 = _errs43 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data23.unclear !== void 0) {
                                            const _errs44 = errors;
                                            if (!validate33(data23.unclear, { instancePath: instancePath + "/connections/unclear", parentData: data23, parentDataProperty: "unclear", rootData })) {
                                              vErrors = appended(vErrors, validate33.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid5 = _errs44 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                          if (valid5) {
                                            if (data23.removed !== void 0) {
                                              const _errs45 = errors;
                                              if (!validate33(data23.removed, { instancePath: instancePath + "/connections/removed", parentData: data23, parentDataProperty: "removed", rootData })) {
                                                vErrors = appended(vErrors, validate33.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid5 = _errs45 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data23.agreement !== void 0) {
                                                let data30 = data23.agreement;
                                                const _errs46 = errors;
                                                if (errors === _errs46) {
                                                  if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                                                    let missing5;
                                                    if (data30.checked === void 0 && (missing5 = "checked") || data30.agreed === void 0 && (missing5 = "agreed")) {
                                                      validate78.errors = [{ instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                                                      return false;
                                                    } else {
                                                      const _errs48 = errors;
                                                      for (const key5 in data30) {
                                                        if (!(key5 === "checked" || key5 === "agreed")) {
                                                          validate78.errors = [{ instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                                          return false;
                                                          break;
                                                        }
                                                      }
                                                      if (_errs48 === errors) {
                                                        if (data30.checked !== void 0) {
                                                          const _errs49 = errors;
                                                          if (!validate33(data30.checked, { instancePath: instancePath + "/connections/agreement/checked", parentData: data30, parentDataProperty: "checked", rootData })) {
                                                            vErrors = appended(vErrors, validate33.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid6 = _errs49 === errors;
                                                        } else {
                                                          var valid6 = true;
                                                        }
                                                        if (valid6) {
                                                          if (data30.agreed !== void 0) {
                                                            const _errs50 = errors;
                                                            if (!validate33(data30.agreed, { instancePath: instancePath + "/connections/agreement/agreed", parentData: data30, parentDataProperty: "agreed", rootData })) {
                                                              vErrors = appended(vErrors, validate33.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid6 = _errs50 === errors;
                                                          } else {
                                                            var valid6 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  } else {
                                                    validate78.errors = [{ instancePath: instancePath + "/connections/agreement", schemaPath: "#/properties/connections/properties/agreement/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                    return false;
                                                  }
                                                }
                                                var valid5 = _errs46 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate78.errors = [{ instancePath: instancePath + "/connections", schemaPath: "#/properties/connections/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                              return false;
                            }
                          }
                          var valid0 = _errs37 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.differences !== void 0) {
                            let data33 = data.differences;
                            const _errs51 = errors;
                            if (errors === _errs51) {
                              if (Array.isArray(data33)) {
                                var valid7 = true;
                                const len1 = data33.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  const _errs53 = errors;
                                  if (!validate92(data33[i1], { instancePath: instancePath + "/differences/" + i1, parentData: data33, parentDataProperty: i1, rootData })) {
                                    vErrors = appended(vErrors, validate92.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid7 = _errs53 === errors;
                                  if (!valid7) {
                                    break;
                                  }
                                }
                              } else {
                                validate78.errors = [{ instancePath: instancePath + "/differences", schemaPath: "#/properties/differences/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs51 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.entries !== void 0) {
                              let data35 = data.entries;
                              const _errs54 = errors;
                              if (errors === _errs54) {
                                if (Array.isArray(data35)) {
                                  var valid8 = true;
                                  const len2 = data35.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    const _errs56 = errors;
                                    if (!validate92(data35[i2], { instancePath: instancePath + "/entries/" + i2, parentData: data35, parentDataProperty: i2, rootData })) {
                                      vErrors = appended(vErrors, validate92.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid8 = _errs56 === errors;
                                    if (!valid8) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate78.errors = [{ instancePath: instancePath + "/entries", schemaPath: "#/properties/entries/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs54 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.workloadsAdded !== void 0) {
                                let data37 = data.workloadsAdded;
                                const _errs57 = errors;
                                if (errors === _errs57) {
                                  if (Array.isArray(data37)) {
                                    var valid9 = true;
                                    const len3 = data37.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      const _errs59 = errors;
                                      if (!validate67(data37[i3], { instancePath: instancePath + "/workloadsAdded/" + i3, parentData: data37, parentDataProperty: i3, rootData })) {
                                        vErrors = appended(vErrors, validate67.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid9 = _errs59 === errors;
                                      if (!valid9) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate78.errors = [{ instancePath: instancePath + "/workloadsAdded", schemaPath: "#/properties/workloadsAdded/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs57 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.workloadsRemoved !== void 0) {
                                  let data39 = data.workloadsRemoved;
                                  const _errs60 = errors;
                                  if (errors === _errs60) {
                                    if (Array.isArray(data39)) {
                                      var valid10 = true;
                                      const len4 = data39.length;
                                      for (let i4 = 0; i4 < len4; i4++) {
                                        const _errs62 = errors;
                                        if (!validate67(data39[i4], { instancePath: instancePath + "/workloadsRemoved/" + i4, parentData: data39, parentDataProperty: i4, rootData })) {
                                          vErrors = appended(vErrors, validate67.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid10 = _errs62 === errors;
                                        if (!valid10) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate78.errors = [{ instancePath: instancePath + "/workloadsRemoved", schemaPath: "#/properties/workloadsRemoved/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs60 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.reachAdded !== void 0) {
                                    let data41 = data.reachAdded;
                                    const _errs63 = errors;
                                    if (errors === _errs63) {
                                      if (Array.isArray(data41)) {
                                        var valid11 = true;
                                        const len5 = data41.length;
                                        for (let i5 = 0; i5 < len5; i5++) {
                                          const _errs65 = errors;
                                          if (!validate157(data41[i5], { instancePath: instancePath + "/reachAdded/" + i5, parentData: data41, parentDataProperty: i5, rootData })) {
                                            vErrors = appended(vErrors, validate157.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid11 = _errs65 === errors;
                                          if (!valid11) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate78.errors = [{ instancePath: instancePath + "/reachAdded", schemaPath: "#/properties/reachAdded/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs63 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.reachRemoved !== void 0) {
                                      let data43 = data.reachRemoved;
                                      const _errs66 = errors;
                                      if (errors === _errs66) {
                                        if (Array.isArray(data43)) {
                                          var valid12 = true;
                                          const len6 = data43.length;
                                          for (let i6 = 0; i6 < len6; i6++) {
                                            const _errs68 = errors;
                                            if (!validate157(data43[i6], { instancePath: instancePath + "/reachRemoved/" + i6, parentData: data43, parentDataProperty: i6, rootData })) {
                                              vErrors = appended(vErrors, validate157.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid12 = _errs68 === errors;
                                            if (!valid12) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate78.errors = [{ instancePath: instancePath + "/reachRemoved", schemaPath: "#/properties/reachRemoved/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs66 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.renames !== void 0) {
                                        let data45 = data.renames;
                                        const _errs69 = errors;
                                        if (errors === _errs69) {
                                          if (Array.isArray(data45)) {
                                            var valid13 = true;
                                            const len7 = data45.length;
                                            for (let i7 = 0; i7 < len7; i7++) {
                                              let data46 = data45[i7];
                                              const _errs71 = errors;
                                              if (errors === _errs71) {
                                                if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                                                  let missing6;
                                                  if (data46.from === void 0 && (missing6 = "from") || data46.to === void 0 && (missing6 = "to") || data46.because === void 0 && (missing6 = "because")) {
                                                    validate78.errors = [{ instancePath: instancePath + "/renames/" + i7, schemaPath: "#/properties/renames/items/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs73 = errors;
                                                    for (const key6 in data46) {
                                                      if (!(key6 === "from" || key6 === "to" || key6 === "because")) {
                                                        validate78.errors = [{ instancePath: instancePath + "/renames/" + i7, schemaPath: "#/properties/renames/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs73 === errors) {
                                                      if (data46.from !== void 0) {
                                                        const _errs74 = errors;
                                                        if (!validate67(data46.from, { instancePath: instancePath + "/renames/" + i7 + "/from", parentData: data46, parentDataProperty: "from", rootData })) {
                                                          vErrors = appended(vErrors, validate67.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid14 = _errs74 === errors;
                                                      } else {
                                                        var valid14 = true;
                                                      }
                                                      if (valid14) {
                                                        if (data46.to !== void 0) {
                                                          const _errs75 = errors;
                                                          if (!validate67(data46.to, { instancePath: instancePath + "/renames/" + i7 + "/to", parentData: data46, parentDataProperty: "to", rootData })) {
                                                            vErrors = appended(vErrors, validate67.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid14 = _errs75 === errors;
                                                        } else {
                                                          var valid14 = true;
                                                        }
                                                        if (valid14) {
                                                          if (data46.because !== void 0) {
                                                            let data49 = data46.because;
                                                            const _errs76 = errors;
                                                            if (errors === _errs76) {
                                                              if (Array.isArray(data49)) {
                                                                var valid15 = true;
                                                                const len8 = data49.length;
                                                                for (let i8 = 0; i8 < len8; i8++) {
                                                                  const _errs78 = errors;
                                                                  if (typeof data49[i8] !== "string") {
                                                                    validate78.errors = [{ instancePath: instancePath + "/renames/" + i7 + "/because/" + i8, schemaPath: "#/properties/renames/items/properties/because/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                    return false;
                                                                  }
                                                                  var valid15 = _errs78 === errors;
                                                                  if (!valid15) {
                                                                    break;
                                                                  }
                                                                }
                                                              } else {
                                                                validate78.errors = [{ instancePath: instancePath + "/renames/" + i7 + "/because", schemaPath: "#/properties/renames/items/properties/because/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                return false;
                                                              }
                                                            }
                                                            var valid14 = _errs76 === errors;
                                                          } else {
                                                            var valid14 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate78.errors = [{ instancePath: instancePath + "/renames/" + i7, schemaPath: "#/properties/renames/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid13 = _errs71 === errors;
                                              if (!valid13) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate78.errors = [{ instancePath: instancePath + "/renames", schemaPath: "#/properties/renames/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs69 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.proof !== void 0) {
                                          let data51 = data.proof;
                                          const _errs80 = errors;
                                          if (errors === _errs80) {
                                            if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                                              let missing7;
                                              if (data51.equal === void 0 && (missing7 = "equal") || data51.noMore === void 0 && (missing7 = "noMore") || data51.noLess === void 0 && (missing7 = "noLess") || data51.now === void 0 && (missing7 = "now") || data51.unproved === void 0 && (missing7 = "unproved")) {
                                                validate78.errors = [{ instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
                                                return false;
                                              } else {
                                                const _errs82 = errors;
                                                for (const key7 in data51) {
                                                  if (!(key7 === "equal" || key7 === "noMore" || key7 === "noLess" || key7 === "now" || key7 === "unproved")) {
                                                    validate78.errors = [{ instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
                                                    return false;
                                                    break;
                                                  }
                                                }
                                                if (_errs82 === errors) {
                                                  if (data51.equal !== void 0) {
                                                    const _errs83 = errors;
                                                    if (!validate164(data51.equal, { instancePath: instancePath + "/proof/equal", parentData: data51, parentDataProperty: "equal", rootData })) {
                                                      vErrors = appended(vErrors, validate164.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid16 = _errs83 === errors;
                                                  } else {
                                                    var valid16 = true;
                                                  }
                                                  if (valid16) {
                                                    if (data51.noMore !== void 0) {
                                                      const _errs84 = errors;
                                                      if (!validate164(data51.noMore, { instancePath: instancePath + "/proof/noMore", parentData: data51, parentDataProperty: "noMore", rootData })) {
                                                        vErrors = appended(vErrors, validate164.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid16 = _errs84 === errors;
                                                    } else {
                                                      var valid16 = true;
                                                    }
                                                    if (valid16) {
                                                      if (data51.noLess !== void 0) {
                                                        const _errs85 = errors;
                                                        if (!validate164(data51.noLess, { instancePath: instancePath + "/proof/noLess", parentData: data51, parentDataProperty: "noLess", rootData })) {
                                                          vErrors = appended(vErrors, validate164.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid16 = _errs85 === errors;
                                                      } else {
                                                        var valid16 = true;
                                                      }
                                                      if (valid16) {
                                                        if (data51.now !== void 0) {
                                                          let data55 = data51.now;
                                                          const _errs86 = errors;
                                                          if (errors === _errs86) {
                                                            if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                                                              let missing8;
                                                              if (data55.equal === void 0 && (missing8 = "equal") || data55.noMore === void 0 && (missing8 = "noMore") || data55.noLess === void 0 && (missing8 = "noLess")) {
                                                                validate78.errors = [{ instancePath: instancePath + "/proof/now", schemaPath: "#/properties/proof/properties/now/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'" }];
                                                                return false;
                                                              } else {
                                                                const _errs88 = errors;
                                                                for (const key8 in data55) {
                                                                  if (!(key8 === "equal" || key8 === "noMore" || key8 === "noLess")) {
                                                                    validate78.errors = [{ instancePath: instancePath + "/proof/now", schemaPath: "#/properties/proof/properties/now/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                                                                    return false;
                                                                    break;
                                                                  }
                                                                }
                                                                if (_errs88 === errors) {
                                                                  if (data55.equal !== void 0) {
                                                                    const _errs89 = errors;
                                                                    if (!validate164(data55.equal, { instancePath: instancePath + "/proof/now/equal", parentData: data55, parentDataProperty: "equal", rootData })) {
                                                                      vErrors = appended(vErrors, validate164.errors);
                                                                      errors = vErrors.length;
                                                                    }
                                                                    var valid17 = _errs89 === errors;
                                                                  } else {
                                                                    var valid17 = true;
                                                                  }
                                                                  if (valid17) {
                                                                    if (data55.noMore !== void 0) {
                                                                      const _errs90 = errors;
                                                                      if (!validate164(data55.noMore, { instancePath: instancePath + "/proof/now/noMore", parentData: data55, parentDataProperty: "noMore", rootData })) {
                                                                        vErrors = appended(vErrors, validate164.errors);
                                                                        errors = vErrors.length;
                                                                      }
                                                                      var valid17 = _errs90 === errors;
                                                                    } else {
                                                                      var valid17 = true;
                                                                    }
                                                                    if (valid17) {
                                                                      if (data55.noLess !== void 0) {
                                                                        const _errs91 = errors;
                                                                        if (!validate164(data55.noLess, { instancePath: instancePath + "/proof/now/noLess", parentData: data55, parentDataProperty: "noLess", rootData })) {
                                                                          vErrors = appended(vErrors, validate164.errors);
                                                                          errors = vErrors.length;
                                                                        }
                                                                        var valid17 = _errs91 === errors;
                                                                      } else {
                                                                        var valid17 = true;
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            } else {
                                                              validate78.errors = [{ instancePath: instancePath + "/proof/now", schemaPath: "#/properties/proof/properties/now/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid16 = _errs86 === errors;
                                                        } else {
                                                          var valid16 = true;
                                                        }
                                                        if (valid16) {
                                                          if (data51.unproved !== void 0) {
                                                            let data59 = data51.unproved;
                                                            const _errs92 = errors;
                                                            if (errors === _errs92) {
                                                              if (Array.isArray(data59)) {
                                                                var valid18 = true;
                                                                const len9 = data59.length;
                                                                for (let i9 = 0; i9 < len9; i9++) {
                                                                  const _errs94 = errors;
                                                                  if (typeof data59[i9] !== "string") {
                                                                    validate78.errors = [{ instancePath: instancePath + "/proof/unproved/" + i9, schemaPath: "#/properties/proof/properties/unproved/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                    return false;
                                                                  }
                                                                  var valid18 = _errs94 === errors;
                                                                  if (!valid18) {
                                                                    break;
                                                                  }
                                                                }
                                                              } else {
                                                                validate78.errors = [{ instancePath: instancePath + "/proof/unproved", schemaPath: "#/properties/proof/properties/unproved/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                return false;
                                                              }
                                                            }
                                                            var valid16 = _errs92 === errors;
                                                          } else {
                                                            var valid16 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate78.errors = [{ instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs80 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.widened !== void 0) {
                                            const _errs96 = errors;
                                            if (!validate33(data.widened, { instancePath: instancePath + "/widened", parentData: data, parentDataProperty: "widened", rootData })) {
                                              vErrors = appended(vErrors, validate33.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs96 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate78.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate78.errors = vErrors;
  return errors === 0;
}
var schema39 = { "description": "One cause and everything that follows from it", "type": "object", "required": ["kind", "key", "fingerprint", "severity", "title", "details", "page", "causes", "rows", "states"], "additionalProperties": false, "properties": { "kind": { "$ref": "#/definitions/kind" }, "key": { "$ref": "#/definitions/key" }, "fingerprint": { "description": "Hash of the key", "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "surprise": { "$ref": "#/definitions/surprise" }, "reach": { "type": "string" }, "title": { "type": "string" }, "details": { "type": "array", "items": { "type": "string" } }, "page": { "description": "Where this kind of finding is explained", "type": "string" }, "direction": { "$ref": "#/definitions/direction" }, "causes": { "description": "The best first", "type": "array", "items": { "$ref": "#/definitions/cause" } }, "rows": { "type": "array", "items": { "$ref": "#/definitions/row" } }, "refusals": { "description": "Of a source that is refused again and again: all of its attempts, of which the rows are the most frequent", "allOf": [{ "$ref": "#/definitions/refusals" }] }, "states": { "description": "States in which it holds", "type": "array", "items": { "type": "string" } }, "againstLive": { "enum": ["already-so", "new", "reverts-drift"] }, "drift": { "description": "Of the kind drift: what differs, who made it so, and what comes of it; in several states, that of the worst", "allOf": [{ "$ref": "#/definitions/drift" }] }, "replacements": { "description": "Of the kind invalid-manifest: words of the head side that were probably meant to be others, where only one word that may stand there is nearest; told, not proved (see fix)", "type": "array", "minItems": 1, "items": { "type": "object", "required": ["place", "wrong", "right"], "additionalProperties": false, "properties": { "place": { "description": "Where the word begins, its quotes included", "$ref": "#/definitions/filePlace" }, "wrong": { "description": "The key or the value as it is read, without quotes", "type": "string" }, "right": { "type": "string" } } } }, "fix": { "description": "An edit of the head side after which the finding does not hold, found by search and proved by evaluating it; absent where none was proved", "type": "object", "required": ["files", "patch", "proved"], "additionalProperties": false, "properties": { "files": { "type": "array", "items": { "type": "string" } }, "means": { "description": "What the fix does: lets through again by a rule, or by a policy of its own; lets selectors follow a changed label, or takes back what changed one; narrows what was opened; takes the edit back that opened it; spells words as they were meant, so that the object is valid", "enum": ["adds", "own-policy", "follows-label", "restores-label", "narrows", "takes-back", "corrects-word"] }, "patch": { "description": "Unified diff, as git apply takes it", "type": "string" }, "proved": { "description": "What evaluating the edited files showed, one sentence each", "type": "array", "items": { "type": "string" } } } }, "waived": { "type": "object", "required": ["reason", "owner", "expires"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "owner": { "type": "string" }, "expires": { "description": "Last day, YYYY-MM-DD", "type": "string" } } }, "approved": { "description": "Who let it stand, in a review of which commit", "type": "object", "required": ["by", "at", "commit"], "additionalProperties": false, "properties": { "by": { "type": "string" }, "at": { "$ref": "#/definitions/time" }, "commit": { "type": "string" } } } } };
function validate175(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.source === void 0 && (missing0 = "source") || data.kind === void 0 && (missing0 = "kind") || data.object === void 0 && (missing0 = "object") || data.subject === void 0 && (missing0 = "subject") || data.peer === void 0 && (missing0 = "peer") || data.port === void 0 && (missing0 = "port")) {
        validate175.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "source" || key0 === "kind" || key0 === "object" || key0 === "subject" || key0 === "peer" || key0 === "port")) {
            validate175.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.source !== void 0) {
            const _errs2 = errors;
            if (typeof data.source !== "string") {
              validate175.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.kind !== void 0) {
              const _errs4 = errors;
              if (!validate27(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData })) {
                vErrors = appended(vErrors, validate27.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.object !== void 0) {
                const _errs5 = errors;
                if (typeof data.object !== "string") {
                  validate175.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.subject !== void 0) {
                  const _errs7 = errors;
                  if (typeof data.subject !== "string") {
                    validate175.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.peer !== void 0) {
                    const _errs9 = errors;
                    if (typeof data.peer !== "string") {
                      validate175.errors = [{ instancePath: instancePath + "/peer", schemaPath: "#/properties/peer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.port !== void 0) {
                      const _errs11 = errors;
                      if (typeof data.port !== "string") {
                        validate175.errors = [{ instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate175.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate175.errors = vErrors;
  return errors === 0;
}
var schema41 = { "type": "object", "required": ["sources", "destinations", "pairs", "source", "destination", "ports", "reasonsBefore", "reasonsAfter", "dependsOn"], "additionalProperties": false, "properties": { "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "before": { "$ref": "#/definitions/answer" }, "after": { "$ref": "#/definitions/answer" }, "live": { "description": "Where it is neither that of before nor that of after", "$ref": "#/definitions/answer" }, "reasonsBefore": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "reasonsAfter": { "type": "array", "items": { "$ref": "#/definitions/reason" } }, "nearest": { "description": "Of what is denied after: the rules that come nearest to letting it through", "type": "array", "items": { "$ref": "#/definitions/nearMiss" } }, "assuming": { "$ref": "#/definitions/assuming" }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } }, "recorded": { "$ref": "#/definitions/recorded" } } };
var schema42 = { "description": "A connection that logs show", "type": "object", "required": ["protocol", "basis", "policies"], "additionalProperties": false, "properties": { "protocol": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "via": { "description": "The Service through which it went", "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "port": { "$ref": "#/definitions/count" }, "address": { "type": "string" } } }, "basis": { "description": "How the ends were told", "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "description": "Seen by a source whose verdict says nothing about policies", "$ref": "#/definitions/evidence" }, "policies": { "description": "Policies that the log itself names", "type": "array", "items": { "type": "object", "required": ["policy", "effect"], "additionalProperties": false, "properties": { "policy": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } };
var schema44 = { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown", "withheld"] };
function validate196(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "no-owner-at-that-time" || data === "several-possible-owners" || data === "before-first-sight" || data === "pod-not-in-cluster" || data === "workload-not-in-cluster" || data === "service-without-backends" || data === "record-names-no-end" || data === "direction-unknown" || data === "withheld")) {
    validate196.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate196.errors = vErrors;
  return errors === 0;
}
function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (errors === _errs1) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.namespace === void 0 && (missing0 = "namespace") || data.workloadKind === void 0 && (missing0 = "workloadKind") || data.name === void 0 && (missing0 = "name") || data.pods === void 0 && (missing0 = "pods")) {
        const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      } else {
        const _errs3 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "namespace" || key0 === "workloadKind" || key0 === "name" || key0 === "pods")) {
            const err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
            break;
          }
        }
        if (_errs3 === errors) {
          if (data.kind !== void 0) {
            const _errs4 = errors;
            if ("workload" !== data.kind) {
              const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.namespace !== void 0) {
              const _errs5 = errors;
              if (typeof data.namespace !== "string") {
                const err3 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/0/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              var valid1 = _errs5 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.workloadKind !== void 0) {
                const _errs7 = errors;
                if (typeof data.workloadKind !== "string") {
                  const err4 = { instancePath: instancePath + "/workloadKind", schemaPath: "#/oneOf/0/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.name !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.name !== "string") {
                    const err5 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.pods !== void 0) {
                    let data4 = data.pods;
                    const _errs11 = errors;
                    if (errors === _errs11) {
                      if (Array.isArray(data4)) {
                        var valid2 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs13 = errors;
                          if (typeof data4[i0] !== "string") {
                            const err6 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/oneOf/0/properties/pods/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err6];
                            } else {
                              vErrors.push(err6);
                            }
                            errors++;
                          }
                          var valid2 = _errs13 === errors;
                          if (!valid2) {
                            break;
                          }
                        }
                      } else {
                        const err7 = { instancePath: instancePath + "/pods", schemaPath: "#/oneOf/0/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                          vErrors = [err7];
                        } else {
                          vErrors.push(err7);
                        }
                        errors++;
                      }
                    }
                    var valid1 = _errs11 === errors;
                  } else {
                    var valid1 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      const err8 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs15 = errors;
  if (errors === _errs15) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.kind === void 0 && (missing1 = "kind") || data.name === void 0 && (missing1 = "name")) {
        const err9 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      } else {
        const _errs17 = errors;
        for (const key1 in data) {
          if (!(key1 === "kind" || key1 === "name" || key1 === "address")) {
            const err10 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
            break;
          }
        }
        if (_errs17 === errors) {
          if (data.kind !== void 0) {
            const _errs18 = errors;
            if ("node" !== data.kind) {
              const err11 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            var valid3 = _errs18 === errors;
          } else {
            var valid3 = true;
          }
          if (valid3) {
            if (data.name !== void 0) {
              const _errs19 = errors;
              if (typeof data.name !== "string") {
                const err12 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
              var valid3 = _errs19 === errors;
            } else {
              var valid3 = true;
            }
            if (valid3) {
              if (data.address !== void 0) {
                const _errs21 = errors;
                if (typeof data.address !== "string") {
                  const err13 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/1/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
                var valid3 = _errs21 === errors;
              } else {
                var valid3 = true;
              }
            }
          }
        }
      }
    } else {
      const err14 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
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
    if (errors === _errs23) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if (data.kind === void 0 && (missing2 = "kind") || data.addresses === void 0 && (missing2 = "addresses")) {
          const err15 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        } else {
          const _errs25 = errors;
          for (const key2 in data) {
            if (!(key2 === "kind" || key2 === "addresses")) {
              const err16 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
              break;
            }
          }
          if (_errs25 === errors) {
            if (data.kind !== void 0) {
              const _errs26 = errors;
              if ("api-server" !== data.kind) {
                const err17 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant" };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              var valid4 = _errs26 === errors;
            } else {
              var valid4 = true;
            }
            if (valid4) {
              if (data.addresses !== void 0) {
                let data10 = data.addresses;
                const _errs27 = errors;
                if (errors === _errs27) {
                  if (Array.isArray(data10)) {
                    var valid5 = true;
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      const _errs29 = errors;
                      if (typeof data10[i1] !== "string") {
                        const err18 = { instancePath: instancePath + "/addresses/" + i1, schemaPath: "#/oneOf/2/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err18];
                        } else {
                          vErrors.push(err18);
                        }
                        errors++;
                      }
                      var valid5 = _errs29 === errors;
                      if (!valid5) {
                        break;
                      }
                    }
                  } else {
                    const err19 = { instancePath: instancePath + "/addresses", schemaPath: "#/oneOf/2/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                var valid4 = _errs27 === errors;
              } else {
                var valid4 = true;
              }
            }
          }
        }
      } else {
        const err20 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
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
      if (errors === _errs31) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing3;
          if (data.kind === void 0 && (missing3 = "kind") || data.address === void 0 && (missing3 = "address")) {
            const err21 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          } else {
            const _errs33 = errors;
            for (const key3 in data) {
              if (!(key3 === "kind" || key3 === "address" || key3 === "name")) {
                const err22 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
                break;
              }
            }
            if (_errs33 === errors) {
              if (data.kind !== void 0) {
                const _errs34 = errors;
                if ("outside" !== data.kind) {
                  const err23 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "outside" }, message: "must be equal to constant" };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
                var valid6 = _errs34 === errors;
              } else {
                var valid6 = true;
              }
              if (valid6) {
                if (data.address !== void 0) {
                  const _errs35 = errors;
                  if (typeof data.address !== "string") {
                    const err24 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/3/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                  var valid6 = _errs35 === errors;
                } else {
                  var valid6 = true;
                }
                if (valid6) {
                  if (data.name !== void 0) {
                    const _errs37 = errors;
                    if (typeof data.name !== "string") {
                      const err25 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err25];
                      } else {
                        vErrors.push(err25);
                      }
                      errors++;
                    }
                    var valid6 = _errs37 === errors;
                  } else {
                    var valid6 = true;
                  }
                }
              }
            }
          }
        } else {
          const err26 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
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
        if (errors === _errs39) {
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing4;
            if (data.kind === void 0 && (missing4 = "kind") || data.why === void 0 && (missing4 = "why") || data.candidates === void 0 && (missing4 = "candidates")) {
              const err27 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            } else {
              const _errs41 = errors;
              for (const key4 in data) {
                if (!(key4 === "kind" || key4 === "why" || key4 === "address" || key4 === "name" || key4 === "candidates")) {
                  const err28 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                  break;
                }
              }
              if (_errs41 === errors) {
                if (data.kind !== void 0) {
                  const _errs42 = errors;
                  if ("unidentified" !== data.kind) {
                    const err29 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant" };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                  var valid7 = _errs42 === errors;
                } else {
                  var valid7 = true;
                }
                if (valid7) {
                  if (data.why !== void 0) {
                    const _errs43 = errors;
                    if (!validate196(data.why, { instancePath: instancePath + "/why", parentData: data, parentDataProperty: "why", rootData })) {
                      vErrors = appended(vErrors, validate196.errors);
                      errors = vErrors.length;
                    }
                    var valid7 = _errs43 === errors;
                  } else {
                    var valid7 = true;
                  }
                  if (valid7) {
                    if (data.address !== void 0) {
                      const _errs44 = errors;
                      if (typeof data.address !== "string") {
                        const err30 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/4/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err30];
                        } else {
                          vErrors.push(err30);
                        }
                        errors++;
                      }
                      var valid7 = _errs44 === errors;
                    } else {
                      var valid7 = true;
                    }
                    if (valid7) {
                      if (data.name !== void 0) {
                        const _errs46 = errors;
                        if (typeof data.name !== "string") {
                          const err31 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/4/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                          if (vErrors === null) {
                            vErrors = [err31];
                          } else {
                            vErrors.push(err31);
                          }
                          errors++;
                        }
                        var valid7 = _errs46 === errors;
                      } else {
                        var valid7 = true;
                      }
                      if (valid7) {
                        if (data.candidates !== void 0) {
                          let data19 = data.candidates;
                          const _errs48 = errors;
                          if (errors === _errs48) {
                            if (Array.isArray(data19)) {
                              var valid8 = true;
                              const len2 = data19.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                const _errs50 = errors;
                                if (!validate67(data19[i2], { instancePath: instancePath + "/candidates/" + i2, parentData: data19, parentDataProperty: i2, rootData })) {
                                  vErrors = appended(vErrors, validate67.errors);
                                  errors = vErrors.length;
                                }
                                var valid8 = _errs50 === errors;
                                if (!valid8) {
                                  break;
                                }
                              }
                            } else {
                              const err32 = { instancePath: instancePath + "/candidates", schemaPath: "#/oneOf/4/properties/candidates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                              if (vErrors === null) {
                                vErrors = [err32];
                              } else {
                                vErrors.push(err32);
                              }
                              errors++;
                            }
                          }
                          var valid7 = _errs48 === errors;
                        } else {
                          var valid7 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          } else {
            const err33 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
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
    const err34 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
    validate195.errors = vErrors;
    return false;
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
  validate195.errors = vErrors;
  return errors === 0;
}
var schema45 = { "enum": ["named", "labels", "address-then", "address-now", "none"] };
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "named" || data === "labels" || data === "address-then" || data === "address-now" || data === "none")) {
    validate202.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate202.errors = vErrors;
  return errors === 0;
}
function validate205(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.count === void 0 && (missing0 = "count") || data.samples === void 0 && (missing0 = "samples")) {
        validate205.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "count" || key0 === "first" || key0 === "last" || key0 === "samples")) {
            validate205.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.count !== void 0) {
            const _errs2 = errors;
            if (!validate33(data.count, { instancePath: instancePath + "/count", parentData: data, parentDataProperty: "count", rootData })) {
              vErrors = appended(vErrors, validate33.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.first !== void 0) {
              const _errs3 = errors;
              if (!validate22(data.first, { instancePath: instancePath + "/first", parentData: data, parentDataProperty: "first", rootData })) {
                vErrors = appended(vErrors, validate22.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.last !== void 0) {
                const _errs4 = errors;
                if (!validate22(data.last, { instancePath: instancePath + "/last", parentData: data, parentDataProperty: "last", rootData })) {
                  vErrors = appended(vErrors, validate22.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.samples !== void 0) {
                  let data3 = data.samples;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs7 = errors;
                        if (!validate115(data3[i0], { instancePath: instancePath + "/samples/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
                          vErrors = appended(vErrors, validate115.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs7 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate205.errors = [{ instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate205.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate205.errors = vErrors;
  return errors === 0;
}
function validate194(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.protocol === void 0 && (missing0 = "protocol") || data.basis === void 0 && (missing0 = "basis") || data.policies === void 0 && (missing0 = "policies")) {
        validate194.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema42.properties, key0)) {
            validate194.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.protocol !== void 0) {
            const _errs2 = errors;
            if (typeof data.protocol !== "string") {
              validate194.errors = [{ instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.port !== void 0) {
              let data1 = data.port;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                validate194.errors = [{ instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 65535 || isNaN(data1)) {
                    validate194.errors = [{ instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" }];
                    return false;
                  } else {
                    if (data1 < 0 || isNaN(data1)) {
                      validate194.errors = [{ instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.source !== void 0) {
                const _errs6 = errors;
                if (!validate195(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
                  vErrors = appended(vErrors, validate195.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.destination !== void 0) {
                  const _errs7 = errors;
                  if (!validate195(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
                    vErrors = appended(vErrors, validate195.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.via !== void 0) {
                    let data4 = data.via;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.service === void 0 && (missing1 = "service")) {
                          validate194.errors = [{ instancePath: instancePath + "/via", schemaPath: "#/properties/via/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                          return false;
                        } else {
                          const _errs10 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "service" || key1 === "port" || key1 === "address")) {
                              validate194.errors = [{ instancePath: instancePath + "/via", schemaPath: "#/properties/via/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs10 === errors) {
                            if (data4.service !== void 0) {
                              const _errs11 = errors;
                              if (typeof data4.service !== "string") {
                                validate194.errors = [{ instancePath: instancePath + "/via/service", schemaPath: "#/properties/via/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid1 = _errs11 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data4.port !== void 0) {
                                const _errs13 = errors;
                                if (!validate33(data4.port, { instancePath: instancePath + "/via/port", parentData: data4, parentDataProperty: "port", rootData })) {
                                  vErrors = appended(vErrors, validate33.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs13 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data4.address !== void 0) {
                                  const _errs14 = errors;
                                  if (typeof data4.address !== "string") {
                                    validate194.errors = [{ instancePath: instancePath + "/via/address", schemaPath: "#/properties/via/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid1 = _errs14 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate194.errors = [{ instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.basis !== void 0) {
                      let data8 = data.basis;
                      const _errs16 = errors;
                      if (errors === _errs16) {
                        if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                          let missing2;
                          if (data8.source === void 0 && (missing2 = "source") || data8.destination === void 0 && (missing2 = "destination")) {
                            validate194.errors = [{ instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                            return false;
                          } else {
                            const _errs18 = errors;
                            for (const key2 in data8) {
                              if (!(key2 === "source" || key2 === "destination")) {
                                validate194.errors = [{ instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs18 === errors) {
                              if (data8.source !== void 0) {
                                const _errs19 = errors;
                                if (!validate202(data8.source, { instancePath: instancePath + "/basis/source", parentData: data8, parentDataProperty: "source", rootData })) {
                                  vErrors = appended(vErrors, validate202.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs19 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data8.destination !== void 0) {
                                  const _errs20 = errors;
                                  if (!validate202(data8.destination, { instancePath: instancePath + "/basis/destination", parentData: data8, parentDataProperty: "destination", rootData })) {
                                    vErrors = appended(vErrors, validate202.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid2 = _errs20 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        } else {
                          validate194.errors = [{ instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs16 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.allowed !== void 0) {
                        const _errs21 = errors;
                        if (!validate205(data.allowed, { instancePath: instancePath + "/allowed", parentData: data, parentDataProperty: "allowed", rootData })) {
                          vErrors = appended(vErrors, validate205.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs21 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.denied !== void 0) {
                          const _errs22 = errors;
                          if (!validate205(data.denied, { instancePath: instancePath + "/denied", parentData: data, parentDataProperty: "denied", rootData })) {
                            vErrors = appended(vErrors, validate205.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs22 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.other !== void 0) {
                            const _errs23 = errors;
                            if (!validate205(data.other, { instancePath: instancePath + "/other", parentData: data, parentDataProperty: "other", rootData })) {
                              vErrors = appended(vErrors, validate205.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs23 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.policies !== void 0) {
                              let data14 = data.policies;
                              const _errs24 = errors;
                              if (errors === _errs24) {
                                if (Array.isArray(data14)) {
                                  var valid3 = true;
                                  const len0 = data14.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    let data15 = data14[i0];
                                    const _errs26 = errors;
                                    if (errors === _errs26) {
                                      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                        let missing3;
                                        if (data15.policy === void 0 && (missing3 = "policy") || data15.effect === void 0 && (missing3 = "effect")) {
                                          validate194.errors = [{ instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                          return false;
                                        } else {
                                          const _errs28 = errors;
                                          for (const key3 in data15) {
                                            if (!(key3 === "policy" || key3 === "effect")) {
                                              validate194.errors = [{ instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs28 === errors) {
                                            if (data15.policy !== void 0) {
                                              const _errs29 = errors;
                                              if (!validate74(data15.policy, { instancePath: instancePath + "/policies/" + i0 + "/policy", parentData: data15, parentDataProperty: "policy", rootData })) {
                                                vErrors = appended(vErrors, validate74.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid4 = _errs29 === errors;
                                            } else {
                                              var valid4 = true;
                                            }
                                            if (valid4) {
                                              if (data15.effect !== void 0) {
                                                let data17 = data15.effect;
                                                const _errs30 = errors;
                                                if (!(data17 === "allow" || data17 === "deny")) {
                                                  validate194.errors = [{ instancePath: instancePath + "/policies/" + i0 + "/effect", schemaPath: "#/properties/policies/items/properties/effect/enum", keyword: "enum", params: { allowedValues: schema42.properties.policies.items.properties.effect.enum }, message: "must be equal to one of the allowed values" }];
                                                  return false;
                                                }
                                                var valid4 = _errs30 === errors;
                                              } else {
                                                var valid4 = true;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate194.errors = [{ instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                        return false;
                                      }
                                    }
                                    var valid3 = _errs26 === errors;
                                    if (!valid3) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate194.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs24 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate194.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate194.errors = vErrors;
  return errors === 0;
}
function validate182(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.sources === void 0 && (missing0 = "sources") || data.destinations === void 0 && (missing0 = "destinations") || data.pairs === void 0 && (missing0 = "pairs") || data.source === void 0 && (missing0 = "source") || data.destination === void 0 && (missing0 = "destination") || data.ports === void 0 && (missing0 = "ports") || data.reasonsBefore === void 0 && (missing0 = "reasonsBefore") || data.reasonsAfter === void 0 && (missing0 = "reasonsAfter") || data.dependsOn === void 0 && (missing0 = "dependsOn")) {
        validate182.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema41.properties, key0)) {
            validate182.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.sources !== void 0) {
            const _errs2 = errors;
            if (typeof data.sources !== "string") {
              validate182.errors = [{ instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.destinations !== void 0) {
              const _errs4 = errors;
              if (typeof data.destinations !== "string") {
                validate182.errors = [{ instancePath: instancePath + "/destinations", schemaPath: "#/properties/destinations/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pairs !== void 0) {
                const _errs6 = errors;
                if (!validate33(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData })) {
                  vErrors = appended(vErrors, validate33.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.source !== void 0) {
                  const _errs7 = errors;
                  if (!validate94(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
                    vErrors = appended(vErrors, validate94.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.destination !== void 0) {
                    const _errs8 = errors;
                    if (!validate94(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
                      vErrors = appended(vErrors, validate94.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ports !== void 0) {
                      const _errs9 = errors;
                      if (!validate100(data.ports, { instancePath: instancePath + "/ports", parentData: data, parentDataProperty: "ports", rootData })) {
                        vErrors = appended(vErrors, validate100.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.before !== void 0) {
                        const _errs10 = errors;
                        if (!validate125(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData })) {
                          vErrors = appended(vErrors, validate125.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.after !== void 0) {
                          const _errs11 = errors;
                          if (!validate125(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData })) {
                            vErrors = appended(vErrors, validate125.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs11 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.live !== void 0) {
                            const _errs12 = errors;
                            if (!validate125(data.live, { instancePath: instancePath + "/live", parentData: data, parentDataProperty: "live", rootData })) {
                              vErrors = appended(vErrors, validate125.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs12 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.reasonsBefore !== void 0) {
                              let data9 = data.reasonsBefore;
                              const _errs13 = errors;
                              if (errors === _errs13) {
                                if (Array.isArray(data9)) {
                                  var valid1 = true;
                                  const len0 = data9.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs15 = errors;
                                    if (!validate129(data9[i0], { instancePath: instancePath + "/reasonsBefore/" + i0, parentData: data9, parentDataProperty: i0, rootData })) {
                                      vErrors = appended(vErrors, validate129.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs15 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate182.errors = [{ instancePath: instancePath + "/reasonsBefore", schemaPath: "#/properties/reasonsBefore/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs13 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.reasonsAfter !== void 0) {
                                let data11 = data.reasonsAfter;
                                const _errs16 = errors;
                                if (errors === _errs16) {
                                  if (Array.isArray(data11)) {
                                    var valid2 = true;
                                    const len1 = data11.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs18 = errors;
                                      if (!validate129(data11[i1], { instancePath: instancePath + "/reasonsAfter/" + i1, parentData: data11, parentDataProperty: i1, rootData })) {
                                        vErrors = appended(vErrors, validate129.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid2 = _errs18 === errors;
                                      if (!valid2) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate182.errors = [{ instancePath: instancePath + "/reasonsAfter", schemaPath: "#/properties/reasonsAfter/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.nearest !== void 0) {
                                  let data13 = data.nearest;
                                  const _errs19 = errors;
                                  if (errors === _errs19) {
                                    if (Array.isArray(data13)) {
                                      var valid3 = true;
                                      const len2 = data13.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs21 = errors;
                                        if (!validate144(data13[i2], { instancePath: instancePath + "/nearest/" + i2, parentData: data13, parentDataProperty: i2, rootData })) {
                                          vErrors = appended(vErrors, validate144.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid3 = _errs21 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate182.errors = [{ instancePath: instancePath + "/nearest", schemaPath: "#/properties/nearest/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.assuming !== void 0) {
                                    const _errs22 = errors;
                                    if (!validate151(data.assuming, { instancePath: instancePath + "/assuming", parentData: data, parentDataProperty: "assuming", rootData })) {
                                      vErrors = appended(vErrors, validate151.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.dependsOn !== void 0) {
                                      let data16 = data.dependsOn;
                                      const _errs23 = errors;
                                      if (errors === _errs23) {
                                        if (Array.isArray(data16)) {
                                          var valid4 = true;
                                          const len3 = data16.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            const _errs25 = errors;
                                            if (typeof data16[i3] !== "string") {
                                              validate182.errors = [{ instancePath: instancePath + "/dependsOn/" + i3, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid4 = _errs25 === errors;
                                            if (!valid4) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate182.errors = [{ instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs23 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.recorded !== void 0) {
                                        const _errs27 = errors;
                                        if (!validate194(data.recorded, { instancePath: instancePath + "/recorded", parentData: data, parentDataProperty: "recorded", rootData })) {
                                          vErrors = appended(vErrors, validate194.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid0 = _errs27 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate182.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate182.errors = vErrors;
  return errors === 0;
}
var schema47 = { "description": "Refused attempts of one source", "type": "object", "required": ["pattern", "noisy", "peers", "ports", "targets", "count", "samples"], "additionalProperties": false, "properties": { "pattern": { "enum": ["retries", "repeated", "scans-ports", "scans-peers", "scans-ports-and-peers"] }, "noisy": { "description": "At least 100 attempts at 60 an hour or more", "type": "boolean" }, "perHour": { "type": "number", "minimum": 0 }, "peers": { "$ref": "#/definitions/count" }, "ports": { "$ref": "#/definitions/count" }, "targets": { "description": "Different pairs of peer and port", "allOf": [{ "$ref": "#/definitions/count" }] }, "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/logPlace" } } } };
function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.pattern === void 0 && (missing0 = "pattern") || data.noisy === void 0 && (missing0 = "noisy") || data.peers === void 0 && (missing0 = "peers") || data.ports === void 0 && (missing0 = "ports") || data.targets === void 0 && (missing0 = "targets") || data.count === void 0 && (missing0 = "count") || data.samples === void 0 && (missing0 = "samples")) {
        validate216.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema47.properties, key0)) {
            validate216.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.pattern !== void 0) {
            let data0 = data.pattern;
            const _errs2 = errors;
            if (!(data0 === "retries" || data0 === "repeated" || data0 === "scans-ports" || data0 === "scans-peers" || data0 === "scans-ports-and-peers")) {
              validate216.errors = [{ instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/enum", keyword: "enum", params: { allowedValues: schema47.properties.pattern.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.noisy !== void 0) {
              const _errs3 = errors;
              if (typeof data.noisy !== "boolean") {
                validate216.errors = [{ instancePath: instancePath + "/noisy", schemaPath: "#/properties/noisy/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.perHour !== void 0) {
                let data2 = data.perHour;
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 < 0 || isNaN(data2)) {
                      validate216.errors = [{ instancePath: instancePath + "/perHour", schemaPath: "#/properties/perHour/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                      return false;
                    }
                  } else {
                    validate216.errors = [{ instancePath: instancePath + "/perHour", schemaPath: "#/properties/perHour/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.peers !== void 0) {
                  const _errs7 = errors;
                  if (!validate33(data.peers, { instancePath: instancePath + "/peers", parentData: data, parentDataProperty: "peers", rootData })) {
                    vErrors = appended(vErrors, validate33.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ports !== void 0) {
                    const _errs8 = errors;
                    if (!validate33(data.ports, { instancePath: instancePath + "/ports", parentData: data, parentDataProperty: "ports", rootData })) {
                      vErrors = appended(vErrors, validate33.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.targets !== void 0) {
                      const _errs9 = errors;
                      if (!validate33(data.targets, { instancePath: instancePath + "/targets", parentData: data, parentDataProperty: "targets", rootData })) {
                        vErrors = appended(vErrors, validate33.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.count !== void 0) {
                        const _errs11 = errors;
                        if (!validate33(data.count, { instancePath: instancePath + "/count", parentData: data, parentDataProperty: "count", rootData })) {
                          vErrors = appended(vErrors, validate33.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.first !== void 0) {
                          const _errs12 = errors;
                          if (!validate22(data.first, { instancePath: instancePath + "/first", parentData: data, parentDataProperty: "first", rootData })) {
                            vErrors = appended(vErrors, validate22.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.last !== void 0) {
                            const _errs13 = errors;
                            if (!validate22(data.last, { instancePath: instancePath + "/last", parentData: data, parentDataProperty: "last", rootData })) {
                              vErrors = appended(vErrors, validate22.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.samples !== void 0) {
                              let data9 = data.samples;
                              const _errs14 = errors;
                              if (errors === _errs14) {
                                if (Array.isArray(data9)) {
                                  var valid2 = true;
                                  const len0 = data9.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs16 = errors;
                                    if (!validate115(data9[i0], { instancePath: instancePath + "/samples/" + i0, parentData: data9, parentDataProperty: i0, rootData })) {
                                      vErrors = appended(vErrors, validate115.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid2 = _errs16 === errors;
                                    if (!valid2) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate216.errors = [{ instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs14 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate216.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate216.errors = vErrors;
  return errors === 0;
}
var schema48 = { "description": "An object that is not in the cluster as git has it", "type": "object", "required": ["object", "how", "place", "parts", "writes", "attempts"], "additionalProperties": false, "properties": { "object": { "$ref": "#/definitions/object" }, "how": { "description": "In the cluster alone, in git alone, or in both and not the same", "enum": ["only-live", "only-base", "differs"] }, "place": { "$ref": "#/definitions/place" }, "merge": { "description": "Of its parts the one that matters most", "allOf": [{ "$ref": "#/definitions/driftMerge" }] }, "parts": { "description": "Places in which it differs", "type": "array", "items": { "$ref": "#/definitions/driftPart" } }, "effect": { "type": "object", "required": ["answer", "rows"], "additionalProperties": false, "properties": { "answer": { "description": "Whether the same is allowed with git's version as with that of the cluster: proved for all pods that may come (same), for those that there are (same-today), not alone but with the rest of the drift (together), not at all (different), or it is one of too many policies to be proved one by one (not-asked)", "enum": ["same", "same-today", "together", "different", "not-asked"] }, "rows": { "type": "array", "items": { "$ref": "#/definitions/driftRow" } }, "leads": { "description": "Of a Service that leads elsewhere than by git: ports with the pods behind them, in words", "type": "object", "required": ["cluster", "git"], "additionalProperties": false, "properties": { "cluster": { "type": "array", "items": { "type": "string" } }, "git": { "type": "array", "items": { "type": "string" } } } }, "future": { "description": "What no two pods that exist show: to pods to come the cluster lets it through and git does not (newly-denied), or the reverse", "type": "array", "items": { "type": "object", "required": ["change", "text"], "additionalProperties": false, "properties": { "change": { "enum": ["newly-denied", "newly-allowed"] }, "text": { "description": "In the words of the rules that do it", "type": "string" } } } } } }, "basis": { "description": "On what who and when rests: an event that shows what the write did (log), an event that does not (log-likely), the managed fields of the object, or nothing. That no event tells of it never means that there was no change", "enum": ["log", "log-likely", "managed-fields", "nothing"] }, "write": { "description": "The write that made the difference", "allOf": [{ "$ref": "#/definitions/driftWrite" }] }, "writes": { "description": "All that made it so, the newest first", "type": "array", "items": { "$ref": "#/definitions/driftWrite" } }, "outdated": { "description": "The newest write that the log holds, where a later one must be missing", "allOf": [{ "$ref": "#/definitions/driftWrite" }] }, "since": { "description": "Writes later than the cluster was read, the oldest first: they explain nothing of what was read", "type": "array", "items": { "$ref": "#/definitions/driftWrite" } }, "manager": { "description": "The newest of the managed fields of the live object", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "time": { "$ref": "#/definitions/time" } } }, "generatedBy": { "description": "The controller that made the object", "type": "string" }, "setBack": { "description": "Who applies the object and will set it back, in a sentence", "type": "string" }, "attempts": { "description": "In the order of time", "type": "array", "items": { "$ref": "#/definitions/driftAttempt" } }, "left": { "description": "How many are left out here: the last rows of the effect and of what it means for pods that may come; the oldest writes, writes since the cluster was read, and attempts", "type": "object", "required": [], "additionalProperties": false, "properties": { "rows": { "$ref": "#/definitions/count" }, "future": { "$ref": "#/definitions/count" }, "writes": { "$ref": "#/definitions/count" }, "since": { "$ref": "#/definitions/count" }, "attempts": { "$ref": "#/definitions/count" } } } } };
var schema49 = { "description": "What rolling out the head side does to it: takes the live edit back (reverts), leaves it (keeps), puts a third thing in place of both (conflicts), finds it already so (adopts), makes the object (creates), removes it, or perhaps removes it, where pruning is not known", "enum": ["reverts", "keeps", "conflicts", "adopts", "creates", "removes", "perhaps-removes"] };
function validate228(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "reverts" || data === "keeps" || data === "conflicts" || data === "adopts" || data === "creates" || data === "removes" || data === "perhaps-removes")) {
    validate228.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate228.errors = vErrors;
  return errors === 0;
}
function validate230(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.path === void 0 && (missing0 = "path") || data.merge === void 0 && (missing0 = "merge")) {
        validate230.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "path" || key0 === "live" || key0 === "base" || key0 === "long" || key0 === "merge" || key0 === "manager")) {
            validate230.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== void 0) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate230.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.long !== void 0) {
              const _errs4 = errors;
              if (true !== data.long) {
                validate230.errors = [{ instancePath: instancePath + "/long", schemaPath: "#/properties/long/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.merge !== void 0) {
                const _errs5 = errors;
                if (!validate228(data.merge, { instancePath: instancePath + "/merge", parentData: data, parentDataProperty: "merge", rootData })) {
                  vErrors = appended(vErrors, validate228.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.manager !== void 0) {
                  let data3 = data.manager;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.name === void 0 && (missing1 = "name") || data3.owns === void 0 && (missing1 = "owns")) {
                        validate230.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                        return false;
                      } else {
                        const _errs8 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "name" || key1 === "operation" || key1 === "time" || key1 === "owns")) {
                            validate230.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                            return false;
                            break;
                          }
                        }
                        if (_errs8 === errors) {
                          if (data3.name !== void 0) {
                            const _errs9 = errors;
                            if (typeof data3.name !== "string") {
                              validate230.errors = [{ instancePath: instancePath + "/manager/name", schemaPath: "#/properties/manager/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid1 = _errs9 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data3.operation !== void 0) {
                              const _errs11 = errors;
                              if (typeof data3.operation !== "string") {
                                validate230.errors = [{ instancePath: instancePath + "/manager/operation", schemaPath: "#/properties/manager/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid1 = _errs11 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data3.time !== void 0) {
                                const _errs13 = errors;
                                if (!validate22(data3.time, { instancePath: instancePath + "/manager/time", parentData: data3, parentDataProperty: "time", rootData })) {
                                  vErrors = appended(vErrors, validate22.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs13 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data3.owns !== void 0) {
                                  const _errs14 = errors;
                                  if (typeof data3.owns !== "boolean") {
                                    validate230.errors = [{ instancePath: instancePath + "/manager/owns", schemaPath: "#/properties/manager/properties/owns/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid1 = _errs14 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate230.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate230.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate230.errors = vErrors;
  return errors === 0;
}
var schema51 = { "type": "object", "required": ["text", "sources", "destinations", "pairs", "source", "destination", "ports", "change", "inCluster", "inGit", "causes", "dependsOn"], "additionalProperties": false, "properties": { "text": { "description": "Who, whom and on which ports, in words", "type": "string" }, "sources": { "description": "Id of a group", "type": "string" }, "destinations": { "description": "Id of a group", "type": "string" }, "pairs": { "description": "How many pairs the row is", "$ref": "#/definitions/count" }, "source": { "$ref": "#/definitions/party" }, "destination": { "$ref": "#/definitions/party" }, "ports": { "$ref": "#/definitions/ports" }, "change": { "description": "From the cluster to git: newly-denied is open in the cluster and closed by git", "enum": ["newly-allowed", "newly-denied", "unclear"] }, "assuming": { "$ref": "#/definitions/assuming" }, "inCluster": { "$ref": "#/definitions/answer" }, "inGit": { "$ref": "#/definitions/answer" }, "causes": { "type": "array", "items": { "$ref": "#/definitions/cause" } }, "dependsOn": { "description": "Conditions in words on which an unknown answer depends", "type": "array", "items": { "type": "string" } } } };
function validate234(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.text === void 0 && (missing0 = "text") || data.sources === void 0 && (missing0 = "sources") || data.destinations === void 0 && (missing0 = "destinations") || data.pairs === void 0 && (missing0 = "pairs") || data.source === void 0 && (missing0 = "source") || data.destination === void 0 && (missing0 = "destination") || data.ports === void 0 && (missing0 = "ports") || data.change === void 0 && (missing0 = "change") || data.inCluster === void 0 && (missing0 = "inCluster") || data.inGit === void 0 && (missing0 = "inGit") || data.causes === void 0 && (missing0 = "causes") || data.dependsOn === void 0 && (missing0 = "dependsOn")) {
        validate234.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema51.properties, key0)) {
            validate234.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.text !== void 0) {
            const _errs2 = errors;
            if (typeof data.text !== "string") {
              validate234.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.sources !== void 0) {
              const _errs4 = errors;
              if (typeof data.sources !== "string") {
                validate234.errors = [{ instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.destinations !== void 0) {
                const _errs6 = errors;
                if (typeof data.destinations !== "string") {
                  validate234.errors = [{ instancePath: instancePath + "/destinations", schemaPath: "#/properties/destinations/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pairs !== void 0) {
                  const _errs8 = errors;
                  if (!validate33(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData })) {
                    vErrors = appended(vErrors, validate33.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.source !== void 0) {
                    const _errs9 = errors;
                    if (!validate94(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
                      vErrors = appended(vErrors, validate94.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.destination !== void 0) {
                      const _errs10 = errors;
                      if (!validate94(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
                        vErrors = appended(vErrors, validate94.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.ports !== void 0) {
                        const _errs11 = errors;
                        if (!validate100(data.ports, { instancePath: instancePath + "/ports", parentData: data, parentDataProperty: "ports", rootData })) {
                          vErrors = appended(vErrors, validate100.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.change !== void 0) {
                          let data7 = data.change;
                          const _errs12 = errors;
                          if (!(data7 === "newly-allowed" || data7 === "newly-denied" || data7 === "unclear")) {
                            validate234.errors = [{ instancePath: instancePath + "/change", schemaPath: "#/properties/change/enum", keyword: "enum", params: { allowedValues: schema51.properties.change.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.assuming !== void 0) {
                            const _errs13 = errors;
                            if (!validate151(data.assuming, { instancePath: instancePath + "/assuming", parentData: data, parentDataProperty: "assuming", rootData })) {
                              vErrors = appended(vErrors, validate151.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.inCluster !== void 0) {
                              const _errs14 = errors;
                              if (!validate125(data.inCluster, { instancePath: instancePath + "/inCluster", parentData: data, parentDataProperty: "inCluster", rootData })) {
                                vErrors = appended(vErrors, validate125.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs14 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.inGit !== void 0) {
                                const _errs15 = errors;
                                if (!validate125(data.inGit, { instancePath: instancePath + "/inGit", parentData: data, parentDataProperty: "inGit", rootData })) {
                                  vErrors = appended(vErrors, validate125.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs15 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.causes !== void 0) {
                                  let data11 = data.causes;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (Array.isArray(data11)) {
                                      var valid1 = true;
                                      const len0 = data11.length;
                                      for (let i0 = 0; i0 < len0; i0++) {
                                        const _errs18 = errors;
                                        if (!validate104(data11[i0], { instancePath: instancePath + "/causes/" + i0, parentData: data11, parentDataProperty: i0, rootData })) {
                                          vErrors = appended(vErrors, validate104.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid1 = _errs18 === errors;
                                        if (!valid1) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate234.errors = [{ instancePath: instancePath + "/causes", schemaPath: "#/properties/causes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.dependsOn !== void 0) {
                                    let data13 = data.dependsOn;
                                    const _errs19 = errors;
                                    if (errors === _errs19) {
                                      if (Array.isArray(data13)) {
                                        var valid2 = true;
                                        const len1 = data13.length;
                                        for (let i1 = 0; i1 < len1; i1++) {
                                          const _errs21 = errors;
                                          if (typeof data13[i1] !== "string") {
                                            validate234.errors = [{ instancePath: instancePath + "/dependsOn/" + i1, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid2 = _errs21 === errors;
                                          if (!valid2) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate234.errors = [{ instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate234.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate234.errors = vErrors;
  return errors === 0;
}
var schema52 = { "description": "A write that the audit log tells of", "type": "object", "required": ["verb", "author", "user", "client", "program", "place", "effect"], "additionalProperties": false, "properties": { "object": { "description": "Where it is another than the one in drift: the namespace that was deleted", "allOf": [{ "$ref": "#/definitions/object" }] }, "time": { "description": "Absent where the log tells none", "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "author": { "description": "User, as whom, in which pod, from where, in words", "type": "string" }, "user": { "type": "string" }, "actingAs": { "description": "Whom the user acted as, by impersonation", "type": "string" }, "pod": { "description": "The pod that the token of the user was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "The address is that of a proxy", "const": true }, "client": { "description": "User agent", "type": "string" }, "program": { "description": "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD", "type": "string" }, "place": { "description": "Of the event in the audit log", "$ref": "#/definitions/logPlace" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] } } };
function validate244(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.verb === void 0 && (missing0 = "verb") || data.author === void 0 && (missing0 = "author") || data.user === void 0 && (missing0 = "user") || data.client === void 0 && (missing0 = "client") || data.program === void 0 && (missing0 = "program") || data.place === void 0 && (missing0 = "place") || data.effect === void 0 && (missing0 = "effect")) {
        validate244.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema52.properties, key0)) {
            validate244.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            const _errs2 = errors;
            if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
              vErrors = appended(vErrors, validate74.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.time !== void 0) {
              const _errs4 = errors;
              if (!validate22(data.time, { instancePath: instancePath + "/time", parentData: data, parentDataProperty: "time", rootData })) {
                vErrors = appended(vErrors, validate22.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.verb !== void 0) {
                let data2 = data.verb;
                const _errs5 = errors;
                if (!(data2 === "create" || data2 === "update" || data2 === "patch" || data2 === "delete" || data2 === "deletecollection")) {
                  validate244.errors = [{ instancePath: instancePath + "/verb", schemaPath: "#/properties/verb/enum", keyword: "enum", params: { allowedValues: schema52.properties.verb.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.author !== void 0) {
                  const _errs6 = errors;
                  if (typeof data.author !== "string") {
                    validate244.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.user !== void 0) {
                    const _errs8 = errors;
                    if (typeof data.user !== "string") {
                      validate244.errors = [{ instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.actingAs !== void 0) {
                      const _errs10 = errors;
                      if (typeof data.actingAs !== "string") {
                        validate244.errors = [{ instancePath: instancePath + "/actingAs", schemaPath: "#/properties/actingAs/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.pod !== void 0) {
                        let data6 = data.pod;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                            let missing1;
                            if (data6.namespace === void 0 && (missing1 = "namespace") || data6.name === void 0 && (missing1 = "name")) {
                              validate244.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              const _errs14 = errors;
                              for (const key1 in data6) {
                                if (!(key1 === "namespace" || key1 === "name")) {
                                  validate244.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs14 === errors) {
                                if (data6.namespace !== void 0) {
                                  const _errs15 = errors;
                                  if (typeof data6.namespace !== "string") {
                                    validate244.errors = [{ instancePath: instancePath + "/pod/namespace", schemaPath: "#/properties/pod/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid2 = _errs15 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data6.name !== void 0) {
                                    const _errs17 = errors;
                                    if (typeof data6.name !== "string") {
                                      validate244.errors = [{ instancePath: instancePath + "/pod/name", schemaPath: "#/properties/pod/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid2 = _errs17 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                }
                              }
                            }
                          } else {
                            validate244.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.address !== void 0) {
                          const _errs19 = errors;
                          if (typeof data.address !== "string") {
                            validate244.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs19 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.relayed !== void 0) {
                            const _errs21 = errors;
                            if (true !== data.relayed) {
                              validate244.errors = [{ instancePath: instancePath + "/relayed", schemaPath: "#/properties/relayed/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" }];
                              return false;
                            }
                            var valid0 = _errs21 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.client !== void 0) {
                              const _errs22 = errors;
                              if (typeof data.client !== "string") {
                                validate244.errors = [{ instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.program !== void 0) {
                                const _errs24 = errors;
                                if (typeof data.program !== "string") {
                                  validate244.errors = [{ instancePath: instancePath + "/program", schemaPath: "#/properties/program/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs24 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.place !== void 0) {
                                  const _errs26 = errors;
                                  if (!validate115(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                                    vErrors = appended(vErrors, validate115.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs26 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.effect !== void 0) {
                                    let data14 = data.effect;
                                    const _errs27 = errors;
                                    if (!(data14 === "created" || data14 === "spec-changed" || data14 === "metadata-only" || data14 === "nothing" || data14 === "marked-for-deletion" || data14 === "deleted" || data14 === "changed")) {
                                      validate244.errors = [{ instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/enum", keyword: "enum", params: { allowedValues: schema52.properties.effect.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid0 = _errs27 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate244.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate244.errors = vErrors;
  return errors === 0;
}
var schema53 = { "description": "A request that would have written the object and changed nothing", "type": "object", "required": ["verb", "author", "user", "client", "program", "place", "object", "outcome", "code"], "additionalProperties": false, "properties": { "time": { "description": "Absent where the log tells none", "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "author": { "description": "User, as whom, in which pod, from where, in words", "type": "string" }, "user": { "type": "string" }, "actingAs": { "description": "Whom the user acted as, by impersonation", "type": "string" }, "pod": { "description": "The pod that the token of the user was made for", "type": "object", "required": ["namespace", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "name": { "type": "string" } } }, "address": { "description": "Where the request came from, as the API server saw it", "type": "string" }, "relayed": { "description": "The address is that of a proxy", "const": true }, "client": { "description": "User agent", "type": "string" }, "program": { "description": "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD", "type": "string" }, "place": { "description": "Of the event in the audit log", "$ref": "#/definitions/logPlace" }, "object": { "$ref": "#/definitions/object" }, "outcome": { "description": "What became of it: only a dry run, or refused by whom", "enum": ["dry-run", "unauthenticated", "forbidden", "denied", "invalid", "conflict", "not-found", "failed"] }, "code": { "description": "Status of the answer", "type": "integer" }, "reason": { "description": "As the server says it", "type": "string" } } };
function validate253(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.verb === void 0 && (missing0 = "verb") || data.author === void 0 && (missing0 = "author") || data.user === void 0 && (missing0 = "user") || data.client === void 0 && (missing0 = "client") || data.program === void 0 && (missing0 = "program") || data.place === void 0 && (missing0 = "place") || data.object === void 0 && (missing0 = "object") || data.outcome === void 0 && (missing0 = "outcome") || data.code === void 0 && (missing0 = "code")) {
        validate253.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema53.properties, key0)) {
            validate253.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.time !== void 0) {
            const _errs2 = errors;
            if (!validate22(data.time, { instancePath: instancePath + "/time", parentData: data, parentDataProperty: "time", rootData })) {
              vErrors = appended(vErrors, validate22.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.verb !== void 0) {
              let data1 = data.verb;
              const _errs3 = errors;
              if (!(data1 === "create" || data1 === "update" || data1 === "patch" || data1 === "delete" || data1 === "deletecollection")) {
                validate253.errors = [{ instancePath: instancePath + "/verb", schemaPath: "#/properties/verb/enum", keyword: "enum", params: { allowedValues: schema53.properties.verb.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.author !== void 0) {
                const _errs4 = errors;
                if (typeof data.author !== "string") {
                  validate253.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.user !== void 0) {
                  const _errs6 = errors;
                  if (typeof data.user !== "string") {
                    validate253.errors = [{ instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.actingAs !== void 0) {
                    const _errs8 = errors;
                    if (typeof data.actingAs !== "string") {
                      validate253.errors = [{ instancePath: instancePath + "/actingAs", schemaPath: "#/properties/actingAs/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.pod !== void 0) {
                      let data5 = data.pod;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.namespace === void 0 && (missing1 = "namespace") || data5.name === void 0 && (missing1 = "name")) {
                            validate253.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                            return false;
                          } else {
                            const _errs12 = errors;
                            for (const key1 in data5) {
                              if (!(key1 === "namespace" || key1 === "name")) {
                                validate253.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs12 === errors) {
                              if (data5.namespace !== void 0) {
                                const _errs13 = errors;
                                if (typeof data5.namespace !== "string") {
                                  validate253.errors = [{ instancePath: instancePath + "/pod/namespace", schemaPath: "#/properties/pod/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid1 = _errs13 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data5.name !== void 0) {
                                  const _errs15 = errors;
                                  if (typeof data5.name !== "string") {
                                    validate253.errors = [{ instancePath: instancePath + "/pod/name", schemaPath: "#/properties/pod/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid1 = _errs15 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        } else {
                          validate253.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.address !== void 0) {
                        const _errs17 = errors;
                        if (typeof data.address !== "string") {
                          validate253.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.relayed !== void 0) {
                          const _errs19 = errors;
                          if (true !== data.relayed) {
                            validate253.errors = [{ instancePath: instancePath + "/relayed", schemaPath: "#/properties/relayed/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid0 = _errs19 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.client !== void 0) {
                            const _errs20 = errors;
                            if (typeof data.client !== "string") {
                              validate253.errors = [{ instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs20 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.program !== void 0) {
                              const _errs22 = errors;
                              if (typeof data.program !== "string") {
                                validate253.errors = [{ instancePath: instancePath + "/program", schemaPath: "#/properties/program/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.place !== void 0) {
                                const _errs24 = errors;
                                if (!validate115(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                                  vErrors = appended(vErrors, validate115.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs24 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.object !== void 0) {
                                  const _errs25 = errors;
                                  if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
                                    vErrors = appended(vErrors, validate74.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs25 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.outcome !== void 0) {
                                    let data14 = data.outcome;
                                    const _errs26 = errors;
                                    if (!(data14 === "dry-run" || data14 === "unauthenticated" || data14 === "forbidden" || data14 === "denied" || data14 === "invalid" || data14 === "conflict" || data14 === "not-found" || data14 === "failed")) {
                                      validate253.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema53.properties.outcome.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid0 = _errs26 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.code !== void 0) {
                                      let data15 = data.code;
                                      const _errs27 = errors;
                                      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                        validate253.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                        return false;
                                      }
                                      var valid0 = _errs27 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.reason !== void 0) {
                                        const _errs29 = errors;
                                        if (typeof data.reason !== "string") {
                                          validate253.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid0 = _errs29 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate253.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate253.errors = vErrors;
  return errors === 0;
}
function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.how === void 0 && (missing0 = "how") || data.place === void 0 && (missing0 = "place") || data.parts === void 0 && (missing0 = "parts") || data.writes === void 0 && (missing0 = "writes") || data.attempts === void 0 && (missing0 = "attempts")) {
        validate225.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema48.properties, key0)) {
            validate225.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            const _errs2 = errors;
            if (!validate74(data.object, { instancePath: instancePath + "/object", parentData: data, parentDataProperty: "object", rootData })) {
              vErrors = appended(vErrors, validate74.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.how !== void 0) {
              let data1 = data.how;
              const _errs3 = errors;
              if (!(data1 === "only-live" || data1 === "only-base" || data1 === "differs")) {
                validate225.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/properties/how/enum", keyword: "enum", params: { allowedValues: schema48.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.place !== void 0) {
                const _errs4 = errors;
                if (!validate106(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData })) {
                  vErrors = appended(vErrors, validate106.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.merge !== void 0) {
                  const _errs5 = errors;
                  if (!validate228(data.merge, { instancePath: instancePath + "/merge", parentData: data, parentDataProperty: "merge", rootData })) {
                    vErrors = appended(vErrors, validate228.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.parts !== void 0) {
                    let data4 = data.parts;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (Array.isArray(data4)) {
                        var valid2 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs9 = errors;
                          if (!validate230(data4[i0], { instancePath: instancePath + "/parts/" + i0, parentData: data4, parentDataProperty: i0, rootData })) {
                            vErrors = appended(vErrors, validate230.errors);
                            errors = vErrors.length;
                          }
                          var valid2 = _errs9 === errors;
                          if (!valid2) {
                            break;
                          }
                        }
                      } else {
                        validate225.errors = [{ instancePath: instancePath + "/parts", schemaPath: "#/properties/parts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.effect !== void 0) {
                      let data6 = data.effect;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                          let missing1;
                          if (data6.answer === void 0 && (missing1 = "answer") || data6.rows === void 0 && (missing1 = "rows")) {
                            validate225.errors = [{ instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                            return false;
                          } else {
                            const _errs12 = errors;
                            for (const key1 in data6) {
                              if (!(key1 === "answer" || key1 === "rows" || key1 === "leads" || key1 === "future")) {
                                validate225.errors = [{ instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs12 === errors) {
                              if (data6.answer !== void 0) {
                                let data7 = data6.answer;
                                const _errs13 = errors;
                                if (!(data7 === "same" || data7 === "same-today" || data7 === "together" || data7 === "different" || data7 === "not-asked")) {
                                  validate225.errors = [{ instancePath: instancePath + "/effect/answer", schemaPath: "#/properties/effect/properties/answer/enum", keyword: "enum", params: { allowedValues: schema48.properties.effect.properties.answer.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid3 = _errs13 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data6.rows !== void 0) {
                                  let data8 = data6.rows;
                                  const _errs14 = errors;
                                  if (errors === _errs14) {
                                    if (Array.isArray(data8)) {
                                      var valid4 = true;
                                      const len1 = data8.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        const _errs16 = errors;
                                        if (!validate234(data8[i1], { instancePath: instancePath + "/effect/rows/" + i1, parentData: data8, parentDataProperty: i1, rootData })) {
                                          vErrors = appended(vErrors, validate234.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid4 = _errs16 === errors;
                                        if (!valid4) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate225.errors = [{ instancePath: instancePath + "/effect/rows", schemaPath: "#/properties/effect/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid3 = _errs14 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data6.leads !== void 0) {
                                    let data10 = data6.leads;
                                    const _errs17 = errors;
                                    if (errors === _errs17) {
                                      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                        let missing2;
                                        if (data10.cluster === void 0 && (missing2 = "cluster") || data10.git === void 0 && (missing2 = "git")) {
                                          validate225.errors = [{ instancePath: instancePath + "/effect/leads", schemaPath: "#/properties/effect/properties/leads/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                          return false;
                                        } else {
                                          const _errs19 = errors;
                                          for (const key2 in data10) {
                                            if (!(key2 === "cluster" || key2 === "git")) {
                                              validate225.errors = [{ instancePath: instancePath + "/effect/leads", schemaPath: "#/properties/effect/properties/leads/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs19 === errors) {
                                            if (data10.cluster !== void 0) {
                                              let data11 = data10.cluster;
                                              const _errs20 = errors;
                                              if (errors === _errs20) {
                                                if (Array.isArray(data11)) {
                                                  var valid6 = true;
                                                  const len2 = data11.length;
                                                  for (let i2 = 0; i2 < len2; i2++) {
                                                    const _errs22 = errors;
                                                    if (typeof data11[i2] !== "string") {
                                                      validate225.errors = [{ instancePath: instancePath + "/effect/leads/cluster/" + i2, schemaPath: "#/properties/effect/properties/leads/properties/cluster/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid6 = _errs22 === errors;
                                                    if (!valid6) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate225.errors = [{ instancePath: instancePath + "/effect/leads/cluster", schemaPath: "#/properties/effect/properties/leads/properties/cluster/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid5 = _errs20 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data10.git !== void 0) {
                                                let data13 = data10.git;
                                                const _errs24 = errors;
                                                if (errors === _errs24) {
                                                  if (Array.isArray(data13)) {
                                                    var valid7 = true;
                                                    const len3 = data13.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      const _errs26 = errors;
                                                      if (typeof data13[i3] !== "string") {
                                                        validate225.errors = [{ instancePath: instancePath + "/effect/leads/git/" + i3, schemaPath: "#/properties/effect/properties/leads/properties/git/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                        return false;
                                                      }
                                                      var valid7 = _errs26 === errors;
                                                      if (!valid7) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate225.errors = [{ instancePath: instancePath + "/effect/leads/git", schemaPath: "#/properties/effect/properties/leads/properties/git/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                    return false;
                                                  }
                                                }
                                                var valid5 = _errs24 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate225.errors = [{ instancePath: instancePath + "/effect/leads", schemaPath: "#/properties/effect/properties/leads/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                        return false;
                                      }
                                    }
                                    var valid3 = _errs17 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data6.future !== void 0) {
                                      let data15 = data6.future;
                                      const _errs28 = errors;
                                      if (errors === _errs28) {
                                        if (Array.isArray(data15)) {
                                          var valid8 = true;
                                          const len4 = data15.length;
                                          for (let i4 = 0; i4 < len4; i4++) {
                                            let data16 = data15[i4];
                                            const _errs30 = errors;
                                            if (errors === _errs30) {
                                              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                                let missing3;
                                                if (data16.change === void 0 && (missing3 = "change") || data16.text === void 0 && (missing3 = "text")) {
                                                  validate225.errors = [{ instancePath: instancePath + "/effect/future/" + i4, schemaPath: "#/properties/effect/properties/future/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                                  return false;
                                                } else {
                                                  const _errs32 = errors;
                                                  for (const key3 in data16) {
                                                    if (!(key3 === "change" || key3 === "text")) {
                                                      validate225.errors = [{ instancePath: instancePath + "/effect/future/" + i4, schemaPath: "#/properties/effect/properties/future/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                                      return false;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs32 === errors) {
                                                    if (data16.change !== void 0) {
                                                      let data17 = data16.change;
                                                      const _errs33 = errors;
                                                      if (!(data17 === "newly-denied" || data17 === "newly-allowed")) {
                                                        validate225.errors = [{ instancePath: instancePath + "/effect/future/" + i4 + "/change", schemaPath: "#/properties/effect/properties/future/items/properties/change/enum", keyword: "enum", params: { allowedValues: schema48.properties.effect.properties.future.items.properties.change.enum }, message: "must be equal to one of the allowed values" }];
                                                        return false;
                                                      }
                                                      var valid9 = _errs33 === errors;
                                                    } else {
                                                      var valid9 = true;
                                                    }
                                                    if (valid9) {
                                                      if (data16.text !== void 0) {
                                                        const _errs34 = errors;
                                                        if (typeof data16.text !== "string") {
                                                          validate225.errors = [{ instancePath: instancePath + "/effect/future/" + i4 + "/text", schemaPath: "#/properties/effect/properties/future/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                        var valid9 = _errs34 === errors;
                                                      } else {
                                                        var valid9 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate225.errors = [{ instancePath: instancePath + "/effect/future/" + i4, schemaPath: "#/properties/effect/properties/future/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                return false;
                                              }
                                            }
                                            var valid8 = _errs30 === errors;
                                            if (!valid8) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate225.errors = [{ instancePath: instancePath + "/effect/future", schemaPath: "#/properties/effect/properties/future/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid3 = _errs28 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate225.errors = [{ instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.basis !== void 0) {
                        let data19 = data.basis;
                        const _errs36 = errors;
                        if (!(data19 === "log" || data19 === "log-likely" || data19 === "managed-fields" || data19 === "nothing")) {
                          validate225.errors = [{ instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/enum", keyword: "enum", params: { allowedValues: schema48.properties.basis.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs36 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.write !== void 0) {
                          const _errs37 = errors;
                          if (!validate244(data.write, { instancePath: instancePath + "/write", parentData: data, parentDataProperty: "write", rootData })) {
                            vErrors = appended(vErrors, validate244.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs37 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.writes !== void 0) {
                            let data21 = data.writes;
                            const _errs39 = errors;
                            if (errors === _errs39) {
                              if (Array.isArray(data21)) {
                                var valid11 = true;
                                const len5 = data21.length;
                                for (let i5 = 0; i5 < len5; i5++) {
                                  const _errs41 = errors;
                                  if (!validate244(data21[i5], { instancePath: instancePath + "/writes/" + i5, parentData: data21, parentDataProperty: i5, rootData })) {
                                    vErrors = appended(vErrors, validate244.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid11 = _errs41 === errors;
                                  if (!valid11) {
                                    break;
                                  }
                                }
                              } else {
                                validate225.errors = [{ instancePath: instancePath + "/writes", schemaPath: "#/properties/writes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs39 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.outdated !== void 0) {
                              const _errs42 = errors;
                              if (!validate244(data.outdated, { instancePath: instancePath + "/outdated", parentData: data, parentDataProperty: "outdated", rootData })) {
                                vErrors = appended(vErrors, validate244.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs42 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.since !== void 0) {
                                let data24 = data.since;
                                const _errs44 = errors;
                                if (errors === _errs44) {
                                  if (Array.isArray(data24)) {
                                    var valid13 = true;
                                    const len6 = data24.length;
                                    for (let i6 = 0; i6 < len6; i6++) {
                                      const _errs46 = errors;
                                      if (!validate244(data24[i6], { instancePath: instancePath + "/since/" + i6, parentData: data24, parentDataProperty: i6, rootData })) {
                                        vErrors = appended(vErrors, validate244.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid13 = _errs46 === errors;
                                      if (!valid13) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate225.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs44 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.manager !== void 0) {
                                  let data26 = data.manager;
                                  const _errs47 = errors;
                                  if (errors === _errs47) {
                                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                      let missing4;
                                      if (data26.name === void 0 && (missing4 = "name")) {
                                        validate225.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                        return false;
                                      } else {
                                        const _errs49 = errors;
                                        for (const key4 in data26) {
                                          if (!(key4 === "name" || key4 === "time")) {
                                            validate225.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs49 === errors) {
                                          if (data26.name !== void 0) {
                                            const _errs50 = errors;
                                            if (typeof data26.name !== "string") {
                                              validate225.errors = [{ instancePath: instancePath + "/manager/name", schemaPath: "#/properties/manager/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid14 = _errs50 === errors;
                                          } else {
                                            var valid14 = true;
                                          }
                                          if (valid14) {
                                            if (data26.time !== void 0) {
                                              const _errs52 = errors;
                                              if (!validate22(data26.time, { instancePath: instancePath + "/manager/time", parentData: data26, parentDataProperty: "time", rootData })) {
                                                vErrors = appended(vErrors, validate22.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid14 = _errs52 === errors;
                                            } else {
                                              var valid14 = true;
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate225.errors = [{ instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs47 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.generatedBy !== void 0) {
                                    const _errs53 = errors;
                                    if (typeof data.generatedBy !== "string") {
                                      validate225.errors = [{ instancePath: instancePath + "/generatedBy", schemaPath: "#/properties/generatedBy/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid0 = _errs53 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.setBack !== void 0) {
                                      const _errs55 = errors;
                                      if (typeof data.setBack !== "string") {
                                        validate225.errors = [{ instancePath: instancePath + "/setBack", schemaPath: "#/properties/setBack/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid0 = _errs55 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.attempts !== void 0) {
                                        let data31 = data.attempts;
                                        const _errs57 = errors;
                                        if (errors === _errs57) {
                                          if (Array.isArray(data31)) {
                                            var valid15 = true;
                                            const len7 = data31.length;
                                            for (let i7 = 0; i7 < len7; i7++) {
                                              const _errs59 = errors;
                                              if (!validate253(data31[i7], { instancePath: instancePath + "/attempts/" + i7, parentData: data31, parentDataProperty: i7, rootData })) {
                                                vErrors = appended(vErrors, validate253.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid15 = _errs59 === errors;
                                              if (!valid15) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate225.errors = [{ instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs57 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.left !== void 0) {
                                          let data33 = data.left;
                                          const _errs60 = errors;
                                          if (errors === _errs60) {
                                            if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                                              const _errs62 = errors;
                                              for (const key5 in data33) {
                                                if (!(key5 === "rows" || key5 === "future" || key5 === "writes" || key5 === "since" || key5 === "attempts")) {
                                                  validate225.errors = [{ instancePath: instancePath + "/left", schemaPath: "#/properties/left/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                                  return false;
                                                  break;
                                                }
                                              }
                                              if (_errs62 === errors) {
                                                if (data33.rows !== void 0) {
                                                  const _errs63 = errors;
                                                  if (!validate33(data33.rows, { instancePath: instancePath + "/left/rows", parentData: data33, parentDataProperty: "rows", rootData })) {
                                                    vErrors = appended(vErrors, validate33.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid16 = _errs63 === errors;
                                                } else {
                                                  var valid16 = true;
                                                }
                                                if (valid16) {
                                                  if (data33.future !== void 0) {
                                                    const _errs64 = errors;
                                                    if (!validate33(data33.future, { instancePath: instancePath + "/left/future", parentData: data33, parentDataProperty: "future", rootData })) {
                                                      vErrors = appended(vErrors, validate33.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid16 = _errs64 === errors;
                                                  } else {
                                                    var valid16 = true;
                                                  }
                                                  if (valid16) {
                                                    if (data33.writes !== void 0) {
                                                      const _errs65 = errors;
                                                      if (!validate33(data33.writes, { instancePath: instancePath + "/left/writes", parentData: data33, parentDataProperty: "writes", rootData })) {
                                                        vErrors = appended(vErrors, validate33.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid16 = _errs65 === errors;
                                                    } else {
                                                      var valid16 = true;
                                                    }
                                                    if (valid16) {
                                                      if (data33.since !== void 0) {
                                                        const _errs66 = errors;
                                                        if (!validate33(data33.since, { instancePath: instancePath + "/left/since", parentData: data33, parentDataProperty: "since", rootData })) {
                                                          vErrors = appended(vErrors, validate33.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid16 = _errs66 === errors;
                                                      } else {
                                                        var valid16 = true;
                                                      }
                                                      if (valid16) {
                                                        if (data33.attempts !== void 0) {
                                                          const _errs67 = errors;
                                                          if (!validate33(data33.attempts, { instancePath: instancePath + "/left/attempts", parentData: data33, parentDataProperty: "attempts", rootData })) {
                                                            vErrors = appended(vErrors, validate33.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid16 = _errs67 === errors;
                                                        } else {
                                                          var valid16 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate225.errors = [{ instancePath: instancePath + "/left", schemaPath: "#/properties/left/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs60 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate225.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate225.errors = vErrors;
  return errors === 0;
}
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.key === void 0 && (missing0 = "key") || data.fingerprint === void 0 && (missing0 = "fingerprint") || data.severity === void 0 && (missing0 = "severity") || data.title === void 0 && (missing0 = "title") || data.details === void 0 && (missing0 = "details") || data.page === void 0 && (missing0 = "page") || data.causes === void 0 && (missing0 = "causes") || data.rows === void 0 && (missing0 = "rows") || data.states === void 0 && (missing0 = "states")) {
        validate173.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema39.properties, key0)) {
            validate173.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            const _errs2 = errors;
            if (!validate27(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData })) {
              vErrors = appended(vErrors, validate27.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.key !== void 0) {
              const _errs3 = errors;
              if (!validate175(data.key, { instancePath: instancePath + "/key", parentData: data, parentDataProperty: "key", rootData })) {
                vErrors = appended(vErrors, validate175.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.fingerprint !== void 0) {
                const _errs4 = errors;
                if (typeof data.fingerprint !== "string") {
                  validate173.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.severity !== void 0) {
                  const _errs6 = errors;
                  if (!validate30(data.severity, { instancePath: instancePath + "/severity", parentData: data, parentDataProperty: "severity", rootData })) {
                    vErrors = appended(vErrors, validate30.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.surprise !== void 0) {
                    const _errs7 = errors;
                    if (!validate102(data.surprise, { instancePath: instancePath + "/surprise", parentData: data, parentDataProperty: "surprise", rootData })) {
                      vErrors = appended(vErrors, validate102.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reach !== void 0) {
                      const _errs8 = errors;
                      if (typeof data.reach !== "string") {
                        validate173.errors = [{ instancePath: instancePath + "/reach", schemaPath: "#/properties/reach/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.title !== void 0) {
                        const _errs10 = errors;
                        if (typeof data.title !== "string") {
                          validate173.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.details !== void 0) {
                          let data7 = data.details;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (Array.isArray(data7)) {
                              var valid1 = true;
                              const len0 = data7.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs14 = errors;
                                if (typeof data7[i0] !== "string") {
                                  validate173.errors = [{ instancePath: instancePath + "/details/" + i0, schemaPath: "#/properties/details/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid1 = _errs14 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                            } else {
                              validate173.errors = [{ instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.page !== void 0) {
                            const _errs16 = errors;
                            if (typeof data.page !== "string") {
                              validate173.errors = [{ instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.direction !== void 0) {
                              const _errs18 = errors;
                              if (!validate130(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
                                vErrors = appended(vErrors, validate130.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.causes !== void 0) {
                                let data11 = data.causes;
                                const _errs19 = errors;
                                if (errors === _errs19) {
                                  if (Array.isArray(data11)) {
                                    var valid2 = true;
                                    const len1 = data11.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs21 = errors;
                                      if (!validate104(data11[i1], { instancePath: instancePath + "/causes/" + i1, parentData: data11, parentDataProperty: i1, rootData })) {
                                        vErrors = appended(vErrors, validate104.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid2 = _errs21 === errors;
                                      if (!valid2) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate173.errors = [{ instancePath: instancePath + "/causes", schemaPath: "#/properties/causes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs19 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.rows !== void 0) {
                                  let data13 = data.rows;
                                  const _errs22 = errors;
                                  if (errors === _errs22) {
                                    if (Array.isArray(data13)) {
                                      var valid3 = true;
                                      const len2 = data13.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs24 = errors;
                                        if (!validate182(data13[i2], { instancePath: instancePath + "/rows/" + i2, parentData: data13, parentDataProperty: i2, rootData })) {
                                          vErrors = appended(vErrors, validate182.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid3 = _errs24 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate173.errors = [{ instancePath: instancePath + "/rows", schemaPath: "#/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.refusals !== void 0) {
                                    const _errs25 = errors;
                                    if (!validate216(data.refusals, { instancePath: instancePath + "/refusals", parentData: data, parentDataProperty: "refusals", rootData })) {
                                      vErrors = appended(vErrors, validate216.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs25 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.states !== void 0) {
                                      let data16 = data.states;
                                      const _errs27 = errors;
                                      if (errors === _errs27) {
                                        if (Array.isArray(data16)) {
                                          var valid5 = true;
                                          const len3 = data16.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            const _errs29 = errors;
                                            if (typeof data16[i3] !== "string") {
                                              validate173.errors = [{ instancePath: instancePath + "/states/" + i3, schemaPath: "#/properties/states/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid5 = _errs29 === errors;
                                            if (!valid5) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate173.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs27 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.againstLive !== void 0) {
                                        let data18 = data.againstLive;
                                        const _errs31 = errors;
                                        if (!(data18 === "already-so" || data18 === "new" || data18 === "reverts-drift")) {
                                          validate173.errors = [{ instancePath: instancePath + "/againstLive", schemaPath: "#/properties/againstLive/enum", keyword: "enum", params: { allowedValues: schema39.properties.againstLive.enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid0 = _errs31 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.drift !== void 0) {
                                          const _errs32 = errors;
                                          if (!validate225(data.drift, { instancePath: instancePath + "/drift", parentData: data, parentDataProperty: "drift", rootData })) {
                                            vErrors = appended(vErrors, validate225.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid0 = _errs32 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.replacements !== void 0) {
                                            let data20 = data.replacements;
                                            const _errs34 = errors;
                                            if (errors === _errs34) {
                                              if (Array.isArray(data20)) {
                                                if (data20.length < 1) {
                                                  validate173.errors = [{ instancePath: instancePath + "/replacements", schemaPath: "#/properties/replacements/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                  return false;
                                                } else {
                                                  var valid7 = true;
                                                  const len4 = data20.length;
                                                  for (let i4 = 0; i4 < len4; i4++) {
                                                    let data21 = data20[i4];
                                                    const _errs36 = errors;
                                                    if (errors === _errs36) {
                                                      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                                                        let missing1;
                                                        if (data21.place === void 0 && (missing1 = "place") || data21.wrong === void 0 && (missing1 = "wrong") || data21.right === void 0 && (missing1 = "right")) {
                                                          validate173.errors = [{ instancePath: instancePath + "/replacements/" + i4, schemaPath: "#/properties/replacements/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                                          return false;
                                                        } else {
                                                          const _errs38 = errors;
                                                          for (const key1 in data21) {
                                                            if (!(key1 === "place" || key1 === "wrong" || key1 === "right")) {
                                                              validate173.errors = [{ instancePath: instancePath + "/replacements/" + i4, schemaPath: "#/properties/replacements/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs38 === errors) {
                                                            if (data21.place !== void 0) {
                                                              const _errs39 = errors;
                                                              if (!validate107(data21.place, { instancePath: instancePath + "/replacements/" + i4 + "/place", parentData: data21, parentDataProperty: "place", rootData })) {
                                                                vErrors = appended(vErrors, validate107.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid8 = _errs39 === errors;
                                                            } else {
                                                              var valid8 = true;
                                                            }
                                                            if (valid8) {
                                                              if (data21.wrong !== void 0) {
                                                                const _errs40 = errors;
                                                                if (typeof data21.wrong !== "string") {
                                                                  validate173.errors = [{ instancePath: instancePath + "/replacements/" + i4 + "/wrong", schemaPath: "#/properties/replacements/items/properties/wrong/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                  return false;
                                                                }
                                                                var valid8 = _errs40 === errors;
                                                              } else {
                                                                var valid8 = true;
                                                              }
                                                              if (valid8) {
                                                                if (data21.right !== void 0) {
                                                                  const _errs42 = errors;
                                                                  if (typeof data21.right !== "string") {
                                                                    validate173.errors = [{ instancePath: instancePath + "/replacements/" + i4 + "/right", schemaPath: "#/properties/replacements/items/properties/right/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                    return false;
                                                                  }
                                                                  var valid8 = _errs42 === errors;
                                                                } else {
                                                                  var valid8 = true;
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate173.errors = [{ instancePath: instancePath + "/replacements/" + i4, schemaPath: "#/properties/replacements/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid7 = _errs36 === errors;
                                                    if (!valid7) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate173.errors = [{ instancePath: instancePath + "/replacements", schemaPath: "#/properties/replacements/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs34 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.fix !== void 0) {
                                              let data25 = data.fix;
                                              const _errs44 = errors;
                                              if (errors === _errs44) {
                                                if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                                  let missing2;
                                                  if (data25.files === void 0 && (missing2 = "files") || data25.patch === void 0 && (missing2 = "patch") || data25.proved === void 0 && (missing2 = "proved")) {
                                                    validate173.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs46 = errors;
                                                    for (const key2 in data25) {
                                                      if (!(key2 === "files" || key2 === "means" || key2 === "patch" || key2 === "proved")) {
                                                        validate173.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs46 === errors) {
                                                      if (data25.files !== void 0) {
                                                        let data26 = data25.files;
                                                        const _errs47 = errors;
                                                        if (errors === _errs47) {
                                                          if (Array.isArray(data26)) {
                                                            var valid10 = true;
                                                            const len5 = data26.length;
                                                            for (let i5 = 0; i5 < len5; i5++) {
                                                              const _errs49 = errors;
                                                              if (typeof data26[i5] !== "string") {
                                                                validate173.errors = [{ instancePath: instancePath + "/fix/files/" + i5, schemaPath: "#/properties/fix/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                return false;
                                                              }
                                                              var valid10 = _errs49 === errors;
                                                              if (!valid10) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            validate173.errors = [{ instancePath: instancePath + "/fix/files", schemaPath: "#/properties/fix/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid9 = _errs47 === errors;
                                                      } else {
                                                        var valid9 = true;
                                                      }
                                                      if (valid9) {
                                                        if (data25.means !== void 0) {
                                                          let data28 = data25.means;
                                                          const _errs51 = errors;
                                                          if (!(data28 === "adds" || data28 === "own-policy" || data28 === "follows-label" || data28 === "restores-label" || data28 === "narrows" || data28 === "takes-back" || data28 === "corrects-word")) {
                                                            validate173.errors = [{ instancePath: instancePath + "/fix/means", schemaPath: "#/properties/fix/properties/means/enum", keyword: "enum", params: { allowedValues: schema39.properties.fix.properties.means.enum }, message: "must be equal to one of the allowed values" }];
                                                            return false;
                                                          }
                                                          var valid9 = _errs51 === errors;
                                                        } else {
                                                          var valid9 = true;
                                                        }
                                                        if (valid9) {
                                                          if (data25.patch !== void 0) {
                                                            const _errs52 = errors;
                                                            if (typeof data25.patch !== "string") {
                                                              validate173.errors = [{ instancePath: instancePath + "/fix/patch", schemaPath: "#/properties/fix/properties/patch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid9 = _errs52 === errors;
                                                          } else {
                                                            var valid9 = true;
                                                          }
                                                          if (valid9) {
                                                            if (data25.proved !== void 0) {
                                                              let data30 = data25.proved;
                                                              const _errs54 = errors;
                                                              if (errors === _errs54) {
                                                                if (Array.isArray(data30)) {
                                                                  var valid11 = true;
                                                                  const len6 = data30.length;
                                                                  for (let i6 = 0; i6 < len6; i6++) {
                                                                    const _errs56 = errors;
                                                                    if (typeof data30[i6] !== "string") {
                                                                      validate173.errors = [{ instancePath: instancePath + "/fix/proved/" + i6, schemaPath: "#/properties/fix/properties/proved/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                      return false;
                                                                    }
                                                                    var valid11 = _errs56 === errors;
                                                                    if (!valid11) {
                                                                      break;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate173.errors = [{ instancePath: instancePath + "/fix/proved", schemaPath: "#/properties/fix/properties/proved/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid9 = _errs54 === errors;
                                                            } else {
                                                              var valid9 = true;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate173.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs44 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.waived !== void 0) {
                                                let data32 = data.waived;
                                                const _errs58 = errors;
                                                if (errors === _errs58) {
                                                  if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                                                    let missing3;
                                                    if (data32.reason === void 0 && (missing3 = "reason") || data32.owner === void 0 && (missing3 = "owner") || data32.expires === void 0 && (missing3 = "expires")) {
                                                      validate173.errors = [{ instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                                      return false;
                                                    } else {
                                                      const _errs60 = errors;
                                                      for (const key3 in data32) {
                                                        if (!(key3 === "reason" || key3 === "owner" || key3 === "expires")) {
                                                          validate173.errors = [{ instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                                          return false;
                                                          break;
                                                        }
                                                      }
                                                      if (_errs60 === errors) {
                                                        if (data32.reason !== void 0) {
                                                          const _errs61 = errors;
                                                          if (typeof data32.reason !== "string") {
                                                            validate173.errors = [{ instancePath: instancePath + "/waived/reason", schemaPath: "#/properties/waived/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                            return false;
                                                          }
                                                          var valid12 = _errs61 === errors;
                                                        } else {
                                                          var valid12 = true;
                                                        }
                                                        if (valid12) {
                                                          if (data32.owner !== void 0) {
                                                            const _errs63 = errors;
                                                            if (typeof data32.owner !== "string") {
                                                              validate173.errors = [{ instancePath: instancePath + "/waived/owner", schemaPath: "#/properties/waived/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid12 = _errs63 === errors;
                                                          } else {
                                                            var valid12 = true;
                                                          }
                                                          if (valid12) {
                                                            if (data32.expires !== void 0) {
                                                              const _errs65 = errors;
                                                              if (typeof data32.expires !== "string") {
                                                                validate173.errors = [{ instancePath: instancePath + "/waived/expires", schemaPath: "#/properties/waived/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                return false;
                                                              }
                                                              var valid12 = _errs65 === errors;
                                                            } else {
                                                              var valid12 = true;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  } else {
                                                    validate173.errors = [{ instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs58 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (data.approved !== void 0) {
                                                  let data36 = data.approved;
                                                  const _errs67 = errors;
                                                  if (errors === _errs67) {
                                                    if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                                                      let missing4;
                                                      if (data36.by === void 0 && (missing4 = "by") || data36.at === void 0 && (missing4 = "at") || data36.commit === void 0 && (missing4 = "commit")) {
                                                        validate173.errors = [{ instancePath: instancePath + "/approved", schemaPath: "#/properties/approved/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                                        return false;
                                                      } else {
                                                        const _errs69 = errors;
                                                        for (const key4 in data36) {
                                                          if (!(key4 === "by" || key4 === "at" || key4 === "commit")) {
                                                            validate173.errors = [{ instancePath: instancePath + "/approved", schemaPath: "#/properties/approved/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                                            return false;
                                                            break;
                                                          }
                                                        }
                                                        if (_errs69 === errors) {
                                                          if (data36.by !== void 0) {
                                                            const _errs70 = errors;
                                                            if (typeof data36.by !== "string") {
                                                              validate173.errors = [{ instancePath: instancePath + "/approved/by", schemaPath: "#/properties/approved/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid13 = _errs70 === errors;
                                                          } else {
                                                            var valid13 = true;
                                                          }
                                                          if (valid13) {
                                                            if (data36.at !== void 0) {
                                                              const _errs72 = errors;
                                                              if (!validate22(data36.at, { instancePath: instancePath + "/approved/at", parentData: data36, parentDataProperty: "at", rootData })) {
                                                                vErrors = appended(vErrors, validate22.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid13 = _errs72 === errors;
                                                            } else {
                                                              var valid13 = true;
                                                            }
                                                            if (valid13) {
                                                              if (data36.commit !== void 0) {
                                                                const _errs73 = errors;
                                                                if (typeof data36.commit !== "string") {
                                                                  validate173.errors = [{ instancePath: instancePath + "/approved/commit", schemaPath: "#/properties/approved/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                  return false;
                                                                }
                                                                var valid13 = _errs73 === errors;
                                                              } else {
                                                                var valid13 = true;
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    } else {
                                                      validate173.errors = [{ instancePath: instancePath + "/approved", schemaPath: "#/properties/approved/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid0 = _errs67 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate173.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate173.errors = vErrors;
  return errors === 0;
}
var schema54 = { "description": "What the logs span, lost, and cannot see", "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/unidentified" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "merged": { "description": "Records left out because another says the same", "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "cut": { "description": "Bounds of this program that were reached while reading, and how many records were left out because of each", "type": "array", "items": { "type": "object", "required": ["rule", "limit", "records"], "additionalProperties": false, "properties": { "rule": { "enum": ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"] }, "limit": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "recognisedBy", "lines", "records", "skipped"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "recognisedBy": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" }, "skipped": { "type": "array", "items": { "type": "object", "required": ["reason", "lines", "sample"], "additionalProperties": false, "properties": { "reason": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/logPlace" } } } }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "unread": { "description": "Why it was not read at all, or not to its end", "type": "string" } } } }, "blind": { "description": "Why the whole sample is blind in one direction, or for traffic between pods", "type": "array", "items": { "type": "string" } }, "gaps": { "description": "Stretches without a record of a format that are longer than usual, in order of time; the report holds the longest 100", "type": "array", "items": { "type": "object", "required": ["format", "usual"], "additionalProperties": false, "properties": { "format": { "type": "string" }, "from": { "$ref": "#/definitions/time" }, "to": { "$ref": "#/definitions/time" }, "usual": { "description": "What 99 of 100 distances between records do not exceed, in milliseconds", "type": "number", "minimum": 0 } } } }, "totals": { "description": "How many of each there are, listed or not; absent where nobody looked", "type": "object", "required": [], "additionalProperties": false, "properties": { "gaps": { "$ref": "#/definitions/count" }, "workloads": { "$ref": "#/definitions/count" }, "neverSeen": { "description": "Workloads that no record names", "allOf": [{ "$ref": "#/definitions/count" }] }, "cronJobs": { "$ref": "#/definitions/count" } } }, "workloads": { "description": "Workloads of the cluster or of the manifests, those that the logs saw least first: never, in one direction, then longest ago; the report holds the first 100 of them, and observe --format json all", "type": "array", "items": { "type": "object", "required": ["namespace", "workloadKind", "name", "ingress", "egress"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "ingress": { "$ref": "#/definitions/sight" }, "egress": { "$ref": "#/definitions/sight" } } } }, "cronJobs": { "description": "CronJobs that did not run within the window, or of which nobody can say; the report holds the first 100", "type": "array", "items": { "type": "object", "required": ["namespace", "workloadKind", "name", "schedule", "why", "place"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "workloadKind": { "type": "string" }, "name": { "type": "string" }, "schedule": { "type": "string" }, "timeZone": { "type": "string" }, "why": { "description": "not-due: its schedule does not fire within the window", "enum": ["not-due", "suspended", "unreadable"] }, "next": { "$ref": "#/definitions/time" }, "place": { "$ref": "#/definitions/place" } } } } } };
var schema55 = { "description": "silent: nothing was recorded; blind: nothing was, and the sources could not have seen it", "enum": ["seen", "silent", "blind"] };
function validate298(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "seen" || data === "silent" || data === "blind")) {
    validate298.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema55.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate298.errors = vErrors;
  return errors === 0;
}
function validate269(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.records === void 0 && (missing0 = "records") || data.attributed === void 0 && (missing0 = "attributed") || data.unattributed === void 0 && (missing0 = "unattributed") || data.merged === void 0 && (missing0 = "merged") || data.lostEvents === void 0 && (missing0 = "lostEvents") || data.sampled === void 0 && (missing0 = "sampled") || data.limits === void 0 && (missing0 = "limits") || data.logs === void 0 && (missing0 = "logs")) {
        validate269.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema54.properties, key0)) {
            validate269.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.first !== void 0) {
            const _errs2 = errors;
            if (!validate22(data.first, { instancePath: instancePath + "/first", parentData: data, parentDataProperty: "first", rootData })) {
              vErrors = appended(vErrors, validate22.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.last !== void 0) {
              const _errs3 = errors;
              if (!validate22(data.last, { instancePath: instancePath + "/last", parentData: data, parentDataProperty: "last", rootData })) {
                vErrors = appended(vErrors, validate22.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.records !== void 0) {
                const _errs4 = errors;
                if (!validate33(data.records, { instancePath: instancePath + "/records", parentData: data, parentDataProperty: "records", rootData })) {
                  vErrors = appended(vErrors, validate33.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.attributed !== void 0) {
                  const _errs5 = errors;
                  if (!validate33(data.attributed, { instancePath: instancePath + "/attributed", parentData: data, parentDataProperty: "attributed", rootData })) {
                    vErrors = appended(vErrors, validate33.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.unattributed !== void 0) {
                    let data4 = data.unattributed;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data4)) {
                        var valid1 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let data5 = data4[i0];
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                              let missing1;
                              if (data5.why === void 0 && (missing1 = "why") || data5.records === void 0 && (missing1 = "records") || data5.sample === void 0 && (missing1 = "sample")) {
                                validate269.errors = [{ instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                return false;
                              } else {
                                const _errs10 = errors;
                                for (const key1 in data5) {
                                  if (!(key1 === "why" || key1 === "records" || key1 === "sample")) {
                                    validate269.errors = [{ instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs10 === errors) {
                                  if (data5.why !== void 0) {
                                    const _errs11 = errors;
                                    if (!validate196(data5.why, { instancePath: instancePath + "/unattributed/" + i0 + "/why", parentData: data5, parentDataProperty: "why", rootData })) {
                                      vErrors = appended(vErrors, validate196.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid2 = _errs11 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data5.records !== void 0) {
                                      const _errs12 = errors;
                                      if (!validate33(data5.records, { instancePath: instancePath + "/unattributed/" + i0 + "/records", parentData: data5, parentDataProperty: "records", rootData })) {
                                        vErrors = appended(vErrors, validate33.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid2 = _errs12 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data5.sample !== void 0) {
                                        const _errs13 = errors;
                                        if (!validate115(data5.sample, { instancePath: instancePath + "/unattributed/" + i0 + "/sample", parentData: data5, parentDataProperty: "sample", rootData })) {
                                          vErrors = appended(vErrors, validate115.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid2 = _errs13 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate269.errors = [{ instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                              return false;
                            }
                          }
                          var valid1 = _errs8 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate269.errors = [{ instancePath: instancePath + "/unattributed", schemaPath: "#/properties/unattributed/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.merged !== void 0) {
                      let data9 = data.merged;
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          let missing2;
                          if (data9.replies === void 0 && (missing2 = "replies") || data9["double-reports"] === void 0 && (missing2 = "double-reports") || data9.duplicates === void 0 && (missing2 = "duplicates") || data9.aggregated === void 0 && (missing2 = "aggregated")) {
                            validate269.errors = [{ instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                            return false;
                          } else {
                            const _errs16 = errors;
                            for (const key2 in data9) {
                              if (!(key2 === "replies" || key2 === "double-reports" || key2 === "duplicates" || key2 === "aggregated")) {
                                validate269.errors = [{ instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs16 === errors) {
                              if (data9.replies !== void 0) {
                                const _errs17 = errors;
                                if (!validate33(data9.replies, { instancePath: instancePath + "/merged/replies", parentData: data9, parentDataProperty: "replies", rootData })) {
                                  vErrors = appended(vErrors, validate33.errors);
                                  errors = vErrors.length;
                                }
                                var valid3 = _errs17 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data9["double-reports"] !== void 0) {
                                  const _errs18 = errors;
                                  if (!validate33(data9["double-reports"], { instancePath: instancePath + "/merged/double-reports", parentData: data9, parentDataProperty: "double-reports", rootData })) {
                                    vErrors = appended(vErrors, validate33.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid3 = _errs18 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data9.duplicates !== void 0) {
                                    const _errs19 = errors;
                                    if (!validate33(data9.duplicates, { instancePath: instancePath + "/merged/duplicates", parentData: data9, parentDataProperty: "duplicates", rootData })) {
                                      vErrors = appended(vErrors, validate33.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid3 = _errs19 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data9.aggregated !== void 0) {
                                      const _errs20 = errors;
                                      if (!validate33(data9.aggregated, { instancePath: instancePath + "/merged/aggregated", parentData: data9, parentDataProperty: "aggregated", rootData })) {
                                        vErrors = appended(vErrors, validate33.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid3 = _errs20 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate269.errors = [{ instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cut !== void 0) {
                        let data14 = data.cut;
                        const _errs21 = errors;
                        if (errors === _errs21) {
                          if (Array.isArray(data14)) {
                            var valid4 = true;
                            const len1 = data14.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data15 = data14[i1];
                              const _errs23 = errors;
                              if (errors === _errs23) {
                                if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                  let missing3;
                                  if (data15.rule === void 0 && (missing3 = "rule") || data15.limit === void 0 && (missing3 = "limit") || data15.records === void 0 && (missing3 = "records")) {
                                    validate269.errors = [{ instancePath: instancePath + "/cut/" + i1, schemaPath: "#/properties/cut/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                    return false;
                                  } else {
                                    const _errs25 = errors;
                                    for (const key3 in data15) {
                                      if (!(key3 === "rule" || key3 === "limit" || key3 === "records")) {
                                        validate269.errors = [{ instancePath: instancePath + "/cut/" + i1, schemaPath: "#/properties/cut/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs25 === errors) {
                                      if (data15.rule !== void 0) {
                                        let data16 = data15.rule;
                                        const _errs26 = errors;
                                        if (!(data16 === "connections" || data16 === "ends" || data16 === "addresses-per-peer" || data16 === "ports-per-pair" || data16 === "pod-changes")) {
                                          validate269.errors = [{ instancePath: instancePath + "/cut/" + i1 + "/rule", schemaPath: "#/properties/cut/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema54.properties.cut.items.properties.rule.enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid5 = _errs26 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data15.limit !== void 0) {
                                          const _errs27 = errors;
                                          if (!validate33(data15.limit, { instancePath: instancePath + "/cut/" + i1 + "/limit", parentData: data15, parentDataProperty: "limit", rootData })) {
                                            vErrors = appended(vErrors, validate33.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid5 = _errs27 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data15.records !== void 0) {
                                            const _errs28 = errors;
                                            if (!validate33(data15.records, { instancePath: instancePath + "/cut/" + i1 + "/records", parentData: data15, parentDataProperty: "records", rootData })) {
                                              vErrors = appended(vErrors, validate33.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid5 = _errs28 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate269.errors = [{ instancePath: instancePath + "/cut/" + i1, schemaPath: "#/properties/cut/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                  return false;
                                }
                              }
                              var valid4 = _errs23 === errors;
                              if (!valid4) {
                                break;
                              }
                            }
                          } else {
                            validate269.errors = [{ instancePath: instancePath + "/cut", schemaPath: "#/properties/cut/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs21 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.lostEvents !== void 0) {
                          const _errs29 = errors;
                          if (!validate33(data.lostEvents, { instancePath: instancePath + "/lostEvents", parentData: data, parentDataProperty: "lostEvents", rootData })) {
                            vErrors = appended(vErrors, validate33.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs29 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.sampled !== void 0) {
                            const _errs30 = errors;
                            if (typeof data.sampled !== "boolean") {
                              validate269.errors = [{ instancePath: instancePath + "/sampled", schemaPath: "#/properties/sampled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs30 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.limits !== void 0) {
                              let data21 = data.limits;
                              const _errs32 = errors;
                              if (errors === _errs32) {
                                if (Array.isArray(data21)) {
                                  var valid6 = true;
                                  const len2 = data21.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    const _errs34 = errors;
                                    if (typeof data21[i2] !== "string") {
                                      validate269.errors = [{ instancePath: instancePath + "/limits/" + i2, schemaPath: "#/properties/limits/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid6 = _errs34 === errors;
                                    if (!valid6) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate269.errors = [{ instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs32 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.logs !== void 0) {
                                let data23 = data.logs;
                                const _errs36 = errors;
                                if (errors === _errs36) {
                                  if (Array.isArray(data23)) {
                                    var valid7 = true;
                                    const len3 = data23.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let data24 = data23[i3];
                                      const _errs38 = errors;
                                      if (errors === _errs38) {
                                        if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                                          let missing4;
                                          if (data24.file === void 0 && (missing4 = "file") || data24.format === void 0 && (missing4 = "format") || data24.recognisedBy === void 0 && (missing4 = "recognisedBy") || data24.lines === void 0 && (missing4 = "lines") || data24.records === void 0 && (missing4 = "records") || data24.skipped === void 0 && (missing4 = "skipped")) {
                                            validate269.errors = [{ instancePath: instancePath + "/logs/" + i3, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                            return false;
                                          } else {
                                            const _errs40 = errors;
                                            for (const key4 in data24) {
                                              if (!func2.call(schema54.properties.logs.items.properties, key4)) {
                                                validate269.errors = [{ instancePath: instancePath + "/logs/" + i3, schemaPath: "#/properties/logs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs40 === errors) {
                                              if (data24.file !== void 0) {
                                                const _errs41 = errors;
                                                if (typeof data24.file !== "string") {
                                                  validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/file", schemaPath: "#/properties/logs/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid8 = _errs41 === errors;
                                              } else {
                                                var valid8 = true;
                                              }
                                              if (valid8) {
                                                if (data24.format !== void 0) {
                                                  const _errs43 = errors;
                                                  if (typeof data24.format !== "string") {
                                                    validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/format", schemaPath: "#/properties/logs/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                  var valid8 = _errs43 === errors;
                                                } else {
                                                  var valid8 = true;
                                                }
                                                if (valid8) {
                                                  if (data24.recognisedBy !== void 0) {
                                                    const _errs45 = errors;
                                                    if (typeof data24.recognisedBy !== "string") {
                                                      validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/recognisedBy", schemaPath: "#/properties/logs/items/properties/recognisedBy/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid8 = _errs45 === errors;
                                                  } else {
                                                    var valid8 = true;
                                                  }
                                                  if (valid8) {
                                                    if (data24.lines !== void 0) {
                                                      const _errs47 = errors;
                                                      if (!validate33(data24.lines, { instancePath: instancePath + "/logs/" + i3 + "/lines", parentData: data24, parentDataProperty: "lines", rootData })) {
                                                        vErrors = appended(vErrors, validate33.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid8 = _errs47 === errors;
                                                    } else {
                                                      var valid8 = true;
                                                    }
                                                    if (valid8) {
                                                      if (data24.records !== void 0) {
                                                        const _errs48 = errors;
                                                        if (!validate33(data24.records, { instancePath: instancePath + "/logs/" + i3 + "/records", parentData: data24, parentDataProperty: "records", rootData })) {
                                                          vErrors = appended(vErrors, validate33.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid8 = _errs48 === errors;
                                                      } else {
                                                        var valid8 = true;
                                                      }
                                                      if (valid8) {
                                                        if (data24.skipped !== void 0) {
                                                          let data30 = data24.skipped;
                                                          const _errs49 = errors;
                                                          if (errors === _errs49) {
                                                            if (Array.isArray(data30)) {
                                                              var valid9 = true;
                                                              const len4 = data30.length;
                                                              for (let i4 = 0; i4 < len4; i4++) {
                                                                let data31 = data30[i4];
                                                                const _errs51 = errors;
                                                                if (errors === _errs51) {
                                                                  if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                                                                    let missing5;
                                                                    if (data31.reason === void 0 && (missing5 = "reason") || data31.lines === void 0 && (missing5 = "lines") || data31.sample === void 0 && (missing5 = "sample")) {
                                                                      validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4, schemaPath: "#/properties/logs/items/properties/skipped/items/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                                                                      return false;
                                                                    } else {
                                                                      const _errs53 = errors;
                                                                      for (const key5 in data31) {
                                                                        if (!(key5 === "reason" || key5 === "lines" || key5 === "sample")) {
                                                                          validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4, schemaPath: "#/properties/logs/items/properties/skipped/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                                                          return false;
                                                                          break;
                                                                        }
                                                                      }
                                                                      if (_errs53 === errors) {
                                                                        if (data31.reason !== void 0) {
                                                                          const _errs54 = errors;
                                                                          if (typeof data31.reason !== "string") {
                                                                            validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4 + "/reason", schemaPath: "#/properties/logs/items/properties/skipped/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                            return false;
                                                                          }
                                                                          var valid10 = _errs54 === errors;
                                                                        } else {
                                                                          var valid10 = true;
                                                                        }
                                                                        if (valid10) {
                                                                          if (data31.lines !== void 0) {
                                                                            const _errs56 = errors;
                                                                            if (!validate33(data31.lines, { instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4 + "/lines", parentData: data31, parentDataProperty: "lines", rootData })) {
                                                                              vErrors = appended(vErrors, validate33.errors);
                                                                              errors = vErrors.length;
                                                                            }
                                                                            var valid10 = _errs56 === errors;
                                                                          } else {
                                                                            var valid10 = true;
                                                                          }
                                                                          if (valid10) {
                                                                            if (data31.sample !== void 0) {
                                                                              const _errs57 = errors;
                                                                              if (!validate115(data31.sample, { instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4 + "/sample", parentData: data31, parentDataProperty: "sample", rootData })) {
                                                                                vErrors = appended(vErrors, validate115.errors);
                                                                                errors = vErrors.length;
                                                                              }
                                                                              var valid10 = _errs57 === errors;
                                                                            } else {
                                                                              var valid10 = true;
                                                                            }
                                                                          }
                                                                        }
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/skipped/" + i4, schemaPath: "#/properties/logs/items/properties/skipped/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid9 = _errs51 === errors;
                                                                if (!valid9) {
                                                                  break;
                                                                }
                                                              }
                                                            } else {
                                                              validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/skipped", schemaPath: "#/properties/logs/items/properties/skipped/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid8 = _errs49 === errors;
                                                        } else {
                                                          var valid8 = true;
                                                        }
                                                        if (valid8) {
                                                          if (data24.first !== void 0) {
                                                            const _errs58 = errors;
                                                            if (!validate22(data24.first, { instancePath: instancePath + "/logs/" + i3 + "/first", parentData: data24, parentDataProperty: "first", rootData })) {
                                                              vErrors = appended(vErrors, validate22.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid8 = _errs58 === errors;
                                                          } else {
                                                            var valid8 = true;
                                                          }
                                                          if (valid8) {
                                                            if (data24.last !== void 0) {
                                                              const _errs59 = errors;
                                                              if (!validate22(data24.last, { instancePath: instancePath + "/logs/" + i3 + "/last", parentData: data24, parentDataProperty: "last", rootData })) {
                                                                vErrors = appended(vErrors, validate22.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid8 = _errs59 === errors;
                                                            } else {
                                                              var valid8 = true;
                                                            }
                                                            if (valid8) {
                                                              if (data24.unread !== void 0) {
                                                                const _errs60 = errors;
                                                                if (typeof data24.unread !== "string") {
                                                                  validate269.errors = [{ instancePath: instancePath + "/logs/" + i3 + "/unread", schemaPath: "#/properties/logs/items/properties/unread/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                  return false;
                                                                }
                                                                var valid8 = _errs60 === errors;
                                                              } else {
                                                                var valid8 = true;
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate269.errors = [{ instancePath: instancePath + "/logs/" + i3, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                          return false;
                                        }
                                      }
                                      var valid7 = _errs38 === errors;
                                      if (!valid7) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate269.errors = [{ instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs36 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.blind !== void 0) {
                                  let data38 = data.blind;
                                  const _errs62 = errors;
                                  if (errors === _errs62) {
                                    if (Array.isArray(data38)) {
                                      var valid11 = true;
                                      const len5 = data38.length;
                                      for (let i5 = 0; i5 < len5; i5++) {
                                        const _errs64 = errors;
                                        if (typeof data38[i5] !== "string") {
                                          validate269.errors = [{ instancePath: instancePath + "/blind/" + i5, schemaPath: "#/properties/blind/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid11 = _errs64 === errors;
                                        if (!valid11) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate269.errors = [{ instancePath: instancePath + "/blind", schemaPath: "#/properties/blind/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs62 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.gaps !== void 0) {
                                    let data40 = data.gaps;
                                    const _errs66 = errors;
                                    if (errors === _errs66) {
                                      if (Array.isArray(data40)) {
                                        var valid12 = true;
                                        const len6 = data40.length;
                                        for (let i6 = 0; i6 < len6; i6++) {
                                          let data41 = data40[i6];
                                          const _errs68 = errors;
                                          if (errors === _errs68) {
                                            if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                                              let missing6;
                                              if (data41.format === void 0 && (missing6 = "format") || data41.usual === void 0 && (missing6 = "usual")) {
                                                validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6, schemaPath: "#/properties/gaps/items/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
                                                return false;
                                              } else {
                                                const _errs70 = errors;
                                                for (const key6 in data41) {
                                                  if (!(key6 === "format" || key6 === "from" || key6 === "to" || key6 === "usual")) {
                                                    validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6, schemaPath: "#/properties/gaps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                                                    return false;
                                                    break;
                                                  }
                                                }
                                                if (_errs70 === errors) {
                                                  if (data41.format !== void 0) {
                                                    const _errs71 = errors;
                                                    if (typeof data41.format !== "string") {
                                                      validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6 + "/format", schemaPath: "#/properties/gaps/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid13 = _errs71 === errors;
                                                  } else {
                                                    var valid13 = true;
                                                  }
                                                  if (valid13) {
                                                    if (data41.from !== void 0) {
                                                      const _errs73 = errors;
                                                      if (!validate22(data41.from, { instancePath: instancePath + "/gaps/" + i6 + "/from", parentData: data41, parentDataProperty: "from", rootData })) {
                                                        vErrors = appended(vErrors, validate22.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid13 = _errs73 === errors;
                                                    } else {
                                                      var valid13 = true;
                                                    }
                                                    if (valid13) {
                                                      if (data41.to !== void 0) {
                                                        const _errs74 = errors;
                                                        if (!validate22(data41.to, { instancePath: instancePath + "/gaps/" + i6 + "/to", parentData: data41, parentDataProperty: "to", rootData })) {
                                                          vErrors = appended(vErrors, validate22.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid13 = _errs74 === errors;
                                                      } else {
                                                        var valid13 = true;
                                                      }
                                                      if (valid13) {
                                                        if (data41.usual !== void 0) {
                                                          let data45 = data41.usual;
                                                          const _errs75 = errors;
                                                          if (errors === _errs75) {
                                                            if (typeof data45 == "number" && isFinite(data45)) {
                                                              if (data45 < 0 || isNaN(data45)) {
                                                                validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                                return false;
                                                              }
                                                            } else {
                                                              validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6 + "/usual", schemaPath: "#/properties/gaps/items/properties/usual/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid13 = _errs75 === errors;
                                                        } else {
                                                          var valid13 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate269.errors = [{ instancePath: instancePath + "/gaps/" + i6, schemaPath: "#/properties/gaps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                              return false;
                                            }
                                          }
                                          var valid12 = _errs68 === errors;
                                          if (!valid12) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate269.errors = [{ instancePath: instancePath + "/gaps", schemaPath: "#/properties/gaps/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs66 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.totals !== void 0) {
                                      let data46 = data.totals;
                                      const _errs77 = errors;
                                      if (errors === _errs77) {
                                        if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                                          const _errs79 = errors;
                                          for (const key7 in data46) {
                                            if (!(key7 === "gaps" || key7 === "workloads" || key7 === "neverSeen" || key7 === "cronJobs")) {
                                              validate269.errors = [{ instancePath: instancePath + "/totals", schemaPath: "#/properties/totals/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs79 === errors) {
                                            if (data46.gaps !== void 0) {
                                              const _errs80 = errors;
                                              if (!validate33(data46.gaps, { instancePath: instancePath + "/totals/gaps", parentData: data46, parentDataProperty: "gaps", rootData })) {
                                                vErrors = appended(vErrors, validate33.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid14 = _errs80 === errors;
                                            } else {
                                              var valid14 = true;
                                            }
                                            if (valid14) {
                                              if (data46.workloads !== void 0) {
                                                const _errs81 = errors;
                                                if (!validate33(data46.workloads, { instancePath: instancePath + "/totals/workloads", parentData: data46, parentDataProperty: "workloads", rootData })) {
                                                  vErrors = appended(vErrors, validate33.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid14 = _errs81 === errors;
                                              } else {
                                                var valid14 = true;
                                              }
                                              if (valid14) {
                                                if (data46.neverSeen !== void 0) {
                                                  const _errs82 = errors;
                                                  if (!validate33(data46.neverSeen, { instancePath: instancePath + "/totals/neverSeen", parentData: data46, parentDataProperty: "neverSeen", rootData })) {
                                                    vErrors = appended(vErrors, validate33.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid14 = _errs82 === errors;
                                                } else {
                                                  var valid14 = true;
                                                }
                                                if (valid14) {
                                                  if (data46.cronJobs !== void 0) {
                                                    const _errs84 = errors;
                                                    if (!validate33(data46.cronJobs, { instancePath: instancePath + "/totals/cronJobs", parentData: data46, parentDataProperty: "cronJobs", rootData })) {
                                                      vErrors = appended(vErrors, validate33.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid14 = _errs84 === errors;
                                                  } else {
                                                    var valid14 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate269.errors = [{ instancePath: instancePath + "/totals", schemaPath: "#/properties/totals/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs77 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.workloads !== void 0) {
                                        let data51 = data.workloads;
                                        const _errs85 = errors;
                                        if (errors === _errs85) {
                                          if (Array.isArray(data51)) {
                                            var valid16 = true;
                                            const len7 = data51.length;
                                            for (let i7 = 0; i7 < len7; i7++) {
                                              let data52 = data51[i7];
                                              const _errs87 = errors;
                                              if (errors === _errs87) {
                                                if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
                                                  let missing7;
                                                  if (data52.namespace === void 0 && (missing7 = "namespace") || data52.workloadKind === void 0 && (missing7 = "workloadKind") || data52.name === void 0 && (missing7 = "name") || data52.ingress === void 0 && (missing7 = "ingress") || data52.egress === void 0 && (missing7 = "egress")) {
                                                    validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7, schemaPath: "#/properties/workloads/items/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs89 = errors;
                                                    for (const key8 in data52) {
                                                      if (!(key8 === "namespace" || key8 === "workloadKind" || key8 === "name" || key8 === "first" || key8 === "last" || key8 === "ingress" || key8 === "egress")) {
                                                        validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7, schemaPath: "#/properties/workloads/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs89 === errors) {
                                                      if (data52.namespace !== void 0) {
                                                        const _errs90 = errors;
                                                        if (typeof data52.namespace !== "string") {
                                                          validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7 + "/namespace", schemaPath: "#/properties/workloads/items/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                        var valid17 = _errs90 === errors;
                                                      } else {
                                                        var valid17 = true;
                                                      }
                                                      if (valid17) {
                                                        if (data52.workloadKind !== void 0) {
                                                          const _errs92 = errors;
                                                          if (typeof data52.workloadKind !== "string") {
                                                            validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7 + "/workloadKind", schemaPath: "#/properties/workloads/items/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                            return false;
                                                          }
                                                          var valid17 = _errs92 === errors;
                                                        } else {
                                                          var valid17 = true;
                                                        }
                                                        if (valid17) {
                                                          if (data52.name !== void 0) {
                                                            const _errs94 = errors;
                                                            if (typeof data52.name !== "string") {
                                                              validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7 + "/name", schemaPath: "#/properties/workloads/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid17 = _errs94 === errors;
                                                          } else {
                                                            var valid17 = true;
                                                          }
                                                          if (valid17) {
                                                            if (data52.first !== void 0) {
                                                              const _errs96 = errors;
                                                              if (!validate22(data52.first, { instancePath: instancePath + "/workloads/" + i7 + "/first", parentData: data52, parentDataProperty: "first", rootData })) {
                                                                vErrors = appended(vErrors, validate22.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid17 = _errs96 === errors;
                                                            } else {
                                                              var valid17 = true;
                                                            }
                                                            if (valid17) {
                                                              if (data52.last !== void 0) {
                                                                const _errs97 = errors;
                                                                if (!validate22(data52.last, { instancePath: instancePath + "/workloads/" + i7 + "/last", parentData: data52, parentDataProperty: "last", rootData })) {
                                                                  vErrors = appended(vErrors, validate22.errors);
                                                                  errors = vErrors.length;
                                                                }
                                                                var valid17 = _errs97 === errors;
                                                              } else {
                                                                var valid17 = true;
                                                              }
                                                              if (valid17) {
                                                                if (data52.ingress !== void 0) {
                                                                  const _errs98 = errors;
                                                                  if (!validate298(data52.ingress, { instancePath: instancePath + "/workloads/" + i7 + "/ingress", parentData: data52, parentDataProperty: "ingress", rootData })) {
                                                                    vErrors = appended(vErrors, validate298.errors);
                                                                    errors = vErrors.length;
                                                                  }
                                                                  var valid17 = _errs98 === errors;
                                                                } else {
                                                                  var valid17 = true;
                                                                }
                                                                if (valid17) {
                                                                  if (data52.egress !== void 0) {
                                                                    const _errs99 = errors;
                                                                    if (!validate298(data52.egress, { instancePath: instancePath + "/workloads/" + i7 + "/egress", parentData: data52, parentDataProperty: "egress", rootData })) {
                                                                      vErrors = appended(vErrors, validate298.errors);
                                                                      errors = vErrors.length;
                                                                    }
                                                                    var valid17 = _errs99 === errors;
                                                                  } else {
                                                                    var valid17 = true;
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate269.errors = [{ instancePath: instancePath + "/workloads/" + i7, schemaPath: "#/properties/workloads/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid16 = _errs87 === errors;
                                              if (!valid16) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate269.errors = [{ instancePath: instancePath + "/workloads", schemaPath: "#/properties/workloads/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs85 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.cronJobs !== void 0) {
                                          let data60 = data.cronJobs;
                                          const _errs100 = errors;
                                          if (errors === _errs100) {
                                            if (Array.isArray(data60)) {
                                              var valid18 = true;
                                              const len8 = data60.length;
                                              for (let i8 = 0; i8 < len8; i8++) {
                                                let data61 = data60[i8];
                                                const _errs102 = errors;
                                                if (errors === _errs102) {
                                                  if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
                                                    let missing8;
                                                    if (data61.namespace === void 0 && (missing8 = "namespace") || data61.workloadKind === void 0 && (missing8 = "workloadKind") || data61.name === void 0 && (missing8 = "name") || data61.schedule === void 0 && (missing8 = "schedule") || data61.why === void 0 && (missing8 = "why") || data61.place === void 0 && (missing8 = "place")) {
                                                      validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8, schemaPath: "#/properties/cronJobs/items/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'" }];
                                                      return false;
                                                    } else {
                                                      const _errs104 = errors;
                                                      for (const key9 in data61) {
                                                        if (!(key9 === "namespace" || key9 === "workloadKind" || key9 === "name" || key9 === "schedule" || key9 === "timeZone" || key9 === "why" || key9 === "next" || key9 === "place")) {
                                                          validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8, schemaPath: "#/properties/cronJobs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }];
                                                          return false;
                                                          break;
                                                        }
                                                      }
                                                      if (_errs104 === errors) {
                                                        if (data61.namespace !== void 0) {
                                                          const _errs105 = errors;
                                                          if (typeof data61.namespace !== "string") {
                                                            validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/namespace", schemaPath: "#/properties/cronJobs/items/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                            return false;
                                                          }
                                                          var valid19 = _errs105 === errors;
                                                        } else {
                                                          var valid19 = true;
                                                        }
                                                        if (valid19) {
                                                          if (data61.workloadKind !== void 0) {
                                                            const _errs107 = errors;
                                                            if (typeof data61.workloadKind !== "string") {
                                                              validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/workloadKind", schemaPath: "#/properties/cronJobs/items/properties/workloadKind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid19 = _errs107 === errors;
                                                          } else {
                                                            var valid19 = true;
                                                          }
                                                          if (valid19) {
                                                            if (data61.name !== void 0) {
                                                              const _errs109 = errors;
                                                              if (typeof data61.name !== "string") {
                                                                validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/name", schemaPath: "#/properties/cronJobs/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                return false;
                                                              }
                                                              var valid19 = _errs109 === errors;
                                                            } else {
                                                              var valid19 = true;
                                                            }
                                                            if (valid19) {
                                                              if (data61.schedule !== void 0) {
                                                                const _errs111 = errors;
                                                                if (typeof data61.schedule !== "string") {
                                                                  validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/schedule", schemaPath: "#/properties/cronJobs/items/properties/schedule/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                  return false;
                                                                }
                                                                var valid19 = _errs111 === errors;
                                                              } else {
                                                                var valid19 = true;
                                                              }
                                                              if (valid19) {
                                                                if (data61.timeZone !== void 0) {
                                                                  const _errs113 = errors;
                                                                  if (typeof data61.timeZone !== "string") {
                                                                    validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/timeZone", schemaPath: "#/properties/cronJobs/items/properties/timeZone/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                    return false;
                                                                  }
                                                                  var valid19 = _errs113 === errors;
                                                                } else {
                                                                  var valid19 = true;
                                                                }
                                                                if (valid19) {
                                                                  if (data61.why !== void 0) {
                                                                    let data67 = data61.why;
                                                                    const _errs115 = errors;
                                                                    if (!(data67 === "not-due" || data67 === "suspended" || data67 === "unreadable")) {
                                                                      validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8 + "/why", schemaPath: "#/properties/cronJobs/items/properties/why/enum", keyword: "enum", params: { allowedValues: schema54.properties.cronJobs.items.properties.why.enum }, message: "must be equal to one of the allowed values" }];
                                                                      return false;
                                                                    }
                                                                    var valid19 = _errs115 === errors;
                                                                  } else {
                                                                    var valid19 = true;
                                                                  }
                                                                  if (valid19) {
                                                                    if (data61.next !== void 0) {
                                                                      const _errs116 = errors;
                                                                      if (!validate22(data61.next, { instancePath: instancePath + "/cronJobs/" + i8 + "/next", parentData: data61, parentDataProperty: "next", rootData })) {
                                                                        vErrors = appended(vErrors, validate22.errors);
                                                                        errors = vErrors.length;
                                                                      }
                                                                      var valid19 = _errs116 === errors;
                                                                    } else {
                                                                      var valid19 = true;
                                                                    }
                                                                    if (valid19) {
                                                                      if (data61.place !== void 0) {
                                                                        const _errs117 = errors;
                                                                        if (!validate106(data61.place, { instancePath: instancePath + "/cronJobs/" + i8 + "/place", parentData: data61, parentDataProperty: "place", rootData })) {
                                                                          vErrors = appended(vErrors, validate106.errors);
                                                                          errors = vErrors.length;
                                                                        }
                                                                        var valid19 = _errs117 === errors;
                                                                      } else {
                                                                        var valid19 = true;
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  } else {
                                                    validate269.errors = [{ instancePath: instancePath + "/cronJobs/" + i8, schemaPath: "#/properties/cronJobs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                    return false;
                                                  }
                                                }
                                                var valid18 = _errs102 === errors;
                                                if (!valid18) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate269.errors = [{ instancePath: instancePath + "/cronJobs", schemaPath: "#/properties/cronJobs/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs100 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate269.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate269.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.tool === void 0 && (missing0 = "tool") || data.command === void 0 && (missing0 = "command") || data.mode === void 0 && (missing0 = "mode") || data.time === void 0 && (missing0 = "time") || data.base === void 0 && (missing0 = "base") || data.head === void 0 && (missing0 = "head") || data.conclusion === void 0 && (missing0 = "conclusion") || data.nothingChanged === void 0 && (missing0 = "nothingChanged") || data.because === void 0 && (missing0 = "because") || data.counts === void 0 && (missing0 = "counts") || data.groups === void 0 && (missing0 = "groups") || data.sources === void 0 && (missing0 = "sources") || data.findings === void 0 && (missing0 = "findings") || data.waived === void 0 && (missing0 = "waived") || data.changedFiles === void 0 && (missing0 = "changedFiles") || data.blindSpots === void 0 && (missing0 = "blindSpots") || data.inputs === void 0 && (missing0 = "inputs")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema6.properties, key0)) {
            validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            const _errs2 = errors;
            if ("netpol-gate/report/2" !== data.schema) {
              validate21.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "netpol-gate/report/2" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.tool !== void 0) {
              let data1 = data.tool;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  let missing1;
                  if (data1.name === void 0 && (missing1 = "name") || data1.version === void 0 && (missing1 = "version")) {
                    validate21.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    const _errs5 = errors;
                    for (const key1 in data1) {
                      if (!(key1 === "name" || key1 === "version")) {
                        validate21.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                        return false;
                        break;
                      }
                    }
                    if (_errs5 === errors) {
                      if (data1.name !== void 0) {
                        const _errs6 = errors;
                        if ("netpol-gate" !== data1.name) {
                          validate21.errors = [{ instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/const", keyword: "const", params: { allowedValue: "netpol-gate" }, message: "must be equal to constant" }];
                          return false;
                        }
                        var valid1 = _errs6 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.version !== void 0) {
                          const _errs7 = errors;
                          if (typeof data1.version !== "string") {
                            validate21.errors = [{ instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs7 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                } else {
                  validate21.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.command !== void 0) {
                const _errs9 = errors;
                if (typeof data.command !== "string") {
                  validate21.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.mode !== void 0) {
                  let data5 = data.mode;
                  const _errs11 = errors;
                  if (!(data5 === "enforce" || data5 === "report")) {
                    validate21.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema6.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.time !== void 0) {
                    const _errs12 = errors;
                    if (!validate22(data.time, { instancePath: instancePath + "/time", parentData: data, parentDataProperty: "time", rootData })) {
                      vErrors = appended(vErrors, validate22.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.base !== void 0) {
                      const _errs13 = errors;
                      if (!validate24(data.base, { instancePath: instancePath + "/base", parentData: data, parentDataProperty: "base", rootData })) {
                        vErrors = appended(vErrors, validate24.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.head !== void 0) {
                        const _errs14 = errors;
                        if (!validate24(data.head, { instancePath: instancePath + "/head", parentData: data, parentDataProperty: "head", rootData })) {
                          vErrors = appended(vErrors, validate24.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.conclusion !== void 0) {
                          let data9 = data.conclusion;
                          const _errs15 = errors;
                          if (!(data9 === "passed" || data9 === "failed" || data9 === "cannot say" || data9 === "error")) {
                            validate21.errors = [{ instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/enum", keyword: "enum", params: { allowedValues: schema6.properties.conclusion.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.statically !== void 0) {
                            const _errs16 = errors;
                            if (true !== data.statically) {
                              validate21.errors = [{ instancePath: instancePath + "/statically", schemaPath: "#/properties/statically/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" }];
                              return false;
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.threshold !== void 0) {
                              let data11 = data.threshold;
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                  let missing2;
                                  if (data11.failOn === void 0 && (missing2 = "failOn") || data11.warnOnly === void 0 && (missing2 = "warnOnly") || data11.severity === void 0 && (missing2 = "severity")) {
                                    validate21.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                    return false;
                                  } else {
                                    const _errs19 = errors;
                                    for (const key2 in data11) {
                                      if (!(key2 === "failOn" || key2 === "warnOnly" || key2 === "severity")) {
                                        validate21.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs19 === errors) {
                                      if (data11.failOn !== void 0) {
                                        let data12 = data11.failOn;
                                        const _errs20 = errors;
                                        if (!(data12 === "error" || data12 === "warning" || data12 === "notice")) {
                                          validate21.errors = [{ instancePath: instancePath + "/threshold/failOn", schemaPath: "#/properties/threshold/properties/failOn/enum", keyword: "enum", params: { allowedValues: schema6.properties.threshold.properties.failOn.enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid2 = _errs20 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data11.warnOnly !== void 0) {
                                          let data13 = data11.warnOnly;
                                          const _errs21 = errors;
                                          if (errors === _errs21) {
                                            if (Array.isArray(data13)) {
                                              var valid3 = true;
                                              const len0 = data13.length;
                                              for (let i0 = 0; i0 < len0; i0++) {
                                                const _errs23 = errors;
                                                if (!validate27(data13[i0], { instancePath: instancePath + "/threshold/warnOnly/" + i0, parentData: data13, parentDataProperty: i0, rootData })) {
                                                  vErrors = appended(vErrors, validate27.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid3 = _errs23 === errors;
                                                if (!valid3) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate21.errors = [{ instancePath: instancePath + "/threshold/warnOnly", schemaPath: "#/properties/threshold/properties/warnOnly/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid2 = _errs21 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                        if (valid2) {
                                          if (data11.severity !== void 0) {
                                            let data15 = data11.severity;
                                            const _errs24 = errors;
                                            if (errors === _errs24) {
                                              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                                for (const key3 in data15) {
                                                  const _errs26 = errors;
                                                  if (!validate27(key3, { instancePath: instancePath + "/threshold/severity", parentData: data15, parentDataProperty: "severity", rootData })) {
                                                    vErrors = appended(vErrors, validate27.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid4 = _errs26 === errors;
                                                  if (!valid4) {
                                                    const err0 = { instancePath: instancePath + "/threshold/severity", schemaPath: "#/properties/threshold/properties/severity/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, message: "property name must be valid" };
                                                    if (vErrors === null) {
                                                      vErrors = [err0];
                                                    } else {
                                                      vErrors.push(err0);
                                                    }
                                                    errors++;
                                                    validate21.errors = vErrors;
                                                    return false;
                                                    break;
                                                  }
                                                }
                                                if (valid4) {
                                                  for (const key4 in data15) {
                                                    const _errs28 = errors;
                                                    if (!validate30(data15[key4], { instancePath: instancePath + "/threshold/severity/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data15, parentDataProperty: key4, rootData })) {
                                                      vErrors = appended(vErrors, validate30.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid5 = _errs28 === errors;
                                                    if (!valid5) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate21.errors = [{ instancePath: instancePath + "/threshold/severity", schemaPath: "#/properties/threshold/properties/severity/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                return false;
                                              }
                                            }
                                            var valid2 = _errs24 === errors;
                                          } else {
                                            var valid2 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate21.errors = [{ instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs17 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.nothingChanged !== void 0) {
                                const _errs29 = errors;
                                if (typeof data.nothingChanged !== "boolean") {
                                  validate21.errors = [{ instancePath: instancePath + "/nothingChanged", schemaPath: "#/properties/nothingChanged/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                  return false;
                                }
                                var valid0 = _errs29 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.because !== void 0) {
                                  let data18 = data.because;
                                  const _errs31 = errors;
                                  if (errors === _errs31) {
                                    if (Array.isArray(data18)) {
                                      var valid6 = true;
                                      const len1 = data18.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        const _errs33 = errors;
                                        if (typeof data18[i1] !== "string") {
                                          validate21.errors = [{ instancePath: instancePath + "/because/" + i1, schemaPath: "#/properties/because/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid6 = _errs33 === errors;
                                        if (!valid6) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate21.errors = [{ instancePath: instancePath + "/because", schemaPath: "#/properties/because/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs31 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.counts !== void 0) {
                                    let data20 = data.counts;
                                    const _errs35 = errors;
                                    if (errors === _errs35) {
                                      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                        let missing3;
                                        if (data20["blocked-connection"] === void 0 && (missing3 = "blocked-connection") || data20["opened-connection"] === void 0 && (missing3 = "opened-connection") || data20["lost-isolation"] === void 0 && (missing3 = "lost-isolation") || data20["new-access"] === void 0 && (missing3 = "new-access") || data20["lost-access"] === void 0 && (missing3 = "lost-access") || data20["unclear-verdict"] === void 0 && (missing3 = "unclear-verdict") || data20["selects-nothing"] === void 0 && (missing3 = "selects-nothing") || data20["peer-matches-nothing"] === void 0 && (missing3 = "peer-matches-nothing") || data20["port-not-served"] === void 0 && (missing3 = "port-not-served") || data20["half-open"] === void 0 && (missing3 = "half-open") || data20["split-peer"] === void 0 && (missing3 = "split-peer") || data20["split-port"] === void 0 && (missing3 = "split-port") || data20["block-names-pods"] === void 0 && (missing3 = "block-names-pods") || data20["unused-rule"] === void 0 && (missing3 = "unused-rule") || data20["no-effect"] === void 0 && (missing3 = "no-effect") || data20.drift === void 0 && (missing3 = "drift") || data20["model-disagrees"] === void 0 && (missing3 = "model-disagrees") || data20["noisy-source"] === void 0 && (missing3 = "noisy-source") || data20["thin-evidence"] === void 0 && (missing3 = "thin-evidence") || data20["not-evaluated"] === void 0 && (missing3 = "not-evaluated") || data20["invalid-manifest"] === void 0 && (missing3 = "invalid-manifest") || data20["gate-changed"] === void 0 && (missing3 = "gate-changed") || data20["waiver-expired"] === void 0 && (missing3 = "waiver-expired") || data20["waiver-unused"] === void 0 && (missing3 = "waiver-unused")) {
                                          validate21.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                          return false;
                                        } else {
                                          const _errs37 = errors;
                                          for (const key5 in data20) {
                                            if (!func2.call(schema6.properties.counts.properties, key5)) {
                                              validate21.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs37 === errors) {
                                            if (data20["blocked-connection"] !== void 0) {
                                              const _errs38 = errors;
                                              if (!validate32(data20["blocked-connection"], { instancePath: instancePath + "/counts/blocked-connection", parentData: data20, parentDataProperty: "blocked-connection", rootData })) {
                                                vErrors = appended(vErrors, validate32.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid7 = _errs38 === errors;
                                            } else {
                                              var valid7 = true;
                                            }
                                            if (valid7) {
                                              if (data20["opened-connection"] !== void 0) {
                                                const _errs39 = errors;
                                                if (!validate32(data20["opened-connection"], { instancePath: instancePath + "/counts/opened-connection", parentData: data20, parentDataProperty: "opened-connection", rootData })) {
                                                  vErrors = appended(vErrors, validate32.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid7 = _errs39 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                              if (valid7) {
                                                if (data20["lost-isolation"] !== void 0) {
                                                  const _errs40 = errors;
                                                  if (!validate32(data20["lost-isolation"], { instancePath: instancePath + "/counts/lost-isolation", parentData: data20, parentDataProperty: "lost-isolation", rootData })) {
                                                    vErrors = appended(vErrors, validate32.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid7 = _errs40 === errors;
                                                } else {
                                                  var valid7 = true;
                                                }
                                                if (valid7) {
                                                  if (data20["new-access"] !== void 0) {
                                                    const _errs41 = errors;
                                                    if (!validate32(data20["new-access"], { instancePath: instancePath + "/counts/new-access", parentData: data20, parentDataProperty: "new-access", rootData })) {
                                                      vErrors = appended(vErrors, validate32.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid7 = _errs41 === errors;
                                                  } else {
                                                    var valid7 = true;
                                                  }
                                                  if (valid7) {
                                                    if (data20["lost-access"] !== void 0) {
                                                      const _errs42 = errors;
                                                      if (!validate32(data20["lost-access"], { instancePath: instancePath + "/counts/lost-access", parentData: data20, parentDataProperty: "lost-access", rootData })) {
                                                        vErrors = appended(vErrors, validate32.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid7 = _errs42 === errors;
                                                    } else {
                                                      var valid7 = true;
                                                    }
                                                    if (valid7) {
                                                      if (data20["unclear-verdict"] !== void 0) {
                                                        const _errs43 = errors;
                                                        if (!validate32(data20["unclear-verdict"], { instancePath: instancePath + "/counts/unclear-verdict", parentData: data20, parentDataProperty: "unclear-verdict", rootData })) {
                                                          vErrors = appended(vErrors, validate32.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid7 = _errs43 === errors;
                                                      } else {
                                                        var valid7 = true;
                                                      }
                                                      if (valid7) {
                                                        if (data20["selects-nothing"] !== void 0) {
                                                          const _errs44 = errors;
                                                          if (!validate32(data20["selects-nothing"], { instancePath: instancePath + "/counts/selects-nothing", parentData: data20, parentDataProperty: "selects-nothing", rootData })) {
                                                            vErrors = appended(vErrors, validate32.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid7 = _errs44 === errors;
                                                        } else {
                                                          var valid7 = true;
                                                        }
                                                        if (valid7) {
                                                          if (data20["peer-matches-nothing"] !== void 0) {
                                                            const _errs45 = errors;
                                                            if (!validate32(data20["peer-matches-nothing"], { instancePath: instancePath + "/counts/peer-matches-nothing", parentData: data20, parentDataProperty: "peer-matches-nothing", rootData })) {
                                                              vErrors = appended(vErrors, validate32.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid7 = _errs45 === errors;
                                                          } else {
                                                            var valid7 = true;
                                                          }
                                                          if (valid7) {
                                                            if (data20["port-not-served"] !== void 0) {
                                                              const _errs46 = errors;
                                                              if (!validate32(data20["port-not-served"], { instancePath: instancePath + "/counts/port-not-served", parentData: data20, parentDataProperty: "port-not-served", rootData })) {
                                                                vErrors = appended(vErrors, validate32.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid7 = _errs46 === errors;
                                                            } else {
                                                              var valid7 = true;
                                                            }
                                                            if (valid7) {
                                                              if (data20["half-open"] !== void 0) {
                                                                const _errs47 = errors;
                                                                if (!validate32(data20["half-open"], { instancePath: instancePath + "/counts/half-open", parentData: data20, parentDataProperty: "half-open", rootData })) {
                                                                  vErrors = appended(vErrors, validate32.errors);
                                                                  errors = vErrors.length;
                                                                }
                                                                var valid7 = _errs47 === errors;
                                                              } else {
                                                                var valid7 = true;
                                                              }
                                                              if (valid7) {
                                                                if (data20["split-peer"] !== void 0) {
                                                                  const _errs48 = errors;
                                                                  if (!validate32(data20["split-peer"], { instancePath: instancePath + "/counts/split-peer", parentData: data20, parentDataProperty: "split-peer", rootData })) {
                                                                    vErrors = appended(vErrors, validate32.errors);
                                                                    errors = vErrors.length;
                                                                  }
                                                                  var valid7 = _errs48 === errors;
                                                                } else {
                                                                  var valid7 = true;
                                                                }
                                                                if (valid7) {
                                                                  if (data20["split-port"] !== void 0) {
                                                                    const _errs49 = errors;
                                                                    if (!validate32(data20["split-port"], { instancePath: instancePath + "/counts/split-port", parentData: data20, parentDataProperty: "split-port", rootData })) {
                                                                      vErrors = appended(vErrors, validate32.errors);
                                                                      errors = vErrors.length;
                                                                    }
                                                                    var valid7 = _errs49 === errors;
                                                                  } else {
                                                                    var valid7 = true;
                                                                  }
                                                                  if (valid7) {
                                                                    if (data20["block-names-pods"] !== void 0) {
                                                                      const _errs50 = errors;
                                                                      if (!validate32(data20["block-names-pods"], { instancePath: instancePath + "/counts/block-names-pods", parentData: data20, parentDataProperty: "block-names-pods", rootData })) {
                                                                        vErrors = appended(vErrors, validate32.errors);
                                                                        errors = vErrors.length;
                                                                      }
                                                                      var valid7 = _errs50 === errors;
                                                                    } else {
                                                                      var valid7 = true;
                                                                    }
                                                                    if (valid7) {
                                                                      if (data20["unused-rule"] !== void 0) {
                                                                        const _errs51 = errors;
                                                                        if (!validate32(data20["unused-rule"], { instancePath: instancePath + "/counts/unused-rule", parentData: data20, parentDataProperty: "unused-rule", rootData })) {
                                                                          vErrors = appended(vErrors, validate32.errors);
                                                                          errors = vErrors.length;
                                                                        }
                                                                        var valid7 = _errs51 === errors;
                                                                      } else {
                                                                        var valid7 = true;
                                                                      }
                                                                      if (valid7) {
                                                                        if (data20["no-effect"] !== void 0) {
                                                                          const _errs52 = errors;
                                                                          if (!validate32(data20["no-effect"], { instancePath: instancePath + "/counts/no-effect", parentData: data20, parentDataProperty: "no-effect", rootData })) {
                                                                            vErrors = appended(vErrors, validate32.errors);
                                                                            errors = vErrors.length;
                                                                          }
                                                                          var valid7 = _errs52 === errors;
                                                                        } else {
                                                                          var valid7 = true;
                                                                        }
                                                                        if (valid7) {
                                                                          if (data20.drift !== void 0) {
                                                                            const _errs53 = errors;
                                                                            if (!validate32(data20.drift, { instancePath: instancePath + "/counts/drift", parentData: data20, parentDataProperty: "drift", rootData })) {
                                                                              vErrors = appended(vErrors, validate32.errors);
                                                                              errors = vErrors.length;
                                                                            }
                                                                            var valid7 = _errs53 === errors;
                                                                          } else {
                                                                            var valid7 = true;
                                                                          }
                                                                          if (valid7) {
                                                                            if (data20["model-disagrees"] !== void 0) {
                                                                              const _errs54 = errors;
                                                                              if (!validate32(data20["model-disagrees"], { instancePath: instancePath + "/counts/model-disagrees", parentData: data20, parentDataProperty: "model-disagrees", rootData })) {
                                                                                vErrors = appended(vErrors, validate32.errors);
                                                                                errors = vErrors.length;
                                                                              }
                                                                              var valid7 = _errs54 === errors;
                                                                            } else {
                                                                              var valid7 = true;
                                                                            }
                                                                            if (valid7) {
                                                                              if (data20["noisy-source"] !== void 0) {
                                                                                const _errs55 = errors;
                                                                                if (!validate32(data20["noisy-source"], { instancePath: instancePath + "/counts/noisy-source", parentData: data20, parentDataProperty: "noisy-source", rootData })) {
                                                                                  vErrors = appended(vErrors, validate32.errors);
                                                                                  errors = vErrors.length;
                                                                                }
                                                                                var valid7 = _errs55 === errors;
                                                                              } else {
                                                                                var valid7 = true;
                                                                              }
                                                                              if (valid7) {
                                                                                if (data20["thin-evidence"] !== void 0) {
                                                                                  const _errs56 = errors;
                                                                                  if (!validate32(data20["thin-evidence"], { instancePath: instancePath + "/counts/thin-evidence", parentData: data20, parentDataProperty: "thin-evidence", rootData })) {
                                                                                    vErrors = appended(vErrors, validate32.errors);
                                                                                    errors = vErrors.length;
                                                                                  }
                                                                                  var valid7 = _errs56 === errors;
                                                                                } else {
                                                                                  var valid7 = true;
                                                                                }
                                                                                if (valid7) {
                                                                                  if (data20["not-evaluated"] !== void 0) {
                                                                                    const _errs57 = errors;
                                                                                    if (!validate32(data20["not-evaluated"], { instancePath: instancePath + "/counts/not-evaluated", parentData: data20, parentDataProperty: "not-evaluated", rootData })) {
                                                                                      vErrors = appended(vErrors, validate32.errors);
                                                                                      errors = vErrors.length;
                                                                                    }
                                                                                    var valid7 = _errs57 === errors;
                                                                                  } else {
                                                                                    var valid7 = true;
                                                                                  }
                                                                                  if (valid7) {
                                                                                    if (data20["invalid-manifest"] !== void 0) {
                                                                                      const _errs58 = errors;
                                                                                      if (!validate32(data20["invalid-manifest"], { instancePath: instancePath + "/counts/invalid-manifest", parentData: data20, parentDataProperty: "invalid-manifest", rootData })) {
                                                                                        vErrors = appended(vErrors, validate32.errors);
                                                                                        errors = vErrors.length;
                                                                                      }
                                                                                      var valid7 = _errs58 === errors;
                                                                                    } else {
                                                                                      var valid7 = true;
                                                                                    }
                                                                                    if (valid7) {
                                                                                      if (data20["gate-changed"] !== void 0) {
                                                                                        const _errs59 = errors;
                                                                                        if (!validate32(data20["gate-changed"], { instancePath: instancePath + "/counts/gate-changed", parentData: data20, parentDataProperty: "gate-changed", rootData })) {
                                                                                          vErrors = appended(vErrors, validate32.errors);
                                                                                          errors = vErrors.length;
                                                                                        }
                                                                                        var valid7 = _errs59 === errors;
                                                                                      } else {
                                                                                        var valid7 = true;
                                                                                      }
                                                                                      if (valid7) {
                                                                                        if (data20["waiver-expired"] !== void 0) {
                                                                                          const _errs60 = errors;
                                                                                          if (!validate32(data20["waiver-expired"], { instancePath: instancePath + "/counts/waiver-expired", parentData: data20, parentDataProperty: "waiver-expired", rootData })) {
                                                                                            vErrors = appended(vErrors, validate32.errors);
                                                                                            errors = vErrors.length;
                                                                                          }
                                                                                          var valid7 = _errs60 === errors;
                                                                                        } else {
                                                                                          var valid7 = true;
                                                                                        }
                                                                                        if (valid7) {
                                                                                          if (data20["waiver-unused"] !== void 0) {
                                                                                            const _errs61 = errors;
                                                                                            if (!validate32(data20["waiver-unused"], { instancePath: instancePath + "/counts/waiver-unused", parentData: data20, parentDataProperty: "waiver-unused", rootData })) {
                                                                                              vErrors = appended(vErrors, validate32.errors);
                                                                                              errors = vErrors.length;
                                                                                            }
                                                                                            var valid7 = _errs61 === errors;
                                                                                          } else {
                                                                                            var valid7 = true;
                                                                                          }
                                                                                        }
                                                                                      }
                                                                                    }
                                                                                  }
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate21.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs35 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.groups !== void 0) {
                                      let data45 = data.groups;
                                      const _errs62 = errors;
                                      if (errors === _errs62) {
                                        if (Array.isArray(data45)) {
                                          var valid8 = true;
                                          const len2 = data45.length;
                                          for (let i2 = 0; i2 < len2; i2++) {
                                            const _errs64 = errors;
                                            if (!validate62(data45[i2], { instancePath: instancePath + "/groups/" + i2, parentData: data45, parentDataProperty: i2, rootData })) {
                                              vErrors = appended(vErrors, validate62.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid8 = _errs64 === errors;
                                            if (!valid8) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate21.errors = [{ instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs62 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.sources !== void 0) {
                                        let data47 = data.sources;
                                        const _errs65 = errors;
                                        if (errors === _errs65) {
                                          if (Array.isArray(data47)) {
                                            var valid9 = true;
                                            const len3 = data47.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                              let data48 = data47[i3];
                                              const _errs67 = errors;
                                              if (errors === _errs67) {
                                                if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                                                  let missing4;
                                                  if (data48.id === void 0 && (missing4 = "id") || data48.states === void 0 && (missing4 = "states")) {
                                                    validate21.errors = [{ instancePath: instancePath + "/sources/" + i3, schemaPath: "#/properties/sources/items/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs69 = errors;
                                                    for (const key6 in data48) {
                                                      if (!(key6 === "id" || key6 === "states")) {
                                                        validate21.errors = [{ instancePath: instancePath + "/sources/" + i3, schemaPath: "#/properties/sources/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs69 === errors) {
                                                      if (data48.id !== void 0) {
                                                        const _errs70 = errors;
                                                        if (typeof data48.id !== "string") {
                                                          validate21.errors = [{ instancePath: instancePath + "/sources/" + i3 + "/id", schemaPath: "#/properties/sources/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                        var valid10 = _errs70 === errors;
                                                      } else {
                                                        var valid10 = true;
                                                      }
                                                      if (valid10) {
                                                        if (data48.states !== void 0) {
                                                          let data50 = data48.states;
                                                          const _errs72 = errors;
                                                          if (errors === _errs72) {
                                                            if (Array.isArray(data50)) {
                                                              var valid11 = true;
                                                              const len4 = data50.length;
                                                              for (let i4 = 0; i4 < len4; i4++) {
                                                                const _errs74 = errors;
                                                                if (!validate78(data50[i4], { instancePath: instancePath + "/sources/" + i3 + "/states/" + i4, parentData: data50, parentDataProperty: i4, rootData })) {
                                                                  vErrors = appended(vErrors, validate78.errors);
                                                                  errors = vErrors.length;
                                                                }
                                                                var valid11 = _errs74 === errors;
                                                                if (!valid11) {
                                                                  break;
                                                                }
                                                              }
                                                            } else {
                                                              validate21.errors = [{ instancePath: instancePath + "/sources/" + i3 + "/states", schemaPath: "#/properties/sources/items/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid10 = _errs72 === errors;
                                                        } else {
                                                          var valid10 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate21.errors = [{ instancePath: instancePath + "/sources/" + i3, schemaPath: "#/properties/sources/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid9 = _errs67 === errors;
                                              if (!valid9) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate21.errors = [{ instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs65 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.findings !== void 0) {
                                          let data52 = data.findings;
                                          const _errs75 = errors;
                                          if (errors === _errs75) {
                                            if (Array.isArray(data52)) {
                                              var valid12 = true;
                                              const len5 = data52.length;
                                              for (let i5 = 0; i5 < len5; i5++) {
                                                const _errs77 = errors;
                                                if (!validate173(data52[i5], { instancePath: instancePath + "/findings/" + i5, parentData: data52, parentDataProperty: i5, rootData })) {
                                                  vErrors = appended(vErrors, validate173.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid12 = _errs77 === errors;
                                                if (!valid12) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate21.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs75 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.waived !== void 0) {
                                            let data54 = data.waived;
                                            const _errs78 = errors;
                                            if (errors === _errs78) {
                                              if (Array.isArray(data54)) {
                                                var valid13 = true;
                                                const len6 = data54.length;
                                                for (let i6 = 0; i6 < len6; i6++) {
                                                  const _errs80 = errors;
                                                  if (!validate173(data54[i6], { instancePath: instancePath + "/waived/" + i6, parentData: data54, parentDataProperty: i6, rootData })) {
                                                    vErrors = appended(vErrors, validate173.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid13 = _errs80 === errors;
                                                  if (!valid13) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate21.errors = [{ instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs78 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.approved !== void 0) {
                                              let data56 = data.approved;
                                              const _errs81 = errors;
                                              if (errors === _errs81) {
                                                if (Array.isArray(data56)) {
                                                  var valid14 = true;
                                                  const len7 = data56.length;
                                                  for (let i7 = 0; i7 < len7; i7++) {
                                                    const _errs83 = errors;
                                                    if (!validate173(data56[i7], { instancePath: instancePath + "/approved/" + i7, parentData: data56, parentDataProperty: i7, rootData })) {
                                                      vErrors = appended(vErrors, validate173.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid14 = _errs83 === errors;
                                                    if (!valid14) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate21.errors = [{ instancePath: instancePath + "/approved", schemaPath: "#/properties/approved/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs81 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.remarks !== void 0) {
                                                let data58 = data.remarks;
                                                const _errs84 = errors;
                                                if (errors === _errs84) {
                                                  if (Array.isArray(data58)) {
                                                    var valid15 = true;
                                                    const len8 = data58.length;
                                                    for (let i8 = 0; i8 < len8; i8++) {
                                                      const _errs86 = errors;
                                                      if (typeof data58[i8] !== "string") {
                                                        validate21.errors = [{ instancePath: instancePath + "/remarks/" + i8, schemaPath: "#/properties/remarks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                        return false;
                                                      }
                                                      var valid15 = _errs86 === errors;
                                                      if (!valid15) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate21.errors = [{ instancePath: instancePath + "/remarks", schemaPath: "#/properties/remarks/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs84 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (data.coverage !== void 0) {
                                                  const _errs88 = errors;
                                                  if (!validate269(data.coverage, { instancePath: instancePath + "/coverage", parentData: data, parentDataProperty: "coverage", rootData })) {
                                                    vErrors = appended(vErrors, validate269.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid0 = _errs88 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (data.changedFiles !== void 0) {
                                                    let data61 = data.changedFiles;
                                                    const _errs89 = errors;
                                                    if (errors === _errs89) {
                                                      if (Array.isArray(data61)) {
                                                        var valid16 = true;
                                                        const len9 = data61.length;
                                                        for (let i9 = 0; i9 < len9; i9++) {
                                                          let data62 = data61[i9];
                                                          const _errs91 = errors;
                                                          if (errors === _errs91) {
                                                            if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                                                              let missing5;
                                                              if (data62.file === void 0 && (missing5 = "file") || data62.status === void 0 && (missing5 = "status") || data62.headLines === void 0 && (missing5 = "headLines")) {
                                                                validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9, schemaPath: "#/properties/changedFiles/items/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                                                                return false;
                                                              } else {
                                                                const _errs93 = errors;
                                                                for (const key7 in data62) {
                                                                  if (!(key7 === "file" || key7 === "status" || key7 === "headLines")) {
                                                                    validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9, schemaPath: "#/properties/changedFiles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
                                                                    return false;
                                                                    break;
                                                                  }
                                                                }
                                                                if (_errs93 === errors) {
                                                                  if (data62.file !== void 0) {
                                                                    const _errs94 = errors;
                                                                    if (typeof data62.file !== "string") {
                                                                      validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/file", schemaPath: "#/properties/changedFiles/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                      return false;
                                                                    }
                                                                    var valid17 = _errs94 === errors;
                                                                  } else {
                                                                    var valid17 = true;
                                                                  }
                                                                  if (valid17) {
                                                                    if (data62.status !== void 0) {
                                                                      let data64 = data62.status;
                                                                      const _errs96 = errors;
                                                                      if (!(data64 === "added" || data64 === "removed" || data64 === "modified")) {
                                                                        validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/status", schemaPath: "#/properties/changedFiles/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema6.properties.changedFiles.items.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                                                                        return false;
                                                                      }
                                                                      var valid17 = _errs96 === errors;
                                                                    } else {
                                                                      var valid17 = true;
                                                                    }
                                                                    if (valid17) {
                                                                      if (data62.headLines !== void 0) {
                                                                        let data65 = data62.headLines;
                                                                        const _errs97 = errors;
                                                                        if (errors === _errs97) {
                                                                          if (Array.isArray(data65)) {
                                                                            var valid18 = true;
                                                                            const len10 = data65.length;
                                                                            for (let i10 = 0; i10 < len10; i10++) {
                                                                              let data66 = data65[i10];
                                                                              const _errs99 = errors;
                                                                              if (errors === _errs99) {
                                                                                if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
                                                                                  let missing6;
                                                                                  if (data66.first === void 0 && (missing6 = "first") || data66.last === void 0 && (missing6 = "last")) {
                                                                                    validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/headLines/" + i10, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
                                                                                    return false;
                                                                                  } else {
                                                                                    const _errs101 = errors;
                                                                                    for (const key8 in data66) {
                                                                                      if (!(key8 === "first" || key8 === "last")) {
                                                                                        validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/headLines/" + i10, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                                                                                        return false;
                                                                                        break;
                                                                                      }
                                                                                    }
                                                                                    if (_errs101 === errors) {
                                                                                      if (data66.first !== void 0) {
                                                                                        const _errs102 = errors;
                                                                                        if (!validate108(data66.first, { instancePath: instancePath + "/changedFiles/" + i9 + "/headLines/" + i10 + "/first", parentData: data66, parentDataProperty: "first", rootData })) {
                                                                                          vErrors = appended(vErrors, validate108.errors);
                                                                                          errors = vErrors.length;
                                                                                        }
                                                                                        var valid19 = _errs102 === errors;
                                                                                      } else {
                                                                                        var valid19 = true;
                                                                                      }
                                                                                      if (valid19) {
                                                                                        if (data66.last !== void 0) {
                                                                                          const _errs103 = errors;
                                                                                          if (!validate108(data66.last, { instancePath: instancePath + "/changedFiles/" + i9 + "/headLines/" + i10 + "/last", parentData: data66, parentDataProperty: "last", rootData })) {
                                                                                            vErrors = appended(vErrors, validate108.errors);
                                                                                            errors = vErrors.length;
                                                                                          }
                                                                                          var valid19 = _errs103 === errors;
                                                                                        } else {
                                                                                          var valid19 = true;
                                                                                        }
                                                                                      }
                                                                                    }
                                                                                  }
                                                                                } else {
                                                                                  validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/headLines/" + i10, schemaPath: "#/properties/changedFiles/items/properties/headLines/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                                  return false;
                                                                                }
                                                                              }
                                                                              var valid18 = _errs99 === errors;
                                                                              if (!valid18) {
                                                                                break;
                                                                              }
                                                                            }
                                                                          } else {
                                                                            validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9 + "/headLines", schemaPath: "#/properties/changedFiles/items/properties/headLines/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                            return false;
                                                                          }
                                                                        }
                                                                        var valid17 = _errs97 === errors;
                                                                      } else {
                                                                        var valid17 = true;
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            } else {
                                                              validate21.errors = [{ instancePath: instancePath + "/changedFiles/" + i9, schemaPath: "#/properties/changedFiles/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid16 = _errs91 === errors;
                                                          if (!valid16) {
                                                            break;
                                                          }
                                                        }
                                                      } else {
                                                        validate21.errors = [{ instancePath: instancePath + "/changedFiles", schemaPath: "#/properties/changedFiles/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid0 = _errs89 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (data.blindSpots !== void 0) {
                                                      let data69 = data.blindSpots;
                                                      const _errs104 = errors;
                                                      if (errors === _errs104) {
                                                        if (Array.isArray(data69)) {
                                                          var valid20 = true;
                                                          const len11 = data69.length;
                                                          for (let i11 = 0; i11 < len11; i11++) {
                                                            const _errs106 = errors;
                                                            if (typeof data69[i11] !== "string") {
                                                              validate21.errors = [{ instancePath: instancePath + "/blindSpots/" + i11, schemaPath: "#/properties/blindSpots/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid20 = _errs106 === errors;
                                                            if (!valid20) {
                                                              break;
                                                            }
                                                          }
                                                        } else {
                                                          validate21.errors = [{ instancePath: instancePath + "/blindSpots", schemaPath: "#/properties/blindSpots/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid0 = _errs104 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                      if (data.inputs !== void 0) {
                                                        let data71 = data.inputs;
                                                        const _errs108 = errors;
                                                        if (errors === _errs108) {
                                                          if (Array.isArray(data71)) {
                                                            var valid21 = true;
                                                            const len12 = data71.length;
                                                            for (let i12 = 0; i12 < len12; i12++) {
                                                              let data72 = data71[i12];
                                                              const _errs110 = errors;
                                                              if (errors === _errs110) {
                                                                if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
                                                                  let missing7;
                                                                  if (data72.what === void 0 && (missing7 = "what") || data72.count === void 0 && (missing7 = "count")) {
                                                                    validate21.errors = [{ instancePath: instancePath + "/inputs/" + i12, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
                                                                    return false;
                                                                  } else {
                                                                    const _errs112 = errors;
                                                                    for (const key9 in data72) {
                                                                      if (!(key9 === "what" || key9 === "count")) {
                                                                        validate21.errors = [{ instancePath: instancePath + "/inputs/" + i12, schemaPath: "#/properties/inputs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }];
                                                                        return false;
                                                                        break;
                                                                      }
                                                                    }
                                                                    if (_errs112 === errors) {
                                                                      if (data72.what !== void 0) {
                                                                        const _errs113 = errors;
                                                                        if (typeof data72.what !== "string") {
                                                                          validate21.errors = [{ instancePath: instancePath + "/inputs/" + i12 + "/what", schemaPath: "#/properties/inputs/items/properties/what/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                          return false;
                                                                        }
                                                                        var valid22 = _errs113 === errors;
                                                                      } else {
                                                                        var valid22 = true;
                                                                      }
                                                                      if (valid22) {
                                                                        if (data72.count !== void 0) {
                                                                          const _errs115 = errors;
                                                                          if (!validate33(data72.count, { instancePath: instancePath + "/inputs/" + i12 + "/count", parentData: data72, parentDataProperty: "count", rootData })) {
                                                                            vErrors = appended(vErrors, validate33.errors);
                                                                            errors = vErrors.length;
                                                                          }
                                                                          var valid22 = _errs115 === errors;
                                                                        } else {
                                                                          var valid22 = true;
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate21.errors = [{ instancePath: instancePath + "/inputs/" + i12, schemaPath: "#/properties/inputs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid21 = _errs110 === errors;
                                                              if (!valid21) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            validate21.errors = [{ instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid0 = _errs108 === errors;
                                                      } else {
                                                        var valid0 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate21.errors = vErrors;
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
