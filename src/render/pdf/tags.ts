// What pdfkit takes and its types do not know yet.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      readonly scope?: 'Column' | 'Row';
    }
  }
}

type Structure = PDFKit.PDFStructureElement;

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

/** A node of the structure tree; none where a file goes without. */
export type Element = Structure | undefined;

/** Says beside the pages what stands on them. */
export interface Tags {
  element(role: Role, parent: Element, alt: string | undefined): Element;
  inside(element: Element, draw: () => void): void;
  decoration(draw: () => void): void;
  end(): void;
}

/** A tree of elements below the document. */
export function tagsOf(doc: PDFKit.PDFDocument): Tags {
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    element: (role, parent, alt) => {
      const options = role === 'TH' ? ({ scope: 'Column' } as const) : {};
      const element = doc.struct(role, alt === undefined ? options : { alt });
      (parent ?? root).add(element);
      return element;
    },
    inside: (element, draw) => void (element ?? root).add(draw),
    decoration: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    end: () => {
      root.end();
    },
  };
}

/** Pages alone. */
export const NO_TAGS: Tags = {
  element: () => undefined,
  inside: (_, draw) => draw(),
  decoration: (draw) => draw(),
  end: () => undefined,
};
