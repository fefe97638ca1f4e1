/** Random logs in which most lines equal an earlier one but for their time, some are damaged, and some are in an envelope. */
import type { Random } from '../random.ts';

function hubbleLine(random: Random): string {
  const pod = random.pick(['cart-1', 'api-2', 'time', 'a"b', 'ü']);
  const time = new Date(1_790_000_000_000 + random.below(100_000)).toISOString();
  const reply = random.pick([',"is_reply":true', ',"is_reply":false', '']);
  const from = random.chance(0.7) ? `"namespace":"shop","pod_name":${JSON.stringify(pod)}` : '';
  const ports = `"source_port":${random.pick([40_000, 8_080, 70_000, 40_001])},"destination_port":${random.pick([80, 443, 50_000])}`;
  const l4 = random.pick([`"TCP":{${ports}}`, `"UDP":{${ports}}`, '"ICMPv4":{"type":8}']);
  const uuid = random.chance(0.8) ? `,"uuid":"${random.below(1e9)}"` : '';
  const outer = random.chance(0.8) ? time : '2026-01-01T00:00:00Z';
  const verdict = random.pick(['FORWARDED', 'DROPPED', 'AUDIT']);
  return (
    `{"flow":{"time":"${time}"${uuid},"verdict":"${verdict}","drop_reason_desc":"POLICY_DENIED",` +
    `"IP":{"source":"10.0.0.${random.below(3)}","destination":"10.0.1.1"},"l4":{${l4}},"source":{${from}},` +
    `"destination":{"namespace":"pay","pod_name":"db-0"}${reply}},"node_name":"n","time":"${outer}"}`
  );
}

/** What a hostile or broken writer does to a line. */
function damaged(line: string, random: Random): string {
  const at = random.below(line.length);
  switch (random.below(8)) {
    case 0:
      return line.slice(0, at) + random.pick(['"', '\\', '}', ' ', '0', '\u0000']) + line.slice(at + 1);
    case 1:
      return line.slice(0, at);
    case 2:
      return line + line;
    case 3:
      return line.replace('"time":"2', '"time":"\\u0032');
    case 4:
      return line.replace('"source_port":', '"source_port": ');
    case 5:
      return line.replace('"IP":', '"l4":{"TCP":{"source_port":9}},"IP":');
    case 6:
      return JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-01-02T00:00:00Z' });
    default:
      return line.replace(
        /^\{"flow":(.*),"node_name":"n","time":("[^"]*")\}$/,
        '{"time":$2,"node_name":"n","flow":$1}',
      );
  }
}

export function hubbleLogOf(random: Random): string {
  const some = Array.from({ length: 12 }, () => hubbleLine(random));
  const lines = Array.from({ length: 150 }, () => {
    const line = random.chance(0.6) ? random.pick(some) : hubbleLine(random);
    const later = line.replaceAll(
      /"time":"[^"]*"/g,
      `"time":"${new Date(1_790_000_000_000 + random.below(1e6)).toISOString()}"`,
    );
    return random.chance(0.15) ? damaged(later, random) : later;
  });
  return `${lines.join('\n')}\n`;
}

/** What nodes and controllers write, with times in many places. */
function bodyOf(resource: string, random: Random): object {
  const at = (): string => new Date(1_790_000_000_000 + random.below(1_000_000)).toISOString();
  const ip = random.pick(['10.0.0.5', '10.0.0.6', '']);
  const uid = random.pick(['u-1', 'u-2']);
  const version = random.chance(0.5) ? { resourceVersion: String(random.below(9_000)) } : {};
  const metadata = { uid, ...version, labels: { app: random.pick(['cart', '2026-01-01T00:00:00Z']) } };
  if (resource === 'pods') {
    const conditions = ['Ready', 'Initialized'].map((type) => ({ type, lastTransitionTime: at() }));
    const phase = random.pick(['Running', 'Succeeded', at()]);
    const status = { conditions, phase, ...(ip !== '' && { podIP: ip, podIPs: [{ ip }] }), startTime: at() };
    return { requestObject: { metadata, status, stageTimestamp: random.pick([undefined, at()]) } };
  }
  const target = { kind: 'Pod', namespace: 'shop', name: random.pick(['x', 'y']), uid };
  const annotations = { 'endpoints.kubernetes.io/last-change-trigger-time': at() };
  const endpoints = [{ addresses: [ip], conditions: { ready: true }, targetRef: target }];
  return { requestObject: { metadata: { ...metadata, annotations }, endpoints, spec: { renewTime: at() } } };
}

/** With numbers in the order of the client library, and sometimes without or twice. */
function watched(random: Random): string {
  const [from, seconds] = [random.below(9_000), 300 + random.below(300)];
  return random.pick([
    '?watch=true',
    `?allowWatchBookmarks=true&resourceVersion=${from}&timeout=9m${seconds % 60}s&timeoutSeconds=${seconds}&watch=true`,
    `?resourceVersion=${from}&timeoutSeconds=${seconds}&watch=true`,
    `?resourceVersion=${from}&resourceVersion=7&watch=1&timeoutSeconds=${seconds}`,
  ]);
}

/** Half of them with the escapes of an API server. */
function auditLine(random: Random): string {
  const line = plainAuditLine(random);
  return random.chance(0.5) ? line.replaceAll('&', '\\u0026') : line;
}

function plainAuditLine(random: Random): string {
  const verb = random.pick(['get', 'list', 'watch', 'update', 'patch', 'create']);
  const resource = random.pick(['leases', 'configmaps', 'pods', 'endpointslices', 'networkpolicies', 'events']);
  const from = 1_790_000_000_000 + random.below(1_000_000);
  const time = (at: number): string => new Date(at).toISOString();
  const account = {
    username: 'system:serviceaccount:shop:cart',
    extra: { 'authentication.kubernetes.io/pod-name': [random.pick(['cart-0', 'cart-1'])] },
  };
  return JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'Metadata',
    auditID: `a-${random.below(2_000)}`,
    stage: random.pick(['ResponseComplete', 'ResponseComplete', 'RequestReceived', 'ResponseStarted']),
    requestURI: `/api/v1/namespaces/shop/${resource}${verb === 'watch' ? watched(random) : ''}`,
    verb,
    user: random.pick([account, { username: 'system:node:node-1' }, { username: 'alice' }]),
    sourceIPs: random.pick([['10.0.0.5'], ['203.0.113.7', '10.0.0.5'], []]),
    objectRef: {
      ...{ resource, namespace: 'shop', name: 'x', apiVersion: 'v1' },
      ...(resource === 'pods' && random.chance(0.7) && { subresource: 'status' }),
      ...(resource === 'endpointslices' && { apiGroup: 'discovery.k8s.io' }),
      ...(resource === 'networkpolicies' && { apiGroup: 'networking.k8s.io' }),
      ...(random.chance(0.5) && { resourceVersion: String(random.below(9_000)) }),
    },
    responseStatus: { code: random.pick([200, 200, 403]) },
    ...(random.chance(0.4) && bodyOf(resource, random)),
    ...(random.chance(0.1) && { responseObject: { metadata: { name: 'x', resourceVersion: '7' }, auditID: 'inside' } }),
    requestReceivedTimestamp: time(from),
    stageTimestamp: time(from + random.below(50)),
  });
}

/** The same request again: another identifier, other times, another version. */
function again(line: string, random: Random): string {
  const at = (): string => new Date(1_790_000_000_000 + random.below(1_000_000)).toISOString();
  return line
    .replace(/"auditID":"[^"]*"/, () => `"auditID":"a-${random.below(2_000)}"`)
    .replace(/resourceVersion=\d+/, () => `resourceVersion=${random.below(9_000)}`)
    .replace(/timeoutSeconds=\d+/, () => `timeoutSeconds=${random.below(600)}`)
    .replace(/"resourceVersion":"\d+"/g, () => `"resourceVersion":"${random.below(9_000)}"`)
    .replace(/"(lastTransitionTime|startTime|renewTime|[^"]*-time)":"[^"]*"/g, (_, key: string) => `"${key}":"${at()}"`)
    .replace(/"requestReceivedTimestamp":"[^"]*"/, () => `"requestReceivedTimestamp":"${at()}"`)
    .replace(/"stageTimestamp":"[^"]*"/, () => `"stageTimestamp":"${at()}"`);
}

export function auditLogOf(random: Random): string {
  const some = Array.from({ length: 15 }, () => auditLine(random));
  const lines = Array.from({ length: 150 }, () => {
    const line = again(random.chance(0.8) ? random.pick(some) : auditLine(random), random);
    return random.chance(0.1) ? damaged(line, random) : line;
  });
  return `${lines.join('\n')}\n`;
}
