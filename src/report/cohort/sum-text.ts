import { inThousands } from '../../messages/thousands.ts';
import type { CohortContext } from './cohort-context.ts';

// What a language counts large sums in, and with how many decimals.
const UNITS = {
  'zh-CN': { yuan: 10_000, places: 0 },
  en: { yuan: 1_000_000, places: 1 },
} as const;

/** What many firms would pay together, about: 25,605 万元, 256.0 million yuan. */
export function sumText(
  sum: number,
  { say, language }: Pick<CohortContext, 'say' | 'language'>,
): string {
  const { yuan, places } = UNITS[language];
  return say('cohort.sum', { sum: inThousands((sum / yuan).toFixed(places)) });
}
