/** The hidden first line of our comment: whose it is, and what the next run must know of this one. */
import { createHash } from 'node:crypto';
import { cutBytes } from './plain.ts';

export interface Marker {
  /** Of the text, without the address of the run. */
  readonly hash: string;
  /** Equal for equal findings, whatever the time and the numbers. */
  readonly gist: string;
  /** In one line, what the comment told last that a reader had to worry about. */
  readonly said?: string;
  /** The commit since which it no longer holds. */
  readonly by?: string;
}

/** Bytes that a marker takes off the limit of a comment. */
export const markerBytes = 800;

/** How a marker of this workflow and id begins. */
export function markerStart(workflow: string, id: string): string {
  return `<!-- netpol-gate:${plainPart(workflow)}:${plainPart(id)} `;
}

/** Letters, digits, `_`, `.` and `%` only, so that no name can end the HTML comment. */
function plainPart(text: string): string {
  const plain = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[^\w.%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain.length <= 100 ? plain : `${plain.slice(0, 80)}.${hashOf(text)}`;
}

/** The line, without its end. */
export function markerLine(start: string, { hash, gist, said, by }: Marker): string {
  // In base 64 no text can end the HTML comment either.
  const remembered = said === undefined ? '' : ` said=${Buffer.from(cutBytes(said, 300)).toString('base64')}`;
  return `${start}hash=${hash} gist=${gist}${remembered}${by === undefined ? '' : ` by=${by}`} -->`;
}

/** What our own comment remembers; a field that is missing or odd is empty or absent. */
export function markerIn(body: string): Marker {
  const line = body.split(/\r?\n/, 1)[0] ?? '';
  const field = (name: string, value: string): string | undefined =>
    new RegExp(` ${name}=(${value})(?= )`).exec(line)?.[1];
  const said = field('said', '[\\w+/=]+');
  const by = field('by', '[0-9a-f]{7,64}');
  return {
    hash: field('hash', '\\w+') ?? '',
    gist: field('gist', '\\w+') ?? '',
    ...(said === undefined ? {} : { said: Buffer.from(said, 'base64').toString('utf8') }),
    ...(by === undefined ? {} : { by }),
  };
}

/** Short, but not to be met by chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
