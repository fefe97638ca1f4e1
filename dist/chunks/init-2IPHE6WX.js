import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  auditPolicy
} from "./chunk-BVXVSW6J.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/init.ts
var initCommand = {
  name: "init",
  summary: "files to begin with",
  help: `netpol-gate init --audit-policy

Prints a file to begin with. The audit policy is the smallest one that tells who changed which network policy, which
pod held which address when, and which pods talked to the API server. It goes to --audit-policy-file of the API server.

options:
  --audit-policy   the audit policy for an API server

example:
  netpol-gate init --audit-policy > audit-policy.yaml`,
  options: { "audit-policy": { type: "boolean" } },
  run(values, positionals, terminal) {
    if (values["audit-policy"] !== true || positionals.length > 0)
      throw new UsableError("say what to print", "use netpol-gate init --audit-policy");
    terminal.out(auditPolicy);
    return Promise.resolve(0);
  }
};
export {
  initCommand
};
