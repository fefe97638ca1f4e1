/** What stands around records, told by content; every record leads back to the line of its outermost layer. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { observed, readAll, stream } from '../log-material.ts';

interface Case {
  readonly name: string;
  /** One line each; objects are written as JSON. */
  readonly lines: readonly (object | string)[];
  /** `line: content`, and what the layers said, if they did. */
  readonly records: readonly string[];
  readonly skipped?: readonly string[];
}

const event = { kind: 'Event', auditID: 'a1' };
const other = { kind: 'Event', auditID: 'a2' };
const [one, two] = [JSON.stringify(event), JSON.stringify(other)];
const inBase64 = (text: string, gzip = false): string => (gzip ? gzipSync(text) : Buffer.from(text)).toString('base64');
const subscription = {
  messageType: 'DATA_MESSAGE',
  owner: '111122223333',
  logGroup: '/aws/eks/prod/cluster',
  logStream: 'kube-apiserver-audit-1',
  subscriptionFilters: ['all'],
  logEvents: [
    { id: '1', timestamp: 1795420800000, message: one },
    { id: '2', timestamp: 1795420801000, message: 'text of a line' },
  ],
};
const fromSubscription = [`2: ${one} {"time":1795420800000}`, '2: text of a line {"time":1795420801000}'];
const truncated = 'cut by CloudWatch, which keeps 256 KB of an event';
/** A first line of its own, so that the line of the envelope is not the first. */
const first = { a: 0 };

const table: readonly Case[] = [
  {
    name: 'OpenTelemetry: text, a map of values, and nothing',
    lines: [
      first,
      {
        resourceLogs: [
          {
            scopeLogs: [
              {
                logRecords: [
                  { timeUnixNano: '1795420800000000000', body: { stringValue: one } },
                  {
                    ...{ timeUnixNano: '0', observedTimeUnixNano: '1795420801000000000' },
                    body: {
                      kvlistValue: {
                        values: [
                          { key: 'auditID', value: { stringValue: 'a1' } },
                          { key: 'n', value: { intValue: '133' } },
                          { key: 'list', value: { arrayValue: { values: [{ boolValue: true }, {}] } } },
                          { key: '__proto__', value: { doubleValue: 1.5 } },
                          { value: { stringValue: 'without a key' } },
                        ],
                      },
                    },
                  },
                  { body: {} },
                ],
              },
            ],
          },
        ],
      },
    ],
    records: [
      '1: {"a":0}',
      `2: ${one} {"time":"1795420800000000000"}`,
      '2: {"auditID":"a1","n":133,"list":[true,null],"__proto__":1.5} {"time":"1795420801000000000"}',
    ],
    skipped: ['2: a log record without a body'],
  },
  {
    name: 'Loki, as it is sent, and as Grafana saves it',
    lines: [
      { streams: [{ stream: { app: 'x' }, values: [['1795420800000000000', one]] }] },
      { line: two, timestamp: '1795420800000000000', date: '2026-11-23T08:00:00Z', fields: { app: 'x' } },
      { streams: ['a', 'b'] },
    ],
    records: [
      `1: ${one} {"time":"1795420800000000000","labels":{"app":"x"}}`,
      `2: ${two} {"time":"1795420800000000000","labels":{"app":"x"}}`,
      '3: {"streams":["a","b"]}',
    ],
  },
  {
    name: 'entries of Cloud Logging: what containers print, but not those about connections',
    lines: [
      {
        ...{ insertId: 'i', logName: 'projects/p/logs/stdout', timestamp: '2026-11-23T08:00:00Z' },
        ...{ textPayload: 'text\n', resource: { labels: { node_name: 'node-a' } } },
      },
      { insertId: 'i', receiveTimestamp: '2026-11-23T08:00:01Z', jsonPayload: event },
      { insertId: 'i', jsonPayload: { connection: {} } },
      { jsonPayload: event },
    ],
    records: [
      '1: text {"time":"2026-11-23T08:00:00Z","node":"node-a"}',
      `2: ${one} {"time":"2026-11-23T08:00:01Z"}`,
      '3: {"insertId":"i","jsonPayload":{"connection":{}}}',
      `4: {"jsonPayload":${one}}`,
    ],
  },
  {
    name: 'rows of what containers print on Azure',
    lines: [
      { TimeGenerated: '2026-11-23T08:00:00Z', LogMessage: event, PodName: 'p' },
      { TimeGenerated: '2026-11-23T08:00:00Z', LogEntry: two },
      { LogMessage: event },
    ],
    records: [
      `1: ${one} {"time":"2026-11-23T08:00:00Z"}`,
      `2: ${two} {"time":"2026-11-23T08:00:00Z"}`,
      `3: {"LogMessage":${one}}`,
    ],
  },
  {
    name: 'a line of Firehose, and what Elastic keeps of a line',
    lines: [
      { message: 'text of a line' },
      { message: 'text of a line', level: 'info' },
      { '@timestamp': '2026-11-23T08:00:00Z', event: { original: one } },
      { hits: { hits: [{ fields: { '@timestamp': ['2026-11-23T08:00:00Z'], message: [two] } }, { fields: {} }] } },
    ],
    records: [
      '1: text of a line',
      '2: {"message":"text of a line","level":"info"}',
      `3: ${one} {"time":"2026-11-23T08:00:00Z"}`,
      `4: ${two} {"time":"2026-11-23T08:00:00Z"}`,
    ],
    skipped: ['4: a hit without its source'],
  },
  {
    name: "what Splunk's collector is sent, what kcat gets, and what Filebeat and OpenShift's forwarder have parsed",
    lines: [
      { topic: 'flows', partition: 0, offset: 7, ts: 1795420800000, payload: one },
      { '@timestamp': '2026-11-23T08:00:00Z', message: 'x', structured: event },
      { time: 1795420800.5, host: 'h', source: 's', event },
      { sourcetype: 'kube:audit', event: two },
      { '@timestamp': '2026-11-23T08:00:00Z', agent: {}, json: event },
      { event: { kind: 'event' }, source: { ip: '10.0.0.1' }, host: { name: 'h' } },
      { json: event },
    ],
    records: [
      `1: ${one} {"time":1795420800000}`,
      `2: ${one} {"time":"2026-11-23T08:00:00Z"}`,
      `3: ${one} {"time":1795420800.5}`,
      `4: ${two}`,
      `5: ${one} {"time":"2026-11-23T08:00:00Z"}`,
      '6: {"event":{"kind":"event"},"source":{"ip":"10.0.0.1"},"host":{"name":"h"}}',
      `7: {"json":${one}}`,
    ],
  },
  {
    name: 'CSV with the record in a column',
    lines: [
      '@timestamp,@message,@logStream',
      `2026-11-23 08:00:00.000,"${one.replaceAll('"', '""')}",s`,
      '2026-11-23 08:00:01.000,a line of text,s',
      '2026-11-23 08:00:01.000,,s',
      'one cell',
      '2026-11-23 08:00:01.000,"open,s',
    ],
    records: [`2: ${one} {"time":"2026-11-23 08:00:00.000"}`, '3: a line of text {"time":"2026-11-23 08:00:01.000"}'],
    skipped: ['4: a row without the record', '5: 1 cells under 3 columns', '6: a quote that is not closed on its line'],
  },
  {
    name: 'CSV that names no record, and a header that is not the first line',
    lines: ['time,message of the day,x', 'a,b,c', '_time,_raw', `t,${one.slice(0, 3)}`],
    records: ['1: time,message of the day,x', '2: a,b,c', '3: _time,_raw', '4: t,{"k'],
  },
  {
    name: 'what a client wrote into the first line of a log makes no header of it',
    lines: [
      '[2026-11-23T08:00:00Z] "GET /" 200 "x,@message,@timestamp,y"',
      'Nov 23 08:00:00 node-a web[7]: x,@message,@timestamp,y',
      'a,b,c,d',
    ],
    records: [
      '1: [2026-11-23T08:00:00Z] "GET /" 200 "x,@message,@timestamp,y"',
      '2: Nov 23 08:00:00 node-a web[7]: x,@message,@timestamp,y',
      '3: a,b,c,d',
    ],
  },
  {
    name: 'aws logs tail, kubectl logs --prefix, logcli, and syslog before lines with a time of their own',
    lines: [
      '2026-11-23T08:00:00+00:00 eni-0a1b-all 2 111122223333 eni-0a1b2c3d 10.0.0.1 10.0.0.2',
      '2026-11-23T08:00:00 Node: node-a;SIP: 10.0.0.1',
      '[pod/cart-0/istio-proxy] [2026-11-23T08:00:00.000Z] "GET / HTTP/1.1" 200',
      '<14>1 2026-11-23T08:00:00Z node-a agent 7 - - 2026/11/23 08:00:00.1 IngressRule x',
      'Nov 23 08:00:00 node-a agent[7]: 2026/11/23 08:00:00.1 IngressRule x',
      'Nov 23 08:00:00 node-a web[7]: said 2026/11/23 08:00:00.1 IngressRule x',
      '2026-11-23T08:00:00Z stream 2 of many',
      'Nov 23 08:00:00 node-a web[7]: [2026-11-23T08:00:00.000Z] "GET / HTTP/1.1" 200',
      `2026-11-23T08:00:00Z {app="x", pod="a \\"b"} ${one}`,
      '2026-11-23T08:00:00Z {app=x} text',
    ],
    records: [
      '1: 2 111122223333 eni-0a1b2c3d 10.0.0.1 10.0.0.2 {"time":"2026-11-23T08:00:00+00:00"}',
      '2: Node: node-a;SIP: 10.0.0.1 {"time":"2026-11-23T08:00:00"}',
      '3: [2026-11-23T08:00:00.000Z] "GET / HTTP/1.1" 200',
      '4: 2026/11/23 08:00:00.1 IngressRule x {"time":"2026-11-23T08:00:00Z","node":"node-a"}',
      '5: 2026/11/23 08:00:00.1 IngressRule x {"node":"node-a"}',
      '6: Nov 23 08:00:00 node-a web[7]: said 2026/11/23 08:00:00.1 IngressRule x',
      '7: 2026-11-23T08:00:00Z stream 2 of many',
      '8: Nov 23 08:00:00 node-a web[7]: [2026-11-23T08:00:00.000Z] "GET / HTTP/1.1" 200',
      `9: ${one} {"time":"2026-11-23T08:00:00Z","labels":{"app":"x","pod":"a \\\\\\"b"}}`,
      '10: 2026-11-23T08:00:00Z {app=x} text',
    ],
  },
  {
    name: 'container runtime',
    lines: [`2026-11-23T08:00:00.1Z stdout F ${one}`, '2026-11-23T08:00:00.2+01:00 stderr F text'],
    records: [`1: ${one} {"time":"2026-11-23T08:00:00.1Z"}`, '2: text {"time":"2026-11-23T08:00:00.2+01:00"}'],
  },
  {
    name: 'parts of a container runtime, of two streams in turn',
    lines: [
      `2026-11-23T08:00:00.1Z stdout P ${one.slice(0, 9)}`,
      `2026-11-23T08:00:00.1Z stderr P ${two.slice(0, 5)}`,
      `2026-11-23T08:00:00.2Z stdout F ${one.slice(9)}`,
      `2026-11-23T08:00:00.3Z stderr F ${two.slice(5)}`,
    ],
    records: [`1: ${one} {"time":"2026-11-23T08:00:00.1Z"}`, `2: ${two} {"time":"2026-11-23T08:00:00.1Z"}`],
  },
  {
    name: 'Docker, whole and in parts',
    lines: [
      { log: `${one}\n`, stream: 'stdout', time: 't1' },
      { log: two.slice(0, 7), stream: 'stdout', time: 't2' },
      { log: `${two.slice(7)}\n`, stream: 'stdout', time: 't3' },
      { log: one, stream: 'stderr', time: 't4' },
    ],
    records: [`1: ${one} {"time":"t1"}`, `2: ${two} {"time":"t2"}`, `4: ${one} {"time":"t4"}`],
  },
  {
    name: 'Fluent Bit behind a container runtime, whole and in parts',
    lines: [
      { date: 1795420800.5, log: one, stream: 'stdout', logtag: 'F', kubernetes: { host: 'node-1' } },
      { time: 't', log: one.slice(0, 9), stream: 'stdout', _p: 'P' },
      { time: 't', log: one.slice(9), stream: 'stdout', _p: 'F' },
    ],
    records: [`1: ${one} {"time":1795420800.5,"node":"node-1"}`, `2: ${one} {"time":"t"}`],
  },
  {
    name: 'Fluent Bit, Fluentd, Vector, Filebeat, journald',
    lines: [
      { date: 1.5, log: one },
      { '@timestamp': 't', message: one },
      { file: '/a', host: 'h', message: two, source_type: 'file', timestamp: 't' },
      { '@timestamp': 't', message: 'a line of text', agent: { type: 'filebeat' } },
      { MESSAGE: 'IN= OUT=cali1 SRC=10.0.0.1', __REALTIME_TIMESTAMP: '1795420800000000', _HOSTNAME: 'node-1' },
      { level: 'info', msg: one },
      { log_processed: event, kubernetes: { host: 'node-2' } },
      { date: 1, kind: 'lifted' },
      { message: 'no collector', level: 'info' },
    ],
    records: [
      `1: ${one} {"time":1.5}`,
      `2: ${one} {"time":"t"}`,
      `3: ${two} {"time":"t"}`,
      '4: a line of text {"time":"t"}',
      '5: IN= OUT=cali1 SRC=10.0.0.1 {"time":"1795420800000000","node":"node-1"}',
      `6: ${one}`,
      `7: ${one} {"node":"node-2"}`,
      '8: {"date":1,"kind":"lifted"}',
      '9: {"message":"no collector","level":"info"}',
    ],
  },
  {
    name: 'prefixes: nodes, klog, syslog, server-sent events',
    lines: [
      `master-0.example.org ${one}`,
      `I1123 08:00:00.123456       1 audit.go:1] ${one}`,
      `Nov 23 08:00:00 node kube-apiserver[12]: ${one}`,
      `data: ${one}`,
      `a text about ${one} and more`,
      'key={"a":1}',
      `${'x'.repeat(600)} ${one}`,
    ],
    records: [
      `1: ${one} {"node":"master-0.example.org"}`,
      `2: ${one}`,
      `3: ${one}`,
      `4: ${one}`,
      `5: a text about ${one} and more`,
      '6: key={"a":1}',
      `7: ${'x'.repeat(600)} ${one}`,
    ],
  },
  {
    name: 'CloudWatch, exported to S3',
    lines: [
      `2026-11-23T08:00:00.000Z ${one}`,
      '2026-11-23T08:00:00.000Z 2 111122223333 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 2 ACCEPT OK',
      '2026-11-23T08:00:00.000Z Node: 10.0.0.9;SIP: 10.0.0.1;SPORT: 1',
      `2026-11-23T08:00:00.000Z ${one.slice(0, 20)}[Truncated...]`,
      '2026-11-23T08:00:00.000000000Z AUDIT: id="1"',
      '2026-11-23T08:00:00.000Z|00005|acl_log(ovn_pinctrl0)|INFO|name="x"',
      '2026-11-23T08:00:00.000Z node kernel: calico-packet: IN=cali1',
    ],
    records: [
      `1: ${one} {"time":"2026-11-23T08:00:00.000Z"}`,
      '2: 2 111122223333 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1 2 ACCEPT OK {"time":"2026-11-23T08:00:00.000Z"}',
      '3: Node: 10.0.0.9;SIP: 10.0.0.1;SPORT: 1 {"time":"2026-11-23T08:00:00.000Z"}',
      '5: 2026-11-23T08:00:00.000000000Z AUDIT: id="1"',
      '6: 2026-11-23T08:00:00.000Z|00005|acl_log(ovn_pinctrl0)|INFO|name="x"',
      '7: 2026-11-23T08:00:00.000Z node kernel: calico-packet: IN=cali1',
    ],
    skipped: [`4: ${truncated}`],
  },
  {
    name: 'CloudWatch, subscription',
    lines: [first, subscription, { ...subscription, messageType: 'CONTROL_MESSAGE' }],
    records: ['1: {"a":0}', ...fromSubscription],
    skipped: ['3: a control message of CloudWatch'],
  },
  {
    name: 'CloudWatch through Firehose: objects without a separator',
    lines: ['{"a":0}', `${JSON.stringify(subscription)}${JSON.stringify(subscription)}`],
    records: ['1: {"a":0}', ...fromSubscription, ...fromSubscription],
  },
  {
    name: 'CloudWatch, as Lambda and Kinesis get it',
    lines: [
      first,
      { awslogs: { data: inBase64(JSON.stringify(subscription), true) } },
      {
        Records: [
          { kinesis: { data: inBase64(JSON.stringify(event), true) } },
          { kinesis: { data: inBase64(`${one}\n${two}\n`) } },
          { kinesis: { data: '#' } },
          { kinesis: { data: inBase64(one, true).slice(0, 40) } },
          { kinesis: {} },
        ],
      },
    ],
    records: ['1: {"a":0}', ...fromSubscription, `3: ${one}`, `3: ${one}`, `3: ${two}`],
    skipped: [
      '3: data of an envelope that are no base64',
      '3: compressed data that are damaged',
      '3: a record of Kinesis without data',
    ],
  },
  {
    name: 'aws logs filter-log-events and get-log-events',
    lines: [
      {
        events: [{ logStreamName: 's', timestamp: 5, message: one, ingestionTime: 6, eventId: '1' }, { eventId: '2' }],
      },
      { events: [{ timestamp: 5, message: two, ingestionTime: 6 }], nextForwardToken: 'f' },
      { events: [], nextForwardToken: 'f' },
      { events: [{ message: 'not of CloudWatch' }] },
    ],
    records: [`1: ${one} {"time":5}`, `2: ${two} {"time":5}`, '4: {"events":[{"message":"not of CloudWatch"}]}'],
    skipped: ['1: an event of CloudWatch without a message', '3: an envelope with nothing in it'],
  },
  {
    name: 'Logs Insights',
    lines: [
      {
        results: [
          [
            { field: '@timestamp', value: '2026-11-23 08:00:00.000' },
            { field: '@message', value: one },
          ],
          [{ field: '@ptr', value: 'x' }],
        ],
      },
      { '@timestamp': '2026-11-23 08:00:00.000', '@message': event },
      { results: [[{ field: 'verb', value: 'get' }]] },
    ],
    records: [
      `1: ${one} {"time":"2026-11-23 08:00:00.000"}`,
      `2: ${one} {"time":"2026-11-23 08:00:00.000"}`,
      '3: {"results":[[{"field":"verb","value":"get"}]]}',
    ],
    skipped: ['1: a row without @message'],
  },
  {
    name: 'Azure: Event Hub, PT1H.json, table rows, text of other components',
    lines: [
      { records: [{ category: 'kube-audit', time: 't', properties: { log: one } }, 7] },
      { category: 'kube-audit-admin', time: 't', properties: { log: event } },
      { category: 'kube-apiserver', properties: { log: 'I1123 text\n' } },
      { TimeGenerated: 't', Category: 'kube-audit', log_s: two },
      { records: [{ records: [{ category: 'FlowLogFlowEvent', flowRecords: { flows: [] } }] }] },
      { category: 'NetworkSecurityGroupFlowEvent', properties: { flows: [] } },
      { records: ['of something else'] },
    ],
    records: [
      `1: ${one} {"time":"t"}`,
      `2: ${one} {"time":"t"}`,
      '3: I1123 text',
      `4: ${two} {"time":"t"}`,
      '5: {"category":"FlowLogFlowEvent","flowRecords":{"flows":[]}}',
      '6: {"category":"NetworkSecurityGroupFlowEvent","properties":{"flows":[]}}',
      '7: {"records":["of something else"]}',
    ],
    skipped: ['1: an entry of an envelope that is no record'],
  },
  {
    name: 'Pub/Sub: pushed, and pulled with gcloud',
    lines: [
      { message: { data: inBase64(one), messageId: '1' }, subscription: 's' },
      { ackId: 'a', message: { data: inBase64('{"protoPayload":{}}'), messageId: '1' } },
    ],
    records: [`1: ${one}`, '2: {"protoPayload":{}}'],
  },
  {
    name: 'Loki and logcli',
    lines: [
      {
        status: 'success',
        data: {
          resultType: 'streams',
          result: [
            {
              stream: { app: 'x' },
              values: [
                ['1795420800000000000', one],
                ['1', 7],
              ],
            },
            { stream: {} },
          ],
        },
      },
      { labels: { app: 'y' }, line: two, timestamp: '2026-11-23T08:00:00Z' },
      { data: { resultType: 'matrix', result: [{ metric: {}, values: [[1, '2']] }] } },
    ],
    records: [
      `1: ${one} {"time":"1795420800000000000","labels":{"app":"x"}}`,
      `2: ${two} {"time":"2026-11-23T08:00:00Z","labels":{"app":"y"}}`,
      '3: {"data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"2"]]}]}}',
    ],
    skipped: ['1: an entry of Loki that is no line', '1: a stream of Loki without values'],
  },
  {
    name: 'Elasticsearch: search, elasticdump, bulk, the integration',
    lines: [
      { took: 1, hits: { total: { value: 1 }, hits: [{ _index: 'i', _source: event }, { _id: '2' }] } },
      { _index: 'i', _id: '1', _score: 1, _source: { kubernetes: { audit: other }, '@timestamp': 't' } },
      { index: { _index: 'i', _id: '1' } },
      event,
      { create: {} },
      { '@timestamp': 't', kubernetes: { audit: event }, log: { file: { path: '/a' } } },
      { index: { name: 'no request' } },
    ],
    records: [`1: ${one}`, `2: ${two}`, `4: ${one}`, `6: ${one}`, '7: {"index":{"name":"no request"}}'],
    skipped: [
      '1: a hit without its source',
      '3: a line of a bulk request without a document',
      '5: a line of a bulk request without a document',
    ],
  },
  {
    name: 'Splunk',
    lines: [
      { preview: false, offset: 0, result: { _raw: one, _time: '2026-11-23 08:00:00.000 UTC' } },
      { _raw: 'text' },
    ],
    records: [`1: ${one} {"time":"2026-11-23 08:00:00.000 UTC"}`, '2: text'],
  },
  {
    name: 'an EventList, an empty one, and entries that are none',
    lines: [
      { kind: 'EventList', items: [event, 7, null] },
      { kind: 'EventList', items: [] },
    ],
    records: [`1: ${one}`],
    skipped: [
      '1: an entry of an envelope that is no record',
      '1: an entry of an envelope that is no record',
      '2: an envelope with nothing in it',
    ],
  },
  {
    name: 'cut at the end by CloudWatch, bare and in envelopes',
    lines: [
      `${one.slice(0, 12)}[Truncated...]`,
      { ...subscription, logEvents: [{ id: '1', timestamp: 1, message: `${one.slice(0, 12)}[Truncated...]` }] },
      { message: `{"a":"b[Truncated...]` },
      event,
    ],
    records: [`4: ${one}`],
    skipped: [`1: ${truncated}`, `2: ${truncated}`, `3: ${truncated}`],
  },
  {
    name: 'five layers, and what is inside a sixth',
    lines: [
      first,
      `2026-11-23T08:00:00.1Z stdout F ${JSON.stringify({
        message: {
          data: inBase64(
            JSON.stringify({
              ...subscription,
              logEvents: [{ id: '1', timestamp: 1, message: JSON.stringify({ result: { _raw: `node-1 ${one}` } }) }],
            }),
          ),
          messageId: '1',
        },
      })}`,
      JSON.stringify([1, 2, 3, 4, 5, 6].reduce<object>((inner) => ({ _raw: JSON.stringify(inner) }), event)),
    ],
    records: ['1: {"a":0}', `2: ${one} {"time":1,"node":"node-1"}`, `3: ${JSON.stringify({ _raw: one })}`],
  },
  {
    name: 'records of other formats are left as they are',
    lines: [
      { protoPayload: { serviceName: 'k8s.io' }, logName: 'l' },
      { jsonPayload: { connection: {}, disposition: 'allow', message: 'x' } },
      { level: 'info', ts: 't', msg: 'Flow Info: ', 'Src IP': '10.0.0.1' },
      { level: 'info', ts: 't', msg: 'Flow Info: Src IP: 10.0.0.1 Src Port: 1' },
      { process_kprobe: { process: {} }, time: 't' },
      { items: [{ source_name: 'a' }], total: { numPages: 1 } },
    ],
    records: [
      '1: {"protoPayload":{"serviceName":"k8s.io"},"logName":"l"}',
      '2: {"jsonPayload":{"connection":{},"disposition":"allow","message":"x"}}',
      '3: {"level":"info","ts":"t","msg":"Flow Info: ","Src IP":"10.0.0.1"}',
      '4: {"level":"info","ts":"t","msg":"Flow Info: Src IP: 10.0.0.1 Src Port: 1"}',
      '5: {"process_kprobe":{"process":{}},"time":"t"}',
      '6: {"items":[{"source_name":"a"}],"total":{"numPages":1}}',
    ],
  },
];

const contentOf = ({ lines }: Case): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

test.each(table)('$name', async (one) => {
  const { records, skipped } = await readAll(stream(contentOf(one)));
  expect(
    records.map((record) => {
      const content = record.kind === 'json' ? JSON.stringify(record.value) : record.line;
      const around = record.around === undefined ? '' : ` ${JSON.stringify(record.around)}`;
      return `${record.origin.line}: ${content}${around}`;
    }),
  ).toEqual(one.records);
  expect(skipped).toEqual(one.skipped ?? []);
});

test('the size of the chunks means nothing', async () => {
  for (const one of table) {
    const whole = await readAll(stream(contentOf(one)));
    for (const chunk of [1, 7, 64])
      expect({ chunk, ...(await readAll(stream(contentOf(one), { chunk }))) }).toEqual({ chunk, ...whole });
  }
});

test('a line of labels without end does not keep the others from being read', async () => {
  const { records } = await readAll(stream(`2026-11-23T08:00:00Z {a="${'b'.repeat(16 << 20)}\n${one}\n`));
  expect(records.map(({ origin }) => origin.line)).toEqual([1, 2]);
});

test('a pretty envelope leads back to the line on which it begins', async () => {
  const pretty = JSON.stringify({ records: [{ category: 'a', properties: { log: event } }] }, null, 2);
  const { records } = await readAll(stream(`{"a":0}\n${pretty}\n${pretty}\n`));
  expect(records.map(({ origin }) => origin.line)).toEqual([1, 2, 2 + pretty.split('\n').length]);
});

test('compressed data of one line give no more than a bound, however many there are', async () => {
  const bomb = inBase64(`{"a":"${'x'.repeat(30 << 20)}"}`, true);
  const value = { Records: Array.from({ length: 12 }, () => ({ kinesis: { data: bomb } })) };
  const { records, skipped } = await readAll(stream(JSON.stringify(value)));
  expect(records.length).toBe(4);
  expect(skipped).toEqual(Array.from({ length: 8 }, () => '1: compressed data that give too much'));
});

test('rows of Logs Insights without the events are refused with what to ask for', async () => {
  const rows = { results: [[{ field: 'verb', value: 'get' }]], status: 'Complete' };
  await expect(observed(JSON.stringify(rows))).rejects.toMatchObject({
    message: 'the log is a result of Logs Insights without the whole events',
    help: expect.stringContaining('@message'),
  });
});
