/** Everything that a network, a proxy or GitHub itself may do instead of answering well. */
import type { ServerResponse } from 'node:http';

/**
 * A status instead of the work, or:
 * `kill`: the connection ends before any answer; `hang`: no answer at all; `late`: an error after the work is done;
 * `late-kill`: the connection ends after the work is done; `cut`: it ends in the middle of the body;
 * `slow`: the body comes in drops over about half a second; `drip`: a byte now and then, without end;
 * `garbage`: 200 with a page of HTML; `broken`: 200 with JSON that ends too early; `empty`: 200 without body;
 * `limited`: 429 with Retry-After; `secondary`: GitHub's secondary limit; `primary`: the hour's budget is spent.
 */
export type Disturbance =
  | number
  | 'kill'
  | 'hang'
  | 'late'
  | 'late-kill'
  | 'cut'
  | 'slow'
  | 'drip'
  | 'garbage'
  | 'broken'
  | 'empty'
  | 'limited'
  | 'secondary'
  | 'primary';

/** Disturbances that let the work be done first. */
export const afterWork: readonly Disturbance[] = ['late', 'late-kill', 'cut', 'slow', 'drip', 'broken'];

/** No error text of a server may ever be repeated by the program. */
export const leak = 'server says: token=abc ##[add-mask]leak';

const json = { 'content-type': 'application/json; charset=utf-8' };

/** Answers as disturbed; `text` is what would have been answered, where the work was done. Gives the status. */
export function disturbed(kind: Disturbance, response: ServerResponse, text: string, status: number): number {
  const say = (code: number, headers: Readonly<Record<string, string>>, body: string): number => {
    response.writeHead(code, headers);
    response.end(body);
    return code;
  };
  const error = (code: number, headers: Readonly<Record<string, string>> = {}): number =>
    say(code, { ...json, ...headers }, JSON.stringify({ message: leak }));
  if (typeof kind === 'number') return error(kind, kind === 429 ? { 'retry-after': '1' } : {});
  switch (kind) {
    case 'hang':
      return 0;
    case 'kill':
    case 'late-kill':
      response.destroy();
      return 0;
    case 'late':
      return error(502);
    case 'limited':
      return error(429, { 'retry-after': '60' });
    case 'secondary':
      return say(403, { ...json, 'retry-after': '60' }, JSON.stringify(secondaryLimit));
    case 'primary':
      return error(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' });
    case 'garbage':
      return say(200, { 'content-type': 'text/html' }, `<html><body>${leak}</body></html>`);
    case 'broken':
      return say(status, json, text.slice(0, Math.ceil(text.length / 2)));
    case 'empty':
      return say(200, json, '');
    case 'cut':
    case 'slow':
    case 'drip':
      return inPieces(kind, response, Buffer.from(text), status);
  }
}

const secondaryLimit = {
  documentation_url: 'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api',
  message: `You have exceeded a secondary rate limit. ${leak}`,
};

function inPieces(kind: 'cut' | 'slow' | 'drip', response: ServerResponse, body: Buffer, status: number): number {
  const length = kind === 'drip' ? 1 << 20 : body.length;
  response.writeHead(status, { ...json, 'content-length': String(length) });
  if (kind === 'cut') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return status;
  }
  const size = kind === 'drip' ? 1 : Math.ceil(body.length / 10);
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed) return clearInterval(timer);
    response.write(kind === 'drip' ? ' ' : body.subarray(at, at + size));
    at += size;
    if (kind === 'slow' && at >= body.length) {
      clearInterval(timer);
      response.end();
    }
  }, 50);
  timer.unref();
  return status;
}
