import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  formsOf,
  isInside,
  realOf,
  secretsInKubeconfig
} from "./chunk-Q6O32P5Q.js";
import "./chunk-PPQUOR3K.js";
import {
  kubeLimits,
  messageOf,
  quoted,
  readBounded
} from "./chunk-I7APWJMD.js";
import {
  gatewayGroup,
  load
} from "./chunk-N5TJX47K.js";
import {
  isList,
  isObject
} from "./chunk-HSRHAZR3.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/io/kube.ts
import { setMaxListeners } from "node:events";

// src/io/kube-access.ts
import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import { dirname, isAbsolute as isAbsolute2, resolve } from "node:path";

// src/io/kube-plugin.ts
import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
var pluginEnvironment = new RegExp(
  `^(?:${[
    "PATH|Path|HOME|USERPROFILE|SystemRoot|TEMP|TMP|TMPDIR|(?:AWS|AZURE|AAD|GOOGLE|CLOUDSDK)_\\w+",
    "HTTPS?_PROXY|NO_PROXY|https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR)|REQUESTS_CA_BUNDLE"
  ].join("|")})$`
);
async function runPlugin(call, rules, fail) {
  const { allowed } = rules;
  const command = call.command ?? "";
  const name = command.replace(/^.*[\\/]/, "").replace(/\.exe$/i, "");
  if (!allowed.includes(name) || !isBare(command) && !isAbsolute(command))
    throw fail(
      `the kubeconfig wants to run ${quoted(command)} for its credentials`,
      `allow the plugin by its name, or write a short-lived token into the kubeconfig${allowed.length > 0 ? ` (allowed: ${allowed.map((each) => quoted(each)).join(", ")})` : ""}`
    );
  const { output, why } = await outputOf(call, rules);
  if (why !== void 0)
    throw fail(`the credential plugin ${quoted(name)} ${why}`, `run it by hand and look: ${quoted(command)}`);
  const { token, clientCertificateData, clientKeyData } = statusOf(output);
  if (token === void 0 && clientCertificateData === void 0)
    throw fail(`the credential plugin ${quoted(name)} gave no credential`, "run it by hand and look at its output");
  const encoded = (pem) => Buffer.from(pem).toString("base64");
  return {
    ...token === void 0 ? {} : { token },
    ...clientCertificateData === void 0 ? {} : { certData: encoded(clientCertificateData) },
    ...clientKeyData === void 0 ? {} : { keyData: encoded(clientKeyData) }
  };
}
function isBare(command) {
  return !/[\\/]/.test(command);
}
function searchPath(outside) {
  const folders = (process.env["PATH"] ?? process.env["Path"] ?? "").split(delimiter).filter(isAbsolute);
  return folders.filter((folder) => !isInsideAny(folder, outside));
}
function programOf(command, folders, outside) {
  const named2 = isBare(command) ? folders.map((folder) => join(folder, command)) : [command];
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  const files = named2.flatMap((file) => endings.map((ending) => file + ending));
  const found = files.find(isProgram);
  return found === void 0 || isInsideAny(found, outside) ? void 0 : found;
}
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
function isInsideAny(path, folders) {
  const forms = [path, realOf(path)];
  return folders.flatMap((folder) => [folder, realOf(folder)]).some((folder) => forms.some((form) => isInside(form, folder)));
}
function outputOf(call, rules) {
  const folders = searchPath(rules.outside);
  const program = programOf(call.command ?? "", folders, rules.outside);
  if (program === void 0) return Promise.resolve({ output: "", why: "is not installed outside of the checkout" });
  const env = environmentOf(call, folders);
  return new Promise((done) => {
    const child = spawn(program, [...call.args ?? []], {
      env,
      cwd: tmpdir(),
      stdio: ["ignore", "pipe", "ignore"],
      detached: process.platform !== "win32",
      windowsHide: true
    });
    const chunks = [];
    let bytes = 0;
    const end = (why) => {
      clearTimeout(timer);
      if (why !== void 0) endGroup(child.pid);
      child.stdout.destroy();
      done({ output: Buffer.concat(chunks).toString("utf8"), ...why === void 0 ? {} : { why } });
    };
    const timer = setTimeout(() => end("did not end in time"), rules.time);
    child.stdout.on("data", (chunk) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > mostOutput) end("gave far too much");
    });
    child.on("error", () => end("cannot be started"));
    child.on("close", (code) => end(code === 0 ? void 0 : "failed"));
  });
}
var mostOutput = 1 << 20;
function endGroup(pid) {
  try {
    if (pid !== void 0) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
  }
}
function environmentOf(call, folders) {
  const inherited = Object.entries(process.env).filter(([name]) => pluginEnvironment.test(name));
  const apiVersion = call.apiVersion ?? "client.authentication.k8s.io/v1";
  const information = { apiVersion, kind: "ExecCredential", spec: { interactive: false } };
  return {
    ...Object.fromEntries(inherited),
    PATH: folders.join(delimiter),
    ...Object.fromEntries((call.env ?? []).map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify(information)
  };
}
function statusOf(output) {
  try {
    const status = JSON.parse(output)?.status ?? {};
    return Object.fromEntries(
      ["token", "clientCertificateData", "clientKeyData"].flatMap((key) => {
        const value = status[key];
        return typeof value === "string" && value !== "" ? [[key, value]] : [];
      })
    );
  } catch {
    return {};
  }
}

// src/io/kube-access.ts
async function clusterAccess(options) {
  const where = "path" in options.kubeconfig ? options.kubeconfig.path : void 0;
  const bytes = where === void 0 ? void 0 : readBounded(where, "the kubeconfig");
  const text = "text" in options.kubeconfig ? options.kubeconfig.text : Buffer.from(bytes ?? []).toString("utf8");
  const fail = (message, help) => new UsableError(message, help, where);
  for (const secret of secretsInKubeconfig(text)) options.onSecret?.(secret);
  const config = await parse(text, where);
  const context = config.getContextObject(options.context ?? config.getCurrentContext() ?? "");
  if (context === null) {
    const known = config.getContexts().map(({ name }) => quoted(name));
    const wanted = options.context === void 0 ? "no current context" : `no context ${quoted(options.context)}`;
    throw fail(`the kubeconfig has ${wanted}`, `name one of its contexts: ${known.join(", ") || "it has none"}`);
  }
  config.setCurrentContext(context.name);
  const [cluster, user] = [config.getCurrentCluster(), config.getCurrentUser()];
  if (cluster === null) throw fail(`the context ${quoted(context.name)} names a cluster that is not there`, "add it");
  if (user === null) throw fail(`the context ${quoted(context.name)} names a user that is not there`, "add it");
  const server = serverOf(cluster.server, fail);
  if (!options.insecure && (cluster.skipTLSVerify || server.protocol === "http:"))
    throw fail(
      `the kubeconfig does not check who ${quoted(server.host)} is (${server.protocol === "http:" ? "plain http" : "insecure-skip-tls-verify"})`,
      "give the certificate authority of the cluster instead, or allow it explicitly"
    );
  for (const warning of warningsOf(cluster, server)) options.onWarning?.(warning);
  await options.onFiles?.(filesOf(cluster, user, tokenFileOf(text, user.name, where)));
  const credentials = await credentialsOf(user, options, text, where, fail);
  const request = {};
  try {
    const settled = new (await clientLibrary()).KubeConfig();
    settled.loadFromClusterAndUser(
      { ...cluster, skipTLSVerify: cluster.skipTLSVerify || options.insecure },
      credentials
    );
    await settled.applyToHTTPSOptions(request);
  } catch (error) {
    throw fail(
      `the credentials of the kubeconfig cannot be read: ${messageOf(error)}`,
      "look at the files that it names"
    );
  }
  request.rejectUnauthorized = !cluster.skipTLSVerify;
  if (cluster.proxyUrl === void 0) request.agent = agentOf(server, request);
  for (const secret of secretsOf(credentials, request)) options.onSecret?.(secret);
  return { server, context: context.name, options: request, limits: { ...kubeLimits, ...options.limits } };
}
function clientLibrary() {
  return import("./dist-PCTJPS23.js");
}
async function parse(text, where) {
  const config = new (await clientLibrary()).KubeConfig();
  try {
    config.loadFromString(text);
    if (where !== void 0) config.makePathsAbsolute(dirname(resolve(where)));
    return config;
  } catch (error) {
    throw new UsableError(
      // A parser quotes the text around the fault, which may be a credential.
      `the kubeconfig cannot be understood${isOfParser(error) ? "" : `: ${withoutText(error)}`}`,
      "check it with `kubectl config view --kubeconfig FILE`",
      where
    );
  }
}
function isOfParser(error) {
  return error instanceof SyntaxError || error instanceof TypeError;
}
function withoutText(error) {
  return messageOf(error).replace(/(?:["'`(]|!<).*$/, "").split(/\s\d+ \|/)[0] ?? "";
}
function serverOf(text, fail) {
  const url = URL.parse?.(text) ?? (URL.canParse(text) ? new URL(text) : null);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw fail("the server of the kubeconfig is no http address", "give its address as https://host:port");
  return url;
}
function agentOf(server, { ca, cert, key, servername, rejectUnauthorized }) {
  const given = Object.entries({ ca, cert, key, servername, rejectUnauthorized }).filter(
    ([, value]) => value !== void 0
  );
  const settings = { keepAlive: true, maxSockets: 6, ...Object.fromEntries(given) };
  return server.protocol === "http:" ? new PlainAgent(settings) : new Agent(settings);
}
async function credentialsOf(user, options, text, where, fail) {
  if (user.authProvider !== void 0 && user.authProvider !== null)
    throw fail(
      `the user ${quoted(user.name)} logs in by an auth-provider, which Kubernetes has given up`,
      "use a token, a client certificate or an allowed credential plugin"
    );
  const plugin = user.exec;
  if (plugin !== void 0 && plugin !== null)
    return {
      ...user,
      exec: void 0,
      ...await runPlugin(plugin, pluginRules(options), fail)
    };
  const tokenFile = tokenFileOf(text, user.name, where);
  if (tokenFile === void 0) return user;
  return { ...user, token: Buffer.from(readBounded(tokenFile, "the token file")).toString("utf8").trim() };
}
function pluginRules({ plugins, pluginsOutside, limits }) {
  return { allowed: plugins, outside: pluginsOutside ?? [], time: limits?.pluginTime ?? kubeLimits.pluginTime };
}
function warningsOf({ skipTLSVerify, proxyUrl }, { host, protocol }) {
  const unknown = skipTLSVerify || protocol === "http:";
  return [
    ...unknown ? [
      `nobody checks that ${quoted(host)} is the API server that it should be: whoever answers decides what is judged`
    ] : [],
    ...proxyUrl === void 0 ? [] : [`the API server ${quoted(host)} is asked through the proxy that the kubeconfig names`]
  ];
}
function filesOf(cluster, user, tokenFile) {
  return [cluster.caFile, user.certFile, user.keyFile, tokenFile].filter((file) => file !== void 0);
}
function tokenFileOf(text, user, where) {
  const users = load(text)?.users;
  const tokenFile = users?.find(({ name }) => name === user)?.user?.tokenFile;
  if (typeof tokenFile !== "string" || tokenFile === "") return void 0;
  return isAbsolute2(tokenFile) || where === void 0 ? tokenFile : resolve(dirname(where), tokenFile);
}
function secretsOf(user, { key }) {
  const texts = [user.token, user.password, user.keyData, user.certData];
  return [...texts, Buffer.isBuffer(key) ? key.toString("utf8") : void 0].flatMap(formsOf);
}

// src/io/kube-request.ts
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
var AnswerFault = class extends Error {
  passing;
  pause;
  constructor(message, passing, pause) {
    super(message);
    this.passing = passing;
    this.pause = pause;
  }
};
async function kubeGet(access, path, signal) {
  const host = quoted(access.server.host);
  for (let attempt = 1; ; attempt++) {
    try {
      return meaningOf(await ask(access, path, signal), host);
    } catch (error) {
      const fault = faultOf(error, signal);
      if (!fault.passing || attempt >= access.limits.attempts)
        throw new UsableError(
          `the API server ${host} cannot be read: ${fault.message}`,
          "look whether it runs and can be reached from here"
        );
      const pause = Math.min(fault.pause ?? 125 * 2 ** attempt, access.limits.wait);
      await wait(pause, void 0, { signal }).catch((ended) => faultOf(ended, signal));
    }
  }
}
function meaningOf({ status, retryAfter, body }, host) {
  if (status === 200) return parsed(body);
  if (status === 404) return { kind: "absent" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 410) return { kind: "expired" };
  if (status === 401)
    throw new UsableError(
      `the API server ${host} does not know these credentials (401)`,
      "renew the token or certificate of the kubeconfig"
    );
  if (status === 429 || status >= 500) throw new AnswerFault(`it answers with status ${status}`, true, retryAfter);
  throw new UsableError(
    `the API server ${host} answers with status ${status}`,
    "look at the address in the kubeconfig"
  );
}
function parsed(body) {
  let value;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    value = void 0;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AnswerFault("its answer is cut off or is no JSON", true);
  return { kind: "object", value, bytes: body.length };
}
function faultOf(error, signal) {
  if (error instanceof UsableError) throw error;
  if (error instanceof AnswerFault) return error;
  if (signal.aborted)
    throw new UsableError(
      "the cluster was not read in time",
      "look at the speed of the API server, or use a snapshot file"
    );
  const { code } = error;
  const passing = code === "ECONNRESET" || code === "EPIPE" || code === "ETIMEDOUT" || code === "EAI_AGAIN";
  return new AnswerFault(`${messageOf(error)}${code === void 0 ? "" : ` (${code})`}`, passing);
}
function ask(access, path, signal) {
  const { server, options } = access;
  const send = server.protocol === "http:" ? plainRequest : secureRequest;
  const base = server.href.replace(/\/+$/, "");
  return new Promise((resolve2, reject) => {
    const limit = AbortSignal.timeout(access.limits.requestTime);
    const request = send(
      new URL(base + path),
      {
        ...options,
        method: "GET",
        headers: { ...options.headers, accept: "application/json", "user-agent": "netpol-gate" },
        signal: AbortSignal.any([signal, limit])
      },
      (response) => void collect(response, access.limits.pageBytes).then(resolve2, fail)
    );
    const fail = (error) => reject(
      limit.aborted && !signal.aborted ? new AnswerFault(`no answer within ${access.limits.requestTime / 1e3} s`, false) : error
    );
    request.on("error", fail);
    request.end();
  });
}
async function collect(response, maxBytes) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      response.destroy();
      throw new AnswerFault(`an answer is larger than ${maxBytes} bytes`, false);
    }
    chunks.push(chunk);
  }
  const seconds = Number(response.headers["retry-after"]);
  return {
    status: response.statusCode ?? 0,
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1e3 : void 0,
    body: Buffer.concat(chunks)
  };
}

// src/io/kube-discovery.ts
var mostVersions = 8;
async function servedVersions(access, group, signal) {
  const answer = await kubeGet(access, `/apis/${group}`, signal);
  if (answer.kind === "absent") return /* @__PURE__ */ new Map();
  if (answer.kind !== "object") return void 0;
  const versions = named(answer.value["versions"], "version").filter((version) => /^v[a-z0-9]+$/.test(version));
  const served = /* @__PURE__ */ new Map();
  for (const version of versions.slice(0, mostVersions)) {
    const resources = await kubeGet(access, `/apis/${group}/${version}`, signal);
    if (resources.kind === "object") served.set(version, new Set(named(resources.value["resources"], "name")));
    else if (resources.kind !== "absent") return void 0;
  }
  return served;
}
function named(list, key) {
  return (isList(list) ? list : []).flatMap((item) => {
    const value = isObject(item) ? item[key] : void 0;
    return typeof value === "string" ? [value] : [];
  });
}

// src/io/kube.ts
function kinds(group, version, names) {
  return Object.entries(names).map(([kind, plural]) => ({ group, version, kind, plural }));
}
var adminGroup = "policy.networking.k8s.io";
var routeGroup = "route.openshift.io";
var optionalGroups = [adminGroup, gatewayGroup, routeGroup];
var liveKinds = [
  ...kinds("", "v1", {
    Namespace: "namespaces",
    Pod: "pods",
    Service: "services",
    Node: "nodes",
    ReplicationController: "replicationcontrollers"
  }),
  ...kinds("networking.k8s.io", "v1", {
    NetworkPolicy: "networkpolicies",
    Ingress: "ingresses",
    IngressClass: "ingressclasses"
  }),
  ...kinds(adminGroup, "v1alpha1", {
    AdminNetworkPolicy: "adminnetworkpolicies",
    BaselineAdminNetworkPolicy: "baselineadminnetworkpolicies"
  }),
  ...kinds(adminGroup, "v1alpha2", { ClusterNetworkPolicy: "clusternetworkpolicies" }),
  ...kinds(gatewayGroup, "v1", {
    Gateway: "gateways",
    GatewayClass: "gatewayclasses",
    HTTPRoute: "httproutes",
    GRPCRoute: "grpcroutes"
  }),
  ...kinds(gatewayGroup, "v1alpha2", { TCPRoute: "tcproutes" }),
  ...kinds(routeGroup, "v1", { Route: "routes" }),
  ...kinds("apps", "v1", {
    Deployment: "deployments",
    StatefulSet: "statefulsets",
    DaemonSet: "daemonsets",
    ReplicaSet: "replicasets"
  }),
  ...kinds("batch", "v1", { Job: "jobs", CronJob: "cronjobs" }),
  ...kinds("discovery.k8s.io", "v1", { EndpointSlice: "endpointslices" }),
  // What the API server calls in the cluster.
  ...kinds("admissionregistration.k8s.io", "v1", {
    MutatingWebhookConfiguration: "mutatingwebhookconfigurations",
    ValidatingWebhookConfiguration: "validatingwebhookconfigurations"
  }).map(ofHelp),
  ...kinds("apiregistration.k8s.io", "v1", { APIService: "apiservices" }).map(ofHelp),
  ...kinds("apiextensions.k8s.io", "v1", { CustomResourceDefinition: "customresourcedefinitions" }).map(ofHelp).map((kind) => ({ ...kind, page: 25, keep: withoutSchemas }))
];
function ofHelp(kind) {
  return { ...kind, ofHelp: true };
}
function withoutSchemas({ metadata, spec }) {
  const kept = (value, ...fields) => Object.fromEntries(isObject(value) ? Object.entries(value).filter(([field]) => fields.includes(field)) : []);
  return { metadata: kept(metadata, "name", "uid"), spec: kept(spec, "group", "conversion") };
}
async function readCluster(options, toManifest) {
  const access = await clusterAccess(options);
  const failed = new AbortController();
  const signals = [
    AbortSignal.timeout(access.limits.totalTime),
    failed.signal,
    ...options.signal ? [options.signal] : []
  ];
  const signal = AbortSignal.any(signals);
  setMaxListeners(0, signal);
  const budget = { bytes: 0 };
  const readAt = Date.now();
  try {
    const answers = await Promise.all(
      liveKinds.map(async (kind) => {
        const listed = await listKind(access, kind, budget, signal);
        options.onProgress?.(kind.kind, listed.items.length);
        return listed;
      })
    );
    const lists = await withKnownVersions(access, answers, signal);
    const uid = await clusterId(access, lists, signal);
    return {
      from: "live",
      identity: { ...uid === void 0 ? {} : { uid }, name: access.context, readAt },
      manifests: lists.flatMap((listed) => manifestsOf(listed, toManifest)),
      incomplete: lists.flatMap(
        ({ kind, incomplete }) => incomplete === void 0 ? [] : [{ kind: kind.kind, reason: incomplete }]
      )
    };
  } finally {
    failed.abort();
    if (typeof access.options.agent === "object") access.options.agent.destroy();
  }
}
async function listKind(access, kind, budget, signal) {
  if (kind.ofHelp !== true) return listWhole(access, kind, budget, signal);
  const { helpBytes: bytes, helpTime } = access.limits;
  try {
    const ownSignal = AbortSignal.any([signal, AbortSignal.timeout(helpTime)]);
    return await listWhole({ ...access, limits: { ...access.limits, bytes } }, kind, { bytes: 0 }, ownSignal);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return { kind, items: [], incomplete: error.message };
  }
}
async function listWhole(access, kind, budget, signal) {
  for (let restart = 0; restart <= access.limits.restarts; restart++) {
    const listed = await listOnce(access, kind, budget, signal);
    if (listed !== "expired") return listed;
  }
  return { kind, items: [], incomplete: `the list of ${kind.plural} changed too fast to be read to its end` };
}
async function listOnce(access, kind, budget, signal) {
  const items = [];
  const seen = /* @__PURE__ */ new Set();
  const end = (incomplete) => ({ kind, items, incomplete });
  for (let token = ""; ; ) {
    const answer = await kubeGet(
      access,
      pathOf(kind, token, Math.min(kind.page ?? Infinity, access.limits.page)),
      signal
    );
    if (answer.kind === "expired") return "expired";
    if (answer.kind === "absent")
      return token === "" ? { kind, items, refused: "absent" } : end(`the list of ${kind.plural} broke off`);
    if (answer.kind === "forbidden")
      return { ...end(`the credentials may not list ${kind.plural}`), refused: "forbidden" };
    const { items: page, metadata } = answer.value;
    if (!isList(page)) throw noList(kind, access);
    const objects = page.filter((item) => isObject(item));
    items.push(...kind.keep === void 0 ? objects : objects.map(kind.keep));
    budget.bytes += answer.bytes;
    const next = isObject(metadata) ? metadata["continue"] : void 0;
    if (typeof next !== "string" || next === "") return { kind, items };
    seen.add(token);
    if (seen.has(next)) return end(`the list of ${kind.plural} comes back to where it was`);
    if (seen.size >= access.limits.pages) return end(`there are more than ${items.length} ${kind.plural}`);
    if (budget.bytes > access.limits.bytes) return end(`the cluster holds more than ${access.limits.bytes} bytes`);
    token = next;
  }
}
async function withKnownVersions(access, lists, signal) {
  const open = optionalGroups.filter(
    (group) => lists.some(({ kind, refused }) => kind.group === group && refused !== void 0)
  );
  const answers = await Promise.all(open.map((group) => servedVersions(access, group, signal)));
  return lists.map((listed) => {
    const served = answers[open.indexOf(listed.kind.group)];
    return served !== void 0 && listed.refused !== void 0 ? judged(listed, served) : listed;
  });
}
function judged(listed, served) {
  const { kind, items } = listed;
  if (served.get(kind.version)?.has(kind.plural) === true) return listed;
  const others = [...served].flatMap(([version, plurals]) => plurals.has(kind.plural) ? [version] : []);
  if (others.length === 0) return { kind, items };
  return { kind, items, incomplete: `the server has ${kind.plural} as ${others.join(", ")}, not as ${kind.version}` };
}
function noList({ plural }, { server }) {
  return new UsableError(
    `${quoted(server.host)} answers for ${plural} with something that is no list`,
    "look at the address in the kubeconfig"
  );
}
function pathOf({ group, version, plural }, token, limit) {
  const query = new URLSearchParams({ limit: String(limit), ...token === "" ? {} : { continue: token } });
  return `${group === "" ? "/api" : `/apis/${group}`}/${version}/${plural}?${query.toString()}`;
}
function manifestsOf({ kind, items }, toManifest) {
  return items.flatMap((item) => {
    const metadata = item["metadata"];
    if (!isObject(metadata) || typeof metadata["name"] !== "string") return [];
    const namespace = typeof metadata["namespace"] === "string" ? metadata["namespace"] : "";
    const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
    const ref = { group: kind.group, kind: kind.kind, namespace, name: metadata["name"] };
    return [toManifest({ apiVersion, kind: kind.kind, ...item }, ref)];
  });
}
async function clusterId(access, lists, signal) {
  const uidOf = (value) => {
    const metadata = value["metadata"];
    if (!isObject(metadata) || metadata["name"] !== "kube-system") return void 0;
    return typeof metadata["uid"] === "string" ? metadata["uid"] : void 0;
  };
  const namespaces = lists.find(({ kind }) => kind.kind === "Namespace");
  const known = namespaces?.items.map(uidOf).find((uid) => uid !== void 0);
  if (known !== void 0) return known;
  const answer = await kubeGet(access, "/api/v1/namespaces/kube-system", signal);
  return answer.kind === "object" ? uidOf(answer.value) : void 0;
}
export {
  liveKinds,
  readCluster
};
