/** The specification in code against verdicts about cluster-wide policies that are not ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import { canonical, evaluateNaively, type NaiveProbe, type NaiveWorld, type RawObject } from '../oracle.ts';
import { isInSample, oneIn, packetCases, read, recorded, rulings, shared } from './recorded.ts';

const packets = `${shared}packets/cluster-cases.json`;
const conformance = `${shared}network-policy-api/`;

describe('packets of a real enforcer of ClusterNetworkPolicy', () => {
  recorded(packets, `cluster-cases.json: one in ${oneIn} of 161893 probes, and the 115 of the deviation`, () => {
    const disagreements: string[] = [];
    let [seen, differing] = [0, 0];
    for (const { name, world, probes } of packetCases(packets)) {
      for (const { probe, allowed, differs } of probes) {
        if (differs) differing++;
        if (!isInSample(seen++) && !differs) continue;
        const verdict = evaluateNaively(world, probe);
        if (verdict !== (allowed ? 'allowed' : 'denied')) disagreements.push(`${name} ${canonical(probe)}: ${verdict}`);
      }
    }
    expect(disagreements.slice(0, 20)).toEqual([]);
    expect([seen, differing]).toEqual([161_893, 115]);
  });
});

describe('conformance suite of ClusterNetworkPolicy', () => {
  recorded(`${conformance}index.json`, '150 probes', () => {
    const cluster = loadAll(readFileSync(`${conformance}cluster.yaml`, 'utf8')) as RawObject[];
    interface Case {
      readonly case: string;
      readonly namespaces: readonly RawObject[];
      readonly policies: readonly RawObject[];
      readonly probes: readonly (NaiveProbe & { src: string; dst: string; dstIP: string; allowed: boolean })[];
    }
    let asked = 0;
    const disagreements = readdirSync(`${conformance}cases`).flatMap((file) => {
      const one = read<Case>(`${conformance}cases/${file}`);
      const objects = [...cluster.filter(({ kind }) => kind !== 'Namespace'), ...one.namespaces];
      const world: NaiveWorld = { objects, policies: one.policies.map((object) => ({ object })), rulings };
      return one.probes.flatMap(({ src, dst, dstIP, protocol, port, allowed }) => {
        asked++;
        const probe = { source: { pod: src }, destination: { pod: dst, address: dstIP }, protocol, port };
        const verdict = evaluateNaively(world, probe);
        return verdict === (allowed ? 'allowed' : 'denied') ? [] : [`${one.case} ${canonical(probe)}: ${verdict}`];
      });
    });
    expect(disagreements).toEqual([]);
    expect(asked).toBe(150);
  });
});
