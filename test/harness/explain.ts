/** Explanations of an analyzer of manifests: of every pair, all ports by verdict, deciding policies and rules. */
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import type { Ground } from '../../src/engine/partition.ts';
import { partition } from '../../src/engine/partition.ts';
import { commonFamilies } from '../../src/engine/reach.ts';
import { parseAddress } from '../../src/model/network.ts';
import type { PortRange } from '../../src/model/network.ts';
import type { ObjectRef } from '../../src/model/object.ts';
import { keyOf } from '../../src/model/object.ts';
import type { Direction } from '../../src/model/policy.ts';
import type { Reason } from '../../src/model/verdict.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import { membersOf, type Sets, setsOf, text } from './analyzer.ts';
import { leadersOf, reached } from './entries.ts';
import type { Any, Tally } from './family.ts';
import { count } from './family.ts';
import type { Opened } from './worlds.ts';

type Complain = (text: string) => void;

/** Both halves: `allow` as an oracle of verdicts, and the reasons of each entry. */
export function checkExplained(opened: Opened, expected: Any, tally: Tally, complain: Complain): void {
  const members = membersOf(opened);
  for (const { src, dst, allow, entries } of expected.explained as Any[]) {
    const [sources, destinations] = [src, dst].map((name) => endsOf(opened, members, expected, name));
    if (sources === undefined || destinations === undefined) {
      checkEntry(opened, members.get(dst) ?? [], dst, { allow, entries }, complain);
      continue;
    }
    for (const source of sources) {
      for (const destination of destinations) {
        const pair = familyOf(opened, source, destination);
        if (pair === undefined) continue;
        const grounds = partition(opened.world, ...pair);
        checkAllowed(`${src} → ${dst}`, grounds, allow, expected.options, complain);
        for (const entry of entries) checkReasons(opened, `${src} → ${dst}`, grounds, entry, tally, complain);
      }
    }
  }
}

type Named = { readonly id: Any } | { readonly address: bigint };

/** Each member of a workload, each range of addresses by its first; undefined for what is neither. */
function endsOf(
  { world }: Opened,
  members: ReturnType<typeof membersOf>,
  expected: Any,
  name: string,
): readonly Named[] | undefined {
  if (name.startsWith('external:')) {
    return (expected.peers[name].ranges as [string, string][]).map(([low]) => ({ address: parseAddress(low) ?? 0n }));
  }
  return members
    .get(name)
    ?.filter((id) => world.pods.has(id))
    .map((id) => ({ id }));
}

function familyOf({ world }: Opened, source: Named, destination: Named): readonly [End, End] | undefined {
  const [a, b] = [source, destination].map((one) => ('id' in one ? world.pods.get(one.id) : undefined));
  const family = a !== undefined && b !== undefined ? commonFamilies(world, a, b)[0] : 'IPv4';
  if (family === undefined) return undefined;
  const end = (one: Named): End => {
    const pod = 'id' in one ? world.pods.get(one.id) : undefined;
    return pod === undefined ? { family, ...('address' in one ? { address: one.address } : {}) } : podEnd(pod, family);
  };
  return [end(source), end(destination)];
}

function inside({ protocol, first, last }: PortRange, sets: Sets): boolean {
  return (sets[protocol] ?? []).some(([low, high]) => first <= high && last >= low);
}

function checkAllowed(pair: string, grounds: readonly Ground[], allow: Sets, options: Any, complain: Complain): void {
  if (options.explainOnly !== undefined || options.focusConnection !== undefined) return;
  for (const { ports, answer } of grounds) {
    for (const range of ports.filter(({ protocol }) => protocol !== 'other')) {
      const whole = (allow[range.protocol] ?? []).some(([low, high]) => range.first >= low && range.last <= high);
      if (answer === 'allowed' ? !whole : inside(range, allow)) {
        complain(`${pair} ${range.protocol} ${range.first}-${range.last}: ${answer}, expected otherwise`);
      }
    }
  }
}

/** From an ingress controller: what it reaches, and which objects lead there. */
function checkEntry(
  opened: Opened,
  ids: readonly EndpointId[],
  name: string,
  { allow, entries }: { readonly allow: Sets; readonly entries: readonly Any[] },
  complain: Complain,
): void {
  const found = reached(opened);
  for (const id of ids) {
    const got = text(setsOf(found.get(id)));
    if (got !== text(allow)) complain(`ingress-controller → ${name}: ${got}, expected ${text(allow)}`);
  }
  for (const { connections, ingress } of entries) {
    const leading = (ingress?.reasons as Any[]).filter(({ effect }) => effect === 'allows-through-service');
    for (const { kind, name: object } of leading) {
      for (const [port] of connections.TCP as [number, number][]) {
        if (!leadersOf(opened, ids, port).has(`${kind} ${object}`))
          complain(`${kind} ${object} does not lead to ${port}`);
      }
    }
  }
}

function checkReasons(
  opened: Opened,
  pair: string,
  grounds: readonly Ground[],
  entry: Any,
  tally: Tally,
  complain: Complain,
): void {
  for (const ground of grounds) {
    const range = ground.ports.find((one) => inside(one, entry.connections));
    if (range === undefined) continue;
    if (ground.answer !== entry.verdict) complain(`${pair}: ${ground.answer}, expected ${entry.verdict}`);
    for (const direction of ['egress', 'ingress'] as const) {
      const wanted = entry.default === true ? 'default' : wantedText(entry[direction].reasons);
      const got = gotText(opened, ground.reasons, direction);
      if (wanted !== got && wanted === firstOfEach(got)) {
        count(tally.ruled, 'every rule of a policy that names the peer is a ground, not only the first');
      } else if (wanted !== got) {
        complain(`${pair} ${range.protocol} ${range.first}-${range.last} ${direction}: ${got}, expected ${wanted}`);
      }
    }
  }
}

/** `allows NetworkPolicy ns/name #2`, sorted. */
function wantedText(reasons: readonly Any[]): string {
  const texts = reasons.map(({ kind, name, effect, rule }) =>
    kind === 'default' ? 'default' : `${effect.replace('named-ports', 'ports')} ${kind} ${name} ${rule ?? ''}`.trim(),
  );
  return [...new Set(texts)].sort().join('; ');
}

/** Rules of one policy add up, so that the first of them decides no more than the others. */
function firstOfEach(got: string): string {
  const seen = new Set<string>();
  const kept = got.split('; ').filter((one) => {
    const policy = one.replace(/ #\d+$/, '');
    if (!/^(?:allows|ports-do-not-match) NetworkPolicy /.test(one)) return true;
    return seen.size < seen.add(policy).size;
  });
  return kept.join('; ');
}

const effects = { allow: 'allows', deny: 'denies', pass: 'passes' } as const;
const lacks = {
  rules: 'selects-and-has-no-rule',
  peer: 'selects-and-no-rule-matches-peer',
  port: 'ports-do-not-match',
} as const;

function gotText(opened: Opened, reasons: readonly Reason[], direction: Direction): string {
  const own = reasons.filter((reason) => 'direction' in reason && reason.direction === direction);
  if (own.length === 0) return 'default';
  const texts = own.flatMap((reason): readonly string[] => {
    if (reason.kind === 'rule') {
      return [
        `${effects[reason.action]} ${nameOf(reason.policy)} ${ruleName(opened, reason.policy, direction, reason.rule)}`,
      ];
    }
    if (reason.kind !== 'isolated') return ['default'];
    return reason.policies.flatMap(({ policy, lacks: what = 'peer', rules }) =>
      (rules ?? ['']).map((rule) =>
        `${lacks[what]} ${nameOf(policy)} ${typeof rule === 'number' ? ruleName(opened, policy, direction, rule) : ''}`.trim(),
      ),
    );
  });
  return [...new Set(texts)].sort().join('; ');
}

function nameOf({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}

/** Rules of network policies have numbers, those of admin policies their names where they have one. */
function ruleName({ objects }: Opened, policy: ObjectRef, direction: Direction, rule: number): string {
  const spec = (objects.get(keyOf(policy))?.value as Any)?.spec;
  return policy.kind === 'NetworkPolicy' ? `#${rule + 1}` : (spec?.[direction]?.[rule]?.name ?? `#${rule + 1}`);
}
