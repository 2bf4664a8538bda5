/** Text that is already HTML or SVG; only `element` and `raw` make it, so that nothing goes unescaped. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Texts among its content are escaped; an attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (Markup | string)[]
): Markup {
  const open = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${escapeText(shown(value))}"`],
    )
    .join('');
  if (VOID.has(name)) return { markup: `<${name}${open}>` };
  return { markup: `<${name}${open}>${content.map(inner).join('')}</${name}>` };
}

/** Several pieces as one. */
export function joined(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map(({ markup }) => markup).join('\n') };
}

/** What stands as it is: style sheets, which know no escapes. */
export function raw(markup: string): Markup {
  return { markup };
}

const VOID = new Set(['meta', 'br', 'hr', 'col', 'img']);

function inner(piece: Markup | string): string {
  return typeof piece === 'string' ? escapeText(piece) : piece.markup;
}

/** Coordinates to a hundredth; more only makes files longer. */
function shown(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
