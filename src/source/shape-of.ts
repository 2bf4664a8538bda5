/** The name of what a pattern of our schemas asks for; a sentence says it better than the pattern does. */
export function shapeOf(pattern: string): string {
  return SHAPES.get(pattern) ?? 'other';
}

const SHAPES: ReadonlyMap<string, string> = new Map([
  [String.raw`^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$`, 'date'],
  [String.raw`^\d+\.\d+\.\d+$`, 'version'],
  ['^[a-z][a-z0-9_]{0,63}$', 'id'],
  [String.raw`^[a-z][a-z0-9_]{0,63}(\.[a-z][a-z0-9_]{0,63})?$`, 'reference'],
  [String.raw`^[a-z][a-z0-9_]{0,63}(\.[A-Za-z0-9_]{1,32})?$`, 'part'],
  ['^[a-z][a-z0-9-]{0,63}$', 'slug'],
  ['^[A-Za-z0-9_]{1,32}$', 'code'],
  ['^[A-Za-z0-9_]{1,64}$', 'word'],
  ['^[0-9a-f]{64}$', 'hash'],
  ['^[0-9a-f]{8}$', 'stamp'],
  ['^https?://', 'url'],
  [String.raw`^-?\d+(/[1-9]\d*)?$`, 'number'],
  [String.raw`^-?\d+(/\d+)?$`, 'number'],
  [String.raw`^-?\d+(\.\d+)?$`, 'decimal'],
  [String.raw`^-?\d{1,9}/[1-9]\d{0,8}$`, 'fraction'],
  [String.raw`^\d{1,9}$`, 'whole'],
  ['^[0-9]$', 'whole'],
  ['^[0-4]$', 'level'],
  ['^#[0-9A-Fa-f]{6}$', 'colour'],
  [String.raw`\.([Tt][Tt][FfCc]|[Oo][Tt][Ff])$`, 'font'],
  [String.raw`^[\p{L}\p{N} _-]{1,60}$`, 'name'],
  [String.raw`\.([Pp][Nn][Gg]|[Ss][Vv][Gg])$`, 'picture'],
  [String.raw`\.[Pp][Nn][Gg]$`, 'png'],
]);
