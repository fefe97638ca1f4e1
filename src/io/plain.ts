/** Texts of strangers (paths, names, child process output, API answers) on their way to a log. */

const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * One printable line of at most `limit` characters: no control or direction characters, no credentials of addresses,
 * and nothing that the runner would obey (`::command::` at the start of a line, `##[command]` anywhere).
 */
export function plainLine(text: string, limit = 300): string {
  const line = text
    .slice(0, limit * 8)
    .replace(control, ' ')
    .replace(/\b(https?:\/\/)[^/@\s]*@/gi, '$1')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')
    .trim();
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** `"text"` with everything unusual escaped, for names inside a sentence. */
export function quoted(text: string, limit = 200): string {
  return JSON.stringify(plainLine(text, limit));
}

/** The message of anything thrown, as one plain line. */
export function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return plainLine(typeof message === 'string' ? message : 'unknown error');
}

/** The same for a sentence that names the file already: without the call and the path that the system adds. */
export function reasonOf(error: unknown): string {
  return messageOf(error).replace(/, \w+ '[^']*'$/, '');
}

/** At most `limit` bytes of UTF-8, cut between characters. */
export function cutBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  let end = limit - Buffer.byteLength('…');
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return `${bytes.toString('utf8', 0, end)}…`;
}
