import { dump } from 'js-yaml';
import type { Json, Path } from '../src/model/object.ts';
import { parseYaml, yamlLimits, type Place, type YamlDocument, type YamlFile } from '../src/yaml.ts';
import { randomFrom } from './random-values.ts';
import { processorTime } from './time-taken.ts';

const only = (text: string | Uint8Array): YamlDocument => {
  const { documents, faults } = parseYaml(text);
  expect(faults).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0] as YamlDocument;
};
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
const allFaults = ({ documents, faults }: YamlFile) => [...faults, ...documents.flatMap((document) => document.faults)];

describe('values are those that sigs.k8s.io/yaml gives', () => {
  test.each<[string, Json]>([
    ['a: y', { a: true }],
    ['a: yes', { a: true }],
    ['a: NO', { a: false }],
    ['a: On', { a: true }],
    ['a: off', { a: false }],
    ['a: tRue', { a: 'tRue' }],
    ['a: "yes"', { a: 'yes' }],
    ['y: 1', { true: 1 }],
    ['on: 2', { true: 2 }],
    ['a: 012', { a: 10 }],
    ['a: -012', { a: -10 }],
    ['a: 0o14', { a: 12 }],
    ['a: 09', { a: 9 }],
    ['a: 0x1F', { a: 31 }],
    ['a: +0x1f', { a: 31 }],
    ['a: 0b11', { a: 3 }],
    ['a: 0b12', { a: '0b12' }],
    ['a: 0x', { a: '0x' }],
    ['a: 1_000', { a: 1000 }],
    ['a: _1', { a: '_1' }],
    ['a: 1_0.5', { a: 10.5 }],
    ['a: 1:30', { a: '1:30' }],
    ['a: 2001-01-01', { a: '2001-01-01' }],
    ['a: 1e3', { a: 1000 }],
    ['a: 1.', { a: 1 }],
    ['a: .5', { a: 0.5 }],
    ['a: 1e400', { a: '1e400' }],
    ['a: 1.5.2', { a: '1.5.2' }],
    ['a: .', { a: '.' }],
    ['a: NaN', { a: 'NaN' }],
    ['a: ~', { a: null }],
    ['a:', { a: null }],
    ['a: ~x', { a: '~x' }],
    ['1: 2', { '1': 2 }],
    ['012: 1', { '10': 1 }],
    ['a: !!str 80', { a: '80' }],
    ['a: !!int "80"', { a: 80 }],
    ['a: !!bool yes', { a: true }],
    ['a: !!binary aGk=', { a: 'hi' }],
    ['a: ! 12', { a: '12' }],
    ['a: !foo bar', { a: 'bar' }],
    ['a: !foo {b: 1}', { a: { b: 1 } }],
    ['<<: {a: 1}\na: 2', { a: 2 }],
    ['a: 2\n<<: {a: 1}', { a: 1 }],
    ['<<: [{a: 1}, {a: 2, b: 3}]', { a: 1, b: 3 }],
    ['<<: {a: 1}\n<<: {b: 1}', { a: 1, b: 1 }],
    ['x: &x {a: 1}\nz: {<<: *x, b: 2}', { x: { a: 1 }, z: { a: 1, b: 2 } }],
    ['a: <<', { a: '<<' }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['a: {b, c: }', { a: { b: null, c: null } }],
    ['a: {b:1}', { a: { 'b:1': null } }],
    ['a: x #c', { a: 'x' }],
    ['a: x#c', { a: 'x#c' }],
    ['a: |\n  x\n   y\n', { a: 'x\n y\n' }],
    ['a: >-\n  x\n  y\n', { a: 'x y' }],
    ['a:\t[b,\tc]', { a: ['b', 'c'] }],
    ['a: b\t# c', { a: 'b' }],
    ['a: [\n1,\n2\n]', { a: [1, 2] }],
    ['a: {\n"b": [\n1\n]\n}', { a: { b: [1] } }],
    ['a: "x\ny"', { a: 'x y' }],
    ["a:\n  b: '{\n  }'\n", { a: { b: '{ }' } }],
    ['{"a":1,"b":[true,null]}', { a: 1, b: [true, null] }],
    ['{"a": "\\ud83d\\ude00"}', { a: '😀' }],
    ['\ufeffa: 1', { a: 1 }],
    ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['%YAML 1.1\n---\na: 1', { a: 1 }],
    ['- 1\n- 2', [1, 2]],
  ])('%j', (text, value) => {
    const document = only(text);
    expect(document.faults).toEqual([]);
    expect(plain(document.value)).toEqual(value);
  });

  test('empty documents are none, and several keep their order and lines', () => {
    const { documents } = parseYaml('---\n---\na: 1\n---\n# nothing\n---\n\nb: 2\n...\n');
    expect(documents.map(({ value, place }) => [plain(value), place.line])).toEqual([
      [{ a: 1 }, 3],
      [{ b: 2 }, 8],
    ]);
  });

  test('keys that mean something to JavaScript mean nothing here', () => {
    const document = only('__proto__: {polluted: 1}\nconstructor: 2\ntoString: 3\nx: {__proto__: 4}');
    const value = document.value as Record<string, Json>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString', 'x']);
    expect(['polluted', 'hasOwnProperty', 'valueOf'].filter((name) => name in value)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(value['x'])).toBe('{"__proto__":4}');
  });

  test('words and numbers that newer YAML reads otherwise are known with their places', () => {
    const { ambiguous } = only('a: yes\nb: 012\nc: 12\nd: "on"\non: 1\ne: 1_0\nf: 0o7\ng: true\n');
    expect(ambiguous.map(({ text, place }) => [text, place.line, place.column])).toEqual([
      ['yes', 1, 4],
      ['012', 2, 4],
      ['on', 5, 1],
      ['1_0', 6, 4],
    ]);
  });
});

describe('what is wrong is told at its place', () => {
  test.each<[string, string, string, number, number]>([
    ['a: [1', 'syntax', 'unexpected end of the stream within a flow collection', 1, 6],
    ['a: b: c', 'syntax', 'bad indentation of a mapping entry', 1, 5],
    ['a: 1\n\tb: 2', 'syntax', 'YAML takes no tabs for indentation: write spaces', 2, 1],
    ['\ta: 1', 'syntax', 'YAML takes no tabs for indentation: write spaces', 1, 1],
    ['a:\n- b: 1\n \tc: 2', 'syntax', 'YAML takes no tabs for indentation: write spaces', 3, 2],
    ['- a\n-\tb: c\n\td: e', 'syntax', 'YAML takes no tabs for indentation: write spaces', 2, 2],
    ['a: "b" "\t"', 'syntax', 'bad indentation of a mapping entry', 1, 8],
    ['a: *b', 'syntax', '"*b" names no anchor before it, or one that contains it', 1, 4],
    ['a: &a [*a]', 'syntax', '"*a" names no anchor before it, or one that contains it', 1, 8],
    ['<<: 5', 'syntax', '"<<" needs a map or a list of maps', 1, 5],
    ['a: .inf', 'syntax', '".inf" is not a number that JSON knows', 1, 4],
    ['a: !!int x', 'syntax', '"x" cannot be read as !!int', 1, 10],
    ['? [a]\n: b', 'syntax', 'a key is a list or a map', 1, 3],
    ['~: 1', 'syntax', 'a key is missing', 1, 1],
    ['a: {{ x }}', 'syntax', 'a key is a list or a map', 1, 5],
    ['a: 1\nb: 2\na: 3', 'duplicate-key', 'duplicate key "a"', 3, 1],
    ['x: {"a": 1, a: 2}', 'duplicate-key', 'duplicate key "a"', 1, 13],
    ['yes: 1\n"true": 2', 'duplicate-key', 'duplicate key "true"', 2, 1],
  ])('%j', (text, kind, message, line, column) => {
    const faults = allFaults(parseYaml(text));
    expect(
      faults.map((fault) => ({
        kind: fault.kind,
        message: fault.message,
        line: fault.place.line,
        column: fault.place.column,
      })),
    ).toContainEqual({ kind, message, line, column });
  });

  test('every duplicate names both places', () => {
    const faults = allFaults(parseYaml('a: 1\nb: {x: 1,\n  x: 2}\na: 2\na: 3\n'));
    expect(faults.map(({ message, place, related }) => [message, related[0]?.place.line, place.line])).toEqual([
      ['duplicate key "x"', 2, 3],
      ['duplicate key "a"', 1, 4],
      ['duplicate key "a"', 1, 5],
    ]);
  });

  test('a broken document does not hide its neighbours, and lines go on counting', () => {
    const { documents, faults } = parseYaml('a: 1\n---\nb: [1\n---\nc: 3\n--- # last\r\nd: {x: "\n');
    expect(documents.map(({ value, place }) => [plain(value), place.line])).toEqual([
      [{ a: 1 }, 1],
      [{ c: 3 }, 5],
    ]);
    expect(faults.map(({ place }) => place.line)).toEqual([4, 8]);
  });

  test.each<[string, string, number, number]>([
    ['a comment', 'a: 1 # x@b: 2', 1, 9],
    ['a plain text', 'a: b@c', 1, 5],
    ['a block of text', 'a: |\n  b@  c\nd: "e@f"', 2, 4],
    ['what follows quotes', 'a: "b@c" # @d: 1', 1, 12],
    ['what follows the last document', 'a: "b"\n--- # @c: 1', 2, 7],
  ])('a line end of Kubernetes alone, in %s', (_name, text, line, column) => {
    for (const end of ['\u0085', '\u2028', '\u2029']) {
      const { documents, faults } = parseYaml(text.replaceAll('@', end));
      expect(documents.filter(({ place }) => place.line === line)).toEqual([]);
      expect(faults.map(({ kind, place }) => [kind, place.line, place.column])).toEqual([['syntax', line, column]]);
    }
    expect(allFaults(parseYaml(text.replaceAll('@', ' ')))).toEqual([]);
  });

  test('in quotes it is a character', () => {
    const text = `{"a\u2028": "\u2029b", 'c': '\u2028'}`;
    expect(plain(only(text).value)).toEqual({ 'a\u2028': '\u2029b', c: '\u2028' });
  });

  test.each<[string, string, number[]]>([
    ['after an end', 'a: 1\n...\nb: 2\n---\nc: 3\n', [3]],
    ['after an end without content', '---\n...\na: 1\n...\nb: 1', [3, 5]],
    ['on the line of the separator', 'a: 1\n--- {b: 2}\n--- {c: 3}\n---\nd: 4', [2, 3]],
    ['after a separator with a tag', 'a: 1\n--- !!map\nb: 2', [3]],
    ['after carriage returns', 'a: 1\r---\rb: 2\r---\rc: 3\r', [3, 5]],
    ['after a separator behind a carriage return', 'a: 1\r---\nb: 2\n---\nc: 3\n', [3]],
    ['beside a broken one', 'a: 1\n...\nb: 2\n---\nc: [', [3]],
    ['nowhere', '# x\n--- {a: 1}\n---\r\nb: 1\r\n--- # c\nd: |\n  ...\n---\t\ne: 1\n...\n---\nf: 1\n...\n# g\n', []],
  ])('a document that kubectl leaves out, %s', (_name, text, lines) => {
    const left = parseYaml(text).documents.filter(({ faults }) => faults.length > 0);
    expect(left.map(({ place, faults }) => [place.line, faults.map(({ message }) => message)])).toEqual(
      lines.map((line) => [
        line,
        ['kubectl leaves this document out: only a line with "---" and nothing else begins one'],
      ]),
    );
  });

  test('bytes that are no text', () => {
    expect(allFaults(parseYaml(Buffer.from([97, 0, 98]))).map(({ kind }) => kind)).toEqual(['binary']);
    const [encoding] = allFaults(parseYaml(Buffer.from([97, 58, 10, 98, 0xff, 0xfe])));
    expect([encoding?.kind, encoding?.place.line, encoding?.place.column]).toEqual(['encoding', 2, 2]);
  });
});

describe('caps', () => {
  const limits = { bytes: 1_000, documents: 5, nodes: 400, depth: 20 };
  const bomb = [
    'a: &a [x, x, x]',
    ...'bcdefg'
      .split('')
      .map((name, index) => `${name}: &${name} [*${'abcdef'[index]}, *${'abcdef'[index]}, *${'abcdef'[index]}]`),
  ].join('\n');
  const tower = [
    'a: &l0 [x]',
    ...Array.from({ length: 30 }, (_, index) => `k${index}: &l${index + 1} [*l${index}]`),
  ].join('\n');
  test.each<[string, string, string, number]>([
    ['depth', '['.repeat(40), 'depth', 1],
    ['nodes', '- a\n'.repeat(500), 'nodes', 1],
    ['documents', 'a: 1\n---\n'.repeat(7), 'documents', 1],
    ['alias bomb', bomb, 'nodes', 5],
    ['tower of aliases', tower, 'depth', 20],
  ])('%s', (_name, text, cap, line) => {
    const file = parseYaml(text, limits);
    expect(allFaults(file).map((fault) => [fault.kind, fault.cap, fault.place.line])).toEqual([['cap', cap, line]]);
  });

  test('aliases of many documents are counted together, broken neighbours or not', () => {
    const bombs = (text: string): number => {
      const unfolding = { left: 1_000 };
      const { documents } = parseYaml(text, limits, unfolding);
      expect(unfolding.left < 0).toBe(documents.some(({ faults }) => faults.length > 0));
      return documents.filter(({ faults }) => faults.some(({ cap }) => cap === 'nodes')).length;
    };
    const one = bomb.split('\n').slice(0, 4).join('\n');
    const three = `${one}\n---\n${one}\n---\n${one}\n`;
    expect([bombs(one), bombs(three), bombs(`${three}${three.replace(/^/, '---\n')}`)]).toEqual([0, 0, 0]);
    const more = Array.from({ length: 5 }, () => `---\n{a: &a [${'x,'.repeat(60)}], b: [*a, *a, *a, *a, *a]}\n`).join(
      '',
    );
    expect([bombs(more), bombs(`${more.slice(0, -1).slice(0, more.lastIndexOf('---'))}---\n[`)]).toEqual([2, 1]);
    expect(bombs('- a\n'.repeat(300))).toBe(0);
  });

  test('bytes', () => {
    expect(allFaults(parseYaml(Buffer.alloc(2_000, 'a: 1\n'), limits)).map(({ cap }) => cap)).toEqual(['bytes']);
  });

  test.each<[string, string]>([
    ['open brackets', '['.repeat(4_000_000)],
    ['open maps', '{a: '.repeat(1_000_000)],
    ['dashes', '- '.repeat(2_000_000)],
    ['question marks', '? '.repeat(2_000_000)],
    ['quotes', `a: "${'x\n'.repeat(2_000_000)}`],
    ['anchors', '&a '.repeat(1_000_000)],
    ['loose lines', `a: [\n${'1,\n'.repeat(300_000)}]`],
    ['separators', '---\n'.repeat(1_000_000)],
    ['separators around rubbish', '---\n[\n'.repeat(500_000)],
    [
      'merges',
      `x: &x {${Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`).join(', ')}}\n${Array.from({ length: 5_000 }, (_, index) => `m${index}: {<<: *x}`).join('\n')}`,
    ],
    ['ends', 'a: 1\n...\n'.repeat(19_999).replace('a: 1', '\t[')],
    ['line ends of Kubernetes', `a: 1 # ${'"\u2028'.repeat(1_000_000)}`],
    ['same key', 'a: 1\n'.repeat(400_000)],
    ['many keys twice', Array.from({ length: 300_000 }, (_, index) => `k${index % 150_000}: 1\n`).join('')],
  ])('%s in megabytes end in bounded time', (_name, text) => {
    const time = processorTime(20_000, () => {
      const file = parseYaml(Buffer.from(text), yamlLimits);
      expect(file.documents.every(({ faults }) => faults.length > 0)).toBe(true);
    });
    expect(time).toBeLessThan(20_000);
  });
});

describe('places', () => {
  /** The text at a place, and whether the value could be written like that. */
  const startsAs = (lines: readonly string[], { line, column }: Place, value: string | number): boolean => {
    const rest = lines
      .slice(line - 1)
      .join('\n')
      .slice(column - 1);
    const text = String(value);
    return [JSON.stringify(value), text, `'${text.replaceAll("'", "''")}'`, text.split('\n')[0] ?? ''].some((form) =>
      rest.startsWith(form),
    );
  };
  const scalarsOf = (value: Json, path: Path = []): { path: Path; value: string | number }[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ path, value }]
      : Object.entries(value ?? {}).flatMap(([key, member]) =>
          scalarsOf(member as Json, [...path, Array.isArray(value) ? Number(key) : key]),
        );
  const styles: readonly [string, (value: Json) => string][] = [
    ['compact JSON', (value) => JSON.stringify(value)],
    ['pretty JSON', (value) => JSON.stringify(value, null, 2)],
    ['JSON with tabs', (value) => JSON.stringify(value, null, '\t')],
    ['block', (value) => dump(value)],
    ['flow', (value) => dump(value, { flowLevel: 0 })],
    ['half flow', (value) => dump(value, { flowLevel: 2 })],
    ['second document, CRLF', (value) => `a: 1\n---\n${dump(value)}`.replaceAll('\n', '\r\n')],
    ['behind comments', (value) => `# one\n\n# two\n${dump(value, { indent: 4 })}`],
    ['byte order mark', (value) => `\ufeff${dump(value)}`],
  ];

  test.each(styles)('%s: every path points at the text of its value, every key at its key', (_name, write) => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const value = random.tree();
      const text = write(value);
      const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
      const document = parseYaml(text).documents.at(-1) as YamlDocument;
      expect(plain(document.value)).toEqual(plain(value));
      for (const scalar of scalarsOf(value)) {
        const place = document.at(scalar.path);
        compared++;
        if (!startsAs(lines, place, scalar.value))
          throw new Error(`seed ${seed}, ${JSON.stringify(scalar)}: ${JSON.stringify(place)} in\n${text}`);
        const key = scalar.path.at(-1);
        if (typeof key === 'string' && !startsAs(lines, document.keyAt(scalar.path), key))
          throw new Error(`seed ${seed}, key ${JSON.stringify(scalar)} in\n${text}`);
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  const text = `# policy
spec:
  base: &base
    x: 1
    "quoted \\u0041": 2
  used: *base
  merged:
    <<: *base
    z: 3
  empty:
  list:
    - one
    -
    # comment
    -
    - {a: 1, b: "two
        lines"}
  block: |

    text
    more
  folded: >
    f
`;
  test.each<[Path, number, number, number]>([
    [[], 2, 1, 22],
    [['spec'], 3, 3, 22],
    [['spec', 'base'], 4, 5, 5],
    [['spec', 'base', 'quoted A'], 5, 22, 5],
    [['spec', 'used'], 6, 9, 6],
    [['spec', 'used', 'x'], 4, 8, 4],
    [['spec', 'merged', 'x'], 4, 8, 4],
    [['spec', 'merged', 'z'], 9, 8, 9],
    [['spec', 'empty'], 10, 3, 10],
    [['spec', 'empty', 'inside'], 10, 3, 10],
    [['spec', 'list'], 12, 5, 17],
    [['spec', 'list', 1], 13, 5, 13],
    [['spec', 'list', 2], 15, 5, 15],
    [['spec', 'list', 3], 16, 7, 17],
    [['spec', 'list', 3, 'b'], 16, 17, 17],
    [['spec', 'list', 9], 12, 5, 17],
    [['spec', 'list', 'a'], 12, 5, 17],
    [['spec', 'block'], 20, 5, 21],
    [['spec', 'folded'], 23, 5, 23],
    [['missing'], 2, 1, 23],
  ])('%j', (path, line, column, endLine) => {
    expect(only(text).at(path)).toEqual({
      line,
      column,
      endLine: path.length <= 1 ? 23 : endLine,
    });
  });

  test('lines that had to be shifted to be read keep their columns', () => {
    const document = only("a:\n  b: '{\n  }'\nc: [\n1,\n  2\n]\n");
    expect([document.at(['a', 'b']), document.at(['c', 0]), document.at(['c', 1])]).toEqual([
      { line: 2, column: 6, endLine: 3 },
      { line: 5, column: 1, endLine: 5 },
      { line: 6, column: 3, endLine: 6 },
    ]);
  });
});
