/** The newest of what is added, as many as there is room for. */
export interface Newest<Value> {
  add(value: Value): void;
  /** At most `limit`, in the order in which they were added. */
  values(): readonly Value[];
}

export function newest<Value>(limit: number): Newest<Value> {
  const kept: Value[] = [];
  return {
    add(value) {
      kept.push(value);
      // Not one by one, which would move all of them each time.
      if (kept.length >= 2 * limit) kept.splice(0, kept.length - limit);
    },
    values: () => kept.slice(-limit),
  };
}
