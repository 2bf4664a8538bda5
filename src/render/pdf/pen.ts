// eslint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import type { Point } from '../../chart/radar.ts';
import type { Line } from './break-lines.ts';
import { forArchives } from './archive.ts';
import { breakLines } from './break-lines.ts';
import { allFaces, widthOf } from './faces.ts';
import type { FaceName, Faces } from './faces.ts';
import type { Theme } from '../../template/theme.ts';
import type { Proof } from '../../report/proof.ts';
import { PROOF_NAME, proofText } from '../proof/proof-text.ts';
import { recolouring } from '../recolour.ts';
import { logoDrawer } from './draw-logo.ts';
import { packObjects } from './pack-objects.ts';
import { PAPERS, THEME } from './theme.ts';
import type { Paper } from './theme.ts';
import { textWriter } from './text-writer.ts';
import type { WrittenText } from './text-writer.ts';

// What pdfkit takes and its types do not know yet.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      readonly scope?: 'Column' | 'Row';
    }
    interface AnnotationOption {
      readonly structParent?: PDFKit.PDFStructureElement;
    }
  }
}

type Structure = PDFKit.PDFStructureElement;

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PenOptions {
  readonly faces: Faces;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  /** ISO time with zone. */
  readonly created: string;
  /** What the numbers rest on, for the file itself. */
  readonly proof?: Proof | undefined;
  /** Of colours, for a file that archives take. */
  readonly profile?: Uint8Array | undefined;
  readonly theme: Theme;
  /** 1 unless all is to be drawn smaller. */
  readonly scale: number;
}

/** What a stretch of the page is, for screen readers. */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Caption';

/** Draws on pdfkit's pages at stated places. The only file that calls pdfkit. */
export class Pen {
  readonly faces: Faces;
  readonly paper: Paper;
  readonly #colours: ReadonlyMap<string, string>;
  /** What is laid out for A4 stands in the middle of other paper. */
  readonly #shift: number;
  readonly #scale: number;
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Structure;
  readonly #logo: ((box: Box) => void) | undefined;
  readonly #write: (text: WrittenText) => void;

  constructor(options: PenOptions) {
    const created = new Date(options.created);
    this.faces = options.faces;
    const { width, height } = PAPERS[options.theme.paper];
    this.#scale = options.scale;
    this.paper = { width: width / options.scale, height: height / options.scale };
    this.#colours = recolouring(options.theme);
    this.#shift = (this.paper.width - THEME.page.width) / 2;
    this.#doc = new PDFDocument({
      size: [width, height],
      margin: 0,
      font: '', // none: the default would add Helvetica
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: options.language,
      info: {
        Title: options.title,
        Author: options.author,
        Subject: options.subject,
        Keywords: options.keywords,
        CreationDate: created,
        ModDate: created,
        ...(options.proof && { [PROOF_NAME]: proofText(options.proof) }),
      },
    });
    if (options.profile) forArchives(this.#doc, { ...options, created }, options.profile);
    for (const { name, font } of allFaces(options.faces)) this.#doc.registerFont(name, font);
    this.#write = textWriter(this.#doc, options.faces);
    this.#logo = options.theme.logo && logoDrawer(this.#doc, options.theme.logo);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  /** A node of the structure tree, below `parent` or the document. `alt` stands in for a picture. */
  element(role: Role, parent?: Structure, alt?: string): Structure {
    const options = role === 'TH' ? ({ scope: 'Column' } as const) : {};
    const element = this.#doc.struct(role, alt === undefined ? options : { alt });
    (parent ?? this.#root).add(element);
    return element;
  }

  /** Draws inside an element; may be called again on a later page. */
  inside(element: Structure, draw: () => void): void {
    element.add(draw);
  }

  /** Draws what is decoration or repetition, and not read out. */
  decoration(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  addPage(): void {
    this.#doc.addPage();
    if (this.#scale !== 1) this.#doc.scale(this.#scale);
  }

  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  /** Goes back to a page, counted from 0. */
  turnTo(page: number): void {
    this.#doc.switchToPage(page);
  }

  /** Lines of text from `y` downwards, each `leading` points high. */
  lines(lines: readonly Line[], at: Point, style: LineStyle): void {
    for (const [index, line] of lines.entries()) {
      // The baseline sits so that the ideographs are centred in the line.
      const baseline = at.y + index * style.leading + style.leading / 2 + style.size * 0.36;
      this.#line(line, { x: at.x + indent(line, style), y: baseline }, style);
    }
  }

  #line(line: Line, at: Point, style: LineStyle): void {
    const spacing = stretch(line, style);
    let x = at.x;
    for (const run of line.runs) {
      const { text, width, href } = run;
      const place = { x: x + this.#shift, y: at.y };
      this.#doc.fillColor(this.#ink(href === undefined ? style.colour : THEME.colour.blue));
      if (text !== '')
        this.#write({ text, face: run.face.name, size: style.size, ...place, spacing });
      if (href !== undefined) this.#linkOut(href, { ...place, width, height: style.size });
      x += width + (spacing === 0 ? 0 : spacing * Array.from(text).length);
    }
  }

  /** Makes a text that stands on the lower edge of a box lead out of the document. */
  #linkOut(href: string, { x, y, width, height }: Box): void {
    this.#doc.link(x, y - height, width, height * 1.25, href);
  }

  /** One short text on one line; `x` is its start, middle or end. */
  label(
    text: string,
    at: Point,
    style: TextStyle & { readonly align?: 'start' | 'middle' | 'end' },
  ): void {
    const [line] = this.break(text, style, Number.POSITIVE_INFINITY);
    if (!line) return;
    const shift = { start: 0, middle: line.width / 2, end: line.width }[style.align ?? 'start'];
    this.#line(
      line,
      { x: at.x - shift, y: at.y },
      { ...style, leading: 0, width: 0, align: 'start', justify: false },
    );
  }

  rectangle(
    box: Box,
    style: { readonly fill?: string; readonly stroke?: string; readonly radius?: number },
  ): void {
    const { y, width, height } = box;
    const x = box.x + this.#shift;
    if (style.radius === undefined) this.#doc.rect(x, y, width, height);
    else this.#doc.roundedRect(x, y, width, height, style.radius);
    this.#paint(style.fill, style.stroke, 0.7);
  }

  /** A polygon, or an open line where `closed` is false. */
  path(points: readonly Point[], style: PathStyle): void {
    for (const [index, { x, y }] of points.entries()) {
      if (index === 0) this.#doc.moveTo(x + this.#shift, y);
      else this.#doc.lineTo(x + this.#shift, y);
    }
    if (style.closed ?? true) this.#doc.closePath();
    if (style.dash) this.#doc.dash(2, { space: 2 });
    this.#doc.fillOpacity(style.opacity ?? 1);
    this.#paint(style.fill, style.stroke, style.width ?? 0.7);
    this.#doc.fillOpacity(1).undash();
  }

  circle(at: Point, radius: number, fill: string): void {
    this.#doc.circle(at.x + this.#shift, at.y, radius).fill(this.#ink(fill));
  }

  /** The logo of the theme, where there is one. */
  logo(box: Box): void {
    this.#logo?.({ ...box, x: box.x + this.#shift });
  }

  #paint(fill: string | undefined, stroke: string | undefined, width: number): void {
    this.#doc.lineWidth(width);
    const inner = fill === undefined ? undefined : this.#ink(fill);
    const outer = stroke === undefined ? undefined : this.#ink(stroke);
    if (inner !== undefined && outer !== undefined) this.#doc.fillAndStroke(inner, outer);
    else if (inner !== undefined) this.#doc.fill(inner);
    else if (outer !== undefined) this.#doc.stroke(outer);
  }

  /** Our colours in those of the theme. */
  #ink(colour: string): string {
    return this.#colours.get(colour) ?? colour;
  }

  /** A bar across the whole page, margins too. */
  band(y: number, height: number, fill: string): void {
    this.rectangle({ x: -this.#shift, y, width: this.paper.width, height }, { fill });
  }

  /** Names the top of the present page, for links and bookmarks. */
  anchor(name: string, y: number): void {
    this.#doc.addNamedDestination(name, 'XYZ', 0, y, null);
  }

  /** A box that leads to an anchor; `link` is its element. */
  linkTo(name: string, box: Box, link: Structure): void {
    this.#doc.goTo(box.x + this.#shift, box.y, box.width, box.height, name, { structParent: link });
  }

  /** A bookmark to the present page; `level` 2 stands below the last of level 1. */
  bookmark(text: string, level: 1 | 2): void {
    const { outline } = this.#doc;
    const parent = level === 2 ? outline.children.at(-1) : undefined;
    (parent ?? outline).addItem(text);
  }

  /** Text → lines in one of the faces. */
  break(text: string, style: Pick<TextStyle, 'face' | 'size'>, width: number): readonly Line[] {
    return breakLines([{ text, bold: style.face === 'bold' }], this.faces, style.size, width);
  }

  /** What fits on one line of this width, with 「…」 for the rest. */
  fit(text: string, style: Pick<TextStyle, 'face' | 'size'>, width: number): string {
    const face = this.faces[style.face];
    const flat = text.replaceAll(/\s+/g, ' ');
    if (widthOf(flat, face, style.size) <= width) return flat;
    const room = width - widthOf('…', face, style.size);
    let kept = '';
    for (const char of flat) {
      if (widthOf(kept + char, face, style.size) > room) break;
      kept += char;
    }
    return `${kept}…`;
  }

  /** Ends the document. */
  async finish(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.#doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.#doc.on('end', () => resolve());
      this.#doc.on('error', reject);
    });
    this.#root.end();
    this.#doc.end();
    await done;
    return packObjects(Buffer.concat(chunks));
  }
}

export interface LineStyle extends TextStyle {
  /** Points from one line to the next. */
  readonly leading: number;
  /** Width to align in. */
  readonly width: number;
  readonly align: 'start' | 'end' | 'center';
  /** Stretches full lines to the width. */
  readonly justify: boolean;
}

export interface PathStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly dash?: boolean;
  readonly closed?: boolean;
}

function indent(line: Line, { align, width }: LineStyle): number {
  if (align === 'start') return 0;
  const free = Math.max(0, width - line.width);
  return align === 'end' ? free : free / 2;
}

/** Points to add after each character so that the line fills the width; only where that is little. */
function stretch(line: Line, { justify, width, size }: LineStyle): number {
  const free = width - line.width;
  if (!justify || line.last || free <= 0 || free > size * 2) return 0;
  const text = line.runs.map((run) => run.text).join('');
  const characters = Array.from(text).length;
  // Letters set apart read badly: a line of mostly Latin stays ragged.
  const latin = text.match(/[\p{Script=Latin} ]/gu)?.length ?? 0;
  return characters > 1 && latin * 2 < characters ? free / (characters - 1) : 0;
}
