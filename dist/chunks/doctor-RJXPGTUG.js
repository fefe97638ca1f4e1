import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  inClusterKubeconfig
} from "./chunk-Y47LNS2S.js";
import {
  checkLogOptions,
  logSettings,
  logsFrom
} from "./chunk-QWJXQP72.js";
import {
  ask,
  repositoryClient
} from "./chunk-CEEDPNH6.js";
import "./chunk-PC64C5UL.js";
import {
  enforcerOf,
  observe
} from "./chunk-PUMJCJ4H.js";
import {
  clusterHelp,
  clusterOptions,
  defaultGate,
  formatFrom,
  list,
  namedCluster,
  profiles,
  refuseIdle,
  snapshotFile,
  trimmedLive
} from "./chunk-DYJVYSZX.js";
import {
  logReading
} from "./chunk-BVXVSW6J.js";
import {
  isEssential
} from "./chunk-QKEQVLLL.js";
import {
  examinedJson,
  examinedText,
  examinedVerdict,
  formatList
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  formatCount,
  formatSpan,
  formatTime
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import {
  hasKind,
  listKind,
  liveKinds,
  nameOfKind,
  optionalGroups,
  servedGroups,
  understoodOf
} from "./chunk-6DFY5LTC.js";
import "./chunk-KXEEH5XE.js";
import {
  answerTo,
  closeAccess,
  clusterAccess,
  kubeGet
} from "./chunk-R5JJMFGC.js";
import "./chunk-ZRPPY3N2.js";
import "./chunk-M6AVDO3F.js";
import {
  githubLimits
} from "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  isList,
  isObject
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/doctor.ts
import { resolve } from "node:path";

// src/io/github-examine.ts
var missing = "so that the change cannot be read";
function probesFor(commit) {
  return [
    {
      permission: "contents",
      path: "/commits/{ref}",
      parameters: { ref: commit, per_page: 1 },
      refused: { state: "missing", what: missing, grant: "contents: read" }
    },
    {
      permission: "pull-requests",
      path: "/pulls",
      parameters: { state: "all", per_page: 1 },
      refused: { state: "warning", what: "so that it cannot comment either", grant: "pull-requests: write" }
    },
    {
      permission: "checks",
      path: "/commits/{ref}/check-runs",
      parameters: { ref: commit, per_page: 1 },
      refused: { state: "warning", what: "so that it cannot annotate by a check either", grant: "checks: write" }
    },
    {
      permission: "actions",
      path: "/actions/runs",
      parameters: { per_page: 1 },
      refused: { state: "note", what: "which only evidence-workflow and deliver-report need", grant: "actions: read" }
    }
  ];
}
async function examineGitHub(repository, commit) {
  const { client, owner, repo } = repository;
  const known = await ask(
    repository,
    ({ signal }) => client.request("GET /repos/{owner}/{repo}", { owner, repo, request: { signal } })
  );
  const first = repositoryLine(`${owner}/${repo}`, known);
  if (first.state !== "ok") return [first];
  const lines = [];
  for (const probe of probesFor(commit)) {
    const answer = await ask(
      repository,
      ({ signal }) => client.request(`GET /repos/{owner}/{repo}${probe.path}`, {
        ...probe.parameters,
        owner,
        repo,
        request: { signal }
      })
    );
    lines.push(permissionLine(probe, answer));
  }
  return [first, ...lines, writing];
}
var writing = {
  part: "github",
  state: "cannot tell",
  what: "whether checks and comments may be written: nobody can tell without writing, and nothing is written here",
  help: 'give the job "checks: write" and "pull-requests: write"; runs for forks and Dependabot may only read all the same'
};
function repositoryLine(name, answer) {
  const part = "github";
  if (!answer.refused) {
    const open = answer.data?.private === false;
    const remark = open ? ", public: everybody may read it, so that reading says little of the token" : "";
    return { part, state: "ok", what: `the token knows the repository ${name}${remark}` };
  }
  const { status } = answer;
  if (status === 401)
    return {
      part,
      state: "missing",
      what: "GitHub does not know the token of GITHUB_TOKEN",
      help: "GITHUB_TOKEN: ${{ github.token }}"
    };
  if (status === 403 || status === 404)
    return {
      part,
      state: "missing",
      what: `the token may not see the repository ${name} (${status})`,
      help: "GITHUB_TOKEN: ${{ github.token }}, and GITHUB_REPOSITORY as the runner sets it"
    };
  return { ...noAnswer(answer, "the repository"), state: answer.busy ? "cannot tell" : "out of reach" };
}
function permissionLine({ permission, refused }, answer) {
  const part = "github";
  const isOpen = !answer.refused || answer.status === 409 || answer.status === 422;
  if (isOpen) return { part, state: "ok", what: `${permission} may be read` };
  if (!answer.busy && (answer.status === 403 || answer.status === 404))
    return {
      part,
      state: refused.state,
      what: `${permission} may not be read (${answer.status}), ${refused.what}`,
      help: `permissions: { ${refused.grant} }`
    };
  return noAnswer(answer, permission);
}
function noAnswer(answer, what) {
  const { status = 0, busy = false } = answer.refused ? answer : {};
  const why = busy ? "GitHub takes no more requests for now" : status === 0 ? "GitHub does not answer" : `status ${status}`;
  return { part: "github", state: "cannot tell", what: `whether ${what} may be read: ${why}`, help: "try again later" };
}

// src/io/kube-examine.ts
import { setMaxListeners } from "node:events";

// src/io/kube-review.ts
async function mayI(access, { group, resource, verb }, signal) {
  const spec = { resourceAttributes: { group, resource, verb } };
  const { status, value, serverTime } = await review(access, "SelfSubjectAccessReview", spec, signal);
  const answer = status === 201 && isObject(value["status"]) ? value["status"] : void 0;
  const allowed = answer?.["allowed"];
  const isKnown = typeof allowed === "boolean" && (allowed || answer?.["evaluationError"] === void 0);
  return { found: isKnown ? allowed : void 0, serverTime };
}
async function whatMayI(access, namespace, signal) {
  const { status, value } = await review(access, "SelfSubjectRulesReview", { namespace }, signal);
  const answer = value["status"];
  if (status !== 201 || !isObject(answer)) return void 0;
  const rules = (isList(answer["resourceRules"]) ? answer["resourceRules"] : []).filter(isObject).map((rule) => ({
    groups: textsOf(rule["apiGroups"]),
    resources: textsOf(rule["resources"]),
    verbs: textsOf(rule["verbs"]),
    names: textsOf(rule["resourceNames"])
  }));
  return { rules, isPartial: answer["incomplete"] === true };
}
async function whoAmI(access, signal) {
  const { status, value } = await review(access, "SelfSubjectReview", void 0, signal);
  const answer = status === 201 && isObject(value["status"]) ? value["status"]["userInfo"] : void 0;
  const name = isObject(answer) ? answer["username"] : void 0;
  return typeof name === "string" ? name : void 0;
}
function textsOf(value) {
  return (isList(value) ? value : []).filter((each) => typeof each === "string");
}
var groups = {
  SelfSubjectAccessReview: "authorization.k8s.io",
  SelfSubjectRulesReview: "authorization.k8s.io",
  SelfSubjectReview: "authentication.k8s.io"
};
async function review(access, kind, spec, signal) {
  const apiVersion = `${groups[kind]}/v1`;
  const text = JSON.stringify({ apiVersion, kind, ...spec === void 0 ? {} : { spec } });
  const { status, serverTime, body } = await answerTo(
    access,
    {
      method: "POST",
      path: `/apis/${apiVersion}/${kind.toLowerCase()}s`,
      body: { type: "application/json", text }
    },
    signal,
    "does not say what the credentials may do"
  );
  return { status, serverTime, value: objectIn(body) };
}
function objectIn(body) {
  try {
    const value = JSON.parse(body.toString("utf8"));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

// src/io/kube-mend.ts
var ownAccount = "system:serviceaccount:netpol-gate:netpol-gate";
function mendingRights(user, watches) {
  const apply = `kubectl apply -f deploy/rbac.yaml${watches ? " -f deploy/rbac-watch.yaml" : ""}`;
  if (user === void 0 || user === ownAccount) return apply;
  const roles = ["netpol-gate", ...watches ? ["netpol-gate-watch"] : []];
  const bind = roles.map(
    (role) => `kubectl create clusterrolebinding ${role}-reader --clusterrole=${role} ${subject(user)}`
  );
  return [apply, ...bind].join(" && ");
}
function mendingDiscovery(user) {
  const who = user === void 0 ? "--user=NAME" : subject(user);
  return `kubectl create clusterrolebinding netpol-gate-discovery --clusterrole=system:discovery ${who}`;
}
function mendingSurplus(user) {
  return user === ownAccount ? "take its other bindings away: kubectl get rolebindings,clusterrolebindings -A -o wide | grep netpol-gate" : "take the account of deploy/rbac.yaml instead: kubectl -n netpol-gate create token netpol-gate --duration=1h";
}
function subject(user) {
  const [, account] = /^system:serviceaccount:([a-z0-9-]+:[a-z0-9.-]+)$/.exec(user) ?? [];
  if (account !== void 0) return `--serviceaccount=${account}`;
  return /^[A-Za-z0-9][\w.@:/-]{0,200}$/.test(user) ? `--user=${user}` : "--user=NAME";
}
function listedKinds(names, of) {
  const most = 8;
  if (names.length === of && of > 1) return `all ${of} kinds that are read`;
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(", ")} and ${rest} more` : names.join(", ");
}

// src/io/kube-surplus.ts
var reading = /* @__PURE__ */ new Set(["get", "list", "watch"]);
var ofEverybody = /* @__PURE__ */ new Set(["authorization.k8s.io", "authentication.k8s.io"]);
var told = 10;
async function surplusLines(access, user, signal) {
  const part = "rights";
  const allowed = await whatMayI(access, "default", signal).catch((error) => {
    if (error instanceof UsableError) return void 0;
    throw error;
  });
  if (allowed === void 0)
    return [{ part, state: "cannot tell", what: "the server does not list what else these credentials may do" }];
  const all = [...new Set(allowed.rules.flatMap(surplusOf))];
  const surplus = all.includes(everything) ? [everything] : all;
  const partial = allowed.isPartial ? [{ part, state: "cannot tell", what: "an authorizer of the server does not list all that it allows" }] : [];
  if (surplus.length > 0) {
    const rest = surplus.length - told;
    const what = [...surplus.slice(0, told), ...rest > 0 ? [`and ${rest} more`] : []].join("; ");
    return [{ part, state: "too much", what, names: surplus, help: mendingSurplus(user) }, ...partial];
  }
  if (partial.length > 0) return partial;
  return [{ part, state: "ok", what: "nothing beyond reading, for the whole cluster and in the namespace default" }];
}
var everything = "everything: all verbs of all resources, Secrets included";
function surplusOf({ groups: groups2, resources, verbs, names }) {
  if ([groups2, resources, verbs].every((each) => each.includes("*"))) return [everything];
  if (groups2.every((group) => ofEverybody.has(group)) && verbs.every((verb) => verb === "create")) return [];
  const writes = verbs.filter((verb) => !reading.has(verb));
  const isUnread = (resource) => resource === "*" || !liveKinds.some(({ plural, group }) => plural === resource && (groups2.includes(group) || groups2.includes("*")));
  const unread = resources.filter(isUnread);
  const what = writes.length > 0 ? resources : unread;
  if (what.length === 0) return [];
  const only = names.length > 0 ? ` (${names.length} by name)` : "";
  return [`${(writes.length > 0 ? writes : verbs).join(", ")} of ${what.join(", ")}${only}`];
}

// src/io/kube-examine.ts
async function examine(options, toManifest, watches) {
  const access = await clusterAccess(options);
  const signal = AbortSignal.any([
    AbortSignal.timeout(access.limits.totalTime),
    ...options.signal ? [options.signal] : []
  ]);
  setMaxListeners(0, signal);
  try {
    const version = await versionLine(access, signal);
    const found = await servedGroups(access, optionalGroups, signal);
    const kinds = liveKinds.filter((kind) => kind.optional !== true || hasKind(found?.served.get(kind.group), kind));
    options.onProgress?.("rights", kinds.length);
    const user = await whoAmI(access, signal);
    const { lines: rights, skew } = await rightsOf(access, kinds, user, watches, signal);
    const surplus = await surplusLines(access, user, signal);
    const signs = kinds.filter(({ kind }) => kind === "DaemonSet" || kind === "Node");
    const reading2 = { access, signal, budget: { bytes: 0 }, toManifest, onProgress: () => void 0 };
    const lists = await Promise.all(signs.map((kind) => listKind(reading2, kind)));
    return {
      lines: [version, clockLine(skew), ...policyLines(kinds, found, user), ...rights, ...surplus],
      manifests: lists.flatMap(({ manifests }) => manifests),
      incomplete: lists.flatMap(
        ({ kind, incomplete: reason }) => reason === void 0 ? [] : [{ kind: nameOfKind(kind), reason }]
      )
    };
  } finally {
    closeAccess(access);
  }
}
var oldestMinor = 21;
async function versionLine(access, signal) {
  const answer = await kubeGet(access, "/version", signal);
  const text = answer.kind === "object" ? answer.value["gitVersion"] : void 0;
  const [, minor] = typeof text === "string" ? /^v1\.(\d+)/.exec(text) ?? [] : [];
  const where = `at ${access.server.host}, context ${access.context}`;
  if (typeof text !== "string" || minor === void 0)
    return { part: "cluster", state: "cannot tell", what: `an API server of unknown version ${where}` };
  const what = `Kubernetes ${text} ${where}`;
  if (Number(minor) >= oldestMinor) return { part: "cluster", state: "ok", what };
  return { part: "cluster", state: "missing", what, help: `upgrade to Kubernetes 1.${oldestMinor} or newer` };
}
var tolerance = 5e3;
function clockLine(skew) {
  const part = "cluster";
  if (skew === void 0) return { part, state: "cannot tell", what: "the server does not say what time it is" };
  if (Math.abs(skew) <= tolerance)
    return { part, state: "ok", what: "the clock of the server agrees with that of this machine" };
  const seconds = Math.round(Math.abs(skew) / 1e3);
  const what = `the clock of the server is ${countOf(seconds, "second")} ${skew > 0 ? "ahead of" : "behind"} that of this machine`;
  return { part, state: "warning", what, help: "timedatectl set-ntp true (where it is wrong), or ages are wrong" };
}
var evaluated = /* @__PURE__ */ new Set(["networking.k8s.io", "policy.networking.k8s.io"]);
function policyLines(kinds, found, user) {
  const part = "cluster";
  if (found === void 0) {
    const what2 = "which policy kinds are installed: the server does not say it, and without that there is no verdict";
    return [{ part, state: "missing", what: what2, help: mendingDiscovery(user) }];
  }
  const versionsOf = ({ group, plural }) => [...found.served.get(group) ?? []].flatMap(([version, plurals]) => plurals.has(plural) ? [version] : []);
  const policies = kinds.filter(({ kind }) => /Policy$/.test(kind));
  const isStrange = (kind) => kind.optional === true && understoodOf(found.served.get(kind.group) ?? /* @__PURE__ */ new Map(), kind) === void 0;
  const ofJudged = policies.filter(({ group }) => evaluated.has(group));
  const judged = ofJudged.filter((kind) => !isStrange(kind)).map(nameOfKind);
  const named = policies.filter(({ group }) => !evaluated.has(group)).map(nameOfKind);
  const strange = ofJudged.filter(isStrange).map((kind) => {
    const what2 = `${nameOfKind(kind)} is installed as ${versionsOf(kind).join(", ")} alone: while there is one, no verdict`;
    return {
      part,
      state: "warning",
      what: what2,
      help: `let its definition serve ${kind.version}, too, or upgrade netpol-gate`
    };
  });
  const away = [...found.unsure].map((group) => {
    const help = `kubectl get apiservices | grep ${group}`;
    return { part, state: "cannot tell", what: `what ${group} holds: its server does not answer`, help };
  });
  const what = `policies named in reports, and not judged: ${named.join(", ")}`;
  return [
    { part, state: "ok", what: `policies judged: ${judged.join(", ")}` },
    ...named.length === 0 ? [] : [{ part, state: "note", what, names: named }],
    ...strange,
    ...away
  ];
}
async function rightsOf(access, kinds, user, watches, signal) {
  let skew;
  const verbs = ["get", "list", ...watches ? ["watch"] : []];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const { group, plural: resource } = kind;
      const answers = await Promise.all(verbs.map((verb) => mayI(access, { group, resource, verb }, signal)));
      const time = answers[0]?.serverTime;
      if (time !== void 0) skew = time - Date.now();
      return {
        name: nameOfKind(kind),
        lacking: verbs.filter((_, at) => answers[at]?.found === false),
        unknown: verbs.filter((_, at) => answers[at]?.found === void 0)
      };
    })
  );
  const help = mendingRights(user, watches);
  const lines = [
    ...user === void 0 ? [] : [{ part: "rights", state: "ok", what: `asked as ${user}` }],
    ...grouped(found, ({ lacking }) => lacking, "missing", help),
    ...grouped(found, ({ unknown }) => unknown, "cannot tell", help),
    ...wellLine(found, verbs)
  ];
  return { lines, skew };
}
function grouped(found, verbsOf, state, help) {
  const byVerbs = /* @__PURE__ */ new Map();
  for (const one of found) {
    const verbs = verbsOf(one).join(", ");
    if (verbs !== "") byVerbs.set(verbs, [...byVerbs.get(verbs) ?? [], one.name]);
  }
  return [...byVerbs].map(([verbs, names]) => {
    return { part: "rights", state, what: `${verbs} of ${listedKinds(names, found.length)}`, names, help };
  });
}
function wellLine(found, verbs) {
  const names = found.flatMap(({ name, lacking, unknown }) => lacking.length + unknown.length > 0 ? [] : [name]);
  if (names.length === 0) return [];
  const all = names.length === found.length ? `all ${names.length} kinds` : countOf(names.length, "kind");
  return [{ part: "rights", state: "ok", what: `${verbs.join(", ")} of ${all} that are read`, names }];
}

// src/commands/doctor-sources.ts
var toldGaps = 5;
async function logLines(open, options, now) {
  try {
    return linesOf(await observe(open(), logReading, { ...options, now }), now);
  } catch (error) {
    return [unusable("logs", error)];
  }
}
function unusable(part, error) {
  if (!(error instanceof UsableError)) throw error;
  const { message, help, where } = error;
  return { part, state: "out of reach", what: where === void 0 ? message : `${where}: ${message}`, help };
}
function linesOf({ logs, limits, gaps = [], lostEvents, sampled }, now) {
  const warning = (what, help) => ({
    part: "logs",
    state: "warning",
    what,
    ...help === void 0 ? {} : { help }
  });
  const general = limits.filter((limit) => !logs.some(({ file }) => limit.startsWith(`${file} `)));
  return [
    ...logs.map((log) => logLine(log, now)),
    ...levelLines(logs, general),
    ...general.map((limit) => warning(limit, limit.includes(policyOption) ? auditPolicy : void 0)),
    ...lostEvents > 0 ? [warning(`${countOf(lostEvents, "event")} lost before they were written`)] : [],
    ...sampled ? [warning("the records are a sample: what is rare may not be among them")] : [],
    ...gaps.slice(0, toldGaps).map((gap) => warning(gapText(gap), "name the logs of that time too, if there are any")),
    ...gaps.length > toldGaps ? [warning(`${countOf(gaps.length - toldGaps, "more gap")}`)] : []
  ];
}
var policyOption = "netpol-gate init --audit-policy";
var auditPolicy = `${policyOption} > audit-policy.yaml   (then kube-apiserver --audit-policy-file=audit-policy.yaml)`;
function levelLines(logs, limits) {
  const isRead = logs.some(({ format, records }) => format.endsWith("audit") && records > 0);
  if (!isRead || limits.some((limit) => limit.includes(policyOption))) return [];
  return [{ part: "logs", state: "ok", what: "no record of the audit log is below the level that is needed" }];
}
function logLine(log, now) {
  const { file, format, records, lines, skipped, first, last, unread } = log;
  const line = (state, what, help) => ({
    part: "logs",
    state,
    what: `${file}: ${what}`,
    ...help === void 0 ? {} : { help }
  });
  if (unread !== void 0 && records === 0)
    return line(
      "missing",
      unread,
      "--log-format NAME, where it is a log of a known format (docs/logs.md); else take it out of what is named"
    );
  if (records === 0)
    return line(
      "warning",
      lines === 0 ? "empty" : `${format}, no record in ${countOf(lines, "line")}`,
      lines === 0 ? "fetch it again" : "fetch it again; where --log-format was given, leave it out"
    );
  const left = skipped.reduce((sum, one) => sum + one.lines, 0);
  const facts = [
    `${format}, ${countOf(records, "record")}`,
    ...left > 0 ? [`${formatCount(left)} of ${countOf(lines, "line")} passed over (${skipped[0]?.reason ?? ""})`] : [],
    ...unread === void 0 ? [] : [`not read to its end: ${unread}`],
    ...first === void 0 || last === void 0 ? [] : [`from ${formatTime(first)} on (${formatSpan(last - first)})`],
    ageText(last, now)
  ].join(", ");
  if (unread !== void 0) return line("warning", facts, "fetch it again");
  if (last === void 0) return line("cannot tell", facts);
  if (last > now + clockTolerance)
    return line(
      "warning",
      facts,
      "set the clock right, or give --utc-offset MINUTES where its lines name no time zone"
    );
  const oldest = defaultGate.evidence.age;
  if (now - last > oldest) return line("warning", facts, `fetch newer logs: the gate asks for ${formatSpan(oldest)}`);
  return line("ok", facts);
}
var clockTolerance = 6e4;
function ageText(last, now) {
  if (last === void 0) return "no record with a time of its own";
  const age = now - last;
  return `newest ${formatTime(last)} (${age < 0 ? `${formatSpan(-age)} from now` : `${formatSpan(age)} ago`})`;
}
function gapText({ format, from, to, usual }) {
  const usually = `records are at most ${formatSpan(usual)} apart otherwise`;
  return `${format}: no record from ${formatTime(from)} to ${formatTime(to)} (${formatSpan(to - from)}; ${usually})`;
}
function snapshotLines(snapshot, file, now) {
  const { identity, manifests, incomplete, remarks = [], withheld = [], rolledForwardFrom } = snapshot;
  const part = "snapshot";
  const count = manifests.filter(({ ref }) => isEssential(ref)).length;
  const of = identity.name === void 0 ? "" : ` of ${identity.name}`;
  return [
    { part, state: "ok", what: `${file}: ${countOf(count, "object")}${of}` },
    readLine(identity.readAt, rolledForwardFrom, now),
    identity.uid === void 0 ? {
      part,
      state: "warning",
      what: "it does not say of which cluster it is: the namespace kube-system is not in it",
      help: fresh
    } : { part, state: "ok", what: `of the cluster whose kube-system has the uid ${identity.uid}` },
    ...incompleteLines(incomplete),
    privacyLine(withheld),
    ...remarks.map((what) => ({ part, state: "warning", what }))
  ];
}
function incompleteLines(incomplete) {
  const byReason = /* @__PURE__ */ new Map();
  for (const one of incomplete) byReason.set(reasonOf(one), [...byReason.get(reasonOf(one)) ?? [], one]);
  return [...byReason].map(([reason, alike]) => {
    const names = alike.map(({ kind }) => kind);
    const why = alike.length === 1 ? alike[0]?.reason ?? "" : reason;
    return { part: "snapshot", state: "missing", what: `${formatList(names, toldKinds)}: ${why}`, names, help: fresh };
  });
}
function reasonOf({ kind, reason }) {
  const stem = (kind.split(".")[0] ?? "").slice(0, -1).toLowerCase();
  const isOfKind = (word) => stem !== "" && word.toLowerCase().startsWith(stem);
  return reason.split(" ").map((word) => isOfKind(word) ? "them" : word).join(" ");
}
var toldKinds = 8;
function privacyLine(withheld) {
  const part = "snapshot";
  if (withheld.length === 0) return { part, state: "ok", what: "privacy level full: addresses are in it" };
  const what = "privacy level names: without addresses, so that records and rules that name one cannot be judged by it";
  return { part, state: "note", what };
}
var fresh = "netpol-gate snapshot --kubeconfig FILE --output prod.json.gz";
function readLine(readAt, rolledForwardFrom, now) {
  const part = "snapshot";
  if (readAt === void 0) return { part, state: "cannot tell", what: "when it was read", help: fresh };
  const rolled = rolledForwardFrom === void 0 ? "" : `, rolled forward by an audit log from ${formatTime(rolledForwardFrom)}`;
  const what = `read ${formatTime(readAt)} (${formatSpan(Math.abs(now - readAt))} ${readAt > now ? "from now" : "ago"})${rolled}`;
  if (readAt > now + clockTolerance) return { part, state: "warning", what, help: "set the clock right" };
  if (now - readAt > defaultGate.maxAge) return { part, state: "warning", what, help: fresh };
  return { part, state: "ok", what };
}

// src/commands/doctor.ts
var doctorCommand = {
  name: "doctor",
  summary: "rights, versions, policy kinds, age of logs: what is missing, and what is too much",
  help: `netpol-gate doctor [LOG…] [options]

Looks at what a run would be given and says in one line each what is well, what is missing and what is too much, with
the line that mends it. Nothing is written: a cluster is asked by get, list and reviews of one's own rights, GitHub by
GET. At least one of these is needed:

  LOG…                  logs, folders or patterns: format, age of the newest record, gaps, what their level leaves out
${clusterHelp}
  --in-cluster          as the service account of the pod that this runs in
  --watch               also what watch needs
  --log-format NAME     format of all logs, such as hubble (docs/logs.md), instead of telling it by content
  --utc-offset MINUTES  time zone of log lines that name none
  --format NAME         text (default) or json
  --no-color            no colours, also on a terminal

environment: GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, as in a workflow: what the token may read

exit code: 0 all that is needed is there (too much is only told), 1 something is missing, 2 something that was named
cannot be looked at

examples:
  netpol-gate doctor --kubeconfig gate.kubeconfig
  netpol-gate doctor --kubeconfig gate.kubeconfig --watch --format json
  netpol-gate doctor --cluster prod.json.gz logs/ audit.log`,
  options: {
    ...clusterOptions,
    "in-cluster": { type: "boolean" },
    watch: { type: "boolean" },
    "log-format": { type: "string" },
    "utc-offset": { type: "string" },
    format: { type: "string" },
    "no-color": { type: "boolean" }
  },
  async run(values, logs, terminal) {
    const format = formatFrom(values, ["text", "json"]);
    const named = clusterFrom(values, terminal);
    checkLogOptions(values, logs);
    const help = "name it with --kubeconfig, --server or --in-cluster";
    refuseIdle(values, ["watch"], { given: named?.kind === "live", name: "a live cluster", help });
    const { logFormat, utcOffset } = logSettings(values, terminal.now);
    const github = githubFrom(process.env);
    if (named === void 0 && logs.length === 0 && github === void 0)
      throw new UsableError(
        "doctor has nothing to look at",
        "name logs, --kubeconfig FILE, --server URL or --cluster FILE, or set GITHUB_TOKEN and GITHUB_REPOSITORY"
      );
    const { logs: open, startReaders } = logsFrom(logs, terminal);
    const reading2 = {
      startReaders,
      ...logFormat === void 0 ? {} : { format: logFormat },
      ...utcOffset === void 0 ? {} : { utcOffset }
    };
    const lines = [
      nodeLine(process.versions.node),
      ...named === void 0 ? [] : await clusterLines(named, values, terminal),
      ...logs.length === 0 ? [] : await logLines(open, reading2, terminal.now()),
      ...github === void 0 ? [] : await github()
    ];
    terminal.progress("");
    const colour = terminal.colour && values["no-color"] !== true;
    terminal.out(format === "json" ? examinedJson(lines) : examinedText(lines, { colour, width: terminal.width }));
    return { ok: 0, missing: 1, "out of reach": 2 }[examinedVerdict(lines)];
  }
};
var oldestNode = 20;
function nodeLine(version) {
  const what = `Node ${version}`;
  if (Number.parseInt(version, 10) >= oldestNode) return { part: "program", state: "ok", what };
  return { part: "program", state: "missing", what, help: `install Node ${oldestNode} or newer` };
}
function clusterFrom(values, terminal) {
  const named = namedCluster(values, terminal);
  if (values["in-cluster"] !== true) return named;
  if (named !== void 0) throw new UsableError("--in-cluster and another cluster are given", "name one of them");
  return { kind: "live", kubeconfig: () => ({ text: inClusterKubeconfig() }) };
}
async function clusterLines(named, values, terminal) {
  try {
    if (named.kind === "live") return await liveLines(named, values, terminal);
    const snapshot = await snapshotFile(resolve(terminal.folder, named.file), named.file);
    return [...snapshotLines(snapshot, named.file, terminal.now()), enforcerLine("snapshot", snapshot)];
  } catch (error) {
    return [unusable(named.kind === "live" ? "cluster" : "snapshot", error)];
  }
}
async function liveLines({ kubeconfig, context }, values, terminal) {
  const warnings = [];
  const options = {
    kubeconfig: kubeconfig(),
    ...context === void 0 ? {} : { context },
    plugins: list(values, "exec-plugin"),
    insecure: values["insecure"] === true,
    onProgress: (what) => terminal.progress(`cluster: ${what}`),
    onWarning: (what) => void warnings.push({ part: "cluster", state: "warning", what })
  };
  const { lines, manifests, incomplete } = await examine(options, trimmedLive(), values["watch"] === true);
  const seen = { from: "live", identity: {}, manifests, incomplete };
  return [...lines, ...warnings, enforcerLine("cluster", seen)];
}
function enforcerLine(part, snapshot) {
  const { name, why, isNobody } = enforcerOf(snapshot, { rulings: {} }, profiles);
  if (name !== "spec") return { part, state: "ok", what: why };
  if (isNobody === true) {
    const help = "install one that enforces policies, or name what does: profile: NAME   (in the gate file)";
    return { part, state: "warning", what: why, help };
  }
  const known = profiles.flatMap((profile) => profile.signs === void 0 ? [] : [profile.name]);
  const what = `whether policies are enforced, and by what: ${why}`;
  return { part, state: "cannot tell", what, help: `profile: NAME   (in the gate file; one of ${known.join(", ")})` };
}
var patience = { ...githubLimits, attempts: 2, backoff: 500 };
function githubFrom(environment) {
  const { GITHUB_TOKEN: token = "", GITHUB_REPOSITORY: repository = "", GITHUB_SHA: commit = "" } = environment;
  const { GITHUB_API_URL: api = "https://api.github.com" } = environment;
  if (token === "" || repository === "") return void 0;
  return async () => {
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || !/^https?:\/\//.test(api) || !URL.canParse(api))
      return [
        {
          part: "github",
          state: "out of reach",
          what: "GITHUB_REPOSITORY is no owner/name, or GITHUB_API_URL is no address",
          help: "leave them as the runner sets them"
        }
      ];
    return examineGitHub(
      await repositoryClient(token, repository, api, patience),
      /^[0-9a-f]{40}$/.test(commit) ? commit : "HEAD"
    );
  };
}
export {
  doctorCommand
};
