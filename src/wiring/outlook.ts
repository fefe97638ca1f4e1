/** What a run would have come to under the gate file that the change brings. */
import { canonicalJson, type Json } from '../model/object.ts';
import type { Report } from '../model/finding.ts';
import type { Gate, GateOutlook } from '../model/gate.ts';
import { UsableError } from '../model/host.ts';
import { failsGate } from '../model/threshold.ts';

/** True if both gates read and compare the same, so that they differ at most in what they make of it. */
export function comparesAlike(one: Gate, other: Gate): boolean {
  return canonicalJson(comparedBy(one)) === canonicalJson(comparedBy(other));
}

function comparedBy({
  sources,
  ignore,
  renderedCovers,
  profile = '',
  rulings,
  namespaceDefaults,
  addressNames,
}: Gate): Json {
  const labels = Object.fromEntries(namespaceDefaults?.labels ?? []);
  const plain = { sources, ignore, renderedCovers, profile, rulings, labels, addressNames };
  return JSON.parse(JSON.stringify(plain)) as Json;
}

/** Holds the report of a run against the one that `judgeAnew` gives; why there is none is an answer too. */
export async function outlookOf(report: Report, judgeAnew: () => Promise<Report>): Promise<GateOutlook> {
  try {
    const anew = await judgeAnew();
    const { conclusion, mode } = anew;
    return { kind: 'judged', conclusion, mode, fewer: failing(report) - failing(anew) };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return { kind: 'not-worked-out', because: error.message };
  }
}

function failing({ findings, threshold }: Report): number {
  return findings.filter((finding) => failsGate(finding, threshold)).length;
}
