/** Objects of the fake API server that change while they are watched, with a history that can be forgotten. */
import type { ServerResponse } from 'node:http';
import type { FakeObject } from './kubernetes.ts';

interface Happened {
  readonly plural: string;
  readonly type: string;
  readonly version: number;
  readonly object: FakeObject;
}

/** What a watch gets before any event; `undefined` lets it through. A text is sent as it is. */
export type WatchDisturbance = (watch: {
  readonly plural: string;
  readonly count: number;
}) =>
  | undefined
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly text: string; readonly stays?: boolean }
  | 'hang';

export interface WatchStore {
  readonly version: number;
  /** When set, the only token that is let in. */
  token: string | undefined;
  disturb: WatchDisturbance | undefined;
  list(plural: string): readonly FakeObject[] | undefined;
  watch(plural: string, url: URL, response: ServerResponse): void;
  put(plural: string, object: FakeObject): void;
  remove(plural: string, name: string): void;
  /** Tells all watchers of a kind the version alone. */
  bookmark(plural: string): void;
  /** Watches from before now get 410. */
  forget(): void;
  /** A server that was put back: its counting begins below what it told. */
  goBack(version: number): void;
  /** Ends all watches: in order, or by resetting the connection. */
  cut(how: 'end' | 'reset'): void;
  readonly watchers: () => number;
}

export function watchStore(initial: Readonly<Record<string, readonly FakeObject[]>>): WatchStore {
  const objects = new Map(
    Object.entries(initial).map(([plural, all]) => [plural, new Map(all.map((o) => [keyOf(o), o]))]),
  );
  const counts = new Map<string, number>();
  let version = 10;
  let oldest = 0;
  let history: Happened[] = [];
  const watchers = new Set<{ readonly plural: string; readonly response: ServerResponse }>();
  const line = ({ type, object }: Pick<Happened, 'type' | 'object'>): string => `${JSON.stringify({ type, object })}\n`;
  const happen = (plural: string, type: string, object: FakeObject): void => {
    version++;
    const stamped = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
    const all = objects.get(plural) ?? new Map<string, FakeObject>();
    objects.set(plural, all);
    if (type === 'DELETED') all.delete(keyOf(object));
    else all.set(keyOf(object), stamped);
    const event = { plural, type, version, object: stamped };
    history.push(event);
    for (const watcher of watchers) if (watcher.plural === plural) watcher.response.write(line(event));
  };
  const store: WatchStore & { version: number } = {
    get version() {
      return version;
    },
    token: undefined,
    disturb: undefined,
    list: (plural) => objects.get(plural) && [...(objects.get(plural) ?? new Map<string, FakeObject>()).values()],
    watch(plural, url, response) {
      const count = (counts.get(plural) ?? 0) + 1;
      counts.set(plural, count);
      const disturbance = store.disturb?.({ plural, count });
      if (disturbance === 'hang') return;
      if (disturbance !== undefined && 'status' in disturbance) {
        response.writeHead(disturbance.status, disturbance.headers);
        return void response.end('{}');
      }
      const from = Number(url.searchParams.get('resourceVersion'));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
      if (disturbance !== undefined) {
        response.write(disturbance.text);
        if (disturbance.stays !== true) response.end();
        return;
      }
      if (from < oldest)
        return void response.end(`${JSON.stringify({ type: 'ERROR', object: { kind: 'Status', code: 410 } })}\n`);
      for (const event of history) if (event.plural === plural && event.version > from) response.write(line(event));
      const watcher = { plural, response };
      watchers.add(watcher);
      response.on('close', () => watchers.delete(watcher));
    },
    put(plural, object) {
      happen(plural, objects.get(plural)?.has(keyOf(object)) === true ? 'MODIFIED' : 'ADDED', object);
    },
    remove(plural, name) {
      const found = [...(objects.get(plural)?.values() ?? [])].find(({ metadata }) => metadata.name === name);
      if (found === undefined) throw new Error(`no ${plural} ${name}`);
      happen(plural, 'DELETED', found);
    },
    bookmark(plural) {
      version++;
      const object = { metadata: { name: '', resourceVersion: String(version) } };
      for (const watcher of watchers)
        if (watcher.plural === plural) watcher.response.write(line({ type: 'BOOKMARK', object }));
    },
    forget() {
      oldest = version;
      history = [];
    },
    goBack(to) {
      version = to;
      history = [];
    },
    cut(how) {
      for (const watcher of watchers) {
        const { response } = watcher;
        watchers.delete(watcher);
        if (how === 'end') response.end();
        else response.socket?.destroy();
      }
    },
    watchers: () => watchers.size,
  };
  return store;
}

function keyOf({ metadata: { namespace = '', name } }: FakeObject): string {
  return `${namespace}/${name}`;
}
