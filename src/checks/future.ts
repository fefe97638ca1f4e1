/** Findings about pods that do not exist yet: nobody is let in or kept out so far; the first pod that fits is. */
import type { Comparison, FutureAccess } from '../model/comparison.ts';
import type { Severity } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import type { Draft } from './index.ts';

/** What is opened or closed to them, a finding each; `severityOf` grades it. */
export function futureDrafts(
  { source, future = [] }: Comparison,
  kind: 'new-access' | 'lost-access',
  severityOf: (access: FutureAccess) => Severity,
): readonly Draft[] {
  const change = kind === 'new-access' ? 'opened' : 'closed';
  return future
    .filter((access) => access.change === change)
    .map((access) => {
      const { object, direction, peer, ports, surprise, origin } = access;
      const name = formatRef(object);
      return {
        kind,
        key: {
          source,
          kind,
          object: name,
          subject: access.by === 'isolation' ? access.subject : name,
          peer,
          port: ports.join(', '),
        },
        severity: severityOf(access),
        surprise,
        reach: 'future-pods',
        title: titleOf(access),
        details: [detailOf(access)],
        direction,
        causes: [{ object, origin, text: causeOf(access, name) }],
        rows: [],
      };
    });
}

function titleOf({ by, change, direction, subject, peer, ports }: FutureAccess): string {
  if (by === 'isolation') {
    const isolated = change === 'opened' ? 'no longer isolated' : 'isolated';
    return `${subject} that do not exist yet will be ${isolated} for ${direction}`;
  }
  const way = direction === 'ingress' ? 'from' : 'to';
  return `${change === 'opened' ? 'access' : 'no access any more'} ${way} pods that do not exist yet: ${peer}, ${ports.join(', ')}`;
}

function detailOf({ by, change, direction, subject, subjects }: FutureAccess): string {
  const today = subjects === 0 ? 'none exists today' : `${countOf(subjects, 'pod')} today`;
  const shown = 'No two pods that exist show it.';
  if (by === 'isolation') return `No pod that exists shows it: it holds for ${subject} to come (${today}).`;
  const through = change === 'opened' ? 'is let through' : 'is no longer let through';
  return `${shown} Any that will be ${through} ${direction === 'ingress' ? 'to' : 'from'} ${subject} (${today}).`;
}

function causeOf({ by, change, direction, peer }: FutureAccess, name: string): string {
  if (by === 'namespace') return `${name}: its labels are changed`;
  if (by === 'isolation') {
    return change === 'opened'
      ? `${name} no longer isolates them for ${direction}`
      : `${name} isolates them for ${direction}`;
  }
  return `${change === 'opened' ? 'opened' : 'closed'} to ${peer} by ${name}`;
}
