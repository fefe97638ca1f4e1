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
/**
 * `aws logs tail`, in which the name of the stream may stand behind the time, before the lines of a flow log and of the
 * network policy agent. Of other lines nothing tells where they begin.
 */
const tailBefore =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[+-]\d\d:\d\d|Z)?) (?:\S{1,512} )?(?=\d{1,2} \d{12} eni-|Node: [^;]{0,253};SIP: )/;
/** `kubectl logs --prefix`. */
const podBefore = /^\[pod\/[a-z\d.-]{1,253}\/[a-z\d.-]{1,63}\] /;
/**
 * What syslog puts before lines of Antrea and of a flow log, which have a time of their own. Access logs are not among
 * them: other programs of the same log may print what their clients say.
 */
const syslogBefore =
  /^(?:<\d{1,3}>)?(?:1 (\d{4}-\d\d-\d\dT\S{1,40}) (\S{1,255}) \S{1,48} \S{1,128} \S{1,32} (?:-|\[[^\]]{0,200}\]) |(?:[A-Z][a-z]{2} +\d{1,2} [\d:]{8}|\d{4}-\d\d-\d\dT\S{1,40}) (\S{1,255}) [^\s:]{1,80}: )(?=\d{4}\/\d\d\/\d\d \d\d:|\d{1,2} \d{12} eni-)/;
/** `logcli query`: a time and the labels of the stream. */
const lokiBefore = /^(\d{4}-\d\d-\d\dT\S{1,40}) \{((?:[\w.]{1,200}="(?:[^"\\]|\\.)*"(?:, ?)?)+)\} /;
/** More labels than Loki takes; patterns that run over many letters run out of stack. */
const longestLabels = 8_000;
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
  const tail = tailBefore.exec(line);
  if (tail !== null) return { rest: line.slice(tail[0].length), around: { time: tail[1] ?? '' } };
  const pod = podBefore.exec(line);
  if (pod !== null) return { rest: line.slice(pod[0].length), around: {} };
  return lokiPrefix(line) ?? syslogPrefix(line) ?? loosePrefix(line);
}

function lokiPrefix(line: string): Prefixed | undefined {
  const [whole, time = '', told = ''] = lokiBefore.exec(line.slice(0, longestLabels)) ?? [];
  if (whole === undefined) return undefined;
  const pairs = told.matchAll(/([\w.]+)="((?:[^"\\]|\\.)*)"/g);
  const labels = Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value] as const));
  return { rest: line.slice(whole.length), around: { time, labels } };
}

function syslogPrefix(line: string): Prefixed | undefined {
  const [whole, time, host, earlierHost] = syslogBefore.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const node = host ?? earlierHost;
  const around = { ...(time !== undefined && { time }), ...(node !== undefined && node !== '-' && { node }) };
  return { rest: line.slice(whole.length), around };
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
  return containerLine.test(line) || timeBefore.test(line) || nodeBefore.test(line) || podBefore.test(line);
}
