const PARTED = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?$/;
const JOINED = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A date as people type it → `YYYY-MM-DD`, or `YYYY-MM` without a day: 2026/11/22, 2026.11.22, 20261122,
 * 2026年11月22日, full-width digits. Undefined when it is none of these; whether there is such a day is
 * not asked here.
 */
export function readDate(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[。．]/g, '.');
  const [, year, month, day] = PARTED.exec(plain) ?? JOINED.exec(plain) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
