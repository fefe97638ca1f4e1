/** Services of a cluster kept up to date: a Service is read again when it, its slices or its Endpoints change. */
import type { Service } from '../model/cluster.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { ObjectChange } from './kept-endpoints.ts';
import type { Table } from './objects.ts';
import { textAt } from './objects.ts';
import { readServices } from './services.ts';

export interface KeptServices {
  /** True where a Service is another one now. */
  change(changes: readonly ObjectChange[], table: Table): boolean;
  readonly list: () => readonly Service[];
}

const roles: ReadonlySet<string> = new Set(['service', 'slice', 'endpoints']);

/** `slices` are the EndpointSlices of the table from which the services were read. */
export function keptServices(services: readonly Service[], slices: readonly Manifest[]): KeptServices {
  const known = new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const slicesOf = new Map<string, Set<ObjectKey>>();
  for (const slice of slices) place(slicesOf, slice, true);
  return {
    list: () => [...known.values()],
    change(changes, table) {
      const touched = new Set<string>();
      for (const { role, before, after } of changes.filter(({ role }) => roles.has(role))) {
        for (const manifest of [before, after]) {
          const name = manifest && nameOf(manifest);
          if (name !== undefined) touched.add(name);
        }
        if (role !== 'slice') continue;
        if (before !== undefined) place(slicesOf, before, false);
        if (after !== undefined) place(slicesOf, after, true);
      }
      return [...touched].filter((name) => renew(known, name, read(name, table, slicesOf))).length > 0;
    },
  };
}

/** The Service that an object belongs to, as `namespace/name`. */
function nameOf({ ref, value }: Manifest): string | undefined {
  if (ref.kind !== 'EndpointSlice') return `${ref.namespace}/${ref.name}`;
  const service = textAt(value, ['metadata', 'labels', 'kubernetes.io/service-name']);
  return service === undefined ? undefined : `${ref.namespace}/${service}`;
}

function place(slicesOf: Map<string, Set<ObjectKey>>, slice: Manifest, isThere: boolean): void {
  const name = nameOf(slice);
  if (name === undefined) return;
  const own = slicesOf.get(name) ?? new Set<ObjectKey>();
  if (isThere) slicesOf.set(name, own.add(keyOf(slice.ref)));
  else if (own.delete(keyOf(slice.ref)) && own.size === 0) slicesOf.delete(name);
}

function read(name: string, table: Table, slicesOf: ReadonlyMap<string, Set<ObjectKey>>): Service | undefined {
  const [namespace = '', own = ''] = name.split('/');
  const of = (group: string, kind: string): readonly Manifest[] => {
    const manifest = table.get(keyOf({ group, kind, namespace, name: own }));
    return manifest === undefined ? [] : [manifest];
  };
  const slices = [...(slicesOf.get(name) ?? [])].flatMap((key) => table.get(key) ?? []);
  return readServices(of('', 'Service'), slices, of('', 'Endpoints'))[0];
}

function renew(known: Map<string, Service>, name: string, next: Service | undefined): boolean {
  const before = known.get(name);
  if (next === undefined) return known.delete(name);
  if (before !== undefined && textOf(before) === textOf(next)) return false;
  known.set(name, next);
  return true;
}

function textOf(service: Service): string {
  return JSON.stringify(service, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;
  });
}
