/** Every real line is read as a reader of it would. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { samples } from '../log-material.ts';
import { auditSamples } from './samples/audit.ts';
import type { SampleCase } from './samples/case.ts';
import { readSample, sampleStream } from './samples/case.ts';
import { awsVpcFlowSamples, azureFlowSamples, gcpVpcFlowSamples } from './samples/cloud-flows.ts';
import { envelopeSamples } from './samples/envelopes.ts';
import { hubbleSamples } from './samples/hubble.ts';
import {
  conntrackSamples,
  inspektorGadgetSamples,
  istioSamples,
  netobservSamples,
  otterizeSamples,
  tetragonSamples,
} from './samples/node-flows.ts';
import {
  antreaSamples,
  awsVpcCniSamples,
  calicoEnterpriseSamples,
  calicoLogSamples,
  calicoWhiskerSamples,
  gkeNetworkPolicySamples,
  ovnAclSamples,
} from './samples/policy-sources.ts';

const cases: readonly SampleCase[] = [
  hubbleSamples,
  auditSamples,
  envelopeSamples,
  awsVpcFlowSamples,
  gcpVpcFlowSamples,
  azureFlowSamples,
  netobservSamples,
  inspektorGadgetSamples,
  tetragonSamples,
  istioSamples,
  conntrackSamples,
  otterizeSamples,
  calicoWhiskerSamples,
  calicoEnterpriseSamples,
  calicoLogSamples,
  gkeNetworkPolicySamples,
  awsVpcCniSamples,
  antreaSamples,
  ovnAclSamples,
].flat();

const atHand = existsSync(samples);
const sampleTest = atHand ? test : test.skip;

sampleTest.each(cases.map((one) => [one.file, one] as const))('%s', async (file, expected) => {
  const { because, ...read } = await readSample(() => sampleStream(file));
  expect(because).toContain(expected.because);
  expect(read).toEqual({
    format: expected.format,
    lines: expected.lines,
    flows: expected.flows,
    writes: expected.writes ?? [],
    pods: expected.pods ?? [],
    skipped: expected.skipped ?? [],
    lost: expected.lost ?? 0,
  });
});

sampleTest('no file stands in two cases', () => {
  expect(new Set(cases.map(({ file }) => file)).size).toBe(cases.length);
  expect(cases.filter(({ file }) => !existsSync(join(samples, file)))).toEqual([]);
});
