/** Columns of the generic format's CSV that are misspelt make the log unusable; columns of other purpose do not. */
import { expect, test } from '@jest/globals';
import { generic } from '../../src/logs/generic.ts';
import { UsableError } from '../../src/model/host.ts';

function read(columns: string): unknown {
  const record = { kind: 'text', line: columns, origin: { kind: 'log', file: 'f.csv', line: 1 } } as const;
  expect(generic.recognise(record)).toBeDefined();
  try {
    return generic.decode(record, new Map());
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return `${error.where ?? ''} ${error.message} ${error.help}`;
  }
}

const good = 'time,src_namespace,src_workload,dst_namespace,protocol,port,verdict';

test.each<[columns: string, told: string]>([
  [
    `${good},dst_wrkload`,
    'f.csv:1 the CSV header has the column "dst_wrkload", which is none of the generic format: did you mean dst_workload?',
  ],
  [`${good},dst.worklaod`, 'did you mean dst_workload?'],
  [`${good},dst_zone`, 'columns of ends are src_namespace'],
  [`${good},dst_port`, 'did you mean port?'],
  [`${good},src_port`, 'did you mean sourcePort?'],
  [`${good},cuont`, 'did you mean count?'],
  [`${good},LastTime`, 'did you mean lastTime?'],
  ['time,src_nmespace,dst_nmespace,protocol,port,verdict', 'did you mean src_namespace?'],
])('%s', (columns, told) => {
  expect(read(columns)).toContain(told);
});

test.each(['bytes', 'type', 'code', 'region', 'source', '__proto__', ''])('a column %j is another matter', (column) => {
  expect(read(`${good},${column}`)).toEqual([]);
});
