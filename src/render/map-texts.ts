/** Applies a change to every string of a value, whatever its shape; what stays as it is is not copied. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const items: readonly unknown[] = Object.values(value);
  const changed = items.map((item) => mapTexts(item, change));
  if (changed.every((item, index) => item === items[index])) return value;
  if (Array.isArray(value)) return changed;
  return Object.fromEntries(Object.keys(value).map((key, index) => [key, changed[index]]));
}

/** A text without what XML and HTML cannot hold: control characters, halves of pairs. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '');
}
