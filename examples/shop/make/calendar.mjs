// The days that the example tells about. Nothing here reads a clock.

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const at = (text) => Date.parse(text);

export const calendar = {
  installed: at('2026-10-05T08:00:00Z'),
  /** First and last moment of the logs. */
  from: at('2026-11-15T14:00:00Z'),
  to: at('2026-11-23T14:02:00Z'),
  /** A release of the catalogue replaces its pods. */
  catalogRelease: at('2026-11-18T09:40:00Z'),
  /** A release of stock-sync begins to write to the search index, which no policy allows. */
  stockSyncRelease: at('2026-11-20T19:55:00Z'),
  /** The person on call opens it in the cluster, late in the evening, and never in git. */
  liveEdit: at('2026-11-20T22:47:13Z'),
  snapshot: at('2026-11-23T14:01:00Z'),
};

/** The nights on which the report ran, oldest first. */
export const nights = Array.from({ length: 8 }, (_, index) => at('2026-11-16T01:30:00Z') + index * day);

export const timestamp = (time) => new Date(time).toISOString();
/** Without fractions, as objects carry their times. */
export const second = (time) => timestamp(time).replace(/\.\d+Z$/, 'Z');
