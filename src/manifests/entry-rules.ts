/** What the API server asks of ways in from outside, as far as this program follows them: backends and their ports. */
import { gatewayGroup, isRoute } from '../model/entry-kinds.ts';
import { isList, isObject, type Json, type JsonObject, type Path, valueAt } from '../model/object.ts';
import { quote, type Complainer } from './complaints.ts';
import { nameFault, portNameFault, portNumberFault } from './names.ts';
import type { FileManifest } from './objects.ts';

/** An Ingress, a Route or a route of the Gateway API. */
export function entryRules(to: Complainer, { ref, value }: FileManifest): void {
  if (isRoute(ref)) return targetRule(to, ['spec', 'to'], valueAt(value, ['spec', 'to']));
  if (ref.group !== gatewayGroup) return ingressRules(to, value);
  each(value, ['spec', 'rules'], (rule, at) => {
    each(rule, ['backendRefs'], (backend, index) => {
      const path = ['spec', 'rules', at, 'backendRefs', index];
      targetRule(to, path, backend);
      const isService = [undefined, 'Service'].includes(valueAt(backend, ['kind']) as string | undefined);
      const port = valueAt(backend, ['port']);
      if (port !== undefined) numberRule(to, [...path, 'port'], port);
      else if (isService) to.value(path, '"port" is missing in a backend that is a Service', 'add "port"');
    });
  });
}

function each(value: Json | undefined, path: Path, test: (item: JsonObject, index: number) => void): void {
  const list = valueAt(value, path);
  if (isList(list)) list.forEach((item, index) => (isObject(item) ? test(item, index) : undefined));
}

function ingressRules(to: Complainer, value: JsonObject): void {
  const fallback = valueAt(value, ['spec', 'defaultBackend']);
  if (fallback !== undefined) backendRule(to, ['spec', 'defaultBackend'], fallback);
  each(value, ['spec', 'rules'], (rule, at) => {
    each(rule, ['http', 'paths'], (entry, index) => {
      const path = ['spec', 'rules', at, 'http', 'paths', index];
      if (entry['backend'] === undefined) to.value(path, '"backend" is missing in a path', 'add "backend"');
      else backendRule(to, [...path, 'backend'], entry['backend']);
    });
  });
}

function backendRule(to: Complainer, path: Path, backend: Json): void {
  if (!isObject(backend))
    return to.value(path, `a backend must be a map, not ${quote(backend)}`, 'write "service:" in it');
  for (const [old, home] of Object.entries({ serviceName: 'service.name', servicePort: 'service.port.number' })) {
    if (backend[old] !== undefined) to.key([...path, old], `unknown field "${old}"`, `write "${home}" in its place`);
  }
  const { service, resource } = backend;
  if (service === undefined && resource === undefined && backend['serviceName'] === undefined)
    return to.value(path, 'the backend names neither "service" nor "resource"', 'add "service"');
  if (service === undefined) return;
  if (!isObject(service))
    return to.value([...path, 'service'], '"service" must be a map', 'write "name" and "port" in it');
  targetRule(to, [...path, 'service'], service);
  backendPortRule(to, [...path, 'service'], service['port']);
}

function backendPortRule(to: Complainer, path: Path, port: Json | undefined): void {
  const { number, name } = isObject(port) ? port : {};
  const at = [...path, 'port'];
  if ((number === undefined) === (name === undefined)) {
    const which = number === undefined ? 'neither "number" nor "name"' : 'both "number" and "name"';
    return to.value(port === undefined ? path : at, `the port of the backend has ${which}`, 'write one of them');
  }
  if (number !== undefined) return numberRule(to, [...at, 'number'], number);
  const fault = typeof name === 'string' ? portNameFault(name) : 'must be text';
  if (fault !== undefined) to.value([...at, 'name'], `port name ${quote(name)} is not valid`, `a port name ${fault}`);
}

function numberRule(to: Complainer, path: Path, port: Json): void {
  const fault = typeof port === 'number' ? portNumberFault(port) : 'must be a number; a name goes under "name"';
  if (fault !== undefined) to.value(path, `port ${quote(port)} is not valid`, `a port ${fault}`);
}

/** A reference by name. */
function targetRule(to: Complainer, path: Path, target: Json | undefined): void {
  const name = valueAt(target, ['name']);
  if (typeof name !== 'string' || name === '') return to.value(path, 'the backend has no name', 'write "name"');
  const fault = nameFault(name, 'subdomain');
  if (fault !== undefined) to.value([...path, 'name'], `name ${quote(name)} is not valid`, `a name ${fault}`);
}
