/** The grammars of names, labels and ports that the API server enforces, each as a question with a reason. */

const labelPart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const dnsPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** Why a text is no name of an object; undefined if it is one. `subdomain` names may hold dots. */
export function nameFault(name: string, form: 'label' | 'subdomain'): string | undefined {
  const longest = form === 'label' ? 63 : 253;
  if (name.length > longest) return `must be no more than ${longest} characters`;
  const parts = form === 'label' ? [name] : name.split('.');
  if (parts.every((part) => dnsPart.test(part))) return undefined;
  return `must consist of lower case letters, digits${form === 'label' ? '' : ', "."'} and "-", and start and end with a letter or digit`;
}

export function labelKeyFault(key: string): string | undefined {
  const slash = key.indexOf('/');
  const [prefix, name] = slash < 0 ? [undefined, key] : [key.slice(0, slash), key.slice(slash + 1)];
  if (prefix !== undefined && nameFault(prefix, 'subdomain') !== undefined)
    return 'the part before "/" must be a DNS name';
  if (name.length > 63) return 'must be no more than 63 characters';
  if (labelPart.test(name)) return undefined;
  return 'must consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}

export function labelValueFault(value: string): string | undefined {
  if (value === '') return undefined;
  if (value.length > 63) return 'must be no more than 63 characters';
  if (labelPart.test(value)) return undefined;
  return 'must be empty or consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}

export function portNameFault(name: string): string | undefined {
  if (name.length > 15) return 'must be no more than 15 characters';
  if (!/^[-a-z0-9]+$/.test(name)) return 'must consist of lower case letters, digits and "-"';
  if (!/[a-z]/.test(name)) return 'must contain a letter';
  return /^-|-$|--/.test(name) ? 'must not start or end with "-" or hold two in a row' : undefined;
}

export function portNumberFault(port: number): string | undefined {
  return port >= 1 && port <= 65535 ? undefined : 'must be between 1 and 65535';
}
