/** Changes that come in bursts, handed out one burst at a time. */
export interface Changes {
  /** One change more. */
  add(): void;
  /** Resolves when something has changed since last time, and nothing has for a moment. */
  next(): Promise<void>;
}

// An editor saves in several steps.
const SETTLE_MILLISECONDS = 100;

/** `wait` is the clock. */
export function gatherChanges(wait: (milliseconds: number) => Promise<unknown>): Changes {
  let count = 0;
  let wake: (() => void) | undefined;
  return {
    add() {
      count += 1;
      wake?.();
    },
    async next() {
      if (count === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      let seen: number;
      do {
        seen = count;
        await wait(SETTLE_MILLISECONDS);
      } while (count > seen);
      count = 0;
    },
  };
}
