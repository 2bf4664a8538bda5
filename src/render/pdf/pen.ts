// eslint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import type { Proof } from '../../report/proof.ts';
import type { Theme } from '../../template/theme.ts';
import { PROOF_NAME, proofText } from '../proof/proof-text.ts';
import { recolouring } from '../recolour.ts';
import { forArchives } from './archive.ts';
import { collectObjects } from './collect-objects.ts';
import { allFaces } from './faces.ts';
import type { Faces } from './faces.ts';
import { Ink } from './ink.ts';
import { packObjects } from './pack-objects.ts';
import { pageContent } from './page-content.ts';
import { Shapes } from './shapes.ts';
import type { Box } from './shapes.ts';
import { NO_TAGS, tagsOf } from './tags.ts';
import type { Element, Role, Tags } from './tags.ts';
import { Texts } from './texts.ts';
import { PAPERS, THEME } from './theme.ts';
import type { Paper } from './theme.ts';

// What pdfkit takes and its types do not know yet.
declare global {
  namespace PDFKit.Mixins {
    interface AnnotationOption {
      readonly structParent?: PDFKit.PDFStructureElement;
    }
  }
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
  /** Whether the file says what stands on its pages, for screen readers. */
  readonly tagged: boolean;
}

/** Draws on pdfkit's pages at stated places. */
export class Pen {
  readonly faces: Faces;
  readonly paper: Paper;
  readonly shapes: Shapes;
  readonly texts: Texts;
  /** How far lines stand apart, as a part of what Chinese needs: Latin letters bring space of their own. */
  readonly spread: number;
  /** What is laid out for A4 stands in the middle of other paper. */
  readonly #shift: number;
  readonly #scale: number;
  readonly #doc: PDFKit.PDFDocument;
  readonly #file: ReturnType<typeof collectObjects>;
  readonly #content: ReturnType<typeof pageContent>;
  readonly #ink: Ink;
  readonly #tags: Tags;

  constructor(options: PenOptions) {
    const { faces, theme, scale, profile } = options;
    const { width, height } = PAPERS[theme.paper];
    this.faces = faces;
    this.paper = { width: width / scale, height: height / scale };
    this.spread = options.language.startsWith('zh') ? 1 : 0.9;
    this.#scale = scale;
    this.#shift = (this.paper.width - THEME.page.width) / 2;
    this.#doc = openDocument(options);
    this.#file = collectObjects(this.#doc);
    this.#content = pageContent(this.#doc);
    if (profile) {
      const created = new Date(options.created);
      forArchives(this.#doc, { ...options, created }, profile);
    }
    for (const { name, font } of allFaces(faces)) this.#doc.registerFont(name, font);
    this.#ink = new Ink(recolouring(theme));
    const shared = { doc: this.#doc, ink: this.#ink, shift: this.#shift };
    this.shapes = new Shapes({ ...shared, width: this.paper.width, logo: theme.logo });
    this.texts = new Texts({ ...shared, faces });
    this.#tags = options.tagged ? tagsOf(this.#doc) : NO_TAGS;
  }

  /** A node of the structure tree, below `parent` or the document. `alt` stands in for a picture. */
  element(role: Role, parent?: Element, alt?: string): Element {
    return this.#tags.element(role, parent, alt);
  }

  /** Draws inside an element; may be called again on a later page. */
  inside(element: Element, draw: () => void): void {
    this.#tags.inside(element, draw);
  }

  /** Draws what is decoration or repetition, and not read out. */
  decoration(draw: () => void): void {
    this.#tags.decoration(draw);
  }

  addPage(): void {
    this.#doc.addPage();
    this.#ink.forget();
    if (this.#scale !== 1) this.#doc.scale(this.#scale);
  }

  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  /** Goes back to a page, counted from 0. */
  turnTo(page: number): void {
    this.#doc.switchToPage(page);
    this.#ink.forget();
  }

  /** Names the top of the present page, for links and bookmarks. */
  anchor(name: string, y: number): void {
    this.#doc.addNamedDestination(name, 'XYZ', 0, y, null);
  }

  /** A box that leads to an anchor; `link` is its element. */
  linkTo(name: string, box: Box, link: Element): void {
    const place = [box.x + this.#shift, box.y, box.width, box.height] as const;
    this.#doc.goTo(...place, name, link && { structParent: link });
  }

  /** A bookmark to the present page; `level` 2 stands below the last of level 1. */
  bookmark(text: string, level: 1 | 2): void {
    const { outline } = this.#doc;
    const parent = level === 2 ? outline.children.at(-1) : undefined;
    (parent ?? outline).addItem(text);
  }

  /** Ends the document. */
  async finish(): Promise<Uint8Array> {
    // The large streams first: they are compressed while the tree of elements is written.
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit has no other way to its fonts
    for (const font of Object.values(this.#doc._fontFamilies)) font.finalize();
    this.#content.flush();
    this.#doc.flushPages();
    this.#tags.end();
    return packObjects(await this.#file.end());
  }
}

function openDocument(options: PenOptions): PDFKit.PDFDocument {
  const { width, height } = PAPERS[options.theme.paper];
  const created = new Date(options.created);
  return new PDFDocument({
    size: [width, height],
    margin: 0,
    font: '', // none: the default would add Helvetica
    bufferPages: true,
    autoFirstPage: false,
    compress: false, // done where objects are packed
    pdfVersion: '1.7',
    tagged: options.tagged,
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
}
