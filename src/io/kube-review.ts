/**
 * What the credentials may do, as the API server says: access reviews of oneself, which everybody may ask for and which
 * change nothing. The only requests of reading that are no GET.
 */
import { isList, isObject, type Json, type JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { answerTo } from './kube-exchange.ts';

export interface Right {
  readonly group: string;
  /** Plural. */
  readonly resource: string;
  readonly verb: string;
}

/** One rule of what is allowed; a `*` stands for all. */
export interface AllowedRule {
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Empty: every object. */
  readonly names: readonly string[];
}

export interface AllowedRules {
  readonly rules: readonly AllowedRule[];
  /** The authorizer cannot list everything that it allows. */
  readonly isPartial: boolean;
}

export interface Reviewed<Found> {
  readonly found: Found;
  /** The clock of the server at its answer, milliseconds since 1970, to the second. */
  readonly serverTime: number | undefined;
}

/** Whether a right is held in all namespaces; undefined where the server does not tell. */
export async function mayI(
  access: ClusterAccess,
  { group, resource, verb }: Right,
  signal: AbortSignal,
): Promise<Reviewed<boolean | undefined>> {
  const spec = { resourceAttributes: { group, resource, verb } };
  const { status, value, serverTime } = await review(access, 'SelfSubjectAccessReview', spec, signal);
  const answer = status === 201 && isObject(value['status']) ? value['status'] : undefined;
  const allowed = answer?.['allowed'];
  // An authorizer that failed has not said no.
  const isKnown = typeof allowed === 'boolean' && (allowed || answer?.['evaluationError'] === undefined);
  return { found: isKnown ? allowed : undefined, serverTime };
}

/** Everything that is allowed in a namespace, rights for the whole cluster included; undefined where it is not told. */
export async function whatMayI(
  access: ClusterAccess,
  namespace: string,
  signal: AbortSignal,
): Promise<AllowedRules | undefined> {
  const { status, value } = await review(access, 'SelfSubjectRulesReview', { namespace }, signal);
  const answer = value['status'];
  if (status !== 201 || !isObject(answer)) return undefined;
  const rules = (isList(answer['resourceRules']) ? answer['resourceRules'] : []).filter(isObject).map((rule) => ({
    groups: textsOf(rule['apiGroups']),
    resources: textsOf(rule['resources']),
    verbs: textsOf(rule['verbs']),
    names: textsOf(rule['resourceNames']),
  }));
  return { rules, isPartial: answer['incomplete'] === true };
}

/** Who the server takes the caller for; undefined where it does not tell (before Kubernetes 1.28). */
export async function whoAmI(access: ClusterAccess, signal: AbortSignal): Promise<string | undefined> {
  const { status, value } = await review(access, 'SelfSubjectReview', undefined, signal);
  const answer = status === 201 && isObject(value['status']) ? value['status']['userInfo'] : undefined;
  const name = isObject(answer) ? answer['username'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function textsOf(value: Json | undefined): readonly string[] {
  return (isList(value) ? value : []).filter((each) => typeof each === 'string');
}

interface ReviewAnswer {
  readonly status: number;
  readonly value: JsonObject;
  readonly serverTime: number | undefined;
}

const groups = {
  SelfSubjectAccessReview: 'authorization.k8s.io',
  SelfSubjectRulesReview: 'authorization.k8s.io',
  SelfSubjectReview: 'authentication.k8s.io',
} as const;

/** UsableError where the server does not answer. */
async function review(
  access: ClusterAccess,
  kind: keyof typeof groups,
  spec: JsonObject | undefined,
  signal: AbortSignal,
): Promise<ReviewAnswer> {
  const apiVersion = `${groups[kind]}/v1`;
  const text = JSON.stringify({ apiVersion, kind, ...(spec === undefined ? {} : { spec }) });
  const { status, serverTime, body } = await answerTo(
    access,
    {
      method: 'POST',
      path: `/apis/${apiVersion}/${kind.toLowerCase()}s`,
      body: { type: 'application/json', text },
    },
    signal,
    'does not say what the credentials may do',
  );
  return { status, serverTime, value: objectIn(body) };
}

function objectIn(body: Buffer): JsonObject {
  try {
    const value = JSON.parse(body.toString('utf8')) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
