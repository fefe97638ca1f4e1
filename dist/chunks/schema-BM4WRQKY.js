import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/schemas/digest.schema.json
var digest_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "digest",
  title: "netpol-gate digest, one line",
  description: "A digest is JSON Lines: one head, then the unique connections, the writes of policies, where the API server finds what it calls, and who held which address when, as logs and snapshots showed it. It may be compressed with gzip, and it is accepted wherever a log is.",
  oneOf: [
    { $ref: "#/definitions/head" },
    {
      type: "object",
      required: ["connection"],
      additionalProperties: false,
      properties: { connection: { $ref: "#/definitions/connection" } }
    },
    {
      type: "object",
      required: ["write"],
      additionalProperties: false,
      properties: { write: { $ref: "#/definitions/write" } }
    },
    {
      type: "object",
      required: ["backend"],
      additionalProperties: false,
      properties: { backend: { $ref: "#/definitions/backend" } }
    },
    {
      type: "object",
      required: ["pod"],
      additionalProperties: false,
      properties: { pod: { $ref: "#/definitions/pod" } }
    },
    {
      type: "object",
      required: ["tenure"],
      additionalProperties: false,
      properties: { tenure: { $ref: "#/definitions/tenure" } }
    }
  ],
  definitions: {
    time: { description: "RFC 3339, UTC", type: "string", format: "date-time" },
    count: { type: "integer", minimum: 0 },
    place: {
      description: "A line of the log that the digest was made from",
      type: "object",
      required: ["file", "line"],
      additionalProperties: false,
      properties: { file: { type: "string" }, line: { type: "integer", minimum: 1 } }
    },
    head: {
      type: "object",
      required: ["schema", "tool", "cluster", "coverage", "lines", "sha256"],
      additionalProperties: false,
      properties: {
        schema: { const: "netpol-gate/digest/1" },
        tool: { description: "Version that wrote it", type: "string" },
        cluster: {
          type: "object",
          additionalProperties: false,
          properties: {
            uid: { description: "uid of the namespace kube-system", type: "string" },
            name: { type: "string" },
            readAt: { $ref: "#/definitions/time" }
          }
        },
        coverage: { $ref: "#/definitions/coverage" },
        lines: { description: "Lines after the head", $ref: "#/definitions/count" },
        sha256: {
          description: "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break",
          type: "string",
          pattern: "^[0-9a-f]{64}$"
        }
      }
    },
    coverage: {
      type: "object",
      required: ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"],
      additionalProperties: false,
      properties: {
        first: { $ref: "#/definitions/time" },
        last: { $ref: "#/definitions/time" },
        records: { $ref: "#/definitions/count" },
        attributed: { $ref: "#/definitions/count" },
        unattributed: {
          type: "array",
          items: {
            type: "object",
            required: ["why", "records", "sample"],
            additionalProperties: false,
            properties: {
              why: { $ref: "#/definitions/why" },
              records: { $ref: "#/definitions/count" },
              sample: { $ref: "#/definitions/place" }
            }
          }
        },
        merged: {
          type: "object",
          required: ["replies", "double-reports", "duplicates", "aggregated"],
          additionalProperties: false,
          properties: {
            replies: { $ref: "#/definitions/count" },
            "double-reports": { $ref: "#/definitions/count" },
            duplicates: { $ref: "#/definitions/count" },
            aggregated: { $ref: "#/definitions/count" }
          }
        },
        unconnected: {
          description: "Which of these records stand behind none of the connections",
          type: "array",
          items: {
            type: "object",
            required: ["day", "records"],
            additionalProperties: false,
            properties: {
              day: { description: "Of the newest of them, UTC", type: "string", format: "date" },
              records: { $ref: "#/definitions/count" },
              why: { $ref: "#/definitions/why" },
              sample: { $ref: "#/definitions/place" }
            }
          }
        },
        lostEvents: { $ref: "#/definitions/count" },
        sampled: { type: "boolean" },
        cut: {
          description: "Bounds that were reached while reading, and how many records were left out because of each",
          type: "array",
          items: {
            type: "object",
            required: ["rule", "limit", "records"],
            additionalProperties: false,
            properties: {
              rule: { enum: ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"] },
              limit: { $ref: "#/definitions/count" },
              records: { $ref: "#/definitions/count" }
            }
          }
        },
        setAside: {
          description: "Records that are no evidence",
          type: "object",
          additionalProperties: false,
          properties: {
            "stolen-tokens": {
              description: "Requests that showed a pod's token from an address that is not the pod's",
              $ref: "#/definitions/count"
            },
            "beyond-policies": {
              description: "Between nodes and outside addresses; attributed, too",
              $ref: "#/definitions/count"
            }
          }
        },
        blind: {
          description: "Why the whole sample is blind in one direction, or for traffic between pods",
          type: "array",
          items: { type: "string" }
        },
        gaps: {
          description: "Stretches without a record that are longer than usual",
          type: "array",
          items: {
            type: "object",
            required: ["format", "from", "to", "usual"],
            additionalProperties: false,
            properties: {
              format: { type: "string" },
              from: { $ref: "#/definitions/time" },
              to: { $ref: "#/definitions/time" },
              usual: { description: "Milliseconds", type: "number", minimum: 0 }
            }
          }
        },
        limits: {
          description: "What else the logs could not show, without the sentences that these numbers give",
          type: "array",
          items: { type: "string" }
        },
        logs: {
          type: "array",
          items: {
            type: "object",
            required: ["file", "format", "lines", "records"],
            additionalProperties: false,
            properties: {
              file: { type: "string" },
              format: { type: "string" },
              lines: { $ref: "#/definitions/count" },
              records: { $ref: "#/definitions/count" },
              unread: { description: "Why it was not read at all, or not to its end", type: "string" }
            }
          }
        }
      }
    },
    why: {
      enum: [
        "no-owner-at-that-time",
        "several-possible-owners",
        "before-first-sight",
        "pod-not-in-cluster",
        "workload-not-in-cluster",
        "service-without-backends",
        "record-names-no-end",
        "direction-unknown",
        "withheld"
      ]
    },
    workload: {
      type: "object",
      required: ["namespace", "kind", "name"],
      additionalProperties: false,
      properties: {
        namespace: { type: "string" },
        kind: { type: "string" },
        name: { type: "string" }
      }
    },
    end: {
      type: "object",
      required: ["kind"],
      oneOf: [
        {
          required: ["workload", "endpoints"],
          additionalProperties: false,
          properties: {
            kind: { const: "workload" },
            workload: { $ref: "#/definitions/workload" },
            endpoints: { type: "array", items: { type: "string" } }
          }
        },
        {
          required: ["name"],
          additionalProperties: false,
          properties: {
            kind: { const: "node" },
            name: { type: "string" },
            address: { type: "string" }
          }
        },
        {
          required: ["addresses"],
          additionalProperties: false,
          properties: {
            kind: { const: "api-server" },
            addresses: { type: "array", items: { type: "string" } }
          }
        },
        {
          required: ["address"],
          additionalProperties: false,
          properties: {
            kind: { const: "outside" },
            address: { type: "string" },
            name: { type: "string" }
          }
        },
        {
          required: ["why", "candidates"],
          additionalProperties: false,
          properties: {
            kind: { const: "unidentified" },
            why: { $ref: "#/definitions/why" },
            address: { type: "string" },
            name: { type: "string" },
            candidates: { type: "array", items: { $ref: "#/definitions/workload" } }
          }
        }
      ]
    },
    pod: {
      description: "A change of one pod: of which addresses it has from then on, or what it belongs to",
      type: "object",
      required: ["time", "namespace", "pod", "origin"],
      additionalProperties: false,
      properties: {
        time: { $ref: "#/definitions/time" },
        namespace: { type: "string" },
        pod: { type: "string" },
        uid: { type: "string" },
        owner: {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: { kind: { type: "string" }, name: { type: "string" } }
        },
        hash: { description: "Its label pod-template-hash", type: "string" },
        hostNetwork: { type: "boolean" },
        addresses: {
          description: "In place of those of the same family; an empty list: it gave up all of them",
          type: "array",
          items: { type: "string" }
        },
        gone: { type: "boolean" },
        origin: { $ref: "#/definitions/place" }
      }
    },
    tenure: {
      description: "An address of a pod, as a snapshot of the cluster knew it when the digest was made",
      type: "object",
      required: ["address", "namespace", "pod", "from"],
      additionalProperties: false,
      properties: {
        address: { type: "string" },
        namespace: { type: "string" },
        pod: { type: "string" },
        workload: { $ref: "#/definitions/workload" },
        from: { $ref: "#/definitions/time" },
        to: { $ref: "#/definitions/time" },
        until: { description: "The end is not known: when it was seen last", $ref: "#/definitions/time" }
      }
    },
    basis: { enum: ["named", "labels", "address-then", "address-now", "none"] },
    evidence: {
      type: "object",
      required: ["count", "first", "last", "samples"],
      additionalProperties: false,
      properties: {
        count: { $ref: "#/definitions/count" },
        records: { description: "Records behind it", $ref: "#/definitions/count" },
        first: { $ref: "#/definitions/time" },
        last: { $ref: "#/definitions/time" },
        newest: {
          description: "When the record that began last began; absent where that is 'last'",
          $ref: "#/definitions/time"
        },
        samples: { type: "array", items: { $ref: "#/definitions/place" } }
      }
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: { type: "string" },
        kind: { type: "string" },
        namespace: { description: "Empty for objects of the cluster", type: "string" },
        name: { type: "string" }
      }
    },
    connection: {
      type: "object",
      required: ["source", "destination", "protocol", "basis", "policies"],
      additionalProperties: false,
      properties: {
        source: { $ref: "#/definitions/end" },
        destination: { $ref: "#/definitions/end" },
        protocol: { enum: ["TCP", "UDP", "SCTP", "other"] },
        port: { type: "integer", minimum: 0, maximum: 65535 },
        via: {
          type: "object",
          required: ["service"],
          additionalProperties: false,
          properties: {
            service: { type: "string" },
            address: { type: "string" },
            port: { type: "integer", minimum: 0, maximum: 65535 }
          }
        },
        basis: {
          type: "object",
          required: ["source", "destination"],
          additionalProperties: false,
          properties: {
            source: { $ref: "#/definitions/basis" },
            destination: { $ref: "#/definitions/basis" }
          }
        },
        allowed: { $ref: "#/definitions/evidence" },
        denied: { $ref: "#/definitions/evidence" },
        other: { $ref: "#/definitions/evidence" },
        policies: {
          type: "array",
          items: {
            type: "object",
            required: ["ref", "effect"],
            additionalProperties: false,
            properties: { ref: { $ref: "#/definitions/object" }, effect: { enum: ["allow", "deny"] } }
          }
        }
      }
    },
    backend: {
      description: "Where the API server finds a webhook, an aggregated API or a converter of custom resources",
      type: "object",
      required: ["kind", "name", "target"],
      additionalProperties: false,
      properties: {
        kind: { enum: ["webhook", "api", "conversion"] },
        name: { type: "string" },
        configuration: { description: "The object that lists the webhook", type: "string" },
        target: {
          type: "object",
          required: ["kind", "port"],
          oneOf: [
            {
              required: ["namespace", "name"],
              additionalProperties: false,
              properties: {
                kind: { const: "service" },
                namespace: { type: "string" },
                name: { type: "string" },
                port: { type: "number" }
              }
            },
            {
              required: ["host"],
              additionalProperties: false,
              properties: {
                kind: { const: "url" },
                host: { type: "string" },
                port: { type: "number" }
              }
            }
          ]
        },
        origin: { $ref: "#/definitions/place" }
      }
    },
    write: {
      type: "object",
      required: ["time", "verb", "ref", "effect", "user", "client", "origin"],
      additionalProperties: false,
      properties: {
        time: { $ref: "#/definitions/time" },
        verb: { enum: ["create", "update", "patch", "delete", "deletecollection"] },
        ref: { $ref: "#/definitions/object" },
        uid: { type: "string" },
        effect: {
          enum: ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"]
        },
        version: {
          description: "Resource version after the write, where the log shows the answer",
          type: "string"
        },
        spared: {
          description: "What of the spec the write cannot have changed: all of it, or members that are there after it",
          anyOf: [{ const: "all" }, { type: "array", items: { type: "string" } }]
        },
        user: { type: "string" },
        actingAs: { type: "string" },
        address: { description: "Where the request came from, as the API server saw it", type: "string" },
        relayed: {
          description: "Present where the request names more addresses, as behind a proxy",
          const: true
        },
        pod: {
          description: "The pod that the author's token was made for",
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: { namespace: { type: "string" }, name: { type: "string" } }
        },
        client: { type: "string" },
        after: { type: "object" },
        origin: { $ref: "#/definitions/place" }
      }
    }
  }
};

// src/schemas/drift.schema.json
var drift_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "drift",
  title: "netpol-gate drift, version 1",
  description: "What netpol-gate drift --format json prints. Times are RFC 3339 in UTC, lines and columns count from 1, ranges include both ends. A row means every pair of a member of its sources and a member of its destinations, but never a member that is single with itself.",
  type: "object",
  required: ["schema", "base", "groups", "states", "attempts", "unseen"],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/drift/1"
    },
    base: {
      description: "What the cluster is held against, as it was named",
      type: "string"
    },
    commit: {
      description: "Of what the cluster is held against; absent for a folder",
      type: "string"
    },
    cluster: {
      description: "That of the first state",
      type: "object",
      required: [],
      additionalProperties: false,
      properties: {
        name: {
          type: "string"
        },
        uid: {
          type: "string"
        },
        readAt: {
          $ref: "#/definitions/time"
        }
      }
    },
    logs: {
      description: "What was read of logs; absent where none was given",
      type: "object",
      required: ["records", "limits"],
      additionalProperties: false,
      properties: {
        records: {
          $ref: "#/definitions/count"
        },
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        limits: {
          description: "What they do not show, in sentences",
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    groups: {
      description: "Ends of rows, each once; rows name them by id",
      type: "array",
      items: {
        $ref: "#/definitions/group"
      }
    },
    states: {
      type: "array",
      items: {
        type: "object",
        required: ["state", "compared", "drift", "generated", "elsewhere"],
        additionalProperties: false,
        properties: {
          source: {
            description: "Id of the source; default where the gate file names none",
            type: "string"
          },
          state: {
            description: "Name",
            type: "string"
          },
          cluster: {
            type: "object",
            required: [],
            additionalProperties: false,
            properties: {
              name: {
                type: "string"
              },
              uid: {
                type: "string"
              },
              readAt: {
                $ref: "#/definitions/time"
              }
            }
          },
          compared: {
            description: "How many objects of git were held against the cluster",
            $ref: "#/definitions/count"
          },
          drift: {
            type: "array",
            items: {
              $ref: "#/definitions/drift"
            }
          },
          generated: {
            description: "Policies of the cluster that a controller made: no drift",
            type: "array",
            items: {
              type: "object",
              required: ["policy", "by"],
              additionalProperties: false,
              properties: {
                policy: {
                  $ref: "#/definitions/object"
                },
                by: {
                  type: "string"
                }
              }
            }
          },
          elsewhere: {
            description: "Policies in namespaces of which git holds none: no drift",
            type: "array",
            items: {
              $ref: "#/definitions/object"
            }
          }
        }
      }
    },
    attempts: {
      description: "On policies that are not in drift",
      type: "array",
      items: {
        $ref: "#/definitions/driftAttempt"
      }
    },
    unseen: {
      description: "What was not compared, in whole sentences",
      type: "array",
      items: {
        type: "string"
      }
    }
  },
  definitions: {
    time: {
      type: "string",
      format: "date-time"
    },
    count: {
      type: "integer",
      minimum: 0
    },
    line: {
      type: "integer",
      minimum: 1
    },
    answer: {
      enum: ["allowed", "denied", "unknown"]
    },
    assuming: {
      description: "Holds only if removed manifests are removed from the cluster, or only if they stay",
      enum: ["pruned", "kept"]
    },
    ports: {
      description: 'The protocol "other" has the single range 0 to 0',
      type: "array",
      items: {
        type: "object",
        required: ["protocol", "first", "last"],
        additionalProperties: false,
        properties: {
          protocol: {
            enum: ["TCP", "UDP", "SCTP", "other"]
          },
          first: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          },
          last: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          }
        }
      }
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          description: "Empty for objects of the cluster as a whole",
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    workload: {
      type: "object",
      required: ["namespace", "workloadKind", "name"],
      additionalProperties: false,
      properties: {
        namespace: {
          type: "string"
        },
        workloadKind: {
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    party: {
      description: "One end of a difference",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "That many pods of it; absent when all",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  $ref: "#/definitions/count"
                },
                of: {
                  $ref: "#/definitions/count"
                },
                ids: {
                  description: "The pods, where it is known which",
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "everything", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              description: "What the cluster has there, in words",
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          description: "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to",
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/definitions/object"
            },
            hosts: {
              description: "Hosts with their paths as written; empty: every one",
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              description: "Who serves it, in words",
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            }
          }
        }
      ]
    },
    group: {
      type: "object",
      required: ["id", "words", "conditions", "members"],
      additionalProperties: false,
      properties: {
        id: {
          type: "string"
        },
        words: {
          description: "As a person would say it; may be shortened",
          type: "string"
        },
        conditions: {
          description: "Each holds for some of the members alone, among all workloads of the world; together with the members that none means they are the group",
          type: "array",
          items: {
            $ref: "#/definitions/condition"
          }
        },
        others: {
          description: "Positions of the members that no condition means, from 0; absent where there are no conditions, or no such members",
          type: "array",
          items: {
            $ref: "#/definitions/count"
          }
        },
        members: {
          description: "Exactly who is meant",
          type: "array",
          items: {
            $ref: "#/definitions/member"
          }
        }
      }
    },
    condition: {
      description: "Workloads in these namespaces whose pods all carry these labels, but for the exceptions",
      type: "object",
      required: ["labels", "except"],
      additionalProperties: false,
      properties: {
        namespaces: {
          description: "Absent: every namespace. A pattern or labels mean exactly these names among the namespaces that have workloads",
          type: "object",
          required: ["names"],
          additionalProperties: false,
          properties: {
            names: {
              type: "array",
              items: {
                type: "string"
              }
            },
            pattern: {
              type: "string"
            },
            labels: {
              type: "array",
              items: {
                $ref: "#/definitions/requirement"
              }
            }
          }
        },
        labels: {
          type: "array",
          items: {
            $ref: "#/definitions/requirement"
          }
        },
        except: {
          type: "array",
          items: {
            $ref: "#/definitions/workload"
          }
        }
      }
    },
    requirement: {
      type: "object",
      required: ["key", "operator"],
      additionalProperties: false,
      properties: {
        key: {
          type: "string"
        },
        operator: {
          enum: ["In", "NotIn", "Exists", "DoesNotExist"]
        },
        values: {
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    member: {
      description: "As the ends of a difference; single: one pod, which is never meant as both ends of a pair",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "That many pods of it; absent when all",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  $ref: "#/definitions/count"
                },
                of: {
                  $ref: "#/definitions/count"
                },
                ids: {
                  description: "The pods, where it is known which",
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "everything", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              description: "What the cluster has there, in words",
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            },
            single: {
              const: true
            }
          }
        },
        {
          description: "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to",
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/definitions/object"
            },
            hosts: {
              description: "Hosts with their paths as written; empty: every one",
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              description: "Who serves it, in words",
              type: "string"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            },
            single: {
              const: true
            }
          }
        }
      ]
    },
    filePlace: {
      type: "object",
      required: ["kind", "side", "file", "line", "column"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "file"
        },
        side: {
          enum: ["base", "head", "both"]
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        },
        column: {
          $ref: "#/definitions/line"
        },
        endLine: {
          $ref: "#/definitions/line"
        },
        renderedFrom: {
          description: "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells",
          type: "string"
        }
      }
    },
    livePlace: {
      type: "object",
      required: ["kind", "object", "path"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "live"
        },
        object: {
          type: "string"
        },
        path: {
          type: "string"
        }
      }
    },
    logPlace: {
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        }
      }
    },
    place: {
      oneOf: [
        {
          $ref: "#/definitions/filePlace"
        },
        {
          $ref: "#/definitions/livePlace"
        },
        {
          $ref: "#/definitions/logPlace"
        }
      ]
    },
    cause: {
      description: "An object, and the place inside, whose change flips the verdict",
      type: "object",
      required: ["object", "place", "text"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        place: {
          $ref: "#/definitions/place"
        },
        anchor: {
          description: "The nearest place on the head side, where the place exists on the base side only",
          $ref: "#/definitions/place"
        },
        text: {
          type: "string"
        }
      }
    },
    driftMerge: {
      description: "What rolling out the head side does to it: takes the live edit back (reverts), leaves it (keeps), puts a third thing in place of both (conflicts), finds it already so (adopts), makes the object (creates), removes it, or perhaps removes it, where pruning is not known",
      enum: ["reverts", "keeps", "conflicts", "adopts", "creates", "removes", "perhaps-removes"]
    },
    driftWrite: {
      description: "A write that the audit log tells of",
      type: "object",
      required: ["verb", "author", "user", "client", "program", "place", "effect"],
      additionalProperties: false,
      properties: {
        object: {
          description: "Where it is another than the one in drift: the namespace that was deleted",
          allOf: [
            {
              $ref: "#/definitions/object"
            }
          ]
        },
        time: {
          description: "Absent where the log tells none",
          $ref: "#/definitions/time"
        },
        verb: {
          enum: ["create", "update", "patch", "delete", "deletecollection"]
        },
        author: {
          description: "User, as whom, in which pod, from where, in words",
          type: "string"
        },
        user: {
          type: "string"
        },
        actingAs: {
          description: "Whom the user acted as, by impersonation",
          type: "string"
        },
        pod: {
          description: "The pod that the token of the user was made for",
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy",
          const: true
        },
        client: {
          description: "User agent",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          description: "Of the event in the audit log",
          $ref: "#/definitions/logPlace"
        },
        effect: {
          enum: ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"]
        }
      }
    },
    driftAttempt: {
      description: "A request that would have written the object and changed nothing",
      type: "object",
      required: ["verb", "author", "user", "client", "program", "place", "object", "outcome", "code"],
      additionalProperties: false,
      properties: {
        time: {
          description: "Absent where the log tells none",
          $ref: "#/definitions/time"
        },
        verb: {
          enum: ["create", "update", "patch", "delete", "deletecollection"]
        },
        author: {
          description: "User, as whom, in which pod, from where, in words",
          type: "string"
        },
        user: {
          type: "string"
        },
        actingAs: {
          description: "Whom the user acted as, by impersonation",
          type: "string"
        },
        pod: {
          description: "The pod that the token of the user was made for",
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy",
          const: true
        },
        client: {
          description: "User agent",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          description: "Of the event in the audit log",
          $ref: "#/definitions/logPlace"
        },
        object: {
          $ref: "#/definitions/object"
        },
        outcome: {
          description: "What became of it: only a dry run, or refused by whom",
          enum: ["dry-run", "unauthenticated", "forbidden", "denied", "invalid", "conflict", "not-found", "failed"]
        },
        code: {
          description: "Status of the answer",
          type: "integer"
        },
        reason: {
          description: "As the server says it",
          type: "string"
        }
      }
    },
    driftPart: {
      type: "object",
      required: ["path", "merge"],
      additionalProperties: false,
      properties: {
        path: {
          description: "Inside the object: spec.ingress",
          type: "string"
        },
        live: {
          description: "What the cluster has there, as JSON; absent where it has nothing"
        },
        base: {
          description: "What git says there, as JSON; absent where it says nothing"
        },
        long: {
          description: "Both values are left out, since one of them is too long",
          const: true
        },
        merge: {
          $ref: "#/definitions/driftMerge"
        },
        manager: {
          description: "Of the managed fields of the live object",
          type: "object",
          required: ["name", "owns"],
          additionalProperties: false,
          properties: {
            name: {
              type: "string"
            },
            operation: {
              description: "Apply or Update",
              type: "string"
            },
            time: {
              $ref: "#/definitions/time"
            },
            owns: {
              description: "Whether it owns this very place; else it is only the newest that wrote the object",
              type: "boolean"
            }
          }
        }
      }
    },
    driftRow: {
      type: "object",
      required: [
        "text",
        "sources",
        "destinations",
        "pairs",
        "source",
        "destination",
        "ports",
        "change",
        "inCluster",
        "inGit",
        "causes",
        "dependsOn"
      ],
      additionalProperties: false,
      properties: {
        text: {
          description: "Who, whom and on which ports, in words",
          type: "string"
        },
        sources: {
          description: "Id of a group",
          type: "string"
        },
        destinations: {
          description: "Id of a group",
          type: "string"
        },
        pairs: {
          description: "How many pairs the row is",
          $ref: "#/definitions/count"
        },
        source: {
          $ref: "#/definitions/party"
        },
        destination: {
          $ref: "#/definitions/party"
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        change: {
          description: "From the cluster to git: newly-denied is open in the cluster and closed by git",
          enum: ["newly-allowed", "newly-denied", "unclear"]
        },
        assuming: {
          $ref: "#/definitions/assuming"
        },
        inCluster: {
          $ref: "#/definitions/answer"
        },
        inGit: {
          $ref: "#/definitions/answer"
        },
        causes: {
          type: "array",
          items: {
            $ref: "#/definitions/cause"
          }
        },
        dependsOn: {
          description: "Conditions in words on which an unknown answer depends",
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    drift: {
      description: "An object that is not in the cluster as git has it",
      type: "object",
      required: ["object", "how", "place", "parts", "writes", "attempts"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        how: {
          description: "In the cluster alone, in git alone, or in both and not the same",
          enum: ["only-live", "only-base", "differs"]
        },
        place: {
          $ref: "#/definitions/place"
        },
        merge: {
          description: "Of its parts the one that matters most",
          allOf: [
            {
              $ref: "#/definitions/driftMerge"
            }
          ]
        },
        parts: {
          description: "Places in which it differs",
          type: "array",
          items: {
            $ref: "#/definitions/driftPart"
          }
        },
        effect: {
          type: "object",
          required: ["answer", "rows"],
          additionalProperties: false,
          properties: {
            answer: {
              description: "Whether the same is allowed with git's version as with that of the cluster: proved for all pods that may come (same), for those that there are (same-today), not alone but with the rest of the drift (together), not at all (different), or it is one of too many policies to be proved one by one (not-asked)",
              enum: ["same", "same-today", "together", "different", "not-asked"]
            },
            rows: {
              type: "array",
              items: {
                $ref: "#/definitions/driftRow"
              }
            },
            leads: {
              description: "Of a Service that leads elsewhere than by git: ports with the pods behind them, in words",
              type: "object",
              required: ["cluster", "git"],
              additionalProperties: false,
              properties: {
                cluster: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                },
                git: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            },
            future: {
              description: "What no two pods that exist show: to pods to come the cluster lets it through and git does not (newly-denied), or the reverse",
              type: "array",
              items: {
                type: "object",
                required: ["change", "text"],
                additionalProperties: false,
                properties: {
                  change: {
                    enum: ["newly-denied", "newly-allowed"]
                  },
                  text: {
                    description: "In the words of the rules that do it",
                    type: "string"
                  }
                }
              }
            }
          }
        },
        basis: {
          description: "On what who and when rests: an event that shows what the write did (log), an event that does not (log-likely), the managed fields of the object, or nothing. That no event tells of it never means that there was no change",
          enum: ["log", "log-likely", "managed-fields", "nothing"]
        },
        write: {
          description: "The write that made the difference",
          allOf: [
            {
              $ref: "#/definitions/driftWrite"
            }
          ]
        },
        writes: {
          description: "All that made it so, the newest first",
          type: "array",
          items: {
            $ref: "#/definitions/driftWrite"
          }
        },
        outdated: {
          description: "The newest write that the log holds, where a later one must be missing",
          allOf: [
            {
              $ref: "#/definitions/driftWrite"
            }
          ]
        },
        since: {
          description: "Writes later than the cluster was read, the oldest first: they explain nothing of what was read",
          type: "array",
          items: {
            $ref: "#/definitions/driftWrite"
          }
        },
        manager: {
          description: "The newest of the managed fields of the live object",
          type: "object",
          required: ["name"],
          additionalProperties: false,
          properties: {
            name: {
              type: "string"
            },
            time: {
              $ref: "#/definitions/time"
            }
          }
        },
        generatedBy: {
          description: "The controller that made the object",
          type: "string"
        },
        setBack: {
          description: "Who applies the object and will set it back, in a sentence",
          type: "string"
        },
        attempts: {
          description: "In the order of time",
          type: "array",
          items: {
            $ref: "#/definitions/driftAttempt"
          }
        },
        left: {
          description: "How many are left out here: the last rows of the effect and of what it means for pods that may come; the oldest writes, writes since the cluster was read, and attempts",
          type: "object",
          required: [],
          additionalProperties: false,
          properties: {
            rows: {
              $ref: "#/definitions/count"
            },
            future: {
              $ref: "#/definitions/count"
            },
            writes: {
              $ref: "#/definitions/count"
            },
            since: {
              $ref: "#/definitions/count"
            },
            attempts: {
              $ref: "#/definitions/count"
            }
          }
        }
      }
    }
  }
};

// src/schemas/explain.schema.json
var explain_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "explain",
  title: "netpol-gate explanation, version 1",
  description: "Members are added within this version, never changed or removed. Lines and columns count from 1, ranges include both ends.",
  type: "object",
  required: ["schema", "from", "to", "states", "problems"],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/explain/1"
    },
    from: {
      type: "string"
    },
    to: {
      type: "string"
    },
    states: {
      type: "array",
      items: {
        $ref: "#/definitions/state"
      }
    },
    problems: {
      description: "What could not be read or judged on the sides that were looked at: the verdict is without it",
      type: "array",
      items: {
        $ref: "#/definitions/problem"
      }
    }
  },
  definitions: {
    count: {
      type: "integer",
      minimum: 0
    },
    line: {
      type: "integer",
      minimum: 1
    },
    answer: {
      enum: ["allowed", "denied", "unknown"]
    },
    direction: {
      enum: ["ingress", "egress"]
    },
    ports: {
      description: 'The protocol "other" has the single range 0 to 0',
      type: "array",
      items: {
        type: "object",
        required: ["protocol", "first", "last"],
        additionalProperties: false,
        properties: {
          protocol: {
            enum: ["TCP", "UDP", "SCTP", "other"]
          },
          first: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          },
          last: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          }
        }
      }
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          description: "Empty for objects of the cluster as a whole",
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    filePlace: {
      type: "object",
      required: ["kind", "side", "file", "line", "column"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "file"
        },
        side: {
          enum: ["base", "head", "both"]
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        },
        column: {
          $ref: "#/definitions/line"
        },
        endLine: {
          $ref: "#/definitions/line"
        },
        renderedFrom: {
          description: "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells",
          type: "string"
        }
      }
    },
    livePlace: {
      type: "object",
      required: ["kind", "object", "path"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "live"
        },
        object: {
          type: "string"
        },
        path: {
          type: "string"
        }
      }
    },
    logPlace: {
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        }
      }
    },
    place: {
      oneOf: [
        {
          $ref: "#/definitions/filePlace"
        },
        {
          $ref: "#/definitions/livePlace"
        },
        {
          $ref: "#/definitions/logPlace"
        }
      ]
    },
    cause: {
      description: "An object, and the place inside, whose change flips the verdict",
      type: "object",
      required: ["object", "place", "text"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        place: {
          $ref: "#/definitions/place"
        },
        anchor: {
          description: "The nearest place on the head side, where the place exists on the base side only",
          $ref: "#/definitions/place"
        },
        text: {
          type: "string"
        }
      }
    },
    deviation: {
      description: "The policy does not say this: the enforcer makes it so",
      type: "object",
      required: ["name", "text"],
      additionalProperties: false,
      properties: {
        name: {
          description: "Of its page in docs/deviations",
          type: "string"
        },
        text: {
          type: "string"
        }
      }
    },
    reason: {
      description: "One ground of a verdict, in the order in which policies were asked",
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "same-pod"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "certain"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "own-node"
            },
            certain: {
              type: "boolean"
            }
          }
        },
        {
          description: "No policy selects the subject in this direction",
          type: "object",
          required: ["kind", "direction"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "default"
            },
            direction: {
              $ref: "#/definitions/direction"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "rule"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            policy: {
              $ref: "#/definitions/object"
            },
            rule: {
              description: "Position in the list of its direction, from 0",
              $ref: "#/definitions/count"
            },
            action: {
              enum: ["allow", "deny", "pass"]
            },
            certain: {
              type: "boolean"
            },
            deviation: {
              $ref: "#/definitions/deviation"
            },
            place: {
              $ref: "#/definitions/place"
            }
          }
        },
        {
          description: "These policies isolate the subject, and no rule matches",
          type: "object",
          required: ["kind", "direction", "tier", "certain", "policies"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "isolated"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            certain: {
              type: "boolean"
            },
            policies: {
              type: "array",
              items: {
                type: "object",
                required: ["policy", "place"],
                additionalProperties: false,
                properties: {
                  policy: {
                    $ref: "#/definitions/object"
                  },
                  place: {
                    $ref: "#/definitions/place"
                  },
                  lacks: {
                    description: "No rule at all, none that names the peer, or none of those that do names the port",
                    enum: ["rules", "peer", "port"]
                  },
                  rules: {
                    description: "Positions from 0 of the rules that name the peer and not the port",
                    type: "array",
                    items: {
                      $ref: "#/definitions/count"
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    nearMiss: {
      description: "An allowing rule that a denied connection misses by one part",
      type: "object",
      required: ["direction", "tier", "policy", "rule", "place", "part", "wanted", "found", "at"],
      additionalProperties: false,
      properties: {
        direction: {
          $ref: "#/definitions/direction"
        },
        tier: {
          type: "string"
        },
        policy: {
          $ref: "#/definitions/object"
        },
        rule: {
          description: "Position in the list of its direction, from 0",
          $ref: "#/definitions/count"
        },
        place: {
          $ref: "#/definitions/place"
        },
        part: {
          description: "subject: the policy does not select the pod",
          enum: ["protocol", "port", "port-name", "label", "namespace", "block", "subject"]
        },
        wanted: {
          type: "string"
        },
        found: {
          type: "string"
        },
        at: {
          description: "Where the part is written",
          $ref: "#/definitions/place"
        }
      }
    },
    flip: {
      description: "How the causes act together, found by undoing them and asking again",
      type: "object",
      required: ["needs", "undo", "alone", "certain"],
      additionalProperties: false,
      properties: {
        needs: {
          description: "one: a single cause. each alone: any of them does it without the others. all of: it takes every one. several: in another way",
          enum: ["one", "each alone", "all of", "several"]
        },
        undo: {
          description: "Smallest sets of causes, by position from 0, whose undoing brings the old answer back",
          type: "array",
          items: {
            type: "array",
            items: {
              $ref: "#/definitions/count"
            }
          }
        },
        alone: {
          description: "Smallest sets of objects whose change alone gives the later answer",
          type: "array",
          items: {
            type: "array",
            items: {
              $ref: "#/definitions/object"
            }
          }
        },
        certain: {
          description: "False where the search was cut short",
          type: "boolean"
        }
      }
    },
    ground: {
      description: "Ports with one verdict on one set of grounds",
      type: "object",
      required: ["ports", "answer", "egress", "ingress", "reasons", "nearest", "dependsOn"],
      additionalProperties: false,
      properties: {
        ports: {
          $ref: "#/definitions/ports"
        },
        answer: {
          $ref: "#/definitions/answer"
        },
        egress: {
          description: "What the policies of the source say alone",
          $ref: "#/definitions/answer"
        },
        ingress: {
          description: "What the policies of the destination say alone",
          $ref: "#/definitions/answer"
        },
        reasons: {
          description: "In the order in which policies were asked",
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        nearest: {
          description: "Of what is denied: the rules that come nearest to letting it through",
          type: "array",
          items: {
            $ref: "#/definitions/nearMiss"
          }
        },
        dependsOn: {
          description: "Conditions in words on which an unknown answer depends",
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    way: {
      type: "object",
      required: ["source", "destination", "grounds"],
      additionalProperties: false,
      properties: {
        source: {
          type: "string"
        },
        destination: {
          type: "string"
        },
        via: {
          description: "The Service that leads there",
          type: "object",
          required: ["namespace", "service", "by"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            service: {
              type: "string"
            },
            by: {
              enum: ["cluster address", "external address", "node port"]
            }
          }
        },
        asked: {
          description: "The port of the destination that is asked about; absent: all of them",
          type: "object",
          required: ["protocol", "port"],
          additionalProperties: false,
          properties: {
            protocol: {
              enum: ["TCP", "UDP", "SCTP"]
            },
            port: {
              type: "integer",
              minimum: 1,
              maximum: 65535
            }
          }
        },
        grounds: {
          description: "Together they hold every port that is asked about, once",
          type: "array",
          items: {
            $ref: "#/definitions/ground"
          }
        }
      }
    },
    side: {
      type: "object",
      required: ["ways"],
      additionalProperties: false,
      properties: {
        none: {
          description: "Why there is no way",
          type: "string"
        },
        ways: {
          type: "array",
          items: {
            $ref: "#/definitions/way"
          }
        }
      }
    },
    change: {
      description: "Ports on which both sides answer differently, and what turns the answer",
      type: "object",
      required: ["source", "destination", "ports", "before", "after", "causes"],
      additionalProperties: false,
      properties: {
        source: {
          type: "string"
        },
        destination: {
          type: "string"
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        before: {
          $ref: "#/definitions/answer"
        },
        after: {
          $ref: "#/definitions/answer"
        },
        causes: {
          description: "The best first",
          type: "array",
          items: {
            $ref: "#/definitions/cause"
          }
        },
        flip: {
          $ref: "#/definitions/flip"
        }
      }
    },
    problem: {
      type: "object",
      required: ["kind", "side", "message", "help", "place", "related"],
      additionalProperties: false,
      properties: {
        kind: {
          enum: ["invalid-manifest", "not-evaluated"]
        },
        side: {
          enum: ["base", "head", "both"]
        },
        message: {
          type: "string"
        },
        help: {
          description: "What to do",
          type: "string"
        },
        object: {
          $ref: "#/definitions/object"
        },
        place: {
          $ref: "#/definitions/place"
        },
        related: {
          description: "Further places of the same",
          type: "array",
          items: {
            type: "object",
            required: ["place", "text"],
            additionalProperties: false,
            properties: {
              place: {
                $ref: "#/definitions/place"
              },
              text: {
                type: "string"
              }
            }
          }
        }
      }
    },
    state: {
      type: "object",
      required: ["state", "after", "changes"],
      additionalProperties: false,
      properties: {
        state: {
          type: "string"
        },
        before: {
          description: "Absent where one side alone is looked at",
          $ref: "#/definitions/side"
        },
        after: {
          $ref: "#/definitions/side"
        },
        changes: {
          type: "array",
          items: {
            $ref: "#/definitions/change"
          }
        }
      }
    }
  }
};

// src/schemas/gate.schema.json
var gate_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "gate",
  title: "netpol-gate: .github/netpol-gate.yml",
  type: "object",
  description: "the rules of this repository, read from the base commit",
  additionalProperties: false,
  properties: {
    version: {
      const: 1,
      description: "the version of this format, 1"
    },
    mode: {
      enum: ["enforce", "report"],
      description: "enforce fails the job when the rules say no; report only tells"
    },
    sources: {
      type: "array",
      description: "the files that go to one cluster, one entry a cluster",
      items: {
        $ref: "#/definitions/source"
      },
      maxItems: 1e3
    },
    severity: {
      type: "object",
      description: "the severity of each finding kind",
      additionalProperties: false,
      properties: {
        "blocked-connection": {
          $ref: "#/definitions/severity"
        },
        "opened-connection": {
          $ref: "#/definitions/severity"
        },
        "lost-isolation": {
          $ref: "#/definitions/severity"
        },
        "new-access": {
          $ref: "#/definitions/severity"
        },
        "lost-access": {
          $ref: "#/definitions/severity"
        },
        "unclear-verdict": {
          $ref: "#/definitions/severity"
        },
        "selects-nothing": {
          $ref: "#/definitions/severity"
        },
        "peer-matches-nothing": {
          $ref: "#/definitions/severity"
        },
        "port-not-served": {
          $ref: "#/definitions/severity"
        },
        "half-open": {
          $ref: "#/definitions/severity"
        },
        "split-peer": {
          $ref: "#/definitions/severity"
        },
        "split-port": {
          $ref: "#/definitions/severity"
        },
        "block-names-pods": {
          $ref: "#/definitions/severity"
        },
        "unused-rule": {
          $ref: "#/definitions/severity"
        },
        "no-effect": {
          $ref: "#/definitions/severity"
        },
        drift: {
          $ref: "#/definitions/severity"
        },
        "model-disagrees": {
          $ref: "#/definitions/severity"
        },
        "noisy-source": {
          $ref: "#/definitions/severity"
        },
        "thin-evidence": {
          $ref: "#/definitions/severity"
        },
        "not-evaluated": {
          $ref: "#/definitions/severity"
        },
        "invalid-manifest": {
          $ref: "#/definitions/severity"
        },
        "gate-changed": {
          $ref: "#/definitions/severity"
        },
        "waiver-expired": {
          $ref: "#/definitions/severity"
        },
        "waiver-unused": {
          $ref: "#/definitions/severity"
        }
      }
    },
    surprise: {
      type: "object",
      description: "severities by what the added rule says",
      additionalProperties: false,
      properties: {
        "new-access": {
          $ref: "#/definitions/surprise"
        },
        "opened-connection": {
          $ref: "#/definitions/surprise"
        }
      }
    },
    "fail-on": {
      enum: ["error", "warning", "notice"],
      description: "the least severity that fails the gate"
    },
    "warn-only": {
      type: "array",
      description: "finding kinds that never fail the gate",
      items: {
        enum: [
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
        ],
        description: "a finding kind"
      },
      maxItems: 100
    },
    unknown: {
      enum: ["fail", "warn"],
      description: "what an unclear verdict about a recorded connection does"
    },
    evidence: {
      type: "object",
      description: "how much recorded traffic a verdict needs",
      additionalProperties: false,
      properties: {
        window: {
          $ref: "#/definitions/duration"
        },
        age: {
          $ref: "#/definitions/duration"
        },
        attributed: {
          $ref: "#/definitions/share"
        },
        count: {
          type: "integer",
          minimum: 0,
          maximum: 1e15,
          description: "a number of records"
        }
      }
    },
    profile: {
      $ref: "#/definitions/profile"
    },
    rulings: {
      type: "object",
      description: "how the enforcer decides what the specification leaves open",
      additionalProperties: false,
      properties: {
        "blocks-match-pods": {
          enum: ["yes", "no", "unknown", true, false],
          description: "whether an address block matches pods"
        },
        "host-network": {
          enum: ["node", "pod", "unknown"],
          description: "what a pod on the host network is"
        },
        "finished-pods": {
          enum: ["gone", "present", "unknown"],
          description: "whether a finished pod still has its address"
        },
        protocols: {
          enum: ["three", "all"],
          description: "whether policies govern the three protocols that they name or all"
        },
        "own-node": {
          enum: ["allowed", "filtered", "unknown"],
          description: "whether a pod's own node always reaches it"
        },
        "port-name-twice": {
          enum: ["all", "first", "unknown"],
          description: "what a port name means that two containers of a pod use"
        },
        "sidecar-port-names": {
          enum: ["found", "ignored", "unknown"],
          description: "whether policies find the port names of init containers that keep running"
        },
        "blocks-match-nodes": {
          enum: ["yes", "no", "unknown", true, false],
          description: "whether an address block matches nodes"
        }
      }
    },
    waivers: {
      type: "array",
      description: "findings that are accepted for a time",
      items: {
        $ref: "#/definitions/waiver"
      },
      maxItems: 1e4
    },
    "namespace-defaults": {
      type: "object",
      description: "what every new namespace gets here",
      additionalProperties: false,
      properties: {
        labels: {
          type: "object",
          description: "labels by name",
          maxProperties: 1e3,
          additionalProperties: {
            type: "string",
            maxLength: 1e3,
            description: "the value of a label, as text"
          }
        }
      }
    },
    require: {
      type: "array",
      description: "what a run must have to judge by: without it the verdict is never passed",
      items: {
        enum: ["cluster", "logs"],
        description: "cluster (one that was read within max-age) or logs (a record of a connection between two known ends)"
      },
      uniqueItems: true,
      maxItems: 2
    },
    "max-age": {
      $ref: "#/definitions/duration"
    },
    privacy: {
      enum: ["full", "names", "counts"],
      description: "how much reports tell"
    },
    untrusted: {
      enum: ["fail", "static"],
      description: "what becomes of changes from forks and Dependabot, whose runs see no secrets"
    },
    "trusted-branches": {
      type: "array",
      description: "branches besides the default branch whose own gate file judges what goes to them; only the default branch's gate file can say so",
      items: {
        type: "string",
        minLength: 1,
        maxLength: 1e3,
        description: "a branch pattern such as release/*"
      },
      maxItems: 100
    },
    approvals: {
      type: "object",
      description: "who may let the findings of a pull request stand, by approving it in a review",
      additionalProperties: false,
      properties: {
        users: {
          type: "array",
          description: "logins",
          items: {
            type: "string",
            maxLength: 100,
            pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?$",
            description: "a login such as octocat, without @"
          },
          minItems: 1,
          maxItems: 100
        },
        teams: {
          type: "array",
          description: "teams, as organisation/team",
          items: {
            type: "string",
            maxLength: 200,
            pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$",
            description: "a team such as acme/security, without @"
          },
          minItems: 1,
          maxItems: 10
        },
        kinds: {
          type: "array",
          description: "finding kinds that may be approved",
          items: {
            enum: [
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
              "gate-changed",
              "waiver-expired",
              "waiver-unused"
            ],
            description: "a finding kind that can be approved"
          },
          minItems: 1,
          maxItems: 100
        }
      }
    },
    "address-names": {
      type: "array",
      description: "names for address blocks",
      items: {
        type: "object",
        description: "a name and its address blocks",
        additionalProperties: false,
        required: ["name", "blocks"],
        properties: {
          name: {
            type: "string",
            minLength: 1,
            maxLength: 1e3,
            description: "a name for people"
          },
          blocks: {
            type: "array",
            description: "address blocks",
            items: {
              $ref: "#/definitions/block"
            },
            minItems: 1,
            maxItems: 1e4
          }
        }
      },
      maxItems: 1e4
    },
    ignore: {
      type: "array",
      description: "files that are deliberately not evaluated",
      items: {
        $ref: "#/definitions/glob"
      },
      maxItems: 1e4
    },
    "rendered-covers": {
      type: "array",
      description: "files that rendered manifests stand for",
      items: {
        $ref: "#/definitions/glob"
      },
      maxItems: 1e4
    }
  },
  definitions: {
    severity: {
      enum: ["error", "warning", "notice", "ignore"],
      description: "a severity"
    },
    surprise: {
      type: "object",
      description: "stated: the added rule names these very peers and ports; implied: it reaches further",
      additionalProperties: false,
      properties: {
        stated: {
          $ref: "#/definitions/severity"
        },
        implied: {
          $ref: "#/definitions/severity"
        }
      }
    },
    duration: {
      type: "string",
      pattern: "^[0-9]{1,6}(?:m|h|d)$",
      description: "a duration such as 7d, 24h or 90m"
    },
    share: {
      type: "string",
      pattern: "^(?:100|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$",
      description: "a share such as 90%"
    },
    date: {
      type: "string",
      format: "date",
      description: "a day such as 2026-12-31"
    },
    glob: {
      type: "string",
      minLength: 1,
      maxLength: 1e3,
      description: "a path pattern, relative to the root of the repository, such as policies/**"
    },
    block: {
      type: "string",
      minLength: 1,
      maxLength: 1e3,
      description: "an address block such as 10.0.0.0/8"
    },
    source: {
      type: "object",
      description: "a source: files and the cluster they go to",
      additionalProperties: false,
      required: ["id", "include"],
      properties: {
        id: {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "a name of your choice",
          pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"
        },
        include: {
          type: "array",
          description: "path patterns",
          items: {
            $ref: "#/definitions/glob"
          },
          minItems: 1,
          maxItems: 1e4
        },
        exclude: {
          type: "array",
          description: "path patterns",
          items: {
            $ref: "#/definitions/glob"
          },
          maxItems: 1e4
        },
        "default-namespace": {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "the namespace of objects that name none"
        },
        prune: {
          enum: ["yes", "no", "unknown", true, false],
          description: "whether removing a manifest removes the object"
        },
        snapshot: {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "the file of a snapshot"
        },
        context: {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "the name of a kubeconfig context"
        },
        "pod-ranges": {
          type: "array",
          description: "blocks in which pods lie whose address is not known",
          items: {
            $ref: "#/definitions/block"
          },
          maxItems: 1e3
        },
        profile: {
          $ref: "#/definitions/profile"
        }
      }
    },
    profile: {
      enum: [
        "spec",
        "strict",
        "kube-network-policies",
        "kube-router-nftables",
        "kube-router",
        "calico",
        "cilium",
        "antrea",
        "ovn-kubernetes",
        "kube-ovn",
        "azure-npm",
        "weave-net",
        "aws-network-policy-agent"
      ],
      description: "the profile of the enforcer that is in force"
    },
    waiver: {
      type: "object",
      description: "a waiver",
      additionalProperties: false,
      required: ["match", "reason", "owner", "expires"],
      properties: {
        match: {
          type: "object",
          description: "which findings are meant: every given field must match",
          additionalProperties: false,
          minProperties: 1,
          properties: {
            kind: {
              enum: [
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
              ],
              description: "a finding kind"
            },
            object: {
              type: "string",
              minLength: 1,
              maxLength: 1e3,
              description: "the object that causes it, as Kind namespace/name; * stands for any text"
            },
            subject: {
              type: "string",
              minLength: 1,
              maxLength: 1e3,
              description: "the end whose policies decide, as namespace/name; * stands for any text"
            },
            peer: {
              type: "string",
              minLength: 1,
              maxLength: 1e3,
              description: "the other end, as namespace/name; * stands for any text"
            },
            port: {
              type: "string",
              minLength: 1,
              maxLength: 1e3,
              description: "the port, as TCP 8443; * stands for any text"
            },
            source: {
              type: "string",
              minLength: 1,
              maxLength: 1e3,
              description: "the id of a source; * stands for any text"
            }
          }
        },
        reason: {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "why it is accepted"
        },
        owner: {
          type: "string",
          minLength: 1,
          maxLength: 1e3,
          description: "who answers for it"
        },
        expires: {
          $ref: "#/definitions/date"
        }
      }
    }
  }
};

// src/schemas/history.schema.json
var history_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://github.com/netpol-gate/netpol-gate/schemas/history.schema.json",
  title: "netpol-gate history",
  description: "What netpol-gate history --format json prints. Times are RFC 3339, UTC; absent where a log holds no such moment.",
  type: "object",
  required: ["schema", "statements", "unseen", "edits", "missing", "attempts", "idle"],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/history/1"
    },
    first: {
      description: "Of the first record of the logs.",
      $ref: "#/$defs/time"
    },
    last: {
      description: "Of the last record of the logs.",
      $ref: "#/$defs/time"
    },
    cluster: {
      description: "What the edits were judged on; absent without one.",
      type: "object",
      required: [],
      additionalProperties: false,
      properties: {
        uid: {
          type: "string"
        },
        name: {
          type: "string"
        },
        readAt: {
          $ref: "#/$defs/time"
        }
      }
    },
    statements: {
      description: "On what edits were judged, and which changes were not told; whole sentences.",
      type: "array",
      items: {
        type: "string"
      }
    },
    unseen: {
      description: "What the logs could not show, and what of the cluster was not read or is withheld; whole sentences.",
      type: "array",
      items: {
        type: "string"
      }
    },
    edits: {
      description: "In the order of time.",
      type: "array",
      items: {
        $ref: "#/$defs/edit"
      }
    },
    missing: {
      description: "Differences that no write in the log explains.",
      type: "array",
      items: {
        type: "object",
        required: ["object", "how"],
        additionalProperties: false,
        properties: {
          object: {
            $ref: "#/$defs/object"
          },
          how: {
            description: "differs: the live object is not what its last write in the log left; gone: it is no more, without a write that removed it; there: it is there, without a write that made it.",
            enum: ["differs", "gone", "there"]
          },
          lastWrite: {
            description: "The last write of the object that the log holds.",
            $ref: "#/$defs/write"
          },
          manager: {
            description: "What the fields of the live object say of their last writer.",
            type: "object",
            required: ["manager"],
            additionalProperties: false,
            properties: {
              manager: {
                type: "string"
              },
              time: {
                $ref: "#/$defs/time"
              }
            }
          }
        }
      }
    },
    attempts: {
      description: "Requests that changed nothing: dry runs, refused or failed ones.",
      type: "array",
      items: {
        type: "object",
        required: ["object", "verb", "author", "user", "client", "place", "outcome", "code"],
        additionalProperties: false,
        properties: {
          object: {
            $ref: "#/$defs/object"
          },
          time: {
            $ref: "#/$defs/time"
          },
          verb: {
            type: "string"
          },
          author: {
            description: "User, as whom, from where, in words.",
            type: "string"
          },
          user: {
            type: "string"
          },
          actingAs: {
            type: "string"
          },
          pod: {
            type: "object",
            required: ["namespace", "name"],
            additionalProperties: false,
            properties: {
              namespace: {
                type: "string"
              },
              name: {
                type: "string"
              }
            }
          },
          address: {
            description: "Where the request came from, as the API server saw it.",
            type: "string"
          },
          relayed: {
            description: "The address is that of a proxy.",
            const: true
          },
          client: {
            type: "string"
          },
          program: {
            description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
            type: "string"
          },
          place: {
            $ref: "#/$defs/place"
          },
          outcome: {
            enum: ["dry-run", "unauthenticated", "forbidden", "denied", "invalid", "conflict", "not-found", "failed"]
          },
          code: {
            description: "Status of the answer.",
            type: "integer"
          },
          reason: {
            description: "What the server gave as its reason.",
            type: "string"
          }
        }
      }
    },
    idle: {
      description: "Writes that were carried out and left their object as it was.",
      type: "integer",
      minimum: 0
    },
    tracked: {
      description: "The answer about the connection that --opened names.",
      type: "object",
      required: ["from", "to", "first", "turns"],
      additionalProperties: false,
      properties: {
        from: {
          type: "string"
        },
        to: {
          type: "string"
        },
        first: {
          description: "The answer before the first edit of the log.",
          type: "string"
        },
        turns: {
          description: "Moments after which the answer is another.",
          type: "array",
          items: {
            type: "object",
            required: ["before", "after"],
            additionalProperties: false,
            properties: {
              time: {
                $ref: "#/$defs/time"
              },
              before: {
                type: "string"
              },
              after: {
                type: "string"
              },
              edit: {
                description: "Absent where pods came, went or got other labels.",
                $ref: "#/$defs/edit"
              },
              pods: {
                description: "The pods that changed at that moment; absent with edit, and by privacy names.",
                type: "array",
                items: {
                  type: "object",
                  required: ["namespace", "pod", "how", "place"],
                  additionalProperties: false,
                  properties: {
                    namespace: {
                      type: "string"
                    },
                    pod: {
                      type: "string"
                    },
                    how: {
                      enum: ["came", "went", "got other labels"]
                    },
                    place: {
                      $ref: "#/$defs/place"
                    }
                  }
                }
              },
              podAuthors: {
                description: "Who relabelled the pods that got other labels, and who made those that came where the log tells; absent with edit.",
                type: "array",
                items: {
                  type: "object",
                  required: ["namespace", "how", "basis", "writes"],
                  additionalProperties: false,
                  properties: {
                    namespace: {
                      type: "string"
                    },
                    pod: {
                      description: "Absent by privacy names.",
                      type: "string"
                    },
                    how: {
                      enum: ["came", "got other labels"]
                    },
                    basis: {
                      description: "log: the log shows what the write did; log-likely: by the time, the log does not show what it did; nothing: no log tells of any, which does not mean that nobody did it.",
                      enum: ["log", "log-likely", "nothing"]
                    },
                    writes: {
                      description: "Newest first; several where each may be the one, or each changed some of the labels.",
                      type: "array",
                      items: {
                        $ref: "#/$defs/write"
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
  },
  $defs: {
    time: {
      type: "string",
      format: "date-time"
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    place: {
      description: "Of the record in a log.",
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          type: "integer",
          minimum: 1
        }
      }
    },
    write: {
      type: "object",
      required: ["verb", "author", "user", "client", "place"],
      additionalProperties: false,
      properties: {
        time: {
          $ref: "#/$defs/time"
        },
        verb: {
          type: "string"
        },
        author: {
          description: "User, as whom, from where, in words.",
          type: "string"
        },
        user: {
          description: "Whom the server knew by the credentials; actingAs: whom they acted as.",
          type: "string"
        },
        actingAs: {
          type: "string"
        },
        pod: {
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it.",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy.",
          const: true
        },
        client: {
          description: "The user agent.",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          $ref: "#/$defs/place"
        }
      }
    },
    version: {
      description: "What an object said: absent: it was not there; unknown: nothing tells.",
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              enum: ["absent", "unknown"]
            }
          }
        },
        {
          type: "object",
          required: ["kind", "from", "object"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "known"
            },
            from: {
              description: "cluster: told by the live object, with no write after it.",
              enum: ["log", "cluster"]
            },
            object: {
              type: "object"
            }
          }
        }
      ]
    },
    edit: {
      type: "object",
      required: [
        "object",
        "kind",
        "verb",
        "author",
        "user",
        "client",
        "place",
        "before",
        "after",
        "changes",
        "diff",
        "effect"
      ],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/$defs/object"
        },
        kind: {
          description: "metadata: labels, annotations and the like, which no policy kind looks at; found: changed by a write that the log lacks, before this one, which did not change it and shows it first; marked for deletion: it waits for its finalizers; unseen: what the edit did is not in the log.",
          enum: ["created", "re-created", "changed", "metadata", "found", "deleted", "marked for deletion", "unseen"]
        },
        time: {
          $ref: "#/$defs/time"
        },
        verb: {
          type: "string"
        },
        author: {
          description: "User, as whom, from where, in words.",
          type: "string"
        },
        user: {
          description: "Whom the server knew by the credentials; actingAs: whom they acted as.",
          type: "string"
        },
        actingAs: {
          type: "string"
        },
        pod: {
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it.",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy.",
          const: true
        },
        client: {
          description: "The user agent.",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          $ref: "#/$defs/place"
        },
        asked: {
          description: "Of an object that ended with its namespace: the write by which somebody deleted that.",
          $ref: "#/$defs/write"
        },
        missed: {
          description: "Changes between the version before and this write that are not in the log, where the object counts them.",
          type: "integer",
          minimum: 1
        },
        unordered: {
          description: "Writes of the object of which nobody can tell whether they came before this one or after it: no version says so, and clocks of API servers differ more.",
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["time", "place"],
            additionalProperties: false,
            properties: {
              time: {
                $ref: "#/$defs/time"
              },
              place: {
                $ref: "#/$defs/place"
              }
            }
          }
        },
        before: {
          $ref: "#/$defs/version"
        },
        after: {
          $ref: "#/$defs/version"
        },
        changes: {
          description: "What changed in it, a phrase each.",
          type: "array",
          items: {
            type: "string"
          }
        },
        diff: {
          description: "Lines of YAML, each behind +, - or a space, with two alike lines around; a line that begins with … stands for alike lines that are left out, or says why none is told. Empty where a side is not known, or both are alike.",
          type: "array",
          items: {
            type: "string"
          }
        },
        effect: {
          $ref: "#/$defs/effect"
        }
      }
    },
    effect: {
      description: "What the edit did to connections, on the world of its time.",
      oneOf: [
        {
          type: "object",
          required: ["kind", "because"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "not-judged"
            },
            because: {
              description: 'Why it was not judged, in words to be read after "because".',
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "opened", "closed", "unclear", "isolationLost", "isolationGained"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "judged"
            },
            opened: {
              description: "Who may talk since, in groups.",
              type: "array",
              items: {
                type: "object",
                required: ["text"],
                additionalProperties: false,
                properties: {
                  text: {
                    type: "string"
                  },
                  pairs: {
                    description: "Absent for pods to come.",
                    type: "integer",
                    minimum: 0
                  }
                }
              }
            },
            closed: {
              description: "Who may talk no more, in groups.",
              type: "array",
              items: {
                type: "object",
                required: ["text"],
                additionalProperties: false,
                properties: {
                  text: {
                    type: "string"
                  },
                  pairs: {
                    description: "Absent for pods to come.",
                    type: "integer",
                    minimum: 0
                  }
                }
              }
            },
            unclear: {
              description: "Where both answers remain possible and one was certain.",
              type: "array",
              items: {
                type: "object",
                required: ["text"],
                additionalProperties: false,
                properties: {
                  text: {
                    type: "string"
                  },
                  pairs: {
                    description: "Absent for pods to come.",
                    type: "integer",
                    minimum: 0
                  }
                }
              }
            },
            isolationLost: {
              description: 'Workload and direction, such as "shop/db ingress".',
              type: "array",
              items: {
                type: "string"
              }
            },
            isolationGained: {
              description: 'Workload and direction, such as "shop/db ingress".',
              type: "array",
              items: {
                type: "string"
              }
            },
            unseen: {
              description: "Objects that changed before without the log saying to what: judged as if they had not.",
              type: "array",
              items: {
                type: "object",
                required: ["object", "time"],
                additionalProperties: false,
                properties: {
                  object: {
                    $ref: "#/$defs/object"
                  },
                  time: {
                    description: "Of the first such change.",
                    $ref: "#/$defs/time"
                  }
                }
              }
            }
          }
        }
      ]
    }
  }
};

// src/schemas/observed.schema.json
var observed_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "observed",
  title: "netpol-gate views of recorded connections, version 1",
  description: "What observe --by writes. Members are added within this version, never changed or removed.",
  type: "object",
  required: ["schema", "coverage", "states"],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/observed/1"
    },
    coverage: {
      $ref: "#/definitions/coverage"
    },
    states: {
      type: "array",
      items: {
        $ref: "#/definitions/state"
      }
    }
  },
  definitions: {
    time: {
      type: "string",
      format: "date-time"
    },
    count: {
      type: "integer",
      minimum: 0
    },
    line: {
      type: "integer",
      minimum: 1
    },
    direction: {
      enum: ["ingress", "egress"]
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          description: "Empty for objects of the cluster as a whole",
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    party: {
      description: "One end of a difference",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "That many pods of it; absent when all",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  $ref: "#/definitions/count"
                },
                of: {
                  $ref: "#/definitions/count"
                },
                ids: {
                  description: "The pods, where it is known which",
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "everything", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              description: "What the cluster has there, in words",
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          description: "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to",
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/definitions/object"
            },
            hosts: {
              description: "Hosts with their paths as written; empty: every one",
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              description: "Who serves it, in words",
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            }
          }
        }
      ]
    },
    unidentified: {
      enum: [
        "no-owner-at-that-time",
        "several-possible-owners",
        "before-first-sight",
        "pod-not-in-cluster",
        "workload-not-in-cluster",
        "service-without-backends",
        "record-names-no-end",
        "direction-unknown",
        "withheld"
      ]
    },
    filePlace: {
      type: "object",
      required: ["kind", "side", "file", "line", "column"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "file"
        },
        side: {
          enum: ["base", "head", "both"]
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        },
        column: {
          $ref: "#/definitions/line"
        },
        endLine: {
          $ref: "#/definitions/line"
        },
        renderedFrom: {
          description: "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells",
          type: "string"
        }
      }
    },
    livePlace: {
      type: "object",
      required: ["kind", "object", "path"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "live"
        },
        object: {
          type: "string"
        },
        path: {
          type: "string"
        }
      }
    },
    logPlace: {
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        }
      }
    },
    place: {
      oneOf: [
        {
          $ref: "#/definitions/filePlace"
        },
        {
          $ref: "#/definitions/livePlace"
        },
        {
          $ref: "#/definitions/logPlace"
        }
      ]
    },
    deviation: {
      description: "The policy does not say this: the enforcer makes it so",
      type: "object",
      required: ["name", "text"],
      additionalProperties: false,
      properties: {
        name: {
          description: "Of its page in docs/deviations",
          type: "string"
        },
        text: {
          type: "string"
        }
      }
    },
    reason: {
      description: "One ground of a verdict, in the order in which policies were asked",
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "same-pod"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "certain"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "own-node"
            },
            certain: {
              type: "boolean"
            }
          }
        },
        {
          description: "No policy selects the subject in this direction",
          type: "object",
          required: ["kind", "direction"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "default"
            },
            direction: {
              $ref: "#/definitions/direction"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "rule"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            policy: {
              $ref: "#/definitions/object"
            },
            rule: {
              description: "Position in the list of its direction, from 0",
              $ref: "#/definitions/count"
            },
            action: {
              enum: ["allow", "deny", "pass"]
            },
            certain: {
              type: "boolean"
            },
            deviation: {
              $ref: "#/definitions/deviation"
            },
            place: {
              $ref: "#/definitions/place"
            }
          }
        },
        {
          description: "These policies isolate the subject, and no rule matches",
          type: "object",
          required: ["kind", "direction", "tier", "certain", "policies"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "isolated"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            certain: {
              type: "boolean"
            },
            policies: {
              type: "array",
              items: {
                type: "object",
                required: ["policy", "place"],
                additionalProperties: false,
                properties: {
                  policy: {
                    $ref: "#/definitions/object"
                  },
                  place: {
                    $ref: "#/definitions/place"
                  },
                  lacks: {
                    description: "No rule at all, none that names the peer, or none of those that do names the port",
                    enum: ["rules", "peer", "port"]
                  },
                  rules: {
                    description: "Positions from 0 of the rules that name the peer and not the port",
                    type: "array",
                    items: {
                      $ref: "#/definitions/count"
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    evidence: {
      type: "object",
      required: ["count", "samples"],
      additionalProperties: false,
      properties: {
        count: {
          $ref: "#/definitions/count"
        },
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        samples: {
          type: "array",
          items: {
            $ref: "#/definitions/logPlace"
          }
        }
      }
    },
    state: {
      oneOf: [
        {
          type: "object",
          required: ["state", "missing", "by", "namespaces"],
          additionalProperties: false,
          properties: {
            state: {
              description: "Empty where neither a cluster nor manifests were given",
              type: "string"
            },
            missing: {
              description: "What was missing to say more",
              type: "array",
              items: {
                type: "string"
              }
            },
            by: {
              const: "namespace"
            },
            namespaces: {
              type: "array",
              items: {
                $ref: "#/definitions/namespace"
              }
            }
          }
        },
        {
          type: "object",
          required: ["state", "missing", "by", "sources"],
          additionalProperties: false,
          properties: {
            state: {
              description: "Empty where neither a cluster nor manifests were given",
              type: "string"
            },
            missing: {
              description: "What was missing to say more",
              type: "array",
              items: {
                type: "string"
              }
            },
            by: {
              const: "source"
            },
            sources: {
              type: "array",
              items: {
                $ref: "#/definitions/source"
              }
            }
          }
        },
        {
          type: "object",
          required: ["state", "missing", "by", "destinations"],
          additionalProperties: false,
          properties: {
            state: {
              description: "Empty where neither a cluster nor manifests were given",
              type: "string"
            },
            missing: {
              description: "What was missing to say more",
              type: "array",
              items: {
                type: "string"
              }
            },
            by: {
              const: "destination"
            },
            destinations: {
              type: "array",
              items: {
                $ref: "#/definitions/destination"
              }
            }
          }
        },
        {
          type: "object",
          required: ["state", "missing", "by", "named"],
          additionalProperties: false,
          properties: {
            state: {
              description: "Empty where neither a cluster nor manifests were given",
              type: "string"
            },
            missing: {
              description: "What was missing to say more",
              type: "array",
              items: {
                type: "string"
              }
            },
            by: {
              const: "policy"
            },
            named: {
              description: "Policies that the logs themselves name",
              type: "array",
              items: {
                $ref: "#/definitions/named"
              }
            },
            policies: {
              description: "Absent without a cluster or manifests",
              type: "array",
              items: {
                $ref: "#/definitions/policy"
              }
            },
            unexplained: {
              description: "Recorded connections that no policy accounts for",
              type: "array",
              items: {
                $ref: "#/definitions/unexplained"
              }
            },
            older: {
              description: "Connections that were recorded only before the last write of a policy, a namespace or labels that decide them: held against nothing",
              type: "array",
              items: {
                $ref: "#/definitions/older"
              }
            }
          }
        }
      ]
    },
    coverage: {
      description: "What the logs span, lost, and cannot see",
      type: "object",
      required: ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"],
      additionalProperties: false,
      properties: {
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        records: {
          $ref: "#/definitions/count"
        },
        attributed: {
          $ref: "#/definitions/count"
        },
        unattributed: {
          type: "array",
          items: {
            type: "object",
            required: ["why", "records", "sample"],
            additionalProperties: false,
            properties: {
              why: {
                $ref: "#/definitions/unidentified"
              },
              records: {
                $ref: "#/definitions/count"
              },
              sample: {
                $ref: "#/definitions/logPlace"
              }
            }
          }
        },
        merged: {
          description: "Records left out because another says the same",
          type: "object",
          required: ["replies", "double-reports", "duplicates", "aggregated"],
          additionalProperties: false,
          properties: {
            replies: {
              $ref: "#/definitions/count"
            },
            "double-reports": {
              $ref: "#/definitions/count"
            },
            duplicates: {
              $ref: "#/definitions/count"
            },
            aggregated: {
              $ref: "#/definitions/count"
            }
          }
        },
        cut: {
          description: "Bounds of this program that were reached while reading, and how many records were left out because of each",
          type: "array",
          items: {
            type: "object",
            required: ["rule", "limit", "records"],
            additionalProperties: false,
            properties: {
              rule: {
                enum: ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"]
              },
              limit: {
                $ref: "#/definitions/count"
              },
              records: {
                $ref: "#/definitions/count"
              }
            }
          }
        },
        lostEvents: {
          $ref: "#/definitions/count"
        },
        sampled: {
          type: "boolean"
        },
        limits: {
          type: "array",
          items: {
            type: "string"
          }
        },
        logs: {
          type: "array",
          items: {
            type: "object",
            required: ["file", "format", "recognisedBy", "lines", "records", "skipped"],
            additionalProperties: false,
            properties: {
              file: {
                type: "string"
              },
              format: {
                type: "string"
              },
              recognisedBy: {
                type: "string"
              },
              lines: {
                $ref: "#/definitions/count"
              },
              records: {
                $ref: "#/definitions/count"
              },
              skipped: {
                type: "array",
                items: {
                  type: "object",
                  required: ["reason", "lines", "sample"],
                  additionalProperties: false,
                  properties: {
                    reason: {
                      type: "string"
                    },
                    lines: {
                      $ref: "#/definitions/count"
                    },
                    sample: {
                      $ref: "#/definitions/logPlace"
                    }
                  }
                }
              },
              first: {
                $ref: "#/definitions/time"
              },
              last: {
                $ref: "#/definitions/time"
              },
              unread: {
                description: "Why it was not read at all, or not to its end",
                type: "string"
              }
            }
          }
        },
        blind: {
          description: "Why the whole sample is blind in one direction, or for traffic between pods",
          type: "array",
          items: {
            type: "string"
          }
        },
        gaps: {
          description: "Stretches without a record of a format that are longer than usual, in order of time",
          type: "array",
          items: {
            type: "object",
            required: ["format", "usual"],
            additionalProperties: false,
            properties: {
              format: {
                type: "string"
              },
              from: {
                $ref: "#/definitions/time"
              },
              to: {
                $ref: "#/definitions/time"
              },
              usual: {
                description: "What 99 of 100 distances between records do not exceed, in milliseconds",
                type: "number",
                minimum: 0
              }
            }
          }
        },
        totals: {
          description: "How many of each there are, listed or not; absent where nobody looked",
          type: "object",
          required: [],
          additionalProperties: false,
          properties: {
            gaps: {
              $ref: "#/definitions/count"
            },
            workloads: {
              $ref: "#/definitions/count"
            },
            neverSeen: {
              description: "Workloads that no record names",
              allOf: [
                {
                  $ref: "#/definitions/count"
                }
              ]
            },
            cronJobs: {
              $ref: "#/definitions/count"
            }
          }
        },
        workloads: {
          description: "Every workload of the cluster or of the manifests, those that the logs saw least first: never, in one direction, then longest ago",
          type: "array",
          items: {
            type: "object",
            required: ["namespace", "workloadKind", "name", "ingress", "egress"],
            additionalProperties: false,
            properties: {
              namespace: {
                type: "string"
              },
              workloadKind: {
                type: "string"
              },
              name: {
                type: "string"
              },
              first: {
                $ref: "#/definitions/time"
              },
              last: {
                $ref: "#/definitions/time"
              },
              ingress: {
                $ref: "#/definitions/sight"
              },
              egress: {
                $ref: "#/definitions/sight"
              }
            }
          }
        },
        cronJobs: {
          description: "CronJobs that did not run within the window, or of which nobody can say",
          type: "array",
          items: {
            type: "object",
            required: ["namespace", "workloadKind", "name", "schedule", "why", "place"],
            additionalProperties: false,
            properties: {
              namespace: {
                type: "string"
              },
              workloadKind: {
                type: "string"
              },
              name: {
                type: "string"
              },
              schedule: {
                type: "string"
              },
              timeZone: {
                type: "string"
              },
              why: {
                description: "not-due: its schedule does not fire within the window",
                enum: ["not-due", "suspended", "unreadable"]
              },
              next: {
                $ref: "#/definitions/time"
              },
              place: {
                $ref: "#/definitions/place"
              }
            }
          }
        }
      }
    },
    outcomes: {
      description: "What was recorded, by verdict; every count with records that show it",
      type: "object",
      required: [],
      additionalProperties: false,
      properties: {
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        }
      }
    },
    connection: {
      type: "object",
      required: ["source", "destination", "protocol"],
      additionalProperties: false,
      properties: {
        source: {
          $ref: "#/definitions/party"
        },
        destination: {
          $ref: "#/definitions/party"
        },
        protocol: {
          enum: ["TCP", "UDP", "SCTP", "other"]
        },
        port: {
          type: "integer",
          minimum: 0,
          maximum: 65535
        },
        via: {
          description: "The Service by which it was reached, as namespace/name",
          type: "string"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        }
      }
    },
    crossing: {
      type: "object",
      required: ["answer", "peers", "connections"],
      additionalProperties: false,
      properties: {
        answer: {
          description: "crossed: something was allowed; refused: all that tried was; seen: recorded by sources that do not judge; never-recorded: nothing",
          enum: ["crossed", "refused", "seen", "never-recorded"]
        },
        peers: {
          $ref: "#/definitions/count"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        },
        connections: {
          description: "Most often recorded first",
          type: "array",
          items: {
            $ref: "#/definitions/connection"
          }
        }
      }
    },
    isolation: {
      type: "object",
      required: ["workloads", "isolated", "perhaps"],
      additionalProperties: false,
      properties: {
        workloads: {
          $ref: "#/definitions/count"
        },
        isolated: {
          $ref: "#/definitions/count"
        },
        perhaps: {
          $ref: "#/definitions/count"
        }
      }
    },
    namespace: {
      type: "object",
      required: ["namespace", "ingress", "egress", "inside"],
      additionalProperties: false,
      properties: {
        namespace: {
          type: "string"
        },
        ingress: {
          $ref: "#/definitions/crossing"
        },
        egress: {
          $ref: "#/definitions/crossing"
        },
        inside: {
          $ref: "#/definitions/outcomes"
        },
        policies: {
          description: "Workloads that policies isolate; absent without a cluster or manifests",
          type: "object",
          required: ["ingress", "egress"],
          additionalProperties: false,
          properties: {
            ingress: {
              $ref: "#/definitions/isolation"
            },
            egress: {
              $ref: "#/definitions/isolation"
            }
          }
        }
      }
    },
    refusals: {
      type: "object",
      required: ["pattern", "noisy", "peers", "ports", "targets", "count", "samples"],
      additionalProperties: false,
      properties: {
        pattern: {
          enum: ["retries", "repeated", "scans-ports", "scans-peers", "scans-ports-and-peers"]
        },
        noisy: {
          description: "At least 100 attempts at 60 an hour or more",
          type: "boolean"
        },
        perHour: {
          type: "number",
          minimum: 0
        },
        peers: {
          $ref: "#/definitions/count"
        },
        ports: {
          $ref: "#/definitions/count"
        },
        targets: {
          description: "Different pairs of peer and port",
          allOf: [
            {
              $ref: "#/definitions/count"
            }
          ]
        },
        count: {
          $ref: "#/definitions/count"
        },
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        samples: {
          type: "array",
          items: {
            $ref: "#/definitions/logPlace"
          }
        }
      }
    },
    source: {
      type: "object",
      required: ["source", "peers", "connections"],
      additionalProperties: false,
      properties: {
        source: {
          $ref: "#/definitions/party"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        },
        peers: {
          $ref: "#/definitions/count"
        },
        refusals: {
          $ref: "#/definitions/refusals"
        },
        connections: {
          type: "array",
          items: {
            $ref: "#/definitions/connection"
          }
        }
      }
    },
    destination: {
      type: "object",
      required: ["destination", "peers", "connections"],
      additionalProperties: false,
      properties: {
        destination: {
          $ref: "#/definitions/party"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        },
        peers: {
          $ref: "#/definitions/count"
        },
        connections: {
          type: "array",
          items: {
            $ref: "#/definitions/connection"
          }
        }
      }
    },
    named: {
      type: "object",
      required: ["policy", "effect", "connections"],
      additionalProperties: false,
      properties: {
        policy: {
          $ref: "#/definitions/object"
        },
        effect: {
          enum: ["allow", "deny"]
        },
        connections: {
          $ref: "#/definitions/count"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        }
      }
    },
    rule: {
      type: "object",
      required: ["direction", "rule", "connections", "place"],
      additionalProperties: false,
      properties: {
        direction: {
          $ref: "#/definitions/direction"
        },
        rule: {
          description: "Position in the list of its direction, from 0",
          allOf: [
            {
              $ref: "#/definitions/count"
            }
          ]
        },
        connections: {
          $ref: "#/definitions/count"
        },
        place: {
          $ref: "#/definitions/place"
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          allOf: [
            {
              $ref: "#/definitions/evidence"
            }
          ]
        }
      }
    },
    policy: {
      type: "object",
      required: ["policy", "place", "use", "connections", "matched", "isolating", "rules", "older"],
      additionalProperties: false,
      properties: {
        policy: {
          $ref: "#/definitions/object"
        },
        place: {
          $ref: "#/definitions/place"
        },
        use: {
          enum: ["used", "never-used", "selects-nothing"]
        },
        connections: {
          $ref: "#/definitions/count"
        },
        matched: {
          $ref: "#/definitions/outcomes"
        },
        isolating: {
          $ref: "#/definitions/outcomes"
        },
        rules: {
          type: "array",
          items: {
            $ref: "#/definitions/rule"
          }
        },
        lastWrite: {
          $ref: "#/definitions/write"
        },
        older: {
          description: "Connections that would use it and were recorded only before its last write: older than the policy, counted nowhere else",
          type: "object",
          required: ["connections"],
          additionalProperties: false,
          properties: {
            connections: {
              $ref: "#/definitions/count"
            },
            allowed: {
              $ref: "#/definitions/evidence"
            },
            denied: {
              $ref: "#/definitions/evidence"
            },
            other: {
              $ref: "#/definitions/evidence"
            }
          }
        }
      }
    },
    write: {
      description: "The last write of an object that changed what policies see of it, as an audit log shows it",
      type: "object",
      required: ["object", "place"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        deleted: {
          description: "Present where it was the end of the object",
          const: true
        },
        time: {
          $ref: "#/definitions/time"
        },
        place: {
          $ref: "#/definitions/logPlace"
        }
      }
    },
    older: {
      type: "object",
      required: ["connection", "write"],
      additionalProperties: false,
      properties: {
        connection: {
          $ref: "#/definitions/connection"
        },
        write: {
          $ref: "#/definitions/write"
        }
      }
    },
    unexplained: {
      type: "object",
      required: ["why", "connection", "reasons", "dependsOn"],
      additionalProperties: false,
      properties: {
        why: {
          description: "allowed-by-nobody: no policy selects its ends",
          enum: ["allowed-by-nobody", "refused-though-allowed", "allowed-though-refused", "cannot-say"]
        },
        connection: {
          $ref: "#/definitions/connection"
        },
        reasons: {
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        dependsOn: {
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    sight: {
      description: "silent: nothing was recorded; blind: nothing was, and the sources could not have seen it",
      enum: ["seen", "silent", "blind"]
    }
  }
};

// src/schemas/report.schema.json
var report_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "report",
  title: "netpol-gate report, version 2",
  description: "A report is a promise: members are added within this version, never changed or removed. Times are RFC 3339 in UTC, lines and columns count from 1, ranges include both ends. Under the privacy levels names and counts, names, addresses or texts are empty or absent. Version 1 told every pair for itself; here a row means every pair of a member of its sources and a member of its destinations, but never a member that is single with itself.",
  type: "object",
  required: [
    "schema",
    "tool",
    "command",
    "mode",
    "time",
    "base",
    "head",
    "conclusion",
    "nothingChanged",
    "because",
    "counts",
    "groups",
    "sources",
    "findings",
    "waived",
    "changedFiles",
    "blindSpots",
    "inputs"
  ],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/report/2"
    },
    tool: {
      type: "object",
      required: ["name", "version"],
      additionalProperties: false,
      properties: {
        name: {
          const: "netpol-gate"
        },
        version: {
          type: "string"
        }
      }
    },
    command: {
      type: "string"
    },
    mode: {
      enum: ["enforce", "report"]
    },
    time: {
      description: "When it was judged",
      $ref: "#/definitions/time"
    },
    base: {
      $ref: "#/definitions/tree"
    },
    head: {
      $ref: "#/definitions/tree"
    },
    conclusion: {
      enum: ["passed", "failed", "cannot say", "error"]
    },
    statically: {
      description: "Judged by the manifests alone, since the author is not trusted with a cluster and logs",
      const: true
    },
    threshold: {
      description: "What of the gate decides which findings fail it: those at least as severe as failOn, but for the kinds in warnOnly",
      type: "object",
      required: ["failOn", "warnOnly", "severity"],
      additionalProperties: false,
      properties: {
        failOn: {
          enum: ["error", "warning", "notice"]
        },
        warnOnly: {
          type: "array",
          items: {
            $ref: "#/definitions/kind"
          }
        },
        severity: {
          type: "object",
          propertyNames: {
            $ref: "#/definitions/kind"
          },
          additionalProperties: {
            $ref: "#/definitions/severity"
          }
        }
      }
    },
    nothingChanged: {
      description: "The trees have no semantic difference that concerns policies",
      type: "boolean"
    },
    because: {
      description: "Why it is not passed, one sentence each, worst first",
      type: "array",
      items: {
        type: "string"
      }
    },
    counts: {
      description: "Findings by kind and severity, waived and approved ones left out",
      type: "object",
      required: [
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
      ],
      additionalProperties: false,
      properties: {
        "blocked-connection": {
          $ref: "#/definitions/severityCounts"
        },
        "opened-connection": {
          $ref: "#/definitions/severityCounts"
        },
        "lost-isolation": {
          $ref: "#/definitions/severityCounts"
        },
        "new-access": {
          $ref: "#/definitions/severityCounts"
        },
        "lost-access": {
          $ref: "#/definitions/severityCounts"
        },
        "unclear-verdict": {
          $ref: "#/definitions/severityCounts"
        },
        "selects-nothing": {
          $ref: "#/definitions/severityCounts"
        },
        "peer-matches-nothing": {
          $ref: "#/definitions/severityCounts"
        },
        "port-not-served": {
          $ref: "#/definitions/severityCounts"
        },
        "half-open": {
          $ref: "#/definitions/severityCounts"
        },
        "split-peer": {
          $ref: "#/definitions/severityCounts"
        },
        "split-port": {
          $ref: "#/definitions/severityCounts"
        },
        "block-names-pods": {
          $ref: "#/definitions/severityCounts"
        },
        "unused-rule": {
          $ref: "#/definitions/severityCounts"
        },
        "no-effect": {
          $ref: "#/definitions/severityCounts"
        },
        drift: {
          $ref: "#/definitions/severityCounts"
        },
        "model-disagrees": {
          $ref: "#/definitions/severityCounts"
        },
        "noisy-source": {
          $ref: "#/definitions/severityCounts"
        },
        "thin-evidence": {
          $ref: "#/definitions/severityCounts"
        },
        "not-evaluated": {
          $ref: "#/definitions/severityCounts"
        },
        "invalid-manifest": {
          $ref: "#/definitions/severityCounts"
        },
        "gate-changed": {
          $ref: "#/definitions/severityCounts"
        },
        "waiver-expired": {
          $ref: "#/definitions/severityCounts"
        },
        "waiver-unused": {
          $ref: "#/definitions/severityCounts"
        }
      }
    },
    groups: {
      description: "Ends of rows: each group stands once, rows name it by its id",
      type: "array",
      items: {
        $ref: "#/definitions/group"
      }
    },
    sources: {
      description: "Files and the cluster they go to",
      type: "array",
      items: {
        type: "object",
        required: ["id", "states"],
        additionalProperties: false,
        properties: {
          id: {
            type: "string"
          },
          states: {
            type: "array",
            items: {
              $ref: "#/definitions/state"
            }
          }
        }
      }
    },
    findings: {
      description: "Worst first",
      type: "array",
      items: {
        $ref: "#/definitions/finding"
      }
    },
    waived: {
      description: "What a waiver excuses",
      type: "array",
      items: {
        $ref: "#/definitions/finding"
      }
    },
    approved: {
      description: "What would fail and a review of the pull request lets stand; absent where nothing is",
      type: "array",
      items: {
        $ref: "#/definitions/finding"
      }
    },
    remarks: {
      description: "On whose rules judged and which approvals count",
      type: "array",
      items: {
        type: "string"
      }
    },
    coverage: {
      $ref: "#/definitions/coverage"
    },
    changedFiles: {
      type: "array",
      items: {
        type: "object",
        required: ["file", "status", "headLines"],
        additionalProperties: false,
        properties: {
          file: {
            type: "string"
          },
          status: {
            enum: ["added", "removed", "modified"]
          },
          headLines: {
            description: "Inclusive ranges changed on the head side",
            type: "array",
            items: {
              type: "object",
              required: ["first", "last"],
              additionalProperties: false,
              properties: {
                first: {
                  $ref: "#/definitions/line"
                },
                last: {
                  $ref: "#/definitions/line"
                }
              }
            }
          }
        }
      }
    },
    blindSpots: {
      description: "What this could not see",
      type: "array",
      items: {
        type: "string"
      }
    },
    inputs: {
      description: "What was read and skipped",
      type: "array",
      items: {
        type: "object",
        required: ["what", "count"],
        additionalProperties: false,
        properties: {
          what: {
            type: "string"
          },
          count: {
            $ref: "#/definitions/count"
          }
        }
      }
    }
  },
  definitions: {
    time: {
      type: "string",
      format: "date-time"
    },
    count: {
      type: "integer",
      minimum: 0
    },
    line: {
      type: "integer",
      minimum: 1
    },
    answer: {
      enum: ["allowed", "denied", "unknown"]
    },
    direction: {
      enum: ["ingress", "egress"]
    },
    severity: {
      enum: ["error", "warning", "notice", "ignore"]
    },
    kind: {
      enum: [
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
      ]
    },
    surprise: {
      description: "Whether the added rule names these very peers and ports",
      enum: ["stated", "implied"]
    },
    assuming: {
      description: "Holds only if removed manifests are removed from the cluster, or only if they stay",
      enum: ["pruned", "kept"]
    },
    severityCounts: {
      type: "object",
      required: ["error", "warning", "notice", "ignore"],
      additionalProperties: false,
      properties: {
        error: {
          $ref: "#/definitions/count"
        },
        warning: {
          $ref: "#/definitions/count"
        },
        notice: {
          $ref: "#/definitions/count"
        },
        ignore: {
          $ref: "#/definitions/count"
        }
      }
    },
    tree: {
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: {
          type: "string"
        },
        commit: {
          type: "string"
        }
      }
    },
    ports: {
      description: 'The protocol "other" has the single range 0 to 0',
      type: "array",
      items: {
        type: "object",
        required: ["protocol", "first", "last"],
        additionalProperties: false,
        properties: {
          protocol: {
            enum: ["TCP", "UDP", "SCTP", "other"]
          },
          first: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          },
          last: {
            type: "integer",
            minimum: 0,
            maximum: 65535
          }
        }
      }
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          description: "Empty for objects of the cluster as a whole",
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    workload: {
      type: "object",
      required: ["namespace", "workloadKind", "name"],
      additionalProperties: false,
      properties: {
        namespace: {
          type: "string"
        },
        workloadKind: {
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    party: {
      description: "One end of a difference",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "That many pods of it; absent when all",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  $ref: "#/definitions/count"
                },
                of: {
                  $ref: "#/definitions/count"
                },
                ids: {
                  description: "The pods, where it is known which",
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "everything", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              description: "What the cluster has there, in words",
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          description: "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to",
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/definitions/object"
            },
            hosts: {
              description: "Hosts with their paths as written; empty: every one",
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              description: "Who serves it, in words",
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            }
          }
        }
      ]
    },
    group: {
      type: "object",
      required: ["id", "words", "conditions", "members"],
      additionalProperties: false,
      properties: {
        id: {
          type: "string"
        },
        words: {
          description: "As a person would say it; may be shortened",
          type: "string"
        },
        conditions: {
          description: "Each holds for some of the members alone, among all workloads of the world; together with the members that none means they are the group",
          type: "array",
          items: {
            $ref: "#/definitions/condition"
          }
        },
        others: {
          description: "Positions of the members that no condition means, from 0; absent where there are no conditions, or no such members",
          type: "array",
          items: {
            $ref: "#/definitions/count"
          }
        },
        members: {
          description: "Exactly who is meant",
          type: "array",
          items: {
            $ref: "#/definitions/member"
          }
        }
      }
    },
    condition: {
      description: "Workloads in these namespaces whose pods all carry these labels, but for the exceptions",
      type: "object",
      required: ["labels", "except"],
      additionalProperties: false,
      properties: {
        namespaces: {
          description: "Absent: every namespace. A pattern or labels mean exactly these names among the namespaces that have workloads",
          type: "object",
          required: ["names"],
          additionalProperties: false,
          properties: {
            names: {
              type: "array",
              items: {
                type: "string"
              }
            },
            pattern: {
              type: "string"
            },
            labels: {
              type: "array",
              items: {
                $ref: "#/definitions/requirement"
              }
            }
          }
        },
        labels: {
          type: "array",
          items: {
            $ref: "#/definitions/requirement"
          }
        },
        except: {
          type: "array",
          items: {
            $ref: "#/definitions/workload"
          }
        }
      }
    },
    requirement: {
      type: "object",
      required: ["key", "operator"],
      additionalProperties: false,
      properties: {
        key: {
          type: "string"
        },
        operator: {
          enum: ["In", "NotIn", "Exists", "DoesNotExist"]
        },
        values: {
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    member: {
      description: "As the ends of a difference; single: one pod, which is never meant as both ends of a pair",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "That many pods of it; absent when all",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  $ref: "#/definitions/count"
                },
                of: {
                  $ref: "#/definitions/count"
                },
                ids: {
                  description: "The pods, where it is known which",
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "everything", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              description: "What the cluster has there, in words",
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            },
            single: {
              const: true
            }
          }
        },
        {
          description: "Users outside of the cluster, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to",
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/definitions/object"
            },
            hosts: {
              description: "Hosts with their paths as written; empty: every one",
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              description: "Who serves it, in words",
              type: "string"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            },
            single: {
              const: true
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            },
            single: {
              const: true
            }
          }
        }
      ]
    },
    reach: {
      description: "What may connect in one world",
      type: "object",
      required: ["sources", "destinations", "answer", "ports", "pairs"],
      additionalProperties: false,
      properties: {
        sources: {
          description: "Id of a group",
          type: "string"
        },
        destinations: {
          description: "Id of a group",
          type: "string"
        },
        answer: {
          enum: ["allowed", "unknown"]
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        pairs: {
          $ref: "#/definitions/count"
        }
      }
    },
    end: {
      description: "One end of a recorded connection, as far as it could be told",
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name", "pods"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            pods: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            },
            address: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "addresses"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            },
            addresses: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "address"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "outside"
            },
            address: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "why", "candidates"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            why: {
              $ref: "#/definitions/unidentified"
            },
            address: {
              type: "string"
            },
            name: {
              type: "string"
            },
            candidates: {
              type: "array",
              items: {
                $ref: "#/definitions/workload"
              }
            }
          }
        }
      ]
    },
    unidentified: {
      enum: [
        "no-owner-at-that-time",
        "several-possible-owners",
        "before-first-sight",
        "pod-not-in-cluster",
        "workload-not-in-cluster",
        "service-without-backends",
        "record-names-no-end",
        "direction-unknown",
        "withheld"
      ]
    },
    filePlace: {
      type: "object",
      required: ["kind", "side", "file", "line", "column"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "file"
        },
        side: {
          enum: ["base", "head", "both"]
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        },
        column: {
          $ref: "#/definitions/line"
        },
        endLine: {
          $ref: "#/definitions/line"
        },
        renderedFrom: {
          description: "Of a rendered manifest: the file of the repository that it comes from, where the rendering tells",
          type: "string"
        }
      }
    },
    livePlace: {
      type: "object",
      required: ["kind", "object", "path"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "live"
        },
        object: {
          type: "string"
        },
        path: {
          type: "string"
        }
      }
    },
    logPlace: {
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          $ref: "#/definitions/line"
        }
      }
    },
    place: {
      oneOf: [
        {
          $ref: "#/definitions/filePlace"
        },
        {
          $ref: "#/definitions/livePlace"
        },
        {
          $ref: "#/definitions/logPlace"
        }
      ]
    },
    cause: {
      description: "An object, and the place inside, whose change flips the verdict",
      type: "object",
      required: ["object", "place", "text"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        place: {
          $ref: "#/definitions/place"
        },
        anchor: {
          description: "The nearest place on the head side, where the place exists on the base side only",
          $ref: "#/definitions/place"
        },
        text: {
          type: "string"
        }
      }
    },
    deviation: {
      description: "The policy does not say this: the enforcer makes it so",
      type: "object",
      required: ["name", "text"],
      additionalProperties: false,
      properties: {
        name: {
          description: "Of its page in docs/deviations",
          type: "string"
        },
        text: {
          type: "string"
        }
      }
    },
    reason: {
      description: "One ground of a verdict, in the order in which policies were asked",
      oneOf: [
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "same-pod"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "certain"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "own-node"
            },
            certain: {
              type: "boolean"
            }
          }
        },
        {
          description: "No policy selects the subject in this direction",
          type: "object",
          required: ["kind", "direction"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "default"
            },
            direction: {
              $ref: "#/definitions/direction"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "direction", "tier", "policy", "rule", "action", "certain", "place"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "rule"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            policy: {
              $ref: "#/definitions/object"
            },
            rule: {
              description: "Position in the list of its direction, from 0",
              $ref: "#/definitions/count"
            },
            action: {
              enum: ["allow", "deny", "pass"]
            },
            certain: {
              type: "boolean"
            },
            deviation: {
              $ref: "#/definitions/deviation"
            },
            place: {
              $ref: "#/definitions/place"
            }
          }
        },
        {
          description: "These policies isolate the subject, and no rule matches",
          type: "object",
          required: ["kind", "direction", "tier", "certain", "policies"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "isolated"
            },
            direction: {
              $ref: "#/definitions/direction"
            },
            tier: {
              type: "string"
            },
            certain: {
              type: "boolean"
            },
            policies: {
              type: "array",
              items: {
                type: "object",
                required: ["policy", "place"],
                additionalProperties: false,
                properties: {
                  policy: {
                    $ref: "#/definitions/object"
                  },
                  place: {
                    $ref: "#/definitions/place"
                  },
                  lacks: {
                    description: "No rule at all, none that names the peer, or none of those that do names the port",
                    enum: ["rules", "peer", "port"]
                  },
                  rules: {
                    description: "Positions from 0 of the rules that name the peer and not the port",
                    type: "array",
                    items: {
                      $ref: "#/definitions/count"
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    nearMiss: {
      description: "An allowing rule that a denied connection misses by one part",
      type: "object",
      required: ["direction", "tier", "policy", "rule", "place", "part", "wanted", "found", "at"],
      additionalProperties: false,
      properties: {
        direction: {
          $ref: "#/definitions/direction"
        },
        tier: {
          type: "string"
        },
        policy: {
          $ref: "#/definitions/object"
        },
        rule: {
          description: "Position in the list of its direction, from 0",
          $ref: "#/definitions/count"
        },
        place: {
          $ref: "#/definitions/place"
        },
        part: {
          description: "subject: the policy does not select the pod",
          enum: ["protocol", "port", "port-name", "label", "namespace", "block", "subject"]
        },
        wanted: {
          type: "string"
        },
        found: {
          type: "string"
        },
        at: {
          description: "Where the part is written",
          $ref: "#/definitions/place"
        }
      }
    },
    flip: {
      description: "How the causes act together, found by undoing them and asking again",
      type: "object",
      required: ["needs", "undo", "alone", "certain"],
      additionalProperties: false,
      properties: {
        needs: {
          description: "one: a single cause. each alone: any of them does it without the others. all of: it takes every one. several: in another way",
          enum: ["one", "each alone", "all of", "several"]
        },
        undo: {
          description: "Smallest sets of causes, by position from 0, whose undoing brings the old answer back",
          type: "array",
          items: {
            type: "array",
            items: {
              $ref: "#/definitions/count"
            }
          }
        },
        alone: {
          description: "Smallest sets of objects whose change alone gives the later answer",
          type: "array",
          items: {
            type: "array",
            items: {
              $ref: "#/definitions/object"
            }
          }
        },
        certain: {
          description: "False where the search was cut short",
          type: "boolean"
        }
      }
    },
    evidence: {
      type: "object",
      required: ["count", "samples"],
      additionalProperties: false,
      properties: {
        count: {
          $ref: "#/definitions/count"
        },
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        samples: {
          type: "array",
          items: {
            $ref: "#/definitions/logPlace"
          }
        }
      }
    },
    recorded: {
      description: "A connection that logs show",
      type: "object",
      required: ["protocol", "basis", "policies"],
      additionalProperties: false,
      properties: {
        protocol: {
          type: "string"
        },
        port: {
          type: "integer",
          minimum: 0,
          maximum: 65535
        },
        source: {
          $ref: "#/definitions/end"
        },
        destination: {
          $ref: "#/definitions/end"
        },
        via: {
          description: "The Service through which it went",
          type: "object",
          required: ["service"],
          additionalProperties: false,
          properties: {
            service: {
              type: "string"
            },
            port: {
              $ref: "#/definitions/count"
            },
            address: {
              type: "string"
            }
          }
        },
        basis: {
          description: "How the ends were told",
          type: "object",
          required: ["source", "destination"],
          additionalProperties: false,
          properties: {
            source: {
              $ref: "#/definitions/basis"
            },
            destination: {
              $ref: "#/definitions/basis"
            }
          }
        },
        allowed: {
          $ref: "#/definitions/evidence"
        },
        denied: {
          $ref: "#/definitions/evidence"
        },
        other: {
          description: "Seen by a source whose verdict says nothing about policies",
          $ref: "#/definitions/evidence"
        },
        policies: {
          description: "Policies that the log itself names",
          type: "array",
          items: {
            type: "object",
            required: ["policy", "effect"],
            additionalProperties: false,
            properties: {
              policy: {
                $ref: "#/definitions/object"
              },
              effect: {
                enum: ["allow", "deny"]
              }
            }
          }
        }
      }
    },
    basis: {
      enum: ["named", "labels", "address-then", "address-now", "none"]
    },
    row: {
      type: "object",
      required: [
        "sources",
        "destinations",
        "pairs",
        "source",
        "destination",
        "ports",
        "reasonsBefore",
        "reasonsAfter",
        "dependsOn"
      ],
      additionalProperties: false,
      properties: {
        sources: {
          description: "Id of a group",
          type: "string"
        },
        destinations: {
          description: "Id of a group",
          type: "string"
        },
        pairs: {
          description: "How many pairs the row is",
          $ref: "#/definitions/count"
        },
        source: {
          $ref: "#/definitions/party"
        },
        destination: {
          $ref: "#/definitions/party"
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        before: {
          $ref: "#/definitions/answer"
        },
        after: {
          $ref: "#/definitions/answer"
        },
        live: {
          description: "Where it is neither that of before nor that of after",
          $ref: "#/definitions/answer"
        },
        reasonsBefore: {
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        reasonsAfter: {
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        nearest: {
          description: "Of what is denied after: the rules that come nearest to letting it through",
          type: "array",
          items: {
            $ref: "#/definitions/nearMiss"
          }
        },
        assuming: {
          $ref: "#/definitions/assuming"
        },
        dependsOn: {
          description: "Conditions in words on which an unknown answer depends",
          type: "array",
          items: {
            type: "string"
          }
        },
        recorded: {
          $ref: "#/definitions/recorded"
        }
      }
    },
    difference: {
      description: "Ports on which the answer for two ends differs between base and head, whether recorded or not",
      type: "object",
      required: [
        "sources",
        "destinations",
        "pairs",
        "source",
        "destination",
        "change",
        "ports",
        "surprise",
        "causes",
        "before",
        "after",
        "reasonsBefore",
        "reasonsAfter",
        "dependsOn"
      ],
      additionalProperties: false,
      properties: {
        sources: {
          description: "Id of a group",
          type: "string"
        },
        destinations: {
          description: "Id of a group",
          type: "string"
        },
        pairs: {
          description: "How many pairs the row is",
          $ref: "#/definitions/count"
        },
        source: {
          $ref: "#/definitions/party"
        },
        destination: {
          $ref: "#/definitions/party"
        },
        change: {
          enum: ["newly-allowed", "newly-denied", "unclear"]
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        surprise: {
          $ref: "#/definitions/surprise"
        },
        causes: {
          description: "The best first",
          type: "array",
          items: {
            $ref: "#/definitions/cause"
          }
        },
        flip: {
          $ref: "#/definitions/flip"
        },
        before: {
          $ref: "#/definitions/answer"
        },
        after: {
          $ref: "#/definitions/answer"
        },
        live: {
          description: "Where it is neither that of before nor that of after",
          $ref: "#/definitions/answer"
        },
        reasonsBefore: {
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        reasonsAfter: {
          type: "array",
          items: {
            $ref: "#/definitions/reason"
          }
        },
        nearest: {
          description: "Of what is denied after: the rules that come nearest to letting it through",
          type: "array",
          items: {
            $ref: "#/definitions/nearMiss"
          }
        },
        assuming: {
          $ref: "#/definitions/assuming"
        },
        dependsOn: {
          description: "Conditions in words on which an unknown answer depends",
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    key: {
      description: "By what a finding is known from run to run; waivers match on these",
      type: "object",
      required: ["source", "kind", "object", "subject", "peer", "port"],
      additionalProperties: false,
      properties: {
        source: {
          type: "string"
        },
        kind: {
          $ref: "#/definitions/kind"
        },
        object: {
          type: "string"
        },
        subject: {
          type: "string"
        },
        peer: {
          type: "string"
        },
        port: {
          type: "string"
        }
      }
    },
    finding: {
      description: "One cause and everything that follows from it",
      type: "object",
      required: ["kind", "key", "fingerprint", "severity", "title", "details", "page", "causes", "rows", "states"],
      additionalProperties: false,
      properties: {
        kind: {
          $ref: "#/definitions/kind"
        },
        key: {
          $ref: "#/definitions/key"
        },
        fingerprint: {
          description: "Hash of the key",
          type: "string"
        },
        severity: {
          $ref: "#/definitions/severity"
        },
        surprise: {
          $ref: "#/definitions/surprise"
        },
        reach: {
          type: "string"
        },
        title: {
          type: "string"
        },
        details: {
          type: "array",
          items: {
            type: "string"
          }
        },
        page: {
          description: "Where this kind of finding is explained",
          type: "string"
        },
        direction: {
          $ref: "#/definitions/direction"
        },
        causes: {
          description: "The best first",
          type: "array",
          items: {
            $ref: "#/definitions/cause"
          }
        },
        rows: {
          type: "array",
          items: {
            $ref: "#/definitions/row"
          }
        },
        refusals: {
          description: "Of a source that is refused again and again: all of its attempts, of which the rows are the most frequent",
          allOf: [
            {
              $ref: "#/definitions/refusals"
            }
          ]
        },
        states: {
          description: "States in which it holds",
          type: "array",
          items: {
            type: "string"
          }
        },
        againstLive: {
          enum: ["already-so", "new", "reverts-drift"]
        },
        drift: {
          description: "Of the kind drift: what differs, who made it so, and what comes of it; in several states, that of the worst",
          allOf: [
            {
              $ref: "#/definitions/drift"
            }
          ]
        },
        replacements: {
          description: "Of the kind invalid-manifest: words of the head side that were probably meant to be others, where only one word that may stand there is nearest; told, not proved (see fix)",
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            required: ["place", "wrong", "right"],
            additionalProperties: false,
            properties: {
              place: {
                description: "Where the word begins, its quotes included",
                $ref: "#/definitions/filePlace"
              },
              wrong: {
                description: "The key or the value as it is read, without quotes",
                type: "string"
              },
              right: {
                type: "string"
              }
            }
          }
        },
        fix: {
          description: "An edit of the head side after which the finding does not hold, found by search and proved by evaluating it; absent where none was proved",
          type: "object",
          required: ["files", "patch", "proved"],
          additionalProperties: false,
          properties: {
            files: {
              type: "array",
              items: {
                type: "string"
              }
            },
            means: {
              description: "What the fix does: lets through again by a rule, or by a policy of its own; lets selectors follow a changed label, or takes back what changed one; narrows what was opened; takes the edit back that opened it; spells words as they were meant, so that the object is valid",
              enum: [
                "adds",
                "own-policy",
                "follows-label",
                "restores-label",
                "narrows",
                "takes-back",
                "corrects-word"
              ]
            },
            patch: {
              description: "Unified diff, as git apply takes it",
              type: "string"
            },
            proved: {
              description: "What evaluating the edited files showed, one sentence each",
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        waived: {
          type: "object",
          required: ["reason", "owner", "expires"],
          additionalProperties: false,
          properties: {
            reason: {
              type: "string"
            },
            owner: {
              type: "string"
            },
            expires: {
              description: "Last day, YYYY-MM-DD",
              type: "string"
            }
          }
        },
        approved: {
          description: "Who let it stand, in a review of which commit",
          type: "object",
          required: ["by", "at", "commit"],
          additionalProperties: false,
          properties: {
            by: {
              type: "string"
            },
            at: {
              $ref: "#/definitions/time"
            },
            commit: {
              type: "string"
            }
          }
        }
      }
    },
    proved: {
      description: "refuted: some connection shows the contrary, whatever the unknown conditions are",
      enum: ["proved", "refuted", "unproved"]
    },
    state: {
      description: "One complete set of objects: staging, production, a variant. Without a cluster the workloads of the files stand for it.",
      type: "object",
      required: [
        "id",
        "files",
        "profile",
        "rulings",
        "workloads",
        "policies",
        "connections",
        "differences",
        "workloadsAdded",
        "workloadsRemoved",
        "reachAdded",
        "reachRemoved",
        "renames",
        "proof",
        "widened"
      ],
      additionalProperties: false,
      properties: {
        id: {
          type: "string"
        },
        files: {
          type: "array",
          items: {
            type: "string"
          }
        },
        cluster: {
          type: "object",
          required: ["from"],
          additionalProperties: false,
          properties: {
            from: {
              enum: ["live", "snapshot"]
            },
            uid: {
              description: "Of the namespace kube-system",
              type: "string"
            },
            name: {
              type: "string"
            },
            readAt: {
              $ref: "#/definitions/time"
            }
          }
        },
        profile: {
          description: "The profile in force, or several with commas between them",
          type: "string"
        },
        rulings: {
          description: "How open points of the specification were decided",
          type: "object",
          required: [
            "blocks-match-pods",
            "host-network",
            "finished-pods",
            "protocols",
            "own-node",
            "port-name-twice"
          ],
          additionalProperties: false,
          properties: {
            "blocks-match-pods": {
              enum: ["yes", "no", "unknown"]
            },
            "host-network": {
              enum: ["node", "pod", "unknown"]
            },
            "finished-pods": {
              enum: ["gone", "present", "unknown"]
            },
            protocols: {
              enum: ["three", "all"]
            },
            "own-node": {
              enum: ["allowed", "filtered", "unknown"]
            },
            "port-name-twice": {
              enum: ["all", "first", "unknown"]
            },
            "sidecar-port-names": {
              enum: ["found", "ignored", "unknown"]
            },
            "blocks-match-nodes": {
              enum: ["yes", "no", "unknown"]
            }
          }
        },
        workloads: {
          $ref: "#/definitions/count"
        },
        policies: {
          type: "object",
          required: ["live", "base", "head"],
          additionalProperties: false,
          properties: {
            live: {
              $ref: "#/definitions/count"
            },
            base: {
              $ref: "#/definitions/count"
            },
            head: {
              $ref: "#/definitions/count"
            }
          }
        },
        connections: {
          type: "object",
          required: ["recorded", "unchanged", "blocked", "opened", "unclear", "removed", "agreement"],
          additionalProperties: false,
          properties: {
            recorded: {
              $ref: "#/definitions/count"
            },
            unchanged: {
              $ref: "#/definitions/count"
            },
            blocked: {
              $ref: "#/definitions/count"
            },
            opened: {
              $ref: "#/definitions/count"
            },
            unclear: {
              $ref: "#/definitions/count"
            },
            removed: {
              description: "One end goes with the change",
              $ref: "#/definitions/count"
            },
            agreement: {
              description: "Recorded verdicts that can be checked against the live policies, and how many the model shares",
              type: "object",
              required: ["checked", "agreed"],
              additionalProperties: false,
              properties: {
                checked: {
                  $ref: "#/definitions/count"
                },
                agreed: {
                  $ref: "#/definitions/count"
                }
              }
            }
          }
        },
        differences: {
          type: "array",
          items: {
            $ref: "#/definitions/difference"
          }
        },
        entries: {
          description: "What changes for users outside of the cluster, by the Ingress, Route, route of a Gateway or Service that leads them in; their sources are of the kind entry",
          type: "array",
          items: {
            $ref: "#/definitions/difference"
          }
        },
        workloadsAdded: {
          type: "array",
          items: {
            $ref: "#/definitions/workload"
          }
        },
        workloadsRemoved: {
          type: "array",
          items: {
            $ref: "#/definitions/workload"
          }
        },
        reachAdded: {
          description: "What added workloads may reach in head, and who reaches them",
          type: "array",
          items: {
            $ref: "#/definitions/reach"
          }
        },
        reachRemoved: {
          description: "The same of removed ones in base",
          type: "array",
          items: {
            $ref: "#/definitions/reach"
          }
        },
        renames: {
          description: "Workloads under another name, compared as the same; everywhere else they have the new one",
          type: "array",
          items: {
            type: "object",
            required: ["from", "to", "because"],
            additionalProperties: false,
            properties: {
              from: {
                $ref: "#/definitions/workload"
              },
              to: {
                $ref: "#/definitions/workload"
              },
              because: {
                type: "array",
                items: {
                  type: "string"
                }
              }
            }
          }
        },
        proof: {
          description: "What is proved of both sides for the pods that both have, any pod that may come, and all outside addresses",
          type: "object",
          required: ["equal", "noMore", "noLess", "now", "unproved"],
          additionalProperties: false,
          properties: {
            equal: {
              description: "Both sides allow exactly the same",
              $ref: "#/definitions/proved"
            },
            noMore: {
              description: "The head side allows nothing that the base side does not",
              $ref: "#/definitions/proved"
            },
            noLess: {
              description: "The head side allows all that the base side does",
              $ref: "#/definitions/proved"
            },
            now: {
              description: "The same for the pods that both sides have",
              type: "object",
              required: ["equal", "noMore", "noLess"],
              additionalProperties: false,
              properties: {
                equal: {
                  $ref: "#/definitions/proved"
                },
                noMore: {
                  $ref: "#/definitions/proved"
                },
                noLess: {
                  $ref: "#/definitions/proved"
                }
              }
            },
            unproved: {
              description: "Why something is unproved",
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        widened: {
          description: "Verdicts left unknown because too many conditions met",
          $ref: "#/definitions/count"
        }
      }
    },
    coverage: {
      description: "What the logs span, lost, and cannot see",
      type: "object",
      required: ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"],
      additionalProperties: false,
      properties: {
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        records: {
          $ref: "#/definitions/count"
        },
        attributed: {
          $ref: "#/definitions/count"
        },
        unattributed: {
          type: "array",
          items: {
            type: "object",
            required: ["why", "records", "sample"],
            additionalProperties: false,
            properties: {
              why: {
                $ref: "#/definitions/unidentified"
              },
              records: {
                $ref: "#/definitions/count"
              },
              sample: {
                $ref: "#/definitions/logPlace"
              }
            }
          }
        },
        merged: {
          description: "Records left out because another says the same",
          type: "object",
          required: ["replies", "double-reports", "duplicates", "aggregated"],
          additionalProperties: false,
          properties: {
            replies: {
              $ref: "#/definitions/count"
            },
            "double-reports": {
              $ref: "#/definitions/count"
            },
            duplicates: {
              $ref: "#/definitions/count"
            },
            aggregated: {
              $ref: "#/definitions/count"
            }
          }
        },
        cut: {
          description: "Bounds of this program that were reached while reading, and how many records were left out because of each",
          type: "array",
          items: {
            type: "object",
            required: ["rule", "limit", "records"],
            additionalProperties: false,
            properties: {
              rule: {
                enum: ["connections", "ends", "addresses-per-peer", "ports-per-pair", "pod-changes"]
              },
              limit: {
                $ref: "#/definitions/count"
              },
              records: {
                $ref: "#/definitions/count"
              }
            }
          }
        },
        lostEvents: {
          $ref: "#/definitions/count"
        },
        sampled: {
          type: "boolean"
        },
        limits: {
          type: "array",
          items: {
            type: "string"
          }
        },
        logs: {
          type: "array",
          items: {
            type: "object",
            required: ["file", "format", "recognisedBy", "lines", "records", "skipped"],
            additionalProperties: false,
            properties: {
              file: {
                type: "string"
              },
              format: {
                type: "string"
              },
              recognisedBy: {
                type: "string"
              },
              lines: {
                $ref: "#/definitions/count"
              },
              records: {
                $ref: "#/definitions/count"
              },
              skipped: {
                type: "array",
                items: {
                  type: "object",
                  required: ["reason", "lines", "sample"],
                  additionalProperties: false,
                  properties: {
                    reason: {
                      type: "string"
                    },
                    lines: {
                      $ref: "#/definitions/count"
                    },
                    sample: {
                      $ref: "#/definitions/logPlace"
                    }
                  }
                }
              },
              first: {
                $ref: "#/definitions/time"
              },
              last: {
                $ref: "#/definitions/time"
              },
              unread: {
                description: "Why it was not read at all, or not to its end",
                type: "string"
              }
            }
          }
        },
        blind: {
          description: "Why the whole sample is blind in one direction, or for traffic between pods",
          type: "array",
          items: {
            type: "string"
          }
        },
        gaps: {
          description: "Stretches without a record of a format that are longer than usual, in order of time; the report holds the longest 100",
          type: "array",
          items: {
            type: "object",
            required: ["format", "usual"],
            additionalProperties: false,
            properties: {
              format: {
                type: "string"
              },
              from: {
                $ref: "#/definitions/time"
              },
              to: {
                $ref: "#/definitions/time"
              },
              usual: {
                description: "What 99 of 100 distances between records do not exceed, in milliseconds",
                type: "number",
                minimum: 0
              }
            }
          }
        },
        totals: {
          description: "How many of each there are, listed or not; absent where nobody looked",
          type: "object",
          required: [],
          additionalProperties: false,
          properties: {
            gaps: {
              $ref: "#/definitions/count"
            },
            workloads: {
              $ref: "#/definitions/count"
            },
            neverSeen: {
              description: "Workloads that no record names",
              allOf: [
                {
                  $ref: "#/definitions/count"
                }
              ]
            },
            cronJobs: {
              $ref: "#/definitions/count"
            }
          }
        },
        workloads: {
          description: "Workloads of the cluster or of the manifests, those that the logs saw least first: never, in one direction, then longest ago; the report holds the first 100 of them, and observe --format json all",
          type: "array",
          items: {
            type: "object",
            required: ["namespace", "workloadKind", "name", "ingress", "egress"],
            additionalProperties: false,
            properties: {
              namespace: {
                type: "string"
              },
              workloadKind: {
                type: "string"
              },
              name: {
                type: "string"
              },
              first: {
                $ref: "#/definitions/time"
              },
              last: {
                $ref: "#/definitions/time"
              },
              ingress: {
                $ref: "#/definitions/sight"
              },
              egress: {
                $ref: "#/definitions/sight"
              }
            }
          }
        },
        cronJobs: {
          description: "CronJobs that did not run within the window, or of which nobody can say; the report holds the first 100",
          type: "array",
          items: {
            type: "object",
            required: ["namespace", "workloadKind", "name", "schedule", "why", "place"],
            additionalProperties: false,
            properties: {
              namespace: {
                type: "string"
              },
              workloadKind: {
                type: "string"
              },
              name: {
                type: "string"
              },
              schedule: {
                type: "string"
              },
              timeZone: {
                type: "string"
              },
              why: {
                description: "not-due: its schedule does not fire within the window",
                enum: ["not-due", "suspended", "unreadable"]
              },
              next: {
                $ref: "#/definitions/time"
              },
              place: {
                $ref: "#/definitions/place"
              }
            }
          }
        }
      }
    },
    refusals: {
      description: "Refused attempts of one source",
      type: "object",
      required: ["pattern", "noisy", "peers", "ports", "targets", "count", "samples"],
      additionalProperties: false,
      properties: {
        pattern: {
          enum: ["retries", "repeated", "scans-ports", "scans-peers", "scans-ports-and-peers"]
        },
        noisy: {
          description: "At least 100 attempts at 60 an hour or more",
          type: "boolean"
        },
        perHour: {
          type: "number",
          minimum: 0
        },
        peers: {
          $ref: "#/definitions/count"
        },
        ports: {
          $ref: "#/definitions/count"
        },
        targets: {
          description: "Different pairs of peer and port",
          allOf: [
            {
              $ref: "#/definitions/count"
            }
          ]
        },
        count: {
          $ref: "#/definitions/count"
        },
        first: {
          $ref: "#/definitions/time"
        },
        last: {
          $ref: "#/definitions/time"
        },
        samples: {
          type: "array",
          items: {
            $ref: "#/definitions/logPlace"
          }
        }
      }
    },
    sight: {
      description: "silent: nothing was recorded; blind: nothing was, and the sources could not have seen it",
      enum: ["seen", "silent", "blind"]
    },
    driftMerge: {
      description: "What rolling out the head side does to it: takes the live edit back (reverts), leaves it (keeps), puts a third thing in place of both (conflicts), finds it already so (adopts), makes the object (creates), removes it, or perhaps removes it, where pruning is not known",
      enum: ["reverts", "keeps", "conflicts", "adopts", "creates", "removes", "perhaps-removes"]
    },
    driftWrite: {
      description: "A write that the audit log tells of",
      type: "object",
      required: ["verb", "author", "user", "client", "program", "place", "effect"],
      additionalProperties: false,
      properties: {
        object: {
          description: "Where it is another than the one in drift: the namespace that was deleted",
          allOf: [
            {
              $ref: "#/definitions/object"
            }
          ]
        },
        time: {
          description: "Absent where the log tells none",
          $ref: "#/definitions/time"
        },
        verb: {
          enum: ["create", "update", "patch", "delete", "deletecollection"]
        },
        author: {
          description: "User, as whom, in which pod, from where, in words",
          type: "string"
        },
        user: {
          type: "string"
        },
        actingAs: {
          description: "Whom the user acted as, by impersonation",
          type: "string"
        },
        pod: {
          description: "The pod that the token of the user was made for",
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy",
          const: true
        },
        client: {
          description: "User agent",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          description: "Of the event in the audit log",
          $ref: "#/definitions/logPlace"
        },
        effect: {
          enum: ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"]
        }
      }
    },
    driftAttempt: {
      description: "A request that would have written the object and changed nothing",
      type: "object",
      required: ["verb", "author", "user", "client", "program", "place", "object", "outcome", "code"],
      additionalProperties: false,
      properties: {
        time: {
          description: "Absent where the log tells none",
          $ref: "#/definitions/time"
        },
        verb: {
          enum: ["create", "update", "patch", "delete", "deletecollection"]
        },
        author: {
          description: "User, as whom, in which pod, from where, in words",
          type: "string"
        },
        user: {
          type: "string"
        },
        actingAs: {
          description: "Whom the user acted as, by impersonation",
          type: "string"
        },
        pod: {
          description: "The pod that the token of the user was made for",
          type: "object",
          required: ["namespace", "name"],
          additionalProperties: false,
          properties: {
            namespace: {
              type: "string"
            },
            name: {
              type: "string"
            }
          }
        },
        address: {
          description: "Where the request came from, as the API server saw it",
          type: "string"
        },
        relayed: {
          description: "The address is that of a proxy",
          const: true
        },
        client: {
          description: "User agent",
          type: "string"
        },
        program: {
          description: "What sent the request, by its user agent and its account: kubectl v1.34.4, Argo CD",
          type: "string"
        },
        place: {
          description: "Of the event in the audit log",
          $ref: "#/definitions/logPlace"
        },
        object: {
          $ref: "#/definitions/object"
        },
        outcome: {
          description: "What became of it: only a dry run, or refused by whom",
          enum: ["dry-run", "unauthenticated", "forbidden", "denied", "invalid", "conflict", "not-found", "failed"]
        },
        code: {
          description: "Status of the answer",
          type: "integer"
        },
        reason: {
          description: "As the server says it",
          type: "string"
        }
      }
    },
    driftPart: {
      type: "object",
      required: ["path", "merge"],
      additionalProperties: false,
      properties: {
        path: {
          description: "Inside the object: spec.ingress",
          type: "string"
        },
        live: {
          description: "What the cluster has there, as JSON; absent where it has nothing"
        },
        base: {
          description: "What git says there, as JSON; absent where it says nothing"
        },
        long: {
          description: "Both values are left out, since one of them is too long",
          const: true
        },
        merge: {
          $ref: "#/definitions/driftMerge"
        },
        manager: {
          description: "Of the managed fields of the live object",
          type: "object",
          required: ["name", "owns"],
          additionalProperties: false,
          properties: {
            name: {
              type: "string"
            },
            operation: {
              description: "Apply or Update",
              type: "string"
            },
            time: {
              $ref: "#/definitions/time"
            },
            owns: {
              description: "Whether it owns this very place; else it is only the newest that wrote the object",
              type: "boolean"
            }
          }
        }
      }
    },
    driftRow: {
      type: "object",
      required: [
        "text",
        "sources",
        "destinations",
        "pairs",
        "source",
        "destination",
        "ports",
        "change",
        "inCluster",
        "inGit",
        "causes",
        "dependsOn"
      ],
      additionalProperties: false,
      properties: {
        text: {
          description: "Who, whom and on which ports, in words",
          type: "string"
        },
        sources: {
          description: "Id of a group",
          type: "string"
        },
        destinations: {
          description: "Id of a group",
          type: "string"
        },
        pairs: {
          description: "How many pairs the row is",
          $ref: "#/definitions/count"
        },
        source: {
          $ref: "#/definitions/party"
        },
        destination: {
          $ref: "#/definitions/party"
        },
        ports: {
          $ref: "#/definitions/ports"
        },
        change: {
          description: "From the cluster to git: newly-denied is open in the cluster and closed by git",
          enum: ["newly-allowed", "newly-denied", "unclear"]
        },
        assuming: {
          $ref: "#/definitions/assuming"
        },
        inCluster: {
          $ref: "#/definitions/answer"
        },
        inGit: {
          $ref: "#/definitions/answer"
        },
        causes: {
          type: "array",
          items: {
            $ref: "#/definitions/cause"
          }
        },
        dependsOn: {
          description: "Conditions in words on which an unknown answer depends",
          type: "array",
          items: {
            type: "string"
          }
        }
      }
    },
    drift: {
      description: "An object that is not in the cluster as git has it",
      type: "object",
      required: ["object", "how", "place", "parts", "writes", "attempts"],
      additionalProperties: false,
      properties: {
        object: {
          $ref: "#/definitions/object"
        },
        how: {
          description: "In the cluster alone, in git alone, or in both and not the same",
          enum: ["only-live", "only-base", "differs"]
        },
        place: {
          $ref: "#/definitions/place"
        },
        merge: {
          description: "Of its parts the one that matters most",
          allOf: [
            {
              $ref: "#/definitions/driftMerge"
            }
          ]
        },
        parts: {
          description: "Places in which it differs",
          type: "array",
          items: {
            $ref: "#/definitions/driftPart"
          }
        },
        effect: {
          type: "object",
          required: ["answer", "rows"],
          additionalProperties: false,
          properties: {
            answer: {
              description: "Whether the same is allowed with git's version as with that of the cluster: proved for all pods that may come (same), for those that there are (same-today), not alone but with the rest of the drift (together), not at all (different), or it is one of too many policies to be proved one by one (not-asked)",
              enum: ["same", "same-today", "together", "different", "not-asked"]
            },
            rows: {
              type: "array",
              items: {
                $ref: "#/definitions/driftRow"
              }
            },
            leads: {
              description: "Of a Service that leads elsewhere than by git: ports with the pods behind them, in words",
              type: "object",
              required: ["cluster", "git"],
              additionalProperties: false,
              properties: {
                cluster: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                },
                git: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            },
            future: {
              description: "What no two pods that exist show: to pods to come the cluster lets it through and git does not (newly-denied), or the reverse",
              type: "array",
              items: {
                type: "object",
                required: ["change", "text"],
                additionalProperties: false,
                properties: {
                  change: {
                    enum: ["newly-denied", "newly-allowed"]
                  },
                  text: {
                    description: "In the words of the rules that do it",
                    type: "string"
                  }
                }
              }
            }
          }
        },
        basis: {
          description: "On what who and when rests: an event that shows what the write did (log), an event that does not (log-likely), the managed fields of the object, or nothing. That no event tells of it never means that there was no change",
          enum: ["log", "log-likely", "managed-fields", "nothing"]
        },
        write: {
          description: "The write that made the difference",
          allOf: [
            {
              $ref: "#/definitions/driftWrite"
            }
          ]
        },
        writes: {
          description: "All that made it so, the newest first",
          type: "array",
          items: {
            $ref: "#/definitions/driftWrite"
          }
        },
        outdated: {
          description: "The newest write that the log holds, where a later one must be missing",
          allOf: [
            {
              $ref: "#/definitions/driftWrite"
            }
          ]
        },
        since: {
          description: "Writes later than the cluster was read, the oldest first: they explain nothing of what was read",
          type: "array",
          items: {
            $ref: "#/definitions/driftWrite"
          }
        },
        manager: {
          description: "The newest of the managed fields of the live object",
          type: "object",
          required: ["name"],
          additionalProperties: false,
          properties: {
            name: {
              type: "string"
            },
            time: {
              $ref: "#/definitions/time"
            }
          }
        },
        generatedBy: {
          description: "The controller that made the object",
          type: "string"
        },
        setBack: {
          description: "Who applies the object and will set it back, in a sentence",
          type: "string"
        },
        attempts: {
          description: "In the order of time",
          type: "array",
          items: {
            $ref: "#/definitions/driftAttempt"
          }
        },
        left: {
          description: "How many are left out here: the last rows of the effect and of what it means for pods that may come; the oldest writes, writes since the cluster was read, and attempts",
          type: "object",
          required: [],
          additionalProperties: false,
          properties: {
            rows: {
              $ref: "#/definitions/count"
            },
            future: {
              $ref: "#/definitions/count"
            },
            writes: {
              $ref: "#/definitions/count"
            },
            since: {
              $ref: "#/definitions/count"
            },
            attempts: {
              $ref: "#/definitions/count"
            }
          }
        }
      }
    }
  }
};

// src/schemas/snapshot.schema.json
var snapshot_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "urn:netpol-gate:snapshot:1",
  title: "netpol-gate snapshot, version 1",
  description: "What a network policy can see of a cluster at one moment. One JSON document, plain or gzip. Written by `netpol-gate snapshot`; holds no secrets, environment or commands.",
  type: "object",
  required: ["schema", "tool", "cluster", "objects"],
  additionalProperties: false,
  properties: {
    schema: { const: "netpol-gate/snapshot/1" },
    tool: {
      type: "object",
      required: ["name", "version"],
      additionalProperties: false,
      properties: { name: { type: "string" }, version: { type: "string" } }
    },
    cluster: {
      description: "Whose objects these are.",
      type: "object",
      additionalProperties: false,
      properties: {
        uid: { description: "uid of the namespace kube-system.", type: "string", minLength: 1 },
        name: { type: "string" },
        readAt: { description: "When the objects were read, UTC.", type: "string", format: "date-time" }
      }
    },
    incomplete: {
      description: "Kinds that could not be read, or of which objects may be stale, each with the reason.",
      type: "array",
      items: {
        type: "object",
        required: ["kind", "reason"],
        additionalProperties: false,
        properties: { kind: { type: "string" }, reason: { type: "string" } }
      }
    },
    remarks: {
      description: "What else is to be told of the reading, such as that the cluster changed meanwhile; a sentence each.",
      type: "array",
      items: { type: "string" }
    },
    withheld: {
      description: "What was left out on purpose: `addresses` are those of pods, nodes and Services.",
      type: "array",
      items: { enum: ["addresses"] }
    },
    versions: {
      description: "The resource version at which the objects of each kind were listed, by group, a slash and kind. What an audit log tells of later versions is not in the snapshot yet.",
      type: "object",
      additionalProperties: { type: "string", minLength: 1 }
    },
    rolledForwardFrom: {
      description: "When the snapshot was read, UTC, that this one was made of with an audit log.",
      type: "string",
      format: "date-time"
    },
    objects: {
      description: "Kubernetes objects as the API server shows them, without the fields that nothing depends on, sorted by group, kind, namespace and name.",
      type: "array",
      items: {
        type: "object",
        required: ["apiVersion", "kind", "metadata"],
        properties: {
          apiVersion: { type: "string", minLength: 1 },
          kind: { type: "string", minLength: 1 },
          metadata: {
            type: "object",
            required: ["name"],
            properties: { name: { type: "string", minLength: 1 }, namespace: { type: "string" } }
          }
        }
      }
    },
    sha256: {
      description: "SHA-256 in hexadecimal of all objects: of each its JSON with sorted keys and no spaces, and a line feed.",
      type: "string",
      pattern: "^[0-9a-f]{64}$"
    }
  }
};

// src/schemas/verification.schema.json
var verification_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://github.com/netpol-gate/netpol-gate/schemas/verification.schema.json",
  title: "netpol-gate verify",
  description: "What netpol-gate verify --format json prints. Times are RFC 3339, UTC.",
  type: "object",
  required: [
    "schema",
    "headline",
    "report",
    "rollout",
    "window",
    "calibration",
    "counts",
    "predictions",
    "left",
    "unpredicted",
    "limits"
  ],
  additionalProperties: false,
  properties: {
    schema: {
      const: "netpol-gate/verification/1"
    },
    headline: {
      description: "The line of the terminal: predicted and seen, and what nobody predicted.",
      type: "string"
    },
    report: {
      description: "The gate report that is verified.",
      type: "object",
      required: ["base", "head", "conclusion"],
      additionalProperties: false,
      properties: {
        time: {
          $ref: "#/$defs/time"
        },
        base: {
          type: "string"
        },
        head: {
          type: "string"
        },
        conclusion: {
          type: "string"
        }
      }
    },
    rollout: {
      description: "How it is known since when the change is in the cluster.",
      type: "object",
      required: ["basis", "writes", "unwritten", "later"],
      additionalProperties: false,
      properties: {
        basis: {
          description: "audit: from the writes of the changed objects; asked: from --since; report: not known, the time of the report.",
          enum: ["audit", "asked", "report"]
        },
        from: {
          description: "From here on records count.",
          $ref: "#/$defs/time"
        },
        writes: {
          description: "Writes of the changed objects after the report.",
          type: "array",
          items: {
            type: "object",
            required: ["object", "user", "client"],
            additionalProperties: false,
            properties: {
              object: {
                $ref: "#/$defs/object"
              },
              time: {
                $ref: "#/$defs/time"
              },
              user: {
                type: "string"
              },
              client: {
                type: "string"
              }
            }
          }
        },
        unwritten: {
          description: "Objects that the report names and that no write since is known of.",
          type: "array",
          items: {
            $ref: "#/$defs/object"
          }
        },
        later: {
          description: "Writes of the same objects since.",
          type: "array",
          items: {
            type: "object",
            required: ["object", "user", "client"],
            additionalProperties: false,
            properties: {
              object: {
                $ref: "#/$defs/object"
              },
              time: {
                $ref: "#/$defs/time"
              },
              user: {
                type: "string"
              },
              client: {
                type: "string"
              }
            }
          }
        }
      }
    },
    window: {
      description: "The records that count.",
      type: "object",
      required: ["connections"],
      additionalProperties: false,
      properties: {
        first: {
          $ref: "#/$defs/time"
        },
        last: {
          $ref: "#/$defs/time"
        },
        connections: {
          type: "integer",
          minimum: 0
        }
      }
    },
    calibration: {
      description: "Predictions by outcome. Those not seen are no evidence, and count for neither side.",
      type: "object",
      required: ["confirmed", "contradicted", "unseen"],
      additionalProperties: false,
      properties: {
        confirmed: {
          type: "integer",
          minimum: 0
        },
        contradicted: {
          type: "integer",
          minimum: 0
        },
        unseen: {
          type: "integer",
          minimum: 0
        }
      }
    },
    counts: {
      description: "Predictions by kind and outcome. lost-access and new-access, of pairs that no log had seen, are counted only where one has now.",
      type: "object",
      required: ["blocked", "opened", "lost-access", "new-access"],
      additionalProperties: false,
      properties: {
        blocked: {
          type: "object",
          required: ["confirmed", "contradicted", "unseen"],
          additionalProperties: false,
          properties: {
            confirmed: {
              type: "integer",
              minimum: 0
            },
            contradicted: {
              type: "integer",
              minimum: 0
            },
            unseen: {
              type: "integer",
              minimum: 0
            }
          }
        },
        opened: {
          type: "object",
          required: ["confirmed", "contradicted", "unseen"],
          additionalProperties: false,
          properties: {
            confirmed: {
              type: "integer",
              minimum: 0
            },
            contradicted: {
              type: "integer",
              minimum: 0
            },
            unseen: {
              type: "integer",
              minimum: 0
            }
          }
        },
        "lost-access": {
          type: "object",
          required: ["confirmed", "contradicted", "unseen"],
          additionalProperties: false,
          properties: {
            confirmed: {
              type: "integer",
              minimum: 0
            },
            contradicted: {
              type: "integer",
              minimum: 0
            },
            unseen: {
              type: "integer",
              minimum: 0
            }
          }
        },
        "new-access": {
          type: "object",
          required: ["confirmed", "contradicted", "unseen"],
          additionalProperties: false,
          properties: {
            confirmed: {
              type: "integer",
              minimum: 0
            },
            contradicted: {
              type: "integer",
              minimum: 0
            },
            unseen: {
              type: "integer",
              minimum: 0
            }
          }
        }
      }
    },
    predictions: {
      description: "Contradicted ones first.",
      type: "array",
      items: {
        type: "object",
        required: ["kind", "outcome", "source", "destination", "ports"],
        additionalProperties: false,
        properties: {
          kind: {
            enum: ["blocked", "opened", "lost-access", "new-access"]
          },
          outcome: {
            description: "By the newest record since the rollout; unseen: there is none.",
            enum: ["confirmed", "contradicted", "unseen"]
          },
          source: {
            $ref: "#/$defs/party"
          },
          destination: {
            $ref: "#/$defs/party"
          },
          ports: {
            type: "array",
            items: {
              $ref: "#/$defs/port"
            }
          },
          seen: {
            description: "The newest verdict since the rollout.",
            $ref: "#/$defs/sighting"
          }
        }
      }
    },
    left: {
      description: "Predictions beyond those that were looked at.",
      type: "integer",
      minimum: 0
    },
    unpredicted: {
      description: "Connections whose verdict turned with the rollout, and of which the report says nothing.",
      type: "array",
      items: {
        type: "object",
        required: ["change", "source", "destination", "ports", "seen", "before"],
        additionalProperties: false,
        properties: {
          change: {
            enum: ["newly-denied", "newly-allowed"]
          },
          source: {
            $ref: "#/$defs/party"
          },
          destination: {
            $ref: "#/$defs/party"
          },
          ports: {
            type: "array",
            items: {
              $ref: "#/$defs/port"
            }
          },
          seen: {
            $ref: "#/$defs/sighting"
          },
          before: {
            description: "The verdict before the rollout.",
            $ref: "#/$defs/sighting"
          }
        }
      }
    },
    cluster: {
      description: "The policies of the cluster asked about the predictions, each for one port and one address: a sample. Absent without a cluster.",
      type: "object",
      required: ["asked", "asPredicted", "unasked", "otherwise"],
      additionalProperties: false,
      properties: {
        asked: {
          type: "integer",
          minimum: 0
        },
        asPredicted: {
          type: "integer",
          minimum: 0
        },
        unasked: {
          description: "Pairs of which an end is no more, or that cannot be asked about.",
          type: "integer",
          minimum: 0
        },
        states: {
          description: "Asked and as predicted in each cluster, by its source; absent where there is one cluster.",
          type: "array",
          items: {
            type: "object",
            required: ["name", "asked", "asPredicted"],
            additionalProperties: false,
            properties: {
              name: {
                type: "string"
              },
              asked: {
                type: "integer",
                minimum: 0
              },
              asPredicted: {
                type: "integer",
                minimum: 0
              }
            }
          }
        },
        differs: {
          description: "Changed objects that are not as in the merged tree; absent without one.",
          type: "array",
          items: {
            $ref: "#/$defs/object"
          }
        },
        otherwise: {
          description: "Answers that are not as predicted; at most some.",
          type: "array",
          items: {
            type: "object",
            required: ["source", "destination", "ports", "predicted", "now"],
            additionalProperties: false,
            properties: {
              source: {
                $ref: "#/$defs/party"
              },
              destination: {
                $ref: "#/$defs/party"
              },
              ports: {
                type: "array",
                items: {
                  $ref: "#/$defs/port"
                }
              },
              predicted: {
                enum: ["allowed", "denied", "unknown"]
              },
              now: {
                enum: ["allowed", "denied", "unknown"]
              }
            }
          }
        }
      }
    },
    limits: {
      description: "What this could not see; whole sentences.",
      type: "array",
      items: {
        type: "string"
      }
    }
  },
  $defs: {
    time: {
      type: "string",
      format: "date-time"
    },
    object: {
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: {
          type: "string"
        },
        kind: {
          type: "string"
        },
        namespace: {
          type: "string"
        },
        name: {
          type: "string"
        }
      }
    },
    place: {
      description: "Of the record in a log.",
      type: "object",
      required: ["kind", "file", "line"],
      additionalProperties: false,
      properties: {
        kind: {
          const: "log"
        },
        file: {
          type: "string"
        },
        line: {
          type: "integer",
          minimum: 1
        }
      }
    },
    party: {
      oneOf: [
        {
          type: "object",
          required: ["kind", "namespace", "workloadKind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "workload"
            },
            namespace: {
              type: "string"
            },
            workloadKind: {
              type: "string"
            },
            name: {
              type: "string"
            },
            some: {
              description: "Only some pods of the workload.",
              type: "object",
              required: ["pods", "of"],
              additionalProperties: false,
              properties: {
                pods: {
                  type: "integer",
                  minimum: 0
                },
                of: {
                  type: "integer",
                  minimum: 0
                },
                ids: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "blocks"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "addresses"
            },
            name: {
              type: "string"
            },
            known: {
              type: "string"
            },
            everything: {
              type: "boolean"
            },
            blocks: {
              type: "array",
              items: {
                type: "string"
              }
            }
          }
        },
        {
          type: "object",
          required: ["kind", "object", "hosts", "controller"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "entry"
            },
            object: {
              $ref: "#/$defs/object"
            },
            hosts: {
              type: "array",
              items: {
                type: "string"
              }
            },
            controller: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "name"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "node"
            },
            name: {
              type: "string"
            }
          }
        },
        {
          type: "object",
          required: ["kind"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "api-server"
            }
          }
        },
        {
          type: "object",
          required: ["kind", "text"],
          additionalProperties: false,
          properties: {
            kind: {
              const: "unidentified"
            },
            text: {
              type: "string"
            }
          }
        }
      ]
    },
    port: {
      type: "object",
      required: ["protocol", "first", "last"],
      additionalProperties: false,
      properties: {
        protocol: {
          type: "string"
        },
        first: {
          type: "integer",
          minimum: 0
        },
        last: {
          type: "integer",
          minimum: 0
        }
      }
    },
    sighting: {
      type: "object",
      required: ["verdict", "count"],
      additionalProperties: false,
      properties: {
        verdict: {
          enum: ["allowed", "denied"]
        },
        count: {
          type: "integer",
          minimum: 1
        },
        last: {
          $ref: "#/$defs/time"
        },
        sample: {
          $ref: "#/$defs/place"
        }
      }
    }
  }
};

// src/schemas/watch.schema.json
var watch_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://github.com/netpol-gate/netpol-gate/schemas/watch.schema.json",
  title: "netpol-gate watch",
  description: "One line of netpol-gate watch --format jsonl. Times are RFC 3339, UTC.",
  type: "object",
  required: ["schema", "at", "kind", "key", "severity", "title", "details"],
  additionalProperties: false,
  properties: {
    schema: { const: "netpol-gate/watch/1" },
    at: { description: "When it happened, as far as that is known.", $ref: "#/$defs/time" },
    kind: { enum: ["policy-changed", "lost-isolation", "contradiction", "noisy-source", "blind", "healed"] },
    key: { description: "Equal keys: the same thing again. Without names of pods.", type: "string" },
    severity: { enum: ["error", "warning", "notice", "ignore"] },
    title: { description: "One sentence without a final stop.", type: "string" },
    details: { description: "Further sentences.", type: "array", items: { type: "string" } },
    object: {
      description: "What changed.",
      type: "object",
      required: ["group", "kind", "namespace", "name"],
      additionalProperties: false,
      properties: {
        group: { type: "string" },
        kind: { type: "string" },
        namespace: { type: "string" },
        name: { type: "string" }
      }
    },
    change: { description: "What became of the object.", enum: ["added", "modified", "deleted"] },
    version: { description: "Resource version after the change.", type: "string" },
    author: {
      description: "Who made the change, and how that is known.",
      oneOf: [{ $ref: "#/$defs/recorded" }, { $ref: "#/$defs/nobody" }]
    },
    effect: {
      description: "What the change does, by the checks of the gate, and what cannot be told of it; worst first, the first twelve findings.",
      type: "array",
      items: {
        type: "object",
        required: ["kind", "severity", "title", "fingerprint"],
        additionalProperties: false,
        properties: {
          kind: { type: "string" },
          severity: { enum: ["error", "warning", "notice", "ignore"] },
          title: { type: "string" },
          fingerprint: { type: "string" }
        }
      }
    },
    more: { description: "How many findings there are beyond those of effect.", type: "integer", minimum: 1 },
    connection: {
      description: "What was recorded against the policies.",
      type: "object",
      required: ["source", "destination", "ports", "recorded", "model", "count", "first", "last", "records"],
      additionalProperties: false,
      properties: {
        source: { type: "string" },
        destination: { type: "string" },
        ports: { type: "string" },
        recorded: { enum: ["allowed", "denied"] },
        model: { enum: ["allowed", "denied", "unknown"] },
        count: { type: "integer", minimum: 0 },
        first: { $ref: "#/$defs/time" },
        last: { $ref: "#/$defs/time" },
        records: {
          description: "file:line of records that show it.",
          type: "array",
          items: { type: "string" }
        }
      }
    },
    again: {
      description: "Of something that was told before: how often it was seen in all, and since when.",
      type: "object",
      required: ["count", "since"],
      additionalProperties: false,
      properties: { count: { type: "integer", minimum: 1 }, since: { $ref: "#/$defs/time" } }
    }
  },
  $defs: {
    time: { type: ["string", "null"] },
    recorded: {
      type: "object",
      required: ["by", "user", "client", "verb", "time", "record"],
      additionalProperties: false,
      properties: {
        by: { const: "audit-log" },
        user: { type: "string" },
        actingAs: { type: "string" },
        pod: { description: "namespace/name of the pod that the token was made for.", type: "string" },
        address: { type: "string" },
        relayed: { description: "The address is that of a proxy on the way.", const: true },
        client: { type: "string" },
        verb: { type: "string" },
        time: { $ref: "#/$defs/time" },
        record: { description: "file:line of the event.", type: "string" },
        byTime: {
          description: "The event does not show which change it is of: its time fits no other.",
          const: true
        },
        unsure: {
          description: "The event shows the version of the change, and may yet have had nothing to change: another log has one that shows the same version, or its time is after the change was seen.",
          enum: ["same-version", "late"]
        },
        finishedBy: {
          description: "Who carried out a deletion that the author asked for, such as the garbage collector.",
          type: "string"
        }
      }
    },
    nobody: {
      type: "object",
      required: ["by", "why"],
      additionalProperties: false,
      properties: {
        by: { const: "nobody" },
        why: { description: "Why no event names the author.", type: "string" },
        manager: {
          description: "Whom the object itself names as its last writer.",
          type: "object",
          required: ["name", "time"],
          additionalProperties: false,
          properties: { name: { type: "string" }, time: { $ref: "#/$defs/time" } }
        }
      }
    }
  }
};

// src/commands/schema.ts
var schemas = {
  gate: gate_schema_default,
  snapshot: snapshot_schema_default,
  digest: digest_schema_default,
  report: report_schema_default,
  explain: explain_schema_default,
  drift: drift_schema_default,
  observed: observed_schema_default,
  watch: watch_schema_default,
  history: history_schema_default,
  verification: verification_schema_default
};
var names = Object.keys(schemas).join(", ");
var schemaCommand = {
  name: "schema",
  summary: "JSON Schemas",
  help: `netpol-gate schema NAME

Prints the JSON Schema of a format of this program:
${names}.

example:
  netpol-gate schema gate > gate.schema.json`,
  options: {},
  run(_, [name, ...others], terminal) {
    const schema = name === void 0 ? void 0 : schemas[name];
    if (schema === void 0 || !Object.hasOwn(schemas, name ?? "") || others.length > 0) {
      const wrong = name === void 0 || others.length > 0 ? "name one schema" : `there is no schema ${quoted(name)}`;
      throw new UsableError(wrong, `schemas are ${names}`);
    }
    terminal.out(`${JSON.stringify(schema, null, 2)}
`);
    return Promise.resolve(0);
  }
};
export {
  schemaCommand
};
