/** The Action: inputs and event to two trees, a report to GitHub, a verdict to an exit code. */
import * as core from '@actions/core';
import { judged, type Outcome, withoutVerdict } from './action/judging.ts';
import { tell } from './action/telling.ts';
import { actionInputs, deliveryInputs, runFacts } from './io/action-inputs.ts';
import { eventFacts, type EventFacts, readEvent } from './io/github.ts';
import { messageOf } from './io/plain.ts';

async function main(): Promise<number> {
  const run = runFacts();
  const inputs = deliveryInputs();
  let facts: EventFacts | undefined;
  let outcome: Outcome;
  if (inputs.token !== '') core.setSecret(inputs.token);
  try {
    facts = eventFacts(run.event, readEvent(run.eventPath), run.actor, inputs);
    outcome = await judged(actionInputs(run), facts, run);
  } catch (error) {
    outcome = withoutVerdict(error, facts?.isPublic ?? true);
  }
  await tell(outcome, inputs, facts, run);
  return outcome.code;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    core.error(messageOf(error));
    process.exitCode = 3;
  },
);
