/** An explanation as text for people and as JSON for programs (`netpol-gate/explain/1`, schemas/explain.schema.json). */
import type { Problem } from '../model/comparison.ts';
import type {
  ExplainedChange,
  ExplainedConnection,
  ExplainedPorts,
  ExplainedSide,
  ExplainedState,
  ExplainedVia,
  ExplainedWay,
} from '../model/explanation.ts';
import type { PortRange } from '../model/network.ts';
import { formatNearMiss } from '../model/near-miss.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatPorts } from '../model/party.ts';
import type { Reason } from '../model/verdict.ts';
import { shown } from './escape.ts';
import { safeText } from './json.ts';
import { plain, place, say, words } from './phrase.ts';
import { causeWire, flipWire, nearMissWire, objectWire, placeWire, portWire, reasonWire, type Wire } from './wire.ts';
import { answerText, reasonText, refPhrase } from './words.ts';

/** Lines, each ended. */
export function explanationText({ states }: ExplainedConnection): string {
  const lines = states.flatMap((state) => [
    ...(states.length > 1 ? [`# ${shown(state.state)}`] : []),
    ...(state.before === undefined ? [] : sideLines(state.before, 'before: ')),
    ...sideLines(state.after, state.before === undefined ? '' : 'after: '),
    ...state.changes.flatMap(changeLines),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function sideLines({ ways, none }: ExplainedSide, prefix: string): readonly string[] {
  if (none !== undefined) return [`${prefix}${shown(none)}`];
  return ways.flatMap((way) => way.grounds.flatMap((ground) => groundLines(way, ground, prefix)));
}

function groundLines(way: ExplainedWay, ground: ExplainedPorts, prefix: string): readonly string[] {
  const { answer, ports, reasons, nearest, dependsOn } = ground;
  const which = way.asked === undefined ? portsText(answer, ports) : answerText(answer);
  return [
    `${prefix}${shown(way.source)} → ${destinationText(way)}: ${which}`,
    ...reasons.flatMap(reasonLines).map((line) => `  ${line}`),
    ...nearest.map((miss) => `  nearest: ${shown(formatNearMiss(miss), 400)}`),
    ...dependsOn.map((text) => `  depends on whether ${shown(text, 400)}`),
  ];
}

/** `shop/db-7d9-x, port 5432, via Service shop/db`, with the port only where a Service chose it. */
function destinationText({ destination, via, asked }: ExplainedWay): string {
  if (via === undefined || asked === undefined) return shown(destination);
  const protocol = asked.protocol === 'TCP' ? '' : `/${asked.protocol}`;
  return shown(
    `${destination}, port ${asked.port}${protocol}, via Service ${via.namespace}/${via.service}${doors[via.by]}`,
  );
}

const doors: Readonly<Record<ExplainedVia['by'], string>> = {
  'cluster address': '',
  'external address': ' (external address)',
  'node port': ' (node port)',
};

function portsText(answer: ExplainedPorts['answer'], ports: readonly PortRange[]): string {
  return `${answerText(answer)} ${answer === 'unknown' ? 'for' : 'on'} ${formatPorts(ports)}`;
}

/** Of policies that isolate, each with what its rules lack. */
function reasonLines(reason: Reason): readonly string[] {
  if (reason.kind === 'rule' && reason.deviation !== undefined)
    return [reasonText(reason), `  ${shown(reason.deviation.text, 400)}`];
  if (reason.kind !== 'isolated') return [reasonText(reason)];
  const doing = `${reason.direction} ${reason.certain ? '' : 'perhaps '}isolated by`;
  return reason.policies.map(({ policy, origin, lacks, rules = [] }) => {
    const numbers = rules.map((rule) => rule + 1).join(', ');
    const why = {
      rules: 'it has no rule',
      peer: 'no rule of it names this peer',
      port: `rule ${numbers} of it ${rules.length > 1 ? 'name' : 'names'} this peer and not the port`,
    }[lacks ?? 'peer'];
    return plain(say`${words(`${doing} `)}${refPhrase(policy)} (${place(origin)})${words(`: ${why}`)}`);
  });
}

const together: Readonly<Record<NonNullable<ExplainedChange['flip']>['needs'], string>> = {
  one: 'turned by',
  'all of': 'turned by all of these together; undoing any one is enough:',
  'each alone': 'turned by each of these alone; all must be undone:',
  several: 'turned by these:',
};

function changeLines({ source, destination, ports, before, after, causes, flip }: ExplainedChange): readonly string[] {
  const what = `${shown(source)} → ${shown(destination)} ${formatPorts(ports)}`;
  const likely = flip?.certain === false ? ' (likely: the search was cut short)' : '';
  const [only, ...more] = causes.map(({ origin, text }) => `${shown(formatOrigin(origin))} ${shown(text, 400)}`);
  const head = `changed: ${what}: ${answerText(before)} before, ${answerText(after)} after`;
  if (only === undefined) return [head];
  if (more.length === 0) return [head, `  turned by ${only}${likely}`];
  return [head, `  ${together[flip?.needs ?? 'several']}${likely}`, ...[only, ...more].map((line) => `    ${line}`)];
}

export function explanationJson({ from, to, states, problems }: ExplainedConnection): string {
  const wire: Wire = {
    schema: 'netpol-gate/explain/1',
    from,
    to,
    states: states.map(stateWire),
    problems: problems.map(problemWire),
  };
  return `${safeText(JSON.stringify(wire, null, 2))}\n`;
}

function stateWire({ state, before, after, changes }: ExplainedState): Wire {
  return {
    state,
    before: before && sideWire(before),
    after: sideWire(after),
    changes: changes.map(({ source, destination, ports, before: was, after: is, causes, flip }) => ({
      source,
      destination,
      ports: ports.map(portWire),
      before: was,
      after: is,
      causes: causes.map(causeWire),
      flip: flip && flipWire(flip),
    })),
  };
}

function problemWire({ kind, side, message, help, object, origin, related }: Problem): Wire {
  return {
    kind,
    side,
    message,
    help,
    object: object && objectWire(object),
    place: placeWire(origin),
    related: related.map((other) => ({ place: placeWire(other.origin), text: other.text })),
  };
}

function sideWire({ ways, none }: ExplainedSide): Wire {
  return {
    none,
    ways: ways.map(({ source, destination, via, asked, grounds }) => ({
      source,
      destination,
      via: via && { namespace: via.namespace, service: via.service, by: via.by },
      asked: asked && { protocol: asked.protocol, port: asked.port },
      grounds: grounds.map(({ ports, answer, egress, ingress, reasons, nearest, dependsOn }) => ({
        ports: ports.map(portWire),
        answer,
        egress,
        ingress,
        reasons: reasons.map(reasonWire),
        nearest: nearest.map(nearMissWire),
        dependsOn,
      })),
    })),
  };
}
