/** Many that tell, one that listens: whoever tells waits while `most` items lie unread. */
export interface Channel<Item> {
  /** Resolves when there is room again; at once when nobody listens any more. */
  put(item: Item): Promise<void>;
  /** No more items come; with an error, whoever listens gets it after what was told before. */
  close(error?: unknown): void;
  items(): AsyncGenerator<Item, void>;
}

export function channel<Item>(most: number): Channel<Item> {
  let held: Item[] = [];
  let end: { readonly error?: unknown } | undefined;
  let wake = (): void => undefined;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  return {
    async put(item) {
      while (held.length >= most && end === undefined) await new Promise<void>((go) => waiting.push(go));
      if (end !== undefined) return;
      held.push(item);
      wake();
    },
    close(error) {
      end ??= error === undefined ? {} : { error };
      release();
      wake();
    },
    async *items() {
      try {
        for (;;) {
          const batch = held;
          held = [];
          release();
          for (const item of batch) yield item;
          if (held.length > 0) continue;
          if (end !== undefined) {
            if ('error' in end) throw end.error;
            return;
          }
          await new Promise<void>((go) => (wake = go));
        }
      } finally {
        end ??= {};
        release();
      }
    },
  };
}
