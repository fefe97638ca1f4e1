/** The Action: inputs and event to two trees, a report to GitHub, a verdict to an exit code. */
import * as core from '@actions/core';
import { begun } from './action/complaints.ts';
import { judged, type Outcome, readGateFile } from './action/judging.ts';
import { relayed } from './action/relaying.ts';
import { tell } from './action/telling.ts';
import { settled } from './action/trees.ts';
import { type Sides, sidesIn, withoutVerdict } from './action/unjudged.ts';
import { defaultGate, privacyOf } from './config.ts';
import { readInputs, runFacts } from './io/action-inputs.ts';
import { eventFacts, type EventFacts, readEvent } from './io/github.ts';
import { missingFiles } from './io/named-files.ts';
import { messageOf } from './io/plain.ts';
import { secretsInInputs } from './io/secrets.ts';
import { formats } from './logs/index.ts';
import { profiles } from './profiles/index.ts';

const words = { formats: formats.map(({ name }) => name), profiles: profiles.map(({ name }) => name) };

async function main(): Promise<number> {
  const run = runFacts();
  const { inputs, problems, warnings } = readInputs(run, words, Date.now());
  const { deliverReport } = inputs;
  let facts: EventFacts | undefined;
  let sides: Sides | undefined;
  let outcome: Outcome;
  for (const secret of secretsInInputs(inputs)) core.setSecret(secret);
  for (const warning of warnings) core.warning(warning);
  const onTrees = (trees: Sides): void => void (sides = trees);
  const readFacts = async () => {
    facts = eventFacts(run.event, readEvent(run.eventPath), run.actor, inputs);
    const known = await settled(facts, inputs, run);
    facts = known;
    return known;
  };
  try {
    const missing = deliverReport === undefined ? missingFiles(inputs) : [];
    // A change that touches no policy needs no evidence; beside other complaints its lack is told all the same.
    const isWrong = problems.length > 0 || missing.some(({ lacks }) => lacks === undefined);
    const known = await begun(isWrong ? [...problems, ...missing] : [], {
      facts: readFacts,
      pardons: ({ pullRequest, privileged }) => pullRequest?.untrusted !== undefined && !privileged,
      others: async (event) => deliverReport ?? (await readGateFile(inputs, event, run, onTrees)),
    });
    outcome =
      deliverReport === undefined
        ? await judged(inputs, known, run, onTrees)
        : await relayed(deliverReport, run.event, known);
  } catch (error) {
    outcome = withoutVerdict(error, privacyOf(defaultGate, facts?.isPublic ?? true), sides ?? sidesIn(facts));
  }
  await tell(outcome, inputs, facts, run);
  return outcome.code;
}

// Where an answer never comes and nothing is left to wait for, Node ends as if all were well: until there is a verdict, it is not.
process.exitCode = 3;
main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    core.error(messageOf(error));
    process.exitCode = 3;
  },
);
