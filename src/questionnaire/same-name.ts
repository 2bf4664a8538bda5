/** A name as it is compared: survey platforms differ in width, case and spaces. */
export function sameName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
