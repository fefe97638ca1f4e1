/** An address block of a touched rule names pods or Services. */
import { formatList } from '../model/party.ts';
import type { PodBlock } from '../model/slip.ts';
import { countOf } from '../model/time.ts';
import { ruleName, slipCheck } from './slips.ts';

export const blockNamesPods = slipCheck('block-names-pods', (slip) => ({
  title: `${ruleName(slip)} names ${slip.podCount > 0 || slip.inPodRanges ? 'pods' : 'Services'} by address: ${slip.block}`,
  details: [
    ...podText(slip),
    ...serviceText(slip),
    ...matchText(slip),
    'Use selectors: labels stay, addresses do not.',
  ],
  text: `the block ${slip.block} lies inside of the cluster`,
  subject: '',
  peer: slip.block,
  port: '',
}));

function podText({ pods, podCount, inPodRanges, block }: PodBlock): readonly string[] {
  const range = inPodRanges ? [`${block} lies in the ranges from which pods get their addresses.`] : [];
  if (podCount === 0) return range;
  return [
    ...range,
    `${countOf(podCount, 'pod')} of ${formatList(pods, 3)} have addresses in it; a new pod gets another.`,
  ];
}

function serviceText({ services, serviceCount }: PodBlock): readonly string[] {
  if (serviceCount === 0) return [];
  return [
    `It holds the cluster address of ${countOf(serviceCount, 'Service')}: ${formatList(services, 3)}. Most plug-ins see the pod behind a Service and never its address; whether a block matches before that is left open.`,
  ];
}

function matchText({ matchesPods, podCount, inPodRanges }: PodBlock): readonly string[] {
  if (podCount === 0 && !inPodRanges) return [];
  switch (matchesPods) {
    case 'yes':
      return [
        'Here blocks match pods (ruling blocks-match-pods: yes); on another network plug-in the rule may match nobody.',
      ];
    case 'no':
      return ['Here blocks match no pods (ruling blocks-match-pods: no), so for pods the rule does nothing.'];
    case 'unknown':
      return ['Whether blocks match pods is left to the network plug-in (ruling blocks-match-pods: unknown).'];
  }
}
