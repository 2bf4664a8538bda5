type PageOf = PDFKit.PDFDocument['page'];

declare global {
  namespace PDFKit {
    interface PDFPage {
      write(content: Uint8Array): void;
    }
  }
}

/** As many pieces as are held one by one; then they become one, and what they were made of is forgotten. */
const MOST = 100;

/** Holds what is drawn until the end: pdfkit would turn each of the many short pieces into bytes. */
export function pageContent(doc: PDFKit.PDFDocument): { flush(): void } {
  const drawn = new Map<PageOf, string[]>();
  doc.addContent = (content: unknown) => {
    const pieces = drawn.get(doc.page) ?? [];
    drawn.set(doc.page, pieces);
    pieces.push(String(content));
    if (pieces.length > MOST) pieces.splice(0, pieces.length, pieces.join('\n'));
    return doc;
  };
  return {
    flush: () => {
      for (const [page, pieces] of drawn)
        page.write(Buffer.from(`${pieces.join('\n')}\n`, 'latin1'));
    },
  };
}
