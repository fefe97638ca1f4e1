/** Sentences of errors for those who may know numbers alone: what a cluster, a runner or a person calls something goes. */

const hidden = '(not shown)';

/** `"…"` as JSON writes it; `'…'` as Node writes paths, which is no apostrophe inside a word. */
const quotes = /"(?:[^"\\]|\\.)*"|(?<!\w)'[^'\n]*'(?!\w)/g;

/** Words of resolvers and of TLS after which names follow that need not look like any. */
const namesFollow = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|altnames:)(?= )(?:(?! \().)*/g;

const word = /[^\s,;()`]+/g;

/** What helps of this program name, which nobody else chose. */
const ours = [
  '.github/workflows',
  'action.yml',
  'actions/upload-artifact',
  'base-ref/head-ref',
  'cluster.json',
  'cluster.json.gz',
  'docs/logs.md',
  'https://host:port',
  'netpol-gate/digest/1',
];

/** The sentence with `(not shown)` in place of everything quoted, of host names, ports, addresses of pages and paths. */
export function withoutNames(text: string): string {
  return text
    .replace(quotes, hidden)
    .replace(namesFollow, (_, before: string) => `${before} ${hidden}`)
    .replace(word, (token) => {
      const [, name = token, end = ''] = /^(.*?)([.:!?]*)$/s.exec(token) ?? [];
      return isName(name) && !ours.includes(name) ? `${hidden}${end}` : token;
    })
    .replace(/\(not shown\)(?:, \(not shown\))+/g, hidden);
}

/** Whether a word is written as a path, a host or a place is: `a/b`, `a.b`, `a:1`. A number with a fraction is none. */
function isName(text: string): boolean {
  return /[\\/@]./.test(text) || /.:\d/.test(text) || (/\w\.[\w-]/.test(text) && !/^\d+(?:\.\d+)?$/.test(text));
}
