// What a run without a verdict tells whom.
import { withoutVerdict } from '../../src/action/unjudged.ts';
import { UsableError } from '../../src/model/host.ts';
import { reporters } from '../../src/reporters/index.ts';
import { options } from '../reporters/options.ts';

const sides = { base: { name: 'main' }, head: { name: 'change' } };
const contexts = new UsableError(
  'the kubeconfig has no context "x"',
  'name one of its contexts: "team-a"',
  'ops config',
);

function told(error: unknown, privacy: 'full' | 'names' | 'counts'): string {
  const log: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array): boolean => log.push(String(text)) > 0;
  try {
    const { report } = withoutVerdict(error, privacy, sides);
    return [...log, ...reporters.map((reporter) => reporter.render(report, { ...options, privacy }))].join('\n');
  } finally {
    process.stdout.write = write;
  }
}

test.each(['names', 'counts'] as const)('with the privacy %s neither context nor file is named', (privacy) => {
  expect(told(contexts, privacy)).toContain('the kubeconfig has no context (not shown)');
  expect(told(contexts, privacy)).not.toMatch(/team-a|ops config/);
  expect(told(contexts, 'full')).toMatch(/team-a[^]*ops config|ops config[^]*team-a/);
});

test('the trace of a fault of this program names no host either', () => {
  expect(told(new Error('cannot ask "prod-api"'), 'counts')).not.toContain('prod-api');
  expect(told(new Error('cannot ask "prod-api"'), 'full')).toContain('prod-api');
});

test('what is wrong in the repository is told in full to whoever reads the repository', () => {
  const error = new UsableError('gate.yml:3:1: there is no "enforced"', 'mend it', undefined, true);
  expect(told(error, 'counts')).toMatch(/gate\.yml:3:1: there is no .{1,6}enforced/);
});
