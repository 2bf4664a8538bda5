import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as mupdf from 'mupdf';
import type { Block, ReportDocument } from '../../../src/report/document.ts';
import type { PdfFonts } from '../../../src/render/pdf/faces.ts';

const shipped = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../dist/fonts/${name}`, import.meta.url)));

export const FONTS: PdfFonts = {
  regular: shipped('NotoSansSC-Regular.ttf'),
  bold: shipped('NotoSansSC-Bold.ttf'),
  profile: shipped('sRGB.icc'),
};

/** A document of these blocks with a short front. */
export function documentOf(
  blocks: readonly Block[],
  more: Partial<ReportDocument> = {},
): ReportDocument {
  return {
    title: '标题',
    language: 'zh-CN',
    meta: {
      subject: '主题',
      author: '作者',
      keywords: ['甲', '乙'],
      created: '2026-11-22T10:00:00+08:00',
    },
    cover: { kicker: '眉题', title: '封面', subtitle: '企业', facts: [], notice: '声明' },
    blocks,
    header: { left: '左', right: '右' },
    footer: '{page}/{pages}',
    contentsTitle: '目录',
    ...more,
  };
}

/** A line of text as it stands on a page, in points from the top left. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PageText {
  readonly blocks: readonly {
    readonly lines?: readonly {
      readonly text: string;
      readonly bbox: {
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
      };
    }[];
  }[];
}

export interface Heading {
  readonly title: string;
  /** Counted from 1. */
  readonly page: number;
  readonly level: number;
}

export interface Element {
  readonly role: string;
  readonly alt: string;
  readonly children: readonly Element[];
}

type Outline = ReturnType<mupdf.Document['loadOutline']>;

/** A PDF, read back with another program's eyes. */
export class ReadPdf {
  readonly #doc: mupdf.PDFDocument;

  constructor(bytes: Uint8Array) {
    const opened = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
    if (!opened) throw new Error('not a PDF');
    this.#doc = opened;
  }

  get pages(): number {
    return this.#doc.countPages();
  }

  /** Lines between header and footer of a page counted from 1. */
  lines(page: number): readonly PlacedLine[] {
    const bottom = this.size(page).height - 52;
    return this.allLines(page).filter((line) => line.y > 56 && line.y < bottom);
  }

  /** Of a page, in points. */
  size(page: number): { readonly width: number; readonly height: number } {
    const [left, top, right, bottom] = this.#doc.loadPage(page - 1).getBounds();
    return { width: right - left, height: bottom - top };
  }

  allLines(page: number): readonly PlacedLine[] {
    const text = this.#doc.loadPage(page - 1).toStructuredText('preserve-whitespace');
    const read: PageText = JSON.parse(text.asJSON());
    return read.blocks.flatMap((block) =>
      (block.lines ?? []).map(({ text: words, bbox }) => ({
        text: words,
        x: bbox.x,
        y: bbox.y,
        width: bbox.w,
        height: bbox.h,
      })),
    );
  }

  text(page: number): string {
    return this.allLines(page)
      .map((line) => line.text)
      .join('\n');
  }

  /** The pages, counted from 1, on which a text stands. */
  pagesWith(text: string): readonly number[] {
    return Array.from({ length: this.pages }, (_, index) => index + 1).filter((page) =>
      this.text(page).includes(text),
    );
  }

  png(page: number, dpi: number): Buffer {
    const scale = mupdf.Matrix.scale(dpi / 72, dpi / 72);
    const pixmap = this.#doc.loadPage(page - 1).toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false);
    return Buffer.from(pixmap.asPNG());
  }

  info(key: string): string | undefined {
    return this.#doc.getMetaData(`info:${key}`) ?? undefined;
  }

  get root(): mupdf.PDFObject {
    return this.#doc.getTrailer().get('Root').resolve();
  }

  /** Every object, its streams unpacked; texts outside of pages as hexadecimal digits. */
  decompressed(): Buffer {
    return Buffer.from(this.#doc.saveToBuffer('decompress,garbage').asUint8Array());
  }

  get bookmarks(): readonly Heading[] {
    const found: Heading[] = [];
    const walk = (items: Outline | undefined, level: number): void => {
      for (const item of items ?? []) {
        found.push({ title: item.title ?? '', page: (item.page ?? -1) + 1, level });
        walk(item.down, level + 1);
      }
    };
    walk(this.#doc.loadOutline(), 1);
    return found;
  }

  /** The tree of tags, below `Document`. */
  get structure(): readonly Element[] {
    return children(this.root.get('StructTreeRoot').resolve());
  }
}

function children(node: mupdf.PDFObject): readonly Element[] {
  const kids = node.get('K').resolve();
  const list = kids.isArray()
    ? Array.from({ length: kids.length }, (_, index) => kids.get(index).resolve())
    : [kids];
  return list
    .filter((kid) => kid.isDictionary() && !kid.get('S').isNull())
    .map((kid) => ({
      role: kid.get('S').asName(),
      alt: kid.get('Alt').isNull() ? '' : kid.get('Alt').asString(),
      children: children(kid),
    }));
}

/** Every element of a tree, parents first. */
export function flat(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
}
