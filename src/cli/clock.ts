/** A clock that starts at `start`, which may have been given with `--now`, and runs on from there. */
export function clockFrom(start: Date): () => Date {
  const began = performance.now();
  return () => {
    const moment = structuredClone(start);
    moment.setTime(start.getTime() + Math.round(performance.now() - began));
    return moment;
  };
}
