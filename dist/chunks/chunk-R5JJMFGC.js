import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  formsOf,
  isInside,
  realOf,
  secretsInKubeconfig
} from "./chunk-ZRPPY3N2.js";
import {
  kubeLimits,
  readBounded
} from "./chunk-NBHZBXMT.js";
import {
  messageOf,
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  load
} from "./chunk-XQWAPOEG.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/kube-access.ts
import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import { dirname as dirname2, resolve as resolve2 } from "node:path";

// src/io/kube-user.ts
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
      `allow the plugin by its name (--exec-plugin, or the input exec-plugins), or write a short-lived token into the kubeconfig${allowed.length > 0 ? ` (allowed: ${allowed.map((each) => quoted(each)).join(", ")})` : ""}`
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
  const named = isBare(command) ? folders.map((folder) => join(folder, command)) : [command];
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  const files = named.flatMap((file) => endings.map((ending) => file + ending));
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
  const env = environmentOf(call, folders, rules);
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
function environmentOf(call, folders, { cluster }) {
  const inherited = Object.entries(process.env).filter(([name]) => pluginEnvironment.test(name));
  const apiVersion = call.apiVersion ?? "client.authentication.k8s.io/v1";
  const spec = { interactive: false, ...call.provideClusterInfo === true && { cluster: cluster() } };
  const information = { apiVersion, kind: "ExecCredential", spec };
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

// src/io/kube-user.ts
function writtenUser(text, name) {
  const { users } = load(text);
  return users.find((user) => user.name === name)?.user ?? {};
}
function tokenFileOf({ tokenFile }, where) {
  if (typeof tokenFile !== "string" || tokenFile === "") return void 0;
  return isAbsolute2(tokenFile) || where === void 0 ? tokenFile : resolve(dirname(where), tokenFile);
}
async function credentialsOf(user, tokenFile, rules, fail) {
  if (user.authProvider !== void 0 && user.authProvider !== null)
    throw fail(
      `the user ${quoted(user.name)} logs in by an auth-provider, which Kubernetes has given up`,
      "use a token, a client certificate or an allowed credential plugin"
    );
  const plugin = user.exec;
  if (plugin !== void 0 && plugin !== null)
    return { ...user, exec: void 0, ...await runPlugin(plugin, rules, fail) };
  if (tokenFile === void 0) return user;
  return { ...user, token: Buffer.from(readBounded(tokenFile, "the token file")).toString("utf8").trim() };
}
function hasCredential({ token, certData, certFile, username }) {
  return [token, certData, certFile, username].some((each) => (each ?? "") !== "");
}
function impersonationOf(written, name, fail) {
  const { as, "as-uid": uid, "as-groups": groups, "as-user-extra": extra } = written;
  const texts = (value) => Array.isArray(value) ? value.map(String) : [];
  const more = Object.entries(extra ?? {}).map(
    ([key, values]) => [`Impersonate-Extra-${encodeURIComponent(key)}`, texts(values)]
  );
  const all = [["Impersonate-Uid", typeof uid === "string" ? uid : ""], ["Impersonate-Group", texts(groups)], ...more];
  const headers = Object.fromEntries(all.filter(([, value]) => value?.length !== 0));
  if (Object.keys(headers).length > 0 && (as ?? "") === "")
    throw fail(`the user ${quoted(name)} asks as member of groups, and as nobody by name`, 'say as whom with "as"');
  return headers;
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
  const written = writtenUser(text, user.name);
  const tokenFile = tokenFileOf(written, where);
  for (const warning of warningsOf(cluster, server, options.insecure)) options.onWarning?.(warning);
  await options.onFiles?.(filesOf(cluster, user, tokenFile));
  const credentials = await credentialsOf(user, tokenFile, pluginRules(options, cluster), fail);
  if (!hasCredential(credentials))
    options.onWarning?.(
      `the user ${quoted(user.name)} of the kubeconfig has no token and no certificate: ${quoted(server.host)} takes it for nobody`
    );
  const request = { headers: impersonationOf(written, user.name, fail) };
  try {
    const settled = new (await clientLibrary()).KubeConfig();
    const skipTLSVerify = cluster.skipTLSVerify || server.protocol === "http:";
    settled.loadFromClusterAndUser({ ...cluster, skipTLSVerify }, credentials);
    await settled.applyToHTTPSOptions(request);
  } catch (error) {
    throw fail(
      `the credentials of the kubeconfig cannot be read: ${messageOf(error)}`,
      "look at the files that it names"
    );
  }
  request.rejectUnauthorized = !cluster.skipTLSVerify;
  if (!isThroughProxy(cluster)) request.agent = agentOf(server, request);
  for (const secret of secretsOf(credentials, request)) options.onSecret?.(secret);
  return { server, context: context.name, options: request, ...newAccess(options) };
}
function closeAccess({ options: { agent } }) {
  if (typeof agent === "object") agent.destroy();
}
function newAccess({ limits }) {
  return { limits: { ...kubeLimits, ...limits }, met: { answered: false, brokenAt: 0 } };
}
function clientLibrary() {
  return import("./config-6YD5OY53.js");
}
async function parse(text, where) {
  const config = new (await clientLibrary()).KubeConfig();
  try {
    config.loadFromString(text);
    if (where !== void 0) config.makePathsAbsolute(dirname2(resolve2(where)));
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
function pluginRules({ plugins, pluginsOutside, limits }, cluster) {
  const { server, caData, caFile, tlsServerName, skipTLSVerify, proxyUrl } = cluster;
  return {
    allowed: plugins,
    outside: pluginsOutside ?? [],
    time: limits?.pluginTime ?? kubeLimits.pluginTime,
    cluster: () => ({
      server,
      "certificate-authority-data": caFile === void 0 ? caData : Buffer.from(readBounded(caFile, "the authority")).toString("base64"),
      "tls-server-name": tlsServerName,
      "insecure-skip-tls-verify": skipTLSVerify,
      "proxy-url": proxyUrl
    })
  };
}
function isThroughProxy({ proxyUrl }) {
  return (proxyUrl ?? "") !== "";
}
function warningsOf(cluster, { host, protocol }, insecure) {
  const unknown = cluster.skipTLSVerify || protocol === "http:";
  return [
    ...insecure && !unknown ? [
      `insecure changes nothing: the certificate of ${quoted(host)} is checked; only a kubeconfig with insecure-skip-tls-verify, or a server without an authority, leaves that out`
    ] : [],
    ...unknown ? [
      `nobody checks that ${quoted(host)} is the API server that it should be: whoever answers decides what is judged`
    ] : [],
    ...isThroughProxy(cluster) ? [`the API server ${quoted(host)} is asked through the proxy that the kubeconfig names`] : []
  ];
}
function filesOf(cluster, user, tokenFile) {
  return [cluster.caFile, user.certFile, user.keyFile, tokenFile].filter((file) => file !== void 0);
}
function secretsOf(user, { key }) {
  const texts = [user.token, user.password, user.keyData, user.certData];
  return [...texts, Buffer.isBuffer(key) ? key.toString("utf8") : void 0].flatMap(formsOf);
}

// src/io/kube-exchange.ts
import { Agent as PlainAgent2, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
var AnswerFault = class extends Error {
  passing;
  pause;
  help;
  constructor(message, passing, pause, help = usualHelp) {
    super(message);
    this.passing = passing;
    this.pause = pause;
    this.help = help;
  }
};
var TooLargeFault = class extends AnswerFault {
};
var TooLarge = class extends UsableError {
};
var usualHelp = "look whether it runs and can be reached from here";
var credentialHelp = "look at the certificates and the key of the kubeconfig: they are no PEM, or do not belong together";
var certificateHelp = {
  CERT_HAS_EXPIRED: "the certificate of the server has expired: renew it, or look at the clock of this machine",
  CERT_NOT_YET_VALID: "the certificate of the server is not valid yet: look at the clock of this machine",
  ERR_TLS_CERT_ALTNAME_INVALID: "use a name or address that the certificate of the server holds",
  ...Object.fromEntries(
    [
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_GET_ISSUER_CERT",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "CERT_SIGNATURE_FAILURE"
    ].map((code) => [code, "give the certificate authority of this very cluster"])
  )
};
async function repeated(access, signal, failing, attempt) {
  const { limits } = access;
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const fault = faultOf(error, signal, access);
      if (!fault.passing || count >= limits.attempts) {
        const Final = fault instanceof TooLargeFault ? TooLarge : UsableError;
        throw new Final(`the API server ${quoted(access.server.host)} ${failing}: ${fault.message}`, fault.help);
      }
      const pause = Math.min(fault.pause ?? 125 * 2 ** count, limits.wait);
      await wait(pause, void 0, { signal }).catch((ended) => faultOf(ended, signal, access));
    }
  }
}
function answerTo(access, question, signal, failing) {
  let count = 0;
  return repeated(access, signal, failing, async () => {
    const response = await exchange(access, question, signal);
    const { status } = response;
    if (isBusy(status) && ++count < access.limits.attempts) throw busyFault(response);
    return response;
  });
}
function isBusy(status) {
  return status === 429 || status >= 500;
}
function busyFault({ status, retryAfter }) {
  return new AnswerFault(`it answers with status ${status}`, true, retryAfter);
}
function faultOf(error, signal, { met, server }) {
  if (error instanceof UsableError) throw error;
  if (error instanceof AnswerFault) return error;
  if (signal.aborted)
    throw new UsableError(
      `the cluster of ${quoted(server.host)} was not read in time`,
      "look at the speed of the API server, or use a snapshot file"
    );
  const { code } = error;
  const passing = passingCodes.has(code ?? "") || code === "ECONNREFUSED" && met.answered;
  if (passing) met.brokenAt = Date.now();
  const help = /^ERR_OSSL_/.test(code ?? "") ? credentialHelp : certificateHelp[code ?? ""];
  return new AnswerFault(connectionFault(error), passing, void 0, help);
}
var passingCodes = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"]);
function connectionFault(error) {
  const { code } = error;
  return `${messageOf(error)}${code === void 0 ? "" : ` (${code})`}`;
}
function exchange(access, question, signal) {
  const { requestTime, pageBytes } = access.limits;
  return new Promise((resolve3, reject) => {
    const limit = new AbortController();
    let clock;
    const ended = () => clearTimeout(clock);
    const fail = (error) => {
      ended();
      const isLate = limit.signal.aborted && !signal.aborted;
      reject(isLate ? new AnswerFault(`no answer within ${requestTime / 1e3} s`, false) : error);
    };
    const most = Math.min(question.mostBytes ?? pageBytes, pageBytes);
    const own = { signal: AbortSignal.any([signal, limit.signal]) };
    const request = sent(access, question, own, (response) => {
      void collect(response, most).then(resolve3, fail).finally(ended);
    });
    request.on("socket", () => {
      clock ??= setTimeout(() => limit.abort(), requestTime);
    });
    request.on("error", fail);
  });
}
function openStream(access, path, signal) {
  const { agent } = access.options;
  const kind = typeof agent === "object" ? agent.constructor : void 0;
  const own = kind === PlainAgent2 || kind === SecureAgent ? { agent: false, signal } : { signal };
  return new Promise((resolve3, reject) => {
    sent(access, { path }, own, resolve3).on("error", reject);
  });
}
function sent({ server, options }, { method = "GET", path, accept = "application/json", body }, more, onResponse) {
  const send = server.protocol === "http:" ? plainRequest : secureRequest;
  const type = body === void 0 ? {} : { "content-type": body.type };
  const headers = { ...options.headers, ...type, accept, "user-agent": "netpol-gate" };
  const url = new URL(server.href.replace(/\/+$/, "") + path);
  const request = send(url, { ...options, ...more, method, headers }, onResponse);
  request.end(body?.text);
  return request;
}
async function collect(response, most) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > most) {
      response.destroy();
      throw new TooLargeFault(`an answer is larger than ${most} bytes`, false);
    }
    chunks.push(chunk);
  }
  const { statusCode, headers } = response;
  const time = Date.parse(headers.date ?? "");
  return {
    status: statusCode ?? 0,
    retryAfter: retryAfterOf(headers),
    type: headers["content-type"] ?? "",
    serverTime: Number.isNaN(time) ? void 0 : time,
    body: Buffer.concat(chunks)
  };
}
function retryAfterOf(headers) {
  const seconds = Number(headers["retry-after"]);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1e3 : void 0;
}

// src/io/kube-request.ts
function kubeGet(access, path, signal, { read, ...asking } = {}) {
  return repeated(access, signal, "cannot be read", async () => {
    const response = await exchange(access, { path, ...asking }, signal);
    const answer = meaningOf(response, quoted(access.server.host), access, read);
    if (answer.kind === "object") access.met.answered = true;
    return answer;
  });
}
var settling = 1e4;
function meaningOf(response, host, { met }, read) {
  const { status } = response;
  if (status === 200) return parsed(response, read);
  if (status === 404) return { kind: "absent" };
  if (status === 410) return { kind: "expired" };
  const isBack = met.answered && Date.now() - met.brokenAt < settling;
  if ((status === 401 || status === 403) && isBack)
    throw new AnswerFault(`it came back and answers with status ${status}`, true, void 0, renewHelp);
  if (status === 403) return { kind: "forbidden" };
  if (status === 401)
    throw new UsableError(
      `the API server ${host} does not know these credentials${met.answered ? " any longer" : ""} (401)`,
      met.answered ? "they ended while the cluster was read: give some that live longer" : renewHelp
    );
  if (isBusy(status)) throw busyFault(response);
  throw new UsableError(
    `the API server ${host} answers with status ${status}`,
    "look at the address in the kubeconfig"
  );
}
var renewHelp = "renew the token or certificate of the kubeconfig";
function parsed({ body, type }, read) {
  if (type !== "" && !/^application\/(?:[\w.+-]*\+)?json\b/i.test(type))
    throw new AnswerFault(
      `it answers with ${quoted(type)} instead of JSON`,
      false,
      void 0,
      "look whether a proxy or a page to log in stands before it, and at the address of the server"
    );
  const found = read?.(body);
  if (found !== void 0) return { kind: "object", value: found, bytes: body.length, isTrimmed: true };
  let value;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    value = void 0;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AnswerFault("its answer is cut off or is no JSON", true);
  return { kind: "object", value, bytes: body.length, isTrimmed: false };
}

export {
  clusterAccess,
  closeAccess,
  TooLarge,
  answerTo,
  connectionFault,
  openStream,
  retryAfterOf,
  kubeGet
};
