// What stays as it is.
const SAME = /^[\da-z\u4e00-\u9fff]*$/;

/** A name as it is compared: survey platforms differ in width, case and spaces. */
export function sameName(name: string): string {
  if (SAME.test(name)) return name;
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
