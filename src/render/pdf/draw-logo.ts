import type { Logo, Shape } from '../../template/logo/logo.ts';

// What pdfkit takes and its types do not know.
declare global {
  namespace PDFKit.Mixins {
    interface PDFImage {
      openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc;
    }
  }
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Picture = ReturnType<PDFKit.PDFDocument['openImage']>;

/** Opens a picture once, so that the file holds it once however often it is drawn. */
export function logoDrawer(doc: PDFKit.PDFDocument, logo: Logo): (area: Area) => void {
  if (logo.kind === 'svg') {
    const { left, top, width, shapes } = logo;
    return (area) => {
      doc
        .save()
        .translate(area.x, area.y)
        .scale(area.width / width)
        .translate(-left, -top);
      for (const shape of shapes) drawShape(doc, shape);
      doc.restore();
    };
  }
  let picture: Picture | undefined;
  const { buffer, byteOffset, byteLength } = logo.bytes;
  return ({ x, y, width, height }) => {
    picture ??= doc.openImage(Buffer.from(buffer, byteOffset, byteLength));
    doc.image(picture, x, y, { width, height });
  };
}

function drawShape(doc: PDFKit.PDFDocument, shape: Shape): void {
  const [a, b, c, d, e, f] = shape.matrix;
  const [fills, strokes] = [shape.fill !== 'none', shape.stroke !== 'none'];
  if (!fills && !strokes) return;
  doc.save().transform(a, b, c, d, e, f);
  doc.lineWidth(shape.strokeWidth).lineCap(shape.cap).lineJoin(shape.join);
  doc.fillOpacity(shape.fillOpacity).strokeOpacity(shape.strokeOpacity);
  doc.path(shape.path);
  const rule = shape.evenOdd ? 'even-odd' : 'non-zero';
  if (fills && strokes) doc.fillAndStroke(shape.fill, shape.stroke, rule);
  else if (fills) doc.fill(shape.fill, rule);
  else doc.stroke(shape.stroke);
  doc.restore();
}
