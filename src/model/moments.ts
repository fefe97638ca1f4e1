/** What came after what. */

export interface Moment {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly version?: string;
}

/** Resource versions are numbers of any length, counted up by every write to the cluster. */
export function compareVersions(a: string, b: string): number | undefined {
  if (!/^\d{1,40}$/.test(a) || !/^\d{1,40}$/.test(b)) return undefined;
  const [left, right] = [a, b].map((text) => text.replace(/^0+/, ''));
  if (left === right) return 0;
  if (left === undefined || right === undefined) return undefined;
  return left.length === right.length ? (left < right ? -1 : 1) : left.length - right.length;
}

/** By versions where both have one, else by time. */
export function isLater(a: Moment, b: Moment): boolean {
  const versions =
    a.version === undefined || b.version === undefined ? undefined : compareVersions(a.version, b.version);
  return versions === undefined ? a.time > b.time : versions > 0;
}
