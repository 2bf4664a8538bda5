import {
  Document,
  Font,
  Page,
  Polygon,
  Svg,
  Text,
  View,
  renderToBuffer,
} from '@react-pdf/renderer';
import { createElement as make } from 'react';
import { plain } from '../plain.mjs';
import { FONTS } from '../program.mjs';

const PAGE = {
  fontFamily: 'Noto',
  fontSize: 10,
  paddingTop: 74,
  paddingBottom: 66,
  paddingHorizontal: 58,
};
const EDGE = { borderBottom: '0.7pt solid #c9d1dc' };

export async function open() {
  Font.register({
    family: 'Noto',
    fonts: [{ src: FONTS.regular }, { src: FONTS.bold, fontWeight: 'bold' }],
  });
  // Chinese may break after every character; a hyphen is not wanted there.
  Font.registerHyphenationCallback((word) =>
    /\p{Script=Han}/u.test(word) ? Array.from(word).flatMap((char) => [char, '']) : [word],
  );
  return { make: ({ document }) => renderToBuffer(page(document)) };
}

function page(document) {
  const { title, language, header, footer } = document;
  const margins = [
    make(
      Text,
      { key: 'left', fixed: true, style: { position: 'absolute', top: 30, left: 58 } },
      header.left,
    ),
    make(
      Text,
      { key: 'right', fixed: true, style: { position: 'absolute', top: 30, right: 58 } },
      header.right,
    ),
    make(Text, {
      key: 'footer',
      fixed: true,
      style: { position: 'absolute', bottom: 30, left: 280 },
      render: ({ pageNumber, totalPages }) =>
        footer.replace('{page}', pageNumber).replace('{pages}', totalPages),
    }),
  ];
  const items = plain(document).map((item, key) => drawn(item, key));
  return make(
    Document,
    { title, language },
    make(Page, { size: 'A4', style: PAGE, bookmark: title }, ...margins, ...items),
  );
}

function drawn(item, key) {
  switch (item.kind) {
    case 'break':
      return make(View, { key, break: true });
    case 'heading': {
      const style = { fontWeight: 'bold', fontSize: [19, 13, 11][item.level - 1] };
      return make(Text, { key, style, bookmark: item.text, minPresenceAhead: 40 }, item.text);
    }
    case 'text':
      return make(Text, { key, style: { fontSize: item.size } }, ...item.spans.map(span));
    case 'list':
      return make(
        View,
        { key },
        ...item.items.map((spans, at) => make(Text, { key: at }, '• ', ...spans.map(span))),
      );
    case 'table':
      return table(item, key);
    default:
      return make(
        Svg,
        {
          key,
          width: item.width,
          height: item.height,
          viewBox: `0 0 ${item.width} ${item.height}`,
        },
        ...item.shapes.map(shape),
      );
  }
}

function span({ text, bold = false }, key) {
  return make(Text, { key, style: { fontWeight: bold ? 'bold' : 'normal' } }, text);
}

function table({ widths, aligns, head, rows }, key) {
  const line = (cells, at) =>
    make(
      View,
      { key: at, wrap: false, style: { flexDirection: 'row', ...EDGE } },
      ...cells.map(({ text, bold, colour }, column) => {
        const weight = bold ? 'bold' : 'normal';
        const style = {
          fontSize: 8.8,
          fontWeight: weight,
          color: colour,
          textAlign: aligns[column],
        };
        const box = { flexGrow: widths[column], flexBasis: 0, padding: 4 };
        return make(View, { key: column, style: box }, make(Text, { style }, text));
      }),
    );
  const top = head.length > 0 ? [head.map((text) => ({ text, bold: true }))] : [];
  return make(View, { key }, ...[...top, ...rows].map(line));
}

function shape({ points, stroke, fill }, key) {
  const corners = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return make(Polygon, { key, points: corners, stroke, fill: fill ?? 'none' });
}
