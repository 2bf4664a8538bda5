import pdfmake from 'pdfmake';
import { plain } from '../plain.mjs';
import { FONTS } from '../program.mjs';

export async function open() {
  pdfmake.setFonts({ Noto: { normal: FONTS.regular, bold: FONTS.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return { make: ({ document }) => pdfmake.createPdf(definition(document)).getBuffer() };
}

function definition(document) {
  const { title, header, footer } = document;
  let breaks = false;
  const content = plain(document).flatMap((item) => {
    if (item.kind === 'break') {
      breaks = true;
      return [];
    }
    const made = { ...drawn(item), ...(breaks && { pageBreak: 'before' }), margin: [0, 3, 0, 3] };
    breaks = false;
    return [made];
  });
  return {
    info: { title },
    pageSize: 'A4',
    pageMargins: [58, 74, 58, 66],
    defaultStyle: { font: 'Noto', fontSize: 10, lineHeight: 1.2 },
    header: {
      columns: [header.left, { text: header.right, alignment: 'right' }],
      margin: [58, 30],
    },
    footer: (page, pages) => ({
      text: footer.replace('{page}', page).replace('{pages}', pages),
      alignment: 'center',
    }),
    content,
  };
}

function drawn(item) {
  switch (item.kind) {
    case 'heading':
      return { text: item.text, bold: true, fontSize: [19, 13, 11][item.level - 1], outline: true };
    case 'text':
      return { text: item.spans.map(span), fontSize: item.size };
    case 'list':
      return {
        [item.ordered ? 'ol' : 'ul']: item.items.map((spans) => ({ text: spans.map(span) })),
      };
    case 'table':
      return drawnTable(item);
    default:
      return { canvas: item.shapes.map(shape) };
  }
}

function span({ text, bold = false, href }) {
  return { text, bold, ...(href && { link: href }) };
}

function drawnTable({ widths, aligns, head, rows }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cells = (row) =>
    row.map(({ text, bold, colour }, at) => ({ text, bold, color: colour, alignment: aligns[at] }));
  const top = head.length > 0 ? [cells(head.map((text) => ({ text, bold: true })))] : [];
  return {
    table: {
      headerRows: top.length,
      widths: widths.map((width) => (479 * width) / total - 10),
      dontBreakRows: true,
      body: [...top, ...rows.map(cells)],
    },
    fontSize: 8.8,
  };
}

function shape({ points, stroke, fill }) {
  return { type: 'polyline', points, closePath: true, lineColor: stroke ?? fill, color: fill };
}
