// The example workflows by GitHub's own parser, and by actionlint where it is installed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples/workflows');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .sort();

async function faultsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

test('there are workflows', () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(files)('%s is a workflow to GitHub', async (name) => {
  expect(await faultsOf(name, readFileSync(join(folder, name), 'utf8'))).toEqual([]);
});

test.each([
  ['an unknown key', 'on: push\njobs: {a: {runs-on: x, steps: [{run: y, withs: {}}]}}'],
  ['an unknown context', 'on: push\njobs: {a: {runs-on: x, steps: [{run: "${{ secret.X }}"}]}}'],
  ['a need that is no job', 'on: push\njobs: {a: {needs: b, runs-on: x, steps: [{run: y}]}}'],
  ['an unknown event', 'on: pull_requests\njobs: {a: {runs-on: x, steps: [{run: y}]}}'],
])('and would not be one with %s', async (_, content) => {
  expect(await faultsOf('x.yml', content)).not.toEqual([]);
});

/** Checks scripts, types of expressions, and inputs of well-known actions as well; `.ci/run` installs it. */
const actionlint = process.env['NETPOL_GATE_ACTIONLINT'];
const lint = actionlint === undefined ? test.skip.each(files) : test.each(files);

lint('actionlint finds nothing in %s', (name) => {
  // Without programs that may be there or not.
  const flags = ['-no-color', '-shellcheck=', '-pyflakes='];
  expect(execFileSync(actionlint ?? '', [...flags, join(folder, name)], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
});

if (actionlint === undefined)
  console.info(`${files.length} workflows not read by actionlint: NETPOL_GATE_ACTIONLINT names no program`);
