/** The colours of a page as operators; none where the page already has the colour. */
export class Ink {
  readonly #theirs: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();
  #fill = '';
  #stroke = '';

  /** Our colours → those of the theme. */
  constructor(theirs: ReadonlyMap<string, string>) {
    this.#theirs = theirs;
  }

  fill(colour: string): string {
    if (colour === this.#fill) return '';
    this.#fill = colour;
    return `${this.#shares(colour)} rg `;
  }

  stroke(colour: string): string {
    if (colour === this.#stroke) return '';
    this.#stroke = colour;
    return `${this.#shares(colour)} RG `;
  }

  /** Another page, or somebody else has drawn. */
  forget(): void {
    this.#fill = '';
    this.#stroke = '';
  }

  #shares(colour: string): string {
    const known = this.#known.get(colour);
    if (known !== undefined) return known;
    const digits = this.#theirs.get(colour) ?? colour;
    const share = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    const shares = [1, 3, 5].map((at) => short(share(at))).join(' ');
    this.#known.set(colour, shares);
    return shares;
  }
}

/** As fine as any printer. */
export function short(number: number): number {
  return Math.round(number * 1000) / 1000;
}
