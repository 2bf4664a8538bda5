/** From small to large, as the standard names them; `large` is what is above medium. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/**
 * The class of an industrial firm by its people and its yearly revenue in 万元: 工信部联企业〔2011〕300号.
 * A class needs both; without both it is not known.
 */
export function sizeClass(
  staff: number | undefined,
  revenue: number | undefined,
): SizeClass | undefined {
  if (staff === undefined || revenue === undefined) return undefined;
  if (staff >= 1000 && revenue >= 40_000) return 'large';
  if (staff >= 300 && revenue >= 2000) return 'medium';
  return staff >= 20 && revenue >= 300 ? 'small' : 'micro';
}
