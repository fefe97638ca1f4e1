/** Comparisons and the gate to a report: waivers, severities, order, conclusion. All that is sorted is sorted here. */
import type { Rules } from './checks/index.ts';
import { countsOf } from './judgement/conclusion.ts';
import { compareFindings, join } from './judgement/joining.ts';
import { compareTexts, stateKey } from './judgement/order.ts';
import { sourcesOf, staleSnapshots, type StateFacts } from './judgement/states.ts';
import { verdictOf } from './judgement/verdict.ts';
import { applyWaivers, type Piece } from './judgement/waivers.ts';
import type { Comparison } from './model/comparison.ts';
import type { Report } from './model/finding.ts';
import type { Coverage } from './model/flow.ts';
import type { Gate, GateChange } from './model/gate.ts';
import { failsGate } from './model/threshold.ts';

export type { StateFacts } from './judgement/states.ts';

/** What a report says of a run besides its findings. */
export interface RunMeta extends Pick<Report, 'command' | 'again' | 'base' | 'head' | 'changedFiles' | 'inputs'> {
  readonly version: string;
  readonly states: readonly StateFacts[];
  readonly coverage?: Coverage;
  /** Sentences besides those of the comparisons. */
  readonly blindSpots: readonly string[];
  /** The fast exit: nothing was compared because nothing that concerns policies differs. */
  readonly nothingChanged: boolean;
  readonly gateChange?: GateChange;
}

/**
 * The report of a run. `now` in milliseconds since 1970. The same comparisons in any order, with their parts in any
 * order, give the same report.
 */
export function judge(
  comparisons: readonly Comparison[],
  rules: Rules,
  gate: Gate,
  now: number,
  meta: RunMeta,
): Report {
  const ordered = [...comparisons].sort((a, b) => compareTexts(stateKey(a), stateKey(b)));
  const drafts = ordered.flatMap((comparison) =>
    rules.checks.flatMap((check) =>
      check.run(comparison, gate, now).map((draft): Piece => ({ draft, state: comparison.state })),
    ),
  );
  const { pieces, uses } = applyWaivers(drafts, gate.waivers, now);
  const facts = {
    waivers: meta.nothingChanged ? [] : uses,
    ...(meta.gateChange === undefined ? {} : { gateChange: meta.gateChange }),
  };
  const aboutRun = rules.runChecks.flatMap((check) => check.run(facts, gate)).map((draft): Piece => ({ draft }));
  const all = [...join([...pieces, ...aboutRun])].sort(compareFindings);
  const findings = all.filter(({ waived }) => waived === undefined);
  const failing = findings.filter((finding) => failsGate(finding, gate));
  const { nothingChanged, coverage } = meta;
  const sources = sourcesOf(ordered, rules, meta.states);
  const grounds = { nothingChanged, sources, time: now, ...(coverage === undefined ? {} : { coverage }) };
  return {
    schema: 'netpol-gate/report/2',
    tool: { name: 'netpol-gate', version: meta.version },
    command: meta.command,
    ...(meta.again === undefined ? {} : { again: meta.again }),
    mode: gate.mode,
    threshold: { failOn: gate.failOn, warnOnly: gate.warnOnly, severity: gate.severity },
    base: meta.base,
    head: meta.head,
    ...grounds,
    ...verdictOf(failing, grounds, gate),
    findings,
    waived: all.filter(({ waived }) => waived !== undefined),
    counts: countsOf(findings),
    changedFiles: [...meta.changedFiles].sort((a, b) => compareTexts(a.file, b.file)),
    blindSpots: [
      ...new Set([
        ...meta.blindSpots,
        ...staleSnapshots(meta.states, gate, now),
        ...ordered.flatMap((each) => rules.blindSpots(each)),
      ]),
    ],
    inputs: meta.inputs,
  };
}

/** 0 passed; 1 judged, and the rules say no. In mode `report` a judged run is 0. */
export function exitCode({ conclusion, mode }: Pick<Report, 'conclusion' | 'mode'>): 0 | 1 {
  if (conclusion === 'passed') return 0;
  return mode === 'report' && conclusion !== 'error' ? 0 : 1;
}
