/** Services that a text of a manifest names: by DNS name, in a URL, or by the variables that Kubernetes sets. */
import type { Service } from '../model/cluster.ts';

export interface NamedService {
  readonly service: Service;
  /** Number of the Service's port; absent: all of them may be meant. */
  readonly port?: number;
}

export type ServiceTable = ReadonlyMap<string, Service>;

export function serviceTable(services: readonly Service[]): ServiceTable {
  return new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
}

/** Characters of one text, and names in it, that are looked at. */
const limits = { characters: 20_000, names: 200 };

const label = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
/** `name`, `name.namespace`, `name.namespace.svc…`, each with a port or without; what stands before tells a URL. */
const host = new RegExp(
  `(?:(?<before>://(?:[^\\s/@]{0,100}@)?)|(?<![\\w.@-]))(?<name>${label})(?:\\.(?<space>${label})(?<svc>\\.svc(?:\\.[a-z0-9.-]{1,100})?)?)?(?::(?<port>\\d{1,5}))?(?![\\w.@-]|:\\d)`,
  'g',
);

/** Variables that are made to name a server. */
const hostLike = /(?:HOST|ADDR|ADDRESS|URL|URI|SERVER|SERVICE|ENDPOINT|TARGET|UPSTREAM|BROKER|BACKEND|DSN)S?$/i;

/** `named`: the name of the variable or key that holds the text; a bare word counts only behind one that asks for it. */
export function servicesIn(
  text: string,
  named: string,
  namespace: string,
  table: ServiceTable,
): readonly NamedService[] {
  const found = new Map<string, NamedService>();
  const add = (service: Service | undefined, port?: number): void => {
    if (service === undefined) return;
    const key = `${service.namespace}/${service.name}:${port ?? ''}`;
    found.set(key, { service, ...(port !== undefined && { port }) });
  };
  const short = text.slice(0, limits.characters);
  const mentions = [...short.matchAll(host)].slice(0, limits.names);
  for (const { groups = {} } of mentions) {
    const { before, name = '', space, port } = groups;
    const wanted = port === undefined ? undefined : Number(port);
    if (space !== undefined) add(table.get(`${space}/${name}`), wanted);
    else if (before !== undefined || wanted !== undefined || (short.trim() === name && hostLike.test(named)))
      add(table.get(`${namespace}/${name}`), wanted);
  }
  for (const [, variable = ''] of short.matchAll(/\$[({]([A-Z][A-Z0-9_]{0,100})_SERVICE_HOST[)}]/g))
    add(table.get(`${namespace}/${variable.toLowerCase().replaceAll('_', '-')}`));
  return [...found.values()];
}
