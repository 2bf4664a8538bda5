/** Which number of a version went up first; `back` where the new one is earlier. */
export type VersionStep = 'major' | 'minor' | 'patch' | 'same' | 'back';

const STEPS = ['major', 'minor', 'patch'] as const;

/** `1.2.0` to `1.3.0` is a `minor` step. */
export function versionStep(before: string, after: string): VersionStep {
  const [old, now] = [before, after].map((version) => version.split('.').map(Number));
  for (const [position, step] of STEPS.entries()) {
    const difference = (now?.[position] ?? 0) - (old?.[position] ?? 0);
    if (difference !== 0) return difference > 0 ? step : 'back';
  }
  return 'same';
}

/** Whether a step is at least as large as the one needed. */
export function isEnough(step: VersionStep, needed: 'minor' | 'patch' | 'same'): boolean {
  const order: readonly VersionStep[] = ['same', 'patch', 'minor', 'major'];
  return order.indexOf(step) >= order.indexOf(needed);
}
