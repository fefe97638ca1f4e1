/** Pairs and ports newly allowed that no record tells about. */
import type { Comparison, FutureAccess } from '../model/comparison.ts';
import type { Gate } from '../model/gate.ts';
import { formatRef } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import { recordedConnections } from './evidence.ts';
import { type Description, type Fold, foldByCause, type Grain, rowsText, surpriseOf } from './fold.ts';
import type { Check, Draft } from './index.ts';
import { grainOf, grainOfDifference, surprises, unrecorded } from './pairs.ts';
import { isAlwaysError, reachIn, reachText, widest } from './reach.ts';

export const newAccess: Check = {
  kind: 'new-access',
  run(comparison, gate) {
    return [
      ...foldByCause(comparison, 'new-access', grainsOf(comparison), (fold) => describe(fold, gate)),
      ...(comparison.future ?? []).map((access) => futureDraft(comparison, access, gate)),
    ];
  },
};

/** Nobody is let in yet; the first pod that fits is. */
function futureDraft({ source }: Comparison, access: FutureAccess, gate: Gate): Draft {
  const { policy, direction, peer, ports, subjects, surprise, origin } = access;
  const way = direction === 'ingress' ? 'from' : 'to';
  const object = formatRef(policy);
  return {
    kind: 'new-access',
    key: { source, kind: 'new-access', object, subject: formatRef(policy), peer, port: ports },
    severity: gate.surprise['new-access'][surprise],
    surprise,
    reach: 'future-pods',
    title: `access ${way} pods that do not exist yet: ${peer}, ${ports}`,
    details: [
      `No pod is ${peer} today; any that will be is let through ${way === 'from' ? 'to' : 'from'} ${countOf(subjects, 'pod')}.`,
    ],
    direction,
    causes: [{ object: policy, origin, text: `peer ${peer} is new in ${object}` }],
    rows: [],
  };
}

function grainsOf(comparison: Comparison): readonly Grain[] {
  const surprise = surprises(comparison);
  const reach = reachIn(comparison.head);
  const recorded = recordedConnections(comparison)
    .filter(({ kind }) => kind === 'new-access')
    .map((each) => ({ ...grainOf(comparison, each), surprise: surprise(each.change) }));
  return [...recorded, ...unrecorded(comparison, 'newly-allowed').map(grainOfDifference)].map((grain) => ({
    ...grain,
    reach: reach(grain.row, grain.row.reasonsAfter),
  }));
}

function describe(fold: Fold, gate: Gate): Description {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: isAlwaysError(reach) ? 'error' : gate.surprise['new-access'][surprise],
    surprise,
    reach,
    title: `${countOf(fold.length, 'pair')} newly allowed${neverRecorded(fold)}: ${rowsText(fold)}`,
    details: [
      reachText[reach],
      surprise === 'stated'
        ? 'The added rule names these very peers and ports.'
        : 'No added rule names these very peers and ports.',
    ],
  };
}

function neverRecorded(fold: Fold): string {
  return fold.some(({ row }) => row.connection) ? '' : ', never recorded';
}
