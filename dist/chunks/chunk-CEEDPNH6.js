import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  githubLimits
} from "./chunk-NBHZBXMT.js";

// src/io/github-client.ts
import { setTimeout as sleep } from "node:timers/promises";
async function attempt(request, time = githubLimits.requestTime) {
  try {
    return { refused: false, data: (await request({ signal: AbortSignal.timeout(time) })).data };
  } catch (error) {
    return refusalOf(error);
  }
}
function refusalOf(error) {
  const response = partOf(error, "response");
  const status = response === void 0 ? 0 : Number(partOf(error, "status"));
  const header = (name) => {
    const value = partOf(partOf(response, "headers"), name);
    return typeof value === "string" || typeof value === "number" ? `${value}` : void 0;
  };
  const spent = header("x-ratelimit-remaining") === "0";
  const limited = header("retry-after") !== void 0 || spent || /rate limit/i.test(String(partOf(error, "message")));
  const reset = spent ? Number(header("x-ratelimit-reset")) * 1e3 - Date.now() : void 0;
  const wait = secondsOf(header("retry-after")) ?? reset;
  return {
    refused: true,
    status,
    certain: hasCause(error, neverSent) || status >= 300 && status < 500 && status !== 408,
    busy: status === 429 || status === 403 && limited,
    ...wait === void 0 || Number.isNaN(wait) ? {} : { wait: Math.max(wait, 0) },
    late: hasCause(error, (each) => partOf(each, "name") === "TimeoutError")
  };
}
function secondsOf(text) {
  return text !== void 0 && /^\d{1,6}$/.test(text) ? Number(text) * 1e3 : void 0;
}
function neverSent(error) {
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"].includes(String(partOf(error, "code")));
}
function hasCause(error, is, depth = 0) {
  if (is(error)) return true;
  const cause = partOf(error, "cause");
  return cause !== void 0 && depth < 5 && hasCause(cause, is, depth + 1);
}
function partOf(value, field) {
  return typeof value === "object" && value !== null ? value[field] : void 0;
}
function ask(target, request) {
  return persist(target, request, ({ busy, status, late }) => busy || status >= 500 || status === 0 && !late);
}
async function put(target, request) {
  await target.patience.turn();
  return ask(target, request);
}
async function add(target, request) {
  await target.patience.turn();
  return persist(target, request, ({ busy }) => busy);
}
async function persist({ patience: { limits, left } }, request, mayRepeat) {
  for (let tries = 1; ; tries++) {
    if (left() <= 0) return { refused: true, status: 0, certain: true, busy: false, late: true };
    const answer = await attempt(request, Math.min(left(), limits.requestTime));
    if (!answer.refused || tries >= limits.attempts || !mayRepeat(answer)) return answer;
    const wait = answer.wait ?? limits.backoff * 2 ** (tries - 1);
    if (wait >= left()) return answer;
    await sleep(wait);
  }
}
function withId(answer) {
  if (typeof answer.data.id !== "number") throw new TypeError("an answer without id");
  return answer;
}
async function repositoryClient(token, repository, api, limits = githubLimits) {
  const { getOctokit } = await import("./github-FM672NL7.js");
  const [owner = "", repo = ""] = repository.split("/");
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return { client: getOctokit(token, { baseUrl: api, log: silent }), owner, repo, patience: patienceOf(limits) };
}
function patienceOf(limits) {
  const end = Date.now() + limits.deliveryTime;
  let next = 0;
  return {
    limits,
    left: () => end - Date.now(),
    turn: async () => {
      const wait = next - Date.now();
      next = Math.max(next, Date.now()) + limits.spacing;
      if (wait > 0) await sleep(wait);
    }
  };
}
function ignore() {
}
function refusalText({ readOnlyFor }, what, { status, busy, late }, permission) {
  if (busy) return `${what}: GitHub takes no more requests for now (${status})`;
  if (readOnlyFor !== void 0 && (status === 403 || status === 404))
    return `${what}: a run for ${readOnlyFor} may only read; the job summary has all of it`;
  if (status === 403 || status === 404) return `${what}: GitHub refused (${status}); give the job \`${permission}\``;
  if (status === 0) return `${what}: GitHub did not answer${late ? " in time" : ""}`;
  return `${what}: GitHub answered with status ${status}`;
}

export {
  attempt,
  ask,
  put,
  add,
  withId,
  repositoryClient,
  refusalText
};
