const PLAIN = /^[\da-z\u4e00-\u9fff]*$/;

/** Of digits, small letters and common characters alone: it stays as it is. */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name);
}

/** A name as it is compared: survey platforms differ in width, case and spaces. */
export function sameName(name: string): string {
  if (isPlainName(name)) return name;
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
