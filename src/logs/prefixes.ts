/** What container runtimes, tools and system logs write before a record on its line. */
import type { JsonObject } from '../model/object.ts';
import { parsedObject } from './envelopes-collectors.ts';
import type { Around } from './index.ts';

/** Containerd and CRI-O: time, stream, P for a part or F for the last one, text. */
const containerLine = /^(\d{4}-\d\d-\d\dT\S+) (stdout|stderr) ([FP])(?::\S*)? ?/;

export interface ContainerLine {
  readonly stream: string;
  readonly last: boolean;
  readonly rest: string;
  readonly around: Around;
}

export function containerPrefix(line: string): ContainerLine | undefined {
  const match = containerLine.exec(line);
  if (match === null) return undefined;
  const [whole, time = '', stream = '', tag] = match;
  return { stream, last: tag === 'F', rest: line.slice(whole.length), around: { time } };
}

/**
 * A time in UTC with a fraction and one space: CloudWatch's export to S3, `kubectl logs --timestamps`. Lines of which it
 * is a part (system logs, the audit log's legacy text) go on with a word.
 */
const timeBefore = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z) (?=[{[\d]|Node: )/;
/** `oc adm node-logs` of several nodes. */
const nodeBefore = /^([a-z\d][a-z\d.-]{0,252}) (?=\{)/i;
/** Longer ones are texts that quote an object. */
const longestPrefix = 512;

/** What follows the prefix, as text or as the object that it is. */
export interface Prefixed {
  readonly rest: string | JsonObject;
  readonly around: Around;
}

export function prefixOf(line: string): Prefixed | undefined {
  const time = timeBefore.exec(line);
  if (time !== null) return { rest: line.slice(time[0].length), around: { time: time[1] ?? '' } };
  const node = nodeBefore.exec(line);
  if (node !== null) return { rest: line.slice(node[0].length), around: { node: node[1] ?? '' } };
  return loosePrefix(line);
}

/** A prefix of klog or syslog: anything up to an object that goes on to the end of the line. */
function loosePrefix(line: string): Prefixed | undefined {
  const at = line.indexOf('{');
  if (at < 1 || at > longestPrefix || !/[\s\]:]/.test(line.charAt(at - 1)) || !/\}\s*$/.test(line.slice(-8)))
    return undefined;
  const rest = parsedObject(line.slice(at));
  return rest === undefined ? undefined : { rest, around: {} };
}

/** Whether a line begins with one of these prefixes. */
export function isPrefixed(line: string): boolean {
  return containerLine.test(line) || timeBefore.test(line) || nodeBefore.test(line);
}
